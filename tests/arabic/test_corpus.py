"""Every wording the reader knows, family by family, and that the corpus leaves no rule untried."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest

import timeline
from timeline import Mention, Policy
from timeline.arabic import openers, scanner
from timeline.arabic.folding import fold
from timeline.arabic.rules.registry import JOINS, RULES, Join, expand

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
FAMILIES = sorted(CORPUS.glob("*.tsv"))
POSITIVES, NEGATIVES = 10, 3  # the least of each in a family


@attrs.frozen
class Row:
    """A sentence of the corpus and what must be found in it."""

    family: str
    line: int
    marked: str
    reference: dt.datetime | None
    policy: Policy
    expected: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.marked.replace("[", "").replace("]", "")

    @property
    def extents(self) -> list[str]:
        return re.findall(r"\[([^\]]*)\]", self.marked)

    def found(self) -> list[Mention]:
        return timeline.find(self.text, reference=self.reference, policy=self.policy)


def _policy(column: str) -> Policy:
    fields = dict(field.split("=") for field in column.split())
    return Policy(**{name: int(value) if value.isdigit() else value for name, value in fields.items()})  # type: ignore[arg-type]


def _read(path: Path) -> Iterator[Row]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        text, reference, policy, expected = line.split("\t")
        groups = () if expected == "-" else tuple(expected.split(" ; "))
        yield Row(
            path.stem,
            number,
            text.replace("⏎", "\n"),
            dt.datetime.fromisoformat(reference) if reference else None,
            _policy(policy),
            groups,
        )


ROWS = [row for path in FAMILIES for row in _read(path)]


def _name(row: Row) -> str:
    return f"{row.family}:{row.line}"


def _group(mention: Mention) -> str:
    """A mention as the corpus writes it."""
    more = [
        mention.mod,
        mention.freq and f"freq={mention.freq}",
        mention.quant and f"quant={mention.quant}",
        mention.conflicts and "conflict",
    ]
    return " ".join([mention.type, mention.value, *(part for part in more if part)])


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_row(row: Row) -> None:
    found = row.found()
    assert [(m.text, _group(m)) for m in found] == list(zip(row.extents, row.expected, strict=True))


@pytest.mark.parametrize("path", FAMILIES, ids=lambda path: path.stem)
def test_family_has_rows_of_both_kinds(path: Path) -> None:
    rows = [row for row in ROWS if row.family == path.stem]
    assert sum(bool(row.expected) for row in rows) >= POSITIVES
    assert sum(not row.expected for row in rows) >= NEGATIVES


def test_no_row_is_there_twice() -> None:
    keys = [(row.text, row.reference, row.policy) for row in ROWS]
    assert len(set(keys)) == len(keys)


# --- nothing in the rules is left untried -----------------------------------------------------------------------------


@cache
def taking_part() -> dict[str, list[Row]]:
    """The rows in whose reading each rule or join had a say."""
    rows: dict[str, list[Row]] = {}
    with pytest.MonkeyPatch.context() as patch:
        joined: set[str] = set()
        for join in JOINS:

            def watched(left: Any, right: Any, gap: str, join: Join = join, function: Any = join.function) -> Any:
                said = function(left, right, gap)
                if said is not None:
                    joined.add(join.name)
                return said

            patch.setattr(join, "function", watched)
        for row in ROWS:
            joined.clear()
            row.found()
            for name in {candidate.rule for candidate in scanner._matches(fold(row.text).text)} | joined:
                rows.setdefault(name, []).append(row)
    return rows


def _holds(row: Row) -> bool:
    return [(m.text, _group(m)) for m in row.found()] == list(zip(row.extents, row.expected, strict=True))


@pytest.mark.parametrize("name", [*RULES, *(join.name for join in JOINS)])
def test_each_rule_and_join_is_needed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has a say in some row, and without it some row would be read otherwise."""
    rows = taking_part().get(name, [])
    assert rows, f"{name} wins no row"
    rule = RULES.get(name) or next(join for join in JOINS if join.name == name)
    monkeypatch.setattr(rule, "function", lambda *said: None)
    assert not all(_holds(row) for row in rows), f"without {name} every row is read the same"


@pytest.mark.parametrize("name", RULES)
def test_no_pattern_matches_nothing(name: str) -> None:
    for pattern in RULES[name].patterns:
        assert not re.fullmatch(expand(pattern)[0], ""), pattern


def test_the_short_lists_leave_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The patterns that the scanner tries, by the first two words, find what trying every pattern finds."""
    texts = [fold(row.text).text for row in ROWS]
    tried = [scanner._matches(text) for text in texts]
    every = cache(lambda opener: tuple(rule.attempt(n) for rule in opener.rules for n in range(len(rule.patterns))))
    monkeypatch.setattr(openers.Opener, "attempts", lambda opener, following: every(opener))
    for text, found in zip(texts, tried, strict=True):
        assert found == scanner._matches(text)
