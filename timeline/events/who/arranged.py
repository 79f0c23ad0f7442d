"""Of what it is arranged that it be done: "وقعت الشركتان عقد بناء المصنع، على أن يكتمل (المصنع) في ديسمبر"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import grammar
from timeline.events.sentences.words import ACCUSATIVE, PRONOUN_GENDER, folded
from timeline.events.who import actors
from timeline.events.who.foregoing import before_verb
from timeline.events.who.nounphrases import Subject
from timeline.events.who.rendered import render_subject
from timeline.events.who.subjects import after_verb

if TYPE_CHECKING:
    from timeline.events.heads.place import Head
    from timeline.events.sentences.clauses import Sentence
    from timeline.events.sentences.tokens import Token

_DOING = frozenset(("travel", "visit", "birth", "death"))  # what people do: the subject itself
_PAPERS = folded(grammar.words("حجر الأساس قرار قرارا القرار مرسوم مرسوما أمر أمرا بيان بيانا مذكرة تصريح توجيهات"))
_LIGHT = folded(grammar.words("موعد باب ملف مقترح مشروع"))
_INTO = folded(grammar.words("حيز مرحلة الخدمة طور"))  # يدخل حيز التنفيذ: no subject
_FARTHEST = 12  # tokens behind the verb in which the matter stands


def arranged(sentence: Sentence, head: Head) -> tuple[int, str] | None:
    """The word of "على أن" that means the matter of the clause before, and that matter: what was done to it or agreed.

    It is the first noun behind who did it that is no masdar and agrees: "قرر الاتحاد تأجيل المباراة، على أن تقام".
    """
    tokens = sentence.tokens
    number = sentence.clause_of[head.index]
    clause, before = sentence.clauses[number], sentence.clauses[number - 1]
    if head.shape == "noun":
        return _done_again(sentence, head)
    verb = tokens[head.index].reading.verb
    if not number or clause.opener != "complement" or tokens[clause.start].reading.base != "علي" or verb is None:
        return None
    if head.index != clause.verb or head.index - clause.start > 3 or before.verb < 0 or head.kind in _DOING:
        return None
    own = after_verb(sentence, head.index)
    own = None if own is not None and tokens[own.start].reading.folded in _INTO else own
    at, gender = head.index, verb.gender
    if own is not None:
        at, gender = own.start, PRONOUN_GENDER.get(tokens[own.start].reading.suffix, "")
        if not gender or tokens[at].reading.definite:
            return None
    elif (its := tokens[at + 1].reading).suffix and its.noun is not None and not its.definite and not its.function:
        at, gender = at + 1, PRONOUN_GENDER.get(its.suffix, "")  # على أن يبدأ تطبيقه (النظام)
    found = _matter(sentence, before.verb, before.end, gender)
    if found is None or (head.kind == "statement" and actors.agent(tokens[found.start]) is not True):
        return None
    return at, render_subject(sentence, found)


def _done_again(sentence: Sentence, head: Head) -> tuple[int, str] | None:
    """What is decided of the thing of the deed before: "قررت المحكمة رفع الجلسة | واستئنافها (الجلسة)"."""
    reading, above = sentence.tokens[head.index].reading, head.governor
    gender = PRONOUN_GENDER.get(reading.suffix, "")
    if above is None or not (gender and reading.conjunction) or reading.lemma is None:
        return None
    found = _matter(sentence, above, head.index, gender)
    return (head.index, render_subject(sentence, found)) if found is not None else None


def _matter(sentence: Sentence, verb: int, end: int, gender: str) -> Subject | None:
    """The first noun of a gender behind a verb and its subject that is no deed and no paper."""
    tokens = sentence.tokens
    who = after_verb(sentence, verb)
    start = actors.end_of(sentence, who.start, end) if who is not None else verb + 1
    if who is None and before_verb(sentence, verb) is None:
        return None
    for i in range(start, min(end, verb + _FARTHEST)):
        token = tokens[i]
        if i in sentence.verbs or token.reading.function in ("relative", "complement", "subordinator"):
            return None
        if token.type != "word" or token.reading.function or token.reading.suffix:
            continue
        if token.reading.folded in _PAPERS or actors.glued(token.reading.folded):
            continue
        accusative = token.text.endswith(ACCUSATIVE) and not (actors.definite(token) or actors.land(token))
        if accusative and not actors.given(token):
            return None  # انتخبوا سالما رئيسا على أن يتسلم مهامه في يناير
        shown = actors.gender(token) or ("f" if token.text.endswith(("ة", "ات", "اء")) else "m")
        deed = token.reading.lemma is not None and token.reading.noun is not None
        if (deed and (shown != gender or _leads_on(tokens, i))) or (token.reading.folded in _LIGHT and shown != gender):
            continue
        return Subject(i, actors.end_of(sentence, i, end), gender) if shown == gender else None
    return None


def _leads_on(tokens: tuple[Token, ...], i: int) -> bool:
    """Does a masdar only say what is done to the next noun: "تأجيل | المباراة", "التوصل إلى | اتفاق"?"""
    behind = tokens[i + 1]
    if behind.type != "word" or tokens[i].reading.definite:
        return behind.reading.function == "preposition"
    reading = behind.reading
    led = reading.definite or reading.noun is not None or actors.body(behind) or actors.agent(behind) is not None
    return bool(led) and not reading.function
