"""Lengths of time: "14 عاما", "شهران", "خمس سنوات و4 أشهر", "عدة ساعات", "سنة ونصف"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.arabic.expressions import Expression, Length
from timeline.arabic.lexicon.rows import Unit
from timeline.arabic.rules.context import length_stands
from timeline.arabic.rules.registry import DIGITS, Match, rule
from timeline.temporal.values import Duration

_FIELDS = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "TH": "hours", "TM": "minutes", "TS": "seconds"}
_ORDER = tuple(_FIELDS)
_FINER = {"Y": ("M", 12), "M": ("D", 30), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
_GREAT = {"الف": 1000, "الاف": 1000, "مليون": 1000000, "ملايين": 1000000, "مليار": 1000000000}
_FRACTIONS = {"نصف": (1, 2), "ربع": (1, 4), "ثلث": (1, 3), "ثلثين": (2, 3), "ثلاثه ارباع": (3, 4)}

DURATION_STARTS = (*DIGITS, "number_words", "two_units", "one_unit", "many_units", "عده", "بضعه", "بضع", "عشرات", "ميات", "الاف", "ملايين",
                   "بعض", "ال")  # fmt: skip


def length(unit: Unit, count: float) -> Duration:
    """So many of a unit."""
    total = count * unit.times
    return _duration([(unit.code, int(total) if total == int(total) else total)])


def _duration(parts: Iterable[tuple[str, float]]) -> Duration:
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
        digits = m.said(f"count{suffix}")
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
            continue
        over_hundred = parts[-1][1] % 100 == 0 and more[1] in (1, 2) and not m.has(f"unit{suffix}")  # "مائة سنة وسنتان"
        if more[1] is None or _ORDER.index(more[0]) < _ORDER.index(parts[-1][0]) + (not (over_hundred and more[0] == parts[-1][0])):
            return None
        parts.append((more[0], more[1] * more[2]))
    if m.has("fraction"):
        above, below = _FRACTIONS[m.said("fraction") or ""]
        finer, many = _FINER.get(code, (code, 0))
        extra = many * times * above / below
        if many and extra == int(extra):
            parts.append((finer, extra))
        else:
            parts[0] = code, (count + above / below) * times
    return _duration((code, int(amount) if amount == int(amount) else amount) for code, amount in parts)


@rule("duration", r"{duration}", r"{amount}{more}", r"{amount}", starts=DURATION_STARTS)
def counted(m: Match) -> Expression | None:
    """A counted length; a lone singular or plural ("سنة", "ساعات") is one only where the words around make it one."""
    alone = (m.has("single") or m.has("several")) and not any(m.has(name) for name in ("fraction", "unitb", "singleb", "pairb"))
    if alone and not m.whole.endswith(("واحد", "واحدا", "واحده")) and not m.text.startswith(" من الزم", m.end) and not length_stands(m.text, m.start, m.end, vague=m.has("several")):
        return None
    said = duration(m)
    if said is None:
        return None
    if m.whole.endswith((" سنه", " عام", "عامين", "سنتين", "سنوات", "اعوام")) and re.match(r"[ ]{0,2}\(?[ ]?[12]?\d{3}(?!\d)", m.text[m.end : m.end + 8]):
        return None  # "12 شباط سنة 1912": the noun of the year that follows
    if m.whole == "الفيات":
        return None  # the categories, which are written as millennia are
    if m.text.startswith(" ضويي", m.end):
        return None  # a light year is a distance
    return Length(said)


@rule("half-unit", r"(?P<part>نصف|ربع|ثلث) (?P<unit>ساعه|سنه|عام|يوم|شهر|قرن|عقد|دقيقه)", starts=("نصف", "ربع", "ثلث"))
def half_unit(m: Match) -> Expression | None:
    """A part of a unit: "نصف ساعة", "ربع قرن"."""
    return Length(part_of_unit(m.said("part") or "", m.said("unit") or ""))


def part_of_unit(part: str, unit: str) -> Duration:
    """A half, a quarter or a third of a unit: "نصف" of "ساعه" is thirty minutes."""
    above, below = _FRACTIONS[part]
    code, many = {"ساعه": ("TM", 60), "سنه": ("M", 12), "عام": ("M", 12), "يوم": ("TH", 24), "شهر": ("D", 30), "قرن": ("Y", 100), "عقد": ("Y", 10),
                  "دقيقه": ("TS", 60)}[unit]  # fmt: skip
    amount = many * above / below
    return _duration([(code, int(amount) if amount == int(amount) else round(amount, 2))])


@rule("great-many", r"(?:عشرات|ميات|الاف|ملايين|مليارات) {the_units}", starts=("عشرات", "ميات", "الاف", "ملايين", "مليارات"))
def great_many(m: Match) -> Expression | None:
    """A length that nobody counted: "مئات السنين"."""
    return Length(Duration(vague=m.get("the_units").code))
