"""Expression + reference + policy -> value; a pure function.

Tense and words of direction decide past or future, then what the discourse last stated, then the policy.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs

from timeline.arabic.expressions import (
    At, Clock, Date, DayPart, Expression, Feast, Length, Modified, NumericDate, Offset, Part, Pointer, Range, Relative, Repeated, Vague,
)  # fmt: skip
from timeline.arabic.policy import Policy
from timeline.errors import TimelineError
from timeline.temporal import calendars, feasts
from timeline.temporal.values import Duration, Granularity, Interval, PartialDate, Recurrence, Value

_HIJRI_SLACK = 2  # days by which a moon sighted may differ from a moon computed
_LONG_UNITS = {"Y10": Granularity.DECADE, "Y100": Granularity.CENTURY, "Y1000": Granularity.MILLENNIUM}
_UPCOMING = 180  # days ahead in which a day and month without a year is sooner the next than the last one
_LAST_TEN = 10
_CHRISTIAN_FROM, _CHRISTIAN_TO = 1600, 2200  # years that are Christian ones even behind a Hijri month


@attrs.frozen
class Context:
    """What an expression is resolved in.

    `tense` is -1 or 1 where the words around speak of past or future; `last` what the discourse last stated, and
    `scene` that where it is a day told just before; `narrative` whether bare months count from it and not from the reference; `is_hijri` tells whether a year without an era is Hijri.
    """

    reference: dt.datetime | None = None
    policy: Policy = Policy()
    tense: int | None = None
    last: PartialDate | None = None
    scene: PartialDate | None = None
    narrative: bool = False
    is_hijri: Callable[[Date], bool] = lambda date: date.old_order


@attrs.frozen
class Resolution:
    """What an expression means: its TIMEX3 type and value, and the value where it can be determined."""

    type: str
    value: str
    when: Value | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    certainty: str = "stated"
    reason: str | None = None
    conflicts: tuple[str, ...] = ()


def resolve(expression: Expression, context: Context = Context()) -> Resolution:
    """The meaning of an expression in its context.

    >>> from timeline.arabic.expressions import Pointer, Relative
    >>> yesterday = Relative("D", Pointer(-1))
    >>> resolve(yesterday).value
    'XXXX-XX-XX'
    >>> resolve(yesterday, Context(dt.datetime(2022, 2, 25))).value
    '2022-02-24'
    """
    try:
        return _RESOLVERS[type(expression)](expression, context)
    except (TimelineError, OverflowError) as error:
        kind = "TIME" if isinstance(expression, (At, Clock, DayPart)) else "DATE"
        return Resolution(kind, unresolved(expression), reason=str(error))


def _dated(when: Value, certainty: str = "stated", reason: str | None = None, conflicts: tuple[str, ...] = (), **more: Any) -> Resolution:
    mod = more.pop("mod", None) or getattr(when, "mod", None)
    if mod is None and isinstance(when, PartialDate) and when.approximate and when.calendar not in ("hijri", "hijri-tabular"):
        mod = "APPROX"
    return Resolution("DATE", when.timex3, when, mod=mod, certainty=certainty, reason=reason, conflicts=conflicts, **more)


# --- the value that can be told without a reference --------------------------------------------------------------------


def unresolved(said: Expression) -> str:
    """The TIMEX3 value of an expression that nothing resolves: "XXXX-05", "XXXX-WXX-7", "PRESENT_REF"."""
    if isinstance(said, Date):
        if said.unit == "Y10":
            return "XX" + str((said.year or 0) // 10)
        if said.unit:
            return "XX"
        year = "XXXX" if said.year is None else f"{'BC' if said.before else ''}{said.year:04d}"
        if said.weekday is not None and said.day is None and said.month is None:
            return f"{year}-WXX-{said.weekday}"
        if said.month is None:
            return year if said.day is None else f"{year}-XX-{said.day:02d}"
        if said.calendar not in (None, "gregorian", "julian"):
            return "XXXX-XX" if said.day is None else "XXXX-XX-XX"
        return f"{year}-{said.month:02d}" + (f"-{said.day:02d}" if said.day is not None and said.day > 0 else "")
    if isinstance(said, Relative):
        if said.unit == "D":
            if said.weekday is not None:
                return f"XXXX-WXX-{said.weekday}"
            return "PRESENT_REF" if said.pointer == Pointer(0) else "XXXX-XX-XX"
        if said.unit.startswith("T"):
            return "PRESENT_REF"
        return {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "H": "XXXX-HX", "E": "XXX", "C": "XX"}[said.unit]
    if isinstance(said, Offset):
        return {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX"}.get(_finest(said.duration), "XXXX-XX-XXTXX:XX")
    if isinstance(said, Part):
        of = unresolved(said.of) if said.of is not None else "XXXX"
        if said.kind in ("season", "quarter", "half") and len(of) == 4:
            return f"{of}-{({'quarter': 'Q', 'half': 'H'}.get(said.kind, '')) + str(said.which)}"
        return of
    if isinstance(said, Modified):
        return unresolved(said.of)
    if isinstance(said, Range):
        return "/".join(unresolved(end) if end is not None else ".." for end in (said.start, said.end))
    if isinstance(said, At):
        day = unresolved(said.date) if said.date is not None else ""
        day = "XXXX-XX-XX" if day == "PRESENT_REF" else day
        return day + (_clock_text(said.clock, said.part) if said.clock else f"T{said.part.code}" if said.part else "")
    if isinstance(said, Clock):
        return _clock_text(said, None)
    if isinstance(said, DayPart):
        return f"T{said.code}"
    if isinstance(said, Vague):
        return said.ref
    if isinstance(said, Length):
        return said.duration.timex3
    if isinstance(said, Repeated):
        return _recurrence(said).timex3
    return "XXXX-XX-XX"


# --- dates -------------------------------------------------------------------------------------------------------------


def _calendar(said: Date, context: Context) -> str:
    return _under_policy(said.calendar or ("hijri" if said.year is not None and context.is_hijri(said) else "gregorian"), context)


def _under_policy(calendar: str, context: Context) -> str:
    return "hijri-tabular" if calendar == "hijri" and context.policy.hijri == "tabular" else calendar


def _in_calendar(day: dt.date | PartialDate, calendar: str) -> tuple[int, int, int]:
    """Year, month and day of a day in a calendar."""
    if isinstance(day, PartialDate):
        if day.calendar == calendar or (day.calendar in ("gregorian", "julian") and calendar in ("gregorian", "julian")):
            return day.year, day.month or 1, day.day or 1
        return calendars.from_day(calendar, day.first_day)
    if calendar == "gregorian":
        return day.year, day.month, day.day
    return calendars.from_day(calendar, day.toordinal())


def _said_year(said: Date, context: Context) -> tuple[int, bool]:
    """The year that was said, with its century and sign, and whether the policy supplied the century."""
    year = said.year or 0
    if said.before:
        return 1 - year, False
    if said.two_digit and year < 100 and _calendar(said, context) == "gregorian":
        if context.last is not None and context.narrative and context.last.year < 1900 and context.last.calendar == "gregorian":
            return context.last.year // 100 * 100 + year, True
        return year + (2000 if year < context.policy.two_digit_year_pivot else 1900), True
    return year, False


def _make(year: int, month: int | None, day: int | None, calendar: str) -> PartialDate:
    if day == -1 and month is not None:
        day = calendars.month_length(calendar, year, month)
    if day == 30 and month is not None and calendar.startswith("hijri") and calendars.month_length(calendar, year, month) == 29:
        # the moon was seen a day later than computed: the thirtieth is the computed first of the next month
        n = calendars.to_day(calendar, year, month, 29) + 1
        y, m, d = calendars.from_day("proleptic-gregorian", n)
        return PartialDate(y, m, d, approximate=True)
    exact = not calendar.startswith("hijri") or calendars.is_exact(calendar, year)
    return PartialDate(year, month, day, calendar=calendar, approximate=not exact)


def _date(said: Date, context: Context) -> Resolution:
    if said.unit:
        return _long_unit(said, context)
    if isinstance(said, NumericDate) and said.either and context.policy.numeric_order == "MDY" and said.calendar == "gregorian":
        said = attrs.evolve(said, day=said.month, month=said.day)
    if said.also is not None:
        return _two_calendars(said, said.also, context)
    calendar = _calendar(said, context)
    if said.year is not None:
        year, assumed = _said_year(said, context)
        reason = "the century is assumed" if assumed else None
        if calendar.startswith("hijri") and said.month is not None and _CHRISTIAN_FROM < year < _CHRISTIAN_TO and not (said.before or said.era_said):
            # "رمضان 2017": the Hijri month that begins in the Christian year
            before = calendars.from_day(calendar, calendars.to_day("gregorian", year, 1, 1))
            year = before[0] + (said.month <= before[1] and (said.month, 1) != before[1:])
            assumed, reason = True, "a Hijri month of a Christian year"
        when = _make(year, said.month, said.day, calendar)
        if said.calendar is None and calendar != "gregorian":
            assumed, reason = True, "read as a Hijri year, as the years around it"
        return _dated(when, "assumed" if assumed else "stated", reason, said.conflicts + _weekday_conflict(said, when))
    if said.month is None:
        return _weekday(said, context) if said.weekday is not None and said.day is None else _pointed_day(said, context)
    found = _without_year(said, calendar, context)
    if found is None:
        return Resolution("DATE", unresolved(said), reason="no year is said and there is no reference to count from", conflicts=said.conflicts)
    when, certainty, reason = found
    return _dated(when, certainty, reason, said.conflicts + _weekday_conflict(said, when))


def _weekday_conflict(said: Date, when: PartialDate) -> tuple[str, ...]:
    if said.weekday is None or when.day is None:
        return ()
    is_weekday = calendars.weekday(when.first_day)
    apart = min((is_weekday - said.weekday) % 7, (said.weekday - is_weekday) % 7)
    # a Hijri day begins the evening before and its month when the moon is seen
    if apart <= ((1 if calendars.is_exact(when.calendar, when.year) else _HIJRI_SLACK) if when.calendar.startswith("hijri") else 0):
        return ()
    return (f"weekday disagrees: {_WEEKDAYS[said.weekday - 1]} was said, {when.iso} is a {_WEEKDAYS[is_weekday - 1]}",)


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _two_calendars(said: Date, also: Date, context: Context) -> Resolution:
    other = _date(also, attrs.evolve(context))
    first = attrs.evolve(said, also=None)
    there = other.when
    if first.year is None and isinstance(there, PartialDate):
        # the other calendar's year tells the year of this one
        y, _, _ = calendars.from_day("gregorian", there.first_day)
        near = [_make(year, first.month, first.day, "gregorian") for year in (y - 1, y, y + 1) if _possible(year, first, "gregorian")]
        if near:
            day = there.first_day
            best = min(near, key=lambda date: abs(date.first_day - day))
            first = attrs.evolve(first, year=best.year, calendar="gregorian")
    found = _date(attrs.evolve(first, calendar=first.calendar or "gregorian"), context)
    here = found.when
    if not isinstance(here, PartialDate) or not isinstance(there, PartialDate):
        return found if here is not None else other
    slack = _HIJRI_SLACK if said.day is not None else 0
    conflicts = found.conflicts
    if here.first_day - slack > there.last_day or there.first_day - slack > here.last_day:
        conflicts += (f"calendars disagree: {here.iso} was said, the other calendar's date is {there.iso}",)
    return attrs.evolve(found, conflicts=conflicts)


def _possible(year: int, said: Date, calendar: str) -> bool:
    try:
        _make(year, said.month, said.day, calendar)
    except TimelineError:
        return False
    return True


def _without_year(said: Date, calendar: str, context: Context) -> tuple[PartialDate, str, str | None] | None:
    """A month, or a day of a month, whose year is not said."""
    reference, last = context.reference, context.last
    pointer = said.year_pointer
    if pointer is not None:
        base = last if pointer.anchor == "discourse" else reference
        if base is None and pointer.anchor == "discourse":
            base = reference
        if base is None:
            return None
        year = _in_calendar(base.date() if isinstance(base, dt.datetime) else base, calendar)[0]
        return _make(year + pointer.step, said.month, said.day, calendar), "resolved", None
    if said.pointer is not None and said.pointer.anchor == "discourse" and last is not None:
        year = _in_calendar(last, calendar)[0]
        return _make(year, said.month, said.day, calendar), "resolved", None
    if said.pointer is None and last is not None and context.narrative and last.year > 0:
        year = _in_calendar(last, calendar)[0]
        if said.weekday is not None:
            for near in (year, year + 1, year - 1):
                if _possible(near, said, calendar) and not _weekday_conflict(said, _make(near, said.month, said.day, calendar)):
                    return _make(near, said.month, said.day, calendar), "resolved", "the year is the one the text stated last"
        return _make(year, said.month, said.day, calendar), "resolved", "the year is the one the text stated last"
    if reference is None:
        return None
    today = reference.date()
    year, month, _ = _in_calendar(today, calendar)
    dates = [_make(y, said.month, said.day, calendar) for y in range(year - 5, year + 6) if _possible(y, said, calendar)]
    if not dates:
        raise TimelineError(f"month {said.month} has no day {said.day}")
    if said.weekday is not None:
        fitting = [date for date in dates if not _weekday_conflict(said, date)]
        near_fit = min(fitting, key=lambda date: abs(date.first_day - today.toordinal()), default=None)
        if near_fit is not None and abs(near_fit.first_day - today.toordinal()) < 400:
            dates = [near_fit]
    step = said.pointer.step if said.pointer else context.tense
    n = today.toordinal()
    if said.pointer and said.pointer.step == 0:
        found = min(dates, key=lambda date: _distance(date, n))
        return found, "resolved", None
    if said.pointer and abs(said.pointer.step) == 1:
        chosen = [d for d in dates if d.last_day < n] if said.pointer.step < 0 else [d for d in dates if d.first_day > n]
        if said.day is None and said.pointer.step < 0:
            chosen = [d for d in chosen if d.last_day < n]
        return (chosen[-1] if said.pointer.step < 0 else chosen[0]), "resolved", None
    direction = {-1: "past", 1: "future"}.get(step or 0, context.policy.direction)
    assumed = None if step else f"taken as the {direction} one, as the policy says"
    if direction == "nearest":
        found = min(dates, key=lambda date: _distance(date, n))
    elif direction == "future":
        found = next((d for d in dates if d.last_day >= n), dates[-1])
    else:
        # a day is told of shortly before or after it, seldom half a year late
        ahead = _UPCOMING if said.day is not None and not step else 0
        found = next((d for d in reversed(dates) if d.first_day <= n + ahead), dates[0])
    return found, "resolved" if step or len(dates) == 1 else "assumed", assumed


def _distance(date: PartialDate, n: int) -> int:
    return max(date.first_day - n, n - date.last_day, 0)


def _weekday(said: Date, context: Context) -> Resolution:
    assert said.weekday is not None
    base, anchored = context.reference, None
    step = said.pointer.step if said.pointer else context.tense
    if said.pointer is not None and said.pointer.anchor == "discourse":
        if context.last is None or context.last.day is None:
            return Resolution("DATE", unresolved(said), reason="no day was told before to count from")
        day = context.last.first_day + 1
        day += (said.weekday - calendars.weekday(day)) % 7
        return _dated(PartialDate(*calendars.from_day("gregorian", day)), "resolved")
    if base is None:
        return Resolution("DATE", unresolved(said), reason="a weekday alone, and there is no reference to count from")
    n = base.date().toordinal()
    back, ahead = (calendars.weekday(n) - said.weekday) % 7, (said.weekday - calendars.weekday(n)) % 7
    if said.pointer is not None and said.pointer.step == -1:
        day = n - (back or 7)
    elif said.pointer is not None and said.pointer.step < -1:
        day = n - (back or 7) - 7
    elif said.pointer is not None and said.pointer.step == 1:
        day = n + (ahead or 7)
    elif said.pointer is not None and said.pointer.step > 1:
        day = n + (ahead or 7) + 7
    else:
        direction = {-1: "past", 1: "future"}.get(step or 0, context.policy.direction)
        anchored = None if step else f"taken as the {direction} one, as the policy says"
        if said.pointer is not None or direction == "nearest":
            day = n + ahead if ahead <= back else n - back
        else:
            day = n + ahead if direction == "future" else n - back
    y, m, d = calendars.from_day("proleptic-gregorian", day)
    return _dated(PartialDate(y, m, d), "assumed" if anchored else "resolved", anchored)


def _pointed_day(said: Date, context: Context) -> Resolution:
    """A day of a month that is pointed at: "الثالث من الشهر الجاري"."""
    pointer = said.pointer or said.year_pointer or Pointer(0)
    base: dt.date | PartialDate | None = context.last if pointer.anchor == "discourse" else None
    if base is None and context.reference is not None:
        base = context.reference.date()
    if base is None or said.day is None:
        return Resolution("DATE", unresolved(said), reason="the month is not said and there is no reference to count from")
    calendar = base.calendar if isinstance(base, PartialDate) else "gregorian"
    year, month, _ = _in_calendar(base, calendar)
    month0 = year * 12 + month - 1 + pointer.step
    return _dated(_make(month0 // 12, month0 % 12 + 1, said.day, calendar), "resolved")


def _long_unit(said: Date, context: Context) -> Resolution:
    """Decades, centuries, millennia."""
    number = said.year or 0
    hijri = said.unit == "Y100" and said.calendar is None and context.is_hijri(attrs.evolve(said, year=number * 100 - 50))
    calendar = _under_policy("hijri" if hijri else said.calendar or "gregorian", context)
    if said.unit == "Y100":
        if said.also is not None:
            also = said.also
            said = attrs.evolve(said, also=None)
            return _long_unit(said if calendar == "gregorian" else also, context)
        return _dated(PartialDate.century(number, bce=said.before, calendar=calendar))
    if said.unit == "Y1000":
        return _dated(PartialDate.millennium(number, bce=said.before, calendar=calendar))
    if number >= 100:
        return _dated(PartialDate.decade(number, calendar=calendar))
    if said.century is not None:
        if said.before:
            start = -(said.century - 1) * 100 - number - 9 + 1
            return _dated(PartialDate(start, unit=Granularity.DECADE, calendar=calendar))
        return _dated(PartialDate.decade((said.century - 1) * 100 + number, calendar=calendar))
    pointer = said.year_pointer
    if pointer is not None:
        if pointer.anchor == "discourse" and context.last is not None:
            base = context.last.year
        elif context.reference is not None:
            base = _in_calendar(context.reference.date(), calendar)[0]
        else:
            # Arabic prose of our time calls the twentieth century the last one
            return _dated(PartialDate.decade(1900 + number + 100 * (pointer.step + 1)), "assumed", "the last century is taken as the twentieth")
        return _dated(PartialDate.decade((base - 1) // 100 * 100 + 100 * pointer.step + number, calendar=calendar), "resolved")
    if context.last is not None and context.narrative and 0 < context.last.year < 1900 and context.last.calendar == "gregorian":
        return _dated(PartialDate.decade(context.last.year // 100 * 100 + number), "assumed", "the century is the one the text stated last")
    return _dated(PartialDate.decade(1900 + number), "assumed", "the century is taken as the twentieth")


# --- relative ----------------------------------------------------------------------------------------------------------


def _base(anchor: str, context: Context) -> PartialDate | None:
    told = anchor == "discourse" or (anchor == "this" and context.reference is None and context.narrative)
    if context.last is not None and (told or (anchor == "here" and (context.reference is None or context.narrative))):
        return context.last
    return PartialDate.from_date(context.reference.date()) if context.reference is not None else None


def _relative(said: Relative, context: Context) -> Resolution:
    step, anchor = said.pointer.step, said.pointer.anchor
    base = _base(anchor, context)
    if base is None:
        ref = unresolved(said)
        return Resolution("DATE", ref, reason="counts from a day that is not known")
    if said.unit.startswith("T") and context.reference is not None:
        now = context.reference
        return _dated(PartialDate(now.year, now.month, now.day, hour=now.hour, minute=now.minute if said.unit != "TH" else None), "resolved")
    when = _step(said.unit, base, step, context.policy)
    if when is None:
        return Resolution("DATE", unresolved(said), reason="what it counts from is not stated so finely")
    found = _dated(when, "resolved")
    if said.weekday is not None and isinstance(when, PartialDate):
        conflicts = _weekday_conflict(Date(weekday=said.weekday), when)
        if conflicts and context.reference is not None and anchor == "reference":
            # the reference may be a day off (articles are dated when they were collected): the weekday said is nearer the truth
            n = when.first_day
            ahead = (said.weekday - calendars.weekday(n)) % 7
            day = n + ahead if ahead <= 3 else n + ahead - 7
            if abs(day - n) <= 2:
                when = PartialDate(*calendars.from_day("proleptic-gregorian", day))
                return _dated(when, "resolved", "the weekday said decides, the reference is some days off", conflicts)
        return attrs.evolve(found, conflicts=conflicts)
    return found


def _step(unit: str, base: PartialDate, step: int, policy: Policy) -> PartialDate | Interval | None:
    calendar = base.calendar
    if unit in ("D", "W", "WE"):
        if base.day is None and (unit == "D" or base.week is None):
            return None
        n = base.first_day
        if unit == "D":
            return PartialDate.from_day(n + step, calendar=calendar) if calendar != "gregorian" else PartialDate(*calendars.from_day("gregorian", n + step))
        n += 7 * step
        start = n - (calendars.weekday(n) - policy.week_start) % 7
        if unit == "WE":
            y1, y2 = (PartialDate(*calendars.from_day("gregorian", start + k)) for k in (5, 6))
            return Interval(y1, y2)
        if policy.week_start == 1:
            year, week, _ = dt.date.fromordinal(start).isocalendar()
            return PartialDate(year, week=week)
        first, last = (PartialDate(*calendars.from_day("gregorian", start + k)) for k in (0, 6))
        return Interval(first, last)
    if unit == "M":
        if base.month is None:
            return None
        month0 = base.year * 12 + base.month - 1 + step
        return PartialDate(month0 // 12, month0 % 12 + 1, calendar=calendar)
    if unit == "Y":
        return PartialDate(base.year + step, calendar=calendar)
    if unit == "Q":
        if base.month is None:
            return None
        quarter0 = base.year * 4 + (base.month - 1) // 3 + step
        return PartialDate(quarter0 // 4, quarter=quarter0 % 4 + 1)
    if unit == "H":
        if base.month is None:
            return None
        half0 = base.year * 2 + (base.month - 1) // 6 + step
        return PartialDate(half0 // 2, half=half0 % 2 + 1)
    if unit == "E":
        return PartialDate.decade((base.year // 10 + step) * 10)
    return PartialDate.century((base.year - 1) // 100 + 1 + step)


def _finest(duration: Duration) -> str:
    for field, code in (("seconds", "TS"), ("minutes", "TM"), ("hours", "TH"), ("days", "D"), ("weeks", "W"), ("months", "M"), ("years", "Y")):
        if getattr(duration, field):
            return code
    return "D"


def _offset(said: Offset, context: Context) -> Resolution:
    if said.within and context.policy.direction != "future":
        return Resolution("DURATION", said.duration.timex3, said.duration)
    finest = _finest(said.duration)
    fine = finest.startswith("T")
    base: dt.datetime | PartialDate | None = context.reference
    tells = base is None and said.sign > 0 and context.narrative  # "وتوفي بعد سنتين" in a tale
    if said.anchor == "discourse" or tells:
        base = context.last
        if base is not None and {"Y": base.year, "M": base.month}.get(finest, base.day) is None:
            base = None
    if base is None:
        return Resolution("TIME" if fine else "DATE", unresolved(said), reason="counts from a time that is not known")
    if isinstance(base, PartialDate):
        if fine or finest == "D" or finest == "W":
            moved = calendars.from_day("gregorian", base.first_day + said.sign * int(7 * said.duration.weeks + said.duration.days))
            when = PartialDate(*moved)
            return _dated(when, "resolved")
        month0 = base.year * 12 + (base.month or 1) - 1 + said.sign * int(12 * said.duration.years + said.duration.months)
        return _dated(PartialDate(month0 // 12, month0 % 12 + 1 if base.month and finest == "M" else None, calendar=base.calendar), "resolved")
    if finest == "Y":
        return _dated(PartialDate(base.year + said.sign * int(said.duration.years)), "resolved")
    then = said.duration.add_to(base, said.sign)
    if fine:
        if base.time() == dt.time():
            day = PartialDate.from_date((base if abs((then - base).days) < 1 else then).date())
            return attrs.evolve(_dated(day, "resolved", "the reference has no time of day"), type="DATE")
        when = PartialDate(then.year, then.month, then.day, hour=then.hour, minute=then.minute if finest != "TH" else then.minute,
                           second=then.second if finest == "TS" else None)  # fmt: skip
        return attrs.evolve(_dated(when, "resolved"), type="TIME")
    if finest == "D":
        when = PartialDate(then.year, then.month, then.day)
    elif finest == "W":
        year, week, _ = then.isocalendar()
        when = PartialDate(year, week=week)
    else:
        when = PartialDate(then.year, then.month)
    return _dated(when, "resolved")


# --- parts -------------------------------------------------------------------------------------------------------------


def _part(said: Part, context: Context) -> Resolution:
    if said.of is None:
        return Resolution("DATE", unresolved(said), mod=str(said.which) if said.kind == "mod" else None, reason="the year is not said")
    if said.kind == "season" and isinstance(said.of, Date) and said.of.year is None and said.of.pointer is not None:
        return _season_from(said, said.of.pointer, context)
    if isinstance(said.of, Date) and said.of.year is None and said.of.month is None and said.of.year_pointer is not None:
        found = _relative(Relative("Y", said.of.year_pointer), context)
    else:
        found = resolve(said.of, context)
    of = found.when
    mod = str(said.which) if said.kind == "mod" else None
    if of is None:
        return attrs.evolve(found, value=unresolved(said), mod=mod)
    if isinstance(of, Interval) and of.start is not None and of.end is not None and mod:
        one = of.start if mod == "START" else of.end
        return attrs.evolve(found, when=attrs.evolve(of, mod=mod) if mod == "MID" else attrs.evolve(one, mod=mod), mod=mod, value=of.timex3)
    if not isinstance(of, PartialDate):
        return found
    when: PartialDate | Interval
    if said.kind == "mod":
        if of.granularity >= Granularity.DAY:
            return attrs.evolve(found, mod=mod)
        when = attrs.evolve(of, mod=mod)
    elif said.kind == "season":
        when = attrs.evolve(of, approximate=False, season=str(said.which))
    elif said.kind in ("half", "quarter"):
        half, quarter = (int(said.which), of.quarter) if said.kind == "half" else (of.half, int(said.which))
        when = attrs.evolve(of, approximate=False, half=half, quarter=quarter)
    elif said.kind == "month":
        when = PartialDate(of.year, int(said.which), calendar=of.calendar)
    elif said.kind == "decade":
        number = int(said.which) if said.which != -1 else 10
        # 1900 opens the first decade of the twentieth century, 400 BC that of the fourth before Christ
        first = (of.year - 1) // 100 * 100 if of.year > 0 else of.year
        when = PartialDate.decade(first + 10 * (number - 1), calendar=of.calendar)
    elif said.kind in ("first", "last"):
        when = _stretch(of, said.kind, int(str(said.which)[:-1]), str(said.which)[-1])
    elif said.kind == "week":
        when = _week_of(of, int(said.which))
    else:
        when = _weekday_of(of, int(said.which), said.weekday or 1)
        if said.kind == "nth" and of.granularity is Granularity.MONTH and said.which != -1:
            day = PartialDate(of.year, of.month, int(said.which), calendar=of.calendar)
            when = day if calendars.weekday(day.first_day) == said.weekday else when
    return _dated(when, found.certainty, found.reason, found.conflicts)


def _season_from(said: Part, pointer: Pointer, context: Context) -> Resolution:
    if context.reference is None:
        return Resolution("DATE", f"XXXX-{said.which}", reason="counts from a day that is not known")
    n = context.reference.date().toordinal()
    seasons = [PartialDate(context.reference.year + k, season=str(said.which)) for k in range(-3, 4)]
    if pointer.step < 0:
        when = [s for s in seasons if s.last_day < n][-1]
    elif pointer.step > 0:
        when = next(s for s in seasons if s.first_day > n)
    else:
        when = min(seasons, key=lambda s: _distance(s, n))
    return _dated(when, "resolved")


def _week_of(of: PartialDate, which: int) -> PartialDate | Interval:
    """The first seven days of a month, and so on; of a year its ISO week."""
    if of.month is None:
        return PartialDate(of.year, week=which, calendar=of.calendar) if which > 0 else PartialDate(of.year, 12, mod="END", calendar=of.calendar)
    last = of.last_day
    start = of.first_day + 7 * (which - 1) if which > 0 else last - 6
    if start > last:
        raise TimelineError(f"a month has no week {which}")
    end = min(start + 6, last) if which != 4 else start + 6
    return Interval(PartialDate.from_day(start, calendar=of.calendar), PartialDate.from_day(end, calendar=of.calendar))


def _stretch(of: PartialDate, end: str, count: int, unit: str) -> Interval:
    """The first or the last so many days, weeks or months of a longer time."""
    if unit == "M":
        if of.month is not None or count > 11:
            raise TimelineError(f"{of.iso} has no {count} months to take")
        first, last = (1, count) if end == "first" else (13 - count, 12)
        return Interval(PartialDate(of.year, first, calendar=of.calendar), PartialDate(of.year, last, calendar=of.calendar))
    count *= 7 if unit == "W" else 1
    if unit == "Y":
        first, last = (of.first_day, of.last_day)
        years = [PartialDate.from_day(n, calendar=of.calendar).year for n in (first, last)]
        a, b = (years[0], years[0] + count - 1) if end == "first" else (years[1] - count + 1, years[1])
        return Interval(PartialDate(a, calendar=of.calendar), PartialDate(b, calendar=of.calendar))
    a, b = (of.first_day, of.first_day + count - 1) if end == "first" else (of.last_day - count + 1, of.last_day)
    if end == "last" and count == _LAST_TEN and of.month is not None and of.calendar.startswith("hijri"):
        a = of.first_day + 20  # "العشر الأواخر" begin with the 21st, also where the month ends with the 29th
    return Interval(PartialDate.from_day(a, calendar=of.calendar), PartialDate.from_day(b, calendar=of.calendar))


def _weekday_of(of: PartialDate, which: int, weekday: int) -> PartialDate:
    """The first, second, ... or last such weekday of a month or year."""
    if which > 0:
        n = of.first_day + (weekday - calendars.weekday(of.first_day)) % 7 + 7 * (which - 1)
    else:
        n = of.last_day - (calendars.weekday(of.last_day) - weekday) % 7
    if not of.first_day <= n <= of.last_day:
        raise TimelineError(f"there is no weekday {weekday} number {which} in {of.iso}")
    return PartialDate.from_day(n, calendar=of.calendar)


# --- time of day -------------------------------------------------------------------------------------------------------


def _hour(clock: Clock, part: DayPart | None) -> int:
    """The hour of the day, with the part of the day that was said."""
    code = clock.part or (part.code if part else None)
    hours = clock.hours or (part.hours if part else None) or {"MO": (0, 11), "MI": (11, 15), "AF": (12, 18), "EV": (12, 24), "NI": (18, 30), "PM": (12, 23)}.get(code or "")
    hour = clock.hour % 24
    if hours is None or hour > 12:
        return hour
    for tried in (hour % 12, hour % 12 + 12, hour % 12 + 24):
        if hours[0] <= tried <= hours[1]:
            return tried % 24
    return hour % 24


def _clock_text(clock: Clock, part: DayPart | None) -> str:
    second = f":{clock.second:02d}" if clock.second is not None else ""
    return f"T{_hour(clock, part):02d}:{clock.minute or 0:02d}{second}"


def _with_clock(day: PartialDate, clock: Clock | None, part: DayPart | None) -> PartialDate:
    if clock is None:
        return attrs.evolve(day, part_of_day=part.code if part else None)
    minute = None if clock.whole else clock.minute or 0
    return attrs.evolve(day, hour=_hour(clock, part), minute=minute, second=clock.second,
                        utc_offset=clock.utc_offset, zone_name=clock.zone_name)  # fmt: skip


def _at(said: At, context: Context) -> Resolution:
    if said.date is None:
        return _time_alone(said.clock, said.part, context)
    found = resolve(said.date, context)
    day = found.when
    if not isinstance(day, PartialDate) or day.day is None:
        return attrs.evolve(found, type="TIME", value=unresolved(said))
    when = _with_clock(day, said.clock, said.part)
    return attrs.evolve(found, type="TIME", when=when, value=when.timex3)


def _time_alone(clock: Clock | None, part: DayPart | None, context: Context) -> Resolution:
    value = _clock_text(clock, part) if clock else f"T{part.code}" if part else ""
    if context.reference is None:
        return Resolution("TIME", value, reason="a time of day, and its day is not known")
    day, whose = PartialDate.from_date(context.reference.date()), "the reference's"
    if context.scene is not None:
        day, whose = context.scene, "the one told just before"
    when = _with_clock(day, clock, part)
    return Resolution("TIME", when.timex3, when, certainty="assumed", reason=f"the day is taken as {whose}")


# --- ranges and the rest -----------------------------------------------------------------------------------------------


def _range(said: Range, context: Context) -> Resolution:
    start, end = said.start, said.end
    times = (Clock, DayPart)
    if isinstance(start, times) and isinstance(end, times):
        return _time_range(start, end, context)
    if isinstance(start, At) and isinstance(end, times):
        end = At(start.date, end if isinstance(end, Clock) else None, end if isinstance(end, DayPart) else None)
    start, end = _filled(start, end)
    first = resolve(start, context) if start is not None else None
    then = context
    if first is not None and isinstance(first.when, PartialDate):
        then = attrs.evolve(context, last=first.when, narrative=context.narrative or (isinstance(start, Date) and start.year is not None))
    last = resolve(end, then) if end is not None else None
    found = [r for r in (first, last) if r is not None]
    kind = "TIME" if all(r.type == "TIME" for r in found) else "DATE"
    conflicts = tuple(c for r in found for c in r.conflicts)
    ends = [r.when if r is not None else None for r in (first, last)]
    certainty = "assumed" if any(r.certainty == "assumed" for r in found) else max((r.certainty for r in found), key=("stated", "resolved").index)
    if any(r.when is None for r in found) or not all(isinstance(e, (PartialDate, type(None))) for e in ends):
        value = "/".join(r.value if r is not None else ".." for r in (first, last))
        return Resolution(kind, value, reason=next((r.reason for r in found if r.reason), None), conflicts=conflicts)
    a, b = ends
    if isinstance(a, PartialDate) and isinstance(b, PartialDate) and a.first_day > b.last_day:
        if isinstance(start, Date) and start.year is None and start.month is not None:
            a = attrs.evolve(a, year=a.year - 1)  # "من نوفمبر إلى مارس 2012"
        if a.granularity is b.granularity is Granularity.YEAR and a.year > b.year > 0:
            a, b = b, a  # a span printed from right to left: "(1991 - 1908)"
        if a.first_day > b.last_day:
            raise TimelineError(f"the range ends before it starts: {a.iso} .. {b.iso}")
    when = Interval(a if isinstance(a, PartialDate) else None, b if isinstance(b, PartialDate) else None)
    reason = next((r.reason for r in found if r.reason), None)
    return Resolution(kind, when.timex3, when, certainty=certainty, reason=reason, conflicts=conflicts)


def _filled(start: Expression | None, end: Expression | None) -> tuple[Expression | None, Expression | None]:
    """Year, month and era said once for both ends."""
    if isinstance(start, At) and isinstance(end, At) and start.date is not None and end.date is not None:
        a, b = _filled(start.date, end.date)
        return attrs.evolve(start, date=a), attrs.evolve(end, date=b)
    if isinstance(start, Modified):
        a, end = _filled(start.of, end)
        return attrs.evolve(start, of=a or start.of), end
    if isinstance(start, Part) and isinstance(start.of, Date) and isinstance(end, (Date, Part)):
        a, _ = _filled(start.of, end.of if isinstance(end, Part) else end)
        return attrs.evolve(start, of=a), end
    if not (isinstance(start, Date) and isinstance(end, Date)):
        return start, end
    if start.year is None and end.year is not None and start.month is not None:
        start = attrs.evolve(start, year=end.year, before=end.before, calendar=start.calendar or end.calendar, two_digit=end.two_digit,
                             old_order=end.old_order) if (start.month, start.day or 0) <= (end.month or 13, end.day or 31) else \
            attrs.evolve(start, year=end.year - 1 if not end.before else end.year + 1, before=end.before, calendar=start.calendar or end.calendar)  # fmt: skip
    elif start.year is not None and end.year is None and end.month is not None and end.pointer is None and end.year_pointer is None:
        end = attrs.evolve(end, year=start.year, before=start.before, calendar=end.calendar or start.calendar)
    if start.calendar is None and end.calendar is not None and start.year is not None and end.year is not None:
        before = end.before and start.year > end.year
        start = attrs.evolve(start, calendar=end.calendar, before=before)
    elif end.calendar is None and start.calendar is not None and not start.before:
        end = attrs.evolve(end, calendar=start.calendar)
    if start.unit == "Y10" and start.century is None and end.century is not None:
        start = attrs.evolve(start, century=end.century, two_digit=False)
    if start.unit == "Y10" and start.year_pointer is None and end.year_pointer is not None:
        start = attrs.evolve(start, year_pointer=end.year_pointer, two_digit=False)
    return start, end


def _time_range(start: Clock | DayPart, end: Clock | DayPart, context: Context) -> Resolution:
    def text(said: Clock | DayPart, part: DayPart | None = None) -> str:
        return _clock_text(said, part) if isinstance(said, Clock) else f"T{said.code}"

    if isinstance(start, Clock) and isinstance(end, Clock) and start.part is None and end.part is not None and start.hour < end.hour <= 12:
        start = attrs.evolve(start, part=end.part, hours=end.hours)
    value = f"{text(start)}/{text(end)}"
    if context.reference is None:
        return Resolution("TIME", value, reason="times of day, and their day is not known")
    day = PartialDate.from_date(context.reference.date())
    a, b = (_with_clock(day, s if isinstance(s, Clock) else None, s if isinstance(s, DayPart) else None) for s in (start, end))
    if a.bounds[0] > b.bounds[0]:
        following = PartialDate.from_date(context.reference.date() + dt.timedelta(days=1))
        b = _with_clock(following, end if isinstance(end, Clock) else None, end if isinstance(end, DayPart) else None)
    return Resolution("TIME", value, Interval(a, b), certainty="assumed", reason="the day is taken as the reference's")


def _recurrence(said: Repeated) -> Recurrence:
    clock = said.clock
    return Recurrence(said.period, weekdays=said.weekdays, month=said.month, day=said.day, part_of_day=said.part.code if said.part else None,
                      hour=_hour(clock, said.part) if clock else None, minute=clock.minute or 0 if clock else None, freq=said.freq, quant=said.quant)  # fmt: skip


def _repeated(said: Repeated, context: Context) -> Resolution:
    when = _recurrence(said)
    return Resolution("SET", when.timex3, when, freq=said.freq, quant=said.quant)


def _length(said: Length, context: Context) -> Resolution:
    return Resolution("DURATION", said.duration.timex3, said.duration, mod=said.duration.mod)


def _vague(said: Vague, context: Context) -> Resolution:
    if said.ref == "PRESENT_REF" and context.reference is not None:
        day = PartialDate.from_date(context.reference if context.reference.time() != dt.time() else context.reference.date())
        return Resolution("DATE", said.ref, day, certainty="resolved")
    return Resolution("DATE", said.ref, reason="a vague reference")


def _modified(said: Modified, context: Context) -> Resolution:
    found = resolve(said.of, context)
    when = found.when
    if isinstance(when, (PartialDate, Interval, Duration)):
        when = attrs.evolve(when, mod=when.mod or said.mod, approximate=when.approximate or said.mod == "APPROX")
    return attrs.evolve(found, mod=said.mod, when=when)


def _feast(said: Feast, context: Context) -> Resolution:
    year = said.year
    if year is not None and year.year is not None:
        number, _ = _said_year(year, context)
        calendar = _calendar(attrs.evolve(year, calendar=year.calendar or ("hijri" if 1300 < number <= 1500 else None)), context)
        days = list(feasts.occurrences(said.feast, number, calendar=calendar))
        certainty, reason = "stated", None
    elif said.year_pointer is not None and context.reference is not None:
        days = list(feasts.occurrences(said.feast, context.reference.year + said.year_pointer.step))
        certainty, reason = "resolved", None
    elif context.reference is not None:
        n = context.reference.date().toordinal()
        around = [d for k in (-1, 0, 1) for d in feasts.occurrences(said.feast, context.reference.year + k)]
        around.sort()
        step = said.pointer.step if said.pointer else int(context.policy.direction == "future")
        if step and step < 0:
            days = [d for d in around if d[1] < n][-1:]
        elif step and step > 0:
            days = [d for d in around if d[0] > n][:1]
        else:
            days = [min(around, key=lambda d: max(d[0] - n, n - d[1], 0))]
        certainty, reason = "resolved", None if step else "the nearest one to the reference"
    else:
        return Resolution("DATE", "XXXX-XX-XX", reason="the feast's year is not said")
    if not days:
        raise TimelineError(f"{said.feast} does not occur in that year")
    first = days[0][0] + said.later
    return _dated(PartialDate(*calendars.from_day("gregorian", first)), certainty, reason)


def _no_date(said: Expression, context: Context) -> Resolution:
    return Resolution("DATE", unresolved(said), reason="nothing to resolve")


_RESOLVERS: dict[type, Callable[[Any, Context], Resolution]] = {
    Date: _date, NumericDate: _date, Relative: _relative, Offset: _offset, Part: _part, At: _at, Range: _range, Length: _length,
    Repeated: _repeated, Vague: _vague, Modified: _modified, Feast: _feast,
    Clock: lambda said, context: _time_alone(said, None, context), DayPart: lambda said, context: _time_alone(None, said, context),
}  # fmt: skip
