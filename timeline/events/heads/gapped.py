"""A further member of a row that leaves out its verb: "زار الوزير القاهرة في مارس، | ودمشق | في مايو".

It is told with the words of the first member, in which what stands before its own date takes the place of what is most
like it: "زار الوزير | دمشق", "أقيمت الدورة | الثانية في الدوحة". Nothing is told where nothing there is like it.
So too what stands behind its date, "يعقد اليوم في صحار، وغدا | في نزوى", or behind "then" and more about the first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from timeline.events.heads.place import Head, Place, Splice
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import TEMPORAL, folded, read, with_pronoun
from timeline.events.what.agreeing import agreeing
from timeline.events.what.datewords import left_of_date
from timeline.events.what.endings import numeral, wants
from timeline.events.who.actors import (
    accusative,
    adjective,
    agent,
    bare,
    definite,
    end_of,
    gender,
    given,
    glued,
    land,
    person,
)  # fmt: skip
from timeline.events.who.nounphrases import MANY_OR_FEW, kin
from timeline.events.who.subjects import after_verb

_ORDINALS = frozenset(word.removeprefix("ال") for word in folded(grammar.ORDINALS | grammar.words("الأخير الأخيرة")))
_ANOTHER = folded(grammar.words("آخر أخرى"))
_THEN = ("ثم", "ثمه")
_LONGEST = 9  # words of the member
_FARTHEST = 60  # tokens from the verb to the date
_SHORT = 3
_REACHING = ("travel", "conquest", "visit", "war")
_REACHED = (("بلغ", 1), ("وصل", 1))
_LETTERS = ("", "ب", "ل", "ك")
_VOWELS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"


@attrs.frozen
class _Member:
    """The words of a member beside its date, and the token that ties it to the one before."""

    tie: int
    row: list[int]


def gapped(place: Place, heads_at: Callable[[Place], Sequence[Head]]) -> list[Head]:
    """The verb of the first member of the row with the words of the one whose date it is; [] where there is none.

    `heads_at` finds the head of the first member's date.
    """
    member = _member(place)
    first, tie = _first_date(place, member.tie) if member is not None else (None, 0)
    if member is None or first is None:
        return []
    found = heads_at(first)
    head = found[0] if len(found) == 1 else None
    s = place.sentence
    if head is None or head.shape != "verb" or head.index not in s.verbs or not head.index < tie:
        return []
    behind = max(place.last, member.row[-1]) + 1
    if behind < len(s.tokens) and wants(head.lemma, s.tokens[behind]):
        return []  # أدى تأميم الشركة عام 1974 وإصدار العملة عام 1973 | إلى تعزيز السيادة
    if any(first.date < v < tie and v != head.index and _sure(s.tokens[v]) for v in s.verbs):
        return []  # حصل على الشهادة عام 1950، ترقى حتى وصل إلى رئاسة الأركان، ثم قائدا للقوات عام 1972
    left = left_of_date(s.tokens, first.date, head.index + 1) if head.index < first.date else 0
    words = [i for i in head.indices if i < left]
    if member.row[0] > place.date or not any(i > head.index for i in words):  # زار في مارس | القاهرة، ثم دمشق في مايو
        words += [i for i in head.indices if first.date < i < tie - (s.tokens[tie - 1].text in COMMA)]
    spliced = _spliced(s, head, words, member.row)
    if not words or spliced is None or (member.row[0] > place.date and head.index == words[-1]):
        return []
    return [attrs.evolve(head, indices=spliced[0], settled=True, spliced=spliced[1])]


def before_members(place: Place, found: list[Head], heads_at: Callable[[Place], Sequence[Head]]) -> list[Head]:
    """The first member without the words of the next: "زار الوزير في مارس القاهرة | وفي مايو دمشق"."""
    if place.following is None or not any(i > place.following for head in found for i in head.indices):
        return found
    following = Place(place.sentence, place.following, place.following, place.last + 1, None, place.ahead)
    member = _member(following)
    if member is None or not gapped(following, heads_at):
        return found
    return [attrs.evolve(head, indices=tuple(i for i in head.indices if i < member.tie)) for head in found]


def _member(place: Place) -> _Member | None:
    """What a date is tied with to the date before it, None where it is no such member."""
    s, tokens, start = place.sentence, place.sentence.tokens, place.floor
    if not start or tokens[start - 1].type != "date":
        return None
    at = start + (tokens[start].text in COMMA)
    left = left_of_date(tokens, place.date, at)
    at = max((i for i in range(at, left - 1) if tokens[i].reading.base in _THEN), default=at)
    if at < left and _ties(tokens[at]):
        row = _words(s, at + (tokens[at].text == "و" or tokens[at].reading.base in _THEN), left)
        behind = place.last + 1
        parted = behind in s.verbs and not tokens[behind].reading.conjunction
        if parted or (left == place.date and not _dates_itself(tokens[place.date])):
            return None  # وصل إلى صحار عام 1950، وفي نزوى عام 1960 | أسس
        return _Member(at, row) if _is_row(s, row) else None
    at = left + (tokens[left].text in COMMA)
    at -= not _ties(tokens[at])
    row, end = _words(s, place.last + 1, _end(place)), _end(place)
    alone = at >= start and (tokens[at].text == "و" or tokens[at].reading.base in _THEN)
    if not alone and not (at >= left and _ties(tokens[at])):
        return None
    if not row or end in s.verbs or tokens[row[0]].reading.conjunction:
        return None
    return _Member(at, row) if _is_row(s, row) else None


def _words(sentence: Sentence, start: int, end: int) -> list[int]:
    """The tokens from one to another without what stands in brackets."""
    row, inside = list[int](), False
    for i in range(start, end):
        inside = inside or sentence.tokens[i].text in OPENING
        if not inside:
            row.append(i)
        inside = inside and sentence.tokens[i].text not in CLOSING
    return row


def _ties(token: Token) -> bool:
    return token.text == "و" or token.reading.base in _THEN or bool(token.reading.conjunction and token.text[0] == "و")


def _end(place: Place) -> int:
    """Where the words of a member end that stand behind its date."""
    tokens = place.sentence.tokens
    following = next((i for i in range(place.last + 1, len(tokens)) if tokens[i].type == "date"), len(tokens))
    stop = left_of_date(tokens, following, place.last + 1) if following < len(tokens) else following
    stop -= stop - 1 > place.last and tokens[stop - 1].text == "و"
    ends = (i for i in range(place.last + 1, stop) if not _plain(place.sentence, i) or _has(tokens[i]))
    return next(ends, stop)


def _sure(token: Token) -> bool:
    return token.reading.verb is not None and token.reading.verb.sure


def _has(token: Token) -> bool:
    """Does a clause of what somebody has begin: "وفي 2009 بفيلم «البحر» | ولديه الآن فيلم"?"""
    return bool(token.reading.conjunction) and token.reading.base in ("لديه", "لديها", "له", "لها")


def _is_row(sentence: Sentence, row: list[int]) -> bool:
    tokens = sentence.tokens
    if not 0 < len(row) <= _LONGEST or not all(_plain(sentence, i) for i in row):
        return False
    opens = tokens[row[0]].reading
    meant = opens.function == "preposition" and with_pronoun(opens.base)
    second = tokens[row[1]].reading if len(row) > 1 else None
    led = second is not None and second.function == "preposition" and with_pronoun(second.base)
    meant = meant or (led and not accusative(tokens[row[0]]))  # ولحق | به الألفي
    return not (meant or opens.base in TEMPORAL - {"في", "مع"} or _state_of(tokens, row))


def _state_of(tokens: Sequence[Token], row: list[int]) -> bool:
    """Do the words only say how it was: "سافر سالم عام 1950 | والوزير غائب | منذ 1949"?"""
    first, second = (_alone(tokens[i]) for i in (row[0], row[min(1, len(row) - 1)]))
    if not definite(first) or second.type != "word" or second.reading.function or second.reading.preposition:
        return False
    return len(row) > 1 and not (_closed(second) or _accusative(second) or tokens[row[1]].reading.conjunction)


def _dates_itself(token: Token) -> bool:
    """Is a date an adverb by itself: "عام 1990", "يوم الخميس", "غدا"?"""
    return not token.text[:1].isdigit()


def _plain(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if i in sentence.verbs and not (kin(token) or bare(token) in MANY_OR_FEW):
        return False
    if token.type == "number" or token.text in QUOTES:
        return True
    return token.type == "word" and token.reading.function in ("", "preposition")


def _first_date(place: Place, tie: int) -> tuple[Place | None, int]:
    """The date of the member with the verb, where all between are further members, and what ties the next to it."""
    s, tokens = place.sentence, place.sentence.tokens
    dates = [i for i in range(max(0, place.date - _FARTHEST), place.floor) if tokens[i].type == "date"]
    for at in range(len(dates) - 1, -1, -1):
        within = Place(s, dates[at], dates[at], dates[at - 1] + 1 if at else 0, None, place.ahead)
        member = _member(within) if at else None
        if member is None:
            return within, tie
        tie = member.tie
    return None, tie


def _spliced(sentence: Sentence, head: Head, words: list[int], row: list[int]) -> tuple[tuple[int, ...], Splice] | None:
    """The words of the first member with those of the row in the place of what is most like them."""
    tokens = sentence.tokens
    opens = _alone(tokens[row[0]])
    behind = [i for i in words if i > head.index]
    if opens.reading.function == "preposition":
        same = [i for i in behind if tokens[i].reading.base == opens.reading.base and i + 1 in words]
        least = -1 if opens.reading.base == "في" else -9
        at = _best(sentence, [i + 1 for i in same], tokens[row[1]], least) if len(row) > 1 and same else None
        return None if at is None else ((*(i for i in words if i < at - 1), *row), Splice(row[0]))
    if (fronted := _before_verb(sentence, head, words, row)) is not None:
        return fronted, Splice(row[0])
    at = _replaced(sentence, opens, behind, row) or _reached(sentence, head, behind, opens)
    at = _rather_object(sentence, head, at, behind) if at is not None and len(row) < _SHORT else at
    if at is None or _unlike(tokens, at, opens):
        return None
    letter = tokens[at].text[0] if tokens[at].reading.preposition and not opens.reading.preposition else ""
    verb = _agreeing(sentence, head, at, opens) if at == head.index + 1 else ""
    if verb is None or letter not in _LETTERS:
        return None
    hangs = next((i for i in behind if i > at and wants(head.lemma, tokens[i])), None)
    kept = (
        []
        if hangs is None or any(_leads(tokens[i]) or glued(tokens[i].reading.folded) for i in row)
        else [i for i in words if i >= hangs]
    )
    return (*(i for i in words if i < at), *row, *kept), Splice(row[0], letter, verb)


def _reached(sentence: Sentence, head: Head, behind: list[int], opens: Token) -> int | None:
    """The place behind who reached it, where the row opens with a name: "بلغ الخط أبو حمد | ثم عطبرة"."""
    own = after_verb(sentence, head.index)
    plain = opens.type == "word" and not (opens.reading.noun or opens.reading.suffix or definite(opens))
    if own is None or not plain or accusative(opens):
        return None
    end = end_of(sentence, own.start, own.end)
    reaching = head.kind in _REACHING or head.lemma in _REACHED
    return end if reaching and end in behind and not (_leads(sentence.tokens[end]) or _leads(opens)) else None


def _rather_object(sentence: Sentence, head: Head, at: int, behind: list[int]) -> int:
    """Whom the subject met, rather than himself, where he is named by the subject: "التقى الوزير | نظيره | والسفير"."""
    own, tokens = after_verb(sentence, head.index), sentence.tokens
    if own is None or own.start != at or not person(tokens[at]):
        return at
    its = (i for i in behind if i > at and tokens[i].reading.suffix in ("ه", "ها") and not tokens[i].reading.definite)
    return next((i for i in its if not (tokens[i].reading.function or _leads(tokens[i]) or _leads(tokens[i - 1]))), at)


def _unlike(tokens: Sequence[Token], at: int, opens: Token) -> bool:
    """Can the word not stand there: an accusative behind a preposition, or kin in the place of a land?"""
    led = tokens[at - 1].reading.function == "preposition"
    return led and (accusative(opens) or (land(tokens[at]) and kin(opens)))


def _before_verb(sentence: Sentence, head: Head, words: list[int], row: list[int]) -> tuple[int, ...] | None:
    """The words with another subject before their verb: "الدورة الأولى أقيمت في صحار، | والثانية | في نزوى"."""
    tokens, opens = sentence.tokens, _alone(sentence.tokens[row[0]])
    subject = [i for i in words if i < head.index]
    did = tokens[head.index].reading.verb
    if not head.preceded or not subject or did is None or _gender(opens) not in ("", did.gender):
        return None
    if bare(opens) in _ORDINALS:
        at = next((i for i in subject if bare(tokens[i]) in _ORDINALS), None)
    else:
        at = subject[0] if _likeness(sentence, subject[0], opens) > 3 else None
    if at is None:
        return None
    own = next((i for i in row if _leads(tokens[i])), row[-1] + 1)
    led = next((i for i in words if i > head.index and _leads(tokens[i]) and own <= row[-1]), words[-1] + 1)
    before, deed = (i for i in words if i < at), (i for i in words if head.index <= i < led)
    return (*before, *(i for i in row if i < own), *deed, *(i for i in row if i >= own))


def _agreeing(sentence: Sentence, head: Head, at: int, opens: Token) -> str | None:
    """The verb as it agrees with who takes its subject's place; "" where it does already, None where none can."""
    verb, own = sentence.tokens[head.index], after_verb(sentence, head.index)
    found, who = verb.reading.verb, _gender(opens)
    whose = own is not None and own.start == at and not accusative(sentence.tokens[at])
    if found is None or not whose or not found.gender or who in ("", found.gender):
        return ""
    if gender(sentence.tokens[at]) not in ("", found.gender) or head.indices[0] != head.index:
        return None if gender(sentence.tokens[at]) in ("", found.gender) else ""
    return agreeing(_alone(verb).text, found, who)


def _gender(token: Token) -> str:
    stem = token.reading.folded.removesuffix(token.reading.suffix)
    return gender(token) or ("f" if kin(token) and (stem.endswith("ت") or stem == "ام") else "")


def _leads(token: Token) -> bool:
    return token.reading.function == "preposition" or bool(token.reading.preposition)


def _alone(token: Token) -> Token:
    """A word without the "and" that is glued to it."""
    if not token.reading.conjunction:
        return token
    text = token.text[1:].lstrip(_VOWELS)
    return attrs.evolve(token, text=text, reading=read(text))


def _replaced(sentence: Sentence, opens: Token, behind: list[int], row: list[int]) -> int | None:
    """The word of the first member whose place the row takes, which `opens`."""
    tokens = sentence.tokens
    if bare(opens) in _ORDINALS:
        return next((i for i in behind if bare(tokens[i]) in _ORDINALS), None)
    if bare(opens) in _ANOTHER:  # أسس مدرسة في صحار عام 1950 | وأخرى في نزوى
        noun = next((i for i in behind if _nominal(sentence, i) and not _closed(tokens[i])), None)
        return noun + 1 if noun is not None else None
    if numeral(opens) or bare(opens) in MANY_OR_FEW:
        return next((i for i in behind if numeral(tokens[i]) or bare(tokens[i]) in MANY_OR_FEW), None)
    if opens.text in QUOTES:
        return next((i for i in behind if tokens[i].text in QUOTES), None)
    if any(tokens[i].type == "number" for i in row) and not any(tokens[i].type == "number" for i in behind):
        return None
    nouns = [i for i in behind if _nominal(sentence, i)]
    if opens.reading.preposition:  # بالكأس
        nouns = [i for i in nouns if tokens[i].reading.preposition and tokens[i].text[0] == opens.text[0]]
    return _best(sentence, nouns, opens, 1)


def _nominal(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if token.type != "word" or token.reading.function or token.reading.conjunction:
        return False
    opens = _leads(token) or _leads(sentence.tokens[i - 1]) or i - 1 in sentence.verbs  # لعب | للأهلي
    return opens or land(token) or not adjective(token)


def _best(sentence: Sentence, places: list[int], word: Token, least: int) -> int | None:
    """The last one of those that are most like a word."""
    scored = [(_likeness(sentence, i, word), i) for i in places]
    best = max(scored, default=None)
    return best[1] if best is not None and best[0] >= (least if len(scored) > 1 else min(least, 0)) else None


def _likeness(sentence: Sentence, i: int, word: Token) -> int:
    """How like a word is to what may take its place."""
    token = sentence.tokens[i]
    if bare(token) == bare(word):
        return 9
    score = 4 if land(token) and land(word) else -3 * (land(token) != land(word))
    score += 3 * (kin(token) and kin(word)) + 3 * (given(token) and given(word))
    score += 2 * (bool(token.reading.suffix) and bool(word.reading.suffix))
    score += 3 * (_object(token) and _object(word) and (_accusative(token) or _accusative(word)))
    if token.reading.lemma is not None and token.reading.noun is not None:
        score += 2 * (word.reading.lemma is not None and word.reading.noun is not None)
    if agent(word):
        score += 2 if agent(token) else -2 * bool(person(word))
    elif agent(token) and not land(token):
        score -= 1  # أقر برنامج الماجستير بقرار مجلس | الجامعة
    if definite(token) and definite(word):
        score += 2
    elif not definite(token) and not definite(word):
        before = sentence.tokens[i - 1]
        opens = _leads(token) or _leads(before) or i - 1 in sentence.verbs or _closed(before)
        score += 1 if opens else -1
    return score - (_accusative(token) and definite(word)) - (_accusative(word) and definite(token))


def _accusative(token: Token) -> bool:
    """Does a word end as an indefinite object does: وزيرا, رئيساً?"""
    plain = not (token.reading.function or land(token) or given(token) or definite(token))
    return accusative(token) or (plain and len(token.text) > 3 and token.text.endswith("ا"))


def _object(token: Token) -> bool:
    """May it be an indefinite object: مسجدا، مدرسة؟"""
    return _accusative(token) or (token.text.endswith("ة") and not (definite(token) or _leads(token)))


def _closed(token: Token) -> bool:
    """Does a word end its noun phrase, so that the next one begins another?"""
    return definite(token) or given(token) or land(token) or bool(token.reading.suffix)
