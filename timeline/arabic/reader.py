"""Reading a text: the mentions of time in it, resolved one after the other as a reader would."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Literal

import attrs

from timeline.arabic.expressions import At, Date, Expression, Modified, Offset, Part, Range, Relative
from timeline.arabic.folding import Folded, fold, fold_word
from timeline.arabic.lexicon import anniversaries
from timeline.arabic.policy import Policy
from timeline.arabic.resolver import Context, Resolution, resolve
from timeline.arabic.rules.context import word_before
from timeline.arabic.rules.lookalikes import Candidate
from timeline.arabic.vocabulary import word_class
from timeline.errors import ParseError, TimelineError
from timeline.temporal.values import Interval, PartialDate, Value


@attrs.frozen
class Mention:
    """An expression of time in a text.

    `start`, `end`: its span in code points of the text as given. `type`, `value`, `mod`, `quant`, `freq`: as in TIMEX3.
    `when`: the value, None where it cannot be determined, and then `reason` says why; `certainty` says whether it was stated,
    resolved from the reference, or assumed by the policy. `conflicts`: contradictions inside the expression.
    """

    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None
    quant: str | None
    freq: str | None
    when: Value | None
    expression: Expression
    rule: str
    certainty: Literal["stated", "resolved", "assumed"]
    reason: str | None = None
    conflicts: tuple[str, ...] = ()


def find(text: str, *, reference: dt.date | None = None, policy: Policy = Policy()) -> list[Mention]:
    """The mentions of time in a text, in its order, never overlapping.

    `reference` is the date, or the datetime, that relative words count from; an aware one keeps its wall clock. Without one
    they stay unresolved (`when` is None, `reason` says why). Raises TimelineError where the arguments are of other types.

    >>> [(m.text, m.value) for m in find("وصل في 22 شباط \\\\ فبراير 2022 وغادر أمس")]
    [('22 شباط \\\\ فبراير 2022', '2022-02-22'), ('أمس', 'XXXX-XX-XX')]
    >>> find("غادر أمس", reference=dt.date(2022, 2, 25))[0].value
    '2022-02-24'
    """
    from timeline.arabic.scanner import scan

    moment = _moment(reference)
    _check(text, policy)
    folded = fold(text)
    return _resolved(folded, scan(folded), moment, policy)


def parse(text: str, *, reference: dt.date | None = None, policy: Policy = Policy()) -> Mention:
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


_SINCE_THEN, _UNTIL_THEN = ("منذ", "ابتداء من", "اعتبارا من"), ("حتي", "لغايه")


def _opened(mention: Mention, before: str) -> Mention:
    """With the open end that the preposition means: its text and TIMEX3 value are the date's, its `when` is from it on."""
    word, when = before.strip().removeprefix("و"), mention.when
    if not isinstance(when, PartialDate) or not word.endswith((*_SINCE_THEN, *_UNTIL_THEN)):
        return mention
    return attrs.evolve(mention, when=Interval(when, None) if word.endswith(_SINCE_THEN) else Interval(None, when))


_LEADING = re.compile(
    r"[\s،,:(\"«-]*(?:(?:و|ف|ب|ل|ك)?(?:في|من|منذ|الي|حتي|خلال|قبل|بعد|بحلول|بتاريخ|تاريخ|ابتداء من|اعتبارا من|لغايه|علي|لمده|مده|طوال|"
    r"طيله|غضون|حوالي|نحو|قرابه|زهاء|تقريبا|ما|يقرب|يقارب|اكثر|اقل|ازيد|حدود|لا|يقل|يزيد|عن|كل|تمام|حدود|عند)\s+)*[وفبلك]?\s*"
)


@cache
def _trailing() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{word_class('approximator_after').pattern})?[\s.،,؛:!؟?)\"»]*")


def _check(text: object, policy: object) -> None:
    if not isinstance(text, str):
        raise TimelineError(f"text must be a str, not {type(text).__name__}")
    if not isinstance(policy, Policy):
        raise TimelineError(f"policy must be a Policy, not {type(policy).__name__}")


def _moment(reference: object) -> dt.datetime | None:
    if reference is None:
        return None
    if isinstance(reference, dt.datetime):
        return reference.replace(tzinfo=None)
    if isinstance(reference, dt.date):
        return dt.datetime(reference.year, reference.month, reference.day)
    raise TimelineError(f"reference must be a date or datetime, not {type(reference).__name__}")


# --- the discourse -----------------------------------------------------------------------------------------------------

_FUTURE = re.compile(
    r"(?<!\w)(?:و|ف)?(?:سوف|ل?تسليم|س[يتنا]\w{3,}|المقرر|مقرر|المزمع|المرتقب|المنتظر|المتوقع|يتوقع|يعتزم\w*|تعتزم|ينوي|تنوي|يستعد\w*|تستعد|يرتقب|ينتظر|المقبل|المقبله|القادم|القادمه|ستشهد|لن|[يت](?:نطلق|قام|قيم|بدا|عقد|فتتح|ستضيف|حتضن|نظم|لتقي|واجه|خوض|شارك|نتهي|ستمر|ختتم|توجه|سافر|غادر|صل|لعب|جري))(?!\w)"
)
_PAST = re.compile(r"(?<!\w)(?:و|ف)?(?:كان|كانت|كانوا|لم|قد|تم|تمت|الماضي|الماضيه|المنصرم|جري|جرت|وقع|وقعت|قال|قالت|اعلن|اعلنت|اكد|اكدت|شهد|شهدت)(?!\w)")
_SINCE = re.compile(r"(?<!\w)(?:منذ|حتي|مقارنه|بحلول)[ ]?(?:ب|مع )?$")  # a measure, not a scene
_ANOTHER_CLAUSE = re.compile(r"(?<!\w)(?:التي|الذي|الذين|اللذان|حيث|بعدما|عقب|وكان|وكانت|بعد ان|كما)(?!\w)")
_SENTENCE_END = re.compile(r"[.؟!?\n]")
_NOT_FUTURE = frozenset(
    "سياسه سياسي سياسيه سيارات سياره سيطره سيطرت سيناء سيده سيدات سيادي سياده ستين ستون سنوات سنويا سنتين سنغافوره سيول ستار ستاد ستراتيجي سياق ساعات ساعه "
    "سابق سابقه سابقا ساحه ساحل ساهم ساهمت ساعد ساعدت سامي سالم سادس سادسه سبتمبر سينما سيرته سيره سيدي سيدنا سياحي سياحه سياحيه سيمون ستيفن سترات".split()
)


def _tense(text: str, start: int, end: int) -> int | None:
    """1 or -1 where the sentence before the place speaks of the future or of the past."""
    from_ = max(0, start - 160)
    before = text[from_:start]
    cut = [m.end() for m in _SENTENCE_END.finditer(before)]
    clause = before[cut[-1] :] if cut else before
    if re.search(r"(?<!\w)منذ[ ]{1,2}(?:تاريخ[ ])?(?:يوم[ ])?$", clause):
        return -1
    futures = [m for m in _FUTURE.finditer(clause) if m[0].lstrip("وف") not in _NOT_FUTURE]
    if not futures or _ANOTHER_CLAUSE.search(clause, futures[-1].end()):
        return None
    if re.search(r"(?<!\w)(?:و|ف)?كانت? (?:من )?$", clause[: futures[-1].start()]):
        return -1  # "كان من المقرر أن": what was planned and did not come
    pasts = list(_PAST.finditer(clause))
    return 1 if not pasts or futures[-1].start() > pasts[-1].start() else None


def _dates(said: Expression) -> list[Date]:
    """The dates inside an expression."""
    if isinstance(said, Date):
        return [said, *([said.also] if said.also else [])]
    if isinstance(said, Range):
        return [date for end in (said.start, said.end) if end is not None for date in _dates(end)]
    if isinstance(said, (Part, Modified)):
        return _dates(said.of) if said.of is not None else []
    if isinstance(said, At):
        return _dates(said.date) if said.date is not None else []
    return []


_SCENE = 200  # how far behind a day the times of it may be told


class _Years:
    """The years a text states with their era: what tells whether a bare one is Hijri."""

    def __init__(self, found: list[Candidate]) -> None:
        self.hijri: list[int] = []
        self.christian: list[int] = []
        self.old_order = False
        for candidate in found:
            for date in _dates(candidate.expression):
                if date.year is None or date.before or date.unit:
                    if date.unit == "Y100" and date.calendar == "hijri" and date.year:
                        self.hijri.append(date.year * 100 - 50)
                    continue
                self.old_order = self.old_order or date.old_order
                if (date.calendar == "hijri" and not date.two_digit) or (date.old_order and 20 < date.year <= 1500 and date.calendar is None):
                    self.hijri.append(date.year)
                elif date.calendar == "gregorian" or date.year > 1500:
                    self.christian.append(date.year)

    def completed(self, said: Expression, last: PartialDate | None) -> Expression:
        """With the hundreds of a Hijri year that says only its tens: "سنة ست عشرة" in the life of one who died in 852."""
        if isinstance(said, At) and said.date is not None:
            return attrs.evolve(said, date=self.completed(said.date, last))
        if not (isinstance(said, Date) and said.two_digit and said.year and said.calendar in (None, "hijri") and self.is_hijri(said)):
            return said
        before = last.year if last is not None and last.calendar.startswith("hijri") else None
        around = before if before is not None else self.hijri[0]
        if around < 100:
            return said
        year = around // 100 * 100 + said.year
        if before is not None and year < before:
            year += 100
        elif before is None and year > around:
            year -= 100
        return attrs.evolve(said, year=year, calendar="hijri", two_digit=False)

    def is_hijri(self, date: Date) -> bool:
        """Whether a year said without era is Hijri: by its older word order, else by the explicit years nearest to it."""
        if date.before or date.year is None or date.year > 1500:
            return False
        if date.old_order and date.year > 20:
            return True
        if date.two_digit:
            return bool(self.hijri) and not self.christian
        if not self.hijri:
            return self.old_order
        to_hijri = min(abs(date.year - year) for year in self.hijri)
        # a Hijri year tells its Christian twin as well: beside "15 هـ" a bare 632 is Christian
        christian = [year for year in self.christian if year <= 1500 + 30] + [int(622 + year * 0.97) for year in self.hijri]
        return to_hijri < min(abs(date.year - year) for year in christian)


def _resolved(folded: Folded, found: list[Candidate], moment: dt.datetime | None, policy: Policy) -> list[Mention]:
    years = _Years(found)
    speaks = any(_points(candidate.expression) for candidate in found)
    last: PartialDate | None = None
    last_place = 0
    nearest: PartialDate | None = None  # of all that was told, also of what is only a measure ("حتى سنة 1893")
    mentions: list[Mention] = []
    for candidate in found:
        called = _of_an_event(candidate, folded.text)
        if called is not None:
            candidate = called
        tense = _tense(folded.text, candidate.start, candidate.end) if moment is not None and _open(candidate.expression) else None
        narrative = policy.anchoring == "narrative" or (
            policy.anchoring == "auto" and last is not None and _narrates(folded.text, last, last_place, candidate.start, moment, speaks)
        )
        if policy.anchoring == "document":
            narrative = False
        if narrative and policy.anchoring == "auto" and _returns(folded.text, candidate):
            narrative = False
        scene = last if last is not None and last.day is not None and candidate.start - last_place < _SCENE else None
        expression = years.completed(candidate.expression, last)
        points = isinstance(expression, Relative) and expression.pointer.anchor in ("discourse", "this")
        if points and nearest is not None and moment is None and not speaks and policy.anchoring != "document":
            narrative = True
        context = Context(moment, policy, tense, nearest if points and nearest else last, scene, narrative, years.is_hijri)
        said = resolve(expression, context)
        if expression != candidate.expression and said.certainty == "stated":
            said = attrs.evolve(said, certainty="assumed", reason="the century is that of the Hijri years around it")
        if called is not None:
            said = attrs.evolve(said, certainty="assumed", reason="the year of the event that is called so")
        start, end = folded.span(candidate.start, candidate.end)
        mentions.append(_mention(folded.original, start, end, said, candidate))
        told = None if _span(candidate, folded.text) else _tells(said, candidate.expression)
        nearest = told or nearest
        if told is not None and not _SINCE.search(folded.text, max(0, candidate.start - 12), candidate.start):
            last, last_place = told, candidate.end
    return mentions


def _span(found: Candidate, text: str) -> bool:
    """Whether it only measures: a life span in its brackets, years with a dash ("ثورات 1917–1923")."""
    if not isinstance(found.expression, Range):
        return False
    return text[: found.start].endswith("(") or ("-" in text[found.start : found.end] and all(d.month is None for d in _dates(found.expression)))


_RETURNING = re.compile(
    r"(?<!\w)[وفبل]?(?:سنويا|كل (?:عام|سنه|شهر)|عاده|غالبا|[يت]حتفل\w*|الاحتفال|احتفالات|العيد الوطني|عيدا|يوما? (?:عالميا?|وطنيا?)|اليوم (?:العالمي|الوطني)|"
    r"اشهر قمريه|الاشهر الحرم|التقويم|درج(?:ه|ات) الحراره|الحراره|الامطار|المناخ|[يت]تراوح|[يت]صادف|موسم)(?!\w)"
)


def _returns(text: str, found: Candidate) -> bool:
    """Whether a month or day without a year stands in a sentence on what returns every year: a feast, the weather, a calendar."""
    if not _open(found.expression):
        return False
    start = max([m.end() for m in _SENTENCE_END.finditer(text, max(0, found.start - 200), found.start)], default=max(0, found.start - 200))
    end = _SENTENCE_END.search(text, found.end, found.end + 100)
    return _RETURNING.search(text, start, end.start() if end else found.end + 100) is not None


@cache
def _events_by_day() -> dict[tuple[str, int | None, int], int]:
    return {(fold_word(head), row.day, row.month): row.year for row in anniversaries.ANNIVERSARIES for head in row.heads}


def _of_an_event(found: Candidate, text: str) -> Candidate | None:
    """With the year of an event that is called by its day or month: "ثورة 25 يناير"."""
    said = found.expression
    if not isinstance(said, Date) or said.month is None or said.year is not None or said.pointer is not None or said.weekday is not None:
        return None
    if said.calendar not in ("gregorian", None) or said.year_pointer is not None:
        return None
    head = re.sub("^[وف]?(?:ال|لل|[بلك])?", "", word_before(text, found.start))
    year = _events_by_day().get((head, said.day, said.month))
    return None if year is None else attrs.evolve(found, expression=attrs.evolve(said, year=year, weak=False))


def _mention(text: str, start: int, end: int, said: Resolution, found: Candidate) -> Mention:
    return Mention(
        start, end, text[start:end], said.type, said.value, said.mod, said.quant, said.freq, said.when, found.expression, found.rule,  # type: ignore[arg-type]
        said.certainty, said.reason, said.conflicts,  # type: ignore[arg-type]
    )  # fmt: skip


def _open(said: Expression) -> bool:
    """Whether tense can decide: a month or weekday without a year."""
    return any(date.year is None for date in _dates(said)) or type(said).__name__ == "Feast"


def _points(said: Expression) -> bool:
    """Whether an expression counts from the day of speaking."""
    if isinstance(said, Relative):
        return said.pointer.anchor == "reference" and not (said.unit == "D" and said.pointer.step == 0)
    if isinstance(said, Offset):
        return said.anchor == "reference" and said.sign < 0
    return any(d.pointer is not None and d.pointer.anchor == "reference" for d in _dates(said)) or (isinstance(said, At) and said.date is not None and _points(said.date))


def _narrates(text: str, last: PartialDate, place: int, start: int, moment: dt.datetime | None, speaks: bool) -> bool:
    """Whether a bare month counts from the year stated last.

    A text that counts from its own day ("العام الماضي") does so with its months too; without a reference they stay open then.
    """
    if moment is None:
        return not speaks and start - place < 1500
    if last.year >= moment.year or last.year < 1:
        return False
    between = text[place:start]
    return len(between) < 120 and not _SENTENCE_END.search(between) and not between.startswith(")")


def _tells(said: Resolution, expression: Expression) -> PartialDate | None:
    """The date that what follows may count from: a year, a month, a day; not a span, not a vague one."""
    if said.type not in ("DATE", "TIME"):
        return None
    when = said.when
    if isinstance(when, Interval):
        when = when.end
    if not isinstance(when, PartialDate) or when.unit is not None or said.value.endswith("_REF"):
        return None
    if isinstance(expression, (At, Date, Part, Modified, Range)) and any(date.year is not None for date in _dates(expression)):
        return when
    return when if said.certainty == "resolved" else None
