"""Which words of a head are told: without its dates, with the object that stands far behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.complements import of_cause
from timeline.events.heads.place import GOING_BACK, Head, lemma_of
from timeline.events.heads.within import done_within
from timeline.events.lexicon import grammar
from timeline.events.places import seats
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.verbs import BEFALLING
from timeline.events.sentences.words import (
    ACCUSATIVE,
    PERSONAL_GENDER,
    PRONOUN_GENDER,
    Verb,
    folded,
    gender_behind,
    wanted_by,
)
from timeline.events.status import conditional
from timeline.events.what import anaphora, asides, datewords, phrases, rendering, sides
from timeline.events.what.adjuncts import past_adjuncts
from timeline.events.what.appositions import without_apposition
from timeline.events.what.counts import without_count
from timeline.events.what.endings import leads, may_end
from timeline.events.what.forecasts import without_change
from timeline.events.what.worth import speaks_of_nothing
from timeline.events.who import nounphrases, subjects
from timeline.events.who.actors import adjective, bare, definite, end_of, given, glued, hangs, land, person, specific
from timeline.events.who.actors import gender as gender_of
from timeline.events.who.actors import objectless as without_object
from timeline.events.who.partitive import said_of_many
from timeline.events.who.pronouns import DOING

# A lone noun of these kinds may have its date for a name.
_NAMED_BY_DAY = (
    "war", "agreement", "election", "protest", "attack", "disaster", "law", "sport", "meeting", "accident",
)  # fmt: skip
_CALLED_BY_YEAR = folded(grammar.words("أحداث حوادث اضطرابات نهائي محادثات مفاوضات"))
_CALLING = re.compile(r"(?!(?:عام|سنة|شهر|يوم|من|في|ال\w+) )(?:\w+ )?\d")  # how a date begins that may do so
_MONTH = re.compile(r"[\dX]{4}-\d\d")
_TIED_TO_DATES = ("في", "خلال", "حتي", "منذ", "الي", "قبل", "بعد")
_ALONE = ("وحده", "وحدها", "فقط", "وحسب", "فحسب")
_FEASTS = folded(grammar.words("عطلة عيدا يوما إجازة موعدا مناسبة ذكرى"))
_SESSIONS = folded(grammar.words("تداولات تعاملات جلسة"))
_WITH_SOMEONE = folded(grammar.words("لقاء اجتماع التقاء"))
# By what somebody speaks: "الذي لعب عام 2009 | في حوار مع الصحيفة".
_MEDIA = folded(
    grammar.words(
        """
        حوار مؤتمر بيان حساب تغريدة تصريح تصريحات كلمة حديث مقابلة موقع صفحة اتصال رسالة خطاب تدوينة منشور مقال مداخلة
        """
    )
)
_PRESENCE = folded(grammar.words("برئاست بحضور برعايت بقيادت بمشاركت بمكتب"))  # as they stand before ه
_EDITIONS = folded(grammar.words("نسخة طبعة دورة"))
_OUTPUTS = folded(grammar.words("صادرات واردات مبيعات إيرادات عائدات"))
_GAINS = folded(grammar.words("ربح أرباح"))
_PARTS_OF_YEARS = ("الربع", "النصف")
_SEASONS = ("صيف", "شتاء", "ربيع", "خريف")
_COMING_TO_BE = ("birth", "death", "founding")
_FINDING = (("عثر", 1), ("وجد", 1))
_AS_FOUND = folded(
    grammar.words(
        "ميتا ميتة متوفى متوفاة متوفية مقتولا مقتولة مشنوقا مشنوقة جثة غريقا غريقة حيا حية سالما سالمة أحياء أمواتا"
    )
)
# Those who died or were hurt, and in what; words that tell of others beside them.
_CASUALTIES = ("death", "attack", "accident")
_HURT = (("صوب", 4), ("جرح", 1))
_INCIDENTS = folded(grammar.words("حادث حادثة حوادث أحداث انهيار غرق سقوط اشتباك اشتباكات عملية عمليات أعمال"))
_OTHER = folded(grammar.words("آخر أخرى منفصل منفصلة مستقل مستقلة ثان ثانية"))
# What names the sides or the place of an event that a date names.
_SIDES = folded(grammar.words("بين ضد على في"))
_MANY_LANDS = folded(grammar.words("العديد عدد عدة معظم أنحاء بلدان دول مناطق"))
_WHILE = folded(grammar.words("بينما فيما"))
# Of what such a deed is nobody could say.
_SHELLS = folded(grammar.words("تغيير خطوة إجراء قرار إنجاز مفاجأة سابقة حدث موقف خطأ تحول انعطافة"))
_RELATIVE = 4  # words of a relative clause that says little beside its date
_LEAST_TOLD = 4  # words of an event with its purpose, so that it may stand without that
_FEW = 8  # words with which a noun is told which one it is
_LONG = 8  # words up to which a described subject is told with its description
_BY_VIRTUE = folded(grammar.words("عملا تنفيذا التزاما استنادا امتثالا بناء اعتمادا تماشيا انطلاقا"))
_TIMING = (*grammar.SINCE, "بعد", "قبل", "عقب", "اثر", "قبيل", "بعيد", "فور")
_MEASURED = folded(grammar.words("بنسبة بنحو بمقدار بمعدل بواقع"))
_DECLARING = (("عبر", 8), ("علن", 4), ("جعل", 1), ("حدد", 2), ("قرر", 2), ("تخذ", 8))
_KEEPING = (("حيي", 4), ("صوم", 1))  # أحيت ليلة القدر
# Verbs of the fifth and sixth form that want an object nevertheless.
_TRANSITIVE = frozenset(
    (
        ("راس", 5), ("ولي", 5), ("سلم", 5), ("فقد", 5), ("لقي", 5), ("صدر", 5), ("بني", 5), ("قلد", 5), ("جنب", 5),
        ("بدل", 6), ("نول", 6), ("جوز", 6), ("جهل", 6), ("قسم", 6), ("كبد", 5), ("حمل", 5), ("وقع", 5), ("دول", 6),
        ("قبل", 5), ("ذكر", 5), ("علم", 5), ("حدي", 5), ("ضمن", 5), ("قضي", 6), ("عطي", 6),
    )
)  # fmt: skip


def chosen(sentence: Sentence, head: Head, date: int, last: int) -> list[int]:
    """The words that tell of a head in the time of the tokens `date` to `last`; [] where none do."""
    if head.spliced is not None:
        return [*head.indices]
    indices = _before_saying(sentence, head, last)
    indices = _before_main(sentence, head, _before_his_own(sentence, head, indices, last), last)
    indices = _before_another(sentence, head, indices, last)
    indices = _without_dated(sentence, head.index, _undated(sentence, indices, date, last), date)
    if head.shape == "verb" and not head.settled:
        indices = _past_described(sentence, head, indices, date, last)
    indices = phrases.without_owned(sentence, asides.without_brackets(sentence.tokens, indices), head.index)
    indices = anaphora.only_named(sentence.tokens, indices, date) if head.shape == "verb" else indices
    indices = without_apposition(sentence, head, indices, _takes_object(sentence, head))
    wanted = wanted_by(head.lemma) if head.shape == "verb" else ""
    if head.shape == "noun" and sentence.tokens[head.index].reading.base in _WITH_SOMEONE:
        wanted = "ب"  # لقاء الوزير، بالأمير
    objectless = _lacks_object(sentence, head, indices)
    indices = _with_object(sentence, head, indices) if objectless else indices
    indices = past_adjuncts(sentence.tokens, indices, sentence.verbs, objectless)
    whole = indices = asides.joined(sentence.tokens, indices, sentence.verbs, objectless, wanted)
    if not head.settled:
        indices = phrases.cut(sentence, indices, head.index, head.lemma == ("شهد", 1), wanted)
    indices = phrases.ended(sentence, indices, head.index)
    shortened = head.shape == "verb" and head.kind != "law" and 0 < len(indices) < len(whole)
    if shortened and speaks_of_nothing(sentence, indices, head.index, head.subject is not None):
        indices = _with_matter(sentence, head, whole) or indices
    if indices:
        indices = _with_amount(sentence, head, indices)
    if head.shape == "verb" and not head.settled:
        indices = _of_other_date(sentence, indices, head.index, last)
        indices = phrases.bridged(sentence, indices, head.index, head.indices, wanted)
        indices = _with_occasion(sentence, head, indices)
    if head.shape == "verb" and not head.settled and indices:
        indices = _with_which(sentence, head, _as_found(sentence, head, indices))
        indices = _before_torn_manner(sentence, head.index, indices)
    if head.shape == "noun":
        indices = _before_going_back(sentence, head, _without_loose_purpose(sentence.tokens, head, indices))
        indices = _with_the_met(sentence, head, _without_strangers(sentence, head, indices), last)
        indices = without_change(sentence, head, indices)
    if indices and not head.settled:
        indices = _with_its_clause(sentence, head, indices, date)
    indices = sides.without_lone_side(sentence.tokens, indices)
    return without_count(sentence.tokens, indices, head.index, date, last)


def _with_its_clause(sentence: Sentence, head: Head, indices: list[int], date: int) -> list[int]:
    """With the clause that says what an indefinite noun at the end is: "أقر المجلس اتفاقا، | توصلت إليه الحكومة".

    So too whom ما names, "اعتقلت الشرطة عناصر | ما يسمى جيش الشمال", by what a change was made, "حين سمحت", and what
    some of many did, "أطلقت الشرطة الغاز على مئات من الطلاب | تجمعوا أمام الجامعة".
    """
    tokens, last = sentence.tokens, indices[-1]
    words, at = sum(tokens[i].type == "word" for i in indices), last + 1
    at += at == date
    at += at < len(tokens) and tokens[at].text in COMMA
    if words > phrases.AIM or date >= at or at + 1 >= len(tokens) or tokens[at].type != "word" or last < head.index:
        return indices
    of_many = at == last + 1 and said_of_many(sentence, at) is not None
    if words > _FEW and not of_many:
        return indices
    if not (
        of_many
        or _names_what(tokens, last, at)
        or _describes_last(sentence, indices, at)
        or _by_what(tokens, indices, at)
    ):
        return indices
    end = next((i for i in range(at + 1, len(tokens)) if _ends_clause(sentence, i, at)), len(tokens))
    whole = phrases.ended(sentence, phrases.cut(sentence, [*indices, *range(at, end)], head.index), head.index)
    return whole if len(whole) > len(indices) + 1 and whole[: len(indices)] == indices else indices


def _names_what(tokens: Sequence[Token], last: int, at: int) -> bool:
    """Does a noun without its article govern ما with its verb: "ضحايا | ما عرف بحريق السوق"?"""
    behind = at + 1 + (tokens[at + 1].reading.base in ("كان", "كانت"))
    if behind >= len(tokens):
        return False
    named = tokens[behind].reading
    if at != last + 1 or tokens[at].reading.folded != "ما" or named.verb is None:
        return False
    return not (specific(tokens[last]) or tokens[last].reading.suffix)


def _describes_last(sentence: Sentence, indices: Sequence[int], at: int) -> bool:
    """Does a verb without "and" tell of the indefinite noun before it: "مذكرة، | تنص على", "اتفاقا، | توصلت إليه"?"""
    tokens, noun = sentence.tokens, _object_at_end(sentence.tokens, indices)
    found = tokens[at].reading.verb if at in sentence.verbs and not tokens[at].reading.conjunction else None
    if noun is None or found is None:
        return False
    gender = "f" if tokens[noun].text.endswith(("ة", "ات")) else "m"
    meant = {gender_behind(t.reading.base) for t in tokens[at + 1 : at + 3] if t.reading.function == "preposition"}
    if gender in meant or PRONOUN_GENDER.get(tokens[at].reading.suffix) == gender:
        return True
    own = found.role == "imperfect" and found.gender == gender and not found.future
    return own and subjects.subjectless(sentence, at) and found.kind != "statement"


def _by_what(tokens: Sequence[Token], indices: Sequence[int], at: int) -> bool:
    """Does a clause behind "when" say what a change or a step was: "أجرت تغييرا جذريا | حين سمحت"?"""
    noun = _object_at_end(tokens, indices)
    shell = noun is not None and bare(tokens[noun]).removesuffix("ا") in _SHELLS
    return shell and tokens[at].reading.base in ("حين", "عندما", "اذ", "بان")


def _object_at_end(tokens: Sequence[Token], indices: Sequence[int]) -> int | None:
    """The indefinite accusative with which the words end, before its adjectives."""
    i = indices[-1]
    while i - 1 > indices[0] and _indefinite_object(tokens[i - 1]):
        i -= 1
    led = tokens[i - 1].reading.function == "preposition"
    return i if i > indices[0] and _indefinite_object(tokens[i]) and not led else None


def _indefinite_object(token: Token) -> bool:
    reading = token.reading
    tied = reading.function or reading.definite or reading.suffix or reading.preposition or given(token) or land(token)
    return not tied and token.type == "word" and token.text.endswith((*ACCUSATIVE, "ة", "ات"))


def _ends_clause(sentence: Sentence, i: int, start: int) -> bool:
    """Does a clause that began at `start` end before the token: at a mark, a date, another deed?"""
    token = sentence.tokens[i]
    if token.type == "date" or (token.type == "mark" and token.text not in QUOTES):
        return True
    return i > start + 2 and i in sentence.verbs and bool(token.reading.conjunction)


def _without_loose_purpose(tokens: Sequence[Token], head: Head, indices: list[int]) -> list[int]:
    """Leave out a purpose at the end that speaks of what nothing told names: "إجراء انتخابات فرعية | لملئه"."""
    if len(indices) < 3 or indices[-1] <= head.index + 1:
        return indices
    last = tokens[indices[-1]].reading
    gender = PRONOUN_GENDER.get(last.suffix, "")
    purpose = last.folded.startswith("ل") and not (last.definite or last.function or last.conjunction)
    led = last.preposition or tokens[indices[-2]].text.endswith("ية")  # of a masdar that no table knows: لملئه
    if not (gender and purpose and led) or sum(tokens[i].type == "word" for i in indices) < _LEAST_TOLD:
        return indices
    told = [tokens[i] for i in indices[:-1] if i > head.index and not tokens[i].reading.function]
    shown = [gender_of(token) or ("f" if token.text.endswith(("ة", "ات")) else "m") for token in told]
    return indices if gender in shown else indices[:-1]


def _before_going_back(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """Without the verb that only leads to the date: "آخر اتفاق بين الطرفين | يعود إلى سنة 2015"."""
    last = indices[-1] if len(indices) > 1 else -1
    leads_back = last > head.index and last in sentence.verbs and lemma_of(sentence, last) in GOING_BACK
    return phrases.trim(sentence.tokens, indices[:-1]) if leads_back else indices


def _with_which(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """With the relative clause that says which thing or whom is meant: "زار الوزير المصابين | الذين نقلوا إلى صحار".

    So where few words are told, and the last is a definite noun that no name says already.
    """
    tokens, last = sentence.tokens, indices[-1]
    noun, at = tokens[last], last + 1
    if (
        last <= head.index
        or not definite(noun)
        or (land(noun) and not tokens[last - 1].reading.noun)
        or any(given(tokens[i]) for i in range(last - 2, last + 1))
    ):
        return indices
    if adjective(noun) and definite(tokens[last - 1]):
        return indices  # الأمم المتحدة التي
    if at >= len(tokens) or tokens[at].reading.function != "relative" or tokens[at].reading.conjunction:
        return indices
    clause, words = sentence.clauses[sentence.clause_of[at]], sum(tokens[i].type == "word" for i in indices)
    stop = next((i for i in range(at, clause.end) if _breaks(tokens[i])), clause.end)
    if tokens[stop - 1].type == "mark":
        stop -= 1
    if stop < len(tokens) and tokens[stop].type == "date":
        stop = datewords.left_of_date(tokens, stop, at)
    if clause.start != at or not at < clause.verb < stop or words > _FEW:
        return indices
    if lemma_of(sentence, clause.verb) == ("تمم", 1) and stop < clause.end:
        return indices  # استأنف الحكم | الذي تم تأكيده في يونيو
    if words + stop - at > phrases.AIM:
        stop = at + phrases.AIM - words
        while stop > clause.verb + 1 and not may_end(sentence, stop - 1, stop):
            stop -= 1
    wanted = wanted_by(lemma_of(sentence, clause.verb))
    rest = [i for i in range(stop, clause.end) if leads(tokens[i], wanted)]
    if stop <= clause.verb + 1 or (rest and not any(leads(tokens[i], wanted) for i in range(clause.verb, stop))):
        return indices  # الكفاح الذي تميز على نطاق واسع | بالمقاومة
    whole = phrases.trim(tokens, [*indices, *range(at, stop)])
    return whole if len(whole) - len(indices) > 2 and words + stop - at <= phrases.AIM else indices


def _before_torn_manner(sentence: Sentence, head: int, indices: list[int]) -> list[int]:
    """Leave out upon what it was done, where the clause that says which is cut off: "... | عملا بالتعليمات، التي"."""
    tokens, last = sentence.tokens, indices[-1]
    behind = tokens[last + 1].reading if last + 1 < len(tokens) else None
    if behind is None or behind.function != "relative" or behind.conjunction or not tokens[last].reading.definite:
        return indices
    manner = next((at for at in range(len(indices) - 2, 0, -1) if tokens[indices[at]].reading.folded in _BY_VIRTUE), 0)
    told = sum(tokens[i].type == "word" for i in indices[:manner])
    return (
        indices[:manner] if indices[manner] > head and told > _LEAST_TOLD and last - indices[manner] <= 2 else indices
    )


def _as_found(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """With how somebody was found, behind the time of what befell him: "عثر على الشاب المفقود منذ أسبوع | ميتا"."""
    tokens, end = sentence.tokens, sentence.clauses[sentence.clause_of[head.index]].end
    if head.lemma not in _FINDING or any(tokens[i].reading.folded in _AS_FOUND for i in indices):
        return indices
    reach = range(indices[-1] + 1, min(end, indices[-1] + _FEW))
    at = next((i for i in reach if tokens[i].reading.folded in _AS_FOUND), None)
    if at is None or any(i in sentence.verbs or tokens[i].reading.function == "relative" for i in range(reach[0], at)):
        return indices
    lifeless = at + 1 < end and tokens[at + 1].reading.folded == "هامده"
    return [*indices, *range(at, at + 1 + lifeless)]


def _without_strangers(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """Leave out under whom it was, where no one named is meant: "اجتماع اللجنة | برئاسته في مكتبه"."""
    tokens = sentence.tokens
    his = (at for at, i in enumerate(indices) if i > head.index and tokens[i].reading.suffix and _presided(tokens, i))
    at = next(his, len(indices))
    return indices if any(person(tokens[i]) is True for i in indices[:at]) else indices[:at]


def _presided(tokens: Sequence[Token], i: int) -> bool:
    word = tokens[i].reading
    return word.folded.removesuffix(word.suffix) in _PRESENCE


def _with_the_met(sentence: Sentence, head: Head, indices: list[int], last: int) -> list[int]:
    """Who was met, behind the date: "لقاء الأمير بمكتبه أمس، | وزير العدل"."""
    tokens, at = sentence.tokens, last + 1
    at += at < len(tokens) and tokens[at].text in COMMA
    if at >= len(tokens) or tokens[head.index].reading.base not in ("لقاء", "استقبال") or at in sentence.verbs:
        return indices
    who = person(tokens[at]) is True and not (tokens[at].reading.conjunction or hangs(tokens[at]))
    if not who or any(tokens[i].reading.base in ("مع", "بين") for i in indices):
        return indices
    end = nounphrases.phrase_end(sentence, at, sentence.clauses[sentence.clause_of[at]].end)
    whole = end  # وزير الثقافة | والسياحة بتونس عز الدين الحارثي
    while whole < len(tokens) and tokens[whole].type == "word" and not tokens[whole].reading.function:
        whole += 1
    end = whole if whole not in sentence.verbs and len(indices) + whole - at <= phrases.FARTHEST else end
    return [*indices, *range(at, end)] if len(indices) + end - at <= phrases.FARTHEST else indices


def _before_saying(sentence: Sentence, head: Head, last: int) -> Sequence[int]:
    """The words of a relative clause up to where the saying that it stands in goes on behind its date.

    "أعلن اللاعب الذي لعب للنادي عام 2009 | عبر حسابه اعتزاله".
    """
    tokens, number = sentence.tokens, sentence.clause_of[head.index]
    if sentence.clauses[number].opener == "complement" and number:
        number -= 1  # الذي سبق له أن لعب
    says = sentence.clauses[number - 1].verb if number else -1
    deed = tokens[says].reading.verb if says >= 0 else None
    if sentence.clauses[number].opener != "relative" or deed is None or deed.kind != "statement":
        return head.indices
    at = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].text in COMMA)
    by = tokens[at + 1].reading if at + 1 < len(tokens) else None
    if by is None or tokens[at].reading.function != "preposition":
        return head.indices
    medium = by.folded.removesuffix(by.suffix)
    if medium not in _MEDIA and not (by.suffix and medium.endswith("ت") and medium[:-1] + "ه" in _MEDIA):
        return head.indices
    return [i for i in head.indices if i < at]


def _before_his_own(sentence: Sentence, head: Head, indices: Sequence[int], last: int) -> Sequence[int]:
    """Up to a comma behind the date that opens a clause of his or its own: "ولد سالم عام 1975، | والده تاجر"."""
    tokens = sentence.tokens
    if head.shape != "verb" or head.kind not in _COMING_TO_BE or last + 2 >= len(tokens):
        return indices
    reading = tokens[last + 2].reading
    tied = reading.definite or reading.function or reading.preposition or reading.conjunction
    if tokens[last + 1].text not in COMMA or not reading.suffix or tied:
        return indices
    if any(tokens[i].text in COMMA for i in range(head.index, last)):
        return indices  # أسس، عام 1975، شركته
    return tuple(i for i in indices if i <= last)


def _before_another(sentence: Sentence, head: Head, indices: Sequence[int], last: int) -> Sequence[int]:
    """Up to a comma behind the date that opens what another date times: "... عام 1975، | مع أول ظهور لها عام 1973"."""
    tokens, comma = sentence.tokens, last + 1
    if comma + 2 >= len(tokens) or tokens[comma].text not in COMMA or head.index > last:
        return indices
    ends = (i for i in range(comma + 1, len(tokens)) if tokens[i].type in ("mark", "date") or i in sentence.verbs)
    another = next(ends, comma)
    if tokens[another].type != "date" or another < comma + 3 or tokens[comma + 1].reading.conjunction:
        return indices
    if leads(tokens[comma + 1], wanted_by(head.lemma)) or any(tokens[i].text in COMMA for i in range(head.index, last)):
        return indices
    if tokens[comma + 1].reading.function != "preposition" or datewords.tells_more(tokens, another):
        return indices
    told = [i for i in indices if i < last]
    return told if sum(tokens[i].type == "word" for i in told) > 2 else indices


def _before_main(sentence: Sentence, head: Head, indices: Sequence[int], last: int) -> Sequence[int]:
    """The words of a deed that times another up to its date, behind which the other goes on.

    "حقق الفريق بعد تعيين المدرب عام 2011 | نتائج جيدة".
    Not so: "بعد تعيين سالم أمس | مديرا", "بعد وصول الوفد أمس | إلى صحار", "بعد مقتل ثلاثة أمس | بنيران ...".
    """
    tokens, at = sentence.tokens, last + 1
    if head.shape != "noun" or head.index in sentence.verbs or not indices or not 0 < indices[0] < at < len(tokens):
        return indices
    main, rest = sentence.clauses[sentence.clause_of[head.index]].verb, tokens[at]
    timed = tokens[indices[0] - 1].reading.base in _TIMING
    if not (timed and 0 <= main < head.index) or rest.type not in ("word", "number") or rest.reading.conjunction:
        return indices
    lemma = lemma_of(sentence, main)
    if rest.reading.function:
        ours = leads(rest, wanted_by(lemma)) and not leads(rest, wanted_by(head.lemma))
        return [i for i in indices if i < at] if ours else indices
    office = rest.text.endswith(ACCUSATIVE) and head.kind in ("appointment", "election")
    if office or leads(rest, wanted_by(head.lemma)):
        return indices
    rather = rest.reading.folded in _MEASURED and head.kind != "trade"  # بعد إغلاق المصنع في مايو | بنسبة كبيرة
    if glued(rest.reading.folded) and not rather:
        return indices
    if not rather and not _wants_more(sentence, main, indices[0] - 1):
        return indices  # تراجعت البورصة بعد إعلان الحكومة أمس | حالة الطوارئ
    return [i for i in indices if i < at]


def _wants_more(sentence: Sentence, verb: int, until: int) -> bool:
    """Has a verb that takes an object none up to there: "شهدت البلاد | بعد سقوط النظام"?"""
    found, who = sentence.tokens[verb].reading.verb, subjects.after_verb(sentence, verb)
    return takes_object(found) and (who is None or end_of(sentence, who.start, until) >= until)


def _past_described(sentence: Sentence, head: Head, indices: Sequence[int], date: int, last: int) -> Sequence[int]:
    """Without a long clause that describes the subject, where what the verb wants stands behind it and its comma.

    "أثارت تصريحات | أدلى بها المرشح ... أمس، | استياء المعارضة", "أدى انفجار | وقع في ... أمس، | إلى مقتل ثلاثة".
    """
    tokens, at = sentence.tokens, last + 2
    if head.preceded or head.index > date or at >= len(tokens) or tokens[last + 1].text not in COMMA:
        return indices
    inner = next((v for v in sorted(sentence.verbs) if head.index + 1 < v < date), None)
    if inner is None or sum(tokens[i].type == "word" for i in range(head.index, date)) <= _LONG:
        return indices
    relative = tokens[inner - 1].reading.function == "relative"
    first, behind, wanted = tokens[head.index + 1].reading, tokens[at].reading, wanted_by(head.lemma)
    if (first.definite or first.function) and not relative:
        return indices
    if tokens[at].type != "word" or at in sentence.verbs or sentence.clause_of[at] != sentence.clause_of[head.index]:
        return indices
    known = behind.definite or behind.function or behind.preposition or behind.conjunction or behind.suffix
    thing = not known and not glued(behind.folded) and _takes_object(sentence, head)
    if not thing and not (len(wanted) > 1 and leads(tokens[at], wanted)):
        return indices
    end = sentence.clauses[sentence.clause_of[at]].end
    return [i for i in range(indices[0], end) if i < inner - relative or i >= at]


def _undated(sentence: Sentence, indices: Sequence[int], date: int, last: int) -> list[int]:
    """The words of a head without its dates, nor a lone letter that tied one: "بطولة آسيا | ل|لعام 2015| والتي".

    Another date that a noun governs stays: "إجازة عيد الفطر والتي بدأت ...", "كأس العالم 2022".
    """
    tokens = sentence.tokens
    out: list[int] = []
    named = _named_year(tokens, last)
    for i in indices:
        if i in named:
            continue
        before = tokens[i - 1].reading if out and out[-1] == i - 1 else None
        governed = before is not None and before.noun is not None and not (before.definite or before.suffix)
        governed = governed or (before is not None and datewords.names_year(tokens, i))
        governed = governed or datewords.is_subject(sentence, i)
        governed = governed or datewords.measures(tokens, i) or datewords.is_occasion(tokens, i)
        governed = governed or datewords.is_declared(tokens, i)
        if i == last + 1 and tokens[i].reading.folded in _ALONE:
            continue  # حتى العام الماضي | وحده | أكثر من ألف طن
        if i == last > date and tokens[i].reading.folded == "تقريبا":
            continue  # في عام 1920 | تقريبا | وصلت السفن
        if tokens[i].type != "date" or (governed and not date <= i <= last):
            out.append(i)
        elif out and out[-1] == i - 1 and not date <= i <= last and tokens[i - 1].reading.base in _TIED_TO_DATES:
            out.pop()  # عجز البلاد | في 2015 | بمعدل ...
        elif out and out[-1] == i - 1 and tokens[i - 1].text in ("ل", "لل", "ب", "لـ", "بـ", "ول", "وب", "ولل"):
            out.pop()
    return _without_last_title(tokens, out, last)


def _without_dated(sentence: Sentence, head: int, indices: list[int], date: int) -> list[int]:
    """Without a relative clause that says little beside its date: "وزوجته سلمى | التي تزوجها | قبل عام | قررا ..."."""
    tokens = sentence.tokens
    opens = [i for i in indices if i > head + 1 and tokens[i].reading.function == "relative"]
    for start in opens:
        clause = sentence.clauses[sentence.clause_of[start]]
        found = tokens[clause.verb].reading.verb if clause.verb > start else None
        if found is None or found.role != "perfect":
            continue  # الحكومة التي يقودها منذ 2019
        own = next((i for i in range(start, clause.end) if tokens[i].type == "date"), None)
        if clause.start != start or own is None or start < date < clause.end or datewords.tells_more(tokens, own):
            continue
        said = [i for i in indices if start <= i < own]
        behind = tokens[own + 1] if own + 1 < clause.end else None
        ends = behind is None or behind.type == "mark" or behind.reading.verb is not None
        if len(said) <= _RELATIVE and ends:
            return [i for i in indices if i not in said]
    return indices


def _named_year(tokens: Sequence[Token], last: int) -> range:
    """The words behind a month that name its year: "في شهر رجب | من عام الفيل"."""
    start = last + 1
    if start + 2 >= len(tokens) or tokens[start].reading.base != "من" or tokens[start].type != "word":
        return range(0)
    return range(start, start + 3) if tokens[start + 1].reading.folded in ("عام", "سنه") else range(0)


def _without_last_title(tokens: Sequence[Token], out: list[int], last: int) -> list[int]:
    """Without a title at the end that has a year of its own: "أصدر «المدن» (1985) | و«الأنهار» (1992)"."""
    while out and tokens[out[-1]].text in OPENING:
        out = out[:-1]
    dated = tokens[out[-1] + 2 : out[-1] + 3] if out and out[-1] > last else ()
    if not dated or dated[0].type != "date" or tokens[out[-1] + 1].text not in OPENING:
        return out
    joins = next((at for at in range(len(out) - 1, max(-1, len(out) - 9), -1) if tokens[out[at]].text == "و"), None)
    if joins is None or joins + 1 >= len(out) or tokens[out[joins + 1]].text not in QUOTES:
        return out
    return out[:joins]


def _lacks_object(sentence: Sentence, head: Head, indices: Sequence[int]) -> bool:
    """Do prepositions alone stand behind a transitive verb and its subject: "قصف الجيش بالمدافع، ..."?"""
    tokens = sentence.tokens
    if head.preceded or not _takes_object(sentence, head):
        return False
    who = subjects.after_verb(sentence, head.index)
    if who is None:
        return False
    start = who.end
    if _past_others(sentence, indices, start) is not None:
        return True
    if start in indices and tokens[start].reading.conjunction:  # ونظيره العراقي سالم العامري
        start = _past_apposition(sentence, indices, start)
    behind = next((i for i in indices if i >= start and tokens[i].type != "mark"), None)
    if behind is None or tokens[behind].reading.base == "الي":
        return False
    return hangs(tokens[behind])


def _takes_object(sentence: Sentence, head: Head) -> bool:
    return head.shape == "verb" and takes_object(sentence.tokens[head.index].reading.verb)


def takes_object(verb: Verb | None) -> bool:
    """Is it a verb that wants an object, by its form and its lemma?"""
    if verb is None or verb.lemma is None:
        return False
    if verb.lemma[1] in (5, 6, 7, 9) and verb.lemma not in _TRANSITIVE:
        return False
    return not (verb.lemma in grammar.INTRANSITIVE or verb.lemma in grammar.GOVERNING or without_object(verb))


def _with_object(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """Verb, subject and object, where too many words with their prepositions stand between for all to be told.

    "بحث نائب الرئيس سالم العامري | أمس، في الرياض، مع الوزير ...، | مستجدات الوضع".
    """
    tokens = sentence.tokens
    who = subjects.after_verb(sentence, head.index)
    if who is None:
        return indices
    at = _past_others(sentence, indices, who.end)
    if at is not None:  # يتقبل الأمير سالم، ورئيس الوزراء، وولي العهد، | التعازي
        first = next(i for i in indices if i >= who.end and tokens[i].text in COMMA)
        return [k for k in indices if k < first or k >= at]
    behind = next((i for i in indices if i > who.end and _accusative_behind(tokens, i)), None)
    if behind is not None and not any(i in sentence.verbs for i in range(who.end, behind)):
        return [k for k in indices if k < who.end or k >= behind]  # نظمت الأسرة، لمناسبة الذكرى، | مجلسا صغيرا
    if head.kind != "meeting":
        return indices
    end = _past_apposition(sentence, indices, who.end)
    for at in range(1, len(indices) - 1):
        i, following = indices[at], tokens[indices[at + 1]]
        if tokens[i].text not in COMMA or following.type != "word" or i <= end:
            continue
        reading = following.reading
        plain = not (reading.function or reading.conjunction or reading.preposition or glued(reading.folded))
        if indices[at + 1] in sentence.verbs or not plain or person(following) is True:
            continue
        if sum(tokens[k].type == "word" for k in indices[:at]) <= 12:
            return indices
        return [k for k in indices if k < end or k >= indices[at + 1]]
    return indices


def _accusative_behind(tokens: Sequence[Token], i: int) -> bool:
    """Does an indefinite accusative that is no participle stand behind a comma: "، مجلساً صغيراً"?"""
    token = tokens[i]
    if token.type != "word" or tokens[i - 1].text not in COMMA or not token.text.endswith(("اً", "ًا")):
        return False
    following = tokens[i + 1].reading if i + 1 < len(tokens) else None
    tied = following is not None and (following.function or glued(following.folded))
    return (
        not (tied or (token.reading.folded.startswith("م") and phrases.saying(tokens, i)))
        and not token.reading.function
    )


def _past_others(sentence: Sentence, indices: Sequence[int], start: int) -> int | None:
    """Where the object stands behind others who share in the deed, each behind a comma and "و"; None where none do."""
    tokens = sentence.tokens
    shared = 0
    for i in indices:
        if i < start or tokens[i].text not in COMMA or i + 1 >= len(tokens):
            continue
        following = tokens[i + 1]
        if following.type != "word" or i + 1 in sentence.verbs or i + 1 not in indices:
            return None
        reading = following.reading
        heir = following.text.startswith("وولي")
        if following.text[0] == "و" and (heir or (reading.conjunction and not reading.function)):
            shared += 1
            continue
        plain = reading.definite and not (reading.function or reading.preposition or glued(reading.folded))
        return i + 1 if shared and plain and person(following) is not True else None
    return None


def _past_apposition(sentence: Sentence, indices: Sequence[int], at: int) -> int:
    """Where the words end that go on with a name from `at`: no preposition or function word is among them."""
    tokens = sentence.tokens
    while at in indices and tokens[at].type == "word":
        if tokens[at].reading.function or tokens[at].reading.preposition:
            break
        at += 1
    return at


def _with_matter(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """A saying with its speaker and what is said, where too many words stand between for all to be told; [] for none.

    "أعلن الأمير سالم | أمس، في منتدى مبادرة مستقبل الاستثمار بالعاصمة | إطلاق مشروع النوارس".
    """
    tokens = sentence.tokens
    who = subjects.after_verb(sentence, head.index)
    if who is None:
        return []
    end = _past_apposition(sentence, indices, who.end)
    for at in range(1, len(indices)):
        i = indices[at]
        reading, before = tokens[i].reading, tokens[indices[at - 1]]
        if i <= end or tokens[i].type != "word" or i in sentence.verbs:
            continue
        free = not (reading.definite or reading.preposition or reading.conjunction or reading.function)
        closed = before.reading.definite or before.text in (*COMMA, *QUOTES) or tokens[i - 1].type in ("date", "time")
        closed = closed or bool(seats((before.reading.folded,)))
        if free and closed and reading.noun is not None and before.reading.function != "preposition":
            said = [k for k in indices if k < end or k >= i]
            said = phrases.ended(sentence, phrases.cut(sentence, said, head.index, False, ""), head.index)
            return [] if said[-1] < i or speaks_of_nothing(sentence, said, head.index, False) else said
    return []


def _with_amount(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """Bring what something reached behind a relative clause: "بلوغ قيمة المشاريع | التي تشرف عليها | 320 مليونا"."""
    tokens, last = sentence.tokens, indices[-1]
    reaching = next((i for i in indices if tokens[i].reading.lemma == ("بلغ", 1)), None)
    if reaching is None or last + 1 >= len(tokens) or tokens[last + 1].reading.function != "relative":
        return indices
    if any(tokens[i].type == "number" for i in indices if i > reaching):
        return indices
    at = next((i for i in head.indices if last < i <= last + 14 and tokens[i].type == "number"), None)
    clause = sentence.clauses[sentence.clause_of[last + 1]]
    at = at if at is not None else next((i for i in range(last + 1, clause.end) if tokens[i].type == "number"), None)
    if at is None or any(tokens[i].type in ("mark", "date") for i in range(last + 1, at)):
        return indices
    stop = at + 1
    while stop < len(tokens) and stop < at + 4 and tokens[stop].type == "word" and not tokens[stop].reading.function:
        stop += 1
    return [*indices, *range(at, stop)]


def _of_other_date(sentence: Sentence, indices: list[int], head: int, last: int) -> list[int]:
    """Leave out a clause at the end whose words were cut at a date of its own: "حدد الموعد ... | بعد أن كان مقررا"."""
    tokens, clause_of = sentence.tokens, sentence.clause_of
    if not indices or clause_of[indices[-1]] == clause_of[head] or indices[-1] < last:
        return indices
    clause = sentence.clauses[clause_of[indices[-1]]]
    beside = tokens[indices[-1] + 1 : min(indices[-1] + 5, clause.end)]
    if clause.opener == "relative" or not any(token.type == "date" for token in beside):
        return indices
    verb = tokens[head].reading.verb
    if clause.opener == "complement" and verb is not None and verb.kind == "statement":
        return indices  # what is said: "أعلن الوزير أن الأشغال لن تنطلق | قبل 2026"
    return phrases.ended(sentence, [i for i in indices if i < clause.start], head)


def _with_occasion(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """With what befell them all, where it stands behind the next verb: "قتل ثلاثة | وأصيب عشرة | في هجوم على صحار".

    So too behind "بينما أصيب عشرة", and where it stands behind a word for its cause: "جراء سقوط قذائف على الحي".
    """
    tokens, number = sentence.tokens, sentence.clause_of[head.index] + 1
    hurt = head.kind in _CASUALTIES and not head.settled
    if not indices or number >= len(sentence.clauses) or not hurt:
        return indices
    clause = sentence.clauses[number]
    if clause.opener not in ("and", "subordinator") or not 0 <= clause.verb < clause.start + 2:
        return indices
    tied = tokens[clause.start].reading.conjunction or tokens[clause.start].reading.base in _WHILE
    if not tied or not _casualty(tokens, clause.verb) or any(_told_how(tokens, i) for i in indices[1:]):
        return indices
    at = next((i for i in range(clause.verb + 1, clause.end - 1) if _led_to_what_befell(tokens, i)), None)
    if at is None:
        return indices
    end = next((i for i in range(at, clause.end) if tokens[i].type == "date" or _parts_off(tokens[i])), clause.end)
    end -= end - 1 in sentence.verbs  # في حادثة سير | وقعت، أمس، ...
    before = [i for i in indices if i < clause.start]
    while before and tokens[before[-1]].type == "mark":
        before.pop()
    return phrases.ended(sentence, phrases.cut(sentence, [*before, *range(at, end)], head.index), head.index)


def _parts_off(token: Token) -> bool:
    return token.type == "mark" and token.text not in QUOTES


def _led_to_what_befell(tokens: Sequence[Token], i: int) -> bool:
    """Does a preposition of cause stand there, or one before what befell: "جراء سقوط", "في هجوم", "في حوادث"?"""
    reading = tokens[i].reading
    if of_cause(reading):
        return True
    behind, last = tokens[i + 1], tokens[i + 2].reading if i + 2 < len(tokens) else None
    if last is not None and last.base in _OTHER:
        return False  # في حادث منفصل
    return reading.function == "preposition" and (behind.reading.noun in BEFALLING or bare(behind) in _INCIDENTS)


def _told_how(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].reading.noun in BEFALLING or of_cause(tokens[i].reading)


def _casualty(tokens: Sequence[Token], i: int) -> bool:
    """Is it a perfect of who died or was hurt?"""
    verb = tokens[i].reading.verb
    if verb is None or verb.role != "perfect":
        return False
    met = verb.lemma == ("لقي", 1) and any(token.reading.noun == "death" for token in tokens[i + 1 : i + 5])
    return met or verb.kind in _CASUALTIES or verb.lemma in _HURT


def named_by(sentence: Sentence, head: Head, indices: list[int], date: int) -> bool:
    """Is the date the name of a lone event noun just before it?"""
    tokens = sentence.tokens
    if head.shape == "state" and head.kind == "birth":
        return indices[-1] == head.index == date - 1  # من مواليد 1950
    if head.shape != "noun" or indices[-1] != date - 1:
        return False
    reading = tokens[indices[-1]].reading
    if len(indices) > 1:  # الترشح لانتخابات 2005
        return reading.noun in _NAMED_BY_DAY and not reading.definite and tokens[date].text.isdigit()
    dated = any(character.isdigit() for character in tokens[date].text)  # not: مباريات أمس
    return dated and not (reading.definite or reading.suffix) and head.kind in _NAMED_BY_DAY


def takes_date(sentence: Sentence, head: Head, indices: Sequence[int], date: int, last: int) -> bool:
    """Is the date what somebody declares to be something: "اعتبار يوم الأحد عطلة", "أعلنت ذلك اليوم عيدا"?

    Or what tells which session of trade did or met with something: "شهدت تداولات اليوم ارتفاع الأسهم".
    """
    tokens = sentence.tokens
    if head.shape == "verb" and date - 1 in head.indices and tokens[date - 1].reading.base in _SESSIONS:
        first = date - 1
        while first > head.indices[0] and tokens[first].type == "word" and not tokens[first].reading.function:
            first -= 1
        return tokens[first].reading.function != "preposition" and not tokens[date - 1].reading.preposition
    edition = tokens[date - 1].reading
    construct = tokens[date - 1].text.endswith(("ة", "ات")) and date - 1 in head.indices
    if construct and edition.base in _EDITIONS | _OUTPUTS and not (edition.definite or edition.suffix):
        return True  # ألغيت نسخة العام 2006
    if (
        date - 1 in indices
        and tokens[date - 1].reading.base in _GAINS
        and tokens[date].text.startswith(_PARTS_OF_YEARS)
    ):
        return True  # زيادة قدرها 43 في المائة | في صافي ربح الربع الثاني
    if _names_event(sentence, head, indices, date) or _names_doer(sentence, head, date, last):
        return True  # أعادت انتخابات صيف 1963 الانقسام ذاته
    kept = head.lemma in _KEEPING and head.index < date <= head.index + 4
    if kept and not (tokens[date - 1].reading.function or tokens[date - 1].type == "date"):
        said = tokens[date].mention
        return said is not None and said.rule == "holiday"
    saw = head.lemma == ("شهد", 1) and date == head.index + 1 and last + 1 < len(tokens)
    if head.lemma == ("كون", 1) and date == head.index + 1:  # كان يونيو قد شهد خامس زيادة
        seen = (token.reading.verb for token in tokens[last + 1 : last + 3] if token.reading.verb is not None)
        return next((found.lemma for found in seen), None) == ("شهد", 1)
    if saw and not (head.preceded or tokens[last + 1].reading.definite):
        return True  # شهد الربع الثاني نموا: the time itself saw it
    if head.lemma not in _DECLARING or last + 1 >= len(tokens):
        return False
    behind, before = tokens[last + 1].reading, tokens[date - 1].reading
    return behind.folded in _FEASTS and date - head.index <= 4 and not before.function


def _names_event(sentence: Sentence, head: Head, indices: Sequence[int], date: int) -> bool:
    """Is the date the name of the event just before it: "شارك في | ثورة 1919", "قادت | إضراب مايو 1978"?"""
    tokens = sentence.tokens
    if head.shape != "verb" or head.index >= date - 1 or date - 1 not in indices:
        return False
    event = tokens[date - 1].reading
    named = event.noun in _NAMED_BY_DAY or event.folded in _CALLED_BY_YEAR
    named = named and not (event.definite or event.suffix or event.preposition)
    upon = tokens[date - 2].reading.function == "preposition" or done_within(sentence, head.index, date - 1)
    said = tokens[date].mention
    month = said is not None and _MONTH.fullmatch(said.value) is not None
    called = _CALLING.match(tokens[date].text) is not None or (month and tokens[date].text.isalpha())
    return named and upon and called and not tokens[date - 1].text.endswith(("ا", "ون"))


def _names_doer(sentence: Sentence, head: Head, date: int, last: int) -> bool:
    """Is a season the name of the lone event that did something: "أعادت | انتخابات صيف 1963 | الانقسام ذاته"?"""
    tokens = sentence.tokens
    doer, object_ = tokens[date - 1].reading, tokens[last + 1] if last + 1 < len(tokens) else None
    lone = head.shape == "verb" and date - 2 == head.index and doer.noun in _NAMED_BY_DAY and not doer.definite
    if not lone or object_ is None or object_.type != "word" or not object_.reading.definite:
        return False
    return tokens[date].text.startswith(_SEASONS)


def with_relative(sentence: Sentence, indices: list[int], date: int) -> list[int]:
    """The name of an event with what is said of it: "حادث 12 مايو | الذي أودى بحياة ثلاثة", "حرب 1948 | بين ..."."""
    tokens = sentence.tokens
    at = date + 1
    if at >= len(tokens):
        return indices
    if tokens[at].reading.base in _SIDES:
        return _with_sides(sentence, indices, at)
    if tokens[at].reading.function != "relative" or tokens[at].reading.conjunction:
        return indices
    clause = sentence.clauses[sentence.clause_of[at]]
    ends = (i for i in range(at, clause.end) if _breaks(tokens[i]))
    stop = next(ends, clause.end)
    if clause.start != at or not at < clause.verb < stop - 1:
        return indices
    longer = [*indices, *range(at, stop)]
    return phrases.ended(sentence, phrases.cut(sentence, longer, clause.verb), clause.verb)


def _with_sides(sentence: Sentence, indices: list[int], at: int) -> list[int]:
    """The name of an event with its sides or its land: "حرب 1948 | بين العرب وإسرائيل", "انتخابات 2014 | في تونس"."""
    tokens = sentence.tokens
    stop = next((i for i in range(at + 1, len(tokens)) if _ends_sides(sentence, i)), len(tokens))
    there = tokens[at].reading.base != "في" or land(tokens[at + 1]) or tokens[at + 1].reading.folded in _MANY_LANDS
    return phrases.ended(sentence, [*indices, *range(at, stop)], indices[0]) if there and stop > at + 1 else indices


def _ends_sides(sentence: Sentence, i: int) -> bool:
    token, reading = sentence.tokens[i], sentence.tokens[i].reading
    if token.type != "word" or i in sentence.verbs or reading.function not in ("", "preposition"):
        return True
    return hangs(token) and reading.base != "من"


def _breaks(token: Token) -> bool:
    """Does a date, a comma or the pronoun of a predicate end what a relative clause says: "... | هو الأول من نوعه"?"""
    return token.type == "date" or token.text in COMMA or token.reading.base in PERSONAL_GENDER


def turned(sentence: Sentence, head: Head, indices: list[int]) -> tuple[list[int], dict[int, str]] | None:
    """The lone verb of a relative clause with its thing in brackets: "قامت (الثورة)" for "الثورة التي قامت".

    So too the deed that was done to it, "تم تأكيده (الحكم)" for "الحكم الذي تم تأكيده", and a verb with its words
    behind "and which": "اختتمت (البطولة) بصحار" for "البطولة والتي اختتمت بصحار".
    """
    tokens = sentence.tokens
    deed = len(indices) > 3 and indices[-2] in sentence.verbs and lemma_of(sentence, indices[-2]) in DOING
    deed = deed and tokens[indices[-1]].reading.lemma is not None
    at, loose = len(indices) - 2 - deed, _and_which(tokens, indices)
    if loose is not None and loose < at:
        at, deed = loose, False
    if head.shape == "verb" or at < 1 or indices[at + 1] not in sentence.verbs:
        return None
    told, relative, thing = indices[at + 1 :], indices[at], indices[:at]
    verb = told[0]
    found = tokens[verb].reading.verb
    gender = {"الذي": "m", "التي": "f"}.get(tokens[relative].reading.base, "")
    plain = found is not None and (found.role == "perfect" or found.future)
    if deed:
        plain = plain and PRONOUN_GENDER.get(tokens[told[-1]].reading.suffix) == gender
    else:
        plain = plain and found is not None and found.gender == gender and not tokens[verb].reading.suffix
    plain = plain and bool(gender)
    while len(thing) > 1 and tokens[thing[-1]].text in COMMA:
        thing = thing[:-1]
    beside = tokens[thing[-1] + 1]  # the relative, a comma or a bracket before it
    near = beside is tokens[relative] or beside.text in COMMA or beside.text in OPENING
    if not plain or not (near or at == loose):
        return None
    if len(thing) > 2 and tokens[thing[0]].text in QUOTES and tokens[thing[-1]].text in QUOTES:
        thing = thing[1:-1]
    name = rendering.render(sentence.text, tokens, thing, {}, noun=True)
    return told, {told[-1] if deed else verb: name}


def _and_which(tokens: Sequence[Token], indices: Sequence[int]) -> int | None:
    """The place of an "and which" among the words of a noun, where few words stand before it."""
    row = (at for at in range(1, len(indices) - 2) if tokens[indices[at]].reading.function == "relative")
    at = next(row, None)
    return at if at is not None and at <= _FEW and tokens[indices[at]].reading.conjunction else None


def with_condition(sentence: Sentence, indices: list[int], last: int) -> list[int]:
    """With the condition just behind the date, where it is short: "يتأهل الفريق | غدا | إذا تعادل مع ضيفه"."""
    tokens, clause = sentence.tokens, conditional(sentence, last + 1)
    if clause is None or clause.verb < 0 or indices[-1] > last or clause.start > last + 2:
        return indices
    row = range(clause.start, clause.end)
    end = next((i for i in row if tokens[i].type == "mark" and tokens[i].text not in QUOTES), clause.end)
    told = [*indices, *range(clause.start, end)]
    dated = any(tokens[i].type in ("date", "time") for i in told[len(indices) :])
    return indices if dated or len(told) > phrases.FARTHEST else told


def only_until(sentence: Sentence, head: Head, date: int) -> int | None:
    """The إلا that lets a denial stop at the date: "لم يصل إلا في مايو"."""
    tokens = sentence.tokens
    for i in range(date - 1, head.index, -1):
        if tokens[i].reading.base == "الا":
            return i
        if tokens[i].reading.folded not in datewords.LINKS:
            break
    return None


def led(tokens: Sequence[Token], lead: int | None, first: int) -> list[int]:
    """The words between what denies or doubts an event and its own words, where they are few and hold no date."""
    if lead is None or not 0 < first - lead <= 8:
        return []
    plain = all(token.type in ("word", "number") or token.text in QUOTES for token in tokens[lead:first])
    return list(range(lead, first)) if plain else []
