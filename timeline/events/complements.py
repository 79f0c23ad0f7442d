"""The words beside a verb or an event noun, with what governs each of them: a preposition of its own or a glued one.

"أطلقت الشرطة النار على السارق": الشرطة and النار stand free, السارق behind على. What stands behind a preposition of
time or manner ("بعد المباراة") is an adjunct.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import attrs

from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon.numbers import NUMBERS
from timeline.events.lexicon import grammar
from timeline.events.places import names
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, QUOTES, Token
from timeline.events.sentences.words import Reading, folded

_ADJUNCT = "~"
CAUSE, UNDER = "بسبب", "تحت"
APART = (_ADJUNCT, CAUSE, UNDER)  # behind these only a frame that names the slot finds its word
_SLOTS = {
    "في": "في",
    "من": "من",
    "الي": "إلى",
    "علي": "على",
    "عن": "عن",
    "مع": "مع",
    "ل": "ل",
    "ب": "ب",
    "امام": "أمام",
    "ضمن": "في",
    "لصالح": "ل",
    "بسبب": CAUSE,
    "جراء": CAUSE,
    "نتيجه": CAUSE,
    "اثر": CAUSE,
    "تحت": UNDER,
}
_WITH_PRONOUN = {
    word: slot
    for slot, row in (
        ("في", "فيه فيها فيهم فيهما"),
        ("من", "منه منها منهم منهما"),
        ("إلى", "اليه اليها اليهم"),
        ("على", "عليه عليها عليهم عليهما"),
        ("عن", "عنه عنها"),
        ("مع", "معه معها"),
        ("ل", "له لها لهم لنا لي لهما"),
        ("ب", "به بها بهم بهما"),
    )
    for word in row.split()
}
# Behind an adjunct these go on with it: "خلال مباراة في الدوري".
_INNER = frozenset(("في", "من", "علي", "مع", "بين"))
_PRONOUNS = ("هما", "ها", "هم", "ه")
_ENDINGS = ("تين", "تان", "ات", "ين", "ان", "ون", "ا")
REACH = 12  # words behind a verb that may tell its kind
NEAR = 7  # words before it
# "العديد من الجوائز": the noun behind من is meant.
_QUANTITIES = folded(grammar.words("العديد عدد عددا عدة كثير الكثير مجموعة جملة بعض واحدة واحد أغلب أكثر"))
_ADJUNCTS = folded(grammar.words("فور فورا إبان غداة"))
# "سقط نحو ثلاثين قتيلا", "ما لا يقل عن مئة": what rounds a number off governs nothing.
_ABOUT = folded(grammar.words("نحو بين قرابة زهاء حوالي"))
_ROUNDLY = folded(grammar.words("يقل تقل يزيد تزيد يقرب يقارب يفوق يناهز"))
NUMERALS = folded(
    grammar.words("""
    مليونا مليونين مليوني ملايين مليار مليارا مليارين مليارات مئات عشرات ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة ثلث نصف
    ربع
    """)
    | {number.name for number in NUMBERS if number.kind not in ("part", "unit") and not number.name.startswith("ال")}
)
_ADVERBS = folded(grammar.words("نهائيا رسميا دوليا"))
# The last round of a cup, and what it may be the last of.
_LAST = folded(grammar.words("نهائي النهائي نهائية النهائية"))
_ROUNDS = folded(grammar.words("الدور دور الجولة جولة الثمن المربع"))


def numeral(reading: Reading) -> bool:
    """Is a word a number, bare or with the article: "ألفي", "الألفين"?"""
    return bool(NUMERALS.intersection((reading.folded, reading.folded.removeprefix("ال"))))


def pronoun_slot(reading: Reading) -> str:
    """What a preposition with its pronoun stands for: فيها is في, "" where a word is none."""
    return _WITH_PRONOUN.get(reading.base, "")


def of_cause(reading: Reading) -> bool:
    """Does a preposition say what brought something about: جراء، بسبب، إثر؟"""
    return _SLOTS.get(reading.base) == CAUSE


@attrs.frozen
class Beside:
    """A word beside another: what governs it, and the spellings under which a frame may know it."""

    index: int
    slot: str
    keys: frozenset[str]
    glued: str = ""
    rest: frozenset[str] = frozenset()


@lru_cache(maxsize=20_000)
def spelled(word: str) -> tuple[frozenset[str], str, frozenset[str]]:
    """The spellings of a word without article and endings, a first letter that may be a preposition, those without it.

    >>> sorted(spelled("مباراته")[0]), sorted(spelled("بالسودان")[2])
    (['مبارات', 'مباراته', 'مباراه'], ['السودان', 'سود', 'سودان'])
    """
    text = fold_word(word)
    if text in _ADVERBS:
        return frozenset((text,)), "", frozenset()  # غادر نهائيا: no final
    own = word.endswith("ة")
    whole = _endings(text, own)
    if text[:1] in ("و", "ف") and len(text) > 3:
        text = text[1:]
        whole |= _endings(text, own)
    if text.startswith("ال") and len(text) > 3:
        return whole | _endings(text[2:], own), "", frozenset()
    if text[:1] in ("ب", "ل", "ك") and len(text) > 3:
        rest = text[2:] if text.startswith("لل") else text[1:].removeprefix("ال")
        keys = _endings(rest, own)
        if len(text) - len(rest) > 1:
            keys |= {"ال" + rest}  # names have their article
        return whole, text[0], keys
    return whole, "", frozenset()


def _endings(text: str, own: bool) -> frozenset[str]:
    """The spelling without a pronoun or an ending; `own` says that its last ه is a ة, as in إرهابية and مرمية."""
    found = {text}
    for ending in _PRONOUNS[:-1] if own and (len(text) < 6 or not text.endswith("يه")) else _PRONOUNS:
        if text.endswith(ending) and len(text) - len(ending) > 2:
            bare = text[: -len(ending)]
            found |= {bare, bare[:-1] + "ه"} if bare.endswith("ت") else {bare}
    for ending in _ENDINGS:
        if text.endswith(ending) and len(text) - len(ending) > 2:
            bare = text[: -len(ending)]
            found |= {bare, bare + "ه"} if ending[:2] in ("تي", "تا", "ات") else {bare}
            break
    return frozenset(found)


def beside(sentence: Sentence, span: Iterable[int], behind: bool = True) -> list[Beside]:
    """The words of a stretch with what governs each, up to where another clause begins (`behind`) or from there on.

    >>> from timeline.events.sentences.clauses import analyse
    >>> sentence = analyse("أطلقت الشرطة النار على السارق", 0, 29, [])
    >>> [word.slot for word in beside(sentence, range(1, 5))]
    ['', '', 'على']
    """
    tokens = sentence.tokens
    out: list[Beside] = []
    slot, closed, depth, dated = "", False, 0, False
    for i in span:
        token, reading = tokens[i], tokens[i].reading
        if token.type == "mark":
            if token.text in "([{":
                depth += 1
            elif token.text in ")]}":
                depth = max(0, depth - 1)
            elif token.text in "؛.!؟?:":
                if behind:
                    break
                out.clear()
            elif token.text in COMMA:
                if not dated:
                    slot, closed = "", False
                if len(out) > 9:
                    break
            elif token.text not in QUOTES:
                slot, closed = "", False
            continue
        if depth:
            continue
        if token.type in ("date", "time"):
            slot, closed, dated = "", False, True
            continue
        if token.type == "number":
            out.append(Beside(i, slot, frozenset("#")))
            continue
        if token.type != "word":
            continue
        function = reading.function
        if function in ("complement", "relative", "subordinator"):
            if behind:
                break
            out.clear()
            slot = ""
            continue
        if reading.base in _ROUNDLY:
            continue
        if function == "preposition":
            if reading.base == "من" and out and tokens[i - 1].reading.folded in _QUANTITIES:
                closed = False
                continue
            if _rounds(sentence, i):
                continue
            if reading.base in _WITH_PRONOUN:
                out.append(Beside(i, _WITH_PRONOUN[reading.base], frozenset()))
                slot = ""
            elif slot not in APART or reading.base not in _INNER:
                slot = _SLOTS.get(reading.base, _ADJUNCT)
            closed = False
            continue
        if function:
            if function == "demonstrative" and slot == _ADJUNCT:
                closed = True
            continue
        if reading.base in _ADJUNCTS:
            slot, closed = _ADJUNCT, False
            continue
        if i in sentence.verbs and behind and (reading.conjunction or len(out) > 1):
            break  # another deed
        whole, glued, rest = spelled(token.text)
        if reading.folded in names():
            whole = frozenset((reading.folded,))  # درعا is no shield
        elif whole & _LAST and _qualifies(tokens, i):
            whole, rest = whole - _LAST, rest - _LAST
        if reading.preposition or (glued and not slot):
            closed = False
        elif slot and closed and (not reading.definite or reading.folded in _QUANTITIES):
            slot = ""
        if reading.preposition:
            out.append(Beside(i, token.text[reading.conjunction], whole | rest))
            slot = token.text[reading.conjunction]
        else:
            out.append(Beside(i, slot, whole, glued, rest))
        closed = reading.definite or bool(reading.suffix) or reading.folded in names()
        if len(out) >= REACH:
            break
    return out


def _qualifies(tokens: Sequence[Token], i: int) -> bool:
    """Is نهائي an adjective, as in "التقرير النهائي", and no match, as in "نصف النهائي"?"""
    before = tokens[i - 1].reading if i else None
    if before is None or before.function or tokens[i - 1].type != "word" or before.folded in NUMERALS:
        return False
    return before.definite == tokens[i].reading.definite and before.folded not in _ROUNDS


def _rounds(sentence: Sentence, i: int) -> bool:
    """Does a preposition only round a number off: "نحو 30", "ما لا يقل عن 20", "ما بين مئة ومئتين"?"""
    tokens = sentence.tokens
    if i and tokens[i - 1].reading.base in _ROUNDLY:
        return True
    if tokens[i].reading.base not in _ABOUT or i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    return following.type == "number" or numeral(following.reading)
