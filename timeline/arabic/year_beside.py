"""The year told before a month or day of it: "سقطت في حرب 1967 في 8 يونيو", "يفتتح عام 2026 في نوفمبر"."""

from __future__ import annotations

import re

from timeline.arabic.lexicon import company
from timeline.arabic.rules.context import folded, word_before
from timeline.arabic.vocabulary import alternation

_HEADS = alternation(folded(company.TAKING_PLACE))
_HEAD = re.compile(rf"(?<!\w)(?P<tied>[وفب])?(?:ال)?{_HEADS}(?: ال\w+| \w+){{0,3}} \(?$")
_DURING = re.compile(rf"(?<!\w)(?P<link>[وف]?(?:في|خلال|اثناء|ابان)) (?:ال)?{_HEADS}(?: ال\w+)? \(?$")
_NOT_IN_IT = folded(company.NOT_IN_IT)
_AROUND_IT = folded(company.AROUND_IT)
_CITED = re.compile(
    r"\((?!ولد|ولادت|توفي|مواليد|مولود|المولود|المتوف|[تو][ .])[^\W\d_][^()\d\n]{1,60}?(?P<comma>[،,])? ?$"
)
_CITED_BEHIND = re.compile(r" ?(?:\)|[،,:] ?(?:ص|ج|\d))")
_SENDS, _PAGE = re.compile(r"\((?:[اأ]نظر|ينظر|راجع|نقلا) "), re.compile(r" ?[،,:] ?(?:ص|ج|\d)")
_BESIDE = re.compile(
    r"[ ]?[،,]?[ ]?(?:و?(?:ذلك|تحديدا|بالتحديد|بالضبط) )?(?:(?:التي|الذي) \w+ )?"
    r"(?:و[يت](?:نتهي|ختتم|ستمر|كتمل|توقف) )?(?:(?:في|خلال|من|بتاريخ|بدءا|ابتداء|اعتبارا|انطلاقا) ?){0,2}"
)


def cites(text: str, start: int, end: int) -> bool:
    """Whether the year at a place is in brackets behind a name, as books are cited: "(الزركلي، 1986، ص 45)".

    >>> cites("جلس (انظر السعيد، 2005)", 18, 22), cites("جلس (2005)", 5, 9)
    (True, False)
    """
    found = _CITED.search(text, max(0, start - 80), start)
    behind = _CITED_BEHIND if found is not None and found["comma"] else _PAGE
    return found is not None and behind.match(text, end) is not None


def surely_cites(text: str, start: int, end: int) -> bool:
    """Whether it is surely a book that is cited: with its page, or with a word that sends the reader there.

    >>> surely_cites("صدر (القاهرة، 1995)", 14, 18), surely_cites("صدر (السعيد، 1995، ص 4)", 13, 17)
    (False, True)
    """
    if not cites(text, start, end):
        return False
    opening = text.rfind("(", 0, start)
    return _SENDS.match(text, opening) is not None or _PAGE.match(text, end) is not None


def during(text: str, start: int) -> int | None:
    """Where the words begin that tell a deed in an event called by the year at a place, or None: "خلال أحداث 2011".

    Not so where they go with a noun, as in "التحقيق في أحداث 2011".

    >>> during("سقطت في حرب 1967", 12), during("التحقيق في احداث 2011", 17)
    (5, None)
    """
    found = _DURING.search(text, max(0, start - 40), start)
    if found is None or word_before(text, found.start()) in _NOT_IN_IT:
        return None
    return found.start()


def of_an_occasion(text: str, start: int) -> bool:
    """Whether the year at a place is that of an event itself: "مونديال 2010", not "تصفيات مونديال 2010".

    >>> of_an_occasion("مونديال 2010", 8), of_an_occasion("تصفيات مونديال 2010", 15)
    (True, False)
    """
    found = _HEAD.search(text, max(0, start - 60), start)
    return found is not None and word_before(text, found.start()) not in _AROUND_IT


def beside(text: str, end: int, start: int) -> bool:
    """Whether a month or day goes straight on from the year before it: "مونديال 2010 يوم 11 يوليو".

    >>> beside("عام 2026 في نوفمبر", 8, 12), beside("عام 2026 وفي نوفمبر", 8, 13)
    (True, False)
    """
    return _BESIDE.fullmatch(text, end, start) is not None
