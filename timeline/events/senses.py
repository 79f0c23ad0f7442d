"""What kind of event a verb tells beside these words: أطلق النار is an attack, أطلق حملة an opening."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from timeline.events.lexicon.senses import FIXED, SENSES
from timeline.events.words import folded


@cache
def _table() -> dict[tuple[str, int], tuple[tuple[frozenset[str], str], ...]]:
    return {lemma: tuple((folded(words), kind) for words, kind in rows) for lemma, rows in SENSES.items()}


def sense(lemma: tuple[str, int] | None, near: Iterable[str]) -> str | None:
    """The kind that the words near a verb (folded, without clitics) give it, or None where its row holds.

    >>> sense(("طلق", 4), ["الشرطه", "النار"]), sense(("طلق", 4), ["البلديه", "حمله"])
    ('attack', 'opening')
    """
    if lemma is None:
        return None
    rows = _table().get(lemma)
    if rows is None:
        return FIXED.get(lemma)
    said = set(near)
    said |= {word[2:] for word in said if word.startswith("ال")}
    for words, kind in rows:
        if words & said:
            return kind
    return FIXED.get(lemma)
