"""schema.org Events as JSON-LD, which search engines read from a page's `<script type="application/ld+json">`.

A date is no finer than it is known: "1962" for a year, first and last day where schema.org has no shorter way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from timeline.events.model import NEGATED, UNCERTAIN
from timeline.formats.shared import clean, dumps, ends, line, link, numbered, readings, reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.events.model import Event, Source
    from timeline.temporal.values import Datable
    from timeline.timeline import Reading, Timeline

CONTEXT = [
    "https://schema.org",
    # The whole of what is known of a date, which schema.org has no word for.
    {"edtf": {"@id": "http://purl.org/dc/terms/date", "@type": "http://id.loc.gov/datatypes/edtf/EDTF"}},
]

_CALENDAR_DATE = re.compile(r"-?\d{4}(-(0\d|1[0-2])(-\d\d)?)?")


def to_jsonld(timeline: Timeline, *, indent: int | None = None) -> str:
    """A JSON-LD object, safe inside a script element: its `@graph` has the events, then the documents as articles.

    `startDate` and `endDate` are inclusive, or a clock time and the first instant after it, with the offset that the
    text tells; an end that is open is left out. What did not happen is EventCancelled, what is uncertain has no
    status. Undated events have no dates and say why in their description.

    >>> from timeline.timeline import Timeline
    >>> to_jsonld(Timeline()).endswith('"@graph": []}')
    True
    """
    documents = readings(timeline)
    events = [_event(id_, event, documents) for id_, event in numbered(timeline)]
    articles = [_article(reading) for reading in documents.values()]
    return dumps({"@context": CONTEXT, "@graph": [*events, *articles]}, indent=indent)


def urn(kind: str, id_: str) -> str:
    """The name of an event or document in linked data.

    >>> urn("document", "مقال 1")
    'urn:arabic-timeline:document:%D9%85%D9%82%D8%A7%D9%84%201'
    """
    return f"urn:arabic-timeline:{kind}:{quote(clean(id_), safe='')}"


def _event(id_: str, event: Event, documents: Mapping[str, Reading]) -> dict[str, object]:
    row: dict[str, object] = {
        "@id": urn("event", id_),
        "@type": "Event",
        "name": {"@value": line(event.what), "@language": "ar"},
        "keywords": line(event.kind),
    }
    if event.when is not None:
        row |= {**_dates(event.when), "edtf": event.when.edtf}
    else:
        row["description"] = line(reason(event))
    if event.status == NEGATED:
        row["eventStatus"] = "https://schema.org/EventCancelled"
    elif event.status != UNCERTAIN:
        row["eventStatus"] = "https://schema.org/EventScheduled"
    if event.places:
        row["location"] = [{"@type": "Place", "name": line(place)} for place in event.places]
    if event.sources:
        row["subjectOf"] = [_quotation(source, documents[source.document]) for source in event.sources]
    return row


def _dates(when: Datable) -> dict[str, str]:
    start, end = ends(when)
    sides = [side.rstrip("~") for side in str(when.edtf).split("/")]
    if all(_CALENDAR_DATE.fullmatch(side) for side in sides):
        return {"startDate": sides[0], "endDate": sides[-1]}
    return {name: at.iso for name, at in (("startDate", start), ("endDate", end)) if at is not None}


def _quotation(source: Source, reading: Reading) -> dict[str, object]:
    return {"@type": "Quotation", "text": clean(source.quote), "isPartOf": {"@id": urn("document", reading.id)}}


def _article(reading: Reading) -> dict[str, object]:
    row: dict[str, object] = {"@id": urn("document", reading.id), "@type": "Article", "inLanguage": "ar"}
    if reading.title is not None:
        row["headline"] = line(reading.title)
    if url := link(reading.url):
        row["url"] = url
    if reading.date is not None and reading.date_from != "reference":
        row["datePublished"] = reading.date.isoformat()
    return row
