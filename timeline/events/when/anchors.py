"""Times that count from an event told before: "بعد الزيارة بيومين", "قبل الهجوم بساعتين", "غداة الانقلاب"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from timeline.arabic.expressions import Date
from timeline.arabic.reader import Mention
from timeline.events.lexicon import grammar
from timeline.events.merging.stemming import stem
from timeline.events.model import Told
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.words import folded
from timeline.temporal.values import Duration, PartialDate

if TYPE_CHECKING:
    from timeline.temporal.values import Datable

_BEFORE = folded(grammar.words("قبل قبيل"))
_AFTER = folded(grammar.words("بعد بعيد عقب"))
_NEXT = {"غداه": 1, "عشيه": -1}
# What one telling calls so and another otherwise: أطاح الجيش بالرئيس is "الانقلاب" a line later.
_CALLED: dict[str, tuple[str, ...]] = {
    "accident": ("accident", "attack", "disaster", "death"),
    "attack": ("attack", "accident", "death"),
    "war": ("war", "dismissal", "conquest", "protest"),
    "visit": ("visit", "travel", "meeting"),
    "travel": ("travel", "visit"),
    "sport": ("sport", "award"),
}


@attrs.frozen
class Anchored:
    """Tokens `first..last` of a sentence that give a time, that time, and the telling it counts from."""

    first: int
    last: int
    when: PartialDate
    anchor: Told

    def mention(self, sentence: Sentence) -> Mention:
        """The words as one expression of time, for reading the sentence again."""
        tokens = sentence.tokens
        start, end = tokens[self.first].start + tokens[self.first].reading.conjunction, tokens[self.last].end
        value = self.when.timex3
        return Mention(
            start, end, sentence.text[start:end], "DATE", value, None, None, None, self.when, Date(), "anchored",
            "resolved", None,
        )  # fmt: skip


def anchored(sentence: Sentence, before: Sequence[Told]) -> Anchored | None:
    """The first time of a sentence that counts from an event of `before`, the latest that its noun may mean.

    None where there is no such time, where no telling fits or where the fitting one has no date.
    """
    tokens = sentence.tokens
    for i in range(len(tokens) - 1):
        reading, noun = tokens[i].reading, tokens[i + 1].reading
        if reading.function != "preposition" or noun.noun is None or not (noun.definite or noun.suffix):
            continue
        if reading.base in _NEXT:
            last, shift, sign = i + 1, Duration(days=1), _NEXT[reading.base]
        elif reading.base in _BEFORE or reading.base in _AFTER:
            found = _counted(sentence, i + 2)
            if found is None:
                continue
            last, shift, sign = *found, (-1 if reading.base in _BEFORE else 1)
        else:
            continue
        anchor = next((told for told in reversed(before) if _means(noun.noun, noun.base, told)), None)
        when = _shifted(anchor.when, shift, sign) if anchor is not None else None
        return Anchored(i, last, when, anchor) if anchor is not None and when is not None else None
    return None


def _counted(sentence: Sentence, start: int) -> tuple[int, Duration] | None:
    """The duration behind ب within a few words, and its token."""
    tokens = sentence.tokens
    for i in range(start, min(start + 5, len(tokens))):
        mention = tokens[i].mention
        if mention is not None:
            glued = tokens[i - 1].text == "ب"
            return (i, mention.when) if glued and isinstance(mention.when, Duration) else None
        if tokens[i].type != "word":
            return None
    return None


def _means(kind: str, base: str, told: Told) -> bool:
    if kind != "other" and told.kind in _CALLED.get(kind, (kind,)):
        return True
    return stem(base) in {stem(word) for word in told.what.split()}


def _shifted(when: Datable | None, shift: Duration, sign: int) -> PartialDate | None:
    """The day, month or year so far from another; that itself where it is coarser than the distance."""
    first = getattr(when, "first_day", None)
    plain = when if isinstance(when, PartialDate) else None
    if first is None or shift.vague is not None or not 1 <= first <= dt.date.max.toordinal() - 40_000:
        return None
    day = dt.date.fromordinal(first)
    years, months = int(shift.years) * sign, int(shift.months) * sign
    total = day.year * 12 + day.month - 1 + years * 12 + months
    year, month = divmod(total, 12)
    if plain is not None and plain.month is None:
        return PartialDate(year) if plain.calendar == "gregorian" else None
    if plain is not None and plain.day is None:
        return PartialDate(year, month + 1) if plain.calendar == "gregorian" else None
    if shift.years or shift.months:
        return PartialDate(year, month + 1) if shift.months else PartialDate(year)
    moved = day + dt.timedelta(days=sign * (int(shift.days) + 7 * int(shift.weeks) + int(shift.hours) // 24))
    return PartialDate(moved.year, moved.month, moved.day)
