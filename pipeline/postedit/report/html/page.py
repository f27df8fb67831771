"""The page around the data: shell, styles, scripts, and a policy that lets nothing else run or load."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from ... import __version__
from ...core.edit import CATEGORIES
from ..diff import visible
from ..tally import Totals
from .data import Part

# In this order: each file uses what the ones before it define.
SCRIPTS = ("text.js", "data.js", "decisions.js", "list.js", "document.js", "details.js", "main.js")
# Bars that a chart shows before the rest is folded away.
_BARS = 12
_DATA = "<!-- data -->"


def part_page(part: Part, number: int | None = None, index: str | None = None) -> bytes:
    """The page of some documents. number, index: its number and the link to the index, where the report is split."""
    head = part.head()
    app = "".join(_read(name) for name in SCRIPTS)
    script = f'(() => {{\n"use strict";\n{app}}})();\n'
    shell = _shell(
        "part.html", part.totals, script, rules=part.about(), number=number, index=index, filters=True, parts=[]
    )
    before, _, after = shell.partition(_DATA)
    pieces = [before.encode()]
    for position, block in enumerate(part.blocks):
        pieces += (b'<script type="application/json" id="block-%d">' % position, block, b"</script>\n")
    pieces += (b'<script type="application/json" id="head">', head, b"</script>", after.encode())
    return b"".join(pieces)


def index_page(parts: Sequence[tuple[str, Totals]], total: Totals) -> bytes:
    """The page that leads to the files of a report that is split. parts: their links and counts."""
    rules: Mapping[str, list[str]] = {}
    page = _shell("index.html", total, "", rules=rules, number=None, index=None, filters=False, parts=parts)
    return page.encode()


def _shell(template: str, totals: Totals, script: str, **values: Any) -> str:
    style = _read("report.css")
    theme = _read("theme.js")
    hashes = " ".join(_hash(each) for each in (theme, script) if each)
    policy = (
        f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    text = (
        _environment()
        .get_template(template)
        .render(
            policy=policy,
            style=Markup(style),
            theme=Markup(theme),
            script=Markup(script),
            version=__version__,
            totals=totals,
            charts=_charts(totals, values["rules"], values["filters"]),
            histogram=[totals.confidence[tenth] for tenth in range(10)],
            categories=CATEGORIES,
            **values,
        )
    )
    # a lone surrogate of a record is no UTF-8; what people are shown has been made visible before
    return text.encode("utf-8", "backslashreplace").decode()


def _charts(totals: Totals, rules: Mapping[str, list[str]], filters: bool) -> list[dict[str, Any]]:
    """What each chart of bars shows: title, the bars, and how many more there are."""
    charts = []
    for title, name, counts in (
        ("Edits by category", "category", totals.categories),
        ("Edits by MQM error type", "mqm", totals.mqm),
        ("Edits by rule", "rule", totals.rules),
        ("Findings by rule", "rule", totals.found),
        ("Languages of leftovers", "lang", totals.languages),
    ):
        show = "&show=finding" if counts is totals.found else "&show=edit" if counts is not totals.languages else ""
        most = max(counts.values(), default=1)
        bars = [
            {
                "label": visible(key),
                "about": rules.get(key, [""])[0],
                "count": count,
                "width": round(100 * count / most, 1),
                "category": (key if key in CATEGORIES else "other") if name == "category" else None,
                "link": f"#?{name}={quote(key, safe='', errors='replace')}{show}"
                if filters and name != "mqm"
                else None,
            }
            for key, count in counts.most_common()
        ]
        charts.append({"title": title, "name": name, "bars": bars[:_BARS], "rest": bars[_BARS:]})
    return charts


@cache
def _environment() -> Environment:
    from jinja2 import DictLoader

    templates = {name: _read(name) for name in ("base.html", "part.html", "index.html")}
    return Environment(
        loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _hash(content: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() + "'"
