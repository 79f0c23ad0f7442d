"""JSON Lines: one object a line whatever the texts hold, and back without loss."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from timeline import Timeline, TimelineError
from timeline.formats.jsonl import from_jsonl, to_jsonl
from timeline.testing import timelines


def test_lines_come_back_as_the_timeline(odd_timeline: Timeline) -> None:
    text = odd_timeline.to("jsonl")
    assert from_jsonl(text) == odd_timeline
    assert from_jsonl(text).documents == odd_timeline.documents
    assert from_jsonl(text.encode()) == odd_timeline
    assert from_jsonl(b"\xef\xbb\xbf" + text.encode()) == odd_timeline
    few = odd_timeline[:5]
    assert from_jsonl("\n".join(reversed(few.to("jsonl").split("\n")))) == few


@settings(max_examples=30, deadline=None)
@given(timelines())
def test_drawn_timelines_come_back(timeline: Timeline) -> None:
    assert from_jsonl(to_jsonl(timeline)) == timeline


def test_every_line_is_one_object_for_whatever_splits_lines(odd_timeline: Timeline) -> None:
    text = odd_timeline.to("jsonl")
    # str.splitlines also ends lines at U+2028, U+0085 and others that JSON lets stand in a string.
    assert text.splitlines() == text.split("\n")[:-1]
    rows = [json.loads(line) for line in text.splitlines()]
    count = len(odd_timeline) + len(odd_timeline.undated)
    assert [row["record"] for row in rows] == ["document"] * len(odd_timeline.documents) + ["event"] * count
    whole = json.loads(odd_timeline.to_json())
    events = [{k: v for k, v in row.items() if k != "record"} for row in rows if row["record"] == "event"]
    assert events == whole["events"] + whole["undated"]


def test_nothing_is_the_empty_timeline() -> None:
    assert to_jsonl(Timeline()) == ""
    assert from_jsonl("") == from_jsonl("\n \r\n") == Timeline()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "line 1: record: a text is wanted, not nothing"),
        ('\n{"record": "page"}', "line 2: record: 'document' or 'event' is wanted, not 'page'"),
        ('{"record": "document"}', "line 1: policy: a policy is wanted"),
        ("[]", "line 1: the text: an object is wanted, not a list"),
        ("{", "line 1: not JSON: "),
        ("[" * 100_000, "line 1: nested too deeply"),
        (b"\xff", "not UTF-8"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str | bytes, message: str) -> None:
    with pytest.raises(TimelineError, match=f"^from_jsonl: {message}"):
        from_jsonl(text)


def test_only_text_is_read() -> None:
    with pytest.raises(TypeError, match="not list"):
        from_jsonl([])  # type: ignore[arg-type]
