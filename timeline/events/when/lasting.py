"""Since when and until when: the preposition before a date opens the interval in which a deed lasts.

"يعمل منذ 1990" holds from 1990 on, "ظل حتى 2019" up to 2019 and "عضو منذ 1961" since 1961; what takes but a moment
("انطلقت منذ 2014") has the date itself. "هاجر قبل عام 1914" was somewhen up to 1913, "عبر بعد عام 1354" from then on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import grammar
from timeline.events.sentences.words import folded
from timeline.events.when.lifespans import datable
from timeline.events.who.actors import bare
from timeline.events.who.nounphrases import NUMBERS
from timeline.temporal.values import Granularity, Interval, PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.heads.place import Head
    from timeline.events.sentences.tokens import Token
    from timeline.temporal.values import Datable

# Verbs whose deed lasts whatever their tense.
ENDURING = frozenset(
    (
        ("عمل", 1), ("ولي", 5), ("شغل", 1), ("ظلل", 1), ("مرر", 10), ("بقي", 1), ("حكم", 1), ("عيش", 1), ("سكن", 1),
        ("راس", 5), ("قود", 1), ("لعب", 1), ("وصل", 3), ("وصل", 6), ("كون", 1), ("زول", 1), ("وطن", 10),
    )
)  # fmt: skip
# What is done at once, and but its outcome lasts: "تأسست منذ 1954".
_AT_ONCE = grammar.words("""
    founding opening closing appointment dismissal independence dissolution birth death marriage arrest attack accident
    disaster agreement election law travel visit meeting award discovery conquest court
    """)
# بلغ العدد حتى مساء أمس 18: so many on that day; أجلت الجلسة حتى 5 مايو: she sits on that day.
_ON_THE_DAY = frozenset((("بلغ", 1), ("وصل", 1), ("سجل", 2), ("اجل", 2), ("رجا", 4)))
_BETWEEN = folded(grammar.words("نهاية بداية مطلع ختام تداولات تعاملات جلسة"))
_TURNS = folded(grammar.words("نهاية انتهاء بداية بدء اندلاع انطلاق تأسيس سقوط قيام استقلال افتتاح إطلاق"))
_BOUNDS = frozenset(grammar.SINCE) | frozenset(grammar.UNTIL) | {"قبل"}
_FROM = folded(grammar.words("بدءا ابتداء انطلاقا"))
_GOING_ON = folded(grammar.GOING_ON)
# Of many the deeds were many too, and not all at once: "افتتح عشرات الفروع منذ 2015".
_MANY = NUMBERS | folded(
    grammar.words("عددا عدد عدة عديد العديد عشرات مئات آلاف ملايين مليون سلسلة مجموعة معظم غالبية مرات مرارا ألف")
)
_NEAR = 8  # tokens behind a verb in which its object begins


def lasting(
    tokens: Sequence[Token], head: Head, when: Datable | None, date: int, denied: bool = False
) -> Datable | None:
    """The time of the head whose date is the token `date`: the date itself, or an interval that it opens or ends.

    What is `denied` lasts: "لم يفز منذ 2010", "لن يفتتح قبل 2017".
    """
    if isinstance(when, Interval) and head.kind == "founding" and date and tokens[date - 1].text == "(":
        return when.start or when  # تشكيل الجمهورية العربية المتحدة (1958 - 1961): what was founded had these years
    if not isinstance(when, PartialDate) or not date:
        return when
    at = date - 1
    while at > date - 4 and at > 0 and tokens[at].reading.folded in _BETWEEN:
        at -= 1  # منذ | نهاية تداولات | يونيو
    link = tokens[at].reading.base if at == date - 1 or tokens[at].reading.base in grammar.SINCE else ""
    near = tokens[max(0, date - 5) : date - 1]
    if head.index < date and _since_end(tokens, head.index, date):
        link = "منذ"
    if link == "الي" and head.index > date and any(token.reading.base in grammar.SINCE for token in near):
        return Interval(None, when)  # فمنذ نشأتها إلى عام 1970، لم تقم البطولة في آسيا
    if _ago(tokens, date) and _still_goes_on(tokens, head):
        return Interval(when, None)
    if denied and head.index < date:
        link = next((tokens[i].reading.base for i in (date - 1, date - 2) if tokens[i].reading.base in _BOUNDS), link)
        if link in grammar.SINCE:
            return Interval(when, _end(tokens, date))
        if link in _BOUNDS - {"قبل"}:
            return Interval(None, when)
    if link in ("قبل", "بعد") and when.granularity <= Granularity.DAY and _bounds(tokens, head.index, date):
        return Interval(when, None) if link == "بعد" else _until_before(when)
    if link == "من" and _from_then_on(tokens, head, date):
        return Interval(when, _end(tokens, date))
    if link in grammar.SINCE:
        return Interval(when, _end(tokens, date)) if _goes_on(tokens, head) else when
    if link in grammar.UNTIL and head.index < date and head.lemma not in _ON_THE_DAY:
        return Interval(None, when)
    return when


def _since_end(tokens: Sequence[Token], head: int, date: int) -> bool:
    """Is the date that of the end or beginning since which a deed goes on: "نما منذ | نهاية المجاعة في عام | 1350"?"""
    since = next((i for i in range(date - 2, head, -1) if tokens[i].reading.base in grammar.SINCE), None)
    if since is None or tokens[since + 1].reading.base not in _TURNS:
        return False
    between = tokens[since + 1 : date]
    led = (
        between[-1].reading.base == "في" or len(between) > 1 or bool(between[-1].reading.suffix)
    )  # منذ افتتاحه عام 2010
    return led and all((t.type == "word" and t.reading.verb is None) or t.reading.noun for t in between)


def _ago(tokens: Sequence[Token], date: int) -> bool:
    """Is the date counted back from the day of speaking by منذ, which may be since then: "منذ ثلاثة أشهر"?"""
    mention = tokens[date].mention
    return mention is not None and mention.text.startswith("منذ ")


def _still_goes_on(tokens: Sequence[Token], head: Head) -> bool:
    """Does what began so long ago go on: "يعانون منذ شهر", "الحصار المفروض منذ شهر"? "توفي منذ شهر" does not."""
    verb = tokens[head.index].reading.verb if head.shape == "verb" else None
    if verb is not None:
        return verb.role == "imperfect" and verb.ongoing and not verb.future
    return head.shape == "state" or any(tokens[i].reading.folded in _GOING_ON for i in head.indices[1:4])


def _bounds(tokens: Sequence[Token], head: int, date: int) -> bool:
    """Is a deed bounded by the date behind قبل or بعد: told before it, or behind it where it opens the clause?

    Not in "سورية ما بعد عام 2011" and "لا معبر قبل 8 مايو، حين افتتح".
    """
    before = tokens[date - 2] if date > 1 else None
    return (head < date and before is not None and before.reading.base != "ما") or (
        head > date and (before is None or before.type == "mark")
    )


def _until_before(when: PartialDate) -> Datable:
    """Up to the year, the month or the day before a date; "قبل نهاية العام" is that end itself."""
    if when.mod in ("MID", "END"):
        return when
    day = PartialDate.from_day(when.first_day - 1, calendar=when.calendar)
    if when.granularity is Granularity.YEAR:
        return Interval(None, PartialDate(day.year, calendar=day.calendar, approximate=when.approximate))
    if when.granularity is Granularity.MONTH:
        return Interval(None, PartialDate(day.year, day.month, calendar=day.calendar, approximate=when.approximate))
    return Interval(None, day)


def _from_then_on(tokens: Sequence[Token], head: Head, date: int) -> bool:
    """Does a deed of the past go on from the date: "لعبت دورا | بدءا من | القرن الماضي", "من | 1990 | عمل مدرسا"?"""
    before = tokens[date - 2] if date > 1 else None
    opens = head.index > date and (before is None or before.type == "mark")
    if not opens and (before is None or before.reading.folded not in _FROM):
        return False
    verb = tokens[head.index].reading.verb if head.shape == "verb" else None
    return head.shape == "state" or (verb is not None and (opens or verb.role == "perfect") and _goes_on(tokens, head))


def _goes_on(tokens: Sequence[Token], head: Head) -> bool:
    verb = tokens[head.index].reading.verb if head.shape == "verb" else None
    lasts = head.shape == "state" or head.lemma in ENDURING or (verb is not None and verb.role == "imperfect")
    counted = head.indices[1 : _NEAR if verb is not None else 3]  # القرارات السبعة التي اتخذت منذ 2006
    lasts = lasts or any(tokens[i].type == "number" or _many(tokens[i]) for i in counted)
    return lasts or head.kind not in _AT_ONCE


def _many(token: Token) -> bool:
    return bare(token) in _MANY or token.reading.folded in _MANY


def _end(tokens: Sequence[Token], date: int) -> PartialDate | None:
    """The date of an end told behind: "منذ 2012 حتى استقالته في 2014"."""
    behind = tokens[date + 1 : date + 8]
    if not behind or behind[0].reading.base not in grammar.UNTIL:
        return None
    end = next((datable(token) for token in behind if token.mention is not None), None)
    return end if isinstance(end, PartialDate) else None
