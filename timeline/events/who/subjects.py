"""Who does it: the subject that stands behind its verb, at once or behind dates and prepositions."""

from __future__ import annotations

import re

from timeline.events.lexicon import grammar
from timeline.events.places import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES, Token
from timeline.events.sentences.words import PRONOUN_GENDER, folded, read, with_pronoun
from timeline.events.status import lemmas
from timeline.events.who import actors
from timeline.events.who.actors import glued
from timeline.events.who.nounphrases import (
    COMPARISONS,
    FIRSTS,
    KIN,
    NO_SUBJECT,
    NUMBERS,
    TENS,
    Subject,
    is_manner,
    is_rough_share,
    is_share,
    phrase_end,
)
from timeline.events.who.undergoers import (
    AUTHORING,
    MOST,
    acts_upon,
    by_his_own,
    deed_behind,
    dies,
    does_it_itself,
    is_bestowed,
    is_faced,
    is_made,
    is_office,
    of_itself,
    of_many,
    remains,
    suffers,
    takes_none,
    with_none,
)

_MASCULINE = folded(grammar.MASCULINE)
ADDRESS = folded(grammar.words("سمو جلالت فخامت معالي سعادت سيادت فضيلت قداست دولت غبطت"))  # سموه، جلالته
_BEGINNING = frozenset((("بدا", 1), ("عود", 1), ("حضر", 1), ("شرك", 3), ("نهي", 4), ("قدم", 2)))
_IN_HIS_PLACE = folded(grammar.words("محله محلها محلهم مكانه مكانها مكانهم"))  # حل محله فلان
# What follows these in the superlative is what something was or reached, and no subject.
REACHING = frozenset((("كون", 1), ("بلغ", 1), ("سجل", 2), ("حقق", 2), ("لمس", 3)))
_REACHED = folded(grammar.words("ذروة قمة أوج مستوى مستويات رقما حدود"))
_COLLECTIVES = folded(grammar.words("نخبة جماعة مجموعة طائفة ثلة فئة عصبة كوكبة لجنة هيئة"))
_SEASONS = folded(grammar.words("صيف شتاء ربيع خريف مطلع أوائل أواسط منتصف أواخر نهاية بداية عام سنة"))
_STAYING = frozenset((("ظلل", 1), ("مرر", 10), ("بقي", 1), ("صبح", 4), ("كون", 1)))
_AGAIN = folded(grammar.words("إلا مجددا"))
_YEARS = folded(grammar.OF_YEARS)
_TIMES = folded(grammar.words("مرات مرة أعوام سنوات سنين أشهر أيام أسابيع ساعات دقائق مواسم فصول عقود قرون دورات"))
_THERE = ("هنا", "هناك", "هنالك")
_TWICE = ("مرتين", "مره", "مرارا")
_SIGNING = (("وقع", 2), ("برم", 4), ("صدر", 4), ("عقد", 1))  # وقع اتفاقية مع البنك
# Verbs of those who gain, spend and lose, with an amount behind them.
_GAINING = frozenset(
    (("خسر", 1), ("ربح", 1), ("كسب", 1), ("نفق", 4), ("شري", 8), ("جني", 1), ("حقق", 2), ("ملك", 8), ("سجل", 2))
)
# Verbs whose noun is what somebody becomes, and those that go on with an imperfect: "أخذت تضعف".
_MAKING = frozenset((("نخب", 8), ("عين", 2), ("خير", 8), ("نصب", 2), ("سمي", 2), ("كون", 1), ("صبح", 4), ("عمل", 1)))
_RANKING = frozenset((("صنف", 2), ("رتب", 2), ("توج", 2), ("عدد", 1), ("عبر", 8), ("علن", 4), ("عرف", 1), ("وصف", 1)))
_SETTING_OUT = frozenset((("اخذ", 1), ("ظلل", 1), ("بدا", 1), ("كود", 1), ("عود", 1), ("بقي", 1), ("صبح", 4)))
# Verbs of two that face each other: with one alone behind them, who does it stands before.
_FACING = frozenset((("لقي", 8), ("لقي", 3), ("وجه", 3), ("نزل", 3), ("قبل", 3)))
_BEING_SAID = folded(grammar.words("عاصمة مقر مركز عضو عضوا جزء جزءا قاعدة موطن مهد مسقط ملتقى محطة"))
# Verbs of people whose object may be a deed: no deed decides, refuses or prefers.
_MINDED = frozenset((("قرر", 2), ("حول", 3), ("عزم", 8), ("نوي", 1), ("رود", 4), ("خير", 8), ("وصل", 3), ("مني", 5)))
_SHE_DOES = re.compile(r"ت[^اوي].{2,4}\Z")  # as it is written: تضعف، تؤهل


def after_verb(sentence: Sentence, verb: int) -> Subject | None:
    """Read the subject that follows a verb; None where the next words cannot be one."""
    tokens = sentence.tokens
    end = sentence.clauses[sentence.clause_of[verb]].end
    i = _skip(tokens, verb + 1, end)
    if is_share(tokens, i, end):
        return None
    if i + 1 < end and tokens[i].type == "number" and tokens[i + 1].type == "word":
        if tokens[i + 1].reading.folded in _TIMES:
            return None  # فاز بها 5 مرات
        found = tokens[verb].reading.verb
        made = found is not None and found.lemma in AUTHORING | _GAINING and not found.passive
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
    if found is not None and (of_many(tokens[verb]) or (i == verb + 1 and suffers(tokens, i, end, found))):
        return None  # نقلوا المركز، نشر أربع ورقات
    if tokens[verb].reading.suffix and reading.function:
        return None
    if (reading.function and reading.function != "demonstrative") or (reading.conjunction and i > verb + 1):
        return None  # استقلت عام 1946 ونودي ...
    foreign = _foreign(sentence, i, end, lemma in lemmas("REPORT"))
    if actors.accusative(tokens[i]) or is_made(tokens, i, end) or reading.folded in _THERE:
        return None
    if reading.folded in FIRSTS and not _first_made(tokens, verb, i, end):
        return None  # نشر أول رواية، عُينت أول عميدة
    if glued(reading.folded) and not foreign:
        return None
    if lemma in REACHING and (reading.folded in COMPARISONS or reading.folded in _REACHED):
        return None  # بلغت أدنى مستوى لها، بلغت ذروة قدرها 60 دولارا
    if is_rough_share(tokens, i, end):
        return None
    done_to = gender == "m" or reading.folded not in ("النار", "الروح")
    acts = found is not None and (acts_upon(found) or found.lemma is None)
    if acts and done_to and reading.folded in actors.DONE_TO:
        return None  # أبصر النور في قرية، لم تر النور طبعتها
    if reading.folded in _SEASONS and i + 1 < end and tokens[i + 1].type in ("number", "date"):
        return None  # فرغ منها صيف 1963
    if i + 1 < end and tokens[i + 1].reading.folded in _TIMES and actors.bare(tokens[i]) in NUMBERS:
        return None  # فاز بها خمس مرات
    if reading.base in _TWICE:
        return None  # توقف مرتين
    if reading.folded in TENS:
        return None  # سجل خمسين هدفا: an object, by its ending
    owned = i + 1 < end and tokens[i + 1].text.endswith(("ه", "ها", "هم")) and not tokens[i + 1].reading.definite
    if reading.folded in MOST and owned:
        return None  # قضى جل حياته
    if lemma in _MAKING and gender == "f" and is_office(tokens, i, end):
        return None  # انتخبت رئيسة للجمعية
    if is_bestowed(tokens, i, end, lemma):
        return None
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
    if reading.suffix and reading.base not in KIN and reading.folded.removesuffix(reading.suffix) not in ADDRESS:
        own = PRONOUN_GENDER.get(reading.suffix)
        done_to = found is not None and (found.passive or remains(tokens, verb, i))  # عُقدت دورتها، نقل رفاته
        done_to = done_to or by_his_own(tokens, verb, i) or dies(tokens, verb, i)  # استقبله نظيره، اغتيل مؤسسه
        if done_to:
            return Subject(i, phrase_end(sentence, i, end), gender)
        does = of_itself(lemma) or does_it_itself(tokens, i, end, found)
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
    if stop == i + 2 and deed_behind(tokens, i):
        stop = i + 1  # أعلنت الحكومة | الحرب على ألمانيا
    stop = max(stop, min(i + 2, end)) if foreign and glued(reading.folded) else stop  # بيارا باور
    if (
        lemma in _FACING
        and not tokens[verb].reading.suffix
        and is_faced(sentence, i, actors.end_of(sentence, i, end), end)
    ):
        return None
    if lemma == ("صبح", 4) and _predicate_alone(sentence, stop, end):
        return None
    if lemma == ("كون", 1) and not reading.definite and actors.bare(tokens[i]) in _BEING_SAID:
        return None  # كانت عاصمة عمان قبل الإسلام
    return Subject(i, stop, gender)


def _first_made(tokens: tuple[Token, ...], verb: int, i: int, end: int) -> bool:
    """Is the first of its kind the subject of a passive, a thing: "نُشرت | أول صورة", and not: "عُينت أول عميدة"?"""
    found, thing = tokens[verb].reading.verb, tokens[i + 1] if i + 1 < end else None
    if found is None or not found.passive or thing is None or thing.type != "word" or i != verb + 1:
        return False
    if found.lemma in _MAKING or found.lemma in _RANKING or thing.reading.folded in COMPARISONS:
        return False
    return actors.agent(thing) is not True and actors.person(thing) is not True


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
    if of_many(tokens[verb]):
        return True
    end = sentence.clauses[sentence.clause_of[verb]].end
    i = _skip(tokens, verb + 1, end)
    if i >= end:
        return True
    token = tokens[i]
    if token.reading.folded in _THERE:
        return end == i + 1 or tokens[i + 1].type != "word" or actors.hangs(tokens[i + 1])  # تزوج هناك عام 1964
    if token.reading.base in _TWICE or (i + 1 < end and tokens[i + 1].reading.folded in ("مرات", "مره")):
        return True  # فاز بها خمس مرات
    if token.type != "word":
        score = token.type == "number" and "-" in token.text  # وفاز 3-2
        gained = found.lemma in _GAINING and i + 1 < end and actors.agent(tokens[i + 1]) is not True
        score = score or (token.type == "number" and gained and not found.passive)
        return score or (token.type == "mark" and token.text in "،,؛.") or is_share(tokens, i, end)
    if token.reading.suffix and (found.passive or remains(tokens, verb, i) or by_his_own(tokens, verb, i)):
        return False  # عُقدت دورتها، نقل رفاته إلى، استقبله نظيره
    if dies(tokens, verb, i):
        return False  # اغتيل مؤسسه
    if token.reading.suffix and PRONOUN_GENDER.get(token.reading.suffix) == found.gender:
        return not (of_itself(found.lemma) or does_it_itself(tokens, i, end, found))  # تبدأ عملها
    if found.lemma in REACHING and token.reading.folded in COMPARISONS:
        return True  # كان أكبر ميناء، بلغت أدنى مستوى لها
    if is_rough_share(tokens, i, end):
        return True
    if found.lemma == ("صبح", 4) and _predicate_alone(sentence, phrase_end(sentence, i, end), end):
        return True  # أصبحت الجامعة السورية في 1923
    if found.lemma in AUTHORING and i == verb + 1 and suffers(tokens, i, end, found):
        return True  # كتب ثلاث روايات
    if is_bestowed(tokens, i, end, found.lemma):
        return True
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
    if found.lemma in REACHING and token.reading.folded in COMPARISONS | _REACHED:
        return False  # وكانت قد بلغت الجمعة | مستوى قياسيا
    if i + 1 < end and actors.bare(token) in NUMBERS and tokens[i + 1].reading.folded in _TIMES:
        return False
    dated = before.type in ("date", "time") or before.text in "،,)"
    governed = bool(before.reading.preposition) or tokens[i - 2].reading.function == "preposition"
    if actors.given(token) and before.reading.suffix and governed and not dated:
        return True  # أمر ببنائه حسان بن النعمان
    if token.type == "number":
        return dated and not is_share(tokens, i, end) and found.lemma not in _GAINING
    beyond = tokens[i + 1].reading if i + 1 < end else None
    if beyond is not None and beyond.noun is not None and token.reading.folded in FIRSTS | COMPARISONS:
        return actors.befalls(found)  # ينطلق اليوم في صحار | أكبر معرض للعطور
    if token.reading.folded in MOST and i + 1 < end and tokens[i + 1].reading.definite and with_none(found.lemma):
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
        comes = (actors.befalls(found) and found.lemma not in _GAINING) or actors.arises(tokens[verb])
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
        adverb = adverb or is_manner(token) or reading.folded in _IN_HIS_PLACE
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
