"""The shapes of the lexicon's rows."""

from __future__ import annotations

import attrs

GREGORIAN = "gregorian"
HIJRI = "hijri"
COPTIC = "coptic"
SOLAR_HIJRI = "solar-hijri"


@attrs.frozen
class Month:
    """A month's name: its number in its calendar and the regions that use it.

    `bare=False`: also a common word or a name of persons, it needs company to be a month: a day, a year, شهر, a
    direction.
    `short=True`: an abbreviation that software prints; read only beside a day's number.
    """

    name: str
    number: int
    calendar: str = GREGORIAN
    regions: tuple[str, ...] = ()
    bare: bool = True
    short: bool = False


@attrs.frozen
class Weekday:
    """A weekday's name with its ISO number, Monday = 1; `bare=False` as for months."""

    name: str
    number: int
    bare: bool = True


@attrs.frozen
class Unit:
    """A word for a unit of time: `code` is its TIMEX3 letter ("Y", "M", "W", "D", "TH", "TM", "TS").

    `count`: how many of them the word itself says (2 for a dual), None for a plural.
    `times`: how many of the code's units one of it is worth (10 for a decade).
    """

    name: str
    code: str
    count: int | None = 1
    times: int = 1


@attrs.frozen
class Number:
    """A number word; `kind` is its place in the grammar: "unit", "teen", "ten", "hundred", "thousand", "million"."""

    name: str
    value: int
    kind: str


@attrs.frozen
class Ordinal:
    """An ordinal, without its article."""

    name: str
    value: int


@attrs.frozen
class Era:
    """A mark of era: the calendar it names, and whether years count backwards from its beginning."""

    name: str
    calendar: str
    before: bool = False


@attrs.frozen
class Deictic:
    """A word that points from the reference: so many units away. `part`: the part of day it means as well."""

    name: str
    unit: str
    offset: int
    part: str | None = None


@attrs.frozen
class Direction:
    """An adjective of time: -1 الماضي, 0 الجاري, +1 المقبل; from the "reference", or from what the "discourse" told."""

    name: str
    step: int
    anchor: str = "reference"


@attrs.frozen
class DayPart:
    """A part of the day: its TIMEX3 code, and the hours (first, last) that a clock time said with it falls in."""

    name: str
    code: str
    hours: tuple[int, int]
    bare: bool = True


@attrs.frozen
class Section:
    """A part of a longer unit: START مطلع, MID منتصف, END أواخر."""

    name: str
    mod: str


@attrs.frozen
class Approximator:
    """A word before (or after) an amount or a date that becomes its TIMEX3 `mod`."""

    name: str
    mod: str
    after: bool = False


@attrs.frozen
class Holiday:
    """A named day; `feast` is its key in `timeline.temporal.feasts`; `days` where the name means all days of it."""

    name: str
    feast: str
    days: bool = False


@attrs.frozen
class Anniversary:
    """An event that is called by its day, or by its month alone; `heads` are the nouns before that."""

    heads: tuple[str, ...]
    day: int | None
    month: int
    year: int


@attrs.frozen
class Season:
    """A season's name and its TIMEX3 code."""

    name: str
    code: str


@attrs.frozen
class Zone:
    """A time zone named after a place, with its usual offset from UTC in minutes where it has one all year."""

    name: str
    offset: int | None
