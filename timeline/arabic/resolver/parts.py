"""A part of a longer time: thirds, halves, quarters, seasons, weeks, weekdays, the first and the last so many days."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import Date, Part, Pointer, Relative
from timeline.arabic.resolver.context import Context, Resolution, dated
from timeline.arabic.resolver.dispatch import resolve
from timeline.arabic.resolver.underspecified import undated, unresolved
from timeline.arabic.resolver.weekdays import HIJRI_SLACK
from timeline.arabic.resolver.yearless import MOON, of_the_moon
from timeline.arabic.resolver.years import distance
from timeline.errors import TimelineError
from timeline.temporal import calendars
from timeline.temporal.values import Granularity, Interval, PartialDate, Value

_LAST_TEN = 10
_NEW_YEAR, _NEW_MONTH = 60, 7  # days in which a year or a month is new, and "its end" may be that of the last one


def resolve_part(said: Part, context: Context) -> Resolution:
    """A part of a longer time, which is resolved first.

    >>> resolve_part(Part("quarter", 3, Date(2011)), Context()).value
    '2011-Q3'
    """
    mod = str(said.which) if said.kind == "mod" else None
    if said.of is None:
        return attrs.evolve(undated(said, "the year is not said"), mod=mod)
    if said.kind == "today" and context.reference is None:
        return undated(said, "counts from a day that is not known")
    if said.kind == "season" and isinstance(said.of, Date) and said.of.year is None and said.of.pointer is not None:
        return _pointed_season(str(said.which), said.of.pointer, context)
    if said.kind == "nth" and isinstance(said.of, Date) and said.of.year is None and said.of.month is not None:
        # "الأربعاء الخامس من أغسطس": the 5th, where it is a Wednesday in a year near by
        day = resolve(attrs.evolve(said.of, day=int(said.which), weekday=said.weekday), context)
        if day.when is not None and not day.conflicts and said.which != -1:
            return day
    found = resolve(_whole(said.of) if isinstance(said.of, Date) else said.of, context)
    if found.when is None:
        return attrs.evolve(found, value=unresolved(said), mod=mod)
    moon = of_the_moon(context, lambda month: _part_of_month(month, said)) if of_this_month(said) else None
    if moon is not None:
        return attrs.evolve(dated(moon, "assumed", MOON), mod=mod)
    if mod is not None:
        return _third(found, _one_before(found.when, mod, said, context), mod)
    if not isinstance(found.when, PartialDate):
        return found
    if said.kind == "today" and context.reference is not None:
        today = context.reference
        return dated(PartialDate(found.when.year, today.month, today.day), "resolved", conflicts=found.conflicts)
    whole = found.when
    if said.kind == "quarter" and _is_to_come(whole, said, context):
        whole = attrs.evolve(whole, year=whole.year - 1)
    return dated(_part_of(whole, said), found.certainty, found.reason, found.conflicts)


def _one_before(whole: Value, mod: str, said: Part, context: Context) -> Value:
    """The year or month just over, whose end alone can have seen what came about: "نهاية العام" in January."""
    ran_out = isinstance(said.of, Relative) and said.of.pointer == Pointer(0, "here") and context.tense == -1
    if not ran_out or mod != "END" or context.reference is None or not isinstance(whole, PartialDate):
        return whole
    gone = context.reference.toordinal() - whole.first_day
    if not 0 <= gone < (_NEW_YEAR if whole.month is None else _NEW_MONTH):
        return whole
    before = PartialDate.from_day(whole.first_day - 1, calendar=whole.calendar)
    return attrs.evolve(whole, year=before.year, month=before.month if whole.month is not None else None)


def of_this_month(said: Part) -> bool:
    """Whether a part of the month that runs is said: "منتصف الشهر الجاري".

    >>> of_this_month(Part("mod", "MID", Relative("M", Pointer(0))))
    True
    """
    return isinstance(said.of, Relative) and (said.of.unit, said.of.pointer) == ("M", Pointer(0))


def _part_of_month(month: PartialDate, said: Part) -> PartialDate | Interval:
    return attrs.evolve(month, mod=str(said.which)) if said.kind == "mod" else _part_of(month, said)


def _is_to_come(year: PartialDate, said: Part, context: Context) -> bool:
    """Whether a quarter alone would begin after the day of speaking, where nothing speaks of the future."""
    if not isinstance(said.of, Relative) or said.of.pointer.anchor != "here" or context.reference is None:
        return False
    ahead = context.tense == 1 or context.policy.direction != "past"
    return not ahead and attrs.evolve(year, quarter=int(said.which)).first_day > context.reference.toordinal()


def _whole(of: Date) -> Date | Relative:
    """The year itself, where only a pointer to it was said."""
    if of.year is None and of.month is None and of.year_pointer is not None:
        return Relative("Y", of.year_pointer)
    return of


def _third(found: Resolution, of: Value, mod: str) -> Resolution:
    """A third, "مطلع", "منتصف", "أواخر": of a stretch of time its first or last unit, of a day the day."""
    if isinstance(of, Interval) and of.start is not None and of.end is not None:
        if mod == "MID":
            return attrs.evolve(found, when=attrs.evolve(of, mod=mod), mod=mod, value=of.timex3)
        one = of.start if mod == "START" else of.end
        return attrs.evolve(found, when=attrs.evolve(one, mod=mod), mod=mod, value=of.timex3)
    if not isinstance(of, PartialDate):
        return found
    if of.granularity >= Granularity.DAY:
        return attrs.evolve(found, mod=mod)
    return dated(attrs.evolve(of, mod=mod), found.certainty, found.reason, found.conflicts)


def _part_of(of: PartialDate, said: Part) -> PartialDate | Interval:
    which = said.which
    match said.kind:
        case "season":
            return attrs.evolve(of, approximate=False, season=str(which))
        case "half":
            return attrs.evolve(of, approximate=False, half=int(which))
        case "quarter":
            return attrs.evolve(of, approximate=False, quarter=int(which))
        case "month":
            return PartialDate(of.year, int(which), calendar=of.calendar)
        case "decade":
            return _decade_of(of, int(which))
        case "middle" if of.month is not None:
            return _days(of, of.first_day + 10, of.first_day + 19)
        case "first" | "last" | "middle":
            return _stretch(of, said.kind, int(str(which)[:-1]), str(which)[-1])
        case "week":
            return _week_of(of, int(which))
    if said.kind == "nth" and of.granularity is Granularity.MONTH and which != -1:
        day = PartialDate(of.year, of.month, int(which), calendar=of.calendar)
        apart = (calendars.weekday(day.first_day) - (said.weekday or 1)) % 7
        if min(apart, 7 - apart) <= (HIJRI_SLACK if of.calendar.startswith("hijri") else 0):
            return day
    return _weekday_of(of, int(which), said.weekday or 1)


def _pointed_season(season: str, pointer: Pointer, context: Context) -> Resolution:
    """A season that is pointed at: "الصيف الماضي"."""
    if context.reference is None:
        return Resolution("DATE", f"XXXX-{season}", reason="counts from a day that is not known")
    n = context.reference.date().toordinal()
    seasons = [PartialDate(context.reference.year + k, season=season) for k in range(-3, 4)]
    if pointer.step < 0:
        when = [found for found in seasons if found.last_day < n][-1]
    elif pointer.step > 0:
        when = next(found for found in seasons if found.first_day > n)
    else:
        when = min(seasons, key=lambda found: distance(found, n))
    return dated(when, "resolved")


def _decade_of(of: PartialDate, which: int) -> PartialDate:
    """The decades of a century; -1 is the tenth.

    1900 opens the first decade of the twentieth century, 400 BC that of the fourth before Christ.
    """
    first = (of.year - 1) // 100 * 100 if of.year > 0 else of.year
    return PartialDate.decade(first + 10 * ((10 if which == -1 else which) - 1), calendar=of.calendar)


def _week_of(of: PartialDate, which: int) -> PartialDate | Interval:
    """The first seven days of a month, and so on; of a year its ISO week."""
    if of.month is None:
        if which > 0:
            return PartialDate(of.year, week=which, calendar=of.calendar)
        return PartialDate(of.year, 12, mod="END", calendar=of.calendar)
    last = of.last_day
    start = of.first_day + 7 * (which - 1) if which > 0 else last - 6
    if start > last:
        raise TimelineError(f"a month has no week {which}")
    return _days(of, start, start + 6 if which == 4 else min(start + 6, last))


def _stretch(of: PartialDate, end: str, count: int, unit: str) -> PartialDate | Interval:
    """The first or the last so many days, weeks, months or years of a longer time."""
    if unit == "M":
        return _months(of, end, count)
    if unit == "Y":
        return _years(of, end, count)
    days = count * (7 if unit == "W" else 1)
    if end == "first":
        return _days(of, of.first_day, of.first_day + days - 1)
    if days == _LAST_TEN and of.month is not None and of.calendar.startswith("hijri"):
        # "العشر الأواخر" begin with the 21st, also where the month ends with the 29th
        return _days(of, of.first_day + 20, of.last_day)
    return _days(of, of.last_day - days + 1, of.last_day)


def _days(of: PartialDate, first: int, last: int) -> PartialDate | Interval:
    start, end = (PartialDate.from_day(day, calendar=of.calendar) for day in (first, last))
    return Interval(start, end) if first < last else start


def _months(of: PartialDate, end: str, count: int) -> Interval:
    if of.month is not None or count > 11:
        raise TimelineError(f"{of.iso} has no {count} months to take")
    first, last = (1, count) if end == "first" else (13 - count, 12)
    return Interval(PartialDate(of.year, first, calendar=of.calendar), PartialDate(of.year, last, calendar=of.calendar))


def _years(of: PartialDate, end: str, count: int) -> Interval:
    first, last = (PartialDate.from_day(n, calendar=of.calendar).year for n in (of.first_day, of.last_day))
    if end == "first":
        last = first + count - 1
    else:
        first = last - count + 1
    return Interval(PartialDate(first, calendar=of.calendar), PartialDate(last, calendar=of.calendar))


def _weekday_of(of: PartialDate, which: int, weekday: int) -> PartialDate:
    """The first, second, ... or last such weekday of a month or year."""
    if which > 0:
        n = of.first_day + (weekday - calendars.weekday(of.first_day)) % 7 + 7 * (which - 1)
    else:
        n = of.last_day - (calendars.weekday(of.last_day) - weekday) % 7
    if not of.first_day <= n <= of.last_day:
        raise TimelineError(f"there is no weekday {weekday} number {which} in {of.iso}")
    return PartialDate.from_day(n, calendar=of.calendar)
