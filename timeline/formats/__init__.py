"""The formats a Timeline is written in, and the frames: one table, one file each, imported when it is first used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import attrs

from timeline.errors import TimelineError


@attrs.frozen
class Format:
    """Where a format's functions are: `writer` makes text of a Timeline, `reader` (or None) makes a Timeline of text.

    >>> Format("package.module:function").reader is None
    True
    """

    writer: str
    reader: str | None = None


FORMATS = {
    "csv": Format("timeline.formats.csv:to_csv"),
    "html": Format("timeline.formats.html:to_html"),
    "ics": Format("timeline.formats.ics:to_ics"),
    "json": Format("timeline.formats.json:to_json", "timeline.formats.json:from_json"),
    "jsonl": Format("timeline.formats.jsonl:to_jsonl", "timeline.formats.jsonl:from_jsonl"),
    "jsonld": Format("timeline.formats.jsonld:to_jsonld"),
    "markdown": Format("timeline.formats.markdown:to_markdown"),
    "mermaid": Format("timeline.formats.mermaid:to_mermaid"),
    "standoff": Format("timeline.formats.standoff:to_standoff"),
    "table": Format("timeline.formats.table:to_table"),
    "timelinejs": Format("timeline.formats.timelinejs:to_timelinejs"),
    "timeml": Format("timeline.formats.timeml:to_timeml"),
    "turtle": Format("timeline.formats.turtle:to_turtle"),
    "vis": Format("timeline.formats.vis:to_vis"),
}
FRAMES = {
    "arrow": Format("timeline.integrations.arrow:to_arrow", "timeline.integrations.arrow:from_arrow"),
    "pandas": Format("timeline.integrations.arrow:to_pandas"),
    "polars": Format("timeline.integrations.arrow:to_polars"),
}
"""What is an object of another library, no text: `writer` and `reader` know it as well, the command line does not."""


def writer(name: str) -> Callable[..., Any]:
    """The function that writes a Timeline in the format of that name.

    >>> writer("pdf")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    timeline.errors.TimelineError: no format 'pdf'; formats: csv, html, ...
    """
    return _load(_format(name).writer)


def reader(name: str) -> Callable[..., Any]:
    """The function that reads a Timeline back.

    >>> reader("csv")
    Traceback (most recent call last):
        ...
    timeline.errors.TimelineError: format 'csv' is only written, never read back; those read back: json, jsonl
    """
    found = _format(name).reader
    if found is None:
        both = ", ".join(sorted(name for name, format_ in FORMATS.items() if format_.reader))
        raise TimelineError(f"format {name!r} is only written, never read back; those read back: {both}")
    return _load(found)


def _format(name: str) -> Format:
    found = FORMATS.get(name) or FRAMES.get(name)
    if found is None:
        raise TimelineError(f"no format {name!r}; formats: {', '.join(sorted(FORMATS))}")
    return found


def _load(where: str) -> Callable[..., Any]:
    module, _, function = where.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
