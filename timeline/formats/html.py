"""The page: a Timeline as one self-contained HTML file, and the small table that notebooks show.

The page's parts lie beside this file in `page/`: template, style, script and the words of its languages. Everything a
document says goes into it as text: into the list for readers without JavaScript through `html.escape`, into the data of
the script as JSON in which no character can end the element. The content security policy names the hashes of the one
style and the one script, so that nothing else can run even if a text got through, and nothing can be fetched.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Literal, get_args

from timeline.arabic.writer import Digits, write
from timeline.errors import TimelineError
from timeline.formats.table import date_label
from timeline.formats.words import kind_name, part, why_undated
from timeline.formats.words import words as words_of
from timeline.temporal.values import Granularity, Interval, PartialDate

if TYPE_CHECKING:
    from timeline.events.model import Event, Source
    from timeline.temporal.values import Datable
    from timeline.timeline import Reading, Timeline

Language = Literal["ar", "en"]
"""The languages of the page's own words; what the documents say stays as it is."""

# Beyond these the file would grow without helping a reader: the list without JavaScript then leaves the quotes out, and
# a quote keeps what stands around its date.
STATIC_QUOTES = 1000
QUOTE_SIDE = 400

_NOT_IN_SCRIPTS = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def to_html(
    timeline: Timeline,
    *,
    title: str | None = None,
    language: Language = "ar",
    region: str = "eg",
    digits: Digits = "latin",
) -> str:
    """One HTML file that needs nothing else: a list and a scaled view, search, filters, sources with their quotes.

    `title` is the heading (default: the title of the only document, or the word for timeline); `language` that of the
    page's own words, right to left or left to right with it; `region` and `digits` say in whose month names and figures
    dates are written, as in `timeline.write`. TimelineError for a language that the page does not speak.

    >>> from timeline.timeline import Timeline
    >>> page = to_html(Timeline(), title="من <هنا>")
    >>> page.startswith("<!doctype html>"), "<h1>من &lt;هنا&gt;</h1>" in page, "src=" in page
    (True, True, False)
    """
    if language not in get_args(Language):
        raise TimelineError(f"to_html: no language {language!r}; there are {', '.join(get_args(Language))}")
    words = words_of(language)
    ui = _Writer(words, language, region, digits)
    documents = list(timeline.documents)
    # An event may cite a document that the timeline was not given (made by hand, filtered, merged from a file).
    cited = (source.document for event in (*timeline, *timeline.undated) for source in event.sources)
    ids = dict.fromkeys([*(reading.id for reading in documents), *cited])
    known = {id_: number for number, id_ in enumerate(ids)}
    names = _names(documents, list(ids))
    addresses = {reading.id: _web(reading.url) for reading in documents}
    heading = title if title is not None else _title(documents, words)
    data = {
        "language": language,
        "words": words,
        "documents": [{"name": names[id_]} | ({"url": url} if (url := addresses.get(id_)) else {}) for id_ in ids],
        "events": [ui.event(event, known) for event in _in_order(timeline)],
        "undated": [ui.event(event, known) for event in timeline.undated],
    }
    style, script = part("page.css"), part("page.js")
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
    slots = {
        "language": language,
        "direction": words["direction"],
        "policy": policy,
        "title": escape(heading),
        "description": escape(ui.summary(timeline)),
        "style": style,
        "static": "".join(ui.static(timeline, names)),
        "documents": "".join(ui.documents(documents, names)),
        "data": json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_NOT_IN_SCRIPTS),
        "script": script,
    }
    page = re.sub(r"\{\{(\w+)(?:\.(\w+))?\}\}", lambda m: _slot(m[1], m[2], slots, words), part("template.html"))
    # Half of a pair cannot be written as UTF-8; the replacement character says that something was there.
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", page)


def to_notebook(timeline: Timeline) -> str:
    """An HTML table of the dated events, then the undated; every text of the documents is escaped.

    >>> from timeline.timeline import Timeline
    >>> to_notebook(Timeline()).startswith("<table")
    True
    """
    rows = []
    for event in (*timeline, *timeline.undated):
        date = date_label(event.when) if event.when else "—"
        kind = event.kind if event.status == "happened" else f"{event.kind} ({event.status})"
        quote = "\n".join(source.quote for source in event.sources)
        sources = ", ".join(dict.fromkeys(source.document for source in event.sources))
        rows.append(
            f"<tr><td><bdi>{escape(date)}</bdi></td><td>{escape(kind)}</td>"
            f'<td dir="rtl" title="{escape(quote)}">{escape(event.what)}</td><td><bdi>{escape(sources)}</bdi></td></tr>'
        )
    head = "<thead><tr><th>date</th><th>kind</th><th>what</th><th>sources</th></tr></thead>"
    return f"<table>{head}<tbody>{''.join(rows)}</tbody></table>"


class _Writer:
    """Events in the words of one page."""

    def __init__(self, words: Mapping[str, Any], language: Language, region: str, digits: Digits) -> None:
        self.words = words
        self.language = language
        self.region = region
        self.digits = digits
        write(PartialDate(2000), region=region, digits=self.digits)  # refuses what it does not know, once

    def event(self, event: Event, documents: Mapping[str, int]) -> dict[str, object]:
        """What the script draws an event from; whatever is empty is left out."""
        when = event.when
        row: dict[str, object] = {"id": event.id, "what": event.what, "kind": event.kind, "status": event.status}
        if when is not None:
            start, end = _reach(when)
            row |= {"date": self.date(when), "gregorian": self.gregorian(when)}
            row |= {"start": start, "end": end, "shape": _shape(when)}
        else:
            row["reason"] = self.reason(event)
        row["places"] = list(event.places)
        row["others"] = [self.date(other) for other in event.alternatives]
        row["sources"] = [[documents[source.document], *_quote(source)] for source in event.sources]
        if event.certainty != "stated":
            row["certainty"] = event.certainty
        return {key: value for key, value in row.items() if value not in ("", [], None) or key == "what"}

    def date(self, when: Datable) -> str:
        """The words of the page's language for a date, no finer than it is known."""
        if self.language == "ar":
            try:
                return write(when, region=self.region, digits=self.digits)
            except TimelineError:
                pass  # some values have no words of their own
            return date_label(when)
        return " – ".join(_year(end) for end in date_label(when).split(".."))

    def gregorian(self, when: Datable) -> str:
        """The same date in the Christian calendar, where another one was said."""
        ends = (when.start, when.end) if isinstance(when, Interval) else (when,)
        if self.language != "ar" or all(end is None or end.calendar == "gregorian" for end in ends):
            return ""
        try:
            return write(when, region=self.region, digits=self.digits, calendar="gregorian")
        except (TimelineError, OverflowError):
            return date_label(when)

    def reason(self, event: Event) -> str:
        """Why an event has no date."""
        return why_undated(event, self.language)

    def kind(self, kind: str) -> str:
        return kind_name(kind, self.language)

    def summary(self, timeline: Timeline) -> str:
        """One line on what the page holds."""
        said = _counted(self.words["events"], len(timeline), self.language)
        if timeline.undated:
            said += str(self.words["andUndated"]).replace("#", f"{len(timeline.undated):,}")
        if timeline.documents:
            said += str(self.words["outOf"]) + _counted(self.words["sources"], len(timeline.documents), self.language)
        return said

    def static(self, timeline: Timeline, names: Mapping[str, str]) -> Iterator[str]:
        """The list for readers without JavaScript."""
        quotes = len(timeline) + len(timeline.undated) <= STATIC_QUOTES
        yield "<ol>"
        for event in _in_order(timeline):
            yield f"<li><p><b>{escape(self.date(event.when))}</b>" if event.when else "<li><p>"
            yield from self._static_event(event, names, quotes)
        yield "</ol>"
        if timeline.undated:
            yield f"<h2>{escape(self.words['undated'])}</h2><ul>"
            for event in timeline.undated:
                yield f"<li><p><i>{_bdi(self.reason(event))}</i>"
                yield from self._static_event(event, names, quotes)
            yield "</ul>"

    def _static_event(self, event: Event, names: Mapping[str, str], quotes: bool) -> Iterator[str]:
        kind = self.kind(event.kind)
        if event.status != "happened":
            kind += f" · {self.words['statuses'].get(event.status, event.status)}"
        yield f"<br>{_bdi(event.what)} <small>({_bdi(kind)})</small></p>"
        for source in event.sources if quotes else ():
            before, mark, after = _quote(source)
            quote = f"{escape(before)}<mark>{escape(mark)}</mark>{escape(after)}"
            yield f"<blockquote>{quote} — <cite>{_bdi(names[source.document])}</cite></blockquote>"
        yield "</li>"

    def documents(self, documents: Sequence[Reading], names: Mapping[str, str]) -> Iterator[str]:
        """The rows of the list of documents."""
        for reading in documents:
            name = _bdi(names[reading.id])
            url = _web(reading.url)
            if url:
                name = f'<a href="{escape(url)}" rel="noopener noreferrer">{name}</a>'
            day = reading.date.date() if isinstance(reading.date, dt.datetime) else reading.date
            date = f" <small>{escape(self.date(PartialDate.from_date(day)))}</small>" if day else ""
            yield f"<li>{name}{date}</li>"


def _in_order(timeline: Timeline) -> list[Event]:
    """The dated events; "until 1990" stands at 1990, where readers look for it, not before all that has a beginning."""
    return sorted(timeline, key=_place)


def _place(event: Event) -> int:
    assert event.when is not None
    first, last = event.when.first_day, event.when.last_day
    return first if first is not None else last or 0


def _slot(name: str, key: str | None, slots: Mapping[str, str], words: Mapping[str, Any]) -> str:
    return escape(str(words[key])) if name == "words" and key else slots[name]


def _bdi(text: str) -> str:
    # A document may leave a change of direction open; it must end with the text.
    return f"<bdi>{escape(text)}</bdi>"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _counted(forms: Mapping[str, str], n: int, language: Language) -> str:
    """A number and its noun: Arabic counts one, two, a few, many and hundreds each in its own way."""
    if language == "en":
        name = "one" if n == 1 else "other"
    elif n < 3:
        name = ("zero", "one", "two")[n]
    else:
        name = "few" if 3 <= n % 100 <= 10 else "many" if n % 100 > 10 else "other"
    return forms[name].replace("#", f"{n:,}")


def _year(label: str) -> str:
    """A year as people write it; anything finer stays in ISO's order.

    >>> _year("-0330"), _year("0969"), _year("2011-05")
    ('331 BC', '969', '2011-05')
    """
    if not re.fullmatch(r"-?\d{4,}", label):
        return label
    year = int(label)
    return str(year) if year > 0 else f"{1 - year} BC"


def _reach(when: Datable) -> tuple[float | None, float | None]:
    """Where a value begins and ends as day numbers, the end exclusive; None for an open end."""
    start, end = when.first_day, when.last_day
    first, last = (when.start, when.end) if isinstance(when, Interval) else (when, when)
    low = None if start is None else start + _clock(first, 0)
    high = None if end is None else end + (_clock(last, 1) or 1)
    return low, high


def _clock(date: PartialDate | None, side: int) -> float:
    """The part of its day at which a time begins (side 0) or ends (1); 0 where it has none of its own."""
    if date is None or (date.hour is None and date.part_of_day is None):
        return 0
    try:
        moment = date.bounds[side]
    except OverflowError:
        return 0
    return round((moment.hour * 3600 + moment.minute * 60 + moment.second) / 86400, 5)


def _shape(when: Datable) -> str:
    """A point, a span that was stated as one, or a stretch in which the event lies somewhere."""
    if isinstance(when, Interval):
        return "span"
    return "point" if when.granularity >= Granularity.DAY else "fuzzy"


def _quote(source: Source) -> tuple[str, str, str]:
    """The quote in three parts, the middle one being the words of the date."""
    quote, mention = source.quote, source.mention
    if mention is None or not source.start <= mention.start <= mention.end <= source.start + len(quote):
        return _cut(quote, end=False), "", ""
    start, end = mention.start - source.start, mention.end - source.start
    return _cut(quote[:start], end=True), quote[start:end], _cut(quote[end:], end=False)


def _cut(text: str, *, end: bool) -> str:
    if len(text) <= QUOTE_SIDE:
        return text
    return f"…{text[-QUOTE_SIDE:]}" if end else f"{text[:QUOTE_SIDE]}…"


def _web(url: str | None) -> str | None:
    """The address if a browser may be sent to it: only the web's own schemes, never `javascript:` or `data:`."""
    return url if url and re.fullmatch(r"https?://[^\s\x00-\x1f\"'<>\\]+", url, re.ASCII | re.IGNORECASE) else None


def _names(documents: Sequence[Reading], ids: Sequence[str]) -> dict[str, str]:
    """What readers see of a document: its title, else its id without folders, or the number it has here."""
    names = {id_: id_.replace("\\", "/").rstrip("/").rpartition("/")[2].removesuffix(".txt") or id_ for id_ in ids}
    names |= {id_: name[:8] for id_, name in names.items() if re.fullmatch(r"[0-9a-f]{16,}", name)}
    names |= {reading.id: reading.title for reading in documents if reading.title}
    twice = {name for name, count in Counter(names.values()).items() if count > 1}
    return {id_: f"{name} ({number})" if name in twice else name for number, (id_, name) in enumerate(names.items(), 1)}


def _title(documents: Sequence[Reading], words: Mapping[str, Any]) -> str:
    return documents[0].title if len(documents) == 1 and documents[0].title else str(words["timeline"])
