"""Which two did what a dual verb tells, and from whom somebody parted: "وأنجبا (ليلى وسالم)", "انفصلت عنه (سالم)"."""

from __future__ import annotations

import attrs

from timeline.events.heads.place import Head
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, QUOTES
from timeline.events.sentences.words import ACCUSATIVE, GIVEN_NAMES, PRONOUN_GENDER, folded
from timeline.events.who import actors, prodrop
from timeline.events.who.memory import Memory
from timeline.events.who.nounphrases import Subject, kin
from timeline.events.who.rendered import render_subject
from timeline.events.who.subjects import after_verb, subjectless

# The prepositions that bring the second of two; "" for an object.
_WITH = ("مع",)
_KNOWING = ("علي", "الي")  # تعرف على
_MARRYING = ("", "من", "ب", "مع")
_MEETING = frozenset((("لقي", 8), ("لقي", 3), ("قبل", 3), ("قبل", 10), ("جمع", 8), ("بحث", 1)))
_PARTING = frozenset((("فصل", 7), ("طلق", 2), ("طلق", 5), ("زوج", 5)))
_MET = frozenset((("لقي", 8), ("عرف", 5), ("حبب", 4), ("خطب", 1), ("رفق", 3)))
_FROM = {"عنه": "m", "عنها": "f", "منه": "m", "منها": "f"}
_BOTH = folded(grammar.words("زوجان رئيسان وزيران جانبان طرفان بلدان دولتان شركتان فريقان زعيمان شقيقان صديقان"))
_ALIKE = folded(grammar.words("نظير نظيرت زميل زميلت شريك شريكت"))
_TIMES = folded(grammar.words("مرة مرتين ثانية ثانيا مجددا لاحقا رسميا"))
# Genitives and accusatives of kin as subjects.
_SUBJECTS = {"أخيه": "أخوه", "أخاه": "أخوه", "أخيها": "أخوها", "أبيه": "أبوه", "أباه": "أبوه", "أبيها": "أبوها"}
_BACK = 6  # clauses
_LONGEST = 6  # words of a name
_NEAR = 12  # tokens from a deed of two to the second of them


@attrs.frozen
class Pairs:
    """Finds the two of whom the clauses and the sentence before told."""

    sentence: Sentence
    memory: Memory

    def two(self, verb: int) -> str | None:
        """Who the two are that a dual without its subject tells of."""
        at = self.sentence.clause_of[verb]
        if self.sentence.clauses[at].opener == "relative":
            return None
        for sentence, number in self._before(at):
            clause = sentence.clauses[number]
            did = sentence.tokens[clause.verb].reading.verb if clause.verb >= 0 else None
            if clause.opener == "relative" or sentence.tokens[clause.start].reading.base == "اما":
                return None  # أما سالم فقد مثلا معا
            if did is None:
                continue
            named = self.named(sentence, number) if did.gender != "d" else None
            hers = prodrop.of_clause(sentence, number) is None and self.memory.person(did.gender) is not None
            if named is not None or not (hers or subjectless(sentence, clause.verb)):
                return named
        return None  # تزوجا وأنجبا وانتقلا: they go on

    def _before(self, at: int) -> list[tuple[Sentence, int]]:
        """The clauses before one, the nearest first, in its sentence and the one before."""
        rows = [(self.sentence, n) for n in range(at - 1, max(-1, at - 1 - _BACK), -1)]
        before = self.memory.before() if at < _BACK else None
        if before is not None:
            rows += [(before, n) for n in range(len(before.clauses) - 1, -1, -1)]
        return rows

    def named(self, sentence: Sentence, number: int) -> str | None:
        """The two of whom a clause names both, "تزوج سالم ليلى", or in one word, "الوزيران"."""
        tokens, verb = sentence.tokens, sentence.clauses[number].verb
        first = prodrop.of_clause(sentence, number)
        if first is not None and actors.bare(tokens[first.start]) in _BOTH:
            end = first.end
            while end < sentence.clauses[number].end and tokens[end].reading.folded.startswith("وال"):
                end += 1  # الرئيسان المصري | والفرنسي
            return render_subject(sentence, attrs.evolve(first, end=end))
        partner = second(sentence, number)
        if first is None or (partner is not None and first.start == partner.start):
            did = tokens[verb].reading.verb
            left = did is not None and (subjectless(sentence, verb) or partner is not None)
            one = self._left_out(sentence, number, did.gender) if did is not None and left else None
        else:
            end = whole(sentence, first.start, partner.start) if partner is not None else first.end
            first = attrs.evolve(first, end=max(first.end, end) if end < sentence.clauses[number].end else first.end)
            one = render_subject(sentence, first) if actors.agent(tokens[first.start]) is not False else None
        if first is not None and partner is None:
            partner = joined(sentence, first, sentence.clauses[number].end)
        if one is None or partner is None:
            return None
        other = render_subject(sentence, partner).split(maxsplit=1)
        return f"{one} و{' '.join([_SUBJECTS.get(other[0], other[0]), *other[1:]])}"

    def _left_out(self, sentence: Sentence, number: int, gender: str) -> str | None:
        """Whose life is told, else whom the clauses before told of."""
        hero = self.memory.person(gender)
        told = prodrop.carried(sentence, sentence.clauses[number].verb, gender) if hero is None else None
        if told is None or told.subject is None or told.unsure:
            return hero
        return render_subject(sentence, told.subject)

    def partner(self, head: Head) -> tuple[int, str] | None:
        """The one from whom somebody parted, by the marriage of which the clauses before told: "وانفصلت عنه"."""
        tokens = self.sentence.tokens
        if head.shape != "verb" or head.lemma not in _PARTING:
            return None
        gender, at = PRONOUN_GENDER.get(tokens[head.index].reading.suffix, ""), head.index
        if not gender and at + 1 < len(tokens):
            at += 1
            gender = _FROM.get(tokens[at].reading.base, "")
        if not gender or at not in head.indices:
            return None
        for sentence, number in self._before(self.sentence.clause_of[head.index]):
            verb = sentence.clauses[number].verb
            did = sentence.tokens[verb].reading.verb if verb >= 0 else None
            met = head.lemma == ("زوج", 5) and did is not None and did.lemma in _MET
            if did is None or not (met or did.kind == "marriage"):
                continue
            found = second(sentence, number)
            if found is None:
                return None
            fits = actors.gender(sentence.tokens[found.start]) in ("", gender)
            return (at, render_subject(sentence, found)) if fits and did.gender != gender else None
        return None


def second(sentence: Sentence, number: int) -> Subject | None:
    """With whom a deed of two was done: "تزوجت من | الطبيب سالم", "التقى الرئيس | نظيره الفرنسي"."""
    tokens, clause = sentence.tokens, sentence.clauses[number]
    did = tokens[clause.verb].reading.verb if clause.verb >= 0 else None
    if did is None or tokens[clause.verb].reading.suffix:
        return None
    leading: tuple[str, ...] = (
        _MARRYING if did.kind == "marriage" else ("", "ب", *_WITH) if did.lemma in _MEETING | _MET else _WITH
    )
    leading = _KNOWING if did.lemma == ("عرف", 5) else leading
    ends = _ends_of_first(sentence, clause.verb, did.gender, clause.end)
    for i in range(min(ends), min(clause.end, clause.verb + _NEAR)):
        led = _led(sentence, i)
        if led is None or led not in leading or (not led and i not in ends) or not _someone(sentence, i):
            continue
        end = whole(sentence, i, clause.end)
        one = end > i and not actors.many(tokens[i])
        return Subject(i, end, "") if one else None
    return None


def _ends_of_first(sentence: Sentence, verb: int, gender: str, stop: int) -> tuple[int, ...]:
    """Where the subject of a verb may end, and the second of two follow: "تزوج سالم | ليلى", "تزوجت | الشاعر"."""
    tokens, own = sentence.tokens, after_verb(sentence, verb)
    if own is None or actors.agent(tokens[own.start]) is False:
        return (verb + 1,)
    if {actors.gender(tokens[own.start]), gender} == {"m", "f"}:
        return (verb + 1,)
    return own.end, actors.end_of(sentence, own.start, stop)


def _led(sentence: Sentence, i: int) -> str | None:
    """The preposition that brings a noun, "" for none; None where no noun stands there."""
    token, before = sentence.tokens[i], sentence.tokens[i - 1].reading
    reading = token.reading
    if token.type != "word" or i in sentence.verbs or reading.function or reading.conjunction:
        return None
    if reading.preposition:
        return token.text[0]
    return before.base if before.function == "preposition" else ""


def _someone(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    like = token.reading.folded.removesuffix(token.reading.suffix) in _ALIKE
    return actors.person(token) is True or actors.land(token) or like or kin(token) or _name(sentence, i)


def _name(sentence: Sentence, i: int) -> bool:
    """May an unknown word and the next be a name: "ميغان ماركل"?"""
    row = sentence.tokens[i : i + 2]
    if row[0].reading.folded in _TIMES or row[0].text.endswith(("ة", *ACCUSATIVE)):
        return False
    plain = all(t.type == "word" and not (t.reading.function or t.reading.noun or t.reading.suffix) for t in row)
    return plain and not any(actors.known(actors.bare(t)) or actors.definite(t) for t in row[:1]) and len(row) == 2


def whole(sentence: Sentence, start: int, stop: int) -> int:
    """Where a name ends before a sign, a date or a preposition, with quotation marks behind what somebody is.

    "الأمير هاري | من", "الطبيب «فادي منصور»".
    """
    tokens, end = sentence.tokens, start + 1
    while end < stop and tokens[end].type == "word" and end not in sentence.verbs and not actors.hangs(tokens[end]):
        if tokens[end].reading.function or tokens[end].reading.conjunction or actors.accusative(tokens[end]):
            break
        known = tokens[end - 1].reading.folded in GIVEN_NAMES
        if known and actors.land(tokens[end]) and not actors.given(tokens[end]):
            break  # زارت سلمى | باريس مع أختها
        if known and tokens[end].text.endswith("ة") and not actors.given(tokens[end]):
            break  # مع صديقه حمد | مسرحية
        end += 1
    if end < stop and tokens[end].text in QUOTES:
        closing = next((i for i in range(end + 2, min(stop, end + 6)) if tokens[i].text in QUOTES), None)
        return closing + 1 if closing is not None else end
    return end if end - start <= _LONGEST else actors.end_of(sentence, start, stop)


def joined(sentence: Sentence, first: Subject, stop: int) -> Subject | None:
    """The second of two who are joined by "and": "لاري بيج | وسيرغي برين"; None where there are three."""
    tokens, start = sentence.tokens, first.end
    if start >= stop or tokens[start].type != "word" or not tokens[start].reading.conjunction:
        return None
    token = tokens[start]
    acts = actors.agent(token) is not False and start not in sentence.verbs and not kin(token)
    end = actors.end_of(sentence, start, stop) if acts else start
    more = end < stop and tokens[end].type == "word" and bool(tokens[end].reading.conjunction)
    listed = end < stop and tokens[end].text in COMMA | QUOTES and end + 1 < stop and end + 1 not in sentence.verbs
    return Subject(start, end, "") if end > start and not (more or listed) else None
