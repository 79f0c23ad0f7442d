"""What the registry of rules refuses, at import; and what no pattern may do."""

from __future__ import annotations

import re

import pytest

from timeline.arabic import openers
from timeline.arabic.rules import registry
from timeline.arabic.rules.registry import JOINS, RULES, expand, join, rule
from timeline.errors import TimelineError


def ignore(_match):
    return None


def test_a_name_is_taken_once():
    with pytest.raises(TimelineError, match="'month' exists already"):
        rule("month", "{month}", starts=("month",))
    with pytest.raises(TimelineError, match="'range' exists already"):
        join("range", level=9, left=(), gap=" ", right=())
    with pytest.raises(TimelineError, match="'month' exists already"):
        join("month", level=9, left=(), gap=" ", right=())


@pytest.mark.parametrize(
    ("patterns", "starts", "reason"),
    [
        (("{munth}",), ("month",), "no word class or fragment 'munth'"),
        (("{munth:}",), ("month",), "no word class or fragment 'munth'"),
        (("{month}",), ("munth",), "no word class 'munth' to start with"),
        (("{month}",), (), "no pattern or no start words"),
        ((), ("month",), "no pattern or no start words"),
    ],
)
def test_what_does_not_exist_is_refused(patterns, starts, reason):
    with pytest.raises(TimelineError, match=reason):
        rule("a-new-one", *patterns, starts=starts)(ignore)
    assert "a-new-one" not in RULES


def test_an_unknown_class_is_refused_in_a_pattern():
    with pytest.raises(TimelineError, match="no word class or fragment 'munth'"):
        expand("{munth}")


@pytest.mark.parametrize("name", sorted(RULES))
def test_no_pattern_matches_nothing(name):
    for pattern, _ in RULES[name].compiled:
        assert not pattern.match(""), pattern.pattern[:80]
        assert not pattern.match(" "), pattern.pattern[:80]


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_says_what_it_reads(name):
    assert (RULES[name].function.__doc__ or "").strip(), name


@pytest.mark.parametrize("each", JOINS, ids=lambda each: each.name)
def test_every_join_compiles_and_says_what_it_means(each):
    assert isinstance(each.gap, re.Pattern)
    assert each.before is None or isinstance(each.before, re.Pattern)
    assert (each.function.__doc__ or "").strip()


def test_start_words_lead_to_rules():
    table = openers.openers()
    for shape in registry.DIGITS:
        assert table[shape][0] == 0
    reached = {each.name for _, opener in table.values() for each in opener.rules}
    assert reached == set(RULES)
