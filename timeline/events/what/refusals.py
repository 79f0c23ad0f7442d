"""What tells nothing, though it has a date and a head: what was the rule, what only a wish, what is nobody's."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import attrs

from timeline.arabic.expressions import Date, Part, Relative
from timeline.arabic.folding import fold_word
from timeline.events.heading import Heading
from timeline.events.heads.elsewhere import nameless
from timeline.events.heads.place import Head, describing, lemma_of
from timeline.events.lexicon import grammar
from timeline.events.lexicon.senses import GOVERNING
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES, Token, heads_entry
from timeline.events.sentences.words import ACCUSATIVE, PRONOUN_GENDER, Verb, folded, with_pronoun
from timeline.events.status import lemmas
from timeline.events.what.counts import counts_all, how_often
from timeline.events.what.datewords import begins
from timeline.events.what.descriptions import DESCRIPTIONS
from timeline.events.what.worth import speaks_of_nothing, tells
from timeline.events.when.lifespans import datable
from timeline.events.who.actors import bare, body, definite, gender, known
from timeline.events.who.demonstratives import OF_SPEECH
from timeline.events.who.leftout import of_thing
from timeline.events.who.nounphrases import kin
from timeline.events.who.prodrop import opening_quote
from timeline.events.who.speaking import of_her, of_writer
from timeline.events.who.subjects import late, subjectless
from timeline.events.who.whose import of_no_one

if TYPE_CHECKING:
    from timeline.events.documents import Document
    from timeline.temporal.values import Datable

# What such a verb tells is nothing without its subject.
_SUBJECTS_ALL = frozenset(["other", "statement", "founding", "opening", "trade", "closing", "culture"])
# And nothing without its object, but who comes behind another is told: حمله الجنود, تلته خمسة دواوين.
_OBJECTS_ALL = frozenset(["other", "culture", "founding", "opening", "disaster"])
_SUCCEEDING = (("تلو", 1), ("خلف", 1))
_ARRANGED = grammar.words(
    "visit meeting opening closing travel sport celebration election agreement trade statement court law"
)
# Rules of times that count from what the text tells, and of those that come every year: "بعد ذلك بعام", "شهر رجب".
_FROM_THE_TEXT = ("same-unit", "later-than-that", "ago")
_EVERY_YEAR = ("month", "day-month", "unit-direction")
_FROM_ON = ("اعتبارا", "ابتداء", "بدءا", "بدايه")  # as they are folded
_BE = ("كون", 1)
_LONG_AGO = 1500  # days
_ALMOST = folded(grammar.words("كاد كادت كادوا يكاد تكاد وكاد وكادت أوشك أوشكت"))
# What one is in, rather than does: يعاني المزارعون اليوم من نقص المياه.
_ENDURED = frozenset((("ضرر", 8), ("عني", 3), ("عيش", 1), ("حوج", 8), ("فقر", 8), ("شكو", 1), ("عمد", 8), ("كفي", 8)))
_OTHERS = folded(grammar.words("أخرى آخر آخرون آخرين أخر"))
_SPOKEN_OF = folded(grammar.words("الموضوع الأمر الشيء المشهد السيناريو الحال المسألة القضية الفكرة"))
_SOMETHING = folded(grammar.words("حدث أحداث أمر شيء واقعة"))
_WHENEVER = folded(grammar.words("متى فمتى ومتى كلما وكلما مهما ومهما أينما حيثما"))
_ARTICLES = re.compile(r"(?:المادة|الفصل|البند)\s*[(\d٠-٩]|(?:المادة|الفصل) (?:الأول|الاول)")
_GOING_ON = folded(grammar.GOING_ON)
_BEING = ("يكون", "تكون", "يكونوا")
_RESULTS = folded(grammar.words("نتائج أرباح خسائر إيرادات مبيعات قوائم بيانات أداء نمو"))
_DATA = folded(grammar.words("بيانات أرقام إحصاءات إحصائيات إحصائية نتائج مؤشرات تقديرات مسح استطلاع"))
_PAPERS = folded(grammar.words("قرار قرارات بيان تقرير مرسوم تصريح تصريحات مذكرة رسالة تعميم"))
_UNSAID = folded(grammar.UNSAID)
_HEADED = folded(grammar.HEADED)
_I = folded(frozenset(("أنا", "نحن")))
_SAME_DAY = ("نفس اليوم", "ذات اليوم", "اليوم نفسه", "اليوم ذاته")
_SESSIONS = ("جلسه", "تعاملات", "تداولات", "تداول", "التداول", "التعاملات")


@attrs.frozen
class Draft:
    """The words `indices` of a head, which would tell of it at the token `date`, before anything is told.

    `said`: who or what is named in brackets; `lacking`: the clause leaves its subject to another; `wanting`: the
    pronoun of a noun means nobody who is known; `named`: the date is the name of the event; `opens`: the sentence
    opens its paragraph.
    """

    document: Document
    sentence: Sentence
    head: Head
    indices: list[int]
    date: int
    best: Token  # the date, or the finer one of two that say one time
    when: Datable | None
    said: frozenset[str]
    lacking: bool
    wanting: bool
    named: bool
    opens: bool

    @property
    def tokens(self) -> Sequence[Token]:
        return self.sentence.tokens

    @property
    def owned(self) -> bool:
        """Is somebody or something named in brackets?"""
        return bool(self.said)

    @property
    def count(self) -> int:
        """How many words would be told."""
        return sum(self.tokens[i].type == "word" for i in self.indices)

    @property
    def verb(self) -> Verb | None:
        """The verb of a head that is one."""
        return self.tokens[self.head.index].reading.verb if self.head.shape == "verb" else None


def refused(draft: Draft) -> bool:
    """Is there a reason that nothing be told?"""
    return any(refusal(draft) for refusal in _REFUSALS)


def _nameless_phrase(draft: Draft) -> bool:
    """Neither verb nor event noun nor the name of a work: "الراحة في فصل الصيف"."""
    head, tokens = draft.head, draft.tokens
    bare = head.shape == "phrase" and head.lemma is None and head.kind == "other"
    return bare and (draft.when is None or not any(tokens[i].text in QUOTES for i in head.indices))


def _session(draft: Draft) -> bool:
    """A session of trade that the date names: "قبيل افتتاح جلسة أمس"."""
    last, before = draft.tokens[draft.indices[-1]], draft.tokens[draft.date - 1]
    return draft.head.shape == "noun" and len(draft.indices) <= 2 and last is before and last.reading.base in _SESSIONS


def _conditional(draft: Draft) -> bool:
    """A condition, behind "if not", "almost" or أن before "to be": "إن لم يصلهم الماء", "كادت الطائرة أن تسقط"."""
    tokens, verb = draft.tokens, draft.head.index
    if draft.head.shape != "verb":
        return False
    that = verb > 0 and tokens[verb - 1].reading.function == "complement"
    if that and draft.verb is not None and draft.verb.role == "imperfect" and tokens[verb].reading.base in _BEING:
        return True
    bare = draft.when is None and draft.count <= 1 and draft.verb is not None and draft.verb.role == "imperfect"
    if that and bare:
        return True  # صودف أن يولد في اليوم ذاته
    if verb > 0 and tokens[verb - 1].reading.folded in _WHENEVER:
        return True  # متى هبت الرياح في يونيو
    near = range(max(0, verb - 6), verb - 1)
    if verb > 1 and tokens[verb - 1].reading.base == "ان" and any(tokens[i].reading.folded in _ALMOST for i in near):
        return True
    return verb > 1 and tokens[verb - 1].reading.base == "لم" and tokens[verb - 2].reading.folded in ("ان", "اذا", "ما")


def _pointing(draft: Draft) -> bool:
    """Few words that point at something else: "هذا العدد سيتضاعف", "تم العثور عليها"."""
    first, last = draft.tokens[draft.indices[0]].reading, draft.tokens[draft.indices[-1]].reading
    if draft.count <= 1 and _to_that(draft):
        return True
    others = draft.head.shape == "noun" and last.folded in _OTHERS and draft.count < 4
    if others and not draft.owned:
        return True  # عمليات إغاثة أخرى
    if not draft.owned and _of_this_alone(draft):
        return True
    pronoun = draft.head.lemma == ("تمم", 1) and last.function == "preposition" and len(last.base) > 2
    if pronoun and first.function != "demonstrative" and (draft.owned or _named_before(draft)):
        return False  # الجثة تم العثور عليها
    if draft.count >= 5 or (first.function == "demonstrative" and _of_this_thing(draft, 1)):
        return False
    return pronoun or first.function == "demonstrative"


def _of_this_thing(draft: Draft, at: int) -> bool:
    """Does a verb of a known kind tell of a thing that was named before: "هذا المصنع أغلق", not "هذا العدد سيتضاعف"?"""
    noun = draft.tokens[draft.indices[at]] if at < len(draft.indices) else None
    if noun is None or draft.head.kind in ("other", "statement") or draft.head.shape != "verb":
        return False
    return definite(noun) and bare(noun) not in OF_SPEECH and noun.text not in grammar.UNSAID


def _of_this_alone(draft: Draft) -> bool:
    """Is all that a verb tells of what the text pointed at: "نزلت هذه الآية", "استمر هذا الوضع قائما"?

    A law may speak of itself: "يسري هذا القانون ابتداء من".
    """
    said = [draft.tokens[i] for i in draft.indices if i > draft.head.index]
    if draft.head.shape != "verb" or draft.head.kind == "law" or not 2 <= len(said) <= 3:
        return False
    if said[0].reading.function != "demonstrative" or _of_this_thing(draft, draft.indices.index(draft.head.index) + 2):
        return False
    return said[1].reading.definite and all(token.text.endswith(ACCUSATIVE) for token in said[2:])


def _same_thing(draft: Draft) -> bool:
    """What was spoken of before is all that is told of: "الأمر نفسه تكرر في تونس"."""
    first = [draft.tokens[i].reading for i in draft.indices[:2]]
    same = len(first) == 2 and first[1].folded in grammar.SAME and first[0].folded in _SPOKEN_OF
    return same and not draft.owned and draft.head.shape == "verb" and draft.head.kind == "other"


def _some_matter(draft: Draft) -> bool:
    """That something happened which nothing tells: "اهتز الوطن على حدث"."""
    if draft.head.preceded:
        return False  # انفجار الميناء حدث في 2014
    last = draft.tokens[draft.indices[-1]].reading
    bare_end = last.folded.removesuffix("ا") in _SOMETHING and not (last.definite or last.suffix)
    return bare_end and draft.head.shape == "verb" and draft.head.kind == "other" and draft.count < 6


def _done_to_unknown(draft: Draft) -> bool:
    """It was done to what only a pronoun calls, which nobody explains: "تم عرضه في القناة الأولى"."""
    if draft.head.lemma != ("تمم", 1) or draft.owned or draft.head.shape != "verb" or _named_before(draft):
        return False
    near = [draft.tokens[i] for i in draft.indices if draft.head.index < i <= draft.head.index + 2]
    deed = next((t.reading for t in near if t.reading.suffix), None)
    plain = deed is not None and deed.suffix in ("ه", "ها") and not (deed.definite or deed.function)
    return plain and deed is not None and deed.noun is not None and deed.noun not in ("birth", "death")


def _named_before(draft: Draft) -> bool:
    """Does the noun before a verb say to what it was done: "المسجد تم ترميمه", "السفينة التي غرقت تم العثور عليها"?"""
    first = draft.tokens[draft.indices[0]].reading
    return draft.head.preceded and draft.indices[0] < draft.head.index and not (first.function or first.suffix)


def _to_that(draft: Draft) -> bool:
    """Does a verb want but what was said before: "وافق على ذلك"?"""
    behind = draft.tokens[draft.head.index + 1 : draft.head.index + 3]
    led = len(behind) == 2 and behind[0].reading.function == "preposition"
    return led and behind[1].reading.function == "demonstrative"


def _ownerless(draft: Draft) -> bool:
    """Nobody knows whose: "تعرضهما لإصابة", "صلاحيته ستنتهي"."""
    tokens, head, wanting = draft.tokens, draft.head, draft.wanting
    if draft.owned:
        return False
    if _of_its_unknown(draft):
        return True
    owners, first = tokens[head.index].reading.suffix, tokens[draft.indices[0]].reading
    if wanting and owners in ("هم", "هن", "كم", "نا"):
        return True
    hung = head.preceded and bool(first.suffix) and not first.definite
    if not (wanting or hung) or (head.kind in ("birth", "death") and wanting and draft.count > 1):
        return False
    return draft.count < ((6 if owners == "هما" else 9) if wanting else 9)


def _of_its_unknown(draft: Draft) -> bool:
    """Did an event befall the thing of nobody who is known, in a few words: "انطلاق نسخته الأوروبية"?"""
    at = draft.head.index + 1
    if draft.head.shape != "noun" or draft.head.index in draft.sentence.verbs or at not in draft.indices:
        return False
    if draft.head.kind in ("visit", "travel"):
        return False  # زيارة بلاده
    reading = draft.tokens[at].reading
    deed = at in draft.sentence.verbs and draft.tokens[at - 1].reading.lemma is None  # مرسوم نشرته الحكومة
    tied = reading.definite or reading.function or reading.preposition or deed
    if reading.suffix not in ("ه", "ها") or tied or kin(draft.tokens[at]):
        return False
    thing = reading.folded.removesuffix(reading.suffix)
    surely = reading.suffix == "ها" or thing.endswith("ت") or known(thing)  # كارثة هيلزبره, انقطاع المياه
    return surely and draft.count < 5


def going_on(tokens: Sequence[Token], head: Head, indices: Sequence[int]) -> bool:
    """Is it but the name of what has gone on since then: "الحرب الجارية"?"""
    words = [tokens[i].reading for i in indices]
    named = head.shape == "noun" and bool(words) and words[-1].folded in _GOING_ON
    return named and len(words) < 4 and all(word.definite for word in words)


def _unfounded(draft: Draft) -> bool:
    """What is no matter at all: "لا صحة لما يتداول"."""
    first = draft.indices[0]
    denied = first > 0 and draft.tokens[first - 1].reading.base == "لا"
    return denied and (draft.verb is None or draft.tokens[first].text.endswith("ة"))


def _general(draft: Draft) -> bool:
    """What is said of every year: "يحتفل به في 2 فبراير", a day or season without its year."""
    mention, verb = draft.best.mention, draft.verb
    if mention is not None and verb is not None and verb.role == "imperfect" and _of_rite(draft):
        return True
    if mention is None or mention.when is not None:
        return False
    if mention.rule in ("season", "holiday", "part"):
        return True
    lasts = verb is not None and verb.ongoing
    if lasts and mention.text.endswith(grammar.SAME):
        return True  # وتحال المعاملة في اليوم نفسه إلى الجمارك
    return lasts and mention.rule.startswith(("day-", "month"))


def _of_rite(draft: Draft) -> bool:
    """Is it what people do in a month of every Hijri year: "شعائر | يقومون بها في العاشر من محرم"?"""
    said = draft.best.mention.expression if draft.best.mention is not None else None
    said = said.of if isinstance(said, Part) else said
    yearless = isinstance(said, Date) and said.calendar == "hijri" and said.year is None and said.pointer is None
    rite = draft.document.date is None and draft.head.index < draft.date
    return yearless and rite and describing(draft.sentence, draft.head.index)


def _nobody_knows_when(draft: Draft) -> bool:
    """No known kind of event at a time that no reader could ever work out: "في السنة نفسها كانت ...", "في شهر رجب"."""
    mention, verb = draft.best.mention, draft.verb
    if mention is None or mention.when is not None or draft.head.kind != "other":
        return False
    said = mention.expression
    back = isinstance(said, Relative) and said.pointer.anchor == "discourse"  # السنة نفسها، السنة التالية
    lasts = verb is None or verb.ongoing
    lasts = lasts or (isinstance(said, Date) and said.calendar == "hijri")  # a feast of every year
    return back or mention.rule in _FROM_THE_TEXT or (lasts and mention.rule.startswith(_EVERY_YEAR))


def _nowadays(draft: Draft) -> bool:
    """An اليوم that means "in our days", as beside an imperfect that tells a state.

    Not where a report begins: "تتواصل اليوم فعاليات ...".
    """
    verb, kind = draft.verb, draft.head.kind
    if draft.best.text in _SAME_DAY:  # يعود المريض إلى منزله في نفس اليوم: whenever it is done
        return verb is not None and verb.ongoing and kind not in ("birth", "death")
    if draft.best.text not in ("اليوم", "الآن", "الان") or _later_that_day(draft):
        return False
    if draft.date and draft.tokens[draft.date - 1].reading.base == "اما":
        return verb is None or verb.ongoing  # أما اليوم فلا يشتريه أحد
    if verb is None:
        return kind == "other"
    if verb.lemma in _ENDURED and verb.role == "imperfect":
        return True  # ولهذا يضطر القضاة اليوم إلى تشريع عقوبات
    if kind in ("other", "trade") and _since_then(draft):
        return True
    if draft.opens and draft.head.index < 2 and draft.document.date is not None:
        return False
    return verb.ongoing and kind not in _ARRANGED


def _since_then(draft: Draft) -> bool:
    """Is a year long ago told before it: "كان السكان عشرين ألفا عام 1950 وأصبحوا اليوم مليونين"?"""
    said = draft.document.date
    before = (datable(token) for token in draft.tokens[: draft.date] if token.type == "date")
    years = (when.last_day for when in before if when is not None and getattr(when, "month", None) is None)
    return said is not None and any(last is not None and said.toordinal() - last > _LONG_AGO for last in years)


def _later_that_day(draft: Draft) -> bool:
    """Is it a part of the day: "في وقت لاحق من اليوم"?"""
    near = draft.tokens[max(0, draft.date - 2) : draft.date]
    return len(near) == 2 and near[1].reading.base == "من" and near[0].text.startswith(("وقت", "ساعة", "لاحق", "سابق"))


def _time_and_again(draft: Draft) -> bool:
    """What was the rule: "كان يصدر مرة كل أسبوع"."""
    tokens, head = draft.tokens, draft.head
    verb = tokens[head.index].reading.verb
    if verb is None or not verb.ongoing or head.lemma == _BE or _since(draft):
        return False
    said = (token.mention for token in (tokens[i] for i in head.indices) if token.mention is not None)
    return any(mention.type == "SET" and "كل" in mention.text.split() for mention in said)


def _habitual(draft: Draft) -> bool:
    """An imperfect of what is or was the rule: "يصف المؤرخون ... في القرن العشرين", "كنت في مصر"."""
    tokens, head, verb, when, said = draft.tokens, draft.head, draft.verb, draft.when, draft.document.date
    if verb is None or _since(draft) or heads_entry(tokens, draft.date):
        return False
    if head.lemma == _BE:
        return verb.person == 1
    twin = tokens[head.index].reading.twin is not None  # ذكر أن البرنامج تأسس، وتأسس في 1969: a perfect too
    if not verb.ongoing or when is None or (twin and head.kind == "founding"):
        return False
    if said is None and head.kind not in ("other", "statement", "culture", "conquest"):
        return False
    if said is not None and _of_data(draft):
        return False
    before = tokens[head.index - 1].reading if head.index else None
    if before is not None and before.function in ("negation", "future", "aspect"):
        return False
    fact = before is not None and before.function == "complement" and head.index > 1
    if fact and tokens[head.index - 2].reading.base in ("قبل", "بعد", "منذ"):
        return False  # قبل أن يغادر السفير في مايو
    near = [v for v in draft.sentence.verbs if head.index - 9 < v < head.index]
    if any(twin or lemma_of(draft.sentence, v) not in lemmas("REPORT") for v in near):
        return False  # كان يعمل ...، ظلت تدعم ...; but: قال إن العائلات تبدأ
    if said is None:
        return when.first_day is None or when.last_day is None or when.last_day - when.first_day > 3000
    return when.last_day is not None and when.last_day < said.toordinal() - 5


def _of_data(draft: Draft) -> bool:
    """Do figures of that time show something: "تظهر بيانات شهر مارس أن الصادرات انخفضت"?"""
    tokens, verb = draft.tokens, draft.head.index
    shown = any(tokens[i].reading.function == "complement" for i in draft.indices if i > draft.date)
    return shown and any(tokens[i].reading.base in _DATA for i in range(verb + 1, draft.date))


def _since(draft: Draft) -> bool:
    """Does "since" or "from ... on" stand before the date?"""
    near = draft.tokens[max(0, draft.date - 3) : draft.date]
    return any(token.reading.base in grammar.SINCE + _FROM_ON for token in near)


def _concerning(draft: Draft) -> bool:
    """What a matter only touches: "مشاكل كثيرة فيما يتعلق بالضوء، وذلك في"."""
    return draft.verb is not None and draft.verb.role == "imperfect" and draft.head.lemma == ("علق", 5)


def _unknown_object(draft: Draft) -> bool:
    """To whom or what it was done is but a pronoun that nobody explains: "أسسها محمد الحربي", "ووصفها كحالة من ...".

    Or which two did it: "مثلا معا".
    """
    verb, head = draft.verb, draft.head
    if verb is None or draft.owned or head.preceded or verb.passive or verb.role != "perfect":
        return False
    suffixed = draft.tokens[head.index].reading.suffix in ("ه", "ها", "هم", "هما", "هن")
    vague = head.kind in _OBJECTS_ALL and head.lemma not in _SUCCEEDING
    if head.subject is not None:
        return False
    if verb.gender == "d" and head.kind == "other":
        return True  # the two would stand before it
    return suffixed and (vague or subjectless(draft.sentence, head.index))


def _purpose(draft: Draft) -> bool:
    """A purpose: "حتى يصل", "لكي يصل"."""
    verb, before = draft.verb, draft.tokens[draft.head.index - 1].reading.base
    return verb is not None and verb.role == "imperfect" and before in ("حتي", "كي", "لكي")


def _some_event(draft: Draft) -> bool:
    """That an event took place which nothing names: "أهم حدث في تلك المرحلة حصل"."""
    return nameless(draft.sentence, draft.head) and not any(
        draft.tokens[i].reading.function == "pronoun" or draft.tokens[i].text in QUOTES | {":"} for i in draft.indices
    )


def _paper_of(draft: Draft) -> bool:
    """A decision or paper of some body, and nothing of its matter: "قرار الاتحاد الأفريقي لكرة القدم"."""
    tokens, indices = draft.tokens, draft.indices
    if draft.head.shape != "noun" or draft.owned or draft.named or len(indices) < 2:
        return False
    issued = len(indices) == 2 and tokens[indices[1]].reading.base in ("صادر", "صادره")
    if issued and tokens[indices[0]].reading.definite and tokens[indices[0]].reading.preposition:
        return True  # المعدل بالقانون الصادر في 3 مايو: which?
    if tokens[indices[0]].reading.base not in _PAPERS or not body(tokens[indices[1]]):
        return False
    behind = [tokens[i].reading for i in indices[2:]]
    return not any(r.base == "رقم" or r.function or (r.preposition and not r.folded.startswith("ل")) for r in behind)


def _worthless(draft: Draft) -> bool:
    """Words that would tell a reader nothing."""
    sentence, head, indices = draft.sentence, draft.head, draft.indices
    till = any(t.reading.base == "الا" for t in draft.tokens[max(head.index, draft.date - 3) : draft.date])
    till = till and head.lemma == ("عود", 1)  # ولم أعد | إلا في صيف 2003
    if not (draft.named or till) and not tells(sentence, indices, head.index, head.shape, head.kind, draft.owned):
        return True
    return (
        head.shape == "verb"
        and head.kind not in ("law", "court")
        and not of_thing(head)
        and speaks_of_nothing(sentence, indices, head.index, head.subject is not None or head.preceded)
    )


def _done_before(draft: Draft) -> bool:
    """What was done cannot have happened on a day to come: "بعد عشرين عاما، | قال المتفائلون إن"."""
    verb, when, said = draft.verb, draft.when, draft.document.date
    if verb is None or when is None or when.first_day is None or said is None or draft.head.index < draft.date:
        return False
    return verb.sure and verb.role == "perfect" and when.first_day > said.toordinal()


def _by_turns(draft: Draft) -> bool:
    """A time of day without its day beside another: "تدرب صباحا في النادي أو مساء في الملعب", "على فترتين تبدأ ..."."""
    mention = draft.best.mention
    if mention is None or mention.type != "TIME" or mention.certainty != "assumed":
        return False
    near = draft.tokens[max(0, draft.date - 6) : draft.date + 7]
    return any(token.reading.folded in ("او", "فترتين", "الفترتين") for token in near)


def _each_night(draft: Draft) -> bool:
    """A time of day of what something does always: "طور الباحثون كاميرا تعمل | ليلا"."""
    mention = draft.best.mention
    if mention is None or mention.type != "TIME" or fold_word(draft.best.text) not in ("ليلا", "نهارا"):
        return False
    inner = (v for v in draft.sentence.verbs if draft.head.index < v < draft.date)
    between = (draft.tokens[v].reading.verb for v in inner if lemma_of(draft.sentence, v - 1) != _BE)
    return any(verb is not None and verb.role == "imperfect" and verb.ongoing for verb in between)


def _seeming(draft: Draft) -> bool:
    """What only seemed to be, or was still so: "كان يبدو أنه سيعجز عن السداد", "كانت لا تزال في بداياتها"."""
    tokens, behind = draft.tokens, draft.head.index + 1
    if {_BE, ("زول", 1)} <= {lemma_of(draft.sentence, i) for i in draft.indices[:3]}:
        return True  # يوم كانت لا تزال في بداياتها
    if draft.verb is None or draft.head.lemma != _BE or behind >= len(tokens):
        return False
    return tokens[behind].reading.base in ("يبدو", "يعتقد", "يظن")


def _likewise(draft: Draft) -> bool:
    """A verb that stands for another one: "سيتراجع السعر | كما فعل في مايو"."""
    verb = draft.head.index
    did = draft.head.lemma in (("فعل", 1), ("فعل", 2))
    return did and verb > 0 and draft.tokens[verb - 1].reading.base in ("كما", "مثلما")


def _so_often(draft: Draft) -> bool:
    """How often, and not what: "عشر مرات"."""
    return draft.head.shape == "noun" and how_often(draft.tokens, draft.indices[0])


def _of_results(draft: Draft) -> bool:
    """The term of what is made known, and no time of the saying: "أعلنت الشركة نتائجها خلال | الربع الثاني"."""
    mention = draft.best.mention
    if mention is None or draft.head.kind != "statement" or draft.head.index > draft.date:
        return False
    term = mention.value[4:6] in ("-Q", "-H")
    near = draft.tokens[draft.head.index : draft.date]
    return term and any(bare(token).removesuffix(token.reading.suffix) in _RESULTS for token in near)


def _speaker(draft: Draft) -> bool:
    """One who is quoted speaks of himself: «لم نتدرب الأسبوع الماضي», or somebody unnamed: "حجزت أنا وزوجتي"."""
    behind = draft.tokens[draft.head.index + 1 : draft.head.index + 2]
    if draft.verb is not None and not draft.owned and any(token.reading.folded in _I for token in behind):
        return True
    speaks = draft.verb is not None and draft.verb.person == 1
    if draft.head.preceded and of_her(draft.tokens[draft.head.index]):
        return False  # «القلعة بنيت عام 1250»
    return speaks and not draft.owned and opening_quote(draft.tokens, draft.head.index) >= 0


def _counted(draft: Draft) -> bool:
    """So many deeds of a list of dates, told at each of them: "لم تقم سوى ثلاثة معارض (1962، 1974، 1992)"."""
    return counts_all(draft.tokens, draft.indices, draft.date)


def _births(draft: Draft) -> bool:
    """A count of births, and no birth."""
    return draft.head.shape == "noun" and "مواليد" in draft.tokens[draft.head.index].reading.base


def _doerless(draft: Draft) -> bool:
    """Nobody knows who: "حصل على الجائزة"."""
    if not draft.lacking or draft.owned:
        return False
    if draft.head.index + 1 < len(draft.tokens) and begins(draft.sentence, draft.head.index + 1):
        return False  # ينطلق العام الدراسي
    if draft.head.shape == "verb":
        return draft.verb is None or not _told_alone(draft, draft.verb)
    return draft.head.shape == "state"


def _unsaid(draft: Draft) -> bool:
    """It begins or goes on, but nobody knows what: "تستمر (الفعاليات) حتى نهاية الشهر"."""
    phase = draft.head.shape == "verb" and lemma_of(draft.sentence, draft.head.index) in grammar.PHASES
    alone = all(i == draft.head.index or draft.tokens[i].reading.function for i in draft.indices)
    return phase and alone and any(said in grammar.UNSAID for said in draft.said)


def _of_what(draft: Draft) -> bool:
    """It begins or goes on, and no more than a word tells what: "يستمر التراجع".

    Where the document has a heading that says so: "التقديم يبدأ [وظائف شاغرة في هيئة الموانئ]".
    """
    if draft.head.shape != "verb" or lemma_of(draft.sentence, draft.head.index) not in grammar.PHASES:
        return False
    row = [draft.tokens[i] for i in draft.indices]
    said = [token.reading.folded for token in row if token.type != "mark" and not token.reading.function]
    said = [word for word in said if word != draft.tokens[draft.head.index].reading.folded]
    if len(said) != 1 or said[0] not in _UNSAID:
        return False
    return said[0] not in _HEADED or Heading.of(draft.document) is None


def _being(draft: Draft) -> bool:
    """What somebody is, and no deed: "الفنان الذي يجسد مزاج الجمهور", "مسلسل فلان هذا العام"."""
    head, tokens = draft.head, draft.tokens
    if head.shape != "noun" or head.index in draft.sentence.verbs:
        return False
    told = [i for i in draft.indices if i in draft.sentence.verbs]
    if head.kind == "culture":
        return not told and draft.best.text.startswith(("هذا ", "هذه "))
    if head.kind != "other" or head.lemma is not None:
        return False
    relative = next((i for i in draft.indices if tokens[i].reading.function == "relative"), None)
    if relative is None and told and not tokens[head.index].reading.definite:
        acts = tokens[told[0]].reading.verb  # شعائر مميزة | يقومون بها في الأيام الأولى من محرم
        return acts is not None and acts.role == "imperfect" and acts.ongoing
    if relative is None or not any(i > relative for i in told):
        return relative is not None  # الذي بلا شك يجسد: of no verb that is known
    found = tokens[next(i for i in told if i > relative)].reading.verb
    when, said = draft.when, draft.document.date
    over = said is None or when is None or when.last_day is None or when.last_day < said.toordinal()
    return found is not None and found.ongoing and over


def _voting_day(draft: Draft) -> bool:
    """A vote named by its day alone: "ترشح لانتخابات 26 فبراير"; one has a name with its year."""
    day = draft.best.mention is not None and len(draft.best.mention.value) >= 10
    return draft.named and draft.head.kind == "election" and draft.count <= 2 and day


def _only_done_to(draft: Draft) -> bool:
    """Is but the thing known to which it was done: "المزرعة التي اشتراها عام 1990"?"""
    head, verb = draft.head, draft.verb
    if of_thing(head) or verb is None or head.subject is None or verb.passive:
        return False
    if not draft.tokens[head.index].reading.suffix:
        return False
    behind = draft.tokens[head.index + 1] if head.index + 1 < len(draft.tokens) else None
    named = (
        behind is not None
        and behind.type == "word"
        and (not behind.reading.function or with_pronoun(behind.reading.base))
    )
    left_out = not named and not late(draft.sentence, head.index)
    same = PRONOUN_GENDER.get(draft.tokens[head.index].reading.suffix) == gender(draft.tokens[head.subject.start])
    return same and head.subject.end <= head.index and verb.person == 3 and left_out


def _told_alone(draft: Draft, verb: Verb) -> bool:
    """Do the words behind a verb tell enough without its subject: "تعاقد مع اللاعب في صفقة انتقال حر"?"""
    head = draft.head
    if head.lemma == _BE or of_no_one(draft.tokens, head):
        return False
    if head.lemma == ("صدر", 1) and _closes_decree(draft):
        return True
    if verb.passive or _passive(draft, verb):
        return True
    if not draft.opens and subjectless(draft.sentence, head.index) and not late(draft.sentence, head.index):
        return False  # وكان خسر الأربعاء 39 صوتا
    plain = head.kind if head.lemma in GOVERNING else verb.kind
    return draft.count > 4 and verb.sure and verb.role == "perfect" and not {plain, head.kind} <= _SUBJECTS_ALL


def _closes_decree(draft: Draft) -> bool:
    """Is it where and when a decree says of itself that it was issued: "صدر في قصر السلام"?"""
    tokens, verb = draft.tokens, draft.head.index
    led = verb + 1 < len(tokens) and tokens[verb + 1].reading.base in ("في", "عن")
    return verb == 0 and (led or tokens[1].text.startswith("ب")) and _ARTICLES.search(draft.document.text) is not None


def _passive(draft: Draft, verb: Verb) -> bool:
    """May the verb be a passive, or one that this sentence alone need not explain?"""
    head = draft.head
    if head.kind in ("birth", "death") or verb.role == "imperfect":
        return head.kind in ("birth", "death")
    if head.kind in ("founding", "court", "arrest", "release"):
        return not draft.tokens[head.index].reading.folded.endswith("وا")
    if draft.opens and head.index == 0 and _of_nobody(draft.tokens, head):
        return True
    return draft.sentence.clause_of[head.index] == 0 and len(draft.document.text) < 400


def _of_nobody(tokens: Sequence[Token], head: Head) -> bool:
    """Do its letters or its preposition show that no doer is told: "أجري في المستشفى", "أعلن أمس عن تعيين ..."?"""
    if head.lemma is None:
        return False
    behind = next((t for t in tokens[head.index + 1 :] if t.type not in ("date", "time")), None)
    led = grammar.IMPERSONAL.get(head.lemma)
    upon = behind is not None and led is not None and behind.reading.base == fold_word(led)
    return upon or (head.lemma[1] == 4 and tokens[head.index].text.endswith("ي"))


_REFUSALS: tuple[Callable[[Draft], bool], ...] = (
    _nameless_phrase,
    _session,
    _conditional,
    _pointing,
    _same_thing,
    _some_matter,
    _done_to_unknown,
    _ownerless,
    lambda draft: going_on(draft.tokens, draft.head, draft.indices),
    _unfounded,
    _general,
    _nobody_knows_when,
    _nowadays,
    _time_and_again,
    _habitual,
    _concerning,
    _unknown_object,
    _purpose,
    _done_before,
    _by_turns,
    _each_night,
    _seeming,
    _likewise,
    _so_often,
    _of_results,
    _births,
    _counted,
    _speaker,
    lambda draft: not draft.owned and of_writer(draft.sentence, draft.head.index),
    _some_event,
    _paper_of,
    _worthless,
    _doerless,
    _only_done_to,
    _being,
    _unsaid,
    _of_what,
    _voting_day,
    *DESCRIPTIONS,
)
