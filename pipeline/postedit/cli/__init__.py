"""The command line. Only what every call needs is imported here: `postedit --version` is to be quick."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from .. import __version__, config
from ..config import HELP, UserError
from ..server.limits import Limits

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Makes machine-translated English fit to use, and explains every edit.",
    epilog="Settings come from the command line, then postedit.toml or [tool.postedit] of pyproject.toml in the "
    "current folder. Exit status: 0 done, 1 --check found something, 2 an error, 3 some documents passed through "
    "unchanged.",
)

ERROR = 2
INTERRUPTED = 130
BROKEN_PIPE = 141  # as a shell reports the end by SIGPIPE


def main(argv: Sequence[str] | None = None) -> int:
    """The console entry. Returns the exit status."""
    try:
        status = app(args=None if argv is None else list(argv), prog_name="postedit", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except UserError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return _interrupted()
    except Exception as error:
        if hasattr(error, "format_message"):  # the command line itself is wrong
            return _usage(error)
        return _unexpected(error)


def _fail(message: str, status: int = ERROR) -> int:
    print(f"postedit: {message}", file=sys.stderr)
    return status


def _usage(error: Any) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error.format_message(), file=sys.stderr)
        return ERROR
    message = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    return _fail(f"{message}; see `{context.command_path if context else 'postedit'} --help`")


def _unexpected(error: Exception) -> int:
    if os.environ.get("POSTEDIT_TRACEBACK"):
        raise error
    kind = f"{type(error).__name__}: {error}"
    return _fail(f"this should not have happened ({kind}): please report it; POSTEDIT_TRACEBACK=1 shows where it was")


def _interrupted() -> int:
    return _fail("interrupted: what was written is whole, the rest was not done", INTERRUPTED)


def _abandon_output() -> None:
    """Where standard output takes no more, what is still held back for it must not fail a second time at exit."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _call(module: str, *args: Any) -> int:
    """Run a command's module, imported now, and turn what ends it early into an exit status."""
    try:
        status: int = import_module(f".{module}", __package__).run(*args)
        sys.stdout.flush()
        return status
    except UserError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:  # whoever reads has gone, and that is no error
        _abandon_output()
        return BROKEN_PIPE
    except OSError as error:
        _abandon_output()
        where = f" {error.filename!r}" if error.filename else ""
        return _fail(f"reading or writing{where} failed: {error.strerror or error}")
    except Exception as error:
        return _unexpected(error)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"postedit {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


InputFormat = Annotated[
    str | None, typer.Option(metavar="|".join(config.INPUT_FORMATS), help=HELP["input_format"], show_default=False)
]
OutputFormat = Annotated[str | None, typer.Option(metavar="|".join(config.OUTPUT_FORMATS), help=HELP["output_format"])]
TextField = Annotated[str | None, typer.Option(metavar="NAME", help=HELP["text_field"] + " [default: text]")]
IdField = Annotated[str | None, typer.Option(metavar="NAME", help=HELP["id_field"] + " [default: id]")]
Encoding = Annotated[str | None, typer.Option(metavar="E", help=HELP["encoding"])]
Jobs = Annotated[int | None, typer.Option(metavar="N", help=HELP["jobs"] + " [default: 1]")]
Engine = Annotated[str | None, typer.Option(metavar="|".join(config.ENGINES), help=HELP["engine"], show_default=False)]
DocumentSeconds = Annotated[
    float | None, typer.Option(metavar="S", help=HELP["document_seconds"] + " [default: 300]", show_default=False)
]
DocumentBytes = Annotated[
    int | None, typer.Option(metavar="N", help=HELP["document_bytes"] + " [default: 67108864]", show_default=False)
]
Select = Annotated[list[str] | None, typer.Option(metavar="CODES", help=HELP["select"])]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CODES", help=HELP["ignore"])]
Unsafe = Annotated[bool | None, typer.Option("--unsafe/--no-unsafe", help=HELP["unsafe"], show_default=False)]
MinConfidence = Annotated[float | None, typer.Option(metavar="X", help=HELP["min_confidence"])]
SourceLang = Annotated[str | None, typer.Option(metavar="LANG", help=HELP["source_lang"])]
Translator = Annotated[
    str | None, typer.Option("--translator", metavar="|".join(config.TRANSLATORS), help=HELP["translator"])
]
GlossaryFile = Annotated[str | None, typer.Option("--glossary", metavar="FILE", help=HELP["glossary"])]
InventoryFile = Annotated[str | None, typer.Option("--inventory", metavar="FILE", help=HELP["inventory"])]
SourceField = Annotated[str | None, typer.Option(metavar="NAME", help=HELP["source_field"])]
Quiet = Annotated[bool | None, typer.Option("--quiet", "-q", help=HELP["quiet"], show_default=False)]
Verbose = Annotated[bool | None, typer.Option("--verbose", "-v", help=HELP["verbose"], show_default=False)]
Config = Annotated[
    str | None, typer.Option("--config", metavar="FILE", help="A settings file instead of the current folder's.")
]


@app.command("clean")
def clean_command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH|-]...", help="Files and folders; none, or -, is standard input.", show_default=False
        ),
    ] = None,
    input_format: InputFormat = None,
    output_format: OutputFormat = None,
    text_field: TextField = None,
    id_field: IdField = None,
    encoding: Encoding = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="DIR", help="Write there: texts, records, patches and run.json."),
    ] = None,
    records: Annotated[
        str | None, typer.Option(metavar="FILE", help="Keep the record of a text that goes to standard output.")
    ] = None,
    jobs: Jobs = None,
    engine: Engine = None,
    document_seconds: DocumentSeconds = None,
    document_bytes: DocumentBytes = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if anything would change.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show the changes by word instead of the text.")] = False,
    select: Select = None,
    ignore: Ignore = None,
    unsafe: Unsafe = None,
    min_confidence: MinConfidence = None,
    source_lang: SourceLang = None,
    translator: Translator = None,
    glossary: GlossaryFile = None,
    inventory: InventoryFile = None,
    source_field: SourceField = None,
    quiet: Quiet = None,
    verbose: Verbose = None,
    config_file: Config = None,
) -> int:
    """Clean documents. Without a path it is a filter from standard input to standard output."""
    options = {
        "input_format": input_format,
        "output_format": output_format,
        "text_field": text_field,
        "id_field": id_field,
        "encoding": encoding,
        "jobs": jobs,
        "engine": engine,
        "document_seconds": document_seconds,
        "document_bytes": document_bytes,
        "select": select,
        "ignore": ignore,
        "unsafe": unsafe,
        "min_confidence": min_confidence,
        "source_lang": source_lang,
        "translator": translator,
        "glossary": glossary,
        "inventory": inventory,
        "source_field": source_field,
        "quiet": quiet,
        "verbose": verbose,
    }
    return _call("clean", paths or [], options, config_file, output, records, check, diff)


RecordPaths = Annotated[
    list[str],
    typer.Argument(metavar="RECORDS|-...", help="JSONL that `clean` wrote, or a folder of it.", show_default=False),
]


@app.command("revert")
def revert_command(
    records: RecordPaths,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="DIR", help="Write files there, each byte as it was.")
    ] = None,
    output_format: Annotated[
        str | None,
        typer.Option(
            metavar="jsonl|text", help="To standard output: objects (the default), or the one file as it was."
        ),
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="E", help="Encoding of the records; by default UTF-8.")
    ] = None,
    quiet: Quiet = None,
) -> int:
    """Give back the original documents. Reads records alone: no rule runs."""
    return _call("revert", records, output, output_format, encoding, bool(quiet))


DecisionFiles = Annotated[
    list[str],
    typer.Option("--decisions", metavar="FILE", help="What the HTML report exported; may be given again."),
]


@app.command("apply")
def apply_command(
    records: RecordPaths,
    decisions: DecisionFiles,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="DIR", help="Write files there, with records and patches.")
    ] = None,
    output_format: Annotated[
        str | None,
        typer.Option(metavar="jsonl|text|patch", help="To standard output: records (the default), text or patch."),
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="E", help="Encoding of the records; by default UTF-8.")
    ] = None,
    quiet: Quiet = None,
) -> int:
    """Carry out what readers decided: rejected edits undone, accepted findings made. No rule runs."""
    return _call("apply", records, decisions, output, output_format, encoding, bool(quiet))


@app.command("report")
def report_command(
    records: RecordPaths,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            "--format",
            metavar="html|md|csv|json",
            help="HTML, Markdown, CSV, or JSON; by default what the name of -o says, else Markdown.",
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write there, not to standard output.")
    ] = None,
) -> int:
    """Tell what records hold: every edit and finding, counted and listed."""
    return _call("report", records, format, output)


@app.command("explain")
def explain_command(
    text: Annotated[str, typer.Argument(help="A text; - is standard input.", show_default=False)],
    select: Select = None,
    ignore: Ignore = None,
    unsafe: Unsafe = None,
    min_confidence: MinConfidence = None,
    source_lang: SourceLang = None,
    translator: Translator = None,
    glossary: GlossaryFile = None,
    config_file: Config = None,
) -> int:
    """Say what would be changed in a text and why, and why a foreign name or acronym would not."""
    options = {
        "select": select,
        "ignore": ignore,
        "unsafe": unsafe,
        "min_confidence": min_confidence,
        "source_lang": source_lang,
        "translator": translator,
        "glossary": glossary,
    }
    return _call("explain", text, options, config_file)


@app.command("rules")
def rules_command(
    code: Annotated[str | None, typer.Argument(help="A code or a name.", show_default=False)] = None,
) -> int:
    """List the rules, or show the documentation of one."""
    return _call("rules", code)


@app.command("translate")
def translate_command(
    lang: Annotated[
        str,
        typer.Option(
            "--from", metavar="LANG|auto", help="The language of the lines, as ISO 639-1.", show_default=False
        ),
    ],
    translator: Translator = None,
    min_confidence: Annotated[
        float | None,
        typer.Option(
            metavar="X", help="Leave a line empty where the answer is less sure than this; 0 shows everything."
        ),
    ] = None,
    encoding: Encoding = None,
    config_file: Config = None,
) -> int:
    """Translate lines of standard input into English; an empty line where nothing here knows the whole of it."""
    return _call("translate", lang, translator, min_confidence, {"encoding": encoding}, config_file)


models_app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Marian models, which translate leftovers (extra `translate`)."
)
app.add_typer(models_app, name="models")

ModelLang = Annotated[str, typer.Argument(metavar="LANG", help="A language, as ISO 639-1.", show_default=False)]


@models_app.command("list")
def models_list_command(
    everything: Annotated[bool, typer.Option("--all", help="Those that are not here, too.")] = False,
) -> int:
    """The models on this machine."""
    return _call("models", "list", None, {"all": everything})


@models_app.command("add")
def models_add_command(
    lang: ModelLang,
    source: Annotated[
        str | None, typer.Option("--from", metavar="FOLDER|REPOSITORY", help="Instead of the model of this language.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Fetch without asking.")] = False,
    unchecked: Annotated[bool, typer.Option(help="Take it even if it makes nonsense of plain phrases.")] = False,
) -> int:
    """Fetch a model from the Hugging Face hub, or take one that lies in a folder. Says size and licence first."""
    return _call("models", "add", lang, {"source": source, "yes": yes, "unchecked": unchecked})


@models_app.command("remove")
def models_remove_command(lang: ModelLang) -> int:
    """Forget a model; delete it where it was fetched."""
    return _call("models", "remove", lang, {})


@models_app.command("calibrate")
def models_calibrate_command(
    lang: ModelLang,
    pairs: Annotated[
        str, typer.Argument(metavar="PAIRS", help="Source and English with a tab between, a pair a line.")
    ],
) -> int:
    """Measure from which score on a model's answers may be put into texts; before that they are suggestions."""
    return _call("models", "calibrate", lang, {"pairs": pairs})


inventory_app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Count the lines that recur in a corpus, for `clean --inventory`."
)
app.add_typer(inventory_app, name="inventory")

InventoryOutput = Annotated[
    str, typer.Option("-o", "--output", metavar="FILE", help="Write there.", show_default=False)
]


@inventory_app.command("build")
def inventory_build_command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH|-...", help="Files and folders.", show_default=False)],
    output: InventoryOutput,
    input_format: InputFormat = None,
    text_field: TextField = None,
    source_field: SourceField = None,
    encoding: Encoding = None,
    jobs: Annotated[int | None, typer.Option(metavar="N", help="Processes of the cluster, with --engine ray.")] = None,
    engine: Engine = None,
    quiet: Quiet = None,
    config_file: Config = None,
) -> int:
    """Count in how many documents of one site each short line stands. Nothing is cleaned."""
    options = {
        "input_format": input_format,
        "text_field": text_field,
        "source_field": source_field,
        "encoding": encoding,
        "jobs": jobs,
        "engine": engine,
        "quiet": quiet,
    }
    return _call("inventory", "build", paths, output, options, config_file)


@inventory_app.command("merge")
def inventory_merge_command(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Inventories.", show_default=False)],
    output: InventoryOutput,
) -> int:
    """Put inventories together: the outcome is that of one build over all their documents."""
    return _call("inventory", "merge", files, output, {}, None)


decisions_app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="What readers decided in the HTML report, and what it teaches."
)
app.add_typer(decisions_app, name="decisions")


@decisions_app.command("learn")
def decisions_learn_command(
    records: RecordPaths,
    decisions: DecisionFiles,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="GLOSSARY", help="Add there what is to be kept from now on."),
    ] = None,
    at_least: Annotated[
        int, typer.Option(metavar="N", min=1, help="Rejections of a form that make it one to keep.")
    ] = 2,
    format: Annotated[str, typer.Option("--format", metavar="md|json", help="Of the table.")] = "md",  # noqa: A002
) -> int:
    """How often each rule was accepted, as a table; forms that were rejected time and again, as a glossary's keeps."""
    return _call("decisions", records, decisions, output, at_least, format)


_LIMITS = Limits()


@app.command("serve")
def serve_command(
    host: Annotated[str, typer.Option(metavar="H", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="P", min=0, max=65535, help="0 is any free one.")] = 8484,
    jobs: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes that work; by default one a processor.")
    ] = None,
    max_body: Annotated[int, typer.Option(metavar="N", min=1, help="Bytes of a request.")] = _LIMITS.body,
    max_documents: Annotated[int, typer.Option(metavar="N", min=1, help="Of a request.")] = _LIMITS.documents,
    max_characters: Annotated[int, typer.Option(metavar="N", min=1, help="Of a document.")] = _LIMITS.characters,
    request_seconds: Annotated[
        float, typer.Option(metavar="S", min=0.1, help="For a request, waiting and work; then it is refused.")
    ] = _LIMITS.request_seconds,
    document_seconds: Annotated[
        float, typer.Option(metavar="S", min=0.1, help="For a document; then it is handed over unchanged.")
    ] = _LIMITS.document_seconds,
    body_seconds: Annotated[
        float, typer.Option(metavar="S", min=0.1, help="For a request to arrive.")
    ] = _LIMITS.body_seconds,
    queue: Annotated[int, typer.Option(metavar="N", min=0, help="Requests that may wait.")] = _LIMITS.queue,
    connections: Annotated[int, typer.Option(metavar="N", min=1, help="At once.")] = _LIMITS.connections,
    glossary: GlossaryFile = None,
    inventory: InventoryFile = None,
    quiet: Quiet = None,
    config_file: Config = None,
) -> int:
    """Answer over HTTP (extra `serve`). POSTEDIT_TOKEN in the environment is the token that requests have to bring."""
    limits = {
        "body": max_body,
        "documents": max_documents,
        "characters": max_characters,
        "request_seconds": request_seconds,
        "document_seconds": document_seconds,
        "body_seconds": body_seconds,
        "queue": queue,
        "connections": connections,
    }
    options = {"glossary": glossary, "inventory": inventory}
    return _call("serve", host, port, jobs, limits, options, config_file, bool(quiet))
