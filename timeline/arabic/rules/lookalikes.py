"""What looks like time and is none: swallowing phrases, and tests of the words around a match."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from timeline.arabic.expressions import (
    Clock,
    Date,
    DayPart,
    Expression,
    Length,
    Modified,
    NumericDate,
    Opening,
    Part,
    Range,
    Relative,
)
from timeline.arabic.lexicon import company, lookalikes
from timeline.arabic.rules.context import folded, glued, nothing_else, says_year, word_before
from timeline.arabic.rules.registry import DIGITS, Match, rule
from timeline.arabic.rules.years_alone import counts, year_stands, years_stand
from timeline.arabic.vocabulary import alternation, word_class

NOTHING = "nothing"


_NEXT_WORD = re.compile(r"[ ]{1,2}([ء-غف-ي]+)")
_OF_AN_OFFICE = folded(company.OF_AN_OFFICE)


@rule("look-alike", "{look_alike}", starts=("look_alike",), swallows=True)
def look_alike(m: Match) -> Expression | None:
    """A phrase that holds a word of time and means none: "المدير العام", "وحيد القرن"."""
    following = _NEXT_WORD.match(m.text, m.end)
    if following is None or following[1] not in word_class("direction").starts:
        return Opening(NOTHING)
    # "كلمة العام" is a title, "ألقى كلمة العام الماضي" is not; "الأمين العام السابق" is no year either
    office = m.whole.startswith("ال") and m.whole.endswith(" العام") and following[1] in _OF_AN_OFFICE
    return Opening(NOTHING) if office else None


@rule(
    "days-off",
    r"[بل]?(?:ال)?(?:عطله|اجازه|عطل|اجازات)(?: نهايه الاسبوع)?(?: (?:الي|في|هي|من|علي))?"
    r" (?:يومي? )?{weekday:}~و~{weekday:}"
    r"(?: (?:بدلا من|عوضا عن|بدل) (?:يومي? )?{weekday:}~و~{weekday:})?",
    r"يومي {weekday:}~و~{weekday:}(?= (?:عطله|اجازه))",
    starts=("عطله", "اجازه", "عطل", "اجازات", "العطله", "الاجازه", "يومي"),
    swallows=True,
)
def days_off(m: Match) -> Expression | None:
    """The days off of every week: "انتقلت الدولة إلى عطلة السبت والأحد", but "في عطلة السبت والأحد الماضيين"."""
    following = _NEXT_WORD.match(m.text, m.end)
    pointed = following is not None and following[1] in ("الماضيين", "المقبلين", "القادمين", "الماضيان", "المنصرمين")
    return None if pointed else Opening(NOTHING)


@rule(
    "money-or-score",
    r"\d[\d.,/]{0,24}~(?:%|٪|دولارا?|دولارات|درهما?|دراهم|دينارا?|دنانير|ريالا?|ريالات|جنيها?|جنيهات|يورو|ليره"
    r"|مليون|مليار|بالمايه|بالميه|في الميه|في المايه)",
    r"(?:مقابل|رقم) \d[\d./\-]{0,24}",
    r"\d{1,3}(?:~[-/]~)?صفر",
    r"صفر(?:~%| في المايه| في الميه| بالمايه| بالميه| درجه| الي \d+)",
    starts=(*DIGITS, "مقابل", "رقم", "صفر"),
    swallows=True,
)
def money(m: Match) -> Expression | None:
    """Sums, shares and the numbers of laws and decrees: "15.5 مليون", "القانون رقم 12/2004"."""
    return Opening(NOTHING)


@rule(
    "score",
    r"(?P<first>\d{1,2})~[-/:]~(?P<last>\d{1,2})(?=~(?:{sure_daypart}|ليله|مساء|عصر|ظهر|فجر|صباح|{weekday}|امس|اليوم)(?!\w))",
    starts=DIGITS[:2],
    swallows=True,
)
def score(m: Match) -> Expression | None:
    """The goals of a match before its day: "فاز 2-1 مساء أمس", not the hours of "الدوام 9-5 مساء"."""
    first, last = m.number("first") or 0, m.number("last") or 0
    told = _OF_A_MATCH.search(m.text, max(0, m.start - 80), m.start) is not None
    return Opening(NOTHING) if told and max(first, last) < 30 else None


_OF_A_MATCH = re.compile(rf"(?<!\w)[وفبل]?(?:ال)?{alternation(folded(company.OF_A_MATCH))}(?:ت|ه|ا|وا|هم)?(?!\w)")


@attrs.frozen
class Candidate:
    """A reading of a span of the folded text, before it is kept or dropped."""

    start: int
    end: int
    expression: Expression
    rule: str

    @property
    def dated(self) -> bool:
        """Whether it is a date with a year or a pointer, that lists may go on from."""
        said = self.expression.of if isinstance(self.expression, Modified) else self.expression
        return isinstance(said, (Date, Range)) and (isinstance(said, Range) or said.year is not None)


def kept(found: Candidate, text: str, previous: Candidate | None) -> bool:
    """Whether a candidate is an expression of time where it stands."""
    said = found.expression
    if isinstance(said, Opening):
        return False
    if nothing_else(text, found.start, found.end):
        return True  # nothing else was written
    test = _TESTS.get(type(said))
    if test is not None and not test(found, text, previous):
        return False
    of_digits = _REFUSALS_OF_DIGITS if text[found.start].isdigit() else ()
    return not any(refuses(found, text) for refuses in (_title, *_REFUSALS.get(type(said), ()), *of_digits))


_BEFORE_MONTH = folded(company.BEFORE_MONTH)
_BEFORE_NUMERIC_DAY = folded(company.BEFORE_NUMERIC_DAY)
_BEFORE_NUMERIC_MONTH = folded(company.BEFORE_NUMERIC_MONTH)


def _date(found: Candidate, text: str, previous: Candidate | None) -> bool:
    """A doubtful date: each kind is told by other words before it."""
    said = found.expression
    assert isinstance(said, Date)
    if not said.weak:
        return True
    if said.year is not None and said.month is None and said.unit is None:
        return year_stands(text, found.start, found.end, listed=_goes_on_from(previous, text, found.start))
    before = word_before(text, found.start)
    if said.unit != "Y10":
        if said.weekday is not None and said.month is None:
            return False
        if said.day is not None:
            if before in _BEFORE_MONTH and said.day > 12 and (said.month or 12) < 12:
                return said.day != 24  # "المستحق في 15/9": no fraction; but "في 24/7"
            return (before or _heading(text, found.start)) in _BEFORE_NUMERIC_DAY
        if said.year is not None:
            return (before or _heading(text, found.start)) in _BEFORE_NUMERIC_MONTH
    if before in _BEFORE_MONTH or glued(text, found.start):
        return True
    return said.unit != "Y10" and _month_of_a_list(previous, text, found.start)


def _heading(text: str, start: int) -> str:
    """The word before a colon: "آخر موعد: 30/6"."""
    found = _HEADING.search(text, max(0, start - 24), start)
    return found[1] if found else ""


_HEADING = re.compile(r"([^\W\d_]+)[ ]?:[ ]?$")


def _goes_on_from(previous: Candidate | None, text: str, start: int) -> bool:
    """Whether a list of dates goes on: "في 1990 و1995"."""
    if previous is None or not previous.dated:
        return False
    return re.fullmatch(r"[ ]?(?:[،,][ ]?(?:و[ ]?)?|[/\-]|و|او|ثم)[ ]?", text[previous.end : start]) is not None


def _month_of_a_list(previous: Candidate | None, text: str, start: int) -> bool:
    """Whether a list of months goes on: "يناير ومارس"."""
    if previous is None or not isinstance(previous.expression, Date) or not previous.expression.month:
        return False
    return re.fullmatch(r"[ ]?(?:[،,/\-]|و|او)[ ]?(?:و)?", text[previous.end : start]) is not None


_NO_ADVERB = _BEFORE_MONTH | {"ذات", "كل", "اي"}
_CLAUSE_END = re.compile(r"[ ]?(?:[.،,؛:!؟?)»\n-]|$)| و\w")
_ADVERBS_OF_DAY = folded(company.ADVERBS_OF_DAY)


def _day_part(found: Candidate, text: str, previous: Candidate | None) -> bool:
    """A part of the day alone is an adverb: صباحا, "بعد الظهر"."""
    said = found.expression
    assert isinstance(said, DayPart)
    words = text[found.start : found.end]
    if words == "مساء":  # "وصل الوفد مساء", "صباحا ومساء", but "مساء الخير"
        return _CLAUSE_END.match(text, found.end) is not None and word_before(text, found.start) not in _NO_ADVERB
    return not said.weak or words in _ADVERBS_OF_DAY


_BEFORE_VERSE_OR_SCORE = folded(company.BEFORE_VERSE_OR_SCORE)


def _clock(found: Candidate, text: str, previous: Candidate | None) -> bool:
    """Digits alone need minutes and a full hour: "03:12" is a time, "3:12" may be a score or a verse."""
    said = found.expression
    assert isinstance(said, Clock)
    if not text[found.start].isdigit() or said.part is not None or (said.zone_name, said.utc_offset) != (None, None):
        return True
    hour = text[found.start : found.end].partition(":")[0].strip()
    return said.minute is not None and len(hour) == 2 and word_before(text, found.start) not in _BEFORE_VERSE_OR_SCORE


def _range(found: Candidate, text: str, previous: Candidate | None) -> bool:
    """Two bare numbers are years in the company of years: not "بين 1500 و2000 دينار"."""
    said = found.expression
    assert isinstance(said, Range)
    if not isinstance(said.start, Date) or not isinstance(said.end, Date):
        return True
    ends = (said.start, said.end)
    nouned = says_year(text[found.start : found.end])
    if not nouned and not any(end.calendar or end.month or end.unit for end in ends) and counts(text, found.end):
        return False
    bare = all(end.weak and end.year and not end.month for end in ends)
    return not bare or years_stand(text, found.start, found.end)


def _part(found: Candidate, text: str, previous: Candidate | None) -> bool:
    """A part belongs to a time; a season stands alone: "الربع الثالث" of what?"""
    said = found.expression
    assert isinstance(said, Part)
    return said.of is not None or said.kind == "season"


_TESTS: dict[type, Callable[[Candidate, str, Candidate | None], bool]] = {
    Date: _date, DayPart: _day_part, Clock: _clock, Range: _range, Part: _part,
}  # fmt: skip

_NAMES = folded(lookalikes.NAMES)
_NAMESAKES = {field: folded(words) for field, words in lookalikes.NAMESAKES.items()}
_BEFORE_THE_TWO = folded(company.BEFORE_THE_TWO)
_BEFORE_SAFAR = folded(company.BEFORE_SAFAR) | _BEFORE_MONTH
_NUMBERED = re.compile(rf"(?<!\w)[وف]?[بلك]?{alternation(folded(company.NUMBERED))}[ ]{{0,2}}\(?$")


def _person(found: Candidate, text: str) -> bool:
    """A month or weekday word after a given name or a title is a name: "علي جمعة", "محمد رمضان"."""
    said = found.expression
    if isinstance(said, Part) and said.kind == "season" and isinstance(said.of, Date):
        said = said.of  # "السيد ربيع شعبان"
    if not isinstance(said, Date) or said.day is not None or said.pointer is not None:
        return False
    if said.year is not None and (said.calendar != "hijri" or said.year < 1500):
        return False  # "سعيد رجب 1500 دينار", but "حج رجب 1440"
    if text.startswith(("ال", "شهر", "يوم", "كانون", "تشرين", "ذو", "ذي"), found.start):
        return False
    if re.match(r"[ ](?:بن|ابن)(?!\w)", text[found.end : found.end + 5]):
        return True  # "رمضان بن علي"
    before = word_before(text, found.start)
    if before == "علي" and not said.weak:
        return False  # "زيادة على سبتمبر"
    without = before[1:] if before[:1] in _PROCLITICS else before
    return not {before, without}.isdisjoint(_NAMES) or without.startswith("عبدال")


_SURNAME = re.compile(r"[ ](?!ال|و[ء-ي]{3})[ء-ي]{3,}[،,]")


def _in_apposition(found: Candidate, text: str) -> bool:
    """A month word and one more word between commas are a name: "قدم عضو المجلس، نيسان سلومون، مشروعه"."""
    said = found.expression
    if not isinstance(said, Date) or _fields(said) != "month":
        return False
    return (
        text[max(0, found.start - 2) : found.start].rstrip(" ").endswith(("،", ","))
        and _SURNAME.match(text, found.end) is not None
    )


def called_after(found: Candidate, text: str) -> bool:
    """A day, a month or a weekday that a place or a thing is called after: "مدينة 6 أكتوبر", "سيارة نيسان"."""
    said = found.expression
    if not isinstance(said, Date):
        return False
    before = word_before(text, found.start)
    if before == "علي" and not said.weak:
        return False  # "زيادة على سبتمبر"
    without = before[1:] if before[:1] in _PROCLITICS else before
    return not {before, without}.isdisjoint(_NAMESAKES.get(_fields(said), ()))


def _fields(said: Date) -> str:
    """Which fields of a date are said, as `NAMESAKES` calls them; "" where no name is made of them."""
    if said.pointer is not None or said.year_pointer is not None or said.also is not None:
        return ""
    if said.year is not None:
        return "full date" if said.day is not None else ""
    if said.month is None:
        return "weekday"
    return "month" if said.day is None else "day"


def _pair_of_them(found: Candidate, text: str) -> bool:
    """Between the two, where no second day follows: "بين الاثنين"."""
    said = found.expression
    if not isinstance(said, Date) or said.weekday != 1 or said.day is not None or said.pointer is not None:
        return False
    return word_before(text, found.start) in _BEFORE_THE_TWO and not text.startswith(" و", found.end)


def _inside_number(found: Candidate, text: str) -> bool:
    """Digits that go on to the left: "1,500 سنة" is not 500, "12/3/4" not 3/4."""
    start = found.start
    if not text[start].isdigit() or start == 0:
        return False
    if text[start - 1] in ".,/:-\\" and start > 1 and text[start - 2].isdigit():
        return True
    return text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] in "_=&#$€%")


def _general(found: Candidate, text: str) -> bool:
    """العام without a direction: "general" behind a definite noun, no time alone."""
    said = found.expression
    if not isinstance(said, Relative) or said.unit != "Y" or said.pointer.step != 0:
        return False
    return text[found.start : found.end] in ("العام", "السنه")


def _numbered(found: Candidate, text: str) -> bool:
    """The number of a page, a minute of play, a street: "في الدقيقة 12"; but "أعلن القرار 10 مايو 2011"."""
    said = found.expression
    if not text[found.start].isdigit():
        return False
    if isinstance(said, Date) and not isinstance(said, NumericDate) and said.month and said.year:
        return False
    return _NUMBERED.search(text[max(0, found.start - 12) : found.start]) is not None


_SHORT_QUOTE = re.compile(r"[ ][^\d«»\"“”.،؛:]{2,24}[»\"”]")
_NAMED_PAPER = re.compile(rf"(?<!\w)[وفبل]*(?:ال)?{alternation(folded(lookalikes.PAPERS))} [«\"“](?:[\w]+ ){{1,3}}$")
_PAPER = re.compile(r"[^-–—]?[-–—] (?:الغد|اليوم) [-–—][^-–—]?")


def _opens_a_title(found: Candidate, text: str) -> bool:
    """A month that a short quotation opens with: فيلم «شباط الأسود»; but عقود تسليم «أيار»."""
    said = found.expression
    if not isinstance(said, Date) or _fields(said) != "month":
        return False
    if not text.startswith(("«", '"', "“"), found.start - 1):
        return False
    return _SHORT_QUOTE.match(text, found.end) is not None


def _title(found: Candidate, text: str) -> bool:
    """Pointing words, hours and lengths that fill a pair of quotation marks are titles: «المصري اليوم», "90 دقيقة"."""
    if _opens_a_title(found, text):
        return True
    around = text[found.start - 1 : found.start] + text[found.end : found.end + 1]
    said = found.expression
    if _PAPER.fullmatch(text, found.start - 3, found.end + 3):
        return True  # "عمان - الغد - تواصلت"
    if text.startswith(("»", '"', "”"), found.end) and _NAMED_PAPER.search(text, max(0, found.start - 50), found.start):
        return True  # صحيفة "المدينة اليوم"
    if around == "()" and re.search(r"(?<!\w)ل[ ]?\($", text[max(0, found.start - 4) : found.start]):
        return isinstance(said, Relative)
    if isinstance(said, Length) and said.duration.years:
        return False  # an age: أحمد "29 عاما"
    return around in ("«»", '""', "“”", "''") and isinstance(said, (Relative, Length, DayPart, Clock))


def _score(found: Candidate, text: str) -> bool:
    """صفر behind a number is zero where nothing says that it is a day: "فاز 3 صفر", but "في 3 صفر", "3 من صفر".

    So it is behind a proclitic: "بهدفين لصفر".
    """
    said = found.expression
    if not isinstance(said, Date) or (said.month, said.calendar) != (2, "hijri"):
        return False
    if said.year is not None or said.weekday:
        return False
    if said.day is None:
        return said.weak and glued(text, found.start)
    only_digits = re.fullmatch(r"\d\S*[ ]+صفر", text[found.start : found.end]) is not None
    return only_digits and word_before(text, found.start) not in _BEFORE_SAFAR


_PROCLITICS = ("و", "ف", "ب", "ل", "ك")
_OF_DATES = (_score, _pair_of_them, _person, _in_apposition, called_after)
_REFUSALS = {Date: _OF_DATES, NumericDate: _OF_DATES, Relative: (_general,), Part: (_person,)}
_REFUSALS_OF_DIGITS = (_inside_number, _numbered)
