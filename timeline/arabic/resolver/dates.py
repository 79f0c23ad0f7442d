"""A date by its fields: with its year, in one calendar or in two."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import Date, NumericDate
from timeline.arabic.policy import Policy
from timeline.arabic.resolver.centuries import resolve_long_unit
from timeline.arabic.resolver.context import Context, Resolution, dated
from timeline.arabic.resolver.weekdays import HIJRI_SLACK, resolve_weekday, weekday_conflict
from timeline.arabic.resolver.yearless import resolve_pointed_day, resolve_yearless
from timeline.arabic.resolver.years import calendar_of, in_years, make, said_year
from timeline.temporal import calendars
from timeline.temporal.values import Interval, PartialDate

_CHRISTIAN_FROM, _CHRISTIAN_TO = 1600, 2200  # years that are Christian ones even behind a Hijri month


def resolve_date(said: Date, context: Context) -> Resolution:
    """A date by its fields, any of which may be missing.

    >>> resolve_date(Date(2011, 5, 3, weekday=2), Context()).value
    '2011-05-03'
    """
    if said.unit:
        return resolve_long_unit(said, context)
    said = _in_order(said, context.policy)
    if said.also is not None:
        return _in_two_calendars(attrs.evolve(said, also=None), said.also, context)
    if said.year is not None:
        return _with_year(said, context)
    if said.month is not None:
        return resolve_yearless(said, context)
    if said.weekday is not None and said.day is None:
        return resolve_weekday(said, said.weekday, context)
    return resolve_pointed_day(said, context)


def _in_order(said: Date, policy: Policy) -> Date:
    """With day and month exchanged where the policy says so and both orders are possible."""
    if isinstance(said, NumericDate) and said.either and policy.numeric_order == "MDY" and said.calendar == "gregorian":
        return attrs.evolve(said, day=said.month, month=said.day)
    return said


def _with_year(said: Date, context: Context) -> Resolution:
    calendar = calendar_of(said, context)
    hijri = calendar.startswith("hijri")
    year, assumed = said_year(said, context)
    reason = "the century is assumed" if assumed else None
    marked = said.before or said.era_said
    if hijri and said.month is not None and _CHRISTIAN_FROM < year < _CHRISTIAN_TO and not marked:
        year, reason = _hijri_year_within(year, said.month, calendar), "a Hijri month of a Christian year"
    when = make(year, said.month, said.day, calendar)
    if said.calendar is None and calendar != "gregorian":
        reason = "read as a Hijri year, as the years around it"
    conflicts = said.conflicts + weekday_conflict(said.weekday, when)
    return dated(when, "assumed" if reason else "stated", reason, conflicts)


def _hijri_year_within(christian: int, month: int, calendar: str) -> int:
    """The Hijri year whose month of that number begins in the Christian year: "رمضان 2017"."""
    year, *month_and_day = calendars.from_day(calendar, calendars.to_day("gregorian", christian, 1, 1))
    begun = month <= month_and_day[0] and [month, 1] != month_and_day
    return year + begun


def _in_two_calendars(said: Date, also: Date, context: Context) -> Resolution:
    """The first one decides, as the rules put the Christian one there; the other completes it or contradicts it."""
    other = resolve_date(also, context)
    there = other.when
    if said.year is None and isinstance(there, PartialDate):
        said = _completed(said, there)
    found = resolve_date(attrs.evolve(said, calendar=said.calendar or "gregorian"), context)
    here = found.when
    if not isinstance(here, PartialDate) or not isinstance(there, PartialDate):
        return found if here is not None else other
    slack = HIJRI_SLACK if said.day is not None else 0
    if here.first_day - slack <= there.last_day and there.first_day - slack <= here.last_day:
        return found
    first, last = (PartialDate.from_day(day, calendar=here.calendar) for day in (there.first_day, there.last_day))
    conflict = f"calendars disagree: {here.iso} was said, the other calendar's date is {Interval(first, last).iso}"
    return attrs.evolve(found, conflicts=(*found.conflicts, conflict))


def _completed(said: Date, there: PartialDate) -> Date:
    """With the year that the date in the other calendar tells."""
    year, _, _ = calendars.from_day("gregorian", there.first_day)
    near = in_years(said, range(year - 1, year + 2), "gregorian")
    if not near:
        return said
    best = min(near, key=lambda date: abs(date.first_day - there.first_day))
    return attrs.evolve(said, year=best.year, calendar="gregorian")
