"""The event of a participle before a date: "الاتفاقية الموقعة في"."""

from __future__ import annotations

import re

from timeline.events.heads.described import (
    STATUTES,
    adjective,
    attribute,
    described_before,
    ends_feminine,
    nominal,
    tied_behind,
)
from timeline.events.heads.elsewhere import CALLING_OFF
from timeline.events.heads.nominal import event_noun, noun_head, rest_of_clause, row_start
from timeline.events.heads.place import DURING, Head, Place, lemma_of
from timeline.events.heads.whole import noun_phrase
from timeline.events.lexicon import grammar
from timeline.events.places import places
from timeline.events.senses import noun_kind, participle_kind
from timeline.events.sentences.tokens import COMMA, QUOTES, opening_mark
from timeline.events.sentences.words import GIVEN_NAMES, PARTICIPLES, Reading, folded
from timeline.events.status import is_over
from timeline.events.who.actors import adjective as is_adjective
from timeline.events.who.actors import bare, described, site
from timeline.events.who.subjects import after_verb

_LIVED = folded(grammar.words("المتوفى المتوفاة المولود المولودة"))
# What a thing was done to, and is since then.
_STATES = folded(
    grammar.words("المحتل المحتلة المفقود المفقودة المختطف المختطفة المكتشف المكتشفة المشيد المشيدة المبني المبنية")
)
# Of those who do it, rather than of what was done: "المنظمة للبطولة".
_DOING = folded(grammar.words("المنظم المنظمة المنفذ المنفذة"))
_FORE = folded(grammar.words("أبو أبي أم ابن"))
_PAPERS = folded(grammar.words("جريدة صحيفة مجلة عدد"))
_SIGNED = folded(grammar.words("الموقع الموقعة المبرم المبرمة"))
_ISSUED = ("صادر", "صادره")
_ASIDES = ("هامش", "ختام", "اطار", "بدايه")  # على هامش القمة
_PASSIVE = re.compile(r"الم[^\W\d_]{2}و[^\W\d_]ه?\Z")  # المقطوعة، المفروض
_FORMED = re.compile(r"الم[^\W\d_]{2}[^\W\d_ي]ه?\Z")  # المنشأة، المودع
_GOING_ON = folded(grammar.GOING_ON)
_BESET = folded(grammar.words("المحاصر المحاصرة المقاطع المقاطعة"))
_SHUT = folded(grammar.words("المغلق المغلقة المعلق المعلقة المجمد المجمدة المعطل المعطلة"))
# Participles of what is to come.
_FORESEEN = folded(grammar.words("المتوقع المتوقعة المنتظر المنتظرة المرتقب المرتقبة"))
_PREVENTING = (("منع", 1), ("عرقل", 11), ("عطل", 2), ("وقف", 4))
_ASIDE = 12  # tokens of what is said of a place between commas
_TO_COME = folded(grammar.words("المزمع المزمعة المقرر المقررة المتوقع المتوقعة المنتظر المنتظرة المرتقب المرتقبة"))


# What somebody won, became or is put up for.
_OF_DEEDS = folded(
    grammar.words(
        """
        الفائز الفائزة الحائز الحائزة الحاصل الحاصلة المتوج المتوجة المرشح المرشحة المعين المعينة المنتخب المنتخبة
        المقال المقالة المستقيل المستقيلة العائد العائدة المدان المدانة المعتقل المعتقلة المتأهل المتأهلة
        المنتقل المنتقلة
        """
    )
)


# What an unnamed thing has been for long: مدرسة مغلقة، سيارة مسروقة، عمال محتجزون.
_SINCE_THEN = re.compile(
    r"(?:م[^\W\d_]{2}و[^\W\d_]|مغلق|معلق|مجمد|معطل|متوقف|محتجز|محاصر|مختطف|معتقل|منته|منتهي|غارق|عالق|مستمر|متواصل|مؤجل)"
    r"(?:ا|ه|ين|ون|ات)?\Z"
)
_REMAINING = (("بقي", 1), ("ظلل", 1), ("كون", 1), ("مرر", 10))


def participle_before(place: Place, low: int, left: int) -> int | None:
    """The participle just before the date that describes a noun, or None."""
    tokens = place.sentence.tokens
    numbered = any(tokens[i].reading.base == "رقم" for i in range(low, left))
    for i in range(left - 1, low, -1):
        if tokens[i].type != "word":
            if numbered and (tokens[i].type == "number" or tokens[i].text in "()/"):
                continue  # النظام الصادر بالمرسوم الملكي رقم (م/12)
            return None
        if tokens[i].text.endswith("مبنى"):
            return None  # سقف المبنى: "building", and no المبني
        beside = tokens[i + 1].reading
        if (i == left - 1 or tokens[i - 1].text in COMMA or beside.function or beside.preposition) and _since_then(
            place, i, left
        ):
            return i
        if tokens[i].reading.folded in PARTICIPLES:
            if tokens[i].reading.folded in _DOING and beside.folded.startswith("لل"):
                return None  # اللجنة المنظمة للبطولة
            if i + 1 < left and tokens[i + 1].reading.folded in GIVEN_NAMES:
                return None  # المقدم خالد العامري
            if tokens[i].reading.folded in _FORESEEN and is_over(place.sentence, place.date):
                return None  # انخفضت مكاسب السوق المتوقعة في يوليو الماضي
            if bare(tokens[i - 1]).startswith("موعد"):
                return None  # يفتتح العام الدراسي في موعده المقرر في السابع من أكتوبر
            if site(tokens, i):
                return None
            before = tokens[i - 1]
            named = tokens[i - 2].reading if i - 2 > low else before.reading
            person_ = tokens[i].reading.folded in _LIVED and not named.function  # سالم العامري، المتوفى عام 2021
            aside = before.type == "mark" and before.text in COMMA and (named.definite or person_)
            if before.text in COMMA and _named_event(place, low, i):
                return i  # هدنة الساحل، الموقعة في
            law = tokens[i].reading.base in _ISSUED and any(bare(t) in STATUTES for t in tokens[max(low, i - 6) : i])
            if aside and (law or ends_feminine(named) == ends_feminine(tokens[i].reading)):
                return i  # المقبرة، المكتشفة في 2019 ...، من أكبر
            nearer = event_noun(place, i + 2, left)
            if nearer is not None and tokens[nearer].reading.noun != "other":
                return None  # القادم من الشمال باغتيال ولي العهد في ...
            if before.type == "number" and i - 2 > low and tokens[i - 2].reading.base == "رقم":
                return i  # المرسوم رقم 12 الصادر في
            plain = before.type == "word" and not before.reading.function and i - 1 not in place.sentence.verbs
            return i if plain else None
    return None


def in_apposition(place: Place, verb: int, left: int) -> list[Head] | None:
    """What an aside between commas says of the subject, where its participle has the date, and nothing of the verb.

    "انتقدت | ليلى العامري، الفائزة بالجائزة عام 2019، | قرار الوزارة"; None where there is no such aside.
    """
    tokens, behind = place.sentence.tokens, place.last + 1
    comma = next((i for i in range(left - 1, verb, -1) if tokens[i].text in COMMA), None)
    if comma is None or behind >= len(tokens) or tokens[behind].text not in COMMA:
        return None
    first = tokens[comma + 1].reading
    if first.function or first.preposition or first.conjunction or any(comma < v < left for v in place.sentence.verbs):
        return None
    row = (tokens[i].reading for i in range(comma + 1, left))
    if not any(reading.folded.removeprefix("و") in _OF_DEEDS for reading in row):
        return None
    own = after_verb(place.sentence, verb)
    if own is None or own.end != comma or first.folded not in _OF_DEEDS:
        return []  # عرف سالم، هداف الدوري والمرشح للقب هذه السنة، بهدوئه
    told = (*range(own.start, comma), *range(comma + 1, left))
    return [Head(own.start, told, participle_kind(place.sentence, own.start, comma + 1), "noun")]


def state_since(place: Place, verb: int | None, left: int) -> bool:
    """Does "since" tell but how long an unnamed thing has been so: "أعاد فتح مدرسة مغلقة | منذ عامين"?"""
    s, tokens = place.sentence, place.sentence.tokens
    since = tokens[left].reading.base in grammar.SINCE or tokens[place.date].text.startswith("منذ")
    if not since or left < 3 or (verb is not None and lemma_of(s, verb) in _REMAINING):
        return False
    at = left - 1 - (tokens[left - 1].reading.definite and tokens[left - 2].type == "word")  # منتهية | الصلاحية
    noun, so = tokens[at - 1].reading, tokens[at].reading
    plain = (
        tokens[at - 1].type == "word" and at - 1 not in s.verbs and not (noun.function or noun.suffix or noun.definite)
    )
    return plain and not so.definite and _SINCE_THEN.match(so.folded) is not None


def by_participle(place: Place, low: int, participle: int, left: int) -> Head | None:
    """The noun that a participle describes: "الاتفاقية الموقعة في"."""
    tokens = place.sentence.tokens
    if any(tokens[i].reading.base in ("قبل", "بعد") for i in range(left, place.date)):
        return None  # التراخيص الصادرة قبل 3 مايو
    aside = tokens[participle - 1].type == "mark"
    # ضم هضبة الساحل المحتلة: no deed
    if tokens[participle].reading.folded in _STATES or _since_then(place, participle, left):
        first = participle - aside - 1
        while first > low and tokens[first - 1].reading.definite and _says_more(place, first):
            first -= 1
        opening = opening_mark(tokens, QUOTES, first - 1, low) if tokens[first - 1].text in QUOTES else None
        if opening is not None and nominal(place, opening - 1):
            first = opening - 1  # صالة «الساحل» التاريخية، المغلقة
        governs = first > low and nominal(place, first - 1) and not tokens[first - 1].reading.definite
        first -= governs and tokens[first - 1].reading.noun is None
        if aside and tokens[first - 1].reading.function == "preposition":
            return None  # النزاع مع المورد التركي، المنظور منذ 2019: nobody knows which of the two
        kind = participle_kind(place.sentence, first, participle)
        kind = "other" if kind == "conquest" else kind  # occupied: a state
        rest = rest_of_clause(place, left - first)
        rest = rest if rest and tokens[rest[0]].reading.base in ("في", "قرب", "عند", "داخل", "خارج", "وسط") else []
        return Head(first, (*range(first, participle - aside), *range(participle, left), *rest), kind, "noun")
    if going_on(place, participle):  # إنهاء | الأزمة المستمرة منذ مارس: of its beginning, not of its end
        noun = participle - 1
        while noun > low and tokens[noun].reading.noun in (None, "other") and tokens[noun - 1].reading.definite:
            noun -= 1
        kind = noun_kind(place.sentence, noun) if tokens[noun].reading.noun is not None else "other"
        rest = tied_behind(place, rest_of_clause(place, left - noun)) if participle == left - 1 else []
        return Head(noun, (*range(noun, left), *rest), kind, "noun")
    first, noun = _of_pronoun(place, low, participle) or described_before(place, low, participle - aside)
    number = participle - 2 - aside
    if number > low + 1 and tokens[number].reading.base == "رقم" and tokens[number + 1].type == "number":
        first, noun = described_before(place, low, number)  # يلغى | القرار | رقم 12 الصادر في
    if _many(tokens[first].reading) and not _many(tokens[participle].reading):
        one = event_noun(place, low, first)  # اتفاق الساحل بين الحكومة والثوار | والمنفيين، المبرم
        if one is not None and ends_feminine(tokens[one].reading) == ends_feminine(tokens[participle].reading):
            first, noun = row_start(place, one, low), one
    signed = _signed(place, low, participle, noun) or _law_of(place, low, participle, first)
    if signed is not None:
        first, noun = row_start(place, signed, low), signed
    if first > low and tokens[first - 1].reading.folded in _FORE and tokens[participle].reading.folded in _LIVED:
        first = noun = first - 1  # أبو | إسحاق الحربي المتوفى
    if attribute(place.sentence.tokens[first].reading):
        return None
    if tokens[participle].reading.folded == "الصادر" and bare(tokens[first]) in _PAPERS:
        return None  # العدد 12 من جريدة الساحل الصادر أمس، العدد الصادر أمس
    to_come = tokens[participle].reading.folded in _TO_COME
    governing = (tokens[i].reading.lemma for i in range(max(low, first - 1), noun + 1) if i not in place.sentence.verbs)
    if to_come and any(lemma in CALLING_OFF for lemma in governing):
        return None  # أعلن الاتحاد تأجيل المباراة المقررة غدا: it will not be, and was put off before
    off = _called_off(place, low, first) if to_come else None
    preventing = (i for i in range(noun, participle) if to_come and tokens[i].reading.lemma in _PREVENTING)
    prevented = next(preventing, noun if tokens[noun].reading.preposition else None)
    if prevented is not None:  # لمنع | استئناف العمل المقرر غدا, اتخاذ إجراء لمنع | هدمه
        due = (i for i in range(prevented + 1, participle) if tokens[i].reading.noun not in (None, "other"))
        inner = next(due, None)
        if inner is not None and ends_feminine(tokens[participle].reading) == ends_feminine(tokens[inner].reading):
            first = noun = inner
    owned = first == noun > low and tokens[noun - 1].text.endswith("ة") and tokens[noun].reading.definite
    if owned and ends_feminine(tokens[participle].reading) and not ends_feminine(tokens[noun].reading):
        first = noun = noun - (not tokens[noun - 1].reading.definite)  # شهادة الميلاد الصادرة
    if to_come and not aside and tokens[noun].reading.noun is None and first:
        farther = event_noun(place, max(low, participle - 9), first)  # لقاء فريقه أمام صحار المقرر السبت
        feminine = ends_feminine(tokens[participle].reading)
        agreeing = farther is not None and ends_feminine(tokens[farther].reading) == feminine
        if farther is not None and agreeing and not any(farther < v < participle for v in place.sentence.verbs):
            return noun_head(place, farther, row_start(place, farther, low), participle, None, extend=False)
    there = first > low + 1 and tokens[first - 1].reading.base == "في" and tokens[noun].reading.noun is None
    if there and places((tokens[first].reading.folded,)):  # جسر الساحل في صحار المدشن
        farther = noun_phrase(place.sentence, first - 1)
        first = noun = farther if farther < first - 1 else first
    rest = tied_behind(place, rest_of_clause(place, left - first))
    lengthy = [*range(first, participle - aside), *range(participle, left), *rest]
    event = tokens[noun].reading.noun is not None
    kind = noun_kind(place.sentence, noun) if event else "other"
    kind = participle_kind(place.sentence, noun, participle) if kind == "other" else kind
    if tokens[participle].reading.base in _ISSUED and bare(tokens[first]) in STATUTES:
        kind = "law"
    issued = tokens[participle].reading.base.startswith("صادر")
    if issued and kind != "law" and not (event or rest) and left == participle + 1:
        return None  # سعر الصرف في نشرة المصرف، الصادرة أمس
    return Head(noun, tuple(lengthy), kind, "noun", governor=off)  # a fact, whatever the verb before intends or denies


def due_behind_aside(place: Place, left: int) -> Head | None:
    """What is to be, before what is said of its place: "استئناف العمل في المجمع، الذي تديره الشركة، | المقرر | غدا"."""
    s, tokens, due = place.sentence, place.sentence.tokens, left - 1
    if due < 4 or tokens[due].reading.folded not in _TO_COME or tokens[due - 1].text not in COMMA:
        return None
    said = range(due - 2, max(0, due - _ASIDE), -1)
    stop = next((i for i in said if tokens[i].text in COMMA or tokens[i].type == "date"), None)
    if stop is None or tokens[stop].type == "date" or tokens[stop + 1].reading.function != "relative":
        return None
    low = s.clauses[s.clause_of[stop - 1]].start
    first: int | None = None
    for i in range(stop - 1, low - 1, -1):
        reading = tokens[i].reading
        if reading.lemma in CALLING_OFF:
            return None  # تأجيل لقاء الفريقين، الذي يرعاه المصرف، المقرر غدا
        if tokens[i].type != "word" or i in s.verbs or reading.lemma in _PREVENTING:
            break
        if reading.noun not in (None, "other") and ends_feminine(reading) == ends_feminine(tokens[due].reading):
            first = i
    return noun_head(place, first, first, stop, None, extend=False) if first is not None else None


def _called_off(place: Place, low: int, first: int) -> int | None:
    """The verb by which what was to be will not be: "ألغى الوزير | زيارته المقررة غدا"."""
    s = place.sentence
    verb = next((v for v in range(first - 1, low - 1, -1) if v in s.verbs), None)
    return verb if verb is not None and lemma_of(s, verb) in CALLING_OFF else None


def going_on(place: Place, participle: int) -> bool:
    """Is it a participle of what has gone on since the date: "الحرب الجارية منذ 19 شهرا"?"""
    tokens = place.sentence.tokens
    since = tokens[place.date - 1].reading.base in grammar.SINCE or tokens[place.date].text.startswith("منذ")
    plain = tokens[participle - 1].type == "word" and tokens[participle - 1].reading.definite
    return since and plain and tokens[participle].reading.folded in _GOING_ON


def _says_more(place: Place, i: int) -> bool:
    """Is a definite word an adjective of the one before it, and no object: "المقبرة | الصغيرة | المكتشفة"?"""
    tokens = place.sentence.tokens
    return adjective(tokens[i].reading) or is_adjective(tokens[i]) or described(tokens, i, place.sentence.verbs)


def session_before(place: Place, participle: int) -> range | None:
    """The words of a body's own session, with the commas around them: "، في جلسته المنعقدة أمس، ".

    So too any session between commas: "، خلال الجلسة المنعقدة أمس في صحار، ".
    """
    s, tokens = place.sentence, place.sentence.tokens
    at = participle - 1 - (tokens[participle - 1].reading.noun != "meeting")  # في جلسته | الثانية | المنعقدة
    own, led = tokens[at].reading, tokens[at - 1].reading.base
    first = at - 1 - (led in _ASIDES)
    if own.noun == "meeting" and own.suffix and own.preposition and tokens[at].text.startswith("ب"):
        return range(at, place.last + 1)  # قرر المجلس | بجلسته المنعقدة أمس | الموافقة على ...
    if own.noun != "meeting" or tokens[first].reading.base not in ("في", "علي", *DURING):
        return None
    behind = place.last + 1
    if tokens[first - 1].text in COMMA:
        rest = range(behind, s.clauses[s.clause_of[place.date]].end)
        closes = next((i for i in rest if tokens[i].text in COMMA or i in s.verbs), None)
        if closes is not None and closes not in s.verbs:
            return range(first - 1, closes + 1)
    if not own.suffix or first != at - 1:
        return None
    behind += behind < len(tokens) and tokens[behind].text in COMMA
    adopted = tokens[at - 2].reading.definite and tokens[at - 2].reading.folded in PARTICIPLES  # المتخذ في جلسته
    return range(at - 1 - (adopted or tokens[at - 2].text in COMMA), behind)


def _signed(place: Place, low: int, participle: int, noun: int) -> int | None:
    """The agreement that was signed, where a party to it stands nearer: "الاتفاقية مع حكومة الجزيرة الموقعة في"."""
    tokens = place.sentence.tokens
    if tokens[participle].reading.folded not in _SIGNED or tokens[noun].reading.noun == "agreement":
        return None
    feminine = ends_feminine(tokens[participle].reading)
    for i in range(noun - 1, max(low, participle - 14) - 1, -1):
        reading = tokens[i].reading
        if tokens[i].type != "word" or i in place.sentence.verbs or reading.function in ("relative", "complement"):
            return None
        if reading.noun == "agreement" and ends_feminine(reading) == feminine:
            return i
    return None


def _law_of(place: Place, low: int, participle: int, first: int) -> int | None:
    """The law that was issued, where its owner stands nearer: "النظام الأساسي للدولة الصادر بالمرسوم"."""
    tokens = place.sentence.tokens
    feminine = ends_feminine(tokens[participle].reading)
    if tokens[participle].reading.base not in _ISSUED or ends_feminine(tokens[first].reading) == feminine:
        return None
    row = range(first - 1, max(low, participle - 7) - 1, -1)
    at = next((i for i in row if tokens[i].type != "word" or bare(tokens[i]) in STATUTES), None)
    fits = at is not None and tokens[at].type == "word" and ends_feminine(tokens[at].reading) == feminine
    return at if fits else None


def _since_then(place: Place, i: int, left: int) -> bool:
    """Is it a passive participle of what a thing is since the date: "العلاقات المقطوعة منذ 2018", "، المغلقة منذ"?"""
    tokens, token = place.sentence.tokens, place.sentence.tokens[i]
    aside = tokens[i - 1].text in COMMA
    before = tokens[i - 1 - aside]
    if tokens[left].reading.base not in grammar.SINCE or before.type != "word" or not before.reading.definite:
        return False
    passive = _PASSIVE.match(token.reading.folded) is not None and token.reading.noun in (None, "other")
    described = aside or adjective(before.reading)  # التقرير التكميلي المودع: no genitive of a definite word
    passive = passive or token.reading.folded in _SHUT or token.reading.folded in _BESET
    passive = passive or (described and _FORMED.match(token.reading.folded) is not None)
    return passive and (aside or ends_feminine(before.reading) == ends_feminine(token.reading))


def _named_event(place: Place, low: int, participle: int) -> bool:
    """Does an event with a name stand before the comma, of the participle's gender: "هدنة الساحل، الموقعة في"?"""
    tokens, noun = place.sentence.tokens, event_noun(place, max(low, participle - 5), participle - 1)
    if noun is None or tokens[noun].reading.noun == "other" or tokens[noun].reading.suffix:
        return False
    row = range(noun, participle - 1)
    plain = all(tokens[i].type == "word" and not tokens[i].reading.function for i in row)
    return plain and ends_feminine(tokens[noun].reading) == ends_feminine(tokens[participle].reading)


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
        if known and ends_feminine(reading) == (masdar.suffix == "ها"):
            return row_start(place, at, low), at
    return None
