"""Feasts and other named days, of a year where it is said."""

from __future__ import annotations

import datetime as dt

import attrs

from timeline.arabic.expressions import Date, Feast
from timeline.arabic.resolver.context import Certainty, Context, Resolution, dated
from timeline.arabic.resolver.underspecified import undated
from timeline.arabic.resolver.years import calendar_of, said_year, year_in
from timeline.errors import TimelineError
from timeline.temporal.feasts import FEASTS, occurrences
from timeline.temporal.values import Interval, PartialDate

_HIJRI_FROM, _HIJRI_TO = 1300, 1500  # years that are Hijri ones beside a feast; beside an Islamic one all up to then
_AMAZIGH_FROM, _AMAZIGH_AHEAD = 2900, 950  # the Amazigh count of years, which runs so many ahead: 2968 is 2018
_SOON = 30  # days to a feast which even a perfect may mean
_REFORM = dt.date(1582, 10, 15).toordinal()  # before that day Christian dates are Julian

_Days = tuple[int, int]


def resolve_feast(said: Feast, context: Context) -> Resolution:
    """A feast in its year: the year said, the year pointed at, else the one that the reference and the policy choose.

    >>> resolve_feast(Feast("eid-al-fitr", Date(2011)), Context()).value
    '2011-08-30'
    """
    certainty: Certainty = "resolved"
    reason = None
    if said.year is not None and said.year.year is not None:
        days = _in_year(said.feast, said.year, context)
        certainty = "stated"
    elif (told := _year_told(said, context)) is not None:
        days = occurrences(said.feast, told.year, calendar=told.calendar)
        reason = "the year is the one the text stated last"
    elif (pointed := _year_pointed_at(said, context)) is not None:
        days = occurrences(said.feast, pointed)
    elif context.reference is None:
        return undated(said, "the feast's year is not said")
    else:
        step = said.pointer.step if said.pointer else int(context.policy.direction == "future")
        days = _around(said.feast, context.reference.date(), step, context.tense)
        reason = None if step else "the nearest one to the reference"
    if not days:
        raise TimelineError(f"{said.feast} does not occur in that year")
    first = _day(said, days[0][0] + said.later)
    return dated(Interval(first, _day(said, days[0][1])) if said.days else first, certainty, reason)


def _day(said: Feast, n: int) -> PartialDate:
    """The day as a Christian date; a feast of Islam in the chronicles' time stays Hijri, as the days around it do."""
    old = n < _REFORM and FEASTS[said.feast].counted_in == "hijri"
    return PartialDate.from_day(n, calendar="hijri" if old else "gregorian")


def _year_told(said: Feast, context: Context) -> PartialDate | None:
    """The year that a tale tells of where it comes to a feast, in the calendar it counts in."""
    last = context.last
    if not context.narrative or last is None or said.pointer or said.year_pointer:
        return None
    islamic = FEASTS[said.feast].counted_in == "hijri"
    return last if last.calendar == "gregorian" or (islamic and last.calendar.startswith("hijri")) else None


def _year_pointed_at(said: Feast, context: Context) -> int | None:
    """The Christian year of "من العام الماضي", or of "من العام نفسه", that of the last one told."""
    if said.year_pointer is None:
        return None
    if said.year_pointer.anchor == "discourse" and context.last is not None:
        return year_in(context.last, "gregorian") + said.year_pointer.step
    return context.reference.year + said.year_pointer.step if context.reference is not None else None


def _in_year(feast: str, year: Date, context: Context) -> tuple[_Days, ...]:
    number, _ = said_year(year, context)
    islamic = FEASTS[feast].counted_in == "hijri"
    if year.calendar is None and (islamic or number > _HIJRI_FROM) and number <= _HIJRI_TO:
        year = attrs.evolve(year, calendar="hijri")
    if number > _AMAZIGH_FROM:
        number -= _AMAZIGH_AHEAD
    return occurrences(feast, number, calendar=calendar_of(year, context))


def _around(feast: str, today: dt.date, step: int, tense: int | None) -> tuple[_Days, ...]:
    """The last one before today, the next one after it, or the nearest that the tense allows."""
    n = today.toordinal()
    around = sorted(days for k in (-1, 0, 1) for days in occurrences(feast, today.year + k))
    if step < 0:
        return tuple(days for days in around if days[1] < n)[-1:]
    if step > 0:
        return tuple(days for days in around if days[0] > n)[:1]
    told = [days for days in around if tense != -1 or days[0] < n + _SOON]  # توفي في عيد الفطر, two months before it
    return (min(told or around, key=lambda days: max(days[0] - n, n - days[1], 0)),)
