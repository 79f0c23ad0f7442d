"""What the pronoun of a clause without a relative means: "بنت البلدية جسرا، أضيف إليه (جسر) ممر عام 2011"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.complements import NUMERALS
from timeline.events.heads.place import Head
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, COMMA, QUOTES, Token
from timeline.events.sentences.words import ACCUSATIVE, PRONOUN_GENDER, gender_behind
from timeline.events.who import actors
from timeline.events.who.nounphrases import Subject
from timeline.events.who.rendered import render_subject

_BACK = 15  # tokens from the verb to the noun that it describes
_LONGEST = 10  # tokens of the noun with what tells it apart
_ENTRY = 8  # tokens of what is said of it, with the colon


def resumed(sentence: Sentence, head: Head) -> tuple[int, str] | None:
    """The token with the pronoun, and the indefinite noun before a verb without "and", behind at most a comma."""
    tokens, verb = sentence.tokens, head.index
    if head.shape != "verb" or verb not in sentence.verbs or not verb or tokens[verb].reading.conjunction:
        return None
    at, gender = verb, PRONOUN_GENDER.get(tokens[verb].reading.suffix, "")
    if not gender and verb + 1 in head.indices and tokens[verb + 1].reading.function == "preposition":
        at, gender = verb + 1, gender_behind(tokens[verb + 1].reading.base)
    beside = at > verb and tokens[at].reading.base[:-1] in ("مع", "معه")
    if gender not in ("m", "f") or tokens[verb - 1].reading.function or beside:
        return None
    stop = verb - (tokens[verb - 1].text in COMMA)
    first = _noun(sentence, stop, gender)
    return (at, indefinite(sentence, first, stop, gender)) if first is not None else None


def of_entry(sentence: Sentence, head: Head) -> tuple[int, str] | None:
    """The verb right behind a colon, and the thing before it that its pronoun means: "رواية البحر: كتبها فلان"."""
    tokens, verb = sentence.tokens, head.index
    if head.shape != "verb" or not 1 < verb <= _ENTRY or tokens[verb - 1].text != ":":
        return None
    gender, named = PRONOUN_GENDER.get(tokens[verb].reading.suffix, ""), tokens[: verb - 1]
    plain = all(token.type == "word" or token.text in QUOTES for token in named) and named[0].type == "word"
    if not plain or gender not in ("m", "f") or any(i in sentence.verbs for i in range(verb)):
        return None
    first = named[0]
    if first.reading.function or first.reading.conjunction or actors.agent(first) is True or _gender(first) != gender:
        return None
    return verb, render_subject(sentence, Subject(0, verb - 1, gender))


def _noun(sentence: Sentence, stop: int, gender: str) -> int | None:
    """Where the nearest indefinite noun of a gender begins before a place, in the clause that ends there."""
    tokens, i = sentence.tokens, stop - 1
    while i > max(-1, stop - _BACK):
        token = tokens[i]
        closed = token.type == "mark" and token.text not in QUOTES
        if i in sentence.verbs or closed or token.reading.function in ("relative", "complement", "subordinator"):
            return None
        if not is_indefinite(token):
            i -= 1
            continue
        first = i
        while first and first - 1 not in sentence.verbs and is_indefinite(tokens[first - 1]):
            first -= 1
        whole = i + 1 == stop or not _names(tokens[i + 1])  # قارة أمريكا
        if whole and _noun_surely(tokens, first) and _gender(tokens[first]) == gender:
            counted = first > 0 and tokens[first - 1].text in CLOSING  # (15) مليون
            other = any(_gender(token) != gender for token in tokens[first : i + 1])
            subject = first - 1 in sentence.verbs and not tokens[first].text.endswith(ACCUSATIVE)
            return None if counted or (subject and other) else first  # زار وفد مدينة، رافقه السفير
        i = first - 1
    return None


def _names(token: Token) -> bool:
    named = actors.specific(token)
    return named and not actors.hangs(token)


def _noun_surely(tokens: Sequence[Token], i: int) -> bool:
    """Is a word a noun by the tables, its ending or the number before it, and no part of a foreign name?"""
    token, reading = tokens[i], tokens[i].reading
    shown = len(token.text) > 3 and token.text.endswith((*ACCUSATIVE, "ة", "ات"))
    shown = shown or reading.noun is not None or actors.known(actors.bare(token))
    return shown or actors.bare(token) in NUMERALS or (i > 0 and tokens[i - 1].type == "number")


def is_indefinite(token: Token) -> bool:
    """Is it an indefinite noun or adjective, tied to nothing?"""
    reading = token.reading
    return token.type == "word" and not (reading.function or reading.suffix or _names(token) or actors.hangs(token))


def _gender(token: Token) -> str:
    return actors.gender(token) or ("f" if token.text.endswith(("ة", "ات")) else "m")


def indefinite(sentence: Sentence, first: int, stop: int, gender: str) -> str:
    """The words of an indefinite noun as it stands alone, with what tells it apart, up to the token `stop`."""
    tokens = sentence.tokens
    clitic = tokens[first].reading.preposition
    first -= first > 0 and tokens[first - 1].type == "number"
    end = stop if stop - first <= _LONGEST else actors.end_of(sentence, first, stop)
    behind = next((k for k in range(first, end) if not is_indefinite(tokens[k]) and tokens[k].type != "number"), end)
    end = behind if behind < end and _names(tokens[behind]) else end  # زار وفد تجاري | صحار، استقبله الوزير
    words, run = render_subject(sentence, Subject(first, end, gender, clitic)).split(), behind - first
    return " ".join([*(_nominative(word, gender) for word in words[:run]), *words[run:]])


def _nominative(word: str, gender: str) -> str:
    """An object as it stands alone: جسر for جسرا; not so one that a pronoun calls "her", كاميرا."""
    bare = word.removesuffix("اً").removesuffix("ًا")
    return bare[:-1] if gender == "m" and bare == word and len(word) > 3 and word.endswith("ا") else bare
