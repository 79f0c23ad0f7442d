"""Open intervals: since when and until when a deed or a state lasts."""

from __future__ import annotations

import datetime as dt

import pytest

import timeline

CASES = [
    # what goes on
    ("يقود المدرب الفريق منذ 2017.", "2017/..", "يقود المدرب الفريق"),
    ("تصدر الجريدة أسبوعيا منذ 18 يونيو 1994.", "1994-06-18/..", "تصدر الجريدة أسبوعيا"),
    ("تحتل القوات الهضبة منذ عام 1967.", "1967/..", "تحتل القوات الهضبة"),
    ("ارتفع سعر النفط 12% منذ بداية 2025.", "2025-01/..", "ارتفع سعر النفط 12%"),
    ("بقيت القلعة في أيدي الصليبيين حتى سنة 1291م.", "../1291", "بقيت القلعة في أيدي الصليبيين"),
    ("لم يستخدم الدواء في العلاج حتى سنة 1893.", "../1893", "لم يستخدم الدواء في العلاج"),
    ("يستمر استقبال الطلبات في الكلية حتى 15 ديسمبر 2026.", "../2026-12-15", "يستمر استقبال الطلبات في الكلية"),
    # what takes a moment
    ("انطلقت المبادرة في المدارس منذ بداية عام 2014.", "2014-01/2014-04", "انطلقت المبادرة في المدارس"),
    ("اختطف المهندس منذ شهر يوليو 2023.", "2023-07", "اختطف المهندس"),
    ("بلغ عدد القتلى حتى مساء أمس 18 قتيلا.", "2026-11-21T16/2026-11-21T21", "بلغ عدد القتلى 18 قتيلا"),
    ("أجلت المحكمة النظر في القضية حتى 5 مايو 2027.", "2027-05-05", None),
    # states without a verb
    ("الجزائر عضو في الجامعة العربية منذ 1962.", "1962/..", "الجزائر عضو في الجامعة العربية"),
    ("والمعبر مغلق منذ السابع من مايو 2024، ما يمنع دخول المساعدات.", "2024-05-07/..", "المعبر مغلق"),
    ("المستشفى خارج الخدمة منذ نوفمبر 2023.", "2023-11/..", "المستشفى خارج الخدمة"),
    ("السلعة الأغلى منذ 2010.", None, None),
]


@pytest.mark.parametrize(("text", "edtf", "what"), CASES, ids=[case[0][:40] for case in CASES])
def test_since_and_until(text: str, edtf: str | None, what: str | None) -> None:
    told = timeline.extract(timeline.Document(text, date=dt.date(2026, 11, 22)))
    assert [event.when.edtf for event in told] == ([edtf] if edtf else [])
    assert what is None or what in told[0].what


def test_a_state_is_that_of_the_person_the_text_is_about() -> None:
    text = (
        "سمير قاسم روائي لبناني ولد في صيدا عام 1961. وهو متزوج من رسامة منذ 2003، ورئيس تحرير مجلة «مرافئ» منذ 2010."
    )
    told = timeline.extract(text)
    assert [event.what for event in told][1:] == [
        "متزوج (سمير قاسم) من رسامة",
        "رئيس تحرير مجلة «مرافئ» (سمير قاسم)",
    ]


def test_an_end_told_behind_closes_the_interval() -> None:
    told = timeline.extract("شغل الجنرال منصب وزير الدفاع منذ 2012 حتى استقالته في مارس 2014.")
    assert [event.when.edtf for event in told] == ["2012/2014-03", "2014-03"]
