"""Lengths of time: "14 عاما", "شهران", "خمس سنوات و4 أشهر", "عدة ساعات", "سنة ونصف"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.arabic.expressions import Expression, Length, Range
from timeline.arabic.lexicon.rows import Unit
from timeline.arabic.rules.context import length_stands, word_before
from timeline.arabic.rules.registry import DIGITS, Match, rule
from timeline.arabic.vocabulary import word_class
from timeline.temporal.values import Duration

_FIELDS = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "TH": "hours", "TM": "minutes", "TS": "seconds"}
_ORDER = tuple(_FIELDS)
_FINER = {"Y": ("M", 12), "M": ("D", 30), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
_GREAT = {"الف": 1000, "الاف": 1000, "مليون": 1000000, "ملايين": 1000000, "مليار": 1000000000}
_FRACTIONS = {
    **dict.fromkeys(("نصف", "نصفا", "نص"), (1, 2)), "ربع": (1, 4), "ربعا": (1, 4), "ثلث": (1, 3), "ثلثا": (1, 3),
    "ثلثين": (2, 3), "ثلثي": (2, 3), "ثلاثه ارباع": (3, 4),
}  # fmt: skip

DURATION_STARTS = (
    *DIGITS, "number_words", "two_units", "one_unit", "many_units",
    "عده", "بضعه", "بضع", "عشرات", "ميات", "الاف", "ملايين", "بعض", "ال",
)  # fmt: skip


def length(unit: Unit, count: float) -> Duration:
    """So many of a unit."""
    total = count * unit.times
    return in_units([(unit.code, int(total) if total == int(total) else total)])


def in_units(parts: Iterable[tuple[str, float]]) -> Duration:
    """So many of each unit, by its code."""
    fields: dict[str, float] = {}
    for code, amount in parts:
        fields[_FIELDS[code]] = fields.get(_FIELDS[code], 0) + amount
    return Duration(**fields)  # type: ignore[arg-type]


def _amount(m: Match, suffix: str) -> tuple[str, float | None, int] | None:
    """One "count unit" pair: its code, how many (None: unknown), how many of the code one unit is."""
    if m.has(f"unit{suffix}"):
        unit: Unit = m.get(f"unit{suffix}")
        if m.has(f"some{suffix}"):
            return unit.code, None, unit.times
        digits = m.said(f"count{suffix}") or m.said(f"count_boxed{suffix}")
        count: float | None
        if digits:
            thousands = len(digits.partition(",")[2]) == 3
            count = float(digits.replace(",", "" if thousands else "."))
        else:
            count = m.get(f"count_words{suffix}")
            if m.said(f"count_words{suffix}") in ("واحد", "واحده"):
                return None  # it stands behind its noun; "وأحد" is the mountain
            if m.said(f"count_words{suffix}") == "الفا":
                count = 2000  # right before its noun it is a dual: "ألفا سنة"; a lone thousand is ألف
        if count is None or (unit.count == 2 and suffix == "") or (unit.times == 10 and count > 10):
            return None  # "45 عقدا" are contracts
        if not suffix and m.has("great"):
            count *= _GREAT[m.said("great") or ""]
        return unit.code, count, unit.times
    for name in ("pair", "single", "several"):
        if m.has(f"{name}{suffix}"):
            unit = m.get(f"{name}{suffix}")
            return unit.code, unit.count, unit.times
    return None


def duration(m: Match) -> Duration | None:
    """The length that a match of the fragment {duration} says, None where its parts do not fit together."""
    first = _amount(m, "")
    if first is None:
        return None
    code, count, times = first
    if count is None:
        return Duration(vague=code) if not any(m.has(part) for part in ("unitb", "pairb", "singleb")) else None
    parts: list[tuple[str, float]] = [(code, count * times)]
    for suffix in ("b", "c", "d"):
        more = _amount(m, suffix)
        if more is None:
            if any(m.has(name + suffix) for name in ("unit", "pair", "single")):
                return None
            break
        if m.said("single") in ("سنه", "ليله") and m.said(f"single{suffix}") == "ثانيه" and " و" not in m.whole:
            return None  # "سنة ثانية" is a second year
        finer_code, finer_count, finer_times = more
        if finer_count is None or not _goes_on(parts[-1], finer_code, finer_count, counted=m.has(f"unit{suffix}")):
            return None
        parts.append((finer_code, finer_count * finer_times))
    if m.has("fraction"):
        above, below = _FRACTIONS[m.said("fraction") or ""]
        finer, many = _FINER.get(code, (code, 0))
        extra = many * times * above / below
        if many and times == 1 and extra == int(extra):
            parts.append((finer, extra))
        else:
            parts[0] = code, (count + above / below) * times
    return in_units((code, int(amount) if amount == int(amount) else amount) for code, amount in parts)


def _goes_on(last: tuple[str, float], code: str, count: float, *, counted: bool) -> bool:
    """Whether a length goes on with so many of a finer unit, or with what is left of hundreds ("مائة سنة وسنتان")."""
    if code == last[0]:
        return last[1] % 100 == 0 and count in (1, 2) and not counted
    return _ORDER.index(code) > _ORDER.index(last[0])


# "12 شباط سنة 1912": the noun of the year that follows
_YEAR_NOUNS = (" سنه", " عام", "عامين", "سنتين", "سنوات", "اعوام")
_YEAR_NEXT = re.compile(r"[ ]{0,2}[12]?\d{3}(?!\d)")
_DATE_NEXT = re.compile(
    rf"[ ]{{1,2}}(?:\d{{1,2}}(?:[ ]?/[ ]?\d|[ ]{word_class('month').pattern})"
    rf"|(?:{word_class('sure_weekday').pattern}|امس|الامس|غد|الغد)(?!\w))"
)


_MONTH_NEXT = re.compile(rf"[ ]{{1,2}}(?:شهر )?{word_class('month').pattern}(?!\w)")  # "بعض أيام رمضان"
_OF_YEAR = re.compile(r"(?:عام|سنه) [12]\d{3} ")  # "عام 1989 يوم فاز", where يوم is "when"
_UNCOUNTED = re.compile(
    r"(?<!\w)(?:ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثمانيه?|تسعه?|عشره?|عاما|سنه|شهرا) يوم\Z"
)  # "في العاشرة يوم وصل"
_NTH_NEXT = re.compile(r" (?:اولي|ثانيه|ثالثه|رابعه|خامسه|سادسه|نهاييه)(?!\w)")


@rule("duration", r"{duration}", r"{amount}{more}", r"{amount}", starts=DURATION_STARTS)
def counted(m: Match) -> Expression | None:
    """A counted length; a lone singular or plural ("سنة", "ساعات") is one only where the words around make it one."""
    if _lone_unit(m) and not length_stands(m.text, m.start, m.end, vague=m.has("several")):
        return None
    said = duration(m)
    if said is None or _OF_YEAR.match(m.whole) or _UNCOUNTED.search(m.whole):
        return None
    if m.whole.endswith(_YEAR_NOUNS) and _YEAR_NEXT.match(m.text[m.end : m.end + 8]):
        return None
    if noun_of_a_date(m) or (m.has("some") and _MONTH_NEXT.match(m.text, m.end)):
        return None
    if m.has("single") and _NTH_NEXT.match(m.text, m.end):
        return None  # "سنة ثانية" is a second year
    if m.whole == "الفيات":
        return None  # the categories, which are written as millennia are
    if m.text.startswith(" ضويي", m.end):
        return None  # a light year is a distance
    return Length(said)


@rule(
    "waiting-period",
    r"(?:{number_words}|(?P<count>\d{1,2})) (?P<unit>اشهر|شهور) وعشرا?(?: ليال| ايام)?",
    starts=("number_words", *DIGITS[:2]),
)
def waiting_period(m: Match) -> Expression | None:
    """Months and ten days, as the law says how long a widow waits: "أربعة أشهر وعشرا"."""
    count = m.number("count") or m.get("number_words")
    return Length(Duration(months=count, days=10)) if count else None


def noun_of_a_date(m: Match) -> bool:
    """Whether the unit is the noun of the date behind: "دورته الـ50 يوم 22 يناير", "الجولة 19 أيام الخميس والجمعة".

    "3 أيام الجمعة" may be a length: a plural follows three to ten.
    """
    if not m.whole.endswith((" يوم", " ايام")) or not _DATE_NEXT.match(m.text, m.end):
        return False
    digits = m.said("count")
    return m.whole.endswith("يوم") or (digits is not None and digits.isdigit() and not 3 <= int(digits) <= 10)


def _lone_unit(m: Match) -> bool:
    """Whether a unit stands without a count, a fraction or "من الزمن": سنة, ساعات."""
    if not (m.has("single") or m.has("several")) or any(map(m.has, ("fraction", "unitb", "singleb", "pairb"))):
        return False
    full = m.whole.endswith(("واحد", "واحدا", "واحده", "كامل", "كاملا", "كامله", "عده", "عديده", "معدوده", "قليله"))
    full = full and not m.whole.startswith("عقود")  # "وقع عقودا عدة": contracts
    return not full and not m.text.startswith(" من الزم", m.end)


_SO_MANY_TO = r"(?:(?P<to>\d{1,3}(?:[.,]\d)?)|{number_words:high}) {unit}|{two_units:high_pair}"


@rule(
    "length-range",
    r"(?:(?:من|بين|ما بين|مابين) )?(?:(?P<of>\d{1,3}(?:[.,]\d)?)|{number_words:low})(?: {unit:low_unit})?"
    rf"(?P<link>~-~| الي | حتي | او | و~)(?:{_SO_MANY_TO})",
    r"(?:(?:من|بين|ما بين|مابين) )?(?:{one_unit:single}|{two_units:pair})"
    rf"(?P<link> الي | حتي | او | و~)(?:{_SO_MANY_TO})",
    r"{two_units:pair}(?P<link> او ){number_words:high}",
    starts=(*DIGITS[:3], "number_words", "one_unit", "two_units", "من", "بين", "ما", "مابين"),
)  # fmt: skip
def length_range(m: Match) -> Expression | None:
    """From one length to another: "من سنة إلى ثلاث سنوات", "بين 25 و40 عاما", "يومين أو ثلاثة أيام"."""
    between = m.whole.startswith(("بين ", "ما ", "مابين "))
    if (m.said("link") or "").strip() == "و" and not between:
        return None
    unit = next((m.get(name) for name in ("unit", "high_pair") if m.has(name)), None)
    high = _digits(m.said("to")) or (m.get("high") if m.has("high") else None) or (2 if m.has("high_pair") else None)
    lower = next((m.get(name) for name in ("low_unit", "single", "pair") if m.has(name)), unit)
    unit = unit or lower  # "يومين أو ثلاثة"
    low = _digits(m.said("of")) or (m.get("low") if m.has("low") else None) or (2 if m.has("pair") else None)
    low = low or (1 if m.has("single") else None)
    if unit is None or lower is None or not low or not high or noun_of_a_date(m):
        return None
    first, last = length(lower, low), length(unit, high)
    if unit.code == lower.code and low * lower.times >= high * unit.times:
        return None
    return Range(Length(first), Length(last))


def _digits(said: str | None) -> float | None:
    return float(said.replace(",", ".")) if said else None


_ABOUT_TWO = ("قرابه", "نحو", "حوالي", "زهاء", "طيله", "طوال", "مده", "لمده", "يقارب", "يناهز", "تقارب")


@rule("about-two", r"{the_two:units}", starts=("the_two",))
def about_two(m: Match) -> Expression | None:
    """Two of a unit that an approximator makes a length: "قرابة الساعتين"."""
    unit = m.get("units")
    return Length(length(unit, 2)) if word_before(m.text, m.start) in _ABOUT_TWO else None


@rule("day-and-night", r"يوما? وليله", starts=("يوم", "يوما"))
def day_and_night(m: Match) -> Expression | None:
    """A day with its night: "يوما وليلة"."""
    return Length(Duration(days=1))


_PARTED = {
    "ساعه": ("TM", 60), "سنه": ("M", 12), "عام": ("M", 12), "يوم": ("TH", 24), "شهر": ("D", 30), "قرن": ("Y", 100),
    "عقد": ("Y", 10), "دقيقه": ("TS", 60),
}  # fmt: skip


@rule(
    "half-unit",
    r"(?P<part>نصف|ربع|ثلث|ثلثي|ثلاثه ارباع) (?:ال)?(?P<unit>ساعه|سنه|عام|يوم|شهر|قرن|عقد|دقيقه)",
    starts=("نصف", "ربع", "ثلث", "ثلثي", "ثلاثه"),
)
def half_unit(m: Match) -> Expression | None:
    """A part of a unit: "نصف ساعة", "ربع قرن", "ثلاثة أرباع الساعة"."""
    if " ال" in m.whole and m.said("unit") != "ساعه":
        return None  # "امتحان نصف السنة", "منتصف الشهر"
    return Length(part_of_unit(m.said("part") or "", m.said("unit") or ""))


def part_of_unit(part: str, unit: str) -> Duration:
    """A half, a quarter or a third of a unit: "نصف" of "ساعه" is thirty minutes."""
    above, below = _FRACTIONS[part]
    code, many = _PARTED[unit]
    amount = many * above / below
    return in_units([(code, int(amount) if amount == int(amount) else round(amount, 2))])


@rule(
    "great-many",
    r"(?:عشرات|ميات|الاف|ملايين|مليارات) {the_units}",
    starts=("عشرات", "ميات", "الاف", "ملايين", "مليارات"),
)
def great_many(m: Match) -> Expression | None:
    """A length that nobody counted: "مئات السنين"."""
    return Length(Duration(vague=m.get("the_units").code))
