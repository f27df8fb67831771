"""The HTML report as it is written: what must not get into it, how it is split, what it carries."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hostile import ATTACKS, attacked
from hypothesis import given
from hypothesis import strategies as st

from postedit.core.document import Result, digest
from postedit.core.edit import Finding
from postedit.records import RecordError
from postedit.report.html import Report, folder_of
from postedit.report.html.data import embedded
from postedit.report.table import Entry


class Page(HTMLParser):
    """What a browser makes of a page: elements with attributes, and the content of scripts and styles."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.raw, self._open = [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self._open = (tag, dict(attrs)) if tag in ("script", "style") else None
        if self._open:
            self.raw.append([*self._open, ""])

    def handle_data(self, data):
        if self._open:
            self.raw[-1][2] += data

    def handle_endtag(self, tag):
        self._open = None

    def json(self, name):
        (text,) = [text for tag, attrs, text in self.raw if attrs.get("id") == name]
        return json.loads(text)


def written(tmp_path, entries, **limits):
    report = Report(tmp_path / "report.html", **limits)
    for entry in entries:
        report.add(entry)
    return report.close(), tmp_path / "report.html"


def page(path):
    return Page(path.read_bytes().decode())


def plain(text):
    return Result(text, (), (), {"sha256": {"before": digest(text), "after": digest(text)}})


@pytest.fixture
def hostile(tmp_path):
    _, path = written(
        tmp_path, [Entry(attack, attacked(attack)) for attack in ATTACKS] + [Entry("x", None, ATTACKS[0])]
    )
    return page(path)


def test_nothing_of_a_document_becomes_an_element(hostile, tmp_path):
    assert len(ATTACKS) >= 50
    _, path = written(tmp_path / "plain", [Entry("x", plain("a"))])
    harmless = {tag for tag, _ in page(path).elements} | {
        "a",
        "figure",
        "figcaption",
        "ul",
        "li",
        "i",
        "rect",
        "svg",
        "text",
        "line",
        "details",
        "summary",
    }
    assert {tag for tag, _ in hostile.elements} <= harmless
    scripts = [attrs for tag, attrs, _ in hostile.raw if tag == "script"]
    assert [attrs for attrs in scripts if attrs.get("type") != "application/json"] == [{}, {}]


def test_no_handler_no_style_attribute_no_address(hostile):
    for tag, attrs in hostile.elements:
        assert not [name for name in attrs if name.startswith("on") or name == "style"], (tag, attrs)
        for name in ("src", "href", "action", "srcdoc", "data"):
            assert (attrs.get(name) or "#").startswith("#"), (tag, attrs)


def test_policy_names_exactly_the_scripts_and_styles_of_the_page(hostile):
    (policy,) = [a["content"] for t, a in hostile.elements if a.get("http-equiv") == "Content-Security-Policy"]
    rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))

    def hashes(tag):
        contents = [text for each, attrs, text in hostile.raw if each == tag and not attrs.get("type")]
        return {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in contents}

    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert set(rules["script-src"].split()) == hashes("script")
    assert set(rules["style-src"].split()) == hashes("style")
    assert "unsafe" not in policy
    assert rules["require-trusted-types-for"] == "'script'"


def test_scripts_make_no_code_and_no_markup_of_strings(hostile):
    for tag, attrs, text in hostile.raw:
        if tag == "script" and not attrs.get("type"):
            assert not re.search(
                r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(|fetch\(|XMLHttp|import\(", text
            )


def test_data_comes_back_as_it_was(hostile):
    head, block = hostile.json("head"), hostile.json("block-0")
    for attack, told, (text, edits, findings) in zip(ATTACKS, head["documents"], block, strict=False):
        result = attacked(attack)
        assert (told[0], told[1], text) == (attack, digest(result.revert()), result.revert())
        (edit,) = result.edits
        assert edits[0][:6] == [edit.id, edit.start, edit.end, edit.after, edit.evidence, edit.group]
        assert findings[0][3] == [attack, "x"]
    assert head["documents"][-1][:4] == ["x", None, ATTACKS[0], None]


@given(st.text())
def test_embedded_json_ends_no_script_and_loses_nothing(text):
    data = embedded(json.dumps(text)).decode()
    assert not set(data) & set("<\u2028\u2029")
    assert json.loads(data) == text


def test_offsets_are_code_points(tmp_path):
    _, path = written(tmp_path, [Entry("e", attacked("\U0001f600"))])
    assert page(path).json("block-0")[0][1][0][1:3] == [4, 5]


DAMAGED = {
    "offset that is no number": lambda r: replace(r, edits=(replace(r.edits[0], start="4"),)),
    "edit that is not at its place": lambda r: replace(r, edits=(replace(r.edits[0], start=5, end=6),)),
    "confidence beyond one": lambda r: replace(r, edits=(replace(r.edits[0], confidence=2.0),)),
    "confidence that is no number": lambda r: replace(r, edits=(replace(r.edits[0], confidence=float("nan")),)),
    "reason that is no text": lambda r: replace(r, edits=(replace(r.edits[0], evidence={"a": 1}),)),
    "group that is no text": lambda r: replace(r, edits=(replace(r.edits[0], group=[1]),)),
    "finding beyond the text": lambda r: replace(r, findings=(replace(r.findings[0], end=10_000),)),
    "suggestion that is no text": lambda r: replace(r, findings=(replace(r.findings[0], suggestions=(1,)),)),
    "language that is a list": lambda r: replace(r, findings=(replace(r.findings[0], lang=["lv"]),)),
}  # fmt: skip


@pytest.mark.parametrize("harm", DAMAGED.values(), ids=DAMAGED)
def test_damaged_record_is_refused_and_leaves_the_report_whole(tmp_path, harm):
    report = Report(tmp_path / "report.html")
    with pytest.raises(RecordError, match="damaged"):
        report.add(Entry("bad", harm(attacked("word"))))
    report.add(Entry("good", attacked("word")))
    report.close()
    found = page(tmp_path / "report.html")
    assert [told[0] for told in found.json("head")["documents"]] == ["good"]
    assert len(found.json("block-0")) == 1


def test_summary_counts(tmp_path):
    entries = [Entry("a", attacked("word")), Entry("b", plain("nothing")), Entry("c", None, "no text")]
    _, path = written(tmp_path, entries)
    text = path.read_text("utf-8")
    tiles = dict(re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", text.partition("</dl>")[0]))
    assert tiles == {"Documents": "3", "Changed": "1", "Edits": "1", "Findings": "1", "Passed through": "1"}


def test_splits_by_documents_and_says_so(tmp_path):
    entries = [Entry(f"d{n}", plain(f"text {n}")) for n in range(5)]
    files, path = written(tmp_path, entries, documents=2)
    assert files == 3
    index = page(path)
    links = [attrs["href"] for tag, attrs in index.elements if tag == "a"]
    assert links == [f"report_files/000{n}.html" for n in (1, 2, 3)]
    assert "the report is split" in path.read_text("utf-8")
    names = [told[0] for link in links for told in page(tmp_path / link).json("head")["documents"]]
    assert names == ["d0", "d1", "d2", "d3", "d4"]
    assert {attrs["href"] for tag, attrs in page(tmp_path / links[0]).elements if tag == "a"} >= {"../report.html"}


def test_splits_by_size(tmp_path):
    files, _ = written(tmp_path, [Entry(f"d{n}", plain("x" * 1000)) for n in range(4)], size=1500)
    assert files == 2


def test_smaller_report_removes_the_files_of_the_larger_one_and_no_others(tmp_path):
    entries = [Entry(f"d{n}", plain(f"text {n}")) for n in range(5)]
    written(tmp_path, entries, documents=2)
    written(tmp_path, entries, documents=3)
    folder = folder_of(tmp_path / "report.html")
    assert sorted(path.name for path in folder.iterdir()) == ["0001.html", "0002.html"]
    (folder / "mine.txt").write_text("kept")
    written(tmp_path, entries)
    assert (folder / "mine.txt").is_file()
    (folder / "mine.txt").unlink()
    written(tmp_path, entries)
    assert not folder.exists()


def test_digest_is_that_of_the_records(tmp_path):
    one = page(written(tmp_path / "1", [Entry("a", attacked("word"))])[1]).json("head")["digest"]
    same = page(written(tmp_path / "2", [Entry("b", attacked("word"))])[1]).json("head")["digest"]
    other = page(written(tmp_path / "3", [Entry("a", attacked("words"))])[1]).json("head")["digest"]
    assert one == same != other


def test_finding_of_nothing_known_has_no_category_of_its_own(tmp_path):
    finding = Finding("i", 0, 1, 0, 1, "a", (), "s", "R", "<i>", "m", 0.5, None)
    _, path = written(tmp_path, [Entry("a", replace(plain("a b"), findings=(finding,)))])
    assert {attrs["data-c"] for _, attrs in page(path).elements if "data-c" in attrs} <= {"other"}
