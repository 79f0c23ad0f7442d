"""The whole name that a text or its title gave to one whom a word of it means alone: "العامري" is سالم العامري.

Which words are those of names tells `namewords`; how a name that no table knows was introduced, `surnames`; which words
of a telling want their whole name, `partnames`.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.folding import fold_word
from timeline.events.heads.place import lemma_of
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import COMMA
from timeline.events.sentences.words import GIVEN_NAMES
from timeline.events.status import lemmas
from timeline.events.who.actors import accusative, adjective, bare, body, definite, given, known, land
from timeline.events.who.namewords import FATHERS, LEADER_WORDS, OF_FATHERS, holder, name_end, unknown
from timeline.events.who.nounphrases import MANNER
from timeline.events.who.surnames import Introductions
from timeline.events.who.wordplaces import WordPlaces

_REACH, _TRIES = 10_000, 12  # code points that are searched for the whole name, and how often it is read there
_WINDOW = 90  # code points around a word in which its whole name is read
_TITLES = 2  # words before a name behind what calls him
_LONGEST = 5  # words of a name
_NEAR = 5  # tokens before a name between commas that say who bears it
_GLUED = "وفلب"  # what may stand before a name


class FullNames:
    """The whole names of the people in a text and its title, each looked for when a part of it is met alone."""

    def __init__(self, text: str, title: str | None = None) -> None:
        self._words, self._titled = WordPlaces(text), WordPlaces(title or "")
        self._introduced = Introductions(self._words)
        self._read: dict[tuple[bool, int], tuple[str, ...]] = {}

    def whole(self, word: str, before: int) -> str | None:
        """The name with which a word of it stood before a place of the text, None where it stood so in none or two.

        >>> text = "أكد المتحدث فهد العتيبي وصول السفينة. وأوضح العتيبي ذلك أمس."
        >>> FullNames(text).whole("العتيبي", text.index("وأوضح"))
        'فهد العتيبي'
        """
        places = [(True, at) for at in self._titled.of(word, _GLUED, 0, len(self._titled.text))]
        places += [(False, at) for at in self._words.of(word, _GLUED, max(0, before - _REACH), before)[-_TRIES:]]
        names = [name for place in places if (name := self._name(*place))]
        if not names:
            return self._introduced.name(word, before) if fold_word(word) not in GIVEN_NAMES else None
        longest = max(names, key=len)
        if any(not _same(name, longest) for name in names):
            return None
        return " ".join(longest)

    def _name(self, titled: bool, start: int) -> tuple[str, ...]:
        if (titled, start) not in self._read:
            self._read[titled, start] = _read_name((self._titled if titled else self._words).text, start)
        return self._read[titled, start]


def ends_of(name: str) -> tuple[str, ...]:
    """The folded words by which alone one may be called, without their article: his first name and his surname.

    >>> ends_of("محمد بن سالم"), ends_of("سالم العامري"), ends_of("سالم")
    (('محمد',), ('سالم', 'عامري'), ())
    """
    names = [fold_word(word).removeprefix("ال") for word in name.split()]
    if len(names) < 2:
        return ()
    return (names[0],) if names[-2] in OF_FATHERS else (names[0], names[-1])


def _same(name: Sequence[str], whole: Sequence[str]) -> bool:
    """Is a name the other one with words left out: "سالم العامري" of "سالم بن ناصر العامري"?"""
    rest = iter(map(fold_word, whole))
    return all(word in rest for word in map(fold_word, name))


def _read_name(text: str, start: int) -> tuple[str, ...]:
    """The words of the whole name that the word at a place begins or ends, none where it stands alone."""
    low = max(text.rfind("\n", 0, start) + 1, start - _WINDOW)
    low = text.rfind(" ", 0, low) + 1 if low and text[low - 1] not in "\n " else low
    sentence = analyse(text, low, min(len(text), start + _WINDOW), ())
    at = next((i for i, token in enumerate(sentence.tokens) if token.start <= start < token.end), None)
    if at is None or sentence.tokens[at].type != "word":
        return ()
    if at and sentence.tokens[at - 1].reading.folded in OF_FATHERS:
        return ()  # أحمد بن | سالم
    first = _begin(sentence, at)
    end = name_end(sentence, at) if first == at else at + 1
    tokens = sentence.tokens[first:end]
    whole = 1 < len(tokens) <= _LONGEST and at in (first, end - 1) and _sure(sentence, first, end)
    if not whole:
        return ()
    words = [text[token.start : token.end] for token in tokens]
    own = sentence.tokens[first].reading.folded in GIVEN_NAMES  # وليد
    return (words[0][0 if own else sentence.tokens[first].reading.conjunction :], *words[1:])


def read_behind(text: str, start: int) -> str:
    """The whole name at a place of a text, behind a title or two: "الدكتور | فهد العتيبي"; "" where none is there."""
    sentence = analyse(text, start, min(len(text), start + _WINDOW), ())
    tokens, at = sentence.tokens, 0
    while at < min(_TITLES, len(tokens) - 1) and definite(tokens[at]) and (holder(tokens[at]) or adjective(tokens[at])):
        at += 1
    end = 0
    if at < len(tokens):
        pair = at + 1 < len(tokens) and all(_foreign(sentence, i) for i in (at, at + 1)) and not given(tokens[at])
        end = at + 2 if pair else name_end(sentence, at)
    return text[tokens[at].start : tokens[end - 1].end] if at + 1 < end <= at + _LONGEST else ""


def _foreign(sentence: Sentence, i: int) -> bool:
    """May a word be one of two foreign names, whatever letters it begins or ends with: "روجيه", "لوبيتشي"?"""
    token, reading = sentence.tokens[i], sentence.tokens[i].reading
    if token.type != "word" or i in sentence.verbs or reading.function or reading.noun or definite(token):
        return False
    if reading.folded in MANNER:
        return False  # نفت حماس | فورا
    return not (reading.preposition or reading.conjunction or land(token) or known(bare(token)) or accusative(token))


def _begin(sentence: Sentence, at: int) -> int:
    """Where a name begins that ends with the word at a place, or goes on with it."""
    tokens, first = sentence.tokens, at
    while first and at - first < _LONGEST and not tokens[first].reading.conjunction:
        before = tokens[first - 1]
        plain = first == at and unknown(before) and first - 1 not in sentence.verbs
        if not (given(before) or before.reading.folded in FATHERS or plain):
            break
        first -= 1
    return first


def _sure(sentence: Sentence, first: int, end: int) -> bool:
    """Is it surely somebody's name: with a given name first, or by what stands before it?"""
    tokens = sentence.tokens
    row = tokens[first:end]
    if row[0].reading.folded in FATHERS or row[-1].reading.folded in FATHERS:
        return False
    if any(body(t) or land(t) or t.reading.folded in LEADER_WORDS or accusative(t) for t in row):
        return False
    if row[0].reading.folded in GIVEN_NAMES or row[0].reading.folded[1:] in GIVEN_NAMES:
        return True
    before = tokens[first - 1] if first else None
    if before is None or definite(row[0]):
        return False
    if before.text in COMMA and end < len(tokens) and tokens[end].text in COMMA:
        return any(holder(token) for token in tokens[max(0, first - _NEAR) : first])
    if first - 1 in sentence.verbs:
        return lemma_of(sentence, first - 1) in lemmas("REPORT")
    return holder(before) or (definite(before) and any(holder(token) for token in tokens[max(0, first - 3) : first]))
