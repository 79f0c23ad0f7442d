"""Laws of the time values, tried on values of every calendar, granularity and modifier."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.temporal.calendars import CALENDARS, from_day, month_length, months, to_day, weekday, year_bounds
from timeline.temporal.feasts import FEASTS, occurrences
from timeline.temporal.notation import from_edtf, from_timex3
from timeline.temporal.relations import Relation, after, before, compatible, contains, overlaps, relation
from timeline.temporal.values import MODS, Duration, Granularity, Interval, PartialDate, Recurrence

YEARS = st.integers(-6000, 14000)


ALL = list(Granularity)
FROM_DAY = [each for each in Granularity if each >= Granularity.DAY]


@st.composite
def partial_dates(draw, calendars=None, years=YEARS, mods=None, granularities=ALL):
    """Any partial date."""
    calendar = draw(st.sampled_from(sorted(calendars or CALENDARS)))
    year = draw(years)
    mods = st.none() | st.sampled_from(sorted(MODS)) if mods is None else mods
    fields = {"calendar": calendar, "mod": draw(mods), "approximate": draw(st.booleans())}
    granularity = draw(st.sampled_from(granularities))
    if granularity in (Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM):
        size = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}[granularity]
        year = year // size * size + draw(st.sampled_from((0, 1)))
        return PartialDate(year, unit=granularity, **fields)
    if granularity in (Granularity.HALF, Granularity.QUARTER):
        name, count = ("half", 2) if granularity is Granularity.HALF else ("quarter", 4)
        fields[name] = draw(st.integers(1, count))
        whole = draw(st.sampled_from(("year", "month", "century")))
        if whole == "month":
            return PartialDate(year, draw(st.sampled_from(months(calendar, year))), **fields)
        if whole == "century":
            return PartialDate(year // 100 * 100 + 1, unit=Granularity.CENTURY, **fields)
        return PartialDate(year, **fields)
    if granularity is Granularity.SEASON:
        return PartialDate(year, season=draw(st.sampled_from(("SP", "SU", "FA", "WI"))), **fields)
    if granularity is Granularity.WEEK:
        return PartialDate(year, week=draw(st.integers(1, 48)), **fields)
    if granularity is Granularity.YEAR:
        return PartialDate(year, **fields)
    month = draw(st.sampled_from(months(calendar, year)))
    if granularity is Granularity.MONTH:
        return PartialDate(year, month, **fields)
    day = draw(st.integers(1, month_length(calendar, year, month)))
    assume((calendar, year, month) != ("gregorian", 1582, 10) or not 4 < day < 15)
    if granularity is Granularity.PART_OF_DAY:
        fields["part_of_day"] = draw(st.sampled_from(("DN", "MO", "MI", "AF", "EV", "NI")))
    for name, limit in (("hour", 24), ("minute", 60), ("second", 60)):
        if granularity is not Granularity.PART_OF_DAY and granularity >= Granularity(name):
            fields[name] = draw(st.integers(0, limit - 1))
            fields["utc_offset"] = draw(st.none() | st.integers(-1439, 1439))
    return PartialDate(year, month, day, **fields)


@st.composite
def intervals(draw, ends=None):
    """Any interval, open ones among them."""
    ends = ends or partial_dates()
    start, end = draw(st.none() | ends), draw(st.none() | ends)
    assume(start is not None or end is not None)
    if start is not None and end is not None and start.first_day > end.last_day:
        start, end = end, start
    try:
        return Interval(start, end, draw(st.none() | st.sampled_from(sorted(MODS))), draw(st.booleans()))
    except TimelineError:
        assume(False)


NUMBERS = st.integers(0, 500) | st.floats(0, 500, allow_nan=False)
DURATIONS = st.builds(Duration, years=NUMBERS, months=NUMBERS, weeks=NUMBERS, days=NUMBERS, hours=NUMBERS)
DATABLE = partial_dates() | intervals()
DAYS = st.integers(-3_000_000, 6_000_000)


@given(st.sampled_from(sorted(CALENDARS)), DAYS)
@example("gregorian", 577735)
@example("gregorian", 577736)
@example("rumi", 699863)
@example("hijri", 702574)
@example("hijri", 758565)
def test_a_day_has_one_date(calendar, n):
    year, month, day = from_day(calendar, n)
    assert to_day(calendar, year, month, day) == n
    first, last = year_bounds(calendar, year)
    assert first <= n <= last


@given(partial_dates(granularities=[Granularity.DAY]))
def test_a_date_has_one_day(value):
    assume((value.calendar, value.year, value.month, value.day) != ("hijri", 1342, 12, 29))
    assert from_day(value.calendar, value.first_day) == (value.year, value.month, value.day)


@given(DAYS)
def test_weekdays_follow_each_other(n):
    assert weekday(n + 1) == weekday(n) % 7 + 1


@given(partial_dates(mods=st.none()))
def test_finer_bounds_lie_inside_coarser(value):
    first, last = value.days()
    assert first <= last
    coarser = []
    if value.day is not None:
        coarser.append(PartialDate(value.year, value.month, value.day, calendar=value.calendar))
    if value.month is not None:
        coarser.append(PartialDate(value.year, value.month, calendar=value.calendar))
    if value.unit is not None:
        coarser.append(PartialDate(value.year, unit=value.unit, calendar=value.calendar))
    elif value.week is None and value.season is None:
        coarser.append(PartialDate(value.year, calendar=value.calendar))
        coarser.append(PartialDate(value.year // 10 * 10, unit=Granularity.DECADE, calendar=value.calendar))
        coarser.append(
            PartialDate((value.year - 1) // 100 * 100 + 1, unit=Granularity.CENTURY, calendar=value.calendar)
        )
    for wide in coarser:
        assert wide.first_day <= first <= last <= wide.last_day


@given(partial_dates(mods=st.sampled_from(("START", "MID", "END"))))
def test_a_third_lies_inside_its_unit(value):
    first, last = value.days()
    whole_first, whole_last = value.days(mod=False)
    assert whole_first <= first <= last <= whole_last


@given(partial_dates(years=st.integers(1583, 8000), granularities=[each for each in ALL if each > Granularity.DECADE]))
def test_datetimes_agree_with_day_numbers(value):
    assume(value.unit is None)
    assert value.earliest.toordinal() == value.first_day
    assert value.latest.toordinal() == value.last_day
    low, high = value.bounds
    assert low < high
    assert value.earliest == low.date()
    assert value.latest == (high - dt.timedelta(seconds=1)).date()


@given(DATABLE, DATABLE, DATABLE)
def test_the_order_is_total(a, b, c):
    assert (a < b) + (b < a) + (a == b) == 1
    assert (a <= b) == (not b < a)
    assert (a > b) == (b < a)
    assert (a >= b) == (b <= a)
    if a < b and b < c:
        assert a < c


@given(DATABLE, DATABLE)
def test_the_order_is_by_first_day(a, b):
    if a.first_day is not None and b.first_day is not None and a.first_day < b.first_day:
        assert a < b


@given(DATABLE)
@example(PartialDate(990, 9, 17, calendar="hijri"))
@example(PartialDate(990, 9, calendar="hijri"))
@example(PartialDate(1582, 10, 10, calendar="proleptic-gregorian"))
@example(PartialDate(12345, 5, 3))
def test_edtf_reads_back_with_the_same_bounds(value):
    again = from_edtf(value.edtf, calendar="proleptic-gregorian")
    assert again.iso == value.iso
    assert again.edtf == value.edtf or value.granularity > Granularity.DAY or "~" in value.edtf
    ends = (value.start, value.end) if isinstance(value, Interval) else (value,)
    if all(end is None or end.calendar != "gregorian" for end in ends):
        assert (again.first_day, again.last_day) == (value.first_day, value.last_day)


@given(partial_dates(calendars=["gregorian"]))
def test_edtf_of_christian_dates_reads_back_as_written(value):
    again = from_edtf(value.edtf)
    assert (again.iso, again.first_day, again.last_day) == (value.iso, value.first_day, value.last_day)


@given(partial_dates(mods=st.none()))
def test_timex3_reads_back_with_the_same_days(value):
    calendar = "gregorian" if value.calendar == "gregorian" else "proleptic-gregorian"
    again = from_timex3(value.timex3, calendar=calendar)
    assert (again.first_day, again.last_day) == (value.first_day, value.last_day)


@given(st.text() | st.text("0123456789-/XYTBCPWQ~?%.:", max_size=24))
@pytest.mark.parametrize("read", [from_edtf, from_timex3])
def test_any_text_is_read_or_refused(read, text):
    refused = None
    try:
        read(text)
    except TimelineError as error:
        refused = error
    assert refused is None or (refused.text == text and 0 <= refused.position <= len(text))


@given(DATABLE | DURATIONS | st.builds(Recurrence, DURATIONS, freq=st.none() | st.just("2X")))
def test_the_repr_makes_the_value_again(value):
    again = eval(repr(value))
    assert again == value
    assert hash(again) == hash(value)


@given(DURATIONS)
def test_durations_read_back(value):
    if "e" not in value.timex3:
        assert from_timex3(value.timex3) == value


@given(partial_dates(granularities=FROM_DAY), st.integers(0, 400), st.integers(0, 400))
def test_adding_days_and_taking_them_away(value, weeks, days):
    duration = Duration(weeks=weeks, days=days)
    there = duration.add_to(value)
    assert there.first_day == value.first_day + 7 * weeks + days
    assert there.granularity == value.granularity
    assert there.seconds() == value.seconds()
    assert duration.add_to(there, -1).days() == value.days()


@given(partial_dates(granularities=[Granularity.MONTH, Granularity.DAY]), st.integers(0, 5000))
def test_adding_months_and_taking_them_away(value, count):
    if value.calendar == "coptic":
        count *= 12  # its thirteenth month makes months no measure of years
    if value.day is not None:
        value = attrs.evolve(value, day=min(value.day, 4))  # every month has these, October 1582 too
    assert Duration(months=count).add_to(Duration(months=count).add_to(value), -1).days() == value.days()


@given(partial_dates(granularities=[each for each in ALL if each > Granularity.DECADE]), st.integers(0, 300))
def test_adding_years_moves_forward(value, count):
    assume(value.unit is None)
    there = Duration(years=count).add_to(value)
    assert there.granularity == value.granularity
    assert there.first_day >= value.first_day


@given(st.dates(dt.date(1600, 1, 1), dt.date(3000, 1, 1)), st.integers(0, 300), st.integers(0, 40), st.integers(0, 400))
def test_dates_and_partial_dates_add_alike(date, years, months_, days):
    duration = Duration(years=years, months=months_, days=days)
    for sign in (1, -1):
        there = duration.add_to(date, sign)
        if there.year >= 1583:
            assert duration.add_to(PartialDate.from_date(date), sign) == PartialDate.from_date(there)


@given(DATABLE, DATABLE)
def test_relations_mirror_each_other(a, b):
    assert {each.inverse for each in relation(a, b)} == relation(b, a)
    assert before(a, b) == after(b, a)
    assert overlaps(a, b) == overlaps(b, a)
    assert compatible(a, b) == compatible(b, a)


@given(DATABLE, DATABLE)
def test_relations_are_never_empty_and_agree(a, b):
    possible = relation(a, b)
    assert possible
    assert possible == {Relation.UNKNOWN} or Relation.UNKNOWN not in possible
    if before(a, b):
        assert overlaps(a, b) is False
    if contains(a, b):
        assert compatible(a, b)
    if compatible(a, b) is False:
        assert before(a, b) or after(a, b)


@given(st.sampled_from(sorted(FEASTS)), st.integers(1, 5000), st.sampled_from(sorted(CALENDARS)))
def test_feasts_begin_in_the_year_that_was_asked(name, year, calendar):
    first, last = year_bounds(calendar, year)
    found = occurrences(name, year, calendar=calendar)
    assert len(found) <= 2
    assert all(first <= start <= last and end - start + 1 == FEASTS[name].length for start, end in found)
