"""What a deed wants behind commas that enclose its time: "قررت النقابة، المجتمعة أمس في قابس، | تعليق الإضراب"."""

from __future__ import annotations

import attrs

from timeline.events.heads.place import HELPERS, Head, Place, lemma_of
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.places import seats
from timeline.events.sentences.tokens import COMMA, QUOTES, Token
from timeline.events.sentences.words import ACCUSATIVE, TEMPORAL, folded, wanted_by
from timeline.events.status import lemmas
from timeline.events.what.datewords import BY_WORD, left_of_date
from timeline.events.what.endings import leads, led
from timeline.events.what.headwords import takes_object
from timeline.events.who.actors import given
from timeline.events.who.subjects import after_verb

_ASIDES = 26  # tokens from the first comma to the one behind the date
_SUBJECT = 10  # tokens of a subject
# What somebody does something in, so that its time is that of the deed.
_OCCASIONS = ("meeting", "visit", "celebration", "sport")
_PAPERS = folded(
    grammar.words("بيان رسالة خطاب تصريح تصريحات مؤتمر ندوة حوار مقابلة تقرير كلمة تغريدة منشور لقاء اجتماع جلسة حفل")
)
_GATHERED = folded(grammar.words("المنعقد المنعقدة المجتمع المجتمعة المجتمعون المجتمعين الملتئم الملتئمة"))
_LED = ("في", "خلال", "عبر", "اثناء")


def parted(place: Place) -> list[Head]:
    """The verb whose object, or whose preposition, stands behind the commas that enclose its date; [] where none does.

    "دشن الأمير، بمقر المتحف، أمس، | المعرض", "استمع القاضي، في الجلسة التي انعقدت أمس، | إلى الشهود".
    """
    tokens = place.sentence.tokens
    close = _closing(place)
    verb = _main_verb(place) if close is not None else None
    if close is None or verb is None:
        return []
    opening = next((i for i in range(verb + 1, place.date) if tokens[i].text in COMMA), None)
    if opening is None or close - opening > _ASIDES or not _subject_only(place, verb, opening):
        return []
    if not _asides_only(place, opening, close):
        return []
    at = _wanted_behind(place, verb, close)
    if at is None:
        close = _past_aside(place, close)
        at = _wanted_behind(place, verb, close) if close is not None else None
    if at is None:
        return []
    end = _end(place, at)
    head = verb_head(place, verb, opening)
    told = tuple(i for i in head.indices if i < opening)
    where = tuple(i for i in range(opening, at) if _of_place(tokens, i))
    return [attrs.evolve(head, indices=(*told, *where, *range(at, end)))] if told else []


def _of_place(tokens: tuple[Token, ...], i: int) -> bool:
    """Does a word stand in an aside that only says where: "، في صحار،"?"""
    start = i if tokens[i].reading.base == "في" else i - 1
    alone = tokens[start - 1].text in COMMA and tokens[start + 2].text in COMMA
    return alone and tokens[start].reading.base == "في" and bool(seats((tokens[start + 1].reading.folded,)))


def _closing(place: Place) -> int | None:
    """The comma behind the date: "أمس، ", "أمس بمدينة الحمامات، "."""
    s, tokens = place.sentence, place.sentence.tokens
    for i in range(place.last + 1, min(place.last + 7, len(tokens) - 2)):
        token = tokens[i]
        if token.text in COMMA:
            return i
        if token.type != "word" or i in s.verbs or token.reading.function not in ("", "preposition"):
            return None
        if token.reading.conjunction:
            return None
    return None


def _past_aside(place: Place, close: int) -> int | None:
    """The comma behind one more aside: "أمس، بحضور السفراء، | جسرا"."""
    tokens, start = place.sentence.tokens, close + 1
    reach = range(start + 1, min(start + 8, len(tokens) - 2))
    end = next((i for i in reach if tokens[i].text in COMMA), None)
    tied = tokens[start].reading.function == "preposition" or tokens[start].reading.preposition
    tied = tied or led(tokens[start].reading.folded)
    return end if end is not None and tied and _beside(place, start, end) else None


def _main_verb(place: Place) -> int | None:
    """The verb of the clause that the first comma before the date closes, a perfect or what is to come."""
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date]
    for at in range(number, max(-1, number - 4), -1):
        clause = s.clauses[at]
        own = [v for v in sorted(s.verbs) if clause.start <= v < min(clause.end, place.date)]
        if len(own) > 1 and lemma_of(s, own[0]) in HELPERS:
            own = own[1:]
        if not own or clause.opener == "relative" or not _opens(tokens, own[0], clause.start):
            continue
        return own[0] if not any(tokens[i].type == "date" for i in range(own[0], place.date)) else None
    return None


def _opens(tokens: tuple[Token, ...], verb: int, start: int) -> bool:
    """Is a verb none of an aside: not behind the comma that encloses one, nor behind an indefinite noun of it?"""
    found, before = tokens[verb].reading.verb, tokens[verb - 1] if verb else None
    if found is None or found.person != 3 or before is None:
        return found is not None and found.person == 3
    opener = tokens[start].reading
    tied = verb == start or opener.function in ("complement", "subordinator") or tokens[verb].reading.conjunction
    enclosed = before.text in COMMA and not (tokens[verb].reading.conjunction or verb == 0)
    return bool(tied or before.reading.definite or before.reading.function == "aspect") and not enclosed


def _subject_only(place: Place, verb: int, opening: int) -> bool:
    """Does nothing but its subject stand between the verb and the comma?"""
    s, tokens = place.sentence, place.sentence.tokens
    if opening - verb > _SUBJECT or any(v in s.verbs for v in range(verb + 1, opening)):
        return False
    if opening == verb + 1:
        return verb > 0  # المتهم الأول تقاضى، خلال ...، أموالا
    own = after_verb(s, verb)
    row = tokens[verb + 1 : opening]
    if own is None or own.start > verb + 2 or any(t.type not in ("word", "mark", "number") for t in row):
        return False
    return not any(t.reading.function or t.text.endswith(("اً", "ًا")) for t in row)


def _asides_only(place: Place, opening: int, close: int) -> bool:
    """Is what the commas enclose but the date, and what is beside it with no time of its own?"""
    tokens = place.sentence.tokens
    start = opening + 1
    for i in range(opening + 1, close + 1):
        if tokens[i].text not in COMMA:
            continue
        if start == i:
            return False
        holds = start <= place.date < i
        if not (_of_that_time(place, start, i) if holds else _beside(place, start, i)):
            return False
        start = i + 1
    return True


def _of_that_time(place: Place, start: int, end: int) -> bool:
    """Is it the date with what is said, met or gathered at it: "في بيان نشر أمس", "المجتمعة أمس في قابس"?"""
    s, tokens = place.sentence, place.sentence.tokens
    left = left_of_date(tokens, place.date, start)
    verbs = [v for v in range(start, end) if v in s.verbs]
    if left <= start:
        return not verbs
    first = tokens[start].reading
    if first.folded in _GATHERED:
        return not verbs
    if first.base not in _LED or first.conjunction or start + 1 >= end:
        return False
    thing = tokens[start + 1].reading
    known = thing.noun in _OCCASIONS or thing.folded.removesuffix(thing.suffix) in _PAPERS
    return (known or thing.folded.removeprefix("ال") in _PAPERS) and len(verbs) <= 1


def _beside(place: Place, start: int, end: int) -> bool:
    """Is it a place, or how or with whom it was done: "بمقر المتحف", "مدعومين بثلاث طائرات", "المنعقدة بالمدينة"?"""
    s, tokens = place.sentence, place.sentence.tokens
    first, row = tokens[start].reading, range(start, end)
    if first.conjunction or any(i in s.verbs or tokens[i].type == "date" for i in row):
        return False
    led_there = first.function == "preposition" or first.preposition or led(first.folded)
    if not (led_there or first.folded in _GATHERED or first.folded.startswith("م")) or given(tokens[start]):
        return False  # سالم العامري, الدكتور سالم
    if first.base in BY_WORD or (first.base in TEMPORAL and first.base not in _LED):
        return False
    return not first.folded.startswith("ل")


def _wanted_behind(place: Place, verb: int, close: int) -> int | None:
    """Where that stands behind the comma which the verb wants: its preposition, or an object."""
    s, tokens = place.sentence, place.sentence.tokens
    at, wanted = close + 1, wanted_by(lemma_of(s, verb))
    first = tokens[at]
    if wanted:
        end = next((i for i in range(at, min(at + 5, len(tokens))) if tokens[i].type in ("date", "mark")), at + 5)
        found = next((i for i in range(at, min(end, len(tokens))) if leads(tokens[i], wanted)), None)
        if found is not None:
            return at
        if first.reading.noun is None or not _masdars(place, verb):
            return None
    elif not takes_object(tokens[verb].reading.verb):
        return None
    if first.type not in ("word", "number") and first.text not in QUOTES:
        return None
    reading = first.reading
    tied = reading.conjunction or reading.preposition or led(reading.folded) or reading.base in BY_WORD
    if tied or reading.function not in ("", "demonstrative"):
        return None
    if reading.folded.startswith("م") and first.text.endswith(ACCUSATIVE) and reading.noun is None:
        after = tokens[at + 1].reading if at + 1 < len(tokens) else None
        if after is None or after.function or after.preposition:
            return None  # مشيرا إلى
    deed = at in s.verbs and (reading.noun is None or not _masdars(place, verb))
    return None if deed else at


def _masdars(place: Place, verb: int) -> bool:
    """Does a verb govern deeds, so that a word which may be a verb is its object: "قررت اللجنة، أمس، رفع الحظر"?"""
    lemma = lemma_of(place.sentence, verb)
    return lemma in lemmas("INTENTION") | lemmas("REPORT") | lemmas("DENIAL") | {("قرر", 2), ("علن", 4)}


def _end(place: Place, at: int) -> int:
    """Where the words end that begin there: at a comma, at the next date, at another clause."""
    s, tokens = place.sentence, place.sentence.tokens
    stop = s.clauses[s.clause_of[at]].end
    following = next((i for i in range(at, stop) if tokens[i].type == "date"), None)
    if following is not None:
        stop = left_of_date(tokens, following, at)
    return next((i for i in range(at + 1, stop) if tokens[i].text in COMMA), stop)
