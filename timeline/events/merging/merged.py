"""The event behind tellings that are one: the best that they offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from timeline.events.merging.gist import without_land
from timeline.events.merging.tellings import Item, date_of, told_order
from timeline.events.model import HAPPENED, NEGATED, PLANNED, UNCERTAIN, Event, Told
from timeline.temporal.values import Datable, Interval

_STATUS = {HAPPENED: 0, PLANNED: 1, UNCERTAIN: 2, NEGATED: 3}
POINTING = frozenset(("هذا", "هذه"))
_CERTAINTY = {"stated": 0, "resolved": 1, "assumed": 2}


def merged(items: Sequence[Item]) -> Event:
    told = [one for item in items for one in item.told]
    told.sort(key=told_order)
    status = _status(told)
    if len(told) == 1:
        telling, when, kind = told[0], told[0].when, told[0].kind
    else:
        weights = {item.told[0].what: item.gist.weight for item in items}
        when = _best_date([one for one in told if one.when and one.status != UNCERTAIN] or told)
        at_it = [one for one in told if _lasts(one.when) == _lasts(when)]  # بدأت 1994, and not: تنشر منذ 1994
        telling = min(at_it, key=lambda one: _telling_order(one, status, weights))
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


def _status(told: Sequence[Told]) -> str:
    """What became of it: done, where one document says so, or else planned.

    What is to be after the day of a document is not done for that document, though a noun names it
    without saying so: "يصوت المجلس | غدا | على القرار. ويأتي التصويت غدا بعد ..."; another may tell that it was.
    """
    ahead = {one.source.document for one in told if one.status == PLANNED and _certainty(one) == "resolved"}
    done = [one.status for one in told if one.status != HAPPENED or one.source.document not in ahead]
    return min(done, key=_status_order)


def _status_order(status: str) -> tuple[int, str]:
    return _STATUS.get(status, 9), status


def _best_date(told: Sequence[Told]) -> Datable | None:
    """The most precise date, of equals the one told most and surest."""
    counts = Counter(date_of(one.when).key for one in told)

    def order(one: Told) -> tuple[object, ...]:
        date = date_of(one.when)
        return (one.when is None, date.precision, -counts[date.key], _CERTAINTY.get(_certainty(one), 3), date.key)

    return min(told, key=order).when


def _lasts(when: Datable | None) -> bool:
    """Is it a time with an open end?"""
    return isinstance(when, Interval) and None in (when.start, when.end)


def _certainty(told: Told) -> str:
    return "stated" if told.source.mention is None else told.source.mention.certainty


def _telling_order(told: Told, status: str, weights: dict[str, float]) -> tuple[object, ...]:
    """The best telling first: of the event's own status, short enough to take in at a glance, pointing at nothing
    told elsewhere, open in nothing, then the one that says most."""
    words = without_land(told.words)[0].split()
    length = len(words)
    return (
        told.status != status,
        not 2 <= length <= 15,
        not POINTING.isdisjoint(words[:3]),
        bool(told.heading),
        -round(weights[told.what], 6),
        length,
        told.what,
        told.kind,
        told_order(told),
    )


def _alternatives(when: Datable | None, told: Sequence[Told]) -> tuple[Datable, ...]:
    """Dates that contradict the event's: neither holds the other."""
    date = date_of(when)
    found: dict[tuple[str, str], Datable] = {}
    for one in told:
        other = date_of(one.when)
        if one.when is None or other.key == date.key:
            continue
        if not (other.first <= date.first and date.last <= other.last) and not (
            date.first <= other.first and other.last <= date.last
        ):
            found[other.key] = one.when
    return tuple(found[key] for key in sorted(found))


def event_order(event: Event) -> tuple[object, ...]:
    date = date_of(event.when)
    return (
        event.when is None,
        date.first,
        -date.last,
        date.key,
        event.what,
        event.kind,
        event.status,
        told_order(event.told[0]),
    )
