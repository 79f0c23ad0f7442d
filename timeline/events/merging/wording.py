"""The words of a telling or of a sentence, read one after the other: acts, names, numbers, offices and things."""

from __future__ import annotations

from itertools import takewhile

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import acts as _acts
from timeline.events.lexicon.counting import CARDINALS, LEGS, LOOSE, ORDINALS, RANKED, TENS
from timeline.events.lexicon.things import NAMED_BY_ANY
from timeline.events.merging.epithets import plain_words
from timeline.events.merging.lookup import city_of, interned, is_given, joined, look_up, named_place, ruler
from timeline.events.merging.stemming import stem
from timeline.events.merging.weights import CITY, DEED, RARE, WEIGHTS
from timeline.events.places import belonging, longest, regions
from timeline.events.sentences.words import read


def _numbered(rows: dict[int, str]) -> dict[str, int]:
    return {word: n for n, row in rows.items() for word in row.split()}


_ORDINAL = _numbered(ORDINALS)
_TENS = _numbered(TENS)
_CARDINAL = _numbered(CARDINALS)
_RANKED = frozenset(RANKED.split())
# A court convicts where a state condemns, with the same verb.
_COURT = frozenset(("محكمه", "المحكمه", "القضاء", "قضاء", "القضاه", "المحلفين", "محلفين", "قاض", "القاضي", "الجنايات"))
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
_DECLARING = frozenset(map(stem, _acts.DECLARING.split()))
_DENIED = frozenset(map(fold_word, _acts.DENIED.split()))
_HAND_OVER = stem("تسليم")
_WON = stem("لقب")
# What an adjective of a land follows that names no land: المحيط الهندي.
_WATERS = frozenset(("المحيط", "بالمحيط"))
# What stands between a name and that of the father.
_OF = ("بن", "ابن", "بنت", "ولد", "ال")
# A term, and no postponement: أدركه الأجل, من أجل.
_TERMS = frozenset(("الاجل", "لاجل"))
# What a verb may follow: الذي ولد, حين ولد.
_BEFORE_VERB = _RELATIVE | {"حين", "حيث", "عندما", "لما", "يوم", "عام", "سنه", "وقد", "قد", "ثم", "فيه", "فيها"}
# What only says when where في stands before it: في ختام القمة.
_ENDS = frozenset(("ختام", "نهايه", "بدايه", "مستهل", "اختتام"))
# So many words after its first is the second of an idiom looked for.
_REACH = 4
# What stands before the place of an event.
_THERE = frozenset(("في", "الي", "مدينه", "بمدينه", "العاصمه"))


class Words:
    """The words of a telling, read one after the other; of a sentence `whole`, where no circumstance is set apart."""

    def __init__(self, what: str, *, whole: bool = False) -> None:
        self.plain: list[str] = plain_words(what)
        self.look = [look_up(word) for word in self.plain]
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
            if not self.tail and (state := ruler(self.plain, at)) is not None:
                self.leads.add(state)
                self.implied.add(state)
            self.other = self.other or (not whole and at > 1 and self.plain[at] in _OTHER)
            self.tail = self.tail or self.other or (not whole and at > 2 and self.plain[at] in _TAIL)
            step = self.number(at) or self.place(at) or self.name(at)
            if not step:
                step, said = 1, said + self.word(at, said)
            at += step
        if not _COURT.isdisjoint(self.plain):
            self.frames.discard("condemn")
        if not whole and self.denies():
            self.frames.add("deny")

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
        elif bare in LEGS:
            self.ordinals.add(LEGS[bare])
        elif bare in _ORDINAL and (bare != word or bare not in LOOSE):
            tens = (
                _TENS.get(self.plain[at + 1].removeprefix("و").removeprefix("ال"), 0) if at + 1 < len(self.plain) else 0
            )
            # Of kings and popes it is the name: محمد السادس; a fourth title is no fourth cup: لقبه الخليجي الرابع.
            if is_given(before) or self.look[at - 1].bare in _RANKED or self.counted(at):
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

    def counted(self, at: int) -> bool:
        """Whether an ordinal counts how often its winner won, not how often the thing took place."""
        return any(look.forms[0] == _WON for look in self.look[max(0, at - 2) : at])

    def place(self, at: int) -> int:
        """A state or a city, in one word or two; the words taken, 0 for none."""
        look, step, named = self.look[at], 1, None
        follow = self.plain[at + 1] if at + 1 < len(self.plain) else None
        for length in range(min(longest(), len(self.plain) - at) if look.begins else 0, 1, -1):
            rest = tuple(self.plain[at + 1 : at + length])
            named = next((found for one in look.written if (found := named_place((one, *rest)))), None)
            if named is not None:
                step = length
                break
        if at and self.plain[at - 1] in _WATERS:
            return 1
        named = named or look.place
        if named is None and at and self.plain[at - 1].startswith("ال") and not self.look[at - 1].given:
            town = belonging(self.plain[at])
            named = (town.state, city_of(town)) if town is not None else None
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
        """A given name; the words taken, 0 for none."""
        given = self.look[at].given
        if given is None or (given == "سلطان" and self.ruling(at + 1)):
            return 0
        if given == "علي":
            # على is written like the name in half of the Arab press.
            before = self.plain[at - 1] if at else ""
            if self.plain[at + 1 : at + 2] != ["بن"] and not is_given(before) and before not in _BEFORE_ALI:
                return 0
        if not self.tail:
            self.given.add(given)
        return 1

    def ruling(self, at: int) -> bool:
        """Whether a land or a people stands there, of which somebody is the sultan: عمان, الروم, but not القاسمي."""
        if at >= len(self.plain):
            return False
        people = self.plain[at].startswith("ال") and not self.plain[at].endswith("ي") and self.look[at].weight >= RARE
        return self.look[at].place is not None or people

    def word(self, at: int, said: int) -> int:
        """Any other word; 1 if it says something."""
        look = self.look[at]
        if look.work is not None and not self.tail:
            self.works.add(look.work)
        idiom = self.idiom(at) or self.handed_over(at)
        ends = at > 0 and self.plain[at - 1] == "في" and self.plain[at] in _ENDS
        acts = () if self.other else idiom or (look.acts if not (ends or self.title(at)) else ())
        if not idiom and look.frames and not self.tail and self.plain[at] not in _TERMS:
            # "دشنت في احتفال" is no celebration of an opening.
            aside = (said >= 2 and not self.declared(at)) or (bool(self.main) and self.plain[at - 1] == "في")
            self.frames.update(frame for frame in look.frames if not aside or frame in _acts.ANYWHERE)
        if not self.tail and at + 1 < len(self.plain):
            self.pair(at)
        if acts:
            self.first = min(self.first, at)
            slight = (look.light and not idiom) or self.tail
            if self.acts.isdisjoint(acts):
                self.deeds.append((interned(frozenset(acts)), DEED / 2 if slight else DEED))
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
            self.words[look.forms + self.whole(at)] = weight
        if weight >= RARE and at:
            self.slot(at, look.forms)
        self.implied |= look.leads
        self.leads |= set() if self.tail else look.leads
        return int(weight > 0)

    def declared(self, at: int) -> bool:
        """Whether a noun is what the one who declares says of himself: أعلن الحزب رفضه."""
        return self.look[0].forms[0] in _DECLARING and bool(read(self.plain[at]).suffix)

    def denies(self) -> bool:
        """Whether a denial opens the telling, and no exile: نفى الوزير استقالته."""
        if not self.plain or self.plain[0] != "نفي" or "الي" in self.plain:
            return False
        said = takewhile(lambda word: word not in _TAIL, self.plain[1:])
        return any(word in _DENIED or read(word).noun for word in said if not word.startswith("ال"))

    def whole(self, at: int) -> tuple[str, ...]:
        """The stems of a name in two words, of which this is the second, as it is written in one."""
        pair = range(at - 1, at + 1) if at else range(0)
        names = all(self.look[n].weight >= RARE and not self.look[n].acts for n in pair)
        bare = not any(self.plain[n].startswith("ال") or self.plain[n][0].isdigit() for n in pair)
        return joined(*self.plain[at - 1 : at + 1]) if pair and names and bare else ()

    def title(self, at: int) -> bool:
        """Whether a word that looks like a deed is part of how someone is called: محمد ولد الغزواني, حكم ولد الطايع,
        ولي العهد."""
        if at + 1 >= len(self.plain):
            return False
        follow = self.look[at + 1]
        if self.plain[at] != "ولد":
            return self.look[at].bare == "ولي" and follow.forms[0] == "عهد"
        before = self.look[at - 1]
        if at and (before.given is not None or before.weight >= RARE):
            return True
        named = follow.given is not None or (follow.weight >= RARE and self.plain[at + 1].startswith("ال"))
        return at > 0 and named and self.plain[at - 1] not in _BEFORE_VERB

    def idiom(self, at: int) -> tuple[str, ...]:
        """The act that a word tells together with one soon after it: أسلم محمود درويش الروح."""
        idioms, left, name = self.look[at].idioms, _REACH, False
        for n in range(at + 1, len(self.plain) if idioms else 0):
            look = self.look[n]
            # A name counts as none of the words between: استولى فلان بن فلان على السلطة.
            name = look.given is not None or self.plain[n] in _OF or (name and look.weight >= RARE)
            left -= not name
            if left < 0:
                break
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
            self.sites.add((look.site, city_of(town)))
        elif look.site is not None and follow.place is not None and follow.place[1]:
            self.sites.add((look.site, follow.place[1]))
        elif look.site is not None and follow.place is None and follow.bare not in _ORDINAL:
            weight = WEIGHTS.get(follow.forms[0], RARE)
            # An adjective may follow instead of a name: برج سكني, متحف كبير.
            telling = follow.written[0].startswith("ال") and (weight > 0.3 or look.site in NAMED_BY_ANY)
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
