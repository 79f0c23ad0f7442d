"""The main verb whose clause goes on behind a relative clause: "استولت القوات التي يقودها سالم | على المطار أمس"."""

from __future__ import annotations

import attrs

from timeline.events.heads.nominal import rest_of_clause
from timeline.events.heads.place import HELPERS, Head, Place, has_date, lemma_of
from timeline.events.heads.verbal import verb_head
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Clause
from timeline.events.sentences.tokens import COMMA, Token
from timeline.events.sentences.words import ACCUSATIVE, ADVERBIAL, TEMPORAL, folded, read, wanted_by
from timeline.events.what.endings import wants
from timeline.events.who.actors import (
    addressed,
    adjective,
    agent,
    bare,
    body,
    broken,
    given,
    glued,
    known,
    land,
    objectless,
    person,
)
from timeline.events.who.subjects import after_verb

_LONGEST = 16  # words with which a relative clause is still told
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")
# Verbs that go on with a second object, or with what their object is said to be: "التي منحها المجلس | جائزة".
_OF_TWO = frozenset(
    (
        ("منح", 1), ("عطي", 4), ("سمي", 2), ("عدد", 1), ("عبر", 8), ("هدي", 4), ("سلم", 2),
        ("عين", 2), ("نخب", 8), ("جعل", 1), ("كلف", 2), ("دعو", 1), ("نصب", 2), ("قلد", 2), ("ظنن", 1),
        ("لبس", 4), ("ورث", 4), ("علم", 2), ("زوج", 2), ("تخذ", 8), ("رشح", 2), ("سكن", 4), ("درس", 2), ("ولي", 2),
    )
)  # fmt: skip
# Where to and where from somebody goes, which a verb with an object rarely says.
_GOING = frozenset(
    (
        ("وصل", 1), ("عود", 1), ("رجع", 1), ("خرج", 1), ("سحب", 7), ("نقل", 8), ("وجه", 5), ("هرب", 1), ("فرر", 1),
        ("ضمم", 7), ("صعد", 1), ("نزل", 1), ("رحل", 1), ("سفر", 3), ("دخل", 1), ("سلل", 5), ("قدم", 5), ("رجع", 6),
        ("طلق", 7), ("غدر", 3), ("هجر", 3), ("نزح", 1), ("عبر", 1),
    )
)  # fmt: skip
# Verbs of what happens of itself that take an object or a measure as well: "بدأت المحكمة | محاكمته".
_OF_EITHER = frozenset((("بدا", 1), ("بلغ", 1)))
_WHERE = ("الي", "من", "نحو")
_OWNERS = folded(grammar.words("بعض كل جميع كافة معظم غالبية نصف أكثر مئات آلاف عشرات ملايين عدة ثلاثة أربعة خمسة"))


def enclosing(place: Place, left: int) -> Head | None:
    """The head of the main verb that a date behind a relative clause belongs to, None where it is the clause's own.

    The relative clause is closed where its verb has its subject and its object, the pronoun, and behind stands what
    the main verb still lacks: "أصدرت اللجنة التي شكلها البرلمان | تقريرها".
    """
    s, tokens = place.sentence, place.sentence.tokens
    number = s.clause_of[place.date]
    clause, main = s.clauses[number], s.clauses[number - 1]
    if not number or not _described_doer(place, main, clause) or place.floor > place.date:
        return None
    verbs = [v for v in sorted(s.verbs) if clause.verb <= v < left]
    if len(verbs) != 1 + (lemma_of(s, clause.verb) in HELPERS):
        return None
    inner = verbs[-1]  # التي كان | يقودها
    goes_on = _left_over(place, main.verb, inner, left)
    describes = goes_on is None and _describes(tokens[inner]) and not _lasting(place, left)
    if goes_on is None and not describes:
        return None
    rest = rest_of_clause(place, left - inner) if describes else []
    rest = rest if rest and _wanted(place, main.verb, inner, rest[0]) else []
    head = verb_head(place, main.verb, clause.start)
    told = [i for i in head.indices if i < clause.start]
    row = [*told, *range(clause.start, left), *rest]
    behind = left if goes_on is None else goes_on
    if sum(tokens[i].type == "word" for i in row) > _LONGEST or has_date(s, clause.start, behind):
        row = [*told, *range(behind, left), *rest]
    return attrs.evolve(head, indices=tuple(row))


def _lasting(place: Place, left: int) -> bool:
    """Does the date say since or until when: "استقبلت المدينة التي يحاصرها الجيش منذ مايو"?"""
    tokens = place.sentence.tokens
    return any(t.reading.base in (*grammar.SINCE, "حتي", "الي", "من") for t in tokens[left : place.date])


def _described_doer(place: Place, main: Clause, clause: Clause) -> bool:
    """Does a relative clause without a comma describe the subject just behind a perfect, and only that?"""
    s, tokens = place.sentence, place.sentence.tokens
    if clause.opener != "relative" or main.opener == "relative" or min(main.verb, clause.verb) < 0:
        return False
    relative, verb = tokens[clause.start], tokens[main.verb].reading.verb
    if relative.reading.function != "relative" or relative.reading.conjunction or clause.start <= main.verb + 1:
        return False
    if verb is None or verb.passive or lemma_of(s, main.verb) in HELPERS:
        return False
    if verb.role != "perfect" and not (place.ahead or verb.future):
        return False
    own = after_verb(s, main.verb)
    if own is None or own.start != main.verb + 1 or tokens[clause.start - 1].type != "word":
        return False
    if not verb.sure and agent(tokens[own.start]) is not True:
        return False  # تنافس العباءات التي ...: rather a noun
    whole = all(_goes_with(tokens, i) for i in range(own.start + 1, clause.start))
    return whole and _agrees(tokens[own.start], relative, verb.gender)


def _goes_with(tokens: tuple[Token, ...], i: int) -> bool:
    """Does a word only go on with the noun phrase before it, and begin none of its own?"""
    token, reading = tokens[i], tokens[i].reading
    if token.type != "word" or reading.function or reading.conjunction or token.text.endswith(ACCUSATIVE):
        return False
    return not (glued(reading.folded) or (_closed(tokens[i - 1]) and _begins(tokens, i)))


def _agrees(noun: Token, relative: Token, gender: str) -> bool:
    """May the relative mean the subject, as the verb shows its gender: "أصدرت اللجنة | التي"?"""
    said = {"الذي": "m", "التي": "f"}.get(relative.reading.base, "")
    return not said or not gender or said == gender or (said == "f" and gender == "m" and not given(noun))


def _describes(inner: Token) -> bool:
    """Does a relative clause only say what its noun is, in the imperfect: "الذي يرأسه", "التي تضم"?"""
    verb = inner.reading.verb
    return verb is not None and verb.ongoing and verb.kind == "other"


def _left_over(place: Place, main: int, inner: int, left: int) -> int | None:
    """Where what the main verb wants begins, behind a relative clause that has all it wants; None where nowhere."""
    s, tokens = place.sentence, place.sentence.tokens
    first = inner + 1
    if first >= left or (lemma_of(s, inner) in _OF_TWO and _object(tokens[inner])):
        return None
    for i in range(first, left):
        if tokens[i].type == "mark" and tokens[i].text in COMMA:
            return None
        if i > first and _wanted(place, main, inner, i):
            return i
    return None


def _wanted(place: Place, main: int, inner: int, i: int) -> bool:
    """Is the word what the main verb wants, and nothing of the relative clause before it?"""
    s, tokens = place.sentence, place.sentence.tokens
    ruling = lemma_of(s, main)
    token = tokens[i]
    preposition = wanted_by(ruling)
    if preposition and wants(ruling, token):
        ours = wanted_by(lemma_of(s, inner)) != preposition and len(preposition) > 1
        return ours or (_object(tokens[inner]) and i > inner + 1) or _has_got(place, inner, i)
    if ruling in _GOING and token.reading.base in _WHERE and token.reading.function == "preposition":
        return lemma_of(s, inner) not in _GOING
    verb = tokens[main].reading.verb
    if (objectless(verb) and ruling not in _OF_EITHER) or (preposition and ruling in grammar.OBJECTLESS):
        return False
    return _closed(tokens[i - 1]) and _begins(tokens, i)


def _has_got(place: Place, inner: int, i: int) -> bool:
    """Does what the verb of the relative clause wants stand before a word: "التي أشرفت | على المشروع | بجائزة"?"""
    lemma = lemma_of(place.sentence, inner)
    return any(wants(lemma, place.sentence.tokens[k]) for k in range(inner + 1, i))


def _object(inner: Token) -> bool:
    """Has a verb its object, a pronoun, as far as its letters tell: شكلها، يرأسه?"""
    verb = inner.reading.verb
    unknown = verb is not None and verb.role == "imperfect" and verb.lemma is None and inner.text.endswith(_PRONOUNS)
    return bool(inner.reading.suffix) or unknown


def _thing(tokens: tuple[Token, ...], i: int) -> bool:
    """Is an accusative an object, and says not how: "جدلا | واسعا", "هجوما", and not "رسميا", "منفردا"?"""
    noun, after = read(tokens[i].text.rstrip("اً")).noun, tokens[i + 1] if i + 1 < len(tokens) else None
    return noun is not None or (after is not None and after.text.endswith(ACCUSATIVE))


def _closed(token: Token) -> bool:
    """Can no genitive follow a word: it has its article, or is a name?"""
    reading = token.reading
    if token.type != "word" or reading.function:
        return token.type == "date"
    if reading.definite or reading.suffix or given(token) or land(token) or token.text == "الله":
        return True
    return not (known(bare(token)) or reading.noun is not None or token.text.endswith(("ة", "ات"))) and not glued(
        reading.folded
    )


def _begins(tokens: tuple[Token, ...], i: int) -> bool:
    """Can a word behind a closed phrase only begin another: no adjective of it, and no name?"""
    token, before = tokens[i], tokens[i - 1]
    reading = token.reading
    if token.type == "number":
        return True
    if token.type != "word" or reading.function or reading.conjunction or reading.preposition:
        return False
    if given(token) or addressed(token) or glued(reading.folded) or reading.folded in ADVERBIAL:
        return False
    if reading.base in TEMPORAL or reading.folded in TEMPORAL:
        return False
    if token.text.endswith(ACCUSATIVE) and not (land(token) or _thing(tokens, i)):
        return False
    if reading.definite:
        if land(token):
            return True
        thing = known(bare(token)) or reading.noun is not None or token.text.endswith("ة") or broken(bare(token))
        named = not before.reading.definite
        return not adjective(token) and (before.type == "date" or not named or thing)
    word = reading.folded
    if (
        before.type == "date"
        or reading.suffix
        or reading.noun is not None
        or word in _OWNERS
        or known(word)
        or body(token)
    ):
        return True
    if land(token):
        return not before.reading.definite or person(before) is True
    if token.text.endswith(("ة", "ات")) or broken(word) or (len(word) == 4 and word[2] == "و"):
        return True
    plain = before.reading.definite and person(before) is not True
    return plain and i + 1 < len(tokens) and tokens[i + 1].reading.definite
