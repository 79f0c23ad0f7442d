"""Dates in Latin script inside Arabic text: "12 May 2015", "le 3 juin 2012".

`dateparser` reads them; it is imported when one is met.
"""

from __future__ import annotations

from timeline.arabic.expressions import Date, Expression
from timeline.arabic.rules.registry import DIGITS, Match, rule

_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
_YEAR = r"(?P<year>1\d{3}|2[01]\d{2})(?!\d)"
_WEEKDAY = r"(?:{latin_weekday}[.]?~[,،]?~)?"


@rule(
    "latin-date",
    rf"{_WEEKDAY}(?:{{latin_article:}} )?{_DAY}(?:st|nd|rd|th|er)?(?:~[\-/.]~|~)(?:of |de )?{{latin_month}}[.]?"
    rf"(?:~[,،\-/]~|~){_YEAR}",
    rf"{_WEEKDAY}{{latin_month}}[.]? {_DAY}(?:st|nd|rd|th)?(?:~[,،]~| ){_YEAR}",
    rf"{_WEEKDAY}(?:{{latin_article:}} )?{_DAY}(?:st|nd|rd|th|er)? (?:of |de )?{{latin_month}}",
    rf"{{latin_month}}[.]?(?:~[,،]~| ){_YEAR}",
    starts=("latin_month", "latin_weekday", "latin_article", *DIGITS[:2]),
)
def latin_date(m: Match) -> Expression | None:
    """A date in English or French: "12 May 2015", "May 12, 2015", "le 3 juin 2012"; a month alone may be a name."""
    import dateparser

    weekday = m.get("latin_weekday")
    words = f"{m.said('day') or 1} {m.said('latin_month')} {m.said('year') or 2000}"
    read = dateparser.parse(words, languages=["en", "fr"])
    if read is None:
        return None
    return Date(
        year=read.year if m.has("year") else None,
        month=read.month,
        day=read.day if m.has("day") else None,
        weekday=weekday,
        calendar="gregorian",
    )
