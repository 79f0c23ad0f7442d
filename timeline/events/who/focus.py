"""Whom a text is about that opens otherwise than with his name: a story, a portrait, an obituary, a club's feast.

One who is named in its first sentences is, where the text goes on in sentences that leave their subject out: a text
says "عاد إلى صحار. أقام معرضه الأول" only of one whom every reader has in mind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.documents import paragraphs, sentences
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import QUOTES, Token
from timeline.events.sentences.words import Verb, folded, read
from timeline.events.status import lemmas
from timeline.events.what import rendering
from timeline.events.who import actors, namewords, prodrop, subjects, undergoers
from timeline.events.who.topic import FORE

_OPENING = 500  # code points in which he is named
_LEAD = 8  # words of a line that is no "لندن - «الأيام»"
_READ, _SENTENCES = 5_000, 40  # code points and sentences in which deeds of his are looked for
_SHOWN = 90  # code points of a sentence that show whether its verb has a subject
_LONGEST = 5  # words of a name
_ENOUGH, _TITLED = 4, 2  # what is told of him without his name, where the title names him not, and where it does
_CALLED = 6  # words that say who he is, with his name
_OPENING_NAMES = folded(grammar.words("أبو أم ابن"))
_BEHIND = folded(grammar.words("بن بنت باشا بك بيك أفندي آغا خان هانم خاتون"))
_THINGS = folded(grammar.THINGS) | undergoers.MADE
_MARKS = "\"'«»“”:،()."
_PARTED = re.compile(r"\s*(?:\.{2,}|…|[:؛|،]|\s[-–—])\s*")
_OF_PEOPLE = ("birth", "death", "marriage", "education", "appointment", "travel")
# What people do, and what things do alone.
_HUMAN = (*_OF_PEOPLE, "dismissal", "award", "visit", "sport", "arrest", "release", "meeting", "conquest")
_LIVING = frozenset(
    (
        ("عمل", 1), ("شغل", 8), ("عيش", 1), ("سكن", 1), ("قرر", 10), ("عرف", 5), ("بدا", 1), ("ضمم", 7), ("لحق", 8),
        ("شرك", 3), ("فوز", 1), ("حصل", 1), ("خسر", 1), ("طوف", 1), ("تقن", 4), ("شري", 8), ("بيع", 1), ("جمع", 1),
        ("عزف", 1), ("مثل", 2), ("لعب", 1), ("قضي", 1), ("مضي", 4), ("عود", 8), ("صوب", 4), ("نجو", 1), ("فرر", 1),
    )
)  # fmt: skip
_OF_THINGS = grammar.OBJECTLESS - {
    ("نقل", 8), ("عود", 1), ("وقف", 5), ("خرج", 5), ("نزح", 1), ("شهر", 8), ("نشا", 1), ("عرض", 5), ("سقط", 1),
    ("حول", 5), ("غرق", 1), ("لمع", 1), ("صعد", 1), ("هبط", 1),
}  # fmt: skip
_LIGHT = (("كون", 1), ("تمم", 1), ("جري", 1), ("مكن", 4), ("بدو", 1))


@attrs.frozen
class Focus:
    """A name, its gender ("" where it does not tell) and whether it is that of a person.

    `first` says that it is the subject of the first verb, `led` that a preposition or "and" stands before it.
    """

    name: str
    gender: str
    person: bool
    first: bool = attrs.field(default=False, repr=False, eq=False)
    led: bool = attrs.field(default=False, repr=False, eq=False)


@attrs.frozen
class _Deed:
    """A verb without its subject, how much it shows, and whether "and" ties it to the sentence before."""

    verb: Verb
    weight: int
    tied: bool


def focus(text: str, title: str | None = None) -> Focus | None:
    """Whom or what a text is about, by who is named in its opening and what is told without a subject later.

    >>> focus("لم يكن سعيد بن راشد قد بلغ العشرين حين وصل. عمل حمالا. عاد إلى صحار في 1980.")
    Focus(name='سعيد بن راشد', gender='m', person=True)
    >>> focus("وصل سعيد بن راشد إلى صحار أمس. وقال إنه سيعود غدا.") is None
    True
    >>> focus("على ربوة عند البحر ينتصب قصر الرمل منذ زمن بعيد. بناه التاجر حسن العامري. احترق في 1864.", "قصر الرمل")
    Focus(name='قصر الرمل', gender='m', person=False)
    """
    opening = _opening(text)
    if opening is None:
        return None
    deeds = list(_left_out(text, opening[0]))
    if not deeds:
        return None
    heading = _words(title or "")
    names = list(_named(text, *opening, heading))
    told = [name for name in names if _in_title(name.name, heading)]
    if not told and (thing := _titled(text[slice(*opening)], title or "")) is not None:
        told = [thing]
    if told:
        fitting = [name for name in (_agreeing(name, deeds, _TITLED) for name in told) if name is not None]
        return fitting[0] if len({name.name for name in fitting}) == 1 and not fitting[0].led else None
    found = names[0] if names and not names[0].led else None
    least = _ENOUGH - (found is not None and found.first)
    first = _agreeing(found, [deed for deed in deeds if not deed.tied], least) if found is not None else None
    rivals = [name for name in names[1:] if name.name != names[0].name and name.gender in ("", first and first.gender)]
    return first if not rivals or (first is not None and first.first) else None


def _agreeing(name: Focus, deeds: Sequence[_Deed], least: int) -> Focus | None:
    """The name with its gender, where so much is told without a subject that he or it may have done."""
    able = [deed for deed in deeds if not name.person or _human(deed.verb)]
    if not name.first and all(deed.tied for deed in able):
        return None  # وأشار، وتابع: of who spoke last
    weights = {g: sum(d.weight for d in able if d.verb.gender == g) for g in ("m", "f")}
    gender = name.gender or max(weights, key=lambda g: weights[g])
    return attrs.evolve(name, gender=gender) if weights[gender] >= least else None


def _human(verb: Verb) -> bool:
    """Is it what people do, rather than "it dried up"?"""
    lemma = verb.lemma
    return verb.kind in _HUMAN or lemma in _LIVING or lemma in undergoers.TAKING or lemma in undergoers.AUTHORING


def of_things(verb: Verb) -> bool:
    """Does a verb tell what no man does: "ارتفع إلى مئة دولار", "فاض"?"""
    return verb.kind == "disaster" or verb.lemma in _OF_THINGS


def _words(said: str) -> list[str]:
    return [fold_word(word.strip(_MARKS)) for word in said.split()]


def _in_title(name: str, heading: Sequence[str]) -> bool:
    """Does a title say the last word of a name?"""
    return fold_word(name.rsplit(maxsplit=1)[-1]) in heading


def _titled(opening: str, title: str) -> Focus | None:
    """What a title begins with and the opening says again: "نادي صحار يحتفل", "قصر الرمل", "سعد السعيد.. حارس"."""
    segment = _PARTED.split(title.split("(", maxsplit=1)[0])[0]
    row = [t for t in analyse(segment, 0, len(segment), ()).tokens if t.text not in QUOTES]
    said = [word for word in _words(opening) if word]
    end = 0
    while end < min(len(row), _LONGEST) and row[end].type == "word" and not row[end].reading.function:
        names = [token.reading.folded for token in row[: end + 1]]
        if not any(said[i : i + len(names)] == names for i in range(len(said))):
            break
        end += 1
    if end < 2 or row[0].reading.preposition or any(token.reading.conjunction for token in row[: end + 1]):
        return None
    first = row[0]
    if not (actors.definite(first) or any(map(actors.specific, row[1:end]))):
        return None
    if (first.reading.verb is not None and first.reading.verb.sure) or first.reading.noun is not None:
        return None
    name = segment[first.start : row[end - 1].end]
    name += segment[row[end - 1].end : row[end - 1].end + 1].strip(" ")
    unknown = namewords.may_be_name(first) and not (actors.definite(first) or actors.bare(first) in _THINGS)
    person = actors.person(first) is True or (unknown and end == len(row))
    return Focus(name, actors.gender(first), person, said[:end] == [t.reading.folded for t in row[:end]])


def _opening(text: str) -> tuple[int, int] | None:
    """The first paragraph that is no line of where and by whom it was written."""
    for start, end in paragraphs(text):
        if len(text[start:end].split()) >= _LEAD:
            return start, min(end, start + _OPENING)
    return None


def _left_out(text: str, start: int) -> Iterator[_Deed]:
    """What some man or woman did who is not named, where a sentence behind the first opens with it."""
    for number, (low, high) in enumerate(paragraphs(text)):
        if high <= start or low > start + _READ:
            continue
        for place, (first, end) in enumerate(sentences(text, low, high)):
            deed = _deed(text, first, end) if first != start else None
            if deed is not None:
                yield attrs.evolve(deed, weight=deed.weight + 1) if not place and number and not deed.tied else deed


def _deed(text: str, start: int, end: int) -> _Deed | None:
    """The verb, without its subject and of no saying, that a sentence opens with."""
    if not _tells(read(text[start:end].split(maxsplit=1)[0]).verb):
        return None
    sentence = analyse(text, start, min(end, start + _SHOWN), ())
    reading = sentence.tokens[0].reading
    found = reading.verb
    if found is None or not _tells(found):
        return None
    if 0 not in sentence.verbs or reading.suffix or not _lacks_subject(sentence):
        return None
    tied = bool(reading.conjunction)
    return _Deed(found, 2 - tied + (found.kind in _OF_PEOPLE), tied)


def _tells(verb: Verb | None) -> bool:
    """May a verb say what some man or woman did, and no more than said?"""
    if verb is None or verb.role != "perfect" or verb.gender not in ("m", "f") or verb.passive or verb.person == 1:
        return False
    return verb.kind != "statement" and verb.lemma not in lemmas("REPORT") and verb.lemma not in _LIGHT


def _lacks_subject(sentence: Sentence) -> bool:
    """Does the verb that a sentence opens with leave its subject out: "عاد إلى صحار", "أنشأ مدرسة", "نال الجائزة"?"""
    behind = sentence.tokens[1] if len(sentence.tokens) > 1 else None
    if behind is None or behind.reading.function == "demonstrative":
        return False  # جاء ذلك
    found, own = sentence.tokens[0].reading.verb, subjects.after_verb(sentence, 0)
    if own is not None:
        return prodrop.takes(sentence, 0)
    thing = found is not None and found.gender == "m" and behind.text.endswith("ة") and not behind.reading.definite
    return subjects.subjectless(sentence, 0) or thing


def _goes_on(pair: Sequence[Token], heading: Sequence[str]) -> bool:
    """Do two words stand side by side in the title as well?"""
    words = [token.reading.folded for token in pair]
    return any(list(heading[i : i + 2]) == words for i in range(len(heading) - 1))


def _named(text: str, start: int, end: int, heading: Sequence[str]) -> Iterator[Focus]:
    """The people named in the opening, the first of whom does or suffers what its first sentence tells."""
    for first, last in sentences(text, start, end):
        sentence = analyse(text, first, last, ())
        tokens, verb = sentence.tokens, min(sentence.verbs, default=-1)
        told = verb >= 0 and first == start and not _speaks(tokens[verb])
        own = subjects.after_verb(sentence, verb) if told else None
        at = 0
        while at < len(tokens):
            stop = _name_end(sentence, at)
            if stop <= at + 1:
                at += 1
                continue
            while stop < min(len(tokens), at + _LONGEST) and _goes_on(tokens[stop - 1 : stop + 1], heading):
                stop += 1  # فرنسيس فورد | كوبولا
            before, reading = tokens[at - 1] if at else None, tokens[at].reading
            led = before is not None and (actors.hangs(before) or before.reading.folded == "يد")  # على يد سالم
            led = led or bool(reading.conjunction or reading.preposition)
            name = rendering.render(text, tokens, list(range(at, stop)), {}, strip=False)
            does = own is not None and own.start <= at < max(own.end, own.start + _CALLED)
            titled = fold_word(tokens[stop - 1].text) in heading
            yield Focus(name, _gender(sentence, at), True, does and not led, led or not (told or titled))
            at = stop


def _speaks(verb: Token) -> bool:
    """Does a sentence begin with what somebody said: "قال المحلل سالم العامري إن ..."?"""
    found = verb.reading.verb
    return found is not None and (found.kind == "statement" or found.lemma in lemmas("REPORT"))


def _name_end(sentence: Sentence, at: int) -> int:
    """Where the name of a person ends that begins at a token, the token itself where none does."""
    tokens = sentence.tokens
    token = tokens[at]
    if token.type != "word" or at in sentence.verbs or token.reading.folded in FORE - _OPENING_NAMES:
        return at
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or behind.type != "word" or at + 1 in sentence.verbs:
        return at
    if actors.definite(token) and behind.reading.folded not in ("بن", "بنت"):
        return at  # العربي | بن ميمون
    fathers = token.reading.folded in _OPENING_NAMES or behind.reading.folded in _BEHIND
    nisba = namewords.may_be_name(token) and actors.definite(behind) and behind.text.endswith("ي")
    nisba = nisba and namewords.may_be_name(behind) and token.reading.noun is None
    called = at > 0 and all(map(actors.definite, (tokens[at - 1], behind)))  # الخبير | يوسف الراوي
    if not (actors.given(token) or fathers or nisba):
        return at
    end = namewords.name_end(sentence, at)
    end = max(end, at + 2 if fathers or nisba or called else at)
    end = namewords.name_end(sentence, at + 1) if actors.definite(token) else end
    end = next((i for i in range(at + 1, end) if tokens[i].reading.conjunction), end)  # سالم العامري | وناصر
    return end if end <= at + _LONGEST else at


def _gender(sentence: Sentence, at: int) -> str:
    """A person's gender, by his calling, else by his name, else by the verb before it."""
    tokens = sentence.tokens
    before = tokens[at - 1] if at else None
    if before is not None and actors.definite(before) and at - 1 not in sentence.verbs:
        return actors.gender(before)
    verb = before.reading.verb if before is not None and at - 1 in sentence.verbs else None
    if verb is not None and verb.gender in ("m", "f"):
        return verb.gender
    return actors.gender(tokens[at])
