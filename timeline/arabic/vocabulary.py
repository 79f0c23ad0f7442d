"""The lexicon as the rules see it: named classes of words, each with its pattern, its reader and its first words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

import attrs

from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon import (
    dayparts,
    deictics,
    eras,
    holidays,
    latin,
    lookalikes,
    months,
    numbers,
    units,
    weekdays,
    zones,
)
from timeline.arabic.lexicon.rows import Month, Number

SPACE = r"(?:[ ]{1,4}(?:\n[ ]{0,4})?|\n[ ]{0,4})"  # within an expression a line may break, a paragraph may not end
JOINT = r"[ ]{0,3}"  # where print leaves the space out: 7أكتوبر, 1975م


@attrs.frozen
class WordClass:
    """Words of one kind: the pattern that finds one, what a found one means; their first words, the second, and all."""

    pattern: str
    read: Callable[[str], Any]
    starts: frozenset[str]
    seconds: frozenset[str]
    words: frozenset[str]


def spaced(pattern: str) -> str:
    """A phrase as a pattern: its spaces match any space, a leading article also after the proclitic ل (للأسبوع)."""
    if pattern.startswith("ال"):
        pattern = "(?:ا|(?<=ل))ل" + pattern[2:]
    return pattern.replace(" ", SPACE)


def phrase(text: str) -> str:
    """Found words on one line with single spaces, as the lexicon writes them.

    >>> phrase("ربيع \\n الاول")
    'ربيع الاول'
    """
    return " ".join(text.split())


def alternation(words: Iterable[str]) -> str:
    """The longest of the words that fits, as a pattern that reads each letter once.

    Words are written as a tree of their common beginnings: `re` tries the branches of a flat alternation one by one.

    >>> alternation(["يوم", "يومين", "شهر"])
    '(?:شهر|يوم(?:ين)?)'
    """
    known = set(words)
    definite = {word[2:] for word in known if word.startswith("ال")}
    branches = [spaced("ال") + _tree(definite)] if definite else []
    branches += _branches({word for word in known if not word.startswith("ال")})
    return "(?:" + "|".join(branches) + ")"


def _tree(endings: set[str]) -> str:
    """One of the endings, the longest that fits."""
    optional = "" in endings
    branches = _branches(endings - {""})
    if not branches:
        return ""
    if len(branches) == 1 and not optional:
        return branches[0]
    return "(?:" + "|".join(branches) + ")" + ("?" if optional else "")


def _branches(endings: set[str]) -> list[str]:
    by_letter: dict[str, set[str]] = {}
    for ending in endings:
        by_letter.setdefault(ending[0], set()).add(ending[1:])
    return [(SPACE if letter == " " else re.escape(letter)) + _tree(rest) for letter, rest in sorted(by_letter.items())]


def _first(word: str) -> str:
    return re.split(r"[ .]", word, maxsplit=1)[0]


def _words(phrases: Iterable[str], place: slice = slice(None)) -> frozenset[str]:
    return frozenset(word for phrase_ in phrases for word in re.findall(r"[^\W\d_]+", phrase_)[place])


def _with_article(text: str) -> str:
    """Found words with the article whole again: after the proclitic ل its alef is not written."""
    return "ا" + text if text.startswith("ل") and not text.startswith("لل") else text


def words(rows: Mapping[str, Any]) -> WordClass:
    """A class of literal words, keyed by their spelling in the lexicon; `read` gives the row of a found one.

    >>> words({"أسبوع": 7}).read("اسبوع")
    7
    """
    folded = {fold_word(word): row for word, row in rows.items()}

    def read(text: str) -> Any:
        row = folded.get(text)
        if row is not None:
            return row
        found = phrase(text)
        row = folded.get(found)
        return row if row is not None else folded["ا" + found]  # the article of "للأسبوع" has lost its alef

    starts, seconds = frozenset(map(_first, folded)), _words(folded, slice(1, 2))
    return WordClass(alternation(folded), read, starts, seconds, _words(folded))


# --- numbers ----------------------------------------------------------------------------------------------------------

_NUMBERS = {fold_word(row.name): row for row in numbers.NUMBERS}
_ATOM = alternation(_NUMBERS)
_NUMBER_WORDS = f"{_ATOM}(?:(?:{SPACE}(?:و{JOINT})?|و){_ATOM}){{0,8}}"
_FIRST, _TOKEN = (re.compile(rf"({joint})({_ATOM})(?!\w)") for joint in ("", f"و{JOINT}|"))  # واحد begins with no "and"
_MODERN = re.compile(r"T?H?(?:UX|X|U|N)?")
_OLDER = re.compile(r"(?:UX|X|U|N)?H?T?")
_TERMS = {"unit": "U", "part": "U", "ten": "N", "tens": "X", "hundred": "H"}

_Term = tuple[str, int]
"""What was read of a number: ones U, ten to nineteen N, tens X, hundreds H or thousands T, and their value."""


def read_number(text: str) -> int | None:
    """The value of number words, None where they do not make one number.

    >>> read_number("الف وتسعمايه وسته وخمسين"), read_number("سبع وستين وثمانمايه"), read_number("عشره وتسعه")
    (1956, 867, None)
    """
    found = number_and_order(text)
    return found[0] if found else None


def number_and_order(text: str) -> tuple[int, bool] | None:
    """The value of number words, and whether the smaller ones come first, as older texts have it.

    None where they do not make one number.

    >>> number_and_order("الف وتسعمايه"), number_and_order("سبع وستين وثمانمايه")
    ((1900, False), (867, True))
    """
    text = phrase(text)
    place = 0
    terms: list[_Term] = []
    while place < len(text):
        found = (_TOKEN if terms else _FIRST).match(text, place)
        if not found:
            return None
        row = _NUMBERS[phrase(found[2])]
        follows = bool(terms) and found[1].strip() != "و"
        read = _multiplied(terms, row) if follows else _added(terms, row)
        if read is None:
            return None
        terms, place = read, found.end() + 1
    if not terms or (len(terms) == 1 and row.kind == "part"):
        return None  # "إحدى أشهر القصص" counts nothing
    shape = "".join(kind for kind, _ in terms)
    if not (_MODERN.fullmatch(shape) or _OLDER.fullmatch(shape)):
        return None
    return _sum(terms), len(shape) > 1 and shape[0] in "UXN" and shape[-1] in "HT"


def _sum(terms: list[_Term]) -> int:
    return sum(value for _, value in terms)


def _added(terms: list[_Term], row: Number) -> list[_Term] | None:
    """With a word that stands first or behind an "and"."""
    if row.kind == "ten":
        return [*terms, ("N", 10)]
    if row.kind in _TERMS:
        return [*terms, (_TERMS[row.kind], row.value)]
    if row.kind == "thousands":
        return None
    if row.kind == "thousand" and terms and terms[-1][0] == "T" and terms[-1][1] % 100_000 == 0:
        return [*terms[:-1], ("T", terms[-1][1] + row.value)]  # "مائة ألف وألف"
    return [*terms, ("T", row.value)]


def _multiplied(terms: list[_Term], row: Number) -> list[_Term] | None:
    """With a word that follows the one before it without an "and", and so counts with it."""
    kind, value = terms[-1]
    if row.kind == "ten":
        return [*terms[:-1], ("N", value + 10)] if kind == "U" else None
    if row.kind == "hundred":
        return [*terms[:-1], ("H", value * 100)] if kind == "U" and row.value == 100 else None
    if row.kind in _TERMS:
        return None
    if row.kind in ("thousand", "thousands"):
        # "خمسة وعشرون ألفا": all that was said so far counts thousands
        counts = row.value == 1000 and all(kind != "T" for kind, _ in terms)
        return [("T", _sum(terms) * 1000)] if counts else None
    return [("T", _sum(terms) * row.value)]


def _number() -> WordClass:
    known = _words(_NUMBERS)
    return WordClass(_NUMBER_WORDS, read_number, frozenset(map(_first, _NUMBERS)), known, known)


# --- ordinals ---------------------------------------------------------------------------------------------------------

_ORDINALS = {fold_word(row.name): row.value for row in numbers.ORDINALS}
_TENS = {fold_word(row.name): row.value for row in numbers.NUMBERS if row.kind == "tens"}
_UNDER_TEN = alternation(word for word, value in _ORDINALS.items() if 0 < value < 10)


def read_ordinal(text: str) -> int | None:
    """The value of an ordinal, with or without its article; -1 for the last.

    >>> read_ordinal("الحادي والعشرين"), read_ordinal("ثاني عشر"), read_ordinal("السابعه")
    (21, 12, 7)
    """
    total = 0
    for word in phrase(_with_article(phrase(text))).replace(" و ", " و").split(" "):
        bare = (word if word == "واحد" else word.removeprefix("و")).removeprefix("ال")
        if bare in _TENS:
            total += _TENS[bare]
        elif bare in ("عشر", "عشره"):
            total += 10
        elif bare == "عشري":
            total += 20
        elif bare in ("ميه", "مايه"):
            total += 100
        elif bare in _ORDINALS:
            total += _ORDINALS[bare]
        else:
            return None
    return total


def _ordinal(article: bool) -> WordClass:
    tens, teen = alternation(_TENS), f"{SPACE}(?:ال)?عشره?"
    if article:
        single, full_tens = (alternation("ال" + word for word in known) for known in (_ORDINALS, _TENS))
        under_ten = alternation("ال" + word for word, value in _ORDINALS.items() if 0 < value < 10)
        pattern = f"(?:{under_ten}(?:{teen}|{SPACE}?و{JOINT}ال{tens})|{single}|{full_tens})"
        starts = {"ال" + word for word in (*_ORDINALS, *_TENS)}
    else:
        pattern = f"(?:{_UNDER_TEN}(?:{teen}|{SPACE}(?:و{JOINT})?(?:{tens}|عشري))|{alternation(_ORDINALS)})"
        starts = set(_ORDINALS)
    known = _words({*starts, *_ORDINALS, *_TENS, "عشر", "عشره", "عشري", "العشر", "العشره"})
    return WordClass(pattern, read_ordinal, frozenset(starts), known, known)


# --- all classes ------------------------------------------------------------------------------------------------------


def _month_rows(wanted: Callable[[Month], bool]) -> dict[str, tuple[Month, ...]]:
    rows: dict[str, tuple[Month, ...]] = {}
    for row in months.MONTHS:
        if wanted(row):
            word = fold_word(row.name)
            rows[word] = (*rows.get(word, ()), row)
    return rows


def rare(row: Month) -> bool:
    """Whether a name is a month only beside a day and a year: Coptic, Persian and Libyan ones."""
    return not row.bare and (row.calendar not in ("gregorian", "hijri") or row.regions == months.LIBYA)


def _any(_: object) -> bool:
    return True


def _definite(rows: Iterable[Any], wanted: Callable[[Any], bool] = _any) -> dict[str, Any]:
    return {"ال" + fold_word(row.name): row for row in rows if wanted(row)}


def _named(rows: Iterable[Any], wanted: Callable[[Any], bool] = _any) -> dict[str, Any]:
    return {row.name: row for row in rows if wanted(row)}


def _vague() -> dict[str, str]:
    return {word: ref for ref, found in deictics.VAGUE.items() for word in found}


def _cases(rows: Mapping[str, int]) -> dict[str, int]:
    cases = (str, str.lower, str.upper, str.capitalize)
    return {case(word): value for word, value in rows.items() for case in cases}


_BUILDERS: dict[str, Callable[[], WordClass]] = {
    "month": lambda: words(_month_rows(lambda row: not row.short and not rare(row))),
    "sure_month": lambda: words(_month_rows(lambda row: row.bare and not row.short)),
    "any_month": lambda: words(_month_rows(lambda row: not row.short)),
    "short_month": lambda: words(_month_rows(lambda row: row.short)),
    "weekday": lambda: words(_named(weekdays.WEEKDAYS)),
    "sure_weekday": lambda: words(_named(weekdays.WEEKDAYS, lambda row: row.bare)),
    "epithet": lambda: words({word: word for word in months.EPITHETS}),
    "number_words": _number,
    "ordinal": lambda: _ordinal(True),
    "plain_ordinal": lambda: _ordinal(False),
    "named_day": lambda: words(numbers.NAMED_DAYS),
    "unit": lambda: words(_named(units.UNITS)),
    "one_unit": lambda: words(_named(units.UNITS, lambda row: row.count == 1)),
    "two_units": lambda: words(_named(units.UNITS, lambda row: row.count == 2)),
    "many_units": lambda: words(_named(units.UNITS, lambda row: row.count is None)),
    "the_unit": lambda: words(_definite(units.UNITS, lambda row: row.count == 1)),
    "the_two": lambda: words(_definite(units.UNITS, lambda row: row.count == 2)),
    "the_units": lambda: words(_definite(units.UNITS, lambda row: row.count is None)),
    "section": lambda: words(_named(units.SECTIONS)),
    "season": lambda: words(_named(units.SEASONS)),
    "the_season": lambda: words(_definite(units.SEASONS)),
    "decade": lambda: words(units.DECADES),
    "the_decade": lambda: words({"ال" + word: tens for word, tens in units.DECADES.items()}),
    "periodic": lambda: words(units.PERIODICS),
    "era": lambda: words(_named(eras.ERAS)),
    "deictic": lambda: words(_named(deictics.DEICTICS)),
    "direction": lambda: words(_named(deictics.DIRECTIONS)),
    "approximator": lambda: words(_named(deictics.APPROXIMATORS, lambda row: not row.after)),
    "approximator_after": lambda: words(_named(deictics.APPROXIMATORS, lambda row: row.after)),
    "vague": lambda: words(_vague()),
    "daypart": lambda: words(_named(dayparts.DAYPARTS)),
    "sure_daypart": lambda: words(_named(dayparts.DAYPARTS, lambda row: row.bare)),
    "prayer": lambda: words(dayparts.PRAYERS),
    "holiday": lambda: words(_named(holidays.HOLIDAYS)),
    "look_alike": lambda: words({phrase_: phrase_ for phrase_ in lookalikes.PHRASES}),
    "zone": lambda: words(_named(zones.ZONES)),
    "latin_month": lambda: words(_cases(latin.MONTHS)),
    "latin_weekday": lambda: words(_cases(latin.WEEKDAYS)),
    "latin_article": lambda: words({word: word for word in latin.ARTICLES}),
}


@cache
def word_class(name: str) -> WordClass:
    """The class of that name, built when it is first asked for.

    >>> word_class("weekday").read("الثلاثاء").number
    2
    """
    return _BUILDERS[name]()


def class_names() -> frozenset[str]:
    """The names of all classes."""
    return frozenset(_BUILDERS)
