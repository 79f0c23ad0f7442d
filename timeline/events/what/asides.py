"""What is left out of the middle of a phrase: brackets, asides between dashes or commas, the commas around a date."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import CLOSING, COMMA, DASHES, OPENING, QUOTES, Token, opening_mark
from timeline.events.sentences.words import ACCUSATIVE, folded
from timeline.events.what.datewords import BY_WORD
from timeline.events.what.endings import leads, led
from timeline.events.who.actors import adjective, body, given, known

ATTRIBUTING = BY_WORD | folded(grammar.words("بحسبما حسبما علما فيما بعدما كما"))
_RATES = folded(grammar.PERCENT)
_CALLED = folded(grammar.words("باسم اسم بلقب لقب"))
_BEING = folded(grammar.words("وهو وهي وهم وهما وهن"))
_WITH_THEM = folded(grammar.words("ومن وبما بما ومنها ومنهم وبينهم وبينها بينهم بينها"))  # ، ومن ضمنها السوق،


def without_brackets(tokens: Sequence[Token], indices: Sequence[int]) -> list[int]:
    """Leave out what stands in brackets or between dashes, and footnote marks; a number before what it counts stays."""
    kept: list[int] = []
    depth = 0
    predicate = -1  # where what a bracket says of the subject before it ends
    aside = -1  # where an aside between dashes ends
    for i in indices:
        token = tokens[i]
        if i <= aside:
            continue
        if token.type == "mark" and token.text in DASHES and not depth:
            aside = _dashed(tokens, i, indices[-1])
            if aside > 0:
                continue
        told = (
            _numbers(tokens, i) or _numbers(tokens, i - 2) or _number_of(tokens, i) or (not depth and _names(tokens, i))
        )
        if token.type == "mark" and not depth and i != predicate:
            predicate = max(predicate, _predicate(tokens, i))
        if i <= predicate:
            if token.type != "mark":
                kept.append(i)
        elif token.type == "mark" and told:
            kept.append(i)
        elif token.type == "mark" and token.text in OPENING:
            depth += 1
        elif token.type == "mark" and token.text in CLOSING:
            if not depth and kept:  # the date was the first in the bracket: (18:18 ت.ع.م)
                opening = opening_mark(tokens, OPENING, i, i - 11)
                if opening is not None and tokens[opening + 1].type in ("date", "time"):
                    kept = [k for k in kept if k < opening]
            depth = max(0, depth - 1)
        elif not depth and token.type != "aside":
            kept.append(i)
    return kept


def _number_of(tokens: Sequence[Token], i: int) -> bool:
    """Is it a bracket around a number that the word before it announces or governs: "القرار رقم (2114)", "بـ (10%)"?"""
    opening = i if tokens[i].text in OPENING else i - 2
    row = tokens[opening - 1 : opening + 3] if opening > 0 else ()
    before = row[0].reading if len(row) == 4 else None
    announced = before is not None and (
        before.folded in ("رقم", "برقم", "المرقم", "رقمه") or before.base in ("ب", "الي")
    )
    return announced and row[1].text in OPENING and row[2].type == "number" and row[3].text in CLOSING


def _names(tokens: Sequence[Token], i: int) -> bool:
    """Is it a bracket around the name of a noun that only calls a kind: "مخيم (سراج) الرابع", "مكتب (أوتشا)"?"""
    closes = tokens[i].text in CLOSING
    opening = opening_mark(tokens, OPENING, i, i - 6) if closes else i
    if opening is None or not opening or tokens[opening].text not in OPENING:
        return False
    end = next((k for k in range(opening + 1, min(opening + 6, len(tokens))) if tokens[k].text in CLOSING), opening)
    before, inside = tokens[opening - 1], tokens[opening + 1 : end]
    kind = before.type == "word" and not (before.reading.definite or before.reading.suffix or before.reading.function)
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    goes_on = after is not None and after.type == "word" and (after.reading.definite or adjective(after))
    called = before.reading.folded in _CALLED  # ولد باسم (سالم العامري) في
    kind = kind and not given(before) and (goes_on or called or body(before) or before.reading.noun is not None)
    named = all(t.type == "word" and not (t.reading.function or t.reading.verb) for t in inside)
    return kind and bool(inside) and named


def with_basis(tokens: Sequence[Token], head: int, indices: list[int]) -> list[int]:
    """A rate with its measure, which opened the sentence: "على أساس سنوي ارتفع الإنتاج 3% | [على أساس سنوي]"."""
    first = head - 3 - (tokens[head - 1].text in COMMA)
    if first < 0 or tokens[first].reading.base != "علي" or tokens[first + 1].reading.folded != "اساس":
        return indices
    if indices[0] != head or tokens[first + 2].type != "word" or tokens[first + 2].reading.definite:
        return indices
    rates = [at for at, i in enumerate(indices) if tokens[i].text.endswith(("%", "٪")) or _rate(tokens[i])]
    rate = rates[0] if rates else None
    return indices if rate is None else [*indices[: rate + 1], *range(first, first + 3), *indices[rate + 1 :]]


def _rate(token: Token) -> bool:
    return token.reading.folded in _RATES


def _predicate(tokens: Sequence[Token], opening: int) -> int:
    """Where a bracket closes that is the predicate of what is said: "إن حل الأزمة (أولوية كبرى)"; -1 for none."""
    if tokens[opening].text not in OPENING:
        return -1
    end = next((k for k in range(opening + 1, min(opening + 6, len(tokens))) if tokens[k].text in CLOSING), -1)
    at = next(
        (k for k in range(opening - 1, max(-1, opening - 13), -1) if tokens[k].reading.function == "complement"), -1
    )
    inside, subject = tokens[opening + 1 : end], tokens[at + 1 : opening]
    if end < 0 or at < 0 or not inside or len(subject) < 2:
        return -1
    if any(t.type != "word" for t in (*inside, *subject)) or inside[0].reading.definite or given(inside[0]):
        return -1
    if not subject[0].reading.noun or any(t.reading.verb and t.reading.verb.sure for t in subject):
        return -1
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    ends = after is None or after.type == "mark" or after.reading.conjunction or after.reading.function == "conjunction"
    return end if ends and len(inside) > 1 else -1


def _numbers(tokens: Sequence[Token], i: int) -> bool:
    """Does a bracket open at a token that holds the number of what follows: "(15) مليون يورو"?"""
    row = tokens[i : i + 4] if i >= 0 else ()
    if len(row) < 4 or row[0].text not in OPENING or row[1].type != "number" or row[2].text not in CLOSING:
        return False
    counted = row[3].reading
    plain = row[3].type == "word" and not (counted.function or counted.conjunction or counted.preposition)
    return plain and not counted.definite and (counted.verb is None or row[3].text.endswith(ACCUSATIVE))


def _dashed(tokens: Sequence[Token], opening: int, last: int) -> int:
    """Where an aside ends that a dash opens between two spaces: "سالم - نجل عم الأمير - للعميد"; -1 where none does."""
    if not opening or tokens[opening - 1].type != "word" or tokens[opening - 1].end == tokens[opening].start:
        return -1
    for i in range(opening + 1, min(opening + 14, last)):
        token = tokens[i]
        if token.type in ("date", "time") or token.text in ".؛:!؟":
            return -1
        if token.text in DASHES and token.end < tokens[i + 1].start and tokens[i - 1].end < token.start:
            return i if i > opening + 2 else -1  # مكة - جدة - الطائف: a row
    return -1


def joined(
    tokens: Sequence[Token],
    indices: Sequence[int],
    verbs: frozenset[int],
    wants_object: bool = False,
    wanted: str = "",
) -> list[int]:
    """Leave out the commas around a date that stood inside the phrase: "أقامت الغرفة، أمس، حفل المعايدة".

    So with a comma behind the subject, "أعلنت الشركة، النتائج المالية", with the aside before the preposition `wanted`
    by the verb, "حصل الوزير، سالم العامري، على وسام", and before the object of a verb that `wants_object`: "قصف الجيش
    بالمدافع، تجمعات العدو".
    """
    out: list[int] = []
    words = 0
    indices = [i for at, i in enumerate(indices) if not _comma_again(tokens, indices, at)]
    plain = bool(indices) and indices[0] in verbs
    aside = 0
    for position, i in enumerate(indices):
        token = tokens[i]
        if position < aside:
            continue
        if token.type == "mark" and token.text in COMMA and 2 <= words <= (12 if wanted else 6):
            aside = _aside(tokens, indices, verbs, position, wanted) if plain or wanted else 0
            if aside:
                continue
        wanted = "" if position and wanted and leads(token, wanted) else wanted
        if plain and 2 <= words <= 8 and token.type == "mark" and token.text in COMMA:
            aside = _being(tokens, indices, verbs, position)
            if aside:
                continue
        if plain and 2 <= words <= 8 and token.type == "mark" and token.text in COMMA:
            aside = _to_object(tokens, indices, verbs, position)
            if aside:
                continue
        if wants_object and 3 <= words <= 14 and token.type == "mark" and token.text in COMMA:
            following = tokens[indices[position + 1]] if position + 1 < len(indices) else None
            if following is not None and indices[position + 1] not in verbs:
                if _nominal(following) or (_behind_place(tokens, indices, position) and _plain(following)):
                    wants_object = False
                    continue
                if following.reading.base == "مع":  # بحث الوزير في صحار، مع نظيره، العلاقات
                    continue
        gap = position > 0 and indices[position - 1] != i - 1
        most = 14 if wants_object else 8
        if gap and token.type == "mark" and (token.text in COMMA or token.text in DASHES) and words <= most:
            following = tokens[indices[position + 1]] if position + 1 < len(indices) else None
            if following is not None and indices[position + 1] not in verbs and _resumes(following):
                suffered = tokens[indices[0]].reading.verb
                if not (suffered and suffered.passive and following.reading.suffix):  # أُسس عام 1957، مقره في ...
                    continue
        elif plain and 2 <= words <= 6 and token.type == "mark" and token.text in COMMA and position + 1 < len(indices):
            following = tokens[indices[position + 1]]
            nominal = following.type == "word" and not following.reading.function
            nominal = nominal and (following.reading.definite or following.reading.noun is not None)
            if nominal and indices[position + 1] not in verbs and _resumes(following):
                continue
        elif words <= 10 and token.type == "mark" and token.text in COMMA and 0 < position < len(indices) - 1:
            following = tokens[indices[position + 1]]
            quoted = tokens[indices[position - 1]].text in QUOTES and following.reading.function == "preposition"
            many = following.reading.definite and following.text.endswith("ين") and words <= 9
            if (quoted and not following.reading.conjunction) or (many and not following.reading.conjunction):
                continue
        words += token.type == "word"
        tied = token.reading.conjunction and not token.reading.definite and position
        plain = plain and not (token.type == "word" and (token.reading.function or tied))
        out.append(i)
    return out


def _comma_again(tokens: Sequence[Token], indices: Sequence[int], at: int) -> bool:
    """Does another comma follow, with nothing between but what is left out: "السلطان، [حفظه الله]، [اليوم]، المبنى"?"""
    if tokens[indices[at]].text not in COMMA or at + 1 >= len(indices):
        return False
    return tokens[indices[at + 1]].text in COMMA and indices[at + 1] > indices[at] + 1


def _aside(tokens: Sequence[Token], indices: Sequence[int], verbs: frozenset[int], comma: int, wanted: str) -> int:
    """Where the clause goes on behind an aside between two commas, as a position; 0 where there is none."""
    if indices[comma - 1] != indices[comma] - 1 or tokens[indices[comma - 1]].type == "mark":
        return 0  # the date stood here
    opening = indices[comma] + 1
    among = opening < len(tokens) and tokens[opening].reading.folded in _WITH_THEM
    for position in range(comma, min(comma + 11, len(indices) - 1)):
        token = tokens[indices[position]]
        if token.type == "mark" and token.text in COMMA:
            after = tokens[indices[position + 1]].reading
            if wanted and after.folded.startswith(wanted) and (after.function or len(wanted) == 1):
                return position + 1
            if position > comma:
                return position + 1 if after.function == "complement" or (among and after.function) else 0
        opens = position == comma + 1 and (token.reading.conjunction or token.reading.function)
        if token.type == "date" or ((indices[position] in verbs or (opens and not among)) and not wanted):
            return 0
    return 0


def _being(tokens: Sequence[Token], indices: Sequence[int], verbs: frozenset[int], comma: int) -> int:
    """Where a clause goes on behind what its subject is: "زار الوفد، | وهو من وزارة الصحة، | مستشفى صحار"; else 0."""
    first = indices[comma] + 1
    if comma + 1 >= len(indices) or indices[comma + 1] != first or tokens[first].reading.folded not in _BEING:
        return 0
    for position in range(comma + 2, min(comma + 12, len(indices) - 1)):
        if indices[position] in verbs or tokens[indices[position]].type == "date":
            return 0
        if tokens[indices[position]].text in COMMA:
            after = indices[position + 1]
            return position + 1 if after not in verbs and _resumes(tokens[after]) else 0
    return 0


def _to_object(tokens: Sequence[Token], indices: Sequence[int], verbs: frozenset[int], comma: int) -> int:
    """Where the object stands behind an aside and the date: "افتتح الأمير، حاكم الساحل، [أمس]، برج البحر"; else 0."""
    if indices[comma - 1] != indices[comma] - 1 or comma + 1 == len(indices):
        return 0
    if tokens[indices[comma + 1]].reading.conjunction:
        return 0
    for position in range(comma + 1, min(comma + 14, len(indices) - 1)):
        if indices[position] in verbs:
            return 0
        if indices[position + 1] != indices[position] + 1:  # the date stood here
            after = position + 1
            after += tokens[indices[after]].text in COMMA
            if after >= len(indices) or tokens[indices[position]].text not in COMMA or indices[after] in verbs:
                return 0
            return after if _resumes(tokens[indices[after]]) and not tokens[indices[after]].reading.function else 0
    return 0


def _behind_place(tokens: Sequence[Token], indices: Sequence[int], comma: int) -> bool:
    """Does a comma close a place or the like, or stand where the date stood: "بحث الوزير، أمس، في عمان، سبل ..."?"""
    for position in range(comma - 1, max(-1, comma - 9), -1):
        token = tokens[indices[position]]
        if indices[position + 1] != indices[position] + 1:  # the date stood here
            return position + 1 == comma or _led(tokens[indices[position + 1]])
        if token.type == "mark" and token.text in COMMA:
            return _led(tokens[indices[position + 1]])
    return False


def _led(token: Token) -> bool:
    """Does a preposition open what stands here?"""
    reading = token.reading
    return reading.function == "preposition" or bool(reading.preposition) or led(reading.folded)


def _plain(token: Token) -> bool:
    """May the word be an object as far as its letters tell, beside those that surely are?"""
    reading = token.reading
    free = token.type == "word" and not (reading.function or reading.conjunction or reading.suffix)
    return free and not _led(token) and not (reading.folded.startswith("م") and token.text.endswith(ACCUSATIVE))


def _nominal(token: Token) -> bool:
    """May the word be an object: a noun that no conjunction or preposition ties?"""
    reading = token.reading
    if token.type != "word" or reading.function or reading.conjunction or reading.preposition or reading.suffix:
        return False
    accusative = token.text.endswith(("اً", "ًا")) or (token.text.endswith("ا") and len(reading.folded) > 4)
    if accusative and known(reading.folded[:-1]):
        return True  # مجلسا
    return _resumes(token) and (reading.noun is not None or reading.folded.endswith("ات") or accusative)


def _resumes(token: Token) -> bool:
    """May a clause go on with this word behind a date that commas enclose?"""
    reading = token.reading
    if token.type == "number":
        return True
    if token.type != "word" or reading.conjunction or reading.base in ATTRIBUTING:
        return False
    if reading.folded == "ما":
        return True  # نفى الوزير، أمس، ما تردد
    if reading.base.startswith("م") and token.text.endswith(ACCUSATIVE) and reading.noun is None:
        return False  # مشيرا إلى ...
    return reading.function in ("", "preposition", "demonstrative", "complement")
