"""Events that are called by their day or month, without a year: "ثورة 25 يناير", "حرب تشرين"."""

from __future__ import annotations

from functools import cache

from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon.rows import Anniversary

ANNIVERSARIES = (
    Anniversary(("ثورة",), 25, 1, 2011), Anniversary(("ثورة",), None, 1, 2011), Anniversary(("ثورة", "انتفاضة"), 14, 1, 2011),
    Anniversary(("ثورة", "انتفاضة"), 17, 2, 2011), Anniversary(("ثورة",), 11, 2, 2011), Anniversary(("حركة",), 20, 2, 2011),
    Anniversary(("ثورة",), 30, 6, 2013), Anniversary(("ثورة",), 23, 7, 1952), Anniversary(("ثورة",), 14, 7, 1958),
    Anniversary(("ثورة", "انقلاب"), 17, 7, 1968), Anniversary(("ثورة", "انقلاب"), 8, 3, 1963), Anniversary(("ثورة",), 26, 9, 1962),
    Anniversary(("ثورة",), 14, 10, 1963), Anniversary(("ثورة", "انتفاضة"), 17, 10, 2019), Anniversary(("ثورة", "انقلاب"), 1, 9, 1969),
    Anniversary(("حرب", "نصر", "انتصارات"), 6, 10, 1973), Anniversary(("حرب",), 10, 1973 and None, 1973) if False else
    Anniversary(("حرب", "نصر", "انتصارات"), None, 10, 1973), Anniversary(("حرب", "نكسة", "هزيمة", "عدوان"), 5, 6, 1967),
    Anniversary(("حرب", "نكسة", "هزيمة"), None, 6, 1967), Anniversary(("حرب", "عدوان"), None, 7, 2006),
    Anniversary(("أحداث", "هجمات", "اعتداءات", "تفجيرات"), 11, 9, 2001), Anniversary(("مجازر",), 8, 5, 1945),
    Anniversary(("ثورة",), None, 11, 1954), Anniversary(("انقلاب",), 15, 7, 2016),
)  # fmt: skip
