"""The Timeline: what some documents tell, in order, each event once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

import attrs

from timeline.arabic.folding import fold
from timeline.arabic.policy import Policy
from timeline.arabic.resolver import Context, Resolution, resolve
from timeline.errors import TimelineError
from timeline.events.deduplication import cluster
from timeline.events.deduplication import explain as why_merged
from timeline.events.model import Event, Told
from timeline.temporal.notation import from_edtf
from timeline.temporal.values import Interval, PartialDate

Moment = dt.date | PartialDate | Interval | str
"""What the questions of a Timeline accept as a time: a date or datetime, a value, or EDTF text."""

KEYS = ("millennium", "century", "decade", "year", "month", "day", "kind", "status", "place", "source", "certainty")


@attrs.frozen
class Reading:
    """A document as it was read: who it is, and what its relative words counted from.

    `date` is that day (or moment) and `date_from` where it comes from: "document" (its own `date`), "reference" (the
    argument), "date line" (its own text) or None, when nothing told it. `mentions` counts the time expressions found.

    >>> Reading("report-7").date_from is None
    True
    """

    id: str
    title: str | None = None
    url: str | None = None
    date: dt.date | None = None
    date_from: str | None = None
    mentions: int = 0
    policy: Policy = attrs.Factory(Policy)
    digest: str = ""


@attrs.frozen
class Report:
    """What became of every time expression: `mentions == events + merged + undated + filtered`.

    `merged` are tellings that joined another telling's event, `undated` events whose date is unknown, and `filtered`
    the expressions that no event of this timeline rests on (durations, footers, what `filter` left out).

    >>> str(Report(documents=2, mentions=9, events=4, merged=1, undated=1, filtered=3))
    '2 documents, 9 mentions: 4 events, 1 merged, 1 undated, 3 filtered'
    """

    documents: int
    mentions: int
    events: int
    merged: int
    undated: int
    filtered: int

    def __str__(self) -> str:
        return (
            f"{self.documents} documents, {self.mentions} mentions: {self.events} events, {self.merged} merged, "
            f"{self.undated} undated, {self.filtered} filtered"
        )


class Timeline(Sequence[Event]):
    """Events in order, immutable: a sequence of the dated ones, with the undated ones beside it.

    Order is that of the dates (first day, then wider before narrower), then of the words. Two timelines are equal when
    they hold the same events and read the same documents, in whatever order these were read.

    >>> import timeline
    >>> told = timeline.extract("وصل الوزير إلى تونس في 3 مايو 2011. استقلت الجزائر عام 1962.")
    >>> [event.when.edtf for event in told]
    ['1962', '2011-05-03']
    >>> len(told.between("2011", "2012")), len(told.before("2000"))
    (1, 1)
    """

    __slots__ = ("_documents", "_events", "_undated")

    def __init__(self, events: Iterable[Event] = (), documents: Iterable[Reading] = ()) -> None:
        given = tuple(events)
        for event in given:
            if not isinstance(event, Event):
                raise TypeError(f"a Timeline holds Events, not {type(event).__name__}")
        self._events = tuple(sorted((e for e in given if e.when is not None), key=lambda e: (e.when, e.what, e.id)))
        self._undated = tuple(sorted((e for e in given if e.when is None), key=_place_in_text))
        self._documents = tuple(dict.fromkeys(documents))

    @property
    def undated(self) -> tuple[Event, ...]:
        """Events whose date could not be determined, in the order of the text; `told[0].reason` says why.

        >>> import timeline
        >>> [event.told[0].reason for event in timeline.extract("وصل الوفد أمس.").undated]
        ['counts from a day that is not known']
        """
        return self._undated

    @property
    def documents(self) -> tuple[Reading, ...]:
        """The documents, in the order they were read.

        >>> import timeline
        >>> read = timeline.extract(timeline.Document("وصل الوفد أمس.", id="a1", date="2011-05-04"))
        >>> [(reading.id, reading.mentions, reading.date_from) for reading in read.documents]
        [('a1', 1, 'document')]
        """
        return self._documents

    @property
    def report(self) -> Report:
        """How many documents and time expressions there were and what became of them.

        >>> import timeline
        >>> print(timeline.extract("استقلت الجزائر عام 1962 بعد سبع سنوات.").report)
        1 documents, 2 mentions: 1 events, 0 merged, 0 undated, 1 filtered
        """
        everything = [*self._events, *self._undated]
        told = sum(len(event.told) for event in everything)
        mentions = sum(reading.mentions for reading in self._documents)
        return Report(
            documents=len(self._documents),
            mentions=mentions,
            events=len(self._events),
            merged=told - len(everything),
            undated=len(self._undated),
            filtered=mentions - told,
        )

    # -- a sequence ----------------------------------------------------------------------------------------------------

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Timeline: ...
    def __getitem__(self, index: int | slice) -> Event | Timeline:
        if isinstance(index, slice):
            return Timeline(self._events[index], self._documents)
        return self._events[index]

    def __len__(self) -> int:
        return len(self._events)

    def __iter__(self) -> Iterator[Event]:
        return iter(self._events)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Timeline):
            return NotImplemented
        return (
            self._events == other._events
            and self._undated == other._undated
            and frozenset(self._documents) == frozenset(other._documents)
        )

    __hash__ = None  # type: ignore[assignment]  # compared by content, which may be long

    def __repr__(self) -> str:
        span = ""
        if self._events:
            first, last = self._events[0].when, self._events[-1].when
            span = f" {first and first.edtf} to {last and last.edtf},"
        return (
            f"<Timeline: {len(self._events)} events,{span} {len(self._undated)} undated, "
            f"{len(self._documents)} documents>"
        )

    def __str__(self) -> str:
        return self.to_table()

    # -- questions of time ---------------------------------------------------------------------------------------------

    def between(self, start: Moment, end: Moment, *, possible: bool = False) -> Timeline:
        """The events of these days, both ends included: "1990" begins on 1 January and, as an end, closes in December.

        An event with a coarse date lies somewhere in it, so it counts only when the whole of it is inside; one that
        the text gives as a span ("from 11 to 14 May") counts when any of its days is. `possible=True` lets in whatever
        may lie inside. Precision is the day. Undated events have no part in it. Raises TimelineError where the end lies
        before the start, NotationError for text that is not EDTF.

        >>> import timeline
        >>> told = timeline.extract("استقلت الجزائر عام 1962. استقلت تونس في 20 مارس 1956.")
        >>> len(told.between("1956-03", "1962")), len(told.between("1956", "1962-06"))
        (2, 1)
        >>> len(told.between("1956", "1962-06", possible=True))
        2
        """
        first, last = _days(start)[0], _days(end)[1]
        if first is not None and last is not None and first > last:
            raise TimelineError(f"between: {start!s} is after {end!s}")
        low, high = _LOWEST if first is None else first, _HIGHEST if last is None else last

        def inside(event: Event) -> bool:
            a, b = _days_of(event)
            if possible or isinstance(event.when, Interval):
                return a <= high and b >= low
            return low <= a and b <= high

        return self._dated(inside)

    def on(self, when: Moment, *, possible: bool = False) -> Timeline:
        """The events of a day, month, year ...: `between(when, when)`.

        >>> import timeline
        >>> told = timeline.extract("تأسست الشركة عام 2011.")
        >>> len(told.on("2011")), len(told.on("2011-05")), len(told.on("2011-05", possible=True))
        (1, 0, 1)
        """
        return self.between(when, when, possible=possible)

    def before(self, when: Moment, *, possible: bool = False) -> Timeline:
        """The events that were over before `when` began; with `possible=True`, those that may have begun before it.

        >>> import timeline
        >>> told = timeline.extract("تأسست الشركة عام 2011.")
        >>> len(told.before("2012")), len(told.before("2011-05")), len(told.before("2011-05", possible=True))
        (1, 0, 1)
        """
        limit = _days(when)[0]
        if limit is None:
            return self._dated(lambda _: False)
        return self._dated(lambda event: _days_of(event)[0 if possible else 1] < limit)

    def after(self, when: Moment, *, possible: bool = False) -> Timeline:
        """The events that began after `when` was over; with `possible=True`, those that may have ended after it.

        >>> import timeline
        >>> told = timeline.extract("تأسست الشركة عام 2011.")
        >>> len(told.after("2010")), len(told.after("2011-05")), len(told.after("2011-05", possible=True))
        (1, 0, 1)
        """
        limit = _days(when)[1]
        if limit is None:
            return self._dated(lambda _: False)
        return self._dated(lambda event: _days_of(event)[1 if possible else 0] > limit)

    # -- other questions -----------------------------------------------------------------------------------------------

    def filter(
        self,
        predicate: Callable[[Event], object] | None = None,
        *,
        kind: str | Iterable[str] | None = None,
        status: str | Iterable[str] | None = None,
        place: str | Iterable[str] | None = None,
        source: str | Iterable[str] | None = None,
        text: str | None = None,
    ) -> Timeline:
        """The events, dated and undated, that answer every condition given; of several values any one will do.

        `source` is a document's id. `text` is looked for in `what` and in the quotes, whatever the spelling of alef,
        hamza, taa marbuta, vowel marks and digits. `predicate` takes an event.

        >>> import timeline
        >>> told = timeline.extract("وصل الوزير إلى تونس في 3 مايو 2011. استقلت الجزائر عام 1962.")
        >>> len(told.filter(kind=("visit", "travel"))), len(told.filter(place="الجزائر"))
        (1, 1)
        >>> [event.what for event in told.filter(lambda event: event.when.last_day < 730_000)]
        ['استقلت الجزائر']
        """
        if predicate is not None and not callable(predicate):
            raise TypeError(f"filter: the predicate must be callable, not {type(predicate).__name__}")
        kinds, statuses, places, sources = (_choices(given) for given in (kind, status, place, source))
        wanted = None if text is None else fold(text).text

        def answers(event: Event) -> bool:
            return (
                (kinds is None or event.kind in kinds)
                and (statuses is None or event.status in statuses)
                and (places is None or not places.isdisjoint(event.places))
                and (sources is None or any(s.document in sources for s in event.sources))
                and (wanted is None or any(wanted in fold(t).text for t in (event.what, *_quotes(event))))
                and (predicate is None or bool(predicate(event)))
            )

        return Timeline((e for e in (*self._events, *self._undated) if answers(e)), self._documents)

    def group_by(self, key: str | Callable[[Event], object]) -> dict[Any, Timeline]:
        """Timelines by "year", "decade", "month", "kind", "place", "source" ... or by what a function answers.

        Groups come in the order of their first event. An event too coarse for a unit of time stands under its own EDTF
        text, an undated one under None; one with several places or sources stands under each, one with none under None.
        Raises TimelineError for a key that is not known, and names those that are.

        >>> import timeline
        >>> told = timeline.extract("وصل الوزير إلى تونس في 3 مايو 2011. غادر الوزير تونس في 5 مايو 2011.")
        >>> {year: len(events) for year, events in told.group_by("year").items()}
        {'2011': 2}
        """
        if isinstance(key, str) and key not in KEYS:
            raise TimelineError(f"group_by: no such key {key!r}; keys: {', '.join(KEYS)}, or a function")
        groups: dict[Any, list[Event]] = {}
        for event in (*self._events, *self._undated):
            for group in _groups(event, key):
                groups.setdefault(group, []).append(event)
        return {group: Timeline(events, self._documents) for group, events in groups.items()}

    def summary(self, n: int = 10) -> Timeline:
        """The `n` weightiest events, in order: told by more documents, told more often, happened, dated finely.

        Raises TimelineError for a negative `n`.

        >>> import timeline
        >>> texts = ["استقلت الجزائر في 5 جويلية 1962.", "استقلت الجزائر عام 1962. تأسست الشركة عام 2011."]
        >>> told = timeline.extract(texts)
        >>> [(event.what, len(event.told)) for event in told.summary(1)]
        [('استقلت الجزائر', 2)]
        """
        if n < 0:
            raise TimelineError(f"summary: n must not be negative, not {n}")

        def weight(event: Event) -> tuple[int, int, bool, int]:
            a, b = _days_of(event)
            return (-len({s.document for s in event.sources}), -len(event.told), event.status != "happened", b - a)

        return Timeline(sorted(self._events, key=weight)[:n], self._documents)

    # -- new knowledge -------------------------------------------------------------------------------------------------

    def merge(self, *others: Timeline) -> Timeline:
        """One timeline of all: every telling of every timeline, clustered anew.

        The order of the timelines does not matter, nor how often one of them comes, and
        `extract(a) | extract(b) == extract([a, b])`.

        >>> import timeline
        >>> one, other = (timeline.extract(f"استقلت الجزائر {day}.") for day in ("عام 1962", "في 5 جويلية 1962"))
        >>> [(event.when.edtf, len(event.told)) for event in one.merge(other)]
        [('1962-07-05', 2)]
        """
        for other in others:
            if not isinstance(other, Timeline):
                raise TypeError(f"merge takes Timelines, not {type(other).__name__}")
        every = (self, *others)
        told = dict.fromkeys(t for timeline in every for t in timeline._tellings())
        return Timeline(cluster(told), (reading for timeline in every for reading in timeline._documents))

    def __or__(self, other: object) -> Timeline:
        if not isinstance(other, Timeline):
            return NotImplemented
        return self.merge(other)

    def resolve(self, reference: dt.date) -> Timeline:
        """Dates what counts from an unknown day, now that the day is known, without reading the text again.

        Only documents that had no date of their own are touched; their `date_from` becomes "reference".

        >>> import timeline
        >>> timeline.extract("وصل الوفد أمس.").resolve(dt.date(2011, 5, 4))[0].when.iso
        '2011-05-03'
        """
        if not isinstance(reference, dt.date):
            raise TypeError(f"resolve: the reference must be a date or datetime, not {type(reference).__name__}")
        open_ = {reading.id: reading for reading in self._documents if reading.date is None}
        told = dict.fromkeys(_resolved(t, open_.get(t.source.document), reference) for t in self._tellings())
        readings = (
            attrs.evolve(r, date=reference, date_from="reference") if r.date is None else r for r in self._documents
        )
        return Timeline(cluster(told), readings)

    def explain(self, event: Event) -> str:
        """Why an event is here: each telling, the words and the rule behind its date, what they counted from, and why
        the tellings are one event.

        >>> import timeline
        >>> told = timeline.extract("استقلت الجزائر عام 1962.")
        >>> print(told.explain(told[0]).splitlines()[-2].strip())
        date: 'عام 1962' at 15, rule year, value 1962
        """
        if not isinstance(event, Event):
            raise TypeError(f"explain takes an Event, not {type(event).__name__}")
        return "\n".join(_explanation(event, {reading.id: reading for reading in self._documents}))

    # -- formats -------------------------------------------------------------------------------------------------------

    def to(self, format: str, **options: Any) -> Any:  # noqa: A002  # the word that a caller would look for
        """The timeline in a format of `timeline.formats`, with that format's options; `to_X(...)` is `to("X", ...)`.

        Raises TimelineError for a name that is no format, MissingExtraError where the format's extra is not installed.

        >>> import timeline
        >>> told = timeline.extract("استقلت الجزائر عام 1962.")
        >>> told.to("markdown", region="eg") == told.to_markdown(region="eg")
        True
        """
        from timeline.formats import writer

        return writer(format)(self, **options)

    def to_json(self, *, indent: int | None = None) -> str:
        """JSON text that `from_json` reads back without loss.

        >>> import timeline
        >>> told = timeline.extract("استقلت الجزائر عام 1962.")
        >>> Timeline.from_json(told.to_json(indent=2)) == told
        True
        """
        return str(self.to("json", indent=indent))

    @classmethod
    def from_json(cls, text: str | bytes) -> Timeline:
        """The timeline that `to_json` wrote; TimelineError names the place of anything else.

        >>> Timeline.from_json(Timeline().to_json()) == Timeline()
        True
        """
        from timeline.formats import reader

        timeline = reader("json")(text)
        assert isinstance(timeline, cls)
        return timeline

    def to_arrow(self) -> Any:
        """A `pyarrow.Table` of a fixed schema, dated events first, which `from_arrow` reads back without loss.

        >>> Timeline().to_arrow().num_rows  # doctest: +SKIP
        0
        """
        return self.to("arrow")

    @classmethod
    def from_arrow(cls, data: Any) -> Timeline:
        """The timeline of a table that `to_arrow` made, or of some of its rows, from whatever library chose them.

        Raises TimelineError for another table.

        >>> Timeline.from_arrow(Timeline().to_arrow()) == Timeline()  # doctest: +SKIP
        True
        """
        from timeline.formats import reader

        timeline = reader("arrow")(data)
        assert isinstance(timeline, cls)
        return timeline

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The table of `to_arrow`, for whatever reads Arrow: pyarrow, pandas, polars and duckdb take a Timeline."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def to_pandas(self) -> Any:
        """A `pandas.DataFrame` with the columns of `to_arrow`.

        >>> Timeline().to_pandas().shape  # doctest: +SKIP
        (0, 22)
        """
        return self.to("pandas")

    def to_polars(self) -> Any:
        """A `polars.DataFrame` with the columns of `to_arrow`.

        >>> Timeline().to_polars().shape  # doctest: +SKIP
        (0, 22)
        """
        return self.to("polars")

    def to_csv(self, *, bom: bool = False) -> str:
        """CSV text, one row per event, safe to open in a spreadsheet; `bom` makes Excel see that it is UTF-8.

        >>> import timeline
        >>> told = timeline.extract("استقلت الجزائر عام 1962.")
        >>> told.to_csv().splitlines()[0].split(",")[:3]
        ['id', 'edtf', 'first']
        """
        return str(self.to("csv", bom=bom))

    def to_table(self, *, width: int | None = None) -> str:
        """A table for the terminal, `width` columns wide (default: whatever it takes).

        >>> import timeline
        >>> print(timeline.extract("استقلت الجزائر عام 1962.").to_table().splitlines()[-1])
        1 event · 1 document
        """
        return str(self.to("table", width=width))

    if not TYPE_CHECKING:  # hidden from type checkers, for whom it would make every attribute exist

        def __getattr__(self, name: str) -> Any:
            if name.startswith("to_"):
                from timeline.formats import FORMATS

                if (format_ := name.removeprefix("to_")) in FORMATS:
                    return lambda **options: self.to(format_, **options)
                raise AttributeError(f"no format {format_!r}; formats: {', '.join(sorted(FORMATS))}")
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def _repr_html_(self) -> str:
        from timeline.formats.html import to_notebook

        return to_notebook(self)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _dated(self, keep: Callable[[Event], bool]) -> Timeline:
        return Timeline((event for event in self._events if keep(event)), self._documents)

    def _tellings(self) -> Iterator[Told]:
        for event in (*self._events, *self._undated):
            yield from event.told


# Day numbers beyond any date that a text can state stand for an open end.
_LOWEST, _HIGHEST = -(10**12), 10**12


def _days(when: Moment) -> tuple[int | None, int | None]:
    """First and last day number of what a caller names; None for an open end."""
    if isinstance(when, str):
        when = from_edtf(when)
    elif isinstance(when, dt.date):
        when = PartialDate.from_date(when)
    if not isinstance(when, PartialDate | Interval):
        raise TypeError(f"a date, a dated value or EDTF text is wanted, not {type(when).__name__}")
    return when.first_day, when.last_day


def _days_of(event: Event) -> tuple[int, int]:
    assert event.when is not None
    first, last = event.when.first_day, event.when.last_day
    return _LOWEST if first is None else first, _HIGHEST if last is None else last


def _place_in_text(event: Event) -> tuple[str, int, int, str]:
    if not event.sources:
        return ("", 0, 0, event.what)
    source = event.sources[0]
    return (source.document, source.start, source.mention.start if source.mention else 0, event.what)


def _quotes(event: Event) -> Iterator[str]:
    return (source.quote for source in event.sources)


def _choices(given: str | Iterable[str] | None) -> frozenset[str] | None:
    if given is None:
        return None
    return frozenset((given,) if isinstance(given, str) else given)


def _groups(event: Event, key: str | Callable[[Event], object]) -> Iterable[object]:
    if not isinstance(key, str):
        return (key(event),)
    if key in ("kind", "status", "certainty"):
        return (getattr(event, key),)
    if key == "place":
        return dict.fromkeys(event.places) or (None,)
    if key == "source":
        return dict.fromkeys(s.document for s in event.sources) or (None,)
    if event.when is None:
        return (None,)
    first, last = (_unit(day, key) for day in _ends(event.when))
    return (first if first is not None and first == last else event.when.edtf,)


def _ends(when: PartialDate | Interval) -> tuple[str, str]:
    """The first and last day of a value as `iso` writes them; "" where an end is open."""
    first, _, last = when.iso.partition("/")
    return first.strip("."), (last or first).strip(".")


def _unit(iso_day: str, unit: str) -> str | None:
    """The name of the year, decade ... that an ISO day lies in ("1962-07-05" -> "1960s" for the decade)."""
    if not iso_day:
        return None
    year, month, day = iso_day.partition("T")[0].rsplit("-", 2)
    if unit == "day":
        return f"{year}-{month}-{day}"
    if unit == "month":
        return f"{year}-{month}"
    if unit == "year":
        return year
    if unit == "decade":
        return f"{_four(int(year) // 10 * 10)}s"
    span = 100 if unit == "century" else 1000
    # Centuries are counted as people do: the 19th is 1801-1900, and 1 BC (0000) closes the first before Christ.
    first = (int(year) - 1) // span * span + 1
    return f"{_four(first)}/{_four(first + span - 1)}"


def _four(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _resolved(told: Told, reading: Reading | None, reference: dt.date) -> Told:
    mention = told.source.mention
    if reading is None or told.when is not None or mention is None:
        return told
    moment = dt.datetime(reference.year, reference.month, reference.day)
    if isinstance(reference, dt.datetime):
        moment = reference.replace(tzinfo=None)
    # What the words around said of past and future is in the status by now: the text itself is not at hand.
    tense = 1 if told.status == "planned" else None
    found = resolve(mention.expression, Context(moment, reading.policy, tense))
    if not isinstance(found.when, PartialDate | Interval):
        return told
    # Both classes name the same things in the same way.
    news = {field.name: getattr(found, field.name) for field in attrs.fields(Resolution)}
    source = attrs.evolve(told.source, mention=attrs.evolve(mention, **news))
    return attrs.evolve(told, when=found.when, reason=None, source=source)


# How the dates of two tellings lie, for a reader.
_DATES = {
    "same day": "on the same day",
    "same date": "with the same date",
    "two calendars of one day": "one day in two calendars",
    "one inside the other": "one date lies in the other",
    "overlapping in two calendars": "one time in two calendars",
    "different dates": "their dates differ, but hardly a word does",
    "undated": "not both have a date",
}


def _explanation(event: Event, readings: Mapping[str, Reading]) -> Iterator[str]:
    date = "undated" if event.when is None else f"{event.when.edtf} ({event.certainty})"
    yield f"{event.what}"
    yield f"  when    {date}"
    yield f"  kind    {event.kind}, {event.status}"
    if event.places:
        yield f"  places  {', '.join(event.places)}"
    if event.alternatives:
        yield f"  others say  {', '.join(str(other.edtf) for other in event.alternatives)}"
    if len(event.told) > 1:
        yield f"  {len(event.told)} tellings are one event:"
    for reason in why_merged(event):
        names = " and ".join(dict.fromkeys(told.source.document for told in (reason.one, reason.other)))
        yield f"    {names}: {_DATES[reason.dates]}; both say {' '.join(reason.words)} (likeness {reason.score:.2f})"
    for number, told in enumerate(event.told, start=1):
        source, reading = told.source, readings.get(told.source.document)
        yield f"  {number}. {source.document}, characters {source.start} to {source.end}"
        yield f"     text: {' '.join(source.quote.split())}"
        yield f"     tells: {told.what}"
        if told.when is None:
            yield f"     undated: {told.reason or 'no reason is known'}"
        mention = source.mention
        if mention is None:
            continue
        yield f"     date: {mention.text!r} at {mention.start}, rule {mention.rule}, value {mention.value}"
        yield f"     {mention.certainty}: {mention.reason}" if mention.reason else f"     {mention.certainty}"
        for conflict in mention.conflicts:
            yield f"     conflict: {conflict}"
        if reading is not None and mention.certainty != "stated":
            counted = f"{reading.date} (from the {reading.date_from})" if reading.date else "nothing: no date is known"
            policy = ", ".join(f"{f.name}={getattr(reading.policy, f.name)}" for f in attrs.fields(Policy))
            yield f"     counted from {counted}; policy {policy}"
