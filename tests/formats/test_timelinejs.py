"""TimelineJS3 JSON against what the TimelineJS documentation asks of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from timeline import Event, Timeline, TimelineError, extract
from timeline.formats.timelinejs import to_timelinejs
from timeline.testing import timelines

Make = Callable[..., Event]

# https://timeline.knightlab.com/docs/json-format.html
DATE = {
    "type": "object",
    "required": ["year"],
    "additionalProperties": False,
    "properties": {
        "year": {"type": "integer", "not": {"const": 0}},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59},
        "second": {"type": "integer", "minimum": 0, "maximum": 59},
    },
}
TEXT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
}
RULES = {
    "type": "object",
    "required": ["events"],
    "additionalProperties": False,
    "properties": {
        "title": {"type": "object", "required": ["text"], "properties": {"text": TEXT}},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date", "text", "unique_id", "display_date", "group"],
                "additionalProperties": False,
                "properties": {
                    "start_date": DATE,
                    "end_date": DATE,
                    "text": TEXT,
                    "group": {"type": "string", "minLength": 1},
                    "display_date": {"type": "string", "minLength": 1},
                    "unique_id": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9-]*$"},
                },
            },
        },
    },
}


def written(timeline: Timeline, **options: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(to_timelinejs(timeline, **options))
    jsonschema.validate(data, RULES)
    ids = [slide["unique_id"] for slide in data["events"]]
    assert len(ids) == len(set(ids)) == len(timeline)
    for slide in data["events"]:
        start, end = (list(slide.get(name, slide["start_date"]).values()) for name in ("start_date", "end_date"))
        assert start <= end
    return data


@pytest.mark.parametrize(
    ("edtf", "dates"),
    [
        ("2011-05-03", {"start_date": {"year": 2011, "month": 5, "day": 3}}),
        (
            "1962",
            {"start_date": {"year": 1962, "month": 1, "day": 1}, "end_date": {"year": 1962, "month": 12, "day": 31}},
        ),
        (
            "-0330",
            {"start_date": {"year": -331, "month": 1, "day": 1}, "end_date": {"year": -331, "month": 12, "day": 31}},
        ),
        ("0000-05-03", {"start_date": {"year": -1, "month": 5, "day": 3}}),
        ("1990-05-03/..", {"start_date": {"year": 1990, "month": 5, "day": 3}}),
        ("../1990-05-03", {"start_date": {"year": 1990, "month": 5, "day": 3}}),
        (
            "2022-02-25T18:50",
            {
                "start_date": {"year": 2022, "month": 2, "day": 25, "hour": 18, "minute": 50, "second": 0},
                "end_date": {"year": 2022, "month": 2, "day": 25, "hour": 18, "minute": 51, "second": 0},
            },
        ),
    ],
)
def test_dates(make_event: Make, edtf: str, dates: dict[str, object]) -> None:
    (slide,) = written(Timeline([make_event(edtf)]))["events"]
    assert {name: slide[name] for name in ("start_date", "end_date") if name in slide} == dates


def test_fuzzy_dates_are_told_in_words(make_event: Make) -> None:
    timeline = Timeline([make_event(edtf) for edtf in ("-0330", "1801/1900", "1990~", "1995/..", "2011-05")])
    shown = [slide["display_date"] for slide in written(timeline)["events"]]
    assert shown[0] == "عام 331 قبل الميلاد"
    assert shown[2:] == ["نحو عام 1990", "من عام 1995 فصاعدا", "مايو 2011"]
    assert written(timeline, region="lb")["events"][-1]["display_date"] == "أيار 2011"
    assert written(timeline, region=None)["events"][-1]["display_date"] == "2011-05"
    with pytest.raises(TimelineError, match="region"):
        to_timelinejs(timeline, region="xx")


def test_only_the_kinds_met_most_have_rows_of_their_own(make_event: Make) -> None:
    kinds = ["visit", "visit", "war", "other", "other", "other", "law", "law", "sport", "sport", "birth", "death"]
    told = Timeline(make_event(f"19{n + 10}", kind=kind) for n, kind in enumerate(kinds))
    assert [slide["group"] for slide in written(told)["events"]] == [
        *("زيارة", "زيارة", "حرب", "غير ذلك", "غير ذلك", "غير ذلك", "قانون وقرار", "قانون وقرار"),
        *("رياضة", "رياضة", "غير ذلك", "غير ذلك"),
    ]
    few = written(told.filter(kind=("war", "birth", "death", "law", "other")), region=None)["events"]
    assert {slide["group"] for slide in few} == {"war", "birth", "death", "law", "other"}


def test_undated_events_are_on_the_title_slide() -> None:
    data = written(extract("وصل الوزير إلى تونس أمس."), title="زيارات")
    assert "يُحسب من يوم غير معروف" in data["title"]["text"]["text"]
    assert "counts from a day that is not known" in to_timelinejs(extract("وصل الوزير أمس."), region=None)
    assert data["events"] == []
    assert data["title"]["text"]["headline"] == "زيارات"
    assert "وصل الوزير إلى تونس" in data["title"]["text"]["text"]


def test_hostile_texts_bring_no_markup_of_their_own(odd_timeline: Timeline) -> None:
    data = written(odd_timeline)
    seen = set()

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.add(tag)
            assert all(name == "dir" or (tag, name) == ("a", "href") for name, _ in attrs)
            assert all(value in ("rtl", "https://example.org/1?a=1&b=%22") for _, value in attrs)

    for slide in (*data["events"], data["title"]):
        parser = Tags()
        for text in (*slide["text"].values(), slide.get("display_date", ""), slide.get("group", "")):
            parser.feed(text)
        assert not set("<>&\"'") & set(slide.get("display_date", "") + slide.get("group", "")), "decoded, then drawn"
    assert seen == {"span", "blockquote", "p", "a", "ul", "li"}


@settings(max_examples=30, deadline=None)
@given(timelines())
def test_drawn_timelines_keep_the_rules(timeline: Timeline) -> None:
    written(timeline)


def test_empty() -> None:
    assert written(Timeline()) == {"events": []}
