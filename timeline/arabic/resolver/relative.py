"""What is counted from an anchor: whole units ("الشهر الماضي") and lengths of time ("قبل أسبوعين")."""

from __future__ import annotations

import datetime as dt

import attrs

from timeline.arabic.expressions import Anchor, At, Expression, Offset, Relative
from timeline.arabic.policy import Policy
from timeline.arabic.resolver.context import Context, Resolution, Type, dated
from timeline.arabic.resolver.underspecified import finest_unit, undated, unresolved
from timeline.arabic.resolver.weekdays import weekday_conflict
from timeline.arabic.resolver.years import month_from, proleptic
from timeline.temporal import calendars
from timeline.temporal.values import Interval, PartialDate

_REFERENCE_EARLY = 2  # days by which the date of an article may lie before the day it was written on
_MILLENNIUM = 1000
_SCHOOL_BEGINS, _SCHOOL_ENDS = 9, 6  # months, in most Arab countries


# --- whole units ----------------------------------------------------------------------------------------------------


def resolve_relative(said: Relative, context: Context) -> Resolution:
    """A whole unit so many steps from its anchor.

    >>> from timeline.arabic.expressions import Pointer
    >>> resolve_relative(Relative("W", Pointer(-1)), Context(dt.datetime(2011, 5, 3))).value
    '2011-W17'
    """
    base = _base("discourse" if _follows_told(said, context) else said.pointer.anchor, context)
    if base is None:
        return undated(said, "counts from a day that is not known")
    if said.unit.startswith("T") and context.reference is not None:
        now = context.reference
        minute = now.minute if said.unit != "TH" else None
        return dated(PartialDate(now.year, now.month, now.day, hour=now.hour, minute=minute), "resolved")
    when = _step(said.unit, base, said.pointer.step, context.policy)
    if when is None:
        return undated(said, "what it counts from is not stated so finely")
    if said.weekday is not None and isinstance(when, PartialDate):
        return _with_weekday(said, said.weekday, when, context)
    return dated(when, "resolved")


def _follows_told(said: Relative, context: Context) -> bool:
    """Is it the next year of a chronicle in Hijri years, which knows no day of speaking: "ورجع في العام القابل"?"""
    told = context.last if context.reference is None and context.narrative else None
    return told is not None and told.calendar.startswith("hijri") and said.unit == "Y" and said.pointer.step > 0


def _base(anchor: Anchor, context: Context) -> PartialDate | None:
    """What a pointer counts from: the day of speaking, or what the discourse stated last."""
    unreferenced = context.reference is None
    told = (
        anchor == "discourse"
        or (anchor == "this" and unreferenced and context.narrative)
        or (anchor == "here" and (unreferenced or context.narrative))
    )
    if told and context.last is not None:
        return context.last
    return PartialDate.from_date(context.reference.date()) if context.reference is not None else None


def _step(unit: str, base: PartialDate, step: int, policy: Policy) -> PartialDate | Interval | None:
    """The unit so many steps from that around the base; None where the base is too coarse to tell."""
    match unit:
        case "D":
            return None if base.day is None else PartialDate.from_day(base.first_day + step, calendar=base.calendar)
        case "W" | "WE":
            return None if base.day is None and base.week is None else _week(unit, base.first_day + 7 * step, policy)
        case "Y":
            return PartialDate(base.year + step, calendar=base.calendar)
        case "NY":  # the year that begins next, or has just begun
            return PartialDate(base.year + ((base.month or 1) > 6), calendar=base.calendar)
        case "HY" | "NHY":
            if base.calendar != "hijri":
                base = PartialDate.from_day(base.first_day, calendar="hijri")
            return _step(unit.replace("H", ""), base, step, policy)
        case "NSY":  # the school year that begins next, or has begun
            return _school_year(base.year - ((base.month or 12) < 5))
        case "SY":  # from September on, as a school year in digits: "2018/2019"
            begun = _SCHOOL_ENDS if step < 0 else _SCHOOL_BEGINS  # in summer the last one is what has just ended
            return _school_year(base.year + step - ((base.month or 12) < begun))
        case "E":
            return PartialDate.decade((base.year // 10 + step) * 10)
        case "C":
            return PartialDate.century((base.year - 1) // 100 + 1 + step)
    if base.month is None:
        return None
    match unit:
        case "M":
            return PartialDate(*month_from(base.year, base.month, step), calendar=base.calendar)
        case "Q":
            quarters = base.year * 4 + (base.month - 1) // 3 + step
            return PartialDate(quarters // 4, quarter=quarters % 4 + 1)
        case "H":
            halves = base.year * 2 + (base.month - 1) // 6 + step
            return PartialDate(halves // 2, half=halves % 2 + 1)
    return None


def _school_year(first: int) -> Interval:
    return Interval(PartialDate(first), PartialDate(first + 1))


def _week(unit: str, n: int, policy: Policy) -> PartialDate | Interval:
    """The week of a day, or its weekend, the sixth and seventh day of it."""
    start = n - (calendars.weekday(n) - policy.week_start) % 7
    if unit == "W" and policy.week_start == 1:
        year, week, _ = dt.date.fromordinal(start).isocalendar()
        return PartialDate(year, week=week)
    return Interval(PartialDate.from_day(start + (5 if unit == "WE" else 0)), PartialDate.from_day(start + 6))


def _with_weekday(said: Relative, weekday: int, when: PartialDate, context: Context) -> Resolution:
    """A weekday beside a pointing word, "أمس الأحد": where they disagree, it is nearer the truth.

    Articles are often dated by the day on which they were collected, some days after they were written.
    """
    conflicts = weekday_conflict(weekday, when)
    if conflicts and context.reference is not None and said.pointer.anchor == "reference":
        n = when.first_day
        reason = "the weekday said decides, the reference is some days off"
        return dated(PartialDate(*proleptic(n + _off(n, weekday))), "resolved", reason, conflicts)
    return dated(when, "resolved", conflicts=conflicts)


def _off(day: int, weekday: int) -> int:
    """How many days the reference is off, where `day` should have been a `weekday`."""
    ahead = (weekday - calendars.weekday(day)) % 7
    return ahead if ahead <= _REFERENCE_EARLY else ahead - 7


def days_off(said: Expression, today: int) -> int | None:
    """How far the day of speaking is from the reference, as "أمس الأحد" has it; None where no weekday tells.

    >>> from timeline.arabic.expressions import Pointer
    >>> days_off(Relative("D", Pointer(-1), weekday=7), dt.date(2022, 2, 28).toordinal())
    0
    """
    date = said.date if isinstance(said, At) else said
    if not isinstance(date, Relative) or date.weekday is None or (date.unit, date.pointer.anchor) != ("D", "reference"):
        return None
    return _off(today + (date.pointer.step), date.weekday)


# --- lengths of time ------------------------------------------------------------------------------------------------


def resolve_offset(said: Offset, context: Context) -> Resolution:
    """A length of time before or after its anchor, as coarse as its finest unit.

    >>> from timeline.temporal.values import Duration
    >>> resolve_offset(Offset(Duration(months=2), -1), Context(dt.datetime(2011, 5, 3))).value
    '2011-03'
    """
    if said.within and context.policy.direction != "future":
        return Resolution("DURATION", said.duration.timex3, said.duration)
    finest = finest_unit(said.duration)
    # "وتوفي بعد سنتين" in a tale, "وكان قد حج قبل عامين" in one that knows no other day
    tells = context.narrative and (said.sign > 0 or context.reference is None)
    past = said.sign > 0 and said.anchor == "reference" and context.tense == -1  # "وصلت بعد شهر" says no coming month
    if (said.anchor == "discourse" or tells or past) and context.last is not None and _states(context.last, finest):
        when = _from_told(said, finest, context.last)
        if not (tells or past) or context.reference is None or when.first_day <= context.reference.toordinal():
            return dated(when, "resolved")
    if said.anchor != "discourse" and not past and context.reference is not None:
        return _from_reference(said, finest, context.reference)
    kind: Type = "TIME" if finest.startswith("T") else "DATE"
    return Resolution(kind, unresolved(said), reason="counts from a time that is not known")


def _states(told: PartialDate, finest: str) -> bool:
    """Whether a date is stated finely enough to count such units from it."""
    return {"Y": told.year, "M": told.month}.get(finest, told.day) is not None


def _from_told(said: Offset, finest: str, told: PartialDate) -> PartialDate:
    length = said.duration
    if finest not in ("Y", "M"):
        return PartialDate.from_day(told.first_day + said.sign * int(7 * length.weeks + length.days))
    months = said.sign * int(12 * length.years + length.months)
    year, month = month_from(told.year, told.month or 1, months)
    return PartialDate(year, month if finest == "M" else None, calendar=told.calendar)


def _from_reference(said: Offset, finest: str, reference: dt.datetime) -> Resolution:
    if finest == "Y":
        years = int(said.duration.years)
        round_number = years > 0 and years % _MILLENNIUM == 0  # nobody counts "قبل ثلاثة آلاف عام" to the year
        return dated(PartialDate(reference.year + said.sign * years, approximate=round_number), "resolved")
    then = said.duration.add_to(reference, said.sign)
    if finest.startswith("T"):
        return _moment(then, finest, reference)
    if finest == "W":
        year, week, _ = then.isocalendar()
        return dated(PartialDate(year, week=week), "resolved")
    return dated(PartialDate(then.year, then.month, then.day if finest == "D" else None), "resolved")


def _moment(then: dt.datetime, finest: str, reference: dt.datetime) -> Resolution:
    """The minute or second; only the day where the reference is a day."""
    if reference.time() == dt.time():
        same_day = abs(then - reference) < dt.timedelta(days=1)
        day = PartialDate.from_date((reference if same_day else then).date())
        return dated(day, "resolved", "the reference has no time of day")
    second = then.second if finest == "TS" else None
    when = PartialDate(then.year, then.month, then.day, hour=then.hour, minute=then.minute, second=second)
    return attrs.evolve(dated(when, "resolved"), type="TIME")
