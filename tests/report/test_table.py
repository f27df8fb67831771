"""Reports in Markdown, CSV and JSON: what hostile text must not become in them."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from hostile import ATTACKS, attacked
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from postedit.report.diff import visible
from postedit.report.table import Entry, armed, defused, table

FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1+1", "＋1", "－1", "＠SUM(A1)", " =1", "\xa0=1", "\u200b=1", "\ufeff=1",
    "=cmd|' /C calc'!A0", '=HYPERLINK("http://a.invalid","x")', "'=1", "''=1", "\t", '=1";=2', "-", "--", "=",
)  # fmt: skip
MARKS = (
    "**b** _i_ ~~s~~", "[x](http://a.invalid)", "![x](http://a.invalid/x.png)", "<http://a.invalid>", "http://a.invalid", "www.a.invalid",
    "x@a.invalid", "@somebody #1", "| a | b |", "\\| a", "a\\", "``` x", "`", "``", "` x", "a`b", "# head", "> quoted", "- item", "1. item",
    "\n\n# head\n", "&lt;b&gt;", "[ref]: http://a.invalid", "a\n---", "$x$", "[^1]", "\\`x", "   ", "\r\n", "<!-- ", ":smile:", "+", "|",
)  # fmt: skip


def read(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("text", [*FORMULAS, *ATTACKS, *MARKS])
def test_no_cell_is_a_formula_and_all_come_back(text):
    result = attacked(text)
    rows = read(table([Entry(text, result)], "csv"))
    assert len(rows) == 2
    for row in rows:
        for name, cell in row.items():
            assert name in ("start", "end", "confidence") or not re.match(
                r"[\s\0\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n\0]", cell
            )
    edit, finding = rows
    assert armed(edit["before"]) == armed(edit["rule"]) == armed(edit["document"]) == armed(finding["before"]) == text
    assert armed(edit["after"]) == f"{text}!"


@given(st.one_of(st.text(), st.text("'=+-@\t\r\n \0ａ＝x"), st.sampled_from(FORMULAS)))
@example("'=")
def test_defusing_can_be_taken_back(text):
    assert armed(defused(text)) == text
    assert defused(text) in (text, f"'{text}")


def test_what_is_no_formula_stays():
    for text in ("a=b", "it's", "'tis", "1-2", "“-”", "", "’=", "é"):
        assert defused(text) == text


@pytest.mark.parametrize("text", [*MARKS, *ATTACKS, *FORMULAS])
def test_markdown_is_not_made_by_a_text(text):
    entries = [Entry(text, attacked(text)), Entry(text, None, text)]
    made = table(entries, "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(made)
    inline = [each for token in tokens for each in (token.children or ())]
    assert {token.type for token in inline} <= {"text", "code_inline"}
    kinds = {re.sub("_(open|close)$", "", token.type) for token in tokens}
    assert kinds <= {
        "heading",
        "paragraph",
        "inline",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "bullet_list",
        "list_item",
    }
    assert [
        token.content
        for token in tokens
        if token.type == "inline" and token.level == 1 and token.content.startswith("Report")
    ]
    assert sum(token.type == "heading_open" for token in tokens) == 3
    # what is no code is words: readers that know more marks, or make links of addresses, find none
    for token in inline:
        if token.type == "text":
            assert re.fullmatch(r"[\w ,()/:.-]*", token.content), token.content
            assert not re.search(r"\w\.\w(?<!\d)|:/|www", token.content), token.content
    code = [token.content for token in inline if token.type == "code_inline"]
    seen = visible(text).replace("\\|", "\\\\x7c")
    if not re.fullmatch(r"[\w ]+", seen):
        assert code.count(seen) + code.count(seen.strip(" ")) >= 5  # name, before, rule, reason, finding
    # a bar that no backslash escapes ends a cell: there are as many in every row
    for line in made.splitlines():
        if re.match(r"\| \d+-\d+ \|", line):
            assert len(re.findall(r"(?<!\\)\|", line)) == 9, line


@pytest.mark.parametrize("text", [*ATTACKS, *MARKS, *FORMULAS])
def test_json_is_plain(text):
    report = json.loads(table([Entry(text, attacked(text)), Entry(text, None, text)], "json"))
    assert report["rows"][0]["before"] == report["rows"][0]["document"] == report["errors"][0]["error"] == text


def test_mqm_is_in_all():
    edit = replace(attacked("word").edits[0], category="foreign", rule="FRA303")
    entries = [Entry("a", replace(attacked("word"), edits=(edit,)))]
    rows = json.loads(table(entries, "json"))["rows"]
    assert [row["mqm"] for row in rows] == ["accuracy/untranslated", None]  # of an unknown category: none
    assert [row["mqm"] for row in read(table(entries, "csv"))] == ["accuracy/untranslated", ""]
    assert table(entries, "md").count("accuracy/untranslated") == 2
