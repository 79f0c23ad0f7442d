"""Which patterns to try at a word: those that can begin with it, and go on with the next.

Sets of patterns are bit masks, so that the few worth trying at a place are found by one `&`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count

from timeline.arabic.rules.registry import RULES, Parts, Rule

Attempt = tuple[Callable[[str, int], "re.Match[str] | None"], Parts, Rule]

_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك", "فك")
_UNJOINED = frozenset(("ذلك", "هذا", "هذه", "تلك", "اب", "امس"))  # كذلك, لهذا, باب, لامس are words of their own
_JOINED = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول")
_CONTEXTS = ("", "في ", "ب", "ل")  # what a look-behind may ask for
_SAMPLES = {"#1": "5", "#2": "15", "#3": "550", "#4": "1990", "#5": "12345"}
# What may stand between a word and the next: a word, digits, or nothing that goes on.
_NEXT = re.compile(r"[ \n،,/\\\-(\[:.'+]{0,8}(?:([\dA-Za-z])|([ء-غف-ي]+))?")


class Opener:
    """A word that mentions can begin with, and the patterns to try there.

    A pattern goes on past its first word only with a word that it names.
    """

    __slots__ = ("_alone", "_by_mask", "_mine", "rules", "word")

    def __init__(self, word: str, rules: tuple[Rule, ...]) -> None:
        self.word, self.rules = word, rules
        self._mine = sum(bit for rule in rules for bit in _bits()[rule.name])
        self._alone: int | None = None
        self._by_mask: dict[int, tuple[Attempt, ...]] = {}

    def attempts(self, following: int) -> tuple[Attempt, ...]:
        """The patterns worth trying before a next word that the patterns of that mask name."""
        alone = self._alone
        if alone is None:
            sample = _SAMPLES.get(self.word, self.word)
            alone = self._alone = sum(
                bit for bit, (match, _, _) in self._patterns()
                if any(match(before + sample, len(before)) for before in _CONTEXTS)
            )  # fmt: skip
        mask = self._mine & following | alone
        if not mask:
            return ()
        found = self._by_mask.get(mask)
        if found is None:
            found = self._by_mask[mask] = tuple(attempt for bit, attempt in self._patterns() if bit & mask)
        return found

    def _patterns(self) -> Iterator[tuple[int, Attempt]]:
        for rule in self.rules:
            yield from zip(_bits()[rule.name], rule.attempts, strict=True)


@cache
def _bits() -> dict[str, tuple[int, ...]]:
    """One bit for each pattern of each rule."""
    places = count()
    return {rule.name: tuple(1 << next(places) for _ in rule.patterns) for rule in RULES.values()}


@cache
def followers() -> dict[str, int]:
    """Every word that any pattern names, with what print joins to it, and the mask of the patterns that name it.

    >>> followers()["وللشهر"] > 0, "مدرسة" in followers()
    (True, False)
    """
    plain: dict[str, int] = {}
    for rule in RULES.values():
        for bit, words in zip(_bits()[rule.name], rule.words, strict=True):
            for word in words:
                plain[word] = plain.get(word, 0) | bit
    table: dict[str, int] = {}
    for word, mask in plain.items():
        for before in _JOINED:
            table[before + word] = table.get(before + word, 0) | mask
        if word.startswith("ال"):
            for before in ("", "و", "ف"):
                joined = f"{before}لل{word[2:]}"
                table[joined] = table.get(joined, 0) | mask
    return table


def following(text: str, end: int, number: bool) -> int:
    """The mask of the patterns that may go on where a word or a number ends.

    Before digits all of them, but that no pattern goes on from a number over a mere space to another.
    """
    found = _NEXT.match(text, end)
    assert found is not None
    if found.lastindex == 1:
        return 0 if number and found[1].isdigit() and text[end : found.start(1)].isspace() else -1
    return followers().get(found[2] or "", 0)


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
