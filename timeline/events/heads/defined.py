"""What a thing was: the one of whom "was" says it, and whose deed the clause behind tells."""

from __future__ import annotations

from timeline.events.heads.place import lemma_or_none
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA
from timeline.events.who.actors import definite, given, land
from timeline.events.who.foregoing import before_verb
from timeline.events.who.nounphrases import Subject, opens_name, shorter

_LONGEST = 5  # tokens from "was" to the deed: كانت جمعية أدبية عربية | تأسست
_CALLING = (("سمي", 2), ("عرف", 1), ("عرف", 5), ("دعو", 1), ("طلق", 4), ("قول", 1))


def what_it_was(sentence: Sentence, was: int, deed: int) -> Subject | None:
    """Who did it where "was" names but what it was: "معركة أنوال كانت معركة فاصلة | وقعت في الريف".

    So too behind another name of it: "معركة الزلاقة، وتسمى معركة سهل الزلاقة، كانت معركة دارت في ...".
    """
    tokens, between = sentence.tokens, sentence.tokens[was + 1 : deed]
    found = tokens[deed].reading.verb
    if not between or deed - was > _LONGEST or found is None or found.role != "perfect" or found.gender == "d":
        return None
    if tokens[deed].reading.conjunction or given(between[0]) or not opens_name(between[0]):
        return None
    if any(t.type != "word" or t.reading.function or definite(t) or land(t) or t.reading.suffix for t in between):
        return None
    who = before_verb(sentence, was) or _called(sentence, was)
    if who is None or who.end - who.start < 2 or any(i in sentence.verbs for i in range(who.start, who.end)):
        return None
    known = who.start == 0 or any(definite(t) or given(t) or land(t) for t in tokens[who.start : who.end])
    return shorter(sentence, who) if known else None


def _called(sentence: Sentence, was: int) -> Subject | None:
    """What opens the sentence, before a clause between commas that only gives it another name."""
    tokens, number = sentence.tokens, sentence.clause_of[was]
    if number != 2 or sentence.clauses[number].start != was or tokens[was - 1].text not in COMMA:
        return None
    opening, aside = sentence.clauses[0], sentence.clauses[1]
    if opening.verb >= 0 or lemma_or_none(sentence, aside.verb) not in _CALLING:
        return None
    end = next((i for i in range(opening.start, opening.end) if tokens[i].text in COMMA), opening.end)
    return Subject(opening.start, end, "") if opening.start < end and opens_name(tokens[opening.start]) else None
