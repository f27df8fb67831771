"""What a request says: its bytes, read, checked, and made into tasks. Every complaint is a sentence with status 413 or 422."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping
from typing import Any, NamedTuple, NoReturn

from .. import config
from ..config import UserError
from ..records import dumps
from .errors import RequestError
from .limits import Limits
from .work import Task

# The settings of a request. Files are none of them: those are named when the server is started.
SETTINGS = ("select", "ignore", "unsafe", "min_confidence", "source_lang", "translator")
TRANSLATORS = ("auto", "lexicon", "none")
DOCUMENT = ("id", "text", "source")
_MOST_SELECTORS = 500


class Asked(NamedTuple):
    """What was asked for. many: the answer is a list, even of one."""

    tasks: list[Task]
    many: bool


def clean(body: bytes, limits: Limits) -> Asked:
    """The tasks of POST /v1/clean. Raises RequestError."""
    asked = _object(body)
    settings = _settings({key: value for key, value in asked.items() if key not in (*DOCUMENT, "documents")})
    if "documents" in asked:
        for name in DOCUMENT:
            if name in asked:
                _wrong(f"there are both {name!r} and 'documents': give the one document, or the list")
        documents = _list(asked["documents"], "documents", limits)
        lines = [_document(each, f"documents[{index}]", limits) for index, each in enumerate(documents)]
        return Asked([Task("clean", line, settings) for line in lines], True)
    if "text" not in asked:
        _wrong("there is neither 'text' nor 'documents': give one text, or a list of objects with 'id' and 'text'")
    one = {name: value for name, value in asked.items() if name in DOCUMENT}
    return Asked([Task("clean", _document(one, "", limits), settings)], False)


def revert(body: bytes, limits: Limits) -> Asked:
    """The tasks of POST /v1/revert. Raises RequestError."""
    asked = _object(body)
    if "records" not in asked:
        if "postedit" not in asked:
            _wrong("there are neither 'records' nor one record with 'text' and 'postedit'")
        return Asked([Task("revert", dumps(asked).encode())], False)
    for name in asked:
        if name != "records":
            _wrong(f"{name!r} stands beside 'records', which stand alone")
    lines = []
    for index, each in enumerate(_list(asked["records"], "records", limits)):
        if not isinstance(each, dict):
            _wrong(f"records[{index}] is {_kind(each)}, not a record")
        lines.append(dumps(each).encode())
    return Asked([Task("revert", line) for line in lines], True)


def _object(body: bytes) -> dict[str, Any]:
    import orjson

    body = body.removeprefix(codecs.BOM_UTF8)
    try:
        value = orjson.loads(body)
    except ValueError:
        try:  # lone surrogates and integers beyond 64 bits, which orjson refuses
            value = json.loads(body.decode(), parse_constant=_constant)
        except UnicodeDecodeError as error:
            _wrong(f"the body is not UTF-8 (byte {error.start})", "not_json")
        except RecursionError:
            _wrong("the body is nested too deeply", "not_json")
        except ValueError as error:
            _wrong(f"the body is not JSON: {error}", "not_json")
    if not isinstance(value, dict):
        _wrong(f"the body is {_kind(value)}, not a JSON object")
    return value


def _constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _list(value: Any, name: str, limits: Limits) -> list[Any]:
    if not isinstance(value, list):
        _wrong(f"{name} is {_kind(value)}, not a list")
    if len(value) > limits.documents:
        raise RequestError(
            413,
            "too_many_documents",
            f"there are {len(value)} {name}, and a request may have {limits.documents}: send it in parts",
        )
    return value


def _document(value: Any, where: str, limits: Limits) -> bytes:
    """A document as a line of JSONL."""
    if not isinstance(value, dict):
        _wrong(f"{where} is {_kind(value)}, not an object with 'id' and 'text'")
    dot = f"{where}." if where else ""
    for name in value:
        if name not in DOCUMENT:
            _wrong(f"{dot}{name} does not exist: a document has {', '.join(DOCUMENT)}")
    text = value.get("text")
    if not isinstance(text, str):
        _wrong(f"{dot}text is {_kind(text)}, not a string" if "text" in value else f"{dot}text is missing")
    if len(text) > limits.characters:
        raise RequestError(
            413,
            "document_too_long",
            f"{dot}text has {len(text)} characters, and a document may have {limits.characters}: divide it",
        )
    name = value.get("id", "")
    if isinstance(name, bool) or not isinstance(name, str | int):
        _wrong(f"{dot}id is {_kind(name)}, not a string or a whole number")
    if not isinstance(value.get("source", ""), str):
        _wrong(f"{dot}source is {_kind(value['source'])}, not a string")
    return dumps(value).encode()


def _settings(given: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    """The settings that a request gives, checked; null is as good as nothing."""
    settings = []
    for name, value in given.items():
        if name in ("glossary", "inventory"):
            _wrong(f"{name!r} names a file, and those are named when the server is started, not by a request")
        if name not in SETTINGS:
            _wrong(f"there is no setting {name!r}: a request has text or documents, and {', '.join(SETTINGS)}")
        if value is None:
            continue
        if name == "translator" and value not in TRANSLATORS:
            _wrong(f"translator is one of {', '.join(TRANSLATORS)}, not {value!r}")
        if isinstance(value, list) and len(value) > _MOST_SELECTORS:
            _wrong(f"{name} has {len(value)} entries, and may have {_MOST_SELECTORS}")
        try:
            settings.append((name, config.check(name, value, name)))
        except UserError as error:
            _wrong(str(error))
    chosen = dict(settings)
    if chosen.get("select") or chosen.get("ignore"):
        from ..stages import selected

        try:
            selected(chosen.get("select", ()), chosen.get("ignore", ()))
        except ValueError as error:
            _wrong(str(error))
    return tuple(sorted(settings))


def _wrong(message: str, reason: str = "invalid") -> NoReturn:
    raise RequestError(422, reason, message) from None


def _kind(value: Any) -> str:
    kinds = {bool: "a truth value", str: "a string", int: "a number", float: "a number", list: "a list"}
    return "null" if value is None else kinds.get(type(value), "an object")
