"""Which stretch of the text an event quotes."""

from __future__ import annotations

from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES

_QUOTED = 240  # code points of the sentence that a quote takes on before and behind the words that tell


def quoted(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Where the quote of an event stands, told by the tokens `first` to `last`: the sentence, as far as the clauses of
    the dates before and behind leave it to the event, and if not far."""
    tokens, clauses, clause_of = sentence.tokens, sentence.clauses, sentence.clause_of
    low, high = 0, len(tokens)
    before = next((i for i in range(first - 1, -1, -1) if tokens[i].type == "date"), None)
    if before is not None:
        low = first if clause_of[before] == clause_of[first] else clauses[clause_of[before]].end
    behind = next((i for i in range(last + 1, high) if tokens[i].type == "date"), None)
    if behind is not None:
        high = last + 1 if clause_of[behind] == clause_of[last] else clauses[clause_of[behind]].start
    start, end = tokens[first].start, tokens[last].end
    leading = (t.start for t in tokens[low:first] if t.type != "mark" or t.text in QUOTES)
    trailing = (t.end for t in reversed(tokens[last + 1 : high]) if t.type != "mark")
    return (
        next((place for place in leading if start - place <= _QUOTED), start),
        next((place for place in trailing if place - end <= _QUOTED), end),
    )
