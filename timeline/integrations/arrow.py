"""Frames: a Timeline as an Arrow table of a fixed schema, and from there as a frame of pandas or polars; back from any.

Years and days are whole numbers and dates are EDTF text, because no timestamp holds 331 BC. The last column holds each
event in full, so that the table comes back without loss, also after another library has filtered or sorted it.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.errors import MissingExtraError, TimelineError
from timeline.formats.json import Place, event_row, read_event, read_reading, reading_row
from timeline.formats.shared import clean, dumps, ends, reason
from timeline.timeline import Reading, Timeline

if TYPE_CHECKING:
    from timeline.events.model import Event

VERSION = 1
METADATA = b"arabic-timeline"
"""The key of the schema's metadata under which the documents stand, those that told nothing among them."""


def schema() -> Any:
    """The schema of every table: the same columns of the same types, whatever is in them.

    >>> schema().field("first_year").type  # doctest: +SKIP
    DataType(int64)
    """
    pa = imported("schema", "pyarrow", "arrow")
    source = pa.struct(
        [
            pa.field("document", pa.string(), nullable=False),
            pa.field("start", pa.int64(), nullable=False),
            pa.field("end", pa.int64(), nullable=False),
            pa.field("quote", pa.string(), nullable=False),
        ]
    )
    return pa.schema(
        [
            pa.field("id", pa.string(), nullable=False),
            # When, all of it null where the date is not known: `reason` then says why.
            pa.field("edtf", pa.string()),
            pa.field("timex3", pa.string()),
            pa.field("iso", pa.string()),
            pa.field("granularity", pa.string()),
            pa.field("calendar", pa.string()),
            pa.field("mod", pa.string()),
            pa.field("approximate", pa.bool_()),
            pa.field("first_year", pa.int64()),
            pa.field("last_year", pa.int64()),
            pa.field("first_day", pa.int64()),
            pa.field("last_day", pa.int64()),
            pa.field("alternatives", pa.list_(pa.string()), nullable=False),
            pa.field("reason", pa.string()),
            # What.
            pa.field("what", pa.string(), nullable=False),
            pa.field("kind", pa.string(), nullable=False),
            pa.field("status", pa.string(), nullable=False),
            pa.field("certainty", pa.string(), nullable=False),
            pa.field("places", pa.list_(pa.string()), nullable=False),
            # Who says so.
            pa.field("told", pa.int64(), nullable=False),
            pa.field("sources", pa.list_(source), nullable=False),
            pa.field("json", pa.string(), nullable=False),
        ]
    )


def to_arrow(timeline: Timeline) -> Any:
    """A `pyarrow.Table` with a row for each event, the dated ones first, in order; needs the extra `arrow`.

    >>> import timeline
    >>> table = timeline.extract("استقلت الجزائر عام 1962.").to_arrow()  # doctest: +SKIP
    >>> table.select(["edtf", "first_year", "what"]).to_pylist()  # doctest: +SKIP
    [{'edtf': '1962', 'first_year': 1962, 'what': 'استقلت الجزائر'}]
    """
    pa = imported("to_arrow", "pyarrow", "arrow")
    header = {"version": VERSION, "documents": [reading_row(reading) for reading in timeline.documents]}
    return pa.Table.from_pylist(rows(timeline), schema=schema().with_metadata({METADATA: dumps(header)}))


def rows(timeline: Timeline) -> list[dict[str, object]]:
    """The rows of the table as plain Python, which needs no pyarrow.

    >>> rows(Timeline())
    []
    """
    documents: dict[str, list[dict[str, object]]] = {}
    for reading in timeline.documents:
        documents.setdefault(reading.id, []).append(reading_row(reading))
    return [_row(event, documents) for event in (*timeline, *timeline.undated)]


def to_pandas(timeline: Timeline) -> Any:
    """A `pandas.DataFrame` of the same columns, whole numbers and booleans nullable; needs the extra `pandas`.

    >>> import timeline
    >>> frame = timeline.extract("أسس الإسكندر المدينة سنة 331 ق.م.").to_pandas()  # doctest: +SKIP
    >>> frame["first_year"].tolist(), str(frame["first_year"].dtype)  # doctest: +SKIP
    ([-330], 'Int64')
    """
    # Checked first, so that the advice names the extra that brings both.
    pd = imported("to_pandas", "pandas", "pandas")
    pa = imported("to_pandas", "pyarrow", "pandas")
    types = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype(), pa.string(): pd.StringDtype()}
    return to_arrow(timeline).to_pandas(types_mapper=types.get)


def to_polars(timeline: Timeline) -> Any:
    """A `polars.DataFrame` of the same columns; needs the extra `polars`.

    >>> import timeline
    >>> timeline.extract("استقلت الجزائر عام 1962.").to_polars()["first_year"].to_list()  # doctest: +SKIP
    [1962]
    """
    pl = imported("to_polars", "polars", "polars")
    imported("to_polars", "pyarrow", "polars")
    return pl.from_arrow(to_arrow(timeline))


def from_arrow(data: Any) -> Timeline:
    """The Timeline of such a table, or of any part of its rows in any order.

    `data` is whatever speaks Arrow: a table or record batch of pyarrow, a frame of pandas or polars, a relation of
    duckdb. Only the column `json` is read, so a change to another column does not come back. TimelineError says which
    row is wrong, and why.

    >>> import timeline
    >>> told = timeline.extract("استقلت الجزائر عام 1962.")
    >>> timeline.Timeline.from_arrow(told.to_arrow()) == told  # doctest: +SKIP
    True
    """
    pa = imported("from_arrow", "pyarrow", "arrow")
    if isinstance(data, str | bytes | list | tuple):
        raise TypeError(f"from_arrow: an Arrow table or a frame is wanted, not {type(data).__name__}")
    try:
        table = data if isinstance(data, pa.Table) else pa.table(data)
    except TypeError:
        raise TypeError(f"from_arrow: an Arrow table or a frame is wanted, not {type(data).__name__}") from None
    if table.schema.names.count("json") != 1:
        raise TimelineError(f"from_arrow: one column 'json' is wanted; columns: {', '.join(table.schema.names)}")
    documents = _header(table.schema.metadata or {})
    events: list[Event] = []
    for number, text in enumerate(table.column("json").to_pylist()):
        row = _object(text, f"row {number}")
        try:
            events.append(read_event(row))
            documents += [read_reading(each) for each in row.rows("documents")]
        except TimelineError as problem:
            raise TimelineError(f"from_arrow: row {number}: {str(problem).removeprefix('from_json: ')}") from None
    return Timeline(events, documents)


def imported(feature: str, package: str, extra: str) -> Any:
    """The package, or the advice to install the extra that brings it.

    >>> imported("to_nothing", "no_such_package", "none")
    Traceback (most recent call last):
        ...
    timeline.errors.MissingExtraError: to_nothing needs no_such_package: pip install 'arabic-timeline[none]'
    """
    try:
        return import_module(package)
    except ImportError as error:
        raise MissingExtraError(feature, package, extra) from error


def _row(event: Event, documents: dict[str, list[dict[str, object]]]) -> dict[str, object]:
    when = event.when
    dated: dict[str, object] = {"reason": clean(reason(event))}
    if when is not None:
        first, last = ends(when)
        dated = {
            "edtf": when.edtf,
            "timex3": when.timex3,
            "iso": when.iso,
            "granularity": when.granularity.value,
            "calendar": when.calendar,
            "mod": when.mod,
            "approximate": when.approximate,
            "first_year": first and first.year,
            "last_year": last and last.year,
            "first_day": when.first_day,
            "last_day": when.last_day,
        }
    named = dict.fromkeys(source.document for source in (*event.sources, *(told.source for told in event.told)))
    return {
        "id": event.id,
        **dated,
        "alternatives": [alternative.edtf for alternative in event.alternatives],
        "what": clean(event.what),
        "kind": clean(event.kind),
        "status": event.status,
        "certainty": event.certainty,
        "places": [clean(place) for place in event.places],
        "told": len(event.told),
        "sources": [
            {"document": clean(s.document), "start": s.start, "end": s.end, "quote": clean(s.quote)}
            for s in event.sources
        ],
        # With its documents, because few libraries carry the metadata of a schema along.
        "json": dumps({**event_row(event), "documents": [row for name in named for row in documents.get(name, ())]}),
    }


def _header(metadata: dict[bytes, bytes]) -> list[Reading]:
    if METADATA not in metadata:
        return []
    whole = _object(metadata[METADATA], "metadata")
    try:
        version = whole.get("version", int)
        if version != VERSION:
            raise TimelineError(f"version: this release reads version {VERSION}, not {version}")
        return [read_reading(row) for row in whole.rows("documents")]
    except TimelineError as problem:
        raise TimelineError(f"from_arrow: metadata: {str(problem).removeprefix('from_json: ')}") from None


def _object(text: Any, where: str) -> Place:
    try:
        return Place("", json.loads(text))
    except RecursionError:
        raise TimelineError(f"from_arrow: {where}: nested too deeply") from None
    except TimelineError as problem:
        raise TimelineError(f"from_arrow: {where}: {str(problem).removeprefix('from_json: ')}") from None
    except (TypeError, ValueError) as problem:
        raise TimelineError(f"from_arrow: {where}: not JSON: {problem}") from None
