"""How the dates of a sentence lie to each other: one time said twice, a year in a name, the hour of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from timeline.arabic.expressions import Date, Offset, Relative
from timeline.arabic.year_beside import cites, surely_cites
from timeline.events.lexicon import grammar
from timeline.events.model import Told
from timeline.events.senses import verb_kind
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA
from timeline.events.what import datewords
from timeline.events.when import lifespans
from timeline.temporal.values import Granularity, Interval, PartialDate

if TYPE_CHECKING:
    from timeline.temporal.values import Datable

# as they are folded
_EQUATING = ("الموافق", "الموافقه", "المصادف", "موافق", "اي", "في", "من")

# What a deed ends, from whose beginning the time to it is counted whatever was done between.
_ENDING = {"dismissal": ("appointment",), "release": ("arrest", "court")}
_FROM_IT = ("عنه", "عنها", "منه", "منها")
_THERE = ("هناك", "هنالك", "فيها", "وفيها")
_THAT_IS = 6  # tokens between a time that counts from another and its date
_SPENDING = (("قضي", 1), ("مضي", 4), ("عيش", 1))


def cited(sentence: Sentence, date: int) -> bool:
    """Is it the year of a book that is cited in brackets: "كتبت عام 1950 (حسن، 2010)", "(ينظر: السعيد، 2005)"?

    With no other date before, "(القاهرة، 1995)" tells when what is told of came out.
    """
    mention = sentence.tokens[date].mention
    if mention is None or not cites(sentence.text, mention.start, mention.end):
        return False
    other = any(token.type == "date" for token in sentence.tokens[:date])
    return other or surely_cites(sentence.text, mention.start, mention.end)


def since(first: Datable | None, when: Datable | None) -> bool:
    """Is a time within another that is open, since which the same is so?"""
    if not isinstance(first, Interval) or first.end is not None or when is None:
        return False
    began, then = first.first_day, when.first_day
    return began is not None and then is not None and began <= then


def explains(sentence: Sentence, before: int, date: int) -> bool:
    """Does a date only say again when the one before it is: "في 2 يناير 2017، أي قبل سنتين ونصف"?

    So too a length behind بعد that ends its clause: "ولم أعد إلا في صيف 2003، | بعد أربعين عاما".
    """
    tokens = sentence.tokens
    between = [token for token in tokens[before + 1 : date] if token.text not in COMMA]
    if not between and tokens[date].text.startswith("بعد ") and not tokens[before].text.startswith(("بعد ", "قبل ")):
        behind = tokens[date + 1] if date + 1 < len(tokens) else None
        return date > before + 1 and (behind is None or behind.type == "mark")
    return len(between) == 1 and between[0].reading.base == "اي"


def two_months(
    sentence: Sentence, before: int, date: int, first: Datable | None, last: Datable | None
) -> Interval | None:
    """The one time of two months that follow each other: "اشتباكات مارس وأبريل 2019"; None where it is not so said."""
    tokens = sentence.tokens
    months = [when.month is not None and when.day is None for when in (first, last) if isinstance(when, PartialDate)]
    named = before > 0 and tokens[before - 1].reading.noun is not None and not tokens[before - 1].reading.definite
    tied = [token.text for token in tokens[before + 1 : date]] == ["و"] and months == [True, True]
    tied = tied and (tokens[before].text.startswith("شهري ") or named)
    if not tied or not isinstance(first, PartialDate) or not isinstance(last, PartialDate):
        return None
    return Interval(first, last) if first.last_day + 1 == last.first_day else None


def one_of_two(
    sentence: Sentence, before: int, date: int, first: Datable | None, last: Datable | None
) -> Interval | None:
    """The time that holds both of two that follow each other, one of which it was: "ولد عام 1920 أو 1921"."""
    if not alternatives(sentence, before, date):
        return None
    if not isinstance(first, PartialDate) or not isinstance(last, PartialDate):
        return None
    return Interval(first, last) if first.last_day + 1 == last.first_day else None


def alternatives(sentence: Sentence, before: int, date: int) -> bool:
    """Does nothing but "or" stand between two dates, so that it was on one of them: "في 17 سبتمبر أو في 28 أكتوبر"?"""
    between = [token.reading.base for token in sentence.tokens[before + 1 : date] if token.text not in COMMA]
    return between in (["او"], ["او", "في"])


def starts_change(sentence: Sentence, date: int, following: int) -> bool:
    """Is it the time from which something changed: "ارتفعت من 10 ملايين | في 2010 | إلى 20 مليونا في 2014"?"""
    tokens = sentence.tokens
    if sentence.clause_of[date] != sentence.clause_of[following] or following - date > 9 or date < 3:
        return False
    behind = tokens[date + 1 : following]
    risen = len(behind) > 1 and behind[0].reading.base == "الي" and any(t.type == "number" for t in behind[1:4])
    near = tokens[max(0, date - 9) : date]
    start = next((at for at, token in enumerate(near) if token.reading.base == "من"), None)
    return risen and start is not None and any(token.type == "number" for token in near[start + 1 : start + 4])


def in_name(sentence: Sentence, date: int, following: int) -> bool:
    """Is a year part of a name, and the day of the clause still to come: "انطلق إكسبو 2020 في 1 أكتوبر 2021"?"""
    mention = sentence.tokens[following].mention
    if mention is None or sentence.clause_of[date] != sentence.clause_of[following]:
        return False
    if datewords.begins(sentence, date):
        return True
    near = following - date <= 4 or len(mention.value) >= 10
    before = sentence.tokens[date - 1].text if date else ""
    # القانون رقم 5 لسنة 1972، مهرجان صحار لهذا العام
    for_year = before == "ل" and sentence.tokens[date].text.startswith(
        ("سنة", "عام", "هذا العام", "هذه السنة", "العام")
    )
    return near and (for_year or datewords.names_year(sentence.tokens, date))


def follows_undated(sentence: Sentence, date: int, before: Sentence | None) -> bool:
    """Does a length behind بعد count from a deed without a date: "ولد سنة 1923، دخل المدرسة | وبعد سنة | انتقل"?

    `before` is the sentence before this one, of its paragraph.
    """
    mention = sentence.tokens[date].mention
    said = mention.expression if mention is not None else None
    if mention is None or mention.when is None or not isinstance(said, Offset) or said.anchor != "reference":
        return False
    if said.sign < 0 or mention.certainty != "resolved":
        return False
    dated = max((i for i in range(date) if sentence.tokens[i].type == "date"), default=-1)
    if dated >= 0 or before is None:
        return dated >= 0 and _done_between(sentence, dated, date) and not _ends(sentence, dated, date)
    if before.tokens and before.tokens[0].reading.base in _THERE:
        return False  # دخل المدرسة سنة 1950. هناك تعلم الحساب. ومات أبوه بعد خمس سنوات
    deeds = (t.reading.verb for t in before.tokens if t.type == "word")
    done = any(deed is not None and deed.sure and deed.role == "perfect" for deed in deeds)
    return done and not any(t.type in ("date", "number") for t in before.tokens)


def _ends(sentence: Sentence, dated: int, date: int) -> bool:
    """Did what a length dates end what began at the date before: "ولي القضاء سنة 515، فأقام الحق، ثم عزل | بعد سنة"?"""
    verbs = [sentence.clauses[sentence.clause_of[i]].verb for i in (dated, date)]
    if min(verbs) < 0:
        return False
    began, ended = (verb_kind(sentence, verb) for verb in verbs)
    behind = sentence.tokens[verbs[1] + 1].reading.base  # فصُرف عنه بعد أربع سنين
    left = began == "appointment" and behind in _FROM_IT
    return left or began in _ENDING.get(ended, ())


def _done_between(sentence: Sentence, low: int, high: int) -> bool:
    """Does a perfect tell a deed between two tokens, in a clause of its own?"""
    own = sentence.clause_of[high]
    same = sentence.clause_of[low] if sentence.clauses[sentence.clause_of[low]].verb > low else -2
    for number, clause in enumerate(sentence.clauses):
        deed = sentence.tokens[clause.verb].reading.verb if low < clause.verb < high and number != own else None
        if number == same + 1 and clause.opener == "and" and sentence.tokens[clause.start].text.startswith("و"):
            same = number  # وفي اليوم التالي توجه إلى المحل | وأطلق النار: that day
            continue
        if deed is not None and deed.lemma == ("كون", 1):
            continue
        if deed is not None and deed.role == "perfect" and clause.opener != "relative" and low < clause.start:
            return True
    return False


def spent(sentence: Sentence, date: int) -> bool:
    """Is it so long that somebody spent before what is told: "عين وزيرا | بعد أربعين عاما | قضاها سلفه في المنصب"?"""
    tokens = sentence.tokens
    verb = tokens[date + 1].reading.verb if date + 1 < len(tokens) else None
    behind = verb is not None and verb.lemma in _SPENDING and bool(tokens[date + 1].reading.suffix)
    return behind and tokens[date].text.startswith("بعد ")


def in_law(sentence: Sentence, before: int, date: int) -> bool:
    """Is a year that of a law, and the day of the clause told already: "أصدر أمس القرار رقم (31) لسنة 2019"?"""
    one_clause = sentence.clause_of[before] == sentence.clause_of[date]
    return one_clause and datewords.of_law(sentence.tokens, date)


def then(sentence: Sentence, head: int, date: int, when: Datable | None) -> Datable | None:
    """The day itself for what happened on it, though a denial stops before it: "لا معبر قبل 8 مايو، حين افتتح"."""
    clause = sentence.clauses[sentence.clause_of[head]]
    then = head > date and sentence.tokens[clause.start].reading.base in ("حين", "حينما", "عندما", "يوم")
    if then and isinstance(when, PartialDate) and when.mod in ("BEFORE", "AFTER"):
        return attrs.evolve(when, mod=None)
    return when


def twins(sentence: Sentence, first: int, second: int) -> bool:
    """Do two dates beside each other say one time: "الجمعة (3 مايو)", "1443 هـ الموافق 2022 م", "الأسبوع الماضي، في
    الرابع من الشهر"?"""
    between = sentence.tokens[first + 1 : second]
    one, other = (lifespans.datable(sentence.tokens[i]) for i in (first, second))
    if _that_is(sentence, first, second):
        return True
    if len(between) > 3 or (apart(one, other) and not _year_behind(sentence, first, second)):
        return False
    behind = sentence.tokens[second + 1] if second + 1 < len(sentence.tokens) else None
    if len(between) == 1 and between[0].text in COMMA and behind is not None and behind.text in COMMA and other is None:
        return True  # الأسبوع الماضي، الأسبوع الأخير من الشهر نفسه،
    explained = _ago(sentence, first) or (one is not None and other is not None and _inside(other, one))
    for token in between:
        if token.type == "mark" and token.text in "()[]/-–":
            continue
        if explained and token.text in COMMA:
            continue
        if token.type == "word" and token.reading.folded in _EQUATING:
            continue
        return False
    return True


def _that_is(sentence: Sentence, first: int, second: int) -> bool:
    """Is a time that counts from another said as a date: "في السنة التالية للاستقلال، | أي عام 1957، | عين معلما"?"""
    tokens = sentence.tokens
    told, dated = tokens[first].mention, tokens[second].mention
    row = tokens[first + 1 : second]
    if told is None or dated is None or (told.certainty == dated.certainty == "stated" and told.when is not None):
        return False
    counted, words = isinstance(told.expression, Relative | Offset), row[:-2]
    if dated.certainty != "stated" or not counted or not 2 <= len(row) <= _THAT_IS or row[-1].reading.base != "اي":
        return False
    begun = sentence.clauses[sentence.clause_of[first]].start
    before = range(begun if words else first, second)
    return row[-2].text in COMMA and all(t.type == "word" for t in words) and not sentence.verbs & set(before)


def _year_behind(sentence: Sentence, first: int, second: int) -> bool:
    """Has a month without a year that of the date behind "of": "في رمضان من ديسمبر سنة 1998"?"""
    tokens = sentence.tokens
    month, dated = tokens[first].mention, tokens[second].mention
    said = month.expression if month is not None else None
    alone = isinstance(said, Date) and said.year is None and said.pointer is None and said.day is None
    behind = [token.text for token in tokens[first + 1 : second]] + tokens[second].text.split()[:1]
    return alone and behind[0] == "من" and dated is not None and dated.certainty == "stated"


def adjoins(sentence: Sentence, first: int, second: int) -> bool:
    """Is it the turn of a year or month, told once: "مع نهاية العام الجاري وبداية العام المقبل"?"""
    between = sentence.tokens[first + 1 : second]
    one, other = (lifespans.datable(sentence.tokens[i]) for i in (first, second))
    if len(between) != 1 or between[0].text != "و" or one is None or other is None:
        return False
    ends = (getattr(one, "mod", None), getattr(other, "mod", None)) == ("END", "START")
    return ends and one.last_day is not None and other.first_day == one.last_day + 1


def _ago(sentence: Sentence, date: int) -> bool:
    """Is a date so long ago, which rounds it: "قبل أسبوعين، يوم 19 يناير"?"""
    return sentence.tokens[date].text.startswith(("قبل ", "منذ "))


def _inside(fine: Datable, wide: Datable) -> bool:
    spans = fine.first_day, fine.last_day, wide.first_day, wide.last_day
    if None in spans:
        return False
    first, last, start, end = (day or 0 for day in spans)
    return start <= first and last <= end and last - first < end - start


def apart(one: Datable | None, other: Datable | None) -> bool:
    """Do two dates have no day in common, as one time cannot be: "عام 1990 في مايو 2010"?"""
    spans = [(when.first_day, when.last_day) for when in (one, other) if when is not None]
    (first, last), (start, end) = spans if len(spans) == 2 else [(None, None)] * 2
    if first is None or last is None or start is None or end is None:
        return False
    return last + 3 < start or end + 3 < first


def finer(sentence: Sentence, first: int, second: int) -> int:
    """The one of two dates of one time that says it more precisely."""

    def width(i: int) -> float:
        when = lifespans.datable(sentence.tokens[i])
        if when is None:
            return float("inf")
        return when.last_day - when.first_day if when.first_day is not None and when.last_day is not None else 10.0**9

    rather = apart(lifespans.datable(sentence.tokens[first]), lifespans.datable(sentence.tokens[second]))
    rather = rather or width(second) < width(first) or (_ago(sentence, first) and width(second) == width(first))
    return second if rather else first


def refines(one: Told, before: Told) -> bool:
    """Does a second time of the sentence only say the hour or the day of what was told of the first?"""
    if not isinstance(one.when, PartialDate):
        return False
    hour = one.when.granularity > Granularity.DAY and " ".join(one.what.split()[:3]) in before.what
    if not (
        one.what.startswith(before.what) or hour or goes_on_to_tell(one, before)
    ):  # تنظم الغرفة غدا ورشة، وذلك في الساعة السابعة
        return False
    if one.what != before.what and one.when.granularity <= Granularity.DAY and not goes_on_to_tell(one, before):
        return False
    if not isinstance(before.when, PartialDate) or before.when.granularity >= one.when.granularity:
        return False
    return before.when.first_day <= one.when.first_day and one.when.last_day <= before.when.last_day


def goes_on_to_tell(one: Told, before: Told) -> bool:
    """Does a relative clause tell more of the same thing: "بطولة آسيا لعام 2015، | والتي اختتمت يوم 31 يوليو"?"""
    rest = one.what.removeprefix(before.what).split()
    if one.what.partition(" ")[2].startswith(f"({before.what})"):
        return True  # اختتمت (بطولة آسيا) يوم 31 يوليو
    return one.what.startswith(before.what + " ") and rest[0].removeprefix("و") in grammar.RELATIVES


def either(sentence: Sentence, date: int, last: int) -> bool:
    """Is it one of two times, or the date of one of two things: "في 17 سبتمبر أو 28 أكتوبر"?"""
    tokens = sentence.tokens
    behind = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].text in COMMA)
    before = date - 1 - (date > 1 and tokens[date - 1].reading.function == "preposition")
    return any(0 <= i < len(tokens) and tokens[i].reading.base == "او" for i in (behind, before))
