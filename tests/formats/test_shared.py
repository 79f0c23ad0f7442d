"""What the formats share: ends of dates, ids that never repeat, texts made safe."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Interval, PartialDate, Timeline, from_edtf
from timeline.formats.shared import clean, dumps, ends, line, link, numbered, said
from timeline.testing import intervals, partial_dates


@given(st.one_of(partial_dates(), intervals()))
def test_ends_are_those_of_iso(when: PartialDate | Interval) -> None:
    sides = [".." if end is None else end.iso for end in ends(when)]
    first, _, last = when.iso.partition("/")
    for side, told in zip(sides, (first, last or first), strict=True):
        # The zone comes from the value; a 29 February that only Julius had is the 28th.
        assert side.startswith(told) or told.endswith("-02-29") or "-02-29T" in told


@given(st.one_of(partial_dates(), intervals()))
def test_every_date_can_be_said(when: PartialDate | Interval) -> None:
    assert said(when, "eg")
    assert said(when, None)


@pytest.mark.parametrize(
    ("edtf", "expanded"),
    [("-0001-03-15", "-000001-03-15"), ("0000", "0000-01-01"), ("Y12345", "+012345-01-01"), ("2011", "2011-01-01")],
)
def test_years_as_javascript_reads_them(edtf: str, expanded: str) -> None:
    start, _ = ends(from_edtf(edtf))
    assert start is not None
    assert start.expanded == expanded


def test_ids_never_repeat(odd_timeline: Timeline) -> None:
    ids = [id_ for id_, _ in numbered(odd_timeline)]
    assert len(set(ids)) == len(ids)
    assert sum(id_.endswith("-2") for id_ in ids) == 1


@given(st.text())
def test_texts(text: str) -> None:
    assert json.loads(dumps({text: text})) == {text: text}
    assert len(clean(text)) == len(text)
    assert line(text) == line(line(text))
    line(text).encode("utf-8")
    assert len(line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "data:text/html,x", "https://a b", 'https://a"', "https://a>", "//a", "ftp://a"],
)
def test_only_web_addresses_are_links(url: str | None) -> None:
    assert link(url) is None
