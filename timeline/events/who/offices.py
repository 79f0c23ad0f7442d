"""The rest of the name of a body that a text cuts to its first words: "الهيئة العامة" للسياحة والآثار."""

from __future__ import annotations

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import grammar
from timeline.events.places import place
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import OPENING
from timeline.events.sentences.words import BODIES, folded
from timeline.events.who.actors import adjective, bare, definite, land, person
from timeline.events.who.memory import Memory
from timeline.events.who.naming import TIMES
from timeline.events.who.wordplaces import standing

_MATTERS = folded(grammar.words("كرة ألعاب حقوق شؤون رعاية مكافحة"))  # of which there are bodies
_WINDOW = 60  # code points in which the rest of a name is read
_LONGEST = 3  # words of it


def described_body(sentence: Sentence, i: int) -> int | None:
    """Where the first words of a body's name end that begins at a token: "أقرت | الهيئة العامة | الخطة"; else None.

    >>> text = "أقرت الهيئة العامة الخطة"
    >>> described_body(analyse(text, 0, len(text), ()), 1)
    2
    """
    tokens, at = sentence.tokens, i
    if tokens[i].type != "word" or not definite(tokens[i]) or bare(tokens[i]) not in BODIES or i in sentence.verbs:
        return None
    feminine = tokens[i].text.endswith("ة")
    while at + 1 < len(tokens) and adjective(tokens[at + 1]) and tokens[at + 1].text.endswith("ة") == feminine:
        at += 1
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    told = behind is not None and (behind.text.startswith("ل") or land(behind) or behind.text in OPENING)
    return at if at > i and not told else None


def rest_of(text: str, words: str, before: int) -> str | None:
    """What a text put with ل behind the first words of a body's name, before a place; None where it put two.

    >>> text = "أعلنت الهيئة العامة للسياحة والآثار خطتها. وأقرت الهيئة العامة الخطة."
    >>> rest_of(text, "الهيئة العامة", text.index("وأقرت"))
    'للسياحة والآثار'
    """
    found: dict[str, str] = {}
    for at in standing(text, f"{words} ل", "وفبك", 0, max(0, before - 1)):
        start = at + len(words) + 1
        if text[start + 1] not in "ه " and (rest := _read(text, start)):
            found.setdefault(fold_word(rest.split(maxsplit=1)[0]), rest)
    return next(iter(found.values())) if len(found) == 1 else None


def _read(text: str, start: int) -> str:
    """The words of a name that begin with ل: "للسياحة والآثار", "لكرة القدم", "للجبيل وينبع"."""
    sentence = analyse(text, start, min(len(text), start + _WINDOW), ())
    tokens, end = sentence.tokens, 1
    if not tokens or tokens[0].type != "word" or 0 in sentence.verbs or tokens[0].reading.verb is not None:
        return ""
    noun = tokens[0].reading.folded[2 if tokens[0].text.startswith("لل") else 1 :]
    if noun in BODIES or noun in TIMES or noun == "مره" or person(tokens[0]) is True:
        return ""  # قالت الهيئة العامة | للوكالة، للصحفيين، للمرة الثانية
    if not tokens[0].text.startswith("لل"):
        if len(tokens) < 2 or not definite(tokens[1]) or noun not in _MATTERS:
            return ""
        end = 2  # لكرة | القدم
    while end < min(len(tokens), _LONGEST) and _goes_on(sentence, end):
        end += 1
    return text[tokens[0].start : tokens[end - 1].end]


def _goes_on(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if token.type != "word" or i in sentence.verbs or token.reading.function:
        return False
    joined = token.text.startswith("وال") or (token.text[:1] == "و" and place((token.reading.folded[1:],)) is not None)
    return joined or adjective(token)


def rest_of_body(sentence: Sentence, memory: Memory, i: int, end: int) -> str | None:
    """The rest of the name of a body whose first words are the tokens `i` to `end`."""
    return _rest(memory, " ".join(_plain(sentence, k) for k in range(i, end + 1)), sentence.tokens[i].start)


def _plain(sentence: Sentence, i: int) -> str:
    """A definite word without the letters glued to it: "للهيئة" is "الهيئة"."""
    token = sentence.tokens[i]
    word = token.text[token.reading.conjunction + token.reading.preposition :]
    return word if word.startswith("ا") else f"ا{word}"


def _rest(memory: Memory, said: str, before: int) -> str | None:
    """The rest of the name of a body that is not the one whom the text is about."""
    return rest_of(memory.text, said, before) if said not in (memory.title or "") else None


def whole_body(said: str, memory: Memory, before: int) -> str | None:
    """A body of two words or more with the rest of its name: "الهيئة الملكية | للجبيل وينبع"."""
    read = analyse(said, 0, len(said), ())
    whole = read.tokens and described_body(read, 0) == len(read.tokens) - 1
    rest = _rest(memory, said, before) if whole else None
    return f"{said} {rest}" if rest is not None else None
