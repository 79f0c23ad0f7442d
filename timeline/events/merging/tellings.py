"""Tellings made ready to be compared: each once, with what is needed of its date and its words, and how the dates of
two lie to each other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

import attrs

from timeline.errors import TimelineError
from timeline.events.lexicon.acts import REACTIONS
from timeline.events.merging.context import context
from timeline.events.merging.gist import Gist, gist
from timeline.events.merging.names import Names, names
from timeline.events.merging.weights import RARE
from timeline.events.model import NEGATED, Told
from timeline.temporal.values import Datable, Interval, PartialDate

ENDLESS = 1 << 40
# Weights of words below which they point to no event: of a telling with a date, of one without.
_SLIGHT, _SLIGHT_UNDATED = RARE, 1.4
_HIJRI = frozenset({"hijri", "hijri-tabular"})


@attrs.define(eq=False)
class Item:
    """Tellings that nothing here tells apart: one date, one wording, one polarity."""

    told: list[Told]
    gist: Gist
    first: int
    last: int
    hijri: bool
    hour: int | None
    fixed: bool
    negated: bool
    document: str  # the only one that tells it, "" for several

    _heading: str | None = attrs.field(default=None, init=False)
    _context: Gist | None = attrs.field(default=None, init=False)
    _names: Names | None = attrs.field(default=None, init=False)

    @property
    def length(self) -> int:
        return self.last - self.first + 1

    @property
    def heading(self) -> str:
        """The heading that stands behind the first of the tellings, "" where none does."""
        if self._heading is None:
            self._heading = self.told[0].heading
        return self._heading

    @property
    def context(self) -> Gist:
        """What the sentence says; few tellings are asked for it, so that it is read when it is."""
        if self._context is None:
            self._context = gist(context(self.told[0].source.quote)) if self.longer else self.gist
        return self._context

    @property
    def longer(self) -> bool:
        """Whether its sentence says more than the telling."""
        return len(self.told[0].source.quote) > len(self.told[0].what)

    @property
    def names(self) -> Names:
        """Whom and what the sentence names."""
        if self._names is None:
            telling = self.told[0]
            self._names = names(context(telling.source.quote if self.longer else telling.words))
        return self._names


@attrs.frozen
class Date:
    """What is needed of a date, over and over: read once."""

    first: int
    last: int
    hijri: bool
    hour: int | None
    fixed: bool
    key: tuple[str, str]
    precision: tuple[object, ...]


_NONE = Date(0, ENDLESS, False, None, False, ("", ""), ())
_BOUNDED = frozenset({"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"})


@lru_cache(maxsize=1 << 15)
def date_of(when: Datable | None) -> Date:
    if when is None:
        return _NONE
    part, calendar = when, ""
    if isinstance(when, Interval):
        # An open interval counts as the end that is known: that is where something happened.
        if when.start is None or when.end is None:
            part = when.start or when.end or when
        calendar = (when.start or when.end or PartialDate(1)).calendar
    else:
        calendar = when.calendar
    first, last = part.first_day, part.last_day
    first, last = 0 if first is None else first, ENDLESS if last is None else last
    fine = isinstance(when, PartialDate) and when.day is not None
    times = (when.part_of_day, when.hour, when.minute, when.second) if isinstance(when, PartialDate) else ()
    hijri = calendar in _HIJRI
    key = (str(when.edtf), repr(when))
    # The Christian date decides where a day is given in two calendars.
    precision = (last - first, not fine, hijri, bool(when.approximate), -sum(time is not None for time in times))
    # Before a day is any day; before midnight is still that day.
    fixed = when.mod in _BOUNDED and not any(time is not None for time in times)
    return Date(first, last, hijri, times[1] if times else None, fixed, key, precision)


def distinct(told: Iterable[Told]) -> list[Told]:
    """Each telling once. The same clause may come back dated, or without its mention after a round trip through a
    file."""
    same: dict[tuple[object, ...], Told] = {}
    dated: set[tuple[object, ...]] = set()
    for one in told:
        if not isinstance(one, Told):
            raise TimelineError(f"no telling: {one!r:.60}")
        source = one.source
        place = (source.document, source.start, source.end, one.what, one.kind, one.status)
        key = (place, date_of(one.when).key)
        known = same.setdefault(key, one)
        if known is not one and _richness(one) < _richness(known):
            same[key] = one
        if one.when is not None:
            dated.add(place)
    return [one for (place, _), one in same.items() if one.when is not None or place not in dated]


def _richness(told: Told) -> tuple[object, ...]:
    source = told.source
    return (
        source.mention is None,
        -len(told.places),
        told.places,
        told.reason or "",
        source.quote,
        repr(source.mention),
    )


def told_order(told: Told) -> tuple[object, ...]:
    source, date = told.source, date_of(told.when)
    return (
        told.when is None,
        date.first,
        -date.last,
        source.document,
        source.start,
        source.end,
        told.what,
        told.kind,
        told.status,
        date.key,
    )


def items_of(told: Iterable[Told]) -> list[Item]:
    made: dict[tuple[object, ...], Item] = {}
    for one in told:
        date = date_of(one.when)
        comparable = gist(one.words)
        late = False
        if not comparable.frames.isdisjoint(REACTIONS):
            whole, comparable = comparable, gist(one.words, _before_date(one))
            late = comparable.frames != whole.frames
        hour = -1 if date.hour is None else date.hour
        # Too few words to know an event by: only the same document means the same thing by them.
        weak = comparable.weight < (_SLIGHT_UNDATED if one.when is None else _SLIGHT)
        key = (
            one.when is None,
            (date.first, date.last, date.hijri, hour, date.key if date.fixed else ("", "")),
            one.status == NEGATED,
            one.what,
            late,
            one.source.document if weak else "",
        )
        item = made.get(key)
        if item is None:
            negated, name = one.status == NEGATED, one.source.document
            when = (date.first, date.last, date.hijri, date.hour, date.fixed)
            made[key] = Item([one], comparable, *when, negated, name)
        else:
            item.told.append(one)
            if item.document != one.source.document:
                item.document = ""
    items = [made[key] for key in sorted(made)]
    for item in items:
        if len(item.told) > 1:
            item.told.sort(key=told_order)
    return items


def _before_date(told: Told) -> int:
    """How many of the words of a telling stand before its date."""
    words = told.words.split()
    same = takewhile(lambda pair: pair[0] == pair[1], zip(words, told.source.quote.split(), strict=False))
    return sum(1 for _ in same)


def dates(a: Item, b: Item) -> str | None:
    """How the dates of two tellings allow that they are one event's; None where they do not, or where one has
    none."""
    if a.last == ENDLESS or b.last == ENDLESS:
        return None
    if a.fixed or b.fixed:
        return "same date" if (a.first, a.last, a.fixed) == (b.first, b.last, b.fixed) else None
    if a.hour is not None and b.hour is not None and abs(a.hour - b.hour) > 3:
        return None
    if (a.first, a.last) == (b.first, b.last):
        return "same day" if a.length == 1 else "same date"
    # A Hijri day begins in the evening and by the moon: beside another calendar it may be a day off.
    slack = 1 if a.hijri != b.hijri else 0
    if a.length == b.length == 1:
        return "two calendars of one day" if abs(a.first - b.first) <= slack else None
    fine, wide = (a, b) if a.length <= b.length else (b, a)
    if wide.first - slack <= fine.first and fine.last <= wide.last + slack:
        return "one inside the other"
    if (
        slack
        and fine.length > 1
        and 5 * fine.length >= 4 * wide.length
        and fine.first <= wide.last
        and wide.first <= fine.last
    ):
        return "overlapping in two calendars"
    return None
