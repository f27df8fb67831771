"""Cleaning and counting a Ray Dataset, on as many machines as the cluster has (extra `ray`).

    import ray
    from postedit.ray import clean_dataset

    ds = ray.data.read_parquet("s3://bucket/articles/")
    clean_dataset(ds, text_field="body").write_parquet("s3://bucket/cleaned/")

Nothing passes through this process: the cluster reads, cleans and writes. A row is worked on as one
of a Parquet file is by `postedit clean`, and gets the same record.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from .batch import run_line
from .cluster import RETRIES, Reduced, made, portable, require, told
from .config import UserError
from .inventory import SOURCE_FIELDS, Builder, source_of_object, source_of_path
from .readers.columnar import is_text
from .readers.jsonl import members
from .readers.lines import Line
from .readers.tables import LAYOUT, line_of, literal_of
from .records import KEY, dumps, loads
from .worker import Job

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset

# Rows that are objects of Python at once.
_ROWS = 64
_COUNTS = "inventory"


def clean_dataset(
    ds: Dataset,
    *,
    text_field: str = "text",
    source_field: str | None = None,
    path_field: str | None = None,
    workers: int | None = None,
    document_seconds: float = 300.0,
    document_bytes: int = 64 << 20,
    **settings: Any,
) -> Dataset:
    """`ds` with the column `text_field` cleaned and the record of each row, as JSON, in the column `postedit`.

    Every other column stays. A `postedit` column that is there moves into the new records' `previous`. A row without a
    text (null, no string, not UTF-8) stays as it is, and the `error` of its record says why. As always with Ray nothing
    is done before the outcome is asked for; rows keep their order where `DataContext` says `preserve_order`, also when
    they are written: a block is one chunk.

    source_field: with an inventory, the column that names a row's site; by default source, domain, site, url or link.
    path_field: the column that holds the path of a row's file (`read_parquet(..., include_paths=True)` makes "path").
        Its last part goes into the record; with an inventory its folder is the site of rows that name none.
    workers: processes, each with one `Cleaner`; by default from one to as many as the cluster has room for.
    document_seconds, document_bytes: what a text may take (0: no limit); one that takes more stays as it is.
    settings: those of `Cleaner`. Files are read here, and need not be on other machines.

    A batch whose process dies goes to another process, three times over; a text that ends every process it is given
    to ends the run (with `postedit clean --engine ray` it does not). Raises UserError where Ray is not installed or
    the dataset is known to have no such column, and ValueError for settings that `Cleaner` refuses.
    """
    require()
    import ray

    from .cleaner import Cleaner

    if text_field == KEY:
        raise UserError(f"the column {KEY!r} is where the record goes: the text needs a column of its own")
    _check_columns(ds, text_field, path_field)
    job = portable(
        Job(
            settings,
            text_field=text_field,
            source_field=source_field,
            document_seconds=document_seconds,
            document_bytes=document_bytes,
        )
    )
    return ds.map_batches(
        _Cleaning,
        fn_constructor_kwargs={
            "job": [ray.put(job)],  # in a list it comes as a reference, so that nobody copies it on the way
            "signature": Cleaner(**job.cleaner).signature,
            "path_field": path_field,
        },
        batch_format="pyarrow",
        batch_size=None,
        zero_copy_batch=True,
        **_pool(ray, workers),
        max_restarts=-1,
        max_task_retries=RETRIES,
    )


def _pool(ray: Any, workers: int | None) -> dict[str, Any]:
    """What Ray is told of the processes. Where they would take every processor nothing could read or write: Ray waits."""
    processors = int(ray.cluster_resources().get("CPU", 1))
    size = {"min_size": 1} if workers is None and processors > 1 else {"size": workers or 1}
    share = min(1.0, (processors - 1) / (workers or 1))
    return {"compute": ray.data.ActorPoolStrategy(**size), "num_cpus": share}


class Counted(NamedTuple):
    """How many rows were counted in an inventory, and how many had no text."""

    documents: int
    left_out: int


def build_inventory(
    ds: Dataset,
    output: str | os.PathLike[str],
    *,
    text_field: str = "text",
    source_field: str | None = None,
    path_field: str | None = None,
) -> Counted:
    """Write the inventory of the texts of `ds` to the file `output`: byte for byte what one machine would write.

    Every block is counted where it is, and the parts are merged in the cluster, eight at a time; the last merge, and
    the file, are on this machine. The fields are those of `clean_dataset`. Raises UserError, OSError.
    """
    require()
    import ray

    from .batch import Atomic

    _check_columns(ds, text_field, path_field)
    fields = {"text_field": text_field, "source_field": source_field, "path_field": path_field}
    total = Counted(0, 0)
    with told():
        parts = ds.map_batches(
            _count, fn_kwargs=fields, batch_format="pyarrow", batch_size=None, zero_copy_batch=True, max_retries=RETRIES
        )
        split = ray.remote(_split).options(num_returns=2, max_retries=RETRIES)
        reduced = Reduced(ray)
        for block in parts.to_arrow_refs():
            counts, part = split.remote(block)
            reduced.take(part)
            counted = Counted(*ray.get(counts))
            total = Counted(total.documents + counted.documents, total.left_out + counted.left_out)
        with Atomic(output) as stream:
            reduced.write(stream)
    return total


def _check_columns(ds: Dataset, text_field: str, path_field: str | None) -> None:
    """Raises UserError where it is known, without reading the dataset, that it has no such column."""
    schema = ds.schema(fetch_if_missing=False)
    if schema is None:
        return
    for name in filter(None, (text_field, path_field)):
        if name not in schema.names:
            listed = ", ".join(repr(each) for each in schema.names[:10]) + (", ..." if len(schema.names) > 10 else "")
            raise UserError(f"the dataset has no column {name!r}: it has {listed}; name the right one with text_field")


# -- in the processes of the cluster ------------------------------------------------------------------------------------


class _Cleaning:
    """An actor: one Cleaner, and Arrow in and out."""

    def __init__(self, job: Sequence[Any], signature: dict[str, Any], path_field: str | None) -> None:
        import ray

        self._job: Job = ray.get(job[0])
        self._worker = made(self._job, signature)
        self._path_field = path_field

    def __call__(self, table: pa.Table) -> pa.Table:
        import pyarrow as pa

        schema = _with_record(table.schema)
        done = [self._batch(batch, schema) for batch in table.to_batches(_ROWS)]
        # One chunk: of several, Ray's `write_parquet` (pyarrow's `write_dataset`) may exchange the places.
        return pa.Table.from_batches(done, schema).combine_chunks()

    def _batch(self, batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
        import pyarrow as pa

        field = self._job.text_field
        texts: list[str | None] = []  # None: as it was
        records = []
        for row in _rows(batch, field, self._job.source_field, self._path_field):
            text, record = self._row(row)
            texts.append(None if text == row.value.get(field) else text)
            records.append(record)
        arrays = []
        for each in schema:
            if each.name == KEY:
                arrays.append(pa.array(records, each.type))
            elif each.name == field:
                arrays.append(_replaced(batch.column(field), texts))
            else:
                arrays.append(batch.column(each.name))
        return pa.RecordBatch.from_arrays(arrays, schema=schema)

    def _row(self, row: _Row) -> tuple[str | None, str]:
        """The cleaned text and the record of a row, as `postedit clean` makes them of a row of Parquet."""
        field = self._job.text_field
        told = {"encoding": "utf-8", "bom": False, **({} if row.previous is None else {"column": True})}
        data = line_of({**row.value, LAYOUT: {"s": told}}, row.previous)
        line = Line(data, row.path, os.path.basename(row.path), 1, "utf-8", "parquet")
        damaged = "the text is not UTF-8: passed through unchanged; convert it first" if row.damaged else None
        done = run_line(self._worker, line, damaged)
        out = done.output.decode().rstrip("\n")
        found = {each.key: out[each.value_start : each.value_end] for each in members(out)}
        return (loads(found[field]) if field in found else None), found[KEY]


class _Row(NamedTuple):
    """What is looked at of a row. `value`: the text, and who the row says it is from; `previous`: its record, as JSON."""

    value: dict[str, Any]
    path: str
    previous: str | None
    damaged: bool  # bytes that are not UTF-8 stand in the text as lone surrogates


def _rows(batch: pa.RecordBatch, field: str, source_field: str | None, path_field: str | None) -> Iterator[_Row]:
    names = set(batch.schema.names)
    sources = [name for name in ([source_field] if source_field else SOURCE_FIELDS) if name in names]
    columns = {name: _strings(batch.column(name)) for name in {field, *sources} & names}
    paths = _strings(batch.column(path_field)) if path_field in names else None
    records = _literals(batch.column(KEY)) if KEY in names else None
    for at in range(len(batch)):
        value = {name: column[at][0] for name, column in columns.items()}
        damaged = field in columns and columns[field][at][1]
        path = (paths[at][0] if paths else None) or "-"
        yield _Row(value, path, records[at] if records else None, damaged)


def _strings(column: pa.Array) -> list[tuple[str | None, bool]]:
    """The strings of a column, None for anything else, and whether one is not UTF-8: other bytes are lone surrogates."""
    import pyarrow as pa

    if not is_text(column.type):
        return [(None, False)] * len(column)
    try:
        return [(each, False) for each in column.to_pylist()]
    except UnicodeDecodeError:
        values = column.cast(pa.large_string()).cast(pa.large_binary()).to_pylist()
        texts = [None if each is None else each.decode("utf-8", "surrogateescape") for each in values]
        return [(text, text is not None and _damaged(text)) for text in texts]


def _damaged(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _literals(column: pa.Array) -> list[str]:
    """The records that are there, as JSON; what is no object as a string."""
    if is_text(column.type):
        return [literal_of(None if damaged else cell) for cell, damaged in _strings(column)]
    return [_dumped(each) for each in column.to_pylist()]


def _dumped(value: Any) -> str:
    try:
        return dumps(value)
    except (TypeError, ValueError):  # dates, bytes
        return dumps(str(value))


def _replaced(column: pa.Array, texts: list[str | None]) -> pa.Array:
    """The column with those of `texts` that are there; the others stay, byte for byte."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not any(text is not None for text in texts):
        return column
    kind = column.type
    new = pa.array(texts, pa.large_string())
    old = column.cast(pa.large_string())
    out = pc.if_else(pc.is_valid(new), new, old)
    if pa.types.is_dictionary(kind):
        return out.cast(kind.value_type).dictionary_encode().cast(kind)
    return out.cast(kind)


def _with_record(schema: pa.Schema) -> pa.Schema:
    import pyarrow as pa

    column = pa.field(KEY, pa.string())
    return schema.set(schema.names.index(KEY), column) if KEY in schema.names else schema.append(column)


def _count(table: pa.Table, text_field: str, source_field: str | None, path_field: str | None) -> pa.Table:
    """One row: the inventory of a block, and how many rows are in it and how many are not."""
    import io

    import pyarrow as pa

    builder = Builder()
    for batch in table.to_batches(_ROWS):
        for row in _rows(batch, text_field, source_field, path_field):
            text = row.value.get(text_field)
            if isinstance(text, str) and not row.damaged:
                source = source_of_object(row.value, source_field)
                builder.add(text, source_of_path(row.path) if source is None else source)
    out = io.BytesIO()
    builder.write(out)
    return pa.table(
        {
            _COUNTS: pa.array([out.getvalue()], pa.large_binary()),
            "documents": [builder.documents],
            "left_out": [len(table) - builder.documents],
        }
    )


def _split(table: pa.Table) -> tuple[tuple[int, int], bytes]:
    """What `_count` made of one block or several: how many rows, and one inventory."""
    import io

    from .inventory import merge_bytes

    out = io.BytesIO()
    merge_bytes(table.column(_COUNTS).to_pylist() if len(table) else [], out)
    counts: Mapping[str, list[int]] = table.select(["documents", "left_out"]).to_pydict() if len(table) else {}
    return (sum(counts.get("documents", [])), sum(counts.get("left_out", []))), out.getvalue()
