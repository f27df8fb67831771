"""Cleaner: the library's front door. Reusable, picklable, thread-safe: it holds settings and no state."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import __version__
from .config import TRANSLATORS
from .core.document import Result
from .engine import Engine, Policy
from .stages import selected, source_digest

if TYPE_CHECKING:
    from .glossary import Glossary
    from .inventory import Inventory


class Cleaner:
    """Cleans texts under fixed settings.

    select, ignore: rule codes, beginnings of codes, rule names, stages or categories; all rules where `select` is empty.
    unsafe: apply the rules that are not safe by measurement, too; otherwise what they see is reported as findings.
    min_confidence: from 0 to 1; what is less sure becomes a finding.
    source_lang: the language the text was translated from, ISO 639-1, where that is known.
    translator: what translates leftovers: "auto" (a Marian model where one is configured or cached, else the embedded
        lexicon), "lexicon", "marian" (ModelError where there is none), "none".
    glossary: a file of the user's own names and translations (see `postedit.glossary`), or one that is loaded.
    inventory: a file that `postedit inventory build` wrote over a corpus: which lines recur in it; or such a one, loaded.

    Raises ValueError for a selector that means no rule, for a confidence outside 0 to 1, for an unknown translator, and for a glossary or an
    inventory that can not be used.
    """

    def __init__(
        self,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        unsafe: bool = False,
        min_confidence: float = 0.0,
        source_lang: str | None = None,
        translator: str = "auto",
        glossary: str | os.PathLike[str] | Glossary | None = None,
        inventory: str | os.PathLike[str] | Inventory | None = None,
    ) -> None:
        if not 0 <= min_confidence <= 1:
            raise ValueError(f"min_confidence is a number from 0 to 1, not {min_confidence!r}")
        if translator not in TRANSLATORS:
            raise ValueError(f"translator is one of {', '.join(TRANSLATORS)}, not {translator!r}")
        if translator == "marian":
            from .translate.store import require

            require(source_lang)
        self.settings: dict[str, Any] = {
            "select": tuple(select),
            "ignore": tuple(ignore),
            "unsafe": unsafe,
            "min_confidence": min_confidence,
            "source_lang": source_lang,
            "translator": translator,
        }
        self._glossary: Glossary | None = None
        if glossary is not None:
            from .glossary import Glossary
            from .glossary import load as load_glossary

            self._glossary = glossary if isinstance(glossary, Glossary) else load_glossary(glossary)
            self.settings["glossary"] = self._glossary.digest  # what it says, wherever it lies
        self._inventory: Inventory | None = None
        if inventory is not None:
            from .inventory import Inventory, load

            self._inventory = inventory if isinstance(inventory, Inventory) else load(inventory)
            self.settings["inventory"] = self._inventory.digest  # what it says, wherever it lies
        self._engine  # noqa: B018 - a wrong selector is told here, not at the first text

    @cached_property
    def _engine(self) -> Engine:
        s = self.settings
        stages = selected(s["select"], s["ignore"])
        options = {
            "rules": frozenset(rule.code for stage in stages for rule in stage.rules),
            "source_lang": s["source_lang"],
            "translator": s["translator"],
            "inventory": self._inventory,
            "glossary": self._glossary,
        }
        return Engine(stages, Policy(unsafe=s["unsafe"], min_confidence=s["min_confidence"]), options)

    @property
    def glossary(self) -> Glossary | None:
        """The user's glossary, if there is one."""
        return self._glossary

    @cached_property
    def signature(self) -> dict[str, Any]:
        """What decided the output besides the text: version, rules with their settings, models."""
        settings = {key: list(value) if isinstance(value, tuple) else value for key, value in self.settings.items()}
        return {"version": __version__, "rules": source_digest(), "settings": settings, "models": self._models}

    @property
    def _models(self) -> dict[str, str]:
        """The models the chosen rules may ask, with the SHA-256 of their weights."""
        if not any(stage.name == "fragments" and stage.rules for stage in self._engine.stages):
            return {}
        from .rules.fragments._tagged import digests

        if self.settings["translator"] not in ("auto", "marian"):
            return digests()
        from .translate.store import model_digests

        return {**digests(), **model_digests()}

    def clean(self, text: str, source: str | None = None) -> Result:
        """The cleaned text with its edits and findings. Any string is fine, lone surrogates included.

        source: the site the text is from, a name or an address, as in the corpus the inventory was built over.
        """
        if self._inventory is None or not source:
            return self._engine.run(text, self.signature)
        from .inventory import source_name

        return self._engine.run(text, self.signature, {"source": source_name(source)})

    def __getstate__(self) -> dict[str, Any]:
        # rules hold compiled patterns and functions; they are found again
        return {"settings": self.settings, "_inventory": self._inventory, "_glossary": self._glossary}


_default: Cleaner | None = None


def clean(text: str, **settings: Any) -> Result:
    """Clean one text; `settings` are those of `Cleaner`."""
    global _default
    if settings:
        return Cleaner(**settings).clean(text)
    if _default is None:
        _default = Cleaner()
    return _default.clean(text)
