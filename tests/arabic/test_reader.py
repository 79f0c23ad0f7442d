"""What a mention tells beside its value: how sure it is, why it has none, what contradicts it."""

from __future__ import annotations

import datetime as dt

import pytest

import timeline
from timeline.arabic import hijri_years
from timeline.arabic.expressions import Date


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("الجمعة 25 فبراير 2022 - 18:50", "stated"),
        ("5 صفر 1432 هـ الموافق 9 يناير 2011", "stated"),
        ("أمس", "resolved"),
        ("الشهر الماضي", "resolved"),
        ("الخميس", "assumed"),
        ("مايو", "assumed"),
        ("السبعينيات", "assumed"),
        ("عام 67", "assumed"),
    ],
)
def test_certainty(text: str, certainty: str) -> None:
    assert timeline.find(text, reference=dt.date(2022, 2, 25))[0].certainty == certainty


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("الثلاثاء 25 فبراير 2022", "weekday disagrees"),
        ("5 صفر 1432 هـ الموافق 9 يناير 2014", "calendars disagree"),
        ("22 شباط / يوليو 2022", "month names disagree"),
    ],
)
def test_contradictions_are_told(text: str, words: str) -> None:
    (mention,) = timeline.find(text)
    assert mention.when is not None
    assert any(words in conflict for conflict in mention.conflicts)


def test_what_agrees_is_no_contradiction() -> None:
    for text in ("الجمعة 25 فبراير 2022", "الجمعة 24 رجب 1443 هـ الموافق 25 شباط / فبراير 2022 م"):
        assert timeline.find(text)[0].conflicts == ()


@pytest.mark.parametrize(
    "text", ["غادر أمس", "في مايو", "يوم الأحد", "العام الماضي", "الساعة الثالثة عصرا", "31 أبريل 2011"]
)
def test_what_has_no_value_has_a_reason(text: str) -> None:
    (mention,) = timeline.find(text)
    assert mention.when is None
    assert mention.reason


def test_an_aware_reference_keeps_its_wall_clock() -> None:
    zone = dt.timezone(dt.timedelta(hours=3))
    late = dt.datetime(2022, 2, 25, 23, 30, tzinfo=zone)
    assert timeline.find("اليوم", reference=late)[0].value == "2022-02-25"


@pytest.mark.parametrize("bad", [None, 3, b"bytes", ["نص"]])
def test_text_of_another_type_is_refused_by_name(bad: object) -> None:
    with pytest.raises(timeline.TimelineError, match=f"text must be a str, not {type(bad).__name__}"):
        timeline.find(bad)  # type: ignore[arg-type]


def test_other_arguments_of_other_types_are_refused_by_name() -> None:
    with pytest.raises(timeline.TimelineError, match="reference must be a date or datetime, not str"):
        timeline.find("أمس", reference="2022-02-25")  # type: ignore[arg-type]
    with pytest.raises(timeline.TimelineError, match="policy must be a Policy, not dict"):
        timeline.find("أمس", policy={})  # type: ignore[arg-type]
    with pytest.raises(timeline.TimelineError, match="policy direction: 'back'"):
        timeline.Policy(direction="back")  # type: ignore[arg-type]


def test_a_long_book_costs_each_of_its_years_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(hijri_years, "_gap", lambda year, others: compared.append(len([*others])) or 0)
    eras = ("hijri", "gregorian")
    years = hijri_years.HijriYears(Date(700 + n % 90, calendar=eras[n % 2]) for n in range(5_000))
    for n in range(5_000):
        years.is_hijri(Date(600 + n % 30))
    assert len(compared) == 2 * 30, "a year that was asked for is known"
    assert max(compared) <= 2 * 45, "a year that was stated a hundred times is one"
