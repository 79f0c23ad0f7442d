"""Times that count from an event told before."""

from __future__ import annotations

import datetime as dt

import pytest

import timeline

ROWS = [
    ("وصل الوزير يوم 3 مايو 2011 في زيارة. وبعد الزيارة بيومين أعلنت البلدية شراء سفن.", "2011-05-05", "أعلنت البلدية"),
    ("وصل الوزير يوم 3 مايو 2011 في زيارة، وبعد الزيارة بيومين أعلنت البلدية شراء سفن.", "2011-05-05", "أعلنت البلدية"),
    ("قتل جنديان في هجوم يوم 10 يناير 2018. وقبل الهجوم بساعتين أغلقت السلطات الطريق.", "2018-01-10", "أغلقت السلطات"),
    ("أطاح الجيش بالرئيس في 31 أغسطس 2020. وغداة الانقلاب أغلقت الدول المجاورة حدودها.", "2020-09-01", "أغلقت الدول"),
    ("عقد المجلس اجتماعه في 2 مارس 2015. وعشية الاجتماع استقال رئيس المجلس.", "2015-03-01", "استقال رئيس"),
    ("جرت الانتخابات البلدية في 2 مارس 2015. وبعد الانتخابات بثلاثة أشهر استقال رئيسها.", "2015-06", "استقال"),
    ("جرت الانتخابات البلدية عام 1956. وبعد الانتخابات بأربعة أعوام استقال رئيس المجلس.", "1960", "استقال رئيس"),
    ("عين سالم وزيرا عام 1990، فأصلح الضرائب وحارب الفساد، ثم أقيل بعد ثلاث سنوات.", "1993", "أقيل"),
    ("سجن سالم العامري عام 1970، وعذب وحرم من الزيارة، وأفرج عنه بعد خمس سنوات.", "1975", "أفرج عنه"),
    ("تخرج سالم العامري سنة 1923 وعمل في مصرف حتى عام 1932، وعاد في العام التالي ليفتتح عيادة.", "1933", "عاد"),
    ("تخرج سالم العامري سنة 1923. وعمل في مصرف حتى عام 1932، ثم عاد بعد عامين إلى صحار.", "1934", "عاد"),
    ("بقي القصر حتى عام 1890 مقرا للحكم، ثم هدم الجيش القصر بعد عشر سنوات.", "1900", "هدم الجيش"),
    ("وفي السنة التالية للاستقلال، أي عام 1957، عين سالم العامري معلما في صحار.", "1957", "عين سالم"),
    ("كتب سالم روايته التي انتهى منها خريف 1950.\nعاد إلى لندن عام 1951.", "1951", "عاد (سالم) إلى لندن"),
    ("أدخلت مدرسة الميناء سنة 1950. هناك تعلمت الحساب. ومات أبي بعد خمس سنوات.", "1955", "مات أبي"),
    ("تضرر المبنى خلال اشتباكات سبتمبر وأكتوبر 2017 في المدينة.", "2017-09/2017-10", "تضرر المبنى في المدينة"),
    ("اجتمع المجلس يوم 3 مايو 2015، لأول مرة منذ مارس 2011. وفي اليوم نفسه استقال رئيسه.", "2015-05-03", "استقال"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf", "what"), ROWS)
def test_a_time_counts_from_the_event_that_its_noun_means(text: str, edtf: str, what: str) -> None:
    events = timeline.extract(text)
    assert [event.when.edtf for event in events if event.what.startswith(what)] == [edtf]
    quotes = [(source.quote, text[source.start : source.end]) for event in events for source in event.sources]
    assert all(quote == shown for quote, shown in quotes)


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوزير إلى صحار يوم 3 مايو 2011. وبعد الزلزال بيومين أعلنت البلدية شراء سفينتين.",  # of no earthquake told
        "وصل الوزير أمس في زيارة. وبعد الزيارة بيومين أعلنت البلدية شراء سفينتين.",  # from a day that nobody knows
        "وصل الوزير في زيارة يوم 3 مايو 2011. وبعد الزيارة بأيام أعلنت البلدية شراء سفينتين.",  # how many?
    ],
)
def test_without_a_dated_event_or_a_count_nothing_is_told(text: str) -> None:
    events = timeline.extract(text)
    assert not any("أعلنت البلدية" in event.what for event in [*events, *events.undated])


def test_the_count_starts_from_the_reference_day_too() -> None:
    events = timeline.extract(
        "وصل الوزير أول أمس في زيارة. وبعد الزيارة بيومين أعلنت البلدية شراء سفينتين.", reference=dt.date(2011, 5, 4)
    )
    assert [event.when.edtf for event in events] == ["2011-05-02", "2011-05-04"]


@pytest.mark.parametrize(
    "text",
    [
        "ولد ناصر في صحار عام 1923، دخل المدرسة الابتدائية وبعد سنة انتقل إلى مسقط.",
        "ولد ناصر في صحار عام 1950. في صباه غادر إلى مسقط. بعد سنة انتقل إلى صلالة.",
    ],
)
def test_a_length_counts_from_the_deed_before_it_though_that_has_no_date(text: str) -> None:
    assert [event.kind for event in timeline.extract(text)] == ["birth"]


def test_a_length_counts_from_a_dated_deed() -> None:
    events = timeline.extract("بدأ العمل في الجسر عام 1954، واكتمل بعد خمس سنوات.")
    assert [event.when.edtf for event in events] == ["1954", "1959"]
