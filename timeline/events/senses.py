"""What kind of event a word tells: its frames, what a light verb governs, else the kind of its root.

"أطلق النار" is an attack and "أطلق حملة" an opening; "قام بزيارة" is a visit. The words around are read for
what governs each of them: a preposition of its own or a glued one, or none. Adjuncts ("بعد المباراة") tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.clauses import COMMA, QUOTES, Sentence, Token
from timeline.events.lexicon import grammar
from timeline.events.lexicon.fields import ANY, EVENT, PLACE
from timeline.events.lexicon.frames import FRAMES
from timeline.events.lexicon.senses import FIELDS, FIXED, GOVERNING
from timeline.events.places import names
from timeline.events.words import GIVEN_NAMES, folded

_Key = tuple[str, int] | str
_ADJUNCT = "~"
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
_NEAR = 7  # words before it
# Nouns that a noun in construct state may lead: in "منظمة التعاون" التعاون is part of a name.
_LEADING = folded(
    grammar.words("""
    خبر نبأ أعمال مراسم مراسيم فعاليات مشروع موعد اندلاع نشوب وقوع حدوث انطلاق حفل جلسة ذكرى حادث حادثة محاولة عملية
    عمليات إعادة سلسلة موجة حملة أول ثاني ثالث رابع آخر أولى عدة بعض كل جميع أكبر أهم خامس سلسله إجراء بدء برنامج
    """)
)
# Nouns that only introduce another: their kind is that of the noun they govern.
_EMPTY = folded(
    grammar.words(
        "عملية عمليات محاولة حملة سلسلة موجة حادث حادثة إعادة اندلاع نشوب وقوع حدوث انطلاق إجراء بدء تنفيذ تنظيم إقامة"
    )
)
# Event nouns that name a paper, a body or an abstraction as often as an event.
_FAINT = folded(
    grammar.words("""
    علاقات كتاب فيلم قانون رسالة حديث كأس دوري عهد سلام كلمة حكم عمل دعم كتب حلقة عرض بيان ذكر عيد بداية نهاية
    نشر نمو نظم رسم وثيقة مقال حساب ضم
    """)
)
# "العديد من الجوائز": the noun behind من is meant.
_QUANTITIES = folded(grammar.words("العديد عدد عددا عدة كثير الكثير مجموعة جملة بعض واحدة واحد أغلب أكثر"))
_ADJUNCTS = folded(grammar.words("فور فورا إبان غداة"))
# These want a verb behind them.
_AUXILIARY = (
    ("كود", 1),
    ("بدا", 1),
    ("ظلل", 1),
    ("بقي", 1),
    ("اخذ", 1),
    ("كون", 1),
    ("صبح", 4),
    ("زول", 1),
    ("مرر", 10),
)
_PLAIN = ("other", "statement", "opening", "closing")
_FIELDLESS = ("other", "opening", "closing")


@attrs.frozen
class _Word:
    """A word beside another: what governs it, and the spellings under which a frame may know it."""

    index: int
    slot: str
    keys: frozenset[str]
    glued: str = ""
    rest: frozenset[str] = frozenset()


@lru_cache(maxsize=20_000)
def _spellings(word: str) -> tuple[frozenset[str], str, frozenset[str]]:
    """The spellings of a word without article and endings, a first letter that may be a preposition, those without it.

    >>> sorted(_spellings("مباراته")[0]), _spellings("بالكأس")[1:]
    (['مبارات', 'مباراته', 'مباراه'], ('ب', frozenset({'كاس'})))
    """
    text = fold_word(word)
    whole = _endings(text)
    if text[:1] in ("و", "ف") and len(text) > 3:
        text = text[1:]
        whole |= _endings(text)
    if text.startswith("ال") and len(text) > 4:
        return whole | _endings(text[2:]), "", frozenset()
    if text[:1] in ("ب", "ل", "ك") and len(text) > 3:
        rest = text[2:] if text.startswith("لل") else text[1:].removeprefix("ال")
        return whole, text[0], frozenset(_endings(rest))
    return whole, "", frozenset()


def _endings(text: str) -> frozenset[str]:
    found = {text}
    for ending in _PRONOUNS:
        if text.endswith(ending) and len(text) - len(ending) > 2:
            bare = text[: -len(ending)]
            found |= {bare, bare[:-1] + "ه"} if bare.endswith("ت") else {bare}
    for ending in _ENDINGS:
        if text.endswith(ending) and len(text) - len(ending) > 2:
            bare = text[: -len(ending)]
            found |= {bare, bare + "ه"} if ending[:2] in ("تي", "تا", "ات") else {bare}
            break
    return frozenset(found)


@cache
def _frames() -> dict[_Key, tuple[tuple[frozenset[str], frozenset[str], str], ...]]:
    return {
        key: tuple((frozenset(slots.split()), _class(words), kind) for slots, words, kind in rows)
        for key, rows in FRAMES.items()
    }


@cache
def _class(words: frozenset[str]) -> frozenset[str]:
    out = folded(words)
    return out | names() if out >= PLACE else out


@cache
def _fields() -> tuple[tuple[frozenset[str], str], ...]:
    return tuple((folded(words), kind) for words, kind in FIELDS)


def verb_kind(sentence: Sentence, verb: int) -> str:
    """The kind of the event that a verb tells.

    >>> from timeline.events.clauses import analyse
    >>> def kind(text): return verb_kind(analyse(text, 0, len(text), []), 0)
    >>> kind("أطلقت الشرطة النار"), kind("أطلقت البلدية حملة"), kind("قام الوزير بزيارة المصنع")
    ('attack', 'opening', 'visit')
    """
    tokens = sentence.tokens
    found = tokens[verb].reading.verb
    if found is None:
        return "other"
    clause = sentence.clauses[sentence.clause_of[verb]]
    first = max(clause.start, verb - _NEAR)
    before = _beside(sentence, range(first, verb), behind=False)
    after = _beside(sentence, range(verb + 1, min(len(tokens), verb + 1 + 2 * REACH)))
    near = [*after, *before]
    kind = _framed(found.lemma, near, sentence)
    if kind is not None:
        return kind
    plain = FIXED.get(found.lemma, found.kind) if found.lemma is not None else found.kind
    if found.lemma == ("زول", 1) and first < verb and tokens[verb - 1].reading.function == "negation":
        plain = "other"  # لا يزال
    if found.lemma in _AUXILIARY and (acts := _second(sentence, verb)) is not None:
        return verb_kind(sentence, acts)
    governing = found.lemma in GOVERNING or (plain == "other" and found.lemma in grammar.INTENTION)
    if governing and not tokens[verb].reading.suffix and (kind := _governed(sentence, after)):
        return kind
    return (_field(near) if plain in _FIELDLESS else None) or plain


def _second(sentence: Sentence, verb: int) -> int | None:
    """The imperfect that an auxiliary verb leads: "بدأ الجيش يقصف القلعة"."""
    tokens = sentence.tokens
    end = min(sentence.clauses[sentence.clause_of[verb]].end, verb + 7)
    for i in range(verb + 1, end):
        found = tokens[i].reading.verb
        if i in sentence.verbs and found is not None and not tokens[i].reading.conjunction:
            return i if found.role == "imperfect" and tokens[i - 1].reading.function != "relative" else None
    return None


def noun_kind(sentence: Sentence, noun: int) -> str:
    """The kind of the event that an event noun tells."""
    tokens = sentence.tokens
    reading = tokens[noun].reading
    after = _beside(sentence, range(noun + 1, min(len(tokens), noun + 9)))
    keys = [key for key in (reading.base, reading.lemma) if key is not None and (key in FRAMES or key in FIXED)]
    for key in keys:
        if (kind := _framed(key, after, sentence)) is not None:
            return kind
    plain = next((FIXED[key] for key in keys if key in FIXED), reading.noun or "other")
    if reading.base in _EMPTY or reading.lemma in GOVERNING:
        return _governed(sentence, after[:4]) or plain
    return plain


def _framed(key: _Key | None, near: Sequence[_Word], sentence: Sentence) -> str | None:
    tokens = sentence.tokens
    for slots, words, kind in _frames().get(key, ()) if key is not None else ():
        for word in near:
            if word.slot == _ADJUNCT:
                continue
            if words is EVENT or words == EVENT:
                noun = tokens[word.index].reading.noun
                if noun is not None and (word.slot in slots or word.glued in slots):
                    governed = noun_kind(sentence, word.index)
                    if governed not in _PLAIN:
                        return governed
                continue
            bare = "-" in slots and not word.slot
            if (not slots or bare or word.slot in slots) and (words == ANY or word.keys & words):
                return kind
            if word.glued and (not slots or word.glued in slots) and (words == ANY or word.rest & words):
                return kind
    return None


def _governed(sentence: Sentence, near: Sequence[_Word]) -> str | None:
    """The kind of the event noun that a light verb or an empty noun governs."""
    tokens = sentence.tokens
    for word in near:
        token = tokens[word.index]
        reading = token.reading
        if word.slot in (_ADJUNCT, "مع", "ل") or token.type != "word" or reading.noun is None or reading.base in _FAINT:
            continue
        if word.index in sentence.verbs or _in_name(tokens, word.index) or _by_reason(tokens, word.index):
            continue
        kind = noun_kind(sentence, word.index)
        if kind != "other" or reading.suffix:
            return kind if kind not in _PLAIN else None
    return None


def _by_reason(tokens: Sequence[Token], i: int) -> bool:
    """Is it "بناء على", which is no building?"""
    return tokens[i].reading.base == "بناء" and i + 1 < len(tokens) and tokens[i + 1].reading.base == "علي"


def _in_name(tokens: Sequence[Token], i: int) -> bool:
    """Is the noun the second of a construct, as in a name: "منظمة التعاون"?"""
    before, reading = tokens[i - 1], tokens[i].reading
    if not reading.definite or reading.preposition or before.type != "word":
        return False
    noun = before.reading
    if noun.function or noun.definite or noun.suffix or noun.verb is not None or noun.noun is not None:
        return False
    known = (noun.folded in spellings for spellings in (_LEADING, names(), GIVEN_NAMES))
    return not (noun.base in _LEADING or any(known))


def _field(near: Iterable[_Word]) -> str | None:
    said = [word for word in near if word.slot != _ADJUNCT]
    for words, kind in _fields():
        if any(word.keys & words or word.rest & words for word in said):
            return kind
    return None


def _beside(sentence: Sentence, span: range, behind: bool = True) -> list[_Word]:
    """The words of a stretch with what governs each, up to where another clause begins (`behind`) or from there on."""
    tokens = sentence.tokens
    out: list[_Word] = []
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
            out.append(_Word(i, slot, frozenset("#")))
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
        if function == "preposition":
            if reading.base == "من" and out and tokens[i - 1].reading.folded in _QUANTITIES:
                closed = False
                continue
            if reading.base in _WITH_PRONOUN:
                out.append(_Word(i, _WITH_PRONOUN[reading.base], frozenset()))
                slot = ""
            elif slot != _ADJUNCT or reading.base not in _INNER:
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
        whole, glued, rest = _spellings(token.text)
        if reading.preposition or (glued and not slot):
            closed = False
        elif slot and closed and not reading.definite:
            slot = ""
        if reading.preposition:
            out.append(_Word(i, token.text[reading.conjunction], whole | rest))
            slot = token.text[reading.conjunction]
        else:
            out.append(_Word(i, slot, whole, glued, rest))
        closed = reading.definite or bool(reading.suffix) or reading.folded in names()
        if len(out) >= REACH:
            break
    return out
