"""What reached an amount, where a time between commas parts it from its verb: "صادرات الميناء، خلال مايو، بلغت"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.complements import numeral
from timeline.events.heads.place import lemma_of
from timeline.events.sentences.tokens import COMMA
from timeline.events.who import actors
from timeline.events.who.nounphrases import Subject, opens_name
from timeline.events.who.subjects import REACHING

if TYPE_CHECKING:
    from timeline.events.sentences.clauses import Clause, Sentence

_EXCEEDING = (("جوز", 6), ("فوق", 1), ("خطي", 5), ("قرب", 3), ("نهز", 3))
_LONGEST = 8  # tokens of what is measured


def measured(sentence: Sentence, verb: int) -> Subject | None:
    """The noun that opens the clause before a verb with an amount, which but times part from it; None for any other."""
    tokens, number = sentence.tokens, sentence.clause_of[verb]
    lemma = lemma_of(sentence, verb)
    if lemma not in REACHING and lemma not in _EXCEEDING:
        return None
    amount = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if amount is None or not (amount.type == "number" or numeral(amount.reading)):
        return None
    if sentence.clauses[number].start != verb or not verb or tokens[verb - 1].text not in COMMA:
        return None
    number -= 1
    while number > 0 and _of_time(sentence, sentence.clauses[number]):
        number -= 1
    clause = sentence.clauses[number]
    if (
        number < 0
        or clause.verb >= 0
        or clause.opener not in ("main", "complement")
        or tokens[clause.end - 1].text not in COMMA
    ):
        return None
    start = next(
        (i for i in range(clause.start, clause.end) if tokens[i].reading.function not in ("preposition", "complement")),
        clause.end,
    )
    if not 1 < clause.end - start <= _LONGEST + 1 or not opens_name(tokens[start]) or tokens[start].reading.conjunction:
        return None
    if any(token.type == "mark" for token in tokens[start : clause.end - 1]):
        return None
    found, shown = tokens[verb].reading.verb, actors.gender(tokens[start])
    agrees = found is not None and (not shown or shown == found.gender)
    return Subject(start, clause.end - 1, "") if agrees else None


def _of_time(sentence: Sentence, clause: Clause) -> bool:
    """Does a clause hold but a date or a time with its preposition, before a comma: "خلال الفترة من 3 إلى 9 مايو،"?"""
    row = sentence.tokens[clause.start : clause.end]
    dated = any(token.type == "date" for token in row)
    return dated and clause.verb < 0 and row[-1].text in COMMA and clause.end - clause.start <= _LONGEST
