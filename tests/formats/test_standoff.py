"""Stand-off annotation, held against the texts and against what `find` finds in them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from timeline import Document, DocumentError, Timeline, extract, find
from timeline.formats.standoff import to_standoff

NEWS = Document("وصل الوزير أمس إلى تونس. وغادر بعد يومين. وبقي هناك 3 ساعات.", id="n1", date="2011-05-03", title="خبر")
HISTORY = Document("استقلت الجزائر عام 1962. وفي العام التالي انتخب الرئيس.", id="n2")


def written(timeline: Timeline, **options: Any) -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = json.loads(to_standoff(timeline, **options))["documents"]
    return documents


def test_offsets_and_attributes_are_those_of_find() -> None:
    news, history = written(extract([NEWS, HISTORY]), texts=[NEWS, HISTORY])
    for document, row in ((NEWS, news), (HISTORY, history)):
        found = [time for time in row["times"] if "start" in time]
        mentions = find(document.text, reference=document.date)
        assert [(t["start"], t["end"], t["type"], t["value"]) for t in found] == [
            (m.start, m.end, m.type, m.value) for m in mentions
        ]
        assert all(document.text[t["start"] : t["end"]] == t["text"] for t in found)
        assert row["whole"] is True
        for event in row["events"]:
            assert event["what"].split()[0] in document.text[event["start"] : event["end"]]
            if event["head"]:
                assert document.text[slice(*event["head"])] == event["what"].split()[0]


def test_what_counts_from_what_is_told() -> None:
    news, history = written(extract([NEWS, HISTORY]), texts=[NEWS, HISTORY])
    created, yesterday = news["times"][:2]
    assert created == {
        "tid": "t0",
        "type": "DATE",
        "value": "2011-05-03",
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }
    assert (yesterday["temporalFunction"], yesterday["anchorTimeID"]) == ("true", "t0")
    year, next_year = history["times"]
    assert "anchorTimeID" not in year
    assert (next_year["value"], next_year["anchorTimeID"]) == ("1963", year["tid"])


def test_ids_run_through_all_documents_and_events_name_their_time() -> None:
    rows = written(extract([NEWS, HISTORY]), texts=[NEWS, HISTORY])
    tids = [time["tid"] for row in rows for time in row["times"]]
    assert tids == [f"t{number}" for number in range(len(tids))]
    for row in rows:
        own = {time["tid"] for time in row["times"]}
        assert row["events"]
        assert all(event["timeID"] in own for event in row["events"])


def test_without_texts_there_is_what_the_events_rest_on() -> None:
    timeline = extract([NEWS, HISTORY])
    news, _ = written(timeline)
    assert news["whole"] is False
    assert "DURATION" not in {time["type"] for time in news["times"]}
    told = {event["timeID"] for event in news["events"]}
    assert told <= {time["tid"] for time in news["times"]}
    assert written(Timeline.from_json(timeline.to_json())) == written(timeline)


def test_texts_may_be_a_mapping_and_must_be_those_that_were_read() -> None:
    timeline = extract([NEWS, HISTORY])
    assert to_standoff(timeline, texts={"n1": NEWS.text, "n2": HISTORY.text}) == to_standoff(
        timeline, texts=[NEWS, HISTORY]
    )
    assert [row["whole"] for row in written(timeline, texts={"n1": NEWS.text})] == [True, False]
    with pytest.raises(DocumentError, match="document 'n1': the text given is not the one that was read"):
        to_standoff(timeline, texts={"n1": "نص آخر"})
    with pytest.raises(TypeError, match="not Document"):
        to_standoff(timeline, texts=NEWS)  # type: ignore[arg-type]


def test_one_id_for_two_texts() -> None:
    twins = [Document("استقلت الجزائر عام 1962.", id="x"), Document("استقلت تونس عام 1956.", id="x")]
    rows = written(extract(twins), texts=twins)
    assert [row["times"][0]["value"] for row in rows] == ["1962", "1956"]


def test_hostile_texts(odd_timeline: Timeline) -> None:
    rows = written(odd_timeline)
    told = sum(len(event.told) for event in (*odd_timeline, *odd_timeline.undated))
    assert sum(len(row["events"]) for row in rows) == told
    assert written(Timeline()) == []
