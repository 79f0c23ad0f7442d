"""Years, decades, centuries: "عام 1990", "سنة ست وخمسين وستمائة", "سبعينيات القرن الماضي", "القرن الثالث قبل الميلاد"."""

from __future__ import annotations

import attrs

from timeline.arabic.expressions import Date, Expression, Part, Pointer, Range, Relative
from timeline.arabic.rules import reading
from timeline.arabic.rules.registry import DIGITS, Match, rule

_LONG_DIGITS = DIGITS[2:4]


@rule(
    "year",
    r"(?:ال)?(?:عام|سنه|سنت)~(?:(?:ال~)?{year_number}{era_mark}?|\(~{year_number:_bracketed}{era_mark:_bracketed}?~\))",
    r"(?:العام|السنه) (?:{era:calendar_said} ){year_number}{era_mark}?",
    starts=("عام", "سنه", "سنت", "العام", "السنه"),
)
def year(m: Match) -> Expression | None:
    """A year with its noun: "عام 1990", "سنة ثمان وسبعين وستمائة", "العام الهجري 1436"."""
    said = reading.year(m)
    if said is None:
        return None
    if m.has("year_words") and said.year is not None and said.year < 20 and said.calendar is None and m.whole.startswith("ال"):
        return None
    if m.has("calendar_said") and said.calendar is None:
        said = attrs.evolve(said, calendar=m.get("calendar_said").calendar, two_digit=False)
    return said


@rule("year-era", r"(?P<year>\d{1,4}){era_mark}", starts=DIGITS[:4])
def year_era(m: Match) -> Expression | None:
    """A year with its era alone: "1975م", "132هـ", "539 ق.م"."""
    number, era = m.number("year"), m.get("era")
    sign = m.said("era") or ""
    if number is None or number == 0:
        return None
    if era.calendar == "gregorian" and not era.before and len(sign.strip(".")) == 1 and not 622 <= number <= 2199:
        return None  # "5 م" is five metres
    if sign in ("ش", "ه", "ه.") and number < 10 and not era.before:
        return None
    return Date(year=number, calendar=era.calendar, before=era.before)


@rule("year-words-era", r"{number_words:year_words}{era_mark}", starts=("number_words",))
def year_words_era(m: Match) -> Expression | None:
    """A year in words with its era: "ألف وأربعمائة للهجرة"."""
    said = reading.year(m)
    return said if said is not None and said.year is not None and said.year >= 100 and len(m.said("era") or "") > 2 else None


@rule("bare-year", r"(?P<year>1\d{3}|20\d{2}|21\d{2})(?!\d)", starts=("#4",))
def bare_year(m: Match) -> Expression | None:
    """Four digits that may be a year; the words around decide."""
    return Date(year=m.number("year"), weak=True)


@rule(
    "year-range",
    r"(?:(?:من|بين|ما بين) (?:حوالي |نحو )?)?(?:(?:عام|سنه|عامي|سنتي|موسم|السنه الدراسيه|العام الدراسي|الموسم|العام الجامعي|السنه الجامعيه)~)?(?P<year>\d{3,4}){era_mark}?(?P<link>{range_to}|~و~|~/~)(?:عام |سنه )?(?P<yearb>\d{2,4})(?!\d)(?:~{era:erab}(?!\w))?",
    starts=(*_LONG_DIGITS, "من", "بين", "ما", "عام", "سنه", "عامي", "سنتي", "موسم", "السنه", "العام", "الموسم"),
)
def year_range(m: Match) -> Expression | None:
    """From one year to another: "532 - 589 هـ", "2018/2019", "بين عامي 1990 و1995", "310/311 ق.م"."""
    first, last = m.number("year"), m.number("yearb")
    link, opening = (m.said("link") or "").strip(), m.whole.split(" ")[0]
    era = m.get("erab") if m.has("erab") else None
    if first is None or last is None:
        return None
    if len(m.said("yearb") or "") == 2:
        if len(m.said("year") or "") != 4 or link not in ("-", "/"):
            return None
        last += first // 100 * 100
    before = bool(era and era.before)
    nouned = any(word in m.whole for word in ("عام", "سنه", "سنت", "موسم")) or era is not None
    if link == "و" and opening not in ("بين", "ما"):
        return None
    if link == "/" and not (last - first == 1 or (before and first - last == 1)):
        return None
    if link == "/" and not nouned and not 1800 <= first <= 2100:
        return None
    if not nouned and not (1000 <= first <= 2200 and 1000 <= last <= 2200):
        return None
    if (first >= last) != before or first == last:
        if not (era is None and first > last and "عام" in m.whole):
            return None
    start = Date(year=first, calendar=(m.get("era") if m.has("era") else era).calendar if (m.has("era") or era) else None, before=before)
    end = Date(year=last, calendar=era.calendar if era else None, before=before)
    weak = not nouned and (link == "-" or opening not in ("من", "بين", "ما"))
    return Range(attrs.evolve(start, weak=weak), attrs.evolve(end, weak=weak))


@rule("year-or", r"(?:عام|سنه)~{number_words:year_words} (?:او|ام) {number_words:year_wordsb}(?:{era_mark})?", starts=("عام", "سنه"))
def year_or(m: Match) -> Expression | None:
    """Either of two years, the hundreds said once: "سنة ست أو سبع وثمانين وخمسمائة"."""
    first, last = m.get("year_words"), reading.year(m, "b")
    if first is None or last is None or last.year is None or not 1 <= first < 10:
        return None
    era = m.get("era") if m.has("era") else None
    end = attrs.evolve(last, calendar=era.calendar if era else None, old_order=True, two_digit=False)
    start = attrs.evolve(end, year=last.year // 10 * 10 + first)
    return Range(start, end) if (start.year or 0) < (end.year or 0) else None


@rule(
    "decade",
    r"(?:عقد |حقبه |فتره |سنوات |اعوام )?(?:{decade}|{the_decade})(?: من)?(?: القرن (?:(?P<hijri>الهجري )?|الميلادي )(?:{ordinal:century}|{direction:century_direction})| القرن~(?:ال~)?(?P<century_number>\d\d?)(?!\d))?(?: {era})?",
    starts=("decade", "the_decade", "عقد", "حقبه", "فتره", "سنوات", "اعوام"),
)
def decade(m: Match) -> Expression | None:
    """A decade: "السبعينيات", "ستينات القرن الماضي", "التسعينيات من القرن العشرين"."""
    tens = m.get("decade") if m.has("decade") else m.get("the_decade")
    era = m.get("era") if m.has("era") else None
    century = m.get("century") if m.has("century") else m.number("century_number")
    step = reading.pointer(m.get("century_direction")) if m.has("century_direction") else None
    bare = century is None and step is None
    if bare and m.has("decade") and not any(w in m.whole for w in ("عقد", "حقبه")):
        return None if tens in (20,) else Date(year=tens, unit="Y10", two_digit=True, weak=True)
    calendar = "hijri" if m.has("hijri") else era.calendar if era else None
    return Date(year=tens, unit="Y10", two_digit=bare, century=century, year_pointer=step,
                calendar=calendar, before=bool(era and era.before))  # fmt: skip


@rule("decade-digits", r"(?:عقد |حقبه |اعوام |سنوات )?(?:ال)(?:~)(?P<tens>[1-9]0)(?:s|ات|يات)", starts=("ال", "عقد", "حقبه"))
def decade_digits(m: Match) -> Expression | None:
    """A decade in digits: "الـ70ات"."""
    return Date(year=m.number("tens"), unit="Y10", two_digit=True)


@rule(
    "decade-of-century",
    r"العقد {ordinal}(?: من)? القرن (?:{ordinal:century}|{direction})(?: {era})?",
    r"العقد {ordinal}(?: من)? القرن~(?:ال~)?(?P<century_number>\d\d?)(?: {era})?",
    starts=("العقد",),
)
def decade_of_century(m: Match) -> Expression | None:
    """A decade by its number in its century: "العقد الثاني من القرن العشرين"."""
    era = m.get("era") if m.has("era") else None
    which = m.get("ordinal")
    if which is None:
        return None
    century = m.get("century") if m.has("century") else m.number("century_number")
    of: Expression = (
        Relative("C", reading.pointer(m.get("direction")) or Pointer(0)) if m.has("direction")
        else Date(year=century, unit="Y100", calendar=era.calendar if era else None, before=bool(era and era.before))
    )  # fmt: skip
    return Part("decade", which, of)


@rule(
    "century",
    r"(?:القرن|قرن)(?: (?:{ordinal}|{plain_ordinal})|~(?:ال~)?(?P<number>\d{1,2})(?!\d))(?:{era_mark})?",
    starts=("القرن", "قرن"),
)
def century(m: Match) -> Expression | None:
    """A century: "القرن التاسع عشر", "القرن الخامس الهجري", "القرن 19"."""
    which = m.number("number") or (m.get("ordinal") if m.has("ordinal") else m.get("plain_ordinal") if m.has("plain_ordinal") else None)
    era = m.get("era") if m.has("era") else None
    if not which or which < 1 or which > 50:
        return None
    return Date(year=which, unit="Y100", calendar=era.calendar if era else None, before=bool(era and era.before))


@rule(
    "centuries",
    r"(?:القرنين|القرنان|قرني|القرون) {ordinal}(?:~(?:و|[،,]|الي|حتي)~{ordinal:again})(?:~(?:و|[،,]|الي|حتي)~{ordinal:third})?{era_mark}?",
    starts=("القرنين", "القرنان", "قرني", "القرون"),
)
def centuries(m: Match) -> Expression | None:
    """Centuries in a row: "القرنين الثامن والتاسع عشر الميلاديين"."""
    first, last = m.get("ordinal"), m.get("third") if m.has("third") else m.get("again")
    era = m.get("era") if m.has("era") else None
    if not first or not last:
        return None
    if first < 10 < last < 20 and first + 10 < last:
        first += 10  # "الثامن والتاسع عشر": the ten is said once
    one = Date(year=first, unit="Y100", calendar=era.calendar if era else None, before=bool(era and era.before))
    return Range(one, attrs.evolve(one, year=last))


@rule(
    "millennium",
    r"(?:الالفيه|الالف) (?:ال)?{ordinal}{era_mark}?",
    starts=("الالفيه", "الالف"),
)
def millennium(m: Match) -> Expression | None:
    """A millennium: "الألفية الثالثة", "الألف الثاني قبل الميلاد"."""
    which, era = m.get("ordinal"), m.get("era") if m.has("era") else None
    if not which or which < 1 or (era is None and m.whole.startswith("الالف ")):
        return None
    return Date(year=which, unit="Y1000", calendar=era.calendar if era else None, before=bool(era and era.before))
