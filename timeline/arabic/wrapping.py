"""Lines that are broken to a width and not by sense: pages of books, mails and files of plain text."""

from __future__ import annotations

import re
from itertools import compress, pairwise

_NARROW, _WIDE = 30, 160  # code points: narrower lines are lists, wider ones whole paragraphs
_FULL = 0.8  # of the widest line: set in proportional type, full lines differ by about this
_SENTENCE_ENDS = tuple('.!؟?:؛…»”"')
_ITEM = re.compile(
    r"[-–—•*▪●◦·§#]|\d{1,4} ?م? ?[.)\-–:](?! ?\d)"  # no range of years, no time of day
    r"|\d{1,2} [^\W\d_]+(?: [^\W\d_]+)? ?[:–—-] "  # 12 تموز: ...
    r"|(?:\d{1,2} )?[^\W\d_]+(?: [^\W\d_]+)? \d{4} ?[:–—-] "  # آب 1990 – ...
)


def unwrapped(text: str) -> str:
    """The text with a space for each line break that only keeps to a width; its length and offsets stay.

    A text counts as broken to a width where nearly all its lines that another follows are full, so that the next word
    would have had no room, and many of them end within a sentence. The breaks of other texts say where something ends,
    as do an empty line and the beginning of a list's item.

    >>> unwrapped("وصل رئيس الوفد إلى العاصمة مساء يوم 22\\nفبراير 2022 والتقى هناك نظيره في القصر\\nووقعا الاتفاق.")
    'وصل رئيس الوفد إلى العاصمة مساء يوم 22 فبراير 2022 والتقى هناك نظيره في القصر ووقعا الاتفاق.'
    >>> unwrapped("وصل الوفد أمس.\\nغادر اليوم.")
    'وصل الوفد أمس.\\nغادر اليوم.'
    """
    if text.count("\n") < 2:
        return text
    lines = text.split("\n")
    bare = [line.strip() for line in lines]
    widths = sorted(map(len, filter(None, bare)))
    if not widths or not _NARROW <= (width := widths[len(widths) * 9 // 10]) <= _WIDE:
        return text
    full = _FULL * width
    inner = [bool(line and after) for line, after in pairwise(bare)]
    breaks = [
        flag and len(line) + 1 + len(after.split(None, 1)[0]) >= full and len(line) <= 1.25 * width
        for flag, (line, after) in zip(inner, pairwise(bare), strict=True)
    ]
    ended = sum(line.endswith(_SENTENCE_ENDS) for line in compress(bare, breaks))
    items = sum(_ITEM.match(after) is not None for after in compress(bare[1:], inner))
    if sum(breaks) < 2 or sum(breaks) < 0.75 * sum(inner) or 2 * ended > sum(breaks) or 4 * items > sum(inner):
        return text
    for number, flag in enumerate(breaks):
        if flag and _ITEM.match(bare[number + 1]) is None:
            line = lines[number]
            lines[number] = (line[:-1] + " " if line.endswith("\r") else line) + " "
        else:
            lines[number] += "\n"
    return "".join(lines)
