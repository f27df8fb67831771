"""The patch goes through `patch -p1` and `git apply`, forwards and backwards, byte for byte."""

import os
import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from toy import ToyCleaner

from postedit.report.patch import chunks, quoted, unified

# what the file holds; the toy rules (see conftest) change it
FILES = {
    "plain.txt": b"one\ntwo#\nthree\n",
    "no newline at the end": b"a\nb#",
    "newline goes at the end": b"a\n#\n",
    "first line": b"#a\nb\n",
    "last line appears": b"a\nb&",
    "all of it goes": b"###",
    "crlf.txt": b"one\r\ntwo#\r\nthree\r\n",
    "cr.txt": b"one\rtwo#\rthree\r",
    "mixed.txt": b"one\r\ntwo#\nthree\rfour@\n\r\n",
    "separators": "a\u2028b#\u0085c\x0cd#\ne\x1cf@\n".encode(),
    "nul.txt": b"a\0b#\nc\0\n",
    "bom.txt": b"\xef\xbb\xbfa#\nb\n",
    "utf-16.txt": b"\xff\xfe" + "a#\nb\u0a0a@\nc\n".encode("utf-16-le"),
    "utf-32.txt": b"\x00\x00\xfe\xff" + "a#\nb@\n".encode("utf-32-be"),
    "undecodable": b"caf\xe9 #\n\xff\xfe\n@\n",
    "far apart": b"".join(b"line %d%s\n" % (n, b"#" * (n in (3, 40, 47, 55, 90))) for n in range(100)),
    "one apart": b"".join(b"%d%s\n" % (n, b"&" * (n % 8 == 0)) for n in range(60)),
    "lines appear": b"&&\n&\nx%y\n",
    "looks like a patch": b"--- a/x#\n+++ b/x#\n@@ -1 +1 @@\n-#\n+#\n\\ No newline at end of file#\n#",
    "name with spaces .txt": b"a#\n",
    ' "quoted" \\ name\t.txt': b"a#\n",
    "ünïcødé Рига.txt": b"a#\n",
    "deep/er/x.txt": b"a#\n",
    "-dash": b"a#\n",
    "trailing blank.txt ": b"a#\n",
}


def tool(arguments, folder, patch):
    env = {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent), "LC_ALL": "C"}
    done = subprocess.run(arguments, cwd=folder, input=patch, capture_output=True, env=env)
    assert done.returncode == 0, done.stdout + done.stderr + patch


FORWARDS = (["patch", "-p1", "--no-backup-if-mismatch", "-s"], ["git", "apply", "--whitespace=nowarn"])
BACKWARDS = (["patch", "-p1", "-R", "-s"], ["git", "apply", "-R", "--whitespace=nowarn"])


def check_with_tools(folder, before, after, patch):
    """`before` and `after`: {name: bytes}."""
    if not patch:
        assert before == after
        return
    for needed in ("git", "patch"):
        if shutil.which(needed) is None:
            pytest.skip(f"{needed} is not on this machine, and what it makes of our patches is the test")
    for name, data in before.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    for tools, want in ((FORWARDS, after), (BACKWARDS, before)):
        start = {name: (folder / name).read_bytes() for name in before}
        for arguments in tools:
            for name, data in start.items():
                (folder / name).write_bytes(data)
            tool(arguments, folder, patch)
            assert {name: (folder / name).read_bytes() if (folder / name).exists() else b"" for name in before} == want


@pytest.mark.parametrize("name", FILES)
def test_patch_of_a_file(name, run, toy, here):
    source = here / "in" / name
    source.parent.mkdir(parents=True)
    source.write_bytes(FILES[name])
    cleaned = run("clean", "-q", source).out
    assert cleaned != FILES[name]
    done = run("clean", "-q", "--output-format", "patch", f"in/{name}")
    assert done.status == 0
    tree = here / "tree"
    check_with_tools(tree, {f"in/{name}": FILES[name]}, {f"in/{name}": cleaned}, done.out)


def test_patches_of_a_folder(run, toy, here):
    """-o DIR: the patches are named by the path below the folder, and can be applied together."""
    for name, data in FILES.items():
        path = here / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert run("clean", "-q", "in", "-o", "out").status == 0
    patch = b"".join((here / "out" / f"{name}.patch").read_bytes() for name in sorted(FILES))
    after = {name: (here / "out" / name).read_bytes() for name in FILES}
    check_with_tools(here / "tree", FILES, after, patch)


def test_nothing_to_change_is_no_patch(run, toy, here):
    (here / "a.txt").write_bytes(b"clean\n")
    assert run("clean", "-q", "--output-format", "patch", "a.txt").out == b""


def test_patch_of_standard_input_and_of_jsonl(run, toy, here):
    assert (
        run("clean", "-q", "--output-format", "patch", stdin=b"a#\n").out
        == b"--- a/stdin\n+++ b/stdin\n@@ -1 +1 @@\n-a#\n+a\n"
    )
    lines = b'{"text":"a#","n":1e400}\n\nnope\n{"text":"b"}\n{"text":"\xc3\xa9@"}'
    (here / "x.jsonl").write_bytes(lines)
    done = run("clean", "-q", "--output-format", "patch", "x.jsonl")
    assert done.status == 3
    after = b'{"text":"a","n":1e400}\n\nnope\n{"text":"b"}\n{"text":"\xc3\xa9\xce\xa9"}'
    check_with_tools(here / "tree", {"x.jsonl": lines}, {"x.jsonl": after}, done.out)


lines_of_text = st.lists(
    st.sampled_from(["#", "@", "%", "&", "\n", "\r\n", "\r", "a", "b\n", "c\n", "\n\n", "d\ne\nf\ng\nh\ni\nj\nk\n"]),
    max_size=12,
).map("".join)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(lines_of_text, min_size=1, max_size=25))
def test_patches_of_any_text(tmp_path_factory, texts):
    toy = ToyCleaner()
    before, after, patches = {}, {}, []
    for number, text in enumerate(texts):
        result = toy.clean(text)
        name = f"file {number}"
        before[name], after[name] = text.encode(), result.text.encode()
        spans = [
            (
                len(text[: edit.start].encode()),
                len(text[: edit.end].encode()),
                len(result.text[: edit.out_start].encode()),
                len(result.text[: edit.out_end].encode()),
            )
            for edit in result.edits
        ]
        parts = list(chunks(before[name], after[name], spans))
        assert b"".join(part[0] for part in parts) == before[name]
        assert b"".join(part[1] for part in parts) == after[name]
        patches.append(unified(name, parts))
    check_with_tools(tmp_path_factory.mktemp("tree"), before, after, b"".join(patches))


def test_spans_that_do_not_tell_the_truth_still_give_a_patch():
    assert list(chunks(b"a\nb\n", b"a\nc\n", [(0, 1, 0, 1)])) == [(b"a\nb\n", b"a\nc\n")]
    assert b"-b\n+c\n" in unified("x", [(b"a\nb\n", b"a\nc\n")])


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("a/x", b"a/x"),
        ("a/x y", b"a/x y\t"),
        ('a/"', b'"a/\\""'),
        ("a/\n\x01", b'"a/\\n\\001"'),
        ("a/é", b'"a/\\303\\251"'),
    ],
)
def test_names(name, want):
    assert quoted(name) == want


def test_a_large_file_of_many_changes():
    before = b"x#\n" * 100_000
    spans = [(3 * n + 1, 3 * n + 2, 2 * n + 1, 2 * n + 1) for n in range(100_000)]
    assert unified("x", chunks(before, b"x\n" * 100_000, spans)).count(b"\n-x#") >= 99_999
