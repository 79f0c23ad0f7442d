"""Kinds where no frame fits: what a word usually tells, which verbs lend their tense to a noun, what words are about.

Compiled from the authors' own knowledge of the language.
"""

from __future__ import annotations

from timeline.events.lexicon.fields import BOOK, COURT, ELECTION, MARKET, MONEY, SCHOOL, SPORT
from timeline.events.lexicon.grammar import words

# Where no frame fits: kind -> lemmas (root and form) and spellings.
_USUAL: dict[str, str] = {
    "other": """
        غور4 لقي4 دخل1 نقل1 قدم2 نجح1 وجه3 ودي4 قلد2 نزل1 حقق2 نظم2 سقط1 ضيف10 شرك3 حضر1 حضن8 راس5 وصل5 جدد2 سعد3
        ضمم7 لحق8 ضمم1 سلم5 شغل1 جلس1 وقع2 فصل1 سقط4 نزل6 قلب7 نشا1 شكل2 شكل5 كون2 كون5 حلل1 صفي2 حرر2
        رجع10 عود10 ردد8 سلم8 علو8 نشر8 ظهر4 رسل4 بعث1 كسر7 خوض1 صدي5 هزز1 دلع7 فقد1 خلي4 قبض1 سلم2 وقف2 بصر4
        قضي1 حصل1 عطي4 صدر1 غير2 غير5 طبق2 حدد2 حول4 رفع1 نظر1 مثل1 نطق1 قوم1 قوم4 ظهر1 حدث1 جري1 جري4 شهد1 فعل2
        دخل4 كمل4 كمل8 نجز4 شقق1 زول4 طور2 زيد8 سجل2 بلغ1 طرح1 وزع2 صرف1 دفع1 ضعف6 حسن5 كبد5 ملك8 قلص2 صدر5 درب2
        درب5 نفس6 حمل1 خرج4 مثل2 حفظ1 عود1 رجع1 خرج1 لجا1 رفق3 ودع2 قطع1 سحب1 نسب1 قفز1 عيد2 دعي8 بيت1 عرض5 عوده
        حكم فصل تسجيل اجراء قيام حصول مواجهه استلام تنفيذ تحويل ظهور حدوث وقوع استقرار اصدار صدور عمد8 قرر2 بدا1 تلف4
        زياده رفع8 خفض7 زيد1 لقي1 صدر4 فتح1 هور7 سقوط بحث رسي4 هبب1 حسم1
        """,
    "statement": "مذكره علق2 عهد5 ايد2 عرف8 رفض1 خطاب كلمه مداخله",
    "award": "فوز1 توج2 منح1 حرز4 كفا3 حيازه",
    "closing": "وقف4 لغي4 جمد2 وقف غلق",
    "law": "قرر4 اعتماد",
    "dissolution": "فلس4 زول1 حل انقسام",
    "trade": "تداول رفع",
    "founding": "تشكيل نشاه نشوء تكوين",
    "meeting": "دوره جلسه لقاء محاضره",
    "travel": "عبر1 عبر2 نزل4 هرب1 فرر1",
    "election": "صوت2 رشح2 رشح5",
    "culture": "طبع2 كتب1 عرض1 عرض",
    "conquest": "ردد10 استعاده",
    "opening": "طلق4 انطلاق بدايه بدء",
    "arrest": "قبض صدر3 توقيف",
    "release": "فرج4",
    "war": "سحق1 انقلاب",
    "court": "قضي3 مثول",
    "agreement": "توقيع عقد",
    "accident": "غرق1 غرق",
    "appointment": "جلوس تسلم",
    "visit": "جوله استقبال",
    "sport": "غلب5 اهل5",
    "attack": "اغاره قحم8 جرح1 جرح",
    "independence": "تحرير",
    "death": "رحيل",
    "education": "دراسه",
}
FIXED: dict[tuple[str, int] | str, str] = {
    (word[:3], int(word[3:])) if word[-1].isdigit() else word: kind
    for kind, row in _USUAL.items()
    for word in row.split()
}
# The kinds of the acts that idioms tell.
ACTS: dict[str, str] = {
    "die": "death", "kill": "attack", "be-born": "birth", "appoint": "appointment", "dismiss": "dismissal",
    "resign": "dismissal", "revolt": "war", "dissolve": "dissolution", "open": "opening", "close": "closing",
    "force": "law", "build": "construction", "win": "sport", "marry": "marriage", "arrive": "travel",
    "battle": "war", "swap": "release", "attack": "attack", "truce": "peace", "fire": "accident",
    "capture": "conquest", "free": "release", "arrest": "arrest", "sentence": "court", "protest": "protest",
    "quake": "disaster", "crash": "accident", "independence": "independence", "award": "award",
    "reach-space": "discovery", "launch-space": "discovery", "found": "founding", "vote": "appointment",
}  # fmt: skip
# What a verb tells where a vowel sign shows that it is passive: نُفي "was exiled", and not "denied".
PASSIVE: dict[tuple[str, int], str] = {
    ("نفي", 1): "arrest", ("دين", 4): "court", ("حلل", 1): "dissolution", ("وهم", 8): "court",
    ("نصب", 1): "construction", ("عرض", 1): "culture", ("ضيف", 4): "other", ("ضمم", 1): "conquest",
    ("جمع", 1): "other", ("حول", 4): "court",
}  # fmt: skip
# Verbs that lend their tense to the event noun they govern, whose kind is theirs.
GOVERNING: frozenset[tuple[str, int]] = frozenset(
    (
        ("كون", 1), ("تمم", 1), ("جري", 1), ("جري", 4), ("شهد", 1), ("قوم", 1), ("قوم", 4), ("نظم", 2), ("بدا", 1),
        ("شرع", 1), ("شرع", 2), ("مكن", 5), ("طوع", 10), ("وقع", 1), ("وقع", 2), ("علن", 4), ("لقي", 4), ("صدر", 4),
        ("صدر", 1), ("حدث", 1), ("حصل", 1), ("مرر", 10), ("نفذ", 2), ("شرك", 3), ("حضر", 1), ("طلق", 7), ("خوض", 1),
        ("عود", 4), ("شنن", 1), ("نشب", 1), ("دلع", 7), ("حضن", 8), ("حقق", 2), ("عقد", 1), ("قدم", 2), ("عمل", 1),
        ("دور", 1), ("نهي", 8), ("نهي", 4), ("وصل", 3), ("ضيف", 10), ("فتح", 8), ("ختم", 8), ("انف", 10),
        ("نظر", 8), ("نجو", 1), ("طور", 5), ("نتج", 1), ("سفر", 4), ("ادي", 2),
        ("نجح", 1), ("فشل", 1), ("سهم", 3), ("سهم", 4), ("سبب", 5), ("قود", 1), ("لقي", 5), ("راس", 5), ("رعي", 1),
        ("هزز", 1), ("رجح", 2), ("حبط", 4), ("هلل", 10), ("دخل", 4), ("دشن", 2), ("عرف", 1), ("سعي", 1), ("حول", 3),
        ("اخذ", 1), ("صدي", 5), ("سود", 1), ("كمل", 8), ("تبع", 1), ("حمل", 8), ("شعل", 8),
        ("ضرر", 8), ("جدد", 5), ("وصل", 6), ("عمم", 1), ("صعد", 6), ("جيء", 1),
    )
)  # fmt: skip
# What the words of a verb without a kind of its own are about, in order: "أدى اللاعبون تمارينهم", "بدأ التداول".
FIELDS: tuple[tuple[frozenset[str], str], ...] = (
    (
        words("""
        مباراة مباريات مبارياته لاعب لاعبو لاعبي لاعبون لاعبين دوري كأس منتخب مونديال تصفيات أولمبياد مرمى تدريباته
        تدريباتهم معسكره معسكر مران تعادل ودية كروية كروي تأهل رياضي
        """),
        "sport",
    ),
    (
        words("أفلام فيلم فيلما ألبوم ألبوما أغنية مسلسل مسلسلا سينمائية سينمائي فنية فني مسرحية غنائية مسرحي"),
        "culture",
    ),
    (words("تداول تداولات تداولاتها أسهم بورصة بورصات سندات اكتتاب نفط اقتصاد صادرات"), "trade"),
    (words("قبول ديبلومات دبلومات ماجستير دكتوراه امتحانات طالبات دراسي دراسية"), "education"),
    (words("ناخبين ناخبون مرشحين اقتراع انتخابية"), "election"),
    (words("أمطار أمطارا سيول سيولا فيضانات زلزال زلزالا إعصار إعصارا"), "disaster"),
    (words("محكمة نيابة محاكمة"), "court"),
    (words("عنف اشتباكات"), "attack"),
    (words("شغب اضطرابات متظاهرين محتجين"), "protest"),
)
# Of these one word says little, and two say the field: "باتت النهضة على بعد نقطتين من القسم الأول".
PAIRS: tuple[tuple[frozenset[str], str], ...] = (
    (SPORT - words("ذهاب إياب شباب"), "sport"),
    (BOOK - words("بحث دراسة كتب عدد مجموعة ورقة ورقات نص سلسلة مجلة"), "culture"),
    (COURT, "court"),
    (SCHOOL - words("درجة كتاب"), "education"),
    (ELECTION, "election"),
    (MARKET | MONEY, "trade"),
)
