"""Parts of the day, and the prayers that the clock is told by."""

from __future__ import annotations

from timeline.arabic.lexicon.rows import DayPart

DAYPARTS = (
    DayPart("صباح", "MO", (0, 11)), DayPart("صباحا", "MO", (0, 11)), DayPart("الصباح", "MO", (0, 11)),
    DayPart("صبيحة", "MO", (0, 11)),
    DayPart("صباحات", "MO", (0, 11), bare=False),
    DayPart("الصبح", "MO", (0, 11), bare=False),
    DayPart("فجر", "DN", (0, 7)), DayPart("فجرا", "DN", (0, 7)), DayPart("الفجر", "DN", (0, 7)),
    DayPart("ضحى", "MO", (7, 11)), DayPart("الضحى", "MO", (7, 11)), DayPart("ضحوة", "MO", (7, 11)),
    DayPart("غداة", "MO", (0, 11), bare=False),
    DayPart("ظهر", "MI", (11, 15), bare=False), DayPart("ظهرا", "MI", (11, 15)),
    DayPart("الظهر", "MI", (11, 15), bare=False),
    DayPart("الضهر", "MI", (11, 15), bare=False),
    DayPart("ظهيرة", "MI", (11, 15)), DayPart("الظهيرة", "MI", (11, 15)), DayPart("زوالا", "MI", (12, 18)),
    DayPart("زوال", "MI", (12, 18), bare=False), DayPart("الزوال", "MI", (12, 18), bare=False),
    DayPart("منتصف النهار", "MI", (11, 13)),
    DayPart("منتصف نهار", "MI", (11, 13)), DayPart("بعد الزوال", "AF", (12, 18)), DayPart("بعد زوال", "AF", (12, 18)),
    DayPart("عصر", "AF", (12, 18), bare=False), DayPart("عصرا", "AF", (12, 18)),
    DayPart("العصر", "AF", (12, 18), bare=False),
    DayPart("بعد الظهر", "AF", (12, 18)), DayPart("بعد ظهر", "AF", (12, 18)), DayPart("بعد ظهيرة", "AF", (12, 18)),
    DayPart("بعد الظهيرة", "AF", (12, 18)), DayPart("عصاري", "AF", (12, 18), bare=False),
    DayPart("قبل الظهر", "MO", (6, 12)),
    DayPart("قبيل الظهر", "MO", (6, 12)), DayPart("قبل ظهر", "MO", (6, 12)),
    DayPart("مساء", "EV", (12, 24)), DayPart("مساءا", "EV", (12, 24)), DayPart("المساء", "EV", (12, 24)),
    DayPart("المسا", "EV", (12, 24), bare=False),
    DayPart("أمسية", "EV", (15, 24)),
    DayPart("عشية", "EV", (12, 24), bare=False),
    # المغرب alone is the country more often
    DayPart("بعد المغرب", "EV", (16, 21)), DayPart("قبل المغرب", "EV", (16, 21)), DayPart("عند المغرب", "EV", (16, 21)),
    DayPart("قبيل المغرب", "EV", (16, 21)), DayPart("بعيد المغرب", "EV", (16, 21)),
    DayPart("أذان المغرب", "EV", (16, 21)), DayPart("وقت المغرب", "EV", (16, 21)),
    DayPart("مغرب", "EV", (16, 21), bare=False),
    DayPart("أصيل", "EV", (15, 19), bare=False),
    DayPart("ليلا", "NI", (18, 30)), DayPart("ليل", "NI", (18, 30)), DayPart("الليل", "NI", (18, 30)),
    DayPart("ليلة", "NI", (18, 30), bare=False),
    DayPart("العشاء", "NI", (18, 24), bare=False), DayPart("عشاء", "NI", (18, 24), bare=False),
    DayPart("منتصف الليل", "NI", (23, 25)), DayPart("بعد منتصف الليل", "NI", (24, 30)),
    DayPart("منتصف ليل", "NI", (23, 25)), DayPart("منتصف ليلة", "NI", (23, 25)),
    DayPart("سهرة", "NI", (18, 30), bare=False),
    DayPart("نهار", "DT", (6, 18), bare=False), DayPart("نهارا", "DT", (6, 18)),
    # as software prints them, behind a clock time
    DayPart("ص", "MO", (0, 11), bare=False), DayPart("م", "PM", (12, 23), bare=False),
    DayPart("AM", "MO", (0, 11), bare=False),
    DayPart("PM", "PM", (12, 23), bare=False),
)  # fmt: skip

PRAYERS = {
    "الفجر": "DN", "الصبح": "MO", "الضحى": "MO", "الجمعة": "MI", "الظهر": "MI", "العصر": "AF", "المغرب": "EV",
    "العشاء": "NI", "التراويح": "NI", "التهجد": "NI", "القيام": "NI", "العيد": "MO",
}  # fmt: skip
