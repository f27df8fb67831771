"""The inventory of recurring lines: however a corpus is split and merged, the file is the same; what it makes of pages."""

import io
import pickle
import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invariants import check
from sites import PLAIN, corpus

from postedit import Cleaner, inventory
from postedit.inventory import (
    Builder,
    InventoryError,
    folded,
    load,
    merge,
    source_name,
    source_of_object,
    source_of_path,
)

line = st.sampled_from(
    [
        "Home",
        "7 comments",
        "12  Comments",
        "Read on",
        "",
        "x" * 120,
        "y" * 130 + " 5",
        "A",
        "é\r",
        "Dmitry Peskov met Dmitry Pekov.",
        "Dmitry Peskov",
        "z" * 120 + " Dmitry Peskov",
        "World Fisheries Council (CMP) met",
    ]
) | (st.text(max_size=8))
document = st.tuples(st.lists(line, max_size=6).map("\n".join), st.sampled_from(["", "a", "b"]))


def built(documents, held=10**6):
    builder, out = Builder(held), io.BytesIO()
    for text, source in documents:
        builder.add(text, source)
    builder.write(out)
    return out.getvalue()


@pytest.fixture
def merged(tmp_path):
    def call(*parts):
        paths = []
        for number, part in enumerate(parts):
            paths.append(str(tmp_path / f"{number}.jsonl"))
            (tmp_path / f"{number}.jsonl").write_bytes(part)
        out = io.BytesIO()
        merge(paths, out)
        return out.getvalue()

    return call


@pytest.fixture(params=[(256, 200), (3, 2)], ids=["all", "sampled"])
def bounds(request, monkeypatch):
    """With the real bounds, and with such that nearly everything is beyond them."""
    monkeypatch.setattr(inventory, "MOST_DOCUMENTS", request.param[0])
    monkeypatch.setattr(inventory, "MOST_LINES", request.param[1])
    monkeypatch.setattr(inventory, "MOST_SEEN", request.param[1] if request.param[1] < 16 else 16)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents=st.lists(document, max_size=12), seed=st.integers(0, 9))
def test_any_split_merged_in_any_order_is_one_build(documents, seed, bounds, tmp_path_factory):
    rng = random.Random(seed)
    whole = built(documents)
    shuffled = rng.sample(documents, len(documents))
    assert built(shuffled) == whole
    assert built(documents + shuffled) == whole, "a document given twice counts once"
    assert built(documents, held=3) == whole, "what was set aside is not lost"
    parts = [[], [], []]
    for each in shuffled:
        parts[rng.randrange(3)].append(each)
    parts[rng.randrange(3)] += documents[:2]  # and parts may overlap
    folder = tmp_path_factory.mktemp("parts")
    paths = []
    for number, part in enumerate(parts):
        paths.append(str(folder / str(number)))
        (folder / str(number)).write_bytes(built(part))

    def together(paths, name):
        with open(folder / name, "wb") as out:
            merge(paths, out)
        return str(folder / name)

    for way in (
        together(paths, "flat"),
        together(paths[::-1], "back"),
        together([together(paths[:2], "left"), paths[2]], "left2"),
        together([paths[0], together(paths[1:], "right")], "right2"),
        together([*paths, *paths], "twice"),
    ):
        with open(way, "rb") as stream:
            assert stream.read() == whole


def test_counts(tmp_path):
    body = "The council of the town met on Friday evening and went through all that had been left over since the spring"
    pages = [(f"Home\n{body} {'again ' * number}.\n{number} comments", "a.example") for number in range(5)]
    (tmp_path / "i").write_bytes(built([*pages, *pages, ("Home", "b.example")]))
    found = load(tmp_path / "i")
    site = found.site("a.example")
    assert (site.documents, dict(site.counts)) == (5, {"home": 5, "0 comments": 5})
    assert found.site("b.example") is None, "too little to be evidence"
    assert len(found.digest) == 16


def test_copies_that_differ_in_furniture_alone_are_one_document(tmp_path):
    body = (
        "The council of the town met on Friday evening and went through all that had been left over since the spring."
    )
    (tmp_path / "i").write_bytes(built([(f"Crawl {'x' * number}\nSame head\n{body}", "") for number in range(9)]))
    assert load(tmp_path / "i").site("") is None


def test_memory_is_bounded():
    builder = Builder(held=10_000)
    for number in range(3000):
        builder.add("\n".join(f"line {'ab'[number % 2] * 3} {chr(97 + at)}{number:b}" for at in range(30)), "one")
        assert builder._size <= 10_000 + 31
    sample = builder._samples["one"].documents
    assert len(sample) <= inventory.MOST_DOCUMENTS


def test_what_a_line_is_counted_as():
    assert folded("  7 Comments\u00a0") == folded("12  COMMENTS") == "0 comments"
    assert folded("1,204 views") == folded("3 views") == "0 views"
    assert folded("3.5 kg") == "0.0 kg"
    assert folded("a\ud800b") == "a\ufffdb"


@pytest.mark.parametrize(
    ("value", "source"),
    [
        ({"source": "The Post"}, "the post"),
        ({"url": "https://www.Post.example:80/a?b", "text": "x"}, "post.example"),
        ({"source": "", "domain": "post.example"}, "post.example"),
        ({"source": "//user@post.example/x"}, "post.example"),
        ({"source": 7, "link": "http://post.example"}, "post.example"),
        ({"text": "x"}, None),
        ({"paper": "p"}, None),
    ],
)
def test_source_of_an_object(value, source):
    assert source_of_object(value) == source


def test_source_field():
    assert source_of_object({"source": "a", "paper": "B"}, "paper") == "b"
    assert source_of_object({"source": "a"}, "paper") is None
    assert source_name("WWW.Post.example") == "post.example"


def test_source_of_a_path(monkeypatch, tmp_path):
    (tmp_path / "post" / "2021" / "05").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "post")
    assert (
        source_of_path("2021/05/a.txt") == source_of_path("a.txt") == source_of_path(str(tmp_path / "post/x")) == "post"
    )
    assert source_of_path("-") == ""
    assert source_of_path("/2021/a.txt") == ""


HEAD = b'{"inventory":"postedit","schema":1}\n'
ROW = b'{"documents":["00000000000000aa"],"lines":{"home":[0]},"section":"lines","source":"a"}\n'
DAMAGED = {
    b"": "is no inventory",
    b"Hello\n": "is no inventory",
    b"[" * 100_000: "is no inventory",
    b'{"text":"x"}\n': "is no inventory",
    b'{"inventory":"postedit","schema":2}\n': "schema 2 and this version reads schema 1",
    HEAD + b"{": "damaged in line 2: it is no JSON",
    HEAD + b"[" * 100_000: "no JSON",
    HEAD + b"[]": "no section",
    HEAD + ROW.replace(b"[0]", b"[1]"): "do not fit",
    HEAD + ROW.replace(b"00aa", b"00zz"): "do not fit",
    HEAD + ROW.replace(b'"a"', b"null"): "do not fit",
    HEAD + ROW.replace(b'"a"', b'"b"') + ROW: "out of order in line 3",
}


@pytest.mark.parametrize("data", DAMAGED, ids=range(len(DAMAGED)))
def test_damaged_files(data, tmp_path, merged):
    (tmp_path / "i").write_bytes(data)
    with pytest.raises(InventoryError, match=DAMAGED[data]):
        load(tmp_path / "i")
    with pytest.raises(InventoryError, match=DAMAGED[data]):
        merged(data)


def test_unknown_sections_are_kept(merged, tmp_path):
    name = b'{"canonical":"\xc3\x96stling","n":1e400,"section":"weather","seen":[1,2]}\n'.replace(b"1e400", b"7")
    odd = b'{"section":"zz","text":"\\ud800"}\n'
    one, two = HEAD + ROW + name, HEAD + name + odd
    assert merged(one, two) == merged(two, one) == merged(one, two, two) == HEAD + ROW + name + odd
    (tmp_path / "i").write_bytes(HEAD + ROW + name + odd)
    assert load(tmp_path / "i").site("a") is None


# -- names and acronyms -------------------------------------------------------------------------------------------------


STORY = (
    "Dmitry Pekov told reporters that the talks would go on. Pekov refused to say more. Staff of the OIM will help.",
    "Dmitry Peskov said that it was early. Dmitry Peskov denied it. Dmitry Peskov left, and Dmitry Peskov slept.",
    "The International Organization for Migration (OIM) opened an office in Corvale on Monday.",
    "The International Organization for Migration (OIM) closed an office in Lissen on Friday.",
)


def cleaned(documents, text, tmp_path, **settings):
    (tmp_path / "story").write_bytes(built([(each, "") for each in documents]))
    return Cleaner(inventory=tmp_path / "story", select=["NAM806", "ACR703"], **settings).clean(text)


def test_two_documents_of_one_story_correct_each_others_names(tmp_path):
    result = cleaned(STORY, STORY[0], tmp_path, unsafe=True)
    assert result.text == STORY[0].replace("Pekov", "Peskov").replace("OIM", "IOM")
    assert result.revert() == STORY[0]
    check(STORY[0], result)


@pytest.mark.parametrize(
    ("documents", "why"),
    [
        ((STORY[0], "Dmitry Peskov came. Dmitry Peskov went."), "two places are no evidence"),
        ((STORY[0], "Ivan Peskov came. " * 6), "another given name"),
        ((STORY[0] * 2, STORY[1]), "the other spelling is not seldom"),
        ((STORY[0], "Dmitry Pekova came. " * 6), "another ending"),
        ((STORY[0], "Dmitry Peskov came. " * 6, "Dmitry Petkov left. " * 6), "two to choose from"),
        ((STORY[0], STORY[2]), "an acronym that one document alone explains"),
        ((STORY[0], STORY[2], STORY[3], "The Ore Institute of Metals (OIM) is here."), "two names of one acronym"),
    ],
)
def test_what_the_corpus_leaves_in_doubt_stays(documents, why, tmp_path):
    assert cleaned(documents, STORY[0], tmp_path, unsafe=True).text == STORY[0], why


def test_names_of_real_siblings_stay(tmp_path):
    text = "Anna Hansen won the race on Sunday."
    assert cleaned([text, "Anna Hanson came. " * 8], text, tmp_path, unsafe=True).text == text


# -- the rule on a generated corpus ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pages():
    return corpus(seed=11, sites=6, count=20)


@pytest.fixture(scope="module")
def path(pages, tmp_path_factory):
    path = tmp_path_factory.mktemp("corpus") / "inventory.jsonl"
    path.write_bytes(built([(page.text, page.source) for page in pages]))
    return path


def dropped(page, result):
    """(line, whether it is furniture) of the lines that went."""
    at, found = 0, []
    for line, furniture in page.lines:
        end = at + len(line)
        if line and any(edit.start <= at and edit.end >= end and not edit.after.strip() for edit in result.edits):
            found.append((line, furniture))
        at = end + 1
    return found


def test_furniture_of_sites_goes_and_what_belongs_to_articles_stays(pages, path):
    cleaner = Cleaner(select=["boilerplate"], inventory=path)
    went = [each for page in pages for each in dropped(page, cleaner.clean(page.text, page.source))]
    total = sum(furniture for page in pages for _, furniture in page.lines)
    assert not [line for line, furniture in went if not furniture]
    assert len(went) >= 0.85 * total
    alone = Cleaner(select=["boilerplate"])
    assert sum(len(dropped(page, alone.clean(page.text))) for page in pages) < 0.5 * total


def test_sources_without_furniture_stay_whole_even_all_in_one(pages, tmp_path):
    plain = [page for page in pages if page.source in {kind.__name__ for kind in PLAIN}]
    (tmp_path / "i").write_bytes(built([(page.text, "") for page in plain]))
    cleaner = Cleaner(select=["BOI212"], unsafe=True, inventory=tmp_path / "i")
    assert all(cleaner.clean(page.text).text == page.text for page in plain)


def test_few_documents_are_no_evidence(tmp_path):
    pages = corpus(seed=3, sites=2, count=9)
    (tmp_path / "i").write_bytes(built([(page.text, page.source) for page in pages]))
    cleaner = Cleaner(select=["BOI212"], unsafe=True, inventory=tmp_path / "i")
    assert all(cleaner.clean(page.text, page.source).text == page.text for page in pages)


def test_other_sources_and_no_source_are_no_evidence(pages, path):
    cleaner = Cleaner(select=["BOI212"], unsafe=True, inventory=path)
    for page in pages[:20]:
        assert cleaner.clean(page.text).text == cleaner.clean(page.text, "elsewhere.example").text == page.text


def test_account_and_stability(pages, path):
    cleaner = Cleaner(inventory=path)
    for page in pages[::9]:
        check(
            page.text, cleaner.clean(page.text, page.source), lambda text, page=page: cleaner.clean(text, page.source)
        )


def test_addresses_are_sources(pages, path):
    cleaner = Cleaner(select=["BOI212"], inventory=path)
    page = pages[0]
    assert (
        cleaner.clean(page.text, f"https://www.{page.source}/news/1").text == cleaner.clean(page.text, page.source).text
    )


def test_cleaner_is_picklable_and_thread_safe(pages, path):
    cleaner = Cleaner(inventory=path)
    again = pickle.loads(pickle.dumps(cleaner))
    assert again.signature == cleaner.signature
    some = pages[::7]
    want = [cleaner.clean(page.text, page.source).text for page in some]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda page: again.clean(page.text, page.source).text, some)) == want


def test_signature(path, tmp_path):
    assert "inventory" not in Cleaner().signature["settings"]
    one = Cleaner(inventory=path).signature
    (tmp_path / "elsewhere").write_bytes(path.read_bytes())
    assert Cleaner(inventory=tmp_path / "elsewhere").signature == one
    (tmp_path / "other").write_bytes(built([("Home", "")]))
    assert Cleaner(inventory=tmp_path / "other").signature != one
    with pytest.raises(ValueError, match=r"gone can not be read"):
        Cleaner(inventory=tmp_path / "gone")
