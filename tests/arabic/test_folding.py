"""Folding, case by case."""

from __future__ import annotations

import pytest

from timeline.arabic.folding import fold, fold_word


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أكتوبر", "اكتوبر"),
        ("إبريل", "ابريل"),
        ("آذار", "اذار"),
        ("ٱلأحد", "الاحد"),
        ("سنة", "سنه"),
        ("مدىً", "مدي"),
        ("مئة", "ميه"),
        ("مؤتمر", "موتمر"),
        ("کانون", "كانون"),
        ("شُبَاطٌ", "شباط"),
        ("فــبـرايـر", "فبراير"),
        ("١٢", "12"),
        ("۱۲", "12"),
        ("1٫5", "1.5"),
        ("٢٠١١–٢٠١٢", "2011-2012"),
        ("1990 ـ 1995", "1990 - 1995"),
        ("ﻣﺎﻳﻮ", "مايو"),
        ("ﻻ", "لا"),
        ("3\u00a0مايو", "3 مايو"),
        ("\u200f3\u202a مايو\u202c", "3 مايو"),
        ("شهر\u200cرمضان", "شهررمضان"),
        ("سطر\u2028آخر", "سطر\nاخر"),
        ("plain ASCII 12", "plain ASCII 12"),
        ("", ""),
    ],
)
def test_spelling_is_made_uniform(written, folded):
    assert fold_word(written) == folded


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("في شُبَاطٍ ٢٠١١", "شُبَاطٍ"),
        ("في ﻣَﺎﻳُﻮ", "ﻣَﺎﻳُﻮ"),
        ("يوم\u200f ١٢\u200f منه", "١٢"),
        ("ﷺ مايو", "مايو"),
        ("ـــ مايو ـــ", "مايو"),
    ],
)
def test_a_span_leads_back(text, wanted):
    folded = fold(text)
    plain = fold_word(wanted)
    start = folded.text.index(plain)
    first, last = folded.span(start, start + len(plain))
    assert text[first:last] == wanted


def test_an_empty_span_is_empty():
    folded = fold("شُبَاط")
    assert folded.span(2, 2) == (4, 4)
    assert fold("").span(0, 0) == (0, 0)


def test_vowel_signs_belong_to_the_letter_before():
    folded = fold("مَايوُ 2011")
    assert folded.span(0, 4) == (0, 6)
