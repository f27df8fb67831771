"""The engine: runs the stages in order over a document and keeps the account of what each rule did.

Rules propose; the engine decides. It refuses changes that conflict or reach into protected text, applies the rest,
composes them with what earlier stages did, and repeats until nothing changes. Because what it hands over is a text on
which a whole pass changes nothing, a second run changes nothing either.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import glossary, protect
from .core.document import Applied, Document, Result, digest
from .core.edit import Change, Finding, Fix, Notice, Step
from .core.rule import Rule, Stage, View
from .protect import Span

PASSES = 3  # that may change something
# How often the lines that do not settle are set aside before the whole document is given up.
_RETRIES = 3
# No rule set that does its job makes a text this much longer; one that feeds on its own output must not fill the memory.
_MOST_GROWTH, _ALWAYS_ALLOWED = 4, 10_000
UNSETTLED = "ENG001"
_UNSETTLED_MESSAGE = (
    "the changes here did not settle in three passes, so all of them were withdrawn: look at this passage yourself"
)


@dataclass(frozen=True)
class Policy:
    """What may be applied: `unsafe` rules too, and only what is at least this sure."""

    unsafe: bool = False
    min_confidence: float = 0.0


class Engine:
    """Stages and a policy; `run` cleans one text. Holds no state between texts."""

    def __init__(
        self,
        stages: Sequence[Stage],
        policy: Policy = Policy(),
        options: Mapping[str, Any] | None = None,
    ) -> None:
        self.stages = tuple(stages)
        self.policy = policy
        self.options = dict(options or {})

    def run(
        self, text: str, signature: Mapping[str, Any] | None = None, options: Mapping[str, Any] | None = None
    ) -> Result:
        """Clean `text`. `signature` is completed by the digests of the text before and after.

        options: those of this document alone, beside the engine's.
        """
        own = {**self.options, **options} if options else self.options
        document, findings = self._settle(text, own, verify=True)
        full = dict(signature or {})
        after = document.sha if document.text == text else digest(document.text)
        full["sha256"] = {"before": document.sha, "after": after}
        return Result(document.text, tuple(document.edits()), tuple(findings), full)

    # -- stability --------------------------------------------------------------------------------------------------

    def _settle(self, text: str, options: Mapping[str, Any], verify: bool) -> tuple[Document, list[Finding]]:
        """A document on which one more pass changes nothing, and the findings of that pass.

        Where three passes do not get there, the lines that still change are set aside (put back and left alone) and
        the rest starts anew. That the outcome is stable is then checked, and failing that all is put back.
        """
        frozen: list[Span] = []
        for _ in range(_RETRIES):
            run = _Run(self, text, frozen, options)
            if run.settle():
                if (
                    not frozen
                    or not verify
                    or self._settle(run.document.text, options, verify=False)[0].text == run.document.text
                ):
                    return run.document, run.findings + _unsettled(run.document, frozen)
                break
            frozen = protect.merge(frozen + run.unsettled)
        document = Document(text)
        return document, _unsettled(document, [(0, len(text))])


def _unsettled(document: Document, frozen: Iterable[Span]) -> list[Finding]:
    findings = []
    for start, end in frozen:
        notice = Notice(*document.to_current(start, end), _UNSETTLED_MESSAGE, confidence=1.0)
        findings.append(_finding(document, notice, "engine", UNSETTLED, "punctuation", 1.0))
    return findings


def _finding(document: Document, notice: Notice, stage: str, rule: str, category: str, confidence: float) -> Finding:
    start, end = document.to_original(notice.start, notice.end)
    text = document.text[notice.start : notice.end]
    key = f"{document.sha}:{rule}:{start}:{end}:".encode() + notice.message.encode("utf-8", "surrogatepass")
    return Finding(
        id=hashlib.sha256(key).hexdigest()[:16],
        start=start,
        end=end,
        out_start=notice.start,
        out_end=notice.end,
        text=text,
        suggestions=notice.suggestions,
        stage=stage,
        rule=rule,
        category=notice.category or category,
        message=notice.message,
        confidence=confidence if notice.confidence is None else notice.confidence,
        lang=notice.lang,
    )


class _Runaway(Exception):  # noqa: N818 - no error: a document that grows without end
    """The text has grown beyond all reason."""


class _Run:
    """One document on its way through the passes."""

    def __init__(self, engine: Engine, text: str, frozen: list[Span], options: Mapping[str, Any]) -> None:
        self.engine = engine
        self.options = options
        self.document = Document(text)
        self.frozen = frozen
        self.findings: list[Finding] = []
        self.unsettled: list[Span] = []
        self._groups = 0
        self._mended: dict[str, int] = {}
        self._translated: dict[str, int] = {}  # languages of what was translated, over all passes
        self._view = View(text, options, self._mended)
        self._protected: tuple[View | None, protect.Protected | None] = (None, None)
        self._frozen_at: tuple[View | None, list[Span]] = (None, [])
        # by stage: the view it changed nothing of, what it had to leave alone, and what it noted
        self._quiet: dict[str, tuple[View, list[Span], list[tuple[Notice, Rule]]]] = {}

    def settle(self) -> bool:
        """Pass until a pass changes nothing (True); False where one more than the three may would still change something.

        `unsettled` then holds the lines it would change.
        """
        try:
            for number in range(1, PASSES + 2):
                if not self._pass(note=number > PASSES):
                    return True
        except _Runaway:
            self.unsettled = [(0, len(self.document.original))]
        self.unsettled = protect.merge(self.unsettled)
        return False

    def _pass(self, note: bool) -> bool:
        """All stages once; whether anything changed. `note`: remember the lines that did."""
        changed = False
        untranslated: list[Span] = []
        # A finding is of the text as handed over, so only those of a pass that changes nothing count.
        notices: list[tuple[Notice, Stage, Rule]] = []
        for stage in self.engine.stages:
            accepted, seen = self._decide(stage, untranslated)
            for notice, rule in seen:
                notices.append((notice, stage, rule))
                if stage.name == "fragments" and (notice.category or rule.category) == "foreign":
                    # found and not translated: nothing later may touch it
                    untranslated.append(_trimmed(self._view.text, notice.start, notice.end))
            if stage.name == "fragments":
                untranslated = protect.merge(untranslated)
                text = self._view.text
                langs = self._translated = _languages(
                    self._translated, ((change.step.lang, change.step.before) for change in accepted)
                )
                if seen:
                    langs = _languages(langs, ((one.lang, text[one.start : one.end]) for one, _ in seen))
                if langs != self._view.langs or untranslated != list(self._view.foreign):
                    self._view = self._view.of_languages(langs, untranslated)
            if accepted:
                changed = True
                if note:
                    self.unsettled += (self._lines(change.start, change.end) for change in accepted)
                untranslated = _moved(untranslated, accepted)
                self.document.apply(accepted)
                if len(self.document.text) > _MOST_GROWTH * len(self.document.original) + _ALWAYS_ALLOWED:
                    raise _Runaway
                self._mended = {**self._mended, stage.name: self._mended.get(stage.name, 0) + len(accepted)}
                self._view = self._view.changed(self.document.text, _places(accepted), self._mended, untranslated)
        if not changed:
            self.findings = [
                _finding(self.document, notice, stage.name, rule.code, rule.category, rule.confidence)
                for notice, stage, rule in notices
            ]
            self.findings.sort(key=lambda finding: (finding.start, finding.end))
        return changed

    def _lines(self, start: int, end: int) -> Span:
        """The original lines behind a span of the current text, terminators included."""
        begin, stop = self.document.to_original(start, end)
        original = self.document.original
        begin = original.rfind("\n", 0, begin) + 1
        return begin, original.find("\n", stop) + 1 or len(original)

    # -- decisions --------------------------------------------------------------------------------------------------

    def _decide(self, stage: Stage, untranslated: list[Span]) -> tuple[list[Applied], list[tuple[Notice, Rule]]]:
        """What of the stage's proposals is applied, in order of place, and what is only noted."""
        view, policy = self._view, self.engine.policy
        quiet = self._quiet.get(stage.name)
        if quiet is not None and quiet[0] is view and quiet[1] == untranslated:
            return [], quiet[2]  # in the pass before
        text = view.text
        accepted: list[Applied] = []
        taken: list[Span] = []  # of the accepted changes, sorted
        owner: dict[Span, str] = {}
        notices: list[tuple[Notice, Rule]] = []
        for rule in stage.asked(view):
            kept: list[Span] | None = [] if rule.by_user else None
            for proposal in rule.find(view):
                if kept is None:
                    kept = glossary.spans(view)
                if isinstance(proposal, Notice):
                    if not (kept and protect.hits(kept, proposal.start, proposal.end)):
                        notices.append((proposal, rule))
                    continue
                changes = self._checked(rule, proposal)
                if not changes:
                    continue
                if kept and any(protect.hits(kept, change.start, change.end) for change in changes):
                    continue
                allowed = (rule.applicability == "safe" or policy.unsafe) and all(
                    (rule.confidence if c.confidence is None else c.confidence) >= policy.min_confidence
                    for c in changes
                )
                if self._forbidden(stage, changes, untranslated, rule.by_user):
                    continue
                if not allowed:
                    notices.append((_as_notice(text, changes, rule), rule))
                    continue
                if any(_conflicts(taken, owner, rule.code, change) for change in changes):
                    continue  # of two that conflict the first wins; the other has its chance in the next pass
                group = None
                if len(changes) > 1:
                    self._groups += 1
                    group = self._groups
                for change in changes:
                    insort(taken, (change.start, change.end))
                    owner[change.start, change.end] = rule.code
                    accepted.append(self._applied(stage, rule, change, group))
        accepted.sort(key=lambda change: (change.start, change.end))
        if not accepted:
            self._quiet[stage.name] = view, list(untranslated), notices
        return accepted, notices

    def _checked(self, rule: Rule, proposal: Change | Fix) -> tuple[Change, ...]:
        """The proposal's changes without those that change nothing; none where it reaches into undecodable text."""
        view = self._view
        changes = (proposal,) if isinstance(proposal, Change) else proposal.changes
        kept = []
        for change in changes:
            if not 0 <= change.start <= change.end <= len(view.text):
                raise ValueError(
                    f"rule {rule.code} proposed a change of {change.start}:{change.end} in {len(view.text)} characters"
                )
            before = view.text[change.start : change.end]
            if before != self.document.text[change.start : change.end]:
                return ()  # lone surrogates: what the rule saw is not what stands there
            if before != change.after:
                kept.append(change)
        return tuple(kept)

    def _forbidden(self, stage: Stage, changes: Sequence[Change], untranslated: list[Span], by_user: bool) -> bool:
        if self.frozen:
            # even touching is refused here: an insertion at the end of such a line would be part of what did not settle
            now = self._frozen_now()
            for change in changes:
                index = bisect_right(now, (change.end, len(self._view.text)))
                if index and now[index - 1][1] >= change.start:
                    return True
        if stage.bound and not by_user:
            text = self._view.text
            return any(
                (
                    protect.hits(self._protected_spans(change), change.start, change.end)
                    and not _drops_a_copy(text, change)
                )
                or (untranslated and protect.hits(untranslated, change.start, change.end))
                for change in changes
            )
        return False

    def _frozen_now(self) -> list[Span]:
        if self._frozen_at[0] is not self._view:
            self._frozen_at = (self._view, [self.document.to_current(*span) for span in self.frozen])
        return self._frozen_at[1]

    def _protected_spans(self, change: Change) -> list[Span]:
        """The protected spans of the lines that the change touches."""
        if self._protected[0] is not self._view:
            self._protected = (self._view, protect.Protected(self._view.text))
        assert self._protected[1] is not None
        return self._protected[1].near(change.start, change.end)

    def _applied(self, stage: Stage, rule: Rule, change: Change, group: int | None) -> Applied:
        step = Step(
            stage=stage.name,
            rule=rule.code,
            category=change.category or rule.category,
            applicability=rule.applicability,
            before=self.document.text[change.start : change.end],
            after=change.after,
            offset=0,
            confidence=rule.confidence if change.confidence is None else change.confidence,
            evidence=change.evidence,
            lang=change.lang,
        )
        return Applied(change.start, change.end, change.after, step, group)


def _languages(known: Mapping[str, int], found: Iterable[tuple[str | None, str]]) -> dict[str, int]:
    """How many words there are of each language, those that are known included."""
    words = dict(known)
    for lang, text in found:
        if lang and (many := len(text.split())):
            words[lang] = words.get(lang, 0) + many
    return words


def _conflicts(taken: list[Span], owner: Mapping[Span, str], code: str, change: Change) -> bool:
    """Whether `change` overlaps an accepted one, or inserts where another rule already inserts or replaces."""
    index = bisect_left(taken, (change.start, change.end))
    for near in taken[max(0, index - 1) : index + 2]:
        start, end = near
        if start < change.end and change.start < end:
            return True
        if near == (change.start, change.end):
            return True
        insertion = start == end or change.start == change.end
        if insertion and start <= change.end and change.start <= end and owner[near] != code:
            return True
    return False


def _drops_a_copy(text: str, change: Change) -> bool:
    """Whether the change deletes what stands, white space aside, directly before or behind it as well: nothing is lost.

    Rows of a table may well be alike.
    """
    copy = text[change.start : change.end].strip()
    if change.after or not copy or "|" in copy or "\t" in copy:
        return False
    near = len(copy) + 4  # room for the white space between the copies
    return text[max(0, change.start - near) : change.start].rstrip().endswith(copy) or text[
        change.end : change.end + near
    ].lstrip().startswith(copy)


def _as_notice(text: str, changes: Sequence[Change], rule: Rule) -> Notice:
    """A change that may not be applied, told to the reader with what it would have made."""
    start, end = changes[0].start, changes[-1].end
    parts: list[str] = []
    done = start
    for change in changes:
        parts += (text[done : change.start], change.after)
        done = change.end
    evidence = next((change.evidence for change in changes if change.evidence), "")
    confidences = [change.confidence for change in changes if change.confidence is not None]
    return Notice(
        start,
        end,
        f"{rule.name.replace('-', ' ')}: {evidence}" if evidence else rule.name.replace("-", " "),
        ("".join(parts),),
        min(confidences) if confidences else None,
        changes[0].category,
        changes[0].lang,
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without the white space at its edges, which later stages may change."""
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))


def _places(accepted: Sequence[Applied]) -> list[Span]:
    """Where the changes stand in the text that they made."""
    places, shift = [], 0
    for change in accepted:
        start = change.start + shift
        places.append((start, start + len(change.after)))
        shift += len(change.after) - (change.end - change.start)
    return places


def _moved(spans: Sequence[Span], accepted: Sequence[Applied]) -> list[Span]:
    """The spans after the changes. One that a change of the stage that found it reaches into is only as exact as that."""
    moved, shift, index = [], 0, 0
    for start, end in spans:
        while index < len(accepted) and accepted[index].end <= start:
            shift += len(accepted[index].after) - (accepted[index].end - accepted[index].start)
            index += 1
        moved.append((start + shift, end + shift))
    return moved
