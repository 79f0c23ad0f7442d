"""Where a name ends that opens a sentence, and what it is said to be begins: "متحف الساحل | متحف وطني يضم ..."."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import folded
from timeline.events.who import actors

_PREDICATES = folded(grammar.PREDICATES)
_THINGS = folded(grammar.THINGS)


def predicate_of(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    """Where behind the name that begins at `start` it is said what that is, before `stop`; None where nowhere."""
    return next((i for i in range(start + 2, stop) if _sort_said(tokens, i, start)), None)


def _sort_said(tokens: Sequence[Token], i: int, start: int) -> bool:
    return _said_again(tokens, i, start) or _said_to_be(tokens, i, start)


def predicate(tokens: Sequence[Token], i: int) -> bool:
    """Does the word say what the name before it is: "شاعر وكاتب", "دولة دستورية", and not "رئيس المجلس"?"""
    if _sort_said(tokens, i, 0) or _thing_behind(tokens, i):
        return True
    if tokens[i].type != "word" or tokens[i].reading.folded not in _PREDICATES or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    if after.type != "word":
        return after.type == "mark" and after.text in COMMA
    word = after.reading.folded
    if i and tokens[i].text == tokens[0].text and not actors.definite(after):
        return True  # شركة الساحل للملاحة | شركة مساهمة
    return bool(after.reading.conjunction) or word in ("من", "في") or word.endswith(("ي", "يه"))


def _said_again(tokens: Sequence[Token], i: int, start: int) -> bool:
    """Is the noun that a name begins with said again, indefinite and with an adjective: "جسر النور | جسر معلق"?"""
    if i - start < 2 or i + 1 >= len(tokens) or tokens[i].type != "word" or tokens[i + 1].type != "word":
        return False
    sort, said = tokens[i].reading, tokens[i + 1].reading
    tied = sort.function or sort.conjunction or sort.preposition or sort.suffix or sort.definite
    noun = tokens[start].reading.folded.removeprefix("ال").removesuffix("ي")
    if tied or sort.folded.removesuffix("ي") != noun or len(noun) < 2:
        return False
    named = actors.definite(tokens[i - 1]) or actors.known(actors.bare(tokens[start]))  # not: ناصر خليل ناصر
    return named and not (said.definite or said.function or said.suffix) and not actors.given(tokens[i + 1])


def _thing_behind(tokens: Sequence[Token], i: int) -> bool:
    """Does a noun for a thing follow a name that its article has closed: "رابطة الأدباء | جمعية نفع عام"?"""
    reading = tokens[i].reading
    plain = tokens[i].type == "word" and not (reading.conjunction or reading.preposition or reading.suffix)
    return i > 1 and plain and reading.folded in _THINGS and actors.definite(tokens[i - 1])


def _said_to_be(tokens: Sequence[Token], i: int, start: int) -> bool:
    """Does an indefinite noun with its nisba follow a definite one: "جمعية البحر الأحمر | منظمة إنسانية"?"""
    if i <= start or i + 1 >= len(tokens) or not actors.definite(tokens[i - 1]):
        return False
    if tokens[start].reading.noun not in (None, "other"):
        return False  # مقتل جندي
    said, kind = tokens[i], tokens[i + 1]
    plain = all(t.type == "word" and not (t.reading.function or t.reading.conjunction) for t in (said, kind))
    if not plain or actors.definite(said) or actors.definite(kind) or said.reading.preposition or said.reading.suffix:
        return False
    if said.reading.noun not in (None, "other") or actors.given(said) or said.reading.verb is not None:
        return False
    feminine = kind.reading.folded.endswith("يه")
    return (feminine or kind.reading.folded.endswith("ي")) and said.text.endswith("ة") == feminine
