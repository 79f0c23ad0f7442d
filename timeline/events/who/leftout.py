"""Who did to a thing what a relative clause says of it, where its verb leaves him to the clause around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.heads.place import lemma_of
from timeline.events.who import prodrop
from timeline.events.who.actors import agent, body, definite, gender, person

if TYPE_CHECKING:
    from timeline.events.heads.place import Head
    from timeline.events.sentences.clauses import Sentence

# What a person does, and no body: "يحفظ المتحف المخطوطة التي كتبها".
_OF_PERSONS = ("culture", "education", "birth", "marriage")
# What prices and ships do as well as people: "موجة الخسائر التي تكبدها الذهب".
_OF_ALL = frozenset(
    (
        ("شهد", 1), ("سجل", 2), ("بلغ", 1), ("حقق", 2), ("كبد", 5), ("فقد", 1), ("خسر", 1), ("كسب", 1), ("وصل", 1),
        ("دخل", 1), ("غدر", 3), ("عبر", 1), ("عرف", 1), ("لقي", 1),
    )
)  # fmt: skip


def of_thing(head: Head) -> bool:
    """Does the verb mean the thing it was done to by its own pronoun: "فرنسا التي | وصلها"?"""
    return head.thing is not None and head.thing[0] == head.index


def only_one(sentence: Sentence, head: Head) -> bool:
    """Can nobody but the subject of the clause around have done it: "زار سالم فرنسا التي وصلها في آذار"?

    Not the thing itself, "جاء القائد الذي عينه"; nobody stands between, "زار الملك قصر الأمير الذي بناه", nor in the
    thing, "رضي النادي بقرار الاتحاد الذي أصدره".
    """
    tokens, verb = sentence.tokens, sentence.tokens[head.index].reading.verb
    if head.thing is None or verb is None:
        return False
    found = prodrop.carried(sentence, head.index, verb.gender).subject
    if found is None:
        return True
    thing = head.thing[1]
    between = (tokens[i] for i in range(found.end, thing.end) if tokens[i].type == "word")
    if any(person(token) is True and gender(token) in ("", verb.gender) for token in between):
        return False
    within = tokens[thing.start + 1 : thing.end]
    if any(agent(token) is True and gender(token) in ("", verb.gender) for token in within):
        return False
    first = tokens[found.start]
    surname = agent(first) is None and definite(first) and first.text.endswith("ي")
    acts = agent(first) is True or surname or (lemma_of(sentence, head.index) in _OF_ALL and agent(first) is None)
    return acts and found.end <= thing.start and not (head.kind in _OF_PERSONS and body(first))
