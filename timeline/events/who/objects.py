"""What the pronoun of an object means, where the deed tells what sort of thing it must be: "فاز بها", "احتلتها"."""

from __future__ import annotations

import attrs

from timeline.events.heads.place import Head
from timeline.events.lexicon import fields, grammar
from timeline.events.places import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES, Token, tokenise
from timeline.events.sentences.words import PRONOUN_GENDER, folded
from timeline.events.status import lemmas
from timeline.events.who import actors
from timeline.events.who.memory import Memory
from timeline.events.who.nounphrases import Subject
from timeline.events.who.rendered import render_subject
from timeline.events.who.subjects import after_verb

_PRIZES = folded((fields.PRIZE - {"جوائز", "أوسمة"}) | grammar.words("كأس بطولة دوري سباق مسابقة دورة منحة"))
_LANDS = folded(fields.TOWN | grammar.words("دولة مملكة إمارة سلطنة جمهورية إمبراطورية عاصمة أرض ثغر قارة بلد قصر"))
_TAKEN = (_LANDS, ("", "علي", "في", "الي", "من", "عن"))
_BATTLES = folded(grammar.words("معركة غزوة حرب موقعة وقعة ثورة"))
_LIVED = (_LANDS, ("ب", "في"))  # رحل إلى مصر وظل بها (مصر) عشرين سنة
_LEFT = (_LANDS, ("الي", "من", "عن"))
_FOUGHT = (_BATTLES | _LANDS, ("ب", "في"))  # شهد غزوة أحد وقتل بها (غزوة أحد)
_WON = (_PRIZES, ("", "ب", "علي"))
# what is opened or built, rather than the club or firm that moved into it
_BUILT = (
    folded(
        grammar.words(
            """
            استاد إستاد ملعب مبنى متحف مقر فرع جسر مصنع معمل مدرسة كلية معهد مسجد جامع كنيسة دير مستشفى مطار ميناء مرفأ
            سد قصر مكتبة محطة طريق نفق سوق مركز معرض فندق مسرح برج قاعة حديقة قناة سكة خط منشأة نصب ضريح مقبرة قلعة حصن
            """
        )
    ),
    ("",),
)
_ISSUED = (folded(fields.BOOK | grammar.words("صحيفة جريدة مجلة نشرة دورية طابع عملة")), ("",))
_SET_UP = (
    folded(fields.TOWN | fields.SCHOOL | grammar.words("شركة جمعية نادي حزب صحيفة جريدة مجلة مؤسسة منظمة فرقة مصنع")),
    ("",),
)
_TAUGHT = (folded(grammar.words("مدرسة كلية معهد جامعة أكاديمية ثانوية دورة كتاب أزهر حوزة")), ("في", "من", "ب"))
_JOINED = (
    folded(
        grammar.words(
            """
            شركة جمعية نادي حزب صحيفة جريدة مجلة مؤسسة منظمة فرقة نقابة اتحاد لجنة مجلس حكومة وزارة حركة هيئة بنك مصرف
            رابطة جبهة أكاديمية فريق منتخب إذاعة تحالف ائتلاف برلمان معهد جامعة كلية مدرسة مركز مستشفى متحف دار غرفة
            محكمة جماعة
            """
        )
    ),
    ("من", "ل", "عن", "الي"),
)
# What the object of a deed of that kind is, and which prepositions bring it.
_SORTS = {
    "award": _WON,
    "sport": _WON,
    "conquest": _TAKEN,
    "travel": _TAKEN,
    "visit": _TAKEN,
}
_BY_VERB = (
    dict.fromkeys((("حقق", 2), ("حرز", 4), ("فوز", 1), ("ظفر", 1), ("حصد", 1), ("نيل", 1), ("حصل", 1)), _WON)
    | {
        ("دخل", 1): _TAKEN,
        ("حصر", 3): _TAKEN,
        ("حكم", 1): _TAKEN,
        ("ضمم", 1): _TAKEN,
        ("صدر", 4): _ISSUED,
        ("اسس", 2): _SET_UP,
        ("نشا", 4): _SET_UP,
        ("نقل", 1): _LEFT,
        ("قحم", 8): _TAKEN,
        ("وصل", 1): _TAKEN,
        ("عود", 10): _TAKEN,
    }
    | dict.fromkeys((("فتح", 8), ("دشن", 2), ("بني", 1), ("شيد", 2), ("رمم", 2), ("هدم", 1)), _BUILT)
    | dict.fromkeys((("خرج", 5), ("درس", 1), ("علم", 5)), _TAUGHT)  # التحق بالمعهد ثم تخرج فيه (المعهد)
    | dict.fromkeys((("قول", 10), ("سحب", 7), ("طرد", 1), ("فصل", 1), ("شقق", 7)), _JOINED)
    | dict.fromkeys((("نخب", 8), ("عين", 2), ("خير", 8), ("صبح", 4)), _JOINED)  # انتخب رئيسا لها (الجمعية)
    | dict.fromkeys((("كرر", 2),), _WON)
    | dict.fromkeys(
        (("عيش", 1), ("ظلل", 1), ("بقي", 1), ("مكث", 1), ("قوم", 4), ("سكن", 1), ("قرر", 10), ("وفي", 5), ("دفن", 1)),
        _LIVED,
    )
    | dict.fromkeys(
        (("قتل", 1), ("شهد", 10), ("شرك", 3), ("شرك", 8), ("صوب", 4), ("جرح", 1), ("هزم", 1), ("هزم", 7)), _FOUGHT
    )
)
_NEAR = 3  # tokens from the deed to its pronoun


def sort_of(head: Head, lemma: tuple[str, int] | None) -> tuple[frozenset[str], tuple[str, ...]] | None:
    """What sort of thing the object of a deed must be, and which prepositions bring it; None where it does not tell."""
    return (_BY_VERB.get(lemma) if lemma is not None else None) or _SORTS.get(head.kind)


@attrs.frozen
class Objects:
    """Finds what the pronoun of a deed's object means, by its sentence and by what the text is about."""

    sentence: Sentence
    memory: Memory

    def meant(self, head: Head) -> tuple[int, str] | None:
        """The token with the pronoun, and the thing that it means: the nearest of its sort, else the text's matter."""
        verb = self.sentence.tokens[head.index].reading.verb
        lemma = verb.lemma if verb is not None and head.index in self.sentence.verbs else None
        sort = sort_of(head, lemma)
        words, leading = sort or (frozenset[str](), ())
        found = next(
            (
                (i, gender)
                for i in range(head.index, min(head.index + _NEAR + 1, len(self.sentence.tokens)))
                if (gender := _pronoun(self.sentence.tokens[i], i in self.sentence.verbs, leading))
            ),
            None,
        )
        if head.shape not in ("verb", "noun") or found is None:
            return None
        if head.subject is not None and after_verb(self.sentence, head.index) is not None:
            return None  # المدينة التي احتلتها بريطانيا: named already
        at, gender = found
        if sort in (_SET_UP, _ISSUED) and head.indices[0] < at:
            return None  # معهد | أسسه نخبة من الأعيان: told with it
        named, nearer = self._nearest(head, head.index, sort or (words, leading), gender)
        if named is not None or nearer:
            return (at, named) if named is not None else None
        before = self.memory.before() if sort in (_TAUGHT, _JOINED) and head.index <= 1 else None
        if before is not None:  # درس في جامعة صحار. وتخرج منها (جامعة صحار) عام 1954
            named, _ = Objects(before, self.memory)._nearest(None, len(before.tokens), (words, leading), gender)
            return (at, named) if named is not None else None
        topic = None if self.memory.person(gender) else self.memory.topic(gender)
        return (at, topic) if topic is not None and _of_sort(topic, words) else None

    def _nearest(
        self, head: Head | None, until: int, sort: tuple[frozenset[str], tuple[str, ...]], gender: str
    ) -> tuple[str | None, bool]:
        """The nearest thing of a sort before a token, and whether a nearer one stands there that has no name."""
        tokens, words = self.sentence.tokens, sort[0]
        there = sort in (_LIVED, _FOUGHT, _LEFT)
        for i in range(until - 1, -1, -1):
            if sort is _JOINED and i in self.sentence.verbs and _appointed(tokens[i]) and i + 1 < until:
                return None, True  # دخل الحزب، ثم | عين وزيرا | واستقال منها
            if not self._fits(i, words, gender, owned=sort is _BUILT) or (head is not None and self._does(i, head)):
                continue
            if i and self._fits(i - 1, words, gender) and not actors.definite(tokens[i - 1]):
                continue  # كانت | عاصمة عمان، واحتلها
            if there and self._owns(i):
                continue  # كانت | شؤون الدولة | تدار من مدينة صحار
            end = actors.end_of(self.sentence, i, until)
            behind = tokens[i + 1] if i + 1 < len(tokens) else None
            if (
                actors.bare(tokens[i]) in _BATTLES
                and behind is not None
                and behind.type == "word"
                and not behind.reading.function
            ):
                end = max(end, i + 2)  # غزوة أحد
            named = end > i + 1 and self._led(i)
            if not named and not any(_known(token) for token in tokens[i:end]):
                if there and self._led(i):
                    return None, True  # شهد غزوة بدر ثم | معركة | وقتل بها: the nearest is meant, and has no name
                continue  # كانت صحار قاعدة لهم
            thing = Subject(i, end, gender, clitic=int(not tokens[i].reading.preposition))
            thing = thing if actors.glued(tokens[i].reading.folded) else attrs.evolve(thing, clitic=0)
            return render_subject(self.sentence, thing), False
        return None, False

    def of_before(self, head: Head) -> tuple[int, str] | None:
        """What the clause before did something to, where another deed is tied to it: "اشترى الدار ثم باعها (الدار)"."""
        found = self._done_before(head)
        return None if found is None else (head.index, render_subject(self.sentence, found[1]))

    def doer_before(self, head: Head) -> str | None:
        """Who did both deeds to one thing: "اشترت الشركة الفندق قبل أن | تبيعه (الشركة) (الفندق)"."""
        found = self._done_before(head)
        who, tokens = found[0] if found is not None else None, self.sentence.tokens
        deed = tokens[head.index].reading.verb
        if who is None or deed is None or deed.passive or after_verb(self.sentence, head.index) is not None:
            return None
        first = tokens[who.start]
        fits = actors.agent(first) is True and actors.specific(first) and not actors.many(first)
        return render_subject(self.sentence, who) if fits and actors.gender(first) == deed.gender else None

    def _done_before(self, head: Head) -> tuple[Subject | None, Subject] | None:
        """Who did something to what in the clause before, where another deed to it is tied to that.

        It stands next to the subject; of another gender than the doer, or the second deed has no other doer.
        """
        sentence, tokens = self.sentence, self.sentence.tokens
        number = sentence.clause_of[head.index]
        gender = PRONOUN_GENDER.get(tokens[head.index].reading.suffix, "") if head.index in sentence.verbs else ""
        if not gender or not number or head.shape != "verb" or head.indices[0] != head.index:
            return None
        clause, before = sentence.clauses[number], sentence.clauses[number - 1]
        tied = tokens[clause.start].reading.conjunction or tokens[clause.start].reading.base in ("ثم", "قبل")
        if not tied or head.index - clause.start > 2 or not before.verb >= 0 or before.opener == "relative":
            return None
        if (did := tokens[before.verb].reading.verb) is None or did.lemma in lemmas("REPORT"):
            return None
        who = after_verb(sentence, before.verb)
        i = actors.end_of(sentence, who.start, before.end) if who is not None else before.verb + 1
        token = tokens[i]
        plain = token.type == "word" and not (token.reading.function or token.reading.preposition)
        if not plain or i >= before.end or i in sentence.verbs or tokens[before.verb].reading.suffix:
            return None
        end = actors.end_of(sentence, i, before.end)
        masculine = actors.definite(token) and not actors.broken(actors.bare(token)) and gender == "m"
        shown = actors.gender(token) or ("m" if masculine else "")
        if shown != gender or not any(_known(one) for one in tokens[i:end]):
            return None
        alike = who is not None and actors.gender(tokens[who.start]) in ("", gender)
        if alike and after_verb(sentence, head.index) is not None:
            return None  # استقبلت الوزيرة السفيرة وكرمها الملك
        return attrs.evolve(who, end=i) if who is not None else None, Subject(i, end, gender)

    def _fits(self, i: int, words: frozenset[str], gender: str, *, owned: bool = False) -> bool:
        """Is it such a thing, or with `owned` somebody's, "ملعبه الحالي"?"""
        token = self.sentence.tokens[i]
        if token.type != "word" or i in self.sentence.verbs or token.reading.function:
            return False
        if token.reading.suffix and not (owned and _adjective_behind(self.sentence.tokens, i)):
            return False
        word = actors.bare(token).removesuffix(token.reading.suffix)
        named = word in words or (words >= _LANDS and actors.land(token))
        named = named or (word[:1] in ("ب", "ل") and word[1:] in words and actors.glued(token.reading.folded))  # بمعهد
        return named and actors.gender(token) in ("", gender)

    def _owns(self, i: int) -> bool:
        """Does a place or a battle only say whose another thing is: "والي مصر", "شؤون الدولة"?"""
        before = self.sentence.tokens[i - 1] if i else None
        if before is None or self.sentence.tokens[i].reading.preposition or i - 1 in self.sentence.verbs:
            return False
        reading = before.reading
        return before.type == "word" and not (reading.function or actors.definite(before) or actors.given(before))

    def _led(self, i: int) -> bool:
        """Is it a battle, or led by a preposition, so that the word behind it names it: "في مدينة نائية"?"""
        tokens = self.sentence.tokens
        led = bool(tokens[i].reading.preposition) or (i > 0 and tokens[i - 1].reading.function == "preposition")
        return led or actors.bare(tokens[i]) in _BATTLES

    def _does(self, i: int, head: Head) -> bool:
        """Is the word that of who does the deed?"""
        told = head.subject
        return (head.preceded and i >= head.indices[0]) or (told is not None and told.start <= i < told.end)


def _adjective_behind(tokens: tuple[Token, ...], i: int) -> bool:
    """Does a definite adjective tell which of somebody's things it is: "ملعبه | الحالي"?"""
    return i + 1 < len(tokens) and tokens[i + 1].reading.definite and tokens[i + 1].reading.noun is None


def _pronoun(token: Token, verb: bool, leading: tuple[str, ...]) -> str:
    """The gender of the thing that a pronoun of a verb or of such a preposition means; "" for none."""
    reading = token.reading
    if verb:
        return PRONOUN_GENDER.get(reading.suffix, "") if "" in leading else ""
    if reading.function != "preposition":
        return ""
    for preposition in leading:
        for ending, gender in (("ها", "f"), ("ه", "m")):
            if preposition and reading.base == preposition + ending:
                return gender
    return ""


def _appointed(token: Token) -> bool:
    verb = token.reading.verb
    return verb is not None and verb.kind in ("appointment", "election")


def _known(token: Token) -> bool:
    return actors.specific(token) or token.text in QUOTES


def _of_sort(topic: str, words: frozenset[str]) -> bool:
    """Is what a text is about such a thing: "كأس العالم", "جزيرة مصيرة", "الهند"?"""
    first = tokenise(topic, 0, len(topic), ())[0]
    named = places(tuple(word.reading.folded for word in tokenise(topic, 0, len(topic), ())))
    return actors.bare(first) in words or (words is _LANDS and (actors.land(first) or bool(named)))
