"""iCalendar, read back by the icalendar library."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable

import icalendar
import pytest
from hypothesis import given, settings

from timeline import Event, Interval, MissingExtraError, PartialDate, Timeline, TimelineError, extract
from timeline.formats.ics import losses, to_ics
from timeline.testing import timelines

Make = Callable[..., Event]


def parsed(timeline: Timeline) -> list[icalendar.Component]:
    (calendar,) = icalendar.Calendar.from_ical(to_ics(timeline), multiple=True)
    assert not calendar.errors
    for entry in calendar.subcomponents:
        assert not entry.errors
    return list(calendar.subcomponents)


def only(make_event: Make, when: PartialDate | Interval, **fields: object) -> icalendar.Component:
    made = make_event("2011", **fields)
    (entry,) = parsed(Timeline([Event(made.told, when, made.what, made.kind, made.status, sources=made.sources)]))
    return entry


def test_a_day_is_an_all_day_event(make_event: Make) -> None:
    entry = only(make_event, PartialDate(2011, 5, 3))
    assert entry.name == "VEVENT"
    assert entry.decoded("dtstart") == dt.date(2011, 5, 3)
    assert entry.decoded("dtend") == dt.date(2011, 5, 4)
    assert str(entry["summary"]) == "وصل الوفد إلى تونس"
    assert entry["summary"].params["language"] == "ar"
    assert "comment" not in entry


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        (PartialDate(1962), dt.date(1962, 1, 1), dt.date(1963, 1, 1)),
        (PartialDate(1440, 9, calendar="hijri"), dt.date(2019, 5, 6), dt.date(2019, 6, 4)),
        (Interval(PartialDate(2011, 5, 11), PartialDate(2011, 5, 14)), dt.date(2011, 5, 11), dt.date(2011, 5, 15)),
        (Interval(PartialDate(1990), None), dt.date(1990, 1, 1), dt.date(1991, 1, 1)),
        (Interval(None, PartialDate(1990, 5)), dt.date(1990, 5, 1), dt.date(1990, 6, 1)),
        (
            PartialDate(2022, 2, 25, hour=18, minute=50),
            dt.datetime(2022, 2, 25, 18, 50),
            dt.datetime(2022, 2, 25, 18, 51),
        ),
        (
            PartialDate(2022, 2, 25, hour=1, minute=50, utc_offset=180),
            dt.datetime(2022, 2, 24, 22, 50, tzinfo=dt.UTC),
            dt.datetime(2022, 2, 24, 22, 51, tzinfo=dt.UTC),
        ),
        (
            PartialDate(2022, 2, 25, part_of_day="EV"),
            dt.datetime(2022, 2, 25, 16, 0),
            dt.datetime(2022, 2, 25, 22, 0),
        ),
    ],
)
def test_days_and_times(make_event: Make, when: PartialDate, start: dt.date, end: dt.date) -> None:
    entry = only(make_event, when)
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (start, end)
    assert str(entry["x-arabic-timeline-edtf"]) == when.edtf


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (PartialDate(-330), "outside the years 1-9999"),
        (PartialDate(12345), "outside the years 1-9999"),
        (PartialDate(9999, 12, 31), "outside the years 1-9999"),
        (PartialDate(1962), "the day is not known, only 1962"),
        (PartialDate(1990, approximate=True), "the date is approximate"),
        (PartialDate(1991, mod="BEFORE"), "the modifier BEFORE"),
        (PartialDate(2022, 2, 25, part_of_day="EV"), "only the part of the day"),
        (PartialDate(2022, 2, 25, hour=18, zone_name="القدس"), "the offset of the zone القدس is not known"),
        (PartialDate(1500, 2, 29), "the date is Julian"),
        (Interval(PartialDate(1990), None), "the end is open"),
        (Interval(None, PartialDate(1990)), "the start is open"),
    ],
)
def test_what_a_calendar_cannot_say_is_told(make_event: Make, when: PartialDate, told: str) -> None:
    entry = only(make_event, when)
    comments = entry["comment"] if isinstance(entry["comment"], list) else [entry["comment"]]
    assert any(told in str(comment) for comment in comments)
    assert ("dtstart" in entry) == ("outside" not in told)
    assert entry.name == ("VJOURNAL" if "outside" in told else "VEVENT")


def test_losses_are_counted_listed_and_told(make_event: Make) -> None:
    timeline = Timeline([make_event("2011-05-03"), make_event("1962"), make_event(None)])
    assert [(e.when and e.when.edtf, told) for e, told in losses(timeline)] == [
        ("1962", "the day is not known, only 1962"),
        (None, "no date: no reference date"),
    ]
    (calendar,) = icalendar.Calendar.from_ical(to_ics(timeline), multiple=True)
    assert str(calendar["x-wr-caldesc"]) == "2 events are not fully expressed: see their comments"
    assert "x-wr-caldesc" not in icalendar.Calendar.from_ical(to_ics(timeline.on("2011-05-03")))


@pytest.mark.parametrize(
    ("status", "dated", "undated"),
    [
        ("happened", "CONFIRMED", "FINAL"),
        ("planned", "TENTATIVE", "DRAFT"),
        ("uncertain", "TENTATIVE", "DRAFT"),
        ("negated", "CANCELLED", "CANCELLED"),
    ],
)
def test_status(make_event: Make, status: str, dated: str, undated: str) -> None:
    entries = parsed(Timeline([make_event("2011", status=status), make_event(None, status=status)]))
    assert [str(entry["status"]) for entry in entries] == [dated, undated]


def test_identities_are_stable_and_never_repeat(odd_timeline: Timeline) -> None:
    uids = [str(entry["uid"]) for entry in parsed(odd_timeline)]
    assert len(set(uids)) == len(uids)
    assert sorted(uids) == sorted(str(entry["uid"]) for entry in parsed(Timeline.from_json(odd_timeline.to_json())))
    assert to_ics(odd_timeline) == to_ics(odd_timeline)
    stamp = dt.datetime(2024, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    assert to_ics(odd_timeline, stamp=stamp).count("DTSTAMP:20240102T030405Z") == len(uids)


def test_hostile_texts_stay_in_their_properties(odd_timeline: Timeline) -> None:
    text = to_ics(odd_timeline)
    entries = parsed(odd_timeline)
    assert len(entries) == len(odd_timeline) + len(odd_timeline.undated)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert not any(ord(c) < 32 and c not in "\r\n" for c in text)
    assert "\n" not in text.replace("\r\n", "")
    summaries = {str(entry["summary"]) for entry in entries}
    assert '0 قال: "نعم" | ثم مضى ; وعاد' in summaries
    assert {str(entry["url"]) for entry in entries if "url" in entry} == {"https://example.org/1?a=1&b=%22"}


@settings(max_examples=30, deadline=None)
@given(timelines())
def test_drawn_timelines_are_read(timeline: Timeline) -> None:
    assert len(parsed(timeline)) == len(timeline) + len(timeline.undated)


def test_empty() -> None:
    assert parsed(Timeline()) == []


def test_the_missing_extra_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r"^to_ics needs icalendar: pip install 'arabic-timeline\[formats\]'$"):
        Timeline().to("ics")


def test_an_unknown_region_is_refused() -> None:
    with pytest.raises(TimelineError, match="no wordings of region 'xx'"):
        extract("استقلت الجزائر عام 1962.").to("ics", region="xx")
