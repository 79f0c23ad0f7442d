"""Which verb or event noun a date belongs to.

A date belongs to the verb of its clause, unless a nearer event noun claims it: one that a preposition of time governs
("بعد وفاة ... عام 1897"), one that a verb of intention or report has for object ("طالب بعقد ..."), one that a
relative clause or a participle describes ("الاتفاقية الموقعة في"), or the noun just before a date in brackets.
"""

from __future__ import annotations

import attrs

from timeline.events.clauses import CLOSING, COMMA, OPENING, PARTICIPLES, QUOTES, TEMPORAL, Sentence
from timeline.events.lexicon import grammar
from timeline.events.phrases import LINKS, cut, left_of_date, trim, without_brackets
from timeline.events.places import places
from timeline.events.senses import sense
from timeline.events.status import lemmas
from timeline.events.subjects import Subject, after_verb, before_verb, length
from timeline.events.words import Reading, folded

REACH = 26  # tokens between a verb and its date; farther apart the nearest event noun is asked
_COMPARISONS = folded(grammar.COMPARISONS)
_COMPARING = folded(grammar.words("مقارنة مقابل قياسا بالمقارنة باستثناء"))
_DURING = folded(grammar.words("خلال أثناء"))
_PHASES = folded(grammar.words("اندلاع نشوب وقوع حدوث انطلاق إعادة"))
_LEADING = folded(
    grammar.words(
        """
        خبر نبأ أعمال مراسم فعاليات مشروع موعد اندلاع نشوب وقوع حدوث انطلاق حفل جلسة مراسيم ذكرى
        حادث حادثة محاولة عملية إعادة
        """
    )
)
_STRONG_ENOUGH = folded(
    grammar.words(
        """
        علاقات كتاب فيلم قانون رسالة حديث كأس دوري عهد سلام كلمة حكم عمل دعم كتب حلقة عرض بيان ذكر عيد
        بداية نهاية
        """
    )
)
_PAPERS_NAMED = folded(grammar.words("جريدة صحيفة مجلة موقع المصري الإمارات العرب أخبار مصر المسلم روسيا تونس المغرب"))
# In the imperfect these say what is, not what happened.
_BEING = (("عدد", 1), ("عدد", 8), ("عبر", 8), ("كون", 1), ("شكل", 2), ("مثل", 2), ("بدو", 1), ("عني", 1), ("ضمم", 1))
_DEFINING = (("عبر", 8), ("عدد", 1), ("عدد", 8))
_OCCASION = folded(
    grammar.words(
        """
        بمناسبة لمناسبة مناسبة حلول بحلول تهنئة التهنئة تهاني التهاني معايدة المعايدة الخاص الخاصة الخاصين إحياء أجواء
        شعائر فرحة قيم صيام أيام استقبال هنأ يهنئ تهانيه تهنئته احتياجات مستلزمات ملابس موائد مائدة إفطار سحور
        """
    )
)
# What a year behind these names is no time of an event.
_NAMED_BY_YEAR = folded(
    grammar.words(
        """
        ميزانية موازنة الميزانية الموازنة رؤية خطة استراتيجية تسليم أفق آفاق دفعة إصدار عقود الآجلة لمستويات مستويات
        أحداث
        """
    )
)
_FROM_ON = folded(grammar.words("اعتبارا ابتداء بدءا"))
_UNITS = folded(grammar.words("سنوات أعوام أيام أشهر شهور أسابيع ساعات سنة عاما يوما شهرا أسبوعا دقائق"))
_QUALIFYING = folded(grammar.words("لكأس المؤهلة لنهائيات لمونديال للمونديال تصفيات والمؤهلة لأولمبياد"))
_TITLES = folded(
    grammar.words("الأمير الدكتور الشيخ السيد المهندس الأستاذ اللواء السمو الأميرة الدكتورة العميد العقيد الملك")
)
_AGES = folded(grammar.words("عمره عمرها أعمارهم العمر أعمارهن عمر بعمر سن سنه إجازة عطلة إجازات"))
_HABITS = folded(grammar.words("غالبا عادة كثيرا دائما أحيانا نادرا"))
_PAPERS = folded(grammar.words("بيان تصريح تقرير تصريحات مؤتمر حديث مقابلة خطاب كلمة رسالة"))
_BRINGING = (("جيء", 1), ("اتي", 1))
# Kinds that say more than the light verb before them.
_HELPERS = (("كون", 1), ("ظلل", 1))
# Verbs that only judge or present the event noun after them: شكلت زيارة ... منعطفا، يأتي توقيع ...
_PRESENTING = (
    ("شكل", 2),
    ("مثل", 2),
    ("جيء", 1),
    ("اتي", 1),
    ("عدد", 1),
    ("عبر", 8),
    ("كون", 1),
    ("شهد", 1),
    ("عكس", 1),
    ("صبح", 4),
)
_PLAIN = ("other", "statement", "opening", "closing")


@attrs.frozen
class Head:
    """The head of an event: a verb, an event noun, or a bare phrase.

    `indices` are the tokens that may be told, in order, dates among them; `governor` is the verb on which a noun
    depends; `subject` is one to be added; `preceded` says that the subject stands before the verb, in `indices`.
    """

    index: int
    indices: tuple[int, ...]
    kind: str
    shape: str
    governor: int | None = None
    subject: Subject | None = None
    preceded: bool = False
    auxiliary: bool = False
    lemma: tuple[str, int] | None = None


def heads(
    sentence: Sentence, date: int, last: int, floor: int, following: int | None, ahead: bool = False
) -> list[Head]:
    """Find the heads of the date at tokens `date..last`; `floor` is the first token after the date before it.

    `ahead` says that the date lies after the text's own day: no perfect tells what happens then.
    """
    search = _Search(sentence, date, last, floor, following, ahead)
    found = search.run()
    return found + search.coordinated(found)


def undated_heads(sentence: Sentence) -> list[Head]:
    """The head of the first clause with a verb of a sentence without a date of its own."""
    clause = next((c for c in sentence.clauses if c.verb >= 0), None)
    if clause is None:
        return []
    return [_Search(sentence, clause.start, clause.start - 1, clause.start, None).verb(clause.verb, clause.end)]


@attrs.define
class _Search:
    sentence: Sentence
    date: int
    last: int
    floor: int
    following: int | None
    ahead: bool = False

    def run(self) -> list[Head]:
        s, tokens = self.sentence, self.sentence.tokens
        number = s.clause_of[self.date]
        clause = s.clauses[number]
        low = max(clause.start, self.floor)
        left = left_of_date(tokens, self.date, low)
        opening = self._bracket()
        if opening is not None:
            left = left_of_date(tokens, opening, low) if opening > low else low
            if opening > low:
                left = opening
        if self._only_measures(low, left) or self._defines(low, left) or self._goes_on():
            return []
        words_left = any(tokens[i].type == "word" and not tokens[i].reading.function for i in range(low, left))
        if not words_left and clause.start < self.floor and self._shares():
            low = clause.start
            words_left = True
        if number and low == clause.start and tokens[low].reading.folded == "وذلك" and clause.verb < 0:
            return self._clause_before(number)
        if words_left:
            found = self._named_after(number) or self._left(low, left)
            if found:
                during = self._during_after(number)
                if during:
                    keep = tuple(i for i in found[-1].indices if i < during[0].index - 1)
                    found[-1] = attrs.evolve(found[-1], indices=keep or found[-1].indices)
                return found + during
        found = self._right(number)
        if found:
            return found
        if number and not words_left:
            return self._clause_before(number)
        if not words_left or not (opening is not None or self._tenure(left, low)):
            return []
        return self._phrase(low, left)

    def _goes_on(self) -> bool:
        """Does a second date with its own place share a verb: "سيعقد اللقاء اليوم في العيون، وغدا في الوادي"?"""
        tokens = self.sentence.tokens
        glued = self.date > 1 and tokens[self.date - 1].text == "و" and tokens[self.date - 2].type == "mark"
        after = tokens[self.last + 1].reading if self.last + 1 < len(tokens) else None
        return glued and after is not None and after.function == "preposition" and not after.conjunction

    def _defines(self, low: int, left: int) -> bool:
        """Does a pronoun follow the date as in a definition: "الدولة الأموية (661 - 750) هي ثاني خلافة"?"""
        s, tokens = self.sentence, self.sentence.tokens
        at = self.last + 1
        while (
            at < len(tokens) and tokens[at].type == "mark" and (tokens[at].text in COMMA or tokens[at].text in CLOSING)
        ):
            at += 1
        if at >= len(tokens) or tokens[at].reading.folded not in ("هو", "هي"):
            return False
        return not any(v in s.verbs and tokens[v].reading.base != "بني" for v in range(low, left))

    def _tenure(self, left: int, low: int) -> bool:
        """Is the date a time in office behind its title: "الرئيس الرابع للجمهورية من 14 أكتوبر 1981"?"""
        tokens = self.sentence.tokens
        links = {tokens[i].reading.base for i in range(left, self.date)} | {tokens[self.date].text.split()[0]}
        return bool(links & {"من", "منذ", "بين"}) and tokens[low].reading.definite and left - low <= 9

    def _during_after(self, number: int) -> list[Head]:
        """A second event for the date: "... في مايو خلال زيارة الوزير"."""
        s, tokens = self.sentence, self.sentence.tokens
        end = s.clauses[number].end if self.following is None else min(self.following, s.clauses[number].end)
        for i in range(self.last + 1, min(end - 1, self.last + 16)):
            noun = tokens[i + 1].reading.noun
            if tokens[i].reading.base in _DURING and noun is not None and tokens[i - 1].reading.base != "من":
                if noun not in _PLAIN and not tokens[i + 1].reading.suffix:
                    return [Head(i + 1, tuple(range(i + 1, end)), noun, "noun", lemma=tokens[i + 1].reading.lemma)]
                return []
        return []

    def _named_after(self, number: int) -> list[Head]:
        """The event that a relative clause names for the date: "الأسبوع الماضي الذي شهد توقيع ..."."""
        s, tokens = self.sentence, self.sentence.tokens
        if number + 1 >= len(s.clauses) or s.clauses[number].end != self.last + 1:
            return []
        following = s.clauses[number + 1]
        if following.opener != "relative" or _lemma_or_none(s, following.verb) not in _PRESENTING:
            return []
        at = following.verb + 1
        if at >= following.end or tokens[at].reading.noun is None:
            return []
        return [
            Head(
                at,
                tuple(range(at, following.end)),
                tokens[at].reading.noun or "other",
                "noun",
                lemma=tokens[at].reading.lemma,
            )
        ]

    def coordinated(self, found: list[Head]) -> list[Head]:
        """The verb that "و" ties to one already found: a date before its verb dates both."""
        s, tokens = self.sentence, self.sentence.tokens
        if len(found) != 1 or found[0].shape != "verb":
            return []
        number = s.clause_of[found[0].index]
        if number + 1 >= len(s.clauses):
            return []
        clause = s.clauses[number + 1]
        if clause.opener != "and" or clause.verb < 0 or not tokens[clause.start].reading.conjunction:
            return []
        if any(tokens[i].type == "date" for i in range(clause.start, clause.end)):
            return []
        verb = tokens[clause.verb].reading.verb
        same = verb is not None and verb.lemma is not None and verb.lemma == found[0].lemma
        if verb is None or verb.role != "perfect" or not (same or found[0].index > self.last):
            return []
        head = self.verb(clause.verb, clause.end)
        return [head] if same or head.kind not in ("other", "statement") else []

    # what stands before the date

    def _left(self, low: int, left: int) -> list[Head]:
        s, tokens = self.sentence, self.sentence.tokens
        clause = s.clauses[s.clause_of[self.date]]
        verb = next((v for v in sorted(s.verbs) if low <= v < left), None) if clause.verb >= 0 else None
        if verb is not None and _lemma(s, verb) in _HELPERS:
            verb = next((v for v in sorted(s.verbs) if verb < v < min(left, verb + 16)), verb)
        verb = self._told_rather(verb, low, left)
        noun = self._noun(max(low, (verb if verb is not None else low - 1) + 1), left)
        participle = self._participle(max(low, left - 8), left)
        bracketed = tokens[left].type == "mark" and tokens[left].text in OPENING
        if participle is not None and (verb is None or verb < participle):
            return [self._described(low, participle, left, verb)]
        if clause.opener == "relative" and (verb is not None or noun is None) and low == clause.start:
            described = self._relative(clause.start, left, verb)
            if described is not None:
                return [described]
            if noun is None or not self._apart(noun, low):
                return self._around(clause.start)
            verb = None
        if verb is None:
            if noun is not None and not self._edition(noun, left):
                return self._nouns(noun, low, left, None)
            return []
        lemma = _lemma(s, verb)
        if self.ahead and self._done(verb) and tokens[left].reading.folded not in _FROM_ON:
            if noun is None:
                return []
            return [self._noun_head(noun, self._chain(noun, verb + 1), left, verb)]
        if (
            verb
            and tokens[verb - 1].reading.base == "كما"
            and lemma in (*_BRINGING, ("ورد", 1), ("ورد", 4), ("ذكر", 1))
        ):
            return []  # كما جاء في كتاب ...
        if lemma in _BRINGING and tokens[verb + 1].reading.base == "ذلك" and noun is None:
            return []
        if (
            (lemma in _DEFINING or tokens[verb].reading.base in ("تعد", "يعد"))
            and not self._future(verb)
            and tokens[verb].reading.verb is not None
        ):
            return []
        if verb and tokens[verb - 1].reading.base in ("ما", "بما", "مما") and self._perfect(verb):
            return []  # وفق ما أعلنته الوزارة، وما حدث له
        if self._describes(verb, low):
            described = self._relative(verb, left, verb)
            if described is not None:
                return [described]
        if noun is not None:
            if _lemma(s, verb) in _PRESENTING and tokens[verb + 1].reading.noun is not None and verb + 1 not in s.verbs:
                first = self._noun(verb + 1, min(left, self._chain_end(verb + 1)))
                goes_on = _lemma(s, verb) in _BRINGING  # elsewhere the predicate follows
                return [self._noun_head(first if first is not None else verb + 1, verb + 1, left, None, goes_on)]
            idafa = not tokens[noun].reading.definite and not tokens[noun].reading.suffix
            if left == self.date == noun + 1 and idafa and tokens[self.date].text[0].isdigit():
                return [self._noun_head(noun, noun, left, verb)]  # اتفاقية 26 أغسطس
            if tokens[noun].reading.conjunction and self._verb_after():
                return self._nouns(noun, verb + 1, left, None)
            chain = self._chain(noun, verb + 1)
            governed = chain - 1 > verb and tokens[chain - 1].reading.base in TEMPORAL
            joined = _lam(tokens[left].text) and left == self.date - 1
            if governed and tokens[left].reading.base != "حتي":
                out = self._nouns(noun, verb + 1, left, None)
                if tokens[chain - 1].reading.base in _DURING:
                    out.insert(0, self.verb(verb, chain - 1))
                return out
            about = chain - verb <= 9
            if lemma in (("جيء", 1), ("اتي", 1)) and tokens[verb + 1].reading.base == "ذلك":
                return self._nouns(noun, verb + 1, left, None)  # جاء ذلك خلال اجتماع ...
            if lemma in lemmas("COPULA") and (lemma != ("عود", 1) or tokens[left].reading.base == "الي"):
                return self._nouns(noun, verb + 1, left, None)
            led = tokens[chain].reading.preposition or tokens[chain - 1].reading.base in ("الي", "علي", "عن", "من")
            denied = lemma in lemmas("DENIAL") and lemma != ("رفض", 1)
            if (denied and about) or (lemma in lemmas("INTENTION") and about and (led or lemma != ("دعو", 1))):
                return self._nouns(noun, verb + 1, left, verb)
            if lemma in lemmas("REPORT") and about and tokens[chain - 1].reading.base in ("عن", "علي"):
                return self._nouns(noun, verb + 1, left, verb)
            if bracketed and left - noun <= 9:
                return self._nouns(noun, verb + 1, left, verb)
            if joined:
                return [self._noun_head(noun, chain, left, verb)]
            if left - verb > REACH:
                return self._nouns(noun, verb + 1, left, verb)
        if lemma in lemmas("COPULA"):
            before = before_verb(s, verb)
            if before is not None and (left - verb <= 2):
                inner = self._noun(before.start, before.end)
                if inner is not None:
                    return self._nouns(inner, before.start, before.end, None)
                return self._phrase(before.start, before.end)
        if (
            bracketed
            and noun is None
            and tokens[left - 1].type == "mark"
            and tokens[left - 1].text in QUOTES
            and left - verb > 6
        ):
            return self._phrase(max(low, left - 8), left)
        return [self.verb(verb, clause.end)]

    def _around(self, relative: int) -> list[Head]:
        """The verb of the clause that a relative clause stands in, where the date cannot be the relative's."""
        s = self.sentence
        verb = s.clauses[s.clause_of[relative]].verb
        found = s.tokens[verb].reading.verb if verb >= 0 else None
        if found is not None and found.role == "perfect":
            return []
        number = s.clause_of[relative] - 1
        if number < 0 or s.clauses[number].verb < 0 or s.clauses[number].opener == "relative":
            return []
        if any(s.tokens[i].type == "date" for i in range(s.clauses[number].start, s.clauses[number].end)):
            return []
        return [self.verb(s.clauses[number].verb, s.clauses[number].end)]

    def _apart(self, noun: int, low: int) -> bool:
        """Does a conjunction part a noun from the relative clause before it: "... الذي لا يقهر، وتوقيع المعاهدة"?"""
        return bool(self.sentence.tokens[self._chain(noun, low)].reading.conjunction)

    def _edition(self, noun: int, left: int) -> bool:
        """Is the year part of a tournament's name: "كأس الأمم 2019"?"""
        tokens = self.sentence.tokens
        year = tokens[self.date].text.rstrip(" م")
        return tokens[noun].reading.noun == "sport" and left == self.date and year.isdigit()

    def _future(self, verb: int) -> bool:
        found = self.sentence.tokens[verb].reading.verb
        return found is not None and (found.future or found.role == "perfect")

    def _perfect(self, verb: int) -> bool:
        found = self.sentence.tokens[verb].reading.verb
        return found is not None and found.role == "perfect" and found.lemma != ("زول", 1)

    def _done(self, verb: int) -> bool:
        """Is it a perfect that tells of something done, and not of a plan?"""
        found = self.sentence.tokens[verb].reading.verb
        if found is None or found.role != "perfect" or not found.sure or found.kind == "law":
            return False
        return found.lemma not in lemmas("INTENTION") and found.lemma not in lemmas("DENIAL")

    def _describes(self, verb: int, low: int) -> bool:
        """Does a verb with a pronoun describe the indefinite noun before it: "استطلاع أجرته الصحيفة"?"""
        tokens = self.sentence.tokens
        if verb <= low or tokens[verb].reading.suffix not in ("ه", "ها") or tokens[verb].reading.conjunction:
            return False
        before = tokens[verb - 1].reading
        return tokens[verb - 1].type == "word" and not (before.definite or before.function or before.suffix)

    def _told_rather(self, verb: int | None, low: int, left: int) -> int | None:
        """After a verb that describes ("يعد ... الذي"), a perfect nearer to the date tells what happened."""
        s = self.sentence
        found = s.tokens[verb].reading.verb if verb is not None else None
        if found is None or found.role != "imperfect" or found.future or found.kind != "other":
            return verb
        for v in sorted(s.verbs, reverse=True):
            other = s.tokens[v].reading.verb
            if (
                low <= v < left
                and verb is not None
                and v > verb
                and other is not None
                and other.role == "perfect"
                and other.sure
                and not s.tokens[v].reading.suffix
            ):
                return v
        return verb

    def _chain_end(self, first: int) -> int:
        """The end of the row of nouns that begins at `first`."""
        tokens = self.sentence.tokens
        at = first + 1
        while at < len(tokens) and tokens[at].reading.noun is not None and not tokens[at - 1].reading.definite:
            at += 1
        return at

    def _verb_after(self) -> bool:
        """Does a verb follow the date at once: "وافتتاح القناة يوم ... سوف يغير"?"""
        s = self.sentence
        return any(i in s.verbs for i in range(self.last + 1, min(self.last + 4, len(s.tokens))) if not self._marked(i))

    def _marked(self, i: int) -> bool:
        return any(t.type == "mark" for t in self.sentence.tokens[self.last + 1 : i])

    def _only_measures(self, low: int, left: int) -> bool:
        """Does the date only compare or measure: "أدنى مستوى منذ ...", "مقارنة مع مايو"?"""
        tokens = self.sentence.tokens
        link = tokens[left].reading.base if left < self.date else ""
        near = [tokens[i].reading for i in range(max(low, left - 8), left) if tokens[i].type == "word"]
        wide = [tokens[i].reading for i in range(max(low, left - 14), left) if tokens[i].type == "word"]
        if any(r.base in _COMPARING or r.folded in _COMPARING for r in wide) or any(r.base == "نفس" for r in near[-2:]):
            return True
        if link in ("منذ", "مذ") and any(r.base in _COMPARISONS or r.folded in _COMPARISONS for r in near):
            return True
        before = tokens[left - 1].reading if left > low else None
        if before is not None and before.base in ("عن", "مثل", "فوق"):
            return True
        if self._occasion(near) or self._counted_from() or self._nowadays():
            return True
        if before is not None and (before.folded in _NAMED_BY_YEAR or before.base in _NAMED_BY_YEAR):
            return True
        if any(reading.folded in _QUALIFYING for reading in near[-4:]) and tokens[self.date].text[:1].isdigit():
            return True
        if any(reading.base in _AGES or reading.folded in _AGES for reading in near[-3:]):
            return True
        if any(reading.base == "ما" for reading in near) and any(reading.folded in _HABITS for reading in wide):
            return True  # غالبا ما تبدأ ...
        if link in ("تاريخ", "بتاريخ", "وتاريخ", "لسنه", "لعام", "سنه") and self._numbered(low, left):
            return True
        return before is not None and before.folded in ("مواليد", "موسم", "الموسم", "طبعه", "موديل", "طراز", "لسنه")

    def _occasion(self, near: list[Reading]) -> bool:
        """Is the date a feast that only gives the occasion: "بمناسبة عيد الفطر", "حلول شهر رمضان"?"""
        token = self.sentence.tokens[self.date]
        text = token.text.replace("أ", "ا")
        feast = token.mention is not None and token.mention.rule == "holiday"
        if not feast and not text.startswith(("عيد", "شهر رمضان", "رمضان", "الشهر الفضيل", "ليله", "ذكري")):
            return False
        after = self.sentence.tokens[self.last + 1].reading if self.last + 1 < len(self.sentence.tokens) else None
        if after is not None and after.function == "pronoun":
            return True  # عيد الأم هو ...
        return any(reading.base in _OCCASION or reading.folded in _OCCASION for reading in near[-4:])

    def _nowadays(self) -> bool:
        """Is اليوم a newspaper's name or the present age: "صحيفة اليوم", "تعد المدينة اليوم"?"""
        tokens = self.sentence.tokens
        text = tokens[self.date].text
        before = tokens[self.date - 1] if self.date else None
        after = tokens[self.last + 1] if self.last + 1 < len(tokens) else None
        if text == "يومه" or (text.isdigit() and len(text) < 3):
            return True  # في يومه الخامس؛ a bare number
        if text.endswith(("منه", "منها")) and not any(character.isdigit() for character in text):
            return True  # عرض الحلقات الأولى منه
        if "الأمس واليوم" in text or (after is not None and after.type == "number" and text[-1].isalpha()):
            return True
        if text.startswith("بعد ") and before is not None and text.split()[-1][:3] == before.text[:3]:
            return True  # عاما بعد عام
        if text not in ("اليوم", "الآن", "الان") or before is None:
            return False
        if before.reading.base in _PAPERS_NAMED or (
            after is not None and after.text in QUOTES and before.text != "قال"
        ):
            return True
        if before.reading.base in ("هو", "هي", "حتي", "الي", "ما"):
            return True
        verb = next((v for v in sorted(self.sentence.verbs, reverse=True) if v < self.date), None)
        found = tokens[verb].reading.verb if verb is not None else None
        if verb is None or found is None or found.role != "imperfect" or found.future:
            return False
        return found.lemma in _BEING or self._in_relative(verb)

    def _counted_from(self) -> bool:
        """Does the date count from a thing whose own date is not said: "قبل يومين من الانتخابات"?"""
        tokens, at = self.sentence.tokens, self.last + 1
        if tokens[self.date].text == "منذ يوم" and at < len(tokens) and tokens[at].reading.definite:
            return True  # منذ يوم العيد
        if not tokens[self.date].text.startswith(("قبل", "بعد")) or at + 1 >= len(tokens):
            return False
        if tokens[at].text not in ("من", "على") or tokens[at + 1].reading.function == "demonstrative":
            return False
        return tokens[self.last].mention is None or "ذلك" not in tokens[self.last].text

    def _numbered(self, low: int, left: int) -> bool:
        """Is the date that of a law named by its number, and no verb of the clause issues it?"""
        s, tokens = self.sentence, self.sentence.tokens
        if not any(tokens[i].reading.base == "رقم" for i in range(max(low, left - 9), left)):
            return False
        verb = next((v for v in sorted(s.verbs, reverse=True) if low <= v < left), None)
        return verb is None or _lemma(s, verb) not in (("صدر", 1), ("صدر", 4))

    def _shares(self) -> bool:
        """May a date share the head of the date before it in the clause: "في مايو ويونيو"?"""
        tokens = self.sentence.tokens
        between = tokens[self.floor : self.date]
        words = [t for t in between if t.type == "word"]
        return len(words) <= 3 and not any(t.reading.base in ("الي", "حتي", "منذ", "من", "عن") for t in words)

    def _noun(self, low: int, high: int) -> int | None:
        """The nearest event noun before `high`, one with a kind of its own before a vague one."""
        s, tokens = self.sentence, self.sentence.tokens
        weak: int | None = None
        for i in range(high - 1, max(low, high - 40) - 1, -1):
            reading = tokens[i].reading
            if reading.noun is None or i in s.verbs or tokens[i].type != "word":
                continue
            if reading.noun != "other" and reading.base not in _STRONG_ENOUGH:
                return i
            weak = i if weak is None else weak
        return weak

    def _chain(self, noun: int, low: int) -> int:
        """The first of a row of nouns in construct state: حفل إطلاق الدورة."""
        s, tokens = self.sentence, self.sentence.tokens
        i = noun
        while i - 1 >= low:
            token, reading = tokens[i - 1], tokens[i - 1].reading
            if token.type != "word" or i - 1 in s.verbs or reading.definite or reading.suffix or reading.function:
                break
            if tokens[i].reading.conjunction or tokens[i].reading.preposition:
                break
            if reading.noun is None and reading.base not in _LEADING:
                break
            i -= 1
        return i

    def _nouns(self, noun: int, low: int, left: int, governor: int | None) -> list[Head]:
        """The event of a noun, and of a noun before it that "و" ties to the same date."""
        tokens = self.sentence.tokens
        first = self._chain(noun, low)
        # a nearer noun may stand inside the phrase of another: زيارة وفد المؤتمر
        while True:
            outer = self._noun(max(low, first - 10), first)
            if outer is None or not self._inside(outer, first) or _adverbial(tokens[outer].text):
                break
            fixed = outer > 0 and tokens[outer - 1].reading.folded in ("المقرر", "المزمع", "المنتظر", "المتوقع")
            if tokens[outer].reading.noun == "other" and tokens[noun].reading.noun != "other" and not fixed:
                break
            first, noun = self._chain(outer, low), outer
        noun = self._telling(first, noun)
        heads_ = [self._noun_head(noun, first, left, governor)]
        during = first > low and tokens[first - 1].reading.base in _DURING and governor is None
        if tokens[first].reading.conjunction or during:
            outer = self._noun(max(low, first - 14), first)
            if (
                outer is not None
                and tokens[outer].reading.noun not in _PLAIN
                and not any(tokens[i].type == "mark" and tokens[i].text not in QUOTES for i in range(outer, first))
            ):
                heads_.insert(
                    0,
                    self._noun_head(
                        self._telling(self._chain(outer, low), outer),
                        self._chain(outer, low),
                        first - during,
                        governor,
                        extend=False,
                    ),
                )
        return heads_

    def _telling(self, first: int, noun: int) -> int:
        """The noun of the row `first..noun` that says what happened: توقيع in توقيع عقد, افتتاح in حفل افتتاح."""
        for i in range(first, noun):
            reading = self.sentence.tokens[i].reading
            if reading.noun not in (None, "other") and reading.base not in _LEADING and i not in self.sentence.verbs:
                return i
        return noun

    def _inside(self, outer: int, inner: int) -> bool:
        """Is the noun at `inner` part of the phrase that the noun at `outer` begins?"""
        for i in range(outer, inner + 1):
            token = self.sentence.tokens[i]
            if (
                token.type == "mark"
                and token.text not in QUOTES
                and token.text not in OPENING
                and token.text not in CLOSING
            ):
                return False
            if token.type in ("date", "time") or i in self.sentence.verbs:
                return False
            if i > outer and token.reading.function in ("complement", "subordinator", "relative"):
                return False
            if i > outer and (token.reading.base in TEMPORAL and token.reading.function == "preposition"):
                return False
            if i > outer and token.reading.conjunction:
                return False
        return True

    def _noun_head(self, noun: int, first: int, left: int, governor: int | None, extend: bool = True) -> Head:
        indices = list(range(first, left))
        if extend:
            indices += self._rest(left - first)
        reading = self.sentence.tokens[noun].reading
        near = [self.sentence.tokens[i].reading.base for i in indices if noun < i <= noun + 6]
        kind = sense(reading.lemma, near) or reading.noun or "other"
        if reading.base in _PHASES and noun + 1 < left:  # اندلاع الحرب، وقوع حريق
            kind = self.sentence.tokens[noun + 1].reading.noun or kind
        return Head(noun, tuple(indices), kind, "noun", governor, lemma=reading.lemma)

    def _rest(self, so_far: int) -> list[int]:
        """The words of the clause after the date, while the phrase is short."""
        s, tokens = self.sentence, self.sentence.tokens
        end = s.clauses[s.clause_of[self.last]].end
        out: list[int] = []
        at = self.last + 1
        opened = self._bracket()
        if so_far > 9 or at >= end or opened is not None:
            return []
        if at + 1 < end and tokens[at].text.startswith("ب") and tokens[at + 1].reading.folded in _UNITS:
            return []  # بعد وفاة الأمير عام 632 بأربع سنوات
        if tokens[at].type == "mark" or tokens[at].reading.conjunction or tokens[at].reading.function == "relative":
            return []
        stop = end
        if self.following is not None and self.following < end:
            stop = left_of_date(tokens, self.following, at)
            if any(tokens[i].reading.noun is not None for i in range(at, stop)):
                return []
        for i in range(at, stop):
            if (tokens[i].type == "mark" and tokens[i].text in COMMA) or i in s.verbs:
                break
            out.append(i)
        return out

    def verb(self, verb: int, end: int) -> Head:
        """The head of a verb, with its subject and its words up to the token `end`."""
        s, tokens = self.sentence, self.sentence.tokens
        clause = s.clauses[s.clause_of[verb]]
        first = verb
        while first > clause.start and tokens[first - 1].reading.function in ("negation", "future"):
            first -= 1
        reading = tokens[verb].reading
        lemma = reading.verb.lemma if reading.verb is not None else None
        head, auxiliary = verb, False
        subject: Subject | None = None
        helper = next((v for v in sorted(s.verbs) if clause.start <= v < verb and _lemma(s, v) in _HELPERS), None)
        if helper is not None:  # كان الوزير قد أعلن: the subject stands between
            between = [
                i for i in range(helper + 1, verb) if tokens[i].reading.function not in ("aspect", "negation", "future")
            ]
            if between and tokens[between[0]].text.endswith(("ا", "اً", "ًا")) and len(tokens[between[0]].text) > 4:
                between = []  # كان مناضلا وقائدا ولد ...: a predicate, no subject
            if between and tokens[between[0]].type == "word" and not tokens[between[0]].reading.function:
                subject = _shorter(s, Subject(between[0], between[-1] + 1, ""))
            auxiliary = not between
        before = before_verb(s, verb) if helper is None else None
        preceded = False
        if before is not None and before.start >= clause.start:
            if length(tokens, before) <= 6:
                first, preceded = before.start, True
            else:
                subject = _shorter(s, before)
        stop = max(end, self.last + 1) if s.clause_of[verb] == s.clause_of[self.date] else end
        spoken = self._speech(verb, before, subject) if helper is None else None
        if spoken is not None:
            indices, subject = spoken, None
            preceded = spoken[0] < verb
        else:
            indices = self._told_by_verb(first, verb, min(stop, clause.end) if end > self.date else end)
            indices += self._complement(head, indices)
            indices = self._compressed(verb, indices)
        kind = self._verb_kind(head, indices)
        lemma = _lemma(s, head)
        return Head(head, tuple(indices), kind, "verb", None, subject, preceded, auxiliary, lemma)

    def _told_by_verb(self, first: int, verb: int, end: int) -> list[int]:
        """The words of a verb's clause without those that only introduce dates."""
        tokens = self.sentence.tokens
        out: list[int] = []
        at = first
        dates = [i for i in range(first, end) if tokens[i].type == "date"]
        for date in dates:
            left = left_of_date(tokens, date, max(at, verb + 1) if date > verb else at)
            out += range(at, max(at, left))
            at = date + 1
            if date > self.last and date > verb and (self.following == date):
                beside = all(
                    tokens[i].type != "mark" and (tokens[i].reading.function or tokens[i].reading.folded in LINKS)
                    for i in range(self.last + 1, date)
                )
                if not beside:
                    return out
            if date == self.last and sum(i > verb for i in out) > 8:
                comma = at < end and tokens[at].type == "mark" and tokens[at].text in COMMA
                return self._shortened(first, verb, at + comma, end) or out
        for i in range(at, end):
            helped = _lemma(self.sentence, verb) in _HELPERS
            if i > self.last > verb and i in self.sentence.verbs and not helped:
                break  # another verb behind the date is another clause
            alone = self.sentence.tokens[i].reading.folded in ("وحده", "وحدها")
            if i == self.last + 1 and i > verb and self.sentence.tokens[i].reading.conjunction and not alone:
                break  # ... في مايو ولمدة شهر
            out.append(i)
        return out

    def _shortened(self, first: int, verb: int, at: int, end: int) -> list[int] | None:
        """Verb, subject, and the object that follows a date after a long stretch: "حملت الإدارة (... أمس) المنتخب"."""
        s, tokens = self.sentence, self.sentence.tokens
        if at >= end or tokens[at].type == "mark" or at in s.verbs:
            return None
        reading = tokens[at].reading
        after = after_verb(s, verb)
        light = _lemma(s, verb) == ("قوم", 1) and reading.preposition
        light = light or _lemma(s, verb) == ("بلغ", 1) or reading.base in ("علي", "عن")
        if (reading.function or reading.conjunction or reading.preposition) and not light:
            return None
        if (reading.folded in LINKS and not light) or _participial(tokens[at].text):
            return None
        if after is None or reading.folded in PARTICIPLES:
            return None
        if tokens[after.end].text in COMMA and after.end < left_of_date(tokens, self.date, after.end):
            return None  # the object stands before the date
        return [*range(first, verb + 1), *self._who(after, min(after.end + 3, self.date)), *range(at, end)]

    def _compressed(self, verb: int, indices: list[int]) -> list[int]:
        """A long subject shortened, so that what it does is still told: "ناقش محافظ المؤسسة (...) مع الوزير"."""
        s, tokens = self.sentence, self.sentence.tokens
        after = after_verb(s, verb)
        if after is None or sum(tokens[i].type == "word" for i in indices) <= 13 or verb not in indices:
            return indices
        end = after.end
        while end in indices and tokens[end].type == "word" and end not in s.verbs:
            reading = tokens[end].reading
            owned = reading.preposition and tokens[end].text.startswith("ل")
            if reading.function or (reading.preposition and not owned) or tokens[end].text.startswith("ب"):
                break
            if reading.noun is not None and not (reading.definite or reading.conjunction or owned):
                break
            if reading.suffix and not reading.definite:
                break
            end += 1
        if end - after.start <= 6:
            return indices
        who = self._who(after, end)[:7]
        titled = any(tokens[i].reading.folded in _TITLES for i in who)
        while len(who) > 4 and (
            tokens[who[-1]].reading.preposition
            or tokens[who[-1]].reading.folded in ("بن", "عبد", "ال", "ابن", "رييس")
            or not (titled or tokens[who[-1]].reading.definite)
        ):
            who.pop()
        return [i for i in indices if i <= verb or i in who or i >= end]

    def _who(self, after: Subject, stop: int) -> list[int]:
        """A subject with the nouns that ل ties to it: "وزير الدولة للشؤون الخارجية"."""
        tokens = self.sentence.tokens
        out: list[int] = []
        for i in range(after.start, stop):
            token = tokens[i]
            if token.type == "mark" and token.text in QUOTES:
                out.append(i)
                continue
            owned = token.reading.preposition and token.text.startswith("ل")
            if len(out) > 6 or token.type != "word" or i in self.sentence.verbs or token.reading.conjunction:
                break
            if i >= after.end and not owned and not (i > after.end and token.reading.definite):
                break
            if token.reading.function and token.reading.function != "demonstrative":
                break
            out.append(i)
        return out

    def _speech(self, verb: int, before: Subject | None, shortened: Subject | None) -> list[int] | None:
        """The words of a saying: its verb, who says it, and the beginning of what is said."""
        s, tokens = self.sentence, self.sentence.tokens
        if not _speaks(s, verb):
            return None
        who = shortened or before
        after = after_verb(s, verb) if who is None else None
        start = self._said(max(verb, after.end - 1 if after is not None else verb))
        if start is None:
            return None
        if who is None and after is None and verb + 1 < start <= verb + 5:  # أظهرت أخبار صحافية أن ...
            row = range(verb + 1, next((i for i in range(verb + 1, start) if tokens[i].type == "date"), start))
            if row and all(tokens[i].type == "word" and not tokens[i].reading.function for i in row):
                after = Subject(verb + 1, row.stop, "")
        said = [verb] if who is None else [*range(who.start, who.end), verb]
        if who is None and tokens[verb - 1].reading.function in ("negation", "future"):
            said.insert(0, verb - 1)
        if after is not None:
            said += self._who(after, start)
        content: list[int] = []
        for i in range(start, len(tokens)):
            if tokens[i].type == "date":
                content = content[: left_of_date(tokens, i, start) - start]
                break
            if (tokens[i].type == "mark" and tokens[i].text in "؛.") or len(content) > 24:
                break
            content.append(i)
        whole = without_brackets(tokens, content)
        content = cut(tokens, whole, start, aim=max(6, 13 - len(said)))
        acts = next((at for at, i in enumerate(whole) if i in s.verbs and not self._in_relative(i)), None)
        if acts is not None and len(content) <= acts <= 12:  # the cut fell before the predicate
            plain = [i for at, i in enumerate(whole[: acts + 5]) if at >= acts or tokens[i].text not in COMMA]
            content = cut(tokens, plain, whole[acts], aim=acts + 4)
        content = trim(tokens, content)
        if sum(tokens[i].type == "word" for i in content) < 3:
            return None
        if tokens[start - 1].text == ":":
            content.insert(0, start - 1)
        return said + content

    def _said(self, after: int) -> int | None:
        """Where what is said begins: at إن، أن، or behind a colon."""
        s, tokens = self.sentence, self.sentence.tokens
        for i in range(after + 1, min(len(tokens), after + 40)):
            token, reading = tokens[i], tokens[i].reading
            if token.type == "mark":
                if token.text == ":" and i + 1 < len(tokens):
                    return i + 1
                if token.text in "؛.!؟":
                    return None
                if token.text in QUOTES and tokens[i - 1].type == "date" and i + 1 < len(tokens):
                    return i
            elif reading.function == "complement":
                if tokens[i - 1].reading.base in ("الا", "غير", "علي", "رغم", "بعد", "قبل", "منذ", "برغم"):
                    return None
                if reading.base.startswith(("ان", "بان")) and not reading.conjunction:
                    return i
                return None
            elif reading.function == "subordinator" or (
                i in s.verbs and tokens[i - 1].reading.base not in _PAPERS and not self._in_relative(i)
            ):
                return None
        return None

    def _in_relative(self, i: int) -> bool:
        return self.sentence.clauses[self.sentence.clause_of[i]].opener == "relative"

    def _complement(self, verb: int, indices: list[int]) -> list[int]:
        """After قال and its like, the clause that says what."""
        s = self.sentence
        number = s.clause_of[verb]
        found = s.tokens[verb].reading.verb
        if not indices or number + 1 >= len(s.clauses) or len(indices) > 9 or found is None:
            return []
        following = s.clauses[number + 1]
        left_out = range(indices[-1] + 1, following.start)
        if following.opener != "complement" or any(not self._introduces_date(i) for i in left_out):
            return []
        out: list[int] = []
        for i in range(following.start, following.end):
            if s.tokens[i].type == "date":
                break
            out.append(i)
        return out

    def _introduces_date(self, i: int) -> bool:
        token = self.sentence.tokens[i]
        return token.type in ("date", "mark") or token.reading.folded in LINKS

    def _verb_kind(self, verb: int, indices: list[int]) -> str:
        tokens = self.sentence.tokens
        reading = tokens[verb].reading
        kind = reading.verb.kind if reading.verb is not None else "other"
        lemma = reading.verb.lemma if reading.verb is not None else None
        if lemma == ("حكم", 1):
            near = [tokens[i].reading.base for i in indices if verb < i <= verb + 4]
            return "court" if any(base in ("علي", "عليه", "عليها", "عليهم") for base in near) else kind
        role = reading.verb.role if reading.verb is not None else ""
        following = tokens[verb + 1].reading if verb + 1 < len(tokens) else reading
        if lemma == ("ضمم", 1) and role == "imperfect":
            return "other"  # it holds, rather than annexes
        told = [i for i in indices if verb - 7 <= i <= verb + 9 and i != verb]
        near_words = [w for i in told for w in (tokens[i].reading.base, tokens[i].reading.folded)]
        kind = sense(lemma, near_words) or kind
        if lemma == ("وقع", 2) and following.function == "preposition" and following.base not in ("علي", "مع"):
            kind = "other"  # it took place
        if kind == "other" or lemma in lemmas("LIGHT"):
            for i in indices:
                reading = tokens[i].reading
                if (
                    verb < i <= verb + 5
                    and reading.noun is not None
                    and reading.noun not in _PLAIN
                    and reading.base not in _STRONG_ENOUGH
                    and reading.base not in _PHASES
                    and i not in self.sentence.verbs
                ):
                    if lemma == ("وقع", 2) and reading.noun not in ("accident", "attack", "disaster", "war", "death"):
                        continue
                    return reading.noun
        return kind

    # nouns that a relative clause or a participle describes

    def _participle(self, low: int, left: int) -> int | None:
        tokens = self.sentence.tokens
        for i in range(left - 1, low, -1):
            if tokens[i].type != "word":
                return None
            if tokens[i].reading.folded in PARTICIPLES:
                before = tokens[i - 1]
                return (
                    i
                    if before.type == "word" and not before.reading.function and i - 1 not in self.sentence.verbs
                    else None
                )
        return None

    def _described(self, low: int, participle: int, left: int, verb: int | None) -> Head:
        first, noun = self._antecedent(low, participle)
        lengthy = list(range(first, left)) + self._rest(left - first)
        kind = self.sentence.tokens[noun].reading.noun or self.sentence.tokens[participle].reading.noun or "other"
        return Head(noun, tuple(lengthy), kind, "noun", verb)

    def _relative(self, relative: int, left: int, verb: int | None) -> Head | None:
        s, tokens = self.sentence, self.sentence.tokens
        if relative == 0:
            return None
        end = relative
        while (
            end > 1
            and tokens[end - 1].type == "mark"
            and (tokens[end - 1].text in COMMA or tokens[end - 1].text in QUOTES)
        ):
            end -= 1
        first, noun = self._antecedent(max(0, end - 14), end)
        if tokens[relative].reading.conjunction:  # الاجتماع الأول للجنة ...، والذي عقده: the farther noun
            farther = next(
                (
                    i
                    for i in range(end - 1, max(s.clauses[max(0, s.clause_of[relative] - 1)].start, end - 14) - 1, -1)
                    if tokens[i].reading.noun not in (None, "other") and i not in s.verbs
                ),
                None,
            )
            if farther is not None and farther < first:
                first = noun = farther
        if first >= end or tokens[first].type == "number":
            return None
        lone = end - first == 1 and not tokens[first].reading.definite and tokens[noun].reading.noun is None
        if lone and tokens[relative].reading.conjunction:
            return None
        if sum(tokens[i].text in QUOTES for i in range(first, end)) == 1:  # صفقة «شاليط» التي ...
            opening = next((i for i in range(first - 1, max(0, first - 7), -1) if tokens[i].text in QUOTES), None)
            if opening is None or not self._nominal(opening - 1):
                return None
            first = noun = opening - 1
        if tokens[first].reading.folded == "وذلك":
            before = self._clause_before(s.clause_of[first])
            return before[0] if before else None
        if left - relative > 14 or sum(v in s.verbs for v in range(relative, left)) > 2:
            return None  # the date lies behind other clauses that no sign closes
        if tokens[first].reading.folded.startswith(("لهذا", "لهذه")):
            return None
        near = tuple(tokens[i].reading.folded for i in range(first, end) if tokens[i].type == "word")
        if near and (places(near[:2]) or (tokens[noun].reading.noun is None and _adjective(tokens[first].reading))):
            # المؤتمر في الشرق الأوسط الذي يقام ...: what takes place is farther off
            low = s.clauses[max(0, s.clause_of[relative] - 1)].start
            farther = self._noun(max(low, end - 12), first)
            if farther is None or any(v in s.verbs for v in range(farther, first)):
                return None
            noun, first = farther, self._chain(farther, low)
        found = tokens[verb].reading.verb if verb is not None else None
        if (
            verb is not None
            and found is not None
            and found.role == "imperfect"
            and not found.future
            and left - verb > 4
        ):
            return None
        reading = tokens[verb].reading if verb is not None else None
        lemma = reading.verb.lemma if reading is not None and reading.verb is not None else None
        named = tokens[noun].reading.noun
        if lemma in lemmas("COPULA") and (verb is None or left - verb <= 2):
            return Head(noun, tuple(range(first, end)), named or "other", "noun")
        measured = reading is not None and reading.verb is not None and reading.verb.kind == "trade"
        if measured and any(tokens[i].reading.base in _COMPARISONS for i in range(first, end)):
            return None  # المستوى الأدنى الذي بلغه ...
        kind = (
            named
            if named is not None and named != "other"
            else self._verb_kind(verb, list(range(relative, left)))
            if verb is not None
            else "other"
        )
        head = verb if verb is not None and (named is None or named == "other") else noun
        rest = self._rest(left - first)
        tied = bool(rest) and (tokens[rest[0]].reading.function == "preposition" or tokens[rest[0]].text[0] in "بل")
        if rest and not tied:
            rest = []  # الإشارة التي بعثتها المركبة أمس | بيانات ...
        indices = [*range(first, end), *range(relative, left), *rest]
        return Head(head, tuple(indices), kind, "phrase" if head == verb else "noun", None)

    def _antecedent(self, low: int, end: int) -> tuple[int, int]:
        """Where the noun phrase before `end` begins, and its event noun (or its first word)."""
        s, tokens = self.sentence, self.sentence.tokens
        first = end
        while first - 1 >= low and end - first < 9:
            token = tokens[first - 1]
            reading = token.reading
            enclosing = token.text in QUOTES or token.text in CLOSING or token.text in OPENING
            stops = reading.function and reading.function != "demonstrative" and reading.base != "غير"
            if (
                (token.type == "mark" and not enclosing)
                or token.type in ("date", "time")
                or first - 1 in s.verbs
                or stops
            ):
                break
            heading = tokens[first].reading if first < end else None
            if reading.definite and heading is not None and heading.noun is not None and not heading.definite:
                break  # على التوالي موجة ...: no noun in construct state follows a noun with its article
            first -= 1
            owner = reading.preposition and reading.folded[reading.conjunction] == "ل" and self._nominal(first - 1)
            alone = reading.noun is not None and not reading.definite and self._alone(first)
            if reading.conjunction and first - 2 >= low and tokens[first - 1].reading.definite:
                outer = tokens[first - 2].reading  # اتفاقية العلاقات والحصانات الموقعة
                if outer.noun is not None and not outer.definite and first - 2 not in s.verbs:
                    first -= 2
            if (reading.preposition and not owner) or reading.conjunction or alone:
                break
        noun = next((i for i in range(first, end) if tokens[i].reading.noun is not None and i not in s.verbs), None)
        if first and first - 1 in s.verbs and end - first > 1:
            # verb, subject, object, relative: the object is described
            if noun is not None:
                first = self._chain(noun, first)
            helped = _lemma(s, first - 1) in _HELPERS  # وكان مجلس الشورى الذي اجتمع أمس ...
            if not helped and (noun is None or not tokens[end - 1].reading.folded.endswith(("ي", "يه"))):
                start = first
                first = end - 1
                while first > start and tokens[first].reading.definite and _adjective(tokens[first].reading):
                    first -= 1
                while first > start and self._nominal(first - 1) and not tokens[first - 1].reading.definite:
                    first -= 1
                noun = noun if noun is not None and noun >= first else None
        elif noun is None:
            # ... صور المدينة لنادي الاتحاد الذي: the nearest noun in construct state
            inner = next((i for i in range(end - 1, first, -1) if tokens[i].reading.folded.startswith("ل")), None)
            if inner is not None and tokens[inner].reading.preposition and not tokens[inner].reading.function:
                first = inner
        return first, noun if noun is not None else first

    def _nominal(self, i: int) -> bool:
        """Is the token a noun as far as its letters tell?"""
        if i < 0:
            return False
        token = self.sentence.tokens[i]
        return token.type == "word" and not token.reading.function and i not in self.sentence.verbs

    def _alone(self, first: int) -> bool:
        return first == 0 or self.sentence.tokens[first - 1].reading.noun is None

    # what stands after the date, or in another clause

    def _right(self, number: int) -> list[Head]:
        s, tokens = self.sentence, self.sentence.tokens
        clause = s.clauses[number]
        stop = self.following if self.following is not None and self.following < clause.end else clause.end
        verb = next((v for v in sorted(s.verbs) if self.last < v < clause.end), None)
        if verb is not None and (self.following is None or verb < self.following):
            if _lemma(s, verb) in _HELPERS:
                verb = next((v for v in sorted(s.verbs) if verb < v < min(clause.end, verb + 10)), verb)
            return [self.verb(verb, clause.end)]
        noun = next((i for i in range(self.last + 1, stop) if tokens[i].reading.noun is not None), None)
        opens = left_of_date(tokens, self.date, clause.start) <= clause.start
        if noun is not None and noun - self.last <= 8 and (opens or not self._marked(noun)):
            first = self._chain(noun, self.last + 1)
            return [
                Head(
                    noun,
                    tuple(range(first, stop)),
                    tokens[noun].reading.noun or "other",
                    "noun",
                    lemma=tokens[noun].reading.lemma,
                )
            ]
        content = [
            i for i in range(self.last + 1, clause.end) if tokens[i].type == "word" and not tokens[i].reading.function
        ]
        if content or number + 1 >= len(s.clauses):
            return []
        following = s.clauses[number + 1]
        if following.opener in ("relative", "complement", "subordinator"):
            return []
        if following.verb < 0:  # 1907: تأسيس النادي
            noun = next((i for i in range(following.start, following.end) if tokens[i].reading.noun is not None), None)
            if noun is None or noun - self.last > 8:
                return []
            row = range(self._chain(noun, following.start), following.end)
            lemma = tokens[noun].reading.lemma
            return [Head(noun, tuple(row), tokens[noun].reading.noun or "other", "noun", lemma=lemma)]
        if (
            following.opener == "and"
            and tokens[following.start].reading.conjunction
            and tokens[following.start].text[0] == "و"
        ):
            return []
        return [self.verb(following.verb, following.end)]

    def _clause_before(self, number: int) -> list[Head]:
        """The nearest clause before that has a verb: "... ، وذلك في سنة 132"."""
        s = self.sentence
        for earlier in range(number - 1, max(-1, number - 3), -1):
            clause = s.clauses[earlier]
            if clause.verb >= 0 and any(s.tokens[i].type == "date" for i in range(clause.verb, clause.end)):
                return []
            if clause.verb >= 0:
                if clause.opener == "relative":
                    continue
                nearest = max(v for v in s.verbs if clause.start <= v < clause.end)
                return [self.verb(nearest, clause.end)]
            noun = self._noun(clause.start, clause.end)
            if noun is not None:
                return [
                    Head(
                        noun,
                        tuple(range(self._chain(noun, clause.start), clause.end)),
                        s.tokens[noun].reading.noun or "other",
                        "noun",
                    )
                ]
        return []

    def _phrase(self, low: int, left: int) -> list[Head]:
        """Without verb and event noun: the words just before the date, where they are a phrase of two words or more."""
        tokens = self.sentence.tokens
        first = left
        while first - 1 >= low and left - first < 9:
            token = tokens[first - 1]
            if token.type in ("date", "time") or (token.type == "mark" and token.text not in QUOTES):
                break
            if token.reading.function and token.reading.function != "demonstrative":
                break
            first -= 1
        if sum(tokens[i].type == "word" for i in range(first, left)) < 2:
            return []
        return [Head(first, tuple(range(first, left)), "other", "phrase")]

    def _bracket(self) -> int | None:
        """The bracket that opens just before the date, or None."""
        tokens = self.sentence.tokens
        for i in range(self.date - 1, max(-1, self.date - 5), -1):
            token = tokens[i]
            if token.type == "mark" and token.text in OPENING:
                return i
            if token.type == "mark" and token.text in CLOSING:
                return None
        return None


def _speaks(sentence: Sentence, verb: int) -> bool:
    found = sentence.tokens[verb].reading.verb
    return found is not None and (found.kind == "statement" or found.lemma in lemmas("REPORT"))


def _lemma_or_none(sentence: Sentence, verb: int) -> tuple[str, int] | None:
    return _lemma(sentence, verb) if verb >= 0 else None


def _lemma(sentence: Sentence, verb: int) -> tuple[str, int] | None:
    found = sentence.tokens[verb].reading.verb
    return found.lemma if found is not None else None


def _adverbial(word: str) -> bool:
    """Is it an indefinite accusative: احتجاجا على ...؟"""
    return word.endswith(("اً", "ًا")) or (word.endswith("ا") and len(word) > 5)


def _adjective(reading: Reading) -> bool:
    agent = len(reading.base) == 4 and reading.base[1] == "ا"  # النادي، القاضي
    return reading.folded.endswith(("ي", "يه", "يين", "يون", "يات")) and not agent


def _participial(word: str) -> bool:
    """Is it an accusative participle: مشيرا، موضحًا؟"""
    return word.startswith("م") and word.endswith(("ا", "اً", "ًا"))


def _lam(word: str) -> bool:
    return word.startswith("ل") and len(word) <= 4


def _shorter(sentence: Sentence, subject: Subject) -> Subject | None:
    """The first words of a long subject, up to its first mark or preposition."""
    tokens = sentence.tokens
    end = subject.start
    while end < subject.end and end - subject.start < 6:
        token = tokens[end]
        if end > subject.start and (token.type != "word" or token.reading.function or token.reading.preposition):
            break
        end += 1
    return Subject(subject.start, end, subject.gender) if end > subject.start else None
