"""What other people's libraries make of our output, in the browser where they live."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from timeline import Event, Timeline

Make = Callable[..., Event]
Module = Callable[[str], Path]

EVIL = 'قال: <img src=x onerror=window.pwned=1> #1; %% "نص" `code` {أ} [ب] (ج) | style classDef \\ : end'


@pytest.fixture
def hostile(make_event: Make) -> Timeline:
    texts = (EVIL, "</script><script>window.pwned=1</script>", "section : title", "<b>غامق</b>", "%%{init: {}}%%")
    return Timeline(make_event(f"20{n:02d}", text, kind=text, quote=text) for n, text in enumerate(texts, 10))


@pytest.fixture
def dates(make_event: Make) -> Timeline:
    texts = ("-0330", "0000-05-03", "0050", "1350", "1801/1900", "1962", "1990~", "1995/..", "2011-05-03")
    return Timeline([make_event(edtf) for edtf in (*texts, "2022-02-25T18:50", None)])


def blank(script: Path, body: str) -> str:
    return f'<!doctype html><meta charset="utf-8"><script src="{script.as_uri()}"></script><body>{body}</body>'


def test_vis_timeline_draws_the_items(browser: Any, told: Timeline, hostile: Timeline, node_module: Module) -> None:
    script = node_module("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js")
    for timeline in (told, hostile):
        browser.open(blank(script, '<div id="here"></div>'))
        data = json.loads(timeline.to_vis())
        drawn = browser.run(
            "const data = arguments[0], here = document.getElementById('here');"
            "window.t = new vis.Timeline(here, data.items, data.groups, {rtl: true});"
            "const r = t.getItemRange(); return [t.itemsData.length, +r.min, +r.max]",
            data,
        )
        assert drawn[0] == len(timeline) == len(data["items"])
        assert drawn[1] < drawn[2]
        browser.until("return document.querySelector('.vis-item')")
        assert browser.run("return window.pwned") is None
        assert browser.all(".vis-item img") == []


def test_mermaid_draws_the_diagram(browser: Any, told: Timeline, hostile: Timeline, node_module: Module) -> None:
    script = node_module("mermaid/dist/mermaid.min.js")
    browser.open(blank(script, ""))
    browser.driver.set_script_timeout(60)
    for name, timeline in (("a", told), ("b", hostile)):
        answer = browser.driver.execute_async_script(
            "const [id, text, done] = arguments; mermaid.initialize({startOnLoad: false});"
            "mermaid.render(id, text).then(r => { const d = new DOMParser().parseFromString(r.svg, 'text/html');"
            "done({text: d.body.textContent, bad: d.querySelectorAll('img, script').length}) },"
            "e => done({error: String(e)}))",
            f"d{name}",
            timeline.to_mermaid(title="خط"),
        )
        assert "error" not in answer, answer
        assert answer["bad"] == 0
        drawn = "".join(answer["text"].split())
        for event in timeline:
            assert "".join(event.what.split()) in drawn
        assert browser.run("return window.pwned") is None


def test_timelinejs_draws_the_slides(
    browser: Any, told: Timeline, hostile: Timeline, dates: Timeline, node_module: Module
) -> None:
    script = node_module("timelinejs/dist/js/timeline.js")
    style = node_module("timelinejs/dist/css/timeline.css")
    body = f'<link rel="stylesheet" href="{style.as_uri()}"><div id="here" style="height: 700px"></div>'
    for timeline in (told, hostile, dates):
        browser.open(blank(script, body))
        data = json.loads(timeline.to_timelinejs(title="خط زمني"))
        options = {"font": None, "script_path": f"{script.parent.as_uri()}/"}
        browser.run("window.t = new TL.Timeline('here', ...arguments)", data, options)
        browser.until("return document.querySelectorAll('.tl-timemarker').length == arguments[0]", len(timeline))
        assert browser.run("return document.querySelectorAll('.tl-slide').length") == len(timeline) + 1
        assert set(browser.texts(".tl-timegroup-message")) == {slide["group"] for slide in data["events"]}
        assert browser.texts(".tl-message") == [], "nothing of it is refused"
        assert browser.complaints() == []
        assert not [url for url in browser.requests() if not url.startswith("file:")]
        assert browser.run("return window.pwned") is None
        assert browser.all(".tl-slide img, .tl-timemarker img") == []
        # The axis is inside the height that the page gave it.
        top = "const top = s => document.querySelector(s).getBoundingClientRect().top; return "
        assert browser.run(f"{top} top('.tl-timenav') < 550 && top('.tl-timeaxis') < 690")
        places = browser.run(
            "return [...document.querySelectorAll('.tl-timemarker')].map(e => parseFloat(e.style.left))"
        )
        assert places == sorted(places)
    shown = browser.texts(".tl-slide .tl-headline-date")
    assert [text for text in shown if text] == [slide["display_date"] for slide in data["events"]]
    assert shown[1:3] == ["عام 331 قبل الميلاد", "3 مايو 1 قبل الميلاد"]
    assert "بلا تاريخ" in browser.one("#here .tl-slide-titleslide").get_attribute("textContent")
