"""Which calendar and which year is meant, and the date that year, month and day make in it."""

from __future__ import annotations

import datetime as dt

from timeline.arabic.expressions import Date, NumericDate
from timeline.arabic.policy import Policy
from timeline.arabic.resolver.context import Context
from timeline.errors import TimelineError
from timeline.temporal import calendars
from timeline.temporal.values import PartialDate

_CHRISTIAN = ("gregorian", "julian")
_SAID_SHORT, _WRITTEN_SHORT = 20, 36
_UNSAID = Policy().two_digit_year_pivot
_AHEAD = 20  # years that two digits may lie ahead


def calendar_of(said: Date, context: Context) -> str:
    """The calendar said, else that of the years around.

    >>> calendar_of(Date(year=852, old_order=True), Context()), calendar_of(Date(year=2011), Context())
    ('hijri', 'gregorian')
    """
    hijri = said.calendar is None and said.year is not None and context.is_hijri(said)
    return under_policy("hijri" if hijri else said.calendar or "gregorian", context)


def under_policy(calendar: str, context: Context) -> str:
    """The calendar, or the tabular Hijri one where the policy wants that throughout.

    >>> under_policy("hijri", Context(policy=Policy(hijri="tabular")))
    'hijri-tabular'
    """
    return "hijri-tabular" if calendar == "hijri" and context.policy.hijri == "tabular" else calendar


def in_calendar(day: dt.date | PartialDate, calendar: str) -> tuple[int, int, int]:
    """Year, month and day of a day in a calendar.

    >>> in_calendar(dt.date(2011, 5, 3), "hijri")
    (1432, 5, 29)
    """
    if isinstance(day, PartialDate):
        if day.calendar == calendar or (day.calendar in _CHRISTIAN and calendar in _CHRISTIAN):
            return day.year, day.month or 1, day.day or 1
        return calendars.from_day(calendar, day.first_day)
    if calendar == "gregorian":
        return day.year, day.month, day.day
    return calendars.from_day(calendar, day.toordinal())


def year_in(day: dt.date | PartialDate, calendar: str) -> int:
    """The year of a day in a calendar.

    >>> year_in(dt.date(2011, 5, 3), "hijri")
    1432
    """
    return in_calendar(day, calendar)[0]


def said_year(said: Date, context: Context) -> tuple[int, bool]:
    """The year that was said, with its century and sign, and whether the century is assumed.

    >>> said_year(Date(year=331, before=True), Context()), said_year(Date(year=95, two_digit=True), Context())
    ((-330, False), (1995, True))
    """
    year = said.year or 0
    if said.before:
        return 1 - year, False
    if not (said.two_digit and year < 100 and calendar_of(said, context) == "gregorian"):
        return year, False
    told = context.last
    if told is not None and context.narrative and told.calendar == "gregorian":
        century = told.year // 100 * 100
        near = [century + k + year for k in (-100, 0, 100) if century + k + year <= told.year + _AHEAD]
        return min(near, key=lambda one: abs(one - told.year)), True
    pivot = context.policy.two_digit_year_pivot
    # who says "عام ثلاثين" or writes "عام 48" remembers; of our century the thousands are said too
    if pivot == _UNSAID and not isinstance(said, NumericDate):
        pivot = _SAID_SHORT if said.in_words else _WRITTEN_SHORT
    year += 2000 if year < pivot else 1900
    if context.reference is not None and year > context.reference.year + _AHEAD:
        year -= 100
    return year, True


def make(year: int, month: int | None, day: int | None, calendar: str) -> PartialDate:
    """The date of these fields; day -1 is the last of its month. Raises CalendarError where there is no such date.

    A Hijri 30th was seen as such also where the month is computed with 29 days: it is the first of the next one then.

    >>> make(2012, 2, -1, "gregorian"), make(1432, 5, 30, "hijri")
    (PartialDate(2012, 2, 29), PartialDate(2011, 5, 4, approximate=True))
    """
    hijri = calendar.startswith("hijri")
    if month is not None and day in (-1, 30) and (hijri or day == -1):
        length = calendars.month_length(calendar, year, month)
        if day == 30 and length == 29:
            return PartialDate(*proleptic(calendars.to_day(calendar, year, month, 29) + 1), approximate=True)
        day = length if day == -1 else day
    return PartialDate(
        year, month, day, calendar=calendar, approximate=hijri and not calendars.is_exact(calendar, year)
    )


def in_years(said: Date, years: range, calendar: str) -> list[PartialDate]:
    """The month, or the day of a month, in each of the years that has it.

    >>> in_years(Date(month=2, day=29), range(2011, 2014), "gregorian")
    [PartialDate(2012, 2, 29)]
    """
    dates = (_in_year(said, year, calendar) for year in years)
    return [date for date in dates if date is not None]


def _in_year(said: Date, year: int, calendar: str) -> PartialDate | None:
    """None where the year has no such day or month: 29 February, the thirteenth Coptic month."""
    try:
        return make(year, said.month, said.day, calendar)
    except TimelineError:
        return None


def proleptic(n: int) -> tuple[int, int, int]:
    """Year, month and day of a day number as `datetime` counts them, in which references are given."""
    return calendars.from_day("proleptic-gregorian", n)


def month_from(year: int, month: int, step: int) -> tuple[int, int]:
    """The year and month so many months on, in a year of twelve.

    >>> month_from(2011, 11, 3)
    (2012, 2)
    """
    months = year * 12 + month - 1 + step
    return months // 12, months % 12 + 1


def distance(date: PartialDate, n: int) -> int:
    """How many days a date is away from a day number, 0 inside it.

    >>> day = PartialDate(2011, 5, 3).first_day
    >>> distance(PartialDate(2011, 5), day), distance(PartialDate(2011, 6), day)
    (0, 29)
    """
    return max(date.first_day - n, n - date.last_day, 0)
