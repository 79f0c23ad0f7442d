"""Decades, centuries and millennia."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import Date, Pointer
from timeline.arabic.resolver.context import Context, Resolution, dated
from timeline.arabic.resolver.years import under_policy, year_in
from timeline.temporal.values import Granularity, PartialDate


def resolve_long_unit(said: Date, context: Context) -> Resolution:
    """A date whose `unit` says that its year stands for a longer time: "السبعينيات", "القرن التاسع عشر".

    >>> resolve_long_unit(Date(19, unit="Y100"), Context()).value
    '18'
    """
    number = said.year or 0
    calendar = under_policy(said.calendar or ("hijri" if _is_hijri_century(said, context) else "gregorian"), context)
    if said.unit == "Y100":
        if said.also is not None:
            # of the two calendars the Christian one decides
            return resolve_long_unit(attrs.evolve(said, also=None) if calendar == "gregorian" else said.also, context)
        return dated(PartialDate.century(number, bce=said.before, calendar=calendar))
    if said.unit == "Y1000":
        return dated(PartialDate.millennium(number, bce=said.before, calendar=calendar))
    return _decade(said, number, calendar, context)


def _is_hijri_century(said: Date, context: Context) -> bool:
    middle = (said.year or 0) * 100 - 50
    return said.unit == "Y100" and context.is_hijri(attrs.evolve(said, year=middle))


def _decade(said: Date, number: int, calendar: str, context: Context) -> Resolution:
    if number >= 100:
        return dated(PartialDate.decade(number, calendar=calendar))
    if said.century is not None:
        if said.before:
            start = -(said.century - 1) * 100 - number - 8
            return dated(PartialDate(start, unit=Granularity.DECADE, calendar=calendar))
        return dated(PartialDate.decade((said.century - 1) * 100 + number, calendar=calendar))
    if said.year_pointer is not None:
        return _decade_pointed_at(said.year_pointer, number, calendar, context)
    told = context.last
    if told is not None and context.narrative and 0 < told.year < 1900 and told.calendar == "gregorian":
        start = told.year // 100 * 100 + number
        decade = PartialDate.decade(start if start + 9 >= told.year else start + 100)  # 1892 ... السبعينيات
        return dated(decade, "assumed", "the decade is the first from the year that the text stated last")
    return dated(PartialDate.decade(1900 + number), "assumed", "the century is taken as the twentieth")


def _decade_pointed_at(pointer: Pointer, number: int, calendar: str, context: Context) -> Resolution:
    """A decade of a century that is pointed at: "سبعينيات القرن الماضي"."""
    if pointer.anchor == "discourse" and context.last is not None:
        base = context.last.year
    elif context.reference is not None:
        base = year_in(context.reference.date(), calendar)
    else:
        # Arabic prose of our time calls the twentieth century the last one
        decade = PartialDate.decade(1900 + number + 100 * (pointer.step + 1))
        return dated(decade, "assumed", "the last century is taken as the twentieth")
    century = (base - 1) // 100 * 100 + 100 * pointer.step
    return dated(PartialDate.decade(century + number, calendar=calendar), "resolved")
