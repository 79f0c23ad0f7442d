"""Days as the chronicles count them, by the nights of the month that have passed or remain: "لثلاث بقين من شعبان"."""

from __future__ import annotations

from timeline.arabic.expressions import At, Date, DayPart, Expression, Pointer
from timeline.arabic.rules import reading
from timeline.arabic.rules.registry import DIGITS, Match, rule

_FULL_MONTH = 30  # what the chroniclers count back from: whether the month has a thirtieth is not known before its end


@rule(
    "nights",
    r"(?:(?P<one>ليله)|(?P<two>ليلتين)|(?P<count>[12]?\d)|{number_words})(?: ليله| ليال| ليالي| يوما| ايام)? "
    r"(?:(?P<past>خلون|خلين|خلت|خلتا|خلا|مضين|مضت|مضتا|مضي)|(?P<left>بقين|بقيت|بقيتا|بقي)) "
    r"(?:منه|من ?(?:شهر )?(?:(?P<same>ذلك الشهر|الشهر المذكور|هذا الشهر)|{month}(?: {epithet:})?{month_tail}))",
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
    r"(?:ال)?ليله {ordinal} (?:من |ل)(?:شهر )?{month}(?: {epithet:})?{month_tail}",
    starts=("ليله", "الليله"),
)
def nth_night(m: Match) -> Expression | None:
    """A night by its number in the month: "الليلة السابعة من رمضان"; masculine it is the night of that day."""
    which, month = m.get("ordinal"), reading.month(m)
    if not which or not 1 <= which <= _FULL_MONTH or month is None or not (m.said("ordinal") or "").endswith("ه"):
        return None
    date = reading.tail(m, Date(month=month[0].number, day=which, calendar=month[0].calendar))
    return At(date, part=DayPart("NI")) if date is not None else None


@rule("day-of-it", r"{plain_ordinal} (?P<teen>عشره|عشرينه|عشريه)(?! (?:ال|{month:}))", starts=("plain_ordinal",))
def day_of_it(m: Match) -> Expression | None:
    """A day of the month just told, which the chronicles leave to a suffix: "خامس عشره", "سابع عشرينه"."""
    which = m.get("plain_ordinal")
    if not which or not 1 <= which < 10 or (m.said("plain_ordinal") or "").endswith("ه"):
        return None  # "خامسة عشرة" is a feminine ordinal
    return Date(day=which + (10 if m.said("teen") == "عشره" else 20), pointer=Pointer(0, "discourse"))
