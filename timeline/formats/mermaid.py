"""A Mermaid `timeline` diagram, which Markdown pages of many sites draw by themselves."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from timeline.formats.shared import line, reason, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.events.model import Event
    from timeline.timeline import Timeline

DATED, UNDATED = "بتاريخ", "بلا تاريخ"

# What the grammar reads as its own, and the marks that Mermaid keeps for entities of its own ("ﬂ°°58¶ß").
# It also cuts the last entity off a line that has "style" or "classDef" before it, to save a semicolon of CSS.
_OWN = re.compile(r"[#:;%{}<>&\"`$\\ﬂ°¶ß]|s(?=tyle)|c(?=lassDef)")


def to_mermaid(
    timeline: Timeline, *, title: str | None = None, sections: str | None = None, region: str | None = "eg"
) -> str:
    """Mermaid text: a period for each date, its events behind it, the undated ones with their reasons last.

    `sections` is a key of `Timeline.group_by` ("century", "kind" ...): a section for each group. `region` says whose
    words the dates are told in (None: numbers).

    >>> import timeline
    >>> print(to_mermaid(timeline.extract("استقلت الجزائر عام 1962.")), end="")
    timeline
        عام 1962 : استقلت الجزائر
    """
    lines = ["timeline"]
    if title:
        lines.append(f"    title {escape(title)}")
    if sections is None and timeline and timeline.undated:
        # Where there is a section, Mermaid draws nothing of what stands before it.
        lines.append(f"    section {DATED}")
    dated = type(timeline)(timeline, timeline.documents)
    for name, events in ({"": dated} if sections is None else dated.group_by(sections)).items():
        if sections is not None:
            lines.append(f"    section {escape(str(name)) or '-'}")
        lines += _periods(events, region)
    if timeline.undated:
        lines.append(f"    section {UNDATED}")
        lines += [f"    - : {escape(event.what)} ({escape(reason(event))})" for event in timeline.undated]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """One line of text as Mermaid's grammar lets it pass, each special character an entity such as `#58;`.

    >>> escape("قال: #1 %% تم")
    'قال#58; #35;1 #37;#37; تم'
    """
    return _OWN.sub(lambda found: f"#{ord(found[0])};", line(text))


def _periods(events: Sequence[Event], region: str | None) -> Iterator[str]:
    for date, same in groupby(events, key=lambda event: said(event.when, region) if event.when else ""):
        told = " : ".join(escape(event.what) or "-" for event in same)
        yield f"    {escape(date)} : {told}"
