"""The TIMEX3 text that can be told of an expression without a reference: "XXXX-05", "XXXX-WXX-7"."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import (
    At,
    Clock,
    Date,
    DayPart,
    Expression,
    Length,
    Modified,
    Offset,
    Part,
    Pointer,
    Range,
    Relative,
    Repeated,
    Vague,
)
from timeline.arabic.resolver.clocks import clock_text, hour_of, time_text
from timeline.arabic.resolver.context import Resolution
from timeline.temporal.values import Duration, Recurrence

_UNITS = {
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Y": "XXXX",
    "NY": "XXXX",
    "HY": "XXXX",
    "NHY": "XXXX",
    "SY": "XXXX/XXXX",
    "NSY": "XXXX/XXXX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
    "E": "XXX",
    "C": "XX",
}
_PART_LETTERS = {"quarter": "Q", "half": "H"}
_LETTERS = {
    "seconds": "TS",
    "minutes": "TM",
    "hours": "TH",
    "days": "D",
    "weeks": "W",
    "months": "M",
    "years": "Y",
}  # from fine to coarse


def unresolved(said: Expression) -> str:
    """The TIMEX3 value of an expression that nothing resolves: "XXXX-05", "XXXX-WXX-7", "PRESENT_REF".

    >>> unresolved(Date(month=5)), unresolved(Date(weekday=7)), unresolved(Relative("W", Pointer(-1)))
    ('XXXX-05', 'XXXX-WXX-7', 'XXXX-WXX')
    """
    match said:
        case Date():
            return _date(said)
        case Relative():
            return _relative(said)
        case Offset():
            unit = finest_unit(said.duration)
            return "XXXX-XX-XXTXX:XX" if unit.startswith("T") else _UNITS.get(unit, "XXXX-XX-XX")
        case Part():
            return _part(said)
        case Modified():
            return unresolved(said.of)
        case Range():
            return "/".join(unresolved(end) if end is not None else ".." for end in (said.start, said.end))
        case At():
            day = unresolved(_first_day(said)) if said.date is not None else ""
            return ("XXXX-XX-XX" if day == "PRESENT_REF" else day) + time_text(said.clock, said.part)
        case Clock():
            return clock_text(said)
        case DayPart():
            return time_text(None, said)
        case Vague():
            return said.ref
        case Length():
            return said.duration.timex3
        case Repeated():
            return recurrence(said).timex3
    return "XXXX-XX-XX"


def undated(said: Expression, reason: str, *, conflicts: tuple[str, ...] = ()) -> Resolution:
    """A date that could not be determined, and why.

    >>> undated(Date(month=5), "no year is said").value
    'XXXX-05'
    """
    return Resolution("DATE", unresolved(said), reason=reason, conflicts=conflicts)


def finest_unit(duration: Duration) -> str:
    """The TIMEX3 letter of the finest unit that a length counts, with a T before those of the day.

    >>> finest_unit(Duration(years=1, months=2)), finest_unit(Duration(hours=5))
    ('M', 'TH')
    """
    return next((code for field, code in _LETTERS.items() if getattr(duration, field)), "D")


def recurrence(said: Repeated) -> Recurrence:
    """The value of a set of times, which needs no reference.

    >>> recurrence(Repeated(Duration(weeks=1), weekdays=(7,))).timex3
    'XXXX-WXX-7'
    """
    clock = said.clock
    return Recurrence(
        said.period,
        weekdays=said.weekdays,
        month=said.month,
        day=said.day,
        part_of_day=said.part.code if said.part else None,
        hour=hour_of(clock, said.part) if clock else None,
        minute=clock.minute or 0 if clock else None,
        freq=said.freq,
        quant=said.quant,
    )


def _first_day(said: At) -> Expression:
    """The date of a time, or the weekday before it where its eve is meant: "ليل السبت الأحد"."""
    assert said.date is not None  # the caller saw it
    if said.eve and isinstance(said.date, Date) and said.date.weekday is not None and said.date.month is None:
        return attrs.evolve(said.date, weekday=(said.date.weekday - 2) % 7 + 1)
    return said.date


def _date(said: Date) -> str:
    if said.unit:
        return f"XX{(said.year or 0) // 10}" if said.unit == "Y10" else "XX"
    year = "XXXX" if said.year is None else f"{'BC' if said.before else ''}{said.year:04d}"
    if said.month is None:
        if said.day is not None:
            return f"{year}-XX-{said.day:02d}"
        return year if said.weekday is None else f"{year}-WXX-{said.weekday}"
    if said.calendar not in (None, "gregorian", "julian"):
        return "XXXX-XX" if said.day is None else "XXXX-XX-XX"
    day = f"-{said.day:02d}" if said.day is not None and said.day > 0 else ""
    return f"{year}-{said.month:02d}{day}"


def _relative(said: Relative) -> str:
    if said.unit.startswith("T"):
        return "PRESENT_REF"
    if said.unit != "D":
        return _UNITS[said.unit]
    if said.weekday is not None:
        return f"XXXX-WXX-{said.weekday}"
    return "PRESENT_REF" if said.pointer == Pointer(0) else "XXXX-XX-XX"


def _part(said: Part) -> str:
    of = unresolved(said.of) if said.of is not None else "XXXX"
    if said.kind in ("season", "quarter", "half") and len(of) == 4:
        return f"{of}-{_PART_LETTERS.get(said.kind, '')}{said.which}"
    return of
