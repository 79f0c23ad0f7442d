"""iCalendar (RFC 5545): a VEVENT for every event that has a place in a calendar, a VJOURNAL for every other.

A calendar knows days and instants of the years 1-9999, and nothing of "some time in 1962". What it cannot express is
never left out: the date stands in full, as EDTF, in X-ARABIC-TIMELINE-EDTF and in words in the description, each
COMMENT says what is missing, X-WR-CALDESC counts such events, and `losses` lists them.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from timeline.errors import MissingExtraError
from timeline.events.model import HAPPENED, NEGATED
from timeline.formats.shared import clean, ends, line, link, numbered, readings, reason, said
from timeline.formats.table import date_label
from timeline.temporal.calendars import GREGORIAN_REFORM
from timeline.temporal.values import Granularity, Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import icalendar

    from timeline.events.model import Event
    from timeline.temporal.values import Datable, PartialDate
    from timeline.timeline import Reading, Timeline

PRODUCT = "-//arabic-timeline//timeline//AR"

# RFC 5545 wants to know when an entry was written. The clock would make two files of one timeline differ.
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def to_ics(timeline: Timeline, *, region: str | None = "eg", stamp: dt.datetime | None = None) -> str:
    """iCalendar text, its lines ended by CRLF; needs the extra `formats`.

    A date without a time is an all-day event over the days in which it lies; a time is UTC where the text tells its
    offset, else local wherever it is read ("floating"). An open interval stands at the end that is known. What
    happened is CONFIRMED, what was planned or is uncertain TENTATIVE, what did not happen CANCELLED. The UID of an
    event depends on its content alone. `region` says whose words tell the date (None: numbers), `stamp` is the DTSTAMP
    (by default 1970, so that the same timeline always gives the same file).

    >>> from timeline.timeline import Timeline
    >>> to_ics(Timeline()).splitlines()[:2]
    ['BEGIN:VCALENDAR', 'VERSION:2.0']
    """
    try:
        import icalendar
    except ImportError as error:
        raise MissingExtraError("to_ics", "icalendar", "formats") from error
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    if told := losses(timeline):
        events = "event is" if len(told) == 1 else "events are"
        calendar.add("x-wr-caldesc", f"{len(told)} {events} not fully expressed: see their comments")
    documents = readings(timeline)
    for id_, event in numbered(timeline):
        days = None if event.when is None else _days(event.when)
        entry = icalendar.Journal() if days is None else icalendar.Event()
        entry.add("uid", f"{id_}@arabic-timeline")
        entry.add("dtstamp", stamp or EPOCH)
        if days is not None:
            entry.add("dtstart", days[0])
            entry.add("dtend", days[1])
            # It happened, or is fixed: it takes nobody's time of the day.
            entry.add("transp", "TRANSPARENT")
        _describe(entry, event, documents, region)
        entry.add("status", _status(event, dated=days is not None))
        calendar.add_component(entry)
    return str(calendar.to_ical(), "utf-8")


def losses(timeline: Timeline) -> list[tuple[Event, str]]:
    """What a calendar cannot express: each event concerned, and in a few words what is missing.

    >>> import timeline
    >>> [what for _, what in losses(timeline.extract("استقلت الجزائر عام 1962."))]
    ['the day is not known, only 1962']
    """
    return [(event, "; ".join(told)) for _, event in numbered(timeline) if (told := list(_losses(event)))]


def _losses(event: Event) -> Iterator[str]:
    when = event.when
    if when is None:
        yield f"no date: {reason(event)}"
        return
    if isinstance(when, Interval) and None in (when.start, when.end):
        yield f"the {'start' if when.start is None else 'end'} is open"
    elif _days(when) is None:
        yield f"{date_label(when)} is outside the years 1-9999 of a calendar"
    if isinstance(when, Interval):
        parts = [end for end in (when.start, when.end) if end is not None]
    else:
        parts = [when]
        if when.granularity < Granularity.DAY:
            yield f"the day is not known, only {date_label(when)}"
    if any(part.granularity is Granularity.PART_OF_DAY for part in parts):
        yield "the hour is not known, only the part of the day"
    if when.approximate or any(part.approximate for part in parts):
        yield "the date is approximate"
    for mod in dict.fromkeys(m.mod for m in (when, *parts) if m.mod and m.mod != "APPROX"):
        yield f"the date has the modifier {mod}"
    for zone in dict.fromkeys(part.zone_name for part in parts if part.zone_name and part.utc_offset is None):
        yield f"the offset of the zone {line(zone)} is not known"
    if any(_julian(part) for part in parts):
        yield "the date is Julian, and stands with its Julian numbers"
    if event.alternatives:
        yield f"other sources say {', '.join(date_label(other) for other in event.alternatives)}"


def _julian(part: PartialDate) -> bool:
    return part.calendar == "gregorian" and part.granularity >= Granularity.DAY and part.first_day < GREGORIAN_REFORM


def _days(when: Datable) -> tuple[dt.date, dt.date] | None:
    """What DTSTART and DTEND (exclusive) say; None where no calendar reaches."""
    first, last = ends(when)
    if isinstance(when, Interval) and (first is None or last is None):
        known = when.start or when.end
        return None if known is None else _days(known)
    assert first is not None  # a single date has both
    assert last is not None
    try:
        start, end = first.datetime, last.datetime
        if first.clock is None:
            return start.date(), end.date() + dt.timedelta(days=1)
        offset = first.offset if first.offset is not None else last.offset
        if offset is None:
            return start, end
        zone = dt.timezone(dt.timedelta(minutes=offset))
        return start.replace(tzinfo=zone).astimezone(dt.UTC), end.replace(tzinfo=zone).astimezone(dt.UTC)
    except OverflowError:
        return None


def _describe(entry: icalendar.Component, event: Event, documents: Mapping[str, Reading], region: str | None) -> None:
    entry.add("summary", line(event.what), parameters={"language": "ar"})
    date = [] if event.when is None else [said(event.when, region)]
    quotes = [f"«{line(source.quote)}» ({_name(documents[source.document])})" for source in event.sources]
    entry.add("description", clean("\n".join([*date, *quotes])))
    if event.when is not None:
        entry.add("x-arabic-timeline-edtf", str(event.when.edtf))
    entry.add("categories", [line(event.kind), event.status])
    if event.places:
        entry.add("location" if entry.name == "VEVENT" else "x-arabic-timeline-location", line("، ".join(event.places)))
    for told in _losses(event):
        entry.add("comment", line(told))
    urls = [url for source in event.sources if (url := link(documents[source.document].url))]
    if urls:
        entry.add("url", urls[0])


def _name(reading: Reading) -> str:
    return line(reading.title or reading.id)


def _status(event: Event, *, dated: bool) -> str:
    if event.status == NEGATED:
        return "CANCELLED"
    if event.status == HAPPENED:
        return "CONFIRMED" if dated else "FINAL"
    return "TENTATIVE" if dated else "DRAFT"
