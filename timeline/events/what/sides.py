"""The two sides of a fight, a match or an agreement: "بين الجيش والشرطة من جهة، والمسلحين من جهة أخرى"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import folded

_OTHER = folded(grammar.words("أخرى ثانية مقابلة"))


def side(tokens: Sequence[Token], i: int) -> bool:
    """Is it the end of "on one side", which the other side follows: "من جهة، | وقوات", no "من جهة الشرق"?"""
    if i < 1 or i + 1 >= len(tokens) or tokens[i].reading.folded != "جهه" or tokens[i - 1].reading.folded != "من":
        return False
    return tokens[i + 1].text in COMMA or tokens[i + 1].reading.conjunction > 0


def without_lone_side(tokens: Sequence[Token], indices: list[int]) -> list[int]:
    """Leave out "on one side" where no other is told: "بين الجيش والشرطة | من جهة، | والمسلحين"."""
    one = next((i for i in indices if side(tokens, i)), None)
    if one is None or any(i > one and tokens[i].reading.folded in _OTHER for i in indices):
        return indices
    return [i for i in indices if i not in (one - 1, one)]
