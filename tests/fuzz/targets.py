"""What must hold of any bytes: one function for each way in. `fuzz.py` tries bytes, `test_fuzz.py` the seeds.

The first bytes of an input choose settings and formats, the rest is what is read. A function returns where everything
holds and raises where anything does not.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePosixPath

from invariants import check

from postedit import Cleaner, config, decisions, glossary, inventory, records
from postedit.batch import run_unit, units
from postedit.cli import apply, report, revert
from postedit.cli.folder import put
from postedit.config import UserError
from postedit.core.document import digest
from postedit.readers.files import ROWS, Input, check_extras, inputs
from postedit.readers.lines import Line, LineError, lines
from postedit.readers.packed import DamagedError, packed, split, unpacking
from postedit.readers.tables import Plan, rows, writer
from postedit.report.table import FORMATS, table
from postedit.report.tally import Tally
from postedit.worker import Job, Worker

# Of one input of a few kB; what is linear takes milliseconds.
MOST_SECONDS = 10.0


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="postedit-fuzz-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None))


@contextlib.contextmanager
def _soon() -> Iterator[None]:
    """By processor time of this process."""
    began = time.process_time()
    yield
    took = time.process_time() - began
    assert took < MOST_SECONDS, f"it took {took:.0f} seconds"


# -- the engine ---------------------------------------------------------------------------------------------------------

GLOSSARY = """
keep = ["BM Holding", "EDSO", "."]
[prefer]
"Kiev" = "Kyiv"
", ." = "."
[[entity]]
short = "NRA"
article = "the"
forms = ["VAD", "ASV"]
[translate.lv]
"mūsu" = "our"
"""
INVENTORY = b"""{"inventory":"postedit","schema":1}
{"documents":{"0000000000000001":2,"0000000000000002":1},"name":"International Organization for Migration\\tOIM","section":"acronyms"}
{"documents":["0000000000000001","0000000000000002","0000000000000003","0000000000000004","0000000000000005"],"lines":{"read also: the news of the day":[0,1,2,3,4],"0 comments":[0,1,2,3]},"section":"lines","source":"site"}
{"documents":{"0000000000000001":4,"0000000000000002":1},"name":"Dmitry Peskov","section":"names"}
"""
SETTINGS: tuple[dict, ...] = (
    {},
    {"unsafe": True},
    {"unsafe": True, "source_lang": "lv"},
    {"source_lang": "ru", "translator": "lexicon"},
    {"source_lang": "zh", "min_confidence": 0.9},
    {"translator": "none", "ignore": ("encoding",)},
    {"glossary": GLOSSARY, "unsafe": True},
    {"inventory": INVENTORY},
)


@cache
def _cleaner(which: int) -> Cleaner:
    settings = dict(SETTINGS[which])
    if "glossary" in settings:
        settings["glossary"] = glossary.parse(settings["glossary"].encode(), "names.toml")
    if "inventory" in settings:
        path = _folder() / "inventory"
        path.write_bytes(settings["inventory"])
        settings["inventory"] = inventory.load(path)
    return Cleaner(**settings)


def text_of(data: bytes) -> str:
    """Any bytes as a text; those that are not UTF-8 become lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def engine(data: bytes) -> None:
    """No text makes the cleaner fail, or write an account that does not lead back."""
    which, text = data[:1], text_of(data[1:])
    number = which[0] % len(SETTINGS) if which else 0
    cleaner = _cleaner(number)
    source = "site" if "inventory" in SETTINGS[number] else None
    with _soon():
        result = cleaner.clean(text, source)
        check(text, result, lambda again: cleaner.clean(again, source))
    record = records.loads(records.dumps(records.to_record(result, id="x")))
    assert records.restore(record) == text
    assert records.check(records.from_record(record)) == text


# -- the readers --------------------------------------------------------------------------------------------------------

SUFFIXES = (".txt", ".html", ".jsonl", ".csv", ".tsv", ".parquet")
PACKINGS = ("", ".gz", ".bz2", ".xz", ".zst")
ENCODINGS = (
    None, "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-7", "cp1257", "cp1252", "koi8_r", "shift_jis", "gb18030",
    "hz", "iso2022_jp", "euc_kr", "big5hkscs", "punycode", "idna", "raw_unicode_escape", "unicode_escape", "mac_roman", "ascii",
)  # fmt: skip
TEXT_FIELDS = ("text", "b", "", "\0row", "é")


@cache
def _worker(encoding: str | None, field: str) -> Worker:
    return Worker(Job({"select": ("PUN40",)}, text_field=field or "text", encoding=encoding))


def readers(data: bytes) -> None:
    """Whatever a file holds, it is cleaned, or refused with a sentence; and what was cleaned comes back to the byte."""
    if len(data) < 4:
        return
    suffix = SUFFIXES[data[0] % len(SUFFIXES)]
    packing = PACKINGS[data[1] % len(PACKINGS)]
    encoding = ENCODINGS[data[2] % len(ENCODINGS)]
    field = TEXT_FIELDS[data[3] % len(TEXT_FIELDS)] if data[3] < 128 else "text"
    content = data[4:]
    try:
        if encoding is not None:
            config.check_encoding(encoding, "--encoding")
            if suffix == ".jsonl" and "{}".encode(encoding) != b"{}":
                return  # refused as a setting
    except UserError:
        return
    if packing and data[1] < 128:  # else they are the packed bytes themselves
        content = packed(content, packing)
    path = _folder() / f"x{suffix}{packing}"
    path.write_bytes(content)
    (each,) = inputs([str(path)], "auto")
    try:
        check_extras([each])
    except UserError:
        return  # an extra that is not here
    with _soon():
        _round_trip(each, content, _worker(encoding, field))


def _round_trip(each: Input, content: bytes, worker: Worker) -> None:
    out, back = io.BytesIO(), io.BytesIO()
    encoding = worker.job.encoding
    sink = None
    for unit in units([each], 1 << 10, worker.job.plan()):
        part = run_unit(worker, unit)
        for done in part.done:
            if not isinstance(done, bytes):
                assert "please report this" not in (done.error or ""), done.error
                _sentence(done.error)
        if unit.problem is not None:
            if sink is not None:
                sink.abandon()
            return
        if each.format not in ROWS:
            (done,) = part.done
            if not done.sha256:
                return  # it could not be read, or has no text
            out.write(done.record)
            before = _unpacked(content, each.packing)
            if done.error:
                assert done.output == before
            continue
        try:
            sink = sink or writer(each, out, unit.head)
            put(sink, part)
        except DamagedError as error:
            assert sink is not None
            sink.abandon()
            _sentence(str(error))
            return
    if each.format not in ROWS:
        _check_text_record(out.getvalue(), content, each)
        return
    assert sink is not None
    sink.close()
    written = replace(each, path=str(_folder() / f"out{split(each.name)[0][1:]}{each.packing}"))
    Path(written.path).write_bytes(out.getvalue())
    sink = None
    try:
        for line in lines([written], encoding):
            if sink is None:
                assert line.source
                sink = writer(line.source, back, line.head, revert=True)
            if line.number:
                given = revert.Given(line.data) if line.blank else revert.original_of(line)
                sink.take(given.line)
        if sink is not None:
            sink.close()
    except DamagedError:
        if each.format != "parquet":  # which is given back whole or not at all
            raise
        assert sink is not None
        sink.abandon()
        return
    if each.format == "parquet":
        assert _values(_unpacked(back.getvalue(), each.packing)) == _values(_unpacked(content, each.packing))
    else:
        now, before = _unpacked(back.getvalue(), each.packing), _unpacked(content, each.packing)
        assert now == before or (each.format == "jsonl" and _but_escapes(now, worker) == _but_escapes(before, worker))


def _but_escapes(data: bytes, worker: Worker) -> list[bytes]:
    """The lines of JSONL with their texts written as we write them: how `\\/` or `\\u0041` was written is not kept."""
    field, encoding = worker.job.text_field, worker.job.encoding or "utf-8"
    found = []
    for number, line in enumerate(data.splitlines(keepends=True)):
        read = Line(line, "x.jsonl", "x.jsonl", number, encoding, "jsonl")
        with contextlib.suppress(LineError):  # which was passed through as it is
            row = read.row()
            if isinstance(row.value.get(field), str):
                line = read.encoded(row.with_text(field, row.value[field]))
        found.append(line)
    return found


def _check_text_record(record: bytes, content: bytes, each: Input) -> None:
    line = Line(record, each.path, each.name, 1, "utf-8")
    given = revert.original_of(line)
    assert given.error is None, given.error
    if each.format == "text":
        assert given.file is not None
        assert _unpacked(given.file, each.packing) == _unpacked(content, each.packing)


def _unpacked(data: bytes, packing: str) -> bytes:
    return unpacking(io.BytesIO(data), packing).read() if packing else data


def _values(data: bytes) -> str:
    import pyarrow.parquet as pq

    found = pq.read_table(io.BytesIO(data), use_threads=False)
    try:
        return repr((found.schema, [column.to_pylist() for column in found.columns]))
    except Exception:  # values that Arrow can hold and Python can not
        return repr(found.schema)


def _sentence(told: str | None) -> None:
    assert told is None or (told and "\n" not in told and "Traceback" not in told), told


# -- files that people and programs give it besides -------------------------------------------------------------------------


def files(data: bytes) -> None:
    """Glossaries, settings, decisions, inventories and records: used, or refused with the error that is documented."""
    if not data:
        return
    kind = FILES[data[0] % len(FILES)]
    with _soon(), contextlib.redirect_stderr(io.StringIO()):
        kind(data[1:])


def _path(data: bytes, name: str) -> str:
    path = _folder() / name
    path.write_bytes(data)
    return str(path)


def _glossary(data: bytes) -> None:
    try:
        found = glossary.load(_path(data, "glossary.toml"))
    except glossary.GlossaryError as error:
        _sentence(str(error))
        return
    text = f"In Kiev , he said. {' '.join(found.by_form)} {' '.join(found.keep)}"
    cleaner = Cleaner(glossary=found, select=("ACR700", "FRA300", "PUN40"))
    check(text, cleaner.clean(text))


def _settings(data: bytes) -> None:
    for name in ("postedit.toml", "pyproject.toml"):
        try:
            config.load({}, _path(data, name))
        except UserError as error:
            _sentence(str(error))


def _decisions(data: bytes) -> None:
    with contextlib.suppress(UserError):
        decisions.load([_path(data, "decisions.json")])


def _inventory(data: bytes) -> None:
    path = _path(data, "inventory.jsonl")
    try:
        inventory.merge([path, path], out := io.BytesIO())
        found = inventory.load(path)
    except inventory.InventoryError as error:
        _sentence(str(error))
        return
    again = io.BytesIO()
    inventory.merge([_path(out.getvalue(), "merged.jsonl")], again)
    with contextlib.suppress(UnicodeDecodeError):  # JSON that is not UTF-8 becomes so with the first merge
        data.decode()
        assert again.getvalue() == out.getvalue()
    text = "Dmitri Peskov said the OIM (International Organization) left.\nRead also: the news of the day\n"
    check(text, Cleaner(inventory=found, select=("names", "acronyms", "boilerplate")).clean(text, "site"))


def _revert(data: bytes) -> None:
    """What revert hands over is the original the digests speak of, or the line as it stands with a reason."""
    root = _folder() / "root"
    for number, each in enumerate(data.splitlines(keepends=True), 1):
        line = Line(each, "x.jsonl", "x.jsonl", number, "utf-8")
        if line.blank:
            continue
        given = revert.original_of(line)
        if given.error:
            assert given.line == each
        sink = revert.Folder(root, [])
        if given.file is not None:
            try:
                target = sink.target(revert.file_name(given))
            except records.RecordError as error:
                _sentence(str(error))
                continue
            assert PurePosixPath(os.path.normpath(target)).is_relative_to(root), target


def _sealed(data: bytes) -> bytes:
    """The records with the digests that fit them, so that what else is wrong with them is looked at."""
    out = []
    for each in data.splitlines(keepends=True):
        with contextlib.suppress(Exception):
            value = records.loads(each.decode())
            result = records.from_record(value)
            digests = {"before": digest(result.revert()), "after": digest(result.text)}
            value["postedit"]["signature"]["sha256"] = digests
            each = records.dumps(value).encode() + b"\n"
        out.append(each)
    return b"".join(out)


def _apply(data: bytes) -> None:
    """Everything rejected, everything accepted: what comes out leads back to the same original."""
    for number, each in enumerate(data.splitlines(keepends=True), 1):
        line = Line(each, "x.jsonl", "x.jsonl", number, "utf-8")
        try:
            value = line.row().value
            result = records.from_record(value)
            original = records.restore(value)
        except ValueError:
            apply._Apply({}, "jsonl", Tally(True)).line(line)
            continue
        sha = result.signature["sha256"]["before"]
        for accept in (True, False):
            ids = [one.id for one in (*result.edits, *result.findings)]
            made = [decisions.Decision(sha, name, accept) for name in ids]
            made += [decisions.Decision(sha, name, not accept, 1) for name in ids[:3]]
            given = apply._Apply({sha: made}, "jsonl", Tally(True)).line(line)
            if given.line != each:
                new = replace(line, data=given.line).row().value
                assert records.restore(new) == original


def _report(data: bytes) -> None:
    path = _path(data, "records.jsonl")

    def problem(label: str, told: str) -> None:
        assert told

    for name in FORMATS:
        found: list = []

        def take(entry: report.Entry, found: list = found) -> None:
            if entry.result is not None:
                records.check(entry.result)
            found.append(entry)

        report._read(lines([Input(path, "records.jsonl", "jsonl")]), take, problem)
        table(found, name)
    target = _folder() / "report.html"
    report.write_html(lines([Input(path, "records.jsonl", "jsonl")]), target, problem)
    assert b"<script>window.ran" not in target.read_bytes()


def _rows_of_records(data: bytes) -> None:
    """Tables whose column `postedit` holds anything."""
    for suffix in ("csv", "jsonl"):
        each = Input(_path(data, f"r.{suffix}"), f"r.{suffix}", suffix)
        out = io.BytesIO()
        try:
            with rows(each, Plan(records=True)) as source:
                sink = writer(each, out, source.head, revert=True)
                for number, raw in enumerate(source, 1):
                    line = Line(raw, each.path, each.name, number, "utf-8", suffix)
                    sink.take(raw if line.blank else revert.original_of(line).line)
                sink.close()
        except DamagedError as error:
            _sentence(str(error))


def _revert_sealed(data: bytes) -> None:
    _revert(_sealed(data))


def _apply_sealed(data: bytes) -> None:
    _apply(_sealed(data))


def _report_sealed(data: bytes) -> None:
    _report(_sealed(data))


FILES = (
    _glossary, _settings, _decisions, _inventory, _revert, _apply, _report, _rows_of_records, _revert_sealed, _apply_sealed,
    _report_sealed,
)  # fmt: skip

TARGETS = {"engine": engine, "readers": readers, "files": files}


def as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
