"""The words of a subject as they stand in brackets behind a verb or noun of another clause."""

from __future__ import annotations

import attrs

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES, Token
from timeline.events.sentences.words import folded
from timeline.events.what import asides, phrases, rendering
from timeline.events.who import nounphrases
from timeline.events.who.actors import (
    adjective,
    agent,
    bare,
    definite,
    described,
    gender,
    given,
    hangs,
    known,
    land,
    person,
)

_GAMES = folded(grammar.words("لكرة لألعاب للكرة"))
_PARTS = folded(grammar.words("معظم بعض غالبية أغلب أغلبية نصف ثلث ربع ثلثا"))
_CALLING = folded(grammar.words("يعرف تعرف يسمى تسمى يدعى تدعى"))
_NAME = 7  # tokens of a name in quotes
_LONGEST = 12  # tokens of what a part is of
_MARKS = '"«»“”'


def render_subject(sentence: Sentence, subject: nounphrases.Subject) -> str:
    """The words of a subject, without brackets and enclosing quotes."""
    subject = _whole(sentence, subject)
    end = _restricted(sentence, subject) or _known_as(sentence.tokens, subject.end) or _club(sentence.tokens, subject)
    indices = asides.without_brackets(sentence.tokens, range(subject.start, end))
    # behind its verb a name keeps its first letter: فيدل
    strip = subject.start - 1 not in sentence.verbs or bool(sentence.tokens[subject.start].reading.preposition)
    words = rendering.render(sentence.text, sentence.tokens, phrases.trim(sentence.tokens, indices), {}, strip)
    inner = words.strip(_MARKS)
    if (words[:1] in _MARKS) == (words[-1:] in _MARKS) or sum(mark in _MARKS for mark in words) == 1:
        words = inner  # and not: جزيرة "السلام
    return words[subject.clitic :]


def _whole(sentence: Sentence, subject: nounphrases.Subject) -> nounphrases.Subject:
    """A word that nobody is called by with the noun it belongs to: "السفينة | المحترقة", "محطة مخيم | الزعتري"."""
    tokens, start = sentence.tokens, subject.start
    first = tokens[start]
    if subject.end - start > 1 or start < 2 or not definite(first) or hangs(first) or first.reading.conjunction:
        return subject
    if known(bare(first)) or person(first) or land(first) or first.reading.noun is not None:
        return subject
    while start and _belongs(tokens, start, sentence.verbs):
        if start == subject.start and not (adjective(first) or described(tokens, start, frozenset())):
            return subject  # طلبات | المنشآت
        start -= 1
    agrees = gender(tokens[start]) in ("", subject.gender) or not subject.gender
    return attrs.evolve(subject, start=start) if agrees else subject


def _belongs(tokens: tuple[Token, ...], i: int, verbs: frozenset[int]) -> bool:
    """Is a word the adjective of the noun before it, or its owner?"""
    token, before = tokens[i], tokens[i - 1]
    if before.type != "word" or i - 1 in verbs or before.reading.function or before.reading.suffix:
        return False
    if definite(before):
        deed = tokens[i - 2].reading.verb if i - 2 in verbs else None  # زار الملك | الجسر
        return definite(token) and (i - 2 not in verbs or (deed is not None and deed.passive))
    owned = definite(token) and not (hangs(token) or token.reading.conjunction)
    does = i - 2 in verbs and agent(before) is True  # زار وفد | الجسر
    return owned and not (does or given(before) or land(before)) and before.reading.verb is None


def _restricted(sentence: Sentence, subject: nounphrases.Subject) -> int | None:
    """The end of those of whom a part is told, with what they are: "14 في المئة من العمال | الذين تجاوزوا الستين"."""
    tokens, at = sentence.tokens, subject.end
    part = tokens[subject.start].type == "number" or tokens[subject.start].reading.folded in _PARTS
    if not part or at >= len(tokens) or tokens[at].reading.function != "relative" or not sentence.clause_of[at]:
        return None
    if tokens[at].reading.base == "الذي":
        return None  # عند 1077 دولارا | الذي بلغه
    end = sentence.clauses[sentence.clause_of[at]].end
    verbs = [v for v in sorted(sentence.verbs) if at < v < end]
    end = verbs[1] if len(verbs) > 1 else end  # الذين تجاوزوا الستين | عملوا
    return end if at < end <= at + _LONGEST else None


def _known_as(tokens: tuple[Token, ...], at: int) -> int | None:
    """The end of those who are called by a name in quotes: "تحالف مسلح | يعرف باسم «فجر الساحل»"."""
    calling = at < len(tokens) and tokens[at].reading.folded in _CALLING
    opening = at + 1 + (calling and at + 1 < len(tokens) and tokens[at + 1].reading.folded in ("باسم", "ب"))
    if not calling or opening >= len(tokens) or tokens[opening].text not in QUOTES:
        return None
    near = range(opening + 1, min(len(tokens), opening + _NAME))
    return next((i + 1 for i in near if tokens[i].text in QUOTES), None)


def _club(tokens: tuple[Token, ...], subject: nounphrases.Subject) -> int:
    """The end of a team with the club it plays for: "الفريق الأول لكرة القدم في نادي الساحل"."""
    at = end = subject.end
    if tokens[subject.start].reading.base != "فريق" or tokens[end - 1].reading.folded not in ("الفريق", "الاول"):
        return end
    if at + 1 < len(tokens) and tokens[at].reading.folded in _GAMES:
        at += 2
    at += at + 1 < len(tokens) and tokens[at].reading.base == "في" and tokens[at + 1].reading.folded == "نادي"
    named = at + 1 < len(tokens) and tokens[at].reading.folded in ("نادي", "بنادي") and tokens[at + 1].type == "word"
    return at + 2 if named else end
