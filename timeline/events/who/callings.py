"""Whom a calling alone means that a text put before his name: "الأرجنتيني" ليونيل ميسي, "الراحل" حمود البحري."""

from __future__ import annotations

import re

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import grammar
from timeline.events.places import people
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import GIVEN_NAMES, folded
from timeline.events.who.actors import definite
from timeline.events.who.fullnames import read_behind
from timeline.events.who.namewords import name_end

_OF_THE_DEAD = folded(grammar.OF_THE_DEAD)
_MOURNING = "(?:رحيل|وفاة|نعى|نعت|جثمان|عزاء|رثاء|تأبين|توفي|توفيت|غيب الموت)(?: أمس| اليوم)?،?"
_SURNAMED = re.compile(r" ال\w+ي\Z")  # and not: وفاة عامل سقوطا
_REACH = 6_000  # code points before a calling that are searched
_NEAR, _BEFORE = 300, 900  # the one named so near is meant, where others were named so far before


def calling(sentence: Sentence, i: int) -> bool:
    """Is a word the people of somebody or a calling of the dead, and alone the doer: "أضاف | الأرجنتيني | هدفا"?

    >>> from timeline.events.sentences.clauses import analyse
    >>> text = "أضاف الأرجنتيني هدفا للفريق الأرجنتيني"
    >>> [i for i in range(5) if calling(analyse(text, 0, len(text), ()), i)]
    [1]
    """
    tokens = sentence.tokens
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    if i in sentence.verbs or not calls(tokens[i]):
        return False
    led = before is None or i - 1 in sentence.verbs or before.reading.function == "complement"
    named = after is not None and after.type == "word" and name_end(sentence, i + 1) > i + 2
    return led and not (named or (after is not None and after.type == "word" and definite(after) and calls(after)))


def calls(token: Token) -> bool:
    """Is it a definite word for one of a people, or for one who died?"""
    word = token.reading.folded
    if token.type != "word" or token.reading.preposition or not definite(token):
        return False
    return of_the_dead(word) or (word.endswith(("ي", "يه")) and people((word,)) is not None)


def of_the_dead(word: str) -> bool:
    """Is it a calling of one who died: الفقيد، الراحلة؟"""
    return fold_word(word).removeprefix("ال") in _OF_THE_DEAD


def called(text: str, word: str, before: int) -> str | None:
    """The name behind a calling before a place of the text, where it had one, or one of late.

    >>> text = "سجل الأرجنتيني ليونيل ميسيو هدفا. وأضاف الأرجنتيني هدفا ثانيا."
    >>> called(text, "الأرجنتيني", text.index("وأضاف"))
    'ليونيل ميسيو'
    """
    dead = of_the_dead(word)
    said = "|".join(f"ال{one}" for one in sorted(grammar.OF_THE_DEAD)) if dead else re.escape(word)
    places = _places(text, said, 0, len(text)) if dead else _places(text, said, max(0, before - _REACH), before)
    names = {name: place for place in places if (name := read_behind(text, place))}
    if dead and not names:
        names = {name: place for place in _places(text, _MOURNING, 0, len(text)) if (name := read_behind(text, place))}
        names = {name: place for name, place in names.items() if _SURNAMED.search(name) or _given(name)}
    last = max(names, key=names.__getitem__, default=None)
    if last is None or len(names) == 1:
        return last
    rest = (at for name, at in names.items() if name != last)
    late = before - names[last] < _NEAR and all(before - at > _BEFORE for at in rest)
    return last if late and not dead else None


def _given(name: str) -> bool:
    return fold_word(name.split(maxsplit=1)[0]) in GIVEN_NAMES


def _places(text: str, words: str, start: int, stop: int) -> list[int]:
    """Where what stands behind one of the words begins."""
    return [match.end() for match in re.compile(rf"(?<!\w)[وفلب]?(?:{words}) (?=\w)").finditer(text, start, stop)]
