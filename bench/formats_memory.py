"""Peak memory of `postedit clean` on large files of each format: `python bench/formats_memory.py FOLDER [MB]`.

Writes the files into FOLDER, cleans each under one rule, and prints the peak of the process. Needs the extras.
"""

import csv
import gzip
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROW = "They met in Brest , France. " + "The council met in Brest and spoke about the harbour for an hour. " * 60


def texts(size: int):
    for number in range(size // len(ROW)):
        yield number, f"{number} {ROW}"


def write(folder: Path, size: int) -> list[Path]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = folder / "big.csv"
    with open(table, "w", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(["id", "text"])
        out.writerows(texts(size))
    lines = folder / "big.jsonl.gz"
    with gzip.open(lines, "wt", compresslevel=1) as stream:
        stream.writelines(json.dumps({"id": number, "text": text}) + "\n" for number, text in texts(size))
    columns = folder / "big.parquet"
    schema = pa.schema([("id", pa.int64()), ("text", pa.string())])
    rows = list(texts(16 << 20))
    with pq.ParquetWriter(columns, schema, compression="none", use_dictionary=False) as out:
        for _ in range(size // (16 << 20)):
            out.write_table(pa.table(list(zip(*rows, strict=True)), schema=schema))
    return [table, lines, columns]


def main() -> None:
    folder, size = Path(sys.argv[1]), int((sys.argv[2:] or ["200"])[0]) << 20
    for path in write(folder, size):
        began = time.monotonic()
        command = [sys.executable, "-m", "postedit", "clean", "-q", "--select", "PUN401", path]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = status
        print(
            f"{path.name}: {used.ru_maxrss >> 10} MB at most, {time.monotonic() - began:.0f} s, status {status}",
            flush=True,
        )


if __name__ == "__main__":
    main()
