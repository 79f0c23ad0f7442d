"""Which tellings are one event.

Tellings are gathered from the finest date to the coarsest. Those with dates of one length meet in blocks of one
date and one rare word and are joined best pair first; a coarser telling then joins what is finer only where
exactly one event fits, so that it never bridges two. Everything is decided from the set of tellings and from fixed
tables: the order in which they come, how often they come and how they were merged before make no difference.
"""

from __future__ import annotations

import gc
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import pairwise

import attrs

from timeline.errors import TimelineError
from timeline.events.acts import ONCE as ONCE_ACTS
from timeline.events.gist import Gist, gist
from timeline.events.likeness import likeness
from timeline.events.model import HAPPENED, NEGATED, PLANNED, Event, Source, Told
from timeline.temporal.values import Datable, Interval, PartialDate

__all__ = ["Reason", "cluster", "explain"]

_ENDLESS = 1 << 40
_HIJRI = frozenset({"hijri", "hijri-tabular"})
# Widths of the boxes of days in which tellings of one length look for each other and for finer ones.
_BOXES = (1, 8, 32, 128, 512, 4096, 65536, _ENDLESS)
# A block that holds more tellings than this asks for one more shared word.
_CROWD = 8
_FEW = 5
_DEPTH = 3
_WINDOW = 4
# So many tellings of a group speak for it: an event that a thousand sources tell is not compared a million times.
_SPEAKERS = 24
_STATUS = {HAPPENED: 0, PLANNED: 1, "uncertain": 2, NEGATED: 3}
_CERTAINTY = {"stated": 0, "resolved": 1, "assumed": 2}

# What two tellings must reach, by how long the wider of their dates is: (days, score, weight of the shared words,
# the same where one document tells both, since it seldom tells one event twice in other words; weight that is
# enough by itself where two documents tell the same act).
_BARS = (
    (1, 0.50, 1.0, 0.57, 1.5),
    (31, 0.40, 1.0, 0.65, 1.7),
    (370, 0.42, 1.1, 0.65, 1.8),
    (_ENDLESS, 0.60, 1.2, 0.70, 9.9),
)
_UNDATED_BAR = (0.80, 1.4, 0.80, 9.9)
_AVERAGE = 0.3
# By so much the likeness to one event must exceed that to any other for a coarse date to fit that one alone.
_CLEAR = 0.12


@attrs.frozen
class Reason:
    """Why two tellings of an event were taken for one: how their dates lie, the words that both say, their
    likeness."""

    one: Told
    other: Told
    dates: str
    words: tuple[str, ...]
    score: float


@attrs.define(eq=False)
class _Item:
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

    @property
    def length(self) -> int:
        return self.last - self.first + 1


def cluster(told: Iterable[Told]) -> list[Event]:
    """The events behind tellings, dated ones first and in order; every telling is kept in exactly one of them.

    A telling that comes twice (same place in the same document, same words, same date) is kept once. Raises
    TimelineError for anything that is no `Told`.

    >>> from timeline.events.model import Source, Told
    >>> from timeline.temporal.values import PartialDate
    >>> def report(name, when, what):
    ...     return Told(when, what, "agreement", "happened", Source(name, 0, len(what), what))
    >>> events = cluster([
    ...     report("a", PartialDate(2023, 3, 10), "وقعت السعودية وإيران اتفاق استئناف العلاقات"),
    ...     report("b", PartialDate(1444, 8, 18, calendar="hijri"), "توقيع اتفاق استئناف العلاقات بين الرياض وطهران"),
    ...     report("c", PartialDate(2023, 3, 10), "وقعت السعودية واليابان اتفاق تعاون"),
    ... ])
    >>> [(event.when.edtf, len(event.told)) for event in events]
    [('2023-03-10', 2), ('2023-03-10', 1)]
    """
    with _collector_at_rest():
        groups = _Groups(_items(_distinct(told)))
        groups.gather()
        events = [_event(items) for items in groups.groups()]
        events.sort(key=_event_order)
    return events


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No cycles are made here, and looking for them again and again costs a third of the time of a large merge."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def explain(event: Event) -> list[Reason]:
    """Why the tellings of an event were merged: each telling beside the one that it resembles most.

    Empty for an event that is told once.

    >>> from timeline.events.model import Source
    >>> one = Told(None, "انفجار مرفأ بيروت", "disaster", "happened", Source("a", 0, 17, "انفجار مرفأ بيروت"))
    >>> two = attrs.evolve(one, what="الانفجار الضخم في مرفأ بيروت", source=Source("b", 0, 28, "..."))
    >>> [(reason.dates, reason.words) for reason in explain(cluster([one, two])[0])]
    [('undated', ('الانفجار', 'بيروت', 'مرفأ'))]
    """
    items = _items(event.told)
    if len(items) < 2:
        same = items[0].told if items else []
        return [
            Reason(a, b, _dates(items[0], items[0]) or "undated", tuple(a.what.split()), 1.0) for a, b in pairwise(same)
        ]
    joined, rest, found = [items[0]], items[1:], []
    while rest:
        one, other = max(
            ((a, b) for a in joined for b in rest), key=lambda pair: likeness(pair[0].gist, pair[1].gist).score
        )
        rest.remove(other)
        joined.append(other)
        score = likeness(one.gist, other.gist).score
        found.append(
            Reason(
                one.told[0],
                other.told[0],
                _dates(one, other) or "undated",
                shared_words(one.told[0].what, other.told[0].what),
                score,
            )
        )
    for item in items:
        found += [
            Reason(a, b, _dates(item, item) or "undated", tuple(a.what.split()), 1.0) for a, b in pairwise(item.told)
        ]
    return found


def shared_words(one: str, other: str) -> tuple[str, ...]:
    """The words of one telling that the other says too, in whatever form, sorted.

    >>> shared_words("وقعت مصر اتفاقية الغاز", "توقيع اتفاق للغاز")
    ('اتفاقية', 'الغاز', 'وقعت')
    """
    theirs = gist(other)
    found = []
    for word in dict.fromkeys(one.split()):
        mine = gist(word)
        if (
            not mine.stems.isdisjoint(theirs.stems)
            or mine.acts & theirs.acts
            or mine.states & theirs.states
            or mine.given & theirs.given
            or mine.numbers & theirs.numbers
        ):
            found.append(word)
    return tuple(sorted(found))


# -- tellings ------------------------------------------------------------------------------------------------------


@attrs.frozen
class _Date:
    """What is needed of a date, over and over: read once."""

    first: int
    last: int
    hijri: bool
    hour: int | None
    fixed: bool
    key: tuple[str, str]
    precision: tuple[object, ...]


_NONE = _Date(0, _ENDLESS, False, None, False, ("", ""), ())
_BOUNDED = frozenset({"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"})


@lru_cache(maxsize=1 << 15)
def _date(when: Datable | None) -> _Date:
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
    first, last = 0 if first is None else first, _ENDLESS if last is None else last
    fine = isinstance(when, PartialDate) and when.day is not None
    times = (when.part_of_day, when.hour, when.minute, when.second) if isinstance(when, PartialDate) else ()
    hijri = calendar in _HIJRI
    key = (str(when.edtf), repr(when))
    # The Christian date decides where a day is given in two calendars.
    precision = (last - first, not fine, hijri, bool(when.approximate), -sum(time is not None for time in times))
    return _Date(first, last, hijri, times[1] if times else None, when.mod in _BOUNDED, key, precision)


def _distinct(told: Iterable[Told]) -> list[Told]:
    """Each telling once. The same clause may come back dated, or without its mention after a round trip through a
    file."""
    same: dict[tuple[object, ...], Told] = {}
    dated: set[tuple[object, ...]] = set()
    for one in told:
        if not isinstance(one, Told):
            raise TimelineError(f"no telling: {one!r:.60}")
        source = one.source
        place = (source.document, source.start, source.end, one.what, one.kind, one.status)
        key = (place, _date(one.when).key)
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


def _told_order(told: Told) -> tuple[object, ...]:
    source, date = told.source, _date(told.when)
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


def _items(told: Iterable[Told]) -> list[_Item]:
    made: dict[tuple[object, ...], _Item] = {}
    for one in told:
        date, late = _date(one.when), _late(one)
        comparable = gist(one.what, late)
        hour = -1 if date.hour is None else date.hour
        # Too few words to know an event by: only the same document means the same thing by them.
        weak = comparable.weight < (_UNDATED_BAR[1] if one.when is None else _BARS[0][2])
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
            made[key] = _Item(
                [one], comparable, date.first, date.last, date.hijri, date.hour, date.fixed, negated, name
            )
        else:
            item.told.append(one)
            if item.document != one.source.document:
                item.document = ""
    items = [made[key] for key in sorted(made)]
    for item in items:
        if len(item.told) > 1:
            item.told.sort(key=_told_order)
    return items


def _late(told: Told) -> bool:
    """Does the date stand behind the words, and not between a verb with its subject and the rest?"""
    what, quote = told.what, told.source.quote
    return quote.startswith(what) and len(quote) > len(what) and what.count(" ") > 2


# -- dates ---------------------------------------------------------------------------------------------------------


def _dates(a: _Item, b: _Item) -> str | None:
    """How the dates of two tellings allow that they are one event's; None where they do not, or where one has
    none."""
    if a.last == _ENDLESS or b.last == _ENDLESS:
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


def _bar(a: _Item, b: _Item) -> Sequence[float]:
    if a.last == _ENDLESS or b.last == _ENDLESS:
        return _UNDATED_BAR
    wider = max(a.length, b.length)
    return next(rest for days, *rest in _BARS if wider <= days)


def _match(a: _Item, b: _Item) -> float:
    """The likeness of two tellings that may be one event, 0 where they may not or fall short."""
    if a.negated != b.negated:
        return 0.0
    undated = a.last == _ENDLESS or b.last == _ENDLESS
    if not undated and _dates(a, b) is None:
        return 0.0
    found = likeness(a.gist, b.gist)
    if found.conflict is not None:
        return 0.0
    score = found.score
    if not (a.gist.main and b.gist.main) and not {t.kind for t in a.told} & {t.kind for t in b.told}:
        score *= 0.85
    least, shared, within, enough = _bar(a, b)
    if a.document and a.document == b.document and not a.gist.main & b.gist.main & ONCE_ACTS:
        least = within
    elif found.marked and round(found.shared - found.strange, 6) >= enough:
        return max(score, least)
    return score if score >= least and found.shared >= shared else 0.0


# -- groups --------------------------------------------------------------------------------------------------------


def _start(key: str) -> tuple[list[str], str]:
    """What the tellings of a block share, and after which word to look for more: of three things, two block each
    pair."""
    shared = key.split("|")
    return shared, shared[-1] if len(shared) > 1 else ""


# Box of days -> what is shared -> tellings.
_Index = dict[int, dict[str, list[int]]]


class _Groups:
    """Tellings being gathered: a forest over items that only ever joins whole groups."""

    def __init__(self, items: Sequence[_Item]) -> None:
        self.items = items
        self.root = list(range(len(items)))
        self.members = [[n] for n in range(len(items))]
        self.spans: dict[int, dict[str, list[Source]]] = {}
        self.refused: set[tuple[int, int]] = set()

    def groups(self) -> Iterator[list[_Item]]:
        for members in self.members:
            if members:
                yield [self.items[m] for m in sorted(members)]

    def gather(self) -> None:
        tiers: dict[int, list[int]] = defaultdict(list)
        for n, item in enumerate(self.items):
            tiers[_ENDLESS if item.last == _ENDLESS else item.length].append(n)
        boxes: dict[int, list[int]] = defaultdict(list)
        for length in sorted(tiers):
            boxes[next(box for box in _BOXES if length <= box)].append(length)
        finer: list[int] = []
        for box, lengths in boxes.items():
            wanted: dict[int, set[str]] = {}
            for n in (n for length in lengths for n in tiers[length]):
                for place in self._places(n, box):
                    wanted.setdefault(place, set()).update(self.items[n].gist.keys)
            index = self._index(box, finer, wanted)
            for length in lengths:
                tier = tiers[length]
                self._join_alike(self._edges(tier, box))
                if finer or length != lengths[-1]:
                    own = self._index(box, tier, wanted)
                    self._join_finer(tier, own, index)
                    for place, blocks in own.items():
                        known = index.setdefault(place, {})
                        for key, found in blocks.items():
                            known.setdefault(key, []).extend(found)
                finer += tier

    # -- candidates

    def _places(self, n: int, box: int) -> Iterable[int]:
        """The boxes of days in which a telling looks for others."""
        item = self.items[n]
        if box == _ENDLESS:
            return (0,)
        slack = 1 if item.hijri else 0
        return range((item.first - slack) // box, (item.last + slack) // box + 1)

    def _index(self, box: int, items: Iterable[int], wanted: dict[int, set[str]]) -> _Index:
        index: _Index = {}
        for n in items:
            for place in self._places(n, box):
                words = wanted.get(place)
                if words and (found := words.intersection(self.items[n].gist.keys)):
                    blocks = index.setdefault(place, {})
                    for key in found:
                        blocks.setdefault(key, []).append(n)
        return index

    def _edges(self, tier: Iterable[int], box: int) -> set[tuple[float, int, int]]:
        """Pairs of tellings with dates of one length that may be one event, the likeliest lowest."""
        boxes: dict[int, list[int]] = {}
        for n in tier:
            for place in self._places(n, box):
                boxes.setdefault(place, []).append(n)
        edges: set[tuple[float, int, int]] = set()
        for inside in boxes.values():
            if len(inside) < 2:
                continue
            blocks: dict[str, list[int]] = {}
            for n in inside:
                for key in self.items[n].gist.keys:
                    blocks.setdefault(key, []).append(n)
            pairs: set[tuple[int, int]] = set()
            for key, block in blocks.items():
                if len(block) > 1:
                    self._meet(block, block, *_start(key), pairs)
            edges.update((-score, a, b) for a, b in pairs if (score := _match(self.items[a], self.items[b])))
        return edges

    def _meet(
        self, left: list[int], right: list[int], shared: list[str], after: str, found: set[tuple[int, int]]
    ) -> None:
        """The pairs of a block whose tellings all say `shared`; a crowd is split by one more thing that both must
        say."""
        few = left is not right and len(shared) > 1
        if len(right) <= (_FEW if few else _CROWD):
            found.update([(a, b) if a < b else (b, a) for a in left for b in right if a != b])
            return
        if few:
            # Two common things that so many events of a month or a year share point to none of them.
            return
        if len(shared) >= _DEPTH:
            # So much is shared that the neighbours in order of their wording are the likeliest.
            order = sorted({*left, *right}, key=lambda n: (self.items[n].gist.features, n))
            found.update((min(a, b), max(a, b)) for at, a in enumerate(order) for b in order[at + 1 : at + 1 + _WINDOW])
            return
        ours = self._split(left, shared, after, None)
        theirs = ours if left is right else self._split(right, shared, after, ours)
        for word, block in ours.items():
            other = block if left is right else theirs.get(word)
            if other and (other is not block or len(block) > 1):
                self._meet(block, other, [*shared, word], word, found)

    def _split(
        self, block: list[int], shared: list[str], after: str, wanted: Container[str] | None
    ) -> dict[str, list[int]]:
        parts: dict[str, list[int]] = {}
        for n in block:
            for word in self.items[n].gist.features:
                if word > after and word not in shared and (wanted is None or word in wanted):
                    parts.setdefault(word, []).append(n)
        return parts

    # -- joining

    def _join_alike(self, edges: Iterable[tuple[float, int, int]]) -> None:
        for _, a, b in sorted(edges):
            one, other = self.root[a], self.root[b]
            if one != other and self._fits(one, other):
                self._join(one, other)

    def _join_finer(self, tier: list[int], own: _Index, index: _Index) -> None:
        pairs: set[tuple[int, int]] = set()
        for place, blocks in own.items():
            theirs = index.get(place)
            if theirs:
                for key, mine in blocks.items():
                    if others := theirs.get(key):
                        self._meet(mine, others, *_start(key), pairs)
        mine_set = set(tier)
        best: dict[int, dict[int, float]] = defaultdict(dict)
        for a, b in pairs:
            coarse, fine = (a, b) if a in mine_set else (b, a)
            if score := _match(self.items[coarse], self.items[fine]):
                fits = best[self.root[coarse]]
                target = self.root[fine]
                fits[target] = max(score, fits.get(target, 0.0))
        chosen: list[tuple[float, int, int]] = []
        for coarse, fits in best.items():
            fitting = [target for target in fits if self._fits(coarse, target)]
            best_fit = max((fits[target] for target in fitting), default=0.0)
            fitting = [target for target in fitting if fits[target] > best_fit - _CLEAR]
            if len(fitting) == 1:
                chosen.append((-fits[fitting[0]], coarse, fitting[0]))
        for _, coarse, target in sorted(chosen):
            # Another telling of this length may have joined the same event before, and the two may disagree.
            one, other = self.root[coarse], self.root[target]
            if one != other and self._fits(one, other):
                self._join(one, other)

    def _fits(self, one: int, other: int) -> bool:
        """Whether no telling of one group forbids a telling of the other, and they are alike on the whole."""
        if (one, other) in self.refused or (other, one) in self.refused:
            return False
        if self._overlap(one, other) or not self._alike(self._speakers(one), self._speakers(other)):
            self.refused.add((one, other))
            return False
        return True

    def _alike(self, ours: Sequence[_Item], theirs: Sequence[_Item]) -> bool:
        if len(ours) == len(theirs) == 1:
            return True  # the pair itself has been compared
        total = 0.0
        for a in ours:
            for b in theirs:
                if a.negated != b.negated:
                    return False
                if a.last != _ENDLESS and b.last != _ENDLESS and _dates(a, b) is None:
                    return False
                found = likeness(a.gist, b.gist)
                if found.conflict is not None:
                    return False
                total += found.score
        return total >= _AVERAGE * len(ours) * len(theirs)

    def _speakers(self, group: int) -> list[_Item]:
        members = self.members[group]
        if len(members) > _SPEAKERS:
            members = sorted(members)
            members = [members[n * len(members) // _SPEAKERS] for n in range(_SPEAKERS)]
        return [self.items[m] for m in members]

    def _spans(self, group: int) -> dict[str, list[Source]]:
        found = self.spans.get(group)
        if found is None:
            found = {}
            for m in self.members[group]:
                for told in self.items[m].told:
                    found.setdefault(told.source.document, []).append(told.source)
            if len(found) > _SPEAKERS:
                self.spans[group] = found
        return found

    def _overlap(self, one: int, other: int) -> bool:
        """Whether one clause tells something in both groups: it tells two events, and was read so on purpose."""
        if len(self.members[one]) == len(self.members[other]) == 1:
            mine, others = self.items[one].told, self.items[other].told
            if len(mine) == len(others) == 1 and mine[0].source.document != others[0].source.document:
                return False
        ours, theirs = self._spans(one), self._spans(other)
        if len(theirs) < len(ours):
            ours, theirs = theirs, ours
        return any(
            a.start < b.end and b.start < a.end
            for document, sources in ours.items()
            for b in theirs.get(document, ())
            for a in sources
        )

    def _join(self, one: int, other: int) -> None:
        if len(self.members[one]) < len(self.members[other]) or (
            len(self.members[one]) == len(self.members[other]) and other < one
        ):
            one, other = other, one
        for m in self.members[other]:
            self.root[m] = one
        if one in self.spans:
            for document, sources in self._spans(other).items():
                self.spans[one].setdefault(document, []).extend(sources)
        self.members[one] += self.members[other]
        self.members[other] = []


# -- the merged event ----------------------------------------------------------------------------------------------


def _event(items: Sequence[_Item]) -> Event:
    told = [one for item in items for one in item.told]
    told.sort(key=_told_order)
    status = min((one.status for one in told), key=_status_order)
    if len(told) == 1:
        telling, when, kind = told[0], told[0].when, told[0].kind
    else:
        weights = {item.told[0].what: item.gist.weight for item in items}
        telling = min(told, key=lambda one: _telling_order(one, status, weights))
        when = _best_date(told)
        kinds = Counter(one.kind for one in told if one.kind not in ("", "other"))
        kind = min(kinds, key=lambda name: (-kinds[name], name != telling.kind, name)) if kinds else telling.kind
    places = dict.fromkeys([*telling.places, *sorted({place for one in told for place in one.places})])
    return Event(
        told=tuple(told),
        when=when,
        what=telling.what,
        kind=kind,
        status=status,
        places=tuple(places),
        certainty=min((_certainty(one) for one in told if one.when == when), key=lambda word: _CERTAINTY.get(word, 3)),
        sources=tuple(dict.fromkeys(one.source for one in told)),
        alternatives=_alternatives(when, told),
    )


def _status_order(status: str) -> tuple[int, str]:
    return _STATUS.get(status, 9), status


def _best_date(told: Sequence[Told]) -> Datable | None:
    """The most precise date, of equals the one told most and surest."""
    counts = Counter(_date(one.when).key for one in told)

    def order(one: Told) -> tuple[object, ...]:
        date = _date(one.when)
        return (one.when is None, date.precision, -counts[date.key], _CERTAINTY.get(_certainty(one), 3), date.key)

    return min(told, key=order).when


def _certainty(told: Told) -> str:
    return "stated" if told.source.mention is None else told.source.mention.certainty


def _telling_order(told: Told, status: str, weights: dict[str, float]) -> tuple[object, ...]:
    """The best telling first: of the event's own status, short enough to take in at a glance, then the one that
    says most."""
    length = len(told.what.split())
    return (
        told.status != status,
        not 2 <= length <= 15,
        -round(weights[told.what], 6),
        length,
        told.what,
        told.kind,
        _told_order(told),
    )


def _alternatives(when: Datable | None, told: Sequence[Told]) -> tuple[Datable, ...]:
    """Dates that contradict the event's: neither holds the other."""
    date = _date(when)
    found: dict[tuple[str, str], Datable] = {}
    for one in told:
        other = _date(one.when)
        if one.when is None or other.key == date.key:
            continue
        if not (other.first <= date.first and date.last <= other.last) and not (
            date.first <= other.first and other.last <= date.last
        ):
            found[other.key] = one.when
    return tuple(found[key] for key in sorted(found))


def _event_order(event: Event) -> tuple[object, ...]:
    date = _date(event.when)
    return (
        event.when is None,
        date.first,
        -date.last,
        date.key,
        event.what,
        event.kind,
        event.status,
        _told_order(event.told[0]),
    )
