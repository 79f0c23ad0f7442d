"""Words that say little without the country they belong to: "ارتفع التضخم" where?"""

from __future__ import annotations

from timeline.events.lexicon.grammar import words

# What every country has one of; its last word bears the article.
OF_COUNTRY = words("""
    اقتصاد ناتج تضخم بطالة صادرات واردات موازنة ميزانية بورصة عاطلين إحصاء تعداد سكان خصوبة إعالة
    حكومة برلمان دستور جيش شرطة سلطات معارضة مصارف بنوك انتخابات استفتاء منتخب سوق تداول تداولات
""")
# The same in two words: the second bears the article.
OF_COUNTRY_IN_TWO = frozenset((
    "مجلس النواب", "مجلس الوزراء", "مجلس الشعب", "مجلس الأمة", "مجلس الشيوخ", "مجلس الشورى", "رئيس الوزراء",
    "رئيس الجمهورية", "رئيسة الجمهورية", "رئاسة الوزراء", "رئاسة الجمهورية", "وزارة الداخلية", "وزارة الخارجية",
    "وزارة الدفاع", "وزارة المالية", "وزارة الاقتصاد", "وزارة الصحة", "وزارة التجارة", "وزارة العدل", "وزارة النفط",
    "وزير الداخلية", "وزير الخارجية", "وزير الدفاع", "وزير المالية", "وزير الاقتصاد", "وزير الصحة", "وزير التجارة",
    "وزير العدل", "وزير النفط", "بنك المركزي", "مصرف المركزي", "قوات المسلحة", "محكمة العليا", "محكمة الدستورية",
    "حرب الأهلية", "دين العام", "رئيس المؤقت", "رئيسة المؤقتة", "رئيس الانتقالي", "نقد الأجنبي", "صناعات التحويلية",
    "إنتاج الصناعي", "أسعار المستهلكين", "أسعار الفائدة", "سعر الفائدة", "عجز التجاري", "ميزان التجاري",
    "ناتج المحلي", "انتخابات المحلية", "هجرة الداخلية", "إيرادات السياحية", "أسهم المتداولة", "نصيب الفرد",
))  # fmt: skip
# What of which goods a country has: "صادرات النحاس".
FLOWS = words("صادرات واردات إنتاج")
GOODS = words("""
    نفط خام غاز فحم نحاس حديد صلب ذهب فضة فوسفات ألماس قمح أرز ذرة قطن قهوة بن شاي كاكاو سكر تمور زيتون زيت موز أسماك
    سيارات سلع خدمات حبوب خضر فواكه كهرباء منسوجات أدوية
""")
# Words for the country itself, and those that mean it only where it is called so.
ITSELF = words("بلاد بلد دولة")
CALLED = words("جزيرة مدينة مملكة سلطنة إمارة جمهورية إمبراطورية")
# What befell the land that an article is on, with those who did it: "الاحتلال الفرنسي" of what?
BEFALLING = words("احتلال انتداب استعمار فتح غزو حماية حكم")
# What an article on a land tells of that land, and what it may tell without the article: "أجريت انتخابات عامة".
OF_TOPIC = words("إصلاحات استقلال ثورة انقلاب سلطة حكم عرش ملكية وحدة تقسيم استثمارات سياحة مواليد ميزانية أحزاب عنف")
OF_TOPIC_UNKNOWN = words("انتخابات إصلاحات استفتاء")
# Adjectives that leave open whose it is; any other nisba says it: "الصادرات النفطية", "الحكومة المحلية".
LEAVING_OPEN = words("""
    إجمالي قومي وطني صناعي عام رئاسي تشريعي نيابي برلماني بلدي خام أهلي انتقالي اتحادي فدرالي فيدرالي خارجي
    نقدي استهلاكي سكاني سنوي شهري حالي نهائي مبكر فرعي تمهيدي مالي ائتلافي جاري يومي جديد سابق مقبل قادم ماضي أخير
    أول أولى ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حاكم متداول
""")
# Adjectives and nouns of what is wider than one country, or of another.
ELSEWHERE = words("""
    عالم عالمي عالمية دولي دولية دول إقليمي إقليمية عربي عربية خليجي خليجية أوروبي أوروبية أفريقي أفريقية آسيوي آسيوية
    إسلامي إسلامية غربي غربية مجاور مجاورة شقيقة صديقة أخرى أمم كوكب قارة منطقة
""")
# Behind these a people's name says whose money it is: "مليار دولار أمريكي".
CURRENCIES = words("دولار دولارا دولارات جنيه جنيها جنيهات ريال ريالا ريالات دينار دينارا دنانير درهم درهما فرنك ليرة")
# What stands before a name: "صحيفة البلاد", "قناة الجزيرة", "كأس الجمهورية".
NAMED_WITH = words("""
    صحيفة جريدة قناة مجلة وكالة موقع شبكة نادي فريق شبه جامعة كلية شارع ميدان ساحة كأس دوري ملعب حزب تنظيم حركة
    جبهة مسجد مستشفى معهد أمير شركة لجنة قانون حي طريق مطار سد قصر فندق كنيسة باب تلك بن بنت وزير
""")
# People who are named behind their office.
OFFICES = words("رئيس رئيسة وزير وزيرة كبير نائب متحدث متحدثة ناطق عضو قائد زعيم أمين مستشار مبعوث سفير")
# States whose names are other words as well: a diameter, the sunset, cups.
ALSO_WORDS = words("قطر المغرب كوبا")
# Behind these stands the other side: "وقعت الحكومة اتفاقا مع فرنسا".
TOWARDS = words("مع إلى على ضد أمام نحو ضمن تجاه حيال")
# Whom not only a country chooses, and who else does.
CHOSEN = words("انتخابات")
CHOOSING = words("اتحاد نادي نقابة غرفة جمعية شركة جامعة كلية نقابات غرف عمومية بلديات")
# Nouns that also describe others: "القوات المعارضة".
DESCRIBING = words("معارضة")
# What of these a town has as well.
OF_TOWN = words("سكان إحصاء تعداد")
