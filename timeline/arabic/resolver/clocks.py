"""Times of day: the hour that a clock time means beside its part of the day."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import Clock, DayPart
from timeline.temporal.notation import timex_part
from timeline.temporal.values import PartialDate

# From which to which hour, both inclusive, a part of the day puts a clock time; the night goes on to 6 in the morning.
_HOURS = {"DN": (0, 7), "MO": (0, 11), "MI": (11, 15), "AF": (12, 18), "EV": (12, 24), "NI": (18, 30), "PM": (12, 23)}


def hour_of(clock: Clock, part: DayPart | None) -> int:
    """The hour of the day, 0 to 23, with the part of the day that was said.

    >>> hour_of(Clock(3), DayPart("AF")), hour_of(Clock(2), DayPart("NI")), hour_of(Clock(3), None)
    (15, 2, 3)
    """
    code = clock.part or (part.code if part else None)
    hours = clock.hours or (part.hours if part else None) or _HOURS.get(code or "")
    hour = clock.hour % 24
    if hours is None or hour > 12:
        return hour
    first, last = hours
    return next((tried % 24 for tried in range(hour % 12, 36, 12) if first <= tried <= last), hour)


def clock_text(clock: Clock, part: DayPart | None = None) -> str:
    """The TIMEX3 text of a time of day.

    >>> clock_text(Clock(6, 50, part="EV"))
    'T18:50'
    """
    second = f":{clock.second:02d}" if clock.second is not None else ""
    return f"T{hour_of(clock, part):02d}:{clock.minute or 0:02d}{second}"


def time_text(clock: Clock | None, part: DayPart | None) -> str:
    """The TIMEX3 text of a clock time or of a part of the day, empty where neither is said.

    >>> time_text(Clock(3), DayPart("AF")), time_text(None, DayPart("MO")), time_text(None, None)
    ('T15:00', 'TMO', '')
    """
    if clock is not None:
        return clock_text(clock, part)
    return f"T{timex_part(part.code)}" if part is not None else ""


def with_time(day: PartialDate, clock: Clock | None, part: DayPart | None) -> PartialDate:
    """The day with its time; a clock time is its minute, or its hour where the hour through was said.

    >>> with_time(PartialDate(2011, 5, 3), Clock(6, part="EV"), None).timex3
    '2011-05-03T18:00'
    """
    if clock is None:
        return attrs.evolve(day, part_of_day=part.code if part else None)
    return attrs.evolve(
        day,
        hour=hour_of(clock, part),
        minute=None if clock.whole else clock.minute or 0,
        second=clock.second,
        utc_offset=clock.utc_offset,
        zone_name=clock.zone_name,
    )
