"""Where the country must be said that a text leaves to its reader: "ارتفع التضخم (مصر)"."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from timeline.arabic.folding import fold_word
from timeline.events import places
from timeline.events.lexicon import countries
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import COMMA, OPENING, Token
from timeline.events.sentences.words import folded
from timeline.events.who.actors import adjective, bare, definite, given
from timeline.events.who.country import Country, of_central_bank, state, states

_OF_COUNTRY, _ITSELF, _CALLED = folded(countries.OF_COUNTRY), folded(countries.ITSELF), folded(countries.CALLED)
_IN_TWO = frozenset(tuple(map(fold_word, two.split())) for two in countries.OF_COUNTRY_IN_TWO)
_BEFALLING, _OFFICES = folded(countries.BEFALLING), folded(countries.OFFICES)
_OPEN, _ELSEWHERE = folded(countries.LEAVING_OPEN), folded(countries.ELSEWHERE)
_NAMED_WITH, _OF_TOWN = folded(countries.NAMED_WITH), folded(countries.OF_TOWN)
_FLOWS, _GOODS = folded(countries.FLOWS), folded(countries.GOODS)
_OF_YEAR, _INTEREST = folded(countries.OF_YEAR), folded(countries.INTEREST)
_OF_TOPIC, _UNKNOWN = folded(countries.OF_TOPIC), folded(countries.OF_TOPIC_UNKNOWN)
_CHOSEN, _CHOOSING = folded(countries.CHOSEN), folded(countries.CHOOSING)
_DESCRIBING, _TOWARDS = folded(countries.DESCRIBING), folded(countries.TOWARDS)
_LOOKED_FOR = (
    _OF_COUNTRY | _ITSELF | _CALLED | _BEFALLING | _OF_TOPIC | _UNKNOWN | _FLOWS | _OF_YEAR | _OF_TOWN
) | frozenset(first for first, _ in _IN_TWO)
_NEEDY = re.compile(rf"(?<!\w)\w{{0,4}}(?:{'|'.join(sorted(_LOOKED_FOR))})(?!\w)")
_BRACKETS = re.compile(r"[()«»]")


def asks(what: str) -> bool:
    """Tell whether a word of what is told may need a country: to look for one costs more than to look at its words.

    >>> asks("ارتفع معدل البطالة"), asks("وصل الوفد التونسي")
    (True, False)
    """
    return _NEEDY.search(fold_word(what)) is not None


def of_interest(what: str) -> bool:
    """Tell whether interest is told of, which a central bank sets that is not named there."""
    return of_central_bank(what) is None and any(
        bare(token) in _INTEREST for token in analyse(what, 0, len(what), ()).tokens
    )


def said(what: str, land: Country | None, sentence: Sentence, first: int, last: int) -> str:
    """What is told with the country in brackets, where a noun that needs one stands alone there.

    No other country was named last in the sentence, before its tokens `first` to `last` and in them; an article on a
    land may name one before the clause.

    >>> text = "ارتفع معدل البطالة في مايو"
    >>> said("ارتفع معدل البطالة", Country("مصر", "مصر"), analyse(text, 0, len(text), ()), 0, 4)
    'ارتفع معدل البطالة (مصر)'
    """
    if land is None or f" {fold_word(land.name)} " in _BRACKETS.sub(" ", f" {fold_word(what)} "):
        return what
    telling = _Telling(what, analyse(what, 0, len(what), ()), land, sentence, first, last)
    return telling.written(telling.lacking())


@attrs.frozen
class _Telling:
    """Words that tell, read by themselves, the country to say in them and the sentence that they come from."""

    what: str
    told: Sentence
    land: Country
    sentence: Sentence
    first: int
    last: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.told.tokens

    @property
    def words(self) -> list[str]:
        return [token.reading.folded if token.type == "word" else token.text for token in self.tokens]

    def lacking(self) -> int:
        """Where the words end that need the country; 0 where none do."""
        looking: tuple[Callable[[int], int], ...] = (self._befalls, self._itself) if self.land.topic else ()
        for look in looking:
            if end := self._first(look):
                return end
        words = self.words
        there = [i for i in range(len(words)) if self._elsewhere(words, i)]
        if there and not self._side(words, there[0]):
            return 0
        before = [*states(self._before(bool(there)))]
        if before and before[-1].state != self.land.state:
            return 0
        end = self._first(self._of_itself) or self._first(self._lone)
        if not there:
            return end
        # الصادرات من تونس: it is theirs
        return end if end < there[0] - (self._side(words, there[0]) == "from") else 0

    def _first(self, look: Callable[[int], int]) -> int:
        return next(filter(None, map(look, range(len(self.tokens)))), 0)

    def _before(self, towards: bool) -> str:
        """The words of the sentence, of an article on a land only of the clause, up to those that tell and with them;
        without them where they name the other side of something."""
        tokens, start = self.sentence.tokens, 0
        if self.land.topic:
            marks = (i + 1 for i in range(self.first - 1, -1, -1) if tokens[i].text in COMMA or tokens[i].text == "؛")
            start = next(marks, 0)
        end = tokens[self.first].start if towards else tokens[self.last].end
        return self.sentence.text[tokens[start].start : end]

    def _elsewhere(self, words: list[str], i: int) -> bool:
        """Does a word name a place, or what is wider than a country?"""
        token = self.tokens[i]
        if token.type != "word":
            return False
        if bare(token) in _ELSEWHERE or places.belonging(words[i]) is not None:
            return True
        return state(words, i) is not None or any(places.place((form,)) for form in places.forms(words[i]))

    def _side(self, words: list[str], i: int) -> str:
        """As which other side, if any, a word names a place: "وقعت الحكومة اتفاقا مع | فرنسا", "أجلتهم من | الصين"."""
        other = state(words, i)
        return other.side if other is not None and other.how != "people" and other.state != self.land.state else ""

    def _befalls(self, i: int) -> int:
        """Where what befell the land of the article ends: "الاحتلال الفرنسي", "معاهدة الحماية البريطانية"; else 0."""
        token, tokens, words = self.tokens[i], self.tokens, self.words
        if token.type != "word" or not definite(token) or bare(token) not in _BEFALLING:
            return 0
        if i and bare(tokens[i - 1]) in _NAMED_WITH:
            return 0  # مروان بن الحكم
        named = {k: found.state for k in range(len(words)) if (found := state(words, k)) is not None}
        if self.land.state in named.values() or any(k < i for k in named):
            return 0
        end = i + 1
        while end < len(words) and tokens[end].type == "word" and adjective(tokens[end]):
            end += 1
        return end

    def _itself(self, i: int) -> int:
        """Where a word for the land of the article ends, whatever others do there; else 0.

        "استولى العثمانيون على الجزيرة", and not "دخل الجيش مصر وعبر البلاد".
        """
        end = self._of_itself(i)
        named = any(places.place((form,)) for word in self.words for form in places.forms(word)) if end else False
        return 0 if named else end

    def _of_itself(self, i: int) -> int:
        itself = self.tokens[i].type == "word" and bare(self.tokens[i]) in _ITSELF | _CALLED
        return self._lone(i) if itself else 0

    def _lone(self, i: int) -> int:
        """Where the noun phrase that begins at a token ends, if it needs the country; else 0."""
        tokens, token = self.tokens, self.tokens[i]
        before = tokens[i - 1] if i else None
        if token.type != "word" or (before is not None and bare(before) in _NAMED_WITH):
            return 0
        if bare(token) in (fold_word(word).removeprefix("ال") for word in self.land.name.split()):
            return 0  # "الدولة" is no more of the Seljuk state than its name says
        if bare(token) in _CHOSEN and any(bare(t) in _CHOOSING for t in self.sentence.tokens if t.type == "word"):
            return 0  # انتخابات النادي
        end = i + 1
        if end < len(tokens) and not self.land.town and (_in_two(token, tokens[end]) or self._of_year(token, end)):
            end += 1
        elif not self._meant(token):
            return 0
        elif before is not None and definite(before) and bare(token) in _DESCRIBING:
            return 0  # القوات المعارضة
        if end < len(tokens) and self._named_behind(i, end):
            return 0  # وزير الداخلية سالم العامري
        while end < len(tokens) and tokens[end].type == "word" and self._attribute(i, end):
            if bare(tokens[end]).removesuffix("ه") not in _OPEN:
                return 0
            end += 1
        if not definite(token) and end == i + 1 < len(tokens) and tokens[end].reading.folded.endswith(("يه", "عامه")):
            end += 1  # إصلاحات اقتصادية
        while end < len(tokens) and tokens[end].reading.conjunction and definite(tokens[end]):
            end += 1  # إنتاج النفط والغاز
        called = end + 1 < len(tokens) and tokens[end].text in OPENING and tokens[end + 1].type == "word"
        return 0 if called else end  # الحكومة (الانتقالية)

    def _of_year(self, token: Token, end: int) -> bool:
        """Does an article on a land call by its year what befell that: "دستور 1973"?"""
        return self.land.topic and token.reading.folded in _OF_YEAR and self.tokens[end].type == "number"

    def _verb(self, i: int) -> bool:
        """Is a word a verb, or the first of all and maybe one?"""
        return i in self.told.verbs or (i == 0 and self.tokens[0].reading.verb is not None)

    def _attribute(self, i: int, at: int) -> bool:
        """Does a word go on with the noun at `i`: an adjective, or what has the article where no verb stood before?"""
        token = self.tokens[at]
        if bare(token).removesuffix("ه") in _OPEN:
            return not token.reading.preposition
        plain = definite(token) and not token.reading.preposition and not token.reading.conjunction
        nisba = adjective(token) and not token.text.endswith("ى")  # القرى
        return nisba or (plain and not self._verb(i - 1) and not token.reading.function)

    def _meant(self, token: Token) -> bool:
        """Is a word by itself one that needs the country?"""
        land, word = self.land, bare(token)
        if not definite(token):
            return land.topic and not land.town and word in _UNKNOWN and not token.reading.suffix
        if word in _CALLED:
            return word in land.called
        if land.town:
            return word in _OF_TOWN
        return word in _OF_COUNTRY or word in _ITSELF or (land.topic and word in _OF_TOPIC)

    def _named_behind(self, start: int, end: int) -> bool:
        """Does the name of one who holds an office follow the words for it: "رئيس مجلس الوزراء | سالم العامري"?"""
        tokens, first, token = self.tokens, start, self.tokens[end]
        while first and tokens[first - 1].type == "word" and first - 1 not in self.told.verbs:
            first -= 1
        if token.type != "word" or not any(bare(one) in _OFFICES for one in tokens[first:end]):
            return False
        reading = token.reading
        other = reading.function or reading.preposition or reading.conjunction or reading.noun or definite(token)
        return given(token) or not (other or end in self.told.verbs or token.text.endswith(("ا", "اً", "ًا")))

    def written(self, end: int) -> str:
        """The words with the country behind a noun; within brackets "في" leads it in, or it stands for the noun."""
        if not end:
            return self.what
        what, name, at = self.what, self.land.name, self.tokens[end - 1].end
        if what.count("(", 0, at) == what.count(")", 0, at):
            return f"{what[:at]} ({name}){what[at:]}"
        if bare(self.tokens[end - 1]) not in _ITSELF | _CALLED:
            return f"{what[:at]} في {name}{what[at:]}"
        start = self.tokens[end - 1].start
        alone = what[start - 1] == "(" and what[at : at + 1] == ")"
        return f"{what[:start]}{name}{what[at:]}" if alone else what


def _in_two(token: Token, after: Token) -> bool:
    """Are two words one thing that every country has: "مجلس النواب", "صادرات النحاس"?"""
    if (bare(token), after.reading.folded) in _IN_TWO:
        return True
    return bare(token) in _FLOWS and definite(after) and bare(after) in _GOODS
