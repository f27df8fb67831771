"""`postedit translate` and `postedit models` where no Marian model is: lines in, lines out, errors as sentences."""


def test_lines(run):
    done = run("translate", "--from", "lv", stdin="no mūsu puses\n\ngvelzšana\nbez mūsu valdības\n".encode())
    assert (done.status, done.err) == (0, "")
    assert done.out.decode() == "from our side\n\n\nwithout our government\n"


def test_auto_names_the_language(run):
    done = run("translate", "--from", "auto", stdin="без вашей помощи\nThis is English.\n".encode())
    assert done.out.decode() == "without your help\n\n"


def test_what_is_not_sure_is_shown_on_request(run):
    line = "prieš susitikimą\n".encode()  # before it, or against it
    assert run("translate", "--from", "lt", stdin=line).out == b"\n"
    assert run("translate", "--from", "lt", "--min-confidence", "0", stdin=line).out != b"\n"


def test_a_long_line_and_bytes_that_are_no_text(run):
    done = run("translate", "--from", "lv", stdin=b"a" * 200_000 + b"\n\xff\xfe\n")
    assert (done.status, done.out) == (0, b"\n\n")


def test_wrong_use(run, monkeypatch, tmp_path):
    monkeypatch.setenv("POSTEDIT_MODELS", str(tmp_path))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    for args, words in (
        (("--from", "qq"), "nothing here translates from 'qq'"),
        (("--from", "lv", "--translator", "none"), "--translator is one of"),
        (("--from", "lv", "--min-confidence", "7"), "--min-confidence is a number from 0 to 1"),
        (("--from", "lv", "--translator", "marian"), "`postedit models add lv` fetches one"),
    ):
        done = run("translate", *args, stdin=b"x\n")
        assert done.status == 2
        assert words in done.err


def test_models_without_any(run, monkeypatch, tmp_path):
    monkeypatch.setenv("POSTEDIT_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert run("models", "list").out == b""
    assert b"Helsinki-NLP/opus-mt-lv-en" in run("models", "list", "--all").out
    for args, words in (
        (("add", "l1"), "is no language"),
        (("add", "lv", "--from", str(tmp_path)), "holds no Marian model"),
        (("remove", "lv"), "no model is added for 'lv'"),
        (("calibrate", "lv", "pairs.tsv"), "no model is added for 'lv'"),
    ):
        done = run("models", *args)
        assert done.status == 2
        assert words in done.err
    (tmp_path / "models" / "marian").mkdir(parents=True)
    (tmp_path / "models" / "marian" / "lock.json").write_text("{")
    done = run("models", "list")
    assert done.status == 2
    assert "is broken" in done.err


def test_clean_takes_a_translator(run):
    line = "They came [bez mūsu valdības] in June.\n".encode()
    assert run("clean", "-q", stdin=line).out == b"They came [without our government] in June.\n"
    assert run("clean", "-q", "--translator", "none", stdin=line).out == line
    done = run("clean", "--translator", "guess", stdin=line)
    assert done.status == 2
