"""What begins, lasts or ends: the event of which the clause before spoke, "تنظم الجمعية معرضا، ويستمر (معرض) حتى"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from timeline.events.heads.place import lemma_of
from timeline.events.lexicon import grammar
from timeline.events.sentences.tokens import COMMA
from timeline.events.sentences.words import folded
from timeline.events.who import actors
from timeline.events.who.befallen import object_of
from timeline.events.who.resumed import is_indefinite
from timeline.events.who.subjects import subjectless

if TYPE_CHECKING:
    from timeline.events.heads.place import Head
    from timeline.events.sentences.clauses import Sentence
    from timeline.events.who.memory import Memory
    from timeline.events.who.nounphrases import Subject

_UNSAID = folded(grammar.UNSAID)
_COURSE = frozenset((*grammar.PHASES, ("ختم", 8)))
# What goes on for a time, though it is no deed of the lexicon's own kinds.
_LASTING = folded(
    grammar.words("""
    معرض مهرجان بطولة دورة حملة اختبارات امتحانات برنامج فعاليات ندوة ورشة مؤتمر ملتقى منتدى معسكر جولة سباق مسابقة
    جلسة هجوم حصار قصف غارات مناورات تدريبات محادثات مفاوضات مباحثات اعتصام إضراب موسم عروض حفل احتفالات هدنة أعمال
    مشاورات عرض اشتباكات معركة حرب معارك عملية عمليات تمرين مشروع أسبوع أيام اجتماع اجتماعات قمة مباراة مباريات تجربة
    """)
)
# Not these, which tell that something was done at once.
_AT_ONCE = ("opening", "closing", "statement", "law", "appointment", "dismissal", "birth", "death")
_TAIL = 4  # tokens that tell an event apart: "معرض | للكتاب في صحار"


def course(sentence: Sentence, memory: Memory, head: Head) -> str | None:
    """The event that a verb of its course leaves to the clause, or the lone clause of the sentence, before it."""
    tokens, verb = sentence.tokens, sentence.tokens[head.index].reading.verb
    if verb is None or lemma_of(sentence, head.index) not in _COURSE or not tokens[head.index].reading.conjunction:
        return None
    if head.preceded or not subjectless(sentence, head.index) or not _alone(sentence, head.index):
        return None
    number = sentence.clause_of[head.index] - 1
    before = sentence
    if number < 0:
        above = memory.before()
        told = [n for n, clause in enumerate(above.clauses) if clause.verb >= 0] if above is not None else []
        if above is None or len(told) != 1:
            return None
        before, number = above, told[0]
    clause = before.clauses[number]
    if clause.verb < 0 or clause.opener == "relative":
        return None
    own, found = object_of(before, number, verb.gender)
    if found is None or (own is not None and _lasts(before, own.start)) or not _lasts(before, found[0].start):
        return None
    return found[1] + _tail(before, found[0].end, clause.end)


def with_matter(sentence: Sentence, found: Subject) -> Subject:
    """A noun that alone says nothing with what it is of: "التسجيل | في الجامعة"."""
    tokens, at = sentence.tokens, found.end
    if found.start + 1 != at or tokens[found.start].reading.folded not in _UNSAID or at + 1 >= len(tokens):
        return found
    led = tokens[at].type == "word" and tokens[at].reading.function == "preposition"
    if not led and not actors.hangs(tokens[at]):
        return found
    first, stop = at + led, sentence.clauses[sentence.clause_of[at]].end
    if tokens[first].type != "word" or tokens[first].reading.function or first >= stop:
        return found
    return attrs.evolve(found, end=max(first + 1, actors.end_of(sentence, first, stop)))


def _lasts(sentence: Sentence, i: int) -> bool:
    """Is it an event that has a course?"""
    token = sentence.tokens[i]
    word = actors.bare(token).removesuffix(token.reading.suffix)
    shape = word.removesuffix("ا")
    known = {word, shape} & _LASTING or token.reading.noun not in (None, "other", "conquest", *_AT_ONCE)
    return bool(known) and actors.agent(token) is not True


def _alone(sentence: Sentence, verb: int) -> bool:
    """Does but a time stand behind a verb: "ويستمر حتى 20 أغسطس", and not "واستمر في منصبه حتى"?"""
    tokens = sentence.tokens
    i = verb + 1
    while i < len(tokens) and tokens[i].type == "word" and tokens[i].reading.function == "preposition":
        i += 1
    return i < len(tokens) and tokens[i].type in ("date", "time")


def _tail(sentence: Sentence, start: int, end: int) -> str:
    """What tells an indefinite event apart behind it: "معرض | للكتاب", with a blank before it."""
    tokens = sentence.tokens
    if (
        start >= end
        or not is_indefinite(tokens[start - 1])
        or not actors.hangs(tokens[start])
        or start in sentence.verbs
    ):
        return ""
    i = start + 1
    while i < min(end, start + _TAIL) and _goes_on(sentence, i):
        i += 1
    return " " + sentence.text[tokens[start].start : tokens[i - 1].end]


def _goes_on(sentence: Sentence, i: int) -> bool:
    """May a word belong to the noun that hangs on another: "للكتاب | العربي", "لكرة | القدم"?"""
    token = sentence.tokens[i]
    tied = token.reading.function or token.reading.conjunction or actors.hangs(token) or token.text in COMMA
    return token.type == "word" and i not in sentence.verbs and not tied
