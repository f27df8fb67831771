"""Settings: command line over file over defaults, and errors that name the line or the nearest key."""

import pytest

from postedit.config import FIELDS, Settings, UserError, load


@pytest.mark.parametrize("name", ["postedit.toml", "pyproject.toml"])
def test_order(name, here):
    head = "[tool.postedit]\n" if name == "pyproject.toml" else ""
    (here / name).write_text(head + 'text-field = "body"\nmin_confidence = 1\nselect = ["PUN401"]\nunsafe = true\n')
    settings = load({"min_confidence": 0.5, "unsafe": False, "jobs": None})
    assert settings == Settings(text_field="body", min_confidence=0.5, select=("PUN401",), unsafe=False)


def test_own_file_comes_before_the_shared_one(here):
    (here / "postedit.toml").write_text("jobs = 2")
    (here / "pyproject.toml").write_text("[tool.postedit]\njobs = 3")
    assert load({}).jobs == 2
    (here / "other.toml").write_text("jobs = 4")
    assert load({}, "other.toml").jobs == 4
    assert load({}, "pyproject.toml").jobs == 3


def test_no_file_no_table(here):
    assert load({}) == Settings()
    (here / "pyproject.toml").write_text("[project]\nname = 'postedit-user'")
    assert load({}) == Settings()


def test_somebody_elses_broken_pyproject_is_told(here):
    (here / "pyproject.toml").write_text("[tool.postedit\n")
    with pytest.raises(UserError, match="line 1"):
        load({})


def test_codes_are_comma_separated_and_repeatable(here):
    assert load({"select": ["PUN4, ENC", "SPE501", ""]}).select == ("PUN4", "ENC", "SPE501")
    assert load({"select": []}).select == ()


def test_quiet_on_the_command_line_beats_verbose_in_the_file(here):
    (here / "postedit.toml").write_text("verbose = true")
    settings = load({"quiet": True})
    assert (settings.quiet, settings.verbose) == (True, False)


WRONG = {
    "jobs = ": "line 1",
    "a = 1\nb = = 2": "line 2",
    'text-feild = "x"': "did you mean 'text-field'?",
    "frobnicate = 1": "there are input-format",
    "jobs = 2.5": "jobs in postedit.toml is a whole number, not 2.5",
    "jobs = true": "jobs in postedit.toml is a whole number, not True",
    "jobs = 0": "jobs in postedit.toml is at least 1",
    'unsafe = "yes"': "unsafe in postedit.toml is a truth value, not 'yes'",
    'select = "PUN"': "select in postedit.toml is a list of strings, not 'PUN'",
    "select = [1]": "list of strings",
    "min-confidence = 7": "from 0 to 1",
    'encoding = "klingon"': "encoding in postedit.toml: there is no encoding 'klingon'",
    'output-format = "html"': "one of text, jsonl, patch",
    "quiet = true\nverbose = true": "contradict",
    "\x00": "not valid TOML",
}


@pytest.mark.parametrize("text", WRONG)
def test_wrong_files(text, run, here):
    (here / "postedit.toml").write_text(text)
    done = run("clean", stdin=b"x")
    assert (done.status, done.out) == (2, b"")
    assert WRONG[text] in done.err
    assert done.err.count("\n") == 1


def test_a_file_that_is_not_utf8(run, here):
    (here / "postedit.toml").write_bytes(b'encoding = "\xff"')
    assert "is not UTF-8" in run("clean").err


def test_windows_line_ends_and_bom(here):
    (here / "postedit.toml").write_bytes(b"\xef\xbb\xbfjobs = 2\r\nunsafe = true\r\n")
    assert load({}) == Settings(jobs=2, unsafe=True)


@pytest.mark.parametrize("content", ["", "[tool]\nx = 1", "[tool]\npostedit = 3"])
def test_a_named_pyproject_must_have_the_table(content, here):
    (here / "pyproject.toml").write_text(content)
    with pytest.raises(UserError, match=r"tool\.postedit"):
        load({}, "pyproject.toml")


def test_settings_are_used(run, here):
    (here / "postedit.toml").write_text(
        'select = ["PUN401"]\ninput-format = "jsonl"\ntext-field = "body"\nquiet = true'
    )
    done = run("clean", stdin=b'{"body":"A , b"}')
    assert done.out.startswith(b'{"body":"A, b"')
    assert done.err == ""


def test_every_setting_is_an_option():
    import inspect

    from postedit.cli import clean_command

    assert set(FIELDS) <= set(inspect.signature(clean_command).parameters)
