"""Whom "the latter" means, the last one named before: "رحيل هذا الأخير (سالم الحمود)"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import GIVEN_NAMES
from timeline.events.who.actors import agent, body, definite, end_of, gender, given, glued, land
from timeline.events.who.nounphrases import Subject, compares, kin
from timeline.events.who.rendered import render_subject

_LATTER = {"الاخير": "m", "الاخيره": "f"}
_THIS = ("هذا", "هذه")
_BEING = (("كون", 1), ("عدد", 1), ("عبر", 8), ("ظلل", 1), ("صبح", 4), ("بقي", 1), ("جيء", 1))
_FATHERS = ("ابن", "ابو", "ابي")
_LONGEST = 6  # words of a name with its title


def latter(sentence: Sentence, told: Sequence[int], earlier: Sentence | None = None) -> tuple[int, str] | None:
    """The word for the latter among the tokens told, and the last who is named before it in the sentence.

    Where a sentence opens with a verb and him, it is the last named in the `earlier` one.

    >>> from timeline.events.sentences.clauses import analyse
    >>> text = "عمل علي الراشد مع سالم الحمود حتى وفاة هذا الأخير"
    >>> latter(analyse(text, 0, len(text), ()), range(7, 10))
    (9, 'سالم الحمود')
    """
    tokens = sentence.tokens
    at = next((i for i in told if tokens[i].reading.folded in _LATTER and _stands_alone(sentence, i)), None)
    if at is None:
        return None
    sex = _LATTER[tokens[at].reading.folded]
    if any(i < at and i not in sentence.verbs and _names(tokens[i]) for i in told):
        return None  # اشتباكات بين الجيش والفصائل أدت إلى خروج الأخيرة
    if told[0] == 0 and at == 1 and earlier is not None and 0 in sentence.verbs:
        said = _last_named(earlier, len(earlier.tokens), sex)
    else:
        said = _last_named(sentence, told[0], sex)
    return (at, said) if said else None


def _last_named(sentence: Sentence, before: int, sex: str) -> str | None:
    """The last of a gender who is named in a sentence before a token."""
    tokens = sentence.tokens
    for i in range(before - 1, -1, -1):
        if tokens[i].reading.suffix and i not in sentence.verbs and _somebody_of_his(tokens[i]):
            return None  # التقت الوزيرة بنظيرتها قبل استقالة الأخيرة
        if i in sentence.verbs or not _names(tokens[i]):
            continue
        start = _begun(sentence, i)
        named = not (body(tokens[i]) or definite(tokens[i]))
        end = i + 1 if named else end_of(sentence, start, before)
        if gender(tokens[start]) not in ("", sex):
            continue
        while end < before and named and _goes_on(sentence, end):
            end += 1
        if end < len(tokens) and tokens[end].reading.conjunction and end not in sentence.verbs:
            return None  # بين تونس | وليبيا
        clitic = int(not given(tokens[start]) and glued(tokens[start].reading.folded) and not definite(tokens[start]))
        return render_subject(sentence, Subject(start, end, sex, clitic)) if end - start <= _LONGEST else None
    return None


def _stands_alone(sentence: Sentence, i: int) -> bool:
    """Is it the latter himself, and no last meeting: "رحيل | الأخير", "هذا الأخير", and not "الاجتماع الأخير"?

    So too behind a verb, "تلا | الأخير", if not "كان | الأخير من نوعه".
    """
    before = sentence.tokens[i - 1].reading if i else None
    if before is None:
        return False
    if i - 1 in sentence.verbs:
        return before.verb is not None and before.verb.sure and before.verb.lemma not in _BEING
    return before.folded in _THIS or (before.noun is not None and not (before.definite or before.suffix))


def _names(token: Token) -> bool:
    """Is it a name, a body or somebody's title?"""
    if token.type != "word" or token.reading.function:
        return False
    led = token.reading.folded[:1] in "لب" and token.reading.folded[1:] in GIVEN_NAMES
    named = given(token) or led or token.reading.folded in _FATHERS
    return named or land(token) or body(token) or (agent(token) is True and definite(token))


def _somebody_of_his(token: Token) -> bool:
    return kin(token) or agent(token) is True or "نظير" in token.reading.folded


def _begun(sentence: Sentence, i: int) -> int:
    """Where a name begins with the names before it, or with one title: "الشاعر | سالم الحمود"."""
    tokens = sentence.tokens
    while i > 0 and i - 1 not in sentence.verbs and _names(tokens[i - 1]) and not tokens[i].reading.conjunction:
        title = not given(tokens[i - 1])
        if (title and not given(tokens[i])) or (glued(tokens[i].reading.folded) and not given(tokens[i])):
            break
        i -= 1
        if title:
            break
    return i


def _goes_on(sentence: Sentence, i: int) -> bool:
    reading = sentence.tokens[i].reading
    own = reading.suffix and not given(sentence.tokens[i - 1])  # محمد عبده
    tied = reading.function or reading.conjunction or reading.preposition or own or compares(reading)
    return sentence.tokens[i].type == "word" and i not in sentence.verbs and not tied
