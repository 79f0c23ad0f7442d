"""Text in, Timeline out: the way of the data, once, without turning back."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from timeline.arabic.policy import Policy
from timeline.arabic.reader import Mention, Scanned
from timeline.events.deduplication import cluster
from timeline.events.documents import Document, date_line
from timeline.events.extraction import tell
from timeline.events.model import Event, Told
from timeline.temporal.values import PartialDate
from timeline.timeline import Reading, Timeline


def extract(
    source: str | Document | Iterable[str | Document],
    *,
    reference: dt.date | None = None,
    policy: Policy = Policy(),  # noqa: B008  # frozen, so that sharing it is harmless
) -> Timeline:
    """What a text, a document or several of them tell, as one Timeline.

    Relative words count from the document's own `date`, else from `reference` (a date or datetime), else from the date
    line of the text; never from the clock. A text is Arabic text itself, not a path. A document that comes twice is
    read once. Raises TypeError for what is neither text nor Document: bytes, a path, a mapping.

    >>> told = extract("الثلاثاء 3 مايو 2011\\n\\nوصل الوزير أمس إلى تونس.")
    >>> told.documents[0].date, told.documents[0].date_from
    (datetime.date(2011, 5, 3), 'date line')
    """
    _check(reference, policy)
    readings: dict[Reading, None] = {}
    tellings: list[Told] = []
    for document in _documents(source):
        reading, told = _read(document, reference, policy)
        if reading not in readings:
            readings[reading] = None
            tellings += told
    return Timeline(cluster(dict.fromkeys(tellings)), readings)


def stream(
    documents: Iterable[str | Document],
    *,
    reference: dt.date | None = None,
    policy: Policy = Policy(),  # noqa: B008  # as above
) -> Iterator[Event]:
    """The events of each document as soon as it is read, dated ones first: for collections that memory does not hold.

    What one document tells twice is one event; what two documents tell is not merged. `reference`, `policy` and errors
    as in `extract`.

    >>> [event.when.edtf for event in stream(["استقلت الجزائر عام 1962.", "استقلت تونس عام 1956."])]
    ['1962', '1956']
    """
    _check(reference, policy)
    return _stream(_documents(documents), reference, policy)


def _stream(documents: Iterable[Document], reference: dt.date | None, policy: Policy) -> Iterator[Event]:
    for document in documents:
        reading, told = _read(document, reference, policy)
        one = Timeline(cluster(dict.fromkeys(told)), (reading,))
        yield from one
        yield from one.undated


def _read(document: Document, reference: dt.date | None, policy: Policy) -> tuple[Reading, list[Told]]:
    date, date_from, mentions = dated_mentions(document, reference, policy)
    reading = Reading(
        id=document.id,
        title=document.title,
        url=document.url,
        date=date,
        date_from=date_from,
        mentions=len(mentions),
        policy=policy,
        # Two texts may carry one id; lone surrogates, which no encoding takes, may stand in either.
        digest=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )
    # Whatever the day was found by, what is told of a later one is to come.
    return reading, tell(attrs.evolve(document, date=date), mentions)


def dated_mentions(
    document: Document, reference: dt.date | None, policy: Policy
) -> tuple[dt.date | None, str | None, list[Mention]]:
    """The day that a document's relative words count from, where it was found, and its mentions resolved with it.

    >>> dated_mentions(Document("وصل أمس."), dt.date(2022, 2, 25), Policy())[:2]
    (datetime.date(2022, 2, 25), 'reference')
    """
    scanned, heading = Scanned(document.text), titled(document)
    for date, date_from in ((document.date, "document"), (reference, "reference")):
        if date is not None:
            return date, date_from, scanned.mentions(reference=date, policy=policy, heading=heading)
    mentions = scanned.mentions(policy=policy, heading=heading)
    day = stated_day(document, mentions)
    if day is None:
        return None, None, mentions
    return day, "date line", scanned.mentions(reference=day, policy=policy, heading=heading)


def titled(document: Document) -> PartialDate | None:
    """The one time, a year or within one, that a document's title tells; None where it tells none or several.

    >>> titled(Document("12 تموز: ...", title="يوميات حرب تموز 2006")).edtf
    '2006-07'
    """
    told = [m.when for m in Scanned(document.title or "").mentions() if m.type == "DATE" and m.certainty == "stated"]
    one = told[0] if len(told) == 1 else None
    return one if isinstance(one, PartialDate) and one.unit is None else None


def stated_day(document: Document, mentions: Sequence[Mention] | None = None) -> dt.date | None:
    """The day, or the moment where a time stands with it, that a document's own text gives as its date; None if none.

    `mentions` are those of the text without a reference; by default they are read from the text.

    >>> stated_day(Document("الجمعة 25 فبراير 2022 - 18:50\\n\\nوصل الوزير أمس."))
    datetime.datetime(2022, 2, 25, 18, 50)
    """
    line = date_line(document, mentions)
    when = None if line is None else line.when
    if not isinstance(when, PartialDate):
        return None
    try:
        return when.earliest if when.hour is None else when.bounds[0]
    except OverflowError:  # a day that datetime.date does not reach, before the year 1
        return None


def _documents(source: object) -> Iterator[Document]:
    if isinstance(source, str | Document):
        yield _document(source, "")
        return
    # Iterating over these would yield characters' numbers or keys: surely not what was meant.
    if isinstance(source, bytes | bytearray | memoryview | Mapping) or not isinstance(source, Iterable):
        name = type(source).__name__
        raise TypeError(f"a text, a Document or an iterable of them is wanted, not {name}{_hint(source)}")
    for number, item in enumerate(source, start=1):
        yield _document(item, f" (item {number})")


def _document(item: object, where: str) -> Document:
    if isinstance(item, Document):
        return item
    if isinstance(item, str):
        return Document(item)
    raise TypeError(f"a text or a Document is wanted, not {type(item).__name__}{where}{_hint(item)}")


def _hint(item: object) -> str:
    if isinstance(item, bytes | bytearray | memoryview):
        return "; decode it first"
    if hasattr(item, "read_text"):
        return "; pass its read_text(encoding='utf-8')"
    return ""


def _check(reference: object, policy: object) -> None:
    if reference is not None and not isinstance(reference, dt.date):
        raise TypeError(f"the reference must be a date or datetime, not {type(reference).__name__}")
    if not isinstance(policy, Policy):
        raise TypeError(f"the policy must be a Policy, not {type(policy).__name__}")
