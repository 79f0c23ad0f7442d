"""What is found in a writing has the date of the writing: "ورد ذكر القلعة | في مخطوط يعود إلى | عام 1420"."""

from __future__ import annotations

import attrs

from timeline.events.heads.place import GOING_BACK, Head, Place, lemma_of, perfect
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.sentences.words import folded

_WRITING = (("كتب", 1), ("دون", 2), ("نسخ", 1), ("حرر", 2), ("رسم", 1), ("نقش", 1))
_NAMES = folded(grammar.words("اسم أسماء ذكر"))
_AGE = folded(grammar.words("تاريخه تاريخها"))
_LONGEST = 4  # words of the writing


def mentioned(place: Place, low: int, left: int) -> Head | None:
    """The verb that tells of a mention, with its words up to what says how old the writing is."""
    s, tokens = place.sentence, place.sentence.tokens
    verbs = [v for v in sorted(s.verbs) if low <= v < left]
    if len(verbs) < 2 or not _dates(place, verbs[-1], left) or not _mentions(place, verbs[-2]):
        return None
    verb, did = verbs[-2:]
    within = next((i for i in range(did - 1, verb, -1) if tokens[i].reading.function), verb)
    row = tokens[within + 1 : did]
    plain = all(t.type == "word" and not (t.reading.definite or t.reading.suffix) for t in row)
    if tokens[within].reading.base != "في" or not plain or not 0 < len(row) <= _LONGEST:
        return None
    head = verb_head(place, verb, s.clauses[s.clause_of[verb]].end)
    return attrs.evolve(head, indices=tuple(i for i in head.indices if i < did))


def _dates(place: Place, verb: int, left: int) -> bool:
    """Does a verb say from when a writing is: "يعود إلى", "يرجع تاريخه إلى", "كتب"?"""
    tokens = place.sentence.tokens
    if lemma_of(place.sentence, verb) in _WRITING:
        return left == verb + 1 and perfect(place, verb) and not tokens[verb].reading.suffix
    behind = left - verb - 1
    aged = behind == 0 or (behind == 1 and tokens[verb + 1].reading.folded in _AGE)
    return lemma_of(place.sentence, verb) in GOING_BACK and tokens[left].reading.base == "الي" and aged


def _mentions(place: Place, verb: int) -> bool:
    """Does a verb say that something is named: "ورد ذكرها", "ظهر اسم القرية", "ذُكرت"?"""
    found, lemma = place.sentence.tokens[verb].reading.verb, lemma_of(place.sentence, verb)
    if found is None or not perfect(place, verb):
        return False
    named = verb + 1 < place.date and place.sentence.tokens[verb + 1].reading.base in _NAMES
    return found.passive if lemma == ("ذكر", 1) else named and lemma in (("ورد", 1), ("ظهر", 1), ("جيء", 1))
