"""Stand-off annotation as JSON: the time expressions and the events of each document, by their offsets in its text.

A Timeline keeps no texts. By itself it knows the time expressions that its events rest on; given the texts, it finds
all the others again (durations, sets, dates that tell nothing), as `extract` did.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from timeline.arabic.reader import find
from timeline.arabic.resolver import Context, resolve
from timeline.errors import DocumentError
from timeline.events.documents import Document
from timeline.formats.shared import dumps, numbered, readings
from timeline.temporal.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.arabic.policy import Policy
    from timeline.arabic.reader import Mention
    from timeline.events.model import Told
    from timeline.timeline import Reading, Timeline

Texts = Mapping[str, str] | Iterable[Document] | None
"""What `texts` may be: the texts by document id, or the Documents."""


def to_standoff(timeline: Timeline, *, texts: Texts = None, indent: int | None = None) -> str:
    """A JSON object with `documents`, each with its `times` (TIMEX3 attributes and offsets) and `events`.

    Offsets count code points of the text as given. The first of the `times` of a dated document is that date itself,
    without offsets; `anchorTimeID` names the time from which an expression counts, where that is certain. An event
    has the offsets of the clause that tells it, and in `head` those of the word that names it, where it is there once.
    `texts` (by document id, or Documents) adds the expressions that no event rests on; DocumentError where a text is
    not the one that was read.

    >>> from timeline.timeline import Timeline
    >>> to_standoff(Timeline())
    '{"documents": []}'
    """
    return dumps({"documents": [_row(each) for each in annotated(timeline, texts)]}, indent=indent)


@attrs.frozen
class Time:
    """A TIMEX3 tag: its id, the tag from which it counts, and its mention; None stands for the document's own date."""

    tid: str
    value: str
    mention: Mention | None = None
    anchor: str | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """The tag's attributes, in the order in which TimeML lists them."""
        mention = self.mention
        if mention is None:
            kind = "TIME" if "T" in self.value else "DATE"
            return {
                "tid": self.tid,
                "type": kind,
                "value": self.value,
                "temporalFunction": "false",
                "functionInDocument": "CREATION_TIME",
            }
        said = {
            "tid": self.tid,
            "type": mention.type,
            "value": mention.value,
            "mod": mention.mod,
            "quant": mention.quant,
            "freq": mention.freq,
            "temporalFunction": "false" if mention.certainty == "stated" else "true",
            "anchorTimeID": self.anchor,
        }
        return {name: value for name, value in said.items() if value is not None}


@attrs.frozen(slots=False)  # cached_property keeps what it found in __dict__
class Annotated:
    """A document with its tags: `text` is None where it was not given; `told` are its tellings in its order, each with
    the id of its event.
    """

    reading: Reading
    text: str | None
    times: tuple[Time, ...]
    told: tuple[tuple[str, Told], ...]

    def time_of(self, told: Told) -> Time | None:
        """The tag on which a telling rests."""
        mention = told.source.mention
        return None if mention is None else self._by_span.get(_span(mention))

    @cached_property
    def _by_span(self) -> dict[tuple[int, int], Time]:
        return {_span(time.mention): time for time in self.times if time.mention is not None}


def annotated(timeline: Timeline, texts: Texts) -> list[Annotated]:
    """The documents with their tags, whose ids are numbers that run through all of them."""
    given = _Texts(texts)
    told: dict[str, list[tuple[str, Told]]] = {}
    for id_, event in numbered(timeline):
        for each in event.told:
            told.setdefault(each.source.document, []).append((id_, each))
    documents = []
    count = 0
    every = dict.fromkeys((*timeline.documents, *readings(timeline).values()))
    for reading in every:
        text = given.of(reading)
        rows = told.get(reading.id, [])
        # One id may stand for several texts: each takes what it tells. Without them all of it goes to the first.
        mine = [row for row in rows if text is None or _tells(text, row[1])]
        told[reading.id] = [row for row in rows if row not in mine]
        tellings = tuple(sorted(mine, key=lambda row: (row[1].source.start, row[1].source.end)))
        if text is not None:
            mentions = find(text, reference=reading.date, policy=reading.policy)
        else:
            known = {_span(m): m for _, t in tellings if (m := t.source.mention) is not None}
            mentions = list(_apart(known[span] for span in sorted(known)))
        times = tuple(_times(mentions, reading, count))
        count += len(times)
        documents.append(Annotated(reading, text, times, tellings))
    return documents


def head(told: Told) -> tuple[int, int] | None:
    """Where in its document the word stands that names the event; None where the clause has it twice or not at all."""
    word = told.what.split()[0] if told.what.split() else ""
    # What a sentence glues to its words is no part of the event's name.
    pattern = rf"(?<!\w)[وفبلك]?({re.escape(word)})(?!\w)"
    found = [match.span(1) for match in re.finditer(pattern, told.source.quote)] if word else []
    if len(found) != 1:
        return None
    return told.source.start + found[0][0], told.source.start + found[0][1]


class _Texts:
    """The texts that a caller gave, by id and by what they say."""

    def __init__(self, texts: Texts) -> None:
        if isinstance(texts, str | bytes | Document):
            raise TypeError(f"texts: a mapping of ids to texts, or Documents, are wanted, not {type(texts).__name__}")
        if isinstance(texts, Mapping):
            rows = list(texts.items())
        else:
            rows = [(document.id, document.text) for document in texts or ()]
        self.by_id: dict[str, list[str]] = {}
        for id_, text in rows:
            self.by_id.setdefault(id_, []).append(text)

    def of(self, reading: Reading) -> str | None:
        texts = self.by_id.get(reading.id)
        if texts is None:
            return None
        for text in texts:
            if reading.digest in ("", digest(text)):
                return text
        raise DocumentError(f"document {reading.id!r}: the text given is not the one that was read")


def digest(text: str) -> str:
    """What `Reading.digest` says of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _tells(text: str, told: Told) -> bool:
    return text[told.source.start : told.source.end] == told.source.quote


def _apart(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Those that begin where the one before has ended; others come of two texts under one id."""
    at = 0
    for mention in mentions:
        if mention.start >= at:
            at = mention.end
            yield mention


def _span(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def _times(mentions: Sequence[Mention], reading: Reading, number: int) -> Iterable[Time]:
    created = None
    if reading.date is not None:
        created = f"t{number}"
        yield Time(created, PartialDate.from_date(_naive(reading.date)).timex3)
        number += 1
    for index, mention in enumerate(mentions):
        anchor = created if _counts_from_reference(mention, reading) else None
        if anchor is None and (back := _counts_from(mention, mentions[:index], reading)) is not None:
            anchor = f"t{number - back}"
        yield Time(f"t{number}", mention.value, mention, anchor)
        number += 1


def _naive(date: dt.date) -> dt.date:
    return date.replace(tzinfo=None) if isinstance(date, dt.datetime) else date


# Which tense the words around an expression had is no longer known; neither, past or future are all there is.
_TENSES = (None, -1, 1)


def _counts_from_reference(mention: Mention, reading: Reading) -> bool:
    """Whether the document's date makes the value what it is, and nothing else is needed for it."""
    if mention.certainty == "stated" or reading.date is None:
        return False
    date = reading.date
    moment = date.replace(tzinfo=None) if isinstance(date, dt.datetime) else dt.datetime.combine(date, dt.time())
    return _reads(mention, reading.policy, moment, None) and not _reads(mention, reading.policy, None, None)


def _counts_from(mention: Mention, earlier: Sequence[Mention], reading: Reading) -> int | None:
    """How many expressions back the one stands from which it counts; the nearest few are asked."""
    if mention.certainty == "stated" or _reads(mention, reading.policy, None, None):
        return None
    for back, other in enumerate(reversed(earlier[-4:]), start=1):
        if isinstance(other.when, PartialDate) and _reads(mention, reading.policy, None, other.when):
            return back
    return None


def _reads(mention: Mention, policy: Policy, moment: dt.datetime | None, last: PartialDate | None) -> bool:
    for tense in _TENSES:
        context = Context(moment, policy, tense, last, last if last and last.day else None, last is not None)
        found = resolve(mention.expression, context)
        if (found.value, found.when) == (mention.value, mention.when):
            return True
    return False


def _row(document: Annotated) -> dict[str, object]:
    reading = document.reading
    times = []
    for time in document.times:
        said = time.mention
        place = {} if said is None else {"start": said.start, "end": said.end, "text": said.text}
        times.append({**time.attributes, **place})
    events = []
    for id_, told in document.told:
        rests_on = document.time_of(told)
        events.append(
            {
                "event": id_,
                "start": told.source.start,
                "end": told.source.end,
                "head": head(told),
                "what": told.what,
                "kind": told.kind,
                "status": told.status,
                "edtf": told.when and told.when.edtf,
                "timeID": rests_on and rests_on.tid,
            }
        )
    return {
        "id": reading.id,
        "title": reading.title,
        "url": reading.url,
        "date": reading.date and reading.date.isoformat(),
        "digest": reading.digest,
        "whole": document.text is not None,
        "times": times,
        "events": events,
    }
