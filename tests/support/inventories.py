"""What a case brings along: an inventory of its corpus, a glossary.

{"inventory": {"documents": 20, "lines": {"a line": in how many of them}, "names": {"Dmitry Peskov": [documents, times]}}}
{"glossary": "the TOML of a glossary"}
"""

from postedit.glossary import parse
from postedit.inventory import Inventory, Seen, Site, folded


def inventory_of(case):
    """None where the case has none. The case's document is of the unnamed source."""
    if "inventory" not in case:
        return None
    given = case["inventory"]
    lines = {folded(line): count for line, count in given.get("lines", {}).items()}
    names = {}
    for name, seen in given.get("names", {}).items():
        first, _, last = name.rpartition(" ")
        names.setdefault(first, {})[last] = Seen(*seen)
    return Inventory("case", {"": Site(given.get("documents", 1), lines)}, names)


def glossary_of(case):
    return parse(case["glossary"].encode(), "the case") if "glossary" in case else None
