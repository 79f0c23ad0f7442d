"""The country that a whole article is about, and where it must be said: "ارتفع التضخم (مصر)"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from timeline.arabic.folding import fold_word
from timeline.events import places
from timeline.events.lexicon import countries
from timeline.events.lexicon.places import STATES
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import folded
from timeline.events.who.actors import adjective, bare, definite, given

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0640])*")
_DATELINE = re.compile(r"\A[^\n]{0,60}?(?:[-–—:]|\([^()\n]{0,40}\))\s")
_OPENING = 400  # code points in which an article says what it is about
_CALLED_SO = 300  # code points in which it says whether that is an island or a town
_TWICE = 2  # times as often as any other country is named the one that an article is about
_LEAST = 2  # times that it is named at least
_OF_COUNTRY, _ITSELF, _CALLED = folded(countries.OF_COUNTRY), folded(countries.ITSELF), folded(countries.CALLED)
_IN_TWO = frozenset(tuple(map(fold_word, two.split())) for two in countries.OF_COUNTRY_IN_TWO)
_BEFALLING, _OFFICES = folded(countries.BEFALLING), folded(countries.OFFICES)
_OPEN, _ELSEWHERE = folded(countries.LEAVING_OPEN), folded(countries.ELSEWHERE)
_NAMED_WITH, _CURRENCIES = folded(countries.NAMED_WITH), folded(countries.CURRENCIES)
_FLOWS, _GOODS = folded(countries.FLOWS), folded(countries.GOODS)
_OF_TOPIC, _UNKNOWN = folded(countries.OF_TOPIC), folded(countries.OF_TOPIC_UNKNOWN)
_IS = re.compile(r"(?<!\w)ه[يو]\s+(\w+(?:\s\w+){0,2})")  # هي دولة جزرية
_PLURALS = {"جزيره": ("جزر", "جزريه")}


@attrs.frozen
class Country:
    """What an article is about: its `name`, the `state` that this belongs to, what it is `called` ("جزيرة"); `topic`
    if the article is one on it."""

    name: str
    state: str
    called: frozenset[str] = frozenset()
    topic: bool = False


@attrs.frozen
class _Named:
    """A state named in a text; `city` if only by a town of it."""

    state: str
    start: int
    city: bool


def of(text: str, title: str | None, topic: str | None) -> Country | None:
    """Find the country that an article is about: its topic, or the one that its opening names and the rest dwells on.

    >>> of("ارتفع التضخم في تونس. وقال المعهد التونسي إن الأسعار في تونس زادت.", None, None).name
    'تونس'
    >>> of("اتفقت تونس وليبيا على فتح المعبر. وتصدر تونس إلى ليبيا الزيت، وتشتري من ليبيا النفط.", None, None)
    """
    if topic is not None and (found := _topic(text, topic)) is not None:
        return found
    line = _DATELINE.match(text)
    opening = line.end() if line is not None else 0
    named = [*_states(title or ""), *_states(text[opening:])]
    counts = Counter(one.state for one in named)
    if not counts:
        return None
    (first, often), *rest = counts.most_common(2)
    head = [*_states(title or ""), *_states(text[opening : opening + _OPENING])]
    if not any(one.state == first and not one.city for one in head):
        return None
    if often < _LEAST or (rest and often <= _TWICE * rest[0][1]):
        return None
    return Country(first, first, _called(first, ""))


def _topic(text: str, topic: str) -> Country | None:
    """The topic of an article where it is a land, an island or a town."""
    words = tuple(map(fold_word, topic.split()))
    place = places.place(words)
    first = words[0].removeprefix("ال")
    called = _called(place.state if place is not None else "", text[:_CALLED_SO])
    if place is not None and (place.state or place.city):
        return Country(topic, place.state, called, topic=True)
    if len(words) > 1 and (first in _CALLED or first in _ITSELF):
        return Country(topic, topic, called, topic=True)
    return None


def _called(state: str, opening: str) -> frozenset[str]:
    """What a land is called, by its full name and by the opening of the article on it: "مملكة", "هي جزيرة"."""
    full = next((row.names for row in STATES if row.name == state), "")
    said = {word.removeprefix("ال") for word in fold_word(full).split()}
    said.update(word for match in _IS.findall(fold_word(opening)) for word in match.split())
    return frozenset(word for word in _CALLED if word in said or said & set(_PLURALS.get(word, ())))


def _states(text: str) -> Iterator[_Named]:
    """List the states that a text names, by their names, their people or their towns."""
    found = list(_WORD.finditer(text))
    words = [fold_word(match.group()) for match in found]
    for i, match in enumerate(found):
        named = _state(words, i)
        if named is not None and not match.group().endswith("ى"):  # اليمنى
            yield _Named(named[0], match.start(), named[1])


def _state(words: Sequence[str], i: int) -> tuple[str, bool] | None:
    """The state that a word names, or begins to, and whether only by a town."""
    if i and words[i - 1].removeprefix("ال") in _CURRENCIES:
        return None
    for form in places.forms(words[i]):
        for count in (3, 2, 1):
            place = places.place((form, *words[i + 1 : i + count])) if i + count <= len(words) else None
            if place is not None and place.state and not place.common:
                return place.state, bool(place.city)
        people = places.people((form,))
        if people is not None and len(form) > 3:
            return people, False
    return None


def said(what: str, land: Country | None, sentence: Sentence, first: int, last: int) -> str:
    """What is told with the country in brackets, where a noun that needs one stands alone there.

    The sentence, up to its token `last`, names no other country; an article on a land may name one before the clause.

    >>> text = "ارتفع معدل البطالة في مايو"
    >>> said("ارتفع معدل البطالة", Country("مصر", "مصر"), analyse(text, 0, len(text), ()), 0, 4)
    'ارتفع معدل البطالة (مصر)'
    """
    if land is None or land.name in what:
        return what
    told = analyse(what, 0, len(what), ())
    words = [token.reading.folded if token.type == "word" else token.text for token in told.tokens]
    if land.topic:
        end = next(filter(None, (_befalls(told, words, i, land) for i in range(len(words)))), 0)
        end = end or next(filter(None, (_itself(told, words, i, land) for i in range(len(words)))), 0)
        if end:
            return _written(what, told.tokens, end, land)
    before = _before(sentence, first, last, land.topic)
    if any(one.state != land.state for one in _states(before)):
        return what
    if any(_elsewhere(told.tokens, words, i) for i in range(len(words))):
        return what
    order = sorted(
        range(len(words)), key=lambda i: told.tokens[i].type != "word" or bare(told.tokens[i]) not in _ITSELF
    )
    end = next(filter(None, (_lone(told, i, land) for i in order)), 0)
    return _written(what, told.tokens, end, land) if end else what


def _before(sentence: Sentence, first: int, last: int, near: bool) -> str:
    """The words up to those that tell; `near` only of their clause."""
    tokens = sentence.tokens
    start = 0
    if near:
        start = next((i + 1 for i in range(first - 1, -1, -1) if tokens[i].text in COMMA or tokens[i].text == "؛"), 0)
    return sentence.text[tokens[start].start : tokens[last].end]


def _elsewhere(tokens: Sequence[Token], words: Sequence[str], i: int) -> bool:
    """Does a word name a place, or what is wider than a country?"""
    if tokens[i].type != "word":
        return False
    if bare(tokens[i]) in _ELSEWHERE or places.belonging(words[i]) is not None:
        return True
    return _state(words, i) is not None or any(places.place((form,)) for form in places.forms(words[i]))


def _befalls(told: Sentence, words: Sequence[str], i: int, land: Country) -> int:
    """Where what befell the land of the article ends: "الاحتلال الفرنسي", "معاهدة الحماية البريطانية"; else 0."""
    token = told.tokens[i]
    if token.type != "word" or not definite(token) or bare(token) not in _BEFALLING:
        return 0
    if i and bare(told.tokens[i - 1]) in _NAMED_WITH:
        return 0  # مروان بن الحكم
    named = {k: found[0] for k in range(len(words)) if (found := _state(words, k)) is not None}
    if land.state in named.values() or any(k < i for k in named):
        return 0
    end = i + 1
    while end < len(words) and told.tokens[end].type == "word" and adjective(told.tokens[end]):
        end += 1
    return end


def _itself(told: Sentence, words: Sequence[str], i: int, land: Country) -> int:
    """Where a word for the land of the article ends: what others do there, they do there; else 0.

    "استولى العثمانيون على الجزيرة", and not "دخل الجيش مصر وعبر البلاد".
    """
    token = told.tokens[i]
    if token.type != "word" or bare(token) not in _ITSELF | _CALLED:
        return 0
    named = any(places.place((form,)) for word in words for form in places.forms(word))
    return 0 if named else _lone(told, i, land)


def _lone(told: Sentence, i: int, land: Country) -> int:
    """Where the noun phrase that begins at a token ends, if it needs the country; else 0."""
    tokens = told.tokens
    token = tokens[i]
    before = tokens[i - 1] if i else None
    if token.type != "word" or (before is not None and bare(before) in _NAMED_WITH) or bare(token) in land.name:
        return 0
    end = i + 1
    after = tokens[end] if end < len(tokens) else None
    if after is not None and _in_two(token, after):
        end += 1
    elif not _meant(token, land):
        return 0
    elif before is not None and definite(before) and definite(token) and i - 1 not in told.verbs:
        return 0  # القوات المعارضة
    if end < len(tokens) and _named_behind(told, i, end):
        return 0  # وزير الداخلية سالم العامري
    while end < len(tokens) and tokens[end].type == "word" and _attribute(told, i, end):
        if bare(tokens[end]).removesuffix("ه") not in _OPEN:
            return 0
        end += 1
    while not definite(token) and end == i + 1 < len(tokens) and tokens[end].reading.folded.endswith(("يه", "عامه")):
        end += 1  # إصلاحات اقتصادية
    while end < len(tokens) and tokens[end].reading.conjunction and definite(tokens[end]):
        end += 1  # إنتاج النفط والغاز
    return end


def _in_two(token: Token, after: Token) -> bool:
    """Are two words one thing that every country has: "مجلس النواب", "صادرات النحاس"?"""
    if (bare(token), after.reading.folded) in _IN_TWO:
        return True
    return bare(token) in _FLOWS and definite(after) and bare(after) in _GOODS


def _attribute(told: Sentence, i: int, at: int) -> bool:
    """Does a word go on with the noun at `i`: an adjective, or what has the article where no verb stood before it?"""
    token = told.tokens[at]
    if bare(token).removesuffix("ه") in _OPEN:
        return not token.reading.preposition
    plain = definite(token) and not token.reading.preposition and not token.reading.conjunction
    return adjective(token) or (plain and i - 1 not in told.verbs and not token.reading.function)


def _meant(token: Token, land: Country) -> bool:
    word = bare(token)
    if not definite(token):
        return land.topic and word in _UNKNOWN and not token.reading.suffix
    if word in _CALLED:
        return word in land.called
    return word in _OF_COUNTRY or word in _ITSELF or (land.topic and word in _OF_TOPIC)


def _named_behind(told: Sentence, start: int, end: int) -> bool:
    """Does the name of one who holds an office follow the words for it: "رئيس مجلس الوزراء | سالم العامري"?"""
    tokens, first = told.tokens, start
    while (
        first
        and tokens[first - 1].type == "word"
        and first - 1 not in told.verbs
        and tokens[first].reading.preposition < 1
    ):
        first -= 1
    token = tokens[end]
    if token.type != "word" or not any(bare(one) in _OFFICES for one in tokens[first:end]):
        return False
    reading = token.reading
    other = reading.function or reading.preposition or reading.conjunction or reading.noun or definite(token)
    return given(token) or not (other or end in told.verbs or token.text.endswith(("ا", "اً", "ًا")))


def _written(what: str, tokens: Sequence[Token], end: int, land: Country) -> str:
    """The words with the country behind the noun; within brackets "في" leads it in, or it stands for the noun."""
    at = tokens[end - 1].end
    if what.count("(", 0, at) == what.count(")", 0, at):
        return f"{what[:at]} ({land.name}){what[at:]}"
    if bare(tokens[end - 1]) not in _ITSELF | _CALLED:
        return f"{what[:at]} في {land.name}{what[at:]}"
    start = tokens[end - 1].start
    alone = what[start - 1] == "(" and what[at : at + 1] == ")"
    return f"{what[:start]}{land.name}{what[at:]}" if alone else what
