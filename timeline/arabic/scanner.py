"""Start word -> its rules -> longest match -> neighbours joined -> look-alikes dropped.

Each word of the text is looked up among the words that a rule can start with; only those rules are tried, anchored
there, and the longest match is kept. That stays fast as rules grow: a word that starts no rule costs one look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, compress, count
from operator import itemgetter

from timeline.arabic.approximation import modified
from timeline.arabic.expressions import Opening
from timeline.arabic.folding import Folded
from timeline.arabic.joining import joined
from timeline.arabic.lexicon.lookalikes import OTHER_SPELLINGS
from timeline.arabic.openers import Attempt, followers, following, openers
from timeline.arabic.rules.lookalikes import NOTHING, Candidate, called_after, kept
from timeline.arabic.rules.registry import DIGITS, Match, Parts, Rule

_WORD = re.compile(r"[ء-غف-ي]+|\d+|[A-Za-zÀ-ÿ]+")
_SIGNS = "،.,:؛!؟?()[]«»\"'\n-/“”"  # those that print sets between words
_TWO_SCRIPTS = re.compile(r"[A-Za-zÀ-ÿ][ء-غف-ي]|[ء-غف-ي][A-Za-zÀ-ÿ]")
_ODD = re.compile(r"[^ء-غف-ي ][^ ]*")
_NOTHING = Opening(NOTHING)
_DOUBTFUL = tuple(OTHER_SPELLINGS)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+"
    r"|[\w-]{1,64}\.(?:com|net|org|info|gov|edu|html?|php|az|sa|eg|ae|ma|dz|tn|jo|lb|iq|sy)(?:/[^\s<>\"]*)?(?!\w)"
)
_LINK_SIGNS = ("://", "www.", "@")
_LINK_END = re.compile(r"\.(?:com|net|org|info|gov|edu|html?|php)(?!\w)")


def scan(folded: Folded) -> list[Candidate]:
    """The expressions of a folded text, in order, none overlapping."""
    text = folded.text
    if _has_link(text):
        text = _without_links(text)
    found = [candidate for candidate in _matches(text) if not _other_word(candidate, folded)]
    # before an hour behind it makes a time of the name: "بمدينة العاشر من رمضان، فجر الخميس"
    found = [candidate for candidate in found if not called_after(candidate, text)]
    return _filtered(joined(found, text), text)


def _has_link(text: str) -> bool:
    return any(sign in text for sign in _LINK_SIGNS) or _LINK_END.search(text) is not None


def _without_links(text: str) -> str:
    """The text with its links blotted out, each letter by one sign: their digits are no dates."""
    return " ".join(
        _LINK.sub(lambda link: "\x00" * len(link[0]), token) if _has_link(token) else token for token in text.split(" ")
    )


def _other_word(found: Candidate, folded: Folded) -> bool:
    """Whether the hamza that folding took away makes it another word: إب and أب are not the month آب."""
    if not folded.text.startswith(_DOUBTFUL, found.start):
        return False
    word = _WORD.match(folded.text, found.start)
    others = OTHER_SPELLINGS.get(word[0]) if word else None
    if others is None:
        return False
    start, _ = folded.span(found.start, found.start + 1)
    return folded.original.startswith(others, start)


def _openings(text: str) -> list[tuple[int, tuple[Attempt, ...]]]:
    """Where mentions may begin, and the patterns to try there.

    All words are looked up at once, without a step of the interpreter for each: the signs between them are blanked for
    that. What else a text holds (digits, Latin letters, rare signs) is found by one pattern.
    """
    table, named = openers(), followers().get
    plain = text
    for sign in _SIGNS:
        plain = plain.replace(sign, " ")
    words = [*plain.split(" "), ""]
    begins = accumulate(map(len, words), initial=0)  # without the spaces between
    places = []
    for begin, n in compress(zip(begins, count()), map(table.__contains__, words)):
        skip, opener = table[words[n]]
        after = words[n + 1]
        mask = named(after) if after else None
        if mask is None:
            mask = 0 if after.isalpha() else following(text, begin + n + len(words[n]), number=False)
        attempts = opener.attempts(mask)
        if attempts:
            places.append((begin + n + skip, attempts))
    numbers = [table[shape][1] for shape in DIGITS]
    for run in _ODD.finditer(plain):
        start, end = run.span()
        if run[0].isdecimal() and (start == 0 or plain[start - 1] == " "):
            attempts = numbers[min(end - start, len(numbers)) - 1].attempts(following(text, end, number=True))
            if attempts:
                places.append((start, attempts))
        else:
            places += _glued_openings(text, start, end)
    places.sort(key=itemgetter(0))
    return places


def _glued_openings(text: str, start: int, end: int) -> Iterator[tuple[int, tuple[Attempt, ...]]]:
    """The same where words, numbers and rare signs stand without a space between them."""
    table = openers()
    while start and text[start - 1].isalpha():  # "ل2015"
        start -= 1
    if text[start:end].isalpha() and not _TWO_SCRIPTS.search(text, start, end):
        return  # a word of Latin or Persian letters, which was looked up whole
    for word in _WORD.finditer(text, start, end):
        said = word[0]
        found = table.get(said)
        if found is None:
            if not said.isdigit():
                continue
            found = table[DIGITS[min(len(said), len(DIGITS)) - 1]]
        attempts = found[1].attempts(following(text, word.end(), said[0].isdigit()))
        if attempts:
            yield word.start() + found[0], attempts


def _matches(text: str) -> list[Candidate]:
    found: list[Candidate] = []
    done = 0
    for start, attempts in _openings(text):
        if start < done:
            continue
        here = [
            (match, parts, rule) for pattern, parts, rule in attempts if (match := pattern(text, start)) is not None
        ]
        if len(here) > 1:
            here.sort(key=_longest_first)
        refused: tuple[Rule, int] | None = None
        for match, parts, rule in here:
            end = match.end()
            if refused == (rule, end):
                continue  # another pattern of the rule, on the same words
            meaning = rule.function(Match(match, parts))
            if meaning is not None:
                found.append(Candidate(_bracket(text, start, end), end, meaning, rule.name))
                done = end
                break
            refused = rule, end
    return found


def _bracket(text: str, start: int, end: int) -> int:
    """Where a match begins: a bracket that it closes is its own, "(21) يوما"."""
    if text.find(")", start, end) < 0 or text.count(")", start, end) == text.count("(", start, end):
        return start
    before = text[max(0, start - 2) : start]
    return start - 1 if before.endswith("(") else start - 2 if before == "( " else start


def _longest_first(found: tuple[re.Match[str], Parts, Rule]) -> tuple[int, bool]:
    return -found[0].end(), not found[2].swallows


def _filtered(found: list[Candidate], text: str) -> list[Candidate]:
    left: list[Candidate] = []
    for candidate in found:
        if candidate.expression == _NOTHING:
            continue
        if kept(candidate, text, left[-1] if left else None):
            left.append(modified(candidate, text))
    return left
