"""Numbers, ordinals and counted nouns in words, with the grammar that each of them asks for.

Three to ten agree with their noun by opposites (ثلاث سنوات، ثلاثة أشهر), one and two by likeness; the noun is plural
after three to ten, an accusative singular after eleven to ninety-nine, a genitive singular after a hundred or a
thousand, and dual without any number for two. `oblique` is the case after a preposition: "نحو سنتين", not "نحو سنتان".
"""

from __future__ import annotations

import attrs

from timeline.errors import TimelineError

LIMIT = 999_999  # the largest number with words
LAST_ORDINAL = 99

# Beside a feminine noun the numbers from three to ten drop the ending that they have beside a masculine one.
_UNITS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
_TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_HUNDREDS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_ORDINALS = ("", "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")


@attrs.frozen
class Noun:
    """A noun that is counted, in the forms that its numbers ask for."""

    one: str
    plural: str
    feminine: bool
    accusative: str  # after eleven to ninety-nine

    def two(self, *, oblique: bool) -> str:
        """Its dual.

        >>> YEAR.two(oblique=True), DAY.two(oblique=False)
        ('سنتين', 'يومان')
        """
        stem = self.one[:-1] + "ت" if self.one.endswith("ة") else self.one
        return stem + ("ين" if oblique else "ان")


YEAR = Noun("سنة", "سنوات", True, "سنة")
MONTH = Noun("شهر", "أشهر", False, "شهرا")
WEEK = Noun("أسبوع", "أسابيع", False, "أسبوعا")
DAY = Noun("يوم", "أيام", False, "يوما")
HOUR = Noun("ساعة", "ساعات", True, "ساعة")
MINUTE = Noun("دقيقة", "دقائق", True, "دقيقة")
SECOND = Noun("ثانية", "ثوان", True, "ثانية")
TIME = Noun("مرة", "مرات", True, "مرة")


def cardinal(number: int, *, feminine: bool = False, oblique: bool = False, construct: bool = False) -> str:
    """A whole number from 1 to 999999 in words, as it counts a noun of that gender.

    `construct`: the noun follows directly, so that two hundred and two thousand lose their ن.
    TimelineError for any other number.

    >>> cardinal(1956, feminine=True, oblique=True)
    'ألف وتسعمائة وست وخمسين'
    >>> cardinal(13), cardinal(13, feminine=True), cardinal(200, construct=True)
    ('ثلاثة عشر', 'ثلاث عشرة', 'مائتا')
    """
    if not 1 <= number <= LIMIT:
        raise TimelineError(f"no words for the number {number}: they go from 1 to {LIMIT}")
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    parts = []
    if thousands:
        parts.append(_thousands(thousands, oblique=oblique, construct=construct and not hundreds and not rest))
    if hundreds:
        parts.append(_hundred(hundreds, oblique=oblique, construct=construct and not rest))
    if rest:
        parts.append(_under_hundred(rest, feminine=feminine, oblique=oblique))
    return " و".join(parts)


def _dual(stem: str, *, oblique: bool, construct: bool) -> str:
    return stem + ("ي" if oblique else "ا") + ("" if construct else "ن")


def _hundred(hundreds: int, *, oblique: bool, construct: bool) -> str:
    if hundreds == 2:
        return _dual("مائت", oblique=oblique, construct=construct)
    return _HUNDREDS[hundreds] + "مائة"


def _thousands(thousands: int, *, oblique: bool, construct: bool) -> str:
    if thousands == 1:
        return "ألف"
    if thousands == 2:
        return _dual("ألف", oblique=oblique, construct=construct)
    last = thousands % 100
    if thousands > 100 and last in (1, 2):
        few = "ألف" if last == 1 else _dual("ألف", oblique=oblique, construct=construct)
        return f"{_thousands(thousands - last, oblique=oblique, construct=True)} و{few}"
    counting = cardinal(thousands, oblique=oblique, construct=last == 0)
    return f"{counting} {'آلاف' if 3 <= last <= 10 else 'ألفا' if last else 'ألف'}"


def _under_hundred(number: int, *, feminine: bool, oblique: bool) -> str:
    tens, units = divmod(number, 10)
    if number <= 2:
        return _one_or_two(number, feminine=feminine, oblique=oblique)
    if number <= 10:
        return _UNITS[number] + ("" if feminine else "ة")
    if tens == 1:
        ten = "عشرة" if feminine else "عشر"
        if units == 1:
            return f"{'إحدى' if feminine else 'أحد'} {ten}"
        if units == 2:
            return f"{_dual('اثنت' if feminine else 'اثن', oblique=oblique, construct=True)} {ten}"
        return f"{_UNITS[units]}{'' if feminine else 'ة'} {ten}"
    ten = _TENS[tens] + ("ين" if oblique else "ون")
    if not units:
        return ten
    if units <= 2:
        one = "إحدى" if units == 1 and feminine else _one_or_two(units, feminine=feminine, oblique=oblique)
        return f"{one} و{ten}"
    unit = _UNITS[units] + ("" if feminine else "ة")
    return f"{'ثمان' if unit == 'ثماني' else unit} و{ten}"


def _one_or_two(number: int, *, feminine: bool, oblique: bool) -> str:
    if number == 1:
        return "واحدة" if feminine else "واحد"
    return _dual("اثنت" if feminine else "اثن", oblique=oblique, construct=False)


def ordinal(number: int, *, feminine: bool = False) -> str:
    """The ordinal from 1 to 99 with its article, in the case that follows a preposition or a noun.

    TimelineError for any other number.

    >>> ordinal(21), ordinal(12, feminine=True), ordinal(20)
    ('الحادي والعشرين', 'الثانية عشرة', 'العشرين')
    """
    if not 1 <= number <= LAST_ORDINAL:
        raise TimelineError(f"no ordinal for the number {number}: they go from 1 to {LAST_ORDINAL}")
    tens, units = divmod(number, 10)
    if number <= 10:
        return "الأولى" if number == 1 and feminine else f"ال{_ORDINALS[number]}{'ة' if feminine else ''}"
    unit = f"ال{'حادي' if units == 1 else _ORDINALS[units]}{'ة' if feminine else ''}"
    if tens == 1:
        return f"{unit} {'عشرة' if feminine else 'عشر'}"
    ten = f"ال{_TENS[tens]}ين"
    return f"{unit} و{ten}" if units else ten


def counted(number: int, noun: Noun, *, oblique: bool = False, words: bool = False) -> str:
    """A number and its noun.

    >>> [counted(n, YEAR) for n in (1, 2, 3, 11, 100)]
    ['سنة واحدة', 'سنتان', '3 سنوات', '11 سنة', '100 سنة']
    >>> counted(101, MONTH, words=True), counted(205, DAY, words=True)
    ('مائة شهر وشهر', 'مائتان وخمسة أيام')
    """
    if number == 1:
        return f"{noun.one} {'واحدة' if noun.feminine else 'واحد'}"
    if number == 2:
        return noun.two(oblique=oblique)
    last = number % 100
    if not words:
        return f"{number} {_counted_noun(last, noun)}"
    if number > 100 and last in (1, 2):
        hundreds = cardinal(number - last, oblique=oblique, construct=True)
        return f"{hundreds} {noun.one} و{noun.one if last == 1 else noun.two(oblique=oblique)}"
    return (
        f"{cardinal(number, feminine=noun.feminine, oblique=oblique, construct=last == 0)} {_counted_noun(last, noun)}"
    )


def _counted_noun(last: int, noun: Noun) -> str:
    return noun.plural if 3 <= last <= 10 else noun.accusative if last > 10 else noun.one
