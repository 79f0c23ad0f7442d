"""Pairwise precision, recall and F1 of merging on reports.jsonl: score.py [FILE] [--texts] [--errors]

Without --texts the tellings are those written by hand; with it they are what `timeline.extract` reads from the
texts. Two reports count as merged when one event has tellings of both.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from timeline.events.deduplication import cluster
from timeline.events.model import Event, Source, Told
from timeline.temporal.notation import from_edtf
from timeline.temporal.values import Datable, PartialDate

HERE = Path(__file__).resolve().parent
Pairs = set[tuple[str, str]]


def reports(path: Path = HERE / "reports.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def when(told: dict[str, Any]) -> Datable | None:
    if "hijri" in told:
        return PartialDate(*map(int, told["hijri"].split("-")), calendar="hijri")
    return None if told["edtf"] is None else from_edtf(told["edtf"])


def by_hand(report: dict[str, Any]) -> Told:
    told, text = report["told"], report["text"]
    return Told(when(told), told["what"], told["kind"], told["status"], Source(report["id"], 0, len(text), text))


def read(rows: Iterable[dict[str, Any]]) -> list[Event]:
    import timeline

    documents = [
        timeline.Document(row["text"], id=row["id"], date=dt.date.fromisoformat(row["date"]) if row["date"] else None)
        for row in rows
    ]
    found = timeline.extract(documents)
    return [*found, *found.undated]


def merged(events: Iterable[Event]) -> Pairs:
    pairs: Pairs = set()
    for event in events:
        pairs.update(combinations(sorted({told.source.document for told in event.told}), 2))
    return pairs


def wanted(rows: Iterable[dict[str, Any]]) -> Pairs:
    clusters: dict[str, list[str]] = {}
    for row in rows:
        clusters.setdefault(row["cluster"], []).append(row["id"])
    return {pair for ids in clusters.values() for pair in combinations(sorted(ids), 2)}


def score(found: Pairs, gold: Pairs) -> tuple[float, float, float]:
    right = len(found & gold)
    precision, recall = right / max(len(found), 1), right / max(len(gold), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=HERE / "reports.jsonl")
    parser.add_argument("--texts", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    rows = reports(options.file)
    events = read(rows) if options.texts else cluster(map(by_hand, rows))
    found, gold = merged(events), wanted(rows)
    precision, recall, f1 = score(found, gold)
    print(f"{len(rows)} reports, {len(events)} events, {len(gold)} pairs:", end=" ")
    print(f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    if options.errors:
        told: dict[str, list[str]] = {}
        for event in events:
            for one in event.told:
                date = "-" if one.when is None else one.when.edtf
                told.setdefault(one.source.document, []).append(f"{date} {one.kind}/{one.status} {one.what}")
        for name, pairs in (("missed", gold - found), ("wrong", found - gold)):
            for a, b in sorted(pairs):
                print(name)
                for each in (a, b):
                    print(f"  {each} {' || '.join(told.get(each, ['nothing']))}")


if __name__ == "__main__":
    main(sys.argv[1:])
