"""What a measure came to, where its time parts it from its verb: "معدل البطالة | في 2014 | بلغ 11%"."""

from __future__ import annotations

import attrs

from timeline.events.heads.place import Head, Place, bracket, lemma_of
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import folded
from timeline.events.what.datewords import left_of_date
from timeline.events.what.endings import numeral
from timeline.events.who.actors import bare, glued, person
from timeline.events.who.nounphrases import MANY_OR_FEW

_COMING_TO = frozenset(
    (
        ("بلغ", 1), ("بلغ", 4), ("وصل", 1), ("قدر", 2), ("سجل", 2), ("جوز", 6), ("جوز", 3), ("خطي", 5), ("قرب", 3),
        ("فوق", 1), ("زيد", 1), ("زيد", 8), ("رفع", 8), ("خفض", 7), ("رجع", 6), ("هبط", 1), ("صعد", 1), ("قفز", 1),
        ("نمو", 1), ("نهز", 3), ("بطا", 6), ("سرع", 6), ("قلص", 5), ("كمش", 7), ("ضعف", 6), ("روح", 6), ("كون", 1),
    )
)  # fmt: skip
_ROUGHLY = folded(grammar.words("إلى ب بنحو بحوالي بقرابة بنسبة بواقع نحو حوالي قرابة أكثر أقل من على عن بين ما يقارب"))
_LONGEST = 9  # words of the subject
_NEAR = 4  # tokens from the verb to its amount


def amounted(place: Place) -> list[Head]:
    """The verb just behind a date with the measure before the date, where nothing but an amount stands behind it.

    "أن معدل نمو السكان بين 2000 و2010 | بلغ 3.6 في المائة", "قيمة الصفقات في مايو | وصلت إلى 400 مليون".
    """
    s, tokens = place.sentence, place.sentence.tokens
    verb = place.last + 1
    while verb < len(tokens) and (tokens[verb].text in COMMA or tokens[verb].text in CLOSING):
        verb += 1
    if verb not in s.verbs or tokens[verb].reading.conjunction or lemma_of(s, verb) not in _COMING_TO:
        return []
    clause = s.clauses[s.clause_of[verb]]
    amount = next((i for i in range(verb + 1, min(verb + _NEAR + 1, clause.end)) if _figure(tokens[i])), None)
    between = [t for t in tokens[verb + 1 : amount] if t.text not in OPENING]
    if amount is None or any(t.reading.folded not in _ROUGHLY for t in between):
        return []
    opens = range(clause.start, min(clause.start + 2, place.date))  # إلى أن
    start = next((i + 1 for i in opens if tokens[i].reading.function == "complement"), clause.start)
    opening = bracket(place)
    left = left_of_date(tokens, place.date if opening is None else opening, start)
    row = range(start, left)
    if not 1 < len(row) <= _LONGEST or start < place.floor or any(i in s.verbs for i in row):
        return []
    if any(tokens[i].type not in ("word", "number") and tokens[i].text not in QUOTES for i in row):
        return []
    first = tokens[start]
    tied = first.reading.function or first.reading.preposition or glued(first.reading.folded)
    if first.type != "word" or tied or person(first):
        return []
    head = verb_head(place, verb, clause.end)
    indices = (*row, *(i for i in head.indices if i >= verb))
    kind = "trade" if head.kind == "statement" else head.kind  # يقدر
    return [attrs.evolve(head, indices=indices, kind=kind, subject=None, preceded=True)]


def _figure(token: Token) -> bool:
    """Is it a number, in digits or in words: "3", "ثلاثة مليارات", "بمئة"?"""
    return numeral(token) or bare(token) in MANY_OR_FEW
