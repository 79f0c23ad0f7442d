"""A table for the terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.temporal.values import Interval

if TYPE_CHECKING:
    from timeline.events.model import Event
    from timeline.temporal.values import Datable
    from timeline.timeline import Timeline

# Terminals that know the bidirectional algorithm need telling where the Arabic begins and ends: without the marks a
# digit or bracket at either edge of it is drawn on the wrong side. Others draw nothing for a mark.
RLM, LRM = "\N{RIGHT-TO-LEFT MARK}", "\N{LEFT-TO-RIGHT MARK}"

_PARTS = {"DN": "dawn", "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}

NARROWEST = 24  # columns that the words of an event get, however narrow the terminal


def to_table(timeline: Timeline, *, width: int | None = None) -> str:
    """Lines of date, kind, what and sources; undated events and their reasons below; a summary line last.

    Dates are as wide as they are known ("1962", "2011-05", "2011-05-03"). `width` is that of the terminal in columns:
    longer words are cut with "…"; without it nothing is cut.

    >>> from timeline.timeline import Timeline
    >>> print(to_table(Timeline()))
    no events · 0 documents
    """
    names = _short([reading.id for reading in timeline.documents])
    dates = [date_label(event.when) for event in timeline if event.when]
    first = max((len(date) for date in dates), default=0)
    second = max((len(_kind(event)) for event in (*timeline, *timeline.undated)), default=0)
    lines = []
    for date, event in zip(dates, timeline, strict=True):
        lines.append(_line(f"{date:<{first}}  {_kind(event):<{second}}", event.what, _sources(event, names), width))
    if timeline.undated:
        lines += ["", f"undated ({len(timeline.undated)})"] if lines else [f"undated ({len(timeline.undated)})"]
        for event in timeline.undated:
            reason = next((told.reason for told in event.told if told.reason), "")
            lines.append(_line(f"{_kind(event):<{second}}", event.what, _sources(event, names), width))
            if reason:
                lines.append(f"{'':<{second}}  {LRM}({reason})")
    counts = [_count(len(timeline), "event"), _count(len(timeline.documents), "document")]
    if timeline.undated:
        counts.insert(1, f"{len(timeline.undated)} undated")
    if timeline.report.merged:
        counts.append(f"{_count(timeline.report.merged, 'telling')} merged")
    return "\n".join([*lines, *([""] if lines else []), " · ".join(counts)])


def date_label(when: Datable) -> str:
    """A date for people: no finer than it is known, "~" before what is approximate, ".." between the ends of a span.

    >>> from timeline.temporal.values import PartialDate
    >>> date_label(PartialDate(1962)), date_label(PartialDate.century(19))
    ('1962', '1801..1900')
    """
    first, _, last = when.iso.partition("/")
    if isinstance(when, Interval) and ("T" in first or when.start is None or when.end is None):
        label = "..".join(date_label(end) if end else "" for end in (when.start, when.end))
    elif "T" in first:
        day, _, clock = first.partition("T")
        part = None if isinstance(when, Interval) or when.hour is not None else _PARTS.get(when.part_of_day or "")
        label = f"{day} {part or clock.removesuffix(':00')}"
    else:
        label = _days(first, last or first)
    return f"~{label}" if when.approximate or when.mod == "APPROX" else label


def _days(first: str, last: str) -> str:
    """Whole years and whole months lose the days that add nothing."""
    if first == last:
        return first
    (year, month, day), (year2, month2, day2) = first.rsplit("-", 2), last.rsplit("-", 2)
    if (month, day) == ("01", "01") and (month2, day2) == ("12", "31"):
        return year if year == year2 else f"{year}..{year2}"
    # A month is whole when the next day is the first of another; 28 February of a leap year is told apart by its year.
    if day == "01" and day2 == f"{_length(int(year2), int(month2))}":
        return f"{year}-{month}" if (year, month) == (year2, month2) else f"{year}-{month}..{year2}-{month2}"
    return f"{first}..{last}"


def _length(year: int, month: int) -> int:
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0 or year < 1582)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _kind(event: Event) -> str:
    return event.kind if event.status == "happened" else f"{event.kind} ({event.status})"


def _line(head: str, what: str, sources: str, width: int | None) -> str:
    what = re.sub(r"\s+", " ", what).strip()
    if width is not None:
        room = max(width - len(head) - len(sources) - 4, NARROWEST)
        what = _cut(what, room)
    return f"{head}  {RLM}{what}{RLM}  {LRM}{sources}".rstrip()


def _cut(text: str, room: int) -> str:
    """The text in at most `room` columns, cut between words where that costs little."""
    if columns(text) <= room:
        return text
    kept, used = 0, 0
    for kept, letter in enumerate(text):  # noqa: B007  # `kept` is what the loop is for
        used += columns(letter)
        if used > room - 1:
            break
    head = text[:kept]
    word, space, _ = head.rpartition(" ")
    return (word if space and len(word) > kept * 2 // 3 else head) + "…"


def columns(text: str) -> int:
    """Columns that a terminal gives a text: none to vowel marks and controls, two to East Asian wide letters.

    >>> columns("وُلد"), columns("数")
    (3, 2)
    """
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _short(ids: Sequence[str]) -> dict[str, str]:
    """Document names as short as they stay different: file names for paths, eight digits for hashes."""
    short = {}
    for id_ in ids:
        name = id_.replace("\\", "/").rstrip("/").rpartition("/")[2].removesuffix(".txt") or id_
        short[id_] = name[:8] if re.fullmatch(r"[0-9a-f]{16,}", name) else name
    if len(set(short.values())) < len(set(ids)):
        return {id_: id_ for id_ in ids}
    return short


def _sources(event: Event, names: dict[str, str]) -> str:
    documents = list(dict.fromkeys(source.document for source in event.sources))
    if not documents:
        return ""
    more = f" +{len(documents) - 2}" if len(documents) > 2 else ""
    return "[" + ", ".join(names.get(d, d) for d in documents[:2]) + more + "]"


def _count(n: int, noun: str) -> str:
    return f"{n or 'no'} {noun}{'' if n == 1 else 's'}" if noun == "event" else f"{n} {noun}{'' if n == 1 else 's'}"
