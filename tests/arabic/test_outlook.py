"""What the scanner knows of a pattern before it tries it."""

from __future__ import annotations

import pytest

from timeline.arabic.rules.outlook import outlook
from timeline.arabic.rules.registry import RULES


@pytest.mark.parametrize(("pattern", "first", "second"), [
    (r"كل يوم", {"كل"}, {"يوم"}),
    (r"كل|يوم", {"كل", "يوم"}, set()),
    (r"(?:في )?كل (?:ال)?يوم", {"في", "كل"}, {"كل", "يوم", "اليوم"}),
    (r"يوما? قبل", {"يوم", "يوما"}, {"قبل"}),
    (r"(?:ال)?(?:عام|سنه) نفسه", {"عام", "سنه", "العام", "السنه"}, {"نفسه"}),
    (r"(?P<day>[12]\d|3[01])(?!\d)~[/-]~\d", {"#"}, {"/#", "-#"}),
    (r"\d{4}(?:~و~| او )\d{4}", {"#"}, {"و", "او", "#"}),
    (r"رقم \d[\d.]{0,9}~(?:%|دولارا?)", {"رقم"}, {"#"}),
    (r"\d{1,2}[\d.]{0,9}~(?:%|دولارا?)", {"#"}, {".#", "", "دولار", "دولارا"}),
    (r"(?<!\w)(?>ساعه)(?=~\d)~\(~\d", {"ساعه"}, {"(#", "#"}),
    (r"\d{1,2}(?=~(?:و|[،,])~\d)", {"#"}, {"و", "#", "،#", ",#"}),
    (r"(?:من ){1,3}هنا", {"من"}, {"من", "هنا"}),
    (r"اليوم(?= (?:الثاني|اخر) من)", {"اليوم"}, {"الثاني", "اخر"}),
    (r"\d{1,2}(?:st|nd)? (?:of )?May", {"#"}, {"st", "nd", "of", "May", "A"}),
])  # fmt: skip
def test_first_and_second_words(pattern: str, first: set[str], second: set[str]) -> None:
    found = outlook(pattern)
    assert found is not None
    assert (set(found.first), found.second) == (first, second)


def test_words_of_a_class_begin_a_pattern_and_follow_in_it() -> None:
    found = outlook(r"{weekday} {month}")
    assert found is not None
    assert "الاحد" in found.first
    assert {"مايو", "كانون", "ربيع"} <= found.second
    assert "مايو" not in found.first


@pytest.mark.parametrize(("pattern", "alone"), [
    (r"عام(?: {month})?", True), (r"عام~(?!5)", True), (r"عام {month}", False), (r"\d{4}(?:~%| {month})", False),
])  # fmt: skip
def test_a_pattern_that_may_end_with_its_first_word(pattern: str, alone: bool) -> None:
    found = outlook(pattern)
    assert found is not None
    assert found.alone is alone


@pytest.mark.parametrize("pattern", [r"درجه\w* عاليه", r".*يوم", r"(?P<a>[/-])يوم"])
def test_what_cannot_be_told_is_not_guessed(pattern: str) -> None:
    assert outlook(pattern) is None


def test_nearly_all_patterns_can_be_told() -> None:
    patterns = [pattern for rule in RULES.values() for pattern in rule.patterns]
    unknown = [pattern for pattern in patterns if outlook(pattern) is None]
    assert len(unknown) <= 0.02 * len(patterns), unknown
