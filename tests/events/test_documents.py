"""Documents: their ids and dates, paragraphs, sentences and clauses, the furniture of pages, their date lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import DocumentError
from timeline.events.documents import (
    Document,
    clauses,
    date_line,
    is_date_line,
    is_furniture,
    paragraphs,
    sentences,
)


def test_id_is_a_hash_of_the_text() -> None:
    assert Document("نص").id == Document("نص").id != Document("نص آخر").id
    assert Document("نص", id="d1").id == "d1"


@pytest.mark.parametrize(
    ("given_date", "expected"),
    [
        (None, None),
        ("2011-05-03", dt.date(2011, 5, 3)),
        ("2011-05-03T18:50:00", dt.datetime(2011, 5, 3, 18, 50)),
        (dt.date(2011, 5, 3), dt.date(2011, 5, 3)),
    ],
)
def test_date(given_date: object, expected: dt.date | None) -> None:
    assert Document("نص", date=given_date).date == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("bad", ["أمس", "2011-13-01", 2011])
def test_bad_date(bad: object) -> None:
    with pytest.raises(DocumentError, match="date"):
        Document("نص", date=bad)  # type: ignore[arg-type]


def test_bad_text_and_title() -> None:
    with pytest.raises(DocumentError, match="text"):
        Document(b"x")  # type: ignore[arg-type]
    with pytest.raises(DocumentError, match="title"):
        Document("نص", title=5)  # type: ignore[arg-type]


SENTENCES = [
    ("وصل الوفد. ثم غادر.", ["وصل الوفد.", "ثم غادر."]),
    ("قال د. سالم إنه بخير. انتهى.", ["قال د. سالم إنه بخير.", "انتهى."]),
    ("سنة 539 ق.م وما بعدها. نعم!", ["سنة 539 ق.م وما بعدها.", "نعم!"]),
    ("مات سنة 204 هـ. وقام ابنه سنة 820 م. ثم سكن", ["مات سنة 204 هـ.", "وقام ابنه سنة 820 م.", "ثم سكن"]),
    ("هل وصل؟ «نعم.» ثم سكت", ["هل وصل؟", "«نعم.»", "ثم سكت"]),
    ("ارتفع 1.5 في المئة", ["ارتفع 1.5 في المئة"]),
    ("أولا\nثانيا\r\nثالثا", ["أولا", "ثانيا", "ثالثا"]),
    ("...\n-", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


def test_sentences_of_a_stretch() -> None:
    text = "واحد. اثنان. ثلاثة."
    assert [text[a:b] for a, b in sentences(text, 6, 12)] == ["اثنان."]


CLAUSES = [
    ("افتتح الوزير المعرض وغادر إلى صيدا", ["افتتح الوزير المعرض", "وغادر إلى صيدا"]),
    ("أعلن المدير أن الشركة ربحت", ["أعلن المدير", "أن الشركة ربحت"]),
    ("زار المصنع الذي بناه والده", ["زار المصنع", "الذي بناه والده"]),
    ("وصل بعد أن توقف القتال", ["وصل", "بعد أن توقف القتال"]),
    ("اجتمع الأعضاء، بينما غاب الرئيس", ["اجتمع الأعضاء،", "بينما غاب الرئيس"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in clauses(text)] == expected


@given(st.text(alphabet="وصل الذي.،؟!(«»)\n أن1ة", max_size=80) | st.text(max_size=80))
def test_spans_are_ordered_and_inside(text: str) -> None:
    for spans in (list(paragraphs(text)), list(sentences(text)), list(clauses(text))):
        at = 0
        for start, end in spans:
            assert at <= start < end <= len(text)
            at = end


@pytest.mark.parametrize(
    "line",
    [
        "جميع الحقوق محفوظة - صحيفة الميناء - 2023",
        "© 2015 الميناء",
        "https://example.org/2015/03",
        "[3] https://example.org/x-2020",
        "شارك:",
        "شارك هذا المقال",
        "اترك تعليقاً",
        "لن يتم نشر عنوان بريدك الإلكتروني.",
        "مقالات ذات صلة",
        "اقرأ أيضا: نتائج 2014",
        "آخر تحديث: 3 مايو 2011",
        "زر الذهاب إلى الأعلى",
        "كل هذا وحقوق النشر محفوظة 2015",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["شارك الوفد في المؤتمر عام 2011.", "تعليق الرحلات بدأ عام 2011", "طباعة الكتاب تمت عام 1950", "وصل الوفد أمس."],
)
def test_text_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_is_date_line(marked: Callable) -> None:
    for text in ("نشر في {3 مايو 2011|2011-05-03} - الساعة", "{الجمعة|2011-05-06}، {6 مايو 2011|2011-05-06}"):
        plain, mentions = marked(text)
        assert is_date_line(plain, 0, len(plain), mentions)
    plain, mentions = marked("وصل في {3 مايو 2011|2011-05-03}")
    assert not is_date_line(plain, 0, len(plain), mentions)
    assert not is_date_line(plain, 0, len(plain), [])


def test_date_line(marked: Callable) -> None:
    text, mentions = marked("زيارة الوزير\n{الثلاثاء 3 مايو 2011|2011-05-03}\nوصل في {5 مايو 2010|2010-05-05}.")
    assert date_line(Document(text), mentions) == mentions[0]


def test_a_sentence_states_its_day(marked: Callable) -> None:
    text, mentions = marked("وصل الوفد {اليوم الثلاثاء الموافق 3 مايو 2011|2011-05-03} إلى صيدا.")
    assert date_line(Document(text), mentions) == mentions[0]


def test_no_date_line(marked: Callable) -> None:
    text, mentions = marked("وصل الوفد في {3 مايو 2011|2011-05-03} إلى صيدا، وعاد {عام 2012|2012}.")
    assert date_line(Document(text), mentions) is None
    assert date_line(Document("نص"), []) is None
    resolved = [attrs.evolve(mention, certainty="resolved") for mention in mentions]
    assert date_line(Document(text), resolved) is None


def test_date_line_reads_the_text_itself() -> None:
    found = date_line(Document("زيارة الوزير\nالثلاثاء 3 مايو 2011\nوصل الوفد."))
    assert found is not None
    assert found.value == "2011-05-03"
