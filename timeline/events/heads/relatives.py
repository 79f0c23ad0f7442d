"""The event of a relative clause before a date: "الاجتماع الذي عقد في", "استطلاع أجرته الصحيفة في"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from timeline.events.complements import NUMERALS
from timeline.events.heads.antecedents import SON_OF, antecedent, undergoer, without
from timeline.events.heads.described import adjective, described_before, ends_feminine, nominal, tied_behind
from timeline.events.heads.elsewhere import ARRANGED, CALLING_OFF, clause_before
from timeline.events.heads.nominal import LEADING, event_noun, rest_of_clause, row_start
from timeline.events.heads.place import (
    GOING_BACK,
    PHASES,
    Head,
    Place,
    describing,
    is_copula,
    lemma_of,
    lemma_or_none,
    perfect,
)
from timeline.events.heads.resumptive import FOREMOST, doer_behind, one_of_many, reached, resumptive
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import actors, grammar
from timeline.events.places import places
from timeline.events.senses import noun_kind, verb_kind
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token, opening_mark
from timeline.events.sentences.words import ACCUSATIVE, PERSONAL_GENDER, Reading, Verb, folded, wanted_by, with_pronoun
from timeline.events.what.endings import wants
from timeline.events.who.actors import agent, bare, definite, given, glued, land, many, objectless, person
from timeline.events.who.nounphrases import COMPARISONS, Subject
from timeline.events.who.prodrop import takes
from timeline.events.who.subjects import after_verb

# Verbs whose amount may stand behind the clause that describes their subject.
_AMOUNTING = (("بلغ", 1), ("وصل", 1), ("رفع", 8), ("خفض", 7), ("زيد", 8), ("جوز", 6), ("صعد", 1))
_ROUGHLY = ("نحو", "حوالي", "قرابه", "اكثر")
_REACHING = (("بلغ", 1), ("جوز", 6))
_MASCULINE = folded(grammar.MASCULINE)
_MALE_THINGS = folded(actors.MASCULINE_THINGS)
_FEMININE = re.compile(r"(?:ه|ات)\Z|\Aا..ا.\Z")  # and broken plurals: أسعار
_OF_OCCASIONS = ("opening", "closing", "meeting", "other")  # what is told of an occasion, rather than of who was met
_OF_LIVES = frozenset(("birth", "death", "attack", "arrest"))
_OF_THINGS = ("law", "construction", "opening", "closing", "culture")  # people are not passed, built or published
_TAKING_PLACE = (("قوم", 4), ("عقد", 1), ("عقد", 7), ("جري", 1), ("نظم", 2), ("دور", 1))
_MEASURING = folded(grammar.words("يبلغ تبلغ يزيد تزيد يتجاوز تتجاوز يتسع تتسع تقدر يقدر يزن تزن"))
_OF_PEOPLE = ("statement", "dismissal", "appointment", "travel", "visit", "death", "birth", "marriage", "education")
# Deeds that tell nothing without the one who did them.
_OF_SOMEBODY = ("education", "sport", "birth", "marriage", "appointment")
_IN_HAMZA = (7, 8, 10)  # forms whose masdars end so, all masculine: انتهاء، استيلاء
_DURING_IT = folded(grammar.words("خلاله خلالها أثناءه أثناءها"))
_LONGEST_NOUN = 7  # tokens of what a deed was done to
_PHASES = (("بدا", 1), ("كمل", 8), ("وقف", 5))


def describes(place: Place, verb: int, low: int) -> bool:
    """Does a verb with a pronoun describe the indefinite noun before it: "استطلاع أجرته الصحيفة"?"""
    tokens = place.sentence.tokens
    if verb <= low or tokens[verb].reading.suffix not in ("ه", "ها") or tokens[verb].reading.conjunction:
        return False
    before = tokens[verb - 1].reading
    if before.definite and before.preposition and verb - 2 >= low:
        before = tokens[verb - 2].reading  # استطلاع | للرأي | أجرته الصحيفة
    return tokens[verb - 1].type == "word" and not (before.definite or before.function or before.suffix)


def _owning(place: Place, noun: int, low: int) -> int:
    """The first event of a row of nouns that own each other: "حصيلة | حريق خيمة العرس"."""
    tokens, at = place.sentence.tokens, noun
    while at > low and tokens[at - 1].type == "word" and at - 1 not in place.sentence.verbs:
        reading = tokens[at - 1].reading
        if reading.function or reading.definite or reading.suffix or reading.preposition or reading.conjunction:
            break
        at -= 1
    return next((i for i in range(at, noun) if tokens[i].reading.noun not in (None, "other")), noun)


def by_relative(place: Place, relative: int, left: int, verb: int | None) -> list[Head] | None:
    """The event of a relative clause: "الاجتماع الذي عقد في" the noun, "القرض الذي تم توقيعه في" the clause.

    Empty where it has none that can be told, None where the date is not the clause's.
    """
    s, tokens = place.sentence, place.sentence.tokens
    if relative == 0:
        return None
    himself = _himself(place, relative, left, verb)
    if himself is not None:
        return [himself]
    end = relative
    while (
        end > 1 and tokens[end - 1].type == "mark" and (tokens[end - 1].text in COMMA or tokens[end - 1].text in QUOTES)
    ):
        end -= 1
    if verb is not None and reached(place, end) is not None:  # عند 1077 دولارا الذي بلغه
        undone = resumptive(place, end, relative, verb, tuple(range(verb, left)))
        if undone is not None:
            return [undone]
    if end > 1 and tokens[end - 1].text in CLOSING:  # حلقة (اختطاف الأمير) والتي عرضت: the episode, not the deed
        opening = opening_mark(tokens, OPENING, end - 1, max(0, end - 20))
        party = opening is not None and agent(tokens[opening - 1]) is True  # تنظيم (النصر) الذي
        if opening is not None and opening > 1 and any(tokens[i].reading.noun for i in range(opening, end)):
            end = end if party else opening
    dated = end < relative and tokens[end - 1].type == "date" and nominal(place, end - 2)
    end -= dated  # مذابح صيف 1860، التي بدأت في
    first, noun = described_before(place, max(0, end - 14), end)
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
    marks = [i for i in range(first, end) if tokens[i].text in QUOTES]
    if len(marks) == 1:  # صفقة «شاليط» التي ...، أسرى صفقة «شاليط» التي ...
        called = tokens[marks[0] - 1].reading if marks[0] > first else None
        named = called is not None and (
            marks[0] - 1 > first or called.noun not in (None, "other") or not called.definite
        )
        inside = tokens[end].text in QUOTES and named
        opening = marks[0] if inside else opening_mark(tokens, QUOTES, first, first - 6)
        end += inside
        if opening is None or not nominal(place, opening - 1):
            return None
        first = noun = opening - 1
    strong = next((i for i in range(noun + 1, end) if tokens[i].reading.noun not in (None, "other")), None)
    if strong is not None and strong == noun + 1 and tokens[noun].reading.base in LEADING:
        first = noun = strong  # بعد فشل | انقلاب سالم العامري الذي وقع
    if first == noun - 1 and tokens[first].reading.base in LEADING:
        first = noun  # ضحايا | الزلزال الذي ضرب
    if first < noun and _amount_before(place, first):
        first = noun  # ارتفعت إلى مئتي قتيل حصيلة | الهجوم الذي استهدف
    (first, noun), found_first = _agreeing(place, first, noun, end, relative), first
    field = tokens[first].text.startswith("ل") and tokens[first].reading.preposition > 0
    body = antecedent(s, end, relative) if field else None
    if body is not None and body.start < first and tokens[body.start].reading.noun in (None, "other"):
        first = noun = body.start  # الهيئة العامة | للاستثمار | التي أنشئت
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
    there = there or (tokens[first].reading.preposition > 0 and bool(places((f"ال{tokens[first].reading.base}",))))
    loose = tokens[noun].reading.noun is None and adjective(tokens[first].reading) and nominal(place, first - 1)
    loose = loose and first == found_first  # باعتماد | آلية تصنيف المقاولين والتي
    loose = loose and not tokens[first].reading.preposition  # ملاذا للمورسكيين الذين
    if near and (there or loose):
        # المؤتمر في الشرق الأوسط الذي يقام ...: what takes place is farther off
        low = s.clauses[max(0, s.clause_of[relative] - 1)].start
        farther = event_noun(place, max(low, end - 12), first)
        if farther is not None and not any(v in s.verbs for v in range(farther, first)):
            noun = _owning(place, farther, low)
            first = noun if noun < farther else row_start(place, noun, low)
        elif not there or noun != first:
            return None
    found = tokens[verb].reading.verb if verb is not None else None
    meant = antecedent(s, end, relative) if tokens[noun].reading.noun is None and verb is not None else None
    if meant is not None and meant.start < first and tokens[meant.start].reading.noun not in (None, "other"):
        begins = found is not None and found.role == "perfect"
        begins = begins and found is not None and (found.lemma in _TAKING_PLACE or found.kind in ("opening", "closing"))
        if begins and verb == left - 1:
            first = noun = meant.start  # الهجوم على صحار، الذي بدأ في
    lasts = found is not None and found.ongoing
    if verb is not None and lasts and (left - verb > 4 or tokens[verb].reading.base in _MEASURING):
        return None  # استخدموا الطائرات التي يبلغ طولها مترا | في يوليو
    if verb is not None and tokens[end - 1].reading.folded in ("الوقت", "الحين"):
        while_ = verb_head(place, verb, s.clauses[s.clause_of[verb]].end)  # في الوقت الذي بلغ فيه ...
        return [attrs.evolve(while_, indices=tuple(i for i in while_.indices if tokens[i].reading.folded != "فيه"))]
    reading = tokens[verb].reading if verb is not None else None
    event = tokens[noun].reading.noun
    back = verb is not None and lemma_of(s, verb) in GOING_BACK and tokens[left].reading.base != "الي"
    if is_copula(s, verb) and (verb is None or left - verb <= 2) and not back:  # الذي عاد أمس من روما
        due = verb is not None and tokens[verb + 1].reading.folded in ARRANGED and left == verb + 2
        if due and tokens[noun].reading.lemma in CALLING_OFF and noun + 1 < end:
            first = noun = noun + 1  # تأجيل | الاقتراع الذي كان مقررا
            event = event if event != "closing" else tokens[noun].reading.noun
        arranged = range(relative, left) if due else range(0)  # حفل الافتتاح | الذي كان مقررا
        return [Head(noun, (*range(first, end), *arranged), event or "other", "noun")]
    measured = reading is not None and reading.verb is not None and reading.verb.kind == "trade"
    if measured and any(tokens[i].reading.base in COMPARISONS for i in range(first, end)):
        undone = resumptive(place, end, relative, verb, tuple(range(verb, left))) if verb is not None else None
        return None if undone is None else [undone]  # المستوى الأدنى الذي بلغه ...
    whose = antecedent(s, end, relative) if verb is not None and event not in (None, "other") else None
    masdar = tokens[noun].reading.lemma is not None and not tokens[noun].reading.definite
    if whose is not None and whose.start == noun and masdar and _is_person(tokens[noun + 1]):
        taking_place = verb is not None and verb_kind(s, verb) in _OF_OCCASIONS
        taking_place = taking_place and not (verb is not None and tokens[verb].reading.suffix)  # بيع اللاعب الذي ضمه
        whose = None if taking_place else Subject(noun + 1, end, "")  # إعدام | سالم | الذي قتل أخاه
    takes_place = verb is not None and (lemma_of(s, verb) in _TAKING_PLACE or tokens[verb].reading.base.endswith("قام"))
    held = antecedent(s, end, relative) if takes_place else None
    if held is not None and event in (None, "other") and tokens[held.start].reading.noun not in (None, "other"):
        first = noun = held.start  # مؤتمر | الإضاءة | في الشرق الأوسط الذي يقام غدا
        event = tokens[noun].reading.noun
    person_ = whose is not None and whose.start > noun and _is_person(tokens[whose.start])  # قتل (سالم) في معارك
    if whose is not None and whose.start > noun and tokens[whose.start - 1].reading.folded in SON_OF:
        person_ = True  # إعدام سالم ابن | هلال العامري | الذي قتل
    if whose is not None and verb is not None and noun < whose.start == end - 1 and verb_kind(s, verb) in _OF_PEOPLE:
        person_ = person_ or _unknown(tokens[whose.start])  # خلفا لبلاتر الذي قدم استقالته
    bracketed = tokens[end - 1].text in CLOSING and not tokens[noun].reading.definite
    person_ = person_ or (whose is not None and bracketed and whose.end >= end - 1 and noun <= whose.start + 1)
    acted = verb is not None and (bool(tokens[verb].reading.suffix) or _dealt_with(place, verb))
    if acted and whose is not None and whose.start == noun and _deed_to_thing(place, noun, end):
        whose, person_ = Subject(noun + 1, end, ""), True  # إغلاق | السد | الذي بناه الأمير
    concerned = undergoer(s, Subject(noun, end, ""), relative)
    if concerned.start > noun:
        whose, person_ = concerned, True  # اعتقال | قائد الشرطة | الذي عين
    if verb is not None and _others_at_it(place, noun, verb, end):
        whose, person_ = Subject(noun + 1, end, ""), True  # إنتاج | منجم الفحم | الذي خرجت منه الشركة
    if first != found_first and noun == first and tokens[relative].reading.conjunction and event in (None, "other"):
        whose, person_ = Subject(first, end, ""), True  # آلية تصنيف المقاولين، والتي يبدأ العمل بها
    head = verb if verb is not None and (event is None or event == "other" or person_) else noun
    if verb is not None and head == verb:
        kind = verb_kind(s, verb)
    else:
        kind = noun_kind(s, noun) if event not in (None, "other") else "other"
    rest = rest_of_clause(place, left - first)
    whole = _by_whom(place, relative, verb, rest) or _object_behind(place, end, relative, verb, left, rest)
    if not _enclosed(tokens, relative, rest):
        rest = _own_rest(place, relative, verb, rest if whole else tied_behind(place, rest))
    if verb is not None and head == verb:
        return _as_clause(place, end, relative, verb, [*range(verb, left), *rest], kind, whose if person_ else None)
    indices = [*range(first, end + dated), *range(relative, left), *rest]
    own = verb is not None and tokens[relative].reading.conjunction and tokens[verb].reading.suffix
    if verb is not None and own and after_verb(s, verb) is None:
        indices = [*range(first, end)]  # الاجتماع الأول للجنة، والذي عقده في مكتبه
    told = Head(head, tuple(indices), kind, "noun", None)
    thing = Subject(first, end, "") if nominal(place, first) and end - first < _LONGEST_NOUN else None
    if verb is None or thing is None or tokens[relative].reading.conjunction or dated:
        return [told]
    undone = resumptive(place, end, relative, verb, (*range(verb, left), *rest), thing)
    if undone is None or undone.thing is None:
        return [told]
    return [attrs.evolve(undone, kind=undone.kind if undone.kind != "other" else kind, rather=told)]


def _enclosed(tokens: Sequence[Token], relative: int, rest: list[int]) -> bool:
    """Do commas set a relative clause off, so that all before the second is its own: "، التي | عادت أمس من صحار |،"?"""
    stop = rest[-1] + 1 if rest else 0
    return 0 < stop < len(tokens) - 1 and tokens[relative - 1].text in COMMA and tokens[stop].text in COMMA


def _own_rest(place: Place, relative: int, verb: int | None, rest: list[int]) -> list[int]:
    """What stands behind the date of a relative clause, without what the main clause wants."""
    s, tokens = place.sentence, place.sentence.tokens
    main = s.clauses[s.clause_of[relative] - 1].verb if s.clause_of[relative] else -1
    ruling = tokens[main].reading.verb if main >= 0 else None
    said = ruling is not None and ruling.kind == "statement"  # طالب الذين خرجوا أمس | باستقالة الحكومة
    wanting = lemma_of(s, main) if main >= 0 else None
    if len(wanted_by(wanting)) > 1 and not any(wants(wanting, tokens[i]) for i in range(main + 1, relative)):
        # أدت المواجهات التي اندلعت أمس بين السكان | إلى إصابة عشرة
        rest = rest[: next((at for at, i in enumerate(rest) if at and wants(wanting, tokens[i])), len(rest))]
    if wanting in _AMOUNTING:
        rest = rest[: next((at for at in range(len(rest)) if _amount(tokens, rest[at])), len(rest))]
    about = verb is not None and wanted_by(lemma_of(s, verb)) == "عن"  # الأنباء التي تحدثت أمس عن ...
    if not about and ruling is not None and not any(t.reading.base == "عن" for t in tokens[main + 1 : relative]):
        of = (at for at, i in enumerate(rest) if tokens[i].reading.base == "عن")
        rest = rest[: next((at for at in of if not _says_of(tokens[rest[at] - 1])), len(rest))]
    if rest and main >= 0 and _left_to(wanting, tokens, rest[0], range(main + 1, relative)):
        rest = []  # نص الاتفاق الذي أبرم عام 2018 | على تشكيل لجنة
    goes = verb is not None and (wants(lemma_of(s, verb), tokens[rest[0]]) if rest else False)
    goes = goes or (verb is not None and verb_kind(s, verb) == "travel")  # التي ستغادر غدا | إلى لندن
    leaving = ruling is not None and ruling.kind == "travel" and not goes  # عاد اللاعب الذي وقع أمس عقدا | إلى بلاده
    if leaving and not (verb is not None and any(wants(lemma_of(s, verb), tokens[i]) for i in rest)):
        rest = rest[: next((at for at, i in enumerate(rest) if tokens[i].reading.base == "الي"), len(rest))]
    if rest and not goes and (tokens[rest[0]].reading.base == "الي" or (said and tokens[rest[0]].text[0] == "ب")):
        rest = []  # ارتفعت حصيلة الزلزال الذي وقع أمس | إلى عشرين قتيلا
    if rest and _predicate(place, rest[0], lemma_or_none(s, main)):
        rest = []  # تعد القلعة التي شيدها سالم عام 1203 | من أهم المعالم
    predicate = (at for at, i in enumerate(rest) if at and tokens[i].reading.folded in FOREMOST)
    rest = rest[: next((at for at in predicate if tokens[rest[at - 1]].reading.definite), len(rest))]
    return rest


def _says_of(token: Token) -> bool:
    """Does a masdar want "of" behind it: "للتعبير | عن التضامن", "البحث | عن الناجين"?"""
    return token.reading.lemma is not None and wanted_by(token.reading.lemma) == "عن"


def _amount(tokens: Sequence[Token], i: int) -> bool:
    """Does the amount stand there that a main verb reaches: "بلغت حصيلة الانفجار الذي هز أمس المرفأ | ثلاثين قتيلا"?"""
    to = i + (tokens[i].reading.base == "الي")
    to += tokens[to].reading.base in _ROUGHLY
    return tokens[to].type == "number" or tokens[to].reading.folded in NUMERALS


def _amount_before(place: Place, first: int) -> bool:
    """Do the words before a noun open with the amount that the main verb reaches: "إلى | مئتي قتيل", "إلى نحو مئة"?"""
    tokens, verb = place.sentence.tokens, place.sentence.clauses[place.sentence.clause_of[first]].verb
    to = first - 1 - (tokens[first - 1].reading.base in _ROUGHLY)
    reached = verb >= 0 and lemma_of(place.sentence, verb) in _AMOUNTING and tokens[to].reading.base == "الي"
    return reached and tokens[first].reading.folded in NUMERALS


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
    rest = tied_behind(place, rest_of_clause(place, left - first + 2))
    own = _event_with_place(place, verb, first - 2, tokens[did].reading.suffix == "ها")
    if own is not None:
        return Head(own, (*range(own, left), *rest), noun_kind(s, own), "noun")
    return Head(did, (*range(first - 2, left), *rest), verb_kind(s, did), "noun")


def _event_with_place(place: Place, verb: int, last: int, feminine: bool) -> int | None:
    """An indefinite event that "had begun it" means, where its place ends the words: "أنهى | زيارة إلى تونس | كان قد
    بدأها"."""
    tokens = place.sentence.tokens
    for i in range(last, max(verb, last - 4), -1):
        reading = tokens[i].reading
        if tokens[i].type != "word" or i in place.sentence.verbs:
            return None
        if reading.noun is not None and not (reading.definite or reading.suffix or reading.preposition):
            return i if i < last and _opens_place(tokens[i + 1]) and ends_feminine(reading) == feminine else None
    return None


def _opens_place(token: Token) -> bool:
    """Does a preposition stand there, in a word of its own or before its noun?"""
    return token.reading.function == "preposition" or glued(token.reading.folded)


def had_begun(place: Place, verb: int, left: int) -> Head | None:
    """An indefinite event that had begun or takes place, without relative: "طوى صفحة | مفاوضات كانت قد انطلقت | في".

    Words of its own may stand between: "بعد | لقاءات تمهيدية عبر الإنترنت تنطلق | غدا".
    """
    s, tokens = place.sentence, place.sentence.tokens
    did = left - 1
    found = tokens[did].reading.verb if did in s.verbs and did > verb else None
    if found is None or tokens[did].reading.suffix or tokens[did].reading.conjunction:
        return None
    end = did
    while end - 1 > verb and tokens[end - 1].reading.function == "aspect":
        end -= 1
    end -= lemma_of(s, end - 1) == ("كون", 1) and end - 1 > verb
    low = max(verb, end - 8)
    nouns = (i for i in range(end - 1, low, -1) if tokens[i].reading.noun is not None and i not in s.verbs)
    noun = next((i for i in nouns if not (tokens[i].reading.definite or tokens[i].reading.suffix)), None)
    happens = (
        found.kind in ("opening", "closing") or found.lemma in grammar.INTRANSITIVE or found.lemma in _TAKING_PLACE
    )
    if noun is None or not happens or tokens[noun].reading.noun == "other":
        return None
    if any(tokens[i].type != "word" or i in s.verbs or _opens(tokens[i].reading) for i in range(noun, end)):
        return None
    if ends_feminine(tokens[noun].reading) != (found.gender == "f"):
        return None
    if not any(verb < v < did for v in s.verbs) and verb not in s.verbs and not _led_in(tokens, noun):
        return None
    if did - noun < 2 or tokens[noun - 1].reading.base in ("في", "خلال", "اثناء"):
        return None  # تستضيف اللجنة الوزير في جلسة تعقد غدا
    return Head(noun, tuple(range(row_start(place, noun, verb + 1), left)), noun_kind(s, noun), "noun")


def _led_in(tokens: Sequence[Token], noun: int) -> bool:
    """Does a preposition stand before the noun?"""
    return noun > 0 and tokens[noun - 1].reading.function == "preposition"


def _opens(reading: Reading) -> bool:
    """Does a word begin a clause, or go on to something else?"""
    return reading.function in ("relative", "complement", "subordinator") or reading.conjunction > 0


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
    one = who.end - who.start == 1 and verb_kind(s, verb) in _OF_PEOPLE and _unknown(tokens[who.start])
    acts = one or agent(without(tokens[who.start], who.clitic)) is True
    event = end - 1 - (end > 1 and adjective(tokens[end - 1].reading))  # حصيلة | الهجوم | الانتحاري الذي استهدف
    if not acts and not _strikes(place, who.start, rest) and not _strikes(place, event, rest):
        return False
    governed = tokens[who.start - 1].reading.function == "preposition" if who.start else False
    ruling = tokens[main.verb].reading.verb if main.verb >= 0 else None
    alone = ruling is not None and main.verb < who.start and _has_no_object(ruling)
    return governed or bool(who.clitic) or alone or (0 <= main.verb < who.start - 1)


def _has_no_object(verb: Verb) -> bool:
    """Can what stands behind the relative clause be no object of the main verb: "ارتفع عدد", "وصل الوفد"?"""
    rising = verb.lemma in _AMOUNTING and verb.lemma not in _REACHING
    return rising or objectless(verb)


def _strikes(place: Place, event: int, rest: list[int]) -> bool:
    """Is the word at `event` an event noun, and what stands behind the date definite or a place?"""
    tokens = place.sentence.tokens
    known = [tokens[i].reading.definite or bool(places((tokens[i].reading.folded,))) for i in rest[:2]]
    return tokens[event].reading.noun is not None and any(known) and not tokens[rest[0]].text.endswith(ACCUSATIVE)


def _left_to(ruling: tuple[str, int] | None, tokens: Sequence[Token], i: int, before: range) -> bool:
    """Does what stands behind the date go on with the main verb, which has not got its preposition yet?"""
    wanted = wanted_by(ruling)
    return len(wanted) > 1 and wants(ruling, tokens[i]) and not any(wants(ruling, tokens[k]) for k in before)


def _predicate(place: Place, i: int, ruling: tuple[str, int] | None) -> bool:
    """Does what stands behind the date say of the thing before the relative clause what it is: "من أهم المعالم"?"""
    tokens = place.sentence.tokens
    if tokens[i].reading.base not in ("من", "بين", "ضمن"):
        return False
    foremost = i + 1 < len(tokens) and tokens[i + 1].reading.folded in FOREMOST
    return foremost or ruling in (("عدد", 1), ("عدد", 4), ("عبر", 8), ("كون", 1))


def _unknown(token: Token) -> bool:
    """May a word be a foreign name, as far as the tables know?"""
    return not (token.reading.noun or token.reading.definite or token.reading.suffix or token.reading.function)


def _is_person(token: Token) -> bool:
    return person(token) is True or given(token)


def _by_whom(place: Place, relative: int, verb: int | None, rest: list[int]) -> bool:
    """Does the subject of a verb stand behind the date: "استطلاع أجرته أمس الصحيفة", "التي بناها عام 1870 الأمير"?"""
    if verb is None or not rest or not place.sentence.tokens[verb].reading.suffix:
        return False
    own = after_verb(place.sentence, verb)
    if relative != verb:
        return own is not None and own.start == rest[0] and agent(place.sentence.tokens[rest[0]]) is True
    return place.sentence.tokens[rest[0]].reading.base == "كل" or (own is not None and own.start == rest[0])


def _as_clause(
    place: Place, end: int, relative: int, verb: int, words: list[int], kind: str, person_: Subject | None
) -> list[Head]:
    """The clause told by its own verb, with the thing it describes in brackets: "نفذها (الفحوصات) القسم".

    The bracket stands behind the pronoun that means the thing; where there is none, the thing is the subject.
    """
    s, tokens = place.sentence, place.sentence.tokens
    found = tokens[verb].reading.verb
    described = person_ if person_ is not None else antecedent(s, end, relative) or one_of_many(place, end)
    if described is None:
        undone = resumptive(place, end, relative, verb, tuple(words))
        return [undone] if undone is not None else []  # المستوى المتدني الذي لامسه
    deed = tokens[described.start].reading
    masdar = deed.noun is not None and deed.lemma is not None and described.start + 1 < described.end
    if masdar and kind not in _OF_OCCASIONS and _is_person(tokens[described.start + 1]):
        described = Subject(described.start + 1, described.end, "")  # سافر للقاء | الملك | الذي عاد
    if kind in _OF_LIVES and person(tokens[described.start]) is not True:  # زار قبر | الشاعر | الذي توفي
        named = (i for i in range(described.start + 1, described.end) if not many(tokens[i]))
        one = next((i for i in named if person(tokens[i]) is True), None)
        described = described if one is None else attrs.evolve(described, start=one, clitic=0)
    someone = _is_person(tokens[described.start]) and bare(tokens[described.start]) != "خان"  # خان سليمان: an inn
    if found is not None and found.passive and kind in _OF_THINGS and someone:
        return []  # التمديد للرئيس الذي أُقر
    of_many = tokens[relative].reading.base == "الذين" and not tokens[verb].reading.suffix
    if of_many and not tokens[verb].reading.folded.endswith(("وا", "ون")) and after_verb(s, verb) is None:
        return []  # المقاتلين الذين ينتمون إلى فصائل طردت
    first = verb
    while first and tokens[first - 1].reading.function in ("negation", "future"):
        first -= 1
    ahead = _between(place, relative, verb)
    if ahead and tokens[verb].reading.suffix and relative < verb:  # الديوان الذي كانت الرقابة قد منعته
        return [Head(verb, (*ahead, *words), kind, "verb", None, described, preceded=True)]
    if ahead and not tokens[ahead[-1]].text.endswith(ACCUSATIVE):  # المصرف الذي كانت الحكومة قد باعت أسهمه
        whose = next((i for i in words if i > verb and _means(tokens[i].reading)), None)
        thing = described if whose is not None else None
        return [Head(verb, (*ahead, *words), kind, "verb", None, thing, preceded=True, bearer=whose)]
    own = doer_behind(place, verb)
    light = lemma_of(s, verb) in (("تمم", 1), ("جري", 1))
    behind = tokens[verb + 1].reading if verb + 1 < len(tokens) else None
    if lemma_of(s, verb) in _PHASES and behind is not None and tokens[relative].reading.base == "الذي":
        light = behind.lemma is not None and bool(behind.suffix)  # الذي بدأ تنفيذه (المشروع)
    bearer: int | None = verb
    relative_gender = {"الذي": "m", "التي": "f"}.get(tokens[relative].reading.base, "")
    object_gender = {"ه": "m", "ها": "f"}.get(tokens[verb].reading.suffix, "")
    if own is None and relative_gender and object_gender and relative_gender != object_gender:
        return [Head(verb, (*range(first, verb), *words), kind, "verb", None, described)]  # الرحالة الذي زارها
    if own is not None and own.start == verb + 2 and behind is not None and behind.folded in _DURING_IT:
        told = (*range(first, verb), *(i for i in words if i != verb + 1))  # الموسم الذي يخوض خلاله الفريق مباراته
        return [Head(verb, told, kind, "verb")]
    if tokens[verb].reading.suffix:
        if own is None and not _by_whom(place, relative, verb, [i for i in words if i > place.last]):
            undone = resumptive(place, end, relative, verb, (*range(first, verb), *words))
            return [undone] if undone is not None else []  # البرنامج الذي يقدمه: who, the clauses before may tell
        if relative == verb:  # استطلاع أجرته الصحيفة: a noun that nothing makes definite is told with its clause
            start = described.start
            start -= bool(tokens[start].reading.definite and tokens[start].reading.preposition)  # استطلاع | للرأي
            return [Head(verb, (*range(start, end), *words), kind, "noun", None)]
    else:
        near = tokens[verb + 1].reading if verb + 1 < len(tokens) else None
        if near is not None and near.function == "preposition" and _means(near) and takes(s, verb):
            own = None  # التي درس فيها | الطب
        if not light and own is None and near is not None and near.function == "preposition" and _means(near):
            there = Head(verb, (*range(first, verb), *words), kind, "verb", None, described, bearer=verb + 1)
            died = lemma_of(s, verb) == ("وفي", 5)
            if kind in ("court", "arrest", "release", "attack", "death", "discovery") and not died:
                return [there]
            # الفريق الذي ارتبط معه: nobody knows who
            row = (*range(described.start, described.end), *range(relative, verb), *words)
            if tokens[described.start].reading.suffix:
                undone = resumptive(place, end, relative, verb, tuple(words))
                return [undone] if undone is not None else []
            rather = there if died else None if kind in _OF_SOMEBODY else Head(verb, row, kind, "noun")
            if found is None or not relative_gender:
                return [rather] if rather is not None else []
            return [Head(verb, tuple(words), kind, "verb", thing=(verb + 1, described), rather=rather)]
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


def _deed_to_thing(place: Place, noun: int, end: int) -> bool:
    """Does a masdar govern a definite thing that is no event: "إغلاق السد", and not "إلغاء الاتفاق"?"""
    tokens, reading = place.sentence.tokens, place.sentence.tokens[noun].reading
    if noun + 1 >= end or reading.lemma is None or reading.definite or reading.suffix:
        return False
    thing = tokens[noun + 1].reading
    owned = bool(thing.suffix) and not thing.function  # إقالة مدربه
    return (definite(tokens[noun + 1]) or owned) and thing.noun is None and not thing.preposition


def _dealt_with(place: Place, verb: int) -> bool:
    """Does somebody left out do something with whom a relative means: "المدرب الذي تعاقدت معه"?"""
    tokens, found = place.sentence.tokens, place.sentence.tokens[verb].reading.verb
    near = tokens[verb + 1].reading if verb + 1 < len(tokens) else None
    with_him = near is not None and near.function == "preposition" and near.base in ("معه", "معها", "معهم")
    return with_him and found is not None and not found.passive and after_verb(place.sentence, verb) is None


def _others_at_it(place: Place, noun: int, verb: int, end: int) -> bool:
    """Does a subject of its own do something to the thing of a deed: "إنتاج المنجم الذي خرجت منه الشركة"?

    Not "بناء السد الذي بدأ فيه العمل": a phase of the deed itself is told of the deed.
    """
    s, tokens = place.sentence, place.sentence.tokens
    near, own, thing = tokens[verb + 1].reading, after_verb(s, verb), tokens[noun + 1].reading
    if near.function != "preposition" or not _means(near) or own is None or own.start != verb + 2:
        return False
    if tokens[noun].reading.lemma is None or tokens[noun].reading.definite or tokens[noun].reading.suffix:
        return False
    if tokens[own.start].reading.noun is not None or verb_kind(s, verb) in ("opening", "closing"):
        return False
    plain = tokens[noun + 1].type == "word" and not (thing.function or thing.preposition or thing.suffix)
    return noun + 1 < end and plain and thing.noun is None


def _himself(place: Place, relative: int, left: int, verb: int | None) -> Head | None:
    """What one did whom "and he" takes up: "تغيب سالم العامري، وهو الذي انتخب في"; the one named last is meant."""
    s, tokens = place.sentence, place.sentence.tokens
    gender = PERSONAL_GENDER.get(tokens[relative - 1].reading.base)
    if verb is None or gender is None or not tokens[relative - 1].reading.conjunction or not perfect(place, verb):
        return None
    if tokens[relative].reading.base != {"m": "الذي", "f": "التي"}[gender] or left - relative > 14:
        return None
    end = relative - 1
    low = max(0, end - 16)
    while end > low and not (tokens[end - 1].type == "word" and _is_person(tokens[end - 1]) and end - 1 not in s.verbs):
        end -= 1
    if end == low:
        return None
    start = end
    while start - 1 > low and tokens[start - 1].type == "word" and _is_person(tokens[start - 1]):
        start -= 1
    end += tokens[end].text.endswith("ي") and definite(tokens[end])  # المدافع سامي | الهمامي
    rest = tied_behind(place, rest_of_clause(place, left - verb))
    who = Subject(start, end, gender)
    return Head(verb, (*range(verb, left), *rest), verb_kind(s, verb), "verb", None, who)


def _between(place: Place, relative: int, verb: int) -> range:
    """The subject that stands between كان and its verb in a relative clause: "الذي كانت | الرقابة | قد منعته"."""
    s, tokens = place.sentence, place.sentence.tokens
    end = verb
    while end > relative + 2 and tokens[end - 1].reading.function == "aspect":
        end -= 1
    if end == verb or lemma_of(s, relative + 1) != ("كون", 1):
        return range(0)
    row = range(relative + 2, end)
    plain = all(tokens[i].type == "word" and not tokens[i].reading.function and i not in s.verbs for i in row)
    return row if plain and len(row) <= 5 else range(0)


def _agreeing(place: Place, first: int, noun: int, end: int, relative: int) -> tuple[int, int]:
    """The noun phrase that a relative can mean, where the one found first cannot be: "مغادرة فريقه الذي ارتبط به".

    So too the event beside a deed that concerns it: "إلغاء الحفل الذي كان مقررا".
    """
    tokens = place.sentence.tokens
    if tokens[noun].reading.noun is None or tokens[relative].reading.function != "relative":
        return first, noun
    rest = [i for i in range(noun + 1, end) if tokens[i].reading.noun not in (None, "other")]
    if tokens[noun].reading.suffix:  # استنكارها الشديد | للهجوم الذي استهدف
        own = next((i for i in reversed(rest) if tokens[i].reading.definite and _agrees(place, i, relative)), None)
        if own is not None:
            return own, own
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
    before = tokens[noun - 1].reading
    led = tokens[relative].reading.base == "التي" and nominal(place, noun - 1) and ends_feminine(before)
    if led and tokens[relative].reading.conjunction and not before.definite:
        return noun - 1, noun - 1  # آلية | تصنيف المقاولين، والتي يبدأ العمل بها
    works = tokens[relative].reading.base == "التي" and nominal(place, noun - 1) and not before.definite
    if works and before.base in LEADING and _FEMININE.search(before.folded):
        return noun - 1, noun - 1  # أعمال | توسيعه التي بدأت
    start = _own_noun(place, noun, end, relative)
    return (start, start) if start > noun else (first, noun)


def _own_noun(place: Place, noun: int, end: int, relative: int) -> int:
    """Where the noun phrase within another begins: its definite words, and a noun in construct state before them."""
    tokens = place.sentence.tokens
    feminine = tokens[relative].reading.base == "التي"
    if tokens[relative].reading.conjunction and feminine:  # اعتماد آلية تصنيف المقاولين، والتي ...
        heads = (i for i in range(noun + 1, end) if tokens[i].reading.preposition or not tokens[i - 1].reading.definite)
        return next((i for i in heads if ends_feminine(tokens[i].reading)), end - 1)
    start = end - 1
    defined = tokens[start].reading.definite
    while start - 1 > noun and tokens[start - 1].type == "word" and tokens[start - 1].reading.definite == defined:
        start -= 1
    if not defined:
        return start  # استقالة | سالم صبري، الذي
    if adjective(tokens[start].reading) and not tokens[start - 1].reading.definite:
        return noun + 1  # استقالة | سالم العامري الذي
    tied = next((i for i in range(start, max(noun, start - 3), -1) if tokens[i].reading.folded[:1] in "لب"), start)
    if tied < start and nominal(place, tied):
        return tied  # رئاسة | لنادي طلبة المدارس العليا الذي
    before = tokens[start - 1].reading
    of = start - 1 > noun and not before.definite and nominal(place, start - 1)
    return start - 1 if of and feminine and _FEMININE.search(before.folded) else start


def _leads(reading: Reading) -> bool:
    return reading.base in LEADING or reading.base in PHASES


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
        masdar = masdar or (reading.lemma is not None and reading.lemma[1] in _IN_HAMZA and word.endswith("اء"))
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
