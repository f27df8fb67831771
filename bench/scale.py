"""How fast batches go as processes are added, on this machine and in a cluster of it; writes Markdown.

    make bench-scale                                              # the table of docs/scale.md; several minutes
    .ray/venv/bin/python bench/scale.py --size 6 12 --dirty 0.1   # megabytes, dirt

Wall time, with everything: starting, reading, cleaning, records, writing, and into a folder the report, which one process
makes at the end. A run on one document is taken off for *rate*.
Every way has to write the same bytes (the dataset: the same rows), or this ends with status 1.
"""

import argparse
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
DATASET = """
import sys
import ray
ray.init(address="local", num_cpus=2, include_dashboard=False, log_to_driver=False)
ray.data.DataContext.get_current().enable_progress_bars = False
from postedit.ray import clean_dataset
clean_dataset(ray.data.read_parquet(sys.argv[1]), workers=int(sys.argv[3])).write_parquet(sys.argv[2])
"""


def ways(lines: Path, table: Path) -> Iterator[tuple[str, int, list[str]]]:
    """(what, processes, command without its output folder)"""
    clean = [sys.executable, "-m", "postedit", "clean", "-q"]
    for jobs in (1, 2):
        filtered = shlex.join([*clean, "--input-format", "jsonl", "--jobs", str(jobs)])
        piped = f'mkdir "$0" && {filtered} < {shlex.quote(str(lines))} > "$0/out.jsonl"'
        yield f"JSONL through a pipe, `--jobs {jobs}`", jobs, ["sh", "-c", piped]
    for jobs in (1, 2):
        yield f"JSONL into a folder, `--jobs {jobs}`", jobs, [*clean, str(lines), "--jobs", str(jobs), "-o"]
    yield (
        "JSONL into a folder, `--engine ray`, 2 processes",
        2,
        [*clean, str(lines), "--engine", "ray", "--jobs", "2", "-o"],
    )
    yield "Parquet into a folder, `--jobs 2`", 2, [*clean, str(table), "--jobs", "2", "-o"]
    yield "Parquet, `clean_dataset`, 2 processes", 2, [sys.executable, "-c", DATASET, str(table)]


def write(folder: Path, size: float, dirty: float) -> tuple[Path, Path]:
    """The same documents as JSONL and as Parquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    lines, table = folder / "in.jsonl", folder / "in.parquet"
    with open(lines, "wb") as stream:
        corpus = [sys.executable, str(HERE / "corpus.py"), "--jsonl", "--size", str(size), "--dirty", str(dirty)]
        subprocess.run(corpus, stdout=stream, check=True)
    with open(lines, "rb") as stream:
        rows = [json.loads(line) for line in stream]
    pq.write_table(pa.Table.from_pylist(rows), table, row_group_size=256)
    return lines, table


def run(command: list[str], out: Path, processes: int) -> float:
    """Seconds."""
    shutil.rmtree(out, ignore_errors=True)
    began = time.perf_counter()
    more = [str(processes)] if DATASET in command else []
    environment = {**os.environ, "RAY_USAGE_STATS_ENABLED": "0"}
    subprocess.run([*command, str(out), *more], check=True, env=environment, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def digest(out: Path) -> str:
    """What was written, whatever the format and the order of the rows."""
    import pyarrow.parquet as pq

    found = []
    for path in out.glob("*.jsonl"):
        with open(path, "rb") as stream:
            found += [(row["id"], row["text"], row["postedit"]) for row in map(json.loads, stream)]
    for path in out.glob("*.parquet"):
        for row in pq.read_table(path).to_pylist():
            found.append((row["id"], row["text"], json.loads(row["postedit"])))
    for _, _, record in found:
        record["source"] = None  # names the file, the line or the row
    found.sort(key=lambda each: str(each[0]))
    return hashlib.sha256(json.dumps(found).encode()).hexdigest()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, nargs="+", default=[12.0, 24.0, 48.0], help="megabytes")
    parser.add_argument("--dirty", type=float, default=0.0, help="chance of a defect in a sentence")
    options = parser.parse_args()
    wrong = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        starts = {
            what: run(command, folder / "out", processes)
            for what, processes, command in ways(*write(folder, 0.01, options.dirty))
        }
        print(
            "| MB | how | wall, s | of it start, s | rate, MB/s | times one process | core-hours a TB | same output |"
        )
        print("|---:|---|---:|---:|---:|---:|---:|---|")
        for size in options.size:
            inputs = write(folder, size, options.dirty)
            alone, first = 0.0, ""
            for what, processes, command in ways(*inputs):
                seconds = run(command, folder / "out", processes)
                found = digest(folder / "out")
                first = first or found
                wrong |= found != first
                rate = size / max(seconds - starts[what], 1e-9)
                alone = seconds if processes == 1 else alone
                print(
                    f"| {size:g} | {what} | {seconds:.1f} | {starts[what]:.1f} | {rate:.2f} | {alone / seconds:.2f} "
                    f"| {processes * 1e6 / rate / 3600:,.0f} | {'yes' if found == first else 'NO'} |",
                    flush=True,
                )
    return wrong


if __name__ == "__main__":
    sys.exit(main())
