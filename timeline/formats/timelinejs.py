"""TimelineJS3 JSON: a slide for every dated event, in rows by kind; the undated ones are listed on the title slide.

A slide's dates are the days in which the event lies, and its `display_date` tells in words no more than is known.
TimelineJS takes markup in its texts, so whatever comes from a document is escaped.
"""

from __future__ import annotations

import html
from collections import Counter
from typing import TYPE_CHECKING

from timeline.formats.shared import dumps, ends, line, link, numbered, readings, said
from timeline.formats.words import kind_name, why_undated, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.events.model import Event
    from timeline.formats.shared import Moment
    from timeline.temporal.values import Datable
    from timeline.timeline import Reading, Timeline


ROWS = 5
"""As many as its axis has room for in the height that TimelineJS takes by default."""


def to_timelinejs(
    timeline: Timeline, *, title: str | None = None, region: str | None = "eg", indent: int | None = None
) -> str:
    """The JSON object that `new TL.Timeline(element, object)` takes.

    `region` says whose words the dates are told in (None: numbers). TimelineJS names a year before Christ by its
    number, so 331 BC is -331 here, and there is no year 0. An open interval has the date of the end that is known.
    Of more than five kinds the four that are met most have a row of their own. Without a single dated event `events` is
    empty, which TimelineJS refuses to draw.

    >>> from timeline.timeline import Timeline
    >>> to_timelinejs(Timeline())
    '{"events": []}'
    """
    documents = readings(timeline)
    language = "en" if region is None else "ar"
    groups = _groups(timeline, language)
    slides = [
        {**_slide(id_, event, documents, region), "group": groups[event.kind]}
        for id_, event in numbered(timeline)
        if event.when is not None
    ]
    data: dict[str, object] = {"events": slides}
    if title is not None or timeline.undated:
        rows = [f"<li>{_safe(event.what)} ({_safe(why_undated(event, language))})</li>" for event in timeline.undated]
        text = {"headline": _safe(title or "")}
        if rows:
            heading = f'<p dir="{words(language)["direction"]}">{words(language)["undated"]}</p>'
            text["text"] = f'{heading}<ul dir="rtl">{"".join(rows)}</ul>'
        data = {"title": {"unique_id": "title", "text": text}, **data}
    return dumps(data, indent=indent)


def _slide(id_: str, event: Event, documents: Mapping[str, Reading], region: str | None) -> dict[str, object]:
    assert event.when is not None
    quotes = "".join(
        f'<blockquote dir="rtl">{_safe(source.quote)}</blockquote><p>{_document(documents[source.document])}</p>'
        for source in event.sources
    )
    return {
        "unique_id": f"e{id_}",
        **_dates(event.when),
        "display_date": _label(said(event.when, region)),
        "text": {"headline": f'<span dir="rtl">{_safe(event.what)}</span>', "text": quotes},
    }


def _groups(timeline: Timeline, language: str) -> dict[str, str]:
    """The row of each kind. A row takes 30 pixels that TimelineJS never gives up: with many of them it pushes its whole
    axis out of sight.
    """
    counts = Counter(event.kind for event in timeline)
    own = [kind for kind, _ in counts.most_common()]
    if len(own) > ROWS:
        own = [kind for kind in own if kind != "other"][: ROWS - 1]
    return {kind: _label(kind_name(kind if kind in own else "other", language)) or "-" for kind in counts}


def _dates(when: Datable) -> dict[str, object]:
    start, end = ends(when)
    if start is None or end is None or start == end:
        known = start or end
        assert known is not None  # an interval has an end
        return {"start_date": _date(known)}
    return {"start_date": _date(start), "end_date": _date(end)}


def _date(moment: Moment) -> dict[str, int]:
    year = moment.year if moment.year > 0 else moment.year - 1
    date = {"year": year, "month": moment.month, "day": moment.day}
    if moment.clock is not None:
        date |= zip(("hour", "minute", "second"), map(int, moment.clock.split(":")), strict=True)
    return date


def _document(reading: Reading) -> str:
    name, url = _safe(reading.title or reading.id), link(reading.url)
    return f'<a href="{html.escape(url)}">{name}</a>' if url else name


def _label(text: str) -> str:
    # TimelineJS decodes the entities of these two, and then puts the outcome into the page as markup: what was escaped
    # once comes alive, so nothing that could be markup may be there at all.
    return " ".join(line(text).translate(_MARKUP).split())


_MARKUP = dict.fromkeys(map(ord, "<>&\"'"), " ")


def _safe(text: str) -> str:
    return html.escape(line(text))
