"""Days as the chronicles count them, by the nights of the month that have passed or remain: "لثلاث بقين من شعبان"."""

from __future__ import annotations

import re

from timeline.arabic.expressions import At, Date, DayPart, Expression, Pointer
from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon.weekdays import WEEKDAYS
from timeline.arabic.rules import reading
from timeline.arabic.rules.context import word_before
from timeline.arabic.rules.registry import DIGITS, Match, rule

_FULL_MONTH = 30  # what the chroniclers count back from: whether the month has a thirtieth is not known before its end


@rule(
    "nights",
    r"(?:(?P<one>ليله)|(?P<two>ليلتين)|(?P<count>[12]?\d)|{number_words})(?: ليله| ليال| ليالي| يوما| ايام)? "
    r"(?:(?P<past>خلون|خلين|خلت|خلتا|خلا|مضين|مضت|مضتا|مضي)|(?P<left>بقين|بقيت|بقيتا|بقي)) "
    r"(?:منه|من ?(?:شهر )?"
    r"(?:(?P<same>ذلك الشهر|الشهر المذكور|هذا الشهر|الشهر(?! ال))|{month}(?: {epithet:})?{month_tail}))",
    r"(?:ليله |يوم )?النصف من ?(?:شهر )?{month}(?: {epithet:})?{month_tail}",
    r"(?:ليله|يوم) نصف (?:شهر )?{month}(?: {epithet:})?{month_tail}",
    starts=("ليله", "ليلتين", "number_words", "النصف", "يوم", *DIGITS[:2]),
)
def nights(m: Match) -> Expression | None:
    """A day by the nights gone or left: "لخمس خلون من رجب" is the 5th, "لثلاث بقين من شعبان" the 27th.

    "النصف من شعبان" is the 15th.
    """
    if m.has("past") or m.has("left"):
        count = 1 if m.has("one") else 2 if m.has("two") else m.number("count") or m.get("number_words")
        if not count or count >= _FULL_MONTH:
            return None
        day = count if m.has("past") else _FULL_MONTH - count
    else:
        day = 15
    if not m.has("month"):
        return Date(day=day, pointer=Pointer(0, "discourse"))
    month = reading.month(m)
    if month is None or (month[0].calendar != "hijri" and day == 15 and "نصف" in m.whole):
        return None
    return reading.tail(m, Date(month=month[0].number, day=day, calendar=month[0].calendar))


@rule(
    "nth-night",
    r"(?:ال)?ليله (?:{weekday} )?{ordinal} (?:من |ل)(?:شهر )?{month}(?: {epithet:})?{month_tail}",
    starts=("ليله", "الليله"),
)
def nth_night(m: Match) -> Expression | None:
    """A night by its number in the month: "الليلة السابعة من رمضان"; masculine it is the night of that day.

    So it is with its weekday in the chronicles: "ليلة الجمعة السادسة من رجب" is no sixth Friday.
    """
    which, month = m.get("ordinal"), reading.month(m)
    if not which or not 1 <= which <= _FULL_MONTH or month is None or not (m.said("ordinal") or "").endswith("ه"):
        return None
    if m.has("weekday") and month[0].calendar != "hijri":
        return None
    weekday = m.get("weekday").number if m.has("weekday") else None
    date = reading.tail(m, Date(month=month[0].number, day=which, weekday=weekday, calendar=month[0].calendar))
    return At(date, part=DayPart("NI")) if date is not None else None


_BEFORE_ITS_DAY = ("في", "وفي", "ففي", *map(fold_word, (row.name for row in WEEKDAYS)))
_MONTH_TOLD = re.compile(r"(?<!\w)(?:محرم|المحرم|صفر|ربيع|جمادي|رجب|شعبان|رمضان|شوال|القعده|الحجه)(?!\w)")
_TOLD_WITHIN = 500


@rule("day-of-it", r"{plain_ordinal} (?P<teen>عشره|عشرينه|عشريه)(?! (?:ال|{month:}))", starts=("plain_ordinal",))
def day_of_it(m: Match) -> Expression | None:
    """A day of the month just told, which the chronicles leave to a suffix: "خامس عشره", "سابع عشرينه"."""
    which = m.get("plain_ordinal")
    if not which or not 1 <= which < 10 or (m.said("plain_ordinal") or "").endswith("ه"):
        return None  # "خامسة عشرة" is a feminine ordinal
    return Date(day=which + (10 if m.said("teen") == "عشره" else 20), pointer=Pointer(0, "discourse"))


_ITS_DAYS = ("ثانيه", "ثالثه", "رابعه", "خامسه", "سادسه", "سابعه", "ثامنه", "تاسعه", "عاشره")


@rule("early-day-of-it", rf"(?:{'|'.join(_ITS_DAYS)})(?! (?:ال|من |واحد|بن|{{month:}}))", starts=_ITS_DAYS)
def early_day_of_it(m: Match) -> Expression | None:
    """The same of the first days: "وفي رابعه"; folding has made one of "its fourth" and the feminine ordinal.

    Where a month was told before, it is the former.
    """
    if word_before(m.text, m.start) not in _BEFORE_ITS_DAY:
        return None
    if not _MONTH_TOLD.search(m.text, max(0, m.start - _TOLD_WITHIN), m.start):
        return None
    return Date(day=2 + _ITS_DAYS.index(m.whole), pointer=Pointer(0, "discourse"))
