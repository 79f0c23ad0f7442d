"""The strategies are found by Hypothesis, and nobody who does not test pays for them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

import timeline
from timeline import Granularity, Interval, PartialDate
from timeline.testing import _hypothesis_setup_hook, arabic_dates, documents, intervals, partial_dates, timelines

_hypothesis_setup_hook()  # as Hypothesis does where the package is installed
patient = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("kind", ["PartialDate", "Interval", "Duration", "Recurrence", "Document", "Timeline"])
def test_types_have_their_strategies(kind):
    drawn = getattr(timeline, kind)

    @patient
    @given(st.from_type(drawn))
    def check(value):
        assert isinstance(value, drawn)

    check()


@patient
@given(timelines(), timelines())
def test_timelines_keep_the_laws_of_merging(one, other):
    assert one | other == other | one
    assert one | one == one


@patient
@given(documents())
def test_documents_tell_what_they_hold(document):
    report = timeline.extract(document).report
    assert report.mentions == report.events + report.merged + report.undated + report.filtered


@pytest.mark.parametrize(
    ("strategy", "fails", "least"),
    [
        (partial_dates(), lambda date: True, PartialDate(2000)),
        (partial_dates(), lambda date: date.year <= 0, PartialDate(0)),
        (partial_dates(), lambda date: date.month is not None, PartialDate(2000, 1)),
        (partial_dates(), lambda date: date.calendar == "hijri", PartialDate(1440, calendar="hijri")),
        (partial_dates(), lambda date: date.hour is not None, PartialDate(2000, 1, 1, hour=0)),
        (intervals(), lambda interval: interval.end is None, Interval(PartialDate(2000), None)),
        (arabic_dates(region="eg"), lambda pair: pair[1].day is not None, ("1 يناير 2000", PartialDate(2000, 1, 1))),
    ],
)
def test_what_fails_shrinks_to_a_plain_date(strategy, fails, least):
    many = settings(max_examples=2000, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    assert find(strategy, fails, settings=many) == least


@pytest.mark.parametrize("strategy", [partial_dates(), arabic_dates().map(lambda pair: pair[1])])
def test_what_is_drawn_is_of_every_kind(strategy):
    drawn = set()

    @settings(
        max_examples=1500, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(strategy)
    def draw(date):
        drawn.add(date)

    draw()
    assert {date.granularity for date in drawn} == set(Granularity)
    assert len({date.calendar for date in drawn}) >= 6
    assert len(drawn) > 400
    assert any(date.year <= 0 for date in drawn)


def test_importing_the_library_imports_no_hypothesis(run_python):
    done = run_python("-c", "import sys, timeline; timeline.write; print('hypothesis' in sys.modules)")
    assert done.stdout.decode().split() == ["False"], done.stderr.decode()


@pytest.mark.parametrize("first", ["hypothesis", "timeline.testing"])
def test_the_plugin_loads_whichever_is_imported_first(run_python, first):
    code = (
        f"import {first}\nimport hypothesis.strategies as st, timeline, timeline.testing as testing\n"
        "testing._hypothesis_setup_hook()\n"
        "print(st.from_type(timeline.PartialDate), st.from_type(timeline.Timeline))"
    )
    # As where the package is installed: Hypothesis asks for the plugin while `timeline.testing` waits for Hypothesis.
    plugin = (
        "import importlib.metadata as m\n"
        "entry = m.EntryPoint('timeline', 'timeline.testing:_hypothesis_setup_hook', 'hypothesis')\n"
        "m.entry_points = lambda **_: [entry]\n"
    )
    done = run_python("-c", plugin + code)
    assert done.stdout.decode().split() == ["partial_dates()", "timelines()"], done.stderr.decode()


def test_without_hypothesis_the_error_says_what_to_install(run_python):
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from timeline import MissingExtraError\n"
        "try:\n    import timeline.testing\n"
        "except MissingExtraError as error:\n    print(error)"
    )
    done = run_python("-c", code)
    assert done.stdout.decode().strip() == "timeline.testing needs hypothesis: pip install 'arabic-timeline[test]'"
