"""Which two a dual means that a text named together: "المدينتين" of "مدينتي مسقط وصحار"."""

from __future__ import annotations

import re

from timeline.events.lexicon import grammar
from timeline.events.places import place
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import QUOTES
from timeline.events.sentences.words import GIVEN_NAMES, folded
from timeline.events.who.actors import end_of, known, specific
from timeline.events.who.nounphrases import Subject, length

_REACH = 2_500  # code points before the dual that are searched
_FAR = 90  # code points that may hold the two names
_SIDES = folded(grammar.words("الشمالية الجنوبية الشرقية الغربية الوسطى الكبرى المتحدة السعودية"))
_LONGEST = 7  # words of them


def named_together(text: str, one: str, before: int) -> str | None:
    """The two of a kind that were named behind the kind itself, None where that was of several pairs.

    >>> named_together("سيطر المقاتلون على مدينتي مسقط وصحار. ", "مدينة", 40)
    'مسقط وصحار'
    """
    stem = one[:-1] + "ت" if one.endswith("ة") else one
    both = re.compile(rf"(?<!\w)[وفبلك]?({re.escape(stem)}[اي]) (?=[^\W\d_])")
    found = (_pair(text, match.start(1)) for match in both.finditer(text, max(0, before - _REACH), before))
    pairs = dict.fromkeys(pair for pair in found if pair is not None)
    return next(iter(pairs)) if len(pairs) == 1 else None


def _pair(text: str, start: int) -> str | None:
    """The two names behind a noun in the dual that "و" ties."""
    sentence = analyse(text, start, min(len(text), start + _FAR), ())
    tokens = sentence.tokens
    stop = next((i for i, t in enumerate(tokens) if t.type != "word" and t.text not in QUOTES), len(tokens))
    middle = _end(sentence, 1, stop)
    if not 1 < middle < stop or not tokens[middle].reading.conjunction:
        return None
    end = _end(sentence, middle, stop)
    if end <= middle or length(tokens, Subject(1, end, "")) > _LONGEST:
        return None
    return text[tokens[1].start : tokens[end - 1].end]


def _end(sentence: Sentence, start: int, stop: int) -> int:
    """Where a name ends that begins at a token, there itself where it is none."""
    tokens = sentence.tokens
    if start >= stop or tokens[start].type != "word":
        return start
    reading = tokens[start].reading
    word = reading.folded[reading.conjunction :]
    named = specific(tokens[start]) or word in GIVEN_NAMES or place((word,)) is not None
    strange = not (known(word) or reading.function or reading.noun or reading.verb or reading.suffix)
    end = end_of(sentence, start, stop) if named or strange else start
    if place((word,)) is not None and end > start + 1 and tokens[start + 1].reading.folded not in _SIDES:
        end = start + 1  # ستولي فرنسا وبريطانيا | الأولوية
    return end if not any(token.text in QUOTES for token in tokens[start:end]) else start
