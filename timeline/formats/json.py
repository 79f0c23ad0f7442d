"""JSON, both ways and without loss.

Every event carries what a reader of the file wants (`edtf`, `timex3`, `what`, `sources` ...) and, in `told`, the
tellings in full, from which `from_json` rebuilds the very same objects. A class is written as an object with its name
under "is" and the fields that differ from their defaults.
"""

from __future__ import annotations

import datetime as dt
import enum
import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from timeline.arabic.policy import Policy
from timeline.arabic.reader import Mention
from timeline.errors import TimelineError
from timeline.events.model import Event, Source, Told
from timeline.formats.shared import dumps
from timeline.temporal.values import Interval, PartialDate
from timeline.timeline import Reading, Timeline

if TYPE_CHECKING:
    from timeline.temporal.values import Datable

VERSION = 1

# Only classes of these modules are ever built from a file.
MODULES = (
    "timeline.temporal.values",
    "timeline.arabic.expressions",
    "timeline.arabic.policy",
    "timeline.arabic.reader",
)

T = TypeVar("T")


def to_json(timeline: Timeline, *, indent: int | None = None) -> str:
    """JSON text; `indent` as in `json.dumps`.

    >>> to_json(Timeline())
    '{"version": 1, "events": [], "undated": [], "documents": []}'
    """
    return dumps(
        {
            "version": VERSION,
            "events": [event_row(event) for event in timeline],
            "undated": [event_row(event) for event in timeline.undated],
            "documents": [reading_row(reading) for reading in timeline.documents],
        },
        indent=indent,
    )


def from_json(text: str | bytes) -> Timeline:
    """The Timeline that `to_json` wrote; TimelineError says what is wrong with any other text, and where in it.

    >>> from_json('{"version": 1, "events": [{"what": 5}]}')
    Traceback (most recent call last):
        ...
    timeline.errors.TimelineError: from_json: events[0].told: a list is wanted, not nothing
    """
    if not isinstance(text, str | bytes | bytearray):
        raise TypeError(f"from_json: JSON text is wanted, not {type(text).__name__}")
    try:
        data = json.loads(text)
        whole = Place("", data)
        version = whole.get("version", int)
        if version != VERSION:
            raise TimelineError(f"from_json: version: this release reads version {VERSION}, not {version}")
        events = [read_event(row) for name in ("events", "undated") for row in whole.rows(name)]
        return Timeline(events, [read_reading(row) for row in whole.rows("documents")])
    except RecursionError:
        raise TimelineError("from_json: the text is nested too deeply") from None
    except TimelineError:
        raise
    except ValueError as problem:
        raise TimelineError(f"from_json: not JSON: {problem}") from None


# -- writing -----------------------------------------------------------------------------------------------------------


def event_row(event: Event) -> dict[str, object]:
    """The JSON object of an event."""
    when = event.when
    return {
        "id": event.id,
        "edtf": when and when.edtf,
        "timex3": when and when.timex3,
        "iso": when and when.iso,
        "what": event.what,
        "kind": event.kind,
        "status": event.status,
        "certainty": event.certainty,
        "places": list(event.places),
        "sources": [_source(source) for source in event.sources],
        "alternatives": [alternative.edtf for alternative in event.alternatives],
        "told": [
            {
                "when": encode(told.when),
                "edtf": told.when and told.when.edtf,
                "what": told.what,
                "kind": told.kind,
                "status": told.status,
                "places": list(told.places),
                "reason": told.reason,
                "source": {**_source(told.source), "mention": encode(told.source.mention)},
            }
            for told in event.told
        ],
        "exact": {"when": encode(when), "alternatives": encode(event.alternatives)},
    }


def _source(source: Source) -> dict[str, object]:
    mention = source.mention
    return {
        "document": source.document,
        "start": source.start,
        "end": source.end,
        "quote": source.quote,
        "mention": mention
        and {"start": mention.start, "end": mention.end, "text": mention.text, "value": mention.value},
    }


def reading_row(reading: Reading) -> dict[str, object]:
    """The JSON object of a document."""
    return {
        "id": reading.id,
        "title": reading.title,
        "url": reading.url,
        "date": reading.date and reading.date.isoformat(),
        "date_from": reading.date_from,
        "mentions": reading.mentions,
        "policy": encode(reading.policy),
        "digest": reading.digest,
    }


def encode(value: object) -> object:
    """A value of the package's own classes as JSON can hold it; the fields that equal their defaults stay out.

    >>> encode(PartialDate(1962, 7))
    {'is': 'PartialDate', 'year': 1962, 'month': 7}
    """
    if isinstance(value, enum.Enum):
        return {"is": type(value).__name__, "name": value.name}
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, frozenset | set):
        return {"is": "frozenset", "items": sorted((encode(item) for item in value), key=repr)}
    if isinstance(value, dt.datetime | dt.date):
        return {"is": type(value).__name__, "iso": value.isoformat()}
    if isinstance(value, Mapping):
        return {"is": "dict", "items": [[encode(k), encode(v)] for k, v in value.items()]}
    if type(value).__name__ not in _classes():
        raise TypeError(f"to_json: nothing known of {type(value).__name__}")
    out: dict[str, object] = {"is": type(value).__name__}
    for field in attrs.fields(type(value)):  # type: ignore[arg-type]  # only attrs classes are in the table
        item = getattr(value, field.name)
        if field.init and not (field.default is not attrs.NOTHING and item == _default(field)):
            out[field.alias or field.name] = encode(item)
    return out


def _default(field: attrs.Attribute[Any]) -> object:
    default: Any = field.default
    if hasattr(default, "factory"):
        return attrs.NOTHING if default.takes_self else default.factory()
    return default


@cache
def _classes() -> dict[str, type]:
    found: dict[str, type] = {}
    for module in MODULES:
        for name, item in vars(import_module(module)).items():
            own = isinstance(item, type) and item.__module__ == module
            if own and (attrs.has(item) or issubclass(item, enum.Enum)):
                found[name] = item
    return found


# -- reading -----------------------------------------------------------------------------------------------------------


class Place:
    """An object of the file together with where it stands, for the sake of the messages."""

    def __init__(self, path: str, data: object) -> None:
        self.path = path
        if not isinstance(data, dict):
            raise _wrong(path or "the text", "an object", data)
        self.data: dict[str, object] = data

    def at(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name

    def get(self, name: str, kind: type[T]) -> T:
        value = self.data.get(name)
        # True is an int to Python, but never an offset.
        if not isinstance(value, kind) or isinstance(value, bool):
            raise _wrong(self.at(name), _NAMES[kind], value)
        return value

    def maybe(self, name: str, kind: type[T]) -> T | None:
        return None if self.data.get(name) is None else self.get(name, kind)

    def rows(self, name: str) -> list[Place]:
        return [Place(f"{self.at(name)}[{i}]", row) for i, row in enumerate(self.get(name, list))]

    def texts(self, name: str) -> tuple[str, ...]:
        items: list[object] = self.get(name, list)
        for i, item in enumerate(items):
            if not isinstance(item, str):
                raise _wrong(f"{self.at(name)}[{i}]", "a text", item)
        return tuple(str(item) for item in items)

    def value(self, name: str) -> object:
        return decode(self.data.get(name), self.at(name))


_NAMES: dict[type, str] = {str: "a text", int: "a whole number", list: "a list", dict: "an object"}


def _wrong(path: str, wanted: str, value: object) -> TimelineError:
    names = {"NoneType": "nothing", "dict": "an object", "str": "a text", "list": "a list", "bool": "a boolean"}
    got = names.get(type(value).__name__, "a number")
    return TimelineError(f"from_json: {path}: {wanted} is wanted, not {got}")


def read_event(row: Place) -> Event:
    """The event that `event_row` wrote."""
    told = tuple(_read_told(each) for each in row.rows("told"))
    exact = Place(row.at("exact"), row.data.get("exact"))
    alternatives = exact.value("alternatives")
    if not isinstance(alternatives, tuple):
        raise _wrong(exact.at("alternatives"), "a list", alternatives)
    sources = tuple(dict.fromkeys(each.source for each in told))
    return Event(
        told=told,
        when=_datable(exact.value("when"), exact.at("when")),
        what=row.get("what", str),
        kind=row.get("kind", str),
        status=row.get("status", str),
        places=row.texts("places"),
        certainty=row.get("certainty", str),
        sources=sources,
        alternatives=tuple(
            d for i, a in enumerate(alternatives) if (d := _datable(a, f"{exact.at('alternatives')}[{i}]"))
        ),
    )


def _read_told(row: Place) -> Told:
    where = Place(row.at("source"), row.data.get("source"))
    mention = where.value("mention")
    if mention is not None and not isinstance(mention, Mention):
        raise TimelineError(f"from_json: {where.at('mention')}: a mention is wanted")
    source = Source(
        where.get("document", str), where.get("start", int), where.get("end", int), where.get("quote", str), mention
    )
    return Told(
        when=_datable(row.value("when"), row.at("when")),
        what=row.get("what", str),
        kind=row.get("kind", str),
        status=row.get("status", str),
        source=source,
        places=row.texts("places"),
        reason=row.maybe("reason", str),
    )


def read_reading(row: Place) -> Reading:
    """The document that `reading_row` wrote."""
    policy = row.value("policy")
    if not isinstance(policy, Policy):
        raise TimelineError(f"from_json: {row.at('policy')}: a policy is wanted")
    text = row.maybe("date", str)
    try:
        date = None if text is None else (dt.datetime if "T" in text else dt.date).fromisoformat(text)
    except ValueError:
        raise TimelineError(f"from_json: {row.at('date')}: no ISO date: {text!r}") from None
    return Reading(
        id=row.get("id", str),
        title=row.maybe("title", str),
        url=row.maybe("url", str),
        date=date,
        date_from=row.maybe("date_from", str),
        mentions=row.get("mentions", int),
        policy=policy,
        digest=row.get("digest", str),
    )


def _datable(value: object, path: str) -> Datable | None:
    if value is None or isinstance(value, PartialDate | Interval):
        return value
    raise TimelineError(f"from_json: {path}: a date is wanted, not {type(value).__name__}")


def decode(data: object, path: str = "value") -> object:
    """What `encode` was given; lists come back as tuples, since nothing in the package holds a list.

    >>> decode({"is": "PartialDate", "year": 1962, "month": 7})
    PartialDate(1962, 7)
    """
    if isinstance(data, list):
        return tuple(decode(item, f"{path}[{i}]") for i, item in enumerate(data))
    if not isinstance(data, dict):
        return data
    name = data.get("is")
    if not isinstance(name, str):
        raise TimelineError(f'from_json: {path}: an object with "is" is wanted')
    simple = _SIMPLE.get(name)
    try:
        if simple is not None:
            return simple(data, path)
        found = _classes().get(name)
        if found is None:
            raise TimelineError(f"from_json: {path}: no class {name!r}")
        if issubclass(found, enum.Enum):
            return found[data["name"]]
        fields = {key: decode(item, f"{path}.{key}") for key, item in data.items() if key != "is"}
        _check_types(found, fields, path)
        return found(**fields)
    except TimelineError as problem:
        if str(problem).startswith("from_json"):
            raise
        raise TimelineError(f"from_json: {path}: {problem}") from None
    except (TypeError, ValueError, LookupError, AttributeError) as problem:
        raise TimelineError(f"from_json: {path}: {name} does not fit: {problem}") from None


def _check_types(found: type, fields: Mapping[str, object], path: str) -> None:
    """The classes trust their callers, a file is nobody's: a year that is a text would be noticed much later."""
    wanted = _types(found)
    for name, item in fields.items():
        kinds = wanted.get(name)
        if kinds and (not isinstance(item, kinds) or (isinstance(item, bool) and bool not in kinds)):
            names = " or ".join(sorted(kind.__name__ for kind in kinds)).replace("NoneType", "nothing")
            got = "nothing" if item is None else type(item).__name__
            raise TimelineError(f"from_json: {path}.{name}: {names} is wanted, not {got}")


@cache
def _types(found: type) -> dict[str, tuple[type, ...]]:
    """What the fields of a class may hold, as far as `isinstance` can tell."""
    hints = get_type_hints(found)
    every = {field.alias or field.name: _kinds(hints[field.name]) for field in attrs.fields(found)}
    return {name: kinds for name, kinds in every.items() if kinds}


def _kinds(hint: Any) -> tuple[type, ...]:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        parts = [_kinds(part) for part in get_args(hint)]
        return tuple(dict.fromkeys(kind for part in parts for kind in part)) if all(parts) else ()
    if origin is Literal:
        return tuple({type(value) for value in get_args(hint)})
    kind = origin or hint
    if kind is float:
        return (float, int)
    return (kind,) if isinstance(kind, type) else ()


_SIMPLE: dict[str, Callable[[dict[str, Any], str], object]] = {
    "date": lambda data, _: dt.date.fromisoformat(data["iso"]),
    "datetime": lambda data, _: dt.datetime.fromisoformat(data["iso"]),
    "frozenset": lambda data, path: frozenset(decode(item, path) for item in data["items"]),
    "dict": lambda data, path: {decode(k, path): decode(v, path) for k, v in data["items"]},
}
