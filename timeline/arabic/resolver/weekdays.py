"""The weekday that was said: alone, or beside a date that it may contradict."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import Date
from timeline.arabic.resolver.context import Context, Resolution, dated, direction
from timeline.arabic.resolver.underspecified import undated
from timeline.arabic.resolver.years import proleptic
from timeline.temporal import calendars
from timeline.temporal.values import PartialDate

HIJRI_SLACK = 2
"""Days by which a moon sighted may differ from a moon computed."""

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_conflict(weekday: int | None, when: PartialDate) -> tuple[str, ...]:
    """The contradiction between a date and the weekday said with it, if there is one.

    A Hijri day may be one off, as it begins the evening before, and more where its month began when the moon was seen.

    >>> weekday_conflict(1, PartialDate(2011, 5, 3))
    ('weekday disagrees: Monday was said, 2011-05-03 is a Tuesday',)
    """
    if weekday is None or when.day is None:
        return ()
    is_weekday = calendars.weekday(when.first_day)
    slack = 0
    if when.calendar.startswith("hijri"):
        slack = 1 if calendars.is_exact(when.calendar, when.year) else HIJRI_SLACK
    if min((is_weekday - weekday) % 7, (weekday - is_weekday) % 7) <= slack:
        return ()
    return (f"weekday disagrees: {_NAMES[weekday - 1]} was said, {when.iso} is a {_NAMES[is_weekday - 1]}",)


def resolve_weekday(said: Date, weekday: int, context: Context) -> Resolution:
    """A weekday alone: "الأحد", "الأحد المقبل", "الأحد التالي"."""
    if said.pointer is not None and said.pointer.anchor == "discourse":
        return _after_the_last(said, weekday, context)
    if context.reference is None or context.narrative:
        if context.narrative and context.last is not None and context.last.day is not None:
            return attrs.evolve(
                _after_the_last(said, weekday, context),
                certainty="assumed",
                reason="the first one after the day told last",
            )
        return undated(said, "a weekday alone, and there is no reference to count from")
    n = context.reference.date().toordinal()
    back, ahead = (calendars.weekday(n) - weekday) % 7, (weekday - calendars.weekday(n)) % 7
    assumed = None
    if said.pointer is not None and said.pointer.step:
        weeks = abs(said.pointer.step) > 1
        day = n - (back or 7) - 7 * weeks if said.pointer.step < 0 else n + (ahead or 7) + 7 * weeks
    else:
        towards, assumed = direction(0 if said.pointer else context.tense, context.policy)
        if said.pointer is not None or towards == "nearest":
            towards = "future" if ahead <= back else "past"
        day = n + ahead if towards == "future" else n - back
    return dated(PartialDate(*proleptic(day)), "assumed" if assumed else "resolved", assumed)


def _after_the_last(said: Date, weekday: int, context: Context) -> Resolution:
    if context.last is None or context.last.day is None:
        return undated(said, "no day was told before to count from")
    if said.pointer is not None and said.pointer.step == 0 and calendars.weekday(context.last.first_day) == weekday:
        return dated(attrs.evolve(context.last, part_of_day=None), "resolved")  # "يوم الثلاثاء ذاته"
    following = context.last.first_day + 1
    day = following + (weekday - calendars.weekday(following)) % 7
    calendar = context.last.calendar if context.last.calendar.startswith("hijri") else "gregorian"
    return dated(PartialDate.from_day(day, calendar=calendar), "resolved")
