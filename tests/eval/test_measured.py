"""The measured table in the package is the one `make eval` would write now."""

import importlib.util
import json
from pathlib import Path

import pytest

spec = importlib.util.spec_from_file_location("measure", Path(__file__).with_name("measure.py"))
measure = importlib.util.module_from_spec(spec)
spec.loader.exec_module(measure)


def test_table_is_up_to_date():
    assert json.loads(measure.MEASURED.read_text("utf-8")) == measure.measure_rules(), (
        "run `make eval` and commit the table"
    )


@pytest.mark.parametrize(
    ("right", "places", "bound"), [(0, 0, 0.0), (10, 10, 0.7225), (39, 40, 0.8712), (98, 100, 0.9300)]
)
def test_wilson(right, places, bound):
    """Against values worked out from Wilson's formula with z = 1.959964 by hand."""
    assert measure.wilson(right, places) == pytest.approx(bound, abs=5e-4)
