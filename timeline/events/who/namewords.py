"""Which words may make up somebody's name, as far as the tables and the neighbours of a word tell."""

from __future__ import annotations

from timeline.events.lexicon import fields, grammar
from timeline.events.lexicon.actors import RANKS
from timeline.events.lexicon.people import CHILD_OF, LEADERS, OF_HOUSE, PARENT_OF
from timeline.events.places import belonging, people
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import GIVEN_NAMES, folded
from timeline.events.who.actors import (
    accusative,
    adjective,
    bare,
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

OF_FATHERS = folded(grammar.words(f"{CHILD_OF} {PARENT_OF}"))  # أحمد بن | سالم
FATHERS = OF_FATHERS | folded(grammar.words(f"{OF_HOUSE} ولد"))  # words of a name to which the next belongs
# What stands between the names of one: "لويس | فان | غال", "فهد | بن | ناصر".
OF_HOUSES = folded(grammar.words(f"فان فون دي دو دا دوس ديل لو {OF_HOUSE}"))
BETWEEN = OF_HOUSES | folded(grammar.words(f"{CHILD_OF} أبو"))
LEADER_WORDS = folded(frozenset(" ".join(LEADERS.values()).split()))
_COMPOUND = folded(grammar.words("سيف نور صلاح شمس عز بدر جلال فخر شهاب تقي ضيف فضل عون خير حبيب نصر"))
_LEADING = FATHERS | _COMPOUND
_SIDES = folded(grammar.words("شمال جنوب شرق غرب وسط شرقي غربي شمالي جنوبي"))
_NO_NAMES = _LEADING | LEADER_WORDS | TIMES | _SIDES  # alone
_MONEY = folded(fields.MONEY)  # ألف ريال
_HIS = ("ه", "ها", "هم", "هما", "هن")
_FOREIGN = ("فا", "وف", "تش", "كي", "يو", "غر", "نغ", "تشي", "سون")  # with what few Arabic words end
_HOLDERS = folded(grammar.HOLDERS | grammar.PERSONS | grammar.OFFICES | RANKS)
_LEAST = 3  # letters of a name


def may_be_name(token: Token) -> bool:
    """May a word be a first name or a surname, as far as the tables tell, and none that every reader knows?"""
    word, reading = token.reading.folded, token.reading
    if token.type != "word" or len(word) < _LEAST or word in _NO_NAMES or reading.function:
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


def unknown(token: Token) -> bool:
    """Is it a word without its article that no table knows, and of the shape of no verb, plural or object?"""
    plain = token.reading.verb is None and not (accusative(token) or token.text.endswith(("ات", "ى", "ً", "ية")))
    return plain and may_be_name(token) and not (definite(token) or adjective(token))


def _leads(token: Token) -> bool:
    """Is it a word of a name, to which the next belongs: "أبو سالم", "لسالم العامري"?"""
    word = token.reading.folded
    name = given(token) or (word[:1] in "بلوف" and word[1:] in GIVEN_NAMES)
    return name or word in _LEADING


def holder(token: Token) -> bool:
    """Is it what somebody is by trade, rank or office?"""
    return not many(token) and (bare(token) in _HOLDERS or person(token) is True)


def lone_name(sentence: Sentence, i: int) -> bool:
    """Is a word a name with nothing beside it that belongs to it: "أوضح | العامري | أن", "ولد | نزار | في"?

    >>> from timeline.events.sentences.clauses import analyse
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
    if after is not None and after.type == "word" and (given(after) or after.reading.folded in FATHERS):
        return False
    if definite(token):
        led = before is None or before.type != "word" or bool(before.reading.function) or i - 1 in sentence.verbs
        led = led or (before is not None and definite(before) and holder(before))  # قال المهندس | العتيبي
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


def name_end(sentence: Sentence, at: int) -> int:
    """Where a name ends that begins with the word at a place."""
    tokens = sentence.tokens
    if at + 2 < len(tokens) and tokens[at + 1].reading.folded in OF_HOUSES and may_be_name(tokens[at]):
        return at + 2 + (tokens[at + 2].type == "word")  # لويس فان | غال
    if given(tokens[at]):
        end = end_of(sentence, at, len(tokens))
        while end > at + 2 and tokens[end - 1].text.endswith(("ا", "ً")) and not given(tokens[end - 1]):
            end -= 1  # سجل يونس محمود | هدفا
        last = tokens[end - 1]
        described = end > at + 2 and not (definite(last) or given(last)) and people((last.reading.folded,)) is not None
        return end - 2 if described else end  # سالم بن ناصر | شاعر عماني
    after = tokens[at + 1] if at + 1 < len(tokens) and at + 1 not in sentence.verbs else None
    if after is None or not unknown(tokens[at]):
        return at + 1
    surname = definite(after) and after.text.endswith("ي") and may_be_name(after)
    return at + 1 + (given(after) or surname or unknown(after))
