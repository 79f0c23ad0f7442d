"""A value -> the Arabic words of a region, which read back to it: the inverse of `parse`.

One function writes each class of values, and one each granularity of dates. Month names come from the lexicon,
numbers from `counting`. Where Arabic has no words for a value ("the first third of a day") the error says so; nothing
is written that would be read as something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Literal, get_args

import attrs

from timeline.arabic import counting
from timeline.arabic.counting import Noun, cardinal, counted, ordinal
from timeline.arabic.lexicon.months import MONTHS
from timeline.arabic.lexicon.rows import COPTIC, GREGORIAN, HIJRI, SOLAR_HIJRI
from timeline.arabic.lexicon.zones import ZONES
from timeline.errors import TimelineError
from timeline.temporal.calendars import CALENDARS, calendar_named
from timeline.temporal.values import Duration, Granularity, Interval, PartialDate, Recurrence, Value

Digits = Literal["latin", "arabic", "persian", "words"]
"""The numbers of a wording: 2011, ٢٠١١, ۲۰۱۱, or in words."""

# ISO 3166 code -> the lexicon's name for its month names. Libya's own names went out of law in 2011.
REGIONS = {
    "eg": "egypt", "sd": "egypt", "ly": "egypt", "so": "egypt", "dj": "egypt", "km": "egypt",
    "sa": "gulf", "ae": "gulf", "kw": "gulf", "qa": "gulf", "bh": "gulf", "om": "gulf", "ye": "gulf",
    "sy": "levant", "lb": "levant", "jo": "levant", "ps": "levant", "iq": "iraq",
    "tn": "tunisia", "dz": "algeria", "ma": "morocco", "mr": "mauritania",
}  # fmt: skip
"""The countries whose wordings are known, by their ISO 3166 codes."""

_SCRIPTS = {"arabic": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"), "persian": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")}
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_SHARED_MONTHS = ("gregorian", "julian", "rumi")  # calendars whose months have the Christian names
# The calendar's mark behind a year, in digits and in words; a second pair where years count backwards.
_MARKS = {
    "gregorian": ("م", "للميلاد"),
    "hijri": ("هـ", "للهجرة"),
    "hijri-tabular": ("هـ", "للهجرة"),
    "coptic": ("للشهداء", "للشهداء"),
    "solar-hijri": ("هـ.ش", "هجرية شمسية"),
    "rumi": ("رومية", "رومية"),
    "julian": ("بالتقويم اليولياني", "بالتقويم اليولياني"),
}
_BACKWARDS = {"gregorian": "قبل الميلاد", "hijri": "قبل الهجرة", "hijri-tabular": "قبل الهجرة"}
_CENTURY_MARKS = {"gregorian": "", "hijri": " الهجري", "hijri-tabular": " الهجري"}
_ALWAYS_MARKED = 1500  # Christian years up to this one could be Hijri ones
_LAST_YEAR = 9999

_THIRDS = {"START": "أوائل", "MID": "منتصف", "END": "أواخر"}
_BEFORE_DATES = {"APPROX": "نحو", "BEFORE": "قبل", "AFTER": "بعد"}
_AFTER_DATES = {"ON_OR_BEFORE": "أو قبل ذلك", "ON_OR_AFTER": "أو بعد ذلك"}
_BEFORE_LENGTHS = {
    "APPROX": "نحو",
    "MORE_THAN": "أكثر من",
    "LESS_THAN": "أقل من",
    "EQUAL_OR_MORE": "ما لا يقل عن",
    "EQUAL_OR_LESS": "ما لا يزيد على",
}
_DECADES = {
    20: "عشرينيات", 30: "ثلاثينيات", 40: "أربعينيات", 50: "خمسينيات", 60: "ستينيات", 70: "سبعينيات", 80: "ثمانينيات",
    90: "تسعينيات",
}  # fmt: skip
_SEASONS = {"SP": "ربيع", "SU": "صيف", "FA": "خريف", "WI": "شتاء"}
_DAY_PARTS = {"DN": "فجر", "MO": "صباح", "MI": "ظهر", "AF": "عصر", "EV": "مساء", "NI": "ليل"}
_DAY_PART_ADVERBS = {"DN": "فجرا", "MO": "صباحا", "MI": "ظهرا", "AF": "عصرا", "EV": "مساء", "NI": "ليلا"}
_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_UNITS: tuple[tuple[str, str, Noun], ...] = (
    ("years", "Y", counting.YEAR),
    ("months", "M", counting.MONTH),
    ("weeks", "W", counting.WEEK),
    ("days", "D", counting.DAY),
    ("hours", "TH", counting.HOUR),
    ("minutes", "TM", counting.MINUTE),
    ("seconds", "TS", counting.SECOND),
)
_MOST_LENGTHS = 4
_PERIODICS = {"P1Y": "سنويا", "P1M": "شهريا", "P1W": "أسبوعيا", "P1D": "يوميا"}


@attrs.frozen
class _Style:
    """How numbers and names are written."""

    region: str
    words: bool
    twin: bool

    def month(self, number: int, calendar: str, *, after_word: bool) -> str:
        """A month's name, and with `twin` the name that the other half of the Arab world gives it."""
        if calendar in _SHARED_MONTHS:
            name = _name(number, GREGORIAN, self.region)
            twin = _name(number, GREGORIAN, "egypt" if self.region in ("levant", "iraq") else "levant")
            return f"{name}/ {twin}" if self.twin and twin != name else name
        name = _name(number, HIJRI if calendar.startswith(HIJRI) else calendar, None)
        return "ذي" + name[2:] if after_word and name.startswith("ذو ") else name

    def year(self, year: int, calendar: str) -> str:
        """A year's number and its mark, the number in words counting the feminine سنة."""
        number, mark = year, ""
        if year < 1:
            if calendar not in _BACKWARDS:
                raise TimelineError(f"no words for the year {year} of {calendar}: its years are not counted backwards")
            number, mark = 1 - year, " " + _BACKWARDS[calendar]
        elif calendar != "gregorian" or year <= _ALWAYS_MARKED:
            mark = " " + _MARKS[calendar][self.words]
        if number > _LAST_YEAR:
            raise TimelineError(f"no words for the year {year}: years go to {_LAST_YEAR}")
        return (cardinal(number, feminine=True, oblique=True) if self.words else str(number)) + mark

    def of_year(self, year: int, calendar: str) -> str:
        """A year with its noun: "عام 1990", "سنة ألف وتسعمائة وتسعين"."""
        return f"{'سنة' if self.words else 'عام'} {self.year(year, calendar)}"

    def behind_month(self, year: int, calendar: str) -> str:
        """A year behind the name of a month."""
        return self.of_year(year, calendar) if self.words else self.year(year, calendar)


@cache
def _name(number: int, calendar: str, region: str | None) -> str:
    """The first name that the lexicon has for a month."""
    for row in MONTHS:
        if (
            row.number == number
            and row.calendar == calendar
            and not row.short
            and (region is None or region in row.regions)
        ):
            return row.name
    raise TimelineError(f"no name for month {number} of {calendar} in {region}")


def write(
    value: Value,
    *,
    region: str = "eg",
    calendar: str | None = None,
    digits: Digits = "latin",
    twin_months: bool = False,
) -> str:
    """The words of a country for a value; `parse` reads them back to a value of the same bounds, calendar and mod.

    `region` is an ISO 3166 code, `calendar` another calendar to say the date in (a month becomes the days that it
    spans there). `digits` are "latin", "arabic", "persian" or "words"; `twin_months` adds the name of a Christian month
    that other countries use, as the press does. TimelineError for what has no words, and for arguments that are not
    known.

    >>> from timeline import Duration, PartialDate, Recurrence
    >>> write(PartialDate(2022, 2, 22)), write(PartialDate(2022, 2, 22), region="sy", digits="arabic")
    ('22 فبراير 2022', '٢٢ شباط ٢٠٢٢')
    >>> write(PartialDate(2022, 2, 22), calendar="hijri", digits="words")
    'الحادي والعشرين من رجب سنة ألف وأربعمائة وثلاث وأربعين للهجرة'
    >>> write(Duration(years=2, months=6)), write(Recurrence(weekdays=(7,), quant="EVERY"))
    ('سنتان و6 أشهر', 'كل يوم أحد')
    """
    if region not in REGIONS:
        raise TimelineError(f"no wordings of region {region!r}; there are {', '.join(sorted(REGIONS))}")
    if digits not in get_args(Digits):
        raise TimelineError(f"no digits {digits!r}; there are {', '.join(get_args(Digits))}")
    style = _Style(REGIONS[region], digits == "words", twin_months)
    if calendar is not None:
        calendar_named(calendar)
        value = _converted(value, calendar)
    if isinstance(value, PartialDate):
        said = _date(value, style)
    elif isinstance(value, Interval):
        said = _interval(value, style)
    elif isinstance(value, Duration):
        said = _duration(value, style)
    elif isinstance(value, Recurrence):
        said = _recurrence(value, style)
    else:
        raise TimelineError(f"a value is a PartialDate, Interval, Duration or Recurrence, not {type(value).__name__}")
    return _POINT.sub("٫", said).translate(_SCRIPTS[digits]) if digits in _SCRIPTS else said


# --- another calendar -------------------------------------------------------------------------------------------------


def _converted(value: Value, calendar: str) -> Value:
    if isinstance(value, PartialDate) and value.calendar != calendar:
        if value.granularity >= Granularity.DAY:
            return _converted_day(value, calendar)
        if value.mod in _THIRDS:
            raise TimelineError(f"{value!r} cannot be said in {calendar}: a third of its unit is no unit there")
        first, last = (PartialDate.from_day(n, calendar=calendar) for n in value.days())
        return Interval(first, last, mod=value.mod, approximate=value.approximate)
    if isinstance(value, Interval):
        ends = [
            None if end is None or end.calendar == calendar else _converted(end, calendar)
            for end in (value.start, value.end)
        ]
        start, end = value.start, value.end
        if isinstance(ends[0], (PartialDate, Interval)):
            start = ends[0].start if isinstance(ends[0], Interval) else ends[0]
        if isinstance(ends[1], (PartialDate, Interval)):
            end = ends[1].end if isinstance(ends[1], Interval) else ends[1]
        return attrs.evolve(value, start=start, end=end)
    return value


def _converted_day(value: PartialDate, calendar: str) -> PartialDate:
    year, month, day = CALENDARS[calendar].from_day(value.first_day)
    # what is approximate in one calendar (a moon that was computed) is not so in the other
    approximate = value.approximate and value.mod == "APPROX"
    return attrs.evolve(value, year=year, month=month, day=day, calendar=calendar, approximate=approximate)


# --- dates ------------------------------------------------------------------------------------------------------------


def _date(value: PartialDate, style: _Style) -> str:
    if value.calendar not in _MARKS:
        raise TimelineError(f"no words for the calendar {value.calendar!r}: give one of {', '.join(_MARKS)}")
    said = _whole(value, style)
    mod = value.mod
    if mod in _THIRDS:
        if value.granularity >= Granularity.DAY:
            raise TimelineError(f"no words for {value!r}: a day and its times have no {mod}")
        said = f"{_THIRDS[mod]} {said}"
        return f"نحو {said}" if _about(value) else said
    if mod is None:
        return f"نحو {said}" if _about(value) else said
    if mod in _BEFORE_DATES:
        return f"{_BEFORE_DATES[mod]} {said}"
    if mod in _AFTER_DATES:
        return f"{said} {_AFTER_DATES[mod]}"
    raise TimelineError(f"no words for {value!r}: {mod} is said of lengths, not of dates")


def _about(value: PartialDate) -> bool:
    """Whether approximate was said, and does not merely follow from the calendar."""
    exact = CALENDARS[value.calendar].is_exact(value.year)
    late_moon = value.calendar.startswith(HIJRI) and value.day == 30
    return value.approximate and exact and not late_moon


def _whole(value: PartialDate, style: _Style) -> str:
    """A date without its modifier."""
    if value.half is not None or value.quarter is not None:
        part = f"النصف {ordinal(value.half)}" if value.half is not None else f"الربع {ordinal(value.quarter or 0)}"
        return f"{part} من {_whole(attrs.evolve(value, half=None, quarter=None), style)}"
    return _WRITERS[value.granularity](value, style)


def _millennium(value: PartialDate, _style: _Style) -> str:
    mark = _long_mark(value, "الألفية").replace("الهجري", "الهجرية")
    return f"الألفية {ordinal(_number(value, 1000), feminine=True)}{mark}"


def _century(value: PartialDate, _style: _Style) -> str:
    return f"القرن {ordinal(_number(value, 100))}{_long_mark(value, 'القرن')}"


def _number(value: PartialDate, size: int) -> int:
    """Which century or millennium, counted from the era's beginning in either direction."""
    if (value.year - 1) % size:
        raise TimelineError(
            f"no words for {value!r}: its first year is {value.year}, not one after a multiple of {size}"
        )
    number = (value.year - 1) // size
    return number + 1 if number >= 0 else -number


def _long_mark(value: PartialDate, noun: str) -> str:
    if value.calendar not in _CENTURY_MARKS:
        raise TimelineError(f"no words for {value!r}: {noun} is said of the Christian and Hijri calendars")
    return " " + _BACKWARDS[value.calendar] if value.year < 0 else _CENTURY_MARKS[value.calendar]


def _decade(value: PartialDate, _style: _Style) -> str:
    if value.year >= 0:
        century, tens = divmod(value.year, 100)
        century += 1
        first = value.year % 10
    else:
        # counted backwards: 349-340 BC are the forties of the fourth century BC
        century, tens = divmod(-value.year - 8, 100)
        century += 1
        first = tens % 10
    if first:
        raise TimelineError(f"no words for {value!r}: no decade begins in that year")
    mark = _long_mark(value, "العقد")
    if value.year < 0 and tens < 20:
        raise TimelineError(f"no words for {value!r}: the first decades of a century are not told before its era")
    if tens < 20:
        return f"العقد {ordinal(tens // 10 + 1)} من القرن {ordinal(century)}{mark}"
    return f"{_DECADES[tens]} القرن {ordinal(century)}{mark}"


def _year(value: PartialDate, style: _Style) -> str:
    return style.of_year(value.year, value.calendar)


def _season(value: PartialDate, style: _Style) -> str:
    return f"{_SEASONS[value.season or '']} {style.of_year(value.year, value.calendar)}"


def _month(value: PartialDate, style: _Style) -> str:
    name = style.month(value.month or 0, value.calendar, after_word=False)
    rare = value.calendar in (COPTIC, SOLAR_HIJRI)
    return f"{'شهر ' if rare else ''}{name} {style.behind_month(value.year, value.calendar)}"


def _week(value: PartialDate, style: _Style) -> str:
    return f"الأسبوع {ordinal(value.week or 0)} من {style.of_year(value.year, value.calendar)}"


def _day(value: PartialDate, style: _Style) -> str:
    return f"{_day_of_month(value, style)} {style.behind_month(value.year, value.calendar)}"


def _day_of_month(value: PartialDate, style: _Style) -> str:
    name = style.month(value.month or 0, value.calendar, after_word=True)
    return f"{_day_number(value.day or 0, style)}{name}"


def _day_number(day: int, style: _Style) -> str:
    return f"{ordinal(day)} من " if style.words else f"{day} "


def _part_of_day(value: PartialDate, style: _Style) -> str:
    part = _DAY_PARTS[value.part_of_day or ""]
    if part == "ظهر" and value.mod in ("BEFORE", "AFTER"):
        part = "منتصف نهار"  # "قبل ظهر" is the morning, "بعد ظهر" the afternoon
    return f"{part} {_day(value, style)}"


def _hour(value: PartialDate, style: _Style) -> str:
    # an hour without minutes would be read as its first minute
    return f"{_day(value, style)} خلال {_clock(value, style)}"


def _time(value: PartialDate, style: _Style) -> str:
    return f"{_day(value, style)} {_clock(value, style)}"


def _clock(value: PartialDate, style: _Style) -> str:
    return f"الساعة {_clock_time(value.hour or 0, value.minute, value.second, style)}{_zone(value)}"


def _clock_time(hour: int, minute: int | None, second: int | None, style: _Style) -> str:
    if not style.words:
        finer = [f"{each:02d}" for each in (minute, second) if each is not None]
        return ":".join([f"{hour:02d}" if finer else str(hour), *finer])
    twelve = hour % 12 or 12
    parts = ["الواحدة" if twelve == 1 else ordinal(twelve, feminine=True)]
    parts += [
        counted(count, noun, words=True, oblique=True)
        for count, noun in ((minute, counting.MINUTE), (second, counting.SECOND))
        if count
    ]
    if second == 0 or (minute == 0 and second):
        raise TimelineError(
            f"no words for {hour:02d}:{minute:02d}:{second:02d}: a zero is not said; write it in digits"
        )
    return f"{' و'.join(parts)} {_named_hour(hour)}"


def _named_hour(hour: int) -> str:
    """The part of the day that tells which of two hours is meant."""
    if hour < 4 or hour >= 21:
        return "ليلا"
    return "صباحا" if hour < 12 else "ظهرا" if hour < 15 else "عصرا" if hour < 18 else "مساء"


def _zone(value: PartialDate) -> str:
    if value.zone_name is not None:
        if value.zone_name == "UTC" and value.utc_offset == 0:
            return " UTC"
        if any(row.name == value.zone_name and row.offset == value.utc_offset for row in ZONES):
            return f" بتوقيت {value.zone_name}"
    if value.utc_offset is None:
        return ""
    hours, minutes = divmod(abs(value.utc_offset), 60)
    return f" {'-' if value.utc_offset < 0 else '+'}{hours:02d}:{minutes:02d}"


_WRITERS: dict[Granularity, Callable[[PartialDate, _Style], str]] = {
    Granularity.MILLENNIUM: _millennium, Granularity.CENTURY: _century, Granularity.DECADE: _decade,
    Granularity.YEAR: _year,
    Granularity.SEASON: _season, Granularity.MONTH: _month, Granularity.WEEK: _week, Granularity.DAY: _day,
    Granularity.PART_OF_DAY: _part_of_day, Granularity.HOUR: _hour, Granularity.MINUTE: _time,
    Granularity.SECOND: _time,
}  # fmt: skip


# --- intervals --------------------------------------------------------------------------------------------------------


def _interval(value: Interval, style: _Style) -> str:
    start, end = value.start, value.end
    if value.mod not in (None, "APPROX"):
        raise TimelineError(f"no words for {value!r}: an interval is approximate or has no mod")
    for each in (start, end):
        if each is not None and (each.mod not in (None, *_THIRDS) or _about(each)):
            raise TimelineError(f"no words for {value!r}: its end {each!r} is told in words of its own")
    if start is not None and end is not None:
        if start.calendar != end.calendar:
            raise TimelineError(f"no words for {value!r}: its ends are told in two calendars; give `calendar`")
        said = _between(start, end, style)
    elif start is not None:
        said = f"من {_date(start, style)} فصاعدا"
    elif end is not None:
        said = f"{_date(end, style)} وما قبل ذلك"
    return f"{said} تقريبا" if value.mod == "APPROX" or value.approximate else said


def _between(start: PartialDate, end: PartialDate, style: _Style) -> str:
    """Both ends; the month and the year once where both are in them."""
    plain = start.mod is None and end.mod is None and not style.twin and start.calendar in ("gregorian", "hijri")
    if plain and start.granularity is end.granularity is Granularity.DAY and start.year == end.year:
        if start.month == end.month and start.day != end.day:
            return f"من {ordinal(start.day or 0) if style.words else start.day} إلى {_day(end, style)}"
        if start.month != end.month and (start.month or 0) < (end.month or 0):
            return f"من {_day_of_month(start, style)} إلى {_day(end, style)}"
    return f"من {_date(start, style)} إلى {_date(end, style)}"


# --- lengths and sets -------------------------------------------------------------------------------------------------


def _duration(value: Duration, style: _Style) -> str:
    mod = "APPROX" if value.mod is None and value.approximate else value.mod
    if mod is not None and mod not in _BEFORE_LENGTHS:
        raise TimelineError(f"no words for {value!r}: {mod} is said of dates, not of lengths")
    said = _length(value, style, oblique=mod is not None)
    return f"{_BEFORE_LENGTHS[mod]} {said}" if mod is not None else said


def _length(value: Duration, style: _Style, *, oblique: bool) -> str:
    if value.vague is not None:
        for _, code, noun in _UNITS:
            if code == value.vague:
                return noun.plural
        raise TimelineError(f"no words for {value!r}: a length of any unit has none")
    said: list[str] = []
    for field, _, noun in _UNITS:
        amount: int | float = getattr(value, field)
        if amount:
            said.append(_amount(amount, noun, style, oblique=oblique, alone=not said))
            if style.words and amount > 100 and amount % 100 in (1, 2):
                said[-1:] = said[-1].rsplit(" و", 1)  # "مائة سنة وسنة" are two lengths
    if len(said) > _MOST_LENGTHS:
        raise TimelineError(f"no words for {value!r}: at most {_MOST_LENGTHS} lengths are said together")
    if not said:
        if style.words:
            raise TimelineError(f"no words for {value!r}: write it in digits")
        return "0 يوم"
    return " و".join(said)


def _amount(amount: float, noun: Noun, style: _Style, *, oblique: bool, alone: bool) -> str:
    if amount != int(amount):
        text = f"{amount:.3f}".rstrip("0")
        if float(text) != amount or style.words:
            raise TimelineError(
                f"no words for {amount} {noun.one}: fractions are said in digits, of at most three places"
            )
        return f"{text} {noun.one}"
    if amount > counting.LIMIT:
        raise TimelineError(f"no words for {amount} {noun.one}: numbers go to {counting.LIMIT}")
    if amount == 1 and not alone:
        return noun.one
    return counted(int(amount), noun, oblique=oblique, words=style.words)


def _recurrence(value: Recurrence, style: _Style) -> str:
    if value.mod is not None:
        raise TimelineError(f"no words for {value!r}: what recurs has no mod")
    if value.freq is not None:
        said = _frequency(value, style)
    elif value.weekdays:
        said = _weekdays(value)
    elif value.month is not None or value.day is not None:
        said = _anniversary(value, style)
    else:
        said = _period(value, style)
    if value.part_of_day is not None and value.hour is None:
        said += f" {_DAY_PART_ADVERBS[value.part_of_day]}"
    if value.hour is not None:
        said += f" الساعة {_clock_time(value.hour, value.minute if value.minute is not None else 0, None, style)}"
        if value.minute is None:
            raise TimelineError(f"no words for {value!r}: an hour that recurs is told with its minute")
    return said


def _frequency(value: Recurrence, style: _Style) -> str:
    times = (value.freq or "").removesuffix("X")
    if (
        value.weekdays
        or value.month
        or value.day
        or value.hour is not None
        or value.part_of_day
        or value.period is None
        or not times.isdigit()
        or times == "0"
    ):
        raise TimelineError(
            f'no words for {value!r}: a frequency is so many times ("2X") in a period, and nothing else'
        )
    count = int(times)
    often = "مرة" if count == 1 else counted(count, counting.TIME, oblique=True, words=style.words)
    return f"{often} كل {_period_length(value, style)}"


def _weekdays(value: Recurrence) -> str:
    if value.period not in (None, Duration(weeks=1)) or value.month is not None or value.day is not None:
        raise TimelineError(f"no words for {value!r}: weekdays return every week")
    names = [_WEEKDAYS[number - 1] for number in value.weekdays]
    if value.quant == "EVERY":
        return f"كل يوم {' و'.join(name.removeprefix('ال') for name in names)}"
    return f"أيام {' و'.join(names)}"


def _anniversary(value: Recurrence, style: _Style) -> str:
    if value.period not in (None, Duration(years=1) if value.month else Duration(months=1)):
        raise TimelineError(
            f"no words for {value!r}: a day of the year returns every year, a day of the month every month"
        )
    if value.month is None:
        day = value.day or 0
        return f"اليوم {ordinal(day) if style.words else day} من كل شهر"
    name = style.month(value.month, "gregorian", after_word=True)
    return f"{f'شهر {name}' if value.day is None else _day_number(value.day, style) + name} من كل عام"


def _period(value: Recurrence, style: _Style) -> str:
    if value.period is None:
        return "كل يوم"
    if value.quant is None and value.period.timex3 in _PERIODICS and value.part_of_day is None and value.hour is None:
        return _PERIODICS[value.period.timex3]
    return f"كل {_period_length(value, style)}"


def _period_length(value: Recurrence, style: _Style) -> str:
    period = value.period
    units = [(amount, noun) for field, _, noun in _UNITS if period is not None and (amount := getattr(period, field))]
    if (
        len(units) != 1
        or units[0][0] != int(units[0][0])
        or period is None
        or period.mod is not None
        or period.approximate
    ):
        raise TimelineError(f"no words for {value!r}: a period is a whole number of one unit")
    amount, noun = units[0]
    return noun.one if amount == 1 else counted(int(amount), noun, oblique=True, words=style.words)
