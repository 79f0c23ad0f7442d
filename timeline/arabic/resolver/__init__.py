"""Expression + reference + policy -> value; a pure function.

What decides, in this order:

1. what the expression says itself: its year, its era, its calendar;
2. words of direction in it (الماضي, المقبل), then the tense of the sentence around it;
3. what the discourse stated last, where the text tells a story or the words point back (نفسه, التالي);
4. the reference, and around it the side that the policy prefers.

What none of them decides stays open: `when` is None, the TIMEX3 text is underspecified, and a reason says what is
missing.

| module | |
|---|---|
| `context` | what an expression is resolved in, and what comes of it |
| `dispatch` | `resolve`: the one table, from a kind of expression to the function that resolves it |
| `dates`, `years` | a date with its year, in one calendar or two |
| `yearless`, `weekdays` | a date without its year: a month, a day, a weekday |
| `centuries` | decades, centuries and millennia |
| `relative` | whole units and lengths counted from an anchor |
| `parts`, `feasts` | parts of a longer time; feasts |
| `times`, `clocks` | times of day |
| `ranges` | from one time to another |
| `underspecified` | the text that is known without a reference |

>>> import datetime as dt
>>> from timeline.arabic.expressions import Date
>>> resolve(Date(month=5)).value, resolve(Date(month=5), Context(dt.datetime(2022, 2, 25))).value
('XXXX-05', '2021-05')
"""

from __future__ import annotations

from timeline.arabic.resolver.context import Context, Resolution
from timeline.arabic.resolver.dispatch import resolve
from timeline.arabic.resolver.underspecified import unresolved

__all__ = ["Context", "Resolution", "resolve", "unresolved"]
