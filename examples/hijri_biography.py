"""A biography in Hijri dates: each is kept as it was said, and sorted with the Christian ones by its days."""

from __future__ import annotations

from pathlib import Path

import timeline

path = Path(__file__).parent / "biography-ibn-khaldun.txt"
life = timeline.extract(timeline.Document(path.read_text("utf-8"), id=path.stem)).between("1300", "1406")

for event in life:
    first, _, last = event.when.iso.partition("/")
    span = first if last in ("", first) else f"{first} to {last}"
    about = "~" if event.when.approximate else " "
    said = timeline.write(event.when, region="eg")
    print(f"{about}{span:<24}  {said:<32}  {event.what}")

print("\n~ the tabular calendar may be a day away from the moon that was seen")
