"""Compressed files: .gz, .bz2, .xz and .zst, read and written as a stream, in bounded memory.

Several members one behind the other are one content, as for gzip, bzip2, xz and zstd themselves. zstd is in Python from
3.14 on; before, the extra `zstd` brings it.
"""

from __future__ import annotations

import io
import lzma
import zlib
from collections.abc import Callable
from typing import IO, Any

from ..config import UserError

SUFFIXES = (".gz", ".bz2", ".xz", ".zst")

# Of one document, or one line, that comes out of a compressed file or stands in a cell. A small file may hold without end.
MOST = 64 << 20
# What a decompressor may take for itself; the largest preset of xz needs 65 MB, `zstd --ultra` 128 MB.
_MEMORY = 256 << 20
_WINDOW_LOG = 27
_BLOCK = 1 << 17


class DamagedError(ValueError):
    """What an input holds ends its reading; the message is a sentence without its full stop."""


def split(name: str) -> tuple[str, str]:
    """The name without the suffix of a compression, and that suffix in lower case ("" without one)."""
    for suffix in SUFFIXES:
        if name.lower().endswith(suffix) and len(name) > len(suffix):
            return name[: -len(suffix)], suffix
    return name, ""


def _zstd() -> Any:
    try:
        from compression import zstd  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        try:
            from backports import zstd  # type: ignore[import-not-found, attr-defined, no-redef, unused-ignore]
        except ImportError:
            raise UserError(
                "reading and writing .zst needs the extra `zstd`: pip install 'postedit[zstd]', or unpack the file first"
            ) from None
    return zstd


def check(suffix: str) -> None:
    """Raises UserError where this compression can not be read here."""
    if suffix == ".zst":
        _zstd()


class _Gzip:
    """One member of gzip, in the manner of the decompressors of bz2 and lzma."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    def decompress(self, data: bytes, most: int) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, most)

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data


def _decompressor(suffix: str) -> Callable[[], Any]:
    if suffix == ".gz":
        return _Gzip
    if suffix == ".bz2":
        import bz2

        return bz2.BZ2Decompressor
    if suffix == ".xz":
        return lambda: lzma.LZMADecompressor(memlimit=_MEMORY)
    zstd = _zstd()
    return lambda: zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: _WINDOW_LOG})


class _Unpacking(io.RawIOBase):
    """The content of a compressed stream. Raises DamagedError where it is cut off or is not what its name says."""

    def __init__(self, stream: IO[bytes], suffix: str) -> None:
        self._stream, self._suffix = stream, suffix
        self._make = _decompressor(suffix)
        self._member: Any = None  # that is being read
        self._rest = b""  # behind the last member
        self._any = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        # every library has an error of its own, and some of them are plain Exceptions
        try:
            data = self._read(len(buffer))
        except (DamagedError, OSError) as error:
            if isinstance(error, DamagedError) or error.errno is not None:
                raise
            raise self._damaged(error) from None
        except (zlib.error, lzma.LZMAError, ValueError, MemoryError) as error:
            raise self._damaged(error) from None
        except Exception as error:
            if type(error).__name__ != "ZstdError":
                raise
            raise self._damaged(error) from None
        buffer[: len(data)] = data
        return len(data)

    def _damaged(self, error: Exception) -> DamagedError:
        kind = self._suffix[1:]
        return DamagedError(f"the file is not, or not wholly, {kind} ({error}): fetch or write it again")

    def _read(self, most: int) -> bytes:
        while True:
            if self._member is None:
                more = self._rest or self._stream.read(_BLOCK)
                if self._any and self._suffix in (".gz", ".xz"):  # which may be padded
                    while more and not more.strip(b"\0"):
                        more = self._stream.read(_BLOCK)
                    more = more.lstrip(b"\0")
                self._rest = b""
                if not more:
                    return b""
                self._member, self._any = self._make(), True
            else:
                more = self._stream.read(_BLOCK) if self._member.needs_input else b""
                if not more and self._member.needs_input:
                    raise DamagedError(
                        f"the file ends in the middle of its {self._suffix[1:]} data: it is cut off; fetch it again"
                    )
            data: bytes = self._member.decompress(more, most)
            if self._member.eof:
                self._rest, self._member = self._member.unused_data, None
            if data:
                return data

    def close(self) -> None:
        self._stream.close()
        super().close()


def unpacking(stream: IO[bytes], suffix: str) -> IO[bytes]:
    """What `stream` holds, unpacked while it is read; closing it closes `stream`."""
    return stream if not suffix else io.BufferedReader(_Unpacking(stream, suffix), _BLOCK)


class Packing:
    """Writes to `stream`, compressed. Nothing is written when it is not closed but dropped."""

    def __init__(self, stream: IO[bytes], suffix: str) -> None:
        self._stream = stream
        self._inner: Any
        if suffix == ".gz":
            self._inner = zlib.compressobj(6, wbits=31)  # the header has no name and no time: same content, same bytes
        elif suffix == ".bz2":
            import bz2

            self._inner = bz2.BZ2Compressor()
        elif suffix == ".xz":
            self._inner = lzma.LZMACompressor()
        else:
            self._inner = _zstd().ZstdCompressor()

    def write(self, data: bytes) -> None:
        self._stream.write(self._inner.compress(data))

    def close(self) -> None:
        """Write what is held back; the stream stays open."""
        self._stream.write(self._inner.flush())


def packed(data: bytes, suffix: str) -> bytes:
    """`data`, compressed."""
    if not suffix:
        return data
    out = io.BytesIO()
    packing = Packing(out, suffix)
    packing.write(data)
    packing.close()
    return out.getvalue()


def read_all(stream: IO[bytes], suffix: str) -> bytes:
    """The whole content of a document's file. Raises DamagedError where a compressed one holds more than `MOST`."""
    if not suffix:
        return stream.read()
    data = stream.read(MOST + 1)
    if len(data) > MOST:
        raise DamagedError(
            f"the file holds more than {MOST >> 20} MB unpacked: unpack it first if it is meant to be so large"
        )
    return data
