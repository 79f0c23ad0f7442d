"""States that no verb tells: "الجزائر عضو في الجامعة العربية منذ 1962", "المعبر مغلق منذ مايو"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.heads.nominal import rest_of_clause
from timeline.events.heads.place import OFFICES, Head, Place
from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import COMMA, HARD
from timeline.events.sentences.words import GIVEN_NAMES, folded
from timeline.events.who.actors import glued, land
from timeline.events.who.nounphrases import Subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.sentences.tokens import Token

_PRONOUNS = folded(grammar.PRONOUNS)
_POSTS = OFFICES | {"عضو", "عضوه"}
# What a definite noun is said to be: a member, a capital, an office, a profession.
_PREDICATES = folded(grammar.PREDICATES | grammar.OFFICES | grammar.words("عضو عضوة عاصمة مقر مركز"))
_WITHOUT = folded(grammar.words("بلا بدون دون خارج قيد رهن تحت ضمن"))
# محاصرة، مغلق، مستمرون: participles, which are no names.
_PARTICIPLE = re.compile(r"م\w{3,}(?<!ا)")
# ثابت، غائبة، عالقون: so are names of people and many nouns.
_ACTIVE = re.compile(r"\wا\w{2}(?:ه|ون|ين)?")


def state(place: Place, low: int, left: int) -> list[Head]:
    """What the words `low..left` before "منذ" and a date say of a definite thing or of هو and هي; often nothing."""
    s, tokens = place.sentence, place.sentence.tokens
    low += tokens[low].reading.function == "preposition" and tokens[low + 1].reading.function == "complement"  # إلى أن
    said = tokens[low].reading.function == "complement"  # أكدت الوزارة أن | المعبر مغلق منذ 9 مارس
    low += said or tokens[low].type == "mark"
    row_ = _in_row(place, low, left)
    if row_ is not None:
        return [row_]
    number = s.clause_of[low]
    joined = tokens[low].reading.conjunction > 0  # وهو متزوج منذ 2003، ورئيس التحرير منذ 2010
    fresh = low == s.clauses[number].start and s.clauses[number].opener not in ("relative", "complement")
    fresh = fresh or said
    if not (fresh or joined) or left - low > 14 or any(v in s.verbs for v in range(low, left)):
        return []
    if not _since(place, left):
        return []
    for i in range(low, min(low + 8, left)):
        before, token = tokens[max(low, i - 1)], tokens[i]
        if before.type == "number" or token.type == "number":
            if not _numbered(tokens, i - (before.type == "number"), low):
                return []
        elif before.type != "word" or token.type != "word":
            return []
        if token.type == "number":
            continue
        of_another = i == low and token.reading.conjunction > 0 and token.reading.base in _POSTS
        of_another = of_another or (i == low + 1 and before.reading.base in _PRONOUNS)
        known = before.reading.definite or land(before) or _numbered(tokens, i - 1, low)
        if not _says(tokens, i, left) or not (of_another or (i > low and known)):
            continue
        kind = "appointment" if token.reading.base in OFFICES else "other"
        row = (*range(i if of_another else low, left), *rest_of_clause(place, left - low))
        # متزوج (سمير) من رسامة، رئيس التحرير (سمير)
        behind = i + 1 < left and tokens[i + 1].reading.function == "preposition"
        return [Head(i, row, kind, "state", preceded=not of_another, bearer=i if behind else row[-1])]
    return []


def _in_row(place: Place, low: int, left: int) -> Head | None:
    """One membership of several, each behind a comma: "عمان عضو في ...، وعضو في الأمم المتحدة منذ 1971"."""
    s, tokens = place.sentence, place.sentence.tokens
    if tokens[place.date - 1].reading.base not in grammar.SINCE or left != place.date - 1:
        return None
    at = next((i for i in range(left - 1, low - 1, -1) if tokens[i].reading.base in ("عضو", "عضوه")), None)
    if at is None or at + 1 >= left or not at or tokens[at - 1].text not in COMMA:
        return None
    first = max((i + 1 for i in range(at) if tokens[i].text in HARD), default=0)
    named = tokens[first].type == "word" and (tokens[first].reading.definite or land(tokens[first]))
    is_one = any(tokens[i].reading.base in ("عضو", "عضوه") for i in range(first + 1, min(first + 4, at)))
    if not named or not is_one or any(v in s.verbs for v in range(first, left)):
        return None
    who = Subject(first, next(i for i in range(first, at) if tokens[i].reading.base in ("عضو", "عضوه")), "")
    return Head(at, tuple(range(at, left)), "other", "state", subject=who, settled=True)


def _since(place: Place, left: int) -> bool:
    """Does "منذ" stand behind the words up to `left`, before the date or in it: "منذ مايو", "منذ ثلاثة أيام"?"""
    date = place.sentence.tokens[place.date]
    if left == place.date and date.mention is not None and date.mention.text.startswith("منذ "):
        return True
    return left == place.date - 1 and place.sentence.tokens[left].reading.base in grammar.SINCE


def _numbered(tokens: Sequence[Token], i: int, low: int) -> bool:
    """Is a token the number of a noun: "خط القطار رقم | 8 |"?"""
    return i - 1 > low and tokens[i].type == "number" and tokens[i - 1].reading.base == "رقم"


def _says(tokens: Sequence[Token], i: int, left: int) -> bool:
    """Is the token the predicate of the definite word before it?"""
    reading = tokens[i].reading
    if reading.definite or reading.suffix:
        return False
    if reading.base in _WITHOUT:
        return i + 1 < left
    if reading.function or reading.preposition:
        return False
    if reading.base in _PREDICATES:
        return True
    if _ACTIVE.fullmatch(reading.folded) and reading.folded not in GIVEN_NAMES:
        behind = tokens[i + 1].reading
        return i + 1 == left or behind.function == "preposition" or glued(behind.folded)
    return _PARTICIPLE.fullmatch(reading.folded) is not None and reading.folded not in GIVEN_NAMES
