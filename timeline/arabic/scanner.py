"""Start word -> its rules -> longest match -> neighbours joined -> look-alikes dropped.

Each word of the text is looked up among the words that a rule can start with; only those rules are tried, anchored there, and
the longest match is kept. That stays fast as rules grow: a word that starts no rule costs one look-up.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count

import attrs

import timeline.arabic.rules as rules_package
from timeline.arabic.expressions import At, Date, Expression, Modified, Opening, Part
from timeline.arabic.folding import Folded, fold_word
from timeline.arabic.lexicon.deictics import APPROXIMATORS
from timeline.arabic.lexicon.lookalikes import OTHER_SPELLINGS
from timeline.arabic.rules.registry import JOINS, RULES, Join, Match, Parts, Rule

for _module in pkgutil.iter_modules(rules_package.__path__):
    importlib.import_module(f"{rules_package.__name__}.{_module.name}")

from timeline.arabic.rules.lookalikes import NOTHING, Candidate, kept  # noqa: E402  (registers rules as well)
from timeline.arabic.vocabulary import phrase, word_class  # noqa: E402

_WORD = re.compile(r"[ء-غف-ي]+|\d+|[A-Za-zÀ-ÿ]+")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+|[\w-]{1,64}\.(?:com|net|org|info|gov|edu|html?|php|az|sa|eg|ae|ma|dz|tn|jo|lb|iq|sy)(?:/[^\s<>\"]*)?(?![\w])")
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك", "فك")
_UNJOINED = frozenset(("ذلك", "هذا", "هذه", "تلك", "اب", "امس"))  # كذلك, لهذا, باب, لامس are words of their own
_SIGNS = "،.,:؛!؟?()[]«»\"'\n-"
_NONE = Opening(NOTHING)
_CONTEXTS = ("", "في ", "ب", "ل")  # what a look-behind may ask for
_JOINED = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول")
Attempt = tuple[Callable[[str, int], "re.Match[str] | None"], Parts, Rule]
_GAP = 40  # the longest run of words that joins two neighbours


_SAMPLES = {"#1": "5", "#2": "15", "#3": "550", "#4": "1990", "#5": "12345"}
# What may stand between a start word and the next: a word, digits, or nothing that goes on.
_NEXT = re.compile(r"[ \n،,/\\\-(\[:.'+]{0,8}(?:([\dA-Za-z])|([ء-غف-ي]+))?")


class Opener:
    """A word that mentions can begin with, and the patterns to try there.

    A pattern goes on past its first word only with a word that it names. Sets of patterns are bit masks, so that the few
    worth trying before a next word are found by one `&`.
    """

    __slots__ = ("_alone", "_by_mask", "_mine", "rules", "word")

    def __init__(self, word: str, rules: tuple[Rule, ...]) -> None:
        self.word, self.rules = word, rules
        self._mine = sum(bit for rule in rules for bit in _bits()[rule.name])
        self._alone: int | None = None
        self._by_mask: dict[int, tuple[Attempt, ...]] = {}

    def attempts(self, following: int) -> tuple[Attempt, ...]:
        """The patterns worth trying before a next word that the patterns of that mask name."""
        alone = self._alone
        if alone is None:
            sample = _SAMPLES.get(self.word, self.word)
            alone = self._alone = sum(
                bit for bit, (match, _, _) in self._patterns()
                if any(match(before + sample, len(before)) for before in _CONTEXTS)
            )  # fmt: skip
        mask = self._mine & following | alone
        if not mask:
            return ()
        found = self._by_mask.get(mask)
        if found is None:
            found = self._by_mask[mask] = tuple(attempt for bit, attempt in self._patterns() if bit & mask)
        return found

    def _patterns(self) -> Iterator[tuple[int, Attempt]]:
        for rule in self.rules:
            yield from zip(_bits()[rule.name], rule.attempts, strict=True)


@cache
def _bits() -> dict[str, tuple[int, ...]]:
    """One bit for each pattern of each rule."""
    places = count()
    return {rule.name: tuple(1 << next(places) for _ in rule.patterns) for rule in RULES.values()}


@cache
def followers() -> dict[str, int]:
    """Every word that any pattern names, with what print joins to it, and the mask of the patterns that name it.

    >>> followers()["وللشهر"] > 0, "مدرسة" in followers()
    (True, False)
    """
    plain: dict[str, int] = {}
    for rule in RULES.values():
        for bit, words in zip(_bits()[rule.name], rule.words, strict=True):
            for word in words:
                plain[word] = plain.get(word, 0) | bit
    table: dict[str, int] = {}
    for word, mask in plain.items():
        for before in _JOINED:
            table[before + word] = table.get(before + word, 0) | mask
        if word.startswith("ال"):
            for before in ("", "و", "ف"):
                joined = f"{before}لل{word[2:]}"
                table[joined] = table.get(joined, 0) | mask
    return table


def _following(text: str, end: int, number: bool) -> int:
    """The mask of the patterns that may go on where a word or a number ends.

    Before digits all of them, but that no pattern goes on from a number over a mere space to another.
    """
    found = _NEXT.match(text, end)
    assert found is not None
    if found.lastindex == 1:
        return 0 if number and found[1].isdigit() and text[end : found.start(1)].isspace() else -1
    return followers().get(found[2] or "", 0)


@cache
def openers() -> dict[str, tuple[int, Opener]]:
    """Every word a mention can begin in, with its proclitics: how many letters to skip, and what to try from there.

    >>> skip, opener = openers()["وللاسبوع"]
    >>> skip, opener.word
    (2, 'الاسبوع')
    """
    rules: dict[str, list[Rule]] = {}
    for rule in RULES.values():
        for word in rule.start_words():
            rules.setdefault(word, []).append(rule)
    table: dict[str, tuple[int, Opener]] = {}
    for word, tried in rules.items():
        opener = Opener(word, tuple(tried))
        if word.startswith("ال"):
            for before in ("", "و", "ف"):
                table.setdefault(f"{before}لل{word[2:]}", (len(before) + 1, opener))
        for before in _PROCLITICS:
            if before and (word.startswith("#") or (before[-1] in "كبل" and word in _UNJOINED)):
                continue
            if before + word not in rules or not before:
                table[before + word] = (len(before), opener)
    return table


def scan(folded: Folded) -> list[Candidate]:
    """The expressions of a folded text, in order, none overlapping."""
    text = folded.text
    if "://" in text or "www." in text or "@" in text or _looks_linked(text):
        text = _LINK.sub(lambda link: "\x00" * len(link[0]), text)
    return _filtered(_shared(_joined([found for found in _matches(text) if not _other_word(found, folded)], text), text), text)


def _other_word(found: Candidate, folded: Folded) -> bool:
    """Whether the hamza that folding took away makes it another word: إب and أب are not the month آب."""
    word = _WORD.match(folded.text, found.start)
    others = OTHER_SPELLINGS.get(word[0]) if word else None
    if others is None:
        return False
    start, _ = folded.span(found.start, found.start + 1)
    return folded.original.startswith(others, start)


def _looks_linked(text: str) -> bool:
    return ".com" in text or ".net" in text or ".org" in text or ".html" in text


def _openings(text: str) -> Iterator[tuple[int, tuple[Attempt, ...]]]:
    """Where mentions may begin, and the patterns to try there."""
    table, masks = openers(), followers()
    known, named = table.get, masks.get
    tokens = text.split(" ")
    end = -1
    for token, after in zip(tokens, [*tokens[1:], ""], strict=True):
        begin = end + 1
        end = begin + len(token)
        found = known(token)
        if found is not None:
            mask = named(after)
            if mask is None:
                mask = 0 if after.isalpha() else _following(text, end, number=False)
            attempts = found[1].attempts(mask)
            if attempts:
                yield begin + found[0], attempts
            continue
        if token.isalpha():
            continue
        bare = token.strip(_SIGNS)
        if bare in table or not bare.isalpha():  # with digits, or words between signs: one by one
            for word in _WORD.finditer(token):
                said = word[0]
                found = known(said)
                if found is None:
                    if not said.isdigit():
                        continue
                    found = table["#5" if len(said) > 4 else f"#{len(said)}"]
                attempts = found[1].attempts(_following(text, begin + word.end(), said[0].isdigit()))
                if attempts:
                    yield begin + word.start() + found[0], attempts


def _matches(text: str) -> list[Candidate]:
    found: list[Candidate] = []
    done = 0
    for start, attempts in _openings(text):
        if start < done:
            continue
        here = [(match, parts, rule) for pattern, parts, rule in attempts if (match := pattern(text, start)) is not None]
        if len(here) > 1:
            here.sort(key=_longest_first)
        refused: tuple[Rule, int] | None = None
        for match, parts, rule in here:
            end = match.end()
            if refused == (rule, end):
                continue  # another pattern of the rule, on the same words
            meaning = rule.function(Match(match, parts))
            if meaning is not None:
                found.append(Candidate(start, end, meaning, rule.name))
                done = end
                break
            refused = rule, end
    return found


def _longest_first(found: tuple[re.Match[str], Parts, Rule]) -> tuple[int, bool]:
    return -found[0].end(), not found[2].swallows


@cache
def _levels() -> tuple[tuple[int, dict[tuple[type, type], tuple[Join, ...]]], ...]:
    levels: dict[int, dict[tuple[type, type], tuple[Join, ...]]] = {}
    for join in JOINS:
        table = levels.setdefault(join.level, {})
        for left in join.left:
            for right in join.right:
                for one in (left, *left.__subclasses__()):
                    for two in (right, *right.__subclasses__()):
                        table[one, two] = (*table.get((one, two), ()), join)
    return tuple(sorted(levels.items()))


def _joined(found: list[Candidate], text: str) -> list[Candidate]:
    for level, table in _levels():
        if len(found) < 2:
            return found
        # parts nest to the right ("نهاية النصف الأول من العام"), all else grows from the left
        found = _join_right(found, text, table) if level == 2 else _join_left(found, text, table)
    return found


def _join_left(found: list[Candidate], text: str, table: dict[tuple[type, type], tuple[Join, ...]]) -> list[Candidate]:
    done = [found[0]]
    for right in found[1:]:
        while done:
            whole = _join(done[-1], right, text, table, done[-2].end if len(done) > 1 else 0)
            if whole is None:
                break
            done.pop()
            right = whole
        done.append(right)
    return done


def _join_right(found: list[Candidate], text: str, table: dict[tuple[type, type], tuple[Join, ...]]) -> list[Candidate]:
    done = [found[-1]]
    for left in reversed(found[:-1]):
        whole = _join(left, done[-1], text, table, 0)
        if whole is None:
            done.append(left)
        else:
            done[-1] = whole
    return done[::-1]


def _join(
    left: Candidate, right: Candidate, text: str, table: dict[tuple[type, type], tuple[Join, ...]], free_from: int
) -> Candidate | None:  # fmt: skip
    joins = table.get((type(left.expression), type(right.expression)))
    if not joins or right.start - left.end > _GAP:
        return None
    for join in joins:
        if not join.gap.fullmatch(text, left.end, right.start):
            continue
        said = join.function(left.expression, right.expression, text[left.end : right.start])
        if said is None:
            continue
        start, end = left.start, right.end
        if join.before is not None:
            opening = join.before.search(text, max(free_from, start - 30), start)
            if opening:
                start = opening.start("whole")
            elif phrase(text[left.end : right.start]).startswith("و") and not phrase(text[left.end : right.start]).startswith(("والي", "وحتي")):
                continue  # "بين" is what makes "X و Y" a range
        return Candidate(start, _closed(text, left.end, right.start, end), said, join.name)
    return None


def _closed(text: str, gap_start: int, gap_end: int, end: int) -> int:
    """The end with the bracket that the gap opened."""
    if "(" not in text[gap_start:gap_end]:
        return end
    behind = end
    while behind < len(text) and text[behind] == " ":
        behind += 1
    return behind + 1 if behind < len(text) and text[behind] == ")" else end


_AND = re.compile(r"[ ]{1,2}(?:و[ ]?|او[ ])|[ ]?[،,/][ ]?(?:و[ ]?)?")


def _shared(found: list[Candidate], text: str) -> list[Candidate]:
    """Months, or days of months, in a row whose year is said once: "يناير وفبراير 2015", "3 مايو و5 يونيو 2011"."""
    for i in range(len(found) - 2, -1, -1):
        left, right = found[i].expression, found[i + 1].expression
        if not (isinstance(left, Date) and isinstance(right, Date) and left.month and right.month) or left.year is not None:
            continue
        if left.pointer or left.year_pointer or left.calendar != right.calendar or (left.day is None) != (right.day is None) or right.before:
            continue
        turned = (left.month, left.day or 0) > (right.month, right.day or 0)
        if not (right.year or (right.year_pointer and not turned)) or not _AND.fullmatch(text, found[i].end, found[i + 1].start):
            continue
        year = right.year - turned if right.year else None
        shared = attrs.evolve(left, year=year, year_pointer=right.year_pointer, two_digit=right.two_digit, weak=False)
        found[i] = attrs.evolve(found[i], expression=shared)
    return found


def _filtered(found: list[Candidate], text: str) -> list[Candidate]:
    left: list[Candidate] = []
    for candidate in found:
        if candidate.expression == _NONE:
            continue
        if kept(candidate, text, left[-1] if left else None):
            left.append(_modified(candidate, text))
    return left


_SIDES = {"قبل": "BEFORE", "قبيل": "BEFORE", "بعد": "AFTER"}


def _is_dated(said: Expression) -> bool:
    """Whether an expression names a time of its own, not one that is counted to: "قبل عام 1990", not "بعد الشهر الماضي"."""
    if isinstance(said, Part):
        return said.of is not None and _is_dated(said.of)
    if isinstance(said, At):
        return said.date is not None and _is_dated(said.date)
    return isinstance(said, Date) and said.year is not None


@cache
def _approximators() -> tuple[dict[str, str], frozenset[str], re.Pattern[str]]:
    """The TIMEX3 mods of the words before an expression, the last words of those, and the pattern of the words behind."""
    mods = {
        before + fold_word(row.name): row.mod
        for row in APPROXIMATORS if not row.after
        for before in ("", "و", "ف", "ب", "ل", "ول", "وب")
    }  # fmt: skip
    behind = re.compile(rf"[ ]{{1,3}}(?P<words>{word_class('approximator_after').pattern})(?!\w)")
    return mods, frozenset(words.rsplit(" ", 1)[-1] for words in mods), behind


def _modified(found: Candidate, text: str) -> Candidate:
    """With the TIMEX3 mod of the approximator before or after it."""
    mods, last_words, behind = _approximators()
    start = found.start
    if start and text[start - 1].isspace():
        before = text[max(0, start - 28) : start].split()
        last = before[-1].lstrip("([«\"") if before else ""
        if last in last_words:
            for length in range(min(3, len(before)), 0, -1):
                mod = mods.get(" ".join(before[-length:]).lstrip("([«\""))
                if mod:
                    return attrs.evolve(found, expression=Modified(found.expression, mod))
        side = _SIDES.get(last.removeprefix("و"))
        if side and _is_dated(found.expression):
            return attrs.evolve(found, expression=Modified(found.expression, side))
    after = behind.match(text, found.end)
    if after:
        row = word_class("approximator_after").read(after["words"])
        return attrs.evolve(found, expression=Modified(found.expression, row.mod))
    return found
