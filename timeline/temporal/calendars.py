"""Day numbers <-> dates of eight calendars.

A day number counts days in the proleptic Gregorian calendar: 1 is 1 January of the year 1, as in
`datetime.date.toordinal()`, and it goes on in both directions without end. Years are astronomical: the year 0 is
1 BC (in the other calendars: the year before the first).

Sources: Gregorian, Julian, Coptic and tabular Hijri arithmetic after E. G. Richards, "Mapping Time" (1998), and
N. Dershowitz and E. M. Reingold, "Calendrical Calculations" (formulas, no code); Umm al-Qura from the table of
the hijridate package (MIT); Solar Hijri from the table of K. M. Borkowski, "The Persian calendar for 3000 years",
Earth, Moon and Planets 74 (1996).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from functools import cache, lru_cache
from itertools import pairwise

from timeline.errors import CalendarError

__all__ = [
    "CALENDARS",
    "Calendar",
    "from_day",
    "is_exact",
    "month_length",
    "months",
    "months_in_year",
    "to_day",
    "weekday",
    "year_bounds",
]

_TWELVE = tuple(range(1, 13))
_THIRTEEN = tuple(range(1, 14))
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

GREGORIAN_REFORM = 577736
"""Day number of 15 October 1582, the first day of the Gregorian calendar; the day before was 4 October."""


class Calendar:
    """One calendar: the lengths of its months, and its way to day numbers and back.

    `christian` tells whether its years are counted from Christ, `shortest` the days that every month has. The
    methods trust their arguments, the functions of this module check them.

    >>> CALENDARS["coptic"].months(1740)[-1]
    13
    """

    __slots__ = ()
    name = ""
    christian = False
    shortest = 28

    def months(self, year: int) -> tuple[int, ...]:  # noqa: ARG002 - the Rumi calendar reads it
        """The month numbers of a year, in their order within it.

        >>> CALENDARS["rumi"].months(1300)
        (3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2)
        """
        return _TWELVE

    def month_length(self, year: int, month: int) -> int:
        """The number of a month's last day.

        >>> CALENDARS["julian"].month_length(1900, 2)
        29
        """
        raise NotImplementedError

    def to_day(self, year: int, month: int, day: int) -> int:
        """The day number of a date.

        >>> CALENDARS["julian"].to_day(1917, 10, 25) == CALENDARS["gregorian"].to_day(1917, 11, 7)
        True
        """
        raise NotImplementedError

    def from_day(self, n: int) -> tuple[int, int, int]:
        """The year, month and day of a day number.

        >>> CALENDARS["gregorian"].from_day(577735)
        (1582, 10, 4)
        """
        raise NotImplementedError

    def is_exact(self, year: int) -> bool:  # noqa: ARG002 - others read it
        """Whether the arithmetic gives the very days people counted in that year.

        >>> CALENDARS["hijri"].is_exact(1440), CALENDARS["hijri"].is_exact(1292)
        (True, False)
        """
        return True

    def add_months(self, year: int, month: int, count: int) -> tuple[int, int]:
        """The month `count` months later (earlier, if negative).

        >>> CALENDARS["hijri"].add_months(1440, 11, 3)
        (1441, 2)
        """
        size = len(self.months(year))
        year, index = divmod(year * size + month - 1 + count, size)
        return year, index + 1


class _ProlepticGregorian(Calendar):
    __slots__ = ()
    name = "proleptic-gregorian"
    christian = True

    def month_length(self, year: int, month: int) -> int:
        return 29 if month == 2 and year % 4 == 0 and (year % 100 or year % 400 == 0) else _LENGTHS[month - 1]

    def to_day(self, year: int, month: int, day: int) -> int:
        # 400 years are 146097 days: any year has a twin within the range of datetime, which counts in C.
        cycles = (year - 1) // 400
        return dt.date(year - 400 * cycles, month, day).toordinal() + 146097 * cycles

    def from_day(self, n: int) -> tuple[int, int, int]:
        cycles = (n - 1) // 146097
        twin = dt.date.fromordinal(n - 146097 * cycles)
        return twin.year + 400 * cycles, twin.month, twin.day


class _Julian(Calendar):
    __slots__ = ()
    name = "julian"
    christian = True

    def month_length(self, year: int, month: int) -> int:
        return 29 if month == 2 and year % 4 == 0 else _LENGTHS[month - 1]

    def to_day(self, year: int, month: int, day: int) -> int:
        # Years that start in March end with the leap day; -307 is 1 March of the year 0.
        march_year = year - (month < 3)
        return 365 * march_year + march_year // 4 + (153 * ((month + 9) % 12) + 2) // 5 + day - 308

    def from_day(self, n: int) -> tuple[int, int, int]:
        since = n + 307
        march_year = (4 * since + 3) // 1461
        day_of_year = since - 365 * march_year - march_year // 4
        month = (5 * day_of_year + 2) // 153
        day = day_of_year - (153 * month + 2) // 5 + 1
        return march_year + (month > 9), month - 9 if month > 9 else month + 3, day


_PROLEPTIC = _ProlepticGregorian()
_JULIAN = _Julian()


class _Gregorian(Calendar):
    """The Christian calendar as it was written: Julian before 15 October 1582, Gregorian from then on."""

    __slots__ = ()
    name = "gregorian"
    christian = True

    def month_length(self, year: int, month: int) -> int:
        return (_JULIAN if year < 1582 else _PROLEPTIC).month_length(year, month)

    def to_day(self, year: int, month: int, day: int) -> int:
        if year > 1582 or (year == 1582 and (month, day) >= (10, 15)):
            return _PROLEPTIC.to_day(year, month, day)
        return _JULIAN.to_day(year, month, day)

    def from_day(self, n: int) -> tuple[int, int, int]:
        return (_JULIAN if n < GREGORIAN_REFORM else _PROLEPTIC).from_day(n)


class _TabularHijri(Calendar):
    """The civil tabular calendar: 11 leap years in 30 (2 5 7 10 13 16 18 21 24 26 29), epoch 16 July 622 Julian."""

    __slots__ = ()
    name = "hijri-tabular"

    def month_length(self, year: int, month: int) -> int:
        return 30 if month % 2 or (month == 12 and (11 * year + 14) % 30 < 11) else 29

    def to_day(self, year: int, month: int, day: int) -> int:
        return 354 * (year - 1) + (11 * year + 3) // 30 + (59 * (month - 1) + 1) // 2 + day + 227014

    def from_day(self, n: int) -> tuple[int, int, int]:
        year = (30 * (n - 227015) + 10646) // 10631
        day_of_year = n - self.to_day(year, 1, 1)
        month = min(2 * day_of_year // 59, 11) + 1
        return year, month, n - self.to_day(year, month, 1) + 1

    def is_exact(self, year: int) -> bool:  # noqa: ARG002
        return False  # months began when the moon was seen; a rule only comes within a day of that


_TABULAR = _TabularHijri()


@cache
def _month_starts() -> tuple[int, ...]:
    """The day numbers on which the Umm al-Qura months begin; the last one ends the table."""
    from hijridate import ummalqura  # imported late: most texts never need it

    # The table counts "reduced Julian days", whose day 0 is Julian day 2400000; day number 0 is 1721425.
    return tuple(start + 2400000 - 1721425 for start in ummalqura.MONTH_STARTS)


class _Hijri(Calendar):
    """Umm al-Qura within the years of its table, tabular outside.

    The two meet without a gap. At the start of the table they overlap by one day: 29 Dhu al-Hijja 1342
    (tabular) and 1 Muharram 1343 (Umm al-Qura) are the same day, which reads back as the latter.
    """

    __slots__ = ()
    name = "hijri"
    first_year, last_year = 1343, 1500
    first_day, last_day = 702574, 758564

    def month_length(self, year: int, month: int) -> int:
        if self.first_year <= year <= self.last_year:
            starts, index = _month_starts(), 12 * (year - self.first_year) + month
            return starts[index] - starts[index - 1]
        return _TABULAR.month_length(year, month)

    def to_day(self, year: int, month: int, day: int) -> int:
        if self.first_year <= year <= self.last_year:
            return _month_starts()[12 * (year - self.first_year) + month - 1] + day - 1
        return _TABULAR.to_day(year, month, day)

    def from_day(self, n: int) -> tuple[int, int, int]:
        if self.first_day <= n <= self.last_day:
            starts = _month_starts()
            index = bisect_right(starts, n) - 1
            return self.first_year + index // 12, index % 12 + 1, n - starts[index] + 1
        return _TABULAR.from_day(n)

    def is_exact(self, year: int) -> bool:
        return self.first_year <= year <= self.last_year


# Years in which the regular 33-year rhythm of leap years breaks and starts anew (Borkowski 1996).
_BREAKS = (
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
)  # fmt: skip


def _regular_leaps(year: int) -> int:
    """Leap years before `year` in the plain rule of 8 in 33; only differences of it mean something."""
    return (8 * year + 21) // 33


@lru_cache(maxsize=1024)
def _nowruz(year: int) -> int:
    """Day number of 1 Farvardin.

    Between two breaks the leap years follow each other by four, and by five once in 33 years. Outside the table
    the plain rule of 8 in 33 goes on from its edge.

    In 1503 and 1602 the equinox falls within minutes of noon in Tehran, and other implementations begin those years
    one day earlier.
    """
    if year < _BREAKS[0]:
        edge = _BREAKS[0]
        return _nowruz(edge) + 365 * (year - edge) + _regular_leaps(year) - _regular_leaps(edge)
    if year >= _BREAKS[-1]:
        edge = _BREAKS[-1] - 1
        return _nowruz(edge) + 365 * (year - edge) + _regular_leaps(year) - _regular_leaps(edge)
    leaps = 0
    for start, end in pairwise(_BREAKS):
        size = end - start
        if year < end:
            since = year - start
            leaps += since // 33 * 8 + (since % 33 + 3) // 4
            # The last four years of a period whose length leaves a rest of four hold one leap year more.
            leaps += size % 33 == 4 and size - since == 4
            break
        leaps += size // 33 * 8 + size % 33 // 4
    return 226515 + 365 * year + leaps


class _SolarHijri(Calendar):
    __slots__ = ()
    name = "solar-hijri"

    def month_length(self, year: int, month: int) -> int:
        if month < 7:
            return 31
        return 30 if month < 12 or _nowruz(year + 1) - _nowruz(year) == 366 else 29

    def to_day(self, year: int, month: int, day: int) -> int:
        return _nowruz(year) + 30 * (month - 1) + min(month - 1, 6) + day - 1

    def from_day(self, n: int) -> tuple[int, int, int]:
        year = (n - 226900) * 33 // 12053  # 33 years are 12053 days; this is never late, and early by two at most
        while _nowruz(year + 1) <= n:
            year += 1
        day_of_year = n - _nowruz(year)
        month = day_of_year // 31 + 1 if day_of_year < 186 else (day_of_year - 6) // 30 + 1
        return year, month, n - self.to_day(year, month, 1) + 1

    def is_exact(self, year: int) -> bool:
        return 1178 <= year <= 1633


class _Coptic(Calendar):
    """Era of the Martyrs: twelve months of 30 days and Nasi of 5 or 6; epoch 29 August 284 Julian."""

    __slots__ = ()
    name = "coptic"
    shortest = 5

    def months(self, year: int) -> tuple[int, ...]:  # noqa: ARG002
        return _THIRTEEN

    def month_length(self, year: int, month: int) -> int:
        return 30 if month < 13 else 6 if year % 4 == 3 else 5

    def to_day(self, year: int, month: int, day: int) -> int:
        return 365 * (year - 1) + year // 4 + 30 * (month - 1) + day + 103604

    def from_day(self, n: int) -> tuple[int, int, int]:
        year = (4 * (n - 103605) + 1463) // 1461
        month, day = divmod(n - self.to_day(year, 1, 1), 30)
        return year, month + 1, day + 1


class _Rumi(Calendar):
    """The Ottoman fiscal calendar: Christian months under their own numbers (March is 3), years from March.

    Its year is 584 less than the Christian one in which it begins. Days are Julian up to 15 February 1332; the next
    day was 1 March 1333, equal to the Gregorian 1 March 1917. The year 1333 had ten months, and from 1334 (1918) on
    years begin in January. In use from 1256 (1840) to 1341 (1925).
    """

    __slots__ = ()
    name = "rumi"
    shortest = 15
    offset = 584
    change = 699864  # day number of 1 March 1917

    def months(self, year: int) -> tuple[int, ...]:
        if year >= 1334:
            return _TWELVE
        return _TWELVE[2:] if year == 1333 else _TWELVE[2:] + _TWELVE[:2]

    def month_length(self, year: int, month: int) -> int:
        if year >= 1333:
            return _PROLEPTIC.month_length(year + self.offset, month)
        if (year, month) == (1332, 2):
            return 15
        return _JULIAN.month_length(self._christian(year, month), month)

    def _christian(self, year: int, month: int) -> int:
        return year + self.offset + (month < 3 and year < 1333)

    def _rumi(self, christian: int, month: int) -> int:
        return christian - self.offset - (month < 3 and christian <= 1917)

    def to_day(self, year: int, month: int, day: int) -> int:
        return (_JULIAN if year < 1333 else _PROLEPTIC).to_day(self._christian(year, month), month, day)

    def from_day(self, n: int) -> tuple[int, int, int]:
        christian, month, day = (_JULIAN if n < self.change else _PROLEPTIC).from_day(n)
        return self._rumi(christian, month), month, day

    def is_exact(self, year: int) -> bool:
        return year >= 1256  # before, the number of the year followed the Hijri one

    def add_months(self, year: int, month: int, count: int) -> tuple[int, int]:
        christian, index = divmod(12 * self._christian(year, month) + month - 1 + count, 12)
        return self._rumi(christian, index + 1), index + 1


CALENDARS: dict[str, Calendar] = {
    calendar.name: calendar
    for calendar in (_Gregorian(), _PROLEPTIC, _JULIAN, _Hijri(), _TABULAR, _SolarHijri(), _Coptic(), _Rumi())
}
"""Every calendar under its name: "gregorian", "proleptic-gregorian", "julian", "hijri", "hijri-tabular",
"solar-hijri", "coptic", "rumi"."""


def calendar_named(name: str) -> Calendar:
    """The calendar of that name, or CalendarError.

    >>> calendar_named("coptic").name
    'coptic'
    """
    try:
        return CALENDARS[name]
    except KeyError:
        raise CalendarError(f"no calendar {name!r}; there are {', '.join(CALENDARS)}") from None


def _check(calendar: Calendar, year: int, month: int, day: int = 1) -> None:
    """CalendarError unless the calendar has that day."""
    if month not in calendar.months(year):
        raise CalendarError(f"no month {month} in {calendar.name} {year}")
    if not 1 <= day <= calendar.month_length(year, month):
        raise CalendarError(f"no day {day} in month {month} of {calendar.name} {year}")
    if year == 1582 and month == 10 and 4 < day < 15 and calendar.name == "gregorian":
        raise CalendarError(f"no day {day} in month 10 of gregorian 1582: the reform left out 5 to 14 October")


def to_day(calendar: str, year: int, month: int, day: int) -> int:
    """The day number of a date; CalendarError if the calendar has no such date.

    >>> to_day("proleptic-gregorian", 1, 1, 1), to_day("hijri", 1440, 9, 1)
    (1, 737185)
    >>> to_day("gregorian", 2011, 4, 31)
    Traceback (most recent call last):
        ...
    timeline.errors.CalendarError: no day 31 in month 4 of gregorian 2011
    """
    found = calendar_named(calendar)
    _check(found, year, month, day)
    return found.to_day(year, month, day)


def from_day(calendar: str, n: int) -> tuple[int, int, int]:
    """The (year, month, day) of a day number.

    >>> from_day("solar-hijri", to_day("gregorian", 2024, 3, 20))
    (1403, 1, 1)
    """
    return calendar_named(calendar).from_day(n)


def months(calendar: str, year: int) -> tuple[int, ...]:
    """The month numbers of a year in their order, which begins with 3 in the older Rumi years.

    >>> months("rumi", 1333)
    (3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
    """
    return calendar_named(calendar).months(year)


def months_in_year(calendar: str, year: int) -> int:
    """How many months a year has.

    >>> months_in_year("coptic", 1740), months_in_year("hijri", 1440)
    (13, 12)
    """
    return len(calendar_named(calendar).months(year))


def month_length(calendar: str, year: int, month: int) -> int:
    """The number of a month's last day; CalendarError if the year has no such month.

    >>> month_length("gregorian", 1900, 2), month_length("julian", 1900, 2), month_length("coptic", 1739, 13)
    (28, 29, 6)
    """
    found = calendar_named(calendar)
    _check(found, year, month)
    return found.month_length(year, month)


def year_bounds(calendar: str, year: int) -> tuple[int, int]:
    """The day numbers of a year's first and last day.

    >>> year_bounds("rumi", 1333) == (to_day("gregorian", 1917, 3, 1), to_day("gregorian", 1917, 12, 31))
    True
    """
    found = calendar_named(calendar)
    order = found.months(year)
    last = order[-1]
    return found.to_day(year, order[0], 1), found.to_day(year, last, found.month_length(year, last))


def christian_year_near(hijri: int) -> float:
    """The Christian year of a Hijri one within a year or so, for a quick look: lunar years are 0.97 of solar ones.

    >>> int(christian_year_near(1400)), int(christian_year_near(1))
    (1980, 622)
    """
    return 622 + hijri * 0.97


def is_exact(calendar: str, year: int, *_month_and_day: int) -> bool:
    """False where a rule stands in for what people counted, and a day of slack remains.

    That is the tabular Hijri calendar (everywhere, and "hijri" outside 1343-1500), Solar Hijri outside 1178-1633,
    and Rumi before 1256. A month and a day may follow, as for `to_day`; only the year decides.

    >>> is_exact("hijri", 1440, 9, 1), is_exact("hijri", 1292), is_exact("gregorian", -330)
    (True, False, True)
    """
    return calendar_named(calendar).is_exact(year)


def weekday(n: int) -> int:
    """The ISO weekday of a day number: Monday is 1, Sunday 7.

    >>> weekday(to_day("gregorian", 2022, 2, 25))
    5
    """
    return (n - 1) % 7 + 1
