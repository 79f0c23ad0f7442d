"""The search for the heads of a date: what stands before it, after it, and in the clauses around it.

A date belongs to the verb of its clause, unless a nearer event noun claims it: one that a preposition of time governs
("بعد وفاة ... عام 1897"), one that a verb of intention or report has for object ("طالب بعقد ..."), one that a
relative clause or a participle describes ("الاتفاقية الموقعة في"), or the noun just before a date in brackets.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.actors import body, given, glued
from timeline.events.clauses import Sentence
from timeline.events.datewords import left_of_date
from timeline.events.endings import wants
from timeline.events.heads.described import by_participle, by_relative, describes, had_done, participle_before
from timeline.events.heads.elsewhere import (
    around,
    around_aside,
    behind_date,
    clause_before,
    coordinated,
    during_after,
    in_a_speech,
    known,
    leaning,
    named_after,
    of_indefinite,
    of_its_occasion,
    then,
    tied_before,
)
from timeline.events.heads.measures import defines, edition, founded, given_yearly, goes_on, only_measures
from timeline.events.heads.nominal import event_noun, inside, noun_head, noun_heads, rest_of_clause, row_end, row_start
from timeline.events.heads.place import (
    BRINGING,
    DURING,
    HELPERS,
    OFFICES,
    PRESENTING,
    Head,
    Place,
    bracket,
    done,
    has_date,
    is_copula,
    lemma_of,
    marked,
)
from timeline.events.heads.state import state
from timeline.events.heads.verbal import verb_head
from timeline.events.heads.whole import as_it_stands
from timeline.events.lexicon import grammar
from timeline.events.senses import verb_kind
from timeline.events.status import denies, is_ahead, lemmas
from timeline.events.subjects import COMPARISONS, after_verb, before_verb, length
from timeline.events.tokens import COMMA, OPENING, QUOTES, Token
from timeline.events.words import TEMPORAL, folded
from timeline.temporal.values import Interval

REACH = 26  # tokens between a verb and its date; farther apart the nearest event noun is asked
_SLIGHT = ("other", "statement", "culture", "sport", "travel")  # nouns of these kinds more often only name things
# What a noun phrase names and dates by itself, and how many tokens before its date it begins at most.
_NAMED_EVENTS = frozenset(
    (
        *("attack", "war", "conquest", "disaster", "accident", "death", "birth", "marriage"),
        *("agreement", "peace", "independence", "protest", "dismissal"),
    )
)
_NAMING = 13
_UNDER = frozenset(("بموجب", "بمقتضي"))
_DEFINING = (("عبر", 8), ("عدد", 1), ("عدد", 8))
_PERIODS = folded(grammar.words("عهد حكم عصر خلافة فترة ولاية رئاسة"))
_AFTER = folded(grammar.words("بعد عقب إثر"))
_ACHIEVING = (("مكن", 5), ("طوع", 10), ("نجح", 1))
_ALLOWING = (("سمح", 1), ("منع", 1), ("حظر", 1), ("جوز", 4))
_WORKS = ("other", "construction", "opening", "closing")
_PRECEDING = folded(grammar.words("سبق سبقت تسبق يسبق تلا تلت تلو أعقب أعقبت تعقب يعقب لحق لحقت سبقه سبقها"))
_PASSING = (("مضي", 1), ("مضي", 4), ("مرر", 1))
_NO_DEEDS = (None, "other")
_ORDINALS = folded(grammar.words("والثاني والثانية والثالث والثالثة والرابع والرابعة والأخرى"))
_SPANS = folded(grammar.words("يوم يومين أيام أسبوع أسبوعين أسابيع شهر شهرين أشهر ساعات ساعة سنة سنتين عام عامين"))
_AMONG = folded(grammar.words("أبرزها أبرزهم أهمها أهمهم آخرها أولها أشهرها منها بينها"))
_BY_WORD = folded(grammar.words("حسب بحسب وفق وفقا"))
# What is foreseen has the date: "توقع الخبراء ارتفاع الأسعار عام 2016".
_FORESEEING = (("وقع", 5), ("نظر", 8), ("امل", 1))
_FROM_ON = folded(grammar.words("اعتبارا ابتداء بدءا"))


def heads(
    sentence: Sentence, date: int, last: int, floor: int, following: int | None, ahead: bool = False
) -> list[Head]:
    """Find the heads of the date at tokens `date..last`; `floor` is the first token after the date before it.

    `ahead` says that the date lies after the text's own day: no perfect tells what happens then.
    """
    place = Place(sentence, date, last, floor, following, ahead)
    found = [leaning(place, head) for head in around_aside(place, _dated_subject(place) or _found(place))]
    return [*tied_before(place, found), *found, *coordinated(place, found), *then(place, found)]


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


def instead(sentence: Sentence, date: int, last: int, verb: int) -> list[Head]:
    """The event noun nearest to a date, where what the verb before it says tells nothing: "شهدت في عهده افتتاح ..."."""
    place = Place(sentence, date, last, verb + 1, None)
    before = [token.reading for token in sentence.tokens[max(0, verb - 4) : verb]]
    if any(reading.function == "negation" or reading.base in ("ما", "لما", "مما", "بما") for reading in before):
        return []  # لا صحة لما يتداول عن مقتله
    left = left_of_date(sentence.tokens, date, verb + 1)
    if lemma_of(sentence, verb) in _ACHIEVING:  # تمكن على إثرها من انتزاع مدينتي ...: it is told without who did it
        done = next((i for i in range(verb + 1, left) if sentence.tokens[i].reading.lemma is not None), None)
        if done is not None and left - done > 1 and not sentence.tokens[done].reading.suffix:
            return [noun_head(place, done, done, left, verb)]
    noun = event_noun(place, verb + 1, left)
    if noun is not None and sentence.tokens[noun].text.startswith("لل"):
        return []  # المعهد الساحلي للبحث العلمي
    if noun is None:
        described = _described_nearer(place, verb, left)
        return [described] if described is not None else []
    if sentence.tokens[noun].reading.noun in (None, *_SLIGHT) or edition(place, noun, left):
        return []
    return [noun_head(place, noun, row_start(place, noun, verb + 1), left, None)]


def _described_nearer(place: Place, verb: int, left: int) -> Head | None:
    """What an indefinite noun behind the verb did or suffered: "يتذكر السكان | أنواء مماثلة شهدتها صحار | في 2002"."""
    s, tokens = place.sentence, place.sentence.tokens
    at = next((v for v in range(left - 1, verb + 1, -1) if v in s.verbs), None)
    if at is None or not _perfect(place, at) or tokens[at].reading.conjunction:
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


def named_instead(sentence: Sentence, date: int, last: int, floor: int) -> list[Head]:
    """The event that a noun phrase just before a date names, where all else tells nothing.

    "لم ينج من | مذبحة القلعة | سنة 1811 إلا نفر قليل", "الجهة التي دبرت | تفجير السوق | عام 2016".
    """
    tokens, clause = sentence.tokens, sentence.clauses[sentence.clause_of[date]]
    place = Place(sentence, date, last, floor, None)
    low = max(floor, clause.start, date - _NAMING)
    left = left_of_date(tokens, date, low)
    noun = event_noun(place, low, left) if tokens[date - 1].type != "mark" else None
    if noun is None:
        return []
    first = row_start(place, noun, low)
    for i in range(first, left):
        reading = tokens[i].reading
        loose = tokens[i].type in ("date", "time") or (tokens[i].type == "mark" and tokens[i].text not in QUOTES)
        if loose or i in sentence.verbs or reading.function in ("relative", "complement", "subordinator", "negation"):
            return []
    if any(tokens[i].reading.base == "صحه" and tokens[i - 1].reading.base == "لا" for i in range(1, first)):
        return []  # لا صحة لما يتداول عن مقتل ...
    if not 1 < sum(token.type == "word" for token in tokens[first:left]) < _NAMING - 3:
        return []
    head = noun_head(place, noun, first, left, None, extend=False)
    return [head] if head.kind in _NAMED_EVENTS else []


def verb_instead(sentence: Sentence, date: int, last: int, noun: int) -> list[Head]:
    """The verb whose occasion a rejected noun is: "أقر المساهمون في جمعيتهم المنعقدة أمس الاندماج"."""
    place = Place(sentence, date, last, 0, None)
    number = sentence.clause_of[noun]
    clause = sentence.clauses[number]
    chain = row_start(place, noun, clause.start)
    since = chain > 0 and sentence.tokens[chain - 1].reading.base in grammar.SINCE
    behind = sentence.tokens[last + 1 : last + 5]
    if since and any(t.type == "number" for t in behind) and 0 <= clause.verb < noun and _perfect(place, clause.verb):
        return [verb_head(place, clause.verb, clause.end)]  # بلغ عدد الزوار منذ افتتاحه الجمعة أكثر من ألف
    if chain < 1 or sentence.tokens[chain - 1].reading.base != "في":
        return []
    if clause.verb < 0 and number and sentence.tokens[clause.start].reading.folded == "وذلك":
        clause = sentence.clauses[number - 1]  # ...، وذلك في اجتماعها المنعقد يوم 28 يونيو
    if not 0 <= clause.verb < noun or not _perfect(place, clause.verb) or is_copula(sentence, clause.verb):
        return []
    if lemma_of(sentence, clause.verb) in (*BRINGING, *lemmas("REPORT")):
        return []
    return [verb_head(place, clause.verb, clause.end)]


def with_verb_before(sentence: Sentence, date: int, last: int, verb: int) -> list[Head]:
    """Two verbs as one telling, where the second one is tied to the first and alone says of nobody what it did.

    "اكتمل بناء السوق وافتتح للتجار | عام 1972".
    """
    number = sentence.clause_of[verb]
    clause, before = sentence.clauses[number], sentence.clauses[number - 1]
    tied = number > 0 and clause.opener == "and" and clause.start == verb and before.end == verb
    place = Place(sentence, date, last, 0, None)
    if not tied or not verb < date <= verb + _NAMING or before.verb < 0 or is_copula(sentence, verb):
        return []
    first, second = sentence.tokens[before.verb].reading.verb, sentence.tokens[verb].reading.verb
    if first is None or second is None or not first.role == second.role == "perfect" or first.gender != second.gender:
        return []
    if any(token.type != "word" for token in sentence.tokens[before.start : verb]) or not _perfect(place, verb):
        return []
    head = verb_head(place, before.verb, before.end)
    if not head.indices or head.indices[-1] != verb - 1 or sentence.tokens[verb].text.endswith("وا"):
        return []
    return [attrs.evolve(head, indices=(*head.indices, *range(verb, date)))]


def undated_heads(sentence: Sentence) -> list[Head]:
    """The head of the first clause with a verb of a sentence without a date of its own."""
    clause = next((c for c in sentence.clauses if c.verb >= 0), None)
    if clause is None:
        return []
    return [verb_head(Place(sentence, clause.start, clause.start - 1, clause.start, None), clause.verb, clause.end)]


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
    born = _born_in(place, low, left)
    if born is not None:
        return [born]
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
    if number and low == clause.start and tokens[low].reading.folded == "وذلك" and clause.verb < 0:
        return clause_before(place, number)
    was = clause.verb == left - 1 and lemma_of(s, left - 1) == ("كون", 1)
    if number and was and tokens[left].reading.base == "ذلك":
        return clause_before(place, number)  # ...، وكان ذلك عام 1932
    behind_aside = _behind_aside(place, left)
    if behind_aside:
        return behind_aside
    if words_left and (own_verb := _headed(place, low, left)) is not None:
        return [verb_head(place, own_verb, clause.end)]
    if words_left and (own_verb := _parted(place, left)) is not None:
        return [verb_head(place, own_verb, clause.end)]
    if words_left:
        found = named_after(place, number) or state(place, low, left) or _before_date(place, low, left)
        if found is None:
            return []
        if found:
            during = during_after(place, number)
            if during:
                keep = tuple(i for i in found[-1].indices if i < during[0].index - 1)
                found[-1] = attrs.evolve(found[-1], indices=keep or found[-1].indices)
            return found + during
    behind = behind_date(place, number)
    if behind:
        return behind
    if number and not words_left:
        return clause_before(place, number) if clause.start >= place.floor else []
    tenure = _tenure(place, left, low)
    if not words_left or not (opening is not None or tenure):
        return []
    found = _phrase(place, low, left)
    return [attrs.evolve(head, kind="appointment") for head in found] if tenure else found


def _born_in(place: Place, low: int, left: int) -> Head | None:
    """Who is said to be one of those born then: "سالم من مواليد صحار عام 1936", "هو من مواليد 1936 في صحار"."""
    s, tokens = place.sentence, place.sentence.tokens
    at = next((i for i in range(left - 1, max(low, left - 7), -1) if tokens[i].reading.folded == "مواليد"), None)
    if at is None or tokens[at - 1].reading.base != "من" or any(v in s.verbs for v in range(low, left)):
        return None
    rest = rest_of_clause(place, left - at)
    tied = bool(rest) and (tokens[rest[0]].reading.base == "في" or glued(tokens[rest[0]].reading.folded))
    rest = rest if tied and at < left - 1 else []
    first = low
    named = first < at - 1 and not tokens[first].reading.function and at - first <= 7
    named = named and all(tokens[i].type == "word" for i in range(first, at))
    row = (*range(first if named else at - 1, left), *rest)
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
    if own is None or own.end != left or left == place.date or not _perfect(place, at):
        return None
    known = length(s.tokens, own) <= 6 and not any(own.start <= v < left for v in s.verbs)
    return at if known and s.tokens[own.start].reading.noun in (None, "other") else None


def _counted_after(tokens: Sequence[Token], i: int) -> bool:
    """Does "من" stand here behind so long a time: "بعد يومين من"?"""
    near = [token.reading.base for token in tokens[max(0, i - 4) : i]]
    counted = any(token.type == "time" or token.reading.base in _SPANS for token in tokens[max(0, i - 3) : i])
    return tokens[i].reading.base == "من" and counted and ("بعد" in near or "قبل" in near)


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


def _preceded(place: Place, noun: int, verb: int | None) -> bool:
    """Is the date that of an event which something went before: "السنوات التي سبقت ثورة تموز 1958"?"""
    tokens = place.sentence.tokens
    before = tokens[noun - 1].reading if noun else None
    if before is not None and before.base == "ذكري" and verb is not None and not _perfect(place, verb):
        return True  # يحيي السكان كل عام ذكرى القصف عام 1988
    return verb is not None and verb == noun - 1 and tokens[verb].reading.base in _PRECEDING


def _was_something(place: Place, verb: int, noun: int) -> bool:
    """Is what somebody was named just behind the verb, and the event noun only the place of it?"""
    tokens = place.sentence.tokens
    reading = tokens[verb + 1].reading
    plain = tokens[verb + 1].type == "word" and not (reading.function or reading.definite or reading.preposition)
    return plain and reading.noun is None and noun > verb + 2 and tokens[verb + 2].reading.base == "في"


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


def _behind_aside(place: Place, left: int) -> list[Head]:
    """The verb that goes on behind a relative clause between commas: "ركز المدرب، الذي يغادر غدا، أمس على"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date]
    number -= number > 0 and s.clauses[number].start == place.date  # a date between commas opens a clause of its own
    aside, main = s.clauses[number], s.clauses[number - 1]
    between = left >= place.date - 1 and {tokens[place.date - 1].text, tokens[aside.start - 1].text} <= COMMA
    if not (number and aside.opener == "relative" and aside.verb >= 0 and between and main.verb >= 0):
        return []
    if has_date(s, main.start, main.end):
        return []  # استقلت عام 1946، لتنتهي الفترة، التي تخللتها أزمات، عام 1963
    head = verb_head(place, main.verb, main.end)
    rest = rest_of_clause(place, 0)
    first = tokens[rest[0]] if rest else None
    tied = first is None or first.reading.preposition or first.reading.conjunction
    goes_on = first is not None and (wants(lemma_of(s, main.verb), first) or (first.reading.noun and not tied))
    return [attrs.evolve(head, indices=(*head.indices, *rest)) if goes_on else head]


def _before_date(place: Place, low: int, left: int) -> list[Head] | None:
    """The heads before the date; None where it belongs to a clause that cannot be told."""
    s, tokens = place.sentence, place.sentence.tokens
    clause = s.clauses[s.clause_of[place.date]]
    verb = next((v for v in sorted(s.verbs) if low <= v < left), None) if clause.verb >= 0 else None
    if verb is not None and lemma_of(s, verb) in HELPERS:
        verb = next((v for v in sorted(s.verbs) if verb < v < min(left, verb + 16)), verb)
    meaning = _meaning(place, verb, left)
    if meaning is not None:
        return [verb_head(place, meaning, clause.start)]
    verb = _told_rather(place, verb, low, left)
    among = _among_them(place, low, left)
    if among is not None:
        return noun_heads(place, among, among, left, None)
    noun = event_noun(place, max(low, (verb if verb is not None else low - 1) + 1), left)
    noun = None if verb is not None and given_yearly(place, low, left) else noun
    participle = participle_before(place, max(low, left - 14), left)
    bracketed = tokens[left].type == "mark" and tokens[left].text in OPENING
    if bracketed and _lasts(place):
        return _of_period(place, low, left, verb)
    title = _title(place, low, left) if bracketed else []
    if title and noun is not None and verb is None and noun > title[0].index:
        return title  # و«رحلة إلى الهند» (1931): no journey
    beside = range(noun, title[0].index) if title and noun is not None else range(0)
    if any(tokens[i].type == "mark" for i in beside):
        return title  # (... قبل الطبع وبعده) و«ابنة رايان» (1970)
    convened = participle is not None and tokens[participle].reading.base in ("منعقد", "منعقده")
    if participle is not None and convened and verb is not None and verb < participle - 1 and _perfect(place, verb):
        own = after_verb(s, verb)  # صادق مجلس الحكومة المنعقد أمس على ...
        if own is not None and body(tokens[own.start]) and own.end >= participle:
            return [verb_head(place, verb, clause.end)]
    if participle is not None and (verb is None or verb < participle):
        described_noun = by_participle(place, low, participle, left)
        return [described_noun] if described_noun is not None else None
    if verb is not None and founded(place, low, left):
        return [verb_head(place, verb, clause.end)]
    if noun is not None and _preceded(place, noun, verb):
        return [noun_head(place, noun, noun, left, None, extend=False)]
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
            return around(place, clause.start) or as_it_stands(place, clause.start, left, verb) or None
        verb = None
    if verb is None:
        since = _since(place, low, left)
        if since is not None and tokens[since].reading.noun is not None:
            return [noun_head(place, since, since, left, None)]
        said = _said_then(place, low) if noun is not None else None
        if said is not None:
            return [verb_head(place, said, s.clauses[s.clause_of[said]].end)]
        if noun is not None and not edition(place, noun, left) and not _left_behind(place, noun, left):
            return noun_heads(place, noun, low, left, None)
        return []
    nearest = max(v for v in s.verbs if low <= v < left)
    if nearest - 2 == verb and tokens[nearest - 1].reading.base == "ما" and left - nearest <= 2:
        return []  # لا يشبه ما حدث في حزيران
    lemma = lemma_of(s, verb)
    being = lemma == ("كون", 1) or tokens[verb].reading.folded.endswith("كون")
    if being and left == verb + 1 == place.date and tokens[left].text.startswith(("هذا", "هذه")):
        return []  # سيكون هذا الأسبوع حاسما: the time itself
    seen = _seen_that_day(place, clause.end) if lemma == ("شهد", 1) and left == verb + 1 else None
    if seen is not None:
        return [seen]
    then = _dated_back(place, verb, left)
    if then is not None:
        return [verb_head(place, s.clauses[then].verb, s.clauses[then].end)]
    if place.ahead and done(place, verb) and tokens[left].reading.folded not in _FROM_ON:
        if noun is None:
            return []
        return [_planned_noun(place, noun, verb, left)]
    if verb and tokens[verb - 1].reading.base == "كما" and lemma in (*BRINGING, ("ورد", 1), ("ورد", 4), ("ذكر", 1)):
        return []  # كما جاء في كتاب ...
    if lemma in BRINGING and tokens[verb + 1].reading.base == "ذلك" and noun is None:
        return []
    if (
        (lemma in _DEFINING or tokens[verb].reading.base in ("تعد", "يعد"))
        and not _future(place, verb)
        and tokens[verb].reading.verb is not None
    ):
        # يعد سقوط المدينة عام 1453 نهاية عصر
        return noun_heads(place, noun, verb + 1, left, None) if noun == verb + 1 else []
    passed = lemma in _PASSING and noun is not None and verb > 0 and tokens[verb - 1].reading.base == "لم"
    if passed and noun is not None and tokens[noun - 1].reading.base == "علي":
        return noun_heads(place, noun, noun, left, None)  # لم تمض أشهر على توليه المنصب في مايو حتى ...
    if lemma == ("بدا", 1) and tokens[verb + 1].reading.base == "في" and noun == verb + 2 and left - verb <= 6:
        return [verb_head(place, verb, clause.end)]  # يبدأ في التراجع التدريجي
    compared = verb > 1 and bool({tokens[verb - 2].reading.base, tokens[verb - 2].reading.folded} & COMPARISONS)
    if verb and tokens[verb - 1].reading.base == "مما" and not tokens[verb].reading.suffix and not compared:
        return noun_heads(place, noun, verb + 1, left, None) if noun is not None else []  # مما أدى إلى إقامة مستعمرة
    if verb > 1 and tokens[verb - 1].reading.base == "ما" and tokens[verb - 2].reading.function == "complement":
        return []  # أن ما صدر عن الوزير أمس تهديد
    that = verb > 0 and tokens[verb - 1].reading.base in ("ما", "بما", "مما") and _perfect(place, verb)
    if that and not denies(s, verb - 1):
        said = verb > 1 and tokens[verb - 2].reading.base in _BY_WORD and lemma in lemmas("REPORT")
        # ارتفعت الحصيلة، بحسب ما أعلنت الوزارة أمس; not: وفق ما أعلنته الوزارة، وما حدث له
        return (_reported(place, s.clause_of[verb]) or None) if said else None
    occasion = of_indefinite(place, verb, low, left) if noun is None else []
    if occasion:
        return occasion
    speech_ = in_a_speech(place, verb, low) if describes(place, verb, low) else []
    if speech_:
        return speech_
    if describes(place, verb, low):
        described = by_relative(place, verb, left, verb)
        if described is not None:
            return described or None
        met = _described_nearer(place, verb - 3, left) if verb > 2 else None
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
    if noun is not None and named and tokens[noun].reading.noun == "other":
        noun = None  # قرر مجلس الاحتياط، أمس، الإبقاء على ...: a word of its subject's name
    if noun is not None:
        owned = tokens[noun].reading.suffix and tokens[row_start(place, noun, verb + 1) - 1].reading.base in _AFTER
        if owned:
            pass  # شهدت المباراة مشاركة سالم بعد إجرائه جراحة أمس
        elif lemma == ("شهد", 1) and tokens[verb + 1].reading.definite and tokens[verb + 1].reading.noun is not None:
            return [verb_head(place, verb, clause.end)]  # شهدت العلاقات بين البلدين توترا
        elif lemma in PRESENTING and tokens[verb + 1].reading.noun is not None and verb + 1 not in s.verbs:
            first = event_noun(place, verb + 1, min(left, row_end(place, verb + 1)))
            goes_on = lemma in BRINGING  # elsewhere the predicate follows
            later = next((i for i in range(verb + 2, noun) if _counted_after(tokens, i)), None)
            if later is not None:  # جاءت استقالته بعد يومين من جلسة عقدها البرلمان في 2 مارس
                return noun_heads(place, noun, later + 1, left, None)
            return [noun_head(place, first if first is not None else verb + 1, verb + 1, left, None, goes_on)]
        chain = row_start(place, noun, verb + 1)
        governed = chain - 1 > verb and tokens[chain - 1].reading.base in TEMPORAL
        governed = governed and not _first_since(place, verb, chain - 1)
        during = governed and tokens[chain - 1].reading.base in DURING and lemma not in BRINGING
        idafa = not tokens[noun].reading.definite and not tokens[noun].reading.suffix
        if left == place.date == noun + 1 and idafa and tokens[place.date].text[0].isdigit() and not during:
            return [noun_head(place, noun, noun, left, verb, extend=False)]  # اتفاقية 26 أغسطس
        if tokens[noun].reading.conjunction and _verb_after(place):
            return noun_heads(place, noun, verb + 1, left, None)
        meeting = bool(tokens[noun].reading.suffix) and tokens[chain - 1].reading.base in ("في", "خلال", "اثناء")
        bare = noun == left - 1 and tokens[noun].reading.noun == "meeting"  # وجه في اجتماعه أمس مع الوزير بسرعة ...
        if meeting and chain == noun and (_object_follows(place) or (bare and lemma not in BRINGING)):
            return [verb_head(place, verb, clause.end)]  # قررت اللجنة في اجتماعها يوم الخميس الإبقاء على ...
        joined = _lam(tokens[left].text) and left == place.date - 1
        if governed and tokens[noun].reading.suffix and tokens[chain - 1].reading.base in _AFTER and left - verb <= 20:
            return [verb_head(place, verb, clause.end)]  # توج بعد تعادله مع ... يوم 11 يونيو
        if governed and not during and _bare_day(place, noun, left) and tokens[chain - 1].reading.base in _AFTER:
            return [verb_head(place, verb, clause.end)]  # صدر الدستور بعد الاستقلال في 1 يونيو
        closing = tokens[chain - 1].reading.base in ("عند", "لدي", "مع") and noun == left - 1
        if governed and closing and tokens[noun].reading.definite:
            return [verb_head(place, verb, clause.end)]  # هبط المؤشر عند الإغلاق أمس
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
        about = chain - verb <= 9
        led = tokens[chain].reading.preposition or tokens[chain - 1].reading.base in ("الي", "علي", "عن", "من")
        if lemma in (("جيء", 1), ("اتي", 1)) and tokens[verb + 1].reading.base == "ذلك":
            return noun_heads(place, noun, verb + 1, left, None)  # جاء ذلك خلال اجتماع ...
        if lemma == ("كون", 1) and _was_something(place, verb, chain):
            return [verb_head(place, verb, clause.end)]  # كانت عارضة في أغنية ...
        agreed = lemma == ("وفق", 3) and led  # وافق المجلس على البناء, and not "يوافق عيد الجزيرة"
        if is_copula(s, verb) and not agreed and (lemma != ("عود", 1) or tokens[left].reading.base == "الي"):
            been = noun_heads(place, noun, verb + 1, left, None)
            listed = any(tokens[i].text in COMMA for i in been[0].indices if i < left)
            return [] if listed else been  # كانت أسهم الساحل، والجبل، والميناء الأكثر ارتفاعا أمس
        if led and tokens[left].reading.folded in _FROM_ON and lemma not in _ALLOWING:
            return noun_heads(place, noun, verb + 1, left, verb)  # اتفق الوزراء على خفض الإنتاج اعتبارا من مارس
        if lemma == ("اجل", 2) and (led or tokens[left].reading.base not in ("الي", "حتي")):
            return [verb_head(place, verb, clause.end)]  # أجلت المحكمة النظر في ملف الفساد
        denied = lemma in lemmas("DENIAL")
        meant = lemma in lemmas("INTENTION") and (led or lemma not in (("دعو", 1), ("طلب", 3)))
        if about and denied:
            return noun_heads(place, noun, verb + 1, left, verb)
        if about and meant and (chain - verb > 6 or _wished(place, verb, left)):
            return noun_heads(place, noun, verb + 1, left, verb)
        told_of = tokens[chain - 1].reading.base in ("عن", "علي")
        told_of = told_of and not any(token.reading.suffix for token in tokens[noun:left])  # عن تشكيلة حكومته
        if lemma in lemmas("REPORT") and about and told_of:
            return noun_heads(place, noun, verb + 1, left, verb)
        if bracketed and left - noun <= 9:
            return noun_heads(place, noun, verb + 1, left, verb)
        if joined:
            return [noun_head(place, noun, chain, left, verb, extend=False)]
        if left - verb > REACH:
            return noun_heads(place, noun, verb + 1, left, verb)
    if lemma in (("عود", 1), ("رجع", 1)) and noun is None and tokens[verb + 1].reading.base == "تاريخ":
        return []  # يعود تاريخ اللقطة إلى عام 1967
    if lemma in (("عود", 1), ("رجع", 1)) and tokens[left].reading.base == "الي":
        described_ = _described_nearer(place, verb, left)
        if described_ is not None:
            return [described_]  # يعود آخر برنامج نفذته الجزيرة إلى عام 1991
    if is_copula(s, verb):
        before = before_verb(s, verb)
        if before is not None and (left - verb <= 2):
            inner = event_noun(place, before.start, before.end)
            if inner is not None:
                return noun_heads(place, inner, before.start, before.end, None)
            return _phrase(place, before.start, before.end)
    if (
        bracketed
        and noun is None
        and tokens[left - 1].type == "mark"
        and tokens[left - 1].text in QUOTES
        and left - verb > 6
    ):
        return _phrase(place, max(low, left - 8), left)
    return [verb_head(place, verb, clause.end)]


def _bare_day(place: Place, noun: int, left: int) -> bool:
    """Is an event named by no more than its article before a day, so that it is not what the day tells?"""
    mention, reading = place.sentence.tokens[place.date].mention, place.sentence.tokens[noun].reading
    day = mention is not None and len(mention.value) >= 10
    worked = reading.lemma is not None and reading.noun in _WORKS  # افتتح بعد الترميم في مطلع 2010
    return (day or worked) and noun == left - 1 and reading.definite


def _left_behind(place: Place, noun: int, left: int) -> bool:
    """Does the clause go on to something else behind a noun: "كأس ولي العهد، وقسم المدرب اللاعبين أمس"?"""
    tokens = place.sentence.tokens
    for i in range(noun + 1, left - 3):
        word = tokens[i + 1].reading
        if tokens[i].text in COMMA and word.conjunction and not (word.function or word.definite or word.preposition):
            return word.noun is None
    return False


def _meaning(place: Place, verb: int | None, left: int) -> int | None:
    """The verb of intention over the clause of أن that holds the date: "قرر الملك أن يبني ميناء عام 1925"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date]
    clause = s.clauses[number]
    if verb is None or not number or clause.opener != "complement" or verb - clause.start > 2:
        return None
    found, above = tokens[verb].reading.verb, s.clauses[number - 1].verb
    if found is None or found.role != "imperfect" or found.future or above < 0 or clause.start - above > 6:
        return None
    meant = lemma_of(s, above) in lemmas("INTENTION") and not _wished(place, above, left)
    return above if meant and tokens[clause.start].reading.base in ("ان", "بان") else None


def _wished(place: Place, verb: int, left: int) -> bool:
    """Is the date that of what is meant, rather than of the deed of meaning it: "يعتزم الحزب عقد مؤتمره في مايو"?

    "طالب النواب بإقالة الوزير في مايو" tells in June what they demanded.
    """
    tokens = place.sentence.tokens
    by = tokens[left].reading.base in ("بحلول", "بحدود") or tokens[left].reading.folded in _FROM_ON
    foreseen = lemma_of(place.sentence, verb) in _FORESEEING
    return place.ahead or by or foreseen or is_ahead(place.sentence, place.date) or not _perfect(place, verb)


def _reported(place: Place, number: int) -> list[Head]:
    """What a sentence tells on someone's word: "ارتفعت الحصيلة إلى عشرة، بحسب ما أعلنت الوزارة أمس"."""
    s = place.sentence
    told = next((clause for clause in s.clauses[:number] if clause.verb >= 0 and clause.opener != "relative"), None)
    if told is None or has_date(s, 0, place.date):
        return []
    return [verb_head(place, told.verb, told.end)]


def _title(place: Place, low: int, left: int) -> list[Head]:
    """The work whose year stands in brackets behind its title: "في كتاب العامري المسمى «مدن الساحل» (1992)"."""
    tokens = place.sentence.tokens
    if left - 1 <= low or tokens[left - 1].text not in QUOTES:
        return []
    opening = next((i for i in range(left - 3, max(low, left - 12) - 1, -1) if tokens[i].text in QUOTES), None)
    if opening is None:
        return []
    return [Head(opening, tuple(range(opening, left)), "other", "phrase")]


def _lasts(place: Place) -> bool:
    mention = place.sentence.tokens[place.date].mention
    return mention is not None and isinstance(mention.when, Interval)


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


def _planned_noun(place: Place, noun: int, verb: int, left: int) -> Head:
    """What a verb that is done leaves to the date: "أعلن الاستعداد لانطلاق المرحلة الأولى من الانتخابات في"."""
    tokens = place.sentence.tokens
    first = row_start(place, noun, verb + 1)
    while not tokens[first].reading.preposition:
        outer = event_noun(place, max(verb + 1, first - 6), first)
        if outer is None or tokens[outer].reading.suffix or not inside(place, outer, first):
            break
        noun, first = outer, row_start(place, outer, verb + 1)
    return noun_head(place, noun, first, left, verb)


def _dated_back(place: Place, verb: int, left: int) -> int | None:
    """The clause that tells what a thing is dated back to: "تعود الصحيفة إلى 5 مايو 1975 حين أصدرها فلان"."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date] + 1
    if lemma_of(s, verb) not in (("عود", 1), ("رجع", 1)) or tokens[left].reading.base != "الي":
        return None
    if number >= len(s.clauses) or s.clauses[number].start != place.last + 1 or s.clauses[number].verb < 0:
        return None
    return number if tokens[place.last + 1].reading.base in ("حين", "عندما", "حينما", "لما", "يوم") else None


def _seen_that_day(place: Place, end: int) -> Head | None:
    """What a day saw, which is itself the subject: "شهد أمس عمليات إغاثة"."""
    tokens, first = place.sentence.tokens, place.last + 1
    plain = first < end and tokens[first].type == "word" and not tokens[first].reading.function
    plain = plain and (tokens[first].reading.noun is not None or tokens[first].reading.folded.endswith("ات"))
    if not plain or tokens[first].reading.definite or first in place.sentence.verbs:
        return None
    return noun_head(place, first, first, end, None, extend=False)


def _tenure(place: Place, left: int, low: int) -> bool:
    """Is the date a time in office behind its title: "الرئيس الرابع للجمهورية من 14 أكتوبر 1981"?"""
    tokens = place.sentence.tokens
    links = {tokens[i].reading.base for i in range(left, place.date)} | {tokens[place.date].text.split()[0]}
    title = tokens[low].reading
    return bool(links & {"من", "منذ", "بين"}) and title.definite and title.base in OFFICES and left - low <= 9


def _said_then(place: Place, low: int) -> int | None:
    """The saying behind the date of an occasion to speak: "في حديث لإذاعة محلية أمس، كشف الوزير أن ..."."""
    s, tokens = place.sentence, place.sentence.tokens
    if tokens[low].reading.base != "في" or tokens[low + 1].reading.noun != "statement":
        return None
    at = next((i for i in range(place.last + 1, min(place.last + 3, len(tokens))) if i in s.verbs), None)
    return at if at is not None and _perfect(place, at) and lemma_of(s, at) in lemmas("REPORT") else None


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
        return before.base in grammar.SINCE and not _first_since(place, low, first - 1)
    if before.base in TEMPORAL and before.base not in DURING and not _first_since(place, low, first - 1):
        return verb is not None
    if verb is None or verb != first - 1 or tokens[verb].reading.suffix:
        return False
    acts = tokens[verb].reading.verb
    if acts is None:
        return tokens[verb].reading.folded[:1] in ("ي", "ت")
    return acts.role == "imperfect" and not acts.future


def _apart(place: Place, noun: int, low: int) -> bool:
    """Does a conjunction part a noun from the relative clause before it: "... الذي لا يقهر، وتوقيع المعاهدة"?

    Or does a preposition of time make it the event: "التي خضعت لها الجزيرة ... وذلك بعد توقيع المعاهدة"?
    """
    tokens, first = place.sentence.tokens, row_start(place, noun, low)
    return bool(tokens[first].reading.conjunction) or tokens[first - 1].reading.base in TEMPORAL


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
            compared = any(r.folded in COMPARISONS or r.base in COMPARISONS for r in near)
            return i + 1 if compared and (tokens[i + 1].reading.definite or known(place, i + 1)) else None
        if tokens[i].type != "word" or reading.function or i in place.sentence.verbs:
            return None
    return None


def _first_since(place: Place, verb: int, since: int) -> bool:
    """Does a day date the verb though منذ stands nearer: "جرت أول انتخابات منذ سقوط الحكم في 12 مايو 2018"?"""
    tokens = place.sentence.tokens
    said = tokens[place.date].mention
    if tokens[since].reading.base not in grammar.SINCE or said is None or len(said.value) < 10:
        return False
    near = [tokens[i].reading for i in range(max(verb, since - 6), since)]
    return any(reading.folded in COMPARISONS or reading.base in COMPARISONS for reading in near)


def _future(place: Place, verb: int) -> bool:
    found = place.sentence.tokens[verb].reading.verb
    return found is not None and (found.future or found.role == "perfect")


def _perfect(place: Place, verb: int) -> bool:
    found = place.sentence.tokens[verb].reading.verb
    return found is not None and found.role == "perfect" and found.lemma != ("زول", 1)


def _among_them(place: Place, low: int, left: int) -> int | None:
    """The event that is one of those told before it: "شهدت البلاد أحداثا أبرزها | احتلال الجزيرة عام 1990"."""
    tokens = place.sentence.tokens
    for i in range(left - 2, low, -1):
        if i in place.sentence.verbs:
            return None
        if tokens[i].reading.folded in _AMONG and tokens[i + 1].type == "word":
            behind = range(i + 1, min(i + 4, left))
            return next((k for k in behind if tokens[k].reading.noun not in _NO_DEEDS), None)
    return None


def _told_rather(place: Place, verb: int | None, low: int, left: int) -> int | None:
    """After a verb that describes ("يعد ... الذي"), a perfect nearer to the date tells what happened."""
    s = place.sentence
    found = s.tokens[verb].reading.verb if verb is not None else None
    if found is None or found.role != "imperfect" or found.future or found.kind != "other":
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


def _object_follows(place: Place) -> bool:
    """Does a definite noun stand behind the date, which is the object of the verb before it?"""
    tokens = place.sentence.tokens
    if place.last + 1 >= len(tokens):
        return False
    reading = tokens[place.last + 1].reading
    return reading.definite and not (reading.preposition or reading.conjunction or reading.function)


def _verb_after(place: Place) -> bool:
    """Does a verb follow the date at once: "وافتتاح القناة يوم ... سوف يغير"?"""
    s = place.sentence
    return any(i in s.verbs for i in range(place.last + 1, min(place.last + 4, len(s.tokens))) if not marked(place, i))


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


def _phrase(place: Place, low: int, left: int) -> list[Head]:
    """Without verb and event noun: the words just before the date, where they are a phrase of two words or more."""
    tokens = place.sentence.tokens
    first = left
    while first - 1 >= low and left - first < 9:
        token = tokens[first - 1]
        if token.type in ("date", "time") or (token.type == "mark" and token.text not in QUOTES):
            break
        if token.reading.function and token.reading.function != "demonstrative":
            break
        first -= 1
    title = _title(place, low, left)
    if title:
        opening = title[0].index
        called = tokens[opening - 1].reading.base in ("مسمي", "مسماه", "معنون") if opening > low else False
        tied = glued(tokens[first].reading.folded) and first < opening - 1  # لفيلمه الكبير «نادي القطن»
        if called or first > opening or tied:
            return title
    if sum(tokens[i].type == "word" for i in range(first, left)) < 2:
        return []
    return [Head(first, tuple(range(first, left)), "other", "phrase")]


def _lam(word: str) -> bool:
    return word.startswith("ل") and len(word) <= 4
