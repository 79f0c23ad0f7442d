"""What a deed wants behind two commas that enclose an aside of its subject: "سلم الوزير، سالم العامري، | الجوائز"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.heads.place import Head
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, QUOTES, Token
from timeline.events.sentences.verbs import WANTING_DEEDS
from timeline.events.sentences.words import ACCUSATIVE, TEMPORAL
from timeline.events.what.datewords import BY_WORD, left_of_date
from timeline.events.what.endings import led
from timeline.events.who.actors import agent, definite, given, hangs, land
from timeline.events.who.subjects import after_verb

_FOR = ("باسم", "بلسان")  # المتحدث باسم الجيش
_WITHIN = {"في", "خلال", "اثناء"}
_SUBJECT = 7  # tokens of the subject at most
_ASIDE = 9  # and of the words that say who it is
_RELATIVE = 16  # and of a clause that does
_TOLD = 7  # words with which a subject is told with who it is


def without_apposition(sentence: Sentence, head: Head, indices: list[int], objects: bool) -> list[int]:
    """The words of a verb over what two commas enclose behind its subject.

    "وجه اللورد، القنصل العام، | مذكرة إلى الوزارة", "توفي الملك، | [آخر ملوك صحار]، | في روما", "غادر الوفد، | [الذي
    يضم تسعة]، | إلى صحار". `objects` says that the verb takes an object.
    """
    comma = _behind_subject(sentence, head)
    if comma is None or head.index not in indices or indices[0] < head.index:
        return indices
    tokens, relative = sentence.tokens, _describes(sentence, head.index, comma)
    close = _closing(sentence, comma, relative)
    objects = objects or head.lemma in WANTING_DEEDS
    if close is None or not _resumes(sentence, close + 1, objects):
        return indices
    beside = _beside(tokens, comma) and objects and not led(tokens[close + 1].reading.folded)
    if not (beside or relative) and not _names(tokens, head.index, comma):
        return indices
    short = sum(token.type == "word" for token in tokens[head.index : close]) <= _TOLD
    said = range(comma + 1, close) if short and not (relative or beside) else ()
    goes_on = [i for i in indices if i > close] or range(close + 1, _end(sentence, close + 1))
    return [*(i for i in indices if i < comma), *said, *goes_on]


def _behind_subject(sentence: Sentence, head: Head) -> int | None:
    """The comma just behind a verb and its subject, one who may act."""
    tokens = sentence.tokens
    if head.shape != "verb" or head.settled or head.preceded:
        return None
    reach = range(head.index + 2, min(head.index + _SUBJECT, len(tokens) - 3))
    comma = next((i for i in reach if tokens[i].text in COMMA), None)
    own = after_verb(sentence, head.index) if comma is not None else None
    if comma is None or own is None or own.start != head.index + 1 or own.end > comma:
        return None
    row = tokens[own.start : comma]
    if any(t.type != "word" or t.reading.function or t.reading.conjunction for t in row):
        return None
    if any(hangs(t) and t.reading.folded not in _FOR for t in row):
        return None
    if any(i in sentence.verbs or tokens[i].text.endswith(("اً", "ًا")) for i in range(own.start, comma)):
        return None
    return comma if agent(row[0]) is True or row[0].text.endswith("ون") else None


def _closing(sentence: Sentence, comma: int, relative: bool) -> int | None:
    """The comma that closes what one opens, where no date, no conjunction and but one verb, if any, stands between."""
    tokens = sentence.tokens
    most = _RELATIVE if relative else _ASIDE
    for i in range(comma + 1, min(comma + most, len(tokens) - 2)):
        if tokens[i].text in COMMA:
            return i if i > comma + 1 else None
        if tokens[i].type not in ("word", "number") and tokens[i].text not in QUOTES:
            return None
        if not relative and (i in sentence.verbs or tokens[i].reading.function == "complement"):
            return None
    return None


def _describes(sentence: Sentence, verb: int, comma: int) -> bool:
    """Does a comma open a clause that describes the subject: "الوفد، الذي يضم تسعة،", "مسلحون، يستقلون سيارة،"?"""
    first, subject = sentence.tokens[comma + 1], sentence.tokens[verb + 1]
    if first.reading.function == "relative":
        return not first.reading.conjunction
    found = first.reading.verb if comma + 1 in sentence.verbs else None
    ongoing = found is not None and found.role == "imperfect" and not (found.future or first.reading.conjunction)
    return ongoing and comma == verb + 2 and not definite(subject) and not given(subject)


def _beside(tokens: Sequence[Token], comma: int) -> bool:
    """Does what a comma opens tell in what or with whom it was done, or what is his: "في بيان", "ومقره صحار"?"""
    first = tokens[comma + 1]
    if first.reading.base in BY_WORD or first.reading.base in TEMPORAL - _WITHIN:
        return False
    his = first.text.startswith("و") and bool(first.reading.suffix) and first.reading.verb is None
    his = his and tokens[comma + 2].text not in COMMA  # شهدت المدينة، ومحيطها، أمطارا
    return his or hangs(first)


def _names(tokens: Sequence[Token], verb: int, comma: int) -> bool:
    """Does what a comma opens say who the subject is: his name, his office, a relative clause? No row of names."""
    first, subject = tokens[comma + 1], tokens[verb + 1]
    reading = first.reading
    if reading.function or reading.conjunction or hangs(first) or land(first):
        return False
    if first.text.endswith(ACCUSATIVE) and not definite(first) and not given(first):
        return False  # رافعا العلم
    if given(first) and given(subject):
        return False  # سالم، ناصر، خالد
    return given(first) or agent(first) is True or (definite(subject) and reading.noun is None)


def _resumes(sentence: Sentence, at: int, objects: bool) -> bool:
    """Does the clause of the verb go on there with an object, or with a preposition?"""
    token, reading = sentence.tokens[at], sentence.tokens[at].reading
    if token.type == "number" or token.text in QUOTES:
        return objects
    if token.type != "word" or reading.conjunction or at in sentence.verbs or reading.base in BY_WORD:
        return False
    if reading.function == "preposition" or reading.preposition or led(reading.folded):
        return True
    return objects and not reading.function and not _doing(sentence.tokens, at)


def _doing(tokens: Sequence[Token], at: int) -> bool:
    """Is it a participle that tells what he did at that: "مشيرا إلى", and not "مكتبا في صحار"?"""
    reading = tokens[at].reading
    if not reading.folded.startswith("م") or not tokens[at].text.endswith(ACCUSATIVE) or reading.noun is not None:
        return False
    behind = tokens[at + 1]
    return behind.type == "word" and behind.reading.base != "في" and not behind.text.endswith(ACCUSATIVE)


def _end(sentence: Sentence, start: int) -> int:
    """Where the words end that go on there: at a mark, a date, a verb."""
    tokens = sentence.tokens
    for i in range(start, len(tokens)):
        if tokens[i].type == "date":
            return left_of_date(tokens, i, start)
        if (tokens[i].type == "mark" and tokens[i].text not in QUOTES) or i in sentence.verbs:
            return i
        if tokens[i].reading.function in ("relative", "complement", "subordinator"):
            return i
    return len(tokens)
