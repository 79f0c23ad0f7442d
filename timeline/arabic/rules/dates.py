"""Days and months: "22 شباط \\ فبراير 2022", "الثالث عشر من رمضان", "مايو الماضي", "25/7/2015"."""

from __future__ import annotations

import re

import attrs

from timeline.arabic.expressions import Date, Expression, NumericDate, Pointer, Range
from timeline.arabic.rules import reading
from timeline.arabic.rules.context import word_before
from timeline.arabic.rules.registry import DIGITS, Match, rule
from timeline.arabic.vocabulary import read_ordinal, word_class

_DAY_STARTS = (*DIGITS[:2], "ال", "ordinal", "plain_ordinal", "number_words", "named_day")
_HIJRI_MAX, _HIJRI_MIN = 1500, 1300  # years of numeric dates that can only be Hijri


def _with_month(m: Match, day: int | None) -> Date | None:
    month = reading.month(m)
    if month is None:
        return None
    row, conflicts = month
    return Date(month=row.number, day=day, calendar=row.calendar, conflicts=conflicts)


def _plausible(date: Date, m: Match) -> bool:
    """Three digits are a year only in Hijri time or beside an era or the word year.

    Where the year is pointed at already, a number behind is a year only where nothing follows that it may count.
    """
    digits = m.said("year")
    if digits and m.has("direction") and not m.has("era") and not _YEAR_MARK.search(m.whole):
        return _CLAUSE_ENDS.match(m.text, m.end) is not None
    if not digits or len(digits) != 3 or m.has("era") or date.calendar == "hijri":
        return True
    if "عام" in m.whole or "سنه" in m.whole:
        return True
    if date.day is not None and _CLAUSE_ENDS.match(m.text, m.end):
        return True  # "توفي في 9 حزيران 373، ودفن"
    opened = re.search(r"\([^()]{0,30}$", m.text[max(0, m.start - 32) : m.start])  # "(22 أبريل 571 - 8 يونيو 632)"
    return opened is not None and re.match(r"[ ]?[)–-](?!\d)", m.text[m.end : m.end + 3]) is not None


_YEAR_MARK = re.compile(r"(?:عام|سنه) |[(،,]")
_CLAUSE_ENDS = re.compile(r"[ ]?[.،,؛;)\]»]|$")


def _in_full(m: Match, day: int | None) -> Date | None:
    """The day, or the whole month where it is None, with what the tail says, where that makes a date."""
    date = _with_month(m, day)
    said = reading.tail(m, date) if date is not None else None
    return said if said is not None and _plausible(said, m) else None


@rule(
    "day-month",
    r"{day}(?:~[/\-.]~|~)(?:من ?)?(?:شهر )?{months}(?: {epithet:})?(?: (?:ب|من )?{era:})?{month_tail}",
    r"اليوم {ordinal:day_ordinal} (?:من |ل)(?:شهر )?{months}(?: {epithet:})?{month_tail}",
    # the number behind it is no year: "3 أغسطس 120 إصابة", "3 مايو الماضي 200 شخص"
    r"{day}(?:~[/\-.]~|~)(?:من ?)?(?:شهر )?{months}(?: {direction})?",
    starts=(*_DAY_STARTS, "اليوم"),
)
def day_month(m: Match) -> Expression | None:
    """A day and its month, with or without a year: "3 مايو", "الثالث من أيار 2011", "غرة رجب"."""
    day = reading.day(m)
    said = _in_full(m, day) if day is not None else None
    if said is not None and m.said("day_words") == "عشر" and said.calendar == "hijri":
        return Range(attrs.evolve(said, day=1), said)  # "عشر ذي الحجة" are the first ten days
    return said


@rule(
    "day-rare-month",
    r"{day}(?:~[/\-.]~|~)(?:من ?)?(?:شهر )?{any_months}{month_tail}",
    starts=_DAY_STARTS,
)
def day_rare_month(m: Match) -> Expression | None:
    """A Coptic, Persian or Libyan month, whose names are common words: only beside a day and a year.

    The farmers' and the church's calendar of Egypt is told of without years as well: "سادس مسرى", "في 22 طوبة".
    """
    day = reading.day(m)
    said = _in_full(m, day) if day is not None else None
    if said is None or said.year is not None:
        return said
    if m.has("month_again") or word_before(m.text, m.start) in _WEEKDAYS:
        return said  # "26 الحرث (نوفمبر)", "الأربعاء 25 الحرث"
    in_words = m.has("day_ordinal") or m.has("day_plain")
    sure = in_words or word_before(m.text, m.start) in _BEFORE_COPTIC
    return said if said.calendar == "coptic" and sure and _alone(m) else None


_WEEKDAYS = word_class("weekday").words
_BEFORE_COPTIC = ("في", "يوم", "ليله", "الموافق", "حتي", "الي")


def _alone(m: Match) -> bool:
    """Whether no name goes on behind the month: "ثاني مسرى النبي"."""
    return re.match(r"[ ]ال\w", m.text[m.end : m.end + 4]) is None


@rule("year-then-month", r"(?P<year>[12]\d{3})~[،,]~(?:{day} )?{months}(?=~:)", starts=("#4",))
def year_then_month(m: Match) -> Expression | None:
    """What heads a line of a chronology, the year first: "1967، 5 يونيو:", "2006، مايو:"."""
    date = _with_month(m, reading.day(m))
    return attrs.evolve(date, year=m.number("year")) if date is not None and date.calendar == "gregorian" else None


@rule("rare-month", r"شهر {any_months}{month_tail}", starts=("شهر",))
def rare_month(m: Match) -> Expression | None:
    """A Coptic, Persian or Libyan month with its noun and a year: "شهر توت 1740 للشهداء"."""
    said = _in_full(m, None)
    return said if said is not None and said.year is not None else None


@rule(
    "month-day",
    r"{months} (?P<day>[1-9]|[12]\d|3[01])(?!\d)(?:~[،,]~|~/~| )(?P<year>\d{4}){era_mark}?",
    r"{short_month:month} (?P<day>[1-9]|[12]\d|3[01])(?!\d)(?:~[،,]~|~/~| )(?P<year>\d{4}){era_mark}?",
    r"(?P<day>[1-9]|[12]\d|3[01])(?:~[/\-.]~| ){short_month:month}(?:~[/\-.،]~| )(?:{year_noun} )?"
    r"(?P<year>\d{4}){era_mark}?",
    starts=("month", "short_month", *DIGITS[:2]),
)
def month_day(m: Match) -> Expression | None:
    """As software prints dates: "يوليو 11, 1987", "11/أغسـ/1987"."""
    date = _with_month(m, m.number("day"))
    return reading.tail(m, date) if date is not None else None


@rule(
    "month",
    r"(?:شهر |شهري )?{months}(?: {epithet:})?{month_tail}",
    r"(?:شهر )?{month}(?: {direction})?",
    starts=("month", "شهر", "شهري"),
)
def month(m: Match) -> Expression | None:
    """A month with a year, a direction, or alone: "أكتوبر 2006", "شهر رمضان المبارك"."""
    said = _in_full(m, None)
    if said is None:
        return None
    row = m.get("month")[0]
    alone = said.year is None and said.pointer is None and said.year_pointer is None
    if alone and not row.bare and not m.has("month_again"):
        said = attrs.evolve(said, weak=not m.whole.startswith("شهر"))
    if said.year is not None and said.two_digit and not row.bare and not _YEAR_NOUN.search(m.whole):
        return None
    return said


_YEAR_NOUN = re.compile(r"(?:عام|سنه) ")


@rule(
    "month-number",
    r"شهر (?P<month>0?[1-9]|1[0-2])(?!\d)(?:~[/\-]~(?P<year>\d{4})|{year_link}(?P<year_again>\d{4}))?{era_mark}?",
    starts=("شهر",),
)
def month_number(m: Match) -> Expression | None:
    """A month by its number: "شهر 3", "شهر 12/2015"."""
    year = m.number("year") or m.number("year_again")
    hijri = year is not None and year <= _HIJRI_MAX
    return Date(month=m.number("month"), year=year, calendar="hijri" if hijri else "gregorian")


@rule("month-ordinal", r"شهر {number_words}", starts=("شهر",))
def month_ordinal(m: Match) -> Expression | None:
    """A month by its number in words: "شهر ثلاثة"."""
    number = m.get("number_words")
    if m.whole.endswith((" واحد", " اثنين", " اثنان")):
        return None  # "شهر واحد" is how long
    return Date(month=number, calendar="gregorian") if number and number <= 12 else None


@rule(
    "numeric-date",
    r"(?P<a>{day_digits})~(?P<sep>[/\-.\\])~(?P<b>{day_digits})~(?P=sep)~(?P<c>\d{4}|\d{2})(?!\d){era_mark}?",
    r"(?P<c>\d{4})~(?P<sep>[/\-.])~(?P<b>{day_digits})~(?P=sep)~(?P<a>{day_digits})(?!\d){era_mark}?",
    starts=DIGITS,
)
def numeric_date(m: Match) -> Expression | None:
    """A date in numbers, "25/7/2015", "1436/10/9هـ": which is the day and which the month is the policy's to say."""
    a, b, c = m.number("a"), m.number("b"), m.number("c")
    era = m.get("era")
    assert a is not None
    assert b is not None
    assert c is not None
    two_digit = len(m.said("c") or "") == 2
    if two_digit and era is None and m.said("sep") == ".":
        return None  # a clause number of a law or a report
    if a > 12 and b > 12:
        return None
    calendar = era.calendar if era else "hijri" if not two_digit and _HIJRI_MIN < c <= _HIJRI_MAX else "gregorian"
    if not two_digit and era is None and not (_HIJRI_MIN < c < 2200):
        return None
    swapped = b > 12
    day_first = m.span("a") < m.span("c")
    return NumericDate(
        day=b if swapped else a, month=a if swapped else b, year=c, calendar=calendar,
        two_digit=two_digit and era is None, either=day_first and a <= 12 and b <= 12 and a != b,
    )  # fmt: skip


@rule(
    "numeric-day-range",
    r"(?:من )?(?P<first>{day_digits})(?:~-~| الي | حتي )"
    r"(?P<day>{day_digits})~/~(?P<month>0?[1-9]|1[0-2])~/~(?P<year>\d{4})(?!\d){era_mark}?",
    r"(?:من|بين|ما بين) (?P<first>{day_digits})(?:~-~| الي | حتي | و~)"
    r"(?P<day>{day_digits})~/~(?P<month>0?[1-9]|1[0-2])(?!~/|\d)",
    starts=(*DIGITS[:2], "من", "بين", "ما"),
)
def numeric_day_range(m: Match) -> Expression | None:
    """Days in numbers that share their month: "20-22/11/2018", "ما بين 15 و26/12"."""
    first, last, year, era = m.number("first"), m.number("day"), m.number("year"), m.get("era")
    assert first is not None
    assert last is not None
    if year is None and last > 12 and first < last:
        start = Date(month=m.number("month"), day=first)
        return Range(start, attrs.evolve(start, day=last))
    if year is None or first >= last or not _HIJRI_MIN < year < 2200:
        return None
    calendar = era.calendar if era else "hijri" if year <= _HIJRI_MAX else "gregorian"
    start = Date(year=year, month=m.number("month"), day=first, calendar=calendar)
    return Range(start, attrs.evolve(start, day=last))


@rule(
    "numeric-day-month",
    r"(?P<day>{day_digits})~/~(?P<month>0?[1-9]|1[0-2])(?!\d)(?: {direction})?",
    starts=DIGITS[:2],
)
def numeric_day_month(m: Match) -> Expression | None:
    """A day and month in numbers, "25/7": only with a direction, or beside a weekday or the word for day."""
    pointer = reading.pointer(m.get("direction"))
    return Date(day=m.number("day"), month=m.number("month"), pointer=pointer, weak=pointer is None)


@rule("numeric-month-year", r"(?P<month>0?[1-9]|1[0-2])~[/\-]~(?P<year>\d{4})(?!\d){era_mark}?", starts=DIGITS[:2])
def numeric_month_year(m: Match) -> Expression | None:
    """A month and year in numbers, "7/2015": only where a word before makes it a time."""
    year = m.number("year") or 0
    era = m.get("era")
    if era is None and not (_HIJRI_MIN < year < 2200):
        return None
    calendar = era.calendar if era else "hijri" if year <= _HIJRI_MAX else "gregorian"
    return Date(month=m.number("month"), year=year, calendar=calendar, weak=era is None)


@rule(
    "day-of-this-month",
    r"{day} (?:من )?(?:(?:هذا |نفس |ذات )الشهر|الشهر {direction})",
    r"(?:{ordinal:day_ordinal}|(?:(?<=يوم\s)|(?<=في\s)|(?<=حتي\s))(?P<day>{day_digits})(?!\d)) من الشهر(?! ال)",
    starts=_DAY_STARTS,
)
def day_of_this_month(m: Match) -> Expression | None:
    """A day of a month that is pointed at: "ثاني عشر هذا الشهر", "الثالث من الشهر الجاري", "السادس عشر من الشهر"."""
    day = reading.day(m)
    if day is None:
        return None
    if m.has("direction"):
        return Date(day=day, pointer=reading.pointer(m.get("direction")))
    if m.whole.endswith("من الشهر"):
        return Date(day=day, pointer=Pointer(0, "here"))
    return Date(day=day, pointer=Pointer(0, "reference" if "هذا" in m.whole else "discourse"))


@rule(
    "day-pointed",
    r"{ordinal} منه",
    r"(?P<day>{day_digits})(?!\d)~(?:من )?(?:الجاري|المقبل|القادم|منه)",
    starts=(*DIGITS[:2], "ordinal"),
)
def day_pointed(m: Match) -> Expression | None:
    """A day with the month left out: "14 الجاري", "7 منه"."""
    step = 0 if m.whole.endswith(("الجاري", "منه")) else 1
    day = m.get("ordinal") or m.number("day")
    if (m.said("ordinal") or "").endswith(("ه", "اولي")):
        return None  # الأشهر الأولى منه: a day is masculine
    if not day or not 1 <= day <= 31:
        return None
    return Date(day=day, pointer=Pointer(step, "discourse" if m.whole.endswith("منه") else "reference"))


def one_of(words: str, text: str, end: int) -> bool:
    """Whether أحد is "one of": "صباح أحد الأيام", "أحدهم"; never before a date."""
    indefinite = words.endswith("احد") and not words.endswith("الاحد")
    return indefinite and text.startswith((" ال", " من ال", " هذه", " هذا"), end)


_DAY_NOUNS = ("يوم", "نهار", "ليله", "مساء", "صباح")


# Behind a day without its month: the end of the clause, and nothing that the number counts.
_NOTHING_COUNTED = re.compile(r"[ ]?(?:[.،؛)»\n]|$)| (?:و|علي|في|ب)")


@rule(
    "weekday-and-day",
    r"{weekday} (?P<day>{day_digits})(?!\d)",
    starts=("weekday",),
)
def weekday_and_day(m: Match) -> Expression | None:
    """A weekday and its day, with the month left to the reader: "ما عدا الاثنين 29"."""
    nothing = _NOTHING_COUNTED.match(m.text, m.end)
    if nothing is None or (len(m.said("day") or "") == 1 and nothing[0].strip() not in ("،", ".")):
        return None
    return Date(day=m.number("day"), weekday=m.get("weekday").number, pointer=Pointer(0, "here"))


@rule("weekday", r"{weekday}(?: {direction})?", r"هذا {weekday}", starts=("weekday", "هذا"))
def weekday(m: Match) -> Expression | None:
    """A weekday, with or without a direction: "الأحد", "الجمعة الماضي"."""
    row, direction = m.get("weekday"), m.get("direction")
    if one_of(m.whole, m.text, m.end):
        return None
    if direction is not None and not row.bare and word_before(m.text, m.start).lstrip("ول") not in _DAY_NOUNS:
        return None
    if m.said("direction") == "الاخير" and m.text.startswith((" من ", " في "), m.end):
        return None  # "الأحد الأخير من أكتوبر" is the last of them
    pointer = Pointer(0, "reference") if m.whole.startswith("هذا") else reading.pointer(direction)
    return Date(weekday=row.number, pointer=pointer, weak=not row.bare)


@rule(
    "weekday-list",
    r"(?:يومي|ايام|يوم) {weekday}(?:~(?:و|[،,])~(?:و~)?{weekday:}){0,6}~و~{weekday:last} {direction}",
    r"يومي {weekday}~و~{weekday:last}",
    r"{weekday} و~{weekday:last} (?P<dual>ال\w+ين)",
    starts=("يومي", "ايام", "يوم", "weekday"),
)
def weekday_list(m: Match) -> Expression | None:
    """Weekdays in a row: "يومي الجمعة والسبت الماضيين"."""
    first, last = m.get("weekday"), m.get("last")
    pointer = reading.pointer(m.get("direction"))
    if m.has("dual"):
        known = word_class("direction")
        if m.said("dual") not in known.words:
            return None
        pointer = reading.pointer(known.read(m.said("dual") or ""))
    if (last.number - first.number) % 7 > 4:
        return None
    return Range(Date(weekday=first.number, pointer=pointer), Date(weekday=last.number, pointer=pointer))


@rule(
    "day-list",
    r"{days_in_a_row}~(?:من ?)?(?:شهر )?{months}{month_tail}",
    r"{days_in_a_row} (?:من )?(?:الشهر )?{direction:of_month}",
    starts=(*_DAY_STARTS, "يومي", "ايام", "يومين"),
)
def day_list(m: Match) -> Expression | None:
    """Days in a row that share a month, first to last: "3 و4 نيسان", "يومي التاسع والعاشر من مايو"."""
    pointed = reading.pointer(m.get("of_month"))
    first, date = reading.day(m), Date(pointer=pointed) if pointed else _with_month(m, None)
    if first is None or date is None:
        return None
    days = [first]
    for word in (m.said("rest") or "").replace("،", " ").replace(",", " ").replace(" و ", " و").split(" "):
        bare = word.strip().removeprefix("و") if not word.startswith("واحد") else word
        digits = bare.removeprefix("ال")
        if bare:
            days.append(int(digits) if digits.isdigit() else read_ordinal(bare) or 0)
    said = date if pointed else reading.tail(m, date)
    if said is None or days != list(range(first, first + len(days))):
        return None
    return Range(attrs.evolve(said, day=days[0]), attrs.evolve(said, day=days[-1]))


@rule(
    "listed-day",
    r"(?P<day>{day_digits})(?!\d)"
    r"(?=(?:(?:~(?:و|[،,])~(?:و~)?| او )\d{1,2}(?!\d)){1,12}~(?:من )?(?:شهر )?{months}{month_tail}(?!\w))",
    starts=DIGITS[:2],
)
def listed_day(m: Match) -> Expression | None:
    """A day of a list whose month is said once, behind the last: "أيام 3 و5 و7 مايو"."""
    return _in_full(m, reading.day(m))


@rule(
    "dated-weekdays",
    r"(?:يومي |ايام )?{weekday} (?P<first>[1-9]|[12]\d|3[01]) و~{weekday:last} (?P<day>[1-9]|[12]\d|3[01])(?!\d)"
    r"~{months}{month_tail}",
    starts=("weekday", "يومي", "ايام"),
)
def dated_weekdays(m: Match) -> Expression | None:
    """Two days with their weekdays and one month: "يومي السبت 12 والأحد 13 دجنبر 2015"."""
    first, last, date = m.number("first"), m.number("day"), _with_month(m, None)
    said = reading.tail(m, date) if date is not None else None
    if said is None or not first or not last or first >= last:
        return None
    one, two = m.get("weekday").number, m.get("last").number
    return Range(attrs.evolve(said, day=first, weekday=one), attrs.evolve(said, day=last, weekday=two))


@rule(
    "nth-day",
    r"{plain_ordinal:which} (?:ايام|يوم (?:من |في )?) ?(?:شهر )?{months}(?: {epithet:})?{month_tail}",
    starts=("plain_ordinal",),
)
def nth_day(m: Match) -> Expression | None:
    """A day counted in its month: "أول أيام شهر رمضان", "آخر يوم من مايو 2015"."""
    which, date = m.get("which"), _with_month(m, None)
    if not which or which > 31 or date is None:
        return None
    said = reading.tail(m, date)
    return attrs.evolve(said, day=which) if said is not None and _plausible(said, m) else None


@rule(
    "day-range",
    r"(?:(?:من|بين|ما بين) )?(?:يوم |يومي |ايام )?(?P<first>{day})(?:{range_to}|~و~|~/~)(?:يوم )?(?P<last>{day:2})"
    r"~(?:من ?)?(?:شهر )?{months}(?: {epithet:})?{month_tail}",
    starts=(*_DAY_STARTS, "من", "بين", "ما", "يومي", "ايام"),
)
def day_range(m: Match) -> Expression | None:
    """From one day to another of one month: "من 11 إلى 14 مايو", "بين 3 و7 رمضان"."""
    first = reading.day(m)
    last = m.number("day2")
    for part in ("day_ordinal2", "day_plain2", "day_words2"):
        if last is None and m.has(part):
            last = m.get(part)
    date = _with_month(m, None)
    if first is None or last is None or date is None or not 1 <= first < last <= 31:
        return None
    between = m.text[m.span("first")[1] : m.span("last")[0]]
    if "/" in between and last != first + 1:
        return None  # "ليلة 22/23 يوليو", and not "3/14 مايو"
    if between.strip().removesuffix(" يوم") == "و" and not m.whole.startswith(("بين", "ما")):
        return None
    said = reading.tail(m, date)
    return Range(attrs.evolve(said, day=first), attrs.evolve(said, day=last)) if said is not None else None


@rule(
    "day-range-of-this-month",
    r"(?:(?:من|بين|ما بين) )?(?P<first>{day})(?:{range_to}|~و~)(?P<last>{day:2}) (?:من )?(?:الشهر )?{direction}",
    starts=(*_DAY_STARTS, "من", "بين", "ما"),
)
def day_range_of_this_month(m: Match) -> Expression | None:
    """From one day to another of a month that is pointed at: "من 10 إلى 28 من الشهر الجاري"."""
    first, pointer = reading.day(m), reading.pointer(m.get("direction"))
    last = next((m.get(part) for part in ("day_ordinal2", "day_plain2", "day_words2") if m.has(part)), m.number("day2"))
    between = m.text[m.span("first")[1] : m.span("last")[0]].strip()
    if first is None or not last or not 1 <= first < last <= 31 or pointer is None:
        return None
    if between == "و" and not m.whole.startswith(("بين", "ما")):
        return None
    return Range(Date(day=first, pointer=pointer), Date(day=last, pointer=pointer))
