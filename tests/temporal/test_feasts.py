from __future__ import annotations

import pytest

from timeline.errors import CalendarError, TimelineError
from timeline.temporal.calendars import from_day, to_day, weekday
from timeline.temporal.feasts import FEASTS, easter, feast, occurrences

# Well-known Easter Sundays: year, western, orthodox. The independent test is dateutil, below.
EASTERS = [
    (1700, (4, 11), (4, 11)),
    (1818, (3, 22), (4, 26)),
    (1943, (4, 25), (4, 25)),
    (1954, (4, 18), (4, 25)),
    (1981, (4, 19), (4, 26)),
    (2000, (4, 23), (4, 30)),
    (2008, (3, 23), (4, 27)),
    (2011, (4, 24), (4, 24)),
    (2016, (3, 27), (5, 1)),
    (2022, (4, 17), (4, 24)),
    (2024, (3, 31), (5, 5)),
    (2025, (4, 20), (4, 20)),
    (2038, (4, 25), (4, 25)),
]


@pytest.mark.parametrize(("year", "western", "orthodox"), EASTERS)
def test_known_easters(year, western, orthodox):
    assert from_day("gregorian", easter(year)) == (year, *western)
    assert from_day("gregorian", easter(year, orthodox=True)) == (year, *orthodox)


def test_easter_against_dateutil():
    oracle = pytest.importorskip("dateutil.easter", reason="dateutil is the oracle")
    for year in range(1583, 4100):
        assert easter(year) == oracle.easter(year, oracle.EASTER_WESTERN).toordinal()
        assert easter(year, orthodox=True) == oracle.easter(year, oracle.EASTER_ORTHODOX).toordinal()


def test_before_the_reform_all_kept_one_easter():
    assert easter(1492) == easter(1492, orthodox=True)
    assert from_day("julian", easter(1453)) == (1453, 4, 1)


@pytest.mark.parametrize(
    ("name", "year", "date"),
    [
        ("eid-al-fitr", 2019, (6, 4)),
        ("eid-al-adha", 2019, (8, 11)),
        ("islamic-new-year", 2019, (8, 31)),
        ("arafat-day", 2022, (7, 8)),
        ("mawlid", 2022, (10, 8)),
        ("nowruz", 2024, (3, 20)),
        ("nowruz", 2022, (3, 21)),
        ("coptic-new-year", 2022, (9, 11)),
        ("coptic-new-year", 2023, (9, 12)),
        ("coptic-christmas", 2022, (1, 7)),
        ("orthodox-christmas", 2022, (1, 7)),
        ("coptic-christmas", 1850, (1, 6)),
        ("coptic-epiphany", 2022, (1, 19)),
        ("sham-el-nessim", 2011, (4, 25)),
        ("palm-sunday-western", 2022, (4, 10)),
        ("good-friday-orthodox", 2022, (4, 22)),
        ("ascension-western", 2022, (5, 26)),
        ("pentecost-orthodox", 2022, (6, 12)),
        ("christmas", 2011, (12, 25)),
        ("labour-day", 2011, (5, 1)),
        ("mothers-day", 2011, (3, 21)),
        ("womens-day", 2011, (3, 8)),
    ],
)
def test_known_days_of_christian_years(name, year, date):
    assert from_day("gregorian", feast(name, year, calendar="gregorian")[0]) == (year, *date)


def test_a_hijri_feast_counts_in_hijri_years_unless_asked():
    assert feast("eid-al-fitr", 1440) == feast("eid-al-fitr", 2019, calendar="gregorian")
    assert feast("eid-al-fitr", 1440) == (to_day("hijri", 1440, 10, 1), to_day("hijri", 1440, 10, 3))


def test_twice_once_and_never_in_a_year():
    assert len(occurrences("eid-al-fitr", 2000)) == 2
    assert len(occurrences("coptic-christmas", 2022)) == 1
    assert occurrences("christmas", 1430, calendar="hijri") == ()
    with pytest.raises(CalendarError, match="no christmas in hijri 1430"):
        feast("christmas", 1430, calendar="hijri")


@pytest.mark.parametrize("name", FEASTS)
def test_every_feast_comes_every_christian_year(name):
    for year in range(1900, 2060):
        found = occurrences(name, year)
        assert len(found) in ((1, 2) if FEASTS[name].counted_in == "hijri" else (1,))
        for first, last in found:
            assert from_day("gregorian", first)[0] == year
            assert last - first + 1 == FEASTS[name].length


def test_weekdays_of_the_movable_feasts():
    for year in range(1600, 2100):
        assert weekday(feast("easter-western", year)[0]) == 7
        assert weekday(feast("good-friday-orthodox", year)[0]) == 5
        assert weekday(feast("ash-wednesday", year)[0]) == 3


def test_unknown_feast():
    with pytest.raises(TimelineError, match="no feast 'festivus'"):
        feast("festivus", 2000)
    with pytest.raises(CalendarError):
        occurrences("christmas", 2000, calendar="mayan")
