"""Named days; their dates are in `timeline.temporal.feasts`."""

from __future__ import annotations

from timeline.arabic.lexicon.rows import Holiday

HOLIDAYS = (
    Holiday("عيد الفطر", "eid-al-fitr"), Holiday("عيد الأضحى", "eid-al-adha"), Holiday("عيد الاضحى", "eid-al-adha"),
    Holiday("عيد النحر", "eid-al-adha"), Holiday("يوم عرفة", "arafat-day"), Holiday("وقفة عرفات", "arafat-day"),
    Holiday("يوم عرفات", "arafat-day"),
    Holiday("المولد النبوي", "mawlid"), Holiday("مولد النبي", "mawlid"), Holiday("عيد المولد", "mawlid"),
    Holiday("ذكرى المولد النبوي", "mawlid"),
    Holiday("رأس السنة الهجرية", "islamic-new-year"), Holiday("عيد رأس السنة الهجرية", "islamic-new-year"),
    Holiday("رأس السنة الميلادية", "new-year"), Holiday("رأس السنة", "new-year"),
    Holiday("عيد رأس السنة", "new-year"), Holiday("ليلة رأس السنة", "new-years-eve"),
    Holiday("عيد رأس السنة الميلادية", "new-year"), Holiday("ليلة رأس السنة الميلادية", "new-years-eve"),
    Holiday("عاشوراء", "ashura"), Holiday("يوم عاشوراء", "ashura"), Holiday("ليلة القدر", "laylat-al-qadr"),
    Holiday("الإسراء والمعراج", "isra-miraj"),
    Holiday("ليلة النصف من شعبان", "mid-shaban"), Holiday("عيد الفصح", "easter-western"),
    Holiday("عيد القيامة", "easter-orthodox"),
    Holiday("عيد الفصح الشرقي", "easter-orthodox"), Holiday("عيد الفصح الغربي", "easter-western"),
    Holiday("عيد القيامة المجيد", "easter-orthodox"),
    Holiday("عيد الفصح المجيد", "easter-western"), Holiday("الفصح المجيد", "easter-western"),
    Holiday("أحد الشعانين", "palm-sunday-western"), Holiday("أحد السعف", "palm-sunday-orthodox"),
    Holiday("الجمعة العظيمة", "good-friday-western"), Holiday("سبت النور", "holy-saturday-orthodox"),
    Holiday("عيد الصعود", "ascension-western"), Holiday("عيد العنصرة", "pentecost-western"),
    Holiday("عيد الميلاد", "christmas"), Holiday("عيد الميلاد المجيد", "christmas"),
    Holiday("الكريسماس", "christmas"), Holiday("ليلة عيد الميلاد", "christmas-eve"),
    Holiday("شم النسيم", "sham-el-nessim"), Holiday("عيد الغطاس", "epiphany"), Holiday("النيروز", "nowruz"),
    Holiday("النوروز", "nowruz"),
    Holiday("عيد النوروز", "nowruz"), Holiday("عيد النيروز", "nowruz"), Holiday("نوروز", "nowruz"),
    Holiday("عيد نوروز", "nowruz"),
    Holiday("عيد العمال", "labour-day"), Holiday("عيد الشغل", "labour-day"),
    Holiday("يوم العمال العالمي", "labour-day"), Holiday("عيد الأم", "mothers-day"),
    Holiday("عيد الحب", "valentines-day"), Holiday("يوم المرأة العالمي", "womens-day"),
    Holiday("اليوم العالمي للمرأة", "womens-day"),
)  # fmt: skip
