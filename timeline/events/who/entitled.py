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
    own = rf"{re.escape(stem)}(?:ه|ها|هم|هما) {_ITS}(?:{_CALLED} )?"
    some = rf"(?:ال)?{re.escape(noun)}(?:اً|ًا|ا)? {_DESCRIBED}{_CALLED} "
    for match in re.compile(rf"(?<!\w)[وفبلك]?(?:{own}|{some}){_QUOTED}").finditer(text, start, stop):
        title = " ".join(match["title"].split())
        if title and len(title.split()) <= _LONGEST:
            yield fold_word(title), f"{noun} «{title}»", match.start()


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
