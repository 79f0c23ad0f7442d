"""Which work or project a lone noun means that was named by its title in quotes: "فيلم جديد هو «بحر الرمال»"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import grammar

_CALLED = (
    r"(?:تحت |حمل |حملت |يحمل |تحمل |أطلق عليها? |أطلق عليه )?"
    r"(?:بعنوان|باسم|عنوانها?|عنوانه|اسمها?|اسمه|عنوان|اسم|هو|هي|بعنوانه)"
)
_DESCRIBED = r"(?:(?!في |من |على |عن |إلى |مع |أن |و)[^\W\d_]+ ){0,3}"  # what a thing is: "فيلم درامي جديد هو"
_ITS = r"(?:(?:ال[^\W\d_]+) ){0,2}"  # "فيلمه | الروائي الجديد | «ليل صحار»"
_QUOTED = r"[«\"“](?P<title>[^«»\"“”\n.:؟!]{2,50})[»\"”]"
_OWN = re.compile(rf"(?:ه|ها|هم|هما) {_ITS}(?:{_CALLED} )?{_QUOTED}")
_SOME = re.compile(rf"(?:اً|ًا|ا)? {_DESCRIBED}{_CALLED} {_QUOTED}")
_GLUED = ("و", "ف", "ب", "ل", "ك")
_TITLE = re.compile(r"[«\"“][^«»\"“”]+[»\"”]")
_SORTS = {word: sort for sort, forms in grammar.WORKS.items() for word in (sort, *forms.split())}
_OF_SORT = re.compile(rf"(?<!\w)[وفبلك]?(?:(?:ال|لل)?({'|'.join(_SORTS)})(?:ه|ها|هم|هما|ي)?)(?!\w)")
_NEAR = 300  # code points before a title
_LONGEST = 6  # words of a title


def entitled(text: str, noun: str, start: int, stop: int) -> Iterator[tuple[str, str, int]]:
    """The folded title, the noun with it and the place of each work of a noun that is named so between two places.

    >>> text = "صدرت روايتها الأولى «بحر الرمال»، وأخرجت فيلما بعنوان «الريح»."
    >>> [name for _, name, _ in entitled(text, "رواية", 0, len(text))]
    ['رواية «بحر الرمال»']
    >>> [name for _, name, _ in entitled(text, "فيلم", 0, len(text))]
    ['فيلم «الريح»']
    """
    stem = noun.removesuffix("ة") + "ت" if noun.endswith("ة") else noun
    done = start
    for begin, at, definite in _places(text, noun.removesuffix("ة"), start, stop):
        if begin < done:
            continue
        match = _OWN.match(text, at + len(stem), stop) if text.startswith(stem, at) and not definite else None
        if match is None and text.startswith(noun, at):
            match = _SOME.match(text, at + len(noun), stop)
        if match is None:
            continue
        done = match.end()
        title = " ".join(match["title"].split())
        if title and len(title.split()) <= _LONGEST:
            yield fold_word(title), f"{noun} «{title}»", begin


def _places(text: str, stem: str, start: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Where a word begins that a stem opens, with what is glued before it and without, and has it its article?"""
    at = text.find(stem, start, stop)
    while at >= 0:
        definite = text.endswith("ال", start, at)
        begin = at - 2 * definite
        begin -= text.endswith(_GLUED, start, begin)
        if begin == 0 or not (text[begin - 1].isalnum() or text[begin - 1] == "_"):
            yield begin, at, definite
        at = text.find(stem, at + 1, stop)


def with_sort(what: str, text: str, before: int) -> str:
    """A telling that is a title alone, with what it is the title of, as the words shortly before it say.

    >>> text = "أخرج عدة أفلام منها «الريح» (1951)"
    >>> with_sort("«الريح»", text, text.index("«"))
    '«الريح» (فيلم)'
    >>> with_sort("عرض «الريح»", text, text.index("«"))
    'عرض «الريح»'
    """
    if _TITLE.fullmatch(what) is None:
        return what
    said = [match[1] for match in _OF_SORT.finditer(text, max(0, before - _NEAR), before)]
    return f"{what} ({_SORTS[said[-1]]})" if said else what
