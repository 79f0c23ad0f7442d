"""What points back at something that is not told is left out: "تمكن | على إثرها | من الفوز", "في المكان نفسه"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import folded
from timeline.events.what.endings import led, numeral

_THEN = folded(
    grammar.IN_ITS_COURSE
    | grammar.words(
        """
        بعده بعدها بعدهما إثره إثرها أثره أثرها عقبه عقبها أعقابه أعقابها
        """
    )
)
_SAME = folded(grammar.words("نفسه نفسها نفسهم نفسهما ذاته ذاتها ذاتهم ذاتهما"))
# Said of what is like another that is not told.
_ALIKE = folded(grammar.words("مماثل مماثلة مماثلا مماثلين مشابه مشابهة مشابها"))
_WITHIN = folded(grammar.words("في خلال ضمن أثناء"))
_COUNTED_FROM = folded(grammar.words("قبل بعد"))
_THIS = folded(grammar.words("هذا ذلك ذاك"))
_OF_THEM = folded(grammar.words("منها ومنها منهم ومنهم"))
_MANY = folded(grammar.words("العديد الكثير عدد عددا مجموعة جملة"))
_SOME = folded(grammar.words("عدة عشرات مئات"))
_LEAST = 3  # words that must remain


def without_pointing(sentence: Sentence, head: int, indices: list[int], named: Collection[int]) -> list[int]:
    """The words without those that only point back; behind the tokens `named` stands what they point at."""
    tokens = sentence.tokens
    gone: set[int] = set()
    for at, i in enumerate(indices):
        if i <= head or tokens[i].type != "word" or i in named:
            continue
        word = tokens[i].reading.folded
        if word in _THEN and _of_head(sentence, head, i):
            gone |= {i, indices[at - 1]} if tokens[i - 1].reading.base in ("علي", "في") else {i}
        elif word == "ذلك" and tokens[i - 1].reading.base == "علي" and _then_by(sentence, i):
            gone |= {i - 1, i}  # رد الرئيس | على ذلك | بتأميم القناة
        elif word in _SAME:
            gone |= set(_same(tokens, head, i))
        elif word in _ALIKE and not _alike_to(sentence, i):
            gone.add(i)
        elif word == "التاريخ" and tokens[i - 1].reading.base in _THIS:
            start = next((k for k in range(i - 1, max(head, i - 8), -1) if tokens[k].reading.base in _COUNTED_FROM), i)
            gone |= set(range(start, i + 1)) if start < i - 2 else set()  # قبل نحو قرنين من هذا التاريخ
    rest = [i for i in indices if i not in gone]
    return rest if gone and sum(tokens[i].type != "mark" for i in rest) >= _LEAST else indices


def _of_head(sentence: Sentence, head: int, i: int) -> bool:
    """Does the deed itself stand before the word, and none that describes what the word means?"""
    between = range(head + 1, i)
    describes = i - 1 > head and sentence.tokens[i - 1].reading.verb is not None  # في فترتين لعب خلالهما
    done = head in sentence.verbs or sentence.tokens[head].reading.verb is not None
    return done and not describes and not any(k in sentence.verbs for k in between)


def _then_by(sentence: Sentence, i: int) -> bool:
    """Does a masdar behind ب say what was done?"""
    behind = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    return behind is not None and behind.reading.folded.startswith("ب") and behind.reading.lemma is not None


def _alike_to(sentence: Sentence, i: int) -> bool:
    """Is it said to what something is alike: "مماثلة | لتلك التي"? Or is the word no adjective of the noun before?"""
    tokens = sentence.tokens
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    before = tokens[i - 1].reading
    described = tokens[i - 1].type in ("word", "number") and not before.function and not before.definite
    return not described or (behind is not None and behind.type == "word" and behind.text.startswith("ل"))


def _same(tokens: Sequence[Token], head: int, last: int) -> range:
    """The words from a preposition to "the same": "ضمن المنافسات | ذاتها"."""
    start = last - 2
    if start <= head or tokens[start].reading.folded not in _WITHIN or not tokens[last - 1].reading.definite:
        return range(0)
    return range(start, last + 1)


def only_named(tokens: Sequence[Token], indices: list[int], date: int) -> list[int]:
    """Of many, the one alone that has the date: "نال | عدة جوائز منها | جائزة الدولة"."""
    of_them = next((at for at, i in enumerate(indices) if i < date and tokens[i].reading.folded in _OF_THEM), None)
    if of_them is None or of_them + 1 >= len(indices) or numeral(tokens[indices[of_them + 1]]):
        return indices
    many = next((at for at in range(1, of_them) if _many(tokens, indices[at])), None)
    following = tokens[indices[of_them + 1]].reading
    if many is None or following.function or following.preposition or following.verb:
        return indices
    if any(tokens[i].text in COMMA for i in indices[many : of_them - 1]):
        return indices
    return [*indices[:many], *indices[of_them + 1 :]]


def _many(tokens: Sequence[Token], i: int) -> bool:
    """Does it say before a noun that there are many: "العديد من الجوائز", "عدة جوائز", and not "وظائف عدة"?"""
    word, behind = tokens[i].reading.folded, tokens[i + 1]
    if word in _MANY:
        return behind.reading.base == "من"
    return word in _SOME and behind.type == "word" and not (behind.reading.function or led(behind.reading.folded))
