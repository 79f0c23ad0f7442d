"""Texts with their dates marked in braces, so that the tests of this floor need no reader of dates."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from timeline.arabic.expressions import Date
from timeline.arabic.reader import Mention
from timeline.temporal.notation import from_edtf

Marked = tuple[str, list[Mention]]


def read_marked(marked: str, kind: str = "DATE") -> Marked:
    """Turn "في {عام 1990|1990}" into its text and its mentions; a date without a value is undetermined."""
    text, mentions, at = "", [], 0
    for found in re.finditer(r"\{([^|}]*)(?:\|([^}]*))?\}", marked):
        text += marked[at : found.start()]
        at = found.end()
        words, value = found[1], found[2]
        when = from_edtf(value) if value else None
        mentions.append(
            Mention(
                len(text), len(text) + len(words), words, kind, value or "XXXX-XX-XX", None, None, None, when,
                Date(), "marked", "stated", None if when else "no reference",
            )
        )  # fmt: skip
        text += words
    return text + marked[at:], mentions


@pytest.fixture
def marked() -> Callable[..., Marked]:
    return read_marked
