"""What a text said before the sentence at hand: who acted last, and whom the whole text is about."""

from __future__ import annotations

import re

from timeline.arabic.folding import fold_word
from timeline.events.heads.place import lemma_of
from timeline.events.lexicon import grammar
from timeline.events.places import place, places
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import QUOTES, Token, tokenise
from timeline.events.sentences.words import PRONOUN_GENDER
from timeline.events.status import lemmas
from timeline.events.who import country, nounphrases, prodrop, subjects
from timeline.events.who import topic as topics
from timeline.events.who.actors import agent, definite, person
from timeline.events.who.callings import called, calls, of_the_dead
from timeline.events.who.demonstratives import fuller
from timeline.events.who.focus import focus
from timeline.events.who.fullnames import FullNames, ends_of
from timeline.events.who.namewords import may_be_name
from timeline.events.who.naming import Names, generic, spellings
from timeline.events.who.rendered import render_subject

# Subjects are looked for so many sentences back.
_BACK = 4
_GOVERNING = frozenset(("إدارة", "حكومة", "حكم", "سكان", "شعب", "أهل", "جيش", "دولة", "قوات"))
_LANDS = (["البلاد"], ["الدولة"], ["المملكة"], ["الجمهورية"], ["الإمارة"], ["السلطنة"])
_I = re.compile(
    r"(?<!\w)[وف]?(?:كنتُ?|كنا|كنّا|عدتُ?|رأيتُ?|بقيتُ?|قلتُ?|صرتُ?|زرتُ?|عشتُ?|لم أكن|لم أعد|[^\W\d_]+تُ"
    r"|والدي|والدتي|أسرتي|عائلتي|زوجتي|زوجي|أبي|جدي|جدتي|إخوتي|تخرجي|زواجي|طفولتي|حياتي|بيتنا|قريتنا|حارتنا)(?!\w)"
)
_QUOTATION = re.compile('[«"“][^»"”\n]*[»"”]')
_WHOLES = "|".join(sorted(grammar.GENERIC | grammar.SERIES))  # what has parts: "الموسم الثامن" of a serial
_LONGEST = 7  # words of a phrase with a name
_OF_PERSONS = ("birth", "death", "marriage", "education")


class Memory:
    """Sentences before the one at hand, and the one that the whole text is about."""

    def __init__(self, text: str, title: str | None = None) -> None:
        self.text = text
        self.title = title
        self._spans: list[tuple[int, int]] = []
        self._number = 0
        self._read: dict[int, Sentence] = {}
        self._topic: tuple[str, str] | bool | None = False
        self._person: bool | None = None
        self.guessed = False  # what the text is about, by what it tells later
        self._country: country.Country | bool | None = False
        self._banking: country.Country | bool | None = False
        self._speaks: bool | None = None
        self._names = Names(text, title)
        self._people = FullNames(text, title)

    def speaks(self) -> bool:
        """Whether the text tells of its writer, so that "شاركت" is what he did himself.

        >>> Memory("كنت في السابعة يوم وصلنا، وكان أبي معلما.").speaks(), Memory("قال: «كنت أعلم، وعدت».").speaks()
        (True, False)
        """
        if self._speaks is None:
            self._speaks = len(_I.findall(_QUOTATION.sub(" ", self.text))) > 1
        return self._speaks

    def enter(self, spans: list[tuple[int, int]], number: int) -> None:
        """Come to the sentence `spans[number]` of a paragraph."""
        self._spans, self._number = spans, number

    def before(self) -> Sentence | None:
        """The sentence before the one at hand, without its dates; None where there is none."""
        return self._sentence(self._number - 1) if 0 < self._number < len(self._spans) else None

    def _sentence(self, number: int) -> Sentence:
        start, end = self._spans[number]
        if start not in self._read:
            self._read[start] = analyse(self.text, start, min(end, start + 1500), ())
        return self._read[start]

    def quotation(self) -> tuple[Sentence, int] | None:
        """The sentence shortly before, and the mark in it, where a quotation opens that goes on in this one."""
        for number in range(self._number - 1, max(-1, self._number - 1 - _BACK), -1):
            sentence = self._sentence(number)
            opening = prodrop.opening_quote(sentence.tokens, len(sentence.tokens))
            if opening >= 0:
                return sentence, opening
            if any(token.text in QUOTES for token in sentence.tokens):
                return None
        return None

    def earlier(self, verb: Token, gender: str) -> str | None:
        """The subject of a sentence shortly before that may do what a verb (or owned noun) of this one says.

        A sentence that leaves its own subject out goes on with that of the one before it.
        """
        for number in range(self._number - 1, max(-1, self._number - 1 - _BACK), -1):
            sentence = self._sentence(number)
            for clause in range(len(sentence.clauses)):
                if sentence.clauses[clause].verb < 0:
                    continue
                found = prodrop.of_clause(sentence, clause)
                if found is None:
                    break
                suffix = sentence.tokens[sentence.clauses[clause].verb].reading.suffix
                if gender and PRONOUN_GENDER.get(suffix) == gender and not verb.reading.conjunction:
                    return None  # صممه المهندس سالم. فاض في 1970: not the engineer
                fits = prodrop.fits(found, sentence.tokens, verb, gender)
                if not fits and (said := _said(sentence, clause)) is not None:
                    fits, found = prodrop.fits(said, sentence.tokens, verb, gender), said
                near = _somebody(sentence, found) or (number == self._number - 1 and _some_thing(sentence, found))
                return render_subject(sentence, found) if fits and near else None
            if not _leaves_out(sentence, gender):
                return None
        return None

    def topic(self, gender: str, kind: str = "") -> str | None:
        """The name that an article opens with, or its title where that is the name; where gender and kind allow it."""
        self._find()
        if kind in _OF_PERSONS and not self._of_person():
            return None
        if isinstance(self._topic, tuple) and self._topic[1] in ("", gender):
            return self._topic[0]
        return None

    def _find(self) -> None:
        """Find once what the text is about: by the name that it opens with, else by who is meant later."""
        if self._topic is False:
            self._topic = topics.topic(self.text, self.title)
            found = focus(self.text, self.title) if self._topic is None else None
            if found is not None:
                self._topic, self._person, self.guessed = (found.name, found.gender), found.person, True

    def full_name(self, word: str, before: int) -> str | None:
        """The name of what a lone noun calls: what the text is about, or what had its name before that place."""
        return self._called(word) or self._names.full_name(word, before)

    def whole_hero(self, word: str) -> str | None:
        """The name of the one whose life the text tells, where a word is the first or the last one of it."""
        hero = self.person("m") or self.person("f")
        return hero if hero is not None and fold_word(word).removeprefix("ال") in ends_of(hero) else None

    def whole_name(self, word: str, before: int) -> str | None:
        """The name of another whom a first name, a surname or a calling alone means, if the text named him."""
        token = tokenise(word, 0, len(word), ())[0]
        if not calls(token):
            return self._people.whole(word, before)
        hero = self.person("f" if word.endswith("ة") else "m") if of_the_dead(word) else None
        return called(self.text, word, before) or hero

    def with_topic(self, said: str) -> str | None:
        """A phrase that ends with what the text is about, with its name: "خانات الإمبراطورية"."""
        *rest, last = said.split()
        name = self._called(last) if last.startswith("ال") and not rest[-1].startswith("ال") else None
        whole = name is not None and name.split()[0] == last.removeprefix("ال") and name.split()[0] != name
        return " ".join([*rest, name]) if name is not None and whole else None

    def with_name(self, said: str, before: int) -> str | None:
        """A phrase that ends with a lone noun of what has a name, with that name: "توقعات البنك المركزي النرويجي"."""
        *rest, last = said.split()
        led = last.startswith("لل")
        word = f"ال{last[2:]}" if led else last
        if not (led or (rest[-1:] and not rest[-1].startswith("ال"))) or not generic(word.removeprefix("ال")):
            return None
        name = self.full_name(word, before) if word.startswith("ال") else None
        if name is None or fold_word(name.split()[0]).removeprefix("ال") != fold_word(word.removeprefix("ال")):
            return None
        tied = f"ل{name.removeprefix('ا')}" if led and name.startswith("ال") else f"ل{name}" if led else name
        return " ".join([*rest, tied]) if len(rest) + len(name.split()) <= _LONGEST else None

    def pointed(self, word: str, before: int) -> str | None:
        """What a noun with a demonstrative points back to: the thing that the text is about, or said more fully."""
        topic, noun = self._subject_matter(), word.removeprefix("ال")
        if topic is not None and " " in topic and topic.split()[0].removeprefix("ال") == noun:
            return topic
        return self._called(word) or fuller(self.text, word, before) or self._titled(word) or self._sort(noun)

    def _titled(self, word: str) -> str | None:
        """The same in the title: "اكتشاف مقبرة ملكية في سيناء"."""
        return fuller(self.title, word, len(self.title)) if self.title else None

    def _sort(self, noun: str) -> str | None:
        """The thing that an article is about, by what it may be: "هذه العادة" in an article on smoking."""
        return self._subject_matter() if noun in grammar.SORTS and not self._of_person() else None

    def _called(self, word: str) -> str | None:
        """What the text is about, where a lone definite noun calls it so, or a part of it.

        "قامت الدولة" of الدولة السلجوقية, "تأسست الفرقة" of what is said to be "فرقة", "الموسم الثامن" of a serial.
        """
        topic = self._subject_matter()
        noun = word.removeprefix("ال")
        if topic is None or noun == word:
            return None
        if [word] in _LANDS and (named := place(tuple(map(fold_word, topic.split())))) and not named.city:
            return topic
        if " " in topic and topic.split()[0].removeprefix("ال") == noun and generic(noun):
            return topic
        whole = _WHOLES if noun in grammar.PARTS else spellings(noun)
        return topic if topics.said_to_be(self.text, self.title, topic, whole) else None

    def _subject_matter(self) -> str | None:
        """What the text is about, whatever its gender."""
        return self.topic("f") or self.topic("m")

    def person(self, gender: str) -> str | None:
        """The one whose life an article tells, None where it tells none."""
        return self.topic(gender) if self._of_person() else None

    def is_thing(self, name: str) -> bool:
        """Whether a name is that of the thing that an article is about."""
        return name == self._subject_matter() and not self._of_person()

    def acting(self, gender: str) -> str | None:
        """The body that an article is about, which does what no thing can: "نادي المريخ", "شركة النيل"."""
        name = self.topic(gender)
        if name is None or self._of_person():
            return None
        firsts = (tokenise(said, 0, len(said), ())[:1] for said in (self.title or name, name))
        return name if any(agent(token) is True for row in firsts for token in row) else None

    def within(self, sentence: Sentence, found: nounphrases.Subject, gender: str) -> str | None:
        """What the text is about, where a subject only governs it: "إدارة الهند" in an article on India."""
        topic = self.topic(gender)
        words = [token.text for token in sentence.tokens[found.start : found.end]]
        governed = topic is not None and len(words) > 1 and words[0] in _GOVERNING and words[1:] == topic.split()
        itself = topic is not None and words in _LANDS and bool(places(tuple(map(fold_word, topic.split()))))
        return topic if governed or itself else None

    def banking(self) -> country.Country | None:
        """The country of the only central bank that the text and its title name."""
        if isinstance(self._banking, bool):
            self._banking = country.of_central_bank(f"{self.title or ''} {self.text}")
        return self._banking

    def country(self) -> country.Country | None:
        """The country that the whole text is about."""
        if isinstance(self._country, bool):
            self._country = country.of(self.text, self.title, self._subject_matter())
        return self._country

    def _of_person(self) -> bool:
        self._find()
        if self._person is None:
            self._person = topics.is_person(self.text)
        return self._person


def _said(sentence: Sentence, clause: int) -> nounphrases.Subject | None:
    """Of whom a reporter said something: "ذكرت صحيفة أن | رئيس الوزراء | يريد ...", where it is not the reporter."""
    behind = sentence.clauses[clause + 1] if clause + 1 < len(sentence.clauses) else None
    if behind is None or behind.opener != "complement" or behind.verb < 0:
        return None
    if lemma_of(sentence, sentence.clauses[clause].verb) not in lemmas("REPORT"):
        return None
    found = prodrop.of_clause(sentence, clause + 1)
    first = sentence.tokens[found.start] if found is not None else None
    return found if first is not None and (person(first) or not (agent(first) or definite(first))) else None


def _somebody(sentence: Sentence, found: nounphrases.Subject) -> bool:
    """Is it one who acts, or an unknown name of two words: "جرجي زيدان"?"""
    first = sentence.tokens[found.start]
    acts = agent(first)
    return acts is True or (acts is None and not definite(first) and found.end - found.start == 2)


def _some_thing(sentence: Sentence, found: nounphrases.Subject) -> bool:
    """Is it a thing or name that goes on being told of, and no event: المصنع, and neither "الحرب" nor "شرارة ثورة"?"""
    first = sentence.tokens[found.start]
    named = found.end == found.start + 1 and may_be_name(first)  # تسيبراس
    return first.reading.noun is None and (named or definite(first) or first.text in QUOTES)


def _leaves_out(sentence: Sentence, gender: str) -> bool:
    """Does the first verb of a sentence say of somebody unnamed what he or she did: "وكان قد عين وليا للعهد"?"""
    verbs = sorted(sentence.verbs)
    had = len(verbs) > 1 and lemma_of(sentence, verbs[0]) == ("كون", 1) and verbs[1] - verbs[0] <= 2
    first = verbs[had] if verbs else None
    found = sentence.tokens[first].reading.verb if first is not None else None
    if first is None or found is None or found.gender != gender:
        return False
    return subjects.after_verb(sentence, first) is None
