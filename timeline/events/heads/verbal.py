"""The head of a verb: its subject, its words without the dates, and its kind."""

from __future__ import annotations

import re

import attrs

from timeline.events.heads.antecedents import antecedent
from timeline.events.heads.defined import what_it_was
from timeline.events.heads.place import HELPERS, Head, Place, is_copula, lemma_of, lemma_or_none
from timeline.events.heads.speech import complement, speaker, speech
from timeline.events.lexicon import grammar
from timeline.events.senses import verb_kind
from timeline.events.sentences.clauses import Clause, Sentence
from timeline.events.sentences.tokens import COMMA, QUOTES, Token
from timeline.events.sentences.verbs import of_occasion
from timeline.events.sentences.words import ACCUSATIVE, ADVERBIAL, PARTICIPLES, TEMPORAL, folded, read, wanted_by
from timeline.events.what.datewords import LINKS, is_subject, left_of_date, names_year, tells_more
from timeline.events.what.endings import led, may_end, numeral, tens, wants
from timeline.events.what.phrases import named_in
from timeline.events.who.actors import (
    adjective,
    continues_name,
    definite,
    gender,
    given,
    glued,
    land,
    objectless,
    person,
)
from timeline.events.who.foregoing import before_verb
from timeline.events.who.nounphrases import Subject, length, opens_name, shorter
from timeline.events.who.partitive import said_of_many
from timeline.events.who.predicates import predicate_of
from timeline.events.who.prodrop import fits
from timeline.events.who.subjects import after_verb

_TITLES = folded(
    grammar.words("الأمير الدكتور الشيخ السيد المهندس الأستاذ اللواء السمو الأميرة الدكتورة العميد العقيد الملك")
)

_CARRIED_OUT = (("تمم", 1), ("جري", 1))
_ABOARD = ("متن", "ظهر")
_WITH_IT = folded(grammar.words("معه معها معهم بداخله بداخلها بحوزته بحوزتها برفقته برفقتها بصحبته بصحبتها"))
_PREDICATES = folded(grammar.PREDICATES)
# Perfects over أن that say that its deed was done, and those whose subject is that deed.
_IMPERSONAL = frozenset((("قدر", 2), ("حدث", 1), ("تيح", 4)))
_CALLED = (("عرف", 1), ("سمي", 2), ("وصف", 1), ("طلق", 4), ("قرب", 3))  # ما عرف بحرب الماء، ما يقارب مليونا
_ACHIEVING = _IMPERSONAL | {("طوع", 10), ("مكن", 5), ("نجح", 1), ("ضرر", 8), ("فلح", 4), ("وفق", 2)}
# Kinds of verbs that name no saying or will: a clause with أن behind their date belongs to another.
_DOING = frozenset(("travel", "visit", "attack", "accident", "disaster", "birth", "death", "war", "conquest", "sport"))


def verb_head(place: Place, verb: int, end: int) -> Head:
    """The head of a verb, with its subject and its words up to the token `end`.

    Behind "استطاع أن" and its like that verb is told as well, and its subject is looked for.
    """
    inner = _verb_head(place, verb, _closed(place, verb, end))
    soon = _soon(place.sentence, verb)
    if soon is not None and inner.subject is None:
        return attrs.evolve(inner, subject=soon)
    above = _achieving(place.sentence, verb)
    if above is None or not inner.indices or inner.settled:
        return inner
    s, tokens = place.sentence, place.sentence.tokens
    before = before_verb(s, above)
    first = above
    if before is not None and length(tokens, before) <= 6:
        first = before.start
    elif tokens[above - 1].reading.function in ("negation", "future"):
        first = above - 1
    subject = shorter(s, before) if before is not None and first > before.start else None
    alone = lemma_of(s, above) in _IMPERSONAL
    indices = (*range(first, verb), *(i for i in inner.indices if i >= verb))
    preceded = alone or (before is not None and first == before.start)
    return Head(above, indices, inner.kind, "verb", None, subject, preceded, lemma=lemma_of(s, above))


def _closed(place: Place, verb: int, end: int) -> int:
    """Where the comma behind the date closes the relative clause over a deed: "اللاعب، الذي سبق أن فاز أمس، | سافر"."""
    s, tokens, number = place.sentence, place.sentence.tokens, place.sentence.clause_of[verb]
    above = s.clauses[number - 1] if number else None
    if above is None or s.clauses[number].opener != "complement" or above.opener != "relative":
        return end
    enclosed = above.start > 0 and tokens[above.start - 1].text in COMMA
    close = place.last + 1
    if not enclosed or not verb < close < end - 1 or tokens[close].text not in COMMA:
        return end
    behind = tokens[close + 1].reading
    return end if behind.function or behind.preposition or led(behind.folded) else close


def _achieving(sentence: Sentence, verb: int) -> int | None:
    """The perfect over أن that says that a deed was done: "استطاع القائد أن يفتح", "قدر للمدينة أن تسقط"."""
    clause = sentence.clauses[sentence.clause_of[verb]]
    number = sentence.clause_of[verb] - 1
    if number < 0 or clause.opener != "complement" or sentence.tokens[verb - 1].reading.base != "ان":
        return None
    above = sentence.clauses[number].verb
    found = sentence.tokens[above].reading.verb if above >= 0 else None
    if found is None or found.lemma not in _ACHIEVING or clause.start - above > 8:
        return None
    if found.role != "perfect" and sentence.tokens[above - 1].reading.base != "لم":
        return None
    plain = all(sentence.tokens[i].type == "word" and i not in sentence.verbs for i in range(above + 1, verb))
    return above if plain else None


def _soon(sentence: Sentence, verb: int) -> Subject | None:
    """Who did it soon, or had done it before: "ما لبث الوالي أن | عزل القاضي", "سبق لصحار أن | عرفت زلزالا"."""
    tokens, number = sentence.tokens, sentence.clause_of[verb] - 1
    above = sentence.clauses[number].verb if number >= 0 else -1
    clause = sentence.clauses[max(0, number)]
    had = above >= 0 and tokens[above].reading.base == "سبق" and clause.opener == "relative"
    named = any(given(token) for token in sentence.tokens[max(0, clause.start - 4) : clause.start])
    if had and clause.start > 1 and verb - above <= 4 and not named:  # اللاعب الذي سبق له أن | فاز
        return antecedent(sentence, clause.start - (tokens[clause.start - 1].text in COMMA), clause.start)
    if above >= 0 and lemma_of(sentence, above) == ("سبق", 1) and tokens[verb - 1].reading.base == "ان":
        first = tokens[above + 1]
        named = first.type == "word" and first.text.startswith("ل") and not first.reading.function
        whole = named and verb - above <= 6 and not any(t.reading.function for t in tokens[above + 1 : verb - 1])
        return Subject(above + 1, verb - 1, "", clitic=1) if whole and not first.text.startswith("لل") else None
    if above < 1 or lemma_of(sentence, above) != ("لبث", 1) or tokens[verb - 1].reading.base != "ان":
        return None
    found = after_verb(sentence, above) if tokens[above - 1].reading.base in ("ما", "لم") else None
    pointed = found is None or tokens[found.start].reading.function == "demonstrative"
    return None if pointed or found is None or after_verb(sentence, verb) == found else shorter(sentence, found)


def _verb_head(place: Place, verb: int, end: int) -> Head:
    s, tokens = place.sentence, place.sentence.tokens
    clause = s.clauses[s.clause_of[verb]]
    first = verb
    while first > clause.start and tokens[first - 1].reading.function in ("negation", "future"):
        first -= 1
    kind, auxiliary = verb_kind(s, verb), False
    subject: Subject | None = None
    helper = next((v for v in sorted(s.verbs) if clause.start <= v < verb and lemma_of(s, v) in HELPERS), None)
    if helper is not None and any(helper < v < verb for v in s.verbs):
        helper = None  # لم يكن للمدينة قضية لا تتحرك، والقادة لم يعززوا ...
    if helper is not None:  # كان الوزير قد أعلن: the subject stands between
        between = [
            i for i in range(helper + 1, verb) if tokens[i].reading.function not in ("aspect", "negation", "future")
        ]
        between = [i for i in between if tokens[i].reading.base != "هناك"]  # كانت هناك معركة دارت
        if between and tokens[between[0]].text.endswith(ACCUSATIVE) and len(tokens[between[0]].text) > 4:
            between = []  # كان مناضلا وقائدا ولد ...: a predicate, no subject
        owned = between and glued(tokens[between[0]].reading.folded)  # لم يكن للمجتمع قضية ...
        owned = owned and not (len(between) == 1 and tokens[verb - 1].reading.base == "قد")  # وكان بوتفليقة قد أعلن
        named = between and tokens[between[0]].type == "word" and not tokens[between[0]].reading.function
        named = named or _number_of(tokens, between)
        if named and not owned:
            subject = shorter(s, Subject(between[0], between[-1] + 1, ""))
        named_it = what_it_was(s, helper, verb)
        subject = named_it if named_it is not None else subject
        auxiliary = not between
        if between and tokens[between[0]].text in QUOTES and len(between) <= 8:  # وكان «الفراعنة» قد بلغوا النهائي
            first = between[0]
        if _goes_on(s, verb):  # ظل الميناء يستقبل السفن
            first, subject = helper, None
            while first > clause.start and tokens[first - 1].reading.function == "negation":
                first -= 1
    before = before_verb(s, verb) if helper is None else None
    had = any(tokens[i].reading.function == "aspect" for i in range(helper or 0, verb))
    if helper is not None and auxiliary and had and after_verb(s, verb) is None:  # الاتفاقية كانت قد وقعت في ...
        ahead = before_verb(s, helper)
        subject = shorter(s, ahead) if ahead is not None and ahead.start >= clause.start else subject
    topic = _topic(s, verb) if before is None and helper is None else None
    opens = helper is not None and (first <= helper or tokens[first].text in QUOTES)
    preceded = opens and first < verb and not auxiliary
    if before is None and helper is None and not tokens[clause.start].reading.conjunction:
        subject = _broken(place, s.clause_of[verb], verb) or _had_parted(s, s.clause_of[verb])
    if before is not None and before.start >= clause.start:
        defined = _defined(tokens, before, verb)
        if defined is not None:
            subject = Subject(before.start, defined, before.gender)
        elif length(tokens, before) <= 6:
            first, preceded = before.start, True
        else:
            subject = shorter(s, before)
    if topic is not None and tokens[verb].reading.conjunction:  # أما صاحبها فتوفي
        subject = Subject(topic, s.clauses[s.clause_of[verb]].start, "")
    elif topic is not None:
        first, preceded, subject = topic, True, None
    stop = max(end, place.last + 1) if s.clause_of[verb] == s.clause_of[place.date] else end
    spoken = speech(place, verb, before, subject) if helper is None else None
    if spoken:
        indices, subject = spoken, None
        preceded = spoken[0] < verb
    else:
        indices = _words_of_verb(place, first, verb, min(stop, clause.end) if end > place.date else end)
        if spoken is None:
            indices += complement(place, verb, indices) if kind not in _DOING | {"construction"} else []
        else:  # what is said cannot be told
            that = next((at for at, i in enumerate(indices) if i > verb and _names(tokens[i])), len(indices))
            indices = indices[:that]
        indices = _compressed(place, verb, indices)
    if topic is not None:
        indices = [i for i in indices if tokens[i].reading.folded != "فقد"]
    lemma = lemma_of(s, verb)
    return Head(verb, tuple(indices), kind, "verb", None, subject, preceded, auxiliary, lemma, settled=bool(spoken))


def _defined(tokens: tuple[Token, ...], found: Subject, verb: int) -> int | None:
    """Where a name ends behind which its thing is described: "ليلى العامري هي شاعرة ولدت", "... شاعرة عربية ولدت"."""
    if tokens[found.end].reading.function == "pronoun" and verb > found.end + 1:
        return found.end
    if (sort := predicate_of(tokens, found.start, min(found.end, verb))) is not None:
        return sort  # جامعة النيل | جامعة سودانية أنشئت
    if not given(tokens[found.start]):
        return None
    said = range(found.start + 1, min(found.end, verb))
    return next((i for i in said if tokens[i].reading.folded in _PREDICATES and not given(tokens[i])), None)


def _number_of(tokens: tuple[Token, ...], between: list[int]) -> bool:
    """Is the subject so many of something: "كان نحو 2000 شخص قد نظموا"?"""
    return 1 < len(between) <= 5 and any(tokens[i].type == "number" for i in between[:3])


def _goes_on(sentence: Sentence, verb: int) -> bool:
    """Does the verb behind ظل or كان tell what went on: "ظل يكتب", "كان يعمل", and not "كان قد أعلن"?"""
    found = sentence.tokens[verb].reading.verb
    return found is not None and found.ongoing


def _topic(sentence: Sentence, verb: int) -> int | None:
    """Where that begins of which "أما ... فقد" speaks: "أما قيمة التداول | فقد تراجعت"; it stands before its verb."""
    tokens, number = sentence.tokens, sentence.clause_of[verb]
    clause, before = sentence.clauses[number], sentence.clauses[number - 1] if number else None
    if before is None or before.verb >= 0 or tokens[before.start].reading.base != "اما":
        return None
    plain = tokens[clause.start].reading.folded == "فقد" and verb == clause.start + 1
    plain = plain or (verb == clause.start and tokens[verb].reading.conjunction > 0 and tokens[verb].text[0] == "ف")
    short = 0 < before.end - before.start - 1 <= 7
    row = tokens[before.start + 1 : before.end]
    if row and row[0].reading.folded == "بالنسبه":
        return None  # أما بالنسبة لمطار صحار فقد أغلق
    return before.start + 1 if plain and short and not any(t.reading.function for t in row) else None


def _broken(place: Place, number: int, verb: int) -> Subject | None:
    """The subject that stands before the relative clause which parts it from its verb."""
    s = place.sentence
    number -= 1
    while number > 1 and _dates_only(s, s.clauses[number]):
        number -= 1
    clause = s.clauses[number - 1] if number > 0 else None
    if clause is None or clause.verb >= 0 or s.clauses[number].opener != "relative":
        return None
    plain = s.tokens[clause.start].reading.function
    start = clause.start + bool(plain)
    if plain not in ("", "complement", "demonstrative"):
        return None
    while start < clause.end and s.tokens[start].type == "mark":
        start += 1
    found = shorter(s, Subject(start, clause.end, "")) if start < clause.end else None
    resumed = s.clauses[s.clause_of[verb]].opener == "resumed"
    if found is None or not (resumed or definite(s.tokens[found.start]) or given(s.tokens[found.start])):
        return None
    own, shown = after_verb(s, verb), _gender(s.tokens[verb])
    if own is not None and (gender(s.tokens[found.start]) != shown or gender(s.tokens[own.start]) == shown):
        return None  # the noun behind the verb may be its subject
    many_did = s.tokens[s.clauses[number].start].reading.base == "الذين" and s.tokens[verb].reading.folded.endswith(
        "وا"
    )
    if resumed and many_did:
        return found  # ثلث السكان الذين نزحوا من القرى | عادوا
    return found if fits(found, s.tokens, s.tokens[verb], _gender(s.tokens[verb])) else None


def _had_parted(sentence: Sentence, number: int) -> Subject | None:
    """The subject of كان that a relative clause parts from قد: "وكان الميناء، الذي بني عام 1939، قد احترق"."""
    tokens, clauses = sentence.tokens, sentence.clauses
    if tokens[clauses[number].start].reading.base != "قد" or tokens[clauses[number].start - 1].text not in COMMA:
        return None
    at = number - 1
    while at > 0 and number - at < 4 and clauses[at].opener == "and":
        at -= 1
    beside = number - 1  # وكان سالم العامري، قائد الأركان، قد فاز
    if lemma_or_none(sentence, clauses[beside].verb) == ("كون", 1) and clauses[beside].end == clauses[number].start:
        end = next((i for i in range(clauses[beside].verb, clauses[beside].end) if tokens[i].text in COMMA), 0)
        main: Clause | None = attrs.evolve(clauses[beside], end=end)
    else:
        main = clauses[at - 1] if at > 0 and clauses[at].opener == "relative" else None
    if main is None or lemma_or_none(sentence, main.verb) != ("كون", 1):
        return None
    start = main.verb + 1
    plain = start < main.end and opens_name(tokens[start])
    quoted = start < main.end and tokens[start].text in QUOTES
    return shorter(sentence, Subject(start, main.end, "")) if plain or quoted else None


def _dates_only(sentence: Sentence, clause: Clause) -> bool:
    """Does a clause hold nothing but a date and its preposition: "، أمس،"?"""
    row = sentence.tokens[clause.start : clause.end]
    return all(t.type in ("date", "time", "mark") or t.reading.function == "preposition" for t in row)


def _gender(token: Token) -> str:
    return token.reading.verb.gender if token.reading.verb is not None else ""


def _words_of_verb(place: Place, first: int, verb: int, end: int) -> list[int]:
    """The words of a verb's clause without those that only introduce dates."""
    tokens = place.sentence.tokens
    out: list[int] = []
    at = first
    end = _before_next(place, verb, end)
    dates = [i for i in range(first, end) if tokens[i].type == "date"]
    dates = [i for i in dates if place.date <= i <= place.last or not (names_year(tokens, i) or tells_more(tokens, i))]
    dates = [i for i in dates if not is_subject(place.sentence, i)]
    for date in dates:
        left = left_of_date(tokens, date, max(at, verb + 1) if date > verb else at)
        more = at < left and (tokens[at].reading.conjunction or tokens[at].reading.function == "conjunction")
        if at == place.last + 1 > verb + 1 and more and out:
            return out  # إلى الجامعة العربية عام 1961 | وإلى الأمم المتحدة عام 1963
        out += range(at, max(at, left))
        at = date + 1 + _describes_day(tokens, date)
        if date > place.last and date > verb and (place.following == date):
            beside = all(
                tokens[i].type != "mark" and (tokens[i].reading.function or tokens[i].reading.folded in LINKS)
                for i in range(place.last + 1, date)
            )
            beyond = range(place.last + 1, date)  # انخفض إلى 7.4% في مايو | مقابل 7.7% في الفترة نفسها من العام الماضي
            against = next((i for i in beyond if tokens[i].reading.base == "مقابل"), None)
            if against is not None:
                return [i for i in out if i < against]
            if not beside:  # تبدل اسمه في 1956 بعد | ثورة 23 يوليو
                before = tokens[date - 1].reading
                named = left == date and before.noun and not (before.definite or before.preposition)
                return [*out, date] if named else out
        if date == place.last and sum(i > verb for i in out) > 8:
            after = after_verb(place.sentence, verb)
            own = _own_object(place, verb, after, out) if after is not None else None
            if after is not None and own is not None:
                out = _to_object(place, after, own, out)
                continue
            comma = at < end and tokens[at].type == "mark" and tokens[at].text in COMMA
            shortened = _shortened(place, first, verb, at + comma, end)
            if shortened is None and _lacks_object(place, verb, after):
                continue
            return shortened or out
    at = _past_span(tokens, at, end)
    for i in range(at, end):
        alone = place.sentence.tokens[i].reading.folded in ("وحده", "وحدها")
        then = place.sentence.tokens[i].reading.conjunction or _SO.match(tokens[i].reading.folded)
        if i == place.last + 1 and i > verb and then and not (alone or _carries(tokens, i)):
            break  # ... في مايو ولمدة شهر، سقط الجدار في مايو فظننا ...
        out.append(i)
    return out


def _carries(tokens: tuple[Token, ...], i: int) -> bool:
    """Does "and" bring whom or what it had with it: "غرقت عبارة أمس | وعلى متنها 170 راكبا", "ومعه وفد"?"""
    behind = tokens[i + 1].reading if i + 2 < len(tokens) else None
    if behind is None or tokens[i].reading.conjunction == 0:
        return False
    aboard = tokens[i].reading.base == "علي" and behind.base.removesuffix(behind.suffix) in _ABOARD
    return (aboard and bool(behind.suffix)) or tokens[i].reading.base in _WITH_IT


def _past_span(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Where the words go on behind how long it lasts: "ابتداء من الغد | ولمدة أربعة أيام، | في معرض".

    So too behind what ended it: "تولى السلطة من سنة 1956 | إلى وفاته".
    """
    if 1 < at < end - 1 and tokens[at - 1].type == "date" and tokens[at - 2].reading.base == "من":
        last = tokens[at + 1].reading
        if tokens[at].reading.base in ("الي", "حتي") and last.suffix and (last.noun or last.lemma):
            return at + 2
    if at + 2 >= end or tokens[at].reading.folded not in ("ولمده", "ولفتره", "وعلي"):
        return at
    behind = next((i for i in range(at + 1, min(at + 5, end)) if tokens[i].text in COMMA), None)
    if behind is None or behind + 1 >= end or tokens[behind + 1].reading.function != "preposition":
        return at
    return behind + 1


def _describes_day(tokens: tuple[Token, ...], date: int) -> bool:
    """Does an adjective of the day or "about" stand behind it: "في تلك الجمعة المباركة", "منذ عام 2005 تقريبا"?"""
    if not date or date + 1 >= len(tokens):
        return False
    if tokens[date + 1].reading.folded == "تقريبا":
        return True
    if tokens[date - 1].reading.function != "demonstrative":
        return False
    return definite(tokens[date + 1]) and adjective(tokens[date + 1])


def _before_next(place: Place, verb: int, end: int) -> int:
    """Where another verb behind the date begins a clause of its own, with its subject where that stands before it."""
    s = place.sentence
    if verb > place.last or lemma_of(s, verb) in HELPERS:
        return end
    following = next((v for v in range(place.last + 1, end) if v in s.verbs and not _describing(place, v)), None)
    if following is None:
        return end
    own = before_verb(s, following)
    if own is None or own.start != place.last + 1 or not definite(s.tokens[own.start]):
        return following
    return own.start if left_of_date(s.tokens, place.date, verb + 1) > verb + 1 else following


def _describing(place: Place, verb: int) -> bool:
    """Does a verb describe the indefinite noun before it: "أصدر أمس أمرا يقضي بكذا", "شهدت أحداثا سقط فيها قتلى"?

    Or does it say what it was that somebody denied: "نفت الشركة أمس ما تردد عن إفلاسها"?
    """
    tokens = place.sentence.tokens
    behind_date = place.last + 1 + (tokens[place.last + 1].text in COMMA)
    if tokens[verb - 1].reading.folded == "ما" and verb - 1 == behind_date:
        # not what came of it: أغلقت البلدية الطريق أمس ما أدى إلى ازدحام
        said = verb_kind(place.sentence, place.sentence.clauses[place.sentence.clause_of[verb]].verb)
        return said == "statement" or tokens[verb].reading.suffix == "ه" or lemma_of(place.sentence, verb) in _CALLED
    found, before = tokens[verb].reading.verb, tokens[verb - 1]
    if found is None or found.future or tokens[verb].reading.conjunction:
        return False
    if of_occasion(tokens, verb) is not None or said_of_many(place.sentence, verb) is not None:
        return True  # قتل عشرة أمس في حريق اندلع في السوق
    behind = tokens[verb + 1].reading if verb + 1 < len(tokens) else None
    meant = behind is not None and behind.function == "preposition" and behind.base.endswith(("ه", "ها"))
    meant = meant and verb + 2 < len(tokens) and tokens[verb + 2].type in ("word", "number")
    meant = meant and verb + 2 not in place.sentence.verbs
    done_to = tokens[verb].reading.suffix in ("ه", "ها")  # عن خطة أعدتها الإدارة
    ending = ("ة", "ات") if found.gender == "f" else ACCUSATIVE
    it_did = found.sure and before.text.endswith(ending)  # غارات استهدفت مواقع
    of_thing = (done_to or it_did) and not (given(before) or land(before))
    if found.role != "imperfect" and not (meant or of_thing):
        return False
    bare = not (before.reading.definite or before.reading.function or before.reading.suffix)
    return before.type == "word" and bare and verb - 1 not in place.sentence.verbs


def _shortened(place: Place, first: int, verb: int, at: int, end: int) -> list[int] | None:
    """Verb, subject, and the object that follows a date after a long stretch: "حملت الإدارة (... أمس) المنتخب"."""
    s, tokens = place.sentence, place.sentence.tokens
    if at >= end or tokens[at].type in ("mark", "date", "time") or at in s.verbs:
        return None
    reading = tokens[at].reading
    after = after_verb(s, verb)
    if after is not None and lemma_of(s, verb) in _CARRIED_OUT and tokens[after.start].reading.lemma is not None:
        return None  # سيتم توزيع ألف مسكن ... | غدا | تزامنا مع العيد: it has no object
    light = lemma_of(s, verb) == ("قوم", 1) and reading.preposition
    counted = any(t.type == "number" for t in tokens[verb : place.date])
    between = range(after.end if after is not None else verb + 1, place.date)
    # بعد فوزه | أمس | على نظيره
    tied = any(tokens[i].reading.lemma is not None and tokens[i].reading.suffix for i in between)
    light = light or (lemma_of(s, verb) == ("بلغ", 1) and not counted)
    there = at + 1 < end and tokens[at + 1].reading.base in _STAGES  # ... لقبها الثاني [أمس] على ملعب صحار
    light = light or (reading.base in ("علي", "عن") and not (tied or there))
    # رحبت المنظمة | بتوقيع الحكومة وفصائل من الجنوب | أمس | بالأحرف الأولى على الاتفاق
    had = any(wants(lemma_of(s, verb), tokens[i]) for i in between)
    light = light or (wants(lemma_of(s, verb), tokens[at]) and not had)
    if (reading.function or reading.conjunction or reading.preposition) and not light:
        return None
    beside = _object_behind_aside(place, verb, after) if after is not None else None
    if after is not None and beside is not None:
        return [*range(first, verb + 1), *speaker(place, after, after.end), *beside, *range(at, end)]
    if led(reading.folded) and not light and _has_object(place, verb, after):
        return None  # أقصى المنتخب نظيره من البطولة [أمس] بركلات الترجيح
    if reading.folded[:1] == "ل" and read(tokens[at].text[1:]).verb is not None and reading.noun is None:
        return None  # لتحتل المرتبة الثانية
    back = wants(lemma_of(s, verb), tokens[at])  # عاد الوزير والوفد المرافق له | أمس | إلى البلاد
    if (is_copula(s, verb) and not back) or (after is not None and _object_stands(place, verb, after.end)):
        return None
    if (reading.folded in LINKS and not light) or _participial(tokens[at].text) or reading.folded in ADVERBIAL:
        return None
    plain = reading.definite and not (reading.function or reading.conjunction or led(reading.folded))
    plain = plain and tokens[verb + 1].reading.base != "مع"
    # أدى انهيار مبنى ... [أمس] إلى مقتل ...
    if after is None and (plain or (wants(lemma_of(s, verb), tokens[at]) and not had)):
        stop = next((i for i in range(verb + 2, place.date) if may_end(s, i - 1, i)), None)
        if stop is None and not plain and len(wanted_by(lemma_of(s, verb))) > 1:
            stop = left_of_date(
                tokens, place.date, verb + 1
            )  # سافر برفقة ابن عمه الشيخ سالم بن ناصر [في مايو] إلى صحار
        return [*range(first, stop), *range(at, end)] if stop is not None else None
    if after is None or reading.folded in PARTICIPLES:
        return None
    if tokens[after.end].text in COMMA and (reading.function or reading.folded.startswith("ك")):
        return None  # حصلت الحكومة، ...، على موافقة المجلس [أمس] كشرط
    if named_in(s, verb, after.end):  # واصل الرباعي سالم، ناصر، خالد وبدر | أمس | تدريباتهم
        return [*range(first, left_of_date(tokens, place.date, after.end)), *range(at, end)]
    return [*range(first, verb + 1), *speaker(place, after, min(after.end + 3, place.date)), *range(at, end)]


def _object_behind_aside(place: Place, verb: int, after: Subject) -> range | None:
    """The object behind those who go with the subject: "أدى الملك، مرفوقا بالأمير، | صلاة الجمعة، | أمس"."""
    s, tokens = place.sentence, place.sentence.tokens
    opens, found = after.end + 1, tokens[verb].reading.verb
    if tokens[after.end].text not in COMMA or found is None or objectless(found) or found.kind == "statement":
        return None
    while opens < place.date and (tokens[opens].type == "aside" or tokens[opens].text in COMMA):
        opens += 1  # الملك، حفظه الله، مرفوقا ...
    company = tokens[opens].text.endswith(ACCUSATIVE) or tokens[opens].reading.base in (
        "رفقه",
        "برفقه",
        "بحضور",
        "يرافقه",
    )
    closes = next((i for i in range(opens, place.date) if tokens[i].text in COMMA), None)
    if not company or closes is None or closes + 1 >= place.date:
        return None
    first = tokens[closes + 1]
    tied = first.reading.function or first.reading.conjunction or glued(first.reading.folded)
    if first.type != "word" or tied or closes + 1 in s.verbs or first.text.endswith("ًا"):
        return None
    stop = next(i for i in range(closes + 1, place.date + 1) if tokens[i].type != "word" or tokens[i].reading.function)
    return range(closes + 1, stop)


def _lacks_object(place: Place, verb: int, after: Subject | None) -> bool:
    """Do but the subject and another beside it stand before the date: "بحث الوزير ونظيره، أمس، في صحار، سبل"?"""
    tokens = place.sentence.tokens
    found = tokens[verb].reading.verb
    if after is None or found is None or found.lemma is None or (found.lemma[1] > 4 and found.kind != "meeting"):
        return False
    if found.lemma in grammar.INTRANSITIVE or found.lemma in grammar.GOVERNING or objectless(found):
        return False
    row = tokens[after.end : place.date]
    named = not row or row[0].type == "mark" or bool(row[0].reading.conjunction)
    named = named or all(t.type == "word" and not (t.reading.noun or t.reading.preposition) for t in row)
    return named and not any(token.reading.function for token in row)


def _has_object(place: Place, verb: int, after: Subject | None) -> bool:
    """Does the verb take no object, or does one stand just behind its subject, or behind a subject in number words?"""
    s, tokens = place.sentence, place.sentence.tokens
    if objectless(tokens[verb].reading.verb) or after is None:
        return True
    following = tokens[after.end]
    reading = following.reading
    tied = reading.function or reading.preposition or reading.conjunction or led(reading.folded)
    tied = tied or continues_name(tokens[after.end - 1], following)
    return numeral(tokens[after.start]) or (following.type == "word" and after.end not in s.verbs and not tied)


def _object_stands(place: Place, verb: int, start: int) -> bool:
    """Does what the verb wants stand before the date: "قرر الفريق | منح لاعبيه إجازة | أمس | على أرضه"?"""
    tokens = place.sentence.tokens
    wanted = wanted_by(lemma_of(place.sentence, verb))
    for i in range(start, place.date):
        reading, before = tokens[i].reading, tokens[i - 1].reading
        if wanted and reading.base == wanted:
            return True
        tied = reading.definite or reading.preposition or reading.conjunction or before.function == "preposition"
        counted = reading.folded.endswith(("تين", "ات")) and tokens[i].type == "word"  # مباراتين
        if (reading.noun is not None or counted) and not tied and (before.definite or before.suffix or i == start):
            return True
    return False


def _compressed(place: Place, verb: int, indices: list[int]) -> list[int]:
    """A long subject shortened, so that what it does is still told: "ناقش محافظ المؤسسة (...) مع الوزير"."""
    s, tokens = place.sentence, place.sentence.tokens
    after = after_verb(s, verb)
    if after is None or sum(tokens[i].type == "word" for i in indices) <= 13 or verb not in indices:
        return indices
    own = _own_object(place, verb, after, indices)
    if own is not None:
        return _to_object(place, after, own, indices)
    end = after.end
    while end in indices and tokens[end].type == "word" and end not in s.verbs:
        reading = tokens[end].reading
        owned = reading.preposition and tokens[end].text.startswith("ل")
        if reading.function or (reading.preposition and not owned) or tokens[end].text.startswith("ب"):
            break
        if reading.noun is not None and not (reading.definite or reading.conjunction or owned):
            break
        if _begins_object(tokens, end):
            break
        if reading.suffix and not reading.definite:
            break
        if reading.conjunction and tokens[end].text.endswith("ت") and not (reading.definite or reading.noun):
            return indices  # منح الوالي حاكم الجزيرة لقب الباشا | وادمجت إمارته
        end += 1
    if end - after.start <= 6:
        return indices
    who = speaker(place, after, end)
    titled = any(tokens[i].reading.folded in _TITLES for i in who)
    while len(who) > 4 and (
        tokens[who[-1]].reading.preposition
        or tokens[who[-1]].reading.folded in _TITLES
        or tokens[who[-1]].reading.folded in ("بن", "عبد", "ال", "ابن", "رييس")
        or not (titled or tokens[who[-1]].reading.definite or _whole_name(tokens, who[-1]))
    ):
        who.pop()
    if who and tens(tokens, who[-1] + 1):
        who.append(who[-1] + 1)  # كأس الخليج الخامسة والعشرين
    return [i for i in indices if i <= verb or i in who or i >= end]


def _to_object(place: Place, after: Subject, own: int, indices: list[int]) -> list[int]:
    """The words of a verb with those of its subject that name it, and its object: "الفريق الأول بنادي صحار"."""
    who = speaker(place, after, own)
    return [i for i in indices if i < after.end or i >= own or i in who]


def _begins_object(tokens: tuple[Token, ...], i: int) -> bool:
    """Does an indefinite noun in ة stand with its genitive behind a closed phrase: "المنتخب | صفحة الخسارة"?"""
    token, before = tokens[i], tokens[i - 1]
    plain = token.text.endswith("ة") and not (token.reading.definite or token.reading.conjunction)
    if not plain or not before.reading.definite or person(before) is True or i + 1 >= len(tokens):
        return False
    return definite(tokens[i + 1]) and not glued(token.reading.folded) and not given(token)


def _whole_name(tokens: tuple[Token, ...], last: int) -> bool:
    """Does a name end with the word: "محمد بن أحمد", and not "محمد | بن أحمد"?"""
    goes_on = last + 1 < len(tokens) and tokens[last + 1].type == "word" and continues_name(*tokens[last : last + 2])
    return not goes_on and (given(tokens[last]) or continues_name(*tokens[last - 1 : last + 1]))


def _own_object(place: Place, verb: int, after: Subject, indices: list[int]) -> int | None:
    """The deed of the subject that stands behind other words: "تعقد اللجنة بمقر الاتحاد برئاسة ... | اجتماعها"."""
    s, tokens = place.sentence, place.sentence.tokens
    found = tokens[verb].reading.verb
    pronoun = {"m": "ه", "f": "ها"}.get(found.gender if found is not None else "", "")
    if not pronoun:
        return None
    for i in range(after.end + 3, min(after.end + 20, indices[-1] + 1)):
        if i not in indices or tokens[i].type == "mark" or i in s.verbs or tokens[i].reading.function == "complement":
            return None
        reading, before = tokens[i].reading, tokens[i - 1].reading
        free = (
            before.function != "preposition"
            and before.base not in TEMPORAL
            and not (reading.preposition or reading.conjunction)
        )
        if free and reading.noun is not None and reading.suffix == pronoun and not before.noun:
            return i
    return None


def _names(token: Token) -> bool:
    """Does what is said begin here: "أن", or a colon?"""
    return token.reading.function == "complement" or token.text == ":"


_STAGES = folded(grammar.words("استاد ستاد ملعب أرض أرضية متن هامش شاطئ ساحل ضفاف ضفة مدى مدار طريق مسرح خشبة"))
_SO = re.compile(r"ف[^\W\d_]{2,}(?:نا|وا)\Z")
_ACTIVE = re.compile(r"[^\W\d_]ا[^\W\d_]{2}(?:ا|اً|ًا)\Z")


def _participial(word: str) -> bool:
    """Is it an accusative participle: مشيرا، موضحًا، قادما؟"""
    return (word.startswith("م") and word.endswith(ACCUSATIVE)) or _ACTIVE.match(word) is not None
