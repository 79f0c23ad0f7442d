"""Whether a date belongs to the verb before it or to the event noun between the two."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.heads.elsewhere import known
from timeline.events.heads.nominal import event_noun, noun_head, noun_heads, row_end, row_start
from timeline.events.heads.place import (
    BRINGING,
    DURING,
    PRESENTING,
    Head,
    Place,
    is_copula,
    lemma_of,
    marked,
    perfect,
)
from timeline.events.heads.speech import speaker
from timeline.events.heads.verbal import verb_head
from timeline.events.heads.within import done_within
from timeline.events.lexicon import grammar
from timeline.events.senses import verb_kind
from timeline.events.sentences.tokens import COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import ACCUSATIVE, TEMPORAL, folded, wanted_by
from timeline.events.status import is_ahead, lemmas
from timeline.events.what.endings import wants
from timeline.events.who.actors import land
from timeline.events.who.foregoing import before_verb
from timeline.events.who.nounphrases import Subject, compares
from timeline.events.who.subjects import after_verb

_REACH = 26  # tokens between a verb and its date; farther apart the nearest event noun is asked
_AFTER = folded(grammar.words("بعد عقب إثر"))
_ALLOWING = (("سمح", 1), ("منع", 1), ("حظر", 1), ("جوز", 4))
_NEXT_TO = ("غداه", "عشيه")
_BY_LAW = ("بموجب", "بمقتضي", "وفق", "بناء")
_SHOWING = (("ظهر", 4), ("كشف", 1), ("بين", 2), ("فيد", 4), ("شير", 4), ("وضح", 4), ("سجل", 2))
_FIGURES = folded(
    grammar.words(
        """
        بيانات أرقام إحصاءات إحصائيات إحصائية مسح مسوح مسوحات استطلاع استطلاعات مؤشر مؤشرات نتائج دراسة دراسات تقرير
        تقارير وثائق سجلات تقديرات نشرة
        """
    )
)
# Amounts in words, as an object stands: "استقبلت ... | مئات الأسر".
_MANY = folded(
    grammar.words(
        """
        عشرات مئات آلاف ملايين نصف ثلث ربع معظم جميع كل مئتي مئتين ألفي ألفين مليوني مليونين عدة
        ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس ست سبع ثماني تسع عشر عشرين ثلاثين أربعين خمسين
        """
    )
)
_FORECASTS = folded(grammar.FORECASTS)
_CONCERNING = folded(grammar.words("بالنسبة بشأن حول حيال"))
_WORKS = ("other", "construction", "opening", "closing")
_SPANS = folded(
    grammar.words(
        """
        يوم يومين أيام يوما أسبوع أسبوعين أسابيع أسبوعا شهر شهرين أشهر شهرا ساعات ساعة سنة سنتين سنوات عام عامين أعوام
        عاما عقد عقدين عقود قرن
        """
    )
)
# What is pointed to or foreseen has the date: "توقع الخبراء ارتفاع الأسعار عام 2016".
_POINTING = (("شير", 4), ("لفت", 1), ("نوه", 2), ("نبه", 2))
_FORESEEING = (("وقع", 5), ("نظر", 8), ("امل", 1), ("خطط", 2), ("عزم", 8), ("نوي", 1))
_RELATING = (("مهد", 2), ("عقب", 4), ("تلو", 1), ("تبع", 1), ("شعل", 4), ("ثور", 4), ("سبق", 1))
_MOVING = grammar.INTRANSITIVE | grammar.OBJECTLESS
_FIRST = folded(grammar.words("أول آخر أوائل"))
_DEEMING = (("عبر", 8), ("جعل", 1), ("عدد", 1), ("تخذ", 8), ("وصف", 1))
_GOING_BEFORE = ("سبق", "سبقت", "تبع", "تبعت", "اثارت")
_OF_LANDS = ("independence", "conquest", "dissolution")
FROM_ON = folded(grammar.words("اعتبارا ابتداء بدءا"))


def verb_or_noun(place: Place, verb: int, noun: int, left: int) -> list[Head] | None:
    """What a date tells that stands behind a verb and an event noun; None where the noun has no say."""
    s, tokens = place.sentence, place.sentence.tokens
    clause = s.clauses[s.clause_of[place.date]]
    lemma = lemma_of(s, verb)
    bracketed = tokens[left].type == "mark" and tokens[left].text in OPENING
    beside = all(tokens[i].type == "word" and not tokens[i].reading.function for i in range(noun + 1, left))
    beside = beside and not any(v in s.verbs for v in range(verb + 1, noun))
    row = row_start(place, noun, verb + 1)
    beside = beside and not (row == left - 1 and tokens[noun].reading.definite)  # أثار القرار أمس غضبا
    if lemma in _DEEMING and _deemed(place, noun, row, left):
        return [noun_head(place, noun, row, left, None, extend=False)]  # اعتبر الكاتب | هزيمة 1967 | نكسة كبرى
    if any(tokens[i].reading.folded in _FIRST and tokens[i + 1].text == "من" for i in range(verb + 1, noun)):
        return [verb_head(place, verb, clause.end)]  # كان سالم أول من وصل إلى القمة
    that = _relates(tokens[verb]) and tokens[verb + 1].reading.base == "ذلك" and verb + 2 < left
    if that and tokens[verb + 2].reading.noun not in (None, "other") and not tokens[verb + 2].reading.preposition:
        return [noun_head(place, verb + 2, verb + 2, left, None)]  # تبع ذلك | هزيمة الجيش في حرب الجبال
    if beside and _relates(tokens[verb]) and tokens[noun].reading.noun != "other":
        return [noun_head(place, noun, row, left, None, extend=False)]
    owned = tokens[noun].reading.suffix and tokens[row - 1].reading.base in _AFTER
    if owned:
        pass  # شهدت المباراة مشاركة سالم بعد إجرائه جراحة أمس
    elif lemma == ("شهد", 1) and tokens[verb + 1].reading.definite and tokens[verb + 1].reading.noun is not None:
        return [verb_head(place, verb, clause.end)]  # شهدت العلاقات بين البلدين توترا
    elif lemma == ("كون", 1) and _becomes(tokens, verb + 1, left):
        return [verb_head(place, verb, clause.end)]  # يكون التصنيف إلزاميا للشركات
    elif lemma in PRESENTING and tokens[verb + 1].reading.noun is not None and verb + 1 not in s.verbs:
        if lemma == ("كون", 1) and any(tokens[i].text in COMMA for i in range(verb + 1, left)):
            return []  # كانت أسهم الساحل، والجبل، والميناء الأكثر ارتفاعا أمس
        first = event_noun(place, verb + 1, min(left, row_end(place, verb + 1)))
        goes_on = lemma in BRINGING  # elsewhere the predicate follows
        later = next((i for i in range(verb + 2, noun) if _counted_after(tokens, i)), None)
        if later is not None:  # جاءت استقالته بعد يومين من جلسة عقدها البرلمان في 2 مارس
            return noun_heads(place, noun, later + 1, left, None)
        after = next((i for i in range(verb + 2, noun) if tokens[i].reading.base in _AFTER), None)
        if after is not None and any(tokens[v].reading.suffix for v in s.verbs if noun < v < left):
            return noun_heads(place, noun, after + 1, left, None)  # يأتي القرار عقب احتجاجات شهدتها المدينة أمس
        return [noun_head(place, first if first is not None else verb + 1, verb + 1, left, None, goes_on)]
    chain = row_start(place, noun, verb + 1)
    governed = chain - 1 > verb and tokens[chain - 1].reading.base in TEMPORAL
    governed = governed and not first_since(place, verb, chain - 1)
    during = governed and tokens[chain - 1].reading.base in DURING and lemma not in BRINGING
    idafa = not tokens[noun].reading.definite and not tokens[noun].reading.suffix
    named = tokens[place.date].text[0].isdigit() or _alone_with_date(place, verb, noun)
    named = named or (governed and _of_month(place, noun))
    beside_date = left == place.date == noun + 1 and idafa and named
    if beside_date and chain == noun and perfect(place, verb) and done_within(s, verb, noun):
        return [verb_head(place, verb, clause.end)]  # شارك في | ثورة 1919
    if beside_date and not during:
        return [noun_head(place, noun, noun, left, verb, extend=False)]  # اتفاقية 26 أغسطس
    if tokens[noun].reading.conjunction and _verb_after(place):
        return noun_heads(place, noun, verb + 1, left, None)
    meeting = bool(tokens[noun].reading.suffix) and tokens[chain - 1].reading.base in ("في", "خلال", "اثناء")
    bare = noun == left - 1 and tokens[noun].reading.noun == "meeting"  # وجه في اجتماعه أمس مع الوزير بسرعة ...
    if meeting and chain == noun and (_object_follows(place) or (bare and lemma not in BRINGING)):
        return [verb_head(place, verb, clause.end)]  # قررت اللجنة في اجتماعها يوم الخميس الإبقاء على ...
    if _aside(place, chain, left):
        head = verb_head(place, verb, clause.end)  # نفى المتحدث، في تصريح صحفي أمس، صحة الأنباء
        told = tuple(i for i in head.indices if not chain - 2 <= i <= place.last + 1)
        return [attrs.evolve(head, indices=told)]
    joined = left == place.date - 1 and tokens[left].text.startswith("ل") and len(tokens[left].text) <= 4  # لعام 1990
    whose = _land_of(place, verb, noun) if governed and tokens[chain - 1].reading.base in _AFTER else None
    if whose is not None:  # سافر الملك إلى طنجة بعد استقلالها عام 1956
        return [attrs.evolve(noun_head(place, noun, chain, left, None), subject=whose)]
    if governed and tokens[noun].reading.suffix and tokens[chain - 1].reading.base in _AFTER and left - verb <= 20:
        return [verb_head(place, verb, clause.end)]  # توج بعد تعادله مع ... يوم 11 يونيو
    if governed and tokens[chain - 1].reading.base in grammar.SINCE and _amount_follows(place):
        return [verb_head(place, verb, clause.end)]  # حصد الفيلم منذ عرضه في 27 مايو أكثر من مليون دولار
    if governed and not during and _bare_day(place, noun, left) and tokens[chain - 1].reading.base in _AFTER:
        return [verb_head(place, verb, clause.end)]  # صدر الدستور بعد الاستقلال في 1 يونيو
    alone = chain == noun == left - 1 and not tokens[noun].reading.suffix
    if governed and tokens[chain - 1].reading.base in _AFTER and alone:
        return [verb_head(place, verb, clause.end)]  # توقف المستشفى إثر غارة | يوم 8 سبتمبر، عاد بعد التحرير | في مايو
    if governed and tokens[chain - 1].reading.base == "مع" and tokens[noun].reading.noun == "other":
        return [verb_head(place, verb, clause.end)]  # اندمجت الشركة مع منافستها
    closing = tokens[chain - 1].reading.base in ("عند", "لدي", "مع") and noun == left - 1
    if governed and closing and tokens[noun].reading.definite:
        return [verb_head(place, verb, clause.end)]  # هبط المؤشر عند الإغلاق أمس
    day = not any(character.isdigit() for character in tokens[place.date].text)
    eve = day and tokens[chain - 1].reading.base in _NEXT_TO and noun < left - 1
    if governed and eve and lemma in lemmas("REPORT"):
        said = verb_head(place, verb, clause.end)
        return [said] if said.settled else []  # قال الوزير غداة لقاء مع نظيره | أمس | إن ...
    if governed and tokens[left].text in COMMA and noun == left - 1:
        return [verb_head(place, verb, clause.end)]  # عين عضوا غداة الاستقلال، في يناير 1961
    if governed and tokens[left].reading.base != "حتي":
        if not during:
            found = noun_heads(place, noun, verb + 1, left, None)  # so too: جاء ذلك خلال زيارته
            return _kept_to(place, found, verb)
        alone = noun == left - 1 and tokens[noun].reading.definite  # أثناء الجلسة أمس
        alone = alone or _object_follows(place)  # دعا الوزير خلال اجتماع للجنة أمس الدول إلى ...
        if alone or (not known(place, noun) and noun < left - 1):
            return [verb_head(place, verb, clause.end)]  # أهانه خلال مباراة في الدوري
        return [verb_head(place, verb, chain - 1), noun_head(place, noun, chain, left, None)]
    written = tokens[chain - 1].reading.base == "في" and any(v in s.verbs for v in (noun + 1, noun + 2) if v < left)
    if written and lemma in lemmas("REPORT") | set(_FORESEEING) and not tokens[noun].reading.definite:
        return [verb_head(place, verb, clause.end)]  # توقعت الشركة في مذكرة أرسلتها لعملائها أمس أن يصل ...
    if tokens[chain - 1].reading.base in _BY_LAW and not perfect(place, verb) and not place.ahead:
        return noun_heads(place, noun, chain, left, None)  # سترسل مقاتلات بموجب اتفاق مع تركيا في نهاية يوليو
    held = tokens[noun].reading.noun == "meeting" and tokens[chain - 1].reading.base in ("في", "خلال", "اثناء")
    if held and lemma in lemmas("INTENTION") | lemmas("REPORT") and _masdar_follows(place):
        return [verb_head(place, verb, clause.end)]  # قررت اللجنة في اجتماع استثنائي أمس رفع الفائدة
    about = chain - verb <= 9
    led = tokens[chain].reading.preposition or tokens[chain - 1].reading.base in ("الي", "علي", "عن", "من")
    if lemma in (("جيء", 1), ("اتي", 1)) and tokens[verb + 1].reading.base == "ذلك":
        return noun_heads(place, noun, verb + 1, left, None)  # جاء ذلك خلال اجتماع ...
    if lemma == ("كون", 1) and _was_something(place, verb, chain):
        return [verb_head(place, verb, clause.end)]  # كانت عارضة في أغنية ...
    agreed = lemma == ("وفق", 3) and led  # وافق المجلس على البناء, and not "يوافق عيد الجزيرة"
    if lemma == ("كون", 1) and _future(tokens[verb]) and before_verb(s, verb) is not None:
        return [verb_head(place, verb, clause.end)]  # أول مبارياته | ستكون في دور الـ32 من الكأس غدا
    if is_copula(s, verb) and not agreed and (lemma != ("عود", 1) or tokens[left].reading.base == "الي"):
        been = noun_heads(place, noun, verb + 1, left, None)
        listed = any(tokens[i].text in COMMA for head in been[:1] for i in head.indices if i < left)
        return [] if listed else been  # كانت أسهم الساحل، والجبل، والميناء الأكثر ارتفاعا أمس
    if led and tokens[left].reading.folded in FROM_ON and lemma not in _ALLOWING:
        return noun_heads(place, noun, verb + 1, left, verb)  # اتفق الوزراء على خفض الإنتاج اعتبارا من مارس
    if lemma == ("اجل", 2) and (led or tokens[left].reading.base not in ("الي", "حتي")):
        return [verb_head(place, verb, clause.end)]  # أجلت المحكمة النظر في ملف الفساد
    denied = lemma in lemmas("DENIAL")
    meant = lemma in lemmas("INTENTION") and (led or lemma not in (("دعو", 1), ("طلب", 3)))
    if about and denied:
        return noun_heads(place, noun, verb + 1, left, verb)
    if meant and tokens[noun].reading.conjunction and _of_its_own(place, verb, noun) and wished(place, verb, left):
        return [noun_head(place, noun, noun, left, verb)]
    if about and meant and (chain - verb > 6 or lemma == ("اجل", 2) or wished(place, verb, left)):
        return noun_heads(place, noun, verb + 1, left, verb)
    known_there = _passed_on(place, verb, left)
    if known_there is not None:
        return [noun_head(place, noun, known_there, left, verb)]
    shown = shown_then(place, verb, left) or _announced(place, verb, left)
    if shown is not None:
        return [noun_head(place, shown, shown, left, verb)]
    # أشار إلى إنشاء عشر مدارس عام 2013
    told_of = tokens[chain - 1].reading.base in (("عن", "علي", "الي") if lemma in _POINTING else ("عن", "علي"))
    told_of = told_of and not any(token.reading.suffix for token in tokens[noun:left])  # عن تشكيلة حكومته
    told_of = told_of and not (chain == noun == left - 1 and tokens[noun].reading.definite)  # أعلنت عن الصفقة أمس
    if lemma in lemmas("REPORT") and about and told_of:
        return noun_heads(place, noun, chain, left, verb)
    if bracketed and any(tokens[i].reading.folded in ("سوي", "الا") for i in range(verb + 1, noun)):
        return [verb_head(place, verb, clause.end)]  # لم تشهد الجزيرة سوى حملتي إحصاء (1962 و1974)
    if bracketed and _own_work(place, noun, left):
        return [verb_head(place, noun - 1, clause.end)]
    if bracketed and left - noun <= 9:
        return noun_heads(place, noun, verb + 1, left, verb)
    if joined:
        own, deed = after_verb(s, verb), tokens[verb].reading.verb
        if deed is not None and deed.kind == "trade" and own is not None and own.start <= noun < own.end:
            return [verb_head(place, verb, clause.end)]  # ارتفعت الأرباح الصافية للربع الثالث بنسبة 20%
        return [noun_head(place, noun, chain, left, verb, extend=False)]
    if left - verb > _REACH:
        return noun_heads(place, noun, verb + 1, left, verb)
    return None


def _land_of(place: Place, verb: int, noun: int) -> Subject | None:
    """The land whose own event the year is that of, where a man did the deed: "سافر إلى طنجة بعد | استقلالها | عام"."""
    s, reading, said = place.sentence, place.sentence.tokens[noun].reading, place.sentence.tokens[place.date].mention
    if said is None or len(said.value) != 4 or reading.noun not in _OF_LANDS or reading.suffix != "ها":
        return None
    deed, own = s.tokens[verb].reading.verb, after_verb(s, verb)
    if deed is None or deed.gender != "m" or own is None:
        return None
    row = (i for i in range(noun - 2, own.end - 1, -1) if s.tokens[i].type == "word")
    at = next((i for i in row if not s.tokens[i].reading.preposition and land(s.tokens[i])), None)
    return Subject(at, at + 1, "f") if at is not None else None


def _own_work(place: Place, noun: int, left: int) -> bool:
    """Is it the title of what somebody made, with its year: "وفيها كتبت | روايتها الأولى «الرمل» (1971)"?"""
    tokens, made = place.sentence.tokens, noun - 1
    titled = tokens[noun].reading.noun == "culture" and tokens[left - 1].text in QUOTES
    done = made in place.sentence.verbs and perfect(place, made) and verb_kind(place.sentence, made) == "culture"
    return titled and done and bool(tokens[noun].reading.suffix)


def _deemed(place: Place, noun: int, row: int, left: int) -> bool:
    """Is a dated event what something is said of behind its date: "جعل هجرة الرسول عام 622 | مرجعا"?"""
    tokens, at = place.sentence.tokens, place.last + 1
    if tokens[noun].reading.noun in (None, "other") or tokens[row - 1].reading.function or at >= len(tokens):
        return False
    said = tokens[at]
    tied = said.reading.function or said.reading.conjunction or said.reading.preposition or said.reading.definite
    return said.type == "word" and not tied and at not in place.sentence.verbs and left - noun <= 9


def _relates(token: Token) -> bool:
    """Does a verb only say what an event led to or followed: "مهد لهذا الاتفاق | إضراب العمال | في مايو"?"""
    found = token.reading.verb
    return found is not None and (found.lemma in _RELATING or token.reading.base in _GOING_BEFORE)


def _aside(place: Place, chain: int, left: int) -> bool:
    """Do commas enclose a dated occasion, behind which the clause goes on: "قررت اللجنة، خلال اجتماعها أمس، تجميد"?"""
    tokens, behind = place.sentence.tokens, place.last + 1
    if (
        chain < 2
        or behind + 1 >= len(tokens)
        or tokens[behind].text not in COMMA
        or tokens[chain - 2].text not in COMMA
    ):
        return False
    led = tokens[chain - 1].reading.base in ("في", "خلال", "اثناء", "عبر", "ضمن")
    following = tokens[behind + 1].reading
    on = tokens[behind + 1].type == "word" and not following.conjunction
    plain = all(t.text not in COMMA for t in tokens[chain:left])
    return led and on and plain and following.function in ("", "preposition", "complement")


def shown_then(place: Place, verb: int, left: int) -> int | None:
    """What figures say of a month or year before theirs: "أظهرت بيانات رسمية | تراجع الأسعار | في يوليو"."""
    s, tokens = place.sentence, place.sentence.tokens
    own, said = after_verb(s, verb) or before_verb(s, verb), tokens[place.date].mention
    if said is None or min(map(len, said.value.split("/"))) >= 10:
        return None
    near = max((v for v in s.verbs if v < left), default=verb)
    if near > verb and lemma_of(s, near) in _SHOWING and near + 1 < left - 1 and tokens[near - 1].reading.suffix == "":
        # صعد الدولار بعد بيانات اقتصادية أظهرت | تحسن الاقتصاد | في الربع الثاني
        return near + 1 if tokens[near + 1].reading.lemma is not None and near + 1 not in s.verbs else None
    if own is None and tokens[verb + 1].reading.base in _FIGURES and not tokens[verb + 1].reading.definite:
        own = Subject(verb + 1, verb + 2, "")  # كشفت دراسة | ارتفاع الصادرات
    if own is None:
        return None
    # أعلنت الوزارة بلوغ ... في الربع الأول
    reports = lemma_of(s, verb) in lemmas("REPORT")
    term = reports and said.value[4:6] in ("-Q", "-H")
    at = max(own.end, verb + 1, *(i + 1 for i in speaker(place, own, left)))  # الهيئة العامة | للموانئ
    term = term or (reports and _reached(tokens, at, left))
    if lemma_of(s, verb) not in _SHOWING and not term:
        return None
    while at < left and (
        tokens[at].reading.function == "preposition"
        or (term and (tokens[at].reading.conjunction or tokens[at].text in COMMA))
    ):
        at += 1
    figures = (term or tokens[own.start].reading.base in _FIGURES) and at < left - 1
    figures = figures and not tokens[at].text.endswith(ACCUSATIVE)  # سجلت البيانات ارتفاعا في الواردات
    return at if figures and tokens[at].reading.lemma is not None and tokens[at].reading.noun is not None else None


def _passed_on(place: Place, verb: int, left: int) -> int | None:
    """Where begins what a report within the saying tells: "أوضح المتحدث عن تلقي بلاغ يفيد | باندلاع حريق | أمس"."""
    s, tokens = place.sentence, place.sentence.tokens
    near = max((v for v in s.verbs if v < left), default=verb)
    if near <= verb or lemma_of(s, near) != ("فيد", 4) or lemma_of(s, verb) not in lemmas("REPORT"):
        return None
    at = near + 1 + (tokens[near + 1].reading.base == "عن")
    led = at > near + 1 or tokens[at].text.startswith("ب")
    return at if led and at < left - 1 and tokens[near].reading.suffix == "" else None


def _reached(tokens: Sequence[Token], at: int, left: int) -> bool:
    """Is it made known what a figure came to: "أعلن البنك | تراجع الاحتياطي إلى 40 مليارا | في يوليو"?"""
    moved = at < left and tokens[at].reading.noun == "trade" and tokens[at].reading.lemma in _MOVING
    row = tokens[at + 1 : left]
    return moved and any(t.type == "number" for t in row) and all(t.text not in COMMA for t in row)


def foreseen(place: Place, verb: int, left: int) -> int | None:
    """What a forecast that is changed is of: "رفعت الحكومة توقعاتها | لنمو الاقتصاد إلى 2 في المائة | في عام 2016"."""
    tokens, said = place.sentence.tokens, place.sentence.tokens[place.date].mention
    if said is None or len(said.value) > 7 or said.value[5:6].isdigit():
        return None  # عدلت توقعاتها في مايو
    at = next((i for i in range(verb + 1, left - 1) if tokens[i].reading.folded in _FORECASTS), None)
    if at is None:
        return None
    concerning = tokens[at + 1].reading.folded in _CONCERNING and at + 2 < left  # توقعاته بالنسبة | لنمو
    return at + 1 + concerning if concerning or tokens[at + 1].text.startswith("ل") else None


def _of_its_own(place: Place, verb: int, noun: int) -> bool:
    """Has what is decided first another time: "منح اللاعبين راحة ثلاثة أيام | والعودة", "رفع الجلسة | واستئنافها"?"""
    tokens = place.sentence.tokens
    row = tokens[verb + 1 : noun]
    if tokens[noun].reading.lemma is None or any(t.text in COMMA for t in row):
        return False
    done = any(t.reading.noun is not None and t.reading.lemma is not None for t in row)
    return any(t.type == "time" or t.reading.base in _SPANS for t in row) or (
        done and bool(tokens[noun].reading.suffix)
    )


def _announced(place: Place, verb: int, left: int) -> int | None:
    """What is announced to be so from a day on: "أعلنت الشركة | تسيير رحلات إلى صحار | ابتداء من مايو"."""
    s, tokens = place.sentence, place.sentence.tokens
    own = after_verb(s, verb)
    if own is None or tokens[left].reading.folded not in FROM_ON or lemma_of(s, verb) not in lemmas("REPORT"):
        return None
    at = own.end + (tokens[own.end].text == "عن")
    return at if at < left - 1 and tokens[at].reading.noun is not None and at not in s.verbs else None


def _amount_follows(place: Place) -> bool:
    """Does an amount stand just behind the date, which is the object of the verb before it?"""
    behind = place.sentence.tokens[place.last + 1 : place.last + 4]
    if len(behind) < 2:
        return False
    more = behind[0].reading.folded in ("اكثر", "اقل", "نحو", "حوالي", "قرابه")
    if behind[0].reading.folded in _MANY and behind[1].type == "word":
        return True
    return behind[0].type == "number" or (more and any(t.type == "number" or t.reading.base in _MANY for t in behind))


def _alone_with_date(place: Place, verb: int, noun: int) -> bool:
    """Is a season the name of what led to something told farther on: "أفضت | مذابح صيف 1860 | ... إلى"?"""
    said = place.sentence.tokens[place.date].text.rstrip(" مـه")
    return verb == noun - 1 and wanted_by(lemma_of(place.sentence, verb)) != "" and said[-1:].isdigit()


def _of_month(place: Place, noun: int) -> bool:
    """Does a month with its year, without a preposition, name the event behind بعد: "بعد زلزال | أكتوبر 1980"?"""
    token = place.sentence.tokens[place.date]
    month = token.mention is not None and len(token.mention.value) == 7 and token.text[-1:].isdigit()
    return month and place.sentence.tokens[noun].reading.noun is not None


def _counted_after(tokens: Sequence[Token], i: int) -> bool:
    """Does "من" or "على" stand here behind so long a time: "بعد يومين من", "بعد نحو عام على"?"""
    near = [token.reading.base for token in tokens[max(0, i - 5) : i]]
    counted = any(token.type == "time" or token.reading.base in _SPANS for token in tokens[max(0, i - 3) : i])
    return tokens[i].reading.base in ("من", "علي") and counted and ("بعد" in near or "قبل" in near)


def counted_from(place: Place, low: int, left: int) -> list[Head]:
    """What a time is counted from, that has the date: "أعيد فتح المتحف بعد تسع سنوات على | نهبه في أبريل 2003"."""
    s, tokens = place.sentence, place.sentence.tokens
    for i in range(left - 2, low, -1):
        if tokens[i].type == "mark" or i + 1 in s.verbs or tokens[i].reading.function in ("relative", "complement"):
            return []
        if _counted_after(tokens, i):
            noun = i + 1 if tokens[i + 1].reading.noun is not None else event_noun(place, i + 1, left)
            return noun_heads(place, noun, i + 1, left, None) if noun is not None and noun - i <= 4 else []
    return []


def _kept_to(place: Place, found: list[Head], verb: int) -> list[Head]:
    """The heads without what goes on with the verb behind the date: "انقسمت المملكة بعد وفاة الملك سنة 931 إلى ..."."""
    rest = place.last + 1
    token = place.sentence.tokens[rest] if rest < len(place.sentence.tokens) else None
    if token is None or not wants(lemma_of(place.sentence, verb), token):
        return found
    return [
        attrs.evolve(head, indices=tuple(i for i in head.indices if i < rest)) if not wants(head.lemma, token) else head
        for head in found
    ]


def _becomes(tokens: Sequence[Token], at: int, left: int) -> bool:
    """Does an accusative say of the definite noun before it what it is to be: "يكون التصنيف إلزاميا"?"""
    if at + 1 >= left or not tokens[at].reading.definite or tokens[at + 1].type != "word":
        return False
    reading = tokens[at + 1].reading
    return tokens[at + 1].text.endswith(ACCUSATIVE) and not (
        reading.definite or reading.function or reading.preposition
    )


def _future(token: Token) -> bool:
    return token.reading.verb is not None and token.reading.verb.future


def _was_something(place: Place, verb: int, noun: int) -> bool:
    """Is what somebody was named just behind the verb, and the event noun only the place of it?"""
    tokens = place.sentence.tokens
    reading = tokens[verb + 1].reading
    plain = tokens[verb + 1].type == "word" and not (reading.function or reading.definite or reading.preposition)
    return plain and reading.noun is None and noun > verb + 2 and tokens[verb + 2].reading.base == "في"


def _bare_day(place: Place, noun: int, left: int) -> bool:
    """Is an event named by no more than its article before a day, so that it is not what the day tells?"""
    mention, reading = place.sentence.tokens[place.date].mention, place.sentence.tokens[noun].reading
    day = mention is not None and len(mention.value) >= 10
    worked = reading.lemma is not None and reading.noun in _WORKS  # افتتح بعد الترميم في مطلع 2010
    return (day or worked) and noun == left - 1 and reading.definite


def wished(place: Place, verb: int, left: int) -> bool:
    """Is the date that of what is meant, rather than of the deed of meaning it: "يعتزم الحزب عقد مؤتمره في مايو"?

    "طالب النواب بإقالة الوزير في مايو" tells in June what they demanded, "يطالبون برفع الأجور منذ مايو" since when.
    """
    tokens = place.sentence.tokens
    if tokens[left].reading.base in grammar.SINCE and not place.ahead:
        return False
    by = tokens[left].reading.base in ("بحلول", "بحدود", "قبل") or tokens[left].reading.folded in FROM_ON
    foreseen = lemma_of(place.sentence, verb) in _FORESEEING
    return place.ahead or by or foreseen or is_ahead(place.sentence, place.date) or not perfect(place, verb)


def first_since(place: Place, verb: int, since: int) -> bool:
    """Does a day date the verb though منذ stands nearer: "جرت أول انتخابات منذ سقوط الحكم في 12 مايو 2018"?"""
    tokens = place.sentence.tokens
    said = tokens[place.date].mention
    if tokens[since].reading.base not in grammar.SINCE or said is None or len(said.value) < 10:
        return False
    near = [tokens[i].reading for i in range(max(verb, since - 6), since)]
    return any(compares(reading) for reading in near)


def _object_follows(place: Place) -> bool:
    """Does a definite noun stand behind the date, which is the object of the verb before it?"""
    tokens = place.sentence.tokens
    if place.last + 1 >= len(tokens):
        return False
    reading = tokens[place.last + 1].reading
    return reading.definite and not (reading.preposition or reading.conjunction or reading.function)


def _masdar_follows(place: Place) -> bool:
    """Does an indefinite masdar stand behind the date, which is what was decided: "... أمس | رفع الفائدة"?"""
    tokens = place.sentence.tokens
    if place.last + 1 >= len(tokens):
        return False
    reading = tokens[place.last + 1].reading
    return reading.lemma is not None and reading.noun is not None and not (reading.preposition or reading.conjunction)


def _verb_after(place: Place) -> bool:
    """Does a verb follow the date at once: "وافتتاح القناة يوم ... سوف يغير"?"""
    s = place.sentence
    return any(i in s.verbs for i in range(place.last + 1, min(place.last + 4, len(s.tokens))) if not marked(place, i))
