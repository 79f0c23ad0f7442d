"""Laws of folding: it settles at once, keeps the way back, and noise of spelling leaves no trace."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from timeline.arabic.folding import fold, fold_word
from timeline.testing import noisy

ARABIC = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآٱةىئؤءﻻﷲ٠١٢۳۴567 ًٌٍَُِّْـ\u200f\u200e\u00a0\n-./()"))
ANY = st.text(st.characters()) | ARABIC
PLAIN = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهوي 0123456789"))


@given(ANY)
@example("ـ")
@example("1990 ـ 1995")
@example("ﷲﷺ")
@example("\ud800ﻻ")
def test_folding_settles_at_once(text):
    once = fold(text).text
    assert fold(once).text == once


@given(ANY, st.data())
@example("ﷺَُـ12", None)
@example("بﻻَﻻ", None)
def test_every_span_leads_back_into_the_text(text, data):
    folded = fold(text)
    length = len(folded.text)
    pairs = [(start, end) for start in range(length + 1) for end in range(start, length + 1)]
    if data is not None:
        low = data.draw(st.integers(0, length))
        pairs = [(low, data.draw(st.integers(low, length)))]
    for start, end in pairs:
        first, last = folded.span(start, end)
        assert 0 <= first <= last <= len(text)
        # what was spanned holds what was found, and begins with it
        assert folded.text[start:end] in fold(text[first:last]).text or "ـ" in text
        if start < end:
            assert first < last


@given(ANY)
def test_neighbouring_spans_do_not_cross(text):
    folded = fold(text)
    starts = [folded.span(place, place + 1)[0] for place in range(len(folded.text))]
    assert starts == sorted(starts)


@given(st.data(), PLAIN)
def test_noise_folds_away(data, text):
    assert fold(data.draw(noisy(text))).text == text


@given(ANY)
def test_a_word_folds_as_a_text_does(text):
    assert fold_word(text) == fold(text).text
