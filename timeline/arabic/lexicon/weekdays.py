"""Weekday names: of the standard language, of the press's spelling slips, and as software shortens them."""

from __future__ import annotations

from timeline.arabic.lexicon.rows import Weekday

WEEKDAYS = (
    Weekday("الاثنين", 1),
    Weekday("الاتنين", 1),
    Weekday("اثنين", 1, bare=False),  # also "two"
    Weekday("الثلاثاء", 2),
    Weekday("الثلثاء", 2),
    Weekday("الثلاثا", 2),
    Weekday("التلات", 2, bare=False),
    Weekday("ثلاثاء", 2),
    Weekday("الأربعاء", 3),
    Weekday("الأربعا", 3),
    Weekday("الاربع", 3, bare=False),  # also "the four"
    Weekday("أربعاء", 3),
    Weekday("الخميس", 4),
    Weekday("خميس", 4, bare=False),  # also a man's name, "خميس مشيط"
    Weekday("الجمعة", 5),
    Weekday("جمعة", 5, bare=False),  # also a man's name
    Weekday("السبت", 6),
    Weekday("سبت", 6, bare=False),
    Weekday("الأحد", 7),
    Weekday("الحد", 7, bare=False),  # also "the limit"
    Weekday("أحد", 7, bare=False),  # also "anyone", a mountain, a club
)
