"""Years, decades, centuries: "عام 1990", "سنة ست وخمسين وستمائة", "سبعينيات القرن الماضي", "القرن الثالث"."""

from __future__ import annotations

import re
from functools import cache

import attrs

from timeline.arabic.expressions import Date, Expression, Part, Pointer, Range, Relative
from timeline.arabic.lexicon import company
from timeline.arabic.lexicon.rows import Era
from timeline.arabic.rules import reading
from timeline.arabic.rules.context import folded, says_year, word_before
from timeline.arabic.rules.registry import DIGITS, Match, rule
from timeline.arabic.rules.years_alone import DIED, counts, ends
from timeline.arabic.vocabulary import alternation, number_and_order, word_class
from timeline.temporal.calendars import christian_year_near

_CASE_BEHIND = re.compile(r" (?:قضاييه|قضايي|ق)(?!\w)")  # "الطعن 1523 لسنة 49 ق" counts the years of a court
_VOLUME_BEHIND = re.compile(r"[ ]?[،,:/-][ ]?(?:ال)?عدد")  # "السنة 154، عدد 43" counts the years of a newspaper


_FIRST_OF = re.compile(r"(?:الاولي|الاخيره) من $")


@rule(
    "year",
    r"(?:ال)?(?:عام|سنه|سنت)~(?:(?:ال~)?{year_number}{era_mark}?|\(~{year_number:_bracketed}{era_mark:_bracketed}?~\))",
    r"(?:العام|السنه) (?:{era:calendar_said} ){year_number}{era_mark}?",
    r"{nth_year}",
    r"(?:عام|سنه) (?P<year>\d{2})(?!\d)",
    starts=("عام", "سنه", "سنت", "العام", "السنه"),
)
def year(m: Match) -> Expression | None:
    """A year with its noun: "عام 1990", "سنة ثمان وسبعين وستمائة", "السنة الثانية للهجرة", "العام الهجري 1436"."""
    said = reading.year(m)
    if said is None:
        return None
    short = len(m.said("year") or "") == 2 and said.two_digit
    if short and (counts(m.text, m.end) or _CASE_BEHIND.match(m.text, m.end)):
        return None
    if short and int(m.said("year") or "0") <= 31 and _dated_behind().match(m.text, m.end):
        return None  # "عام 23 أبريل 2011": a day, whatever its noun
    odd = said.calendar is None and m.said("year") is not None and (said.year or 0) < 1300
    if odd and m.whole.startswith("ال") and _FIRST_OF.search(m.text, max(0, m.start - 12), m.start):
        return None  # "في الأشهر الستة الأولى من السنة 1200 حادث"
    if m.whole.startswith("ال") and _VOLUME_BEHIND.match(m.text, m.end) and not m.has("era"):
        return None
    few = m.has("year_words") and said.year is not None and said.year < 100 and said.calendar is None
    if few and m.whole.startswith("ال"):
        return None
    if not m.has("calendar_said"):
        return said
    if re.match(r"[ ]{1,2}(?:يوم|شهر)", m.text[m.end : m.end + 5]):
        return None  # "السنة الميلادية 365 يوما"
    return said if said.calendar else attrs.evolve(said, calendar=m.get("calendar_said").calendar, two_digit=False)


def _in_era(date: Date, era: Era | None) -> Date:
    """The date in the calendar of its era, before or after it."""
    return attrs.evolve(date, calendar=era.calendar, before=era.before) if era is not None else date


_MEASURED_BEFORE = re.compile(
    r"(?:ارتفاع\w*|طول\w*|عرض\w*|عمق\w*|مساف\w*|علو\w*|قطر\w*|سباق|جري|سباحه|بعد|تحت|فوق|نهايي|يرتفع|ترتفع|منسوب\w*)"
    r" (?:الي |ب|نحو |حوالي |تبلغ |يبلغ |عن |من |قرابه |علي |مسافه ){0,3}$"
)
_BRACKET = re.compile(r"[(=/،][ ]?$")
_MEASURED_BEHIND = re.compile(r"[ ]{0,2}(?:فوق|تحت|عن (?:سطح|مستوي)|مربع|مكعب|طولا|عرضا|ارتفاعا|عمقا|سباحه|حواجز|²|³)")


def _metres(era: Era, sign: str) -> bool:
    """Whether the letter م may stand for metres."""
    return era.calendar == "gregorian" and not era.before and len(sign.strip(".")) == 1


@rule(
    "year-era",
    r"(?P<year>\d{1,4}){era_mark}",
    r"(?P<year>\d{1,3}[,.]\d{3}|\d{5,6}){era_mark}",
    starts=DIGITS,
)
def year_era(m: Match) -> Expression | None:
    """A year with its era alone: "1975م", "132هـ", "539 ق.م"."""
    digits, era = re.sub("[,.]", "", m.said("year") or ""), m.get("era")
    number = int(digits)
    sign = m.said("era") or ""
    if number == 0 or (len(digits) > 4 and not era.before):
        return None
    boxed = _BRACKET.search(m.text, max(0, m.start - 2), m.start) is not None
    if _metres(era, sign):
        if _MEASURED_BEHIND.match(m.text, m.end):
            return None
        measured = _MEASURED_BEFORE.search(m.text, max(0, m.start - 24), m.start)
        if (measured or not 622 <= number <= 2199) and (number < 100 or not boxed):
            return None  # "5 م" is five metres
    if sign in ("ش", "ه", "ه.") and number < 10 and not era.before and not boxed:
        return None
    return _in_era(Date(year=number), era)


@rule("year-words-era", r"{number_words:year_words}{era_mark}", starts=("number_words",))
def year_words_era(m: Match) -> Expression | None:
    """A year in words with its era: "ألف وأربعمائة للهجرة"."""
    said = reading.year(m)
    if said is None or said.year is None or said.year < 100 or len(m.said("era") or "") <= 2:
        return None
    return said


@cache
def _month_behind() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:من )?(?:شهر )?{word_class('month').pattern}(?!\w)")


@cache
def _dated_behind() -> re.Pattern[str]:
    return re.compile(rf"{_month_behind().pattern}[ ](?:عام |سنه |لعام |لسنه )?\d{{4}}(?!\d)")


_OTHER_CALENDAR = re.compile(r"(?:ه|هجريه?|للهجره|الهجره)[ ]{0,2}[(/=][ ]{0,2}$")


@rule("bare-year", r"(?P<year>[2-9]\d{2}|1\d{3}|20\d{2}|21\d{2})(?!\d)", starts=("#3", "#4"))
def bare_year(m: Match) -> Expression | None:
    """Digits that may be a year; the words around decide.

    Three of them only behind a Hijri year, "عام 15 هـ (636)", and behind a death, "(ت 728)".
    """
    if m.end - m.start == 3:
        before = m.text[max(0, m.start - 12) : m.start]
        if not _OTHER_CALENDAR.search(before) and not DIED.search(before):
            return None
    return Date(year=m.number("year"), weak=True)


_NUMBERED_EVENTS = folded(company.NUMBERED_EVENTS)
_OF_AGE = re.compile(rf"(?<!\w)[وف]?{alternation(folded(company.BEFORE_AN_AGE))} في $")
_COUNTED_BEHIND = re.compile(r"[ ]?(?:%|\w*(?:عاما?|يوما|سنه|شخصا|الف|الاف|كم|كيلو\w*|مترا?)(?!\w))")


@rule("event-year", r"(?P<year>[1-9]\d)(?!\d)", starts=("#2",))
def event_year(m: Match) -> Expression | None:
    """The two digits of a year that an event is told apart by: "حرب 67", "نكبة 48"."""
    before = word_before(m.text, m.start)
    if before not in _NUMBERED_EVENTS and before[1:] not in _NUMBERED_EVENTS:
        return None
    if m.whole < "40" or _COUNTED_BEHIND.match(m.text, m.end):
        return None
    return Date(year=1900 + int(m.whole), calendar="gregorian")  # these wars had one century


_SO_MANY_YEARS = r"(?:{number_words}|(?P<count>\d{1,6}|\d{1,3}[,.]\d{3})) (?:سنه|عام|عاما|سنوات|سنين|اعوام)"


@rule(
    "years-before-era",
    _SO_MANY_YEARS + r" {era}",
    r"قبل (?:الميلاد|(?P<hijra>الهجره)) ب~(?:(?:نحو|حوالي|قرابه|اكثر من|زهاء) )?" + _SO_MANY_YEARS,
    rf"قبل {_SO_MANY_YEARS} من (?:(?P<hijra>الهجره)|الميلاد)",
    starts=(*DIGITS, "number_words", "قبل"),
)
def years_before_era(m: Match) -> Expression | None:
    """A year by how long before the era it was: "3000 سنة قبل الميلاد", "قبل الميلاد بثلاثة آلاف عام"."""
    era: Era | None = m.get("era")
    count = int(re.sub("[,.]", "", m.said("count") or "")) if m.has("count") else m.get("number_words")
    if not count or count > 999_999 or (era is not None and not era.before):
        return None
    return _in_era(Date(year=count, calendar="hijri" if m.has("hijra") else "gregorian", before=True), era)


@cache
def _part_before() -> re.Pattern[str]:
    kinds = "|".join(word_class(name).pattern for name in ("section", "season", "decade"))
    return re.compile(rf"(?<!\w)(?:{kinds}|(?:ال)?(?:نصف|ربع|ثلث|اسبوع) {word_class('ordinal').pattern})(?: من)?[ ]$")


def _is_twin(hijri: int, christian: int) -> bool:
    """Whether two years of which neither has its era are plainly one year: 1405-1985."""
    return 1200 <= hijri <= 1500 and abs(christian_year_near(hijri) - christian) < 2


@rule(
    "year-range",
    r"(?:(?:من|بين|ما بين) (?:حوالي |نحو )?)?"
    r"(?:(?:عام|سنه|عامي|سنتي|موسم|السنه الدراسيه|العام الدراسي|الموسم|العام الجامعي|السنه الجامعيه)~)?"
    r"(?P<year>\d{1,4}){era_mark}?(?P<link>{range_to}|~و~|~/~)"
    r"(?:عام |سنه )?(?P<yearb>\d{1,4})(?!\d)(?:(?: (?:سنه|عام|عاما))?~{era:erab}(?!\w))?",
    starts=(*DIGITS[:4], "من", "بين", "ما", "عام", "سنه", "عامي", "سنتي", "موسم", "السنه", "العام", "الموسم"),
)
def year_range(m: Match) -> Expression | None:
    """From one year to another: "532 - 589 هـ", "2018/2019", "بين عامي 1990 و1995", "310/311 ق.م"."""
    first, last = m.number("year"), m.number("yearb")
    if first is None or last is None:
        return None
    digits, digits_again = len(m.said("year") or ""), len(m.said("yearb") or "")
    link, between = (m.said("link") or "").strip(), m.whole.startswith(("بين ", "ما "))
    era: Era | None = m.get("erab")
    if era is None and (digits < 3 or last < 10):
        return None
    if _part_before().search(m.text, max(0, m.start - 32), m.start):
        return None  # "من الربع الرابع من عام 2010 إلى عام 2012": the part is the first year's alone
    if digits_again == 2 and _month_behind().match(m.text, m.end):
        return None  # "1921 - 26 مايو 2005"
    twin = era is not None and era.calendar == "hijri" and not m.has("era") and digits >= 3
    if twin and _OTHER_CALENDAR.search(m.text, max(0, m.start - 12), m.start):
        return None  # "185 هـ/805 - 256 هـ/873": the first number is the Christian twin of the year before it
    if era is not None and _metres(era, m.said("erab") or "") and _measures(m, first, last):
        return None
    if digits_again == 2 and (era is None or digits == 4):
        if digits != 4 or link not in ("-", "/"):
            return None
        last += first // 100 * 100  # "2018/19"
    before = era is not None and era.before
    nouned = era is not None or says_year(m.whole)
    if link == "و" and not between:
        return None
    told = nouned or m.text[m.start - 1 : m.start] == "("
    if era is None and not m.has("era") and link in ("-", "/") and told and _is_twin(first, last):
        # "توفي سنة 1405-1985": one year in two calendars
        return Date(year=last, calendar="gregorian", also=Date(year=first, calendar="hijri"))
    two = between or "عامي" in m.whole or "سنتي" in m.whole
    if link == "/" and not (two or last - first == 1 or (before and first - last == 1)):
        return None
    if not nouned and not (_in_living_use(first, link) and _in_living_use(last, "")):
        return None
    if era is None and last > 2200 >= first:
        return None  # "من 3 ليرات عام 1982 إلى 2500"
    since: Era | None = m.get("era") or era
    across = since is not None and since.before and not before  # "من 100 ق.م إلى 50 م"
    if since is not None and era is not None and {since.calendar, era.calendar} == {"hijri", "gregorian"}:
        hijri, christian = (first, last) if since.calendar == "hijri" else (last, first)
        if abs(christian_year_near(hijri) - christian) < 5:
            return None  # "سنة 300 هـ - 912 م" is one year
    backwards = first <= last if before else first >= last
    announced = between or m.whole.startswith("من ") or word_before(m.text, m.start).endswith(_SPANS)
    if "الي" in link and era is None and not announced and (backwards or not ends(m.text, m.end)):
        return None  # "ارتفع عام 2010 إلى 2000 طن"
    if backwards and not across and not (era is None and first > last and "عام" in m.whole):
        return None
    weak = not nouned and (link == "-" or not (between or m.whole.startswith("من ")))
    start = attrs.evolve(_in_era(Date(year=first, weak=weak), since), before=before or across)
    return Range(start, _in_era(Date(year=last, weak=weak), era))


_SPANS = ("سنوات", "اعوام", "سنين", "مواسم", "فتره", "مده")


def _measures(m: Match, first: int, last: int) -> bool:
    """Whether two numbers before the letter م are metres: "100 - 200 م"."""
    if _MEASURED_BEHIND.match(m.text, m.end):
        return True
    if "عام" in m.whole or "سن" in m.whole or (first >= 1000 and 1000 <= last <= 2150):
        return False
    return _BRACKET.search(m.text, max(0, m.start - 2), m.start) is None


def _in_living_use(year: int, link: str) -> bool:
    """Whether a number without noun and era may be a year; before a stroke a fraction or a page is likelier."""
    return 1800 <= year <= 2100 if link == "/" else 1000 <= year <= 2200


@rule(
    "year-or",
    r"(?:عام|سنه)~{number_words:year_words} (?:او|ام) {number_words:year_wordsb}(?:{era_mark})?",
    starts=("عام", "سنه"),
)
def year_or(m: Match) -> Expression | None:
    """Either of two years, the hundreds said once: "سنة ست أو سبع وثمانين وخمسمائة"."""
    first, last = m.get("year_words"), reading.year(m, "b")
    if first is None or last is None or last.year is None or not 1 <= first < 10:
        return None
    era: Era | None = m.get("era")
    end = attrs.evolve(last, calendar=era.calendar if era else None, old_order=True, two_digit=False)
    start = attrs.evolve(end, year=last.year // 10 * 10 + first)
    return Range(start, end) if (start.year or 0) < (end.year or 0) else None


_BEFORE_DEFINITE = ("قبل", "وقبل", "بعد", "وبعد", "قبيل", "بعيد", "حدود", "نحو", "سنه", "عام", "في")


@rule(
    "definite-year",
    r"ال{number_words:year_words}{era_mark}?",
    starts=(
        *("ال" + ten for ten in ("عشرين", "ثلاثين", "اربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين")),
        *("ال" + one + hundred for one in ("ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "ثمن", "تسع")
          for hundred in ("مايه", "ميه")),
    ),
)  # fmt: skip
def definite_year(m: Match) -> Expression | None:
    """A round year that the biographers count from, as if it were known: "قبل الثلاثين وسبعمائة", "بعد الستمائة"."""
    said = reading.year(m)
    if said is None or said.year is None or not 100 <= said.year < 1400 or said.year % 10:
        return None
    if word_before(m.text, m.start) not in _BEFORE_DEFINITE or _COUNTED_NEXT.match(m.text, m.end):
        return None
    return attrs.evolve(said, calendar=said.calendar or "hijri")


_COUNTED_NEXT = re.compile(r" (?!و|ب|ف|ثم|او|قبل|بعد|من|عن|الي|علي)\w+")  # "بعد الثلاثمائة دينار"


@rule(
    "odd-years",
    r"(?:عام|سنه) (?:بضع|نيف|بضعه) و~{number_words}{era_mark}?",
    starts=("عام", "سنه"),
)
def odd_years(m: Match) -> Expression | None:
    """A year of which only the ten is known: "سنة بضع وعشرين وستمائة" is one of the 620s."""
    read = number_and_order(m.said("number_words") or "")
    if read is None or read[0] % 10 or read[0] < 20:
        return None
    era: Era | None = m.get("era")
    short = read[0] < 100
    said = Date(year=read[0], unit="Y10", calendar="hijri" if read[1] or short else None, two_digit=short)
    return _in_era(said, era)


_LAST_HUNDRED = 1400  # of the Hijri years


@rule(
    "year-after-the-thousand",
    r"(?:ال)?(?:عام|سنه) (?:{ordinal}|{number_words:few}) بعد (?P<great>ال\w+(?: و~ال\w+){0,2})",
    starts=("عام", "سنه", "العام", "السنه"),
)
def year_after_the_thousand(m: Match) -> Expression | None:
    """A Hijri year whose hundreds stand behind: "سنة ست بعد الألف", "السنة الثالثة والستون بعد المائتين والألف"."""
    words = re.findall(r"ال(\w+)", m.said("great") or "")
    great = number_and_order(" و".join(words))
    few = m.get("ordinal") if m.has("ordinal") else m.get("few")
    if great is None or not few or great[0] % 100 or not 0 < few < 100 or great[0] > _LAST_HUNDRED:
        return None
    return Date(year=great[0] + few, calendar="hijri")


@rule(
    "decade",
    r"(?:عقد |حقبه |فتره |سنوات |اعوام )?(?:{decade}|{the_decade})"
    r"(?:(?: من)? القرن (?:(?P<hijri>الهجري )?|الميلادي )(?:{ordinal:century}|{direction:century_direction})"
    r"|(?: من)? القرن~(?:ال~)?(?P<century_number>\d\d?)(?!\d))?(?: {era})?(?! من (?:ال|ا)?عما?ر)",
    starts=("decade", "the_decade", "عقد", "حقبه", "فتره", "سنوات", "اعوام"),
)
def decade(m: Match) -> Expression | None:
    """A decade: "السبعينيات", "ستينات القرن الماضي", "التسعينيات من القرن العشرين"."""
    tens = m.get("decade") or m.get("the_decade")
    era: Era | None = m.get("era")
    century = m.get("century") or m.number("century_number")
    step = reading.pointer(m.get("century_direction"))
    bare = century is None and step is None
    if bare and m.has("decade") and not any(w in m.whole for w in ("عقد", "حقبه")):
        return None if tens == 20 else Date(year=tens, unit="Y10", two_digit=True, weak=True)
    if bare and _OF_AGE.search(m.text, max(0, m.start - 20), m.start):
        return None
    said = _in_era(Date(year=tens, unit="Y10", two_digit=bare, century=century, year_pointer=step), era)
    return attrs.evolve(said, calendar="hijri") if m.has("hijri") else said


@rule(
    "decade-digits",
    r"(?:عقد |حقبه |اعوام |سنوات )?ال~(?P<tens>[1-9]0)(?:s|ات|يات)",
    starts=("ال", "عقد", "حقبه"),
)
def decade_digits(m: Match) -> Expression | None:
    """A decade in digits: "الـ70ات"."""
    return Date(year=m.number("tens"), unit="Y10", two_digit=True)


@rule(
    "year-of-century",
    r"(?:عام|سنه) (?:{number_words:year_words}|(?P<year>\d\d)) من القرن (?:{ordinal:century}|{direction})",
    starts=("عام", "سنه"),
)
def year_of_century(m: Match) -> Expression | None:
    """A year by its number in its century: "سنة خمس وأربعين من القرن الماضي"."""
    said, century = reading.year(m), m.get("century")
    step = reading.pointer(m.get("direction"))
    if said is None or said.year is None or said.year >= 100 or (century is None and (step is None or step.step > 0)):
        return None
    of = century or 21 + (step.step if step else 0)  # Arabic prose of our time calls the twentieth century the last one
    return Date(year=(of - 1) * 100 + said.year, calendar="gregorian")


@rule(
    "decade-of-century",
    r"العقد {ordinal}(?: من)? القرن (?:{ordinal:century}|{direction})(?: {era})?",
    r"العقد {ordinal}(?: من)? القرن~(?:ال~)?(?P<century_number>\d\d?)(?: {era})?",
    starts=("العقد",),
)
def decade_of_century(m: Match) -> Expression | None:
    """A decade by its number in its century: "العقد الثاني من القرن العشرين"."""
    era: Era | None = m.get("era")
    which = m.get("ordinal")
    if which is None:
        return None
    century = m.get("century") or m.number("century_number")
    of: Expression = (
        Relative("C", reading.pointer(m.get("direction")) or Pointer(0)) if m.has("direction")
        else _in_era(Date(year=century, unit="Y100"), era)
    )  # fmt: skip
    return Part("decade", which, of)


@rule(
    "century",
    r"(?:القرن|قرن)(?: (?:{ordinal}|{plain_ordinal})|~(?:ال~)?(?P<number>\d{1,2})(?!\d))(?:{era_mark})?",
    r"القرن (?:{ordinal}|(?P<number>\d{1,2})){era_mark}(?:~[/=\-،]~| الموافق (?:للقرن |القرن )?)"
    r"(?:{ordinal:other}|(?P<other_number>\d{1,2}))~{era:other_era}",
    r"القرن (?:{ordinal}|(?P<number>\d{1,2})){era_mark}"
    r"~\(~(?:القرن )?(?:{ordinal:other}|(?P<other_number>\d{1,2}))~{era:other_era}~\)",
    r"(?:المايه|الميه) {ordinal}(?: {era})?",
    r"ق~\.?~(?P<number>\d{1,2}){era_mark}(?:~[/=]~(?:ق~\.?~)?(?P<other_number>\d{1,2})~{era:other_era})?",
    starts=("القرن", "قرن", "المايه", "الميه", "ق"),
)
def century(m: Match) -> Expression | None:
    """A century: "القرن التاسع عشر", "القرن الخامس الهجري", "القرن 19"."""
    which = m.number("number") or m.get("ordinal") or m.get("plain_ordinal")
    era: Era | None = m.get("era")
    if not which or which < 1 or which > 100:
        return None
    if era is None and m.whole.startswith("الم"):
        if word_before(m.text, m.start) not in _BEFORE_HUNDRED or m.text.startswith(" من", m.end):
            return None
        return Date(year=which, unit="Y100", calendar="hijri")  # "من أهل المائة السابعة"
    one = _in_era(Date(year=which, unit="Y100"), era)
    other = m.number("other_number") or m.get("other")
    if other is None:
        return one
    two = Date(year=other, unit="Y100", calendar=m.get("other_era").calendar)
    if era is None or {one.calendar, two.calendar} != {"hijri", "gregorian"}:
        return None
    return attrs.evolve(two, also=one) if one.calendar == "hijri" else attrs.evolve(one, also=two)


_BEFORE_HUNDRED = ("في", "وفي", "راس", "اهل", "علماء", "رجال", "اوايل", "اواخر", "اثناء", "خلال")


@rule(
    "centuries",
    r"(?:(?:بين|ما بين) )?(?:القرنين|القرنان|قرني|القرون) {ordinal}~(?:و|[،,]|الي|حتي)~{ordinal:again}"
    r"(?:~(?:و|[،,]|الي|حتي)~{ordinal:third})?{era_mark}?",
    r"القرن {ordinal} (?:و~|او (?:القرن )?){ordinal:again}{era_mark}?",
    r"القرن {ordinal}~[-/]~{ordinal:again}{era_mark}?",
    r"(?:القرن|ق)~(?P<first>\d{1,2})~-~(?P<last>\d{1,2})(?!\d){era_mark}",
    r"(?:(?:بين|ما بين) )?(?:القرنين|القرنان|قرني|القرون)~(?:ال~)?(?P<first>\d{1,2})"
    r"~(?:و|-|الي|حتي)~(?:ال~)?(?P<last>\d{1,2})(?!\d){era_mark}?",
    r"القرن~(?:ال~)?(?P<first>\d{1,2}) و~(?:ال~)?(?P<last>\d{1,2})(?!\d){era_mark}?",
    starts=("القرنين", "القرنان", "قرني", "القرون", "القرن", "ق", "بين", "ما"),
)
def centuries(m: Match) -> Expression | None:
    """Centuries in a row: "القرنين الثامن والتاسع عشر الميلاديين"."""
    first, last = m.number("first"), m.number("last")
    if m.has("ordinal"):
        first, last = m.get("ordinal"), m.get("third") or m.get("again")
    era: Era | None = m.get("era")
    if not first or not last or counts(m.text, m.end):
        return None
    if first < 10 < last < 20 and first + 10 < last:
        first += 10  # "الثامن والتاسع عشر": the ten is said once
    if era is not None and era.before and first < last:
        first, last = last, first  # "القرن الثامن أو التاسع قبل الميلاد"
    one = _in_era(Date(year=first, unit="Y100"), era)
    return Range(one, attrs.evolve(one, year=last))


@rule(
    "millennium",
    r"(?:الالفيه|الالف) (?:ال)?{ordinal}{era_mark}?",
    r"الالفيه (?P<new>الجديده|الحاليه)",
    r"(?:الالفيه|الالف)~(?:ال~)?(?P<number>\d)(?!\d) {era}",
    r"(?:الالفين|الالفيتين|الالف|الالفيه) {ordinal} و~{ordinal:again} {era}",
    starts=("الالفيه", "الالف", "الالفين", "الالفيتين"),
)
def millennium(m: Match) -> Expression | None:
    """A millennium: "الألفية الثالثة", "الألف الثاني قبل الميلاد"."""
    which, era = 3 if m.has("new") else m.number("number") or m.get("ordinal"), m.get("era")
    if not which or which < 1 or (era is None and m.whole.startswith("الالف ")):
        return None
    one = _in_era(Date(year=which, unit="Y1000"), era)
    again = m.get("again")
    if not again:
        return one
    first, last = sorted((which, again), reverse=one.before)
    return Range(attrs.evolve(one, year=first), attrs.evolve(one, year=last))
