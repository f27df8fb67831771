"""Patches of what the real rules do: the sample documents, and texts that break offset arithmetic."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import texts

from check_patches import PatchError, cleaned, documents, missing, round_trip
from postedit.worker import Job, Worker

SEEDS = Path(__file__).parents[2] / "seeds"
pytestmark = pytest.mark.skipif(
    bool(missing()),
    reason=f"{' and '.join(missing())}: not on this machine, and what it makes of our patches is the test",
)


def test_seeds(tmp_path):
    before = {path.name: path.read_bytes() for path in sorted(SEEDS.iterdir())}
    after, patches = cleaned(tmp_path, before)
    assert len(patches) >= 8
    round_trip(tmp_path / "tree", before, after, b"".join(patches.values()))
    for number, (name, patch) in enumerate(patches.items()):
        round_trip(tmp_path / str(number), {name: before[name]}, {name: after[name]}, patch)


@pytest.fixture(scope="module")
def worker():
    return Worker(Job({}, wants=frozenset({"patch"})))


# bytes of a file: any text in the encodings that files have, and bytes that are no text in any
files = st.one_of(
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")),
    texts.map(lambda text: text.encode("cp1257", "replace")),
    texts.map(lambda text: b"\xef\xbb\xbf" + text.encode("utf-8", "replace")),
    texts.map(lambda text: text.encode("utf-16", "replace")),
    st.lists(st.sampled_from([b"a , b", b"the the", b"\n", b"\r\n", b"\r", b"\x0c", b"\0", b"\xe9", b" \n", b"\n\n\n"]), max_size=20).map(b"".join),
)  # fmt: skip


@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(st.lists(files, min_size=20, max_size=60))
def test_any_files(tmp_path_factory, worker, contents):
    before, after, patches = {}, {}, []
    for number, data in enumerate(contents):
        name = f"sub {number % 3}/{number}.txt"
        done = worker.file(data, name, name)
        before[name], after[name] = data, done.output
        patches.append(done.patch)
        assert bool(done.patch) == (data != done.output)
    round_trip(tmp_path_factory.mktemp("tree"), before, after, b"".join(patches))


def test_documents_of_files_folders_and_jsonl(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.txt").write_bytes(b"\xff")
    (tmp_path / "b.jsonl").write_text('{"text": "one"}\n{"source": "two", "text": 2}\n{}\n')
    assert list(documents([str(tmp_path)], ["text", "source"])) == [b"one", b"two", b"\xff"]
    assert list(documents([str(tmp_path / "sub/a.txt")], ["text"])) == [b"\xff"]


def test_a_patch_of_another_text_is_noticed(tmp_path):
    before = {"a.txt": b"They met in Brest , France.\n"}
    after, patches = cleaned(tmp_path, before)
    with pytest.raises(PatchError, match="refused"):
        round_trip(tmp_path / "tree", {"a.txt": b"Another text.\n"}, after, patches["a.txt"])
