"""The place of a date in its sentence, the head that is found for it, and what all who look for it ask."""

from __future__ import annotations

import attrs

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, OPENING
from timeline.events.sentences.words import folded
from timeline.events.status import lemmas
from timeline.events.what.datewords import is_occasion
from timeline.events.who.nounphrases import Subject

OFFICES = folded(grammar.OFFICES)
DURING = folded(grammar.words("خلال أثناء إبان"))
PHASES = folded(grammar.words("اندلاع نشوب وقوع حدوث انطلاق إعادة"))
STRONG_ENOUGH = folded(
    grammar.words(
        """
        علاقات كتاب فيلم قانون رسالة حديث كأس دوري عهد سلام كلمة حكم عمل دعم كتب حلقة عرض بيان ذكر عيد
        بداية نهاية
        """
    )
)
UPON = ("اثر", "عقب", "غداه")  # what is done upon an event is done at its date
# Who does so takes part in an event that its date may name: "شارك في ثورة 1919", "قادت إضراب مايو 1978".
TAKING_PART = frozenset((("شرك", 3), ("شرك", 8), ("سهم", 3), ("سهم", 4), ("خوض", 1), ("قود", 1), ("حضر", 1)))
BRINGING = (("جيء", 1), ("اتي", 1))
GOING_BACK = (("عود", 1), ("رجع", 1))
# Kinds that say more than the light verb before them.
HELPERS = (("كون", 1), ("ظلل", 1))
# Verbs that only judge or present the event noun after them: شكلت زيارة ... منعطفا، يأتي توقيع ...
PRESENTING = (
    ("شكل", 2),
    ("مثل", 2),
    ("جيء", 1),
    ("اتي", 1),
    ("عدد", 1),
    ("عبر", 8),
    ("كون", 1),
    ("شهد", 1),
    ("عكس", 1),
    ("صبح", 4),
)
PLAIN = ("other", "statement", "opening", "closing")


@attrs.frozen
class Place:
    """Where a date stands: tokens `date..last` of a sentence.

    `floor` is the first token after the date before it, `following` the date after it; `ahead` says that the date lies
    after the text's own day: no perfect tells what happens then.
    """

    sentence: Sentence
    date: int
    last: int
    floor: int
    following: int | None
    ahead: bool = False


@attrs.frozen
class Splice:
    """Words that take the place of earlier ones: from the token `at` on, told without its "and".

    `letter` is what is said before it, and `verb` the verb as it agrees with it.
    """

    at: int
    letter: str = ""
    verb: str = ""


@attrs.frozen
class Head:
    """The head of an event: a verb, an event noun, or a bare phrase.

    `indices` are the tokens that may be told, in order, dates among them; `governor` is the verb on which a noun
    depends; `subject` is one to be added, behind the token `bearer` or else the head; `preceded` says that the subject
    stands before the verb, in `indices`; `settled` says that these are cut already. `thing` is what the pronoun of a
    token means, where nobody but the clauses before can tell who did it; `rather` is told where they tell nobody.
    `spliced` says which of its words take the place of earlier ones.
    """

    index: int
    indices: tuple[int, ...]
    kind: str
    shape: str
    governor: int | None = None
    subject: Subject | None = None
    preceded: bool = False
    auxiliary: bool = False
    lemma: tuple[str, int] | None = None
    bearer: int | None = None
    thing: tuple[int, Subject] | None = None
    rather: Head | None = None
    settled: bool = False
    spliced: Splice | None = None


def bracket(place: Place) -> int | None:
    """The bracket that opens just before the date, or None."""
    tokens = place.sentence.tokens
    for i in range(place.date - 1, max(-1, place.date - 5), -1):
        token = tokens[i]
        if token.type == "mark" and token.text in OPENING:
            return i
        if token.type == "mark" and token.text in CLOSING:
            return None
    return None


def marked(place: Place, i: int) -> bool:
    """Does a mark stand between the date and a token?"""
    return any(t.type == "mark" for t in place.sentence.tokens[place.last + 1 : i])


def has_date(sentence: Sentence, start: int, end: int) -> bool:
    """Does a date stand among the tokens `start..end`, other than a feast that is but the occasion?"""
    tokens = sentence.tokens
    dates = (i for i in range(start, end) if tokens[i].type == "date")
    return any(not is_occasion(tokens, i) for i in dates)


def in_relative(place: Place, i: int) -> bool:
    """Does a token stand in a relative clause?"""
    return place.sentence.clauses[place.sentence.clause_of[i]].opener == "relative"


def done(place: Place, verb: int) -> bool:
    """Is the token a perfect that tells of something done, and not of a plan?"""
    found = place.sentence.tokens[verb].reading.verb if verb >= 0 else None
    if found is None or found.role != "perfect" or found.kind == "law":
        return False
    opens = verb == place.sentence.clauses[place.sentence.clause_of[verb]].start  # كشف المدير عن ...
    sure = found.sure or (opens and found.kind == "statement")
    return sure and found.lemma not in lemmas("INTENTION") | lemmas("DENIAL") | lemmas("FAILURE")


def perfect(place: Place, verb: int) -> bool:
    """Is the token a perfect, the one of "ما زال" aside?"""
    found = place.sentence.tokens[verb].reading.verb
    return found is not None and found.role == "perfect" and found.lemma != ("زول", 1)


def lemma_of(sentence: Sentence, verb: int) -> tuple[str, int] | None:
    """The root and form of a verb, None where its letters tell none."""
    found = sentence.tokens[verb].reading.verb
    return found.lemma if found is not None else None


def is_copula(sentence: Sentence, verb: int | None) -> bool:
    """Does a verb only say when its subject is: "يوافق", "كان"? وافق على is another."""
    if verb is None or lemma_of(sentence, verb) not in lemmas("COPULA"):
        return False
    after = sentence.tokens[verb + 1 : sentence.clauses[sentence.clause_of[verb]].end]
    return not (lemma_of(sentence, verb) == ("وفق", 3) and any(t.reading.folded == "علي" for t in after))


def describing(sentence: Sentence, verb: int) -> bool:
    """Does a verb describe the indefinite noun just before it: "كشفت دراسة نشرت أمس أن"?"""
    tokens = sentence.tokens
    if not verb or verb - 1 in sentence.verbs or tokens[verb].reading.conjunction:
        return False
    before = tokens[verb - 1].reading
    return tokens[verb - 1].type == "word" and not (before.definite or before.function or before.suffix)


def lemma_or_none(sentence: Sentence, verb: int) -> tuple[str, int] | None:
    """The same, and None where there is no verb (-1)."""
    return lemma_of(sentence, verb) if verb >= 0 else None
