"""Relative clauses without a relative pronoun, which describe an indefinite noun: "درس في مدرسة | تأسست عام 1920"."""

from __future__ import annotations

from timeline.events.heads.antecedents import without
from timeline.events.heads.described import ends_feminine, tied_behind
from timeline.events.heads.nominal import rest_of_clause
from timeline.events.heads.place import GOING_BACK, HELPERS, Head, Place, is_copula, lemma_of, perfect
from timeline.events.lexicon import grammar
from timeline.events.places import places
from timeline.events.senses import verb_kind
from timeline.events.sentences.tokens import COMMA, QUOTES, Token, opening_mark
from timeline.events.sentences.words import ACCUSATIVE, folded
from timeline.events.who.actors import bare, end_of, given, glued, many, somebody
from timeline.events.who.subjects import after_verb

# How a thing came to be, or where it came from; what else a clause says of a thing may be of the main verb's day too.
_ORIGIN = frozenset(
    (
        ("صدر", 1), ("كتب", 1), ("طبع", 1), ("طبع", 2), ("نشر", 1), ("الف", 2), ("نسخ", 1), ("صنع", 1), ("صنع", 2),
        ("ضرب", 1), ("سكك", 1), ("بني", 1), ("شيد", 2), ("نشي", 4), ("نشا", 1), ("اسس", 2), ("اسس", 5), ("فتح", 8),
        ("دشن", 2), ("ولد", 1), ("رسم", 1), ("حفر", 1), ("نقش", 1), ("نظم", 1), ("لحن", 2), ("هجر", 3), ("نزح", 1),
        ("وفي", 5), ("رحل", 1), ("وقع", 2), ("برم", 4), ("عقد", 1), ("سنن", 1), ("سقط", 1), ("غرق", 1), ("حرق", 8),
        ("هدم", 5), ("دمر", 2), ("غلق", 4), ("قفل", 4), ("فقد", 1), ("سرق", 1), ("بيع", 1), ("نهر", 7), ("فلس", 4),
    )
)  # fmt: skip
_THINGS = (
    None,
    "other",
    "culture",
    "construction",
    "law",
    "court",
    "statement",
    "agreement",
    "trade",
    "founding",
    "opening",
)
_PAPERS = ("statement", "law", "court")
_PUBLISHING = (("صدر", 1), ("نشر", 1))
# Whom and what a deed finds there already, so that a year told of them is none of the deed's.
_MAKING = ("founding", "construction", "culture", "birth", "opening", "law", "marriage")
_GROUNDS = folded(grammar.words("مدينة بلدة قرية منطقة جزيرة قلعة حي مخيم ميناء واد سفينة طائرة دولة بلد ولاية محافظة"))
_LONGEST = 4  # words of the noun with its adjectives and indefinite genitives
_OPENING = ("complement", "subordinator", "relative", "conjunction")
_NEAR = 9  # tokens between the verb that describes and its date


def asyndetic(place: Place, verb: int, left: int) -> list[Head] | None:
    """The thing with its clause, where the date is that of the clause; [] where both are but two words.

    None where the nearest verb describes nothing, or the subject of the main verb.
    """
    s, tokens = place.sentence, place.sentence.tokens
    did = max((v for v in s.verbs if verb < v < left), default=None)
    if did is None or left - did > _NEAR:
        return None
    doing = _who_goes_on(place, verb, did)
    if doing is not None:
        rest = tied_behind(place, rest_of_clause(place, left - did))
        return [Head(did, (*doing, *range(did, left), *rest), verb_kind(s, did), "noun")]
    of_old, came = _of_old(place, verb, did), _describes(place, verb, did)
    if not (of_old or came):
        return None
    own = after_verb(s, verb)
    floor = end_of(s, own.start, own.end) if own is not None else verb + 1
    while floor - 1 > verb + 1 and tokens[floor - 1].text.endswith(ACCUSATIVE) and not given(tokens[floor - 1]):
        floor -= 1  # زار سالم | متحفا
    # not the subject of the main verb: وصل وفد ضم وزراء أمس
    opens = did  # التقى رجلا | كان قد هرب
    while tokens[opens - 1].reading.base == "قد" or is_copula(s, opens - 1):
        opens -= 1
    start = _somebody(place, floor, opens) if of_old else None
    start = _thing(place, floor, did) if start is None and came else start
    if start is None:
        return None
    if lemma_of(s, did) in GOING_BACK:
        return [] if tokens[left].reading.base == "الي" else None  # عثر على نقش | يعود إلى عام 900
    rest = tied_behind(place, rest_of_clause(place, left - start))
    row = (*range(start, left), *rest)
    if sum(tokens[i].type == "word" for i in row) < 3:
        said = tokens[place.date].mention
        year = said is not None and said.value.isdigit() and len(said.value) == 4
        if lemma_of(s, did) in _PUBLISHING and not year:
            return None  # what is published is news of that day
        return []  # زار متحفا | افتتح سنة 1990: nobody knows which
    return [Head(did, row, verb_kind(s, did), "noun")]


def _who_goes_on(place: Place, verb: int, did: int) -> range | None:
    """The somebody who is said to do something and then to have done it: "كاتبة | تعمل في صحيفة | أدارت حوارا"."""
    s, tokens = place.sentence, place.sentence.tokens
    does = max((v for v in s.verbs if verb < v < did), default=None)
    found, done = tokens[does].reading.verb if does is not None else None, tokens[did].reading.verb
    if does is None or found is None or done is None or not (done.sure and perfect(place, did)):
        return None
    if not found.ongoing and not tokens[does].reading.folded.startswith("ت"):  # تحمل
        return None
    between = tokens[does : did + 1]
    if any(t.reading.conjunction or t.text in COMMA or t.reading.function in _OPENING for t in between):
        return None
    start = does
    while start > verb + 1 and does - start < _LONGEST and _indefinite(tokens[start - 1]):
        start -= 1
        if somebody(tokens[start]) or (glued(tokens[start].reading.folded) and somebody(without(tokens[start], 1))):
            one = done.gender == ("f" if ends_feminine(tokens[start].reading) else "m")
            return range(start, does) if one and not given(tokens[start]) else None
    return _what_goes_on(place, start, does, did)


def _what_goes_on(place: Place, start: int, does: int, did: int) -> range | None:
    """The thing, from `start` on, that does one thing and once did another: "سفينة | تحمل الخزف | غرقت عام"."""
    tokens = place.sentence.tokens
    head, does_so, done = tokens[start].reading, tokens[does].reading, tokens[did].reading
    if start == does or not _coarse(place) or does_so.verb is None or done.verb is None:
        return None
    if head.noun not in _THINGS or head.noun in _PAPERS or given(tokens[start]) or many(tokens[start]):
        return None
    suffix, letter = ("ها", "f") if ends_feminine(head) else ("ه", "m")
    one = done.suffix == suffix if done.suffix else done.verb.gender == letter
    so = does_so.suffix == suffix if does_so.suffix else does_so.folded.startswith("ت" if letter == "f" else "ي")
    return range(start, did) if one and so else None


def _coarse(place: Place) -> bool:
    """Is the date that of a year or a month?"""
    said = place.sentence.tokens[place.date].mention
    return said is not None and len(said.value) in (4, 7) and said.value.replace("-", "").isdigit()


def _describes(place: Place, verb: int, did: int) -> bool:
    """Does a verb behind a word, without "and", tell where a thing comes from: صدر، تأسست، يعود؟"""
    tokens, lemma = place.sentence.tokens, lemma_of(place.sentence, did)
    if tokens[did].reading.conjunction or tokens[did].reading.suffix not in ("", "ه", "ها"):
        return False
    if not (lemma in GOING_BACK or (lemma in _ORIGIN and perfect(place, did))):
        return False
    if lemma_of(place.sentence, verb) in HELPERS or is_copula(place.sentence, verb):
        return False
    before = tokens[did - 1]
    return before.type == "word" or before.text in QUOTES


def _of_old(place: Place, verb: int, did: int) -> bool:
    """Does a perfect tell what somebody or some place went through in a year: "التقى رجلا | هرب من السجن عام 2015"?"""
    tokens, main = place.sentence.tokens, place.sentence.tokens[verb].reading.verb
    found = tokens[did].reading.verb
    if found is None or main is None or main.kind in _MAKING or is_copula(place.sentence, verb):
        return False
    return _coarse(place) and perfect(place, did) and found.sure and not tokens[did].reading.conjunction


def _somebody(place: Place, floor: int, did: int) -> int | None:
    """Where the words for people or for a place begin which an indefinite noun just before a verb names."""
    tokens, start = place.sentence.tokens, did
    while start > floor and did - start < _LONGEST and _indefinite(tokens[start - 1]):
        start -= 1
        if somebody(tokens[start]) or bare(tokens[start]) in _GROUNDS:
            described = start > floor and _indefinite(tokens[start - 1])  # بيانات اقتصادية أظهرت
            return None if described or given(tokens[start]) else start
    return None


def _thing(place: Place, floor: int, did: int) -> int | None:
    """Where, from `floor` on, the indefinite noun begins that a verb describes: no occasion, nobody, of its gender."""
    s, tokens = place.sentence, place.sentence.tokens
    end = did
    if tokens[did - 1].text in QUOTES:
        opening = opening_mark(tokens, QUOTES, did - 1, floor)
        if opening is None:
            return None
        end = opening  # ماكينة «النورس» صنعت
    start = end
    while start > floor and end - start < _LONGEST and _indefinite(tokens[start - 1]) and start - 1 not in s.verbs:
        start -= 1
        if tokens[start].reading.preposition or glued(tokens[start].reading.folded):
            break
    if start == end:
        return None
    head, found = tokens[start].reading, tokens[did].reading.verb
    if head.conjunction or found is None:
        return None
    if head.noun not in _THINGS:
        return None
    led = tokens[start - 1].reading.function == "preposition" or bool(head.preposition)
    if led and (head.noun in _PAPERS or lemma_of(s, did) in _PUBLISHING):
        return None  # أعلن في بيان صدر أمس
    if any(given(tokens[i]) or many(tokens[i]) or places((tokens[i].reading.folded,)) for i in range(start, end)):
        return None
    whose = tokens[did].reading.suffix  # معهد أسسه الفرنسيون; not: انطلاق نسخته
    if whose and head.lemma is not None:
        return None
    return start if ends_feminine(head) == (whose == "ها" if whose else found.gender == "f") else None


def _indefinite(token: Token) -> bool:
    reading = token.reading
    return token.type == "word" and not (reading.definite or reading.function or reading.suffix)
