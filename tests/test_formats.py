"""JSON without loss, CSV that no spreadsheet runs, tables that line up, HTML that escapes."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from html.parser import HTMLParser

import attrs
import pytest

from timeline import (
    Document,
    Duration,
    Event,
    Interval,
    PartialDate,
    Policy,
    Timeline,
    TimelineError,
    extract,
    from_edtf,
)
from timeline.formats import FORMATS, reader, writer
from timeline.formats.json import decode, encode
from timeline.formats.table import date_label, to_table

Make = Callable[..., Event]


@pytest.fixture(scope="module")
def everything(articles: dict[str, str]) -> Timeline:
    return extract(Document(text, id=name, title=f"«{name}»") for name, text in articles.items())


# -- the registry ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_of_the_table_writes(name: str, everything: Timeline) -> None:
    assert everything.to(name)
    assert getattr(everything, f"to_{name}")() == everything.to(name)
    if FORMATS[name].reader is not None:
        assert reader(name)(everything.to(name)) == everything


def test_unknown_formats_are_told_with_those_there_are() -> None:
    with pytest.raises(TimelineError, match="no format 'xml'; formats: csv, html, ics, json"):
        Timeline().to("xml")
    with pytest.raises(AttributeError, match="no format 'xml'; formats: csv"):
        Timeline().to_xml()  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="no attribute 'unknown'"):
        Timeline().unknown  # type: ignore[attr-defined]  # noqa: B018  # asking is the test
    assert not hasattr(Timeline(), "to_xml")
    with pytest.raises(TimelineError, match="those read back: json, jsonl"):
        reader("csv")
    with pytest.raises(TimelineError):
        writer("")


# -- JSON --------------------------------------------------------------------------------------------------------------


def test_json_comes_back_the_same(everything: Timeline) -> None:
    for indent in (None, 2):
        again = Timeline.from_json(everything.to_json(indent=indent))
        assert again == everything
        assert again.documents == everything.documents
        assert again.report == everything.report
        assert [event.told for event in again] == [event.told for event in everything]
        assert [event.alternatives for event in again] == [event.alternatives for event in everything]
        assert again.to_json() == everything.to_json()
    assert Timeline.from_json(everything.to_json().encode()) == everything


def test_what_comes_back_can_still_be_merged_and_resolved() -> None:
    waiting = extract("وصل الوزير إلى تونس أمس.", policy=Policy(week_start=7))
    again = Timeline.from_json(waiting.to_json())
    assert again.documents[0].policy == Policy(week_start=7)
    day = dt.date(2011, 5, 4)
    assert again.resolve(day) == waiting.resolve(day)
    assert again | waiting == waiting


def test_json_has_what_readers_of_the_file_rely_on(everything: Timeline) -> None:
    data = json.loads(everything.to_json())
    assert set(data) >= {"events", "undated", "documents"}
    assert len(data["events"]) == len(everything)
    for row, event in zip(data["events"], everything, strict=True):
        assert event.when is not None
        assert set(row) >= {"id", "edtf", "timex3", "what", "kind", "status", "sources", "told"}
        assert (row["id"], row["edtf"], row["what"]) == (event.id, event.when.edtf, event.what)
        assert len(row["told"]) == len(event.told)
        for source in row["sources"]:
            assert set(source) >= {"document", "start", "end", "quote", "mention"}
    for row in data["undated"]:
        assert row["edtf"] is None
        assert row["told"][0]["reason"]
    for row in data["documents"]:
        assert set(row) >= {"id", "title", "url", "date", "date_from"}


@pytest.mark.parametrize(
    "value",
    [
        PartialDate(1432, 2, 5, calendar="hijri"),
        PartialDate(2011, mod="START", approximate=True),
        PartialDate.century(19),
        PartialDate(2022, 2, 25, hour=18, minute=50, utc_offset=180, zone_name="مكة"),
        PartialDate(-330),
        Interval(PartialDate(1990), None),
        Interval(PartialDate(2011, 5, 11), PartialDate(2011, 5, 14), mod="APPROX"),
        Duration(years=1, months=6),
        Duration(vague="D"),
        Policy(direction="future", numeric_order="MDY"),
        (1, None, "نص", True),
        frozenset({"a", "b"}),
        dt.datetime(2011, 5, 3, 18, 50),
        dt.date(2011, 5, 3),
    ],
)
def test_values_survive_json(value: object) -> None:
    assert decode(json.loads(json.dumps(encode(value)))) == value


def valid() -> dict[str, object]:
    data: dict[str, object] = json.loads(extract("وصل الوزير إلى تونس في 3 مايو 2011.").to_json())
    return data


def spoil(path: str, value: object) -> str:
    data = valid()
    *steps, last = path.split(".")
    place: object = data
    for step in steps:
        place = place[int(step) if step.isdigit() else step]  # type: ignore[index, call-overload]
    place[int(last) if last.isdigit() else last] = value  # type: ignore[index]
    return json.dumps(data)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("version", 2, "reads version 1, not 2"),
        ("version", None, "version: a whole number is wanted, not nothing"),
        ("events", {}, "events: a list is wanted, not an object"),
        ("events.0", 7, r"events\[0\]: an object is wanted, not a number"),
        ("events.0.what", None, r"events\[0\].what: a text is wanted, not nothing"),
        ("events.0.told", "x", r"events\[0\].told: a list is wanted, not a text"),
        ("events.0.places", [1], r"events\[0\].places\[0\]: a text is wanted"),
        ("events.0.told.0.source", None, r"told\[0\].source: an object is wanted"),
        ("events.0.told.0.source.start", True, r"source.start: a whole number is wanted, not a boolean"),
        ("events.0.told.0.source.mention", "x", "mention: a mention is wanted"),
        ("events.0.told.0.when", {"is": "os.system"}, "no class 'os.system'"),
        ("events.0.told.0.when", {"is": "Event"}, "no class 'Event'"),
        ("events.0.told.0.when", {"year": 2011}, 'an object with "is" is wanted'),
        ("events.0.told.0.when", {"is": "PartialDate", "year": 2011, "month": 13}, r"told\[0\].when: .*13"),
        ("events.0.told.0.when", {"is": "PartialDate", "nonsense": 1}, "PartialDate does not fit"),
        ("events.0.told.0.when", {"is": "Duration", "days": 1}, "a date is wanted, not Duration"),
        ("events.0.told.0.when", {"is": "date"}, "date does not fit"),
        ("events.0.told.0.when", {"is": "Granularity", "name": "EON"}, "Granularity does not fit"),
        ("events.0.exact.alternatives", 5, "exact.alternatives: a list is wanted"),
        ("documents.0.policy", None, "policy: a policy is wanted"),
        ("documents.0.date", "أمس", "date: no ISO date"),
        ("documents.0.id", 5, r"documents\[0\].id: a text is wanted, not a number"),
    ],
)
def test_spoilt_json_is_refused_with_the_place(path: str, value: object, message: str) -> None:
    with pytest.raises(TimelineError, match=message):
        Timeline.from_json(spoil(path, value))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "{}", "5", '{"version": 1}', "[" * 100_000, "\ud800", b"\xff\xfe\x00"]
)
def test_what_is_no_timeline_is_refused(text: str | bytes) -> None:
    with pytest.raises(TimelineError, match="from_json"):
        Timeline.from_json(text)


def test_json_is_text() -> None:
    with pytest.raises(TypeError, match="not dict"):
        Timeline.from_json({})  # type: ignore[arg-type]


def test_only_the_package_s_own_classes_are_written() -> None:
    @attrs.frozen
    class Foreign:
        x: int = 1

    with pytest.raises(TypeError, match="nothing known of Foreign"):
        encode(Foreign())


# -- CSV ---------------------------------------------------------------------------------------------------------------


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_row_for_every_event(everything: Timeline) -> None:
    table = rows(everything.to_csv())
    assert [row["id"] for row in table] == [event.id for event in (*everything, *everything.undated)]
    for row, event in zip(table, everything, strict=False):
        assert event.when is not None
        assert row["edtf"].removeprefix("'") == event.when.edtf
        assert row["what"] == event.what
    assert all(row["reason"] and not row["first"] for row in table[len(everything) :])


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "  =cmd|' /C calc'!A0", "|x", "%0A"]
)
def test_csv_cells_are_no_formulas(cell: str, make_event: Make) -> None:
    event = make_event("2011", what=cell, kind=cell, quote=cell, document=cell, places=(cell,))
    (row,) = rows(Timeline([event]).to_csv())
    for column in ("what", "kind", "quote", "documents", "places"):
        assert row[column] == "'" + cell


def test_csv_quotes_what_needs_it(make_event: Make) -> None:
    what = 'قال: "نعم"، ثم\nمضى, وعاد'
    (row,) = rows(Timeline([make_event("2011", what=what)]).to_csv())
    assert row["what"] == what


def test_csv_says_utf8_to_excel_when_asked() -> None:
    assert Timeline().to_csv(bom=True) == "\ufeff" + Timeline().to_csv()


# -- table and HTML ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edtf", "label"),
    [
        ("2011-05-03", "2011-05-03"),
        ("2011-05", "2011-05"),
        ("2012-02", "2012-02"),
        ("1900-02", "1900-02"),
        ("2011", "2011"),
        ("1801/1900", "1801..1900"),
        ("2011-05-11/2011-05-14", "2011-05-11..2011-05-14"),
        ("2012-03/2012-06", "2012-03..2012-06"),
        ("1990/..", "1990.."),
        ("../1990", "..1990"),
        ("2011~", "~2011"),
        ("-0330", "-0330"),
    ],
)
def test_dates_in_the_table_are_as_wide_as_they_are_known(edtf: str, label: str) -> None:
    assert date_label(from_edtf(edtf)) == label


def test_times_in_the_table() -> None:
    start = PartialDate(2022, 2, 25, hour=18, minute=50)
    assert date_label(start) == "2022-02-25 18:50"
    assert date_label(PartialDate(2022, 2, 25, hour=18)) == "2022-02-25 18:00"
    assert date_label(PartialDate(2022, 2, 25, part_of_day="EV")) == "2022-02-25 evening"
    assert date_label(Interval(start, PartialDate(2022, 2, 25, hour=20))) == "2022-02-25 18:50..2022-02-25 20:00"
    assert date_label(Interval(start, None)) == "2022-02-25 18:50.."


def plain(line: str) -> str:
    return line.replace("\u200e", "").replace("\u200f", "")


def test_table_columns_line_up(make_event: Make) -> None:
    timeline = Timeline(
        [
            make_event("1962", what="ألف", kind="founding"),
            make_event("2011-05-11/2011-05-14", what="باء", kind="war", status="planned"),
            make_event(None, what="جيم", kind="visit"),
        ]
    )
    lines = [plain(line) for line in str(timeline).splitlines()]
    assert lines[0].index("ألف") == lines[1].index("باء")
    assert lines[0].startswith("1962 ")
    assert "war (planned)" in lines[1]
    assert lines[1].endswith("[d1]")
    assert "undated (1)" in lines
    assert any("no reference date" in line for line in lines)
    assert lines[-1] == "2 events · 1 undated · 0 documents"


def test_table_fits_the_terminal(everything: Timeline) -> None:
    for width in (80, 120):
        for line in to_table(everything, width=width).splitlines():
            if "undated" not in line and "(" not in line:
                assert len(plain(line)) <= width + 40, "only ids and reasons may reach further"
    assert "…" in to_table(everything, width=80)
    assert "…" not in to_table(Timeline(everything), width=None).replace("...", "")


def test_table_puts_every_event_on_one_line(make_event: Make) -> None:
    assert len(str(Timeline([make_event("2011", what="سطر\nثم\r\nسطر")])).splitlines()) == 3


def test_html_escapes_what_documents_say(make_event: Make) -> None:
    evil = '<script>alert("x")</script>&'
    made = Timeline([make_event("2011", what=evil, kind=evil, quote=evil + "'\"", document=evil)])._repr_html_()

    class Tags(HTMLParser):
        seen: set[str] = set()  # noqa: RUF012  # one parser, one test

        def handle_starttag(self, tag: str, attributes: object) -> None:
            self.seen.add(tag)

    parser = Tags()
    parser.feed(made)
    assert parser.seen == {"table", "thead", "tbody", "tr", "th", "td", "bdi"}
