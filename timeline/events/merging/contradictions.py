"""Where sources give different days for what is plainly one event.

Reports of one day and of the next are mostly two events: meetings, visits and attacks come back. One is meant where
hardly a word differs and the act does not return so soon (a bridge is opened once), or where it happens once to one
subject: nobody dies in two years. The dates that lose are kept as the event's `alternatives`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.events.lexicon import acts
from timeline.events.merging.gist import Gist
from timeline.events.merging.likeness import likeness
from timeline.events.merging.tellings import ENDLESS, Item
from timeline.events.merging.weights import RARE
from timeline.events.model import HAPPENED

# So many days apart may two days be that sources give for one event; so many, where it happens but once.
_NEAR, _FAR = 2, 731
# Score, weight of the shared words: for days near each other, for a life's beginning and end, for a body's.
_NEAR_BAR, _LIFE_BAR, _ONCE_BAR = (0.80, 2.2), (0.60, 2.2), (0.80, 2.5)
_LIFE = frozenset({"die", "be-born", "assassinate"})
_ONCE = _LIFE | {"found", "independence", "nationalise"}
_WINDOW = 6
# The least weight of a word that few events of one day share.
_MARK = 0.75


def contradict(a: Item, b: Item) -> float:
    """The likeness of two tellings with dates that cannot both be right, 0 where they rather tell two events."""
    if a.document and a.document == b.document:
        return 0.0
    gap = max(a.first, b.first) - min(a.last, b.last)
    once = _once(a.gist, b.gist)
    if not 0 < gap <= (_FAR if once else _NEAR) or a.negated or b.negated or a.fixed or b.fixed:
        return 0.0
    if not once and (a.length > 1 or b.length > 1 or not _settled(a.gist) or not _settled(b.gist)):
        return 0.0
    if not all(any(told.status == HAPPENED for told in item.told) for item in (a, b)):
        return 0.0
    found = likeness(a.gist, b.gist)
    if found.conflict is not None or not a.gist.main & b.gist.main or found.strange or not _named(a.gist, b.gist):
        return 0.0
    score, shared = _LIFE_BAR if once & _LIFE else _ONCE_BAR if once else _NEAR_BAR
    return found.score if found.score >= score and found.shared >= shared else 0.0


def _once(a: Gist, b: Gist) -> frozenset[str]:
    """The acts of both that happen once to one subject: of a death only where a person is named."""
    once = a.main & b.main & _ONCE
    if once.isdisjoint(_LIFE):
        return once
    person = a.given & b.given or {form for place, form in a.slots if place == "+"} & {form for _, form in b.slots}
    return once if person else once - _LIFE


def _settled(gist: Gist) -> bool:
    return bool(gist.main) and gist.main.isdisjoint(acts.RECURRING)


def _named(a: Gist, b: Gist) -> bool:
    """Whether both name one person or thing: a given name and another word, a thing with its name, a rare word."""
    rare = any(weight >= RARE and not b.stems.isdisjoint(form) for form, weight in a.words)
    known = sum(weight >= _MARK and not b.stems.isdisjoint(form) for form, weight in a.words)
    return rare or not a.sites.isdisjoint(b.sites) or len(a.given & b.given) + known > 1


def _marks(gist: Gist) -> list[str]:
    """What tellings look for each other by."""
    words = [form for forms, weight in gist.words if weight >= _MARK for form in forms]
    return [*words, *gist.given, *gist.cities, *(name for _, name in gist.sites)]


def candidates(items: Sequence[Item], among: Iterable[int], ever: bool) -> set[tuple[int, int]]:
    """Pairs of tellings with different days that share an act and a word of few events: an act that happens once to
    one subject where `ever`, else one that does not recur, on days near each other."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n in among:
        item = items[n]
        found = item.gist.main & _ONCE if ever else item.gist.main if _settled(item.gist) else ()
        if found and item.last != ENDLESS and not item.negated:
            for word in _marks(item.gist):
                for act in found:
                    blocks[act, word].append(n)
    pairs: set[tuple[int, int]] = set()
    reach = _FAR if ever else _NEAR
    for block in blocks.values():
        if len(block) < 2:
            continue
        block.sort(key=lambda n: items[n].first)  # the tellings come in order: equal days stay so
        for at, a in enumerate(block):
            last = items[a].last
            for b in block[at + 1 : at + 1 + _WINDOW]:
                if items[b].first - last > reach:
                    break
                if items[b].first > last:
                    pairs.add((a, b) if a < b else (b, a))
    return pairs


def together(ours: Sequence[Item], theirs: Sequence[Item]) -> bool:
    """Whether all tellings of two groups may be of one event although their dates differ."""
    for a in ours:
        for b in theirs:
            far = max(a.first, b.first) - min(a.last, b.last) > (_FAR if _once(a.gist, b.gist) else _NEAR)
            if far or a.negated != b.negated or likeness(a.gist, b.gist).conflict is not None:
                return False
    return True
