"""Dates that only compare, measure, name or number, and so date nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.complements import numeral
from timeline.events.heads.place import Place, bracket, in_relative, lemma_of, perfect
from timeline.events.heads.within import done_within
from timeline.events.lexicon import counting, grammar
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import PERSONAL_GENDER, Reading, Verb, folded
from timeline.events.what.datewords import of_plan
from timeline.events.who.nounphrases import COMPARISONS, FOREMOST, compares
from timeline.temporal.values import Interval

_COMPARING = folded(grammar.words("مقارنة قياسا بالمقارنة باستثناء"))
_PAPERS = folded(grammar.words("جريدة صحيفة مجلة موقع قناة وكالة شبكة"))
_PAPERS_NAMED = folded(grammar.words("المصري الإمارات العرب أخبار مصر المسلم روسيا تونس المغرب"))
# In the imperfect these say what is, not what happened.
_BEING = (("عدد", 1), ("عدد", 8), ("عبر", 8), ("كون", 1), ("شكل", 2), ("مثل", 2), ("بدو", 1), ("عني", 1), ("ضمم", 1))
# A feast with one of these before it is a time; elsewhere it is an occasion or a theme.
_IN_TIME = folded(
    grammar.words(
        """
        في خلال طوال طيلة أثناء منذ حتى إلى قبل بعد قبيل بعيد عشية غداة عقب مع يوم صباح مساء ليلة فجر ظهر
        بداية نهاية أواخر أوائل مطلع منتصف
        """
    )
)
# What a year behind these names is no time of an event.
_NAMED_BY_YEAR = folded(
    grammar.words(
        """
        ميزانية موازنة الميزانية الموازنة رؤية خطة استراتيجية تسليم أفق آفاق دفعة إصدار عقود الآجلة لمستويات مستويات
        استحقاق
        """
    )
)
_NAMED_BY_DAY = folded(grammar.words("حركة شارع جسر كوبري ميدان ساحة مدينة ملعب كتائب كتيبة جبهة"))
_QUALIFYING = folded(grammar.words("لكأس المؤهلة لنهائيات لمونديال للمونديال تصفيات والمؤهلة لأولمبياد"))
_AGES = folded(grammar.words("عمره عمرها أعمارهم العمر أعمارهن سن سنه"))
_GIVEN_YEARLY = folded(grammar.words("جائزة عاصمة لقب وسام"))
_LEAVES = folded(grammar.words("إجازة عطلة إجازات"))
_BEYOND = folded(grammar.words("مرتفعا مرتفعة منخفضا منخفضة متراجعا متراجعة بزيادة بارتفاع بانخفاض بتراجع زيادة"))
_WAS = folded(grammar.words("كان كانت سجل سجلت بلغ بلغت كانوا"))
# Who is chosen for a year, or wins its prize, is so then.
_CHOOSING = (
    ("خير", 8), ("نخب", 8), ("فوز", 1), ("حصل", 1), ("منح", 1), ("نيل", 1), ("توج", 2), ("سمي", 2), ("حرز", 4),
    ("حصد", 1), ("كرم", 2),
)  # fmt: skip
_ITS_AGE = folded(grammar.words("تاريخه تاريخها تاريخهم تاريخهما تاريخ عمره عمرها"))
_HABITS = folded(grammar.words("غالبا عادة كثيرا دائما أحيانا نادرا"))
# What has an edition for each year, told with it: "مهرجان صحار لعام 2015".
_EDITIONS = frozenset(["meeting", "celebration", "sport", "election", "war", "attack", "visit", "protest", "disaster"])
_BECOMING = (("حول", 5), ("صبح", 4), ("صير", 1), ("كون", 1), ("غير", 5), ("زيد", 8), ("ضعف", 6), ("بقي", 1))
_THROUGHOUT = ("خلال", "طوال", "طيله")
_MANY_DID = ("ين", "ون", "ات")  # المتطوعين، المشاركات
_STANDING = folded(grammar.words("الكائن الكائنة القائم القائمة السائد السائدة"))  # في مكتبه الكائن اليوم في صحار
_FOR_YEARS = folded(grammar.words("لعام لسنة للعام للسنة للعامين لعامي للسنتين لسنتي للأعوام للسنوات"))
_ACCOUNTS = folded(
    grammar.words("نتائج حسابات بيانات أرقام إحصاءات إحصائيات محصلة حصيلة مؤشرات قوائم تقرير ميزانية موازنة")
)
_PAY = folded(grammar.words("راتب رواتب مرتب مرتبات أجر أجور معاش معاشات مكافأة مكافآت إيجار فاتورة فواتير قسط أقساط"))
_FOR_MONTHS = folded(grammar.words("لشهر لشهري للأشهر عن"))
_SEASONS = ("صيف", "شتاء", "ربيع", "خريف")
_FAR = 9  # tokens from a wage to its month
_WEATHER = folded(grammar.words("أجواء حر حرارة قيظ برد طقس مناخ"))
_LEVELS = folded(grammar.words("مستوى مستوا مستويات معدل معدلات سعر أسعار قيمت حجم"))
_SESSIONS = folded(grammar.words("تداولات تعاملات جلسات"))
_PERIODS = ("العام", "السنة", "الربع", "النصف", "الشهر", "الأسبوع", "الموسم")


def only_measures(place: Place, low: int, left: int) -> bool:
    """Does the date only compare or measure: "أدنى مستوى منذ ...", "مقارنة مع مايو"?"""
    tokens = place.sentence.tokens
    link = tokens[left].reading.base if left < place.date else ""
    near = [tokens[i].reading for i in range(max(low, left - 8), left) if tokens[i].type == "word"]
    near = [r for r in near if r.folded not in ("الاقل", "الاكثر")]  # على الأقل
    wide = [tokens[i].reading for i in range(max(low, left - 14), left) if tokens[i].type == "word"]
    if any(r.base in _COMPARING or r.folded in _COMPARING for r in wide) or any(r.base == "نفس" for r in near[-2:]):
        return True
    if _against(place, low, left):
        return True
    before = tokens[left - 1].reading if left > low else None
    since = link in grammar.SINCE or tokens[place.date].text.startswith("منذ ")
    # not: أكثر من مئة حادث منذ 2012 وحتى 2014
    if since and not lasts(place) and any(compares(r) or r.base in ("مره", "نوعه", "نوعها") for r in near):
        return True  # الثالث من نوعه منذ بداية الشهر
    this = tokens[place.date].text.startswith(("هذا ", "هذه ")) and before is not None
    if this and before is not None and before.folded in _SESSIONS and any(compares(r) for r in near):
        return True  # بلغت أدنى مستوى لها في تداولات هذا العام
    same = before is not None and before.base in grammar.SAME and left < place.date
    if same and tokens[left].reading.base == "من":
        return True  # عن الفترة نفسها من العام الماضي
    worst = before is not None and (before.folded in COMPARISONS or before.folded[1:] in COMPARISONS)
    if worst and left < place.date and tokens[left].reading.base == "ايام":
        return True  # ذكر الناس بأسوأ أيام الثمانينات
    if before is not None and before.base == "الا" and tokens[place.date].text in ("ليلا", "نهارا", "صباحا", "مساء"):
        return True  # لا تأتي الكهرباء إلا ليلا
    if _level_then(tokens, left) or (since and _not_since(tokens, low, left)):
        return True
    if _accounts(place, low, left):
        return True
    if _of_year(place, low, left) and not founded(place, low, left):
        return True
    if _zone(place, low) or _every(place, low) or _days_themselves(place):
        return True
    like = before is not None and before.base == "مثل" and left - 2 >= low and tokens[left - 2].reading.base == "في"
    if before is not None and (before.base in ("عن", "فوق") or before.folded == "برسم"):
        return True
    stood = before is not None and before.verb is not None and not before.suffix  # ومثل أمس أمام المحكمة
    if before is not None and before.base == "مثل" and not stood and not like:  # في مثل هذا اليوم من عام 1967 شن ...
        return True
    if _occasion(place, left) or _counted_from(place) or _nowadays(place) or _titles(place):
        return True
    named = before is not None and (before.folded in _NAMED_BY_YEAR or before.base in _NAMED_BY_YEAR)
    named = named or (before is not None and before.folded == "احداث" and not _in_the_events(place, left - 1))
    medal = left - 2 >= low and tokens[left - 2].reading.base in _GIVEN_YEARLY  # منح وسام الاستحقاق عام 1956
    if named and not medal and (link != "في" or tokens[place.date].text[:4].isdigit()):
        return True  # ميزانية 2012; but: ناقشت اللجنة الميزانية | في 3 مايو
    if (left == place.date and of_plan(tokens, left)) or _paid_for(place):
        return True
    weather = before is not None and left == place.date and before.base in _WEATHER
    if weather and tokens[left].text.removeprefix("ال").startswith(_SEASONS):
        return True  # في ظل أجواء الصيف
    if before is not None and left == place.date and before.base in _NAMED_BY_DAY and not before.definite:
        return tokens[place.date].text[:1].isdigit()  # حركة 26 يوليو
    if any(reading.folded in _QUALIFYING for reading in near[-4:]) and tokens[place.date].text[:1].isdigit():
        return True
    if _age(place, low, left) or _greatest_of(place, left) or _going_back(place, low, left):
        return True
    if before is not None and before.base == "عمر":  # elsewhere it is a name: الإطاحة بعمر البشير في ...
        return True
    if _than_before(near) or _of_age(place, left) or _took_part(place, low, left):
        return True
    span = left == place.date > low and tokens[left - 1].type == "time" and tokens[left - 1].text.startswith("ال")
    if span and lasts(place) and any(compares(r) for r in near):
        return True  # أكبر انخفاض في الأشهر الثلاثة من يوليو إلى سبتمبر
    if any(reading.base == "ما" for reading in near) and any(reading.folded in _HABITS for reading in wide):
        return True  # غالبا ما تبدأ ...
    if link in ("تاريخ", "بتاريخ", "وتاريخ", "لسنه", "لعام", "سنه") and _numbered(place, low, left):
        return True
    if before is not None and before.base == "موسم" and left - 1 > low and tokens[left - 2].reading.base == "في":
        done = (place.sentence.tokens[v].reading.verb for v in place.sentence.verbs if low <= v < left)
        return not any(verb is not None and verb.role == "perfect" for verb in done)  # عثروا عليه في موسم 1960
    return before is not None and before.folded in ("مواليد", "موسم", "الموسم", "طبعه", "موديل", "طراز", "لسنه")


def _in_the_events(place: Place, noun: int) -> bool:
    """Did something happen in events that their year names: "نزح السكان في | أحداث 1958"?"""
    clause = place.sentence.clauses[place.sentence.clause_of[noun]]
    return (
        clause.start <= clause.verb < noun
        and perfect(place, clause.verb)
        and done_within(place.sentence, clause.verb, noun)
    )


def _paid_for(place: Place) -> bool:
    """Is a month one that a wage is paid for: "صرفت رواتب | شهر مايو", "مكافآت الطلاب | للأشهر محرم وصفر"?"""
    tokens, date = place.sentence.tokens, place.date
    mention = tokens[date].mention
    if mention is None or mention.rule != "month":
        return False
    opening = next((i for i in range(date - 1, max(0, date - 5), -1) if tokens[i].text in OPENING), 0)
    if opening and tokens[opening - 1].reading.folded in _FOR_MONTHS:
        return True  # مكافآت الطلاب للأشهر (محرم وصفر)
    tied = False
    for i in range(date - 1, max(-1, date - _FAR), -1):
        reading = tokens[i].reading
        if reading.base.removesuffix(reading.suffix) in _PAY:
            return tied or i == date - 1
        tied = tied or tokens[i].text == "ل" or reading.folded in _FOR_MONTHS
        if tokens[i].type == "mark" or i in place.sentence.verbs:
            return False
    return False


def _level_then(tokens: Sequence[Token], left: int) -> bool:
    """Is it what something came back to: "عادت إلى أدنى مستوياتها | قبل 6 أعوام"?"""
    if left < 3:
        return False
    level, rank = tokens[left - 1].reading, tokens[left - 2]
    own = rank.reading.folded.removesuffix(rank.reading.suffix) in _LEVELS and bool(rank.reading.suffix)
    since = tokens[left].type == "date" and tokens[left - 3].reading.base in ("من", "عن")
    if own and since and level.definite and not level.function:
        return True  # للهبوط من مستوياتها المرتفعة | هذا العام
    if level.folded.removesuffix(level.suffix) not in _LEVELS or not tokens[left].text.startswith("قبل"):
        return False
    first = left - 2 if compares(rank.reading) else left - 1
    return tokens[first].text[:1] == "ل" or tokens[first - 1].reading.base in ("الي", "عن", "من", "عند", "فوق", "دون")


def _not_since(tokens: Sequence[Token], low: int, left: int) -> bool:
    """Is it said how rare something is: "هبط إلى مستويات | لم يشهدها منذ 2009"?"""
    at = next((i for i in range(left - 1, max(low, left - 5), -1) if tokens[i].reading.base == "لم"), None)
    if at is None or at - 1 <= low or at + 1 >= left:
        return False
    what, known = tokens[at - 1], tokens[at + 1].reading.suffix
    return bool(known) and what.type == "word" and not (what.reading.definite or what.reading.function)


def lasts(place: Place) -> bool:
    """Is the date a stretch of time with its beginning and its end?"""
    mention = place.sentence.tokens[place.date].mention
    return mention is not None and isinstance(mention.when, Interval)


def founded(place: Place, low: int, left: int) -> bool:
    """Is the year of a decree that of what was done by it: "تأسست الشركة بموجب المرسوم رقم 12 لسنة 1965"?"""
    s, tokens = place.sentence, place.sentence.tokens
    by = tokens[left].text in ("ل", "لسنة", "لعام") and any(
        tokens[i].reading.base in ("بموجب", "بمقتضي") for i in range(max(low, left - 9), left)
    )
    verb = next((v for v in sorted(s.verbs, reverse=True) if low <= v < left), None)
    found = tokens[verb].reading.verb if verb is not None else None
    return by and found is not None and found.role == "perfect" and found.kind in ("founding", "dissolution", "opening")


def _every(place: Place, low: int) -> bool:
    """Is it told what was done time and again: "كانت الطائرات تحط كل أسبوع من أكتوبر", "يصدر مرة كل شهر في"?"""
    s, tokens = place.sentence, place.sentence.tokens
    if any(tokens[i].reading.base in grammar.SINCE for i in range(max(low, place.date - 3), place.date)):
        return False
    verb = next((v for v in sorted(s.verbs, reverse=True) if low <= v < place.date), None)
    found = tokens[verb].reading.verb if verb is not None else None
    if verb is None or found is None or not found.ongoing:
        return False
    near = (token.mention for token in tokens[verb : place.date] if token.mention is not None)
    return any(mention.type == "SET" and "كل" in mention.text.split() for mention in near)  # and not: سنويا


def _days_themselves(place: Place) -> bool:
    """Are the days what a verb sets apart: "خصصت يومي الثلاثاء والسبت للنساء"?"""
    tokens, at = place.sentence.tokens, place.date
    listed = tokens[at].text.startswith("يومي ") and not any(character.isdigit() for character in tokens[at].text)
    return at > 0 and at - 1 in place.sentence.verbs and listed


def _greatest_of(place: Place, left: int) -> bool:
    """Is a century only the one of which something is the greatest: "أكبر مشروعات الصين في القرن الحادي والعشرين"?

    So too what something is chosen as, "كأعظم شاعر", and a month that is itself brought to its end: "إنهاء يوليو".
    """
    tokens = place.sentence.tokens
    said, near = tokens[place.date].text, [tokens[i].reading for i in range(max(0, left - 4), left)]
    chosen = any(lemma_of(place.sentence, v) in _CHOOSING for v in place.sentence.verbs if left - 7 < v < left)
    ranked = (r.folded.removeprefix("ك") in FOREMOST and (chosen or r.folded[:1] == "ك") for r in near)
    if said.startswith("القرن") and (any(compares(r) for r in near) or any(ranked)):
        return True
    return left == place.date and bool(near) and near[-1].folded == "انهاء"


def _going_back(place: Place, low: int, left: int) -> bool:
    """Does the date only say how old a thing is: "عثروا على مخطوطة يعود تاريخها إلى القرن العاشر"?"""
    tokens, verbs = place.sentence.tokens, place.sentence.verbs
    for i in range(max(low + 1, left - 5), left):
        if tokens[i].reading.base in _ITS_AGE and tokens[i - 1].reading.base in ("يعود", "تعود", "يرجع", "ترجع"):
            return any(low <= v < i - 1 for v in verbs)
    return False


def _of_age(place: Place, left: int) -> bool:
    """Does a decade or century only say whose: "نجمة السبعينات", "ثوار القرن التاسع عشر"?"""
    tokens = place.sentence.tokens
    said = tokens[place.date].mention
    if said is None or left != place.date or not place.date:
        return False
    if not (said.text.startswith("القرن") or (said.value.isdigit() and len(said.value) < 4)):
        return False
    if said.mod in ("START", "MID", "END"):
        return False  # أعلنها الجيش منطقة عسكرية | مطلع الثمانينيات
    before = tokens[place.date - 1]
    reading = before.reading
    if before.type != "word" or place.date - 1 in place.sentence.verbs or reading.noun not in (None, "other"):
        return False
    if reading.function or reading.folded == "حلول" or len(reading.folded) < 3:
        return False
    return not (reading.definite or reading.suffix or reading.folded.endswith("ا"))


def _took_part(place: Place, low: int, left: int) -> bool:
    """Is it the time in which those did something who are honoured: "كرم المتطوعين في الحملة | خلال شهر رمضان"?"""
    tokens = place.sentence.tokens
    verb = max((v for v in place.sentence.verbs if low <= v < left), default=None)
    found = tokens[verb].reading.verb if verb is not None else None
    if verb is None or found is None or found.kind != "award" or tokens[left].reading.base not in _THROUGHOUT:
        return False
    them = range(verb + 1, left - 1)
    return any(
        tokens[i].reading.definite
        and tokens[i].reading.folded.endswith(_MANY_DID)
        and tokens[i + 1].reading.base == "في"
        for i in them
    )


def _than_before(near: list[Reading]) -> bool:
    """Is a figure only set beside what it was then: "زاد عما كان عليه في 2013", "مرتفعا عن معدله في يوليو"?"""
    for r, after in pairwise(near):
        beyond = r.folded in _BEYOND and after.base == "عن"
        if beyond or (r.folded in ("عما", "مما") and after.base in _WAS):
            return True
    return False


def _against(place: Place, low: int, left: int) -> bool:
    """Is a figure set against that of the date: "3 في المائة مقابل 4 في المائة في 2010"? Not a price or a score."""
    tokens = place.sentence.tokens
    at = next((i for i in range(max(low, left - 14), left) if tokens[i].reading.base == "مقابل"), None)
    if at is None:
        return False
    if at == left - 1 or tokens[at + 1].type == "date":
        return True
    before = any(tokens[i].type == "number" for i in range(max(low, at - 8), at))
    return before and any(tokens[i].type == "number" for i in range(at + 1, left))


_HAPPENING = frozenset({"disaster", "war", "attack", "agreement", "accident", "conquest", "peace", "protest"})


def goes_on(place: Place) -> bool:
    """Does a second date with its own place share a verb: "سيعقد اللقاء اليوم في العيون، وغدا في الوادي"?"""
    tokens = place.sentence.tokens
    glued = place.date > 1 and tokens[place.date - 1].text == "و" and tokens[place.date - 2].type == "mark"
    after = tokens[place.last + 1].reading if place.last + 1 < len(tokens) else None
    return glued and after is not None and after.function == "preposition" and not after.conjunction


# الأول، الثانية: how often it was.
_COUNTING = frozenset(" ".join(counting.ORDINALS.values()).split())


def defines(place: Place, low: int, left: int) -> bool:
    """Does a pronoun follow the date as in a definition: "الدولة الأموية (661 - 750) هي ثاني خلافة"?"""
    s, tokens = place.sentence, place.sentence.tokens
    if _counts(tokens, left):
        return True
    at = place.last + 1
    while at < len(tokens) and tokens[at].type == "mark" and (tokens[at].text in COMMA or tokens[at].text in CLOSING):
        at += 1
    if at >= len(tokens) or tokens[at].reading.folded not in PERSONAL_GENDER:
        return False
    if tokens[at - 1].text in CLOSING and tokens[low].reading.noun in _HAPPENING:
        return False  # زلزال الحسيمة (2004) هو الأعنف
    return not any(v in s.verbs and tokens[v].reading.base != "بني" for v in range(low, left))


def _counts(tokens: Sequence[Token], left: int) -> bool:
    """Does an aside only count how often it was in the time of the date: "...، وهو الثاني | هذا العام"?"""
    row = [token.reading.folded for token in tokens[max(0, left - 2) : left]]
    return len(row) == 2 and row[0] in ("وهو", "وهي") and row[1].removeprefix("ال") in _COUNTING


def edition(place: Place, noun: int, left: int) -> bool:
    """Is the year part of a tournament's name: "كأس الأمم 2019"?"""
    tokens = place.sentence.tokens
    year = tokens[place.date].text.rstrip(" م")
    return tokens[noun].reading.noun == "sport" and left == place.date and year.isdigit()


def _age(place: Place, low: int, left: int) -> bool:
    """Does an age or a leave stand just before the date, with nothing but words between: "في سن", "عن عمر"?"""
    tokens = place.sentence.tokens
    for i in range(left - 1, max(low, left - 4) - 1, -1):
        token = tokens[i]
        if token.type != "word" or numeral(token.reading):
            return False  # عن عمر يناهز | 73 عاما | يوم 30 يناير
        if (token.reading.base in _AGES or token.reading.folded in _AGES) and not token.text.endswith("ة"):
            return True
        if i == left - 1 and token.reading.base in _LEAVES:
            return i == low or tokens[i - 1].reading.base != "في"  # غادر في إجازة | يوم 3 مايو
        if token.reading.folded == "عمر" and i > low and tokens[i - 1].reading.function == "preposition":
            return True  # elsewhere عمر is a name
    return False


def _zone(place: Place, low: int) -> bool:
    """Does a clock time only say another zone's: "في الساعة 3:25 بالتوقيت المحلي (01:25 بتوقيت غرينتش)"?"""
    tokens = place.sentence.tokens
    opening = bracket(place)
    return (
        opening is not None and opening > low and tokens[opening - 1].reading.folded in ("المحلي", "بالتوقيت", "محلي")
    )


def _of_year(place: Place, low: int, left: int) -> bool:
    """Is a year tied by ل to a thing that is no event: "تقريرها السنوي للعام 2014"?"""
    tokens, date = place.sentence.tokens, place.date
    while date > 2 and tokens[date - 1].text == "و" and tokens[date - 2].type == "date":
        date -= 2  # قوائمها للعامين 2013 و2014
    when = tokens[date].mention
    schooled = when is not None and when.text.startswith(("عام", "العام", "لعام", "السنة", "سنة"))
    if (left >= date == place.date) or when is None or (len(when.value) != 4 and not schooled):
        return False
    lam = tokens[date - 1]
    left = min(left, date - 1)
    if not (lam.text in ("ل", "لل") or lam.reading.folded in _FOR_YEARS):
        return False
    if any(low <= v < left and lemma_of(place.sentence, v) in _CHOOSING for v in place.sentence.verbs):
        return False  # اختيرت عاصمة للثقافة لعام 2015
    if any(low <= v < left and _amounts(tokens[v].reading.verb) for v in place.sentence.verbs):
        return False  # بلغت الأرباح للعام 2023 نحو مليون
    near = [tokens[i].reading for i in range(max(low, left - 4), left) if tokens[i].type == "word"]
    return not given_yearly(place, low, left) and not any(reading.noun in _EDITIONS for reading in near)


def _accounts(place: Place, low: int, left: int) -> bool:
    """Is a period that of an account, whatever day it is given: "أعلنت الشركة نتائج الربع الثاني"?"""
    tokens, mention = place.sentence.tokens, place.sentence.tokens[place.date].mention
    if mention is None or not mention.text.startswith(_PERIODS):
        return False
    if left == place.date > low and tokens[left - 1].reading.folded in _ACCOUNTS:
        return True
    verb = next((v for v in sorted(place.sentence.verbs, reverse=True) if low <= v < left), None)
    said = tokens[verb].reading.verb if verb is not None else None
    if verb is None or said is None or said.kind != "statement" or mention.value[4:6] not in ("-Q", "-H"):
        return False
    near = [token.reading for token in tokens[verb:left]]  # أعلنت النتائج المالية خلال الربع الثاني
    results = next((at for at, reading in enumerate(near) if reading.base.startswith("نتايج")), len(near))
    return results < len(near) and not any(reading.noun == "trade" for reading in near[results:])


def _amounts(verb: Verb | None) -> bool:
    return verb is not None and verb.kind == "trade" and verb.role == "perfect"


def given_yearly(place: Place, low: int, left: int) -> bool:
    """Is the only date of a sentence the year of what is given each year: "فاز بجائزة نوبل للآداب لعام 1988"?"""
    tokens = place.sentence.tokens
    given = any(tokens[i].reading.base in _GIVEN_YEARLY for i in range(max(low, left - 4), left))
    return given and sum(token.type == "date" for token in tokens) == 1


def _occasion(place: Place, left: int) -> bool:
    """Is the date a feast that no preposition makes a time: "بمناسبة عيد الفطر", "إجازة العيد", "عيد الأم هو ..."?"""
    tokens = place.sentence.tokens
    if not tokens[place.date].text.startswith(("عيد", "شهر رمضان", "رمضان", "الشهر الفضيل", "ذكرى")):
        return False
    after = tokens[place.last + 1].reading if place.last + 1 < len(tokens) else None
    if after is not None and after.function == "pronoun":
        return True  # عيد الأم هو ...
    return not any(tokens[i].reading.base in _IN_TIME for i in range(left, place.date))


def _nowadays(place: Place) -> bool:
    """Is اليوم a newspaper's name or the present age: "صحيفة اليوم", "تعد المدينة اليوم"?"""
    tokens = place.sentence.tokens
    text = tokens[place.date].text
    before = tokens[place.date - 1] if place.date else None
    after = tokens[place.last + 1] if place.last + 1 < len(tokens) else None
    if text == "يومه" or (text.isdigit() and len(text) < 3):
        return True  # في يومه الخامس؛ a bare number
    day = text.startswith(("ليلة", "يوم", "غرة", "مستهل", "سلخ", "فجر", "صباح", "مساء", "عشية"))
    ordinal = before is not None and before.reading.base == "في" and text.startswith("ال") and text.endswith("منه")
    if text.endswith(("منه", "منها")) and not ordinal and not (day or any(character.isdigit() for character in text)):
        return True  # عرض الحلقات الأولى منه, and not: ليلة العشرين منه
    if "الأمس واليوم" in text or (after is not None and after.type == "number" and text.endswith("القرن")):
        return True
    if text.startswith("بعد ") and before is not None and text.split()[-1][:3] == before.text[:3]:
        return True  # عاما بعد عام
    if text not in ("اليوم", "الآن", "الان") or before is None:
        return False
    becoming = after is not None and after.reading.verb is not None and after.reading.verb.future
    if becoming and before.reading.definite and lemma_of(place.sentence, place.last + 1) in _BECOMING:
        return True  # وفرة المياه اليوم | ستتحول إلى ندرة
    quoted = after is not None and after.text in QUOTES and before.text in QUOTES  # and not: قال الوزير اليوم "سوف ..."
    if quoted or before.reading.folded.lstrip("وبل") in _PAPERS:
        return True
    earlier = tokens[place.date - 2].reading if place.date > 1 else None
    if before.reading.folded in _PAPERS_NAMED and earlier is not None and earlier.folded.lstrip("وبل") in _PAPERS:
        return True
    if before.reading.base in ("هو", "هي", "حتي", "الي", "ما") or before.reading.folded in _STANDING:
        return True
    near = [tokens[i].reading for i in range(max(0, place.date - 4), place.date)]
    if any(r.function in ("demonstrative", "pronoun") and after.base == "ما" for r, after in pairwise(near)):
        return True  # وهذا ما نراه اليوم
    verb = next((v for v in sorted(place.sentence.verbs, reverse=True) if v < place.date), None)
    found = tokens[verb].reading.verb if verb is not None else None
    if verb is None or found is None or not found.ongoing:
        return False
    return found.lemma in _BEING or in_relative(place, verb)


def _titles(place: Place) -> bool:
    """Does a time open the title of a work: "مسلسل «غدا نلتقي»"? Behind a colon or a verb it is what someone said."""
    tokens, at = place.sentence.tokens, place.date
    if not at or tokens[at - 1].text not in QUOTES or tokens[at - 1].text in "»”’":
        return False
    if sum(token.text == tokens[at - 1].text for token in tokens[:at]) % 2 == 0 and tokens[at - 1].text in "\"'":
        return False  # "البحر" عام 1990 و"النهر"
    if at > 1 and (tokens[at - 2].text == ":" or at - 2 in place.sentence.verbs):
        return False
    closing = next((i for i in range(at + 1, min(at + 5, len(tokens))) if tokens[i].text in QUOTES), None)
    if closing == at + 1 and at > 1 and tokens[at - 2].reading.suffix:
        return True  # قال قصيدته «يوم الاثنين»
    return closing is not None and closing > at + 1 and all(tokens[i].type == "word" for i in range(at + 1, closing))


def _counted_from(place: Place) -> bool:
    """Does the date count from a thing whose own date is not said: "قبل يومين من الانتخابات"?"""
    tokens, at = place.sentence.tokens, place.last + 1
    if tokens[place.date].text == "منذ يوم" and at < len(tokens) and tokens[at].reading.definite:
        return True  # منذ يوم العيد
    if not tokens[place.date].text.startswith(("قبل", "بعد")) or at + 1 >= len(tokens):
        return False
    if tokens[at].text not in ("من", "على") or tokens[at + 1].reading.function == "demonstrative":
        return False
    return tokens[place.last].mention is None or "ذلك" not in tokens[place.last].text


_ISSUED = folded(grammar.words("صادر صادرة متخذ متخذة منعقد منعقدة منشور منشورة"))


def _numbered(place: Place, low: int, left: int) -> bool:
    """Is the date that of a law named by its number, and no verb or participle of the clause issues it?"""
    s, tokens = place.sentence, place.sentence.tokens
    at = next((i for i in range(left - 1, max(low, left - 11) - 1, -1) if tokens[i].reading.base == "رقم"), None)
    if at is None:
        return False
    if any(tokens[i].reading.base in _ISSUED for i in range(max(low, at - 6), left)):
        return False  # القرار رقم 12 | الصادر | بتاريخ، المتخذ في جلسته | المنعقدة | بتاريخ
    verb = next((v for v in sorted(s.verbs, reverse=True) if low <= v < left), None)
    return verb is None or lemma_of(s, verb) not in (("صدر", 1), ("صدر", 4))
