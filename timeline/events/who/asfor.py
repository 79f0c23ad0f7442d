"""Of what "as for" speaks: "أما بالنسبة لـ | مطار صحار | فأغلق", "وفيما يتعلق بـ | مطار صحار | فقد أغلق"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.heads.place import lemma_of
from timeline.events.sentences.tokens import COMMA
from timeline.events.who import actors
from timeline.events.who.nounphrases import Subject, opens_name

if TYPE_CHECKING:
    from timeline.events.sentences.clauses import Sentence

CONCERNING = (("علق", 5), ("خصص", 1))
_LONGEST = 7  # tokens of what is spoken of


def as_for(sentence: Sentence, verb: int) -> Subject | None:
    """What the clauses before "so he did" name first, behind "with regard to" or a relative clause of its own."""
    tokens, number = sentence.tokens, sentence.clause_of[verb]
    first = tokens[sentence.clauses[number].start]
    so = first.reading.folded == "فقد" or (first.text.startswith("ف") and first.reading.conjunction > 0)
    if not so or verb - sentence.clauses[number].start > 1 or not number:
        return None
    described = number > 1 and sentence.clauses[number - 1].opener == "relative"
    above = sentence.clauses[number - 1 - described]
    start, named = above.start + 1, tokens[above.start].reading.base
    if above.verb >= 0:
        if named != "فيما" or above.verb != start or lemma_of(sentence, above.verb) not in CONCERNING:
            return None
        start += 1
    elif named != "اما":
        return None
    elif tokens[start].reading.folded == "بالنسبه":
        start += 1 + (tokens[start + 1].reading.base == "الي")
    elif not described:
        return None  # أما المطار فأغلق: nothing between
    end = above.end - (tokens[above.end - 1].text in COMMA)
    hangs = start < end and actors.hangs(tokens[start])
    if start >= end or tokens[start].text.startswith("لل") or not (hangs or opens_name(tokens[start])):
        return None
    short = end - start <= _LONGEST and all(token.type == "word" for token in tokens[start:end])
    return Subject(start, end if short else actors.end_of(sentence, start, end), "", int(hangs))
