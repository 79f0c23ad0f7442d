"""The folded words of a telling, with plain names for epithets: أسود الأطلس are the team of Morocco."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.arabic.folding import fold_word
from timeline.events.lexicon.epithets import EPITHETS
from timeline.events.merging.lookup import spellings

_NUMBER = "#"
_WORD = re.compile("[ء-ي]+|[0-9]+(?:[.,٫][0-9]+)*")
_SERVANT = re.compile(r"\bعبد (?=ال)")


def plain_words(what: str) -> list[str]:
    """The words of a telling, folded, with plain names for epithets; خليجي 25 is the twenty-fifth.

    >>> plain_words("تألق أسود الأطلس في المونديال")
    ['تالق', 'منتخب', 'المغرب', 'في', 'كاس', 'العالم']
    """
    words = _folded(what)
    at = 0
    while at < len(words):
        for rest, plain in _begun(words[at]):
            said = words[at + 1 : at + 1 + len(rest)]
            if [_NUMBER if word[0].isdigit() else word for word in said] == [*rest]:
                count = ["ال", said[-1]] if rest and rest[-1] == _NUMBER else []
                words = [*words[:at], *plain, *count, *words[at + 1 + len(rest) :]]
                break
        at += 1
    return words


def _folded(text: str) -> list[str]:
    """The folded words and numbers of a text; a servant of one of God's names is one word: عبدالله."""
    return _WORD.findall(_SERVANT.sub("عبد", fold_word(text)))


@cache
def _epithets() -> dict[str, list[tuple[tuple[str, ...], list[str]]]]:
    """First word of an epithet -> its other words, and those of the plain name; the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], list[str]]]] = {}
    for name, row in EPITHETS.items():
        plain = _folded(name)
        for epithet in row.split(" | "):
            first, *rest = map(fold_word, epithet.split())
            table.setdefault(first, []).append((tuple(rest), plain))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return table


@lru_cache(maxsize=1 << 16)
def _begun(word: str) -> tuple[tuple[tuple[str, ...], list[str]], ...]:
    """The epithets that a folded word may begin."""
    return tuple(row for one in spellings(word) for row in _epithets().get(one, ()))
