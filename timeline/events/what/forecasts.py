"""What a changed forecast is of, without the words of the change: "خفض توقعاته لنمو الاقتصاد | إلى | 2 في المائة"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.heads.place import Head
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import folded
from timeline.events.status import of_forecast
from timeline.events.what.endings import numeral

_CHANGING = frozenset(
    (("رفع", 1), ("خفض", 1), ("خفض", 2), ("عدل", 2), ("قلص", 2), ("رجع", 3), ("زيد", 1), ("بقي", 4), ("ثبت", 2))
)
_BY = folded(grammar.words("بمقدار بواقع"))
_REACHING = ("الي", "عند")
_NEAR = 4  # tokens from "to" to the figure: إلى ما بين 2 و3


def without_change(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """Without "to" before the figure, which the change governs, nor what the forecast was before, or by how much more.

    "نمو الاقتصاد | من 3 في المائة إلى | 2 في المائة", "نمو الطلب | بمقدار مليون برميل".
    """
    tokens = sentence.tokens
    if head.shape != "noun" or not of_forecast(tokens, head.index) or not _changed(sentence, head):
        return indices
    to = next((at for at, i in enumerate(indices) if i > head.index and _reaches(tokens, i)), None)
    if to is None:
        return indices[: next((at for at, i in enumerate(indices) if tokens[i].reading.folded in _BY), len(indices))]
    begun = (at for at, i in enumerate(indices[:to]) if tokens[i].reading.base == "من" and numeral(tokens[i + 1]))
    again = tokens[indices[to] + 1].reading.lemma == tokens[head.index].reading.lemma is not None
    return indices[: next(begun, to)] + indices[to + 1 + again :]  # نمو الناتج | إلى النمو | بنسبة 0.6 في المائة


def _changed(sentence: Sentence, head: Head) -> bool:
    """Does a change stand before the forecast, as verb or as noun: "رفعت توقعاتها", "بعد خفض توقعاتها"?"""
    row = sentence.tokens[sentence.clauses[sentence.clause_of[head.index]].start : head.index]
    return any(t.reading.lemma in _CHANGING or (t.reading.verb and t.reading.verb.lemma in _CHANGING) for t in row)


def _reaches(tokens: Sequence[Token], i: int) -> bool:
    """Does a figure follow on "to" or "at" there: "إلى نحو 2 في المائة", "عند 3 ملايين"?"""
    return tokens[i].reading.base in _REACHING and any(map(numeral, tokens[i + 1 : i + 1 + _NEAR]))
