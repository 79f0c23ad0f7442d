"""The event for which a day is set: "حددت اللجنة يوم 12 مايو موعدا | لانتخاب رئيس جديد"."""

from __future__ import annotations

from timeline.events.heads.nominal import noun_head
from timeline.events.heads.place import Head, Place
from timeline.events.lexicon import grammar
from timeline.events.sentences.words import ACCUSATIVE, folded

_DATES = folded(grammar.words("موعدا تاريخا"))
_FARTHEST = 12  # tokens from the verb to its date


def appointed(place: Place) -> list[Head]:
    """The event noun behind "موعدا ل", on the day that stands before it; [] where there is none."""
    s, tokens, at = place.sentence, place.sentence.tokens, place.last + 2
    if at >= len(tokens) or tokens[at - 1].reading.folded not in _DATES or tokens[at - 1].type != "word":
        return []
    while at < len(tokens) - 1 and at <= place.last + 3 and tokens[at].text.endswith(ACCUSATIVE):
        at += 1  # موعدا نهائيا لسداد القروض
    led = tokens[at].text == "ل" or tokens[at].reading.base == "ل"
    at += led
    if at >= len(tokens) or tokens[at].type != "word" or not (led or tokens[at].text.startswith("ل")):
        return []
    named = tokens[at].reading.noun is not None or tokens[at].reading.definite
    if not named or at in s.verbs:
        return []
    end = s.clauses[s.clause_of[at]].end
    governor = max((v for v in s.verbs if place.date - _FARTHEST <= v < place.date), default=None)
    return [noun_head(place, at, at, end, governor, extend=False)]
