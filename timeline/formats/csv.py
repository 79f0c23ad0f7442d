"""CSV: one row per event, dated first, for spreadsheets and quick looks; it is not read back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.formats.shared import reason

if TYPE_CHECKING:
    from timeline.events.model import Event
    from timeline.timeline import Timeline

COLUMNS = (
    "id",
    "edtf",
    "first",
    "last",
    "timex3",
    "what",
    "kind",
    "status",
    "certainty",
    "places",
    "told",
    "documents",
    "quote",
    "reason",
)

# What a spreadsheet takes for the beginning of a formula, full-width forms included.
FORMULA = frozenset("=+-@＝＋－＠\t\r\n|%")


def to_csv(timeline: Timeline, *, bom: bool = False) -> str:
    """CSV text (RFC 4180, CRLF) with a header row; `bom` puts a byte order mark in front, which Excel asks for.

    `first` and `last` are inclusive days ("1962-01-01", "1962-12-31"); several places or documents are joined by "; ".
    A cell that a spreadsheet would run as a formula gets an apostrophe in front.

    >>> from timeline.timeline import Timeline
    >>> to_csv(Timeline()).startswith("id,edtf,first,last,timex3,what")
    True
    """
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for event in (*timeline, *timeline.undated):
        rows.writerow([_safe(cell) for cell in _row(event)])
    return ("\N{ZERO WIDTH NO-BREAK SPACE}" if bom else "") + out.getvalue()


def _row(event: Event) -> Iterable[str]:
    when = event.when
    first, _, last = when.iso.partition("/") if when else ("", "", "")
    first, last = first.strip("."), (last or first).strip(".")  # an open end is an empty cell
    return (
        event.id,
        (when.edtf or "") if when else "",
        first,
        last,
        when.timex3 if when else "",
        event.what,
        event.kind,
        event.status,
        event.certainty,
        "; ".join(event.places),
        str(len(event.told)),
        "; ".join(dict.fromkeys(s.document for s in event.sources)),
        event.sources[0].quote if event.sources else "",
        "" if when else reason(event),
    )


def _safe(cell: str) -> str:
    # Some spreadsheets trim before they look, so the first visible character counts too.
    if cell and (cell[0] in FORMULA or cell.lstrip()[:1] in FORMULA):
        return "'" + cell
    return cell
