"""The verb that goes on behind a clause between commas: "توفي الملك، الذي حكم عشرين عاما، | في صحار عام 1950"."""

from __future__ import annotations

import attrs

from timeline.events.heads.nominal import rest_of_clause
from timeline.events.heads.place import Head, Place, describing, has_date, lemma_of, perfect
from timeline.events.heads.verbal import verb_head
from timeline.events.sentences.clauses import Clause
from timeline.events.sentences.tokens import COMMA
from timeline.events.what.endings import wants
from timeline.events.what.headwords import takes_object
from timeline.events.who.actors import given, glued
from timeline.events.who.subjects import after_verb


def resumed(place: Place, left: int) -> list[Head]:
    """The verb that goes on behind a relative clause between commas: "ركز المدرب، الذي يغادر غدا، أمس على"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date]
    number -= number > 0 and s.clauses[number].start == place.date  # a date between commas opens a clause of its own
    last = s.clauses[number].verb
    beside = _beside(place, s.clauses[number])
    while number > 1 and _continues(place, number):
        number -= 1  # المنظمة، التي تتخذ من صحار مقرا | وتعنى بالأطفال، شكوى
    aside, main = s.clauses[number], s.clauses[number - 1]
    broken = aside.opener == "relative" or _of_occasion(place, aside)
    closed = _closing(place, aside, left, last) if broken and aside.verb >= 0 else None
    if not (number and main.verb >= 0 and (beside or closed is not None)):
        return []
    if has_date(s, main.start, main.end):
        return []  # استقلت عام 1946، ثم الفترة، التي تخللتها أزمات، عام 1963
    if closed is not None and not (closed + 1 == place.date or _goes_with(place, main, aside, closed + 1)):
        return []
    head = verb_head(place, main.verb, main.end)
    rest = rest_of_clause(place, 0)
    first = tokens[rest[0]] if rest else None
    tied = first is None or first.reading.preposition or first.reading.conjunction
    goes_on = first is not None and (wants(lemma_of(s, main.verb), first) or (first.reading.noun and not tied))
    goes_on = goes_on or (beside and first is not None and not tied)
    told = head.indices[: len(head.indices) - (tokens[head.indices[-1]].text in COMMA)] if head.indices else ()
    between = range(closed + 1, left) if closed is not None else range(0)
    return [attrs.evolve(head, indices=(*told, *between, *(rest if goes_on else ())))]


def _continues(place: Place, number: int) -> bool:
    """Does a clause go on with "and" in the aside before it?"""
    s, clause = place.sentence, place.sentence.clauses[number]
    first = s.tokens[clause.start]
    tied = clause.opener == "and" and clause.verb == clause.start and bool(first.reading.conjunction)
    return tied and s.tokens[clause.start - 1].text not in COMMA


def _of_occasion(place: Place, aside: Clause) -> bool:
    """Does an aside behind a comma tell where or when, with a verb of its own: "، في احتفال | أقيم في القاعدة، "?"""
    s, first = place.sentence, place.sentence.tokens[aside.start]
    led = first.reading.function == "preposition" and not first.reading.conjunction
    return aside.opener == "and" and led and aside.verb > aside.start and describing(s, aside.verb)


def _closing(place: Place, aside: Clause, left: int, verb: int) -> int | None:
    """The one comma in an aside behind a comma, which closes it: "، التي أسسها سالم | ، | إلى صحار عام".

    `verb` is the last one of the aside.
    """
    s, tokens = place.sentence, place.sentence.tokens
    commas = [i for i in range(aside.start, place.date) if tokens[i].text in COMMA]
    if tokens[aside.start - 1].text not in COMMA or len(commas) != 1:
        return None
    close = commas[0]
    return close if verb < close < left + 1 and not any(close < v < left for v in s.verbs) else None


def _goes_with(place: Place, main: Clause, aside: Clause, at: int) -> bool:
    """Do the words behind the aside belong to the deed before it: a preposition, or the object that it lacks?"""
    s, tokens = place.sentence, place.sentence.tokens
    first = tokens[at]
    if first.reading.conjunction or any(tokens[i].type == "mark" for i in range(at, place.date)):
        return False
    if perfect(place, aside.verb) and not perfect(place, main.verb) and not place.ahead:
        return False  # تضم المدينة قلعة الساحل، التي بناها البرتغاليون، في القرن السادس عشر
    if first.reading.function == "preposition" or first.reading.preposition or glued(first.reading.folded):
        return True
    own = after_verb(s, main.verb)
    alone = own is not None and (own.end >= main.end - 1 or tokens[own.end].reading.function == "preposition")
    lacks = alone and takes_object(tokens[main.verb].reading.verb)
    return lacks and first.type == "word" and not (first.reading.function or given(first))  # تولى سالم، ...، الحكم


def _beside(place: Place, clause: Clause) -> bool:
    """Does a clause of circumstance stand between commas: "افتتح الرئيس، يرافقه الوزير، أمس معبرين"?"""
    tokens = place.sentence.tokens
    if clause.opener != "and" or clause.verb != clause.start or tokens[clause.start - 1].text not in COMMA:
        return False
    reading = tokens[clause.verb].reading
    verb = reading.verb
    comma = any(t.text in COMMA for t in tokens[max(clause.verb, place.date - 2) : place.date])
    with_him = verb is not None and verb.ongoing and bool(reading.suffix)
    return with_him and comma and not reading.conjunction
