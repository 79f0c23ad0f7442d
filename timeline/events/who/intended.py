"""Who means to do, or sets out for, what a verbal noun tells: "تعتزم الشركة إطلاق قمر", "وصل الوفد لحضور المؤتمر"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import attrs

from timeline.events.heads.place import Head, lemma_of
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import ACCUSATIVE, folded
from timeline.events.who import subjects
from timeline.events.who.actors import agent, definite, end_of, given, hangs, land
from timeline.events.who.rendered import render_subject

# What one means, hopes or gets ready to do oneself.
_MEANING = frozenset(
    (
        ("عزم", 8), ("عتزم", 11), ("خطط", 2), ("سعي", 1), ("نوي", 1), ("امل", 1), ("امل", 5), ("هدف", 1), ("رغب", 1),
        ("قرر", 2), ("عدد", 10), ("عهد", 5), ("نجح", 1), ("مكن", 5), ("فشل", 1), ("وصل", 3), ("بدا", 1), ("شرع", 1),
    )
)  # fmt: skip
_FORECASTS = folded(grammar.FORECASTS)
_LEADING = ("في", "الي", "من", "علي")
_BEFORE = folded(grammar.words("قبل بعد قبيل عقب"))
_TAKING_PART = ("شرك", 3)
_LONGEST = 5  # words of a doer that is worth repeating


def intended(sentence: Sentence, head: Head, indices: Sequence[int]) -> tuple[int, str] | None:
    """The token behind which the doer stands, and the doer: the subject of the clause, nobody else being named."""
    tokens, at = sentence.tokens, head.index
    noun = tokens[at]
    if head.shape != "noun" or at in sentence.verbs or noun.reading.suffix or at != indices[0] or not noun.reading.noun:
        return None
    start = sentence.clauses[sentence.clause_of[at]].start
    verb = max((v for v in sentence.verbs if start <= v < at), default=None)
    deed = tokens[verb].reading.verb if verb is not None else None
    own = subjects.after_verb(sentence, verb) if verb is not None else None
    if verb is None or deed is None or deed.passive or own is None or own.end > at or own.start != verb + 1:
        return None
    own = attrs.evolve(own, end=min(own.end, end_of(sentence, own.start, own.end)))
    row, between = tokens[own.start : own.end], tokens[own.end : at]
    named = agent(row[0]) is True or (agent(row[0]) is None and any(map(given, row)))
    if not named or not (any(given(t) or land(t) for t in row) or (len(row) > 1 and any(map(definite, row[1:])))):
        return None  # تعتزم الحكومة ...: no more is known
    going = head.kind == "travel" and definite(noun)
    if definite(noun) and not (going or head.lemma == _TAKING_PART):
        return None  # يستعد الناخبون للانتخابات
    beside = [(before, t) for before, t in pairwise((row[-1], *between)) if t.type == "word"]
    if any(
        (agent(t) is True or given(t)) and not (land(t) and before.reading.base in _LEADING) for before, t in beside
    ):
        return None  # استقبل الرئيس | الوفد | قبل العودة
    led = all(t.type == "date" or t.reading.base in _LEADING for t in between)
    meant = lemma_of(sentence, verb) in _MEANING and led
    going = going and bool(between) and between[-1].reading.folded in _BEFORE
    purpose = noun.text.startswith("ل") and noun.reading.preposition > 0
    purpose = purpose and (deed.kind in ("travel", "visit") or _own(between))
    if not (meant or going or purpose):
        return None
    name = render_subject(sentence, own)
    end = _end(sentence, indices)
    return (end, name) if len(name.split()) <= _LONGEST else None


def _own(between: Sequence[Token]) -> bool:
    """Is it something of the subject's own: "أطلقت هيلاري | حملتها | لخوض السباق", but not "خفض | توقعاته | لنمو"?"""
    own = between[0].reading if between else None
    return own is not None and bool(own.suffix) and not (own.function or own.folded in _FORECASTS)


def _end(sentence: Sentence, indices: Sequence[int]) -> int:
    """The last token of the noun with what is done, before a preposition: "تحقيق عائدات إضافية | بقيمة مليارين"."""
    tokens, last = sentence.tokens, indices[0]
    for i in indices[1:]:
        token = tokens[i]
        plain = token.type == "word" and not token.reading.function and not hangs(token) and i not in sentence.verbs
        if i != last + 1 or not plain or token.reading.conjunction or token.text.endswith(ACCUSATIVE[1:]):
            break
        last = i
    return last
