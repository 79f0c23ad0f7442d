"""What was said about time, not yet resolved: frozen classes, one for each way of saying it.

An expression holds only what the words say. Which day it means follows from a reference, the discourse and a policy,
in `timeline.arabic.resolver`.
"""

from __future__ import annotations

from typing import Literal

import attrs

from timeline.temporal.values import Duration

Anchor = Literal["reference", "discourse", "here", "this"]


@attrs.frozen
class Pointer:
    """A step from an anchor, in units of what it stands with: الماضي -1, الجاري 0, المقبل +1.

    `anchor` is the day of speaking ("reference"), what the text last stated ("discourse": نفسه, التالي), or the former
    where it is known and else the latter ("here": "نهاية العام"; "this": "هذه السنة", which in a tale is the year just
    told).

    >>> Pointer(-1).anchor
    'reference'
    """

    step: int
    anchor: Anchor = "reference"


@attrs.frozen
class Date:
    """A date by its fields, any of which may be missing: "الأحد", "مايو", "3 مايو الماضي", "سنة 331 ق.م".

    - `year`: as said, without a sign; `before` counts it backwards from the era's beginning. With `unit` it stands for
      a longer time: "Y10" a decade, "Y100" a century (then it is the ordinal), "Y1000" a millennium.
    - `day`: -1 is the last of its month. `weekday`: 1 is Monday.
    - `century`: the ordinal of the century said with a decade.
    - `pointer` belongs to the finest unit said, `year_pointer` to the year ("مايو من العام الماضي").
    - `two_digit`: the hundreds of the year are not said; `old_order`: its ones come first ("سنة ست عشرة وثمانمائة");
      `in_words`: it is no numeral; `era_said`: its era is.
    - `weak`: may be no date where nothing beside it speaks of time.
    - `also`: the same date in another calendar; `conflicts`: contradictions between its words.

    >>> Date(331, before=True), Date(month=5, day=3)  # doctest: +ELLIPSIS
    (Date(year=331, month=None, ...), Date(year=None, month=5, day=3, ...))
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    calendar: str | None = None
    before: bool = False
    unit: str | None = None
    century: int | None = None
    pointer: Pointer | None = None
    year_pointer: Pointer | None = None
    two_digit: bool = False
    old_order: bool = False
    in_words: bool = False
    weak: bool = False
    era_said: bool = False
    also: Date | None = None
    conflicts: tuple[str, ...] = ()


@attrs.frozen
class NumericDate(Date):
    """A date in numbers whose day and month may change places: `either` says that the policy decides.

    >>> NumericDate(2011, 5, 3, either=True).month
    5
    """

    either: bool = False


@attrs.frozen
class Relative:
    """A whole unit so many steps from an anchor: أمس, "الشهر الماضي", "العام نفسه".

    `unit` is a TIMEX3 letter, and "E" for a decade, "C" for a century, "Q" for a quarter, "H" for a half, "WE" for a
    weekend, "SY" for a school year, "HY" for a Hijri one; "NY", "NSY", "NHY" for the new one of them.
    """

    unit: str
    pointer: Pointer
    weekday: int | None = None


@attrs.frozen
class Offset:
    """A length of time counted from an anchor: "قبل أسبوعين" (-1), "بعد عام من ذلك" (+1 from the discourse).

    `within`: "في ثلاثة أيام", which is an offset only to who reads forward, else a length.
    """

    duration: Duration
    sign: int
    anchor: Anchor = "reference"
    within: bool = False


@attrs.frozen
class Part:
    """A part of a longer time: "مطلع العام", "الربع الثالث من 2011", "خريف 2011", "الأسبوع الأول من مايو".

    `kind` tells what `which` is:

    - "mod": START, MID or END; "season": its TIMEX3 letters;
    - "half", "quarter", "month", "week", "decade": its number, -1 for the last one;
    - "first", "last": a count of units ("9M": the first nine months); "middle": the ten days between those of a month;
    - "weekday": the number of such weekdays, `weekday` saying which ("أول اثنين من مايو" is the first Monday);
      "nth": the same, or the day of that number where it is such a weekday;
    - "today": nothing, it is the day and month of the reference ("في مثل هذا اليوم من عام 1917").

    >>> Part("quarter", 3, Date(2011)).which
    3
    """

    kind: str
    which: str | int
    of: Expression | None = None
    weekday: int | None = None


@attrs.frozen
class Clock:
    """A time of day as said; `part` is the part of day said with it (its TIMEX3 code, "PM" for a bare م).

    `whole`: the hour through ("خلال الساعة السادسة"), not its first minute.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    part: str | None = None
    hours: tuple[int, int] | None = None
    utc_offset: int | None = None
    zone_name: str | None = None
    whole: bool = False


@attrs.frozen
class DayPart:
    """A part of the day: صباحا, "بعد صلاة العشاء"."""

    code: str
    hours: tuple[int, int] | None = None
    weak: bool = False


@attrs.frozen
class At:
    """A date and the time of its day: "مساء الجمعة", "3 مايو الساعة السادسة".

    `eve` says that it is the night before that date: "ليل السبت الأحد" is the one before the Sunday.
    """

    date: Expression | None
    clock: Clock | None = None
    part: DayPart | None = None
    eve: bool = False


@attrs.frozen
class Range:
    """From one time to another; an open end is None."""

    start: Expression | None
    end: Expression | None


@attrs.frozen
class Length:
    """A duration, dating nothing: "14 عاما"."""

    duration: Duration


@attrs.frozen
class Repeated:
    """A set of times: "كل يوم أحد", "مرتين في الأسبوع", سنويا, "9 مايو من كل عام"."""

    period: Duration
    weekdays: tuple[int, ...] = ()
    month: int | None = None
    day: int | None = None
    part: DayPart | None = None
    clock: Clock | None = None
    freq: str | None = None
    quant: str | None = None


@attrs.frozen
class Vague:
    """A reference without measure: الآن, مؤخرا, "الأشهر المقبلة"; `ref` is its TIMEX3 value."""

    ref: str


@attrs.frozen
class Feast:
    """A named day, of a year where it is said; `later` days after its first ("ثاني أيام العيد" is 1).

    `days`: all days of it, "أيام التشريق".
    """

    feast: str
    year: Date | None = None
    pointer: Pointer | None = None
    later: int = 0
    year_pointer: Pointer | None = None
    days: bool = False


@attrs.frozen
class Modified:
    """An expression with a TIMEX3 `mod` from the word before it: "حوالي سنة 3000", "قبل عام 1900"."""

    of: Expression
    mod: str


@attrs.frozen
class Opening:
    """Words that say nothing alone and join what follows: يوم before a date, "الربع الثالث من".

    `what` is "noun", or the kind of `Part` it makes and which: "mod:START", "quarter:3", "weekday:1:5". It never leaves
    the scanner.
    """

    what: str


Expression = (
    Date
    | NumericDate
    | Relative
    | Offset
    | Part
    | Clock
    | DayPart
    | At
    | Range
    | Length
    | Repeated
    | Vague
    | Feast
    | Modified
    | Opening
)


def dates_in(said: Expression) -> list[Date]:
    """The dates inside an expression, those in another calendar included.

    >>> [date.year for date in dates_in(Range(Date(1991), Part("mod", "START", Date(1995))))]
    [1991, 1995]
    """
    match said:
        case Date():
            return [said] if said.also is None else [said, said.also]
        case Range():
            return [date for end in (said.start, said.end) if end is not None for date in dates_in(end)]
        case Part(of=inner) | Modified(of=inner) | At(date=inner):
            return dates_in(inner) if inner is not None else []
        case Feast(year=Date() as year):
            return [year]
    return []
