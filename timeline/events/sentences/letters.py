"""Names spelled by foreign letters, of which أن is one and no "that" or "if": "شبكة سي أن أن", "شركة أم تي أن"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import Reading, folded

_LETTERS = folded(grammar.words("إيه أيه آي بي سي دي إف أف جي إتش أتش كي كيه كيو إل أل آر إس أس تي يو إكس أكس"))
_M = folded(grammar.words("إم أم"))  # or: no letter before أن
_SPELLED = folded(grammar.words("شركة شبكة قناة محطة بنك مصرف مجموعة وكالة إذاعة موقع مؤسسة سيارة تلفزيون"))
_N = "ان"  # أن، إن


def spell(tokens: list[Token]) -> None:
    """Read أن anew where its neighbours show it to be a letter."""
    for i, token in enumerate(tokens):
        if token.reading.folded == _N and token.reading.function == "complement" and _is_letter(tokens, i):
            tokens[i] = attrs.evolve(token, reading=Reading(_N, _N))


def _is_letter(tokens: Sequence[Token], i: int) -> bool:
    """Is أن a letter behind another letter, or behind what is called so and before another?"""
    before = tokens[i - 1].reading.folded if i else ""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before in _SPELLED:  # شبكة | أن بي سي
        return after is not None and after.reading.folded in _LETTERS | _M
    if before == _N:  # سي أن | أن: the one before it was read as a letter
        return i > 1 and not tokens[i - 1].reading.function and tokens[i - 2].reading.folded in _LETTERS
    if before not in _LETTERS:
        return False
    ends = after is None or after.type != "word" or after.reading.function == "preposition"
    return ends or (after is not None and (bool(after.reading.preposition) or after.reading.folded == _N))
