"""Who does it: the subject beside a verb, or the one that the text leaves to what came before."""

from __future__ import annotations

import attrs

from timeline.events.clauses import CLOSING, OPENING, QUOTES, Sentence, Token
from timeline.events.lexicon import grammar
from timeline.events.places import places
from timeline.events.status import lemmas
from timeline.events.words import GIVEN_NAMES, folded, read

_KIN = folded(grammar.KIN)
_MASCULINE = folded(grammar.MASCULINE)
_OWN = tuple(folded(frozenset(grammar.OWN_PREPOSITION)) - {"بن"})
_NO_SUBJECT = folded(grammar.NO_SUBJECT)
_BEGINNING = frozenset((("بدا", 1), ("عود", 1), ("حضر", 1), ("شرك", 3), ("نهي", 4), ("قدم", 2)))
_SUPERLATIVES = folded(grammar.COMPARISONS)
_LANDS = folded(grammar.words("إمارة دولة مملكة مدينة ولاية منطقة جزيرة منصب رئاسة عرش مقاليد حكم جامعة إدارة بلاد"))
_OFFICES = folded(
    grammar.words(
        "الحكم السلطة العرش الرئاسة الخلافة الإمارة الوزارة الحكومة القيادة الإدارة المنصب السلطنة المملكة الحزب الجيش"
    )
)
FIRSTS = folded(frozenset(("أول", "أولى", "ثاني", "ثالث", "رابع", "آخر", "خامس")))
_STAYING = frozenset((("ظلل", 1), ("مرر", 10), ("بقي", 1), ("صبح", 4), ("كون", 1)))
_INTRANSITIVE = frozenset(grammar.INTRANSITIVE)
LONGEST = 6  # words of a subject that is worth repeating


@attrs.frozen
class Subject:
    """A noun phrase, tokens `start:end`; `gender` as its verb shows it.

    `clitic` letters of a preposition stand before its first word.
    """

    start: int
    end: int
    gender: str
    clitic: int = 0


def after_verb(sentence: Sentence, verb: int) -> Subject | None:
    """Read the subject that follows a verb; None where the next words cannot be one."""
    tokens = sentence.tokens
    end = sentence.clauses[sentence.clause_of[verb]].end
    i = _skip(tokens, verb + 1, end)
    if i + 1 < end and tokens[i].type == "number" and tokens[i + 1].type == "word":
        found = tokens[verb].reading.verb
        return Subject(i, i + 2, found.gender if found is not None else "")
    if i >= end or tokens[i].type != "word" or i in sentence.verbs:
        return None
    reading, word = tokens[i].reading, tokens[i].text
    found = tokens[verb].reading.verb
    gender: str = found.gender if found is not None else ""
    lemma = found.lemma if found is not None else None
    if found is not None and found.person == 1 and found.role == "perfect" and not word.endswith("ة"):
        return None  # أتممت: "I", or a passive that agrees with nothing nearby
    if tokens[verb].reading.suffix and reading.function:
        return None
    if (reading.function and reading.function != "demonstrative") or (reading.conjunction and i > verb + 1):
        return None  # استقلت عام 1946 ونودي ...
    if _accusative(tokens[i]) or glued(reading.folded) or reading.folded in FIRSTS:
        return None
    if lemma == ("كون", 1) and reading.folded in _SUPERLATIVES:
        return None
    if word.endswith("َ") and not reading.function:
        return None  # يعلّم طلابَ العلم: an object, by its vowel
    masdar = reading.noun is not None and reading.lemma is not None and reading.definite
    if (
        masdar
        and gender == "f"
        and not reading.folded.endswith(("ه", "ات"))
        and lemma not in lemmas("LIGHT") - _BEGINNING
    ):
        return None  # بدأت العمل: a masculine masdar is her object
    after = tokens[i + 1].reading if i + 1 < end else None
    ends = after is None or after.function == "preposition" or after.preposition or tokens[i + 1].type != "word"
    ends = ends or (after is not None and bool(after.function))
    if ends and lemma in _STAYING and not reading.definite and not places((reading.folded,)):
        return None  # استمرت قائمة لقرون
    if reading.suffix and reading.base not in _KIN:
        own = {"ه": "m", "ها": "f"}.get(reading.suffix)
        if own is None or own == gender or not gender:
            return None
    feminine = word.endswith("ة") or (word.endswith("ات") and not reading.definite)
    if gender == "m" and feminine and reading.folded not in _MASCULINE and lemma not in lemmas("LIGHT"):
        return None
    if (
        reading.noun is not None
        and not reading.definite
        and lemma not in lemmas("LIGHT")
        and lemma is not None
        and reading.lemma is not None
        and not (lemma in _INTRANSITIVE or lemma[1] == 7)
    ):
        return None  # أعلن فرض ...، قرر إيفاد ...
    if gender == "f" and found is not None and found.role == "imperfect" and not (found.sure or feminine):
        gender = ""  # تأسس الميناء: a perfect of the fifth form is spelled like it
    stop = _phrase_end(sentence, i, end)
    if lemma == ("صبح", 4) and _predicate_alone(sentence, stop, end):
        return None
    return Subject(i, stop, gender)


def _predicate_alone(sentence: Sentence, stop: int, end: int) -> bool:
    """Does nothing but a date follow the noun behind أصبح, which is then what something became?"""
    rest = [t for t in sentence.tokens[stop:end] if t.type not in ("date", "time", "mark")]
    return all(t.reading.function == "preposition" or t.reading.conjunction for t in rest)


def subjectless(sentence: Sentence, verb: int) -> bool:
    """Do the words after a verb show that its subject is left out: a preposition, a pronoun or nothing follows?"""
    tokens = sentence.tokens
    found = tokens[verb].reading.verb
    if found is None or found.person == 1:
        return False
    if tokens[verb].reading.folded.endswith("وا"):
        return True
    end = sentence.clauses[sentence.clause_of[verb]].end
    i = _skip(tokens, verb + 1, end)
    if i >= end:
        return True
    token = tokens[i]
    if token.type != "word":
        return token.type == "mark" and token.text in "،,؛."
    if token.reading.suffix and {"ه": "m", "ها": "f"}.get(token.reading.suffix) == found.gender:
        return True  # تبدأ عملها
    if found.lemma == ("كون", 1) and token.reading.folded in _SUPERLATIVES:
        return True  # كان أكبر ميناء
    if found.lemma == ("صبح", 4) and _predicate_alone(sentence, _phrase_end(sentence, i, end), end):
        return True  # أصبحت الجامعة السورية في 1923
    tied = bool(token.reading.conjunction) and i > verb + 1
    return tied or bool(token.reading.function) or glued(token.reading.folded) or _accusative(token)


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
    if reading.definite or reading.function or reading.suffix or reading.noun is None or found.gender not in ("m", "f"):
        return None
    feminine = reading.folded.endswith(("ه", "ات"))
    return Subject(verb - 1, verb, found.gender) if feminine == (found.gender == "f") else None


def indefinite(sentence: Sentence, verb: int) -> bool:
    """Is the word after a verb a subject of its gender that nothing makes definite: "وجدت دراسة أجريت ..."?

    >>> from timeline.events.clauses import analyse
    >>> [indefinite(analyse(text, 0, len(text), ()), 0) for text in ("وجدت دراسة أجريت", "أعلنت زيادة الأسعار")]
    [True, False]
    """
    tokens = sentence.tokens
    end = sentence.clauses[sentence.clause_of[verb]].end
    i = verb + 1
    found = tokens[verb].reading.verb
    if found is None or found.gender != "f" or i >= end or tokens[i].type != "word":
        return False
    reading = tokens[i].reading
    known = reading.definite or reading.function or reading.suffix or reading.preposition
    plain = not known and reading.folded[0] not in "لك"
    own = i + 1 < end and (tokens[i + 1].reading.definite or bool(places((tokens[i + 1].reading.folded,))))
    return plain and reading.folded.endswith(("ه", "ات")) and not own


def before_verb(sentence: Sentence, verb: int) -> Subject | None:
    """Read the subject that stands before a verb: "أن الشركة أطلقت"."""
    tokens = sentence.tokens
    clause = sentence.clauses[sentence.clause_of[verb]]
    start = opens = clause.start + (tokens[clause.start].reading.function == "complement")
    if opens < verb and tokens[opens].type == "mark" and tokens[opens].text in QUOTES:
        start = opens = opens + 1
    depth = 0
    stop = verb
    while stop > clause.start and tokens[stop - 1].reading.function in ("aspect", "negation", "future"):
        stop -= 1
    for i in range(clause.start, stop):
        token = tokens[i]
        if token.type == "mark" and token.text in OPENING:
            depth += 1
        elif token.type == "mark" and token.text in CLOSING:
            depth = max(0, depth - 1)
        if depth:
            continue
        if token.type == "mark" and token.text in "،," and i > start and start == opens and _opens_name(tokens[start]):
            # فلان، قاضي المدينة ...، ولد: the name before the first comma
            return Subject(start, i, _gender(tokens, verb))
        enclosing = token.text in QUOTES or token.text in OPENING or token.text in CLOSING
        opener = token.reading.function in ("complement", "subordinator", "aspect", "negation", "future")
        if token.type in ("date", "time") or opener or (token.type == "mark" and not enclosing):
            start = i + 1
    while start < stop and (tokens[start].type == "mark" and tokens[start].text not in QUOTES):
        start += 1
    if start >= stop or (tokens[start].type not in ("word", "number") and tokens[start].text not in QUOTES):
        return None
    first = tokens[start].reading
    if glued(first.folded) or first.folded in _NO_SUBJECT:
        return None
    if start and tokens[start - 1].reading.function == "preposition":
        return None
    if (first.function and first.function != "demonstrative") or first.preposition or start in sentence.verbs:
        return None
    for i in range(start + 1, stop):
        if tokens[i].reading.function == "pronoun":  # الحرب العالمية هي حرب ... بدأت
            stop = i
            break
    if all(tokens[i].type == "mark" for i in range(start, stop)):
        return None
    return Subject(start, stop, _gender(tokens, verb))


def _gender(tokens: tuple[Token, ...], verb: int) -> str:
    found = tokens[verb].reading.verb
    return found.gender if found is not None else ""


def _opens_name(token: Token) -> bool:
    reading = token.reading
    return token.type == "word" and not reading.function and not reading.preposition and not glued(reading.folded)


def length(tokens: tuple[Token, ...], subject: Subject) -> int:
    """Count the words of a subject."""
    return sum(1 for token in tokens[subject.start : subject.end] if token.type == "word")


def shorter(sentence: Sentence, subject: Subject) -> Subject | None:
    """The first words of a long subject, up to its first mark or preposition."""
    tokens = sentence.tokens
    end = subject.start
    while end < subject.end and end - subject.start < 6:
        token = tokens[end]
        reading = token.reading
        if end > subject.start and (token.type != "word" or reading.function or reading.preposition):
            break
        if end - subject.start > 2 and glued(reading.folded):
            break
        end += 1
    return attrs.evolve(subject, end=end) if end > subject.start else None


def named(sentence: Sentence, subject: Subject) -> Subject:
    """A noun phrase short enough to be repeated."""
    if length(sentence.tokens, subject) <= LONGEST:
        return subject
    return shorter(sentence, subject) or subject


def _skip(tokens: tuple[Token, ...], i: int, end: int) -> int:
    """Pass dates, prepositions with their pronoun (له، فيها) and brackets."""
    while i < end:
        token = tokens[i]
        reading = token.reading
        pronoun = reading.function == "preposition" and _with_pronoun(reading.base)
        adverb = reading.base in ("يوم", "صباح", "مساء", "ايضا", "رسميا") and i + 1 < end
        if token.type in ("date", "time") or pronoun or adverb or reading.function == "aspect" or token.text in QUOTES:
            i += 1
        else:
            return i
    return i


def _with_pronoun(base: str) -> bool:
    return len(base) > 1 and base.endswith(("ه", "ها", "هم", "هما", "نا"))


def glued(word: str) -> bool:
    """Does the word begin with a preposition, as far as its letters tell?"""
    if word[:2] in ("لل", "وب", "ول") or word.startswith(("بال", "كال")):
        return True
    if word[:1] == "ك":
        return bool(read(word).preposition)  # a name with ك is more frequent: كلاي
    if word[:1] not in ("ب", "ل") or word.startswith(_OWN) or word == "بن":
        return False
    reading = read(word)
    return not (reading.noun is not None and not reading.preposition)  # بطولة


def _accusative(token: Token) -> bool:
    """Is it an indefinite object: دستورا، كلمةً?"""
    reading = token.reading
    if "ً" in token.text:
        return True
    return reading.noun is not None and reading.base.endswith("ا") and len(reading.base) > 4 and not reading.definite


def _phrase_end(sentence: Sentence, start: int, end: int) -> int:
    tokens = sentence.tokens
    i = start + 1
    while i < min(end, start + 9):
        token = tokens[i]
        reading = token.reading
        if token.type == "mark":
            if token.text in QUOTES:
                i += 1
                continue
            break
        if (
            token.type != "word"
            or i in sentence.verbs
            or reading.function
            or reading.preposition
            or reading.conjunction
        ):
            break
        if reading.folded in _NO_SUBJECT:
            break  # تعد الحرب أحد أعنف الصراعات
        if glued(reading.folded) or (tokens[i - 1].reading.definite and places((reading.folded,))):
            break  # زار الملك تونس: no name follows a noun with its article but as an object
        if _accusative(token) or (reading.suffix and not reading.definite):
            break
        if reading.noun is not None and not reading.definite and reading.lemma is not None:
            break
        if reading.noun not in (None, "other") and not reading.definite and tokens[i - 1].reading.definite:
            break  # أجرت البلاد انتخابات عامة
        if reading.folded in _OFFICES and tokens[start].reading.folded in GIVEN_NAMES:
            break  # تولى محمد علي الحكم
        if reading.folded in _LANDS and i + 1 < end and not tokens[i - 1].reading.noun and i - start > 1:
            break  # حكم الأمير عبد الله إمارة الساحل
        i += 1
    return i


_OF_DEEDS = (("تمم", 1), ("عود", 1), ("رجع", 1), ("جري", 1))  # "تم تأسيس سفارة", "يعود تأسيس الميناء إلى"


def carried(sentence: Sentence, verb: int, gender: str) -> Subject | None:
    """Find the subject of an earlier clause of the sentence that a verb without its own may take over."""
    at = sentence.clause_of[verb]
    if at and sentence.clauses[at].opener == "and" and sentence.clauses[at - 1].opener == "relative":
        return None  # التي بدأت في مايو واستمرت ...
    many = sentence.tokens[verb].reading.folded.endswith("وا")
    for number in range(sentence.clause_of[verb] - 1, -1, -1):
        clause = sentence.clauses[number]
        named = clause.start + (sentence.tokens[clause.start].reading.function == "complement")
        opens = number == 0 or named > clause.start or clause.opener == "main"
        if clause.verb < 0 and opens and named < clause.end and _opens_name(sentence.tokens[named]):
            end = _phrase_end(sentence, named, clause.end)
            if end < clause.end and sentence.tokens[end].text in "،,":
                return Subject(named, end, "")  # فلان بن فلان، قاضي المدينة، ولد ...
        if clause.verb < 0 or clause.opener == "relative":
            continue
        found = of_clause(sentence, number)
        if found is None:
            continue
        if gender and found.gender and gender != found.gender:
            if "ُ" in sentence.tokens[verb].text[:3]:
                continue  # وطُبعت: a passive, so that who stands between is not meant
            return None  # another actor stands between: leave it alone
        plural = sentence.tokens[found.start].reading
        verbs = sentence.tokens[verb].reading.verb
        if (
            not many
            and verbs is not None
            and verbs.gender == "m"
            and plural.definite
            and plural.base.endswith(("ون", "يون"))
        ):
            return None  # انتخب الناخبون فلانا على أن يتسلم مهامه
        if many and not sentence.tokens[found.start].reading.folded.endswith(("ون", "ين", "يون")):
            return None  # of many, and what stands before is as a rule one
        return found
    return None


def of_clause(sentence: Sentence, number: int) -> Subject | None:
    """Read the subject of a clause, before its verb or after it, if it is short and a thing that acts."""
    clause = sentence.clauses[number]
    if clause.verb < 0:
        return None
    verb = sentence.tokens[clause.verb].reading.verb
    found = before_verb(sentence, clause.verb) or after_verb(sentence, clause.verb)
    if found is None:
        return None
    first = sentence.tokens[found.start].reading
    if (
        verb is not None
        and verb.lemma in _OF_DEEDS
        and first.noun is not None
        and not (first.definite or first.suffix)
        and 1 <= found.end - found.start - 1 <= LONGEST
    ):  # تم تأسيس سفارة ... وبدأت العمل
        feminine = sentence.tokens[found.start + 1].text.endswith("ة")
        return Subject(found.start + 1, found.end, "f" if feminine else "m")
    if first.function in ("demonstrative", "pronoun") or (first.suffix and not first.definite):
        return None
    if first.folded in _NO_SUBJECT or sentence.tokens[found.start].text.endswith(("اً", "ًا")):
        return None
    if found.end - found.start == 1 and first.base.endswith("ا") and not first.definite and not places((first.folded,)):
        return None  # مناضلا: an accusative by all odds
    if (
        first.noun is not None
        and not first.definite
        and (verb is None or verb.lemma in lemmas("LIGHT") or verb.kind == "other")
    ):
        return None  # "تم توقيع ...": the event itself is the subject
    if length(sentence.tokens, found) > LONGEST:
        end = next((i for i in range(found.start + 1, found.end) if sentence.tokens[i].type != "word"), found.end)
        found = Subject(found.start, min(end, found.start + 5), found.gender)
        if length(sentence.tokens, found) < 2:
            return None
    return found
