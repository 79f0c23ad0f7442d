"""What kind of event a verb or its masdar tells beside its complements: five tables of frames, a word in one of them.

A row of `FRAMES` is a word's lemma, or its folded spelling where only the noun is meant, and its frames in order:
(slots, words, kind). `slots` are the prepositions, apart by spaces, that must govern one of the words; "-" is a word
that none governs, "" any place but that of an adjunct ("بعد المباراة"). `words` is a class of words, or ANY
(something stands there), PLACE (the name of a place, or a word for one), PERSON (a given name, or a word for
somebody), EVENT (an event noun, which gives its own kind where the row has none). Where no frame fits, `senses.FIXED`
has the kind, and else the row in `events` that holds the root. Compiled from the authors' own knowledge of the
language.
"""

from __future__ import annotations

from timeline.events.lexicon.frames import conflict, life, public, sayings, work

TABLES = (public.FRAMES, sayings.FRAMES, conflict.FRAMES, life.FRAMES, work.FRAMES)
FRAMES: dict[tuple[str, int] | str, tuple[tuple[str, frozenset[str], str], ...]] = {
    key: rows for table in TABLES for key, rows in table.items()
}
