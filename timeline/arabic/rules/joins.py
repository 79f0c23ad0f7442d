"""How neighbours become one expression: weekday and date, two calendars of one day, date and time, the ends of a range.

Levels: 1 fields of one date, 2 parts of a longer time, 3 date and time of day, 4 ranges, 5 open ends.
"""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import (
    At,
    Clock,
    Date,
    DayPart,
    Expression,
    Feast,
    Offset,
    Opening,
    Part,
    Pointer,
    Range,
    Relative,
    Repeated,
    Vague,
    dates_in,
)
from timeline.arabic.resolver.clocks import hour_of
from timeline.arabic.rules.registry import join
from timeline.errors import TimelineError
from timeline.temporal import calendars
from timeline.temporal.values import Duration

_CHRISTIAN = ("gregorian", None)
# "الموافق", "وهو ما يوافق يوم", "الموافق ليوم الجمعة"
_EQUALS = (
    r"(?:(?:~[،,]?~(?:حسب|بحسب|وفق) تقويم ام القري)?"
    r"~[،,]?~\(?~(?:(?:ال)?(?:موافق|موافقه|مصادف|مصادفه|مقابل)|(?:و?هو )?(?:ما )?ي(?:وافق|صادف|قابل)|و?ت?وافق"
    r"|ال?مطابق|اي|و?ذلك|الموافق فيه|الواقع فيه?)~"
    r"(?::~)?(?:ل~|له |ليوم )?(?:يوم )?(?:{weekday:} )?(?:الموافق )?)"
)


def _is_day(date: Expression) -> bool:
    return isinstance(date, Date) and date.day is not None and (date.month is not None or date.pointer is not None)


def _has_day(said: Expression) -> bool:
    """Whether an expression names one day."""
    if isinstance(said, Date):
        return said.day is not None or (said.weekday is not None and said.month is None and said.year is None)
    if isinstance(said, Relative):
        return said.unit == "D"
    return isinstance(said, Feast) or (isinstance(said, Part) and said.kind in ("weekday", "nth", "day"))


def _level(date: Date) -> int:
    return 3 if date.day is not None else 2 if date.month is not None else 1 if date.year is not None else 0


def _only_weekday(date: Date) -> bool:
    return date.weekday is not None and _level(date) == 0


def _pair(left: Date, right: Date) -> Date | None:
    """One date in two calendars, the Christian one first."""
    if left.also or right.also or _level(left) != _level(right) or not _level(left) or left.unit != right.unit:
        return None
    if left.unit and left.unit != "Y100":
        return None
    if {left.calendar, right.calendar} == {"gregorian", None} and left.year and right.year and left.year != right.year:
        # one of the two years says no era: the other one tells which calendar it is not
        left, right = (attrs.evolve(date, calendar=date.calendar or "hijri") for date in (left, right))
    if (left.calendar in _CHRISTIAN) == (right.calendar in _CHRISTIAN):
        return None
    first, second = (left, right) if left.calendar in _CHRISTIAN else (right, left)
    return attrs.evolve(
        first, calendar=first.calendar or "gregorian", weekday=left.weekday or right.weekday, weak=False,
        conflicts=left.conflicts + right.conflicts, also=attrs.evolve(second, weekday=None, weak=False),
    )  # fmt: skip


@join("two-calendars", level=1, left=(Date,), gap=_EQUALS + r"|~/~|~\(~|~-~|~=~|~[،,]~| | و~", right=(Date,))
def two_calendars(left: Date, right: Date, gap: str) -> Expression | None:
    """One day in two calendars: "5 صفر 1432 هـ الموافق 9 يناير 2011", "656 هـ / 1258 م"."""
    years = left.year and right.year and ("(" in gap or _twins(left, right))
    if "-" in gap and _level(left) == 1 and not years:
        return None  # "805 - 256 هـ" are two years
    if gap.strip() in ("", "،", ",") and left.year and right.year and not _twins(left, right):
        return None  # "نوفمبر 2011، جمادى الآخرة 1443" are two times
    if gap.strip() == "و" and not (_twins(left, right) and _one_day(left, right)):
        return None  # "20 محرم 1346 و19 جويلية 1927", as Tunisia dates its laws
    said_equal = "وافق" in gap and right.month
    return _pair(left, right) if years or said_equal or not right.weak else None


_SLACK = 2
_TWINS_APART = 5  # print is not always right by a year or two


def _twins(left: Date, right: Date) -> bool:
    """Whether a year with its Hijri era and a bare one can be one year: "1157 هـ / 1744"."""
    if right.calendar == "hijri":
        left, right = right, left
    if left.calendar != "hijri" or right.calendar not in _CHRISTIAN or not left.year or not right.year:
        return False
    return abs(calendars.christian_year_near(left.year) - right.year) < _TWINS_APART


def _one_day(left: Date, right: Date) -> bool:
    """Whether two full dates are one day but for the slack of the moon."""
    days = []
    for date in (left, right):
        if date.year is None or date.month is None or date.day is None or date.day < 1:
            return False
        try:
            days.append(calendars.to_day(date.calendar or "gregorian", date.year, date.month, date.day))
        except TimelineError:
            return False
    return abs(days[0] - days[1]) <= _SLACK


@join("year-span", level=4, left=(Date,), gap=_EQUALS + r"|~/~|~\(~|~=~", right=(Range,))
def year_span(left: Date, right: Range, gap: str) -> Expression | None:
    """A Hijri year and the two Christian ones it lies in: "سنة 300 هـ / 912 - 913 م"."""
    start, end = right.start, right.end
    if not isinstance(start, Date) or not isinstance(end, Date) or _level(left) != 1 or _level(end) != 1:
        return None
    if left.calendar != "hijri" or not _twins(left, end):
        return None
    return attrs.evolve(right, start=attrs.evolve(start, weak=False), end=attrs.evolve(end, weak=False))


@join("two-calendars-range", level=4, left=(Range,), gap=r"~/~|~\(~|~=~|~[،,]~|~-~" + "|" + _EQUALS, right=(Range,))
def two_calendars_range(left: Range, right: Range, gap: str) -> Expression | None:
    """A life span in two calendars: "532 - 589 هـ / 1138 - 1193 م"."""
    if not isinstance(left.end, Date) or not isinstance(right.end, Date):
        return None
    if (left.end.calendar in _CHRISTIAN) == (right.end.calendar in _CHRISTIAN):
        return None
    christian, other = (left, right) if left.end.calendar in _CHRISTIAN else (right, left)
    return Range(_twinned(christian.start, other.start, other), _twinned(christian.end, other.end, other))


def _twinned(end: Expression | None, twin: Expression | None, span: Range) -> Expression | None:
    """An end of a Christian span with its twin, whose calendar may be said at the other end of its span."""
    if not isinstance(end, Date) or not isinstance(twin, Date) or not isinstance(span.end, Date):
        return end
    if _level(end) != _level(twin) or end.before or end.unit:
        return end
    return attrs.evolve(end, also=attrs.evolve(twin, calendar=span.end.calendar, weak=False, also=None))


@join(
    "weekday-date", level=1, left=(Date, Relative), right=(Date,),
    gap=_EQUALS + r"|~[،,:]~(?:الموافق~|في )?(?:يوم )?|~\(~"
    r"|(?: المباركه?| الاغر)?(?: (?:في |من |ل)?(?:يوم )?(?:تاريخ |بتاريخ )?|~[،,]~)|~-~|~/~|~[،,]~\(~",
)  # fmt: skip
def weekday_date(left: Date | Relative, right: Date, gap: str) -> Expression | None:
    """A weekday or a pointing word, and the date it is: "الجمعة 25 فبراير 2022", "بعد غد الخميس", "اليوم 30 نوفمبر"."""
    if isinstance(left, Relative):
        if left.unit != "D" or left.weekday is not None:
            return None
        if _only_weekday(right) and right.pointer is None:
            return attrs.evolve(left, weekday=right.weekday) if gap.strip() in ("", "،", ",", "يوم", "(") else None
        return attrs.evolve(right, weak=False) if _is_day(right) and "-" not in gap else None
    if _only_weekday(left) and _is_day(right) and right.weekday is None:
        conflicts = left.conflicts + right.conflicts
        pointer = right.pointer or (left.pointer if right.year is None else None)
        return attrs.evolve(right, weekday=left.weekday, weak=False, conflicts=conflicts, pointer=pointer)
    return None


@join("relative-weekday-date", level=1, left=(Relative,), gap=_EQUALS + r"|~[،,]~|~\(~| |~-~", right=(Date,))
def relative_weekday_date(left: Relative, right: Date, gap: str) -> Expression | None:
    """A pointing word, its weekday and its date: "يومه الجمعة (03 ماي)"."""
    if left.unit != "D" or left.weekday is None or not _is_day(right):
        return None
    return attrs.evolve(right, weekday=left.weekday, weak=False)


@join("weekdays-dates", level=4, left=(Range, Repeated), gap=r" |~[،,]~|~\(~|" + _EQUALS, right=(Range,))
def weekdays_dates(left: Range | Repeated, right: Range, gap: str) -> Expression | None:
    """Weekdays in a row and their dates: "يومي الأربعاء والخميس 12 و13 كانون الأول", "أيام السبت والأحد 4 و5 مارس"."""
    start, end = right.start, right.end
    if not isinstance(start, Date) or not isinstance(end, Date) or not _is_day(start) or not _is_day(end):
        return None
    if isinstance(left, Range):
        ends = [date.weekday for date in (left.start, left.end) if isinstance(date, Date) and _only_weekday(date)]
    else:
        ends = list(left.weekdays[:1] + left.weekdays[-1:])
    if len(ends) < 2 or start.weekday or end.weekday:
        return None
    return Range(attrs.evolve(start, weekday=ends[0]), attrs.evolve(end, weekday=ends[1]))


@join("weekday-middle", level=3, left=(Date,), gap=r" |~[،,]~", right=(Part,))
def weekday_middle(left: Date, right: Part, gap: str) -> Expression | None:
    """A weekday and the middle of a Hijri month, which is its 15th: "يوم الأحد منتصف صفر"."""
    month = right.of
    if (right.kind, right.which) != ("mod", "MID") or not isinstance(month, Date) or month.calendar != "hijri":
        return None
    if not _only_weekday(left) or left.pointer is not None or _level(month) != 2:
        return None
    return attrs.evolve(month, day=15, weekday=left.weekday, weak=False)


@join("same-day-of", level=1, left=(Relative,), gap=r" (?:من|في) ", right=(Date, Relative))
def same_day_of(left: Relative, right: Date | Relative, gap: str) -> Expression | None:
    """The day and month of today in another year: "في مثل هذا اليوم من عام 1917", "من العام الماضي"."""
    if not _today(left):
        return None
    if isinstance(right, Relative):
        past = right.unit == "Y" and right.pointer.step and right.pointer.anchor == "reference"
        return Part("today", 0, right) if past else None
    return Part("today", 0, attrs.evolve(right, weak=False)) if _level(right) == 1 and right.unit is None else None


@join("same-day-ago", level=1, left=(Relative,), gap=r" |~[،,]~", right=(Offset,))
def same_day_ago(left: Relative, right: Offset, gap: str) -> Expression | None:
    """The day and month of today so many years ago: "في مثل هذا اليوم قبل عشر سنوات"."""
    years = right.duration == Duration(years=right.duration.years) and right.anchor == "reference"
    return Part("today", 0, right) if _today(left) and years and right.sign < 0 else None


@join("ago-same-day", level=1, left=(Offset,), gap=r"~[،,]?~(?:و?في )?مثل ", right=(Relative,))
def ago_same_day(left: Offset, right: Relative, gap: str) -> Expression | None:
    """The same the other way round: "قبل عشر سنوات، في مثل هذا اليوم"."""
    return same_day_ago(right, left, gap)


def _today(said: Relative) -> bool:
    return said.unit == "D" and said.pointer.step == 0 and said.weekday is None


@join("date-weekday", level=1, left=(Date,), gap=r"~\(~|~[،,]~(?:يوم )?| (?:يوم )", right=(Date,))
def date_weekday(left: Date, right: Date, gap: str) -> Expression | None:
    """A date and then its weekday: "3 مايو 2011 (الثلاثاء)"."""
    if not _is_day(left) or left.weekday is not None or not _only_weekday(right) or right.pointer is not None:
        return None
    return attrs.evolve(left, weekday=right.weekday) if "(" in gap else None


@join("weekday-of-week", level=1, left=(Date,), gap=r" (?:من|في) ", right=(Relative,))
def weekday_of_week(left: Date, right: Relative, gap: str) -> Expression | None:
    """A weekday of a pointed week: "الأربعاء من الأسبوع القادم"."""
    if right.unit == "W" and _only_weekday(left) and left.pointer is None:
        return Part("weekday", 1, right, left.weekday)
    return None


@join("day-noun", level=1, left=(Opening,), gap=r" |~", right=(Date, Relative, Feast, At, Part))
def with_noun(left: Opening, right: Expression, gap: str) -> Expression | None:
    """The word day and the date: "يوم الجمعة", "يوم 6/8/2015"."""
    if left.what != "noun" or not (_has_day(right) or (isinstance(right, Date) and right.day) or isinstance(right, At)):
        return None
    return attrs.evolve(right, weak=False) if isinstance(right, Date) else right


@join("pointed-year", level=1, left=(Relative,), gap=r"~\(~| |~[،,]~", right=(Date,))
def pointed_year(left: Relative, right: Date, gap: str) -> Expression | None:
    """A pointed year and its number: "العام الماضي 2014"."""
    if left.unit in ("Y", "NY") and _level(right) == 1 and right.unit is None and left.pointer.anchor == "reference":
        return attrs.evolve(right, weak=False)
    return None


@join(
    "part-of", level=2, left=(Opening,), right=(Date, Relative, Part, Feast, Range),
    gap=r"~(?:من |في |ل~|ب~|من شهر |شهر |لشهر |ما |عقد |فتره )?",
)  # fmt: skip
def part_of(left: Opening, right: Expression, gap: str) -> Expression | None:
    """A part of a longer time: "مطلع العام", "الربع الثالث من 2011", "أول اثنين من مايو"."""
    kind, _, which = left.what.partition(":")
    if not which or kind == "open":
        return None  # بصاعدا 1300 is no part of a year
    if _has_day(right) and not (isinstance(right, Part) and right.kind in ("half", "quarter")):
        return None
    if isinstance(right, Date):
        right = attrs.evolve(right, weak=False)
    if isinstance(right, Range):
        decades = isinstance(right.start, Date) and right.start.unit
        if kind in ("quarter", "half") and not decades:
            return Part(kind, int(which), right)  # "الربع الأول من العام المالي 2024/2025"
        return Part("mod", which, right) if kind == "mod" and decades else None
    if kind in ("weekday", "nth"):
        nth, _, weekday = which.partition(":")
        return Part(kind, int(nth), right, int(weekday))
    if kind == "mod" and isinstance(right, Relative) and right.unit in ("WE", "SY", "NSY"):
        return None
    return Part(kind, int(which) if which.lstrip("-").isdigit() else which, right)


@join("day-noun-part", level=2, left=(Opening,), gap=" ", right=(Part,))
def noun_of_part(left: Opening, right: Part, gap: str) -> Expression | None:
    """The word day before a counted weekday: "يوم السبت الأول من أغسطس"."""
    return right if left.what == "noun" and _has_day(right) else None


@join("feast-year", level=1, left=(Feast,), gap=r" (?:من |في |ل|خلال )?", right=(Relative,))
def feast_year(left: Feast, right: Relative, gap: str) -> Expression | None:
    """A feast of a pointed year: "عيد الفطر العام الماضي", "ليلة القدر من العام نفسه"."""
    if right.unit != "Y" or left.year or left.pointer:
        return None
    return attrs.evolve(left, year_pointer=right.pointer)


# "، في", " عند تمام", " ابتداء من"
_TO_TIME = (
    r"~(?:[،,]|-|\||[:])?~\(?~(?:(?:و|في|ب|عند|علي|عند حلول|مع|خلال|اثناء|حوالي|نحو|في حدود|بحدود|وفي) ?)?(?:تمام )?"
)
_FROM_TIME = r"~[،,]?~(?:(?:و|في )?(?:من|ابتداء من|اعتبارا من|بدءا من) )(?:تمام )?"
# "من الأحد إلى الخميس من الثامنة", "عدا الجمعة من الثامنة": the hours are not of that day
_UP_TO = r"(?:-|الي|حتي|لغايه|الي غايه|عدا|باستثناء|سوي)~(?:يوم )?"


@join("date-clock", level=3, left=(Date, Relative, Feast, At, Part), gap=_TO_TIME, right=(Clock,))
def date_clock(left: Expression, right: Clock, gap: str) -> Expression | None:
    """A date and a clock time: "3 مايو 2011 الساعة السادسة", "2022-02-25 18:50"."""
    if right.minute is None and ("خلال" in gap or "اثناء" in gap):
        right = attrs.evolve(right, whole=True)
    if isinstance(left, At):
        return None if left.clock or left.part is None else At(left.date, right, left.part)
    return At(left, right) if _has_day(left) else None


@join(
    "date-from-clock", level=3, left=(Date, Relative, Feast, Part), gap=_FROM_TIME, right=(Clock,), unless=_UP_TO
)  # fmt: skip
def date_from_clock(left: Expression, right: Clock, gap: str) -> Expression | None:
    """A date and the hour it begins at: "الأحد من الساعة الثامنة"."""
    return At(left, right) if _has_day(left) else None


@join("date-hours", level=3, left=(Date, Relative, Feast, Part), gap=r"~[،,]?~", right=(Range,), unless=_UP_TO)
def date_hours(left: Expression, right: Range, gap: str) -> Expression | None:
    """A date and its hours: "الأحد من 4 إلى 6 مساء"."""
    if not isinstance(right.start, Clock) or not isinstance(right.end, Clock) or not _has_day(left):
        return None
    return Range(At(left, right.start), At(left, right.end))


@join("hours-date", level=3, left=(Range,), gap=r" (?:من )?(?:يوم )?", right=(Date, Relative))
def hours_date(left: Range, right: Date | Relative, gap: str) -> Expression | None:
    """Hours and the day that they end on: "من الرابعة عصرا حتى السادسة من صباح اليوم"."""
    if not isinstance(left.start, Clock) or not isinstance(left.end, Clock) or not _has_day(right):
        return None
    begins: Date | Relative = right
    if hour_of(left.start, None) > hour_of(left.end, None):
        if not isinstance(right, Relative):
            return None
        begins = attrs.evolve(right, pointer=attrs.evolve(right.pointer, step=right.pointer.step - 1), weekday=None)
    return Range(At(begins, left.start), At(right, left.end))


@join("twin-year", level=1, left=(Date, Part), gap=r"~\(~|~/~", right=(Date,))
def twin_year(left: Date | Part, right: Date, gap: str) -> Expression | None:
    """A date finer than a year, and its year in the other calendar: "16 ذي القعدة 1090هـ (1679م)"."""
    date = left.of if isinstance(left, Part) else left
    if not isinstance(date, Date) or _level(right) != 1 or right.unit or not date.year or not right.year:
        return None
    if (_level(date) < 2 and date is left) or right.calendar is None or date.also or not _twins(date, right):
        return None
    return left


@join(
    "clock-date", level=3, left=(Clock,), right=(Date, Relative, Feast, At),
    gap=r"~(?:[،,]|-|\|)?~\(?~(?:(?:من|في|ل|بتاريخ) ?)?(?:يوم )?",
)  # fmt: skip
def clock_date(left: Clock, right: Expression, gap: str) -> Expression | None:
    """A clock time and its date: "الساعة الثامنة من مساء الأحد"."""
    if isinstance(right, At):
        return None if right.clock else At(right.date, left, right.part)
    return At(right, left) if _has_day(right) else None


@join("part-weekday", level=3, left=(At,), gap=_EQUALS + r"|~[،,]~(?:يوم )?|~\(~| ", right=(Date,))
def part_weekday(left: At, right: Date, gap: str) -> Expression | None:
    """A weekday or a pointing word with a part of the day, and its date: "ليلة أمس الأحد", "الاثنين ظهرا، 12 تموز"."""
    if left.clock or not isinstance(left.date, Date | Relative):
        return None
    date = weekday_date(left.date, right, gap)
    return attrs.evolve(left, date=date) if date is not None else None


@join("set-time", level=5, left=(Repeated,), gap=_TO_TIME, right=(Clock, DayPart))
def set_time(left: Repeated, right: Clock | DayPart, gap: str) -> Expression | None:
    """The time of day of a set: "كل يوم جمعة الساعة 9 صباحا"."""
    if left.clock or left.part:
        return None
    return attrs.evolve(left, clock=right) if isinstance(right, Clock) else attrs.evolve(left, part=right)


@join(
    "season-of-every-year", level=5, left=(Date, Range), gap=r" (?:من |في )(?:العام الميلادي من )?", right=(Repeated,)
)  # fmt: skip
def season_of_every_year(left: Date | Range, right: Repeated, gap: str) -> Expression | None:
    """Months or days of every year: "من 15 يونيو حتى 15 سبتمبر من كل عام", "مايو من كل عام"."""
    dates = dates_in(left)
    yearless = dates and all(date.month is not None and date.year is None and not date.pointer for date in dates)
    if not yearless or right != _EVERY_YEAR:
        return None
    single = isinstance(left, Date) and left.calendar in _CHRISTIAN and left.also is None
    return attrs.evolve(right, month=left.month, day=left.day) if single and isinstance(left, Date) else right


_EVERY_YEAR = Repeated(Duration(years=1), quant="EVERY")


@join("days-of-every-year", level=5, left=(Date,), gap=r" و?(?:حتي|الي|لغايه) ", right=(Repeated,))
def days_of_every_year(left: Date, right: Repeated, gap: str) -> Expression | None:
    """From one day to another, of every year: "1 مايو إلى 31 يوليو من كل سنة"."""
    yearless = left.month is not None and left.year is None and left.pointer is None
    return _EVERY_YEAR if yearless and right.month is not None else None


@join(
    "part-date", level=3, left=(DayPart,), gap=r" (?:من |في |ب|ل|من يوم |ذلك )?|~|~\(~",
    right=(Date, Relative, Feast, Part),
)  # fmt: skip
def part_date(left: DayPart, right: Expression, gap: str) -> Expression | None:
    """A part of a day: "صباح اليوم", "مساء الجمعة"."""
    return At(right, part=left) if _has_day(right) else None


@join("night-between", level=4, left=(At,), gap=r" |~-~|~/~| (?:الي|علي) ", right=(Date,))
def night_between(left: At, right: Date, gap: str) -> Expression | None:
    """The night from one weekday to the next, as the press counts nights: "ليل السبت الأحد"."""
    first = left.date
    if left.clock or left.part is None or left.part.code not in ("NI", "EV"):
        return None
    if not isinstance(first, Date) or _level(first):
        return None
    if first.weekday is None or right.weekday is None or (right.weekday - first.weekday) % 7 != 1:
        return None
    if _level(right):  # "ليلة الخميس - الجمعة 29 مارس": the day said is the second one
        return attrs.evolve(left, date=right, eve=True) if right.day and right.day != -1 else None
    return attrs.evolve(left, date=attrs.evolve(right, pointer=first.pointer or right.pointer), eve=True)


@join("date-part", level=3, left=(Date, Relative, Feast), gap=r"~[،,]?~(?:في |ب|عند |وقت )?", right=(DayPart,))
def date_part(left: Expression, right: DayPart, gap: str) -> Expression | None:
    """A date and the part of it: "الجمعة صباحا", "3 مايو بعد الظهر"."""
    if right.hours == _SOIREE and gap == " ":
        return None  # "ينظم النادي يوم 12 أمسية شعرية"
    return At(left, part=right) if _has_day(left) else None


_SOIREE = (15, 24)  # the hours of أمسية, which names an occasion as well
_TO = (
    r"~-{1,2}~|~?>~|~\.?~(?:و?(?:الي|حتي|لغايه|لحد)|و?الي غايه|و?حتي غايه|و?انتهاء ب|وصولا الي)~"
    r"(?:تاريخ )?(?:يوم |شهر )?"
)
_AND = r" و~(?:بين )?(?:يوم )?"
_FOR = r" ل~(?:يوم )?"
_FROM = r"(?:من|بين|ما بين|مابين|بدءا من|ابتداء من|اعتبارا من)(?: حوالي| نحو| تاريخ)?"


@join(
    "range", level=4, left=(Date, Relative, Part, At, Clock, DayPart, Feast, Vague), gap=f"{_TO}|{_AND}|{_FOR}",
    right=(Date, Relative, Part, At, Clock, Feast, DayPart, Vague), before=_FROM,
)  # fmt: skip
def ranging(left: Expression, right: Expression, gap: str) -> Expression | None:
    """From one time to another: "من 3 مايو 2011 إلى 5 يونيو", "بين عامي 1990 و1995", "من السبت للخميس"."""
    times = (Clock, DayPart)
    if isinstance(left, Date) and left.weak and _only_weekday(left) and not isinstance(right, Date):
        return None  # "لم يعلن أحد حتى الآن": nobody
    amount = isinstance(right, Date) and right.weak and right.year and not (right.month or right.calendar)
    if amount and isinstance(left, (Relative, At, Feast)) and getattr(left, "unit", "D") == "D":
        return None  # "تراجع أمس إلى 2150 نقطة"
    if isinstance(right, Vague):
        if right.ref != "PRESENT_REF" or not isinstance(left, (Date, Part)) or "حتي" not in gap:
            return None
        right = Relative("D", Pointer(0))  # "منذ 2020 وحتى الآن"
    if isinstance(left, Vague):
        if left.ref != "PRESENT_REF" or isinstance(right, times) or "و" in gap.replace("وحتي", "").replace("والي", ""):
            return None
        left = Relative("D", Pointer(0))  # "من الآن حتى نهاية العام"
    if isinstance(left, Clock) and isinstance(right, At) and right.clock:
        return Range(At(right.date, left), right)
    if isinstance(left, times) != isinstance(right, times) and not (isinstance(left, At) and isinstance(right, times)):
        return None
    if isinstance(left, DayPart) and isinstance(right, DayPart) and left.weak and right.weak:
        return None
    if isinstance(left, Date) and isinstance(right, Date) and not _ends_fit(left, right, gap):
        return None
    return Range(left, right)


def _ends_fit(left: Date, right: Date, gap: str) -> bool:
    """Whether two dates can be the ends of one range."""
    if left.unit != right.unit and "الي" not in gap and "حتي" not in gap:
        return False
    if left.weak and right.weak and left.month and "-" in gap:
        return False
    return not left.calendar or not right.calendar or left.calendar == right.calendar


@join("decades", level=4, left=(Date,), gap=r" و~| او ", right=(Date,))
def decades(left: Date, right: Date, gap: str) -> Expression | None:
    """Two decades of one century: "العشرينيات والثلاثينيات من القرن العشرين"."""
    if not left.unit == right.unit == "Y10" or left.century not in (None, right.century):
        return None
    if (left.year or 0) >= (right.year or 0):
        return None
    return Range(attrs.evolve(left, weak=False), attrs.evolve(right, weak=False))


@join(
    "onwards", level=5, left=(Date, Part, At), gap=r" [فو]", right=(Opening,),
    before=r"من|ابتداء من|بدءا من|اعتبارا من",
)  # fmt: skip
def onwards(left: Expression, right: Opening, gap: str) -> Expression | None:
    """From a time on, without an end: "من عام 1990 فصاعدا"."""
    return Range(left, None) if right.what == "open:onwards" and gap == " ف" else None


@join("and-around", level=5, left=(Date, Part, At), gap=r" [فو]", right=(Opening,))
def and_around(left: Expression, right: Opening, gap: str) -> Expression | None:
    """A time and all before or after it: "عام 1990 وما قبله"."""
    if right.what == "open:before":
        return Range(None, left)
    return Range(left, None) if right.what == "open:after" else None
