"""What a document tells: for each date the event beside it, in the text's own words.

The way: the sentence of a date is read as clauses (`clauses`), the head that the date belongs to is looked for
(`heads`), its words are chosen (`headwords`) and cut at good places (`phrases`), a subject that the clause leaves out
is added in brackets (`whose`), and the words beside the head give the status (`status`). Dates that only measure,
compare or number tell nothing, nor does what `refusals` names. `teller` goes this way for one sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from timeline.arabic.wrapping import unwrapped
from timeline.events.documents import Document, behind_place_and_day, is_date_line, is_furniture, paragraphs, sentences
from timeline.events.heading import Heading
from timeline.events.model import Told
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import heads_entry
from timeline.events.teller import Teller
from timeline.events.when.ages import aged, born, is_his, says_age
from timeline.events.when.anchors import anchored
from timeline.events.when.annals import Annals
from timeline.events.when.periods import as_found, widened
from timeline.events.who.memory import Memory

if TYPE_CHECKING:
    from timeline.arabic.reader import Mention

LONGEST = 3000  # code points that are read as one sentence at most
# A time that may count from what was told before: "بعد الزيارة بيومين", "غداة الانقلاب".
_COUNTED = re.compile(r"(?:قبل|بعد|عقب|قبيل|بعيد)\s+\S+\s+(?:\S+\s+){0,3}ب\w|(?:غداة|عشية)\s")
# A sentence that goes on with the event of the one before: "وخلال الزيارة وقع الجانبان ...".
_MEANWHILE = re.compile(r"و?(?:خلال|أثناء|على هامش|في (?:ختام|أثناء|إطار))\s")

# The month whose crescent is looked for is none in which it is done: "تحري هلال شهر رمضان مساء الأحد".
_MOON = re.compile(r"(?<!\w)[وبل]?هلال\s+$")


def tell(document: Document, mentions: Sequence[Mention]) -> list[Told]:
    """List what the dated clauses of a document tell, in text order.

    `mentions` are those of `document.text`, in order and not overlapping. Durations, sets and vague references date
    nothing; a date that cannot be determined gives a telling without `when` and with the mention's reason.
    """
    text = unwrapped(document.text)
    found, mentions = mentions, widened(text, mentions)
    out: list[Told] = []
    starts = [mention.start for mention in mentions]
    memory = Memory(text, document.title)
    annals = Annals(text)
    lines = [(0, 0), *paragraphs(text)]
    for before, (first, last) in pairwise(lines):
        low, high = bisect_left(starts, first), bisect_left(starts, last)
        dated = annals.year is not None or any(map(dates_event, mentions[low:high]))
        if not dated and not (out and says_age(text[first:last])):
            continue
        if is_date_line(text, first, last, mentions[low:high]) or is_furniture(text[first : min(last, first + 400)]):
            continue
        spans = [piece for span in sentences(text, first, last) for piece in _pieces(text, *span, mentions, starts)]
        opens = first
        if spans:
            told_at = [m for m in mentions[low:high] if m.end <= spans[0][1] and dates_event(m)]
            begins = behind_place_and_day(text, spans[0][0], told_at)
            if begins > spans[0][0]:
                opens, spans[0] = begins, (begins, spans[0][1])
        earlier = list(sentences(text, *before))[-1:]  # what the paragraph before ended with
        entry: Told | None = None  # what the line of a chronology told first
        for number, (start, end) in enumerate(spans):
            near = mentions[bisect_left(starts, start) : bisect_right(starts, end)]
            inside = [(m, dates_event(m) and not _MOON.search(text, start, m.start)) for m in near if m.end <= end]
            if is_furniture(text[start:end]):
                continue
            counted = out and _COUNTED.search(text, start, end)
            dates = [mention for mention, flag in inside if flag]
            pointed = annals.pointed(start, end, dates)
            if pointed is not None:
                stop = dates[0].start if dates else end
                out += _pointed(document, pointed, (text, start, stop), memory)
            annals.enter(start, dates)
            if not dates:
                if out and says_age(text[start:end]):
                    out += _aged(document, analyse(text, start, end, inside), inside, memory, out)
                if number and out and entry is not None:
                    out += Teller(document, analyse(text, start, end, inside), memory).goes_on(entry)
                elif out and counted:
                    out += _anchored(document, analyse(text, start, end, inside), inside, memory, out)
                elif out and _MEANWHILE.match(text, start, end) and first - out[-1].source.end < 400:
                    out += Teller(document, analyse(text, start, end, inside), memory).inherit(out[-1])
                continue
            sentence = analyse(text, start, end, inside)
            memory.enter([*earlier, *spans], len(earlier) + number)
            told = Teller(document, sentence, memory, start == opens).tell()
            out += told
            entry = _entered(sentence, told) if start == opens else None
            if says_age(text[start:end]):
                out += _aged(document, sentence, inside, memory, out)
            if _COUNTED.search(text, start, end):
                out += _anchored(document, sentence, inside, memory, out)
    known = {told.what for told in out if told.when is not None}
    out = [told for told in out if told.when is not None or told.what not in known]  # once more "في هذا اليوم"
    heading = Heading.of(document) if out else None
    out = out if heading is None else [heading.beside(told, document) for told in out]
    return out if mentions is found else as_found(out, found)


def _entered(sentence: Sentence, told: Sequence[Told]) -> Told | None:
    """What the first sentence of a line of a chronology tells at the date that heads it; None of other lines."""
    date = next((i for i, token in enumerate(sentence.tokens) if token.type == "date"), None)
    if date is None or not heads_entry(sentence.tokens, date):
        return None
    return next((t for t in told if t.source.mention is sentence.tokens[date].mention), None)


def _anchored(
    document: Document,
    sentence: Sentence,
    inside: Sequence[tuple[Mention, bool]],
    memory: Memory,
    before: Sequence[Told],
) -> list[Told]:
    """What a sentence tells at a time that counts from an event told before, itself perhaps of this sentence."""
    found = anchored(sentence, before)
    if found is None:
        return []
    mention = found.mention(sentence)
    told = Teller(document, _again_with(sentence, inside, [mention]), memory).tell()
    source = found.anchor.source.mention
    told = [t for t in told if t.source.mention is mention and not any(_again(t, b) for b in before)]
    return [attrs.evolve(t, source=attrs.evolve(t.source, mention=source)) for t in told]


def _again_with(sentence: Sentence, inside: Sequence[tuple[Mention, bool]], times: Sequence[Mention]) -> Sentence:
    """A sentence read again with times that count from what was told before."""
    rest = [(m, flag) for m, flag in inside if all(m.end <= time.start or m.start >= time.end for time in times)]
    marked = sorted([*rest, *((time, True) for time in times)], key=lambda pair: pair[0].start)
    return analyse(sentence.text, sentence.tokens[0].start, sentence.tokens[-1].end, marked)


def _aged(
    document: Document,
    sentence: Sentence,
    inside: Sequence[tuple[Mention, bool]],
    memory: Memory,
    before: Sequence[Told],
) -> list[Told]:
    """What a sentence tells at an age of the one whose birth was told before."""
    who = born(before, document.title)
    start, end = sentence.tokens[0].start, sentence.tokens[-1].end
    ages = aged(sentence.text[start:end], start, who) if who is not None else []
    if who is None or not ages:
        return []
    again = _again_with(sentence, inside, [age.mention for age in ages])
    told = Teller(document, again, memory).tell()
    birth = next(one.source.mention for one in before if one.kind == "birth")
    out = []
    for age in ages:
        own = [one for one in told if one.source.mention is age.mention and is_his(again, one, age, who)]
        known = (b.what.split()[0] for b in before if b.source.start >= start)
        out += [one for one in own if one.what.split()[0] not in known]
    return [attrs.evolve(one, source=attrs.evolve(one.source, mention=birth)) for one in out]


def _pointed(
    document: Document, pointed: tuple[Mention, Mention], span: tuple[str, int, int], memory: Memory
) -> list[Told]:
    """What a sentence tells at its "وفيها", in the time that was entered before; another date has its own clause."""
    (here, entered), (text, start, end) = pointed, span
    stop = max(text.rfind(mark, here.end, end) for mark in "،؛,")
    sentence = analyse(text, start, stop if stop > 0 else end, [(here, True)])
    told = Teller(document, sentence, memory).tell()
    return [attrs.evolve(one, source=attrs.evolve(one.source, mention=entered)) for one in told]


def _again(one: Told, before: Told) -> bool:
    """Is it the deed that the time counts from: "عين عضوا غداة الاستقلال، في يناير 1961"?"""
    return one.when == before.when and (one.what.startswith(before.what) or before.what.startswith(one.what))


def _pieces(
    text: str, start: int, end: int, mentions: Sequence[Mention], starts: list[int]
) -> Iterator[tuple[int, int]]:
    """Cut a sentence that runs on without a stop, so that the work on a text grows no faster than the text."""
    while end - start > LONGEST:
        at = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in "،, ")
        at = at + 1 if at > 0 else start + LONGEST
        before = bisect_left(starts, at) - 1
        if before >= 0 and mentions[before].end > at:  # never through a date
            at = mentions[before].end
        yield start, at
        start = at
    if start < end:
        yield start, end


def dates_event(mention: Mention) -> bool:
    """Tell whether a mention may date an event: a date or time that is neither a measure nor vague."""
    if mention.type not in ("DATE", "TIME"):
        return False
    value = mention.value
    # A time of day without its day dates nothing.
    return not (value.endswith("_REF") or value.startswith(("P", "T")))
