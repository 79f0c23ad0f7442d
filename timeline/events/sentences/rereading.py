"""Words read anew by their neighbours, which show them to be others: "عن بعد" is "from afar", no "after"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from timeline.events.lexicon import grammar
from timeline.events.places import place
from timeline.events.sentences.letters import spell
from timeline.events.sentences.tokens import COMMA, QUOTES, Token, is_comma
from timeline.events.sentences.verbs import BEFALLING
from timeline.events.sentences.words import (
    ACCUSATIVE,
    BODIES,
    GIVEN_NAMES,
    NOT_VERBS,
    TEMPORAL,
    Reading,
    Verb,
    folded,
    read,
    read_as_verb,
    read_done_to,
    read_imperfect,
    read_raised,
    wanted_by,
    with_pronoun,
)

_PASSES = folded(grammar.words("ينقضي تنقضي ينتهي تنتهي ينصرم تنصرم يمضي تمضي يحل تحل يطل تطل يهل تهل"))
_WILLING = Reading("", "", function="aspect")  # إن شاء الله: no verb and no subject
_TITLES_BEHIND = grammar.words("باشا بك بيك أفندي آغا خان هانم")
_ANY = ("بأي", "بأية", "لأي", "لأية")
_MOST = folded(grammar.words("الأكثر الأقل الأعلى الأدنى الأشد الأسرع الأسوأ الأفضل الأكبر"))
_ACCORDING, _ON = ("بناء", "استنادا"), ("علي", "الي")
_FIRST_TO = folded(grammar.words("أول وأول آخر وآخر ثاني ثالث أوائل أشهر أهم أبرز أفضل"))
_TO = ("الي", "اليه", "اليها", "اليهم")
_HOLDERS = folded(grammar.PERSONS | grammar.OFFICES | grammar.words("سيد سيدة"))
_ENTRUSTED = Verb("appointment", "perfect", "m", lemma=("عهد", 1))
_COMING = folded(
    grammar.words("بلاغ بلاغات نبأ أنباء خبر أخبار اتصال اتصالات إشعار معلومات تقارير طلب طلبات ذكر اسم أسماء")
)
_CAME = Verb("statement", "perfect", "m", lemma=("ورد", 1))
_CHAIRED = Verb("meeting", "perfect", "m", lemma=("راس", 1))
_FOUNDED = Verb("founding", "perfect", "m", lemma=("حدث", 4))
_STOOD = Verb("court", "perfect", "m", lemma=("مثل", 1))
_COURTS = folded(grammar.words("محكمة المحكمة قاض القاضي قاضي القضاء النيابة نيابة محاكم الادعاء لجنة"))
_COUNTING = Verb("other", "perfect", "m", lemma=("عدد", 1))
_TOOK = Verb("conquest", "perfect", "m", lemma=("ملك", 1))
_TAKEN = folded(grammar.words("مدينة قلعة حصن حصون بلد بلاد ثغر القدس قلاع المدينة القلعة"))
_DARED = Verb("other", "perfect", "m", lemma=("قدم", 4))
_SINCE = frozenset(("كون", "كونه", "كونها", "كونهم"))  # because: كون التجربة أكدت ...
# What is a verb behind an indefinite noun with its adjective: "خلال مؤتمر صحفي عقد في الرياض".
_HELD = frozenset(("عقد", "نشر", "طبع", "عرض", "نقل"))
_WRITINGS = folded(grammar.words("تقرير كتاب مقال بحث حوار خبر كتيب نص عدد"))
_DUE = folded(grammar.words("مقرر مقررة مزمع مزمعة منتظر منتظرة متوقع متوقعة مرتقب مرتقبة"))
_REREAD = _DUE | folded(
    grammar.words("صادر عد مثل أحدث رأس بعيد بعد بيد صوت وصوت الف ولي رد أقدم ولد يسري تسري حول عهد بين سبق ملك")
)
_PRECEDED = Verb("other", "perfect", "m", lemma=("سبق", 1))
_VALID = folded(grammar.words("أحكام مفعول القانون النظام القرار المرسوم اللائحة الاتفاقية المعاهدة العقد الهدنة"))
_WARDED = folded(
    grammar.words("العهد عهد عهده عهدها عهدهم الدين الله الأمر أمر أمره أمرها النعمة")
)  # ولي العهد: a title
_COUNTED = folded(
    grammar.words("""
    شخص شخصا قتيل جريح مواطن نسمة طالب طالبة زائر متر كيلومتر برميل طن سنة عام يوم ريال دولار دينار درهم جنيه يورو ليرة
    جندي مقاتل لاجئ نازح وظيفة فرصة أسرة عائلة شاب حاج معتمر منزل قضية مرة سيارة سهم عامل موظف مشترك متفرج ناخب نخلة
    وحدة نسخة كتاب مستفيد مريض حالة إصابة صوت هكتار فدان كادر مشجع طفل امرأة رجل مهاجر سائح عضو عملية رأس قطعة
    """)
)
_ISSUED = ("law", "statement", "court", "agreement", "culture")
_CHAIRING = folded(
    grammar.words(
        "خادم صاحب سمو معالي جلالة رئيس وزير الرئيس الوزير الملك الأمير السيد الشيخ الدكتور المستشار نائب ولي"
        " تحرير وفد الوفد لجنة بعثة مجلس اتحاد جمعية نقابة وزارة قسم بلدية مجمع تحريرها تحريره"
    )
)
_FEASTS = folded(grammar.words("ميلاد استقلال جلوس تأسيس"))
_FOR = folded(grammar.words("على لصالح ضد لمصلحة"))
_VOTERS = folded(grammar.words("مجلس برلمان لجنة نواب أعضاء هيئة غالبية أغلبية الكنيست الكونغرس"))
_CANNES = Reading("الكان", "كان", definite=True)  # a name, as it is said with its article too
_AT_CANNES = folded(grammar.words("مهرجان مدينة تصفيات نهائيات سعفة كأس قرعة"))
_BEFORE_IMPERFECTS = frozenset(("ان", "بان", "لن", "لم", "سوف", "كي", "لكي"))
# يتباطأ, تكتسب: elsewhere a ت begins masdars too, تضخم.
_IMPERFECT = re.compile(r"ي.{3}|ت.ت..|تست...")
_ANY_IMPERFECT = re.compile(r"[يت][^\W\d_]+\Z")
_ANY_I = re.compile(r"[ان][^\W\d_]+\Z")
_BROKEN = re.compile(r"ال(?:ا..ا.|.و(?:ا..|ا.ي.)|..و.|.[اي]..|.{2}ا.|.{2}[اي].{1,2})")  # الأسعار، القوارب، السفن
_LEFT = ("من", "في", "عام", "سنة", "منه", "فيه", "منها", "فيها")  # تخرج من الجامعة
_THAT = ("بان", "ان", "بانه", "بانها", "انه", "انها", "بانهم", "انهم")
_SPOUSES = ("زوج", "زوجت")  # with a pronoun, and no "he married them off"
_NOT_PEOPLE = folded(grammar.words("صحراء كهرباء خضراء حمراء بيضاء سوداء زرقاء عذراء"))


def _done_alone(tokens: list[Token], i: int) -> bool:
    """Does a verb that opens its sentence have but dates and prepositions behind it: "تأسس في صحار عام 1976"?

    Of its two readings the one that wants no object is meant.
    """
    if i or not any(token.type == "date" for token in tokens):
        return False
    twin, k = tokens[i].reading.twin, 1
    if twin is not None and twin.kind == "founding" and any(t.type == "date" for t in tokens[1:3]):
        return True  # تأسس في 21 أكتوبر 1969 على يد أربعة طلاب
    while k < len(tokens) and (tokens[k].type == "date" or _governed(tokens, k)):
        k += 1
    ends = k == len(tokens) or tokens[k].type == "mark" or tokens[k].reading.verb is not None
    return k > 1 and ends


def _governed(tokens: Sequence[Token], i: int) -> bool:
    """Is a word a preposition or what one governs, with its definite genitive: "في | وسط المدينة"?"""
    reading, before = tokens[i].reading, tokens[i - 1].reading
    if reading.function == "preposition" or reading.preposition or tokens[i].text.startswith("ب"):
        return True
    led = before.function == "preposition" or (i > 1 and tokens[i - 2].reading.function == "preposition")
    return tokens[i].type == "word" and led and not (reading.function or reading.conjunction)


def _describes(tokens: list[Token], i: int) -> bool:
    """May a word say of the indefinite noun before it what was done to that: "حدث | أقامته الشركة"?"""
    before, own = tokens[i - 1] if i else None, tokens[i].reading
    if before is None or before.type != "word" or own.conjunction:
        return False
    return not (before.reading.definite or before.reading.function or before.reading.suffix)


def _behind_relative_pronoun(tokens: list[Token], i: int) -> Reading | None:
    """The verb with the pronoun of its object that a word right behind a relative pronoun is: "العقد الذي | وقعه"."""
    reading, before = tokens[i].reading, tokens[i - 1].reading if i else None
    if before is None or before.function != "relative" or before.base not in ("الذي", "التي"):
        return None
    if reading.verb is not None or reading.function or not reading.folded.endswith(("ه", "ها")):
        return None
    return read_done_to(tokens[i].text)


def _then_that(tokens: list[Token], i: int) -> bool:
    """Has "and قبلـ" with its pronoun a doer or an object behind it: "وقبلها المجلس", and not "وقبلها تولى سالم"?"""
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    if behind is None or behind.type in ("date", "time", "number"):
        return False
    return behind.type == "word" and behind.reading.definite and behind.reading.base in BODIES


def _cannes(tokens: list[Token], i: int) -> bool:
    """Is it the town of the festival or the cup of Africa, "مهرجان كان", "تصفيات كان 2021", and no "was"?"""
    before = tokens[i - 2] if tokens[i - 1].text in QUOTES and i > 1 else tokens[i - 1]
    if before.reading.folded.removeprefix("ب").removeprefix("ل") in _AT_CANNES:
        return True
    year = i + 1 < len(tokens) and len(tokens[i + 1].text) == 4 and tokens[i + 1].text.isdigit()
    return year and (tokens[i - 1].text in QUOTES or before.reading.function == "preposition")


def _came_to(tokens: Sequence[Token], i: int) -> Reading | None:
    """What a dated deed came to, with a date of its own: "انضم إلى الحزب عام 2000، ليصبح أمينه عام 2010"; else None."""
    word = tokens[i].reading.folded
    if not word.startswith(("لي", "لت")) or i < 2 or not (tokens[i - 1].text in COMMA or tokens[i - 1].type == "date"):
        return None
    inner = read(word[1:])
    if inner.verb is None or inner.verb.role != "imperfect" or inner.verb.lemma is None:
        return None
    behind = next((k for k in range(i + 1, min(i + 9, len(tokens))) if tokens[k].type in ("mark", "date")), None)
    if behind is not None and any(token.reading.function == "relative" for token in tokens[i:behind]):
        return None  # شيد الجسر عام 1920 | ليبلغ الجزيرة التي بلغها الترام عام 1930
    if behind is not None and tokens[behind].text in COMMA:
        behind = _behind_relative(tokens, behind + 1)  # لينال لقبه الأول، الذي طال انتظاره، عام 1955
    before = any(token.type == "date" for token in tokens[max(0, i - 10) : i])
    if behind is None or tokens[behind].type != "date" or not before:
        return None
    done = attrs.evolve(inner.verb, role="perfect", sure=True)
    return attrs.evolve(inner, folded=word, conjunction=1, verb=done, noun=None)


def _behind_relative(tokens: Sequence[Token], start: int) -> int | None:
    """What stands behind the comma that closes a relative clause, which opens here; None where none does."""
    if start >= len(tokens) or tokens[start].reading.function != "relative":
        return None
    close = next((k for k in range(start, min(start + 9, len(tokens) - 1)) if tokens[k].text in COMMA), None)
    return close + 1 + (tokens[close + 1].reading.base == "في") if close is not None else None


def _led(before: Token) -> bool:
    """Does a preposition, one of time among them, lead what follows: "منذ | تركه منصبه"?"""
    return before.reading.function == "preposition" or before.reading.base in TEMPORAL


def _of_most(tokens: Sequence[Token], i: int) -> bool:
    """Is an accusative behind a superlative what something is the most of: "الأكثر | مشاهدة", "الأكثر | تداولا"?"""
    reading = tokens[i].reading
    at_least = i > 1 and tokens[i - 2].reading.base == "علي"  # على الأقل
    plain = not (reading.definite or reading.preposition or reading.conjunction or at_least)
    return plain and tokens[i].text.endswith(("ة", *ACCUSATIVE))


def reread(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, each read as its company shows it: "عبر الجيش القناة" begins with a verb."""
    careful = any(token.text.endswith("ة") for token in tokens)
    spell(tokens)
    for i, token in enumerate(tokens):
        reading = token.reading
        if reading.base in ("فقد", "ترك") and i + 1 < len(tokens) and _nominal(tokens[i + 1]):
            tokens[i] = attrs.evolve(token, reading=read_as_verb(token.text) or reading)
        elif i and reading.suffix and reading.base == "ترك" + reading.suffix and _led(tokens[i - 1]):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun="other", lemma=("ترك", 1)))
        elif reading.base == "قبل" and reading.suffix and reading.conjunction and not _then_that(tokens, i):
            tokens[i] = attrs.evolve(
                token, reading=Reading(reading.folded, reading.folded[1:], 1, function="preposition")
            )
        elif token.text in _ANY:
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, "اي", preposition=1))  # ولم يفز بأي مقعد
        elif token.text == "كان" and i and _cannes(tokens, i):
            tokens[i] = attrs.evolve(token, reading=_CANNES)
        elif token.text.removeprefix("و") == "بان" and i + 1 < len(tokens) and tokens[i + 1].text == "كي":
            for k in (i, i + 1):  # بان كي مون: no "that", no "in order to"
                word = tokens[k].reading.folded
                tokens[k] = attrs.evolve(tokens[k], reading=Reading(word, word.removeprefix("و")))
        elif token.text == "وسوف" and not _verb_behind(tokens, i):
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.folded))  # جورج وسوف
        elif reading.base == "علما" and i + 1 < len(tokens) and tokens[i + 1].reading.folded not in _THAT:
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.folded))  # رفعوا علما جديدا
        elif i and tokens[i - 1].text == "لا" and _after_no(reading):
            tokens[i] = attrs.evolve(token, reading=_after_negation(reading))
        elif i and tokens[i - 1].reading.base in ("لم", "لن", "سوف"):
            back = i + 1 < len(tokens) and (tokens[i + 1].reading.base in _TO or _only_then(tokens, i))
            if reading.base in ("يعد", "تعد") and back:
                gender = "m" if reading.base[:1] == "ي" else "f"  # لم يعد إلى بلاده: did not return
                tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.base, verb=_came_back(gender)))
            elif reading.base in ("اعد", "نعد") and i + 1 < len(tokens) and tokens[i + 1].reading.base in (*_TO, "الا"):
                came = attrs.evolve(_came_back(""), person=1)  # ولم أعد إليها إلا سنة 2003
                tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.base, verb=came))
            elif reading.verb is None or reading.verb.role != "imperfect":
                governed = i > 1 and tokens[i - 2].reading.function == "preposition"  # في لم أطراف النزاع
                of_me = tokens[i - 1].reading.base != "سوف" and not governed
                tokens[i] = attrs.evolve(token, reading=_after_negation(reading, of_me))
        elif reading.lemma is not None and not _describes(tokens, i) and (raised := read_raised(token.text, careful)):
            tokens[i] = attrs.evolve(token, reading=raised)  # أقاله البرلمان
        elif (done := _behind_relative_pronoun(tokens, i)) is not None:
            tokens[i] = attrs.evolve(token, reading=done)  # العقد الذي وقعه
        elif reading.verb is not None and i + 1 < len(tokens) and (_called(tokens, i) or _surname(tokens, i)):
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.folded))
        elif reading.suffix and reading.base in _SPOUSES and _sure_perfect(tokens, i):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, verb=None, twin=None))  # قتل زوجته
        elif reading.folded in ("وعدنا", "وعدت") and i + 1 < len(tokens) and tokens[i + 1].reading.base in _TO:
            came = attrs.evolve(_came_back(""), role="perfect", person=1)  # فقدنا كل شيء، وعدنا إلى صحار
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.folded[1:], 1, verb=came))
        elif (ended := _came_to(tokens, i)) is not None:
            tokens[i] = attrs.evolve(token, reading=ended)  # انضم إلى الحزب عام 2000، | ليصبح أمينه عام 2010
        elif reading.folded == "الله" and i > 1 and [t.text for t in tokens[i - 2 : i]] == ["إن", "شاء"]:
            for at in (i - 1, i):
                tokens[at] = attrs.evolve(tokens[at], reading=attrs.evolve(_WILLING, folded=tokens[at].reading.folded))
        elif reading.folded in _PASSES and _before_its_end(tokens, i):
            for at in (i - 1, i):
                tokens[at] = attrs.evolve(
                    tokens[at], reading=Reading(tokens[at].reading.folded, "قبل", function="preposition")
                )
        elif (
            reading.folded.removeprefix("و") in _ACCORDING and i + 1 < len(tokens) and tokens[i + 1].reading.base in _ON
        ):
            base = reading.folded.removeprefix("و")
            conjunction = int(base != reading.folded)
            according = Reading(reading.folded, base, conjunction, function="preposition")
            tokens[i] = attrs.evolve(token, reading=according)  # بناء على طلبه
        elif reading.base == "علي" and not reading.function and _for_upon(tokens, i):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, function="preposition"))
        elif (reading.noun is not None and reading.verb is not None and _who_did(tokens, i)) or (
            reading.noun is not None and _weak_perfect(tokens, i)
        ):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun=None, verb=_sure(reading.verb)))
        elif i and reading.noun is not None and reading.definite and tokens[i - 1].reading.folded == "عبد":
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun=None, lemma=None))  # عبد السلام
        elif i and tokens[i - 1].reading.folded in _MOST and _of_most(tokens, i):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun=None, lemma=None, verb=None))
        elif reading.base == "لما" and _when_done(tokens, i):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, function="subordinator"))
        elif (
            reading.folded.removeprefix("و") in _SINCE
            and i + 1 < len(tokens)
            and (tokens[i + 1].reading.definite or reading.suffix)
        ):
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.folded, function="subordinator"))
        elif token.text == "يوم" and i and _ends_a_phrase(tokens[i - 1]) and _done_then(tokens, i + 1):
            tokens[i] = attrs.evolve(token, reading=Reading("يوم", "يوم", function="subordinator"))  # يوم استولى العسكر
        elif reading.base == "كيف" and i and tokens[i - 1].type == "word":  # لا أحد ينسى كيف خرج الناس
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, function="subordinator"))
        elif reading.base in _HELD and _was_held(tokens, i):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun=None, verb=_sure(reading.verb)))
        elif reading.base in _REREAD:
            tokens[i] = _other(tokens, i) or token
        elif i and _done_to(tokens[i - 1], token):
            verb = Verb(reading.noun or "other", "perfect", "f", lemma=reading.lemma)
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun=None, verb=verb))
        elif i and reading.function == "preposition" and _stands_for_verb(tokens, i):
            tokens[i] = attrs.evolve(token, reading=read_as_verb(token.text) or reading)
        elif reading.twin is not None and i > 1 and tokens[i - 1].reading.base == "قد" and _masculine(tokens[i - 2]):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, verb=reading.twin))  # كان المسجد قد تهدم
        elif reading.twin is not None and (_done_alone(tokens, i) or (i > 1 and _is_fifth(tokens, i))):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun=None, verb=reading.twin))
        elif reading.twin is not None and _woman_before(tokens, i):
            continue  # الشرطة تطلق الرصاص
        elif reading.twin is not None and (_takes_fifth(tokens, i, reading.twin) or _its_own(tokens, i, reading.twin)):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, verb=reading.twin))
        elif i and token.type == "word" and reading.verb is None and (_wants_verb(tokens, i) or _was_doing(tokens, i)):
            verb = Verb("other", "imperfect", "f" if reading.folded[:1] == "ت" else "m")
            if _IMPERFECT.match(reading.folded) is None:
                verb = Verb("other", "perfect", "f" if reading.folded[-1:] == "ت" else "m")
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.folded, verb=verb))
    return _with_first_verb(tokens)


def _masdar_behind(tokens: Sequence[Token], i: int) -> bool:
    """Does a verbal noun with its pronoun stand behind a participle: "المقرر | إقامتها", "المزمع عقده"?"""
    behind = tokens[i + 1].reading if i + 1 < len(tokens) else None
    return behind is not None and bool(behind.suffix) and behind.lemma is not None


def _verb_behind(tokens: Sequence[Token], i: int) -> bool:
    """Does a word stand behind the particle of the future that may be its verb: "وسوف يفتتح", and not "جورج وسوف."?"""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        after is not None and after.type == "word" and after.reading.folded[:1] in "يتنا" and not after.reading.definite
    )


def _for_upon(tokens: Sequence[Token], i: int) -> bool:
    """Is the name of Ali written for على, which a verb before it wants: "حصلت سميرة | علي | جائزة"?"""
    behind = tokens[i + 1 : i + 5]
    if not behind or behind[0].type != "word" or behind[0].reading.folded in ("بن", "ابن"):
        return False
    if any(token.text in ("على", "عليه", "عليها") for token in behind):
        return False  # حصل محمد علي على الجائزة
    before = (token.reading for token in tokens[max(0, i - 3) : i])
    lemmas = (reading.verb.lemma if reading.verb is not None else reading.lemma for reading in before)
    return any(wanted_by(lemma) == "علي" for lemma in lemmas)


def _who_did(tokens: Sequence[Token], i: int) -> bool:
    """Does a word tell what somebody was the first to do: "أول من | وصف المرض"?"""
    return i > 1 and tokens[i - 1].text == "من" and tokens[i - 2].reading.folded in _FIRST_TO


def _sure_perfect(tokens: Sequence[Token], i: int) -> bool:
    verb = tokens[i].reading.verb if i < len(tokens) else None
    return verb is not None and verb.sure and verb.role == "perfect" and tokens[i].reading.noun is None


def _done_then(tokens: Sequence[Token], i: int) -> bool:
    """Is it a perfect, that of "we" too: "يوم | وصلنا"?"""
    verb = tokens[i].reading.verb if i < len(tokens) else None
    return _sure_perfect(tokens, i) or (verb is not None and verb.person == 1 and verb.role == "perfect")


def _before_its_end(tokens: Sequence[Token], i: int) -> bool:
    """Is it the verb of a date that only bounds a deed: "انعقد المؤتمر قبل أن ينقضي | خريف 1920"?"""
    dated = i + 1 < len(tokens) and tokens[i + 1].type == "date"
    return dated and i > 1 and tokens[i - 1].reading.base == "ان" and tokens[i - 2].reading.base in ("قبل", "بعد")


def _came_back(gender: str) -> Verb:
    return Verb("travel", "imperfect", gender, lemma=("عود", 1))


def _sure(verb: Verb | None) -> Verb | None:
    return None if verb is None else attrs.evolve(verb, sure=True)


def _nominal(token: Token) -> bool:
    """Is it a noun, which no particle of verbs stands before: فقد الجنيه ..., وفقد والديه?"""
    reading = token.reading
    return token.type == "word" and not reading.function and (reading.definite or reading.verb is None)


def _after_no(reading: Reading) -> bool:
    """Is a word behind لا an unknown verb, by its letters: "لا يمكنها"?"""
    plain = reading.verb is None and reading.noun is None and not reading.function
    return plain and reading.folded[:1] == "ي" and len(reading.folded) > 3


def _after_negation(reading: Reading, of_me: bool = False) -> Reading:
    """The verb that alone can stand behind لم, known or not: "لم تفرح", with `of_me` also "لم أر"."""
    found = read_imperfect(reading)
    i_did = of_me and not reading.definite and _ANY_I.match(reading.folded) is not None  # لم الشمل
    if found.verb is not None or reading.function or not (i_did or _ANY_IMPERFECT.match(reading.folded)):
        return found
    gender = {"ت": "f", "ي": "m"}.get(reading.folded[:1], "")
    verb = Verb("other", "imperfect", gender, 1 if i_did else 3)
    return Reading(reading.folded, reading.folded, verb=verb)


def _called(tokens: Sequence[Token], i: int) -> bool:
    """Is it a name, though it is spelled like a verb: "سالم بن ناصر", "عمر خالد"?"""
    reading, after = tokens[i].reading, tokens[i + 1]
    named = after.text in ("بن", "أبو", "ابو") and not reading.conjunction  # معبر كرم أبو سالم
    opens = i == 0 or tokens[i - 1].type in ("mark", "date")
    opens = opens or tokens[i - 1].reading.function in ("subordinator", "aspect")  # إذ أمر أبو العباس
    if named and after.text != "بن" and opens:
        # شيد أبو جعفر المنصور مدينته: what opens a sentence is the verb of أبو
        named = reading.folded in GIVEN_NAMES or reading.verb is None or not reading.verb.sure
    named = named or after.text == "بن" or after.text in _TITLES_BEHIND  # رفعت باشا
    if named or reading.folded not in GIVEN_NAMES:
        return named
    nisba = after.text.startswith("ال") and after.text.endswith("ي") and after.reading.base not in BODIES
    return nisba or after.reading.folded in GIVEN_NAMES  # سالم العامري, and not: ناصر القاضي ...


def _surname(tokens: Sequence[Token], i: int) -> bool:
    """Is a word that begins with في behind a name the rest of it, and no "so he does": "هاكان فيدان"?"""
    reading, before = tokens[i].reading, tokens[i - 1] if i else None
    if before is None or before.type != "word" or not (reading.conjunction and reading.folded.startswith("في")):
        return False
    if before.reading.folded == "الله":
        return i > 1 and tokens[i - 2].reading.folded == "عبد"
    said = before.reading
    named = said.folded in GIVEN_NAMES and said.folded != "علي"  # على
    unknown = not (said.definite or said.function or said.noun or said.verb or said.suffix or said.conjunction)
    return named or (unknown and not before.text.endswith(("ا", "ة", "ً")))


def _was_held(tokens: Sequence[Token], i: int) -> bool:
    """Do an indefinite noun with a nisba before a word, and a preposition behind it, make it a verb?

    So does a writing before a date: "في تقرير | نشر عام 1866".
    """
    reading = tokens[i].reading
    if reading.verb is None or reading.definite or reading.suffix or i < 2 or i + 1 >= len(tokens):
        return False
    if tokens[i - 1].reading.folded in _WRITINGS and reading.base == "نشر" and tokens[i + 1].type == "date":
        return True
    adjective, noun, behind = tokens[i - 1], tokens[i - 2].reading, tokens[i + 1].reading
    nisba = adjective.type == "word" and adjective.reading.folded.endswith("ي") and not adjective.reading.definite
    follows = behind.function == "preposition" or bool(behind.preposition)
    return nisba and noun.noun is not None and not (noun.definite or noun.suffix) and follows


def _other(tokens: list[Token], i: int) -> Token | None:
    """What one of `_REREAD` is beside its neighbours, or None where it is itself."""
    token, before = tokens[i], tokens[i - 1] if i else None
    base = token.reading.base
    if base == "بعد":
        from_afar = before is not None and before.reading.base == "عن"
        return attrs.evolve(token, reading=Reading("البعد", "البعد")) if from_afar else None
    if base == "بعيد":  # يحتفل بعيد ميلاده: the feast; "shortly after" elsewhere
        feast = i + 1 < len(tokens) and tokens[i + 1].reading.base in _FEASTS
        kept = feast and any(_keeps(t.reading) for t in tokens[max(0, i - 14) : i])
        return attrs.evolve(token, reading=Reading("بعيد", "عيد", preposition=1)) if kept else None
    if base == "عد":  # عدّ الناس أنفسهم في حل
        counted = Reading(token.reading.folded, base, token.reading.conjunction, verb=_COUNTING)
        return attrs.evolve(token, reading=counted) if token.text.endswith("عدّ") else None
    if base == "صادر":  # بموجب قرار صادر في 1967: issued, and not "confiscated"
        noun = before.reading if before is not None and before.type == "word" else None
        said = noun is not None and not (noun.definite or noun.suffix or noun.function) and noun.noun in _ISSUED
        return attrs.evolve(token, reading=attrs.evolve(token.reading, verb=None)) if said else None
    if base == "احدث":  # المكتبة التي أحدثها الوالي; elsewhere "newest"
        did = "ُ" in token.text or (before is not None and before.reading.function in ("relative", "aspect"))
        return attrs.evolve(token, reading=attrs.evolve(token.reading, verb=_FOUNDED)) if did else None
    if base == "راس":  # رأس خادم الحرمين الجلسة
        free = before is None or before.type in ("mark", "date") or token.reading.conjunction
        titled = i + 1 < len(tokens) and tokens[i + 1].reading.folded in _CHAIRING
        return attrs.evolve(token, reading=attrs.evolve(token.reading, verb=_CHAIRED)) if free and titled else None
    if base == "بيد":  # سقطت بيد المغول
        by = before is not None and i + 1 < len(tokens) and not _that(tokens[i + 1])
        return attrs.evolve(token, reading=Reading("بيد", "يد", preposition=1)) if by else None
    if base == "رد":  # ورد في البيان أن
        after = tokens[i + 1].reading.base if i + 1 < len(tokens) else ""
        came = token.reading.folded == "ورد" and (after == "في" or after in _COMING)  # ورد بلاغ إلى الشرطة
        return attrs.evolve(token, reading=Reading("ورد", "ورد", verb=_CAME)) if came else None
    if base == "مثل":  # ومثل المتهم أمس أمام المحكمة
        near = [t.reading.base for t in tokens[i + 1 : i + 5]]
        court = next((k for k, word in enumerate(near) if word == "امام"), None)
        judged = court is not None and any(word in _COURTS for word in near[court + 1 : court + 2])
        stood = Reading(token.reading.folded, base, token.reading.conjunction, verb=_STOOD)
        return attrs.evolve(token, reading=stood) if judged else None
    if base in _DUE:  # بطولة آسيا والمقرر إقامتها: it describes, and adds nothing
        due = before is not None and token.reading.conjunction and token.reading.definite and _masdar_behind(tokens, i)
        return attrs.evolve(token, reading=read(token.text[1:])) if due else None
    following = tokens[i + 1].reading.folded if i + 1 < len(tokens) else ""
    if base == "الف":  # ألف قتيل: the number, unless a shadda makes it a verb
        numbered = before is not None and before.type == "number"
        counts = "ّ" not in token.text and (numbered or following in _COUNTED)
        return attrs.evolve(token, reading=Reading(token.reading.folded, "الف")) if counts else None
    if base == "اقدم":  # أقدم شاب على حرق ..., but أقدم مدينة
        return attrs.evolve(token, reading=attrs.evolve(token.reading, verb=_DARED)) if _dares(tokens, i) else None
    if base == "سبق":  # سبق الانتخابات اغتيال زعيم
        free = before is None or before.type == "mark" or token.reading.conjunction
        led = i + 1 < len(tokens) and tokens[i + 1].type == "word" and not tokens[i + 1].reading.function
        opens = free and led and not tokens[i + 1].reading.preposition
        preceded = Reading(token.reading.folded, base, token.reading.conjunction, verb=_PRECEDED)
        return attrs.evolve(token, reading=preceded) if opens else None
    if base == "ملك":  # وفيها ملك الفرنج مدينة صور: elsewhere a king
        took = Reading(token.reading.folded, base, token.reading.conjunction, verb=_TOOK)
        return attrs.evolve(token, reading=took) if _takes_town(tokens, i) else None
    if base == "ولي":
        title = following in _WARDED
        return attrs.evolve(token, reading=Reading(token.reading.folded, "ولي")) if title else None
    if base == "عهد":  # عهد إليه السلطان بتنظيم الجيش
        free = before is None or before.type != "word" or token.reading.conjunction
        given_to = Reading(token.reading.folded, base, token.reading.conjunction, verb=_ENTRUSTED)
        return attrs.evolve(token, reading=given_to) if free and following in _TO else None
    if base == "بين":  # وبين في تصريحه أن ..., بين المدير أن ...
        clear = attrs.evolve(token, reading=read(f"{token.text[:-3]}بيّن"))
        return clear if _made_clear(tokens, i) else None
    if base == "حول":  # وحول إلى متحف
        free = before is None or before.type != "word" or token.reading.conjunction
        return attrs.evolve(token, reading=read(f"{token.text[:-3]}حوّل")) if free and following == "الي" else None
    if base in ("يسري", "تسري"):  # يسري هذا القانون: elsewhere a name
        law = i + 1 < len(tokens) and (tokens[i + 1].reading.function == "demonstrative" or following in _VALID)
        valid = Reading(token.reading.folded, base, verb=Verb("law", "imperfect", "m" if base[:1] == "ي" else "f"))
        return attrs.evolve(token, reading=valid) if law else None
    if base == "ولد":
        return attrs.evolve(token, reading=Reading("ولد", "ولد")) if _son(tokens, i) else None
    tied = token.reading.folded[:1] == "و"
    free = tied or before is None or before.type in ("mark", "date") or before.reading.function == "subordinator"
    voters = tokens[i + 1].reading if i + 1 < len(tokens) else None  # صوت البرلمان على ...
    voted = voters is not None and (voters.definite or voters.base in _VOTERS)
    many = voters is not None and voters.definite and voters.folded.endswith("ون")  # صوت الناخبون: a nominative
    if free and voted and (many or any(t.reading.folded in _FOR for t in tokens[i + 2 : i + 10])):
        return attrs.evolve(token, reading=read("وصوّت" if tied else "صوّت"))
    return None


def _takes_town(tokens: Sequence[Token], i: int) -> bool:
    """Does a word behind the time of a chronicle have somebody and a town behind it: "وفي صفر ملك التتر مراغة"?"""
    before, behind = tokens[i - 1] if i else None, tokens[i + 1 : i + 5]
    told = before is not None and (before.type == "date" or before.reading.base in ("فيها", "فيه", "ثم"))
    who = behind[0] if behind and behind[0].type == "word" else None
    if not told or who is None or who.reading.function or place((who.reading.folded,)) is not None:
        return False
    towns = [t for t in behind[1:] if t.reading.folded in _TAKEN or place((t.reading.folded,)) is not None]
    alone = len(behind) > 1 and behind[1].type == "word" and not behind[1].reading.definite and who.reading.definite
    bare = alone and not (behind[1].reading.function or behind[1].reading.preposition or behind[1].reading.verb)
    return bool(towns) or bare


def _keeps(reading: Reading) -> bool:
    """Does a verb or its masdar tell that a feast is kept: يحتفل، احتفالا؟"""
    return (reading.verb is not None and reading.verb.lemma == ("حفل", 8)) or reading.lemma == ("حفل", 8)


def _that(token: Token) -> bool:
    return token.reading.function == "complement"


def _weak_perfect(tokens: Sequence[Token], i: int) -> bool:
    """Does its ى show a word to be a verb, in a sentence that writes ي otherwise: "نفى", and not "نفي"?"""
    token, verb = tokens[i], tokens[i].reading.verb
    if verb is None or verb.role != "perfect" or token.reading.twin is not None:
        return False  # تلقى، تولى
    plain = not (token.reading.definite or token.reading.suffix or token.reading.preposition)
    return plain and token.text.endswith("ى") and any(other.text.endswith("ي") for other in tokens)


def _when_done(tokens: Sequence[Token], i: int) -> bool:
    """Is لما "when", since a perfect follows and nothing that would make it "to what" stands before it?"""
    behind = tokens[i + 1].reading.verb if i + 1 < len(tokens) else None
    free = i == 0 or tokens[i - 1].type != "word" or bool(tokens[i].reading.conjunction)
    return free and behind is not None and behind.role == "perfect" and not tokens[i + 1].reading.suffix


def _made_clear(tokens: Sequence[Token], i: int) -> bool:
    """Is بين no "between", since what was made clear follows, or a preposition?"""
    before, behind = tokens[i - 1] if i else None, tokens[i + 1 : i + 16]
    free = tokens[i].reading.conjunction or before is None or before.type != "word" or before.text.endswith("جانبه")
    if not free or not behind:
        return False
    if behind[0].reading.folded in ("في", "خلال", "ان", "انه", "انها"):
        return True
    at = next((k for k, token in enumerate(behind) if token.reading.folded in ("ان", "انه", "انها")), 0)
    return bool(at) and not any(token.reading.conjunction for token in behind[:at])


def _only_then(tokens: Sequence[Token], i: int) -> bool:
    """Did what is denied come at a date: "لم تعد الحياة النيابية | إلا في مايو 1989", and not "إلا قرية عام 1900"?"""
    at = next((k for k in range(i + 1, min(i + 6, len(tokens))) if tokens[k].reading.base == "الا"), None)
    if at is None:
        return False
    dated = next((k for k in range(at + 1, min(at + 5, len(tokens))) if tokens[k].type == "date"), None)
    if dated is None or any(token.type != "word" for token in tokens[at:dated]):
        return False
    led = tokens[at + 1].reading
    return dated == at + 1 or led.function == "preposition" or bool(led.preposition)


def _dares(tokens: Sequence[Token], i: int) -> bool:
    """Does a deed follow with على: "أقدم مسلح أمس على قتل ..."?"""
    for j in range(i + 2, min(i + 24, len(tokens) - 1)):
        if is_comma(tokens[j]) and "date" not in (tokens[j - 1].type, tokens[j + 1].type):
            return False
        if tokens[j].reading.folded == "علي" and tokens[j + 1].reading.lemma is not None:
            return True
    return False


def _son(tokens: Sequence[Token], i: int) -> bool:
    """Is ولد "the son of", as in Mauritania: "محمد ولد الشيخ", "السيد الداه ولد المختار", and not "عمر ولد في"?"""
    if not i or i + 1 >= len(tokens) or tokens[i].text != "ولد" or tokens[i + 1].type != "word":
        return False
    before, after = tokens[i - 1].reading, tokens[i + 1].reading
    was = before.verb is not None and before.verb.lemma == ("كون", 1)
    named = was or before.folded in GIVEN_NAMES or "ولد" in (tokens[i - 2].text, tokens[i - 3].text)
    holder = tokens[i - 2].reading if i > 1 else None
    titled = holder is not None and holder.definite and holder.folded.removeprefix("ال") in _HOLDERS
    named = named or (titled and after.definite and not before.function and before.verb is None)
    named = named or (before.folded[:1] == "ل" and before.folded[1:] in GIVEN_NAMES)
    # تعيين ولد بلال: no verb stands behind a masdar in construct state
    masdar = before.lemma is not None and before.verb is None and not (before.definite or before.suffix)
    named = named or (masdar and not after.definite)
    return named and not (after.function or after.preposition or after.folded.endswith("ا"))


def _done_to(before: Token, token: Token) -> bool:
    """Does only a verb fit where its masdar is spelled the same: "الذي أقامته الغرفة", "وقد استضافتها المدينة"?"""
    reading = token.reading
    if before.reading.function not in ("relative", "aspect") or reading.verb is not None or reading.lemma is None:
        return False
    return bool(reading.suffix) and reading.folded.endswith("ت" + reading.suffix)


def _stands_for_verb(tokens: Sequence[Token], i: int) -> bool:
    """Is a word spelled like a preposition a verb: "وقد عبر السلطان النهر", "ثم قصد مكة", "الذي عبر الساحل أمس"?"""
    before = tokens[i - 1].reading
    if before.base in ("قد", "لقد", "ثم"):
        return True
    if before.function != "relative" or tokens[i].reading.base != "عبر":
        return False
    end = next((k for k in range(i + 1, len(tokens)) if tokens[k].type != "word"), len(tokens))
    return not any(token.reading.verb is not None and token.reading.verb.sure for token in tokens[i + 1 : end])


def _is_fifth(tokens: Sequence[Token], i: int) -> bool:
    """Do the words around show that what may be "she does" is a perfect of the fifth form?"""
    if (_that(tokens[i - 2]) and _one_man(tokens[i - 1])) or _goes_on(tokens, i) or _of_named(tokens, i):
        return True
    before, behind = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None
    if before.reading.base == "الذي" and behind is not None:  # المهاجم الذي تحرر الشهر الماضي من عقده
        led = behind.reading.function == "preposition" and not with_pronoun(behind.reading.base)
        return led or behind.type in ("date", "time") or _by_it(tokens, i + 1)
    thing = before.reading.folded in BODIES or before.text.endswith(ACCUSATIVE)
    feminine = before.text.endswith(("ة", "ات")) or before.reading.definite or bool(tokens[i].reading.conjunction)
    return thing and not feminine and behind is not None and behind.type == "date"  # حزب تأسس عام 1947


def _by_it(tokens: Sequence[Token], at: int) -> bool:
    """Does a preposition with its pronoun stand there, and no feminine behind it: "الذي تقدم | به في", "به النائب"?"""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].reading.function != "preposition" or after is None or not with_pronoun(tokens[at].reading.base):
        return False
    return after.type in ("date", "time", "mark") or after.reading.function == "preposition" or _one_man(after)


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Does a tale of what he did go on behind "and", no subject behind: "أمم المصنع وتوقف عن العمل"?"""
    behind = tokens[i + 1] if i + 1 < len(tokens) and tokens[i].reading.conjunction else None
    if behind is None or not (behind.type in ("date", "time") or behind.reading.function == "preposition"):
        return False
    before = next((t.reading.verb for t in reversed(tokens[:i]) if t.reading.verb and t.reading.verb.sure), None)
    return before is not None and before.role == "perfect" and before.gender == "m" and tokens[i].text[0] == "و"


def _of_named(tokens: Sequence[Token], i: int) -> bool:
    """Does a verb behind a comma tell when and where it was of the man or thing that its sentence opens with?

    "حزب النهضة حزب سياسي ذو مرجعية قومية، تأسس في صحار عام 1944".
    """
    k = i + 1
    if tokens[i - 1].text not in COMMA or tokens[i].reading.conjunction or not _masculine(tokens[0]):
        return False
    if any(t.reading.verb is not None and t.reading.verb.sure and t.reading.verb.gender == "f" for t in tokens[:i]):
        return False
    while k < len(tokens) and tokens[k].type == "word" and _governed(tokens, k):
        if tokens[k].reading.function == "preposition" and with_pronoun(tokens[k].reading.base):
            return False  # تعرض فيه المسرحيات
        k += 1
    if k == len(tokens) or tokens[k].type != "date":
        return False
    behind = tokens[k + 1] if k + 1 < len(tokens) else None
    return behind is None or behind.type == "mark" or behind.reading.function == "preposition"


def _ends_a_phrase(token: Token) -> bool:
    """Can the word before يوم not govern it, so that it is "when": "عام 1989 | يوم فاز", "في السابعة | يوم وصلنا"?"""
    return (
        token.text in COMMA
        or token.type in ("date", "time", "number")
        or token.reading.definite
        or token.text == "عشرة"
    )


def _woman_before(tokens: Sequence[Token], i: int) -> bool:
    """Does a definite feminine noun open the clause just before a verb, which then is of it: "الشرطة تطلق الرصاص"?"""
    before = tokens[i - 1].reading if i else None
    if before is None or not before.definite or not before.folded.endswith(("ه", "ات")):
        return False
    return i == 1 or bool(before.conjunction) or tokens[i - 2].type == "mark"


def _takes_fifth(tokens: Sequence[Token], i: int, twin: Verb) -> bool:
    """Does the word behind تعرض show that he met with something: "تعرض مخيم", "تعرض لمحاولة", "تخرج من الجامعة"?"""
    if i + 1 >= len(tokens):
        return False
    token = tokens[i + 1]
    if twin.lemma == ("زعم", 5):
        return token.type == "word" and not token.reading.function  # تزعم حركة المقاومة
    if twin.lemma == ("خرج", 5) and (token.type == "date" or token.reading.base in _LEFT):
        return True
    if twin.lemma == ("عرف", 5):  # تعرف إلى الرسام، تعرف، بعد ذلك بسنتين، إلى الرسام
        timed = (t for t in tokens[i + 1 :] if not (is_comma(t) or t.type in ("date", "time") or t.text == "في"))
        beyond = next(timed, token)
        if beyond.reading.base in ("الي", "علي"):
            return True
    if twin.lemma == ("غلب", 5) and token.reading.base == "علي":
        return True
    return _masculine(token) or (bool(token.reading.preposition) and token.text[0] == "ل")


def _its_own(tokens: Sequence[Token], i: int, twin: Verb) -> bool:
    """Did a thing of somebody meet with what befell it, or end: "تعرض | مقرها للنهب", "توقف صدورها"?"""
    row = [token.reading for token in tokens[i + 1 : i + 3]]
    own = bool(row) and row[0].suffix != "" and not row[0].folded.removesuffix(row[0].suffix).endswith("ت")
    if not own or twin.lemma != ("عرض", 5):
        return own and twin.lemma in grammar.OBJECTLESS and row[0].lemma is not None and not row[0].verb
    return len(row) > 1 and tokens[i + 2].text[0] == "ل" and row[1].preposition > 0 and row[1].noun in BEFALLING


def _one_man(token: Token) -> bool:
    """Is it a definite masculine noun, no plural of things, behind which no "she does" can stand: "أن المركب تغير"?"""
    return token.reading.definite and _masculine(token) and not _BROKEN.fullmatch(token.reading.folded)


def _masculine(token: Token) -> bool:
    """Is it a noun that takes a masculine verb, as far as its letters tell: "تعرض مخيم", not "تعرض الأفلام"?"""
    reading = token.reading
    if token.type != "word" or reading.function or reading.preposition or reading.conjunction or reading.suffix:
        return False
    word = reading.folded.removeprefix("ال")
    people = len(word) == 5 and word.endswith("اء") and word[0] != "ا" and word not in _NOT_PEOPLE  # خبراء، علماء
    plural = (word.endswith(("ه", "ات", "اء")) and not people) or (len(word) > 4 and word[0] == "ا" and word[-2] == "ا")
    return not plural and reading.verb is None


def _wants_verb(tokens: Sequence[Token], i: int) -> bool:
    """Does only a verb fit, though its letters alone do not tell: "أن يتباطأ الاقتصاد", "بعد أن خرب"?"""
    before, reading = tokens[i - 1], tokens[i].reading
    if before.reading.folded.removeprefix("و") not in _BEFORE_IMPERFECTS or before.text[-2:] == "إن":
        return False
    if reading.function or reading.noun or reading.definite or reading.folded in NOT_VERBS:
        return False
    after = i > 1 and before.reading.base == "ان" and tokens[i - 2].reading.base in ("بعد", "قبل", "منذ")
    return after or _IMPERFECT.match(reading.folded) is not None


def _was_doing(tokens: Sequence[Token], i: int) -> bool:
    """Is a word with the letters of "he does" what somebody was doing: "كان سالم العامري يشد أوتار عوده"?"""
    reading = tokens[i].reading
    if reading.folded[:1] != "ي" or not 3 <= len(reading.folded) <= 6 or reading.noun or reading.function:
        return False
    if reading.definite or reading.preposition or reading.folded in NOT_VERBS | GIVEN_NAMES:
        return False
    if tokens[i].text.endswith(("ة", *ACCUSATIVE)) or place((reading.folded,)) is not None:
        return False
    for before in reversed(tokens[max(0, i - 6) : i]):
        found = before.reading.verb
        if found is not None:
            return found.lemma == ("كون", 1)
        if before.type != "word" or before.reading.function:
            return False
    return False


def _with_first_verb(tokens: list[Token]) -> list[Token]:
    """A preposition that opens a sentence without a verb is the verb spelled like it."""
    first = tokens[0] if tokens else None
    if first is None or len(tokens) < 2 or first.type != "word" or first.reading.function != "preposition":
        return tokens
    verb = read_as_verb(first.text)
    if verb is None or first.reading.base == "علي":
        return tokens  # وعلى القانون عدد 70: علا is spelled otherwise
    pause = next((i for i, token in enumerate(tokens) if is_comma(token)), len(tokens))
    if first.reading.folded == "مثل" and any(t.reading.base == "امام" for t in tokens[2:8]):
        return [attrs.evolve(first, reading=verb), *tokens[1:]]  # مثل المتهم أمام القاضي
    goes = tokens[1].reading.folded.endswith("ون") or any(t.reading.base == "الي" for t in tokens[2:6])
    pause = pause if goes else len(tokens)  # عبر الصيادون إلى الساحل سنة 1354، وبعد ذلك تمكنوا ...
    # عبر الجيش القناة في 6 أكتوبر | وحطم خط الدفاع: what "and" ties to it has another before it
    own = (t.reading for t in tokens[1:pause] if t.type == "word" and t.reading.verb is not None)
    if any(not reading.conjunction for reading in own):
        return tokens
    return [attrs.evolve(first, reading=verb), *tokens[1:]]
