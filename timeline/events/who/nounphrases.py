"""The noun phrase that may be a subject: where it ends, what it counts, ranks or shares."""

from __future__ import annotations

import attrs

from timeline.events.lexicon import grammar
from timeline.events.places import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES, Token
from timeline.events.sentences.words import GIVEN_NAMES, Reading, folded
from timeline.events.who import actors
from timeline.events.who.actors import glued

_PERCENT = folded(grammar.PERCENT)
KIN = folded(grammar.KIN)
_FATHERS = ("ابو", "اخو", "ابي", "اخي", "ابا", "اخا")
NO_SUBJECT = folded(grammar.NO_SUBJECT)
MANNER = folded(grammar.MANNER)
COMPARISONS = folded(grammar.COMPARISONS)
_LANDS = folded(grammar.words("إمارة دولة مملكة مدينة ولاية منطقة جزيرة منصب رئاسة عرش مقاليد حكم جامعة إدارة بلاد"))
_OFFICES = folded(
    grammar.words(
        "الحكم السلطة العرش الرئاسة الخلافة الإمارة الوزارة الحكومة القيادة الإدارة المنصب السلطنة المملكة الحزب الجيش"
    )
)
FOREMOST = folded(
    grammar.words("أول أولى آخر أهم أبرز أشهر أكبر أفضل أقدم أعرق أعظم أضخم أطول أعلى أغنى أجمل ثاني ثالث")
)
FIRSTS = folded(frozenset(("أول", "أولى", "ثاني", "ثالث", "رابع", "آخر", "خامس")))
NUMBERS = folded(grammar.words("ثلاث أربع خمس ست سبع ثماني ثمان تسع عشر ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"))
ROUGHLY = folded(grammar.words("نحو حوالي قرابة زهاء"))
TENS = folded(grammar.words("عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين مئتين مائتين ألفين"))
MANY_OR_FEW = (
    NUMBERS
    | TENS
    | folded(grammar.words("عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون مئة ألف آلاف مئات عشرات مليون مليوني"))
)


@attrs.frozen
class Subject:
    """A noun phrase, tokens `start:end`; `gender` as its verb shows it.

    `clitic` letters of a preposition stand before its first word.
    """

    start: int
    end: int
    gender: str
    clitic: int = 0


def is_share(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Is it a share, by which something rose: "ارتفع 8 بالمئة"?"""
    if i + 1 >= end or tokens[i].type != "number":
        return False
    return any(t.reading.folded in _PERCENT or t.text == "%" for t in tokens[i + 1 : min(i + 3, end)])


def is_rough_share(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Is it a share with more or less before it: "هبطت أكثر من 1 بالمئة"?"""
    said = i + 2 < end and tokens[i].reading.folded in ("اكثر", "اقل") and tokens[i + 1].reading.base == "من"
    return said and is_share(tokens, i + 2, end)


def kin(token: Token) -> bool:
    """Is it one's father, son or family: والده، أسرتها؟"""
    word = token.reading.folded[token.reading.conjunction :].removesuffix(token.reading.suffix)
    if not token.reading.suffix or token.reading.function:
        return False
    return word in KIN or (word.endswith("ت") and word[:-1] + "ه" in KIN) or word in _FATHERS


def compares(reading: Reading) -> bool:
    """Is a word one of a measure or a rank, with or without what is glued to it: "أكبر", "بأول"?"""
    return reading.folded in COMPARISONS or reading.base in COMPARISONS


def opens_name(token: Token) -> bool:
    """May a noun phrase begin with the word: no particle, and no preposition glued to it?"""
    reading = token.reading
    return token.type == "word" and not reading.function and not reading.preposition and not glued(reading.folded)


def length(tokens: tuple[Token, ...], subject: Subject) -> int:
    """Count the words of a subject."""
    return sum(1 for token in tokens[subject.start : subject.end] if token.type == "word")


def shorter(sentence: Sentence, subject: Subject) -> Subject | None:
    """The noun phrase that a long subject begins with, None where it has none."""
    end = actors.bounded(sentence, subject.start, subject.end)
    return attrs.evolve(subject, end=end) if end > subject.start else None


def is_manner(token: Token) -> bool:
    """Is it an adverb made of a nisba: نهائيا، سنوياً؟"""
    plain = len(token.reading.folded) > 5 and token.text.endswith(("يا", "ياً", "يًا")) and not token.reading.definite
    return plain and not places((token.reading.folded,)) and not actors.given(token)


def _things(whole: Token, token: Token) -> bool:
    """Is a definite noun behind another definite one the plural of things, which can be but its object: النتائج؟"""
    plain = whole.reading.definite and token.reading.definite and not (actors.adjective(token) or actors.given(token))
    return plain and actors.broken(actors.bare(token)) and actors.person(token) is not True


def phrase_end(sentence: Sentence, start: int, end: int) -> int:
    """Where the noun phrase ends that begins at `start`."""
    tokens = sentence.tokens
    i = start + 1
    while i < min(end, start + 9):
        token = tokens[i]
        reading = token.reading
        if token.type == "mark":
            if token.text in QUOTES:
                i += 1
                continue
            break
        if i + 1 < end and actors.accredited(tokens, start, i):
            return phrase_end(sentence, i + 1, end)
        if (
            token.type != "word"
            or i in sentence.verbs
            or reading.function
            or reading.preposition
            or reading.conjunction
        ):
            break
        if reading.folded in NO_SUBJECT or reading.folded in actors.DONE_TO:
            break  # تعد الحرب أحد أعنف الصراعات، رأى سالم النور
        if actors.definite(token) and actors.land(tokens[i - 1]) and not actors.adjective(token):
            break  # أعلنت بريطانيا الحماية
        if i == start + 1 and actors.body(tokens[start]) and _things(tokens[start], token):
            break  # أعلنت اللجنة النتائج
        apart = glued(reading.folded) and not actors.given(token)
        if apart or (tokens[i - 1].reading.definite and places((reading.folded,))):
            break  # زار الملك تونس: no name follows a noun with its article but as an object
        if actors.accusative(token) or (reading.suffix and not reading.definite):
            break
        if reading.noun is not None and not reading.definite and reading.lemma is not None:
            break
        if reading.noun not in (None, "other") and not reading.definite and tokens[i - 1].reading.definite:
            break  # أجرت البلاد انتخابات عامة
        if reading.folded in _OFFICES and tokens[start].reading.folded in GIVEN_NAMES:
            break  # تولى محمد علي الحكم
        alone = not (actors.known(actors.bare(tokens[start])) or tokens[start].reading.definite)
        far = i - start > 1 or (alone and tokens[start].reading.noun is None)  # أخذ تمرلنك مدينة حلب
        if reading.folded in _LANDS and i + 1 < end and not tokens[i - 1].reading.noun and far:
            break  # حكم الأمير عبد الله إمارة الساحل
        i += 1
    return i
