"""Which tellings are one event.

Tellings are gathered from the finest date to the coarsest. Those with dates of one length meet in blocks of one
date and one rare word and are joined best pair first; a coarser telling then joins what is finer only where
exactly one event fits, so that it never bridges two. Everything is decided from the set of tellings and from fixed
tables: the order in which they come, how often they come and how they were merged before make no difference.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise, product

import attrs

from timeline.events.merging.context import context
from timeline.events.merging.gist import gist
from timeline.events.merging.grouping import Groups, resemblance
from timeline.events.merging.merged import event_order, merged
from timeline.events.merging.stemming import forms
from timeline.events.merging.tellings import ENDLESS, Item, dates, distinct, items_of
from timeline.events.model import Event, Told

__all__ = ["Reason", "cluster", "explain"]


@attrs.frozen
class Reason:
    """Why two tellings of an event were taken for one: how their dates lie, the words that both say, and the likeness
    that decided, from 0 to 1: of the tellings, or of the sentences that hold them."""

    one: Told
    other: Told
    dates: str
    words: tuple[str, ...]
    score: float


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
        groups = Groups(items_of(distinct(told)))
        groups.gather()
        events = [merged(items) for items in groups.groups()]
        events.sort(key=event_order)
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
    [('undated', ('الانفجار', 'مرفأ', 'بيروت'))]
    """
    items = items_of(event.told)
    joined, rest, found = items[:1], items[1:], []
    while rest:
        score, _, one, other = max(
            ((resemblance(a, b), -n, a, b) for n, (a, b) in enumerate(product(joined, rest))), key=lambda row: row[:2]
        )
        rest.remove(other)
        joined.append(other)
        shared = _shared(one.told[0], other.told[0])
        found.append(Reason(one.told[0], other.told[0], _how(one, other), shared, score))
    for item in items:
        found += [Reason(a, b, _how(item, item), tuple(a.what.split()), 1.0) for a, b in pairwise(item.told)]
    return found


def _how(one: Item, other: Item) -> str:
    if one.last == ENDLESS or other.last == ENDLESS:
        return "undated"
    return dates(one, other) or "different dates"


def _shared(one: Told, other: Told) -> tuple[str, ...]:
    """The words that two tellings share, of their sentences where they are too short to share any."""
    words = shared_words(one.what, other.what)
    return words or shared_words(context(one.source.quote), context(other.source.quote))


def shared_words(one: str, other: str) -> tuple[str, ...]:
    """The words of one telling that the other says too, in whatever form.

    >>> shared_words("وقعت مصر اتفاقية الغاز", "توقيع اتفاق للغاز")
    ('وقعت', 'اتفاقية', 'الغاز')
    """
    theirs = gist(other)
    spelled = {form for word in other.split() for form in forms(word)}  # a word of an idiom is none by itself
    found = []
    for word in dict.fromkeys(one.split()):
        mine = gist(word)
        if (
            not mine.stems.isdisjoint(theirs.stems)
            or mine.acts & theirs.acts
            or mine.states & theirs.states
            or mine.given & theirs.given
            or mine.numbers & theirs.numbers
            or (mine.weight and not spelled.isdisjoint(forms(word)))
        ):
            found.append(word)
    return tuple(found)
