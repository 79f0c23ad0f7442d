"""Spark: a DataFrame of documents read where its rows lie, as rows of events or mentions, or as one Timeline.

>>> from timeline.integrations import spark
>>> articles = session.createDataFrame([("a1", "استقلت الجزائر عام 1962.")], ["id", "text"])  # doctest: +SKIP
>>> spark.events(articles).select("edtf", "kind", "what").first()  # doctest: +SKIP
Row(edtf='1962', kind='independence', what='استقلت الجزائر')

A document is read by the worker that has its row, and nothing passes through the driver until it is asked for. What two
documents tell is merged where all of it is together: on the driver, by `extract` or `from_spark`. The package has to be
installed on the workers too; it is imported there by name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any

from timeline.arabic.policy import Policy
from timeline.arabic.reader import Mention
from timeline.errors import DocumentError, TimelineError
from timeline.events.documents import Document
from timeline.formats.json import from_json, to_json
from timeline.formats.shared import clean
from timeline.integrations import arrow
from timeline.integrations.arrow import imported
from timeline.pipeline import dated_mentions
from timeline.pipeline import extract as read
from timeline.temporal.values import Interval, PartialDate
from timeline.timeline import Timeline

Row = dict[str, object]
Rows = Callable[[Document], list[Row]]
Columns = Mapping[str, str | None]

BATCH = 256
"""Documents whose rows go back to Spark together: what a worker holds at a time."""


def events(
    frame: Any,
    *,
    text: str = "text",
    id: str | None = None,  # noqa: A002  # as in Document
    date: str | None = None,
    title: str | None = None,
    url: str | None = None,
    reference: dt.date | None = None,
    policy: Policy = Policy(),  # noqa: B008  # frozen, so that sharing it is harmless
) -> Any:
    """A DataFrame with a row for each event of each document, of the columns that `Timeline.to_arrow` has.

    `text`, `id`, `date`, `title` and `url` name columns; those left None are taken under these names where there are
    any. A row whose text is null tells nothing, one without an id has the hash of its text. Dates are of the type date
    or timestamp (its wall clock in the session's time zone), or ISO 8601 text. What one document tells twice is one
    event, what two documents tell is not merged: that is for `from_spark`. TimelineError for a column that is not there
    or is of another type.

    >>> spark.events(articles, text="body", date="day")  # doctest: +SKIP
    DataFrame[id: string, edtf: string, timex3: string, iso: string, ...]
    """
    columns = {"text": text, "id": id, "date": date, "title": title, "url": url}
    work = partial(_events, reference=reference, policy=policy)
    return _mapped("events", frame, columns, work, arrow.schema)


def mentions(
    frame: Any,
    *,
    text: str = "text",
    id: str | None = None,  # noqa: A002  # as in Document
    date: str | None = None,
    title: str | None = None,
    url: str | None = None,
    reference: dt.date | None = None,
    policy: Policy = Policy(),  # noqa: B008  # frozen, so that sharing it is harmless
) -> Any:
    """A DataFrame with a row for each time expression of each document, whose columns are named as in `events`.

    `start` and `end` count code points from 0, as the `substring` of Spark does from 1; `first_day` and `last_day`
    are day numbers, 1 being 1 January of the year 1.

    >>> spark.mentions(articles).select("text", "type", "value").first()  # doctest: +SKIP
    Row(text='عام 1962', type='DATE', value='1962')
    """
    columns = {"text": text, "id": id, "date": date, "title": title, "url": url}
    work = partial(_mentions, reference=reference, policy=policy)
    return _mapped("mentions", frame, columns, work, mention_schema)


def extract(
    frame: Any,
    *,
    text: str = "text",
    id: str | None = None,  # noqa: A002  # as in Document
    date: str | None = None,
    title: str | None = None,
    url: str | None = None,
    reference: dt.date | None = None,
    policy: Policy = Policy(),  # noqa: B008  # frozen, so that sharing it is harmless
) -> Timeline:
    """The Timeline of all documents: what `timeline.extract` makes of them, read by the workers, merged on the driver.

    The columns are named as in `events`.

    >>> spark.extract(articles)  # doctest: +SKIP
    <Timeline: 1 events, 1962 to 1962, 0 undated, 1 documents>
    """
    columns = {"text": text, "id": id, "date": date, "title": title, "url": url}
    work = partial(_timeline, reference=reference, policy=policy)
    rows = _mapped("extract", frame, columns, work, _whole).collect()
    return Timeline().merge(*(from_json(row["json"]) for row in rows))


def from_spark(frame: Any) -> Timeline:
    """One merged Timeline of rows that `events` made: filtered, sorted, written and read again, as long as the column
    `json` is there. Documents that told nothing have no row, and are in the Timeline of `extract` only.

    >>> spark.from_spark(spark.events(articles).where("kind = 'independence'"))  # doctest: +SKIP
    <Timeline: 1 events, 1962 to 1962, 0 undated, 1 documents>
    """
    _check("from_spark", frame)
    pa = imported("from_spark", "pyarrow", "spark")
    if frame.columns.count("json") != 1:
        raise TimelineError(f"from_spark: one column 'json' is wanted; columns: {', '.join(frame.columns)}")
    texts = [row["json"] for row in frame.select("json").collect()]
    return arrow.from_arrow(pa.table({"json": pa.array(texts, pa.string())})).merge()


def mention_schema() -> Any:
    """The Arrow schema of the rows of `mentions`.

    >>> mention_schema().names[:3]  # doctest: +SKIP
    ['document', 'start', 'end']
    """
    pa = imported("mention_schema", "pyarrow", "spark")
    texts = ("text", "type", "value")
    maybe = ("mod", "quant", "freq", "edtf", "iso")
    return pa.schema(
        [
            pa.field("document", pa.string(), nullable=False),
            pa.field("start", pa.int64(), nullable=False),
            pa.field("end", pa.int64(), nullable=False),
            *(pa.field(name, pa.string(), nullable=False) for name in texts),
            *(pa.field(name, pa.string()) for name in maybe),
            pa.field("first_day", pa.int64()),
            pa.field("last_day", pa.int64()),
            pa.field("rule", pa.string(), nullable=False),
            pa.field("certainty", pa.string(), nullable=False),
            pa.field("reason", pa.string()),
            pa.field("conflicts", pa.list_(pa.string()), nullable=False),
        ]
    )


def _whole() -> Any:
    import pyarrow as pa

    return pa.schema([pa.field("json", pa.string(), nullable=False)])


# -- on the driver -----------------------------------------------------------------------------------------------------


def _mapped(feature: str, frame: Any, columns: Columns, work: Rows, schema: Callable[[], Any]) -> Any:
    _check(feature, frame)
    work(Document(""))  # a wrong reference or policy is told here, not by a worker
    made = schema()
    chosen = frame.selectExpr(*_chosen(feature, dict(frame.dtypes), columns))
    return chosen.mapInArrow(partial(_batches, work=work, schema=made), ddl(made))


def _check(feature: str, frame: Any) -> None:
    for package in ("pyspark", "pyarrow", "pandas"):  # Spark will not hand Arrow to Python without pandas
        imported(feature, package, "spark")
    if not hasattr(frame, "mapInArrow"):
        raise TypeError(f"{feature}: a Spark DataFrame is wanted, not {type(frame).__name__}")


def _chosen(feature: str, types: Mapping[str, str], columns: Columns) -> Iterator[str]:
    """The columns under the names of their roles, in Spark's SQL, which is the same with and without Spark Connect."""
    for role, named in columns.items():
        name = named or role
        if named is None and name not in types:
            continue
        if name not in types:
            raise TimelineError(f"{feature}: no column {name!r}; columns: {', '.join(types)}")
        wanted = _TYPES.get(role)
        if wanted and types[name] not in wanted:
            raise TimelineError(f"{feature}: column {name!r} must be {' or '.join(wanted)}, not {types[name]}")
        quoted = f"`{name.replace('`', '``')}`"
        yield f"{quoted if wanted else f'CAST({quoted} AS STRING)'} AS {role}"


_TYPES = {"text": ("string",), "date": ("date", "timestamp", "timestamp_ntz", "string")}


def ddl(schema: Any) -> str:
    """An Arrow schema as Spark writes one.

    >>> ddl(mention_schema())[:42]  # doctest: +SKIP
    '`document` STRING NOT NULL, `start` BIGINT'
    """
    return ", ".join(_field(field, " ") for field in schema)


def _field(field: Any, colon: str) -> str:
    return f"`{field.name}`{colon}{_type(field.type)}{'' if field.nullable else ' NOT NULL'}"


def _type(kind: Any) -> str:
    simple = {"string": "STRING", "int64": "BIGINT", "bool": "BOOLEAN"}.get(str(kind))
    if simple:
        return simple
    if hasattr(kind, "value_type"):
        return f"ARRAY<{_type(kind.value_type)}>"
    return f"STRUCT<{', '.join(_field(field, ': ') for field in kind)}>"


# -- on the workers ----------------------------------------------------------------------------------------------------


def _batches(batches: Iterable[Any], *, work: Rows, schema: Any) -> Iterator[Any]:
    import pyarrow as pa

    documents = (row for batch in batches for row in batch.to_pylist() if row["text"] is not None)
    while chunk := list(islice(documents, BATCH)):
        yield pa.RecordBatch.from_pylist([row for given in chunk for row in work(_document(given))], schema=schema)


def _document(row: Mapping[str, Any]) -> Document:
    date = row.get("date") or None
    if isinstance(date, dt.datetime):
        date = date.replace(tzinfo=None)
    try:
        return Document(**{**row, "date": date})
    except DocumentError as problem:
        raise DocumentError(f"document {row.get('id')!r}: {problem}") from None


def _events(document: Document, reference: dt.date | None, policy: Policy) -> list[Row]:
    return arrow.rows(read(document, reference=reference, policy=policy))


def _timeline(document: Document, reference: dt.date | None, policy: Policy) -> list[Row]:
    return [{"json": to_json(read(document, reference=reference, policy=policy))}]


def _mentions(document: Document, reference: dt.date | None, policy: Policy) -> list[Row]:
    *_, found = dated_mentions(document, reference, policy)
    return [_mention(document, mention) for mention in found]


def _mention(document: Document, mention: Mention) -> Row:
    when = mention.when if isinstance(mention.when, PartialDate | Interval) else None
    return {
        "document": document.id,
        "start": mention.start,
        "end": mention.end,
        "text": clean(mention.text),
        "type": mention.type,
        "value": mention.value,
        "mod": mention.mod,
        "quant": mention.quant,
        "freq": mention.freq,
        "edtf": when and when.edtf,
        "iso": when and when.iso,
        "first_day": when and when.first_day,
        "last_day": when and when.last_day,
        "rule": mention.rule,
        "certainty": mention.certainty,
        "reason": mention.reason,
        "conflicts": list(mention.conflicts),
    }
