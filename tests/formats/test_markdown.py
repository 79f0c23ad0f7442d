"""Markdown, read by markdown-it with GitHub's tables, strikethrough and links."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from timeline import Event, Timeline
from timeline.formats.markdown import COLUMNS, escape, to_markdown
from timeline.formats.shared import line
from timeline.testing import timelines

Make = Callable[..., Event]


def table(text: str) -> list[list[str]]:
    """The cells of the one table that the text is, as a browser would show them."""
    rows: list[list[str]] = []

    class Cells(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag in ("table", "thead", "tbody", "tr", "th", "td"), f"markup of a text's own: {tag}"
            if tag == "tr":
                rows.append([])
            elif tag in ("th", "td"):
                rows[-1].append("")

        def handle_data(self, data: str) -> None:
            if rows and rows[-1] and data.strip("\n"):
                rows[-1][-1] += data

    # "js-default" has raw HTML off; a site that lets it through must see no tag either.
    Cells().feed(MarkdownIt("js-default", {"html": True, "linkify": False}).render(text))
    return rows


def test_a_row_for_every_event(make_event: Make) -> None:
    timeline = Timeline(
        [make_event("1962", places=("تونس",)), make_event("2011-05-03", status="planned"), make_event(None)]
    )
    assert table(to_markdown(timeline)) == [
        list(COLUMNS),
        ["عام 1962", "وصل الوفد إلى تونس", "visit", "تونس", "d1"],
        ["3 مايو 2011", "وصل الوفد إلى تونس", "visit (planned)", "", "d1"],
        ["— (no reference date)", "وصل الوفد إلى تونس", "visit", "", "d1"],
    ]
    assert [row[0] for row in table(to_markdown(timeline, region=None))[1:3]] == ["1962", "2011-05-03"]


def test_hostile_texts_stay_in_their_cells(odd_timeline: Timeline) -> None:
    head, *rows = table(to_markdown(odd_timeline))
    assert head == list(COLUMNS)
    assert all(len(row) == len(COLUMNS) for row in rows)
    assert [row[1] for row in rows] == [line(e.what) for e in (*odd_timeline, *odd_timeline.undated)]


@given(st.text())
def test_any_text_is_shown_as_it_stands(text: str) -> None:
    assert table(f"| a |\n| --- |\n| {escape(text)} |\n")[1:] == [[line(text)]]


@settings(max_examples=30, deadline=None)
@given(timelines())
def test_drawn_timelines(timeline: Timeline) -> None:
    assert len(table(to_markdown(timeline))) == 1 + len(timeline) + len(timeline.undated)


def test_empty() -> None:
    assert table(to_markdown(Timeline())) == [list(COLUMNS)]
