"""Who says "I": the one who is named as the speaker of what is quoted, "قال سالم ناصر: سافرت (سالم ناصر) إلى لندن"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, QUOTES, Token
from timeline.events.sentences.words import Verb, folded, read
from timeline.events.status import lemmas
from timeline.events.who import actors, prodrop
from timeline.events.who.actors import definite, gender
from timeline.events.who.nounphrases import Subject
from timeline.events.who.rendered import render_subject
from timeline.events.who.subjects import after_verb, subjectless

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.events.who.memory import Memory

_WRITE = ("كتب", 1)
_ASK = ("سال", 1)
_GOING_ON = (("تبع", 3), ("زيد", 1), ("وصل", 3), ("طرد", 10))
_HIS_SAYING = ("قوله", "قولها", "قولهم")
_BEING = ("هو", "هي", "هما", "هم")
_HOW = re.compile(r"قائلا|م[^\W\d_او][^\W\d_]{2,}ا$|.*ًا?$")  # مؤكدا
_MYSELF = folded(grammar.MYSELF)
_NEAR = 4  # words from "I" to what I did


def speaker(sentence: Sentence, verb: int, memory: Memory, other: Callable[[int], str | None]) -> str | None:
    """Whose words a verb stands in that says "I did" or may say so: named before a colon or a quotation mark.

    `other` tells the subject of a saying that leaves it to what came before: "وأضاف: «".
    """
    tokens = sentence.tokens
    found, reading = tokens[verb].reading.verb, tokens[verb].reading
    if found is None or reading.suffix or (found.lemma is None and reading.base.endswith("ه")):
        return None
    mark = _mark(sentence, verb)
    own = reading.base.endswith("ت") and _my_own(tokens, verb + 1)
    if (found.person != 1 and not own) or of_her(tokens[verb]):
        mine = found.role == "perfect" and found.gender == "f" and reading.base.endswith("ت")
        if found.person != 1 and not (mine and subjectless(sentence, verb, "f")):
            return None
        if mark is None or any(definite(t) and gender(t) == "f" for t in tokens[mark + 1 : verb]):
            return None  # قال سالم: المدينة توسعت، وأصبحت ...
    if mark is not None:
        return _before(sentence, mark, other) or _behind(sentence, mark)
    opened = memory.quotation()
    return _before(*opened, lambda _: None) if opened is not None else None


def of_her(token: Token) -> bool:
    """May a verb say what was done to her as well as "I did": نفيت، رقيت، سميت؟"""
    verb = token.reading.verb
    plain = verb is not None and verb.person == 1 and verb.role == "perfect" and not token.reading.suffix
    return plain and token.text.endswith("يت")


def _mark(sentence: Sentence, verb: int) -> int | None:
    """The colon or the quotation mark, open at a verb, behind which somebody speaks."""
    tokens = sentence.tokens
    mark = next((i for i in range(verb - 1, -1, -1) if tokens[i].text == ":" or tokens[i].text in QUOTES), None)
    if mark is None or tokens[mark].text == ":" or (mark and tokens[mark - 1].text == ":"):
        return mark or None
    opening = prodrop.opening_quote(tokens, verb)
    return opening if opening >= 0 else None


def _before(sentence: Sentence, mark: int, other: Callable[[int], str | None]) -> str | None:
    """Who is named as the one who says what stands behind a mark: "قال | سالم ناصر | لصحيفة النهار: «"."""
    tokens = sentence.tokens
    if any(token.text in _HIS_SAYING for token in tokens[max(0, mark - 2) : mark]):
        return _quoted_from(sentence, mark)
    left: int | None = None  # a saying that leaves its subject out: أوضح سالم أن المشروع متأخر، | وقال: «
    for number in range(sentence.clause_of[mark - 1] if mark else -1, -1, -1):
        clause = sentence.clauses[number]
        if clause.verb < 0 or clause.verb > mark:
            continue
        said = tokens[clause.verb].reading.verb
        if said is None or not _says(said, mark > 1 and ":" in (tokens[mark].text, tokens[mark - 1].text)):
            if left is not None or clause.opener == "relative" or tokens[clause.start].reading.base in _BEING:
                continue  # قالت ليلى وهي كاتبة نالت جائزة: «
            return None
        own = prodrop.of_clause(sentence, number) or after_verb(sentence, clause.verb)
        if own is None and _whole(tokens, clause.verb + 1) == mark - (tokens[mark - 1].text == ":"):
            own = Subject(clause.verb + 1, clause.verb + 2, "")  # قالت بوكوفا "
        if left is not None and said.lemma == _ASK:
            return None  # سأل الصحفي المدرب، فأجاب: «
        if own is not None:
            return _named(sentence, own)
        left = clause.verb if left is None else left
    return other(left) if left is not None else None


def _says(verb: Verb, marked: bool) -> bool:
    """Does a verb say or write, or, before a colon (`marked`), go on to say: "وتابع المدرب: «"?"""
    known = verb.kind == "statement" or verb.lemma in lemmas("REPORT") or verb.lemma == _WRITE
    return known or (marked and verb.lemma in _GOING_ON)


def _my_own(tokens: Sequence[Token], i: int) -> bool:
    """Does something of the speaker's own stand there: "قدمت | استقالتي |", "حققت | رقمي | الشخصي"?"""
    token = tokens[i] if i < len(tokens) else None
    if token is None or len(token.text) < 4 or definite(token) or token.reading.function or actors.given(token):
        return False
    followed = i + 1 < len(tokens) and tokens[i + 1].reading.definite
    if any(actors.person(_lone(token.text[:-cut] + end)) for cut, end in ((1, ""), (2, "ة"))):
        return False  # خرجت | أختي |
    return token.text.endswith("تي") or (token.text.endswith("ي") and followed)


def _lone(word: str) -> Token:
    return Token(0, len(word), "word", word, read(word))


def _behind(sentence: Sentence, mark: int) -> str | None:
    """Who is named behind what he says: "«سنفتتح المصنع»، قال | مدير الشركة |"."""
    tokens = sentence.tokens
    closing = next((i for i in range(mark + 1, len(tokens)) if tokens[i].text in QUOTES), None)
    if closing is None or tokens[mark].text == ":" or (mark > 0 and tokens[mark - 1].type == "word"):
        return None
    verb = closing + 1
    verb += verb < len(tokens) and tokens[verb].text in COMMA
    said = tokens[verb].reading.verb if verb < len(tokens) else None
    if said is None or said.lemma not in lemmas("REPORT"):
        return None
    return _named(sentence, prodrop.of_clause(sentence, sentence.clause_of[verb]))


def _quoted_from(sentence: Sentence, mark: int) -> str | None:
    """Of whom a saying is told: "نقلت الصحيفة عن | النائب سالم ناصر | قوله: «"."""
    tokens = sentence.tokens
    start = next((i + 1 for i in range(mark - 1, 0, -1) if tokens[i].text == "عن"), None)
    if start is None or start >= mark - 1:
        return None
    return _named(sentence, Subject(start, actors.end_of(sentence, start, mark - 1), ""))


def _named(sentence: Sentence, who: Subject | None) -> str | None:
    """The words of a speaker who may speak for himself or others, with all of his name."""
    if who is None or who.end <= who.start:
        return None
    first = sentence.tokens[who.start]
    who = attrs.evolve(who, end=max(who.end, _whole(sentence.tokens, who.start)))
    if who.end == who.start + 1 and not definite(first) and actors.person(first):
        who = attrs.evolve(who, end=_with_body(sentence, who.end))
    behind = sentence.tokens[who.end : who.end + 1]
    alone = first.reading.noun is None and any(token.type == "mark" for token in behind)  # قالت بوكوفا: «
    known = who.end > who.start + 1 or alone or actors.given(first) or (definite(first) and actors.agent(first))
    if actors.agent(first) is False or not known:
        return None
    return render_subject(sentence, who)


def _with_body(sentence: Sentence, end: int) -> int:
    """Where a nameless speaker ends with what he belongs to: "مسؤول | في الوزارة", "طبيب | من صحار"."""
    led = sentence.tokens[end : end + 2]
    tied = len(led) == 2 and led[0].text in ("في", "من") and led[1].type == "word" and definite(led[1])
    return actors.end_of(sentence, end + 1, len(sentence.tokens)) if tied else end


def _whole(tokens: Sequence[Token], start: int) -> int:
    """Where the name of a speaker ends, up to the mark or how or to whom he spoke: "المدرب | كارلوس بينتو | في"."""
    stop = next((i for i in range(start + 1, len(tokens)) if _ends(tokens[i])), len(tokens))
    office = stop < len(tokens) and tokens[stop].text.startswith("ل") and not any(map(actors.given, tokens[start:stop]))
    mark = next((i for i in range(stop, len(tokens)) if tokens[i].type == "mark"), stop)
    if office and tokens[mark].text in COMMA:  # المدير العام لشركة الساحل، سالم ناصر:
        last = next((i for i in range(mark + 1, len(tokens)) if _ends(tokens[i])), mark)
        if (last > mark + 1 and tokens[last].text == ":") or tokens[last].text in QUOTES:
            return last
    return stop


def _ends(token: Token) -> bool:
    """Does a word or mark stand behind the name of a speaker?"""
    reading = token.reading
    led = actors.hangs(token) and (token.text[0] == "ل" or reading.preposition or read(token.text[1:]).noun is not None)
    tied = reading.function or reading.conjunction or led or token.text in _HIS_SAYING  # بيانات; but: بينتو
    return token.type != "word" or bool(tied) or _HOW.match(token.text) is not None


def of_writer(sentence: Sentence, verb: int) -> bool:
    """Does the writer of the text tell of himself, outside of any quotation: "أذكر أنني عندما | سافرت إلى باريس"?"""
    near, token = sentence.tokens[max(0, verb - _NEAR) : verb], sentence.tokens[verb]
    found = token.reading.verb
    if found is None or found.role != "perfect" or not token.text.endswith("ت"):
        return False
    if any(one.text in QUOTES or one.text == ":" for one in near) or after_verb(sentence, verb) is not None:
        return False  # أذكر أنني حين وصلت الطائرة كنت نائما
    return any(one.reading.folded.removeprefix("و") in _MYSELF for one in near)
