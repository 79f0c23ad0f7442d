"""Times of day: "الساعة الثالثة والنصف مساء", 18:50, "بعد صلاة العشاء", "صباح اليوم", "بتوقيت غرينتش"."""

from __future__ import annotations

import re

from timeline.arabic.expressions import Clock, DayPart, Expression, Range
from timeline.arabic.lexicon.rows import DayPart as DayPartRow
from timeline.arabic.rules.context import length_stands
from timeline.arabic.rules.registry import DIGITS, Match, rule
from timeline.arabic.vocabulary import phrase, read_number

_MINUTES = {"نصف": 30, "نص": 30, "ربع": 15, "ثلث": 20, "ربعا": 15, "ثلثا": 20}
_FEW = {"دقيقه واحده": 1, "دقيقتين": 2, "ثانيه واحده": 1, "ثانيتين": 2}
_COUNTED = ("دقيقه", "دقايق", "ثانيه", "ثوان", "ثواني")
_NAMED = r"(?:ب(?:ال)?توقيت|التوقيت|توقيت)"
_WORLD = r"(?:ت\.?~?غ|GMT|UTC|غ\.م)"
_OFFSET = r"[+\-]\d{1,2}(?::?\d{2})?"
_ZONE = (
    rf"(?:~{_NAMED} {{zone}}(?: الصيفي)?(?:~\(~(?P<hours_ahead>[+\-]~\d{{1,2}})(?:~غرينتش|~جرينتش|~ت~غ)?~\))?"
    rf"|~\(~{_NAMED} {{zone:zone_boxed}}(?: الصيفي)?~\)"
    rf"|~{_WORLD}(?:~(?P<utc>{_OFFSET}))?|~\(~{_WORLD}(?:~(?P<utc_boxed>{_OFFSET}))?~\)|~(?P<offset>[+\-]\d{{2}}:\d{{2}})(?!\d))?"
)
_LAST_OF_TWO = re.compile(r"(?<![\d:.])(?<!ساعه )\d{1,2}-$")  # "9-5 مساء", but "الساعة 5-7 مساء"
_TO_HOURS = re.compile(r"([+\-])~?\s?(\d{1,2}):?(\d{2})?")


def _zone(m: Match) -> tuple[int | None, str | None]:
    if m.has("zone"):
        row = m.get("zone")
        return row.offset, row.name
    for part in ("utc", "offset", "hours_ahead"):
        found = _TO_HOURS.match(m.said(part) or "")
        if found:
            minutes = int(found[2]) * 60 + int(found[3] or 0)
            return (-minutes if found[1] == "-" else minutes), None
    return (0, "UTC") if re.search(r"ت\.?\s?غ(?!\w)|GMT|UTC|غ\.م", m.whole) else (None, None)


def _clock(m: Match, hour: int, minute: int | None, second: int | None = None) -> Clock | None:
    part = m.get("daypart")
    code = part.code if part else m.get("prayer")
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 59 or (hour == 24 and (minute or second)):
        return None
    offset, zone = _zone(m)
    return Clock(hour, minute, second, part=code, hours=part.hours if part else None, utc_offset=offset, zone_name=zone)


@rule(
    "clock-digits",
    r"(?:ال)?ساعه~\(~(?P<hour>{hour_digits})~:~(?P<minute>[0-5]\d)~\)(?:~(?:من )?{daypart}(?!\w))?" + _ZONE,
    r"(?:(?:ال)?ساعه~(?:ال~-?~)?)?(?P<hour>{hour_digits})~:~(?P<minute>[0-5]\d)(?:~:~(?P<second>[0-5]\d)(?:[.,]\d{1,6})?)?(?!\d)"
    r"(?:~(?:[،,]~)?(?:من )?{daypart}(?!\w|~:?~\d))?" + _ZONE,
    r"(?:ال)?ساعه~(?:ال~)?\(?~(?P<hour>{hour_digits})(?:~[.,،]~?(?P<minute>[0-5]\d)(?!\d)|~h~(?P<minuteb>[0-5]\d)"
    r"| و~(?:ال)?(?P<fraction>نصف?|ربع|ثلث)(?!\w)| الا (?P<less>ربعا?|ثلثا?)(?!\w)"
    r"| و~(?P<minutec>[0-5]?\d) (?:دقيقه|دقايق))?(?!\d)~\)?(?: (?:من )?{daypart}(?!\w))?" + _ZONE,
    r"(?:ال)?ساعه~(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?!\d)" + _ZONE,
    r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?(?:ب(?:ال)?توقيت {zone}|GMT|ت\.~?غ)",
    r"(?P<hour>{hour_digits})(?:[.](?P<minute>[0-5]\d))?(?!\d) ?(?:من )?{sure_daypart:daypart}(?!\w)" + _ZONE,
    r"(?P<hour>{hour_digits})(?:[.:](?P<minute>[0-5]\d)) ?(?:ب(?:ال)?توقيت) {zone}",
    starts=(*DIGITS[:2], "#4", "الساعه", "ساعه"),
)
def clock_digits(m: Match) -> Expression | None:
    """A clock time in digits: 18:50, "9.45 صباحا", "الساعة 20", "3 عصرا", "الساعة 0655 بتوقيت غرينتش"."""
    hour = m.number("hour")
    assert hour is not None
    if _behind_latin(m):
        return None  # "MQ-9 مساء" is a drone
    if _LAST_OF_TWO.search(m.text, max(0, m.start - 12), m.start):
        return None
    if m.has("second") and "-->" in m.text[max(0, m.start - 5) : m.start] + m.text[m.end : m.end + 5]:
        return None  # where a subtitle stands in its film
    if m.has("less"):
        return _clock(m, (hour - 1) or 12, 60 - _MINUTES[m.said("less") or ""])
    minutes = [m.number(part) for part in ("minute", "minuteb", "minutec")]
    fraction = _MINUTES[m.said("fraction") or ""] if m.has("fraction") else None
    return _clock(m, hour, next((minute for minute in minutes if minute is not None), fraction), m.number("second"))


def _behind_latin(m: Match) -> bool:
    """Whether the digits go on from Latin letters: "MQ-9", "B-52"."""
    before = m.text[max(0, m.start - 2) : m.start]
    return before.endswith("-") and before[0].isascii() and before[0].isalpha()


@rule(
    "clock-words",
    r"(?:(?:ال)?ساعه {ordinal}|{ordinal:ordinal_boxed}(?= ))"
    r"(?P<plus>(?: (?:و~|الا )(?:(?:ال)?(?:نصف|ربعا?|ثلثا?)"
    r"|(?:{number_words:}|\d{1,2})(?: دقايق| دقيقه| ثوان| ثواني| ثانيه)?"
    r"|دقيقتين|ثانيتين|(?:دقيقه|ثانيه) واحده)){0,4})(?: (?:تماما|بالضبط))?"
    r"(?P<from> (?:(?:من )?{daypart}|(?:بعد |قبل )?صلاه {prayer})(?!\w))?" + _ZONE,
    starts=("ordinal", "الساعه", "ساعه"),
)
def clock_words(m: Match) -> Expression | None:
    """A clock time in words: "الساعة الثالثة والنصف مساء", "السادسة إلا ثلثا", "الرابعة وخمس دقائق".

    Without الساعة a part of the day or of the hour must follow.
    """
    hour = m.get("ordinal")
    said_hour = m.whole.startswith(("الساعه", "لساعه", "ساعه"))
    plus = m.said("plus") or ""
    told = said_hour or m.has("from") or m.has("zone")
    told = told or any(word in plus for word in ("نصف", "ربع", "ثلث", "دقيق", "دقايق"))
    if hour is None or not 1 <= hour <= 12 or not told:
        return None
    if not said_hour and not (m.said("ordinal") or "").endswith(("ه", "ه عشره", "ه عشر")):
        return None  # hours are feminine: "الثالثة عصرا", not "الثالث عصرا"
    past = _past_hour(plus)
    if past is None:
        return None
    minutes, seconds = past
    if minutes < 0:
        hour, minutes = (hour - 1) or 12, minutes + 60
    return _clock(m, hour, minutes if plus else None, seconds)


def _past_hour(said: str) -> tuple[int, int | None] | None:
    """Minutes after the hour (below zero: before it) and seconds: "والنصف", "إلا ربعا", "وخمس دقائق وعشر ثوان"."""
    minutes, seconds = 0, None
    terms = re.findall(r"(?:^|\s)(و(?!احده)|الا)\s?((?:(?!\s(?:و(?!احده)|الا)).)+)", said)
    waiting = ""  # "خمس" of "خمس وثلاثين دقيقة" waits for what follows
    for index, (sign, words) in enumerate(terms):
        text = phrase(words).removeprefix("ال")
        number, _, unit = text.rpartition(" ")
        following = terms[index + 1] if index + 1 < len(terms) else None
        last = following is None or following[0] != "و" or following[1].removeprefix("ال") in _MINUTES
        if text in _MINUTES:
            value: int | None = _MINUTES[text]
        elif text in _FEW:
            value, unit = _FEW[text], text
        elif unit in _COUNTED or last:
            number = waiting + (number if unit in _COUNTED else text)
            value = int(number) if number.isdigit() else read_number(number)
        else:
            waiting += f"{text} و"
            continue
        if value is None or value > 59:
            return None
        if unit.startswith(("ثا", "ثو")):
            seconds = value
        else:
            minutes += value if sign == "و" else -value
        waiting = ""
    return minutes, seconds


_HALVES = {"نص": 30, "نصف": 30, "ربع": 15, "ثلث": 20}


@rule(
    "clock-counted",
    r"(?:ال)?ساعه {number_words}(?: و~(?P<plus>نصف?|ربع|ثلث))?(?: (?:من )?{daypart}(?!\w))?(?! (?:دقايق|دقيقه))",
    starts=("الساعه",),
)
def clock_counted(m: Match) -> Expression | None:
    """An hour counted as speech counts it: "الساعة ستة ونص", "الساعة سبعة مساء"."""
    hour = m.get("number_words")
    return _clock(m, hour, _HALVES[m.said("plus") or ""] if m.has("plus") else None) if hour and hour <= 12 else None


@rule(
    "prayer-table",
    r"(?:{prayer}|الشروق|الامساك)~:?~(?P<hour>{hour_digits})~:~(?P<minute>[0-5]\d)",
    starts=("prayer", "الشروق", "الامساك"),
)
def prayer_table(m: Match) -> Expression | None:
    """The hour of a prayer as tables have it: "العصر 3:28"."""
    hour = m.number("hour")
    return Clock(hour, m.number("minute"), part=m.get("prayer") or "MO") if hour is not None else None


@rule(
    "clock-range",
    r"(?:من|بين|ما بين) (?P<noun>(?:ال)?ساعه )?"
    r"(?:(?P<hour>{hour_digits})(?:~[.:]~(?P<minute>[0-5]\d))?|{ordinal:from_ordinal})"
    r"(?P<fraction> و~(?:ال)?(?:نصف?|ربع|ثلث))?(?:~{daypart:first_part}(?!\w))?"
    r"(?:~-~| الي | حتي | و~)(?P<nounb>(?:ال)?ساعه~)?"
    r"(?:(?P<hourb>{hour_digits})(?:~[.:]~(?P<minuteb>[0-5]\d))?|{ordinal:to_ordinal})"
    r"(?P<fractionb> و~(?:ال)?(?:نصف?|ربع|ثلث)(?!\w))?(?:~(?:من )?{daypart}(?!\w))?",
    starts=("من", "بين", "ما"),
)
def clock_range(m: Match) -> Expression | None:
    """Hours whose noun or part of day is said once: "من 4 إلى 6 مساء", "بين السابعة والتاسعة ليلا"."""
    if not (m.has("noun") or m.has("nounb") or m.has("daypart")) and ":" not in m.whole:
        return None
    said = {"hour": "from_ordinal", "hourb": "to_ordinal"}
    hours = [m.number(digits) if m.has(digits) else m.get(words) for digits, words in said.items()]
    if any(m.has(words) and not (m.said(words) or "").endswith(("ه", "ه عشره", "ه عشر")) for words in said.values()):
        return None  # hours are feminine
    part = m.get("daypart")
    first_part = m.get("first_part")
    if part is not None and part.name == "ليلة":
        return None  # "من 3 إلى 5 ليلة" are nights
    if part is not None and first_part is None and len(part.name.strip(".")) == 1 and not m.has("noun"):
        return None  # "من 10 إلى 14 م" are metres, "من 9 ص إلى 5 م" hours
    first, last = hours
    if part is None and first_part is None and first and last and last <= first < 12:
        hours[1] = last + 12  # "من الساعة 9 إلى 3"
    start, end = (
        _at_hour(m, hour, suffix, part if suffix else first_part) for hour, suffix in zip(hours, ("", "b"), strict=True)
    )
    return Range(start, end) if start is not None and end is not None else None


def _at_hour(m: Match, hour: int | None, suffix: str, part: DayPartRow | None) -> Clock | None:
    if hour is None or not 1 <= hour <= 24:
        return None
    minute = m.number(f"minute{suffix}")
    if m.has(f"fraction{suffix}"):
        minute = _MINUTES[(m.said(f"fraction{suffix}") or "").strip().removeprefix("و").strip().removeprefix("ال")]
    return Clock(hour, minute, part=part.code if part else None, hours=part.hours if part else None)


@rule("prayer", r"(?:بعد |قبل |عقب |قبيل |بعيد )?صلاه {prayer}", starts=("بعد", "قبل", "عقب", "قبيل", "بعيد", "صلاه"))
def prayer(m: Match) -> Expression | None:
    """A prayer as a time of day: "بعد صلاة العشاء"."""
    code = m.get("prayer")
    return DayPart(code, weak=m.whole.startswith("صلاه") or m.said("prayer") in ("الجمعه", "العيد"))


_OF_AN_EVENT = re.compile(
    r" (?!(?:\d|(?:يوم|ليله|امس|اليوم|غد|اول|عيد|راس|شهر|رمضان|في|من)(?!\w)"
    r"|(?:ال)?(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه)))\w"
)


@rule(
    "part-of-day",
    r"{daypart}(?: (?:الباكر|المبكر|المتاخر|متاخره?|باكرا))?",
    r"ساعه (?:مبكره|متاخره) (?:من )?{daypart}",
    r"وقت (?:مبكر|متاخر) (?:من )?{daypart}",
    r"(?:ال)?ساعات (?:الاولي|الاخيره|الباكره|المبكره|المتاخره) من {daypart}",
    r"ساعات {daypart}(?: الاولي| الاخيره| الباكره| المتاخره)?",
    r"(?:اول|اخر) {daypart}",
    starts=("daypart", "ساعه", "وقت", "ساعات", "الساعات"),
)
def part_of_day(m: Match) -> Expression | None:
    """A part of the day: صباحا, "بعد الظهر"; kept beside a date, or where it is an adverb."""
    row = m.get("daypart")
    if row.code in ("DT", "PM") or row.name in ("ص", "AM"):
        return None
    if m.whole in ("غداه", "عشيه") and _OF_AN_EVENT.match(m.text, m.end):
        return None  # "وصل أمس، غداة توقيع الاتفاق": the day after it
    if m.whole == "ليله" and length_stands(m.text, m.start, m.end, vague=False):
        return None  # "لمدة ليلة"
    return DayPart(row.code, row.hours, weak=True)
