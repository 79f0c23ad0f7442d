"""RDF in Turtle: the events with their times in OWL-Time.

A time that the text states, a day, an instant or "from 11 to 14 May", is the event's own (`time:hasTime`). Of a
coarse one the event has a part nobody knows: its time is an interval within (`time:intervalIn`) the year or century.
Days are `xsd:date`, years before Christ as XSD 1.1 counts them (1 BC is 0000); `dcterms:date` has the date in EDTF.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.formats.jsonld import urn
from timeline.formats.shared import clean, ends, line, link, numbered, readings, reason
from timeline.temporal.values import Granularity, Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.events.model import Event
    from timeline.formats.shared import Moment
    from timeline.temporal.values import Datable
    from timeline.timeline import Reading, Timeline

PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def to_turtle(timeline: Timeline) -> str:
    """Turtle text: a `schema:Event` for every event, an undated one with the reason as `rdfs:comment`.

    Kind and status are `dcterms:type` and `schema:eventStatus` as plain words; each source is a `prov:wasDerivedFrom`
    with its quote and document.

    >>> from timeline.timeline import Timeline
    >>> to_turtle(Timeline()).splitlines()[0]
    '@prefix dcterms: <http://purl.org/dc/terms/> .'
    """
    documents = readings(timeline)
    blocks = ["".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())]
    blocks += [_statement(urn("event", id_), _event(event)) for id_, event in numbered(timeline)]
    blocks += [_statement(urn("document", each.id), _document(each)) for each in documents.values()]
    return "\n".join(blocks)


def _statement(subject: str, facts: Iterator[str]) -> str:
    return f"<{subject}> " + " ;\n    ".join(facts) + " .\n"


def _event(event: Event) -> Iterator[str]:
    yield "a schema:Event"
    yield f"rdfs:label {_literal(line(event.what), '@ar')}"
    yield f"dcterms:type {_literal(event.kind)}"
    yield f"schema:eventStatus {_literal(event.status)}"
    for place in event.places:
        yield f"schema:location {_literal(place, '@ar')}"
    when = event.when
    if when is None:
        yield f"rdfs:comment {_literal(reason(event))}"
    else:
        yield f"dcterms:date {_literal(str(when.edtf), '^^edtf:EDTF')}"
        yield f"time:hasTime {_time(when)}"
    for source in event.sources:
        about = f"dcterms:isPartOf <{urn('document', source.document)}>"
        yield f"prov:wasDerivedFrom [ prov:value {_literal(source.quote, '@ar')} ; {about} ]"


def _document(reading: Reading) -> Iterator[str]:
    yield "a schema:Article"
    yield f"dcterms:identifier {_literal(reading.id)}"
    if reading.title is not None:
        yield f"dcterms:title {_literal(reading.title)}"
    if url := link(reading.url):
        yield f"schema:url <{url}>"


def _time(when: Datable) -> str:
    start, end = ends(when)
    if start is not None and start == end:
        return _instant(start)
    sides = [f"time:{name} {_instant(at)}" for name, at in (("hasBeginning", start), ("hasEnd", end)) if at is not None]
    interval = f"[ a time:ProperInterval ; {' ; '.join(sides)} ]"
    if not isinstance(when, Interval) and when.granularity < Granularity.DAY:
        return f"[ a time:ProperInterval ; time:intervalIn {interval} ]"
    return interval


def _instant(moment: Moment) -> str:
    if moment.clock is None:
        name, datatype = "inXSDDate", "date"
    elif moment.offset is None:
        # Deprecated, and yet the only one for a time whose zone the text does not tell.
        name, datatype = "inXSDDateTime", "dateTime"
    else:
        name, datatype = "inXSDDateTimeStamp", "dateTimeStamp"
    return f'[ a time:Instant ; time:{name} "{moment.iso}"^^xsd:{datatype} ]'


_SPECIAL = re.compile(r'[\\"\n\r]')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}


def _literal(text: str, kind: str = "") -> str:
    return f'"{_SPECIAL.sub(lambda found: _ESCAPES[found[0]], clean(text))}"{kind}'
