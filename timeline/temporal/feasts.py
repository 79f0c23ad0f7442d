"""Feasts and named days: in which calendar they are fixed, or how far they are from Easter.

One row a feast, under an English id. A feast that lasts has its customary number of days: three for Eid al-Fitr, four
for Eid al-Adha with the days of Tashriq. Feasts of the Eastern churches that are fixed in the Julian calendar move
by themselves against the Gregorian one (Christmas on 7 January in 1901-2099).

Easter: the anonymous Gregorian computus ("A New York correspondent", Nature, 20 April 1876) for the western one from
1583 on; Meeus, "Astronomical Algorithms" (1991), chapter 8, for the Julian one, which all churches kept before.
"""

from __future__ import annotations

import attrs

from timeline.errors import CalendarError, TimelineError
from timeline.temporal.calendars import CALENDARS, calendar_named, year_bounds

__all__ = ["FEASTS", "Feast", "easter", "feast", "occurrences"]


@attrs.frozen
class Feast:
    """A feast of some `length` in days: at a month and day of a calendar, or so many days from an Easter.

    `calendar` is the one in which it is fixed, "easter-western" or "easter-orthodox"; with these `month` is None and
    `day` the distance from Easter Sunday.

    >>> FEASTS["eid-al-fitr"]
    Feast(id='eid-al-fitr', calendar='hijri', month=10, day=1, length=3)
    """

    id: str
    calendar: str
    month: int | None
    day: int
    length: int = 1

    def start(self, year: int) -> int:
        """The day number of its first day in a year of its own calendar (a Christian year for those from Easter).

        >>> CALENDARS["gregorian"].from_day(FEASTS["good-friday-western"].start(2022))
        (2022, 4, 15)
        """
        if self.month is None:
            return easter(year, orthodox=self.calendar == "easter-orthodox") + self.day
        return CALENDARS[self.calendar].to_day(year, self.month, self.day)

    @property
    def counted_in(self) -> str:
        """The calendar whose years it is asked by: Hijri for Hijri feasts, the Christian one for all others.

        >>> FEASTS["ashura"].counted_in, FEASTS["nowruz"].counted_in
        ('hijri', 'gregorian')
        """
        return "hijri" if self.calendar == "hijri" else "gregorian"


def easter(year: int, *, orthodox: bool = False) -> int:
    """The day number of Easter Sunday in a Christian year, western (Julian before 1583) or orthodox.

    >>> [CALENDARS["gregorian"].from_day(easter(2022, orthodox=kind)) for kind in (False, True)]
    [(2022, 4, 17), (2022, 4, 24)]
    """
    if orthodox or year < 1583:
        moon = (19 * (year % 19) + 15) % 30
        sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + sunday + 114, 31)
        return CALENDARS["julian"].to_day(year, month, day + 1)
    golden = year % 19
    century, rest = divmod(year, 100)
    skipped = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return CALENDARS["gregorian"].to_day(year, month, day + 1)


FEASTS: dict[str, Feast] = {
    each.id: each
    for each in (
        # Islamic
        Feast("islamic-new-year", "hijri", 1, 1),
        Feast("tasua", "hijri", 1, 9),
        Feast("ashura", "hijri", 1, 10),
        Feast("arbaeen", "hijri", 2, 20),
        Feast("mawlid", "hijri", 3, 12),
        Feast("isra-miraj", "hijri", 7, 27),
        Feast("mid-shaban", "hijri", 8, 15),
        Feast("first-of-ramadan", "hijri", 9, 1),
        Feast("badr-day", "hijri", 9, 17),
        Feast("laylat-al-qadr", "hijri", 9, 27),
        Feast("eid-al-fitr", "hijri", 10, 1, 3),
        Feast("tarwiyah-day", "hijri", 12, 8),
        Feast("arafat-day", "hijri", 12, 9),
        Feast("eid-al-adha", "hijri", 12, 10, 4),
        Feast("tashriq-days", "hijri", 12, 11, 3),
        Feast("eid-al-ghadir", "hijri", 12, 18),
        # Christian, moving with Easter
        Feast("ash-wednesday", "easter-western", None, -46),
        Feast("palm-sunday-western", "easter-western", None, -7),
        Feast("maundy-thursday-western", "easter-western", None, -3),
        Feast("good-friday-western", "easter-western", None, -2),
        Feast("holy-saturday-western", "easter-western", None, -1),
        Feast("easter-western", "easter-western", None, 0),
        Feast("easter-monday-western", "easter-western", None, 1),
        Feast("ascension-western", "easter-western", None, 39),
        Feast("pentecost-western", "easter-western", None, 49),
        Feast("palm-sunday-orthodox", "easter-orthodox", None, -7),
        Feast("maundy-thursday-orthodox", "easter-orthodox", None, -3),
        Feast("good-friday-orthodox", "easter-orthodox", None, -2),
        Feast("holy-saturday-orthodox", "easter-orthodox", None, -1),
        Feast("easter-orthodox", "easter-orthodox", None, 0),
        Feast("easter-monday-orthodox", "easter-orthodox", None, 1),
        Feast("sham-el-nessim", "easter-orthodox", None, 1),
        Feast("ascension-orthodox", "easter-orthodox", None, 39),
        Feast("pentecost-orthodox", "easter-orthodox", None, 49),
        # Christian, fixed
        Feast("epiphany", "gregorian", 1, 6),
        Feast("saint-maron", "gregorian", 2, 9),
        Feast("annunciation", "gregorian", 3, 25),
        Feast("assumption", "gregorian", 8, 15),
        Feast("all-saints", "gregorian", 11, 1),
        Feast("saint-barbara", "gregorian", 12, 4),
        Feast("christmas-eve", "gregorian", 12, 24),
        Feast("christmas", "gregorian", 12, 25),
        Feast("orthodox-christmas", "julian", 12, 25),
        Feast("coptic-christmas", "julian", 12, 25),
        Feast("coptic-epiphany", "julian", 1, 6),
        # New years of other calendars, and what goes with them
        Feast("coptic-new-year", "coptic", 1, 1),
        Feast("nowruz", "solar-hijri", 1, 1),
        Feast("sizdah-bedar", "solar-hijri", 1, 13),
        Feast("yalda", "solar-hijri", 9, 30),
        Feast("yennayer", "gregorian", 1, 12),  # the Amazigh new year as Algeria keeps it, in Morocco 14 January
        # Civil days
        Feast("new-year", "gregorian", 1, 1),
        Feast("valentines-day", "gregorian", 2, 14),
        Feast("womens-day", "gregorian", 3, 8),
        Feast("mothers-day", "gregorian", 3, 21),  # in the Arab countries
        Feast("water-day", "gregorian", 3, 22),
        Feast("land-day", "gregorian", 3, 30),
        Feast("health-day", "gregorian", 4, 7),
        Feast("earth-day", "gregorian", 4, 22),
        Feast("labour-day", "gregorian", 5, 1),
        Feast("press-freedom-day", "gregorian", 5, 3),
        Feast("nakba-day", "gregorian", 5, 15),
        Feast("environment-day", "gregorian", 6, 5),
        Feast("refugee-day", "gregorian", 6, 20),
        Feast("peace-day", "gregorian", 9, 21),
        Feast("teachers-day", "gregorian", 10, 5),
        Feast("united-nations-day", "gregorian", 10, 24),
        Feast("childrens-day", "gregorian", 11, 20),
        Feast("palestine-solidarity-day", "gregorian", 11, 29),
        Feast("aids-day", "gregorian", 12, 1),
        Feast("human-rights-day", "gregorian", 12, 10),
        Feast("arabic-language-day", "gregorian", 12, 18),
        Feast("new-years-eve", "gregorian", 12, 31),
    )
}
"""Every feast under its id."""


def _named(name: str) -> Feast:
    try:
        return FEASTS[name]
    except KeyError:
        raise TimelineError(f"no feast {name!r}") from None


def occurrences(name: str, year: int, *, calendar: str = "gregorian") -> tuple[tuple[int, int], ...]:
    """The (first day, last day) of each time the feast begins in that year of that calendar: none, one or two.

    Day numbers; TimelineError for an unknown feast, CalendarError for an unknown calendar.

    >>> [CALENDARS["gregorian"].from_day(first) for first, _ in occurrences("eid-al-fitr", 2000)]
    [(2000, 1, 8), (2000, 12, 27)]
    >>> occurrences("christmas", 1430, calendar="hijri") == ()
    True
    """
    found = _named(name)
    low, high = year_bounds(calendar, year)
    own = calendar_named("gregorian" if found.month is None else found.calendar)
    years = range(own.from_day(low)[0], own.from_day(high)[0] + 1)
    starts = [start for start in map(found.start, years) if low <= start <= high]
    return tuple((start, start + found.length - 1) for start in starts)


def feast(name: str, year: int, *, calendar: str | None = None) -> tuple[int, int]:
    """The day numbers of a feast's first and last day in a year.

    The year is one of `calendar`; by default Hijri for the Hijri feasts and Christian for all others, so Nowruz of
    2024, not of 1403. The first of two in one year; CalendarError if the year has none.

    >>> first, last = feast("eid-al-adha", 1440)
    >>> CALENDARS["gregorian"].from_day(first), last - first
    ((2019, 8, 11), 3)
    >>> CALENDARS["gregorian"].from_day(feast("sham-el-nessim", 2022)[0])
    (2022, 4, 25)
    """
    calendar = calendar or _named(name).counted_in
    found = occurrences(name, year, calendar=calendar)
    if not found:
        raise CalendarError(f"no {name} in {calendar} {year}")
    return found[0]
