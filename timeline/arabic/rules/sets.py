"""Sets of times: "كل يوم أحد", سنويا, "مرتين في الأسبوع", "أيام الأحد"."""

from __future__ import annotations

import re

from timeline.arabic.expressions import DayPart, Expression, Repeated
from timeline.arabic.rules import reading
from timeline.arabic.rules.context import glued, word_before
from timeline.arabic.rules.dates import one_of
from timeline.arabic.rules.durations import in_units, length, part_of_unit
from timeline.arabic.rules.registry import DIGITS, Match, rule
from timeline.arabic.vocabulary import phrase, word_class
from timeline.temporal import calendars
from timeline.temporal.values import Duration

_WEEK = Duration(weeks=1)
_BEFORE_EVERYONE = ("من", "عن", "علي", "الي", "مع", "بين")  # "من كل أحد": from everyone


def _weekdays(m: Match) -> tuple[int, ...]:
    words = word_class("weekday")
    found = re.findall(rf"(?<!\w)[و]?({words.pattern})(?!\w)", m.said("days") or "")
    return tuple(dict.fromkeys(words.read(phrase(word)).number for word in found))


@rule(
    "every-weekday",
    r"كل (?:يوم |ايام |ليله |صباح |مساء )?(?P<days>{weekday:}(?:~(?:و|[،,]|او)~{weekday:}){0,6})(?: (?:من )?كل اسبوع)?",
    r"(?:ايام|يومي) (?P<days>{weekday:}(?:~(?:و|[،,])~(?:و~)?{weekday:}){0,6}) (?:من )?كل (?:اسبوع|شهر)",
    r"ايام (?P<days>{weekday:}(?:~(?:و|[،,])~(?:و~)?{weekday:}){0,6})",
    r"يومي (?P<days>{weekday:}~و~{weekday:}) اسبوعيا",
    starts=("كل", "ايام", "يومي"),
)
def every_weekday(m: Match) -> Expression | None:
    """Weekdays that return: "كل يوم خميس وجمعة", "أيام الأحد"."""
    days = _weekdays(m)
    if not days or one_of(m.whole, m.text, m.end):
        return None
    if m.whole == "كل احد" and (glued(m.text, m.start) or word_before(m.text, m.start) in _BEFORE_EVERYONE):
        return None
    return Repeated(_WEEK, weekdays=days, quant="EVERY" if "كل" in m.whole else None)


@rule(
    "every-unit",
    r"كل {one_unit:unit}(?! {weekday:})(?: واحد| واحده)?",
    r"كل {two_units:unit}",
    r"كل (?:(?P<count>\d{1,4})|{number_words}) {unit}",
    r"كل (?P<part>نصف|ربع|ثلث) (?P<whole_unit>ساعه|سنه|عام|يوم|شهر|قرن|عقد)",
    starts=("كل",),
)
def every_unit(m: Match) -> Expression | None:
    """A period: "كل عام", "كل أسبوعين", "كل 4 سنوات", "كل نصف ساعة"."""
    if m.has("part"):
        return Repeated(part_of_unit(m.said("part") or "", m.said("whole_unit") or ""), quant="EVERY")
    unit = m.get("unit")
    count = m.number("count") or (m.get("number_words") if m.has("number_words") else unit.count)
    if not count:
        return None
    return Repeated(length(unit, count), quant="EVERY")


@rule(
    "every-season",
    r"كل (?:(?:فصل )?(?:{season}|{the_season})|(?:شهر )?{month})(?! (?:\d|{weekday:}))",
    starts=("كل",),
)
def every_season(m: Match) -> Expression | None:
    """A season or a month of every year: "كل صيف", "كل رمضان"."""
    month = reading.month(m) if m.has("month") else None
    number = month[0].number if month is not None and month[0].calendar == "gregorian" else None
    return Repeated(Duration(years=1), month=number, quant="EVERY")


@rule("all-week", r"(?:كل|جميع|كافه) ايام الاسبوع", starts=("كل", "جميع", "كافه"))
def all_week(m: Match) -> Expression | None:
    """Every day: "كل أيام الأسبوع"."""
    return Repeated(Duration(days=1), quant="EVERY")


@rule("every-part", r"كل (?P<part>صباح|مساء|ليله|فجر|ظهيره)", starts=("كل",))
def every_part(m: Match) -> Expression | None:
    """A part of every day: "كل صباح"."""
    row = word_class("daypart").read(m.said("part") or "")
    return Repeated(Duration(days=1), part=DayPart(row.code, row.hours), quant="EVERY")


@rule(
    "every-date",
    r"{day}(?:~[/\-.]~|~)(?:من ?)?(?:شهر )?{months} (?:من |في )?كل (?:عام|سنه)",
    r"(?:(?:{section:} )?(?:شهر )|{section:} ){months} (?:من |في )?كل (?:عام|سنه)",
    r"(?:اليوم |يوم )?{day} (?:من |في )?كل (?P<month_of>شهر)",
    starts=(*DIGITS[:2], "ordinal", "plain_ordinal", "named_day", "number_words", "section", "شهر", "اليوم", "يوم"),
)
def every_date(m: Match) -> Expression | None:
    """A day of the year or month that returns: "9 مايو من كل عام", "اليوم الأول من كل شهر"; Christian months only."""
    day = reading.day(m)
    if m.has("month_of"):
        return Repeated(Duration(months=1), day=day, quant="EVERY") if day and day > 0 else None
    month = reading.month(m)
    if month is None or month[0].calendar != "gregorian":
        return None
    if (day or 1) < 1:
        return None
    if day is not None and day > calendars.month_length("gregorian", 2000, month[0].number):
        return None
    return Repeated(Duration(years=1), month=month[0].number, day=day, quant="EVERY")


def _period(text: str) -> Duration:
    """A period as the lexicon writes it: "P3M"."""
    return in_units([(text[-1], int(text[1:-1]))])


@rule("periodic", r"{periodic}", starts=("periodic",))
def periodic(m: Match) -> Expression | None:
    """An adverb of repetition: سنويا, يوميا, "ربع سنوية"."""
    return Repeated(_period(m.get("periodic")))


@rule(
    "every-nth-weekday",
    r"كل {plain_ordinal} {weekday:} (?:من |في )(?:كل )?(?:ال)?شهر",
    r"{plain_ordinal} (?:{weekday:}|يوم|اسبوع) (?:من |في )كل شهر",
    r"(?:يوم )?{weekday:} {ordinal:plain_ordinal} (?:من |في )كل شهر",
    starts=("كل", "plain_ordinal", "weekday", "يوم"),
)
def every_nth_weekday(m: Match) -> Expression | None:
    """A weekday of every month: "كل ثاني جمعة من الشهر", "أول سبت من كل شهر", "آخر يوم من كل شهر"."""
    which = m.get("plain_ordinal")
    return Repeated(Duration(months=1), quant="EVERY") if which and which <= 5 else None


@rule(
    "length-per",
    r"(?:(?:(?P<count>\d{1,3})|{number_words}) {unit}|{two_units:pair}) (?:في|ب) ?{the_unit:per}"
    r"(?! (?:{direction:}|ال|{month:}|{weekday:}|{ordinal:})|~\d)",
    starts=(*DIGITS[:3], "number_words", "two_units"),
)
def length_per(m: Match) -> Expression | None:
    """How long in every period: "خمسة أيام في الأسبوع", "ساعتين في اليوم"."""
    count = m.number("count") or (m.get("number_words") if m.has("number_words") else 2)
    unit = m.get("unit") if m.has("unit") else m.get("pair")
    per = m.get("per")
    if not count or per.code.startswith("T") or _COARSE.index(per.code) >= _COARSE.index(unit.code):
        return None
    return Repeated(length(per, 1), freq=length(unit, count).timex3)


_COARSE = ("Y", "M", "W", "D", "TH", "TM", "TS")
_TIMES = (
    r"(?:(?P<once>مره)(?: واحده)?|(?P<twice>مرتين|مرتان)"
    r"|(?:(?P<count>\d{1,3})|{number_words}) (?:مرات|مره))"
)


@rule(
    "times-per",
    _TIMES + r" (?:في|ب|كل|خلال) ?(?:{the_unit}|{one_unit}|{two_units}"
    r"|(?P<every>\d{1,3}) {unit:many}|{number_words:every_words} {unit:manyb})",
    _TIMES + r" {periodic}",
    starts=("مره", "مرتين", "مرتان", *DIGITS[:2], "number_words"),
)
def times_per(m: Match) -> Expression | None:
    """A frequency: "مرتين في الأسبوع", "ثلاث مرات سنويا"; "freq" counts how often in the period."""
    count = 1 if m.has("once") else 2 if m.has("twice") else m.number("count") or m.get("number_words")
    if not count:
        return None  # "قرص واحد ثلاث مرات": two numbers
    if m.has("periodic"):
        return Repeated(_period(m.get("periodic")), freq=f"{count}X")
    if m.has("many"):
        period = length(m.get("many"), m.number("every") or 1)
    elif m.has("manyb"):
        period = length(m.get("manyb"), m.get("every_words") or 1)
    else:
        unit = next(m.get(name) for name in ("the_unit", "one_unit", "two_units") if m.has(name))
        period = length(unit, unit.count)
    return Repeated(period, freq=f"{count}X")
