"""One of several things that a verb governs, with a date of its own: "نال جوائز كثيرة منها جائزة النقاد عام 1990"."""

from __future__ import annotations

from timeline.events.heads.place import Head, Place, perfect
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES, Token
from timeline.events.sentences.words import folded
from timeline.events.what.datewords import left_of_date
from timeline.events.what.endings import numeral
from timeline.events.who.actors import glued

_OF_THEM = folded(grammar.OF_THEM)
_AMONG = folded(grammar.AMONG_THEM)
_FOREMOST = folded(grammar.FOREMOST_OF_THEM)
_SEVERAL = folded(
    grammar.words("عدد العديد عدة كثيرة كثير مجموعة مختلفة متنوعة بعض سلسلة عشرات مئات متعددة متعدد كثيرا")
)
# An event that has come about has its date by itself: "شهدت البلاد أحداثا منها الثورة الكبرى عام 1920".
_BY_ITSELF = frozenset(
    (
        "war", "protest", "attack", "disaster", "accident", "death", "birth", "law", "election", "agreement",
        "conquest", "dismissal", "independence", "founding", "peace",
    )
)  # fmt: skip
_FROM = folded(grammar.words("بداية بدءا ابتداء انطلاقا"))
_AROUND = folded(grammar.words("خلال طوال طيلة عبر أثناء في"))
_LONGEST = 16  # words with the verb
_FARTHEST = 14  # words from the verb to the list


def listed(place: Place, found: list[Head]) -> list[Head]:
    """The verb with the one thing of its list that has the date, instead of `found`; [] where that is too long."""
    s, tokens = place.sentence, place.sentence.tokens
    if any(head.shape == "noun" and head.kind in _BY_ITSELF for head in found):
        return found
    verb = max((v for v in s.verbs if v < place.date), default=None)
    mark = _mark(s, verb, place.date) if verb is not None else None
    if verb is None or mark is None or not perfect(place, verb) or (found and found[0].index > place.last):
        return found
    item = _item(place, mark)
    if not any(tokens[i].type == "word" for i in item):
        return found
    head = verb_head(place, verb, mark)
    row = [i for i in head.indices if i <= mark]
    row = [*row, *range(row[-1] + 1, mark + 1)] if row else list(range(verb, mark + 1))
    opens = mark - (tokens[mark - 1].reading.folded in _FROM)
    first = next((i for i in row if i > verb and _foremost(tokens[i])), opens)
    row = [i for i in row if i < first or opens <= i <= mark]  # أولها ... | وآخرها
    counted = _counted(s, row, verb)
    row = [i for i in row if counted is None or i < counted]
    if _words(s, row) + _words(s, item) > _LONGEST - 4:
        around = next((i for i in row if i > verb + 2 and tokens[i].reading.folded in _AROUND), None)
        last = (
            mark - (tokens[mark - 1].reading.base == "من" or opens < mark)
            if tokens[mark].reading.folded not in _OF_THEM
            else mark
        )
        row = [i for i in row if around is None or i < around or i >= last]
    if _words(s, row) + _words(s, item) > _LONGEST:
        return []
    return [
        Head(verb, (*row, *item), head.kind, "verb", None, head.subject, head.preceded, lemma=head.lemma, settled=True)
    ]


def _counted(sentence: Sentence, row: list[int], verb: int) -> int | None:
    """Where the number of all begins that a verb has for its object: "أحرز النادي | 12 لقبا أبرزها | كأس العرش".

    They are left out, as the date is of one of them alone.
    """
    tokens = sentence.tokens
    if not _foremost(tokens[row[-1]]) or sentence.clause_of[verb] != sentence.clause_of[row[-1]]:
        return None
    at = next((i for i in row if i > verb and numeral(tokens[i])), None)
    led = at is not None and (tokens[at].text[0] in "بل" or tokens[at - 1].reading.function == "preposition")
    return None if led else at


def _item(place: Place, mark: int) -> range:
    """What stands between the list's opening, or the date before, and its date; dates in a row share theirs."""
    tokens, date = place.sentence.tokens, place.date
    while date > mark + 1 and (tokens[date - 1].type == "date" or tokens[date - 1].text == "و"):
        date -= 1
    left = left_of_date(tokens, date, mark)
    start = next((i + 1 for i in range(left - 1, mark, -1) if tokens[i].type == "date"), mark + 1)
    while start < left and tokens[start].type == "mark" and tokens[start].text not in QUOTES:
        start += 1
    return range(start + (start < left and tokens[start].text == "و"), left)


def _words(sentence: Sentence, row: list[int] | range) -> int:
    return sum(sentence.tokens[i].type != "mark" for i in row)


def _foremost(token: Token) -> bool:
    """Does a word open a list by its first or best one: أبرزها, وأهمها?"""
    reading = token.reading
    return reading.folded in _FOREMOST or (reading.conjunction > 0 and reading.folded[1:] in _FOREMOST)


def _several(tokens: tuple[Token, ...], verb: int, i: int) -> bool:
    return any(t.reading.folded in _SEVERAL or t.text.endswith("ات") for t in tokens[verb + 1 : i])


def _begins(tokens: tuple[Token, ...], i: int, date: int) -> bool:
    """Does a list begin with the one thing between "from" and its date: "بدءا من | نادي الساحل | عام 1994"?"""
    row = tokens[i + 2 : date]
    led = not row or row[0].type != "word" or row[0].reading.function
    return tokens[i + 1].reading.base == "من" and not led and not any(t.type in ("date", "mark") for t in row)


def _mark(sentence: Sentence, verb: int, date: int) -> int | None:
    """The word that opens a list of several things behind a verb: منها، من بينها، أبرزها؛ None where there is none."""
    tokens = sentence.tokens
    for i in range(date - 2, verb + 1, -1):
        reading, before = tokens[i].reading, tokens[i - 1].reading
        if reading.folded in _FROM and _begins(tokens, i, date) and _several(tokens, verb, i):
            return i + 1  # تنقل بين عدة أندية بداية | من | نادي الساحل
        first = _foremost(tokens[i]) and not before.preposition and before.function != "preposition"
        among = reading.folded in _AMONG and before.base == "من"
        if not (first or among or reading.folded in _OF_THEM):
            continue
        behind = tokens[i + 1 + (tokens[i + 1].text == ":")]
        led = behind.reading.function or behind.reading.preposition or glued(behind.reading.folded)
        if i - 1 == verb or behind.type == "date" or (led and behind.text not in QUOTES) or i - verb > _FARTHEST:
            return None
        return i if _several(tokens, verb, i) or first or tokens[i - 1].text in "،," else None
    return None
