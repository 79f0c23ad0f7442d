"""What the sentence around a date says of its direction: whether it speaks of the future, the past, or every year."""

from __future__ import annotations

import re

_REACH = 160  # how far before a date its tense is looked for
_SENTENCE_END = re.compile(r"[.؟!?\n]")
_FUTURE = re.compile(
    r"(?<!\w)(?:و|ف)?(?:سوف|ل?تسليم|س(?:[يتن]\w{2,}|ا\w{3,})|المقرر|مقرر|المزمع|المرتقب|المنتظر|(?<!غير )المتوقع"
    r"|[ينتا]توقع|توقعت?|رجحت? ان|علي ان|[ينتا]عتزم\w*|[ينتا]نوي|يستعد\w*|تستعد|[يت]ستبعد|يرتقب|ينتظر|المقبل|المقبله"
    r"|القادم|القادمه|ستشهد|لن|"
    r"[يت](?:نطلق|قام|قيم|بدا|عقد|نعقد|فتتح|ستضيف|حتضن|نظم|لتقي|واجه|خوض|شارك|نتهي|ستمر|ختتم|توجه|سافر|غادر|صل|لعب|جري"
    r"|جتمع|لتيم|ستانف|علن|صوت|زور|ستقبل|حاضر|حيي|بث|فتح|غلق|دشن|طلق|سدل|نظر|مثل|حسم|تسلم|طرح"
    r"|هطل|سقط|هب|سود|نحسر|نخفض|شتد|ستكمل)|[يت](?:تاثر|تجدد|تحول)|[يت]توقف|يعرض|يصرف|[يت]عود بعدها?"
    r"|(?:ال)?(?:ترشح|ترشيح)\w{0,2}|استعدادا|تحضيرا|تاهبا"
    # as Egypt and the Levant speak: هتطلع، رح نرجع
    r"|ه[يتن](?:بق|كون|جي|يجي|رجع|طلع|نزل|خلص|بدا|تم|وصل|سافر|عمل|روح|تاجل|تجوز|فتح|قفل)\w{0,3}"
    r"|(?:رح|راح) [يتن]\w{2,})(?!\w)"
)
_PAST = re.compile(
    r"(?<!\w)(?:و|ف)?(?:كان(?! \d{4})|كانت|كانوا|لم|قد|تم|تمت|الماضي|الماضيه|المنصرم|جري|جرت|وقع|وقعت|قال|قالت"
    r"|اعلن|اعلنت|اكد|اكدت|"
    r"شهد|شهدت|شوهد|شوهدت|عثر|اخر مره)(?!\w)"
)
# "المعرض في أبريل سيكون الأكبر": the verb of the date stands behind it
_WILL = re.compile(r"[ ]{1,2}(?:المبارك )?(?:(?:و|ف)?(?P<verb>س[يتن]\w{2,})|سوف|لن)(?!\w)")
# "في سيلبابي", "مدينة سيدني": a name, and no verb of the future
_BEFORE_A_NAME = re.compile(
    r"(?<!\w)(?:[وف]?(?:في|الي|علي|مع|بين|قرب|لدي|نحو|بن|بنت|ابن|ام|ابو|ابي)"
    r"|[وفبل]?(?:مدينه|بلده|قريه|ولايه|محافظه|مقاطعه|منطقه|جزيره|نهر))[ ]$"
)
# What stands before "سأعود", "I shall return"; elsewhere such a word is a name: "بيدرو سانشيز".
_I_SAY = re.compile(
    r"(?:^|[\"'«“:،,؛(]|(?<!\w)[وف]?(?:ان|اني|انني|انا|انه|انها|لكن|لكني|لكنني|ثم|كما|حيث|غدا|اليوم))[ ]*$"
)
# "كان من المقرر أن", "لم يصل": what was planned, or did not come
_HAD_BEEN = re.compile(r"(?<!\w)(?:و|ف)?(?:كانت? (?:من )?|لم )$")
_TOLD_BESIDE = re.compile(r"(?<!\w)(?:قبل|بعد|دون) ان $")  # "عاد قبل أن يغادر الأحد" says nothing of what is to come
# ... and the verb of a date behind it is its own: "قبل أن يتراجع الأحد | ستين نقطة"
_TOLD_BESIDE_OF = re.compile(r"(?<!\w)(?:قبل|بعد|دون) ان \w+ $")
# What was called for or fixed is still to be: "ودعت إلى إضراب في الثلاثين من الشهر الجاري"
_CALLED_FOR = re.compile(
    r"(?<!\w)[وف]?(?:(?:دعا|دعت|دعوا|دعوه) (?:\w+ ){0,4}(?:الي|ل\w+)|حدد|حددت|تحدد|قررت?|موعد\w*|ارجئت?|اجلت?)(?!\w)"
    r"[^،؛:]*$"
)
# "عقود نوفمبر", "بحلول يونيو", "قبل نهاية ديسمبر": what is to be delivered or done by then
_DELIVERED = re.compile(r"(?<!\w)[وبل]?(?:عقود|تسليم|استحقاق) (?:شهر )?$")
_BY = re.compile(r"(?<!\w)و?(?:بحلول|اقصاه|قبل) (?:يوم |شهر )?$")
_UNTIL = re.compile(r"(?<!\w)و?(?:حتي|لغايه|الي غايه) (?:(?:مساء|فجر|صباح) )?(?:يوم )?$")  # "يستمر المعرض حتى الأحد"
_DEADLINE = re.compile(r"(?:نهايه|اخر|مطلع|منتصف) ")
# Verbs of what happened that no plan follows, and those that one may follow: "وقع", "بدأ".
_OVER = (
    r"وصل|غادر|زار|التقي|اجتمع|انعقد|افتتح|توفي|رحل|ولد|قتل|اصيب|استشهد|فاز|خسر|اندلع|انتهي|اختتم|صدر"
    r"|ضرب|عاد|سافر|انسحب|استقال|انتخب|اقيل|اعتقل|جاء|حصل|حدث|سقط|دخل|خرج|رجع|قضي|تزوج|تخرج|لحق|التحق"
)
_LEADING_ON = r"عقد|وقع|استقبل|شارك|سجل|انطلق|بدا|اصدر|تعرض|هز|شهد|توجه|عين|اطلق|نفذ|القي|تسلم|سلم|نظم|تم|جري|جر|كان|قد"
_DONE = re.compile(rf"(?<!\w)(?:و|ف)?(?:{_OVER}|{_LEADING_ON})(?:ت|وا|ا|تا)?(?!\w)")
_FRONTED = re.compile(r"[ \n«\"]*[وف]?(?:(?:في|بتاريخ|خلال|مساء|صباح|فجر|ليله|يوم) ?){0,3}")
# Verbs of what happened that no noun is spelt like, and what ends as perfects do
_DID = (
    r"اعلن|اكد|قال|صرح|ذكر|افاد|كشف|اصدر|قدم|هاجم|شن|وافق|اقر|رفض|طالب|دعا|وجه|القي|نشر|تولي|غزا|احتل|سيطر|تمكن|نجح"
    r"|حقق|احرز|تجاوز|بلغ|ارتفع|انخفض|تراجع|هبط|قام|ادلي|نال|تسلم|منح|اغتال|اسر|هزم|حاصر|قصف|استولي|اعدم|انهار|هدم|بايع"
    r"|تنازل|خلع|نفي|ابحر|هاجر|نزل|عبر|تقدم|استسلم|اعترف|حكم|ادان|برا|اتهم|طرد|حل|الغي|اعاد|انشا|اسس|تاسس|بني|شيد|دشن"
)
_DONE_BEHIND = re.compile(
    rf"[ ]?[،,]?[ ](?:تم|تمت|جري|جرت|(?:{_OVER}|{_LEADING_ON}|{_DID})(?:ت|وا|ا|تا)?"
    r"|(?!(?:وقت|بيت|صوت|بنت|موت|تحت|زيت|بيروت|كويت|تكريت|انترنت|مجلات) )\w{2,}[^اوي\W]ت)(?!\w)"
)
_HAD_DONE = re.compile(
    r"(?<!\w)[وف]?(?:(?:كان|كانت|كانوا|كانا|كانتا)(?: (?!قد )[^\s.،؛:]+){0,4} "
    rf"(?:قد \w+|(?:{_OVER}|{_LEADING_ON})(?:ت|وا|ا|تا)?)"
    r"|سبق(?: \w+){0,2} ان \w+)(?: [^\s.،؛:]+){0,9} ?$"
)
_HAD = re.compile(r"(?<!\w)[وف]?كان(?:ت|وا|ا|تا)?(?: (?!قد )[^\s.،؛:]+){0,4} قد \w")
_DEED = re.compile(r"[ \n]*[وف]?(?!بيت |بنت |وقت |تحت |صوت )\w{2,}[^اوي\W]ت(?!\w)")
# With a few words between: "وصل الوفد إلى تونس في 25 يناير", "إثر فرار الرئيس يوم 14 جانفي"; right before the date
# also verbs that a plan may follow, and what ends as perfects do: "جرت في مايو", "ووصلت بعد 23 يوما".
_CAME_ABOUT = re.compile(
    rf"(?<!\w)(?:(?:(?:و|ف)?(?:{_OVER})(?:ت|وا|ا|تا)?|كنت|كنا|اثر|اعقاب|غداه)"
    r"(?: (?!ل[^ل]|موعد|استعداد|تحضير)\w+){0,6}"
    rf"|(?:و|ف)?(?:{_LEADING_ON})(?:ت|وا|تا)?"
    r"|(?!(?:وقت|بيت|صوت|بنت|موت|تحت|سبت|زيت|بيروت|كويت|تكريت|انترنت) )[وف]?\w{2,}[^اوي\W]ت(?: \w{2,3})?"
    # "لم يفتح إلا بعد يومين", "قبل أن يفتح بعد يومين"
    r"|[وف]?لم \w+(?: \w+){0,6} (?:الا|سوي)|قبل ان \w+(?: \w+){0,4}"
    # with who or what it befell between: "فعين خلفه بعد أسبوع", and not "عين للنظر فيه بعد أسبوع"
    r"|[وف]?(?:عين|عثر|نفذ|تسلم|استانف|اعيد|افرج|تولي|احتل|استولي|هدم|نقل|دفن|القي)(?:ت|وا|تا)?(?: (?!ل[^ل])\w+){1,3}"
    r") ?(?:في |يوم ){0,2}$"
)
# What has a day for its name is over: "بنود اتفاق 26 أبريل", "ضحايا هجوم 3 فبراير"; not "توقيع اتفاق يوم 26 أبريل"
_NAMED = re.compile(
    r"(?<!\w)[وف]?[بلك]?(?:اتفاق|اتفاقيه|معاهده|هجوم|هجمات|اعتداءات|تفجير|تفجيرات|احداث|مجزره|مذبحه|انقلاب|حادث|حادثه|زلزال"
    r"|كارثه|حريق|غاره|مرسوم|فيضانات)[ ]{1,2}$"
)
_IMPERFECT = re.compile(r"(?<!\w)[وف]?س?[يت](?!لك|حت|م |مت)\w{3,}")
_THEN = re.compile(r"(?<!\w)[وف]س?[يت]\w{3,} $")
_SINCE = re.compile(r"(?<!\w)منذ[ ]{1,2}(?:تاريخ[ ])?(?:يوم[ ])?$")
# "منذ اندلاع الحرب في 15 أبريل", and not "منذ سنوات وسيزور صحار في 15 أبريل"
_SINCE_EVENT = re.compile(
    r"(?<!\w)منذ[ ]{1,2}(?!\d|سن|عام|اعوام|شهر|اشهر|يوم|ايام|اسبوع|اسابيع|ساع|اكثر|نحو|حوالي|قراب|ان[ ])"
    r"(?:\w+[ ]{1,2}){1,4}"
    r"(?:في|يوم)[ ]{1,2}(?:يوم[ ])?$"
)
# "بعد أقل من سنة على 17 أكتوبر", "بمرور شهر على"
_LATER_THAN = re.compile(
    r"(?<!\w)[وب]?(?:بعد|مرور|مضي|انقضاء) (?:\w+ ){0,4}"
    r"(?:سنه|سنتين|سنوات|عام|عاما|عامين|اعوام|شهر|شهرا|شهرين|اشهر|اسبوع|اسبوعين|اسابيع|يوم|يوما|يومين|ايام)"
    r"(?: \w+)? (?:علي|من)[ ]{1,2}(?:تاريخ )?(?:يوم )?$"
)
_ANOTHER_CLAUSE = re.compile(r"(?<!\w)(?:التي|الذي|الذين|اللذان|حيث|بعدما|عقب|وكان|وكانت|بعد ان|كما)(?!\w)")
_RETURNING = re.compile(
    r"(?<!\w)[وفبل]?(?:سنويا|كل (?:عام|سنه|شهر)|عاده|غالبا|[يت]حتفل\w*|الاحتفال|احتفالات|العيد الوطني|عيدا|"
    r"يوما? (?:عالميا?|وطنيا?)|اليوم (?:العالمي|الوطني)|اشهر قمريه|الاشهر الحرم|التقويم|درج(?:ه|ات) الحراره|الحراره|"
    r"الامطار|المناخ|[يت]تراوح|[يت]صادف|موسم)(?!\w)"
)

# Words that begin like a verb of the future, "سيـ", and are none.
_NOT_FUTURE = frozenset(
    word
    for line in (
        "سياسه سياسي سياسيه سيارات سياره سيطره سيطرت سيناء سيده سيدات سيادي سياده سيول سياق سيرته سيره سيدي سيدنا",
        "سياحي سياحه سياحيه سينما سيمون ستين ستون سنوات سنويا سنتين سنغافوره ستار ستاد ستراتيجي ستيفن سترات",
        "سيما سيدي سيدا سيرا سينا سيار سيات سيتي سيلا سيان سيرك سنين سنوي سنتر سنان سناء ستيف ستيك سنجق سنغال",
        "سنتمتر سنتمترا سنتمترين سنتمترات سنتيمترين سنتيمترات",
        "سايح سايحا سايحه سايحين سايق سايقا سايقين ساكن ساكنا ساكنه ساكنين ساحات ساحلي ساحليه ساحق ساحقه ساحقا",
        "ساخن ساخنه ساخر سادات سادسا سارع سارعت ساري ساريه ساعتين ساعيا سالف سالت سامح سامر سامراء ساند ساندت سانت",
        "سنتا سنتات سنتيمتر سنتيمترا سيوله سيراليون سيبيريا سيدني سيلبابي سيهات سيواس سيشيل سيلان سيرت سيوه سنجار سنار",
        "سياسات سياسيات سياقات سياح سياره سيارته سيارتها سيرتها سيناريو سيناريوهات سينمايي سينماييه سيمفونيه سيطروا",
        "ستمايه ستينات ستينيات ستوكهولم ستالين ستراسبورغ ستانفورد سترته سندات سنداته سنويه سنته سنتها سيناتور سيراميك",
        "سابعا ساقط سايكس ساعات ساعه سابق سابقه سابقا ساحه ساحل ساهم ساهمت ساعد ساعدت سامي سالم سادس سادسه سبتمبر",
    )
    for word in line.split()
)


def tense_around(text: str, start: int, end: int) -> int | None:
    """1 or -1 where the sentence around a span of a folded text speaks of the future or of the past, else None.

    >>> tense_around("سيزور الرئيس تونس في مايو", 21, 25), tense_around("كان من المقرر في مايو", 17, 21)
    (1, -1)
    >>> tense_around("انتاجنا في مايو سيقل", 11, 15), tense_around("سينفذ اتفاق 26 ابريل", 12, 20)
    (1, -1)
    """
    if _NAMED.search(text, max(0, start - 20), start) is not None and text[start].isdigit():
        return -1
    before = _tense_before(text, start)
    if before is None and (_is_due(text, start) or _goes_on_until(text, start)):
        return 1
    if before is None and _TOLD_BESIDE_OF.search(text, sentence_start(text, start, _REACH), start) is None:
        behind = _WILL.match(text, end)
        if behind is not None and not _is_noun(behind["verb"] or ""):
            return 1
    return before


def _is_noun(word: str) -> bool:
    """Whether a word only begins like a verb of the future, alone or with its owner: "سيارة", "سياراته", "سياستها"."""
    thing = re.sub(r"(?:ه|ها|هم|نا)$", "", word)
    return not _NOT_FUTURE.isdisjoint((word, thing, thing[:-1] + "ه" if thing.endswith("ت") else thing))


def _is_due(text: str, place: int) -> bool:
    """Whether the words before a place make it the day of a delivery or the end of a term."""
    clause = text[sentence_start(text, place, _REACH) : place]
    if _DELIVERED.search(clause):
        return True
    by = _BY.search(clause)
    if by is None or (by[0].strip("و ") == "قبل" and not _DEADLINE.match(text, place)):
        return False
    return _PAST.search(clause) is None


def _goes_on_until(text: str, place: int) -> bool:
    """Whether something that goes on now does so until the day of a place: "قال إن الطريق تبقى مغلقة حتى"."""
    clause = text[sentence_start(text, place, _REACH) : place].rpartition(" ان ")[2]
    return _UNTIL.search(clause) is not None and will_come_about(clause)


def _tense_before(text: str, place: int) -> int | None:
    clause = text[sentence_start(text, place, _REACH) : place]
    if _SINCE.search(clause):
        return -1
    futures = [
        found
        for found in _FUTURE.finditer(clause)
        if not _is_noun(found[0].lstrip("وف"))
        and not (found[0].startswith("س") and _BEFORE_A_NAME.search(clause, 0, found.start()))
        and not (found[0].startswith("سا") and not _I_SAY.search(clause, 0, found.start()))
    ]
    since = _SINCE_EVENT.search(clause)
    if since is not None and not any(found.start() > since.start() for found in futures):
        return -1
    if not futures:
        return -1 if _LATER_THAN.search(clause) else None
    if _ANOTHER_CLAUSE.search(clause, futures[-1].end()):
        return None
    future = futures[-1].start()
    if _HAD_BEEN.search(clause[:future]):
        return -1
    if _TOLD_BESIDE.search(clause[:future]):
        return None
    return None if any(past.start() >= future for past in _PAST.finditer(clause)) else 1


def tells_what_was(text: str, place: int) -> bool:
    """Whether the last verb of the sentence before a place is one of what happened: for who reads forward else.

    >>> tells_what_was("غادر الوزير في مايو", 15), tells_what_was("يغادر الوزير في مايو", 16)
    (True, False)
    """
    return _DONE.search(text, sentence_start(text, place, _REACH), place) is not None


def had_come_about(text: str, place: int) -> bool:
    """Whether a verb shortly before a place says what had come about before what is told: "وكان قد تولى".

    >>> had_come_about("وكان والده قد توفي ", 19), had_come_about("وكان والده مريضا ", 17)
    (True, False)
    """
    return _HAD_DONE.search(text, sentence_start(text, place, _REACH), place) is not None


def goes_back(text: str) -> bool:
    """Whether words that go on from what is told go back to what had come about before it, and tell on of that.

    >>> goes_back("، وكان قد عمل في صحار، ثم رأس البلدية "), goes_back("، وكان قائدها ")
    (True, False)
    """
    return _HAD.search(text) is not None and not ends_sentence(text)


def opens_with_a_deed(text: str, place: int) -> bool:
    """Whether the sentence of a place tells what happened: by its verb, or its first word looks like one that did.

    >>> opens_with_a_deed("ضبطت الشرطة عصابة في ", 21), opens_with_a_deed("موعد التسليم في ", 16)
    (True, False)
    """
    first = sentence_start(text, place, _REACH)
    if _CALLED_FOR.search(text, first, place) is not None:
        return False
    return _DONE.search(text, first, place) is not None or _DEED.match(text, first) is not None


def came_about(text: str, place: int) -> bool:
    """Whether a verb shortly before a place says that something came about, then and not later.

    >>> came_about("وصل الوفد في ", 13), came_about("تم الاتفاق على لقاء في ", 23)
    (True, False)
    """
    return _CAME_ABOUT.search(text, sentence_start(text, place, 60), place) is not None


def then_comes(text: str, place: int) -> bool:
    """Whether the verb right before a place goes on from what came about to what is to come: "وصل أمس ويغادر بعد".

    >>> then_comes("وصل امس ويغادر ", 15), then_comes("قبل ان يصل ويغادر ", 18)
    (True, False)
    """
    clause = text[sentence_start(text, place, _REACH) : place]
    return _THEN.search(clause) is not None and " ان " not in clause


def opens_what_was(text: str, start: int, end: int) -> bool:
    """Whether a date opens its sentence, and behind it a verb tells what happened: "وفي 13 أبريل هاجم مسلحون حافلة".

    >>> opens_what_was("وفي 13 ابريل هاجم مسلحون", 4, 12), opens_what_was("وفي 13 ابريل يهاجم", 4, 12)
    (True, False)
    """
    opens = _FRONTED.fullmatch(text, sentence_start(text, start, _REACH), start) is not None
    return opens and _DONE_BEHIND.match(text, end) is not None


def will_come_about(text: str) -> bool:
    """Whether a stretch of text holds a verb of the present or the future, and none of what happened.

    >>> will_come_about("، وتستكمل الدورة يوم "), will_come_about("، وكان الوزير قال يوم ")
    (True, False)
    """
    return _IMPERFECT.search(text) is not None and _DONE.search(text) is None and _PAST.search(text) is None


def returns_every_year(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a span is about what returns every year: a feast, the weather, a calendar.

    >>> returns_every_year("يحتفل به سنويا في مايو", 18, 22)
    True
    """
    stop = _SENTENCE_END.search(text, end, end + 100)
    return _RETURNING.search(text, sentence_start(text, start, 200), stop.start() if stop else end + 100) is not None


def sentence_start(text: str, place: int, reach: int) -> int:
    """Where the sentence of a place begins, at most `reach` signs before it.

    >>> sentence_start("وصل. وغادر امس", 11, 100)
    4
    """
    first = max(0, place - reach)
    return max((found.end() for found in _SENTENCE_END.finditer(text, first, place)), default=first)


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends within the text."""
    return _SENTENCE_END.search(text) is not None
