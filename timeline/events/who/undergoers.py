"""The noun behind a verb that is no subject of it: what is made, met or done to, and to whom it is given."""

from __future__ import annotations

from timeline.events.lexicon import fields, grammar, things
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token, tokenise
from timeline.events.sentences.words import ACCUSATIVE, Verb, folded
from timeline.events.who import actors
from timeline.events.who.actors import glued
from timeline.events.who.nounphrases import NUMBERS, kin

_CALLINGS = folded(grammar.PERSONS | grammar.OFFICES)
# What somebody makes, buys or signs: "اشترت مصنعا", "وقع عقدا".
MADE = folded(
    fields.BOOK | fields.CLUB | fields.VESSEL | fields.SCHOOL | fields.BUILDING | fields.PAPER | fields.LAW
    | fields.PACT | fields.PRIZE | fields.TOWN | grammar.words("فرع قسم مكتب معرض متجر مطعم خط رقم هدف لقب مركز مقر")
    | frozenset(" ".join((*things.SITES.values(), *things.WORKS)).split())
)  # fmt: skip
_BESTOWING = (("منح", 1), ("قلد", 2), ("عطي", 4), ("لقب", 2), ("هدي", 4))
_BESTOWED = folded(fields.PRIZE | grammar.words("وسام لقب رتبة درجة جنسية شهادة قلادة نيشان دكتوراه صفة عضوية حق منحة"))
_DONE_TO_HOLDERS = ("appointment", "election", "dismissal", "award", "death", "attack", "arrest", "sanction")
_GIVING = (("منح", 1), ("عطي", 4), ("هدي", 4), ("سلم", 2), ("قلد", 2), ("رسل", 4), ("بعث", 1), ("كلف", 2), ("وفد", 4))
_FELLOWS = folded(grammar.words("نظير صديق زميل شريك خصم منافس غريم تلميذ أنصار أتباع زملاء أصدقاء جيران رفاق خصوم"))
_BURYING = frozenset((("نقل", 1), ("دفن", 1), ("شيع", 2), ("حمل", 1), ("ودع", 4), ("عود", 4)))
_DYING = frozenset((("غيل", 8), ("وفي", 5), ("شهد", 10), ("موت", 1), ("رحل", 1), ("هلك", 1)))
_HEADS = _CALLINGS | _FELLOWS | folded(grammar.words("مؤسس زعيم صاحب مالك منشئ"))
BODIES_OF = folded(grammar.words("رفات جثمان جثة جثت جسد نعش عظام"))
AMOUNTS = folded(grammar.words("عديد عدد كثير مزيد"))
MOST = folded(grammar.words("جل معظم أغلب غالب بقية سائر نصف كل جميع كافة"))
_PLURALS = folded(grammar.words("قبائل أندية أحزاب دول بلدان شعوب ثوار"))
# Verbs of people that want an object.
TAKING = frozenset(
    (
        ("ولي", 5), ("ولي", 1), ("ولي", 2), ("قلد", 5), ("شغل", 1), ("الف", 2), ("كتب", 1), ("دخل", 1),
        ("غدر", 3), ("زور", 1), ("نيل", 1), ("حوز", 1), ("سلم", 5), ("حكم", 1), ("قود", 1), ("صدر", 4), ("سكن", 1),
        ("درس", 1), ("علم", 5), ("عنق", 8), ("ادي", 2), ("نشر", 1), ("عمد", 8), ("قدم", 2), ("حرز", 4), ("نشا", 4),
        ("اسس", 2), ("بني", 1), ("شيد", 2), ("فتح", 1), ("حلل", 8), ("ترك", 1), ("كمل", 4), ("تمم", 4), ("وصل", 3),
        ("ترجم", 11), ("خوض", 1), ("خرع", 8), ("كشف", 8), ("عزل", 8), ("فتح", 8), ("راس", 5), ("رود", 10), ("عود", 10),
        ("نهي", 4), ("خلف", 1), ("صدر", 3), ("لغي", 4), ("دخل", 4), ("قوم", 4), ("لقي", 4), ("ورث", 1), ("نظم", 1),
        ("جدد", 2), ("وحد", 2), ("علو", 8), ("ضمم", 1), ("صنف", 2), ("وضع", 1), ("رسم", 1), ("خرج", 4), ("حفظ", 1),
        ("اخذ", 1), ("حبب", 4), ("قرا", 1), ("سمع", 1), ("لقي", 5), ("عرف", 1), ("حصد", 1),
        ("جوز", 8), ("شري", 8),
    )
)  # fmt: skip
# Verbs of those who make works and win prizes, which are counted behind them: كتب ثلاث روايات.
AUTHORING = frozenset(
    (
        ("الف", 2), ("كتب", 1), ("رسم", 1), ("خرج", 4), ("نجز", 4), ("ترجم", 11), ("نظم", 1), ("لحن", 2), ("نيل", 1),
        ("حرز", 4), ("حصد", 1), ("صدر", 4), ("خرع", 8), ("صنف", 2), ("حوز", 1),
    )
)  # fmt: skip


def deed_behind(tokens: tuple[Token, ...], i: int) -> bool:
    """Is a definite deed the object behind one who acts: "أعلن المجلس | الهدنة", and not "الحكومة الانتقالية"?"""
    deed = tokens[i + 1]
    named = deed.reading.noun not in (None, "other") and actors.definite(deed) and not actors.adjective(deed)
    return named and actors.definite(tokens[i]) and actors.agent(tokens[i]) is True and not actors.person(deed)


def is_faced(sentence: Sentence, i: int, stop: int, end: int) -> bool:
    """Is it the one met, where nobody else is named: "قبل أن يلتقي | النجم التونسي | في مايو"? Two meet each other."""
    tokens = sentence.tokens
    if actors.many(tokens[i]) or tokens[i].text.endswith("ان") or stop == end or not actors.definite(tokens[i]):
        return False
    if any(t.text.endswith(ACCUSATIVE) and not actors.definite(t) for t in tokens[i + 1 : stop]):
        return False  # يواجه الوزير ضغوطا
    for k in range(stop, end):
        reading, before = tokens[k].reading, tokens[k - 1]
        if reading.conjunction or reading.base in ("مع", "به", "بها", "بهم"):
            return False
        free = tokens[k].type == "word" and not actors.hangs(tokens[k]) and not reading.function
        if free and (k == stop or before.type != "word") and k not in sentence.verbs:
            return False
    return True


def is_office(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Is it the office that a woman was given: "رئيسة للجمعية", "سفيرة للنوايا الحسنة", and not "رئيسة الوزراء"?"""
    word, after = tokens[i].reading.folded, tokens[i + 1] if i + 1 < end else None
    if not word.endswith("ه") or not (actors.known(word) or actors.known(word[:-1]) or word[:-1] in _CALLINGS):
        return False
    plain = after is None or after.type != "word" or bool(after.reading.function or after.reading.preposition)
    described = after is not None and after.text.endswith("ة") and not actors.definite(after)  # ممرضة متطوعة
    return plain or described or (after is not None and glued(after.reading.folded))


def is_bestowed(tokens: tuple[Token, ...], i: int, end: int, lemma: tuple[str, int] | None) -> bool:
    """Is it what somebody was given: "منحت | وسام الاستحقاق | عام 1956", and not "منحت | جائزة الرواية | لسالم"?"""
    if lemma not in _BESTOWING or actors.bare(tokens[i]) not in _BESTOWED or actors.definite(tokens[i]):
        return False
    stop = next((k for k in range(i + 1, end) if tokens[k].type == "mark" or tokens[k].reading.conjunction), end)
    return not any(t.reading.base == "الي" or _to_one(t) for t in tokens[i + 1 : stop] if t.type == "word")


def _to_one(token: Token) -> bool:
    """Is it one to whom something is given: "لسالم", "للكاتب", and not "للآداب"?"""
    word = token.reading.folded
    if not word.startswith("ل") or not glued(word):
        return False
    core = word.removeprefix("لل")
    return not word.startswith("لل") or actors.agent(tokenise(core, 0, len(core), ())[0]) is True


def acts_upon(verb: Verb) -> bool:
    """May an object stand behind a verb, as its form and its passive tell?"""
    return verb.lemma is not None and verb.lemma[1] <= 4 and verb.lemma not in grammar.INTRANSITIVE and not verb.passive


def with_none(lemma: tuple[str, int] | None) -> bool:
    return takes_none(lemma) or of_itself(lemma) or lemma == ("اول", 1)


def takes_none(lemma: tuple[str, int] | None) -> bool:
    """Does an event befall the subject of a verb or is it one: "صدر القانون", "اندلعت الحرب"?"""
    return lemma is not None and (lemma in grammar.INTRANSITIVE or lemma[1] == 7)


def remains(tokens: tuple[Token, ...], verb: int, i: int) -> bool:
    """Is it the body or the name of one to whom it was done: "نقل رفاته إلى", "أطلق اسمه على"?"""
    found, base = tokens[verb].reading.verb, tokens[i].reading.folded.removesuffix(tokens[i].reading.suffix)
    lemma = found.lemma if found is not None else None
    tied = i + 1 < len(tokens) and tokens[i + 1].reading.function == "preposition"
    named = lemma == ("طلق", 4) and base == "اسم" and tied and tokens[i + 1].reading.base == "علي"
    named = named or (lemma == ("وضع", 1) and base == "حجر")  # وضع حجره الأساسي
    return named or (lemma in _BURYING and base in BODIES_OF and tied)


def by_his_own(tokens: tuple[Token, ...], verb: int, i: int) -> bool:
    """Is it somebody of his by whom it was done, since the verb has its object: "استقبله نظيره", "زارها أستاذها"?"""
    found, reading = tokens[verb].reading.verb, tokens[i].reading
    given = found is not None and (found.lemma in _GIVING or found.kind in ("appointment", "election"))
    if not tokens[verb].reading.suffix or i != verb + 1 or given or reading.definite:
        return False
    return reading.folded.removesuffix(reading.suffix) in _CALLINGS | _FELLOWS


def dies(tokens: tuple[Token, ...], verb: int, i: int) -> bool:
    """Is it the head of something who dies: "اغتيل مؤسسه", "توفي رئيسها", "استشهد قائده"?"""
    found, reading = tokens[verb].reading.verb, tokens[i].reading
    if found is None or found.lemma not in _DYING or found.person != 3 or tokens[verb].reading.suffix or i != verb + 1:
        return False
    if found.lemma == ("غيل", 8) and "تيل" not in tokens[verb].reading.base:
        return False  # اغتال زعيمه
    return bool(reading.suffix) and reading.folded.removesuffix(reading.suffix) in _HEADS


def of_itself(lemma: tuple[str, int] | None) -> bool:
    """Does a verb take no object, so that the noun behind it is its subject, whosever it is: "لمع نجمه"?"""
    return lemma is not None and (lemma in grammar.OBJECTLESS or lemma[1] == 7)


def does_it_itself(tokens: tuple[Token, ...], i: int, end: int, deed: Verb | None) -> bool:
    """Is a deed with its pronoun the subject, since an indefinite object stands behind: "أثار اقترابه هلعا"?

    So too who holds an office of it: "قدم رئيسه استقالته", and not "عين رئيسه نائبا"; and any noun before a whole or
    part that is the object: "شملت حدودها أغلب السواحل".
    """
    reading = tokens[i].reading
    if i + 1 < end and tokens[i + 1].reading.folded in MOST:
        return True
    if kin(tokens[i]) and _relative_does(tokens, i, end, deed):
        return True
    if reading.folded.removesuffix(reading.suffix) in _CALLINGS:
        done_to = deed is None or not deed.sure or deed.kind in _DONE_TO_HOLDERS or deed.lemma in _GIVING
        return not done_to and any(_is_object(tokens, k) for k in range(i + 1, min(end, i + 8)))
    if deed is not None and deed.lemma not in _GIVING and _thing_behind(tokens, i + 1, end):
        return True
    if reading.noun is None or reading.lemma is None:
        return False
    behind = (t for t in tokens[i + 1 : min(end, i + 6)] if t.type == "word")
    return any(t.reading.noun is None and t.text.endswith(("ًا", "اً")) for t in behind)


def _relative_does(tokens: tuple[Token, ...], i: int, end: int, deed: Verb | None) -> bool:
    """Is it one's own father or family who does it: "توفي أخوه", "سافرت ابنتها", "أسست عائلتها مدرسة"?"""
    if deed is None or deed.lemma is None or deed.passive or deed.lemma in _GIVING:
        return False
    word = tokens[i].reading.folded[tokens[i].reading.conjunction :].removesuffix(tokens[i].reading.suffix)
    if word in ("ابو", "اخو"):
        return deed.gender == "m"
    gender = "f" if word.endswith("ت") or word == "ام" else "m"
    if word in ("ابي", "اخي", "ابا", "اخا") or gender != deed.gender:
        return False
    if (actors.objectless(deed) and deed.lemma != ("نجب", 4)) or deed.lemma == ("زوج", 5):  # تزوجت أختها
        return True
    behind = tokens[i + 1] if i + 1 < end else None
    tied = behind is None or behind.reading.function or behind.reading.conjunction or glued(behind.reading.folded)
    plain = behind is not None and not (tied or behind.reading.definite or behind.reading.suffix)
    return plain and behind is not None and behind.type == "word" and behind.text.endswith((*ACCUSATIVE, "ة"))


def _thing_behind(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Does an indefinite object with its adjective follow the adjectives of a noun: "أغنيتها الأولى | نجاحا كبيرا"?"""
    while i < end and tokens[i].type == "word" and tokens[i].reading.definite:
        i += 1
    row = tokens[i : min(i + 2, end)]
    return len(row) == 2 and all(
        t.type == "word" and t.text.endswith(ACCUSATIVE) and not t.reading.function for t in row
    )


def _is_object(tokens: tuple[Token, ...], i: int) -> bool:
    """Is it a deed with its pronoun or an accusative, and led by no preposition: "استقالته", "اتفاقا"?"""
    reading = tokens[i].reading
    if tokens[i].type != "word" or reading.function or reading.preposition or reading.conjunction:
        return False
    if tokens[i - 1].reading.function == "preposition" or reading.definite:
        return False
    return (reading.noun is not None and bool(reading.suffix)) or tokens[i].text.endswith(("ًا", "اً"))


def is_made(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Is it what somebody made or became: "نصب ملكا على ...", "بنى مسجدا كبيرا", and no two: "قتل ضابطا شرطة"?"""
    token, after = tokens[i], tokens[i + 1] if i + 1 < end else None
    word = token.reading.base
    if not word.endswith("ا") or token.reading.definite or actors.known(word) or actors.given(token):
        return False
    if after is not None and after.type == "word" and after.reading.base.endswith("ا") and not actors.definite(after):
        return len(word) > 3 and not (actors.given(after) or actors.known(after.reading.base) or actors.land(token))
    ends = after is None or after.type in ("date", "mark") or glued(after.reading.folded)
    ends = ends or bool(after is not None and (after.reading.function or after.reading.conjunction))
    ends = ends or bool(after is not None and after.reading.preposition)
    if after is not None and after.text.endswith("ية") and not (actors.definite(after) or actors.given(after)):
        return not actors.land(token)  # أرسلت فرقا طبية
    return ends and (actors.known(word[:-1]) or word[:-1] in _CALLINGS | MADE)


def of_many(verb: Token) -> bool:
    """Has a verb the plural of those who did it, whom no noun behind it can name: نقلوا، فتحوها، سيعودان، انتقلا؟"""
    found = verb.reading.verb
    if found is not None and found.gender == "d":
        return True
    if found is not None and found.role == "imperfect" and found.lemma is not None and found.lemma[0][-1] != "ن":
        return verb.reading.base.endswith(("ان", "ون"))
    return verb.reading.folded.endswith("وا") or (bool(verb.reading.suffix) and verb.reading.base.endswith("وا"))


def suffers(tokens: tuple[Token, ...], i: int, end: int, deed: Verb) -> bool:
    """Is the noun behind a transitive verb its object, by its gender: "قاد القوات", "قدمت العديد من الأغاني"?"""
    token, word = tokens[i], actors.bare(tokens[i])
    counted = next((t for t in tokens[i + 1 : min(i + 3, end)] if t.reading.base != "من"), None)
    shown = ""
    if word in NUMBERS and counted is not None and not actors.definite(token):
        shown = "m" if token.text.endswith("ة") else "f"
        agent = actors.agent(counted) is True
        if not agent and deed.gender == "m" and deed.lemma in AUTHORING and not deed.passive:
            return True  # أنجز خمسة أفلام
    elif word == "عده" and counted is not None:  # فتح عدة حصون, and not: قُتل عدة أشخاص
        people = actors.agent(counted) is True or actors.many(counted) or actors.person(counted) is True
        shown, agent = "f", people or counted.reading.folded.endswith(("ين", "اشخاص"))
    elif word in AMOUNTS and counted is not None:
        shown, agent = "m", actors.agent(counted) is True
    else:
        known = actors.known(word) and actors.person(token) is True and not actors.many(token)
        whole = actors.definite(token) or (i + 1 < end and tokens[i + 1].type == "date")  # جلسة الأمس
        thing = whole and token.text.endswith("ة") and actors.person(token) is not True
        female = actors.gender(token) == "f" and (thing or actors.known(word))  # افتتح الجلسة
        known = known or (actors.body(token) and word not in _PLURALS)
        shown = "f" if female else "m" if known and actors.gender(token) == "m" and not actors.given(token) else ""
        agent = actors.land(token)
        if agent and deed.gender == "m" and deed.lemma in TAKING and actors.gender(token) == "f":
            return True  # دخل القدس، حكم مصر
    if agent or deed.lemma is None or deed.lemma[1] in (5, 6, 7) or deed.lemma in grammar.INTRANSITIVE:
        return False
    return bool(shown) and deed.gender in ("m", "f") and shown != deed.gender
