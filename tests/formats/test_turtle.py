"""Turtle, read and asked by rdflib."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
import rdflib
from hypothesis import given, settings

from timeline import Event, Timeline
from timeline.formats.shared import clean, line
from timeline.formats.turtle import to_turtle
from timeline.testing import timelines

Make = Callable[..., Event]

TIME = rdflib.Namespace("http://www.w3.org/2006/time#")
SCHEMA = rdflib.Namespace("https://schema.org/")
DCTERMS = rdflib.Namespace("http://purl.org/dc/terms/")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")


@pytest.fixture(autouse=True)
def _no_python_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    # rdflib logs a traceback for every xsd:date that datetime cannot hold, and keeps the literal.
    monkeypatch.setattr(logging.getLogger("rdflib.term"), "disabled", True)


def graph(timeline: Timeline) -> rdflib.Graph:
    text = to_turtle(timeline)
    text.encode("utf-8")
    return rdflib.Graph().parse(data=text, format="turtle")


def ends(timeline: Timeline) -> dict[str, tuple[str, str]]:
    """Property and lexical form of each end of the one event, its time as SPARQL finds it."""
    rows = graph(timeline).query(
        """
        PREFIX time: <http://www.w3.org/2006/time#>
        SELECT ?side ?in ?date WHERE {
          ?event time:hasTime/time:intervalIn? ?span .
          { ?span ?side ?instant . ?instant ?in ?date } UNION { ?span ?in ?date BIND ("at" AS ?side) }
          FILTER isLiteral(?date)
        }"""
    )
    return {str(side).rpartition("#")[2]: (str(name).rpartition("#")[2], str(date)) for side, name, date in rows}


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2011-05-03", {"at": ("inXSDDate", "2011-05-03")}),
        ("1962", {"hasBeginning": ("inXSDDate", "1962-01-01"), "hasEnd": ("inXSDDate", "1962-12-31")}),
        ("-0330", {"hasBeginning": ("inXSDDate", "-0330-01-01"), "hasEnd": ("inXSDDate", "-0330-12-31")}),
        ("Y12345", {"hasBeginning": ("inXSDDate", "12345-01-01"), "hasEnd": ("inXSDDate", "12345-12-31")}),
        (
            "2011-05-11/2011-05-14",
            {"hasBeginning": ("inXSDDate", "2011-05-11"), "hasEnd": ("inXSDDate", "2011-05-14")},
        ),
        ("1990/..", {"hasBeginning": ("inXSDDate", "1990-01-01")}),
        ("../1990", {"hasEnd": ("inXSDDate", "1990-12-31")}),
        (
            "2022-02-25T18:50",
            {
                "hasBeginning": ("inXSDDateTime", "2022-02-25T18:50:00"),
                "hasEnd": ("inXSDDateTime", "2022-02-25T18:51:00"),
            },
        ),
        (
            "2022-02-25T18:50+03:00",
            {
                "hasBeginning": ("inXSDDateTimeStamp", "2022-02-25T18:50:00+03:00"),
                "hasEnd": ("inXSDDateTimeStamp", "2022-02-25T18:51:00+03:00"),
            },
        ),
    ],
)
def test_times(make_event: Make, edtf: str, told: dict[str, tuple[str, str]]) -> None:
    assert ends(Timeline([make_event(edtf)])) == told


@pytest.mark.parametrize(("edtf", "within"), [("1962", True), ("1952/1970", False), ("2011-05-03", False)])
def test_a_coarse_date_is_what_the_event_lies_in(make_event: Make, edtf: str, *, within: bool) -> None:
    assert bool(list(graph(Timeline([make_event(edtf)])).subject_objects(TIME.intervalIn))) is within


def test_hostile_texts_come_through(odd_timeline: Timeline) -> None:
    read = graph(odd_timeline)
    every = [*odd_timeline, *odd_timeline.undated]
    assert len(set(read.subjects(rdflib.RDF.type, SCHEMA.Event))) == len(every)
    assert {str(label) for label in read.objects(None, rdflib.RDFS.label)} == {line(event.what) for event in every}
    quotes = {clean(source.quote) for event in every for source in event.sources}
    assert {str(quote) for quote in read.objects(None, PROV.value)} == quotes
    assert {str(date) for date in read.objects(None, DCTERMS.date)} == {e.when.edtf for e in odd_timeline if e.when}
    assert {str(url) for url in read.objects(None, SCHEMA.url)} == {"https://example.org/1?a=1&b=%22"}
    assert "no date: 😀 نص 𝓐" in map(str, read.objects(None, rdflib.RDFS.comment))


@settings(max_examples=15, deadline=None)
@given(timelines())
def test_drawn_timelines(timeline: Timeline) -> None:
    assert len(set(graph(timeline).subjects(rdflib.RDF.type, SCHEMA.Event))) == len(timeline) + len(timeline.undated)


def test_empty() -> None:
    assert len(graph(Timeline())) == 0
