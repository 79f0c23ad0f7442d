"""Annals: "ثم دخلت سنة 617" enters a year, and "وفيها توفي ..." tells what came about in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from timeline.arabic.folding import fold_word
from timeline.arabic.reader import Mention
from timeline.events.places import places
from timeline.temporal.values import Granularity, PartialDate

# The words that may stand between the start of a sentence and the time that it enters.
_ENTERING = re.compile(
    r"(?:[وف]?(?:ثم|في|فيها|منها|دخلت|دخل|استهلت|استهل|أهلت|أهل|افتتحت|كانت|حوادث|أحداث|وقائع|ذكر)[\s:.\-–]*)*(?:شهر\s*)?"
)
_IN_IT = re.compile(r"[وف]?(فيها|فيه)(?=\s)")
_COMMA = re.compile(r"[،؛,;]\s?")
_NEAR, _CHRONICLE = 400, 6000  # code points behind the entry, of any text and of one that counts from the Hijra


@attrs.define
class Annals:
    """The year, and the month or day within it, that a text has entered last, as its sentences are read in order."""

    text: str
    year: Mention | None = None
    within: Mention | None = None

    def enter(self, start: int, dates: Sequence[Mention]) -> None:
        """Hear the sentence that begins at `start` and the dates in it."""
        if not dates or not isinstance(dates[0].when, PartialDate):
            return
        first = dates[0]
        if _ENTERING.fullmatch(self.text, start, first.start) is None:
            return
        if dates[0].when.granularity is Granularity.YEAR:
            self.year, self.within = first, None
        elif dates[0].when.granularity > Granularity.YEAR:
            self.within = first

    def pointed(self, start: int, end: int, dates: Sequence[Mention]) -> tuple[Mention, Mention] | None:
        """What a sentence that begins with "وفيها" means, the year, or with "وفيه", the month: here, and as entered.

        None where it begins otherwise, where its clause has a date of its own in that time, or where a place may be
        meant: behind "سنة 1950 انتقل إلى القاهرة" it is the city in which what follows came about.
        """
        found = _IN_IT.match(self.text, start, end)
        if found is None:
            return None
        masculine = self.year if self.year is not None and "عام" in self.year.text else None
        entered = (self.within or masculine) if found[1] == "فيه" else None if masculine is not None else self.year
        if entered is None:
            return None
        comma = _COMMA.search(self.text, found.end(), end)
        stop = comma.end() if comma else end  # "توفي الفقيه، ضحوة الجمعة": right behind it, it dates what stands before
        if any(date.start <= stop and _inside(date, entered) for date in dates):
            return None
        between = self.text[entered.end : start]
        hijri = isinstance(entered.when, PartialDate) and entered.when.calendar.startswith("hijri")
        if len(between) > (_CHRONICLE if hijri else _NEAR):
            return None
        if found[1] == "فيها" and not hijri and places(tuple(map(fold_word, re.findall(r"\w+", between)))):
            return None
        return attrs.evolve(entered, start=found.start(1), end=found.end(1), text=found[1]), entered


def _inside(date: Mention, entered: Mention) -> bool:
    one, other = date.when, entered.when
    if not isinstance(one, PartialDate) or not isinstance(other, PartialDate):
        return True
    return other.first_day <= one.first_day and one.last_day <= other.last_day
