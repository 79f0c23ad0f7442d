"""How much two tellings are alike, from their words alone: what they share, and what forbids that they are one event."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import attrs

from timeline.arabic.folding import fold_word
from timeline.events import acts as _acts
from timeline.events import names as _names
from timeline.events.stemming import forms, stem
from timeline.events.weights import WEIGHTS

_WORD = re.compile("[ء-ي]+|[0-9]+(?:[.,٫][0-9]+)*")
_SERVANT = re.compile(r"\bعبد (?=ال)")
_ACT, _STATE, _CITY, _GIVEN, _NUMBER = 0.5, 0.6, 0.6, 0.5, 0.4

_ORDINALS = (
    "حادي اول=1 اولي=1 ثاني=2 ثانيه=2 ثالث=3 ثالثه=3 رابع=4 رابعه=4 خامس=5 خامسه=5 سادس=6 سادسه=6 سابع=7 سابعه=7 ثامن=8 ثامنه=8"
    " تاسع=9 تاسعه=9 عاشر=10 عاشره=10"
)
_ORDINAL = {w: int(n) for w, n in (row.split("=") for row in _ORDINALS.split() if "=" in row)} | {"حادي": 1, "حاديه": 1}
_TENS = {
    w: n
    for n, row in (
        (20, "عشرون عشرين"), (30, "ثلاثون ثلاثين"), (40, "اربعون اربعين"), (50, "خمسون خمسين"), (60, "ستون ستين"),
        (70, "سبعون سبعين"), (80, "ثمانون ثمانين"), (90, "تسعون تسعين"), (100, "مءه ميه مايه"),
    )
    for w in row.split()
}  # fmt: skip
_CARDINAL = {
    w: n
    for n, row in enumerate(
        "اثنان اثنين اثنتان اثنتين|ثلاثه ثلاث|اربعه اربع|خمسه خمس|سته ست|سبعه سبع|ثمانيه ثماني ثمان|تسعه تسع|عشره عشر".split("|"), 2
    )
    for w in row.split()
}
_LEGS = {"ذهاب": -1, "اياب": -2}


@attrs.frozen
class Gist:
    """What a telling says, made comparable: acts, words with their weights, and the names and numbers that tell events apart."""

    acts: frozenset[str]
    main: frozenset[str]
    frames: frozenset[str]
    words: tuple[tuple[frozenset[str], float], ...]
    stems: frozenset[str]
    states: frozenset[str]
    cities: frozenset[str]
    given: frozenset[str]
    offices: frozenset[str]
    ordinals: frozenset[int]
    numbers: frozenset[str]
    weight: float
    keys: tuple[str, ...]


@attrs.frozen
class Likeness:
    """How alike two tellings are: `score` from 0 to 1, the weight of what they share, or the `conflict` that forbids it."""

    score: float
    shared: float
    conflict: str | None = None


@cache
def _lexicon() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], frozenset[str]]:
    def table(rows: dict[str, str]) -> dict[str, tuple[str, ...]]:
        made: dict[str, dict[str, None]] = {}
        for group, row in rows.items():
            for word in row.split():
                made.setdefault(stem(word), {})[group] = None
        return {word: tuple(groups) for word, groups in made.items()}

    return table(_acts.ACTS), table(_acts.FRAMES), frozenset(map(stem, _acts.LIGHT.split()))


@cache
def _kin() -> frozenset[tuple[str, str]]:
    pairs = [tuple(row.split()) for row in _acts.KIN]
    return frozenset([(a, b) for a, b in pairs] + [(b, a) for a, b in pairs])


@cache
def _places() -> dict[tuple[str, ...], tuple[str, str]]:
    """Stems of a name -> (state, city or "")."""
    made: dict[tuple[str, ...], tuple[str, str]] = {}
    for state in _names.STATES:
        for row, is_city in ((state.names, False), (state.seats, True), (state.cities, True)):
            for name in row.split():
                words = tuple(stem(part) for part in name.split("_"))
                made.setdefault(words, (state.code, " ".join(words) if is_city else ""))
    # The name of the capital and of the state is one word: it says the state only.
    return made


@cache
def _given() -> frozenset[str]:
    return frozenset(map(stem, _names.GIVEN.split()))


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(map(stem, _names.PORTFOLIOS.split()))


@cache
def _known() -> frozenset[str]:
    """Every stem of every table: a word that is in one without losing a letter keeps its letter."""
    acts, frames, _ = _lexicon()
    return frozenset({*WEIGHTS, *acts, *frames, *_given(), *_portfolios(), *(part for name in _places() for part in name)})


@lru_cache(maxsize=1 << 16)
def _read(word: str) -> tuple[str, ...]:
    found = forms(word)
    if len(found) > 1:
        known = _known()
        for form in found:
            if form in known:
                return (form,)
    return found


@lru_cache(maxsize=1 << 16)
def gist(what: str) -> Gist:
    """The comparable content of a few words.

    >>> sorted(gist("وقّعت مصر وقبرص اتفاقية لنقل الغاز").states)
    ['CY', 'EG']
    """
    plain = _WORD.findall(_SERVANT.sub("عبد", fold_word(what)))
    read = [_read(word) for word in plain]
    act_table, frame_table, light = _lexicon()
    places, given_names, portfolios = _places(), _given(), _portfolios()
    acts: dict[str, None] = {}
    main: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    frames: set[str] = set()
    words: dict[tuple[str, ...], float] = {}
    states: set[str] = set()
    cities: set[str] = set()
    given: set[str] = set()
    offices: set[str] = set()
    ordinals: set[int] = set()
    numbers: set[str] = set()
    at = 0
    while at < len(plain):
        word, found = plain[at], read[at]
        follow = read[at + 1] if at + 1 < len(plain) else ()
        at += 1
        if word[0].isdigit():
            numbers.add(word)
            continue
        bare = word[2:] if word.startswith("ال") else word[3:] if word[1:3] == "ال" else word
        if bare in _LEGS:
            ordinals.add(_LEGS[bare])
            words[found] = 0.5
            continue
        if bare in _ORDINAL and (bare != word or bare not in ("اول", "ثاني", "ثالث")):
            value = _ORDINAL[bare]
            if follow and (tens := _TENS.get(plain[at].removeprefix("و").removeprefix("ال"))):
                value += tens
                at += 1
            ordinals.add(value)
            continue
        if word in _CARDINAL or bare in _TENS:
            numbers.add(str(_CARDINAL.get(word) or _TENS.get(bare)))
            continue
        pair = next(((a, b) for a in found for b in follow if (a, b) in places), None)
        place = places.get(pair) if pair else next((places[(a,)] for a in found if (a,) in places), None)
        if place is not None:
            if pair:
                at += 1
            states.add(place[0])
            if place[1]:
                cities.add(place[1])
            continue
        first = found[0]
        if first in given_names:
            given.add(first)
            continue
        if first == "وزير" and follow and follow[0] in portfolios:
            offices.add(follow[0])
        hit = next((act_table[f] for f in found if f in act_table), ())
        for form in found:
            frames.update(frame_table.get(form, ()))
        if hit:
            acts.update(dict.fromkeys(hit))
            if first in light:
                weak = weak or hit
            else:
                main = main or hit
            # A light verb's own word (دخل, شكل) is no evidence, the noun of an act (معركة, زلزال) is little beside its act.
            continue
        weight = max(WEIGHTS.get(form, 1.0) for form in found)
        if weight:
            words[found] = weight
    heavy = sorted(words, key=lambda w: (-words[w], w))
    total = (
        sum(words.values()) + (_ACT if acts else 0) + _STATE * len(states) + _CITY * len(cities) + _GIVEN * len(given)
        + _NUMBER * len(numbers)
    )  # fmt: skip
    keys = [form for w in heavy if words[w] >= 0.5 for form in w]
    keys += [*sorted(given), *sorted(cities), *sorted(states)]
    if len(keys) < 2:
        keys += [f"act:{act}" for act in sorted(acts)]
    return Gist(
        acts=frozenset(acts),
        main=frozenset(main or weak),
        frames=frozenset(frames),
        words=tuple((frozenset(w), words[w]) for w in words),
        stems=frozenset(form for w in words for form in w),
        states=frozenset(states),
        cities=frozenset(cities),
        given=frozenset(given),
        offices=frozenset(offices),
        ordinals=frozenset(ordinals),
        numbers=frozenset(numbers),
        weight=total,
        keys=tuple(dict.fromkeys(keys)),
    )


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Each names something that the other does not."""
    return not (a <= b or b <= a)


def conflict(a: Gist, b: Gist) -> str | None:
    """What forbids that two tellings are one event, or None.

    >>> conflict(gist("وصل وزير الخارجية القطري إلى طهران"), gist("وصل وزير الخارجية العماني إلى طهران"))
    'other states'
    """
    if a.frames != b.frames and not (a.frames & b.frames):
        return "one is about the other"
    if _apart(a.states, b.states):
        return "other states"
    if _apart(a.cities, b.cities):
        return "other cities"
    if a.offices and b.offices and not (a.offices & b.offices):
        return "other offices"
    if a.ordinals and b.ordinals and not (a.ordinals & b.ordinals):
        return "other ordinals"
    if a.given and b.given and not (a.given & b.given):
        return "other names"
    if a.main and b.main and not (a.main & b.acts or b.main & a.acts):
        kin = _kin()
        if not any((x, y) in kin for x in a.main for y in b.main):
            return "other acts"
    return None


def likeness(a: Gist, b: Gist) -> Likeness:
    """Compare two tellings by their words.

    >>> a, b = gist("وقعت مصر وقبرص اتفاقية لنقل الغاز"), gist("توقيع اتفاق نقل الغاز بين القاهرة ونيقوسيا")
    >>> likeness(a, b).score > 0.6
    True
    """
    found = conflict(a, b)
    if found is not None:
        return Likeness(0.0, 0.0, found)
    words = sum(weight for form, weight in a.words if not b.stems.isdisjoint(form))
    states, cities, given, numbers = a.states & b.states, a.cities & b.cities, a.given & b.given, a.numbers & b.numbers
    shared = words + _STATE * len(states) + _CITY * len(cities) + _GIVEN * len(given) + _NUMBER * len(numbers)
    total = shared + (_ACT if a.acts and b.acts else 0.0)
    least, both = min(a.weight, b.weight), a.weight + b.weight
    if not least:
        return Likeness(0.0, 0.0)
    score = min(1.0, 0.5 * total / least + 0.5 * 2 * total / both)
    if a.numbers and b.numbers and not numbers:
        score *= 0.8
    if _apart(a.given, b.given):
        score *= 0.8
    return Likeness(score, shared)
