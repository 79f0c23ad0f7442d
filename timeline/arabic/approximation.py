"""The words beside an expression that become its TIMEX3 `mod`: حوالي, "أكثر من", تقريبا; قبل and بعد before a date."""

from __future__ import annotations

import re
from functools import cache

import attrs

from timeline.arabic.expressions import At, Date, Expression, Length, Modified, Part
from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon.deictics import APPROXIMATORS
from timeline.arabic.rules.lookalikes import Candidate
from timeline.arabic.vocabulary import word_class

# "لا يقل عمره عن", "يزيد طولها على": the noun stands between the verb and its preposition
_MEASURED = re.compile(
    r"(?<!\w)(?:(?P<no>لا|الا|ما لا|ان لا) )?[يت](?P<verb>قل|زيد|نقص)(?: (?!عن |علي )\w+){1,4} (?:عن|علي)$"
)
_BOUNDS = {("قل", True): "EQUAL_OR_MORE", ("زيد", True): "EQUAL_OR_LESS", ("قل", False): "LESS_THAN",
           ("زيد", False): "MORE_THAN", ("نقص", True): "EQUAL_OR_MORE", ("نقص", False): "LESS_THAN"}  # fmt: skip
# "نيفا وعشرين يوما", "بضع وثلاثين سنة"
_AND_SOME = re.compile(r"(?<!\w)[وفبل]?(?:نيفا?|بضعه?|بضعا) و$")
# "قتل عشرة على الأقل أمس": behind a count, and no measure of the day
_OF_A_COUNT = ("الاقل", "الاكثر")
_SIDES = {"قبل": "BEFORE", "قبيل": "BEFORE", "بعد": "AFTER"}


def _is_dated(said: Expression) -> bool:
    """Whether an expression names a time of its own: "قبل عام 1990", "قبل 3 مايو", and not "بعد الشهر الماضي"."""
    if isinstance(said, Part):
        return said.of is not None and _is_dated(said.of)
    if isinstance(said, At):
        return said.date is not None and _is_dated(said.date)
    return isinstance(said, Date) and (said.year is not None or None not in (said.month, said.day))


@cache
def _approximators() -> tuple[dict[str, str], frozenset[str], re.Pattern[str]]:
    """The TIMEX3 mods of the words before an expression, the last words of those, the pattern of the words behind."""
    mods = {
        before + fold_word(row.name): row.mod
        for row in APPROXIMATORS if not row.after
        for before in ("", "و", "ف", "ب", "ل", "ول", "وب")
    }  # fmt: skip
    behind = re.compile(rf"[ ]{{1,3}}(?P<words>{word_class('approximator_after').pattern})(?!\w)")
    return mods, frozenset(words.rsplit(" ", 1)[-1] for words in mods), behind


def modified(found: Candidate, text: str) -> Candidate:
    """With the TIMEX3 mod of the approximator before or after it."""
    mods, last_words, behind = _approximators()
    start = found.start
    if text.endswith("و", 0, start) and _AND_SOME.search(text, max(0, start - 10), start):
        return attrs.evolve(found, expression=Modified(found.expression, "MORE_THAN"))
    if start and text[start - 1].isspace():
        before = text[max(0, start - 28) : start].split()
        last = before[-1].lstrip('([«"') if before else ""
        if last in last_words and (last not in _OF_A_COUNT or isinstance(found.expression, Length)):
            for length in range(min(3, len(before)), 0, -1):
                mod = mods.get(" ".join(before[-length:]).lstrip('([«"'))
                if mod:
                    return attrs.evolve(found, expression=Modified(found.expression, mod))
        if last in ("عن", "علي"):
            measured = _MEASURED.search(text[max(0, start - 60) : start].rstrip())
            if measured:
                return attrs.evolve(
                    found, expression=Modified(found.expression, _BOUNDS[measured["verb"], measured["no"] is not None])
                )
        side = _SIDES.get(last.removeprefix("و"))
        if side and _is_dated(found.expression):
            return attrs.evolve(found, expression=Modified(found.expression, side))
    after = behind.match(text, found.end)
    if after:
        row = word_class("approximator_after").read(after["words"])
        return attrs.evolve(found, expression=Modified(found.expression, row.mod))
    return found
