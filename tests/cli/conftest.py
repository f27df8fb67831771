"""Fixtures of the command line."""

import pytest
from running import command, here, run  # noqa: F401
from toy import ToyCleaner


@pytest.fixture
def toy(monkeypatch):
    """Let the command line clean with `ToyCleaner`."""
    monkeypatch.setattr("postedit.worker.Cleaner", ToyCleaner)
    return ToyCleaner()
