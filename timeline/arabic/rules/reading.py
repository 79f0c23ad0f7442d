"""What the parts that rules share mean: months, days and years as they were matched."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import Date, Pointer
from timeline.arabic.lexicon.rows import Direction, Era, Month
from timeline.arabic.rules.registry import Match
from timeline.arabic.vocabulary import number_and_order


def pointer(direction: Direction | None) -> Pointer | None:
    """The step a word of direction means."""
    if direction is None:
        return None
    return Pointer(direction.step, "discourse" if direction.anchor == "discourse" else "reference")


def month(m: Match, name: str = "month") -> tuple[Month, tuple[str, ...]] | None:
    """The month that one name, or two names of the same month, mean, with conflicts; None where they are two months.

    Names of different regions that disagree ("شباط/يوليو") are one month with a conflict, those of one region a range.
    """
    first: Month = m.get(name)[0]
    again = m.get(f"{name}_again") if m.has(f"{name}_again") else None
    if not again:
        return first, ()
    firsts = m.get(name)
    for row in firsts:
        for other in again:
            if (row.number, row.calendar) == (other.number, other.calendar):
                return row, ()
    second: Month = again[0]
    regional = first.calendar == second.calendar and first.regions and second.regions
    apart = regional and not set(first.regions) & set(second.regions)
    between = m.text[m.span(name)[1] : m.span(f"{name}_again")[0]]
    if apart and ("/" in between or "(" in between or "\\" in between):
        said = m.said(name), m.said(f"{name}_again")
        return first, (f"month names disagree: {said[0]} is month {first.number}, {said[1]} month {second.number}",)
    return None


def day(m: Match) -> int | None:
    """The day of the month, -1 for its last; None where the words are no day."""
    number = m.number("day")
    for part in ("day_ordinal", "day_plain", "day_words", "named_day"):
        if number is None and m.has(part):
            said = m.said(part) or ""
            if part == "day_ordinal" and said.endswith(("ه", "الاولي")) and " " not in said:
                return None  # days are masculine: "الأولى من الشهر" is something else
            number = m.get(part)
    return number if number is not None and (1 <= number <= 31 or number == -1) else None


# Ones that agree with سنة, as who writes "سنة ست وخمسين" has them; "عام ستة وخمسين" is how our time speaks.
_FEMININE = frozenset(
    ("احدي", "اثنتين", "ثنتين", "اثنتي", "ثنتي", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "ثماني", "تسع")
)


def year(m: Match, suffix: str = "") -> Date | None:
    """The year that was said, with its era, as a Date of nothing else."""
    digits, words = m.said(f"year{suffix}"), m.said(f"year_words{suffix}")
    nth: int | None = m.get("nth_year") if not suffix and m.has("nth_year") else None
    old = False
    if digits:
        number = int(digits.strip("'"))
        two_digit = digits.startswith("'") or len(digits) <= 2
    elif words:
        read = number_and_order(words)
        if read is None:
            return None
        number, old = read
        two_digit = number < 100
        short = two_digit and not m.has(f"era{suffix}")
        old = old or (short and "سنه" in m.whole and words.split(" ", 1)[0] in _FEMININE)
    elif nth is not None and nth > 0:
        number, two_digit = nth, False
    else:
        return None
    if number > 9999:
        return None
    era: Era | None = m.get(f"era{suffix}") if m.has(f"era{suffix}") else None
    return Date(
        year=number, calendar=era.calendar if era else None, before=era.before if era else False,
        two_digit=two_digit and era is None, old_order=old, in_words=words is not None,
    )  # fmt: skip


_TAIL = ("direction", "year", "year_words", "nth_year", "same_year", "year_direction")


def tail(m: Match, date: Date) -> Date | None:
    """The date with what its month's tail says: a direction, a year, a pointer to a year."""
    if not any(map(m.has, _TAIL)):
        return date
    direction = pointer(m.get("direction"))
    year_pointer = None
    if m.has("same_year"):
        word = m.said("same_year")
        year_pointer = Pointer(0, "reference" if word in ("هذا", "هذه") else "discourse")
    elif m.has("year_direction"):
        year_pointer = pointer(m.get("year_direction"))
    said = year(m)
    if (m.has("year") or m.has("year_words") or m.has("nth_year")) and said is None:
        return None
    if said is None:
        return attrs.evolve(date, pointer=direction, year_pointer=year_pointer)
    calendar = said.calendar or date.calendar
    if said.calendar and date.calendar and said.calendar != date.calendar:
        # "3 مايو 1436 هـ": a Christian month in a Hijri year cannot be; "1 محرم 1402 ش" neither
        if date.calendar in ("hijri", "coptic") and said.calendar == "solar-hijri":
            calendar = date.calendar  # behind a Coptic month the letter ش is the era of the martyrs
        elif date.calendar == "hijri" and said.calendar == "gregorian" and said.year is not None and said.year > 1500:
            calendar = date.calendar  # "رمضان 2017 م"
        elif date.calendar != "gregorian" or said.calendar not in ("julian", "rumi"):
            return None  # those two count Christian months too
    return attrs.evolve(
        date, pointer=direction, year=said.year, before=said.before, calendar=calendar, two_digit=said.two_digit,
        old_order=said.old_order, year_pointer=year_pointer, era_said=said.calendar is not None,
    )  # fmt: skip
