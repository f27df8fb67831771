"""Ray: a folder of Parquet cleaned by a cluster, with an inventory of its sites; cluster in, cluster out.

python examples/with_ray.py IN OUT             # folders; of many machines where RAY_ADDRESS names a cluster
python examples/with_ray.py                    # tries it on the sample
"""

import os
import sys
import tempfile
from pathlib import Path

import pyarrow.json
import pyarrow.parquet
import ray

from postedit.ray import build_inventory, clean_dataset

HERE = Path(__file__).parent


def clean(source: str, target: str) -> None:
    """Read Parquet from `source`, write it with `text` cleaned and the record in `postedit` into `target`."""
    documents = ray.data.read_parquet(source)
    with tempfile.TemporaryDirectory() as folder:  # a small file, which goes to the processes by itself
        inventory = os.path.join(folder, "inventory")
        counted = build_inventory(documents, inventory, source_field="site")
        print(f"{counted.documents} documents counted, {counted.left_out} left out")
        clean_dataset(documents, source_field="site", inventory=inventory).write_parquet(target)


def main() -> None:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    ray.init(log_to_driver=False)
    if len(sys.argv) > 2:
        clean(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "in").mkdir()
        pyarrow.parquet.write_table(pyarrow.json.read_json(HERE / "articles.jsonl"), f"{folder}/in/articles.parquet")
        clean(f"{folder}/in", f"{folder}/out")
        for row in pyarrow.parquet.read_table(f"{folder}/out").to_pylist():
            print(row["id"], row["text"])


if __name__ == "__main__":
    main()
