"""Whom or what a pronoun beside an event means: "اختاره (فلان) الاتحاد", "ارتفعت أرباحها (الشركة)"."""

from __future__ import annotations

import attrs

from timeline.events.heads.antecedents import antecedent
from timeline.events.heads.place import Head, lemma_of
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import PRONOUN_GENDER, folded
from timeline.events.status import lemmas
from timeline.events.who import nounphrases, prodrop, subjects, undergoers
from timeline.events.who.actors import (
    agent,
    bare,
    bounded,
    definite,
    given,
    hangs,
    many,
    person,
)
from timeline.events.who.actors import gender as gender_of
from timeline.events.who.memory import Memory
from timeline.events.who.rendered import render_subject

# Verbs that only say that a thing was done, or done again.
DOING = (("عود", 4), ("تمم", 1), ("جري", 1))
_NOMINATIVES = {"أخا": "أخو", "أخي": "أخو", "أبا": "أبو", "أبي": "أبو"}
_DURING = folded(grammar.words("بعد عقب إثر خلال في أثناء قبل غداة قبيل بعيد عشية بموجب"))
_OF_BODIES = folded(grammar.words("رأسمال أسهم إدارة مجلس فروع أرباح رئاسة ملكية"))
_STRIKING = ("disaster", "accident", "attack")  # what strikes a place, though nobody does it: ضربتها زلازل
_OF_OCCASIONS = folded(grammar.words("فعاليات جلسات وقائع مراسم أشغال منافسات مباريات عروض دورات حلقات"))
_PLANNED = folded(grammar.PLANNED)
_PERSONS = folded(grammar.words("أشخاص رجال أفراد ركاب لصوص أطفال"))
_BODILY = undergoers.BODIES_OF | {"اسم"}


def _people(token: Token) -> bool:
    return token.type == "word" and (bare(token) in _PERSONS or (many(token) and agent(token) is True))


@attrs.frozen
class Pronouns:
    """Finds what the pronouns of an event mean, by its sentence and by what the document told before."""

    sentence: Sentence
    memory: Memory

    def meant(self, head: Head) -> tuple[int, str] | None:
        """A pronoun beside the head and the one it means: "اختاره (فلان) الاتحاد", "هاجرت أسرته (فلان)".

        It is what the text is about, or for kin, "وفاة أبيه", and behind "أفرج عنه" the subject of the clause before.
        """
        sentence, tokens = self.sentence, self.sentence.tokens
        at = head.index
        if head.preceded and head.indices and (owned := self._hung(head)) is not None:
            return owned
        if not tokens[at].reading.suffix and at + 1 < len(tokens):
            at += 1  # سقطت دولته
        reading = tokens[at].reading
        verb = tokens[head.index].reading.verb if head.shape == "verb" else None
        if verb is not None and at > head.index and reading.suffix == "هم" and not reading.function:
            return self._theirs(at, head.index)
        if head.shape == "noun" and at == head.index and reading.suffix == "هم" and at not in sentence.verbs:
            return self._those(at)
        kin = nounphrases.kin(tokens[at])
        found = head.lemma == grammar.FINDING and not head.preceded
        upon = found or head.kind in ("arrest", "release", "court")
        upon = upon and reading.base in ("عنه", "عنها", "عليه", "عليها")
        if upon and verb is not None and verb.gender == "m" and subjects.after_verb(sentence, head.index) is None:
            return self._owner(at, head.index, "f" if reading.base.endswith("ها") else "m")
        if verb is not None and reading.base in ("فيه", "فيها", "بها") and at > head.index:
            return self._there(at, head.index, "m" if reading.base.endswith("ه") else "f")
        gender = PRONOUN_GENDER.get(reading.suffix, "")
        if not gender or reading.definite or (at > head.index and reading.function):
            return None
        if at > head.index and head.preceded and verb is not None:
            return None  # المركب تبدل اسمه: that of the subject before it
        if at > head.index and (kin or reading.base.startswith("سراح")):  # أطلق سراحه: not his own deed
            return self._owner(at, head.index, gender)
        if at > head.index and head.lemma in DOING and reading.noun is not None:
            return self._thing(
                at, head.index, gender, prodrop.carried(sentence, head.index, gender)
            )  # ثم أعيد افتتاحها
        if at > head.index and head.shape == "noun" and verb is None:
            teller = self._teller(head, gender)  # أعلن البنك | ارتفاع أرباحه (البنك) في الربع الثالث
            return (at, teller) if teller is not None else self._of_its(head, at, gender)
        earlier = any(c.verb >= 0 for c in sentence.clauses[: sentence.clause_of[head.index]])
        who = subjects.after_verb(sentence, head.index) if verb is not None and at > head.index else None
        told = prodrop.carried(sentence, head.index, gender) if who is not None and who.start == at else None
        if told is not None and not told.unsure:
            if reading.folded.startswith("حجر") and told.subject is not None:
                return at, render_subject(sentence, told.subject)  # وضع حجره (المبنى) الأساس
            owner = self.memory.acting(gender) if bare(tokens[at]).removesuffix(reading.suffix) in _OF_BODIES else None
            if owner is not None and (told.subject is None or agent(tokens[told.subject.start]) is not True):
                return at, owner  # نقلت الورشة، ورفع رأسمالها (شركة النيل)
            thing = self._thing(at, head.index, gender, told)  # وازدهرت تجارتها
            if thing is not None:
                return thing
            if told.subject is None and (hero := self.memory.person(gender)) is not None:
                return at, hero  # لم تدم بسبب ضعف خلفائه إلى أن سقطت دولته (سالم)
            earlier = earlier and sentence.clauses[sentence.clause_of[head.index]].opener != "and"
        elif who is not None and who.start == at and reading.folded.removesuffix(reading.suffix) in _BODILY:
            hero = self.memory.person(gender)
            return (at, hero) if hero is not None else None  # نقل رفاته (سالم) إلى
        elif at > head.index and (verb is None or (verb.gender == gender and (who is None or who.start != at))):
            return None  # أنهى دراسته: his own, and who he is stands elsewhere
        if at > head.index and earlier:
            return None
        number = sentence.clause_of[head.index]
        relative = sentence.clauses[number - 1] if number and verb is not None and at == head.index else None
        if relative is not None and relative.opener == "relative" and sentence.clauses[number].opener == "and":
            return self._of_relative(at, relative.start, gender)
        topic = self.memory.topic(gender, "death") if head.shape == "verb" else None
        if topic is not None and self.memory.guessed and at == head.index:
            does = subjects.after_verb(sentence, head.index)
            return (at, topic) if does is not None and agent(tokens[does.start]) is not False else None  # تبعه فيلم آخر
        if topic is None and who is not None and who.start == at > head.index:
            topic = self.memory.earlier(tokens[head.index], gender) or self.memory.topic(gender)
        if topic is None and verb is not None and at == head.index:
            return self._done_to(at, gender)
        return (at, topic) if topic is not None else None

    def _teller(self, head: Head, gender: str) -> str | None:
        """Who said what the head tells of, told alone: the pronoun in it means them."""
        if head.governor is None or lemma_of(self.sentence, head.governor) not in lemmas("REPORT"):
            return None
        who = subjects.after_verb(self.sentence, head.governor)
        if who is None or who.start in head.indices or gender_of(self.sentence.tokens[who.start]) not in ("", gender):
            return None
        return render_subject(self.sentence, who)

    def _of_its(self, head: Head, at: int, gender: str) -> tuple[int, str] | None:
        """Whose the thing is that an event befell, nobody else being named: "توسعت القناة منذ افتتاح مكتبها"."""
        sentence, tokens = self.sentence, self.sentence.tokens
        number = sentence.clause_of[head.index]
        verb = sentence.clauses[number].verb
        if 0 <= verb < head.index:
            found = prodrop.of_clause(sentence, number) or prodrop.described(sentence, number)
            between = tokens[max(found.end, verb + 1) : head.index] if found is not None else ()
            if found is None or found.end > head.index or any(self._rival(token, gender) for token in between):
                return None
        elif number == 0 and len(sentence.clauses) > 1:
            found = prodrop.of_clause(sentence, 1)  # منذ انطلاق نسخته الأولى، استقطب المهرجان ...
        else:
            return None
        if found is None or not prodrop.owns(sentence, at, found, gender):
            return None
        within = tokens[found.start + 1 : found.end] if agent(tokens[found.start]) is not True else ()
        if any(self._rival(token, gender) for token in within):
            return None  # انخفضت مكاسب السوق بعد تراجع مؤشرها
        return at, render_subject(sentence, found)

    @staticmethod
    def _rival(token: Token, gender: str) -> bool:
        """May a pronoun mean this one rather than the subject: "استقبل الملك الشاعر بعد صدور ديوانه"?"""
        named = token.type == "word" and (definite(token) or given(token)) and agent(token) is True
        return named and gender_of(token) in ("", gender) and not many(token)

    def _theirs(self, at: int, head: int) -> tuple[int, str] | None:
        """Those of whom the clauses before tell: "سكن الفينيقيون الساحل وازدهرت حضارتهم (الفينيقيون)"."""
        sentence = self.sentence
        for number in range(sentence.clause_of[head] - 1, -1, -1):
            found = prodrop.of_clause(sentence, number)
            if found is not None and many(sentence.tokens[found.start]):
                others = [t for t in sentence.tokens[found.end : head] if definite(t) and many(t)]
                sure = {bare(other) for other in others} <= {bare(sentence.tokens[found.start])}  # المؤرخون في الملوك
                upon = self._object(number, found) if lemma_of(sentence, head) in DOING else None
                if upon is not None and (many(upon) or not gender_of(upon)):
                    return None  # طارد رجال الشرطة اللصوص، وتم إيقافهم: the thieves
                return (at, render_subject(sentence, found)) if sure else None
        return None

    def _object(self, number: int, own: nounphrases.Subject) -> Token | None:
        """The definite noun to which the subject of a clause did something."""
        tokens, clause = self.sentence.tokens, self.sentence.clauses[number]
        start = max(own.end, clause.verb + 1)
        token = tokens[start] if start < clause.end else None
        return token if token is not None and definite(token) and not hangs(token) else None

    def _those(self, at: int) -> tuple[int, str] | None:
        """The only people of whom the sentence told, to whom something is to be done: "ينتظر عرضهم (الموقوفين)"."""
        sentence, tokens = self.sentence, self.sentence.tokens
        if not at or not (tokens[at - 1].reading.folded in _PLANNED or at - 1 in sentence.verbs):
            return None
        people = [i for i in range(at) if _people(tokens[i])]
        if len({bare(tokens[i]) for i in people}) != 1:
            return None
        start = people[0]
        counted = start > 0 and tokens[start - 1].reading.folded in nounphrases.NUMBERS
        meant = nounphrases.Subject(start - counted, start + 1, "")
        return at, render_subject(sentence, meant)

    def _hung(self, head: Head) -> tuple[int, str] | None:
        """Whose the subject before a verb is, by its pronoun: "ويعتقد أن محفوظاتها (الشركة) أتلفت"."""
        first = head.indices[0]
        reading = self.sentence.tokens[first].reading
        gender = PRONOUN_GENDER.get(reading.suffix, "")
        if first >= head.index or not gender or reading.definite or reading.function:
            return None
        number = self.sentence.clause_of[head.index]
        if self.sentence.clauses[number].opener != "complement":
            return None
        before = prodrop.carried(self.sentence, first, gender)
        if before.unsure:
            return None
        if before.subject is not None and before.subject.start != first:
            return first, render_subject(self.sentence, before.subject)
        topic = self.memory.topic(gender)
        return (first, topic) if topic is not None else None

    def _of_relative(self, verb: int, relative: int, gender: str) -> tuple[int, str] | None:
        """The thing that a relative clause and the one behind it tell of: "الخان الذي احترق وجدده (الخان) الوالي"."""
        tokens = self.sentence.tokens
        meant = {"الذي": "m", "التي": "f"}.get(tokens[relative].reading.base, "")
        if meant != gender or subjects.after_verb(self.sentence, verb) is None:
            return None
        found = antecedent(self.sentence, relative - (tokens[relative - 1].text in COMMA), relative)
        return (verb, render_subject(self.sentence, found)) if found is not None else None

    def _done_to(self, verb: int, gender: str) -> tuple[int, str] | None:
        """The thing that a text is about, where its verb says who did something to it: "شيده (حصن صحار) الإمام"."""
        sentence = self.sentence
        topic = self.memory.topic(gender)
        who = subjects.after_verb(sentence, verb) if topic is not None else None
        if topic is None or who is None:
            return None
        doer = sentence.tokens[who.start]
        if agent(doer) is False and doer.reading.noun not in _STRIKING:
            return None
        if self._told_of_it(sentence.clause_of[verb], gender):
            return verb, topic  # احتله الفرس واستعاده الإمام
        before = prodrop.carried(sentence, verb, gender)
        said = render_subject(sentence, before.subject) if before.subject is not None else ""
        # أغلقت المدرسة، ثم أعادها
        called = bool(said) and self.memory.full_name(said, sentence.tokens[0].start) == topic
        return None if before.closed or not (said in topic or called) else (verb, topic)

    def _told_of_it(self, number: int, gender: str) -> bool:
        """Does the clause with a verb before, by the pronoun of that or of its subject, tell of the same thing?

        "احتله الفرس واستعاده الإمام", "أصبحت مبانيها ثكنة حتى أعادتها الحكومة".
        """
        sentence, tokens = self.sentence, self.sentence.tokens
        earlier = next((c.verb for c in reversed(sentence.clauses[:number]) if c.verb >= 0), -1)
        said = [tokens[i].reading for i in (earlier, earlier + 1) if earlier >= 0]
        return any(PRONOUN_GENDER.get(reading.suffix) == gender and not reading.definite for reading in said)

    def _there(self, at: int, head: int, gender: str) -> tuple[int, str] | None:
        """The land or thing where something took place: "استقل السودان واشتعلت فيه (السودان) الحرب"."""
        who = subjects.after_verb(self.sentence, head)
        if who is None or who.start != at + 1:
            return None
        before = prodrop.carried(self.sentence, head, gender)
        if before.unsure:
            return None
        if before.subject is not None:
            first = self.sentence.tokens[before.subject.start]
            place = person(first) is not True and (definite(first) or agent(first) is True)
            return (at, render_subject(self.sentence, before.subject)) if place else None
        topic = self.memory.topic(gender) if not self.memory.person(gender) else None
        return (at, topic) if topic is not None else None

    def _thing(self, at: int, head: int, gender: str, before: prodrop.Carried) -> tuple[int, str] | None:
        """What was done again, where the clause before tells of it: "أغلقت المدرسة ثم أعيد افتتاحها"."""
        if before.subject is None and (opening := self._opening(head, gender)) is not None:
            return at, render_subject(self.sentence, opening)
        if before.subject is None and not before.unsure and self.memory.person(gender) is None:
            topic = self.memory.topic(gender)  # أغلق المتحف عام 2005 وأعيد افتتاحه (متحف صحار)
            return (at, topic) if topic is not None else None
        if before.unsure or before.subject is None:
            return None
        first, thing = self.sentence.tokens[before.subject.start], self.sentence.tokens[at]
        if person(first) is True and bare(thing).removesuffix(thing.reading.suffix) in _OF_OCCASIONS:
            return None  # افتتح الوزير الملتقى، وتختتم فعالياته غدا
        if person(first) is True and thing.reading.noun in ("construction", "opening", "founding"):
            return None  # وضع الرئيس حجر الأساس للمستشفى على أن يكتمل بناؤه
        row = self.sentence.tokens[before.subject.start : before.subject.end]
        told = any(map(definite, row)) or given(first) or gender_of(first) == gender  # جامع | المدينة
        return (at, render_subject(self.sentence, before.subject)) if told else None

    def _opening(self, head: int, gender: str) -> nounphrases.Subject | None:
        """What a sentence opens with and speaks of: "جامع المدينة صاحب أعلى مئذنة فيها، جرى تدشينه أمس"."""
        sentence = self.sentence
        first, number = sentence.tokens[0], sentence.clause_of[head]
        if number != 1 or sentence.clauses[0].verb >= 0 or first.type != "word" or first.reading.function:
            return None
        end = bounded(sentence, 0, sentence.clauses[0].end)
        fits = first.reading.preposition == 0 and gender_of(first) in ("", gender) and agent(first) is not True
        return nounphrases.Subject(0, end, gender) if end and fits else None

    def _owner(self, at: int, head: int, gender: str) -> tuple[int, str] | None:
        """Whom the pronoun of the token `at` means: the subject of the clause before, else whose life is told."""
        sentence = self.sentence
        number = sentence.clause_of[head]
        following = number + (sentence.clauses[number].verb < head)
        if head not in sentence.verbs and following < len(sentence.clauses):
            behind = prodrop.of_clause(sentence, following)  # بعد وفاة أبيه تولى سالم الحكم
            if behind is not None and behind.start > head:
                fits = prodrop.owns(sentence, at, behind, gender) and person(sentence.tokens[behind.start]) is True
                return (at, render_subject(sentence, behind)) if fits else None
        before = prodrop.carried(sentence, head, gender)
        freed = sentence.tokens[at].reading.base.startswith("سراح")
        if freed and (before.closed or before.unsure or before.subject is None):
            return self._of_kin(at, head, gender)
        if before.unsure:
            return None
        if before.subject is not None:
            first = sentence.tokens[before.subject.start]
            known = person(first) is True or nounphrases.kin(first)
            return (at, render_subject(sentence, before.subject)) if known else None
        topic = self.memory.person(gender)
        return (at, topic) if topic is not None else None

    def _of_kin(self, at: int, head: int, gender: str) -> tuple[int, str] | None:
        """The father or brother of whom the clauses before tell: "سجن والده وأطلق سراحه (والد سالم)"."""
        sentence, tokens = self.sentence, self.sentence.tokens
        for clause in sentence.clauses[: sentence.clause_of[head]][::-1]:
            row = range(clause.verb + 1, clause.end) if clause.verb >= 0 else ()
            kin = next((i for i in row if tokens[i].reading.suffix and nounphrases.kin(tokens[i])), None)
            did = tokens[clause.verb].reading.verb
            seized = did is not None and did.kind in ("arrest", "court") and not tokens[clause.verb].reading.suffix
            if kin is not None and seized and gender_of(tokens[kin]) in ("", gender):
                return at, self._kin_of(tokens[kin])
        return None

    def _kin_of(self, token: Token) -> str:
        """Somebody's father as a reader knows him, where the text tells that one's life: والد سالم for والده."""
        hero = self.memory.person(PRONOUN_GENDER.get(token.reading.suffix, ""))
        stem = token.text.removesuffix(token.reading.suffix)
        return f"{_NOMINATIVES.get(stem, stem)} {hero}" if hero is not None else token.text

    def belonging(self, head: Head) -> tuple[int, str] | None:
        """The pronoun behind an event noun that means whom the text is about: "أول ظهور لها (ليلى)"."""
        tokens, at = self.sentence.tokens, head.index + 1
        gender = {"له": "m", "لها": "f"}.get(tokens[at].reading.base, "") if at < len(tokens) else ""
        named = head.shape == "noun" and head.index not in self.sentence.verbs
        hero = self.memory.person(gender) if gender and named else None
        if hero is None and named and at < len(tokens) and tokens[at].reading.base == "مع":
            return self._party(head)
        return (at, hero) if hero is not None else None

    def _party(self, head: Head) -> tuple[int, str] | None:
        """Who met or agreed with another: "غادر الرئيس العاصمة عقب لقاء (الرئيس) مع السفير"."""
        sentence, token = self.sentence, self.sentence.tokens[head.index]
        number = sentence.clause_of[head.index]
        verb = sentence.clauses[number].verb
        if head.kind not in ("meeting", "agreement") or not 0 <= verb < head.index:
            return None
        if token.reading.definite or token.reading.suffix or sentence.tokens[verb].reading.suffix:
            return None
        led = sentence.tokens[head.index - 1].reading.base
        if led not in _DURING and not (led == "عن" and lemma_of(sentence, verb) == ("علن", 4)):
            return None  # انتقد الوزير اتفاقا مع البنك
        found = prodrop.of_clause(sentence, number)
        if found is None or found.end > head.index or agent(sentence.tokens[found.start]) is not True:
            return None
        return head.index, render_subject(sentence, found)
