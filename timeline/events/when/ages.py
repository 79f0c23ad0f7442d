"""Times that an age gives: "هاجر | في سن العشرين", of one whose year of birth the text told."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from timeline.arabic.expressions import Date
from timeline.arabic.folding import fold, fold_word
from timeline.arabic.reader import Mention
from timeline.arabic.vocabulary import read_number, read_ordinal
from timeline.events.heads.place import lemma_of
from timeline.events.model import Told
from timeline.events.sentences.clauses import Sentence
from timeline.events.who.actors import agent
from timeline.events.who.nounphrases import KIN
from timeline.events.who.subjects import after_verb, subjectless
from timeline.temporal.values import PartialDate

_COUNT = r"\d+|(?:ال)?\w+(?: عشره?| و(?:ال)?\w+)?"
_HIS = r"(?:(?P<his>ه[وي] |(?:عندما|حين|حينما|لما) كانت? ))?"
_YEARS = r"(?:عاما|سنه|سنوات|سنين|اعوام)"
# As folded: "وهو في العشرين من عمره", "في سن العشرين", "وعمرها 12 عاما"
_AGE = re.compile(
    rf"(?<!\w)[وف]?(?:{_HIS}في (?P<of>{_COUNT}) من (?:عمر(?:ه|ها)|العمر)"
    rf"|{_HIS.replace('his', 'hers')}(?:(?:في|عند) |ب)(?:سن|عمر) (?P<at>{_COUNT})(?: {_YEARS})?(?: من عمر(?:ه|ها))?"
    rf"|(?P<aged>(?<=و)|(?:عندما|حين|حينما|لما) كان )عمر(?:ه|ها) (?:انذاك |حينها |حينذاك |وقتها )?"
    rf"(?:(?P<two>سنتان|عامان)|(?P<years>{_COUNT}) {_YEARS}))(?!\w)"
)
_AGES = range(2, 101)
_A_CHILD = 25  # years up to which the age beside a deed of his father is his own
_NAMELESS = frozenset(("ميلاد", "ولد", "ولدت", "وُلد", "وُلدت", "في", "بن", "بنت", "عام", "سنة"))


@attrs.frozen
class Born:
    """Whose birth was told, by the words of it, and in which year."""

    names: frozenset[str]
    year: int


@attrs.frozen
class Aged:
    """Where a sentence says how old somebody was, and the year that gives."""

    mention: Mention
    age: int
    pronoun: bool  # whether he is meant by a pronoun, whoever acts: "مات أبوه | وعمره سنتان"


def born(told: Sequence[Told], title: str | None) -> Born | None:
    """The one whose birth a text tells first, if his year is known and he is the one it is about or the only one."""
    births = [one for one in told if one.kind == "birth" and one.status == "happened"]
    if not births or not isinstance(births[0].when, PartialDate) or births[0].when.calendar != "gregorian":
        return None
    first = births[0]
    names = frozenset(map(fold_word, re.findall(r"\w+", first.what))) - frozenset(map(fold_word, _NAMELESS))
    about = title is not None and bool(names & set(map(fold_word, re.findall(r"\w+", title))))
    year = births[0].when.year
    alone = told[0] is first and len(births) == 1
    return Born(names, year) if names and year > 1 and (about or alone) else None


def aged(sentence_text: str, offset: int, who: Born) -> list[Aged]:
    """The ages that a sentence says, as dates of a year."""
    folded = fold(sentence_text)
    out = []
    for found in _AGE.finditer(folded.text):
        count = found["of"] or found["at"] or found["years"]
        age = 2 if found["two"] else _count(count)
        if age is None or age not in _AGES:
            continue
        start, end = folded.span(found.start(), found.end())
        when = PartialDate(who.year + age, approximate=True)
        mention = Mention(
            offset + start, offset + end, sentence_text[start:end], "DATE", when.timex3, None, None, None, when, Date(),
            "age", "resolved", None,
        )  # fmt: skip
        out.append(Aged(mention, age, any(found[name] is not None for name in ("his", "hers", "aged"))))
    return out


def says_age(text: str) -> bool:
    """Does a text say somebody's age, in words of which a year may be made?"""
    return ("عمر" in text or "سن " in text) and _AGE.search(fold(text).text) is not None


def _count(said: str) -> int | None:
    return int(said) if said.isdigit() else read_ordinal(said) or read_number(said)


def is_his(sentence: Sentence, told: Told, age: Aged, who: Born) -> bool:
    """Is it the age of the one who was born: he does the deed himself, or a pronoun means him beside his father's?"""
    tokens, deed = sentence.tokens, told.what.split()[0]
    verb = next((i for i in sorted(sentence.verbs) if tokens[i].text.endswith(deed)), None)
    if verb is None or lemma_of(sentence, verb) == ("كون", 1):
        return False
    if any(token.reading.suffix and token.reading.base in KIN for token in tokens[verb + 1 : verb + 4]):
        return age.pronoun and age.age <= _A_CHILD
    bracket = re.match(r"\S+ \((.*?)\)", told.what)
    if bracket is not None:
        return bool(who.names & set(map(fold_word, bracket[1].split())))
    own = after_verb(sentence, verb)
    if own is None:
        return subjectless(sentence, verb)
    if who.names & {fold_word(token.text) for token in tokens[own.start : own.end]}:
        return True
    return age.pronoun and agent(tokens[own.start]) is None  # بدأت | الغناء | وهي في العاشرة
