"""Under which name a text spoke first of what it now calls by a lone noun: "المبادرة" is "مبادرة صحار للتشغيل"."""

from __future__ import annotations

import re
from itertools import islice

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import analyse
from timeline.events.sentences.tokens import QUOTES
from timeline.events.sentences.words import folded, read
from timeline.events.who.actors import definite, end_of, given, land
from timeline.events.who.memory import render_subject
from timeline.events.who.subjects import Subject, length

_GENERIC = folded(grammar.GENERIC)
_TIMES = folded(
    grammar.words("اليوم أمس غدا الآن حاليا سابقا مؤخرا الماضي الماضية المقبل المقبلة القادم القادمة الجاري")
)
_COUNTRY, _STATES = "البلاد", "جمهورية|مملكة|سلطنة|دولة"
_FAR = 160  # code points that may hold the name behind its noun
# Code points before the noun that are searched, and how many names at most are read there.
_REACH, _TRIES = 10_000, 8
_LONGEST = 8  # words of a name that is worth repeating


def full_name(text: str, word: str, before: int) -> str | None:
    """The name that a definite noun had before a place of the text, None where it had none or several.

    >>> text = "أطلقت الشركة مبادرة صحار للتشغيل. وانطلقت المبادرة عام 2014."
    >>> full_name(text, "المبادرة", text.index("وانطلقت"))
    'مبادرة صحار'
    """
    noun = word.removeprefix("ال")
    if noun == word or not (word == _COUNTRY or read(noun).base in _GENERIC):
        return None
    spelled = _STATES if word == _COUNTRY else re.escape(noun)
    found: dict[str, str] = {}
    pattern = re.compile(rf"(?<!\w)[وفبل]?({spelled})(?!\w)")
    for match in islice(pattern.finditer(text, max(0, before - _REACH), before), _TRIES):
        start = match.start(1)
        sentence = analyse(text, start, min(before, start + _FAR), ())
        tokens = sentence.tokens
        end = end_of(sentence, 0, len(tokens)) if tokens else 0
        end = next((i for i in range(1, end) if tokens[i].reading.folded in _TIMES), end)
        known = any(definite(t) or given(t) or land(t) or t.text in QUOTES for t in tokens[1:end])
        name = Subject(0, end, "")
        if end > 1 and known and length(tokens, name) <= _LONGEST:
            found.setdefault(
                tokens[1].text if tokens[1].text not in QUOTES else tokens[2].text, render_subject(sentence, name)
            )
    return next(iter(found.values())) if len(found) == 1 else None
