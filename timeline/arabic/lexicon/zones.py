"""Zones that a clock time names; offsets as in the IANA database, where the zone keeps one all the year."""

from __future__ import annotations

from timeline.arabic.lexicon.rows import Zone

ZONES = (
    Zone("غرينتش", 0), Zone("غرينيتش", 0), Zone("جرينتش", 0), Zone("جرينيتش", 0), Zone("غرينويتش", 0),
    Zone("جرنيتش", 0), Zone("غرينتيش", 0),
    Zone("العالمي", 0), Zone("العالمي الموحد", 0), Zone("جي إم تي", 0), Zone("مكة", 180), Zone("مكة المكرمة", 180),
    Zone("السعودية", 180),
    Zone("الرياض", 180), Zone("القدس", None), Zone("القدس المحتلة", None), Zone("القاهرة", None), Zone("مصر", None),
    Zone("بيروت", None), Zone("لبنان", None),
    Zone("دمشق", 180), Zone("سوريا", 180), Zone("عمان", None), Zone("الأردن", 180), Zone("بغداد", 180),
    Zone("العراق", 180), Zone("الكويت", 180),
    Zone("الدوحة", 180), Zone("قطر", 180), Zone("البحرين", 180), Zone("المنامة", 180), Zone("أبوظبي", 240),
    Zone("أبو ظبي", 240), Zone("دبي", 240),
    Zone("الإمارات", 240), Zone("مسقط", 240), Zone("سلطنة عمان", 240), Zone("صنعاء", 180), Zone("عدن", 180),
    Zone("اليمن", 180),
    Zone("الخرطوم", 120), Zone("السودان", 120), Zone("طرابلس", 120), Zone("ليبيا", 120), Zone("تونس", 60),
    Zone("الجزائر", 60),
    Zone("الرباط", None), Zone("المغرب", None), Zone("المغرب الأوسط", None), Zone("نواكشوط", 0), Zone("موريتانيا", 0),
    Zone("جيبوتي", 180), Zone("مقديشو", 180),
    Zone("غزة", None), Zone("فلسطين", None), Zone("إسطنبول", 180), Zone("أنقرة", 180), Zone("تركيا", 180),
    Zone("طهران", 210), Zone("إيران", 210),
    Zone("موسكو", 180), Zone("روسيا", 180), Zone("لندن", None), Zone("باريس", None), Zone("برلين", None),
    Zone("روما", None), Zone("مدريد", None), Zone("جنيف", None),
    Zone("نيويورك", None), Zone("واشنطن", None), Zone("شرق الولايات المتحدة", None), Zone("الساحل الشرقي", None),
    Zone("بكين", 480), Zone("الصين", 480),
    Zone("طوكيو", 540), Zone("اليابان", 540), Zone("سيول", 540), Zone("نيودلهي", 330), Zone("الهند", 330),
    Zone("إسلام آباد", 300), Zone("كابول", 270),
    Zone("المحلي", None), Zone("الشرقي", None), Zone("المدينة المنورة", 180), Zone("المدينة", 180),
    Zone("وسط أوروبا", None), Zone("الصيفي", None),
)  # fmt: skip
