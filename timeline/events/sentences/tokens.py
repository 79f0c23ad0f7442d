"""A stretch of text as tokens: words with their readings, numbers, marks and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from timeline.events.sentences.words import Reading, read

if TYPE_CHECKING:
    from timeline.arabic.reader import Mention

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u0640"
# Pious and polite formulas stand aside from the sentence: they are no clause and no part of an event's words.
_FORMULA = (
    r"[ـ–-]?\s*(?:(?:حفظ|رحم|رعا|أيد|ايد|سلم|نصر|أعز|وفق|أطال)(?:ه|ها|هم|هما) الله(?: تعالى)?(?: ورعاه)?|"
    r"صلى الله عليه(?: وآله)?(?: وسلم)?|صلّى الله عليه وسلّم|رضي الله عن(?:ه|ها|هم|هما)|"
    r"عليه(?:ا|م)? (?:الصلاة و)?السلام|عز وجل|سبحانه وتعالى|ﷺ|"
    r"(?<!\w)[إا]ن شاء الله(?: تعالى)?|(?<!\w)بإذن الله(?: تعالى)?|(?<!\w)لا (?:قدر|قدّر|سمح) الله|(?<=الله )تعالى"
    r")(?!\w)\s*[ـ–-]?"
)
# Titles and names cut to their letters, which end no sentence: م. سالم، أ.د. سالم، ج. سالم.
_TITLE = r"(?:(?<!\w)[^\W\d_]ـ?\.\s?)+(?=\s?[^\W\d_]{2})"
_PIOUS = ("الله", "السلام", "وجل", "تعالى", "ﷺ")  # one of them stands in each formula, or just before it
_OTHERS = rf"(\d+(?:[.,/:٫٬-]\d+)*(?:\s?[%٪])?)|({_TITLE}|[^\W\d_](?:[\w{_MARKS}](?<!\d))*(?:-\d+)?)|(\S)"
_TOKEN, _PLAIN_TOKEN = (re.compile(rf"({formula})|{_OTHERS}") for formula in (_FORMULA, "(?!)"))
HARD = frozenset("؛;:.!؟?…")
COMMA = frozenset("،,")
OPENING = frozenset("([{")
CLOSING = frozenset(")]}")
BRACKETS = OPENING | CLOSING
QUOTES = frozenset("\"«»“”'‘’„")
DASHES = frozenset("-–—ـ")
_BIDI = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
NO_READING = Reading("", "")


@attrs.frozen
class Token:
    """One word, number, mark or date of a sentence; `start` and `end` are offsets in the document."""

    start: int
    end: int
    type: str  # "word", "number", "mark", "date" (an expression that may date an event), "time" (one that may not)
    text: str
    reading: Reading = NO_READING
    mention: Mention | None = None


def tokenise(text: str, start: int, end: int, mentions: Sequence[tuple[Mention, bool]]) -> list[Token]:
    """Cut a stretch of text into tokens; a mention is one token, "date" where its flag is set, else "time"."""
    tokens: list[Token] = []
    at = start
    for mention, dates in mentions:
        if mention.start < at or mention.end > end:
            continue
        tokens += _words(text, at, mention.start)
        tokens.append(
            Token(
                mention.start,
                mention.end,
                "date" if dates else "time",
                text[mention.start : mention.end],
                mention=mention,
            )
        )
        at = mention.end
    tokens += _words(text, at, end)
    return tokens


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    waw: Token | None = None
    for piece in _pieces(text, start, end):
        token = piece
        if waw is not None:
            tied = read(waw.text + token.text) if token.type == "word" and token.start - waw.end <= 1 else NO_READING
            if tied.conjunction:  # تزوجت سالما و انفصلت عنه
                token = attrs.evolve(token, start=waw.start, text=waw.text + token.text, reading=tied)
            else:
                yield waw
            waw = None
        if token.text == "و":
            waw = token
        else:
            yield token
    if waw is not None:
        yield waw


def _pieces(text: str, start: int, end: int) -> Iterator[Token]:
    formal = any(text.find(word, start, end) >= 0 for word in _PIOUS)
    for found in (_TOKEN if formal else _PLAIN_TOKEN).finditer(text, start, end):
        group = found.lastindex
        word = found.group()
        if group == 1:
            yield Token(found.start(), found.end(), "aside", word)
        elif group == 3 and word.strip("ـ"):
            yield _word(found.start(), word)
        elif word not in _BIDI:
            yield Token(found.start(), found.end(), "number" if group == 2 else "mark", word)


def _word(start: int, word: str) -> Token:
    if "." not in word:
        return Token(start, start + len(word), "word", word, read(word))
    word = word.rstrip()
    return Token(start, start + len(word), "word", word, Reading(word, word))


def is_comma(token: Token | None) -> bool:
    return token is not None and token.type == "mark" and token.text in COMMA


def shows_passive(token: Token) -> bool:
    """Is a damma written on the first letters of a verb: وطُبعت؟"""
    return "ُ" in token.text[:3]


def opening_mark(tokens: Sequence[Token], marks: frozenset[str], before: int, low: int) -> int | None:
    """Where a quotation or a bracket opens: the nearest of the marks before a token, down to `low`."""
    return next((i for i in range(before - 1, max(0, low) - 1, -1) if tokens[i].text in marks), None)


_ENTERING = frozenset(":-–—")


def heads_entry(tokens: Sequence[Token], date: int) -> bool:
    """Does a date head the line of a chronology: "- 12 تموز: الجيش يدخل المدينة", "1956 – عبد الناصر يؤمم القناة"?"""
    if date + 1 >= len(tokens) or tokens[date + 1].text not in _ENTERING:
        return False
    return all(token.type == "mark" or token.reading.base == "في" for token in tokens[:date])
