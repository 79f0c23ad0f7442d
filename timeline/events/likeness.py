"""How much two tellings are alike, from their words alone: what they share, and what forbids that they are one event."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache, lru_cache
from typing import TypeVar

import attrs

from timeline.arabic.folding import fold_word
from timeline.events import acts as _acts
from timeline.events import names as _names
from timeline.events.stemming import forms, stem
from timeline.events.weights import WEIGHTS

_T = TypeVar("_T")
_WORD = re.compile("[ء-ي]+|[0-9]+(?:[.,٫][0-9]+)*")
_SERVANT = re.compile(r"\bعبد (?=ال)")
_ACT, _ONCE, _STATE, _CITY, _GIVEN, _NUMBER = 0.5, 0.8, 0.6, 0.6, 0.7, 0.4
_KIN, _INSIDE = 0.5, 0.5
_DEED = 0.4
_RARE, _SWAP = 1.0, 0.2

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
        ["اثنان اثنين اثنتان اثنتين", "ثلاثه ثلاث", "اربعه اربع", "خمسه خمس", "سته ست", "سبعه سبع", "ثمانيه ثماني ثمان", "تسعه تسع", "عشره عشر"], 2
    )
    for w in row.split()
}
_LEGS = {"ذهاب": -1, "اياب": -2}
# A word that a name follows -> what sort of thing bears it: two things of one sort with two names are two things.
_SITES = {
    "area": "حي منطقة بلدة بلدية قرية مخيم شارع ساحة ميدان ناحية مديرية ولاية محافظة إقليم",
    "museum": "متحف", "university": "جامعة", "bridge": "جسر", "tower": "برج", "airport": "مطار", "port": "ميناء مرفأ", "mosque": "مسجد جامع",
    "stadium": "ملعب استاد", "hospital": "مستشفى", "dam": "سد", "hotel": "فندق", "school": "مدرسة معهد", "council": "مجلس", "palace": "قصر",
    "prize": "جائزة وسام", "cup": "كأس دوري بطولة", "party": "حزب", "company": "شركة بنك", "paper": "صحيفة جريدة مجلة", "channel": "قناة",
    "film": "فيلم مسلسل", "book": "رواية ديوان كتاب", "ship": "سفينة", "team": "نادي فريق", "battle": "معركة موقعة غزوة",
    "prison": "سجن", "market": "سوق", "station": "محطة",
}  # fmt: skip
# What comes after one of these is the circumstance of an event and not the event: it never tells two apart.
_TAIL = frozenset(
    ["بعد", "بعدما", "عقب", "اثر", "وسط", "رغم", "بحضور", "بدعوه", "بمشاركه", "تدوم", "يدوم", "تستغرق", "يستغرق", "تستمر", "يستمر", "بسبب", "جراء", "حيث", "مما", "بينما", "فيما", "خلال", "اثناء", "لبحث", "لمناقشه", "احتجاجا", "تلبيه", "ضمن", "قبل"]
)
_RELATIVE = frozenset(("التي", "الذي", "الذين", "اللذان", "اللذين", "اللتان"))
_BEFORE_ALI = frozenset(("بن", "ابن", "السيد", "الشيخ", "الامام", "الامير", "السلطان", "الرييس", "الشريف"))
# What stands before the place of an event.
_THERE = frozenset(("في", "الي", "مدينه", "بمدينه", "العاصمه"))


@attrs.frozen
class Gist:
    """What a telling says, made comparable: acts, words with their weights, and the names and numbers that tell events apart."""

    acts: frozenset[str]
    main: frozenset[str]
    deeds: tuple[tuple[frozenset[str], float], ...]
    frames: frozenset[str]
    slots: tuple[tuple[str, tuple[str, ...]], ...]
    words: tuple[tuple[tuple[str, ...], float], ...]
    stems: frozenset[str]
    states: frozenset[str]
    implied: frozenset[str]
    scenes: frozenset[str]
    cities: frozenset[str]
    given: frozenset[str]
    offices: frozenset[str]
    sites: frozenset[tuple[str, str]]
    ordinals: frozenset[int]
    numbers: frozenset[str]
    act: float
    weight: float
    keys: tuple[str, ...]
    features: tuple[str, ...]


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
    """Folded words of a name -> (state, city or "").

    Exact words, not stems: مالي is financial, the city of العين is not an eye, and تونسيين are still of تونس.
    """
    made: dict[tuple[str, ...], tuple[str, str]] = {}
    for state in _names.STATES:
        for name in state.names.split():
            words = tuple(fold_word(name).split("_"))
            made.setdefault(words, (state.code, ""))
            bare = words[-1].removeprefix("ال")
            base = bare[:-2] if bare.endswith(("يا", "يه")) else bare[:-1] if bare[-1] in "اهي" else bare
            for one in words[:-1] or ("",):
                for ending in _NISBA:
                    made.setdefault((one, base + ending) if one else (base + ending,), (state.code, ""))
        for row in (state.seats, state.cities):
            for names in row.split():
                # All seats of a government are one place: البيت الأبيض is واشنطن.
                city = f"{state.code}*" if row is state.seats else names
                for name in names.split("="):
                    made.setdefault(tuple(fold_word(name).split("_")), (state.code, city))
    return made


_NISBA = ("ي", "يه", "يا", "يين", "يون", "يان", "يتين", "يتان", "يات")


def _written(word: str) -> tuple[str, ...]:
    """A folded word with its article but without the letters that may be glued before it, the likeliest reading first."""
    found = [word]
    if len(word) > 3 and word[0] in "وفبك":
        found += _written(word[1:])
    if len(word) > 3 and word[0] == "ل":
        found += ["ال" + word[2:], word[2:]] if word[1] == "ل" else [word[1:]]
    return tuple(found)


def _place(word: str, follow: str | None) -> tuple[str, str, int] | None:
    """State, city and number of words of the place that starts here."""
    places = _places()
    written = _written(word)
    if follow is not None:
        for one in written:
            if (one, follow) in places:
                return (*places[one, follow], 2)
            if (one.removeprefix("ال"), follow.removeprefix("ال")) in places:
                return (*places[one.removeprefix("ال"), follow.removeprefix("ال")], 2)
    for one in written:
        if (one,) in places:
            return (*places[(one,)], 1)
        if one.startswith("ال") and (one[2:],) in places and not places[(one[2:],)][1]:
            return (*places[(one[2:],)], 1)
    return None


@cache
def _given() -> frozenset[str]:
    return frozenset(map(fold_word, _names.GIVEN.split()))


@cache
def _leaders() -> dict[str, str]:
    return {stem(name): state for state, row in _names.LEADERS.items() for name in row.split()}


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(map(stem, _names.PORTFOLIOS.split()))


@cache
def _sites() -> dict[str, str]:
    return {stem(word): kind for kind, row in _SITES.items() for word in row.split()}


@cache
def _known() -> frozenset[str]:
    """Every stem of every table: a word that is in one without losing a letter keeps its letter."""
    acts, frames, _ = _lexicon()
    return frozenset({*WEIGHTS, *acts, *frames, *_portfolios()})


@lru_cache(maxsize=1 << 16)
def _read(word: str) -> tuple[str, ...]:
    found = forms(word)
    if len(found) > 1:
        known = _known()
        for form in found:
            if form in known:
                return (form,)
    return found


class _Reading:
    """The words of a telling, read one after the other."""

    def __init__(self, what: str) -> None:
        self.plain: list[str] = _WORD.findall(_SERVANT.sub("عبد", fold_word(what)))
        self.acts: set[str] = set()
        self.main: tuple[str, ...] = ()
        self.weak: tuple[str, ...] = ()
        self.deeds: list[tuple[frozenset[str], float]] = []
        self.aside = False
        self.slots: list[tuple[str, tuple[str, ...]]] = []
        self.frames: set[str] = set()
        self.words: dict[tuple[str, ...], float] = {}
        self.states: set[str] = set()
        self.implied: set[str] = set()
        self.scenes: set[str] = set()
        self.cities: set[str] = set()
        self.given: set[str] = set()
        self.offices: set[str] = set()
        self.sites: set[tuple[str, str]] = set()
        self.ordinals: set[int] = set()
        self.numbers: set[str] = set()
        at = said = 0
        self.tail = False
        while at < len(self.plain):
            self.tail = self.tail or (at > 2 and self.plain[at] in _TAIL)
            step = self.number(at) or self.place(at) or self.name(at)
            if not step:
                step, said = 1, said + self.word(at, said)
            at += step

    def follow(self, at: int) -> str | None:
        return self.plain[at + 1] if at + 1 < len(self.plain) else None

    def number(self, at: int) -> int:
        """Digits, ordinals and number words; the words taken, 0 for none."""
        word, follow = self.plain[at], self.follow(at)
        bare = word[2:] if word.startswith("ال") else word[3:] if word[1:3] == "ال" else word
        if self.tail:
            return int(word[0].isdigit() or bare in _ORDINAL or word in _CARDINAL)
        if word[0].isdigit():
            self.numbers.add(word)
        elif bare in _LEGS:
            self.ordinals.add(_LEGS[bare])
        elif bare in _ORDINAL and (bare != word or bare not in ("اول", "ثاني", "ثالث")):
            tens = _TENS.get(follow.removeprefix("و").removeprefix("ال")) if follow else None
            self.ordinals.add(_ORDINAL[bare] + (tens or 0))
            return 2 if tens else 1
        elif bare in _TENS and bare != word:
            self.ordinals.add(_TENS[bare])
        elif word in _CARDINAL or word in _TENS:
            self.numbers.add(str(_CARDINAL.get(word) or _TENS[word]))
        else:
            return 0
        return 1

    def place(self, at: int) -> int:
        word, follow = self.plain[at], self.follow(at)
        place = _place(word, follow)
        if place is not None:
            state, city, step = place
            if self.tail:
                self.implied.add(state)
                return step
            self.states.add(state)
            glued = word[0] in "بل" and (word,) not in _places()
            if glued or (at and self.plain[at - 1] in _THERE):
                self.scenes.add(state)
            if city:
                self.cities.add(city)
            elif self.follow(at + step - 1) == "العاصمه":
                self.cities.add(f"{state}*")
                return step + 1
            return step
        if word.endswith("العاصمه") and follow is not None and (place := _place(follow, None)) and not place[1]:
            self.states.add(place[0])
            self.cities.add(f"{place[0]}*")
            return 2
        return 0

    def name(self, at: int) -> int:
        given = _given()
        for one in _written(self.plain[at]):
            if one in given:
                # على is written like the name in half of the Arab press.
                before = self.plain[at - 1] if at else ""
                if one == "علي" and self.follow(at) != "بن" and before not in given and before not in _BEFORE_ALI:
                    return 0
                if not self.tail:
                    self.given.add(one)
                return 1
        return 0

    def word(self, at: int, said: int) -> int:
        """Any other word; 1 if it says something."""
        acts, frames, light = _lexicon()
        found, follow = _read(self.plain[at]), self.follow(at)
        for form in found:
            self.frames.update(frame for frame in frames.get(form, ()) if said < 2 or frame in _acts.ANYWHERE)
        if follow is not None and not self.tail:
            if found[0] in ("وزير", "وزار") and not _portfolios().isdisjoint(_read(follow)):
                self.offices.add(_read(follow)[0])
            kind = _sites().get(found[0])
            if kind is not None and _place(follow, None) is None:
                name = _read(follow)[0]
                weight = WEIGHTS.get(name, 1.0)
                # An adjective may follow instead of a name: برج سكني, متحف كبير.
                if weight == 1.0 or (follow.startswith("ال") and (weight > 0.3 or kind == "area")):
                    self.sites.add((kind, name))
        hit = next((acts[form] for form in found if form in acts), ())
        if hit:
            slight = found[0] in light or self.tail
            if self.acts.isdisjoint(hit):
                self.deeds.append((_one(frozenset(hit)), _DEED / 2 if slight else _DEED))
            self.acts.update(hit)
            if slight and not self.aside:
                self.weak = self.weak or hit
            elif not self.aside:
                self.main = self.main or hit
            return 1
        # What a relative clause tells is not what the telling is about.
        self.aside = self.aside or self.plain[at] in _RELATIVE
        weight = max(WEIGHTS.get(form, 1.0) for form in found) / (2 if self.tail else 1)
        if weight:
            self.words[found] = weight
        if weight >= _RARE and at:
            self.slot(at, found)
        self.implied.update(_leaders()[form] for form in found if form in _leaders())
        return int(weight > 0)


    def slot(self, at: int, found: tuple[str, ...]) -> None:
        """Note a word that stands where a name stands: after the act of a person, or after الكاتب and the like."""
        before = self.plain[at - 1]
        acts = _lexicon()[0]
        if any(not _acts.PERSONAL.isdisjoint(acts.get(form, ())) for form in _read(before)):
            self.slots.append(("+", found))
        elif before.startswith("ال") and not self.plain[at].startswith("ال"):
            self.slots.append((_read(before)[0], found))


@lru_cache(maxsize=1 << 16)
def gist(what: str) -> Gist:
    """The comparable content of a few words.

    >>> sorted(gist("وقّعت مصر وقبرص اتفاقية لنقل الغاز").states)
    ['CY', 'EG']
    """
    read = _Reading(what)
    words, main = read.words, _one(frozenset(read.main or read.weak))
    deeds = tuple(deed for deed in read.deeds if deed[0].isdisjoint(main))
    keys, features = _keys(read)
    return Gist(
        acts=_one(frozenset(read.acts)),
        main=main,
        deeds=deeds,
        frames=_one(frozenset(read.frames)),
        slots=tuple(read.slots),
        words=tuple(words.items()),
        stems=frozenset(form for w in words for form in w),
        states=_one(frozenset(read.states)),
        implied=_one(frozenset(read.implied - read.states)),
        scenes=_one(frozenset(read.scenes)),
        cities=_one(frozenset(read.cities)),
        given=_one(frozenset(read.given)),
        offices=_one(frozenset(read.offices)),
        sites=_one(frozenset(read.sites)),
        ordinals=_one(frozenset(read.ordinals)),
        numbers=_one(frozenset(read.numbers)),
        act=_act_weight(main),
        weight=sum(words.values()) + sum(weight for _, weight in deeds) + _act_weight(main) + _names_weight(read.states, read.cities, read.given, read.numbers),
        keys=keys,
        features=features,
    )


@lru_cache(maxsize=1 << 12)
def _families(acts: frozenset[str]) -> tuple[str, ...]:
    found = [name for name, row in _acts.FAMILIES.items() if not acts.isdisjoint(row.split())]
    return tuple(f"+{name}" for name in (found or sorted(acts)))


def _keys(read: _Reading) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What two tellings of one event are sure to share: a rare word, or two of the rest; and all of these one by one."""
    rare = sorted(w for w, weight in read.words.items() if weight >= _RARE)[:6]
    rest = [form for w in sorted(read.words, key=lambda w: (-read.words[w], w)) if 0.5 <= read.words[w] < _RARE for form in w][:3]
    rest += [*sorted(read.given)[:3], *sorted(read.cities)[:3], *sorted(read.states)[:4], *_families(frozenset(read.acts))]
    if len(rest) < 3:
        rest += [form for w in sorted(read.words) if 0 < read.words[w] < 0.5 for form in w]
    rest = sorted(dict.fromkeys(rest))
    singles = list(dict.fromkeys(form for w in rare for form in w))
    pairs = [f"{a}|{b}" for at, a in enumerate(rest) for b in rest[at + 1 :] if not (a[0] == b[0] == "+")]
    return (*singles, *pairs), (*singles, *rest)


@lru_cache(maxsize=1 << 14)
def _one(found: frozenset[_T]) -> frozenset[_T]:
    """The same set for equal sets: thousands of tellings say "arrive" and little else, and each set is work for the collector."""
    return found


def _act_weight(acts: frozenset[str]) -> float:
    return 0.0 if not acts else _ONCE if acts & _acts.ONCE else _ACT


def _names_weight(states: Set[str], cities: Set[str], given: Set[str], numbers: Set[str]) -> float:
    return _STATE * len(states) + _CITY * len(cities) + _GIVEN * len(given) + _NUMBER * len(numbers)


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Each names something that the other does not."""
    return not (a <= b or b <= a)


def _swapped(a: Gist, b: Gist) -> bool:
    """Whether one name stands where the other has another, and no rare word is common to both."""
    if any(weight >= _RARE and not b.stems.isdisjoint(form) for form, weight in a.words):
        return False
    ours = {place for place, form in a.slots if b.stems.isdisjoint(form)}
    return any(place in ours and a.stems.isdisjoint(form) for place, form in b.slots)


def conflict(a: Gist, b: Gist) -> str | None:
    """What forbids that two tellings are one event, or None.

    >>> conflict(gist("وصل وزير الخارجية القطري إلى طهران"), gist("وصل وزير الخارجية العماني إلى طهران"))
    'other states'
    """
    if a.frames != b.frames and not (a.frames ^ b.frames) <= _acts.SOFT:
        return "one is about the other"
    # بوتين is enough where the other says الرئيس الروسي, but says less than a state that is named.
    ours, others = a.states | a.implied, b.states | b.implied
    mine, theirs = ours - others, others - ours
    # Where it happened and who did it may each be left out; another actor or another scene is another event.
    if mine and theirs and not (mine <= a.scenes and not theirs & b.scenes) and not (theirs <= b.scenes and not mine & a.scenes):
        return "other states"
    if _apart(a.cities, b.cities):
        return "other cities"
    if a.offices and b.offices and not (a.offices & b.offices):
        return "other offices"
    if a.ordinals and b.ordinals and not (a.ordinals & b.ordinals):
        return "other ordinals"
    if a.given and b.given and not (a.given & b.given):
        return "other names"
    if a.sites and b.sites and not (a.sites & b.sites) and {kind for kind, _ in a.sites} & {kind for kind, _ in b.sites}:
        return "other names"
    if a.slots and b.slots and _swapped(a, b):
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
    least = min(a.weight, b.weight)
    if not least:
        return Likeness(0.0, 0.0)
    shared = 0.0
    strange = _GIVEN * len(a.given - b.given) + _CITY * len(a.cities - b.cities)
    stranger = _GIVEN * len(b.given - a.given) + _CITY * len(b.cities - a.cities)
    for form, weight in a.words:
        if not b.stems.isdisjoint(form):
            shared += weight
        elif weight >= _RARE:
            strange += weight
    stranger += sum(weight for form, weight in b.words if weight >= _RARE and a.stems.isdisjoint(form))
    states = (a.states & b.states) | (a.implied & b.states) | (a.states & b.implied)
    shared += _names_weight(
        states, a.cities & b.cities, a.given & b.given, a.numbers & b.numbers
    )
    act = min(a.act, b.act)
    # Acts that are only near each other are half the evidence.
    shared += act if a.main & b.acts or b.main & a.acts else _KIN * act
    shared += sum(weight for deed, weight in a.deeds if not b.acts.isdisjoint(deed))
    score = min(1.0, _INSIDE * shared / least + (1 - _INSIDE) * 2 * shared / (a.weight + b.weight))
    # Both name something that the other does not: two events told after one pattern look like this.
    score /= 1 + _SWAP * min(strange, stranger)
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        score *= 0.8
    if _apart(a.given, b.given):
        score *= 0.8
    return Likeness(score, shared)
