"""Marks of era and calendar, as they stand behind a year (or before a date: "بالتقويم الهجري")."""

from __future__ import annotations

from timeline.arabic.lexicon.rows import COPTIC, GREGORIAN, HIJRI, SOLAR_HIJRI, Era

ERAS = (
    Era("م", GREGORIAN), Era("ميلادي", GREGORIAN), Era("ميلادية", GREGORIAN), Era("ميلاديا", GREGORIAN),
    Era("الميلادي", GREGORIAN), Era("الميلادية", GREGORIAN), Era("الميلاديين", GREGORIAN),
    Era("الميلاديان", GREGORIAN), Era("للميلاد", GREGORIAN), Era("بعد الميلاد", GREGORIAN),
    Era("ب.م", GREGORIAN), Era("ب م", GREGORIAN), Era("مسيحية", GREGORIAN), Era("مسيحي", GREGORIAN),
    Era("للمسيح", GREGORIAN), Era("بعد المسيح", GREGORIAN), Era("المسيحية", GREGORIAN), Era("افرنجية", GREGORIAN),
    Era("أفرنكية", GREGORIAN), Era("بالتقويم الميلادي", GREGORIAN), Era("من الميلاد", GREGORIAN),
    Era("من ميلاد المسيح", GREGORIAN),
    Era("ق.م", GREGORIAN, True), Era("ق م", GREGORIAN, True), Era("ق. م", GREGORIAN, True),
    Era("قبل الميلاد", GREGORIAN, True),
    Era("قبل المسيح", GREGORIAN, True), Era("قبل ميلاد المسيح", GREGORIAN, True),
    Era("قبل التاريخ الميلادي", GREGORIAN, True),
    Era("ه", HIJRI), Era("هجري", HIJRI), Era("هجرية", HIJRI), Era("هجريا", HIJRI), Era("الهجري", HIJRI),
    Era("الهجريين", HIJRI), Era("الهجريان", HIJRI),
    Era("الهجرية", HIJRI), Era("للهجرة", HIJRI), Era("من الهجرة", HIJRI), Era("من الهجرة النبوية", HIJRI),
    Era("للهجرة النبوية", HIJRI), Era("بعد الهجرة", HIJRI), Era("هلالية", HIJRI), Era("من هجرة النبي", HIJRI),
    Era("بالتقويم الهجري", HIJRI), Era("من هجرة الرسول", HIJRI), Era("قمرية", HIJRI), Era("هجرية قمرية", HIJRI),
    Era("ه.ق", HIJRI),
    Era("ه ق", HIJRI),
    Era("ق.ه", HIJRI, True), Era("ق ه", HIJRI, True), Era("ق. ه", HIJRI, True),
    Era("قبل الهجرة", HIJRI, True),
    Era("ش", SOLAR_HIJRI), Era("ه.ش", SOLAR_HIJRI), Era("ه ش", SOLAR_HIJRI), Era("ه. ش", SOLAR_HIJRI),
    Era("هجري شمسي", SOLAR_HIJRI),
    Era("هجرية شمسية", SOLAR_HIJRI), Era("شمسية", SOLAR_HIJRI), Era("شمسي", SOLAR_HIJRI),
    Era("الهجري الشمسي", SOLAR_HIJRI),
    Era("الهجرية الشمسية", SOLAR_HIJRI), Era("بالتقويم الشمسي", SOLAR_HIJRI), Era("بالتقويم الفارسي", SOLAR_HIJRI),
    Era("قبطية", COPTIC), Era("قبطي", COPTIC), Era("للشهداء", COPTIC), Era("القبطية", COPTIC), Era("ش.ق", COPTIC),
    Era("بالتقويم القبطي", COPTIC),
    Era("رومية", "rumi"), Era("رومي", "rumi"), Era("مالية", "rumi"), Era("بالتقويم الرومي", "rumi"),
    Era("بالتقويم اليولياني", "julian"), Era("بالتقويم الجولياني", "julian"), Era("يولياني", "julian"),
    Era("يوليانية", "julian"),
)  # fmt: skip
