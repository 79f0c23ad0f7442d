"""Two dated causes of one outcome: "أدى تأميم الشركة في 1974 | وإصدار العملة قبل ذلك بعام | إلى تعزيز السيادة"."""

from __future__ import annotations

import attrs

from timeline.events.heads.nominal import noun_head
from timeline.events.heads.place import Head, Place, has_date, lemma_of
from timeline.events.what.datewords import left_of_date

_LEADING = frozenset(
    (("ادي", 2), ("سهم", 4), ("سهم", 3), ("سعد", 3), ("سبب", 5), ("فضي", 4), ("دفع", 1), ("مهد", 2), ("عجل", 2))
)


def causes(place: Place, found: list[Head]) -> list[Head]:
    """Each of the two by itself, without what both of them led to."""
    s, tokens = place.sentence, place.sentence.tokens
    clause = s.clauses[s.clause_of[place.date]]
    if len(found) != 1 or clause.verb < 0 or lemma_of(s, clause.verb) not in _LEADING:
        return found
    head, cause = found[0], clause.verb + 1
    if cause >= place.date or tokens[cause].reading.noun in (None, "other") or tokens[cause].reading.preposition:
        return found
    behind = tokens[place.last + 1].reading if place.last + 1 < clause.end else None
    another = place.following is not None and place.following < clause.end
    if head.index == clause.verb and another and behind is not None and behind.conjunction and behind.noun:
        left = left_of_date(tokens, place.date, cause)
        return [noun_head(place, cause, cause, left, None, extend=False)]
    tied = head.shape == "noun" and head.index > cause and tokens[head.indices[0]].reading.conjunction
    if tied and has_date(s, clause.verb, head.indices[0]):
        return [attrs.evolve(head, indices=tuple(i for i in head.indices if i < place.date))]
    return found
