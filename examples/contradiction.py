"""Two sources contradict each other, and one of them itself: no date wins in silence."""

from __future__ import annotations

import timeline

CITY_PAPER = """افتتح الرئيس جسر الوادي الكبير في مدينة قسنطينة يوم 12 أفريل 1998. وتأسست الشركة المنجزة سنة 1974.
وزار الوزير الجسر يوم الثلاثاء 4 مايو 2011."""
YEARBOOK = "افتتح الرئيس جسر الوادي الكبير في مدينة قسنطينة يوم 13 أبريل 1998. وتأسست الشركة المنجزة سنة 1974."

both = timeline.extract([timeline.Document(CITY_PAPER, id="city paper"), timeline.Document(YEARBOOK, id="yearbook")])
print(both)

print("\nDates that cannot both be right stay two events; the same words show them:")
for what, events in both.group_by(lambda event: event.what).items():
    if len(events) > 1:
        print(f"  {what}")
        for event in events:
            print(f"    {event.when.edtf}, says the {event.sources[0].document}")

print("\nContradictions inside one date:")
for event in both:
    for source in event.sources:
        for conflict in source.mention.conflicts:
            print(f"  {source.document}: {source.mention.text}: {conflict}")
