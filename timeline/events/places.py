"""Names of states, their peoples and cities in a stretch of words: one table for `Told.places` and for merging."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.lexicon.places import BELONGING, CONTINENTS, INSTITUTIONS, LANDS, REGIONS, STATES

Words = tuple[str, ...]
# What may stand before a place whose name is also a common word: "في مالي" is Mali, "مركز مالي" is not.
_BEFORE = frozenset(map(fold_word, ("في", "إلى", "من", "مدينة", "بمدينة", "دولة", "جمهورية", "ولاية", "محافظة")))
# Endings of those who belong to a state, after its name without its own ending.
_NISBA = ("ي", "يه", "يا", "يين", "يون", "يان", "يتين", "يتان", "يات")


@attrs.frozen
class Place:
    """What a name names: `name` as the table writes it, its `state` ("" for none), the first name of the `city` that
    it names ("" for the state itself), whether that is a `seat` of government; `common` if the name is also a word.

    >>> place(("دوشانبي",))
    Place(name='دوشانبي', state='طاجيكستان', city='دوشنبه', seat=True, common=False)
    """

    name: str
    state: str
    city: str = ""
    seat: bool = False
    common: bool = False


def _split(row: str) -> Iterator[list[str]]:
    for names in filter(None, row.split(" | ")):
        yield names.split(" = ")


def _fold(name: str) -> Words:
    return tuple(map(fold_word, name.split()))


@cache
def _table() -> dict[Words, Place]:
    table: dict[Words, Place] = {}
    for state in STATES:
        table[_fold(state.name)] = Place(state.name, state.name, common=state.name in state.common.split(" | "))
        for (name,) in _split(state.names):
            table[_fold(name)] = Place(state.name, state.name)
    for seat in (True, False):
        for state in STATES:
            for names in _split(state.seats if seat else state.cities):
                for name in names:
                    _claim(table, Place(name, state.name, names[0], seat))
    for state in STATES:
        for (name,) in _split(state.common):
            table.setdefault(_fold(name), Place(name, state.name, name, common=True))
    for row in (LANDS, CONTINENTS):
        for (name,) in _split(row):
            table[_fold(name)] = Place(name, "", name if row is LANDS else "")
    return table


def _claim(table: dict[Words, Place], place: Place) -> None:
    """Enter a city; where two states have one of that name, nobody can know whose it is."""
    known = table.setdefault(_fold(place.name), place)
    if known.state != place.state:
        table[_fold(place.name)] = Place(known.name, "", known.name)


@cache
def _peoples() -> dict[Words, str]:
    table: dict[Words, str] = {}
    for state in STATES:
        for (name,) in (*_split(state.name), *_split(state.names), *_split(state.people)):
            *first, last = name.split()
            if name in state.common or any(word in ("جمهورية", "دولة", "مملكة") for word in first):
                continue
            for ending in _NISBA:
                table.setdefault((*map(fold_word, first), _base(last) + ending), state.name)
                if first and last.endswith("ية"):  # كوريا الجنوبية: كوري جنوبي
                    table.setdefault((*(_base(word) + ending for word in first), _base(last) + ending), state.name)
        for (name,) in _split(state.people):
            table.setdefault(_fold(name), state.name)
    return table


def _base(name: str) -> str:
    """What an ending of those who belong to a state is put to: مصر, فرنس, بريطان."""
    word = fold_word(name.removeprefix("ال"))
    return word[:-2] if word.endswith(("يا", "يه")) else word[:-1] if word[-1] in "اهي" else word


@cache
def regions() -> frozenset[str]:
    """The names of `Place.city` that have towns of their own."""
    return frozenset(name for (name,) in _split(REGIONS))


@cache
def _belonging() -> dict[str, Place]:
    table = _table()
    return {
        fold_word(word) + ending: table[_fold(city)]
        for city, row in BELONGING.items()
        for word in row.split()
        for ending in ("", "ه")
    }


def belonging(word: str) -> Place | None:
    """The city to which something definite belongs, by its folded adjective.

    >>> belonging("البيروتيه").city
    'بيروت'
    """
    return _belonging().get(word[2:]) if word.startswith("ال") else None


@cache
def begin() -> frozenset[str]:
    """The first words of the names of more than one word."""
    return frozenset(words[0] for table in (_table(), _peoples()) for words in table if len(words) > 1)


@cache
def names() -> frozenset[str]:
    """The names of states, cities and lands that are one word and no common word as well."""
    return frozenset(words[0] for words, found in _table().items() if len(words) == 1 and not found.common)


@cache
def longest() -> int:
    """The number of words in the longest name."""
    return max(map(len, _table()))


def place(words: Words) -> Place | None:
    """What folded words name exactly, as a state, a city or a land.

    >>> place(("شرم", "الشيخ")).state
    'مصر'
    """
    return _table().get(words)


def people(words: Words) -> str | None:
    """The state whose people folded words name, with or without the article.

    >>> people(("المصريين",)), people(("فرنسي",)), people(("مصير",))
    ('مصر', 'فرنسا', None)
    """
    found = _peoples().get(words)
    if found is None and words[-1].startswith("ال"):
        bare = tuple(word.removeprefix("ال") for word in words)
        found = _peoples().get((*words[:-1], bare[-1])) or _peoples().get(bare)
    return found


@cache
def _starts() -> dict[str, list[tuple[Words, Place]]]:
    """First word -> (all words, what they name), longest name first."""
    table: dict[str, list[tuple[Words, Place]]] = {}
    for words, found in _table().items():
        table.setdefault(words[0], []).append((words, found))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def forms(word: str) -> Words:
    """The folded word as it stands and without the proclitics that a name may carry."""
    out = [word]
    if word[:1] in ("و", "ف") and len(word) > 3:
        word = word[1:]
        out.append(word)
    if word[:1] in ("ب", "ل", "ك") and len(word) > 3:
        out.append("ا" + word if word.startswith("لل") else word[1:])
    return tuple(out)


def places(words: Sequence[str]) -> tuple[str, ...]:
    """Name the states and cities that folded words mention, in order, each once; a city brings its state.

    >>> places(("وصل", "الوفد", "الي", "دوشانبي"))
    ('دوشانبي', 'طاجيكستان')
    """
    starts = _starts()
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        step = 1
        for form in forms(words[at]):
            for name, named in starts.get(form, ()):
                if tuple(words[at + 1 : at + len(name)]) == name[1:]:
                    if named.common and len(words) > 1 and (at == 0 or words[at - 1] not in _BEFORE):
                        continue
                    found[named.name] = None
                    if named.state:
                        found[named.state] = None
                    step = len(name)
                    break
            else:
                continue
            break
        at += step
    return tuple(found)


@cache
def _institutions() -> frozenset[str]:
    return frozenset(map(fold_word, INSTITUTIONS.split()))


def seats(words: Sequence[str]) -> tuple[str, ...]:
    """What `places` names, and the states whose institutions folded words name, in order, each once.

    >>> seats(("وقعت", "الحكومه", "المصريه", "الاتفاق", "في", "روما"))
    ('مصر', 'روما', 'إيطاليا')
    >>> seats(("اعلنت", "وزاره", "الداخليه", "التونسيه"))
    ('تونس',)
    """
    found: dict[str, None] = {}
    start = 0
    for i, word in enumerate(words):
        if not word.startswith("ال") or (state := people((word,))) is None:
            continue
        before = [w.removeprefix("و").removeprefix("ال").removeprefix("لل") for w in words[max(0, i - 2) : i]]
        if before and (before[-1] in _institutions() or (before[0] in _institutions() and words[i - 1][:2] == "ال")):
            found.update(dict.fromkeys(places(words[start:i])))
            found[state] = None
            start = i + 1
    found.update(dict.fromkeys(places(words[start:])))
    return tuple(found)
