"""Maghrebi press: one day has other names in Algiers, Rabat, Beirut and Cairo, and they are read as one."""

from __future__ import annotations

import timeline

NEWS = {
    "algiers": "وقّع الوزيران اتفاقية الصيد البحري يوم 5 جويلية 2019. وافتُتح المعرض في أوت 2019.",
    "rabat": "وقّع الوزيران اتفاقية الصيد البحري يوم 5 يوليوز 2019. وافتُتح المعرض في غشت 2019.",
    "beirut": "وقّع الوزيران اتفاقية الصيد البحري يوم 5 تموز 2019. وافتُتح المعرض في آب 2019.",
}

papers = timeline.extract(timeline.Document(text, id=name) for name, text in NEWS.items())
for event in papers:
    words = ", ".join(source.mention.text for source in event.sources)
    print(f"{event.when.edtf:<10}  told {len(event.told)} times ({words})")
    print(f"            {event.what}")

print("\nThe first of these days, as each country writes it:")
for region in ("dz", "ma", "mr", "ly", "lb", "iq", "eg"):
    print(f"  {region}  {timeline.write(papers[0].when, region=region)}")
