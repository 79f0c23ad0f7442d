"""What an expression is resolved in, and what comes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal

import attrs

from timeline.arabic.expressions import Date
from timeline.arabic.policy import Policy
from timeline.temporal.values import PartialDate, Value

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Certainty = Literal["stated", "resolved", "assumed"]


@attrs.frozen
class Context:
    """What an expression is resolved in; with nothing given, only what no reference has to complete can be resolved.

    - `reference`: the moment that relative words count from.
    - `tense`: -1 or 1 where the words around speak of past or future.
    - `last`: what the discourse stated last; `scene`: that, where it is a day told just before.
    - `narrative`: whether bare months count from `last` and not from the reference.
    - `is_hijri`: tells whether a year without an era is Hijri.
    - `years`: the Christian years that the text has told, each once.

    >>> Context(dt.datetime(2022, 2, 25), Policy(direction="future")).policy.direction
    'future'
    """

    reference: dt.datetime | None = None
    policy: Policy = Policy()  # noqa: RUF009  # frozen, so that sharing it is harmless
    tense: int | None = None
    last: PartialDate | None = None
    scene: PartialDate | None = None
    narrative: bool = False
    is_hijri: Callable[[Date], bool] = lambda date: date.old_order
    years: tuple[int, ...] = ()


@attrs.frozen
class Resolution:
    """What an expression means: its TIMEX3 type and value, and the value where it can be determined.

    The other fields are those of the mention it makes: `reason` says why `when` is None, or what was assumed.

    >>> Resolution("DATE", "XXXX-05", reason="no year is said").when is None
    True
    """

    type: Type
    value: str
    when: Value | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    certainty: Certainty = "stated"
    reason: str | None = None
    conflicts: tuple[str, ...] = ()


def dated(
    when: Value, certainty: Certainty = "stated", reason: str | None = None, conflicts: tuple[str, ...] = ()
) -> Resolution:
    """A date that could be determined; slack in any calendar but the Hijri ones is told as the modifier APPROX.

    >>> dated(PartialDate(2011, 5, approximate=True)).mod
    'APPROX'
    """
    mod: str | None = getattr(when, "mod", None)
    if mod is None and isinstance(when, PartialDate) and when.approximate and not when.calendar.startswith("hijri"):
        mod = "APPROX"
    return Resolution("DATE", when.timex3, when, mod, certainty=certainty, reason=reason, conflicts=conflicts)


def direction(step: int | None, policy: Policy) -> tuple[str, str | None]:
    """Where a step or a tense leads ("past", "future"), else what the policy says, and that it was the policy.

    >>> direction(-1, Policy()), direction(None, Policy(direction="future"))
    (('past', None), ('future', 'taken as the future one, as the policy says'))
    """
    found = {-1: "past", 1: "future"}.get(step or 0, policy.direction)
    return found, None if step else f"taken as the {found} one, as the policy says"
