"""The page at / in a real browser."""

import json

import pytest
from browsing import complaints, needs_a_browser
from serving import Server, needs_the_extra

pytestmark = [needs_the_extra, *needs_a_browser]
HOSTILE = """<img src=x onerror="document.title='ran'"> <script>document.title='ran'</script> , 🙂 the the end
<a href="javascript:document.title='ran'">x</a> , ' " ` </textarea><svg/onload=document.title='ran'> ,\u202e \u200b x"""


def opened(browser, server):
    page = browser.new_page()
    page.problems = []
    page.on("console", lambda message: message.type == "error" and page.problems.append(message.text))
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.goto(f"http://127.0.0.1:{server.port}/")
    return page


@pytest.fixture(scope="module")
def server():
    with Server("--jobs", 1) as running:
        yield running


@pytest.fixture
def page(browser, server):
    page = opened(browser, server)
    page.wait_for_selector(".rule", state="attached")
    yield page
    assert page.problems == []
    assert page.title() == "postedit"
    page.close()


def cleaned(page, text):
    """Put the text in; the record that is answered."""
    with page.expect_response("**/v1/clean") as answer:
        page.fill("#text", text)
        page.click("#clean")
    record = answer.value.json()
    page.wait_for_function("message => document.querySelector('#status').textContent.includes(message)", arg="edit")
    return record


def test_a_text_and_its_changes(page):
    record = cleaned(page, "🙂🙂 They met in Brest , France. 🙂 It was the the end.")
    assert page.locator("#result del").all_text_contents() == ["␣", " the"]
    page.click("#show-clean")
    assert page.text_content("#result") == record["text"] == "🙂🙂 They met in Brest, France. 🙂 It was the end."
    page.click("#show-changes")
    page.locator(".edit").nth(1).focus()
    page.keyboard.press("Enter")
    rule = record["postedit"]["edits"][1]["rule"]
    assert rule in page.text_content("#detail")
    with page.expect_response("**/v1/clean") as answer:
        page.click(f"text=Turn {rule} off")
    assert json.loads(answer.value.request.post_data)["ignore"] == [rule]
    page.wait_for_function("() => document.querySelectorAll('.edit').length === 1")
    assert not page.is_checked(f"#rule-{rule}")
    page.click("#all")
    page.wait_for_function("() => document.querySelectorAll('.edit').length === 2")


def test_nothing_of_a_text_runs(page):
    record = cleaned(page, HOSTILE)
    assert record["postedit"]["edits"]
    for each in page.locator("#list button").all():
        each.click()
    assert page.locator("#result :is(img, script, a, svg), #list :is(img, a), #detail :is(img, a)").count() == 0
    page.click("#show-clean")
    assert page.text_content("#result") == record["text"]


def test_what_is_refused_is_said(page):
    page.fill("#text", "x" * 200_001)
    page.click("#clean")
    page.wait_for_selector("#status.problem")
    assert "200001 characters" in page.text_content("#status")
    page.problems.clear()  # the browser writes down the status
    page.fill("#text", "")
    page.click("#clean")
    page.click("#none")
    cleaned_nothing = "All rules are off"
    page.fill("#text", "a , b")
    page.wait_for_function("said => document.querySelector('#status').textContent.includes(said)", arg=cleaned_nothing)


def test_rules_are_found(page):
    page.fill("#find", "space before a comma")
    shown = page.locator(".rule:visible code").all_text_contents()
    assert "PUN401" in shown
    assert len(shown) < 10


def test_a_token(browser):
    with Server("--jobs", 1, token="0123456789abcdef") as server:
        page = opened(browser, server)
        page.wait_for_selector("#access")
        assert "token is needed" in page.text_content("#status")
        page.fill("#token", "0123456789abcdef")
        page.keyboard.press("Enter")
        page.wait_for_selector(".rule", state="attached")
        assert not page.is_visible("#access")
        assert cleaned(page, "a , b")["text"] == "a, b"
        page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_cut_off(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    cleaned(page, "x" * 3000 + " , the the")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("state", ["empty", "changes", "detail", "clean text", "refused"])
def test_axe_finds_nothing(browser, server, state, width, scheme):
    context = browser.new_context(color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.port}/")
    page.wait_for_selector(".rule", state="attached")
    if state == "refused":
        page.fill("#text", "x" * 200_001)
        page.click("#clean")
        page.wait_for_selector("#status.problem")
    elif state != "empty":
        cleaned(page, "They met in Brest , France. It was the the end, [ pie ostas vārtiem ] they said.")
        page.wait_for_selector(".edit")
    if state == "detail":
        page.locator(".edit").first.click()
        page.wait_for_selector("#detail", state="visible")
    elif state == "clean text":
        page.click("#show-clean")
    told = complaints(page)
    context.close()
    assert told == []
