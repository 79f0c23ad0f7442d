"""What a document tells: for each date the event beside it, in the text's own words.

The way: the sentence of a date is read as clauses (`clauses`), the head that the date belongs to is looked for
(`heads`), its words are cut at good places (`phrases`), a subject that the clause leaves out is added in brackets
(`whose`), and the words beside the head give the status (`status`). Dates that only measure, compare or number tell
nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from timeline.arabic.wrapping import unwrapped
from timeline.events import asides, datewords, lifespans, phrases, rendering, subjects
from timeline.events.actors import glued, person
from timeline.events.actors import objectless as without_object
from timeline.events.anchors import anchored
from timeline.events.annals import Annals
from timeline.events.clauses import Sentence, analyse
from timeline.events.documents import Document, is_date_line, is_furniture, paragraphs, sentences
from timeline.events.heads.instead import instead, named_instead, verb_instead, with_verb_before
from timeline.events.heads.place import Head
from timeline.events.heads.search import heads, undated_heads
from timeline.events.lasting import ENDURING, lasting
from timeline.events.lexicon import grammar
from timeline.events.lexicon.senses import GOVERNING
from timeline.events.memory import Memory, render_subject
from timeline.events.model import HAPPENED, NEGATED, PLANNED, UNCERTAIN, Source, Told
from timeline.events.places import seats
from timeline.events.senses import told_kind
from timeline.events.status import judge
from timeline.events.tokens import CLOSING, COMMA, OPENING, QUOTES, Token
from timeline.events.whose import Whose, of_no_one
from timeline.events.words import Verb, folded, wanted_by
from timeline.events.worth import speaks_of_nothing, tells
from timeline.temporal.values import Granularity, PartialDate

if TYPE_CHECKING:
    from timeline.arabic.reader import Mention
    from timeline.temporal.values import Datable

_DATING = ("DATE", "TIME")
_QUOTED = 240  # code points of the sentence that a quote takes on before and behind the words that tell
LONGEST = 3000  # code points that are read as one sentence at most


def tell(document: Document, mentions: Sequence[Mention]) -> list[Told]:
    """List what the dated clauses of a document tell, in text order.

    `mentions` are those of `document.text`, in order and not overlapping. Durations, sets and vague references date
    nothing; a date that cannot be determined gives a telling without `when` and with the mention's reason.
    """
    text = unwrapped(document.text)
    out: list[Told] = []
    starts = [mention.start for mention in mentions]
    memory = Memory(text, document.title)
    annals = Annals(text)
    for first, last in paragraphs(text):
        low, high = bisect_left(starts, first), bisect_left(starts, last)
        if annals.year is None and not any(map(dates_event, mentions[low:high])):
            continue
        if is_date_line(text, first, last, mentions[low:high]) or is_furniture(text[first : min(last, first + 400)]):
            continue
        spans = [piece for span in sentences(text, first, last) for piece in _pieces(text, *span, mentions, starts)]
        for number, (start, end) in enumerate(spans):
            near = mentions[bisect_left(starts, start) : bisect_right(starts, end)]
            inside = [(mention, dates_event(mention)) for mention in near if mention.end <= end]
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
                if out and counted:
                    out += _anchored(document, analyse(text, start, end, inside), inside, memory, out)
                elif out and _MEANWHILE.match(text, start, end) and first - out[-1].source.end < 400:
                    out += _Teller(document, analyse(text, start, end, inside), memory, False).inherit(out[-1])
                continue
            sentence = analyse(text, start, end, inside)
            memory.enter(spans, number)
            out += _Teller(document, sentence, memory, start == first).tell()
            if _COUNTED.search(text, start, end):
                out += _anchored(document, sentence, inside, memory, out)
    return out


# A time that may count from what was told before: "بعد الزيارة بيومين", "غداة الانقلاب".
_COUNTED = re.compile(r"(?:قبل|بعد|عقب|قبيل|بعيد)\s+\S+\s+(?:\S+\s+){0,3}ب\w|(?:غداة|عشية)\s")
# A sentence that goes on with the event of the one before: "وخلال الزيارة وقع الجانبان ...".
_MEANWHILE = re.compile(r"و?(?:خلال|أثناء|على هامش|في (?:ختام|أثناء|إطار|ختام))\s")
# A lone noun of these kinds may have its date for a name, and verbs of those last.
_NAMED_BY_DAY = (
    "war", "agreement", "election", "protest", "attack", "disaster", "law", "sport", "meeting", "accident",
)  # fmt: skip
_LASTING = ("other", "statement", "trade", "law", "founding")
# What such a verb tells is nothing without its subject.
_SUBJECTS_ALL = frozenset(["other", "statement", "founding", "opening", "trade", "closing", "culture"])
_ARRANGED = frozenset(
    [
        "visit",
        "meeting",
        "opening",
        "closing",
        "travel",
        "sport",
        "celebration",
        "election",
        "agreement",
        "trade",
        "statement",
        "court",
        "law",
    ]
)
_BRACKETS = OPENING | CLOSING
_BRACKETED = 20  # tokens from a date to its brackets
_FROM_ON = ("اعتبارا", "ابتداء", "بدءا")  # as they are folded
_BE = ("كون", 1)
_ALMOST = folded(grammar.words("كاد كادت كادوا يكاد تكاد وكاد وكادت أوشك أوشكت"))
_TIED_TO_DATES = ("في", "خلال", "حتي", "منذ", "الي", "قبل", "بعد")
_FEASTS = folded(grammar.words("عطلة عيدا يوما إجازة موعدا مناسبة ذكرى"))
_DECLARING = (("عبر", 8), ("علن", 4), ("جعل", 1), ("حدد", 2), ("قرر", 2), ("تخذ", 8))
_BEING = ("يكون", "تكون", "يكونوا")
_OCCASIONS = frozenset(["visit", "meeting", "travel", "celebration", "opening"])
_INHERITING = frozenset(["agreement", "cooperation", "appointment", "award", "opening", "founding", "law"])


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
    rest = [(m, flag) for m, flag in inside if m.end <= mention.start or m.start >= mention.end]
    start, end = sentence.tokens[0].start, sentence.tokens[-1].end
    again = analyse(sentence.text, start, end, sorted([*rest, (mention, True)], key=lambda pair: pair[0].start))
    told = _Teller(document, again, memory, False).tell()
    source = found.anchor.source.mention
    told = [t for t in told if t.source.mention is mention and not any(_again(t, b) for b in before)]
    return [attrs.evolve(t, source=attrs.evolve(t.source, mention=source)) for t in told]


def _pointed(
    document: Document, pointed: tuple[Mention, Mention], span: tuple[str, int, int], memory: Memory
) -> list[Told]:
    """What a sentence tells at its "وفيها", in the time that was entered before; another date has its own clause."""
    (here, entered), (text, start, end) = pointed, span
    stop = max(text.rfind(mark, here.end, end) for mark in "،؛,")
    sentence = analyse(text, start, stop if stop > 0 else end, [(here, True)])
    told = _Teller(document, sentence, memory, False).tell()
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
    if mention.type not in _DATING:
        return False
    value = mention.value
    # A time of day without its day dates nothing.
    return not (value.endswith("_REF") or value.startswith(("P", "T")))


@attrs.define
class _Teller:
    """Tells one sentence."""

    document: Document
    sentence: Sentence
    memory: Memory
    opens: bool

    def tell(self) -> list[Told]:
        tokens = self.sentence.tokens
        out: list[Told] = []
        dated = [i for i, token in enumerate(tokens) if token.type == "date"]
        if any(token.text in "؟?" for token in tokens[-2:]):
            return []  # a question tells nothing
        floor = 0
        skip: set[int] = set()
        for place, date in enumerate(dated):
            if date in skip:
                continue
            following = dated[place + 1] if place + 1 < len(dated) else None
            if following is not None and _in_name(self.sentence, date, following):
                continue
            if place and _explains(self.sentence, dated[place - 1], date):
                continue
            twin = following if following is not None and _twins(self.sentence, date, following) else None
            best = date
            if twin is not None:
                skip.add(twin)
                best = _finer(self.sentence, date, twin)
                following = dated[place + 2] if place + 2 < len(dated) else None
            lives = lifespans.lives(self.sentence, best, self.opens)
            if lives is not None:
                skip.update(lives.dates)
                for kind, when, mention_at, what in lives.events:
                    out.append(self._told(when, what, kind, HAPPENED, lives.start, lives.end, mention_at))
                floor = max(floor, max(lives.dates) + 1)
                continue
            aside = self._in_bracket(date)
            if aside is not None:
                skip.update(i for i in aside if tokens[i].type == "date")
                out += self._aside(aside)
                continue
            last = twin if twin is not None else date
            found = heads(self.sentence, date, last, floor, following, self._ahead(best))
            told = [self._phrase(head, date, last, best) for head in found]
            if not any(told) and found and found[-1].shape == "verb" and found[-1].index < date:
                rather = instead(self.sentence, date, last, found[-1].index)
                told = [self._phrase(head, date, last, best) for head in rather]
            elif not any(told) and found and found[-1].shape == "noun" and found[-1].index < date:
                rather = verb_instead(self.sentence, date, last, found[-1].index)
                told = [self._phrase(head, date, last, best) for head in rather]
            if not any(told) and found and found[-1].shape == "verb":
                rather = with_verb_before(self.sentence, date, last, found[-1].index)
                told = [self._phrase(head, date, last, best) for head in rather]
            if not any(told):
                named = named_instead(self.sentence, date, last, floor)
                told = [self._phrase(head, date, last, best) for head in named]
            for one in told:
                if one is None or any(t.what == one.what and t.when == one.when for t in out):
                    continue
                wider = next((n for n, t in enumerate(out) if _refines(one, t)), None)
                if wider is None:
                    out.append(one)
                else:  # "أمس اندلع حريق في السوق عند الخامسة"
                    out[wider] = attrs.evolve(one, what=out[wider].what)
            floor = last + 1
        return out

    def _in_bracket(self, date: int) -> range | None:
        """The clause in brackets that holds a date and a verb: "كان السد يعلو ببطء (بدأ العمل فيه عام 1954)"."""
        tokens = self.sentence.tokens
        low = next((i for i in range(date - 1, max(-1, date - _BRACKETED), -1) if tokens[i].text in _BRACKETS), -1)
        if low < 0 or tokens[low].text not in OPENING:
            return None
        behind = range(date + 1, min(len(tokens), date + _BRACKETED))
        high = next((i for i in behind if tokens[i].text in _BRACKETS), -1)
        if high < 0 or tokens[high].text not in CLOSING:
            return None
        first = tokens[low + 1].reading.verb
        told = sum(token.type == "word" and not token.reading.function for token in tokens[low + 1 : high])
        if first is None or first.role != "perfect" or not first.sure:
            return None
        named = told > 1 or subjects.named_before(self.sentence, low, first.gender) is not None
        return range(low + 1, high) if named else None

    def _aside(self, aside: range) -> list[Told]:
        tokens = self.sentence.tokens
        inside = [(t.mention, t.type == "date") for t in tokens[aside.start : aside.stop] if t.mention is not None]
        again = analyse(self.sentence.text, tokens[aside.start].start, tokens[aside.stop - 1].end, inside)
        return _Teller(self.document, again, self.memory, False).tell() or self._of_named(aside)

    def _of_named(self, aside: range) -> list[Told]:
        """What a bracket tells of the one named before it: "جامعة صنعاء (تأسست عام 1970) أكبر الجامعات"."""
        sentence, tokens = self.sentence, self.sentence.tokens
        verb = tokens[aside.start].reading.verb
        who = subjects.named_before(sentence, aside.start - 1, verb.gender) if verb is not None else None
        dates = [i for i in aside if tokens[i].type == "date"]
        if verb is None or who is None or len(dates) != 1 or subjects.after_verb(sentence, aside.start) is not None:
            return []
        indices = phrases.trim(tokens, [i for i in aside if i < dates[0]])
        after = {aside.start: render_subject(sentence, who)}
        what = rendering.render(sentence.text, tokens, indices, after)
        kind = told_kind(sentence, aside.start, verb.kind, indices, after)
        when = lifespans.datable(tokens[dates[0]])
        return [self._told(when, what, kind, HAPPENED, who.start, dates[0], dates[0])]

    def inherit(self, before: Told) -> list[Told]:
        """Tell what a sentence without a date adds to a dated occasion: its date is that of the occasion."""
        tokens = self.sentence.tokens
        occasion = next((t.reading for t in tokens[1:5] if t.reading.noun in _OCCASIONS), None)
        if occasion is None or before.kind not in _OCCASIONS or not (occasion.definite or occasion.suffix):
            return []
        out: list[Told] = []
        for head in undated_heads(self.sentence):
            if head.kind not in _INHERITING or head.index not in self.sentence.verbs:
                continue
            told = self._phrase(head, head.index, head.index, head.index)
            if told is not None:
                source = attrs.evolve(told.source, mention=before.source.mention)
                out.append(attrs.evolve(told, when=before.when, source=source, reason=before.reason))
        return out

    def _phrase(self, head: Head, date: int, last: int, best: int) -> Told | None:
        sentence, tokens = self.sentence, self.sentence.tokens
        when = lifespans.datable(tokens[best])
        whose = Whose(sentence, self.memory)
        if whose.nameless(head):
            head = attrs.evolve(head, indices=tuple(i for i in head.indices if i >= head.index), preceded=False)
        indices = _undated(sentence, head.indices, date, last)
        indices = phrases.without_owned(sentence, asides.without_brackets(tokens, indices), head.index)
        wanted = wanted_by(head.lemma) if head.shape == "verb" else ""
        objectless = _lacks_object(sentence, head, indices)
        indices = _with_object(sentence, head, indices) if objectless else indices
        indices = asides.joined(tokens, indices, sentence.verbs, objectless, wanted)
        whole = indices
        if not head.settled:
            indices = phrases.cut(sentence, indices, head.index, head.lemma == ("شهد", 1), wanted)
        indices = phrases.ended(sentence, indices, head.index)
        shortened = head.shape == "verb" and head.kind != "law" and 0 < len(indices) < len(whole)
        if shortened and speaks_of_nothing(sentence, indices, head.index):
            indices = _with_matter(sentence, head, whole) or indices
        if indices:
            indices = _with_amount(sentence, head, indices)
        if head.shape == "verb" and not head.settled:
            indices = _of_other_date(sentence, indices, head.index, last)
            indices = phrases.bridged(sentence, indices, head.index, head.indices, wanted)
        if not indices:
            return None
        after: dict[int, str] = {}
        owner, lacking = whose.subject(head)
        deed = tokens[head.index].reading.verb
        suffered = head.kind in ("birth", "death") or (deed is not None and deed.passive)
        if owner is not None and suffered and head.index in indices[:-1]:
            at = indices.index(head.index) + 1
            indices = indices[:at] if tokens[indices[at]].text in COMMA else indices  # توفي يوم الجمعة، وصلي عليه
        owned = head.shape == "noun" and head.index not in sentence.verbs
        wanting = owner is None and owned and bool(tokens[head.index].reading.suffix)
        bearer = head.bearer if head.bearer is not None else head.index
        told = sum(tokens[i].type == "word" for i in indices)
        if owner is not None and bearer in indices and told <= phrases.FARTHEST:
            after[bearer] = owner
        meant = None if after or head.shape == "phrase" else whose.pronoun(head) or whose.belonging(head)
        if meant is not None and meant[0] in indices:
            after[meant[0]] = meant[1]
        if self._takes_date(head, date, last):  # اعتبار | يوم الأحد | عطلة رسمية
            indices = sorted({*indices, *range(date, last + 1)})
        named = not after and self._named(head, indices, date)
        if named:  # "ثورة 23 يوليو": the date is the name
            indices.append(date)
            indices = self._with_relative(indices, date)
        what = rendering.render(sentence.text, tokens, indices, after, noun=head.shape != "verb")
        if not any(character.isalpha() for character in what):
            return None
        bare = head.shape == "phrase" and head.lemma is None and head.kind == "other"
        if bare and (when is None or not any(tokens[i].text in QUOTES for i in head.indices)):
            return None  # neither verb nor event noun nor the name of a work: "الراحة في فصل الصيف"
        if head.shape == "noun" and len(indices) <= 2 and _session(tokens[indices[-1]], tokens[date - 1]):
            return None  # قبيل افتتاح جلسة أمس
        if head.shape == "verb" and _conditional(tokens, head.index):
            return None
        if head.shape == "verb" and tokens[head.index].reading.base in _BEING and _subjunctive(tokens, head.index):
            return None
        count = sum(tokens[i].type == "word" for i in indices)
        if tokens[indices[0]].reading.function == "demonstrative" and count < 5:
            return None  # هذا العدد سيتضاعف
        owners = tokens[head.index].reading.suffix
        last_ = tokens[indices[-1]].reading
        if head.lemma == ("تمم", 1) and count < 5 and last_.function == "preposition" and len(last_.base) > 2:
            return None  # تم العثور عليها
        if wanting and not after and owners in ("هم", "هن", "كم", "نا"):
            return None
        if (
            not after
            and not (head.kind in ("birth", "death") and wanting and count > 1)
            and count < ((6 if owners == "هما" else 9) if wanting else 4)
            and (wanting or _somebodys(tokens[indices[0]], head))
        ):
            return None  # "تعرضهما لإصابة": nobody knows whose
        verb = tokens[head.index].reading.verb if head.shape == "verb" else None
        denied = indices[0] > 0 and tokens[indices[0] - 1].reading.base == "لا"
        if denied and (verb is None or tokens[indices[0]].text.endswith("ة")):
            return None  # لا صحة لما يتداول
        # A report begins: تتواصل اليوم فعاليات ...
        lead = verb is not None and self.opens and head.index < 2 and self.document.date is not None
        if _general(verb, best, tokens) or (not lead and _nowadays(verb, head.kind, tokens[best].text)):
            return None
        if not self._since(date) and _time_and_again(tokens, head):
            return None
        if verb is not None and not self._since(date) and self._habitual(verb, head, when):
            return None
        if (
            verb is not None
            and verb.role == "imperfect"
            and tokens[head.index - 1].reading.base in ("حتي", "كي", "لكي")
        ):
            return None  # a purpose, no event
        if not tells(sentence, indices, head.index, head.shape, head.kind, bool(after)) and not named:
            return None
        if head.shape == "verb" and head.kind != "law" and speaks_of_nothing(sentence, indices, head.index):
            return None
        if "مواليد" in tokens[head.index].reading.base and head.shape == "noun":
            return None  # a count of births, and no birth
        unsaid = head.shape == "state" or (head.shape == "verb" and not self._told_alone(head, count))
        if lacking and not after and unsaid:
            return None  # nobody knows who: "حصل على الجائزة"
        judged = judge(sentence, head.index, indices[0], date, head.governor)
        if judged.nothing:
            return None
        state = judged.state
        led = [] if named else _led(tokens, judged.lead, indices[0])
        if led:  # لم يسبق أن زار، كان من المقرر أن يصل
            indices = [*led, *indices]
            between = {tokens[i].text for i in led}
            after = {i: said for i, said in after.items() if not between & set(said.split())}
            what = rendering.render(sentence.text, tokens, indices, after)
        if named and state == NEGATED:
            state = HAPPENED  # "لن أترشح في انتخابات 2016": he will not, yet they are held
        only = self._only(head, date) if judged.lead is not None else None
        if only is not None:  # لم يصل إلا عام 1250: in 1250 he did
            state = PLANNED if tokens[head.index - 1].reading.base == "لن" else HAPPENED
            indices = [*(i for i in indices if i < only), *range(only, date + 1)]
            what = rendering.render(sentence.text, tokens, indices, after)
        state = self._timed(state, head, when)
        if state == PLANNED and head.kind == "death" and head.shape == "noun" and tokens[head.index].reading.suffix:
            return None  # ذكرى الأربعين على وفاته التي تصادف الخميس
        when = lasting(tokens, head, when, date, state == NEGATED)
        if state == PLANNED and head.shape == "verb" and self._past(head, when):
            return None  # "ستزيد النسبة من 4% عام 2010 إلى ...": the date is not the verb's
        first, end = min(indices[0], date, head.index), max(indices[-1], last)
        kind = told_kind(sentence, head.index, head.kind, indices, after)
        return self._told(
            when,
            what,
            kind,
            state,
            first,
            end,
            best,
        )

    def _only(self, head: Head, date: int) -> int | None:
        """The إلا that lets a denial stop at the date: "لم يصل إلا في مايو"."""
        tokens = self.sentence.tokens
        for i in range(date - 1, head.index, -1):
            if tokens[i].reading.base == "الا":
                return i
            if tokens[i].reading.folded not in datewords.LINKS:
                break
        return None

    def _ahead(self, date: int) -> bool:
        when, said = lifespans.datable(self.sentence.tokens[date]), self.document.date
        return (
            said is not None and when is not None and when.first_day is not None and when.first_day > said.toordinal()
        )

    def _named(self, head: Head, indices: list[int], date: int) -> bool:
        """Is the date the name of a lone event noun just before it?"""
        tokens = self.sentence.tokens
        if head.shape == "state" and head.kind == "birth":
            return indices[-1] == head.index == date - 1  # من مواليد 1950
        if head.shape != "noun" or indices[-1] != date - 1:
            return False
        reading = tokens[indices[-1]].reading
        if len(indices) > 1:  # الترشح لانتخابات 2005
            return reading.noun in _NAMED_BY_DAY and not reading.definite and tokens[date].text.isdigit()
        dated = any(character.isdigit() for character in tokens[date].text)  # not: مباريات أمس
        return dated and not (reading.definite or reading.suffix) and head.kind in _NAMED_BY_DAY

    def _takes_date(self, head: Head, date: int, last: int) -> bool:
        """Is the date what somebody declares to be something: "اعتبار يوم الأحد عطلة", "أعلنت ذلك اليوم عيدا"?"""
        tokens = self.sentence.tokens
        if head.lemma not in _DECLARING or last + 1 >= len(tokens):
            return False
        behind, before = tokens[last + 1].reading, tokens[date - 1].reading
        return behind.folded in _FEASTS and date - head.index <= 4 and not before.function

    def _with_relative(self, indices: list[int], date: int) -> list[int]:
        """The name of an event with what a relative clause says of it: "حادث 12 مايو | الذي أودى بحياة ثلاثة"."""
        sentence, tokens = self.sentence, self.sentence.tokens
        at = date + 1
        if at >= len(tokens) or tokens[at].reading.function != "relative" or tokens[at].reading.conjunction:
            return indices
        clause = sentence.clauses[sentence.clause_of[at]]
        ends = (i for i in range(at, clause.end) if _breaks(tokens[i]))
        stop = next(ends, clause.end)
        if clause.start != at or not at < clause.verb < stop - 1:
            return indices
        longer = [*indices, *range(at, stop)]
        return phrases.ended(sentence, phrases.cut(sentence, longer, clause.verb), clause.verb)

    def _told_alone(self, head: Head, count: int) -> bool:
        """Do the words behind a verb tell enough without its subject: "تعاقد مع اللاعب في صفقة انتقال حر"?"""
        verb = self.sentence.tokens[head.index].reading.verb
        if head.lemma == _BE or verb is None or of_no_one(self.sentence.tokens, head):
            return False
        if verb.passive or self._passive(head):
            return True
        plain = head.kind if head.lemma in GOVERNING else verb.kind
        return count > 4 and verb.sure and verb.role == "perfect" and not {plain, head.kind} <= _SUBJECTS_ALL

    def _passive(self, head: Head) -> bool:
        """May the verb be a passive, or one that this sentence alone need not explain?"""
        verb = self.sentence.tokens[head.index].reading.verb
        if head.kind in ("birth", "death") or (verb is not None and verb.role == "imperfect"):
            return head.kind in ("birth", "death")
        if head.kind in ("founding", "court", "arrest", "release"):
            return not self.sentence.tokens[head.index].reading.folded.endswith("وا")
        return self.sentence.clause_of[head.index] == 0 and len(self.document.text) < 400

    def _since(self, date: int) -> bool:
        tokens = self.sentence.tokens
        return any(tokens[i].reading.base in grammar.SINCE + _FROM_ON for i in range(max(0, date - 3), date))

    def _habitual(self, verb: Verb, head: Head, when: Datable | None) -> bool:
        """Does an imperfect tell what is or was the rule: "يصف المؤرخون ... في القرن العشرين", "كنت في مصر"?"""
        if head.lemma == _BE:
            return verb.person == 1
        if verb.role != "imperfect" or verb.future or when is None:
            return False
        if self.document.date is None and head.kind not in ("other", "statement", "culture", "conquest"):
            return False
        before = self.sentence.tokens[head.index - 1].reading if head.index else None
        if before is not None and before.function in ("negation", "future", "aspect"):
            return False
        fact = before is not None and before.function == "complement" and head.index > 1
        if fact and self.sentence.tokens[head.index - 2].reading.base in ("قبل", "بعد", "منذ"):
            return False  # قبل أن يغادر السفير في مايو
        if any(head.index - 9 < v < head.index for v in self.sentence.verbs):
            return False  # كان يعمل ...، ظلت تدعم ...
        said = self.document.date
        if said is None:
            return when.first_day is None or when.last_day is None or when.last_day - when.first_day > 3000
        return when.last_day is not None and when.last_day < said.toordinal() - 5

    def _past(self, head: Head, when: Datable | None) -> bool:
        verb = self.sentence.tokens[head.index].reading.verb
        said = self.document.date
        if verb is None or not verb.future or said is None or when is None or when.last_day is None:
            return False
        return when.last_day < said.toordinal() - 2

    def _timed(self, state: str, head: Head, when: Datable | None) -> str:
        """What lies after the document's own day cannot have happened yet."""
        said = self.document.date
        last = when.last_day if when is not None else None
        past = said is not None and last is not None and last < said.toordinal() - 3
        deed = self.sentence.tokens[head.index].reading.verb if head.shape == "verb" else None
        if state == PLANNED and past and deed is not None and not deed.future:
            return UNCERTAIN  # توقع الخبراء أن ترتفع الأسعار, a year ago
        if state == PLANNED and past and head.shape == "noun":
            # what was planned for a day long past, where nobody only meant or foresaw it
            return HAPPENED if head.governor is None else UNCERTAIN
        if state != HAPPENED or said is None or when is None or when.first_day is None:
            return state
        today = said.toordinal()
        if when.first_day > today:
            return PLANNED
        arranged = head.kind not in _LASTING or (
            head.kind != "statement" and head.lemma in GOVERNING and head.lemma not in ENDURING
        )
        if deed is not None and deed.role == "imperfect" and arranged and when.last_day is not None:
            return PLANNED if today <= when.first_day and when.last_day <= today else state
        return state

    def _told(self, when: Datable | None, what: str, kind: str, state: str, first: int, last: int, at: int) -> Told:
        sentence, text = self.sentence, self.document.text
        tokens = sentence.tokens
        start, end = _quoted(sentence, first, last)
        mention = tokens[at].mention
        source = Source(self.document.id, start, end, text[start:end], mention)
        words = [token.reading.folded for token in tokens[first : last + 1] if token.type == "word"]
        reason = None
        if when is None:
            reason = (mention.reason if mention is not None else None) or "the date cannot be determined"
        return Told(when, what, kind, state, source, seats(words), reason)


# Verbs of the fifth and sixth form that want an object nevertheless.
_TRANSITIVE = frozenset(
    (
        ("راس", 5), ("ولي", 5), ("سلم", 5), ("فقد", 5), ("لقي", 5), ("صدر", 5), ("بني", 5), ("قلد", 5), ("جنب", 5),
        ("بدل", 6), ("نول", 6), ("جوز", 6), ("جهل", 6), ("قسم", 6), ("كبد", 5), ("حمل", 5), ("وقع", 5), ("دول", 6),
        ("قبل", 5), ("ذكر", 5), ("علم", 5), ("حدي", 5), ("ضمن", 5), ("قضي", 6), ("عطي", 6),
    )
)  # fmt: skip


def _lacks_object(sentence: Sentence, head: Head, indices: Sequence[int]) -> bool:
    """Do prepositions alone stand behind a transitive verb and its subject: "قصف الجيش بالمدافع، ..."?"""
    tokens = sentence.tokens
    verb = tokens[head.index].reading.verb
    if head.shape != "verb" or head.preceded or verb is None or verb.lemma is None:
        return False
    if verb.lemma[1] in (5, 6, 7, 9) and verb.lemma not in _TRANSITIVE:
        return False
    if verb.lemma in grammar.INTRANSITIVE or verb.lemma in grammar.GOVERNING or without_object(verb):
        return False
    who = subjects.after_verb(sentence, head.index)
    if who is None:
        return False
    start = who.end
    if _past_others(sentence, indices, start) is not None:
        return True
    if start in indices and tokens[start].reading.conjunction:  # ونظيره العراقي سالم العامري
        start = _past_apposition(sentence, indices, start)
    behind = next((i for i in indices if i >= start and tokens[i].type != "mark"), None)
    if behind is None or tokens[behind].reading.base == "الي":
        return False
    reading = tokens[behind].reading
    return reading.function == "preposition" or bool(reading.preposition) or glued(reading.folded)


def _with_amount(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """Bring what something reached behind a relative clause: "بلوغ قيمة المشاريع | التي تشرف عليها | 320 مليونا"."""
    tokens, last = sentence.tokens, indices[-1]
    reaching = next((i for i in indices if tokens[i].reading.lemma == ("بلغ", 1)), None)
    if reaching is None or last + 1 >= len(tokens) or tokens[last + 1].reading.function != "relative":
        return indices
    if any(tokens[i].type == "number" for i in indices if i > reaching):
        return indices
    at = next((i for i in head.indices if last < i <= last + 14 and tokens[i].type == "number"), None)
    clause = sentence.clauses[sentence.clause_of[last + 1]]
    at = at if at is not None else next((i for i in range(last + 1, clause.end) if tokens[i].type == "number"), None)
    if at is None or any(tokens[i].type in ("mark", "date") for i in range(last + 1, at)):
        return indices
    stop = at + 1
    while stop < len(tokens) and stop < at + 4 and tokens[stop].type == "word" and not tokens[stop].reading.function:
        stop += 1
    return [*indices, *range(at, stop)]


def _past_others(sentence: Sentence, indices: Sequence[int], start: int) -> int | None:
    """Where the object stands behind others who share in the deed, each behind a comma and "و"; None where none do."""
    tokens = sentence.tokens
    shared = 0
    for i in indices:
        if i < start or tokens[i].text not in COMMA or i + 1 >= len(tokens):
            continue
        following = tokens[i + 1]
        if following.type != "word" or i + 1 in sentence.verbs or i + 1 not in indices:
            return None
        reading = following.reading
        heir = following.text.startswith("وولي")
        if following.text[0] == "و" and (heir or (reading.conjunction and not reading.function)):
            shared += 1
            continue
        plain = reading.definite and not (reading.function or reading.preposition or glued(reading.folded))
        return i + 1 if shared and plain and person(following) is not True else None
    return None


def _past_apposition(sentence: Sentence, indices: Sequence[int], at: int) -> int:
    """Where the words end that go on with a name from `at`: no preposition or function word is among them."""
    tokens = sentence.tokens
    while at in indices and tokens[at].type == "word":
        if tokens[at].reading.function or tokens[at].reading.preposition:
            break
        at += 1
    return at


def _of_other_date(sentence: Sentence, indices: list[int], head: int, last: int) -> list[int]:
    """Leave out a clause at the end whose words were cut at a date of its own: "حدد الموعد ... | بعد أن كان مقررا"."""
    tokens, clause_of = sentence.tokens, sentence.clause_of
    if not indices or clause_of[indices[-1]] == clause_of[head] or indices[-1] < last:
        return indices
    clause = sentence.clauses[clause_of[indices[-1]]]
    beside = tokens[indices[-1] + 1 : min(indices[-1] + 5, clause.end)]
    if clause.opener == "relative" or not any(token.type == "date" for token in beside):
        return indices
    return phrases.ended(sentence, [i for i in indices if i < clause.start], head)


def _with_object(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """Verb, subject and object, where too many words with their prepositions stand between for all to be told.

    "بحث نائب الرئيس سالم العامري | أمس، في الرياض، مع الوزير ...، | مستجدات الوضع".
    """
    tokens = sentence.tokens
    who = subjects.after_verb(sentence, head.index)
    if who is None:
        return indices
    at = _past_others(sentence, indices, who.end)
    if at is not None:  # يتقبل الأمير سالم، ورئيس الوزراء، وولي العهد، | التعازي
        first = next(i for i in indices if i >= who.end and tokens[i].text in COMMA)
        return [k for k in indices if k < first or k >= at]
    if head.kind != "meeting":
        return indices
    end = _past_apposition(sentence, indices, who.end)
    for at in range(1, len(indices) - 1):
        i, following = indices[at], tokens[indices[at + 1]]
        if tokens[i].text not in COMMA or following.type != "word" or i <= end:
            continue
        reading = following.reading
        plain = not (reading.function or reading.conjunction or reading.preposition or glued(reading.folded))
        if indices[at + 1] in sentence.verbs or not plain or person(following) is True:
            continue
        if sum(tokens[k].type == "word" for k in indices[:at]) <= 12:
            return indices
        return [k for k in indices if k < end or k >= indices[at + 1]]
    return indices


def _with_matter(sentence: Sentence, head: Head, indices: list[int]) -> list[int]:
    """A saying with its speaker and what is said, where too many words stand between for all to be told; [] for none.

    "أعلن الأمير سالم | أمس، في منتدى مبادرة مستقبل الاستثمار بالعاصمة | إطلاق مشروع النوارس".
    """
    tokens = sentence.tokens
    who = subjects.after_verb(sentence, head.index)
    if who is None:
        return []
    end = _past_apposition(sentence, indices, who.end)
    for at in range(1, len(indices)):
        i = indices[at]
        reading, before = tokens[i].reading, tokens[indices[at - 1]]
        if i <= end or tokens[i].type != "word" or i in sentence.verbs:
            continue
        free = not (reading.definite or reading.preposition or reading.conjunction or reading.function)
        closed = before.reading.definite or before.text in (*COMMA, *QUOTES) or tokens[i - 1].type in ("date", "time")
        closed = closed or bool(seats((before.reading.folded,)))
        if free and closed and reading.noun is not None and before.reading.function != "preposition":
            said = [k for k in indices if k < end or k >= i]
            said = phrases.ended(sentence, phrases.cut(sentence, said, head.index, False, ""), head.index)
            return [] if said[-1] < i or speaks_of_nothing(sentence, said, head.index) else said
    return []


def _undated(sentence: Sentence, indices: Sequence[int], date: int, last: int) -> list[int]:
    """The words of a head without its dates, nor a lone letter that tied one: "بطولة آسيا | ل|لعام 2015| والتي".

    Another date that a noun governs stays: "إجازة عيد الفطر والتي بدأت ...", "كأس العالم 2022".
    """
    tokens = sentence.tokens
    out: list[int] = []
    for i in indices:
        before = tokens[i - 1].reading if out and out[-1] == i - 1 else None
        governed = before is not None and before.noun is not None and not (before.definite or before.suffix)
        governed = governed or (before is not None and datewords.names_year(tokens, i))
        governed = governed or datewords.is_subject(sentence, i)
        if tokens[i].type != "date" or (governed and not date <= i <= last):
            out.append(i)
        elif out and out[-1] == i - 1 and not date <= i <= last and tokens[i - 1].reading.base in _TIED_TO_DATES:
            out.pop()  # عجز البلاد | في 2015 | بمعدل ...
        elif out and out[-1] == i - 1 and tokens[i - 1].text in ("ل", "لل", "ب", "لـ", "بـ", "ول", "وب", "ولل"):
            out.pop()
    return out


def _quoted(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Where the quote of an event stands, told by the tokens `first` to `last`: the sentence, as far as the clauses of
    the dates before and behind leave it to the event, and if not far."""
    tokens, clauses, clause_of = sentence.tokens, sentence.clauses, sentence.clause_of
    low, high = 0, len(tokens)
    before = next((i for i in range(first - 1, -1, -1) if tokens[i].type == "date"), None)
    if before is not None:
        low = first if clause_of[before] == clause_of[first] else clauses[clause_of[before]].end
    behind = next((i for i in range(last + 1, high) if tokens[i].type == "date"), None)
    if behind is not None:
        high = last + 1 if clause_of[behind] == clause_of[last] else clauses[clause_of[behind]].start
    start, end = tokens[first].start, tokens[last].end
    leading = (t.start for t in tokens[low:first] if t.type != "mark" or t.text in QUOTES)
    trailing = (t.end for t in reversed(tokens[last + 1 : high]) if t.type != "mark")
    return (
        next((place for place in leading if start - place <= _QUOTED), start),
        next((place for place in trailing if place - end <= _QUOTED), end),
    )


def _somebodys(first: Token, head: Head) -> bool:
    """Does a verb's subject before it hang on a pronoun: "صلاحيته ستنتهي"?"""
    return head.preceded and bool(first.reading.suffix) and not first.reading.definite


def _led(tokens: Sequence[Token], lead: int | None, first: int) -> list[int]:
    """The words between what denies or doubts an event and its own words, where they are few and hold no date."""
    if lead is None or not 0 < first - lead <= 8:
        return []
    plain = all(token.type in ("word", "number") or token.text in QUOTES for token in tokens[lead:first])
    return list(range(lead, first)) if plain else []


def _breaks(token: Token) -> bool:
    """Does a date, a comma or the pronoun of a predicate end what a relative clause says: "... | هو الأول من نوعه"?"""
    return token.type == "date" or token.text in COMMA or token.reading.base in ("هو", "هي")


def _session(last: Token, before: Token) -> bool:
    """Is the last word a session of trade that the date names: "جلسة أمس", "تعاملات اليوم"?"""
    session = last.reading.base in ("جلسه", "تعاملات", "تداولات", "تداول", "التداول", "التعاملات")
    return session and last is before


def _conditional(tokens: Sequence[Token], verb: int) -> bool:
    """Does "if not" or "almost" stand before a verb: "هددوا بالعودة إن لم يصلهم الماء", "كادت الطائرة أن تسقط"?"""
    near = range(max(0, verb - 6), verb - 1)
    if verb > 1 and tokens[verb - 1].reading.base == "ان" and any(tokens[i].reading.folded in _ALMOST for i in near):
        return True
    return verb > 1 and tokens[verb - 1].reading.base == "لم" and tokens[verb - 2].reading.folded in ("ان", "اذا", "ما")


def _subjunctive(tokens: Sequence[Token], verb: int) -> bool:
    """Does أن stand before an imperfect: a condition, no event?"""
    found = tokens[verb].reading.verb
    before = tokens[verb - 1].reading if verb else None
    return found is not None and found.role == "imperfect" and before is not None and before.function == "complement"


def _general(verb: Verb | None, date: int, tokens: Sequence[Token]) -> bool:
    """Is it said of every year: "يحتفل به في 2 فبراير"? A day or season without its year."""
    mention = tokens[date].mention
    if mention is None or mention.when is not None:
        return False
    if mention.rule in ("season", "holiday", "part"):
        return True
    return (
        verb is not None and verb.role == "imperfect" and not verb.future and mention.rule.startswith(("day-", "month"))
    )


def _time_and_again(tokens: Sequence[Token], head: Head) -> bool:
    """Is it told what was the rule: "كان يصدر مرة كل أسبوع"?"""
    verb = tokens[head.index].reading.verb
    if verb is None or verb.role != "imperfect" or verb.future or head.lemma == _BE:
        return False
    said = (token.mention for token in (tokens[i] for i in head.indices) if token.mention is not None)
    return any(mention.type == "SET" and "كل" in mention.text.split() for mention in said)


def _nowadays(verb: Verb | None, kind: str, date: str) -> bool:
    """Does اليوم say "in our days"? So it does beside an imperfect that tells a state."""
    if date not in ("اليوم", "الآن", "الان"):
        return False
    if verb is None:
        return kind == "other"
    return verb.role == "imperfect" and not verb.future and kind not in _ARRANGED


def _explains(sentence: Sentence, before: int, date: int) -> bool:
    """Does a date only say again when the one before it is: "في 2 يناير 2017، أي قبل سنتين ونصف"?"""
    tokens = sentence.tokens
    between = [token for token in tokens[before + 1 : date] if token.text not in COMMA]
    return len(between) == 1 and between[0].reading.base == "اي"


def _in_name(sentence: Sentence, date: int, following: int) -> bool:
    """Is a year part of a name, and the day of the clause still to come: "انطلق إكسبو 2020 في 1 أكتوبر 2021"?"""
    mention = sentence.tokens[following].mention
    if mention is None or sentence.clause_of[date] != sentence.clause_of[following]:
        return False
    near = following - date <= 4 or len(mention.value) >= 10
    before = sentence.tokens[date - 1].text if date else ""
    for_year = before == "ل" and sentence.tokens[date].text.startswith(("سنة", "عام"))  # القانون رقم 5 لسنة 1972
    return near and (for_year or datewords.names_year(sentence.tokens, date))


def _twins(sentence: Sentence, first: int, second: int) -> bool:
    """Do two dates beside each other say one time: "الجمعة (3 مايو)", "1443 هـ الموافق 2022 م"?"""
    between = sentence.tokens[first + 1 : second]
    one, other = (lifespans.datable(sentence.tokens[i]) for i in (first, second))
    if len(between) > 3 or _apart(one, other):
        return False
    for token in between:
        if token.type == "mark" and token.text in "()[]/-–":
            continue
        if token.type == "word" and token.reading.folded in (
            "الموافق",
            "المصادف",
            "موافق",
            "اي",
            "في",
            "من",
            "الموافقه",
        ):
            continue
        return False
    return True


def _refines(one: Told, before: Told) -> bool:
    """Does a second time of the sentence only say the hour or the day of what was told of the first?"""
    if not one.what.startswith(before.what) or not isinstance(one.when, PartialDate):
        return False
    if one.what != before.what and one.when.granularity <= Granularity.DAY:
        return False
    if not isinstance(before.when, PartialDate) or before.when.granularity >= one.when.granularity:
        return False
    return before.when.first_day <= one.when.first_day and one.when.last_day <= before.when.last_day


def _apart(one: Datable | None, other: Datable | None) -> bool:
    """Do two dates have no day in common, as one time cannot be: "عام 1990 في مايو 2010"?"""
    spans = [(when.first_day, when.last_day) for when in (one, other) if when is not None]
    (first, last), (start, end) = spans if len(spans) == 2 else [(None, None)] * 2
    if first is None or last is None or start is None or end is None:
        return False
    return last + 3 < start or end + 3 < first


def _finer(sentence: Sentence, first: int, second: int) -> int:
    def width(i: int) -> float:
        mention = sentence.tokens[i].mention
        when = mention.when if mention is not None else None
        if when is None:
            return float("inf")
        start, end = getattr(when, "first_day", None), getattr(when, "last_day", None)
        return end - start if start is not None and end is not None else 10.0**9

    return second if width(second) < width(first) else first
