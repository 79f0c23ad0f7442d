"""The resolver alone: expressions and contexts that texts seldom bring together."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.arabic.expressions import Date, Pointer, Relative
from timeline.arabic.resolver import Context, resolve
from timeline.temporal.values import PartialDate


@pytest.mark.parametrize("step", [-1, 1])
@pytest.mark.parametrize("reference", [dt.datetime(2011, 1, 1), dt.datetime(2011, 6, 1)])
def test_the_weekday_said_outweighs_a_direction_that_contradicts_it(step: int, reference: dt.datetime) -> None:
    said = Date(month=5, day=3, weekday=2, pointer=Pointer(step))
    assert resolve(said, Context(reference)).value == "2011-05-03"


def test_a_time_of_day_is_not_counted_from_a_date_of_the_discourse() -> None:
    found = resolve(Relative("TH", Pointer(0, "discourse")), Context(last=PartialDate(1995)))
    assert (found.when, found.value) == (None, "PRESENT_REF")
    assert found.reason
