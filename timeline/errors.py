"""The errors of the library: few, all children of `TimelineError`, and every message names the input, the place
and the reason, in lower case and in one line."""

from __future__ import annotations

__all__ = ["CalendarError", "DocumentError", "MissingExtraError", "NotationError", "ParseError", "TimelineError"]


class TimelineError(ValueError):
    """Anything this library refuses; a ValueError, so that callers may catch that instead.

    >>> issubclass(TimelineError, ValueError)
    True
    """


class CalendarError(TimelineError):
    """A date that its calendar does not have.

    >>> raise CalendarError("no day 31 in month 4 of gregorian 2011")
    Traceback (most recent call last):
        ...
    timeline.errors.CalendarError: no day 31 in month 4 of gregorian 2011
    """


class _PositionedError(TimelineError):
    """An error at one place of one text."""

    _verb = "cannot read"

    def __init__(self, text: str, position: int, reason: str) -> None:
        # All three go to `args`, so that pickling (worker processes) keeps them.
        super().__init__(text, position, reason)
        self.text = text
        self.position = position
        self.reason = reason

    def __str__(self) -> str:
        return f"{self._verb} {self.text!r} at {self.position}: {self.reason}"


class ParseError(_PositionedError):
    """Words that are not one expression of time: `text`, `position` (code points from 0) and `reason`.

    >>> raise ParseError("كتاب", 0, "no expression of time")
    Traceback (most recent call last):
        ...
    timeline.errors.ParseError: cannot read 'كتاب' at 0: no expression of time
    """


class NotationError(_PositionedError):
    """A text that is not EDTF, TIMEX3 or ISO 8601, or says what no value can hold.

    >>> raise NotationError("2011-13", 5, "no month 13")
    Traceback (most recent call last):
        ...
    timeline.errors.NotationError: cannot read '2011-13' at 5: no month 13
    """


class DocumentError(TimelineError):
    """A source that is no document: empty, of the wrong type, or given twice under one id.

    >>> raise DocumentError("document 'a' was given twice")
    Traceback (most recent call last):
        ...
    timeline.errors.DocumentError: document 'a' was given twice
    """


class MissingExtraError(TimelineError):
    """Something optional is not installed: `feature` needs `package`, which `extra` brings.

    >>> raise MissingExtraError("to_arrow", "pyarrow", "arrow")
    Traceback (most recent call last):
        ...
    timeline.errors.MissingExtraError: to_arrow needs pyarrow: pip install 'arabic-timeline[arrow]'
    """

    def __init__(self, feature: str, package: str, extra: str) -> None:
        super().__init__(feature, package, extra)
        self.feature = feature
        self.package = package
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.feature} needs {self.package}: pip install 'arabic-timeline[{self.extra}]'"
