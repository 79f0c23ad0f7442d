from __future__ import annotations

import pickle

import pytest

from timeline import errors


@pytest.mark.parametrize(
    "error",
    [
        errors.ParseError("كتاب", 2, "no expression of time"),
        errors.NotationError("2011-13", 5, "no month 13"),
        errors.MissingExtraError("to_arrow", "pyarrow", "arrow"),
        errors.CalendarError("no month 13"),
        errors.DocumentError("empty"),
    ],
)
def test_errors_survive_pickling_and_are_value_errors(error):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)
    assert isinstance(error, errors.TimelineError)
    assert isinstance(error, ValueError)


def test_positioned_errors_name_input_place_and_reason():
    error = errors.ParseError("كتاب", 2, "no expression of time")
    assert (error.text, error.position, error.reason) == ("كتاب", 2, "no expression of time")
    assert str(error) == "cannot read 'كتاب' at 2: no expression of time"
