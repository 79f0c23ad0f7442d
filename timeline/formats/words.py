"""The words that drawn timelines show their readers, in the languages of `page/words.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.events.model import Event


def part(name: str) -> str:
    """One of the files beside this one in `page/`.

    >>> part("template.html")[:15]
    '<!doctype html>'
    """
    return (files("timeline.formats") / "page" / name).read_text("utf-8")


@cache
def words(language: str) -> Mapping[str, Any]:
    """All the words of a language.

    >>> words("ar")["timeline"]
    'خط زمني'
    """
    every: Mapping[str, Any] = json.loads(part("words.json"))[language]
    return every


def kind_name(kind: str, language: str) -> str:
    """A kind of event as readers call it; one that nobody has named is its own name.

    >>> kind_name("founding", "ar"), kind_name("founding", "en"), kind_name("x", "ar")
    ('تأسيس', 'founding', 'x')
    """
    return str(words(language)["kinds"].get(kind, kind))


def why_undated(event: Event, language: str) -> str:
    """Why an event has no date, for readers; a reason that nobody has put into the language stays as it is."""
    known: Mapping[str, str] = words(language)["reasons"]
    reason = next((told.reason for told in event.told if told.reason), "")
    return known.get(reason, reason or known[""])
