"""The mentions of a text resolved one after the other, as a reader would: what was told before tells what is meant now.

A bare month in a news item counts from its day, in a tale from the year told last. A bare year beside Hijri ones is
Hijri. "ثورة 25 يناير" is of 2011, whatever the text says around it.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import attrs

from timeline.arabic.expressions import (
    At,
    Clock,
    Date,
    DayPart,
    Expression,
    Feast,
    Modified,
    Offset,
    Part,
    Pointer,
    Range,
    Relative,
    dates_in,
)
from timeline.arabic.folding import fold_word
from timeline.arabic.hijri_years import HijriYears
from timeline.arabic.lexicon.anniversaries import ANNIVERSARIES
from timeline.arabic.policy import Policy
from timeline.arabic.resolver import Context, Resolution, resolve
from timeline.arabic.resolver.parts import of_this_month
from timeline.arabic.resolver.relative import days_off
from timeline.arabic.resolver.underspecified import undated
from timeline.arabic.rules.context import word_before
from timeline.arabic.rules.lookalikes import Candidate
from timeline.arabic.rules.years_alone import names
from timeline.arabic.tense import (
    came_about,
    ends_sentence,
    goes_back,
    had_come_about,
    opens_what_was,
    opens_with_a_deed,
    returns_every_year,
    tells_what_was,
    tense_around,
    then_comes,
    will_come_about,
)
from timeline.arabic.year_beside import beside, cites, during, of_an_occasion
from timeline.temporal.calendars import christian_year_near
from timeline.temporal.values import Granularity, Interval, PartialDate

_SCENE = 500  # how far behind a day, or the last time of it, the times of it may be told
_OF_LATE = 10  # and how many days around the reference it lies, where a sentence has ended since
_NEWS = 120  # days before the reference within which a day without its year is sooner news than of a tale
_TALE = 1500  # how far behind a year its months may be told, where there is no reference
_ASIDE = 120  # and where there is one
_MEMORY = 90  # years before the reference
_BORN = re.compile(r"(?<!\w)(?:[وف]?(?:مولده|مولدها|ولد|ولدت|ولادته|ولادتها|مولدي))(?: ب\w+)?(?: كان)?(?: في)?[ ]$")
_HIS_BIRTH = re.compile(r"(?<!\w)و?(?:كان )?(?:مولد|ولادت)ها?(?: \w+){0,7}[ ]$")
_NAMED_YEAR = re.compile(
    r" (?:من )?(?:عام|سنه) ال(?:فيل|حزن|جماعه|رماده|وفود|هجره|نكسه|نكبه|فتح|ثلج\w*|جوع|مجاعه|هدامه|رحمه)(?!\w)"
)
# "Then" before what is no imperfect.
_THEN_DID = re.compile(r"(?<!\w)ثم (?!ي|س[يت]|ت(?!و)|ان )\w+")
_FROM_NOW = re.compile(r"الان|اليوم|تاريخه")
# "في اليوم التالي لصدور القرار" counts from that, and "في العام التالي ليفتتح عيادته" does not
_OF_EVENT = re.compile(r" ل(?!ي(?!وم)|ت(?!\w{1,2}ي\w))")
# What follows is a measure, not a scene: "منذ ما قبل عيد الأضحى", "لم ير مثله من سنة ثمانين"
_MEASURE = re.compile(
    r"(?<!\w)(?:منذ|حتي|مقارنه|بحلول)[ ]?(?:ب|مع |(?:ما )?(?:قبل|بعد) )?$"
    r"|(?<!\w)(?:مثل\w{1,3}|ابتداء|اعتبارا|بدءا) من $"
)
# A line of a chronology, up to its date and behind it: "- في 12 تموز: ...".
_BULLET = re.compile(r"(?:^|\n)[ \t]*[-–—•*▪●◦]?[ ]?(?:في |يوم )?$")
_ENTERED = re.compile(r"[ ]?(?::|[-–—](?=[ ]))")
_LINE = 80  # code points of a heading at most
# "مقابل 62 في المائة في اقتراع 22 يونيو 2019": what is compared with, and not told
_COMPARED = re.compile(r"(?<!\w)(?:مقابل|مقارنه|قياسا)(?: [^\s.؛؟!]+){0,8}[ ](?:في |ب|خلال )?$")
_TRADING = re.compile(r"(?<!\w)[وفب]?(?:ال)?(?:تداولات|تعاملات|جلسات|تداول)(?: ال\w+)? (?:في |خلال )?$")
_BEFORE_IT = re.compile(r"(?<!\w)قبل ان \w+(?: [^\s.،؛:]+){0,5} ?$")
_SUNDAY = 7
# From an hour on to another: until it, or arriving, returning, ending at it; not what had been, or is but reported
_GOES_ON_TO = re.compile(
    r"^(?!.*(?<!\w)(?:[وف]?ان\w{0,3}|قد|وقد|قبل|[وف]?كانت?)(?!\w)).*"
    r"(?<!\w)(?:[وف]?(?:حتي|وصل\w{0,2}|عادت?|انته\w{1,2}|استمرت?|بلغت?)|ثم|الي)(?!\w)"
)
_IN_PASSING = re.compile(r"(?<!\w)(?:التي|الذي|الذين) \w+(?: \w+)? (?:في )?(?:يوم )?$")  # "السلع التي هبطت الاثنين"


class Discourse:
    """What a text has told so far; `read` takes its candidates in their order.

    >>> from timeline.arabic.folding import fold
    >>> from timeline.arabic.scanner import scan
    >>> folded = fold("ولد عام 1950 وتوفي في مايو")
    >>> found = scan(folded)
    >>> discourse = Discourse(folded.text, found, None, Policy())
    >>> [resolution.value for _, resolution in map(discourse.read, found)]
    ['1950', '1950-05']
    """

    def __init__(
        self,
        text: str,
        found: list[Candidate],
        reference: dt.datetime | None,
        policy: Policy,
        heading: PartialDate | None = None,
    ) -> None:
        self._text, self._reference, self._policy = text, reference, policy
        self._spoken = _day_of_speaking(found, reference)
        self._years = HijriYears(candidate.expression for candidate in found)
        self._long_ago = reference is not None and self._tells_only_of_old(found, reference.year)
        self._speaks = any(_counts_from_speaking(candidate.expression) for candidate in found)
        self._last = heading if reference is None else None
        self._last_end = 0
        self._heading = heading  # the time that the title or a line by itself gives to the lines of a chronology
        self._one_day = False  # whether that was one day, of which the hours behind it may be
        self._weekday: PartialDate | None = None  # the day that a weekday was taken for, and where that stood
        self._weekday_end = 0
        self._last_pointed = False  # whether it was a month or a day pointed at from the day of speaking
        self._year_pointed = False  # whether its year was so: "3 مايو من العام الماضي"
        self._chronicle = False  # whether it told a Hijri time: "السنة القابلة" then counts from its own years
        self._told: dict[int, None] = {}  # the Christian years that were told, each once
        self._nearest: PartialDate | None = None  # of all that was told, also of what only measures ("حتى سنة 1893")
        self._nearest_end = 0
        self._day: PartialDate | None = None  # the last of those that is a day, and where it stood
        self._day_end = 0
        self._year: PartialDate | None = None  # the year that what stands right behind it is of, and where that ends
        self._year_end = 0
        self._before: PartialDate | None = None  # what had come about before, of which the rest of its sentence may be
        self._before_end = 0
        self._until: PartialDate | None = None  # the time until which something lasted, and where that stood
        self._until_end = 0
        self._hour: PartialDate | None = None  # the time of day told last, and where that ends
        self._hour_end = 0
        self._carried_end = 0  # where the day ends that went on from the year of the sentence before

    def read(self, found: Candidate) -> tuple[Expression, Resolution]:
        """What the next candidate says and what it means, which then is what the following ones may count from.

        It says what its words do, and the year of an event that is called by them.
        """
        of_event = _of_an_event(found, self._text)
        said = of_event or found.expression
        born = _BORN.search(self._text, max(0, found.start - 16), found.start) is not None
        completed = self._years.completed(said, self._last, born=born)
        if _is_yearless(said) and _NAMED_YEAR.match(self._text, found.end):
            return said, undated(said, "the year has a name and no number")
        entry = _is_yearless(said) and self._is_entry(found)
        context = self._context(found, said, completed)
        if entry:
            context = attrs.evolve(context, narrative=True, last=self._heading, tense=None)
        meaning = resolve(completed, context)
        if context.scene is not None and self._is_of_next_day(found, completed, meaning):
            morrow = PartialDate.from_day(context.scene.first_day + 1, calendar=context.scene.calendar)
            meaning = resolve(completed, attrs.evolve(context, scene=morrow))
        if meaning.type == "TIME" and isinstance(meaning.when, PartialDate):
            self._hour, self._hour_end = meaning.when, found.end
        if of_event is not None:
            meaning = attrs.evolve(meaning, certainty="assumed", reason="the year of the event that is called so")
        elif completed is not said and completed != said and meaning.certainty == "stated":
            reason = "the century is that of the Hijri years around it"
            meaning = attrs.evolve(meaning, certainty="assumed", reason=reason)
        if of_event is None:
            self._hear(found, said, meaning)
        if entry or self._is_heading(found, said):
            told = _told(said, meaning)
            self._heading = self._heading if told is None else told
        return said, meaning

    def _is_entry(self, found: Candidate) -> bool:
        """Whether a day or month opens a line of a chronology whose year was told: "12 تموز: الجيش يدخل المدينة"."""
        if self._heading is None or _BULLET.search(self._text, max(0, found.start - 20), found.start) is None:
            return False
        return _ENTERED.match(self._text, found.end) is not None

    def _is_heading(self, found: Candidate, said: Expression) -> bool:
        """Whether a date with its year ends a short line by itself: "يوميات الحرب 2006"."""
        start = self._text.rfind("\n", 0, found.start) + 1
        end = self._text.find("\n", found.end)
        if end < 0 or found.start - start > _LINE or any(date.year is None for date in dates_in(said)):
            return False
        line = self._text[start : found.start]
        return not self._text[found.end : end].strip(" :\t)") and not ends_sentence(line)

    def _context(self, found: Candidate, said: Expression, completed: Expression) -> Context:
        tense = None
        if self._reference is not None and (_is_yearless(said) or _is_quarter(said)):
            tense = tense_around(self._text, found.start, found.end)
            told = tells_what_was if self._policy.direction != "past" else came_about
            if tense is None and (told(self._text, found.start) or self._opens_what_was(found, said)):
                tense = -1
        elif isinstance(said, Offset) and said.sign > 0 and came_about(self._text, found.start):
            tense = None if then_comes(self._text, found.start) else -1
        if tense is None and _is_end_here(said) and came_about(self._text, found.start):
            tense = -1
        if tense is None and _of_this_month(said) and tense_around(self._text, found.start, found.end) is None:
            tense = -1 if opens_with_a_deed(self._text, found.start) else None
        last, narrative = self._last, self._narrates(found, said)
        after_event = _OF_EVENT.match(self._text, found.end) is not None
        if self._nearest is not None and _points_back(completed) and not after_event:
            last = self._nearest
            aside = last is not self._last and last.day is None  # of what it compares with
            if aside and _is_same_day(completed) and found.start - self._day_end < _SCENE:
                last = self._day or last  # أغلق السوق أمس، وهو الأدنى منذ مارس 2011. وانخفض النفط في اليوم نفسه
            narrative = narrative or (
                self._reference is None and not self._speaks and self._policy.anchoring != "document"
            )
        elif self._until is not None and isinstance(said, Offset) and said.sign > 0 and self._goes_on_from_until(found):
            last, narrative = self._until, True
        elif isinstance(said, Offset) and tense == -1 and self._reference is not None:
            beside_it = not ends_sentence(self._text[self._nearest_end : found.start])
            last = self._nearest if self._nearest is not None and beside_it else last
        if self._year is not None and _of_a_year(said) and beside(self._text, self._year_end, found.start):
            tense, last, narrative = None, self._year, True
        elif self._day is not None and _is_weekday(said) and self._comes_after(found):
            last, narrative = self._day, True
        elif last is not None and self._tells_on(found, said):
            narrative, self._carried_end = True, found.end
        elif self._before is not None and _of_a_year(said) and self._goes_on_from_before(found.start):
            last, narrative = self._before, True
        scene = self._last if self._is_scene(found.start) else self._of_weekday(found.start)
        day = self._spoken if _days_off(said, self._reference) is None else self._reference
        if day is not None and isinstance(said, Relative) and _of_trading(said, self._text, found.start):
            day = _in_trading_week(day, said.pointer.step)
        return Context(
            day,
            self._policy,
            tense,
            last,
            scene,
            narrative,
            self._years.is_hijri,
            tuple(self._told),
        )

    def _is_scene(self, place: int) -> bool:
        """Whether times of day are of the day told last: told just before, and in another sentence of late."""
        if not self._one_day or self._last is None or place - self._last_end >= _SCENE:
            return False
        if self._reference is None or not ends_sentence(self._text[self._last_end : place]):
            return True
        return abs(self._last.first_day - self._reference.toordinal()) <= _OF_LATE

    def _of_weekday(self, place: int) -> PartialDate | None:
        """The day of a weekday that the sentence told last: "وصل يوم الجمعة إلى الجزيرة، وغادرها عند الخامسة"."""
        between = self._text[self._weekday_end : place]
        goes_on = self._weekday_end > self._last_end and len(between) < _SCENE and not ends_sentence(between)
        return self._weekday if goes_on else None

    def _narrates(self, found: Candidate, said: Expression) -> bool:
        """Whether a bare month, or a length behind بعد, counts from the year stated last."""
        if isinstance(said, Offset) and self._reference is not None and not self._goes_on(found, said):
            return False
        if self._policy.anchoring != "auto":
            return self._policy.anchoring == "narrative"
        if isinstance(said, Offset) and self._then_did(found):
            return True
        weekday = _is_weekday(said)
        if weekday and self._plan_goes_on(found):
            return True
        if self._last is None or not self._tells_a_tale(self._last, found.start):
            return False
        if self._year_pointed and not _of_a_later_month(said, self._last):
            return False
        returns = _is_yearless(said) and returns_every_year(self._text, found.start, found.end)
        if weekday:
            # of an article whose day nobody told, it may be a weekday of the writer's own week
            one = self._reference is None and self._one_day and not isinstance(said, Range)
            return one and self._day_goes_on(found, returns=returns)
        return not returns or came_about(self._text, found.start)

    def _day_goes_on(self, found: Candidate, *, returns: bool) -> bool:
        """Whether a weekday is one behind the day its sentence told: something came about on it, or of a chronicle."""
        if ends_sentence(self._text[self._last_end : found.start]):
            return False
        return came_about(self._text, found.start) or (self._chronicle and not returns)

    def _plan_goes_on(self, found: Candidate) -> bool:
        """Whether a weekday is the next one of a plan: "تنطلق الدورة الثلاثاء 3 مايو المقبل، وتستكمل الأربعاء"."""
        between = self._text[self._last_end : found.start]
        if self._last is None or self._reference is None or not self._one_day:
            return False
        if isinstance(found.expression, Range) or self._last.first_day <= self._reference.toordinal():
            return False
        return not ends_sentence(between) and will_come_about(between)

    def _comes_after(self, found: Candidate) -> bool:
        """Whether a weekday is the next one behind the day of the deed before: "وصل السبت قبل أن يغادر الأحد"."""
        between = self._text[self._day_end : found.start]
        return _BEFORE_IT.search(between) is not None and not ends_sentence(between)

    def _tells_only_of_old(self, found: list[Candidate], today: int) -> bool:
        """Whether all years that a text states lie beyond living memory: then its bare months are of them too."""
        years = [
            int(christian_year_near(date.year)) if date.calendar == "hijri" or self._years.is_hijri(date) else date.year
            for candidate in found for date in dates_in(candidate.expression)
            if date.year is not None and date.unit is None and not date.before
        ]  # fmt: skip
        return bool(years) and max(years) < today - _MEMORY

    def _goes_on(self, found: Candidate, said: Offset) -> bool:
        """Whether "بعد عشر سنوات" goes on from what was told, and does not count from the day of speaking."""
        if _FROM_NOW.search(self._text, found.start, found.end) is not None:
            return False
        return said.sign > 0 and tense_around(self._text, found.start, found.end) != 1

    def _then_did(self, found: Candidate) -> bool:
        """Whether "ثم" goes on to what was done so long after the day told: "اعتقل في 3 مايو، ثم أطلق بعد أسبوعين"."""
        if self._last is None or self._reference is None or self._last.first_day > self._reference.toordinal():
            return False
        if self._nearest_end > self._last_end:
            return False  # another day has been told since, its year assumed
        between = self._text[self._last_end : found.start]
        return len(between) < _ASIDE and _THEN_DID.search(between) is not None and not ends_sentence(between)

    def _tells_a_tale(self, last: PartialDate, place: int) -> bool:
        """A text that counts from its own day ("العام الماضي") does so with its months too.

        Without a reference they stay open then.
        """
        if self._reference is None or (self._long_ago and not self._speaks):
            return (self._chronicle or not self._speaks) and place - self._last_end < _TALE
        if self._last_pointed or not 1 <= last.year < self._reference.year:
            return False
        between = self._text[self._last_end : place]
        return len(between) < _ASIDE and not between.startswith(")") and not ends_sentence(between)

    def _hear_day(self, told: PartialDate, end: int) -> None:
        if told.day is not None:
            self._day, self._day_end = told, end

    def _hear(self, found: Candidate, said: Expression, meaning: Resolution) -> None:
        if meaning.type == "TIME" and self._is_scene(found.start) and not any(dates_in(said)):
            self._last_end = found.end  # the scene goes on
        told = None if _only_measures(found, said, self._text) else _told(said, meaning)
        if told is None:
            date = said.date if isinstance(said, At) else said
            if isinstance(date, Date) and (date.month or date.weekday) and isinstance(meaning.when, PartialDate):
                # assumed as its year is, it is what "الشهر نفسه" and "اليوم التالي" mean
                self._nearest, self._nearest_end = meaning.when, found.end
                self._hear_day(meaning.when, found.end)
                if meaning.when.day is not None and not self._in_passing(found):
                    self._weekday, self._weekday_end = meaning.when, found.end
            return
        if cites(self._text, found.start, found.end):
            return
        if self._last is not None and told.first_day < self._last.first_day:
            if self._had_been(found) or self._goes_on_from_before(found.start):
                self._nearest = self._before = told
                self._before_end = found.end
                return  # "في عام 1952 ... وكان والده قد توفي سنة 1936. وفي 26 يوليو": of 1952
            if self._looks_back(found, said):
                return  # "وفيها توفي ... وكان مولده سنة ...": the chronicle goes on in its own year
        if _COMPARED.search(self._text, max(0, found.start - 70), found.start):
            return
        self._nearest, self._nearest_end = told, found.end
        self._hear_day(told, found.end)
        self._chronicle = self._chronicle or told.calendar.startswith("hijri")
        if told.calendar == "gregorian":
            self._told.setdefault(told.year)
        states_year = any(date.year is not None for date in dates_in(said))
        measure = _MEASURE.search(self._text, max(0, found.start - 20), found.start)
        measures = measure is not None
        if measure is not None and measure.group().startswith("حتي"):
            self._until, self._until_end = told, found.end
        called = names(self._text, found.start)
        plain = told.granularity is Granularity.YEAR and told.calendar == "gregorian" and states_year and not measures
        own = of_an_occasion(self._text, found.start) if called else plain
        self._year, self._year_end = (told if plain and own else None), found.end
        if self._reference is not None and states_year and called and not self._takes_place(found):
            return  # "دستور 1959": the months of a news item are not of that year
        if not measures:
            self._last, self._last_end = told, found.end
            whole = told.day is not None and not isinstance(meaning.when, Interval)
            self._one_day = whole and not self._in_passing(found)
            pointed = isinstance(said, Date) and said.month is not None and _counts_from_speaking(said)
            self._year_pointed = pointed and isinstance(said, Date) and said.year_pointer is not None
            self._last_pointed = pointed and not self._year_pointed

    def _opens_what_was(self, found: Candidate, said: Expression) -> bool:
        return _of_a_year(said) and opens_what_was(self._text, found.start, found.end)

    def _tells_on(self, found: Candidate, said: Expression) -> bool:
        """Whether a day goes on from the year of the sentence before, though the document has a day of its own.

        "اندلعت الحرب عام 1975. وفي 13 أبريل هاجم مسلحون حافلة", of a document that is not from soon after an April.
        """
        if self._reference is None or self._last is None or self._policy.anchoring != "auto" or self._last_pointed:
            return False
        if not isinstance(said, Date) or said.day is None or not 1 <= self._last.year < self._reference.year:
            return False
        between = self._text[self._last_end : found.start]
        if len(between) > _SCENE or "\n" in between or not self._opens_what_was(found, said):
            return False
        if self._carried_end == self._last_end:
            return True
        own = resolve(said, Context(self._reference, self._policy, -1)).when
        return isinstance(own, PartialDate) and self._reference.toordinal() - own.last_day > _NEWS

    def _is_of_next_day(self, found: Candidate, said: Expression, meaning: Resolution) -> bool:
        """Whether a time goes on from a later one of its sentence: "انطلق عند العاشرة مساء، ووصل في السادسة صباحا"."""
        hour = said.of if isinstance(said, Modified) else said  # حوالي الساعة الخامسة
        if not isinstance(hour, Clock | DayPart) or self._hour is None or not isinstance(meaning.when, PartialDate):
            return False
        before, behind = self._hour.seconds(), meaning.when.seconds()
        if before is None or behind is None or self._hour.first_day != meaning.when.first_day or behind[1] > before[0]:
            return False
        between = self._text[self._hour_end : found.start]
        return len(between) < _ASIDE and _GOES_ON_TO.search(between) is not None and not ends_sentence(between)

    def _had_been(self, found: Candidate) -> bool:
        """Whether it is of what had come about before, in the paragraph of what is told."""
        between = self._text[self._last_end : found.start]
        return "\n" not in between and (goes_back(between) or had_come_about(self._text, found.start))

    def _goes_on_from_before(self, place: int) -> bool:
        between = self._text[self._before_end : place]
        return len(between) < _ASIDE and self._before_end > self._last_end and not ends_sentence(between)

    def _goes_on_from_until(self, found: Candidate) -> bool:
        """Whether a length behind بعد counts from when something ended: "عمل حتى 1972، ثم عاد بعد عامين"."""
        between = self._text[self._until_end : found.start]
        today = self._reference.year if self._reference is not None else None
        tale = today is None or (self._until is not None and self._until.year < today - 1)
        alone = tale and self._policy.anchoring != "document"
        return alone and self._until_end > self._last_end and len(between) < _ASIDE and not ends_sentence(between)

    def _takes_place(self, found: Candidate) -> bool:
        """Whether the deed is told in the event that is called by a year, and not in passing: "في حرب 1967"."""
        start = during(self._text, found.start)
        return start is not None and _IN_PASSING.search(self._text, max(0, start - 40), start) is None

    def _looks_back(self, found: Candidate, said: Expression) -> bool:
        """Whether an earlier time is told only in passing: a relative clause, a birth, "قبل عامين" of a tale."""
        if isinstance(said, Offset) and self._reference is None:
            return said.sign < 0
        if self._in_passing(found):
            return True  # "انتهى العهد الذي بدأ في ..."
        return _HIS_BIRTH.search(self._text, max(0, found.start - 60), found.start) is not None

    def _in_passing(self, found: Candidate) -> bool:
        return _IN_PASSING.search(self._text, max(0, found.start - 40), found.start) is not None


def _days_off(said: Expression, reference: dt.datetime | None) -> int | None:
    return None if reference is None else days_off(said, reference.toordinal())


def _of_trading(said: Relative, text: str, start: int) -> bool:
    """Whether a week of the markets is said: "تعاملات الأسبوع الماضي"."""
    return (
        said.unit == "W"
        and said.pointer.anchor == "reference"
        and _TRADING.search(text, max(0, start - 30), start) is not None
    )


def _in_trading_week(day: dt.datetime, step: int) -> dt.datetime:
    """A day of the week that the markets count a day as of: theirs has ended on Saturday and begins on Sunday."""
    weekday = day.isoweekday()
    if weekday == _SUNDAY or (weekday == _SUNDAY - 1 and step < 0):
        return day + dt.timedelta(days=_SUNDAY + 1 - weekday) if day.date() < dt.date.max else day
    return day


def _day_of_speaking(found: list[Candidate], reference: dt.datetime | None) -> dt.datetime | None:
    """The day that "اليوم الأربعاء" makes of the reference, where the text agrees with itself."""
    off = {days for candidate in found if (days := _days_off(candidate.expression, reference)) is not None}
    if reference is None or len(off) != 1:
        return reference
    try:
        return reference + dt.timedelta(days=off.pop())
    except OverflowError:
        return reference


def _told(said: Expression, meaning: Resolution) -> PartialDate | None:
    """The date that what follows may count from: a year, a month, a day; not a span, not a vague one."""
    if meaning.type not in ("DATE", "TIME"):
        return None
    when = meaning.when.end if isinstance(meaning.when, Interval) else meaning.when
    if not isinstance(when, PartialDate) or when.unit is not None or meaning.value.endswith("_REF"):
        return None
    if meaning.certainty == "resolved" or any(date.year is not None for date in dates_in(said)):
        return when
    return None


def _only_measures(found: Candidate, said: Expression, text: str) -> bool:
    """Whether it only measures: a life span in its brackets, years with a dash ("ثورات 1917–1923")."""
    if not isinstance(said, Range):
        return False
    if text.endswith("(", 0, found.start):
        return True
    return "-" in text[found.start : found.end] and all(date.month is None for date in dates_in(said))


def _is_yearless(said: Expression) -> bool:
    """Whether tense can decide: a month, a weekday or a feast without a year."""
    return isinstance(said, Feast) or any(date.year is None for date in dates_in(said))


def _of_a_year(said: Expression) -> bool:
    """Whether months or days of a year that is left unsaid are told: "11 يونيو", not "11 يونيو الماضي"."""
    dates = tuple(dates_in(said))
    pointed = any(date.pointer is not None or date.year_pointer is not None for date in dates)
    return bool(dates) and not pointed and all(date.month is not None and date.year is None for date in dates)


def _of_a_later_month(said: Expression, told: PartialDate) -> bool:
    """Whether a month is said that is not before the one that was told, so that it may be of the same year."""
    months = [date.month for date in dates_in(said)]
    return bool(months) and all(month is not None and month >= (told.month or 1) for month in months)


def _is_weekday(said: Expression) -> bool:
    """Whether weekdays alone are said: "ليلة السبت", "يومي الثلاثاء والسبت"."""
    dates = tuple(dates_in(said))
    return bool(dates) and all(date.weekday is not None and date.day is None and date.pointer is None for date in dates)


def _is_quarter(said: Expression) -> bool:
    """Whether a quarter is said of a year that is not."""
    return isinstance(said, Part) and said.kind == "quarter" and isinstance(said.of, Relative)


def _is_end_here(said: Expression) -> bool:
    """Whether the end of the year or month is said that runs, or has just run out: "نهاية العام"."""
    if not isinstance(said, Part) or (said.kind, said.which) != ("mod", "END"):
        return False
    return isinstance(said.of, Relative) and said.of.pointer == Pointer(0, "here")


def _of_this_month(said: Expression) -> bool:
    """Whether a day or a part of the month that runs is said: "منتصف الشهر الجاري", "15 من الشهر الجاري"."""
    if isinstance(said, Part):
        return of_this_month(said)
    return isinstance(said, Date) and said.day is not None and said.month is None and said.pointer == Pointer(0)


def _points_back(said: Expression) -> bool:
    """Whether an expression counts from what was told: "العام نفسه", "هذه السنة", "24 من الشهر نفسه"."""
    if isinstance(said, Part):
        return said.of is not None and _points_back(said.of)
    if isinstance(said, At):
        return said.date is not None and _points_back(said.date)
    if isinstance(said, Offset):
        return said.anchor == "discourse"
    if isinstance(said, Date):
        return any(p is not None and p.anchor == "discourse" for p in (said.pointer, said.year_pointer))
    return isinstance(said, Relative) and said.pointer.anchor in ("discourse", "this")


def _is_same_day(said: Expression) -> bool:
    """Whether it is a day that counts from what was told: "اليوم نفسه", "اليوم التالي"."""
    return isinstance(said, Relative) and said.unit == "D" and said.pointer.anchor == "discourse"


def _counts_from_speaking(said: Expression) -> bool:
    """Whether an expression counts from the day of speaking; اليوم or هذا القرن alone do not show it."""
    if isinstance(said, Relative):  # "هذا القرن" is as true of what is told of old
        here = said.pointer.step == 0 and said.unit in ("D", "C")
        return said.pointer.anchor == "reference" and not here
    if isinstance(said, Offset):
        return said.anchor == "reference" and said.sign < 0
    pointers = (pointer for date in dates_in(said) for pointer in (date.pointer, date.year_pointer))
    if any(pointer is not None and pointer.anchor == "reference" for pointer in pointers):
        return True
    return isinstance(said, At) and said.date is not None and _counts_from_speaking(said.date)


# --- events that are called by their day ------------------------------------------------------------------------------


@cache
def _years_of_events() -> dict[tuple[str, int | None, int], int]:
    return {(fold_word(head), row.day, row.month): row.year for row in ANNIVERSARIES for head in row.heads}


def _of_an_event(found: Candidate, text: str) -> Date | None:
    """With the year of an event that is called by its day or month: "ثورة 25 يناير"."""
    said = found.expression
    if not isinstance(said, Date) or said.month is None or said.calendar not in ("gregorian", None):
        return None
    if (said.year, said.weekday, said.pointer, said.year_pointer) != (None, None, None, None):
        return None
    head, years = word_before(text, found.start), _years_of_events()
    bare = re.sub("^[وف]?(?:ال|لل|[بلك])?", "", head)
    year = years.get((head, said.day, said.month)) or years.get((bare, said.day, said.month))
    return None if year is None else attrs.evolve(said, year=year, weak=False)
