"""Whose an event is, where nothing but the pronoun of its noun says it: "قبل هدم سورها (المدينة)", "بسبب تعرضهما".

It is asked last, where neither the verb of the clause nor the one whose life is told can be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from timeline.events.heads.place import Head
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import Token
from timeline.events.sentences.words import PRONOUN_GENDER, TEMPORAL, folded, wanted_by
from timeline.events.who import actors, nounphrases, prodrop
from timeline.events.who.memory import Memory
from timeline.events.who.nounphrases import Subject
from timeline.events.who.pairs import Pairs, whole
from timeline.events.who.rendered import render_subject
from timeline.events.who.whose import OF_PEOPLE

_FAR = 40  # tokens back to the noun that is meant
_CAUSES = folded(grammar.words("بسبب نتيجة جراء بفضل إثر عقب خلال أثناء غداة فور رغم بمناسبة"))
_SEVERAL = {"هم": "p", "هما": "d"}


@attrs.frozen
class Owners:
    """Finds what the pronoun of a noun means by the nouns before it, and by what the text told before."""

    sentence: Sentence
    memory: Memory

    def meant(self, head: Head) -> tuple[int, str] | None:
        """The event noun, or the thing that it befell, and the one whom its pronoun means; None where two could be."""
        tokens, at = self.sentence.tokens, head.index
        if head.shape != "noun" or at in self.sentence.verbs or not _occasion(tokens, at):
            return None
        if not tokens[at].reading.suffix and at + 1 in head.indices:
            at += 1  # هدم سورها
        reading = tokens[at].reading
        gender = PRONOUN_GENDER.get(reading.suffix) or _SEVERAL.get(reading.suffix, "")
        if not gender or reading.definite or reading.function or nounphrases.kin(tokens[at]):
            return None
        deed = head if at == head.index else attrs.evolve(head, kind="", lemma=None)
        found = self._of_two(at) if gender == "d" else self._said_before(deed, at, gender)
        return (at, found) if found is not None else None

    def _of_two(self, at: int) -> str | None:
        """The two who are the subject of the clause: "غاب سالم وحمد بسبب | تعرضهما لإصابة"."""
        for number in range(self.sentence.clause_of[at], -1, -1):
            if 0 <= self.sentence.clauses[number].verb < at:
                named = Pairs(self.sentence, self.memory).named(self.sentence, number)
                return named or self._both(number)
        return None

    def _both(self, number: int) -> str | None:
        """The same where each has his name behind what he is, up to what the verb wants: "شارك الحارس | في"."""
        s, clause = self.sentence, self.sentence.clauses[number]
        verb, first = s.tokens[clause.verb].reading.verb, prodrop.of_clause(s, number)
        if verb is None or first is None or first.start != clause.verb + 1:
            return None
        second = whole(s, first.start, clause.end)
        end = whole(s, second, clause.end) if second < clause.end else second
        tied = second < end and bool(s.tokens[second].reading.conjunction)
        tied = tied and any(actors.agent(token) is True for token in s.tokens[second:end])
        wanted = end < clause.end and s.tokens[end].reading.base == wanted_by(verb.lemma)
        return render_subject(s, attrs.evolve(first, end=end)) if tied and wanted else None

    def _said_before(self, deed: Head, at: int, gender: str) -> str | None:
        tokens, own = self.sentence.tokens, self._subject(at)
        fitting = [*self._fitting(deed, at, gender)]
        inner = self._inner(fitting)
        outer = [one for one in fitting if one not in inner]
        if own is not None and any(one.start == own.start for one in outer):
            sure = actors.agent(tokens[own.start]) is True or (deed.index == at and not inner)
            acting = (one for one in inner if one.start == own.start + 1 and actors.agent(tokens[one.start]) is True)
            meant = own if sure else next(acting, None)  # أرباح | الشركة, مكاسب السوق
            alone = not any(self._rivals(own, one) for one in outer if one.start > own.start)
            return render_subject(self.sentence, meant) if meant is not None and alone else None
        outer = [one for one in outer if deed.kind not in OF_PEOPLE or actors.person(tokens[one.start]) is True]
        if len({actors.bare(tokens[one.start]) for one in outer}) == 1:
            return render_subject(self.sentence, outer[-1])
        return None

    def _rivals(self, one: Subject, two: Subject) -> bool:
        """May either of two who act be meant: "أغضب الوزير الشاعر منذ إغلاق صحيفته"?"""
        said = [self.sentence.tokens[found.start] for found in (one, two)]
        sort = {actors.person(token) for token in said}
        return len(sort) == 1 and all(actors.agent(token) is True for token in said)

    @staticmethod
    def _inner(found: list[Subject]) -> list[Subject]:
        """Those that stand within another: "مدينة | نزوى | القديمة"."""
        return [one for one in found if any(two.start < one.start < two.end for two in found)]

    def _subject(self, at: int) -> Subject | None:
        """The subject of the nearest clause before a noun that names one."""
        sentence = self.sentence
        for number in range(sentence.clause_of[at], -1, -1):
            verb = sentence.clauses[number].verb
            if 0 <= verb < at and (found := prodrop.of_clause(sentence, number)) is not None:
                return found
        return None

    def _fitting(self, deed: Head, at: int, gender: str) -> Iterator[Subject]:
        """The noun phrases before a noun that its pronoun may mean, with those that stand within another."""
        sentence, tokens = self.sentence, self.sentence.tokens
        within = low = max(0, at - _FAR, prodrop.opening_quote(tokens, at) + 1)
        for i in range(low, at):
            if i in sentence.verbs or not _named(tokens, i, at):
                continue
            end = actors.end_of(sentence, i, at)
            token = tokens[i]
            says = actors.adjective(token) or actors.described(tokens, i, sentence.verbs)
            if i < within and says and actors.agent(token) is not True:
                continue
            shown = "p" if actors.many(token) else actors.gender(token) or _shape(token)
            masdar = token.reading.lemma is not None and token.reading.noun is not None and not actors.definite(token)
            if end > i and shown == gender and not masdar and actors.could(deed.kind, deed.lemma, token, end == i + 1):
                yield Subject(i, end, gender, int(bool(token.reading.preposition)))
            within = max(within, end)


def _shape(token: Token) -> str:
    return "f" if token.text.endswith(("ة", "ات", "اء")) or actors.broken(actors.bare(token)) else "m"


def _named(tokens: tuple[Token, ...], i: int, stop: int) -> bool:
    """Does a noun phrase that says which one is meant begin with the word?"""
    token, reading = tokens[i], tokens[i].reading
    if token.type != "word" or reading.function or (reading.suffix and not reading.definite):
        return False
    behind = tokens[i + 1] if i + 1 < stop else None
    if actors.specific(token) or behind is None:
        return actors.specific(token)
    led = actors.hangs(behind) or bool(behind.reading.conjunction)
    return behind.type == "word" and actors.specific(behind) and not led


def _occasion(tokens: tuple[Token, ...], at: int) -> bool:
    """Is it a deed that a preposition leads as the time or cause of another: "بعد | رحيله", "بسبب | رحيله"?"""
    reading, before = tokens[at].reading, tokens[at - 1] if at else None
    if reading.lemma is None or reading.definite or before is None or before.type != "word":
        return False
    named = before.reading.base in TEMPORAL or before.reading.folded in _CAUSES
    return named or before.reading.function == "preposition" or bool(reading.preposition)
