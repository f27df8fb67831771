"""Text files: what they are encoded in, and that every byte that is not edited stays."""

import codecs
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from toy import ToyCleaner

from postedit.readers.text import UNDECODABLE, ReadError, candidates, decode
from postedit.worker import Job, Worker

# (bytes in, bytes out, encoding, bom, newline): # goes, the rest stays
FILES = {
    "lf": (b"a#\nb\n", b"a\nb\n", "utf-8", False, "lf"),
    "crlf": (b"a#\r\nb\r\n", b"a\r\nb\r\n", "utf-8", False, "crlf"),
    "cr": (b"a#\rb\r", b"a\rb\r", "utf-8", False, "cr"),
    "mixed": (b"a#\r\nb\nc\r", b"a\r\nb\nc\r", "utf-8", False, "mixed"),
    "no final newline": (b"a#", b"a", "utf-8", False, None),
    "nothing": (b"", b"", "utf-8", False, None),
    "only a bom": (codecs.BOM_UTF8, codecs.BOM_UTF8, "utf-8", True, None),
    "bom": (codecs.BOM_UTF8 + b"a#", codecs.BOM_UTF8 + b"a", "utf-8", True, None),
    "two boms": (codecs.BOM_UTF8 * 2 + b"a#", codecs.BOM_UTF8 * 2 + b"a", "utf-8", True, None),
    "nul and separators": ("a\0#\u2028\x85\x0c\x1c".encode(), "a\0\u2028\x85\x0c\x1c".encode(), "utf-8", False, None),
    "utf-16-le": ("\ufeffa#\n".encode("utf-16-le"), "\ufeffa\n".encode("utf-16-le"), "utf-16-le", True, "lf"),
    "utf-16-be": ("\ufeffa#\n".encode("utf-16-be"), "\ufeffa\n".encode("utf-16-be"), "utf-16-be", True, "lf"),
    "utf-32-le": ("\ufeffa#\n".encode("utf-32-le"), "\ufeffa\n".encode("utf-32-le"), "utf-32-le", True, "lf"),
    "utf-32-be": ("\ufeffa#\n".encode("utf-32-be"), "\ufeffa\n".encode("utf-32-be"), "utf-32-be", True, "lf"),
    "utf-16 with a lone surrogate": (b"\xff\xfea\0\x00\xd8#\0", b"\xff\xfea\0\x00\xd8", "utf-16-le", True, None),
    "half a character of utf-16": (b"\xff\xfeab#", b"\xff\xfeab", "utf-8", False, None),
    "undecodable": (b"caf\xe9#\r\n", b"caf\xe9\r\n", "utf-8", False, "crlf"),
    "bom and undecodable": (b"\xef\xbb\xbfcaf\xe9#", b"\xef\xbb\xbfcaf\xe9", "utf-8", True, None),
}


@pytest.mark.parametrize("name", FILES)
def test_file(name, run, toy, here):
    before, after, encoding, bom, newline = FILES[name]
    done = run("clean", "-q", "--records", "r.jsonl", stdin=before)
    assert (done.status, done.out) == (0, after)
    record = json.loads((here / "r.jsonl").read_bytes())
    source = record["postedit"]["source"]
    assert (source["encoding"], source["bom"], source["newline"]) == (encoding, bom, newline)
    assert run("revert", "r.jsonl", "-q", "--output-format", "text").out == before
    (here / "in").mkdir()
    (here / "in" / "x").write_bytes(before)
    assert run("clean", "-q", "in", "-o", "out").status == 0
    assert (here / "out" / "x").read_bytes() == after
    assert run("revert", "-q", "out", "-o", "back").status == 0
    assert (here / "back" / "x").read_bytes() == before


@pytest.mark.parametrize(
    ("declared", "before", "after"),
    [
        ("cp1257", "Rīga#".encode("cp1257"), "Rīga".encode("cp1257")),
        ("cp1251", "Москва#".encode("cp1251"), "Москва".encode("cp1251")),
        ("latin-1", b"\xff\xfea#", b"\xff\xfea"),
        ("utf-16", "é#".encode("utf-16-le"), "é".encode("utf-16-le")),
        ("utf-16", b"\xfe\xff" + "é#".encode("utf-16-be"), b"\xfe\xff" + "é".encode("utf-16-be")),
        ("utf-8", codecs.BOM_UTF8 + b"a#", codecs.BOM_UTF8 + b"a"),
        ("utf-8-sig", b"a#", b"a"),
        ("shift_jis", "表#".encode("shift_jis"), "表".encode("shift_jis")),
        ("iso2022_jp", "日本#語".encode("iso2022_jp"), "日本語".encode("iso2022_jp")),
    ],
)
def test_declared_encoding(declared, before, after, run, toy, here):
    (here / "x.txt").write_bytes(before)
    done = run("clean", "-q", "x.txt", "--encoding", declared, "--records", "r.jsonl")
    assert (done.status, done.out) == (0, after)
    assert run("revert", "r.jsonl", "-q", "--output-format", "text").out == before
    patch = run("clean", "-q", "x.txt", "--encoding", declared, "--output-format", "patch").out
    assert patch.startswith(b"--- a/x.txt\n+++ b/x.txt\n@@ -1 +1 @@\n-")


@pytest.mark.parametrize(
    ("data", "arguments", "problem"),
    [
        (b"\xff#", ("--encoding", "utf-8"), "is not utf-8 (byte 0)"),
        (b"\x81#", ("--encoding", "cp1252"), "is not cp1252"),
        (b"a#b", ("--encoding", "utf-16"), "is not utf-16"),
        (b"+ACM-#", ("--encoding", "utf-7"), "not written back to the same bytes"),
        (b"\x89PNG\r\n\0\0\0#\xff", (), "is not text"),
        ("ā@".encode("cp1257"), ("--encoding", "cp1257"), "has 'Ω', which cp1257 can not write"),
        (b"a!#", (), "a rule failed (ValueError: toy rule met !)"),
    ],
)
def test_what_can_not_be_cleaned_passes_through(data, arguments, problem, run, toy, here):
    (here / "x.txt").write_bytes(data)
    done = run("clean", "x.txt", *arguments, "--records", "r.jsonl")
    assert (done.status, done.out) == (3, data)
    assert problem in done.err
    assert "passed through unchanged" in done.err
    record = json.loads((here / "r.jsonl").read_bytes())["postedit"]
    assert problem in record["error"]
    assert record["edits"] == record["findings"] == []
    back = run("revert", "r.jsonl", "-q", "--output-format", "text")
    assert (back.status, back.out) == (0, data)
    # 3 wins over 1
    assert run("clean", "x.txt", *arguments, "--check").status == 3


def test_a_bug_in_a_rule_does_not_lose_a_line(run, toy):
    done = run("clean", "--input-format", "jsonl", stdin=b'{"text":"a!#"}\n{"text":"b#"}\n')
    assert done.status == 3
    first, second = map(json.loads, done.out.splitlines())
    assert first["text"] == "a!#"
    assert "toy rule met !" in first["postedit"]["error"]
    assert second["text"] == "b"


def test_undecodable_bytes_are_kept_and_told(run, toy, here):
    (here / "x.txt").write_bytes("Ministru kabinets Rīgā šodien lēma.# ".encode("cp1257"))
    done = run("clean", "x.txt", "--records", "r.jsonl")
    assert done.status == 0
    (finding,) = json.loads((here / "r.jsonl").read_bytes())["postedit"]["findings"]
    assert (finding["rule"], finding["category"]) == (UNDECODABLE, "encoding")
    assert "cp1257" in finding["message"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Ministru prezidents šodien apmeklēja Rīgu un Daugavpili.", "cp1257"),
        ("Президент России встретился с министром.", "cp1251"),
        ("Президент России встретился с министром.", "koi8_r"),
        ("Le président a été reçu à l’Élysée.", "cp1252"),
        ("Ο πρόεδρος συναντήθηκε με τον υπουργό.", "cp1253"),
    ],
)
def test_candidates(text, encoding):
    assert encoding in candidates(text.encode(encoding))


def test_candidates_of_noise():
    assert candidates(bytes(range(128, 256)) * 4) == []


def test_finding_moves_with_the_text():
    done = Worker.__new__(Worker)
    done.job = Job({})
    done.cleaner = ToyCleaner()
    record = json.loads(done.file(b"##a \xe9 #", "x", "x").record)
    (finding,) = record["postedit"]["findings"]
    assert (finding["start"], finding["out_start"]) == (4, 2)
    assert record["text"][finding["out_start"] : finding["out_end"]] == finding["text"]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.binary(max_size=40)
    | st.text("a#\r\n\ufeffé😀\ud800", max_size=20).map(lambda t: t.encode("utf-16", "surrogatepass")),
    st.none()
    | st.sampled_from(["utf-8", "utf-16", "utf-16-be", "utf-32", "cp1251", "cp932", "gb18030", "utf-7", "hz"]),
)
def test_any_bytes_come_back(data, declared):
    try:
        decoded = decode(data, declared)
    except ReadError:
        return
    assert decoded.encode(decoded.text) == data
