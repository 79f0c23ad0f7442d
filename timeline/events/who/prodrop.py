"""The subject that a verb leaves to what came before (pro-drop), and whether it agrees with verb and pronoun."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.heads.antecedents import antecedent
from timeline.events.lexicon import grammar
from timeline.events.lexicon.actors import WORKS
from timeline.events.places import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, QUOTES, Token, opening_mark, shows_passive
from timeline.events.sentences.words import (
    ACCUSATIVE,
    GIVEN_NAMES,
    PERSONAL_GENDER,
    PRONOUN_GENDER,
    Verb,
    folded,
    gender_behind,
    read,
    with_pronoun,
)
from timeline.events.status import lemmas
from timeline.events.who import actors
from timeline.events.who.actors import glued
from timeline.events.who.asfor import as_for
from timeline.events.who.foregoing import before_verb
from timeline.events.who.nounphrases import (
    COMPARISONS,
    FOREMOST,
    NO_SUBJECT,
    Subject,
    kin,
    length,
    opens_name,
    phrase_end,
)
from timeline.events.who.predicates import predicate_of
from timeline.events.who.subjects import ADDRESS, after_verb, subjectless
from timeline.events.who.undergoers import AMOUNTS, TAKING, remains, takes_none

_WORKS = folded(WORKS)
_SOMEBODY = folded(grammar.words("أحد إحدى بعض معظم جميع أغلب سائر"))  # كتب أحد العارفين
_UNIQUE = folded(grammar.words("الوحيد الوحيدة الأول الأولى الثاني الثانية الثالث الثالثة الأصغر الأكبر"))
_SUPPOSED = folded(grammar.words("يفترض يتوقع ينتظر يرتقب يؤمل يرجح"))
_DUE = folded(grammar.words("مقرر منتظر متوقع مرتقب مزمع مفترض مرجح مؤمل"))
_UPON = ("عليه", "عليها", "عليهم", "عليهما")

# Verbs of people (`TAKING`) whose object may be a body: "قاد الجيش", "رأس الحكومة".
_GOING = (("زور", 1), ("غدر", 3))
_LEADING = frozenset((("قود", 1), ("راس", 5), ("راس", 1), ("دخل", 1), ("ترك", 1), ("اسس", 2), ("نشا", 4), ("غدر", 3)))

# A match or a case, which loses nothing itself: "خسر | نهائي الكأس".
_LOSING = (("خسر", 1), ("بلغ", 1), ("حسم", 1))
_LOSABLE = folded(
    grammar.words("نهائي لقب مباراة لقاء دربي كأس قضية دعوى انتخابات معركة رهان جولة نصف ربع دور ذهاب إياب مقعد سباق")
)
# Verbs that tell what was done to a thing, where no object follows them.
_DONE_TO = frozenset(
    (
        ("خدم", 10), ("طبع", 1), ("طبع", 2), ("نشر", 1), ("ترجم", 11), ("بني", 1), ("رمم", 2), ("جدد", 2), ("هدم", 1),
        ("عرض", 1), ("شيد", 2), ("فتح", 8), ("صور", 2), ("غرق", 1), ("حرق", 8), ("هدم", 5), ("سرق", 1), ("نهب", 1),
    )
)  # fmt: skip

_MADE = _DONE_TO - {("خدم", 10), ("غرق", 1), ("حرق", 8), ("هدم", 5), ("عرض", 1), ("نشر", 1)}
# Deeds that befall people and bodies, whatever else the clause before names.
TO_PEOPLE = frozenset(
    (
        ("عقل", 8), ("قتل", 1), ("غيل", 8), ("قول", 4), ("عزل", 1), ("خطف", 1), ("خطف", 8), ("سجن", 1), ("طرد", 1),
        ("نقذ", 4), ("قنع", 4), ("اسر", 1), ("هزم", 1), ("حكم", 3), ("عقب", 3), ("عين", 2), ("كرم", 2), ("قبل", 10),
        ("دعو", 10), ("حجز", 8), ("كلف", 2), ("رقي", 2), ("نصب", 2), ("ودع", 2), ("رحل", 2), ("بعد", 4), ("جبر", 4),
        ("هدد", 2), ("وهم", 8), ("دين", 4), ("برا", 2), ("حبس", 1), ("عدم", 4), ("جرح", 1), ("بيع", 3), ("خلف", 1),
        ("نخب", 8), ("خير", 8), ("دعو", 1), ("رشح", 2), ("دفن", 1), ("فصل", 1), ("لحق", 3), ("طرد", 3), ("وقف", 4),
        ("قبض", 1), ("هني", 2), ("نفي", 1), ("فرج", 4), ("سعف", 4), ("صوب", 4),
    )
)  # fmt: skip
# Deeds to somebody, who is meant where the next clause says what befell him; and what puts one into an office.
_UPON_PEOPLE = ("arrest", "court", "dismissal", "attack", "release", "war")
_CALLING = (("وهم", 8), ("دعو", 10), ("صوب", 4))
_INSTALLING = (("عين", 2), ("كلف", 2), ("نصب", 2), ("ولي", 2), ("رشح", 2))
_OF_ONE = (("غيل", 8), ("نفي", 1), ("سجن", 1), ("عدم", 4))
_BEFALLEN = TO_PEOPLE | {("نقل", 1)}
# What a deed itself does, rather than the thing it is done to.
_GOING_ON = frozenset(
    (("مرر", 10), ("دوم", 1), ("نهي", 8), ("كمل", 8), ("وقف", 5), ("غرق", 10), ("مدد", 8), ("عثر", 5))
)  # fmt: skip
# Verbs that want somebody who is told.
TELLING = (("خبر", 4), ("بلغ", 4), ("بشر", 2), ("وعد", 1), ("طمان", 11), ("علم", 4))
_RESUMING = (("انف", 10), ("ونف", 10))
_WHEN = ("حين", "حينما", "عندما", "لما", "بعدما")
_THERE = ("هناك", "هنالك", "ثمه")
_CARRIED_OUT = (("تمم", 1), ("جري", 1))
# What an owner does, and none of the things he has.
_OF_OWNERS = (
    "agreement", "cooperation", "visit", "appointment", "dismissal", "education", "marriage", "birth", "death",
    "meeting",
)  # fmt: skip
_LONGEST = 6  # words of a subject that is worth repeating


def takes(sentence: Sentence, verb: int) -> bool:
    """Does a verb that wants an object have but one noun, which cannot act: "تولى قضاء المدينة", "دخل المدرسة"?"""
    found = sentence.tokens[verb].reading.verb
    own = after_verb(sentence, verb)
    if found is not None and own is not None and _she(sentence.tokens, verb, own):
        return True
    if found is None or own is None or sentence.tokens[verb].reading.suffix:
        return False
    lost = found.lemma in _LOSING and actors.bare(sentence.tokens[own.start]) in _LOSABLE
    if found.lemma not in TAKING and not lost:
        return False
    if found.lemma == ("بني", 1) and sentence.tokens[verb].text.endswith("بني"):
        return False  # بني القصر: was built
    between = [t for t in sentence.tokens[verb + 1 : own.start] if t.text not in QUOTES]  # نالت عنه جائزة
    if any(t.reading.function != "preposition" or not with_pronoun(t.reading.base) for t in between):
        return False
    tokens, end = sentence.tokens, sentence.clauses[sentence.clause_of[verb]].end
    first = tokens[own.start]
    if found.passive or first.reading.function or actors.given(first) or first.reading.folded in _SOMEBODY:
        return False
    named = tokens[own.start - 1].text in QUOTES  # افتتحت «ستوديو الساحل»
    if actors.bare(first) not in _WORKS and not named:
        if actors.agent(first) is True and not (_led_by(first, found) or goes_there(sentence, verb)):
            return False
        if actors.agent(first) is None and _like_name(tokens, own, end):
            return False
    after = tokens[own.end] if own.end < end else None
    alone = after is None or after.type != "word" or bool(after.reading.function or after.reading.conjunction)
    alone = alone or (after is not None and after.reading.folded in COMPARISONS | FOREMOST | {"مثل"})
    return alone or (after is not None and actors.hangs(after))


def _she(tokens: tuple[Token, ...], verb: int, own: Subject) -> bool:
    """Does a feminine pronoun before a verb say who did what is named behind it: "أنها صرفت الرواتب"?"""
    found, above = tokens[verb].reading.verb, tokens[verb - 1 - (tokens[verb - 1].text == "قد")].reading
    pronoun = above.function == "complement" and above.base.endswith("ها")
    acts = found is not None and found.gender == "f" and not found.passive and not takes_none(found.lemma)
    return pronoun and acts and own.start == verb + 1 and not tokens[own.start].reading.suffix


def _deemed(sentence: Sentence, verb: int) -> bool:
    """Has a verb of judging but one noun, which is what somebody is deemed to be: "ويعتبر الفريق الأول في ..."?"""
    found, own = sentence.tokens[verb].reading.verb, after_verb(sentence, verb)
    if found is None or found.lemma not in actors.DEEMED or own is None or actors.given(sentence.tokens[own.start]):
        return False
    end = sentence.clauses[sentence.clause_of[verb]].end
    stop = actors.end_of(sentence, own.start, end)
    after = sentence.tokens[stop] if stop < end else None
    return after is None or after.type != "word" or bool(after.reading.function) or glued(after.reading.folded)


def _led_by(noun: Token, deed: Verb) -> bool:
    """Is it a body that one leads, enters or founds, with such a verb before it: "قاد الجيش"?"""
    return deed.lemma in _LEADING and actors.known(actors.bare(noun)) and actors.person(noun) is False


def goes_there(sentence: Sentence, verb: int) -> bool:
    """Does a verb of going stand with the land or town where one goes: "زار عمان", "غادر لبنان"?"""
    found, own = sentence.tokens[verb].reading.verb, after_verb(sentence, verb)
    return found is not None and found.lemma in _GOING and own is not None and actors.land(sentence.tokens[own.start])


def _like_name(tokens: tuple[Token, ...], found: Subject, end: int) -> bool:
    """May an unknown noun be somebody's name: "كتب الجاحظ في ...", and not "فتح حصون الجبل", "أدى اليمين الدستورية"?"""
    first = tokens[found.start]
    if first.reading.suffix and not actors.definite(first):
        return first.reading.folded.removesuffix(first.reading.suffix) in ADDRESS
    if actors.definite(first):
        return length(tokens, found) == 1 and not first.text.endswith(("ة", "ات"))
    after = tokens[found.start + 1] if found.start + 1 < end else None
    owned = after is not None and (actors.definite(after) or bool(after.reading.suffix) or actors.land(after))
    return not owned or first.reading.folded in actors.AFTER_THEM_AL


_OF_DEEDS = (("تمم", 1), ("قرر", 5), ("عود", 1), ("رجع", 1), ("جري", 1))  # "تم تأسيس سفارة", "يعود تأسيس الميناء إلى"


@attrs.frozen
class Carried:
    """What the clauses before a verb tell of its subject.

    `subject` is None where they tell none; `closed` says that they name somebody else, so that nobody can be sure, and
    `doubtful` that he did something to another one, who may be meant: "اختاره الرئيس نائبا ثم جدد ...". `stated` says
    that the clause of the verb names it itself, behind أن, or the one before says that there is such a thing, and
    `befallen` that another did something to it: "هزم السلطان الوالي، ثم أعدم".
    """

    subject: Subject | None = None
    closed: bool = False
    doubtful: bool = False
    stated: bool = False
    befallen: bool = False

    @property
    def unsure(self) -> bool:
        """May another be meant?"""
        return self.closed or self.doubtful


_DASHES = ("-", "–", "—")
_EDITIONS = folded(grammar.words("دورة نسخة طبعة جولة"))


def _of_people(token: Token) -> bool:
    """Is it what nothing but people do, and no passive: رحل، زار، درس؟"""
    did = token.reading.verb
    alone = did is not None and did.kind in ("travel", "visit", "education", "statement", "death")
    return alone and did is not None and did.lemma != ("نقل", 1) and not shows_passive(token)


def _no_actor(token: Token) -> bool:
    """Is it a word with its article of which nobody knows that it acts: العيش، القتال؟"""
    return token.reading.definite and actors.agent(token) is not True and not actors.given(token)


def carried(sentence: Sentence, verb: int, gender: str) -> Carried:
    """Find the subject of an earlier clause of the sentence that a verb without its own may take over."""
    tokens, clauses = sentence.tokens, sentence.clauses
    at = sentence.clause_of[verb]
    if (topic := as_for(sentence, verb)) is not None:
        return Carried(topic, stated=True) if fits(topic, tokens, tokens[verb], gender) else Carried(closed=True)
    if (goes_on := _behind_relatives(sentence, at, verb, gender)) is not None:
        return Carried(goes_on)
    if at and clauses[at].opener == "and" and clauses[at - 1].opener == "relative":
        return _of_relative(sentence, at, verb, gender)
    timed = _timed_in_relative(sentence, at, verb, gender)
    if timed is not None:
        return Carried(timed)
    stated = _stated(sentence, at, verb)
    if stated is not None:
        shown = actors.gender(tokens[stated.start])
        return Carried(stated, stated=True) if not gender or shown in ("", gender) else Carried(closed=True)
    named = pronoun_before(sentence, verb)
    quoted = -1 if named or clauses[at].opener == "complement" else opening_quote(tokens, verb)
    first = clauses[at].start + 1
    begins = clauses[at].opener == "complement" and not named and clauses[at].verb == verb > first
    if begins and opens_name(tokens[first]) and before_verb(sentence, verb) is None:
        # أن القرار الصادر أمس عن المجلس دخل ...: what the clause itself begins with
        inner = Subject(first, actors.end_of(sentence, first, verb), "")
        fit = actors.definite(tokens[first]) and fits(inner, tokens, tokens[verb], gender)
        return Carried(inner) if fit else Carried(closed=True)
    aside = False
    for number in range(at - 1, -1, -1):
        clause = clauses[number]
        start = clause.start + (tokens[clause.start].reading.function == "complement")
        if clause.verb < 0 and tokens[start].reading.base == "اما" and start + 1 < clause.end:
            if tokens[start + 1].reading.function == "pronoun":
                return Carried()  # أما أنا فسأنتظر، كما انتظرت
            topic = Subject(start + 1, actors.end_of(sentence, start + 1, clause.end), "")
            return Carried(topic if fits(topic, tokens, tokens[verb], gender) else None)  # أما القيمة فقد هبطت، وبلغت
        there = _there_is(sentence, clause.start, clause.end) if clause.verb < 0 else None
        if there is not None and gender and there.gender in ("", gender):
            return Carried(there, stated=True)
        opens = number == 0 or start > clause.start or clause.opener == "main"
        names = clause.verb < 0 and opens and start < clause.end and opens_name(tokens[start])
        if names and not _best(tokens[start]) and not _adverb(tokens[start]):
            end = phrase_end(sentence, start, clause.end)
            said = predicate_of(tokens, start, clause.end)
            if said is not None and tokens[clause.end - 1].text in COMMA:
                end = said if said - start <= _LONGEST else min(end, said)
                return Carried(Subject(start, end, ""))  # حزب النهضة | حزب سياسي ذو مرجعية قومية، تأسس
            following = tokens[end] if end < clause.end else None
            if following is not None and following.text in "،,":
                return Carried(Subject(start, end, ""))  # فلان بن فلان، قاضي المدينة، ولد ...
            if following is not None and following.reading.function == "pronoun":
                return Carried(Subject(start, end, PERSONAL_GENDER.get(following.reading.base, "")))
        if clause.verb < 0 or clause.opener == "relative" or _purpose(sentence, number):
            continue
        speaks = tokens[clause.verb].reading.verb
        if named and speaks is not None and speaks.lemma in TELLING and tokens[clause.verb].text.endswith("نا"):
            continue  # جاء الوزير وأخبرنا بأنه سيعرض مشروعا: us
        if named and speaks is not None and speaks.person == 1:
            return Carried(closed=True)  # إذا نظرنا للدولار نجد بأنه ارتفع
        if _between_dashes(tokens, clause.verb, verb):
            aside = True
            continue
        upon = tokens[clause.verb + 1].reading.base if clause.verb + 1 < clause.end else ""
        if tokens[clause.verb].reading.base == "كان" and upon in _UPON:
            continue  # كان عليه صقل لغته
        if _of_its_own(sentence, number, verb, gender):
            continue
        found = of_clause(sentence, number)
        if found is not None and _what_it_describes(sentence, at, verb, found):
            continue  # فقدت المكاسب | التي حققتها
        timing = tokens[clause.start].reading.base in _WHEN and _of_people(tokens[verb])
        if found is not None and timing and _no_actor(tokens[found.start]):
            continue  # وحينما ضاق به العيش، رحل إلى عدن
        if found is None:
            own, deed = after_verb(sentence, clause.verb), tokens[clause.verb].reading.verb
            if own is None or deed is None or deed.lemma == ("كون", 1) or _its_object(tokens[own.start], deed):
                continue
            if (
                takes(sentence, clause.verb)
                or _deemed(sentence, clause.verb)
                or remains(tokens, clause.verb, own.start)
            ):
                continue
            if gender and {gender, deed.gender} == {"m", "f"}:
                continue  # صدر منها 48 عددا، وتوقفت: another's
            return Carried(closed=True)  # a subject that cannot be repeated
        if actors.bare(tokens[found.start]) in AMOUNTS and not fits(found, tokens, tokens[verb], gender):
            continue
        if found.start < quoted or _reported(tokens, clause.verb, clauses[at].start):
            return Carried(closed=True)  # who is quoted says "I" of himself
        if gender and found.gender and found.gender != gender and (named or shows_passive(tokens[verb])):
            continue  # وطُبعت: a passive, so that who stands between is not meant; أن المصنع توقف، لكنها استأنفت
        found = _begun(tokens, found, clause.verb, verb)
        if gender and (befallen := _made_before(sentence, number, found, verb, gender)) is not None:
            return Carried(befallen)
        if (harmed := _befallen(sentence, number, found, verb, gender)) is not None:
            return Carried(harmed, befallen=True) if _named(tokens, harmed) else Carried(closed=True)
        if _made(sentence, verb) and actors.agent(tokens[found.start]) is True:
            return Carried(closed=True)  # أوقفت الرقابة الديوان، وطبعت في بيروت: not the censors
        concerned = PRONOUN_GENDER.get(tokens[clause.verb].reading.suffix) == gender and bool(gender)
        return Carried(found if fits(found, tokens, tokens[verb], gender) else None, doubtful=concerned)
    return Carried(_only_one_named(sentence, clauses[at].start, gender) if named else None, closed=aside)


def pronoun_before(sentence: Sentence, verb: int) -> bool:
    """Does a pronoun open the clause of a verb, as what it is said of: "لكنه نال", "إلا أنها صدرت"?"""
    clause = sentence.clauses[sentence.clause_of[verb]]
    openers = sentence.tokens[clause.start : min(verb, clause.start + 2)]  # غير | أنه
    that = next((t.reading for t in openers if t.reading.function == "complement"), None)
    return clause.opener == "complement" and that is not None and that.base[-2:] in ("نه", "ها", "هم")


def _only_one_named(sentence: Sentence, stop: int, gender: str) -> Subject | None:
    """The one person of whom a sentence spoke before a place: "حكم على | الموظف | بالسجن، لكنه فر"."""
    tokens = sentence.tokens
    people = [i for i in range(stop) if actors.definite(tokens[i]) and actors.person(tokens[i]) is True]
    if not gender or len(people) != 1 or actors.many(tokens[people[0]]):
        return None
    found = Subject(people[0], actors.end_of(sentence, people[0], stop), gender, int(actors.hangs(tokens[people[0]])))
    return found if actors.gender(tokens[found.start]) in ("", gender) else None


def _what_it_describes(sentence: Sentence, at: int, verb: int, found: Subject) -> bool:
    """Is it the noun that a relative clause describes and takes up by a pronoun, so that another did the deed?"""
    tokens, clause = sentence.tokens, sentence.clauses[at]
    if clause.opener != "relative" or clause.verb != verb:
        return False
    near = tokens[verb + 1].reading if verb + 1 < clause.end else None
    tied = near is not None and near.function == "preposition" and gender_behind(near.base) in ("m", "f")
    end = clause.start - (tokens[clause.start - 1].text in COMMA)
    return bool(tokens[verb].reading.suffix or tied) and found.end >= end


def _behind_relatives(sentence: Sentence, at: int, verb: int, gender: str) -> Subject | None:
    """The noun behind إن that relative clauses between commas part from its verb: "إن الميناء، الذي بيع، | استقبل"."""
    tokens, clauses = sentence.tokens, sentence.clauses
    if tokens[verb - 1].text not in COMMA or tokens[verb].reading.conjunction or clauses[at].start != verb:
        return None
    number = at - 1
    while number > 0 and clauses[number].opener in ("relative", "and"):
        number -= 1
    above = clauses[number]
    start, relative = above.start + 1, clauses[number + 1]
    led = above.opener == "complement" and above.verb < 0 and tokens[above.start].reading.base in ("ان", "بان")
    if not led or relative.opener != "relative" or relative.start - 1 <= start or not opens_name(tokens[start]):
        return None
    if tokens[relative.start - 1].text not in COMMA:
        return None
    found = Subject(start, actors.end_of(sentence, start, relative.start - 1), "")
    return found if fits(found, tokens, tokens[verb], gender) else None


def _owned_only(sentence: Sentence, own: Subject, verb: int) -> bool:
    """Is it what somebody has, who alone can do as the next verb says: "أدرجت أسهمها، وتعاقدت على شراء السفن"?"""
    first, deed = sentence.tokens[own.start], sentence.tokens[verb].reading.verb
    acts = deed is not None and deed.kind in _OF_OWNERS and not shows_passive(sentence.tokens[verb])
    return acts and actors.agent(first) is not True and not kin(first)


def _of_its_own(sentence: Sentence, number: int, verb: int, gender: str) -> bool:
    """Has a clause for subject what belongs to the one who is told of: "أما السفينة فقد رممت أشرعتها، وأبحرت"?

    So too in a clause of time behind his own deed: "انطلق المسبار، بعدما تأجل إطلاقه، وانفصل".
    """
    tokens, clause = sentence.tokens, sentence.clauses[number]
    own = after_verb(sentence, clause.verb)
    if own is None or not gender or PRONOUN_GENDER.get(tokens[own.start].reading.suffix) != gender:
        return False
    if _owned_only(sentence, own, verb):
        return True
    if not number:
        return False
    topic = sentence.clauses[number - 1]
    timed = clause.opener == "subordinator" and tokens[clause.start].reading.base in ("بعدما", "عندما", "حينما")
    return timed or (topic.verb < 0 and tokens[topic.start].reading.base == "اما")


def _there_is(sentence: Sentence, start: int, end: int) -> Subject | None:
    """What a clause without a verb says that there is, with what it is for: "هناك | خطة لتوسيع الميناء"."""
    tokens = sentence.tokens
    at = next((i + 1 for i in range(start, end) if tokens[i].reading.folded.lstrip("وف") in _THERE), end)
    if at >= end or not opens_name(tokens[at]) or actors.definite(tokens[at]):
        return None
    stop = next((i for i in range(at, end) if tokens[i].type != "word" or i in sentence.verbs), end)
    if stop - at > _LONGEST:
        tied = (i for i in range(at + 1, stop) if tokens[i].reading.function or glued(tokens[i].reading.folded))
        stop = next(tied, actors.end_of(sentence, at, end))
    return Subject(at, stop, actors.gender(tokens[at]))


def _between_dashes(tokens: tuple[Token, ...], i: int, stop: int) -> bool:
    """Is a word said aside: "أعلى المعدلات - حيث زادت الأسعار - وقعت ..."?"""
    opened = any(tokens[k].text in _DASHES for k in range(max(0, i - 12), i))
    return opened and any(tokens[k].text in _DASHES for k in range(i + 1, min(stop, i + 20)))


def _stated(sentence: Sentence, number: int, verb: int) -> Subject | None:
    """The noun behind أن, which dates and quotation marks part from its verb: "أن القرار الصادر في 2004 «دخل ..."."""
    tokens, clause = sentence.tokens, sentence.clauses[number]
    led = clause.start + 1 < len(tokens) and tokens[clause.start].reading.function == "preposition"  # إلى | أن
    start = clause.start + led + 1
    if clause.opener != "complement" or tokens[start - 1].reading.base not in ("ان", "بان") or start + 1 >= verb:
        return None
    end = actors.end_of(sentence, start, verb)
    known = any(actors.definite(tokens[i]) for i in range(start, end)) and opens_name(tokens[start])
    return Subject(start, end, "") if known and not any(start < v < verb for v in sentence.verbs) else None


def _of_relative(sentence: Sentence, at: int, verb: int, gender: str) -> Carried:
    """Whose deed goes on with a relative clause: "ناصر الذي ولد في صحار وقتل"; behind a comma it may be another's."""
    tokens, clause = sentence.tokens, sentence.clauses[at - 1]
    parted = tokens[verb - 1].text in COMMA or tokens[sentence.clauses[at].start - 1].text in COMMA
    if parted and tokens[clause.start - 1].text in COMMA and (around := _around(sentence, at - 1, verb, gender)):
        return Carried(around)
    did = tokens[clause.verb].reading if clause.verb >= 0 else None
    worked_on = did is not None and PRONOUN_GENDER.get(did.suffix) == gender and shows_passive(tokens[verb])
    if worked_on and tokens[clause.start].reading.base == {"m": "الذي", "f": "التي"}.get(gender):
        # الذي أكمله ابنه ونُشر
        return Carried(_its_thing(sentence, clause.start - (tokens[clause.start - 1].text in COMMA), clause.start))
    if did is None or did.verb is None or did.suffix or clause.start != clause.verb - 1:
        return Carried(closed=True)
    suffered = tokens[clause.verb + 1].reading if did.verb.lemma in _CARRIED_OUT else None
    done = suffered is not None and PRONOUN_GENDER.get(suffered.suffix) == gender  # التي تم إنتاجها وتم عرضها
    if did.verb.gender != gender and not done:
        return Carried(closed=True)
    ruling = sentence.clauses[at - 2].verb if at > 1 else -1
    main = tokens[ruling].reading.verb if ruling >= 0 else None
    apart = main is not None and bool(gender) and {main.gender, gender} == {"m", "f"}  # تنتمي الأسرة إلى سالم الذي ...
    if (parted and not apart) or not (done or subjectless(sentence, clause.verb)):
        return Carried(closed=True)
    end = clause.start - (tokens[clause.start - 1].text in COMMA)
    end -= end > 1 and tokens[end - 1].type == "date" and tokens[end - 2].type == "word"  # حرب صيف 1860، التي
    found = antecedent(sentence, end, clause.start)
    if found is None:
        return Carried(closed=True)
    masdar = tokens[found.start].reading.lemma is not None and not tokens[found.start].reading.definite
    if masdar and actors.person(tokens[found.start + 1]) is True:
        found = Subject(found.start + 1, found.end, "")  # رحيل | الشاعر سالم | الذي ولد في صحار وتوفي
    speaks = main is not None and main.lemma in lemmas("REPORT") and found.start == ruling + 1
    first = tokens[found.start]
    tied = tokens[verb - 1].text not in COMMA
    thing = tied and (actors.definite(first) or first.reading.noun is not None or first.text in QUOTES)
    thing = thing and actors.gender(first) in ("", gender)
    if actors.person(first) is not True and not (thing or speaks):  # قالت نورلاند التي وصلت أمس وتغادر غدا
        return Carried(closed=True)
    return Carried(found)


def _its_thing(sentence: Sentence, end: int, relative: int) -> Subject | None:
    """The thing of a relative clause that says what was done to it; behind a name the title alone."""
    tokens, found = sentence.tokens, antecedent(sentence, end, relative)
    if found is None or tokens[found.end - 1].text not in QUOTES:
        return found
    title = opening_mark(tokens, QUOTES, found.end - 1, found.start)
    named = tokens[found.start].reading.definite or actors.given(tokens[found.start])
    return attrs.evolve(found, start=title) if title is not None and named else found


def _around(sentence: Sentence, relative: int, verb: int, gender: str) -> Subject | None:
    """Who acts in the clause that a relative clause of his between commas parts: "جاء الوزير، الذي عين أمس، وبشرنا"."""
    named = _set_off(sentence, relative - 1, verb) if relative else None
    if named is not None:
        pronoun = sentence.tokens[sentence.clauses[relative].start].reading.base
        return named if (pronoun, gender) in (("الذي", "m"), ("التي", "f")) else None
    before = of_clause(sentence, relative - 1) if relative else None
    if before is None or sentence.clauses[relative - 1].opener == "relative":
        return None
    meant = antecedent(sentence, sentence.clauses[relative].start - 1, sentence.clauses[relative].start)
    same = meant is not None and meant.start == before.start
    return before if same and fits(before, sentence.tokens, sentence.tokens[verb], gender) else None


def _set_off(sentence: Sentence, number: int, verb: int) -> Subject | None:
    """The bare name that commas set off with its relative clause: "وسليمانوف، الذي ولد في باكو، | انتقل"."""
    tokens, clause = sentence.tokens, sentence.clauses[number]
    close = clause.end - 1
    if clause.verb >= 0 or tokens[close].text not in COMMA or tokens[verb - 1].text not in COMMA:
        return None
    if tokens[verb].reading.conjunction or not opens_name(tokens[clause.start]):
        return None
    whole = phrase_end(sentence, clause.start, close) == close
    return Subject(clause.start, close, "") if whole else None


def _timed_in_relative(sentence: Sentence, at: int, verb: int, gender: str) -> Subject | None:
    """Of which thing a clause of time tells behind a relative clause: "زار | المتحف | الذي أغلق بعد أن تضرر".

    Not where the relative clause tells what another did to it: "ألقى الشاعر قصيدته التي كتبها بعد أن سجن".
    """
    tokens, clauses = sentence.tokens, sentence.clauses
    if not at or clauses[at - 1].opener != "relative" or clauses[at].verb != verb or after_verb(sentence, verb):
        return None
    start, relative = clauses[at].start, clauses[at - 1]
    led = tokens[start].reading.base in ("بعد", "قبل") and tokens[start + 1].reading.base == "ان"
    timed = led or tokens[start].reading.base in ("بعدما", "قبلما")
    if not timed or relative.verb < 0 or tokens[relative.verb].reading.suffix or tokens[start - 1].text in COMMA:
        return None
    own = after_verb(sentence, relative.verb)
    if own is not None and not tokens[own.start].reading.suffix:  # المستشفى الذي | بدأ بناؤه | بعد أن
        return None
    end = relative.start - (tokens[relative.start - 1].text in COMMA)
    found = antecedent(sentence, end, relative.start)
    if found is None or actors.agent(tokens[found.start]):
        return None  # أمام النيابة التي أمرت بتوقيفها قبل أن توضع
    return found if fits(found, tokens, tokens[verb], gender) else None


def _reported(tokens: tuple[Token, ...], verb: int, until: int) -> bool:
    """Does a colon behind a saying open what is said of another: "قال الذهبي: كان إماما، مات سنة"?"""
    deed = tokens[verb].reading.verb
    said = deed is not None and deed.kind == "statement"
    return said and any(token.text == ":" for token in tokens[verb + 1 : until])


def _made_before(sentence: Sentence, number: int, found: Subject, verb: int, gender: str) -> Subject | None:
    """The object of the clause before, where a verb without its subject tells what was done to that: "... ورممت".

    Its gender shows it, "شيد السلطان القلعة ورممت", or a verb that wants an object and has none: "كتب الكتاب ونشر".
    """
    tokens, clause = sentence.tokens, sentence.clauses[number]
    deed, start = tokens[clause.verb].reading.verb, found.end
    start += start < clause.end and tokens[start].type == "date"
    if deed is None or start >= clause.end or found.start < clause.verb or not subjectless(sentence, verb, gender):
        return None
    if tokens[clause.verb].reading.suffix:
        return None  # أسسها محمد النجارة، واستمرت ...
    if actors.person(tokens[found.start]) is True and start + 1 < clause.end and _bare(tokens[start]):
        start += 1  # شيد السلطان قايتباي | القلعة
    token, reading = tokens[start], tokens[start].reading
    tied = bool(reading.function or reading.conjunction) or glued(reading.folded)
    if token.type != "word" or tied or start in sentence.verbs:
        return None
    titled = start + 1 < clause.end and tokens[start + 1].text in QUOTES  # رواية «الميناء»
    known = actors.definite(token) or actors.land(token) or bool(reading.suffix) or titled
    ends = reading.folded.removesuffix(reading.suffix).endswith("ت") if reading.suffix else False  # روايته
    shown, doer = "f" if ends else actors.gender(token), found.gender or actors.gender(tokens[found.start])
    if not known or actors.person(token) is True or tokens[verb].reading.suffix:
        return None
    done = tokens[verb].reading.verb
    lemma = done.lemma if done is not None else None
    apart = shown == gender and bool(doer) and doer != gender
    used = lemma in _DONE_TO or tokens[verb].reading.base in ("يستعمل", "تستعمل", "استعمل", "استعملت")
    if not apart and not (used and shown in ("", gender)):
        return None
    return Subject(start, actors.end_of(sentence, start, clause.end), gender)


def _befallen(sentence: Sentence, number: int, found: Subject, verb: int, gender: str) -> Subject | None:
    """Whom a clause tells of a deed to, where a verb says what befell him: "هزم السلطان | الوالي، ثم أعدم"."""
    tokens, clause = sentence.tokens, sentence.clauses[number]
    deed, done = tokens[clause.verb].reading.verb, tokens[verb].reading.verb
    if deed is None or done is None or done.lemma not in _BEFALLEN or deed.passive or found.start < clause.verb:
        return None
    upon = deed.kind in _UPON_PEOPLE or deed.lemma in _CALLING
    upon = upon or (deed.lemma in _INSTALLING and done.kind in ("dismissal", "appointment"))
    if not upon or done.role != "perfect" or tokens[clause.verb].reading.suffix or tokens[verb].reading.suffix:
        return None
    start = found.end + (found.end < clause.end and tokens[found.end].type == "date")
    own = None if subjectless(sentence, verb, gender) else after_verb(sentence, verb)
    if start >= clause.end or own is not None or (deed.kind == "attack" and done.kind in ("court", "arrest")):
        return None  # قتل الجندي القائد، وأعدم: the soldier
    token = tokens[start]
    accusative = token.text.endswith("ا") and read(token.text[:-1]).folded in GIVEN_NAMES  # سالما
    hangs = token.type != "word" or actors.hangs(token) or start in sentence.verbs
    if hangs or not (accusative or actors.person(token) is True) or actors.gender(token) not in ("", gender or "m"):
        return None
    return Subject(start, actors.end_of(sentence, start, clause.end), gender)


def _named(tokens: Sequence[Token], found: Subject) -> bool:
    """Is it a definite noun or a name in its nominative: "الوالي", "سالم العامري", and not "سالما"?"""
    return actors.definite(tokens[found.start]) or actors.given(tokens[found.start])


def _made(sentence: Sentence, verb: int) -> bool:
    """Does a verb say what was made of a thing, no object standing behind it: "وطبعت في بيروت"?"""
    found = sentence.tokens[verb].reading.verb
    plain = found is not None and found.role == "perfect" and not sentence.tokens[verb].reading.suffix
    behind = sentence.tokens[verb + 1] if verb + 1 < len(sentence.tokens) else None
    alone = behind is None or behind.type in ("date", "mark") or actors.hangs(behind)
    return plain and alone and found is not None and found.lemma in _MADE


def _bare(token: Token) -> bool:
    """May the word behind a title be a name, as far as its letters tell: nothing tied to it, no ending of a noun?"""
    reading = token.reading
    tied = reading.function or reading.definite or reading.preposition or reading.conjunction or reading.suffix
    return token.type == "word" and not tied and reading.noun is None and not token.text.endswith(("ة", "ا", "اً"))


def _begun(tokens: tuple[Token, ...], found: Subject, before: int, verb: int) -> Subject:
    """What was begun, where only that can go on as the verb says: "بدأ تشييد السد ... وافتتح", the dam."""
    first, deed = tokens[found.start].reading, tokens[verb].reading.verb
    lemma = deed.lemma if deed is not None else None
    start = tokens[before].reading.verb
    begins = start is not None and start.lemma == ("بدا", 1) and first.lemma is not None and first.noun is not None
    if not begins or first.definite or lemma in _GOING_ON or found.end - found.start < 2:
        return found
    return Subject(found.start + 1, found.end, actors.gender(tokens[found.start + 1]))


def _its_object(noun: Token, verb: Verb) -> bool:
    """Is a noun of the other gender behind a verb, and so its object: "فقدم سلسلة"?"""
    if verb.role == "imperfect" and verb.gender == "f" and not verb.sure:
        return False  # ترشح سالم: a perfect of the fifth form is spelled like it
    shown = actors.gender(noun)
    return bool(shown) and verb.gender in ("m", "f") and shown != verb.gender


def _adverb(token: Token) -> bool:
    """Has a word the ending of an indefinite accusative, and is no name: "شيئا فشيئا، ..."?"""
    plain = token.text.endswith(ACCUSATIVE) and not actors.definite(token)
    return plain and not (actors.given(token) or places((token.reading.folded,)))


def _best(token: Token) -> bool:
    """Has a word the shape of "better" and "he did well": أحسن؟"""
    return token.text[:1] == "أ" and len(token.reading.folded) == 4 and not actors.given(token)


def fits(found: Subject, tokens: tuple[Token, ...], verb: Token, gender: str) -> bool:
    """May the subject `found` among `tokens` do what the verb says, by gender, number and what can act?"""
    first, deed = tokens[found.start], verb.reading.verb
    shown = found.gender or actors.gender(first)
    if gender and shown and gender != shown:
        return False
    quoted = first.text in QUOTES or (found.start > 0 and tokens[found.start - 1].text in QUOTES)
    if quoted and verb.reading.noun is not None and verb.reading.lemma in TAKING:
        return False  # «العراب» ... منذ تركه: no title leaves, enters or writes
    if first.type != "word":
        return True
    plural = verb.reading.folded.endswith("وا")
    if (plural or gender == "m") and actors.many(first) != plural:
        return False  # انتخب الناخبون فلانا على أن يتسلم مهامه
    suffered = deed is not None and (deed.passive or verb.reading.base == "اغتيل") and deed.lemma in _OF_ONE
    if suffered and actors.body(first):
        return False  # أطلق الجيش سراح القائد، ثم اغتيل
    counted = tokens[found.start + 1 : found.start + 3]
    if actors.bare(first) in AMOUNTS and not any(actors.agent(t) is True for t in counted):
        return False  # انتزع منهم عدد من القرى، وتوفي
    alone = length(tokens, found) == 1 or actors.given(tokens[min(found.start + 1, found.end - 1)])
    if actors.agent(first) is False and not actors.definite(first) and alone:
        return False
    kind, lemma = (deed.kind, deed.lemma) if deed is not None else (verb.reading.noun, None)
    governed = tokens[found.start + 1].reading.noun if found.end > found.start + 1 else None
    if lemma in _RESUMING and shows_passive(verb) and first.reading.noun is None and governed is not None:
        return False  # خمدت نيران الحرب قبل أن تُستأنف: the war
    if lemma == ("قضي", 1) and actors.body(first):
        kind = "court"  # بدأت المحكمة النظر في القضية، وقضت بحبسه: no body dies
    if lemma == ("وقع", 2) and actors.agent(first) is False:
        kind, lemma = "other", ("وقع", 1)  # الهزة وقعت: it took place
    return actors.could(kind, lemma, first, alone)


def _purpose(sentence: Sentence, number: int) -> bool:
    """Is it أن with an imperfect, so that a noun behind its verb is rather its object: "رفضت أن تدفع الغرامة"?"""
    clause = sentence.clauses[number]
    verb = sentence.tokens[clause.verb].reading.verb
    opener = sentence.tokens[clause.start].reading.base
    between = clause.verb - clause.start
    plain = clause.opener == "complement" and opener == "ان" and between == 1
    return plain and verb is not None and verb.role == "imperfect" and not _foreseen(sentence, number)


def _foreseen(sentence: Sentence, number: int) -> bool:
    """Is it what will come about, so that a noun behind does it: "من المتوقع أن | تنطلق الأشغال، وأن تنتهي"?"""
    tokens, above = sentence.tokens, sentence.clauses[number - 1] if number else None
    if above is None:
        return False
    if tokens[sentence.clauses[number].start].reading.conjunction and above.opener == "complement":
        return _foreseen(sentence, number - 1)
    if above.verb >= 0:
        return tokens[above.verb].reading.base in _SUPPOSED and after_verb(sentence, above.verb) is None
    return any(token.reading.base in _DUE for token in tokens[above.start : above.end])


def owns(sentence: Sentence, noun: int, found: Subject, gender: str) -> bool:
    """May the pronoun of a noun mean a subject: does it agree, and does no quotation part them, where it says "I"?"""
    tokens, reading = sentence.tokens, sentence.tokens[noun].reading
    if found.start < opening_quote(tokens, noun):
        return False
    if reading.folded.removesuffix(reading.suffix).replace("ت", "ه") in _EDITIONS:  # المهرجان منذ دورته الأولى
        return not gender or actors.gender(tokens[found.start]) in ("", gender)
    return fits(found, tokens, tokens[noun], gender)


def described(sentence: Sentence, number: int) -> Subject | None:
    """Whom a relative clause without a subject of its own speaks of: "القائد، | الذي لعب مباراته الأولى"."""
    tokens, clause = sentence.tokens, sentence.clauses[number]
    if clause.opener != "relative" or clause.verb < 0 or tokens[clause.verb].reading.suffix:
        return None
    own = after_verb(sentence, clause.verb)
    verb = tokens[clause.verb].reading.verb
    if own is not None and (verb is None or not _its_object(tokens[own.start], verb)):
        return None
    end = clause.start - (tokens[clause.start - 1].text in COMMA)
    return antecedent(sentence, end, clause.start) if end > 0 else None


def opening_quote(tokens: Sequence[Token], verb: int) -> int:
    """The quotation mark that is open at a verb, -1 where none is."""
    opening = -1
    for i in range(verb):
        if tokens[i].type == "mark" and tokens[i].text in QUOTES:
            closes = tokens[i].text in "»”’" or (tokens[i].text in "\"'" and opening >= 0)
            opening = -1 if closes else i
    word = any(tokens[i].text in QUOTES for i in range(opening + 2, min(opening + 5, len(tokens))))
    return -1 if word else opening


def of_clause(sentence: Sentence, number: int) -> Subject | None:
    """Read the subject of a clause, before its verb or after it, if it can be repeated elsewhere."""
    tokens, clause = sentence.tokens, sentence.clauses[number]
    if clause.verb < 0:
        return None
    verb = tokens[clause.verb].reading.verb
    found = before_verb(sentence, clause.verb)
    ahead = found is not None
    if found is None:
        found = after_verb(sentence, clause.verb)
    if found is None:
        return None
    if ahead and (said := predicate_of(tokens, found.start, found.end)) is not None:
        return attrs.evolve(found, end=said)  # متحف الساحل | متحف وطني يضم
    pointed = tokens[found.start].reading.function == "demonstrative" and found.end - found.start > 1
    if pointed and tokens[found.start + 1].reading.definite:
        found = attrs.evolve(found, start=found.start + 1)  # تأتي هذه المحطة بعد أن اختتمت ...
    token = tokens[found.start]
    first = token.reading
    if verb is not None and not ahead and token.type == "word" and _its_object(token, verb):
        return None
    if verb is not None and verb.lemma == ("كون", 1) and not ahead and _only_one(tokens, found):
        return None  # وكانت الطالبة الوحيدة في دفعتها
    if not ahead and (takes(sentence, clause.verb) or _deemed(sentence, clause.verb)):
        return None  # ويعتبر الفريق الأول في ...
    if (
        verb is not None
        and verb.lemma in _OF_DEEDS
        and first.noun is not None
        and not (first.definite or first.suffix)
        and 1 <= found.end - found.start - 1 <= _LONGEST
    ):  # تم تأسيس سفارة ... وبدأت العمل
        start = found.start + 1
        feminine = tokens[start].text.endswith("ة")
        return Subject(start, actors.end_of(sentence, start, found.end), "f" if feminine else "m")
    if first.function in ("demonstrative", "pronoun") or (first.suffix and not first.definite):
        return None
    if token.text.endswith("تي") and len(token.text) > 3 and not (first.definite or actors.given(token)):
        return None  # بدأت قصتي حين شاهدت ...: who speaks of himself
    if first.folded in NO_SUBJECT or first.folded == "جل" or token.text.endswith(("اً", "ًا")) or _unread_verb(token):
        return None
    if (
        found.end - found.start == 1
        and first.folded[:1] == "ك"
        and not (actors.given(token) or actors.known(first.folded))
    ):
        return None  # شاركت كمودل
    accusative = found.end - found.start == 1 and first.base.endswith("ا") and not first.definite
    if accusative and not places((first.folded,)) and not (actors.objectless(verb) and _foreign(first.base)):
        return None  # مناضلا: an accusative by all odds
    if ahead and _adverb(token):
        return None  # شيئا فشيئا أدركت
    event = first.noun is not None and not first.definite and actors.agent(token) is False
    if event and (verb is None or verb.kind == "other" or (verb.lemma in lemmas("LIGHT") and not actors.befalls(verb))):
        return None  # "تم توقيع ...": the event itself is the subject
    stop = found.end if ahead else sentence.clauses[number].end
    alone = actors.objectless(verb) or _wanted(tokens, found.start + 2, verb)
    end = actors.bounded(sentence, found.start, stop) if ahead else actors.end_of(sentence, found.start, stop, alone)
    end = _with_adjective(sentence, found.start, end, stop)
    return attrs.evolve(found, end=end) if end > found.start else None


def _with_adjective(sentence: Sentence, start: int, end: int, stop: int) -> int:
    """Where a lone indefinite noun ends with the word that says which: "جماعة | مسلحة", "ضباط | من الجيش"."""
    tokens = sentence.tokens
    first = tokens[start]
    lone = end == start + 1 < stop and first.type == "word" and not (actors.definite(first) or actors.land(first))
    if not lone or actors.given(first) or actors.agent(first) is not True:
        return end
    token = tokens[end]
    if token.text == "من" and end + 1 < stop and actors.definite(tokens[end + 1]):
        return actors.end_of(sentence, end + 1, stop)
    reading = token.reading
    tied = reading.function or reading.definite or reading.preposition or reading.conjunction or reading.suffix
    if token.type != "word" or tied or end in sentence.verbs or glued(reading.folded) or actors.accusative(token):
        return end
    alike = first.text.endswith("ة") == token.text.endswith("ة") and not token.text.endswith(("ا", "ات"))
    last = end + 1 >= stop or tokens[end + 1].type != "word" or bool(tokens[end + 1].reading.function)
    return end + 1 if alike and last and reading.noun is None else end


def _foreign(word: str) -> bool:
    """May a word in ا behind a verb without an object be a name, not how he did it: "سافر جيفارا", "سافر راكبا"?"""
    stem = word[:-1]
    return len(stem) > 3 and not (stem.startswith("م") or stem[1] == "ا" or actors.known(stem) or read(stem).noun)


def _only_one(tokens: tuple[Token, ...], found: Subject) -> bool:
    """Is it what somebody was among others: "الطالبة الوحيدة", "الأول"?"""
    row = tokens[found.start : min(found.end + 1, found.start + 3)]
    return any(token.reading.folded in _UNIQUE for token in row)


def _wanted(tokens: tuple[Token, ...], i: int, verb: Verb | None) -> bool:
    """Does what a verb wants stand there, so that all before it is its subject: "انتصر السلطان قطز على"?"""
    wanted = grammar.GOVERNING.get(verb.lemma) if verb is not None and verb.lemma is not None else None
    return wanted is not None and i < len(tokens) and tokens[i].text == wanted


def _unread_verb(token: Token) -> bool:
    """Has a word that was taken for a noun the letters of a verb: ترعرعت، نعيش؟"""
    reading = token.reading
    if reading.noun is not None or reading.definite:
        return False
    imperfect = reading.verb is not None and reading.verb.role == "imperfect" and reading.verb.person == 1
    return (imperfect and not actors.given(token)) or (token.text.endswith("ت") and token.text[-2:] != "ات")
