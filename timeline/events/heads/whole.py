"""A relative clause told as it stands, behind the noun it describes: "الراعي، الذي عاد من روما"."""

from __future__ import annotations

from timeline.events.heads.nominal import rest_of_clause
from timeline.events.heads.place import HELPERS, Head, Place, is_copula, lemma_of
from timeline.events.lexicon import grammar
from timeline.events.places import places
from timeline.events.senses import verb_kind
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token, opening_mark
from timeline.events.sentences.words import folded
from timeline.events.who.nounphrases import compares

_LONGEST = 7  # tokens of the noun phrase
_FARTHEST = 10  # tokens from the relative pronoun to the date
# Nouns that say nothing without what the clause says of them: "الوقت الذي", "نفس العام الذي".
_EMPTY = folded(
    grammar.NO_SUBJECT
    | grammar.words("وقت الوقت حين الحين أمر الأمر حد الحد شيء الشيء يوم اليوم عام العام سنة السنة فترة الفترة نفس ذات")
)


def as_it_stands(place: Place, relative: int, left: int, verb: int | None) -> list[Head]:
    """The noun phrase and the relative clause that dates it, word for word, where no surer telling is found."""
    s, tokens = place.sentence, place.sentence.tokens
    found = tokens[verb].reading.verb if verb is not None else None
    if verb is None or found is None or found.role != "perfect":
        return []
    if tokens[relative].reading.conjunction and tokens[relative - 1].text not in QUOTES:
        return []  # والتي: something farther off, unless a name in quotes stands before it
    if left - relative > _FARTHEST or is_copula(s, verb):
        return []
    if any(v in s.verbs and lemma_of(s, v) not in HELPERS for v in range(relative, left) if v != verb):
        return []
    end = relative - (tokens[relative - 1].text in COMMA)
    aside = opening_mark(tokens, OPENING, end - 1, end - 8) if end and tokens[end - 1].text in CLOSING else None
    end = aside if aside is not None else end
    start = noun_phrase(s, end)
    start += _done_to(s, start, end, verb)
    words = [tokens[i].reading for i in range(start, end) if tokens[i].type == "word"]
    if words and start > 1 and tokens[start - 1].reading.base == "في" and places(tuple(r.folded for r in words[:2])):
        farther = noun_phrase(s, start - 1)  # محطته في دمشق، التي ...: the station
        start = farther if farther < start - 1 else start
        words = [tokens[i].reading for i in range(start, end) if tokens[i].type == "word"]
    if not words or words[0].folded in _EMPTY or words[0].base in _EMPTY:
        return []
    if words[-1].suffix and not words[-1].definite:
        return []  # فريقه الذي ...: nobody knows whose
    if words[-1].folded.endswith("ا") and not words[-1].definite:
        return []  # 1077 دولارا، الذي ...: something farther off
    if len(words) == 1 and words[0].preposition:
        return []  # متنفس للناس الذي ...
    if any(compares(r) for r in words):
        return []
    behind = any(t.type == "number" or (t.type == "word" and not t.reading.function) for t in tokens[verb + 1 : left])
    if tokens[verb].reading.suffix and not behind:
        return []  # موجة الهبوط التي شهدها: nobody knows who
    rest = rest_of_clause(place, left - start)
    rest = rest if rest and tokens[rest[0]].reading.function == "preposition" else []
    if tokens[relative].reading.conjunction:  # «قوة الساحل» | والتي | اندمجت في الجيش
        opening = opening_mark(tokens, QUOTES, end - 1, end - 8)
        start = opening if opening is not None else end - 1
        return [Head(verb, (*range(start, end), *range(verb, left), *rest), verb_kind(s, verb), "noun")]
    return [Head(verb, (*range(start, end), *range(relative, left), *rest), verb_kind(s, verb), "noun")]


def _done_to(sentence: Sentence, start: int, end: int, verb: int) -> bool:
    """Does a clause that means one by its pronoun tell nothing of the deed to him: "إقالة | مدربه الذي تعاقد معه"?"""
    if start + 1 >= end:
        return False
    deed, whom, near = (sentence.tokens[i].reading for i in (start, start + 1, verb + 1))
    masdar = deed.lemma is not None and deed.noun is not None and not (deed.definite or deed.suffix)
    with_him = near.function == "preposition" and near.base in ("معه", "معها", "معهم")
    meant = with_him or bool(sentence.tokens[verb].reading.suffix)
    return masdar and meant and whom.noun is None and bool(whom.definite or whom.suffix) and not whom.function


def noun_phrase(sentence: Sentence, end: int) -> int:
    """Where the noun phrase begins that ends at `end`: its words, and a quotation whole."""
    tokens = sentence.tokens
    start = end
    while start and end - start < _LONGEST and start - 1 not in sentence.verbs:
        token = tokens[start - 1]
        if token.type == "mark" and token.text in QUOTES:
            opening = opening_mark(tokens, QUOTES, start - 1, start - 8)
            if opening is None or start < end:
                break
            start = opening
            continue
        if token.type != "word" or (token.reading.function and token.reading.function != "demonstrative"):
            break
        if start < end and token.reading.definite and _of_another(tokens[start]):
            break  # نية اللاعب | مغادرة فريقه
        if start < end and token.reading.suffix and not token.reading.definite and not tokens[start].reading.definite:
            break  # ومن أعماله | جسر الساحل
        start -= 1
        if token.reading.conjunction or token.reading.preposition:
            break
    return start


def _of_another(token: Token) -> bool:
    """Can a word behind one with its article be neither its adjective nor a name?"""
    reading = token.reading
    return token.type == "word" and not reading.definite and (reading.noun is not None or token.text.endswith("ة"))
