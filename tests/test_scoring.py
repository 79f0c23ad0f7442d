"""Scores against a gold small enough to be counted by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline import TimelineError, cli
from timeline.scoring import Annotation, Score, Tag, differences, pair, read, score

# Five expressions in the gold, one of them optional; five found:
#   0-10  found as it is
#   20-30 found too short, its value right
#   40-50 found with another value
#   60-70 found with another type and value, at the same place
#   80-90 optional, and found
#   99-105 is spurious
GOLD = [
    Tag(0, 10, "DATE", "2011-05-03"),
    Tag(20, 30, "DATE", "2012"),
    Tag(40, 50, "DATE", "2013"),
    Tag(60, 70, "DURATION", "P3D"),
    Tag(75, 79, "SET", "P1D"),
    Tag(80, 90, "DATE", "2015", optional=True),
]
FOUND = [
    Tag(0, 10, "DATE", "2011-05-03"),
    Tag(24, 30, "DATE", "2012"),
    Tag(40, 50, "DATE", "2014"),
    Tag(60, 70, "DATE", "PAST_REF"),
    Tag(80, 90, "DATE", "2015"),
    Tag(99, 105, "TIME", "T08:00"),
]


def test_by_hand() -> None:
    total = score(GOLD, FOUND)
    # Of 5 to be found and 5 found (the optional one counts on neither side): 4 overlap, 3 have the same span,
    # 3 the right type, 2 the right value.
    assert total == Score(gold=5, found=5, strict=3, relaxed=4, type=3, value=2)
    assert total.f1("strict") == pytest.approx(3 / 5)
    assert total.f1("relaxed") == pytest.approx(4 / 5)
    assert total.f1("type") == pytest.approx(3 / 5)
    assert total.f1("value") == pytest.approx(2 / 5)


def test_precision_and_recall_by_hand() -> None:
    total = score(GOLD[:2], FOUND[:1] + FOUND[5:] + FOUND[4:5])
    assert (total.gold, total.found, total.strict) == (2, 3, 1)
    assert total.precision("strict") == pytest.approx(1 / 3)
    assert total.recall("strict") == pytest.approx(1 / 2)
    assert total.f1("strict") == pytest.approx(2 * (1 / 3) * (1 / 2) / (1 / 3 + 1 / 2))


def test_scores_add_up() -> None:
    assert score(GOLD, FOUND) + Score(gold=1) == Score(6, 5, 3, 4, 3, 2)
    assert score(GOLD[:2], FOUND[:2]) + score(GOLD[2:], FOUND[2:]) == score(GOLD, FOUND)


def test_nothing_is_right_where_nothing_was_to_be_found() -> None:
    assert score([], []).f1("value") == score([], []).precision("value") == score([], []).recall("value") == 1.0
    assert score(GOLD, []).f1("relaxed") == score(GOLD, []).precision("relaxed") == 0.0
    assert score([], FOUND).f1("relaxed") == score([], FOUND).recall("relaxed") == 0.0


def test_one_for_one() -> None:
    gold = [Tag(0, 20, "DATE", "2011")]
    halves = [Tag(0, 8, "DATE", "2011"), Tag(9, 20, "DATE", "2011")]
    assert pair(gold, halves) == [(gold[0], halves[1])], "the longest overlap"
    assert score(gold, halves) == Score(1, 2, 0, 1, 1, 1)
    assert score(halves, gold) == Score(2, 1, 0, 1, 1, 1)
    same = [Tag(0, 20, "DATE", "2012"), Tag(5, 8, "DATE", "2011")]
    assert pair(same, [Tag(5, 8, "DATE", "2011")]) == [(same[1], same[1])], "the same span goes before any overlap"
    assert pair([Tag(0, 5, "DATE", "1")], [Tag(5, 9, "DATE", "1")]) == [], "to touch is not to overlap"


def test_the_order_given_does_not_matter() -> None:
    assert score(GOLD[::-1], FOUND[::-1]) == score(GOLD, FOUND)


def test_differences() -> None:
    said = [(d.what, (d.gold or d.found or GOLD[0]).start) for d in differences(GOLD, FOUND)]
    assert said == [("span", 20), ("value", 40), ("type", 60), ("missed", 75), ("spurious", 99)]


# -- annotations -------------------------------------------------------------------------------------------------------

TIMEML = """<?xml version="1.0" encoding="UTF-8"?>
<TimeML><DOCID>d7</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2011-05-04"
functionInDocument="CREATION_TIME">2011-05-04</TIMEX3></DCT>
<TEXT>وصل <EVENT eid="e1">الوزير</EVENT> <TIMEX3 tid="t1" type="DATE" value="2011-05-03">أمس</TIMEX3> &amp; غادر.</TEXT>
</TimeML>"""


def test_timeml() -> None:
    (one,) = read(TIMEML, "a.tml")
    assert isinstance(one, Annotation)
    assert (one.id, one.text, str(one.reference)) == ("d7", "وصل الوزير أمس & غادر.", "2011-05-04")
    assert one.tags == (Tag(11, 14, "DATE", "2011-05-03"),)


@pytest.mark.parametrize("text", ["<TimeML>", "<html></html>", "<!DOCTYPE"])
def test_xml_that_is_no_timeml(text: str) -> None:
    with pytest.raises(TimelineError, match=r"not XML|no TimeML"):
        list(read(text, "a.tml"))


TAG = {"start": 4, "end": 7, "text": "أمس", "type": "DATE", "value": "2011-05-03"}
ROW = {"id": "d1", "text": "وصل أمس.", "reference": "2011-05-04", "timex": [TAG]}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("{", "line 2: not JSON"),
        ([], "line 2: a JSON object is wanted"),
        ({**ROW, "text": 5}, "'text' must be a text"),
        ({"text": "x"}, "no list of time expressions under 'timex'"),
        ({**ROW, "timex": [5]}, "time expression 1: a JSON object is wanted"),
        ({**ROW, "timex": [{**TAG, "start": "4"}]}, "'start' and 'end' must be offsets, not '4' and 7"),
        ({**ROW, "timex": [{**TAG, "start": True}]}, "must be offsets"),
        ({**ROW, "timex": [{**TAG, "end": 99}]}, "ends at 99, the text at 8"),
        ({**ROW, "timex": [{**TAG, "start": 5}]}, "at 5-7 stands 'مس', not 'أمس'"),
        ({**ROW, "reference": "soon"}, "the reference must be ISO 8601 text, not 'soon'"),
    ],
)
def test_lines_that_are_wrong(row: object, reason: str) -> None:
    line = row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)
    good, bad = read(f"{json.dumps(ROW)}\n{line}\n", "a.jsonl")
    assert isinstance(good, Annotation)
    assert isinstance(bad, TimelineError)
    assert reason in str(bad)


# -- the command -------------------------------------------------------------------------------------------------------


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    other = {
        "id": "d2",
        "text": "استقلت تونس عام 1956 ثم",
        "timex": [{"start": 12, "end": 20, "type": "DATE", "value": "1957"}],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{json.dumps(ROW)}\n{json.dumps(other)}\n", "utf-8")
    return path


def test_score_prints_a_table(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["score", str(gold), "--errors"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "d2:12-20  value     DATE      1957, found 1956  عام 1956",
        "              P      R     F1",
        "strict    1.000  1.000  1.000",
        "relaxed   1.000  1.000  1.000",
        "type      1.000  1.000  1.000",
        "value     0.500  0.500  0.500",
        "2 documents, 2 in the gold, 2 found",
    ]


def test_score_as_json(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["score", str(gold), "-f", "json", "--errors", "--jobs", "2"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["documents"], row["gold"], row["found"]) == (2, 2, 2)
    assert row["value"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert row["errors"][0]["what"] == "value"


def test_answers_of_another_system(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = tmp_path / "answers.jsonl"
    answers.write_text(json.dumps({"id": "d1", "timex": [{**TAG, "end": 6}]}) + "\n", "utf-8")
    assert cli.main(["score", str(gold), "--answers", str(answers), "-f", "json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["gold"], row["found"]) == (2, 1)
    assert row["strict"]["f1"] == 0.0
    assert row["relaxed"]["f1"] == pytest.approx(2 * 1 / 3, abs=1e-6)
    answers.write_text(json.dumps({"id": "d9", "timex": []}) + "\n", "utf-8")
    assert cli.main(["score", str(gold), "--answers", str(answers)]) == 1
    assert "the gold has no document 'd9'" in capsys.readouterr().err


def test_what_the_formats_write_is_a_gold(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for key, name in (("timeml", "gold.tml"), ("standoff", "answers.json")):
        out = str(tmp_path / name)
        assert cli.main(["extract", str(root / "examples"), "-f", key, "-o", out]) == 0
    assert (
        cli.main(["score", str(tmp_path / "gold.tml"), "--answers", str(tmp_path / "answers.json"), "-f", "json"]) == 0
    )
    row = json.loads(capsys.readouterr().out)
    assert row["gold"] > 100
    assert row["strict"]["f1"] == row["value"]["f1"] == 1.0


def test_statuses(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.tml").write_text("<TimeML>", "utf-8")
    assert cli.main(["score", str(gold), str(tmp_path / "bad.tml")]) == 1
    assert f"timeline: {tmp_path / 'bad.tml'}: not XML" in capsys.readouterr().err
    for wrong in (
        ["absent.tml"],
        [str(tmp_path / "bad.tml")],
        [str(gold), str(gold)],
        [str(gold), "--answers", "absent"],
    ):
        assert cli.main(["score", *wrong]) == 2
        assert "Traceback" not in capsys.readouterr().err
    (tmp_path / "bare.jsonl").write_text(json.dumps({"id": "d1", "timex": []}), "utf-8")
    assert cli.main(["score", str(tmp_path / "bare.jsonl")]) == 2
    assert "has no text" in capsys.readouterr().err
