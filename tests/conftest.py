"""Makers of events for tests that want them by hand, and where things are."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from timeline import Event, Interval, PartialDate, Source, Timeline, Told, from_edtf
from timeline.timeline import Reading

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def articles(root: Path) -> dict[str, str]:
    """The example articles by name."""
    return {path.stem: path.read_text("utf-8") for path in sorted((root / "examples").glob("*.txt"))}


@pytest.fixture
def make_event() -> Callable[..., Event]:
    """An event with one telling, from EDTF text (or None) and words."""

    def make(edtf: str | None, what: str = "وصل الوفد إلى تونس", **fields: object) -> Event:
        when = None if edtf is None else from_edtf(edtf)
        kind, status = str(fields.get("kind", "visit")), str(fields.get("status", "happened"))
        places = tuple(fields.get("places", ()))  # type: ignore[arg-type, var-annotated]
        document, quote = str(fields.get("document", "d1")), str(fields.get("quote", what))
        source = Source(document, 0, len(quote), quote)
        reason = None if when is not None else "no reference date"
        told = Told(when, what, kind, status, source, places, reason)
        return Event((told,), when, what, kind, status, places, sources=(source,))

    return make


HOSTILE = (
    'قال: "نعم" | ثم\r\nمضى\t; وعاد',
    "</script><script>alert(1)</script><!-- ]]> &amp; &",
    "\u202eمقلوب\u2066 \u200fنص\u2028سطر\u2029فقرة\x85آخر",
    "| a | `b` *c* _d_ [e](javascript:alert(1)) ![f](g) <img src=x onerror=alert(1)> ~~h~~",
    "section أول : ثان #35; %% تعليق %%{init: {}}%% style:#a; classDef x:#b; ```",
    "\\n \\ , ; : BEGIN:VEVENT\r\nEND:VCALENDAR {} $x$ @en ^^xsd:date",
    "\x00\x07\x1b[31m\uffff\ufeff\u200b\x7f",
    "--- \n===\n    title x\n- :",
    "😀 نص 𝓐",
)
"""Texts that some format or other would take for its own syntax, or has no place for."""

_EVENING = PartialDate(2022, 2, 25, hour=18, minute=50)
ODD_DATES = (
    PartialDate(-330),
    PartialDate.century(3, bce=True),
    PartialDate(0),
    PartialDate(-12000),
    PartialDate(1, 1, 1),
    PartialDate(50, 5),
    PartialDate(1500, 2, 29),
    PartialDate(9999, 12, 31),
    PartialDate(12345),
    PartialDate(1962),
    PartialDate(1990, approximate=True),
    PartialDate(1991, mod="BEFORE"),
    PartialDate(2011, 5, mod="START"),
    PartialDate(2011, 5, 3),
    PartialDate(2011, season="WI"),
    PartialDate(2011, week=17),
    PartialDate.decade(1970),
    PartialDate(1440, 9, calendar="hijri"),
    PartialDate(300, 1, 1, calendar="hijri"),
    PartialDate(2022, 2, 25, part_of_day="EV"),
    _EVENING,
    PartialDate(2022, 2, 25, hour=23),
    PartialDate(2022, 2, 25, hour=18, minute=50, second=7, utc_offset=0),
    PartialDate(2022, 2, 25, hour=1, minute=50, utc_offset=180, zone_name="مكة"),
    PartialDate(2022, 2, 25, hour=18, minute=50, utc_offset=-210),
    PartialDate(2022, 2, 25, hour=18, minute=50, zone_name="القدس"),
    Interval(PartialDate(2011, 5, 11), PartialDate(2011, 5, 14)),
    Interval(PartialDate(1952), PartialDate(1970)),
    Interval(PartialDate(-3000), PartialDate(-500)),
    Interval(PartialDate(1990), None),
    Interval(None, PartialDate(1990, 5)),
    Interval(PartialDate(-44, 3, 15), None),
    Interval(_EVENING, PartialDate(2022, 2, 26, hour=2)),
    Interval(_EVENING, None),
    Interval(_EVENING, PartialDate(2022, 2, 27)),
    None,
)


@pytest.fixture(scope="session")
def odd_timeline() -> Timeline:
    """Every kind of date, told in every kind of hostile text: what each format has to bring through."""

    def event(number: int, when: PartialDate | Interval | None, text: str) -> Event:
        what, document = f"{number} {text}", f"d{number % 3} {text if number % 3 else ''}"
        quote = f"{what} \ud800"  # half of a character, as a cut text ends with
        source = Source(document, 1000 * number, 1000 * number + len(quote), quote)
        status = ("happened", "planned", "negated", "uncertain")[number % 4]
        told = Told(when, what, text, status, source, (text,), None if when else f"no date: {text}")
        other = (PartialDate(1999, 9, 9),) if number == 9 else ()
        return Event((told,), when, what, text, status, (text,), sources=(source,), alternatives=other)

    texts = [HOSTILE[number % len(HOSTILE)] for number in range(max(len(ODD_DATES), len(HOSTILE)))]
    events = [event(number, when, text) for number, (when, text) in enumerate(zip(ODD_DATES, texts, strict=True))]
    # The same content twice: their ids are equal, and no format may show that.
    twin = event(40, PartialDate(1962), "توأم")
    events += [twin, attrs.evolve(twin, told=twin.told * 2)]
    urls = ("https://example.org/1?a=1&b=%22", "javascript:alert(1)", 'https://e.org/"><script>')
    names = list(dict.fromkeys(source.document for made in events for source in made.sources))
    readings = [
        Reading(name, text, url, dt.date(2011, 5, 3), "document")
        for name, text, url in zip(names[:6], HOSTILE[:6], urls * 2, strict=True)
    ]
    return Timeline(events, readings)


@pytest.fixture
def run_python(root: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """A fresh interpreter over this tree, with warnings as errors."""

    def run(*args: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        env = {**os.environ, "PYTHONPATH": str(root), **environment}
        return subprocess.run(
            [sys.executable, "-W", "error", *args], input=stdin, env=env, capture_output=True, check=False, timeout=120
        )

    return run
