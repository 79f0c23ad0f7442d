"""What a pattern can begin with and what may stand second, read off the pattern as it is written.

The scanner looks at two words before it tries a pattern, because most tries would fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

from timeline.arabic.rules.fragments import FRAGMENTS
from timeline.arabic.vocabulary import word_class

NUMBER, LATIN, NO_WORD = "#", "A", ""
JOINING = "،,/\\-([:.'+"
"""The signs that may stand, with spaces, between a word of an expression and the next."""

_SLOT = re.compile(r"\{([a-z_]+)(?::[a-z0-9_]*)?\}")
_GROUP = re.compile(r"\((?:\?:|\?>|\?P<\w+>|(?!\?))")
_NO_WIDTH = re.compile(r"\(\?<?[=!]")
_NO_WIDTH_SIGN = re.compile(r"\\[bAZ]|[\^$]")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\\d|\d|\[\d[\d-]*\]")
_SIGN = re.compile(r"\\([.()\[\]/+\-\\])|([،,/\-:'%٪;؛])")
_SET = re.compile(r"\[((?:\\d)?)((?:\\[.()\[\]/+\-\\]|[،,/\-:'.+–])+|[وفبلك]+)\]")
_STRUCTURE = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|([()|])", re.DOTALL)
_TIMES = re.compile(r"([?*+])[?+]?|\{(\d+)(?:,(\d*))?\}")

_PROCLITICS = "وفبلك"
# Where a reader of a pattern is: before, in or behind its first word.
_START, _IN_WORD, _IN_NUMBER, _BEHIND = range(4)


class _UnreadableError(Exception):
    """The pattern holds what is not read here."""


@attrs.frozen
class Outlook:
    """What the first words of a pattern begin with, what may stand second, and whether it may end with its first word.

    A number is "#", behind the signs that join it "/#"; a Latin word "A"; a sign that joins nothing "".
    """

    first: tuple[str, ...]
    second: frozenset[str]
    alone: bool


def outlook(pattern: str) -> Outlook | None:
    """What can be told of a pattern before it is tried, None where nothing can.

    >>> told = outlook(r"(?:(?:من )?شهر|عام)(?:~[/-]~\\d\\d)?(?: {direction:})? 5")
    >>> sorted(told.first), sorted(told.second)[:3], told.alone
    (['شهر', 'عام', 'من'], ['#', '-#', '/#'], False)
    """
    reader = _Reader()
    try:
        reader.read(pattern)
    except _UnreadableError:
        return None
    return Outlook(tuple(reader.first), frozenset(reader.second), reader.alone)


class _Reader:
    """Reads all ways through a pattern, each up to its second word."""

    def __init__(self) -> None:
        self.first: set[str] = set()
        self.second: set[str] = set()
        self.alone = False
        self._waiting: list[tuple[str, int, str]] = []  # what is left of the pattern, where the reader is, signs passed

    def read(self, pattern: str) -> None:
        seen = set()
        self._waiting = [(branch, _START, "") for branch in _branches(pattern)]
        while self._waiting:
            here = self._waiting.pop()
            if not here[0]:
                self.alone = True
            elif here not in seen:
                seen.add(here)
                self._step(*here)

    def _go_on(self, rest: str, place: int, signs: str = "") -> None:
        self._waiting.append((rest, place, signs))

    def _step(self, left: str, place: int, signs: str) -> None:
        if left[0] in " ~":
            few, _, rest = _times(left[1:])
            self._go_on(rest, place if place == _START else _BEHIND, signs)
            if few == 0 and left[0] == " ":
                self._go_on(rest, place, signs)
        elif found := _NO_WIDTH.match(left):
            end = _end_of_group(left)
            self._go_on(left[end:], place, signs)
            if found[0] == "(?=":  # what it looks ahead to may be the second word
                for branch in _branches(left[found.end() : end - 1]):
                    self._go_on(branch, place, signs)
        elif found := _NO_WIDTH_SIGN.match(left):
            self._go_on(left[found.end() :], place, signs)
        elif found := _GROUP.match(left):
            end = _end_of_group(left)
            self._each(left[found.end() : end - 1], left[end:], place, signs)
        elif (found := _SLOT.match(left)) and found[1] in FRAGMENTS:
            self._each(FRAGMENTS[found[1]], left[found.end() :], place, signs)
        elif found:
            self._class(found[1], left[found.end() :], place, signs)
        elif found := _DIGITS.match(left):
            self._number(left[found.end() :], place, signs)
        elif found := _LETTERS.match(left):
            self._word(found[0], left[found.end() :], place, signs)
        elif found := _SIGN.match(left):
            self._signs(found[1] or found[2], left[found.end() :], place, signs)
        elif found := _SET.match(left):
            each = re.sub(r"\\(.)", r"\1", found[2])
            if found[1]:  # "[\\d.,]{0,9}" goes on with more digits
                self._number(left[found.end() :], place, signs)
                self.second |= {signs + sign + NUMBER for sign in each}
            self._signs(each, left[found.end() :], place, signs)
        else:
            raise _UnreadableError

    def _each(self, inner: str, behind: str, place: int, signs: str, before: str = "") -> None:
        """Through each branch of a group, and past it where it may be left out."""
        few, many, rest = _times(behind)
        again = f"(?:{inner})?" if many > 1 else ""
        for branch in _branches(inner):
            self._go_on(before + branch + again + rest, place, signs)
        if few == 0:
            self._go_on(before + rest, place, signs)

    def _class(self, name: str, behind: str, place: int, signs: str, before: str = "") -> None:
        few, _, rest = _times(behind)
        known = word_class(name)
        if few == 0:
            self._go_on(before + rest, place, signs)
        starts = {before + word.rstrip("0123456789") for word in known.starts}  # "تشرين2" is a word and a number
        if place == _START:
            self.first |= starts
        if place in (_START, _IN_WORD):
            self.second |= known.seconds
            self._go_on(rest, _IN_WORD)
        else:
            self._second(starts)

    def _second(self, words: set[str]) -> None:
        self.second |= words
        if any(word.isascii() for word in words):
            self.second.add(LATIN)

    def _number(self, behind: str, place: int, signs: str) -> None:
        few, _, rest = _times(behind)
        if few == 0:
            self._go_on(rest, place, signs)
        if place in (_START, _IN_NUMBER):
            if place == _START:
                self.first.add(NUMBER)
            self._go_on(rest, _IN_NUMBER)
        else:
            self.second.add(signs + NUMBER)

    def _word(self, word: str, behind: str, place: int, signs: str) -> None:
        few, _, rest = _times(behind)
        if few == 0:  # the last letter may be left out
            self._go_on(word + rest, place, signs)
            if len(word) > 1:
                self._go_on(word[:-1] + rest, place, signs)
            else:
                self._go_on(rest, place, signs)
        elif found := _GROUP.match(rest):
            end = _end_of_group(rest)
            self._each(rest[found.end() : end - 1], rest[end:], place, signs, word)
        elif (found := _SLOT.match(rest)) and found[1] in FRAGMENTS:
            self._each(FRAGMENTS[found[1]], rest[found.end() :], place, signs, word)
        elif found:
            self._class(found[1], rest[found.end() :], place, signs, word)
        elif rest.startswith(("\\w", "\\S")):
            raise _UnreadableError
        elif place == _START:
            self.first.add(word)
            self._go_on(rest, _IN_WORD)
        elif place == _IN_WORD:
            self._go_on(rest, place)
        else:
            self._second({word})
            if word in _PROCLITICS:  # "و~" may stand alone or be written with its word
                self._go_on(rest, place, signs)

    def _signs(self, each: str, behind: str, place: int, signs: str) -> None:
        few, many, rest = _times(behind)
        if few == 0:
            self._go_on(rest, place, signs)
        if place == _START and not set(each) <= set(_PROCLITICS + "'"):
            raise _UnreadableError
        for sign in each:
            if sign in _PROCLITICS:
                self._go_on(sign + rest, place, signs)
            elif sign not in JOINING:
                self.second.add(NO_WORD)
            else:
                self._go_on(rest, _BEHIND if place != _START else place, signs + sign)
                if many > 1:
                    self._go_on(rest, _BEHIND, signs + sign + sign)


def _times(left: str) -> tuple[int, int, str]:
    """How few and how many times the part before may come, and what is left behind that mark."""
    found = _TIMES.match(left)
    if found is None:
        return 1, 1, left
    rest = left[found.end() :]
    if found[1]:
        return int(found[1] == "+"), 1 if found[1] == "?" else 2, rest
    few = int(found[2])
    return few, few if found[3] is None else int(found[3] or 2), rest


@lru_cache(256)  # the fragments come again and again
def _branches(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern."""
    found = []
    begin = depth = 0
    for place, sign in _outside_sets(pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            found.append(pattern[begin:place])
            begin = place + 1
    return (*found, pattern[begin:])


def _end_of_group(pattern: str) -> int:
    """Where the group ends that the pattern begins with."""
    depth = 0
    for place, sign in _outside_sets(pattern):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place + 1
    raise _UnreadableError


def _outside_sets(pattern: str) -> Iterator[tuple[int, str]]:
    """The signs of a pattern that stand for themselves, without those that are escaped or in square brackets."""
    for found in _STRUCTURE.finditer(pattern):
        if found[1]:
            yield found.start(), found[1]
