"""One line of JSONL: its text, and the line again with another text and a record, every other byte as it was.

A line is parsed to know that it is JSON, but never written anew: only the value of the text field and the key
`postedit` are spliced into it. So large integers, NaN, duplicate keys, odd spacing, escapes and key order survive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from ..records import KEY, dumps, loads

_SPACE = re.compile(r"[ \t\r\n]*+")
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_NESTED = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]', re.DOTALL)
_SCALAR = re.compile(r"[^\s,\]}]++")


class Member(NamedTuple):
    """A key of an object with the places of the key and of its value."""

    key: str
    start: int
    value_start: int
    value_end: int


def members(text: str) -> Iterator[Member]:
    """The members of the outermost object of `text`, which is known to be JSON, duplicates included."""
    at = _after_space(text, text.index("{") + 1)
    while text[at] != "}":
        start = at
        at = _string_end(text, at)
        literal = text[start:at]
        key = loads(literal) if "\\" in literal else literal[1:-1]
        value = _after_space(text, text.index(":", at) + 1)
        at = _value_end(text, value)
        yield Member(key, start, value, at)
        at = _after_space(text, at)
        if text[at] == ",":
            at = _after_space(text, at + 1)


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    assert match
    return match.end()


def _string_end(text: str, at: int) -> int:
    match = _STRING.match(text, at)
    assert match
    return match.end()


def _value_end(text: str, at: int) -> int:
    if text[at] == '"':
        return _string_end(text, at)
    if text[at] in "{[":
        depth = 0
        for match in _NESTED.finditer(text, at):
            mark = match.group()
            if mark in "{[":
                depth += 1
            elif mark in "}]":
                depth -= 1
                if not depth:
                    return match.end()
    scalar = _SCALAR.match(text, at)
    assert scalar
    return scalar.end()


class Row:
    """A line that is a JSON object. Raises ValueError, with a sentence, for one that is not."""

    def __init__(self, line: str) -> None:
        self.line = line
        try:
            value = loads(line)
        except ValueError as error:
            raise ValueError(f"the line is not JSON ({error})") from None
        if not isinstance(value, dict):
            raise ValueError(f"the line is JSON, but {_kind(value)} and not an object")
        self.value: dict[str, Any] = value

    @cached_property
    def _members(self) -> list[Member]:
        """Where they are, which only those ask who write the line: a record has many brackets."""
        return list(members(self.line))

    @cached_property
    def _last(self) -> dict[str, int]:
        """Of duplicate keys the last one wins, as it does for json."""
        return {member.key: index for index, member in enumerate(self._members)}

    def literal(self, key: str) -> str | None:
        """The value of `key` as it is written, None where there is none."""
        return self._literal(self._last[key]) if key in self._last else None

    def _literal(self, index: int) -> str:
        member = self._members[index]
        return self.line[member.value_start : member.value_end]

    def with_record(self, field: str, text: str | None, record: dict[str, Any], *, ascii_only: bool = False) -> str:
        """The line with `text` in `field` (None: as it is) and `record` under `postedit`.

        A record that is there already moves, byte for byte, into the new one's `previous`.
        """
        ascii_only = ascii_only or self._prefers_ascii(field)
        new = dumps(record, ascii_only=ascii_only)
        splices = [] if text is None else [self._text_splice(field, text, ascii_only)]
        if KEY in self._last:
            index = self._last[KEY]
            member = self._members[index]
            new = f'{new[:-1]},"previous":{self._literal(index)}}}'
            splices.append((member.value_start, member.value_end, new))
        else:
            close = self.line.rindex("}")
            splices.append((close, close, f'{"," if self._members else ""}"{KEY}":{new}'))
        return _spliced(self.line, splices)

    def with_text(self, field: str, text: str, *, ascii_only: bool = False) -> str:
        """The line with `text` in `field` and nothing else changed."""
        return _spliced(self.line, [self._text_splice(field, text, ascii_only or self._prefers_ascii(field))])

    def with_new_record(self, field: str, text: str, record: dict[str, Any], *, ascii_only: bool = False) -> str:
        """The line with `text` in `field` and `record` in the place of the record that is there.

        The one before that, its `previous`, stays byte for byte.
        """
        ascii_only = ascii_only or self._prefers_ascii(field)
        new = dumps(record, ascii_only=ascii_only)
        previous = self._previous()
        if previous is not None:
            new = f'{new[:-1]},"previous":{previous}}}'
        member = self._members[self._last[KEY]]
        splice = (member.value_start, member.value_end, new)
        return _spliced(self.line, [self._text_splice(field, text, ascii_only), splice])

    def without_record(self, field: str, text: str | None, *, ascii_only: bool = False) -> str:
        """The line with `text` in `field` (None: as it is) and without `postedit`, or with the one before it."""
        splices = [] if text is None else [self._text_splice(field, text, ascii_only or self._prefers_ascii(field))]
        index = self._last[KEY]
        member = self._members[index]
        previous = self._previous()
        if previous is not None:
            splices.append((member.value_start, member.value_end, previous))
        elif index:
            comma = self.line.index(",", self._members[index - 1].value_end)
            splices.append((comma, member.value_end, ""))
        elif len(self._members) > 1:
            splices.append((member.start, self._members[1].start, ""))
        else:
            splices.append((member.start, member.value_end, ""))
        return _spliced(self.line, splices)

    def _previous(self) -> str | None:
        """The record before the one that is there, as it is written."""
        literal = self._literal(self._last[KEY])
        found = [inner for inner in members(literal) if inner.key == "previous"] if literal[0] == "{" else []
        return literal[found[-1].value_start : found[-1].value_end] if found else None

    def _text_splice(self, field: str, text: str, ascii_only: bool) -> tuple[int, int, str]:
        member = self._members[self._last[field]]
        return member.value_start, member.value_end, dumps(text, ascii_only=ascii_only)

    def _prefers_ascii(self, field: str) -> bool:
        """Whether the line writes its text in ASCII escapes; where the text does not tell, the whole line does.

        The record is written like that too, so that revert, which looks at the line again, finds the same answer.
        """
        text = self.value.get(field)
        if isinstance(text, str) and not text.isascii():
            return self._literal(self._last[field]).isascii()
        return self.line.isascii()


def _spliced(line: str, splices: list[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(splices, reverse=True):
        line = line[:start] + new + line[end:]
    return line


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a truth value"
    if isinstance(value, str):
        return "a string"
    return "an array" if isinstance(value, list) else "a number"
