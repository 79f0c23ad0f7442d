"""Reading a text: the mentions of time in it, or the one expression that it is."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import attrs

from timeline.arabic.expressions import Expression
from timeline.arabic.folding import Folded, fold
from timeline.arabic.policy import Policy
from timeline.arabic.resolver.context import Certainty, Resolution, Type
from timeline.arabic.rules.lookalikes import Candidate
from timeline.arabic.vocabulary import word_class
from timeline.arabic.wrapping import unwrapped
from timeline.errors import ParseError, TimelineError
from timeline.temporal.values import Interval, PartialDate, Value


@attrs.frozen
class Mention:
    """An expression of time in a text.

    - `start`, `end`: its span in code points of the text as given, which there is `text`.
    - `type`, `value`, `mod`, `quant`, `freq`: as in TIMEX3.
    - `when`: the value; None where it cannot be determined, and then `reason` says why.
    - `expression`, `rule`: what was said, and the name of the rule that read it.
    - `certainty`: whether the value was stated, resolved from the reference, or assumed, and then `reason` says how.
    - `conflicts`: contradictions inside the expression.

    >>> mention = find("وصل في 22 شباط 2022")[0]
    >>> mention.start, mention.end, mention.type, mention.certainty
    (7, 19, 'DATE', 'stated')
    """

    start: int
    end: int
    text: str
    type: Type
    value: str
    mod: str | None
    quant: str | None
    freq: str | None
    when: Value | None
    expression: Expression
    rule: str
    certainty: Certainty
    reason: str | None = None
    conflicts: tuple[str, ...] = ()


def find(
    text: str,
    *,
    reference: dt.date | None = None,
    policy: Policy = Policy(),  # noqa: B008  # frozen, so that sharing it is harmless
) -> list[Mention]:
    """The mentions of time in a text, in its order, never overlapping.

    `reference` is the date, or the datetime, that relative words count from; an aware one keeps its wall clock. Without
    one they stay unresolved (`when` is None, `reason` says why). Raises TimelineError where the arguments are of other
    types.

    >>> for mention in find("وصل في 22 شباط / فبراير 2022 وغادر أمس"):
    ...     print(mention.start, mention.end, mention.value, mention.text)
    7 28 2022-02-22 22 شباط / فبراير 2022
    35 38 XXXX-XX-XX أمس
    >>> find("غادر أمس", reference=dt.date(2022, 2, 25))[0].value
    '2022-02-24'
    """
    return Scanned(text).mentions(reference=reference, policy=policy)


class Scanned:
    """A text whose expressions are found, to be resolved as often as needed: with the day it turns out to be of, too.

    Raises TimelineError where the text is no str.

    >>> scanned = Scanned("غادر أمس")
    >>> [scanned.mentions(reference=day)[0].value for day in (None, dt.date(2022, 2, 25))]
    ['XXXX-XX-XX', '2022-02-24']
    """

    def __init__(self, text: str) -> None:
        from timeline.arabic.scanner import scan

        if not isinstance(text, str):
            raise TimelineError(f"text must be a str, not {type(text).__name__}")
        self._folded = attrs.evolve(fold(unwrapped(text)), original=text)  # they have the same offsets
        self._found = scan(self._folded)

    def mentions(
        self,
        *,
        reference: dt.date | None = None,
        policy: Policy = Policy(),  # noqa: B008  # as above
        heading: PartialDate | None = None,
    ) -> list[Mention]:
        """The mentions, as `find` gives them; `heading` is a time that stands over the text, of which its days are."""
        from timeline.arabic.discourse import Discourse

        moment = _moment(reference)
        if not isinstance(policy, Policy):
            raise TimelineError(f"policy must be a Policy, not {type(policy).__name__}")
        discourse = Discourse(self._folded.text, self._found, moment, policy, heading)
        return [_mention(self._folded, candidate, *discourse.read(candidate)) for candidate in self._found]


def _mention(folded: Folded, found: Candidate, said: Expression, meaning: Resolution) -> Mention:
    start, end = folded.span(found.start, found.end)
    return Mention(
        start,
        end,
        folded.original[start:end],
        meaning.type,
        meaning.value,
        meaning.mod,
        meaning.quant,
        meaning.freq,
        meaning.when,
        said,
        found.rule,
        meaning.certainty,
        meaning.reason,
        meaning.conflicts,
    )


def parse(
    text: str,
    *,
    reference: dt.date | None = None,
    policy: Policy = Policy(),  # noqa: B008  # as above
) -> Mention:
    """The meaning of a string that is one expression; a leading preposition or approximator is fine.

    Raises ParseError, with the place, where the string is anything else; TimelineError for arguments of other types.

    >>> parse("في عام 1990").value, parse("منذ عام 1990").when.edtf
    ('1990', '1990/..')
    >>> parse("مرحبا")
    Traceback (most recent call last):
        ...
    timeline.errors.ParseError: cannot read 'مرحبا' at 0: no expression of time
    """
    found = find(text, reference=reference, policy=policy)
    if not found:
        raise ParseError(text, 0, "no expression of time")
    mention = found[0]
    before, after = fold(text[: mention.start]).text, text[mention.end :]
    if len(found) > 1:
        raise ParseError(text, found[1].start, f"a second expression, {found[1].text!r}")
    if not _LEADING.fullmatch(before):
        raise ParseError(text, 0, f"{text[: mention.start].strip()!r} is no part of an expression of time")
    if not _trailing().fullmatch(fold(after).text):
        raise ParseError(text, mention.end, f"{after.strip()!r} is no part of an expression of time")
    return _opened(mention, before)


# The words that may stand before an expression, each with its space.
_LEADING = re.compile(
    r"[\s،,:(\"«-]*(?:(?:و|ف|ب|ل|ك)?(?:في|من|منذ|الي|حتي|خلال|قبل|بعد|بحلول|بتاريخ|تاريخ|ابتداء من|اعتبارا من|لغايه|"
    r"علي|لمده|مده|طوال|طيله|غضون|حوالي|نحو|قرابه|زهاء|تقريبا|ما|يقرب|يقارب|اكثر|اقل|ازيد|حدود|لا|يقل|يزيد|عن|كل|تمام|عند)\s+)*"
    r"[وفبلك]?\s*"
)
_SINCE, _UNTIL = ("منذ", "ابتداء من", "اعتبارا من"), ("حتي", "لغايه")


@cache
def _trailing() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{word_class('approximator_after').pattern})?[\s.،,؛:!؟?)\"»]*")


def _opened(mention: Mention, before: str) -> Mention:
    """With the open end that the preposition means; text and TIMEX3 value stay the date's."""
    word, when = before.strip().removeprefix("و"), mention.when
    if not isinstance(when, PartialDate) or not word.endswith((*_SINCE, *_UNTIL)):
        return mention
    return attrs.evolve(mention, when=Interval(when, None) if word.endswith(_SINCE) else Interval(None, when))


def _moment(reference: object) -> dt.datetime | None:
    if reference is None:
        return None
    if isinstance(reference, dt.datetime):
        return reference.replace(tzinfo=None)
    if isinstance(reference, dt.date):
        return dt.datetime(reference.year, reference.month, reference.day)
    raise TimelineError(f"reference must be a date or datetime, not {type(reference).__name__}")
