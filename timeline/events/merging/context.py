"""What the sentence of a telling says beside its few words: names that tell whose earthquake or which match it was."""

from __future__ import annotations

from functools import cache, lru_cache

from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon.dayparts import DAYPARTS
from timeline.arabic.lexicon.months import MONTHS
from timeline.arabic.lexicon.weekdays import WEEKDAYS


@cache
def _of_time() -> frozenset[str]:
    """The folded words of dates and times: reports of one day share them, whatever they tell."""
    names = [row.name.split() for table in (MONTHS, WEEKDAYS, DAYPARTS) for row in table]
    words = {fold_word(word).removeprefix("ال") for name in names for word in name if len(name) == 1 or len(word) > 3}
    return frozenset(words | {"امس", "يوم", "غدا", "عام", "سنه", "هجريه", "ميلاديه"})


def context(quote: str) -> str:
    """The words of a quote without its numbers and its words of time.

    >>> context("ضرب زلزال المدينة مساء 8 شتنبر 2023 في إقليم الحوز")
    'ضرب زلزال المدينة في إقليم الحوز'
    """
    return " ".join(word for word in quote.split() if not _dates(word))


@lru_cache(maxsize=1 << 14)
def _dates(word: str) -> bool:
    folded = fold_word(word.strip("()[]«»\"'،؛,.:/"))
    return any(character.isdigit() for character in folded) or folded.removeprefix("ال") in _of_time()
