"""A relative clause whose verb has its noun as a pronoun and leaves out who did it: "الرقم الذي | سجله | في 2014"."""

from __future__ import annotations

import attrs

from timeline.events.complements import NUMERALS
from timeline.events.heads.antecedents import antecedent
from timeline.events.heads.described import ends_feminine, tied_behind
from timeline.events.heads.nominal import rest_of_clause
from timeline.events.heads.place import Head, Place, lemma_of
from timeline.events.lexicon import grammar
from timeline.events.senses import verb_kind
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import ACCUSATIVE, PRONOUN_GENDER, folded, gender_behind
from timeline.events.who.actors import (
    accusative,
    agent,
    bare,
    broken,
    definite,
    end_of,
    gender,
    given,
    glued,
    land,
    many,
    person,
)
from timeline.events.who.leftout import named_within
from timeline.events.who.nounphrases import COMPARISONS, Subject
from timeline.events.who.subjects import after_verb, late

_PRONOUNS = {"الذي": "m", "التي": "f"}
_LEVELS = folded(grammar.words("مستوى مستويات حاجز عتبة سعر"))
_OWNER = 6  # words from the noun to whose it is
# Words that name nothing by themselves: "أكثر المناطق التي استهدفها".
FOREMOST = folded(grammar.COMPARISONS | grammar.words("أهم أبرز أشهر أكبر أقدم أجمل أعظم أول أوائل"))
_PREDICATING = (("وعد", 1), ("عدد", 1), ("عدد", 4), ("عبر", 8), ("كون", 1))  # تعد is read as "she promises" too
_COMPARED = 7  # words from "the lowest" to the relative pronoun


def resumptive(
    place: Place, end: int, relative: int, verb: int, words: tuple[int, ...], event: Subject | None = None
) -> Head | None:
    """The deed with the noun it was done to; the clauses before tell whose it was, or the noun: "قرار الاتحاد الذي".

    None where no pronoun can mean the noun, or the doer stands in the clause. `event` is the noun where it is known.
    """
    s, tokens = place.sentence, place.sentence.tokens
    found = tokens[verb].reading.verb
    at = _pronoun(place, verb)
    if found is None or found.passive or found.person == 1 or at is None or _done_by_another(place, verb, at):
        return None
    meant = PRONOUN_GENDER.get(tokens[at].reading.suffix, "") if at == verb else gender_behind(tokens[at].reading.base)
    shown = _PRONOUNS.get(tokens[relative].reading.base) if relative < verb else meant
    if meant not in ("m", "f") or shown != meant:
        return None
    thing = event or reached(place, end) or antecedent(s, end, relative) or _level(place, end)
    if thing is None:
        return None
    thing = _done_to(place, thing, meant)
    kind = verb_kind(s, verb)
    if named_within(tokens, thing, found.gender) or (kind == "culture" and _named_after(tokens, thing)):
        rest = tuple(i for i in words if i > verb)
        return Head(verb, (*range(thing.start, thing.end), *range(min(relative, verb), verb + 1), *rest), kind, "noun")
    owner = _owner_before(place, thing, found.gender)
    return Head(verb, words, kind, "verb", subject=owner, thing=(at, thing))


def _done_by_another(place: Place, verb: int, at: int) -> bool:
    """Does the doer stand in the clause, or a word right behind the pronoun that may be one: "دفعها | تقدم المغول"?"""
    own, near = doer_behind(place, verb), place.sentence.tokens[at + 1]
    reading = near.reading
    tied = reading.function or reading.conjunction or reading.preposition or glued(reading.folded) or accusative(near)
    return own is not None or (near.type == "word" and not tied) or late(place.sentence, verb)


def doer_behind(place: Place, verb: int) -> Subject | None:
    """Who did it, by the words behind the verb; behind the date only one who acts, "التي تزوجها عام 1990 | قررا"."""
    own = after_verb(place.sentence, verb)
    far = own is not None and own.start > place.last and bool(place.sentence.tokens[verb].reading.suffix)
    return None if own is not None and far and agent(place.sentence.tokens[own.start]) is not True else own


def _pronoun(place: Place, verb: int) -> int | None:
    """The verb with a pronoun for object, or the preposition with one right behind it: "تقدم | به |"."""
    tokens = place.sentence.tokens
    if tokens[verb].reading.suffix:
        return verb
    near = tokens[verb + 1].reading if verb + 1 < place.date else None
    return verb + 1 if near is not None and near.function == "preposition" and gender_behind(near.base) else None


def reached(place: Place, end: int) -> Subject | None:
    """The amount or the record that a relative pronoun means, where nothing else can: "أدنى مستوى له | الذي بلغه"."""
    return _amount(place.sentence.tokens, end) or _foremost(place, end)


def _amount(tokens: tuple[Token, ...], end: int) -> Subject | None:
    """An amount that a relative pronoun means, with the level it is of: "عند | مستوى 1077 دولارا | الذي بلغه"."""
    start = end
    while start and end - start < 3 and tokens[start - 1].type == "word" and not tokens[start - 1].reading.function:
        start -= 1
        if tokens[start].reading.folded in NUMERALS:
            break
    number = start if start < end and tokens[start].reading.folded in NUMERALS else start - 1
    if number < 0 or (tokens[number].type != "number" and tokens[number].reading.folded not in NUMERALS):
        return None
    if any(definite(tokens[i]) for i in range(number, end)):
        return None
    level = number > 0 and tokens[number - 1].reading.folded in _LEVELS
    return Subject(number - level, end, "m")


def _foremost(place: Place, end: int) -> Subject | None:
    """What was the lowest or the greatest, with its words: "من | أدنى مستوى له في عام | الذي سجله"."""
    tokens = place.sentence.tokens
    for i in range(end - 2, max(-1, end - _COMPARED), -1):
        if tokens[i].type not in ("word", "number") or i in place.sentence.verbs:
            return None
        if tokens[i].reading.folded in COMPARISONS and tokens[i + 1].type == "word":
            return Subject(i - (i > 0 and tokens[i - 1].reading.folded in COMPARISONS), end, "m")
    return None


def _level(place: Place, end: int) -> Subject | None:
    """A noun that names nothing alone, with the word that says which: "عن | المستوى المتدني | الذي لامسه"."""
    tokens, start = place.sentence.tokens, end - 2
    if start < 0 or any(tokens[i].type != "word" or tokens[i].reading.function for i in (start, start + 1)):
        return None
    both = definite(tokens[start]) == definite(tokens[start + 1])
    return Subject(start, end, "m") if both and bare(tokens[start]) in _LEVELS else None


def _done_to(place: Place, thing: Subject, meant: str) -> Subject:
    """The thing of a deed named before it: "تحسين | الرقم القياسي | الذي سجله", "متجاوزا | الأرباح | التي"."""
    tokens, inner = place.sentence.tokens, thing.start + 1
    first = tokens[thing.start]
    deed = first.reading
    plain = not (deed.definite or deed.suffix) and inner < thing.end
    masdar = deed.noun is not None and not first.text.endswith("ة")
    several = meant == "m" and broken(bare(first)) and gender(first) == ""
    how = deed.folded[:1] == "م" and first.text.endswith(ACCUSATIVE)
    if not (plain and (masdar or several or how)) or tokens[inner].reading.function:
        return thing
    if not (definite(tokens[inner]) or tokens[inner].reading.suffix):
        return thing
    if given(tokens[inner]) or agent(tokens[inner]) is True:
        return thing  # قرار | الاتحاد | الذي أصدره
    many_things = broken(bare(tokens[inner])) or ends_feminine(tokens[inner].reading)
    shown = gender(tokens[inner]) or ("f" if many_things else "m")
    return attrs.evolve(thing, start=inner, clitic=0) if shown == meant else thing


def _named_after(tokens: tuple[Token, ...], thing: Subject) -> bool:
    """Is it by an unknown name alone that a work is known, that of who made it: "لوحة | بيكاسو | التي رسمها"?"""
    row = tokens[thing.start : thing.end]
    plain = all(t.type == "word" and not (definite(t) or t.reading.suffix or t.reading.function) for t in row)
    return 1 < len(row) <= 3 and plain and row[1].reading.noun is None and not land(row[1])


def _owner_before(place: Place, thing: Subject, doer: str) -> Subject | None:
    """Who is named nearest before what the pronoun calls his: "بنية | اللاعب | مغادرة فريقه الذي ارتبط معه"."""
    s, tokens = place.sentence, place.sentence.tokens
    if PRONOUN_GENDER.get(tokens[thing.start].reading.suffix) != doer:
        return None
    for i in range(thing.start - 1, max(-1, thing.start - _OWNER), -1):
        if tokens[i].type != "word" or i in s.verbs:
            return None
        if (
            person(tokens[i]) is True
            and definite(tokens[i])
            and gender(tokens[i]) in ("", doer)
            and not many(tokens[i])
        ):
            return Subject(i, end_of(s, i, thing.start), doer)
    return None


def by_its_owner(place: Place, verb: int, low: int, left: int) -> Head | None:
    """An indefinite thing, whose it is, and what he did with it: "تغريدة | للكاتب سالم العامري | أطلقها أمس"."""
    s, tokens = place.sentence, place.sentence.tokens
    found, meant = tokens[verb].reading.verb, PRONOUN_GENDER.get(tokens[verb].reading.suffix, "")
    if found is None or found.role != "perfect" or not meant or tokens[verb].reading.conjunction:
        return None
    if doer_behind(place, verb) is not None or tokens[verb - 1].type != "word":
        return None
    for i in range(verb - 2, max(low, verb - _COMPARED) - 1, -1):
        token, owner = tokens[i], tokens[i + 1]
        if owner.type != "word" or owner.reading.function or i + 1 in s.verbs or i in s.verbs:
            return None
        if not (owner.text.startswith("ل") and agent(owner) is True and gender(owner) in ("", found.gender)):
            continue
        plain = token.type == "word" and not (definite(token) or token.reading.suffix or token.reading.function)
        if not plain or (gender(token) or ("f" if ends_feminine(token.reading) else "m")) != meant:
            return None
        rest = tied_behind(place, rest_of_clause(place, left - i))
        return Head(verb, (*range(i, left), *rest), verb_kind(s, verb), "noun")
    return None


def one_of_many(place: Place, end: int) -> Subject | None:
    """What is said to be one of the foremost, which a clause tells of: "تعد | صحار | من أكثر المدن التي استهدفها"."""
    s, tokens = place.sentence, place.sentence.tokens
    main = s.clauses[s.clause_of[end - 1]].verb
    own = after_verb(s, main) if 0 <= main < end and lemma_of(s, main) in _PREDICATING else None
    row = range(own.start + 1, end - 1) if own is not None else range(0)
    at = next((i for i in row if tokens[i].reading.base == "من"), None)
    if own is None or at is None or tokens[at + 1].reading.folded not in FOREMOST or end - at > _COMPARED:
        return None
    return Subject(own.start, min(own.end, at), "")
