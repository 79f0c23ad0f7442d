"""Which tellings are one event.

Tellings are gathered from the finest date to the coarsest. Those with dates of one length meet in blocks of one date and one
rare word and are joined best pair first; a coarser telling then joins what is finer only where exactly one event fits, so that
it never bridges two. Everything is decided from the set of tellings and from fixed tables: the order in which they come, how
often they come and how they were merged before make no difference.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from timeline.errors import TimelineError
from timeline.events.likeness import Gist, conflict, gist, likeness
from timeline.events.model import HAPPENED, NEGATED, PLANNED, Event, Source, Told
from timeline.temporal.values import Datable, Interval, PartialDate

__all__ = ["Reason", "cluster", "explain"]

_ENDLESS = 1 << 40
_HIJRI = frozenset({"hijri", "hijri-tabular"})
# Widths of the boxes of days in which tellings of one length look for each other and for finer ones.
_BOXES = (1, 8, 32, 128, 512, 4096, 65536, _ENDLESS)
# A block that holds more tellings than this asks for one more shared word.
_CROWD = 16
_DEPTH = 4
_WINDOW = 8
_STATUS = {HAPPENED: 0, PLANNED: 1, "uncertain": 2, NEGATED: 3}
_CERTAINTY = {"stated": 0, "resolved": 1, "assumed": 2}

# What two tellings must reach, by how long the wider of their dates is: (days, score, weight of the shared words).
_BARS = ((1, 0.50, 1.0), (31, 0.40, 1.0), (370, 0.42, 1.1), (_ENDLESS, 0.60, 1.2))
_UNDATED_BAR = (0.80, 1.4)
_AVERAGE = 0.6
# By so much the likeness to one event must exceed that to any other for a coarse date to fit that one alone.
_CLEAR = 0.12


@attrs.frozen
class Reason:
    """Why two tellings of an event were taken for one: how their dates lie, the words that both say, their likeness."""

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

    @property
    def length(self) -> int:
        return self.last - self.first + 1


def cluster(told: Iterable[Told]) -> list[Event]:
    """The events behind tellings, dated ones first and in order; every telling is kept in exactly one of them.

    A telling that comes twice (same place in the same document, same words, same date) is kept once. Raises TimelineError
    for anything that is no `Told`.

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
    groups = _Groups(_items(_distinct(told)))
    groups.gather()
    events = [_event(items) for items in groups.groups()]
    return sorted(events, key=_event_order)


def explain(event: Event) -> list[Reason]:
    """Why the tellings of an event were merged: each telling beside the one that it resembles most.

    Empty for an event that is told once.

    >>> from timeline.events.model import Source
    >>> one = Told(None, "انفجار مرفأ بيروت", "disaster", "happened", Source("a", 0, 17, "انفجار مرفأ بيروت"))
    >>> two = attrs.evolve(one, what="الانفجار الضخم في مرفأ بيروت", source=Source("b", 0, 28, "الانفجار الضخم في مرفأ بيروت"))
    >>> [(reason.dates, reason.words) for reason in explain(cluster([one, two])[0])]
    [('undated', ('انفجار', 'بيروت', 'مرفأ'))]
    """
    items = _items(event.told)
    if len(items) < 2:
        same = items[0].told if items else []
        return [Reason(a, b, _dates(items[0], items[0]) or "undated", tuple(a.what.split()), 1.0) for a, b in zip(same, same[1:])]
    joined, rest, found = [items[0]], items[1:], []
    while rest:
        one, other = max(
            ((a, b) for a in joined for b in rest), key=lambda pair: likeness(pair[0].gist, pair[1].gist).score
        )
        rest.remove(other)
        joined.append(other)
        score = likeness(one.gist, other.gist).score
        found.append(
            Reason(one.told[0], other.told[0], _dates(one, other) or "undated", shared_words(one.told[0].what, other.told[0].what), score)
        )
    for item in items:
        found += [Reason(a, b, _dates(item, item) or "undated", tuple(a.what.split()), 1.0) for a, b in zip(item.told, item.told[1:])]
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


def _when_key(when: Datable | None) -> tuple[str, str]:
    return ("", "") if when is None else (str(when.edtf), repr(when))


def _distinct(told: Iterable[Told]) -> list[Told]:
    """Each telling once. The same clause may come back dated, or without its mention after a round trip through a file."""
    same: dict[tuple[object, ...], dict[tuple[str, str], Told]] = defaultdict(dict)
    for one in told:
        if not isinstance(one, Told):
            raise TimelineError(f"no telling: {one!r:.60}")
        source = one.source
        key = (source.document, source.start, source.end, one.what, one.kind, one.status)
        dated = same[key]
        when = _when_key(one.when)
        known = dated.get(when)
        if known is None or (known is not one and _richness(one) < _richness(known)):
            dated[when] = one
    found: list[Told] = []
    for dated in same.values():
        if len(dated) > 1:
            dated.pop(("", ""), None)
        found += dated.values()
    return found


def _richness(told: Told) -> tuple[object, ...]:
    source = told.source
    return (source.mention is None, -len(told.places), told.places, told.reason or "", source.quote, repr(source.mention))


def _told_order(told: Told) -> tuple[object, ...]:
    source = told.source
    first = _span(told.when)
    return (told.when is None, first, source.document, source.start, source.end, told.what, told.kind, told.status, _when_key(told.when))


def _span(when: Datable | None) -> tuple[int, int]:
    """First and last day; an open interval counts as the end that is known: that is where something happened."""
    if when is None:
        return (0, _ENDLESS)
    if isinstance(when, Interval):
        if when.end is None and when.start is not None:
            return _span(when.start)
        if when.start is None and when.end is not None:
            return _span(when.end)
    first, last = when.first_day, when.last_day
    return (0 if first is None else first, _ENDLESS if last is None else last)


def _calendar(when: Datable | None) -> str:
    if isinstance(when, Interval):
        end = when.start or when.end
        return "" if end is None else end.calendar
    return "" if when is None else when.calendar


def _items(told: Iterable[Told]) -> list[_Item]:
    made: dict[tuple[object, ...], _Item] = {}
    spans: dict[Datable | None, tuple[int, int, bool, int | None, bool, str]] = {}
    for one in told:
        when = one.when
        known = spans.get(when)
        if known is None:
            first, last = _span(when)
            fixed = when is not None and when.mod in ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")
            hour = when.hour if isinstance(when, PartialDate) else None
            known = spans[when] = (first, last, _calendar(when) in _HIJRI, hour, fixed, str(when.edtf) if fixed and when else "")
        first, last, hijri, hour, fixed, edtf = known
        comparable = gist(one.what)
        key = (when is None, first, last, hijri, -1 if hour is None else hour, edtf, one.status == NEGATED, one.what)
        # Too few words to know an event by: only the same document means the same thing by them.
        bar = _UNDATED_BAR[1] if when is None else 0.9
        key += (one.source.document if comparable.weight < bar else "",)
        item = made.get(key)
        if item is None:
            made[key] = _Item([one], comparable, first, last, hijri, hour, fixed, one.status == NEGATED)
        else:
            item.told.append(one)
    items = [made[key] for key in sorted(made)]
    for item in items:
        if len(item.told) > 1:
            item.told.sort(key=_told_order)
    return items


# -- dates ---------------------------------------------------------------------------------------------------------


def _dates(a: _Item, b: _Item) -> str | None:
    """How the dates of two tellings allow that they are one event's; None where they do not, or where one has none."""
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
    if slack and fine.length > 1 and 5 * fine.length >= 4 * wide.length and fine.first <= wide.last and wide.first <= fine.last:
        return "overlapping in two calendars"
    return None


def _bar(a: _Item, b: _Item) -> tuple[float, float]:
    if a.last == _ENDLESS or b.last == _ENDLESS:
        return _UNDATED_BAR
    wider = max(a.length, b.length)
    return next((score, shared) for days, score, shared in _BARS if wider <= days)


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
    least, shared = _bar(a, b)
    return score if score >= least and found.shared >= shared else 0.0


# -- groups --------------------------------------------------------------------------------------------------------


class _Groups:
    """Tellings being gathered: a forest over items that only ever joins whole groups."""

    def __init__(self, items: Sequence[_Item]) -> None:
        self.items = items
        self.root = list(range(len(items)))
        self.members = [[n] for n in range(len(items))]

    def groups(self) -> Iterator[list[_Item]]:
        for n, members in enumerate(self.members):
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
            index = self._index(box, finer, {key for length in lengths for n in tiers[length] for key in self._keys(n, box)})
            for length in lengths:
                tier = tiers[length]
                own = self._index(box, tier, None)
                self._join_alike(self._pairs(list(own.values())))
                if index:
                    self._join_finer(tier, own, index)
                if length != lengths[-1]:
                    for key, found in own.items():
                        index.setdefault(key, []).extend(found)
                finer += tier

    # -- candidates

    def _keys(self, n: int, box: int) -> Iterator[tuple[int, str]]:
        item = self.items[n]
        if box == _ENDLESS:
            places: Iterable[int] = (0,)
        elif box == 1:
            places = range(item.first - 1, item.last + 2) if item.hijri else (item.first,)
        else:
            slack = 1 if item.hijri else 0
            places = range((item.first - slack) // box, (item.last + slack) // box + 1)
        for place in places:
            for word in item.gist.keys[:6]:
                yield place, word

    def _index(self, box: int, items: Iterable[int], wanted: set[tuple[int, str]] | None) -> dict[tuple[int, str], list[int]]:
        index: dict[tuple[int, str], list[int]] = {}
        for n in items:
            for key in self._keys(n, box):
                if wanted is None or key in wanted:
                    index.setdefault(key, []).append(n)
        return index

    def _pairs(self, blocks: Iterable[list[int]]) -> set[tuple[int, int]]:
        found: set[tuple[int, int]] = set()
        for block in blocks:
            if len(block) > 1:
                self._meet(block, block, 1, "", found)
        return found

    def _meet(self, left: list[int], right: list[int], depth: int, after: str, found: set[tuple[int, int]]) -> None:
        """The pairs of a block; a crowd is split by one more word that both must say."""
        same = left is right
        if len(right) <= _CROWD:
            for a in left:
                for b in right:
                    if a < b:
                        found.add((a, b))
                    elif not same and b < a:
                        found.add((b, a))
            return
        if depth == _DEPTH:
            # All of these share four words and a date: the neighbours in order of their wording are the likeliest.
            order = sorted({*left, *right}, key=lambda n: (self.items[n].told[0].what, n))
            found.update((min(a, b), max(a, b)) for at, a in enumerate(order) for b in order[at + 1 : at + 1 + _WINDOW])
            return
        theirs: dict[str, list[int]] = defaultdict(list)
        for n in right:
            for word in self.items[n].gist.keys[:6]:
                if word > after:
                    theirs[word].append(n)
        if same:
            for word, block in theirs.items():
                if 1 < len(block) < len(right) or (len(block) == len(right) > 1):
                    self._meet(block, block, depth + 1, word, found)
            return
        ours: dict[str, list[int]] = defaultdict(list)
        for n in left:
            for word in self.items[n].gist.keys[:6]:
                if word > after and word in theirs:
                    ours[word].append(n)
        for word, block in ours.items():
            self._meet(block, theirs[word], depth + 1, word, found)

    # -- joining

    def _join_alike(self, pairs: Iterable[tuple[int, int]]) -> None:
        edges = [(-score, a, b) for a, b in pairs if (score := _match(self.items[a], self.items[b]))]
        for _, a, b in sorted(edges):
            one, other = self.root[a], self.root[b]
            if one != other and self._fits(one, other):
                self._join(one, other)

    def _join_finer(self, tier: list[int], own: dict[tuple[int, str], list[int]], index: dict[tuple[int, str], list[int]]) -> None:
        pairs: set[tuple[int, int]] = set()
        for key, mine in own.items():
            if theirs := index.get(key):
                self._meet(mine, theirs, 1, "", pairs)
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
            coarse, target = self.root[coarse], self.root[target]
            if coarse != target and self._fits(coarse, target):
                self._join(coarse, target)

    def _fits(self, one: int, other: int) -> bool:
        """Whether no telling of one group forbids a telling of the other, and they are alike on the whole."""
        ours, theirs = self.members[one], self.members[other]
        seen: dict[str, list[Source]] = defaultdict(list)
        for m in ours:
            for told in self.items[m].told:
                seen[told.source.document].append(told.source)
        for m in theirs:
            for told in self.items[m].told:
                for source in seen.get(told.source.document, ()):
                    # One clause that tells two events was read so on purpose.
                    if told.source.start < source.end and source.start < told.source.end:
                        return False
        total = 0.0
        for m in ours:
            a = self.items[m]
            for k in theirs:
                b = self.items[k]
                if a.negated != b.negated:
                    return False
                if a.last != _ENDLESS and b.last != _ENDLESS and _dates(a, b) is None:
                    return False
                found = likeness(a.gist, b.gist)
                if found.conflict is not None:
                    return False
                total += found.score
        return total >= _AVERAGE * 0.5 * len(ours) * len(theirs)

    def _join(self, one: int, other: int) -> None:
        if len(self.members[one]) < len(self.members[other]) or (len(self.members[one]) == len(self.members[other]) and other < one):
            one, other = other, one
        for m in self.members[other]:
            self.root[m] = one
        self.members[one] += self.members[other]
        self.members[other] = []


# -- the merged event ----------------------------------------------------------------------------------------------


def _event(items: Sequence[_Item]) -> Event:
    told = sorted((one for item in items for one in item.told), key=_told_order)
    dated = [one for one in told if one.when is not None]
    when: Datable | None = None
    certainty = "stated"
    if dated:
        counts = Counter(_when_key(one.when) for one in dated)
        best = min(dated, key=lambda one: (_precision(one.when), -counts[_when_key(one.when)], _sureness(one), _when_key(one.when)))
        when = best.when
        certainty = min((_certainty(one) for one in dated if one.when == when), key=lambda word: _CERTAINTY.get(word, 3))
    status = min((one.status for one in told), key=lambda word: (_STATUS.get(word, 9), word))
    telling = min(told, key=lambda one: _telling_order(one, status))
    kinds = Counter(one.kind for one in told if one.kind not in ("", "other"))
    kind = min(kinds, key=lambda name: (-kinds[name], name != telling.kind, name)) if kinds else telling.kind
    places = dict.fromkeys([*telling.places, *sorted({place for one in told for place in one.places})])
    sources = dict.fromkeys(one.source for one in told)
    return Event(
        told=tuple(told),
        when=when,
        what=telling.what,
        kind=kind,
        status=status,
        places=tuple(places),
        certainty=certainty,
        sources=tuple(sources),
        alternatives=_alternatives(when, dated),
    )


def _precision(when: Datable | None) -> tuple[object, ...]:
    first, last = _span(when)
    fine = isinstance(when, PartialDate) and when.day is not None
    detail = 0 if not isinstance(when, PartialDate) else sum(part is not None for part in (when.part_of_day, when.hour, when.minute, when.second))
    # The Christian date decides where a day is given in two calendars.
    return (last - first, not fine, _calendar(when) in _HIJRI, bool(when is not None and when.approximate), -detail)


def _sureness(told: Told) -> int:
    return _CERTAINTY.get(_certainty(told), 3)


def _certainty(told: Told) -> str:
    return "stated" if told.source.mention is None else told.source.mention.certainty


def _telling_order(told: Told, status: str) -> tuple[object, ...]:
    """The best telling first: of the event's own status, short enough to take in at a glance, then the one that says most."""
    length = len(told.what.split())
    return (told.status != status, not 2 <= length <= 15, -round(gist(told.what).weight, 6), length, told.what, told.kind, _told_order(told))


def _alternatives(when: Datable | None, dated: Sequence[Told]) -> tuple[Datable, ...]:
    """Dates that contradict the event's: neither holds the other."""
    if when is None:
        return ()
    first, last = _span(when)
    found: dict[tuple[str, str], Datable] = {}
    for one in dated:
        if one.when is None or one.when == when:
            continue
        start, end = _span(one.when)
        if not (start <= first and last <= end) and not (first <= start and end <= last):
            found[_when_key(one.when)] = one.when
    return tuple(found[key] for key in sorted(found))


def _event_order(event: Event) -> tuple[object, ...]:
    first, last = _span(event.when)
    return (event.when is None, first, -last, _when_key(event.when), event.what, event.kind, event.status, _told_order(event.told[0]))
