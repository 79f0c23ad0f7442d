"""Which patterns to try at a word: those that can begin with it, and go on with the next.

Sets of patterns are bit masks, so that the few worth trying at a place are found by one `&`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from itertools import count

from timeline.arabic.rules.outlook import JOINING, LATIN, NO_WORD, NUMBER
from timeline.arabic.rules.registry import RULES, Parts, Rule

Attempt = tuple[Callable[[str, int], "re.Match[str] | None"], Parts, Rule]

_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك", "فك")
_UNJOINED = frozenset(("ذلك", "تلك", "اب", "امس"))  # كذلك, باب, لامس are words of their own
_JOINED = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول")
_CONTEXTS = ("", "في ", "ب", "ل")  # what a look-behind may ask for
_SAMPLES = {"#1": "5", "#2": "15", "#3": "550", "#4": "1990", "#5": "12345"}
# What may stand between a word and the next, and that: a digit, a Latin letter, a word, or nothing that goes on.
_NEXT = re.compile(rf"([ \n{re.escape(JOINING)}]{{0,8}})(?:(\d)|([A-Za-z])|([^\W\d_]+))?")


class Opener:
    """A word that mentions can begin with, and the patterns to try there: those that can go on with the next word."""

    def __init__(self, word: str, rules: tuple[Rule, ...]) -> None:
        self.word, self.rules = word, rules
        self._by_mask: dict[int, tuple[Attempt, ...]] = {}

    def attempts(self, following: int) -> tuple[Attempt, ...]:
        """The patterns worth trying before a next word that the patterns of that mask can go on with."""
        mask = self._mine & following | self._alone
        if not mask:
            return ()
        found = self._by_mask.get(mask)
        if found is None:
            found = self._by_mask[mask] = tuple(rule.attempt(n) for bit, rule, n in self._patterns if bit & mask)
        return found

    @cached_property
    def _patterns(self) -> list[tuple[int, Rule, int]]:
        """Those that can begin with the word, each by its bit, its rule and its number there."""
        beginning, mask = _beginning(), 0
        for length in range(len(self.word) + 1):
            mask |= beginning.get(self.word[:length], 0)
        return [(bit, rule, n) for rule in self.rules for n, bit in enumerate(_bits()[rule.name]) if bit & mask]

    @cached_property
    def _mine(self) -> int:
        return sum(bit for bit, _, _ in self._patterns)

    @cached_property
    def _alone(self) -> int:
        """The mask of those that need no next word, or of which nobody can tell."""
        sample = _SAMPLES.get(self.word, self.word)
        mask = 0
        for bit, rule, n in self._patterns:
            told = rule.outlooks[n]
            if told is None or (
                told.alone and any(rule.attempt(n)[0](before + sample, len(before)) for before in _CONTEXTS)
            ):
                mask |= bit
        return mask


@cache
def _bits() -> dict[str, tuple[int, ...]]:
    """One bit for each pattern of each rule."""
    places = count()
    return {rule.name: tuple(1 << next(places) for _ in rule.patterns) for rule in RULES.values()}


@cache
def _beginning() -> dict[str, int]:
    """What the first words of patterns begin with, "" where nobody can tell, and the mask of those patterns."""
    table: dict[str, int] = {}
    for rule in RULES.values():
        for bit, outlook in zip(_bits()[rule.name], rule.outlooks, strict=True):
            for start in outlook.first if outlook else ("",):
                table[start] = table.get(start, 0) | bit
    return table


@cache
def followers() -> dict[str, int]:
    """What may stand second in any pattern, words with what print joins to them, and the mask of those patterns.

    >>> followers()["وللشهر"] > 0, followers()["/#"] > 0, "مدرسة" in followers()
    (True, True, False)
    """
    plain: dict[str, int] = {}
    for rule in RULES.values():
        for bit, outlook in zip(_bits()[rule.name], rule.outlooks, strict=True):
            for word in outlook.second if outlook else ():
                plain[word] = plain.get(word, 0) | bit
    table: dict[str, int] = {}
    for word, mask in plain.items():
        for before in _JOINED if word.isalpha() else ("",):
            table[before + word] = table.get(before + word, 0) | mask
        if word.startswith("ال"):
            for before in ("", "و", "ف"):
                joined = f"{before}لل{word[2:]}"
                table[joined] = table.get(joined, 0) | mask
    return table


def following(text: str, end: int, number: bool) -> int:
    """The mask of the patterns that may go on where a word or a number ends.

    None of them goes on from a number over a mere space to another.
    """
    found = _NEXT.match(text, end)
    assert found is not None
    signs, digit, latin, word = found.groups()
    if digit:
        signs = "".join(signs.split())
        return 0 if number and not signs else followers().get(signs + NUMBER, 0)
    return followers().get(LATIN if latin else word or NO_WORD, 0)


@cache
def openers() -> dict[str, tuple[int, Opener]]:
    """Every word a mention can begin in, with its proclitics: how many letters to skip, and what to try from there.

    >>> skip, opener = openers()["وللاسبوع"]
    >>> skip, opener.word
    (2, 'الاسبوع')
    """
    rules: dict[str, list[Rule]] = {}
    for rule in RULES.values():
        for word in rule.start_words():
            rules.setdefault(word, []).append(rule)
    table: dict[str, tuple[int, Opener]] = {}
    for word, tried in rules.items():
        opener = Opener(word, tuple(tried))
        if word.startswith("ال"):
            for before in ("", "و", "ف"):
                table.setdefault(f"{before}لل{word[2:]}", (len(before) + 1, opener))
        for before in _PROCLITICS:
            if before and (word.startswith("#") or (before[-1] in "كبل" and word in _UNJOINED)):
                continue
            if before + word not in rules or not before:
                table[before + word] = (len(before), opener)
    return table
