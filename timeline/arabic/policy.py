"""What the reader may assume where the text leaves it open."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from timeline.errors import TimelineError


def _one_of(*allowed: object) -> Any:
    def check(_: object, field: attrs.Attribute[Any], value: object) -> None:
        if value not in allowed:
            raise TimelineError(f"policy {field.name}: {value!r} is none of {', '.join(map(repr, allowed))}")

    return check


def _number(low: int, high: int) -> Any:
    def check(_: object, field: attrs.Attribute[Any], value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise TimelineError(f"policy {field.name}: {value!r} is not a whole number from {low} to {high}")

    return check


@attrs.frozen
class Policy:
    """The assumptions of a reading, all of them changeable.

    - `direction`: which one a bare month, day or weekday means, after tense and المقبل / الماضي have spoken.
    - `numeric_order`: of a date in numbers, "3/5/2011".
    - `two_digit_year_pivot`: two-digit years below it are of 2000, the others of 1900; left at 50, it is lower in a
      sentence, which remembers: 36 for digits ("عام 48"), 20 for words.
    - `week_start`: the first day of a week, 1 for Monday to 7 for Sunday.
    - `anchoring`: what bare months and days count from: the document's date, the last year the text stated
      ("narrative"), or what the text's own behaviour suggests ("auto").
    - `hijri`: the Umm al-Qura table, or the tabular calendar throughout.

    Raises TimelineError for a value that is not allowed.

    >>> Policy(direction="future").direction
    'future'
    """

    direction: Literal["past", "nearest", "future"] = attrs.field(
        default="past", validator=_one_of("past", "nearest", "future")
    )
    numeric_order: Literal["DMY", "MDY"] = attrs.field(default="DMY", validator=_one_of("DMY", "MDY"))
    two_digit_year_pivot: int = attrs.field(default=50, validator=_number(0, 100))
    week_start: int = attrs.field(default=1, validator=_number(1, 7))
    anchoring: Literal["auto", "document", "narrative"] = attrs.field(
        default="auto", validator=_one_of("auto", "document", "narrative")
    )
    hijri: Literal["umm-al-qura", "tabular"] = attrs.field(
        default="umm-al-qura", validator=_one_of("umm-al-qura", "tabular")
    )
