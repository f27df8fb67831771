"""What readers' decisions teach: how often each rule was right by them, and which forms they want left as they are."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from .core.document import Result
from .core.edit import Edit, Finding, Step
from .decisions import Decision

# Categories whose edits change how something is written. That a stop or a doubled word is to stay in one place says
# nothing of the next place it stands in.
_FORMS = {"foreign", "acronym", "name", "mistranslation", "encoding", "spelling"}
# Code points of a form; longer ones are passages, which do not come again.
_LONGEST = 80
_Z = 1.959964


def wilson(right: int, places: int) -> float:
    """The lower bound of the 95 % Wilson score interval of right / places (E. B. Wilson, Probable inference, the law of
    succession, and statistical inference, 1927); 0.0 where there are no places."""
    if not places:
        return 0.0
    share = right / places
    spread = _Z * math.sqrt(share * (1 - share) / places + _Z * _Z / (4 * places * places))
    return (share + _Z * _Z / (2 * places) - spread) / (1 + _Z * _Z / places)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What was decided about a rule: edits and findings, and steps that were decided alone."""

    rule: str
    category: str
    accepted: int
    rejected: int

    @property
    def decided(self) -> int:
        return self.accepted + self.rejected

    @property
    def rate(self) -> float:
        return self.accepted / self.decided

    @property
    def bound(self) -> float:
        return wilson(self.accepted, self.decided)


@dataclass(frozen=True, slots=True)
class Keep:
    """A form that readers want left as it is: how often they rejected a change of it, and by which rules."""

    form: str
    rejected: int
    rules: tuple[str, ...]


class Learner:
    """Looks at documents and what was decided about them."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._decided: dict[str, list[Decision]] = defaultdict(list)
        for each in decisions:
            self._decided[each.sha256].append(each)
        self._seen: set[str] = set()
        self._rules: Counter[tuple[str, bool]] = Counter()
        self._categories: dict[str, Counter[str]] = defaultdict(Counter)
        self._forms: Counter[tuple[str, bool]] = Counter()
        self._by: dict[str, set[str]] = defaultdict(set)
        self.unknown = 0  # decisions about edits and findings that the documents do not have

    def add(self, sha256: str, result: Result) -> None:
        """Take a document; one that was taken already is not counted again.

        Raises TypeError where a value of its record is not of its type; the document is not counted then.
        """
        if sha256 in self._seen or sha256 not in self._decided:
            return
        edits = {edit.id: edit for edit in result.edits}
        findings = {finding.id: finding for finding in result.findings}
        decided: list[tuple[Edit | Finding | Step, bool]] = []
        unknown = 0
        for each in self._decided[sha256]:
            edit = edits.get(each.id)
            if each.step is None and (edit or each.id in findings):
                decided.append((edit or findings[each.id], each.accept))
            elif edit and each.step is not None and each.step < len(edit.steps):
                decided.append((edit.steps[each.step], each.accept))
            else:
                unknown += 1
        for about, _ in decided:
            _check(about)
        self._seen.add(sha256)
        self.unknown += unknown
        for about, accept in decided:
            self._rules[about.rule, accept] += 1
            self._categories[about.rule][about.category] += 1
            form = _form(about)
            if form is not None:
                self._forms[form, accept] += 1
                if not accept:
                    self._by[form].add(about.rule)

    @property
    def elsewhere(self) -> int:
        """Decisions about documents that were not among those taken."""
        return sum(len(listed) for sha, listed in self._decided.items() if sha not in self._seen)

    def acceptance(self) -> list[Acceptance]:
        """The rules that something was decided about, by code."""
        return [
            Acceptance(rule, kinds.most_common(1)[0][0], self._rules[rule, True], self._rules[rule, False])
            for rule, kinds in sorted(self._categories.items())
        ]

    def keeps(self, at_least: int) -> list[Keep]:
        """Forms whose change was rejected `at_least` times and never accepted, the most often rejected first."""
        found = [
            Keep(form, count, tuple(sorted(self._by[form])))
            for (form, accept), count in self._forms.items()
            if not accept and count >= at_least and not self._forms[form, True]
        ]
        return sorted(found, key=lambda keep: (-keep.rejected, keep.form))


def _check(about: Edit | Finding | Step) -> None:
    text = about.text if isinstance(about, Finding) else about.before
    if not all(isinstance(value, str) for value in (about.rule, about.category, text)):
        raise TypeError("a text is missing in an edit or a finding")


def _form(about: Edit | Finding | Step) -> str | None:
    """What was left or changed, where it is a form that could be kept; of a step alone it may be no word of the text."""
    if isinstance(about, Step) or about.category not in _FORMS:
        return None
    form = about.before if isinstance(about, Edit) else about.text
    fits = len(form) <= _LONGEST and form == form.strip() and len(form.splitlines()) == 1
    return form if fits and any(char.isalpha() for char in form) else None
