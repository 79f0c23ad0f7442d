"""Light stemming: the forms under which one word of a telling may meet the same word of another.

It cuts what grammar adds (proclitics, article, endings) and brings a verb and its verbal noun together (وقعت,
توقيع), and no more: roots would throw كتاب and مكتب together. A wrong stem is harmless as long as it is the same
wrong stem each time.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.arabic.folding import fold_word

_ARTICLE = re.compile("^(?:[وف]?(?:[بك]?ال|لل))(?=..)")
# The longest first; the number is what must be left for the cut to be allowed: without it لبنان would be لبن.
_ENDINGS = (
    ("تهما", 3), ("هما", 3), ("تها", 3), ("تهم", 3), ("اتي", 3), ("يات", 3),
    ("ات", 3), ("ان", 4), ("ين", 4), ("ون", 4), ("وا", 3), ("اء", 3),
    ("ها", 3), ("هم", 3), ("يه", 3), ("ته", 3), ("ه", 3), ("ت", 3),
    ("ي", 3), ("ا", 4),
)  # fmt: skip
_BARE = "وفبلك"


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of one word: article and endings cut, a verbal noun turned into its verb.

    >>> stem("الاتفاقيات"), stem("توقيع"), stem("وقّعت"), stem("افتتاح"), stem("افتتحت")
    ('اتفق', 'وقع', 'وقع', 'افتتح', 'افتتح')
    """
    return _cut(_ARTICLE.sub("", fold_word(word)))


@lru_cache(maxsize=1 << 16)
def forms(word: str) -> tuple[str, ...]:
    """The stems that a word may have, the likeliest first: a first letter may be a proclitic or belong to the word.

    >>> forms("ببغداد"), forms("بغداد"), forms("بالرباط")
    (('ببغداد', 'بغداد'), ('بغداد', 'غداد'), ('رباط',))
    """
    folded = fold_word(word)
    bare = _ARTICLE.sub("", folded)
    if bare != folded or len(folded) < 4 or folded[:1] not in _BARE:
        return (_cut(bare),)
    found = [_cut(folded), _cut(folded[1:])]
    if folded[:1] in "وف" and folded[1] in "بلك" and len(folded) > 4:
        found.append(_cut(folded[2:]))
    return tuple(dict.fromkeys(found))


def _cut(word: str) -> str:
    before = ""
    while word != before:
        before = word
        for ending, left in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= left:
                word = word[: -len(ending)]
                break
    # افتعال, انفعال, استفعال, إفعال; but استقال (resigned) must not become استقل (became independent).
    if len(word) >= (7 if word.startswith("است") else 5) and word[0] == "ا" and word[-2] == "ا":
        return word[:-2] + word[-1]
    if len(word) == 5 and word[0] == "ت" and word[3] == "ي":  # تفعيل
        return word[1:3] + word[4]
    return word
