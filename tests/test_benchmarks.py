"""The comparison can be run by anybody, and its annotation of the examples is one that this library agrees with."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[bytes]]


def test_the_annotation_stands_where_it_says(root: Path, articles: dict[str, str]) -> None:
    rows = [json.loads(line) for line in (root / "benchmarks" / "examples.jsonl").read_text("utf-8").splitlines()]
    assert {row["id"] for row in rows} == set(articles)
    for row in rows:
        for tag in row["timex"]:
            assert articles[row["id"]][tag["start"] : tag["end"]] == tag["text"]


def test_the_comparison_prints_figures_for_every_reader(run_python: Run, root: Path) -> None:
    done = run_python(str(root / "benchmarks" / "comparison.py"))
    assert done.returncode == 0, done.stderr.decode()
    examples = done.stdout.decode().split("\n\n")[1]
    rows = re.findall(r"^(\S.*?) +(\d\.\d+) +(\d\.\d+)$", examples, re.MULTILINE)
    figures = {name: (float(a), float(b)) for name, a, b in rows}
    assert len(figures) == 4
    spans, values = figures.pop("timeline")
    assert min(spans, values) > 0.95
    assert all(0.3 < other < spans for other, _ in figures.values())
