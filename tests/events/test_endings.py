"""Where a phrase may end: a table of pairs of words."""

from __future__ import annotations

import pytest

from timeline.events.sentences.clauses import analyse
from timeline.events.what.endings import may_end

# "|" stands where a phrase may end, "+" between words that nothing may part.
ROWS = """
وصل وفد + كبير من عمان | إلى صحار
عن حادث + سير في الساحل | خلال العيد
زار المدينة + القديمة | ثم عاد
عقد بناء + وتشغيل مبنى السفن
لمراقبة صحة + وسلامة البحارة
في مئة + وخمسين من الفرسان
في مئتين + من الفرسان
إصلاح لأربعة + من الجسور
بنسبة 8 + في المئة | على أساس سنوي
قتل 8 + أشخاص | في هجوم
تراجع الذهب متجها + إلى خسارة
اعتصموا احتجاجا + على القرار
تمكن + من السيطرة + على القلعة | بعد حصار
تراجع السعر لتصل + إلى الحضيض
أبدى رغبته + في العودة + إلى فريقه
جرى الحوار بين سالم + وسعيد | في صحار
الحكومة اتفقت مع البنوك + المرتبطة + بالميناء | وفي السوق
اغتيال + ولي العهد
لم تشهد الجزيرة + سوى زلزال
من أجل + ذلك
شدد على ضرورة + أن يعود
وصل إلى الساحل | حيث بقي
حصل على الجوائز | التي أعلنت
في شمال + - غرب اليابان
"""
PLACES = [
    (line.replace(" |", "").replace(" +", ""), len(line[:at].replace("| ", "").replace("+ ", "").split()) - 1, mark)
    for line in ROWS.strip().splitlines()
    for at, mark in enumerate(line)
    if mark in "|+"
]


@pytest.mark.parametrize(("text", "last", "mark"), PLACES, ids=[f"{text[:30]} {last}" for text, last, _ in PLACES])
def test_may_end(text: str, last: int, mark: str) -> None:
    text = text.replace(" - ", "-")
    sentence = analyse(text, 0, len(text), ())
    assert may_end(sentence, last, last + 1) == (mark == "|")


def test_the_text_may_end_after_a_whole_word_only() -> None:
    for text, whole in (("وصل الوفد", True), ("وصل الوفد إلى", False), ("سلم عليه", True), ("قال إن", False)):
        sentence = analyse(text, 0, len(text), ())
        assert may_end(sentence, len(sentence.tokens) - 1, len(sentence.tokens)) == whole
