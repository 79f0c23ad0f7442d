"""Whom and what a sentence names: where the few words of two tellings hardly meet, the sentences around them may still
name the same people, places and things."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import attrs

from timeline.events.lexicon import actors, fields, grammar
from timeline.events.merging.stemming import forms, stem
from timeline.events.merging.weights import RARE
from timeline.events.merging.wording import Words
from timeline.events.sentences.words import read

# What stands between a name and that of the father.
_OF = frozenset(("بن", "ابن", "بنت", "ابو", "ال"))
# What a given name and a state are worth beside a rare word or a city: many bear the one, many live in the other.
_SLIGHT = 0.5


@attrs.frozen
class Names:
    """What a sentence names: `rare` words that no table knows (each under the stems that it may have), `given` names,
    `full` names of a given one and the word behind it, `cities`, `lands` and of these the `scenes`; and the `acts`
    that it tells in plain words."""

    rare: frozenset[tuple[str, ...]]
    stems: frozenset[str]
    given: frozenset[str]
    full: frozenset[tuple[str, str]]
    cities: frozenset[str]
    lands: frozenset[str]
    scenes: frozenset[str]
    acts: frozenset[str]

    @property
    def number(self) -> float:
        return _worth(len(self.rare), len(self.given), len(self.cities), len(self.lands))


@lru_cache(maxsize=1 << 14)
def names(sentence: str) -> Names:
    """Whom and what a sentence names.

    >>> found = names("غيّب الموت الروائي نذير الحلواني في بيته بدمشق")
    >>> sorted(stems[0] for stems in found.rare), sorted(found.lands), "die" in found.acts
    (['حلوان', 'نذير'], ['سوريا'], True)
    """
    said = Words(sentence, whole=True)
    known = {form for found in said.words for form in found}
    rare = frozenset(
        look.forms
        for word, look in zip(said.plain, said.look, strict=True)
        if look.weight >= RARE and look.forms[0] in known and _may_name(word)
    )
    return Names(
        rare=rare,
        stems=frozenset(form for each in rare for form in each),
        given=frozenset(said.given),
        full=frozenset(_full(said)),
        cities=frozenset(said.cities),
        lands=frozenset(said.states | said.implied | said.leads),
        scenes=frozenset(said.scenes),
        acts=frozenset(act for look in said.look if not look.light for act in look.acts),
    )


def _full(said: Words) -> Iterator[tuple[str, str]]:
    for at, look in enumerate(said.look[:-1]):
        if look.given not in said.given:  # على is no علي
            continue
        rest = (n for n in range(at + 1, len(said.look)) if said.plain[n] not in _OF)
        behind = said.look[next(rest, at)]
        if behind is not look and not (behind.acts or behind.frames or behind.place) and behind.weight > 0:
            yield look.given, behind.given or behind.stems[0]


def shared(a: Names, b: Names) -> tuple[float, float]:
    """How many names two sentences share, and what part that is of those of the one that names fewer; none where no
    word is shared that only a name is.

    >>> shared(names("توفي نذير الحلواني في دمشق"), names("رحيل الروائي السوري نذير الحلواني"))
    (2.5, 1.0)
    """
    rare = sum(not b.stems.isdisjoint(each) for each in a.rare)
    cities = len(a.cities & b.cities)
    if not rare and not cities:
        return 0.0, 0.0
    found = _worth(rare, len(a.given & b.given), cities, len(a.lands & b.lands))
    return found, found / max(1.0, min(a.number, b.number))


def strangers(a: Names, b: Names) -> bool:
    """Whether two sentences name people, or lands, and none of them in common.

    >>> strangers(names("وصل وفد قطري إلى طهران"), names("وصل وفد عماني إلى تونس"))
    True
    """
    if a.given and b.given and not a.given & b.given:
        return True
    if not a.lands or not b.lands or a.lands & b.lands:
        return False
    # A runner of one land may win in another.
    return not (a.lands <= a.scenes and not b.scenes) and not (b.lands <= b.scenes and not a.scenes)


def _worth(rare: int, given: int, cities: int, lands: int) -> float:
    return rare + _SLIGHT * given + max(cities, _SLIGHT * lands)  # a city lies in its land


@lru_cache(maxsize=1 << 15)
def _may_name(word: str) -> bool:
    """Whether a folded word that has no weight of its own may be a name: no verb, no event, no word of a class."""
    known = read(word)
    if known.verb is not None or known.noun is not None or known.function:
        return False
    return _common().isdisjoint(forms(word))


@cache
def _common() -> frozenset[str]:
    """The stems of the words for people, bodies and things, and of what they are like."""
    people = (actors.PEOPLE, actors.MANY_PEOPLE, actors.BODIES, actors.INERT, actors.ADJECTIVES, grammar.PREDICATES)
    things = (
        *(fields.SPORT, fields.BOOK, fields.ELECTION, fields.COURT, fields.ARMY, fields.TOWN, fields.HOME),
        *(fields.PEOPLE, fields.VESSEL, fields.MARKET, fields.MONEY, fields.COUNT, fields.CASUALTIES, fields.SCHOOL),
        *(fields.OFFICE, fields.TITLE, fields.BODY, fields.UNION, fields.PRIZE, fields.LEAVE, fields.LAW, fields.PACT),
        *(fields.STORM, fields.DISEASE, fields.ASSAULT, fields.BUILDING, fields.PAPER, fields.SCENE),
        *(fields.CRIME, fields.ARMS),
    )
    return frozenset(stem(word) for table in (*people, *things) for word in table)
