"""What OpenAPI says of the routes. The settings are those of config.py, in its words."""

from __future__ import annotations

from typing import Any

from .. import config
from .body import SETTINGS, TRANSLATORS

_TYPES: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "number": {"type": "number"},
    "truth value": {"type": "boolean"},
    "list": {"type": "array", "items": {"type": "string"}},
}


def _setting(name: str) -> dict[str, Any]:
    field = config.FIELDS[name]
    described = {**_TYPES[field.metadata["kind"]], "description": field.metadata["help"]}
    if name == "min_confidence":
        described |= {"minimum": 0, "maximum": 1}
    if name == "source_lang":
        described["pattern"] = "^[a-z]{2,3}$"
    if name == "translator":
        described |= {"enum": list(TRANSLATORS), "description": "What translates leftovers."}
    return described


_ID = {"type": ["string", "integer"], "description": "Names the document; comes back as it is."}
_TEXT = {"type": "string"}
_SITE = {"type": "string", "description": "The site the text is from, where the server has an inventory."}
_FIELDS: dict[str, Any] = {"id": _ID, "text": _TEXT, "source": _SITE}
_DOCUMENT: dict[str, Any] = {
    "type": "object",
    "required": ["text"],
    "properties": _FIELDS,
    "additionalProperties": False,
}
_POSTEDIT = {
    "type": "object",
    "description": "What was done: as `postedit clean --output-format jsonl` writes it. Offsets are in code points.",
    "required": ["schema", "edits", "findings", "signature", "source", "error"],
}
_RECORD = {
    "type": "object",
    "required": ["text", "postedit"],
    "properties": {"id": _ID, "text": _TEXT, "postedit": _POSTEDIT},
}
_ERROR = {
    "type": "object",
    "required": ["error", "reason"],
    "properties": {
        "error": {"type": "string", "description": "A sentence."},
        "reason": {"type": "string", "description": "A code."},
    },
}


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _responses(schema: dict[str, Any], *, lines: dict[str, Any] | None = None, errors: bool = True) -> dict[Any, Any]:
    content = _json(schema)
    if lines is not None:
        content["application/x-ndjson"] = {"schema": lines}
    responses: dict[Any, Any] = {200: {"description": "Done.", "content": content}}
    if errors:
        told = {
            401: "A token is needed.",
            408: "The body came too slowly.",
            413: "The body, the number of documents or a document is too large.",
            415: "The body is not JSON, or it is compressed.",
            422: "The body does not say what it should.",
            429: "Too many requests are waiting; Retry-After says when to try again.",
            503: "The request took too long.",
        }
        responses |= {status: {"description": text, "content": _json(_ERROR)} for status, text in told.items()}
    return responses


def _many(name: str, items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": [name], "properties": {name: {"type": "array", "items": items}}}


def _post(
    body: list[dict[str, Any]], one: dict[str, Any], many: dict[str, Any], lines: dict[str, Any]
) -> dict[str, Any]:
    return {
        "openapi_extra": {"requestBody": {"required": True, "content": _json({"anyOf": body})}},
        "responses": _responses({"anyOf": [one, many]}, lines=lines),
    }


_SETTINGS = {name: _setting(name) for name in SETTINGS}
CLEAN = _post(
    [
        {**_DOCUMENT, "properties": {**_FIELDS, **_SETTINGS}},
        {
            "type": "object",
            "required": ["documents"],
            "properties": {"documents": {"type": "array", "items": _DOCUMENT}, **_SETTINGS},
            "additionalProperties": False,
        },
    ],
    _RECORD,
    _many("records", _RECORD),
    _RECORD,
)
_ORIGINAL = {**_DOCUMENT, "additionalProperties": True}
REVERT = _post([_RECORD, _many("records", _RECORD)], _ORIGINAL, _many("documents", _ORIGINAL), _ORIGINAL)
_RULE = {
    "type": "object",
    "properties": {
        **{name: {"type": "string"} for name in ("code", "name", "stage", "category", "applicability", "doc")},
        "confidence": {"type": "number"},
    },
}
RULES: dict[str, Any] = {"responses": _responses(_many("rules", _RULE), errors=False)}
HEALTH: dict[str, Any] = {
    "responses": _responses({"type": "object", "properties": {"status": {"const": "ok"}}}, errors=False)
}
