"""Names of states and cities in a stretch of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.arabic.folding import fold_word
from timeline.events.lexicon.places import CITIES, STATES


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """First word -> (its words, what they name: the city and its state), longest name first."""
    table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}

    def add(name: str, named: tuple[str, ...]) -> None:
        words = tuple(fold_word(name).split())
        table.setdefault(words[0], []).append((words, named))

    for row in STATES.split("\n"):
        canonical, _, others = row.partition("=")
        for name in filter(None, (canonical, *others.split("|"))):
            add(name, (canonical,))
    for row in filter(None, CITIES.split("\n")):
        city, _, state = row.partition("=")
        add(city, (city, state) if state else (city,))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def _bare(word: str) -> tuple[str, ...]:
    """The word as it stands and without the proclitics that a name may carry."""
    out = [word]
    if word[:1] in ("و", "ف") and len(word) > 3:
        word = word[1:]
        out.append(word)
    if word[:1] in ("ب", "ل", "ك") and len(word) > 3:
        out.append("ا" + word if word.startswith("لل") else word[1:])
    return tuple(out)


def places(words: Sequence[str]) -> tuple[str, ...]:
    """Name the states and cities that folded words mention, in order, each once; a city brings its state.

    >>> places(("وصل", "الوفد", "الي", "دوشانبي"))
    ('دوشانبي', 'طاجيكستان')
    """
    table = _names()
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        step = 1
        for form in _bare(words[at]):
            for name, named in table.get(form, ()):
                if tuple(words[at + 1 : at + len(name)]) == name[1:]:
                    found.update(dict.fromkeys(named))
                    step = len(name)
                    break
            else:
                continue
            break
        at += step
    return tuple(found)
