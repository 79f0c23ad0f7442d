"""Two sources contradict each other, and one of them itself: no date wins in silence."""

from __future__ import annotations

import timeline

CITY_PAPER = """افتتح الرئيس جسر الوادي الكبير في مدينة قسنطينة يوم 12 أفريل 1998. وتأسست الشركة المنجزة سنة 1974.
وزار الوزير الجسر يوم الثلاثاء 4 مايو 2011."""
YEARBOOK = "افتتح الرئيس جسر الوادي الكبير في مدينة قسنطينة يوم 13 أبريل 1998. وتأسست الشركة المنجزة سنة 1974."

both = timeline.extract([timeline.Document(CITY_PAPER, id="city paper"), timeline.Document(YEARBOOK, id="yearbook")])
print(both)

print("\nWhat is plainly one event is told once, with every date that a source gives:")
for event in both:
    if event.alternatives:
        print(f"  {event.what}: {event.when.edtf}, or {', '.join(date.edtf for date in event.alternatives)}")
        for told in event.told:
            print(f"    {told.when.edtf}, says the {told.source.document}")

print("\nContradictions inside one date:")
for event in both:
    for source in event.sources:
        for conflict in source.mention.conflicts:
            print(f"  {source.document}: {source.mention.text}: {conflict}")
