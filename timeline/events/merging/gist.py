"""What a telling says, made comparable: its act, its words and their weights, the names and numbers that tell
events apart."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import acts as _acts
from timeline.events.merging.lookup import interned
from timeline.events.merging.weights import ACT, CITY, GIVEN, NUMBER, ONCE, RARE, SITE, STATE
from timeline.events.merging.wording import Words
from timeline.events.places import place


@attrs.frozen
class Gist:
    """What a telling says.

    `acts` are all that it names, `main` the one that it tells, `deeds` the others with their weights, `frames`
    those about another act; `slots` are words that stand where a name stands; `words` plain words (each under the
    stems that it may have) with their weights; `scenes` are the states where it happened, `implied` those that a
    leader or a circumstance names, `lands` those that it names and those of leaders; `keys` and `features` are what
    tellings look for each other by.
    """

    acts: frozenset[str]
    main: frozenset[str]
    deeds: tuple[tuple[frozenset[str], float], ...]
    frames: frozenset[str]
    slots: tuple[tuple[str, tuple[str, ...]], ...]
    words: tuple[tuple[tuple[str, ...], float], ...]
    stems: frozenset[str]
    states: frozenset[str]
    implied: frozenset[str]
    lands: frozenset[str]
    scenes: frozenset[str]
    cities: frozenset[str]
    given: frozenset[str]
    offices: frozenset[str]
    sites: frozenset[tuple[str, str]]
    works: frozenset[int]
    ordinals: frozenset[int]
    numbers: frozenset[str]
    act: float
    weight: float
    keys: tuple[str, ...]
    features: tuple[str, ...]


# The country of a whole article behind a noun of it: "ارتفع التضخم (مصر)", and not "فازت (مصر)".
_OF_ARTICLE = re.compile(r"(?<=\s)(و?(?:ال|لل)\w+) \(([^()]+)\)")
# What is founded where it is said to be born.
_BORN_BODIES = frozenset(
    ["دوله", "الدوله", "جمهوريه", "الجمهوريه", "مملكه", "المملكه", "اتحاد", "حزب", "منظمه", "حركه", "شركه"]
)


def without_land(what: str) -> tuple[str, frozenset[str]]:
    """Words without the country that was added behind a noun, and that country: every telling of an article may have
    it, so that it makes no two alike, though it tells those of two countries apart."""
    for found in _OF_ARTICLE.finditer(what):
        named = place(tuple(map(fold_word, found[2].split())))
        if named is not None and named.state and not named.city:
            return what[: found.start(2) - 2] + what[found.end() :], frozenset([named.state])
    return what, frozenset()


@lru_cache(maxsize=1 << 16)
def gist(what: str, before: int = 0) -> Gist:
    """The comparable content of a few words, of which the first `before` stand before the date.

    A date belongs to the nearest act: "رحبت الصحف بتوقيع الاتفاق أمس" dates the signing.

    >>> sorted(gist("وقّعت مصر وقبرص اتفاقية لنقل الغاز").states)
    ['قبرص', 'مصر']
    >>> sorted(gist("ارتفع التضخم (مصر)").states), sorted(gist("ارتفع التضخم (مصر)").lands)
    ([], ['مصر'])
    """
    what, about = without_land(what)
    said = Words(what)
    said.leads |= about
    if said.first < before:
        said.frames -= _acts.REACTIONS
    if "marry" in said.acts:
        said.frames.discard("celebrate")  # to celebrate a wedding is to hold it
    words, main = said.words, interned(frozenset(said.main or said.weak or said.behind))
    if "be-born" in main and not (said.given or _BORN_BODIES.isdisjoint(said.plain)):
        main = interned(main - {"be-born"} | {"found"})  # ولدت دولة الإمارات
    deeds = tuple(deed for deed in said.deeds if deed[0].isdisjoint(main))
    keys, features = _keys(said)
    return Gist(
        acts=interned(frozenset(said.acts)),
        main=main,
        deeds=deeds,
        frames=interned(frozenset(said.frames)),
        slots=tuple(said.slots),
        words=tuple(words.items()),
        stems=frozenset(form for w in words for form in w),
        states=interned(frozenset(said.states)),
        implied=interned(frozenset(said.implied - said.states)),
        lands=interned(frozenset(said.states | said.leads)),
        scenes=interned(frozenset(said.scenes)),
        cities=interned(frozenset(said.cities)),
        given=interned(frozenset(said.given)),
        offices=interned(frozenset(said.offices)),
        sites=interned(frozenset(said.sites)),
        works=interned(frozenset(said.works)),
        ordinals=interned(frozenset(said.ordinals)),
        numbers=interned(frozenset(said.numbers)),
        act=_act_weight(main),
        weight=sum(words.values())
        + sum(weight for _, weight in deeds)
        + _act_weight(main)
        + names_weight(said.states, said.cities, said.given, said.numbers)
        + SITE * len(said.sites),
        keys=keys,
        features=features,
    )


@lru_cache(maxsize=1 << 12)
def _families(acts: frozenset[str]) -> tuple[str, ...]:
    found = [name for name, row in _acts.FAMILIES.items() if not acts.isdisjoint(row.split())]
    return tuple(f"+{name}" for name in (found or sorted(acts)))


def _keys(read: Words) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What two tellings of one event are sure to share: a rare word, or two of the rest; and all of these one by
    one."""
    rare = sorted(w for w, weight in read.words.items() if weight >= RARE)[:6]
    rest = [
        form for w in sorted(read.words, key=lambda w: (-read.words[w], w)) if 0.5 <= read.words[w] < RARE for form in w
    ][:3]
    rest += [
        *sorted(read.given)[:3],
        *sorted(read.cities)[:3],
        *sorted(read.states)[:4],
        *_families(frozenset(read.acts)),
    ]
    if len(rest) < 3:
        rest += [form for w in sorted(read.words) if 0 < read.words[w] < 0.5 for form in w]
    rest = sorted(dict.fromkeys(rest))
    singles = list(dict.fromkeys(form for w in rare for form in w))
    pairs = [f"{a}|{b}" for at, a in enumerate(rest) for b in rest[at + 1 :] if not (a[0] == b[0] == "+")]
    if read.acts & _acts.ONCE:
        # Here the act and a common word are enough: تأسيس الجامعة العربية has no other.
        slight = [form for w in sorted(read.words) if 0 < read.words[w] < 0.5 for form in w][:4]
        pairs += [f"{a}|{b}" for a in _families(frozenset(read.acts)) for b in slight]
        rest += slight
    singles, pairs, rest = ([*dict.fromkeys(found)] for found in (singles, pairs, rest))
    return (*singles, *pairs), (*singles, *rest)


def _act_weight(acts: frozenset[str]) -> float:
    return 0.0 if not acts else ONCE if acts & _acts.ONCE else ACT


def names_weight(
    states: AbstractSet[str], cities: AbstractSet[str], given: AbstractSet[str], numbers: AbstractSet[str]
) -> float:
    """What names and numbers weigh together."""
    return STATE * len(states) + CITY * len(cities) + GIVEN * len(given) + NUMBER * len(numbers)
