"""`postedit rules`: the list of the rules, or the documentation of one."""

from __future__ import annotations

import sys

from ..config import UserError
from ..report.mqm import error_type
from ..stages import rules


def run(code: str | None) -> int:
    if code is None:
        head = ("code", "name", "stage", "category", "applicability", "confidence", "mqm")
        rows = [
            (
                r.code,
                r.name,
                r.stage,
                r.category,
                r.applicability,
                f"{r.confidence:.2f}",
                error_type(r.category, r.code) or "",
            )
            for r in rules()
        ]
        widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
        for row in (head, *rows):
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
        return 0
    for rule in rules():
        if code.upper() == rule.code or code.lower() == rule.name:
            first, _, rest = rule.doc.partition("\n")
            about = (
                f"stage {rule.stage}, category {rule.category}, {rule.applicability}, confidence {rule.confidence:.2f}, "
                f"MQM {error_type(rule.category, rule.code)}"
            )
            sys.stdout.buffer.write(f"{first}\n{about}\n{rest.rstrip()}\n".encode())
            return 0
    import difflib

    known = [name for rule in rules() for name in (rule.code, rule.name)]
    near = difflib.get_close_matches(code.upper(), known, 1) or difflib.get_close_matches(code.lower(), known, 1)
    hint = f"did you mean {near[0]}?" if near else "`postedit rules` lists them"
    raise UserError(f"no rule is called {code!r}: {hint}")
