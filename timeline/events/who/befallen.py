"""Whom a deed befell whom only a pronoun tells of: the one of whom the clause before spoke, "وقتله (زيد) الجند"."""

from __future__ import annotations

import attrs

from timeline.events.heads.antecedents import antecedent
from timeline.events.heads.place import Head
from timeline.events.lexicon import grammar
from timeline.events.places import place as land
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, Token, tokenise
from timeline.events.sentences.words import ACCUSATIVE, PRONOUN_GENDER, folded, gender_behind, wanted_by
from timeline.events.who import actors, prodrop
from timeline.events.who.foregoing import before_verb, just_before
from timeline.events.who.memory import Memory
from timeline.events.who.nounphrases import NUMBERS, Subject, kin
from timeline.events.who.objects import sort_of
from timeline.events.who.prodrop import TO_PEOPLE
from timeline.events.who.pronouns import DOING
from timeline.events.who.rendered import render_subject
from timeline.events.who.resumed import indefinite, is_indefinite
from timeline.events.who.subjects import after_verb, subjectless

# Deeds that are done to things, whoever else the clause before names.
_TO_THINGS = frozenset(
    (
        ("نشر", 1), ("ترجم", 11), ("رمم", 2), ("شري", 8), ("رفض", 1), ("قرر", 4), ("هدم", 1), ("طبع", 1), ("خرج", 4),
        ("ذيع", 4), ("بثث", 1), ("وقع", 2), ("لغي", 4), ("عدل", 2), ("جدد", 2), ("حرق", 4), ("وسع", 2), ("نفذ", 2),
        ("مول", 2), ("صمم", 2), ("لحن", 2), ("غلق", 4),
    )
)  # fmt: skip
# Verbs with whose subject somebody managed, tried or decided to do it to another: "تمكنت الشرطة من اعتقاله".
_MANAGING = frozenset(
    (
        ("مكن", 5), ("نجح", 1), ("طوع", 10), ("حول", 3), ("قرر", 2), ("علن", 4), ("امر", 1), ("فشل", 1), ("خفق", 4),
        ("طلب", 3), ("طلب", 1), ("بدا", 1), ("عزم", 8), ("اكد", 2), ("شرك", 3), ("كشف", 1),
    )
)  # fmt: skip
_SEIZING = {"عليه": "m", "عليها": "f"}
_FREEING = {"عنه": "m", "عنها": "f"}
_IN_ITS_COURSE = folded(grammar.IN_ITS_COURSE)
_VAGUE = folded(grammar.words("مكان أمر شيء موضوع مسألة صورة وقت وضع حال حالة شأن جانب سبب فكرة ظاهرة"))
_BACK = 3  # clauses
_NEAR = 12  # tokens from the verb to the masdar with its pronoun


@attrs.frozen
class Befallen:
    """Finds the one to whom a deed was done, where the deed names who did it and the clause before whom it befell."""

    sentence: Sentence
    memory: Memory

    def meant(self, head: Head) -> tuple[int, str] | None:
        """The token with the pronoun, and the one that it means."""
        found = self._pronoun(head)
        if found is None:
            return None
        at, gender, lemma = found
        if at == head.index and head.preceded and after_verb(self.sentence, head.index) is not None:
            return None  # أن | المصنع | طالته النيران
        doer = None if head.lemma in DOING else self._doer(head)
        if head.lemma not in DOING and (doer is None or doer.start == at or kin(self.sentence.tokens[doer.start])):
            return None
        meant = self._before(head, gender, lemma, doer)
        return (at, meant) if meant is not None else None

    def _pronoun(self, head: Head) -> tuple[int, str, tuple[str, int] | None] | None:
        """Where the pronoun of the object stands, its gender ("p" for several), and what was done."""
        tokens, verbs = self.sentence.tokens, self.sentence.verbs
        reading = tokens[head.index].reading
        if head.shape != "verb" or head.index not in verbs or reading.verb is None:
            return None
        lemma = reading.verb.lemma
        gender = _gender(reading.suffix)
        if gender:
            of_sort = lemma not in TO_PEOPLE and sort_of(head, lemma) is not None
            return (head.index, gender, lemma) if not (reading.verb.passive or of_sort) else None
        behind = tokens[head.index + 1].reading if head.index + 1 in head.indices else None
        if behind is not None and behind.folded in _IN_ITS_COURSE:
            return None  # قُتل خلالها القائد
        if head.lemma in DOING:
            return self._undone(head)
        if behind is not None and behind.function == "preposition" and (gender := gender_behind(behind.base)):
            return head.index + 1, gender, lemma if lemma in TO_PEOPLE and behind.base[-3:-1] == "لي" else None
        if lemma not in _MANAGING:
            return None
        for i in range(head.index + 1, min(head.index + _NEAR, len(tokens))):
            token = tokens[i]
            if i not in head.indices or token.type not in ("word", "date") or (i in verbs and not token.reading.noun):
                return None
            deed = token.reading.lemma if token.reading.noun is not None else None
            if deed not in TO_PEOPLE and token.reading.folded.removesuffix(token.reading.suffix) != "هزم":
                continue
            gender = _gender(token.reading.suffix)
            if gender:
                return i, gender, deed or ("هزم", 1)
            upon = tokens[i + 1].reading.base if i + 1 < len(tokens) else ""
            gender = (_SEIZING if deed == ("قبض", 1) else _FREEING).get(upon, "")
            return (i + 1, gender, deed) if gender and i + 1 in head.indices else None
        return None

    def _undone(self, head: Head) -> tuple[int, str, tuple[str, int] | None] | None:
        """The same of a deed that was done by nobody who is named: "وتم | إتلافها", "وتم القبض | عليه"."""
        row = [(i, self.sentence.tokens[i].reading) for i in head.indices if head.index < i <= head.index + 2]
        deed = row[0][1] if row and row[0][0] == head.index + 1 else None
        if deed is None or deed.noun is None or head.preceded:
            return None
        if gender := _gender(deed.suffix) if not deed.definite else "":
            return row[0][0], gender, deed.lemma
        at, behind = row[-1]
        seized = deed.lemma in TO_PEOPLE or deed.lemma == grammar.FINDING or behind.base.startswith("سراح")
        if len(row) < 2 or not seized:
            return None
        gender = gender_behind(behind.base) if behind.function == "preposition" else _gender(behind.suffix)
        return (at, gender, deed.lemma) if gender else None

    def _doer(self, head: Head) -> Subject | None:
        """Who did it, named beside the verb."""
        own, verb = after_verb(self.sentence, head.index), self.sentence.tokens[head.index].reading.verb
        if own is None and verb is not None and verb.person == 1:
            return Subject(head.index, head.index + 1, "")  # ولم أعد إليها
        if own is None and head.preceded:
            own = before_verb(self.sentence, head.index)
        if own is None or actors.agent(self.sentence.tokens[own.start]) is False:
            return None
        return own

    def _before(self, head: Head, gender: str, lemma: tuple[str, int] | None, doer: Subject | None) -> str | None:
        """The one of whom the clauses before spoke, or the sentence before, nobody else being possible."""
        sentence, at = self.sentence, self.sentence.clause_of[head.index]
        if sentence.clauses[at].opener == "relative" or just_before(sentence, head.index) is not None:
            return None
        doing = sentence.tokens[doer.start].text if doer is not None else ""
        described: list[Subject | None] = []
        for number in range(at - 1, max(-1, at - 1 - _BACK), -1):
            clause = sentence.clauses[number]
            if clause.verb < 0:
                continue
            if clause.opener == "relative":
                described.append(antecedent(sentence, clause.start - _comma(sentence, clause.start), clause.start))
                continue
            if _goes_on(sentence, number, gender, self.memory):
                return None
            told = _Told(sentence, number, gender, lemma, doer is None)
            if doer is None and told.own is None and gender in ("m", "f") and self.memory.person(gender) is not None:
                return None  # ألف كتابا، وتم نقله إلى نزوى
            if any(one is None or told.own is None or one.start != told.own.start for one in described):
                return None  # a relative clause told of somebody else
            said = [one for one in told.possible() if sentence.tokens[one.start].text != doing]
            if len(said) > 1 or (told.closed and not said):
                return None
            if said:
                return self._said(told, said[0]) if told.names(said[0]) else None
        return self._of_sentence_before(gender, lemma, doing) if at == 0 else None

    def _of_sentence_before(self, gender: str, lemma: tuple[str, int] | None, doing: str) -> str | None:
        """The only one whom the sentence before names: "فر المتهم إلى تونس. واعتقلته (المتهم) الشرطة"."""
        before = self.memory.before()
        if before is None or (gender in ("m", "f") and self.memory.topic(gender) is not None):
            return None
        found: dict[str, tuple[_Told, Subject]] = {}
        for number, clause in enumerate(before.clauses):
            if clause.verb < 0:
                continue
            if clause.opener == "relative" or _goes_on(before, number, gender, self.memory):
                return None
            told = _Told(before, number, gender, lemma, not doing)
            found |= {before.tokens[one.start].reading.folded: (told, one) for one in told.possible()}
        if len(found) != 1 or doing in found:
            return None
        told, one = next(iter(found.values()))
        return told.words(one) if told.names(one) else None

    def _said(self, told: _Told, found: Subject) -> str:
        """His words; whose life is told, where they only say what he is: "زار الشاعر لندن، واستقبله الملك"."""
        lone = found.end == found.start + 1 and actors.definite(told.sentence.tokens[found.start])
        one = lone and told.lemma in TO_PEOPLE and told.gender in ("m", "f")
        hero = self.memory.person(told.gender) if one else None
        return hero or told.words(found)


def object_of(sentence: Sentence, number: int, gender: str) -> tuple[Subject | None, tuple[Subject, str] | None]:
    """The subject of a clause, and its object with its words where that agrees with what is told of it next.

    Where and when may stand between: "تجري الجامعة في صحار غدا | اختبارات القبول".
    """
    told = _Told(sentence, number, gender, None, undone=True)
    tokens, end = sentence.tokens, sentence.clauses[number].end
    thing = told.object(told.own)
    if thing is None and told.own is not None and tokens[told.own.end].reading.base == "في":
        dated = (i for i in range(told.own.end, min(end, told.own.end + _NEAR)) if tokens[i].type == "date")
        at = next(dated, end)
        thing = told.object(attrs.evolve(told.own, end=at)) if at < end else None
    known = thing is not None and told.agrees(thing)
    return told.own, (thing, told.words(thing)) if thing is not None and known else None


@attrs.frozen
class _Told:
    """Whom a clause names that a pronoun of the next may mean; `undone` says that nobody is told who did the deed."""

    sentence: Sentence
    number: int
    gender: str
    lemma: tuple[str, int] | None
    undone: bool = False

    @property
    def own(self) -> Subject | None:
        """The subject of the clause, with its place where that alone tells it apart: "اندلع حريق في مصنع بصحار"."""
        verb = self.sentence.clauses[self.number].verb
        found = prodrop.of_clause(self.sentence, self.number) or after_verb(self.sentence, verb)
        if found is None or found.end <= verb or self.sentence.tokens[found.start].reading.noun is None:
            return prodrop.of_clause(self.sentence, self.number)
        first, start = self.sentence.tokens[found.start].reading, found.start + 1
        if self.undone and first.lemma is not None and first.noun == "construction" and not first.definite:
            return Subject(start, found.end, "") if found.end > start else found  # بدأ بناء | الجسر، وتم افتتاحه
        return attrs.evolve(found, end=self._place(found.start, found.end))

    @property
    def closed(self) -> bool:
        """Has the clause a subject, so that nobody of those before is meant?"""
        return self.own is not None or not subjectless(self.sentence, self.sentence.clauses[self.number].verb)

    def possible(self) -> list[Subject]:
        """Those who agree with the pronoun, and to whom such a deed is done."""
        tokens, own = self.sentence.tokens, self.own
        thing = self.object(own)
        said = [one for one in (own, thing) if one is not None and self.agrees(one)]
        if self.undone and self.gender == "p" and thing not in said and thing is not None and not thing.gender:
            return []  # طارد رجال الشرطة اللصوص، وتم إيقافهم
        if self.lemma in _TO_THINGS:
            return [one for one in said if actors.agent(tokens[one.start]) is not True]
        if self.lemma in TO_PEOPLE:
            acts = ((one, actors.agent(tokens[one.start])) for one in said)
            people = [one for one, can in acts if can or (can is None and one == own)]
            upon = self.undone and thing in people and thing is not None and not actors.land(tokens[thing.start])
            return [thing] if upon and thing is not None and self._acted_upon() else people
        if self.undone and thing in said and thing is not None and actors.person(tokens[thing.start]) is not True:
            moved = own in said and own is not None and self._moved(own, thing)
            return [own] if moved and own is not None else [thing]  # ضبطت الجمارك شحنة أسلحة، وتم إتلافها
        rivals = thing in said and own not in said and self._besides(thing)
        return [] if rivals else said

    def _moved(self, own: Subject, thing: Subject) -> bool:
        """Was rather somebody brought away than what he did: "أجرى اللاعب فحصا، وتم نقله إلى المستشفى"?"""
        did = self.sentence.tokens[thing.start].reading
        person = actors.person(self.sentence.tokens[own.start]) is True
        return person and (self.lemma in (("نقل", 1), ("عود", 4)) or (did.lemma is not None and did.noun is not None))

    def _acted_upon(self) -> bool:
        """Does the clause tell what one did to another, rather than whom he met: "اتهم النائب العام | الوزير"?"""
        verb = self.sentence.tokens[self.sentence.clauses[self.number].verb].reading.verb
        return verb is not None and verb.kind not in ("visit", "meeting")

    def _besides(self, thing: Subject | None) -> bool:
        """Does a clause name another than its object: "سلم الوزير الجائزة إلى | الشاعرة"?"""
        clause, tokens = self.sentence.clauses[self.number], self.sentence.tokens
        behind = range(thing.end, clause.end) if thing is not None else ()
        named = (i for i in behind if actors.specific(tokens[i]))
        return any(self.agrees(Subject(i, i + 1, "")) for i in named if i not in self.sentence.verbs)

    def object(self, own: Subject | None) -> Subject | None:
        """What stands behind a verb and its subject, and may be its object."""
        sentence, clause = self.sentence, self.sentence.clauses[self.number]
        tokens = sentence.tokens
        start = clause.verb + 1 if own is None or own.end <= clause.verb else own.end
        start += start < clause.end and tokens[start].type == "date"
        did = tokens[clause.verb].reading.verb
        brought = self.undone and did is not None and did.kind != "travel" and start < clause.end
        wanted = wanted_by(did.lemma) if did is not None and brought else ""
        light = start + 1 < clause.end and tokens[start].reading.definite and tokens[start].reading.lemma is not None
        if self.undone and light and tokens[start + 1].reading.function == "preposition":
            start += 2  # ألقت الشرطة القبض على | السائق
        start += bool(wanted) and tokens[start].reading.base == wanted  # عثر الصيادون على | تمثال
        if start >= clause.end or tokens[start].type != "word" or start in sentence.verbs:
            return None
        if self.undone and own is not None and self._whole(own).end > own.end == start:
            return None  # سرقت لوحة | ثمينة
        if self.undone and is_indefinite(tokens[start]):
            behind = (i for i in range(start + 1, clause.end) if not is_indefinite(tokens[i]) or i in sentence.verbs)
            end = next(behind, clause.end)
            owned = end < clause.end and actors.specific(tokens[end]) and not actors.hangs(tokens[end])
            if not owned:  # وزير المالية
                return Subject(start, end, _shown(tokens[start]))
        reading = tokens[start].reading
        if reading.function or reading.conjunction or reading.preposition or actors.glued(reading.folded):
            return None
        end = self._place(start, actors.end_of(sentence, start, clause.end))
        return Subject(start, end, actors.gender(tokens[start])) if end > start else None

    def _place(self, start: int, end: int) -> int:
        """Where a noun phrase ends with the place that tells it apart."""
        stop = self.sentence.clauses[self.number].end
        while start < end < stop and self._hangs_on(start, end):
            further = actors.end_of(self.sentence, end + (self.sentence.tokens[end].reading.function != ""), stop)
            end = max(further, end + 1)
        return end

    def _hangs_on(self, start: int, end: int) -> bool:
        """Is an indefinite noun told apart by where it is: "قلعة | في نزوى"?"""
        tokens = self.sentence.tokens
        plain = not (actors.specific(tokens[end - 1]))
        behind = tokens[end + 1] if end + 1 < len(tokens) else None
        place = behind is not None and behind.type == "word" and not behind.reading.function
        if end > start + 1 and tokens[end].text.startswith("ب"):
            return plain and land((tokens[end].reading.folded[1:],)) is not None  # حريق في مصنع | بصحار
        return plain and tokens[end].reading.base == "في" and place

    def agrees(self, found: Subject) -> bool:
        token = self.sentence.tokens[found.start]
        if self.gender == "p":
            return actors.many(token)
        shown = found.gender or actors.gender(token)
        return not actors.many(token) and shown in ("", self.gender)

    def names(self, found: Subject) -> bool:
        """Does a noun tell the reader whom or what: is it definite, a name, or more than a lone word?"""
        tokens = self.sentence.tokens
        first = tokens[found.start]
        if self.undone and found != self.own and is_indefinite(first):
            return actors.bare(first) not in _VAGUE and actors.bare(first) not in NUMBERS
        if found == self.own and self.lemma in TO_PEOPLE and self._like_name(found):
            return True
        if first.reading.suffix and not first.reading.definite:
            return False
        if actors.bare(first) in _VAGUE or any(kin(token) for token in tokens[found.start + 1 : found.end]):
            return False  # قتلت سيدة زوجها
        if actors.bare(first) in NUMBERS or first.text.endswith(ACCUSATIVE) or first.type != "word":
            return False
        return found.end > found.start + 1 or actors.specific(first)

    def words(self, found: Subject) -> str:
        """A noun phrase in its own words, an object as it stands alone: "قانونا جديدا" is "قانون جديد"."""
        if self.undone and all(map(is_indefinite, self.sentence.tokens[found.start : found.end])):
            return indefinite(self.sentence, found.start, self._whole(found).end, self.gender)
        return render_subject(self.sentence, found)

    def _whole(self, found: Subject) -> Subject:
        """A lone indefinite subject with its adjective: "لوحة | ثمينة"."""
        row = self.sentence.tokens[found.start : found.end + 1]
        alike = len(row) == 2 and row[0].text.endswith("ة") == row[1].text.endswith("ة")
        alike = alike and all(map(is_indefinite, row)) and found.end not in self.sentence.verbs
        return attrs.evolve(found, end=found.end + 1) if alike and not row[1].text.endswith(ACCUSATIVE) else found

    def _like_name(self, found: Subject) -> bool:
        """May a lone word be the name of one who acted, since it is no noun that is known: "خرج | أبرهة | ..."?"""
        first = self.sentence.tokens[found.start]
        plain = not (first.reading.suffix or first.reading.noun or first.reading.preposition)
        return plain and first.type == "word" and not actors.known(actors.bare(first))


def _shown(token: Token) -> str:
    """The gender of an indefinite noun, by its ending where no table tells."""
    word = token.text.removesuffix("ا") if token.text.endswith("ا") else token.text
    shown = actors.gender(tokenise(word, 0, len(word), ())[0])  # أرضا
    return shown or ("f" if word.endswith(("ة", "ات", "ى")) else "m")


def _comma(sentence: Sentence, i: int) -> int:
    return int(i > 0 and sentence.tokens[i - 1].text in COMMA)


def _goes_on(sentence: Sentence, number: int, gender: str, memory: Memory) -> bool:
    """Has a clause itself a pronoun of another one, who may be meant again: "أعجب به الملك، ثم عينه ..."?

    In a text that tells a life so too of nouns: "أعجب الملك بشعره".
    """
    clause = sentence.clauses[number]
    hero = memory.person(gender) is not None if gender in ("m", "f") else False
    for i in range(clause.start, clause.end):
        reading = sentence.tokens[i].reading
        said = _gender(reading.suffix) or (gender_behind(reading.base) if reading.function else "")
        if said == gender and (i in sentence.verbs or reading.function or hero):
            return True
    return False


def _gender(suffix: str) -> str:
    return "p" if suffix == "هم" else PRONOUN_GENDER.get(suffix, "")
