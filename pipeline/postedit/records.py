"""The record: what a run did to one document, as JSON. No input or output happens here.

A document with its record is one JSON object: its own fields (at least the text) and the key `postedit`:

    {"schema": 1, "edits": [...], "findings": [...], "signature": {...}, "source": {...}, "error": null or a sentence}

`source` says where the text came from: path, format (`text` or `jsonl`), encoding, bom, newline (`lf`, `crlf`, `cr`,
`mixed` or null), sha256 (of a file's bytes; of a JSONL document's text), and for JSONL the `field` that holds the text.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from .core.document import Result, apply_edits, digest, revert
from .core.edit import Edit, Finding

SCHEMA = 1
KEY = "postedit"


class RecordError(ValueError):
    """A record that can not be used; the message is a sentence without its full stop."""


def dumps(value: Any, *, ascii_only: bool = False) -> str:
    """`value` as compact JSON; lone surrogates, which UTF-8 can not carry, make it all ASCII escapes."""
    if not ascii_only:
        import orjson

        try:
            return orjson.dumps(value).decode()
        except TypeError:  # lone surrogates, integers beyond 64 bits
            pass
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


# Python refuses to convert integers of thousands of digits, whose value nobody asks for here.
_LENIENT = json.JSONDecoder(parse_int=lambda digits: int(digits) if len(digits) < 1000 else 0)


def loads(text: str) -> Any:
    """The value of JSON `text`; NaN and the like are allowed; huge numbers come out as some number.

    Raises ValueError where it is not JSON.
    """
    import orjson

    try:
        return orjson.loads(text)
    except ValueError:
        pass
    try:
        return _LENIENT.decode(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def newline_of(text: str) -> str | None:
    """Which line ends `text` has: lf, crlf, cr, mixed, or None where there are none."""
    crlf = text.count("\r\n")
    kinds = {"lf": text.count("\n") - crlf, "crlf": crlf, "cr": text.count("\r") - crlf}
    present = [kind for kind, count in kinds.items() if count]
    return present[0] if len(present) == 1 else "mixed" if present else None


def text_source(text: str | None, path: str, field: str) -> dict[str, Any]:
    """The `source` of a document that came as the string `text` in the field `field` of a JSON object."""
    return {
        "path": path,
        "format": "jsonl",
        "field": field,
        "encoding": "utf-8",
        "bom": False,
        "newline": None if text is None else newline_of(text),
        "sha256": None if text is None else digest(text),
    }


def to_postedit(result: Result, source: Mapping[str, Any], error: str | None = None) -> dict[str, Any]:
    """The value of the key `postedit` for `result`."""
    return {
        "schema": SCHEMA,
        "edits": [edit.to_dict() for edit in result.edits],
        "findings": [finding.to_dict() for finding in result.findings],
        "signature": dict(result.signature),
        "source": dict(source),
        "error": error,
    }


def to_record(result: Result, *, id: str = "-", source: Mapping[str, Any] | None = None) -> dict[str, Any]:  # noqa: A002
    """`result` as a document with its record: {"id", "text", "postedit"}; `from_record` and `postedit revert` read it."""
    return {
        "id": id,
        "text": result.text,
        KEY: to_postedit(result, source or text_source(result.revert(), id, "text")),
    }


def from_record(document: Mapping[str, Any], field: str | None = None) -> Result:
    """The result that a document with its record describes.

    field: where the cleaned text is; by default where the record says, else `text`.
    Raises RecordError where there is no record, or one that is damaged or of a later schema.
    """
    record = postedit_of(document)
    source = record.get("source")
    name = field or str((source.get("field") if isinstance(source, dict) else None) or "text")
    text = document.get(name)
    if not isinstance(text, str):
        raise RecordError(f"the record belongs to a text in the field {name!r}, and there is none")
    try:
        return Result(
            text,
            tuple(Edit.from_dict(edit) for edit in record["edits"]),
            tuple(Finding.from_dict(finding) for finding in record["findings"]),
            dict(record["signature"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise RecordError(f"the record is damaged ({type(error).__name__}: {error})") from None


def postedit_of(document: Mapping[str, Any]) -> dict[str, Any]:
    """The value of `postedit` in `document`. Raises RecordError where that is not a record this version can read."""
    record = document.get(KEY)
    if not isinstance(record, dict) or "schema" not in record:
        raise RecordError(f"there is no record under the key {KEY!r}")
    if record["schema"] != SCHEMA:
        raise RecordError(
            f"the record has schema {record['schema']!r} and this version reads schema {SCHEMA}: update postedit"
        )
    return record


def restore(document: Mapping[str, Any], field: str | None = None) -> str:
    """The original text of a document with its record, checked against the digests in the signature.

    Raises RecordError where the text has been changed since, or the record is not the one of this text.
    """
    result = from_record(document, field)
    sha = result.signature.get("sha256")
    if not isinstance(sha, dict):
        raise RecordError("the record's signature lacks the digests of the text")
    if digest(result.text) != sha.get("after"):
        raise RecordError("the text is not the one the record was made for: it has been changed since")
    try:
        original = revert(result.text, result.edits)
    except (ValueError, TypeError) as error:
        raise RecordError(f"the record can not be taken back: {error}") from None
    if digest(original) != sha.get("before"):
        raise RecordError("taking the edits back does not give the original text: the record has been changed since")
    return original


def check(result: Result) -> str:
    """The original text of `result`. Raises RecordError where a value of it is not of its type or place, as records from
    anywhere may have it."""
    try:
        original = result.revert()
        if apply_edits(original, result.edits) != result.text:
            raise ValueError("its edits do not make the text of the original")
        sha = result.signature.get("sha256")
        if isinstance(sha, dict) and sha.get("before") != digest(original):
            raise ValueError("its edits do not lead back to the text it was made for")
        for edit in result.edits:
            _check_values(edit, (edit.id, edit.before, edit.after, edit.evidence, edit.applicability))
            for step in edit.steps:
                _check_values(step, (step.before, step.after, step.evidence, step.applicability))
                if not isinstance(step.offset, int):
                    raise TypeError("the offset of a step is no whole number")
            if not isinstance(edit.group, str | None):
                raise TypeError("the group of an edit is no text")
        for finding in result.findings:
            _check_values(finding, (finding.id, finding.message, *finding.suggestions))
            if not 0 <= finding.start <= finding.end <= len(original):
                raise ValueError("a finding lies outside the text")
    except (TypeError, ValueError, AttributeError) as error:
        raise RecordError(f"the record is damaged ({error})") from None
    return original


def _check_values(each: Any, texts: tuple[Any, ...]) -> None:
    if not all(isinstance(text, str) for text in (*texts, each.rule, each.stage, each.category)):
        raise TypeError("a text is missing in an edit or a finding")
    if not isinstance(each.lang, str | None):
        raise TypeError("a language is no text")
    if not isinstance(each.confidence, int | float) or not 0 <= each.confidence <= 1 or math.isnan(each.confidence):
        raise ValueError("a confidence is no number from 0 to 1")


def clean_document(
    clean: Callable[[str], Result],
    text: str,
    source: Mapping[str, Any],
    signature: Mapping[str, Any],
    findings: Iterable[Finding] = (),
) -> tuple[Result, dict[str, Any]]:
    """Clean one text: the result and the value of its `postedit` key. Document in, record out, nothing else.

    findings: what the reader saw, at places of the original. A bug in a rule does not lose the document: it comes back
    unchanged, and the record's `error` says so.
    """
    try:
        result = clean(text)
        if findings:
            result = with_findings(result, findings)
        return result, to_postedit(result, source)
    except Exception as error:
        message = f"a rule failed ({type(error).__name__}: {error}): passed through unchanged; please report this"
        return failed(text, source, signature, message)


def failed(
    text: str | None, source: Mapping[str, Any], signature: Mapping[str, Any], error: str
) -> tuple[Result, dict[str, Any]]:
    """The result and record of a document that is handed over unchanged, `error` saying why."""
    sha = None if text is None else digest(text)
    result = Result(text or "", (), (), {**signature, "sha256": {"before": sha, "after": sha}})
    return result, to_postedit(result, source, error)


def with_findings(result: Result, findings: Iterable[Finding]) -> Result:
    """`result` with the reader's findings, whose places of the original are carried over to the cleaned text."""
    carried = []
    for finding in findings:
        start, end = finding.start, finding.end
        for edit in result.edits:
            if edit.end <= finding.start:
                shift = edit.out_end - edit.end
                start, end = finding.start + shift, finding.end + shift
            elif edit.start < finding.end:  # it lies in, or reaches into, what was rewritten
                start, end = min(start, edit.out_start), edit.out_end
        carried.append(replace(finding, out_start=start, out_end=end, text=result.text[start:end]))
    merged = sorted((*result.findings, *carried), key=lambda finding: (finding.start, finding.end))
    return replace(result, findings=tuple(merged))
