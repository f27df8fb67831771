"""Names close to famous ones stay as they are: alone, with a given name, and beside the famous one's role."""

from pathlib import Path

import pytest

from postedit import Cleaner

LINES = (Path(__file__).with_name("names_kept.txt")).read_text("utf-8").split("\n")
FULL = [name for line in LINES if "|" in line for name in line.split("|")]
ALONE = [name for line in LINES if line and line[0] != "#" and "|" not in line for name in line.split()]
# A surname, a given name, or words that go with both.
CARRIERS = (
    "{n} told reporters in Moscow that the talks would continue.",
    "The jury thanked {n} for the drawings.",
    "According to {n}, the road is closed.",
)


def test_there_are_enough():
    assert len({*FULL, *ALONE}) >= 500


@pytest.fixture(scope="module")
def cleaner():
    return Cleaner(select=["names", "acronyms", "spelling"])


@pytest.mark.parametrize("carrier", CARRIERS)
def test_names_stay(cleaner, carrier):
    changed = {}
    for name in (*FULL, *ALONE):
        text = carrier.format(n=name)
        after = cleaner.clean(text).text
        if after != text:
            changed[name] = after
    assert changed == {}


def test_surnames_stay_behind_another_given_name(cleaner):
    changed = {}
    for name in ALONE:
        text = f"The engineer Walter {name} lives in Bern."
        after = cleaner.clean(text).text
        if after != text:
            changed[name] = after
    assert changed == {}
