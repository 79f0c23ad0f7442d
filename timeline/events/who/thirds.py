"""Whom a pronoun means that is neither the doer nor its thing: "شكرت ليلى الطبيب الذي عالجها (ليلى)"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.heads.place import Head
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import PRONOUN_GENDER, folded
from timeline.events.who import actors, prodrop
from timeline.events.who.nounphrases import Subject
from timeline.events.who.rendered import render_subject
from timeline.events.who.subjects import after_verb

_FEELINGS = folded(grammar.FEELINGS)
_MEMBERS = folded(grammar.words("الأعضاء المشاركون النواب المجتمعون المندوبون الحاضرون المؤتمرون الوزراء المشاركين"))
_SESSIONS = folded(grammar.words("اجتماع جلسة مؤتمر قمة دورة ملتقى ندوة"))
_GATHERINGS = folded(grammar.words("مؤتمر قمة ملتقى ندوة"))
_WITHIN = ("في", "خلال", "اثناء")


def third(sentence: Sentence, head: Head) -> tuple[int, str] | None:
    """The verb of a relative clause whose object is the subject of the main one, or the two whom it brings together."""
    verb = next((i for i in head.indices if i in sentence.verbs), None)
    if verb is None or sentence.clauses[sentence.clause_of[verb]].opener != "relative":
        return None
    suffix = sentence.tokens[verb].reading.suffix
    if sentence.tokens[verb].text.endswith("هما"):
        two = _two(sentence.tokens, sentence.clauses[sentence.clause_of[verb]].start)
        return (verb, two) if two is not None else None
    gender = PRONOUN_GENDER.get(suffix, "")
    if not gender or head.subject is None or head.subject.end > verb or after_verb(sentence, verb) is not None:
        return None
    if actors.gender(sentence.tokens[head.subject.start]) in ("", gender):
        return None
    whom = _of_main(sentence, head.subject, gender)
    return (verb, render_subject(sentence, whom)) if whom is not None else None


def _of_main(sentence: Sentence, described: Subject, gender: str) -> Subject | None:
    """Who does what the main clause tells, if of that gender; of her spirits, she herself."""
    found = prodrop.of_clause(sentence, sentence.clause_of[described.start])
    if found is None or found.start <= described.start < found.end:
        return None
    if actors.bare(sentence.tokens[found.start]) in _FEELINGS and found.end > found.start + 1:
        return Subject(found.start + 1, found.end, gender)
    first = sentence.tokens[found.start]
    named = actors.specific(first)
    return found if named and (found.gender or actors.gender(first)) in ("", gender) else None


def _two(tokens: Sequence[Token], until: int) -> str | None:
    """Two who are named side by side before a place: "الساحل والجبل"."""
    for i in range(until - 1, 0, -1):
        first, second = tokens[i - 1], tokens[i]
        joined = second.reading.conjunction and second.text.startswith("و") and second.type == "word"
        if joined and _one(first) and _one(second):
            return f"{first.text[first.reading.preposition :]} {second.text}"
    return None


def _one(token: Token) -> bool:
    named = actors.specific(token)
    nisba = token.text.endswith(("ي", "ية"))
    return named and token.type == "word" and not (nisba or token.reading.preposition)


def members(sentence: Sentence, head: Head) -> tuple[int, str] | None:
    """Lone members, and the body at whose meeting they did it: "في اجتماع للجمعية، صوت الأعضاء (الجمعية)"."""
    tokens, own = sentence.tokens, after_verb(sentence, head.index) if head.shape == "verb" else None
    if own is None or own.start not in head.indices or tokens[own.start].reading.folded not in _MEMBERS:
        return None
    alone = own.start + 1 >= len(tokens) or not _one(tokens[own.start + 1])
    led = (i for i in range(1, head.index) if tokens[i - 1].reading.base in _WITHIN)
    at = next((i for i in led if actors.bare(tokens[i]) in _SESSIONS), None)
    if at is None or not alone or at + 1 >= head.index or tokens[at + 1].type != "word":
        return None
    body = tokens[at + 1]
    tied = body.text.startswith("ل") and actors.hangs(body)
    if body.reading.function or not (actors.definite(body) or actors.body(body) or tied):
        return None
    end = actors.end_of(sentence, at + 1, head.index)
    if end < head.index and tokens[end].reading.folded.startswith("لل"):
        end = actors.end_of(sentence, end, head.index)  # الجمعية العامة | للأمم المتحدة
    if actors.bare(tokens[at]) in _GATHERINGS:
        return own.start, render_subject(sentence, Subject(at, end, ""))
    clitic = int(actors.glued(body.reading.folded) and not body.reading.preposition)
    return own.start, render_subject(sentence, Subject(at + 1, end, "", clitic))
