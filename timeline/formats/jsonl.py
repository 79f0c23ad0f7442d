"""JSON Lines, both ways and without loss: the documents first, then the events, each on a line of its own.

A line is the object that `to_json` has for the same thing, with "record" ("document" or "event") before it; an event
without a date has null as its "edtf".
"""

from __future__ import annotations

import json

from timeline.errors import TimelineError
from timeline.events.model import Event
from timeline.formats.json import Place, event_row, read_event, read_reading, reading_row
from timeline.formats.shared import dumps
from timeline.timeline import Reading, Timeline


def to_jsonl(timeline: Timeline) -> str:
    """One JSON object a line, each line ended; the events come dated first, in order.

    >>> to_jsonl(Timeline(documents=[Reading("d1")])).startswith('{"record": "document", "id": "d1"')
    True
    """
    rows = [{"record": "document", **reading_row(reading)} for reading in timeline.documents]
    rows += [{"record": "event", **event_row(event)} for event in (*timeline, *timeline.undated)]
    return "".join(f"{dumps(row)}\n" for row in rows)


def from_jsonl(text: str | bytes) -> Timeline:
    """The Timeline that `to_jsonl` wrote, its lines in any order; TimelineError says which line is wrong, and why.

    >>> from_jsonl('{"record": "event"}')
    Traceback (most recent call last):
        ...
    timeline.errors.TimelineError: from_jsonl: line 1: told: a list is wanted, not nothing
    """
    if not isinstance(text, str | bytes | bytearray):
        raise TypeError(f"from_jsonl: JSON text is wanted, not {type(text).__name__}")
    events: list[Event] = []
    documents: list[Reading] = []
    try:
        lines = (text if isinstance(text, str) else bytes(text).decode("utf-8-sig")).split("\n")
    except UnicodeDecodeError as problem:
        raise TimelineError(f"from_jsonl: not UTF-8: {problem}") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = Place("", json.loads(line))
            record = row.get("record", str)
            if record == "document":
                documents.append(read_reading(row))
            elif record == "event":
                events.append(read_event(row))
            else:
                raise TimelineError(f"record: 'document' or 'event' is wanted, not {record!r}")
        except RecursionError:
            raise TimelineError(f"from_jsonl: line {number}: nested too deeply") from None
        except TimelineError as problem:
            raise TimelineError(f"from_jsonl: line {number}: {str(problem).removeprefix('from_json: ')}") from None
        except ValueError as problem:
            raise TimelineError(f"from_jsonl: line {number}: not JSON: {problem}") from None
    return Timeline(events, documents)
