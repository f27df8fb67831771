"""The patch goes through `patch -p1` and `git apply`, forwards and backwards, byte for byte."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from toy import ToyCleaner

from check_patches import PatchError, missing, round_trip
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
    "dev/null": b"a#\n",
    ".hidden": b"a#\n",
    "two  spaces/ and 'quotes' `x` $HOME ;.txt": b"a#\n",
    "-p0": b"a#\n",
    "a => b {c}.txt": b"a#\n",
    "b/a/x": b"a#\n",
    "form feeds": b"\x0ca#\n\x0c\nb\x0c#\n",
    "blank lines go": b"a\n#\n\n\n#\n\nb\n\n#",
    "nothing but line ends": b"\n\n#\n\n\r\n\r\n",
    "trailing blanks": b"a# \t \n \t\n \nb#\t",
    "a very long line": b"x" * 300_000 + b"#" + b"y" * 300_000 + b"\n",
    "a very long line without end": b"a\n" + b"word# " * 5_000,
    "latin-1 and cp1257": b"caf\xe9 #\r\nr\xecga @\x80\x9f\n\xff#",
    "line ends of all kinds": "a#\rb#\r\nc#\nd#\x0be#\x85f#\u2028g#\u2029h#\n\rk#".encode(),
    "signs of mail and git": b"From x#\nIndex: y#\ndiff --git a/x b/x#\nGIT binary patch#\n=====#\n***#\n--- #\n+++ #\n",
    "hunks in the text": b"@@ -1,3 +1,3 @@#\n a\n-b#\n+c#\n\\ No newline at end of file\n#",
}


def check_with_tools(folder, before, after, patch):
    """`before` and `after`: {name: bytes}."""
    if missing():
        pytest.skip(f"{' and '.join(missing())}: not on this machine, and what it makes of our patches is the test")
    round_trip(folder, before, after, patch)


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
    files = {name: data for name, data in FILES.items() if not name.startswith(".")}  # hidden ones do not count
    for name, data in files.items():
        path = here / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert run("clean", "-q", "in", "-o", "out").status == 0
    patch = b"".join((here / "out" / f"{name}.patch").read_bytes() for name in sorted(files))
    after = {name: (here / "out" / name).read_bytes() for name in files}
    check_with_tools(here / "tree", files, after, patch)


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


def test_tools_that_refuse_or_differ_are_noticed(tmp_path):
    if missing():
        pytest.skip(f"{' and '.join(missing())}: not on this machine")
    patch = unified("x", [(b"a\n", b"b\n")])
    round_trip(tmp_path / "1", {"x": b"a\n"}, {"x": b"b\n"}, patch)
    for before, after, made in (
        (b"z\n", b"b\n", patch),  # does not apply
        (b"a\n", b"c\n", patch),  # another outcome
        (b"a\n", b"b\n", b""),  # no patch, and yet a change
    ):
        with pytest.raises(PatchError):
            round_trip(tmp_path / "2", {"x": before}, {"x": after}, made)


def test_declared_encoding(run, toy, here):
    """The bytes of the patch are those of the file's encoding, not of UTF-8."""
    data = "Rīgā# ir\nvējš@\n".replace("@", "#").encode("cp1257")
    (here / "x.txt").write_bytes(data)
    done = run("clean", "-q", "--encoding", "cp1257", "--output-format", "patch", "x.txt")
    assert done.status == 0
    check_with_tools(here / "tree", {"x.txt": data}, {"x.txt": data.replace(b"#", b"")}, done.out)


# a line of JSONL, and what the patch makes of it
LINES = {
    b'{"text":"a#\\u2028b","n":1e400}': b'{"text":"a\\u2028b","n":1e400}',
    b'  {"text" : "x\\n#\\r\\n" }  ': b'  {"text" : "x\\n\\r\\n" }  ',
    b"": b"",
    b"nope#": b"nope#",
    b'{"n":3}': b'{"n":3}',
    b'{"text":"\xc3\xa9\xe2\x80\xa8@"}': b'{"text":"\xc3\xa9\xe2\x80\xa8\xce\xa9"}',
    b'{"text":"\\ud800#"}': b'{"text":"\\ud800"}',
    b'{"text":"' + b"w# " * 9000 + b'"}': b'{"text":"' + b"w " * 9000 + b'"}',
    b'{"text":"same"}': b'{"text":"same"}',
    b"[]": b"[]",
    b'{"text":null}': b'{"text":null}',
    b'{"text":"\xff#"}': b'{"text":"\xff#"}',
}


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("last", [True, False])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_jsonl_in_jsonl_out(mark, end, last, run, toy, here):
    """The patch of a JSONL file changes its texts and adds no record."""
    before, after = (mark + end.join(lines) + (end if last else b"") for lines in (LINES, LINES.values()))
    (here / "-x y.jsonl").write_bytes(before)
    done = run("clean", "-q", "--output-format", "patch", "./-x y.jsonl")
    assert done.status == 3
    check_with_tools(here / "tree", {"-x y.jsonl": before}, {"-x y.jsonl": after}, done.out)
