"""From a Parquet file of documents to a Parquet file of events, and from there a question in plain Arrow."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import timeline

try:
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq
except ImportError:
    print("This example needs Arrow: pip install 'arabic-timeline[arrow]'")
    raise SystemExit from None

DOCUMENTS = {
    "id": ["n1", "n2"],
    "date": ["2011-05-04", "2011-05-05"],
    "text": [
        "وصل وزير الخارجية إلى تونس أمس.",
        "وصل وزير الخارجية إلى تونس يوم الثلاثاء الماضي. استقلت تونس في 20 مارس 1956.",
    ],
}

with TemporaryDirectory() as folder:
    documents, events = Path(folder, "documents.parquet"), Path(folder, "events.parquet")
    pq.write_table(pa.table(DOCUMENTS), documents)
    # Row group by row group, so that a file larger than memory is read as well; `|` merges as one reading would.
    told = timeline.Timeline()
    for batch in pq.ParquetFile(documents).iter_batches(batch_size=1):
        told |= timeline.extract(timeline.Document(**row) for row in batch.to_pylist())
    pq.write_table(told.to_arrow(), events)

    table = pq.read_table(events)
    for row in table.filter(pc.greater(table["first_year"], 2000)).select(["edtf", "what", "told"]).to_pylist():
        print(f"{row['edtf']:<28} told {row['told']} times  {row['what']}")
    print("read back without loss:", timeline.Timeline.from_arrow(table) == told)
