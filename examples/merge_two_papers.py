"""Two newspapers report one port: read each by itself, merge, and see which events both of them tell."""

from __future__ import annotations

from pathlib import Path

import timeline

HERE = Path(__file__).parent


def read(name: str) -> timeline.Timeline:
    return timeline.extract(timeline.Document((HERE / name).read_text("utf-8"), id=name.removesuffix(".txt")))


first, second = read("maghreb-port.txt"), read("second-paper-port.txt")
both = first | second
assert both == second | first

print(f"{len(first)} events in one paper, {len(second)} in the other, {len(both)} in both together\n")
shared = both.filter(lambda event: len({source.document for source in event.sources}) > 1)
print(shared)
if shared:
    print("\nThe first of them, explained:\n")
    print(both.explain(shared[0]))
