"""The inventory of a case: {"inventory": {"documents": 20, "lines": {"a line": in how many of them}}}."""

from postedit.inventory import Inventory, Site, folded


def inventory_of(case):
    """None where the case has none. The case's document is of the unnamed source."""
    if "inventory" not in case:
        return None
    given = case["inventory"]
    lines = {folded(line): count for line, count in given["lines"].items()}
    return Inventory("case", {"": Site(given["documents"], lines)})
