"""How much two tellings are alike, from their words alone: what they share, and what forbids that they are one
event."""

from __future__ import annotations

from collections.abc import Container
from functools import cache, lru_cache
from itertools import product

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import acts as _acts
from timeline.events.merging.gist import Gist, names_weight
from timeline.events.merging.weights import CITY, GIVEN, NUMBER, RARE, SITE, STATE
from timeline.events.places import place

# How much of its act is evidence where the other tells a related act only; how much of the score is what the
# shorter telling shares of itself, the rest being what both share of both; how much it costs that each names
# something the other does not.
_KIN, _INSIDE, _SWAP = 0.5, 0.5, 0.2
MEASURED = frozenset({"rise", "fall"})
# A word of this weight is in every tenth report and names nothing: شركة, ريال.
_COMMON = 0.3
# Conflicts that the sentences of two tellings may explain: one names what seemed to be the other's alone.
STATES, CITIES, ACTS, SITES = "other states", "other cities", "other acts", "other names"
FRAMES = "one is about the other"


@attrs.frozen
class Likeness:
    """How alike two tellings are: `score` from 0 to 1, the weight of what they share, what each says of names and
    rare words that the other does not (the less `strange` of the two), how much of what they share is `named` beside
    the acts, whether they tell one `act`, how much of `shared` says a city twice, as a town and by its state; or the
    `conflict` that forbids it."""

    score: float
    shared: float
    conflict: str | None = None
    strange: float = 0.0
    named: float = 0.0
    act: bool = False
    twice: float = 0.0


_NOBODY: frozenset[str] = frozenset()


@lru_cache(maxsize=1 << 12)
def _state(city: str) -> str | None:
    found = place(tuple(map(fold_word, city.rstrip("*").split())))
    return found.state if found is not None else None


@cache
def _both_ways(rows: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    pairs = [tuple(row.split()) for row in rows]
    return frozenset([(a, b) for a, b in pairs] + [(b, a) for a, b in pairs])


def _each_names_more(a: frozenset[str], b: frozenset[str]) -> bool:
    """Each names something that the other does not."""
    return not (a <= b or b <= a)


def _swapped(a: Gist, b: Gist) -> bool:
    """Whether one name stands where the other has another, and no rare word is common to both."""
    if any(weight >= RARE and not b.stems.isdisjoint(form) for form, weight in a.words):
        return False
    ours = {place for place, form in a.slots if b.stems.isdisjoint(form)}
    return any(place in ours and a.stems.isdisjoint(form) for place, form in b.slots)


def _other_sites(a: Gist, b: Gist) -> bool:
    """Does each name a thing of one sort of which the other says nothing?"""
    ours = {kind for kind, name in a.sites if name not in b.stems and name not in b.cities}
    alone = ours & {kind for kind, name in b.sites if name not in a.stems and name not in a.cities}
    if not (_acts.WIDE.isdisjoint(a.main) or _acts.WIDE.isdisjoint(b.main)):
        alone.discard("region")  # a quake strikes two
    return bool(alone)


def _elsewhere(a: Gist, b: Gist) -> bool:
    """Whether two tellings name other states: where it happened and who did it may each be left out, but another
    actor or another scene is another event."""
    mine, theirs = a.lands - b.lands, b.lands - a.lands
    return bool(
        mine
        and theirs
        and not (mine <= a.scenes and not theirs & b.scenes)
        and not (theirs <= b.scenes and not mine & a.scenes)
    )


def conflict(a: Gist, b: Gist, explained: Container[str] = ()) -> str | None:
    """What forbids that two tellings are one event, or None; beside what is `explained` by their sentences.

    >>> from timeline.events.merging.gist import gist
    >>> conflict(gist("وصل وزير الخارجية القطري إلى طهران"), gist("وصل وزير الخارجية العماني إلى طهران"))
    'other states'
    >>> conflict(gist("ارتفع التضخم (مصر)"), gist("ارتفع التضخم (تونس)"))
    'other states'
    """
    if a.frames != b.frames and FRAMES not in explained and not _same_frames(a, b):
        return FRAMES
    if a.lands is not b.lands and STATES not in explained and _elsewhere(a, b):
        return STATES
    if a.cities and b.cities and CITIES not in explained and not (a.cities & b.cities):
        return CITIES
    if a.offices and b.offices and not (a.offices & b.offices):
        return "other offices"
    if a.ordinals and b.ordinals and not (a.ordinals & b.ordinals):
        return "other ordinals"
    if a.given and b.given and not (a.given & b.given) and not _couple(a, b):
        return "other names"
    if a.sites and b.sites and SITES not in explained and not (a.sites & b.sites) and _other_sites(a, b):
        return SITES
    if a.slots and b.slots and _swapped(a, b):
        return "other names"
    if a.works and b.works and not (a.works & b.works) and not _acts.TARGETED.isdisjoint(a.acts | b.acts):
        return "other things"
    if a.main is not b.main and ACTS not in explained and _other_acts(a, b) and _never_one(a.main, b.main):
        return ACTS
    return None


def _same_frames(a: Gist, b: Gist) -> bool:
    """Whether the frames that only one of two tellings has are left out at will, or told by an act of both."""
    acts = a.main & b.main
    return all(frame in _acts.SOFT or _acts.TOLD_BY.get(frame) in acts for frame in a.frames ^ b.frames)


def _couple(a: Gist, b: Gist) -> bool:
    """Whether one telling of a wedding names the one, the other the other, both of one land."""
    return "marry" in a.main & b.main and not a.states.isdisjoint(b.states)


def doubt(a: Gist, b: Gist) -> str | None:
    """What makes it unlikely that two tellings are one event unless they have much in common, or None.

    >>> from timeline.events.merging.gist import gist
    >>> doubt(gist("عرض فيلم باب الحديد"), gist("صدر فيلم باب الحديد"))
    'other acts'
    """
    if _each_names_more(a.cities, b.cities):
        return CITIES
    return ACTS if _other_acts(a, b) else None


def _other_acts(a: Gist, b: Gist) -> bool:
    """Does neither name the act of the other, nor one that reports use for it?"""
    return bool(a.main and b.main) and not (tells_one(a, b) or kin(a.main, b.main))


def tells_one(a: Gist, b: Gist) -> bool:
    """Does one of them tell an act that the other names?

    >>> from timeline.events.merging.gist import gist
    >>> tells_one(gist("وصل الوفد إلى طهران"), gist("زيارة الوفد"))
    True
    """
    return not (a.main.isdisjoint(b.acts) and b.main.isdisjoint(a.acts))


@lru_cache(maxsize=1 << 14)
def kin(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Do reports of one event use an act of the one for an act of the other?"""
    return not _both_ways(_acts.KIN).isdisjoint(product(ours, theirs))


@lru_cache(maxsize=1 << 14)
def _never_one(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Do two acts undo each other, or is one of them the beginning or end of a life?"""
    return final(ours | theirs) or not _both_ways(_acts.OPPOSED).isdisjoint(product(ours, theirs))


def final(acts: frozenset[str]) -> bool:
    """Does one of the acts begin or end a life or a tie?"""
    return not _acts.FINAL.isdisjoint(acts)


def apart(a: Gist, b: Gist) -> bool:
    """Whether two sentences name things of one sort or ordinals, and none of them in common.

    >>> from timeline.events.merging.gist import gist
    >>> apart(gist("افتتاح جسر الأمل في دجلة"), gist("افتتاح جسر السلام في دجلة"))
    True
    """
    if a.ordinals and b.ordinals and not a.ordinals & b.ordinals:
        return True
    sorts = {sort for sort, _ in a.sites} & {sort for sort, _ in b.sites}
    return bool(sorts) and not a.sites & b.sites


def measured_apart(a: Gist, b: Gist) -> bool:
    """Whether two tellings give other figures of what rises and falls.

    >>> from timeline.events.merging.gist import gist
    >>> measured_apart(gist("نزل خام برنت إلى 50.50 دولار"), gist("هبط خام برنت إلى 49.36 دولار"))
    True
    """
    exact = any("." in number for number in a.numbers | b.numbers)
    return exact and _measured(a) and _measured(b) and not a.numbers & b.numbers


def _measured(a: Gist) -> bool:
    return bool(a.numbers) and not MEASURED.isdisjoint(a.main)


@cache
def _none(found: str) -> Likeness:
    return Likeness(0.0, 0.0, found)


def likeness(a: Gist, b: Gist, explained: Container[str] = ()) -> Likeness:
    """Compare two tellings by their words; a conflict that is `explained` forbids nothing.

    >>> from timeline.events.merging.gist import gist
    >>> a, b = gist("وقعت مصر وقبرص اتفاقية لنقل الغاز"), gist("توقيع اتفاق نقل الغاز بين القاهرة ونيقوسيا")
    >>> likeness(a, b).score > 0.6
    True
    """
    found = conflict(a, b, explained)
    if found is not None:
        return _none(found)
    least = min(a.weight, b.weight)
    if not least:
        return Likeness(0.0, 0.0)
    shared = common = 0.0
    given = a.given & b.given if a.given and b.given else _NOBODY
    strange = GIVEN * (len(a.given) - len(given)) + CITY * len(a.cities - b.cities)
    stranger = GIVEN * (len(b.given) - len(given)) + CITY * len(b.cities - a.cities)
    for form, weight in a.words:
        if not b.stems.isdisjoint(form):
            shared += weight
            common += weight if weight <= _COMMON else 0.0
        elif weight >= RARE:
            strange += weight
    stranger += sum(weight for form, weight in b.words if weight >= RARE and a.stems.isdisjoint(form))
    states, cities = a.states & b.states, a.cities & b.cities
    if not given and (a.implied or b.implied):  # the name of a leader says no more than he does
        states |= (a.implied & b.states) | (a.states & b.implied)
    shared += names_weight(states, cities, given, a.numbers & b.numbers)
    if a.ordinals and b.ordinals:  # much is the first of something
        shared += NUMBER * len((a.ordinals & b.ordinals) - {1})
    twice = STATE * len(states & {_state(city) for city in cities}) if cities else 0.0
    if a.sites and b.sites:
        sites = a.sites & b.sites
        shared += SITE * len(sites)
        twice += SITE * sum(name in cities or name in a.stems for _, name in sites)
    named = shared - common
    act = min(a.act, b.act)
    # Acts that are only near each other are half the evidence.
    same_act = tells_one(a, b)
    shared += act if same_act else _KIN * act
    shared += sum(weight for deed, weight in a.deeds if not b.acts.isdisjoint(deed))
    score = min(1.0, _INSIDE * shared / least + (1 - _INSIDE) * 2 * shared / (a.weight + b.weight))
    # Both name something that the other does not: two events told after one pattern look like this.
    score /= 1 + _SWAP * min(strange, stranger)
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        # Of the dead there are several counts, of a price each is another moment.
        measured = measured_apart(a, b)
        score *= 0.6 if measured else 0.8
        named = 0.0 if measured else named
    if len(given) < min(len(a.given), len(b.given)):
        score *= 0.8
    return Likeness(score, shared, None, min(strange, stranger), round(named, 6), same_act, twice)
