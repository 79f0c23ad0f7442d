"""Periods that are named by a day of theirs, which alone is the expression of time.

They end on it, as "السنة المالية المنتهية في 31 ديسمبر 2023" is the year up to that day, or begin on it: "يوم 17 جويلية
2023 والأيام الموالية". What happened "in" it happened in the whole period.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from typing import TYPE_CHECKING, TypeGuard

import attrs

from timeline.temporal.values import Duration, Interval, PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.arabic.reader import Mention
    from timeline.events.model import Source, Told
    from timeline.temporal.values import Datable, Value

_ENDING = re.compile(r"المنتهي(?:ة|ه|ين|تين)?(?!\w)")
_GOING_ON = re.compile(r"\s+و(?:الأيام|الايام|الأسابيع|الأشهر)\s+(?:الموالية|التالية|اللاحقة)(?!\w)")
_LINK = re.compile(r"\s+(?:(?:في|بتاريخ|عند|مع)\s+)?ب?")
_LENGTHS = {
    "سنة": Duration(years=1),
    "عام": Duration(years=1),
    "نصف": Duration(months=6),
    "ربع": Duration(months=3),
    "شهر": Duration(months=1),
    "أسبوع": Duration(weeks=1),
}
# The period and such words as "second" or "financial" between it and its end.
_PERIOD = re.compile(
    rf"(?<!\w)[وف]?[بك]?ل?(?P<name>(?:ال|(?<=ل)ل)(?P<noun>{'|'.join(_LENGTHS)}))(?:\s+(?:ال\w+|\d+)){{0,2}}\s+$"
)
_EARLIEST = dt.date(200, 1, 1).toordinal()  # room for any length said of such a period
_NEAR = 60  # code points that such a name takes at most


def widened(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions, those that end or begin a period grown to its name and to the period."""
    out = mentions
    if "المنتهي" in text:
        out = _ended(text, list(out))
    if _GOING_ON.search(text) is not None:
        out = [_going_on(text, mention) for mention in out]
    return out


def as_found(told: Sequence[Told], mentions: Sequence[Mention]) -> list[Told]:
    """The tellings, each with the mention that was found: a grown one gives way to the day that names it."""
    starts = [mention.start for mention in mentions]

    def source(one: Source) -> Source:
        at = bisect_left(starts, one.mention.end) - 1 if one.mention is not None else 0
        return attrs.evolve(one, mention=mentions[at]) if one.mention is not None else one

    return [attrs.evolve(one, source=source(one.source)) for one in told]


def _going_on(text: str, mention: Mention) -> Mention:
    """A day with the days behind it: "يوم 17 جويلية 2023 والأيام الموالية"."""
    behind = _GOING_ON.match(text, mention.end)
    if behind is None or not isinstance(mention.when, PartialDate):
        return mention
    period, end = Interval(mention.when, None), behind.end()
    return attrs.evolve(mention, end=end, text=text[mention.start : end], value=period.timex3, when=period)


def _ended(text: str, out: list[Mention]) -> list[Mention]:
    for match in reversed(list(_ENDING.finditer(text))):
        at = bisect_left(out, match.end(), key=lambda mention: mention.start)
        if at == len(out) or not _LINK.fullmatch(text, match.end(), out[at].start):
            continue
        end, named = out[at], _named(text, match.start(), out[at - 1] if at else None)
        period = _up_to(end.when, named[1]) if named is not None and isinstance(end.when, PartialDate) else None
        if named is not None and period is not None:
            start, first = named[0], bisect_left(out, named[0], key=lambda mention: mention.start)
            said = next((mention.when for mention in out[first:at] if _same(mention.when, period)), period)
            grown = attrs.evolve(end, start=start, text=text[start : end.end], value=said.timex3, when=said)
            out[first : at + 1] = [grown]
    return out


def _same(said: Value | None, period: Interval) -> TypeGuard[Datable]:
    """Is it the period by its own name: "الربع الثاني المنتهي في 30 يونيو"?"""
    return isinstance(said, PartialDate | Interval) and said.days() == period.days()


def _named(text: str, stop: int, before: Mention | None) -> tuple[int, Duration] | None:
    """Where the name of the period before `stop` begins, and how long it is."""
    if before is not None and isinstance(before.when, Duration) and not text[before.end : stop].strip():
        return before.start, before.when  # الأشهر التسعة المنتهية
    name = _PERIOD.search(text, max(0, stop - _NEAR), stop)
    return (name.start("name"), _LENGTHS[name["noun"]]) if name is not None else None


def _up_to(end: PartialDate, length: Duration) -> Interval | None:
    """The period of a length that ends with a day or a month: a year up to 30 June began on 1 July."""
    last = end.last_day
    if end.calendar != "gregorian" or end.month is None or last is None or length.vague is not None:
        return None
    if not _EARLIEST < last < dt.date.max.toordinal():
        return None
    first = length.add_to(dt.date.fromordinal(last + 1), -1)
    return Interval(PartialDate(first.year, first.month, first.day if end.day else None), end)
