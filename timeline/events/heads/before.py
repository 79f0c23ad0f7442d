"""The heads that stand before a date in its own clause."""

from __future__ import annotations

import attrs

from timeline.events.heads.asyndetic import asyndetic
from timeline.events.heads.contest import FROM_ON, counted_from, first_since, foreseen, shown_then, verb_or_noun, wished
from timeline.events.heads.described import ends_feminine
from timeline.events.heads.elsewhere import around, in_a_speech, known, of_indefinite, of_its_occasion
from timeline.events.heads.enclosed import enclosing
from timeline.events.heads.measures import edition, founded, given_yearly, lasts
from timeline.events.heads.nominal import event_noun, inside, noun_head, noun_heads, row_start
from timeline.events.heads.participles import (
    by_participle,
    due_behind_aside,
    in_apposition,
    participle_before,
    session_before,
    state_since,
)
from timeline.events.heads.place import (
    BRINGING,
    DURING,
    GOING_BACK,
    HELPERS,
    Head,
    Place,
    describing,
    done,
    has_date,
    is_copula,
    lemma_of,
    perfect,
)
from timeline.events.heads.relatives import by_relative, describes, had_begun, had_done
from timeline.events.heads.resumptive import by_its_owner
from timeline.events.heads.titles import phrase_before, title_before
from timeline.events.heads.verbal import verb_head
from timeline.events.heads.whole import as_it_stands
from timeline.events.lexicon import grammar
from timeline.events.senses import verb_kind
from timeline.events.sentences.tokens import COMMA, OPENING, QUOTES
from timeline.events.sentences.words import TEMPORAL, folded, with_pronoun
from timeline.events.status import denies, is_ahead, lemmas
from timeline.events.what.datewords import BY_WORD
from timeline.events.what.phrases import AIM, FARTHEST, cut
from timeline.events.who.actors import bare, body, given
from timeline.events.who.foregoing import before_verb, just_before
from timeline.events.who.nounphrases import compares
from timeline.events.who.subjects import after_verb, late_start
from timeline.events.who.undergoers import takes_none

_CARRYING_OUT = (("تمم", 1), ("جري", 1))  # تم تنفيذه، جرى ترميمه
_NAMING = (("ورد", 1), ("ورد", 4), ("ذكر", 1), ("دعو", 1), ("سمي", 2), ("عرف", 1), ("لقب", 2))
_RULING = (("قرر", 2), ("قرر", 4), ("عرض", 1), ("رفع", 1), ("وفق", 3))
_PERIODS = folded(grammar.words("عهد حكم عصر خلافة فترة ولاية رئاسة"))
_HAPPENING = (("حدث", 1), ("حصل", 1), ("جري", 1), ("صدر", 1), ("سفر", 4))
_ENDS = ("death", "attack", "dismissal", "arrest", "travel", "closing")
_ADDING = (("ضيف", 4), ("لحق", 4), ("ضمم", 7))
_DEFERRING = (("اجل", 2), ("رجا", 4))
_DEFINING = (("عبر", 8), ("عدد", 1), ("عدد", 8))
_PRECEDING = folded(grammar.words("سبق سبقت تسبق يسبق تلا تلت تلو أعقب أعقبت تعقب يعقب لحق لحقت سبقه سبقها"))
_PASSING = (("مضي", 1), ("مضي", 4), ("مرر", 1))
_AMONG = folded(
    grammar.words(
        "أبرزها أبرزهم أهمها أهمهم آخرها أولها أولاها أشهرها أشدها أعنفها أكبرها أخطرها أعظمها أقواها منها بينها"
    )
)
_PAPERS = folded(grammar.words("بيان نص برقية خطاب رسالة تقرير كلمة مقال"))
_PREPARING = folded(grammar.words("تمهيدا استعدادا تحضيرا تأهبا"))
_UPON = folded(grammar.words("بعد عقب إثر جراء قبل منذ بسبب نتيجة"))
_NO_DEEDS = (None, "other")
_BY_WHAT = folded(grammar.words("حسبما وفقما"))
_ON_WORD = 8  # tokens of "بحسب ما أعلنت الوزارة"

_BY_DECREE = frozenset(("بقرار", "بمرسوم", "بامر", "بظهير", "بقانون", "بموجب", "بمقتضي"))
_ISSUED = (("صدر", 1), ("نشر", 1), ("تخذ", 8))
_CONTAINING = (("ضمن", 5), ("شمل", 1))


def before_date(place: Place, low: int, left: int) -> list[Head] | None:
    """The heads before the date; None where it belongs to a clause that cannot be told."""
    s, tokens = place.sentence, place.sentence.tokens
    clause = s.clauses[s.clause_of[place.date]]
    verb = next((v for v in sorted(s.verbs) if low <= v < left), None) if clause.verb >= 0 else None
    if verb is not None and lemma_of(s, verb) in HELPERS:
        verb = next((v for v in sorted(s.verbs) if verb < v < min(left, verb + 16)), verb)
    due = due_behind_aside(place, left)
    if due is not None:
        return [due]
    meaning = _meaning(place, verb, left)
    if meaning is not None:
        return [verb_head(place, meaning, clause.start)]
    answer = _hardly_then(place, verb) if verb is not None else None
    if answer is not None:
        return [answer]
    decreed = _decreed(place, verb, left) if verb is not None else None
    if decreed is not None:
        return [decreed]
    begun = had_begun(place, verb if verb < left - 1 else low - 1, left) if verb is not None else None
    if begun is not None:
        return [begun]
    verb = _told_rather(place, verb, low, left)
    among = _among_them(place, low, left)
    if among is not None:
        return noun_heads(place, among, among, left, None)
    aim = _aim(place, low, left) if place.ahead else None
    if aim is not None:
        return noun_heads(place, aim, aim, left, None)
    counted = counted_from(place, low, left)
    if counted:
        return counted
    lasting = _since_own(place, low, left)
    if lasting is not None:
        return [noun_head(place, lasting, lasting, left, None)]
    if _since_another(place, low, left):
        return None
    noun = event_noun(place, max(low, (verb if verb is not None else low - 1) + 1), left)
    until = _until_deed(place, verb, left) if verb is not None else None
    if until is not None:
        return noun_heads(place, until, until, left, None)
    put_off = _put_off(place, low, left)
    if put_off is not None:
        return [put_off]
    noun = None if verb is not None and given_yearly(place, low, left) else noun
    aside = in_apposition(place, verb, left) if verb is not None else None
    if aside is not None or state_since(place, verb, left):
        return aside or None
    participle = participle_before(place, max(low, left - 14), left)
    bracketed = tokens[left].type == "mark" and tokens[left].text in OPENING
    if bracketed and lasts(place):
        return _of_period(place, low, left, verb)
    title = title_before(place, low, left) if bracketed else []
    if title and noun is not None and verb is None and noun > title[0].index:
        return title  # و«رحلة إلى الهند» (1931): no journey
    beside = range(noun, title[0].index) if title and noun is not None else range(0)
    if any(tokens[i].type == "mark" for i in beside):
        return title  # (... قبل الطبع وبعده) و«ابنة رايان» (1970)
    convened = participle is not None and tokens[participle].reading.base in ("منعقد", "منعقده")
    if participle is not None and convened and verb is not None and verb < participle - 1 and perfect(place, verb):
        own = after_verb(s, verb)  # صادق مجلس الحكومة المنعقد أمس على ...
        if own is not None and body(tokens[own.start]) and own.end >= participle:
            return [verb_head(place, verb, clause.end)]
        session = session_before(place, participle)
        if session is not None:  # خصص المجلس مليون دينار | في جلسته المنعقدة أمس
            head = verb_head(place, verb, clause.end)
            return [attrs.evolve(head, indices=tuple(i for i in head.indices if i not in session))]
    if participle is not None and convened and verb is None:
        session = session_before(place, participle)
        decided = event_noun(place, low, session.start) if session is not None else None
        if session is not None and decided is not None:  # بعد موافقة المجلس | في جلسته المنعقدة أمس
            return [noun_head(place, decided, row_start(place, decided, low), session.start, None, extend=False)]
    held = _contained(place, verb, participle) if verb is not None and participle is not None else None
    if held is not None:
        stop = next((i for i in range(held, clause.end) if tokens[i].type == "date"), clause.end)
        return [noun_head(place, held, held, stop, None, extend=False)]
    papers = (_in_its_own, _by_decree)
    if verb is not None and participle is not None and any(of(place, verb, participle) for of in papers):
        return [verb_head(place, verb, clause.end)]
    if participle is not None and (verb is None or verb < participle):
        described_noun = by_participle(place, low, participle, left)
        return [described_noun] if described_noun is not None else None
    if verb is not None and founded(place, low, left):
        return [verb_head(place, verb, clause.end)]
    if noun is not None and _preceded(place, noun, verb):
        return [noun_head(place, noun, noun, left, None, extend=False)]
    beyond = enclosing(place, left)
    if beyond is not None:
        return [beyond]
    if clause.opener == "relative" and low == clause.start and (occasion := of_its_occasion(place, clause.start)):
        return occasion
    if clause.opener == "relative" and low == clause.start and noun is not None and _own_event(place, noun, verb, low):
        return noun_heads(place, noun, (verb if verb is not None else low) + 1, left, None)
    if clause.opener == "relative" and (verb is not None or noun is None) and low == clause.start:
        described = by_relative(place, clause.start, left, verb)
        if described is not None:
            return described or as_it_stands(place, clause.start, left, verb) or None
        if noun is None or not _apart(place, noun, low):
            if verb is not None and any(tokens[i].reading.base in grammar.SINCE for i in range(verb, left - 1)):
                return None  # وهي التي لم تغن منذ عرس أختها في 2003
            return _around(place, clause.start, left) or as_it_stands(place, clause.start, left, verb) or None
        verb = None
    if verb is None:
        return _without_verb(place, noun, low, left)
    return _with_verb(place, verb, noun, low, left)


def _around(place: Place, relative: int, left: int) -> list[Head]:
    """The verb around a relative clause, or what it makes known: "أعلنت | بلوغ قيمة الأسهم التي تملكها مليونا"."""
    found = around(place, relative)
    shown = shown_then(place, found[0].index, left) if found else None
    if shown is None:
        return found
    head = noun_head(place, shown, shown, left, found[0].index)
    return [attrs.evolve(head, indices=tuple(i for i in found[0].indices if i >= shown))]


def _since_another(place: Place, low: int, left: int) -> bool:
    """Is the date that of an unknown deed since which something is so: "أصدر ألبوما منذ | عزوفه عن الغناء | في"?"""
    tokens = place.sentence.tokens
    for i in range(left - 3, max(low, left - 8) - 1, -1):
        if tokens[i + 2].type != "word" or i + 2 in place.sentence.verbs:
            return False
        deed = tokens[i + 1].reading
        if tokens[i].reading.base in grammar.SINCE:
            own = deed.suffix in ("ه", "ها", "هم") and deed.noun is None and not deed.function
            return own and tokens[i + 1].type == "word" and tokens[left].reading.base not in grammar.UNTIL
    return False


def _since_own(place: Place, low: int, left: int) -> int | None:
    """The deed with its doer's pronoun since which something lasts: "منذ | توليها إدارة المرفأ | عام 2011"."""
    tokens = place.sentence.tokens
    for i in range(left - 3, max(low, left - 12) - 1, -1):
        deed = tokens[i + 1].reading
        if tokens[i + 2].type != "word" or i + 2 in place.sentence.verbs:
            return None
        if tokens[i + 2].reading.function in ("relative", "complement", "subordinator", "conjunction"):
            return None
        if tokens[i].reading.base in grammar.SINCE:
            masdar = deed.lemma is not None and deed.noun is not None and deed.suffix in ("ه", "ها", "هم")
            object_ = tokens[i + 2].reading
            pointed = object_.function == "demonstrative"  # منذ | مغادرته تلك البلاد
            return i + 1 if masdar and (pointed or not (object_.function or object_.preposition)) else None
    return None


def _hardly_then(place: Place, verb: int) -> Head | None:
    """What came as soon as something else had: "ما كاد الوفد يصل في مايو | حتى بدأت المفاوضات"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date] + 1
    hardly = lemma_of(s, verb) == ("كود", 1) and verb > 0 and tokens[verb - 1].reading.base in ("ما", "لم")
    if not hardly or number >= len(s.clauses):
        return None
    clause = s.clauses[number]
    then = tokens[clause.start].reading.base == "حتي" and clause.verb >= 0 and perfect(place, clause.verb)
    return verb_head(place, clause.verb, clause.end) if then else None


def _until_deed(place: Place, verb: int, left: int) -> int | None:
    """What ended the deed of a verb, told with its own words: "ظل يرأسها حتى | اغتياله بتفجير سيارته | في 1972"."""
    s, tokens = place.sentence, place.sentence.tokens
    for i in range(left - 2, verb, -1):
        if i + 1 in s.verbs or tokens[i].type == "mark":
            return None
        if tokens[i].reading.base == "حتي":
            end = tokens[i + 1].reading
            return i + 1 if end.noun in _ENDS and bool(end.suffix) and left - i > 3 else None
    return None


def _put_off(place: Place, low: int, left: int) -> Head | None:
    """What is put off to a date: "تأجيل | النظر في القضية | إلى جلسة يوم 12 مارس"."""
    tokens = place.sentence.tokens
    until = left - 2 if left > low + 2 and tokens[left - 1].reading.base in ("جلسه", "موعد", "يوم") else left
    deferral = until - 1
    while deferral > low and tokens[deferral].reading.lemma not in _DEFERRING:
        deferral -= 1
    verb = place.sentence.clauses[place.sentence.clause_of[place.date]].verb
    if 0 <= verb < low and lemma_of(place.sentence, verb) in _DEFERRING:
        deferral = low - (tokens[low].text not in COMMA)  # أرجأت المحكمة، اليوم، | البت في القضية | إلى
    elif deferral in place.sentence.verbs or tokens[deferral].reading.lemma not in _DEFERRING:
        return None
    thing = tokens[deferral + 1].reading
    if tokens[until].reading.base not in ("الي", "حتي") or thing.function or thing.preposition:
        return None
    return noun_head(place, deferral + 1, deferral + 1, until, None, extend=False)


def _contained(place: Place, verb: int, participle: int) -> int | None:
    """What decrees contained that were issued then: "تضمنت الأوامر الصادرة أمس | تعيين سالم سفيرا"."""
    s, at = place.sentence, place.last + 1
    if not verb < participle or lemma_of(s, verb) not in _CONTAINING or at >= len(s.tokens):
        return None
    reading = s.tokens[at].reading
    masdar = reading.lemma is not None and reading.noun is not None and not reading.definite
    return at if masdar and s.clause_of[at] == s.clause_of[place.date] else None


def _in_its_own(place: Place, verb: int, participle: int) -> bool:
    """Is it the own paper of who says something: "قالت الصحيفة في عددها | الصادر | الخميس إن ..."?"""
    tokens = place.sentence.tokens
    noun = tokens[participle - 1].reading
    issued = tokens[participle].reading.base == "صادر" and bool(noun.suffix) and participle - verb > 2
    return issued and lemma_of(place.sentence, verb) in lemmas("REPORT") and tokens[participle - 2].reading.base == "في"


def _by_decree(place: Place, verb: int, participle: int) -> bool:
    """Is the date that of the decree by which it was done: "أنشئت الهيئة بقرار صادر | في 25 سبتمبر"?"""
    tokens = place.sentence.tokens
    by = any(tokens[i].reading.folded in _BY_DECREE for i in range(verb + 1, participle))
    return by and perfect(place, verb) and not any(v in place.sentence.verbs for v in range(verb + 1, participle))


def _decreed(place: Place, verb: int, left: int) -> Head | None:
    """What a decree of that day did: "رُفعت المدرسة إلى معهد بقرار جمهوري | صدر | سنة 1957"."""
    s, tokens, issued = place.sentence, place.sentence.tokens, left - 1
    if issued not in s.verbs or lemma_of(s, issued) not in _ISSUED or tokens[issued].reading.suffix:
        return None
    if not perfect(place, verb) or verb_kind(s, verb) == "statement":
        return None  # رحب النواب بقرار صدر أمس
    near = range(max(verb + 1, issued - 6), issued)
    by = next((i for i in near if tokens[i].reading.folded in _BY_DECREE), None)
    if by is None or any(i in s.verbs or tokens[i].type == "mark" for i in range(by, issued)):
        return None
    head = verb_head(place, verb, issued)
    return attrs.evolve(head, indices=tuple(i for i in head.indices if i < issued))


def _without_verb(place: Place, noun: int | None, low: int, left: int) -> list[Head]:
    """What a date without a verb before it tells: the event noun, what a measure counts from, a saying behind."""
    s, tokens = place.sentence, place.sentence.tokens
    if noun and tokens[left].reading.base in ("الي", "حتي") and tokens[noun - 1].reading.base in grammar.SINCE:
        return []  # منذ نشأتها إلى عام 1970
    since = _since(place, low, left)
    if since is not None and tokens[since].reading.noun is not None:
        return [noun_head(place, since, since, left, None)]
    said = _said_then(place, low) if noun is not None else None
    if said is not None:
        return [verb_head(place, said, s.clauses[s.clause_of[said]].end)]
    if noun is not None and not edition(place, noun, left) and not _left_behind(place, noun, left):
        return noun_heads(place, noun, low, left, None)
    return []


def _with_verb(place: Place, verb: int, noun: int | None, low: int, left: int) -> list[Head] | None:
    """What a date behind a verb tells: the verb, unless it tells nothing itself or leaves the date to another."""
    s, tokens = place.sentence, place.sentence.tokens
    clause = s.clauses[s.clause_of[place.date]]
    nearest = max(v for v in s.verbs if low <= v < left)
    if nearest - 2 == verb and tokens[nearest - 1].reading.base == "ما" and left - nearest <= 2:
        return []  # لا يشبه ما حدث في حزيران
    if nearest > verb and _matter_of_another(place, verb, nearest):
        return None
    since_then = nearest > verb and tokens[nearest - 1].reading.base in grammar.SINCE and perfect(place, nearest)
    if since_then and perfect(place, verb) and after_verb(s, nearest) is not None:
        return [verb_head(place, nearest, clause.end)]  # فاز بثلاث مباريات | منذ تولى المدرب مهمته | في يناير
    if _begins_anew(place, verb, nearest):
        return [attrs.evolve(verb_head(place, nearest, clause.end), subject=None, preceded=False)]
    own_date = place.following is not None and place.following < clause.end
    if own_date and nearest > verb + 1 and perfect(place, nearest) and just_before(s, nearest) is not None:
        return [verb_head(place, nearest, clause.end)]  # وصل مئة مهاجر | نجوا من الغرق السبت | إلى صحار أمس
    if nearest > verb + 1 and _added(place, nearest):
        return [verb_head(place, nearest, clause.end)]
    told = _on_occasion(place, verb, low)
    if told is not None:
        return [verb_head(place, told, s.clauses[s.clause_of[told]].end)]
    lemma = lemma_of(s, verb)
    being = lemma == ("كون", 1) or tokens[verb].reading.folded.endswith("كون")
    if being and left == verb + 1 == place.date and tokens[left].text.startswith(("هذا", "هذه")):
        return []  # سيكون هذا الأسبوع حاسما: the time itself
    had = verb > 0 and tokens[verb - 1].reading.base == "قد"  # وكان الطريق قد شهد في 3 مايو اصطداما
    day = lemma == ("شهد", 1) and left == verb + 1 and not had and before_verb(s, verb) is None
    seen = _seen_that_day(place, clause.end) if day else None
    if seen is not None:
        return [seen]
    then = _dated_back(place, verb, left)
    if then is not None:
        return [verb_head(place, s.clauses[then].verb, s.clauses[then].end)]
    upon = _agreed_upon(place, verb, left) if place.ahead or is_ahead(s, place.date) else None
    if upon is not None:
        return [noun_head(place, upon, upon, left, verb)]
    fixed = _fixed(place, verb, left) if place.ahead or is_ahead(s, place.date) else None
    if fixed is not None:
        last_day = tokens[fixed].reading.folded == "اخر"
        return [noun_head(place, fixed, fixed if last_day else row_start(place, fixed, verb + 1), left, verb)]
    forecast = foreseen(place, verb, left)
    if forecast is not None:
        return [noun_head(place, forecast, forecast, left, verb)]
    deed = tokens[verb].reading.verb
    says = deed is not None and lemma in lemmas("REPORT") and not deed.future and noun is not None
    says = says and verb_kind(s, verb) != "other"  # يعلن الوزير استئناف الحوار غدا
    if place.ahead and (says or done(place, verb)) and tokens[left].reading.folded not in FROM_ON:
        if noun is None:
            return []
        return [_planned_noun(place, noun, verb, left)]
    if verb and tokens[verb - 1].reading.base == "كما" and lemma in (*BRINGING, *_NAMING):
        return []  # كما جاء في كتاب ...
    if lemma == ("اتي", 1) and any(tokens[i].reading.folded == "علي" for i in range(verb + 1, min(left, verb + 4))):
        return [verb_head(place, verb, clause.end)]  # أتى الحريق على عشرات المحال
    if lemma in BRINGING and tokens[verb + 1].reading.base == "ذلك" and noun is None:
        return []
    papers = lemma in BRINGING and tokens[verb + 1].reading.base == "في" and verb + 2 < left
    if papers and bare(tokens[verb + 2]) in _PAPERS:
        return []  # وجاء في البرقية ...
    if (
        (lemma in _DEFINING or tokens[verb].reading.base in ("تعد", "يعد"))
        and not _came_back(place, verb, left)
        and not _future(place, verb)
        and tokens[verb].reading.verb is not None
    ):
        first_ = row_start(place, noun, verb + 1) if noun is not None else 0
        if noun is not None and tokens[first_ - 1].reading.base in grammar.SINCE:
            return noun_heads(place, noun, verb + 1, left, None)  # تعد أول زيارة له منذ تعيينه في مايو
        # يعد سقوط المدينة عام 1453 نهاية عصر
        return noun_heads(place, noun, verb + 1, left, None) if noun == verb + 1 else []
    passed = lemma in _PASSING and noun is not None and verb > 0 and tokens[verb - 1].reading.base == "لم"
    if passed and noun is not None and tokens[noun - 1].reading.base == "علي":
        return noun_heads(place, noun, noun, left, None)  # لم تمض أشهر على توليه المنصب في مايو حتى ...
    if lemma == ("بدا", 1) and tokens[verb + 1].reading.base == "في" and noun == verb + 2 and left - verb <= 6:
        return [verb_head(place, verb, clause.end)]  # يبدأ في التراجع التدريجي
    compared = verb > 1 and compares(tokens[verb - 2].reading)
    if verb and tokens[verb - 1].reading.base == "مما" and not tokens[verb].reading.suffix and not compared:
        return noun_heads(place, noun, verb + 1, left, None) if noun is not None else []  # مما أدى إلى إقامة مستعمرة
    if verb > 1 and tokens[verb - 1].reading.base == "ما" and tokens[verb - 2].reading.function == "complement":
        return []  # أن ما صدر عن الوزير أمس تهديد
    that = verb > 0 and tokens[verb - 1].reading.base in ("ما", "بما", "مما") and perfect(place, verb)
    that = that or (verb > 0 and tokens[verb - 1].reading.base == "بما" and lemma in _HAPPENING)  # مرهون بما سيحدث غدا
    consisting = that and tokens[verb].reading.suffix and tokens[verb + 1].reading.base == "من"
    if consisting and noun is not None and tokens[noun].reading.noun not in _NO_DEEDS:
        return noun_heads(place, noun, verb + 2, left, None)  # وما تلاه من اندلاع الحرب في
    ruled = that and tokens[verb].reading.suffix and lemma in _RULING
    if ruled and tokens[verb - 2].reading.base == "علي" and after_verb(s, verb) is not None:
        return [Head(verb, tuple(range(verb, left)), verb_kind(s, verb), "verb")]  # بناء على ما | قرره مجلس الوزراء
    glued = verb > 0 and tokens[verb - 1].reading.folded in _BY_WHAT
    if glued or (that and not denies(s, verb - 1)):
        said = (glued or (verb > 1 and tokens[verb - 2].reading.base in BY_WORD)) and lemma in lemmas("REPORT")
        # ارتفعت الحصيلة، بحسب ما أعلنت الوزارة أمس; not: وفق ما أعلنته الوزارة، وما حدث له
        return (_reported(place, verb, left) or None) if said else None
    if (owned := by_its_owner(place, verb, low, left)) is not None:
        return [owned]
    described = asyndetic(place, verb, left)
    if described is not None:
        return described or None
    occasion = of_indefinite(place, verb, low, left) if noun is None else []
    if occasion:
        return occasion
    if describes(place, verb, low):
        speech = in_a_speech(place, verb, low)
        if speech:
            return speech
        described = by_relative(place, verb, left, verb)
        if described is not None:
            return described or None
        met = described_nearer(place, verb - 3, left) if verb > 2 else None
        if met is not None and met.index == verb and tokens[verb].reading.suffix:
            return [met]  # رجل جرفه الوادي
    earlier = had_done(place, verb, left)
    if earlier is not None:
        return [earlier]
    since = _since(place, verb, left)
    if since is not None:
        return [noun_head(place, since, since, left, None)] if tokens[since].reading.noun is not None else []
    own = after_verb(s, verb)
    named = own is not None and noun is not None and own.start <= noun < own.end and not is_copula(s, verb)
    begins = late_start(s, verb) if own is None and noun is not None else None
    if begins is not None and takes_none(lemma) and noun is not None and begins <= noun <= begins + 1:
        return [verb_head(place, verb, clause.end)]  # صدر على إثره | القانون الأساسي
    if noun is not None and named and tokens[noun].reading.noun == "other":
        noun = None  # قرر مجلس الاحتياط، أمس، الإبقاء على ...: a word of its subject's name
    if noun is not None and is_copula(s, verb) and (thing := _by_its_owner(place, noun, left)) is not None:
        return [thing]
    if noun is not None:
        found = verb_or_noun(place, verb, noun, left)
        if found is not None:
            return found
    if lemma in GOING_BACK and noun is None and tokens[verb + 1].reading.base == "تاريخ":
        return []  # يعود تاريخ اللقطة إلى عام 1967
    if lemma in GOING_BACK and tokens[left].reading.base == "الي":
        met = described_nearer(place, verb, left)
        if met is not None:
            return [met]  # يعود آخر برنامج نفذته الجزيرة إلى عام 1991
    if is_copula(s, verb):
        before = before_verb(s, verb)
        if before is not None and (left - verb <= 2):
            inner = event_noun(place, before.start, before.end)
            if inner is not None:
                return noun_heads(place, inner, before.start, before.end, None)
            return phrase_before(place, before.start, before.end)
    struck = tokens[verb - 1].reading if verb > 2 and describing(s, verb) else None
    if struck is not None and struck.noun not in _NO_DEEDS and tokens[verb - 2].reading.base in _UPON:
        met = described_nearer(place, verb - 3, left)
        if met is not None and met.index == verb and after_verb(s, verb) is None:
            return [met]  # وهو الثاني بعد | هجوم استهدف الميناء | في 3 فبراير
    bracketed = tokens[left].type == "mark" and tokens[left].text in OPENING
    quoted = tokens[left - 1].type == "mark" and tokens[left - 1].text in QUOTES
    if bracketed and noun is None and quoted and left - verb > 6:
        return phrase_before(place, max(low, left - 8), left)
    return [verb_head(place, verb, clause.end)]


def _came_back(place: Place, verb: int, left: int) -> bool:
    """Is it said of one who did not return, or only then: "لم تعد إلى صحار سوى مرة في 1990", "لم تعد إلا في 1990"?"""
    tokens = place.sentence.tokens
    if verb < 1 or tokens[verb - 1].reading.base != "لم":
        return False
    back = lemma_of(place.sentence, verb) == ("عود", 1)
    return back or any(tokens[i].reading.base == "الي" for i in range(verb + 1, min(left, verb + 4)))


def described_nearer(place: Place, verb: int, left: int) -> Head | None:
    """What an indefinite noun behind the verb did or suffered: "يتذكر السكان | أنواء مماثلة شهدتها صحار | في 2002"."""
    s, tokens = place.sentence, place.sentence.tokens
    at = next((v for v in range(left - 1, verb + 1, -1) if v in s.verbs), None)
    if at is None or not perfect(place, at) or tokens[at].reading.conjunction:
        return None
    start = at
    while start - 1 > verb and tokens[start - 1].type == "word" and start - 1 not in s.verbs:
        reading = tokens[start - 1].reading
        if reading.function or reading.definite or reading.suffix or given(tokens[start - 1]):
            break
        start -= 1
        if reading.preposition or reading.conjunction:
            break
    if start == at or (at - start == 1 and tokens[start].reading.preposition):
        return None
    return Head(at, tuple(range(start, left)), verb_kind(s, at), "noun")


def _by_its_owner(place: Place, noun: int, left: int) -> Head | None:
    """What befell a thing that an event noun only names: "كان للسهم | نقطة مقاومة تم اختراقها | أمس"."""
    tokens, done = place.sentence.tokens, noun + 1
    if done + 1 >= left or lemma_of(place.sentence, done) not in _CARRYING_OUT or tokens[noun].reading.definite:
        return None
    thing, whose = tokens[noun - 1], tokens[done + 1].reading.suffix
    plain = thing.type == "word" and not (thing.reading.definite or thing.reading.function or thing.reading.noun)
    if not plain or whose not in ("ه", "ها") or ends_feminine(thing.reading) != (whose == "ها"):
        return None
    return Head(done, tuple(range(noun - 1, left)), "other", "noun")


def _added(place: Place, verb: int) -> bool:
    """Is it what was added to the thing before it: "خصصت مليون دينار | أضيف إليه مبلغ مماثل | أمس"?"""
    to_it, token = place.sentence.tokens[verb + 1].reading, place.sentence.tokens[verb]
    adds = lemma_of(place.sentence, verb) in _ADDING and perfect(place, verb)
    tied = token.reading.conjunction or token.reading.suffix
    return adds and not tied and to_it.function == "preposition" and with_pronoun(to_it.base)


def _matter_of_another(place: Place, verb: int, nearest: int) -> bool:
    """Is the date that of what somebody else did, which is but the object: "اقرأ | ما كتبه طه حسين | سنة 1938"?"""
    tokens = place.sentence.tokens
    own = after_verb(place.sentence, nearest)
    what = tokens[nearest - 1].reading.base == "ما" and bool(tokens[nearest].reading.suffix) and own is not None
    meant = not perfect(place, verb) or tokens[verb - 1].reading.function == "complement"
    says = lemma_of(place.sentence, verb) in lemmas("REPORT") | lemmas("DENIAL")  # ينفي الوزير ما نشرته الصحيفة أمس
    return what and perfect(place, nearest) and meant and not says


def _begins_anew(place: Place, verb: int, nearest: int) -> bool:
    """Does an article begin behind its heading: "العامري يشارك أهالي صحار حفلهم | تقيم البلدية غدا حفلا لمنسوبيها"?

    Or a deed behind what is so always: "وتُترجم إلى المحقق، وهي سلسلة ... ووسائط يابانية | بدأت السلسلة عام 1994".
    """
    s, tokens = place.sentence, place.sentence.tokens
    if nearest <= verb + 2 or perfect(place, verb):
        return False
    if perfect(place, nearest) and _says_all(place, nearest):
        return True
    if verb == place.sentence.clauses[s.clause_of[verb]].start:
        return False
    before, own, found = tokens[nearest - 1].reading, after_verb(s, nearest), tokens[nearest].reading.verb
    closed = tokens[nearest - 1].type == "word" and bool(before.definite or before.suffix) and not before.function
    acts = own is not None and own.start == nearest + 1 and tokens[own.start].reading.definite
    plain = (
        found is not None and found.sure and not (tokens[nearest].reading.conjunction or tokens[nearest].reading.suffix)
    )
    return closed and acts and plain and before_verb(s, verb) is not None


def _says_all(place: Place, verb: int) -> bool:
    """Has a verb its definite subject and then its date, with no pronoun that ties it to a noun before?"""
    s, tokens = place.sentence, place.sentence.tokens
    own, reading = after_verb(s, verb), tokens[verb].reading
    if (
        own is None
        or own.start != verb + 1
        or reading.conjunction
        or reading.suffix
        or tokens[verb - 1].reading.function
    ):
        return False
    behind = tokens[own.start : place.date]
    plain = all(t.type == "word" and not t.reading.suffix for t in behind) and len(behind) <= 3
    return plain and tokens[own.start].reading.definite and tokens[verb - 1].type == "word"


def _meaning(place: Place, verb: int | None, left: int) -> int | None:
    """The verb of intention over the clause of أن that holds the date: "قرر الملك أن يبني ميناء عام 1925"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date]
    clause = s.clauses[number]
    if verb is None or not number or clause.opener != "complement" or verb - clause.start > 2:
        return None
    found, above = tokens[verb].reading.verb, s.clauses[number - 1].verb
    if found is None or not found.ongoing or above < 0 or clause.start - above > 6:
        return None
    meant = lemma_of(s, above) in lemmas("INTENTION") and not wished(place, above, left)
    return above if meant and tokens[clause.start].reading.base in ("ان", "بان") else None


def _told_rather(place: Place, verb: int | None, low: int, left: int) -> int | None:
    """After a verb that describes ("يعد ... الذي"), a perfect nearer to the date tells what happened."""
    s = place.sentence
    found = s.tokens[verb].reading.verb if verb is not None else None
    if found is None or not found.ongoing or found.kind != "other":
        return verb
    for v in sorted(s.verbs, reverse=True):
        other = s.tokens[v].reading.verb
        if (
            low <= v < left
            and verb is not None
            and v > verb
            and other is not None
            and other.role == "perfect"
            and other.sure
            and not s.tokens[v].reading.suffix
        ):
            return v
    return verb


def _aim(place: Place, low: int, left: int) -> int | None:
    """What is prepared for a day to come: "استجوبت الشرطة الشهود تمهيدا | لإحالة القضية غدا إلى المحكمة"."""
    tokens = place.sentence.tokens
    noun = event_noun(place, low, left)
    if noun is None or noun <= low or not tokens[noun].text.startswith("ل"):
        return None
    return noun if tokens[noun - 1].reading.folded in _PREPARING else None


def _among_them(place: Place, low: int, left: int) -> int | None:
    """The event that is one of those told before it: "شهدت البلاد أحداثا أبرزها | احتلال الجزيرة عام 1990"."""
    tokens = place.sentence.tokens
    for i in range(left - 2, low, -1):
        if i in place.sentence.verbs:
            return None
        including = tokens[i].reading.folded == "ذلك" and [t.text for t in tokens[i - 2 : i]] == ["بما", "في"]
        if (tokens[i].reading.folded in _AMONG or including) and tokens[i + 1].type == "word":
            behind = range(i + 1, min(i + 4, left))
            deed = next((k for k in behind if tokens[k].reading.noun not in _NO_DEEDS), None)
            return None if including and deed != event_noun(place, i, left) else deed
    return None


def _of_period(place: Place, low: int, left: int, verb: int | None) -> list[Head]:
    """What years in brackets behind a name bound: "في عهد الاحتلال (1798 - 1801)"; no life, and no deed farther off."""
    s, tokens = place.sentence, place.sentence.tokens
    for i in range(left - 1, max(low, left - 7) - 1, -1):
        reading = tokens[i].reading
        if i in s.verbs:
            return [verb_head(place, i, left)]
        named = reading.noun not in (None, "other") and tokens[i + 1].reading.folded != "الدين"  # ولي الدين
        if named or reading.base in _PERIODS:
            return [noun_head(place, i, row_start(place, i, low), left, None)]
        if tokens[i].type != "word" and tokens[i].text not in QUOTES:
            break
    return [verb_head(place, verb, left)] if verb is not None and left - verb <= 9 else []


def _preceded(place: Place, noun: int, verb: int | None) -> bool:
    """Is the date that of an event which something went before: "السنوات التي سبقت ثورة تموز 1958"?"""
    tokens = place.sentence.tokens
    before = tokens[noun - 1].reading if noun else None
    if before is not None and before.base == "ذكري" and verb is not None and not perfect(place, verb):
        return True  # يحيي السكان كل عام ذكرى القصف عام 1988
    told = noun - 1 - (before is not None and before.function == "demonstrative")  # لحق ذلك | الإعلان عن الجمهورية
    return verb is not None and verb == told and tokens[verb].reading.base in _PRECEDING


def _own_event(place: Place, noun: int, verb: int | None, low: int) -> bool:
    """Has a relative clause an event of its own for the date: "الذي يوسع نشاطه منذ انطلاق نسخته في أبريل"?

    So too the object of an imperfect: "المرحلة التي تسبق انطلاق الانتخابات في مايو".
    """
    tokens, first = place.sentence.tokens, row_start(place, noun, low)
    meant = verb is not None and lemma_of(place.sentence, verb) in lemmas("INTENTION")  # الذين يعتزمون تنفيذ وقفة
    kind = tokens[noun].reading.noun
    if kind is None or (kind == "other" and not meant) or first - 1 < low:
        return False
    before = tokens[first - 1].reading
    if tokens[noun].reading.suffix:  # للمرة الأولى منذ مشاركتها الأولى عام 1972
        return before.base in grammar.SINCE and not first_since(place, low, first - 1)
    if before.base in TEMPORAL and before.base not in DURING and not first_since(place, low, first - 1):
        return verb is not None
    if verb is None or verb != first - 1 or tokens[verb].reading.suffix:
        return False
    acts = tokens[verb].reading.verb
    if acts is None:
        return tokens[verb].reading.folded[:1] in ("ي", "ت")
    return acts.ongoing


def _apart(place: Place, noun: int, low: int) -> bool:
    """Does a conjunction part a noun from the relative clause before it: "... الذي لا يقهر، وتوقيع المعاهدة"?

    Or does a preposition of time make it the event: "التي خضعت لها الجزيرة ... وذلك بعد توقيع المعاهدة"?
    """
    tokens, first = place.sentence.tokens, row_start(place, noun, low)
    return bool(tokens[first].reading.conjunction) or tokens[first - 1].reading.base in TEMPORAL


def _left_behind(place: Place, noun: int, left: int) -> bool:
    """Does the clause go on to something else behind a noun: "كأس ولي العهد، وقسم المدرب اللاعبين أمس"?"""
    tokens = place.sentence.tokens
    for i in range(noun + 1, left - 3):
        word = tokens[i + 1].reading
        if tokens[i].text in COMMA and word.conjunction and not (word.function or word.definite or word.preposition):
            return word.noun is None
    return False


def _since(place: Place, verb: int, left: int) -> int | None:
    """The thing that a measure counts from, whose year the date is: "أكبر هبوط منذ الأزمة المالية في 2008"."""
    tokens = place.sentence.tokens
    said = tokens[place.date].mention
    if said is None or len(said.value) >= 10:
        return None
    for i in range(left - 1, max(verb, left - 6), -1):
        reading = tokens[i].reading
        if reading.base in grammar.SINCE and i + 1 < left:
            near = [t.reading for t in tokens[max(verb, i - 9) : i]]
            compared = any(compares(r) for r in near)
            event = i + 2 == left and tokens[i + 1].reading.noun not in _NO_DEEDS
            # لم تشهد هزة كهذه منذ | زلزال | عام 1909
            alike = event and verb > 0 and tokens[verb - 1].reading.function == "negation"
            known_one = tokens[i + 1].reading.definite or known(place, i + 1)
            return i + 1 if alike or (compared and known_one) else None
        if tokens[i].type != "word" or reading.function or i in place.sentence.verbs:
            return None
    return None


def _said_then(place: Place, low: int) -> int | None:
    """The saying behind the date of an occasion to speak: "في حديث لإذاعة محلية أمس، كشف الوزير أن ..."."""
    s, tokens = place.sentence, place.sentence.tokens
    if tokens[low].reading.base != "في" or tokens[low + 1].reading.noun != "statement":
        return None
    at = next((i for i in range(place.last + 1, min(place.last + 3, len(tokens))) if i in s.verbs), None)
    return at if at is not None and perfect(place, at) and lemma_of(s, at) in lemmas("REPORT") else None


def _seen_that_day(place: Place, end: int) -> Head | None:
    """What a day saw, which is itself the subject: "شهد أمس عمليات إغاثة"."""
    tokens, first = place.sentence.tokens, place.last + 1
    plain = first < end and tokens[first].type == "word" and not tokens[first].reading.function
    plain = plain and (tokens[first].reading.noun is not None or tokens[first].reading.folded.endswith("ات"))
    if not plain or tokens[first].reading.definite or first in place.sentence.verbs:
        return None
    return noun_head(place, first, first, end, None, extend=False)


def _dated_back(place: Place, verb: int, left: int) -> int | None:
    """The clause that tells what a thing is dated back to: "تعود الصحيفة إلى 5 مايو 1975 حين أصدرها فلان"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date] + 1
    if lemma_of(s, verb) not in GOING_BACK or tokens[left].reading.base != "الي":
        return None
    if number >= len(s.clauses) or s.clauses[number].start != place.last + 1 or s.clauses[number].verb < 0:
        return None
    return number if tokens[place.last + 1].reading.base in ("حين", "عندما", "حينما", "لما", "يوم") else None


def _fixed(place: Place, verb: int, left: int) -> int | None:
    """The event whose time somebody fixed: "حدد الناشطون موعد | تنظيم تظاهرة في صحار مساء غد"."""
    tokens = place.sentence.tokens
    at = next((i for i in range(verb + 1, left - 2) if tokens[i].reading.folded == "موعد"), None)
    if at is not None and tokens[at - 1].reading.folded == "اخر":
        return at - 1 if tokens[at + 1].text.startswith("ل") else None  # تم تحديد | آخر موعد لإرسال الطلبات
    if at is None:
        return None
    return next((i for i in range(at + 1, at + 3) if tokens[i].reading.noun not in _NO_DEEDS), None)


def _planned_noun(place: Place, noun: int, verb: int, left: int) -> Head:
    """What a verb that is done leaves to the date: "أعلن الاستعداد لانطلاق المرحلة الأولى من الانتخابات في"."""
    tokens = place.sentence.tokens
    first = row_start(place, noun, verb + 1)
    while not tokens[first].reading.preposition:
        outer = event_noun(place, max(verb + 1, first - 6), first)
        if outer is None or tokens[outer].reading.suffix or not inside(place, outer, first):
            break
        noun, first = outer, row_start(place, outer, verb + 1)
    of_year = left == place.date - 1 and tokens[left].text.startswith("ل")  # سباق الرئاسة لعام 2016 | من نيويورك
    return noun_head(place, noun, first, left, verb, extend=not of_year)


def _agreed_upon(place: Place, verb: int, left: int) -> int | None:
    """What was agreed to be done at the date: "تم الاتفاق خلال الزيارة على | عقد الجولة الثانية في مايو المقبل"."""
    s, tokens = place.sentence, place.sentence.tokens
    if lemma_of(s, verb) != ("تمم", 1) or tokens[verb + 1].reading.noun != "agreement":
        return None
    upon = next((i + 1 for i in range(verb + 2, left - 1) if tokens[i].reading.base == "علي"), None)
    return upon if upon is not None and tokens[upon].reading.lemma is not None and upon not in s.verbs else None


def _on_occasion(place: Place, verb: int, low: int) -> int | None:
    """The deed behind the dated occasion of it: "وخلال زيارة قام بها في مايو، | أعلن الوزير | ..."."""
    s, tokens = place.sentence, place.sentence.tokens
    number, at = s.clause_of[place.date] + 1, place.last + 2
    if number >= len(s.clauses) or tokens[low].reading.base not in (*DURING, "في") or not low + 1 < verb < low + 5:
        return None
    deed = s.clauses[number]
    behind = tokens[place.last + 1].text in COMMA and deed.start == deed.verb == at
    plain = not tokens[at].reading.conjunction if behind else False
    return deed.verb if plain and describing(s, verb) and perfect(place, deed.verb) else None


def _reported(place: Place, verb: int, left: int) -> list[Head]:
    """What a sentence tells on someone's word: "ارتفعت الحصيلة إلى عشرة، بحسب ما أعلنت الوزارة أمس".

    The day is that of the word, which is told with it if it is no more than a few words.
    """
    s, tokens, number = place.sentence, place.sentence.tokens, place.sentence.clause_of[verb]
    told = next((clause for clause in s.clauses[:number] if clause.verb >= 0 and clause.opener != "relative"), None)
    if told is None or has_date(s, 0, place.date):
        return []
    head = verb_head(place, told.verb, told.end)
    by = verb - 1 - (tokens[verb - 1].reading.folded not in _BY_WHAT)
    word = range(by - (tokens[by - 1].text in COMMA), left - (tokens[left - 1].text in COMMA))
    if len(word) > _ON_WORD or any(tokens[i].text in COMMA for i in word[1:]):
        return [head]
    said = [i for i in head.indices if i < word.start]
    row = cut(s, said, told.verb, aim=AIM - len(word) // 2, farthest=FARTHEST - len(word) // 2)
    return [attrs.evolve(head, indices=(*row, *word), settled=True) if row else head]


def _future(place: Place, verb: int) -> bool:
    found = place.sentence.tokens[verb].reading.verb
    return found is not None and (found.future or found.role == "perfect")
