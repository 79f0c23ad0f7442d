"""Lines broken to a width are read as if they were whole; other line breaks say where something ends."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.arabic.wrapping import unwrapped

TEXT = (
    "وقعت وزيرة الطاقة مع نظيرها التونسي يوم الثلاثاء 22 فبراير 2022 اتفاقا لبناء محطة شمسية في ولاية توزر، وقالت "
    "إن الأشغال ستبدأ في النصف الثاني من العام المقبل. وكانت الشركة قد نفذت محطة مماثلة في مدينة قفصة بين عامي 2015 "
    "و2018، ثم وسعتها في 5 صفر 1441 هـ الموافق 4 أكتوبر 2019. ويعود أول مشروع من هذا النوع في البلاد إلى تسعينيات "
    "القرن الماضي، حين أقيمت بحيرة شمسية صغيرة قرب بلدة تمغزة في 30 نونبر 1994 قبل أن تغلق بعد ذلك بعامين."
)


@given(st.integers(40, 110), st.sampled_from(["\n", "\r\n", " \n", "\n  "]))
def test_a_width_changes_nothing_that_is_read(width: int, newline: str) -> None:
    wrapped = newline.join(textwrap.wrap(TEXT, width))
    day = dt.date(2022, 2, 25)
    found = timeline.find(wrapped, reference=day)
    assert [mention.value for mention in found] == [mention.value for mention in timeline.find(TEXT, reference=day)]
    assert [wrapped[mention.start : mention.end] for mention in found] == [mention.text for mention in found]
    told = [[(event.when, event.what) for event in timeline.extract(text, reference=day)] for text in (TEXT, wrapped)]
    assert told[0] == told[1]


@given(st.text(alphabet="اب ت.\n\r-1", max_size=400))
def test_only_line_breaks_turn_and_into_spaces(text: str) -> None:
    same = unwrapped(text)
    assert len(same) == len(text)
    changed = {(before, after) for before, after in zip(text, same, strict=True) if before != after}
    assert changed <= {("\n", " "), ("\r", " ")}


LONG = "وقعت الجامعة اتفاقا جديدا مع المعهد الوطني للبحوث الزراعية"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([f"{LONG}.", f"{LONG} أمس.", f"{LONG} غدا.", f"{LONG} الأحد."]),  # a sentence a line
        "\n".join(["عنوان قصير", LONG, "كتبه فلان", f"{LONG} بالرباط يوم الجمعة"]),  # a page's head
        "\n".join(f"- {LONG} {year}" for year in (1990, 1991, 1992, 1993)),
        "\n".join(f"{year}: {LONG} في مدينة" for year in (1990, 1991, 1992, 1993)),
        "\n\n".join([LONG] * 5),
        "شباط\nآذار\nنيسان\nأيار\nحزيران",
    ],
    ids=["sentences", "head", "items", "years", "paragraphs", "words"],
)
def test_breaks_that_end_something_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_an_empty_line_ends_a_paragraph() -> None:
    lines = "\n".join(textwrap.wrap(TEXT, 60))
    assert unwrapped(f"{lines}\n\n{lines}").count("\n") == 2


def test_a_page_break_is_an_empty_line() -> None:
    text = f"{LONG}\n\f\n{LONG}\n"
    assert unwrapped(text) == text


def test_an_item_begins_its_own_line() -> None:
    lines = textwrap.wrap(TEXT, 60)
    text = "\n".join([*lines[:4], "- " + lines[4], *lines[5:]])
    assert unwrapped(text).count("\n") == 1
