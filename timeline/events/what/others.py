"""Whom "others" are counted beside: "لقي شخص مصرعه | وأصيب أربعة آخرون" is told whole."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, QUOTES
from timeline.events.sentences.words import folded
from timeline.events.what.endings import numeral

_OTHERS = folded(grammar.words("آخران آخرين آخرون أخريان أخريين أخريات"))
_MEANWHILE = folded(grammar.words("فيما بينما"))
_NEAR = 4  # words from the deed to the others
_FAR = 10  # tokens of what is told before
_LEAST = 2  # words with which both begin
_LONGEST = 20  # words at most with it


def those_before(sentence: Sentence, head: int, indices: Sequence[int]) -> list[int]:
    """The words before a deed that tell of those beside whom others are counted; [] where it tells of none."""
    tokens = sentence.tokens
    at = next((i for i in indices if head < i <= head + _NEAR and tokens[i].reading.folded in _OTHERS), None)
    counted = at is not None and all(_counts(sentence, i) for i in range(head + 1, at))
    if at is None or not counted or not indices or indices[0] != head:
        return []
    start = _clause_before(sentence, head) if head in sentence.verbs else None
    start = _masdar_before(sentence, head) if start is None else start
    if start is None:
        return []
    first = list(range(start, head))
    while first and tokens[first[-1]].text in COMMA and not tokens[head].reading.conjunction:
        first.pop()
    words = sum(tokens[i].type != "mark" for i in (*first, *indices))
    return first if len(first) <= _FAR and words <= _LONGEST else []


def _counts(sentence: Sentence, i: int) -> bool:
    """May a word stand between the deed and the others: a number, what is counted, who did it?"""
    token = sentence.tokens[i]
    return numeral(token) or (token.type == "word" and not (token.reading.function or token.reading.preposition))


def _clause_before(sentence: Sentence, head: int) -> int | None:
    """Where the clause begins that "و" or "فيما" ties this verb to, if it has no date of its own."""
    tokens, number = sentence.tokens, sentence.clause_of[head]
    clause, before = sentence.clauses[number], sentence.clauses[number - 1] if number else None
    if before is None or before.opener in ("relative", "complement") or before.verb < 0 or head > clause.start + 1:
        return None
    tied = tokens[head].reading.conjunction or tokens[clause.start].reading.base in _MEANWHILE
    plain = all(
        token.type in ("word", "number") or token.text in COMMA or token.text in QUOTES
        for token in tokens[before.verb : head]
    )
    found = tokens[before.verb].reading.verb
    same = found is not None and found.role == "perfect"
    return before.verb if tied and plain and same else None


def _masdar_before(sentence: Sentence, head: int) -> int | None:
    """Where the masdar stands that "و" ties this one to: "عملية | قتل حارس وجرح اثنين آخرين"."""
    tokens = sentence.tokens
    if not tokens[head].reading.conjunction:
        return None
    for i in range(head - 1, max(-1, head - 5), -1):
        reading = tokens[i].reading
        if tokens[i].type != "word" or reading.function or i in sentence.verbs:
            return None
        if reading.noun is not None and reading.lemma is not None:
            return i
    return None


def whole(what: str, part: str) -> str | None:
    """The telling of others with what another tells of those before them; None where it is of something else.

    >>> whole("قتل جندي وأصيب خمسة آخرون", "قتل جندي في هجوم على صحار")
    'قتل جندي وأصيب خمسة آخرون في هجوم على صحار'
    """
    words, parts = what.split(), part.split()
    if _OTHERS.isdisjoint(fold_word(word.strip("،,")) for word in words):
        return None
    same = 0
    while same < min(len(parts), len(words)) and words[same].strip("،,") == parts[same]:
        same += 1
    rest = parts[same:]
    if same < min(_LEAST, len(parts)):
        return None
    if not rest or " ".join(rest) in what:
        return what
    return " ".join((*words, *rest)) if len(words) + len(rest) <= _LONGEST else None
