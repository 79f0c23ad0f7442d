"""Number words in every gender and case ending, and the ordinals."""

from __future__ import annotations

from timeline.arabic.lexicon.rows import Number, Ordinal

NUMBERS = (
    Number("واحد", 1, "unit"), Number("واحدة", 1, "unit"), Number("أحد", 1, "part"), Number("إحدى", 1, "part"),
    Number("اثنان", 2, "unit"), Number("اثنين", 2, "unit"), Number("اثنتان", 2, "unit"), Number("اثنتين", 2, "unit"),
    Number("ثنتين", 2, "unit"), Number("زوز", 2, "unit"), Number("اثنا", 2, "part"), Number("اثني", 2, "part"),
    Number("اثنتا", 2, "part"),
    Number("اثنتي", 2, "part"), Number("ثنتي", 2, "part"),
    Number("ثلاث", 3, "unit"), Number("ثلاثة", 3, "unit"), Number("تلات", 3, "unit"), Number("تلاتة", 3, "unit"),
    Number("ثلث", 3, "part"),
    Number("أربع", 4, "unit"), Number("أربعة", 4, "unit"),
    Number("خمس", 5, "unit"), Number("خمسة", 5, "unit"),
    Number("ست", 6, "unit"), Number("ستة", 6, "unit"),
    Number("سبع", 7, "unit"), Number("سبعة", 7, "unit"),
    Number("ثمان", 8, "unit"), Number("ثماني", 8, "unit"), Number("ثمانية", 8, "unit"), Number("ثمانيا", 8, "unit"),
    Number("تمن", 8, "unit"), Number("تمان", 8, "unit"), Number("تمانية", 8, "unit"),
    Number("تسع", 9, "unit"), Number("تسعة", 9, "unit"),
    Number("ثلاثا", 3, "unit"), Number("أربعا", 4, "unit"), Number("خمسا", 5, "unit"), Number("ستا", 6, "unit"),
    Number("سبعا", 7, "unit"), Number("تسعا", 9, "unit"),
    Number("عشر", 10, "ten"), Number("عشرة", 10, "ten"),
    Number("عشرون", 20, "tens"), Number("عشرين", 20, "tens"), Number("ثلاثون", 30, "tens"),
    Number("ثلاثين", 30, "tens"),
    Number("أربعون", 40, "tens"), Number("أربعين", 40, "tens"), Number("خمسون", 50, "tens"),
    Number("خمسين", 50, "tens"),
    Number("ستون", 60, "tens"), Number("ستين", 60, "tens"), Number("سبعون", 70, "tens"), Number("سبعين", 70, "tens"),
    Number("ثمانون", 80, "tens"), Number("ثمانين", 80, "tens"), Number("تسعون", 90, "tens"),
    Number("تسعين", 90, "tens"),
    Number("مائة", 100, "hundred"), Number("مئة", 100, "hundred"),
    Number("مائتان", 200, "hundred"), Number("مائتين", 200, "hundred"), Number("مئتان", 200, "hundred"),
    Number("مئتين", 200, "hundred"),
    Number("مائتي", 200, "hundred"), Number("مئتي", 200, "hundred"), Number("مائتا", 200, "hundred"),
    Number("مئتا", 200, "hundred"),
    *(
        Number(unit + joint + hundred, value, "hundred")
        for unit, value in (
            ("ثلاث", 300), ("ثلث", 300), ("أربع", 400), ("خمس", 500), ("ست", 600), ("سبع", 700), ("ثمان", 800),
            ("ثماني", 800),
            ("ثمن", 800), ("تسع", 900),
        )
        for joint in ("", " ")
        for hundred in ("مائة", "مئة")
    ),
    Number("ألف", 1000, "thousand"), Number("ألفا", 1000, "thousand"), Number("الألف", 1000, "thousand"),
    Number("ألفان", 2000, "thousand"), Number("ألفين", 2000, "thousand"), Number("ألفي", 2000, "thousand"),
    Number("آلاف", 1000, "thousands"),
    Number("مليون", 1000000, "million"),
)  # fmt: skip

ORDINALS = (
    Ordinal("أول", 1), Ordinal("أولى", 1), Ordinal("واحد", 1), Ordinal("واحدة", 1), Ordinal("حادي", 1),
    Ordinal("حادية", 1),
    Ordinal("ثاني", 2), Ordinal("ثانية", 2), Ordinal("ثان", 2), Ordinal("ثالث", 3), Ordinal("ثالثة", 3),
    Ordinal("رابع", 4), Ordinal("رابعة", 4), Ordinal("خامس", 5), Ordinal("خامسة", 5), Ordinal("سادس", 6),
    Ordinal("سادسة", 6),
    Ordinal("سابع", 7), Ordinal("سابعة", 7), Ordinal("ثامن", 8), Ordinal("ثامنة", 8), Ordinal("تاسع", 9),
    Ordinal("تاسعة", 9),
    Ordinal("عاشر", 10), Ordinal("عاشرة", 10), Ordinal("أخير", -1), Ordinal("أخيرة", -1), Ordinal("آخر", -1),
)  # fmt: skip

# The day of the month that a word of its own names: the first, the eve of the first, the last.
NAMED_DAYS = {"فاتح": 1, "الفاتح": 1, "غرة": 1, "مستهل": 1, "استهلال": 1, "سلخ": -1, "منسلخ": -1, "انسلاخ": -1}
