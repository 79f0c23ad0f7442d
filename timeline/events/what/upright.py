"""A relative clause told by itself: "استولت عليها (صحار) بريطانيا" is "استولت بريطانيا على صحار".

So too what somebody did to a thing, both named elsewhere: "وصلها (الشاعر) (فرنسا)" is "وصل (الشاعر) فرنسا".
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.folding import fold_word
from timeline.events import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import ACCUSATIVE
from timeline.events.what.rendering import render

# A preposition without its pronoun, as it stands before a noun.
_FREE = {
    fold_word(stem + end): free
    for stem, free in (("في", "في"), ("علي", "على"), ("إلي", "إلى"), ("من", "من"), ("عن", "عن"), ("مع", "مع"))
    for end in ("ه", "ها")
}
_DOER = 3  # words at most


def upright(sentence: Sentence, head: int, indices: Sequence[int], after: dict[int, str]) -> str | None:
    """Write a verb, the few words that follow, then the preposition with what its pronoun means; None where more does.

    Not "حكم عليه (سالم) | بالسجن", nor how it was done: "قبض عليه (سالم) | متلبسا".
    """
    if [*after] == [head] == [*indices[:1]]:
        return _with_object(sentence, indices, after[head])
    tokens, at, behind = sentence.tokens, head + 1, [*indices[2:]]
    if [*indices[:2]] != [head, at] or [*after] != [at] or ")" in after[at]:
        return None
    free, doer = _FREE.get(tokens[at].reading.folded), [tokens[i] for i in behind]
    if free is None or not 0 < len(doer) <= _DOER or behind != [*range(at + 1, at + 1 + len(doer))]:
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
    return f"{sentence.text[verb.start + verb.reading.conjunction : verb.end]} {rest} {free} {after[at]}"


def _with_object(sentence: Sentence, indices: Sequence[int], named: str) -> str | None:
    """A verb without its pronoun, then the two that brackets name: who did it, and to what."""
    doer, parted, thing = named.partition(") (")
    stem = _without_pronoun(sentence.tokens[indices[0]])
    if not parted or ")" in thing or stem is None:
        return None
    rest = render(sentence.text, sentence.tokens, indices[1:], {}, strip=False)
    return f"{stem} ({doer}) {thing} {rest}".strip()


def _without_pronoun(verb: Token) -> str | None:
    """A verb as it is written without the pronoun at its end: "بناه" is "بنى", "دعاها" is "دعا"."""
    suffix, found, word = verb.reading.suffix, verb.reading.verb, verb.text[verb.reading.conjunction :]
    if suffix not in ("ه", "ها") or not word.endswith(suffix) or found is None or found.lemma is None:
        return None
    stem = word.removesuffix(suffix)
    if stem.endswith(("آ", "ؤ", "ئ")):
        return None
    if stem.endswith("ا"):
        return stem if found.lemma[1] == 1 and found.lemma[0].endswith("و") else f"{stem[:-1]}ى"
    return f"{stem}ا" if stem.endswith("و") and found.role == "perfect" else stem
