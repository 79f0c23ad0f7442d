"""The right-to-left table of `timeline show`: dates at the right edge, then kind, event and sources.

Terminals lay lines out from left to right, and most of those that know Arabic turn each stretch of it around by
itself. So the columns are written from left to right, the last one first, each cell padded to the right; marks that
take no room keep the cells apart, and in a terminal that knows no Arabic the columns still stand.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from timeline.formats.shared import line, readings, reason, said
from timeline.formats.table import columns

if TYPE_CHECKING:
    from timeline.events.model import Event
    from timeline.timeline import Timeline

RLM, LRM = "\N{RIGHT-TO-LEFT MARK}", "\N{LEFT-TO-RIGHT MARK}"

HEADS = ("التاريخ", "النوع", "الحدث", "المصدر")
NARROWEST = 60  # columns that a table takes, however narrow the terminal
WIDEST = 120  # lines that are longer than this are hard to follow
DATES, SOURCES = 28, 24  # columns of dates and of sources, at most


def table(timeline: Timeline, *, width: int = 100, region: str | None = "eg") -> str:
    """The table in `width` columns: every event in full, on as many lines as it takes; those without a date at the end.

    Dates are in the words of a `region`, as `timeline.write` takes it, or in numbers where it is None.

    >>> from timeline.timeline import Timeline
    >>> "لا أحداث" in table(Timeline())
    True
    """
    words = _words()
    names = {id_: _name(reading.title or id_) for id_, reading in readings(timeline).items()}
    rows = [_cells(event, said(event.when, region), names, words) for event in timeline if event.when]
    undated = [_cells(event, f"— {_reason(event, words)}", names, words) for event in timeline.undated]
    summary = _summary(timeline, words)
    if not rows and not undated:
        return f"{LRM}{_padded(summary, width)}"
    widths = _widths([HEADS, *rows, *undated], min(max(width, NARROWEST), WIDEST))
    rule = "  ".join("─" * room for room in reversed(widths))
    lines = [*_row(HEADS, widths), rule]
    for cells in rows:
        lines += _row(cells, widths)
    if undated:
        lines += [rule, *(text for cells in undated for text in _row(cells, widths))]
    return "\n".join([*lines, rule, f"{LRM}{_padded(summary, sum(widths) + 6)}"])


def _cells(event: Event, date: str, names: Mapping[str, str], words: Mapping[str, Any]) -> tuple[str, str, str, str]:
    kind = str(words["kinds"].get(event.kind, event.kind))
    if event.status != "happened":
        kind += f" ({words['statuses'].get(event.status, event.status)})"
    sources = "، ".join(dict.fromkeys(names[source.document] for source in event.sources))
    others = "، ".join(said(other, "eg") for other in event.alternatives)
    what = f"{event.what} ({words['others']}: {others})" if others else event.what
    return line(date), line(kind), line(what), sources


def _widths(rows: Sequence[tuple[str, ...]], width: int) -> list[int]:
    date, kind, what, sources = (max(columns(row[n]) for row in rows) for n in range(4))
    date, sources = min(date, DATES), min(sources, SOURCES)
    kind = min(kind, 18)
    return [date, kind, min(what, max(width - date - kind - sources - 6, 20)), sources]


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The lines of a row: what does not fit in its column goes on below."""
    wrapped = [_wrapped(cell, room) for cell, room in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        parts = [
            _padded(texts[number] if number < len(texts) else "", room)
            for texts, room in zip(wrapped, widths, strict=True)
        ]
        yield LRM + f"{LRM}  {LRM}".join(reversed(parts))


def _padded(text: str, room: int) -> str:
    marked = f"{RLM}{text}{RLM}" if text else ""
    return " " * (room - columns(text)) + marked


def _wrapped(text: str, room: int) -> list[str]:
    # Vowel marks take no room, but textwrap counts them: letters that take two columns are the rarer trouble.
    if columns(text) <= room:
        return [text]
    lines = [""]
    for word in text.split():
        for piece in [word] if columns(word) <= room else textwrap.wrap(word, max(room // 2, 1)):
            if lines[-1] and columns(lines[-1]) + 1 + columns(piece) > room:
                lines.append(piece)
            else:
                lines[-1] = f"{lines[-1]} {piece}".strip()
    return lines


def _name(name: str) -> str:
    """A document's title, or the file name of its path."""
    short = line(name).replace("\\", "/").rstrip("/").rpartition("/")[2] or line(name)
    for suffix in (".txt", ".html", ".htm"):
        short = short.removesuffix(suffix)
    return short[:8] if len(short) == 16 and all(c in "0123456789abcdef" for c in short) else short


def _reason(event: Event, words: Mapping[str, Any]) -> str:
    return str(words["reasons"].get(reason(event), words["reasons"][""]))


def _summary(timeline: Timeline, words: Mapping[str, Any]) -> str:
    text = _counted(words["events"], len(timeline))
    if timeline.undated:
        text += str(words["andUndated"]).replace("#", str(len(timeline.undated)))
    if timeline.documents:
        text += str(words["outOf"]) + _counted(words["sources"], len(timeline.documents))
    return text


def _counted(forms: Mapping[str, str], n: int) -> str:
    """Arabic counts one, two, a few, many and hundreds each in its own way."""
    if n < 3:
        return forms[("zero", "one", "two")[n]]
    form = "few" if 3 <= n % 100 <= 10 else "many" if n % 100 > 10 else "other"
    return forms[form].replace("#", str(n))


@cache
def _words() -> Mapping[str, Any]:
    """The Arabic words of the page, for its terminal sister."""
    words: Mapping[str, Any] = json.loads((files("timeline.formats") / "page" / "words.json").read_text("utf-8"))["ar"]
    return words
