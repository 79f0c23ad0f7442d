"""Order in time: Allen's thirteen relations, with an honest answer where the dates do not tell.

What a value means here:

- A `PartialDate` is where an event lies: it takes some time, nobody knows which, within the bounds. Two events of one
  day may therefore stand in any relation.
- An `Interval` is what an event fills. An end that is a day or finer is taken at its edge; a coarser one ("since
  1952") lies somewhere in it; an open one anywhere.
- BEFORE, AFTER, ON_OR_BEFORE and ON_OR_AFTER move the bounds to that side, without limit.
- What is approximate has slack: one day if only its calendar is inexact (tabular Hijri), else its own length on both
  sides.

J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26 (1983).
"""

from __future__ import annotations

import enum
from math import inf

from timeline.temporal.calendars import is_exact
from timeline.temporal.values import THIRDS, Datable, Granularity, Interval, PartialDate

__all__ = ["Relation", "after", "before", "compatible", "contains", "overlaps", "relation"]


class Relation(enum.Enum):
    """How one stretch of time lies to another; UNKNOWN where all thirteen are possible.

    >>> Relation.BEFORE.inverse, Relation.EQUALS.inverse
    (<Relation.AFTER: 'after'>, <Relation.EQUALS: 'equals'>)
    """

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    FINISHED_BY = "finished-by"
    CONTAINS = "contains"
    STARTS = "starts"
    EQUALS = "equals"
    STARTED_BY = "started-by"
    DURING = "during"
    FINISHES = "finishes"
    OVERLAPPED_BY = "overlapped-by"
    MET_BY = "met-by"
    AFTER = "after"
    UNKNOWN = "unknown"

    @property
    def inverse(self) -> Relation:
        """The same relation seen from the other side.

        >>> Relation.STARTS.inverse
        <Relation.STARTED_BY: 'started-by'>
        """
        return _INVERSE[self]


# The order of the four ends, from early to late: start and end of the one (s, e) and of the other (S, E).
_CHAINS = {
    Relation.BEFORE: ("s", "e", "S", "E"),
    Relation.MEETS: ("s", "eS", "E"),
    Relation.OVERLAPS: ("s", "S", "e", "E"),
    Relation.FINISHED_BY: ("s", "S", "eE"),
    Relation.CONTAINS: ("s", "S", "E", "e"),
    Relation.STARTS: ("sS", "e", "E"),
    Relation.EQUALS: ("sS", "eE"),
    Relation.STARTED_BY: ("sS", "E", "e"),
    Relation.DURING: ("S", "s", "e", "E"),
    Relation.FINISHES: ("S", "s", "eE"),
    Relation.OVERLAPPED_BY: ("S", "s", "E", "e"),
    Relation.MET_BY: ("S", "sE", "e"),
    Relation.AFTER: ("S", "E", "s", "e"),
}
_ALL = frozenset(_CHAINS)
_UNKNOWN = frozenset((Relation.UNKNOWN,))
_INVERSE = {Relation.UNKNOWN: Relation.UNKNOWN}
for _relation, _chain in _CHAINS.items():
    _mirror = [set(ends.swapcase()) for ends in _chain]
    _INVERSE[_relation] = next(other for other, chain in _CHAINS.items() if [set(ends) for ends in chain] == _mirror)

_APART_BEFORE = frozenset((Relation.BEFORE, Relation.MEETS))
_APART_AFTER = frozenset((Relation.AFTER, Relation.MET_BY))
_SHIFTING = THIRDS | {"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}
_DAY = 86400

_Range = tuple[float, float]


def _span(value: PartialDate) -> _Range:
    """The seconds from and up to which its bounds reach."""
    first, last = value.days()
    start, end = value.seconds() or (0, _DAY)
    return first * _DAY + start, last * _DAY + end


def _window(value: Datable) -> _Range:
    """The seconds from and up to which the event may lie, slack apart; infinite where the value is open."""
    if isinstance(value, PartialDate):
        low, high = _span(value)
    else:
        low = -inf if value.start is None else _span(value.start)[0]
        high = inf if value.end is None else _span(value.end)[1]
        first, last = value.days()
        if (first, last) != value.days(mod=False) and first is not None and last is not None:
            low, high = first * _DAY, last * _DAY + _DAY
    # Before an open start there is nothing, nor after an open end: there the known end is the limit.
    if value.mod in ("BEFORE", "ON_OR_BEFORE"):
        return -inf, low if value.mod == "BEFORE" and low > -inf else high
    if value.mod in ("AFTER", "ON_OR_AFTER"):
        return high if value.mod == "AFTER" and high < inf else low, inf
    return low, high


def _slack(value: Datable) -> float:
    """By how many seconds the bounds may be wrong, on each side."""
    soft = value.approximate or value.mod == "APPROX"
    if isinstance(value, PartialDate):
        if not soft:
            return 0
        if value.mod != "APPROX" and not is_exact(value.calendar, value.year):
            return _DAY
        low, high = _span(value)
        return high - low
    known = [end for end in (value.start, value.end) if end is not None]
    if not soft:
        return max(_slack(end) for end in known)
    low, high = min(_span(end)[0] for end in known), max(_span(end)[1] for end in known)
    return high - low


def _ends(value: Datable) -> tuple[_Range, _Range]:
    """The seconds, both included, at which the event may start, and at which it may end."""
    low, high = _window(value)
    start, end = (low, high - 1), (low + 1, high)
    if isinstance(value, Interval) and value.mod not in _SHIFTING:
        if value.start is not None:
            start = low, low if value.start.granularity >= Granularity.DAY else _span(value.start)[1] - 1
        if value.end is not None:
            end = high if value.end.granularity >= Granularity.DAY else _span(value.end)[0] + 1, high
    slack = _slack(value)
    return (start[0] - slack, start[1] + slack), (end[0] - slack, end[1] + slack)


def relation(a: Datable, b: Datable) -> frozenset[Relation]:
    """The relations in which `a` can stand to `b`; `{Relation.UNKNOWN}` where all thirteen are possible.

    >>> relation(PartialDate(2011), PartialDate(2013))
    frozenset({<Relation.BEFORE: 'before'>})
    >>> relation(PartialDate(2011, 5, 3), PartialDate(2011, 5))
    frozenset({<Relation.UNKNOWN: 'unknown'>})
    >>> relation(PartialDate(2011, 5, 12), Interval(PartialDate(2011, 5, 11), PartialDate(2011, 5, 14)))
    frozenset({<Relation.DURING: 'during'>})
    """
    ranges = dict(zip("seSE", (*_ends(a), *_ends(b)), strict=True))
    possible = frozenset(each for each, chain in _CHAINS.items() if _fits(chain, ranges))
    return _UNKNOWN if possible == _ALL else possible


def _fits(chain: tuple[str, ...], ranges: dict[str, _Range]) -> bool:
    """Whether the ends can follow each other so: give each, in turn, the earliest second that is left to it."""
    at = -inf
    for together in chain:
        at = max(at + 1, *(ranges[end][0] for end in together))
        if at > min(ranges[end][1] for end in together):
            return False
    return True


def _decide(a: Datable, b: Datable, wanted: frozenset[Relation]) -> bool | None:
    """True if only wanted relations are possible, False if none of them is, else None."""
    possible = relation(a, b)
    if possible == _UNKNOWN:
        return None
    if possible <= wanted:
        return True
    return False if possible.isdisjoint(wanted) else None


def before(a: Datable, b: Datable) -> bool | None:
    """Whether `a` is over when `b` begins; None if that cannot be known.

    >>> before(PartialDate(2011, 5), PartialDate(2011, 6)), before(PartialDate(2011, 5, 3), PartialDate(2011, 5))
    (True, None)
    """
    return _decide(a, b, _APART_BEFORE)


def after(a: Datable, b: Datable) -> bool | None:
    """Whether `a` begins when `b` is over; None if that cannot be known.

    >>> after(PartialDate(2011, 5), PartialDate(2011, 6)), after(PartialDate(2011, 7), PartialDate(2011, 6))
    (False, True)
    """
    return _decide(a, b, _APART_AFTER)


def overlaps(a: Datable, b: Datable) -> bool | None:
    """Whether the two have a moment in common; None if that cannot be known.

    >>> stay = Interval(PartialDate(2011, 5, 11), PartialDate(2011, 5, 14))
    >>> [overlaps(stay, other) for other in (PartialDate(2011, 5, 12), PartialDate(2011, 5), PartialDate(2012))]
    [True, None, False]
    """
    return _decide(a, b, _ALL - _APART_BEFORE - _APART_AFTER)


def contains(a: Datable, b: Datable) -> bool | None:
    """Whether what happened at `b` happened within the bounds of `a`, taken as a period; None if not known.

    >>> contains(PartialDate(2011), PartialDate(2011, 5)), contains(PartialDate(2011, 5), PartialDate(2011))
    (True, None)
    """
    (low, high), (start, end) = _window(a), _window(b)
    outer, inner = _slack(a), _slack(b)
    if low + outer <= start - inner and end + inner <= high - outer:
        return True
    return False if end + inner <= low - outer or high + outer <= start - inner else None


def compatible(a: Datable, b: Datable) -> bool | None:
    """Whether both can date one event: True if their bounds meet, None if they only do with their slack.

    >>> compatible(PartialDate(2011), PartialDate(2011, 5, 3)), compatible(PartialDate(2011), PartialDate(2012, 1))
    (True, False)
    """
    (low, high), (start, end) = _window(a), _window(b)
    if low < end and start < high:
        return True
    slack = _slack(a) + _slack(b)
    return None if low - slack < end and start < high + slack else False
