"""`postedit.ray`: datasets cleaned and counted; records as `postedit clean` writes them."""

import importlib.util
import json
import os
import random
import sys
import threading

import pytest
from rays import cluster, kill_one, needs_ray
from sites import corpus

from postedit import Cleaner
from postedit.cli import main
from postedit.config import UserError
from postedit.records import from_record, loads, restore

pytestmark = [needs_ray, pytest.mark.slow, pytest.mark.filterwarnings("default")]

DIRTY, CLEAN = "They met in Brest , France.", "They met in Brest, France."

if importlib.util.find_spec("ray") is not None:
    import pyarrow as pa
    import pyarrow.parquet as pq


@pytest.fixture(scope="module")
def ray():
    with cluster():
        import ray

        ray.data.DataContext.get_current().execution_options.preserve_order = True
        yield ray


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def cleaned(ray, table, **options):
    from postedit.ray import clean_dataset

    out = clean_dataset(ray.data.from_arrow(table), workers=1, **options)
    return pa.concat_tables(ray.get(out.to_arrow_refs()))


def test_rows_are_those_of_parquet_cleaned_here(ray, tmp_path):
    from postedit.ray import clean_dataset

    rng = random.Random(1)
    texts = [" ".join(rng.choices((DIRTY, "The the end.", "Nothing is wrong here."), k=9)) for _ in range(400)]
    texts[5], texts[6] = None, ""
    table = pa.table(
        {
            "id": [f"../../{number}" for number in range(400)],
            "text": texts,
            "nested": [{"a": [number, None]} for number in range(400)],
        }
    )
    (tmp_path / "in").mkdir()
    pq.write_table(table, "in/t.parquet", row_group_size=64)
    assert main(["clean", "in", "-o", "local", "--jobs", "2", "-q"]) == 3
    ds = ray.data.read_parquet(str(tmp_path / "in"), include_paths=True)
    clean_dataset(ds, path_field="path", workers=2).write_parquet(str(tmp_path / "ray"))
    here, there = pq.read_table("local/t.parquet"), pq.read_table("ray")
    assert there.column_names == ["id", "text", "nested", "path", "postedit"]
    assert there.num_rows == 400
    for name in ("id", "text", "nested"):
        assert there.column(name).to_pylist() == here.column(name).to_pylist()
    records = [[loads(each) for each in table.column("postedit").to_pylist()] for table in (there, here)]
    assert records[0] == records[1]
    assert there.column("text")[0].as_py() != texts[0]
    assert restore({"text": there.column("text")[0].as_py(), "postedit": records[0][0]}) == texts[0]
    # and what the cluster wrote is given back by the command line
    (file,) = (tmp_path / "ray").iterdir()
    assert main(["revert", str(file), "-o", "back", "-q"]) in (0, 3)
    back = pq.read_table(tmp_path / "back" / file.name)
    assert back.column("text").to_pylist() == texts


def test_a_block_of_many_rows_is_one_chunk_so_that_it_is_written_in_order(ray):
    from postedit.ray import clean_dataset

    rows = 1500
    parts = pa.table({"id": range(rows), "text": ["Nothing is wrong here."] * rows}).to_batches(100)
    ds = ray.data.from_arrow(pa.Table.from_batches(parts))
    (block,) = ray.get(clean_dataset(ds, workers=1).to_arrow_refs())
    assert block.column("id").to_pylist() == list(range(rows))
    assert {name: block.column(name).num_chunks for name in block.column_names} == {"id": 1, "text": 1, "postedit": 1}


def kinds():
    if importlib.util.find_spec("ray") is None:
        return []
    return [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())]


@pytest.mark.parametrize("kind", kinds(), ids=str)
def test_a_column_keeps_its_type(ray, kind):
    texts = [DIRTY, None, "Nothing is wrong here.", DIRTY]
    plain = pa.array(texts, pa.string())
    column = plain.dictionary_encode().cast(kind) if pa.types.is_dictionary(kind) else plain.cast(kind)
    out = cleaned(ray, pa.table({"n": [1, 2, 3, 4], "text": column}))
    assert out.schema.field("text").type == kind
    assert out.column("text").to_pylist() == [CLEAN, None, "Nothing is wrong here.", CLEAN]
    assert out.column("n").to_pylist() == [1, 2, 3, 4]
    assert out.schema.field("postedit").type == pa.string()


@pytest.mark.parametrize("values", [[1, 2], [None, None], [["a"], []], [b"a", b"\xff"]], ids=str)
def test_what_is_no_text_stays(ray, values):
    table = pa.table({"text": values})
    out = cleaned(ray, table)
    assert out.column("text").to_pylist() == values
    assert out.schema.field("text").type == table.schema.field("text").type
    assert all("has no text in 'text'" in loads(each)["error"] for each in out.column("postedit").to_pylist())


def test_bytes_that_are_not_utf8_stay(ray):
    raw = [DIRTY.encode(), b"Riga \xf0\xff , Latvia.", None]
    column = pa.Array.from_buffers(pa.string(), 3, pa.array(raw, pa.binary()).buffers())
    out = cleaned(ray, pa.table({"text": column}))
    values = out.column("text").combine_chunks().cast(pa.large_string()).cast(pa.large_binary()).to_pylist()
    assert values == [CLEAN.encode(), raw[1], None]
    errors = [loads(each)["error"] for each in out.column("postedit").to_pylist()]
    assert errors[0] is None
    assert "not UTF-8" in errors[1]


def test_a_record_that_is_there_moves_into_the_new_one(ray):
    earlier = ['{"schema": 1,  "mine": "ž"}', None, "no JSON"]
    out = cleaned(ray, pa.table({"text": [DIRTY] * 3, "postedit": earlier}))
    assert out.column_names == ["text", "postedit"]
    records = out.column("postedit").to_pylist()
    assert f'"previous":{earlier[0]}' in records[0]
    assert [loads(each)["previous"] for each in records] == [loads(earlier[0]), None, "no JSON"]
    nested = cleaned(ray, pa.table({"text": [DIRTY], "postedit": [{"schema": 1, "edits": []}]}))
    assert loads(nested.column("postedit")[0].as_py())["previous"] == {"schema": 1, "edits": []}


def test_settings_are_those_of_the_cleaner(ray, tmp_path):
    (tmp_path / "g.toml").write_text('[names]\n"Brest" = "Brest-Litovsk"\n', "utf-8")
    out = cleaned(ray, pa.table({"body": [DIRTY]}), text_field="body", ignore=["spacing"], min_confidence=0.5)
    row = out.to_pylist()[0]
    want = Cleaner(ignore=["spacing"], min_confidence=0.5).clean(DIRTY)
    assert from_record({"body": row["body"], "postedit": loads(row["postedit"])}) == want


def test_what_can_not_be_done(ray):
    from postedit.ray import clean_dataset

    ds = ray.data.from_arrow(pa.table({"body": [DIRTY]}))
    with pytest.raises(UserError, match="no column 'text': it has 'body'"):
        clean_dataset(ds)
    with pytest.raises(UserError, match="needs a column of its own"):
        clean_dataset(ds, text_field="postedit")
    with pytest.raises(ValueError, match="NONE999"):
        clean_dataset(ds, text_field="body", select=["NONE999"])


def test_the_inventory_is_that_of_one_machine(ray, tmp_path):
    from postedit.ray import Counted, build_inventory, clean_dataset

    pages = corpus(seed=5, sites=3, count=20)
    rows = [{"text": page.text, "url": f"https://www.{page.source}/{at}"} for at, page in enumerate(pages)]
    rows.append({"text": None, "url": rows[0]["url"]})
    with open("a.jsonl", "w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(row) + "\n" for row in rows)
    assert main(["inventory", "build", "a.jsonl", "-o", "local", "-q"]) == 3
    ds = ray.data.from_arrow(pa.Table.from_pylist(rows)).repartition(13)
    assert build_inventory(ds, "ray") == Counted(len(pages), 1)
    assert (tmp_path / "ray").read_bytes() == (tmp_path / "local").read_bytes()
    out = clean_dataset(ds, workers=2, inventory="ray", select=["BOI212"]).take_all()
    cleaner = Cleaner(inventory="local", select=["BOI212"])
    want = {row["url"]: cleaner.clean(row["text"], row["url"]).text for row in rows if row["text"]}
    assert {row["url"]: row["text"] for row in out if row["text"]} == want
    assert any(row["text"] != want[row["url"]] for row in rows if row["text"])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are found in /proc")
def test_a_killed_actor_loses_nothing(ray):
    from postedit.ray import clean_dataset

    rng = random.Random(2)
    texts = [" ".join(rng.choices((DIRTY, "The the end.", "Nothing is wrong here."), k=60)) for _ in range(3000)]
    ds = ray.data.from_arrow(pa.table({"n": range(3000), "text": texts})).repartition(40)
    done = []

    def work():
        done.extend(clean_dataset(ds, workers=2).take_all())

    thread = threading.Thread(target=work)
    thread.start()
    try:
        kill_one(os.getpid(), "ray::MapWorker(MapBatches(_Cleaning)).submit", thread.is_alive)
        assert not done
    finally:
        thread.join(timeout=200)
    cleaner = Cleaner()
    known = {text: cleaner.clean(text).text for text in set(texts)}
    assert sorted(row["n"] for row in done) == list(range(3000))
    assert all(row["text"] == known[texts[row["n"]]] for row in done)
    assert all(loads(row["postedit"])["error"] is None for row in done)
