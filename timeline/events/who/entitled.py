"""Which work or project a lone noun means that was named by its title in quotes: "فيلم جديد هو «بحر الرمال»"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.arabic.folding import fold_word

_CALLED = (
    r"(?:تحت |حمل |حملت |يحمل |تحمل |أطلق عليها? |أطلق عليه )?"
    r"(?:بعنوان|باسم|عنوانها?|عنوانه|اسمها?|اسمه|عنوان|اسم|هو|هي|بعنوانه)"
)
_DESCRIBED = r"(?:(?!في |من |على |عن |إلى |مع |أن |و)[^\W\d_]+ ){0,3}"  # what a thing is: "فيلم درامي جديد هو"
_ITS = r"(?:(?:ال[^\W\d_]+) ){0,2}"  # "فيلمه | الروائي الجديد | «ليل صحار»"
_QUOTED = r"[«\"“](?P<title>[^«»\"“”\n.:؟!]{2,50})[»\"”]"
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
