"""The country that a whole article is about, or the only one that the words at hand name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from timeline.arabic.folding import fold_word
from timeline.events import places
from timeline.events.lexicon import countries
from timeline.events.lexicon.places import STATES
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.words import folded

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0640])*")
_DATELINE = re.compile(r"\A[^\n]{0,60}?(?:[-–—:]|\([^()\n]{0,40}\))\s")
# What goes before a report of an agency: "عمان (بترا) - ".
_WIRE = re.compile(r"\A(?:\S+\s+){1,3}?(?:\([^()\n]{1,25}\)\s*)?[-–—:]\s")
_IS = re.compile(r"(?<!\w)ه[يو]\s+(\w+(?:\s\w+){0,2})")  # هي دولة جزرية
_OPENING = 400  # code points in which an article says what it is about
_CALLED_SO = 300  # code points in which it says whether that is an island or a town
_NEAR = 200  # code points before a sentence that may name the country of what it tells
_TWICE = 2  # times as often as any other country is named the one that an article is about
_MORE = 2  # times that it is named more often at least
_TOWNS = 3  # times that towns of it are named, where it is not
_CALLED, _ITSELF = folded(countries.CALLED), folded(countries.ITSELF)
_CURRENCIES, _TOWARDS = folded(countries.CURRENCIES), folded(countries.TOWARDS)
_REALMS = countries.REALMS
_AT = folded(countries.AT)
_COMMON = frozenset(row.name for row in STATES if row.name in row.common.split(" | "))
_KINGDOM = ("المملكه", "بالمملكه", "للمملكه", "والمملكه")
_MANY = ("يين", "يون")
_CENTRAL_BANKS = tuple((fold_word(name), land) for name, land in countries.CENTRAL_BANKS)
_CENTRAL = re.compile(r"(?<!\w)(?:[وفب]?ال|لل)(?:بنك|مصرف) المركزي (ال\w+)")
_PLURALS = {"جزيره": ("جزر", "جزريه")}


@attrs.frozen
class Country:
    """What an article is about: its `name`, the `state` that this belongs to, what it is `called` ("جزيرة"); `topic`
    if the article is one on it, `town` if it is a town."""

    name: str
    state: str
    called: frozenset[str] = frozenset()
    topic: bool = False
    town: bool = False


@attrs.frozen
class Named:
    """A state that a text names, and how: by its "name", by its "people", by a "town" of it; `side` if as another side
    of something: "towards" for "مع تونس", "from" for "من تونس"."""

    state: str
    how: str
    side: str = ""


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
    above, below, realm = title or "", text[opening:], ""
    named = [*states(above), *states(below)]
    if not named:
        return None
    realms = {one.state for one in named} & _REALMS
    if len(realms) == 1:  # "المملكة" of a text that names no other kingdom
        (realm,) = realms
        named = [*states(above, realm), *states(below, realm)]
    ((first, often),) = Counter(one.state for one in named).most_common(1)
    rest = Counter(one.state for one in named if one.state != first and not one.side)
    second = max(rest.values(), default=0)
    ways = {one.how for one in (*states(above, realm), *states(below[:_OPENING], realm)) if one.state == first}
    local = not rest and often >= _TOWNS  # نجران وأبها وجازان, and no other land
    if not (ways - {"town"} or (ways and local)) or often < max(_TWICE * second, second + _MORE):
        return None
    if first in countries.ALSO_WORDS and all(one.how == "name" for one in named if one.state == first):
        return None  # قطر القمر
    on_it = title is not None and _list_of(title, first)
    return Country(first, first, _called(first, ""), topic=on_it)


def near(sentence: Sentence, last: int) -> Country | None:
    """The one country that a sentence up to a token, else the words shortly before it, name; None for several.

    >>> from timeline.events.sentences.clauses import analyse
    >>> text = "أظهرت بيانات من الصين تباطؤا. وهبطت الصادرات في يوليو"
    >>> near(analyse(text, text.index("وهبطت"), len(text), ()), 1).name
    'الصين'
    """
    start, end = sentence.tokens[0].start, sentence.tokens[last].end
    if _COMMON & set(_WORD.findall(sentence.text[max(0, start - _NEAR) : end])):
        return None
    text = sentence.text[start:end]
    named = list(states(text))
    if not named:
        text = sentence.text[max(0, start - _NEAR) : start]
        named = list(states(text))
    if any(places.people((word,)) for word in _WORD.findall(fold_word(text)) if word.endswith(_MANY)):
        return None  # أوضاع الأشقاء اليمنيين
    if len({one.state for one in named}) != 1 or any(one.side == "towards" for one in named):
        return None
    only = named[0].state
    sure = any(one.how != "town" for one in named) and only not in countries.ALSO_WORDS
    return Country(only, only) if sure else None


def of_central_bank(text: str) -> Country | None:
    """Find the country of the only central bank that a text names: the interest that it tells of is set there.

    >>> of_central_bank("قال محللون إن مجلس الاحتياطي الاتحادي يجتمع في سبتمبر").name
    'الولايات المتحدة'
    >>> of_central_bank("رفع البنك المركزي النرويجي سعر الفائدة، وأبقاه البنك المركزي المصري")
    """
    words = " ".join(fold_word(word) for word in _WORD.findall(text))
    found = {land for name, land in _CENTRAL_BANKS if re.search(rf"(?<!\w)[وبفك]?{name}(?!\w)", words)}
    for of_whom in _CENTRAL.findall(words):
        people = places.people((of_whom,))
        found.add(people if people is not None else of_whom)
    only = found.pop() if len(found) == 1 else None
    return Country(only, only) if only is not None and places.place(tuple(map(fold_word, only.split()))) else None


def _topic(text: str, topic: str) -> Country | None:
    """The topic of an article where it is a land, an island or a town."""
    if _WIRE.match(text):
        return None  # عمان (بترا) - غادر ...
    words = tuple(map(fold_word, topic.split()))
    place = places.place(words)
    first = words[0].removeprefix("ال")
    called = _called(place.state if place is not None else "", text[:_CALLED_SO])
    if place is not None and place.state:
        return Country(topic, place.state, called, topic=True, town=bool(place.city) and not place.common)
    if len(words) > 1 and (first in _CALLED or first in _ITSELF):
        return Country(topic, topic, called, topic=True)
    return None


def _list_of(title: str, state: str) -> bool:
    """Is a title one of an article on something of a land: "قائمة محافظات مصر"?"""
    *first, last = title.split()
    return 0 < len(first) < 3 and last == state and not any(w.startswith("ال") or len(w) < 3 for w in first)


def _called(state: str, opening: str) -> frozenset[str]:
    """What a land is called, by its full name and by the opening of the article on it: "مملكة", "هي جزيرة"."""
    full = next((row.names for row in STATES if row.name == state), "")
    said = {word.removeprefix("ال") for word in fold_word(full).split()}
    said.update(word for match in _IS.findall(fold_word(opening)) for word in match.split())
    return frozenset(word for word in _CALLED if word in said or said & set(_PLURALS.get(word, ())))


def states(text: str, realm: str = "") -> Iterator[Named]:
    """List the states that a text names; `realm` is the one that it calls "المملكة".

    >>> [(one.state, one.how) for one in states("زار الوزير المصري مدينة صفاقس في تونس")]
    [('مصر', 'people'), ('تونس', 'town'), ('تونس', 'name')]
    """
    found = _WORD.findall(text)
    words = [fold_word(word) for word in found]
    for i, word in enumerate(found):
        if realm and words[i] in _KINGDOM and words[i + 1 : i + 2] != ["المتحده"]:
            yield Named(realm, "name")
            continue
        named = state(words, i) if _may_name(words[i]) else None
        if named is not None and not word.endswith("ى"):  # اليمنى
            yield named


@lru_cache(maxsize=50_000)
def _may_name(word: str) -> bool:
    """May a name of a state, of its people or of a town begin with a folded word?"""
    forms = places.forms(word)
    return any(form in places.begin() or places.place((form,)) or places.people((form,)) for form in forms)


def state(words: Sequence[str], i: int) -> Named | None:
    """The state that a folded word of several names, or begins to name."""
    before = words[i - 1] if i else ""
    if before.removeprefix("ال") in _CURRENCIES or before == "اللغه":
        return None  # مليار دولار أمريكي
    if words[i].startswith("بال") and words[i].endswith("يه"):
        return None  # بالإنجليزية
    side = "towards" if before in _TOWARDS or words[i].startswith("لل") else "from" if before == "من" else ""
    for form in places.forms(words[i]):
        for count in (3, 2, 1):
            place = places.place((form, *words[i + 1 : i + count])) if i + count <= len(words) else None
            if place is not None and place.state and (not place.common or (before in _AT and not place.city)):
                return Named(
                    place.state, "town" if place.city else "name", "towards" if words[i] == "ل" + form else side
                )
        people = places.people((form,))
        if people is not None and len(form) > 3:
            return Named(people, "people", side)
    return None
