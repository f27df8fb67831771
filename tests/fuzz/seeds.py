"""What the fuzzing begins with, made of our own samples, and what its mutations put in."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import targets
from strategies import ODD, PIECES

from postedit import Cleaner, records
from postedit.records import clean_document, dumps, text_source

ROOT = Path(__file__).parents[2]
# Of one input.
MOST_BYTES = 4096


def texts() -> Iterator[str]:
    """One or two of every rule's cases, and the samples."""
    seen: dict[str, int] = {}
    for path in sorted((ROOT / "tests/cases").glob("*.jsonl")):
        for line in path.read_bytes().splitlines():
            case = json.loads(line)
            text = case.get("text")
            rule = str(case.get("rule"))
            if isinstance(text, str) and seen.get(rule, 0) < 3:
                seen[rule] = seen.get(rule, 0) + 1
                yield text
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield path.read_text("utf-8")


def engine() -> Iterator[bytes]:
    for number, text in enumerate(texts()):
        data = text.encode("utf-8", "surrogateescape")[: MOST_BYTES - 1]
        yield bytes([number % len(targets.SETTINGS)]) + data


DOCUMENTS = (
    b"The talks , held in \xe2\x80\x9c Kiev\xe2\x80\x9d , went on .\n",
    "Par mūsu puses , viņš teica .\r\n".encode(),
    "Par mūsu puses , viņš .\r\n".encode("cp1257"),
    "\ufeffA , b\r\nC ; d\rE\n".encode(),
    "A , b é".encode("utf-16"),
    "A , b é".encode("utf-32"),
    b"\xff\xfe\x00\xd8, b",
    b"A , b \xe4 \x00",
    b"",
)
LINES = (
    b'{"id": 1, "text": "A , b"}\n\n{"text": "C , \\u00e9 \\ud800", "b": [1e999, NaN, {"text": 12345678901234567890123}]}\n',
    b'\xef\xbb\xbf{"text":"A , b","text":"C , d","postedit":{"previous":1}}\r\n  {}\r\n[1]\nnull\n{"text":null}\n{"text":',
    b'{"text": "E , f", "postedit": null}',
    b'{"\\u0074ext": "A , b"}\n{"text": "A , b\\/"}\x0b\n',
)
TABLES = (
    b'id,text,b\r\n1,"A , ""b""\nC , d",=1+1\r\n2,E , f\r\n\r\n3\r\n4,G , h,i,j,k\r\n',
    b'sep=;\r\ntext;postedit;b\n"A , b";"{""schema"":1}";1\n;"x"y;2\n',
    b"\xef\xbb\xbfb\ttext\n1\tA , b\n",
    "id|text\n1|A , é\n".encode("utf-16"),
    b"id,text\n1,A , \xe4\n",
)
PAGES = (
    b"<html><head><meta charset=windows-1257><title>x</title></head><body><article><h1>News</h1><p>"
    + b"The talks , held in the old town hall until late , went on . " * 6
    + b"</p></article></body></html>",
    b"<?xml version='1.0' encoding='utf-8'?><html><body><p>"
    + b"The talks went on , he said . " * 9
    + b"</p></body></html>",
)


def readers() -> Iterator[bytes]:
    by_suffix = {".txt": DOCUMENTS, ".html": PAGES, ".jsonl": LINES, ".csv": TABLES, ".tsv": TABLES, ".parquet": ()}
    for kind, suffix in enumerate(targets.SUFFIXES):
        for data in (*by_suffix[suffix], *(_parquet() if suffix == ".parquet" else ())):
            for packing in range(len(targets.PACKINGS)):
                yield bytes([kind, packing, 0, 0]) + data
            yield bytes([kind, 128 + 2, 0, 0]) + gzip.compress(data)  # 130 % 5 is 0: as text
            yield bytes([kind, 131, 0, 0]) + gzip.compress(data, mtime=0)[:-3]
        for encoding in range(1, len(targets.ENCODINGS)):
            name = targets.ENCODINGS[encoding]
            for data in by_suffix[suffix][:2]:
                with contextlib.suppress(UnicodeError):
                    yield bytes([kind, 0, encoding, 0]) + data.decode("utf-8", "ignore").encode(name, "ignore")


def _parquet() -> Iterator[bytes]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        return
    columns = {"id": [1, 2, None], "text": ["A , b", None, "é ; d"], "b": ["1", "2", "3"]}
    nested = {**columns, "n": [{"a": [1.5, None]}, None, {"a": []}], "postedit": [None, "{}", '{"schema":1}']}
    for table, codec in ((pa.table(columns), "none"), (pa.table(nested), "snappy"), (pa.table(columns), "zstd")):
        out = io.BytesIO()
        pq.write_table(table, out, compression=codec, row_group_size=2)
        yield out.getvalue()


@cache
def _record_lines() -> tuple[bytes, ...]:
    """Lines with records of all that records can hold."""
    cleaner = Cleaner(unsafe=True)
    found = []
    for number, text in enumerate(("The talks , , held in Kiev..", "He said said: «A , b».", "Anna & amp; Анна", "")):
        result = cleaner.clean(text)
        if number % 2:
            found.append(dumps(records.to_record(result, id=str(number))).encode())
            continue
        source = {**text_source(text, f"a/{number}.txt", "text"), "format": "text", "encoding": "utf-8"}
        import hashlib

        source["sha256"] = hashlib.sha256(text.encode()).hexdigest()
        _, record = clean_document(cleaner.clean, text, source, cleaner.signature)
        found.append(targets.as_json({"id": number, "text": result.text, "postedit": record}))
    _, record = records.failed("A , b", text_source("A , b", "x", "text"), cleaner.signature, "it failed")
    found.append(targets.as_json({"text": "A , b", "postedit": record}))
    return tuple(found)


def files() -> Iterator[bytes]:
    lines = _record_lines()
    decided = {"schema": 1, "decisions": [{"sha256": "0" * 64, "id": "a", "step": 0, "accept": False}]}
    settings = b'unsafe = true\nselect = ["PUN", "names"]\njobs = 2\nmin-confidence = 0.5\nencoding = "cp1257"\n'
    by_kind = {
        targets._glossary: (targets.GLOSSARY.encode(), b'keep = [[["a"]]]\n[prefer]\n"a" = "b"\n"b" = "c"\n'),
        targets._settings: (
            settings,
            b"[tool.postedit]\n" + settings,
            b"a = 1979-05-27T07:32:00Z\nb = 0x_f\nc = inf\n",
        ),
        targets._decisions: (targets.as_json(decided),),
        targets._inventory: (targets.INVENTORY, targets.INVENTORY[:300]),
        targets._revert: (*lines, b"\n".join(lines)),
        targets._apply: lines,
        targets._report: (*lines, b"\n".join(lines)),
        targets._revert_sealed: lines,
        targets._apply_sealed: lines,
        targets._report_sealed: lines,
        targets._rows_of_records: (
            b'text,postedit,b\n"A , b","' + lines[1].replace(b'"', b'""') + b'",1\n"C","x"y\n',
            b"\n".join(lines),
        ),
    }
    for number, kind in enumerate(targets.FILES):
        for data in by_kind[kind]:
            yield bytes([number]) + data


SEEDS = {"engine": engine, "readers": readers, "files": files}

# -- what is put in -----------------------------------------------------------------------------------------------------

_TEXT = [piece.encode("utf-8", "surrogatepass") for piece in (*ODD, *PIECES)]
_BYTES = [
    b'"', b'""', b",", b";", b"\t", b"\r\n", b"\n", b"\r", b"{", b"}", b"[", b"]", b":", b"\\", b"\\u0000", b"\\ud800", b"\\/", b"null", b"true",
    b"1e400", b"-0", b"NaN", b"9" * 30, b'"text"', b'"postedit"', b'{"text":"', b'"id":1,', b'"previous":', b'"schema":1', b'"source"', b'"error"',
    b'"sha256"', b'"edits":[', b'"steps":[', b'"field":"', b'"path":"../../x"', b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0", b"\x80", b"\xff",
    b"\xed\xa0\x80", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"PAR1", b"sep=;\n", b"text", b"postedit", b"<p>", b"</p>", b"<!--",
    b"<?xml version='1.0' encoding='", b"charset=", b"&#0;", b"&#xD800;", b"[" * 300, b'{"a":' * 60, b"[[", b"]]", b" = ", b'"""', b"'''", b"[prefer]\n",
    b"[[entity]]\n", b"[translate.lv]\n", b'keep = ["', b"\x1b$B", b"~{", b"+AGE-",
]  # fmt: skip
PUT_IN = {"engine": _TEXT, "readers": [*_BYTES, *_TEXT[::3]], "files": [*_BYTES, *_TEXT[::3]]}
