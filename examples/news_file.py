"""A news file: its own date line dates "today", "last Thursday" and "next September"; what is planned stands apart."""

from __future__ import annotations

from pathlib import Path

import timeline

path = Path(__file__).parent / "morocco-festival.txt"
told = timeline.extract(timeline.Document(path.read_text("utf-8"), id=path.stem))

(reading,) = told.documents
print(f"{reading.id} is of {reading.date}, as its {reading.date_from} says\n")
print(told.filter(status="happened").after("2022-07"))
print("\nPlanned when it was written:\n")
print(told.filter(status="planned"))
