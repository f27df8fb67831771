"""Which Marian models there are on this machine, and the lock file that says which revision each of them is.

They lie in `marian/` of $POSTEDIT_MODELS, else of the user's data folder (XDG_DATA_HOME); `marian/lock.json` names each
with repository, revision, licence and the SHA-256 of its files, all of it found out when it was added. Only `fetch` ever
uses the network.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..config import UserError

# Source language -> repository on the Hugging Face hub that translates it into English. Families where none is for it alone.
REPOSITORIES: dict[str, str] = {
    lang: f"Helsinki-NLP/opus-mt-{name}-en"
    for names in (
        "af ar bg ca cs da de es et eu fi fr gl hi hu hy id is it ja ka ko lv mk mt nl pl ru sk sq sv tr uk vi zh",
        "lt:tc-big-lt el:tc-big-el he:tc-big-he pt:ROMANCE ro:roa",
        "hr:tc-big-sh sr:tc-big-sh sl:sla be:sla nb:gem nn:gem cy:cy ga:ga kk:trk fa:iir",
    )
    for lang, _, name in ((part.partition(":")[0], "", part.partition(":")[2] or part) for part in names.split())
}
LOCK = "lock.json"
# What a Marian model is made of; other files of a repository (TensorFlow, Rust weights) stay where they are.
FILES = ("config.json", "generation_config.json", "source.spm", "target.spm", "tokenizer_config.json", "vocab.json", "special_tokens_map.json")  # fmt: skip
WEIGHTS = ("model.safetensors", "pytorch_model.bin")


class ModelError(UserError):
    """A translation model that is missing, broken or refused; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Model:
    """One entry of the lock file. `applies_from`: the score from which its answers are edits; None until calibrated."""

    lang: str
    path: str
    repository: str = ""
    revision: str = ""
    licence: str = ""
    size: int = 0
    files: Mapping[str, str] = field(default_factory=dict)
    checked: bool = True
    applies_from: float | None = None

    @property
    def digest(self) -> str:
        """What a signature says of it: the SHA-256 of its weights."""
        return next((self.files[name] for name in WEIGHTS if name in self.files), self.revision)


def home() -> Path:
    """The folder of the models and their lock file."""
    chosen = os.environ.get("POSTEDIT_MODELS")
    if chosen:
        return Path(chosen) / "marian"
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "postedit" / "marian"


def installed() -> dict[str, Model]:
    """Language -> model. Raises ModelError where the lock file is broken."""
    place = home() / LOCK
    try:
        stamp = place.stat()
    except OSError:
        return {}
    return _read(str(place), stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=8)
def _read(place: str, changed: int, size: int) -> dict[str, Model]:
    try:
        rows = json.loads(Path(place).read_text("utf-8"))["models"]
        return {lang: Model(lang=lang, **row) for lang, row in rows.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ModelError(
            f"the lock file of the translation models, {place}, is broken ({error}): add the models again"
        ) from None


def _write(models: Mapping[str, Model]) -> None:
    from ..batch import Atomic

    rows = {}
    for lang, model in sorted(models.items()):
        rows[lang] = {key: value for key, value in asdict(model).items() if key != "lang"}
    with Atomic(home() / LOCK) as stream:
        stream.write(json.dumps({"schema": 1, "models": rows}, indent=1, ensure_ascii=False).encode() + b"\n")


def model_digests() -> dict[str, str]:
    """Name -> SHA-256 of the models that may be asked, for signatures. Loads nothing."""
    try:
        return {f"marian-{lang}": model.digest for lang, model in installed().items()}
    except ModelError:
        return {}


def require(lang: str | None) -> None:
    """Raises ModelError where `--translator marian` could translate nothing: no model, or no library to run one."""
    from importlib.util import find_spec

    if lang is None:
        have = bool(installed()) or any(cached(each) for each in REPOSITORIES)
    else:
        have = lang in installed() or cached(lang) is not None
    if not have:
        which = f"for {lang!r} " if lang else ""
        raise ModelError(
            f"there is no Marian model {which}on this machine: `postedit models add {lang or 'LANG'}` fetches one, and "
            "`--translator lexicon` does without"
        )
    if find_spec("transformers") is None or find_spec("torch") is None:
        raise ModelError("Marian models need the extra `translate`: python -m pip install 'postedit[translate]'")


def put(model: Model) -> None:
    """Enter a model in the lock file, in the place of the language's last one."""
    _write({**installed(), model.lang: model})


def add_folder(lang: str, folder: Path) -> Model:
    """The entry of a model that lies in a folder of the user's; it stays there. Raises ModelError."""
    if not folder.is_dir():
        raise ModelError(f"{folder} is no folder: name the folder of a Marian model, with its config.json")
    kind = _kind(folder)
    if kind != "marian":
        raise ModelError(f"{folder} holds no Marian model (config.json says {kind or 'nothing'}): choose another")
    files = digests(folder)
    if not any(name in files for name in WEIGHTS):
        raise ModelError(f"{folder} has no weights ({' or '.join(WEIGHTS)}): fetch them, or choose another folder")
    size = sum((folder / name).stat().st_size for name in files)
    return Model(lang, str(folder.resolve()), size=size, files=files)


def _kind(folder: Path) -> str:
    try:
        return str(json.loads((folder / "config.json").read_text("utf-8")).get("model_type", ""))
    except (OSError, ValueError, AttributeError):
        return ""


def digests(folder: Path) -> dict[str, str]:
    """Name -> SHA-256 of the files of a model."""
    found = {}
    for name in (*FILES, *WEIGHTS):
        if (folder / name).is_file():
            with (folder / name).open("rb") as stream:
                found[name] = hashlib.file_digest(stream, "sha256").hexdigest()
    return found


def look_up(lang: str, repository: str | None) -> dict[str, Any]:
    """What the hub says of a model before it is fetched: repository, revision, licence, files with their sizes."""
    name = repository or REPOSITORIES.get(lang)
    if name is None:
        raise ModelError(
            f"no Marian model is known for {lang!r}: name one with --from, a folder or a repository of the Hugging Face hub"
        )
    hub = _hub()
    if hub.constants.HF_HUB_OFFLINE:
        raise ModelError(
            "HF_HUB_OFFLINE is set, so nothing is fetched: unset it, or add a model that lies on this machine with --from"
        )
    try:
        info = hub.HfApi().model_info(name, files_metadata=True)
    except Exception as error:  # the hub's client raises a dozen kinds, those of its HTTP library among them
        raise ModelError(f"the hub does not tell of {name} ({_short(error)}): check the name and the network") from None
    sizes = {each.rfilename: each.size or 0 for each in info.siblings or ()}
    weights = next((file for file in WEIGHTS if file in sizes), None)
    if weights is None:
        raise ModelError(f"{name} has no weights for PyTorch ({' or '.join(WEIGHTS)}): name another with --from")
    wanted = [file for file in FILES if file in sizes] + [weights]
    licence = getattr(info.card_data, "license", None) if info.card_data else None
    return {
        "repository": name,
        "revision": info.sha,
        "licence": str(licence or "not stated"),
        "files": wanted,
        "size": sum(sizes[file] for file in wanted),
    }


def fetch(lang: str, found: Mapping[str, Any]) -> Model:
    """Download what `look_up` found, at that revision, into `home()`. Raises ModelError."""
    hub = _hub()
    target = home() / lang
    partial = home() / f".{lang}.partial"
    try:
        hub.snapshot_download(
            found["repository"], revision=found["revision"], allow_patterns=list(found["files"]), local_dir=partial
        )
        shutil.rmtree(partial / ".cache", ignore_errors=True)
        shutil.rmtree(target, ignore_errors=True)
        os.replace(partial, target)
    except Exception as error:  # see look_up
        raise ModelError(f"{found['repository']} was not fetched ({_short(error)}): try again") from None
    return Model(
        lang, str(target), found["repository"], found["revision"], found["licence"], found["size"], digests(target)
    )


def remove(lang: str) -> Model:
    """Forget a model, and delete it where it was fetched. Raises ModelError where there is none."""
    models = dict(installed())
    model = models.pop(lang, None)
    if model is None:
        have = ", ".join(sorted(models)) or "none"
        raise ModelError(f"no model is added for {lang!r} (added: {have}): see `postedit models list`")
    _write(models)
    if model.repository:
        shutil.rmtree(home() / lang, ignore_errors=True)
    return model


def cached(lang: str) -> Path | None:
    """The model in the hub's own cache on this machine, where another program has fetched it; asks nobody."""
    name = REPOSITORIES.get(lang)
    root = os.environ.get("HF_HUB_CACHE") or os.path.join(
        os.environ.get("HF_HOME") or Path.home() / ".cache" / "huggingface", "hub"
    )
    if name is None:
        return None
    place = Path(root) / ("models--" + name.replace("/", "--"))
    try:
        revision = (place / "refs" / "main").read_text("utf-8").strip()
    except OSError:
        return None
    folder = place / "snapshots" / revision
    complete = any((folder / weights).is_file() for weights in WEIGHTS) and (folder / "source.spm").is_file()
    return folder if complete and _kind(folder) == "marian" else None


def _hub() -> Any:
    try:
        import huggingface_hub
        import huggingface_hub.constants
    except ImportError:
        raise ModelError(
            "fetching models needs the extra `translate`: python -m pip install 'postedit[translate]'"
        ) from None
    return huggingface_hub


def _short(error: Exception) -> str:
    return (str(error).split("\n")[0] or type(error).__name__)[:200]
