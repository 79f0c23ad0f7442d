"""What is done in or upon an event that its year names: "خسر مقعده في انتخابات 2018", "دُمّر المسجد خلال حرب 1967"."""

from __future__ import annotations

from timeline.arabic.lexicon.company import NOT_IN_IT
from timeline.events.heads.place import DURING, TAKING_PART, UPON, lemma_of
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.words import folded, wanted_by
from timeline.events.status import lemmas

# What is said, meant or denied in a later year may be about an event of an earlier one; so may what is studied.
_SPEAKING = ("REPORT", "INTENTION", "DENIAL")
_ABOUT = frozenset(
    (
        ("خصص", 5), ("بحث", 1), ("نظر", 1), ("فكر", 2), ("شكك", 2), ("طعن", 1), ("كتب", 1), ("الف", 2),
        ("درس", 1), ("ورط", 5), ("ادن", 4), ("تهم", 8), ("برا", 2), ("حكم", 3), ("حكم", 1), ("ضلع", 1), ("عمق", 5),
    )
)  # fmt: skip
_INQUIRING = ("حقق", 2)  # with an object it is "achieved"
_NOT_IN_IT = folded(frozenset(NOT_IN_IT))
_OPINIONS = folded(
    grammar.words("رأي رأيه رأيها تحقيق تحقيقا التحقيق تحقيقات كتاب كتابا كتب دراسة بحث بحثا النظر الطعن")
)
_PARTICIPLE = 6  # letters of a participle with its article, at the least


def done_within(sentence: Sentence, verb: int, noun: int) -> bool:
    """Is what the verb tells done in, or upon, the event that stands at `noun`, and so at its date?

    Not where "في" says what the verb, or the noun before it, is about: "حقق القضاء في أحداث 1958".
    """
    tokens, lemma = sentence.tokens, lemma_of(sentence, verb)
    before = tokens[noun - 1].reading
    if before.base in UPON or (lemma in TAKING_PART and (before.base == "في" or not before.function)):
        return True
    if before.base in DURING:
        return True
    if before.base != "في" or any(lemma in lemmas(speaking) for speaking in _SPEAKING):
        return False
    governor = tokens[noun - 2].reading
    if lemma == _INQUIRING and noun - verb <= 3:
        return False
    if lemma in _ABOUT or governor.lemma in _ABOUT or governor.base in _OPINIONS or governor.folded in _NOT_IN_IT:
        return False
    described = tokens[noun - 3].reading.definite and governor.folded.startswith("الم")
    if noun - 2 > verb + 1 and described and len(governor.folded) > _PARTICIPLE:
        return False  # استعاد الأراضي | المفقودة في حرب 1967
    return "في" not in (wanted_by(lemma), wanted_by(governor.lemma))
