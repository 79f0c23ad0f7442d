"""A relative clause told by itself: "استولت عليها (صحار) بريطانيا" is "استولت بريطانيا على صحار".

So too what somebody did to a thing, both named elsewhere: "وصلها (الشاعر) (فرنسا)" is "وصل (الشاعر) فرنسا".
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.folding import fold_word
from timeline.events import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES, tokenise
from timeline.events.sentences.words import ACCUSATIVE
from timeline.events.what import rendering
from timeline.events.who.actors import adjective, bare, definite, end_of, given, hangs, known, land
from timeline.events.who.nounphrases import Subject
from timeline.events.who.subjects import after_verb

# A preposition without its pronoun, as it stands before a noun; the last two are glued to it.
_FREE = {
    fold_word(stem + end): free
    for stem, free in (("في", "في"), ("علي", "على"), ("إلي", "إلى"), ("من", "من"), ("عن", "عن"), ("مع", "مع"))
    for end in ("ه", "ها")
} | {"به": "ب", "بها": "ب", "له": "ل", "لها": "ل"}
_DOER = 3  # words at most
_WEAK = ("و", "ي")  # the last letter of a root, which a verb shows before a pronoun alone


def done(sentence: Sentence, head: int, indices: Sequence[int], after: dict[int, str]) -> str | None:
    """Write a verb, its doer, then what its pronoun means: "سجل (سالم) الرقم" for "سجله (سالم) (الرقم)".

    So too behind a preposition: "تخرج (سالم) من الجامعة" for "تخرج (سالم) منها (الجامعة)".
    """
    if [*indices[:1]] != [head] or head not in after:
        return None
    if (own := after_verb(sentence, head)) is not None and own.start in indices:
        return _done_by(sentence, head, indices, after, own)
    verb, said = sentence.tokens[head], after[head]
    if said.count(") (") == 1:
        free, (doer, thing), behind = _without_pronoun(sentence, head), said.split(") ("), indices[1:]
        if _inflected(thing):
            return None
    elif len(indices) > 1 and indices[1] == head + 1 and head + 1 in after and ")" not in said + after[head + 1]:
        tied = _tied(sentence.tokens[head + 1].reading.folded, after[head + 1])
        free = sentence.text[verb.start + verb.reading.conjunction : verb.end].strip() if tied is not None else None
        doer, thing, behind = said, tied or "", indices[2:]
    else:
        return None
    rest = rendering.render(sentence.text, sentence.tokens, behind, after, strip=False)
    return " ".join(part for part in (free, f"({doer})", thing, rest) if part) if free is not None else None


def _tied(pronoun: str, thing: str) -> str | None:
    """What a preposition with its pronoun means, behind the preposition: "للوزارة" for لها, "إلى صحار" for إليها."""
    free = _FREE.get(pronoun)
    if free is None or len(free) > 1:
        return f"{free} {thing}" if free is not None else None
    if not thing[:1].isalpha():
        return None
    if free == "ل" and thing.startswith("ال"):
        return f"لل{thing[2:].removeprefix('ل')}"  # للاعب
    return f"{free}{thing}"


def _done_by(sentence: Sentence, head: int, indices: Sequence[int], after: dict[int, str], own: Subject) -> str | None:
    """The same where the doer stands behind the verb: "دمرته (المصنع) الغارات" is "دمرت الغارات المصنع"."""
    tokens, free = sentence.tokens, _without_pronoun(sentence, head)
    end = end_of(sentence, own.start, indices[-1] + 1)
    doer = range(own.start, end)
    if free is None or own.start != head + 1 or [*indices[1 : 1 + len(doer)]] != [*doer] or len(doer) > _DOER + 1:
        return None
    behind = indices[1 + len(doer) :]
    if behind and tokens[behind[0]].reading.base == "من" and not definite(tokens[own.start]):
        whence = range(own.start, end_of(sentence, behind[0] + 1, indices[-1] + 1))
        doer, behind = whence, indices[1 + len(whence) :]  # نزلتها | بطون من بني سليم
    first = tokens[behind[0]] if behind else None
    tied = first is None or first.reading.function or hangs(first) or first.reading.conjunction
    tied = tied and not (first is not None and first.text.startswith("لل"))  # هيئة الصحة | للغذاء
    if not tied or ")" in after[head] or any(tokens[i].type != "word" or i in sentence.verbs for i in doer):
        return None
    if tokens[own.start].reading.suffix or _inflected(after[head]):
        return None  # بناه والده
    who, rest = (rendering.render(sentence.text, tokens, row, after, strip=False) for row in ([*doer], behind))
    return " ".join(part for part in (free, who, after[head], rest) if part)


def _inflected(thing: str) -> bool:
    """Would a noun end otherwise behind its verb: "أخمدته (حريق في مصنع)" is "أخمدت حريقا"?"""
    first, *behind = tokenise(thing, 0, len(thing), ())
    plain = not (definite(first) or first.reading.suffix or given(first) or land(first)) and first.type == "word"
    if (
        not plain
        or first.text.endswith(("ة", "ات", "اء", "ى", "ا"))
        or (first.reading.noun is None and not known(bare(first)))
    ):
        return False
    second = behind[0] if behind else None
    if second is not None and second.text in QUOTES:
        return False  # كتاب "البحر"
    tied = second is not None and second.type == "word" and not (second.reading.function or hangs(second))
    return not tied or (second is not None and adjective(second) and not definite(second))


def _without_pronoun(sentence: Sentence, at: int) -> str | None:
    """A verb as it stands before a noun: سجل of سجله, بنى of بناها, نفذوا of نفذوها."""
    token = sentence.tokens[at]
    verb, suffix = token.reading.verb, token.reading.suffix
    stem = sentence.text[token.start + token.reading.conjunction : token.end].strip()
    if verb is None or suffix not in ("ه", "ها") or not stem.endswith(suffix):
        return None
    stem = stem.removesuffix(suffix)
    if stem.endswith("و") and verb.role == "perfect":
        return f"{stem}ا"
    root = verb.lemma
    if stem.endswith("ا") and (root is None or root[0][-1:] in _WEAK):
        return stem if root is not None and root[1] == 1 and root[0].endswith("و") else f"{stem[:-1]}ى"
    return stem


def upright(sentence: Sentence, head: int, indices: Sequence[int], after: dict[int, str]) -> str | None:
    """Write a verb, the few words that follow, then the preposition with what its pronoun means; None where more does.

    Not "حكم عليه (سالم) | بالسجن", nor how it was done: "قبض عليه (سالم) | متلبسا".
    """
    tokens, at, behind = sentence.tokens, head + 1, [*indices[2:]]
    if [*indices[:2]] != [head, at] or [*after] != [at] or ")" in after[at]:
        return None
    tied, doer = _tied(tokens[at].reading.folded, after[at]), [tokens[i] for i in behind]
    if tied is None or not 0 < len(doer) <= _DOER or behind != [*range(at + 1, at + 1 + len(doer))]:
        return None
    if any(token.type != "word" or i in sentence.verbs for i, token in zip(behind, doer, strict=True)):
        return None
    readings = [token.reading for token in doer]
    if readings[0].conjunction or any(one.function or one.preposition or one.suffix for one in readings):
        return None
    how = len(doer) == 1 and doer[0].text.endswith(ACCUSATIVE) and not readings[0].definite
    if how and not places.place((readings[0].folded,)):
        return None
    verb, rest = tokens[head], sentence.text[doer[0].start : doer[-1].end]
    return f"{sentence.text[verb.start + verb.reading.conjunction : verb.end]} {rest} {tied}"
