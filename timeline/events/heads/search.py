"""The search for the heads of a date: what stands before it, after it, and in the clauses around it.

A date belongs to the verb of its clause, unless a nearer event noun claims it: one that a preposition of time governs
("بعد وفاة ... عام 1897"), one that a verb of intention or report has for object ("طالب بعقد ..."), one that a
relative clause or a participle describes ("الاتفاقية الموقعة في"), or the noun just before a date in brackets.
"""

from __future__ import annotations

import attrs

from timeline.events.heads.amounts import amounted
from timeline.events.heads.appointed import appointed
from timeline.events.heads.before import before_date
from timeline.events.heads.causes import causes
from timeline.events.heads.decrees import decreed
from timeline.events.heads.elsewhere import (
    around_aside,
    behind_date,
    clause_before,
    coordinated,
    dated_by,
    during_after,
    leaning,
    named_after,
    only_goes_back,
    then,
    tied_before,
    time_again,
)
from timeline.events.heads.firsts import first_who
from timeline.events.heads.fronted import fronted
from timeline.events.heads.gapped import before_members, gapped
from timeline.events.heads.holders import holder
from timeline.events.heads.listed import listed
from timeline.events.heads.meant import with_described
from timeline.events.heads.meanwhile import meanwhile
from timeline.events.heads.measures import defines, goes_on, only_measures
from timeline.events.heads.mentions import mentioned
from timeline.events.heads.nominal import noun_head, rest_of_clause
from timeline.events.heads.occasions import done_there
from timeline.events.heads.parted import parted
from timeline.events.heads.place import OFFICES, Head, Place, bracket, done, has_date, lemma_of, perfect
from timeline.events.heads.repeated import occurrences
from timeline.events.heads.resumed import resumed
from timeline.events.heads.state import state
from timeline.events.heads.titles import phrase_before
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Clause, Sentence
from timeline.events.sentences.tokens import COMMA
from timeline.events.sentences.words import TEMPORAL, folded
from timeline.events.status import lemmas
from timeline.events.what.datewords import left_of_date
from timeline.events.who.actors import glued
from timeline.events.who.foregoing import before_verb
from timeline.events.who.nounphrases import length
from timeline.events.who.subjects import after_verb

_CAME_OUT = folded(grammar.words("الصادر الصادرة المنشور المنشورة الموزع المذاع المبثوث"))
_ASIDE = 9  # tokens of an aside up to its date
_BOUNDS = ("بعد", "قبل")
_UNDER = frozenset(("بموجب", "بمقتضي"))
_ORDINALS = folded(grammar.words("والثاني والثانية والثالث والثالثة والرابع والرابعة والأخرى"))


def heads(
    sentence: Sentence, date: int, last: int, floor: int, following: int | None, ahead: bool = False
) -> list[Head]:
    """Find the heads of the date at tokens `date..last`; `floor` is the first token after the date before it.

    `ahead` says that the date lies after the text's own day: no perfect tells what happens then.
    """
    place = Place(sentence, date, last, floor, following, ahead)
    times = occurrences(place)
    if times is not None:
        return times
    if member := gapped(place, _heads_at):
        return member
    if (held := holder(place, left_of_date(sentence.tokens, date, floor))) is not None:
        return [held]
    found = _dated_subject(place) or amounted(place) or parted(place) or _found(place)
    found = [with_described(place, leaning(place, head)) for head in around_aside(place, found)]
    found = meanwhile(place, fronted(place, found))
    own = (_with_own_amount(place, head) for head in found)
    found = listed(place, [head for head in own if head is not None])
    found = appointed(place) or before_members(place, found, _heads_at)
    found = causes(place, decreed(place, done_there(place, found)))
    named = dated_by(place)
    if named:
        bounded = sentence.tokens[date - 1].reading.base in _BOUNDS  # لم يوقع شيئا بعد 2015، تاريخ إحالته
        found = [attrs.evolve(head, indices=tuple(i for i in head.indices if i <= last)) for head in found]
        found = [] if bounded else found
    upon = then(place, found)
    found = [head for head in found if not (upon and only_goes_back(place, head))]
    behind = [*coordinated(place, found), *upon, *named, *time_again(place)]
    return [*tied_before(place, found), *found, *behind]


def _heads_at(place: Place) -> list[Head]:
    return heads(place.sentence, place.date, place.last, place.floor, place.following, place.ahead)


def _with_own_amount(place: Place, head: Head) -> Head | None:
    """A measure with the amount of its own date alone: "بلغ النمو 3% في 2013 | و4% في 2014 | و5% في 2015".

    None where another amount of the clause has a date too: "يبلغ العجز 3% في 2015 قبل فائض 1% في 2016 | و2% في 2017".
    """
    tokens, at = place.sentence.tokens, _amount_before(place)
    if at is None:
        behind = _amount_behind(place)
        return attrs.evolve(head, indices=tuple(i for i in head.indices if i < behind)) if behind else head
    left = left_of_date(tokens, place.date, at + 2)
    row = tokens[at + 2 : left]
    plain = all(t.type == "word" and (t.reading.function in ("", "preposition")) for t in row) and len(row) <= 4
    before = [i for i in head.indices if i < at and tokens[i].type == "number"]
    if not plain or not before or before[-1] < head.index:
        return head
    while len(before) > 1 and tokens[before[-1] - 1].text == "و":
        before.pop()
    if len(before) > 1 and any(tokens[i].type == "date" for i in range(head.index, before[-1])):
        return None
    return attrs.evolve(head, indices=(*(i for i in head.indices if i < before[-1]), *range(at + 1, left)))


def _amount_before(place: Place) -> int | None:
    """The "و" before the amount that has the date, behind the amount of the date before it: "3% في 2013 | و4% في"."""
    tokens = place.sentence.tokens
    joins = (i for i in range(place.date - 2, place.floor - 1, -1) if tokens[i].text == "و")
    at = next(joins, None)
    return at if at is not None and place.floor and tokens[at + 1].type == "number" else None


def _amount_behind(place: Place) -> int | None:
    """The "و" before the amount of the next date: "بلغ في 2013 نسبة 3% | و4% في 2014"."""
    tokens, following = place.sentence.tokens, place.following
    if following is None:
        return None
    joins = (i for i in range(following - 2, place.last, -1) if tokens[i].text == "و")
    at = next(joins, None)
    if at is None or tokens[at + 1].type != "number" or following - at > 6:
        return None
    return at if any(token.type == "number" for token in tokens[place.last + 1 : at]) else None


def undated_heads(sentence: Sentence) -> list[Head]:
    """The head of the first clause with a verb of a sentence without a date of its own."""
    clause = next((c for c in sentence.clauses if c.verb >= 0), None)
    if clause is None:
        return []
    return [verb_head(Place(sentence, clause.start, clause.start - 1, clause.start, None), clause.verb, clause.end)]


def _dated_subject(place: Place) -> list[Head]:
    """The event that a subject names with its date before "was": "زيارة السلطان إلى القاهرة في 2023 | كانت الأولى"."""
    s, tokens = place.sentence, place.sentence.tokens
    was = place.last + 1
    if was >= len(tokens) or was not in s.verbs or tokens[was].reading.conjunction:
        return []
    start = s.clauses[s.clause_of[was]].start
    if tokens[start].reading.folded.removeprefix("و") in _UNDER and done(place, was):
        return [verb_head(place, was, s.clauses[s.clause_of[was]].end)]  # بموجب القرار رقم 12 وتاريخ 20 مايو | عين
    if lemma_of(s, was) != ("كون", 1):
        return []
    opens = start == 0 or tokens[start - 1].text in ".:؛"
    if not opens or start < place.floor or tokens[start].reading.noun in (None, "other"):
        return []
    left = left_of_date(tokens, place.date, start)
    if left - start < 2 or any(i in s.verbs or tokens[i].type != "word" for i in range(start, left)):
        return []
    return [noun_head(place, start, start, left, None, extend=False)]


def _found(place: Place) -> list[Head]:
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date]
    clause = s.clauses[number]
    low = max(clause.start, place.floor)
    left = left_of_date(tokens, place.date, low)
    opening = bracket(place)
    if opening is not None:
        left = left_of_date(tokens, opening, low) if opening > low else low
        if opening > low and left == opening - 1 and tokens[left].reading.function != "preposition":
            left = opening  # حدثت النهاية (1990), and not: عاش بين عامي (1895 - 1914)
    own_date = _born_in(place, low, left) or mentioned(place, low, left)
    if own_date is not None:
        return [own_date]
    if only_measures(place, low, left) or defines(place, low, left) or goes_on(place):
        return []
    of_date = left == place.date > 0 and tokens[left - 1].reading.function == "complement"
    if of_date and place.last + 1 in s.verbs and tokens[place.last + 1].reading.folded.endswith("كون"):
        return []  # بأن صيف 2008 سيكون أفضل
    if left == place.date > 1 and tokens[left - 2].reading.folded == "ها":
        return []  # ها هو العام 2015 يمضي
    if left > low and tokens[left - 1].reading.folded in _ORDINALS:
        return []  # مرتين، الأولى سنة 2003 ... والثانية سنة 2011
    if left - 1 in s.verbs and lemma_of(s, left - 1) == ("دخل", 1) and _enters(place, low, left - 1):
        return behind_date(place, number, chronicle=True)  # ثم دخلت سنة 617، فيها خرج ...
    own = _named_beside(place, low, left)
    if own is not None:
        return [noun_head(place, own, own, clause.end, None, extend=False)]
    words_left = any(tokens[i].type == "word" and not tokens[i].reading.function for i in range(low, left))
    if not words_left and clause.start < place.floor and _shares(place):
        low = clause.start
        words_left = True
    if place.floor and left > low and _of_another(place, clause, left):
        return []
    if number and low == clause.start and tokens[low].reading.folded == "وذلك" and clause.verb < 0:
        return clause_before(place, number)
    was = clause.verb == left - 1 and lemma_of(s, left - 1) == ("كون", 1)
    if number and was and tokens[left].reading.base == "ذلك":
        return clause_before(place, number)  # ...، وكان ذلك عام 1932
    if number and _placed_between(place, number, left):
        return clause_before(place, number)  # انطلقت أولى رحلاتها، وكانت بين صحار ومسقط، عام 1947
    behind_aside = _where_said(place) or resumed(place, left)
    if behind_aside:
        return behind_aside
    if words_left and (first := first_who(place, low, left)) is not None:
        return [first]
    if words_left and (own_verb := _headed(place, low, left)) is not None:
        return [verb_head(place, own_verb, clause.end)]
    if words_left and (own_verb := _parted(place, left)) is not None:
        return [verb_head(place, own_verb, clause.end)]
    if words_left:
        found = named_after(place, number) or state(place, low, left) or before_date(place, low, left)
        if found is None:
            return []
        if found:
            during = during_after(place, number)
            if during:
                keep = tuple(i for i in found[-1].indices if i < during[0].index - 1)
                found[-1] = attrs.evolve(found[-1], indices=keep or found[-1].indices)
            return found + during
    behind = ([] if words_left else named_after(place, number)) or behind_date(place, number)
    if behind:
        return behind
    if number and not words_left:
        return clause_before(place, number) if clause.start >= place.floor else []
    tenure = _tenure(place, left, low)
    if not words_left or not (opening is not None or tenure):
        return []
    found = phrase_before(place, low, left)
    return [attrs.evolve(head, kind="appointment") for head in found] if tenure else found


def _of_another(place: Place, clause: Clause, left: int) -> bool:
    """Does a date go on with what was told before a clause of its own: "... حيث قتل عشرة، | وفي مايو في صحار"?"""
    tokens = place.sentence.tokens
    behind = (v for v in place.sentence.verbs if place.last < v < clause.end)
    first = next((i for i in range(left, place.date) if tokens[i].type == "word"), left)
    tied = tokens[first].reading.conjunction and tokens[first].reading.base == "في" and tokens[first - 1].text in COMMA
    where = clause.opener == "subordinator" and tokens[clause.start].reading.base == "حيث"
    return where and bool(tied) and not any(behind)


def _born_in(place: Place, low: int, left: int) -> Head | None:
    """Who is said to be one of those born then: "سالم من مواليد صحار عام 1936", "هو من مواليد 1936 في صحار"."""
    s, tokens = place.sentence, place.sentence.tokens
    at = next((i for i in range(left - 1, max(low, left - 7), -1) if tokens[i].reading.folded == "مواليد"), None)
    if at is None or tokens[at - 1].reading.base != "من":
        return None
    if tokens[at - 2].reading.function == "pronoun" and tokens[at - 3].text in COMMA:
        low = at - 2  # يحتفل النادي، | وهو من مواليد 1947، | بعيده
    if any(v in s.verbs for v in range(low, left)):
        return None
    main = s.clauses[s.clause_of[at]].verb
    own = after_verb(s, main) if 0 <= main < low == at - 2 else None
    rest = rest_of_clause(place, left - at)
    tied = bool(rest) and (tokens[rest[0]].reading.base == "في" or glued(tokens[rest[0]].reading.folded))
    rest = rest if tied and at < left - 1 else []
    first = low
    named = first < at - 1 and not tokens[first].reading.function and at - first <= 7
    named = named and all(tokens[i].type == "word" for i in range(first, at))
    row = (*range(first if named else at - 1, left), *rest)
    if own is not None and length(tokens, own) <= 6:
        row, named = (*range(own.start, own.end), *row), True
    return Head(at, row, "birth", "state", preceded=named, bearer=row[-1])


def _headed(place: Place, low: int, left: int) -> int | None:
    """The verb just behind a date with its own subject, where the words before are but a heading of another line.

    "مسابقة الساحل للتصوير في يناير 2015 أطلق المشروع مسابقته الأولى": the date is that of what follows.
    """
    s, at = place.sentence, place.last + 1
    if at not in s.verbs or low or s.tokens[left].reading.folded != "في" or any(low <= v < left for v in s.verbs):
        return None
    if s.tokens[low].reading.function or any(t.reading.base in TEMPORAL for t in s.tokens[low:left]):
        return None  # منذ إدخال الإصلاحات في عام 1978 أصبحت ...
    found, own = s.tokens[at].reading.verb, after_verb(s, at)
    sure = found is not None and found.sure and found.role == "perfect" and not s.tokens[at].reading.conjunction
    return at if sure and own is not None and s.tokens[own.start].reading.definite else None


def _parted(place: Place, left: int) -> int | None:
    """The verb just behind a date that parts it from its subject: "عدد القطع المستردة | منذ 2011 | تجاوز الألف"."""
    s, at = place.sentence, place.last + 1
    own = before_verb(s, at) if at in s.verbs and not s.tokens[at].reading.conjunction else None
    if own is None or own.end != left or left == place.date or not perfect(place, at):
        return None
    known = length(s.tokens, own) <= 6 and not any(own.start <= v < left for v in s.verbs)
    return at if known and s.tokens[own.start].reading.noun in (None, "other") else None


def _named_beside(place: Place, low: int, left: int) -> int | None:
    """The event that a date of its own stands with: "...، وحتى عام 1157 عند مقتل السلطان", None where there is none."""
    tokens, at = place.sentence.tokens, place.last + 1
    if left == low or at + 1 >= len(tokens) or not any(t.reading.conjunction for t in tokens[left : place.date]):
        return None
    named = tokens[at].reading.base in ("عند", "لدي") and tokens[at + 1].reading.noun not in (None, "other")
    return at + 1 if named and place.following is None else None


def _enters(place: Place, low: int, verb: int) -> bool:
    """Is the year what enters: "ثم دخلت سنة 617", and not "دخلت القوات سنة 617"?"""
    tokens = place.sentence.tokens
    named = tokens[place.date].text.startswith(("سنة", "السنة", "عام", "العام"))
    return named and all(token.reading.function for token in tokens[low:verb])


def _where_said(place: Place) -> list[Head]:
    """The saying around a paper or speech of that day: "أعلنت الوزارة، | في بيان نشرته أمس، | أنها صرفت الرواتب"."""
    s, tokens, number = place.sentence, place.sentence.tokens, place.sentence.clause_of[place.date]
    behind = place.last + 1
    if number + 1 >= len(s.clauses) or behind >= len(tokens) or tokens[behind].text not in COMMA:
        return []
    aside, matter = s.clauses[number : number + 2]
    near = range(place.date - 1, max(0, place.date - _ASIDE), -1)
    opens = next((i + 1 for i in near if tokens[i].text in COMMA), 0)
    if not opens or aside.end != behind + 1 or tokens[opens].reading.base not in ("في", "خلال", "عبر"):
        return []
    came = any(opens < v < place.date for v in s.verbs)
    came = came or any(t.reading.folded in _CAME_OUT for t in tokens[opens : place.date])  # في تقريرها الصادر في 1962
    main = next((c for c in reversed(s.clauses[: number + 1]) if c.opener != "relative" and c.verb < opens), aside)
    if not came or main.verb < 0 or matter.opener != "complement":
        return []
    if lemma_of(s, main.verb) not in lemmas("REPORT") | {("رجح", 2)}:
        return []
    head = verb_head(place, main.verb, main.end)
    dated = next((i for i in range(matter.start, matter.end) if tokens[i].type == "date"), None)
    stop = matter.end if dated is None else left_of_date(tokens, dated, matter.start)
    told = tuple(i for i in head.indices if i < opens - 1)
    return [attrs.evolve(head, indices=(*told, *range(matter.start, stop)))]


def _placed_between(place: Place, number: int, left: int) -> bool:
    """Does "and it was" with a preposition stand between commas before the date of the clause before?"""
    s, tokens = place.sentence, place.sentence.tokens
    clause, before = s.clauses[number], s.clauses[number - 1]
    paused = tokens[left].text in COMMA or tokens[left - 1].text in COMMA
    if not paused or tokens[clause.start - 1].text not in COMMA:
        return False
    if clause.verb != clause.start or lemma_of(s, clause.verb) != ("كون", 1) or before.verb < 0:
        return False
    return tokens[clause.verb + 1].reading.function == "preposition" and not has_date(s, before.start, before.end)


def _tenure(place: Place, left: int, low: int) -> bool:
    """Is the date a time in office behind its title: "الرئيس الرابع للجمهورية من 14 أكتوبر 1981"?"""
    tokens = place.sentence.tokens
    links = {tokens[i].reading.base for i in range(left, place.date)} | {tokens[place.date].text.split()[0]}
    title = tokens[low].reading
    return bool(links & {"من", "منذ", "بين"}) and title.definite and title.base in OFFICES and left - low <= 9


def _shares(place: Place) -> bool:
    """May a date share the head of the date before it in the clause: "في مايو ويونيو"?"""
    tokens = place.sentence.tokens
    between = tokens[place.floor : place.date]
    words = [t for t in between if t.type == "word"]
    measured = place.floor > 1 and tokens[place.floor - 2].reading.base in ("منذ", "مذ", "عن")
    joined = measured or any(
        t.type == "mark" or t.reading.conjunction or t.reading.function == "conjunction" for t in between
    )
    return joined and len(words) <= 3 and not any(t.reading.base in ("الي", "حتي", "منذ", "من", "عن") for t in words)
