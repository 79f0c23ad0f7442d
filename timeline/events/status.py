"""Whether an event happened, is planned, is denied or is doubtful, from the words beside its head."""

from __future__ import annotations

from functools import cache

from timeline.events.clauses import Sentence
from timeline.events.lexicon import grammar
from timeline.events.model import HAPPENED, NEGATED, PLANNED, UNCERTAIN
from timeline.events.words import folded

_DOUBT = folded(grammar.DOUBT)
_PLANNED = folded(grammar.PLANNED)
_AHEAD = ("المقبل", "القادم", "القابل", "غدا", "بعد غد", "الغد", "الاتي")


@cache
def lemmas(name: str) -> frozenset[tuple[str, int]]:
    """The lemmas of one of the grammar's classes of verbs: "INTENTION", "DENIAL", "REPORT", "LIGHT", "COPULA"."""
    return frozenset(getattr(grammar, name))


def status(sentence: Sentence, head: int, date: int, governor: int | None) -> str:
    """Judge the status of the event whose head is the token `head`.

    `governor` is the verb on which a noun depends, or None.
    """
    tokens = sentence.tokens
    clause = sentence.clauses[sentence.clause_of[head]]
    first = max(clause.start, head - 4)
    near = [tokens[i].reading for i in range(first, head)]
    bases = {reading.base for reading in near} | {reading.folded for reading in near}
    reading = tokens[head].reading
    verb = reading.verb if head in sentence.verbs else None
    ahead = _is_ahead(sentence, date)
    before = tokens[head - 1].reading if head > clause.start else None
    if verb is not None:
        if before is not None and before.function == "negation":
            return HAPPENED if verb.lemma == ("زول", 1) else NEGATED  # لا تزال
        if verb.future or "سوف" in bases:
            return PLANNED
        if clause.opener == "subordinator" and tokens[clause.start].reading.base in ("اذا", "لو"):
            return UNCERTAIN
        if (
            bases & _DOUBT
            or reading.folded in _DOUBT
            or (verb.role == "imperfect" and before is not None and before.base == "قد")
        ):
            return UNCERTAIN
        if bases & _PLANNED or _planned_before(sentence, clause.start):
            return PLANNED
        if verb.lemma in lemmas("INTENTION") and verb.role == "imperfect":
            return PLANNED
        if verb.role == "imperfect" and ahead:
            return PLANNED
        if clause.opener == "complement" and _denied_before(sentence, clause.start):
            return NEGATED
        return HAPPENED
    if before is not None and before.base in ("عدم", "دون", "بدون"):
        return NEGATED
    around = {tokens[i].reading.folded for i in range(head, min(head + 12, max(date, head + 1)))}
    if (bases | around) & _PLANNED or ahead or _to_come(sentence, head, date):
        return PLANNED
    if governor is not None:
        lead = tokens[governor].reading.verb
        if lead is not None:
            negated = governor > 0 and tokens[governor - 1].reading.function == "negation"
            if lead.lemma in lemmas("DENIAL") or (negated and lead.lemma not in lemmas("INTENTION")):
                return NEGATED
            if lead.future or lead.lemma in lemmas("INTENTION"):
                return PLANNED
            if lead.role == "imperfect" and governor > 0 and tokens[governor - 1].reading.base == "قد":
                return UNCERTAIN
    if bases & _DOUBT:
        return UNCERTAIN
    return HAPPENED


def _is_ahead(sentence: Sentence, date: int) -> bool:
    token = sentence.tokens[date]
    text = token.text.replace("أ", "ا").replace("آ", "ا").replace("ً", "")
    return any(word in text for word in _AHEAD)


def _to_come(sentence: Sentence, head: int, date: int) -> bool:
    """Does a relative clause before the date say that a noun is to come: "الانتخابات التي ستجرى غدا"?"""
    for i in range(head + 1, min(head + 7, date - 1)):
        verb = sentence.tokens[i + 1].reading.verb
        if sentence.tokens[i].reading.function == "relative":
            return verb is not None and verb.future
    return False


def _planned_before(sentence: Sentence, start: int) -> bool:
    """Does "من المقرر أن" or "يعتزم أن" open the clause that starts here?"""
    tokens = sentence.tokens
    if sentence.clauses[sentence.clause_of[start]].opener != "complement":
        return False
    for i in range(start - 1, max(-1, start - 4), -1):
        reading = tokens[i].reading
        if reading.folded in _PLANNED or reading.base in _PLANNED:
            return True
        if reading.verb is not None and reading.verb.lemma in lemmas("INTENTION"):
            return True
    return False


def _denied_before(sentence: Sentence, start: int) -> bool:
    tokens = sentence.tokens
    number = sentence.clause_of[start]
    if not number:
        return False
    lead = sentence.clauses[number - 1].verb
    found = tokens[lead].reading.verb if lead >= 0 else None
    return found is not None and found.lemma in lemmas("DENIAL")
