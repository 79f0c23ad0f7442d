"""The words around a match, for the rules and tests that need them."""

from __future__ import annotations

import re

LENGTH_WORDS = ("لمده", "مده", "خلال", "غضون", "طوال", "طيله", "مدي", "لفتره", "فتره", "قرابه", "بعد", "قبل", "منذ", "استغرق", "استغرقت", "تستغرق", "يستغرق", "استمر", "استمرت", "يستمر",
                 "تستمر", "دام", "دامت", "اقل", "اكثر", "كامل", "مدتها", "مدته", "لمدي", "عمره", "عمرها", "طول", "زهاء", "ازيد", "بمده", "مدتهما", "مضي", "مرور", "وبعد", "وقبل", "ومنذ", "وخلال", "لاكثر",
                 "باكثر", "لاقل", "باقل", "قبلها", "بعدها", "حوالي", "نحو", "تناهز", "يقارب", "من", "ذلك", "عده", "بضعه", "قبلهما", "لمدد", "حكم", "بسجنه", "بالسجن", "سجنا", "السجن", "الحبس", "بالحبس", "حبسا")  # fmt: skip


_LAST_WORD = re.compile(r"[^\W\d_]+$")


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


def nothing_else(text: str, start: int, end: int) -> bool:
    """Whether the place is all that is written."""
    return start <= 64 and len(text) - end <= 64 and not text[:start].strip() and not text[end:].strip()


def length_stands(text: str, start: int, end: int, *, vague: bool) -> bool:
    """Whether a lone unit ("سنة", or a `vague` plural: "ساعات") is a length where it stands: "لمدة سنة", "أكثر من عام"."""
    before = word_before(text, start)
    if nothing_else(text, start, end):
        return True
    after = text[end : end + 14].lstrip()
    if vague:
        # "خلال ساعات", not "خلال ساعات العمل"
        return before in LENGTH_WORDS and before not in ("من", "ذلك", "طول") and not after.startswith("ال")
    if before in ("من", "بعد", "قبل", "منذ", "نحو", "حوالي"):
        # "أكثر من سنة", not "من يوم"
        earlier = text[max(0, start - 24) : start].split()
        if before == "من" and not (len(earlier) > 1 and earlier[-2].lstrip("وبلف") in ("اكثر", "اقل", "ازيد", "يقرب", "اكتر")):
            return False
        return not after.startswith("ال") or before == "من"
    return before in LENGTH_WORDS and before not in ("ذلك", "طول", "خلال") and not after.startswith(("ال", "واحد"))
