from __future__ import annotations

import pytest

from timeline.errors import NotationError
from timeline.temporal.notation import from_edtf, from_timex3, to_edtf, to_iso, to_timex3
from timeline.temporal.values import Duration, Granularity, Interval, PartialDate, Recurrence

P, D = PartialDate, Duration
CENTURY, DECADE = Granularity.CENTURY, Granularity.DECADE

# value, EDTF, TIMEX3
BOTH = [
    (P(2011), "2011", "2011"),
    (P(2011, 5), "2011-05", "2011-05"),
    (P(2011, 5, 3), "2011-05-03", "2011-05-03"),
    (P(0), "0000", "BC0001"),
    (P(-330), "-0330", "BC0331"),
    (P(-330, 5, 3), "-0330-05-03", "BC0331-05-03"),
    (P(331), "0331", "0331"),
    (P(12345), "Y12345", "12345"),
    (P(-12345), "Y-12345", "BC12346"),
    (P(12345, 5, 3), "Y12345-05-03", "12345-05-03"),
    (P(2011, season="SP"), "2011-21", "2011-SP"),
    (P(2011, season="WI"), "2011-24", "2011-WI"),
    (P(2011, quarter=3), "2011-35", "2011-Q3"),
    (P(2011, half=1), "2011-40", "2011-H1"),
    (P(2011, half=2), "2011-41", "2011-H2"),
    (P.decade(1970), "197X", "197"),
    (P.decade(0), "000X", "000"),
    (P.decade(-128), "-0128/-0119", "BC0129/BC0120"),
    (P(1975, unit=DECADE), "1975/1984", "1975/1984"),
    (P.century(19), "1801/1900", "18"),
    (P.century(1), "0001/0100", "00"),
    (P.century(3, bce=True), "-0299/-0200", "BC02"),
    (P(1850, unit=CENTURY), "1850/1949", "1850/1949"),
    (P.millennium(3), "2001/3000", "2"),
    (P.millennium(1, bce=True), "-0999/0000", "BC0"),
    (P(1901, unit=CENTURY, half=1), "1901/1950", "1901/1950"),
    (P(2011, 5, half=1), "2011-05-01/2011-05-15", "2011-05-01/2011-05-15"),
    (P(2022, week=7), "2022-02-14/2022-02-20", "2022-W07"),
    (P(2011, 5, 3, part_of_day="MO"), "2011-05-03T06/2011-05-03T11", "2011-05-03TMO"),
    (P(2011, 5, 3, hour=18), "2011-05-03T18", "2011-05-03T18"),
    (P(2011, 5, 3, hour=18, minute=50), "2011-05-03T18:50", "2011-05-03T18:50"),
    (P(2011, 5, 3, hour=18, minute=50, second=9), "2011-05-03T18:50:09", "2011-05-03T18:50:09"),
    (P(2011, 5, 3, hour=18, utc_offset=180), "2011-05-03T18+03:00", "2011-05-03T18"),
    (P(2011, 5, 3, hour=18, utc_offset=-210), "2011-05-03T18-03:30", "2011-05-03T18"),
    (P(2011, 5, 3, hour=18, utc_offset=0), "2011-05-03T18Z", "2011-05-03T18"),
    (P(2011, approximate=True), "2011~", "2011"),
    (P(2011, 5, mod="APPROX"), "2011-05~", "2011-05"),
    (P.decade(1970, mod="APPROX"), "197X~", "197"),
    (P(2015, 7, mod="START"), "2015-07-01/2015-07-10", "2015-07"),
    (P(2015, mod="END"), "2015-09/2015-12", "2015"),
    (P.century(20, mod="START"), "1901/1933", "19"),
    (P(2011, season="SU", mod="MID"), "2011-07", "2011-SU"),
    (P(1440, 9, 1, calendar="hijri"), "2019-05-06", "2019-05-06"),
    (P(1440, 9, 1, calendar="hijri", hour=15, minute=30), "2019-05-06T15:30", "2019-05-06T15:30"),
    (P(1440, 9, calendar="hijri"), "2019-05-06/2019-06-03", "2019-05-06/2019-06-03"),
    (P(1292, calendar="hijri"), "1875-02-07~/1876-01-27~", "1875-02-07/1876-01-27"),
    (P(401, unit=CENTURY, calendar="hijri", mod="START"), "1010-08-21~/1042-08-26~", "1010-08-21/1042-08-26"),
    (P(1917, 10, calendar="julian"), "1917-10-14/1917-11-13", "1917-10-14/1917-11-13"),
    (P(1453, 5, 29), "1453-05-29", "1453-05-29"),
    (P(2011, calendar="proleptic-gregorian"), "2011", "2011"),
    (Interval(P(1952), P(1970)), "1952/1970", "1952/1970"),
    (Interval(P(2012, 3), P(2012, 6)), "2012-03/2012-06", "2012-03/2012-06"),
    (Interval(P(2011, 5, 11), P(2011, 5, 14)), "2011-05-11/2011-05-14", "2011-05-11/2011-05-14"),
    (Interval(P(-2999), P(-538)), "-2999/-0538", "BC3000/BC0539"),
    (Interval(P.decade(1920), P.decade(1930)), "192X/193X", "192/193"),
    (Interval(P.century(18), P.century(19)), "1701/1900", "17/18"),
    (Interval(P(1990), None), "1990/..", "1990/.."),
    (Interval(None, P(1990, 5)), "../1990-05", "../1990-05"),
    (Interval(P(1990), P(1992), approximate=True), "1990~/1992~", "1990/1992"),
    (Interval(P(1990, approximate=True), P(1992)), "1990~/1992", "1990/1992"),
    (Interval(P(1990), None, mod="APPROX"), "1990~/..", "1990/.."),
    (Interval(P(1440, calendar="hijri"), P(1441, calendar="hijri")), "2018-09-11/2020-08-19", "2018-09-11/2020-08-19"),
    (Interval(P(1441, calendar="hijri"), None), "2019-08-31/..", "2019-08-31/.."),
    (Interval(None, P(1441, calendar="hijri")), "../2020-08-19", "../2020-08-19"),
    (
        Interval(P(2011, 5, 3, hour=8), P(2011, 5, 4, hour=9)),
        "2011-05-03T08/2011-05-04T09",
        "2011-05-03T08/2011-05-04T09",
    ),
    (Interval(P(2011, 5, 1), P(2011, 5, 9), mod="START"), "2011-05-01/2011-05-03", "2011-05-01/2011-05-09"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "edtf", "timex3"), BOTH, ids=lambda x: x if isinstance(x, str) else None)
def test_dates_written_and_read_back(value, edtf, timex3):
    assert to_edtf(value) == value.edtf == edtf
    assert to_timex3(value) == value.timex3 == timex3
    assert from_edtf(edtf).iso == value.iso
    if "mod" not in repr(value):
        again = from_timex3(timex3)
        assert (again.first_day, again.last_day) == (value.first_day, value.last_day)


# What EDTF can say and is read, though it is not written so.
EDTF_READ = [
    ("18XX", Interval(P(1800), P(1899))),
    ("1XXX", Interval(P(1000), P(1999))),
    ("-012X", Interval(P(-129), P(-120))),
    ("18XX/1905", Interval(P(1800), P(1905))),
    ("1790/18XX", Interval(P(1790), P(1899))),
    ("2004-XX", P(2004)),
    ("2004-05-XX", P(2004, 5)),
    ("2004-XX-XX", P(2004)),
    ("1984?", P(1984, approximate=True)),
    ("1984%", P(1984, approximate=True)),
    ("1984~-06", P(1984, 6, approximate=True)),
    ("?2004-06-~11", P(2004, 6, 11, approximate=True)),
    ("197X?", P(1970, unit=DECADE, approximate=True)),
    ("1990/", Interval(P(1990), None)),
    ("/1990", Interval(None, P(1990))),
    ("2011-26", P(2011, season="SU")),
    ("2011-38", Interval(P(2011, 5), P(2011, 8))),
    ("Y17E7", P(170000000)),
    ("2011-05-03T18:50:09Z", P(2011, 5, 3, hour=18, minute=50, second=9, utc_offset=0)),
    ("2011-05-03T18:50:09-03", P(2011, 5, 3, hour=18, minute=50, second=9, utc_offset=-180)),
    ("1582-10-10", P(1582, 10, 10, calendar="proleptic-gregorian")),
    (
        "1582-10-01/1582-10-10",
        Interval(P(1582, 10, 1, calendar="proleptic-gregorian"), P(1582, 10, 10, calendar="proleptic-gregorian")),
    ),
]


@pytest.mark.parametrize(("text", "value"), EDTF_READ, ids=lambda x: str(x)[:20])
def test_edtf_that_is_only_read(text, value):
    assert from_edtf(text) == value


def test_edtf_in_another_calendar():
    hijri = P(500, 1, calendar="hijri")
    again = from_edtf(hijri.edtf, calendar="proleptic-gregorian")
    assert (again.first_day, again.last_day) == (hijri.first_day, hijri.last_day)
    assert from_edtf(hijri.edtf).iso == hijri.iso


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("كتاب", 0),
        ("[1667,1668]", 0),
        ("{1667,1668}", 0),
        ("XXXX", 0),
        ("20111", 4),
        ("2011-13", 5),
        ("2011-00", 5),
        ("2011-29", 5),
        ("2011-42", 5),
        ("2011-5", 4),
        ("2011-02-31", 8),
        ("2011-21-05", 8),
        ("2011-XX-05", 8),
        ("2011-05-XXT18", 11),
        ("2011-05-03T24", 11),
        ("2011-05-03T18:60", 11),
        ("197X-05", 5),
        ("-0000", 0),
        ("Y2011", 0),
        ("Y1E99", 0),
        ("1990/1991/1992", 9),
        ("1990/1980", 4),
        ("1990/2011-13", 10),
        ("../..", 2),
        ("1990 ", 4),
    ],
)
def test_what_is_no_edtf(text, position):
    with pytest.raises(NotationError) as caught:
        from_edtf(text)
    assert (caught.value.text, caught.value.position) == (text, position)
    assert str(caught.value).startswith(f"cannot read {text!r} at {position}: ")


DURATIONS = [
    (D(years=14), "P14Y"),
    (D(months=2), "P2M"),
    (D(hours=1, minutes=30), "PT1H30M"),
    (D(years=1, months=6), "P1Y6M"),
    (D(weeks=1.5), "P1.5W"),
    (D(days=3, seconds=2), "P3DT2S"),
    (D(vague="Y"), "PXY"),
    (D(vague="TH"), "PTXH"),
    (D(vague="X"), "PXX"),
    (D(), "P0D"),
]


@pytest.mark.parametrize(("value", "text"), DURATIONS, ids=lambda x: x if isinstance(x, str) else None)
def test_durations(value, text):
    assert to_timex3(value) == to_iso(value) == value.iso == text
    assert from_timex3(text) == value
    assert to_edtf(value) is None


SETS = [
    (Recurrence(weekdays=(7,)), "XXXX-WXX-7"),
    (Recurrence(weekdays=(5,), part_of_day="EV"), "XXXX-WXX-5TEV"),
    (Recurrence(month=5), "XXXX-05"),
    (Recurrence(month=5, day=9), "XXXX-05-09"),
    (Recurrence(day=15), "XXXX-XX-15"),
    (Recurrence(hour=15, minute=0), "T15:00"),
    (Recurrence(hour=15), "T15"),
    (Recurrence(part_of_day="MO"), "TMO"),
]


@pytest.mark.parametrize(("value", "text"), SETS, ids=lambda x: x if isinstance(x, str) else None)
def test_sets(value, text):
    assert to_timex3(value) == value.timex3 == text
    assert from_timex3(text) == value
    assert to_edtf(value) is None
    assert value.iso is None


def test_sets_that_read_back_as_durations():
    assert to_timex3(Recurrence(D(weeks=1), freq="2X")) == "P1W"
    assert Recurrence(D(weeks=1)).iso == "R/P1W"
    assert to_timex3(Recurrence(weekdays=(5, 6))) == "P1W"


@pytest.mark.parametrize(
    "text",
    [
        "", "PAST_REF", "PRESENT_REF", "FUTURE_REF", "XXXX", "XXXX-XX-XX", "XXXX-WXX", "XXXX-SU", "XXXX-13", "P", "P1Q",
        "PT", "2011-13", "2011-02-31", "2011-Q5", "2011-W54", "2011-05-03T25", "BC012", "كتاب", "2011/2010", "1/2/3",
        "T08:00/T14:30", "20111-5x", "2011-05-03T24", "XXXX-WXX-8",
    ],
)  # fmt: skip
def test_what_is_no_timex3(text):
    with pytest.raises(NotationError) as caught:
        from_timex3(text)
    assert caught.value.text == text
    assert 0 <= caught.value.position <= len(text)


def test_timex3_in_the_days_of_the_reform():
    assert from_timex3("1582-10-10") == P(1582, 10, 10, calendar="proleptic-gregorian")
    assert from_timex3("1106-09-02", calendar="proleptic-gregorian").calendar == "proleptic-gregorian"


ORACLE = [
    "2011", "2011-05", "2011-05-03", "0000", "-0330", "2011-05~", "1984?", "1984%", "197X", "18XX", "2004-XX",
    "2011-33", "2011-34", "2011-35", "2011-36", "2011-40", "2011-41", "2011-21", "2011-22", "2011-23",
    "1801/1900", "1952/1970", "2012-03/2012-06", "2011-05-11/2011-05-14", "2004-06~/2004-08~", "-0128/-0119",
    "Y12345", "Y-12345", "1984~-06", "1XXX", "2011-37", "2011-38", "2011-39",
]  # fmt: skip


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("text", ORACLE)
def test_edtf_against_the_edtf_package(text):
    edtf = pytest.importorskip("edtf", reason="the edtf package is the oracle")
    oracle, value = edtf.parse_edtf(text), from_edtf(text)
    # It knows the Gregorian calendar only, and prints years beyond datetime without padding.
    first, last = (tuple(bound()[:3]) for bound in (oracle.lower_strict, oracle.upper_strict))

    def fields(iso):
        year, month, day = iso.removeprefix("-").split("-")
        return (-int(year) if iso.startswith("-") else int(year), int(month), int(day))

    left, _, right = value.iso.partition("/")
    assert (fields(left), fields(right or left)) == (first, last)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("text", [edtf for value, edtf, _ in BOTH])
def test_the_edtf_package_reads_what_is_written(text):
    edtf = pytest.importorskip("edtf", reason="the edtf package is the oracle")
    if ".." in text or ("T" in text and not text.endswith("T18:50:09")) or text.startswith("Y12345-"):
        pytest.skip("open intervals fail there; times without seconds and days of far years are beyond EDTF")
    assert str(edtf.parse_edtf(text)) == text
