"""The kind of an event, from its word and the words beside it: a table of clauses, and what holds for the frames."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.events.lexicon import events
from timeline.events.lexicon.fields import ANY, EVENT, PLACE
from timeline.events.lexicon.frames import FRAMES, TABLES
from timeline.events.lexicon.kinds import KINDS
from timeline.events.lexicon.senses import FIELDS, FIXED, GOVERNING, PAIRS, PASSIVE
from timeline.events.senses import noun_kind, verb_kind
from timeline.events.sentences.clauses import analyse

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "kinds.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
ROOTS = {row[:2] for rows in events.ROOTS.values() for row in rows}


def kind_of(text: str) -> str:
    sentence = analyse(text, 0, len(text), [])
    if sentence.verbs:
        return verb_kind(sentence, min(sentence.verbs))
    noun = next((i for i, token in enumerate(sentence.tokens) if token.reading.noun is not None), None)
    return noun_kind(sentence, noun) if noun is not None else ""


@pytest.mark.parametrize(("text", "kind"), ROWS, ids=[row[0] for row in ROWS])
def test_kind(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_frames_are_about_words_of_the_lexicon() -> None:
    lemmas = {key for key in (FRAMES.keys() | FIXED.keys() | GOVERNING | PASSIVE.keys()) if isinstance(key, tuple)}
    assert sorted(lemmas - ROOTS) == []


def test_a_word_has_its_frames_in_one_table() -> None:
    assert len(FRAMES) == sum(map(len, TABLES))


def test_frames_name_known_kinds_and_slots() -> None:
    slots = {"-", "في", "من", "إلى", "على", "عن", "مع", "ل", "ب", "أمام", "بسبب", "تحت"}
    for rows in FRAMES.values():
        for where, words, kind in rows:
            assert set(where.split()) <= slots
            assert words
            assert kind in KINDS or (not kind and words == EVENT)
    assert {kind for _, kind in FIELDS + PAIRS} | set(FIXED.values()) | set(PASSIVE.values()) <= KINDS.keys()


def test_every_frame_is_reached() -> None:
    for key, rows in FRAMES.items():
        for n, (where, words, _) in enumerate(rows):
            before = [known for slots, known, _ in rows[:n] if slots in ("", where) and known != EVENT]
            assert ANY not in before, (key, where)
            assert not words <= frozenset().union(*before), (key, where)


def test_an_adjunct_tells_nothing() -> None:
    assert kind_of("غادر الوزير الجزيرة بعد المباراة النهائية") == "travel"
    assert kind_of("توفي اللاعب خلال مباراة") == "death"


def test_places_are_places() -> None:
    assert PLACE != ANY
    assert kind_of("عاد الشاعر الهادئ إلى مسقط") == "travel"
