"""A real browser, Debian's chromium, and axe-core: `make test-browser` sets up what they need; skipped where it is not."""

import functools
import importlib.util
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

CHROMIUM = shutil.which(os.environ.get("POSTEDIT_CHROMIUM", "chromium"))
needs_a_browser = [
    pytest.mark.skipif(
        importlib.util.find_spec("playwright") is None,
        reason="playwright is not installed: `make test-browser` does",
    ),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium: apt-get install chromium, or POSTEDIT_CHROMIUM"),
    pytest.mark.slow,
]

AXE = "axe-core@4.14.1"
CACHE = Path(__file__).parents[2] / ".browser"


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@functools.cache
def _axe():
    """The source of axe-core, fetched once into a folder that git does not see."""
    target = CACHE / AXE
    if not (target / "axe.min.js").is_file():
        if shutil.which("npm") is None:
            pytest.skip("there is no npm to fetch axe-core with")
        target.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(["npm", "pack", "--silent", AXE], cwd=target, capture_output=True, text=True)
        if done.returncode:
            pytest.skip("npm could not fetch axe-core: the network may be away")
        with tarfile.open(target / done.stdout.strip()) as archive:
            source = archive.extractfile("package/axe.min.js").read()
        # several processes may be at it
        own = target / f"axe.{os.getpid()}.tmp"
        own.write_bytes(source)
        own.replace(target / "axe.min.js")
    return (target / "axe.min.js").read_text("utf-8")


def complaints(page):
    """What axe-core finds wrong with the page as it stands: (rule, element, what to do). Its policy must be bypassed."""
    page.evaluate(_axe())
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("(tags) => axe.run({runOnly: tags})", tags)
    return [
        (each["id"], node["html"][:200], node["failureSummary"])
        for each in found["violations"]
        for node in each["nodes"]
    ]
