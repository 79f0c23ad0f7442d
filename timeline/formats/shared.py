"""What several formats need: the ends of a date in numbers, its words, ids that never repeat, texts made safe.

Days are those of `iso` in every format: inclusive, and before 15 October 1582 with the numbers that were written.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from timeline.arabic.writer import REGIONS, write
from timeline.errors import TimelineError
from timeline.formats.table import date_label
from timeline.temporal.calendars import month_length
from timeline.temporal.values import PartialDate

if TYPE_CHECKING:
    from timeline.events.model import Event
    from timeline.temporal.values import Datable
    from timeline.timeline import Reading, Timeline


# -- dates -------------------------------------------------------------------------------------------------------------


@attrs.frozen
class Moment:
    """One end of a date: a day of an astronomical year (0 is 1 BC), or a clock time on it ("18:50:00").

    `offset` is in minutes from UTC, None where the text tells none. 29 February of a year that is a leap year in the
    Julian calendar alone is the 28th, as in `earliest`: the consumers of these formats know one calendar only.

    >>> Moment(2022, 2, 25, "18:50:00", 180).iso, Moment(-330, 1, 1).iso
    ('2022-02-25T18:50:00+03:00', '-0330-01-01')
    """

    year: int
    month: int
    day: int
    clock: str | None = None
    offset: int | None = None

    @property
    def iso(self) -> str:
        """ISO 8601 with at least four digits of the year; XSD 1.1 and schema.org read it."""
        return f"{'-' if self.year < 0 else ''}{abs(self.year):04d}{self._rest()}"

    @property
    def expanded(self) -> str:
        """The same as JavaScript reads it: six digits and a sign for years that four digits do not hold.

        >>> Moment(-330, 1, 1).expanded, Moment(1962, 7, 5).expanded
        ('-000330-01-01', '1962-07-05')
        """
        return self.iso if 0 <= self.year <= 9999 else f"{self.year:+07d}{self._rest()}"

    @property
    def datetime(self) -> dt.datetime:
        """The wall clock, midnight without one; OverflowError outside the years 1-9999."""
        if not dt.MINYEAR <= self.year <= dt.MAXYEAR:
            raise OverflowError(f"the year {self.year} is outside 1-9999")
        return dt.datetime.combine(
            dt.date(self.year, self.month, self.day), dt.time.fromisoformat(self.clock) if self.clock else dt.time()
        )

    def _rest(self) -> str:
        day = f"-{self.month:02d}-{self.day:02d}"
        return day if self.clock is None else f"{day}T{self.clock}{_zone(self.offset)}"


def ends(when: Datable) -> tuple[Moment | None, Moment | None]:
    """The first and last day of a date, or its first instant and the one after its last; None for an open end.

    >>> ends(PartialDate(1962))
    (Moment(year=1962, month=1, day=1, clock=None, offset=None), Moment(year=1962, month=12, day=31, clock=None, offset=None))
    """  # noqa: E501  # a repr is one line
    first, _, last = when.iso.partition("/")
    start, end = (when, when) if isinstance(when, PartialDate) else (when.start, when.end)
    return _moment(first, start), _moment(last or first, end)


def _moment(text: str, of: PartialDate | None) -> Moment | None:
    if text == "..":
        return None
    date, _, clock = text.partition("T")
    year, month, day = (int(part) for part in re.fullmatch(r"(-?\d+)-(\d\d)-(\d\d)", date).groups())  # type: ignore[union-attr]
    day = min(day, month_length("proleptic-gregorian", year, month))
    return Moment(year, month, day, clock or None, of.utc_offset if of and clock else None)


def _zone(offset: int | None) -> str:
    if not offset:
        return "" if offset is None else "Z"
    return f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"


def said(when: Datable, region: str | None) -> str:
    """A date for people: in the Arabic words of a region ("eg", "lb" ...), or in numbers where that is None.

    >>> said(PartialDate(-330), "eg"), said(PartialDate(-330), None)
    ('عام 331 قبل الميلاد', '-0330')
    """
    if region is None:
        return date_label(when)
    try:
        return write(when, region=region)
    except TimelineError:
        if region not in REGIONS:
            raise
        return date_label(when)  # a few values have no words of their own


# -- events and documents ----------------------------------------------------------------------------------------------


def numbered(timeline: Timeline) -> Iterator[tuple[str, Event]]:
    """Every event, dated first, with an id that no other has: "-2" goes behind the id of the second of its content.

    >>> from timeline.timeline import Timeline
    >>> list(numbered(Timeline()))
    []
    """
    seen: Counter[str] = Counter()
    for event in (*timeline, *timeline.undated):
        seen[event.id] += 1
        yield (event.id if seen[event.id] == 1 else f"{event.id}-{seen[event.id]}"), event


def reason(event: Event) -> str:
    """Why an event has no date."""
    return next((told.reason for told in event.told if told.reason), "no reason is known")


def readings(timeline: Timeline) -> dict[str, Reading]:
    """The documents by id, those that only the sources name among them."""
    from timeline.timeline import Reading

    found = {source.document: Reading(source.document) for _, e in numbered(timeline) for source in e.sources}
    return {**found, **{reading.id: reading for reading in timeline.documents}}


_WEB = re.compile(r"https?://[^\s\x00-\x20\x7f-\xa0\"'<>\\^`{|}]+", re.IGNORECASE)


def link(url: str | None) -> str | None:
    """A document's URL where it is one of the web's; nobody is to click on "javascript:".

    >>> link("https://example.org/1"), link("javascript:alert(1)")
    ('https://example.org/1', None)
    """
    return url if url and _WEB.fullmatch(url) else None


# -- texts -------------------------------------------------------------------------------------------------------------

# Code points that XML, Turtle and UTF-8 have no place for.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Controls, and the marks that turn the direction of all that follows, beyond the text that they came with.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
# What a JSON text is safer without: "<" ends the script element around it, U+2028 the line of a JSON Lines reader.
_ESCAPED = re.compile("[<>&\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with a replacement character for each code point that no format takes; its length stays.

    >>> clean("a\\x00b")
    'a\N{REPLACEMENT CHARACTER}b'
    """
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def line(text: str) -> str:
    """The text on one line, without controls and without marks that would turn the direction of what follows.

    >>> line(" a\\n\\u202eb ")
    'a b'
    """
    return " ".join(clean(_UNSEEN.sub("", text)).split())


def dumps(data: object, *, indent: int | None = None) -> str:
    """JSON text with Arabic as it stands, which may also be put into a page's script element or a line of a file.

    >>> dumps({"what": "</script>"})
    '{"what": "\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    # Outside of strings JSON has none of these.
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
