"""Who does it: the subject that stands beside a verb, behind it or before it."""

from __future__ import annotations

import re

import attrs

from timeline.events.lexicon import fields, grammar, things
from timeline.events.places import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import (
    ACCUSATIVE,
    GIVEN_NAMES,
    PERSONAL_GENDER,
    PRONOUN_GENDER,
    Reading,
    Verb,
    folded,
    read,
    with_pronoun,
)
from timeline.events.status import lemmas
from timeline.events.who import actors
from timeline.events.who.actors import glued

_PERCENT = folded(grammar.PERCENT)
_KIN = folded(grammar.KIN)
_MASCULINE = folded(grammar.MASCULINE)
_CALLINGS = folded(grammar.PERSONS | grammar.OFFICES)
# What somebody makes, buys or signs: "اشترت مصنعا", "وقع عقدا".
MADE = folded(
    fields.BOOK | fields.CLUB | fields.VESSEL | fields.SCHOOL | fields.BUILDING | fields.PAPER | fields.LAW
    | fields.PACT | fields.PRIZE | fields.TOWN | grammar.words("فرع قسم مكتب معرض متجر مطعم خط رقم هدف لقب مركز مقر")
    | frozenset(" ".join((*things.SITES.values(), *things.WORKS)).split())
)  # fmt: skip
_DONE_TO_HOLDERS = ("appointment", "election", "dismissal", "award", "death", "attack", "arrest", "sanction")
_GIVING = (("منح", 1), ("عطي", 4), ("هدي", 4), ("سلم", 2), ("قلد", 2), ("رسل", 4), ("بعث", 1), ("كلف", 2), ("وفد", 4))
_FELLOWS = folded(grammar.words("نظير صديق زميل شريك خصم منافس غريم تلميذ أنصار أتباع زملاء أصدقاء جيران رفاق خصوم"))
NO_SUBJECT = folded(grammar.NO_SUBJECT)
ADDRESS = folded(grammar.words("سمو جلالت فخامت معالي سعادت سيادت فضيلت قداست دولت غبطت"))  # سموه، جلالته
_BEGINNING = frozenset((("بدا", 1), ("عود", 1), ("حضر", 1), ("شرك", 3), ("نهي", 4), ("قدم", 2)))
COMPARISONS = folded(grammar.COMPARISONS)
_LANDS = folded(grammar.words("إمارة دولة مملكة مدينة ولاية منطقة جزيرة منصب رئاسة عرش مقاليد حكم جامعة إدارة بلاد"))
_OFFICES = folded(
    grammar.words(
        "الحكم السلطة العرش الرئاسة الخلافة الإمارة الوزارة الحكومة القيادة الإدارة المنصب السلطنة المملكة الحزب الجيش"
    )
)
_IN_HIS_PLACE = folded(grammar.words("محله محلها محلهم مكانه مكانها مكانهم"))  # حل محله فلان
FOREMOST = folded(
    grammar.words("أول أولى آخر أهم أبرز أشهر أكبر أفضل أقدم أعرق أعظم أضخم أطول أعلى أغنى أجمل ثاني ثالث")
)
FIRSTS = folded(frozenset(("أول", "أولى", "ثاني", "ثالث", "رابع", "آخر", "خامس")))
# What follows these in the superlative is what something was or reached, and no subject.
REACHING = frozenset((("كون", 1), ("بلغ", 1), ("سجل", 2), ("حقق", 2), ("لمس", 3)))
_REACHED = folded(grammar.words("ذروة قمة أوج مستوى مستويات"))
_COLLECTIVES = folded(grammar.words("نخبة جماعة مجموعة طائفة ثلة فئة عصبة كوكبة لجنة هيئة"))
_BURYING = frozenset((("نقل", 1), ("دفن", 1), ("شيع", 2), ("حمل", 1), ("ودع", 4), ("عود", 4)))
BODIES_OF = folded(grammar.words("رفات جثمان جثة جثت جسد نعش عظام"))
_STAYING = frozenset((("ظلل", 1), ("مرر", 10), ("بقي", 1), ("صبح", 4), ("كون", 1)))
NUMBERS = folded(grammar.words("ثلاث أربع خمس ست سبع ثماني ثمان تسع عشر ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"))
AMOUNTS = folded(grammar.words("عديد عدد كثير مزيد"))
ROUGHLY = folded(grammar.words("نحو حوالي قرابة زهاء"))
_MOST = folded(grammar.words("جل معظم أغلب غالب بقية سائر نصف كل جميع كافة"))
_AGAIN = folded(grammar.words("إلا مجددا"))
_TENS = folded(grammar.words("عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين مئتين مائتين ألفين"))
_PLURALS = folded(grammar.words("قبائل أندية أحزاب دول بلدان شعوب ثوار"))
_YEARS = folded(grammar.OF_YEARS)
_TIMES = folded(grammar.words("مرات مرة أعوام سنوات سنين أشهر أيام أسابيع ساعات دقائق مواسم فصول عقود قرون دورات"))
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
    )
)  # fmt: skip
# Verbs of those who make works and win prizes, which are counted behind them: كتب ثلاث روايات.
_AUTHORING = frozenset(
    (
        ("الف", 2), ("كتب", 1), ("رسم", 1), ("خرج", 4), ("نجز", 4), ("ترجم", 11), ("نظم", 1), ("لحن", 2), ("نيل", 1),
        ("حرز", 4), ("حصد", 1), ("صدر", 4), ("خرع", 8), ("صنف", 2), ("حوز", 1),
    )
)  # fmt: skip
_SIGNING = (("وقع", 2), ("برم", 4), ("صدر", 4), ("عقد", 1))  # وقع اتفاقية مع البنك
# Verbs of those who gain, spend and lose, with an amount behind them.
_GAINING = frozenset(
    (("خسر", 1), ("ربح", 1), ("كسب", 1), ("نفق", 4), ("شري", 8), ("جني", 1), ("حقق", 2), ("ملك", 8), ("سجل", 2))
)
# Verbs whose noun is what somebody becomes, and those that go on with an imperfect: "أخذت تضعف".
_MAKING = frozenset((("نخب", 8), ("عين", 2), ("خير", 8), ("نصب", 2), ("سمي", 2), ("كون", 1), ("صبح", 4), ("عمل", 1)))
_SETTING_OUT = frozenset((("اخذ", 1), ("ظلل", 1), ("بدا", 1), ("كود", 1), ("عود", 1), ("بقي", 1), ("صبح", 4)))
# Verbs of two that face each other: with one alone behind them, who does it stands before.
_FACING = frozenset((("لقي", 8), ("لقي", 3), ("وجه", 3), ("نزل", 3), ("قبل", 3)))
_MOST_WORDS = 9  # of an amount with what is counted
_AMOUNTING = folded(grammar.words("يقل يزيد يقارب يناهز يربو يفوق يقرب"))
MANY_OR_FEW = (
    NUMBERS
    | _TENS
    | folded(grammar.words("عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون مئة ألف آلاف مئات عشرات مليون مليوني"))
)
_BEING_SAID = folded(grammar.words("عاصمة مقر مركز عضو عضوا جزء جزءا قاعدة موطن مهد مسقط ملتقى محطة"))
# Verbs of people whose object may be a deed: no deed decides, refuses or prefers.
_MINDED = frozenset((("قرر", 2), ("حول", 3), ("عزم", 8), ("نوي", 1), ("رود", 4), ("خير", 8), ("وصل", 3), ("مني", 5)))
_LONGEST_NAME, _LONGEST_HEADING = 6, 12  # tokens
_SHE_DOES = re.compile(r"ت[^اوي].{2,4}\Z")  # as it is written: تضعف، تؤهل


@attrs.frozen
class Subject:
    """A noun phrase, tokens `start:end`; `gender` as its verb shows it.

    `clitic` letters of a preposition stand before its first word.
    """

    start: int
    end: int
    gender: str
    clitic: int = 0


def _percent(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Is it a share, by which something rose: "ارتفع 8 بالمئة"?"""
    if i + 1 >= end or tokens[i].type != "number":
        return False
    return any(t.reading.folded in _PERCENT or t.text == "%" for t in tokens[i + 1 : min(i + 3, end)])


def _more_than(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Is it a share with more or less before it: "هبطت أكثر من 1 بالمئة"?"""
    said = i + 2 < end and tokens[i].reading.folded in ("اكثر", "اقل") and tokens[i + 1].reading.base == "من"
    return said and _percent(tokens, i + 2, end)


def after_verb(sentence: Sentence, verb: int) -> Subject | None:
    """Read the subject that follows a verb; None where the next words cannot be one."""
    tokens = sentence.tokens
    end = sentence.clauses[sentence.clause_of[verb]].end
    i = _skip(tokens, verb + 1, end)
    if _percent(tokens, i, end):
        return None
    if i + 1 < end and tokens[i].type == "number" and tokens[i + 1].type == "word":
        if tokens[i + 1].reading.folded in _TIMES:
            return None  # فاز بها 5 مرات
        found = tokens[verb].reading.verb
        made = found is not None and found.lemma in _AUTHORING | _GAINING and not found.passive
        if made and actors.agent(tokens[i + 1]) is not True:
            return None  # ترجم 12 قصيدة، خسر 5 ملايين ريال
        return Subject(i, i + 2, found.gender if found is not None else "")
    if i >= end or tokens[i].type != "word" or i in sentence.verbs:
        return None
    reading, word = tokens[i].reading, tokens[i].text
    found = tokens[verb].reading.verb
    gender: str = found.gender if found is not None else ""
    lemma = found.lemma if found is not None else None
    if found is not None and found.person == 1 and found.role == "perfect" and not word.endswith("ة"):
        return None  # أتممت: "I", or a passive that agrees with nothing nearby
    if found is not None and (_of_many(tokens[verb]) or (i == verb + 1 and _done_to(tokens, i, end, found))):
        return None  # نقلوا المركز، نشر أربع ورقات
    if tokens[verb].reading.suffix and reading.function:
        return None
    if (reading.function and reading.function != "demonstrative") or (reading.conjunction and i > verb + 1):
        return None  # استقلت عام 1946 ونودي ...
    foreign = _foreign(sentence, i, end, lemma in lemmas("REPORT"))
    if actors.accusative(tokens[i]) or _made(tokens, i, end) or reading.folded in FIRSTS:
        return None
    if glued(reading.folded) and not foreign:
        return None
    if lemma in REACHING and (reading.folded in COMPARISONS or reading.folded in _REACHED):
        return None  # بلغت أدنى مستوى لها، بلغت ذروة قدرها 60 دولارا
    if _more_than(tokens, i, end):
        return None
    if found is not None and gender == "m" and reading.folded in actors.DONE_TO and _acts_upon(found):
        return None  # أبصر النور في قرية
    if i + 1 < end and tokens[i + 1].reading.folded in _TIMES and actors.bare(tokens[i]) in NUMBERS:
        return None  # فاز بها خمس مرات
    if reading.folded in _TENS:
        return None  # سجل خمسين هدفا: an object, by its ending
    owned = i + 1 < end and tokens[i + 1].text.endswith(("ه", "ها", "هم")) and not tokens[i + 1].reading.definite
    if reading.folded in _MOST and owned:
        return None  # قضى جل حياته
    if lemma in _MAKING and gender == "f" and _office(tokens, i, end):
        return None  # انتخبت رئيسة للجمعية
    if lemma in _SETTING_OUT and gender == "f" and _SHE_DOES.match(word) and not reading.noun:
        return None  # أخذت تضعف
    if word.endswith("يين") and reading.definite and not (found is not None and found.passive):
        return None  # هزم العثمانيين: an object, by its ending
    if word.endswith("َ") and not reading.function:
        return None  # يعلّم طلابَ العلم: an object, by its vowel
    masdar = reading.noun is not None and reading.lemma is not None and not actors.broken(actors.bare(tokens[i]))
    if masdar and reading.definite and lemma in _MINDED and found is not None and not found.passive:
        return None  # قرر العودة إلى بلاده
    if reading.folded in _AGAIN:
        return None  # ولم تستأنف إلا في مارس، توقف مجددا
    doing = lemma in lemmas("DOING")
    if (
        masdar
        and gender == "f"
        and (reading.definite or doing)
        and not reading.folded.endswith(("ه", "ات", "ذكري"))
        and lemma not in lemmas("LIGHT") - _BEGINNING - lemmas("DOING")
    ):
        return None  # بدأت العمل، وأعلنت تشكيل مجلس: a masculine masdar is her object
    after = tokens[i + 1].reading if i + 1 < end else None
    ends = after is None or after.function == "preposition" or after.preposition or tokens[i + 1].type != "word"
    ends = ends or (after is not None and bool(after.function))
    if ends and reading.folded == "ثانيه":
        return None  # غير أنها توقفت ثانية في يونيو
    if ends and lemma in _STAYING and not reading.definite and not places((reading.folded,)):
        return None  # استمرت قائمة لقرون
    if reading.suffix and reading.base not in _KIN and reading.folded.removesuffix(reading.suffix) not in ADDRESS:
        own = PRONOUN_GENDER.get(reading.suffix)
        done_to = found is not None and (found.passive or remains(tokens, verb, i))  # عُقدت دورتها، نقل رفاته
        done_to = done_to or _by_his_own(tokens, verb, i)  # استقبله نظيره
        if done_to:
            return Subject(i, phrase_end(sentence, i, end), gender)
        does = _of_itself(lemma) or _does_it_itself(tokens, i, end, found)
        if own is None or not gender or (own == gender and not does):
            return None  # بدأ عمله, and not: لمع نجمه
    feminine = word.endswith("ة") or (word.endswith("ات") and not reading.definite)
    feminine = feminine and not actors.many(tokens[i])
    feminine = feminine and i == verb + 1  # واجتمع إليه جماعة
    feminine = feminine and not (tokens[verb].reading.suffix and reading.base in _COLLECTIVES)  # أسسه نخبة من
    light = lemma in lemmas("LIGHT") and not (doing and not reading.definite)  # وأجرى | محادثات
    light = light and (lemma not in _SIGNING or bool(found is not None and found.passive))
    if gender == "m" and feminine and reading.base not in _MASCULINE and not light:
        return None
    if (
        reading.noun is not None
        and not reading.definite
        and lemma not in lemmas("LIGHT")
        and lemma is not None
        and reading.lemma is not None
        and not takes_none(lemma)
        and not (found is not None and found.passive)
    ):
        return None  # أعلن فرض ...، قرر إيفاد ...
    if gender == "f" and found is not None and found.role == "imperfect" and not (found.sure or feminine):
        gender = ""  # تأسس الميناء: a perfect of the fifth form is spelled like it
    stop = phrase_end(sentence, i, end)
    if stop == i + 2 and _deed_behind(tokens, i):
        stop = i + 1  # أعلنت الحكومة | الحرب على ألمانيا
    stop = max(stop, min(i + 2, end)) if foreign and glued(reading.folded) else stop  # بيارا باور
    if lemma in _FACING and _faced(sentence, i, actors.end_of(sentence, i, end), end):
        return None
    if lemma == ("صبح", 4) and _predicate_alone(sentence, stop, end):
        return None
    if lemma == ("كون", 1) and not reading.definite and actors.bare(tokens[i]) in _BEING_SAID:
        return None  # كانت عاصمة عمان قبل الإسلام
    return Subject(i, stop, gender)


def _deed_behind(tokens: tuple[Token, ...], i: int) -> bool:
    """Is a definite deed the object behind one who acts: "أعلن المجلس | الهدنة", and not "الحكومة الانتقالية"?"""
    deed = tokens[i + 1]
    named = deed.reading.noun not in (None, "other") and actors.definite(deed) and not actors.adjective(deed)
    return named and actors.definite(tokens[i]) and actors.agent(tokens[i]) is True and not actors.person(deed)


def _faced(sentence: Sentence, i: int, stop: int, end: int) -> bool:
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


def _office(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Is it the office that a woman was given: "رئيسة للجمعية", "سفيرة للنوايا الحسنة", and not "رئيسة الوزراء"?"""
    word, after = tokens[i].reading.folded, tokens[i + 1] if i + 1 < end else None
    if not word.endswith("ه") or not (actors.known(word) or actors.known(word[:-1]) or word[:-1] in _CALLINGS):
        return False
    plain = after is None or after.type != "word" or bool(after.reading.function or after.reading.preposition)
    described = after is not None and after.text.endswith("ة") and not actors.definite(after)  # ممرضة متطوعة
    return plain or described or (after is not None and glued(after.reading.folded))


def _acts_upon(verb: Verb) -> bool:
    """May an object stand behind a verb, as its form and its passive tell?"""
    return verb.lemma is not None and verb.lemma[1] <= 4 and verb.lemma not in grammar.INTRANSITIVE and not verb.passive


def _with_none(lemma: tuple[str, int] | None) -> bool:
    return takes_none(lemma) or _of_itself(lemma) or lemma == ("اول", 1)


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


def _by_his_own(tokens: tuple[Token, ...], verb: int, i: int) -> bool:
    """Is it somebody of his by whom it was done, since the verb has its object: "استقبله نظيره", "زارها أستاذها"?"""
    found, reading = tokens[verb].reading.verb, tokens[i].reading
    given = found is not None and (found.lemma in _GIVING or found.kind in ("appointment", "election"))
    if not tokens[verb].reading.suffix or i != verb + 1 or given or reading.definite:
        return False
    return reading.folded.removesuffix(reading.suffix) in _CALLINGS | _FELLOWS


def _of_itself(lemma: tuple[str, int] | None) -> bool:
    """Does a verb take no object, so that the noun behind it is its subject, whosever it is: "لمع نجمه"?"""
    return lemma is not None and (lemma in grammar.OBJECTLESS or lemma[1] == 7)


def _does_it_itself(tokens: tuple[Token, ...], i: int, end: int, deed: Verb | None) -> bool:
    """Is a deed with its pronoun the subject, since an indefinite object stands behind: "أثار اقترابه هلعا"?

    So too who holds an office of it: "قدم رئيسه استقالته", and not "عين رئيسه نائبا"; and any noun before a whole or
    part that is the object: "شملت حدودها أغلب السواحل".
    """
    reading = tokens[i].reading
    if i + 1 < end and tokens[i + 1].reading.folded in _MOST:
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


def _made(tokens: tuple[Token, ...], i: int, end: int) -> bool:
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


def kin(token: Token) -> bool:
    """Is it one's father, son or family: والده، أسرتها؟"""
    word = token.reading.folded[token.reading.conjunction :].removesuffix(token.reading.suffix)
    if not token.reading.suffix or token.reading.function:
        return False
    return word in _KIN or (word.endswith("ت") and word[:-1] + "ه" in _KIN) or word in ("ابي", "اخي", "ابا", "اخا")


def _of_many(verb: Token) -> bool:
    """Has a verb the plural of those who did it, whom no noun behind it can name: نقلوا، فتحوها، سيعودان، انتقلا؟"""
    found = verb.reading.verb
    if found is not None and found.gender == "d":
        return True
    if found is not None and found.role == "imperfect" and found.lemma is not None and found.lemma[0][-1] != "ن":
        return verb.reading.base.endswith(("ان", "ون"))
    return verb.reading.folded.endswith("وا") or (bool(verb.reading.suffix) and verb.reading.base.endswith("وا"))


def _done_to(tokens: tuple[Token, ...], i: int, end: int, deed: Verb) -> bool:
    """Is the noun behind a transitive verb its object, by its gender: "قاد القوات", "قدمت العديد من الأغاني"?"""
    token, word = tokens[i], actors.bare(tokens[i])
    counted = next((t for t in tokens[i + 1 : min(i + 3, end)] if t.reading.base != "من"), None)
    shown = ""
    if word in NUMBERS and counted is not None and not actors.definite(token):
        shown = "m" if token.text.endswith("ة") else "f"
        agent = actors.agent(counted) is True
        if not agent and deed.gender == "m" and deed.lemma in _AUTHORING and not deed.passive:
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


def _foreign(sentence: Sentence, i: int, end: int, says: bool) -> bool:
    """Is a word with the first letter of a preposition a name, since another unknown one follows: "لوكا كاتسيلي"?"""
    row = sentence.tokens[i : min(i + 2, end)]
    if len(row) < 2 or any(i + at in sentence.verbs for at in range(2)):
        return False
    rest = row[0].reading.folded[1:]
    if len(rest) < 3 or actors.known(rest) or rest in COMPARISONS or row[1].text.endswith(("ي", "ى", "ه")):
        return False
    speaker = says and row[0].text.endswith("ا") and len(row[0].text) > 3 and row[0].reading.noun is None
    return all(not t.reading.suffix and (_unknown(t) or (speaker and t is row[0])) for t in row)


def _unknown(token: Token) -> bool:
    reading = token.reading
    plain = token.type == "word" and not (reading.function or reading.preposition or reading.definite)
    known = reading.noun is not None or reading.verb is not None or actors.land(token) or read(token.text[1:]).noun
    return plain and not known and not token.text.endswith(("ة", "ات", "ا", "اً")) and len(token.text) > 3


def _predicate_alone(sentence: Sentence, stop: int, end: int) -> bool:
    """Does nothing but a date follow the noun behind أصبح, which is then what something became?"""
    rest = [t for t in sentence.tokens[stop:end] if t.type not in ("date", "time", "mark")]
    return all(t.reading.function == "preposition" or t.reading.conjunction for t in rest)


def subjectless(sentence: Sentence, verb: int, gender: str = "") -> bool:
    """Do the words after a verb show that its subject is left out: a preposition, a pronoun or nothing follows?

    `gender` says that a verb which may say "I" tells of another.
    """
    tokens = sentence.tokens
    found = tokens[verb].reading.verb
    if found is None or (found.person == 1 and not gender):
        return False
    if _of_many(tokens[verb]):
        return True
    end = sentence.clauses[sentence.clause_of[verb]].end
    i = _skip(tokens, verb + 1, end)
    if i >= end:
        return True
    token = tokens[i]
    if i + 1 < end and tokens[i + 1].reading.folded in ("مرات", "مره"):
        return True  # فاز بها خمس مرات
    if token.type != "word":
        score = token.type == "number" and "-" in token.text  # وفاز 3-2
        gained = found.lemma in _GAINING and i + 1 < end and actors.agent(tokens[i + 1]) is not True
        score = score or (token.type == "number" and gained and not found.passive)
        return score or (token.type == "mark" and token.text in "،,؛.") or _percent(tokens, i, end)
    if token.reading.suffix and (found.passive or remains(tokens, verb, i) or _by_his_own(tokens, verb, i)):
        return False  # عُقدت دورتها، نقل رفاته إلى، استقبله نظيره
    if token.reading.suffix and PRONOUN_GENDER.get(token.reading.suffix) == found.gender:
        return not (_of_itself(found.lemma) or _does_it_itself(tokens, i, end, found))  # تبدأ عملها
    if found.lemma in REACHING and token.reading.folded in COMPARISONS:
        return True  # كان أكبر ميناء، بلغت أدنى مستوى لها
    if _more_than(tokens, i, end):
        return True
    if found.lemma == ("صبح", 4) and _predicate_alone(sentence, phrase_end(sentence, i, end), end):
        return True  # أصبحت الجامعة السورية في 1923
    if found.lemma in _AUTHORING and i == verb + 1 and _done_to(tokens, i, end, found):
        return True  # كتب ثلاث روايات
    deed = token.reading.noun is not None and token.reading.lemma is not None and token.reading.definite
    if found.lemma in _MINDED and deed and not found.passive and not actors.broken(actors.bare(token)):
        return True  # قرر العودة إلى بلاده
    tied = bool(token.reading.conjunction) and i > verb + 1
    return tied or bool(token.reading.function) or glued(token.reading.folded) or actors.accusative(token)


def late(sentence: Sentence, verb: int) -> bool:
    """Does the subject stand behind a date or a preposition: "وصل إلى الميناء أمس وفد", "أدى اليمين أمس 12 وزيرا"?"""
    return late_start(sentence, verb) is not None


def late_start(sentence: Sentence, verb: int) -> int | None:
    """Where such a subject begins, None where the verb has none."""
    end = sentence.clauses[sentence.clause_of[verb]].end
    i = _behind_adjuncts(sentence, verb, end)
    return i if i is not None and _late_at(sentence, verb, i, end) else None


def _behind_adjuncts(sentence: Sentence, verb: int, end: int) -> int | None:
    """The first word behind a verb's object, dates, brackets and prepositional phrases."""
    tokens = sentence.tokens
    found = tokens[verb].reading.verb
    i = verb + 1
    if found is None or (found.lemma == ("كون", 1) and i < end and _object(tokens[i])):
        return None
    if i < end and _object(tokens[i]):
        i = actors.end_of(sentence, i, end)
    while i < end:
        token, reading = tokens[i], tokens[i].reading
        preposition = reading.function == "preposition"
        passed = token.type in ("date", "time") or (token.type == "mark" and token.text in "،,()")
        if passed or (preposition and with_pronoun(reading.base)):
            i += 1
        elif token.type == "word" and (preposition or reading.preposition or glued(reading.folded)):
            governed = i + preposition
            timed = governed < end and tokens[governed].type in ("date", "time")
            i = governed if timed else actors.end_of(sentence, governed, end)
        else:
            break
    return None if i in (verb + 1, end) or i in sentence.verbs else i


def _late_at(sentence: Sentence, verb: int, i: int, end: int) -> bool:
    """Is what stands there, behind a date or a prepositional phrase, the subject of the verb?"""
    tokens, found = sentence.tokens, sentence.tokens[verb].reading.verb
    if found is None:
        return False
    token, before = tokens[i], tokens[i - 1]
    if i + 1 < end and actors.bare(token) in NUMBERS and tokens[i + 1].reading.folded in _TIMES:
        return False
    dated = before.type in ("date", "time") or before.text in "،,)"
    governed = bool(before.reading.preposition) or tokens[i - 2].reading.function == "preposition"
    if actors.given(token) and before.reading.suffix and governed and not dated:
        return True  # أمر ببنائه حسان بن النعمان
    if token.type == "number":
        return dated and not _percent(tokens, i, end) and found.lemma not in _GAINING
    beyond = tokens[i + 1].reading if i + 1 < end else None
    if beyond is not None and beyond.noun is not None and token.reading.folded in FIRSTS | COMPARISONS:
        return actors.befalls(found)  # ينطلق اليوم في صحار | أكبر معرض للعطور
    if token.reading.folded in _MOST and i + 1 < end and tokens[i + 1].reading.definite and _with_none(found.lemma):
        return True  # تؤول إلى الهيئة جميع الأصول
    if token.reading.folded == "اي" and found.lemma is not None and takes_none((found.lemma[0], 1)):
        return True  # لم يصدر عن الجماعة أي تعليق: "he issues" is spelled so too
    if token.type != "word" or token.reading.function or token.reading.conjunction or glued(token.reading.folded):
        return False
    if actors.accusative(token) or token.reading.folded in NO_SUBJECT:
        return False
    if actors.gender(token) not in ("", found.gender):
        return False
    if (token.text.endswith("ا") and not actors.definite(token)) or token.reading.suffix or actors.adjective(token):
        return False  # متخرجا؛ أنهى في مايو دراسته
    if dated:
        comes = actors.befalls(found) or actors.arises(tokens[verb])
        comes = comes or (found.lemma is not None and found.lemma[1] == 7)  # ينعقد بصحار غدا | مؤتمر
        return actors.agent(token) is True or (comes and not _object(tokens[verb + 1]))
    if token.reading.definite and token.reading.folded.endswith("ون") and len(token.reading.folded) > 6:
        return True  # جاء من بعدهم الفرنسيون
    if actors.land(before) and actors.definite(token) and actors.agent(token) is True:
        return True  # قدم إلى دمشق الأمير
    closed = actors.definite(before) or actors.land(before) or before.reading.function == "preposition"
    if takes_none(found.lemma) and before.reading.suffix and token.reading.definite:
        return True  # صدر على إثره القانون
    return closed and not actors.definite(token) and not actors.given(token) and actors.befalls(found)


def _object(token: Token) -> bool:
    """May the word behind a verb be its object?"""
    reading = token.reading
    tied = reading.function or reading.conjunction or reading.preposition or glued(reading.folded)
    return token.type == "word" and not tied


def named_before(sentence: Sentence, stop: int, gender: str) -> Subject | None:
    """The noun phrase right before a token, of the gender of what is said of it: "جامعة صنعاء | (تأسست عام 1970)"."""
    tokens, first = sentence.tokens, stop
    while first > max(0, stop - _LONGEST_NAME):
        token = tokens[first - 1]
        if token.type != "word" or first - 1 in sentence.verbs or token.reading.function:
            break
        behind = tokens[first] if first < stop else None
        if behind is not None and actors.definite(token) and not (actors.definite(behind) or actors.given(behind)):
            break  # زار الوفد | متحف المدينة
        first -= 1
        if token.reading.preposition or token.reading.conjunction:
            break
    fitting = (
        i for i in range(first, stop) if actors.gender(tokens[i]) in ("", gender) and not actors.adjective(tokens[i])
    )
    start = next(fitting, None)
    return Subject(start, stop, gender) if start is not None else None


def titled(sentence: Sentence, verb: int) -> Subject | None:
    """The heading whose verb stands behind its colon, or behind what the colon says that it is: "معركة الزلاقة: وقعت
    سنة 479", "كتاب الأغاني: موسوعة كبيرة، ألفت في ..."; no place, nobody who speaks."""
    tokens, found = sentence.tokens, sentence.tokens[verb].reading.verb
    colon = verb - 1
    if verb > 2 and tokens[colon].text in COMMA and found is not None and found.role == "perfect":
        colon = next((i for i in range(1, min(verb, _LONGEST_HEADING)) if tokens[i].text == ":"), -1)
        if colon < 0 or tokens[colon + 1].type != "word" or colon + 1 in sentence.verbs:
            return None
        first = tokens[colon + 1].reading  # indefinite: it says what the heading is
        if first.function or first.definite or first.preposition or any(t.type == "date" for t in tokens[colon:verb]):
            return None
    if found is None or verb < 2 or tokens[colon].text != ":" or actors.land(tokens[0]):
        return None
    heading = range(colon)
    if len(heading) > _LONGEST_HEADING or any(i in sentence.verbs or tokens[i].type == "mark" for i in heading):
        return None
    if tokens[0].type != "word" or tokens[0].reading.function or actors.agent(tokens[0]) is True:
        return None
    stop = next((i for i in heading if i > 1 and (tokens[i].type == "date" or tokens[i].reading.preposition)), colon)
    agrees = {"", found.gender} & {actors.gender(tokens[0]), actors.gender(tokens[colon + 1])}
    return Subject(0, stop, found.gender) if agrees else None


def just_before(sentence: Sentence, verb: int) -> Subject | None:
    """The indefinite noun that a verb of its gender describes: "خلال عملية نفذت أمس"."""
    tokens = sentence.tokens
    found = tokens[verb].reading.verb
    before = tokens[verb - 1] if verb else None
    if (
        before is None
        or found is None
        or before.type != "word"
        or verb - 1 in sentence.verbs
        or tokens[verb].reading.conjunction
    ):
        return None
    reading = before.reading
    counted = verb > 1 and tokens[verb - 2].type == "number" and before.text.endswith(ACCUSATIVE)
    if counted and tokens[verb].reading.folded.endswith("وا"):
        return Subject(verb - 2, verb, found.gender)  # 360 مهاجرا | نجوا من الغرق
    if tokens[verb].reading.folded.endswith("وا") and not actors.many(before):
        return None  # قانون صوتوا عليه
    if any(t.reading.base in PERSONAL_GENDER for t in tokens[max(0, verb - 3) : verb - 1]):
        return None  # عيد الأم هو احتفال ظهر في ...: what it is, not who it is
    if (adjectival := _with_adjective(sentence, verb)) is not None:
        return adjectival
    if (named := _with_genitive(sentence, verb)) is not None:
        return named
    first = verb - 1 - _says_more(tokens, verb - 1)
    if first < verb - 1:  # مكتبة عظيمة احترقت
        return Subject(first, verb, "f") if found.gender == "f" and first - 1 not in sentence.verbs else None
    if reading.definite or reading.function or reading.suffix or reading.noun is None or found.gender not in ("m", "f"):
        return None
    feminine = reading.folded.endswith(("ه", "ات"))
    return Subject(verb - 1, verb, found.gender) if feminine == (found.gender == "f") else None


def _with_adjective(sentence: Sentence, verb: int) -> Subject | None:
    """The same where an adjective stands between: "في حكم قطعي صدر عن المحكمة"."""
    tokens = sentence.tokens
    says = tokens[verb - 1].reading if verb > 1 else None
    if says is None or says.definite or says.function or says.noun or not says.folded.endswith(("ي", "يه")):
        return None
    found, noun = tokens[verb].reading.verb, tokens[verb - 2].reading
    plain = noun.noun is not None and not (noun.definite or noun.suffix or noun.function)
    if found is None or not plain or tokens[verb].reading.conjunction or verb - 2 in sentence.verbs:
        return None
    feminine = noun.folded.endswith(("ه", "ات"))
    return Subject(verb - 2, verb, found.gender) if feminine == (found.gender == "f") else None


def _with_genitive(sentence: Sentence, verb: int) -> Subject | None:
    """The same of a noun with an indefinite genitive whose gender is not the verb's: "حملة ترحيل انطلقت"."""
    tokens = sentence.tokens
    found, pair = tokens[verb].reading.verb, tokens[max(0, verb - 2) : verb]
    if found is None or len(pair) < 2 or verb - 2 in sentence.verbs or tokens[verb].reading.conjunction:
        return None
    head, owner = pair
    plain = all(t.type == "word" and not (actors.definite(t) or t.reading.suffix or t.reading.function) for t in pair)
    free = not (owner.reading.preposition or owner.reading.conjunction or glued(owner.reading.folded))
    unlike = head.text.endswith("ة") and not owner.text.endswith(("ة", "ات")) and found.gender == "f"
    events = head.reading.noun is not None and owner.reading.noun is not None
    return Subject(verb - 2, verb, "f") if plain and free and unlike and events else None


def _says_more(tokens: tuple[Token, ...], i: int) -> bool:
    """Is it an indefinite adjective of a feminine noun, both shown by their ending: "مكتبة عظيمة"?"""
    pair = tokens[i - 1 : i + 1] if i else ()
    plain = [t.type == "word" and t.text.endswith("ة") and not actors.definite(t) for t in pair]
    free = [not (t.reading.function or t.reading.conjunction or t.reading.preposition) for t in pair]
    said = i > 1 and tokens[i - 2].type == "word" and not tokens[i - 2].reading.function  # ليلى ممثلة مصرية ولدت
    return len(plain) == 2 and all(plain) and all(free) and pair[1].reading.noun is None and not said


def indefinite(sentence: Sentence, verb: int) -> bool:
    """Is the word after a verb a subject of its gender that nothing makes definite: "وجدت دراسة أجريت ..."?

    >>> from timeline.events.sentences.clauses import analyse
    >>> [indefinite(analyse(text, 0, len(text), ()), 0) for text in ("وجدت دراسة أجريت", "أعلنت زيادة الأسعار")]
    [True, False]
    """
    tokens = sentence.tokens
    end = sentence.clauses[sentence.clause_of[verb]].end
    i = verb + 1
    found = tokens[verb].reading.verb
    if found is None or found.gender != "f" or i >= end or tokens[i].type != "word":
        return False
    reading = tokens[i].reading
    known = reading.definite or reading.function or reading.suffix or reading.preposition
    plain = not known and reading.folded[:1] not in "لك"
    own = i + 1 < end and (tokens[i + 1].reading.definite or bool(places((tokens[i + 1].reading.folded,))))
    after = tokens[i + 1] if i + 1 < end else None
    alone = after is None or after.type != "word" or bool(after.reading.function or after.reading.preposition)
    if found.lemma in _STAYING and alone:
        return False  # استمرت قائمة لقرون
    return plain and reading.folded.endswith(("ه", "ات")) and not own


def before_verb(sentence: Sentence, verb: int) -> Subject | None:
    """Read the subject that stands before a verb: "أن الشركة أطلقت"."""
    tokens = sentence.tokens
    does = tokens[verb].reading
    ours = does.verb is not None and does.verb.role == "perfect" and does.folded.endswith("نا")
    if ours and (does.verb is None or does.verb.person == 1 or does.suffix == "نا"):
        return None  # في عودتنا على الرحلة الثانية فوجئنا
    clause = sentence.clauses[sentence.clause_of[verb]]
    near = _meanwhile(tokens, clause.start, verb)
    if near is not None:
        return Subject(near, near + 1, _gender(tokens, verb))
    start = opens = clause.start + (tokens[clause.start].reading.function == "complement")
    if opens < verb and tokens[opens].type == "mark" and tokens[opens].text in QUOTES:
        start = opens = opens + 1
    depth = 0
    dated: Subject | None = None
    stop = verb
    while stop > clause.start and tokens[stop - 1].reading.function in ("aspect", "negation", "future"):
        stop -= 1
    if _so_many(sentence, opens, stop):
        return Subject(opens, stop, _gender(tokens, verb))
    for i in range(clause.start, stop):
        token = tokens[i]
        if token.type == "mark" and token.text in OPENING:
            depth += 1
        elif token.type == "mark" and token.text in CLOSING:
            depth = max(0, depth - 1)
        if depth:
            continue
        pause = (
            token.type == "mark" and token.text in "،," and i > start and start == opens and opens_name(tokens[start])
        )
        beyond = tokens[i + 1].reading
        if pause and not (
            beyond.conjunction and beyond.function == "preposition"
        ):  # هي مريضة، وبعد رحلة علاج أدخلت ...
            # فلان، قاضي المدينة ...، ولد: the name before the first comma, or before what it is said to be
            named = next((k for k in range(start + 1, i) if tokens[k].reading.function == "pronoun"), i)
            return Subject(start, named, _gender(tokens, verb))
        enclosing = token.text in QUOTES or token.text in OPENING or token.text in CLOSING
        opener = token.reading.function in ("complement", "subordinator", "aspect", "negation", "future")
        if token.type == "date" and start < i:
            dated = _before_date(sentence, start, i)
        elif opener or (token.type == "mark" and not enclosing):
            dated = None
        if token.type in ("date", "time") or opener or (token.type == "mark" and not enclosing):
            start = i + 1
    marks = sum(tokens[i].text in QUOTES for i in range(clause.start, start))
    if start > opens and marks % 2:  # "غدا نلتقي" اتفق المتابعون
        start = next((i + 1 for i in range(start, stop) if tokens[i].text in QUOTES), start)
    while start < stop and (tokens[start].type == "mark" and tokens[start].text not in QUOTES):
        start += 1
    if dated is not None and not (actors.definite(tokens[dated.start]) or actors.given(tokens[dated.start])):
        own = after_verb(sentence, verb)
        if own is not None and actors.agent(tokens[own.start]) is True:
            dated = None  # مسابقة التصوير في يناير أطلق النادي ...
    if start >= stop and dated is not None:
        return attrs.evolve(dated, gender=_gender(tokens, verb))
    if start >= stop or (tokens[start].type not in ("word", "number") and tokens[start].text not in QUOTES):
        return None
    first = tokens[start].reading
    roughly = first.folded in ROUGHLY and start + 1 < stop and tokens[start + 1].type == "number"
    if roughly and start and tokens[start - 1].reading.function != "preposition":
        return Subject(start, stop, _gender(tokens, verb))  # أن نحو 300 من العمال عادوا
    nobody = first.folded in NO_SUBJECT or first.base in NO_SUBJECT
    if glued(first.folded) or (nobody and not (_foremost(tokens, start, stop) or _one_of(tokens, start, stop))):
        return None
    ruling = tokens[start - 1].reading if start else None
    if ruling is not None and (ruling.function == "preposition" or ruling.base == "عدم"):
        return None  # وفي حال عدم حصول أحد على الأغلبية ينظم ...
    if (first.function and first.function != "demonstrative") or first.preposition or start in sentence.verbs:
        return None
    for i in range(start + 1, stop):
        if tokens[i].reading.function == "pronoun":  # الحرب العالمية هي حرب ... بدأت
            stop = i
            break
    if all(tokens[i].type == "mark" for i in range(start, stop)):
        return None
    if stop - start == 1 and _manner(tokens[start]):
        return None  # ميدانيا، رسميا
    return Subject(start, stop, _gender(tokens, verb))


def _so_many(sentence: Sentence, start: int, stop: int) -> bool:
    """Are they an amount about which is said how sure it is: "ما بين 200 و300 شخص", "ما لا يقل عن ألف", "نحو مئة"?"""
    tokens = sentence.tokens
    first, rest = tokens[start].reading, tokens[start + 1 : stop]
    if not 2 <= len(rest) <= _MOST_WORDS or (start and tokens[start - 1].reading.function == "preposition"):
        return False
    if first.folded == "ما":
        led = rest[0].reading.base == "بين" or any(token.reading.folded in _AMOUNTING for token in rest[:2])
    else:
        led = first.folded in ROUGHLY and (rest[0].type == "number" or actors.bare(rest[0]) in MANY_OR_FEW)
    inner = range(start + 3, stop)
    plain = all(token.type in ("word", "number") for token in rest) and not any(i in sentence.verbs for i in inner)
    return led and plain and any(token.type == "number" or actors.bare(token) in MANY_OR_FEW for token in rest)


def _meanwhile(tokens: tuple[Token, ...], low: int, verb: int) -> int | None:
    """What a clause of circumstance is said of, just before its verb: "نحن في الربيع والكهرباء لا تأتي"."""
    at = verb - 1
    while at > low and tokens[at].reading.function in ("aspect", "negation", "future"):
        at -= 1
    reading = tokens[at].reading
    said = low < at < verb - 1 and tokens[at].type == "word" and reading.definite and reading.conjunction > 0
    return at if said and not reading.preposition and tokens[at].text[0] == "و" else None


def _before_date(sentence: Sentence, start: int, date: int) -> Subject | None:
    """The noun phrase that nothing but a date and its preposition parts from its verb: "القادة منذ عام لم يعملوا"."""
    tokens = sentence.tokens
    end = date
    while end > start and tokens[end - 1].reading.function == "preposition":
        end -= 1
    opens = end > start and opens_name(tokens[start])
    known = opens and (actors.definite(tokens[start]) or actors.given(tokens[start]))
    if opens and not known and end - start > 1 and tokens[end - 1].type == "word":
        owned = end == date and not tokens[end - 1].reading.definite  # تذاكر مباراة | الأربعاء | نفدت
        known = owned or actors.definite(tokens[start + 1])  # عدد القطع المستردة | منذ 2011 | تجاوز
    whole = actors.end_of(sentence, start, end) if tokens[start].reading.definite else end
    if not known or whole < end or any(t.reading.function or "ً" in t.text for t in tokens[start:end]):
        return None
    return Subject(start, end, "")


def _one_of(tokens: tuple[Token, ...], start: int, stop: int) -> bool:
    """Is it one of several that the next word names: "أن إحدى السيارات شوهدت"?"""
    return tokens[start].reading.folded in ("احد", "احدي") and start + 1 < stop and actors.definite(tokens[start + 1])


def _foremost(tokens: tuple[Token, ...], start: int, stop: int) -> bool:
    """Does a noun follow that only the superlative before it sets off: "أول سلالة حاكمة قامت", "أهم حدث وقع"?"""
    if tokens[start].reading.folded not in FOREMOST or start + 1 >= stop or tokens[start + 1].type != "word":
        return False
    reading = tokens[start + 1].reading
    return not (reading.function or reading.preposition or reading.definite or reading.conjunction)


def _gender(tokens: tuple[Token, ...], verb: int) -> str:
    found = tokens[verb].reading.verb
    return found.gender if found is not None else ""


def compares(reading: Reading) -> bool:
    """Is a word one of a measure or a rank, with or without what is glued to it: "أكبر", "بأول"?"""
    return reading.folded in COMPARISONS or reading.base in COMPARISONS


def opens_name(token: Token) -> bool:
    """May a noun phrase begin with the word: no particle, and no preposition glued to it?"""
    reading = token.reading
    return token.type == "word" and not reading.function and not reading.preposition and not glued(reading.folded)


def length(tokens: tuple[Token, ...], subject: Subject) -> int:
    """Count the words of a subject."""
    return sum(1 for token in tokens[subject.start : subject.end] if token.type == "word")


def shorter(sentence: Sentence, subject: Subject) -> Subject | None:
    """The noun phrase that a long subject begins with, None where it has none."""
    end = actors.bounded(sentence, subject.start, subject.end)
    return attrs.evolve(subject, end=end) if end > subject.start else None


def _manner(token: Token) -> bool:
    """Is it an adverb made of a nisba: نهائيا، سنوياً؟"""
    plain = len(token.reading.folded) > 5 and token.text.endswith(("يا", "ياً", "يًا")) and not token.reading.definite
    return plain and not places((token.reading.folded,)) and not actors.given(token)


def _skip(tokens: tuple[Token, ...], i: int, end: int) -> int:
    """Pass dates, prepositions with their pronoun (له، فيها) and brackets."""
    while i < end:
        token = tokens[i]
        reading = token.reading
        preposition = reading.function == "preposition"
        dated = preposition and i + 2 < end and tokens[i + 1].type in ("date", "time")
        if dated and (tokens[i + 2].reading.definite or _two_of(tokens, i + 2, end)):
            i += 2  # ستحل في ديسمبر القادم الذكرى
            continue
        pronoun = preposition and with_pronoun(reading.base)
        adverb = reading.base in ("يوم", "صباح", "مساء", "ايضا", "رسميا") and i + 1 < end
        adverb = adverb or _manner(token) or reading.folded in _IN_HIS_PLACE
        adverb = adverb or (reading.folded in _YEARS and i + 1 < end and tokens[i + 1].type == "date")  # أعوام 1986
        if token.type in ("date", "time") or pronoun or adverb or reading.function == "aspect" or token.text in QUOTES:
            i += 1
        else:
            return i
    return i


def _two_of(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Is it a dual in construct state, which no object is: "يلتقي في الثامنة | قطبا الكرة"?"""
    word = tokens[i].reading
    plain = tokens[i].type == "word" and word.base.endswith("ا") and len(word.base) > 3 and "ً" not in tokens[i].text
    return plain and not word.definite and i + 1 < end and tokens[i + 1].reading.definite


def _things(whole: Token, token: Token) -> bool:
    """Is a definite noun behind another definite one the plural of things, which can be but its object: النتائج؟"""
    plain = whole.reading.definite and token.reading.definite and not (actors.adjective(token) or actors.given(token))
    return plain and actors.broken(actors.bare(token)) and actors.person(token) is not True


def phrase_end(sentence: Sentence, start: int, end: int) -> int:
    """Where the noun phrase ends that begins at `start`."""
    tokens = sentence.tokens
    i = start + 1
    while i < min(end, start + 9):
        token = tokens[i]
        reading = token.reading
        if token.type == "mark":
            if token.text in QUOTES:
                i += 1
                continue
            break
        if i + 1 < end and actors.accredited(tokens, start, i):
            return phrase_end(sentence, i + 1, end)
        if (
            token.type != "word"
            or i in sentence.verbs
            or reading.function
            or reading.preposition
            or reading.conjunction
        ):
            break
        if reading.folded in NO_SUBJECT or reading.folded in actors.DONE_TO:
            break  # تعد الحرب أحد أعنف الصراعات، رأى سالم النور
        if actors.definite(token) and actors.land(tokens[i - 1]) and not actors.adjective(token):
            break  # أعلنت بريطانيا الحماية
        if i == start + 1 and actors.body(tokens[start]) and _things(tokens[start], token):
            break  # أعلنت اللجنة النتائج
        apart = glued(reading.folded) and not actors.given(token)
        if apart or (tokens[i - 1].reading.definite and places((reading.folded,))):
            break  # زار الملك تونس: no name follows a noun with its article but as an object
        if actors.accusative(token) or (reading.suffix and not reading.definite):
            break
        if reading.noun is not None and not reading.definite and reading.lemma is not None:
            break
        if reading.noun not in (None, "other") and not reading.definite and tokens[i - 1].reading.definite:
            break  # أجرت البلاد انتخابات عامة
        if reading.folded in _OFFICES and tokens[start].reading.folded in GIVEN_NAMES:
            break  # تولى محمد علي الحكم
        alone = not (actors.known(actors.bare(tokens[start])) or tokens[start].reading.definite)
        far = i - start > 1 or (alone and tokens[start].reading.noun is None)  # أخذ تمرلنك مدينة حلب
        if reading.folded in _LANDS and i + 1 < end and not tokens[i - 1].reading.noun and far:
            break  # حكم الأمير عبد الله إمارة الساحل
        i += 1
    return i
