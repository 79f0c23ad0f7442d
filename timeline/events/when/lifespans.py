"""Life spans in brackets after a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import BRACKETS, CLOSING, COMMA, DASHES, OPENING, QUOTES
from timeline.events.sentences.words import PERSONAL_GENDER, folded
from timeline.events.what import rendering
from timeline.events.who.actors import given, person
from timeline.temporal.values import Interval, PartialDate

if TYPE_CHECKING:
    from timeline.events.sentences.tokens import Token
    from timeline.temporal.values import Datable

_BORN = folded(frozenset(["مواليد", "ولد", "ولدت", "مولود", "المولود", "المولودة", "مولودة", "ميلاد", "و", "م"])) - {
    "و",
    "م",
}
_DIED = folded(frozenset(["توفي", "توفيت", "المتوفى", "المتوفاة", "متوفى", "ت", "وفاة", "رحل"]))
_NOT_LIVES = folded(grammar.LIFE_NOT)
_REIGNS = folded(grammar.words("عهد حكم عصر زمن أيام ولاية خلافة سلطنة إمارة فترة رئاسة دولة مملكة"))
_YEARS = range(10, 116)
_LONGEST = 8  # words of a name
_OPENING = 2  # tokens that may stand before the name at the head of an article
_DESCRIBED = 30  # tokens from the head of an article to the bracket of a life
_FATHERS = ("ابو", "ابي")
_FOREBEARS = ("بن", "ابن", "بنت", "ابو", "ام")
_BYNAMES = folded(grammar.words("المعروف المعروفة الملقب الملقبة الشهير الشهيرة المكنى المكناة"))


@attrs.frozen
class Lives:
    """The events of a bracket: (kind, when, token of the date, words); `dates` are the date tokens used up."""

    start: int
    end: int
    dates: tuple[int, ...]
    events: tuple[tuple[str, Datable | None, int, str], ...]


def datable(token: Token) -> Datable | None:
    """The date of a token's mention, or None where it has none or is no date."""
    when = token.mention.when if token.mention is not None else None
    return when if isinstance(when, PartialDate | Interval) else None


def _quoted_alone(tokens: tuple[Token, ...], date: int) -> bool:
    """Does a date fill a pair of quotation marks, which are brackets then: "أليكس هيلي «1921 – 1992م»"?"""
    return 0 < date < len(tokens) - 1 and tokens[date - 1].text == "«" and tokens[date + 1].text == "»"


def lives(sentence: Sentence, date: int, opens: bool) -> Lives | None:
    """Read the bracket around a date as a birth, a death or both; None where it is another kind of bracket.

    `opens` says that the sentence opens its paragraph, where articles of encyclopedias give the span of a life.
    """
    tokens = sentence.tokens
    said_of = tokens[date].mention
    if said_of is not None and said_of.type == "TIME":
        return None  # (18:18 ت.ع.م)
    low = date
    while low > 0 and date - low < 12 and not (tokens[low].type == "mark" and tokens[low].text in BRACKETS):
        low -= 1
    if tokens[low].text not in OPENING and not _quoted_alone(tokens, date):
        return None
    low = low if tokens[low].text in OPENING else date - 1
    high = date
    while (
        high < len(tokens) - 1
        and high - date < 16
        and not (tokens[high].type == "mark" and tokens[high].text in CLOSING)
    ):
        high += 1
    name = _name(sentence, low)
    if opens and (name is None or name[0] > _OPENING) and (headed := _heading_name(sentence, low)) is not None:
        name = headed
    if name is None:
        return None
    first, words = name
    inside = range(low + 1, max(high, date + 1))
    dates = [i for i in inside if tokens[i].type == "date"]
    said = {tokens[i].reading.folded for i in inside if tokens[i].type == "word"}
    when = datable(tokens[date])
    if said & _BORN and said & _DIED and len(dates) == 2:  # (ميلاد: 6 نوفمبر 1494، وفاة: 7 سبتمبر 1566)
        both = tuple(
            (kind, datable(tokens[i]), i, _what(word, words))
            for i, kind, word in zip(dates, ("birth", "death"), ("ميلاد", "وفاة"), strict=True)
        )
        return Lives(first, high - 1, tuple(dates), both)
    if said & _BORN:
        return Lives(first, high - 1, tuple(dates), (("birth", when, date, _what("ميلاد", words)),))
    if said & _DIED:
        return Lives(first, high - 1, tuple(dates), (("death", when, date, _what("وفاة", words)),))
    if not (opens and first <= _OPENING and date < 40) and not _like_day(when):
        return None
    if isinstance(when, Interval) and when.start is not None and when.end is not None:
        start, end = when.start, when.end
        if not (_like_day(start) and _like_day(end)) and _years(start, end) not in _YEARS:
            return None
        span = (("birth", start, date, _what("ميلاد", words)), ("death", end, date, _what("وفاة", words)))
        return Lives(first, high - 1, tuple(dates), span)
    alone = all(tokens[i].type in ("date", "mark") and tokens[i].text not in DASHES for i in inside)
    goes_on = high + 1 < len(tokens) and (
        tokens[high + 1].text in COMMA or tokens[high + 1].reading.function == "pronoun"
    )
    if (
        alone
        and goes_on
        and opens
        and first <= _OPENING
        and len(dates) == 1
        and isinstance(when, PartialDate)
        and _like_day(when)
    ):
        return Lives(first, high - 1, tuple(dates), (("birth", when, date, _what("ميلاد", words)),))
    days = [i for i in dates if _like_day(datable(tokens[i])) or opens]
    if len(days) == 2 and any(tokens[i].text in DASHES for i in range(days[0], days[1])):
        events = tuple(
            (kind, datable(tokens[i]), i, _what(word, words))
            for i, kind, word in zip(days, ("birth", "death"), ("ميلاد", "وفاة"), strict=True)
        )
        return Lives(first, high - 1, tuple(dates), events)
    if len(days) == 1 and opens and any(tokens[i].text in DASHES for i in range(date, high)) and first <= _OPENING:
        return Lives(first, high - 1, tuple(dates), (("birth", when, date, _what("ميلاد", words)),))
    return None


def _called(token: Token) -> bool:
    """Is the word part of a person's name or title?"""
    return token.reading.definite or person(token) is True or given(token)


def _what(word: str, name: str) -> str:
    return f"{word} {name}"


def _like_day(when: object) -> bool:
    return getattr(when, "day", None) is not None or getattr(getattr(when, "start", None), "day", None) is not None


def _years(start: object, end: object) -> int:
    first, last = getattr(start, "year", None), getattr(end, "year", None)
    return last - first if isinstance(first, int) and isinstance(last, int) else -1


def _heading_name(sentence: Sentence, bracket: int) -> tuple[int, str] | None:
    """The name an article opens with, where its bracket stands behind what else he is called: "ابن ناصر هو سالم بن
    محمد، العامري (1332 - 1406)", "سالم بن محمد، المعروف بالعامري (1332 - 1406)"."""
    tokens = sentence.tokens
    if bracket > _DESCRIBED or any(tokens[i].type in ("date", "number") for i in range(bracket)):
        return None
    verbs = (i for i in sentence.verbs if 1 < i < bracket and tokens[i - 1].reading.folded not in _FATHERS)
    if any(tokens[i + 1].reading.folded not in ("الدين", "الله") for i in verbs):
        return None  # and not: أبو زيد، ولي الدين
    ends = (i for i in range(1, bracket) if tokens[i].type != "word" or tokens[i].reading.folded in _BYNAMES)
    stop = min(
        next(ends, bracket), next((i for i in range(bracket) if tokens[i].reading.base in PERSONAL_GENDER), bracket)
    )
    named = given(tokens[0]) or any(tokens[i].reading.folded in _FOREBEARS for i in range(stop))
    if not named or not 1 < stop <= _LONGEST or tokens[0].reading.noun is not None:
        return None
    return 0, rendering.render(sentence.text, tokens, range(stop), {}, strip=False)


def _name(sentence: Sentence, bracket: int) -> tuple[int, str] | None:
    """The name before a bracket: (its first token, its words), or None where no name can stand."""
    tokens = sentence.tokens
    end = bracket
    while end > 0 and tokens[end - 1].type == "mark":  # an earlier bracket: (بالفرنسية: ...)،
        if tokens[end - 1].text in COMMA or tokens[end - 1].text == "؛":
            end -= 1
        elif tokens[end - 1].text in CLOSING:
            while end > 0 and tokens[end - 1].text not in OPENING:
                end -= 1
            end -= 1
        else:
            break
    first = end
    while first > 0 and end - first < 16:
        token = tokens[first - 1]
        if token.type != "word" and not (token.type == "mark" and token.text in QUOTES):
            break
        # سالم, عادل and ناصر are verbs to their letters, yet at the head of an article names
        if (first - 1 in sentence.verbs and first > 1) or token.reading.function in (
            "preposition",
            "complement",
            "relative",
            "subordinator",
        ):
            break
        first -= 1
    opening = tokens[first].reading.verb if first < end else None
    if opening is not None and opening.kind == "statement" and opening.role == "perfect":  # not نجيب
        first += 1  # قال فلان (ت 1378)
    owned = first + 1 < end and first > 0 and tokens[first - 1].reading.function == "preposition"
    titled = owned and person(tokens[first + 1]) is True and tokens[first + 1].reading.definite
    if titled and tokens[first].reading.base in _REIGNS:
        return None  # في عهد الخديوي إسماعيل (1863-1879)
    if titled and not _called(tokens[first]):
        first += 1  # على نفقة | الشيخ سالم (ت 1393)
    is_ = next((i for i in range(first + 1, end) if tokens[i].reading.folded in PERSONAL_GENDER), end)
    words = [i for i in range(first, is_) if tokens[i].type == "word"]  # فلانة هي مغنية (مواليد 1983)
    if (
        not words
        or any(tokens[i].reading.folded in _NOT_LIVES for i in words[:3])
        or tokens[words[0]].reading.noun is not None
    ):
        return None
    if len(words) > _LONGEST:
        words = words[:_LONGEST]
        while len(words) > 2 and tokens[words[-1]].reading.folded in ("بن", "ابن", "بنت", "عبد", "ابو", "ابي", "ال"):
            words.pop()
    text = rendering.render(sentence.text, tokens, words, {}, strip=False)
    return (first, text) if text else None
