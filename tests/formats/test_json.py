"""JSON against its published schema, and the texts it must bring through; more of it is in tests/test_formats.py."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import Document, Timeline, TimelineError, extract
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


WRONG = (
    "x",
    -5,
    0,
    10**30,
    None,
    True,
    1.5,
    [],
    {},
    {"is": "PartialDate", "year": 1},
    {"is": "Granularity", "name": "DAY"},
)


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, item in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield (*path, key)
        yield from places(item, (*path, key))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_one_wrong_thing_anywhere_is_told_or_does_no_harm(odd_timeline: Timeline, data: Any) -> None:
    told = extract("وصل الوزير إلى تونس في 3 مايو 2011 الساعة 18:50. ومن 11 إلى 14 مايو 2011 زار تونس. غادر أمس.")
    whole = json.loads((odd_timeline if data.draw(st.integers(0, 5)) == 5 else told).to_json())
    *way, last = data.draw(st.sampled_from(list(places(whole))))
    place = whole
    for key in way:
        place = place[key]
    place[last] = data.draw(st.sampled_from(WRONG))
    try:
        read = Timeline.from_json(json.dumps(whole))
    except TimelineError as problem:
        assert str(problem).startswith("from_json: ")  # noqa: PT017  # or nothing is wrong
    else:
        assert Timeline.from_json(read.to_json()) == read
        assert read.to_html()
        assert read.to_csv()


def test_a_field_of_another_type_is_named() -> None:
    row = json.loads(extract("استقلت الجزائر عام 1962.").to_json())
    row["events"][0]["exact"]["when"]["year"] = "1962"
    with pytest.raises(TimelineError, match=r"^from_json: events\[0\]\.exact\.when\.year: int is wanted, not str$"):
        Timeline.from_json(json.dumps(row))
