"""What a telling says, made comparable: its act, its words and their weights, the names and numbers that tell
events apart."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import TypeVar

import attrs

from timeline.arabic.folding import fold_word
from timeline.events import acts as _acts
from timeline.events.lexicon import morphology
from timeline.events.lexicon import people as _names
from timeline.events.lexicon.epithets import EPITHETS
from timeline.events.lexicon.idioms import IDIOMS
from timeline.events.lexicon.synonyms import SYNONYMS
from timeline.events.places import Place, begin, belonging, longest, people, place, regions
from timeline.events.stemming import forms, stem
from timeline.events.weights import WEIGHTS
from timeline.events.words import GIVEN_NAMES, read

_T = TypeVar("_T")
_NUMBER = "#"
_WORD = re.compile("[ء-ي]+|[0-9]+(?:[.,٫][0-9]+)*")
_SERVANT = re.compile(r"\bعبد (?=ال)")
# What agreement in each is worth, beside the weights of plain words.
ACT, ONCE, DEED, STATE, CITY, GIVEN, NUMBER, SITE = 0.5, 0.8, 0.4, 0.6, 0.6, 0.7, 0.4, 0.5
# The weight of a word that stands in no table, which most names do.
RARE = 1.0
# The least weight of a word that few events of one day share.
MARK = 0.75


def _numbered(rows: dict[int, str]) -> dict[str, int]:
    return {word: n for n, row in rows.items() for word in row.split()}


_ORDINAL = _numbered(
    {
        1: "اول اولي حادي حاديه",
        2: "ثاني ثانيه",
        3: "ثالث ثالثه",
        4: "رابع رابعه",
        5: "خامس خامسه",
        6: "سادس سادسه",
        7: "سابع سابعه",
        8: "ثامن ثامنه",
        9: "تاسع تاسعه",
        10: "عاشر عاشره",
    }
)
# Without the article these are as often "first of all" and "another".
_LOOSE = frozenset(("اول", "ثاني", "ثالث"))
_TENS = _numbered(
    {
        20: "عشرون عشرين",
        30: "ثلاثون ثلاثين",
        40: "اربعون اربعين",
        50: "خمسون خمسين",
        60: "ستون ستين",
        70: "سبعون سبعين",
        80: "ثمانون ثمانين",
        90: "تسعون تسعين",
        100: "ميه مايه",
    }
)
_CARDINAL = _numbered(
    {
        2: "اثنان اثنين اثنتان اثنتين",
        3: "ثلاثه ثلاث",
        4: "اربعه اربع",
        5: "خمسه خمس",
        6: "سته ست",
        7: "سبعه سبع",
        8: "ثمانيه ثماني ثمان",
        9: "تسعه تسع",
        10: "عشره عشر",
    }
)
_LEGS = {"ذهاب": -1, "اياب": -2}
# An ordinal after one of these ranks a person, a dose or a goal: it counts no events.
_RANKED_WORDS = (
    "مره جرعه درجه وزير سكرتير مرتبه مركز يوم ربع نصف ثلث سيده صف هدف نايب طابق شوط دقيقه عام سنه ليله ساعه قرن"
)
_RANKED = frozenset(_RANKED_WORDS.split())
# A court convicts where a state condemns, with the same verb.
_COURT = frozenset(("محكمه", "المحكمه", "القضاء", "قضاء", "القضاه", "المحلفين", "محلفين", "قاض", "القاضي", "الجنايات"))
# A word that a name follows -> what sort of thing bears it: two things of one sort with two names are two things.
_SITES = {
    "quarter": "حي شارع ساحة ميدان",
    "town": "مدينة بلدة بلدية قرية",
    "region": "منطقة ناحية مديرية ولاية محافظة إقليم",
    "camp": "مخيم",
    "museum": "متحف",
    "university": "جامعة",
    "bridge": "جسر",
    "tower": "برج",
    "airport": "مطار",
    "port": "ميناء مرفأ",
    "mosque": "مسجد جامع",
    "stadium": "ملعب استاد",
    "hospital": "مستشفى",
    "dam": "سد",
    "hotel": "فندق",
    "school": "مدرسة معهد",
    "council": "مجلس",
    "palace": "قصر",
    "prize": "جائزة وسام",
    "cup": "كأس دوري بطولة",
    "party": "حزب",
    "company": "شركة بنك",
    "paper": "صحيفة جريدة مجلة",
    "channel": "قناة",
    "film": "فيلم مسلسل",
    "book": "رواية ديوان كتاب",
    "ship": "سفينة",
    "team": "نادي فريق",
    "battle": "معركة موقعة غزوة",
    "prison": "سجن",
    "market": "سوق",
    "station": "محطة",
    "law": "قانون",
    "price": "سعر أسعار",
}
# What is built, opened or struck, a row for each sort: a bridge and a hospital opened on one day are two events.
_WORKS = (
    "طريق أوتوستراد",
    "معبر منفذ",
    "جسر كوبري قنطرة",
    "محطة",
    "مستشفى مشفى مصحة",
    "مدرسة معهد كلية جامعة ثانوية",
    "مسجد جامع",
    "كنيسة كاتدرائية",
    "مطار",
    "ميناء مرفأ رصيف",
    "سد",
    "نفق",
    "مترو قطار ترام سكة",
    "مصنع معمل مصفاة",
    "متحف",
    "ملعب استاد",
    "معرض",
    "مكتبة",
    "حديقة منتزه",
    "فندق منتجع",
    "سفارة قنصلية",
    "مسرح أوبرا",
    "سجن",
    "مهرجان",
    "بئر",
    "مؤتمر قمة منتدى",
    "صحيفة جريدة مجلة",
    "سوق",
    "حاجز تفتيش",
    "مقهى مطعم",
)
# Of these any word with its article is a name, however common.
_NAMED_BY_ANY = ("quarter", "town", "region", "camp", "law", "price")
# What comes after one of these is the circumstance of an event and not the event: it never tells two apart.
_TAIL_WORDS = (
    "بعد بعدما عقب اثر وسط رغم بحضور بدعوه بمشاركه تدوم يدوم تستغرق يستغرق تستمر يستمر بسبب جراء حيث مما"
    " بينما فيما خلال اثناء لبحث لمناقشه احتجاجا تلبيه ضمن خلفا بدلا عوضا غياب برعايه بوساطه باشراف بدعم"
    " بتمويل بموجب وفق ردا تخليدا تكريما"
)
# What comes after one of these is another event, before or after it: it tells no act.
_OTHER_WORDS = "قبل تمهيدا سبق سبقه سبقها سبقت سبقته سبقتها تلاه تلاها تلته اعقبه اعقبها اعقبته"
_OTHER = frozenset(_OTHER_WORDS.split())
_TAIL = frozenset(_TAIL_WORDS.split())
_RELATIVE = frozenset(("التي", "الذي", "الذين", "اللذان", "اللذين", "اللتان"))
_BEFORE_ALI = frozenset(("بن", "ابن", "السيد", "الشيخ", "الامام", "الامير", "السلطان", "الرييس", "الشريف"))
# What a minister may be, beside what he answers for.
_HOLDERS = "سابق أسبق حالي جديد راحل مكلف منتدب مفوض سيد دكتور لاحق مستقيل مقال"
_HOLDING = frozenset(map(stem, _HOLDERS.split()))
# Whose it is, and no name: مجلس أمتهم.
_OURS = ("هم", "هما", "ها")
_HAND_OVER = stem("تسليم")
# What only says when where في stands before it: في ختام القمة.
_ENDS = frozenset(("ختام", "نهايه", "بدايه", "مستهل", "اختتام"))
# So many words after its first is the second of an idiom looked for.
_REACH = 4
# What stands before the place of an event.
_THERE = frozenset(("في", "الي", "مدينه", "بمدينه", "العاصمه"))


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


@cache
def _lexicon() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], frozenset[str]]:
    def table(rows: dict[str, str]) -> dict[str, tuple[str, ...]]:
        made: dict[str, dict[str, None]] = {}
        for group, row in rows.items():
            for word in row.split():
                made.setdefault(stem(word), {})[group] = None
        return {word: tuple(groups) for word, groups in made.items()}

    return table(_acts.ACTS), table(_acts.FRAMES), frozenset(map(stem, _acts.LIGHT.split()))


def _city(found: Place) -> str:
    """The city of a place; all seats of a government are one: البيت الأبيض is واشنطن."""
    return f"{found.state}*" if found.seat else found.city


def _named(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The state and the city ("" for none) that folded words name, or the state whose people they name.

    Exact words, not stems: مالي is financial, the city of العين is not an eye, and تونسيين are still of تونس.
    """
    found = place(words)
    if found is not None:
        return None if found.common or not (found.state or found.city) else (found.state, _city(found))
    state = people(words)
    return None if state is None else (state, "")


def _written(word: str) -> tuple[str, ...]:
    """A folded word with its article but without the letters that may be glued before it, the likeliest reading
    first."""
    found = [word]
    if len(word) > 3 and word[0] in "وفبك":
        found += _written(word[1:])
    if len(word) > 3 and word[0] == "ل":
        found += ["ال" + word[2:], word[2:]] if word[1] == "ل" else [word[1:]]
    return tuple(found)


def _is_given(word: str) -> bool:
    """Whether a folded word is a given name: one of the table, or servant of one of God's names."""
    return word in GIVEN_NAMES or (word.startswith("عبدال") and len(word) > 7)


@cache
def _leaders() -> dict[str, str]:
    return {stem(name): state for state, row in _names.LEADERS.items() for name in row.split()}


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(map(stem, _names.PORTFOLIOS.split()))


@cache
def _sites() -> dict[str, str]:
    # Exact words: a novelist is no novel, and a session is no league.
    return {fold_word(word): kind for kind, row in _SITES.items() for word in row.split()}


@cache
def _works() -> dict[str, int]:
    return {stem(word): sort for sort, row in enumerate(_WORKS) for word in row.split()}


@cache
def _known() -> frozenset[str]:
    """Every stem of every table: a word that is in one without losing a letter keeps its letter."""
    acts, frames, _ = _lexicon()
    return frozenset({*WEIGHTS, *acts, *frames, *_portfolios()})


@attrs.frozen
class _Word:
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
    return {fold_word(word): found for word, found in _acts.EXACT.items()}


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


def _same(found: tuple[str, ...]) -> tuple[str, ...]:
    """Stems with one spelling for words that mean the same and for names that are written after their sound.

    >>> _same(("غوتيريش",)) == _same(("جوتيريس",)), _same(("عاهل",))
    (True, ('ملك',))
    """
    synonyms = _synonyms()
    made = []
    for form in found:
        known = synonyms.get(form, form)
        if known not in WEIGHTS and len(sound := known.translate(_SOUNDS)) > 3:
            known = sound
        made.append(known)
    return tuple(dict.fromkeys(made))


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
def _look(word: str) -> _Word:
    acts, frames, light = _lexicon()
    leaders = _leaders()
    written = _written(word)
    found = _telling(word)
    telling = _no_acts().isdisjoint(one.removeprefix("ال") for one in written)
    stems = found
    if len(found) > 1:
        known = _known()
        found = next(((form,) for form in found if form in known), found)
    return _Word(
        bare=word[2:] if word.startswith("ال") else word[3:] if word[1:3] == "ال" else word,
        written=written,
        glued=word[0] in "بل" and place((word,)) is None,
        place=next((named for one in written if (named := _named((one,)))), None),
        begins=any(one in begin() or one.removeprefix("ال") in begin() for one in written),
        given=next(filter(_is_given, written), None),
        forms=_same(found),
        acts=_exact().get(word) or next((acts[form] for form in found if telling and form in acts), ()),
        light=found[0] in light,
        frames=tuple(dict.fromkeys(frame for form in found for frame in frames.get(form, ()))),
        weight=max(WEIGHTS.get(form, RARE) for form in _same(found)),
        leads=_one(frozenset(leaders[form] for form in found if form in leaders)),
        portfolio=not _portfolios().isdisjoint(found),
        site=next((kind for one in written if (kind := _sites().get(one.removeprefix("ال")))), None),
        work=next((_works()[form] for form in found if form in _works()), None),
        stems=stems,
        idioms=tuple(_idioms()[form] for form in stems if form in _idioms()),
    )


@cache
def _epithets() -> dict[str, list[tuple[tuple[str, ...], list[str]]]]:
    """First word of an epithet -> its other words, and those of the plain name; the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], list[str]]]] = {}
    for name, row in EPITHETS.items():
        plain = _WORD.findall(_SERVANT.sub("عبد", fold_word(name)))
        for epithet in row.split(" | "):
            first, *rest = map(fold_word, epithet.split())
            table.setdefault(first, []).append((tuple(rest), plain))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return table


def _called(words: list[str]) -> list[str]:
    """Folded words with plain names for epithets; خليجي 25 is the twenty-fifth.

    >>> _called(["تالق", "اسود", "الاطلس", "في", "المونديال"])
    ['تالق', 'منتخب', 'المغرب', 'في', 'كاس', 'العالم']
    """
    at = 0
    while at < len(words):
        for rest, plain in _begun(words[at]):
            said = words[at + 1 : at + 1 + len(rest)]
            if [_NUMBER if word[0].isdigit() else word for word in said] == [*rest]:
                count = ["ال", said[-1]] if rest and rest[-1] == _NUMBER else []
                words = [*words[:at], *plain, *count, *words[at + 1 + len(rest) :]]
                break
        at += 1
    return words


@lru_cache(maxsize=1 << 16)
def _begun(word: str) -> tuple[tuple[tuple[str, ...], list[str]], ...]:
    """The epithets that a folded word may begin."""
    return tuple(row for written in _written(word) for row in _epithets().get(written, ()))


class Words:
    """The words of a telling, read one after the other; of a sentence `whole`, where no circumstance is set apart."""

    def __init__(self, what: str, *, whole: bool = False) -> None:
        self.plain: list[str] = _called(_WORD.findall(_SERVANT.sub("عبد", fold_word(what))))
        self.look = [_look(word) for word in self.plain]
        self.acts: set[str] = set()
        self.main: tuple[str, ...] = ()
        self.weak: tuple[str, ...] = ()
        self.behind: tuple[str, ...] = ()  # the act of its relative clause
        self.deeds: list[tuple[frozenset[str], float]] = []
        self.aside = False
        self.first = len(self.plain)
        self.slots: list[tuple[str, tuple[str, ...]]] = []
        self.frames: set[str] = set()
        self.words: dict[tuple[str, ...], float] = {}
        self.states: set[str] = set()
        self.implied: set[str] = set()
        self.leads: set[str] = set()
        self.scenes: set[str] = set()
        self.cities: set[str] = set()
        self.given: set[str] = set()
        self.offices: set[str] = set()
        self.sites: set[tuple[str, str]] = set()
        self.works: set[int] = set()
        self.ordinals: set[int] = set()
        self.numbers: set[str] = set()
        self.tail = self.other = False
        at = said = 0
        while at < len(self.plain):
            self.other = self.other or (not whole and at > 1 and self.plain[at] in _OTHER)
            self.tail = self.tail or self.other or (not whole and at > 2 and self.plain[at] in _TAIL)
            step = self.number(at) or self.place(at) or self.name(at)
            if not step:
                step, said = 1, said + self.word(at, said)
            at += step
        if not _COURT.isdisjoint(self.plain):
            self.frames.discard("condemn")

    def number(self, at: int) -> int:
        """Digits, ordinals and number words; the words taken, 0 for none."""
        word, bare = self.plain[at], self.look[at].bare
        if self.tail:
            return int(word[0].isdigit() or bare in _ORDINAL or word in _CARDINAL)
        before = self.plain[at - 1] if at else ""
        if word[0].isdigit():
            # الـ38 is the thirty-eighth, 38 a number.
            if before == "ال" and len(word) < 4:
                self.ordinals.add(int(word))
            else:
                self.numbers.add(word)
        elif bare in _LEGS:
            self.ordinals.add(_LEGS[bare])
        elif bare in _ORDINAL and (bare != word or bare not in _LOOSE):
            tens = (
                _TENS.get(self.plain[at + 1].removeprefix("و").removeprefix("ال"), 0) if at + 1 < len(self.plain) else 0
            )
            # Of kings and popes it is the name: محمد السادس.
            if _is_given(before) or self.look[at - 1].bare in _RANKED:
                return 2 if tens else 1
            self.ordinals.add(_ORDINAL[bare] + tens)
            return 2 if tens else 1
        elif bare in _TENS and bare != word and before != "في":  # في المئة
            self.ordinals.add(_TENS[bare])
        elif word in _CARDINAL or word in _TENS:
            self.numbers.add(str(_CARDINAL.get(word) or _TENS[word]))
        else:
            return 0
        return 1

    def place(self, at: int) -> int:
        """A state or a city, in one word or two; the words taken, 0 for none."""
        look, step, named = self.look[at], 1, None
        follow = self.plain[at + 1] if at + 1 < len(self.plain) else None
        for length in range(min(longest(), len(self.plain) - at) if look.begins else 0, 1, -1):
            rest = tuple(self.plain[at + 1 : at + length])
            named = next((found for one in look.written if (found := _named((one, *rest)))), None)
            if named is not None:
                step = length
                break
        named = named or look.place
        if named is None and at and self.plain[at - 1].startswith("ال") and not self.look[at - 1].given:
            town = belonging(self.plain[at])
            named = (town.state, _city(town)) if town is not None else None
        if named is None:
            if not look.bare.endswith("عاصمه") or follow is None or not (seat := self.look[at + 1].place) or seat[1]:
                return 0
            named, step = (seat[0], f"{seat[0]}*"), 2
        elif not named[1] and self.plain[at + step : at + step + 1] == ["العاصمه"]:
            named, step = (named[0], f"{named[0]}*"), step + 1
        state, city = named
        if state and (self.tail or (at and self.plain[at - 1] == "لدي")):
            self.implied.add(state)
        elif state:
            self.states.add(state)
            if look.glued or (at and self.plain[at - 1] in _THERE):
                self.scenes.add(state)
        if self.tail or not city or (at and self.plain[at - 1] == "لدي"):
            return step
        if not state or city in regions():
            # A land, a region with its towns, or a city of several states: it says where, and tells nothing apart.
            self.words[(city,)] = CITY
        elif not city.endswith("*") or state in self.scenes:
            # A seat of government that is no scene is the government: حكومة الخرطوم, بين الرياض وطهران.
            self.cities.add(city)
        return step

    def name(self, at: int) -> int:
        given = self.look[at].given
        if given is None or (given == "سلطان" and at + 1 < len(self.plain) and self.look[at + 1].place):
            return 0  # سلطان عمان: a title
        if given == "علي":
            # على is written like the name in half of the Arab press.
            before = self.plain[at - 1] if at else ""
            if self.plain[at + 1 : at + 2] != ["بن"] and not _is_given(before) and before not in _BEFORE_ALI:
                return 0
        if not self.tail:
            self.given.add(given)
        return 1

    def word(self, at: int, said: int) -> int:
        """Any other word; 1 if it says something."""
        look = self.look[at]
        if look.work is not None and not self.tail:
            self.works.add(look.work)
        idiom = self.idiom(at) or self.handed_over(at)
        ends = at > 0 and self.plain[at - 1] == "في" and self.plain[at] in _ENDS
        acts = () if self.other else idiom or (look.acts if not (ends or self.son(at)) else ())
        if not idiom and look.frames and not self.tail:
            # "دشنت في احتفال" is no celebration of an opening.
            aside = said >= 2 or (bool(self.main) and self.plain[at - 1] == "في")
            self.frames.update(frame for frame in look.frames if not aside or frame in _acts.ANYWHERE)
        if not self.tail and at + 1 < len(self.plain):
            self.pair(at)
        if acts:
            self.first = min(self.first, at)
            slight = (look.light and not idiom) or self.tail
            if self.acts.isdisjoint(acts):
                self.deeds.append((_one(frozenset(acts)), DEED / 2 if slight else DEED))
            self.acts.update(acts)
            if slight and not self.aside:
                self.weak = self.weak or (acts if not self.tail else ())
            elif not self.aside:
                self.main = self.main or acts
            elif not self.tail:
                self.behind = self.behind or acts
            return 1
        # What a relative clause tells is not what the telling is about.
        self.aside = self.aside or self.plain[at] in _RELATIVE
        weight = look.weight / 2 if self.tail else look.weight
        if weight:
            self.words[look.forms] = weight
        if weight >= RARE and at:
            self.slot(at, look.forms)
        self.implied |= look.leads
        self.leads |= set() if self.tail else look.leads
        return int(weight > 0)

    def son(self, at: int) -> bool:
        """Whether a word stands between the name of a man and that of his father: محمد ولد الغزواني."""
        before = self.look[at - 1]
        return self.plain[at] == "ولد" and at > 0 and (before.given is not None or before.weight >= RARE)

    def idiom(self, at: int) -> tuple[str, ...]:
        """The act that a word tells together with one soon after it: أسلم محمود درويش الروح."""
        idioms = self.look[at].idioms
        for look in self.look[at + 1 : at + 1 + _REACH] if idioms else ():
            for second in look.stems:
                act = next((found[second] for found in idioms if second in found), None)
                if act is not None:
                    return (act,)
        return ()

    def handed_over(self, at: int) -> tuple[str, ...]:
        """A city that is handed over falls: تسليم غرناطة."""
        if self.look[at].forms[0] != _HAND_OVER or at + 1 >= len(self.plain):
            return ()
        city = self.look[at + 1].place
        return ("capture",) if city and city[1] and not city[1].endswith("*") else ()

    def pair(self, at: int) -> None:
        """What a word and the next say together: an office, a thing and its name."""
        look, follow = self.look[at], self.look[at + 1]
        if self.plain[at].startswith("ال") and not self.plain[at + 1].startswith("ال"):
            return  # what follows "the port" is not its name
        if follow.bare.endswith("عاصمه") and at + 2 < len(self.plain) and (seat := self.look[at + 2].place):
            if look.site is not None and not seat[1]:
                self.sites.add((look.site, f"{seat[0]}*"))
            return
        if look.forms[0] in ("وزير", "وزار"):
            self.office(at)
        elif look.forms[0] == "رييس" and follow.forms[0] == "دبلوماس":
            self.offices.add(stem("خارجية"))
        town = belonging(self.plain[at + 1])
        if look.site is not None and town is not None and town.city:
            self.sites.add((look.site, _city(town)))
        elif look.site is not None and follow.place is not None and follow.place[1]:
            self.sites.add((look.site, follow.place[1]))
        elif look.site is not None and follow.place is None and follow.bare not in _ORDINAL:
            weight = WEIGHTS.get(follow.forms[0], 1.0)
            # An adjective may follow instead of a name: برج سكني, متحف كبير.
            telling = follow.written[0].startswith("ال") and (weight > 0.3 or look.site in _NAMED_BY_ANY)
            named = weight == RARE and not follow.bare[:1].isdigit()
            if (named or follow.given or telling) and not self.plain[at + 1].endswith(_OURS):
                self.sites.add((look.site, follow.forms[0]))

    def office(self, at: int) -> None:
        """What a minister answers for: all of "الموارد المائية والري", of which another report names one."""
        for n in range(at + 1, min(at + 5, len(self.plain))):
            look, word = self.look[n], self.plain[n]
            known = look.place is not None or look.given is not None or look.bare in _ORDINAL
            plain = word.startswith(("ال", "لل", "وال")) and not known
            if look.portfolio or (n == at + 1 and plain and look.forms[0] not in _HOLDING):
                self.offices.add(look.forms[0])
            elif n == at + 1 or not plain:
                return

    def slot(self, at: int, found: tuple[str, ...]) -> None:
        """Note a word that stands where a name stands: after the act of a person, or after الكاتب and the like."""
        before = self.plain[at - 1]
        if before.endswith(_OURS):
            return  # مقتلها برصاص: whose it is has been said
        if not _acts.PERSONAL.isdisjoint(self.look[at - 1].acts):
            self.slots.append(("+", found))
        elif before.startswith("ال") and not self.plain[at].startswith("ال"):
            self.slots.append((self.look[at - 1].forms[0], found))


# What is founded where it is said to be born.
_BORN_BODIES = frozenset(
    ["دوله", "الدوله", "جمهوريه", "الجمهوريه", "مملكه", "المملكه", "اتحاد", "حزب", "منظمه", "حركه", "شركه"]
)


@lru_cache(maxsize=1 << 16)
def gist(what: str, before: int = 0) -> Gist:
    """The comparable content of a few words, of which the first `before` stand before the date.

    A date belongs to the nearest act: "رحبت الصحف بتوقيع الاتفاق أمس" dates the signing.

    >>> sorted(gist("وقّعت مصر وقبرص اتفاقية لنقل الغاز").states)
    ['قبرص', 'مصر']
    """
    said = Words(what)
    if said.first < before:
        said.frames -= _acts.REACTIONS
    if "marry" in said.acts:
        said.frames.discard("celebrate")  # to celebrate a wedding is to hold it
    words, main = said.words, _one(frozenset(said.main or said.weak or said.behind))
    if "be-born" in main and not (said.given or _BORN_BODIES.isdisjoint(said.plain)):
        main = _one(main - {"be-born"} | {"found"})  # ولدت دولة الإمارات
    deeds = tuple(deed for deed in said.deeds if deed[0].isdisjoint(main))
    keys, features = _keys(said)
    return Gist(
        acts=_one(frozenset(said.acts)),
        main=main,
        deeds=deeds,
        frames=_one(frozenset(said.frames)),
        slots=tuple(said.slots),
        words=tuple(words.items()),
        stems=frozenset(form for w in words for form in w),
        states=_one(frozenset(said.states)),
        implied=_one(frozenset(said.implied - said.states)),
        lands=_one(frozenset(said.states | said.leads)),
        scenes=_one(frozenset(said.scenes)),
        cities=_one(frozenset(said.cities)),
        given=_one(frozenset(said.given)),
        offices=_one(frozenset(said.offices)),
        sites=_one(frozenset(said.sites)),
        works=_one(frozenset(said.works)),
        ordinals=_one(frozenset(said.ordinals)),
        numbers=_one(frozenset(said.numbers)),
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


@lru_cache(maxsize=1 << 14)
def _one(found: frozenset[_T]) -> frozenset[_T]:
    """The same set for equal sets: thousands of tellings say "arrive" and little else, and each set is work for
    the collector."""
    return found


def _act_weight(acts: frozenset[str]) -> float:
    return 0.0 if not acts else ONCE if acts & _acts.ONCE else ACT


def names_weight(
    states: AbstractSet[str], cities: AbstractSet[str], given: AbstractSet[str], numbers: AbstractSet[str]
) -> float:
    """What names and numbers weigh together."""
    return STATE * len(states) + CITY * len(cities) + GIVEN * len(given) + NUMBER * len(numbers)
