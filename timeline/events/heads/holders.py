"""Who holds an office since a date or between two, where no verb says so: "سالم هو | وزير المالية | منذ 2010"."""

from __future__ import annotations

from timeline.events.heads.place import OFFICES, Head, Place
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import folded
from timeline.events.when.lifespans import datable
from timeline.events.who.actors import bare, definite, end_of, given
from timeline.events.who.nounphrases import Subject
from timeline.temporal.values import Interval

_PRONOUNS = folded(grammar.PRONOUNS)
_NOW = folded(grammar.words("حالي حالية"))
_SPANNING = (*grammar.SINCE, "بين", "من")
_LONGEST = 12  # words of the office
_NAME = 6  # words of the name
_ASIDE = 4  # words of what else is said between the pronoun and the comma


def holder(place: Place, left: int) -> Head | None:
    """The office that the words before `left` name, with the one whose it is; None where they name none."""
    s, tokens = place.sentence, place.sentence.tokens
    start = _opens(s, place, left)
    if start is None or not _spans(place, left):
        return None
    aside = start - 1 if tokens[start - 1].text in COMMA else start  # وهو في ذات الوقت، | قائد الجيش
    pronoun = _he(tokens[start]) or any(_he(tokens[i]) for i in range(max(place.floor, aside - _ASIDE), aside))
    first = start + _he(tokens[start])
    later = [i for i in range(first + 1, left) if tokens[i].reading.conjunction and bare(tokens[i]) in OFFICES]
    at = later[-1] if later else first
    if at >= left or bare(tokens[at]) not in OFFICES or tokens[at].reading.preposition:
        return None
    row = [*range(at, left)]
    while len(row) > 1 and bare(tokens[row[-1]]) in _NOW:
        row.pop()
    who = _named(s, start, pronoun)
    kind = "other" if isinstance(datable(tokens[place.date]), Interval) else "appointment"  # all the years of an office
    if who is None and not pronoun:
        return None
    if who is not None and pronoun and not later:
        return Head(at, (*range(who.start, who.end), start, *row), kind, "state", preceded=True)
    return Head(at, tuple(row), kind, "state", subject=who, bearer=row[-1])


def _spans(place: Place, left: int) -> bool:
    """Is the date one since which, or a time in which it was so?"""
    tokens = place.sentence.tokens
    link = {tokens[i].reading.base for i in range(left, place.date)} | {tokens[place.date].text.split()[0]}
    return bool(link & {*_SPANNING}) or isinstance(datable(tokens[place.date]), Interval)


def _opens(sentence: Sentence, place: Place, left: int) -> int | None:
    """Where the clause of the office begins: behind a comma, a bracket or a name, at its pronoun."""
    tokens = sentence.tokens
    for i in range(left - 1, max(place.floor, left - _LONGEST) - 1, -1):
        reading = tokens[i].reading
        if (
            i in sentence.verbs
            or tokens[i].type not in ("word", "mark")
            or reading.function in ("relative", "negation")
        ):
            return None
        if _he(tokens[i]):
            return i
        if tokens[i].type == "mark" and tokens[i].text not in QUOTES:
            held = tokens[i].text in COMMA or tokens[i].text in CLOSING
            return i + 1 if held and i + 1 < left else None
    return None


def _named(sentence: Sentence, stop: int, pronoun: bool) -> Subject | None:
    """The name before the bracket or the comma: that with which the sentence opens, or the one behind its verb."""
    tokens = sentence.tokens
    first = 0 if pronoun else max((v + 1 for v in sentence.verbs if v < min(stop - 1, _NAME)), default=0)
    break_ = next((i for i in range(first, min(stop, first + _NAME + 2)) if not _of_name(sentence, i)), stop)
    end = end_of(sentence, first, break_) if break_ > first else first
    known = any(given(token) for token in tokens[first:end]) or (pronoun and not definite(tokens[first]))
    if not known or not 1 < end - first <= _NAME or not _apart(tokens[break_]) or (pronoun and end < break_):
        return None
    return Subject(first, end, "")


def _of_name(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    return token.type == "word" and not token.reading.function and i not in sentence.verbs


def _he(token: Token) -> bool:
    return token.reading.folded.removeprefix("و") in _PRONOUNS


def _apart(token: Token) -> bool:
    return token.text in COMMA or token.text in OPENING or _he(token)
