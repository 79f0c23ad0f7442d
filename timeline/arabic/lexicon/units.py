"""Units of time in every number, and the words for parts and multiples of them."""

from __future__ import annotations

from timeline.arabic.lexicon.rows import Season, Section, Unit

UNITS = (
    Unit("سنة", "Y"), Unit("عام", "Y"), Unit("عاما", "Y"),
    Unit("سنتان", "Y", 2), Unit("سنتين", "Y", 2), Unit("عامان", "Y", 2), Unit("عامين", "Y", 2),
    Unit("سنوات", "Y", None), Unit("سنين", "Y", None), Unit("سنون", "Y", None), Unit("أعوام", "Y", None),

    Unit("شهر", "M"), Unit("شهرا", "M"), Unit("شهران", "M", 2), Unit("شهرين", "M", 2), Unit("أشهر", "M", None),
    Unit("شهور", "M", None),
    Unit("أسبوع", "W"), Unit("أسبوعا", "W"), Unit("أسبوعان", "W", 2), Unit("أسبوعين", "W", 2),
    Unit("أسابيع", "W", None),
    Unit("يوم", "D"), Unit("يوما", "D"), Unit("يومان", "D", 2), Unit("يومين", "D", 2), Unit("أيام", "D", None),
    Unit("أياما", "D", None), Unit("ليلة", "D"), Unit("ليلتان", "D", 2), Unit("ليلتين", "D", 2),
    Unit("ليال", "D", None),
    Unit("ليالي", "D", None),
    Unit("ساعة", "TH"), Unit("ساعتان", "TH", 2), Unit("ساعتين", "TH", 2), Unit("ساعات", "TH", None),
    Unit("دقيقة", "TM"), Unit("دقيقتان", "TM", 2), Unit("دقيقتين", "TM", 2), Unit("دقائق", "TM", None),
    Unit("ثانية", "TS"), Unit("ثانيتان", "TS", 2), Unit("ثانتين", "TS", 2), Unit("ثانيتين", "TS", 2),
    Unit("ثوان", "TS", None),
    Unit("ثواني", "TS", None),
    Unit("عقد", "Y", 1, 10), Unit("عقدا", "Y", 1, 10), Unit("عقدان", "Y", 2, 10), Unit("عقدين", "Y", 2, 10),
    Unit("عقود", "Y", None, 10), Unit("عقودا", "Y", None, 10),
    Unit("قرن", "Y", 1, 100), Unit("قرنا", "Y", 1, 100), Unit("قرنان", "Y", 2, 100), Unit("قرنين", "Y", 2, 100),
    Unit("قرون", "Y", None, 100), Unit("قرونا", "Y", None, 100),
    Unit("ألفية", "Y", 1, 1000), Unit("ألفيات", "Y", None, 1000), Unit("ألفيتين", "Y", 2, 1000),

    Unit("ربع سنة", "M", 1, 3), Unit("أرباع سنة", "M", None, 3), Unit("ربعي سنة", "M", 2, 3),
    Unit("ربعا سنة", "M", 2, 3),
)  # fmt: skip

SECTIONS = (
    Section("مطلع", "START"), Section("مطالع", "START"), Section("مستهل", "START"), Section("أوائل", "START"),
    Section("بداية", "START"), Section("بدايات", "START"), Section("أول", "START"), Section("بدء", "START"),
    Section("فاتحة", "START"), Section("غضون بداية", "START"),
    Section("منتصف", "MID"), Section("أواسط", "MID"), Section("وسط", "MID"), Section("منتصفات", "MID"),
    Section("نصف", "MID"),
    Section("أواخر", "END"), Section("نهاية", "END"), Section("نهايات", "END"), Section("آخر", "END"),
    Section("ختام", "END"),
    Section("خواتيم", "END"), Section("متم", "END"), Section("أخريات", "END"),
)  # fmt: skip

SEASONS = (
    Season("ربيع", "SP"), Season("صيف", "SU"), Season("خريف", "FA"), Season("شتاء", "WI"), Season("شتا", "WI"),
)  # fmt: skip

# "the seventies": the tens word they are made of.
DECADES = {
    "عشرينيات": 20, "عشرينات": 20, "ثلاثينيات": 30, "ثلاثينات": 30, "أربعينيات": 40, "أربعينات": 40, "خمسينيات": 50,
    "خمسينات": 50, "ستينيات": 60, "ستينات": 60, "سبعينيات": 70, "سبعينات": 70, "ثمانينيات": 80, "ثمانينات": 80,
    "تسعينيات": 90,
    "تسعينات": 90,
}  # fmt: skip

# Adverbs and adjectives of repetition, by the period they mean.
PERIODICS = {
    "سنويا": "P1Y", "شهريا": "P1M", "أسبوعيا": "P1W", "يوميا": "P1D", "فصليا": "P3M", "فصلية": "P3M",
    "نصف سنويا": "P6M",
    "نصف سنوي": "P6M", "نصف سنوية": "P6M", "ربع سنوي": "P3M", "ربع سنوية": "P3M", "ربع سنويا": "P3M",
    "نصف شهري": "P15D",
    "نصف شهرية": "P15D", "نصف شهريا": "P15D", "نصف أسبوعية": "P3D", "حوليا": "P1Y",
}  # fmt: skip
