"""Verbs whose kind hangs on the words beside them.

A row of `SENSES` is a lemma and its senses in order: (words that give it away, kind); where none of the words stands
near, `FIXED` has the kind, and else the row in `events` that holds the root. Compiled from the authors' own knowledge
of the language.
"""

from __future__ import annotations

from timeline.events.lexicon.grammar import words

_SPORT = words("""
    فريق نادي منتخب كأس دوري بطولة مباراة لقب لقبه نقطة نقاط هدف أهداف ميدالية ذهبية سباق دورة ملعب جولة هدفين
    ناشئين شباب لاعب مدرب مونديال لقاء نظيره مضيفه ضيفه بطل
    """)
_ELECTION = words("انتخابات انتخاب رئاسة مقعد مقاعد مقعدا برلمان أصوات ولاية بلدية اقتراع نائب")
_BOOK = words("""
    كتاب كتابه كتابا رواية روايته ديوان ديوانه قصة مجموعة ألبوم ألبومه ألبوما فيلم فيلمه أغنية مجلة صحيفة جريدة
    مسرحية مسلسل طبعة عدد أغنيته كتابها روايتها ألبومها بحث مقال مقالا
    """)
_COURT = words("دعوى قضية شكوى حكم حكما محكمة حكمها")
_ARMY = words("جيش جيوش قوات قوة مسلمون مسلمين دبابات عسكر فرنسيون بريطانيون إنجليز مغول صليبيون")
_PRICE = words("""
    سعر أسعار مؤشر دولار يورو نفط ذهب جنيه ين أسهم سهم أرباح صادرات واردات مبيعات معدل تضخم إنتاج قيمة عائد
    نسبة بالمئة بالمائة مئة برميل ريال إيرادات عوائد تداول تداولات
    """)

SENSES: dict[tuple[str, int], tuple[tuple[frozenset[str], str], ...]] = {
    ("نيل", 1): ((words("استقلالها استقلاله استقلال حرية حريتها"), "independence"), (_SPORT, "sport")),
    ("شرع", 2): ((words("في"), "opening"),),
    ("سمي", 2): ((words("كاتبا وزيرا مديرا واليا معتمدا سفيرا رئيسا قاضيا عاملا قائدا أمينا عضوا"), "appointment"),),
    ("صوب", 4): ((words("هجوم رصاص رصاصة غارة غارات تفجير قصف اشتباكات طعن انفجار"), "attack"),),
    ("ضمم", 1): ((_SPORT | words("لاعب لموسم إعارة مهاجم"), "sport"), (words("مدرسة كلية معهد جامعة"), "other")),
    ("نفذ", 2): ((words("حكم أحكام قصاص إعدام"), "court"), (words("هجوم غارة غارات عملية ضربات"), "attack")),
    ("وصل", 1): ((words("موافقة رسالة برقية خطاب"), "statement"), (words("عدد نسبة معدل سعر أسعار"), "other")),
    ("خسر", 1): (
        (words("مدن مدينة مناطق مواقع أراض معركة حرب"), "conquest"),
        (_PRICE, "trade"),
        (_SPORT, "sport"),
        (_ELECTION, "election"),
    ),
    ("حصل", 1): ((words("استقلالها استقلاله استقلال"), "independence"),),
    ("طلق", 4): (
        (words("نار رصاص رصاصة صواريخ صاروخا قذائف قذيفة نيران رصاصات عيارات نارا غاز"), "attack"),
        (words("سراح سراحه سراحهم سراحها"), "arrest"),
        (words("قمر قمرا مسبار مسبارا صاروخ مركبة"), "discovery"),
        (_BOOK, "culture"),
    ),
    ("رحل", 1): ((words("إلى من عن نحو عنها"), "travel"),),
    ("رحل", 2): ((words("إلى"), "travel"),),
    ("دخل", 1): (
        (words("مستشفى غيبوبة"), "accident"),
        (words("مدرسة كلية جامعة معهد كتاب مدارس"), "education"),
        (words("تنفيذ"), "law"),
        (words("سجن سجنه"), "arrest"),
        (_ARMY, "conquest"),
    ),
    ("فوز", 1): (
        (words("جائزة وسام جوائز أوسكار نوبل"), "award"),
        (_ELECTION, "election"),
        (_SPORT, "sport"),
    ),
    ("هبط", 1): ((words("طائرة مطار مركبة طائرته"), "travel"), (_SPORT, "sport")),
    ("سجل", 2): ((words("أغنية ألبوم ألبوما"), "culture"), (_SPORT, "sport")),
    ("صدر", 1): ((_BOOK, "culture"), (_COURT, "court"), (words("بيان تقرير تصريح"), "statement")),
    ("صدر", 4): (
        (_BOOK, "culture"),
        (_COURT, "court"),
        (words("بيان بيانا بيانها تقرير تقريرا تقريره تقريرها"), "statement"),
    ),
    ("نشر", 1): (
        (words("قوات قواتها جنود صواريخ عناصر طائرات مقاتلات دبابات"), "other"),
        (_BOOK, "culture"),
    ),
    ("قدم", 2): (
        (words("استقالة استقالته استقالتها استقالتهم"), "dismissal"),
        (_COURT, "court"),
        (words("عرض عرضا حفل أغنية حفلا فيلم مسرحية"), "culture"),
        (words("دستورا قانون قانونا مشروع"), "law"),
    ),
    ("لقي", 4): (
        (words("قبض"), "arrest"),
        (words("براميل قنابل متفجرات قذائف قنبلة صواريخ"), "attack"),
        (words("كلمة كلمته خطاب خطابا محاضرة بيان كلمتها خطابه قصيدة محاضرات"), "statement"),
    ),
    ("رفع", 1): ((_PRICE, "trade"), (words("دعوى قضية شكوى"), "court"), (words("حظر عقوبات"), "sanction")),
    ("حرر", 2): ((words("أسعار سعر تجارة سوق عملة"), "trade"),),
    ("نجح", 1): (
        (words("امتحان امتحانات دراسة شهادة مدرسة بكالوريا ثانوية"), "education"),
        (_ELECTION, "election"),
        (_SPORT, "sport"),
    ),
    ("غلب", 5): ((_ARMY, "war"), (words("مرض أزمة صعاب تباطؤ تحديات صعوبات عقبات خوف مشاكل"), "other")),
    ("غدر", 3): ((words("حياة دنيا"), "death"), (_SPORT, "sport")),
    ("وقف", 4): (
        (words("مشتبه متهم متهما شخص أشخاص شخصا رجلا شاب مطلوب"), "arrest"),
        (words("نار"), "peace"),
    ),
    ("وجه", 3): ((_SPORT, "sport"),),
    ("حقق", 2): (
        (words("أرباحا أرباح إيرادات مبيعات عائدات نمو نموا مكاسب"), "trade"),
        (_SPORT | words("فوزا فوزه تعادلا انتصارا"), "sport"),
        (words("في مع"), "court"),
    ),
    ("نزل", 4): ((words("قوات جنود جيش"), "war"),),
    ("غلق", 4): ((_PRICE, "trade"),),
    ("غلق", 1): ((_PRICE, "trade"),),
    ("ضرب", 1): ((words("زلزال إعصار عاصفة زلازل"), "disaster"), (words("عن"), "protest")),
    ("فتح", 1): ((words("باب أبواب تحقيق تحقيقا أبوابه أبوابها"), "opening"), (words("نار النيران"), "attack")),
    ("شهد", 1): (),
    ("ظهر", 4): (),
    ("صوت", 2): ((words("قرار قانون مشروع"), "law"),),
    ("جدد", 2): ((words("عقد عقده"), "agreement"), (words("دعوة تأكيد تأكيده دعوته التزام"), "statement")),
    ("خطب", 1): ((words("في أمام"), "statement"),),
    ("رمي", 1): ((_SPORT, "sport"),),
    ("نزل", 1): ((_PRICE, "trade"),),
    ("سقط", 1): (
        (words("قتلى جرحى ضحايا قتيل شهداء"), "attack"),
        (words("طائرة مروحية أمطار"), "accident"),
        (words("دولة حكومة نظام خلافة إمبراطورية مملكة إمارة"), "dissolution"),
        (words("مدينة"), "conquest"),
    ),
    ("علق", 2): ((words("على عليه"), "statement"),),
    ("عبر", 1): (),
    ("لقي", 1): ((words("مصرع مصرعه مصرعها مصرعهم حتفه حتفهم حتفها"), "death"),),
    ("خرج", 1): ((words("مظاهرة مظاهرات مسيرات متظاهرون"), "protest"), (_SPORT, "sport")),
    ("نقل", 8): ((words("رحمة"), "death"), (words("منتخب فريق صفوف ناد"), "sport")),
    ("ضمم", 7): ((words("فريق منتخب صفوف ناد يوفنتوس"), "sport"), (words("اتحاد أمم منظمة"), "cooperation")),
    ("شرك", 3): ((_SPORT, "sport"),),
    ("نظم", 2): ((_SPORT, "sport"), (words("مسيرة مظاهرة وقفة اعتصاما مظاهرات"), "protest")),
    ("كسر", 7): ((_PRICE, "trade"),),
    ("دشن", 2): ((words("برنامجه معسكره"), "sport"),),
    ("ولي", 5): (),
}
# Where no word beside them says more.
FIXED: dict[tuple[str, int], str] = {
    ("لقي", 4): "other",
    ("طلق", 4): "opening",
    ("دخل", 1): "travel",
    ("فوز", 1): "award",
    ("قرر", 4): "law",
    ("عبر", 1): "travel",
    ("صوت", 2): "election",
    ("نزل", 4): "travel",
    ("نقل", 1): "other",
    ("وقف", 4): "closing",
    ("قدم", 2): "other",
    ("كتب", 1): "culture",
    ("نجح", 1): "other",
    ("نزل", 1): "other",
    ("حقق", 2): "other",
    ("غلب", 5): "sport",
    ("نظم", 2): "opening",
    ("سقط", 1): "dissolution",
    ("علق", 2): "closing",
}
