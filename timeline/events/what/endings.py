"""May a phrase end between two words? What Arabic grammar ties together, no cut may part."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.folding import fold_word
from timeline.arabic.lexicon.numbers import NUMBERS
from timeline.events.lexicon import counting, grammar
from timeline.events.places import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, DASHES, QUOTES, Token
from timeline.events.sentences.words import ACCUSATIVE, folded, read, wanted_by
from timeline.events.who.actors import accredited, glued
from timeline.events.who.nounphrases import compares

_LARGE = grammar.words("مليونا مليونان مليونين مليار ملايين")
_NUMBER_WORDS = folded(frozenset(number.name for number in NUMBERS) | _LARGE)
_TENS = frozenset(" ".join(counting.TENS.values()).split())
_PERCENT = folded(grammar.PERCENT)
_EXCEPTIONS = folded(grammar.words("سوى إلا غير كل بعض مثل ولي"))  # ولي العهد is no "and to me"
_PARTS = folded(grammar.words("جزء عدد واحد واحدة العديد الكثير المزيد كثير مزيد أكثر أقل أكبر أي سلسلة مجموعة"))
_GOVERNING_NOUNS = {fold_word(noun): fold_word(word) for noun, word in grammar.GOVERNING_NOUNS.items()}
_GENERAL = folded(grammar.GENERAL)
_OFFICES = folded(grammar.OFFICES)
_TYING = folded(grammar.TYING)
_TIMING = folded(grammar.words("بعد قبل منذ عقب إثر قبيل فور لدى عند خلال أثناء"))
_AMONG = ("في", "من", "منذ")
_ORDINALS = folded(grammar.ORDINALS)
_TITLED = folded(grammar.words("الملك الملكة الأمير الأميرة الشيخ الشيخة السلطان الإمام"))
_PLURAL = ("ون", "ين", "ات")
_OWNING = ("ه", "ها", "هم", "هما", "نا", "هن")
# Clauses that say more of a noun, or go on with something else: a phrase may always stop before them.
_OPENING_CLAUSES = ("relative", "pronoun", "conjunction", "subordinator", "aspect", "negation", "future")


def may_end(sentence: Sentence, last: int, following: int) -> bool:
    """May a phrase whose last token is `last` end there, where the text goes on with the token `following`?

    Not between a noun and its adjective or owner, a number and what it counts, a verb or a participle of state and
    what it governs, "between" and its second, an exception and what is excepted.

    >>> from timeline.events.sentences.clauses import analyse
    >>> text = "وصل وفد كبير من التجار وبائعي اللؤلؤ"
    >>> sentence = analyse(text, 0, len(text), ())
    >>> [may_end(sentence, i, i + 1) for i in range(6)]
    [False, False, True, False, True, False]
    """
    tokens = sentence.tokens
    token = tokens[last]
    after = tokens[following] if following < len(tokens) else None
    if token.type == "word" and not _whole(token):
        return False
    if after is None or after.type == "date":
        return True
    if after.type == "mark":
        return not hyphen(tokens, following) and not _opens_quote(token, after)
    if token.type == "mark" and token.text not in QUOTES and token.text not in CLOSING:
        return False
    verb = last in sentence.verbs or purpose(token)
    if after.type == "time":
        first = read(after.text.split()[0])
        return (first.function == "preposition" or glued(first.folded)) and not (verb or _stative(token))
    if after.type != "word":
        return False
    if after.reading.base == "دون" and not (_definite(token) or last in sentence.verbs):
        return False  # طائرة دون طيار
    if after.reading.folded in _EXCEPTIONS or (after.reading.base == "او" and numeral(token)):
        return False
    if _up_to(tokens, following) or _called_after(sentence, last, following):
        return False
    if purpose(after):
        return not verb
    if following in sentence.verbs:
        found = after.reading.verb
        governed = bool(token.reading.preposition) or (last > 0 and tokens[last - 1].reading.function == "preposition")
        described = governed and not _definite(token)  # بإنتاج يصل إلى ألف طن
        return not (verb or described) and found is not None and found.sure
    reading = after.reading
    if reading.function not in _OPENING_CLAUSES and _between(sentence, last):
        return False
    if reading.function in _OPENING_CLAUSES:
        return True
    if reading.function == "complement":
        return not verb and (_definite(token) or bool(reading.conjunction) or reading.base.startswith("لكن"))
    if reading.function == "demonstrative":
        return _definite(token)
    governed = verb or _stative(token)
    if reading.function == "preposition" or _tied(token, after):
        return not governed and not _governs(tokens, last, following)
    if reading.conjunction:
        return not _paired(sentence, last, following)
    return False


def _up_to(tokens: Sequence[Token], i: int) -> bool:
    """Does a word lead to the end of a row whose beginning stands just before: "من المرتبة الثالثة | وحتى السابعة"?"""
    if tokens[i].reading.base not in ("حتي", "الي"):
        return False
    row = tokens[max(0, i - 4) : i]
    begun = next((k for k in range(len(row) - 1, -1, -1) if row[k].reading.base == "من"), None)
    return begun is not None and any(t.reading.folded in _ORDINALS for t in row[begun:])


def _called_after(sentence: Sentence, last: int, following: int) -> bool:
    """Does a house named after a prince lack whom it is for: "دار الأميرة سارة بنت علي | للمسنين"?"""
    tokens = sentence.tokens
    if not tokens[following].text.startswith("لل"):
        return False
    for i in range(last, max(0, last - 6), -1):
        reading, before = tokens[i].reading, tokens[i - 1].reading
        if tokens[i].type != "word" or reading.function or reading.conjunction:
            return False
        if reading.folded in _TITLED:
            house = tokens[i - 1].type == "word" and i - 1 not in sentence.verbs
            return i < last and house and not (before.definite or before.function)
    return False


def _whole(token: Token) -> bool:
    """May the word be the last one at all? A preposition only with its pronoun."""
    function, base = token.reading.function, token.reading.base
    return not function or (function == "preposition" and len(base) > 1 and base.endswith(_OWNING))


def _definite(token: Token) -> bool:
    return token.reading.definite or bool(token.reading.suffix)


def _stative(token: Token) -> bool:
    """Is it an accusative participle, which goes on with what it governs: "متجها إلى", "مشيرا إلى"?"""
    return token.type == "word" and token.text.startswith(("م", "وم")) and token.text.endswith(ACCUSATIVE)


def hyphen(tokens: tuple[Token, ...], mark: int) -> bool:
    """Does a dash join two words, or two numbers of a score: "شمال-غرب", "4 - 1"?"""
    if mark + 1 >= len(tokens) or tokens[mark].text not in DASHES:
        return False
    if tokens[mark - 1].type == tokens[mark + 1].type == "number":
        return True
    if tokens[mark + 1].type == "number" and tokens[mark - 1].end == tokens[mark].start:
        return True  # إف- 16
    return tokens[mark - 1].end == tokens[mark].start and tokens[mark].end == tokens[mark + 1].start


def _opens_quote(token: Token, mark: Token) -> bool:
    return mark.text in QUOTES and mark.text not in "»”’" and token.end < mark.start


def led(word: str) -> bool:
    """Does a folded word begin with a glued preposition, as far as its letters tell: "بنظيره", but not بنغازي?

    >>> led("بنظيره"), led("بنغازي"), led("باريس")
    (True, False, False)
    """
    return glued(word) or (word.startswith("بن") and len(word) > 5 and not places((word,)))


def _tied(token: Token, after: Token) -> bool:
    """Does a word begin with a glued preposition? Behind a name it may be its rest: "أنتوني بلينكن"."""
    reading, word = after.reading, after.reading.folded
    if reading.preposition:
        return True
    if len(word) < 3 or not led(word):
        return False
    bare = not _definite(token) and token.type == "word" and token.reading.noun is None
    name = bare and not token.text.endswith(("ا", "ًا", "اً", "ة", "ات", "ين", "ون", "ان"))
    rest = word[1:]
    return not name or rest.endswith(("ه", "ها", "ات", "هم")) or bool(read(rest).function or places((rest,)))


def numeral(token: Token) -> bool:
    """Is it a number, in digits or in words?"""
    base = token.reading.base
    return token.type == "number" or base in _NUMBER_WORDS or (base[:1] in ("ل", "ب") and base[1:] in _NUMBER_WORDS)


def _governs(tokens: tuple[Token, ...], last: int, preposition: int) -> bool:
    """Does the word before a preposition say too little without it?"""
    token, after = tokens[last], tokens[preposition].reading
    if numeral(token):
        near = [t.reading.folded for t in tokens[preposition : preposition + 2]]
        return after.base == "من" or any(word in _PERCENT for word in near)
    if after.base == "من" and (token.reading.base in _PARTS or _part_described(tokens, last)):
        return True
    if last and compares(tokens[last - 1].reading) and after.base in _AMONG:
        return True  # أول شهرين في الموسم، أدنى مستوياته في خمس سنوات
    if accredited(tokens, max(0, last - 5), preposition):
        return True
    if token.reading.folded.startswith("م") and not (_definite(token) or token.reading.noun) and last:
        before = tokens[last - 1]
        if before.type == "word" and not (before.reading.function or _definite(before)):
            return True  # تعديل متعلق بالرئاسة
    if ties(token.reading.base):
        return True
    if token.reading.folded in _GENERAL and last and tokens[last - 1].reading.base in _OFFICES:
        return after.folded.startswith("ل")  # الأمين العام | للجامعة
    if token.reading.suffix and token.reading.noun is not None and last and tokens[last - 1].reading.base in _TIMING:
        return True  # بعد ابتعاده عن الملاعب
    loose = token.reading.conjunction and not (token.reading.suffix or token.reading.folded.endswith(_PLURAL))
    if loose and (token.reading.lemma or (token.reading.noun and not token.reading.definite)):
        return True  # وتراجع في الرؤية، والعودة إلى الحوار
    if token.reading.lemma is not None and not _definite(token) and tokens[preposition].text[0] == "ل":
        return True  # إصلاح لأربعة جسور
    wanted = _GOVERNING_NOUNS.get(_bare(token), "")
    return wants(token.reading.lemma, tokens[preposition]) or leads(tokens[preposition], wanted)


def _part_described(tokens: tuple[Token, ...], last: int) -> bool:
    """Is it the adjective of a part, of what it is not said yet: "الجزء الخارجي | من الجذع"?"""
    part, described = tokens[last - 1].reading, tokens[last].reading
    return last > 0 and part.definite and described.definite and part.base in _PARTS


def wants(lemma: tuple[str, int] | None, token: Token) -> bool:
    """Does a verb, or its masdar, want the preposition that a token is or begins with: "تمكن من", "فاز بالكأس"?

    >>> from timeline.events.sentences.clauses import analyse
    >>> [wants(("فوز", 1), analyse(word, 0, len(word), ()).tokens[0]) for word in ("بالكأس", "على")]
    [True, False]
    """
    return leads(token, wanted_by(lemma))


def leads(token: Token, wanted: str) -> bool:
    """Is the token the preposition `wanted`, or does it begin with it? "" is none."""
    if not wanted:
        return False
    if len(wanted) == 1:
        return token.reading.folded[:1] == wanted and token.reading.folded not in ("بن", "بنت")
    return token.reading.base == wanted


def ties(base: str) -> bool:
    """Is it a participle that wants a preposition: "المتعلقة بالأجور", not المتحدة?"""
    return base in _TYING or (base.startswith("مت") and len(base) > 4 and not base.startswith(("متحد", "متر", "متح")))


def _bare(token: Token) -> str:
    """A noun without its pronoun: رغبته is رغبه."""
    base = token.reading.base.removesuffix(token.reading.suffix)
    return base[:-1] + "ه" if token.reading.suffix and base.endswith("ت") else base


def _paired(sentence: Sentence, last: int, following: int) -> bool:
    """Does "و" bring what the word before it cannot do without?"""
    tokens = sentence.tokens
    token, after = tokens[last], tokens[following]
    if numeral(token) and after.reading.base in _NUMBER_WORDS:
        return True
    if after.reading.folded in ("وقدره", "وقدرها"):
        return True  # مبلغ وقدره
    if token.reading.definite and tens(tokens, following):
        return True
    beyond = tokens[following + 1] if following + 1 < len(tokens) else None
    if _definite(token) or _definite(after) or after.reading.function or token.type != "word":
        return False
    if token.reading.noun is not None and after.reading.noun is not None:
        return True  # بناء وتشغيل مبنى
    return beyond is not None and beyond.reading.definite and not beyond.reading.conjunction  # صحة وسلامة الحيتان


def tens(tokens: Sequence[Token], i: int) -> bool:
    """Does a word end an ordinal of two: الخامسة | والعشرون؟"""
    reading = tokens[i].reading if i < len(tokens) else None
    return reading is not None and reading.definite and reading.conjunction > 0 and reading.base in _TENS


def _between(sentence: Sentence, last: int) -> bool:
    """Does "between" before the word still lack its second?"""
    tokens = sentence.tokens
    for i in range(last - 1, max(-1, last - 6), -1):
        if tokens[i].reading.base in ("كل", "كلا") and tokens[i + 1].reading.base == "من":
            return True  # أجرته كل من "الساحل" | وشبكة الميناء
        if tokens[i].reading.base == "بين":
            paired = last == i + 1 and last + 1 < len(tokens) and bool(tokens[last + 1].reading.conjunction)
            return not tokens[last].reading.folded.endswith(("ين", "ات")) and (paired or not _definite(tokens[last]))
        mark = tokens[i].type == "mark" and tokens[i].text not in QUOTES
        if tokens[i + 1].reading.conjunction or mark or i in sentence.verbs:
            break
    return False


def purpose(token: Token) -> bool:
    """Is it an imperfect behind the ل of purpose: "لتصل"?"""
    reading = token.reading
    if token.type != "word" or not reading.folded.startswith(("لت", "لي")) or reading.preposition or reading.definite:
        return False
    verb = read(reading.folded[1:]).verb
    return verb is not None and verb.sure and verb.role == "imperfect"
