"""Words for things that tell two events apart: those that bear a name, and those that are built, opened or struck.

Compiled from the authors' own knowledge of the language.
"""

from __future__ import annotations

# A word that a name follows -> what sort of thing bears it: two things of one sort with two names are two things.
SITES: dict[str, str] = {
    "quarter": "حي شارع ساحة ميدان",
    "town": "مدينة بلدة بلدية قرية",
    "region": "منطقة ناحية مديرية ولاية محافظة إقليم",
    "camp": "مخيم",
    "museum": "متحف",
    "university": "جامعة",
    "bridge": "جسر",
    "tower": "برج",
    "airport": "مطار",
    "port": "ميناء مرفأ",
    "mosque": "مسجد جامع",
    "stadium": "ملعب استاد",
    "hospital": "مستشفى",
    "dam": "سد",
    "hotel": "فندق",
    "school": "مدرسة معهد",
    "council": "مجلس",
    "palace": "قصر",
    "prize": "جائزة وسام",
    "cup": "كأس دوري بطولة",
    "party": "حزب",
    "company": "شركة بنك",
    "paper": "صحيفة جريدة مجلة",
    "channel": "قناة",
    "film": "فيلم مسلسل",
    "book": "رواية ديوان كتاب",
    "ship": "سفينة",
    "team": "نادي فريق",
    "battle": "معركة موقعة غزوة",
    "prison": "سجن",
    "market": "سوق",
    "station": "محطة",
    "law": "قانون",
    "price": "سعر أسعار",
}
# What is built, opened or struck, a row for each sort: a bridge and a hospital opened on one day are two events.
WORKS: tuple[str, ...] = (
    "طريق أوتوستراد",
    "معبر منفذ",
    "جسر كوبري قنطرة",
    "محطة",
    "مستشفى مشفى مصحة",
    "مدرسة معهد كلية جامعة ثانوية",
    "مسجد جامع",
    "كنيسة كاتدرائية",
    "مطار",
    "ميناء مرفأ رصيف",
    "سد",
    "نفق",
    "مترو ميترو قطار ترام ترامواي سكة",
    "مصنع معمل مصفاة",
    "متحف",
    "ملعب استاد",
    "معرض",
    "مكتبة",
    "حديقة منتزه",
    "فندق منتجع",
    "سفارة قنصلية",
    "مسرح أوبرا",
    "سجن",
    "مهرجان",
    "بئر",
    "مؤتمر قمة منتدى",
    "صحيفة جريدة مجلة",
    "سوق",
    "حاجز تفتيش",
    "مقهى مطعم",
)
# Of these any word with its article is a name, however common.
NAMED_BY_ANY = ("quarter", "town", "region", "camp", "law", "price")
