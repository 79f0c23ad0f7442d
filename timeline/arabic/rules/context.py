"""The words around a match, for the rules and tests that need them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon import company

_LAST_WORD = re.compile(r"[^\W\d_]+$")


def folded(words: Iterable[str]) -> frozenset[str]:
    """Words of the lexicon as a folded text has them."""
    return frozenset(map(fold_word, words))


def word_before(text: str, start: int) -> str:
    """The word before a place, "" at the start of a clause."""
    said = text[max(0, start - 24) : start]
    bare = said.rstrip(' \n(«"')
    if not 1 <= len(said) - len(bare) <= 3:
        return ""
    word = bare[max(bare.rfind(" "), bare.rfind("\n")) + 1 :]
    if word.isalpha():
        return word
    found = _LAST_WORD.search(word)
    return found[0] if found else ""


def glued(text: str, start: int) -> bool:
    """Whether a preposition is glued before the place: بمارس, ل2015."""
    if text.endswith(("في", "منذ"), 0, start):
        return text[start : start + 1].isdigit()  # "انقطع في2020"
    if text.endswith("بال", 0, start):
        return text[start : start + 1].isdigit() and not text[start - 4 : start - 3].isalnum()
    return start > 0 and text[start - 1] in "بلك" and (start == 1 or not text[start - 2].isalnum())


def says_year(said: str) -> bool:
    """Whether a noun of years stands in what was said: "عامي 1990 و1995", "موسم 2018/2019"."""
    return any(noun in said for noun in ("عام", "سنه", "سنت", "موسم"))


def nothing_else(text: str, start: int, end: int) -> bool:
    """Whether the place is all that is written."""
    return start <= 64 and len(text) - end <= 64 and not text[:start].strip() and not text[end:].strip()


_BEFORE_LENGTH = folded(company.BEFORE_LENGTH)
_COUNTED_FROM = ("بعد", "قبل", "منذ", "نحو", "حوالي")


_CLAUSE_GOES_ON = re.compile(r"[ ]?(?:[.،,؛:!؟?)»\n]|$)| (?:من|علي|و\w+) ")


def length_stands(text: str, start: int, end: int, *, vague: bool) -> bool:
    """Whether a lone unit, or a `vague` plural, is a length where it stands: "لمدة سنة", "خلال ساعات"."""
    if nothing_else(text, start, end):
        return True
    before = word_before(text, start)
    after = text[end : end + 14].lstrip()
    if after[:1].isdigit():
        return False  # "منذ يوم 30 يونيو"
    if before == "بعد" and _again(text, start, end):
        return False  # "عاما بعد عام"
    if before in _COMPARISONS:
        return not vague and _compared(text, start, _COMPARISONS[before])
    if before == "خلال" and not vague and _CLAUSE_GOES_ON.match(text, end):
        return True  # "خلال عام من توقيعه", not "خلال عام حافل"
    if before not in _BEFORE_LENGTH or after.startswith("ال"):
        return False  # "خلال ساعات", not "خلال ساعات العمل"
    return vague or before in _COUNTED_FROM or (before != "خلال" and not after.startswith("واحد"))


_LIMITS = ("تقل", "يقل", "تزيد", "يزيد", "يربو", "تربو", "ينيف")
_COMPARISONS = {"من": ("اكثر", "اقل", "ازيد", "يقرب", "اكتر"), "عن": _LIMITS, "علي": _LIMITS}


def _again(text: str, start: int, end: int) -> bool:
    """Whether the same unit stands before the preposition."""
    earlier = text[max(0, start - 24) : start].split()
    return len(earlier) > 1 and earlier[-2].rstrip("ا") == text[start:end].rstrip("ا")


def _compared(text: str, start: int, comparisons: tuple[str, ...]) -> bool:
    """Whether a comparison stands before the place: "أكثر من سنة", "لا تقل عن سنة", not "من يوم"."""
    earlier = text[max(0, start - 24) : start].split()
    return len(earlier) > 1 and earlier[-2].lstrip("وبلف") in comparisons
