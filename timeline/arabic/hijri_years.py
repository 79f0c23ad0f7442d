"""Whether a year that a text says without its era is Hijri: what the years around it tell."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from timeline.arabic.expressions import At, Date, Expression, dates_in
from timeline.temporal.values import PartialDate

_LAST_HIJRI = 1500  # a later year is a Christian one
_TOO_SMALL = 20  # of a year up to this one the older word order ("سنة ست عشرة") tells nothing


class HijriYears:
    """The years that a text states with their era, and what follows for the others.

    >>> years = HijriYears([Date(852, calendar="hijri"), Date(1449, calendar="gregorian")])
    >>> years.is_hijri(Date(773)), years.is_hijri(Date(1380))
    (True, False)
    """

    def __init__(self, expressions: Iterable[Expression]) -> None:
        self._hijri: list[int] = []
        self._christian: list[int] = []
        self._old_order = False
        for expression in expressions:
            for date in dates_in(expression):
                self._hear(date)

    def _hear(self, date: Date) -> None:
        year = date.year
        if date.unit == "Y100" and date.calendar == "hijri" and year:
            self._hijri.append(year * 100 - 50)
        if year is None or date.before or date.unit:
            return
        self._old_order = self._old_order or date.old_order
        old_way = date.calendar is None and date.old_order and _TOO_SMALL < year <= _LAST_HIJRI
        if old_way or (date.calendar == "hijri" and not date.two_digit):
            self._hijri.append(year)
        elif date.calendar == "gregorian" or year > _LAST_HIJRI:
            self._christian.append(year)

    def is_hijri(self, date: Date) -> bool:
        """Whether a year without era is Hijri: by its older word order, else by the explicit years nearest to it.

        >>> HijriYears([]).is_hijri(Date(852, old_order=True))
        True
        """
        if date.before or date.year is None or date.year > _LAST_HIJRI:
            return False
        if date.old_order and date.year > _TOO_SMALL:
            return True
        if date.two_digit:
            return bool(self._hijri) and not self._christian
        if not self._hijri:
            return self._old_order
        # a Hijri year tells its Christian twin as well: beside "15 هـ" a bare 632 is Christian
        christian = [year for year in self._christian if year <= _LAST_HIJRI + 30]
        christian += [int(622 + year * 0.97) for year in self._hijri]
        return _gap(date.year, self._hijri) < _gap(date.year, christian)

    def completed(self, said: Expression, last: PartialDate | None) -> Expression:
        """With the hundreds of a Hijri year that says only its tens: "سنة ست عشرة" in the life of one who died in 852.

        `last` is the date stated last, before which no year of a tale lies.
        """
        if isinstance(said, At) and said.date is not None:
            return attrs.evolve(said, date=self.completed(said.date, last))
        if not (isinstance(said, Date) and said.two_digit and said.year and said.calendar in (None, "hijri")):
            return said
        if not self.is_hijri(said):
            return said
        told = last.year if last is not None and last.calendar.startswith("hijri") else None
        around = told if told is not None else next(iter(self._hijri), 0)
        if around < 100:
            return said
        year = around // 100 * 100 + said.year
        if told is not None:
            year += 100 * (year < told)
        else:
            year -= 100 * (year > around)
        return attrs.evolve(said, year=year, calendar="hijri", two_digit=False)


def _gap(year: int, years: list[int]) -> int:
    return min(abs(year - other) for other in years)
