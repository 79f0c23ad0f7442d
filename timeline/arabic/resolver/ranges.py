"""From one time to another: what was said once for both ends, and the interval between them."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import At, Clock, Date, DayPart, Expression, Length, Modified, Part, Range, Relative
from timeline.arabic.resolver.context import Context, Resolution, Type
from timeline.arabic.resolver.dispatch import resolve
from timeline.arabic.resolver.times import clock_and_part, in_part_of, resolve_times
from timeline.errors import TimelineError
from timeline.temporal.values import Granularity, Interval, PartialDate

_CERTAINTIES = ("stated", "resolved", "assumed")


def resolve_range(said: Range, context: Context) -> Resolution:
    """A range; its end counts from its start. Raises TimelineError where it ends before it starts.

    >>> resolve_range(Range(Date(day=11, month=5), Date(2011, 5, 14)), Context()).value
    '2011-05-11/2011-05-14'
    """
    start, end = said.start, said.end
    if isinstance(start, Length) and isinstance(end, Length):
        value = f"{start.duration.timex3}/{end.duration.timex3}"
        return Resolution("DURATION", value, reason="between two lengths of time")
    if isinstance(end, (Clock, DayPart)):
        if isinstance(start, (Clock, DayPart)):
            return resolve_times(start, end, context)
        if isinstance(start, At):
            end = At(start.date, *clock_and_part(end))
    start, end = _filled(start, end)
    first = resolve(start, context) if start is not None else None
    last = resolve(end, _behind(start, first, context)) if end is not None else None
    return _between(start, first, last)


def _behind(start: Expression | None, first: Resolution | None, context: Context) -> Context:
    """The context of the end of a range, which has heard its start."""
    if first is None or not isinstance(first.when, PartialDate):
        return context
    if isinstance(start, Relative) and start.pointer.step >= 0 and start.pointer.anchor == "reference":
        return attrs.evolve(context, last=first.when, tense=1)  # "من اليوم حتى 5 أبريل"
    narrative = context.narrative or (isinstance(start, Date) and start.year is not None)
    return attrs.evolve(context, last=first.when, narrative=narrative)


def _between(start: Expression | None, first: Resolution | None, last: Resolution | None) -> Resolution:
    found = [end for end in (first, last) if end is not None]
    kind: Type = "TIME" if all(end.type == "TIME" for end in found) else "DATE"
    conflicts = tuple(conflict for end in found for conflict in end.conflicts)
    reason = next((end.reason for end in found if end.reason), None)
    if not all(isinstance(end.when, PartialDate) for end in found):
        value = "/".join(end.value if end is not None else ".." for end in (first, last))
        return Resolution(kind, value, reason=reason, conflicts=conflicts)
    when = _interval(start, _date_of(first), _date_of(last))
    certainty = max((end.certainty for end in found), key=_CERTAINTIES.index)
    return Resolution(kind, when.timex3, when, certainty=certainty, reason=reason, conflicts=conflicts)


def _date_of(end: Resolution | None) -> PartialDate | None:
    return end.when if end is not None and isinstance(end.when, PartialDate) else None


def _interval(start: Expression | None, first: PartialDate | None, last: PartialDate | None) -> Interval:
    if first is None or last is None or first.first_day <= last.last_day:
        return Interval(first, last)
    if isinstance(start, Date) and start.weekday is not None and start.month is None and start.day is None:
        # "الأربعاء والخميس الماضيين" on a Thursday: the days follow each other
        if start.pointer is not None and start.pointer.step < 0:
            return Interval(PartialDate.from_day(first.first_day - 7, calendar=first.calendar), last)
        return Interval(first, PartialDate.from_day(last.first_day + 7, calendar=last.calendar))
    if isinstance(start, Date) and start.year is None and start.month is not None:
        first = attrs.evolve(first, year=first.year - 1)  # "من نوفمبر إلى مارس 2012"
    if first.granularity is last.granularity is Granularity.YEAR and first.year > last.year > 0:
        first, last = last, first  # a span printed from right to left: "(1991 - 1908)"
    if first.first_day > last.last_day:
        raise TimelineError(f"the range ends before it starts: {first.iso} .. {last.iso}")
    return Interval(first, last)


# --- what was said once for both ends -------------------------------------------------------------------------------


def _filled(start: Expression | None, end: Expression | None) -> tuple[Expression | None, Expression | None]:
    """Year, month and era said once for both ends: the dates inside them are completed."""
    match start, end:
        case Date(), Date():
            return _completed(start, end)
        case At(date=a), At(date=b) if a is not None and b is not None:
            a, b = _filled(a, b)
            clock = start.clock
            if clock is not None and end.clock is not None:
                clock = in_part_of(clock, end.clock)
            return attrs.evolve(start, date=a, clock=clock), attrs.evolve(end, date=b)
        case Modified(of=a), _:
            a, end = _filled(a, end)
            return attrs.evolve(start, of=a or start.of), end
        case Part(of=Date() as a), Date() | Part():
            a, _ = _filled(a, end.of if isinstance(end, Part) else end)
            return attrs.evolve(start, of=a), end
        case Date(), Part(of=Date() as b):
            start, b = _completed(start, b)
            return start, attrs.evolve(end, of=b)
    return start, end


def _completed(start: Date, end: Date) -> tuple[Date, Date]:
    if start.year is None and end.year is not None and start.month is not None:
        start = _with_year_of(end, end.year, start)
    elif start.year is not None and end.month is not None and _is_yearless(end):
        end = attrs.evolve(end, year=start.year, before=start.before, calendar=end.calendar or start.calendar)
    if start.calendar is None and end.calendar is not None and start.year is not None and end.year is not None:
        start = attrs.evolve(start, calendar=end.calendar, before=end.before and start.year > end.year)
    elif end.calendar is None and start.calendar is not None and not start.before:
        end = attrs.evolve(end, calendar=start.calendar)
    return _with_century_of(end, start), end


def _is_yearless(said: Date) -> bool:
    return said.year is None and said.pointer is None and said.year_pointer is None


def _with_year_of(end: Date, year: int, start: Date) -> Date:
    """The start in the year of the end, or in the year before where it is of a later month or day."""
    calendar = start.calendar or end.calendar
    if ((start.month or 0), start.day or 0) <= (end.month or 13, end.day or 31):
        return attrs.evolve(
            start, year=year, before=end.before, calendar=calendar, two_digit=end.two_digit, old_order=end.old_order
        )
    return attrs.evolve(start, year=year + 1 if end.before else year - 1, before=end.before, calendar=calendar)


def _with_century_of(end: Date, start: Date) -> Date:
    """The century said last is that of both: "السبعينيات والثمانينيات من القرن الماضي"."""
    if start.unit == "Y10" and start.century is None and end.century is not None:
        start = attrs.evolve(start, century=end.century, two_digit=False)
    if start.unit == "Y10" and start.year_pointer is None and end.year_pointer is not None:
        start = attrs.evolve(start, year_pointer=end.year_pointer, two_digit=False)
    return start
