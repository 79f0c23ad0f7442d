"""The main clause behind a time and what came about then: "وفي عام 1975، عندما اندلعت الحرب، | هاجر الرسام"."""

from __future__ import annotations

from timeline.events.heads.place import Head, Place, has_date, is_copula, perfect
from timeline.events.heads.verbal import verb_head
from timeline.events.sentences.tokens import COMMA

_WHEN = ("حين", "حينما", "عندما", "لما", "بينما", "بعدما")
_LONGEST = 12  # tokens of the clause between


def meanwhile(place: Place, found: list[Head]) -> list[Head]:
    """The heads of a date that opens its sentence with the deed behind the clause that only says when it was.

    What that clause says is told beside it where it is an event of a kind: "حين ضاقت سبل العيش، | غادر بلاده".
    """
    s, tokens, when = place.sentence, place.sentence.tokens, place.last + 2
    if when >= len(tokens) or tokens[place.last + 1].text not in COMMA or tokens[when].reading.base not in _WHEN:
        return found
    if tokens[when].reading.conjunction or not _opens(place):
        return found
    inner = next((v for v in sorted(s.verbs) if v > when), None)
    close = next((i for i in range(when + 1, min(len(tokens), when + _LONGEST)) if tokens[i].text in COMMA), None)
    if inner is None or close is None or not inner < close < len(tokens) - 1:
        return found
    main = close + 1
    if main not in s.verbs or tokens[main].reading.conjunction or not perfect(place, main) or is_copula(s, main):
        return found
    end = s.clauses[s.clause_of[main]].end
    if has_date(s, main, end) or any(head.index >= main for head in found):
        return found
    return [*(head for head in found if head.kind != "other"), verb_head(place, main, end)]


def _opens(place: Place) -> bool:
    """Does nothing but prepositions stand before the date in its clause?"""
    start = place.sentence.clauses[place.sentence.clause_of[place.date]].start
    before = place.sentence.tokens[start : place.date]
    return start >= place.floor and all(t.text == "و" or t.reading.function == "preposition" for t in before)
