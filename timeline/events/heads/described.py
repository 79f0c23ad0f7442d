"""Nouns that a relative clause or a participle describes: the date of the clause is theirs."""

from __future__ import annotations

import re

import attrs

from timeline.events.actors import agent, bare, given, glued, land, objectless, person
from timeline.events.endings import wants
from timeline.events.heads.antecedents import antecedent, without
from timeline.events.heads.elsewhere import clause_before
from timeline.events.heads.nominal import LEADING, event_noun, noun_head, of_a_name, rest_of_clause, row_start
from timeline.events.heads.place import (
    HELPERS,
    PHASES,
    Head,
    Place,
    describing,
    is_copula,
    lemma_of,
    lemma_or_none,
)
from timeline.events.heads.verbal import verb_head
from timeline.events.heads.whole import noun_phrase
from timeline.events.lexicon import fields, grammar
from timeline.events.places import places
from timeline.events.senses import noun_kind, participle_kind, verb_kind
from timeline.events.subjects import COMPARISONS, Subject, after_verb
from timeline.events.tokens import CLOSING, COMMA, OPENING, QUOTES, Token, opening_mark
from timeline.events.words import ACCUSATIVE, GIVEN_NAMES, PARTICIPLES, Reading, folded, wanted_by, with_pronoun

_MASCULINE = folded(grammar.MASCULINE)
# Words that name nothing by themselves: "أكثر المناطق التي استهدفها".
_ATTRIBUTES = folded(grammar.words("كرة"))  # فريق لكرة القدم
_LIVED = folded(grammar.words("المتوفى المتوفاة المولود المولودة"))
_ADJECTIVES = folded(
    grammar.words("جديد كبير قديم أول ثاني ثالث أخير خاص عام مشترك مقبل طويل كامل أكبر أعلى حديث شهير سابق مستقل واحد")
)
_MALE_THINGS = folded(
    grammar.words(
        """
        نادي ناد حزب معهد بنك مصرف متحف مسجد فيلم مسلسل كتاب مطار ميناء جبل نهر فريق منتخب مجلس ملعب جيش قرار حادث مؤتمر
        حوار بيان مرسوم دستور قانون حفل مهرجان معرض موسم زلزال إعصار حريق عقد سباق دوري ملتقى منتدى تقرير
        """
    )
)
_FOREMOST = folded(grammar.COMPARISONS | grammar.words("أهم أبرز أشهر أكبر أقدم أجمل أعظم أول أوائل"))
_FEMININE = re.compile(r"(?:ه|ات)\Z|\Aا..ا.\Z")  # and broken plurals: أسعار


# What a thing was done to, and is since then.
_STATES = folded(
    grammar.words("المحتل المحتلة المفقود المفقودة المختطف المختطفة المكتشف المكتشفة المشيد المشيدة المبني المبنية")
)


_STATUTES = folded(fields.LAW)
_OF_THINGS = ("law", "construction", "opening", "closing", "culture")  # people are not passed, built or published
_PAPERS = folded(grammar.words("جريدة صحيفة مجلة عدد"))
_ISSUED = ("صادر", "صادره")
_PASSIVE = re.compile(r"الم[^\W\d_]{2}و[^\W\d_]ه?\Z")  # المقطوعة، المفروض
_PHASES = (("بدا", 1), ("كمل", 8), ("وقف", 5))
# Participles of what is to come.
_TO_COME = folded(grammar.words("المزمع المزمعة المقرر المقررة المتوقع المتوقعة المنتظر المنتظرة المرتقب المرتقبة"))


def participle_before(place: Place, low: int, left: int) -> int | None:
    """The participle just before the date that describes a noun, or None."""
    tokens = place.sentence.tokens
    numbered = any(tokens[i].reading.base == "رقم" for i in range(low, left))
    for i in range(left - 1, low, -1):
        if tokens[i].type != "word":
            if numbered and (tokens[i].type == "number" or tokens[i].text in "()/"):
                continue  # النظام الصادر بالمرسوم الملكي رقم (م/12)
            return None
        if i == left - 1 and _since_then(place, i, left):
            return i
        if tokens[i].reading.folded in PARTICIPLES:
            if i + 1 < left and tokens[i + 1].reading.folded in GIVEN_NAMES:
                return None  # المقدم خالد العامري
            if bare(tokens[i - 1]).startswith("موعد"):
                return None  # يفتتح العام الدراسي في موعده المقرر في السابع من أكتوبر
            before = tokens[i - 1]
            named = tokens[i - 2].reading if i - 2 > low else before.reading
            person_ = tokens[i].reading.folded in _LIVED and not named.function  # سالم العامري، المتوفى عام 2021
            aside = before.type == "mark" and before.text in COMMA and (named.definite or person_)
            law = tokens[i].reading.base in _ISSUED and any(bare(t) in _STATUTES for t in tokens[max(low, i - 6) : i])
            if aside and (law or _feminine(named) == _feminine(tokens[i].reading)):
                return i  # المقبرة، المكتشفة في 2019 ...، من أكبر
            if any(tokens[k].reading.noun not in (None, "other") for k in range(i + 2, left)):
                return None  # القادم من الشمال باغتيال ولي العهد في ...
            return (
                i
                if before.type == "word" and not before.reading.function and i - 1 not in place.sentence.verbs
                else None
            )
    return None


def _since_then(place: Place, i: int, left: int) -> bool:
    """Is it a passive participle of what a thing is since the date: "العلاقات المقطوعة منذ 2018"?"""
    token, before = place.sentence.tokens[i], place.sentence.tokens[i - 1]
    if place.sentence.tokens[left].reading.base not in grammar.SINCE or before.type != "word":
        return False
    passive = _PASSIVE.match(token.reading.folded) is not None and token.reading.noun in (None, "other")
    return passive and before.reading.definite and _feminine(before.reading) == _feminine(token.reading)


def describes(place: Place, verb: int, low: int) -> bool:
    """Does a verb with a pronoun describe the indefinite noun before it: "استطلاع أجرته الصحيفة"?"""
    tokens = place.sentence.tokens
    if verb <= low or tokens[verb].reading.suffix not in ("ه", "ها") or tokens[verb].reading.conjunction:
        return False
    before = tokens[verb - 1].reading
    if before.definite and before.preposition and verb - 2 >= low:
        before = tokens[verb - 2].reading  # استطلاع | للرأي | أجرته الصحيفة
    return tokens[verb - 1].type == "word" and not (before.definite or before.function or before.suffix)


def by_participle(place: Place, low: int, participle: int, left: int) -> Head | None:
    """The noun that a participle describes: "الاتفاقية الموقعة في"."""
    tokens = place.sentence.tokens
    if any(tokens[i].reading.base in ("قبل", "بعد") for i in range(left, place.date)):
        return None  # التراخيص الصادرة قبل 3 مايو
    aside = tokens[participle - 1].type == "mark"
    # ضم هضبة الساحل المحتلة: no deed
    if tokens[participle].reading.folded in _STATES or _since_then(place, participle, left):
        first = participle - aside - 1
        while first > low and tokens[first].reading.definite and tokens[first - 1].reading.definite:
            first -= 1
        first -= first > low and _nominal(place, first - 1) and tokens[first - 1].reading.noun is None
        kind = participle_kind(place.sentence, first, participle)
        kind = "other" if kind == "conquest" else kind  # occupied: a state
        rest = rest_of_clause(place, left - first)
        rest = rest if rest and tokens[rest[0]].reading.base in ("في", "قرب", "عند", "داخل", "خارج", "وسط") else []
        return Head(first, (*range(first, participle - aside), *range(participle, left), *rest), kind, "noun")
    first, noun = _of_pronoun(place, low, participle) or _antecedent(place, low, participle - aside)
    if _many(tokens[first].reading) and not _many(tokens[participle].reading):
        one = event_noun(place, low, first)  # اتفاق الساحل بين الحكومة والثوار | والمنفيين، المبرم
        if one is not None and _feminine(tokens[one].reading) == _feminine(tokens[participle].reading):
            first, noun = row_start(place, one, low), one
    if _attribute(place.sentence.tokens[first].reading):
        return None
    if tokens[participle].reading.folded == "الصادر" and bare(tokens[first]) in _PAPERS:
        return None  # العدد 12 من جريدة الساحل الصادر أمس، العدد الصادر أمس
    if tokens[noun].reading.preposition:  # لمنع | استئناف العمل المقرر غدا
        due = (i for i in range(noun + 1, participle) if tokens[i].reading.noun not in (None, "other"))
        inner = next(due, None)
        if inner is not None and _feminine(tokens[participle].reading) == _feminine(tokens[inner].reading):
            first = noun = inner
    owned = first == noun > low and tokens[noun - 1].text.endswith("ة") and tokens[noun].reading.definite
    if owned and _feminine(tokens[participle].reading) and not _feminine(tokens[noun].reading):
        first = noun = noun - (not tokens[noun - 1].reading.definite)  # شهادة الميلاد الصادرة
    to_come = tokens[participle].reading.folded in _TO_COME
    if to_come and not aside and tokens[noun].reading.noun is None and first:
        farther = event_noun(place, max(low, participle - 9), first)  # لقاء فريقه أمام صحار المقرر السبت
        agreeing = farther is not None and _feminine(tokens[farther].reading) == _feminine(tokens[participle].reading)
        if farther is not None and agreeing and not any(farther < v < participle for v in place.sentence.verbs):
            return noun_head(place, farther, row_start(place, farther, low), participle, None, extend=False)
    there = first > low + 1 and tokens[first - 1].reading.base == "في" and tokens[noun].reading.noun is None
    if there and places((tokens[first].reading.folded,)):  # جسر الساحل في صحار المدشن
        farther = noun_phrase(place.sentence, first - 1)
        first = noun = farther if farther < first - 1 else first
    rest = _tied(place, rest_of_clause(place, left - first))
    lengthy = [*range(first, participle - aside), *range(participle, left), *rest]
    event = tokens[noun].reading.noun is not None
    kind = noun_kind(place.sentence, noun) if event else "other"
    kind = participle_kind(place.sentence, noun, participle) if kind == "other" else kind
    if tokens[participle].reading.base in _ISSUED and bare(tokens[first]) in _STATUTES:
        kind = "law"
    issued = tokens[participle].reading.base.startswith("صادر")
    if issued and kind != "law" and not (event or rest) and left == participle + 1:
        return None  # سعر الصرف في نشرة المصرف، الصادرة أمس
    return Head(noun, tuple(lengthy), kind, "noun")  # a fact, whatever the verb before intends or denies


def _many(reading: Reading) -> bool:
    """Has a definite word the ending of many people: والحوثيين?"""
    return reading.definite and len(reading.base) > 5 and reading.folded.endswith(("ين", "ون"))


def _of_pronoun(place: Place, low: int, participle: int) -> tuple[int, int] | None:
    """What is to be held, which the pronoun of its masdar shows: "لقاء السوبر بين الفريقين المزمع إقامته"."""
    tokens = place.sentence.tokens
    masdar = tokens[participle + 1].reading if participle + 1 < len(tokens) else None
    if tokens[participle].reading.folded not in _TO_COME or masdar is None or masdar.suffix not in ("ه", "ها"):
        return None
    at: int | None = participle
    while at is not None and (at := event_noun(place, max(low, participle - 12), at)) is not None:
        reading = tokens[at].reading
        known = reading.noun not in (None, "other") and not (reading.suffix or reading.conjunction)
        if known and _feminine(reading) == (masdar.suffix == "ها"):
            return row_start(place, at, low), at
    return None


def by_relative(place: Place, relative: int, left: int, verb: int | None) -> list[Head] | None:
    """The event of a relative clause: "الاجتماع الذي عقد في" the noun, "القرض الذي تم توقيعه في" the clause.

    Empty where it has none that can be told, None where the date is not the clause's.
    """
    s, tokens = place.sentence, place.sentence.tokens
    if relative == 0:
        return None
    end = relative
    while (
        end > 1 and tokens[end - 1].type == "mark" and (tokens[end - 1].text in COMMA or tokens[end - 1].text in QUOTES)
    ):
        end -= 1
    first, noun = _antecedent(place, max(0, end - 14), end)
    if tokens[relative].reading.conjunction:  # الاجتماع الأول للجنة ...، والذي عقده: the farther noun
        farther = next(
            (
                i
                for i in range(end - 1, max(s.clauses[max(0, s.clause_of[relative] - 1)].start, end - 14) - 1, -1)
                if tokens[i].reading.noun not in (None, "other")
                and i not in s.verbs
                and (tokens[relative].reading.base != "التي" or _agrees(place, i, relative))
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
        opening = opening_mark(tokens, QUOTES, first, first - 6)
        if opening is None or not _nominal(place, opening - 1):
            return None
        first = noun = opening - 1
    strong = next((i for i in range(noun + 1, end) if tokens[i].reading.noun not in (None, "other")), None)
    if strong is not None and strong == noun + 1 and tokens[noun].reading.base in LEADING:
        first = noun = strong  # بعد فشل | انقلاب سالم العامري الذي وقع
    first, noun = _agreeing(place, first, noun, end, relative)
    if tokens[first].reading.folded == "وذلك":
        before = clause_before(place, s.clause_of[first])
        return before[:1] or None
    if left - relative > 14 or sum(v in s.verbs for v in range(relative, left)) > 2:
        return None  # the date lies behind other clauses that no sign closes
    if place.ahead and any(tokens[i].text in ("حاليا", "حالياً", "الآن") for i in range(relative, left)):
        return None  # رفع الأسعار التي تقترب حاليا من الصفر في مايو المقبل
    if tokens[first].reading.folded.startswith(("لهذا", "لهذه")):
        return None
    near = tuple(tokens[i].reading.folded for i in range(first, end) if tokens[i].type == "word")
    there = first > 0 and tokens[first - 1].reading.base in ("في", "من", "الي") and bool(places(near[:2]))
    loose = tokens[noun].reading.noun is None and _adjective(tokens[first].reading) and _nominal(place, first - 1)
    if near and (there or loose):
        # المؤتمر في الشرق الأوسط الذي يقام ...: what takes place is farther off
        low = s.clauses[max(0, s.clause_of[relative] - 1)].start
        farther = event_noun(place, max(low, end - 12), first)
        if farther is not None and not any(v in s.verbs for v in range(farther, first)):
            noun, first = farther, row_start(place, farther, low)
        elif not there or noun != first:
            return None
    found = tokens[verb].reading.verb if verb is not None else None
    if verb is not None and found is not None and found.role == "imperfect" and not found.future and left - verb > 4:
        return None
    if verb is not None and tokens[end - 1].reading.folded in ("الوقت", "الحين"):
        while_ = verb_head(place, verb, s.clauses[s.clause_of[verb]].end)  # في الوقت الذي بلغ فيه ...
        return [attrs.evolve(while_, indices=tuple(i for i in while_.indices if tokens[i].reading.folded != "فيه"))]
    reading = tokens[verb].reading if verb is not None else None
    event = tokens[noun].reading.noun
    back = verb is not None and lemma_of(s, verb) in (("عود", 1), ("رجع", 1)) and tokens[left].reading.base != "الي"
    if is_copula(s, verb) and (verb is None or left - verb <= 2) and not back:  # الذي عاد أمس من روما
        return [Head(noun, tuple(range(first, end)), event or "other", "noun")]
    measured = reading is not None and reading.verb is not None and reading.verb.kind == "trade"
    if measured and any(tokens[i].reading.base in COMPARISONS for i in range(first, end)):
        return None  # المستوى الأدنى الذي بلغه ...
    whose = antecedent(s, end, relative) if verb is not None and event not in (None, "other") else None
    if whose is not None and whose.start == noun and tokens[noun].reading.lemma and given(tokens[noun + 1]):
        taking_place = verb is not None and verb_kind(s, verb) in ("opening", "closing", "meeting", "other")
        whose = None if taking_place else Subject(noun + 1, end, "")  # إعدام | سالم | الذي قتل أخاه
    person_ = whose is not None and whose.start > noun and _is_person(tokens[whose.start])  # قتل (سالم) في معارك
    head = verb if verb is not None and (event is None or event == "other" or person_) else noun
    if verb is not None and head == verb:
        kind = verb_kind(s, verb)
    else:
        kind = noun_kind(s, noun) if event not in (None, "other") else "other"
    rest = rest_of_clause(place, left - first)
    whole = _by_whom(place, relative, verb, rest) or _object_behind(place, end, relative, verb, left, rest)
    rest = rest if whole else _tied(place, rest)
    main = s.clauses[s.clause_of[relative] - 1].verb if s.clause_of[relative] else -1
    ruling = tokens[main].reading.verb if main >= 0 else None
    said = ruling is not None and ruling.kind == "statement"  # طالب الذين خرجوا أمس | باستقالة الحكومة
    wanting = lemma_of(s, main) if main >= 0 else None
    if len(wanted_by(wanting)) > 1 and not any(wants(wanting, tokens[i]) for i in range(main + 1, relative)):
        # أدت المواجهات التي اندلعت أمس بين السكان | إلى إصابة عشرة
        rest = rest[: next((at for at, i in enumerate(rest) if at and wants(wanting, tokens[i])), len(rest))]
    about = verb is not None and wanted_by(lemma_of(s, verb)) == "عن"  # الأنباء التي تحدثت أمس عن ...
    if not about and ruling is not None and not any(t.reading.base == "عن" for t in tokens[main + 1 : relative]):
        rest = rest[: next((at for at, i in enumerate(rest) if tokens[i].reading.base == "عن"), len(rest))]
    goes = verb is not None and (wants(lemma_of(s, verb), tokens[rest[0]]) if rest else False)
    if rest and not goes and (tokens[rest[0]].reading.base == "الي" or (said and tokens[rest[0]].text[0] == "ب")):
        rest = []  # ارتفعت حصيلة الزلزال الذي وقع أمس | إلى عشرين قتيلا
    if rest and _predicate(place, rest[0], lemma_or_none(s, main)):
        rest = []  # تعد القلعة التي شيدها سالم عام 1203 | من أهم المعالم
    predicate = (at for at, i in enumerate(rest) if at and tokens[i].reading.folded in _FOREMOST)
    rest = rest[: next((at for at in predicate if tokens[rest[at - 1]].reading.definite), len(rest))]
    if verb is not None and head == verb:
        return _as_clause(place, end, relative, verb, [*range(verb, left), *rest], kind, whose if person_ else None)
    indices = [*range(first, end), *range(relative, left), *rest]
    own = verb is not None and tokens[relative].reading.conjunction and tokens[verb].reading.suffix
    if verb is not None and own and after_verb(s, verb) is None:
        indices = [*range(first, end)]  # الاجتماع الأول للجنة، والذي عقده في مكتبه
    return [Head(head, tuple(indices), kind, "noun", None)]


def _object_behind(place: Place, end: int, relative: int, verb: int | None, left: int, rest: list[int]) -> bool:
    """Does the object of a relative clause stand behind its date: "العامري الذي قدم أمس | استقالته"?

    So it is where one who acts did it, or an event to what is definite ("الزلزال الذي ضرب أمس | إقليم الساحل"), no
    object stands before the date, and the main clause has its own words.
    """
    s, tokens = place.sentence, place.sentence.tokens
    found = tokens[verb].reading.verb if verb is not None else None
    if verb is None or found is None or not rest or found.passive or found.lemma is None or relative == verb:
        return False
    if tokens[verb].reading.suffix or objectless(found) or found.lemma[1] in (7, 9) or wanted_by(found.lemma):
        return False
    if any(tokens[i].type != "word" or not tokens[i].reading.function for i in range(verb + 1, left)):
        return False
    first = tokens[rest[0]]
    tied = first.reading.function or first.reading.conjunction or first.reading.preposition
    if first.type != "word" or tied or glued(first.reading.folded) or first.reading.folded in COMPARISONS:
        return False
    who = antecedent(s, end, relative)
    main = s.clauses[s.clause_of[relative] - 1] if s.clause_of[relative] else None
    if who is None or main is None:
        return False
    if agent(without(tokens[who.start], who.clitic)) is not True and not _strikes(place, who.start, rest):
        return False
    governed = tokens[who.start - 1].reading.function == "preposition" if who.start else False
    return governed or bool(who.clitic) or (0 <= main.verb < who.start - 1)


def _strikes(place: Place, event: int, rest: list[int]) -> bool:
    """Is the word at `event` an event noun, and what stands behind the date definite or a place?"""
    tokens = place.sentence.tokens
    known = [tokens[i].reading.definite or bool(places((tokens[i].reading.folded,))) for i in rest[:2]]
    return tokens[event].reading.noun is not None and any(known) and not tokens[rest[0]].text.endswith(ACCUSATIVE)


def _predicate(place: Place, i: int, ruling: tuple[str, int] | None) -> bool:
    """Does what stands behind the date say of the thing before the relative clause what it is: "من أهم المعالم"?"""
    tokens = place.sentence.tokens
    if tokens[i].reading.base not in ("من", "بين", "ضمن"):
        return False
    foremost = i + 1 < len(tokens) and tokens[i + 1].reading.folded in _FOREMOST
    return foremost or ruling in (("عدد", 1), ("عدد", 4), ("عبر", 8), ("كون", 1))


def _tied(place: Place, rest: list[int]) -> list[int]:
    """The words behind the date where a preposition ties them: "التي بعثتها المركبة أمس | بيانات", not those."""
    first = place.sentence.tokens[rest[0]] if rest else None
    if first is None or not (first.reading.function == "preposition" or glued(first.reading.folded)):
        return []
    # أسفر النزاع المستمر منذ أربعة أعوام | عن آلاف القتلى: what the verb of the sentence wants
    number = place.sentence.clause_of[place.date]
    ruling = [place.sentence.clauses[n].verb for n in (number, number - 1) if n >= 0]
    wanting = any(0 <= v < place.date and wants(lemma_of(place.sentence, v), first) for v in ruling[:2])
    participial = place.sentence.clauses[number].opener != "relative"
    return [] if wanting and participial else rest


def had_done(place: Place, verb: int, left: int) -> Head | None:
    """The clause of an earlier deed with the indefinite noun it describes: "كسب | قضية كانت قد رفعتها | في 2013"."""
    s, tokens = place.sentence, place.sentence.tokens
    did = left - 1
    if tokens[did].reading.function == "preposition" and with_pronoun(tokens[did].reading.base):
        did -= 1  # دعوة كانوا وجهوها له
    if did <= verb or did not in s.verbs or tokens[did].reading.suffix not in ("ه", "ها"):
        return None
    first = did
    while first - 1 > verb and tokens[first - 1].reading.function == "aspect":
        first -= 1
    if lemma_of(s, first - 1) != ("كون", 1) or first - 1 <= verb or not describing(s, first - 1):
        return None
    rest = _tied(place, rest_of_clause(place, left - first + 2))
    return Head(did, (*range(first - 2, left), *rest), verb_kind(s, did), "noun")


def _is_person(token: Token) -> bool:
    return person(token) is True or given(token)


def _by_whom(place: Place, relative: int, verb: int | None, rest: list[int]) -> bool:
    """Does the subject of a verb without relative stand behind the date: "استطلاع أجرته أمس الصحيفة", "كل من"?"""
    if verb is None or relative != verb or not rest or not place.sentence.tokens[verb].reading.suffix:
        return False
    own = after_verb(place.sentence, verb)
    return place.sentence.tokens[rest[0]].reading.base == "كل" or (own is not None and own.start == rest[0])


def _feminine(reading: Reading) -> bool:
    return reading.folded.endswith(("ه", "ات"))


def _as_clause(
    place: Place, end: int, relative: int, verb: int, words: list[int], kind: str, person_: Subject | None
) -> list[Head]:
    """The clause told by its own verb, with the thing it describes in brackets: "نفذها (الفحوصات) القسم".

    The bracket stands behind the pronoun that means the thing; where there is none, the thing is the subject.
    """
    s, tokens = place.sentence, place.sentence.tokens
    found = tokens[verb].reading.verb
    described = person_ if person_ is not None else antecedent(s, end, relative)
    if described is None:
        return []
    someone = _is_person(tokens[described.start]) and bare(tokens[described.start]) != "خان"  # خان سليمان: an inn
    if found is not None and found.passive and kind in _OF_THINGS and someone:
        return []  # التمديد للرئيس الذي أُقر
    many = tokens[relative].reading.base == "الذين" and not tokens[verb].reading.suffix
    if many and not tokens[verb].reading.folded.endswith(("وا", "ون")) and after_verb(s, verb) is None:
        return []  # المقاتلين الذين ينتمون إلى فصائل طردت
    first = verb
    while first and tokens[first - 1].reading.function in ("negation", "future"):
        first -= 1
    own = after_verb(s, verb)
    light = lemma_of(s, verb) in (("تمم", 1), ("جري", 1))
    masdar = tokens[verb + 1].reading if verb + 1 < len(tokens) else None
    if lemma_of(s, verb) in _PHASES and masdar is not None and tokens[relative].reading.base == "الذي":
        light = masdar.lemma is not None and bool(masdar.suffix)  # الذي بدأ تنفيذه (المشروع)
    bearer: int | None = verb
    relative_gender = {"الذي": "m", "التي": "f"}.get(tokens[relative].reading.base, "")
    object_gender = {"ه": "m", "ها": "f"}.get(tokens[verb].reading.suffix, "")
    if own is None and relative_gender and object_gender and relative_gender != object_gender:
        return [Head(verb, (*range(first, verb), *words), kind, "verb", None, described)]  # الرحالة الذي زارها
    if tokens[verb].reading.suffix:
        if own is None and not _by_whom(place, relative, verb, [i for i in words if i > place.last]):
            return []  # البرنامج الذي يقدمه: nobody knows who
        if relative == verb:  # استطلاع أجرته الصحيفة: a noun that nothing makes definite is told with its clause
            start = described.start
            start -= bool(tokens[start].reading.definite and tokens[start].reading.preposition)  # استطلاع | للرأي
            return [Head(verb, (*range(start, end), *words), kind, "noun", None)]
    else:
        near = tokens[verb + 1].reading if verb + 1 < len(tokens) else None
        if not light and own is None and near is not None and near.function == "preposition" and _means(near):
            if kind not in ("court", "arrest", "release", "attack", "death", "discovery"):
                # الفريق الذي ارتبط معه: nobody knows who
                row = (*range(described.start, described.end), *range(relative, verb), *words)
                return [] if tokens[described.start].reading.suffix else [Head(verb, row, kind, "noun")]
            return [Head(verb, (*range(first, verb), *words), kind, "verb", None, described, bearer=verb + 1)]
        gender = {"الذي": "m", "التي": "f"}.get(tokens[relative].reading.base, "")
        unlike = bool(gender) and found is not None and found.gender not in ("", gender)
        # التي اكتمل بناؤها
        inherent = unlike and near is not None and near.noun is not None and _means(near)
        inherent = inherent and not land(tokens[described.start])
        tied = light or own is not None or inherent
        meant = next((i for i in words[1:] if _means(tokens[i].reading)), None) if tied else None
        # تأسس, تحرر: perfects of the fifth form that are spelled like "she ..."
        fifth = found is not None and found.role == "imperfect" and tokens[verb].text[0] == "ت"
        if meant is None and unlike and not fifth:
            return []
        bearer = verb if meant is None else meant
    return [Head(verb, (*range(first, verb), *words), kind, "verb", None, described, bearer=bearer)]


def _agreeing(place: Place, first: int, noun: int, end: int, relative: int) -> tuple[int, int]:
    """The noun phrase that a relative can mean, where the one found first cannot be: "مغادرة فريقه الذي ارتبط به".

    So too the event beside a deed that concerns it: "إلغاء الحفل الذي كان مقررا".
    """
    tokens = place.sentence.tokens
    if tokens[noun].reading.noun is None or tokens[relative].reading.function != "relative":
        return first, noun
    rest = [i for i in range(noun + 1, end) if tokens[i].reading.noun not in (None, "other")]
    deed = tokens[noun].reading.lemma is not None and not tokens[noun].reading.definite
    own = next((i for i in rest if tokens[i].reading.definite and not tokens[i - 1].reading.definite), None)
    if _agrees(place, noun, relative) and not (deed and own == noun + 1 and not _leads(tokens[noun].reading)):
        return first, noun
    for i in reversed(rest):
        if _agrees(place, i, relative):
            return row_start(place, i, noun + 1), i
    if _agrees(place, noun, relative):
        return first, noun
    if first < noun and _agrees(place, first, relative):
        return first, first  # موجة الهبوط الحاد التي ...
    start = _own_noun(place, noun, end, relative)
    return (start, start) if start > noun else (first, noun)


def _own_noun(place: Place, noun: int, end: int, relative: int) -> int:
    """Where the noun phrase within another begins: its definite words, and a noun in construct state before them."""
    tokens = place.sentence.tokens
    feminine = tokens[relative].reading.base == "التي"
    if tokens[relative].reading.conjunction and feminine:  # اعتماد آلية تصنيف المقاولين، والتي ...
        heads = (i for i in range(noun + 1, end) if tokens[i].reading.preposition or not tokens[i - 1].reading.definite)
        return next((i for i in heads if tokens[i].reading.folded.endswith(("ه", "ات"))), end - 1)
    start = end - 1
    defined = tokens[start].reading.definite
    while start - 1 > noun and tokens[start - 1].type == "word" and tokens[start - 1].reading.definite == defined:
        start -= 1
    if not defined:
        return start  # استقالة | سالم صبري، الذي
    if _adjective(tokens[start].reading) and not tokens[start - 1].reading.definite:
        return noun + 1  # استقالة | سالم العامري الذي
    tied = next((i for i in range(start, max(noun, start - 3), -1) if tokens[i].reading.folded[:1] in "لب"), start)
    if tied < start and _nominal(place, tied):
        return tied  # رئاسة | لنادي طلبة المدارس العليا الذي
    before = tokens[start - 1].reading
    of = start - 1 > noun and not before.definite and _nominal(place, start - 1)
    return start - 1 if of and feminine and _FEMININE.search(before.folded) else start


def _leads(reading: Reading) -> bool:
    return reading.base in LEADING or reading.base in PHASES


def _closed(reading: Reading, heading: Reading) -> bool:
    """Can an event noun behind a word belong to it neither as its genitive nor as its adjective?"""
    if reading.definite:
        return not heading.definite or heading.noun != "other"
    return heading.definite and (bool(reading.suffix) or bool(places((reading.folded,))))


def _attribute(reading: Reading) -> bool:
    """Does the word only say of what kind the noun before it is: "بطولة ... لكرة القدم", "للكرة الطائرة"?"""
    return reading.base in _ATTRIBUTES or reading.folded[1:] in _ATTRIBUTES


def _agrees(place: Place, noun: int, relative: int) -> bool:
    """May الذي or التي mean the noun, as far as its ending tells?"""
    reading = place.sentence.tokens[noun].reading
    word = reading.base if reading.suffix else reading.folded
    if reading.suffix and word.endswith(reading.suffix) and reading.noun is None:
        word = word.removesuffix(reading.suffix)  # فريقه
    feminine = word.endswith(("ه", "ات", "اء")) and word not in _MASCULINE
    base = place.sentence.tokens[relative].reading.base
    if base == "التي":
        masdar = reading.lemma is not None and not reading.base.endswith(("ه", "ات", "اء", "ي"))
        plain = word[1:] if word[:1] in "بل" else word
        return not (masdar or reading.base in _MALE_THINGS or plain in _MALE_THINGS)
    if base == "الذين":
        return reading.noun is None
    return not feminine if base == "الذي" else True


def _means(reading: Reading) -> bool:
    """Does a pronoun at the word's end mean a thing named before: توقيعه, فيها?"""
    if reading.function == "preposition":
        return len(reading.base) > 1 and reading.base.endswith(("ه", "ها", "هم"))
    return reading.suffix in ("ه", "ها", "هم") and not reading.definite


def _antecedent(place: Place, low: int, end: int) -> tuple[int, int]:
    """Where the noun phrase before `end` begins, and its event noun (or its first word)."""
    s, tokens = place.sentence, place.sentence.tokens
    # البطولة العربية | للكرة الطائرة | التي
    end = next((i for i in range(max(low + 1, end - 3), end) if _attribute(tokens[i].reading)), end)
    first = end
    while first - 1 >= low and end - first < 9:
        token = tokens[first - 1]
        reading = token.reading
        enclosing = token.text in QUOTES or token.text in CLOSING or token.text in OPENING
        stops = reading.function and reading.function != "demonstrative" and reading.base != "غير"
        if (token.type == "mark" and not enclosing) or token.type in ("date", "time") or first - 1 in s.verbs or stops:
            break
        heading = tokens[first].reading if first < end else None
        if heading is not None and heading.noun is not None and not heading.preposition and _closed(reading, heading):
            break  # على التوالي | موجة ...، الوزير سالم | التفجير ...
        first -= 1
        owner = reading.preposition and reading.folded[reading.conjunction] == "ل" and _nominal(place, first - 1)
        alone = reading.noun is not None and not reading.definite and _alone(place, first)
        if reading.conjunction and first - 2 >= low and tokens[first - 1].reading.definite:
            outer = tokens[first - 2].reading  # اتفاقية العلاقات والحصانات الموقعة
            tied = outer.noun is not None or bare(tokens[first - 2]) in _STATUTES
            if tied and not outer.definite and first - 2 not in s.verbs:
                first -= 2
        if (reading.preposition and not owner) or reading.conjunction or alone:
            break
    events = (i for i in range(first, end) if tokens[i].reading.noun is not None and i not in s.verbs)
    noun = next((i for i in events if not of_a_name(tokens, i)), None)
    if first == end:  # بطولة الصيادين مواليد 1997 | لكرة القدم | المقرر إقامتها
        farther = event_noun(place, max(low - 12, place.floor), first)
        return (farther, farther) if farther is not None else (first, first)
    if first and first - 1 in s.verbs and end - first > 1:
        # verb, subject, object, relative: the object is described
        if noun is not None:
            first = row_start(place, noun, first)
        helped = lemma_of(s, first - 1) in HELPERS  # وكان مجلس الشورى الذي اجتمع أمس ...
        if not helped and (noun is None or not tokens[end - 1].reading.folded.endswith(("ي", "يه"))):
            start = first
            first = end - 1
            while first > start and tokens[first].reading.definite and _qualifies(tokens[first - 1], tokens[first]):
                first -= 1
            while first > start and _nominal(place, first - 1) and not tokens[first - 1].reading.definite:
                first -= 1
            noun = noun if noun is not None and noun >= first else None
    elif noun is None:
        # ... صور المدينة لنادي الاتحاد الذي: the nearest noun in construct state
        inner = next((i for i in range(end - 1, first, -1) if tokens[i].reading.folded.startswith("ل")), None)
        if inner is not None and tokens[inner].reading.preposition and not tokens[inner].reading.function:
            first = inner
    return first, noun if noun is not None else first


def _nominal(place: Place, i: int) -> bool:
    """Is the token a noun as far as its letters tell?"""
    if i < 0:
        return False
    token = place.sentence.tokens[i]
    return token.type == "word" and not token.reading.function and i not in place.sentence.verbs


def _alone(place: Place, first: int) -> bool:
    return first == 0 or place.sentence.tokens[first - 1].reading.noun is None


def _qualifies(before: Token, token: Token) -> bool:
    """May a word with its article be the adjective of the one before it: "المقبرة الصغيرة", "البرج العالي"?"""
    both = before.reading.definite and _feminine(before.reading) and _feminine(token.reading)
    return both or _adjective(token.reading) or (before.reading.definite and token.reading.base in _ADJECTIVES)


def _adjective(reading: Reading) -> bool:
    agent = len(reading.base) == 4 and reading.base[1] == "ا"  # النادي، القاضي
    return reading.folded.endswith(("ي", "يه", "يين", "يون", "يات")) and not agent
