"""The HTML report in a real browser."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import complaints, needs_a_browser
from hostile import ATTACKS, attacked

from postedit import Cleaner
from postedit.cli import main
from postedit.core.document import Result, digest
from postedit.records import dumps, to_record
from postedit.report.html import Report
from postedit.report.table import Entry

pytestmark = needs_a_browser

TEXTS = {
    "harbour": "The pilots met in Vellmar , the old port 😀 , on Tuesday .\nNobody asked : why now ?\n\nTickets [ pie ostas vārtiem ] are sold .",
    "acronym": "ASV and Latvia met , and the the talks were about “ peace ” and 90, 000 tons .",
    "clean": "Nothing is wrong with this sentence, and it stays as it is.",
    "second": "It rained , and the ferry 😀😀 did not leave . Why ?",
}  # fmt: skip


@pytest.fixture(scope="module")
def results():
    cleaner = Cleaner()
    return {name: cleaner.clean(text) for name, text in TEXTS.items()}


@pytest.fixture(scope="module")
def report(tmp_path_factory, results):
    path = tmp_path_factory.mktemp("report") / "report.html"
    return written(path, [*(Entry(name, result) for name, result in results.items()), Entry("broken", None, "no text")])


def written(path, entries):
    made = Report(path)
    for entry in entries:
        made.add(entry)
    assert made.close() == 1
    return path


@pytest.fixture
def visit(browser):
    """Open a page; whatever it tells the console, throws or asks of the network fails the test."""
    contexts, told = [], []

    def call(path, place="", **options):
        context = browser.new_context(**{"viewport": {"width": 1400, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("request", lambda request: request.url.startswith("file:") or told.append(request.url))
        page.on("dialog", lambda dialog: told.append("dialog"))
        page.goto(f"file://{path}{place}")
        until(page, "performance.getEntriesByName('postedit-ready').length")
        return page

    yield call
    for context in contexts:
        context.close()
    assert [each for each in told if not each.startswith("blob:")] == []


def until(page, condition):
    """Wait for a condition; the policy of the page lets no function of playwright's do it."""
    for _ in range(300):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(100)
    raise AssertionError(condition)


def decisions(page):
    with page.expect_download() as download:
        page.click("#export")
    return json.loads(Path(download.value.path()).read_text("utf-8"))


def shown(page):
    return page.locator("#list a .row-name").all_text_contents()


def test_first_screen(visit, report, results):
    page = visit(report)
    tiles = dict(
        zip(page.locator(".tiles dt").all_text_contents(), page.locator(".tiles dd").all_text_contents(), strict=True)
    )
    assert tiles["Documents"] == "5"
    assert tiles["Edits"] == str(sum(len(result.edits) for result in results.values()))
    assert shown(page) == [*TEXTS, "broken"]


def test_text_of_both_columns_is_the_documents(visit, report, results):
    """With emoji before the edits: an offset that is off by one unit would show."""
    page = visit(report, f"#{digest(TEXTS['second'])[:12]}")
    read = """(side) => [...document.querySelectorAll('.text .line')].map((line) => {
        const cell = line.children[side].cloneNode(true);
        for (const each of cell.querySelectorAll('.unseen')) each.textContent = {'␣': ' ', '↵': ''}[each.textContent];
        return cell.textContent; }).join('\\n')"""
    page.keyboard.press("s")
    assert page.evaluate(read, 0) == TEXTS["second"]
    assert page.evaluate(read, 1) == results["second"].text


def test_filter_by_category_rule_text_and_confidence(visit, report, results):
    page = visit(report)
    page.click("#f-category label:has-text('acronym')")
    assert shown(page) == ["acronym"]
    assert "category=acronym" in page.url
    page.click("#clear")
    assert len(shown(page)) == 5
    rule = results["acronym"].edits[0].rule
    page.select_option("#f-rule", rule)
    assert shown(page) == [
        name for name, result in results.items() if rule in {e.rule for e in (*result.edits, *result.findings)}
    ]
    page.click("#clear")
    page.fill("#f-text", "FERRY")
    until(page, "document.querySelectorAll('#list a').length === 1")
    assert shown(page) == ["second"]
    page.click("#clear")
    page.fill("#f-max", "0.01")
    page.keyboard.press("Tab")
    assert shown(page) == []
    assert "No document" in page.inner_text("#document")


def test_sort(visit, report, results):
    page = visit(report)
    page.select_option("#f-sort", "edits")
    most = max(results, key=lambda name: len(results[name].edits))
    assert shown(page)[0] == most


def test_chart_is_a_filter(visit, report):
    page = visit(report)
    page.click(".chart[data-chart=category] a:has-text('acronym')")
    assert shown(page) == ["acronym"]


def test_keys_move_through_all_documents_and_back(visit, report, results):
    page = visit(report)
    wanted = sum(len(result.edits) + len(result.findings) for result in results.values())
    seen = []
    for _ in range(wanted):
        page.keyboard.press("j")
        seen.append(page.evaluate("location.hash.slice(1)"))
        assert page.evaluate("document.activeElement.getAttribute('aria-current')") == "true"
    assert len(set(seen)) == wanted
    page.keyboard.press("j")
    assert page.evaluate("location.hash.slice(1)") == seen[-1]
    for place in reversed(seen[:-1]):
        page.keyboard.press("k")
        assert page.evaluate("location.hash.slice(1)") == place


def test_accept_reject_undo_and_what_is_exported(visit, report, results):
    page = visit(report)
    first, second = sorted((*results["harbour"].edits,), key=lambda edit: edit.start)[:2]
    sha = digest(TEXTS["harbour"])
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.press("j")
    page.keyboard.press("r")
    expected = [{"sha256": sha, "id": first.id, "accept": True}, {"sha256": sha, "id": second.id, "accept": False}]
    assert decisions(page) == {"schema": 1, "decisions": expected}
    page.keyboard.press("u")
    assert decisions(page)["decisions"] == expected[:1]
    page.reload()
    assert decisions(page)["decisions"] == expected[:1]  # kept
    page.click("#list a >> nth=0")
    page.keyboard.press("j")
    page.keyboard.press("c")
    assert page.is_disabled("#export")


def test_what_is_exported_is_carried_out(visit, tmp_path, results, monkeypatch, capsysbinary):
    """The whole way: records, report, a rejection in the browser, its export, `postedit apply`."""
    monkeypatch.chdir(tmp_path)
    named = [(name, result) for name, result in results.items() if result.edits]
    (tmp_path / "r.jsonl").write_text("".join(dumps(to_record(result, id=name)) + "\n" for name, result in named))
    assert main(["report", "r.jsonl", "-o", "report.html"]) == 0
    page = visit(tmp_path / "report.html")
    page.keyboard.press("j")
    page.keyboard.press("r")
    (tmp_path / "decisions.json").write_text(json.dumps(decisions(page)))
    capsysbinary.readouterr()
    assert main(["apply", "r.jsonl", "--decisions", "decisions.json"]) == 0
    first, *others = [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]
    _, result = named[0]
    edit = result.edits[0]
    assert first["text"] == result.text[: edit.out_start] + edit.before + result.text[edit.out_end :]
    assert [other["text"] for other in others] == [result.text for _, result in named[1:]]


def test_rule_everywhere_and_undo_as_one(visit, report, results):
    page = visit(report)
    page.keyboard.press("j")
    rule = page.inner_text("#details h4:has-text('everywhere')").split()[0]
    page.click("#details button:has-text('Reject all')")
    told = decisions(page)["decisions"]
    assert {each["id"] for each in told if "step" not in each} == {
        edit.id for result in results.values() for edit in result.edits if {step.rule for step in edit.steps} == {rule}
    }
    assert {each["sha256"] for each in told} >= {digest(TEXTS["harbour"]), digest(TEXTS["second"])}
    page.click("#undo")
    assert page.is_disabled("#export")


def test_group_step_and_finding(visit, tmp_path):
    result = attacked("word")
    (edit,) = result.edits
    text = result.text
    group = [replace(edit, id="one", group="one"), replace(edit, id="two", group="one", start=20, end=20, before="", after="!", out_start=21, out_end=22)]  # fmt: skip
    text = text[:21] + "!" + text[21:]
    findings = (replace(result.findings[0], id="found"),)
    path = written(tmp_path / "r.html", [Entry("d", Result(text, tuple(group), findings, {}))])
    sha = digest("One word two word end.")
    page = visit(path)
    page.keyboard.press("j")
    page.click("#details button:has-text('Reject step 2')")
    assert decisions(page)["decisions"] == [{"sha256": sha, "id": "one", "step": 1, "accept": False}]
    page.keyboard.press("Shift+R")
    assert {(each["id"], each.get("step")) for each in decisions(page)["decisions"]} == {
        ("one", 1),
        ("one", None),
        ("two", None),
    }
    page.keyboard.press("u")
    page.keyboard.press("u")
    page.keyboard.press("j")
    page.click("#details button:has-text('Accept suggestion')")
    assert decisions(page)["decisions"] == [{"sha256": sha, "id": "found", "accept": True}]


def test_decisions_are_loaded_from_a_file_and_those_of_others_left_out(visit, report, results, tmp_path):
    sha = digest(TEXTS["harbour"])
    mine = {"sha256": sha, "id": results["harbour"].edits[0].id, "accept": False}
    file = tmp_path / "d.json"
    file.write_text(json.dumps({"schema": 1, "decisions": [mine, {**mine, "sha256": "0" * 64}, {"id": 3}]}))
    page = visit(report)
    page.set_input_files("#import", file)
    until(page, "!document.getElementById('export').disabled")
    assert decisions(page)["decisions"] == [mine]
    file.write_text("{")
    page.set_input_files("#import", file)
    until(page, "document.getElementById('said').textContent.includes('can not be read')")


def test_deep_link_opens_the_edit(visit, report, results):
    edit = results["second"].edits[-1]
    page = visit(report, f"#{digest(TEXTS['second'])[:12]}/{edit.id}")
    assert page.inner_text("#document-title") == "second"
    assert f"characters {edit.start} to {edit.end}" in page.inner_text("#details")


@pytest.mark.parametrize(
    "place", ["#nothing/here", "#%", "#/%E0%A4%A", "#?category=<script>&min=x&sort=y", "#__proto__/a"]
)
def test_link_to_nothing_harms_nothing(visit, report, place):
    page = visit(report, place)
    page.click("#clear")
    assert len(shown(page)) == 5


def test_help_and_keys_that_can_be_switched_off(visit, report):
    page = visit(report)
    page.keyboard.press("?")
    assert page.locator("#help[open]").count() == 1
    page.uncheck("#keys-on")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator("[aria-current].edit").count() == 0


def test_typing_in_the_filter_is_no_key(visit, report):
    page = visit(report)
    page.keyboard.press("/")
    page.keyboard.type("jar?")
    assert page.input_value("#f-text") == "jar?"
    assert page.is_disabled("#export")


def test_theme_switch_is_kept(visit, report):
    page = visit(report, color_scheme="light")
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.click("#theme")
    page.click("#theme")
    dark = page.evaluate(colour)
    assert light != dark
    page.reload()
    assert page.evaluate(colour) == dark


def test_print_holds_the_documents(visit, report):
    page = visit(report)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#print h3:visible").all_text_contents() == [*TEXTS, "broken"]
    assert not page.is_visible("#review")


def test_narrow_screen_has_no_sideways_scroll(visit, report):
    page = visit(report, viewport={"width": 320, "height": 700})
    wide = "document.documentElement.scrollWidth > innerWidth"
    assert not page.evaluate(wide)
    page.click("#list a >> nth=0")
    page.keyboard.press("j")
    assert not page.evaluate(wide)
    assert page.is_visible("#details")


def test_only_rows_in_view_exist(visit, tmp_path):
    result = attacked("word")
    path = written(tmp_path / "r.html", [Entry(f"d{n}", replace(result, text=result.text)) for n in range(3000)])
    page = visit(path)
    assert page.locator("#list .row").count() < 60
    page.evaluate("document.getElementById('scroll').scrollTop = 1e9")
    until(page, "[...document.querySelectorAll('.row-name')].some((each) => each.textContent === 'd2999')")
    assert page.locator("#list .row").count() < 60


def test_hostile_documents_run_nothing_and_move_nothing(visit, tmp_path):
    path = written(
        tmp_path / "r.html", [*(Entry(a, attacked(a)) for a in ATTACKS), *(Entry(a, None, a) for a in ATTACKS)]
    )
    page = visit(path)
    for split in (False, True):
        for index in range(2 * len(ATTACKS)):
            if index:
                page.keyboard.press("Shift+J")
            page.evaluate("""() => { for (const item of document.querySelectorAll('#document .edit, #document .finding')) {
                item.click();
                for (const each of [item, ...document.querySelectorAll('#document *, #details *')])
                    for (const kind of ['mouseover', 'focus', 'toggle', 'error', 'load']) each.dispatchEvent(new Event(kind));
            } }""")
        if not split:
            page.reload()
            page.keyboard.press("s")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("window.ran") is None
    assert page.locator("iframe, object, embed, img, form:not([method=dialog]), base, template, math").count() == 0
    assert page.locator("a[href]").evaluate_all(
        "(links) => links.every((link) => link.getAttribute('href').startsWith('#'))"
    )
    assert page.evaluate("""() => !/[\\u202a-\\u202e\\u2066-\\u2069\\u0000\\u001b]/.test(
        document.getElementById('document').textContent + document.getElementById('details').textContent
        + document.getElementById('list').textContent + document.getElementById('print').textContent)""")


def test_policy_stops_a_script_that_would_get_in(browser, report):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"file://{report}")
    refused = page.evaluate(
        """() => { try { document.body.innerHTML += '<img src=x onerror=window.ran=1>'; return false; } catch { return true; } }"""
    )
    page.evaluate(
        """() => { const script = document.createElement('script'); try { script.text = 'window.ran = 1'; } catch {} document.body.append(script); }"""
    )
    assert refused
    assert page.evaluate("window.ran") is None
    context.close()


STATES = {
    "first screen": [],
    "edit": ["j", "j", "a", "j", "r", "j"],
    "side by side": ["s", "j", "j", "r"],
    "finding": ["/"],
    "help": ["?"],
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(browser, report, state, width, scheme):
    # the policy would keep axe out, too
    context = browser.new_context(color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"file://{report}" + ("#?show=finding" if state == "finding" else ""))
    for key in STATES[state]:
        page.keyboard.press(key)
    told = complaints(page)
    context.close()
    assert told == []
