"""What stands before a date without verb and event noun: a title in quotation marks, or a bare phrase."""

from __future__ import annotations

import attrs

from timeline.events.heads.place import Head, Place
from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import QUOTES, Token, opening_mark
from timeline.events.sentences.words import folded
from timeline.events.who.actors import bare, glued

_SORTS = folded(grammar.words("فيلم كتاب رواية ديوان مسلسل مسرحية أغنية ألبوم قصيدة مجلة صحيفة مجموعة سيرة لوحة"))

_NAMED_FAR = 10  # tokens from a title back to its sort, over those who made it


def phrase_before(place: Place, low: int, left: int) -> list[Head]:
    """Without verb and event noun: the words just before the date, where they are a phrase of two words or more."""
    tokens = place.sentence.tokens
    first = left
    while first - 1 >= low and left - first < 9:
        token = tokens[first - 1]
        if token.type in ("date", "time") or (token.type == "mark" and token.text not in QUOTES):
            break
        if token.reading.function and token.reading.function != "demonstrative":
            break
        first -= 1
    title = title_before(place, low, left)
    if title:
        opening = title[0].index
        called = _called(tokens[opening - 1]) if opening > low else False
        tied = glued(tokens[first].reading.folded) and first < opening - 1  # لفيلمه الكبير «نادي القطن»
        if called or first > opening or tied:
            return [_with_sort(place, title[0], low)]
    titled = left - first > 2 and tokens[first].text in QUOTES and tokens[left - 1].text in QUOTES
    if not titled and sum(tokens[i].type == "word" for i in range(first, left)) < 2:
        return []
    return [Head(first, tuple(range(first, left)), "culture" if titled else "other", "phrase")]


def _called(token: Token) -> bool:
    return token.reading.base in ("مسمي", "مسماه", "معنون", "معنونه")


def _with_sort(place: Place, title: Head, low: int) -> Head:
    """The title with the noun just before it that says what it is: "فيلمه الأخير | «ممر إلى الهند»"."""
    tokens = place.sentence.tokens
    floor = max(low, title.index - 3)
    if title.index and _called(tokens[title.index - 1]):
        floor = max(0, title.index - _NAMED_FAR)  # كتاب سالم وزيد | المسمى «النوارس»
    for i in range(title.index - 1, floor - 1, -1):
        reading = tokens[i].reading
        if tokens[i].type != "word" or reading.function or reading.preposition or glued(reading.folded):
            break
        if bare(tokens[i]).removesuffix(reading.suffix) in _SORTS:
            return attrs.evolve(title, indices=(*range(i, title.index), *title.indices))
    return title


def title_before(place: Place, low: int, left: int) -> list[Head]:
    """The work whose year stands in brackets behind its title: "في كتاب العامري المسمى «مدن الساحل» (1992)"."""
    tokens = place.sentence.tokens
    if left - 1 <= low or tokens[left - 1].text not in QUOTES:
        return []
    opening = opening_mark(tokens, QUOTES, left - 2, max(low, left - 12))
    if opening is None:
        return []
    return [Head(opening, tuple(range(opening, left)), "culture", "phrase")]
