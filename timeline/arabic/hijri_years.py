"""Whether a year that a text says without its era is Hijri: what the years around it tell."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from timeline.arabic.expressions import At, Date, Expression, Feast, Modified, Part, Range, dates_in
from timeline.temporal.calendars import christian_year_near
from timeline.temporal.values import PartialDate

_LAST_HIJRI = 1500  # a later year is a Christian one
_RAMADAN = 9
_CHRONICLED = ("ashura", "tasua", "tarwiyah-day", "arafat-day", "tashriq-days")  # days that only Hijri time counts by
_BACK = 30  # how many years a tale may go back from one year to the next; else it goes on
_WRITTEN_FROM, _WRITTEN_TO = 1000, 1340
_TOO_SMALL = 20  # of a year up to this one the older word order ("سنة ست عشرة") tells nothing


class HijriYears:
    """The years that a text states with their era, and what follows for the others.

    >>> years = HijriYears([Date(852, calendar="hijri"), Date(1449, calendar="gregorian")])
    >>> years.is_hijri(Date(773)), years.is_hijri(Date(1380))
    (True, False)
    """

    def __init__(self, expressions: Iterable[Expression]) -> None:
        # Each once, in their order: a book states the same few hundred years ten thousand times.
        self._hijri: dict[int, None] = {}
        self._christian: dict[int, None] = {}
        self._nearer: dict[int, bool] = {}
        self._old_order = self._short_old = False
        self._months: set[str] = set()  # the calendars of the months that were named
        for expression in expressions:
            for date in dates_in(expression):
                self._hear(date)

    def _hear(self, date: Date) -> None:
        year, calendar = date.year, date.calendar
        if calendar and date.month and (date.month != _RAMADAN or date.day or calendar != "hijri"):
            self._months.add(calendar)
        if date.unit == "Y100" and calendar == "hijri" and year:
            self._hijri.setdefault(year * 100 - 50)
        if year is None or date.before or (date.unit and date.unit != "Y10"):
            return
        if date.two_digit:
            self._short_old = self._short_old or (date.old_order and calendar is None)
        else:
            self._old_order = self._old_order or date.old_order
        old_way = calendar is None and date.old_order and not date.two_digit and _TOO_SMALL < year <= _LAST_HIJRI
        if old_way or (calendar == "hijri" and not date.two_digit):
            self._hijri.setdefault(year + 10 if date.unit else year)
        elif not date.two_digit and (calendar == "gregorian" or year > _LAST_HIJRI):
            self._christian.setdefault(year)

    def is_hijri(self, date: Date) -> bool:
        """Whether a year without era is Hijri: by its older word order, else by the explicit years nearest to it.

        >>> HijriYears([]).is_hijri(Date(852, old_order=True))
        True
        """
        if date.before or date.year is None or date.year > _LAST_HIJRI:
            return False
        if date.two_digit:
            written_so = self._short_old and "gregorian" not in self._months
            return bool(self._hijri or self._only_hijri_months or written_so) and not self._christian
        if date.old_order and date.year > _TOO_SMALL:
            return True
        if not self._hijri:
            died = date.weak and date.year < 1000  # "(ت 728)", as only books about Muslims have it
            # "سنة ألف ومائة وثلاث وستين": who writes out a year of those centuries counts from the Hijra
            written = date.in_words and _WRITTEN_FROM < date.year < _WRITTEN_TO
            return self._old_order or ((died or written or self._only_hijri_months) and not self._christian)
        if date.year not in self._nearer:
            # a Hijri year tells its Christian twin as well: beside "15 هـ" a bare 632 is Christian
            christian = [year for year in self._christian if year <= _LAST_HIJRI + 30]
            christian += [int(christian_year_near(year)) for year in self._hijri]
            self._nearer[date.year] = _gap(date.year, self._hijri) < _gap(date.year, christian)
        return self._nearer[date.year]

    @property
    def _only_hijri_months(self) -> bool:
        """Whether the text counts by Hijri months alone; Ramadan is named beside Christian years too."""
        return self._months == {"hijri"}

    def completed(self, said: Expression, last: PartialDate | None, *, born: bool = False) -> Expression:
        """With the hundreds of a Hijri year that says only its tens: "سنة ست عشرة" in the life of one who died in 852.

        `last` is the date stated last, near which a tale goes on; a birth lies before it.
        """
        match said:
            case Date():
                return self._with_hundreds(said, last, born=born)
            case Feast(year=Date() as year):
                if said.feast in _CHRONICLED and year.two_digit and year.calendar is None and not self._christian:
                    year = attrs.evolve(year, calendar="hijri")
                return attrs.evolve(said, year=self._with_hundreds(year, last, born=born))
            case At(date=inner) if inner is not None:
                return attrs.evolve(said, date=self.completed(inner, last, born=born))
            case Part(of=inner) | Modified(of=inner) if inner is not None:
                return attrs.evolve(said, of=self.completed(inner, last, born=born))
            case Range(start=start, end=end):
                start, end = (one and self.completed(one, last, born=born) for one in (start, end))
                return attrs.evolve(said, start=start, end=end)
        return said

    def _with_hundreds(self, said: Date, last: PartialDate | None, *, born: bool) -> Date:
        if not (said.two_digit and said.year and said.calendar in (None, "hijri")):
            return said
        if said.calendar is None and (said.unit is not None or not self.is_hijri(said)):
            return said
        told = last.year if last is not None and last.calendar.startswith("hijri") else None
        around = told if told is not None else next(iter(self._hijri), 0)
        if around < 100:
            return attrs.evolve(said, calendar="hijri", two_digit=False)
        year = around // 100 * 100 + said.year
        if told is None or born:
            year -= 100 * (year > around)
        else:
            year += 100 * (year <= told - _BACK) - 100 * (year > told + 100 - _BACK)
        return attrs.evolve(said, year=year, calendar="hijri", two_digit=False)


def _gap(year: int, years: Iterable[int]) -> int:
    return min(abs(year - other) for other in years)
