"""Forms of roots, the reading of single words, kinds and places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.lexicon import events, grammar
from timeline.events.lexicon.kinds import KINDS
from timeline.events.lexicon.morphology import forms, stems
from timeline.events.places import people, places
from timeline.events.sentences.words import read

# root, form, she did, he does, the verbal noun
FORMS = [
    ("قتل", 1, "قتلت", "يقتل", None),
    ("وصل", 1, "وصلت", "يصل", None),
    ("زور", 1, "زارت", "يزور", None),
    ("بني", 1, "بنت", "يبني", None),
    ("دعو", 1, "دعت", "يدعو", None),
    ("فرر", 1, "فرت", "يفر", None),
    ("وقع", 2, "وقعت", "يوقع", "توقيع"),
    ("رقي", 2, "رقت", "يرقي", "ترقيه"),
    ("غدر", 3, "غادرت", "يغادر", "مغادره"),
    ("برم", 4, "ابرمت", "يبرم", "ابرام"),
    ("قوم", 4, "اقامت", "يقيم", "اقامه"),
    ("وقف", 4, "اوقفت", "يوقف", "ايقاف"),
    ("نهي", 4, "انهت", "ينهي", "انهاء"),
    ("عدد", 4, "اعدت", "يعد", "اعداد"),
    ("ولي", 5, "تولت", "يتولي", "تولي"),
    ("فوض", 6, "تفاوضت", "يتفاوض", "تفاوض"),
    ("هور", 7, "انهارت", "ينهار", "انهيار"),
    ("ضمم", 7, "انضمت", "ينضم", "انضمام"),
    ("وفق", 8, "اتفقت", "يتفق", "اتفاق"),
    ("صدم", 8, "اصطدمت", "يصطدم", "اصطدام"),
    ("غيل", 8, "اغتالت", "يغتال", "اغتيال"),
    ("لقي", 8, "التقت", "يلتقي", "التقاء"),
    ("حلل", 8, "احتلت", "يحتل", "احتلال"),
    ("قبل", 10, "استقبلت", "يستقبل", "استقبال"),
    ("قول", 10, "استقالت", "يستقيل", "استقاله"),
    ("ولي", 10, "استولت", "يستولي", "استيلاء"),
    ("قلل", 10, "استقلت", "يستقل", "استقلال"),
    ("سيطر", 11, "سيطرت", "يسيطر", "سيطره"),
]


@pytest.mark.parametrize(("root", "form", "she", "does", "masdar"), FORMS)
def test_forms(root: str, form: int, she: str, does: str, masdar: str | None) -> None:
    found = {(f.text, f.role) for f in forms(stems(root, form))}
    assert (she, "perfect") in found
    assert (does, "imperfect") in found
    if masdar is not None:
        assert (masdar, "masdar") in found


def test_every_row_has_a_kind_and_a_possible_root() -> None:
    for kind, rows in events.ROOTS.items():
        assert kind in KINDS
        for root, form, *masdars in rows:
            assert len(root) == (4 if form > 10 else 3), root
            assert form in {1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12}
            assert all(masdars)
    assert events.NOUNS.keys() <= KINDS.keys()


def test_kinds_name_their_counterparts() -> None:
    assert all(kind.meaning for kind in KINDS.values())
    assert KINDS["attack"].ace == "Conflict.Attack"
    assert KINDS["sanction"].plover == "SANCTION"


def test_classes_of_verbs_are_rows() -> None:
    for rows in (grammar.INTENTION, grammar.DENIAL, grammar.REPORT, grammar.LIGHT, grammar.COPULA):
        for root, form in rows:
            assert list(forms(stems(root, form)))


# word, kind of the verb or None, kind of the noun or None, its suffix
WORDS = [
    ("وقّعت", "agreement", None, ""),
    ("ووقّع", "agreement", None, ""),
    ("وتوقيعهما", None, "agreement", "هما"),
    ("لزيارته", None, "visit", "ه"),
    ("للانتخابات", None, "election", ""),
    ("سيلتقي", "meeting", None, ""),
    ("لقائه", None, "meeting", "ه"),
    ("أُنشئت", "founding", None, ""),
    ("اقترحه", "statement", None, "ه"),
    ("أفرغت", "other", None, ""),
    ("يستجمّ", "other", None, ""),
    ("فانكمشت", "trade", None, ""),
    ("تحجيم", None, "other", ""),
    ("إخضاع", None, "conquest", ""),
    ("اجتماعا", None, "meeting", ""),
    ("وزير", None, None, ""),
    ("والرئيس", None, None, ""),
    ("فعاليات", None, None, ""),
    ("سيارة", None, None, ""),
    ("يناير", None, None, ""),
    ("بيروت", None, None, ""),
    ("كتابهم", None, "culture", "هم"),
    ("الله", None, None, ""),
]


@pytest.mark.parametrize(("word", "verb", "noun", "suffix"), WORDS)
def test_read(word: str, verb: str | None, noun: str | None, suffix: str) -> None:
    reading = read(word)
    assert (reading.verb.kind if reading.verb else None) == verb
    assert reading.noun == noun
    assert reading.suffix == suffix


def test_functions() -> None:
    assert read("والذي").function == "relative"
    assert read("فقد").function == "aspect"
    assert read("وقد").conjunction == 1
    assert read("ولم").function == "negation"
    assert read("علي").function == ""
    assert [read(word).function for word in ("والي", "والياً", "ولاة", "وإلى", "والى", "وإليه")] == ["", "", ""] + [
        "preposition"
    ] * 3
    assert read("على").function == "preposition"


def test_a_verb_of_the_future() -> None:
    assert read("سيزورها").verb.future  # type: ignore[union-attr]
    assert read("سيتمخض").verb.future  # type: ignore[union-attr]


@given(st.text(max_size=20))
def test_any_word_has_a_reading(word: str) -> None:
    assert read(word).conjunction in (0, 1)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("بالقاهره", ("القاهرة", "مصر")),
        ("وفي القاهره", ("القاهرة", "مصر")),
        ("الي الولايات المتحده", ("الولايات المتحدة",)),
        ("لتونس وباكو", ("تونس", "باكو", "أذربيجان")),
        ("جنوب السودان", ("جنوب السودان",)),
        ("نص بلا مكان", ()),
        ("في مالي", ("مالي",)),
        ("مركز مالي", ()),
        ("طرابلس", ("طرابلس",)),  # of Libya or of Lebanon
        ("اوروبا وسيناء", ("أوروبا", "سيناء", "مصر")),
    ],
)
def test_places(text: str, named: tuple[str, ...]) -> None:
    assert places(tuple(text.split())) == named


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("المصريين", "مصر"),
        ("الالمانيه", "ألمانيا"),  # its first letters are no article
        ("سوفياتي", "الاتحاد السوفيتي"),
        ("الكوري الجنوبي", "كوريا الجنوبية"),
        ("المغرب", None),
        ("الماليه", None),  # finance
        ("مصير", None),
    ],
)
def test_peoples(words: str, state: str | None) -> None:
    assert people(tuple(words.split())) == state


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("تصدر", ("صدر", 4)),
        ("تصدّر", ("صدر", 5)),
        ("يصدّر", ("صدر", 2)),
        ("عرّض", ("عرض", 1)),  # no row has this verb
        ("استقرّ", ("قرر", 10)),
        ("بايع", ("بيع", 3)),
        ("بائع", None),
    ],
)
def test_signs_and_hamza_tell_verbs_apart(word: str, lemma: tuple[str, int] | None) -> None:
    verb = read(word).verb
    assert (verb.lemma if verb is not None else None) == lemma
