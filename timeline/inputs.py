"""What the command line reads: texts, pages, and tables of documents, from files, folders, globs and standard input."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import glob
import io
import json
import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TextIO

import attrs

from timeline.arabic.reader import parse
from timeline.encodings import SAMPLE, decode, default_encoding, hint
from timeline.errors import MissingExtraError, ParseError, TimelineError
from timeline.events.documents import Document
from timeline.temporal.values import PartialDate

Kind = Literal["txt", "html", "jsonl", "csv"]

SUFFIXES: Mapping[str, Kind] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
}
"""The kind of an input by the end of its name; anything else is plain text."""

IN_FOLDERS = (".txt", ".html", ".htm", ".xhtml")
"""What a folder gives. A table in it may be anybody's, also one that this program wrote: it has to be named."""

STDIN = "-"
END = "\0end"
TOLD = 5  # problems of one table that are told one by one


class InputError(TimelineError):
    """One input, or the command as a whole, cannot be served; the message says which and why."""


@attrs.frozen
class Columns:
    """The columns (or keys) of a table of documents; those left None are "text", "date", ... where there are any.

    >>> Columns(text="body").of("text"), Columns().of("date")
    ('body', 'date')
    """

    text: str | None = None
    date: str | None = None
    id: str | None = None
    title: str | None = None
    url: str | None = None

    def of(self, role: str) -> str:
        """The name of the column that has this role."""
        return str(getattr(self, role) or role)

    @property
    def demanded(self) -> list[str]:
        """The columns that have to be there: that of the texts, and those that were named."""
        return [self.of(role) for role in ROLES if role == "text" or getattr(self, role) is not None]

    @property
    def of_roles(self) -> list[str]:
        """The columns that are read where they are there."""
        return [self.of(role) for role in ROLES]


ROLES = tuple(field.name for field in attrs.fields(Columns))


class Inputs:
    """The documents of some paths, read one by one; what cannot be read goes to `tell`, and is left out.

    A path is a file, a folder, a glob, or "-" for standard input. `failed` counts what could not be read, `done` the
    inputs that were gone through.
    """

    def __init__(
        self,
        paths: Sequence[str],
        tell: Callable[[str], object],
        *,
        kind: Kind | None = None,
        encoding: str | None = None,
        columns: Columns = Columns(),
    ) -> None:
        if encoding is not None:
            check_encoding(encoding)
        self.kind = kind
        self.encoding = encoding
        self.columns = columns
        self.failed = self.done = self.read = 0
        self._tell = tell
        self._missing: set[str] = set()
        suffixes = IN_FOLDERS if kind is None else suffixes_of(kind)
        self.names: list[str] = []
        for path in paths:
            try:
                self.names += expand(path, suffixes)
            except InputError as problem:
                self._fail(str(problem))
        self.names = list(dict.fromkeys(self.names))  # named twice is read once; standard input has no second time

    def __iter__(self) -> Iterator[Document]:
        for name in self.names:
            problems = 0
            try:
                for found in self._documents(name):
                    if isinstance(found, Document):
                        self.read += 1
                        yield found
                        continue
                    problems += 1
                    self._fail(f"{name}: {found}", aloud=problems <= TOLD)
            except MissingExtraError as problem:
                # One line for all the pages that need it.
                self._fail(f"{name}: {problem}", aloud=str(problem) not in self._missing)
                self._missing.add(str(problem))
            except TimelineError as problem:
                self._fail(f"{name}: {problem}")
            if problems > TOLD:
                self._tell(f"{name}: {problems - TOLD} more of its lines cannot be read")
            self.done += 1

    def check(self) -> None:
        """Raise InputError if there was nothing that could be read."""
        if self.failed and not self.read:
            raise InputError("none of the inputs could be read")

    def _documents(self, name: str) -> Iterator[Document | InputError]:
        suffix = Path(name).suffix.lower()
        if self.kind is None and suffix == ".json":
            raise InputError("no text; saved timelines are for show and convert")
        kind = self.kind or SUFFIXES.get(suffix, "txt")
        if kind == "html":
            yield page(read_bytes(name), _id(name), self.encoding)
        elif kind == "txt":
            yield Document(read_text(name, self.encoding), id=_id(name))
        else:
            rows = _json_rows if kind == "jsonl" else _csv_rows
            with opened(name, self.encoding) as lines:
                yield from _of_rows(rows(lines, self.columns), self.columns, _id(name))

    def _fail(self, message: str, *, aloud: bool = True) -> None:
        self.failed += 1
        if aloud:
            self._tell(message)


def expand(path: str, suffixes: Sequence[str]) -> list[str]:
    """The names of the inputs that a path stands for: those of a folder (at any depth) or of a glob in their order.

    >>> expand("-", [".txt"]), expand("news.txt", [".txt"])
    (['-'], ['news.txt'])
    """
    if path == STDIN or "\0" in path or Path(path).is_file():
        return [path]
    if Path(path).is_dir():
        inside = sorted(p for p in Path(path).rglob("*") if p.suffix.lower() in suffixes and p.is_file())
        if not inside:
            raise InputError(f"{path}: no {' or '.join(f'*{suffix}' for suffix in suffixes)} in this folder")
        return [str(p) for p in inside]
    if glob.has_magic(path) and not Path(path).exists():
        matches = glob.glob(path, recursive=True)  # noqa: PTH207  # Path.glob knows no absolute patterns
        found = sorted(name for name in matches if Path(name).is_file())
        if not found:
            raise InputError(f"{path}: no file has such a name")
        return found
    return [path]


def suffixes_of(kind: Kind) -> tuple[str, ...]:
    """The suffixes of a kind's files.

    >>> suffixes_of("txt"), suffixes_of("csv")
    (('.txt',), ('.csv', '.tsv'))
    """
    return (".txt",) if kind == "txt" else tuple(suffix for suffix, of in SUFFIXES.items() if of == kind)


def check_encoding(encoding: str) -> None:
    """Raise InputError if Python has no text encoding of that name."""
    try:
        "".encode(encoding)
    except LookupError:
        raise InputError(f"no encoding is called {encoding!r}") from None


# -- bytes and texts ---------------------------------------------------------------------------------------------------


def read_bytes(name: str) -> bytes:
    """What a file or standard input holds."""
    if name == STDIN:
        stream = _stdin()
        return stream.read().encode() if isinstance(stream, io.StringIO) else bytes(stream.buffer.read())
    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as problem:
        raise _unreadable(problem) from None


def read_text(name: str, encoding: str | None = None) -> str:
    """The same as text: UTF-8, or UTF-16 with its mark; what is neither is in the encoding given."""
    data = read_bytes(name)
    try:
        text = decode(data, encoding)
    except UnicodeDecodeError as problem:
        wrong = f"not {encoding or default_encoding(data[:2]).removesuffix('-sig')}, see byte {problem.start}"
        raise InputError(f"{wrong}{hint(data[max(0, problem.start - SAMPLE // 2) :], encoding)}") from None
    # Arabic in UTF-16 is valid UTF-8, every other character of it a control.
    if encoding is None and "\6" in text[:SAMPLE] and (likely := hint(data, None)):
        raise InputError(f"not utf-8{likely}")
    return text


@contextlib.contextmanager
def opened(name: str, encoding: str | None = None) -> Iterator[TextIO]:
    """The same line by line, for tables that memory does not hold; line ends are left as they are."""
    if name == STDIN:
        stream = _stdin()
        if isinstance(stream, io.StringIO):
            yield stream
            return
        peek = getattr(stream.buffer, "peek", None)  # not every stream has it
        own = default_encoding(peek(2)[:2] if peek else b"")
        rows = io.TextIOWrapper(stream.buffer, encoding=encoding or own, newline="")
        try:
            yield rows
        finally:
            rows.detach()  # closing is not for us
        return
    try:
        with Path(name).open("rb") as raw:
            own = default_encoding(raw.peek(2)[:2])
            yield io.TextIOWrapper(raw, encoding=encoding or own, newline="")
    except OSError as problem:
        raise _unreadable(problem) from None


def begins_with(letter: str) -> bool:
    """Whether that is the first letter of standard input, of which nothing is taken."""
    stream = _stdin()
    if isinstance(stream, io.StringIO):
        head = stream.getvalue()[stream.tell() :][:100]
    elif isinstance(stream.buffer, io.BufferedReader):
        head = stream.buffer.peek(100)[:100].decode("utf-8", "ignore")
    else:
        return False
    return head.lstrip("\ufeff \t\r\n").startswith(letter)


def _stdin() -> TextIO:
    if sys.stdin is None:
        raise InputError("there is no standard input")
    return sys.stdin


def _unreadable(problem: Exception) -> InputError:
    if isinstance(problem, FileNotFoundError):
        return InputError("no such file or folder")
    return InputError(getattr(problem, "strerror", None) or str(problem))


def _id(name: str) -> str:
    return "<stdin>" if name == STDIN else name


# -- pages -------------------------------------------------------------------------------------------------------------


def page(html: bytes, id: str, encoding: str | None = None) -> Document:  # noqa: A002  # as in Document
    """The article of a web page: its text without menus and footers, its title, its address, and the date that its
    metadata gives. Without one, the date line of the text has its turn, as in any text.
    """
    try:
        import trafilatura
    except ImportError:
        raise MissingExtraError("reading html", "trafilatura", "web") from None
    for logger in ("trafilatura", "htmldate"):
        logging.getLogger(logger).setLevel(logging.CRITICAL)  # what is wrong with the page is said below
    try:
        source = html if encoding is None else html.decode(encoding)
    except UnicodeDecodeError as problem:
        raise InputError(f"not {encoding}, see byte {problem.start}") from None
    # No extensive search: a date somewhere in the text, or the year of the copyright, is not when the page appeared.
    dates = {"extensive_search": False, "original_date": True}
    found: Any = trafilatura.bare_extraction(
        source, with_metadata=True, include_comments=False, date_extraction_params=dates
    )
    if found is None or not found.text:
        raise InputError("no article is found in this page")
    return Document(found.text, id=id, date=found.date or None, title=found.title or None, url=found.url or None)


# -- tables ------------------------------------------------------------------------------------------------------------

Row = tuple[int, Mapping[str, object] | InputError]


def _of_rows(rows: Iterator[Row], columns: Columns, name: str) -> Iterator[Document | InputError]:
    unseen = set(columns.demanded)
    count = 0
    for line, row in rows:
        count += 1
        if isinstance(row, InputError):
            unseen.clear()  # it may have had them
            yield InputError(f"line {line}: {row}")
            continue
        unseen -= row.keys()
        try:
            yield _document(row, columns, f"{name}:{line}")
        except TimelineError as problem:
            yield InputError(f"line {line}: {problem}")
    if count and (never := sorted(unseen - {columns.of("text")})):
        yield InputError(f"no line has {never[0]!r}")


def _document(row: Mapping[str, object], columns: Columns, place: str) -> Document:
    key = columns.of("text")
    if key not in row:
        raise InputError(f"no {key!r}; there {'are ' + ', '.join(row) if row else 'is nothing'}")
    text = row[key]
    if not isinstance(text, str):
        raise InputError(f"{key!r} must be a text, not {json.dumps(text, ensure_ascii=False)[:40]}")
    others = {role: row.get(columns.of(role)) for role in ("id", "title", "url")}
    said = {role: str(value) for role, value in others.items() if value not in (None, "")}
    return Document(text, id=said.get("id", place), date=day(row.get(columns.of("date"))), **_without_id(said))


def _without_id(said: Mapping[str, str]) -> dict[str, str]:
    return {role: value for role, value in said.items() if role != "id"}


def day(value: object) -> dt.date | None:
    """The date, or the moment, that a cell states: ISO 8601, or Arabic words that name a whole day; None where empty.

    >>> day("2011-05-03"), day("3 أيار 2011"), day("")
    (datetime.date(2011, 5, 3), datetime.date(2011, 5, 3), None)
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        text = value.strip()
        with contextlib.suppress(ValueError):
            return dt.date.fromisoformat(text)
        with contextlib.suppress(ValueError):
            return dt.datetime.fromisoformat(text)
        # Of 3/5/2011 nobody can tell the day from the month: only a date in words is taken as it is said.
        with contextlib.suppress(ParseError, OverflowError):
            when = parse(text).when if any(map(str.isalpha, text)) else None
            if isinstance(when, PartialDate) and when.day is not None:
                return when.earliest if when.hour is None else when.bounds[0]
    raise InputError(f"no day is stated by {json.dumps(value, ensure_ascii=False)[:60]}")


def _json_rows(lines: TextIO, _: Columns) -> Iterator[Row]:
    for number, line in _numbered(lines):
        line = line.strip()  # noqa: PLW2901  # the end of a line would count as one more
        if not line:
            continue
        try:
            row = json.loads(line)
        except RecursionError:
            yield number, InputError("nested too deeply")
        except ValueError as problem:
            yield number, InputError(f"not JSON: {_json_problem(problem)}")
        else:
            yield number, row if isinstance(row, dict) else InputError("a JSON object is wanted")


def _json_problem(problem: ValueError) -> str:
    # "line 2 column 1" would be of the one line that was read, where the message begins with that of the file.
    return f"{problem.msg}, column {problem.colno}" if isinstance(problem, json.JSONDecodeError) else str(problem)


def _csv_rows(lines: TextIO, columns: Columns) -> Iterator[Row]:
    csv.field_size_limit(2**31 - 1)  # an article is longer than the 128 KB that a cell may have otherwise
    numbered = (line for _, line in _numbered(lines))
    header = next(numbered, "")
    delimiter = max(",;\t", key=header.count)

    def every() -> Iterator[str]:
        yield header
        yield from numbered
        yield END  # comes back as a row of its own, unless a quote has swallowed it

    table = csv.reader(every(), delimiter=delimiter)
    try:
        names = next(table, [])
        missing = [name for name in columns.demanded if name not in names]
        if missing:
            there = f"columns: {', '.join(names)}" if names else "it is empty"
            raise InputError(f"no column {missing[0]!r}; {there}")
        twice = [name for name in columns.of_roles if names.count(name) > 1]
        if twice:
            raise InputError(f"two columns are called {twice[0]!r}")
        line = table.line_num + 1
        for cells in table:
            if cells and cells[-1].endswith(END):
                if cells != [END]:
                    yield line, InputError("a quotation mark opens here that never closes")
            elif cells:
                # A row that was cut short lacks its last cells, not its columns.
                yield line, dict(zip(names, [*cells, *[""] * (len(names) - len(cells))], strict=False))
            line = table.line_num + 1
    except csv.Error as problem:
        raise InputError(f"line {table.line_num}: {problem}") from None


def _numbered(lines: TextIO) -> Iterator[tuple[int, str]]:
    number = 0
    try:
        for number, line in enumerate(lines, start=1):
            yield number, line
    except UnicodeDecodeError as problem:
        encoding = problem.encoding.removesuffix("-sig")
        raise InputError(f"not {encoding}, see the lines after {number}{hint(problem.object, encoding)}") from None
