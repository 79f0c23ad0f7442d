"""Where a telling has but a part of somebody's name: "أوضح العامري | (سالم العامري) | أن"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.arabic.folding import fold_word
from timeline.events.sentences.clauses import Sentence
from timeline.events.who.actors import definite
from timeline.events.who.callings import calling
from timeline.events.who.memory import Memory
from timeline.events.who.namewords import lone_name, stands_alone
from timeline.events.who.offices import described_body, rest_of_body

_OPENING = 400  # code points in which an article says how one is known
_BYNAME = 4  # words of such a name
_LETTERS = 3  # of a word by which names are told apart
_CALLED = "(?:لقب|اسم|عرف|عروف|شهر|شهير|مكني|كنيت|سمي)"  # بلقب، المعروف، اشتهر، الشهير
_NO_WORD = re.compile(r"\W+")


def whole_name(sentence: Sentence, memory: Memory, i: int) -> str | None:
    """The whole name of one whom the token alone names, as the text or its title gave it.

    >>> text = "أكد المتحدث فهد العتيبي ذلك. وأوضح العتيبي أن السفينة عادت."
    >>> from timeline.events.sentences.clauses import analyse
    >>> whole_name(analyse(text, 29, len(text), ()), Memory(text), 1)
    'فهد العتيبي'
    """
    token = sentence.tokens[i]
    word = token.text[token.reading.conjunction :]
    if calling(sentence, i):
        return memory.whole_name(word, token.start)  # أضاف الأرجنتيني (ليونيل ميسيو) هدفا
    if token.type != "word" or not stands_alone(sentence, i):
        return None
    name = memory.whole_hero(word)
    if name is None and lone_name(sentence, i):
        name = memory.whole_name(word, token.start)
    glued = i > 0 and name is not None and sentence.tokens[i - 1].text.endswith(name.split()[0])  # بعيد | الفطر
    return None if glued else name


def whole_names(
    sentence: Sentence, memory: Memory, told: Sequence[int], owners: dict[int, str], longest: int
) -> dict[int, str]:
    """The whole names behind those of which the tokens told have but a part, where they are not told in brackets."""
    words = {sentence.tokens[i].text for i in told if sentence.tokens[i].type == "word"}
    named: dict[int, str] = {}
    for i in told:
        name = whole_name(sentence, memory, i) if i not in owners else None
        parts = name.split() if name is not None else []
        said = len(words.intersection(parts)) > 1 or name in (*owners.values(), *named.values())
        word = sentence.tokens[i].text
        titled = definite(sentence.tokens[i]) and parts[:1] == [word]  # توفي القاضي | (عياض)
        if name is not None and not said and len(words) + len(parts) <= longest:
            named[i] = name.removeprefix(f"{word} ") if titled else name
        at = described_body(sentence, i)
        if at is not None and at in told and not {i, at} & owners.keys():
            rest = rest_of_body(sentence, memory, i, at)
            if rest is not None and rest.split()[0] not in words and len(words) + len(rest.split()) <= longest:
                named[at] = rest  # أقرت الهيئة العامة (للسياحة والآثار) الخطة
    return named


def with_byname(life: str, memory: Memory, start: int) -> str:
    """A birth or death in brackets, told with the name by which one is known: that in the title of his article.

    >>> text = "علي بن أحمد العامري (1930 - 1999) اشتهر بلقب ابن البحر، هو شاعر عماني."
    >>> with_byname("ميلاد علي بن أحمد العامري", Memory(text, "ابن البحر"), 0)
    'ميلاد علي بن أحمد العامري (ابن البحر)'
    """
    title = (memory.title or "").split("(")[0].strip()
    known, said = fold_word(title).split(), fold_word(life)
    words = [word.removeprefix("ال") for word in known if len(word) >= _LETTERS]
    opens = not memory.text[:start].strip() and 0 < len(known) <= _BYNAME
    named = any(re.search(rf"(?<!\w)(?:ال)?{re.escape(word)}(?!\w)", said) for word in words)
    if not (opens and words) or named:
        return life
    opening = _NO_WORD.sub(" ", fold_word(memory.text[:_OPENING]))
    called = re.search(rf"{_CALLED}\w*(?: \w+){{0,3}} {re.escape(' '.join(known))}(?!\w)", opening)
    return f"{life} ({title})" if called is not None else life


def is_part(word: str, after: str, name: str) -> bool:
    """Is a word the first or the last one of a longer name, and goes it not on with that: "حكم | دولة | الساحل"?"""
    words = name.split()
    return len(words) > 1 and word in (words[0], words[-1]) and after != words[1]
