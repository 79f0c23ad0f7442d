"""The chosen words of an event written as they stand in the text."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.heads.place import Splice
from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import COMMA, QUOTES, Token
from timeline.events.sentences.words import NOT_VERBS, folded, read
from timeline.events.who.actors import known

# Words that a verb follows at once, so that a و or ف is its own letter.
_TIED_TO_VERBS = ("relative", "complement", "aspect", "negation", "future")
_FORECASTS = folded(grammar.FORECASTS)
_LISTING = folded(grammar.OF_THEM | grammar.AMONG_THEM | grammar.FOREMOST_OF_THEM)


def render(
    text: str,
    tokens: Sequence[Token],
    indices: Sequence[int],
    after: dict[int, str],
    strip: bool = True,
    noun: bool = False,
    spliced: Splice | None = None,
) -> str:
    """Write the chosen tokens as they stand; `after` adds a bracketed word behind a token.

    `strip` takes a glued conjunction or preposition from the first word, `noun` one that only its sense shows as well.
    The words of `spliced` stand in the place of others.
    """
    parts: list[str] = []
    previous = -2
    indices = _without_empty_quotes(tokens, indices)
    torn = _torn_quote(tokens, indices)
    balanced = bool(torn) or _quotes_pair(tokens, indices)
    inside = False
    for number, i in enumerate(indices):
        token = tokens[i]
        if token.type == "mark" and token.text in QUOTES and not balanced:
            previous = previous if previous != i - 1 else i
            continue
        word = text[token.start : token.end]
        if spliced is not None and i == spliced.at:
            word = _in_place(token, word, spliced.letter)
        elif spliced is not None and spliced.verb and number == 0:
            word = spliced.verb
        elif number == 0 and strip and token.type == "word":
            word = _first_word(token, word, noun, tokens[i - 1] if i else None)
        elif number and token.reading.conjunction and previous != i - 1:
            between = tokens[indices[number - 1] : i]
            if not between or _listed(between):  # منها جائزة النقاد عام 1990 | و|جائزة الدولة
                word = _first_word(token, word, False, None)
        if token.type == "mark" and (token.text in COMMA or token.text == ":"):
            parts.append(word)
            previous = i
            continue
        quote = token.type == "mark" and token.text in QUOTES
        closes = quote and (inside if token.text in "\"'" else token.text in "»”’")
        inside = inside != quote
        if (
            parts
            and not (closes and previous != i - 1)
            and (
                previous != i - 1
                or text[tokens[i - 1].end : token.start]
                or (tokens[i - 1].type == "mark" and not balanced)
            )
        ):
            parts.append(" ")
        parts.append(word)
        previous = i
        if i in after:
            parts.append(f" ({after[i]})")
            previous = -2
    return " ".join("".join([*parts, torn]).split())


def _in_place(token: Token, word: str, letter: str) -> str:
    """A word that takes another's place: "والكأس" as "بالكأس" behind "فاز بالدوري"."""
    word = word[token.reading.conjunction :]
    return f"ل{word[1:]}" if letter == "ل" and word.startswith("ال") else f"{letter}{word}"


def _listed(between: Sequence[Token]) -> bool:
    """Does a list of several things open among the words?"""
    return any(token.reading.folded.removeprefix("و") in _LISTING for token in between)


def both(doer: str, thing: str | None) -> str:
    """Two that a verb with a pronoun leaves to others, each in brackets of its own: "أحرزها (فلان) (الكأس)"."""
    if thing is None or f"{doer} ".startswith(f"{thing} "):
        return doer
    return f"{doer}) ({thing}"


def _quote_marks(tokens: Sequence[Token], indices: Sequence[int]) -> list[int]:
    """Where among the words quotation marks stand."""
    return [at for at, i in enumerate(indices) if tokens[i].type == "mark" and tokens[i].text in QUOTES]


def _torn_quote(tokens: Sequence[Token], indices: Sequence[int]) -> str:
    """The mark that closes what is quoted up to the end of the words, where it was cut off: "قال الوزير "سوف ..."."""
    marks = _quote_marks(tokens, indices)
    if len(marks) != 1 or not 0 < marks[0] < len(indices) - 3:
        return ""
    mark, before = indices[marks[0]], tokens[indices[marks[0]] - 1]
    opens = tokens[mark].text in "«“" or (
        before.end < tokens[mark].start and tokens[mark].end == tokens[mark + 1].start
    )
    if not opens or any(token.text in QUOTES for token in tokens[mark + 1 : indices[-1] + 1]):
        return ""  # a name in quotes, of which an aside is left out
    return {"«": "»", "“": "”", '"': '"'}.get(tokens[mark].text, "")


def _without_empty_quotes(tokens: Sequence[Token], indices: Sequence[int]) -> Sequence[int]:
    """The words without a pair of quotation marks that stood around the date alone, or opened with it."""
    marks = _quote_marks(tokens, indices)
    if len(marks) < 2:
        return indices
    gone: set[int] = set()
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        cut = indices[opening + 1] != indices[opening] + 1  # ستنطلق "| قبل نهاية السنة | على أقصى تقدير"
        if cut or all(tokens[indices[at]].type == "mark" for at in range(opening + 1, closing)):
            gone |= {opening, closing}
    return [i for at, i in enumerate(indices) if at not in gone]


def _first_word(token: Token, word: str, noun: bool, before: Token | None) -> str:
    reading = token.reading
    if before is not None and before.reading.function in _TIED_TO_VERBS:
        return word  # التي ورثها: no "and" stands there
    letters = reading.conjunction + (reading.preposition if reading.noun is not None or reading.definite else 0)
    rest = reading.folded[1:]
    if noun and not letters and reading.folded[:1] in ("ل", "ب") and not known(reading.folded):
        letters = int(known(rest) or rest in NOT_VERBS or read(rest).noun is not None)  # لتقرير، بفيلم
        letters = letters or int(before is not None and before.reading.folded in _FORECASTS)  # تقديراتها لعجز الموازنة
    at = 0
    for _ in range(letters):
        at += 1
        while at < len(word) and not word[at].isalnum():
            at += 1
    rest = word[at:]
    if reading.preposition and reading.definite and rest.startswith("ل") and not rest.startswith("لقاء"):
        rest = "ا" + rest  # للزيارة
    return rest or word


def _quotes_pair(tokens: Sequence[Token], indices: Sequence[int]) -> bool:
    marks = [tokens[i].text for i in indices if tokens[i].type == "mark" and tokens[i].text in QUOTES]
    opening = sum(mark in "«“‘„" for mark in marks)
    closing = sum(mark in "»”’" for mark in marks)
    return (opening == closing or ("”" in marks and not closing - opening)) and marks.count('"') % 2 == 0
