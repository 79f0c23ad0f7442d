"""Is a word the verb of its clause, and not the noun or the name that is spelled like it?"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.lexicon.numbers import NUMBERS
from timeline.events.lexicon import actors, grammar
from timeline.events.places import place
from timeline.events.sentences.tokens import COMMA, QUOTES, Token
from timeline.events.sentences.words import (
    BODIES,
    FAINT_VERBS,
    GIVEN_NAMES,
    TEMPORAL,
    Verb,
    folded,
    read,
    read_participle,
)

# These want a verb after them: "كان الوزير يعمل", "بدأت الشركة تبيع".
HELPERS = (("كون", 1), ("عود", 1), ("ظلل", 1), ("بدا", 1), ("صبح", 4), ("اخذ", 1), ("مرر", 10), ("بقي", 1))
_TENS = frozenset(number.name for number in NUMBERS if number.kind in ("ten", "tens", "hundred"))
_ROUND = folded(_TENS | grammar.words("ألف آلاف مليون ملايين مليار عدة بضع بضعة"))
_COUNTING = folded(grammar.words("قدر نحو حوالي قرابة زهاء بنحو من على إلى"))
_THERE = ("هناك", "هنا", "بعدها", "حينها", "عندها", "وقتها", "فيها", "منها", "خلالها")
# منذ تفجر الأزمة: a masdar, though it is spelled like a verb.
_NEVER_BEFORE_VERBS = folded(
    grammar.words("""
    في إلى على عن بعد قبل منذ خلال أثناء إثر عقب بين عند لدى حول ضد بسبب دون بدون مع رغم نتيجة جراء بفعل بفضل
    """)
)
_SUPERLATIVES = folded(grammar.words("أهم أكبر أبرز أول آخر أخطر أعظم أسوأ أضخم أكثر كل أي"))
_TITLES_BEHIND = folded(grammar.words("باشا بك بيك أفندي آغا خان"))
_AFTER_TITLES = frozenset(("كرم", "رفعت", "عزت", "شكري", "زهر", "سلم"))  # names that are verbs as well
_PLACES = folded(grammar.words("مقبرة مدينة بلدة قرية بلدية ولاية محلة منطقة مدرسة ساحة قلعة ناحية دائرة محطة"))
_LIFE = folded(grammar.words("الحياة الدنيا حياته حياتها"))
_ROUGHLY = folded(grammar.words("يناهز يقارب يقرب يعادل يزيد يفوق يوافق"))

# Nouns that are spelled like a perfect, with the ending of the accusative.
_PERSONS = folded(actors.PEOPLE | actors.MANY_PEOPLE)
_NOUNS_IN_A = folded(actors.INERT | actors.WORKS | actors.BODIES | actors.PEOPLE | grammar.words("دار جار حال نار"))

BEFALLING = ("attack", "accident", "disaster", "war", "protest")
_ANNOUNCER = 6  # words of who announces or decides, with the verb
WANTING_DEEDS = frozenset((*grammar.INTENTION, *grammar.DENIAL, *grammar.FAILURE, ("علن", 4), ("اكد", 2)))
_OCCASION = 3  # words of such a noun with its adjectives


def _few_quoted(tokens: Sequence[Token], i: int) -> bool:
    """Do the quotation marks that open before a token close behind it or the next, and a noun stand before them?"""
    behind = tokens[i + 1 : i + 3]
    if behind and behind[0].text in QUOTES:
        return True
    found = tokens[i].reading.verb
    called = i > 1 and tokens[i - 2].type == "word" and found is not None and found.role == "perfect"
    return called and len(behind) == 2 and behind[0].type == "word" and behind[1].text in QUOTES


_OWNERS = ("ذو", "ذي", "ذوي", "ذوو")


def is_verb(tokens: Sequence[Token], i: int, seen: bool, when: bool) -> bool:
    """Is the token `i` a verb, where its clause has one already (`seen`) or is one that another may answer (`when`)?"""
    reading = tokens[i].reading
    verb = reading.verb
    before = tokens[i - 1] if i else None
    if tokens[i].text.endswith(("اً", "ًا")):
        return False  # 39 صوتاً
    foremost = before is not None and before.reading.folded in _SUPERLATIVES and not reading.conjunction
    if foremost and not _other(tokens, i - 1):
        return False  # أهم حدث
    if before is not None and before.text in QUOTES and _few_quoted(tokens, i):
        return False  # جزيرة "أنزار", الطبيب «فادي العامري»: a word or two in quotation marks are a name
    if i + 2 < len(tokens) and tokens[i + 1].text in COMMA and tokens[i + 2].reading.function == "relative":
        bare_one = reading.conjunction and not (reading.suffix or seen or tokens[i + 2].reading.conjunction)
        if bare_one and (before is None or before.type == "mark"):
            return False  # وسالم، الذي ولد في صحار، انتقل ...
    if reading.noun and reading.conjunction and reading.suffix and i > 1 and before is not None:
        governed = tokens[i - 2].reading.function == "preposition" or before.reading.preposition
        if before.reading.suffix == reading.suffix and governed:
            return False  # تمكن من هزمه وقتله
    if reading.noun and before is not None and before.text in COMMA and _done_by(tokens, i - 1):
        return False  # تم، الثلاثاء، طرد مواطنة
    aside = i > 2 and before is not None and before.text in COMMA and tokens[i - 2].type == "date"
    aside = aside and tokens[i - 3].text in COMMA and seen and not when and not reading.conjunction
    aside = aside and not (reading.suffix and reading.noun in (None, "other"))
    if aside and (reading.noun or (verb is not None and verb.gender == "d")):
        return False  # أكد الوزير، الثلاثاء، رفض بلاده؛ أصدر الأمير، الأحد، أمرا؛ أصدرت المحكمة، أمس، حكمها
    if seen and not when and reading.noun and _awaited(tokens, i):
        return False
    if before is not None and before.reading.base in _OWNERS and not reading.conjunction:
        return False  # حزب ذو توجه ليبرالي
    if before is not None and before.reading.folded in _TITLES_BEHIND and reading.folded in _AFTER_TITLES:
        return False  # يوسف بك كرم
    if reading.folded == "بني" and _of_sons(tokens, i):
        return False  # قصر بني هلال
    if reading.base in _ROUGHLY and before is not None and before.reading.base == "ما":
        return False  # ظل بها ما يناهز ربع قرن
    if verb is None:
        # after الذي only a verb, a pronoun or a preposition can stand, after بعد أن only a verb
        after = before is not None and (before.reading.function == "relative" or _since(tokens, i))
        return after and reading.noun is None and not reading.definite
    as_well = before is not None and before.reading.function == "subordinator" and verb.sure  # كما حافظ السهم على ...
    named = reading.folded in GIVEN_NAMES and not reading.conjunction and not as_well
    ruling = before.reading.verb if before is not None else None
    plain = verb.role == "perfect" and verb.lemma is not None and verb.lemma[1] == 1
    if ruling is not None and ruling.passive and plain and not (reading.conjunction or reading.suffix):
        return False  # رُفع علم السلطنة
    if named and before is not None and (before.type == "word" or before.text in QUOTES):
        return False  # الرئيس عمر البشير, النجم «سالم ناصر العامري»
    town = place((reading.base,)) if reading.conjunction and before is not None and before.type == "word" else None
    if town is not None and not town.common and verb.role == "imperfect" and before is not None and not seen:
        return False  # بين المحافظة وتعز
    if town is not None and i > 1 and tokens[i - 2].reading.base == "بين":
        return False
    if not reading.suffix and i + 1 < len(tokens) and place((reading.base, tokens[i + 1].reading.folded)) is not None:
        return False  # حلب ودير الزور
    if i > 1 and before is not None and tokens[i - 2].reading.folded in _SUPERLATIVES and verb.role == "imperfect":
        plain = before.type == "word" and not (before.reading.definite or before.reading.function)
        if plain and before.text.endswith("ة") and verb.gender == "f":
            return True  # كانت أول مصرية تحصل على ...
    body = reading.folded in BODIES or (verb.gender == "d" and reading.folded[:-1] in BODIES)
    being = before is not None and before.reading.base.endswith("كون") and before.reading.verb is not None
    if being and verb.role == "perfect" and not (reading.conjunction or reading.suffix or verb.passive):
        return False  # أن يكون | عجز الموازنة
    if not reading.conjunction and verb.role == "perfect" and body and (seen or _introduced(tokens, i)):
        return False  # وصل أمس وفد، قال إن وفد الصندوق سيزور تونس
    if described_body(tokens, i):
        return False
    if _in_name_of_place(tokens, i):
        return False  # بمقبرة عين البيضاء
    so = bool(reading.conjunction) and tokens[i].text[0] == "ف" and verb.role == "imperfect"
    so = so and not any(token.reading.base == "اما" for token in tokens[max(0, i - 8) : i])
    if so and before is not None and before.type == "word" and not (before.reading.definite or before.reading.function):
        return False  # "so he ..." stands behind a pause: هاكان فيدان is a name
    if before is not None and before.reading.folded in _ROUND and not reading.conjunction:
        return False  # أربعين طالبا، 650 ألف طالب
    if reading.folded in ("وقدره", "وقدرها", "قدره", "قدرها"):
        return False  # مبلغ وقدره مئة ريال
    counted = before is not None and (before.type == "number" or before.reading.base in _COUNTING)
    glued = before.reading.folded[1:] if before is not None and before.reading.folded[:1] in ("ب", "ل", "ك") else ""
    if reading.folded in ("الف", "الفا") and (counted or glued in _ROUND):
        return False  # 85 ألف صفقة، نحو ألف دينار
    if reading.folded in ("ربح", "دخل") and before is not None and before.reading.folded.endswith("صافي"):
        return False  # زيادة في صافي ربح الربع الأول
    if reading.folded == "قدم" and before is not None and before.reading.base == "كره":
        return False  # كرة قدم
    young = reading.folded in ("شاب", "وشاب") and i + 1 < len(tokens) and not tokens[i + 1].reading.definite
    if young and before is not None and before.type == "word" and before.reading.function != "relative":
        return False  # مقتل شاب برصاص الشرطة
    if reading.folded == "خلف" and before is not None and before.reading.lemma and not before.reading.definite:
        return False  # وتعيين خلف له
    if reading.base == "اشرف" and not _oversees(tokens, i):
        return False  # a name, unless he oversees something
    if verb.lemma == ("بلغ", 1) and i + 1 < len(tokens) and tokens[i + 1].type == "number" and verb.sure:
        return True  # الإصابات التي سجلت أمس | بلغ 2500 إصابة
    if before is not None and before.type == "number" and tokens[i].text.endswith(("تا", "تاً")):
        return False  # ارتفع السهم 18 سنتا
    if reading.noun and _is_named(tokens, i):
        return False  # الدليل هو فشل الإصلاح
    if reading.suffix and not reading.conjunction and _behind_perfect(tokens, i, verb):
        return False  # وصدرت | طبعتها | الثانية
    helper = before.reading.verb if before is not None and before.type == "word" else None
    if reading.folded[:1] == "ي" and not reading.noun and helper is not None and helper.lemma in HELPERS:
        return True  # ظل يرأس تحريرها
    if verb.gender == "d" and reading.conjunction and tokens[i].text[1:2] == "أ":
        return True  # وأنجبا ابنتهما
    tied = reading.conjunction or (before is not None and before.reading.function == "conjunction")
    if verb.gender == "d" and tied and _of_two(tokens, i):
        return True  # وانتقلا إلى القاهرة
    if verb.gender == "d" and before is not None and before.type == "date" and i + 1 < len(tokens):
        masdar = read(reading.folded[:-1]).lemma is not None  # 18 تموز | تضامنا مع
        return tokens[i + 1].reading.function == "preposition" and not masdar  # وفي 1960 انتقلا إلى ...
    if verb.gender == "d" and before is not None and before.reading.function == "aspect":
        return True  # كان الوزير والقائد قد استقالا
    if verb.gender == "d":  # البلدان ... وقعا: without a dual before it rather an accusative: وتفاهما
        near = [t.reading for t in tokens[max(0, i - 6) : i] if not (t.reading.function or t.reading.verb)]
        return any(reading.base.endswith(("ان", "ين")) or reading.folded.endswith("ان") for reading in near)
    if (
        before is not None
        and before.reading.function == "complement"
        and reading.noun is not None
        and verb.role == "perfect"
    ):
        earlier = tokens[i - 2].reading.base if i > 1 else ""
        if any(
            t.reading.verb is not None and t.reading.verb.lemma == ("لبث", 1) for t in tokens[max(0, i - 6) : i - 1]
        ):
            return before.reading.base == "ان"  # لم يلبث الوالي أن عزل القاضي
        return earlier in ("بعد", "قبل", "منذ", "الي", "حتي") or _his_deed(tokens, i, verb)
    if (
        before is None
        or before.type in ("mark", "date", "time")
        or before.reading.function in ("relative", "complement", "subordinator")
    ):
        starts = True
        dated = before is not None and before.type in ("date", "time") and not reading.conjunction
        plain = verb.role == "perfect" and verb.lemma is not None and verb.lemma[1] == 1 and verb.gender == "m"
        they = reading.folded.endswith("وا") and read(reading.folded[:-1]).lemma is None  # في مايو | نموا
        plain = plain and not they  # الذين بلغوا 60 عاما | تركوا عملهم
        if dated and seen and not (when and governs_next(tokens, i)) and (reading.noun or (plain and not when)):
            return False  # نفذت الوزارة أمس حكم القتل، وصل البلدة أمس وفد
        if dated and seen and verb.role == "perfect":
            first = tokens[i - 2].reading.verb if i > 1 else None
            if first is not None and first.lemma not in HELPERS:
                return False  # صدر أمس أمر ملكي: the subject
    elif before.reading.function in ("aspect", "negation", "future"):
        return verb.role == "imperfect" or before.reading.function != "negation" or before.reading.base in ("ما", "لا")
    else:
        starts = before.reading.function in ("pronoun", "conjunction") or reading.conjunction > 0
        starts = starts or (before.reading.base in _THERE and before.reading.conjunction > 0)  # وهناك تعرف إلى ...
    if verb.ongoing and verb.person == 1:
        was = before.reading.verb if before is not None else None
        return was is not None and was.lemma == ("كون", 1) and was.person == 1  # كنت أرتب
    if (
        before is not None
        and before.type == "word"
        and before.reading.function in ("preposition", "demonstrative")
        and not reading.conjunction
    ):
        if before.reading.base == "حتي" and until_done(tokens, i):
            return True
        done = verb.role == "perfect" and verb.sure and reading.noun is None
        if before.reading.base in grammar.SINCE and done and i + 1 < len(tokens) and tokens[i + 1].reading.definite:
            return True  # منذ | تولى المدرب مهمته
        opens = i == 1 or tokens[i - 2].type == "mark"
        if before.reading.function == "demonstrative" and opens and verb.lemma == ("كون", 1):
            return True  # تلك | كانت رسالة كتبها أمس
        if before.reading.function == "demonstrative" and i > 1 and tokens[i - 2].reading.function == "preposition":
            return verb.sure  # ورغم ذلك زاد ...
        # بعد / في / هذا before it make it a noun, yet "منها حصل", "له أعلن" are prepositions with their pronoun.
        return (
            verb.sure and len(before.reading.base) > 1 and before.reading.base.endswith(("ه", "ها", "هم", "هما"))
        ) or (verb.role == "imperfect" and verb.sure and before.reading.base not in _NEVER_BEFORE_VERBS)
    if reading.base == "فارق" and i + 1 < len(tokens) and tokens[i + 1].reading.folded in _LIFE:
        return True  # أحد الجرحى فارق الحياة
    faint = reading.base in FAINT_VERBS and not reading.suffix
    if faint and not seen and _that_he(tokens, i):
        return True  # يقال إن موسوليني شرب قهوته هنا
    if faint and not (starts and (before is None or before.reading.base != "اما")):
        return False
    if faint and seen and not when and before is not None and before.type in ("date", "time"):
        return False  # افتتح الوزير أمس قسم الطوارئ
    if starts:
        return True
    if reading.suffix and len(reading.base) <= 3 and verb.role == "perfect":
        # شكره، عملها; نادٍ أسسه تجار; درس في معهد أسسه الفرنسيون
        does = _acts(tokens, i + 1) or _done_to_it(tokens, i)
        surely = verb.sure or _done_by_them(tokens, i)
        return surely and does and (not seen or _points_back(tokens, i))
    if verb.sure and not (verb.role == "imperfect" and reading.noun):
        return True
    if before is None:
        return False
    if _described_by(tokens, i):
        return True
    if verb.role == "perfect" and before.reading.definite and i > 1 and verb.gender != "d":
        helper = tokens[i - 2].reading.verb  # كان الحزب نشر ...
        if helper is not None and helper.lemma == ("كون", 1) and helper.gender == verb.gender:
            return True
    nominal = before.reading.definite or bool(before.reading.suffix) or before.type == "number"
    nominal = nominal or _said_of(tokens, i - 1)
    return nominal and not seen


def _awaited(tokens: Sequence[Token], i: int) -> bool:
    """Is a deed the object of the verb before an aside in commas: "أعلن البنك، في بيان، | خفض الفائدة"?"""
    if i < 5 or tokens[i - 1].text not in COMMA or tokens[i].reading.conjunction:
        return False
    opening = next((k for k in range(i - 3, max(2, i - 10), -1) if tokens[k].text in COMMA), None)
    if opening is None or any(t.type != "word" or t.reading.conjunction for t in tokens[opening + 1 : i - 1]):
        return False
    for k in range(opening - 1, max(-1, opening - _ANNOUNCER - 1), -1):
        found = tokens[k].reading.verb
        if tokens[k].type != "word" or tokens[k].reading.function:
            return False
        if found is not None and found.sure and tokens[k].reading.noun is None:
            return found.lemma in WANTING_DEEDS and k < opening - 1
    return False


def _of_two(tokens: Sequence[Token], i: int) -> bool:
    """Is a word in ا surely what two did, and no accusative: "وانتقلا", "ووقعا اتفاقية"; not "وتعاونا"?"""
    reading = tokens[i].reading
    stem, lemma = reading.base[:-1], reading.verb.lemma if reading.verb is not None else None
    alone = read(stem)
    if alone.verb is None or alone.noun is not None or lemma is None or len(stem) < 3 or stem in _NOUNS_IN_A:
        return False
    if lemma[1] in (4, 7, 8, 10):
        return True
    if lemma[1] in (5, 6) and (i + 1 == len(tokens) or tokens[i + 1].type in ("date", "mark")):
        return True  # وتزوجا عام 1950
    behind = tokens[i + 1].reading if i + 1 < len(tokens) and tokens[i + 1].type == "word" else None
    if behind is None or (lemma[1] == 3 and read_participle(alone) is not None):
        return False  # وعاملا: a worker
    if len(stem) == 3 and stem[1] != "ا":
        return behind.noun is not None and not behind.definite
    return behind.function == "preposition" or behind.definite or behind.noun is not None


def _other(tokens: Sequence[Token], i: int) -> bool:
    """Is آخر "another" behind its noun, and not "the last": "على صعيد آخر | وصل", "من جانب آخر"?"""
    noun = tokens[i - 1].reading if i else None
    if tokens[i].reading.folded != "اخر" or noun is None or tokens[i - 1].type != "word":
        return False
    return noun.noun in (None, "other") and not (noun.function or noun.definite or noun.suffix or noun.verb)


def _is_named(tokens: Sequence[Token], i: int) -> bool:
    """Is a word what "he" or "she" before it is, since it governs a definite noun: "والسبب هو فشل المشروع"?"""
    if i < 2 or i + 1 >= len(tokens) or tokens[i].reading.suffix or tokens[i - 1].reading.base not in ("هو", "هي"):
        return False
    plain = not (tokens[i - 1].reading.conjunction or tokens[i].reading.conjunction)
    return plain and tokens[i + 1].reading.definite and not tokens[i + 1].reading.preposition


def _his_deed(tokens: Sequence[Token], i: int, verb: Verb) -> bool:
    """Does "that he" stand before a word and its complement behind it: "إنه تعرض لإهانة", and not "إنه وضع صعب"?"""
    behind = tokens[i + 1].reading if i + 1 < len(tokens) and tokens[i + 1].type == "word" else None
    if behind is None or verb.gender != "m" or not tokens[i - 1].reading.folded.endswith("نه"):
        return False
    own = tokens[i - 1].reading.base == "انه" and verb.kind in BEFALLING  # أنه قتل زوجته; وصفه بأنه قتل الديمقراطية
    object_ = own and not behind.function and (bool(behind.suffix) or behind.definite)
    return not tokens[i].reading.suffix and (object_ or bool(behind.function == "preposition" or behind.preposition))


def _that_he(tokens: Sequence[Token], i: int) -> bool:
    """Does one name stand between "that" and the word, and his own thing behind it: "إن سالما شرب قهوته"?"""
    if i < 2 or i + 1 >= len(tokens) or tokens[i - 2].reading.function != "complement":
        return False
    name, own = tokens[i - 1].reading, tokens[i + 1].reading
    plain = tokens[i - 1].type == "word" and not (name.function or name.definite or name.noun or name.suffix)
    return plain and bool(own.suffix) and not own.definite and not own.function


def _of_sons(tokens: Sequence[Token], i: int) -> bool:
    """Does a name of one word follow "the sons of", behind the noun that they own: "قصر بني هلال", "قبيلة بني تميم"?"""
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    if before is None or after is None or before.type != "word" or after.type != "word" or "ُ" in tokens[i].text:
        return False
    tied = after.reading.function or after.reading.definite or after.reading.preposition or after.reading.noun
    return not (before.reading.function or before.reading.definite or tied or after.text.endswith(("ا", "اً")))


def _described_by(tokens: Sequence[Token], i: int) -> bool:
    """Is it what an indefinite feminine did or suffered then: "مجلة | أنشئت سنة 1920"?

    Or what a disaster did that something was: "هو زلزال عنيف | ضرب الجزيرة".
    """
    reading, before = tokens[i].reading, tokens[i - 1]
    if reading.verb is not None and reading.verb.lemma == ("ضرب", 1) and not reading.conjunction:
        return _is_disaster(tokens, i)
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    verb = reading.verb
    she = verb is not None and verb.role == "perfect" and (verb.gender == "f" or tokens[i].text.endswith("ت"))
    plain = before.text.endswith("ة") and not (before.reading.definite or before.reading.function)
    return she and plain and reading.noun is None and behind is not None and behind.type == "date"


def _is_disaster(tokens: Sequence[Token], i: int) -> bool:
    """Do the words just before say that something is or was a disaster: "هو زلزال عنيف", "كان إعصارا"?"""
    near = [t.reading for t in tokens[max(0, i - 4) : i]]
    at = next((k for k, word in enumerate(near) if word.noun == "disaster" and not word.definite), 0)
    is_ = near[at - 1] if at else None
    return is_ is not None and (is_.base in ("هو", "هي") or (is_.verb is not None and is_.verb.lemma == HELPERS[0]))


def _introduced(tokens: Sequence[Token], i: int) -> bool:
    """Does a word stand between أن and a definite noun: "إن | وفد | الصندوق"?"""
    before, behind = tokens[i - 1].reading if i else None, tokens[i + 1].reading if i + 1 < len(tokens) else None
    return before is not None and before.function == "complement" and behind is not None and behind.definite


def described_body(tokens: Sequence[Token], i: int) -> bool:
    """Is it a body that an indefinite nisba describes: "وفد وزاري", and not "وفد إلى المدينة"?"""
    if tokens[i].reading.folded not in BODIES:
        return False
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    plain = behind is not None and behind.type == "word" and not (behind.reading.function or behind.reading.definite)
    return plain and behind is not None and behind.reading.folded.endswith("ي") and not behind.reading.suffix


def _in_name_of_place(tokens: Sequence[Token], i: int) -> bool:
    """Is it the name that a noun of places governs: "مقبرة عين البيضاء", and not "مدينة شهد سكانها"?"""
    reading, before = tokens[i].reading, tokens[i - 1].reading if i else None
    if before is None or before.definite or before.suffix or reading.conjunction:
        return False
    if before.base not in _PLACES and (before.base[:1] not in ("ب", "ل") or before.base[1:] not in _PLACES):
        return False
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    verb = reading.verb is not None and reading.verb.role == "perfect" and reading.verb.gender == "m"
    alone = behind is None or behind.type != "word"  # حاصر الفرنج مدينة صور عام 1124
    named = alone or (behind is not None and behind.reading.definite and not behind.reading.suffix)
    return verb and named and not reading.suffix and tokens[i - 1].text.endswith("ة")


def _since(tokens: Sequence[Token], i: int) -> bool:
    """Does a word stand behind بعد أن, عندما and the like?"""
    before = tokens[i - 1].reading
    if before.function == "complement":
        return i > 1 and tokens[i - 2].reading.base in ("بعد", "قبل", "منذ", "عقب")
    return before.base in ("بعدما", "عندما", "حينما", "قبلما", "حالما")


def until_done(tokens: Sequence[Token], i: int) -> bool:
    """Does a perfect follow حتى: "حتى استردها القائد", "حتى طردهم منها الإمام", and not "حتى طردهم"?"""
    verb = tokens[i].reading.verb
    if verb is None or not tokens[i].reading.suffix or verb.role != "perfect":
        return _done(tokens[i])
    at = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].reading.base in ("منها", "منه", "عنها", "فيها"))
    behind = tokens[at].reading if at < len(tokens) and tokens[at].type == "word" else None
    return _done(tokens[i]) or (behind is not None and not (behind.function or behind.preposition))


def _done(token: Token) -> bool:
    verb = token.reading.verb
    return verb is not None and verb.sure and verb.role == "perfect" and token.reading.noun is None


def _oversees(tokens: Sequence[Token], i: int) -> bool:
    """Is أشرف no name: "أشرف على", "أشرف وزير الداخلية، أمس، على تدشين"?"""
    rest = [token.reading for token in tokens[i + 1 : i + 16]]
    if not rest or rest[0].base == "علي":
        return bool(rest)
    free = i == 0 or tokens[i - 1].type in ("mark", "date")
    return free and rest[0].folded not in GIVEN_NAMES and any(reading.folded == "علي" for reading in rest)


def _acts(tokens: Sequence[Token], i: int) -> bool:
    """Can a word be no object but only who does it: the name of a person or a body, or an indefinite noun?"""
    if i >= len(tokens) or tokens[i].type != "word":
        return False
    reading = tokens[i].reading
    if reading.function or reading.conjunction or reading.preposition or reading.suffix:
        return False
    return not reading.definite or reading.base in BODIES or reading.folded.endswith(("ون", "ين"))


def _done_to_it(tokens: Sequence[Token], i: int) -> bool:
    """Does the pronoun of a word mean the noun before it, and one who acts follow: "المسجد | بناه | السلطان"?"""
    thing, who = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None
    if who is None or not thing.reading.definite or tokens[i].reading.noun or tokens[i].reading.conjunction:
        return False
    plain = who.type == "word" and who.reading.definite and not (who.reading.preposition or who.reading.conjunction)
    agrees = tokens[i].reading.suffix == ("ها" if thing.text.endswith(("ة", "ات")) else "ه")
    return plain and agrees and who.reading.folded.removeprefix("ال") in _PERSONS


def _done_by_them(tokens: Sequence[Token], i: int) -> bool:
    """Do many who act stand in their nominative behind a word for what they did: "المدينة | فتحها | المسلمون"?"""
    thing, who = tokens[i - 1].reading, tokens[i + 1].reading if i + 1 < len(tokens) else None
    many = who is not None and who.definite and who.folded.endswith("ون") and not (who.preposition or who.conjunction)
    return many and thing.definite and tokens[i].reading.suffix == ("ها" if tokens[i - 1].text.endswith("ة") else "ه")


def _points_back(tokens: Sequence[Token], i: int) -> bool:
    """Does the pronoun of a word before a date mean the indefinite noun before it: "معهد | أسسه الفرنسيون عام 1920"?"""
    before, reading = tokens[i - 1], tokens[i].reading
    plain = _indefinite(before) and reading.noun is None and not reading.conjunction
    dated = next((token.type == "date" for token in tokens[i + 1 : i + 7] if token.type != "word"), False)
    return plain and dated and reading.suffix == ("ها" if before.text.endswith("ة") else "ه")


def governs_next(tokens: Sequence[Token], i: int) -> bool:
    """Does a preposition follow, so that a word which may be a masdar is no object: "عام 1982 توسع في"?"""
    reading = tokens[i].reading
    plain = not (reading.definite or reading.suffix or reading.conjunction)
    return plain and i + 1 < len(tokens) and tokens[i + 1].reading.function == "preposition"


def _said_of(tokens: Sequence[Token], i: int) -> bool:
    """Does an indefinite adjective close the phrase before a verb: "جماعة متطرفة | تقلد"?"""
    word, noun = tokens[i], tokens[i - 1] if i else None
    if noun is None or word.type != "word" or noun.type != "word" or not word.text.endswith("ة"):
        return False
    plain = not (word.reading.function or word.reading.noun or noun.reading.function or noun.reading.definite)
    return plain and noun.text.endswith("ة") and not (word.reading.definite or word.reading.conjunction)


def _done_by(tokens: Sequence[Token], comma: int) -> bool:
    """Does a date between commas part what is done from تم and its like?"""
    at = comma
    while at and (tokens[at].type in ("date", "time", "mark") or tokens[at].reading.base in TEMPORAL):
        at -= 1
    verb = tokens[at].reading.verb
    return verb is not None and verb.lemma in (("تمم", 1), ("جري", 1))


def of_occasion(tokens: Sequence[Token], verb: int) -> int | None:
    """The preposition before what befell somebody, which a verb describes: "قتلوا | في | انفجار عنيف استهدف الميناء".

    None where the words before the verb are no such noun.
    """
    found = tokens[verb].reading.verb
    if found is None or not found.sure or found.role != "perfect" or tokens[verb].reading.conjunction:
        return None
    noun = verb
    while noun - 1 > 0 and verb - noun < _OCCASION and _indefinite(tokens[noun - 1]):
        noun -= 1
    before = tokens[noun - 1].reading if 0 < noun < verb else None
    if before is None or before.function != "preposition" or tokens[noun].reading.noun not in BEFALLING:
        return None
    return noun - 1 if (found.gender == "f") == tokens[noun].text.endswith(("ة", "ات")) else None


def _behind_perfect(tokens: Sequence[Token], i: int, verb: Verb) -> bool:
    """Does a perfect stand just behind another that opens its clause, so that it can be but its noun?"""
    before = tokens[i - 1] if i and tokens[i - 1].type == "word" else None
    above = before.reading.verb if before is not None else None
    if before is None or above is None or verb.role != "perfect":
        return False
    opens = i == 1 or before.reading.conjunction > 0 or tokens[i - 2].type != "word"
    return opens and above.sure and above.role == "perfect" and above.lemma not in HELPERS


def _indefinite(token: Token) -> bool:
    reading = token.reading
    return token.type == "word" and not (
        reading.definite or reading.function or reading.suffix or reading.conjunction or reading.preposition
    )
