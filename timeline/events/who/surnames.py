"""By which full name a text introduced the one whom it then calls by the last of his names: "ريغبي", "العتيبي"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from timeline.arabic.folding import fold_word
from timeline.events.places import people
from timeline.events.sentences.tokens import HARD, Token, tokenise
from timeline.events.who.actors import adjective, definite, given, hangs, known, land, person
from timeline.events.who.namewords import BETWEEN
from timeline.events.who.wordplaces import WordPlaces

_NO_SUFFIXES = ("", "نا", "ه")  # إيرينا، أندريه
_LED, _BEHIND = 60, 30  # code points before a surname and behind it that tell of whom it is
_NEAR = 5  # tokens
# What only people do or suffer, whose name stands behind it.
_OF_MEN = frozenset(("appointment", "dismissal", "birth", "death", "arrest", "marriage", "statement"))
_LEAST = 3  # letters of a surname
_MOST = 4  # words of a name


class Introductions:
    """The full names by which a text first told of those whom it then calls by their surnames.

    >>> text = "بعد تعيين بيث ريغبي محررة. وكانت ريغبي قد درست في لندن"
    >>> Introductions(WordPlaces(text)).name("ريغبي", text.index("وكانت"))
    'بيث ريغبي'
    >>> Introductions(WordPlaces("درس ريغبي الطب. ")).name("ريغبي", 15)
    >>> Introductions(WordPlaces("حتى 1999 ريغبي) هي")).name("ريغبي", 17)
    """

    def __init__(self, words: WordPlaces) -> None:
        self._words = words
        self._names: dict[str, str | None] = {}

    def name(self, word: str, before: int) -> str | None:
        """The full name of a surname that stood before a place of the text; None where it first stood without one."""
        first = self._words.first(word, "")
        if first is None or first + len(word) > before or first != self._words.first(word, "وفبل"):
            return None
        if word not in self._names:
            self._names[word] = self._read(word, first)
        return self._names[word]

    def _read(self, word: str, first: int) -> str | None:
        text, end = self._words.text, first + len(word)
        tokens = tokenise(text, max(0, first - _LED), min(len(text), end + _BEHIND), ())
        last = next((i for i, token in enumerate(tokens) if token.start == first), None)
        if last is None:
            return None  # torn within a word
        names = tokens[_begun(tokens, last) : last + 1]
        if not 1 < len(names) <= _MOST or any(a.end + 1 != b.start for a, b in pairwise(names)):
            return None
        if not given(names[0]) and (self._common(names[0].text, word) or not _of_somebody(tokens, names[0], last)):
            return None
        return text[names[0].start : end]

    def _common(self, word: str, last: str) -> bool:
        """Does the text say a word elsewhere than before a surname: "هدف كوستا", "هدف الفوز"?"""
        word, words = fold_word(word), self._folded
        end = len(words.text)
        often = sum(len(words.of(article + word, "وفبلك", 0, end)) for article in ("", "ال", "لل"))
        named = re.compile(rf" (?:\w+ )?{re.escape(fold_word(last))}(?!\w)")
        return often > sum(named.match(words.text, at + len(word)) is not None for at in words.of(word, "", 0, end))

    @cached_property
    def _folded(self) -> WordPlaces:
        return WordPlaces(fold_word(self._words.text))


def _does(token: Token) -> bool:
    verb = token.reading.verb
    return verb is not None and verb.sure


def _begun(tokens: Sequence[Token], last: int) -> int:
    """Where the names begin that stand before the last of them; there itself where none do."""
    i = last
    while i > 1 and not given(tokens[i]) and tokens[i - 1].reading.folded in BETWEEN:
        i -= 1
    if i == 0 or not (given(tokens[i - 1]) or _first_name(tokens, i - 1, definite(tokens[last]))):
        return last
    i -= 1
    while i > 1 and given(tokens[i]) and _father(tokens, i):
        i -= 1 + (tokens[i - 1].reading.folded in BETWEEN)
    return i


def _father(tokens: Sequence[Token], i: int) -> bool:
    """Is a name one of the forebears of him whose own stands before it: "فهد | ناصر", "فهد بن | ناصر"?"""
    before = tokens[i - 1]
    return (given(before) and not before.reading.conjunction) or (
        i > 1 and before.reading.folded in BETWEEN and given(tokens[i - 2])
    )


def _first_name(tokens: Sequence[Token], i: int, arabic: bool) -> bool:
    """May a first name that no table knows stand there, and no noun that governs the surname?

    Before an Arabic surname only behind a title: "المهندس | جديع | القحطاني".
    """
    token, before = tokens[i], tokens[i - 1] if i else None
    reading = token.reading
    if reading.conjunction or reading.preposition or len(reading.folded) < _LEAST or land(token):
        return False
    plain = not (definite(token) or reading.function or reading.noun or _does(token))
    if not plain or token.text.endswith(("ة", "ات")) or known(reading.folded):
        return False
    titled = before is not None and (person(before) is True or adjective(before))
    called = titled or (before is not None and (before.reading.noun or _kind(before)) in _OF_MEN)
    if hangs(token) or reading.suffix:  # تعيين | بيث | ريغبي، قالت | إيرينا | بوكوفا: the letters are its own
        return called and not known(reading.folded[1:]) and reading.suffix in _NO_SUFFIXES
    return titled if arabic else True


def _of_somebody(tokens: Sequence[Token], first: Token, last: int) -> bool:
    """Does a word beside a foreign name say that it is a person's: "المدرب | جوزيه مورينيو", "تعيين | بيث ريغبي"?"""
    low = next((i for i in range(last, -1, -1) if tokens[i].text in HARD), -1)
    high = next((i for i in range(last, len(tokens)) if tokens[i].text in HARD), len(tokens))
    near = (*tokens[max(low + 1, last - _NEAR) : last], *tokens[last + 1 : min(high, last + _NEAR)])
    if any(person(token) is True and not given(token) for token in near):
        return True
    before = next((token for token in reversed(tokens) if token.end < first.start), None)
    if before is None:
        return False
    theirs = definite(before) and people((before.reading.folded,)) is not None  # التشيكية | بترا كفيتوفا
    return theirs or (before.reading.noun or _kind(before)) in _OF_MEN


def _kind(token: Token) -> str:
    return token.reading.verb.kind if token.reading.verb is not None else ""
