"""A noun phrase as one who may act: where it surely ends, and what its words tell of gender, number and life.

A phrase that is repeated far from its place must be right: it ends early rather than late, and what its words do not
tell is left open (an empty gender, None).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.lexicon import actors, grammar
from timeline.events.lexicon.people import CHILD_OF, LEADERS, OF_HOUSE, PARENT_OF
from timeline.events.places import people, place
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, OPENING, QUOTES, Token
from timeline.events.sentences.words import BODIES, GIVEN_NAMES, Verb, folded, read

LONGEST = 9  # words of a phrase that no sign has ended
_MANY_PEOPLE = folded(actors.MANY_PEOPLE)
_NO_WOMEN = BODIES | folded(grammar.words("مقدمة رائدة حكمة خانة داية باية"))
_PEOPLE = folded(actors.PEOPLE)
_PEOPLE |= {word + "ه" for word in _PEOPLE if len(word) > 3 and word[-1] != "ه"} - _NO_WOMEN  # الدكتورة، الشاعرة
_OWN = tuple(folded(frozenset(grammar.OWN_PREPOSITION)) - {"بن"})
_NO_NISBAS = folded(
    grammar.words("""
    قرية برقية مسرحية هدية أغنية بندقية خلية ضحية وصية ناحية زاوية
    أسرى جرحى قتلى مرضى موتى غرقى شكوى دعوى فتوى عدوى فوضى مبنى مستشفى مقهى منفى مأوى مرسى مجرى مستوى محتوى
    جندي شرطي محامي والي مفتي قاضي
    """)
)
_INERT = folded(actors.INERT)
_WORKS = folded(actors.WORKS)
_FEMININE = folded(actors.FEMININE)
# Words of address that are masculine only before a man's title, and names that women bear too.
_MASCULINE = folded(grammar.MASCULINE - grammar.words("دولة سعادة سيادة سلامة جمعة عطية فاطمة عشرة ربيعة عدة برشلونة"))
_MALE_THINGS = folded(actors.MASCULINE_THINGS)
_MASCULINE_LANDS = folded(actors.MASCULINE_LANDS)
_CLUBS = ("برشلونه",)  # cities named in ة whose club is rather meant
_ADJECTIVES = folded(actors.ADJECTIVES)
_NO_SUBJECT = folded(grammar.NO_SUBJECT)
_MANNER = folded(grammar.MANNER)
DONE_TO = folded(grammar.DONE_TO)
_LEADERS = folded(frozenset(" ".join(LEADERS.values()).split())) - BODIES
_PURSUED = folded(grammar.words("مسيرة مشوار حياة دراسة تعليم عمل مهنة نشاط رحلة تجربة خدمة")) | frozenset(
    ("مسيرت", "حيات", "دراست", "مهنت", "رحلت", "تجربت", "خدمت")
)
_HONOURED = folded(grammar.words("الشيخ سيدي مولاي الحاج لالة"))  # محمد ولد الشيخ سالم
_FOREBEAR = folded(grammar.words(f"{CHILD_OF} {PARENT_OF} {OF_HOUSE}"))
_OF_NAMES = _FOREBEAR | folded(grammar.words("ولد سيف نور صلاح شمس"))
_OF_FAITH = folded(grammar.words("دين الدين الله إسلام دولة ملك"))
_ENVOYS = folded(grammar.words("سفير سفيرة سفارة مندوب مندوبة قنصل قنصلية"))
_BELONGING = folded(grammar.words("تابع تابعة"))
_RANKS = folded(actors.RANKS)
_ADDRESS = folded(
    grammar.words("أمير أميرة شيخ شيخة دكتور دكتورة سيد سيدة مهندس أستاذ لواء فريق عميد عقيد ملك سلطان رئيس إمام")
)
AFTER_THEM_AL = folded(grammar.words("عبد آل أبو أبي أبا أم ذو ذي سيف نور صلاح شمس عز بدر جلال فخر شهاب تقي"))
_ENDS_MANY = ("ون", "ين", "يون", "يين")
_NO_DUALS = folded(
    grammar.words(
        "برلمان مهرجان سلطان ميدان إنسان حيوان عدوان ديوان طيران كيان سكان بركان طوفان ثعبان شيطان قرآن مكان زمان"
    )
)
# Kinds of deeds that only people do or suffer, and those that want someone who acts.
_OF_PERSONS = frozenset(("birth", "death", "marriage", "education"))
_OF_ACTORS = frozenset(
    (
        "statement", "visit", "appointment", "dismissal", "agreement", "conquest", "arrest", "release", "law",
        "meeting", "award",
    )
)  # fmt: skip
_OF_THINGS = frozenset(("opening", "closing", "trade", "war", "disaster", "travel"))
# What neither a club nor a body does: retire; what those who lead and cheer a team do not: play.
_OF_MEN = frozenset((("عزل", 8),))
PLAYING = frozenset((("لعب", 1), ("خوض", 1), ("وجه", 3), ("لقي", 3)))
_STAFF = folded(grammar.words("جهاز إدارة مجلس هيئة لجنة جماهير جمهور اتحاد رابطة"))
_STANDING = ("مثل", 1)
_FOURTH = re.compile(r"[وف]?[بلك]?إ[^\W\d_]{2}ا[^\W\d_]\Z")  # masdars: إبطال، بإعلان; no أبطال
_OF_PLACE = re.compile(r"م[^\W\d_ايه][^\W\d_اويه]و?[^\W\d_اويه]\Z")  # where or what is done: موقع، مشروع
_ARISING = folded(
    grammar.words(
        "برز برزت نشأ نشأت ظهر ظهرت ازدهر ازدهرت انتشر انتشرت توالى توالت تعاقب تعاقبت ساد سادت شاع شاعت نتج نتجت"
    )
)
_GOING = frozenset((("سفر", 3), ("رحل", 1), ("رحل", 8), ("خرج", 1), ("هجر", 3), ("نقل", 8), ("ذهب", 1), ("رجع", 1)))
DEEMED = (("عبر", 8), ("عدد", 1), ("صنف", 2), ("وصف", 1))


_ADJECTIVAL = re.compile(r"م[^اوي].{2,4}\Z|[^ا][^ا]ي[^ا]ه?\Z|[^ا]ا[^اوي]{2}ه?\Z")  # المخالفة، النفيس، القادم
_HOLLOW = re.compile(r"[^ا]اي[^\W\d_]ا\Z")  # فائضا، عائدا: no name is spelled so
_OF_COLOUR = re.compile(r"ا[^اوي]{3}\Z")  # الأزهر، الأقرع


def bare(token: Token) -> str:
    """The folded word without conjunction, preposition and article."""
    reading = token.reading
    word = reading.folded[reading.conjunction :]
    if reading.preposition:
        word = reading.base
    return word.removeprefix("ال") if len(word) > 3 else word


def definite(token: Token) -> bool:
    """Has the word its article?"""
    reading = token.reading
    if reading.folded in GIVEN_NAMES:
        return False  # عبدالله
    return reading.definite or (
        reading.folded.startswith("ال") and len(reading.folded) > 3 and token.text[:1] not in "أإآ"
    )


def given(token: Token) -> bool:
    """Is it a name that people bear?"""
    word = token.reading.folded
    return not token.reading.function and (word in GIVEN_NAMES or word in _OF_NAMES or word in _LEADERS)


def land(token: Token) -> bool:
    """Is it by itself the name of a state, a city or a land?"""
    found = place((token.reading.folded,))
    return found is not None and not found.common


def specific(token: Token) -> bool:
    """Does the word say which one is meant, by its article or as a name?"""
    return definite(token) or given(token) or land(token)


def person(token: Token) -> bool | None:
    """Does the word mean people? None where it does not tell."""
    word = bare(token)
    if word in _PEOPLE or word in _MANY_PEOPLE or given(token) or _those_of(word):
        return True
    if word in BODIES or word in _INERT or token.reading.noun is not None or land(token):
        return False
    return True if definite(token) and word.endswith(_ENDS_MANY) else None


def somebody(token: Token) -> bool:
    """Does an indefinite noun mean people, whatever its case: رجل، رجلا، لاعبين؟"""
    word = bare(token)
    plain = {word, word.removesuffix("ا"), word.removesuffix("ين"), word.removesuffix("ين") + "ه"}
    return not definite(token) and bool(plain & (_PEOPLE | _MANY_PEOPLE))


def _those_of(word: str) -> bool:
    """Is it a plural that governs the next word: لاعبو الفريق، موظفو الشركة؟"""
    return word.endswith("و") and word[:-1] in _PEOPLE


def body(token: Token) -> bool:
    """Is it a body that acts as one: المجلس، تحالف؟"""
    return bare(token) in BODIES


def site(tokens: Sequence[Token], i: int) -> bool:
    """Is it a place, and nothing that was signed, as people stand before it: "تفقد الوزير | الموقع"?"""
    return tokens[i].reading.folded == "الموقع" and i > 0 and person(tokens[i - 1]) is True


def agent(token: Token) -> bool | None:
    """Does the word mean one who may act, a person or a body? None where it does not tell.

    >>> from timeline.events.sentences.tokens import tokenise
    >>> [agent(tokenise(word, 0, len(word), ())[0]) for word in ("الوزير", "اللجنة", "القرار", "السور")]
    [True, True, False, None]
    """
    word = bare(token)
    if word in BODIES or land(token) or person(token):
        return True
    return False if word in _INERT or token.reading.noun is not None else None


def many(token: Token) -> bool:
    """Does the word mean several people (or two things), of whom a verb behind them speaks in the plural?"""
    word = bare(token)
    if word in _MANY_PEOPLE or _those_of(word):
        return True
    if word in _PEOPLE or word in BODIES:
        return False
    if token.reading.folded.endswith("ون") and word not in GIVEN_NAMES and not definite(token):
        return len(word) > 5 and token.reading.noun is None
    if not definite(token) or land(token) or word in _NO_DUALS or token.reading.noun is not None:
        return False
    return len(word) > 3 and (word.endswith(_ENDS_MANY) or (word.endswith("ان") and len(word) > 4))  # not: العين


def gender(token: Token) -> str:
    """The gender that a verb or relative pronoun shows for the noun: "m", "f", or "" where its letters do not tell."""
    reading = token.reading
    word = bare(token)
    if word in _MASCULINE:
        return "m"
    if land(token):
        if reading.folded in _CLUBS:
            return ""  # فاز برشلونة، استضافت برشلونة
        return "m" if reading.folded in _MASCULINE_LANDS else "f"
    if word in _MALE_THINGS:
        return "m"
    if word in _MANY_PEOPLE:
        return ""  # a verb before them agrees with none of them
    if word in _FEMININE or token.text.endswith("ة") or (word.endswith("ات") and not given(token)):
        return "f"
    if given(token) or word in _PEOPLE or word in BODIES or word.endswith(_ENDS_MANY) or _FOURTH.match(token.text):
        return "m"
    if _OF_PLACE.fullmatch(word):
        return "m"
    return "m" if reading.lemma is not None and reading.noun is not None and not broken(word) else ""


def adjective(token: Token) -> bool:
    """Is a word with its article surely an adjective: a nisba, or one of the common ones?"""
    word = bare(token)
    if not definite(token) or (word in _PEOPLE and not word.endswith(("ي", "يه"))):
        return False
    if word in _ADJECTIVES or word.removesuffix("ه") in _ADJECTIVES:
        return True
    if word in _INERT or word in _NO_NISBAS:
        return False  # الرواية، القضية، القرية
    if people((token.reading.folded,)) is not None:
        return True
    agent_noun = len(word) == 4 and word[1] == "ا"  # النادي، القاضي
    return len(word) > 2 and word.endswith(("ي", "يه", "يين", "يون")) and not agent_noun


def described(tokens: Sequence[Token], i: int, verbs: frozenset[int]) -> bool:
    """Is the word an adjective of the noun before it by its shape: "الأغذية المخالفة", "المعدن النفيس"?

    Behind a verb the two may be its subject and its object.
    """
    token, before = tokens[i], tokens[i - 1] if i else None
    if before is None or before.type != "word" or not (definite(token) and definite(before)):
        return False
    if _OF_COLOUR.match(bare(token)) and not known(bare(token)) and not given(token) and not before.text.endswith("ة"):
        return True
    if i - 2 in verbs:
        return False
    agrees = token.text.endswith("ة") == before.text.endswith("ة")
    plural = before.text.endswith("ات") or broken(bare(before)) or (len(bare(before)) == 3 and gender(before) == "")
    agrees = agrees or (plural and token.text.endswith("ة"))  # الشركات المتعثرة، الصور النادرة
    if known(bare(token)) or not agrees:
        return False
    if token.reading.noun is not None and bare(token)[:1] != "م":
        return False
    return bool(_ADJECTIVAL.match(bare(token)))


def could(kind: str | None, lemma: tuple[str, int] | None, token: Token, alone: bool) -> bool:
    """May one whom the word means do a deed of that kind and verb, as far as they tell?

    `alone` says that nothing but the word names him: an unknown noun with a genitive is no person's name.
    """
    if lemma in _OF_MEN and bare(token) in BODIES:
        return False
    if kind in _OF_PERSONS or lemma in _OF_MEN:
        people = person(token)
        return people is True or (people is None and alone)
    if lemma in PLAYING and bare(token) in _STAFF:
        return False  # قرر الجهاز الفني منح اللاعبين إجازة، وسيلعب أولى مبارياته: the team
    if lemma == _STANDING and agent(token) is False:
        return False  # مواعيد الجلسات، ويمثل أمام المحكمة
    if kind in _OF_ACTORS and lemma not in grammar.INTRANSITIVE and lemma not in DEEMED:
        return agent(token) is not False
    return True


def arises(token: Token) -> bool:
    """Does a verb say that its subject came to be or spread: برزت، ازدهر، انتشرت؟"""
    return token.reading.base in _ARISING


def befalls(verb: Verb | None) -> bool:
    """Does the verb tell what happens of itself, to things as to people: it begins, falls, breaks out?"""
    return verb is not None and (verb.lemma in grammar.INTRANSITIVE or verb.kind in _OF_THINGS)


# ولاية الرئيس, وباء: the first letter is the noun's own.
_OWN_WAW = ("ولاي", "ولاد", "ولد", "وليد", "ولي", "وباء", "وبا")


def glued(word: str) -> bool:
    """Does the word begin with a preposition, as far as its letters tell?"""
    if word.startswith(("لل", "بال", "كال")):
        return True
    if word[:2] in ("وب", "ول"):
        return not word.startswith(_OWN_WAW)
    if word[:1] == "ك":
        # a name with ك is more frequent: كلاي، and not كسفيرة
        return bool(read(word).preposition) or (known(word[1:]) and not known(word))
    if word[:1] not in ("ب", "ل") or word.startswith(_OWN) or word == "بن" or known(word) or word in GIVEN_NAMES:
        return False
    if place((word,)) is not None and place((word[1:],)) is None:
        return False  # بريدة
    reading = read(word)
    return not (reading.noun is not None and not reading.preposition)  # بطولة


def _own_letter(tokens: Sequence[Token], i: int) -> bool:
    """Is the first letter of an unknown word its own, since nothing goes on with it: "المستر | بلفور | إلى"?"""
    word, behind = tokens[i].reading.folded, tokens[i + 1] if i + 1 < len(tokens) else None
    strange = not (known(word[1:]) or read(word[1:]).noun or word.startswith(("بال", "لل")) or word.endswith("ه"))
    return strange and (behind is None or behind.type != "word" or hangs(behind) or bool(behind.reading.function))


def objectless(verb: Verb | None) -> bool:
    """Can no object follow the verb: he was born, died, travelled?"""
    if verb is None:
        return False
    return verb.kind in ("birth", "death") or verb.lemma in _GOING or verb.lemma in grammar.INTRANSITIVE


def end_of(sentence: Sentence, start: int, stop: int, alone: bool = False) -> int:
    """Where the noun phrase that begins at `start` surely ends, at `stop` at the latest.

    `alone` says that no object can follow it, so that an unknown word behind a title is a name: "ولد القاضي عياض".

    >>> from timeline.events.sentences.clauses import analyse
    >>> text = "قاد سالم العامري السفن الحربية"
    >>> end_of(analyse(text, 0, len(text), ()), 1, 5)
    3
    """
    tokens, verbs = sentence.tokens, sentence.verbs
    i = start
    stop = min(stop, start + LONGEST + 3, len(tokens))
    if i < stop and tokens[i].text in QUOTES:
        return _closing(tokens, i, stop)
    if i < stop and (tokens[i].type == "number" or tokens[i].reading.function == "demonstrative"):
        i += 1
        if i >= stop or tokens[i].type != "word" or i in verbs:
            return i
    if i >= stop:
        return i
    ranked = definite(tokens[i]) and bare(tokens[i]) in _RANKS
    titled = ranked or person(tokens[i]) is True
    first = tokens[i].reading.base if tokens[i].reading.conjunction else tokens[i].reading.folded  # صربيا | وكرواتيا
    state = "closed" if definite(tokens[i]) or place((first,)) is not None else "open"
    state = "name" if given(tokens[i]) or first in GIVEN_NAMES else state
    if tokens[i].reading.suffix and not definite(tokens[i]):
        state = "closed"
    i += 1
    while i < stop:
        token = tokens[i]
        if (
            token.type == "mark"
            and token.text in QUOTES
            and state == "open"
            and i + 1 < stop
            and not hangs(tokens[i + 1])
        ):
            return _closing(tokens, i, stop)
        reading = token.reading
        if token.type != "word" or i in verbs or _ends_phrase(token):
            break
        if glued(reading.folded) and not (given(token) or (ranked and i == start + 1 and _own_letter(tokens, i))):
            break
        before = tokens[i - 1].reading.folded
        nunated = before.endswith("ون") and many(tokens[i - 1]) and not before.startswith("ال")
        if nunated and not definite(token) and not token.reading.folded.endswith("ون"):
            break  # سرق مجهولون | مكتب البريد: its nun stands before no genitive
        tied = before in _FOREBEAR or (before in AFTER_THEM_AL and bare(token) in _OF_FAITH)
        if state == "name" and definite(token) and not tied and not given(token):
            return i + 1 if _surname(tokens, i, stop) else i
        if token.text.endswith("ا") and not definite(token) and known(reading.base[:-1]) and not known(reading.base):
            break  # اختير الأمير فيصل | ملكا
        own = reading.suffix in ("ه", "ها", "هم", "هما") and not (definite(token) or tied or given(token))
        stranger = i == start + 1 and not known(before) and tokens[start].reading.noun is None
        pursued = own and stranger and reading.folded.removesuffix(reading.suffix) in _PURSUED
        if own and (state == "name" or pursued):
            break  # بدأ سالم | مسيرته, أنهى رونالدو | مسيرته
        behind = tokens[i + 1] if i + 1 < stop else None
        address = titled and bare(token) in _ADDRESS and behind is not None and behind.type == "word"
        address = address and behind is not None and not hangs(behind)  # قاد المدرب | الفريق إلى اللقب
        if (
            definite(token)
            and not tied
            and state == "closed"
            and not (_adjective_of(tokens, i, titled) or address or described(tokens, i, verbs))
        ):
            break
        strange = not (known(bare(token)) or reading.suffix or reading.noun)
        # السير | ماكماهون، وزير العمل الدكتور | مفرج
        called = alone or (strange and ((ranked and i == start + 1) or (i > start + 1 and addressed(tokens[i - 1]))))
        name = titled and not land(token) and (given(token) or (called and not token.text.endswith(("ة", "ا"))))
        if state == "closed" and not definite(token) and not (name and not reading.noun):
            break
        if land(token) and state == "name" and not tied:
            break
        if state == "name" and not tied and (reading.noun is not None or token.text.endswith(("ة", "ات"))):
            break
        titled = titled or person(token) is True
        named = _of_land(tokens, i, stop)
        if named and state == "open" and not tied:
            state, i = "closed", i + named
            continue
        if given(token) or tied or (name and not definite(token)):
            state = "name"
        elif definite(token) or land(token) or (reading.suffix and state == "open"):
            state = "closed"
        i += 1
    while (
        i - 1 > start and tokens[i - 1].reading.folded in _OF_NAMES and tokens[i - 1].reading.folded not in GIVEN_NAMES
    ):
        i -= 1
    if i + 1 < stop and accredited(tokens, start, i):
        return end_of(sentence, i + 1, stop)
    tied_to = i - start > 1 and i < stop and tokens[i].type == "word" and hangs(tokens[i])
    if tied_to and bare(tokens[i - 1]) in _BELONGING and tokens[i].text.startswith("ل"):
        return end_of(sentence, i, stop)  # طائرة تابعة لشركة الساحل
    if tied_to and state == "open":
        i -= 1  # سفينة محملة | بالوقود
    return i


def accredited(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Is it followed by to whom an envoy is sent: "سفير سلطنة عمان | لدى تونس", "سفارة الجزائر | لدى الكويت"?"""
    return tokens[i].reading.folded == "لدي" and any(token.reading.base in _ENVOYS for token in tokens[start:i])


def broken(word: str) -> bool:
    """Has a folded word the shape of a broken plural: أعمال، مدارس، رسائل؟"""
    return len(word) == 5 and ((word[0] == "ا" and word[3] == "ا") or word[2] == "ا")


def known(word: str) -> bool:
    """Is a folded word one of those that the table of actors has?"""
    return word in _PEOPLE or word in BODIES or word in _MANY_PEOPLE or word in _INERT


def _of_land(tokens: Sequence[Token], i: int, stop: int) -> int:
    """Count the words of the name of a state, city or land that begins at `i`, 0 where none does."""
    for count in (3, 2, 1):
        row = tokens[i : min(i + count, stop)]
        if len(row) == count and place(tuple(t.reading.folded for t in row)) is not None:
            return count
    return 0


def _closing(tokens: Sequence[Token], opening: int, stop: int) -> int:
    """Behind the quotation mark that closes a name, `opening` where none does."""
    for i in range(opening + 2, min(stop, opening + 8)):
        if tokens[i].text in QUOTES:
            return i + 1
    return opening


def _surname(tokens: Sequence[Token], i: int, stop: int) -> bool:
    """Is a word with its article behind a name part of it: "سالم العامري", and not "سالم السفن الحربية"?"""
    token = tokens[i]
    word = bare(token)
    if word in _PEOPLE or word in BODIES or token.reading.noun is not None or token.text.endswith(("ة", "ات")):
        return False
    if word in _WORKS:
        return False  # أحب سالم | البحر
    if word.endswith("ي"):
        return True
    if word in _MANY_PEOPLE or word.endswith(("يين", "يون")):
        return False  # هزم صلاح الدين | الصليبيين
    plural = broken(word) or (len(word) == 4 and word[2] == "و")  # الأموال، المدائن، السفوح
    described = i + 1 < stop and tokens[i + 1].type == "word" and adjective(tokens[i + 1])
    return not plural and not described


def _ends_phrase(token: Token) -> bool:
    reading = token.reading
    if reading.function or reading.preposition or reading.conjunction or reading.folded in _NO_SUBJECT | _MANNER:
        return True
    if reading.folded in ("الاكثر", "الاقل") or reading.folded in DONE_TO:
        return True  # يعد المنتخب | الأكثر تتويجا، رأى سالم | النور
    return accusative(token) or bool(reading.suffix and not reading.definite and reading.noun is not None)


def accusative(token: Token) -> bool:
    """Is it an indefinite object: دستورا، كلمةً?"""
    reading = token.reading
    if "ً" in token.text or _HOLLOW.match(reading.folded):
        return True
    return reading.noun is not None and reading.base.endswith("ا") and len(reading.base) > 4 and not reading.definite


def continues_name(before: Token, token: Token) -> bool:
    """Does a name go on with the word: "محمد | بن | أحمد", "محمد | ولد"?"""
    if before.reading.folded in _OF_NAMES or (before.reading.folded in _HONOURED and given(token)):
        return True
    return (token.reading.folded in _OF_NAMES or given(token)) and given(before)


def addressed(token: Token) -> bool:
    """Is it a title that a name stands behind: "اللواء | ضيف الله"?"""
    return token.reading.definite and bare(token) in _ADDRESS


def hangs(token: Token) -> bool:
    """Does the word hang on what stands before it: a preposition, glued or not?"""
    reading = token.reading
    return reading.function == "preposition" or bool(reading.preposition) or glued(reading.folded)


def _says_what(before: Token, token: Token) -> bool:
    """Does an indefinite noun behind a definite one say what it was: "كانت صحار | مدينة كبيرة"?"""
    defined = definite(before) or land(before)
    plain = token.type == "word" and token.text.endswith("ة") and not glued(token.reading.folded)
    return defined and plain and not (definite(token) or given(token))


def _adjective_of(tokens: Sequence[Token], i: int, titled: bool) -> bool:
    """Is it an adjective, and no feminine behind a man's title: "وقع الوزير | الاتفاقية"?"""
    if tokens[i - 1].text.endswith("ون") and tokens[i].text.endswith("ين"):
        return False  # استقبل المسؤولون | اللاجئين
    apart = titled and tokens[i].text.endswith("ة") and not many(tokens[i - 1]) and gender(tokens[i - 1]) == "m"
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    called = behind is not None and given(behind) and bare(tokens[i]) in _PEOPLE  # اعتقل الأمن | الصحفي سالم
    return adjective(tokens[i]) and not (apart or (called and not titled))


def bounded(sentence: Sentence, start: int, stop: int) -> int:
    """The end of a phrase behind which at `stop` something else surely stands: all of it, where nothing breaks it."""
    tokens = sentence.tokens
    words = depth = 0
    last = tokens[start]
    for i in range(start, stop):
        token = tokens[i]
        depth += (token.text in OPENING) - (token.text in CLOSING) if token.type == "mark" else 0
        plain = token.type in ("word", "number", "aside") or token.text in QUOTES or depth or token.text in CLOSING
        plain = plain and "ً" not in token.text and not (i > start and not depth and _says_what(last, token))
        last = token if token.type == "word" and not depth else last
        if not plain or i in sentence.verbs or token.reading.function in ("relative", "complement", "pronoun"):
            return end_of(sentence, start, stop)
        words += token.type == "word" and not depth
    return stop if words <= LONGEST - 2 else end_of(sentence, start, stop)
