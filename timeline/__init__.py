"""Reads the times out of Arabic text into one ordered, deduplicated timeline of what happened when.

>>> import timeline
>>> mention = timeline.parse("22 شباط / فبراير 2022")
>>> mention.value, mention.when.earliest
('2022-02-22', datetime.date(2022, 2, 22))

Names load the module that defines them when they are first asked for, so that `import timeline` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.arabic.policy import Policy
    from timeline.arabic.reader import Mention, find, parse
    from timeline.arabic.writer import write
    from timeline.errors import (
        CalendarError,
        DocumentError,
        MissingExtraError,
        NotationError,
        ParseError,
        TimelineError,
    )
    from timeline.events.documents import Document
    from timeline.events.model import Event, Source, Told
    from timeline.pipeline import extract, stream
    from timeline.temporal.notation import from_edtf, from_timex3
    from timeline.temporal.relations import Relation, relation
    from timeline.temporal.values import Duration, Granularity, Interval, PartialDate, Recurrence
    from timeline.timeline import Timeline

__version__ = "0.1.0"

__all__ = [
    "CalendarError",
    "Document",
    "DocumentError",
    "Duration",
    "Event",
    "Granularity",
    "Interval",
    "Mention",
    "MissingExtraError",
    "NotationError",
    "ParseError",
    "PartialDate",
    "Policy",
    "Recurrence",
    "Relation",
    "Source",
    "Timeline",
    "TimelineError",
    "Told",
    "__version__",
    "extract",
    "find",
    "from_edtf",
    "from_timex3",
    "parse",
    "relation",
    "stream",
    "write",
]

# The same names as the block above; tests/test_house.py keeps the two and __all__ together.
_HOMES = {
    "Policy": "arabic.policy",
    "Mention": "arabic.reader",
    "find": "arabic.reader",
    "parse": "arabic.reader",
    "write": "arabic.writer",
    "CalendarError": "errors",
    "DocumentError": "errors",
    "MissingExtraError": "errors",
    "NotationError": "errors",
    "ParseError": "errors",
    "TimelineError": "errors",
    "Document": "events.documents",
    "Event": "events.model",
    "Source": "events.model",
    "Told": "events.model",
    "extract": "pipeline",
    "stream": "pipeline",
    "from_edtf": "temporal.notation",
    "from_timex3": "temporal.notation",
    "Relation": "temporal.relations",
    "relation": "temporal.relations",
    "Duration": "temporal.values",
    "Granularity": "temporal.values",
    "Interval": "temporal.values",
    "PartialDate": "temporal.values",
    "Recurrence": "temporal.values",
    "Timeline": "timeline",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    value: object = getattr(import_module(f"timeline.{home}"), name)
    globals()[name] = value  # the next look-up does not come here
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
