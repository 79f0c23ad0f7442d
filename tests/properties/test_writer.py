"""Writing and reading are inverse: in every region, calendar and script, for every class of value."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

import timeline
from timeline.arabic.policy import Policy
from timeline.arabic.writer import REGIONS, write
from timeline.errors import TimelineError
from timeline.temporal.values import Duration, Granularity, Interval, PartialDate, Recurrence
from timeline.testing import arabic_dates, durations, intervals, partial_dates, recurrences, values

regions = st.sampled_from(sorted(REGIONS))
digits = st.sampled_from(("latin", "arabic", "persian", "words"))
# the reader compiles its patterns when it first meets a word: no deadlines
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])

SAID = [
    PartialDate(2022, 2, 22),
    PartialDate(1440, 9, 1, calendar="hijri"),
    PartialDate(622, 7, 16),
    PartialDate(-330),
    PartialDate(0),
    PartialDate(1, 1, 1),
    PartialDate(9999, 12, 31),
    PartialDate(-43, 3, 15),
    PartialDate(1582, 10, 4),
    PartialDate.decade(1970),
    PartialDate.decade(1900),
    PartialDate.decade(0),
    PartialDate(-348, unit=Granularity.DECADE),
    PartialDate.century(19),
    PartialDate.century(3, bce=True),
    PartialDate.century(5, calendar="hijri"),
    PartialDate.century(19, mod="END"),
    PartialDate(1801, quarter=4, unit=Granularity.CENTURY),
    PartialDate.millennium(3),
    PartialDate.millennium(2, bce=True),
    PartialDate(2011, half=1),
    PartialDate(2011, 5, half=2),
    PartialDate(2011, quarter=3, mod="START"),
    PartialDate(2011, season="WI"),
    PartialDate(2020, week=53),
    PartialDate(1740, 13, calendar="coptic"),
    PartialDate(1400, 1, 13, calendar="solar-hijri"),
    PartialDate(1324, 4, 24, calendar="rumi"),
    PartialDate(1900, 2, 29, calendar="julian"),
    PartialDate(2011, 5, 3, part_of_day="MI", mod="BEFORE"),
    PartialDate(2011, 5, 3, part_of_day="NI"),
    PartialDate(2011, 5, 3, hour=0, minute=0),
    PartialDate(2011, 5, 3, hour=12, minute=30),
    PartialDate(2011, 5, 3, hour=23, minute=1, second=2),
    PartialDate(2011, 5, 3, hour=18),
    PartialDate(2011, 5, 3, hour=18, minute=50, utc_offset=180, zone_name="الرياض"),
    PartialDate(2011, 5, 3, hour=18, minute=50, utc_offset=-210),
    PartialDate(1990, mod="APPROX", approximate=True),
    PartialDate(1990, mod="ON_OR_AFTER"),
    Interval(PartialDate(2011, 5, 11), PartialDate(2011, 5, 14)),
    Interval(PartialDate(2011, 12, 30), PartialDate(2012, 1, 2)),
    Interval(PartialDate(2012, 3), PartialDate(2012, 6)),
    Interval(PartialDate(1952), PartialDate(1970)),
    Interval(PartialDate(-2999), PartialDate(-538)),
    Interval(PartialDate(-26), PartialDate(14)),
    Interval(PartialDate(1990), None),
    Interval(None, PartialDate(1432, 8, calendar="hijri")),
    Interval(PartialDate.century(18), PartialDate(1952, 7, 23)),
    Interval(PartialDate(2011, 5, 3, hour=18, minute=0), PartialDate(2011, 5, 3, hour=20, minute=0)),
    Duration(years=14),
    Duration(years=1),
    Duration(months=2),
    Duration(days=101),
    Duration(years=2000),
    Duration(weeks=1.5),
    Duration(hours=1, minutes=30, mod="MORE_THAN"),
    Duration(vague="TH"),
    Recurrence(Duration(weeks=1), (7,), quant="EVERY"),
    Recurrence(Duration(weeks=1), (1, 3), hour=8, minute=30),
    Recurrence(Duration(weeks=1), freq="2X"),
    Recurrence(Duration(years=1), month=5, day=9, quant="EVERY"),
    Recurrence(Duration(months=1), day=15, quant="EVERY"),
    Recurrence(Duration(years=1)),
    Recurrence(Duration(months=3), quant="EVERY"),
]


TABULAR = Policy(hijri="tabular")


def same(read, value):
    """Whether a value came back: bounds, calendar, mod and all that was said of it."""
    if isinstance(value, Recurrence):
        return read.timex3 == value.timex3 and (read.freq, read.month, read.day) == (value.freq, value.month, value.day)
    return read == value


@pytest.mark.parametrize("value", SAID, ids=repr)
@pytest.mark.parametrize("script", ["latin", "arabic", "persian", "words"])
def test_every_kind_of_value_comes_back(value, script):
    if script == "words" and (isinstance(value, Duration) and value.weeks == 1.5):
        pytest.skip("fractions are told in digits")
    for region in ("eg", "lb", "iq", "dz", "ma", "mr"):
        said = write(value, region=region, digits=script)
        assert same(timeline.parse(said).when, value), said


@patient
@given(arabic_dates())
@example(("قبل سنة واحدة للميلاد", PartialDate(1, mod="BEFORE")))
@example(("قبل سنة واحدة للشهداء", PartialDate(1, calendar="coptic", mod="BEFORE")))
@example(("قبل منتصف نهار 3 مايو 2011", PartialDate(2011, 5, 3, part_of_day="MI", mod="BEFORE")))
def test_dates_come_back(pair):
    said, value = pair
    assert timeline.parse(said).when == value


@patient
@given(values(), regions, digits, st.booleans())
def test_whatever_is_written_comes_back(value, region, script, twin):
    try:
        said = write(value, region=region, digits=script, twin_months=twin)
    except TimelineError:
        assume(False)
    tabular = "tabular" in str(value)
    assert same(timeline.parse(said, policy=TABULAR if tabular else Policy()).when, value)


CALENDARS = ("gregorian", "hijri", "coptic", "solar-hijri", "julian")
ENDS = st.sampled_from(CALENDARS).flatmap(
    lambda calendar: st.tuples(
        *2 * [partial_dates(calendars=[calendar], min_year=1, max_year=1600, mods=(None, "START", "MID", "END"))]
    )
)


@patient
@given(ENDS, regions, digits)
def test_intervals_come_back(ends, region, script):
    try:
        value = Interval(*ends)
        said = write(value, region=region, digits=script)
    except TimelineError:
        assume(False)
    assert timeline.parse(said).when == value


@patient
@given(intervals(partial_dates(calendars=["gregorian"], granularities=[Granularity.DAY], mods=[None])), regions, digits)
def test_intervals_of_days_come_back(value, region, script):
    assert timeline.parse(write(value, region=region, digits=script)).when == value


@patient
@given(durations(), digits)
def test_lengths_come_back(value, script):
    assume(
        script != "words"
        or all(float(getattr(value, unit)).is_integer() for unit in ("years", "months", "weeks", "days"))
    )
    try:
        said = write(value, digits=script)
    except TimelineError:
        assert script == "words"
        return
    assert timeline.parse(said).when == value


@patient
@given(recurrences(), regions, digits)
def test_sets_come_back(value, region, script):
    assert same(timeline.parse(write(value, region=region, digits=script)).when, value)


@patient
@given(partial_dates(calendars=["gregorian", "hijri"], granularities=[Granularity.DAY], min_year=700, max_year=1450,
                     mods=[None]),
       st.sampled_from(("gregorian", "hijri", "coptic")), digits)  # fmt: skip
def test_another_calendar_says_the_same_day(value, calendar, script):
    said = timeline.parse(write(value, calendar=calendar, digits=script)).when
    assert said.calendar == calendar
    assert said.days() == value.days()


@patient
@given(partial_dates(calendars=["gregorian"], granularities=[Granularity.MONTH, Granularity.YEAR], min_year=700,
                     max_year=2100, mods=[None]))  # fmt: skip
def test_a_month_in_another_calendar_is_its_days(value):
    said = timeline.parse(write(value, calendar="hijri")).when
    assert (said.first_day, said.last_day) == value.days()


@patient
@given(values(), digits)
def test_what_is_refused_is_refused_clearly(value, script):
    try:
        write(value, digits=script)
    except TimelineError as raised:
        reason = str(raised)
    else:
        return
    assert reason.startswith("no")
    assert "\n" not in reason


def test_tabular_dates_come_back_under_their_policy():
    value = PartialDate(1440, 9, 1, calendar="hijri-tabular")
    assert timeline.parse(write(value), policy=TABULAR).when == value


@pytest.mark.parametrize(
    ("value", "options", "said"),
    [
        (PartialDate(2022, 2, 22), {}, "22 فبراير 2022"),
        (PartialDate(2022, 2, 22), {"region": "lb"}, "22 شباط 2022"),
        (PartialDate(2022, 2, 22), {"region": "jo", "twin_months": True}, "22 شباط/ فبراير 2022"),
        (PartialDate(2022, 2, 22), {"region": "tn"}, "22 فيفري 2022"),
        (PartialDate(2022, 8), {"region": "ma"}, "غشت 2022"),
        (PartialDate(2022, 8), {"region": "mr"}, "أغشت 2022"),
        (PartialDate(2022, 5), {"region": "iq"}, "مايس 2022"),
        (PartialDate(2022, 12), {"region": "dz"}, "ديسمبر 2022"),
        (PartialDate(2022, 7), {"region": "sa", "digits": "arabic"}, "يوليو ٢٠٢٢"),
        (PartialDate(1432, 12, 10, calendar="hijri"), {}, "10 ذي الحجة 1432 هـ"),
        (PartialDate(1432, 12, calendar="hijri"), {}, "ذو الحجة 1432 هـ"),
        (PartialDate(1956, 7, 26), {"digits": "words"}, "السادس والعشرين من يوليو سنة ألف وتسعمائة وست وخمسين"),
        (PartialDate(1956), {"digits": "words"}, "سنة ألف وتسعمائة وست وخمسين"),
        (PartialDate(1990), {}, "عام 1990"),
        (PartialDate(636), {}, "عام 636 م"),
        (PartialDate(-330), {}, "عام 331 قبل الميلاد"),
        (PartialDate.century(19), {}, "القرن التاسع عشر"),
        (PartialDate.decade(1970), {}, "سبعينيات القرن العشرين"),
        (PartialDate(2011, 5, 3, hour=18, minute=50), {}, "3 مايو 2011 الساعة 18:50"),
        (PartialDate(2011, 5, 3, part_of_day="MO"), {}, "صباح 3 مايو 2011"),
        (PartialDate(2011, 5, 3, part_of_day="DN"), {}, "فجر 3 مايو 2011"),
        (Interval(PartialDate(2011, 5, 11), PartialDate(2011, 5, 14)), {}, "من 11 إلى 14 مايو 2011"),
        (Interval(PartialDate(1990), None), {}, "من عام 1990 فصاعدا"),
        (Duration(years=2), {}, "سنتان"),
        (Duration(years=2, mod="APPROX"), {}, "نحو سنتين"),
        (Duration(years=1, months=6), {"digits": "words"}, "سنة واحدة وستة أشهر"),
        (Recurrence(Duration(weeks=1), freq="3X"), {}, "3 مرات كل أسبوع"),
        (Recurrence(Duration(weeks=1), (7, 2), quant="EVERY"), {}, "كل يوم أحد وثلاثاء"),
    ],
)  # fmt: skip
def test_wordings(value, options, said):
    assert write(value, **options) == said


@pytest.mark.parametrize(
    ("value", "options", "reason"),
    [
        (PartialDate(2011), {"region": "fr"}, "no wordings of region 'fr'; there are ae, bh"),
        (PartialDate(2011), {"digits": "roman"}, "no digits 'roman'; there are latin, arabic, persian, words"),
        (PartialDate(2011), {"calendar": "mayan"}, "no calendar 'mayan'"),
        ("2011", {}, "not str"),
        (PartialDate(12345), {}, "no words for the year 12345"),
        (PartialDate(-3, calendar="coptic"), {}, "not counted backwards"),
        (PartialDate(2011, 5, 3, mod="START"), {}, "a day and its times have no START"),
        (PartialDate(2011, mod="MORE_THAN"), {}, "MORE_THAN is said of lengths, not of dates"),
        (PartialDate(2011, calendar="proleptic-gregorian"), {}, "no words for the calendar 'proleptic-gregorian'"),
        (PartialDate(1972, unit=Granularity.DECADE), {}, "no decade begins in that year"),
        (PartialDate(1900, unit=Granularity.CENTURY), {}, "its first year is 1900"),
        (PartialDate.century(19), {"calendar": "hijri"}, None),
        (PartialDate(2011, mod="START"), {"calendar": "hijri"}, "a third of its unit is no unit there"),
        (Interval(PartialDate(1990), PartialDate(1432, calendar="hijri")), {}, "two calendars; give `calendar`"),
        (Interval(PartialDate(1990), PartialDate(1991), mod="START"), {}, "approximate or has no mod"),
        (Duration(vague="X"), {}, "a length of any unit has none"),
        (Duration(years=1, mod="BEFORE"), {}, "BEFORE is said of dates, not of lengths"),
        (Duration(years=10**7), {}, "numbers go to 999999"),
        (Duration(years=1.23456), {}, "at most three places"),
        (Duration(1, 1, 1, 1, 1), {}, "at most 4 lengths"),
        (Duration(), {"digits": "words"}, "write it in digits"),
        (Recurrence(Duration(years=1, months=2)), {}, "a whole number of one unit"),
        (Recurrence(Duration(weeks=1), freq="often"), {}, "a frequency is so many times"),
        (Recurrence(Duration(years=1), (7,)), {}, "weekdays return every week"),
    ],
)  # fmt: skip
def test_refusals(value, options, reason):
    if reason is None:
        assert write(value, **options)
        return
    with pytest.raises(TimelineError, match=reason):
        write(value, **options)
