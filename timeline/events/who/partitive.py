"""Some of many, and what a clause without a relative pronoun says they did: "مئات من المتظاهرين | حاولوا ..."."""

from __future__ import annotations

from timeline.events.sentences.clauses import Sentence
from timeline.events.what.endings import numeral
from timeline.events.who.actors import many

_OF_MANY = ("وا", "ون")  # how a verb ends of which many are the subject
_LONGEST = 3  # words behind "of": المتظاهرين السلميين العزل


def said_of_many(sentence: Sentence, verb: int) -> int | None:
    """Where the indefinite people begin whom a plural verb without "and" describes, where it does.

    "أطلقت الشرطة الغاز على | مئات من الطلاب تجمعوا", "أوقفت الشرطة أربعة | شبان سرقوا متجرا".
    """
    tokens, reading = sentence.tokens, sentence.tokens[verb].reading
    found = reading.verb
    plural = reading.folded.removesuffix(reading.suffix).endswith(_OF_MANY)
    if verb not in sentence.verbs or found is None or found.future or reading.conjunction or not plural or verb < 2:
        return None
    one = tokens[verb - 1]
    plain = one.type == "word" and not (one.reading.definite or one.reading.function or verb - 1 in sentence.verbs)
    if plain and (many(one) or numeral(tokens[verb - 2])):
        return verb - 1
    at = verb - 1
    while at > 1 and verb - at <= _LONGEST and tokens[at].type == "word" and tokens[at].reading.definite:
        at -= 1
    if tokens[at].reading.folded != "من" or at + 1 == verb:
        return None
    some = tokens[at - 1]
    counted = some.type in ("word", "number") and not some.reading.function and at - 1 not in sentence.verbs
    return at - 1 if counted and not some.reading.suffix else None
