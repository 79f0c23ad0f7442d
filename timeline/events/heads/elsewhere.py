"""Heads that stand behind the date, in another clause, or beside the head already found."""

from __future__ import annotations

import attrs

from timeline.events.heads.firsts import first_who
from timeline.events.heads.nominal import event_noun, rest_of_clause, row_start
from timeline.events.heads.place import (
    DURING,
    GOING_BACK,
    HELPERS,
    PLAIN,
    PRESENTING,
    Head,
    Place,
    describing,
    done,
    has_date,
    lemma_of,
    lemma_or_none,
    marked,
)
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.places import places
from timeline.events.senses import noun_kind
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, heads_entry
from timeline.events.sentences.words import folded, wanted_by
from timeline.events.what.datewords import left_of_date
from timeline.events.what.endings import wants
from timeline.events.who.actors import gender
from timeline.events.who.foregoing import before_verb
from timeline.events.who.subjects import after_verb

_MEANWHILE = folded(grammar.words("وقتها حينها آنذاك وقتئذ حينئذ يومها عندئذ يومئذ"))
_MANY = folded(grammar.words("العديد عديد عدة عددا الكثير كثيرا مجموعة سلسلة عشرات مئات آلاف"))
_DEEDS = (("بدا", 1), ("قرر", 2))  # events though their kind is plain
_SPEECHES = folded(grammar.words("كلمة تصريح تصريحات بيان حوار مقابلة تغريدة خطاب رسالة مداخلة حديث"))
_OCCURRING = frozenset((("وقع", 1), ("وقع", 2), ("حدث", 1), ("جري", 1), ("دور", 1), ("نشب", 1), ("شبب", 1), ("دلع", 7)))
_BEING = frozenset((("كون", 1), ("حصل", 1)))
_EVENTS = folded(grammar.words("حدث الحدث أحداث الأحداث تطور التطورات حادثة واقعة"))
_BEFALLING = ("attack", "accident", "death", "arrest", "release", "disaster", "court")


def behind_date(place: Place, number: int, chronicle: bool = False) -> list[Head]:
    """What stands behind the date: a verb, an event noun, or the clause that follows it."""
    s, tokens = place.sentence, place.sentence.tokens
    clause = s.clauses[number]
    aside = _behind_aside(place)
    if aside is not None:
        return [verb_head(place, aside, s.clauses[s.clause_of[aside]].end)]
    stop = place.following if place.following is not None and place.following < clause.end else clause.end
    verb = next((v for v in sorted(s.verbs) if place.last < v < clause.end), None)
    if verb is not None and (_another(place, clause.start) or _far(place, verb, clause.start)):
        return []  # عبروا البحر بعد سنة 1354، وخلال الأعوام اللاحقة تمكنوا ...
    if verb is not None and (place.following is None or verb < place.following):
        if lemma_of(s, verb) in HELPERS:
            verb = next((v for v in sorted(s.verbs) if verb < v < min(clause.end, verb + 10)), verb)
        return [verb_head(place, verb, clause.end)]
    noun = next((i for i in range(place.last + 1, stop) if tokens[i].reading.noun is not None), None)
    opens = left_of_date(tokens, place.date, clause.start) <= clause.start
    if not opens and tokens[min(place.last + 1, len(tokens) - 1)].text in "؛;":
        return []
    if noun is not None and noun - place.last <= 8 and (opens or not marked(place, noun)):
        first = row_start(place, noun, place.last + 1)
        meant = tokens[first].reading.preposition and tokens[first].text.startswith("ل")
        if not opens and (meant or tokens[first].reading.conjunction):
            return []  # أولت الدولة الأولوية أمس | لإنهاء الأزمة, مبلغ كاف حتى نهاية مايو | وبدء مفاوضات
        apart = (i for i in range(noun, stop - 1) if tokens[i].text in COMMA and tokens[i + 1].reading.conjunction)
        return [
            Head(
                noun,
                tuple(range(first, next(apart, stop))),  # اليوم العيد، | والبيت هادئ
                noun_kind(s, noun),
                "noun",
                lemma=tokens[noun].reading.lemma,
            )
        ]
    content = [
        i for i in range(place.last + 1, clause.end) if tokens[i].type == "word" and not tokens[i].reading.function
    ]
    if content or number + 1 >= len(s.clauses):
        return []
    following = s.clauses[number + 1]
    if following.opener in ("relative", "complement", "subordinator"):
        return []
    if following.verb < 0:  # 1907: تأسيس النادي
        noun = next((i for i in range(following.start, following.end) if tokens[i].reading.noun is not None), None)
        if noun is None or noun - place.last > 8:
            return []
        row = range(row_start(place, noun, following.start), following.end)
        lemma = tokens[noun].reading.lemma
        return [Head(noun, tuple(row), noun_kind(s, noun), "noun", lemma=lemma)]
    if (
        not chronicle
        and following.opener == "and"
        and tokens[following.start].reading.conjunction
        and tokens[following.start].text[0] == "و"
    ):
        return []
    return [verb_head(place, following.verb, following.end)]


def _behind_aside(place: Place) -> int | None:
    """The verb behind what is said beside a date: "في رمضان، والناس نيام، اقتحمت", "عام 1994، أي قبل ...، وقع"."""
    s, tokens = place.sentence, place.sentence.tokens
    at = place.last + 1
    if at + 2 >= len(tokens):
        return None
    if tokens[at].text not in COMMA:  # في مايو 1980 | والناس نيام، انهار السد
        start = s.clauses[s.clause_of[place.date]].start
        if left_of_date(tokens, place.date, start) > start:
            return None
        at -= 1
    first = tokens[at + 1].reading
    if first.conjunction and first.function == "negation":  # ولما تمض سنة على الحرب
        return _behind_comma(place, at + 2)
    led = first.function in ("pronoun", "preposition") or first.preposition or first.folded[1:] in _ATTENDED
    meanwhile = first.conjunction and first.folded[:1] == "و" and (first.definite or bool(led))
    if not (meanwhile or first.base == "اي"):
        return None
    return _behind_comma(place, at + 2)


def _behind_comma(place: Place, start: int) -> int | None:
    """The perfect right behind the first comma from a token on."""
    s, tokens = place.sentence, place.sentence.tokens
    end = next((i for i in range(start, min(start + 10, len(tokens) - 1)) if tokens[i].text in COMMA), None)
    found = tokens[end + 1].reading.verb if end is not None and end + 1 in s.verbs else None
    return end + 1 if end is not None and found is not None and found.role == "perfect" else None


def _far(place: Place, verb: int, start: int) -> bool:
    """Do too many words part a verb from the date, with a clause of their own between?"""
    tokens = place.sentence.tokens
    between = range(place.last + 2, verb)
    paused = any(tokens[i].reading.conjunction and tokens[i - 1].text in COMMA for i in between)
    left = left_of_date(tokens, place.date, start)
    led = any(t.type == "word" and not t.reading.function for t in tokens[start:left])
    return verb - place.last > 10 and (paused or led)


def _another(place: Place, start: int) -> bool:
    """Do words before the date, and a comma with "و" behind it, part it from the verb behind?"""
    tokens = place.sentence.tokens
    after = tokens[place.last + 1 : place.last + 3]
    if len(after) < 2 or after[0].text not in COMMA or not after[1].reading.conjunction:
        return False
    left = left_of_date(tokens, place.date, start)
    return any(t.type == "word" and not t.reading.function for t in tokens[start:left])


def clause_before(place: Place, number: int) -> list[Head]:
    """The nearest clause before that has a verb: "... ، وذلك في سنة 132"."""
    s = place.sentence
    for earlier in range(number - 1, max(-1, number - 3), -1):
        clause = s.clauses[earlier]
        if clause.verb >= 0 and has_date(s, clause.verb, clause.end):
            return []
        if clause.verb >= 0:
            if clause.opener == "relative":
                continue
            verbs = [v for v in s.verbs if clause.start <= v < clause.end]
            nearest = max((v for v in verbs if not describing(s, v)), default=clause.verb)
            return [verb_head(place, nearest, clause.end)]
        first = first_who(place, clause.start, clause.end)
        if first is not None:
            return [first]
        noun = event_noun(place, clause.start, clause.end)
        if noun is not None:
            return [
                Head(
                    noun,
                    tuple(range(row_start(place, noun, clause.start), clause.end)),
                    noun_kind(s, noun),
                    "noun",
                )
            ]
    return []


def around(place: Place, relative: int) -> list[Head]:
    """The verb of the clause that a relative clause stands in, where the date cannot be the relative's."""
    s = place.sentence
    verb = s.clauses[s.clause_of[relative]].verb
    found = s.tokens[verb].reading.verb if verb >= 0 else None
    if found is not None and (found.role == "perfect" or left_of_date(s.tokens, place.date, verb + 1) == verb + 1):
        return []  # التي تصبح هذا الشهر هي السائدة: its own
    number = s.clause_of[relative] - 1
    if place.ahead and number >= 0 and done(place, s.clauses[number].verb):
        return []
    if number < 0 or s.clauses[number].verb < 0 or s.clauses[number].opener == "relative":
        return []
    if has_date(s, s.clauses[number].start, s.clauses[number].end):
        return []
    head = verb_head(place, s.clauses[number].verb, s.clauses[number].end)
    lone = sum(s.tokens[i].type == "word" for i in head.indices) <= 2 and s.clauses[number].end == relative
    if lone and head.indices and head.indices[-1] == relative - 1:  # تقلع الطائرة | التي تقل الوفد من صحار | في السابعة
        left = left_of_date(s.tokens, place.date, relative)
        return [attrs.evolve(head, indices=(*head.indices, *range(relative, left)))]
    return [head]


_ATTENDED = folded(grammar.words("بحضور برعاية بدعوة برئاسة بمشاركة بمبادرة بدعم بأمر بقيادة بعد قبل وسط تحت"))
_OTHERS = folded(grammar.words("آخر آخران آخرين آخرون أخرى أخريات"))
_HELD = (
    ("عقد", 7), ("عقد", 1), ("قوم", 4), ("جري", 1), ("نظم", 2), ("حضن", 8), ("ضيف", 10), ("كون", 1), ("دور", 1),
    ("جمع", 1), ("شهد", 1),
)  # fmt: skip
CALLING_OFF = (("لغي", 4), ("اجل", 2), ("رجا", 4))
ARRANGED = folded(grammar.words("مقررا مقررة مزمعا مزمعة مرتقبا مرتقبة متوقعا متوقعة"))


def of_its_occasion(place: Place, relative: int) -> list[Head]:
    """The verb whose occasion a relative clause dates: "فاز الفريق في المباراة التي أقيمت أمس".

    So too the verb of what was arranged for the day: "لم تعقد اللجنة اجتماعها الذي كان مقررا أمس".
    """
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[relative]
    verb = s.clauses[number].verb
    before = s.clauses[number - 1] if number else None
    if before is None or before.verb < 0 or before.opener == "relative" or verb < 0 or lemma_of(s, verb) not in _HELD:
        return []
    if has_date(s, before.start, before.end):
        return []
    noun = event_noun(place, max(before.verb + 1, relative - 6), relative)
    if noun is None or tokens[noun].reading.noun == "other":
        return []
    if place.ahead and done(place, before.verb):
        return []  # أجلت اللجنة النهائي الذي كان مقررا في مايو المقبل
    first = row_start(place, noun, before.verb + 1)
    if any(tokens[i].reading.lemma in CALLING_OFF for i in range(first, noun + 1)):
        return []  # ارتأت الإدارة إلغاء حفل الافتتاح الذي كان مقررا في مايو
    acts, held = tokens[before.verb].reading.verb, tokens[verb].reading.verb
    arranged = tokens[verb + 1].reading.folded in ARRANGED
    own = bool(tokens[noun].reading.suffix and tokens[verb].reading.suffix)  # اختتم المجلس جلسته التي عقدها اليوم
    if not (arranged or own) and (
        lemma_of(s, verb) == ("كون", 1) or tokens[first - 1].reading.base not in ("في", "خلال", "اثناء")
    ):
        return []
    if not arranged and (acts is None or held is None or (acts.role, held.role) != ("perfect", "perfect")):
        return []
    head, rest = verb_head(place, before.verb, before.end), rest_of_clause(place, 0)
    if rest and wants(lemma_of(s, before.verb), tokens[rest[0]]) and not head.settled:
        # وافق المجلس في اجتماعه الذي عقد أمس | على التوصية
        return [attrs.evolve(head, indices=(*(i for i in head.indices if i < first - 1), *rest))]
    return [head]


def in_a_speech(place: Place, verb: int, low: int) -> list[Head]:
    """What is said on the day of a speech: "شدد الوزير، في كلمة ألقاها أمس أمام المجلس، على ضرورة ..."."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[verb]
    before = s.clauses[number - 1] if number and s.clauses[number].start == low else s.clauses[number]
    given_ = verb - 1 - (tokens[verb - 1].reading.base not in _SPEECHES)  # كلمة | متلفزة | ألقاها
    led = given_ > 0 and tokens[given_ - 1].reading.base in ("في", "خلال", "عبر")
    if not led or tokens[given_].reading.base not in _SPEECHES or not 0 <= before.verb < given_ - 1:
        return []
    found = tokens[before.verb].reading.verb
    dated = has_date(s, before.start, place.date)
    renewed = lemma_of(s, before.verb) == ("جدد", 2)
    if found is None or not (found.kind == "statement" or renewed) or dated or before.opener == "relative":
        return []
    wanted, end = wanted_by(lemma_of(s, before.verb)), s.clauses[number].end
    at = next((i for i in range(place.last + 1, end) if wanted and tokens[i].reading.folded == wanted), None)
    if renewed:  # وجدد الرئيس، في كلمة ألقاها أمس، دعوته إلى الحوار
        own = (i for i in range(place.last + 2, end) if tokens[i - 1].text in COMMA and tokens[i].reading.suffix)
        at = next(own, None)
    if at is None:
        return []
    head = verb_head(place, before.verb, given_ - 1)
    told = tuple(i for i in head.indices if i < given_ - 1 and tokens[i].text not in COMMA)
    return [attrs.evolve(head, indices=(*told, *range(at, end)))]


def of_indefinite(place: Place, verb: int, low: int, left: int) -> list[Head]:
    """What a verb of taking place dates: "أصيب عشرة في حادثة سير وقعت أمس" who was hurt, elsewhere the occasion."""
    s, tokens = place.sentence, place.sentence.tokens
    if lemma_of(s, verb) not in _OCCURRING or after_verb(s, verb) is not None or tokens[verb].reading.conjunction:
        return []
    noun = next((i for i in range(verb - 1, max(low, verb - 4) - 1, -1) if tokens[i].reading.noun is not None), None)
    if noun is None or tokens[noun].reading.noun == "other" or tokens[noun].reading.definite:
        return []
    if any(tokens[i].type != "word" or tokens[i].reading.function or i in s.verbs for i in range(noun, verb)):
        return []
    number = s.clause_of[verb]
    before = s.clauses[number - 1] if number else None
    if not noun or tokens[noun - 1].reading.base not in ("في", "خلال", "اثر", "جراء", "بعد"):
        return []
    if noun - 1 == low and before is not None and before.verb >= 0 and before.opener != "relative":
        dated = has_date(s, before.start, before.end)
        head = verb_head(place, before.verb, before.end)
        if not dated and head.kind in _BEFALLING:
            return [head]
    rest = rest_of_clause(place, left - noun)
    return [Head(noun, (*range(row_start(place, noun, low), left), *rest), noun_kind(s, noun), "noun")]


def tied_before(place: Place, found: list[Head]) -> list[Head]:
    """The verb that "و" ties to the one found, before it: "قتل ثلاثة وأصيب خمسة أمس", "لقي رجل مصرعه، وأصيب آخر"."""
    s, tokens = place.sentence, place.sentence.tokens
    if len(found) != 1 or found[0].shape != "verb" or found[0].index > place.date or found[0].kind not in _BEFALLING:
        return []
    number = s.clause_of[found[0].index]
    clause, before = s.clauses[number], s.clauses[number - 1] if number else None
    if before is None or before.verb < 0:
        return []
    meanwhile = tokens[clause.start].reading.base in ("بينما", "فيما")  # لقي ثلاثة مصرعهم، بينما أصيب آخرون
    if not (clause.opener == "and" and tokens[clause.start].reading.conjunction) and not meanwhile:
        return []
    others = any(token.reading.base in _OTHERS for token in tokens[found[0].index + 1 : found[0].index + 4])
    if before.opener in ("relative", "complement") or (tokens[clause.start - 1].type == "mark" and not others):
        return []
    if has_date(s, before.start, before.end):
        return []
    head = verb_head(place, before.verb, before.end)
    return [head] if head.kind in _BEFALLING else []


def during_after(place: Place, number: int) -> list[Head]:
    """A second event for the date: "... في مايو خلال زيارة الوزير"."""
    s, tokens = place.sentence, place.sentence.tokens
    end = s.clauses[number].end
    if place.following is not None and place.following < end:
        return []  # ... أمس خلال تصفيات كأس 2018: it has a date of its own
    for i in range(place.last + 1, min(end - 1, place.last + 16)):
        noun = tokens[i + 1].reading.noun
        if tokens[i].reading.base in DURING and noun is not None and tokens[i - 1].reading.base != "من":
            if noun not in (*PLAIN, "war") and not tokens[i + 1].reading.suffix and known(place, i + 1):
                kind = noun_kind(s, i + 1)
                return [Head(i + 1, tuple(range(i + 1, end)), kind, "noun", lemma=tokens[i + 1].reading.lemma)]
            return []
    return []


def known(place: Place, noun: int) -> bool:
    """Is an event noun definite, by its article or by what it governs: "زيارة الوزير", "الحرب", not "مباراة في ..."?"""
    tokens = place.sentence.tokens
    if tokens[noun].reading.definite:
        return True
    for token in tokens[noun + 1 : noun + 4]:
        reading = token.reading
        if token.type != "word" or reading.function or reading.preposition:
            return False
        if reading.definite or reading.suffix or places((reading.folded,)):
            return True
    return False


def named_after(place: Place, number: int) -> list[Head]:
    """The event that a relative clause names for the date: "الأسبوع الماضي الذي شهد توقيع ..."."""
    s, tokens = place.sentence, place.sentence.tokens
    if number + 1 >= len(s.clauses) or s.clauses[number].end != place.last + 1:
        return []
    following = s.clauses[number + 1]
    if following.opener != "relative":
        return []
    then_ = range(following.verb + 1, min(following.verb + 4, following.end)) if following.verb >= 0 else range(0)
    inside = next((i for i in then_ if tokens[i].reading.folded in ("فيه", "فيها")), None)
    done = tokens[following.verb].reading.verb
    if inside is not None and done is not None and done.role == "perfect":  # في العام الذي تأسست فيه الشركة
        head = verb_head(place, following.verb, following.end)
        return [attrs.evolve(head, indices=tuple(i for i in head.indices if i != inside))]
    if lemma_or_none(s, following.verb) not in PRESENTING:
        return []
    at = following.verb + 1
    if at >= following.end or tokens[at].reading.noun is None:
        return []
    return [
        Head(
            at,
            tuple(range(at, following.end)),
            noun_kind(s, at),
            "noun",
            lemma=tokens[at].reading.lemma,
        )
    ]


def coordinated(place: Place, found: list[Head]) -> list[Head]:
    """The verb that "و" ties to one already found: a date before its verb dates both, that of a chronology all."""
    if heads_entry(place.sentence.tokens, place.date):
        return _entered(place, found)
    s, tokens = place.sentence, place.sentence.tokens
    if len(found) != 1 or found[0].shape != "verb":
        return []
    number = s.clause_of[found[0].index]
    if number + 1 >= len(s.clauses):
        return []
    clause = s.clauses[number + 1]
    if clause.opener != "and" or clause.verb < 0 or not tokens[clause.start].reading.conjunction:
        return []
    if has_date(s, clause.start, clause.end):
        return []
    verb = tokens[clause.verb].reading.verb
    if any(token.reading.folded in _MEANWHILE for token in tokens[clause.verb + 1 : clause.verb + 2]):
        return []  # أصدر الوزير قرارا، وكان وقتها يشغل منصب النائب
    same = verb is not None and verb.lemma is not None and verb.lemma == found[0].lemma
    beside = tokens[clause.verb + 1].reading.base if clause.verb + 1 < len(tokens) else ""
    same = same and beside not in _MANY  # نشرت روايتها الأولى عام 1990 ونشرت العديد من القصص
    if verb is None or verb.role != "perfect" or not (same or found[0].index > place.last):
        return []
    head = verb_head(place, clause.verb, clause.end)
    return [head] if same or verb.lemma in _DEEDS or head.kind not in ("other", "statement") else []


def _entered(place: Place, found: list[Head]) -> list[Head]:
    """The further deeds of a line of a chronology: "13 تموز: الطيران يقصف المطار، | والجيش يغلق الموانئ"."""
    s, tokens = place.sentence, place.sentence.tokens
    if len(found) != 1 or found[0].shape != "verb":
        return []
    out: list[Head] = []
    for clause in s.clauses[s.clause_of[found[0].index] + 1 :]:
        tied = clause.opener == "and" and clause.verb >= 0 and tokens[clause.start].reading.conjunction
        if not tied or has_date(s, clause.start, clause.end):
            break
        head, own = verb_head(place, clause.verb, clause.end), before_verb(s, found[0].index)
        if clause.verb == clause.start and head.subject is None and after_verb(s, clause.verb) is None:
            head = attrs.evolve(head, subject=own)
        out.append(head)
    return out


def dated_by(place: Place) -> list[Head]:
    """The event whose day the date is said to be: "عاد في 5 جويلية 1962، تاريخ | استقلال الجزائر".

    So too what a relative clause says of it: "التحق بالعمل سنة 1957، العام | الذي انتقلت فيه الإذاعة".
    """
    tokens, at = place.sentence.tokens, place.last + 1
    paused = at < len(tokens) and tokens[at].text in COMMA
    noun = at + 1 + paused
    if paused and noun + 2 < len(tokens) and tokens[noun - 1].reading.folded in _THE_TIME:
        clause = place.sentence.clauses[place.sentence.clause_of[noun]]
        inside = next(
            (i for i in range(noun + 1, min(noun + 5, clause.end)) if tokens[i].reading.folded == "فيه"), None
        )
        if clause.opener != "relative" or clause.start != noun or clause.verb < 0 or inside is None:
            return []
        told = verb_head(place, clause.verb, clause.end)
        return [attrs.evolve(told, indices=tuple(i for i in told.indices if i != inside))]
    said = tokens[noun - 1].reading.folded if noun < len(tokens) else ""
    if said not in _DAY_OF or not (paused or said == "تاريخ"):
        return []
    reading = tokens[noun].reading
    plain = reading.noun == "other" and (said != "تاريخ" or reading.lemma is None)  # تاريخ إحالته على التقاعد
    if reading.noun is None or plain or reading.definite or reading.preposition:
        return []
    if not (known(place, noun) or reading.suffix or said == "تاريخ"):
        return []  # يوم المولد الكريم
    if noun in place.sentence.verbs:
        return []
    end = place.sentence.clauses[place.sentence.clause_of[noun]].end
    stop = next((i for i in range(noun, end) if tokens[i].text in COMMA or tokens[i].type == "date"), end)
    stop = next((i for i in range(noun, stop) if tokens[i].reading.base in DURING), stop)
    return [Head(noun, tuple(range(noun, stop)), noun_kind(place.sentence, noun), "noun", None)]


def time_again(place: Place) -> list[Head]:
    """What a clause says of the time itself: "غادر صحار سنة 1962، وهي السنة | التي توفيت فيها والدته"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.last]
    clause = s.clauses[number]
    following = s.clauses[number + 1] if number + 1 < len(s.clauses) else None
    if following is None or following.opener != "relative" or following.verb < 0 or clause.end - place.last < 3:
        return []
    at = clause.end - 2
    named = tokens[at + 1].reading.folded in _THE_TIME and tokens[at].reading.folded in ("وهو", "وهي")
    if not named or at <= place.last or has_date(s, place.last + 1, following.end):
        return []
    then_ = range(following.verb + 1, min(following.verb + 4, following.end))
    inside = next((i for i in then_ if tokens[i].reading.folded in ("فيه", "فيها")), None)
    done_ = tokens[following.verb].reading.verb
    if done_ is None or done_.role != "perfect":
        return []
    if inside is not None:
        head = verb_head(place, following.verb, following.end)
        return [attrs.evolve(head, indices=tuple(i for i in head.indices if i != inside))]
    first = following.verb + 1
    if lemma_of(s, following.verb) != ("شهد", 1) or first >= following.end or tokens[first].reading.noun is None:
        return []
    return [Head(first, tuple(range(first, following.end)), noun_kind(s, first), "noun")]


_THE_TIME = folded(grammar.words("العام السنة اليوم الشهر التاريخ الموسم"))
_DAY_OF = folded(grammar.words("تاريخ يوم ذكرى عام سنة"))
_SPANNING = ("حتى", "إلى", "حتَّى", "بين")
_THEN = folded(grammar.words("حين حينما عندما يوم"))
_THEREUPON = ("اذ", "لما", "بعدما", "اثر")
_LEANING = 3  # words of a clause that may say too little by themselves


def then(place: Place, found: list[Head]) -> list[Head]:
    """What happened at the date itself: "لم يرفع اللقب منذ 14 جوان 1998 | حين تغلب على ...", "في 1932 حين التقى"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.last] + 1
    if number >= len(s.clauses):
        return []
    clause = s.clauses[number]
    between = tokens[place.last + 1 : clause.start]  # تعتبر البداية في 3 مايو، وذلك | عندما اقتحم
    beside = [token for token in between if token.text not in COMMA and token.reading.folded != "وذلك"]
    goes_back = any(lemma_or_none(s, v) in GOING_BACK for v in (s.clauses[number - 1].verb,))
    where = tokens[clause.start].reading.base == "حيث" and (goes_back or any(nameless(s, head) for head in found))
    where = where or (goes_back and tokens[clause.start].reading.base in _THEREUPON)  # تعود القضية إلى 2011 | إذ سرق
    if beside or not (where or tokens[clause.start].reading.base in _THEN) or clause.verb < 0:
        return []
    verb = tokens[clause.verb].reading.verb
    did = verb is not None and (verb.role == "perfect" or (goes_back and _fifth(s, clause.verb)))
    if verb is None or not did or lemma_of(s, clause.verb) in HELPERS:
        return []
    if not (verb.sure or clause.verb == clause.start + 1):
        return []
    if (verb.kind == "statement" and not goes_back) or any(
        word in _SPANNING for word in tokens[place.last].text.split()
    ):
        return []  # of a time from ... to ... it was the end: لعب للنادي بين 2003 و2007، حينما عاد
    if any(head.index == clause.verb for head in found):
        return []
    if has_date(s, clause.start, clause.end):
        return []
    return [verb_head(place, clause.verb, clause.end)]


def only_goes_back(place: Place, head: Head) -> bool:
    """Does a verb but say how far back a matter goes, whose deed is told behind: "تعود القضية إلى 2011، عندما ..."?"""
    found = place.sentence.tokens[head.index].reading.verb if head.index in place.sentence.verbs else None
    return found is not None and found.role == "imperfect" and found.lemma in GOING_BACK


def _fifth(sentence: Sentence, verb: int) -> bool:
    """Has what may be "she does" a man behind it, who did it: "عندما | تفطن أحد الحراس إلى"?"""
    found, own = sentence.tokens[verb].reading.verb, after_verb(sentence, verb)
    doer = sentence.tokens[verb + 1]
    he = doer.reading.folded == "احد" or (own is not None and gender(doer) == "m")
    return he and found is not None and found.gender == "f" and doer.type == "word"


def nameless(sentence: Sentence, head: Head) -> bool:
    """Does a verb only say that some event took place: "أهم حدث في تلك المرحلة حصل", "كان أبرز الأحداث"?"""
    if head.index not in sentence.verbs or lemma_of(sentence, head.index) not in _OCCURRING | _BEING:
        return False
    own = before_verb(sentence, head.index) or after_verb(sentence, head.index)
    start = own.start if own is not None else head.index + 1
    near = (i for i in range(start, min(start + 3, len(sentence.tokens))) if i != head.index)  # الزلزال حدث
    return any(sentence.tokens[i].reading.folded in _EVENTS for i in near)


def around_aside(place: Place, found: list[Head]) -> list[Head]:
    """The deed around a dated aside: "أمهل الوزير، | في كلمة ألقاها أمس، | شركاءه ثلاثة أيام"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date]
    clause, before = s.clauses[number], s.clauses[number - 1] if number else None
    if before is None or before.verb < 0 or len(found) != 1 or clause.opener != "and":
        return found
    broadcast = found[0].index == clause.verb and describing(s, clause.verb)  # في كلمة متلفزة بثت أمس،
    if found[0].shape != "noun" and not broadcast:
        return found
    opens = tokens[clause.start].reading
    plain = opens.function == "preposition" and not opens.conjunction and tokens[clause.start - 1].text in COMMA
    at = place.last + 1
    if not plain or not clause.start < clause.verb < place.date:
        return found
    if not (tokens[clause.verb].reading.suffix or broadcast):
        return found
    if at + 1 >= clause.end or tokens[at].text not in COMMA or at + 1 in s.verbs:
        return found
    resumed, deed = tokens[at + 1].reading, tokens[before.verb].reading.verb
    if resumed.conjunction or (resumed.function and resumed.function != "preposition") or deed is None:
        return found
    if deed.role != "perfect" or has_date(s, before.start, before.end):
        return found
    rest = range(at + 1, clause.end)
    stop = next((i for i in rest if tokens[i].text in COMMA or i in s.verbs), clause.end)
    head = verb_head(place, before.verb, clause.start - 1)
    return [attrs.evolve(head, indices=(*head.indices, *range(at + 1, stop)))]


def leaning(place: Place, head: Head) -> Head:
    """A deed told with the one before it on which it leans: "درست الرياضيات في بيروت | وتخرجت فيها", "... ونشره"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[head.index]
    clause, before = s.clauses[number], s.clauses[number - 1] if number else None
    if before is None or head.shape != "verb" or head.index > place.date or before.verb < 0:
        return head
    if clause.opener != "and" or clause.start != head.index or not tokens[head.index].reading.conjunction:
        return head
    paused = tokens[clause.start - 1].text in COMMA and tokens[head.index].text.startswith("ف")  # رحل إليها، فقدمها
    if before.opener in ("relative", "complement") or not (tokens[clause.start - 1].type == "word" or paused):
        return head
    own = [tokens[i].reading for i in head.indices if tokens[i].type == "word"]
    meant = own[0].suffix in ("ه", "ها") and after_verb(s, head.index) is None
    with_it = len(own) == 2 and own[1].function == "preposition" and own[1].base.endswith(("ه", "ها"))
    meant = meant or (with_it and not paused)
    if not meant or len(own) > _LEANING:
        return head
    if any(tokens[i].type in ("date", "time") for i in range(before.start, before.end)):
        return head
    first = verb_head(place, before.verb, before.end)
    words = sum(tokens[i].type == "word" for i in first.indices)
    last = (clause.start - 1, clause.start - 1 - paused)
    if words + len(own) > 15 or not first.indices or first.indices[-1] not in last:
        return head
    return attrs.evolve(first, indices=(*first.indices, *head.indices))
