"""Where a text tells of one person or land, and a telling of it only by a pronoun or a calling: "حوارا معها (ليلى)"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.heads.place import Head
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import folded, gender_behind
from timeline.events.who import actors
from timeline.events.who.actors import definite
from timeline.events.who.foregoing import before_verb
from timeline.events.who.memory import Memory
from timeline.events.who.subjects import after_verb, subjectless

_PEOPLE_SAID = folded(grammar.PERSONS - grammar.OFFICES)
_EPITHETS = folded(grammar.words("فنان فنانة نجم نجمة راحل راحلة فقيد فقيدة أديب أديبة شاعر شاعرة كاتب كاتبة"))
_OFFICES = folded(grammar.OFFICES | grammar.words("عاصمة مقر وال خليفة إمبراطور رئيسا حاكما ملكا أميرا مقرا واليا"))
_OF_IT = ("له", "لها", "عليه", "عليها")
_STATES = folded(grammar.words("جمهورية دولة مملكة سلطنة إمارة بلاد منطقة"))
_OPENS = 4  # tokens with which a sentence names what it speaks of
_BEHIND = 3  # tokens that may stand behind the first of something
_OPENING = 300  # code points in which a text says what one is


@attrs.frozen
class Hero:
    """Names the one whom a text is about, where a telling does not."""

    sentence: Sentence
    memory: Memory

    def meant(self, head: Head, indices: Sequence[int]) -> tuple[int, str] | None:
        """The token behind which the name stands, and the name."""
        return (
            self._called(head, indices)
            or self._by_pronoun(head, indices)
            or self.of_land(indices)
            or self._of_thing(head, indices)
            or self._first_of_its(indices)
        )

    def _called(self, head: Head, indices: Sequence[int]) -> tuple[int, str] | None:
        """A subject that only says what the hero is: "أعلنت الفنانة | اعتزالها"."""
        if head.shape != "verb":
            return None
        own = before_verb(self.sentence, head.index) if head.preceded else after_verb(self.sentence, head.index)
        if own is None or own.start not in indices:
            return None
        token, sentence = self.sentence.tokens[own.start], self.sentence
        word = actors.bare(token)
        hero = self.memory.person(actors.gender(token)) if token.reading.definite and word in _PEOPLE_SAID else None
        alone = actors.end_of(sentence, own.start, sentence.clauses[sentence.clause_of[own.start]].end) == own.start + 1
        behind = self.sentence.tokens[own.start + 1 : own.start + 3]
        named = any(actors.given(t) for t in behind)  # الرئيس آنذاك محمد مرسي
        if hero is None or not alone or named or word in (part.removeprefix("ال") for part in hero.split()):
            return None
        said = word in _EPITHETS or word in folded(frozenset(self.memory.text[:_OPENING].replace("،", " ").split()))
        return (own.start, hero) if said else None

    def _by_pronoun(self, head: Head, indices: Sequence[int]) -> tuple[int, str] | None:
        """A preposition with the pronoun of the hero, where the telling names nobody else who agrees."""
        tokens = self.sentence.tokens
        verb = tokens[head.index].reading.verb if head.shape == "verb" else None
        at = next((i for i in indices if _pronoun(tokens[i].reading.base, tokens[i].reading.function)), None)
        if at is None or verb is None:
            return None
        gender = _pronoun(tokens[at].reading.base, tokens[at].reading.function)
        hero = self.memory.person(gender)
        if hero is None and at == head.index + 1 and self.sentence.clause_of[head.index] == 0:
            own = after_verb(self.sentence, head.index)  # أشاد به (فيلم الريح) النقاد
            acts = own is not None and actors.agent(tokens[own.start]) is not False
            hero = self.memory.topic(gender) if acts else None
        if hero is None or (verb.gender == gender and subjectless(self.sentence, head.index)):
            return None
        start = self.sentence.clauses[self.sentence.clause_of[min(indices)]].start
        before = (tokens[i] for i in range(start, at) if i not in self.sentence.verbs and tokens[i].type == "word")
        said = {word for word in hero.split() if len(word) > 2}
        if any(actors.person(t) is True and actors.gender(t) in ("", gender) for t in before):
            return None
        return (at, hero) if not said & {tokens[i].text for i in indices} else None

    def of_land(self, indices: Sequence[int]) -> tuple[int, str] | None:
        """An office of the land or thing that a text is about: "أصبح سالم أول رئيس لها (صحار)"."""
        tokens = self.sentence.tokens
        at = next((i for i in indices if i and tokens[i].reading.base in _OF_IT), None)
        if at is None or tokens[at - 1].reading.base not in _OFFICES or tokens[at - 1].reading.definite:
            return None
        gender = _pronoun(tokens[at].reading.base, "preposition")
        topic = self.memory.topic(gender) if self.memory.person(gender) is None else None
        if topic is None:
            return None
        clause = self.sentence.clauses[self.sentence.clause_of[at]]
        named = (i for i in range(clause.start, at - 1) if i not in self.sentence.verbs)
        other = (tokens[i] for i in named if actors.land(tokens[i]) or actors.body(tokens[i]))
        rival = any(actors.gender(t) in ("", gender) and actors.bare(t) not in _STATES for t in other)
        return (at, topic) if not rival else None

    def _of_thing(self, head: Head, indices: Sequence[int]) -> tuple[int, str] | None:
        """The thing that a text is about, by a preposition's pronoun: "كان الفينيقيون أول من استقر فيها (مالطا)".

        Only where the sentence before speaks of it, and nothing else that agrees was named since.
        """
        tokens = self.sentence.tokens
        at = next((i for i in indices if _pronoun(tokens[i].reading.base, tokens[i].reading.function)), None)
        gender = _pronoun(tokens[at].reading.base, tokens[at].reading.function) if at is not None else ""
        name = self.memory.topic(gender) if gender and self.memory.person(gender) is None else None
        if at is None or name is None or head.shape != "verb" or not self._goes_on_with(name):
            return None
        own = before_verb(self.sentence, head.index) if head.preceded else after_verb(self.sentence, head.index)
        if own is None or own.gender == gender:
            return None
        words = (tokens[i] for i in range(at) if not own.start <= i < own.end and i not in self.sentence.verbs)
        if any(t.type == "word" and not t.reading.function and _may_mean(t, gender) for t in words):
            return None
        return at, name

    def _goes_on_with(self, name: str) -> bool:
        """Does the sentence before open with what the text is about?"""
        before = self.memory.before()
        said = {token.text for token in before.tokens[:_OPENS]} if before is not None else set()
        return before is not None and name.rsplit(maxsplit=1)[-1] in said

    def _first_of_its(self, indices: Sequence[int]) -> tuple[int, str] | None:
        """The first of something that the thing a text is about had: "تم إنشاء أول فريق كرة قدم (نادي صحار)"."""
        tokens = self.sentence.tokens
        first = next((k for k, i in enumerate(indices) if tokens[i].reading.folded in ("اول", "اولي")), None)
        if first is None or self.memory.person("m") is not None or self.memory.person("f") is not None:
            return None
        name, end = self.memory.topic("m") or self.memory.topic("f"), first + 1
        while end < len(indices) and _plain(tokens[indices[end]]) and indices[end] not in self.sentence.verbs:
            end += 1
        land, behind = self.memory.country(), [tokens[i] for i in indices[end:]]
        if behind and behind[0].reading.base == "في" and (land is None or not land.topic):
            behind = []  # افتتح أول خط (الترام) في لندن
        said = [*(tokens[i] for i in indices[:first]), *behind]
        other = any(actors.specific(t) or t.reading.suffix for t in said)
        other = other or any(_pronoun(t.reading.base, t.reading.function) for t in said)  # أول ظهور له
        if name is None or end == first + 1 or other or len(indices) > end + _BEHIND:
            return None
        if {actors.bare(tokens[i]) for i in indices} & {fold_word(word).removeprefix("ال") for word in name.split()}:
            return None  # أول ملعب في تاريخ النادي
        return indices[end - 1], name


def _plain(token: Token) -> bool:
    """Is it an indefinite noun or its adjective?"""
    reading = token.reading
    glued = reading.function or reading.conjunction or actors.hangs(token) or reading.suffix
    return token.type == "word" and not (glued or definite(token))


def _may_mean(token: Token, gender: str) -> bool:
    """May a pronoun of that gender mean what the noun does, as far as its letters tell?"""
    shown = actors.gender(token)
    named = actors.specific(token)
    return shown == gender or (not shown and named) or (gender == "f" and actors.broken(actors.bare(token)))


def _pronoun(word: str, function: str) -> str:
    """The gender of the one whom a preposition's pronoun means, "" where it is none."""
    gender = gender_behind(word) if function == "preposition" else ""
    return gender if gender != "p" else ""
