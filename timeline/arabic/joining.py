"""Neighbours become one: the joins of `rules/joins.py`, level by level, and years said once for a list."""

from __future__ import annotations

import re
from functools import cache

import attrs

from timeline.arabic.expressions import Date, Expression
from timeline.arabic.rules.lookalikes import Candidate
from timeline.arabic.rules.registry import JOINS, Join
from timeline.arabic.rules.years_alone import ends
from timeline.arabic.vocabulary import phrase

_GAP = 40  # the longest run of words that joins two neighbours
_UP_TO = ("الي", "حتي", "لغايه", "لحد")
_NESTING = 2  # the level whose parts nest to the right: "نهاية النصف الأول من العام"
_AND = re.compile(r"[ ]{1,2}(?:و[ ]?|او[ ])|[ ]?[،,/][ ]?(?:و[ ]?)?")

Table = dict[tuple[type, type], tuple[Join, ...]]


@cache
def _levels() -> tuple[tuple[int, Table], ...]:
    levels: dict[int, Table] = {}
    for join in JOINS:
        table = levels.setdefault(join.level, {})
        for left in join.left:
            for right in join.right:
                for one in (left, *left.__subclasses__()):
                    for two in (right, *right.__subclasses__()):
                        table[one, two] = (*table.get((one, two), ()), join)
    return tuple(sorted(levels.items()))


def joined(found: list[Candidate], text: str) -> list[Candidate]:
    """The candidates of a folded text, neighbours that belong together made one."""
    for level, table in _levels():
        if len(found) < 2:
            return found
        found = _from_right(found, text, table) if level == _NESTING else _from_left(found, text, table)
    return _years_shared(found, text)


def _from_left(found: list[Candidate], text: str, table: Table) -> list[Candidate]:
    done = [found[0]]
    for candidate in found[1:]:
        right = candidate
        while done and right.start - done[-1].end <= _GAP:
            whole = _join(done[-1], right, text, table, done[-2].end if len(done) > 1 else 0)
            if whole is None:
                break
            done.pop()
            right = whole
        done.append(right)
    return done


def _from_right(found: list[Candidate], text: str, table: Table) -> list[Candidate]:
    done = [found[-1]]
    for left in reversed(found[:-1]):
        near = done[-1].start - left.end <= _GAP
        whole = _join(left, done[-1], text, table, 0) if near else None
        if whole is None:
            done.append(left)
        else:
            done[-1] = whole
    return done[::-1]


def _join(left: Candidate, right: Candidate, text: str, table: Table, free_from: int) -> Candidate | None:
    joins = table.get((type(left.expression), type(right.expression)))
    if not joins:
        return None
    for join in joins:
        if not join.gap.fullmatch(text, left.end, right.start):
            continue
        if join.unless is not None and join.unless.search(text, max(free_from, left.start - 30), left.start):
            continue
        gap = text[left.end : right.start]
        said = join.function(left.expression, right.expression, gap)
        if said is None:
            continue
        start = left.start
        if join.before is not None:
            opening = join.before.search(text, max(free_from, start - 30), start)
            if opening:
                start = opening.start("whole")
            elif phrase(gap).startswith(("و", "ل")) and not phrase(gap).removeprefix("و").startswith(_UP_TO):
                continue  # "بين" is what makes "X و Y" a range, and "من" what makes "X لـY" one
            elif phrase(gap).removeprefix("و").startswith("الي") and _amount(left.expression, right, text):
                continue  # "ارتفع العدد الجمعة إلى 2000 قتيل"
        return Candidate(start, _closed(text, gap, right.end), said, join.name)
    return None


def _amount(left: Expression, right: Candidate, text: str) -> bool:
    """Whether a bare number that no "من" announces is rather how much it was: after a day, or before a noun."""
    said = right.expression
    if not isinstance(said, Date) or not said.weak or not said.year or said.month or said.calendar:
        return False
    year = left.year if isinstance(left, Date) else None
    return year is None or said.year < year or not ends(text, right.end)


def _closed(text: str, gap: str, end: int) -> int:
    """The end with the bracket that the gap opened."""
    if "(" not in gap:
        return end
    behind = end
    while behind < len(text) and text[behind] == " ":
        behind += 1
    return behind + 1 if behind < len(text) and text[behind] == ")" else end


def _years_shared(found: list[Candidate], text: str) -> list[Candidate]:
    """Months, or days of months, whose year or side is said once: "يناير وفبراير 2015", "مارس وأبريل الماضيين"."""
    for i in range(len(found) - 2, -1, -1):
        left, right = found[i].expression, found[i + 1].expression
        if not (isinstance(left, Date) and isinstance(right, Date)):
            continue
        if _AND.fullmatch(text, found[i].end, found[i + 1].start):
            shared = _with_year_of(left, right)
            if shared is not None:
                found[i] = attrs.evolve(found[i], expression=shared)
                found[i + 1] = attrs.evolve(found[i + 1], expression=_in_that_year(right))
    return found


def _in_that_year(said: Date) -> Date:
    """The last month of a row in "السنة التالية": it counts from the first one, which has moved on to that year."""
    if said.year_pointer is None or said.year_pointer.anchor != "discourse":
        return said
    return attrs.evolve(said, year_pointer=attrs.evolve(said.year_pointer, step=0))


def _with_year_of(left: Date, right: Date) -> Date | None:
    """The left one of two dates in a row with the year or side of the right one, None where it has its own."""
    if left.month is None or right.month is None or left.year is not None or left.pointer or left.year_pointer:
        return None
    if left.calendar != right.calendar or (left.day is None) != (right.day is None) or right.before:
        return None
    if right.pointer is not None and right.pointer.step and right.year is None:
        return attrs.evolve(left, pointer=right.pointer, weak=False)  # مارس وأبريل الماضيين
    turned = (left.month, left.day or 0) > (right.month, right.day or 0)
    if right.year is None and (right.year_pointer is None or turned):
        return None
    year = right.year - turned if right.year else None
    return attrs.evolve(left, year=year, year_pointer=right.year_pointer, two_digit=right.two_digit, weak=False)
