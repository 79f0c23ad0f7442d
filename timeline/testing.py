"""Hypothesis strategies for the test suites of those who build on this library.

They are a Hypothesis plugin: where the package is installed, `st.from_type(Timeline)` and `st.builds(f)` of functions
that take a PartialDate, an Interval, a Duration, a Recurrence, a Document or a Timeline draw from here without an
import. Arabic wordings come with the value that they mean, so that a reader of them can be checked:

>>> from hypothesis import given, settings
>>> import timeline
>>> from timeline.testing import arabic_dates
>>> @settings(deadline=None)
... @given(arabic_dates(region="ma"))
... def test_reads_back(pair):
...     text, value = pair
...     assert timeline.parse(text).when == value

No deadline, because the reader compiles the patterns of a word when it first meets that word.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import Any

from timeline.arabic.writer import REGIONS, write
from timeline.errors import MissingExtraError, TimelineError
from timeline.events.deduplication import cluster
from timeline.events.documents import Document
from timeline.events.lexicon.kinds import KINDS
from timeline.events.model import STATUSES, Source, Told
from timeline.temporal import calendars as known_calendars
from timeline.temporal.calendars import CALENDARS
from timeline.temporal.values import (
    MODS,
    PARTS_OF_DAY,
    SEASONS,
    VAGUE_UNITS,
    Duration,
    Granularity,
    Interval,
    PartialDate,
    Recurrence,
    Value,
)
from timeline.timeline import Reading, Timeline


def _hypothesis_setup_hook() -> None:
    """What Hypothesis calls when it is imported: where that is the line below, the strategies are not there yet."""
    from hypothesis import strategies as st

    strategies: dict[type, str] = {
        PartialDate: "partial_dates",
        Interval: "intervals",
        Duration: "durations",
        Recurrence: "recurrences",
        Document: "documents",
        Timeline: "timelines",
    }
    for kind, name in strategies.items():
        st.register_type_strategy(kind, _drawn_from(name))


def _drawn_from(name: str) -> Callable[[type], Any]:
    return lambda _: globals()[name]()


try:
    from hypothesis import assume
    from hypothesis import strategies as st
except ImportError as error:
    raise MissingExtraError("timeline.testing", "hypothesis", "test") from error

__all__ = [
    "arabic_dates",
    "documents",
    "durations",
    "intervals",
    "noisy",
    "partial_dates",
    "recurrences",
    "timelines",
    "values",
]

_LONG = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}
_THIRDS = ("START", "MID", "END")
# Where shrinking goes: Hypothesis takes the first of a choice and the number 0 for the simplest.
_PLAIN = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)
_RECENT = {"hijri": 1440, "hijri-tabular": 1440, "solar-hijri": 1400, "coptic": 1740, "rumi": 1330}


# --- values -----------------------------------------------------------------------------------------------------------


@st.composite
def partial_dates(
    draw: st.DrawFn,
    *,
    calendars: Sequence[str] = tuple(CALENDARS),
    granularities: Sequence[Granularity] = tuple(Granularity),
    min_year: int = -3000,
    max_year: int = 3000,
    mods: Sequence[str | None] = (None, *sorted(MODS)),
) -> PartialDate:
    """Dates of these calendars, granularities, years (of the calendar drawn) and modifiers.

    What fails is shrunk to a year of our time, or to the plainest date that still fails.

    >>> from hypothesis import given
    >>> @given(partial_dates(calendars=["hijri"], granularities=[Granularity.MONTH], min_year=1400, max_year=1450))
    ... def check(date):
    ...     assert date.calendar == "hijri" and 1 <= date.month <= 12
    >>> check()
    """
    calendar = draw(st.sampled_from(tuple(calendars)))
    granularity = draw(st.sampled_from(sorted(granularities, key=lambda each: (each not in _PLAIN, each))))
    recent = min(max(_RECENT.get(calendar, 2000), min_year), max_year)
    near = st.integers(min_year - recent, max_year - recent).map(lambda years: recent + years)
    year = draw(near | st.integers(min_year, max_year))  # Hypothesis draws most of its numbers near 0
    mod = draw(st.sampled_from(tuple(mods)))
    fields: dict[str, Any] = {"calendar": calendar, "mod": mod, "approximate": mod == "APPROX"}
    if granularity in _LONG:
        return PartialDate(_first_year(year, granularity), unit=granularity, **fields)
    if granularity in (Granularity.HALF, Granularity.QUARTER):
        fields[granularity.value] = draw(st.integers(1, 2 if granularity is Granularity.HALF else 4))
        if draw(st.booleans()):
            return PartialDate(year, draw(st.sampled_from(known_calendars.months(calendar, year))), **fields)
        return PartialDate(year, **fields)
    if granularity is Granularity.SEASON:
        return PartialDate(year, season=draw(st.sampled_from(sorted(SEASONS))), **fields)
    if granularity is Granularity.WEEK:
        return PartialDate(year, week=draw(st.integers(1, 50)), **fields)  # lunar years have no more
    if granularity is Granularity.YEAR:
        return PartialDate(year, **fields)
    month = draw(st.sampled_from(known_calendars.months(calendar, year)))
    if granularity is Granularity.MONTH:
        return PartialDate(year, month, **fields)
    day = draw(st.integers(1, known_calendars.month_length(calendar, year, month)))
    assume((calendar, year, month) != ("gregorian", 1582, 10) or not 4 < day < 15)
    if granularity is Granularity.PART_OF_DAY:
        fields["part_of_day"] = draw(st.sampled_from(sorted(PARTS_OF_DAY)))
    elif granularity > Granularity.PART_OF_DAY:
        for unit, limit in (("hour", 23), ("minute", 59), ("second", 59)):
            if granularity >= Granularity(unit):
                fields[unit] = draw(st.integers(0, limit))
        fields["utc_offset"] = draw(st.none() | st.sampled_from((0, 60, 120, 180, 210, 240, -300)))
    return PartialDate(year, month, day, **fields)


def _first_year(year: int, unit: Granularity) -> int:
    """The first year of the decade, century or millennium that a year lies in, as its era counts them."""
    size = _LONG[unit]
    if unit is Granularity.DECADE:
        return year // size * size if year >= 0 else (year - 2) // size * size + 2
    return (year - 1) // size * size + 1


@st.composite
def intervals(
    draw: st.DrawFn, ends: st.SearchStrategy[PartialDate] | None = None, *, open_ends: bool = True
) -> Interval:
    """Intervals between two dates, put in order; with `open_ends` some have only one.

    >>> from hypothesis import given
    >>> @given(intervals(open_ends=False))
    ... def check(interval):
    ...     assert interval.first_day <= interval.last_day
    >>> check()
    """
    ends = partial_dates() if ends is None else ends
    start: PartialDate | None = draw(ends)
    end: PartialDate | None = draw(ends)
    side = draw(st.sampled_from(("both", "both", "start", "end"))) if open_ends else "both"
    if side != "both":
        return Interval(start, None) if side == "start" else Interval(None, end)
    try:
        return Interval(start, end)
    except TimelineError:
        pass  # drawn in the other order
    try:
        return Interval(end, start)
    except TimelineError:  # one lies inside the other
        return Interval(start, start)


@st.composite
def durations(draw: st.DrawFn, *, max_amount: int = 1000, fractions: bool = True, vague: bool = True) -> Duration:
    """Lengths of one to three units, some with a fraction, some an unknown number of a unit ("years").

    >>> from hypothesis import given
    >>> @given(durations(vague=False))
    ... def check(length):
    ...     assert length.timex3.startswith("P")
    >>> check()
    """
    if vague and draw(st.integers(0, 9)) == 0:
        return Duration(vague=draw(st.sampled_from(VAGUE_UNITS[:-1])))
    units = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
    drawn = draw(st.lists(st.sampled_from(units), min_size=1, max_size=3, unique=True))
    fields: dict[str, Any] = {unit: draw(st.integers(1, max_amount)) for unit in drawn}
    if fractions and len(drawn) == 1 and draw(st.booleans()):
        fields[drawn[0]] = draw(st.integers(1, 4 * max_amount)) / 4
    mod = draw(st.sampled_from((None, None, "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")))
    return Duration(**fields, mod=mod, approximate=mod == "APPROX")


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    """Periods, frequencies, weekdays and days of the year that return.

    >>> from hypothesis import given
    >>> @given(recurrences())
    ... def check(set_of_times):
    ...     assert set_of_times.timex3
    >>> check()
    """
    kind = draw(st.sampled_from(("period", "frequency", "weekdays", "date")))
    unit = draw(st.sampled_from(("years", "months", "weeks", "days")))
    fields: dict[str, Any] = {unit: draw(st.integers(1, 12))}
    if kind == "period":
        return Recurrence(Duration(**fields), quant="EVERY")
    if kind == "frequency":
        return Recurrence(Duration(**fields), freq=f"{draw(st.integers(1, 12))}X")
    if kind == "weekdays":
        days = draw(st.lists(st.integers(1, 7), min_size=1, max_size=3, unique=True))
        return Recurrence(Duration(weeks=1), tuple(sorted(days)), quant=draw(st.sampled_from((None, "EVERY"))))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, 28))
    return Recurrence(Duration(years=1), month=month, day=day, quant="EVERY")


def values() -> st.SearchStrategy[Value]:
    """A value of any class.

    >>> from hypothesis import given
    >>> @given(values())
    ... def check(value):
    ...     assert value.timex3
    >>> check()
    """
    return st.one_of(partial_dates(), intervals(), durations(), recurrences())


# --- words ------------------------------------------------------------------------------------------------------------

_SAID_CALENDARS = ("gregorian", "hijri", "coptic", "solar-hijri", "rumi", "julian")
_YEARS = {"gregorian": (-3000, 2500), "hijri": (-50, 1600), "rumi": (1256, 1341), "julian": (-500, 2000)}
_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_OPENINGS = ("", "", "في ", "يوم ", "بتاريخ ")


def _said_dates(calendar: str) -> st.SearchStrategy[PartialDate]:
    """The dates of a calendar that Arabic has words for."""
    low, high = _YEARS.get(calendar, (1, 1800))
    coarse = [each for each in Granularity if each < Granularity.DAY]
    if calendar not in ("gregorian", "hijri"):
        coarse = [each for each in coarse if each not in _LONG]
    fine = [each for each in Granularity if each >= Granularity.DAY]

    def dates(granularities: list[Granularity], mods: tuple[str | None, ...]) -> st.SearchStrategy[PartialDate]:
        return partial_dates(calendars=[calendar], granularities=granularities, min_year=low, max_year=high, mods=mods)

    around = ("APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")
    return st.one_of(dates(fine, (None,)), dates(coarse, (None,)), dates(coarse, _THIRDS), dates(fine + coarse, around))


@st.composite
def arabic_dates(
    draw: st.DrawFn, region: str | None = None, calendar: str | None = None, digits: str | None = None
) -> tuple[str, PartialDate]:
    """A date in Arabic words, and the value that it means.

    `region`, `calendar` and `digits` are those of `timeline.write`; each is drawn where it is not given. Days come also
    with their weekday, with a word before them, and in numbers.

    >>> from hypothesis import given, settings
    >>> import timeline
    >>> @settings(deadline=None)
    ... @given(arabic_dates(region="dz", calendar="hijri"))
    ... def check(pair):
    ...     text, value = pair
    ...     assert timeline.parse(text).when == value
    >>> check()
    """
    region = draw(st.sampled_from(sorted(REGIONS))) if region is None else region
    calendar = draw(st.sampled_from(_SAID_CALENDARS)) if calendar is None else calendar
    digits = draw(st.sampled_from(("latin", "arabic", "persian", "words"))) if digits is None else digits
    value = draw(_said_dates(calendar))
    twin = draw(st.integers(0, 4)) == 4
    try:
        text = write(value, region=region, digits=digits, twin_months=twin)  # type: ignore[arg-type]
    except TimelineError:  # a decade before its era, a clock time whose seconds are nought in words
        assume(False)
        raise
    if value.granularity is not Granularity.DAY or value.mod is not None:
        return text, value
    wording = draw(st.sampled_from(("plain", "opened", "weekday", "numbers")))
    if wording == "opened":
        return draw(st.sampled_from(_OPENINGS)) + text, value
    if wording == "weekday":
        name = _WEEKDAYS[known_calendars.weekday(value.first_day) - 1]
        return name + draw(st.sampled_from((" ", "، ", " الموافق "))) + text, value
    if wording == "numbers" and calendar == "gregorian" and 1900 <= value.year < 2100:
        sign = draw(st.sampled_from("/-"))
        return sign.join(map(str, (value.day, value.month, value.year))), value
    return text, value


_TASHKEEL = "ًٌٍَُِّْ"
_MARKS = (
    "\N{RIGHT-TO-LEFT MARK}",
    "\N{LEFT-TO-RIGHT MARK}",
    "\N{ARABIC LETTER MARK}",
    "\N{ZERO WIDTH NON-JOINER}",
    "\N{RIGHT-TO-LEFT EMBEDDING}",
)
_SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_LETTER = re.compile(r"[ء-غف-ي]")
_ANY_DIGIT = re.compile("|".join(f"[{script}]" for script in _SCRIPTS))


@st.composite
def noisy(draw: st.DrawFn, text: str | st.SearchStrategy[str]) -> str:
    """The same text as careless hands write it: vowel signs, tatweel, marks of direction, other digits and hard spaces.

    None of that changes what the text means, so a reader must answer the same.

    >>> from hypothesis import given, settings
    >>> import timeline
    >>> @settings(deadline=None)
    ... @given(noisy("في 3 مايو 2011"))
    ... def check(text):
    ...     assert timeline.parse(text).value == "2011-05-03"
    >>> check()
    """
    plain = text if isinstance(text, str) else draw(text)
    script = draw(st.sampled_from((None, *_SCRIPTS)))
    if script is not None:
        plain = _ANY_DIGIT.sub(lambda digit: script[int(digit[0])], plain)
    if draw(st.booleans()):
        plain = plain.replace(" ", "\N{NO-BREAK SPACE}")
    spots = draw(st.lists(st.tuples(st.integers(0, max(len(plain), 1)), st.integers(0, 15)), max_size=12))
    signs = list(plain)
    for place, which in sorted(spots, reverse=True):
        signs.insert(place, _noise(plain, place, which))
    return "".join(signs)


def _noise(text: str, place: int, which: int) -> str:
    """What may stand before a place: a vowel sign only behind a letter, tatweel only between two."""
    behind, ahead = _LETTER.fullmatch(text[place - 1 : place]), _LETTER.fullmatch(text[place : place + 1])
    if behind and which < len(_TASHKEEL):
        return _TASHKEEL[which]
    if behind and ahead and which < 11:
        return "ـ" * (which - 7)
    return _MARKS[which % len(_MARKS)]


# --- documents and timelines ------------------------------------------------------------------------------------------

_TELLINGS = (
    ("وصل الوزير إلى تونس", "visit"),
    ("وقع الجانبان اتفاقية للتعاون", "agreement"),
    ("ضرب زلزال مدينة أغادير", "disaster"),
    ("افتتح الرئيس مستشفى جديدا", "opening"),
    ("أعلنت الحكومة حالة الطوارئ", "statement"),
    ("توفي الشاعر في بيروت", "death"),
)
_FILLERS = ("ولم تذكر الصحيفة تفاصيل أخرى.", "وحضر اللقاء عدد من المسؤولين.", "وأكد المصدر ذلك.")


@st.composite
def documents(draw: st.DrawFn, *, region: str | None = None, max_sentences: int = 4) -> Document:
    """Short articles of dated sentences, with or without a date of their own.

    >>> from hypothesis import given
    >>> @given(documents(region="lb"))
    ... def check(document):
    ...     assert document.text.endswith(".")
    >>> check()
    """
    sentences = []
    for _ in range(draw(st.integers(1, max_sentences))):
        text, _value = draw(arabic_dates(region=region, calendar=draw(st.sampled_from(("gregorian", "hijri")))))
        told, _kind = draw(st.sampled_from(_TELLINGS))
        sentences.append(f"{told} في {text.removeprefix('في ')}.")
        if draw(st.booleans()):
            sentences.append(draw(st.sampled_from(_FILLERS)))
    date = draw(st.none() | st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
    return Document(draw(st.sampled_from((" ", "\n\n"))).join(sentences), date=date)


@st.composite
def timelines(draw: st.DrawFn, *, max_events: int = 8, whens: st.SearchStrategy[Any] | None = None) -> Timeline:
    """Timelines of up to so many tellings in up to three documents, dated and undated, those of one event merged.

    `whens` draws their dates, None for an undated one; by default any.

    >>> from hypothesis import given
    >>> @given(timelines())
    ... def check(timeline):
    ...     assert list(timeline) == sorted(timeline, key=lambda event: (event.when, event.what, event.id))
    >>> check()
    """
    whens = st.one_of(partial_dates(), intervals(), st.none()) if whens is None else whens
    told: dict[str, list[Told]] = {f"d{number}": [] for number in range(1, draw(st.integers(0, 3)) + 1)}
    for _ in range(draw(st.integers(0, max_events)) if told else 0):
        document = draw(st.sampled_from(sorted(told)))
        words, kind = draw(st.sampled_from(_TELLINGS))
        kind = draw(st.sampled_from((kind, kind, *sorted(KINDS))))
        when = draw(whens)
        start = 100 * len(told[document])
        source = Source(document, start, start + len(words), words)
        reason = "no year is said" if when is None else None
        status = draw(st.sampled_from(STATUSES))
        places = draw(st.sampled_from(((), ("تونس",), ("لبنان", "بيروت"))))
        told[document].append(Told(when, words, kind, status, source, places, reason))
    readings = [Reading(name, mentions=len(each) + draw(st.integers(0, 2))) for name, each in told.items()]
    return Timeline(cluster(each for tellings in told.values() for each in tellings), readings)
