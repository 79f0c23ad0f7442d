"""A verb made to agree with another subject than its own: "توفي والده" and "توفيت والدته", "بدأت" and "بدأ"."""

from __future__ import annotations

from timeline.events.sentences.words import Verb

_WEAK = ("و", "ي")


def agreeing(word: str, verb: Verb, gender: str) -> str | None:
    """Write the verb of one man or thing for one of the other gender; None where its letters do not tell how.

    >>> from timeline.events.sentences.words import read
    >>> [agreeing(word, read(word).verb, gender) for word, gender in (("توفي", "f"), ("انضمت", "m"), ("سيصل", "f"))]
    ['توفيت', 'انضم', 'ستصل']
    """
    if verb.gender == gender:
        return word
    if verb.role == "imperfect":
        at = 1 if word.startswith("س") else 0
        old, new = ("ي", "ت") if gender == "f" else ("ت", "ي")
        return f"{word[:at]}{new}{word[at + 1 :]}" if word[at : at + 1] == old else None
    if gender == "f":
        return f"{word[:-1]}ت" if word[-1] in "ىا" else f"{word}ت"
    weak = verb.lemma is None or verb.lemma[0][-1] in _WEAK
    return word[:-1] if word.endswith("ت") and not weak else None
