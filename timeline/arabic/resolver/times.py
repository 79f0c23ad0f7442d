"""A time of day on its date, or on the day that a reader takes it to be of; words without measure."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import At, Clock, DayPart
from timeline.arabic.resolver.clocks import hour_of, time_text, with_time
from timeline.arabic.resolver.context import Context, Resolution
from timeline.arabic.resolver.dispatch import resolve
from timeline.arabic.resolver.underspecified import unresolved
from timeline.temporal.values import Interval, PartialDate


def resolve_at(said: At, context: Context) -> Resolution:
    """A date and the time of its day.

    >>> from timeline.arabic.expressions import Date
    >>> resolve_at(At(Date(2011, 5, 3), Clock(6, 50, part="EV")), Context()).value
    '2011-05-03T18:50'
    """
    if said.date is None:
        return resolve_time(said.clock, said.part, context)
    found = resolve(said.date, context)
    day = found.when
    if not isinstance(day, PartialDate) or day.day is None:
        return attrs.evolve(found, type="TIME", value=unresolved(said))
    if said.eve:
        day = PartialDate.from_day(day.first_day - 1, calendar=day.calendar)
    when = with_time(day, said.clock, said.part)
    return attrs.evolve(found, type="TIME", when=when, value=when.timex3)


def resolve_time(clock: Clock | None, part: DayPart | None, context: Context) -> Resolution:
    """A time of day alone: of the day told just before it, else of the reference's day.

    >>> import datetime as dt
    >>> resolve_time(Clock(15), None, Context()).value
    'T15:00'
    >>> resolve_time(Clock(15), None, Context(dt.datetime(2011, 5, 3))).value
    '2011-05-03T15:00'
    """
    found = _day_of(context)
    if found is None:
        return Resolution("TIME", time_text(clock, part), reason="a time of day, and its day is not known")
    when = with_time(found[0], clock, part)
    return Resolution("TIME", when.timex3, when, certainty="assumed", reason=found[1])


def _day_of(context: Context) -> tuple[PartialDate, str] | None:
    """The day that times without one are of, and why; None where no day is known."""
    if context.scene is not None:
        return context.scene, "the day is taken as the one told just before"
    if context.reference is not None:
        return PartialDate.from_date(context.reference.date()), "the day is taken as the reference's"
    return None


def resolve_times(start: Clock | DayPart, end: Clock | DayPart, context: Context) -> Resolution:
    """From one time of day to another, which may be of the next day.

    >>> resolve_times(Clock(8), Clock(14, 30), Context()).value
    'T08:00/T14:30'
    """
    if isinstance(start, Clock) and isinstance(end, Clock):
        start = in_part_of(start, end)
    (clock, part), (then, then_part) = clock_and_part(start), clock_and_part(end)
    value = f"{time_text(clock, part)}/{time_text(then, then_part)}"
    found = _day_of(context)
    if found is None:
        return Resolution("TIME", value, reason="times of day, and their day is not known")
    day, reason = found
    first, last = with_time(day, clock, part), with_time(day, then, then_part)
    if first.bounds[0] > last.bounds[0]:
        last = with_time(PartialDate.from_day(day.first_day + 1, calendar=day.calendar), then, then_part)
    return Resolution("TIME", value, Interval(first, last), certainty="assumed", reason=reason)


def clock_and_part(said: Clock | DayPart) -> tuple[Clock | None, DayPart | None]:
    """One time of day as the pair that `At` keeps.

    >>> clock_and_part(DayPart("MO"))
    (None, DayPart(code='MO', hours=None, weak=False))
    """
    return (said, None) if isinstance(said, Clock) else (None, said)


def in_part_of(start: Clock, end: Clock) -> Clock:
    """The part of the day said once for both: "من الثالثة إلى الخامسة عصرا", "من الخامسة إلى الحادية عشرة ليلا".

    >>> in_part_of(Clock(5), Clock(11, part="NI")).hour
    17
    """
    if start.part is None and end.part is not None and start.hour < end.hour <= 12:
        return attrs.evolve(start, hour=(hour_of(end, None) - end.hour + start.hour) % 24)
    return start
