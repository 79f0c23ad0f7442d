"""Who is given a deed to do, behind the verbal noun: "اختارت اللجنة الجزائر | لاستضافة (الجزائر) البطولة"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.heads.place import Head, lemma_of
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.who import subjects
from timeline.events.who.actors import agent, definite, end_of, given, glued, land
from timeline.events.who.nounphrases import Subject
from timeline.events.who.rendered import render_subject

# Verbs whose object is to do what "ب" or "ل" brings.
_ASSIGNING = frozenset(
    (("كلف", 2), ("خير", 8), ("رشح", 2), ("ندب", 8), ("وكل", 2), ("فوض", 2), ("دعو", 10), ("هيا", 2))
)
_LONGEST = 5  # words of a doer that is worth repeating


def assigned(sentence: Sentence, head: Head, indices: Sequence[int]) -> tuple[int, str] | None:
    """The token of the verbal noun and who is to do it: the object between the verb's subject and the noun."""
    tokens, at = sentence.tokens, indices[0]
    noun = tokens[at]
    if head.shape != "noun" or at in sentence.verbs or noun.reading.suffix or definite(noun):
        return None
    if not (noun.reading.preposition and noun.reading.lemma):
        return None
    start = sentence.clauses[sentence.clause_of[at]].start
    verb = max((v for v in sentence.verbs if start <= v < at), default=None)
    own = subjects.after_verb(sentence, verb) if verb is not None else None
    if verb is None or own is None or own.start != verb + 1 or lemma_of(sentence, verb) not in _ASSIGNING:
        return None
    first = min(own.end, end_of(sentence, own.start, own.end))
    row = tokens[first:at]
    if not 0 < len(row) <= _LONGEST or any(map(_parts, row)):
        return None
    known = any(definite(t) or given(t) or land(t) for t in row[:2])
    if (agent(row[0]) is False and not any(map(given, row))) or not known or row[0].reading.suffix:
        return None
    return at, render_subject(sentence, Subject(first, at, ""))


def _parts(token: Token) -> bool:
    """Is it no word of one name: a mark, a preposition, but not "لل" of a body's name: "شركة صحار للمقاولات"?"""
    tied = token.reading.function or (glued(token.reading.folded) and not token.text.startswith("لل"))
    return token.type != "word" or bool(tied)
