"""Who did what a relative clause tells of its noun: "أشاد الوزير بالاتفاقية التي وقعها (الوزير)"."""

from __future__ import annotations

from timeline.events.heads.place import Head
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.words import PRONOUN_GENDER, with_pronoun
from timeline.events.who import actors, prodrop
from timeline.events.who.leftout import named_within
from timeline.events.who.memory import Memory
from timeline.events.who.nounphrases import Subject
from timeline.events.who.rendered import render_subject
from timeline.events.who.subjects import late, subjectless

_NEAR = 8  # tokens from a noun to the verb that describes it


def described_by(sentence: Sentence, memory: Memory, head: Head) -> tuple[int, str] | None:
    """The verb of the relative clause that is told with a noun, and the subject of the main clause, who did it."""
    tokens = sentence.tokens
    if head.shape != "noun" or not head.indices or head.indices[0] in sentence.verbs:
        return None
    first = head.indices[0]
    behind = [i for i in head.indices if first < i <= first + _NEAR and i in sentence.verbs]
    verb = next((i for i in behind if _back(sentence, i)), None)
    done = tokens[verb].reading.verb if verb is not None else None
    if verb is None or done is None or done.role != "perfect" or done.passive or done.gender not in ("m", "f"):
        return None
    if (
        actors.gender(tokens[first]) not in ("", _back(sentence, verb))
        or not subjectless(sentence, verb)
        or late(sentence, verb)
    ):
        return None
    if named_within(tokens, Subject(first, sentence.clauses[sentence.clause_of[verb]].start, ""), done.gender):
        return None  # حكم الاتحاد الذي أصدره
    number = sentence.clause_of[first]
    main = sentence.clauses[number].verb
    own = prodrop.of_clause(sentence, number) if 0 <= main < first else None
    if own is None and 0 <= main < first:
        hero = memory.person(done.gender)
        before = prodrop.carried(sentence, main, done.gender) if hero is None else None
        own = before.subject if before is not None and not before.unsure else None
        if hero is not None:
            return verb, hero
    if own is None or own.end > first:
        return None
    several = tokens[verb].reading.base.endswith("وا")
    if several != actors.many(tokens[own.start]) or (several and own.end == own.start + 1):
        return None
    if actors.agent(tokens[own.start]) is not True or (own.gender or actors.gender(tokens[own.start])) != done.gender:
        return None
    between = (tokens[i] for i in range(own.end, verb) if i != first and i not in sentence.verbs)
    rivals = (t for t in between if t.type == "word" and actors.person(t) is True)
    if any(actors.gender(t) in ("", done.gender) for t in rivals):
        return None
    return verb, render_subject(sentence, own)


def _back(sentence: Sentence, verb: int) -> str:
    """The gender of the pronoun in a relative clause that means its noun: "وقعها", "أدلى بها"."""
    tokens = sentence.tokens
    own = PRONOUN_GENDER.get(tokens[verb].reading.suffix, "")
    behind = tokens[verb + 1].reading if verb + 1 < len(tokens) else None
    if own or behind is None or behind.function != "preposition" or not with_pronoun(behind.base):
        return own
    return {"ه": "m", "ا": "f"}.get(behind.base[-1], "")
