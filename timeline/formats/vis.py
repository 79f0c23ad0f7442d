"""Items and groups for vis-timeline, as JSON: `new vis.Timeline(element, data.items, data.groups, {rtl: true})`.

What lasts or is known only coarsely is a range over the days in which it lies; a day or an instant is a point.
vis-timeline puts `content` and `title` into the page as markup, so whatever comes from a document is escaped.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import attrs

from timeline.formats.shared import dumps, ends, line, numbered, reason, said
from timeline.formats.words import kind_name
from timeline.temporal.calendars import CALENDARS
from timeline.temporal.values import Granularity, Interval

if TYPE_CHECKING:
    from timeline.events.model import Event
    from timeline.formats.shared import Moment
    from timeline.temporal.values import Datable
    from timeline.timeline import Timeline


def to_vis(timeline: Timeline, *, region: str | None = "eg", indent: int | None = None) -> str:
    """A JSON object with `items`, `groups` (one for each kind) and `undated`, which vis-timeline leaves alone.

    Dates are ISO 8601 as JavaScript reads it, years before the year 0 and after 9999 with a sign and six digits; the
    `end` is exclusive. Classes tell the style sheet more: "coarse", "approximate", "open-start", "open-end" (a point
    at the end that is known) and the status. `region` says whose words the tooltips tell dates in (None: numbers, and
    English names of the groups).

    >>> from timeline.timeline import Timeline
    >>> to_vis(Timeline())
    '{"items": [], "groups": [], "undated": []}'
    """
    items, undated = [], []
    for id_, event in numbered(timeline):
        if event.when is None:
            undated.append({"id": id_, "content": _safe(event.what), "reason": reason(event)})
        else:
            items.append(_item(id_, event, event.when, region))
    language = "en" if region is None else "ar"
    kinds = dict.fromkeys(event.kind for event in timeline)
    groups = [{"id": kind, "content": _safe(kind_name(kind, language))} for kind in kinds]
    return dumps({"items": items, "groups": groups, "undated": undated}, indent=indent)


def _item(id_: str, event: Event, when: Datable, region: str | None) -> dict[str, object]:
    quotes = [_safe(source.quote) for source in event.sources]
    return {
        "id": id_,
        "group": event.kind,
        "content": _safe(event.what),
        "title": "<br>".join([_safe(said(when, region)), *quotes]),
        **_span(when),
        "className": " ".join(_classes(event, when)),
    }


def _span(when: Datable) -> dict[str, str]:
    start, end = ends(when)
    if start is None or end is None or (when.granularity >= Granularity.DAY and not isinstance(when, Interval)):
        known = start or end
        assert known is not None  # an interval has an end
        return {"type": "point", "start": _instant(known)}
    return {"type": "range", "start": _instant(start), "end": _instant(end if end.clock else _next(end))}


def _instant(moment: Moment) -> str:
    # Without a time JavaScript would take the day for one of UTC, and show the day before west of Greenwich.
    return moment.expanded if moment.clock else f"{moment.expanded}T00:00:00"


def _next(moment: Moment) -> Moment:
    days = CALENDARS["proleptic-gregorian"]
    year, month, day = days.from_day(days.to_day(moment.year, moment.month, moment.day) + 1)
    return attrs.evolve(moment, year=year, month=month, day=day)


def _classes(event: Event, when: Datable) -> list[str]:
    classes = [re.sub(r"[^\w-]+", "-", event.status)]
    if isinstance(when, Interval):
        classes += [f"open-{name}" for name, end in (("start", when.start), ("end", when.end)) if end is None]
    elif when.granularity < Granularity.DAY:
        classes.append("coarse")
    if when.approximate or when.mod == "APPROX":
        classes.append("approximate")
    return classes


def _safe(text: str) -> str:
    return html.escape(line(text))
