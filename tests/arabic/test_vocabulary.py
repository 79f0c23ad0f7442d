"""Numbers and ordinals: read in every gender, case and order, written with the grammar they ask for, and back."""

from __future__ import annotations

import pytest

from timeline.arabic.counting import DAY, LIMIT, MONTH, SECOND, YEAR, cardinal, counted, ordinal
from timeline.arabic.folding import fold_word
from timeline.arabic.vocabulary import class_names, number_and_order, read_number, read_ordinal, word_class
from timeline.errors import TimelineError

SOME = [*range(1, 1200), *range(1200, 10_000, 37), *range(10_000, LIMIT, 7919), 100_001, 101_000, 102_000, LIMIT]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("واحد", 1),
        ("واحدة", 1),
        ("اثنتا عشرة", 12),
        ("ثماني", 8),
        ("ثمان وستين", 68),
        ("واحد وستين", 61),
        ("إحدى وعشرون", 21),
        ("مائة وواحد", 101),
        ("مئتان", 200),
        ("مائتا", 200),
        ("ثلاثمئة وخمسة وستون", 365),
        ("ألف وتسعمائة وستة وخمسين", 1956),
        ("الف و تسعمائة و ستة و خمسين", 1956),
        ("سبع وستين وثمانمائة", 867),
        ("خمسة وعشرون ألفا", 25_000),
        ("مائة ألف وألف", 101_000),
        ("ثلاثة آلاف وأربعة", 3004),
        ("مليون", 1_000_000),
    ],
)
def test_numbers_are_read(words, number):
    assert read_number(fold_word(words)) == number


@pytest.mark.parametrize(
    "words", ["عشرة وتسعة", "خمسة ستة", "وخمسة", "آلاف", "مائة مائة", "كتاب", "", "عشرون وخمسة عشر"]
)
def test_what_is_no_number_is_none(words):
    assert read_number(fold_word(words)) is None


@pytest.mark.parametrize(
    ("words", "older"),
    [("سبع وستين وثمانمائة", True), ("ألف وتسعمائة وستة وخمسين", False), ("خمسين", False), ("مائة وخمسين", False)],
)
def test_older_texts_begin_with_the_units(words, older):
    read = number_and_order(fold_word(words))
    assert read is not None
    assert read[1] is older


@pytest.mark.parametrize("feminine", [True, False])
@pytest.mark.parametrize("oblique", [True, False])
def test_what_is_written_is_read(feminine, oblique):
    for number in SOME:
        words = cardinal(number, feminine=feminine, oblique=oblique)
        assert read_number(fold_word(words)) == number, words


@pytest.mark.parametrize("feminine", [True, False])
def test_ordinals_are_read_as_written(feminine):
    for number in range(1, 100):
        words = ordinal(number, feminine=feminine)
        assert read_ordinal(fold_word(words)) == number, words


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("الأول", 1),
        ("الحادي والعشرين", 21),
        ("الحادي و العشرون", 21),
        ("ثاني عشر", 12),
        ("السابعة", 7),
        ("الثامنة والأربعون", 48),
        ("الأخير", -1),
        ("آخر", -1),
        ("الكتاب", None),
        ("الأول كتاب", None),
    ],
)
def test_ordinals(words, number):
    assert read_ordinal(fold_word(words)) == number


@pytest.mark.parametrize(
    ("number", "feminine", "masculine"),
    [
        (1, "واحدة", "واحد"),
        (3, "ثلاث", "ثلاثة"),
        (8, "ثماني", "ثمانية"),
        (10, "عشر", "عشرة"),
        (11, "إحدى عشرة", "أحد عشر"),
        (12, "اثنتا عشرة", "اثنا عشر"),
        (18, "ثماني عشرة", "ثمانية عشر"),
        (21, "إحدى وعشرون", "واحد وعشرون"),
        (28, "ثمان وعشرون", "ثمانية وعشرون"),
        (300, "ثلاثمائة", "ثلاثمائة"),
        (2000, "ألفان", "ألفان"),
        (11_000, "أحد عشر ألفا", "أحد عشر ألفا"),
        (200_000, "مائتا ألف", "مائتا ألف"),
    ],
)
def test_gender(number, feminine, masculine):
    assert cardinal(number, feminine=True) == feminine
    assert cardinal(number) == masculine


@pytest.mark.parametrize(
    ("number", "noun", "in_digits", "in_words", "after_preposition"),
    [
        (1, YEAR, "سنة واحدة", "سنة واحدة", "سنة واحدة"),
        (2, MONTH, "شهران", "شهران", "شهرين"),
        (3, MONTH, "3 أشهر", "ثلاثة أشهر", "ثلاثة أشهر"),
        (8, YEAR, "8 سنوات", "ثماني سنوات", "ثماني سنوات"),
        (11, DAY, "11 يوما", "أحد عشر يوما", "أحد عشر يوما"),
        (12, YEAR, "12 سنة", "اثنتا عشرة سنة", "اثنتي عشرة سنة"),
        (40, DAY, "40 يوما", "أربعون يوما", "أربعين يوما"),
        (100, DAY, "100 يوم", "مائة يوم", "مائة يوم"),
        (102, MONTH, "102 شهر", "مائة شهر وشهران", "مائة شهر وشهرين"),
        (105, DAY, "105 أيام", "مائة وخمسة أيام", "مائة وخمسة أيام"),
        (200, YEAR, "200 سنة", "مائتا سنة", "مائتي سنة"),
        (2000, YEAR, "2000 سنة", "ألفا سنة", "ألفي سنة"),
        (2, SECOND, "ثانيتان", "ثانيتان", "ثانيتين"),
    ],
)
def test_counted_nouns(number, noun, in_digits, in_words, after_preposition):
    assert counted(number, noun) == in_digits
    assert counted(number, noun, words=True) == in_words
    assert counted(number, noun, words=True, oblique=True) == after_preposition


@pytest.mark.parametrize("number", [0, -1, LIMIT + 1])
def test_numbers_without_words(number):
    with pytest.raises(TimelineError, match="no words for the number"):
        cardinal(number)


@pytest.mark.parametrize("number", [0, 100, -3])
def test_ordinals_without_words(number):
    with pytest.raises(TimelineError, match="no ordinal"):
        ordinal(number)


def test_every_class_is_built_and_begins_with_its_own_words():
    for name in class_names():
        words = word_class(name)
        assert words.pattern
        assert words.starts
        assert all(" " not in start for start in words.starts)
