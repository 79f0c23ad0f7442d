"""The values: what was said about time, and the bounds that it implies.

`PartialDate` (a day, a month, a century, a minute ...), `Interval` (from one to another), `Duration` (how long) and
`Recurrence` (how often). They keep the fields as they were said, in the calendar in which they were said, and never
add precision: bounds are derived, an event lies somewhere within them.
"""

from __future__ import annotations

import datetime as dt
import enum
from typing import Any, ClassVar, overload

import attrs

from timeline.errors import CalendarError, TimelineError
from timeline.temporal.calendars import (
    CALENDARS,
    GREGORIAN_REFORM,
    Calendar,
    calendar_named,
    weekday,
    year_bounds,
)

__all__ = ["MODS", "Datable", "Duration", "Granularity", "Interval", "PartialDate", "Recurrence", "Value"]

MODS = frozenset(
    (
        "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS",
        "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
    )
)  # fmt: skip
"""The TIMEX3 modifiers. START, MID and END narrow the bounds to a third of the unit; the others leave them alone."""

THIRDS = frozenset(("START", "MID", "END"))
VAGUE_UNITS = ("Y", "M", "W", "D", "TH", "TM", "TS", "X")
PARTS_OF_DAY = {"DN": (3, 7), "MO": (6, 12), "MI": (11, 14), "AF": (12, 18), "EV": (16, 22), "NI": (18, 24)}
"""Hours in which a part of the day lies, the second exclusive. They overlap as the words do, and stay in their day:
DN dawn, MO morning, MI midday, AF afternoon, EV evening (مساء begins with the late afternoon), NI night."""
SEASONS = {"SP": (3, 4, 5), "SU": (6, 7, 8), "FA": (9, 10, 11), "WI": (12, 1, 2)}
"""Whole months; winter ends in the year after the one that names it."""


class Granularity(enum.Enum):
    """How fine a value is said to be, ordered from coarse to fine.

    >>> Granularity.YEAR < Granularity.DAY, max(Granularity.MONTH, Granularity.HOUR)
    (True, Granularity.HOUR)
    """

    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    PART_OF_DAY = "part-of-day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"

    def __repr__(self) -> str:
        return f"Granularity.{self.name}"

    def __lt__(self, other: object) -> bool:
        return _RANK[self] < _RANK[other] if isinstance(other, Granularity) else NotImplemented

    def __le__(self, other: object) -> bool:
        return _RANK[self] <= _RANK[other] if isinstance(other, Granularity) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return _RANK[self] > _RANK[other] if isinstance(other, Granularity) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return _RANK[self] >= _RANK[other] if isinstance(other, Granularity) else NotImplemented


_RANK = {granularity: rank for rank, granularity in enumerate(Granularity)}
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}


class _Shown:
    """A repr that is the call which makes the value, without what is left at its default."""

    __slots__ = ()
    _positional: ClassVar[int] = 0

    def __repr__(self) -> str:
        shown: list[str] = []
        gap = False
        for index, field in enumerate(type(self).__attrs_attrs__):  # type: ignore[attr-defined]
            value = getattr(self, field.name)
            if value == field.default:
                gap = True
            elif index < self._positional and not gap:
                shown.append(repr(value))
            else:
                shown.append(f"{field.name}={value!r}")
        return f"{type(self).__name__}({', '.join(shown)})"


class _Dated(_Shown):
    """What can be put in order: by first day, wider before narrower, then by EDTF (and, all else equal, by repr)."""

    __slots__ = ()

    def _reach(self) -> tuple[float, float]:
        raise NotImplementedError

    def _before(self, other: _Dated) -> bool:
        mine, others = self._reach(), other._reach()
        if mine != others:
            return mine < others
        return (self.edtf, repr(self)) < (other.edtf, repr(other))

    def __lt__(self, other: object) -> bool:
        return self._before(other) if isinstance(other, _Dated) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return other._before(self) if isinstance(other, _Dated) else NotImplemented

    def __le__(self, other: object) -> bool:
        return not other._before(self) if isinstance(other, _Dated) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return not self._before(other) if isinstance(other, _Dated) else NotImplemented

    @property
    def edtf(self) -> str:
        raise NotImplementedError


@attrs.frozen(repr=False, order=False)
class PartialDate(_Dated):
    """One date, as coarse or as fine as it was said: a millennium, a month, a day, a minute.

    `year` is astronomical in the Christian calendars (0 is 1 BC), the calendar's own elsewhere; for a decade, century
    or millennium (`unit`) its first year. `half` and `quarter` cut the unit that the other fields name: a year, a
    month, a decade or century. `season` is "SP" "SU" "FA" "WI", `part_of_day` "DN" "MO" "MI" "AF" "EV" "NI", `mod` a
    TIMEX3 modifier, `utc_offset` in minutes. `week` is the ISO week of the ISO year `year`.

    Hijri dates outside the Umm al-Qura table (and others of which `calendars.is_exact` is False) are `approximate`:
    a day of slack remains. A Hijri 30th is taken even in a month for which table or rule has 29 days, because the
    moon was seen later somewhere; it counts as that month's last day and is approximate too.

    Raises CalendarError where the calendar has no such date, TimelineError where the fields do not fit together.

    >>> PartialDate(2011, 5).earliest, PartialDate(2011, 5).latest
    (datetime.date(2011, 5, 1), datetime.date(2011, 5, 31))
    >>> PartialDate(2011, 4, 31)
    Traceback (most recent call last):
        ...
    timeline.errors.CalendarError: no day 31 in month 4 of gregorian 2011
    """

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = attrs.field(default=None, kw_only=True)
    minute: int | None = attrs.field(default=None, kw_only=True)
    second: int | None = attrs.field(default=None, kw_only=True)
    week: int | None = attrs.field(default=None, kw_only=True)
    half: int | None = attrs.field(default=None, kw_only=True)
    quarter: int | None = attrs.field(default=None, kw_only=True)
    season: str | None = attrs.field(default=None, kw_only=True)
    part_of_day: str | None = attrs.field(default=None, kw_only=True)
    unit: Granularity | None = attrs.field(default=None, kw_only=True)
    calendar: str = attrs.field(default="gregorian", kw_only=True)
    mod: str | None = attrs.field(default=None, kw_only=True)
    approximate: bool = attrs.field(default=False, kw_only=True)
    utc_offset: int | None = attrs.field(default=None, kw_only=True)
    zone_name: str | None = attrs.field(default=None, kw_only=True)

    _positional: ClassVar[int] = 3

    def __attrs_post_init__(self) -> None:
        # Plain dates are by far the most frequent: they pass with a few comparisons and no conversion.
        month, day = self.month, self.day
        if self.calendar != "gregorian":
            calendar = calendar_named(self.calendar)
            if not calendar.is_exact(self.year) and not self.approximate:
                object.__setattr__(self, "approximate", True)
            if month is not None:
                self._check_day(calendar, month, day)
        elif month is not None and (
            not 1 <= month <= 12 or (day is not None and (not 1 <= day <= 28 or self.year == 1582))
        ):
            self._check_day(CALENDARS["gregorian"], month, day)
        if day is None or month is None:
            self._check_coarse()
        elif (
            self.week is not None
            or self.half is not None
            or self.quarter is not None
            or self.season is not None
            or self.unit is not None
        ):
            raise TimelineError("a day has no week, half, quarter, season or unit of its own")
        if self.hour is not None or self.part_of_day is not None or self.minute is not None or self.second is not None:
            self._check_time()
        if self.mod is not None and self.mod not in MODS:
            raise TimelineError(f"no modifier {self.mod!r}")
        if self.utc_offset is not None and not -1440 < self.utc_offset < 1440:
            raise TimelineError(f"no utc offset of {self.utc_offset} minutes")

    def _check_day(self, calendar: Calendar, month: int, day: int | None) -> None:
        year = self.year
        if month not in calendar.months(year):
            raise CalendarError(f"no month {month} in {calendar.name} {year}")
        if day is None:
            return
        if day < 1 or (day > calendar.shortest and day > calendar.month_length(year, month)):
            if day == 30 and calendar.name.startswith("hijri"):
                object.__setattr__(self, "approximate", True)
                return
            raise CalendarError(f"no day {day} in month {month} of {calendar.name} {year}")
        if year == 1582 and month == 10 and 4 < day < 15 and calendar.name == "gregorian":
            raise CalendarError(f"no day {day} in month 10 of gregorian 1582: the reform left out 5 to 14 October")

    def _check_coarse(self) -> None:
        if self.day is not None:
            raise TimelineError("a day needs its month")
        if self.hour is not None or self.part_of_day is not None:
            raise TimelineError("a time of day needs its day")
        names = [name for name in ("month", "week", "season", "unit") if getattr(self, name) is not None]
        if len(names) > 1:
            raise TimelineError(f"{names[0]} and {names[1]} do not go together")
        if self.half is not None or self.quarter is not None:
            if self.half is not None and self.quarter is not None:
                raise TimelineError("half and quarter do not go together")
            if names and names[0] in ("week", "season"):
                raise TimelineError(f"a {names[0]} has no halves or quarters")
            if self.half not in (None, 1, 2):
                raise TimelineError(f"no half {self.half}")
            if self.quarter not in (None, 1, 2, 3, 4):
                raise TimelineError(f"no quarter {self.quarter}")
        if self.season is not None and self.season not in SEASONS:
            raise TimelineError(f"no season {self.season!r}")
        if self.unit is not None and self.unit not in _YEARS:
            raise TimelineError(f"{self.unit!r} is no unit of years; give the field instead")
        if self.week is not None and not 1 <= self.week <= (52 if self.week < 53 else _weeks(self.calendar, self.year)):
            raise CalendarError(f"no week {self.week} in {self.calendar} {self.year}")

    def _check_time(self) -> None:
        if self.part_of_day is not None and self.part_of_day not in PARTS_OF_DAY:
            raise TimelineError(f"no part of day {self.part_of_day!r}")
        if (self.minute is not None and self.hour is None) or (self.second is not None and self.minute is None):
            raise TimelineError("a minute needs its hour, a second its minute")
        for name, value, limit in (("hour", self.hour, 24), ("minute", self.minute, 60), ("second", self.second, 60)):
            if value is not None and not 0 <= value < limit:
                raise TimelineError(f"no {name} {value}")

    @classmethod
    def from_date(cls, date: dt.date, *, calendar: str = "gregorian") -> PartialDate:
        """The day of a date, or the second of a datetime, whose wall clock and UTC offset are kept.

        The fields are taken as written, as `earliest` gives them back; with another `calendar` the date is converted.

        >>> PartialDate.from_date(dt.date(2011, 5, 3))
        PartialDate(2011, 5, 3)
        >>> PartialDate.from_date(dt.datetime(2011, 5, 3, 18, 50))
        PartialDate(2011, 5, 3, hour=18, minute=50, second=0)
        >>> PartialDate.from_date(dt.date(2019, 5, 6), calendar="hijri")
        PartialDate(1440, 9, 1, calendar='hijri')
        """
        year, month, day = date.year, date.month, date.day
        if calendar != "gregorian":
            year, month, day = calendar_named(calendar).from_day(date.toordinal())
        if not isinstance(date, dt.datetime):
            return cls(year, month, day, calendar=calendar)
        offset = date.utcoffset()
        return cls(
            year,
            month,
            day,
            hour=date.hour,
            minute=date.minute,
            second=date.second,
            calendar=calendar,
            utc_offset=None if offset is None else int(offset.total_seconds() // 60),
        )

    @classmethod
    def from_day(cls, n: int, *, calendar: str = "gregorian") -> PartialDate:
        """The day of a day number.

        >>> PartialDate.from_day(1)
        PartialDate(1, 1, 3)
        """
        return cls(*calendar_named(calendar).from_day(n), calendar=calendar)

    @classmethod
    def decade(cls, year: int, *, calendar: str = "gregorian", mod: str | None = None) -> PartialDate:
        """The ten years that begin with `year`.

        >>> PartialDate.decade(1970).latest
        datetime.date(1979, 12, 31)
        """
        return cls(year, unit=Granularity.DECADE, calendar=calendar, mod=mod)

    @classmethod
    def century(
        cls, number: int, *, bce: bool = False, calendar: str = "gregorian", mod: str | None = None
    ) -> PartialDate:
        """The century with that ordinal: the 19th is 1801-1900, the 3rd BC is 300-201 BC.

        >>> PartialDate.century(19).iso, PartialDate.century(3, bce=True).timex3
        ('1801-01-01/1900-12-31', 'BC02')
        """
        if number < 1:
            raise TimelineError(f"no century {number}")
        year = 1 - 100 * number if bce else 100 * (number - 1) + 1
        return cls(year, unit=Granularity.CENTURY, calendar=calendar, mod=mod)

    @classmethod
    def millennium(
        cls, number: int, *, bce: bool = False, calendar: str = "gregorian", mod: str | None = None
    ) -> PartialDate:
        """The millennium with that ordinal: the 3rd is 2001-3000.

        >>> PartialDate.millennium(3).year, PartialDate.millennium(1, bce=True).year
        (2001, -999)
        """
        if number < 1:
            raise TimelineError(f"no millennium {number}")
        year = 1 - 1000 * number if bce else 1000 * (number - 1) + 1
        return cls(year, unit=Granularity.MILLENNIUM, calendar=calendar, mod=mod)

    @property
    def granularity(self) -> Granularity:
        """The finest unit that was said.

        >>> PartialDate(2011, quarter=3).granularity, PartialDate(2011, 5, 3, hour=18).granularity
        (Granularity.QUARTER, Granularity.HOUR)
        """
        if self.day is not None:
            if self.second is not None:
                return Granularity.SECOND
            if self.minute is not None:
                return Granularity.MINUTE
            if self.hour is not None:
                return Granularity.HOUR
            return Granularity.DAY if self.part_of_day is None else Granularity.PART_OF_DAY
        if self.half is not None:
            return Granularity.HALF
        if self.quarter is not None:
            return Granularity.QUARTER
        if self.month is not None:
            return Granularity.MONTH
        if self.season is not None:
            return Granularity.SEASON
        if self.week is not None:
            return Granularity.WEEK
        return self.unit or Granularity.YEAR

    def days(self, *, mod: bool = True) -> tuple[int, int]:
        """The day numbers of the first and last day; with `mod=False` of the whole unit, START, MID and END apart.

        START is the first third of the unit's parts (days of a month or week, months of a year, season, half or
        quarter, years of a decade and more), rounded down; MID and END are the second and the rest.

        >>> july = PartialDate(2015, 7, mod="START")
        >>> [PartialDate.from_day(n).iso for n in july.days()]
        ['2015-07-01', '2015-07-10']
        """
        calendar, year, month = CALENDARS[self.calendar], self.year, self.month
        if month is not None:
            last = calendar.month_length(year, month)
            if self.day is not None:
                n = calendar.to_day(year, month, min(self.day, last))
                return n, n
            first = calendar.to_day(year, month, 1)
            size = calendar.to_day(year, month, last) - first + 1
            low, high = self._cut(size, mod)
            return first + low, first + high - 1
        if self.week is not None:
            first = _week_start(self.calendar, year, self.week)
            low, high = self._cut(7, mod)
            return first + low, first + high - 1
        if self.unit is not None:
            low, high = self._cut(_YEARS[self.unit], mod)
            return year_bounds(self.calendar, year + low)[0], year_bounds(self.calendar, year + high - 1)[1]
        if self.season is not None:
            calendar, parts = _season(calendar, year, self.season)
        else:
            parts = [(year, each) for each in calendar.months(year)]
        low, high = self._cut(len(parts), mod)
        (year, month), (last_year, last_month) = parts[low], parts[high - 1]
        last = calendar.month_length(last_year, last_month)
        return calendar.to_day(year, month, 1), calendar.to_day(last_year, last_month, last)

    def _cut(self, size: int, mod: bool) -> tuple[int, int]:
        """Which of `size` parts are meant: half or quarter first, then the third, as a half-open range."""
        low, high = 0, size
        if self.half is not None:
            low, high = (self.half - 1) * size // 2, self.half * size // 2
        elif self.quarter is not None:
            low, high = (self.quarter - 1) * size // 4, self.quarter * size // 4
        if mod and self.mod in THIRDS:
            return _third(self.mod, low, high)
        return low, high

    @property
    def first_day(self) -> int:
        """The day number of the first day.

        >>> PartialDate(1, 1, 1).first_day  # written as Julian
        -1
        """
        return self.days()[0]

    @property
    def last_day(self) -> int:
        """The day number of the last day.

        >>> PartialDate(2011).last_day - PartialDate(2011).first_day
        364
        """
        return self.days()[1]

    def seconds(self) -> tuple[int, int] | None:
        """The seconds of the day from which and up to which (exclusive) the time lies; None without a time of day.

        >>> PartialDate(2011, 5, 3, part_of_day="MO").seconds()
        (21600, 43200)
        """
        if self.hour is None:
            if self.part_of_day is None:
                return None
            first, last = PARTS_OF_DAY[self.part_of_day]
            return 3600 * first, 3600 * last
        if self.minute is None:
            return 3600 * self.hour, 3600 * self.hour + 3600
        start = 3600 * self.hour + 60 * self.minute
        return (start, start + 60) if self.second is None else (start + self.second, start + self.second + 1)

    @property
    def earliest(self) -> dt.date:
        """The first day as a date: as written in the Christian calendar, converted to Gregorian from any other.

        OverflowError outside the years 1-9999. What datetime cannot say, 29 February of Julian-only leap years,
        becomes the 28th.

        >>> PartialDate(1440, 9, calendar="hijri").earliest
        datetime.date(2019, 5, 6)
        """
        return _date(self.calendar, self.days()[0])

    @property
    def latest(self) -> dt.date:
        """The last day as a date, inclusive; see `earliest`.

        >>> PartialDate(1440, 9, calendar="hijri").latest
        datetime.date(2019, 6, 3)
        """
        return _date(self.calendar, self.days()[1])

    @property
    def bounds(self) -> tuple[dt.datetime, dt.datetime]:
        """The half-open pair of naive datetimes, local as written; OverflowError outside the years 1-9999.

        >>> PartialDate(2022, 2, 25, hour=18, minute=50).bounds
        (datetime.datetime(2022, 2, 25, 18, 50), datetime.datetime(2022, 2, 25, 18, 51))
        """
        first, last = self.days()
        start, end = self.seconds() or (0, 86400)
        return _instant(self.calendar, first, start), _instant(self.calendar, last, end)

    @property
    def iso(self) -> str:
        """Inclusive full days, "2022-02-22" or "2022-02-01/2022-02-28", for any year; half-open with a time of day.

        >>> PartialDate(2022, 2).iso, PartialDate(0).iso
        ('2022-02-01/2022-02-28', '0000-01-01/0000-12-31')
        """
        from timeline.temporal import notation

        return notation.to_iso(self)

    @property
    def edtf(self) -> str:
        """Extended Date/Time Format, ISO 8601-2.

        >>> PartialDate(1990, approximate=True).edtf, PartialDate.century(19).edtf
        ('1990~', '1801/1900')
        """
        from timeline.temporal import notation

        return notation.to_edtf(self)

    @property
    def timex3(self) -> str:
        """The value of a TIMEX3 tag.

        >>> PartialDate.decade(1970).timex3, PartialDate(-330).timex3, PartialDate(2011, 5, 3, part_of_day="MO").timex3
        ('197', 'BC0331', '2011-05-03TMO')
        """
        from timeline.temporal import notation

        return notation.to_timex3(self)

    def _reach(self) -> tuple[float, float]:
        first, last = self.days()
        return first, -last


@attrs.frozen(repr=False, order=False)
class Interval(_Dated):
    """From one date to another, both included; None is an open end, and one end must be known.

    TimelineError if it ends before it starts.

    >>> Interval(PartialDate(2011, 5, 11), PartialDate(2011, 5, 14)).timex3
    '2011-05-11/2011-05-14'
    >>> Interval(PartialDate(1990), None).edtf
    '1990/..'
    >>> Interval(PartialDate(1990), PartialDate(1980))
    Traceback (most recent call last):
        ...
    timeline.errors.TimelineError: interval 1990/1980 ends before it starts
    """

    start: PartialDate | None
    end: PartialDate | None
    mod: str | None = None
    approximate: bool = False

    _positional: ClassVar[int] = 2

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if start is None or end is None:
            if start is end:
                raise TimelineError("an interval needs a start or an end")
        elif start.calendar != end.calendar or start.year >= end.year or start.unit is not None:
            first, last = start.days()[0], end.days()[1]
            if first > last or (first == last and (start.seconds() or (0, 0))[0] >= (end.seconds() or (0, 86400))[1]):
                raise TimelineError(f"interval {start.edtf}/{end.edtf} ends before it starts")
        if self.mod is not None and self.mod not in MODS:
            raise TimelineError(f"no modifier {self.mod!r}")

    @property
    def granularity(self) -> Granularity:
        """The finer one of its ends'.

        >>> Interval(PartialDate(1952), PartialDate(1970, 9, 28)).granularity
        Granularity.DAY
        """
        return max(end.granularity for end in (self.start, self.end) if end is not None)

    @property
    def calendar(self) -> str:
        """The calendar of its start, or of its end where the start is open.

        >>> Interval(None, PartialDate(1440, calendar="hijri")).calendar
        'hijri'
        """
        end = self.start or self.end
        assert end is not None  # the constructor saw to it
        return end.calendar

    def days(self, *, mod: bool = True) -> tuple[int | None, int | None]:
        """The day numbers of the first and last day, None where it is open.

        START, MID and END take thirds of its days, unless an end is open or has a time of day.

        >>> Interval(None, PartialDate(1, 1, 3)).days()
        (None, 1)
        """
        first = None if self.start is None else self.start.days()[0]
        last = None if self.end is None else self.end.days()[1]
        if mod and self.mod in THIRDS and first is not None and last is not None and not self._timed():
            low, high = _third(self.mod, first, last + 1)
            return low, high - 1
        return first, last

    def _timed(self) -> bool:
        return any(end is not None and end.granularity > Granularity.DAY for end in (self.start, self.end))

    @property
    def first_day(self) -> int | None:
        """The day number of its first day, None if the start is open.

        >>> Interval(PartialDate(1, 1, 3), None).first_day
        1
        """
        return self.days()[0]

    @property
    def last_day(self) -> int | None:
        """The day number of its last day, None if the end is open.

        >>> Interval(PartialDate(1990), None).last_day is None
        True
        """
        return self.days()[1]

    @property
    def earliest(self) -> dt.date | None:
        """Its first day as a date, None if the start is open; OverflowError outside the years 1-9999.

        >>> Interval(PartialDate(1952), PartialDate(1970)).earliest
        datetime.date(1952, 1, 1)
        """
        first = self.days()[0]
        return None if first is None or self.start is None else _date(self.start.calendar, first)

    @property
    def latest(self) -> dt.date | None:
        """Its last day as a date, inclusive, None if the end is open; OverflowError outside the years 1-9999.

        >>> Interval(PartialDate(1952), PartialDate(1970)).latest
        datetime.date(1970, 12, 31)
        """
        last = self.days()[1]
        return None if last is None or self.end is None else _date(self.end.calendar, last)

    @property
    def bounds(self) -> tuple[dt.datetime | None, dt.datetime | None]:
        """The half-open pair of naive datetimes, None for an open end; OverflowError outside the years 1-9999.

        >>> Interval(PartialDate(2011, 5, 11), None).bounds
        (datetime.datetime(2011, 5, 11, 0, 0), None)
        """
        first, last = self.days()
        start = end = None
        if self.start is not None and first is not None:
            start = _instant(self.start.calendar, first, (self.start.seconds() or (0, 0))[0])
        if self.end is not None and last is not None:
            end = _instant(self.end.calendar, last, (self.end.seconds() or (0, 86400))[1])
        return start, end

    @property
    def iso(self) -> str:
        """Inclusive full days, "2011-05-11/2011-05-14", an open end as ".."; half-open where an end has a time of day.

        >>> Interval(PartialDate(1952), PartialDate(1970)).iso
        '1952-01-01/1970-12-31'
        """
        from timeline.temporal import notation

        return notation.to_iso(self)

    @property
    def edtf(self) -> str:
        """Extended Date/Time Format, ISO 8601-2.

        >>> Interval(PartialDate(1952), PartialDate(1970)).edtf
        '1952/1970'
        """
        from timeline.temporal import notation

        return notation.to_edtf(self)

    @property
    def timex3(self) -> str:
        """The value of a TIMEX3 tag.

        >>> Interval(PartialDate(-2999), PartialDate(-538)).timex3
        'BC3000/BC0539'
        """
        from timeline.temporal import notation

        return notation.to_timex3(self)

    def _reach(self) -> tuple[float, float]:
        first, last = self.days()
        return (float("-inf") if first is None else first), (float("-inf") if last is None else -last)


@attrs.frozen(repr=False, order=False)
class Duration(_Shown):
    """How long: so many years, months, weeks, days, hours, minutes and seconds, none negative, fractions allowed.

    `vague` stands alone, for an unknown number of one unit: "Y" "M" "W" "D" "TH" "TM" "TS", or "X" of any.
    Durations date nothing and do not order.

    >>> Duration(years=14).timex3, Duration(hours=1, minutes=30).timex3, Duration(vague="TH").timex3
    ('P14Y', 'PT1H30M', 'PTXH')
    """

    years: int | float = 0
    months: int | float = 0
    weeks: int | float = 0
    days: int | float = 0
    hours: int | float = 0
    minutes: int | float = 0
    seconds: int | float = 0
    vague: str | None = None
    mod: str | None = None
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        amounts = (self.years, self.months, self.weeks, self.days, self.hours, self.minutes, self.seconds)
        if min(amounts) < 0:
            raise TimelineError("a duration is not negative")
        if self.vague is not None and (self.vague not in VAGUE_UNITS or any(amounts)):
            raise TimelineError(f"vague {self.vague!r} is one of {' '.join(VAGUE_UNITS)}, without numbers")
        if self.mod is not None and self.mod not in MODS:
            raise TimelineError(f"no modifier {self.mod!r}")

    @property
    def granularity(self) -> Granularity:
        """The finest unit that was said; a day where none was.

        >>> Duration(years=1, months=6).granularity, Duration(vague="W").granularity
        (Granularity.MONTH, Granularity.WEEK)
        """
        if self.vague is not None:
            return _VAGUE_GRANULARITY[self.vague]
        for name, granularity in _FINEST_FIRST:
            if getattr(self, name):
                return granularity
        return Granularity.DAY

    @property
    def iso(self) -> str:
        """ISO 8601 text, the same as `timex3`.

        >>> Duration(weeks=1.5).iso
        'P1.5W'
        """
        from timeline.temporal import notation

        return notation.to_iso(self)

    @property
    def edtf(self) -> None:
        """None: EDTF says dates only.

        >>> Duration(years=1).edtf
        """
        return None

    @property
    def timex3(self) -> str:
        """The value of a TIMEX3 tag.

        >>> Duration(months=2).timex3
        'P2M'
        """
        from timeline.temporal import notation

        return notation.to_timex3(self)

    @overload
    def add_to(self, date: dt.datetime, sign: int = 1) -> dt.datetime: ...
    @overload
    def add_to(self, date: dt.date, sign: int = 1) -> dt.date: ...
    @overload
    def add_to(self, date: PartialDate, sign: int = 1) -> PartialDate: ...
    def add_to(self, date: dt.date | PartialDate, sign: int = 1) -> dt.date | PartialDate:
        """The date this much later (earlier with `sign=-1`), of the same kind and granularity.

        Years and months first, in the date's own calendar, a day beyond the month's end becoming its last; then
        the rest. Fractions of a month count as 30 days; what is finer than a plain day counts from its midnight.

        Raises TimelineError if this is vague or the date too coarse for it (a year plus three days),
        OverflowError where datetime ends.

        >>> Duration(months=1).add_to(dt.date(2011, 1, 31))
        datetime.date(2011, 2, 28)
        >>> Duration(years=3).add_to(PartialDate(1440, calendar="hijri"), -1)
        PartialDate(1437, calendar='hijri')
        """
        if self.vague is not None:
            raise TimelineError(f"cannot count with {self.timex3}, an unknown number")
        months = (12 * self.years + self.months) * sign
        whole = int(months)
        seconds = 86400 * (7 * self.weeks + self.days) + 3600 * self.hours + 60 * self.minutes + self.seconds
        shift = seconds * sign + (months - whole) * 30 * 86400
        if isinstance(date, PartialDate):
            return _add_to_partial(date, whole, shift)
        if whole:
            year, month = _PROLEPTIC.add_months(date.year, date.month, whole)
            if not dt.MINYEAR <= year <= dt.MAXYEAR:
                raise OverflowError(f"{self.timex3} from {date} leaves the years 1-9999")
            date = date.replace(year, month, min(date.day, _PROLEPTIC.month_length(year, month)))
        return date + dt.timedelta(seconds=shift) if shift else date


@attrs.frozen(repr=False, order=False)
class Recurrence(_Shown):
    """How often: a period ("every week"), weekdays (ISO numbers), or a day of the year, month or clock that returns.

    `freq` ("2X") and `quant` ("EVERY") are TIMEX3's; `month` and `day` count in the Gregorian calendar.
    TimelineError if nothing recurs. Recurrences date nothing and do not order.

    >>> Recurrence(weekdays=(7,)).timex3, Recurrence(Duration(weeks=1), freq="2X").timex3
    ('XXXX-WXX-7', 'P1W')
    """

    period: Duration | None = None
    weekdays: tuple[int, ...] = ()
    month: int | None = None
    day: int | None = None
    part_of_day: str | None = None
    hour: int | None = None
    minute: int | None = None
    freq: str | None = None
    quant: str | None = None
    mod: str | None = None

    _positional: ClassVar[int] = 1

    def __attrs_post_init__(self) -> None:
        recurring = (self.period, self.month, self.day, self.part_of_day, self.hour)
        if not self.weekdays and all(each is None for each in recurring):
            raise TimelineError("nothing recurs")
        if any(not 1 <= number <= 7 for number in self.weekdays):
            raise TimelineError(f"no weekday {self.weekdays}")
        if self.month is not None and not 1 <= self.month <= 12:
            raise CalendarError(f"no month {self.month}")
        if self.day is not None and not 1 <= self.day <= (31 if self.month is None else _LONGEST[self.month - 1]):
            raise CalendarError(f"no day {self.day} in month {self.month or 'of any length'}")
        if self.part_of_day is not None and self.part_of_day not in PARTS_OF_DAY:
            raise TimelineError(f"no part of day {self.part_of_day!r}")
        if self.minute is not None and self.hour is None:
            raise TimelineError("a minute needs its hour")
        if not 0 <= (self.hour or 0) < 24 or not 0 <= (self.minute or 0) < 60:
            raise TimelineError(f"no time {self.hour}:{self.minute or 0}")
        if self.mod is not None and self.mod not in MODS:
            raise TimelineError(f"no modifier {self.mod!r}")

    @property
    def granularity(self) -> Granularity:
        """The finest unit that recurs.

        >>> Recurrence(weekdays=(7,)).granularity, Recurrence(Duration(years=1)).granularity
        (Granularity.DAY, Granularity.YEAR)
        """
        if self.minute is not None:
            return Granularity.MINUTE
        if self.hour is not None:
            return Granularity.HOUR
        if self.part_of_day is not None:
            return Granularity.PART_OF_DAY
        if self.day is not None or self.weekdays:
            return Granularity.DAY
        if self.month is not None or self.period is None:
            return Granularity.MONTH
        return self.period.granularity

    @property
    def iso(self) -> str | None:
        """ISO 8601 repeating interval where there is a period, else None.

        >>> Recurrence(Duration(weeks=1)).iso
        'R/P1W'
        """
        from timeline.temporal import notation

        return notation.to_iso(self)

    @property
    def edtf(self) -> None:
        """None: EDTF says dates only.

        >>> Recurrence(weekdays=(7,)).edtf
        """
        return None

    @property
    def timex3(self) -> str:
        """The value of a TIMEX3 tag.

        >>> Recurrence(month=5, day=9).timex3
        'XXXX-05-09'
        """
        from timeline.temporal import notation

        return notation.to_timex3(self)


Datable = PartialDate | Interval
Value = PartialDate | Interval | Duration | Recurrence

_PROLEPTIC = CALENDARS["proleptic-gregorian"]
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FINEST_FIRST = (
    ("seconds", Granularity.SECOND),
    ("minutes", Granularity.MINUTE),
    ("hours", Granularity.HOUR),
    ("days", Granularity.DAY),
    ("weeks", Granularity.WEEK),
    ("months", Granularity.MONTH),
    ("years", Granularity.YEAR),
)
_VAGUE_GRANULARITY = {
    "Y": Granularity.YEAR,
    "M": Granularity.MONTH,
    "W": Granularity.WEEK,
    "D": Granularity.DAY,
    "TH": Granularity.HOUR,
    "TM": Granularity.MINUTE,
    "TS": Granularity.SECOND,
    "X": Granularity.MILLENNIUM,
}


def _third(mod: str | None, low: int, high: int) -> tuple[int, int]:
    """The first, second or last third of a half-open range; all of it where there is less than one of each."""
    size = high - low
    if size < 3:
        return low, high
    if mod == "START":
        return low, low + size // 3
    if mod == "MID":
        return low + size // 3, low + 2 * size // 3
    return low + 2 * size // 3, high


def _week_start(calendar: str, year: int, week: int = 1) -> int:
    """The Monday of a week; week 1 holds the fourth day of the year."""
    fourth = year_bounds(calendar, year)[0] + 3
    return fourth - weekday(fourth) + 1 + 7 * (week - 1)


def _weeks(calendar: str, year: int) -> int:
    """How many weeks a year has, 52 or 53."""
    return (_week_start(calendar, year + 1) - _week_start(calendar, year)) // 7


def _season(calendar: Calendar, year: int, season: str) -> tuple[Calendar, list[tuple[int, int]]]:
    """The months of a season, and the calendar in which they are counted.

    Solar Hijri seasons are quarters of its year. The calendars without seasons of their own take the first such
    season that begins in their year.
    """
    if calendar.name == "solar-hijri":
        first = 3 * list(SEASONS).index(season)
        return calendar, [(year, month) for month in range(first + 1, first + 4)]
    first = SEASONS[season][0]
    if not calendar.christian and calendar.name != "rumi":
        begin = year_bounds(calendar.name, year)[0]
        calendar = _PROLEPTIC
        year = calendar.from_day(begin)[0]
        year += calendar.to_day(year, first, 1) < begin
    return calendar, [calendar.add_months(year, first, index) for index in range(3)]


def _written(calendar: str, n: int) -> tuple[int, int, int]:
    """A day number as a value of that calendar prints it: Christian dates as written, all others Gregorian."""
    if calendar == "gregorian" and n < GREGORIAN_REFORM:
        return CALENDARS["gregorian"].from_day(n)
    return _PROLEPTIC.from_day(n)


def _date(calendar: str, n: int) -> dt.date:
    year, month, day = _written(calendar, n)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError(f"the year {year} is outside 1-9999")
    return dt.date(year, month, min(day, _PROLEPTIC.month_length(year, month)))


def _instant(calendar: str, n: int, seconds: int) -> dt.datetime:
    midnight = dt.datetime.combine(_date(calendar, n), dt.time())
    return midnight + dt.timedelta(seconds=seconds)


def _add_to_partial(date: PartialDate, months: int, seconds: float) -> PartialDate:
    """The same kind of date, moved by whole months and then by seconds."""
    calendar, granularity = CALENDARS[date.calendar], date.granularity
    changes: dict[str, Any]
    if date.day is not None and date.month is not None:
        year, month, day = date.year, date.month, date.day
        if months:
            year, month = _move_months(calendar, year, month, months)
            day = min(day, calendar.month_length(year, month))
            if calendar.name == "gregorian" and (year, month) == (1582, 10) and 4 < day < 15:
                day = 4
        n = calendar.to_day(year, month, min(day, calendar.month_length(year, month)))
        clock = (date.hour or 0) * 3600 + (date.minute or 0) * 60 + (date.second or 0)
        days, clock = divmod(int(clock + seconds // 1), 86400)
        if days or clock or seconds:
            year, month, day = calendar.from_day(n + days)
        changes = {"year": year, "month": month, "day": day}
        if date.hour is not None:
            changes["hour"] = clock // 3600
            changes["minute"] = None if date.minute is None else clock // 60 % 60
            changes["second"] = None if date.second is None else clock % 60
        return attrs.evolve(date, **changes)
    if granularity is Granularity.WEEK and date.week is not None and not months and seconds % (7 * 86400) == 0:
        monday = _week_start(date.calendar, date.year, date.week) + int(seconds // 86400)
        year = calendar.from_day(monday + 3)[0]  # the week belongs to the year of its Thursday
        return attrs.evolve(date, year=year, week=(monday - _week_start(date.calendar, year)) // 7 + 1)
    if not seconds:
        if date.month is not None and (date.half is date.quarter is None):
            year, month = _move_months(calendar, date.year, date.month, months)
            return attrs.evolve(date, year=year, month=month)
        years, rest = divmod(months, 12)
        size = _YEARS[date.unit] if date.unit is not None else 1
        parts, name = (2, "half") if date.half else (4, "quarter")
        number = getattr(date, name)
        if number is not None and date.month is None and date.unit is None and rest % (12 // parts) == 0:
            carry, number = divmod(number - 1 + rest * parts // 12, parts)
            return attrs.evolve(date, year=date.year + years + carry, **{name: number + 1})
        if rest == 0 and years % size == 0:
            year = date.year + years
            if date.week is not None:
                return attrs.evolve(date, year=year, week=min(date.week, _weeks(date.calendar, year)))
            return attrs.evolve(date, year=year)
    raise TimelineError(f"{date!r} is too coarse to be moved by that little")


def _move_months(calendar: Calendar, year: int, month: int, count: int) -> tuple[int, int]:
    """Years stay years where a calendar has thirteen months; only the rest is counted in months."""
    years, rest = divmod(abs(count), 12)
    sign = 1 if count >= 0 else -1
    if len(calendar.months(year)) == 13:
        return calendar.add_months(year + sign * years, month, sign * rest)
    return calendar.add_months(year, month, count)
