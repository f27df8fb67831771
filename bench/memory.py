"""Peak memory and rate of `postedit clean` over one file: `python bench/memory.py FILE [OPTION...]`.

Prints what the largest process took, and all of them together at most (the shared pages counted for each). Linux.
"""

import os
import subprocess
import sys
import time
from pathlib import Path


def held(group: int) -> dict[int, int]:
    """Bytes by process of the group."""
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if os.getpgid(int(entry.name)) == group:
                    found[int(entry.name)] = int((entry / "statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
            except (OSError, IndexError):
                continue
    return found


def main() -> None:
    path, *options = sys.argv[1:]
    command = [sys.executable, "-m", "postedit", "clean", "-q", *options, path]
    largest = together = 0
    began = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True) as process:
        while process.poll() is None:
            now = held(process.pid)
            largest, together = max(largest, *now.values(), 0), max(together, sum(now.values()))
            time.sleep(0.1)
    seconds = time.monotonic() - began
    size = os.path.getsize(path)
    print(
        f"{path} {' '.join(options)}: {size / 1e6:,.0f} MB in {seconds:.0f} s, largest process {largest / 1e6:.0f} MB, "
        f"together {together / 1e6:.0f} MB, status {process.returncode}",
        flush=True,
    )


if __name__ == "__main__":
    main()
