"""Words that name one act: وقع, أبرم, توقيع and اتفاقية may all tell one signing, وفاة and رحيل one death.

A row of `ACTS` is one act and the words that name it, in dictionary spelling; light stemming adds their other
forms. A word may stand in several rows (فاز: an election, a match, a prize). Compiled from the authors' own
knowledge.
"""

from __future__ import annotations

ACTS: dict[str, str] = {
    "sign": (
        "وقع توقيع أبرم إبرام أمضى إمضاء اتفق اتفاق اتفاقية معاهدة مذكرة بروتوكول تعاقد توصل تفاهم اتفاقات اتفاقيات"
        " ميثاق تعاهد وقعا"
    ),
    "die": (
        "توفي وفاة وفاته رحل رحيل رحيله مات موت وافته منية المنية نعى نعي فارق حتف حتفه قضى انتقل رحمة مصرع لقي"
        " استشهد استشهاد قتل مقتل سقط غيب أودى هلك شهيد قتيل قتلى ضحية ضحايا نفق انتحر انتحار فقد مصرعهم مصرعه توفوا"
        " توفيت توفى اختناق غرق ارتقى قضوا ووري"
    ),
    "kill": "قتل مقتل اغتال اغتيال اغتيل قاتل ذبح مذبحة مجزرة إبادة تصفية اعدم إعدام طعن دهس فتك أردى شنق نحر",
    "be-born": "ولد ولادة مولد ميلاد مولود أنجب ولدت وُلد مواليد",
    "found": (
        "أسس تأسس تأسيس أنشأ إنشاء أنشئت نشأة نشوء قيام شكل تشكيل تشكل أقام كون تكوين ولادة بعث استحداث استحدث تأسيسي"
        " مؤسس نشأ قام توحيد وحد توحد اتحد تأسست انبثق أرسى اندمج اندماج"
    ),
    "open": (
        "افتتح افتتاح دشن تدشين فتح أطلق إطلاق انطلق انطلاق انطلاقة بدأ بدء بداية شرع شروع تشغيل شغل استأنف استئناف"
        " أعاد إعادة باشر أزاح استهل استهلال"
    ),
    "close": (
        "أغلق إغلاق اختتم اختتام ختام أقفل إقفال أنهى انتهى انتهاء إنهاء توقف اكتمل أكمل إتمام أتم إكمال استكمال أسدل"
        " طوى احتجب"
    ),
    "arrive": (
        "وصل وصول زار زيارة حل قدم قدوم سافر رحلة وفد حضر عاد عودة هبط نزل نزول استقبل استقبال استضاف استضافة"
        " دخل حط حطت أوفد رجع رجوع مجيء مقدم وفادة جولة"
    ),
    "leave": ("غادر مغادرة رحل خرج خروج سافر ترك هاجر هجرة هرب هروب فر فرار نزح نزوح لجأ رحلة أقلع ارتحل ارتحال أبحر"),
    "meet": (
        "التقى لقاء اجتمع اجتماع قمة قمم مؤتمر عقد انعقد انعقاد تنعقد يعقد بحث تباحث مباحثات محادثات مشاورات مفاوضات"
        " تفاوض حوار ناقش استقبل استقبال جلسة منتدى ملتقى تشاور استضاف احتضن التأم قابل مقابلة استعرض ندوة لقاءات"
        " تداول التئام التقيا تحادث انتظم تنتظم اجتمعا تقابل"
    ),
    "appoint": (
        "عين تعيين نصب تنصيب ولى تولى تولي ولاية كلف تكليف سمى تسمية قلد تقلد تسلم استلم خلافة اعتلى اعتلاء بويع"
        " مبايعة بيعة توج تتويج تنصب جلوس ترأس اختار اختير اختيار رقى ترقية سدة تبوأ أسند انتدب ندب بايع نودي مناداة"
        " استوزر استخلف سمت"
    ),
    "dismiss": (
        "أقال إقالة عزل أعفى إعفاء أطاح إطاحة خلع نحى تنحية طرد تسريح فصل أنهى إسقاط استبعد تجريد أزاح أزيح اقتلع"
    ),
    "resign": "استقال استقالة تنحى تنحي تخلى تنازل تنازله اعتزل اعتزال ترجل",
    "elect": "انتخب انتخاب انتخابات اقتراع فاز فوز صوت تصويت رئاسيات تشريعيات اختار استحقاق مرشح ترشح",
    "vote": "استفتاء صوت تصويت اقتراع",
    "win": (
        "فاز فوز انتصر انتصار تغلب هزم هزيمة خسر خسارة تعادل تأهل توج تتويج حقق حصد ظفر سحق أطاح إقصاء أقصى خرج ودع"
        " بلغ أحرز إحراز مباراة نهائي لقاء واجه مواجهة اكتسح تفوق تخطى بطولة سقط أخرج ربح كسب قهر حسم خطف انتزع ديربي"
        " كلاسيكو"
    ),
    "award": (
        "فاز فوز نال نيل حصل حصول منح منحت أحرز إحراز حاز حيازة جائزة وسام تكريم كرم ظفر حصد قلد ميدالية توج تتويج"
    ),
    "receive": "تسلم استلم استلام تسليم سلم",
    "independence": "استقل استقلال جلا جلاء تحرر تحرير حرر انفصل انفصال سيادة",
    "declare-republic": "جمهورية",
    "capture": (
        "فتح سقط سقوط دخل دخول احتل احتلال استولى استيلاء سيطر سيطرة استرد استرداد اجتاح اجتياح غزا غزو حرر تحرير"
        " استعاد استعادة ضم اقتحم اقتحام نزل نزول أنزل إنزال سقطت حملة استسلم استسلام أخذ انتزع زحف أخضع"
    ),
    "battle": "معركة موقعة هزم هزيمة انتصر انتصار دحر كسر قاتل قتال غزوة انكسر التحام فتك",
    "war": "حرب قتال اندلع اندلاع اشتباك اشتباكات معارك نزاع صراع مواجهات نشب نشوب حروب",
    "cross": "عبر عبور اجتاز اجتياز",
    "attack": (
        "هجوم هاجم هجمات انفجار انفجر تفجير فجر قصف ضرب غارة غارات استهدف استهداف اعتداء اعتدى عملية مفخخة عبوة صاروخ"
        " اقتحم أطلق صواريخ هز ضربات عدوان داهم سطا هجومان انفجارات تفجيرات محاولة انتحاري دك أمطر زحف"
    ),
    "assassinate": "اغتيال اغتال اغتيل",
    "quake": "زلزال هزة زلزلة زلازل هزات رجة ارتجاج",
    "flood": "فيضان فيضانات سيول سيل أمطار طوفان غرق اجتاح غمر جرف أغرق داهم",
    "storm": "عاصفة إعصار أعاصير عواصف زوبعة تسونامي أنواء",
    "volcano": "بركان",
    "fire": "حريق حرائق نيران نار احترق احتراق أحرق إحراق حرق أضرم اندلع نشب شب التهم لهيب لهب اشتعل محرقة",
    "crash": (
        "حادث حادثة تصادم اصطدام اصطدم تحطم تحطمت سقوط انقلاب انقلب دهس انحراف جنح جنوح جنحت كارثة سقطت أسقط إسقاط"
        " اختفى اختفاء فاجعة انسد انسداد انحشر انزلق تدهور نكبة مأساة هوت هوى تهاوى تدافع ازدحام"
    ),
    "collapse": "انهار انهيار تفكك حل انحل سقوط سقط زوال تفكيك تهاوى هوى هوت تهدم انهد تداعى تصدع",
    "epidemic": "وباء جائحة تفش تفشي طاعون فيروس إصابة إصابات كورونا كوفيد",
    "famine": "مجاعة جفاف قحط",
    "law": "قانون مرسوم دستور صدر أصدر إصدار صدور سن تشريع قرار لائحة أمر ظهير نظام سريان نفاذ أوامر مراسيم قوانين",
    "ratify": "صادق مصادقة صدق تصديق أقر إقرار اعتمد اعتماد وافق موافقة أجاز إجازة تبنى تبني",
    "nationalise": "أمم تأميم",
    "ban": "حظر منع فرض عقوبات عقوبة مقاطعة قاطع",
    "lift": "رفع إلغاء ألغى إزالة شطب",
    "acquire": "استحوذ استحواذ اشترى شراء باع بيع اقتنى تملك صفقة اندمج اندماج دمج خصخصة استملك ضم انتزع",
    "list-shares": "اكتتاب إدراج تداول طرح بورصة",
    "rise": "ارتفع ارتفاع صعد صعود قفز قفزة رفع زاد زيادة نما نمو ازداد غلاء",
    "fall": "انخفض انخفاض هبط هبوط تراجع هوى انحدر تدنى نزل نزول خفض هوت انكمش خسر تقلص",
    "cut-ties": "قطع قطيعة قطعت سحب طرد",
    "restore-ties": "استأنف استئناف استعادة عودة تطبيع طبع",
    "arrest": "اعتقل اعتقال أوقف توقيف قبض القبض احتجز احتجاز سجن أسر ضبط كبل",
    "free": "أفرج إفراج سراح أطلق إخلاء عفا عفو حرر تحرر",
    "sentence": "حكم حكمت قضت أدان إدانة أدين محاكمة سجن إعدام مؤبد حبس برأ براءة تبرئة دان",
    "truce": "هدنة صلح وقف مصالحة",
    "withdraw": "انسحب انسحاب جلاء أجلى إجلاء إخلاء سحب",
    "revolt": "ثورة ثار انقلاب انتفاضة انتفض تمرد أطاح عصيان",
    "protest": (
        "تظاهر تظاهرة مظاهرة احتجاج احتج اعتصام إضراب احتجاجات مظاهرات وقفة شلل شل شلت فض أضرب مسيرة مسيرات اضطرابات"
        " شغب"
    ),
    "bury": "شيع تشييع دفن جنازة ووري جثمان مثواه",
    "perform": "غنى غناء عرض مثل أحيا حفل حفلة مهرجان أمسية عزف معزوفة أوبرا",
    "publish": "نشر صدر صدور أصدر إصدار طبع كتاب رواية ديوان صحيفة جريدة مجلة",
    "build": "بنى بناء شيد تشييد شيدت وضع أساس إنشاء حفر ترميم رمم أشغال تعبيد",
    "discover": "اكتشف اكتشاف عثر عثور كشف",
    "swap": "تبادل مبادلة",
    "transfer": "نقل انتقل انتقال تعاقد",
    "float": "تعويم عوم تحرير حرر",
    "spout": "تدفق تفجر",
    "launch-space": "قمر صاروخ مسبار مركبة",
    "join": "انضم انضمام عضوية التحق انخرط",
    "marry": "تزوج زواج قران زفاف خطوبة عرس أعراس زيجة نكاح",
    "graduate": "تخرج",
    "statement": "صرح تصريح قال خطاب كلمة بيان خطب ألقى دعا دعوة طالب حذر",
    "exile": "نفي نفى ترحيل رحل إبعاد أبعد مبعد تهجير",
    "accuse": "اتهم اتهام",
    "reach-space": "هبط هبوط",
    "kidnap": "خطف اختطف اختطاف",
    "massacre": "مذبحة مجزرة",
    "rename": "سمى تغيير غير",
    "travel-hajj": "حج عمرة",
    "vaccinate": "تطعيم طعم تلقيح لقاح لقح تحصين",
    "call": "اتصال اتصل هاتف مهاتفة مكالمة",
    "inspect": "تفقد تفقدية معاينة عاين اطلع",
    "promise": "تعهد وعد",
    "dissolve": "حل انحل حلت",
    "force": "نفاذ سريان",
    "destroy": "هدم دمر خرب نسف إزالة",
    "rob": "سرق سطو سطا نهب",
    "rescue": "أنقذ إنقاذ انتشل انتشال",
    "fund": "مول تمويل تبرع قرض مساعدات مساعدة",
}

# What any harm may be called tells each of these acts.
_CALAMITY = " كارثة فاجعة نكبة مأساة"
for _act in ("attack", "fire", "quake", "flood", "storm", "collapse", "epidemic"):
    ACTS[_act] += _CALAMITY

# Words whose stem is another act's: وقعة is a battle, وقعت "she signed"; with its article الأقصى is a mosque, not
# what was eliminated. The acts, of one row or of several or of none -> the words.
EXACT: dict[str, str] = {
    "battle": "وقعة الوقعة",
    "acquire": "بيع البيع",
    "arrive leave": "توجه يتوجه تتوجه سيتوجه ستتوجه توجهت توجهوا متوجها متوجهة التوجه توجها",
    "": "الأقصى الصادق الموافق الشغل الفجر الشيعة الطالب الطالبة الطالبات السحب الفارق بفارق برا بالطبع",
}

# Words that only look like those of an act: "كرة القدم" tells no coming, "الولايات المتحدة" no appointment.
NONE = (
    "قدم تقديم اتحاد اتحادي اتحادية أمم عمل عمله عملها أعمال عملة عملات بلغ بلغت تبلغ يبلغ عبر غير بيانات قضية قضايا"
    " ولايات موقع مواقع أنه أنها مقابل مثل أساس عضو نهاية أجل صحيفة مجلة اجتماعي اجتماعية أسرة بعثة منى صوته صوتها"
    " يكون تكون سيكون ستكون يكونوا كون كونه كونها عينة عينات عينيه عينيها تقليدي تقليدية توجيه توجيهات برقية برقيات"
    " أسرته أسرتها أسرتهم أوقاف شيعي شيعية يضم تضم ولديه ولديها ولديهم عبري عبرية تعبير يغيب تغيب شرعي شرعية تهمة"
    " تهم تهمته يشبه تشبه قيمة قيم قيمتها مؤسسة مؤسسات وحدات وحدها وحده مساعد هجري هجرية هاجري قران تعد يعد تحتاج"
    " يحتاج احتاج يقرأ تقرأ سلمي سلمية واجهة مصالح تأجيل موقعا موقعها موقعه جمهور جماهير عادي عادات عادة مقدمة"
    " مقدمتها مقدمتهم خلاف خلافات هوية هويته وسيلة عملاء عميل يبدو تبدو انتقالي انتقالية أودية آجلة محاكم أممي أممية"
    " يقدم تقدم سيقدم ستقدم تداوله تداولته تداولها يتداول شهد تشهد يشهد شهدت راحل راحلة"
)

# Acts about another act: the telling of the one never tells the other, however many words they share.
FRAMES: dict[str, str] = {
    "anniversary": "ذكرى ذكراه يوبيل مئوية",
    "feast": "عيد",
    "celebrate": "احتفل احتفال تحتفل يحتفل احتفت احتفى",
    "condemn": "أدان إدانة أدانت ندد تنديد استنكر استنكار شجب",
    "welcome": "رحب ترحيب رحبت هنأ تهنئة أشاد إشادة بارك",
    "deny": "نفت تنفي ينفي كذب تكذيب دحض",
    "demand": "طالب مطالبة ناشد مناشدة",
    "cancel": "ألغى إلغاء فسخ",
    "postpone": "أجل تأجيل إرجاء أرجأ",
    "condole": "عزى تعزية عزاء واسى مواساة",
    "trial": "محاكمة يحاكم حوكم",
    "investigate": "تحقيق حقق تحقيقات",
    "bury": "شيع تشييع دفن جنازة ووري",
    "hand-over": "تسلم استلم تسليم",
    "mediate": "وساطة توسط",
    "prepare": "استعداد استعدادات استعد تمهيد",
    "reject": "رفض",
    "threaten": "هدد تهديد",
    "renew": "جدد تجديد تمديد مدد",
    "violate": "خرق انتهك انتهاك",
    "suspend": "علق تعليق تجميد جمد",
    "complete": "أكمل إكمال أتم إتمام استكمل استكمال إنجاز",
    "dissolve": "فسخ انسحب انسحاب",
    "attempt": "محاولة حاول نجا نجاة فشل إحباط أحبط",
}

# What opens a telling that goes on with its doer's own deed, which may be such a frame: أعلن الحزب رفضه الاتفاق.
DECLARING = "أعلن إعلان أكد تأكيد أبدى أبدت أعرب إعراب جدد كرر"

# What is denied, behind a verb that else sends into exile: نفى الوزير أن يكون قد استقال.
DENIED = "أن أنه أنها أنهم صحة ما أنباء خبر أخبار شائعات شائعة تقارير وجود علاقته علاقتها علمه علمها"

# Frames that hold wherever their word stands; another is one only where it opens the telling.
ANYWHERE = frozenset({"anniversary"})

# Answers to an act, told with the act itself: see `gist`.
REACTIONS = frozenset({"celebrate", "welcome"})

# Frames that one report may name and another of the same event leave out.
SOFT = frozenset({"attempt", "complete", "renew"})

# Frames that are an act as well: what only one of two tellings says by the word of the frame, both tell by the act.
TOLD_BY = {"cancel": "lift", "bury": "bury", "hand-over": "receive", "condemn": "sentence"}

# What happens once to one subject: there the act says more about which event is meant than a visit or a meeting does.
ONCE = frozenset(
    {
        "die",
        "be-born",
        "found",
        "independence",
        "collapse",
        "nationalise",
        "quake",
        "discover",
        "volcano",
        "assassinate",
        "marry",
    }
)

# What strikes many regions at once, so that one report names this one and the other that one.
WIDE = frozenset({"quake", "storm", "flood", "volcano", "epidemic", "famine", "war"})

# What happens to no place twice in a while: a city in common says which is meant.
NATURAL = frozenset({"quake", "volcano"})

# What happens to a land once in a while: with the land in common nothing else need be.
OF_LANDS = frozenset({"independence", "revolt"})

# Frames that tell the same from the side of what ended: the treaty of protection is cancelled, the land independent.
ENDING = frozenset({"cancel", "dissolve"})

# What makes or strikes a thing: of two sorts of things, two events.
TARGETED = frozenset({"open", "build", "found", "perform", "attack"})

# What ends or begins a life or a tie: no other act of the same people tells it.
FINAL = frozenset({"die", "be-born", "marry", "assassinate"})

# What the same people do again the next day, or what is told of again every day.
_RECURRING = (
    "arrive leave meet call inspect statement attack kill massacre war battle protest rise fall arrest free epidemic"
    " elect vote publish perform win capture fire crash bury vaccinate sentence flood storm"
)
RECURRING = frozenset(_RECURRING.split())

# Acts of one person, club or company: an unknown word right after such a verb or noun is its name.
PERSONAL = frozenset(
    [
        "arrive",
        "leave",
        "meet",
        "call",
        "inspect",
        "appoint",
        "dismiss",
        "resign",
        "elect",
        "die",
        "kill",
        "assassinate",
        "be-born",
        "arrest",
        "free",
        "kidnap",
        "marry",
        "award",
        "receive",
        "win",
        "acquire",
        "open",
        "graduate",
        "join",
        "exile",
    ]
)

# Acts that undo each other: two tellings with these are two events, whatever else they share.
OPPOSED: tuple[str, ...] = (
    "rise fall", "open close", "be-born die", "appoint dismiss", "appoint resign", "arrest free", "arrive leave",
    "cut-ties restore-ties", "found collapse", "ban lift", "marry die", "crash win",
    "epidemic win",
)  # fmt: skip

# Acts that reports of one event use for each other.
KIN: tuple[str, ...] = (
    "accuse sentence", "acquire close", "acquire list-shares", "acquire sign", "appoint award", "appoint law",
    "appoint rename", "appoint vote", "arrest dismiss", "arrest exile", "arrest kidnap", "arrive capture",
    "arrive inspect", "arrive meet", "arrive open", "arrive storm", "assassinate die", "assassinate kill",
    "attack capture", "attack crash", "attack destroy", "attack die", "attack fire", "attack kill", "attack massacre",
    "attack protest", "attack rob", "attack storm", "attack war", "award perform", "award receive", "award vote",
    "award win", "battle capture", "battle cross", "battle war", "battle win", "build found", "build open",
    "bury die", "call meet", "capture collapse", "capture cross", "capture destroy", "capture dismiss",
    "capture revolt", "capture sign", "capture war", "capture win", "close sign", "collapse crash",
    "collapse destroy", "collapse dissolve", "collapse flood", "collapse found", "collapse quake", "crash die",
    "crash fire", "crash flood", "crash rescue", "crash storm", "cross storm", "cross war", "declare-republic found",
    "declare-republic independence", "destroy fire", "destroy flood", "destroy quake", "destroy storm", "destroy war",
    "die fire", "die flood", "die kill", "die massacre", "die quake", "die storm", "discover statement",
    "dismiss dissolve", "dismiss law", "dismiss resign", "dismiss revolt", "dismiss withdraw", "dissolve law",
    "elect vote", "elect win", "flood storm", "force law", "force open", "force publish", "force ratify",
    "found independence", "found law", "found open", "found rename", "found revolt", "found sign", "free rescue",
    "free swap", "independence revolt", "independence withdraw", "join sign", "join transfer", "kill massacre",
    "kill protest", "launch-space open", "law nationalise", "law publish", "law ratify", "law sentence",
    "law statement", "law vote", "leave resign", "lift open", "list-shares open", "massacre protest", "meet open",
    "meet sign", "meet statement", "open perform", "open publish", "open transfer", "protest revolt", "ratify sign",
    "ratify vote", "receive win", "receive sign", "restore-ties sign", "revolt war", "sign transfer", "sign truce",
)  # fmt: skip

# Verbs that only lend a clause its verb, and nouns that may name a thing as well as an act: they decide the act of
# a telling when no other word does.
LIGHT = (
    "أعلن إعلان تم جرى شهد حضر قام كان جاء شكل صدر أصدر ضرب هز اندلع نشب شب دخل قدم وضع أعاد إعادة حل خرج سقط قضى"
    " فقد لقي ترك بلغ حقق نزل محاولة عملية عاد عقد استأنف استئناف أقام انتقل قرار أمر نظام جمهورية رئاسة ولاية"
    " قانون كلمة بيان كتاب رواية ديوان صحيفة جريدة مجلة دورة جلسة حكم عرض مثل وقف بعث أطلق إطلاق غير تغيير رفع"
    " فرض أودى هجرة غرق اختار سلم خلافة مؤسس عودة بدأ بدء بداية عضوية أساس قمر صاروخ مرشح كورونا سيادة حملة وفد"
    " نال نيل حصل حصول أحرز أخذ هوى كسب حسم مرسوم ظهير استضاف استضافة احتضن هلك مهد شهيد قتيل قتلى ضحايا كارثة"
    " تأسيسي حج عمرة أمطار نهائي بطولة لقاء قيام أحيا توحيد كشف انتهى أنهى تحرير غاز سن سيل رحلة وقع"
    " اكتمل أكمل إكمال أتم إتمام استكمال شرع شروع باشر"
)

# Acts that may tell one event, put together loosely: tellings look for each other by these. An act in none stands
# for itself.
FAMILIES: dict[str, str] = {
    "harm": (
        "die kill assassinate massacre attack bury crash fire quake flood epidemic famine storm volcano"
        " collapse battle war destroy rob rescue"
    ),
    "fight": "capture battle war cross attack revolt truce withdraw independence protest",
    "move": "arrive leave meet call inspect statement",
    "start": (
        "found open build publish perform launch-space independence declare-republic law ratify vote join vaccinate"
        " force"
    ),
    "deal": "sign acquire truce restore-ties list-shares close fund meet",
    "office": "appoint elect dismiss resign win award receive vote graduate dissolve",
    "justice": "arrest free swap sentence accuse exile kidnap ban lift law",
}
