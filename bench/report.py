"""Size and time to open of the HTML report: of the documents of seeds/, and of ten thousand that are like them.

    python bench/report.py [DOCUMENTS]

Needs chromium and playwright (`make test-browser` sets both up). Time to open is from the beginning of the navigation
to where the page can be used, by the browser's own clock; scrolling is frames drawn while the list runs from end to end.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from postedit import Cleaner
from postedit.core.document import Result
from postedit.report.html import Report
from postedit.report.table import Entry

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
OPEN = """() => ({ ready: performance.getEntriesByName('postedit-ready')[0].startTime,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime })"""
SCROLL = """() => new Promise((done) => {
    const list = document.getElementById('scroll'), end = list.scrollHeight, steps = 240, times = [];
    let last = performance.now(), step = 0;
    requestAnimationFrame(function frame(now) {
        if (step) times.push(now - last);
        last = now;
        list.scrollTop = end * ++step / steps;
        if (step < steps) requestAnimationFrame(frame); else done(times);
    });
})"""
FILTER = """() => { const start = performance.now(); const box = document.getElementById('f-rule');
    box.selectedIndex = 3; box.dispatchEvent(new Event('change')); return performance.now() - start; }"""


def varied(count: int, results: list[Result]) -> Iterator[Entry]:
    """Documents that are all different: every one begins with a line of its own."""
    for number in range(count):
        result, head = results[number % len(results)], f"Document {number:05}\n"
        by = len(head)
        edits = tuple(
            replace(e, start=e.start + by, end=e.end + by, out_start=e.out_start + by, out_end=e.out_end + by)
            for e in result.edits
        )
        findings = tuple(
            replace(f, start=f.start + by, end=f.end + by, out_start=f.out_start + by, out_end=f.out_end + by)
            for f in result.findings
        )
        name = f"{number:05}-{SEEDS[number % len(SEEDS)].name}"
        yield Entry(name, replace(result, text=head + result.text, edits=edits, findings=findings))


def measure(browser: Browser, name: str, entries: Iterator[Entry], folder: Path) -> None:
    path = folder / f"{name}.html"
    started = time.perf_counter()
    report = Report(path)
    edits = 0
    for entry in entries:
        assert entry.result is not None
        edits += len(entry.result.edits)
        report.add(entry)
    files = report.close()
    wrote = time.perf_counter() - started
    opened, painted = [], []
    for _ in range(5):
        page = browser.new_page()
        page.goto(path.as_uri())
        times = page.evaluate(OPEN)
        opened.append(times["ready"])
        painted.append(times["paint"] or 0)
        scroll = page.evaluate(SCROLL)
        filtered = page.evaluate(FILTER)
        page.close()
    print(
        f"{name}: {edits:,} edits, {files} file(s), {path.stat().st_size / 1e6:.2f} MB, written in {wrote:.1f} s; first paint "
        f"{statistics.median(painted):.0f} ms, ready {statistics.median(opened):.0f} ms (median of 5; worst {max(opened):.0f}); "
        f"scrolling: median frame {statistics.median(scroll):.1f} ms, worst {max(scroll):.1f}; a filter {filtered:.0f} ms"
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    cleaner = Cleaner()
    results = [cleaner.clean(path.read_text("utf-8")) for path in SEEDS]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        measure(browser, "seeds", varied(len(SEEDS), results), Path(folder))
        measure(browser, f"{count} documents", varied(count, results), Path(folder))
        browser.close()


if __name__ == "__main__":
    main()
