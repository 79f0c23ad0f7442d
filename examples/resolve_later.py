"""A text without a date keeps its relative words open; tell its day later, without reading the text again."""

from __future__ import annotations

import datetime as dt

import timeline

TEXT = "وصل الوفد إلى تونس أمس، ووقّع الجانبان الاتفاقية صباح اليوم، ويغادر الوفد البلاد يوم الأحد المقبل."

told = timeline.extract(TEXT)
print(told)

print("\nThe day becomes known: 3 May 2011\n")
dated = told.resolve(dt.date(2011, 5, 3))
print(dated)

copy = timeline.Timeline.from_json(dated.to_json())
assert copy == dated
