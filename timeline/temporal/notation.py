"""EDTF, TIMEX3 and ISO 8601 text of a value, and the way back.

EDTF (ISO 8601-2) in full at levels 0 and 1, and of level 2 what dates in texts need: decades and centuries ("197X",
"18XX"), quarters 33-36, halves 40-41, parts qualified one by one ("1984~-06"). Two liberties, for what EDTF cannot
say: times without seconds ("2022-02-25T18:50"), also as ends of an interval, and months and days of years beyond
9999 ("Y12345-05-03").

TIMEX3 is the notation of TimeML (ISO 24617-1) as the annotated corpora of newswire use it.
"""

from __future__ import annotations

import re
from typing import Any, NoReturn, overload

import attrs

from timeline.errors import NotationError, TimelineError
from timeline.temporal.calendars import CALENDARS
from timeline.temporal.values import (
    PARTS_OF_DAY,
    SEASONS,
    THIRDS,
    Datable,
    Duration,
    Granularity,
    Interval,
    PartialDate,
    Recurrence,
    Value,
    _written,
)

__all__ = ["from_edtf", "from_timex3", "to_edtf", "to_iso", "to_timex3"]

# In these two the fields as said are the fields to print.
_NATIVE = ("gregorian", "proleptic-gregorian")
_SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}


# -- ISO 8601 ----------------------------------------------------------------------------------------------------------


def _iso_year(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _iso_day(calendar: str, n: int) -> str:
    year, month, day = _written(calendar, n)
    return f"{_iso_year(year)}-{month:02d}-{day:02d}"


def _iso_instant(calendar: str, n: int, seconds: int) -> str:
    if seconds == 86400:
        n, seconds = n + 1, 0
    return f"{_iso_day(calendar, n)}T{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


@overload
def to_iso(value: Datable | Duration) -> str: ...
@overload
def to_iso(value: Recurrence) -> str | None: ...
def to_iso(value: Value) -> str | None:
    """ISO 8601: inclusive full days, half-open instants with a time of day, a duration, "R/" and a period, or None.

    Astronomical years of at least four digits (1 BC is 0000); an open end is "..".

    >>> to_iso(PartialDate(2022, 2)), to_iso(PartialDate(2022, 2, 25, hour=18))
    ('2022-02-01/2022-02-28', '2022-02-25T18:00:00/2022-02-25T19:00:00')
    """
    if isinstance(value, Duration):
        return _duration(value)
    if isinstance(value, Recurrence):
        return None if value.period is None else f"R/{_duration(value.period)}"
    first, last = value.days()
    start, end = (value, value) if isinstance(value, PartialDate) else (value.start, value.end)
    start_clock = None if start is None else start.seconds()
    end_clock = None if end is None else end.seconds()
    timed = start_clock is not None or end_clock is not None
    if start is None or first is None:
        left = ".."
    elif timed:
        left = _iso_instant(start.calendar, first, (start_clock or (0, 0))[0])
    else:
        left = _iso_day(start.calendar, first)
    if end is None or last is None:
        return f"{left}/.."
    if timed:
        return f"{left}/{_iso_instant(end.calendar, last, (end_clock or (0, 86400))[1])}"
    right = _iso_day(end.calendar, last)
    return left if left == right else f"{left}/{right}"


# -- EDTF --------------------------------------------------------------------------------------------------------------


def _edtf_year(year: int) -> str:
    return f"Y{year}" if abs(year) > 9999 else _iso_year(year)


def _edtf_fields(fields: tuple[int, ...]) -> str:
    return "-".join([_edtf_year(fields[0]), *(f"{part:02d}" for part in fields[1:])])


def _edtf_days(start: str, first: int, end: str, last: int, flag: str) -> str:
    """A range of days in its shortest text: whole years and months as such, where `start` and `end` print natively."""
    a, b = _written(start, first), _written(end, last)
    size = 3
    if start in _NATIVE and end in _NATIVE and a[2] == 1 and b[2] == CALENDARS[end].month_length(b[0], b[1]):
        size = 1 if (a[1], b[1]) == (1, 12) else 2
    left, right = (_edtf_fields(fields[:size]) + flag for fields in (a, b))
    return left if left == right else f"{left}/{right}"


def _edtf_clock(value: PartialDate) -> tuple[str, str]:
    """The first and the last time of a timed value, included; both the same but for parts of the day."""
    offset = ""
    if value.utc_offset is not None:
        hours, minutes = divmod(abs(value.utc_offset), 60)
        offset = f"{'-' if value.utc_offset < 0 else '+'}{hours:02d}:{minutes:02d}" if value.utc_offset else "Z"
    if value.hour is None:
        first, last = PARTS_OF_DAY[value.part_of_day or ""]
        return f"T{first:02d}{offset}", f"T{last - 1:02d}{offset}"
    parts = [part for part in (value.hour, value.minute, value.second) if part is not None]
    clock = "T" + ":".join(f"{part:02d}" for part in parts) + offset
    return clock, clock


@overload
def to_edtf(value: Datable) -> str: ...
@overload
def to_edtf(value: Duration | Recurrence) -> None: ...
def to_edtf(value: Value) -> str | None:
    """EDTF of a dated value, with "~" if it is approximate; None for a duration or recurrence.

    Reading it back with `from_edtf` gives a value with the same bounds. Hijri and other calendars come out as
    Gregorian days, Christian dates as written.

    >>> to_edtf(PartialDate(2011, quarter=3)), to_edtf(PartialDate(2015, 7, mod="START"))
    ('2011-35', '2015-07-01/2015-07-10')
    """
    if isinstance(value, Interval):
        return _edtf_interval(value)
    if not isinstance(value, PartialDate):
        return None
    flag = "~" if value.approximate or value.mod == "APPROX" else ""
    if value.seconds() is not None:
        day = _edtf_fields(_written(value.calendar, value.first_day))
        left, right = (day + clock + flag for clock in _edtf_clock(value))
        return left if left == right else f"{left}/{right}"
    if value.calendar in _NATIVE and value.mod not in THIRDS:
        year = _edtf_year(value.year)
        if value.day is not None:
            return f"{year}-{value.month:02d}-{value.day:02d}{flag}"
        if value.season is not None:
            return f"{year}-{_SEASON_CODES[value.season]}{flag}"
        if value.half is None and value.quarter is None:
            if value.month is not None:
                return f"{year}-{value.month:02d}{flag}"
            if value.week is None and value.unit is None:
                return year + flag
        elif value.month is None and value.unit is None:
            return f"{year}-{32 + value.quarter if value.quarter is not None else 39 + (value.half or 0)}{flag}"
        if value.granularity is Granularity.DECADE and 0 <= value.year < 10000 and value.year % 10 == 0:
            return f"{year[:-1]}X{flag}"
    first, last = value.days()
    return _edtf_days(value.calendar, first, value.calendar, last, flag)


def _edtf_interval(value: Interval) -> str:
    flag = "~" if value.approximate or value.mod == "APPROX" else ""
    first, last = value.days()
    if (first, last) != value.days(mod=False) and value.start is not None and value.end is not None:
        return _edtf_days(value.start.calendar, first or 0, value.end.calendar, last or 0, flag)
    left = ".." if value.start is None else to_edtf(value.start).split("/")[0]
    right = ".." if value.end is None else to_edtf(value.end).split("/")[-1]
    return "/".join(end if end == ".." or end.endswith("~") else end + flag for end in (left, right))


_QUALIFIER = "[?~%]?"
_REFORM_GAP = re.compile(rf"{_QUALIFIER}1582{_QUALIFIER}-{_QUALIFIER}10{_QUALIFIER}-{_QUALIFIER}(?:0[5-9]|1[0-4])")
"""The days that the Gregorian reform left out: whoever writes one counts as ISO does."""
_EDTF = re.compile(
    rf"""
    (?: {_QUALIFIER} (?P<year> Y-?[0-9]+(?:E[0-9]+)? | -?[0-9](?:[0-9]{{3}}|[0-9]{{2}}X|[0-9]XX|XXX)) {_QUALIFIER} )
    (?: - {_QUALIFIER} (?P<month> [0-9]{{2}} | XX ) {_QUALIFIER}
      (?: - {_QUALIFIER} (?P<day> [0-9]{{2}} | XX ) {_QUALIFIER}
        (?: T (?P<hour> [0-9]{{2}} )
          (?: : (?P<minute> [0-9]{{2}} )
            (?: : (?P<second> [0-9]{{2}} ) )?
          )?
          (?P<offset> Z | [+-][0-9]{{2}}(?::[0-9]{{2}})? )?
          {_QUALIFIER}
        )?
      )?
    )?
    """,
    re.VERBOSE,
)


def from_edtf(text: str, *, calendar: str = "gregorian") -> Datable:
    """The date or interval that EDTF text says; NotationError where it says none, or one that no value can hold.

    Dates before 15 October 1582 are taken as written (Julian); `calendar="proleptic-gregorian"` takes them as ISO
    does, which is right for text made from Hijri and other calendars. The ten days that the reform left out are
    always read so. "~", "?" and "%", wherever they stand, make the value `approximate`; an end that is open ("..") or
    unknown (empty) is None; an unspecified month or day ("2004-XX") leaves the coarser date.

    >>> from_edtf("1990~"), from_edtf("../1990-05")
    (PartialDate(1990, approximate=True), Interval(None, PartialDate(1990, 5)))
    >>> from_edtf("2011-02-31")
    Traceback (most recent call last):
        ...
    timeline.errors.NotationError: cannot read '2011-02-31' at 8: no day 31 in month 2 of gregorian 2011
    """
    sides = text.split("/")
    if len(sides) > 2:
        raise NotationError(text, len(sides[0]) + len(sides[1]) + 1, "more than one '/'")
    if calendar == "gregorian" and any(_REFORM_GAP.match(side) for side in sides):
        calendar = "proleptic-gregorian"
    if len(sides) == 1:
        return _read_edtf(text, 0, text, calendar)
    start, end = (
        None if side in ("", "..") else _read_edtf(text, offset, side, calendar)
        for side, offset in zip(sides, (0, len(sides[0]) + 1), strict=True)
    )
    try:
        return Interval(
            start.start if isinstance(start, Interval) else start, end.end if isinstance(end, Interval) else end
        )
    except TimelineError as error:
        raise NotationError(text, len(sides[0]), str(error)) from None


def _read_edtf(text: str, offset: int, side: str, calendar: str) -> Datable:
    """One side of the "/"."""

    def fail(place: str | int, reason: str) -> NoReturn:
        at = place if isinstance(place, int) else match.start(place) if match else 0
        raise NotationError(text, offset + at, reason)

    match = _EDTF.match(side)
    if match is None:
        fail(0, "sets are not one date" if side[:1] in ("[", "{") else "no year")
    if match.end() < len(side):
        fail(match.end(), f"unexpected {side[match.end()]!r}")
    written, month, day = match["year"], match["month"], match["day"]
    approximate = any(mark in side for mark in "?~%")
    if written.startswith("Y"):
        digits, _, exponent = written[1:].partition("E")
        if (not exponent and len(digits.lstrip("-")) < 5) or len(exponent) > 1 or len(digits) > 12:
            fail("year", "'Y' is for years of five digits to some billions")
        year = int(digits) * 10 ** int(exponent or 0)
    elif "X" in written:
        if month is not None:
            fail("month", "a month of an unspecified year")
        return _unspecified_years(written, calendar, approximate)
    elif written == "-0000":
        fail("year", "the year 0 has no sign")
    else:
        year = int(written)
    if month is None or month == "XX":
        if day not in (None, "XX"):
            fail("day", "a day of an unspecified month")
        return PartialDate(year, calendar=calendar, approximate=approximate)
    number = int(month)
    if number > 12:
        if day is not None:
            fail("day", "only months have days")
        return _read_part_of_year(year, number, calendar, approximate) or fail("month", f"no month or season {month}")
    if match["hour"] is not None and day == "XX":
        fail("hour", "an hour of an unspecified day")
    try:
        place = "month"
        found = PartialDate(year, number, calendar=calendar, approximate=approximate)
        if day is None or day == "XX":
            return found
        place = "day"
        found = PartialDate(year, number, int(day), calendar=calendar, approximate=approximate)
        if match["hour"] is None:
            return found
        place = "hour"
        clock: dict[str, Any] = {
            name: int(match[name]) for name in ("hour", "minute", "second") if match[name] is not None
        }
        return attrs.evolve(found, **clock, utc_offset=_read_offset(match["offset"]))
    except TimelineError as error:
        fail(place, str(error))


def _unspecified_years(written: str, calendar: str, approximate: bool) -> Datable:
    low, high = sorted((int(written.replace("X", "0")), int(written.replace("X", "9"))))
    if high - low == 9 and low >= 0:
        return PartialDate(low, unit=Granularity.DECADE, calendar=calendar, approximate=approximate)
    return Interval(
        PartialDate(low, calendar=calendar, approximate=approximate),
        PartialDate(high, calendar=calendar, approximate=approximate),
    )


def _read_part_of_year(year: int, code: int, calendar: str, approximate: bool) -> Datable | None:
    """Seasons 21-24 and northern 25-28, quarters 33-36, thirds of the year 37-39, halves 40-41."""
    if 21 <= code <= 28:
        season = list(SEASONS)[(code - 21) % 4]
        return PartialDate(year, season=season, calendar=calendar, approximate=approximate)
    if 33 <= code <= 36:
        return PartialDate(year, quarter=code - 32, calendar=calendar, approximate=approximate)
    if 37 <= code <= 39:
        first, last = 4 * (code - 37) + 1, 4 * (code - 36)
        return Interval(
            PartialDate(year, first, calendar=calendar, approximate=approximate),
            PartialDate(year, last, calendar=calendar, approximate=approximate),
        )
    if 40 <= code <= 41:
        return PartialDate(year, half=code - 39, calendar=calendar, approximate=approximate)
    return None


def _read_offset(text: str | None) -> int | None:
    """Minutes of "Z", "+03" or "-03:30"."""
    if text is None or text == "Z":
        return None if text is None else 0
    hours, _, minutes = text[1:].partition(":")
    total = 60 * int(hours) + int(minutes or 0)
    return -total if text[0] == "-" else total


# -- TIMEX3 ------------------------------------------------------------------------------------------------------------


def _timex_year(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _timex_day(calendar: str, n: int) -> str:
    year, month, day = _written(calendar, n)
    return f"{_timex_year(year)}-{month:02d}-{day:02d}"


def _number(amount: float) -> str:
    return str(int(amount)) if amount == int(amount) else repr(amount)


def _duration(value: Duration) -> str:
    if value.vague is not None:
        return f"PTX{value.vague[1]}" if value.vague[0] == "T" else f"PX{value.vague}"
    date = zip((value.years, value.months, value.weeks, value.days), "YMWD", strict=True)
    time = zip((value.hours, value.minutes, value.seconds), "HMS", strict=True)
    days = "".join(_number(amount) + letter for amount, letter in date if amount)
    clock = "".join(_number(amount) + letter for amount, letter in time if amount)
    return f"P{days}T{clock}" if clock else f"P{days or '0D'}"


def _timex_unit(value: PartialDate) -> str | None:
    """Decades, centuries and millennia in their short forms; None for those that have none."""
    assert value.unit is not None
    size = _YEARS[value.unit]
    if value.unit is Granularity.DECADE:
        return f"{value.year // 10:03d}" if 0 <= value.year < 10000 and value.year % 10 == 0 else None
    digits = 2 if value.unit is Granularity.CENTURY else 1
    if value.year % size != 1 or not -9999 < value.year < 10000:
        return None
    return f"{value.year // size:0{digits}d}" if value.year > 0 else f"BC{-value.year // size:0{digits}d}"


def _timex_coarse(value: PartialDate) -> str:
    """Whatever is coarser than a day."""
    if value.calendar in _NATIVE:
        year = _timex_year(value.year)
        if value.week is not None:
            return f"{year}-W{value.week:02d}"
        if value.season is not None:
            return f"{year}-{value.season}"
        if value.half is None and value.quarter is None:
            if value.month is not None:
                return f"{year}-{value.month:02d}"
            short = year if value.unit is None else _timex_unit(value)
            if short is not None:
                return short
        elif value.month is None and value.unit is None:
            return f"{year}-H{value.half}" if value.half is not None else f"{year}-Q{value.quarter}"
        first, last = value.days(mod=False)
        if value.unit is not None:
            calendar = CALENDARS[value.calendar]
            return f"{_timex_year(calendar.from_day(first)[0])}/{_timex_year(calendar.from_day(last)[0])}"
    else:
        first, last = value.days()
    return f"{_timex_day(value.calendar, first)}/{_timex_day(value.calendar, last)}"


def to_timex3(value: Value) -> str:
    """The value attribute of a TIMEX3 tag; START, MID and END are left to its `mod`, except in other calendars.

    What TIMEX3 cannot say, such as Hijri months and years, becomes "first/last" in Gregorian days. An open end,
    which it cannot say either, is ".." as in EDTF.

    >>> to_timex3(PartialDate(2011, half=1)), to_timex3(PartialDate(1292, calendar="hijri"))
    ('2011-H1', '1875-02-07/1876-01-27')
    """
    if isinstance(value, Duration):
        return _duration(value)
    if isinstance(value, Recurrence):
        return _timex_set(value)
    if isinstance(value, PartialDate):
        if value.day is None:
            return _timex_coarse(value)
        day = _timex_day(value.calendar, value.days()[0])
        if value.hour is None:
            return day if value.part_of_day is None else f"{day}T{timex_part(value.part_of_day)}"
        parts = [part for part in (value.hour, value.minute, value.second) if part is not None]
        return f"{day}T{':'.join(f'{part:02d}' for part in parts)}"
    ends = [None if end is None else to_timex3(end) for end in (value.start, value.end)]
    first, last = value.days(mod=False)
    if any(end is not None and "/" in end for end in ends):
        if value.start is not None and first is not None:
            ends[0] = _timex_day(value.start.calendar, first)
        if value.end is not None and last is not None:
            ends[1] = _timex_day(value.end.calendar, last)
    return "/".join(".." if end is None else end for end in ends)


def timex_part(code: str) -> str:
    """The code of a part of the day in TIMEX3, which has none for the dawn: it is of the morning.

    >>> timex_part("DN"), timex_part("EV")
    ('MO', 'EV')
    """
    return "MO" if code == "DN" else code


def _timex_set(value: Recurrence) -> str:
    clock = ""
    if value.hour is not None:
        clock = f"T{value.hour:02d}" + ("" if value.minute is None else f":{value.minute:02d}")
    elif value.part_of_day is not None:
        clock = f"T{timex_part(value.part_of_day)}"
    if len(value.weekdays) == 1:
        return f"XXXX-WXX-{value.weekdays[0]}{clock}"
    if value.weekdays:
        return "P1W"
    if value.day is not None:
        return f"XXXX-{'XX' if value.month is None else f'{value.month:02d}'}-{value.day:02d}{clock}"
    if value.month is not None:
        return f"XXXX-{value.month:02d}"
    return _duration(value.period) if value.period is not None else clock


_TIMEX_DATE = re.compile(
    r"""
    (?P<bc> BC )?
    (?: (?P<short> [0-9]{1,3} ) (?! [0-9] )
      | (?P<year> [0-9]{4,} )
        (?: - (?: W (?P<week> [0-9]{2} ) | Q (?P<quarter> [0-9] ) | H (?P<half> [0-9] ) | (?P<season> SP|SU|FA|WI )
                | (?P<month> [0-9]{2} )
                  (?: - (?P<day> [0-9]{2} )
                    (?: T (?: (?P<part_of_day> MO|MI|AF|EV|NI )
                            | (?P<hour> [0-9]{2} ) (?: : (?P<minute> [0-9]{2} ) (?: : (?P<second> [0-9]{2} ) )? )? )
                    )?
                  )?
              )
        )?
    )
    """,
    re.VERBOSE,
)
_TIMEX_SET = re.compile(
    r"""
    (?: XXXX- (?: WXX-(?P<weekday> [1-7] ) | (?P<month> [0-9]{2} ) (?: -(?P<day> [0-9]{2} ) )?
                | XX-(?P<month_day> [0-9]{2} ) ) )?
    (?: T (?: (?P<part_of_day> MO|MI|AF|EV|NI ) | (?P<hour> [0-9]{2} ) (?: : (?P<minute> [0-9]{2} ) )? ) )?
    """,
    re.VERBOSE,
)
_TIMEX_VAGUE = re.compile(r"P(?:X(?P<date>[YMWDX])|TX(?P<time>[HMS]))")
_AMOUNT = r"[0-9]+(?:\.[0-9]+)?"
_TIMEX_DURATION = re.compile(
    rf"P(?:(?P<years>{_AMOUNT})Y)?(?:(?P<months>{_AMOUNT})M)?(?:(?P<weeks>{_AMOUNT})W)?(?:(?P<days>{_AMOUNT})D)?"
    rf"(?:T(?:(?P<hours>{_AMOUNT})H)?(?:(?P<minutes>{_AMOUNT})M)?(?:(?P<seconds>{_AMOUNT})S)?)?"
)


def from_timex3(text: str, *, calendar: str = "gregorian") -> Value:
    """The value that a TIMEX3 text says; NotationError where it says none: PAST_REF, an unresolved "XXXX-WXX".

    `calendar` says how to take dates before 15 October 1582, as in `from_edtf`.
    "P1W" is a duration: without its tag a TIMEX3 text does not tell durations from sets.

    >>> from_timex3("2011-Q3"), from_timex3("BC02").iso, from_timex3("XXXX-WXX-7")
    (PartialDate(2011, quarter=3), '-0299-01-01/-0200-12-31', Recurrence(weekdays=(7,)))
    """
    if text in ("PAST_REF", "PRESENT_REF", "FUTURE_REF"):
        raise NotationError(text, 0, "names no date")
    if text.startswith("P"):
        return _read_duration(text)
    if text.startswith(("X", "T")) and "/" not in text:
        return _read_set(text)
    sides = text.split("/")
    if calendar == "gregorian" and any(_REFORM_GAP.match(side) for side in sides):
        calendar = "proleptic-gregorian"
    if len(sides) > 2:
        raise NotationError(text, len(sides[0]) + len(sides[1]) + 1, "more than one '/'")
    if len(sides) == 1:
        return _read_timex_date(text, 0, text, calendar)
    start, end = (
        None if side == ".." else _read_timex_date(text, offset, side, calendar)
        for side, offset in zip(sides, (0, len(sides[0]) + 1), strict=True)
    )
    try:
        return Interval(start, end)
    except TimelineError as error:
        raise NotationError(text, len(sides[0]), str(error)) from None


def _read_duration(text: str) -> Duration:
    vague = _TIMEX_VAGUE.fullmatch(text)
    if vague is not None:
        return Duration(vague=vague["date"] or f"T{vague['time']}")
    match = _TIMEX_DURATION.match(text)
    assert match is not None  # the caller saw the P
    amounts: dict[str, Any] = {
        name: float(found) if "." in found else int(found) for name, found in match.groupdict().items() if found
    }
    if match.end() < len(text) or not amounts:
        raise NotationError(text, match.end(), "no amount and unit")
    return Duration(**amounts)


def _read_set(text: str) -> Recurrence:
    match = _TIMEX_SET.fullmatch(text)
    if match is None:
        raise NotationError(text, 0, "names no date")
    fields: dict[str, Any] = {name: int(match[name]) for name in ("month", "day", "hour", "minute") if match[name]}
    if match["month_day"]:
        fields["day"] = int(match["month_day"])
    weekdays = (int(match["weekday"]),) if match["weekday"] else ()
    try:
        return Recurrence(weekdays=weekdays, part_of_day=match["part_of_day"], **fields)
    except TimelineError as error:
        raise NotationError(text, 0, str(error)) from None


def _read_timex_date(text: str, offset: int, side: str, calendar: str) -> PartialDate:
    match = _TIMEX_DATE.match(side)
    if match is None or match.end() < len(side):
        at = match.end() if match is not None else 0
        raise NotationError(text, offset + at, f"unexpected {side[at : at + 1]!r}")
    try:
        if match["short"]:
            return _read_short(match["short"], match["bc"] is not None, calendar)
        year = int(match["year"])
        names = ("month", "day", "week", "half", "quarter", "hour", "minute", "second")
        fields: dict[str, Any] = {name: int(match[name]) for name in names if match[name]}
        return PartialDate(
            1 - year if match["bc"] else year,
            season=match["season"],
            part_of_day=match["part_of_day"],
            calendar=calendar,
            **fields,
        )
    except TimelineError as error:
        raise NotationError(text, offset, str(error)) from None


def _read_short(digits: str, bc: bool, calendar: str) -> PartialDate:
    """A year cut short: "197" a decade, "18" a century, "2" a millennium."""
    if len(digits) == 3:
        if bc:
            raise TimelineError("decades before Christ have no short form")
        return PartialDate.decade(10 * int(digits), calendar=calendar)
    make = PartialDate.century if len(digits) == 2 else PartialDate.millennium
    return make(int(digits) + 1, bce=bc, calendar=calendar)
