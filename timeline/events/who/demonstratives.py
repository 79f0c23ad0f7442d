"""What a demonstrative points back to, where a text said it more fully: "هذه الطائرات (طائرات بلا طيار)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import ACCUSATIVE, TEMPORAL, folded, with_pronoun
from timeline.events.who.actors import adjective, bare, definite, described, end_of, given, hangs, land, specific
from timeline.events.who.naming import TIMES, VAGUE
from timeline.events.who.nounphrases import Subject, length
from timeline.events.who.rendered import render_subject

_THIS = re.compile(r"[وف]?[لبك]?(?:هذا|هذه|ذلك|تلك|هولاء|نفس)")
_THIS_BEFORE = re.compile(r"(?<!\w)[وف]?[لبك]?(?:هذا|هذه|ذلك|تلك|هؤلاء|نفس|أي|كل)\s+\Z")
# Nouns that point at the words themselves, at a time or a manner: "في هذا الإطار", "بهذا الشكل".
OF_SPEECH = folded(
    grammar.words(
        """
        إطار سياق صدد شأن خصوص شكل حد حال أمر معنى أساس جانب ناحية جهة غرض نحو مجال باب سبب هدف موضوع قدر نوع
        وقت زمن تاريخ يوم أسبوع شهر عام سنة صيف شتاء ربيع خريف قرن فترة مرحلة مدة لحظة أثناء مرة أيام أعوام
        سنوات عصر عهد حين ساعة ليلة صباح مساء مستوى نسبة رقم عدد مبلغ سعر قيمة تفاصيل أرقام بيانات تصريحات معلومات
        """
    )
)
_VAGUE = frozenset(grammar.SAME) | folded(
    grammar.words("أخرى آخر عدة كثيرة عديدة مختلفة متنوعة جديدا كبيرا آخرين بعض كل هذا هذه أي")
)
_OF_NAMES = folded(grammar.words("عبد أبو أبي آل بن ابن"))
_OWN = ("في", "على", "من", "الى", "عن", "بين", "ضد")
_LETTERS = str.maketrans({"ا": "[اأإآ]", "أ": "[اأإآ]", "إ": "[اأإآ]", "آ": "[اأإآ]", "ى": "[ىي]"})
_REACH = 1_200  # code points before the noun that are searched
_FAR = 160  # code points that may hold the fuller phrase
_LONGEST, _WITH_CLAUSE = 8, 9  # words of it that are worth repeating


def points(sentence: Sentence, told: Sequence[int], i: int) -> int | None:
    """Where the fuller words of a noun would stand, if among the tokens told a demonstrative points back with it.

    >>> text = "بدأ التسجيل لهذه الدبلومات الجديدة"
    >>> points(analyse(text, 0, len(text), ()), range(5), 3)
    4
    """
    tokens = sentence.tokens
    noun = tokens[i]
    if noun.type != "word" or not definite(noun) or bare(noun) in OF_SPEECH or i in sentence.verbs or given(noun):
        return None
    named = i > 0 and tokens[i - 1].reading.folded in _OF_NAMES  # عبد الناصر نفسه
    same = i + 1 in told and tokens[i + 1].reading.folded in grammar.SAME and not named
    this = i - 1 in told and _THIS.fullmatch(tokens[i - 1].reading.folded) is not None
    if not (this or same):
        return None
    at = i + same
    while at + 1 in told and (adjective(tokens[at + 1]) or described(tokens, at + 1, sentence.verbs)):
        at += 1
    behind = tokens[at + 1] if at + 1 in told else None
    if behind is None or behind.type != "word":
        return at
    own = noun.reading.noun is not None and behind.reading.base in _OWN  # هذه الزيادة | في الضريبة
    return None if own or behind.reading.function == "relative" or given(behind) or land(behind) else at


def fuller(text: str, word: str, before: int) -> str | None:
    """The nearest phrase with a noun before a place of the text that says more than the noun; None for two at once.

    >>> text = "درسوا طائرات بلا طيار. واستخدموا هذه الطائرات عام 2019."
    >>> fuller(text, "الطائرات", text.index("هذه"))
    'طائرات بلا طيار'
    """
    noun = word.removeprefix("ال").translate(_LETTERS)
    pattern = re.compile(rf"(?<!\w)[وف]?[بلك]?((?:ال|(?<=ل)ل)?{noun}(?:ًا|اً|ا)?)(?!\w)")
    found, first = "", 0
    for match in reversed(list(pattern.finditer(text, max(0, before - _REACH), before))):
        if found and any(mark in text[match.end() : first] for mark in ".؟!\n"):
            break
        said = (
            _read(text, match.start(1), word.removeprefix("ال"))
            if _THIS_BEFORE.search(text, 0, match.start()) is None
            else ""
        )
        if said and found and said not in found and found not in said:
            return None
        found, first = (found, first) if found or not said else (said, match.start())
    return found or None


def _read(text: str, start: int, noun: str) -> str:
    """The words of a noun phrase at a place of the text, "" where they say no more than its noun."""
    sentence = analyse(text, start, min(len(text), start + _FAR), ())
    tokens = sentence.tokens
    last = next((i for i, t in enumerate(tokens) if t.reading.folded in TIMES or t.text in COMMA), len(tokens))
    if last < 2 or 0 in sentence.verbs:
        return ""
    if tokens[1].reading.function == "relative":
        end = _relative(sentence, last)
        return render_subject(sentence, Subject(0, end, "")) if end else ""
    end = _with_adjectives(sentence, end_of(sentence, 0, last), last)
    if not any(specific(t) for t in tokens[:end]):
        led = _led(sentence, end, last)  # أضرحة أثرية | في مدينة صحار
        end = led if length(tokens, Subject(0, led, "")) <= _LONGEST else end
    if not _says_more(tokens, 1, end) or length(tokens, Subject(0, end, "")) > _LONGEST:
        return ""
    said = render_subject(sentence, Subject(0, end, ""))
    accusative = tokens[0].text.endswith(ACCUSATIVE) and not definite(tokens[0])
    first, _, rest = said.partition(" ")
    if accusative and tokens[0].reading.folded.removesuffix("ا") == fold_word(noun):
        return f"{first.rstrip('اً')} {rest}" if not rest.split()[0].endswith(ACCUSATIVE) else ""
    return said


def _relative(sentence: Sentence, last: int) -> int:
    """The end of a noun with a short clause that tells which is meant: "المنطقة | التي يحكمها الأمير", else 0."""
    clause = sentence.clauses[sentence.clause_of[1]]
    tokens = sentence.tokens
    end = next((i for i in range(2, min(clause.end, last)) if tokens[i].type == "mark"), min(clause.end, last))
    whole = end > 3 and tokens[1].text.startswith("ال") and sum(t.type == "word" for t in tokens[:end]) <= _WITH_CLAUSE
    return end if whole else 0


def _with_adjectives(sentence: Sentence, end: int, last: int) -> int:
    """The end of a phrase with the adjectives of an indefinite noun: "أضرحة | أثرية | في المدينة"."""
    tokens = sentence.tokens
    while end < last and not definite(tokens[end - 1]):
        token = tokens[end]
        plain = token.type == "word" and not (token.reading.function or token.reading.suffix or hangs(token))
        of = end == 1 and not token.text.endswith(ACCUSATIVE)  # لجنة | تحقيق | ولجنة طعون
        described = token.text.endswith(("ي", "ية", "ة")) and token.reading.noun in (None, "other")
        if not plain or end in sentence.verbs or token.reading.conjunction or not (of or described):
            break
        end += 1
    return end


def _says_more(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Do the words behind a noun tell which is meant, more than "الجديدة" does?"""
    own = [t for t in tokens[start:end] if t.type == "word"]
    return any(not _unsaid(t) for t in own)


def _unsaid(token: Token) -> bool:
    """Does the word tell nobody which is meant: "جديدة", "أخرى", "نفسه"?"""
    word = token.reading.folded
    vague = {word, f"ال{word}", f"ال{word.removesuffix('ا')}"} & VAGUE
    return bool(vague) or word in _VAGUE or bool(token.reading.function)


def _led(sentence: Sentence, at: int, last: int) -> int:
    """The end of what a preposition ties to a noun: "احتجاجات | على رفع الأسعار", "طائرات | بلا طيار"."""
    tokens = sentence.tokens
    if at >= last or tokens[at].type != "word" or not hangs(tokens[at]) or tokens[at].text[0] == "و":
        return at
    reading = tokens[at].reading
    if reading.function != "preposition":
        return end_of(sentence, at, last)
    if reading.base in TEMPORAL or with_pronoun(reading.base) or at + 1 >= last or tokens[at + 1].reading.function:
        return at
    return end_of(sentence, at + 1, last) if tokens[at + 1].type == "word" and at + 1 not in sentence.verbs else at
