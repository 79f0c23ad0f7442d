"""What a numbered part is part of, where the text said it of another: "الدورة الثانية (مهرجان المسرح)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import folded
from timeline.events.who.actors import bare, definite, end_of, given, specific
from timeline.events.who.naming import TIMES, generic
from timeline.events.who.nounphrases import Subject, length
from timeline.events.who.rendered import render_subject

_ORDINALS = folded(grammar.ORDINALS)
_SPELLED = "|".join(sorted(grammar.ORDINALS))
# What is counted in every contest anew: "المركز الثاني", "الهدف الثاني".
_RANKS = folded(grammar.words("مركز مرتبة درجة ميدالية جائزة هدف مرة شوط صف"))
_REACH = 1_500  # code points before the part in which another is told
_FAR = 120  # code points that may hold what it is part of
_LONGEST = 7  # words of that
_TENS = ("عشر", "عشره")


def whole_of(sentence: Sentence, told: Sequence[int], text: str) -> tuple[int, str] | None:
    """The ordinal of a lone part among the tokens told, and what the part told before it in the text is part of.

    >>> text = "أقيمت الدورة الأولى من مهرجان المسرح في صحار. وأقيمت الدورة الثانية في صور"
    >>> whole_of(analyse(text, text.index("وأقيمت"), len(text), ()), range(5), text)
    (2, 'مهرجان المسرح')
    """
    tokens = sentence.tokens
    for i, at in pairwise(told):
        if at != i + 1 or i in sentence.verbs or tokens[at].reading.folded not in _ORDINALS or not definite(tokens[i]):
            continue
        if bare(tokens[i]) in _RANKS:
            continue
        last = at + (at + 1 < len(tokens) and tokens[at + 1].reading.folded in _TENS)
        behind = next((tokens[k] for k in told if k > last), None)
        if behind is not None and behind.type == "word" and (_says_of_what(behind) or definite(behind)):
            continue
        said = _whole(text[: tokens[i].start], tokens[i].text)
        if said is not None:
            return last, said
    return None


def _says_of_what(token: Token) -> bool:
    """Does the word behind a part say of what it is one: "الدورة الثانية | للمهرجان"?"""
    reading = token.reading
    return reading.base == "من" or reading.function == "relative" or token.text.startswith("ل") or given(token)


def _whole(before: str, word: str) -> str | None:
    """What the last numbered part of that kind before a place was part of."""
    spelled = word[word.index("ل") + 1 :].removeprefix("ل")
    part = re.compile(rf"(?<!\w)[وفبك]?(?:ال|لل){re.escape(spelled)}\s+(?:{_SPELLED})(?:\s+عشرة?)?\s+(?=من\s|ل\w)")
    matches = list(part.finditer(before, max(0, len(before) - _REACH)))
    return _read(before, matches[-1].end()) if matches else None


def _read(text: str, start: int) -> str | None:
    """The noun phrase that من or ل leads in at a place of the text."""
    sentence = analyse(text, start, min(len(text), start + _FAR), ())
    tokens = sentence.tokens
    stop = next((i for i, t in enumerate(tokens) if t.reading.folded in TIMES or t.text in COMMA), len(tokens))
    apart = tokens[0].reading.base == "من"
    first = int(apart)
    if first >= stop or tokens[first].type != "word" or tokens[first].reading.function or tokens[first].reading.suffix:
        return None
    end = end_of(sentence, first, stop)
    if end <= first or not any(specific(t) or t.type != "word" for t in tokens[first:end]):
        return None
    if length(tokens, Subject(first, end, "")) > _LONGEST:
        return None
    named = apart and generic(bare(tokens[first]))
    return render_subject(sentence, Subject(first if named else 0, end, ""))
