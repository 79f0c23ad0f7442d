"""Whether digits without a noun and an era are a year: the words before that date, and what follows."""

from __future__ import annotations

import re

from timeline.arabic.lexicon import company
from timeline.arabic.rules.context import folded, glued, word_before
from timeline.arabic.vocabulary import alternation

_BEFORE_YEAR = folded(company.BEFORE_YEAR)
_BEFORE_YEARS = folded(company.BEFORE_YEARS) | _BEFORE_YEAR
_HADITH = folded(company.HADITH)
# "1990 شخصا", "30 يوما", but "مونديال 2010 يوم 11 يوليو"
_COUNTED = re.compile(rf"[ ]{{0,2}}(?!يوم (?:\d|ال))(?:{alternation(folded(company.COUNTED))}|%|٪|\$|€)\w{{0,3}}(?!\w)")
_HEAD = rf"(?<!\w)(?:[وفبلك]|[وف]?(?:ال|لل|بال))?{alternation(folded(company.DATED_HEADS))}"
_DATED_HEAD = re.compile(_HEAD + r"(?P<names>(?: [^\W\d_]+){0,3}) \(?$")
_HEAD_BESIDE = re.compile(_HEAD + r" \(?$")
# As in "توفي 1406", "مواليد 1960", "(ت 656".
_LIVED = re.compile(
    r"(?<!\w)و?(?:ت|ولدت?|توفيت?|المتوفي|المتوفاه?|مواليد|عاش|عاشت|حكم|حكمت|ولايته|تولي|تاسست?|استقلت|انشيت?"
    r"|(?:ال)?(?:اعوام|سنوات|سنين))[ ]?[.:]?[ ]?$"
)
DIED = re.compile(r"(?<!\w)(?:ت|توفي|المتوفي)[ ]?[.:]?[ ]?$")
_PUBLISHED = re.compile(
    r"(?<!\w)(?:دار|مطبعه|المطبعه|مكتبه|المكتبه|منشورات|مطبوعات|موسسه|المركز|الهييه|ط\d?|(?:ال)?طبعه|ترجمه|تحقيق|تح|تر)"
    r"(?!\w)[^.؛\n]{0,50}[،,][ ]?$"
)
# A line, or a sentence, of a chronology: "1987: ينال الشهادة", "• 1990 – يعود".
_HEADS_AN_ENTRY = re.compile(r"(?:^|\n|[.؛]|[-–•*])[ ]{0,2}$")
_COLON_BEHIND = re.compile(r"[ ]?:[ \n]|[ ]?\n[\s\-–•*]*\d{1,2} [^\W\d_]{2,}(?: [^\W\d_]+)? ?[:–-]")
_SIGN_BEHIND = re.compile(r"[ ]?(?:[)\].،,؛\n]|$)")
_PAGES_BEHIND = re.compile(
    r"[ ]?[،,][ ]?(?:(?:ص|ص ص|صص|ج|مج|ط|ع|العدد|عدد|الصفحه|الجزء|المجلد)[ ]?[:.]?[ ]?\d|\d{2,4} (?:ص|صفحه)(?!\w))"
)
_REIGN = re.compile(r"\((?:ح|حكم|حكمت|عاش|ت|و)[.:]?[ ]?$")
_CLAUSE_ENDS = re.compile(
    r"[ \n]{0,2}(?:[.،,؛;:!؟?)\]»\"\-/…|]|$|\n)| (?:و(?=\w)|(?:في |يوم ){1,2}\d)"
    r"| (?:ثم|بين|التي|الذي|حيث|قبل|بعد|عقب|غير ان|الا ان|لكن\w{0,3}|عندما|امام|ضد)(?!\w)"
)
# Behind a year: a sign, a proclitic, a verb, or a word that goes on with the sentence.
_SENTENCE_GOES_ON = re.compile(
    r"[ \n]{0,3}(?:[.،,؛;:!؟?()\]»\"'\-/…|]|$|\n)"
    r"|[ \n]{1,3}(?:و[ ]?|ف|ال|ب|ل|ك)\w"
    rf"|[ \n]{{1,3}}(?:تم\w*|[يتن]\w{{3,}}|{alternation(folded(company.BEHIND_YEAR))})(?!\w)"
)


_AND_ANOTHER = re.compile(r"[ ]?و[ ]?[12]\d{3}(?!\d)")
_COMPARED = re.compile(rf"(?:%|٪|{alternation(folded(company.COMPARED))})(?: \w+){{0,3}} (?:عن|مع) $")


_IN = ("في", "وفي", "منذ", "حتي", "خلال", "وخلال", "اثناء")


def _odd_year(number: int) -> bool:
    """Whether a number of years like ours is too odd to count: "خلفه في 1909 عبد الجليل", but "في 1950 مدرسة"."""
    return 1800 <= number <= 2040 and number % 10 != 0


def counts(text: str, end: int) -> bool:
    """Whether the number that ends there counts what follows: "1990 شخصا"."""
    return _COUNTED.match(text, end) is not None


def ends(text: str, end: int) -> bool:
    """Whether the clause ends behind the number that ends there, so that it counts nothing."""
    return _CLAUSE_ENDS.match(text, end) is not None


def names(text: str, start: int) -> bool:
    """Whether the date that begins there tells an event from others and is no time of what is told: "دستور 1973"."""
    alone = not text.startswith(("سنه", "عام", "السنه", "العام"), start)  # نال الدكتوراه | سنة 1931
    return alone and _HEAD_BESIDE.search(text, max(0, start - 30), start) is not None


def year_stands(text: str, start: int, end: int, *, listed: bool) -> bool:
    """Whether bare digits are a year; `listed` behind another date: "في 1990 و1995".

    The surer the words around are, the more numbers may be one.
    """
    number = int(text[start:end])
    if _in_a_life(text, start):
        return True
    if counts(text, end):
        return False
    if number < 1000:
        return DIED.search(text, max(0, start - 12), start) is not None and _SIGN_BEHIND.match(text, end) is not None
    before = word_before(text, start)
    if before == "بحلول":
        return True
    if before == "الي" and not ends(text, end):
        return False  # "ارتفع العدد الجمعة إلى 2000 نازح"
    if before in ("عن", "مع") and 1900 <= number <= 2100 and _COMPARED.search(text, max(0, start - 48), start):
        return True
    if _COLON_BEHIND.match(text, end) and _HEADS_AN_ENTRY.search(text, max(0, start - 4), start):
        return 1000 <= number <= 2150
    told = before in _IN and (_odd_year(number) or (before == "منذ" and 1800 <= number <= 2040))
    if not (told or _SENTENCE_GOES_ON.match(text, end)):
        return names(text, start) and 1800 <= number <= 2100  # "دستور 1973 المصري"
    if listed:
        return True
    if _ends_a_reference(text, start, end) or _in_a_reference(text, start, end):
        return 1300 <= number <= 2100
    if _in_brackets(text, start, end):
        return (1000 if text[start - 1] == "(" else 1301) <= number <= 2100
    if before in _BEFORE_YEAR or before.removeprefix("و") in _BEFORE_YEAR or glued(text, start):
        return 1100 <= number <= 2150
    return 1000 <= number <= 2150 and _told_of(text, start, end)


# "(القاهرة 1911 - 2006)", "(صحار، 1936 – مسقط، 2001)": where and when somebody was born and died
_PLACE = r"(?:[^\W\d_]+[ ]?[،,]?[ ]?){0,4}"
_LIFE = re.compile(rf"\({_PLACE}(?P<born>\d{{3,4}})[ ]?م?[ ]?[-–—][ ]?{_PLACE}(?P<died>\d{{3,4}})[ ]?م?\)")
_AGES = range(10, 116)


def _in_a_life(text: str, start: int) -> bool:
    """Whether the number that begins there is a year of a life in brackets that tell its places too."""
    opening = text.rfind("(", max(0, start - 60), start)
    found = _LIFE.match(text, opening) if opening >= 0 else None
    if found is None or start not in (found.start("born"), found.start("died")):
        return False
    return int(found["died"]) - int(found["born"]) in _AGES and int(found["died"]) <= 2150


def years_stand(text: str, start: int, end: int) -> bool:
    """Whether two bare numbers with a dash are years: "(1990-1995)", "من 1990 إلى 1995", "الموسم 2018-2019"."""
    if _in_a_life(text, start):
        return True
    if text[start].isalpha() or text[start - 1 : start] in ("(", "[") or _REIGN.search(text, max(0, start - 8), start):
        return True
    if _in_a_reference(text, start, end):
        return True
    if counts(text, end):
        return False
    if _told_of(text, start, end) or word_before(text, start) in _BEFORE_YEARS:
        return True
    return _entry(text, start, end)


_NUMBER_GOES_ON = re.compile(r"[.,/-]|[ ]-[ ]?\d")
_ENTRY = re.compile(r"(?:^|[\n:؛;•|*]|-[ ])[ ]?$")


def _entry(text: str, start: int, end: int) -> bool:
    """The years that an entry of a life or a list begins with: "2015 - 2019: مدير", "• 2010-2015 مهندس"."""
    years = [int(number) for number in re.findall(r"\d+", text[start:end])]
    if len(years) != 2 or not 1900 <= years[0] < years[1] <= 2050:
        return False
    return _ENTRY.search(text, max(0, start - 3), start) is not None and not _NUMBER_GOES_ON.match(text, end)


def _ends_a_reference(text: str, start: int, end: int) -> bool:
    """The year of a book: "(القاهرة: دار المعارف، 1979)"."""
    return text.startswith(")", end) and re.search(r"\([^()]*[،,] ?$", text[max(0, start - 80) : start]) is not None


def _in_a_reference(text: str, start: int, end: int) -> bool:
    """The year of a book before its pages or behind its publisher: "القاهرة، 1979، ص 34", "دار المعارف، 1979."."""
    if text[max(0, start - 2) : start].strip() not in ("،", ","):
        return False
    if _PAGES_BEHIND.match(text, end):
        return True
    return _SIGN_BEHIND.match(text, end) is not None and _PUBLISHED.search(text, max(0, start - 60), start) is not None


def _in_brackets(text: str, start: int, end: int) -> bool:
    """A year that a bracket opens with: "(1990)", "[1990، القاهرة"; not the number of a hadith, "صحيح مسلم (1162)"."""
    if word_before(text, start - 1) in _HADITH:
        return False
    if text[start - 1 : start] not in ("(", "["):
        return False
    return text[end : end + 1] in (")", "]", "،", ",", "-", "–", "؛", ":") or _AND_ANOTHER.match(text, end) is not None


def _told_of(text: str, start: int, end: int) -> bool:
    """Whether the digits follow an event, a birth or a death: "دستور 1973", "الانتخابات الرئاسية 2014", "توفي 1406"."""
    around = text[max(0, start - 60) : start]
    if _LIVED.search(around):
        return not text.startswith(" من ", end)
    head = _DATED_HEAD.search(around)
    if head is None:
        return False
    return all(name.startswith("ال") for name in head["names"].split()) or _CLAUSE_ENDS.match(text, end) is not None
