"""The spaCy component `arabic_timeline`: mentions of time as spans, and what a text tells as a Timeline.

spaCy finds it by its entry point, on any pipeline:

>>> import spacy  # doctest: +SKIP
>>> nlp = spacy.blank("ar")  # doctest: +SKIP
>>> _ = nlp.add_pipe("arabic_timeline")  # doctest: +SKIP
>>> doc = nlp("استقلت الجزائر في 5 جويلية 1962.")  # doctest: +SKIP
>>> [(span._.mention.text, span.label_, span._.timex3) for span in doc.spans["timeline"]]  # doctest: +SKIP
[('5 جويلية 1962', 'DATE', '1962-07-05')]
>>> [event.what for event in doc._.timeline]  # doctest: +SKIP
['استقلت الجزائر']

All that it writes is text inside the Doc, decoded when it is asked for: a Doc goes through `to_bytes`, DocBin, pickle
and worker processes with it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from timeline.arabic.policy import Policy
from timeline.arabic.reader import Mention, find
from timeline.errors import MissingExtraError, TimelineError
from timeline.events.documents import Document
from timeline.events.model import Event
from timeline.formats.json import decode, encode, from_json, to_json
from timeline.formats.shared import dumps
from timeline.pipeline import extract
from timeline.temporal.values import Value
from timeline.timeline import Timeline

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, SpanGroup
except ImportError:  # told by the component, so that this module can be read without spaCy
    Language = None

NAME = "arabic_timeline"
SPANS = "timeline"


class ArabicTimeline:
    """A pipe that writes `doc.spans[spans_key]` and `doc._.timeline`, and changes nothing else.

    `reference` (ISO 8601 text) is the date that relative words count from in documents without one of their own, which
    `doc._.timeline_date` gives; `policy` holds fields of `timeline.Policy`. It learns nothing and stores nothing: its
    settings are in the pipeline's config, from which `spacy.load` makes it again.

    >>> ArabicTimeline(reference="2011-05-04", policy={"week_start": 7})  # doctest: +SKIP
    ArabicTimeline(spans_key='timeline', reference='2011-05-04', policy={'week_start': 7})
    """

    def __init__(
        self, *, spans_key: str = SPANS, reference: str | None = None, policy: Mapping[str, Any] | None = None
    ) -> None:
        if Language is None:
            raise MissingExtraError(NAME, "spacy", "spacy")
        try:
            self._policy = Policy(**(policy or {}))
        except TypeError as problem:
            raise TimelineError(f"{NAME}: policy: {problem}") from None
        self._reference = Document("", date=reference).date
        self._shown = f"spans_key={spans_key!r}, reference={reference!r}, policy={dict(policy or {})!r}"
        self.spans_key = spans_key
        register()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._shown})"

    def __call__(self, doc: Any) -> Any:
        """The same Doc, with its mentions and its timeline."""
        own = doc._.timeline_date
        document = Document(doc.text, id=doc._.timeline_id, date=own)
        timeline = extract(document, reference=self._reference, policy=self._policy)
        doc._.timeline_json = to_json(timeline)
        if isinstance(own, dt.date):
            doc._.timeline_date = own.isoformat()  # a Doc is stored as text and numbers
        spans: dict[tuple[int, int], Any] = {}
        for mention in find(doc.text, reference=timeline.documents[0].date, policy=self._policy):
            span = doc.char_span(
                mention.start, mention.end, label=mention.type, kb_id=mention.value, alignment_mode="expand"
            )
            # Of several mentions in one token the first has the span; the others are in the timeline.
            if span is not None and spans.setdefault((span.start, span.end), span) is span:
                span._.mention_json = dumps(encode(mention))
        doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, spans=list(spans.values()))
        return doc


def make(
    nlp: Any,  # noqa: ARG001  # spaCy calls every factory with the two
    name: str,  # noqa: ARG001
    spans_key: str,
    reference: str | None,
    policy: dict[str, Any],
) -> ArabicTimeline:
    """The factory that spaCy calls for `nlp.add_pipe("arabic_timeline", config={...})`."""
    return ArabicTimeline(spans_key=spans_key, reference=reference, policy=policy)


# spaCy checks a config against the annotations themselves, and the names above are text until somebody asks.
make.__annotations__ = {"nlp": Any, "name": str, "spans_key": str, "reference": str | None, "policy": dict[str, Any]}


def register() -> None:
    """Declare the extensions; needed by hand only to read stored Docs where no pipeline has the component.

    spaCy's own error where another package has declared one of the names.

    >>> register()  # doctest: +SKIP
    """
    stored: tuple[tuple[Any, str], ...] = (
        (Doc, "timeline_date"),
        (Doc, "timeline_id"),
        (Doc, "timeline_json"),
        (Span, "mention_json"),
    )
    for owner, name in stored:
        if not owner.has_extension(name):
            owner.set_extension(name, default=None)
    read: tuple[tuple[Any, str, Any], ...] = (
        (Doc, "timeline", _timeline),
        (Span, "mention", _mention),
        (Span, "timex3", _timex3),
        (Span, "when", _when),
        (Span, "events", _events),
    )
    for owner, name, getter in read:
        if not (owner.has_extension(name) and owner.get_extension(name)[2] is getter):
            owner.set_extension(name, getter=getter)


def _timeline(doc: Any) -> Timeline | None:
    text = doc._.timeline_json
    return None if text is None else _read_timeline(text)


def _mention(span: Any) -> Mention | None:
    text = span._.mention_json
    return None if text is None else _read_mention(text)


def _timex3(span: Any) -> str | None:
    mention = _mention(span)
    return None if mention is None else mention.value


def _when(span: Any) -> Value | None:
    mention = _mention(span)
    return None if mention is None else mention.when


def _events(span: Any) -> tuple[Event, ...]:
    """The events that rest on a mention."""
    mention, timeline = _mention(span), _timeline(span.doc)
    if mention is None or timeline is None:
        return ()
    return tuple(e for e in (*timeline, *timeline.undated) if any(s.mention == mention for s in e.sources))


# A Timeline and a Mention are immutable, so that those who ask again may share them.
@lru_cache(maxsize=64)
def _read_timeline(text: str) -> Timeline:
    return from_json(text)


@lru_cache(maxsize=4096)
def _read_mention(text: str) -> Mention:
    mention = decode(json.loads(text))
    assert isinstance(mention, Mention)
    return mention


if Language is not None:
    Language.factory(
        NAME,
        default_config={"spans_key": SPANS, "reference": None, "policy": {}},
        assigns=["doc.spans", "doc._.timeline", "span._.timex3", "span._.when", "span._.mention", "span._.events"],
        func=make,
    )
