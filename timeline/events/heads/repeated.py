"""A deed done several times, each with a date of its own behind its ordinal: "توقف العمل مرتين، | الأولى في 2011"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.heads.place import Head, Place, lemma_of
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import folded
from timeline.events.what.counts import how_often
from timeline.events.what.datewords import left_of_date
from timeline.events.what.phrases import ONE_OF_THEM

_FIRST = folded(grammar.words("الأولى مرة"))
_LATER = folded(
    grammar.words(
        "الثانية والثانية الثالثة والثالثة الرابعة والرابعة الخامسة والخامسة والأخيرة والأخرى ومرة وثانيتهما وثانيهما"
    )
)
_FARTHEST = 60  # tokens from the count to the date of one of the times
_APART = 8  # tokens between an ordinal and its date


def occurrences(place: Place) -> list[Head] | None:
    """The deed with what is said of the one time that the date has, None where no ordinal stands before the date."""
    s, tokens = place.sentence, place.sentence.tokens
    left = left_of_date(tokens, place.date, place.floor)
    near = range(left - 1, max(place.floor - 1, left - _APART), -1)
    at = next((i for i in near if _ordinal(tokens, i)), None)
    if at is None:
        return None
    was = at + 1 in s.verbs and lemma_of(s, at + 1) == ("كون", 1)  # الأولى | كانت عام 1990
    if any(i in s.verbs for i in range(at + 1 + was, place.date)):
        return None
    count = next((i for i in range(at - 1, max(0, at - _FARTHEST), -1) if how_often(tokens, i)), None)
    verb = max((v for v in s.verbs if count is not None and v < count), default=None)
    if count is None or verb is None or count - verb > _APART or not _numbered(tokens, count, at):
        return None
    found = tokens[verb].reading.verb
    if found is None or not (found.role == "perfect" or found.future):
        return None
    head = verb_head(attrs.evolve(place, following=None), verb, count)
    rest = range(place.last + 1, _end(place))
    told = (*(i for i in head.indices if i < count), *range(at + 1 + was, left), *rest)
    return [attrs.evolve(head, indices=told)]


def _ordinal(tokens: Sequence[Token], i: int) -> bool:
    """Does a word say which one of the times it was, behind a comma or "and": "، الأولى", "والثانية"?"""
    word = tokens[i].reading.folded
    if i == 0 or tokens[i].type != "word":
        return False
    parted = tokens[i - 1].type == "mark"
    return word in _LATER or (parted and word in _FIRST)


def _numbered(tokens: Sequence[Token], count: int, at: int) -> bool:
    """Is the first of the times told of right behind their count?"""
    behind = next((i for i in range(count + 1, count + 5) if tokens[i].type == "mark"), None)
    if behind is None:
        return False
    first = tokens[behind + 1].reading.folded
    return behind + 1 == at or first in _FIRST or first in ONE_OF_THEM


def _end(place: Place) -> int:
    """Where what is said of the one time ends behind its date: at a mark, at the next ordinal, at a clause."""
    s, tokens = place.sentence, place.sentence.tokens
    stop = s.clauses[s.clause_of[place.last]].end
    ends = (i for i in range(place.last + 1, stop) if tokens[i].text in COMMA or _ordinal(tokens, i) or i in s.verbs)
    end = next(ends, stop)
    return end if place.following is None or end <= place.following else place.last + 1
