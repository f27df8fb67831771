"""Files behind an address (extra `remote`): s3://, gs://, https://, memory:// and what else fsspec knows.

What an address carries to be let in (`user:password@`, `?token=`) is never shown.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from urllib.parse import unquote, urlsplit

from ..config import UserError

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def is_url(path: str) -> bool:
    """Whether `path` is an address and not the name of a file here."""
    return _URL.match(path) is not None


def shown(url: str) -> str:
    """`url` without what is secret in it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def name_of(url: str) -> str:
    """The file name at the end of `url`; never a path. Raises UserError where there is none."""
    name = unquote(urlsplit(url).path).replace("\\", "/").rstrip("/").rpartition("/")[2]
    if name in ("", ".", "..") or "\0" in name:
        raise UserError(f"{shown(url)} does not end in the name of a file: name one")
    return name


def _fsspec() -> Any:
    try:
        import fsspec
    except ImportError:
        raise UserError(
            "reading and writing addresses (s3://, https://) needs the extra `remote`: pip install 'postedit[remote]'"
        ) from None
    return fsspec


def filesystem(url: str) -> tuple[Any, str]:
    """fsspec's file system for `url`, and the path there. Raises UserError."""
    fsspec = _fsspec()
    try:
        return fsspec.core.url_to_fs(url)  # type: ignore[no-any-return]
    except ImportError as error:
        scheme = url.partition("://")[0]
        raise UserError(
            f"addresses with {scheme}:// need one more package: {_without(url, str(error)).rstrip('.')}"
        ) from None
    except ValueError:
        raise UserError(f"{shown(url)} has a scheme that fsspec does not know: say s3://, gs:// or https://") from None
    except Exception as error:
        raise failed(url, error) from None


def failed(url: str, error: Exception, what: str = "read") -> UserError:
    """What went wrong at `url`, as a sentence without secrets."""
    return UserError(f"{shown(url)} can not be {what}: {reason(url, error)}")


def reason(url: str, error: Exception) -> str:
    """Why something failed at `url`, in words without secrets."""
    if isinstance(error, FileNotFoundError):
        return "there is nothing of that name"
    if isinstance(error, PermissionError):
        return "permission denied; are there credentials for it?"
    text = getattr(error, "strerror", None) or str(error)
    return f"{type(error).__name__}: {_without(url, text)[:200]}" if text else type(error).__name__


def _without(url: str, text: str) -> str:
    """`text` with neither `url` nor anything that looks like the secret part of an address."""
    parts = urlsplit(url)
    secrets = {url, parts.query, parts.netloc.rpartition("@")[0], parts.password or ""}
    for secret in sorted(secrets | {unquote(each) for each in secrets}, key=len, reverse=True):
        if secret:
            text = text.replace(secret, "..." if secret != url else shown(url))
    return " ".join(re.sub(r"//[^\s/@]+@|\?[^\s'\")]+", "", text).split())


def files(url: str) -> Iterator[tuple[str, str]]:
    """(address, name) of the file `url`, or of those below it, hidden ones left out. Raises UserError."""
    fs, path = filesystem(url)
    try:
        if not fs.isdir(path) or (url.startswith("http") and not url.endswith("/")):
            if not fs.exists(path):
                raise FileNotFoundError(path)
            yield url, name_of(url)
            return
        for found in sorted(fs.find(path)):
            name = found[len(path) :].lstrip("/") if found.startswith(path) else found.rpartition("/")[2]
            parts = name.split("/")
            if name and not any(part.startswith(".") or part == "" for part in parts):
                yield fs.unstrip_protocol(found), name
    except UserError:
        raise
    except Exception as error:
        raise failed(url, error) from None


def opened(url: str) -> IO[bytes]:
    """The bytes at `url`. Raises OSError, with words for a user in `strerror`, where they can not be had."""
    try:
        fs, path = filesystem(url)
        # fsspec's own readers lack parts of what a binary stream has
        return io.BufferedReader(fs.open(path, "rb"), 1 << 20)
    except UserError:
        raise
    except Exception as error:
        raise OSError(5, reason(url, error)) from None


class Place:
    """A folder behind an address."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._fs, self._root = filesystem(url)

    def __str__(self) -> str:
        return shown(self._url)

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"

    def address(self, name: str) -> str:
        """The address of the file `name` below this folder."""
        return str(self._fs.unstrip_protocol(self._path(name)))

    def read(self, name: str) -> bytes | None:
        """The content of a file; None where there is none. Raises UserError."""
        try:
            return bytes(self._fs.cat_file(self._path(name)))
        except FileNotFoundError:
            return None
        except Exception as error:
            raise failed(self._url, error) from None

    def has(self, name: str) -> bool:
        """Whether the file is there."""
        try:
            return bool(self._fs.isfile(self._path(name)))
        except Exception:
            return False

    def put(self, file: Path, name: str) -> None:
        """Write the local `file` as `name`: whole or not at all, where the service writes so. Raises UserError."""
        try:
            target = self._path(name)
            self._fs.makedirs(target.rpartition("/")[0], exist_ok=True)
            self._fs.put_file(str(file), target)
        except NotImplementedError:
            raise UserError(f"{self} can only be read: choose another place for -o") from None
        except Exception as error:
            raise failed(self._url, error, "written") from None
