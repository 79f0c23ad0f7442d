"""Who does it: the subject that stands before its verb."""

from __future__ import annotations

import attrs

from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import ACCUSATIVE, PERSONAL_GENDER, folded
from timeline.events.who import actors
from timeline.events.who.actors import glued
from timeline.events.who.nounphrases import FOREMOST, MANY_OR_FEW, NO_SUBJECT, ROUGHLY, Subject, is_manner, opens_name
from timeline.events.who.predicates import predicate_of
from timeline.events.who.subjects import after_verb

_MOST_WORDS = 9  # of an amount with what is counted
_AMOUNTING = folded(grammar.words("يقل يزيد يقارب يناهز يربو يفوق يقرب"))
_LONGEST_NAME, _LONGEST_HEADING = 6, 12  # tokens


def named_before(sentence: Sentence, stop: int, gender: str) -> Subject | None:
    """The noun phrase right before a token, of the gender of what is said of it: "جامعة صنعاء | (تأسست عام 1970)"."""
    tokens, first = sentence.tokens, stop
    while first > max(0, stop - _LONGEST_NAME):
        token = tokens[first - 1]
        if token.type != "word" or first - 1 in sentence.verbs or token.reading.function:
            break
        behind = tokens[first] if first < stop else None
        if behind is not None and actors.definite(token) and not (actors.definite(behind) or actors.given(behind)):
            break  # زار الوفد | متحف المدينة
        first -= 1
        if token.reading.preposition or token.reading.conjunction:
            break
    fitting = (
        i for i in range(first, stop) if actors.gender(tokens[i]) in ("", gender) and not actors.adjective(tokens[i])
    )
    start = next(fitting, None)
    return Subject(start, stop, gender) if start is not None else None


def titled(sentence: Sentence, verb: int) -> Subject | None:
    """The heading whose verb stands behind its colon, or behind what the colon says that it is: "معركة الزلاقة: وقعت
    سنة 479", "كتاب الأغاني: موسوعة كبيرة، ألفت في ..."; no place, nobody who speaks."""
    tokens, found = sentence.tokens, sentence.tokens[verb].reading.verb
    colon = verb - 1
    if verb > 2 and tokens[colon].text in COMMA and found is not None and found.role == "perfect":
        colon = next((i for i in range(1, min(verb, _LONGEST_HEADING)) if tokens[i].text == ":"), -1)
        if colon < 0 or tokens[colon + 1].type != "word" or colon + 1 in sentence.verbs:
            return None
        first = tokens[colon + 1].reading  # indefinite: it says what the heading is
        if first.function or first.definite or first.preposition or any(t.type == "date" for t in tokens[colon:verb]):
            return None
    if found is None or verb < 2 or tokens[colon].text != ":" or actors.land(tokens[0]):
        return None
    heading = range(colon)
    if len(heading) > _LONGEST_HEADING or any(i in sentence.verbs or tokens[i].type == "mark" for i in heading):
        return None
    if tokens[0].type != "word" or tokens[0].reading.function or actors.agent(tokens[0]) is True:
        return None
    stop = next((i for i in heading if i > 1 and (tokens[i].type == "date" or tokens[i].reading.preposition)), colon)
    agrees = {"", found.gender} & {actors.gender(tokens[0]), actors.gender(tokens[colon + 1])}
    return Subject(0, stop, found.gender) if agrees else None


def just_before(sentence: Sentence, verb: int) -> Subject | None:
    """The indefinite noun that a verb of its gender describes: "خلال عملية نفذت أمس"."""
    tokens = sentence.tokens
    found = tokens[verb].reading.verb
    before = tokens[verb - 1] if verb else None
    if (
        before is None
        or found is None
        or before.type != "word"
        or verb - 1 in sentence.verbs
        or tokens[verb].reading.conjunction
    ):
        return None
    reading = before.reading
    counted = verb > 1 and tokens[verb - 2].type == "number" and before.text.endswith(ACCUSATIVE)
    if counted and tokens[verb].reading.folded.endswith("وا"):
        return Subject(verb - 2, verb, found.gender)  # 360 مهاجرا | نجوا من الغرق
    if tokens[verb].reading.folded.endswith("وا") and not actors.many(before):
        return None  # قانون صوتوا عليه
    if any(t.reading.base in PERSONAL_GENDER for t in tokens[max(0, verb - 3) : verb - 1]):
        return None  # عيد الأم هو احتفال ظهر في ...: what it is, not who it is
    if (adjectival := _with_adjective(sentence, verb)) is not None:
        return adjectival
    if (named := _with_genitive(sentence, verb)) is not None:
        return named
    first = verb - 1 - _says_more(tokens, verb - 1)
    if first < verb - 1:  # مكتبة عظيمة احترقت
        return Subject(first, verb, "f") if found.gender == "f" and first - 1 not in sentence.verbs else None
    if reading.definite or reading.function or reading.suffix or reading.noun is None or found.gender not in ("m", "f"):
        return None
    feminine = reading.folded.endswith(("ه", "ات"))
    return Subject(verb - 1, verb, found.gender) if feminine == (found.gender == "f") else None


def _with_adjective(sentence: Sentence, verb: int) -> Subject | None:
    """The same where an adjective stands between: "في حكم قطعي صدر عن المحكمة"."""
    tokens = sentence.tokens
    says = tokens[verb - 1].reading if verb > 1 else None
    if says is None or says.definite or says.function or says.noun or not says.folded.endswith(("ي", "يه")):
        return None
    found, noun = tokens[verb].reading.verb, tokens[verb - 2].reading
    plain = noun.noun is not None and not (noun.definite or noun.suffix or noun.function)
    if found is None or not plain or tokens[verb].reading.conjunction or verb - 2 in sentence.verbs:
        return None
    feminine = noun.folded.endswith(("ه", "ات"))
    return Subject(verb - 2, verb, found.gender) if feminine == (found.gender == "f") else None


def _with_genitive(sentence: Sentence, verb: int) -> Subject | None:
    """The same of a noun with an indefinite genitive whose gender is not the verb's: "حملة ترحيل انطلقت"."""
    tokens = sentence.tokens
    found, pair = tokens[verb].reading.verb, tokens[max(0, verb - 2) : verb]
    if found is None or len(pair) < 2 or verb - 2 in sentence.verbs or tokens[verb].reading.conjunction:
        return None
    head, owner = pair
    plain = all(t.type == "word" and not (actors.definite(t) or t.reading.suffix or t.reading.function) for t in pair)
    free = not (owner.reading.preposition or owner.reading.conjunction or glued(owner.reading.folded))
    unlike = head.text.endswith("ة") and not owner.text.endswith(("ة", "ات")) and found.gender == "f"
    events = head.reading.noun is not None and owner.reading.noun is not None
    return Subject(verb - 2, verb, "f") if plain and free and unlike and events else None


def _says_more(tokens: tuple[Token, ...], i: int) -> bool:
    """Is it an indefinite adjective of a feminine noun, both shown by their ending: "مكتبة عظيمة"?"""
    pair = tokens[i - 1 : i + 1] if i else ()
    plain = [t.type == "word" and t.text.endswith("ة") and not actors.definite(t) for t in pair]
    free = [not (t.reading.function or t.reading.conjunction or t.reading.preposition) for t in pair]
    said = i > 1 and tokens[i - 2].type == "word" and not tokens[i - 2].reading.function  # ليلى ممثلة مصرية ولدت
    return len(plain) == 2 and all(plain) and all(free) and pair[1].reading.noun is None and not said


def before_verb(sentence: Sentence, verb: int) -> Subject | None:
    """Read the subject that stands before a verb: "أن الشركة أطلقت"."""
    tokens = sentence.tokens
    does = tokens[verb].reading
    ours = does.verb is not None and does.verb.role == "perfect" and does.folded.endswith("نا")
    if ours and (does.verb is None or does.verb.person == 1 or does.suffix == "نا"):
        return None  # في عودتنا على الرحلة الثانية فوجئنا
    clause = sentence.clauses[sentence.clause_of[verb]]
    near = _meanwhile(tokens, clause.start, verb)
    if near is not None:
        return Subject(near, near + 1, _gender(tokens, verb))
    start = opens = clause.start + (tokens[clause.start].reading.function == "complement")
    if opens < verb and tokens[opens].type == "mark" and tokens[opens].text in QUOTES:
        start = opens = opens + 1
    depth = 0
    dated: Subject | None = None
    stop = verb
    while stop > clause.start and tokens[stop - 1].reading.function in ("aspect", "negation", "future"):
        stop -= 1
    if _so_many(sentence, opens, stop):
        return Subject(opens, stop, _gender(tokens, verb))
    for i in range(clause.start, stop):
        token = tokens[i]
        if token.type == "mark" and token.text in OPENING:
            depth += 1
        elif token.type == "mark" and token.text in CLOSING:
            depth = max(0, depth - 1)
        if depth:
            continue
        pause = (
            token.type == "mark" and token.text in "،," and i > start and start == opens and opens_name(tokens[start])
        )
        beyond = tokens[i + 1].reading
        if pause and not (
            beyond.conjunction and beyond.function == "preposition"
        ):  # هي مريضة، وبعد رحلة علاج أدخلت ...
            # فلان، قاضي المدينة ...، ولد: the name before the first comma, or before what it is said to be
            named = next((k for k in range(start + 1, i) if tokens[k].reading.function == "pronoun"), i)
            named = min(named, predicate_of(tokens, start, i) or i)
            return Subject(start, named, _gender(tokens, verb))
        enclosing = token.text in QUOTES or token.text in OPENING or token.text in CLOSING
        opener = token.reading.function in ("complement", "subordinator", "aspect", "negation", "future")
        if token.type == "date" and start < i:
            dated = _before_date(sentence, start, i)
        elif opener or (token.type == "mark" and not enclosing):
            dated = None
        if token.type in ("date", "time") or opener or (token.type == "mark" and not enclosing):
            start = i + 1
    marks = sum(tokens[i].text in QUOTES for i in range(clause.start, start))
    if start > opens and marks % 2:  # "غدا نلتقي" اتفق المتابعون
        start = next((i + 1 for i in range(start, stop) if tokens[i].text in QUOTES), start)
    while start < stop and (tokens[start].type == "mark" and tokens[start].text not in QUOTES):
        start += 1
    if dated is not None and not (actors.definite(tokens[dated.start]) or actors.given(tokens[dated.start])):
        own = after_verb(sentence, verb)
        if own is not None and actors.agent(tokens[own.start]) is True:
            dated = None  # مسابقة التصوير في يناير أطلق النادي ...
    if start >= stop and dated is not None:
        return attrs.evolve(dated, gender=_gender(tokens, verb))
    if start >= stop or (tokens[start].type not in ("word", "number") and tokens[start].text not in QUOTES):
        return None
    first = tokens[start].reading
    roughly = first.folded in ROUGHLY and start + 1 < stop and tokens[start + 1].type == "number"
    if roughly and start and tokens[start - 1].reading.function != "preposition":
        return Subject(start, stop, _gender(tokens, verb))  # أن نحو 300 من العمال عادوا
    nobody = first.folded in NO_SUBJECT or first.base in NO_SUBJECT
    if glued(first.folded) or (nobody and not (_foremost(tokens, start, stop) or _one_of(tokens, start, stop))):
        return None
    ruling = tokens[start - 1].reading if start else None
    if ruling is not None and (ruling.function == "preposition" or ruling.base == "عدم"):
        return None  # وفي حال عدم حصول أحد على الأغلبية ينظم ...
    if (first.function and first.function != "demonstrative") or first.preposition or start in sentence.verbs:
        return None
    for i in range(start + 1, stop):
        if tokens[i].reading.function == "pronoun":  # الحرب العالمية هي حرب ... بدأت
            stop = i
            break
    if all(tokens[i].type == "mark" for i in range(start, stop)):
        return None
    if stop - start == 1 and is_manner(tokens[start]):
        return None  # ميدانيا، رسميا
    return Subject(start, stop, _gender(tokens, verb))


def _so_many(sentence: Sentence, start: int, stop: int) -> bool:
    """Are they an amount about which is said how sure it is: "ما بين 200 و300 شخص", "ما لا يقل عن ألف", "نحو مئة"?"""
    tokens = sentence.tokens
    first, rest = tokens[start].reading, tokens[start + 1 : stop]
    if not 2 <= len(rest) <= _MOST_WORDS or (start and tokens[start - 1].reading.function == "preposition"):
        return False
    if first.folded == "ما":
        led = rest[0].reading.base == "بين" or any(token.reading.folded in _AMOUNTING for token in rest[:2])
    else:
        led = first.folded in ROUGHLY and (rest[0].type == "number" or actors.bare(rest[0]) in MANY_OR_FEW)
    inner = range(start + 3, stop)
    plain = all(token.type in ("word", "number") for token in rest) and not any(i in sentence.verbs for i in inner)
    return led and plain and any(token.type == "number" or actors.bare(token) in MANY_OR_FEW for token in rest)


def _meanwhile(tokens: tuple[Token, ...], low: int, verb: int) -> int | None:
    """What a clause of circumstance is said of, just before its verb: "نحن في الربيع والكهرباء لا تأتي"."""
    at = verb - 1
    while at > low and tokens[at].reading.function in ("aspect", "negation", "future"):
        at -= 1
    reading = tokens[at].reading
    said = low < at < verb - 1 and tokens[at].type == "word" and reading.definite and reading.conjunction > 0
    return at if said and not reading.preposition and tokens[at].text[0] == "و" else None


def _before_date(sentence: Sentence, start: int, date: int) -> Subject | None:
    """The noun phrase that nothing but a date and its preposition parts from its verb: "القادة منذ عام لم يعملوا"."""
    tokens = sentence.tokens
    end = date
    while end > start and tokens[end - 1].reading.function == "preposition":
        end -= 1
    opens = end > start and opens_name(tokens[start])
    known = opens and (actors.definite(tokens[start]) or actors.given(tokens[start]))
    if opens and not known and end - start > 1 and tokens[end - 1].type == "word":
        owned = end == date and not tokens[end - 1].reading.definite  # تذاكر مباراة | الأربعاء | نفدت
        known = owned or actors.definite(tokens[start + 1])  # عدد القطع المستردة | منذ 2011 | تجاوز
    whole = actors.end_of(sentence, start, end) if tokens[start].reading.definite else end
    if not known or whole < end or any(t.reading.function or "ً" in t.text for t in tokens[start:end]):
        return None
    return Subject(start, end, "")


def _one_of(tokens: tuple[Token, ...], start: int, stop: int) -> bool:
    """Is it one of several that the next word names: "أن إحدى السيارات شوهدت"?"""
    return tokens[start].reading.folded in ("احد", "احدي") and start + 1 < stop and actors.definite(tokens[start + 1])


def _foremost(tokens: tuple[Token, ...], start: int, stop: int) -> bool:
    """Does a noun follow that only the superlative before it sets off: "أول سلالة حاكمة قامت", "أهم حدث وقع"?"""
    if tokens[start].reading.folded not in FOREMOST or start + 1 >= stop or tokens[start + 1].type != "word":
        return False
    reading = tokens[start + 1].reading
    return not (reading.function or reading.preposition or reading.definite or reading.conjunction)


def _gender(tokens: tuple[Token, ...], verb: int) -> str:
    found = tokens[verb].reading.verb
    return found.gender if found is not None else ""
