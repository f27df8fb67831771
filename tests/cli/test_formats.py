"""CSV, Parquet, HTML, compressed files and addresses on the command line: out, back, and what is refused."""

import bz2
import csv
import gzip
import http.server
import importlib
import io
import json
import lzma
import re
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postedit.cli import main
from postedit.readers import packed as packing

RUN = ("clean", "-q", "--select", "PUN401")
PACK = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}
CSV = b'id,text,n\r\n1,"A , b",=1+1\r\n\r\n2,plain,\r\n'
CONTENT = {
    "x.txt": b"They met in Brest , France.\r\n",
    "x.jsonl": b'{"id":1,"text":"A , b"}\n\n{"text":"c"}',
    "x.csv": CSV,
    "x.tsv": CSV.replace(b",", b"\t").replace(b"A \t b", b"A , b"),
}


def needs(module, extra):
    try:
        return importlib.import_module(module)
    except ImportError:
        pytest.skip(f"the extra `{extra}` is not installed: `make test` has it")


def pack(suffix, data):
    if suffix == ".zst":
        needs("backports.zstd" if importlib.util.find_spec("compression") is None else "compression.zstd", "zstd")
        return packing.packed(data, suffix)
    return PACK[suffix](data)


def unpack(suffix, data):
    return packing.unpacking(io.BytesIO(data), suffix).read()


SUFFIXES = pytest.mark.parametrize("suffix", packing.SUFFIXES)


@SUFFIXES
@pytest.mark.parametrize("name", CONTENT)
def test_compressed_files_come_out_compressed_and_go_back(name, suffix, run, here):
    data = CONTENT[name]
    (here / f"{name}{suffix}").write_bytes(pack(suffix, data[:10]) + pack(suffix, data[10:]))  # two members
    (here / name).write_bytes(data)
    assert run(*RUN, name, "-o", "plain").status == 0
    done = run(*RUN, f"{name}{suffix}", "-o", "out")
    assert (done.status, done.err) == (0, "")
    out = unpack(suffix, (here / "out" / f"{name}{suffix}").read_bytes())
    assert out.replace(suffix.encode() + b'"', b'"') == (here / "plain" / name).read_bytes()
    assert run("revert", "-q", "out", "-o", "back").status == 0
    assert unpack(suffix, (here / "back" / f"{name}{suffix}").read_bytes()) == data
    # and through a pipe as they are
    assert run(*RUN, f"{name}{suffix}").out.replace(suffix.encode() + b'"', b'"') == run(*RUN, name).out


@SUFFIXES
@pytest.mark.parametrize("name", CONTENT)
@pytest.mark.parametrize("cut", ["end", "middle", "garbage"])
def test_what_is_cut_off_is_told_and_nothing_is_half_written(cut, name, suffix, run, here):
    whole = pack(suffix, CONTENT[name] * 3)
    data = {"end": whole[:-1], "middle": whole[: len(whole) // 2], "garbage": b"no such thing " * 9}[cut]
    (here / f"{name}{suffix}").write_bytes(data)
    (here / "good.txt").write_bytes(b"A , b\n")
    done = run(*RUN, f"{name}{suffix}", "good.txt", "-o", "out")
    assert done.status == 3
    assert "cut off" in done.err or "not, or not wholly" in done.err
    assert sorted(path.name for path in (here / "out").iterdir() if not path.name.startswith("good")) == [
        "report.html",
        "run.json",
    ]
    assert (here / "out/good.txt").read_bytes() == b"A, b\n"


@SUFFIXES
@pytest.mark.parametrize("name", ["x.txt", "x.jsonl", "x.csv"])
def test_a_bomb_is_told(name, suffix, run, here, monkeypatch):
    monkeypatch.setattr("postedit.readers.packed.MOST", 1 << 16)
    monkeypatch.setattr("postedit.readers.tables.MOST", 1 << 16)
    monkeypatch.setattr("postedit.readers.delimited.MOST", 1 << 16)
    (here / f"{name}{suffix}").write_bytes(pack(suffix, b"text\n" * (name == "x.csv") + b"a" * (1 << 20)))
    done = run(*RUN, f"{name}{suffix}", "-o", "out")
    assert done.status in (2, 3)
    assert "more than" in done.err or "longer than" in done.err
    assert not (here / "out" / f"{name}{suffix}").exists()


def test_a_second_run_does_nothing_again(run, here):
    (here / "x.csv.gz").write_bytes(gzip.compress(CSV))
    (here / "y.txt.gz").write_bytes(gzip.compress(b"A , b"))
    run(*RUN, "x.csv.gz", "y.txt.gz", "-o", "out")
    before = (here / "out/x.csv.gz").stat().st_mtime_ns
    assert "3 done by an earlier run" in run("clean", "--select", "PUN401", "x.csv.gz", "y.txt.gz", "-o", "out").err
    assert (here / "out/x.csv.gz").stat().st_mtime_ns == before


# -- CSV ---------------------------------------------------------------------------------------------------------------


def test_csv(run, here):
    (here / "x.csv").write_bytes(CSV)
    done = run(*RUN, "x.csv")
    found = list(csv.DictReader(io.StringIO(done.out.decode(), newline="")))
    assert [(row["id"], row["text"], row["n"]) for row in found] == [("1", "A, b", "=1+1"), ("2", "plain", "")]
    (here / "y.csv").write_bytes(done.out)
    assert run("revert", "-q", "y.csv").out == CSV
    assert b"| space before a mark |" in run("report", "y.csv", "--format", "md").out
    rows = [json.loads(line) for line in run(*RUN, "x.csv", "--output-format", "jsonl").out.splitlines()]
    assert [(row["n"], row["text"]) for row in rows] == [("=1+1", "A, b"), ("", "plain")]
    # the filter, two processes
    assert run(*RUN, "--input-format", "csv", "--jobs", "2", stdin=CSV).out == done.out.replace(b'"x.csv"', b'"-"')


@pytest.mark.parametrize("blank", [b"\n", b"\r\n"])
def test_csv_whose_rows_begin_behind_many_blank_ones(blank, run, here):
    before = b"id,text\n" + blank * 300 + b"1,plain\n" * 150 + b'2,"A , b"\n'
    (here / "x.csv").write_bytes(before)
    (here / "y.csv").write_bytes(run(*RUN, "x.csv").out)
    assert (here / "y.csv").read_bytes().startswith(b"id,text,postedit\n")
    assert run("revert", "-q", "y.csv").out == before


REFUSED = {
    (): "no column 'text': there are 'id', 'body'",
    ("--text-field", "body", "--output-format", "patch"): "a table in is a table or JSONL out",
    ("--text-field", "body", "--records", "r"): "--records is for text",
}


@pytest.mark.parametrize("more", REFUSED)
def test_csv_refused(more, run, here):
    (here / "x.csv").write_bytes(b"id,body\n1,A\n")
    done = run(*RUN, "x.csv", *more)
    assert (done.status, done.out) == (2, b"")
    assert REFUSED[more].encode() in done.err.replace('""', '"').encode()


def test_one_bad_table_among_others(run, here):
    (here / "x.csv").write_bytes(b"id,body\n1,A\n")
    (here / "y.csv").write_bytes(CSV)
    done = run(*RUN, "x.csv", "y.csv", "-o", "out")
    assert done.status == 3
    assert "x.csv: the first row names no column" in done.err
    assert not (here / "out/x.csv").exists()
    assert (here / "out/y.csv").exists()


# -- Parquet -----------------------------------------------------------------------------------------------------------


def parquet(path, kind, texts, **more):
    pa, pq = needs("pyarrow", "parquet"), needs("pyarrow.parquet", "parquet")
    columns = {
        "id": pa.array(range(len(texts))),
        "text": pa.array(texts, pa.string()).cast(kind) if not isinstance(kind, str) else pa.array(texts).dictionary_encode(),
        "nested": pa.array([[{"a": number}, None] for number in range(len(texts))], pa.list_(pa.struct([("a", pa.int8())]))),
        **more,
    }  # fmt: skip
    fields = [pa.field(name, each.type, metadata={"of": name}) for name, each in columns.items()]
    table = pa.table(list(columns.values()), schema=pa.schema(fields, metadata={"own": "meta"}))
    pq.write_table(table, path, row_group_size=3, compression="gzip")
    return pq.read_table(path)  # reading adds ids to the metadata of the fields


def read(path):
    return needs("pyarrow.parquet", "parquet").read_table(path)


def same(one, other):
    return one.schema.equals(other.schema, check_metadata=True) and one.to_pylist() == other.to_pylist()


@pytest.mark.parametrize("kind", ["string", "large_string", "dictionary"])
@pytest.mark.parametrize("own", [False, True])
def test_parquet(own, kind, run, here):
    pa, pq = needs("pyarrow", "parquet"), needs("pyarrow.parquet", "parquet")
    texts = ["A , b", None, "plain", "x , y", "", "A , b", "z"]
    more = {"postedit": pa.array(['{"a": 1}', None, "", "x", '"s"', "null", "{"])} if own else {}
    before = parquet("x.parquet", kind if kind == "dictionary" else getattr(pa, kind)(), texts, **more)
    done = run(*RUN, "x.parquet", "-o", "out")
    assert done.status == 3
    assert "x.parquet:2 (id 1): the row has no text in 'text'" in done.err
    after = read("out/x.parquet")
    assert after["text"].to_pylist() == ["A, b", None, "plain", "x, y", "", "A, b", "z"]
    assert after.drop(["text", "postedit"]).equals(before.drop(["text", *more]), check_metadata=True)
    assert [bool(json.loads(each)["error"]) for each in after["postedit"].to_pylist()] == [False, True] + [False] * 5
    meta = pq.ParquetFile("out/x.parquet").metadata
    assert [meta.row_group(number).num_rows for number in range(meta.num_row_groups)] == [3, 3, 1]
    assert meta.row_group(0).column(0).compression == "GZIP"
    run("revert", "out/x.parquet", "-o", "back")
    assert same(read("back/x.parquet"), before)
    rows = [json.loads(line) for line in run(*RUN, "x.parquet", "--output-format", "jsonl").out.splitlines()]
    assert [row["nested"] for row in rows][:1] == [[{"a": 0}, None]]


values = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"]), max_size=8), st.sampled_from(["A , b"]))


@settings(max_examples=25)
@given(st.lists(values, max_size=8), st.booleans())
def test_parquet_there_and_back(tmp_path_factory, texts, own):
    pa = needs("pyarrow", "parquet")
    here = tmp_path_factory.mktemp("parquet")
    before = parquet(
        here / "x.parquet", pa.string(), texts, **({"postedit": pa.array(texts, pa.string())} if own else {})
    )
    assert main([*RUN, str(here / "x.parquet"), "-o", str(here / "out")]) in (0, 3)
    assert main(["revert", "-q", str(here / "out/x.parquet"), "-o", str(here / "back")]) == 0
    assert same(read(here / "back/x.parquet"), before)


def test_parquet_refused(run, here):
    pa = needs("pyarrow", "parquet")
    parquet("x.parquet", pa.string(), ["a"])
    for arguments, told in [
        (("--text-field", "body"), "no column 'body'"),
        (("--text-field", "nested"), "and not strings"),
    ]:
        done = run(*RUN, "x.parquet", *arguments)
        assert (done.status, done.out) == (2, b"")
        assert told in done.err
    (here / "cut.parquet").write_bytes((here / "x.parquet").read_bytes()[:-9])
    done = run(*RUN, "cut.parquet")
    assert (done.status, done.out) == (2, b"")
    assert "not, or not wholly, Parquet" in done.err
    assert "can not come through a pipe" in run(*RUN, "--input-format", "parquet").err


def test_parquet_with_names_that_are_not_utf8(run, here):
    pa, pq = needs("pyarrow", "parquet"), needs("pyarrow.parquet", "parquet")
    table = pa.table({"text": ["A , b"], "other": ["a"], "nested": [{"inner": 1}]})
    pq.write_table(table, "x.parquet", store_schema=False)
    data = (here / "x.parquet").read_bytes()
    for name in (b"text", b"other", b"nested", b"inner"):
        places = [found.start() for found in re.finditer(name, data)]
        assert len(places) == 2  # in the schema, and beside what says where the column lies
        for number, place in enumerate(places):
            (here / "bad.parquet").write_bytes(data[:place] + b"\xb1" + data[place + 1 :])
            done = run(*RUN, "bad.parquet", "-o", f"{name.decode()}{number}")
            if number == 0:
                assert done.status == 2
                assert "not, or not wholly, Parquet" in done.err
            else:  # nobody needs it there
                assert (done.status, done.err) == (0, "")


# -- HTML --------------------------------------------------------------------------------------------------------------

PAGE = """<html><head><title>Port</title></head><body><nav>Home</nav><article><h1>The port</h1>
<p>The talks in Brest , France, went on for a whole day, and nobody in the harbour was told what they were about.</p>
<p>A second round of them is to be held when the council has voted, said the harbour's é spokesman on Monday evening.</p>
</article></body></html>"""


def test_html(run, here):
    needs("trafilatura", "html")
    (here / "x.html").write_bytes(PAGE.encode())
    done = run(*RUN, "x.html", "-o", "out")
    assert (done.status, done.err) == (0, "")
    text = (here / "out/x.html.txt").read_bytes()
    assert b"The talks in Brest, France, went on" in text
    record = json.loads((here / "out/x.html.txt.edits.jsonl").read_bytes())
    source = record["postedit"]["source"]
    assert (record["id"], source["format"], source["page_encoding"]) == ("x.html", "html", "utf-8")
    import hashlib

    assert source["sha256"] == hashlib.sha256(PAGE.encode()).hexdigest()
    done = run("revert", "out", "-o", "back")
    assert "the page can not be" in done.err
    back = (here / "back/x.html.txt").read_bytes()
    assert b"in Brest , France" in back
    assert not (here / "back/x.html").exists()
    assert "3 done by" not in run("clean", "--select", "PUN401", "x.html", "-o", "out").err


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (b"", "no article was found"),
        (b"<html></html>", "no article was found"),
        (b"<div>" * 100_000 + b"x", "no article was found"),
        (b"\xff\xfe", "no article was found"),
        (b"<p>\xe9t\xe9</p>", "the page is not utf-8"),
        (b'<meta charset="ascii-ish"><p>\xe9', "which it says it is"),
        (b'<meta charset="hex">', "no article was found"),
    ],
)
def test_html_without_text(page, told, run, here):
    needs("trafilatura", "html")
    (here / "x.html").write_bytes(page)
    done = run(*RUN, "x.html", "-o", "out")
    assert done.status == 3
    assert told in done.err
    assert not (here / "out/x.html.txt").exists()
    row = json.loads(run(*RUN, "x.html", "--output-format", "jsonl").out)
    assert row["text"] is None
    assert row["postedit"]["error"]


# -- addresses -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def memory():
    fs = needs("fsspec", "remote").filesystem("memory")
    fs.store.clear()
    fs.pseudo_dirs[:] = [""]
    yield fs
    fs.store.clear()


def test_addresses_in_and_out(run, here, memory):
    memory.pipe({"/in/a/x.txt": b"A , b\n", "/in/y.csv.gz": gzip.compress(CSV), "/in/.hidden/z.txt": b"A , b\n"})
    done = run(*RUN, "memory://in", "-o", "memory://out")
    assert (done.status, done.err) == (0, "")
    names = {name for name in memory.store if name.startswith("/out/")}
    assert names == {
        f"/out/{name}"
        for name in ("a/x.txt", "a/x.txt.edits.jsonl", "a/x.txt.patch", "y.csv.gz", "run.json", "report.html")
    }
    assert memory.cat("/out/a/x.txt") == b"A, b\n"
    assert "3 done by an earlier run" in run("clean", "--select", "PUN401", "memory://in", "-o", "memory://out").err
    assert run("revert", "-q", "memory://out", "-o", "back").status == 0
    assert (here / "back/a/x.txt").read_bytes() == b"A , b\n"
    assert gzip.decompress((here / "back/y.csv.gz").read_bytes()) == CSV


def test_file_address(run, here):
    needs("fsspec", "remote")
    (here / "x.jsonl").write_bytes(CONTENT["x.jsonl"])
    assert run(*RUN, (here / "x.jsonl").as_uri()).out == run(*RUN, "x.jsonl").out


def test_addresses_refused_without_secrets(run, here, memory):
    for address in ("memory://gone/x.txt", "nosuch://user:secret@host/x.txt?token=secret", "https://user:secret@127.0.0.1:9/x.txt?token=secret"):  # fmt: skip
        done = run(*RUN, address)
        assert (done.status, done.out) == (2, b"")
        assert "secret" not in done.err
        assert "Traceback" not in done.err


def test_http(run, here):
    needs("aiohttp", "remote")

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self, body=True):
            self.send_response(200)
            self.send_header("Content-Length", str(len(CONTENT["x.jsonl"])))
            self.end_headers()
            if body:
                self.wfile.write(CONTENT["x.jsonl"])

        def do_HEAD(self):
            self.do_GET(body=False)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        done = run(*RUN, f"http://127.0.0.1:{server.server_port}/x.jsonl?token=secret")
        server.shutdown()
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[0].startswith(b'{"id":1,"text":"A, b"')
    assert b"secret" not in done.out


def test_a_missing_extra_is_a_sentence(run, here, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    (here / "x.html").write_bytes(b"<p>A")
    assert "pip install 'postedit[html]'" in run(*RUN, "x.html").err
