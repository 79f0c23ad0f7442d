"""The decorators that make a function a rule, and what they refuse.

A rule is a name, a pattern over named classes, and a function that turns a match into an expression or None. In a
pattern

- a space is any space between two words, `~` a space that print may leave out;
- `{month}` is a word of the class "month", read as `match.get("month")`; `{month:other}` gives it another name,
  `{month:}` none;
- `{day}` may also name a fragment of `FRAGMENTS`; `{day:2}` adds the suffix to the names inside it.

>>> from timeline.arabic.rules.registry import expand
>>> expand("{weekday} {weekday:second}")[1]
{'weekday': 'weekday', 'second': 'weekday'}
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from typing import Any

from timeline.arabic.expressions import Expression
from timeline.arabic.rules.fragments import FRAGMENTS
from timeline.arabic.rules.outlook import Outlook, outlook
from timeline.arabic.vocabulary import JOINT, SPACE, class_names, spaced, word_class
from timeline.errors import TimelineError

_SLOT = re.compile(r"\{([a-z_]+)(?::([a-z0-9_]*))?\}")
_GROUP = re.compile(r"\(\?P<([a-z_]+)>")
_ARTICLE = re.compile(r"(?<![\w\\])ال")
_ANY_ARTICLE = "(?:ا|(?<=ل))ل"  # after the proclitic ل the article's alef is not written: للأسبوع
# A match ends at the end of a word. Digits may touch a letter ("2015وقد") but not go on as a number.
_END = r"(?:(?<=\d)(?!\d|[.:/]\d|,\d{3}(?!\d)|[.,]\d+~?%)|(?<!\d)(?!\w))".replace("~", JOINT)

DIGITS = ("#1", "#2", "#3", "#4", "#5")  # starts: numbers of so many digits, #5 for longer ones


def expand(pattern: str) -> tuple[str, dict[str, str]]:
    """The regular expression of a pattern, and the word class of each named group in it."""
    classes: dict[str, str] = {}
    known = class_names()

    def slot(found: re.Match[str]) -> str:
        name, alias = found[1], found[2]
        if name in FRAGMENTS:
            inner = _ARTICLE.sub(_ANY_ARTICLE, FRAGMENTS[name])
            return _SLOT.sub(slot, _renamed(inner, alias) if alias else inner)
        if name not in known:
            raise TimelineError(f"pattern {pattern!r}: no word class or fragment {name!r}")
        words = word_class(name).pattern.replace(" ", "\0")
        if alias == "":
            return words
        classes[alias or name] = name
        return f"(?P<{alias or name}>{words})"

    # the patterns of classes are ready made: their spaces are kept out of the translation
    expanded = _SLOT.sub(slot, _ARTICLE.sub(_ANY_ARTICLE, pattern))
    expanded = expanded.replace(" ", SPACE.replace(" ", "\0")).replace("~", JOINT.replace(" ", "\0"))
    return expanded.replace("\0", " "), classes


def _renamed(fragment: str, suffix: str) -> str:
    """A fragment with the suffix on all its names."""
    fragment = _GROUP.sub(lambda group: f"(?P<{group[1]}{suffix}>", fragment)
    return _SLOT.sub(
        lambda slot: slot[0] if slot[2] == "" else
        f"{{{slot[1]}:{(slot[2] or ('' if slot[1] in FRAGMENTS else slot[1])) + suffix}}}", fragment)  # fmt: skip


Parts = dict[str, tuple[tuple[int, str | None], ...]]  # of a pattern, by name: the numbers of their groups, their class


def _parts(pattern: re.Pattern[str], classes: dict[str, str]) -> Parts:
    """The named parts of a pattern; a part in brackets has a group of its own."""
    parts: Parts = {}
    for group, number in pattern.groupindex.items():
        name = re.sub(r"_(?:boxed|bracketed)\w*", "", group)
        parts[name] = ((number, classes.get(group)), *parts.get(name, ()))
    return parts


class Match:
    """A rule's match: its named parts as what they mean."""

    __slots__ = ("_found", "_parts", "end", "start", "text")

    def __init__(self, found: re.Match[str], parts: Parts) -> None:
        self._found, self._parts = found, parts
        self.text = found.string
        self.start, self.end = found.span()

    def get(self, name: str) -> Any:
        """What the part means in its word class, None where it did not take part."""
        for number, words in self._parts.get(name, ()):
            said = self._found[number]
            if said is not None:
                assert words is not None, f"{name} is of no word class"
                return word_class(words).read(said)
        return None

    def said(self, name: str) -> str | None:
        """The words of the part."""
        for number, _ in self._parts.get(name, ()):
            said: str | None = self._found[number]
            if said is not None:
                return said
        return None

    def span(self, name: str) -> tuple[int, int]:
        """The place of the part, (-1, -1) where it did not take part."""
        places = (self._found.span(number) for number, _ in self._parts.get(name, ()))
        return next((place for place in places if place != (-1, -1)), (-1, -1))

    def number(self, name: str) -> int | None:
        """The part's digits as a number."""
        said = self.said(name)
        return int(said) if said else None

    def has(self, name: str) -> bool:
        """Whether the part took part in the match."""
        return self.said(name) is not None

    @property
    def whole(self) -> str:
        """All the words matched."""
        return self._found[0]


Function = Callable[[Match], Expression | None]


@cache
def _compiled(pattern: str) -> tuple[re.Pattern[str], Parts]:
    expanded, classes = expand(pattern)
    compiled = re.compile(f"(?:{expanded}){_END}")
    return compiled, _parts(compiled, classes)


class Rule:
    """A named wording; each of its patterns compiles when a word is met that it can begin with."""

    def __init__(
        self, name: str, patterns: tuple[str, ...], starts: tuple[str, ...], function: Function, swallows: bool
    ) -> None:  # fmt: skip
        self.name, self.patterns, self.starts, self.function, self.swallows = name, patterns, starts, function, swallows

    @property
    def compiled(self) -> tuple[tuple[re.Pattern[str], Parts], ...]:
        """The patterns with their parts."""
        return tuple(map(_compiled, self.patterns))

    def attempt(self, n: int) -> tuple[Callable[[str, int], re.Match[str] | None], Parts, Rule]:
        """What the scanner tries: the match of the pattern of that number, its parts, and this rule."""
        pattern, parts = _compiled(self.patterns[n])
        return pattern.match, parts, self

    @cached_property
    def outlooks(self) -> tuple[Outlook | None, ...]:
        """What each pattern can begin with, and what may stand second in it."""
        return tuple(map(outlook, self.patterns))

    def start_words(self) -> frozenset[str]:
        """The words, or shapes of numbers, that a match can begin with."""
        known = class_names()
        return frozenset().union(*(word_class(s).starts if s in known else (s,) for s in self.starts))


RULES: dict[str, Rule] = {}


def rule(name: str, *patterns: str, starts: tuple[str, ...], swallows: bool = False) -> Callable[[Function], Function]:
    """Register a function as a rule; several patterns are several wordings of the same.

    The longest match wins; of equal ones the rule that was registered first, or one that `swallows`: a look-alike.

    Raises TimelineError, at import, for a name already taken, a class that does not exist or no start words.
    """
    if name in RULES:
        raise TimelineError(f"rule {name!r} exists already")
    if not patterns or not starts:
        raise TimelineError(f"rule {name!r} has no pattern or no start words")
    known = class_names() | FRAGMENTS.keys()
    for pattern in patterns:
        for slot in _SLOT.finditer(pattern):
            if slot[1] not in known:
                raise TimelineError(f"rule {name!r}: no word class or fragment {slot[1]!r}")
    for start in starts:
        if start.isascii() and not start.startswith("#") and start not in class_names():
            raise TimelineError(f"rule {name!r}: no word class {start!r} to start with")

    def register(function: Function) -> Function:
        RULES[name] = Rule(name, patterns, starts, function, swallows)
        return function

    return register


class Join:
    """How two neighbours become one: the pattern of the words between them, and what they mean together."""

    def __init__(
        self, name: str, level: int, left: tuple[type, ...], gap: str, right: tuple[type, ...],
        function: Callable[[Any, Any, str], Expression | None], before: str | None, unless: str | None,
    ) -> None:  # fmt: skip
        self.name, self.level, self.left, self.right, self.function = name, level, left, right, function
        self._gap, self._before, self._unless = gap, before, unless

    @cached_property
    def gap(self) -> re.Pattern[str]:
        """The words that may stand between the two."""
        return re.compile(expand(self._gap)[0])

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        """The words before the left one that belong to the whole ("من" of a range)."""
        return re.compile(rf"(?<!\w)[وفل]?(?P<whole>{expand(self._before)[0]}){JOINT}$") if self._before else None

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        """The words before the left one that keep the two apart."""
        return re.compile(rf"(?:{expand(self._unless)[0]})$") if self._unless else None


JOINS: list[Join] = []
Joining = Callable[[Any, Any, str], Expression | None]


def join(
    name: str, *, level: int, left: tuple[type, ...], gap: str, right: tuple[type, ...],
    before: str | None = None, unless: str | None = None,
) -> Callable[[Joining], Joining]:  # fmt: skip
    """Register a function of (left, right, gap) as a way to join two neighbouring expressions; lower levels join first.

    What `before` matches in front of the left one belongs to the whole; what `unless` matches there keeps them apart.

    Raises TimelineError, at import, for a name already taken.
    """
    if name in RULES or any(name == other.name for other in JOINS):
        raise TimelineError(f"rule {name!r} exists already")

    def register(function: Joining) -> Joining:
        JOINS.append(Join(name, level, left, gap, right, function, before, unless))
        return function

    return register


__all__ = ["DIGITS", "JOINS", "RULES", "Join", "Match", "Rule", "expand", "join", "rule", "spaced"]
