"""Where a telling has but a part of somebody's name: "أوضح العامري | (سالم العامري) | أن"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentences.clauses import Sentence
from timeline.events.who.callings import calling
from timeline.events.who.fullnames import lone_name, stands_alone
from timeline.events.who.memory import Memory


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
        if name is not None and not said and len(words) + len(parts) <= longest:
            named[i] = name
    return named


def is_part(word: str, name: str) -> bool:
    """Is a word the first or the last one of a longer name?"""
    words = name.split()
    return len(words) > 1 and word in (words[0], words[-1])
