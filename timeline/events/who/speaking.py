"""Who says "I": the one who is named as the speaker of what is quoted, "قال سالم ناصر: سافرت (سالم ناصر) إلى لندن"."""

from __future__ import annotations

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES
from timeline.events.sentences.words import folded
from timeline.events.status import lemmas
from timeline.events.who import actors, prodrop
from timeline.events.who.rendered import render_subject
from timeline.events.who.subjects import after_verb, subjectless

_MYSELF = folded(grammar.MYSELF)
_NEAR = 4  # words from "I" to what I did


def speaker(sentence: Sentence, verb: int) -> str | None:
    """Whose words a perfect stands in that may say "I did": named before a colon or a quotation mark."""
    tokens = sentence.tokens
    found, reading = tokens[verb].reading.verb, tokens[verb].reading
    if found is None or found.role != "perfect" or reading.suffix or not reading.base.endswith("ت"):
        return None
    if not (found.person == 1 or subjectless(sentence, verb, "f")):
        return None
    opens = (i for i in range(verb - 1, 0, -1) if tokens[i].text == ":" or tokens[i].text in QUOTES)
    mark = next(opens, None)
    if mark is None or (tokens[mark].text in QUOTES and prodrop.opening_quote(tokens, verb) != mark):
        return None
    if any(actors.definite(t) and actors.gender(t) == "f" for t in tokens[mark + 1 : verb]):
        return None  # قال سالم: المدينة توسعت، وأصبحت ...
    for number in range(sentence.clause_of[mark - 1], -1, -1):
        clause = sentence.clauses[number]
        if clause.verb < 0 or clause.verb > mark:
            continue
        said = tokens[clause.verb].reading.verb
        own = prodrop.of_clause(sentence, number)
        if said is None or own is None or not (said.kind == "statement" or said.lemma in lemmas("REPORT")):
            return None
        named = own.end > own.start + 1 or actors.given(tokens[own.start])
        return render_subject(sentence, own) if named and actors.person(tokens[own.start]) is not False else None
    return None


def of_writer(sentence: Sentence, verb: int) -> bool:
    """Does the writer of the text tell of himself, outside of any quotation: "أذكر أنني عندما | سافرت إلى باريس"?"""
    near, token = sentence.tokens[max(0, verb - _NEAR) : verb], sentence.tokens[verb]
    found = token.reading.verb
    if found is None or found.role != "perfect" or not token.text.endswith("ت"):
        return False
    if any(one.text in QUOTES or one.text == ":" for one in near) or after_verb(sentence, verb) is not None:
        return False  # أذكر أنني حين وصلت الطائرة كنت نائما
    return any(one.reading.folded.removeprefix("و") in _MYSELF for one in near)
