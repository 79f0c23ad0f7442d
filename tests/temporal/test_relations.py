from __future__ import annotations

import itertools

import pytest

from timeline.temporal.relations import Relation, after, before, compatible, contains, overlaps, relation
from timeline.temporal.values import Granularity, Interval, PartialDate

P, I = PartialDate, Interval  # noqa: E741 - tables read better


def days(first, last):
    return Interval(PartialDate(2011, 5, first), PartialDate(2011, 5, last))


# Between intervals of days the relation is certain: the thirteen of Allen, each once.
ALLEN = [
    (days(1, 2), days(5, 9), Relation.BEFORE),
    (days(1, 4), days(5, 9), Relation.MEETS),
    (days(1, 6), days(5, 9), Relation.OVERLAPS),
    (days(1, 9), days(5, 9), Relation.FINISHED_BY),
    (days(1, 12), days(5, 9), Relation.CONTAINS),
    (days(5, 6), days(5, 9), Relation.STARTS),
    (days(5, 9), days(5, 9), Relation.EQUALS),
    (days(5, 12), days(5, 9), Relation.STARTED_BY),
    (days(6, 7), days(5, 9), Relation.DURING),
    (days(6, 9), days(5, 9), Relation.FINISHES),
    (days(6, 12), days(5, 9), Relation.OVERLAPPED_BY),
    (days(10, 12), days(5, 9), Relation.MET_BY),
    (days(11, 12), days(5, 9), Relation.AFTER),
]


@pytest.mark.parametrize(("a", "b", "expected"), ALLEN, ids=[row[2].value for row in ALLEN])
def test_the_thirteen(a, b, expected):
    assert relation(a, b) == {expected}
    assert relation(b, a) == {expected.inverse}
    assert expected.inverse.inverse is expected


def brute_force(a, b):
    """Try every placing of the two within bounds of hours, so few that all can be tried."""
    found = set()
    for (s, e), (S, E) in itertools.product(a, b):  # noqa: N806
        signs = [(x > y) - (x < y) for x, y in ((s, S), (s, E), (e, S), (e, E))]
        found.add(tuple(signs))
    return found


SIGNS = {
    (-1, -1, -1, -1): Relation.BEFORE,
    (-1, -1, 0, -1): Relation.MEETS,
    (-1, -1, 1, -1): Relation.OVERLAPS,
    (-1, -1, 1, 0): Relation.FINISHED_BY,
    (-1, -1, 1, 1): Relation.CONTAINS,
    (0, -1, 1, -1): Relation.STARTS,
    (0, -1, 1, 0): Relation.EQUALS,
    (0, -1, 1, 1): Relation.STARTED_BY,
    (1, -1, 1, -1): Relation.DURING,
    (1, -1, 1, 0): Relation.FINISHES,
    (1, -1, 1, 1): Relation.OVERLAPPED_BY,
    (1, 0, 1, 1): Relation.MET_BY,
    (1, 1, 1, 1): Relation.AFTER,
}


def placings(low, high):
    return [(s, e) for s in range(low, high) for e in range(s + 1, high + 1)]


def test_events_within_days_against_trying_everything():
    # An event lies somewhere in its days: each day stands for ten of the moments that are tried.
    blocks = [(1, 1), (2, 2), (3, 3), (1, 2), (2, 3), (1, 3)]
    as_value = {
        (a, b): P(2011, 5, a) if a == b else Interval(P(2011, 5, a), P(2011, 5, b), mod="EQUAL_OR_LESS")
        for a, b in blocks
    }
    for x, y in itertools.product([(1, 1), (2, 2), (3, 3)], repeat=2):
        tried = brute_force(placings(10 * x[0], 10 * x[1] + 10), placings(10 * y[0], 10 * y[1] + 10))
        expected = {SIGNS[signs] for signs in tried}
        found = relation(as_value[x], as_value[y])
        assert found == (expected if len(expected) < 13 else {Relation.UNKNOWN})
    for x, y in itertools.product([(1, 1), (2, 2), (3, 3)], [(1, 2), (2, 3), (1, 3)]):
        tried = brute_force(placings(10 * x[0], 10 * x[1] + 10), [(10 * y[0], 10 * y[1] + 10)])
        assert relation(as_value[x], as_value[y]) == {SIGNS[signs] for signs in tried}


def test_coarse_dates_leave_it_open():
    assert relation(P(2011), P(2011)) == {Relation.UNKNOWN}
    assert relation(P(2011, 5), P(2011)) == {Relation.UNKNOWN}
    assert relation(P(2010), P(2011)) == {Relation.BEFORE, Relation.MEETS}
    assert before(P(2010), P(2011)) is True
    assert after(P(2010), P(2011)) is False
    assert overlaps(P(2010), P(2011)) is False
    assert before(P(2011, 5), P(2011)) is None


def test_coarse_ends_lie_somewhere_in_their_unit():
    years = I(P(1952), P(1970))
    assert relation(P(1960), years) == {Relation.DURING}
    assert Relation.BEFORE in relation(P(1952, 3), years)
    assert overlaps(P(1960), years) is True
    assert overlaps(P(1952, 3), years) is None
    assert contains(years, P(1952, 3)) is True


def test_open_ends():
    since = I(P(1990, 5, 1), None)
    until = I(None, P(1990, 5, 1))
    assert before(P(1989), since) is True
    assert overlaps(P(1995), since) is None
    assert after(P(1995), until) is True
    assert overlaps(until, since) is None  # each may have been short
    assert compatible(since, P(2011)) is True
    assert compatible(since, P(1980)) is False
    assert contains(since, P(2011)) is True


def test_times_of_day():
    morning, evening = P(2011, 5, 3, part_of_day="MO"), P(2011, 5, 3, hour=20, minute=15)
    assert before(morning, evening) is True
    assert contains(P(2011, 5, 3), evening) is True
    assert relation(I(P(2011, 5, 3, hour=8), P(2011, 5, 3, hour=9)), evening) == {Relation.BEFORE}


def test_modifiers_of_side():
    assert before(P(1990, mod="BEFORE"), P(1990)) is True
    assert before(P(1990, mod="ON_OR_BEFORE"), P(1991)) is True
    assert after(P(1990, mod="AFTER"), P(1990)) is True
    assert after(P(1990, mod="ON_OR_AFTER"), P(1989)) is True
    assert compatible(P(1990, mod="AFTER"), P(2020)) is True
    assert compatible(I(P(1990), P(1992), mod="BEFORE"), P(1991)) is False
    assert compatible(I(None, P(1992), mod="BEFORE"), P(1991)) is True
    assert compatible(I(None, P(1992), mod="BEFORE"), P(1993)) is False
    assert compatible(I(P(1990), None, mod="AFTER"), P(1991)) is True


def test_thirds_of_an_interval():
    early = I(P(2011, 5, 1), P(2011, 5, 9), mod="START")
    assert compatible(early, P(2011, 5, 3)) is True
    assert compatible(early, P(2011, 5, 4)) is False
    assert relation(early, P(2011, 5, 2)) == {Relation.UNKNOWN}


def test_slack():
    tabular = P(1292, 3, 5, calendar="hijri")
    day = PartialDate.from_day(tabular.first_day + 1)
    assert compatible(tabular, day) is None
    assert compatible(tabular, PartialDate.from_day(tabular.first_day + 2)) is False
    assert before(tabular, day) is None
    assert compatible(P(1990, approximate=True), P(1991)) is None
    assert compatible(P(1990, mod="APPROX"), P(1992)) is False
    assert contains(P(1990, approximate=True), P(1990, 5)) is None
    assert contains(P(1990), P(1990, 5, approximate=True)) is True
    assert contains(P(1990), P(1990, 1, approximate=True)) is None
    assert compatible(I(P(1990), P(1992), approximate=True), P(1993)) is None
    assert compatible(I(P(1990, approximate=True), None), P(1989)) is None
    assert compatible(I(P(1990), None, mod="APPROX"), P(1989)) is None
    century = PartialDate(1201, unit=Granularity.CENTURY, calendar="hijri")
    assert contains(century, P(1800)) is True


def test_contains_is_false_apart_and_none_half():
    assert contains(P(2011), P(2012)) is False
    assert contains(P(2012), P(2011)) is False
    assert contains(P(2011, 5), P(2011)) is None
