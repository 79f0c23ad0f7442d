"""Who did or suffered what a relative clause says, where the search for its head told only the verb."""

from __future__ import annotations

import attrs

from timeline.events.heads.antecedents import antecedent
from timeline.events.heads.place import Head, Place
from timeline.events.sentences.tokens import COMMA
from timeline.events.sentences.words import with_pronoun
from timeline.events.who.subjects import after_verb


def with_described(place: Place, head: Head) -> Head:
    """The verb right behind a relative pronoun with the noun that means: "المعهد الذي | أنشئ بموجب القانون رقم 12".

    Where nothing else has told yet who did or suffered it.
    """
    s, tokens, verb = place.sentence, place.sentence.tokens, head.index
    at = verb - 1 - (tokens[verb - 1].reading.base == "قد") if verb > 1 else 0
    told = head.shape != "verb" or verb not in s.verbs or head.subject is not None or head.preceded
    if told or at < 1 or tokens[at].reading.base not in ("الذي", "التي") or head.indices[:1] != (verb,):
        return head
    found = tokens[verb].reading.verb
    if verb + 1 < len(tokens) and with_pronoun(tokens[verb + 1].reading.base):
        return head  # النادي الذي لعب له سالم
    agrees = found is not None and found.gender == ("m" if tokens[at].reading.base == "الذي" else "f")
    if not agrees or tokens[verb].reading.suffix or after_verb(s, verb) is not None:
        return head
    thing = antecedent(s, at - (tokens[at - 1].text in COMMA), at)
    return attrs.evolve(head, subject=thing) if thing is not None else head
