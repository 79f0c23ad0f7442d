"""What happened in Egypt between two dates, decade by decade, and what is on the record as planned."""

from __future__ import annotations

from pathlib import Path

import timeline

HERE = Path(__file__).parent

articles = (timeline.Document(path.read_text("utf-8"), id=path.stem) for path in sorted(HERE.glob("*.txt")))
everything = timeline.extract(articles)

print("Egypt, 1950 to 1979")
egypt = everything.filter(source="egypt-modern-history").between("1950", "1979")
for decade, events in egypt.group_by("decade").items():
    print(f"\n{decade}: {len(events)}")
    for event in events:
        print(f"  {event.when.edtf:<28} {event.what}")

print("\nPlanned at the time of writing")
for event in everything.filter(status="planned"):
    print(f"  {event.when.edtf:<28} {event.what}")
