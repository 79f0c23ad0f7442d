"""Another head for a date, where what was found first would tell nothing."""

from __future__ import annotations

import attrs

from timeline.events.heads.before import described_nearer
from timeline.events.heads.measures import edition
from timeline.events.heads.nominal import event_noun, noun_head, row_start
from timeline.events.heads.place import BRINGING, Head, Place, has_date, is_copula, lemma_of, perfect
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES
from timeline.events.sentences.words import folded
from timeline.events.status import lemmas
from timeline.events.what.datewords import left_of_date
from timeline.events.who.subjects import after_verb

_SLIGHT = ("other", "statement", "culture", "sport", "travel")  # nouns of these kinds more often only name things
# What a noun phrase names and dates by itself, and how many tokens before its date it begins at most.
_NAMED_EVENTS = frozenset(
    (
        *("attack", "war", "conquest", "disaster", "accident", "death", "birth", "marriage"),
        *("agreement", "peace", "independence", "protest", "dismissal"),
    )
)
_NAMING = 13
_MATCHES = ("مباراه", "لقاء", "ديربي", "كلاسيكو")
_WARNING = (("حذر", 2), ("خشي", 1), ("خوف", 5))  # what is feared did not happen
_BECAUSE = folded(grammar.words("بداعي بسبب بحجة بدعوى بذريعة جراء نتيجة احتجاجا لأسباب لعدم لدواع لدواعي لظروف"))
_ACHIEVING = (("مكن", 5), ("طوع", 10), ("نجح", 1))


def instead(sentence: Sentence, date: int, last: int, verb: int) -> list[Head]:
    """The event noun nearest to a date, where what the verb before it says tells nothing: "شهدت في عهده افتتاح ..."."""
    place = Place(sentence, date, last, verb + 1, None)
    before = [token.reading for token in sentence.tokens[max(0, verb - 4) : verb]]
    if any(reading.function == "negation" or reading.base in ("ما", "لما", "مما", "بما") for reading in before):
        return []  # لا صحة لما يتداول عن مقتله
    if lemma_of(sentence, verb) in _WARNING:
        return []
    left = left_of_date(sentence.tokens, date, verb + 1)
    if lemma_of(sentence, verb) in _ACHIEVING:  # تمكن على إثرها من انتزاع مدينتي ...: it is told without who did it
        done = next((i for i in range(verb + 1, left) if sentence.tokens[i].reading.lemma is not None), None)
        if done is not None and left - done > 1 and not sentence.tokens[done].reading.suffix:
            return [noun_head(place, done, done, left, verb)]
    noun = event_noun(place, verb + 1, left)
    if noun is not None and sentence.tokens[noun].text.startswith("لل"):
        return []  # المعهد الساحلي للبحث العلمي
    if noun is None:
        described = described_nearer(place, verb, left)
        return [described] if described is not None else []
    match = sentence.tokens[noun].reading.base in _MATCHES and left - noun > 2  # يزج به في مباراة السوبر أمام النجم
    if (sentence.tokens[noun].reading.noun in (None, *_SLIGHT) and not match) or edition(place, noun, left):
        return []
    found = sentence.tokens[verb].reading.verb
    governor = verb if found is not None and found.future else None  # سيصدران | إعلان طلاق
    behind = sentence.tokens[last + 1].reading.folded if last + 1 < len(sentence.tokens) else ""
    whole = behind not in _BECAUSE  # تغيب وكيله عن | جلسة | أمس بداعي المرض: why he was not there
    return [noun_head(place, noun, row_start(place, noun, verb + 1), left, governor, extend=whole)]


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
    dated = sentence.clause_of[date]
    if dated != number and sentence.clauses[dated].opener == "relative":
        return []  # انطلق المهرجان في دورته العشرين، التي تتواصل إلى غاية 12 يونيو
    chain = row_start(place, noun, clause.start)
    since = chain > 0 and sentence.tokens[chain - 1].reading.base in grammar.SINCE
    amount = any(t.type == "number" for t in sentence.tokens[last + 1 : last + 5])
    if since and amount and 0 <= clause.verb < noun and perfect(place, clause.verb):
        return [verb_head(place, clause.verb, clause.end)]  # بلغ عدد الزوار منذ افتتاحه الجمعة أكثر من ألف
    owned = 0 <= clause.verb < chain and bool(sentence.tokens[noun].reading.suffix)
    own = after_verb(sentence, clause.verb) if owned else None
    if own is not None and own.end == chain and not is_copula(sentence, clause.verb):
        return [verb_head(place, clause.verb, clause.end)]  # من المنتظر أن تعقد اللجنة اجتماعها في 15 يناير
    if chain < 1 or sentence.tokens[chain - 1].reading.base != "في":
        return []
    if clause.verb < 0 and number and sentence.tokens[clause.start].reading.folded == "وذلك":
        clause = sentence.clauses[number - 1]  # ...، وذلك في اجتماعها المنعقد يوم 28 يونيو
    if not 0 <= clause.verb < noun or is_copula(sentence, clause.verb):
        return []
    if not perfect(place, clause.verb) and lemma_of(sentence, clause.verb) not in lemmas("INTENTION"):
        return []
    lemma, behind = lemma_of(sentence, clause.verb), sentence.tokens[last + 1 : last + 2]
    says = lemma in lemmas("REPORT") and bool(behind) and behind[0].reading.function == "complement"
    if lemma in (*BRINGING, *lemmas("REPORT")) and not says:  # قالت الصحيفة في عددها الصادر الخميس إن ...
        return []
    return [verb_head(place, clause.verb, clause.end)]


def verb_behind(sentence: Sentence, date: int, last: int, verb: int) -> list[Head]:
    """What came of a deed whose doers nobody names: "فالتقوا يوم الجمعة عند الحصن | فانهزم العرب هزيمة شنيعة".

    So too the second deed, where the first is but a verb: "عاد عام 1946 | وافتتح معهدا في صحار".
    """
    number = sentence.clause_of[verb] + 1
    following = sentence.clauses[number] if number < len(sentence.clauses) else None
    if following is None or following.opener != "and" or following.verb != following.start or not verb < date:
        return []
    place = Place(sentence, date, last, 0, None)
    said, own = sentence.tokens[following.verb], after_verb(sentence, following.verb)
    alone = (
        verb + 1 == left_of_date(sentence.tokens, date, verb + 1) and sentence.tokens[following.start - 1].text != "،"
    )
    did, then = sentence.tokens[verb].reading.verb, said.reading.verb
    alone = alone and said.reading.noun is None and then is not None and then.sure
    if did is not None and then is not None and own is not None and did.gender != then.gender:
        alone = False  # قبل أن يطلقها قبل 3 سنوات | وتربت البنت: the date is the first one's
    consequence = said.text.startswith("ف") and own is not None
    if not (consequence or (alone and said.text.startswith("و"))) or not perfect(place, following.verb):
        return []
    if has_date(sentence, following.start, following.end) or said.reading.suffix or is_copula(sentence, following.verb):
        return []
    return [verb_head(place, following.verb, following.end)]


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
    if any(token.type != "word" for token in sentence.tokens[before.start : verb]) or not perfect(place, verb):
        return []
    head = verb_head(place, before.verb, before.end)
    if not head.indices or head.indices[-1] != verb - 1 or sentence.tokens[verb].text.endswith("وا"):
        return []
    return [attrs.evolve(head, indices=(*head.indices, *range(verb, date)))]
