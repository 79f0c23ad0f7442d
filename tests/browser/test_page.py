"""The page in a real browser: what it draws, what it lets through, how it is used without a mouse, at any size."""

from __future__ import annotations

import base64
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from timeline import Event, Timeline, extract
from timeline.errors import TimelineError
from timeline.timeline import Reading

Make = Callable[..., Event]

PHONE, DESKTOP = (360, 740), (1280, 900)
MANY = 10_000
MOST_NODES = 5_000  # that ten thousand events may have in the document at any time
TYPE = "const type = (field, text) => { field.value = text; field.dispatchEvent(new Event('input')); }"
LOAD_SECONDS = 6  # generous: measured 0.5 on two shared cores

HOSTILE = (
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    "</noscript><img src=x onerror=window.pwned=1>",
    "<!--<script>window.pwned=1",
    "</style><script>window.pwned=1</script>",
    "</title><script>window.pwned=1</script>",
    '"><svg onload=window.pwned=1>',
    "' autofocus onfocus='window.pwned=1",
    "javascript:window.pwned=1",
    "{{data}}{{script}}",
    "سطر\u2028آخر\u2029وآخر \u202e مقلوب",
    "صفر\x00هنا",
    "\\u003cscript>window.pwned=1</script>",
)


@pytest.fixture
def many(make_event: Make) -> Timeline:
    words = (
        "وصل الوفد إلى تونس",
        "افتُتح الجسر الجديد بعد سنوات من العمل",
        "وقّع الجانبان اتفاقية للتعاون في النقل البحري",
    )
    kinds = ("visit", "opening", "agreement", "war", "birth")
    return Timeline(
        make_event(
            f"{1500 + n // 20}-{n % 12 + 1:02d}" + (f"-{n % 28 + 1:02d}" if n % 3 else ""),
            f"{words[n % 3]} {n}",
            kind=kinds[n % 5],
            document=f"d{n % 60}",
        )
        for n in range(MANY)
    )


def count(browser: Any) -> str:
    return str(browser.run("return document.querySelector('#count').textContent"))


def search(browser: Any, text: str) -> None:
    browser.run(f"{TYPE}; type(document.querySelector('#search'), arguments[0])", text)
    time.sleep(0.25)  # it waits until typing pauses


# -- text that would rather be code ----------------------------------------------------------------


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_hostile_text_does_not_run(browser: Any, make_event: Make, script: bool) -> None:
    events = [
        make_event(date, what=text, kind=text, status=text, quote=f"{text} \ud83d", document=text, places=[text])
        for text in HOSTILE
        for date in ("2011-05-03", None)
    ]
    readings = [Reading(text, title=text, url=url) for text in HOSTILE for url in ("javascript:window.pwned=1",)]
    evil = Timeline(events, readings)
    browser.open(evil.to_html(title="".join(HOSTILE)), script=script)
    for view in ("#as-scale", "#as-list") if script else ():
        browser.one(view).click()
        time.sleep(0.1)
    if script:
        browser.run("dispatchEvent(new Event('beforeprint'))")
        time.sleep(0.2)
        assert browser.run("return window.pwned") is None
    assert len(browser.all("script")) == 2
    assert browser.all("img, svg, iframe, object, [onerror], [onload], [onfocus], a[href^='javascript']") == []
    if script:
        shown = set(browser.texts("#groups .what"))
        assert shown == set(HOSTILE)
        assert set(browser.texts("#groups blockquote")) == {f"{text} \ufffd" for text in HOSTILE}
    assert browser.complaints() == []
    assert browser.requests() == []


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://example.org/خبر", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("https://example.org/\nx", False),
        ("https://example.org/\n", False),
        ('https://example.org/"onclick=alert(1)', False),
    ],
)
def test_only_addresses_of_the_web_become_links(make_event: Make, url: str, safe: bool) -> None:
    page = Timeline([make_event("2011", document="d")], [Reading("d", title="خبر", url=url)]).to_html()
    assert ("<a href" in page.split('class="documents"')[1]) is safe
    assert ('"url":' in page) is safe


def test_nothing_may_be_fetched_and_nothing_else_may_run(told: Timeline) -> None:
    page = told.to_html()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    data = re.search(r'<script id="data" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert data
    assert not set("<>&\u2028\u2029") & set(data[1])
    assert len(json.loads(data[1])["events"]) == len(told)
    markup = re.sub(r"<style>.*?</style>", "", page.split("<script id")[0], flags=re.DOTALL)
    assert not re.search(r"""(?:src|href)=(?!"https://example\.org/|"#|"data:,")""", markup)


# -- what is drawn ----------------------------------------------------------------


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_views_fit_the_screen_without_complaint(browser: Any, told: Timeline, size: Any, scheme: str) -> None:
    browser.open(told.to_html(), size=size, scheme=scheme)
    for view in ("#as-scale", "#as-list"):
        browser.one(view).click()
        browser.one("#open-filters").click()
        time.sleep(0.1)
        assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    paper = browser.run("return getComputedStyle(document.body).backgroundColor")
    red, *_ = map(int, re.findall(r"\d+", paper))
    assert (red < 60) if scheme == "dark" else (red > 200)
    assert browser.complaints() == []
    assert browser.requests() == []


def test_language_and_direction(browser: Any, told: Timeline) -> None:
    for language, direction in (("ar", "rtl"), ("en", "ltr")):
        browser.open(told.to_html(language=language))
        root = "document.documentElement"
        assert browser.run(f"return [{root}.lang, getComputedStyle({root}).direction]") == [language, direction]
        assert browser.complaints() == []
    with pytest.raises(TimelineError, match="to_html: no language 'fr'; there are ar, en"):
        told.to_html(language="fr")


def test_dates_are_told_in_the_words_that_were_asked_for(told: Timeline) -> None:
    assert "٦ أكتوبر ١٩٨١" in told.to_html(digits="arabic")
    assert "6 تشرين الأول 1981" in told.to_html(region="sy")
    with pytest.raises(TimelineError, match="no wordings of region 'xx'"):
        told.to_html(region="xx")


def test_the_list_tells_every_event_in_order(browser: Any, told: Timeline) -> None:
    browser.open(told.to_html())
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert sorted(browser.texts("#groups .what")) == sorted(event.what for event in told)
    begun = [event.what for event in told if event.when.first_day is not None]
    assert [text for text in browser.texts("#groups .what") if text in begun] == begun
    assert browser.texts("#undated .what") == [event.what for event in told.undated]
    assert all(browser.texts("#undated .reason"))
    assert not any(re.search("[a-z]", reason) for reason in browser.texts("#undated .reason")), "reasons are in Arabic"


def test_quotes_have_their_date_marked(browser: Any) -> None:
    browser.open(extract("وصل 🚆 الوزير إلى تونس في 3 مايو 2011.").to_html())
    browser.one(".event summary").click()
    browser.until("return document.querySelector('.event mark')")
    assert browser.texts(".event mark") == ["3 مايو 2011"]
    assert "🚆 الوزير" in browser.texts(".event blockquote")[0]


def test_coarse_dates_are_bars_and_spans_are_told_apart(browser: Any, make_event: Make) -> None:
    made = [
        make_event("1990", "أ"),
        make_event("1990-05-03", "ب"),
        make_event("1992/1994", "ج"),
        make_event("1996/..", "د"),
    ]
    browser.open(Timeline(made).to_html())
    browser.one("#as-scale").click()
    browser.until("return document.querySelectorAll('.mark').length === 4")
    widths = browser.run(
        "return Object.fromEntries([...document.querySelectorAll('.mark')].map(m => [m.textContent, "
        "[m.className.split(' ')[2], m.lastElementChild.getBoundingClientRect().width]]))"
    )
    assert widths["أ"][0] == "fuzzy"
    assert widths["ب"] == ["point", 10]
    assert widths["ج"][0] == "span"
    # Three years are three times as long as one, and right of reading is earlier.
    assert widths["ج"][1] == pytest.approx(3 * widths["أ"][1], rel=0.02)
    assert widths["د"][1] > widths["أ"][1]
    left = {m.text: m.rect["x"] + m.rect["width"] for m in browser.all(".mark")}
    assert left["أ"] > left["ج"] > left["د"]


def test_what_has_only_an_end_stands_where_it_ended(browser: Any, make_event: Make) -> None:
    made = [make_event(edtf, what) for edtf, what in (("1950", "أ"), ("../1990", "ب"), ("1985/..", "ج"), ("1995", "د"))]
    browser.open(Timeline(made).to_html())
    assert browser.texts("#groups .what") == ["أ", "ج", "ب", "د"]
    browser.open(Timeline(made).to_html(), script=False)
    assert [element.text for element in browser.all("main ol > li > p > bdi")] == ["أ", "ج", "ب", "د"]
    browser.open(Timeline(made).to_html())
    browser.one("#as-scale").click()
    browser.until("return document.querySelectorAll('.mark').length === 4")
    bars = {m.text: m.find_element("css selector", "i").rect for m in browser.all(".mark")}
    assert bars["ب"]["width"] < bars["ج"]["width"]
    assert bars["ب"]["x"] + bars["ب"]["width"] < bars["أ"]["x"], "it does not reach back to what came before"


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_words_are_cut_off_at_the_end_of_the_scale(browser: Any, make_event: Make, size: Any, language: Any) -> None:
    words = "وقّع الجانبان اتفاقية للتعاون في النقل البحري بعد سنوات"
    made = [make_event(str(year), f"{words} {year}") for year in (1900, 1950, 1998, 1999, 2000)]
    browser.open(Timeline(made).to_html(language=language), size=size)
    browser.one("#as-scale").click()
    browser.until("return document.querySelectorAll('.mark').length === 5")
    inside = (
        "const box = document.querySelector('#chart').getBoundingClientRect();"
        "return [...document.querySelectorAll('.mark')].every(m => { const r = m.getBoundingClientRect();"
        "return r.left >= box.left && r.right <= box.right })"
    )
    assert browser.run(inside)


def test_years_before_christ_and_old_dates(browser: Any, make_event: Make) -> None:
    browser.open(Timeline([make_event("-0330", "أسس المدينة"), make_event("1332-05-27", "ولد بتونس")]).to_html())
    assert browser.texts("#groups h3") == ["331 ق.م", "1332"] or "ق.م" in browser.texts("#groups h3")[0]
    assert browser.texts("#groups .date")[0] == "عام 331 قبل الميلاد"


def test_an_empty_timeline_is_a_page_too(browser: Any) -> None:
    for view in ("#as-list", "#as-scale"):
        browser.open(Timeline().to_html())
        browser.one(view).click()
        time.sleep(0.1)
        assert browser.one("#nothing").is_displayed()
        assert browser.complaints() == []


def test_without_script_the_list_is_there(browser: Any, told: Timeline) -> None:
    browser.open(told.to_html(), script=False)
    text = browser.one("main").text
    assert all(event.what.split()[0] in text for event in told)
    assert len(browser.all("noscript ol > li")) == len(told)
    assert len(browser.all("noscript ul > li")) == len(told.undated)
    assert not browser.one("#tools").is_displayed()


def test_print_holds_every_event_and_no_controls(browser: Any, told: Timeline) -> None:
    browser.open(told.to_html())
    browser.one("#as-scale").click()
    printed = base64.b64decode(browser.command("Page.printToPDF", printBackground=True)["data"])
    assert printed.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) >= 3
    browser.run("dispatchEvent(new Event('beforeprint'))")
    browser.media("light", kind="print")
    assert [e for e in browser.all("button, input, select, .chart") if e.is_displayed()] == []
    assert len([e for e in browser.all("#groups .what") if e.is_displayed()]) == len(told)
    assert all(d.get_attribute("open") for d in browser.all(".event details"))


# -- how it is used ----------------------------------------------------------------


def test_search_knows_spellings_and_filters_narrow(browser: Any, told: Timeline) -> None:
    browser.open(told.to_html())
    everything = len(told) + len(told.undated)
    assert count(browser).startswith(str(everything))
    search(browser, "الاسكندريه")  # الإسكندرية, as people type it
    found = told.filter(text="الإسكندرية")
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert 0 < len(browser.all("#app .what")) < everything
    assert {e.what for e in found} <= set(browser.texts("#app .what"))
    assert count(browser).endswith(f"من أصل {everything}")
    search(browser, "٣٣١")
    assert browser.texts("#groups .what") == ["أسس الإسكندر الأكبر مدينة الإسكندرية"]
    search(browser, "لا شيء كهذا")
    assert browser.one("#nothing").is_displayed()
    browser.one("#open-filters").click()
    browser.one("#clear").click()
    assert count(browser).startswith(str(everything))

    browser.run("document.querySelector('#kinds input').click()")
    first = browser.texts("#kinds small")[0]
    assert count(browser).split()[0] == first
    browser.run("document.querySelector('#sources input').click()")
    assert len(browser.all("#app .what")) <= int(first)  # the count itself says حدثان for two
    assert browser.one("#active").text == "2"


def test_the_span_counts_as_people_count_years(browser: Any, make_event: Make) -> None:
    years = ("-0001", "0000", "0001", "1990", "1990-06-01", "1991", "1980/1999")
    browser.open(Timeline([make_event(year, f"حدث {year}") for year in years] + [make_event(None)]).to_html())
    browser.one("#open-filters").click()
    for first, last, found in (
        ("-1", "1", 2),
        ("1990", "1990", 3),
        ("", "-2", 1),
        ("1992", "", 1),
        ("1990", "1980", 1),
    ):
        for name, value in (("from", first), ("to", last)):
            browser.run(
                f"{TYPE}; type(document.getElementById(arguments[0]), arguments[1])",
                name,
                value,
            )
        assert len(browser.texts("#app .what")) == found, (first, last)


def test_keyboard_reaches_everything(browser: Any, told: Timeline) -> None:
    from selenium.webdriver.common.keys import Keys

    browser.open(told.to_html())
    focused = "return document.activeElement.id || document.activeElement.className || document.activeElement.tagName"
    browser.press(Keys.TAB)
    assert browser.run(focused) == "skip"
    assert browser.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    order = []
    for _ in range(7):
        browser.press(Keys.TAB)
        order.append(browser.run(focused))
    assert order == ["theme", "as-list", "as-scale", "search", "open-filters", "jump", "SUMMARY"]
    browser.press(Keys.ENTER)
    browser.until("return document.querySelector('.event details[open] blockquote')")

    browser.run("document.querySelector('#as-scale').focus()")
    browser.press(Keys.ENTER)
    browser.until("return document.querySelector('.mark')")
    browser.run("document.querySelector('#chart').focus()")
    width = "return parseFloat(document.querySelector('#window').style.width)"
    start = "return parseFloat(document.querySelector('#window').style.insetInlineStart)"
    browser.press("+")
    browser.until(f"{width} < 80")
    before = browser.run(start)
    browser.press(Keys.ARROW_LEFT)  # time runs to the left
    browser.until(f"{start} > {before}")
    browser.press(Keys.HOME)
    browser.until(f"{start} === 0")
    browser.press("0")
    browser.until(f"{width} > 99")
    browser.press(Keys.TAB)
    first = browser.run("return document.activeElement.getAttribute('aria-label')")
    browser.press(Keys.ARROW_LEFT)
    second = browser.run("return document.activeElement.getAttribute('aria-label')")
    assert first != second
    assert browser.run("return document.activeElement.className").startswith("mark")
    browser.press(Keys.ENTER)
    assert browser.texts("#detail .what")[0] in second
    browser.press(Keys.ESCAPE)
    assert browser.run(focused) == "chart"
    assert browser.complaints() == []


def test_pointer_pans_and_zooms(browser: Any, told: Timeline) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    browser.open(told.to_html())
    browser.one("#as-scale").click()
    window = "const s = document.querySelector('#window').style; return [s.insetInlineStart, s.width].map(parseFloat)"
    browser.until("return document.querySelector('#window').style.width")
    browser.one("#zoom-in").click()
    browser.one("#zoom-in").click()
    time.sleep(0.1)
    before = browser.run(window)
    chart = browser.one("#chart")
    ActionChains(browser.driver).move_to_element_with_offset(chart, -400, 250).click_and_hold().move_by_offset(
        150, 0
    ).release().perform()
    time.sleep(0.1)
    after = browser.run(window)
    assert after[0] > before[0], "dragging to the right brings later days"
    assert after[1] == pytest.approx(before[1], abs=0.01)
    browser.run(
        "const wheel = new WheelEvent('wheel', {deltaY: -50, ctrlKey: true, clientX: 600});"
        "document.querySelector('#chart').dispatchEvent(wheel)"
    )
    time.sleep(0.1)
    assert browser.run(window)[1] < after[1]


def test_the_switch_turns_the_theme_and_is_remembered(browser: Any, told: Timeline) -> None:
    browser.open(told.to_html(), scheme="light")
    switch = browser.one("#theme")
    assert switch.get_attribute("aria-pressed") == "false"
    switch.click()
    assert switch.get_attribute("aria-pressed") == "true"
    assert browser.run("return getComputedStyle(document.documentElement).colorScheme") == "dark"
    browser.driver.refresh()
    assert browser.run("return getComputedStyle(document.documentElement).colorScheme") == "dark"
    browser.run("localStorage.clear()")


def test_counts_are_announced_and_motion_is_left_out(browser: Any, told: Timeline) -> None:
    browser.open(told.to_html(), calm=True)
    assert browser.one("#count").get_attribute("aria-live") == "polite"
    assert browser.one("#detail").get_attribute("aria-live") == "polite"
    assert browser.run("return document.getAnimations().length") == 0
    assert browser.run("return getComputedStyle(document.querySelector('button')).transitionDuration") == "0s"


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(
    browser: Any, told: Timeline, node_module: Callable[[str], Path], size: Any, scheme: str
) -> None:
    axe = node_module("axe-core/axe.min.js").read_text("utf-8")
    browser.open(told.to_html(title="محطات"), size=size, scheme=scheme, calm=True)
    browser.run(axe)
    browser.one("#open-filters").click()
    browser.run("for (const d of [...document.querySelectorAll('details')].slice(0, 4)) d.open = true")
    for view in ("#as-list", "#as-scale"):
        browser.one(view).click()
        time.sleep(0.2)
        if view == "#as-scale":
            browser.run("document.querySelector('.mark').click()")
        result = browser.driver.execute_async_script(
            "const done = arguments[0]; axe.run(document).then(r => done(r.violations.map("
            "v => [v.id, v.nodes.slice(0, 3).map(n => [n.html, n.failureSummary])])), e => done(String(e)))"
        )
        assert result == [], view


# -- ten thousand ----------------------------------------------------------------


def test_ten_thousand_events_stay_usable(browser: Any, many: Timeline, record_property: Any) -> None:
    assert len(many) == MANY
    nodes = "return document.querySelectorAll('*').length"
    page = many.to_html()
    browser.open(page)
    load = browser.run("return performance.timing.loadEventEnd - performance.timing.navigationStart") / 1000
    at_rest = browser.run(nodes)
    most = at_rest
    slowest = 0.0
    for part in (0.1, 0.5, 0.9, 1, 0.3):
        slow = browser.driver.execute_async_script(
            "const [part, done] = arguments, t = performance.now(), frame = requestAnimationFrame;"
            "scrollTo(0, document.documentElement.scrollHeight * part);"
            "frame(() => frame(() => frame(() => done(performance.now() - t))))",
            part,
        )
        slowest = max(slowest, slow)
        browser.until(
            "return [...document.querySelectorAll('#groups .what')].some(e => { const b = e.getBoundingClientRect();"
            "return b.bottom > 0 && b.top < innerHeight })"
        )
        most = max(most, browser.run(nodes))
    search_ms = browser.run(
        "const i = document.querySelector('#search'), t = performance.now(); i.value = 'الجسر 42';"
        "i.dispatchEvent(new Event('input')); return t"
    )
    browser.until("return document.querySelector('#count').textContent.includes('من أصل')")
    search_ms = browser.run("return performance.now()") - search_ms
    search(browser, "")
    browser.one("#as-scale").click()
    browser.until("return document.querySelectorAll('.mark').length > 20")
    most = max(most, browser.run(nodes))
    zoom = browser.driver.execute_async_script(
        "const done = arguments[0], t = performance.now(); document.querySelector('#zoom-in').click();"
        "requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - t)))"
    )
    figures = {"MB": round(len(page.encode()) / 1e6, 1), "load s": load, "nodes at rest": at_rest, "most nodes": most}
    figures |= {"slowest scroll ms": slowest, "search ms": search_ms, "zoom ms": zoom}
    record_property("figures", figures)
    print(figures)
    assert most <= MOST_NODES, figures
    assert load < LOAD_SECONDS, figures
    assert browser.complaints() == []


def test_crowded_stretches_are_counted_and_can_be_opened(browser: Any, make_event: Make) -> None:
    browser.open(Timeline(make_event("2011-05-03", f"حدث {n}") for n in range(60)).to_html())
    browser.one("#as-scale").click()
    browser.until("return document.querySelector('.crowd')")
    marks = len(browser.all(".mark"))
    hidden = sum(int(text.strip("+")) for text in browser.texts(".crowd"))
    assert marks + hidden == 60
    for _ in range(3):  # nearer first, as far as that helps
        browser.run("document.querySelector('.crowd').click()")
        time.sleep(0.1)
    shown = set(browser.texts("#detail .what")) | set(browser.texts(".mark"))
    assert len(shown) == 60


def test_the_same_timeline_gives_the_same_page(told: Timeline) -> None:
    assert told.to_html() == told.to_html()


def test_events_cite_documents_that_the_timeline_was_not_given(make_event: Make) -> None:
    event = make_event("2011", document="folder/unknown.txt")
    page = Timeline([attrs.evolve(event)]).to_html()
    assert '"documents":[{"name":"unknown"}]' in page
