"""The processes: what hangs, dies or grows takes nobody with it. Needs no extra."""

import asyncio
import json

import pytest
from toy_serve import ToyProcess

from postedit.server import work
from postedit.server.errors import RequestError
from postedit.server.limits import Limits
from postedit.server.pool import Pool
from postedit.server.service import Service


def task(text, kind="clean", **more):
    return work.Task(kind, json.dumps({"text": text}).encode(), **more)


def with_pool(jobs, use):
    """use(pool) in a pool of toy processes."""

    async def main():
        pool = Pool(jobs, {})
        try:
            await pool.start()
            return await use(pool)
        finally:
            await asyncio.to_thread(pool.close)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(work, "Process", ToyProcess)
        return asyncio.run(main())


async def collected(service, tasks):
    return [outcome async for outcome in service.outcomes(tasks)]


def test_what_hangs_or_dies_is_handed_over_unchanged_and_the_rest_is_done():
    texts = ["HANG", "On Tuesday , they met.", "DIE", "MEMORY", "HANG", "a ."]

    async def use(pool):
        before = pool.pids()
        service = Service(pool, 2, Limits(document_seconds=1))
        outcomes = await collected(service, map(task, texts))
        return before, pool.pids(), outcomes

    before, after, outcomes = with_pool(2, use)
    assert not set(before) & set(after)
    records = [json.loads(outcome.line) for outcome in outcomes]
    assert [record["text"] for record in records] == ["HANG", "On Tuesday, they met.", "DIE", "MEMORY", "HANG", "a."]
    errors = [record["postedit"]["error"] for record in records]
    late = "it took longer than 1 s: passed through unchanged; please report this"
    died = "the process that worked on it died: passed through unchanged; please report this"
    assert errors == [late, None, died, died, late, None]
    sha = records[0]["postedit"]["signature"]["sha256"]
    assert sha["before"] == sha["after"]


def test_a_request_that_is_over_its_time_is_refused():
    async def use(pool):
        service = Service(pool, 1, Limits(request_seconds=1, document_seconds=30))
        with pytest.raises(RequestError) as caught:
            await collected(service, [task("HANG"), task("a")])
        assert (caught.value.status, caught.value.reason) == (503, "timeout")
        # while another waits for the process that is not there yet
        patient = Service(pool, 1, Limits())
        return await collected(patient, [task("a ,b")])

    assert len(with_pool(1, use)) == 1


def test_requests_that_wait_for_a_process_have_a_time_too():
    async def use(pool):
        slow = asyncio.create_task(collected(Service(pool, 1, Limits(document_seconds=3)), [task("HANG")]))
        await asyncio.sleep(0.2)
        with pytest.raises(RequestError, match=r"longer than 0\.5 s"):
            await collected(Service(pool, 1, Limits(request_seconds=0.5)), [task("a")])
        await slow

    with_pool(1, use)


def test_who_leaves_gives_the_process_back():
    async def use(pool):
        service = Service(pool, 1, Limits())
        asking = asyncio.create_task(collected(service, [task("SLOW")] * 50))
        await asyncio.sleep(0.5)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        return await collected(service, [task("a .")])

    (outcome,) = with_pool(1, use)
    assert json.loads(outcome.line)["text"] == "a."


def test_a_record_that_does_not_hold():
    outcome = with_pool(1, lambda pool: collected(Service(pool, 1, Limits()), [task("a", "revert")]))[0]
    assert outcome.error == "there is no record under the key 'postedit'"


def test_a_pool_whose_processes_can_not_start():
    async def use():
        pool = Pool(1, {"glossary": "/no/such/file.toml"})
        try:
            with pytest.raises(RuntimeError, match="can not be started"):
                await pool.start()
        finally:
            pool.close()

    asyncio.run(use())


def test_places():
    service = Service(None, 1, Limits(queue=1))
    with service.place(), service.place():
        with pytest.raises(RequestError) as caught, service.place():
            pass
        assert (caught.value.status, caught.value.reason, caught.value.headers) == (429, "busy", {"retry-after": "1"})
    with service.place():
        assert service.requests == 1
