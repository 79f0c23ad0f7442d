"""Items of vis-timeline, held against the fields that its documentation names."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings

from timeline import Event, Timeline
from timeline.formats.vis import to_vis
from timeline.testing import timelines

Make = Callable[..., Event]

# ECMA-262, 21.4.1.32: what Date.parse of every engine takes.
JAVASCRIPT = re.compile(r"(\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?")


def written(timeline: Timeline) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(to_vis(timeline))
    ids = [item["id"] for item in data["items"]]
    assert len(ids) == len(set(ids)) == len(timeline), "a DataSet refuses an id that it has"
    groups = [group["id"] for group in data["groups"]]
    assert len(groups) == len(set(groups))
    for item in data["items"]:
        assert item["group"] in groups
        assert item["type"] in ("point", "range")
        assert ("end" in item) == (item["type"] == "range")
        for name in ("start", "end"):
            assert JAVASCRIPT.fullmatch(item.get(name, item["start"]))
            assert not item[name if name in item else "start"].startswith("-000000")
    return data


@pytest.mark.parametrize(
    ("edtf", "span"),
    [
        ("2011-05-03", {"type": "point", "start": "2011-05-03T00:00:00"}),
        ("1962", {"type": "range", "start": "1962-01-01T00:00:00", "end": "1963-01-01T00:00:00"}),
        ("-0330", {"type": "range", "start": "-000330-01-01T00:00:00", "end": "-000329-01-01T00:00:00"}),
        ("-0001", {"type": "range", "start": "-000001-01-01T00:00:00", "end": "0000-01-01T00:00:00"}),
        ("9999", {"type": "range", "start": "9999-01-01T00:00:00", "end": "+010000-01-01T00:00:00"}),
        ("1500-02-29", {"type": "point", "start": "1500-02-28T00:00:00"}),
        ("1990/..", {"type": "point", "start": "1990-01-01T00:00:00"}),
        ("../1990", {"type": "point", "start": "1990-12-31T00:00:00"}),
        ("2022-02-25T18:50+03:00", {"type": "point", "start": "2022-02-25T18:50:00+03:00"}),
        (
            "2022-02-25T18:50Z/2022-02-26T02:00Z",
            {"type": "range", "start": "2022-02-25T18:50:00Z", "end": "2022-02-26T02:01:00Z"},
        ),
    ],
)
def test_spans(make_event: Make, edtf: str, span: dict[str, str]) -> None:
    (item,) = written(Timeline([make_event(edtf)]))["items"]
    assert {name: item[name] for name in ("type", "start", "end") if name in item} == span


def test_classes_tell_what_is_fuzzy(make_event: Make) -> None:
    timeline = Timeline([make_event(edtf, status="planned") for edtf in ("1962~", "1990/..", "../1890", "2011-05-03")])
    assert [item["className"] for item in written(timeline)["items"]] == [
        "planned open-start",
        "planned coarse approximate",
        "planned open-end",
        "planned",
    ]


def test_undated_events_stand_beside_the_items(make_event: Make) -> None:
    data = written(Timeline([make_event(None)]))
    assert data["items"] == []
    assert [row["reason"] for row in data["undated"]] == ["no reference date"]


def test_hostile_texts_bring_no_markup_of_their_own(odd_timeline: Timeline) -> None:
    seen = set()

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.add(tag)

    data = written(odd_timeline)
    for row in (*data["items"], *data["groups"], *data["undated"]):
        parser = Tags()
        parser.feed(row["content"])
        parser.feed(row.get("title", ""))
        assert re.fullmatch(r"[\w -]*", row.get("className", ""))
    assert seen == {"br"}


@settings(max_examples=30, deadline=None)
@given(timelines())
def test_drawn_timelines(timeline: Timeline) -> None:
    written(timeline)
