from __future__ import annotations

import copy
import datetime as dt
import pickle
import random
import timeit
from itertools import pairwise

import attrs
import pytest

from timeline.errors import CalendarError, TimelineError
from timeline.temporal.values import Duration, Granularity, Interval, PartialDate, Recurrence

P, D = PartialDate, Duration
CENTURY, DECADE, MILLENNIUM = Granularity.CENTURY, Granularity.DECADE, Granularity.MILLENNIUM


# value, granularity, iso
BOUNDS = [
    (P.millennium(3), "millennium", "2001-01-01/3000-12-31"),
    (P.millennium(1, bce=True), "millennium", "-0999-01-01/0000-12-31"),
    (P.century(19), "century", "1801-01-01/1900-12-31"),
    (P.century(3, bce=True), "century", "-0299-01-01/-0200-12-31"),
    (P.decade(1970), "decade", "1970-01-01/1979-12-31"),
    (P(2011), "year", "2011-01-01/2011-12-31"),
    (P(0), "year", "0000-01-01/0000-12-31"),
    (P(-330), "year", "-0330-01-01/-0330-12-31"),
    (P(12345), "year", "12345-01-01/12345-12-31"),
    (P(2011, half=1), "half", "2011-01-01/2011-06-30"),
    (P(2011, half=2), "half", "2011-07-01/2011-12-31"),
    (P(2011, quarter=3), "quarter", "2011-07-01/2011-09-30"),
    (P(2011, 5, half=1), "half", "2011-05-01/2011-05-15"),
    (P(2011, 5, half=2), "half", "2011-05-16/2011-05-31"),
    (P(2011, 2, quarter=4), "quarter", "2011-02-22/2011-02-28"),
    (P(1901, unit=CENTURY, half=1), "half", "1901-01-01/1950-12-31"),
    (P(1901, unit=CENTURY, quarter=4), "quarter", "1976-01-01/2000-12-31"),
    (P(1970, unit=DECADE, half=2), "half", "1975-01-01/1979-12-31"),
    (P(2011, season="SP"), "season", "2011-03-01/2011-05-31"),
    (P(2011, season="SU"), "season", "2011-06-01/2011-08-31"),
    (P(2011, season="FA"), "season", "2011-09-01/2011-11-30"),
    (P(2011, season="WI"), "season", "2011-12-01/2012-02-29"),
    (P(2011, 5), "month", "2011-05-01/2011-05-31"),
    (P(2022, week=7), "week", "2022-02-14/2022-02-20"),
    (P(2020, week=53), "week", "2020-12-28/2021-01-03"),
    (P(2011, 5, 3), "day", "2011-05-03"),
    (P(2011, 5, 3, part_of_day="MO"), "part-of-day", "2011-05-03T06:00:00/2011-05-03T12:00:00"),
    (P(2011, 5, 3, part_of_day="DN"), "part-of-day", "2011-05-03T03:00:00/2011-05-03T07:00:00"),
    (P(2011, 5, 3, part_of_day="NI"), "part-of-day", "2011-05-03T18:00:00/2011-05-04T00:00:00"),
    (P(2011, 5, 3, hour=23), "hour", "2011-05-03T23:00:00/2011-05-04T00:00:00"),
    (P(2022, 2, 25, hour=18, minute=50), "minute", "2022-02-25T18:50:00/2022-02-25T18:51:00"),
    (P(2022, 2, 25, hour=18, minute=50, second=9), "second", "2022-02-25T18:50:09/2022-02-25T18:50:10"),
    # thirds
    (P(2015, 7, mod="START"), "month", "2015-07-01/2015-07-10"),
    (P(2015, 7, mod="MID"), "month", "2015-07-11/2015-07-20"),
    (P(2015, 7, mod="END"), "month", "2015-07-21/2015-07-31"),
    (P(2015, mod="START"), "year", "2015-01-01/2015-04-30"),
    (P(2015, mod="END"), "year", "2015-09-01/2015-12-31"),
    (P(1970, unit=DECADE, mod="MID"), "decade", "1973-01-01/1975-12-31"),
    (P(1901, unit=CENTURY, mod="START"), "century", "1901-01-01/1933-12-31"),
    (P(2022, week=7, mod="START"), "week", "2022-02-14/2022-02-15"),
    (P(2022, week=7, mod="END"), "week", "2022-02-18/2022-02-20"),
    (P(2011, half=2, mod="START"), "half", "2011-07-01/2011-08-31"),
    (P(2011, season="SU", mod="MID"), "season", "2011-07-01/2011-07-31"),
    (P(2011, 5, 3, mod="START"), "day", "2011-05-03"),
    (P(2011, 5, mod="APPROX"), "month", "2011-05-01/2011-05-31"),
    # other calendars
    (P(1440, 9, 1, calendar="hijri"), "day", "2019-05-06"),
    (P(1440, 9, calendar="hijri"), "month", "2019-05-06/2019-06-03"),
    (P(1292, calendar="hijri"), "year", "1875-02-07/1876-01-27"),
    (P(401, unit=CENTURY, calendar="hijri", mod="START"), "century", "1010-08-21/1042-08-26"),
    (P(1440, 9, 30, calendar="hijri"), "day", "2019-06-03"),
    (P(1403, 1, 1, calendar="solar-hijri"), "day", "2024-03-20"),
    (P(1403, season="SP", calendar="solar-hijri"), "season", "2024-03-20/2024-06-20"),
    (P(1740, 1, 1, calendar="coptic"), "day", "2023-09-12"),
    (P(1740, quarter=4, calendar="coptic"), "quarter", "2024-06-08/2024-09-10"),
    (P(1917, 10, 25, calendar="julian"), "day", "1917-11-07"),
    (P(1333, calendar="rumi"), "year", "1917-03-01/1917-12-31"),
    (P(1333, quarter=1, calendar="rumi", mod="START"), "quarter", "1917-03-01/1917-04-30"),  # too short for thirds
    (P(1300, season="WI", calendar="rumi"), "season", "1884-12-13/1885-03-12"),
    (P(1440, season="SU", calendar="hijri"), "season", "2019-06-01/2019-08-31"),
    (P(1440, season="WI", calendar="hijri"), "season", "2018-12-01/2019-02-28"),
    # as written before the reform
    (P(1453, 5, 29), "day", "1453-05-29"),
    (P(1500, 2), "month", "1500-02-01/1500-02-29"),
    (P(1582, 10), "month", "1582-10-01/1582-10-31"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "granularity", "iso"), BOUNDS, ids=lambda x: str(x) if isinstance(x, str) else None)
def test_granularity_and_bounds(value, granularity, iso):
    assert value.granularity is Granularity(granularity)
    assert value.iso == iso
    assert value.first_day <= value.last_day


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"month": 13}, CalendarError),
        ({"month": 0}, CalendarError),
        ({"month": 4, "day": 31}, CalendarError),
        ({"month": 2, "day": 29}, CalendarError),
        ({"month": 4, "day": 0}, CalendarError),
        ({"day": 3}, TimelineError),
        ({"month": 4, "day": 3, "hour": 24}, TimelineError),
        ({"month": 4, "day": 3, "hour": 1, "minute": 60}, TimelineError),
        ({"month": 4, "day": 3, "hour": 1, "minute": 1, "second": -1}, TimelineError),
        ({"month": 4, "day": 3, "minute": 1}, TimelineError),
        ({"month": 4, "day": 3, "hour": 1, "second": 1}, TimelineError),
        ({"month": 4, "day": 3, "part_of_day": "XX"}, TimelineError),
        ({"month": 4, "day": 3, "week": 1}, TimelineError),
        ({"month": 4, "day": 3, "half": 1}, TimelineError),
        ({"month": 4, "hour": 3}, TimelineError),
        ({"hour": 3}, TimelineError),
        ({"month": 4, "part_of_day": "MO"}, TimelineError),
        ({"week": 54}, CalendarError),
        ({"week": 0}, CalendarError),
        ({"week": 53}, CalendarError),
        ({"week": 5, "month": 4}, TimelineError),
        ({"week": 5, "half": 1}, TimelineError),
        ({"season": "SU", "quarter": 1}, TimelineError),
        ({"season": "XX"}, TimelineError),
        ({"half": 3}, TimelineError),
        ({"quarter": 5}, TimelineError),
        ({"half": 1, "quarter": 1}, TimelineError),
        ({"unit": Granularity.MONTH}, TimelineError),
        ({"unit": DECADE, "month": 1}, TimelineError),
        ({"mod": "NEARLY"}, TimelineError),
        ({"utc_offset": 1440}, TimelineError),
        ({"calendar": "mayan"}, CalendarError),
        ({"calendar": "hijri", "month": 13}, CalendarError),
        ({"calendar": "coptic", "month": 13, "day": 7}, CalendarError),
        ({"calendar": "hijri", "month": 1, "day": 31}, CalendarError),
    ],
)
def test_fields_that_do_not_fit(fields, error):
    with pytest.raises(error):
        P(2011, **fields)


def test_messages_name_the_input():
    with pytest.raises(CalendarError, match=r"^no day 31 in month 4 of gregorian 2011$"):
        P(2011, 4, 31)
    with pytest.raises(CalendarError, match="the reform left out 5 to 14 October"):
        P(1582, 10, 10)
    with pytest.raises(CalendarError, match="no day 16 in month 2 of rumi 1332"):
        P(1332, 2, 16, calendar="rumi")
    with pytest.raises(TimelineError, match="no century 0"):
        P.century(0)
    with pytest.raises(TimelineError, match="no millennium 0"):
        P.millennium(0)


def test_hijri_dates_beyond_the_table_are_approximate():
    assert P(1292, calendar="hijri").approximate
    assert not P(1440, calendar="hijri").approximate
    assert P(1440, calendar="hijri-tabular").approximate
    assert P(1440, 9, 30, calendar="hijri").approximate  # the table has 29 days: the moon was seen later
    assert P(1440, 9, 30, calendar="hijri").last_day == P(1440, 9, calendar="hijri").last_day


def test_from_date():
    assert P.from_date(dt.date(2011, 5, 3)) == P(2011, 5, 3)
    zone = dt.timezone(dt.timedelta(hours=3))
    aware = P.from_date(dt.datetime(2011, 5, 3, 18, 50, 7, tzinfo=zone))
    assert aware == P(2011, 5, 3, hour=18, minute=50, second=7, utc_offset=180)
    assert P.from_date(dt.datetime(2019, 5, 6, 1), calendar="hijri").day == 1
    assert P.from_day(737185, calendar="hijri") == P(1440, 9, 1, calendar="hijri")
    assert P.from_date(P(1453, 5, 29).earliest) == P(1453, 5, 29)


def test_dates_and_datetimes():
    assert P(2022, 2).earliest == dt.date(2022, 2, 1)
    assert P(2022, 2).latest == dt.date(2022, 2, 28)
    assert P(2022, 2).bounds == (dt.datetime(2022, 2, 1), dt.datetime(2022, 3, 1))
    assert P(2022, 2, 25, hour=23, minute=59).bounds[1] == dt.datetime(2022, 2, 26)
    # 29 February 1500 was a day, but not one that datetime knows.
    assert P(1500, 2).latest == P(1500, 2, 29).earliest == dt.date(1500, 2, 28)
    assert P(1582, 10, 4).bounds == (dt.datetime(1582, 10, 4), dt.datetime(1582, 10, 5))


@pytest.mark.parametrize("value", [P(0), P(-330, 5), P(10000), Interval(P(-330), P(-300)), Interval(P(10000), None)])
def test_outside_datetime(value):
    for name in ("earliest", "bounds"):
        with pytest.raises(OverflowError):
            getattr(value, name)
    assert value.iso
    assert value.edtf


def test_julian_day_numbers_of_dates_as_written():
    assert P(1453, 5, 29).first_day == P(1453, 5, 29, calendar="julian").first_day
    assert P(1453, 5, 29, calendar="julian").iso == "1453-06-07"
    assert P(1453, 5, 29, calendar="proleptic-gregorian").first_day == P(1453, 5, 29).first_day - 9


def test_intervals():
    interval = Interval(P(2011, 5, 11), P(2011, 5, 14))
    assert interval.iso == "2011-05-11/2011-05-14"
    assert interval.earliest == dt.date(2011, 5, 11)
    assert interval.latest == dt.date(2011, 5, 14)
    assert interval.bounds == (dt.datetime(2011, 5, 11), dt.datetime(2011, 5, 15))
    assert interval.granularity is Granularity.DAY
    assert interval.calendar == "gregorian"
    assert (interval.first_day, interval.last_day) == (interval.start.first_day, interval.end.last_day)
    third = attrs.evolve(Interval(P(2011, 5, 1), P(2011, 5, 9)), mod="MID")
    assert third.iso == third.edtf == "2011-05-04/2011-05-06"
    assert third.timex3 == "2011-05-01/2011-05-09"


def test_open_intervals():
    since, until = Interval(P(1990), None), Interval(None, P(1440, calendar="hijri"))
    assert (since.first_day, since.last_day) == (P(1990).first_day, None)
    assert since.latest is None
    assert since.bounds == (dt.datetime(1990, 1, 1), None)
    assert until.bounds == (None, dt.datetime(2019, 8, 31))
    assert until.earliest is None
    assert until.calendar == "hijri"
    assert since.iso == "1990-01-01/.."
    assert until.iso == "../2019-08-30"
    assert attrs.evolve(since, mod="START").iso == "1990-01-01/.."
    with pytest.raises(TimelineError, match="needs a start or an end"):
        Interval(None, None)


def test_intervals_with_times():
    interval = Interval(P(2011, 5, 3, hour=8), P(2011, 5, 3, hour=14, minute=30))
    assert interval.iso == "2011-05-03T08:00:00/2011-05-03T14:31:00"
    assert interval.bounds == (dt.datetime(2011, 5, 3, 8), dt.datetime(2011, 5, 3, 14, 31))
    assert Interval(P(2011, 5, 3, hour=8), P(2011, 5, 4)).iso == "2011-05-03T08:00:00/2011-05-05T00:00:00"
    assert Interval(P(2011, 5, 3, hour=8), None).iso == "2011-05-03T08:00:00/.."
    early = Interval(P(2011, 5, 3, hour=8), P(2011, 5, 9), mod="START")
    assert early.iso == "2011-05-03T08:00:00/2011-05-10T00:00:00"  # no thirds: the ends say more than days
    with pytest.raises(TimelineError, match="ends before it starts"):
        Interval(P(2011, 5, 3, hour=22), P(2011, 5, 3, hour=2))


def test_intervals_that_end_before_they_start():
    with pytest.raises(TimelineError, match=r"^interval 1990/1980 ends before it starts$"):
        Interval(P(1990), P(1980))
    with pytest.raises(TimelineError):
        Interval(P(2019, 6, 4), P(1440, 9, calendar="hijri"))
    with pytest.raises(TimelineError):
        Interval(P(1990), P(1991), mod="NEARLY")
    assert Interval(P(2011), P(2011, 5)).iso == "2011-01-01/2011-05-31"


ORDER = [
    Interval(None, P(1990)),
    P(-330),
    P(1453, 5, 29),
    Interval(P(1990), None),
    P(1990, unit=DECADE),
    P(1990),
    P(1990, quarter=1),
    P(1990, 1),
    Interval(P(1990, 1, 1), P(1990, 1, 2)),
    P(1990, 1, 1),
    P(1990, 1, 1, hour=9, minute=30),
    P(1990, 1, 1, hour=18),
    P(1990, 1, 1, hour=18, mod="APPROX"),
    P(1990, 2),
]


def test_the_order():
    shuffled = ORDER[:]
    random.Random(3).shuffle(shuffled)
    assert sorted(shuffled) == ORDER
    for first, second in pairwise(ORDER):
        assert first < second
        assert second > first
        assert first <= second
        assert second >= first
        assert not second < first
        assert not second <= first
    assert P(1990) <= P(1990)
    assert P(1990) >= P(1990)
    assert not P(1990) < P(1990)


@pytest.mark.parametrize("other", [D(years=1), Recurrence(D(years=1)), 1990, dt.date(1990, 1, 1)])
def test_nothing_else_orders(other):
    for compare in (
        lambda a, b: a < b, lambda a, b: a <= b, lambda a, b: a > b, lambda a, b: a >= b,
    ):  # fmt: skip
        with pytest.raises(TypeError):
            compare(P(1990), other)
    with pytest.raises(TypeError):
        _ = D(years=1) < D(years=2)


def test_granularities_order_from_coarse_to_fine():
    shuffled = list(Granularity)
    random.Random(3).shuffle(shuffled)
    assert sorted(shuffled) == list(Granularity)
    assert Granularity.YEAR <= Granularity.YEAR >= Granularity.YEAR
    assert Granularity.DAY > Granularity.MONTH
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        assert getattr(Granularity.YEAR, name)(1) is NotImplemented


VALUES = [
    *(value for value, _, _ in BOUNDS),
    *ORDER,
    P(2022, 2, 25, hour=18, minute=50, utc_offset=180, zone_name="بتوقيت مكة"),
    Interval(P(1990), P(1992), mod="APPROX", approximate=True),
    D(years=14),
    D(weeks=1.5, mod="MORE_THAN"),
    D(vague="TH"),
    D(),
    Recurrence(D(weeks=1), freq="2X"),
    Recurrence(weekdays=(5, 6)),
    Recurrence(month=5, day=9),
    Recurrence(hour=15, minute=0, quant="EVERY"),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_values_are_values(value):
    again = eval(repr(value))
    assert again == value
    assert hash(again) == hash(value)
    assert value == value  # reflexive, unlike in other libraries of partial dates
    assert copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.mod = "START"
    assert not hasattr(value, "__dict__")


def test_reprs_show_what_was_said():
    assert repr(P(2011)) == "PartialDate(2011)"
    assert repr(P(2011, 5, 3, hour=18, minute=0)) == "PartialDate(2011, 5, 3, hour=18, minute=0)"
    assert repr(P.century(19)) == "PartialDate(1801, unit=Granularity.CENTURY)"
    assert repr(Interval(P(1990), None)) == "Interval(PartialDate(1990), None)"
    assert repr(D(years=14)) == "Duration(years=14)"
    assert repr(Recurrence(D(weeks=1))) == "Recurrence(Duration(weeks=1))"
    assert repr(Recurrence(weekdays=(7,))) == "Recurrence(weekdays=(7,))"


def test_making_values_is_cheap():
    # A tenth of what a class that parses or converts needs; the margin is for slow machines.
    assert timeit.timeit(lambda: P(2011, 5, 3), number=2000) / 2000 < 20e-6


@pytest.mark.parametrize(
    ("duration", "sign", "date", "expected"),
    [
        (D(months=1), 1, dt.date(2011, 1, 31), dt.date(2011, 2, 28)),
        (D(months=1), -1, dt.date(2012, 3, 31), dt.date(2012, 2, 29)),
        (D(years=1), 1, dt.date(2012, 2, 29), dt.date(2013, 2, 28)),
        (D(weeks=2, days=1), -1, dt.date(2011, 1, 1), dt.date(2010, 12, 17)),
        (D(years=1.5), 1, dt.date(2011, 1, 1), dt.date(2012, 7, 1)),
        (D(months=0.5), 1, dt.date(2011, 1, 1), dt.date(2011, 1, 16)),
        (D(), 1, dt.date(2011, 1, 1), dt.date(2011, 1, 1)),
        (D(hours=2), -1, dt.datetime(2011, 1, 1, 1), dt.datetime(2010, 12, 31, 23)),
        (D(months=1, minutes=30), 1, dt.datetime(2011, 1, 31, 23, 45), dt.datetime(2011, 3, 1, 0, 15)),
        (D(weeks=1.5), 1, dt.datetime(2011, 1, 1), dt.datetime(2011, 1, 11, 12)),
        (D(years=3), -1, P(1990), P(1987)),
        (D(months=12), 1, P(1990), P(1991)),
        (D(years=100), -1, P.century(19), P.century(18)),
        (D(years=10), 1, P.decade(1970), P.decade(1980)),
        (D(months=3), 1, P(2011, 11), P(2012, 2)),
        (D(years=2, months=1), -1, P(1440, 1, calendar="hijri"), P(1437, 12, calendar="hijri")),
        (D(months=6), 1, P(2011, half=2), P(2012, half=1)),
        (D(months=3), -1, P(2011, quarter=1), P(2010, quarter=4)),
        (D(years=1), 1, P(2011, quarter=1), P(2012, quarter=1)),
        (D(years=1), 1, P(2011, 5, half=1), P(2012, 5, half=1)),
        (D(years=1), 1, P(2011, season="SU"), P(2012, season="SU")),
        (D(weeks=2), 1, P(2020, week=52), P(2021, week=1)),
        (D(days=7), -1, P(2021, week=1), P(2020, week=53)),
        (D(years=1), 1, P(2020, week=53), P(2021, week=52)),
        (D(days=1), 1, P(2011, 12, 31), P(2012, 1, 1)),
        (D(days=1), 1, P(1582, 10, 4), P(1582, 10, 15)),
        (D(months=1), 1, P(1582, 9, 10), P(1582, 10, 4)),
        (D(months=1), 1, P(2011, 1, 31), P(2011, 2, 28)),
        (D(hours=36), 1, P(2011, 1, 1), P(2011, 1, 2)),
        (D(hours=36), -1, P(2011, 1, 3), P(2011, 1, 1)),
        (D(hours=3), 1, P(2011, 1, 1, hour=22), P(2011, 1, 2, hour=1)),
        (D(minutes=90), 1, P(2011, 1, 1, hour=22, minute=45), P(2011, 1, 2, hour=0, minute=15)),
        (D(seconds=1), -1, P(2011, 1, 1, hour=0, minute=0, second=0), P(2010, 12, 31, hour=23, minute=59, second=59)),
        (D(years=1), 1, P(1439, 12, 30, calendar="hijri"), P(1440, 12, 29, calendar="hijri")),
        (D(years=1), 1, P(1739, 13, 6, calendar="coptic"), P(1740, 13, 5, calendar="coptic")),
        (D(months=1), 1, P(1739, 13, calendar="coptic"), P(1740, 1, calendar="coptic")),
        (D(months=1), 1, P(1332, 2, 15, calendar="rumi"), P(1333, 3, 15, calendar="rumi")),
        (D(years=10**9), -1, P(2011), P(2011 - 10**9)),
    ],
    ids=repr,
)
def test_adding(duration, sign, date, expected):
    found = duration.add_to(date, sign)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("duration", "date"),
    [
        (D(days=3), P(1990)),
        (D(months=1), P(1990)),
        (D(years=1), P.century(19)),
        (D(days=1), P(2020, week=5)),
        (D(months=1), P(2020, week=5)),
        (D(months=1), P(2020, quarter=1)),
        (D(months=1), P(2020, 5, half=1)),
        (D(vague="Y"), P(1990)),
    ],
    ids=repr,
)
def test_adding_too_little_to_something_coarse(duration, date):
    with pytest.raises(TimelineError):
        duration.add_to(date)


def test_adding_beyond_datetime():
    with pytest.raises(OverflowError):
        D(years=9000).add_to(dt.date(2011, 1, 1))
    with pytest.raises(OverflowError):
        D(days=10**9).add_to(dt.date(2011, 1, 1))


def test_durations():
    assert D(years=1, months=6).iso == "P1Y6M"
    assert D(weeks=2.0).timex3 == "P2W"
    assert D(weeks=2.0) == D(weeks=2)
    assert D().timex3 == "P0D"
    assert D(years=1).edtf is None
    assert [D(**{unit: 1}).granularity.value for unit in ("years", "weeks", "seconds")] == ["year", "week", "second"]
    assert D().granularity is Granularity.DAY
    assert D(vague="TM").granularity is Granularity.MINUTE
    for wrong in ({"years": -1}, {"vague": "Q"}, {"vague": "Y", "years": 1}, {"mod": "NEARLY"}):
        with pytest.raises(TimelineError):
            D(**wrong)


@pytest.mark.parametrize(
    ("value", "granularity"),
    [
        (Recurrence(D(years=1)), "year"),
        (Recurrence(month=5), "month"),
        (Recurrence(day=15), "day"),
        (Recurrence(part_of_day="MO"), "part-of-day"),
        (Recurrence(hour=15), "hour"),
        (Recurrence(hour=15, minute=0), "minute"),
    ],
)
def test_recurrences(value, granularity):
    assert value.granularity.value == granularity
    assert value.edtf is None


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"freq": "2X"},
        {"weekdays": (8,)},
        {"month": 13},
        {"month": 2, "day": 30},
        {"day": 32},
        {"part_of_day": "XX"},
        {"minute": 5, "day": 1},
        {"hour": 25},
        {"hour": 5, "minute": 60},
        {"day": 1, "mod": "NEARLY"},
    ],
    ids=repr,
)
def test_recurrences_that_do_not_fit(fields):
    with pytest.raises(TimelineError):
        Recurrence(**fields)
