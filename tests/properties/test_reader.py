"""Laws of reading: no text breaks it, spans are true, spelling changes nothing, and the fast scanner misses nothing."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

import timeline
from timeline.arabic import openers, scanner
from timeline.arabic.folding import fold
from timeline.arabic.rules.registry import RULES, Match
from timeline.errors import ParseError
from timeline.temporal.values import Duration, Interval, PartialDate, Recurrence
from timeline.testing import arabic_dates, noisy

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])

WORDS = sorted(word for word in openers.openers() if not word.isascii())
FILLERS = (
    "وصل",
    "الوزير",
    "في",
    "من",
    "إلى",
    "و",
    "بعد",
    "قبل",
    "الماضي",
    "المقبل",
    "هـ",
    "م",
    "كل",
    "ق.م",
    "الموافق",
    "المدير",
)
SIGNS = (" ", " ", " ", "، ", "/", "-", " - ", "(", ")", ".", ":", "\n", "", " و", "ـ", "\u200f")
NUMBERS = st.integers(0, 40).map(str) | st.integers(1300, 2100).map(str) | st.from_regex(r"\A\d{1,6}[:/.\-]\d{1,4}\Z")
TOKENS = st.sampled_from(WORDS) | st.sampled_from(FILLERS) | NUMBERS | st.sampled_from(("٣", "۱۴۳۲", "١٩٩٠"))
LANGUAGE = st.lists(st.tuples(TOKENS, st.sampled_from(SIGNS)), max_size=12).map(
    lambda pairs: "".join(word + sign for word, sign in pairs)
)
ANY = st.text(st.characters())  # with lone surrogates and controls
NESTED = st.integers(0, 60).map(lambda depth: "(" * depth + "3 مايو 2011" + ")" * depth)
HOSTILE = st.builds(
    str.__mul__,
    st.sampled_from(("عام ", "و", "(1", "1", "3/", "من ", "الأحد ", "\u202e", "ـ", "قبل ")),
    st.integers(0, 300),
)
TEXTS = LANGUAGE | ANY | NESTED | HOSTILE | noisy(LANGUAGE)
REFERENCES = st.none() | st.datetimes() | st.dates()

HARD = (
    "",
    " ",
    "\ud800",
    "٣\udfff مايو",
    "9" * 5000,
    "3/" * 500,
    "1" * 400 + " مايو 2011",
    "عام " + "9" * 400,
    "(((((((" * 50,
    "\u202e\u202d\u2066 3 مايو \u2069",
    "سنة ألف ألف ألف ألف",
    "مليون مليون مليون سنة",
    "0 مايو 0",
    "31/2/2011",
    "الساعة 99:99",
    "كل 0 يوم",
    "قبل 999999 سنة",
    "بعد 999999 مليون سنة",
    "القرن 99 قبل الميلاد",
    "30 صفر 1440 هـ",
    "29 فبراير 1900",
    "5 أكتوبر 1582",
    "31 أبريل 2011 الساعة 25:61",
    "\x00" * 20 + "أمس",
    # lists that can be split in many ways
    "الحادي والعشرين والثاني والعشرين و" * 40,
    "الأول والثاني و" * 60,
    "3 و4 و5 و" * 100,
    "1," * 800,
    "الأحد والاثنين و" * 60,
    "خمسة وعشرين وستة وثلاثين و" * 60,
)


def check(text, found):
    """What holds of any mentions of any text."""
    for mention in found:
        assert text[mention.start : mention.end] == mention.text
        assert mention.text.strip()
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")
        assert mention.value
        assert mention.when is not None or mention.reason
        assert mention.certainty in ("stated", "resolved", "assumed")
        assert isinstance(mention.when, (PartialDate, Interval, Duration, Recurrence, type(None)))
    for left, right in pairwise(found):
        assert left.end <= right.start


@pytest.mark.parametrize("text", HARD, ids=lambda text: ascii(text[:12]))
@pytest.mark.parametrize("reference", [None, dt.date(2022, 2, 25), dt.datetime(1, 1, 1, 1), dt.date(9999, 12, 31)])
def test_hard_texts_are_read(text, reference):
    check(text, timeline.find(text, reference=reference))


@patient
@given(TEXTS, REFERENCES)
def test_any_text_is_read(text, reference):
    found = timeline.find(text, reference=reference)
    check(text, found)
    assert found == timeline.find(text, reference=reference)


@patient
@given(TEXTS | arabic_dates().map(lambda pair: pair[0]), REFERENCES)
def test_parse_reads_or_says_why_not(text, reference):
    try:
        mention = timeline.parse(text, reference=reference)
    except ParseError as raised:
        error = raised
    else:
        check(text, [mention])
        return
    assert error.text == text
    assert 0 <= error.position <= len(text)
    assert error.reason


@patient
@given(st.data(), LANGUAGE | arabic_dates().map(lambda pair: pair[0]), REFERENCES)
def test_spelling_changes_nothing(data, text, reference):
    assume("ـ" not in text and "\u200f" not in text)
    disguised = data.draw(noisy(text))
    plain, noise = (timeline.find(each, reference=reference) for each in (text, disguised))
    assert [(m.value, m.when, m.type, m.mod) for m in plain] == [(m.value, m.when, m.type, m.mod) for m in noise]
    assert [fold(m.text).text for m in plain] == [fold(m.text).text for m in noise]
    check(disguised, noise)


@patient
@given(
    st.lists(arabic_dates(calendar="gregorian"), min_size=1, max_size=4),
    st.sampled_from((". قال الوزير: ", "\n\nهذا خبر. ")),
)
def test_each_is_found_in_the_whole(pairs, filler):
    text = filler.join(["", *(said for said, _ in pairs), ""])
    found = timeline.find(text)
    assert [mention.when for mention in found] == [value for _, value in pairs]


def slow_matches(text):
    """The scanner without its haste: at every word, behind each of its proclitics, every pattern of every rule."""
    found, done = [], 0
    table = openers.openers()
    for word in scanner._WORD.finditer(text):
        start = word.start() + skip(word[0], table)
        if start < done:
            continue
        best = None
        for rule in RULES.values():
            for pattern, parts in rule.compiled:
                match = pattern.match(text, start)
                if match is None or match.end() < done or (match.end() == done and not rule.swallows):
                    continue
                meaning = rule.function(Match(match, parts))
                if meaning is not None:
                    best, done = scanner.Candidate(start, match.end(), meaning, rule.name), match.end()
        if best is not None:
            found.append(best)
    return found


def skip(word, table):
    """Where a word that takes a proclitic begins behind it."""
    return table[word][0] if word in table else 0


@settings(patient, max_examples=60)
@given(LANGUAGE | arabic_dates().map(lambda pair: pair[0]))
@example("من 3 إلى 7 مايو 2011 الساعة الثامنة والنصف مساء")
@example("النصف الأول من عام 2011")
@example("في 5 صفر 1432 هـ الموافق 9 يناير 2011")
@example("وللأسبوع الماضي 7أكتوبر 1975م")
@example("وصلAOÛT 1300 ")
@example("AOÛTالمساء ")
def test_the_fast_scanner_agrees_with_the_slow_one(text):
    folded = fold(text).text
    fast, slow = scanner._matches(folded), slow_matches(folded)
    assert [(c.start, c.end, c.expression) for c in fast] == [(c.start, c.end, c.expression) for c in slow]


@patient
@given(arabic_dates())
def test_finer_bounds_lie_inside_coarser(pair):
    _, value = pair
    assume(value.mod is None and value.month is not None and value.day is not None)
    day = timeline.parse(timeline.write(PartialDate(value.year, value.month, value.day, calendar=value.calendar))).when
    month = timeline.parse(timeline.write(PartialDate(value.year, value.month, calendar=value.calendar))).when
    year = timeline.parse(timeline.write(PartialDate(value.year, calendar=value.calendar))).when
    assert year.first_day <= month.first_day <= day.first_day <= day.last_day <= month.last_day <= year.last_day


@patient
@given(LANGUAGE)
@example("بصاعدا 1300 ")
def test_a_reference_adds_and_takes_nothing_away(text):
    """The spans are the text's; a reference only gives them dates."""
    without = timeline.find(text)
    dated = timeline.find(text, reference=dt.datetime(2022, 2, 25, 12))
    assert [(m.start, m.end, m.expression) for m in without] == [(m.start, m.end, m.expression) for m in dated]
