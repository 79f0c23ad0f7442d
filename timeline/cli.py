# PYTHON_ARGCOMPLETE_OK
"""The command line: `timeline extract`, `timeline find`, `timeline parse`.

Exit status: 0 when something was found; 1 when nothing was, or when some of the inputs could not be read (the others
were); 2 when the command or every input was wrong.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import json
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.arabic.policy import Policy
    from timeline.arabic.reader import Mention
    from timeline.events.documents import Document

FOUND, NOTHING, WRONG = 0, 1, 2

STATUS = """\
exit status: 0 something was found; 1 nothing was found, or some inputs could not be read; 2 the command or every input
was wrong"""


class InputError(Exception):
    """One input, or the command as a whole, cannot be served; the message says which and why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; argparse exits by itself on wrong usage (2) and --help (0)."""
    _speak_utf8()
    parser = _parser()
    with contextlib.suppress(ImportError):
        import argcomplete

        argcomplete.autocomplete(parser)
    args = parser.parse_args(argv)
    try:
        status: int = args.run(args)
        sys.stdout.flush()
        return status
    except InputError as problem:
        _say(str(problem))
        return WRONG
    except BrokenPipeError:
        # The reader (head, less) has seen enough. Python flushes once more at exit: let that go nowhere.
        with contextlib.suppress(OSError, io.UnsupportedOperation):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    from timeline import __version__

    parser = argparse.ArgumentParser(
        prog="timeline", description="Read the times out of Arabic text.", epilog=STATUS, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"arabic-timeline {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    extract = commands.add_parser(
        "extract", help="what the documents tell, as one timeline", epilog=STATUS, allow_abbrev=False
    )
    _inputs(extract)
    _counting(extract)
    extract.add_argument(
        "-f", "--format", choices=("table", "json", "csv", "html"), default="table", help="default: table"
    )
    extract.add_argument("-o", "--output", metavar="FILE", help="write there instead of to the terminal")
    extract.add_argument("--bom", action="store_true", help="csv: begin with a byte order mark, for Excel")
    extract.set_defaults(run=_extract)

    find = commands.add_parser("find", help="the time expressions of the documents", epilog=STATUS, allow_abbrev=False)
    _inputs(find)
    _counting(find)
    find.add_argument("-f", "--format", choices=("table", "json"), default="table", help="json: one object per line")
    find.add_argument("-o", "--output", metavar="FILE", help="write there instead of to the terminal")
    find.set_defaults(run=_find)

    parse = commands.add_parser("parse", help="the value of one time expression", epilog=STATUS, allow_abbrev=False)
    parse.add_argument("expression", nargs="+", metavar="WORD", help="its words; - reads lines of standard input")
    _counting(parse)
    parse.add_argument("-f", "--format", choices=("table", "json"), default="table", help="json: one object per line")
    parse.set_defaults(run=_parse)
    return parser


def _inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a text file, a folder (its *.txt, at any depth), or - (standard input)",
    )
    parser.add_argument("--encoding", default="utf-8-sig", help="of the files; default: utf-8")


def _counting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-d",
        "--date",
        type=_date,
        metavar="D",
        help="the day that relative words count from, as 2022-02-25 or 2022-02-25T18:50; "
        "without it, the date line of each document",
    )
    parser.add_argument(
        "--direction",
        choices=("past", "nearest", "future"),
        default="past",
        help="where a bare day, weekday or month lies when its sentence does not tell; default: past",
    )
    parser.add_argument(
        "--numeric-order", choices=("DMY", "MDY"), default="DMY", help="of 3/5/2011; default: DMY, the 3rd of May"
    )


def _date(text: str) -> dt.date:
    try:
        return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date like 2022-02-25") from None


def _policy(args: argparse.Namespace) -> Policy:
    from timeline.arabic.policy import Policy

    return Policy(direction=args.direction, numeric_order=args.numeric_order)


# -- the commands ------------------------------------------------------------------------------------------------------


def _extract(args: argparse.Namespace) -> int:
    from timeline.pipeline import extract

    inputs = _Inputs(args.paths, args.encoding)
    made = extract(inputs, reference=args.date, policy=_policy(args))
    inputs.finish()
    options: dict[str, object] = {"bom": args.bom} if args.format == "csv" else {}
    if args.format == "json":
        options["indent"] = 2
    if args.format == "table" and args.output is None and sys.stdout.isatty():
        options["width"] = shutil.get_terminal_size().columns
    with _output(args.output) as out:
        text = made.to(args.format, **options)
        out.write(text if text.endswith("\n") else text + "\n")
    return NOTHING if inputs.failed or not (len(made) or made.undated) else FOUND


def _find(args: argparse.Namespace) -> int:
    from timeline.arabic.reader import find
    from timeline.pipeline import stated_day

    inputs = _Inputs(args.paths, args.encoding)
    policy, found = _policy(args), 0
    with _output(args.output) as out:
        for document in inputs:
            date = args.date or stated_day(document)
            for mention in find(document.text, reference=date, policy=policy):
                found += 1
                out.write(_mention(mention, args.format, document=document.id) + "\n")
        inputs.finish()
    return NOTHING if inputs.failed or not found else FOUND


def _parse(args: argparse.Namespace) -> int:
    from timeline.arabic.reader import parse
    from timeline.errors import ParseError

    if args.expression == ["-"]:
        expressions = [line for line in _stdin("utf-8-sig").splitlines() if line.strip()]
    else:
        expressions = [" ".join(args.expression)]
    failed = not expressions
    for expression in expressions:
        try:
            mention = parse(expression, reference=args.date, policy=_policy(args))
        except ParseError as problem:
            failed = True
            _say(str(problem))
        else:
            sys.stdout.write(_mention(mention, args.format) + "\n")
    return NOTHING if failed else FOUND


def _mention(mention: Mention, format_: str, document: str | None = None) -> str:
    when = mention.when
    if format_ == "json":
        row = {
            **({} if document is None else {"document": document}),
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "type": mention.type,
            "value": mention.value,
            "mod": mention.mod,
            "quant": mention.quant,
            "freq": mention.freq,
            "iso": getattr(when, "iso", None),
            "edtf": getattr(when, "edtf", None),
            "rule": mention.rule,
            "certainty": mention.certainty,
            "reason": mention.reason,
            "conflicts": list(mention.conflicts),
        }
        return json.dumps(row, ensure_ascii=False)
    notes = [note for note in (mention.mod, mention.quant, mention.freq, mention.reason, *mention.conflicts) if note]
    where = "" if document is None else f"{document}:{mention.start}-{mention.end}  "
    text = " ".join(mention.text.split())
    tail = f"  ({'; '.join(notes)})" if notes else ""
    return f"{where}{mention.type:<8}  {mention.value:<21}  {text}{tail}"


# -- input and output --------------------------------------------------------------------------------------------------


class _Inputs:
    """The documents of the paths, read one by one; what cannot be read is told on standard error and left out."""

    def __init__(self, paths: Sequence[str], encoding: str) -> None:
        try:
            "".encode(encoding)
        except LookupError:
            raise InputError(f"no encoding is called {encoding!r}") from None
        self.encoding = encoding
        self.failed = 0
        self.names = [name for path in paths for name in self._expand(path)]
        self.read = 0

    def __iter__(self) -> Iterator[Document]:
        from timeline.events.documents import Document

        for name in _progress(self.names):
            try:
                text = _stdin(self.encoding) if name == "-" else _file(name, self.encoding)
                document = Document(text, id="<stdin>" if name == "-" else name)
            except (InputError, TimelineError) as problem:
                self._fail(f"{name}: {problem}")
            else:
                self.read += 1
                yield document

    def finish(self) -> None:
        """Raise InputError if not one input could be read."""
        if not self.read:
            raise InputError("none of the inputs could be read")

    def _expand(self, path: str) -> list[str]:
        if path == "-" or not Path(path).is_dir():
            return [path]
        inside = sorted(p for p in Path(path).rglob("*.txt") if p.is_file())
        if not inside:
            self._fail(f"{path}: no *.txt in this folder")
        return [str(p) for p in inside]

    def _fail(self, message: str) -> None:
        self.failed += 1
        _say(message)


def _file(name: str, encoding: str) -> str:
    try:
        return Path(name).read_bytes().decode(encoding)
    except UnicodeDecodeError as problem:
        raise InputError(f"not {encoding.removesuffix('-sig')}, see byte {problem.start}") from None
    except FileNotFoundError:
        raise InputError("no such file or folder") from None
    except (OSError, ValueError) as problem:
        raise InputError(getattr(problem, "strerror", None) or str(problem)) from None


def _stdin(encoding: str) -> str:
    buffer = getattr(sys.stdin, "buffer", None)  # absent where a test or a notebook put a StringIO
    if buffer is None:
        if sys.stdin is None:
            raise InputError("there is no standard input")
        return sys.stdin.read()
    try:
        return bytes(buffer.read()).decode(encoding)
    except UnicodeDecodeError as problem:
        raise InputError(f"not {encoding.removesuffix('-sig')}, see byte {problem.start}") from None


@contextlib.contextmanager
def _output(path: str | None) -> Iterator[TextIO]:
    if path is None:
        yield sys.stdout
        return
    # A neighbour first, then renamed: a run that fails half-way leaves the file of yesterday as it was.
    target = Path(path)
    partial = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        if target.is_dir():
            raise InputError(f"{path}: is a folder, a file is wanted")
        direct = target.exists() and not target.is_file()  # /dev/stdout, a named pipe
        with (target if direct else partial).open("w", encoding="utf-8", newline="") as out:
            yield out
        if not direct:
            partial.replace(target)
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise InputError(f"{path}: {problem.strerror or problem}") from None
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()


def _progress(names: Sequence[str], patience: float = 2.0) -> Iterable[str]:
    """The names again; on a terminal, and once it takes longer than `patience` seconds, with a counter on stderr."""
    if not sys.stderr.isatty():
        yield from names
        return
    begun, shown = time.monotonic(), 0.0
    for number, name in enumerate(names):
        now = time.monotonic()
        if now - begun > patience and now - shown > 0.2:
            shown = now
            sys.stderr.write(f"\r{number} of {len(names)} read ")
            sys.stderr.flush()
        yield name
    if shown:
        sys.stderr.write(f"\r{'':<30}\r")
        sys.stderr.flush()


def _say(message: str) -> None:
    sys.stderr.write(f"timeline: {' '.join(message.split())}\n")


def _speak_utf8() -> None:
    """Arabic whatever the locale says: a machine with LANG=C would otherwise die of its first letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
