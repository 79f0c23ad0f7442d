"""Month names of every calendar and region.

Sources: Unicode CLDR (Gregorian, Hijri, Coptic, Persian names of `ar` and its regions), the official gazettes of
Morocco, Algeria, Tunisia, Mauritania and Iraq for their forms, the Libyan names in law from 1986 on. Hamza, alef, taa
marbuta, vowel signs and digits are folded before rows are met, so that only real differences of spelling are rows.
"""

from __future__ import annotations

from timeline.arabic.lexicon.rows import COPTIC, HIJRI, SOLAR_HIJRI, Month

GULF_EGYPT, LEVANT, IRAQ = ("gulf", "egypt"), ("levant", "iraq"), ("iraq",)
MAGHREB, MOROCCO, MAURITANIA, LIBYA = ("algeria", "tunisia"), ("morocco",), ("mauritania",), ("libya",)

MONTHS = (
    # Gulf, Egypt, Sudan, Yemen and international Arabic
    Month("يناير", 1, regions=(*GULF_EGYPT, "morocco", "mauritania")),
    Month("فبراير", 2, regions=(*GULF_EGYPT, "morocco", "mauritania")),
    Month("مارس", 3, regions=(*GULF_EGYPT, "morocco", "mauritania", *MAGHREB), bare=False),  # also "he practised"
    Month("أبريل", 4, regions=(*GULF_EGYPT, "morocco", "mauritania")),
    Month("إبريل", 4, regions=GULF_EGYPT),
    Month("مايو", 5, regions=(*GULF_EGYPT, "mauritania")),
    Month("يونيو", 6, regions=(*GULF_EGYPT, "morocco", "mauritania")),
    Month("يونية", 6, regions=("egypt",)),
    Month("يوليو", 7, regions=(*GULF_EGYPT, "mauritania")),
    Month("يولية", 7, regions=("egypt",)),
    Month("أغسطس", 8, regions=GULF_EGYPT),
    Month("سبتمبر", 9, regions=(*GULF_EGYPT, *MAGHREB)),
    Month("أكتوبر", 10, regions=(*GULF_EGYPT, "morocco", "mauritania", *MAGHREB)),
    Month("نوفمبر", 11, regions=(*GULF_EGYPT, "mauritania", *MAGHREB)),
    Month("ديسمبر", 12, regions=(*GULF_EGYPT, *MAGHREB)),
    # spellings that the press prints
    Month("ينابر", 1), Month("ينايير", 1), Month("فبرابر", 2), Month("فيراير", 2), Month("فبريار", 2),
    Month("ابرايل", 4),
    Month("مايوه", 5), Month("يونيه", 6), Month("يوليه", 7), Month("جولاي", 7), Month("أغسطش", 8), Month("اوغسطس", 8),
    Month("اغسطوس", 8), Month("أوغست", 8), Month("سيبتمبر", 9), Month("سبتنمبر", 9), Month("اوكتوبر", 10),
    Month("أكتوير", 10), Month("نوفبمر", 11), Month("نوفنبر", 11), Month("دسمبر", 12), Month("ديسيمبر", 12),
    Month("ديسمير", 12),
    # Levant
    Month("كانون الثاني", 1, regions=LEVANT),
    Month("كانون ثاني", 1, regions=LEVANT),
    Month("شباط", 2, regions=LEVANT),
    Month("آذار", 3, regions=LEVANT),
    Month("نيسان", 4, regions=LEVANT),
    Month("أيار", 5, regions=("levant",)),
    Month("نوار", 5, regions=("levant",), bare=False),
    Month("حزيران", 6, regions=LEVANT),
    Month("تموز", 7, regions=LEVANT),
    Month("آب", 8, regions=LEVANT, bare=False),  # also "he returned"
    Month("أيلول", 9, regions=LEVANT),
    Month("تشرين الأول", 10, regions=LEVANT),
    Month("تشرين أول", 10, regions=LEVANT),
    Month("تشرين", 10, bare=False),  # alone it is the first: "حرب تشرين", "17 تشرين 2019"; also a paper and a club
    Month("تشرين الثاني", 11, regions=LEVANT),
    Month("تشرين ثاني", 11, regions=LEVANT),
    Month("تشرين ثان", 11, regions=LEVANT),
    Month("كانون الأول", 12, regions=LEVANT),
    Month("كانون أول", 12, regions=LEVANT),
    # as its press cuts them short
    Month("ت1", 10, regions=LEVANT, bare=False), Month("ت2", 11, regions=LEVANT, bare=False),
    Month("ك1", 12, regions=LEVANT, bare=False), Month("ك2", 1, regions=LEVANT, bare=False),
    # Iraq
    Month("مايس", 5, regions=IRAQ),
    # Algeria and Tunisia
    Month("جانفي", 1, regions=MAGHREB),
    Month("فيفري", 2, regions=MAGHREB),
    Month("فيڤري", 2, regions=MAGHREB),
    Month("أفريل", 4, regions=MAGHREB),
    Month("ماي", 5, regions=(*MAGHREB, "morocco"), bare=False),  # also the surname May
    Month("جوان", 6, regions=MAGHREB, bare=False),  # also the name Joan
    Month("جويلية", 7, regions=MAGHREB),
    Month("جويليا", 7, regions=MAGHREB),
    Month("أوت", 8, regions=MAGHREB, bare=False),  # also "out"
    # Morocco
    Month("يوليوز", 7, regions=MOROCCO),
    Month("يوليوس", 7, regions=MOROCCO, bare=False),  # also Julius
    Month("غشت", 8, regions=MOROCCO),
    Month("شتنبر", 9, regions=MOROCCO),
    Month("شتمبر", 9, regions=MAURITANIA),
    Month("أكتوبر", 10, regions=MOROCCO),
    Month("نونبر", 11, regions=MOROCCO),
    Month("دجنبر", 12, regions=MOROCCO),
    # Mauritania
    Month("أغشت", 8, regions=MAURITANIA),
    Month("دجمبر", 12, regions=MAURITANIA),
    # Libya, 1969-2011
    Month("أي النار", 1, regions=LIBYA),
    Month("النوار", 2, regions=LIBYA, bare=False),
    Month("الربيع", 3, regions=LIBYA, bare=False),
    Month("الطير", 4, regions=LIBYA, bare=False),
    Month("الماء", 5, regions=LIBYA, bare=False),
    Month("الصيف", 6, regions=LIBYA, bare=False),
    Month("ناصر", 7, regions=LIBYA, bare=False),
    Month("هانيبال", 8, regions=LIBYA, bare=False),
    Month("الفاتح", 9, regions=LIBYA, bare=False),
    Month("التمور", 10, regions=LIBYA, bare=False),
    Month("الحرث", 11, regions=LIBYA, bare=False),
    Month("الكانون", 12, regions=LIBYA, bare=False),
    # Hijri
    Month("محرم", 1, HIJRI, bare=False),
    Month("المحرم", 1, HIJRI, bare=False),
    Month("صفر", 2, HIJRI, bare=False),  # also "zero"
    Month("ربيع الأول", 3, HIJRI),
    Month("ربيع أول", 3, HIJRI),
    Month("ربيع النبوي", 3, HIJRI),
    Month("ربيع الآخر", 4, HIJRI),
    Month("ربيع آخر", 4, HIJRI),
    Month("ربيع الثاني", 4, HIJRI),
    Month("ربيع ثاني", 4, HIJRI),
    Month("ربيع ثان", 4, HIJRI),
    Month("جمادى الأولى", 5, HIJRI),
    Month("جمادى الأول", 5, HIJRI),
    Month("جمادى أول", 5, HIJRI),
    Month("جماد الأول", 5, HIJRI),
    Month("جماد أول", 5, HIJRI),
    Month("جماد الأولى", 5, HIJRI),
    Month("جمادى الآخرة", 6, HIJRI),
    Month("جمادى الآخر", 6, HIJRI),
    Month("جمادى الثانية", 6, HIJRI),
    Month("جمادى الثاني", 6, HIJRI),
    Month("جمادى ثاني", 6, HIJRI),
    Month("جماد الثاني", 6, HIJRI),
    Month("جماد ثاني", 6, HIJRI),
    Month("جماد الثانية", 6, HIJRI),
    Month("جماد الآخرة", 6, HIJRI),
    Month("جماد الآخر", 6, HIJRI),
    Month("رجب", 7, HIJRI, bare=False),  # also a man's name
    Month("شعبان", 8, HIJRI, bare=False),  # also a man's name
    Month("رمضان", 9, HIJRI, bare=False),  # also a man's name
    Month("شوال", 10, HIJRI, bare=False),
    Month("ذو القعدة", 11, HIJRI), Month("ذي القعدة", 11, HIJRI), Month("ذا القعدة", 11, HIJRI),
    Month("ذو قعدة", 11, HIJRI), Month("ذي قعدة", 11, HIJRI), Month("القعدة", 11, HIJRI, bare=False),
    Month("ذو الحجة", 12, HIJRI), Month("ذي الحجة", 12, HIJRI), Month("ذا الحجة", 12, HIJRI),
    Month("ذو حجة", 12, HIJRI), Month("ذي حجة", 12, HIJRI), Month("الحجة", 12, HIJRI, bare=False),
    # Coptic, the year of Egypt's farmers and martyrs
    Month("توت", 1, COPTIC, bare=False), Month("بابه", 2, COPTIC, bare=False),
    Month("هاتور", 3, COPTIC, bare=False), Month("هتور", 3, COPTIC, bare=False), Month("كيهك", 4, COPTIC, bare=False),
    Month("طوبة", 5, COPTIC, bare=False), Month("أمشير", 6, COPTIC, bare=False),
    Month("برمهات", 7, COPTIC, bare=False), Month("برمودة", 8, COPTIC, bare=False),
    Month("بشنس", 9, COPTIC, bare=False),
    Month("بؤونة", 10, COPTIC, bare=False), Month("بئونة", 10, COPTIC, bare=False),
    Month("أبيب", 11, COPTIC, bare=False),
    Month("مسرى", 12, COPTIC, bare=False), Month("نسيء", 13, COPTIC, bare=False),
    Month("النسيء", 13, COPTIC, bare=False),
    # Solar Hijri, Iran's and Afghanistan's
    Month("فروردين", 1, SOLAR_HIJRI, bare=False), Month("فرفردين", 1, SOLAR_HIJRI, bare=False),
    Month("أرديبهشت", 2, SOLAR_HIJRI, bare=False),
    Month("خرداد", 3, SOLAR_HIJRI, bare=False), Month("تير", 4, SOLAR_HIJRI, bare=False),
    Month("مرداد", 5, SOLAR_HIJRI, bare=False), Month("شهريور", 6, SOLAR_HIJRI, bare=False),
    Month("مهر", 7, SOLAR_HIJRI, bare=False), Month("آبان", 8, SOLAR_HIJRI, bare=False),
    Month("آذر", 9, SOLAR_HIJRI, bare=False), Month("دي", 10, SOLAR_HIJRI, bare=False),
    Month("بهمن", 11, SOLAR_HIJRI, bare=False), Month("إسفند", 12, SOLAR_HIJRI, bare=False),
    Month("حمل", 1, SOLAR_HIJRI, ("afghanistan",), bare=False),
    Month("ثور", 2, SOLAR_HIJRI, ("afghanistan",), bare=False),
    Month("جوزا", 3, SOLAR_HIJRI, ("afghanistan",), bare=False),
    Month("سنبلة", 6, SOLAR_HIJRI, ("afghanistan",), bare=False),
    # abbreviations that software prints
    Month("ينا", 1, short=True), Month("فبر", 2, short=True), Month("مار", 3, short=True), Month("أبر", 4, short=True),
    Month("أفر", 4, short=True), Month("ماي", 5, short=True), Month("يون", 6, short=True), Month("يول", 7, short=True),
    Month("أغس", 8, short=True), Month("سبت", 9, short=True),
    Month("أكت", 10, short=True),
    Month("نوف", 11, short=True), Month("ديس", 12, short=True), Month("جان", 1, short=True),
    Month("فيف", 2, short=True),
    Month("تشرين1", 10, short=True), Month("تشرين2", 11, short=True), Month("كانون1", 12, short=True),
    Month("كانون2", 1, short=True),
    Month("جوا", 6, short=True), Month("جوي", 7, short=True), Month("غشـ", 8, short=True), Month("شتن", 9, short=True),
    Month("نون", 11, short=True), Month("دجن", 12, short=True),
    # as the Levantine press abbreviated its double names: تشرين and كانون, first and second
    Month("ت1", 10, short=True), Month("ت2", 11, short=True), Month("ك1", 12, short=True), Month("ك2", 1, short=True),
)  # fmt: skip

# What may follow a Hijri month: "رمضان المبارك", "المحرم الحرام".
EPITHETS = (
    "المبارك", "المعظم", "الكريم", "الحرام", "الأغر", "الخير", "الفرد", "الأصب", "المكرم", "الفضيل", "الأنور", "المظفر",
    "المرجب", "الخيرات", "الأزهر", "الشريف", "الشريفة", "السعيد", "الميمون", "الحرم", "الأبرك",
)  # fmt: skip
