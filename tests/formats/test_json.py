"""JSON against its published schema, and the texts it must bring through; more of it is in tests/test_formats.py."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from timeline import Document, Timeline, extract
from timeline.testing import timelines


@pytest.fixture(scope="module")
def schema(root: Path) -> jsonschema.Draft202012Validator:
    rules = json.loads((root / "docs" / "timeline.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(rules)
    return jsonschema.Draft202012Validator(rules)


def test_what_is_written_is_valid(
    schema: jsonschema.Draft202012Validator, odd_timeline: Timeline, articles: dict[str, str]
) -> None:
    articled = extract(Document(text, id=name, date="2020-01-01") for name, text in articles.items())
    for timeline in (Timeline(), odd_timeline, articled):
        schema.validate(json.loads(timeline.to_json()))


def test_drawn_timelines_are_valid(schema: jsonschema.Draft202012Validator) -> None:
    @settings(max_examples=30, deadline=None)
    @given(timelines())
    def check(timeline: Timeline) -> None:
        schema.validate(json.loads(timeline.to_json()))
        assert Timeline.from_json(timeline.to_json()) == timeline

    check()


def broken(change: dict[str, Any]) -> dict[str, Any]:
    data = json.loads(extract("وصل الوزير إلى تونس في 3 مايو 2011.").to_json())
    data["events"][0] |= change
    return data


@pytest.mark.parametrize(
    "change",
    [
        {"id": "x"},
        {"edtf": None},
        {"status": "maybe"},
        {"places": "تونس"},
        {"told": [{}]},
        {"exact": {"when": {"is": "PartialDate", "year": 2011, "month": 14}, "alternatives": []}},
        {"exact": {"when": {"is": "PartialDate", "years": 2011}, "alternatives": []}},
        {"exact": {"when": {"is": "Duration"}, "alternatives": []}},
    ],
)
def test_what_is_wrong_is_not(schema: jsonschema.Draft202012Validator, change: dict[str, Any]) -> None:
    schema.validate(broken({}))
    with pytest.raises(jsonschema.ValidationError):
        schema.validate(broken(change))


def test_hostile_texts_come_back_and_stay_inside_a_script_element(odd_timeline: Timeline) -> None:
    text = odd_timeline.to_json()
    assert Timeline.from_json(text) == odd_timeline
    assert Timeline.from_json(text.encode("utf-8")) == odd_timeline
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(text)
