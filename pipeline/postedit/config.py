"""Settings: their one list, where they come from, and what is wrong with a wrong one.

They come from the command line, then from `postedit.toml` or the table `[tool.postedit]` of `pyproject.toml` in the
current folder (or from the file that `--config` names), then from the defaults. In a file they are spelled as on the
command line: `text-field = "body"`.
"""

from __future__ import annotations

import codecs
import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class UserError(Exception):
    """Something the user can put right. The message is a sentence: what is wrong, with what, and what to do."""


def _setting(default: Any, help: str, *, kind: str, choices: tuple[str, ...] = ()) -> Any:  # noqa: A002
    return field(default=default, metadata={"help": help, "kind": kind, "choices": choices})


INPUT_FORMATS = ("auto", "text", "html", "jsonl", "csv", "parquet")
ENGINES = ("local", "ray")
OUTPUT_FORMATS = ("text", "jsonl", "patch")
TRANSLATORS = ("auto", "lexicon", "marian", "none")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a run is told. Made by `load`, which checks every value."""

    input_format: str = _setting(
        "auto",
        "How to read: auto goes by file name (.jsonl, .ndjson, .csv, .tsv, .parquet, .html, and each with .gz, .bz2, .xz "
        "or .zst).",
        kind="string",
        choices=INPUT_FORMATS,
    )
    output_format: str | None = _setting(
        None, "How to write; by default as it was read.", kind="string", choices=OUTPUT_FORMATS
    )
    text_field: str = _setting("text", "The field or column that holds the text.", kind="string")
    id_field: str = _setting("id", "The field or column that names the document.", kind="string")
    encoding: str | None = _setting(
        None, "Encoding of the input and the output; by default the BOM's, else UTF-8.", kind="string"
    )
    jobs: int = _setting(1, "How many processes work side by side.", kind="whole number")
    engine: str = _setting(
        "local",
        "Where to work: local, or ray (a cluster, extra `ray`; --jobs says how many processes where it starts one).",
        kind="string",
        choices=ENGINES,
    )
    document_seconds: float = _setting(
        300.0, "How long one document may take; then it is passed through unchanged. 0: no limit.", kind="number"
    )
    document_bytes: int = _setting(
        64 << 20,
        "How large one document may be; else it is passed through unchanged. 0: no limit.",
        kind="whole number",
    )
    select: tuple[str, ...] = _setting((), "Only these rules: codes, beginnings of codes, names, stages.", kind="list")
    ignore: tuple[str, ...] = _setting((), "All rules but these.", kind="list")
    unsafe: bool = _setting(False, "Apply the rules that are not safe by measurement, too.", kind="truth value")
    min_confidence: float = _setting(0.0, "Only report what is less sure than this (0 to 1).", kind="number")
    source_lang: str | None = _setting(
        None, "Language the text was translated from, as ISO 639-1 (lv, ru, zh).", kind="string"
    )
    translator: str = _setting(
        "auto",
        "What translates leftovers: auto (a Marian model where there is one, else the lexicon), lexicon, marian, none.",
        kind="string",
        choices=TRANSLATORS,
    )
    glossary: str | None = _setting(
        None, "Your own names and translations, which win over everything (TOML).", kind="string"
    )
    inventory: str | None = _setting(
        None, "Lines that recur in the corpus, by `postedit inventory build`.", kind="string"
    )
    source_field: str | None = _setting(
        None,
        "The field of a JSONL object that names its site; by default source, domain, site, url or link.",
        kind="string",
    )
    quiet: bool = _setting(False, "Only problems on standard error.", kind="truth value")
    verbose: bool = _setting(False, "A line for every document on standard error.", kind="truth value")

    def cleaner(self) -> dict[str, Any]:
        """The settings that `Cleaner` takes."""
        return {
            "select": self.select,
            "ignore": self.ignore,
            "unsafe": self.unsafe,
            "min_confidence": self.min_confidence,
            "source_lang": self.source_lang,
            "translator": self.translator,
            "glossary": self.glossary,
            "inventory": self.inventory,
        }


FIELDS = {each.name: each for each in dataclasses.fields(Settings)}
HELP: dict[str, str] = {name: each.metadata["help"] for name, each in FIELDS.items()}


def spelled(name: str) -> str:
    """A setting's name as the user writes it."""
    return name.replace("_", "-")


def load(options: Mapping[str, Any], config: str | None = None, folder: Path | None = None) -> Settings:
    """The settings of a run: `options` (None where the command line says nothing), a file, defaults.

    config: the file to read instead of those of `folder` (by default the current one). Raises UserError.
    """
    values: dict[str, Any] = {}
    found = Path(config) if config is not None else _find(folder or Path())
    if found is not None:
        values = _read(found, required=config is not None)
    given = {name: value for name, value in options.items() if value is not None}
    for name in ("select", "ignore"):  # comma separated and repeatable
        if given.get(name):
            given[name] = [part.strip() for each in given[name] for part in each.split(",") if part.strip()]
        else:
            given.pop(name, None)
    values |= {name: check(name, value, f"--{spelled(name)}") for name, value in given.items()}
    # one on the command line takes the other out of the file's hands
    if given.get("quiet") and not given.get("verbose"):
        values["verbose"] = False
    elif given.get("verbose") and not given.get("quiet"):
        values["quiet"] = False
    settings = Settings(**values)
    if settings.quiet and settings.verbose:
        raise UserError("--quiet and --verbose contradict each other: give one of them")
    if "postedit" in (settings.text_field, settings.id_field):
        raise UserError('the field "postedit" is where the record goes: the text and the id need a field of their own')
    if settings.text_field == settings.id_field:
        raise UserError(f"--text-field and --id-field are both {settings.text_field!r}: they are two fields")
    return settings


def _find(folder: Path) -> Path | None:
    own = folder / "postedit.toml"
    if own.is_file():
        return own
    shared = folder / "pyproject.toml"
    # most projects have one without a word about postedit: not worth a parser's import
    if shared.is_file() and b"postedit" in shared.read_bytes():
        return shared
    return None


def _read(path: Path, required: bool) -> dict[str, Any]:
    import tomllib

    try:
        text = path.read_bytes().decode("utf-8-sig")
        table = tomllib.loads(text.replace("\r\n", "\n"))
    except OSError as error:
        raise UserError(f"the settings file {path} can not be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise UserError(f"the settings file {path} is not UTF-8 (byte {error.start}): TOML has to be") from None
    except tomllib.TOMLDecodeError as error:
        end = f"at line {text.count(chr(10)) + 1}, the end of the file"
        told = str(error).replace("at end of document", end)
        raise UserError(f"the settings file {path} is not valid TOML: {told}") from None
    where = str(path)
    if path.name == "pyproject.toml":
        tool = table.get("tool", {})
        if not isinstance(tool, dict) or "postedit" not in tool:
            if required:
                raise UserError(f"{path} has no table [tool.postedit]: add one, or name another file with --config")
            return {}
        table, where = tool["postedit"], f"[tool.postedit] of {path}"
        if not isinstance(table, dict):
            raise UserError(f"tool.postedit in {path} is not a table: write [tool.postedit] and the settings below it")
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in FIELDS:
            raise UserError(f"{where} has a setting {key!r} that does not exist{_nearest(key)}")
        values[name] = check(name, value, f"{spelled(name)} in {where}")
    return values


def _nearest(key: str) -> str:
    import difflib

    known = [spelled(name) for name in FIELDS]
    near = difflib.get_close_matches(key.replace("_", "-"), known, 1, 0.5)
    return f": did you mean {near[0]!r}?" if near else f": there are {', '.join(known)}"


_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "whole number": int,
    "number": (int, float),
    "truth value": bool,
    "list": (list, tuple),
}
# What people write who know langdetect, Google Translate or locales.
_LANGUAGES = {"no": "nb", "zh-cn": "zh", "zh-tw": "zh", "iw": "he", "in": "id", "ji": "yi"}


def check(name: str, value: Any, where: str) -> Any:
    """`value` as the setting `name` has it; `where` is how to call its place in an error. Raises UserError."""
    meta = FIELDS[name].metadata
    kind = meta["kind"]
    right = isinstance(value, _TYPES[kind]) and (kind == "truth value" or not isinstance(value, bool))
    if kind == "list":
        if not right or not all(isinstance(each, str) for each in value):
            raise UserError(f"{where} is a list of strings, not {value!r}")
        return tuple(value)
    if not right:
        raise UserError(f"{where} is a {kind}, not {value!r}")
    if meta["choices"] and value not in meta["choices"]:
        raise UserError(f"{where} is one of {', '.join(meta['choices'])}, not {value!r}")
    if name == "jobs" and value < 1:
        raise UserError(f"{where} is at least 1, not {value}")
    if name in ("document_seconds", "document_bytes") and not 0 <= value < 1e9:
        raise UserError(f"{where} is a number from 0 (no limit) to a billion, not {value}")
    if name == "min_confidence" and not 0 <= value <= 1:
        raise UserError(f"{where} is a number from 0 to 1, not {value}")
    if name in ("text_field", "id_field", "source_field") and not value:
        raise UserError(f"{where} is empty: name the field")
    if name == "encoding":
        check_encoding(value, where)
    if (name == "source_lang" and not re.fullmatch("[a-z]{2,3}", value)) or (
        name == "source_lang" and value in _LANGUAGES
    ):
        better = _LANGUAGES.get(value.lower())
        hint = f"say {better!r}" if better else "say lv, ru, nb or zh, for instance"
        raise UserError(f"{where} is a language code of ISO 639, not {value!r}: {hint}")
    return value


# What Python counts among the encodings of text: for the names of hosts, for its own source (the escapes of JSON would be
# read as characters), for nothing.
_NO_TEXTS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})


def check_encoding(name: str, where: str) -> None:
    """Raises UserError where `name` is not an encoding of text that Python knows."""
    try:
        codec = codecs.lookup(name)
        if not codec._is_text_encoding or codec.name in _NO_TEXTS:
            raise LookupError
    except (LookupError, ValueError):
        raise UserError(f"{where}: there is no encoding {name!r}; say utf-8, cp1257 or utf-16, for instance") from None
