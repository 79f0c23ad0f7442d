"""The one table: which function resolves which kind of expression."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import attrs

from timeline.arabic.expressions import (
    At,
    Clock,
    Date,
    DayPart,
    Expression,
    Feast,
    Length,
    Modified,
    NumericDate,
    Offset,
    Part,
    Range,
    Relative,
    Repeated,
    Vague,
)
from timeline.arabic.resolver.context import Context, Resolution
from timeline.arabic.resolver.underspecified import recurrence, unresolved
from timeline.errors import TimelineError
from timeline.temporal.values import Duration, Interval, PartialDate


def resolve(expression: Expression, context: Context = Context()) -> Resolution:  # noqa: B008  # frozen: no harm in sharing
    """The meaning of an expression in its context; where it has none there, `when` is None and `reason` says why.

    >>> from timeline.arabic.expressions import Pointer, Relative
    >>> yesterday = Relative("D", Pointer(-1))
    >>> resolve(yesterday).value
    'XXXX-XX-XX'
    >>> resolve(yesterday, Context(dt.datetime(2022, 2, 25))).value
    '2022-02-24'
    """
    try:
        return _resolvers()[type(expression)](expression, context)
    except (TimelineError, OverflowError) as error:
        is_time = isinstance(expression, (At, Clock, DayPart))
        return Resolution("TIME" if is_time else "DATE", unresolved(expression), reason=str(error))


@cache
def _resolvers() -> Mapping[type, Callable[[Any, Context], Resolution]]:
    # Looked up when first needed: a part, a time and a range resolve what they are made of with `resolve` again.
    from timeline.arabic.resolver.dates import resolve_date
    from timeline.arabic.resolver.feasts import resolve_feast
    from timeline.arabic.resolver.parts import resolve_part
    from timeline.arabic.resolver.ranges import resolve_range
    from timeline.arabic.resolver.relative import resolve_offset, resolve_relative
    from timeline.arabic.resolver.times import resolve_at, resolve_time

    return {
        Date: resolve_date,
        NumericDate: resolve_date,
        Relative: resolve_relative,
        Offset: resolve_offset,
        Part: resolve_part,
        Feast: resolve_feast,
        At: resolve_at,
        Clock: lambda said, context: resolve_time(said, None, context),
        DayPart: lambda said, context: resolve_time(None, said, context),
        Range: resolve_range,
        Modified: _modified,
        Vague: _vague,
        Length: lambda said, _: _length(said),
        Repeated: lambda said, _: _repeated(said),
    }


def _modified(said: Modified, context: Context) -> Resolution:
    found = resolve(said.of, context)
    when = found.when
    if isinstance(when, (PartialDate, Interval, Duration)):
        when = attrs.evolve(when, mod=when.mod or said.mod, approximate=when.approximate or said.mod == "APPROX")
    return attrs.evolve(found, mod=said.mod, when=when)


def _vague(said: Vague, context: Context) -> Resolution:
    if said.ref != "PRESENT_REF" or context.reference is None:
        return Resolution("DATE", said.ref, reason="a vague reference")
    is_moment = context.reference.time() != dt.time()
    now = PartialDate.from_date(context.reference if is_moment else context.reference.date())
    return Resolution("DATE", said.ref, now, certainty="resolved")


def _length(said: Length) -> Resolution:
    return Resolution("DURATION", said.duration.timex3, said.duration, said.duration.mod)


def _repeated(said: Repeated) -> Resolution:
    when = recurrence(said)
    return Resolution("SET", when.timex3, when, freq=said.freq, quant=said.quant)
