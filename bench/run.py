"""Speed of postedit beside ftfy, sacremoses, clean-text, a bare read and write, and the stack people write today: whole
and by stage, against the size of documents and their dirt; start-up; memory.

    make bench                                        # creates .bench/venv, runs this in it, writes the README's table
    .bench/venv/bin/python bench/run.py --size 5      # by hand; --quick for a look

Prints Markdown and writes the same numbers to .bench/results.json; --readme FILE puts the main table between the markers
`<!-- bench -->` and `<!-- /bench -->` of FILE. See bench/README.md for how to read them.
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
import unicodedata
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from contenders import SLOW
from corpus import SEPARATOR, documents

HERE = Path(__file__).parent
OUT = HERE.parent / ".bench"
SLICE = 60_000  # bytes of the corpus for the stack, which would take minutes for all of it


def contender(*args: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, str(HERE / "contenders.py"), *args],
        check=True,
        stdout=subprocess.PIPE,
        # where a process has several threads, their CPU time adds up: keep to one, as in a pool of processes
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"},
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def write(path: Path, size: int, dirty: float = 0.0) -> Path:
    path.write_text(SEPARATOR.join(documents(size, dirty=dirty)), "utf-8")
    return path


# What is measured, and how it is called in the tables.
PLAN = [
    ("postedit", "**postedit**, whole pipeline"),
    ("ftfy", "ftfy.fix_text"),
    ("sacremoses", "sacremoses, MosesPunctNormalizer"),
    ("clean-text", "clean-text, clean()"),
    ("stack", "naive stack with langdetect"),
    ("stack-rs", "naive stack with langdetect-rs"),
    ("read-write", "read and write, line by line"),
]
NEEDS = {
    "sacremoses": ("sacremoses",),
    "clean-text": ("cleantext",),
    "stack": ("symspellpy", "langdetect"),
    "stack-rs": ("symspellpy", "langdetect_rs"),
}
DIRT = 0.1  # the chance of a defect in a sentence of the dirty text
SIZES = (500, 2_000, 8_000, 32_000, 128_000)  # bytes of a document
CHANCES = (0.0, 0.03, 0.1, 0.3, 1.0)


def contest(plan: Sequence[tuple[str, Path]], repeat: int) -> dict[tuple[str, Path], dict[str, float]]:
    """By contender and file the median of `repeat` runs, which take turns, so that a busy minute hits all of them."""
    runs: dict[tuple[str, Path], list[dict[str, float]]] = {}
    for turn in range(repeat):
        for name, path in plan:
            print(f"{turn + 1}/{repeat} {name} {path.name}", file=sys.stderr)
            runs.setdefault((name, path), []).append(contender("text", name, str(path)))
    return {
        key: {**found[0], **{what: median(run[what] for run in found) for what in ("seconds", "ready", "peak")}}
        for key, found in runs.items()
    }


def rate(found: dict[str, float]) -> float:
    """Megabytes a second."""
    return found["bytes"] / 1e6 / found["seconds"]


def throughput(size: int, repeat: int) -> list[dict]:
    """One row a contender: over clean and over dirty text."""
    texts = [write(OUT / "clean.txt", size), write(OUT / "dirty.txt", size, dirty=DIRT)]
    slices = [write(OUT / "clean-slice.txt", SLICE), write(OUT / "dirty-slice.txt", SLICE, dirty=DIRT)]
    present = []
    for name, label in PLAN:
        if missing := [module for module in NEEDS.get(name, ()) if find_spec(module) is None]:
            print(f"without {name}: {', '.join(missing)} is not installed (bench/requirements.txt)", file=sys.stderr)
        else:
            present.append((name, label))
    found = contest([(name, path) for name, _ in present for path in (slices if name in SLOW else texts)], repeat)
    base = rate(found["ftfy", texts[0]])
    rows = []
    for name, label in present:
        clean, dirty = (found[name, path] for path in (slices if name in SLOW else texts))
        rows.append(
            {
                "what": label + (f", on {SLICE // 1000} kB" if name in SLOW else ""),
                "contender": name,
                "documents": clean["documents"],
                "clean": rate(clean),
                "dirty": rate(dirty),
                "clean_times_ftfy": rate(clean) / base,
                "dirty_times_ftfy": rate(dirty) / base,
                "ready": clean["ready"],
                "peak": max(clean["peak"], dirty["peak"]),
            }
        )
    return rows


def by_stage(size: int) -> list[dict]:
    """One row a stage: megabytes a second if it were alone, over clean and over dirty text."""
    clean = contender("stages", str(write(OUT / "clean-stages.txt", size)))
    dirty = contender("stages", str(write(OUT / "dirty-stages.txt", size, dirty=DIRT)))
    return [
        {"what": stage, "clean": clean["bytes"] / 1e6 / clean[stage], "dirty": dirty["bytes"] / 1e6 / dirty[stage]}
        for stage in clean
        if stage != "bytes"
    ]


def _of_size(size: int, total: int) -> Iterator[str]:
    """Documents of about `size` bytes: whole paragraphs, none of them in two documents."""
    parts: list[str] = []
    done = 0
    for document in documents(total, seed=3):
        for paragraph in document.strip().split("\n\n"):
            parts.append(paragraph)
            done += len(paragraph.encode()) + 2
            if done >= size:
                yield "\n\n".join(parts) + "\n"
                parts, done = [], 0


_ASCII = str.maketrans({"“": '"', "”": '"', "’": "'", "—": "-", "–": "-", "€": "EUR ", "£": "GBP ", "°": " degrees "})


def _ascii(text: str) -> str:
    """The text in plain ASCII, in which ftfy has next to nothing to do."""
    return unicodedata.normalize("NFD", text.translate(_ASCII)).encode("ascii", "ignore").decode()


def against(size: int, repeat: int) -> tuple[list[dict], list[dict]]:
    """postedit and ftfy against the size of documents, and against dirt."""
    sized = []
    for bytes_ in SIZES:
        path = OUT / f"size-{bytes_}.txt"
        path.write_text(SEPARATOR.join(dict.fromkeys(_of_size(bytes_, size))), "utf-8")
        sized.append((f"documents of {bytes_:,} bytes", path))
    plain = OUT / "ascii.txt"
    plain.write_text(SEPARATOR.join(_ascii(text) for text in documents(size, seed=4)), "utf-8")
    sized.append(("documents in plain ASCII", plain))
    dirty = [
        (f"a defect in {chance:.0%} of the sentences", write(OUT / f"dirt-{chance}.txt", size, dirty=chance))
        for chance in CHANCES
    ]
    found = contest([(name, path) for _, path in sized + dirty for name in ("postedit", "ftfy")], repeat)

    def rows(plan: Sequence[tuple[str, Path]]) -> list[dict]:
        return [
            {"what": label, "postedit": rate(found["postedit", path]), "ftfy": rate(found["ftfy", path])}
            for label, path in plan
        ]

    return rows(sized), rows(dirty)


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


PARTS = ("throughput", "stages", "against", "startup")


def main_table(results: dict) -> list[str]:
    """The table of the README."""
    lines = [
        "| what | clean, MB/s | times ftfy | dirty, MB/s | times ftfy, clean | made ready, CPU s | peak MB |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {row['what']} | {row['clean']:.3g} | {row['clean_times_ftfy']:.3g} | {row['dirty']:.3g} "
        f"| {row['dirty_times_ftfy']:.3g} | {row['ready']:.2f} | {row['peak'] / 1e6:.0f} |"
        for row in results["throughput"]
    ]
    lines += [
        f"| its stage {row['what']}, by itself | {row['clean']:.3g} | | {row['dirty']:.3g} | | | |"
        for row in results["stages"]
    ]
    lines += [
        f"| postedit, {row['what']} | {row['postedit']:.3g} | {row['postedit'] / row['ftfy']:.3g} | | | | |"
        for row in results["sizes"]
    ]
    lines += [
        f"| postedit, {row['what']} | | | {row['postedit']:.3g} | {row['postedit'] / results['dirt'][0]['ftfy']:.3g} | | |"
        for row in results["dirt"]
    ]
    lines += [f"| {row['what']} | | | | | {row['cpu']:.2f} | |" for row in results["startup"]]
    return lines


def over_stack(results: dict) -> str:
    """How many times as fast as the stacks postedit is."""
    rates = {row["contender"]: row["clean"] for row in results["throughput"]}
    told = [
        f"{rates['postedit'] / rates[name]:.0f} times the naive stack with {what}"
        for name, what in (("stack", "langdetect"), ("stack-rs", "langdetect-rs"))
        if name in rates
    ]
    return f"On clean text postedit is {' and '.join(told)}." if told else ""


def markdown(results: dict) -> str:
    lines = [
        f"postedit {results['postedit']}, Python {results['python']}, {results['machine']}, {results['date']}; "
        f"{results['size'] / 1e6:g} MB, each document once",
        "",
        *main_table(results),
        "",
        over_stack(results),
        "",
        "| start-up | CPU ms | wall ms |",
        "|---|---:|---:|",
    ]
    lines += [f"| {row['what']} | {row['cpu'] * 1e3:.0f} | {row['wall'] * 1e3:.0f} |" for row in results["startup"]]
    return "\n".join(lines)


BEGIN, END = "<!-- bench -->", "<!-- /bench -->"


def into(path: Path, results: dict) -> None:
    """Put the main table between the markers of a file. Raises SystemExit where it has none."""
    text = path.read_text("utf-8")
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{path} has no {BEGIN} and {END} to put the table between")
    told = (
        f"From `make bench` of {results['date']} ({os.cpu_count()} cores, Python {results['python']}; CPU time of one process and "
        f"one core; {results['size'] / 1e6:g} MB of generated news, each document seen once):"
    )
    block = "\n".join(["", told, "", *main_table(results), "", over_stack(results), ""])
    path.write_text(head + BEGIN + block + END + tail, "utf-8")


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
    parser.add_argument("--only", choices=PARTS, action="append", help="not everything")
    parser.add_argument("--readme", type=Path, help="write the main table between the markers of this file")
    args = parser.parse_args()
    if args.quick:
        args.size, args.repeat = min(args.size, 1), 1
    OUT.mkdir(exist_ok=True)

    from postedit import __version__

    parts = args.only or PARTS
    if args.readme and args.only:
        raise SystemExit("--readme needs all the parts: leave out --only")
    size = int(args.size * 1e6)
    small = min(size, 500_000)
    sizes, dirt = against(small, args.repeat) if "against" in parts else ([], [])
    results = {
        "postedit": __version__,
        "python": platform.python_version(),
        "machine": machine(),
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
        "size": size,
        "throughput": throughput(size, args.repeat) if "throughput" in parts else [],
        "stages": by_stage(small) if "stages" in parts else [],
        "sizes": sizes,
        "dirt": dirt,
        "startup": startup(1 if args.quick else 5) if "startup" in parts else [],
    }
    (OUT / "results.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    print(markdown(results))
    if args.readme:
        into(args.readme, results)


if __name__ == "__main__":
    main()
