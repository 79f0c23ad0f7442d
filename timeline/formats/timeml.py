"""TimeML: the documents' texts with TIMEX3 and EVENT tags in them, and the links between the two.

The root is `TimeMLCorpus`, with a `TimeML` element for each document. A document's own date is an empty TIMEX3 at its
head; MAKEINSTANCE and TLINK, empty too, stand at its foot. So the text of the element is the text of the document,
code point by code point, but for those that XML has no place for, which become U+FFFD.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from timeline.events.model import NEGATED, PLANNED, UNCERTAIN
from timeline.formats.shared import clean
from timeline.formats.standoff import Texts, annotated, head
from timeline.temporal.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.events.model import Told
    from timeline.formats.standoff import Annotated, Time
    from timeline.timeline import Timeline

Span = tuple[int, int]

# Which TLINK a modifier makes of the link between an event and its time.
_RELATIONS = {"BEFORE": "BEFORE", "ON_OR_BEFORE": "BEFORE", "AFTER": "AFTER", "ON_OR_AFTER": "AFTER"}


def to_timeml(timeline: Timeline, *, texts: Texts = None) -> str:
    """XML text. A Timeline keeps no texts: `texts` gives them, by document id or as the Documents that were read.

    A document whose text is not given consists of the clauses that tell its events, each on a line, and says so in
    its attribute `whole`. DocumentError where a text is not the one that was read. An EVENT tag stands at the word that
    names an event, where its clause has that word once; every telling is in `to_standoff`.

    >>> from timeline import Document, extract
    >>> article = Document("استقلت الجزائر عام 1962.", id="d1")
    >>> print(to_timeml(extract(article), texts=[article]), end="")
    <?xml version="1.0" encoding="UTF-8"?>
    <TimeMLCorpus>
    <TimeML id="d1" whole="true"><EVENT eid="e1" class="OCCURRENCE">استقلت</EVENT> الجزائر \
<TIMEX3 tid="t0" type="DATE" value="1962" temporalFunction="false">عام 1962</TIMEX3>.\
<MAKEINSTANCE eiid="ei1" eventID="e1" pos="OTHER" tense="NONE" aspect="NONE" polarity="POS"/>\
<TLINK lid="l1" eventInstanceID="ei1" relatedToTime="t0" relType="IS_INCLUDED"/></TimeML>
    </TimeMLCorpus>
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<TimeMLCorpus>"]
    first = 1
    for document in annotated(timeline, texts):
        page = _Page(document, first)
        first += len(page.instances)
        lines.append(page.xml())
    return "\n".join([*lines, "</TimeMLCorpus>", ""])


class _Page:
    """One document's element; `first` is the number of its first event instance."""

    def __init__(self, document: Annotated, first: int) -> None:
        self.document = document
        self.pieces = [(0, document.text)] if document.text is not None else list(_clauses(document))
        self.starts = [start for start, _ in self.pieces]
        times = [time for time in document.times if self._holds(time)]
        self.tags: list[tuple[int, int, str, Mapping[str, str]]] = [
            (*_span(time), "TIMEX3", time.attributes) for time in times
        ]
        taken = sorted(map(_span, times))
        heads: dict[Span, str] = {}
        self.instances: list[tuple[str, str, Told]] = []
        for _, told in document.told:
            span = head(told)
            if span is None or (span not in heads and not _free(span, taken)) or not self._covers(span):
                continue
            number = first + len(self.instances)
            if span not in heads:
                heads[span] = f"e{number}"
                insort(taken, span)
                self.tags.append((*span, "EVENT", {"eid": heads[span], "class": "OCCURRENCE"}))
            self.instances.append((f"ei{number}", heads[span], told))
        self.tags.sort(key=_place)

    def xml(self) -> str:
        reading = self.document.reading
        whole = "false" if self.document.text is None else "true"
        about = {"id": reading.id, "title": reading.title, "url": reading.url, "whole": whole}
        opening = _tag("TimeML", {name: value for name, value in about.items() if value is not None})
        # Of a document whose text was not given, the clauses that are there need not have the words of every date.
        apart = (time for time in self.document.times if not self._holds(time))
        created = "".join(_tag("TIMEX3", time.attributes, empty=True) for time in apart)
        body = "\n".join(self._piece(start, text) for start, text in self.pieces)
        return f"{opening}{created}{body}{''.join(self._foot())}</TimeML>"

    def _holds(self, time: Time) -> bool:
        return time.mention is not None and self._covers(_span(time))

    def _covers(self, span: Span) -> bool:
        """Whether a span lies in one of the pieces."""
        number = bisect_right(self.starts, span[0]) - 1
        if number < 0:
            return False
        start, text = self.pieces[number]
        return span[1] <= start + len(text)

    def _piece(self, start: int, text: str) -> str:
        out, at = [], start
        low, high = (bisect_left(self.tags, (place, 0), key=_place) for place in (start, start + len(text)))
        for first, last, name, attributes in self.tags[low:high]:
            out += [_text(text[at - start : first - start]), _tag(name, attributes)]
            out += [_text(text[first - start : last - start]), f"</{name}>"]
            at = last
        return "".join([*out, _text(text[at - start :])])

    def _foot(self) -> Iterator[str]:
        for instance, event, told in self.instances:
            attributes = {
                "eiid": instance,
                "eventID": event,
                "pos": "OTHER",
                "tense": "FUTURE" if told.status == PLANNED else "NONE",
                "aspect": "NONE",
                "polarity": "NEG" if told.status == NEGATED else "POS",
            }
            if told.status == UNCERTAIN:
                attributes["modality"] = "POSSIBLE"
            yield _tag("MAKEINSTANCE", attributes, empty=True)
        for instance, _, told in self.instances:
            time = self.document.time_of(told)
            if told.when is not None and time is not None:
                link = {"lid": f"l{instance.removeprefix('ei')}", "eventInstanceID": instance}
                yield _tag("TLINK", {**link, "relatedToTime": time.tid, "relType": _relation(told, time)}, empty=True)


def _clauses(document: Annotated) -> Iterator[tuple[int, str]]:
    """The quotes of a document in its order, those that overlap as one."""
    merged: list[tuple[int, str]] = []
    for _, told in document.told:
        start, text = told.source.start, told.source.quote
        if merged and start < merged[-1][0] + len(merged[-1][1]):
            before, known = merged[-1]
            merged[-1] = (before, known + text[before + len(known) - start :])
        else:
            merged.append((start, text))
    return iter(merged)


def _relation(told: Told, time: Time) -> str:
    mod = time.mention.mod if time.mention else None
    if mod in _RELATIONS:
        return _RELATIONS[mod]
    when = told.when
    if isinstance(when, Interval):
        said = time.mention.when if time.mention else None
        if when.end is None or when.start == said:  # منذ 2012، منذ 2012 حتى استقالته في 2014
            return "BEGUN_BY"
        return "ENDED_BY" if when.start is None else "DURING"
    return "IS_INCLUDED"


def _span(time: Time) -> Span:
    assert time.mention is not None  # the document's own date has no place in it
    return time.mention.start, time.mention.end


def _place(tag: tuple[int, int, str, Mapping[str, str]]) -> Span:
    return tag[:2]


def _free(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span meets none of those taken, which are in order and meet none of each other."""
    after = bisect_left(taken, (span[1], 0))
    return after == 0 or taken[after - 1][1] <= span[0]


def _text(text: str) -> str:
    # An XML reader makes a line feed of every carriage return that is not spelt out.
    return escape(clean(text), {"\r": "&#13;"})


def _tag(name: str, attributes: Mapping[str, str], *, empty: bool = False) -> str:
    inside = "".join(f" {key}={quoteattr(clean(value))}" for key, value in attributes.items())
    return f"<{name}{inside}{'/' if empty else ''}>"
