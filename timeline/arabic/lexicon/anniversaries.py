"""Events that are called by their day or month, without a year: "ثورة 25 يناير", "حرب أكتوبر"."""

from __future__ import annotations

from timeline.arabic.lexicon.rows import Anniversary

ANNIVERSARIES = (
    Anniversary(("مجازر", "أحداث", "مظاهرات"), 8, 5, 1945),
    Anniversary(("ثورة",), 23, 7, 1952),
    Anniversary(("حركة",), 26, 7, 1953),
    Anniversary(("ثورة",), None, 11, 1954),
    Anniversary(("ثورة",), 14, 7, 1958),
    Anniversary(("ثورة",), 26, 9, 1962),
    Anniversary(("ثورة", "انقلاب"), 8, 3, 1963),
    Anniversary(("ثورة",), 14, 10, 1963),
    Anniversary(("حرب", "نكسة", "هزيمة", "عدوان"), 5, 6, 1967),
    Anniversary(("حرب", "نكسة", "هزيمة", "عدوان"), None, 6, 1967),
    Anniversary(("ثورة", "انقلاب"), 17, 7, 1968),
    Anniversary(("ثورة", "انقلاب"), 1, 9, 1969),
    Anniversary(("حرب", "نصر", "انتصارات", "انتصار"), 6, 10, 1973),
    Anniversary(("حرب", "نصر", "انتصارات", "انتصار"), None, 10, 1973),
    Anniversary(("أحداث", "هجمات", "اعتداءات", "تفجيرات"), 11, 9, 2001),
    Anniversary(("قوى", "فريق", "تحالف", "انتفاضة"), 14, 3, 2005), Anniversary(("قوى", "فريق", "تحالف"), 8, 3, 2005),
    Anniversary(("حرب", "عدوان"), None, 7, 2006),
    Anniversary(("حركة", "شباب"), 6, 4, 2008),
    Anniversary(("ثورة", "انتفاضة"), 14, 1, 2011),
    Anniversary(("ثورة", "انتفاضة"), 25, 1, 2011),
    Anniversary(("ثورة", "انتفاضة"), None, 1, 2011),
    Anniversary(("ثورة",), None, 2, 2011),
    Anniversary(("ثورة",), 11, 2, 2011),
    Anniversary(("ثورة", "انتفاضة"), 17, 2, 2011),
    Anniversary(("حركة",), 20, 2, 2011),
    Anniversary(("ثورة", "مظاهرات"), 30, 6, 2013),
    Anniversary(("انقلاب",), 15, 7, 2016),
    Anniversary(("ثورة", "انتفاضة"), None, 12, 2018),
    Anniversary(("ثورة", "انتفاضة"), 17, 10, 2019),
    Anniversary(("هجوم", "هجمات", "أحداث", "عملية"), 7, 10, 2023),
)  # fmt: skip
