"""Words that count from the day of speaking or from what was said: أمس, "الشهر الماضي", "قبل أسبوعين"."""

from __future__ import annotations

import re

from timeline.arabic.expressions import (
    Anchor,
    At,
    DayPart,
    Expression,
    Length,
    Offset,
    Pointer,
    Relative,
    Repeated,
    Vague,
)
from timeline.arabic.lexicon.rows import Unit
from timeline.arabic.rules import reading
from timeline.arabic.rules.context import word_before
from timeline.arabic.rules.durations import DURATION_STARTS, duration, length, noun_of_a_date
from timeline.arabic.rules.registry import Match, rule
from timeline.arabic.vocabulary import read_number, word_class

# "3 عروض في", "خمسة لترات ب": so many of something in what follows
_RATE = re.compile(
    r"(?:(?<!\d)\(?(?P<digits>\d{1,4})(?:[.,]\d+)?\)?(?P<great> الف| مليون)?"
    rf"|(?<!\w)(?<!\d )(?P<words>{word_class('number_words').pattern}))"
    r" (?!في)\w+ (?:في |ب)$"
)
_DAY_NEXT = re.compile(rf"[ ]{{0,2}}[،,(]?[ ]{{0,2}}(?:{word_class('weekday').pattern}|\d)")
_ORDINAL_NEXT = re.compile(rf"[ ]{{1,3}}{word_class('ordinal').pattern}(?!\w)")


_NEXT_MORNING = re.compile(r"(?<!\w)(?:(?<!اعتبارا )(?<!ابتداء )(?<!بدءا )(?<!انطلاقا )من|و?في) $")


@rule("deictic", r"{deictic}", starts=("deictic",))
def deictic(m: Match) -> Expression | None:
    """A word that points by itself: أمس, "بعد غد", "هذا الأسبوع"."""
    row = m.get("deictic")
    if row.name == "اليوم" and _RATE.search(m.text, max(0, m.start - 40), m.start):
        return None
    if row.name in ("اليوم", "الليلة") and _ORDINAL_NEXT.match(m.text, m.end):
        return None  # "اليوم الثالث من العزاء" is a day of that, not today
    if row.name.endswith("اليوم") and re.match(r"[ ]{1,3}الذي(?!\w)", m.text[m.end : m.end + 9]):
        return None  # "في اليوم الذي وصل فيه" is the day of that
    if row.name == "يومه" and not _DAY_NEXT.match(m.text, m.end):
        return None  # "طوال يومه" is his day
    if row.name == "بكرة" and re.match(r"[ ]{1,3}(?!ال)\w{3,}ه(?!\w)", m.text[m.end : m.end + 20]):
        return None  # a ball
    anchor: Anchor = "reference"
    if row.offset == 0 and row.unit in ("Y", "M", "D") and m.whole.startswith("هذ"):
        anchor = "this"
    elif row.name == "الغد" and _NEXT_MORNING.search(m.text, max(0, m.start - 16), m.start):
        anchor = "here"  # "توفي يوم الثلاثاء ودفن من الغد", "في الغد": the day after that
    day = Relative(row.unit, Pointer(row.offset, anchor))
    return At(day, part=DayPart(row.part)) if row.part else day


def _code(unit: Unit) -> str:
    """The letter of a unit, of decades, centuries and millennia too."""
    return {10: "E", 100: "C", 1000: "K"}.get(unit.times, unit.code)


@rule("unit-direction", r"{the_unit} {direction}", starts=("the_unit",))
def unit_direction(m: Match) -> Expression | None:
    """A whole unit with its direction: "الشهر الماضي", "العام نفسه", "اليوم التالي"."""
    unit, direction = m.get("the_unit"), m.get("direction")
    code = _code(unit)
    pointer = reading.pointer(direction)
    if pointer is None or unit.code == "TS" or code == "K":
        return None
    if m.said("direction") == "الاخيره" and (unit.code == "TM" or (code == "TH" and m.text.startswith(" من ", m.end))):
        return None  # "في الدقيقة الأخيرة" of a match, not the last one
    if unit.code.startswith("T") and pointer.anchor == "discourse":
        return None  # "عند الساعة نفسها" is an hour, not now
    if unit.code.startswith("T") and pointer.step == 0:
        return Vague("PRESENT_REF")
    if m.said("direction") in ("الاول", "منه") or (code == "D" and m.said("direction") in ("الاخير", "هذا")):
        return None
    if m.said("direction") in ("السابق", "السابقه") and code in ("C", "E"):
        return None
    if m.said("direction") in ("الاخير", "الاخيره") and code == "Y" and m.text.startswith(" من ", m.end):
        return None  # "السنة الأخيرة من الكلية"
    if code == "D" and m.said("the_unit") == "الليله":
        return At(Relative("D", pointer), part=DayPart("NI"))
    return Relative(code, pointer)


@rule(
    "kind-of-year",
    r"(?:العام|السنه) (?:(?P<school>الدراسي|الدراسيه|الجامعي|الجامعيه|الاكاديمي|الاكاديميه)"
    r"|(?P<hijri>الهجري|الهجريه)|المالي|الماليه|الميلادي|الميلاديه) (?:{direction}|(?P<new>الجديد|الجديده))",
    r"(?:هذا|هذه) (?:العام|السنه) (?:(?P<school>الدراسي|الدراسيه|الجامعي|الجامعيه)|المالي|الماليه)",
    r"(?:العام|السنه) (?P<new>الجديد|الجديده)",
    starts=("العام", "السنه", "هذا", "هذه"),
)
def kind_of_year(m: Match) -> Expression | None:
    """A school, fiscal or new year that is pointed at: "العام الدراسي المقبل", "السنة المالية الحالية"."""
    pointer = reading.pointer(m.get("direction")) or Pointer(0)
    unit = "SY" if m.has("school") else "HY" if m.has("hijri") else "Y"
    return Relative(f"N{unit}" if m.has("new") else unit, pointer)


@rule(
    "same-unit",
    r"(?P<word>نفس|ذات|ذلك|تلك|هذا|هذه|ذاك) {the_unit}(?: {direction})?",
    starts=("نفس", "ذات", "ذلك", "تلك", "هذا", "هذه", "ذاك"),
)
def same_unit(m: Match) -> Expression | None:
    """A unit pointed back at: "نفس العام", "ذلك اليوم"; with هذا it is the present one."""
    unit = m.get("the_unit")
    code = _code(unit)
    if code in ("K", "E") or (code in ("TH", "TM", "TS") and m.said("word") != "هذه"):
        return None
    here = m.said("word") in ("هذا", "هذه")
    if m.has("direction"):
        pointer = reading.pointer(m.get("direction"))
        return Relative(code, pointer) if pointer is not None and here else None
    return Relative(code, Pointer(0, "this" if here else "discourse"))


@rule("that-part", r"(?:ذلك|ذاك) (?P<part>الصباح|المساء|الفجر|الضحي)", starts=("ذلك", "ذاك"))
def that_part(m: Match) -> Expression | None:
    """A part of the day just told: "ذلك الصباح"."""
    row = word_class("daypart").read(m.said("part") or "")
    return At(Relative("D", Pointer(0, "discourse")), part=DayPart(row.code, row.hours))


@rule("up-to-the-moment", r"اللحظه(?! ال)", starts=("اللحظه",))
def up_to_the_moment(m: Match) -> Expression | None:
    """The moment is now behind حتى alone: "ولم يعلن حتى اللحظة", not "حتى اللحظة الأخيرة"."""
    return Vague("PRESENT_REF") if word_before(m.text, m.start) in ("حتي", "وحتي") else None


@rule("vague", r"{vague}", starts=("vague",))
def vague(m: Match) -> Expression | None:
    """A reference without measure: الآن, مؤخرا, "الآونة الأخيرة"."""
    if m.whole == "اخيرا" and m.start and m.text[m.start - 1] == "و":
        return None  # "وأخيرا" counts points, it tells no time
    return Vague(m.get("vague"))


@rule(
    "vague-units",
    r"{the_units}(?: القليله| القليلات| القلائل| المعدوده)? {direction}(?: القليله)?",
    starts=("the_units",),
)
def vague_units(m: Match) -> Expression | None:
    """Some last or next units: "السنوات الأخيرة", "الأشهر القليلة المقبلة"."""
    pointer = reading.pointer(m.get("direction"))
    if pointer is None or (pointer.anchor == "discourse" and pointer.step >= 0):
        return None
    return Vague(("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(pointer.step > 0) - (pointer.step < 0) + 1])


@rule(
    "counted-last-units",
    r"(?:ال)?{number_words} {the_units:units} {direction}",
    r"{the_units:units} ال{number_words}(?: {direction})?",
    r"{the_units:units} {number_words} {direction}",
    r"{the_units:units} ال{number_words:ones} وال{number_words:tens}(?: {direction})?",
    r"{the_units:units} ال~(?P<count>\d{1,3})(?!\d)(?: {direction})?",
    r"{the_units:units} (?P<count>\d{1,3})(?!\d) {direction}",
    r"(?:ال~)(?P<count>\d{1,4}) {unit:units}(?: {direction})",
    r"(?:ال~)(?P<count>\d{1,4}) {unit:units}",
    r"(?:ال){number_words} {unit:units}(?: {direction})?",
    r"{the_two:units} {direction}",
    starts=(
        "the_units", "number_words", "ال", "the_two",
        "الثلاث", "الاربع", "الخمس", "الست", "السبع", "الثمان", "الثماني", "التسع", "العشر",
        "الثلاثه", "الاربعه", "الخمسه", "السته", "السبعه", "الثمانيه", "التسعه", "العشره",
        "العشرين", "الثلاثين", "الاربعين", "الخمسين", "الستين", "السبعين", "الثمانين", "التسعين", "المايه", "الميه",
    ),
)  # fmt: skip
def counted_last_units(m: Match) -> Expression | None:
    """A counted stretch up to now or from now, a length only: "السنوات الخمس الماضية", "الـ24 ساعة الماضية"."""
    unit = m.get("units")
    count = m.number("count") or (m.get("number_words") if m.has("number_words") else unit.count)
    if noun_of_a_date(m):
        return None
    if m.has("tens"):  # "الساعات الأربع والعشرين الماضية"
        ones, tens = m.get("ones"), m.get("tens")
        count = ones + tens if ones and tens and ones < 10 <= tens < 100 else None
    if m.whole.endswith(" يوم") and _names_a_time(m.text[m.end : m.end + 30].lstrip()):
        return None  # "سأل المرشحين العشرة يوم الخميس"
    return Length(length(unit, count)) if count else None


@rule(
    "ago",
    r"(?P<word>قبل|منذ|بعد) (?:مضي |مرور |فتره |نهايه |مده |انقضاء )?(?P<approximate>{approximator:} )?{duration}"
    r"(?: من (?:الان|تاريخه|اليوم|هذا اليوم|تاريخ اليوم)(?!\w)| مضت| خلت| مضي| فاتت| مضين)?",
    r"{duration} من (?P<word>الان)",
    r"من (?P<word>الان) {duration}",
    starts=("قبل", "منذ", "بعد", "من", *DURATION_STARTS),
)
def ago(m: Match) -> Expression | None:
    """A counted offset: "قبل أسبوعين", "منذ ثلاثة أيام", "بعد شهرين", "3 سنوات من الآن"."""
    said = duration(m)
    word = m.said("word")
    if said is None or said.vague is not None or _one_after_another(m):
        return None
    if word == "بعد" and word_before(m.text, m.start) == "علي":
        return None  # "على بعد ساعتين بالسيارة" is a way
    if _WORKING_DAYS.match(m.text, m.end) or (word == "بعد" and word_before(m.text, m.start) in _HERE_I_AM):
        return None  # "بعد عشرة أيام عمل": no calendar says which; "هأنذا بعد ثلاثين عاما"
    follows = m.text[m.end : m.end + 30].strip("\n").lstrip()
    if _approximated(m) or ((m.has("single") or follows.startswith("ق")) and _names_a_time(follows)):
        return None
    if _OF_AN_ERA.match(follows):
        return None  # "قبل سنة واحدة للميلاد" is before the year 1
    if follows.startswith("او ") and _names_a_count(follows.removeprefix("او ")):
        return None  # "بعد يومين أو ثلاثة أيام"
    if _counts_from_an_event(m.whole, follows):
        return None
    later = word in ("بعد", "الان")
    from_now = "الان" in m.whole or m.whole.endswith(("اليوم", "تاريخه"))
    if later and not from_now and follows.startswith(("من ذلك", "من تلك", "من هذا", "من هذه")):
        return None
    return Offset(said, 1 if later else -1, "reference")


_WORKING_DAYS = re.compile(r" (?:عمل|من العمل|(?:طويل|شاق|عقيم|متواصل|متتالي|عصيب|قاسي|حافل|مضني|عجاف)ه?)(?!\w)")
_HERE_I_AM = ("هانذا", "وهانذا", "انذا", "وهاانا", "هاانا", "نحن", "وهانحن", "هانحن", "وانا")
_OF_AN_ERA = re.compile(r"(?:للميلاد|للهجره|للشهداء|ميلاديه?|هجريه?|قبطيه?)(?!\w)")


def _one_after_another(m: Match) -> bool:
    """Whether the same unit stands before: "عاما بعد عام"."""
    return m.has("single") and word_before(m.text, m.start).rstrip("ا") == (m.said("single") or "").rstrip("ا")


def _approximated(m: Match) -> bool:
    """Whether the count is no exact one: "منذ نحو شهرين", "منذ سنتين ونيف"."""
    if m.has("approximate"):
        return True
    behind = m.text[m.end : m.end + 8].split()
    return bool(behind) and behind[0].rstrip(".،,؛") in ("ونيف", "فاكثر")


def _counts_from_an_event(words: str, following: str) -> bool:
    """Whether an offset is from something that happens: "بعد يومين من وصوله" is a length, which the event dates."""
    following = _EXACTLY.sub("", following)
    if not following.startswith(("من ", "علي ")) or "من ال" in words or "مضت" in words:
        return False
    return not _SAID_BEFORE.match(following)


_EXACTLY = re.compile(
    r"^(?:تماما|بالضبط|بالتمام|كامل(?:ه|ا|ين|تين)?|فقط|تقريبا|و(?:ايام|اسابيع|اشهر|ساعات)(?: قليله| معدوده)?) "
)
_SAID_BEFORE = re.compile(r"(?:من|علي) (?:ذلك|تلك|الان|هذا التاريخ|هذه)(?!\w)")


@rule("within", r"\A(?:في|خلال) {duration}~\Z", starts=("في", "خلال"))
def within(m: Match) -> Expression | None:
    """A string that is nothing but "في ثلاثة أيام": a length, an offset to who reads forward."""
    said = duration(m)
    return Offset(said, 1, within=True) if said is not None and said.vague is None else None


def _names_a_count(following: str) -> bool:
    return following[:1].isdigit() or following.partition(" ")[0] in word_class("number_words").starts


_NAMED_AFTER = re.compile(r"ال(?!تق|تح|تز|ته|تم)\w{3}")  # a noun with its article, not التقى or التحق


def _names_a_time(following: str) -> bool:
    """Whether a lone unit is the noun of a name or number: "منذ عام 2011", "قبل شهر يوليو", "بعد يوم الجمعة"."""
    if re.match(r"قبل (?:الميلاد|الهجره|المسيح|ميلاد)|ق[. ]{0,2}[مه](?!\w)", following):
        return True
    word = re.split(r"[^\w]", following.lstrip("( "), maxsplit=1)[0]
    if _NAMED_AFTER.match(word) and word not in word_class("direction").starts:
        return True  # "منذ يوم التروية", "قبل عام النكبة"
    classes = ("any_month", "number_words", "weekday", "deictic", "ordinal")
    return word[:1].isdigit() or any(word in word_class(name).starts for name in classes)


@rule(
    "later-than-that",
    r"(?P<word>قبل|بعد) {duration} من (?:ذلك|تلك|هذا|هذه)(?: التاريخ| الحادث| الحين| الوقت| اليوم| الحدث)?"
    r"(?! {the_season:}| ال(?:صباح|فجر|ضحي|ظهر|عصر|مساء|ليل))",
    r"(?P<word>قبل|بعد) (?:ذلك|هذا) ب~{duration}",
    r"(?P<word>قبل|بعد)(?:ها|ه|هما) ب~{duration}",
    starts=("قبل", "بعد", "بعدها", "بعده", "قبلها", "قبله"),
)
def later_than_that(m: Match) -> Expression | None:
    """An offset from what was just told: "بعد عام من ذلك", "بعدها بيومين"."""
    said = duration(m)
    if said is None or said.vague is not None:
        return None
    return Offset(said, 1 if m.said("word") == "بعد" else -1, "discourse")


@rule("weekend", r"(?P<word>نهايه|عطله نهايه) (?:هذا |هذه )?الاسبوع(?: {direction})?", starts=("نهايه", "عطله"))
def weekend(m: Match) -> Expression | None:
    """The weekend: "نهاية الأسبوع الماضي"."""
    if m.has("direction"):
        pointer = reading.pointer(m.get("direction"))
        return Relative("WE", pointer) if pointer is not None else None
    return Relative("WE", Pointer(0))


@rule("this-quarter", r"هذا (?P<word>الربع|النصف)", starts=("هذا",))
def this_quarter(m: Match) -> Expression | None:
    """The present quarter or half: "هذا الربع"."""
    return Relative("Q" if m.said("word") == "الربع" else "H", Pointer(0))


@rule("per-unit", r"(?:(?<=في\s)|(?<=\bب)){the_unit}", starts=("the_unit",))
def per_unit(m: Match) -> Expression | None:
    """A rate: "3 عروض في الأسبوع" is three times a week."""
    found = _RATE.search(m.text, max(0, m.start - 40), m.start)
    unit = m.get("the_unit")
    if not found or unit.code in ("TH", "TM", "TS") or re.match(r"[ ]{1,2}ال(?!واحد)", m.text[m.end : m.end + 8]):
        return None
    count = int(found["digits"]) if found["digits"] else read_number(found["words"])
    if count and found["great"]:
        count *= 1000 if found["great"] == " الف" else 1_000_000
    return Repeated(length(unit, 1), freq=f"{count}X") if count and count > 1 else None


@rule("quarter-direction", r"(?P<word>الربع|النصف) {direction}", starts=("الربع", "النصف"))
def quarter_direction(m: Match) -> Expression | None:
    """The quarter or half before or after this one: "الربع القادم"."""
    pointer = reading.pointer(m.get("direction"))
    if pointer is None or (m.said("direction") == "الاخير" and m.text.startswith((" من ", " ل"), m.end)):
        return None
    return Relative("Q" if m.said("word") == "الربع" else "H", pointer)
