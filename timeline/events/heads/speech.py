"""A saying: who says it and the beginning of what is said."""

from __future__ import annotations

from timeline.events.clauses import COMMA, QUOTES, Sentence, Token
from timeline.events.heads.place import Place, in_relative
from timeline.events.lexicon import grammar
from timeline.events.phrases import LINKS, cut, left_of_date, trim, without_brackets
from timeline.events.status import lemmas
from timeline.events.subjects import Subject, after_verb, indefinite
from timeline.events.words import folded

_PAPERS = folded(grammar.words("بيان تصريح تقرير تصريحات مؤتمر حديث مقابلة خطاب كلمة رسالة"))


def speech(place: Place, verb: int, before: Subject | None, shortened: Subject | None) -> list[int] | None:
    """The words of a saying: its verb, who says it, and the beginning of what is said."""
    s, tokens = place.sentence, place.sentence.tokens
    if not _speaks(s, verb):
        return None
    who = shortened or before
    after = after_verb(s, verb) if who is None else None
    start = _said(place, max(verb, after.end - 1 if after is not None else verb))
    if start is None:
        return None
    if who is None and after is None and verb + 1 < start <= verb + 5:  # أظهرت أخبار صحافية أن ...
        row = range(verb + 1, next((i for i in range(verb + 1, start) if tokens[i].type == "date"), start))
        if row and all(tokens[i].type == "word" and not tokens[i].reading.function for i in row):
            after = Subject(verb + 1, row.stop, "")
    if who is None and after is None and indefinite(s, verb):  # كشفت دراسة نشرت أمس في مجلة ... أن
        after = Subject(verb + 1, verb + 2, "")
    said = [verb] if who is None else [*range(who.start, who.end), verb]
    if who is None and tokens[verb - 1].reading.function in ("negation", "future"):
        said.insert(0, verb - 1)
    if after is not None:
        said += speaker(place, after, start)
    content: list[int] = []
    for i in range(start, len(tokens)):
        if tokens[i].type == "date":
            content = content[: left_of_date(tokens, i, start) - start]
            break
        if (tokens[i].type == "mark" and tokens[i].text in "؛.") or len(content) > 24:
            break
        content.append(i)
    whole = without_brackets(tokens, content)
    content = cut(tokens, whole, start, aim=max(6, 13 - len(said)))
    acts = next((at for at, i in enumerate(whole) if i in s.verbs and not in_relative(place, i)), None)
    if acts is not None and len(content) <= acts + 1 <= 13:  # the cut fell before the predicate
        plain = [i for at, i in enumerate(whole[: acts + 6]) if at >= acts or tokens[i].text not in COMMA]
        content = cut(tokens, plain, whole[acts], aim=acts + 5)
    elif (
        acts is not None and len(content) <= acts and tokens[start].reading.base in ("ان", "بان")
    ):  # too far off: أن تدريب الجنود | ... | انطلق ببطء
        named = next((at for at, i in enumerate(whole[:acts]) if at > 2 and _opens(tokens[i])), 0)
        if named:
            content = [*whole[:named], *cut(tokens, whole[acts : acts + 6], whole[acts], aim=5)]
    content = trim(tokens, content)
    if sum(tokens[i].type == "word" for i in content) < 3:
        return None
    if tokens[start - 1].text == ":":
        content.insert(0, start - 1)
    return said + content


def complement(place: Place, verb: int, indices: list[int]) -> list[int]:
    """After قال and its like, the clause that says what."""
    s = place.sentence
    number = s.clause_of[verb]
    found = s.tokens[verb].reading.verb
    if not indices or number + 1 >= len(s.clauses) or len(indices) > 9 or found is None:
        return []
    following = s.clauses[number + 1]
    left_out = range(indices[-1] + 1, following.start)
    if following.opener != "complement" or any(not _introduces_date(place, i) for i in left_out):
        return []
    out: list[int] = []
    for i in range(following.start, following.end):
        if s.tokens[i].type == "date":
            break
        out.append(i)
    return out


def speaker(place: Place, after: Subject, stop: int) -> list[int]:
    """A subject with the nouns that ل ties to it: "وزير الدولة للشؤون الخارجية"."""
    tokens = place.sentence.tokens
    out: list[int] = []
    for i in range(after.start, stop):
        token = tokens[i]
        if token.type == "mark" and token.text in QUOTES:
            out.append(i)
            continue
        owned = token.reading.preposition and token.text.startswith("ل")
        if len(out) > 6 or token.type != "word" or i in place.sentence.verbs or token.reading.conjunction:
            break
        if i >= after.end and not owned and not (i > after.end and token.reading.definite):
            break
        if token.reading.function and token.reading.function != "demonstrative":
            break
        out.append(i)
    while len(out) > 1 and tokens[out[-1]].reading.folded in ("التابع", "التابعه"):
        out.pop()  # الحركة التابعة | لغرفة العمليات
    return out


def _said(place: Place, after: int) -> int | None:
    """Where what is said begins: at إن، أن، or behind a colon."""
    s, tokens = place.sentence, place.sentence.tokens
    named = sum(t.text in QUOTES for t in tokens[max(0, after - 12) : after + 1]) % 2 == 1  # within a name's quotes
    for i in range(after + 1, min(len(tokens), after + 40)):
        token, reading = tokens[i], tokens[i].reading
        if token.type == "mark":
            named ^= token.text in QUOTES
            if token.text == ":" and i + 1 < len(tokens):
                return i + 1
            if token.text in "؛.!؟":
                return None
            if token.text in QUOTES and tokens[i - 1].type == "date" and i + 1 < len(tokens):
                return i
        elif reading.function == "complement":
            if tokens[i - 1].reading.base in ("الا", "غير", "علي", "رغم", "بعد", "قبل", "منذ", "برغم"):
                return None
            if reading.base.startswith(("ان", "بان")) and not reading.conjunction:
                return i
            return None
        elif reading.function == "subordinator" or (
            i in s.verbs
            and tokens[i - 1].reading.base not in _PAPERS
            and not in_relative(place, i)
            and not (named or _describing(place, i))
        ):
            return None
    return None


def _opens(token: Token) -> bool:
    """Does a word begin what only says more of the noun before it?"""
    return bool(token.reading.function or token.reading.preposition) or token.text in COMMA


def _describing(place: Place, verb: int) -> bool:
    """Does a verb describe the indefinite noun just before it: "كشفت دراسة نشرت أمس أن"?"""
    before, reading = place.sentence.tokens[verb - 1], place.sentence.tokens[verb].reading
    plain = before.type == "word" and not (before.reading.definite or before.reading.function or before.reading.suffix)
    return plain and not reading.conjunction and verb - 1 not in place.sentence.verbs


def _speaks(sentence: Sentence, verb: int) -> bool:
    found = sentence.tokens[verb].reading.verb
    return found is not None and (found.kind == "statement" or found.lemma in lemmas("REPORT"))


def _introduces_date(place: Place, i: int) -> bool:
    token = place.sentence.tokens[i]
    return token.type in ("date", "mark") or token.reading.folded in LINKS
