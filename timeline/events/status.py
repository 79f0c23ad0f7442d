"""Whether an event happened, is planned, is denied or is doubtful, from the words beside its head.

What denies or doubts often stands before the words that are told ("لم يسبق أن زار", "كان من المقرر أن يصل"):
`Judged.lead` says from where on they must be told as well, so that nobody reads the contrary.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import attrs

from timeline.events.lexicon import grammar
from timeline.events.model import HAPPENED, NEGATED, PLANNED, UNCERTAIN
from timeline.events.sentences.clauses import Clause, Sentence
from timeline.events.sentences.tokens import HARD, Token, heads_entry
from timeline.events.sentences.words import ACCUSATIVE, GIVEN_NAMES, folded

_INSISTING = (("صرر", 4), ("حرص", 1), ("جبر", 4), ("رغم", 4), ("حمل", 1))
_DOUBT = folded(grammar.DOUBT)
_ALLEGED = folded(grammar.ALLEGED)
_PERHAPS = folded(grammar.words("لعل لعله لعلها"))  # "لعل انفجار المركبة كان مؤشرا" doubts what follows, not the noun
_PLANNED = folded(grammar.PLANNED)
_FORECASTS = folded(grammar.FORECASTS)
_PLANS = folded(grammar.words("خطط خططا خطة خطته خطتها خططه خططها خططهم نيته نيتها نيتهم عزمه عزمها عزمهم"))
_NEXT = folded(grammar.NEXT)
_POSSIBLE = folded(grammar.POSSIBLE)
_MAY = folded(grammar.words("الممكن ممكنا"))
_ARRANGED = folded(grammar.words("مقررا مقررة مزمعا مزمعة مرتقبا مرتقبة"))
_ARRANGED_THE = folded(grammar.words("المقرر المقررة المزمع المزمعة المرتقب المرتقبة"))
_SET_FOR = folded(grammar.words("موعدا تاريخا"))
_PUTTING_OFF = (("اجل", 2), ("رجا", 4))
_DUE = folded(grammar.DUE)
_RUMOURS = folded(grammar.RUMOURS)
_AGENCY = folded(grammar.words("وكالة وكالات لوكالة بوكالة ووكالة الوكالة"))
_NEVER = folded(grammar.NEVER)
_TRADITION, _SOURCES, _SOME = folded(grammar.TRADITION), folded(grammar.SOURCES), folded(grammar.SOME)
_BY = ("وفق", "وفقا", "حسب", "بحسب", "طبقا")
_OVER = ("الماضي", "المنصرم", "الفائت", "المنقضي", "امس")
_AHEAD = ("المقبل", "القادم", "القابل", "غدا", "بعد غد", "الغد", "الاتي")
# Verbs of rumours that go round.
_SPREADING = (("ردد", 5), ("ضرب", 6), ("شيع", 1), ("روج", 1), ("نشر", 8), ("سرب", 5), ("دول", 6))
_BE, _NEARLY, _CLAIM = ("كون", 1), ("كود", 1), (("زعم", 1), ("رجح", 2), ("برر", 2), ("سوغ", 2))
_EXPECTING = (("وقع", 5), ("رجح", 2))
_FAR = 14  # tokens from a forecast to what it says: "التوقعات التي صدرت في مايو أشارت إلى أن"
_OF_RUMOURS = ("من", "عن", "حول", "بشان", "ان", "بان")
_ITS = frozenset(("عنه", "به", "فيه", "عليه", "اليه"))
# What has its appointed time, and games: in a month that is not over an imperfect tells that they are still to be.
_APPOINTED = frozenset(grammar.words("visit meeting celebration opening closing election travel agreement"))
_GAMES = (("خوض", 1), ("لقي", 8), ("لقي", 3), ("وجه", 3), ("نزل", 3), ("قبل", 3))
# Who did not do so did the deed that follows.
_UNWILLING = (("ردد", 5), ("وني", 6), ("عجز", 1))
# What they are said of may come or not: "حذر الخبراء من انهيار السد".
_FEARING = (("حذر", 2), ("خوف", 5), ("خشي", 1), ("نذر", 4))
# What somebody is accused of he may have done or not: "متهم بقتل جاره", "بتهمة قتل جاره".
_ACCUSED = folded(grammar.words("متهم متهمة متهما متهمين متهمان متهمون"))
_CHARGE = ("تهمه", "بتهمه")
_CONDITIONS = folded(grammar.CONDITIONS)
_IF = (*_CONDITIONS, "لولا")
# Verbs that tell that their object did not happen, with the preposition it takes ("" for none).
_FAILING = {
    ("فشل", 1): "في", ("خفق", 4): "في", ("منع", 8): "عن", ("وشك", 4): "", ("عذر", 5): "",
    ("عجز", 1): "عن", ("عدل", 2): "عن", ("خلف", 5): "عن", ("غيب", 5): "عن", ("غيب", 1): "عن",
}  # fmt: skip


@cache
def lemmas(name: str) -> frozenset[tuple[str, int]]:
    """The lemmas of one of the grammar's classes of verbs: "INTENTION", "DENIAL", "REPORT", "LIGHT", "COPULA"."""
    return frozenset(getattr(grammar, name))


@attrs.frozen
class Judged:
    """A status, the token from which it can be read (None: from the event's own words), whether it is no event."""

    state: str
    lead: int | None = None
    nothing: bool = False


def judge(sentence: Sentence, head: int, first: int, date: int, governor: int | None) -> Judged:
    """Judge the status of the event whose head is the token `head` and whose words begin at the token `first`.

    `governor` is the verb on which a noun depends, or None.
    """
    if head in sentence.verbs:
        return _of_verb(sentence, head, date)
    return _of_noun(sentence, head, min(first, head), date, governor)


def _of_verb(sentence: Sentence, head: int, date: int) -> Judged:
    tokens = sentence.tokens
    clause = sentence.clauses[sentence.clause_of[head]]
    reading = tokens[head].reading
    verb = reading.verb
    if verb is None:
        return Judged(HAPPENED)
    before = tokens[head - 1].reading if head > clause.start else None
    if clause.opener == "subordinator" and tokens[clause.start].reading.base in ("لو", "لولا"):
        return Judged(UNCERTAIN, clause.start)  # لو لم تتدخل القوات
    if before is not None and before.function == "negation" and not _what(sentence, head - 1):
        return _negated(sentence, head, clause.start)
    if before is not None and before.base == "قلما":
        return Judged(NEGATED, head - 1)
    if (
        verb.lemma == _BE
        and verb.role == "perfect"
        and (_due_noun(sentence, head) or (_set_for(sentence, head, date) and _held(sentence, head, date)))
    ):
        return Judged(UNCERTAIN)
    supposed = reading.folded in _POSSIBLE and any(_was(sentence, i) for i in range(max(clause.start, head - 2), head))
    if supposed:
        return Judged(UNCERTAIN)  # كان يفترض إطلاقه عام 2007
    helped = _helped(sentence, head, clause.start)
    if helped is not None:
        return helped
    bases = _spellings(sentence, range(max(clause.start, head - 4), head))
    denied = next((i for i in range(max(clause.start, head - 4), head) if _none(sentence, i)), None)
    if denied is not None:
        return Judged(NEGATED, denied)
    if _failing(sentence, head):
        return Judged(NEGATED)
    if verb.role == "imperfect" and conditional(sentence, clause.end) is not None:
        return Judged(UNCERTAIN)
    if verb.future or "سوف" in bases:
        return Judged(PLANNED)
    opener = tokens[clause.start].reading.base
    if clause.opener == "subordinator" and opener in _IF:
        return Judged(UNCERTAIN, clause.start if opener != "اذا" else None)
    if verb.role == "imperfect" and before is not None and before.base == "قد":
        return Judged(UNCERTAIN, head - 1)
    following = tokens[head + 1].reading.folded if head + 1 < len(tokens) else ""
    if bases & _DOUBT or reading.folded in _DOUBT or (verb.lemma == _BE and following in _DOUBT):
        return Judged(UNCERTAIN)
    if _seemingly(sentence, head, clause.start, clause.end):
        return Judged(UNCERTAIN)
    if verb.role == "perfect" and _by_some(sentence, head):
        return Judged(UNCERTAIN)
    if verb.lemma in _SPREADING and any(t.reading.base in _RUMOURS for t in tokens[head + 1 : head + 3]):
        return Judged(UNCERTAIN)  # ترددت أنباء عن وفاة الملك
    provided = opener == "علي" and any(t.reading.base == "ان" for t in tokens[clause.start + 1 : clause.start + 2])
    if provided and verb.role == "imperfect" and not _led_to(sentence, clause.start):
        return Judged(PLANNED)  # على أن يكتمل بناؤه عام 2015
    if clause.opener == "complement" and (above := _governed(sentence, clause.start)) is not None:
        return above if above.state != UNCERTAIN or not _due(sentence, clause.start, date) else Judged(PLANNED)
    if verb.role == "perfect" and _told_on(sentence, head):
        return Judged(UNCERTAIN)
    decides = verb.lemma in lemmas("INTENTION") and verb.role == "imperfect" and not heads_entry(tokens, date)
    if bases & _PLANNED or decides:
        return Judged(PLANNED)
    if _consequence(sentence, clause.start):
        return Judged(UNCERTAIN)
    return Judged(PLANNED if verb.role == "imperfect" and is_ahead(sentence, date) else HAPPENED)


def _led_to(sentence: Sentence, on: int) -> bool:
    """Is it what somebody insisted on or was made to do: "أصرت، على غير عادة أهلها، | على أن تدرس"?"""
    before = (sentence.tokens[v].reading.verb for v in sentence.verbs if on - 15 < v < on)
    return any(verb is not None and verb.lemma in _INSISTING for verb in before)


def _was_due(sentence: Sentence, head: int, end: int) -> bool:
    """Does a relative clause say that the event was only arranged: "الحفل الذي كان مقررا"?"""
    tokens = sentence.tokens
    for i in range(head + 1, min(head + 6, end + 1, len(tokens) - 2)):
        if tokens[i].reading.function == "relative":
            return _was(sentence, i + 1) and tokens[i + 2].reading.folded in _ARRANGED
    return False


def _set_for(sentence: Sentence, be: int, date: int) -> bool:
    """Was what stands behind كان only arranged for the date: "كان | افتتاح الجسر مقررا في مايو"?"""
    set_ = any(token.reading.folded in _ARRANGED for token in sentence.tokens[be + 2 : date])
    return set_ and _was(sentence, be) and not any(be < verb < date for verb in sentence.verbs)


def _held(sentence: Sentence, be: int, date: int) -> bool:
    """Is it a deed that was arranged, "كان اللقاء مقررا | عقده", and no book: "كان الكتاب مقررا على الطلبة"?"""
    near = sentence.tokens[be + 1 : date]
    due = next(i for i, token in enumerate(near) if token.reading.folded in _ARRANGED)
    return any(token.reading.noun is not None for token in near[due + 1 : due + 2])


def _what(sentence: Sentence, i: int) -> bool:
    """Is it the ما of "what", behind a preposition: "بناء على ما قرره المجلس"?"""
    before = sentence.tokens[i - 1].reading if i else None
    return sentence.tokens[i].reading.base == "ما" and before is not None and before.base in ("علي", "الي", "عن")


def _of_noun(sentence: Sentence, head: int, first: int, date: int, governor: int | None) -> Judged:
    tokens = sentence.tokens
    clause = sentence.clauses[sentence.clause_of[head]]
    before = tokens[first - 1].reading if first > clause.start else None
    if before is not None and before.base in ("عدم", "بعدم"):
        return Judged(NEGATED, first - 1)
    if before is not None and before.base in ("دون", "بدون"):
        low = max(-1, first - 5)
        hindered = next((i for i in range(first - 2, low, -1) if tokens[i].reading.folded == "حال"), None)
        return Judged(NEGATED, hindered, nothing=hindered is None)
    if first - 2 >= clause.start and before is not None and before.base == "من" and _instead(sentence, first - 2):
        return Judged(NEGATED, nothing=True)
    if _was_due(sentence, head, clause.end):  # إلغاء حفل الافتتاح الذي كان مقررا
        off = any(tokens[i].reading.lemma == ("لغي", 4) for i in range(max(0, first - 3), first + 1))
        return Judged(NEGATED if off else UNCERTAIN)
    if first > clause.start and _set_for(sentence, first - 1, date):
        return Judged(UNCERTAIN, first - 1)  # كان افتتاح الجسر مقررا في مايو
    above = range(max(0, clause.start - 8), clause.start)
    if clause.opener == "complement" and any(_some_say(sentence, i) for i in above):
        return Judged(UNCERTAIN)  # بعض المصادر تشير إلى أن ميلاده يعود إلى سنة 1898
    over = _governed(sentence, clause.start) if clause.opener == "complement" else None
    if over is not None and over.state == UNCERTAIN and over.lead is None:
        return over  # ترجح المراجع أن وفاته كانت سنة 1898، بما يبرر أن يقوم المصرف برفع الفائدة
    if (fears := _feared(sentence, max(clause.start, first - 5), first)) is not None:
        return Judged(UNCERTAIN, fears)
    accused = before is not None and before.folded.removeprefix("ال") in _ACCUSED and tokens[first].text.startswith("ب")
    if accused or (before is not None and before.base in _CHARGE):
        return Judged(UNCERTAIN, first - 1 if accused else None)  # متهم بقتل جاره، بتهمة قتل جاره
    lead = tokens[governor].reading.verb if governor is not None else None
    negated = governor is not None and governor > 0 and tokens[governor - 1].reading.function == "negation"
    if governor is not None and lead is not None:
        refused = lead.lemma in lemmas("DENIAL") | lemmas("FAILURE") or (
            lead.lemma in _PUTTING_OFF and any(t.reading.folded in _ARRANGED_THE for t in tokens[head + 1 : date])
        )  # أجل الوزير زيارته المقررة غدا
        if refused != negated:
            return Judged(NEGATED, governor - negated)  # رفض الترشح، لا يعتزم الترشح
        if negated:
            return Judged(UNCERTAIN, governor - 1)  # لا ينفي وجود خلاف
        if lead.lemma in _CLAIM:
            return Judged(UNCERTAIN)  # رجح الخبراء انهيار السد
    bases = _spellings(sentence, range(max(clause.start, head - 4), head))
    if (untrue := _untrue(sentence, max(clause.start, first - 5), first)) is not None:
        return Judged(NEGATED, untrue)
    if (rumour := _rumoured(sentence, max(clause.start, head - 3), head)) is not None:
        return Judged(UNCERTAIN, rumour)
    due = next((i for i in range(max(clause.start, head - 3), head) if tokens[i].reading.folded in _PLANNED), None)
    was = next((i for i in (due - 2, due - 1) if i >= 0 and _was(sentence, i)), None) if due is not None else None
    if was is not None:
        return Judged(UNCERTAIN, was)  # كان من المقرر افتتاح المعرض
    if any(token.reading.folded in _SET_FOR for token in tokens[max(clause.start, first - 2) : first]):
        return Judged(PLANNED)  # حدد القاضي 5 أبريل موعدا للنطق بالحكم
    ahead = is_ahead(sentence, date)
    around = {tokens[i].reading.folded for i in range(head, min(head + 12, max(date, head + 1)))}
    if _alleged(sentence, head):
        return Judged(UNCERTAIN)  # زيادة محتملة في الأسعار
    if bases & _MAY:
        return Judged(UNCERTAIN)  # من الممكن التوصل إلى اتفاق في أغسطس المقبل
    if (bases | around) & _PLANNED or _next(sentence, head, date) or ahead or _to_come(sentence, head, date):
        return Judged(PLANNED)
    if of_forecast(tokens, first):
        return Judged(PLANNED)
    plan = first - (1 if tokens[first].text.startswith("ل") else 2)
    if plan >= clause.start and tokens[plan].reading.folded in _PLANS and not tokens[first].reading.definite:
        return Judged(PLANNED)  # أعلن خططه عن إطلاق القناة في مارس
    if governor is not None and lead is not None:
        if lead.future or lead.lemma in lemmas("INTENTION"):
            return Judged(PLANNED)
        if lead.role == "imperfect" and governor > 0 and tokens[governor - 1].reading.base == "قد":
            return Judged(UNCERTAIN)
    if (bases - _PERHAPS) & _DOUBT or "وشك" in bases:
        return Judged(UNCERTAIN)
    verb = next((i for i in range(head + 1, min(head + 12, clause.end)) if i in sentence.verbs), None)
    if verb is not None and verb < date and tokens[verb - 1].reading.base in ("لم", "لن"):
        return Judged(UNCERTAIN if _foreseen(sentence, clause.start) else NEGATED)  # معدل النمو لن يزيد على ...
    return Judged(HAPPENED)


def _negated(sentence: Sentence, head: int, start: int) -> Judged:
    """A negation stands just before the verb: لم يصل، لا تزال، ما زار; "ما يوافق سنة 570" is no negation."""
    tokens = sentence.tokens
    verb = tokens[head].reading.verb
    if verb is not None and verb.lemma == ("زول", 1):
        return Judged(HAPPENED)
    if verb is not None and verb.lemma == _NEARLY:
        return Judged(HAPPENED, head - 1)  # لم يكد يصل حتى ...: he did arrive
    if verb is not None and verb.lemma in _UNWILLING:
        return Judged(HAPPENED, head - 1)  # لم يتردد في إعلان الحرب: he did
    if any(token.reading.folded in ("سوي", "الا") for token in tokens[head + 1 : head + 9]):
        return Judged(HAPPENED, head - 1)  # لم تشهد المملكة سوى خمس حملات
    if tokens[head - 1].reading.base in ("لن", "لا") and _foreseen(sentence, start):
        return Judged(UNCERTAIN, head - 1)  # تشير التوقعات إلى أن التضخم لن يزيد
    if tokens[head - 1].reading.base != "ما":
        unless = head - 2 >= start and tokens[head - 2].reading.base == "ما"
        return Judged(UNCERTAIN if unless else NEGATED, head - 1 - unless)
    if verb is not None and verb.role == "perfect" and denies(sentence, head - 1):
        return Judged(NEGATED, head - 1)
    return Judged(HAPPENED, nothing=True)


def of_forecast(tokens: Sequence[Token], first: int) -> bool:
    """Is it what a forecast is of: "رفعت توقعاتها | لنمو الاقتصاد", "توقعاته بالنسبة | لنمو الناتج"?"""
    return any(token.reading.folded in _FORECASTS for token in tokens[max(0, first - 2) : first])


def _foreseen(sentence: Sentence, start: int) -> bool:
    """Is it a forecast that stands over the clause of أن that starts here: "تشير التوقعات إلى أن | النمو لن يزيد"?"""
    number = sentence.clause_of[start]
    clause = sentence.clauses[number]
    if not number or clause.opener != "complement":
        return False
    above = sentence.clauses[number - 1]
    found = sentence.tokens[above.verb].reading.verb if above.verb >= 0 else None
    expects = found is not None and found.lemma in _EXPECTING
    return expects or bool(_spellings(sentence, range(max(0, start - _FAR), start)) & _FORECASTS)


def denies(sentence: Sentence, i: int) -> bool:
    """Does the ما at a token deny, as at the head of a sentence, rather than mean "that which"?"""
    tokens = sentence.tokens
    if any(t.reading.function == "pronoun" or t.reading.base in _ITS for t in tokens[i + 2 : i + 14]):
        return False  # ما أعلن عنه هو مرحلة أولى
    if i == 0:
        return True
    before = tokens[i - 1]
    if before.reading.function == "complement":  # أن ما حدث أمس لا يشرف أحدا: a predicate follows
        stop = next((k for k in range(i + 2, len(tokens)) if tokens[k].type == "mark"), len(tokens))
        return not any(tokens[k].reading.function == "negation" for k in range(i + 2, min(stop, i + 14)))
    return before.type == "mark" and before.text in HARD


def _helped(sentence: Sentence, head: int, start: int) -> Judged | None:
    """What a verb before it in the clause does to it: "لم يكن قد وصل", "كان سيغادر", "كاد يغرق"."""
    tokens = sentence.tokens
    verb = tokens[head].reading.verb
    for i in range(start, head + 1):
        found = tokens[i].reading.verb
        if i not in sentence.verbs or found is None:
            continue
        denied = i > start and tokens[i - 1].reading.function == "negation"
        if found.lemma == _NEARLY:
            return Judged(HAPPENED, i - 1) if denied else Judged(NEGATED, i)
        if i == head or found.lemma != _BE:
            continue
        if denied and tokens[i - 1].reading.base != "ما":
            return Judged(NEGATED, i - 1)
        if found.role == "perfect" and verb is not None and verb.future:
            return Judged(UNCERTAIN, i)
    return None


def _spellings(sentence: Sentence, span: range) -> set[str]:
    readings = [sentence.tokens[i].reading for i in span]
    return {r.base for r in readings} | {r.folded for r in readings}


def _none(sentence: Sentence, i: int) -> bool:
    """Does "لا أحد" or ليس begin here?"""
    tokens = sentence.tokens
    base = tokens[i].reading.base
    if base in ("ليس", "ليست"):
        return True
    return base == "لا" and i + 1 < len(tokens) and tokens[i + 1].reading.folded in ("احد", "اي")


def _failing(sentence: Sentence, head: int) -> bool:
    """Does the verb tell that its object did not happen: "فشل في الفوز", "امتنع عن التصويت", "تعذر وصول"?"""
    tokens = sentence.tokens
    verb = tokens[head].reading.verb
    wanted = _FAILING.get(verb.lemma) if verb is not None and verb.lemma is not None else None
    if wanted is None:
        return False
    stop = min(sentence.clauses[sentence.clause_of[head]].end, head + 9)
    return not wanted or any(
        tokens[i].reading.base == wanted and i + 1 < stop and tokens[i + 1].reading.noun is not None
        for i in range(head + 1, stop)
    )


def _governed(sentence: Sentence, start: int) -> Judged | None:
    """What stands over the clause of أن or إن that starts here: "من المقرر أن", "لم يسبق أن", "يعتقد أن"."""
    tokens = sentence.tokens
    number = sentence.clause_of[start]
    if not number or tokens[start].reading.base.startswith("لكن"):
        return None  # منعت الرقابة الرواية، لكنها طبعت: nothing stands over "but"
    if tokens[start - 1].reading.base in ("دون", "بدون"):
        return Judged(NEGATED, nothing=True)  # من دون أن يوقع: the deed that lacks it has the date
    above = sentence.clauses[number - 1]
    again = tokens[start].reading.conjunction > 0 and above.opener == "complement"
    if again and (over := _governed(sentence, above.start)) is not None:
        return over  # من المنتظر أن تنطلق الأشغال في مارس | وأن تنتهي في مايو
    low = max(above.start, start - 6)
    window = range(low, start)
    words = _spellings(sentence, window)
    words -= {"لولا"}  # لولا أن القيصر أنزل جنوده: he did
    for i in window:
        following = tokens[i + 1].reading
        never = following.folded in _NEVER or following.base in _NEVER
        if never and (tokens[i].reading.function == "negation" or tokens[i].reading.base == "غير"):
            return Judged(NEGATED, i)
    found = tokens[above.verb].reading.verb if above.verb >= 0 else None
    if found is not None and found.lemma in lemmas("DENIAL") and above.verb >= low - 2:
        denied = above.verb > 0 and tokens[above.verb - 1].reading.function == "negation"
        return Judged(UNCERTAIN, above.verb - 1) if denied else Judged(NEGATED, above.verb)  # لم تستبعد مصادر أن يمثل
    was = next((i for i in window if _was(sentence, i)), None)
    planned = bool(words & _PLANNED)
    if was is not None and (planned or words & _POSSIBLE):
        return Judged(UNCERTAIN, was)
    if planned or any(_intends(sentence, i) for i in range(max(above.start, start - 3), start)):
        return Judged(PLANNED)
    if found is not None and found.lemma in _SPREADING and above.verb == start - 1:
        return Judged(UNCERTAIN)  # تردد أن المطرب اعتزل
    if any(_some_say(sentence, i) for i in window):
        return Judged(UNCERTAIN)  # تشير بعض المصادر إلى أنه ولد
    agency = any(tokens[i].reading.folded in _AGENCY for i in window)  # وكالة أنباء الشرق الأوسط
    rumoured = words & _RUMOURS and not agency
    if rumoured or words & (_DOUBT | _POSSIBLE) or (found is not None and found.lemma in _CLAIM):
        return Judged(UNCERTAIN)
    return None


def _some_say(sentence: Sentence, i: int) -> bool:
    """Do words of tradition or estimate stand here, or some sources among others: "بعض المصادر", "دراسات أخرى"?"""
    tokens = sentence.tokens
    word = tokens[i].reading.folded.removeprefix("ل")
    beside = {said.removeprefix("ل") for said in _spellings(sentence, range(max(0, i - 1), min(len(tokens), i + 2)))}
    return word in _TRADITION or (word in _SOURCES and bool(beside & _SOME))


def _told_on(sentence: Sentence, head: int) -> bool:
    """Does a verb without a subject of its own go on with what only some tell: "تقول مصادر أخرى إنه هاجر، ثم | عاد"?"""
    number = sentence.clause_of[head]
    clause = sentence.clauses[number]
    behind = sentence.tokens[head + 1] if head + 1 < len(sentence.tokens) else None
    joined = clause.opener == "and" or sentence.tokens[clause.start].reading.base == "ثم"
    if not joined or clause.verb != head or head > clause.start + 1 or behind is None or behind.type == "mark":
        return False
    led = behind.type != "word" or behind.reading.function or behind.reading.preposition
    if not (led or behind.text.endswith(ACCUSATIVE)):
        return False
    while number and sentence.clauses[number].opener != "complement":
        if sentence.clauses[number].start != clause.start and sentence.clauses[number].opener != "and":
            return False
        number -= 1
    start = sentence.clauses[number].start
    above = sentence.clauses[number - 1] if number else None
    told = sentence.tokens[above.verb].reading.verb if above is not None and above.verb >= 0 else None
    claimed = told is not None and told.lemma in _CLAIM
    return number > 0 and (claimed or any(_some_say(sentence, i) for i in range(max(0, start - 6), start)))


def _by_some(sentence: Sentence, head: int) -> bool:
    """Is a verb told after a tradition or an estimate: "وبحسب بعض الروايات توفي", "توفي ... حسب بعض المصادر"?"""
    tokens = sentence.tokens
    low = max((v + 1 for v in sentence.verbs if v < head), default=0)
    high = min((v for v in sentence.verbs if v > head), default=len(tokens))
    for i in (*range(max(low, head - 12), head), *range(head + 1, min(high, head + 16))):
        if tokens[i].reading.base in _BY and any(_some_say(sentence, k) for k in range(i + 1, min(high, i + 3))):
            return True
    return False


def _due_noun(sentence: Sentence, be: int) -> bool:
    """Was a deed named by a noun only due: "كان من المقرر افتتاح المتحف"?"""
    due = [token.reading.folded for token in sentence.tokens[be + 1 : be + 3]]
    return len(due) == 2 and due[0] == "من" and due[1] in _PLANNED


def _due(sentence: Sentence, start: int, date: int) -> bool:
    """Is it said what must be done at a time to come: "يجب أن يصل غدا"?"""
    window = range(max(0, start - 4), start)
    due = any(sentence.tokens[i].reading.folded in _DUE for i in window)
    return due and is_ahead(sentence, date) and not any(_was(sentence, i) for i in window)


def _was(sentence: Sentence, i: int) -> bool:
    verb = sentence.tokens[i].reading.verb
    return verb is not None and verb.lemma == _BE and verb.role == "perfect"


def _intends(sentence: Sentence, i: int) -> bool:
    verb = sentence.tokens[i].reading.verb
    return verb is not None and verb.lemma in lemmas("INTENTION")


def _seemingly(sentence: Sentence, head: int, start: int, end: int) -> bool:
    """Does "على ما يبدو", "على الأرجح" stand beside the verb?"""
    tokens = sentence.tokens
    for i in range(max(start, head - 4) + 1, min(end, head + 9)):
        word, before = tokens[i].reading.folded, tokens[i - 1].reading.base
        if (word == "يبدو" and before in ("ما", "فيما")) or (word == "الارجح" and before == "علي"):
            return True
    return False


def _consequence(sentence: Sentence, start: int) -> bool:
    """Does the clause follow a condition: "إذا فاز الفريق تأهل"?"""
    number = sentence.clause_of[start]
    opener = sentence.clauses[number].opener
    if not number or opener not in ("main", "and") or sentence.tokens[start].reading.conjunction:
        return False
    before = sentence.clauses[number - 1]
    return before.opener == "subordinator" and sentence.tokens[before.start].reading.base in _IF


def conditional(sentence: Sentence, end: int) -> Clause | None:
    """The condition that follows the clause which ends here: "يتأهل الفريق غدا | إذا تعادل", and no "حتى لو"."""
    tokens = sentence.tokens
    after = next((c for c in sentence.clauses if c.start >= end), None)
    if after is None or after.start > end + 1 or after.opener != "subordinator":
        return None
    real = tokens[after.start].reading.base in _CONDITIONS and tokens[after.start - 1].reading.base != "حتي"
    return after if real else None


def _untrue(sentence: Sentence, start: int, end: int) -> int | None:
    """Where it is said that there is nothing in it: "لا صحة لخبر وفاة الملك"."""
    tokens = sentence.tokens
    said = (i for i in range(start, end - 1) if tokens[i].reading.base == "لا")
    return next((i for i in said if tokens[i + 1].reading.folded in ("صحه", "وجود", "اساس")), None)


def _rumoured(sentence: Sentence, start: int, end: int) -> int | None:
    """Where it is said that something is only rumoured or possible: "أنباء عن مقتل", "احتمال رفع الأسعار"."""
    words = (sentence.tokens[i].reading for i in range(start, end))
    found = ((start + at, word) for at, word in enumerate(words) if word.base in _RUMOURS)
    return next((at for at, word in found if not word.definite or _the_rumours(sentence, at)), None)


def _the_rumours(sentence: Sentence, i: int) -> bool:
    """Is it the rumours or fears of what follows: "التكهنات | برفع الأسعار", and no agency's name: "وكالة الأنباء"?"""
    tokens = sentence.tokens
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    agency = i > 0 and tokens[i - 1].reading.folded in _AGENCY
    return behind is not None and not agency and (behind.reading.base in _OF_RUMOURS or behind.reading.preposition > 0)


def _feared(sentence: Sentence, start: int, end: int) -> int | None:
    """The verb of one who fears what the noun at `end` names: "حذر الخبراء من | انهيار السد"."""
    tokens = sentence.tokens
    verbs = (v for v in range(start, end) if v in sentence.verbs)
    acts = next((v for v in verbs if (one := tokens[v].reading.verb) is not None and one.lemma in _FEARING), None)
    led = end > start and tokens[end - 1].reading.base in ("من", "ب")
    return acts if acts is not None and (led or acts == end - 1) else None


def _alleged(sentence: Sentence, head: int) -> bool:
    """Is the noun itself called possible or alleged: "هجوم إرهابي | محتمل", and not "لقاء المرشح | المحتمل"?"""
    noun, *behind = sentence.tokens[head : head + 3]
    word = noun.reading.folded
    feminine = word.removesuffix(noun.reading.suffix).endswith("ت") if noun.reading.suffix else _feminine(word)
    for at, token in enumerate(behind):
        said = token.reading.folded.removeprefix("ال")
        if said in _ALLEGED and said.endswith("ه") == feminine:
            owner = behind[0].reading
            owned = at and owner.definite and not noun.reading.definite and _feminine(owner.folded) == feminine
            return not owned
    return False


def _feminine(word: str) -> bool:
    return word.endswith(("ه", "ات"))


def _instead(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].reading.folded in ("بدلا", "عوضا", "بدل")


def _next(sentence: Sentence, head: int, date: int) -> bool:
    """Is the noun itself what comes next: "الاجتماع المقبل"? Behind a given name the word is a name."""
    tokens = sentence.tokens
    for i in range(head + 1, min(head + 4, date)):
        if tokens[i].reading.folded in _NEXT:
            return tokens[i - 1].reading.definite and tokens[i - 1].reading.folded not in GIVEN_NAMES
    return False


def _to_come(sentence: Sentence, head: int, date: int) -> bool:
    """Does a relative clause before the date say that a noun is to come: "الانتخابات التي ستجرى غدا"?"""
    for i in range(head + 1, min(head + 7, date - 1)):
        verb = sentence.tokens[i + 1].reading.verb
        if sentence.tokens[i].reading.function == "relative":
            return verb is not None and verb.future
    return False


def is_ahead(sentence: Sentence, date: int) -> bool:
    """Do the words of a date say that it is to come: "الشهر المقبل", "غدا"?"""
    token = sentence.tokens[date]
    text = token.text.replace("أ", "ا").replace("آ", "ا").replace("ً", "")
    return any(word in text for word in _AHEAD)


def is_over(sentence: Sentence, date: int) -> bool:
    """Do the words of a date say that it is over: "الشهر الماضي", "أمس"?"""
    text = sentence.tokens[date].text.replace("أ", "ا")
    return any(word in text for word in _OVER)


def still_ahead(kind: str, lemma: tuple[str, int] | None, first: int, last: int, today: int) -> bool:
    """Is it still to be in a time of more than a day which is not over: "يزور الرئيس اليابان | هذا الشهر"?

    Not so what lasts or happens now: "تشهد البلاد هذا العام جفافا".
    """
    return (kind in _APPOINTED or lemma in _GAMES) and first < last and today < last
