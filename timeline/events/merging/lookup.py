"""All that the tables say about one word of a telling, wherever it stands: its act, what it names, what it weighs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TypeVar

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import acts as _acts
from timeline.events.lexicon import morphology
from timeline.events.lexicon.idioms import IDIOMS
from timeline.events.lexicon.people import LEADERS, PORTFOLIOS, RULERS
from timeline.events.lexicon.synonyms import SYNONYMS
from timeline.events.lexicon.things import SITES, WORKS
from timeline.events.merging.stemming import forms, stem
from timeline.events.merging.weights import RARE, WEIGHTS
from timeline.events.places import Place, begin, people, place
from timeline.events.sentences.words import GIVEN_NAMES, read

_T = TypeVar("_T")


@cache
def _lexicon() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], frozenset[str]]:
    def table(rows: dict[str, str]) -> dict[str, tuple[str, ...]]:
        made: dict[str, dict[str, None]] = {}
        for group, row in rows.items():
            for word in row.split():
                made.setdefault(stem(word), {})[group] = None
        return {word: tuple(groups) for word, groups in made.items()}

    return table(_acts.ACTS), table(_acts.FRAMES), frozenset(map(stem, _acts.LIGHT.split()))


def city_of(found: Place) -> str:
    """The city of a place; all seats of a government are one: البيت الأبيض is واشنطن."""
    return f"{found.state}*" if found.seat else found.city


def named_place(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The state and the city ("" for none) that folded words name, or the state whose people they name.

    Exact words, not stems: مالي is financial, the city of العين is not an eye, and تونسيين are still of تونس.
    """
    found = place(words)
    if found is not None:
        return None if found.common or not (found.state or found.city) else (found.state, city_of(found))
    state = people(words)
    return None if state is None else (state, "")


def spellings(word: str) -> tuple[str, ...]:
    """A folded word with its article but without the letters that may be glued before it, the likeliest reading
    first."""
    found = [word]
    if len(word) > 3 and word[0] in "وفبك":
        found += spellings(word[1:])
    if len(word) > 3 and word[0] == "ل":
        found += ["ال" + word[2:], word[2:]] if word[1] == "ل" else [word[1:]]
    return tuple(found)


def is_given(word: str) -> bool:
    """Whether a folded word is a given name: one of the table, or servant of one of God's names."""
    return word in GIVEN_NAMES or (word.startswith("عبدال") and len(word) > 7)


@cache
def _leaders() -> dict[str, str]:
    return {stem(name): state for state, row in LEADERS.items() for name in row.split()}


@cache
def _rulers() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word of a ruler's name -> its other words, and the state."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for state, row in RULERS.items():
        for name in row.split(" | "):
            first, *rest = map(fold_word, name.split())
            table.setdefault(first, []).append((tuple(rest), state))
    return table


def ruler(words: Sequence[str], at: int = 0) -> str | None:
    """The state whose ruler is named from one of some folded words on.

    >>> ruler(("زار", "الملك", "فهد", "الرياض"), 1)
    'السعودية'
    """
    for rest, state in _ruled(words[at]):
        if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
            return state
    return None


@lru_cache(maxsize=1 << 16)
def _ruled(word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The rulers' names that a folded word may begin."""
    return tuple(row for one in spellings(word) for row in _rulers().get(one, ()))


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(map(stem, PORTFOLIOS.split()))


@cache
def _sites() -> dict[str, str]:
    # Exact words: a novelist is no novel, and a session is no league.
    return {fold_word(word): kind for kind, row in SITES.items() for word in row.split()}


@cache
def _works() -> dict[str, int]:
    return {stem(word): sort for sort, row in enumerate(WORKS) for word in row.split()}


@cache
def _known() -> frozenset[str]:
    """Every stem of every table: a word that is in one without losing a letter keeps its letter."""
    acts, frames, _ = _lexicon()
    return frozenset({*WEIGHTS, *acts, *frames, *_portfolios()})


@attrs.frozen
class Look:
    """All that the tables say about one folded word, wherever it stands."""

    bare: str
    written: tuple[str, ...]
    glued: bool
    place: tuple[str, str] | None
    begins: bool  # a name of several words
    given: str | None
    forms: tuple[str, ...]
    acts: tuple[str, ...]
    light: bool
    frames: tuple[str, ...]
    weight: float
    leads: frozenset[str]
    portfolio: bool
    site: str | None
    work: int | None
    stems: tuple[str, ...]
    idioms: tuple[dict[str, str], ...]


@cache
def _exact() -> dict[str, tuple[str, ...]]:
    return {fold_word(word): tuple(row.split()) for row, words in _acts.EXACT.items() for word in words.split()}


@cache
def _no_acts() -> frozenset[str]:
    return frozenset(map(fold_word, _acts.NONE.split()))


@cache
def _idioms() -> dict[str, dict[str, str]]:
    """Stem of the first word of an idiom -> stem of the second -> the act that they tell together."""
    table: dict[str, dict[str, str]] = {}
    for act, row in IDIOMS.items():
        for pair in row.split(" | "):
            first, second = map(stem, pair.split())
            table.setdefault(first, {})[second] = act
    return table


@cache
def _synonyms() -> dict[str, str]:
    """Stem -> the stem of the first word of its row."""
    return {stem(word): stem(row.split()[0]) for row in SYNONYMS for word in row.split()}


_SOUNDS = str.maketrans("جش", "غس", "اويء")
_GAIN = str.maketrans("ج", "غ")


def _same(found: tuple[str, ...]) -> tuple[str, ...]:
    """Stems with one spelling for words that mean the same and for names that are written after their sound.

    >>> _same(("غوتيريش",)) == _same(("جوتيريس",)), _same(("عاهل",))
    (True, ('ملك',))
    """
    synonyms = _synonyms()
    made = []
    for form in found:
        known = synonyms.get(form, form)
        if known not in WEIGHTS and len(known) > 3:
            sound = known.translate(_SOUNDS)
            known = sound if len(sound) > 3 else known.translate(_GAIN)
        made.append(known)
    return tuple(dict.fromkeys(made))


@lru_cache(maxsize=1 << 14)
def joined(one: str, other: str) -> tuple[str, ...]:
    """The stems of a foreign name in two words as it is written in one: كيب تاون, كيبتاون."""
    return _same(forms(one + other))


def _telling(word: str) -> tuple[str, ...]:
    """The stems of a word; those of "he did" for another form of a verb whose act the tables know by it alone.

    >>> _telling("سيصل"), _telling("اقيلت"), _telling("وصول")
    (('وصل',), ('اقال',), ('وصول', 'صول'))
    """
    acts, frames, _ = _lexicon()
    found = forms(word)
    verb = None if any(form in acts or form in frames for form in found) else read(word).verb
    if verb is None or not verb.sure or verb.person != 3 or verb.lemma is None:
        return found
    told = forms(morphology.stems(*verb.lemma).perfect)
    return told if any(form in acts or form in frames for form in told) else found


@lru_cache(maxsize=1 << 16)
def look_up(word: str) -> Look:
    """What the tables say about a folded word.

    >>> look_up("زار").acts, look_up("بالبصره").place
    (('arrive',), ('العراق', 'البصرة'))
    """
    acts, frames, light = _lexicon()
    leaders = _leaders()
    written = spellings(word)
    found = _telling(word)
    telling = _no_acts().isdisjoint(one.removeprefix("ال") for one in written)
    stems = found
    if len(found) > 1:
        known = _known()
        found = next(((form,) for form in found if form in known), found)
    return Look(
        bare=word[2:] if word.startswith("ال") else word[3:] if word[1:3] == "ال" else word,
        written=written,
        glued=word[0] in "بل" and place((word,)) is None,
        place=next((named for one in written if (named := named_place((one,)))), None),
        begins=any(one in begin() or one.removeprefix("ال") in begin() for one in written),
        given=next(filter(is_given, written), None),
        forms=_same(found),
        acts=next(
            (_exact()[one] for one in written if one in _exact()),
            next((acts[form] for form in found if telling and form in acts), ()),
        ),
        light=found[0] in light,
        frames=tuple(dict.fromkeys(frame for form in found for frame in frames.get(form, ()))),
        weight=max(WEIGHTS.get(form, RARE) for form in _same(found)),
        leads=interned(frozenset(leaders[form] for form in found if form in leaders)),
        portfolio=not _portfolios().isdisjoint(found),
        site=next((kind for one in written if (kind := _sites().get(one.removeprefix("ال")))), None),
        work=next((_works()[form] for form in found if form in _works()), None),
        stems=stems,
        idioms=tuple(_idioms()[form] for form in stems if form in _idioms()),
    )


@lru_cache(maxsize=1 << 14)
def interned(found: frozenset[_T]) -> frozenset[_T]:
    """The same set for equal sets: thousands of tellings say "arrive" and little else, and each set is work for
    the collector."""
    return found
