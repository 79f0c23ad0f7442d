"""The strategies are found by Hypothesis, and nobody who does not test pays for them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import timeline
from timeline.testing import _hypothesis_setup_hook, documents, timelines

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
