from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from timeline.errors import CalendarError
from timeline.temporal.calendars import (
    CALENDARS,
    from_day,
    is_exact,
    month_length,
    months,
    months_in_year,
    to_day,
    weekday,
    year_bounds,
)

# One day in several calendars, after the sample dates of Dershowitz and Reingold, "Calendrical Calculations"; quoted
# from memory, not collated with the book. Years are astronomical.
# (day number, Gregorian, Julian, Coptic, tabular Hijri)
SAMPLES = [
    (-214193, (-586, 7, 24), (-586, 7, 30), (-870, 12, 6), (-1245, 12, 9)),
    (-61387, (-168, 12, 5), (-168, 12, 8), (-451, 4, 12), (-813, 2, 23)),
    (25469, (70, 9, 24), (70, 9, 26), (-213, 1, 29), (-568, 4, 1)),
    (171307, (470, 1, 8), (470, 1, 7), (186, 5, 12), (-157, 10, 17)),
    (253427, (694, 11, 10), (694, 11, 7), (411, 3, 11), (75, 7, 13)),
    (400085, (1096, 5, 24), (1096, 5, 18), (812, 9, 23), (489, 5, 22)),
    (507850, (1391, 6, 12), (1391, 6, 4), (1107, 10, 10), (793, 7, 1)),
    (544676, (1492, 4, 9), (1492, 3, 31), (1208, 8, 5), (897, 6, 1)),
    (601716, (1648, 6, 10), (1648, 5, 31), (1364, 10, 6), (1058, 5, 18)),
    (671401, (1839, 3, 27), (1839, 3, 15), (1555, 7, 19), (1255, 1, 11)),
    (704424, (1929, 8, 25), (1929, 8, 12), (1645, 12, 19), (1348, 3, 19)),
    (727274, (1992, 3, 17), (1992, 3, 4), (1708, 7, 8), (1412, 9, 13)),
    (764652, (2094, 7, 18), (2094, 7, 5), (1810, 11, 11), (1518, 3, 5)),
]
WIDE = [
    *range(-1_500_000, 1_500_000, 997),
    *range(577_000, 578_500),
    *range(699_000, 703_500),
    *range(757_800, 759_300),
]


@pytest.mark.parametrize("row", SAMPLES, ids=lambda row: str(row[0]))
def test_sample_dates_in_several_calendars(row):
    n, *dates = row
    for name, date in zip(("proleptic-gregorian", "julian", "coptic", "hijri-tabular"), dates, strict=True):
        assert from_day(name, n) == date
        assert to_day(name, *date) == n


@pytest.mark.parametrize("name", CALENDARS)
def test_every_day_has_one_date_and_follows_the_day_before(name):
    for n in WIDE:
        year, month, day = from_day(name, n)
        assert to_day(name, year, month, day) == n
        assert month in months(name, year)
        if (name, n) in (("rumi", 699863), ("gregorian", 577735), ("hijri", 702573)):
            continue  # the reforms of 1917 and 1582, and the seam of the Hijri table
        after = from_day(name, n + 1)
        if day < month_length(name, year, month):
            assert after == (year, month, day + 1)
        else:
            assert after[2] == 1
            assert after[:2] == CALENDARS[name].add_months(year, month, 1)


def test_gregorian_is_what_datetime_counts():
    for n in range(1, dt.date.max.toordinal(), 1009):
        date = dt.date.fromordinal(n)
        assert from_day("proleptic-gregorian", n) == (date.year, date.month, date.day)
        assert weekday(n) == date.isoweekday()
        if n >= 577736:
            assert from_day("gregorian", n) == (date.year, date.month, date.day)


def _oracle_days(module, name, dates):
    for date in dates:
        # Julian day n begins at noon; the fraction .5 is the midnight before. Day number 0 is 1721424.5.
        assert module.to_jd(*date) - 1721424.5 == to_day(name, *date), date


def test_against_convertdate():
    pytest.importorskip("convertdate", reason="convertdate is the oracle")
    from convertdate import coptic, gregorian, islamic, julian

    dates = [(year, month, day) for year in range(1, 3000, 7) for month in range(1, 13) for day in (1, 15, 28)]
    ancient = [(year, month, day) for year in range(-4000, 0, 13) for month in range(1, 13) for day in (1, 15, 28)]
    _oracle_days(gregorian, "proleptic-gregorian", dates + ancient)
    _oracle_days(julian, "julian", dates + ancient)
    _oracle_days(coptic, "coptic", [*dates, *((year, 13, 5) for year in range(1, 3000))])
    _oracle_days(islamic, "hijri-tabular", dates)


def test_umm_al_qura_is_what_hijridate_counts():
    from hijridate import Gregorian, Hijri

    for n in range(702574, 758565, 11):
        hijri = Gregorian.fromdate(dt.date.fromordinal(n)).to_hijri()
        assert from_day("hijri", n) == hijri.datetuple()
        assert to_day("hijri", *hijri.datetuple()) == n
        assert month_length("hijri", hijri.year, hijri.month) == hijri.month_length()
    assert Hijri(1343, 1, 1).to_gregorian().toordinal() == 702574
    assert Hijri(1500, 12, 30).to_gregorian().toordinal() == 758564


def test_the_seams_of_the_umm_al_qura_table():
    assert to_day("hijri", 1501, 1, 1) == to_day("hijri", 1500, 12, 30) + 1
    assert from_day("hijri", 702573) == (1342, 12, 28)
    assert from_day("hijri", 702574) == (1343, 1, 1)
    assert to_day("hijri", 1342, 12, 29) == 702574  # the one day of overlap


# Leap years by the rule of 8 in 33, written out, not copied from an almanac. The equinoxes are the independent test.
SOLAR_LEAP = {
    1210, 1214, 1218, 1222, 1226, 1230, 1234, 1238, 1243, 1247, 1251, 1255, 1259, 1263, 1267, 1271, 1276, 1280, 1284,
    1288, 1292, 1296, 1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350, 1354, 1358, 1362,
    1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441,
    1445, 1449, 1453, 1457, 1461, 1465, 1469, 1474, 1478, 1482, 1486, 1490, 1494, 1498,
}  # fmt: skip


def test_solar_hijri_leap_years_follow_the_rule_of_eight_in_33():
    found = {year for year in range(1206, 1499) if month_length("solar-hijri", year, 12) == 30}
    assert found == SOLAR_LEAP


def test_solar_hijri_years_begin_at_the_equinox():
    # Mean time of Tehran. convertdate is no oracle here: in 1178-1633 it differs in 1243, 1255, 1259, 1267, 1271 and
    # 1276, whose equinoxes are 13 to 308 minutes before noon, and in 1503 and 1602, a few minutes after it.
    pytest.importorskip("pymeeus", reason="PyMeeus computes the equinox")
    from pymeeus.Epoch import Epoch
    from pymeeus.Sun import Sun

    for year in range(1178, 1634):
        moment = Sun.get_equinox_solstice(year + 621, target="spring").jde()
        tehran = moment - Epoch.tt2ut(year + 621, 3) / 86400 + 52.5 / 360
        # A Julian day begins at noon: an equinox before noon belongs to the civil day of that noon, else to the next.
        day, fraction = divmod(tehran, 1)
        assert to_day("solar-hijri", year, 1, 1) == int(day) + 1 - 1721425, (year, fraction)


def test_solar_hijri_by_known_days():
    for gregorian, solar in [
        ((2024, 3, 20), (1403, 1, 1)),
        ((1979, 2, 11), (1357, 11, 22)),
        ((1925, 3, 31), (1304, 1, 11)),
    ]:
        assert from_day("solar-hijri", to_day("gregorian", *gregorian)) == solar


@pytest.mark.parametrize("year", [-5000, -62, -61, -60, 0, 3176, 3177, 3178, 3179, 9000])
def test_solar_hijri_years_beyond_the_table_join_without_gap(year):
    first, last = year_bounds("solar-hijri", year)
    assert last - first in (364, 365)
    assert year_bounds("solar-hijri", year + 1)[0] == last + 1


def test_the_reform_of_1582():
    assert to_day("gregorian", 1582, 10, 15) == to_day("gregorian", 1582, 10, 4) + 1
    assert to_day("gregorian", 1582, 10, 15) == dt.date(1582, 10, 15).toordinal()
    assert month_length("gregorian", 1500, 2) == 29
    for day in range(5, 15):
        with pytest.raises(CalendarError, match="reform"):
            to_day("gregorian", 1582, 10, day)


def test_rumi_by_its_history():
    # The calendar was brought in on 1 March 1256 = 13 March 1840; 31 March 1325 was 13 April 1909.
    assert to_day("rumi", 1256, 3, 1) == to_day("gregorian", 1840, 3, 13)
    assert to_day("rumi", 1325, 3, 31) == to_day("gregorian", 1909, 4, 13)
    assert to_day("rumi", 1332, 1, 1) == to_day("julian", 1917, 1, 1)
    assert to_day("rumi", 1333, 3, 1) == to_day("rumi", 1332, 2, 15) + 1 == to_day("gregorian", 1917, 3, 1)
    assert to_day("rumi", 1334, 1, 1) == to_day("rumi", 1333, 12, 31) + 1 == to_day("gregorian", 1918, 1, 1)
    # The republic was proclaimed on 29 October 1339 = 1923.
    assert to_day("rumi", 1339, 10, 29) == to_day("gregorian", 1923, 10, 29)
    assert months_in_year("rumi", 1333) == 10
    assert CALENDARS["rumi"].add_months(1332, 12, 3) == (1333, 3)
    assert CALENDARS["rumi"].add_months(1334, 1, -1) == (1333, 12)


@pytest.mark.parametrize(
    ("calendar", "date"),
    [
        ("gregorian", (2011, 4, 31)),
        ("gregorian", (2011, 13, 1)),
        ("gregorian", (2011, 0, 1)),
        ("gregorian", (2011, 1, 0)),
        ("gregorian", (1900, 2, 29)),
        ("hijri", (1440, 9, 30)),
        ("coptic", (1740, 13, 6)),
        ("rumi", (1332, 2, 16)),
        ("rumi", (1333, 1, 1)),
        ("solar-hijri", (1402, 12, 30)),
        ("mayan", (1, 1, 1)),
    ],
)
def test_impossible_dates(calendar, date):
    with pytest.raises(CalendarError):
        to_day(calendar, *date)


def test_month_length_of_a_month_that_is_not_there():
    with pytest.raises(CalendarError, match="no month 2 in rumi 1333"):
        month_length("rumi", 1333, 2)


def test_where_the_arithmetic_is_exact():
    assert is_exact("hijri", 1343, 1, 1)
    assert is_exact("hijri", 1500)
    assert not is_exact("hijri", 1501)
    assert not is_exact("hijri-tabular", 1440)
    assert is_exact("solar-hijri", 1400)
    assert not is_exact("solar-hijri", 1634)
    assert not is_exact("rumi", 1255)
    assert is_exact("julian", -500)


def test_importing_time_imports_no_tables():
    code = (
        "import sys, timeline.temporal.feasts, timeline.temporal.relations, timeline.temporal.notation\n"
        "print({'hijridate', 'dateparser', 'convertdate', 'edtf', 'dateutil'} & set(sys.modules))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "set()"
