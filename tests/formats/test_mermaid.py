"""Mermaid, read by a small reader of its `timeline` grammar; tests/browser draws it with Mermaid itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import Event, Timeline, extract
from timeline.formats.mermaid import escape, to_mermaid
from timeline.formats.shared import line
from timeline.testing import timelines

Make = Callable[..., Event]

TOKEN = re.compile(
    r"(?P<skip>\s+|%(?!\{)[^\n]*|[^}]%%[^\n]*|#[^\n]*)|(?P<head>timeline\b)|(?P<title>title\s[^\n]+)"
    r"|(?P<section>section\s[^:\n]+)|(?P<event>:\s(?:[^:\n]|:(?!\s))+)|(?P<period>[^#:\n]+)",
    re.IGNORECASE,
)


def entities(text: str) -> str:
    """What Mermaid does before its grammar looks: entities become marks that no token ends at."""
    text = re.sub(r"(style|classDef).*:\S*#.*;", lambda found: found[0][:-1], text)
    return re.sub(r"#(\w+);", "ﬂ°°\\1¶ß", text)


def plain(text: str) -> str:
    return re.sub("ﬂ°°(\\d+)¶ß", lambda found: chr(int(found[1])), text).strip()


def read(text: str) -> list[tuple[str, str]]:
    """Kind and text of every token, by the rules of mermaid's timeline.jison in their order."""
    text, at, tokens = entities(text), 0, []
    while at < len(text):
        found = TOKEN.match(text, at)
        assert found, f"a lexical error at {text[at : at + 20]!r}"
        kind = str(found.lastgroup)
        if kind != "skip":
            tokens.append((kind, plain(found[0].removeprefix("section ").removeprefix("title ").lstrip(": "))))
        at = found.end()
    return tokens


def test_periods_and_events() -> None:
    timeline = extract("استقلت الجزائر عام 1962. وأسس الحزب عام 1962. وصل الوزير إلى تونس في 3 مايو 2011.")
    tokens = read(to_mermaid(timeline, title="ما: كان"))
    assert [kind for kind, _ in tokens] == ["head", "title", "period", "event", "event", "period", "event"]
    assert tokens[1] == ("title", "ما: كان")
    assert [text for kind, text in tokens if kind == "period"] == ["عام 1962", "3 مايو 2011"]


def test_sections_and_undated_events(make_event: Make) -> None:
    timeline = Timeline([make_event("1962"), make_event("2011-05-03"), make_event(None, what="ثم عاد")])
    text = to_mermaid(timeline, sections="decade", region=None)
    assert text == (
        "timeline\n"
        "    section 1960s\n    1962 : وصل الوفد إلى تونس\n"
        "    section 2010s\n    2011-05-03 : وصل الوفد إلى تونس\n"
        "    section بلا تاريخ\n    - : ثم عاد (no reference date)\n"
    )


def test_hostile_texts_stay_one_event(odd_timeline: Timeline) -> None:
    tokens = read(to_mermaid(odd_timeline, title="section x : y %% z"))
    told = [text for kind, text in tokens if kind == "event"]
    assert told[: len(odd_timeline)] == [line(event.what) for event in odd_timeline]
    assert len(told) == len(odd_timeline) + len(odd_timeline.undated)
    assert {kind for kind, _ in tokens} == {"head", "title", "period", "event", "section"}


@given(st.text())
def test_any_text_is_one_token(text: str) -> None:
    tokens = read(f"timeline\n    1962 : {escape(text) or '-'}\n")
    assert tokens == [("head", "timeline"), ("period", "1962"), ("event", line(text) or "-")]


@settings(max_examples=30, deadline=None)
@given(timelines())
def test_drawn_timelines(timeline: Timeline) -> None:
    kinds = [kind for kind, _ in read(to_mermaid(timeline))]
    assert kinds.count("event") == len(timeline) + len(timeline.undated)


def test_empty() -> None:
    assert to_mermaid(Timeline()) == "timeline\n"
