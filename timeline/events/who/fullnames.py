"""Whom a first name or a surname alone means, where a text or its title said both: "أوضح العامري (سالم العامري)"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.folding import fold_word
from timeline.events.heads.place import lemma_of
from timeline.events.lexicon import fields, grammar
from timeline.events.lexicon.actors import RANKS
from timeline.events.lexicon.people import LEADERS
from timeline.events.places import belonging, people
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import GIVEN_NAMES, folded
from timeline.events.status import lemmas
from timeline.events.who.actors import (
    accusative,
    adjective,
    bare,
    body,
    definite,
    end_of,
    given,
    hangs,
    known,
    land,
    many,
    person,
)
from timeline.events.who.naming import TIMES
from timeline.events.who.nounphrases import MANNER, NO_SUBJECT
from timeline.events.who.surnames import BETWEEN, Introductions
from timeline.events.who.wordplaces import WordPlaces

_FATHERS = folded(grammar.words("بن ابن بنت أبو أبي أبا أم عبد آل ولد"))
_OF_FATHERS = folded(grammar.words("بن ابن بنت أبو أبي أبا أم"))
_MONEY = folded(fields.MONEY)  # ألف ريال
_COMPOUND = folded(grammar.words("سيف نور صلاح شمس عز بدر جلال فخر شهاب تقي ضيف فضل عون خير حبيب نصر"))
_HIS = ("ه", "ها", "هم", "هما", "هن")
_FOREIGN = ("فا", "وف", "تش", "كي", "يو", "غر", "نغ", "تشي", "سون")  # with what few Arabic words end
_LEADERS = folded(frozenset(" ".join(LEADERS.values()).split()))
_HOLDERS = folded(grammar.HOLDERS | grammar.PERSONS | grammar.OFFICES | RANKS)
_REACH, _TRIES = 10_000, 12  # code points that are searched for the whole name, and how often it is read there
_WINDOW = 90  # code points around a word in which its whole name is read
_TITLES = 2  # words before a name behind what calls him
_LONGEST = 5  # words of a name
_NEAR = 5  # tokens before a name between commas that say who bears it
_LEAST = 3  # letters of a name that is looked for
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
    return (names[0],) if names[-2] in _OF_FATHERS else (names[0], names[-1])


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
    if at and sentence.tokens[at - 1].reading.folded in _OF_FATHERS:
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
    while at < min(_TITLES, len(tokens) - 1) and definite(tokens[at]) and (_calls(tokens[at]) or adjective(tokens[at])):
        at += 1
    end = 0
    if at < len(tokens):
        pair = at + 1 < len(tokens) and all(_foreign(sentence, i) for i in (at, at + 1)) and not given(tokens[at])
        end = at + 2 if pair else name_end(sentence, at)
    return text[tokens[at].start : tokens[end - 1].end] if at + 1 < end <= at + _LONGEST else ""


def name_end(sentence: Sentence, at: int) -> int:
    """Where a name ends that begins with the word at a place."""
    tokens = sentence.tokens
    if at + 2 < len(tokens) and tokens[at + 1].reading.folded in BETWEEN - _OF_FATHERS and may_be_name(tokens[at]):
        return at + 2 + (tokens[at + 2].type == "word")  # لويس فان | غال
    if given(tokens[at]):
        end = end_of(sentence, at, len(tokens))
        while end > at + 2 and tokens[end - 1].text.endswith(("ا", "ً")) and not given(tokens[end - 1]):
            end -= 1  # سجل يونس محمود | هدفا
        last = tokens[end - 1]
        described = end > at + 2 and not (definite(last) or given(last)) and people((last.reading.folded,)) is not None
        return end - 2 if described else end  # سالم بن ناصر | شاعر عماني
    after = tokens[at + 1] if at + 1 < len(tokens) and at + 1 not in sentence.verbs else None
    if after is None or not _unknown(tokens[at]):
        return at + 1
    surname = definite(after) and after.text.endswith("ي") and may_be_name(after)
    return at + 1 + (given(after) or surname or _unknown(after))


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
        plain = first == at and _unknown(before) and first - 1 not in sentence.verbs
        if not (given(before) or before.reading.folded in _FATHERS or plain):
            break
        first -= 1
    return first


def _unknown(token: Token) -> bool:
    """Is it a word without its article that no table knows, and of the shape of no verb, plural or object?"""
    plain = token.reading.verb is None and not (accusative(token) or token.text.endswith(("ات", "ى", "ً", "ية")))
    return plain and may_be_name(token) and not definite(token)


def _sure(sentence: Sentence, first: int, end: int) -> bool:
    """Is it surely somebody's name: with a given name first, or by what stands before it?"""
    tokens = sentence.tokens
    row = tokens[first:end]
    if row[0].reading.folded in _FATHERS or row[-1].reading.folded in _FATHERS:
        return False
    if any(body(t) or land(t) or t.reading.folded in _LEADERS or accusative(t) for t in row):
        return False
    if row[0].reading.folded in GIVEN_NAMES or row[0].reading.folded[1:] in GIVEN_NAMES:
        return True
    before = tokens[first - 1] if first else None
    if before is None or definite(row[0]):
        return False
    if before.text in COMMA and end < len(tokens) and tokens[end].text in COMMA:
        return any(_calls(token) for token in tokens[max(0, first - _NEAR) : first])
    if first - 1 in sentence.verbs:
        return lemma_of(sentence, first - 1) in lemmas("REPORT")
    return _calls(before) or (definite(before) and any(_calls(token) for token in tokens[max(0, first - 3) : first]))


def _calls(token: Token) -> bool:
    """Is it what somebody is by trade, rank or office?"""
    return not many(token) and (bare(token) in _HOLDERS or person(token) is True)


def lone_name(sentence: Sentence, i: int) -> bool:
    """Is a word a name with nothing beside it that belongs to it: "أوضح | العامري | أن", "ولد | نزار | في"?

    >>> text = "أوضح العامري أن سالم الراشد عاد"
    >>> [i for i in range(6) if lone_name(analyse(text, 0, len(text), ()), i)]
    [1]
    """
    token = sentence.tokens[i]
    return i not in sentence.verbs and may_be_name(token) and stands_alone(sentence, i)


def stands_alone(sentence: Sentence, i: int) -> bool:
    """Does no other word of a name and no calling stand beside what may be one?"""
    tokens = sentence.tokens
    token, before = tokens[i], tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before is not None and before.type == "word" and i - 1 not in sentence.verbs and _leads(before):
        return False
    if after is not None and after.type == "word" and (given(after) or after.reading.folded in _FATHERS):
        return False
    if definite(token):
        led = before is None or before.type != "word" or bool(before.reading.function) or i - 1 in sentence.verbs
        led = led or (before is not None and definite(before) and _calls(before))  # قال المهندس | العتيبي
        return led and not (after is not None and adjective(after))
    word = before.reading if before is not None and before.type == "word" and i - 1 not in sentence.verbs else None
    if given(token):
        deed = after.reading.verb if after is not None and not after.reading.conjunction else None
        titled = word is not None and word.definite  # المطرب محمد | محي
        return end_of(sentence, i, len(tokens)) == i + 1 and (deed is None or (deed.sure and not titled))
    if word is not None and not (word.function or word.noun or word.definite or (before and known(bare(before)))):
        return False
    if token.reading.verb is not None:
        return False
    return after is None or i + 1 in sentence.verbs or not may_be_name(after)


def may_be_name(token: Token) -> bool:
    """May a word be a first name or a surname, as far as the tables tell, and none that every reader knows?"""
    word, reading = token.reading.folded, token.reading
    if (
        token.type != "word"
        or len(word) < _LEAST
        or word in _FATHERS | _COMPOUND | _LEADERS | TIMES
        or reading.function
    ):
        return False
    if word in GIVEN_NAMES:
        return True
    if word[0] == "و" and word[1:] in NO_SUBJECT:
        return False  # وأفضل
    if (
        land(token)
        or word in _MONEY
        or known(bare(token))
        or reading.noun
        or people((word,))
        or belonging(word)
        or bare(token) in _HOLDERS
    ):
        return False
    if (reading.verb is not None and reading.verb.sure) or (reading.suffix in _HIS and not definite(token)):
        return False
    own = not reading.preposition and word.endswith(_FOREIGN)  # بوكوفا، كيرتش
    return definite(token) or not ((hangs(token) and not own) or word in NO_SUBJECT | MANNER)


def _leads(token: Token) -> bool:
    """Is it a word of a name, to which the next belongs: "أبو سالم", "لسالم العامري"?"""
    word = token.reading.folded
    name = given(token) or (word[:1] in "بلوف" and word[1:] in GIVEN_NAMES)
    return name or word in _FATHERS | _COMPOUND
