"""A Markdown table (GitHub's flavour): a row for every event, the undated ones with their reasons last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.formats.shared import line, readings, reason, said

if TYPE_CHECKING:
    from timeline.timeline import Timeline

COLUMNS = ("date", "what", "kind", "places", "sources")

# Escaping every sign that some Markdown reads somewhere is safer than knowing where each reads which.
_OWN = re.compile(r"[\\`*_{}\[\]()#+!|~$^=@:.<>&\"-]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}
# Between two digits or letters these four are never Markdown; dates and names stay readable in the source.
_HARMLESS = re.compile(r"(?<=\w)[-.:](?=\w)")


def to_markdown(timeline: Timeline, *, region: str | None = "eg") -> str:
    """A Markdown table; dates in the words of a `region`, or in numbers ("1962", "2011-05") where that is None.

    >>> import timeline
    >>> print(to_markdown(timeline.extract(timeline.Document("استقلت الجزائر عام 1962.", id="d1"))), end="")
    | date | what | kind | places | sources |
    | --- | --- | --- | --- | --- |
    | عام 1962 | استقلت الجزائر | independence | الجزائر | d1 |
    """
    documents = readings(timeline)
    rows = [COLUMNS, ("---",) * len(COLUMNS)]
    for event in (*timeline, *timeline.undated):
        date = escape(said(event.when, region)) if event.when else f"— ({escape(reason(event))})"
        kind = event.kind if event.status == "happened" else f"{event.kind} ({event.status})"
        names = dict.fromkeys(documents[source.document] for source in event.sources)
        cells = (event.what, kind, "، ".join(event.places), ", ".join(each.title or each.id for each in names))
        rows.append((date, *map(escape, cells)))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def escape(text: str) -> str:
    """Text on one line that Markdown draws as it stands.

    >>> escape("<b> a|b *c* 2011-05")
    '&lt;b&gt; a\\\\|b \\\\*c\\\\* 2011-05'
    """
    text = line(text)
    harmless = {found.start() for found in _HARMLESS.finditer(text)}
    return _OWN.sub(
        lambda found: found[0] if found.start() in harmless else _ENTITIES.get(found[0], f"\\{found[0]}"),
        text,
    )
