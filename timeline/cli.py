# PYTHON_ARGCOMPLETE_OK
"""The command line: `timeline extract`, `find`, `parse`, `convert`, `show` and `score`.

Exit status: 0 when something was found; 1 when nothing was, or when some of the inputs could not be read (the others
were); 2 when the command or every input was wrong.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import inspect
import json
import os
import shutil
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from timeline.errors import ParseError, TimelineError
from timeline.formats import FORMATS, reader, writer
from timeline.terminal import Progress, is_terminal, leave_stdout, output, say, speak_utf8

if TYPE_CHECKING:
    from timeline.arabic.policy import Policy
    from timeline.arabic.reader import Mention
    from timeline.events.documents import Document
    from timeline.inputs import Inputs
    from timeline.scoring import Annotation, Difference, Tag
    from timeline.timeline import Timeline

T = TypeVar("T")
R = TypeVar("R")

FOUND, NOTHING, WRONG = 0, 1, 2

STATUS = """\
exit status: 0 something was found; 1 nothing was found, or some inputs could not be read; 2 the command or every input
was wrong"""

# What one worker is handed at a time: enough to be worth the way, little enough to spread evenly.
CHUNK_DOCUMENTS, CHUNK_LETTERS = 16, 40_000

TEXT_FORMATS = ("timeml", "standoff")  # those that want the texts themselves


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; argparse exits by itself on wrong usage (2) and --help (0)."""
    speak_utf8()
    parser = _parser()
    with contextlib.suppress(ImportError):
        import argcomplete

        argcomplete.autocomplete(parser)
    args = parser.parse_args(argv)
    try:
        status: int = args.run(args)
        return status
    except TimelineError as problem:
        say(str(problem))
        return WRONG
    except BrokenPipeError:
        leave_stdout()  # the reader (head, less) has seen enough
        return FOUND
    except KeyboardInterrupt:
        return 130


# -- what can be said --------------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    from timeline import __version__

    parser = argparse.ArgumentParser(
        prog="timeline", description="Read the times out of Arabic text.", epilog=STATUS, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"arabic-timeline {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=f"{text}.", epilog=STATUS, allow_abbrev=False)
        made.set_defaults(run=run)
        return made

    extract = command("extract", _extract, "What the documents tell, as one timeline")
    _inputs(extract)
    _counting(extract)
    _jobs(extract)
    _writing(extract, default="table")

    find = command("find", _find, "The time expressions of the documents")
    _inputs(find)
    _counting(find)
    _jobs(find)
    find.add_argument("-f", "--format", choices=("table", "json"), default="table", help="json: one object per line")
    find.add_argument("-o", "--output", metavar="FILE", help="write there instead of to the terminal")

    parse = command("parse", _parse, "The value of one time expression")
    parse.add_argument(
        "expression", nargs="+", type=_words, metavar="WORD", help="its words; - reads lines of standard input"
    )
    parse.add_argument("--encoding", help="of standard input; default: utf-8")
    _counting(parse)
    parse.add_argument("-f", "--format", choices=("table", "json"), default="table", help="json: one object per line")

    convert = command("convert", _convert, "Saved timelines (json, jsonl), merged, in another format")
    convert.add_argument("paths", nargs="+", metavar="PATH", help="a json or jsonl file, folder, glob, or -")
    convert.add_argument("--texts", action="append", default=[], metavar="PATH", help="timeml, standoff: their texts")
    convert.add_argument("--encoding", help="of the texts; default: utf-8")
    _writing(convert, default="json")

    show = command("show", _show, "A right-to-left table of saved timelines or of what documents tell")
    _inputs(show, saved=True)
    _counting(show)
    _jobs(show)
    show.add_argument("--region", default="eg", metavar="R", help="whose month names: eg, lb, dz ...; none: numbers")
    show.add_argument("--width", type=_number, metavar="N", help="columns; default: those of the terminal")
    show.add_argument("-o", "--output", metavar="FILE", help="write there instead of to the terminal")

    score = command("score", _score, "Precision, recall and F1 against an annotation (TimeML, or JSONL)")
    score.add_argument("paths", nargs="+", metavar="GOLD", help="TimeML or JSONL: a file, folder, glob, or -")
    score.add_argument("--answers", action="append", default=[], metavar="PATH", help="of another system, same formats")
    score.add_argument("--errors", action="store_true", help="list what is missed, spurious or otherwise wrong")
    score.add_argument("--encoding", help="of the files; default: utf-8")
    _counting(score)
    _jobs(score)
    score.add_argument("-f", "--format", choices=("table", "json"), default="table", help="json: one object")
    score.add_argument("-o", "--output", metavar="FILE", help="write there instead of to the terminal")
    return parser


def _inputs(parser: argparse.ArgumentParser, *, saved: bool = False) -> None:
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a .txt, .html, .jsonl or .csv file, a folder (its texts and pages, at any depth), a glob, "
        "or - (standard input)" + ("; or a saved timeline, .json or .jsonl" if saved else ""),
    )
    parser.add_argument(
        "--from", dest="kind", choices=("txt", "html", "jsonl", "csv"), help="what the inputs are, whatever their names"
    )
    parser.add_argument("--encoding", help="of the inputs that are not utf-8; default: of pages what they declare")
    for role in ("text", "date", "id", "title"):
        parser.add_argument(
            f"--{role}-column", metavar="NAME", help=f"jsonl, csv: where the {role} stands; default: {role}"
        )


def _counting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-d",
        "--date",
        type=_date,
        metavar="D",
        help="the day that relative words count from, as 2022-02-25 or 2022-02-25T18:50; a document's own date goes "
        "before it, and without either its date line",
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


def _jobs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-j", "--jobs", type=_number, default=1, metavar="N", help="processes that read; 0: one per core; default: 1"
    )


def _writing(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "-f",
        "--format",
        choices=sorted(FORMATS),
        default=default,
        metavar="F",
        help=f"{', '.join(sorted(FORMATS))}; default: {default}",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write there instead of to the terminal")
    parser.add_argument("--bom", action="store_true", default=None, help="csv: begin with a byte order mark, for Excel")
    parser.add_argument("--title", type=_words, help="html, timelinejs, mermaid: the heading")
    parser.add_argument(
        "--region", metavar="R", help="html, ics, vis, mermaid, markdown, timelinejs: whose month names: eg, lb, dz ..."
    )


def _words(text: str) -> str:
    # Python has decoded the argument as the locale says; what was typed is UTF-8 on any machine that shows Arabic.
    with contextlib.suppress(UnicodeError):
        return os.fsencode(text).decode()
    return text


def _date(text: str) -> dt.date:
    try:
        return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date like 2022-02-25") from None


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 up")
    return int(text)


def _policy(args: argparse.Namespace) -> Policy:
    from timeline.arabic.policy import Policy

    return Policy(direction=args.direction, numeric_order=args.numeric_order)


# -- the commands ------------------------------------------------------------------------------------------------------


def _extract(args: argparse.Namespace) -> int:
    options = _options(args)
    inputs = _open(args.paths, args)
    texts: list[Document] | None = [] if args.format in TEXT_FORMATS else None
    made = _read(inputs, args, texts)
    inputs.check()
    if texts is not None:
        options["texts"] = texts
    _write(made, args, options)
    return NOTHING if inputs.failed or not (len(made) or made.undated) else FOUND


def _find(args: argparse.Namespace) -> int:
    inputs = _open(args.paths, args)
    found = 0
    work = partial(_mention_lines, reference=args.date, policy=_policy(args), format_=args.format)
    # Lines on the terminal are progress enough.
    with (
        output(args.output) as out,
        _progress(inputs, wanted=bool(args.output) or not is_terminal(sys.stdout)) as progress,
    ):
        documents = 0
        for lines in _spread(work, inputs, args.jobs):
            for each in lines:
                found += len(each)
                out.writelines(f"{line}\n" for line in each)
            documents += len(lines)
            progress.at(inputs.done, documents)
        inputs.check()
    return NOTHING if inputs.failed or not found else FOUND


def _mention_lines(
    documents: Sequence[Document], *, reference: dt.date | None, policy: Policy, format_: str
) -> list[list[str]]:
    from timeline.pipeline import dated_mentions

    lines = []
    for document in documents:
        *_, mentions = dated_mentions(document, reference, policy)
        lines.append([_mention(mention, format_, document=document.id) for mention in mentions])
    return lines


def _parse(args: argparse.Namespace) -> int:
    from timeline.arabic.reader import parse
    from timeline.inputs import check_encoding, read_text

    if args.encoding is not None:
        check_encoding(args.encoding)
    if args.expression == ["-"]:
        expressions = [line for line in read_text("-", args.encoding).splitlines() if line.strip()]
    else:
        expressions = [" ".join(args.expression)]
    failed = not expressions
    with output(None) as out:
        for expression in expressions:
            try:
                mention = parse(expression, reference=args.date, policy=_policy(args))
            except ParseError as problem:
                failed = True
                say(str(problem))
            else:
                out.write(_mention(mention, args.format) + "\n")
    return NOTHING if failed else FOUND


def _convert(args: argparse.Namespace) -> int:
    from timeline.inputs import InputError, Inputs
    from timeline.timeline import Timeline

    options = _options(args)
    if args.texts and args.format not in TEXT_FORMATS:
        raise InputError(f"format {args.format!r} takes no --texts; those that do: {', '.join(TEXT_FORMATS)}")
    timelines: list[Timeline] = []
    failed = 0
    for path in args.paths:  # one by one, so that what is wrong is said in their order
        names, missing = _expanded([path], (".json", ".jsonl"))
        loaded, broken = _loaded(names)
        timelines += loaded
        failed += missing + broken
    if not timelines:
        raise InputError("none of the inputs could be read")
    made = timelines[0] if len(timelines) == 1 else Timeline().merge(*timelines)
    if args.texts:
        texts = Inputs(args.texts, say, encoding=args.encoding)
        options["texts"] = list(texts)
        failed += texts.failed
    _write(made, args, options)
    return NOTHING if failed or not (len(made) or made.undated) else FOUND


def _show(args: argparse.Namespace) -> int:
    from timeline.inputs import IN_FOLDERS, InputError
    from timeline.show import table

    saved: list[str] = []
    texts: list[str] = args.paths
    missing = 0
    if args.kind is None:
        names, missing = _expanded(args.paths, IN_FOLDERS)
        saved = [name for name in names if _is_saved(name)]
        texts = [name for name in names if name not in saved]
    timelines, broken = _loaded(saved)
    failed = missing + broken
    if texts:
        inputs = _open(texts, args)
        timelines.append(_read(inputs, args))
        failed += inputs.failed
        if not saved:
            inputs.check()
    if not timelines:
        raise InputError("none of the inputs could be read")
    made = timelines[0].merge(*timelines[1:]) if len(timelines) > 1 else timelines[0]
    terminal = args.output is None and is_terminal(sys.stdout)
    width = args.width or (shutil.get_terminal_size().columns if terminal else 100)
    text = table(made, width=width, region=None if args.region == "none" else args.region)
    with output(args.output) as out:
        out.write(text + "\n")
    return NOTHING if failed or not (len(made) or made.undated) else FOUND


def _score(args: argparse.Namespace) -> int:
    from timeline.inputs import InputError
    from timeline.scoring import Score, by_id, differences, score

    gold, failed = _annotations(args.paths, args.encoding)
    if not gold:
        raise InputError("none of the inputs could be read")
    wanted = by_id(gold)
    answers: dict[str, Sequence[Tag]] = {}
    if args.answers:
        given, wrong = _annotations(args.answers, args.encoding)
        failed += wrong
        if not given:
            raise InputError("none of the answers could be read")
        for each in by_id(given).values():
            if each.id in wanted:
                answers[each.id] = each.tags
            else:
                failed += 1
                say(f"the gold has no document {each.id!r}")
    else:
        without = [each.id for each in gold if each.text is None]
        if without:
            raise InputError(f"document {without[0]!r} of the gold has no text to find anything in")
        work = partial(_answers, reference=args.date, policy=_policy(args))
        for tags in _spread(work, gold, args.jobs):
            answers.update(tags)
    total = Score()
    parted: list[tuple[Annotation, Difference]] = []
    for each in gold:
        found = answers.get(each.id, ())
        total += score(each.tags, found)
        if args.errors:
            parted += [(each, difference) for difference in differences(each.tags, found)]
    with output(args.output) as out:
        if args.format == "json":
            row = {"documents": len(gold), **total.row()}
            if args.errors:
                row["errors"] = [_difference_row(each, difference) for each, difference in parted]
            out.write(json.dumps(row, ensure_ascii=False, indent=2) + "\n")
        else:
            out.writelines(f"{_difference(each, difference)}\n" for each, difference in parted)
            noun = "document" if len(gold) == 1 else "documents"
            out.write(f"{total}\n{len(gold)} {noun}, {total.gold} in the gold, {total.found} found\n")
    return NOTHING if failed else FOUND


def _answers(
    gold: Sequence[Annotation], *, reference: dt.date | None, policy: Policy
) -> list[tuple[str, Sequence[Tag]]]:
    from timeline.arabic.reader import find
    from timeline.scoring import Tag

    out: list[tuple[str, Sequence[Tag]]] = []
    for each in gold:
        mentions = find(each.text or "", reference=each.reference or reference, policy=policy)
        out.append((each.id, [Tag(m.start, m.end, m.type, m.value) for m in mentions]))
    return out


def _annotations(paths: Sequence[str], encoding: str | None) -> tuple[list[Annotation], int]:
    """The annotated documents of some paths, and how often something could not be read."""
    from timeline.inputs import InputError, check_encoding, expand, read_text
    from timeline.scoring import read

    if encoding is not None:
        check_encoding(encoding)
    found: list[Annotation] = []
    failed = 0
    for path in paths:
        name = path
        try:
            for name in expand(path, (".tml", ".xml", ".jsonl", ".json")):
                text = read_text(name, encoding)
                if not text.strip():
                    raise InputError("it is empty")
                for each in read(text, "<stdin>" if name == "-" else name):
                    if isinstance(each, TimelineError):
                        failed += 1
                        say(f"{name}: {each}")
                    else:
                        found.append(each)
        except TimelineError as problem:
            failed += 1
            say(str(problem) if str(problem).startswith(name) else f"{name}: {problem}")
    return found, failed


def _difference(each: Annotation, difference: Difference) -> str:
    tag = difference.gold or difference.found
    assert tag is not None
    note = tag.value
    if difference.gold is not None and difference.found is not None:
        said = [_span(t) if difference.what == "span" else getattr(t, difference.what) for t in (tag, difference.found)]
        note = f"{said[0]}, found {said[1]}"
    text = " ".join((each.text or "")[tag.start : tag.end].split())
    return f"{each.id}:{_span(tag)}  {difference.what:<8}  {tag.type:<8}  {note}  {text}".rstrip()


def _difference_row(each: Annotation, difference: Difference) -> dict[str, object]:
    row: dict[str, object] = {"document": each.id, "what": difference.what}
    for name, tag in (("gold", difference.gold), ("found", difference.found)):
        keys = ("start", "end", "type", "value")
        row[name] = None if tag is None else {key: getattr(tag, key) for key in keys}
    return row


def _span(tag: Tag) -> str:
    return f"{tag.start}-{tag.end}"


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


# -- reading documents -------------------------------------------------------------------------------------------------


def _open(paths: Sequence[str], args: argparse.Namespace) -> Inputs:
    from timeline.inputs import Columns, Inputs

    columns = Columns(args.text_column, args.date_column, args.id_column, args.title_column)
    return Inputs(paths, say, kind=args.kind, encoding=args.encoding, columns=columns)


def _read(inputs: Inputs, args: argparse.Namespace, texts: list[Document] | None = None) -> Timeline:
    """What the documents tell; `texts`, where it is given, gets the documents themselves."""
    from timeline.pipeline import extract
    from timeline.timeline import Timeline

    with _progress(inputs) as progress:

        def documents() -> Iterator[Document]:
            for document in inputs:
                if texts is not None:
                    texts.append(document)
                progress.at(inputs.done, inputs.read)
                yield document

        work: Callable[[Iterable[Document]], Timeline]
        work = partial(extract, reference=args.date, policy=_policy(args))
        if args.jobs == 1:
            return work(documents())
        # Merging gathers all that is told and clusters it anew, so that it does not show who read what.
        return Timeline().merge(*_spread(work, documents(), args.jobs))


def _progress(inputs: Inputs, *, wanted: bool = True) -> Progress:
    return Progress(len(inputs.names), wanted=wanted)


def _spread(work: Callable[[list[T]], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """The work on the items, chunk by chunk in their order; by several processes if there are to be `jobs` of them."""
    if jobs == 1:
        for item in items:
            yield work([item])
        return
    import multiprocessing
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    jobs = jobs or os.cpu_count() or 1
    # A process that is started afresh is the same on every system and minds no thread of this one.
    fresh = multiprocessing.get_context("spawn")
    waiting: deque[Future[R]] = deque()
    try:
        with ProcessPoolExecutor(jobs, mp_context=fresh, initializer=_ignore_interrupts) as pool:
            try:
                for chunk in _chunks(items):
                    waiting.append(pool.submit(work, chunk))
                    # Not more at once than keeps all of them busy: memory need not hold the whole collection.
                    if len(waiting) > 4 * jobs:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                pool.shutdown(wait=False, cancel_futures=True)
    except BrokenProcessPool:
        raise TimelineError("a process of --jobs has died; try fewer of them") from None


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells the user, once


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    chunk: list[T] = []
    letters = 0
    for item in items:
        chunk.append(item)
        letters += len(getattr(item, "text", None) or "")
        if len(chunk) >= CHUNK_DOCUMENTS or letters >= CHUNK_LETTERS:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk


# -- saved timelines and formats ---------------------------------------------------------------------------------------


def _is_saved(path: str) -> bool:
    """Whether a path is that of a saved timeline: json, or jsonl with the records of one; stdin by its look."""
    from timeline.inputs import STDIN, begins_with, opened

    if path == STDIN:
        return begins_with("{")
    if path.lower().endswith(".json"):
        return True
    if not path.lower().endswith(".jsonl"):
        return False
    try:
        with opened(path) as lines:
            return _is_record(next(lines, ""))
    except (TimelineError, UnicodeDecodeError):
        return False


def _is_record(line: str | bytes) -> bool:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and row.get("record") in ("document", "event")


def _expanded(paths: Sequence[str], endings: tuple[str, ...]) -> tuple[list[str], int]:
    """The files that paths and folders stand for, and how many of them are not there, each of which is said."""
    from timeline.inputs import InputError, expand

    names: list[str] = []
    failed = 0
    for path in paths:
        try:
            names += expand(path, endings)
        except InputError as problem:
            failed += 1
            say(str(problem))
    return names, failed


def _loaded(names: Iterable[str]) -> tuple[list[Timeline], int]:
    """The saved timelines of some files, and how many could not be read, each of which is said."""
    timelines = []
    failed = 0
    for name in names:
        try:
            timelines.append(_load(name))
        except TimelineError as problem:
            failed += 1
            say(f"{name}: {problem}")
    return timelines, failed


def _load(name: str) -> Timeline:
    from timeline.inputs import read_bytes

    data = read_bytes(name).removeprefix(b"\xef\xbb\xbf")
    lines = name.lower().endswith(".jsonl") or _is_record(data.lstrip().partition(b"\n")[0])
    timeline: Timeline = reader("jsonl" if lines else "json")(data)
    return timeline


def _options(args: argparse.Namespace) -> dict[str, Any]:
    """The format's options that were given; TimelineError for one that it does not have."""
    known = inspect.signature(writer(args.format)).parameters
    given = {"bom": args.bom, "title": args.title, "region": args.region}
    options: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    for name in options:
        if name not in known:
            raise TimelineError(f"format {args.format!r} takes no --{name}")
    if "indent" in known:
        options["indent"] = 2
    if args.format == "table" and args.output is None and is_terminal(sys.stdout):
        options["width"] = shutil.get_terminal_size().columns
    return options


def _write(made: Timeline, args: argparse.Namespace, options: dict[str, Any]) -> None:
    text = made.to(args.format, **options)
    with output(args.output) as out:
        out.write(text if text.endswith("\n") else text + "\n")


if __name__ == "__main__":
    sys.exit(main())
