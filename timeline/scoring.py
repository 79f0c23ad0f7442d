"""How well time expressions are found: strict, relaxed, type and value F1 against a gold annotation.

The measures are those of TempEval-3. An expression found is paired with at most one of the gold: first where the spans
are the same, then where they overlap, the longest overlap first. `strict` counts the pairs of one span, `relaxed` all
pairs, `type` and `value` the pairs whose attribute is right; precision is their share of what was found, recall of what
the gold has.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal
from xml.etree import ElementTree as ET

import attrs

from timeline.errors import TimelineError

MEASURES = ("strict", "relaxed", "type", "value")


@attrs.frozen
class Tag:
    """A time expression: its offsets, its TIMEX3 type and value. An `optional` one may be found or not.

    >>> Tag(0, 8, "DATE", "2011")
    Tag(start=0, end=8, type='DATE', value='2011', optional=False)
    """

    start: int
    end: int
    type: str
    value: str
    optional: bool = False


@attrs.frozen
class Annotation:
    """A document with its time expressions; `text` may be None in the answers of another system.

    >>> Annotation("a1", "عام 2011", None, (Tag(0, 8, "DATE", "2011"),)).tags[0].value
    '2011'
    """

    id: str
    text: str | None
    reference: dt.date | None
    tags: tuple[Tag, ...]


@attrs.frozen
class Score:
    """Counts that add up over documents, and what they say.

    >>> total = score([Tag(0, 4, "DATE", "2011")], [Tag(1, 4, "DATE", "2012")])
    >>> total.f1("relaxed"), total.f1("strict"), total.f1("value")
    (1.0, 0.0, 0.0)
    """

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def __add__(self, other: Score) -> Score:
        mine, theirs = attrs.astuple(self), attrs.astuple(other)
        return Score(*(a + b for a, b in zip(mine, theirs, strict=True)))

    def right(self, measure: str) -> int:
        """How many expressions a measure counts as right.

        >>> Score(gold=4, found=3, relaxed=2).right("relaxed")
        2
        """
        return int(getattr(self, measure))

    def precision(self, measure: str) -> float:
        """The share of right ones in what was found; of nothing found, 1 if there was nothing to find.

        >>> Score(gold=4, found=5, relaxed=2).precision("relaxed")
        0.4
        """
        return self.right(measure) / self.found if self.found else float(not self.gold)

    def recall(self, measure: str) -> float:
        """The share of right ones in the gold; of an empty gold, 1 if nothing was found.

        >>> Score(gold=4, found=5, relaxed=2).recall("relaxed")
        0.5
        """
        return self.right(measure) / self.gold if self.gold else float(not self.found)

    def f1(self, measure: str) -> float:
        """The harmonic mean of both.

        >>> Score(gold=4, found=4, relaxed=2).f1("relaxed")
        0.5
        """
        if not self.gold and not self.found:
            return 1.0
        return 2 * self.right(measure) / (self.gold + self.found)

    def row(self) -> dict[str, object]:
        """Everything, for JSON.

        >>> Score(gold=4, found=5, relaxed=2).row()["relaxed"]
        {'precision': 0.4, 'recall': 0.5, 'f1': 0.444444}
        """
        row: dict[str, object] = {"gold": self.gold, "found": self.found}
        for measure in MEASURES:
            figures = (self.precision(measure), self.recall(measure), self.f1(measure))
            row[measure] = dict(zip(("precision", "recall", "f1"), (round(f, 6) for f in figures), strict=True))
        return row

    def __str__(self) -> str:
        lines = [f"{'':<8}{'P':>7}{'R':>7}{'F1':>7}"]
        for measure in MEASURES:
            figures = (self.precision(measure), self.recall(measure), self.f1(measure))
            lines.append(f"{measure:<8}" + "".join(f"{figure:>7.3f}" for figure in figures))
        return "\n".join(lines)


@attrs.frozen
class Difference:
    """Where answer and gold part: `what` is "missed", "spurious", "span", "type" or "value".

    >>> Difference("missed", Tag(0, 8, "DATE", "2011"), None).gold.value
    '2011'
    """

    what: Literal["missed", "spurious", "span", "type", "value"]
    gold: Tag | None
    found: Tag | None


def score(gold: Iterable[Tag], found: Iterable[Tag]) -> Score:
    """The counts of one document.

    >>> score([Tag(0, 4, "DATE", "2011")], [Tag(0, 4, "DATE", "2011"), Tag(9, 12, "TIME", "T08:00")])
    Score(gold=1, found=2, strict=1, relaxed=1, type=1, value=1)
    """
    wanted, answers = sorted(gold, key=_order), sorted(found, key=_order)
    pairs = pair(wanted, answers)
    counted = [(g, f) for g, f in pairs if not g.optional]
    return Score(
        gold=sum(not tag.optional for tag in wanted),
        found=len(answers) - (len(pairs) - len(counted)),
        strict=sum((g.start, g.end) == (f.start, f.end) for g, f in counted),
        relaxed=len(counted),
        type=sum(g.type == f.type for g, f in counted),
        value=sum(g.value == f.value for g, f in counted),
    )


def pair(gold: Sequence[Tag], found: Sequence[Tag]) -> list[tuple[Tag, Tag]]:
    """Which expression found stands for which of the gold, in the order of the gold.

    >>> pair([Tag(0, 4, "DATE", "2011")], [Tag(1, 4, "DATE", "2012"), Tag(9, 12, "SET", "P1D")])[0][1].value
    '2012'
    """
    meetings = sorted(
        (-int((g.start, g.end) == (f.start, f.end)), int(g.optional), -overlap, i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (overlap := min(g.end, f.end) - max(g.start, f.start)) > 0
    )
    left, right = set(range(len(gold))), set(range(len(found)))
    pairs: dict[int, int] = {}
    for *_, i, j in meetings:
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs[i] = j
    return [(gold[i], found[j]) for i, j in sorted(pairs.items())]


def differences(gold: Iterable[Tag], found: Iterable[Tag]) -> list[Difference]:
    """What is not right, in the order of the text; of one pair the gravest: its span, else its type, else its value.

    >>> [d.what for d in differences([Tag(0, 4, "DATE", "2011")], [Tag(0, 4, "DATE", "2012")])]
    ['value']
    """
    wanted, answers = sorted(gold, key=_order), sorted(found, key=_order)
    pairs = pair(wanted, answers)
    out = []
    for g, f in pairs:
        if g.optional:
            continue
        if (g.start, g.end) != (f.start, f.end):
            out.append(Difference("span", g, f))
        elif g.type != f.type:
            out.append(Difference("type", g, f))
        elif g.value != f.value:
            out.append(Difference("value", g, f))
    met_gold, met_found = {id(g) for g, _ in pairs}, {id(f) for _, f in pairs}
    out += [Difference("missed", g, None) for g in wanted if id(g) not in met_gold and not g.optional]
    out += [Difference("spurious", None, f) for f in answers if id(f) not in met_found]
    return sorted(out, key=lambda d: _order(d.gold or d.found or _NOWHERE))


_NOWHERE = Tag(0, 0, "", "")


def _order(tag: Tag) -> tuple[int, int]:
    return tag.start, tag.end


# -- reading annotations -----------------------------------------------------------------------------------------------


def read(text: str, name: str) -> Iterator[Annotation | TimelineError]:
    """The documents of a TimeML file, of JSON Lines, or of what `to_standoff` writes; of a line that is wrong, why.

    A line of JSONL has `id`, `text`, `reference` (or `date`) and `timex` (or `times`): objects with `start`, `end`,
    `type` and `value`, and perhaps `text`, which is then compared, and `optional`. `name` stands in for a missing `id`.

    >>> (one,) = read('<TimeML>وصل <TIMEX3 tid="t1" type="DATE" value="2011">عام 2011</TIMEX3></TimeML>', "a.tml")
    >>> one.text, one.tags
    ('وصل عام 2011', (Tag(start=4, end=12, type='DATE', value='2011', optional=False),))
    """
    if text.lstrip("\ufeff \t\r\n").startswith("<"):
        yield from _read_timeml(text.lstrip("\ufeff \t\r\n"), name)
        return
    whole = _whole(text)
    if whole is not None:
        rows: Iterable[tuple[str, object]] = ((f"document {n}", row) for n, row in enumerate(whole, start=1))
    else:
        rows = ((f"line {n}", line) for n, line in enumerate(text.split("\n"), start=1) if line.strip())
    for place, row in rows:
        try:
            if isinstance(row, str):
                row = json.loads(row)  # noqa: PLW2901  # the line and what it says
            yield _read_row(row, f"{name}:{place.rpartition(' ')[2]}")
        except RecursionError:
            yield TimelineError(f"{place}: nested too deeply")
        except TimelineError as problem:
            yield TimelineError(f"{place}: {problem}")
        except ValueError as problem:
            yield TimelineError(f"{place}: not JSON: {problem}")


def _whole(text: str) -> list[object] | None:
    """The documents of one JSON object over the whole file, as stand-off annotation is."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    documents = data.get("documents") if isinstance(data, dict) else data
    return documents if isinstance(documents, list) else None


def _read_row(row: object, name: str) -> Annotation:
    if not isinstance(row, dict):
        raise TimelineError("a JSON object is wanted")
    text = row.get("text")
    if text is not None and not isinstance(text, str):
        raise TimelineError("'text' must be a text")
    tags = row.get("timex", row.get("times"))
    if not isinstance(tags, list):
        raise TimelineError("no list of time expressions under 'timex'")
    # The date of a document itself has no place in its text.
    inside = [tag for tag in tags if not (isinstance(tag, dict) and "functionInDocument" in tag and "start" not in tag)]
    read_tags = tuple(_read_tag(tag, text, number) for number, tag in enumerate(inside, start=1))
    id_ = row.get("id")
    return Annotation(name if id_ is None else str(id_), text, _date(row.get("reference", row.get("date"))), read_tags)


def _read_tag(tag: object, text: str | None, number: int) -> Tag:
    if not isinstance(tag, dict):
        raise TimelineError(f"time expression {number}: a JSON object is wanted")
    start, end = tag.get("start"), tag.get("end")
    # In Python a bool is an int, in JSON it is not.
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise TimelineError(f"time expression {number}: 'start' and 'end' must be offsets, not {start!r} and {end!r}")
    if text is not None and end > len(text):
        raise TimelineError(f"time expression {number}: ends at {end}, the text at {len(text)}")
    said = tag.get("text")
    if text is not None and said is not None and text[start:end] != said:
        raise TimelineError(f"time expression {number}: at {start}-{end} stands {text[start:end]!r}, not {said!r}")
    return Tag(start, end, str(tag.get("type", "")), str(tag.get("value", "")), tag.get("optional") is True)


def _date(value: object) -> dt.date | None:
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str):
            return dt.datetime.fromisoformat(value) if len(value) > 10 else dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise TimelineError(f"the reference must be ISO 8601 text, not {value!r}")


def _read_timeml(text: str, name: str) -> Iterator[Annotation]:
    try:
        # The declared encoding is that of the file, which is text by now.
        root = ET.fromstring(text.partition("?>")[2] if text.startswith("<?xml") else text)
    except ET.ParseError as problem:
        raise TimelineError(f"not XML: {problem}") from None
    roots = [root] if root.tag == "TimeML" else root.findall(".//TimeML")
    if not roots:
        raise TimelineError(f"no TimeML element in <{root.tag}>")
    for number, element in enumerate(roots, start=1):
        default = name if len(roots) == 1 else f"{name}:{number}"
        yield _read_element(element, element.get("id") or (element.findtext("DOCID") or "").strip() or default)


def _read_element(element: ET.Element, id_: str) -> Annotation:
    created = [
        timex.get("value", "")
        for timex in element.iter("TIMEX3")
        if timex.get("functionInDocument") in ("CREATION_TIME", "PUBLICATION_TIME")
    ]
    pieces: list[str] = []
    tags: list[Tag] = []
    body = element.find("TEXT")
    _walk(element if body is None else body, pieces, tags, 0)
    return Annotation(id_, "".join(pieces), _day_of(created), tuple(sorted(tags, key=_order)))


def _walk(element: ET.Element, pieces: list[str], tags: list[Tag], at: int) -> int:
    """Gather the text and the tags below an element that begins at an offset; return where it ends."""
    start = at
    if element.text:
        pieces.append(element.text)
        at += len(element.text)
    for child in element:
        at = _walk(child, pieces, tags, at)
        if child.tail:
            pieces.append(child.tail)
            at += len(child.tail)
    if element.tag == "TIMEX3" and at > start:
        tags.append(Tag(start, at, element.get("type", ""), element.get("value", "")))
    return at


def _day_of(values: Sequence[str]) -> dt.date | None:
    for value in values:
        try:
            return dt.datetime.fromisoformat(value) if len(value) > 10 else dt.date.fromisoformat(value)
        except ValueError:
            continue
    return None


def by_id(annotations: Iterable[Annotation]) -> Mapping[str, Annotation]:
    """The documents by their ids; TimelineError where two have one.

    >>> by_id([Annotation("a", None, None, ())])["a"].tags
    ()
    """
    found: dict[str, Annotation] = {}
    for annotation in annotations:
        if annotation.id in found:
            raise TimelineError(f"two documents are called {annotation.id!r}")
        found[annotation.id] = annotation
    return found
