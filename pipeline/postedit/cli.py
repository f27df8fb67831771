"""The command line (first cut: the JSONL and text filter)."""

from __future__ import annotations

import sys


def main() -> None:
    import argparse

    from . import Cleaner
    from .readers.jsonl import Row
    from .records import clean_document, text_source

    ap = argparse.ArgumentParser()
    ap.add_argument("command", choices=["clean"])
    ap.add_argument("--input-format", default="text")
    ap.add_argument("--output-format")
    ap.add_argument("--select", default="")
    ap.add_argument("--ignore", default="")
    ap.add_argument("--unsafe", action="store_true")
    ap.add_argument("--min-confidence", type=float, default=0.0)
    ap.add_argument("--source-lang")
    a = ap.parse_args()
    split = lambda s: [x for x in s.split(",") if x]  # noqa: E731
    cleaner = Cleaner(
        select=split(a.select),
        ignore=split(a.ignore),
        unsafe=a.unsafe,
        min_confidence=a.min_confidence,
        source_lang=a.source_lang,
    )
    out = sys.stdout.buffer
    if a.input_format != "jsonl":
        out.write(cleaner.clean(sys.stdin.buffer.read().decode()).text.encode())
        return
    failures = 0
    for line in sys.stdin.buffer:
        if not line.strip():
            out.write(line)
            continue
        row = Row(line.decode())
        text = row.value["text"]
        result, record = clean_document(cleaner.clean, text, text_source(text, "-", "text"), cleaner.signature)
        if record["error"]:
            failures += 1
            print("postedit:", record["error"], file=sys.stderr)
        out.write(row.with_record("text", result.text if result.text != text else None, record).encode())
        out.flush()
    sys.exit(3 if failures else 0)
