"""What a rule proposes (Change, Fix, Notice) and what a reader of the record gets (Step, Edit, Finding).

All offsets count Unicode code points, start inclusive, end exclusive.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, Literal

Applicability = Literal["safe", "unsafe"]

# Heaviest first: the category of an edit that several steps made is that of its heaviest step.
CATEGORIES = (
    "foreign",
    "acronym",
    "name",
    "mistranslation",
    "encoding",
    "boilerplate",
    "spelling",
    "duplication",
    "grammar",
    "punctuation",
    "spacing",
)
WEIGHT = {category: len(CATEGORIES) - rank for rank, category in enumerate(CATEGORIES)}


@dataclass(frozen=True, slots=True)
class Change:
    """A replacement a rule proposes, in the coordinates of the text the rule saw.

    `confidence` and `category` are set only where they differ from the rule's own (a model's score, a spacing slip
    found by a punctuation rule). `lang` is the language the replaced text was in, where that is known.
    """

    start: int
    end: int
    after: str
    evidence: str = ""
    confidence: float | None = None
    category: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """Changes that are applied all or none: an opening and a closing quote, say. In order of their places."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a rule saw and does not change, in the coordinates of the text the rule saw."""

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()
    confidence: float | None = None
    category: str | None = None
    lang: str | None = None


Proposal = Change | Fix | Notice


@dataclass(frozen=True, slots=True)
class Step:
    """One change behind an edit.

    `offset` is where `before` stood, counted from the edit's start in the text as it was when the step was made: apply
    the steps in order to the original text around the edit and the edit's `after` stands there. It is negative where
    the step reached into words that came out as they had been, which are no part of the edit.
    """

    stage: str
    rule: str
    category: str
    applicability: Applicability
    before: str
    after: str
    offset: int
    confidence: float
    evidence: str
    lang: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {field: getattr(self, field) for field in _STEP_FIELDS}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Step:
        return cls(**{field: data[field] for field in _STEP_FIELDS})


_STEP_FIELDS = tuple(field.name for field in dataclasses.fields(Step))


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between the original and the cleaned text, with everything that led to it.

    `start`, `end` and `before` are of the original; `out_start`, `out_end` and `after` of the cleaned text. Minimal in
    whole tokens (see `document.TOKEN`). Edits that only make sense together carry the same `group`.
    """

    id: str
    start: int
    end: int
    before: str
    after: str
    out_start: int
    out_end: int
    stage: str
    rule: str
    category: str
    applicability: Applicability
    confidence: float
    evidence: str
    lang: str | None
    group: str | None
    steps: tuple[Step, ...]

    def to_dict(self) -> dict[str, Any]:
        data = {field: getattr(self, field) for field in _EDIT_FIELDS}
        data["steps"] = [step.to_dict() for step in self.steps]
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Edit:
        fields = {field: data[field] for field in _EDIT_FIELDS}
        fields["steps"] = tuple(Step.from_dict(step) for step in data["steps"])
        return cls(**fields)


_EDIT_FIELDS = tuple(field.name for field in dataclasses.fields(Edit))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something seen and not changed. `start`, `end` are of the original; the rest is of the cleaned text."""

    id: str
    start: int
    end: int
    out_start: int
    out_end: int
    text: str
    suggestions: tuple[str, ...]
    stage: str
    rule: str
    category: str
    message: str
    confidence: float
    lang: str | None

    def to_dict(self) -> dict[str, Any]:
        data = {field: getattr(self, field) for field in _FINDING_FIELDS}
        data["suggestions"] = list(self.suggestions)
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Finding:
        fields = {field: data[field] for field in _FINDING_FIELDS}
        fields["suggestions"] = tuple(data["suggestions"])
        return cls(**fields)


_FINDING_FIELDS = tuple(field.name for field in dataclasses.fields(Finding))
