"""How often something was done, which is not told of a date that is the time of one of these deeds alone."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import BRACKETS, COMMA, Token
from timeline.events.sentences.words import folded
from timeline.events.what.datewords import LINKS
from timeline.events.what.endings import numeral
from timeline.events.what.phrases import ONE_OF_THEM

_TIMES = folded(grammar.words("مرة مرات مناسبة مناسبات"))
_TWICE = folded(grammar.words("مرتين مناسبتين"))
_IN_A_ROW = folded(
    grammar.words("متتالية متتاليتين متتاليات متفرقة متفرقتين مختلفة مختلفتين أخرى أخريين متباعدة أيضا فقط إجمالا")
)
_UNITS = {
    word: number
    for number, words in enumerate(
        (
            "ثلاث ثلاثة", "أربع أربعة", "خمس خمسة", "ست ستة", "سبع سبعة", "ثماني ثمانية", "تسع تسعة", "عشر عشرة",
        ),
        start=3,
    )
    for word in folded(grammar.words(words))
}  # fmt: skip
_ABOUT = folded(grammar.words("نحو حوالي قرابة زهاء أكثر أقل أزيد"))
_ONLY = folded(grammar.words("سوى إلا"))
_OVER = folded(grammar.words("مدى مدار"))
_FEWEST = 3  # dates of a row that may tell of one thing each
_FAR = 8  # tokens from "آخرها" to its date, and from one date of a list to the next


def without_count(tokens: Sequence[Token], indices: list[int], head: int, date: int, last: int) -> list[int]:
    """Leave out how often where the date is one of several: "فازت بالكأس | ثلاث مرات | أعوام 1990 و1994 و1998".

    With one date alone all of them were then: "زار الحقل ثلاث مرات عام 1990".
    """
    indices = _without_total(tokens, indices, head, date, last)
    start = next((at for at in range(1, len(indices)) if indices[at] > head and _counts(tokens, indices, at)), None)
    if start is None or not (_listed(tokens, date, last) or _one_of_them(tokens, date)):
        return indices
    stop = start + 1 + (tokens[indices[start]].reading.base not in _TWICE)
    while stop < len(indices) and tokens[indices[stop]].reading.folded in _IN_A_ROW:
        stop += 1
    over = stop + 1 < len(indices) and tokens[indices[stop + 1]].reading.base in _OVER
    rest = [tokens[i] for i in indices[stop:] if tokens[i].type == "word"]
    if rest and rest[0].reading.folded in ONE_OF_THEM:
        if len(rest) > 2:
            return indices  # ثلاث مرات، أولها من الملحن سالم
        over = True  # آخرها درع 2017
    led = int(tokens[indices[start - 1]].reading.base == "في" and indices[start - 1] > head)  # في مناسبتين
    while start - led > 1 and indices[start - led - 1] > head and _roughly(tokens, indices[start - led - 1]):
        led += 1  # أكثر من | عشر مرات
    return [*indices[: start - led], *(() if over else indices[stop:])]


def _without_total(tokens: Sequence[Token], indices: list[int], head: int, date: int, last: int) -> list[int]:
    """Leave out how many, where a list has one date for each: "نال | ثلاث | جوائز أعوام 2001 و2004 و2007"."""
    dates = 1 + _row(tokens, range(date - 1, -1, -1)) + _row(tokens, range(last + 1, len(tokens)))
    if dates < _FEWEST or any(tokens[i].reading.base in _ONLY for i in indices):
        return indices
    total = next((at for at, i in enumerate(indices) if i > head and _amount(tokens[i]) == dates), None)
    if total is None or total + 1 >= len(indices):
        return indices
    counted = tokens[indices[total + 1]].reading
    of_times = counted.folded in _TIMES or counted.function or numeral(tokens[indices[total + 1]])
    return indices if of_times else [*indices[:total], *indices[total + 1 :]]


def _amount(token: Token) -> int:
    """The number that a token is, 0 where it is none: "3", "خمسة"."""
    return int(token.text) if token.type == "number" and token.text.isdecimal() else _UNITS.get(token.reading.folded, 0)


def _row(tokens: Sequence[Token], reach: range) -> int:
    """How many dates stand in a row, with no more than "و" or a comma between them."""
    found, near = 0, 0
    for i in reach:
        joins = tokens[i].text in COMMA or tokens[i].text in BRACKETS or tokens[i].text == "و"
        if tokens[i].type == "date":
            found, near = found + 1, 0
        elif near > 2 or not (joins or tokens[i].reading.base in LINKS):
            break
        else:
            near += 1
    return found


def _roughly(tokens: Sequence[Token], i: int) -> bool:
    """Does a word only say how sure a number behind it is: نحو، أكثر | من؟"""
    before = tokens[i - 1].reading.folded if i else ""
    return tokens[i].reading.folded in _ABOUT or (tokens[i].reading.base == "من" and before in _ABOUT)


def counts_all(tokens: Sequence[Token], indices: Sequence[int], date: int) -> bool:
    """Are so many things counted, and no more, that the dates of a list have between them?

    "لم تشهد الجزيرة سوى خمسة أعراس في الأعوام التالية (1962، 1974، ...)".
    """
    at = next((at for at, i in enumerate(indices) if tokens[i].reading.base in _ONLY), None)
    if at is None or at + 1 >= len(indices) or not numeral(tokens[indices[at + 1]]):
        return False
    return _listed(tokens, date, date)


def _counts(tokens: Sequence[Token], indices: Sequence[int], at: int) -> bool:
    behind = indices[at + 1 : at + 2]
    return tokens[indices[at]].reading.base in _TWICE or (
        behind == [indices[at] + 1] and how_often(tokens, indices[at])
    )


def how_often(tokens: Sequence[Token], i: int) -> bool:
    """Does a count of times begin here: "مرتين", "خمس مرات", "36 مرة"?"""
    if tokens[i].reading.base in _TWICE:
        return True
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    return behind is not None and behind.reading.folded in _TIMES and numeral(tokens[i])


def _listed(tokens: Sequence[Token], date: int, last: int) -> bool:
    """Does another date stand beside this one, with no more than "و" or a comma between them?"""
    return _beside(tokens, range(date - 1, max(-1, date - _FAR), -1)) or _beside(
        tokens, range(last + 1, min(len(tokens), last + _FAR))
    )


def _beside(tokens: Sequence[Token], reach: range) -> bool:
    for i in reach:
        if tokens[i].type == "date":
            return i != reach.start
        joins = tokens[i].text in COMMA or tokens[i].text in BRACKETS or tokens[i].text == "و"
        if not joins and tokens[i].reading.base not in LINKS:
            return False
    return False


def _one_of_them(tokens: Sequence[Token], date: int) -> bool:
    """Is the date that of the first or last of several: "36 مرة، آخرها في 2017"?"""
    near = tokens[max(0, date - _FAR) : date]
    return any(token.reading.folded in ONE_OF_THEM for token in near)
