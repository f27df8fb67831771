"""Names that the examples in the rules' documentation use without importing them."""

import pytest

from postedit import clean


@pytest.fixture(autouse=True)
def _doctest_names(doctest_namespace):
    doctest_namespace["clean"] = clean
