"""A table of documents as JSON Lines and as CSV: every row one document (parquet_of_documents.py is its Parquet)."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import timeline

ROWS = [
    {"id": "n1", "date": "2011-05-04", "text": "وصل وزير الخارجية إلى تونس أمس."},
    {"id": "n2", "date": "2011-05-05", "text": "وصل وزير الخارجية إلى تونس يوم الثلاثاء الماضي."},
    {"id": "n3", "date": "2011-05-06", "text": "غادر وزير الخارجية تونس صباح اليوم."},
]

with TemporaryDirectory() as folder:
    lines, table = (Path(folder) / f"news.{end}" for end in ("jsonl", "csv"))
    lines.write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    with table.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([ROWS[0], *(row.values() for row in ROWS)])

    with lines.open(encoding="utf-8") as rows:
        of_lines = timeline.extract(timeline.Document(**json.loads(row)) for row in rows)
    with table.open(encoding="utf-8", newline="") as rows:
        assert timeline.extract(timeline.Document(**row) for row in csv.DictReader(rows)) == of_lines
    print(of_lines)
