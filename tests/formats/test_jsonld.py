"""JSON-LD, read by rdflib."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import rdflib
from hypothesis import given, settings

from timeline import Event, PartialDate, Timeline, extract
from timeline.formats.jsonld import to_jsonld
from timeline.testing import timelines

Make = Callable[..., Event]

# rdflib's own reader of JSON-LD has not yet left what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SCHEMA = rdflib.Namespace("https://schema.org/")


def graph(timeline: Timeline) -> rdflib.Graph:
    data = json.loads(to_jsonld(timeline))
    assert data["@context"][0] == "https://schema.org"
    # The context of schema.org is on the web; what it says of these words is that they are its own.
    data["@context"][0] = {"@vocab": str(SCHEMA)}
    return rdflib.Graph().parse(data=json.dumps(data), format="json-ld")


def events(timeline: Timeline) -> list[dict[str, Any]]:
    return [node for node in json.loads(to_jsonld(timeline))["@graph"] if node["@type"] == "Event"]


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("1962", "1962", "1962"),
        ("1990~", "1990", "1990"),
        ("2011-05", "2011-05", "2011-05"),
        ("2011-05-11/2011-05-14", "2011-05-11", "2011-05-14"),
        ("1801/1900", "1801", "1900"),
        ("-0330", "-0330", "-0330"),
        ("2011-21", "2011-03-01", "2011-05-31"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("1990/..", "1990-01-01", None),
        ("../1990", None, "1990-12-31"),
        ("2022-02-25T18:50+03:00", "2022-02-25T18:50:00+03:00", "2022-02-25T18:51:00+03:00"),
        ("2022-02-25T18:50", "2022-02-25T18:50:00", "2022-02-25T18:51:00"),
    ],
)
def test_dates(make_event: Make, edtf: str, start: str | None, end: str | None) -> None:
    (event,) = events(Timeline([make_event(edtf)]))
    assert (event.get("startDate"), event.get("endDate")) == (start, end)


def test_hijri_dates_are_days(make_event: Make) -> None:
    made = make_event("2011")
    (event,) = events(Timeline([Event(made.told, PartialDate(1440, 9, calendar="hijri"), "صام", "other", "happened")]))
    assert (event["startDate"], event["endDate"]) == ("2019-05-06", "2019-06-03")


def test_rdflib_reads_events_sources_and_documents(odd_timeline: Timeline) -> None:
    read = graph(odd_timeline)
    count = len(odd_timeline) + len(odd_timeline.undated)
    found = set(read.subjects(rdflib.RDF.type, SCHEMA.Event))
    assert len(found) == count
    edtf = rdflib.URIRef("http://purl.org/dc/terms/date")
    assert len(list(read.subject_objects(edtf))) == len(odd_timeline)
    for _, date in read.subject_objects(edtf):
        assert date.datatype == rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
    assert {name.language for name in read.objects(None, SCHEMA.name) if name.language} == {"ar"}
    articles = set(read.subjects(rdflib.RDF.type, SCHEMA.Article))
    assert set(read.objects(None, SCHEMA.isPartOf)) == articles
    assert {str(url) for url in read.objects(None, SCHEMA.url)} == {"https://example.org/1?a=1&b=%22"}


def test_status_is_schema_orgs(make_event: Make) -> None:
    rows = events(Timeline([make_event("2011", status=s) for s in ("happened", "negated", "planned", "uncertain")]))
    assert sorted(str(row.get("eventStatus")).rpartition("/")[2] for row in rows) == [
        "EventCancelled",
        "EventScheduled",
        "EventScheduled",
        "None",
    ]


def test_a_page_can_hold_it(odd_timeline: Timeline) -> None:
    text = to_jsonld(odd_timeline)
    assert not re.search("[<>&\u2028\u2029]", text)
    text.encode("utf-8")


def test_undated_events_say_why(make_event: Make) -> None:
    (row,) = events(Timeline([make_event(None)]))
    assert row["description"] == "no reference date"
    assert "startDate" not in row


def test_who_published_when_is_not_guessed() -> None:
    timeline = extract("وصل الوزير أمس.", reference=dt.date(2011, 5, 3))
    (article,) = (node for node in json.loads(to_jsonld(timeline))["@graph"] if node["@type"] == "Article")
    assert "datePublished" not in article


@settings(max_examples=15, deadline=None)
@given(timelines())
def test_drawn_timelines(timeline: Timeline) -> None:
    assert len(set(graph(timeline).subjects(rdflib.RDF.type, SCHEMA.Event))) == len(timeline) + len(timeline.undated)


def test_empty() -> None:
    assert len(graph(Timeline())) == 0
