"""Asides between commas that only say with whom or how, before the subject or object that a verb still wants."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.what.endings import led
from timeline.events.who.actors import adjective, bare, given, known, land

_BEFORE = 9  # words of a verb and its subject, with a place
_SHORT = 3  # words of an aside that are told: قصف الجيش، بقذائف الهاون، تجمعات العدو
_LONG = 7  # words that are cut, else all are told
_ASIDE = 16  # tokens of one aside


def past_adjuncts(tokens: Sequence[Token], indices: list[int], verbs: frozenset[int], wants: bool) -> list[int]:
    """Leave out asides with a preposition before a noun that goes on with the clause.

    "يقيم النادي، بالتعاون مع الجامعة، وبحضور عدد من الشعراء، | أمسية شعرية". `wants` says that the verb lacks its
    object; it lacks its subject where a preposition follows it: "تنطلق في صحار، بمشاركة عشر دول، | الدورة الثانية".
    """
    if sum(tokens[i].type == "word" for i in indices) < _LONG or indices[0] not in verbs:
        return indices
    if not (wants or _led(tokens[indices[1]])):
        return indices
    first = next((at for at, i in enumerate(indices) if tokens[i].text in COMMA), None)
    if first is None or not 2 <= first <= _BEFORE or any(i in verbs for i in indices[1:first]):
        return indices
    at = first
    while (end := _aside(tokens, indices, verbs, at)) is not None:
        at = end
    if at == first or at + 1 >= len(indices):
        return indices
    after = tokens[indices[at + 1]]
    return [*indices[:first], *indices[at + 1 :]] if _goes_on(after) and indices[at + 1] not in verbs else indices


def _aside(tokens: Sequence[Token], indices: list[int], verbs: frozenset[int], comma: int) -> int | None:
    """Where the comma stands behind an aside that a preposition opens, None where there is none."""
    opening = comma + 1
    if opening >= len(indices) or indices[opening] != indices[comma] + 1:
        return None
    token = tokens[indices[opening]]
    if not _led(token) or token.reading.base == "مع":
        return None
    for at in range(opening + 1, min(opening + _ASIDE, len(indices))):
        i = indices[at]
        if i != indices[at - 1] + 1 or i in verbs or tokens[i].type in ("date", "time"):
            return None
        if tokens[i].text in COMMA:
            return at if at - opening >= _SHORT else None
        if tokens[i].type == "mark" and tokens[i].text in "؛.:":
            return None
    return None


def _led(token: Token) -> bool:
    """Does a preposition open what stands here, behind "and" or not?"""
    reading = token.reading
    return reading.function == "preposition" or bool(reading.preposition) or led(reading.folded.removeprefix("و"))


def _goes_on(token: Token) -> bool:
    """May a noun be what a verb still wants: no preposition, conjunction, adjective or adverb, and nobody's name?"""
    reading = token.reading
    if token.type == "number":
        return True
    if token.type != "word" or reading.function or reading.conjunction or reading.suffix or _led(token):
        return False
    if given(token) or land(token) or adjective(token) or token.text.endswith(("اً", "ًا")):
        return False
    participle = reading.folded.startswith("م") and token.text.endswith(("ا", "ين")) and not reading.definite
    return not participle and (not reading.definite or reading.noun is not None or known(bare(token)))
