"""Who was the first to do something, in a clause of that alone: "وأول من سكن القلعة البرتغاليون عام 1507"."""

from __future__ import annotations

from timeline.events.heads.place import Head, Place
from timeline.events.lexicon import grammar
from timeline.events.sentences.words import folded

_FIRST = folded(grammar.words("أول آخر أوائل أصغر أكبر أقدم أسرع أبرز أشهر"))
_TOO = ("كذلك", "ايضا", "بذلك")
_SHORTEST = 4  # words: the first, of those who, the deed, and who that was


def first_who(place: Place, low: int, left: int) -> Head | None:
    """The deed with the one who was the first to do it; None behind "was", whose subject stands elsewhere.

    So too "وهو أصغر من نال الجائزة، وكان ذلك عام 1997".
    """
    tokens = place.sentence.tokens
    at = low
    while at < left and (tokens[at].reading.function or tokens[at].reading.base in _TOO):
        at += 1
    if left - at < _SHORTEST or tokens[at].reading.base not in _FIRST or tokens[at + 1].text != "من":
        return None
    deed = tokens[at + 2].reading.verb
    if deed is None or deed.role != "perfect" or any(token.type != "word" for token in tokens[at:left]):
        return None
    return Head(at + 2, tuple(range(at, left)), deed.kind, "verb", preceded=True, lemma=deed.lemma)
