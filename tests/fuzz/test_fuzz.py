"""The fuzz targets hold on all they begin with, without the fuzzer: so a change that breaks them is seen at once."""

import pytest
import seeds
import targets


@pytest.mark.parametrize("name", targets.TARGETS)
def test_of_the_seeds_everything_holds(name):
    tried = 0
    for data in seeds.SEEDS[name]():
        targets.TARGETS[name](data)
        tried += 1
    assert tried > 20
