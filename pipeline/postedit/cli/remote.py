"""`-o` with an address: what `-o DIR` writes, file by file, to where fsspec can write (extra `remote`)."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..batch import Part
from ..readers.files import Input, shown
from ..readers.remote import Place
from ..report.tally import Tally
from .folder import RUN, Folder


class RemoteFolder(Folder):
    """A sink that writes every document into a local folder first, and sends its files off when they are whole."""

    def __init__(
        self,
        url: str,
        signature: Mapping[str, Any],
        settings: Mapping[str, Any],
        inputs: Sequence[Input],
        tally: Tally,
    ) -> None:
        self._place = Place(url)
        account = self._place.read(RUN)  # before anything is made here: the place may not be there
        root = Path(tempfile.mkdtemp(prefix="postedit-"))
        atexit.register(shutil.rmtree, root, ignore_errors=True)  # however the run ends
        super().__init__(root, signature, settings, inputs, tally)
        if account is not None:
            (root / RUN).write_bytes(account)

    def pending(self) -> list[Input]:
        todo = super().pending()
        self._send()  # an account that no longer says what is about to be done again
        return todo

    def take(self, part: Part) -> None:
        super().take(part)
        if part.unit.last:
            self._send(but=RUN)

    def close(self) -> None:
        super().close()
        self._send()

    def report(self, id_field: str, encoding: str | None) -> None:
        super().report(id_field, encoding)
        self._send()

    def _send(self, but: str = "") -> None:
        """Send what is whole, and forget it here."""
        for file in sorted(self._root.rglob("*")):
            name = file.relative_to(self._root).as_posix()
            if file.is_file() and not file.name.startswith(".postedit-") and name != but:
                self._place.put(file, shown(name))
                file.unlink()

    def _has(self, name: str) -> bool:
        return self._place.has(name)

    def _at(self, name: str) -> str:
        return self._place.address(name)
