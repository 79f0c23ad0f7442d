"""Who did to a thing what a relative clause says of it, where its verb leaves him to the clause around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.heads.place import lemma_of
from timeline.events.sentences.tokens import QUOTES
from timeline.events.who import prodrop
from timeline.events.who.actors import agent, body, definite, gender, given, glued, land, many, person
from timeline.events.who.nounphrases import Subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.heads.place import Head
    from timeline.events.sentences.clauses import Sentence
    from timeline.events.sentences.tokens import Token

_CLAUSES = 4  # clauses before the relative one
# What a person does, and no body: "يحفظ المتحف المخطوطة التي كتبها".
_OF_PERSONS = ("culture", "education", "birth", "marriage")
# What prices and ships do as well as people: "موجة الخسائر التي تكبدها الذهب".
_OF_ALL = frozenset(
    (
        ("شهد", 1), ("سجل", 2), ("بلغ", 1), ("حقق", 2), ("كبد", 5), ("فقد", 1), ("خسر", 1), ("كسب", 1), ("وصل", 1),
        ("دخل", 1), ("غدر", 3), ("عبر", 1), ("عرف", 1), ("لقي", 1), ("لمس", 3),
        ("جوز", 6), ("خطي", 5), ("حوم", 1), ("رجع", 6), ("هبط", 1), ("صعد", 1), ("نزل", 1), ("رفع", 8), ("قفز", 1),
    )
)  # fmt: skip


def of_thing(head: Head) -> bool:
    """Does the verb mean the thing it was done to by its own pronoun: "فرنسا التي | وصلها"?"""
    return head.thing is not None and head.thing[0] == head.index


def named_within(tokens: Sequence[Token], thing: Subject, verb: str) -> bool:
    """Does a thing say whose it is, of the gender `verb`, who may have done it: "قرار | الاتحاد | الذي أصدره"?"""
    for i in range(thing.start + 1, thing.end):
        token = tokens[i]
        if token.type != "word" or not (agent(token) is True or given(token)):
            continue
        tied = not definite(tokens[i - 1]) or glued(token.reading.folded) or bool(token.reading.preposition)
        if tied and gender(token) in ("", verb):
            return True
    return False


def only_one(sentence: Sentence, head: Head) -> bool:
    """Can nobody but the subject of the clause around have done it: "زار سالم فرنسا التي وصلها في آذار"?

    Nobody stands between, nor in the thing: "زار الملك قصر الأمير الذي بناه", "رضي النادي بقرار الاتحاد الذي أصدره".
    """
    tokens, verb = sentence.tokens, sentence.tokens[head.index].reading.verb
    if head.thing is None or verb is None:
        return False
    found = prodrop.carried(sentence, head.index, verb.gender).subject
    if found is None:
        return True
    thing = head.thing[1]
    between = (tokens[i] for i in range(found.end, thing.start) if not tokens[i].reading.function)
    if any(token.type == "word" and person(token) is True and gender(token) in ("", verb.gender) for token in between):
        return False
    if named_within(tokens, thing, verb.gender):
        return False
    first = tokens[found.start]
    surname = agent(first) is None and definite(first) and first.text.endswith("ي")
    acts = agent(first) is True or surname or lemma_of(sentence, head.index) in _OF_ALL
    return acts and found.end <= thing.start and not (head.kind in _OF_PERSONS and body(first))


def counted(sentence: Sentence, found: Subject) -> bool:
    """Is it so many, or one of whom nobody knows who he is: "200 عضو", "عضو في المجلس"?"""
    first = sentence.tokens[found.start]
    owned = found.start + 1 < found.end and definite(sentence.tokens[found.start + 1])  # رئيس الوزراء
    named = definite(first) or owned or given(first) or land(first) or first.text in QUOTES
    return first.type == "number" or (first.type == "word" and person(first) is True and not named)


def farther(sentence: Sentence, head: Head, gender_: str) -> Subject | None:
    """Who did it, where the nearest subject cannot: "تراجعت أسهم | البنك | بعد الخسائر التي تكبدها".

    That is whose the subject is, or one who acts farther off: "أعلن | النائب | أن مئة وقعوا القرار الذي تقدم به".
    """
    tokens, number = sentence.tokens, sentence.clause_of[head.index]
    for before in range(number - 1, max(-1, number - 1 - _CLAUSES), -1):
        clause = sentence.clauses[before]
        found = prodrop.of_clause(sentence, before) if clause.verb >= 0 and clause.opener != "relative" else None
        if found is None:
            continue
        for i in range(found.start, found.end):
            one = Subject(i, found.end, gender_)
            acts = agent(tokens[i]) is True and definite(tokens[i]) and not many(tokens[i])
            acts = acts and (i == found.start or not tokens[i - 1].reading.function)
            if acts and gender(tokens[i]) == gender_ and prodrop.fits(one, tokens, tokens[head.index], gender_):
                return one
    return None
