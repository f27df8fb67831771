"""Speed of postedit beside ftfy, a bare read and write, and the stack people write today; start-up; scaling.

    make bench                                        # creates .bench/venv and runs this in it
    .bench/venv/bin/python bench/run.py --size 5      # by hand; --quick for a look

Prints Markdown and writes the same numbers to .bench/results.json. See bench/README.md for how to read them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from contenders import SHAPES
from corpus import SEPARATOR, documents

HERE = Path(__file__).parent
OUT = HERE.parent / ".bench"
SLICE = 60_000  # bytes of the corpus for the stack, which would take minutes for all of it
LIMIT = 120  # seconds a hostile text may take


def contender(*args: str, timeout: float | None = None) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, str(HERE / "contenders.py"), *args],
        check=True,
        stdout=subprocess.PIPE,
        timeout=timeout,
        # where a process has several threads, their CPU time adds up: keep to one, as in a pool of processes
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"},
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def write(path: Path, size: int, dirty: float = 0.0) -> Path:
    path.write_text(SEPARATOR.join(documents(size, dirty=dirty)), "utf-8")
    return path


def throughput(size: int, repeat: int) -> list[dict]:
    """One row a contender: the median of `repeat` runs, which take turns, so that a busy minute hits all of them."""
    clean = write(OUT / "clean.txt", size)
    dirty = write(OUT / "dirty.txt", size, dirty=0.1)
    small = write(OUT / "slice.txt", SLICE)
    plan = [
        ("read and write, line by line", "read-write", clean),
        ("**postedit**, clean text", "postedit", clean),
        ("postedit, a defect in every tenth sentence", "postedit", dirty),
        ("ftfy.fix_text, clean text", "ftfy", clean),
        ("ftfy.fix_text, a defect in every tenth sentence", "ftfy", dirty),
    ]
    if find_spec("symspellpy") and find_spec("langdetect"):
        plan.append(("the stack people write today, on a slice", "stack", small))
    else:
        print("symspellpy is not installed: without the stack (bench/requirements.txt)", file=sys.stderr)
    runs: dict[str, list[dict[str, float]]] = {label: [] for label, _, _ in plan}
    for turn in range(repeat):
        for label, name, path in plan:
            if name != "stack" or turn == 0:
                print(f"{turn + 1}/{repeat} {name} {path.name}", file=sys.stderr)
                runs[label].append(contender("text", name, str(path)))
    rows = []
    for label, name, _ in plan:
        seconds = median(run["seconds"] for run in runs[label])
        rows.append(
            {
                "what": label,
                "contender": name,
                "bytes": runs[label][0]["bytes"],
                "seconds": seconds,
                "mb_per_s": runs[label][0]["bytes"] / 1e6 / seconds,
                "ready": median(run["ready"] for run in runs[label]),
            }
        )
    base = next(row["mb_per_s"] for row in rows if row["contender"] == "ftfy")
    for row in rows:
        row["times_ftfy"] = row["mb_per_s"] / base
    return rows


def startup(repeat: int) -> list[dict]:
    command = shutil.which("postedit", path=str(Path(sys.executable).parent)) or shutil.which("postedit")
    article = next(documents(1))
    plan: list[tuple[str, Sequence[str]]] = [("python, doing nothing", (sys.executable, "-c", "pass"))]
    if command:
        plan += [
            ("postedit --version", (command, "--version")),
            (f"one article of {len(article.encode()):,} bytes through the filter", (command, "clean")),
        ]
    if find_spec("ftfy"):
        plan.append(("import ftfy", (sys.executable, "-c", "import ftfy")))
    rows = []
    for label, argv in plan:
        cpu, wall = [], []
        for _ in range(repeat + 1):
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            done = subprocess.run(argv, input=article.encode(), capture_output=True, check=False)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if done.returncode:
                print(f"{label}: exit status {done.returncode}: {done.stderr.decode()[-300:]}", file=sys.stderr)
                break
            wall.append(time.perf_counter() - start)
            cpu.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        else:
            # the first run reads the disk and writes .pyc files
            rows.append({"what": label, "cpu": median(cpu[1:]), "wall": median(wall[1:])})
    return rows


def scaling(quick: bool) -> list[dict]:
    rows = []
    for name, (n, _) in SHAPES.items():
        times: list[float | None] = []
        size = 0.0
        for factor in (1, 2, 4):
            print(f"{name} x {n * factor:,}", file=sys.stderr)
            try:
                results = [contender("shape", name, str(n * factor), timeout=LIMIT) for _ in range(1 if quick else 3)]
            except subprocess.TimeoutExpired:
                times += [None] * (3 - len(times))
                break
            times.append(min(result["seconds"] for result in results))
            size = size or results[0]["bytes"]
        rows.append({"shape": name, "n": n, "bytes": size, "seconds": times})
    return rows


def milliseconds(seconds: float | None) -> str:
    return f"> {LIMIT} s" if seconds is None else f"{seconds * 1e3:,.1f}"


def growth(times: Sequence[float | None]) -> str:
    first, _, last = times
    if last is None:
        return "**too slow**"
    # below a few milliseconds the constant part and the clock decide
    if not first or last < 0.005:
        return "–"
    ratio = last / first
    return f"{ratio:.1f}" if ratio <= 6 else f"**{ratio:.1f}**"


def markdown(results: dict) -> str:
    lines = [
        f"postedit {results['postedit']}, Python {results['python']}, {results['machine']}, {results['date']}",
        "",
        "| what | CPU s | MB | MB/s | times ftfy | made ready, CPU s |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    full = max((row["bytes"] for row in results["throughput"]), default=0)
    for row in results["throughput"]:
        note = f" (all of it would take {full / 1e6 / row['mb_per_s']:,.0f} s)" if row["contender"] == "stack" else ""
        lines.append(
            f"| {row['what']}{note} | {row['seconds']:.2f} | {row['bytes'] / 1e6:.2f} | {row['mb_per_s']:.3g} "
            f"| {row['times_ftfy']:.3g} | {row['ready']:.2f} |"
        )
    lines += ["", "| start-up | CPU ms | wall ms |", "|---|---:|---:|"]
    lines += [f"| {row['what']} | {row['cpu'] * 1e3:.0f} | {row['wall'] * 1e3:.0f} |" for row in results["startup"]]
    lines += ["", "| hostile text | n | kB | n, ms | 2n, ms | 4n, ms | 4n / n |", "|---|---:|---:|---:|---:|---:|---:|"]
    for row in results["scaling"]:
        cells = " | ".join(milliseconds(seconds) for seconds in row["seconds"])
        lines.append(
            f"| {row['shape']} | {row['n']:,} | {row['bytes'] / 1e3:.0f} | {cells} | {growth(row['seconds'])} |"
        )
    return "\n".join(lines)


def machine() -> str:
    try:
        info = Path("/proc/cpuinfo").read_text("utf-8")
        model = next((line.split(":", 1)[1].strip() for line in info.split("\n") if line.startswith("model name")), "")
    except OSError:
        model = ""
    return f"{os.cpu_count()} x {model or platform.machine()}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=5, help="megabytes of text, 5 by default")
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the median counts, 3 by default")
    parser.add_argument("--quick", action="store_true", help="1 MB, one run of each")
    parser.add_argument("--only", choices=("throughput", "startup", "scaling"), action="append", help="not everything")
    args = parser.parse_args()
    if args.quick:
        args.size, args.repeat = min(args.size, 1), 1
    OUT.mkdir(exist_ok=True)

    from postedit import __version__

    parts = args.only or ["throughput", "startup", "scaling"]
    results = {
        "postedit": __version__,
        "python": platform.python_version(),
        "machine": machine(),
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
        "throughput": throughput(int(args.size * 1e6), args.repeat) if "throughput" in parts else [],
        "startup": startup(1 if args.quick else 5) if "startup" in parts else [],
        "scaling": scaling(args.quick) if "scaling" in parts else [],
    }
    (OUT / "results.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    print(markdown(results))


if __name__ == "__main__":
    main()
