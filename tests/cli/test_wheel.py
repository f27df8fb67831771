"""The wheel, built and installed into an empty environment, does the main job there."""

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    return path


def test_wheel_holds_the_package_and_its_data_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    roots = {name.split("/")[0] for name in names}
    assert {root for root in roots if not root.endswith(".dist-info")} == {"postedit"}
    source = ROOT / "pipeline" / "postedit"
    data = {
        p.relative_to(source.parent).as_posix()
        for p in source.rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    }
    assert data <= set(names)


@pytest.mark.slow
def test_wheel_in_an_empty_environment(wheel, tmp_path):
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel], check=True)
    postedit = tmp_path / "env" / "bin" / "postedit"
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"They met in Brest , France .\r\n")
    done = subprocess.run([postedit, "clean", "in", "-o", "out"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "a.txt").read_bytes() == b"They met in Brest, France.\r\n"
    record = json.loads((tmp_path / "out" / "a.txt.edits.jsonl").read_text("utf-8"))
    assert [edit["before"] for edit in record["postedit"]["edits"]] == [" ", " "]
    done = subprocess.run([postedit, "revert", "out", "-o", "back"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "back" / "a.txt").read_bytes() == (folder / "a.txt").read_bytes()
