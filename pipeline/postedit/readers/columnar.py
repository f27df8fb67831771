"""Parquet (extra `parquet`), row group by row group: the schema stays, and the record is one more column of strings.

Only the columns that are looked at become lines of JSON. The writer reads the file a second time, beside the lines that
come back, and takes all other columns from there as they are, nested ones too. So a file has to stay as it is while it
is worked on; that it did not is noticed by its length.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any, Self

from ..inventory import SOURCE_FIELDS
from ..records import KEY
from . import remote
from .files import Input, opened
from .jsonl import Row
from .packed import DamagedError
from .tables import LAYOUT, Plan, cell_of, line_of, literal_of, source_in

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

# What is held at once, roughly: of a row group that is read, and of one that is written.
_READ = 4 << 20
_GROUP = 64 << 20
# The same, at the worst: one value of a dictionary may stand in every row of a piece.
_REPEATED = 32 << 20
_ROWS = 1024
_CODECS = frozenset({"snappy", "gzip", "brotli", "lz4", "zstd"})
# In the metadata of the column `postedit`, where this file had none before.
_ADDED = {b"postedit": b"added"}


@contextlib.contextmanager
def _parquet(each: Input) -> Iterator[pq.ParquetFile]:
    """The file, opened. Raises DamagedError, OSError."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with contextlib.ExitStack() as stack:
        if each.packing:
            # it is read from its end: unpacked into a file that has no name
            file: Any = stack.enter_context(tempfile.TemporaryFile())
            with opened(each) as stream:
                shutil.copyfileobj(stream, file, 1 << 20)
            file.seek(0)
        elif remote.is_url(each.path):
            file = stack.enter_context(remote.opened(each.path))
        else:
            file = stack.enter_context(pa.OSFile(each.path))  # a mapping would count as memory
        try:
            found = stack.enter_context(pq.ParquetFile(file, pre_buffer=False))
            _ = found.schema_arrow.names, _paths(found)  # they are asked for again, and are all UTF-8 then
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
            raise DamagedError(
                f"the file is not, or not wholly, Parquet ({_first_line(error)}): write it again"
            ) from None
        yield found


def _paths(file: pq.ParquetFile) -> list[str]:
    """The columns as Parquet has them, those of nested types one by one: "a", "nested.list.element"."""
    return [file.schema.column(index).path for index in range(len(file.schema))]


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")[:200]


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """What Arrow can not read, as a sentence."""
    import pyarrow as pa

    try:
        yield
    except (pa.ArrowException, UnicodeDecodeError) as error:
        raise DamagedError(
            f"the Parquet file can not be read to its end ({_first_line(error)}): write it again"
        ) from None
    except OSError as error:
        if error.errno is not None:
            raise
        raise DamagedError(
            f"the Parquet file can not be read to its end ({_first_line(error)}): write it again"
        ) from None


def _batches(file: pq.ParquetFile, columns: list[str] | None = None) -> Iterator[tuple[int, pa.RecordBatch]]:
    """(row group, rows of it), in pieces that do not take much memory."""
    for group in range(file.num_row_groups):
        meta = file.metadata.row_group(group)
        wide = max(1, meta.total_byte_size // max(1, meta.num_rows))
        size = max(1, min(_ROWS, _READ // wide))
        columns_of = (meta.column(index) for index in range(meta.num_columns))
        dictionary = max((each.total_uncompressed_size for each in columns_of if _repeats(each)), default=0)
        at_once = min(size, max(1, _REPEATED // max(1, dictionary)))
        with _told():
            held: list[pa.RecordBatch] = []
            taken = 0
            for batch in file.iter_batches(at_once, row_groups=[group], columns=columns, use_threads=False):
                held.append(batch)
                taken += batch.nbytes
                if len(held) * at_once >= size or taken > _READ:
                    yield from ((group, each) for each in _joined(held))
                    held, taken = [], 0
            yield from ((group, each) for each in _joined(held))


def _joined(batches: list[pa.RecordBatch]) -> list[pa.RecordBatch]:
    """The rows in as few pieces as there can be."""
    import pyarrow as pa

    if len(batches) < 2:
        return batches
    found: list[pa.RecordBatch] = pa.Table.from_batches(batches).unify_dictionaries().combine_chunks().to_batches()
    return found


def _repeats(column: pq.ColumnChunkMetaData) -> bool:
    """Whether its values may be longer together than the column is: a few bytes can say one of them a million times."""
    return bool(column.has_dictionary_page) and column.physical_type == "BYTE_ARRAY"


def is_text(kind: pa.DataType) -> bool:
    """Whether a column of this type holds strings."""
    import pyarrow.types as types

    if types.is_dictionary(kind):
        kind = kind.value_type
    view = getattr(types, "is_string_view", None)
    return types.is_string(kind) or types.is_large_string(kind) or bool(view and view(kind))


class ParquetRows:
    """The rows of a file. See tables.Rows."""

    first = 1
    at_hand = True

    def __init__(self, each: Input, plan: Plan) -> None:
        self._each, self._plan = each, plan
        self._stack = contextlib.ExitStack()
        self._field = plan.text_field
        self.head: dict[str, Any] = {"field": plan.text_field, "drop": False}

    def __enter__(self) -> Self:
        with self._stack:
            self._file = self._stack.enter_context(_parquet(self._each))
            self._schema: pa.Schema = self._file.schema_arrow
            self._check()
            self._stack = self._stack.pop_all()
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    @property
    def sha256(self) -> str:
        with opened(self._each) as stream:
            sha = hashlib.sha256()
            while data := stream.read(1 << 20):
                sha.update(data)
            return sha.hexdigest()

    def _check(self) -> None:
        names = self._schema.names
        if self._plan.records:
            if KEY not in names:
                raise DamagedError(f"there is no column {KEY!r}: only what `clean` wrote has records")
            if not self._file.metadata.num_rows:
                self.head["drop"] = (self._schema.field(KEY).metadata or {}).items() >= _ADDED.items()
                return
            with _told():
                _, batch = next(_batches(self._file, [KEY]))
                literals = (literal_of(cell) for cell in batch.column(0).to_pylist())
                source = next(filter(None, map(source_in, literals)), {})
            self._field = self.head["field"] = str(source.get("field") or self._field)
            self.head["drop"] = bool(source) and not source.get("column")
        for name in (self._field, KEY):
            if name not in names:
                if name == KEY:
                    continue
                listed = ", ".join(repr(each[:40]) for each in names[:10]) + (", ..." if len(names) > 10 else "")
                raise DamagedError(
                    f"there is no column {name!r}: there are {listed}; name the right one with --text-field"
                )
            if names.count(name) > 1:
                raise DamagedError(f"there are {names.count(name)} columns {name!r}: rename them, so that there is one")
            kind = self._schema.field(name).type
            if not is_text(kind):
                hint = "rename that column" if name == KEY else "name one of strings with --text-field"
                raise DamagedError(f"the column {name!r} holds {kind} and not strings: {hint}")

    def __iter__(self) -> Iterator[bytes]:
        plan = self._plan
        names: list[str] | None = None
        if not plan.objects:
            wanted = {self._field, plan.id_field, KEY, *((plan.source_field,) if plan.source_field else SOURCE_FIELDS)}
            # the id and the source are for people and the inventory: what is not a plain value stays out
            names = [f.name for f in self._schema if f.name in wanted and not f.type.num_fields]
        had = KEY in self._schema.names
        for _, batch in _batches(self._file, names):
            with _told():
                values = batch.to_pylist()
            for value in values:
                literal = literal_of(value.pop(KEY)) if had else None
                if plan.objects:
                    value = {name: _plain(each) for name, each in value.items()}
                else:
                    value = {name: each for name, each in value.items() if isinstance(each, str | int | None)}
                    told = {"encoding": "utf-8", "bom": False, **({"column": True} if had else {})}
                    value[LAYOUT] = {"s": told}
                yield line_of(value, literal)


def _plain(value: Any) -> Any:
    """A value of a column as JSON can have it: what it has no kind for becomes a string."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else None
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


class ParquetWriter:
    """Writes the rows again. See tables.Writer."""

    def __init__(self, each: Input, stream: Any, head: dict[str, Any], revert: bool) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._field, self._revert = head["field"], revert
        self._stack = contextlib.ExitStack()
        self._file = self._stack.enter_context(_parquet(each))
        self._schema = self._file.schema_arrow
        names = self._schema.names
        self._drop = revert and head["drop"]
        if self._drop:
            self._out = self._schema.remove(names.index(KEY))
        elif KEY in names:
            self._out = self._schema
        else:
            self._out = self._schema.append(pa.field(KEY, pa.string(), metadata=_ADDED))
        self._writer = pq.ParquetWriter(_Sink(stream), self._out, compression=self._compression())
        self._source = _batches(self._file)
        self._batch: pa.RecordBatch | None = None
        self._lines: list[tuple[Any, str | None]] = []  # text and record of the rows of the batch
        self._group = 0
        self._done: list[pa.RecordBatch] = []  # of the row group that is being written
        self._size = 0  # of these

    def _compression(self) -> dict[str, str] | str:
        meta = self._file.metadata
        if not meta.num_row_groups:
            return "zstd"
        group = meta.row_group(0)
        found = {}
        for index, path in enumerate(_paths(self._file)):
            codec = group.column(index).compression.lower()
            found[path] = codec if codec in _CODECS else "none" if codec == "uncompressed" else "zstd"
        return {KEY: "zstd", **found}

    def take(self, line: bytes) -> None:
        if self._batch is None:
            try:
                group, self._batch = next(self._source)
            except StopIteration:
                raise DamagedError("the file has changed while it was read: run again") from None
            if group != self._group:
                self._flush()
                self._group = group
        row = Row(line.decode().rstrip("\n"))
        literal = row.literal(KEY)
        if self._drop and literal is not None:
            raise DamagedError(
                "the record of a row does not hold, and a Parquet file is given back whole or not at all"
            )
        self._lines.append((row.value.get(self._field), literal))
        if len(self._lines) == len(self._batch):
            self._put(self._batch)

    def _put(self, batch: pa.RecordBatch) -> None:
        import pyarrow as pa

        arrays = []
        for field in self._out:
            if field.name == KEY:
                values = [None if literal is None else cell_of(literal) for _, literal in self._lines]
                arrays.append(_array(values, field.type))
            elif field.name == self._field:
                column = batch.column(self._schema.names.index(field.name))
                texts = [text for text, _ in self._lines]
                arrays.append(column if column.to_pylist() == texts else _array(texts, field.type))
            else:
                arrays.append(batch.column(self._schema.names.index(field.name)))
        done = pa.RecordBatch.from_arrays(arrays, schema=self._out)
        self._done.append(done)
        self._size += done.nbytes
        self._batch, self._lines = None, []
        if self._size > _GROUP:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        if self._done:
            table = pa.Table.from_batches(self._done, self._out)
            self._writer.write_table(table, row_group_size=len(table))
        self._done, self._size = [], 0

    def close(self) -> None:
        if self._batch is not None or next(self._source, None) is not None:
            self.abandon()
            raise DamagedError("the file has changed while it was read: run again")
        self._flush()
        self._writer.close()
        self._stack.close()

    def abandon(self) -> None:
        # it would write the file's end when it is collected, perhaps into a stream that is closed by then
        with contextlib.suppress(Exception):
            self._writer.close()
        self._stack.close()


def _array(values: list[str | None], kind: pa.DataType) -> pa.Array:
    import pyarrow as pa

    try:
        if pa.types.is_dictionary(kind):
            return pa.array(values, kind.value_type).dictionary_encode().cast(kind)
        return pa.array(values, kind)
    except (pa.ArrowException, UnicodeError) as error:
        raise DamagedError(f"the cleaned texts do not fit the column of type {kind} ({_first_line(error)})") from None


class _Sink:
    """A stream that Arrow may close without closing what is below."""

    closed = False

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._at = 0

    def write(self, data: Any) -> int:
        self._stream.write(data)
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        return self._at

    def flush(self) -> None:
        pass

    def close(self) -> None:
        pass

    def seekable(self) -> bool:
        return False

    readable = seekable

    def writable(self) -> bool:
        return True
