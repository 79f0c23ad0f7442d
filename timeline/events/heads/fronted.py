"""The main clause behind a circumstance that has the date: "وعند عودته إلى بلاده عام 1950 | أسس مجلة الفجر"."""

from __future__ import annotations

import attrs

from timeline.events.heads.elsewhere import known
from timeline.events.heads.place import DURING, Head, Place, describing, has_date, is_copula, perfect
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import folded
from timeline.events.who.subjects import after_verb

# At the time of these the deed is done, and it is told beside them; what stands behind the others only explains it.
_MEANWHILE = DURING | folded(grammar.words("في على عند لدى مع لدن غداة"))
_EXPLAINING = folded(
    grammar.words("بموجب بمقتضى بسبب بفضل بفعل نتيجة جراء حسبما وفقما بدعوة بطلب بأمر بتكليف بناء لدعوة بمناسبة")
)
_CAUSES = folded(grammar.words("خلفية إثر أثر أساس ضوء"))  # على خلفية مقتل شاب أمس | اندلعت مواجهات
_LONGEST = 14  # tokens of such a circumstance


def fronted(place: Place, found: list[Head]) -> list[Head]:
    """The heads of a date with the deed of the main clause behind it, where they stand in its circumstance.

    A circumstance that only explains the deed is not told: "وبدعوة من الجامعة عام 1950 | ألقى محاضرات"; and a verb may
    only describe what happened: "وفي حادث أمس | أسفر عن مقتل سائق".
    """
    s, tokens = place.sentence, place.sentence.tokens
    verb = _verb_behind(place)
    if verb is None or any(head.index >= place.date for head in found):
        return found
    end = s.clauses[s.clause_of[verb]].end
    start = s.clauses[s.clause_of[place.date]].start
    explains = _explains(tokens[start])
    nouns = [one for one in found if one.shape == "noun" and one.index not in s.verbs]
    if explains or any(v in s.verbs for v in range(start, place.date)) or _settled(place, start, verb):
        named = [one for one in nouns if tokens[one.index].reading.suffix or known(place, one.index)]
        occasions = [one for one in named if one.kind != "other"]  # وعلى الطائرة القادمة من لندن أمس | وصل ...
        return [*([] if explains else occasions), verb_head(place, verb, end)]
    if len(nouns) == 1 and verb == place.last + 1:
        if tokens[nouns[0].index].reading.definite:
            return [verb_head(place, verb, end)]
        return [attrs.evolve(nouns[0], indices=(*nouns[0].indices, *range(verb, end)))]
    return found


def _verb_behind(place: Place) -> int | None:
    """The verb just behind the date of a circumstance at the head of its clause."""
    s, tokens = place.sentence, place.sentence.tokens
    clause = s.clauses[s.clause_of[place.date]]
    start, behind = clause.start, place.last + 1
    behind += behind < len(tokens) and tokens[behind].text in COMMA
    if behind >= len(tokens) or behind not in s.verbs or not perfect(place, behind) or is_copula(s, behind):
        return None
    opens = tokens[start].reading
    if clause.opener in ("relative", "complement") or start < place.floor or place.date - start > _LONGEST:
        return None
    if tokens[behind].reading.conjunction or has_date(s, behind, s.clauses[s.clause_of[behind]].end):
        return None
    if not _explains(tokens[start]) and opens.folded[opens.conjunction :] not in _MEANWHILE:
        return None
    if opens.base == "علي" and tokens[start + 1].reading.folded in _CAUSES:
        return None
    before = [v for v in s.verbs if start < v < place.date]
    by_word = clause.opener == "subordinator" and _explains(tokens[start])  # حسبما أفاد مصدر أمني، الأحد، قتل ...
    return behind if not before or (len(before) == 1 and (by_word or describing(s, before[0]))) else None


def _explains(token: Token) -> bool:
    """Does a word open a reason: "بسبب", "ولمعارضته"?"""
    reading = token.reading
    word = reading.folded[reading.conjunction :]
    return word in _EXPLAINING or (bool(reading.suffix) and reading.noun is not None and word.startswith("ل"))


def _settled(place: Place, start: int, verb: int) -> bool:
    """Is the circumstance definite, so that the verb behind it cannot describe it: not "في حادث أمس أسفر عن ..."?"""
    s, tokens = place.sentence, place.sentence.tokens
    noun = next((i for i in range(start, place.date) if tokens[i].reading.noun is not None), None)
    if noun is None:
        return False
    if tokens[noun].reading.suffix or known(place, noun) or verb > place.last + 1:
        return True
    own = after_verb(s, verb)
    return own is not None and tokens[own.start].reading.definite
