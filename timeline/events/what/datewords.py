"""The words beside a date that go with it: what only introduces it, and what it is the name or the subject of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, COMMA, QUOTES, Token
from timeline.events.sentences.words import folded
from timeline.events.who.actors import bare
from timeline.events.who.nounphrases import compares

LINKS = folded(grammar.DATE_LINKS)
_PLANS = folded(grammar.words("خطة رؤية استراتيجية إستراتيجية مخطط أجندة"))
_LONGEST_PLAN = 7  # words of a plan with its years
_SPAN = re.compile(r"\d{4} ?[-–—/] ?\d{4} ?م?")
YEARS = folded(grammar.OF_YEARS)
WITH_GENERAL = folded(grammar.words("شكل وجه مدير أمين رأي"))  # بشكل عام: no year
BY_WORD = folded(grammar.words("حسب بحسب وفق وفقا نقلا"))
_LAWS = folded(grammar.words("أمر ظهير مرسوم قانون قرار نظام منشور اتفاقية معاهدة"))
_PRAYERS = ("فجر", "ظهر", "عصر", "مغرب", "عشاء", "جمعة", "الجمعة", "يوم")
_OCCASIONS = ("بمناسبه", "حلول")
_FIRST = folded(grammar.words("الأولى أولى الثانية الأول"))
_DAYS = folded(grammar.words("الأيام الأسابيع الأشهر الشهور الساعات السنوات العقود الدقائق"))
_FIRST_OF = folded(grammar.words("الأولى الأخيرة الأول الأوائل"))
_AT_LEAST = ("الاقل", "الاكثر")  # قتل عشرة على الأقل | أمس
_YEARLY = folded(grammar.words("عالميا دوليا وطنيا سنويا عربيا إقليميا قوميا"))
_EARLIER = folded(grammar.words("سابق لاحق متأخر مبكر متأخرة مبكرة"))


def left_of_date(tokens: Sequence[Token], date: int, least: int) -> int:
    """Where the words end that only introduce the date: the first index that goes with it."""
    at = date
    if at - 1 >= least and _bare_year(tokens[date]) and tokens[at - 1].reading.folded in YEARS:
        at -= 1
    if at - 1 >= least and tokens[at - 1].text == "مثل" and tokens[date].text.startswith("هذا "):
        at -= 1  # في مثل هذا اليوم من عام 1956
    while at - 1 >= least:
        token = tokens[at - 1]
        if token.type == "word":
            heir = token.reading.definite and token.reading.base in ("عهد", "زمن", "حدود")  # ولي العهد
            heir = heir or (token.text == "عام" and at - 2 >= least and tokens[at - 2].reading.base in WITH_GENERAL)
            public = token.text == "العام" and at - 2 >= least and tokens[at - 2].reading.definite
            heir = heir or (public and not (at == date and _bare_year(tokens[date])))  # الأمين العام، يوم 3 مايو
            kindred = token.text == "عام" and not tokens[at].text[:1].isdigit()  # إضراب عام يوم 24 مارس
            heir = heir or (kindred and at - 2 >= least and tokens[at - 2].reading.noun is not None)
            if at < date and tokens[at].text == ":" and token.reading.folded in YEARS and _bare_year(tokens[date]):
                at -= 1  # أعوام: 1958
                continue
            heir = heir or token.reading.folded in _AT_LEAST
            if heir or (token.reading.folded == "التاريخ" and tokens[at - 2].reading.function != "preposition"):
                break  # كتب الفريق التاريخ أمس
            plain = token.reading.base in LINKS
            if not plain and token.reading.folded not in LINKS and token.text not in ("ول", "وب", "ولل"):
                if not (at - 2 >= least and _vague_time(tokens[at - 2], token)):
                    break
                at -= 1  # في وقت سابق من هذا الشهر
        elif token.type == "time" and token.text.startswith("وقت ") and (at == date or tokens[at].reading.base == "من"):
            pass  # في وقت لاحق | من اليوم, في وقت لاحق | هذا الأسبوع
        elif token.type == "mark":
            if token.text in QUOTES or token.text in CLOSING:
                break
        else:
            break
        at -= 1
    by_law = at == date and at - 2 >= least and bare(tokens[at - 1]) in _LAWS
    if by_law and tokens[at - 2].reading.base in ("بمقتضي", "بموجب") and not tokens[at - 1].reading.definite:
        return at - 2  # ألحق بالدولة | بمقتضى أمر | 26 أفريل 1956
    issued = at - 4 >= least and tokens[at - 1].reading.base in ("صادر", "مورخ") and bare(tokens[at - 2]) in _LAWS
    if issued and tokens[at - 3].reading.base in ("بمقتضي", "بموجب") and tokens[at - 4].text in COMMA:
        return at - 3  # ضمت إليها، | بموجب قرار صادر في | 1967، ثلاث قرى
    prayed = at == date and at - 2 >= least and tokens[date].text.startswith(_PRAYERS)
    if prayed and tokens[at - 1].reading.base == "صلاه" and tokens[at - 2].reading.base in ("بعد", "قبل", "عقب"):
        at -= 2  # دفن عقب صلاة | عصر اليوم
    by = _attribution(tokens, at, least) if at == date else None
    return at if by is None else by


def _attribution(tokens: Sequence[Token], date: int, least: int) -> int | None:
    """Where an aside begins that names whose word it is, just before the day: "دعا الرئيس حسب الإذاعة الجمعة إلى"."""
    if any(character.isdigit() for character in tokens[date].text):
        return None  # وفق قانون 1990
    for i in range(date - 2, max(least, date - 6) - 1, -1):
        if tokens[i].type != "word" or tokens[i + 1].type != "word":
            return None
        if tokens[i].reading.base in BY_WORD and not tokens[i].reading.conjunction:
            return i
        if tokens[i + 1].reading.verb is not None or tokens[i + 1].reading.function:
            return None
    return None


def _vague_time(noun: Token, token: Token) -> bool:
    """Do two words only say that it was earlier or later than the date: "وقت سابق", "ساعة متأخرة"?"""
    if noun.reading.folded in _DAYS and token.reading.folded in _FIRST_OF:
        return True  # في الأيام الأولى من نوفمبر
    return noun.reading.base in ("وقت", "ساعه") and token.reading.folded in _EARLIER


def names_year(tokens: Sequence[Token], date: int) -> bool:
    """Is a bare year the name of what stands just before it, and no time: "كأس العالم 2022", "نهائيات 2018"?"""
    before = tokens[date - 1] if date else None
    if before is None or before.type != "word" or before.reading.function or before.reading.folded in LINKS:
        return False
    if before.reading.verb is not None and before.reading.noun is None:
        return False  # تأسس 1990
    years = _bare_year(tokens[date]) or (_SPAN.fullmatch(tokens[date].text) is not None and of_plan(tokens, date))
    return years and before.reading.folded not in YEARS


def of_plan(tokens: Sequence[Token], date: int) -> bool:
    """Are bare years right behind the words of a plan part of its name: "الخطة الخمسية للتنمية 2015 - 2019"?"""
    if not tokens[date].text[:1].isdigit():
        return False
    for i in range(date - 1, max(-1, date - _LONGEST_PLAN), -1):
        reading = tokens[i].reading
        if tokens[i].type != "word" or reading.function or reading.folded in YEARS:
            return False
        if reading.base in _PLANS:
            return True
    return False


def measures(tokens: Sequence[Token], date: int) -> bool:
    """Does a date only say since when nothing was so great: "مسجلا أدنى مستوياته منذ 30 يناير"? It is told with it."""
    within = tokens[date].text.split()[0] in grammar.SINCE  # منذ أربعة أشهر
    if date < 2 or not (within or tokens[date - 1].reading.base in grammar.SINCE):
        return False
    near = [token.reading for token in tokens[max(0, date - 5 + within) : date - 1 + within]]
    return any(compares(reading) for reading in near) or (
        len(near) > 1 and near[-1].base in _FIRST and near[-2].base == "مره"
    )


def is_occasion(tokens: Sequence[Token], date: int) -> bool:
    """Is a date but a feast that is the occasion, and no time: "بمناسبة عيد الفطر", "لحلول شهر رمضان"?"""
    return date > 0 and tokens[date - 1].reading.base in _OCCASIONS


def tells_more(tokens: Sequence[Token], date: int) -> bool:
    """Is another date no time of the deed, but told with it: what a measure counts from, an occasion, a law's year?"""
    told = measures(tokens, date) or is_occasion(tokens, date) or of_law(tokens, date)
    return told or is_declared(tokens, date)


def is_declared(tokens: Sequence[Token], date: int) -> bool:
    """Is it a day of every year that somebody declares to be something: "اعتمدت 21 مارس يوما عالميا للشعر"?"""
    said = tokens[date].mention
    if said is None or not (" من " in said.text or said.text[:1].isdigit()):
        return False
    if any(len(word) == 4 and word.isdigit() for word in said.text.split()):
        return False  # 3 مايو 1990
    behind = [token.reading.folded for token in tokens[date + 1 : date + 4] if token.text not in QUOTES]
    return len(behind) > 1 and behind[0] in ("يوما", "عيدا") and behind[1] in _YEARLY


def of_law(tokens: Sequence[Token], date: int) -> bool:
    """Is a date the year of a number, as laws have it: "القرار رقم (31) لسنة 2019"?"""
    if date < 2 or tokens[date - 1].text != "ل" or not tokens[date].text.startswith(("سنة", "عام")):
        return False
    return tokens[date - 2].type == "number" or tokens[date - 2].text in CLOSING


def is_subject(sentence: Sentence, date: int) -> bool:
    """Is a date the subject of the verb behind it: "وعدونا بأن صيف 2008 سيكون أفضل"?"""
    before = sentence.tokens[date - 1].reading if date else None
    if begins(sentence, date):
        return True
    return before is not None and before.function == "complement" and date + 1 in sentence.verbs


def begins(sentence: Sentence, date: int) -> bool:
    """Is a school year what the verb just before it says begins or ends: "ينطلق العام الدراسي الجديد في 15 سبتمبر"?"""
    said = sentence.tokens[date].text
    return date - 1 in sentence.verbs and said.startswith(("العام الدراسي", "السنة الدراسية", "الموسم"))


def _bare_year(token: Token) -> bool:
    return token.text.rstrip(" مـه").isdigit()
