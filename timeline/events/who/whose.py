"""Whose deed it is: the subject or the owner, where the clause leaves them to another."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.complements import NUMERALS
from timeline.events.heads.described import ends_feminine
from timeline.events.heads.place import Head
from timeline.events.lexicon import fields, grammar
from timeline.events.lexicon.actors import RANKS
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, QUOTES, Token, shows_passive, tokenise
from timeline.events.sentences.words import ACCUSATIVE, PRONOUN_GENDER, TEMPORAL, folded, read
from timeline.events.status import lemmas
from timeline.events.who import foregoing, leftout, nounphrases, prodrop, subjects, undergoers
from timeline.events.who.actors import (
    PLAYING,
    agent,
    bare,
    befalls,
    body,
    broken,
    could,
    definite,
    end_of,
    given,
    hangs,
    land,
    many,
    person,
    specific,
)
from timeline.events.who.actors import gender as gender_of
from timeline.events.who.asfor import CONCERNING
from timeline.events.who.course import course, with_matter
from timeline.events.who.focus import of_things
from timeline.events.who.measured import measured
from timeline.events.who.memory import Memory
from timeline.events.who.nounphrases import COMPARISONS
from timeline.events.who.pairs import Pairs
from timeline.events.who.pronouns import DOING
from timeline.events.who.rendered import render_subject
from timeline.events.who.speaking import of_her, speaker

# Verbs of what lasts until a day and of what reaches an amount: no body does.
_CONTINUING = (("مرر", 10), ("وصل", 6), ("دوم", 1))
_SPANS = folded(grammar.words("يوما أسبوعا شهرا عاما سنة قرنا عقدا ساعة دقيقة فترة مدة"))
_UNSAID = folded(grammar.UNSAID)
_POLITIES = folded(grammar.words("دولة إمبراطورية مملكة سلطنة خلافة إمارة سلالة أسرة جمهورية"))
_REACHING = (("وصل", 1), ("بلغ", 1), ("رفع", 8), ("خفض", 7), ("رجع", 6), ("زيد", 1))
_LAWS = folded(fields.LAW | grammar.words("أحكام لائحة تعليمات مرسوم أمر"))
_WITHIN = ("فيه", "فيها", "به", "بها", "منه", "منها")
_RANKS = folded(RANKS)
_PEOPLE_SAID = folded(grammar.PERSONS)
_AMOUNTS = folded(grammar.words("ما نحو حوالي قرابة زهاء أكثر أقل ذروة مستوى مستويات أعلى أدنى حدود"))
_THINGS = folded(grammar.THINGS | grammar.words("عدد طبعة عمل مشروع برنامج قانون قرار اتفاق حرب ثورة"))
# What is done to things, and what people do.
_OF_THINGS = frozenset(("closing", "opening", "construction", "founding", "culture", "dissolution", "conquest"))
OF_PEOPLE = frozenset(("birth", "death", "marriage", "education", "appointment", "dismissal", "travel", "arrest"))
_OF_OFFICE = ("appointment", "dismissal", "arrest", "release", "education", "marriage", "death")
_SUFFERED = (("غيل", 8), ("قتل", 1), ("خطف", 8), ("عدم", 4), ("سجن", 1))
# Deeds whose pronoun means the one who does or suffers them, rather than what is done to something else.
_OWNED = frozenset(
    (
        "birth", "death", "marriage", "education", "appointment", "dismissal", "award", "travel", "visit", "arrest",
        "release", "founding", "independence", "dissolution", "trade", "sport",
        "election",
    )
)  # fmt: skip
# Whom such a deed befell may be named behind its verb: "عزل الملك", "اعتقل الزعيم".
_ENDING = ("death", "attack", "arrest", "dismissal", "dissolution", "court", "sanction", "release")
# What opens a clause of time before its main clause, and what is done there to another than the one it speaks of.
_BEFORE_MAIN = ("بعد", "قبل", "منذ", "فور", "بعدما", "قبلما", "عندما", "حين", "حينما", "لما", "اثر", "عقب", "بمجرد")
_TO_ANOTHER = (("قبل", 10), ("عين", 2), ("خير", 8), ("كلف", 2), ("منح", 1), ("نخب", 8), ("حضن", 8), ("ودع", 2))
_FEELINGS = folded(grammar.FEELINGS)
_MAKING = ("construction", "founding", "culture", "opening", "education", "discovery", "other")
_SUPPOSED = folded(grammar.words("يفترض يتوقع ينتظر يرتقب يؤمل"))
_RESULTING = (("نتج", 1), ("نجم", 1))
_DEGREES = folded(grammar.words("بكالوريوس ماجستير دكتوراه ليسانس دبلوم بكالوريا ماجيستير"))
_VICTIMS = folded(grammar.words("شهيد شهيدة قتيل قتيلة متوفى متوفاة فقيد فقيدة ضحية ضحايا مغدور مصاب"))
_OF_BODIES = ("award", "sport", "agreement", "cooperation", "appointment", "dismissal", "education")
_SIDES = 12  # tokens that name both sides of talks
_TIED = 3  # tokens between a noun and its relative clause
# What is done to one who held an office, which the pronoun behind it means.
_PARTING = (("صرف", 1), ("عزل", 1), ("فصل", 1), ("بعد", 4), ("زيح", 4), ("نحي", 2), ("قصي", 4))
_UPON = ("عليه", "عليها", "عليهم", "عنه", "عنها", "عنهم")

# The one who is told, or None, and whether one is wanting.
_Said = tuple[str | None, bool]
_NO_ONE: _Said = (None, False)


@attrs.frozen
class Whose:
    """Finds whose the deeds of a sentence are, by the sentence and by what the document told before."""

    sentence: Sentence
    memory: Memory

    def subject(self, head: Head) -> _Said:
        """The subject or the owner that the clause leaves to another, or None; and whether one is wanting."""
        found, lacking = self._left_out(head)
        if found is None or not any(character.isalpha() for character in found):
            return None, lacking
        beside = head.index > 0 and self.sentence.tokens[head.index - 1].text == found  # اتفاق وقع
        lone = read(found) if " " not in found and not beside else None
        common = lone is not None and (
            lone.noun not in (None, "culture") or body(tokenise(found, 0, len(found), ())[0])
        )
        if lone is not None and common and not (lone.definite or lone.suffix):
            return None, True  # واستمرت (إجازة)، تولت (حكومة) السلطة
        if lone is not None and lone.noun is None and lone.verb is not None and lone.verb.role == "imperfect":
            return None, lacking  # سنعيش كما أراد الله لنا أن نعيش
        deeds = sum(token.type == "word" for token in (self.sentence.tokens[i] for i in head.indices))
        if (
            lone is not None
            and lone.base in _RANKS
            and self.memory.full_name(found, self.sentence.tokens[0].start) is None
        ):
            return None, True  # بنى (السير) ...: who?
        if lone is not None and lone.folded in _UNSAID and deeds == 1 and head.lemma in grammar.PHASES:
            return None, True  # تستمر (الفعاليات): which?
        if lone is not None and lone.base in _VICTIMS and head.kind in ("attack", "death", "accident"):
            return None, True  # أهل الشهيد الذي قُتل أمس: who?
        first = tokenise(found, 0, len(found), ())[0]
        named = first.reading.definite or nounphrases.kin(first) or given(first) or person(first) is True
        if first.reading.suffix and not (named or QUOTES & set(found)) and head.kind == "other":
            return None, True  # بقيت (ستائرها الحديدية) مسدلة: whose?
        if head.kind in ("travel", "visit") and bare(first) in _FEELINGS:
            return self._who_feels(head, found), True
        if head.kind in ("death", "birth", "marriage") and read(found.split()[0]).base in _THINGS:
            return None, lacking  # صدر العدد الأول ... حتى وفاته: not that of the number
        if self._a_persons(head) and (body(first) or land(first)) and person(first) is not True:
            return None, True  # عقد المجلس جلسة ... حصل على البكالوريوس: no body does
        first = tokenise(found, 0, len(found), ())[0]
        behind = self.sentence.tokens[head.index + 1 : head.index + 2]
        undone = head.shape == "verb" and bool(behind) and behind[0].reading.folded in nounphrases.FIRSTS
        if undone and agent(first) is not True and self.memory.is_thing(found):
            return None, lacking  # عبرت أول سفينة, of a canal
        if agent(first) is not True and _scores(self.sentence.tokens, head.index):
            return None, False  # يأتي القرار بعد أيام، حيث أغلق | عشرات السكان | الطريق
        lasts = head.lemma in _CONTINUING and bare(first) in _POLITIES  # واستمرت (الدولة الأموية) حتى عام 750
        verb = self.sentence.tokens[head.index].reading.verb
        lasts = lasts or (verb is not None and verb.person == 1)  # وصلنا إلى الحدود
        if of_no_one(self.sentence.tokens, head) and agent(first) and not lasts:
            return None, True  # "تستمر حتى الخميس", "وصلت إلى 93 مليارا": no body does
        return _without_kin(found), lacking

    def _a_persons(self, head: Head) -> bool:
        """Does nobody but a person do it: take a degree, work as something?"""
        tokens, behind = self.sentence.tokens, head.index + 1
        if head.shape != "verb":
            return False
        trade = tokens[behind] if head.lemma == ("عمل", 1) and behind in head.indices else None
        works = trade is not None and person(trade) is True and trade.text.endswith(ACCUSATIVE)
        return works or any(bare(tokens[i]) in _DEGREES for i in head.indices)

    def _who_feels(self, head: Head, found: str) -> str | None:
        """She who arrived, where her spirits alone are the subject: "تراجعت معنويات | القائدة | حتى وصلت"."""
        whom, verb = " ".join(found.split()[1:]), self.sentence.tokens[head.index].reading.verb
        first = next(iter(tokenise(whom, 0, len(whom), ())), None)
        if first is None or verb is None or many(first) or first.reading.function or broken(bare(first)):
            return None
        return whom if gender_of(first) == verb.gender or not (gender_of(first) or definite(first)) else None

    def bearer(self, head: Head) -> int:
        """Behind which word the one who is told stands: the deed of a verb that only says it was done.

        "كان الفيلم قد تم إصداره (الفيلم)".
        """
        tokens, deed = self.sentence.tokens, head.index + 1
        light = head.shape == "verb" and head.lemma in DOING and deed in head.indices
        verb = tokens[head.index].reading.verb
        thing = verb is not None and self.memory.topic(verb.gender) is not None and not self.memory.person(verb.gender)
        light = light or (deed in head.indices and head.lemma in grammar.PHASES and thing)  # بدأ تصويره (الفيلم)
        masdar = light and tokens[deed].reading.noun is not None and bool(tokens[deed].reading.suffix)
        own = subjects.after_verb(self.sentence, head.index) if deed in head.indices else None
        its = own is not None and own.start == deed and bool(tokens[deed].reading.suffix)  # شملت حدودها (الدولة)
        its = its and not tokens[deed].reading.definite and head.shape == "verb"
        return deed if masdar or its else head.index

    def nameless(self, head: Head) -> bool:
        """Does a text that tells a life open with what somebody is, who is named above: "مصورة ولدت في صحار"?"""
        tokens, first = self.sentence.tokens, head.indices[0] if head.indices else 1
        verb = tokens[head.index].reading.verb
        if not head.preceded or first or verb is None or tokens[0].reading.folded not in _PEOPLE_SAID:
            return False
        return self.memory.person(verb.gender) is not None

    def _left_out(self, head: Head) -> _Said:
        reading = self.sentence.tokens[head.index].reading
        if head.subject is not None:
            found = self._with_place(head, head.subject) if head.thing is None else head.subject
            return render_subject(self.sentence, found) + self._between(found), False
        if head.shape == "state":
            return self._of_state(head)
        if head.shape == "verb":
            said, gender = self._of_verb(head), reading.verb.gender if reading.verb is not None else ""
        elif head.shape == "noun" and head.index not in self.sentence.verbs:
            said, gender = self._of_noun(head), PRONOUN_GENDER.get(reading.suffix, "")
        else:
            return _NO_ONE
        return said if said is not None else self._from_before(head, gender)

    def _with_place(self, head: Head, found: nounphrases.Subject) -> nounphrases.Subject:
        """A noun up to its relative clause, with where or whose it is: "المصنع | في صحار | الذي", "للبنك التي"."""
        sentence, tokens = self.sentence, self.sentence.tokens
        clause = sentence.clauses[sentence.clause_of[head.index]]
        stop = clause.start - (tokens[clause.start - 1].text in COMMA)
        if clause.opener != "relative" or not 0 < stop - found.end <= _TIED or found.start >= found.end:
            return found
        tie = tokens[found.end]
        led = tie.reading.base == "في" or (tie.text.startswith("لل") and hangs(tie))
        plain = all(t.type == "word" and not t.reading.verb for t in tokens[found.end : stop])
        return attrs.evolve(found, end=stop) if led and plain else found

    def _between(self, found: nounphrases.Subject) -> str:
        """Between whom it was, where a relative clause behind a noun says so: "المباحثات | التي جرت | بين البلدين"."""
        sentence, at = self.sentence, found.end
        row = sentence.tokens[at : at + 3]
        if len(row) < 3 or row[0].reading.function != "relative" or at + 1 not in sentence.verbs:
            return ""
        stop = sentence.clauses[sentence.clause_of[at]].end
        ends = (i for i in range(at + 2, stop) if sentence.tokens[i].type != "word" or i in sentence.verbs)
        sides = range(at + 2, next(ends, stop))
        if row[2].reading.base != "بين" or not 2 < len(sides) <= _SIDES:
            return ""
        return " " + render_subject(sentence, nounphrases.Subject(sides.start, sides.stop, ""))

    def _of_state(self, head: Head) -> _Said:
        """Who is something: "وهو عضو في المجلس، ورئيس التحرير"."""
        tokens = self.sentence.tokens
        gender = "f" if tokens[head.index].reading.folded.endswith("ه") else "m"
        if head.kind == "birth":
            she = head.index > 1 and tokens[head.index - 2].reading.base == "هي"
            gender = "f" if she or self.memory.person("m") is None else "m"
        return _NO_ONE if head.preceded else (self.memory.person(gender), True)

    def _of_noun(self, head: Head) -> _Said | None:
        """Whom the pronoun of an event noun means in its own clause or the next; None where those before must tell."""
        sentence = self.sentence
        token = sentence.tokens[head.index]
        gender = PRONOUN_GENDER.get(token.reading.suffix, "")
        if token.reading.suffix == "هم" and _owned(head):
            return self._of_them(head), False
        if not gender:
            return _NO_ONE
        until = self._until(head, gender) or self._expected(head, gender)
        if until is not None:
            return render_subject(sentence, until), False
        timed = head.index > 0 and sentence.tokens[head.index - 1].reading.base in grammar.SINCE
        number = sentence.clause_of[head.index]
        clause = sentence.clauses[number]
        if not _owned(head) and not timed and clause.opener != "and":
            return _NO_ONE
        meant = sentence.tokens[clause.verb].reading.suffix if 0 <= clause.verb < head.index else ""
        if PRONOUN_GENDER.get(meant) == gender:
            return self.memory.person(gender), False  # ذكره ابن الأثير عند مروره: of whom both speak
        ahead = self._of_main_verb(head.index, gender)
        if ahead is not None:
            return render_subject(sentence, ahead), False
        if 0 <= clause.verb < head.index:  # أصيب اللاعب منذ انتقاله في يونيو
            found = prodrop.of_clause(sentence, number) or prodrop.described(sentence, number)
            before = found is not None and found.end <= head.index
            before = before and not self._another(found, head.index, gender)
            if found is not None and before and prodrop.owns(sentence, head.index, found, gender):
                return render_subject(sentence, found), False
        behind = number + (clause.verb < head.index)
        later = clause.verb > head.index  # أن الشركة منذ توليها الإدارة واصلت العمل
        if behind < len(sentence.clauses) and (number == 0 or later):  # منذ تعيينه في مايو، التقى السفير ...
            found = prodrop.of_clause(sentence, behind)
            hero = self.memory.person(gender)
            if found is not None and hero is not None and not definite(sentence.tokens[found.start]):
                return hero, False  # وخلال زيارته (سالم) لباريس التقى سارتر
            if found is not None and prodrop.owns(sentence, head.index, found, gender):
                return render_subject(sentence, found), False
        return None

    def _until(self, head: Head, gender: str) -> nounphrases.Subject | None:
        """Whose the deed is that ended something: "ظلت | القلعة | مهجورة حتى ترميمها", "عمل في الصحيفة حتى إغلاقها".

        The one noun of the clause that agrees and can suffer it; of two the subject.
        """
        s, tokens = self.sentence, self.sentence.tokens
        number = s.clause_of[head.index]
        clause = s.clauses[number]
        if (
            tokens[head.index - 1].reading.base not in ("حتي", "الي", "لحين")
            or not clause.start <= clause.verb < head.index
        ):
            return None
        found = prodrop.of_clause(s, number)
        fitting = [found] if found is not None and self._suffers(found, head, gender) else []
        for i in range(clause.verb + 1, head.index - 1):
            if found is not None and found.start <= i < found.end:
                continue
            led = hangs(tokens[i]) or tokens[i - 1].reading.function == "preposition"
            thing = nounphrases.Subject(i, end_of(s, i, head.index - 1), "", int(hangs(tokens[i])))
            acting = head.kind in OF_PEOPLE and person(tokens[i]) is not True  # ظل في المنفى حتى عودته
            if led and not (acting or tokens[i].reading.function) and self._suffers(thing, head, gender):
                fitting.append(thing)
        if len(fitting) == 1 or (fitting and fitting[0] is found):
            return fitting[0]
        return None

    def _expected(self, head: Head, gender: str) -> nounphrases.Subject | None:
        """The indefinite noun with a clause of what is to be done with it: "بناء | مصنع جديد | يتوقع افتتاحه"."""
        tokens = self.sentence.tokens
        verb = head.index - 1
        if verb < 2 or tokens[verb].reading.folded not in _SUPPOSED or head.lemma is None:
            return None
        start = verb
        while start > 1 and self._plain(start - 1) and verb - start < _TIED + 1:
            start -= 1
            if tokens[start].reading.preposition and not tokens[start].text.endswith(("ي", "ية")):
                break  # لبناء; not: سفينة | بحثية
        made = tokens[start].reading
        if made.lemma is not None and made.noun in _MAKING and start < verb - 1:
            start += 1  # بناء | مصنع جديد | يتوقع افتتاحه
        if start == verb or person(tokens[start]) is True or land(tokens[start]):
            return None
        shown = "f" if ends_feminine(tokens[start].reading) else "m"
        return nounphrases.Subject(start, verb, gender) if shown == gender else None

    def _plain(self, i: int) -> bool:
        """Is it an indefinite word that nothing ties to another?"""
        token, reading = self.sentence.tokens[i], self.sentence.tokens[i].reading
        tied = reading.definite or reading.suffix or reading.function or reading.conjunction
        return token.type == "word" and not tied and not given(token) and i not in self.sentence.verbs

    def _suffers(self, found: nounphrases.Subject, head: Head, gender: str) -> bool:
        """May a noun phrase be the one whom a deed befell, named and of the gender of its pronoun?"""
        row = self.sentence.tokens[found.start : found.end]
        first = row[0]
        named = any(specific(token) for token in row) and not first.reading.suffix
        shown = gender_of(first) or ("m" if first.reading.definite and not broken(bare(first)) else "")
        person_ = person(first) is True
        if not named or shown != gender or (head.kind in _OF_THINGS and person_):
            return False
        return not (head.kind in OF_PEOPLE and (agent(first) is False or land(first)))

    def _of_main_verb(self, noun: int, gender: str) -> nounphrases.Subject | None:
        """Whom the owned noun of a time that opens a clause means, named behind: "ومنذ تعيينه يواجه | الوزير |"."""
        sentence, tokens = self.sentence, self.sentence.tokens
        opener = tokens[noun - 1].reading if noun > 1 else None
        if opener is None or opener.base not in TEMPORAL or not (opener.conjunction or tokens[noun - 2].text in COMMA):
            return None
        for verb in sorted(v for v in sentence.verbs if v > noun):
            clause = sentence.clauses[sentence.clause_of[verb]]
            if clause.opener == "relative" and verb == clause.verb:
                continue  # وعلى مدى تجربتها | التي امتدت لأعوام | استطاعت
            found = subjects.after_verb(sentence, verb)
            if found is None and foregoing.just_before(sentence, verb) is not None:
                continue  # مسيرة | امتدت لأعوام
            if found is None or clause.opener == "complement" or not definite(tokens[found.start]):
                return None
            end = end_of(sentence, found.start, clause.end)
            return attrs.evolve(found, end=end) if prodrop.owns(sentence, noun, found, gender) else None
        return None

    def _of_verb(self, head: Head) -> _Said | None:
        """Who did what a verb says, where it needs nobody or tells; None where the clauses before must tell."""
        sentence = self.sentence
        tokens = sentence.tokens
        token = tokens[head.index]
        verb = token.reading.verb
        said = None if head.preceded else speaker(sentence, head.index, self.memory, self._who_says)
        if said is not None:
            named = self.memory.full_name(said, tokens[0].start) if " " not in said else None
            return named or said, False
        if verb is not None and of_her(token):
            hero = self.memory.topic("f")
            before = prodrop.carried(sentence, head.index, "f") if hero is None else None
            own = before.subject if before is not None and not before.unsure else None
            befallen = before is not None and before.befallen
            if own is not None and (befallen or agent(sentence.tokens[own.start]) is not True):
                hero = render_subject(sentence, own)  # دمر الزلزال القلعة، وبنيت من جديد
            return hero if subjects.subjectless(sentence, head.index, "f") else None, False
        tells_us = verb is not None and verb.lemma in prodrop.TELLING and verb.role == "perfect"
        if tells_us and token.text.endswith("نا") and subjects.after_verb(sentence, head.index) is None:
            us = prodrop.carried(sentence, head.index, "m")  # جاء الوزير وأخبرنا أن المشروع بدأ
            return (render_subject(sentence, us.subject) if us.subject is not None and not us.unsure else None), False
        if verb is None or verb.person == 1 or (verb.role == "imperfect" and not verb.gender):
            return _NO_ONE
        if not head.preceded and self._mine(head.index):
            return _NO_ONE
        if verb.role == "perfect" and (verb.gender == "d" or token.reading.folded.endswith("تا")):  # ووقعتا
            return _NO_ONE if head.preceded else (self._of_two(head, verb.gender), True)
        if (event := course(sentence, self.memory, head)) is not None:
            return event, False
        if not head.preceded and (ahead := self._ahead(head)) is not None:
            return ahead, False
        if not head.preceded and prodrop.takes(sentence, head.index):
            hero = self.memory.person(verb.gender)
            if hero:
                return hero if tokens[head.index + 1].text not in hero.split() else None, False
            other = prodrop.carried(sentence, head.index, verb.gender)
            if other.subject is None and not other.closed:
                return self.memory.acting(verb.gender), False  # خسر نهائي الكأس
            if other.subject is None or other.doubtful:
                return _NO_ONE
            since = sentence.clauses[sentence.clause_of[head.index]].opener == "complement"
            goes = since or prodrop.goes_there(sentence, head.index)
            goes = goes or (verb.role == "perfect" and not self._named_behind(head.index))
            body = goes and agent(tokens[other.subject.start]) is True  # تأسس الحزب في صحار، ونال الترخيص
            known = other.stated or body or person(tokens[other.subject.start]) is True
            return render_subject(sentence, other.subject) if known else None, False  # درس سالم الطب، ونال الدكتوراه
        if not head.preceded and (doer := self._doer(head, verb.gender)) is not None:
            return doer, False
        if head.preceded and token.reading.suffix and subjects.subjectless(sentence, head.index):
            return self.memory.person(verb.gender), False  # أما الرواية فقد كتبها (سالم)
        own = subjects.after_verb(sentence, head.index)
        if own is not None and head.auxiliary and self._of_his_own(head, own):
            return None
        parted = measured(sentence, head.index) if not head.preceded else None
        if parted is not None:
            return render_subject(sentence, parted), False
        if leftout.of_thing(head):
            return None if leftout.only_one(sentence, head) else _NO_ONE
        if head.preceded or own is not None or self._needs_no_one(head):
            return _NO_ONE
        return None

    def _who_says(self, verb: int) -> str | None:
        """Who says what follows a verb that leaves him to the sentence before: "وأضاف: «وقعنا العقد أمس»"."""
        token = self.sentence.tokens[verb]
        gender = token.reading.verb.gender if token.reading.verb is not None else ""
        return self.memory.earlier(token, gender) or self.memory.person(gender)

    def _named_behind(self, verb: int) -> bool:
        """May a name stand behind a verb, with or without a title: "قاد | السير أليكس | الفريق"?"""
        row = self.sentence.tokens[verb + 1 : verb + 3]
        titled = (
            len(row) == 2 and definite(row[0]) and row[1].type == "word" and not (definite(row[1]) or hangs(row[1]))
        )
        return any(map(given, row)) or (titled and not (row[1].reading.function or row[1].reading.conjunction))

    def _of_two(self, head: Head, gender: str) -> str | None:
        """Which two did what a dual tells: two who are named, "فادي وليلى", or in one word, "الحكومتان"."""
        told = Pairs(self.sentence, self.memory).two(head.index)
        if told is not None or gender == "d":
            return told
        found = prodrop.carried(self.sentence, head.index, gender)
        both = found.subject is not None and self.sentence.tokens[found.subject.start].text.endswith("تان")
        return render_subject(self.sentence, found.subject) if found.subject is not None and both else None

    def _mine(self, verb: int) -> bool:
        """Is it what the writer of a memoir did: "شاركت في الوثبة", "هاجرنا", where nobody else is told of?"""
        token = self.sentence.tokens[verb]
        deed = token.reading.verb
        if (
            deed is None
            or deed.role != "perfect"
            or not (token.reading.base.endswith("ت") or token.reading.suffix == "نا")
        ):
            return False
        before = self.sentence.tokens[verb - 1].reading if verb else None
        of_another = before is not None and before.base.endswith("نك")  # لا بد أنك سمعت باسمه
        if of_another or subjects.after_verb(self.sentence, verb) is not None or not self.memory.speaks():
            return False
        return prodrop.carried(self.sentence, verb, deed.gender).subject is None or "ُ" in token.text[-2:]

    def _of_his_own(self, head: Head, own: nounphrases.Subject) -> bool:
        """Does a perfect right behind كان leave its subject to the sentence before: "وكان خسر 39 صوتا"?

        A subject would stand between the two; what follows is an amount, a place or what is indefinite.
        """
        tokens = self.sentence.tokens
        found, first = tokens[head.index].reading.verb, tokens[own.start]
        if found is None or found.role != "perfect" or found.passive or undergoers.takes_none(head.lemma):
            return False
        return first.type == "number" or land(first)

    def _ahead(self, head: Head) -> str | None:
        """Who is named in the clause that a clause of time at the head of its sentence leads to.

        "بعد أن وصلت (الأسعار) إلى ذروتها في 2013، بدأت الأسعار تتراجع", unless another does something to him: "استقبل".
        """
        sentence, tokens, number = self.sentence, self.sentence.tokens, self.sentence.clause_of[head.index]
        verb = tokens[head.index].reading.verb
        if number or len(sentence.clauses) < 2 or verb is None or self.memory.person(verb.gender) is not None:
            return None
        opening = next((i for i in (0, 1) if tokens[i].reading.base in _BEFORE_MAIN), None)
        wanting = subjects.after_verb(sentence, head.index) is None or prodrop.takes(sentence, head.index)
        main = sentence.clauses[1]
        if opening is None or not wanting or main.verb < 0 or tokens[main.start - 1].text not in COMMA:
            return None
        did = tokens[main.verb].reading
        if (
            did.verb is None
            or did.suffix
            or did.verb.passive
            or did.verb.lemma in _TO_ANOTHER
            or did.verb.kind in _ENDING
        ):
            return None
        found = prodrop.of_clause(sentence, 1)
        if found is None or not any(specific(t) for t in tokens[found.start : found.end]):
            return None
        fits = prodrop.fits(found, tokens, tokens[head.index], verb.gender)
        return render_subject(sentence, found) if fits else None

    def _doer(self, head: Head, gender: str) -> str | None:
        """Who did what stands behind a verb, rather than that it was done: "دخل الجيش المدينة وأعلن حظر التجول".

        Whoever came to his end did not: "قتل الملك وأعلن قيام الجمهورية".
        """
        sentence, number = self.sentence, self.sentence.clause_of[head.index]
        before = sentence.clauses[number - 1].verb if number else -1
        if head.lemma not in lemmas("DOING") or sentence.clauses[number].opener != "and" or before < 0:
            return None
        did, said = sentence.tokens[before].reading.verb, subjects.after_verb(sentence, head.index)
        if (
            did is None
            or did.passive
            or did.kind in _ENDING
            or said is None
            or sentence.tokens[head.index].reading.suffix
        ):
            return None
        done = sentence.tokens[said.start]  # and no name: وأصدر غورو قرارا
        thing = agent(done) is False or done.text.endswith(("ات", "ة")) or broken(bare(done))
        if agent(done) is True or not thing or said.start != head.index + 1:
            return None
        found = prodrop.carried(sentence, head.index, gender)
        if found.subject is None or found.unsure or agent(sentence.tokens[found.subject.start]) is not True:
            return None
        return render_subject(sentence, found.subject)

    def _needs_no_one(self, head: Head) -> bool:
        """Is a verb whole without its subject: a passive, impersonal, of its object, of a measure?"""
        sentence, tokens = self.sentence, self.sentence.tokens
        behind = tokens[head.index + 1].reading if head.index + 1 < len(tokens) else None
        if behind is not None:
            if head.lemma in grammar.OBJECTLESS and behind.lemma and behind.suffix:
                return True  # على أن يكتمل بناؤه
            if head.lemma == ("عود", 4) and behind.noun is not None:
                return True  # أعيد عرضه
            if tokens[head.index].reading.folded in _SUPPOSED and behind.lemma and behind.suffix:
                return True  # كان يفترض إطلاقه
            if head.lemma in _RESULTING and behind.base == "عن":
                return True  # نتج عن الحادث ست إصابات
            if head.lemma == grammar.FINDING and behind.base in _UPON and not self._sought(head.index):
                return True  # اختفى الطفل قبل أن يعثر عليه
        return (
            bool(tokens[head.index].reading.suffix)
            or _passive_or_impersonal(head)
            or subjects.indefinite(sentence, head.index)
            or _impersonal(tokens, head.index)
            or _of_its_object(tokens, head.index, head.kind)
            or _measuring(tokens, head.index)
            or _unsaid(tokens, head.index)
            or subjects.late(sentence, head.index)
        )

    def _sought(self, verb: int) -> bool:
        """Did somebody look for what was found: "بحث الصياد عن قاربه حتى عثر عليه"?"""
        clauses, number = self.sentence.clauses, self.sentence.clause_of[verb]
        before = self.sentence.tokens[clauses[max(0, number - 1)].start : verb]
        return any(token.reading.lemma in grammar.SEEKING or token.reading.base == "حتي" for token in before)

    def _from_before(self, head: Head, gender: str) -> _Said:
        """Who is described just before the head, or did what the clauses before tell, or is whom the text is about."""
        sentence = self.sentence
        token = sentence.tokens[head.index]
        reading = token.reading
        done = head.lemma is not None and not (undergoers.takes_none(head.lemma) or head.lemma in DOING)
        had = head.auxiliary and done and reading.verb is not None and reading.verb.role == "perfect"
        lacking = head.shape == "verb" and (had or subjects.subjectless(sentence, head.index))
        described = None
        if head.shape == "verb" and head.thing is None:
            described = foregoing.just_before(sentence, head.index) or foregoing.titled(sentence, head.index)
        if described is not None:
            said = described.start == 0 and sentence.tokens[0].reading.folded in _PEOPLE_SAID  # مصورة ولدت في ...
            hero = self.memory.person(gender) if said else None
            return hero or render_subject(sentence, described), lacking
        if (child := _child(sentence, head)) is not None:
            return render_subject(sentence, child), lacking
        carried = prodrop.carried(sentence, head.index, gender)
        vague = carried.subject is None or leftout.counted(sentence, carried.subject)
        if head.thing is not None and vague and not carried.closed:
            carried = prodrop.Carried(leftout.farther(sentence, head, gender))
        if carried.subject is not None and head.shape == "noun" and self._another(carried.subject, head.index, gender):
            return None, lacking
        if carried.subject is not None:
            inert = agent(sentence.tokens[carried.subject.start]) is False
            inert = inert or (head.kind in _OF_OFFICE and self._no_name(carried.subject))
            rather = (
                (inert or carried.doubtful) and head.shape == "verb" and not self._suffered_too(carried.subject, head)
            )
            hero = self.memory.person(gender) if rather else self.memory.within(sentence, carried.subject, gender)
            first = sentence.tokens[carried.subject.start]
            thing = agent(first) is False or (bool(first.reading.suffix) and agent(first) is None)
            if hero is None and head.shape == "verb" and head.kind in _OF_BODIES and thing:
                hero = self.memory.acting(gender)  # مجده تحقق يوم عاد بالكأس
            return hero or render_subject(sentence, with_matter(sentence, carried.subject)), lacking
        if head.shape == "noun" and not _owned(head):
            return None, lacking
        again = self._again(head) if carried.closed else None
        if again is not None:
            return render_subject(sentence, again), lacking
        if carried.closed:
            acting = self.memory.acting(gender) if head.kind in _OF_BODIES else None
            if head.shape == "verb" and prodrop.pronoun_before(sentence, head.index):
                acting = self.memory.topic(gender, head.kind)  # لم يحقق إيرادات تذكر، لكنه نال جائزة
            return (self.memory.person(gender) or acting if head.shape == "verb" else None), lacking
        earlier = [c for c in sentence.clauses[: sentence.clause_of[head.index]] if c.verb >= 0]
        if earlier:
            if head.shape == "noun":
                return self.memory.person(gender), lacking  # كان طبيبا، وتخصص في لندن حتى عودته (سالم)
            topic = self.memory.topic(gender, head.kind)
            if topic is None and lacking and all(self._same(c.verb, gender) for c in earlier):
                topic = self.memory.earlier(token, gender)  # نفي إلى صقلية ولم يعد ...، وتوفي
            return topic, lacking
        wanted = lacking or head.shape == "noun" or _no_doer_behind(sentence.tokens, head.index)
        near = self.memory.earlier(token, gender) if wanted else None
        return self._in_focus(head, gender, near), lacking

    def _in_focus(self, head: Head, gender: str, near: str | None) -> str | None:
        """Whom a text is about, or who acted last: he whom it names first, but not where he is only guessed and "and"
        or what was said goes on with the other, or where a deed is none of his: "ارتفع إلى مئة دولار"."""
        topic, reading = self.memory.topic(gender, head.kind), self.sentence.tokens[head.index].reading
        if topic is None or not self.memory.guessed:
            return topic or near
        human = self.memory.person(gender) is not None
        if human and reading.verb is not None and of_things(reading.verb):
            return near
        goes_on = bool(reading.conjunction) if human else head.kind in OF_PEOPLE
        return near or topic if goes_on or head.kind == "statement" else topic

    def _no_name(self, found: nounphrases.Subject) -> bool:
        """Is it a lone definite noun of which nobody knows that it acts: "أصلح | الضرائب | ثم أقيل"?"""
        first = self.sentence.tokens[found.start]
        return found.end - found.start == 1 and first.reading.definite and agent(first) is None and not given(first)

    def _suffered_too(self, found: nounphrases.Subject, head: Head) -> bool:
        """Was that, too, done to the thing of a relative clause: "روايتها التي مُنعت في بلدها | ونُقلت إلى الفرنسية"?"""
        sentence, number = self.sentence, self.sentence.clause_of[head.index]
        before = sentence.clauses[number - 1] if number else None
        verb = sentence.tokens[head.index].reading.verb
        if before is None or before.opener != "relative" or before.verb < 0 or verb is None:
            return False
        done = bool(sentence.tokens[before.verb].reading.suffix)  # الذي أكمله ابنه | ونُشر
        passive = shows_passive(sentence.tokens[head.index]) and (done or shows_passive(sentence.tokens[before.verb]))
        return passive and could(head.kind, head.lemma, sentence.tokens[found.start], False)

    def _again(self, head: Head) -> nounphrases.Subject | None:
        """One of kin who does the same once more: "أصدر والده الشيخ مرسوما، وفي 1971 أصدر مرسوما آخر"."""
        sentence, number = self.sentence, self.sentence.clause_of[head.index]
        for clause in reversed(sentence.clauses[max(0, number - 2) : number]):
            found = sentence.tokens[clause.verb].reading.verb if clause.verb >= 0 else None
            if found is None or found.lemma != head.lemma:
                continue
            own = subjects.after_verb(sentence, clause.verb)
            if own is not None and nounphrases.kin(sentence.tokens[own.start]):
                return own
        return None

    def _same(self, verb: int, gender: str) -> bool:
        """Does a verb leave its subject out that may be the one of a verb of this gender?"""
        found = self.sentence.tokens[verb].reading.verb
        return found is not None and found.gender == gender and subjects.subjectless(self.sentence, verb)

    def _another(self, found: nounphrases.Subject | None, noun: int, gender: str) -> bool:
        """Does someone else stand between a subject and the noun whose pronoun may mean either of them?"""
        tokens = self.sentence.tokens
        between = (i for i in range(found.end, noun) if i not in self.sentence.verbs) if found is not None else ()
        return any(tokens[i].type == "word" and given(tokens[i]) and gender_of(tokens[i]) == gender for i in between)

    def _of_them(self, head: Head) -> str | None:
        """Those who did what the clause's verb says, whom the pronoun of a noun means: "قبل رحيلهم"."""
        sentence, number = self.sentence, self.sentence.clause_of[head.index]
        if not 0 <= sentence.clauses[number].verb < head.index:
            return None
        found = prodrop.of_clause(sentence, number)
        if found is None or found.end > head.index or not many(sentence.tokens[found.start]):
            return None
        return render_subject(sentence, found)


def _without_kin(name: str) -> str:
    """A name without whose kin it is: "والده | الشيخ راشد"."""
    row = tokenise(name, 0, len(name), ())
    behind = row[1] if len(row) > 2 and row[0].reading.suffix and nounphrases.kin(row[0]) else None
    titled = behind is not None and definite(behind) and person(behind) is True
    return name[behind.start :] if behind is not None and (titled or given(behind)) else name


def _child(sentence: Sentence, head: Head) -> nounphrases.Subject | None:
    """Whose birth is told where somebody's child was named: "ناشد سالم الوزارة علاج | طفله | بعد أن ولد بعيب"."""
    if head.kind != "birth" or head.shape != "verb":
        return None
    near = range(head.index - 1, max(-1, head.index - _FAR), -1)
    at = next((i for i in near if bare(sentence.tokens[i]) in _CHILDREN and sentence.tokens[i].reading.suffix), None)
    return nounphrases.Subject(at, at + 1, "") if at is not None else None


def _no_doer_behind(tokens: Sequence[Token], verb: int) -> bool:
    """Does a feminine or an adverb stand behind a masculine verb, which it cannot be the doer of: "أصدر مجلة"?"""
    found, behind = tokens[verb].reading.verb, tokens[verb + 1] if verb + 1 < len(tokens) else None
    if found is None or found.gender != "m" or found.role != "perfect" or behind is None or behind.type != "word":
        return False
    plain = not (behind.reading.definite or behind.reading.function or behind.reading.preposition)
    after = tokens[verb + 2].reading if verb + 2 < len(tokens) else None
    name = after is None or bool(after.function or after.preposition)  # ساهم خضيرة في الفوز
    name = name and behind.reading.noun is None
    thing = behind.text.endswith("ة") and (not name or behind.reading.folded == "فجاه")
    return plain and thing and not undergoers.takes_none(found.lemma)


def of_no_one(tokens: Sequence[Token], head: Head) -> bool:
    """Does the verb tell what only a thing does: lasts until a day, reaches an amount?"""
    behind = [t for t in tokens[head.index + 1 : head.index + 5] if t.type not in ("date", "time")]
    if head.shape != "verb" or not behind:
        return False
    if head.lemma in _CONTINUING:
        return not (behind[0].reading.base == "في" or _state(behind[0]))  # استمر في منصبه، استمر حاكما
    amount = behind[behind[0].reading.base == "الي" :][:1]
    reached = any(token.type == "number" or token.reading.base in _AMOUNTS for token in amount)
    return reached and head.lemma in _REACHING


def _state(token: Token) -> bool:
    """Is it what somebody goes on to be, and no length of time: "استمرت | قائمة", "استمرت ثلاثة أيام"?"""
    reading = token.reading
    plain = token.type == "word" and not (reading.function or reading.preposition or reading.definite)
    plain = plain and reading.folded not in NUMERALS | _SPANS
    return plain and token.text.endswith(("ة", *ACCUSATIVE))


def _of_its_object(tokens: Sequence[Token], verb: int, kind: str) -> bool:
    """Is the one whom the deed befalls named by its object alone: "أطلق سراحه", "ألقي القبض عليه", "حكم عليه"?"""
    if kind not in ("arrest", "release", "court"):
        return False
    near = tokens[verb + 1 : verb + 3]
    if kind == "court":
        return bool(near) and near[0].reading.base in _UPON
    return any(t.reading.suffix or t.reading.base in _UPON for t in near)


_FAR = 25  # tokens from a birth back to the child
_CHILDREN = folded(grammar.words("طفل طفلة مولود مولودة رضيع رضيعة ابن ابنة توأم"))
_SCORES = folded(grammar.words("عشرات مئات آلاف"))
_BY_THEM = ("به", "بها", "بهم", "بهما")
_IMPERSONAL = {lemma: fold_word(word) for lemma, word in grammar.IMPERSONAL.items()}
_HOLLOW = re.compile(r"[وف]?ا[^\W\d_]ي[^\W\d_]ت?")  # أطيح، أشيد


def _scores(tokens: Sequence[Token], verb: int) -> bool:
    """Do scores or hundreds of people stand behind a verb: "أغلق | عشرات السكان"?"""
    row = tokens[verb + 1 : verb + 3]
    return len(row) == 2 and row[0].reading.folded in _SCORES and agent(row[1]) is True


def _impersonal(tokens: Sequence[Token], verb: int) -> bool:
    """Is it a passive by its sign, with nobody but in a preposition: "يُرخص له باسم النادي"?"""
    behind = tokens[verb + 1].reading if verb + 1 < len(tokens) else None
    if tokens[verb].reading.base in ("نودي", "قيل"):
        return True
    signed = tokens[verb].text[:2] in ("يُ", "تُ")
    found = tokens[verb].reading.verb
    done = found is not None and (found.passive or tokens[verb].reading.base == "صلي") and found.role == "perfect"
    hollow = found is not None and found.lemma is not None and found.lemma[1] == 4
    if hollow and behind is not None and behind.base in _BY_THEM:
        return _HOLLOW.fullmatch(tokens[verb].reading.folded) is not None  # أطيح به
    if found is not None and found.lemma == ("صلي", 2) and behind is not None and behind.base in _UPON:
        return True  # وسيصلى عليه
    led = _IMPERSONAL.get(found.lemma) if found is not None and found.lemma is not None else None
    if led is not None and behind is not None and shows_passive(tokens[verb]):
        return behind.base == led or (len(led) == 1 and tokens[verb + 1].text.startswith(led))  # أُفرج عن الأمير
    if found is not None and found.lemma in _PARTING and behind is not None and behind.base in _UPON:
        return False  # ولي القضاء ثم صُرف عنه
    if done and behind is not None and behind.base in (*_UPON, "له", "لها", "لهم", "اليه", "اليها", "اليهم"):
        return True  # صُلّي عليه
    ruled = tokens[verb + 1 : verb + 3] if tokens[verb].reading.base in ("يعمل", "عمل") else ()
    if ruled and ruled[0].text.startswith("ب") and any(bare(t) in _LAWS for t in ruled):
        return True  # يعمل بهذا القرار من
    return signed and behind is not None and behind.function == "preposition" and behind.base[-1:] in ("ه", "ا")


def _unsaid(tokens: Sequence[Token], verb: int) -> bool:
    """Does a verb need no subject, or has it one that names no one: "وُجد أن", "انتهت آخر السلالات"?"""
    passed = (i for i in range(verb + 1, len(tokens)) if tokens[i].reading.base not in _WITHIN)
    at = next((i for i in passed if tokens[i].type not in ("date", "time")), None)
    if at is None:
        return False
    following = tokens[at]
    if following.reading.function == "complement":
        return shows_passive(tokens[verb])
    first = following.reading.folded in nounphrases.FIRSTS or following.reading.folded in COMPARISONS
    behind = tokens[at + 1 : at + 2]
    first = first and not (behind and behind[0].reading.base == "من")  # هبطت أكثر من 1 بالمئة
    if first and behind and (behind[0].reading.function == "demonstrative" or behind[0].reading.definite):
        return True  # كان أول هذه السفن ...
    if first and any(tokens[i].reading.base in _WITHIN for i in range(verb + 1, at)):
        return True  # وطبع فيها أول كتاب
    found = tokens[verb].reading.verb
    return first and befalls(found) and found is not None and found.lemma not in (*subjects.REACHING, *PLAYING)


def _measuring(tokens: Sequence[Token], verb: int) -> bool:
    """Is what the verb says a measure or a matter with ما: "ما يناهز عامين", "فيما يتعلق بالسفر"?"""
    before, found = tokens[verb - 1].reading.base if verb else "", tokens[verb].reading.verb
    return before in ("ما", "مما", "بما") or (before == "فيما" and found is not None and found.lemma in CONCERNING)


def _owned(head: Head) -> bool:
    """Does the pronoun of a noun mean who did or suffered it: رحيله، اغتياله؟"""
    return head.kind in _OWNED or head.lemma in _SUFFERED


def _passive_or_impersonal(head: Head) -> bool:
    return head.lemma is not None and head.lemma in (("تمم", 1), ("جري", 1), ("مكن", 4), ("وجب", 1), ("بدو", 1))
