"""A decree by its date, with what it is about: "مرسوم رقم 12 مؤرخ في 5 مايو 2012، | يتضمن إنشاء متحف"."""

from __future__ import annotations

import attrs

from timeline.events.heads.described import STATUTES
from timeline.events.heads.place import Head, Place, lemma_of
from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import COMMA
from timeline.events.sentences.words import folded
from timeline.events.who.actors import bare

_DATED = folded(grammar.words("مؤرخ مؤرخة المؤرخ المؤرخة"))
# What brings the matter of a decree.
_CONCERNING = folded(
    grammar.words(
        """
        متضمن متضمنة يتضمن تتضمن متعلق متعلقة يتعلق تتعلق قاضي قاضية يقضي تقضي بشأن يحدد تحدد محدد محددة خاص خاصة منظم
        """
    )
)
# What is done to a decree long after its own day.
_UNDOING = (("لغي", 4), ("عدل", 2), ("نسخ", 1), ("بطل", 4), ("جمد", 2), ("طعن", 1), ("خلف", 3), ("طبق", 2))
_LENGTH = 11  # tokens of its matter
_NUMBERED = 5  # tokens between its name and its date


def decreed(place: Place, found: list[Head]) -> list[Head]:
    """The decree itself with its matter, also where a verb tells what was done to it long after its own day."""
    tokens = place.sentence.tokens
    at = place.date - 1 - (tokens[place.date - 1].reading.base in ("في", "بتاريخ"))
    if len(found) != 1 or at < 1 or tokens[at].reading.folded not in _DATED:
        return found
    near = range(at - 1, max(-1, at - 1 - _NUMBERED), -1)
    noun = next((i for i in near if bare(tokens[i]) in STATUTES and i not in place.sentence.verbs), None)
    if noun is None:
        return found
    head, matter = found[0], _matter(place)
    undone = head.shape == "verb" and lemma_of(place.sentence, head.index) in _UNDOING
    if undone or (head.shape == "noun" and head.index == noun):
        return [attrs.evolve(head, index=noun, indices=(*range(noun, at), *matter), kind="law", shape="noun")]
    return found


def _matter(place: Place) -> list[int]:
    """What it is about, said behind its date: "... | يتضمن إنشاء متحف", "... | والمتعلق بالآثار"."""
    tokens, at = place.sentence.tokens, place.last + 1
    at += at < len(tokens) and tokens[at].text in COMMA
    at += at < len(tokens) and tokens[at].reading.function == "relative"  # الذي | يحدد صلاحيات الوزير
    if at + 1 >= len(tokens) or tokens[at].reading.base not in _CONCERNING:
        return []
    behind = range(at + 1, min(len(tokens), at + _LENGTH))
    ends = (i for i in behind if tokens[i].type in ("mark", "date") or tokens[i].reading.function == "relative")
    at -= tokens[at - 1].reading.function == "relative"
    return list(range(at, next(ends, behind.stop)))
