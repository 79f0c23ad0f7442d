"""A month, or a day of a month, whose year is not said; a day whose month is not said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import attrs

from timeline.arabic.expressions import Date, Pointer
from timeline.arabic.resolver.context import Certainty, Context, Resolution, dated, direction
from timeline.arabic.resolver.underspecified import undated
from timeline.arabic.resolver.weekdays import weekday_conflict
from timeline.arabic.resolver.years import (
    calendar_of,
    distance,
    in_calendar,
    in_years,
    make,
    month_from,
    under_policy,
    year_in,
)
from timeline.errors import TimelineError
from timeline.temporal import calendars
from timeline.temporal.values import Interval, PartialDate

_UPCOMING = 180  # days ahead in which a day and month without a year is sooner the next than the last one
_SEASON_ENDS, _TURNED_SEASON = {"SU": 8, "FA": 11}, 5
_TURNED = 9  # from the tenth month to the first, from the twelfth to the third: a tale has come to the next year
_JUST_BEGUN = 3  # days of a month in which an article may be read that was written before it
_EARLY = 2  # days by which the date of an article may lie before the day it was written on
_JUST = 60  # days back within which a time is sooner told of than the same one almost a year ahead
_YEARS = 5  # how many years around the reference are looked at
_ONE_YEAR = 400  # days from the reference within which a weekday that fits decides

MOON = "told as past, it is over in the Hijri month alone"

_Found = tuple[PartialDate, Certainty, str | None]


def resolve_yearless(said: Date, context: Context) -> Resolution:
    """A month without its year: what points to a year decides, then the discourse, then the reference.

    >>> resolve_yearless(Date(month=5), Context(dt.datetime(2022, 2, 25))).value
    '2021-05'
    """
    found = _in_the_year(said, context)
    if found is None:
        return undated(said, "no year is said and there is no reference to count from", conflicts=said.conflicts)
    when, certainty, reason = found
    return dated(when, certainty, reason, said.conflicts + weekday_conflict(said.weekday, when))


def resolve_pointed_day(said: Date, context: Context) -> Resolution:
    """A day of a month that is pointed at: "الثالث من الشهر الجاري"."""
    pointer = said.pointer or said.year_pointer or Pointer(0)
    told = pointer.anchor == "discourse" or (pointer.anchor == "here" and context.narrative)
    base: dt.date | PartialDate | None = context.last if told or context.reference is None else None
    if base is None and context.reference is not None:
        base = context.reference.date()
    if isinstance(base, PartialDate) and base.month is None:
        base = None
    if base is None or said.day is None:
        return undated(said, "the month is not said and there is no reference to count from")
    calendar = base.calendar if isinstance(base, PartialDate) else "gregorian"
    if said.weekday is not None:
        return _day_of_weekday(said, base, calendar, context)
    moon = of_the_moon(context, lambda month: attrs.evolve(month, day=said.day)) if pointer.step == 0 else None
    if moon is not None:
        return dated(moon, "assumed", MOON)
    return dated(_day_from(base, pointer.step, said, calendar), "resolved")


def of_the_moon(
    context: Context, part: Callable[[PartialDate], PartialDate | Interval]
) -> PartialDate | Interval | None:
    """A part of the Hijri month that runs, where it is over and the same of the Christian one, told as past, is not.

    >>> context = Context(dt.datetime(2015, 8, 5), tense=-1)
    >>> of_the_moon(context, lambda month: attrs.evolve(month, day=19)).iso
    '2015-08-04'
    """
    if context.reference is None or context.tense != -1:
        return None
    n = context.reference.toordinal()
    year, month, _ = in_calendar(context.reference.date(), "gregorian")
    hijri = under_policy("hijri", context)
    hijri_year, hijri_month, _ = in_calendar(context.reference.date(), hijri)
    try:
        ahead, over = part(PartialDate(year, month)), part(PartialDate(hijri_year, hijri_month, calendar=hijri))
    except TimelineError:
        return None
    vague = getattr(ahead, "mod", None) is not None  # "مطلع الشهر الجاري" may be told on its second day
    ends, begins = ahead.first_day if vague else ahead.last_day, over.first_day
    return over if ends is not None and ends > n + _EARLY and begins is not None and begins <= n else None


def _day_from(base: dt.date | PartialDate, step: int, said: Date, calendar: str) -> PartialDate:
    year, month, _ = in_calendar(base, calendar)
    return make(*month_from(year, month, step), said.day, calendar)


def _day_of_weekday(said: Date, base: dt.date | PartialDate, calendar: str, context: Context) -> Resolution:
    """A weekday and its day, in the month that is said or else at hand, or in one close by where it is that day.

    "الاثنين 29" may be of a neighbour of this month, "الاثنين 29 من الشهر الجاري" of the Hijri month that runs.
    """
    pointer = said.pointer or said.year_pointer
    months = [(calendar, 0), (calendar, 1), (calendar, -1)]
    if pointer is not None:
        months = [(calendar, pointer.step)]
        if pointer.anchor == "reference":
            months.append((under_policy("hijri", context), pointer.step))
    found = []
    for month_calendar, step in months:
        try:
            found.append(_day_from(base, step, said, month_calendar))
        except TimelineError:
            continue
    fitting = (when for when in found if not weekday_conflict(said.weekday, when))
    when = next(fitting, found[0])
    if pointer is not None and when == found[0]:
        return dated(when, "resolved", conflicts=weekday_conflict(said.weekday, when))
    reason = "its weekday fits the Hijri month alone" if pointer is not None else "the month is not said"
    return dated(when, "assumed", reason, weekday_conflict(said.weekday, when))


def _in_the_year(said: Date, context: Context) -> _Found | None:
    calendar, last = calendar_of(said, context), context.last
    if said.year_pointer is not None:
        return _in_the_year_pointed_at(said, said.year_pointer, calendar, context)
    if last is not None and said.pointer is not None and said.pointer.anchor == "discourse":
        return _told_from(last, said, calendar, said.pointer.step), "resolved", None
    if context.tense == 1 and context.reference is not None:
        return _near(said, calendar, context.reference.date(), context)  # "بدأ عام 2023، ونتوقع إنجازه في شباط"
    if last is not None and said.pointer is None and context.narrative and last.year > 0:
        when = _in_the_year_told(said, _year_after(last, said, calendar), calendar, context.years)
        if context.reference is None or not weekday_conflict(said.weekday, when):
            return when, "resolved", "the year is the one the text stated last"
    if context.reference is None:
        return None
    if _by_the_moon(said, context.reference.date()):
        when, _, _ = _near(said, under_policy("hijri", context), context.reference.date(), context)
        return when, "assumed", "its weekday fits the Hijri month and no Christian year around"
    return _near(said, calendar, context.reference.date(), context)


def _told_from(last: PartialDate, said: Date, calendar: str, step: int) -> PartialDate:
    """The month in the year told last, or the first one behind that time: "في نونبر 2018 ... في فبراير الموالي"."""
    year = year_in(last, calendar)
    when = make(year, said.month, said.day, calendar)
    return make(year + 1, said.month, said.day, calendar) if step > 0 and when.first_day <= last.first_day else when


def _by_the_moon(said: Date, today: dt.date) -> bool:
    """Whether the weekday beside day and month in numerals fits a Hijri day close by, and none of the Christian years
    around: "السبت 2/10" in July."""
    if said.weekday is None or said.day is None or said.calendar is not None:
        return False  # month names say their calendar

    def days(calendar: str) -> list[PartialDate]:
        year = year_in(today, calendar)
        dates = in_years(said, range(year - 1, year + 2), calendar)
        return [date for date in dates if calendars.weekday(date.first_day) == said.weekday]

    return not days("gregorian") and any(distance(date, today.toordinal()) < _JUST for date in days("hijri"))


def _in_the_year_pointed_at(said: Date, pointer: Pointer, calendar: str, context: Context) -> _Found | None:
    """A date of a year that is pointed at: "مايو من العام الماضي"."""
    base: dt.date | PartialDate | None = context.last if pointer.anchor == "discourse" else None
    if base is None and context.reference is not None:
        base = context.reference.date()
    if base is None and context.narrative:
        base = context.last
    if base is None:
        return None
    return make(year_in(base, calendar) + pointer.step, said.month, said.day, calendar), "resolved", None


def _year_after(last: PartialDate, said: Date, calendar: str) -> int:
    """The year told last; the next one where a tale goes on from its last months to the first ones."""
    if calendar.startswith("hijri") != last.calendar.startswith("hijri"):
        # the Hijri month of a Christian year is the one that begins in it, or behind its month or day
        year = year_in(last, calendar)
        near = in_years(said, range(year - 1, year + 3), calendar)
        if last.calendar.startswith("hijri"):  # "أوائل ربيع الأول، الموافق لأواسط أيار"
            return next((date.year for date in near if date.last_day >= last.first_day), year)
        return next((date.year for date in near if date.first_day >= last.first_day), year)
    year, month, _ = in_calendar(last, calendar)
    if last.season is not None:  # "انتخابات صيف 1963 ... وفي يناير"
        return year + (_SEASON_ENDS.get(last.season, 0) - (said.month or 12) >= _TURNED_SEASON)
    return year + (last.month is not None and month - (said.month or month) >= _TURNED)


def _in_the_year_told(said: Date, year: int, calendar: str, years: tuple[int, ...]) -> PartialDate:
    """In the year told last, or in a neighbour of it, or one told before, where the weekday said fits there.

    No weekday decides between Hijri years, whose days are sure but for one or two.
    """
    if said.weekday is not None and not calendar.startswith("hijri"):
        for near in (year, year + 1, year - 1, *reversed(years)):
            for when in in_years(said, range(near, near + 1), calendar):
                if not weekday_conflict(said.weekday, when):
                    return when
    return make(year, said.month, said.day, calendar)


def _near(said: Date, calendar: str, today: dt.date, context: Context) -> _Found:
    """The one before, after or around the reference."""
    n = today.toordinal()
    dates = _dates_around(said, year_in(today, calendar), calendar, n)
    if said.pointer is not None and said.pointer.step == 0:
        return min(dates, key=lambda date: distance(date, n)), "resolved", None
    if said.pointer is not None and said.pointer.step < 0:  # الماضي، قبل الماضي
        return ([date for date in dates if date.last_day < n] or dates)[said.pointer.step :][0], "resolved", None
    if said.pointer is not None:
        begun = _JUST_BEGUN if said.day is None else 0  # "أغسطس المقبل", published in its first days
        return (
            ([date for date in dates if date.first_day > n - begun] or dates)[: said.pointer.step][-1],
            "resolved",
            None,
        )
    step = said.pointer.step if said.pointer else context.tense
    towards, assumed = direction(step, context.policy)
    if towards == "nearest":
        found = min(dates, key=lambda date: distance(date, n))
    elif towards == "future":
        found = next((date for date in dates if date.last_day >= n), dates[-1])
        just = max((date for date in dates if date.last_day < n), key=lambda date: date.last_day, default=None)
        if said.pointer is None and step and just and n - just.last_day < _JUST and found.first_day - n > _UPCOMING:
            return just, "assumed", "taken as the one just past, though the sentence speaks of the future"
    else:
        # a day is told of shortly before or after it, seldom half a year late
        ahead = 0 if said.day is None else _EARLY if step else _UPCOMING
        found = next((date for date in reversed(dates) if date.first_day <= n + ahead), dates[0])
    if assumed and towards == "past" and found.first_day > n:
        assumed = "taken as the coming one, which is nearer than the last"
    return found, "resolved" if step or len(dates) == 1 else "assumed", assumed


def _dates_around(said: Date, year: int, calendar: str, n: int) -> list[PartialDate]:
    """In the years around the reference; only the nearest that fits where a weekday is said and one fits soon.

    Weekdays of Hijri dates being sure but for one or two, a word that points goes before them: "الأحد 17 رمضان المقبل".
    """
    dates = in_years(said, range(year - _YEARS, year + _YEARS + 1), calendar)
    if not dates:
        raise TimelineError(f"month {said.month} has no day {said.day}")
    if said.weekday is None:
        return dates
    step = said.pointer.step if said.pointer and calendar.startswith("hijri") else 0
    fitting = [date for date in dates if (date.first_day - n) * step >= 0 and not weekday_conflict(said.weekday, date)]
    nearest = min(fitting, key=lambda date: abs(date.first_day - n), default=None)
    return [nearest] if nearest is not None and abs(nearest.first_day - n) < _ONE_YEAR else dates
