"""What looks like time and is none: swallowing phrases, and tests of the words around a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import attrs

from timeline.arabic.expressions import Clock, Date, DayPart, Expression, Length, Modified, NumericDate, Opening, Part, Range, Relative
from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon import lookalikes
from timeline.arabic.rules.context import nothing_else, word_before
from timeline.arabic.rules.registry import DIGITS, Match, rule
from timeline.arabic.vocabulary import word_class

NOTHING = "nothing"


@rule("look-alike", "{look_alike}", starts=("look_alike",), swallows=True)
def look_alike(m: Match) -> Expression | None:
    """A phrase that holds a word of time and means none: "المدير العام", "وحيد القرن"."""
    following = _FOLLOWING.match(m.text, m.end)
    if following and following[1] in word_class("direction").starts:
        office = m.whole.startswith("ال") and m.whole.endswith(" العام") and following[1] in ("السابق", "الحالي", "الراهن", "الاخير")
        if not office:
            return None  # "كلمة العام" is a title, "ألقى كلمة العام الماضي" is not; "الأمين العام السابق" is no year either
    return Opening(NOTHING)


_FOLLOWING = re.compile(r"[ ]{1,2}([ء-غف-ي]+)")


@rule(
    "money-or-score",
    r"\d[\d.,/]{0,24}~(?:%|٪|دولارا?|دولارات|درهما?|دراهم|دينارا?|دنانير|ريالا?|ريالات|جنيها?|جنيهات|يورو|ليره|مليون|مليار|بالمايه|بالميه|في الميه|في المايه)",
    r"(?:مقابل|رقم) \d[\d./\-]{0,24}",
    r"\d{1,3}(?:~[-/]~)?صفر",
    r"صفر(?:~%| في المايه| في الميه| بالمايه| بالميه| درجه\w*| الي \d+)",
    starts=(*DIGITS, "مقابل", "رقم", "صفر"),
    swallows=True,
)
def money(m: Match) -> Expression | None:
    """Sums, shares and the numbers of laws and decrees: "15.5 مليون", "القانون رقم 12/2004"."""
    return Opening(NOTHING)


_PREPOSITIONS = ("في", "خلال", "منذ", "حتي", "من", "الي", "بحلول", "بين", "قبل", "بعد", "اوايل", "وفي", "ومنذ", "ومن", "وخلال", "وحتي", "طيله", "طوال",
                 "مطلع", "منتصف", "اواخر", "نهايه", "بدايه", "شهر", "شهري", "لشهر", "بشهر", "لغايه", "غايه", "ابان", "مع", "عند", "هلال", "حلول", "صيام", "صوم", "ليالي",
                 "شهور", "اشهر", "وبعد", "وقبل", "ففي", "كما في", "عن", "سوي")  # fmt: skip
_YEAR_WORDS = ("في", "منذ", "حتي", "بحلول", "قبل", "بعد", "خلال", "عام", "سنه", "من", "الي", "بين", "وفي", "ومنذ", "وحتي", "طوال", "مطلع", "اواخر", "نهايه", "بدايه", "منتصف",
               "صيف", "شتاء", "خريف", "ربيع", "موسم", "دوره", "كاس", "العالم", "مونديال", "اولمبياد", "انتخابات", "ثوره", "حرب", "نكسه", "نكبه", "دستور", "ميزانيه", "موازنه", "حج",
               "عدوان", "انقلاب", "ازمه", "اتفاقيه", "معاهده", "حدود", "تعداد", "احصاء", "ففي", "فى", "وبعد", "وقبل", "هزيمه", "انتفاضه", "احداث", "حوادث", "رويه", "استراتيجيه", "خطه", "اجنده",
               "اكسبو", "الافريقيه", "الاسيويه", "يورو", "مجزره", "مذبحه", "زلزال", "فيضان", "طبعه", "ط", "طبع", "نشر", "غايه", "لغايه", "اعوام", "سنوات", "عامي", "سنتي", "ابتداء", "منتصف", "اوايل", "اواسط", "ختام")  # fmt: skip

def _glued(text: str, start: int) -> bool:
    """Whether a preposition is glued before the place: بمارس, ل2015."""
    return start > 0 and text[start - 1] in "بلك" and (start == 1 or not text[start - 2].isalnum())


_COUNTED = re.compile(
    r"[ ]{0,2}(?:شخص|الف|مليون|مليار|دولار|ريال|درهم|دينار|جنيه|يورو|كيلو|كلم|كم|متر|طن|برميل|ميغا|ميجا|وحده|عامل|طالب|موظف|قتيل|جريح|لاجي|نسمه|مقعد|صوت|"
    r"نقطه|هكتار|فدان|قدم|ميل|سياره|حاله|شركه|اسره|عايله|منزل|جندي|مقاتل|لاعب|مشارك|صفحه|كتاب|سهم|درجه|سنه|عاما?|يوما?|شهرا?|ساعه|دقيقه|مدرسه|قريه|وظيفه|مواطن|"
    r"سجين|معتقل|حاج|معتمر|زاير|سايح|رحله|ميت|مصاب|ضحيه|مره|صاروخ|دبابه|طايره|قطعه|نوع|وات|واط|فولت|سعره|غرام|كغ|لتر|قناه|مشروع|فرصه|بند|ماده|بيت|فارس|فرس|فرنك|وثيقه|لغم|بندقيه|مدفع|بعير|ناقه|سفينه|غلام|مملوك|جاريه|مجلد|ورقه|حرف|كلمه|حديث|قصيده|رجل|راجل|امراه|طفل|عسكري|ضابط|متطوع|"
    r"قرش|درهم|ذراع|فرسخ|خيمه|حانوت|دكان|مسجد|كنيسه|نخله|شجره|راس|متظاهر|لغه|تمثال|سيف|%|٪|\$|€)\w{0,3}(?!\w)"
)
# Heads that a year is said with, straight ("دستور 1973") or behind their names ("صلح كارلوفجة 1699").
_EVENTS = re.compile(
    r"(?<!\w)(?:[وفبلك]|[وف]?(?:ال|لل|بال))?(?:انتخابات|ثورات|ثوره|حروب|حرب|معركه|معارك|وقعه|موقعه|صلح|معاهده|دوري|طبعه|اتفاقيات|اتفاقيه|اتفاق|موتمر|مجمع|دستور|دساتير|"
    r"مرسوم|ظهير|فرمان|انقلاب|نكسه|نكبه|مجزره|مذبحه|زلزال|حمله|حصار|سقوط|فتح|هدنه|عدوان|انتفاضه|ازمه|بطوله|كاس|دوره|اولمبياد|مونديال|تعداد|احصاء|وعد|ميثاق|"
    r"تصريح|اعلان|استقلال|مجاعه|طاعون|وباء|حريق|فيضان|تمرد|هبه|تنظيمات|اصلاحات|مهرجان|نسخه|قمه|معرض|دفعه|فوج)(?P<names>(?: [^\W\d_]+){0,3}) \(?$"
)
_ENDS = re.compile(r"[ \n]{0,2}(?:[.،,؛;:!؟?)\]»\"\-/…|]|$|\n)| (?:و(?=\w)|ثم |بين |التي |حيث )")
_LIVED = re.compile(
    r"(?<!\w)و?(?:ت|ولدت?|توفيت?|المتوفا?ه?ي?|مواليد|تاسست?|حكم|حكمت|عاش|عاشت|ولايته|تولي|استقلت|انشيت?|(?:ال)?(?:اعوام|سنوات|سنين))[ ]?[.:]?[ ]?$"
)
_CLOSERS = re.compile(r"(?:[ \n]{0,3}(?:[.،,؛;:!؟?)\]»\"'\-/…|]|$|\n)|[ \n]{1,3}(?:و[ ]?|ف|ال|ب|ل|ك)\w|[ \n]{1,3}(?:في|من|الي|علي|عن|حتي|قبل|بعد|مع|حيث|ان|بين|عندما|حين|التي|الذي|ثم|او|ام|كان\w*|تم\w*|هو|هي|قد|لم|لن|ما|لا|كما|اي|منذ|خلال|م|ضد|عند|اذ|لكن|بل|هذا|هذه|ذلك|بسبب|نتيجه|عقب|اثر|تحت|مما|عدا|سوي|باستثناء|حول|نحو|دون|اثناء|جاء\w*|[يتن]\w{3,})(?!\w))")


def _year_stands(text: str, start: int, end: int, previous: Candidate | None) -> bool:
    """Whether bare digits are a year: a word before that dates, or a bracket, and nothing behind that is counted."""
    number = int(text[start:end])
    if _COUNTED.match(text, end):
        return False
    if word_before(text, start) == "بحلول":
        return True
    if not _CLOSERS.match(text, end):
        event = _EVENTS.search(text, max(0, start - 30), start)
        return event is not None and 1800 <= number <= 2100 and event["names"] == ""
    if previous is not None and previous.dated and re.fullmatch(r"[ ]?(?:[،,][ ]?(?:و[ ]?)?|[/\-]|و|او|ثم)[ ]?", text[previous.end : start]):
        return True
    if text[end : end + 1] == ")" and re.search(r"\([^()]*[،,] ?$", text[max(0, start - 80) : start]):
        return 1500 <= number <= 2100  # of a book: "(القاهرة: دار المعارف، 1979)"
    if start and text[start - 1] in "([" and end < len(text) and text[end] in ")]،,-–؛:":
        return 1000 <= number <= 2100 and (text[start - 1] == "(" or number > 1300)
    before = word_before(text, start)
    if before in _YEAR_WORDS or before.removeprefix("و") in _YEAR_WORDS or _glued(text, start):
        return 1100 <= number <= 2150
    return 1000 <= number <= 2150 and _told_of(text, start, end)


def _told_of(text: str, start: int, end: int) -> bool:
    """Whether the digits follow an event, a birth or a death: "دستور 1973", "الانتخابات الرئاسية 2014", "توفي 1406"."""
    around = text[max(0, start - 60) : start]
    if _LIVED.search(around):
        return not text.startswith(" من ", end)
    event = _EVENTS.search(around)
    if not event:
        return False
    return all(word.startswith("ال") for word in event["names"].split()) or _ENDS.match(text, end) is not None


@attrs.frozen
class Candidate:
    """A reading of a span of the folded text, before it is kept or dropped."""

    start: int
    end: int
    expression: Expression
    rule: str

    @property
    def dated(self) -> bool:
        """Whether it is a date with a year or a pointer, that lists may go on from."""
        said = self.expression.of if isinstance(self.expression, Modified) else self.expression
        return isinstance(said, (Date, Range)) and (isinstance(said, Range) or said.year is not None)


def kept(found: Candidate, text: str, previous: Candidate | None) -> bool:
    """Whether a candidate is an expression of time where it stands."""
    said = found.expression
    if isinstance(said, Opening):
        return False
    if nothing_else(text, found.start, found.end):
        return True  # nothing else was written
    test = _TESTS.get(type(said))
    return (test is None or test(found, text, previous)) and not any(refuses(found, text) for refuses in _REFUSALS)


def _date(found: Candidate, text: str, previous: Candidate | None) -> bool:
    said = found.expression
    assert isinstance(said, Date)
    if not said.weak:
        return True
    if said.year is not None and said.month is None and said.unit is None:
        return _year_stands(text, found.start, found.end, previous)
    before = word_before(text, found.start)
    if said.unit == "Y10":
        return before in _PREPOSITIONS or _glued(text, found.start)
    if said.weekday is not None and said.month is None:
        return False
    if said.day is not None:
        return before in ("بتاريخ", "تاريخ", "يوم", "ليوم", "الموافق")
    if said.year is not None:
        return before in ("في", "منذ", "خلال", "بتاريخ", "تاريخ", "شهر", "حتي", "لغايه", "وفي", "من", "الي", "بعدد", "عدد")
    if before in _PREPOSITIONS or _glued(text, found.start):
        return True
    return previous is not None and previous.end < found.start and isinstance(previous.expression, Date) and bool(
        previous.expression.month and re.fullmatch(r"[ ]?(?:[،,/\-]|و|او)[ ]?(?:و)?", text[previous.end : found.start])
    )  # fmt: skip


def _day_part(found: Candidate, text: str, previous: Candidate | None) -> bool:
    said = found.expression
    assert isinstance(said, DayPart)
    if not said.weak:
        return True
    words = text[found.start : found.end]
    return words in ("صباحا", "مساء", "ليلا", "فجرا", "ظهرا", "عصرا", "بعد الظهر", "بعد ظهر", "منتصف الليل") and words != "مساء"


def _clock(found: Candidate, text: str, previous: Candidate | None) -> bool:
    said = found.expression
    assert isinstance(said, Clock)
    if text[found.start].isdigit() and said.part is None and said.zone_name is None and said.utc_offset is None:
        # "3:12" may be a score or a verse
        before = word_before(text, found.start)
        alone = nothing_else(text, found.start, found.end)
        return alone or (said.minute is not None and len(text[found.start : found.end].split(":")[0].strip()) == 2 and before not in ("سوره", "الايه", "بنتيجه", "مقابل", "اصحاح"))
    return True


def _range(found: Candidate, text: str, previous: Candidate | None) -> bool:
    said = found.expression
    assert isinstance(said, Range)
    ends = [end for end in (said.start, said.end) if isinstance(end, Date)]
    if len(ends) == 2 and not any(end.calendar or end.month or end.unit for end in ends) and "عام" not in text[found.start : found.end]:
        if _COUNTED.match(text, found.end):
            return False  # "بين 1500 و2000 دينار"
    if len(ends) == 2 and all(end.weak and end.year and not end.month for end in ends):
        if found.start and text[found.start - 1] in "([" or text[found.start].isalpha():
            return True
        if _told_of(text, found.start, found.end) and not _COUNTED.match(text, found.end):
            return True
        return word_before(text, found.start) in (*_YEAR_WORDS, "للفتره", "الفتره", "فتره", "الموسم", "لموسم", "للعام", "الاعوام", "للاعوام", "بين") and not _COUNTED.match(text, found.end)
    return True


def _part(found: Candidate, text: str, previous: Candidate | None) -> bool:
    said = found.expression
    assert isinstance(said, Part)
    return said.of is not None or said.kind == "season"


_TESTS: dict[type, Callable[[Candidate, str, Candidate | None], bool]] = {
    Date: _date, DayPart: _day_part, Clock: _clock, Range: _range, Part: _part,
}  # fmt: skip


@cache
def _names() -> frozenset[str]:
    return frozenset(map(fold_word, lookalikes.NAMES))


def _person(found: Candidate, text: str) -> bool:
    """A month or weekday word after a given name or a title is a name: "علي جمعة", "محمد رمضان"."""
    said = found.expression
    if not isinstance(said, Date) or said.day is not None or said.year is not None or said.pointer is not None:
        return False
    word = text[found.start : found.end]
    if word.startswith(("ال", "شهر", "يوم", "كانون", "تشرين", "ذو", "ذي")):
        return False
    before = word_before(text, found.start)
    return before in _names() or before.startswith("عبدال")


@cache
def _namesakes(field: str) -> frozenset[str]:
    return frozenset(map(fold_word, lookalikes.NAMESAKES[field]))


def _called_after(found: Candidate, text: str) -> bool:
    """A day, a month or a weekday that a place or a thing is called after: "مدينة 6 أكتوبر", "سيارة نيسان"."""
    said = found.expression
    if not isinstance(said, Date) or said.pointer is not None or said.year_pointer is not None or said.also is not None:
        return False
    if said.year is not None:
        field = "full date" if said.day is not None else ""
    else:
        field = "weekday" if said.month is None else "month" if said.day is None else "day"
    return bool(field) and word_before(text, found.start) in _namesakes(field)


def _pair_of_them(found: Candidate, text: str) -> bool:
    """ "بين الاثنين" without a second day: between the two."""
    said = found.expression
    return isinstance(said, Date) and said.weekday == 1 and said.day is None and said.pointer is None and (
        word_before(text, found.start) in ("بين", "كلا", "هذان", "هذين") and not text.startswith(" و", found.end))


def _inside_number(found: Candidate, text: str) -> bool:
    """Digits that go on to the left: "1,500 سنة" is not 500, "12/3/4" not 3/4."""
    start = found.start
    if not text[start].isdigit() or start == 0:
        return False
    if text[start - 1] in ".,/:-\\" and start > 1 and text[start - 2].isdigit():
        return True
    return text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] in "_=&#$€%")


def _general(found: Candidate, text: str) -> bool:
    """العام after a definite noun without a direction is "general", العام alone is no time."""
    said = found.expression
    return isinstance(said, Relative) and said.unit == "Y" and said.pointer.step == 0 and text[found.start : found.end] in ("العام", "السنه")


def _minute_of_match(found: Candidate, text: str) -> bool:
    said = found.expression
    if isinstance(said, Date) and not isinstance(said, NumericDate) and said.month and said.year:
        return False  # "أعلن القرار 10 مايو 2011"
    return bool(re.search(r"(?:الدقيقه|دقيقه|الصفحه|صفحه|ص|الايه|الماده|ماده|رقم|بند|الفقره|القرار|الحلقه|العدد|غرفه|شارع|طريق)[ ]{0,2}\(?$", text[max(0, found.start - 12) : found.start])) and text[found.start].isdigit()  # fmt: skip


def _title(found: Candidate, text: str) -> bool:
    """Pointing words and lengths that fill a pair of quotation marks are titles: «المصري اليوم», "90 دقيقة"."""
    around = text[found.start - 1 : found.start] + text[found.end : found.end + 1]
    if around == "()" and text[max(0, found.start - 3) : found.start - 1].strip().endswith("ل"):
        return True
    return around in ("«»", '""', "“”", "''") and isinstance(found.expression, (Relative, Length, DayPart))


def _score(found: Candidate, text: str) -> bool:
    """صفر behind a number is zero where nothing says that it is a day: "فاز 3 صفر", but "في 3 صفر", "3 من صفر"."""
    said = found.expression
    if not (isinstance(said, Date) and (said.month, said.calendar) == (2, "hijri") and said.day and said.year is None and not said.weekday):
        return False
    words = text[found.start : found.end]
    return words.endswith(" صفر") and words[0].isdigit() and " " not in words[:-4].strip() and word_before(text, found.start) not in _DAY_WORDS


_DAY_WORDS = frozenset((*_PREPOSITIONS, "يوم", "ليله", "الموافق", "بتاريخ", "تاريخ", "نهار", "صبيحه"))
_REFUSALS = (_score, _pair_of_them, _title, _person, _called_after, _inside_number, _general, _minute_of_match)
