"""What is done at a dated occasion that opens its clause: "في اجتماع للجمعية سنة 2012، | صوت الأعضاء على ..."."""

from __future__ import annotations

from timeline.events.heads.elsewhere import known
from timeline.events.heads.place import DURING, HELPERS, Head, Place, has_date, is_copula, lemma_of, perfect
from timeline.events.heads.verbal import verb_head
from timeline.events.sentences.tokens import COMMA

_OCCASIONS = ("meeting", "visit", "celebration", "war", "sport", "culture")


def done_there(place: Place, found: list[Head]) -> list[Head]:
    """The occasion, where it is a known one, and what its date tells behind the comma."""
    s, tokens, at = place.sentence, place.sentence.tokens, place.last + 2
    if len(found) != 1 or found[0].shape != "noun" or found[0].kind not in _OCCASIONS or at >= len(tokens):
        return found
    first = found[0].indices[0] if found[0].indices else 0
    clause, behind = s.clauses[s.clause_of[place.date]], s.clauses[s.clause_of[at]]
    opens = first - 1 == clause.start and tokens[clause.start].reading.base in ("في", *DURING)
    if not opens or tokens[at - 1].text not in COMMA or behind.verb != at:
        return found
    if tokens[at].reading.conjunction or not perfect(place, at) or is_copula(s, at) or lemma_of(s, at) in HELPERS:
        return found
    if behind.start not in (at, clause.start) or has_date(s, at, behind.end):
        return found
    done = verb_head(place, at, behind.end)
    return [*found, done] if known(place, found[0].index) else [done]
