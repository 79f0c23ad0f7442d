"""What kind of event a word tells: its frames, what a light verb governs, else the kind of its root.

"أطلق النار" is an attack and "أطلق حملة" an opening; "قام بزيارة" is a visit. The words around are read for
what governs each of them: a preposition of its own or a glued one, or none. Adjuncts ("بعد المباراة") tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from timeline.events.complements import APART, NEAR, REACH, Beside, beside, pronoun_slot, spelled
from timeline.events.lexicon import actors, grammar
from timeline.events.lexicon.fields import ANY, EVENT, PERSON, PLACE, UNDERTAKING
from timeline.events.lexicon.frames import FRAMES
from timeline.events.lexicon.idioms import IDIOMS
from timeline.events.lexicon.senses import ACTS, FIELDS, FIXED, GOVERNING, PAIRS, PASSIVE
from timeline.events.places import names
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import QUOTES, Token
from timeline.events.sentences.words import DOUBLED, GIVEN_NAMES, folded, read, read_participle

_Key = tuple[str, int] | str
# Nouns that a noun in construct state may lead: in "منظمة التعاون" التعاون is part of a name.
_LEADING = folded(
    grammar.words("""
    خبر نبأ أعمال مراسم مراسيم فعاليات مشروع موعد اندلاع نشوب وقوع حدوث انطلاق حفل جلسة ذكرى حادث حادثة محاولة عملية
    عمليات إعادة سلسلة موجة حملة أول ثاني ثالث رابع آخر أولى عدة بعض كل جميع أكبر أهم خامس سلسله إجراء بدء برنامج
    """)
)
# What is said of a land when it is declared so; with its article it says which body it is.
_PREDICATED = folded(grammar.words("مستقل مستقلة"))
# Nouns that only introduce another: their kind is that of the noun they govern.
_EMPTY = folded(
    grammar.words(
        "عملية عمليات محاولة حملة سلسلة موجة حادث حادثة إعادة اندلاع نشوب وقوع حدوث انطلاق إجراء بدء تنفيذ تنظيم إقامة"
    )
)
# Event nouns that name a paper, a body or an abstraction as often as an event.
_FAINT = folded(
    grammar.words("""
    علاقات كتاب فيلم قانون رسالة حديث كأس دوري عهد سلام كلمة حكم عمل دعم كتب حلقة عرض بيان ذكر عيد بداية نهاية
    نشر نمو نظم رسم وثيقة مقال حساب ضم
    """)
)
# Participles that tell when, and not what: المقرر, المقبل.
_TO_COME = folded(grammar.PLANNED | grammar.NEXT)
# These want a verb behind them.
# أدين, أحيلت, يدان: a hollow verb whose letters show a passive.
_HOLLOW = re.compile(r"[وف]?(?:ا[^\W\d_]ي[^\W\d_](?:ت|وا)?|[يت][^\W\d_]ا[^\W\d_])")
_AUXILIARY = (
    ("كود", 1),
    ("بدا", 1),
    ("ظلل", 1),
    ("بقي", 1),
    ("اخذ", 1),
    ("كون", 1),
    ("صبح", 4),
    ("زول", 1),
    ("مرر", 10),
)
_TOWNS = folded(grammar.words("مدينة بلدة قرية"))
_SAW = (("شهد", 1), ("عرف", 1))
_TO = "إلى"
_INITIALS = re.compile(r"(?:\w\. ?)+")
_HALT, _SAY, _SIGN = "وقف", ("قول", 1), ("وقع", 2)
_BEGIN, _BE = ("بدا", 1), ("كون", 1)
_FIRST = ("اول", "اخر")
_SAYING = (("علن", 4),)
_WRITING = (("كتب", 1), ("دون", 2), ("سجل", 2))
# What only says that its noun took place; of the first ones the noun behind them is the whole deed.
_MERE = (("تمم", 1), ("جري", 1), ("جري", 4), ("عود", 4))
_OCCURRING = (
    ("تمم", 1), ("جري", 1), ("وقع", 1), ("وقع", 2), ("حدث", 1), ("حصل", 1), ("دور", 1), ("نشب", 1), ("شبب", 1),
    ("دلع", 7), ("شعل", 8), ("بدا", 1), ("طلق", 7), ("عقد", 1), ("قوم", 1), ("قوم", 4), ("مرر", 10), ("نهي", 8),
    ("ختم", 8), ("جدد", 5), ("وصل", 6), ("عمم", 1), ("صعد", 6),
)  # fmt: skip
_OPENING = (("فتح", 8), ("دشن", 2))
_SESSIONS = ("sport", "trade", "education")
_ENDING = (("نهي", 8), ("نهي", 4), ("وقف", 5))
_HELD = ("sport", "meeting", "trade", "court", "celebration", "visit")
_PLAIN = ("other", "statement", "opening", "closing")
_FIELDLESS = ("other", "opening", "closing")


_Frame = tuple[frozenset[str], frozenset[str], str]


@cache
def _frames(key: _Key) -> tuple[_Frame, ...]:
    """The frames of a word, and behind them the idioms that begin with it; folded only when the word is met."""
    rows = tuple((frozenset(slots.split()), _class(words), kind) for slots, words, kind in FRAMES.get(key, ()))
    return rows + _idioms().get(key, ())


@cache
def _idioms() -> dict[_Key, tuple[_Frame, ...]]:
    out: dict[_Key, tuple[_Frame, ...]] = {}
    for act, row in IDIOMS.items():
        for pair in row.split(" | "):
            first, second = pair.split()
            reading = read(first)
            verbs = (reading.verb, reading.twin)  # تخلى is written like تخلي
            keys: tuple[_Key | None, ...] = (*(v.lemma for v in verbs if v is not None), reading.base)
            for key in keys:
                if key is not None and key != _SAY:  # قال القضاء كلمته, but also "قال القاضي إن"
                    out[key] = (*out.get(key, ()), (frozenset(), folded(frozenset((second,))), ACTS[act]))
    return out


@cache
def _class(words: frozenset[str]) -> frozenset[str]:
    out = folded(words)
    if words >= PERSON:
        out |= folded(actors.PEOPLE | actors.MANY_PEOPLE) | GIVEN_NAMES
    return out | names() if out >= PLACE else out


@cache
def _undertakings() -> frozenset[str]:
    return folded(UNDERTAKING)


@cache
def _fields() -> tuple[tuple[frozenset[str], str, int], ...]:
    """Words, the kind of their field, and how many of them it takes."""
    return tuple((folded(words), kind, least) for least, rows in ((1, FIELDS), (2, PAIRS)) for words, kind in rows)


def verb_kind(sentence: Sentence, verb: int) -> str:
    """The kind of the event that a verb tells.

    >>> from timeline.events.sentences.clauses import analyse
    >>> def kind(text): return verb_kind(analyse(text, 0, len(text), []), 0)
    >>> kind("أطلقت الشرطة النار"), kind("أطلقت البلدية حملة"), kind("قام الوزير بزيارة المصنع")
    ('attack', 'opening', 'visit')
    """
    clause = sentence.clauses[sentence.clause_of[verb]]
    before = beside(sentence, range(max(clause.start, verb - NEAR), verb), behind=False)
    after = beside(sentence, range(verb + 1, min(len(sentence.tokens), verb + 1 + 2 * REACH)))
    return _sense(sentence, verb, before, after)[0]


def told_kind(sentence: Sentence, head: int, kind: str, told: Sequence[int], lent: Mapping[int, str]) -> str:
    """The kind of an event by the words that tell it, `told`, where these say more than the clause did.

    `lent` is what another clause lends, as it is told, behind the token that leaves it out or has a pronoun for it;
    `kind` is what the whole clause gave.

    >>> from timeline.events.sentences.clauses import analyse
    >>> text = "أقيم في صحار"
    >>> told_kind(analyse(text, 0, len(text), []), 0, "other", range(3), {0: "المعسكر التدريبي للمنتخب"})
    'sport'
    """
    tokens = sentence.tokens
    if head not in sentence.verbs:
        if kind != "other" or tokens[head].reading.noun is not None:
            return kind
        return _field(beside(sentence, told)) or kind
    owners = [
        Beside(-1, pronoun_slot(tokens[i].reading), spellings, "", rest)
        for i, said in ((i, said.rpartition(") (")[2]) for i, said in lent.items())  # ألغاه (الوزير) (القرار)
        if read(said.split()[0]).base not in _TOWNS  # نُقل منها (مدينة بورصة): no word of the trade
        for spellings, _, rest in map(spelled, said.split())
    ]
    before = [*owners, *beside(sentence, [i for i in told if i < head], behind=False)]
    after = beside(sentence, [i for i in told if i > head])
    subject = lent.get(head, "") if not tokens[head].reading.suffix else ""
    found, sure = _sense(sentence, head, before, after, subject)
    if not sure and kind == "other" and _issues_title(sentence, head, told):
        return "culture"
    return found if sure else kind


def _issues_title(sentence: Sentence, verb: int, told: Sequence[int]) -> bool:
    """Does somebody issue what a quotation names and no word before it: "أصدر سالم «السوق»"?"""
    tokens, found = sentence.tokens, sentence.tokens[verb].reading.verb
    opening = next((i for i in told if i > verb and tokens[i].text in QUOTES), None)
    return opening is not None and found is not None and found.lemma == ("صدر", 4)


def _sense(
    sentence: Sentence, verb: int, before: Sequence[Beside], after: Sequence[Beside], owner: str = ""
) -> tuple[str, bool]:
    """The kind of a verb between the words before and behind it, and whether these words told it."""
    tokens = sentence.tokens
    reading = tokens[verb].reading
    found = reading.verb
    if found is None:
        return "other", False
    near = [*after, *before]
    kind = _framed(found.lemma, near, sentence)
    if kind is not None:
        return kind, True
    spelt = found.lemma is not None and found.lemma[1] == 4 and _HOLLOW.fullmatch(reading.folded) is not None
    if (found.passive or spelt) and found.lemma in PASSIVE:
        return PASSIVE[found.lemma], True
    plain = FIXED.get(found.lemma, found.kind) if found.lemma is not None else found.kind
    if found.lemma == _SIGN and DOUBLED in tokens[verb].text:
        plain = found.kind  # وقّع is not وقع
    if found.lemma == ("زول", 1) and verb and tokens[verb - 1].reading.function == "negation":
        plain = "other"  # لا يزال
    if found.lemma in _AUXILIARY and (acts := _second(sentence, verb)) is not None:
        return verb_kind(sentence, acts), False
    if found.lemma in _WRITING and _says(sentence, verb):
        return "statement", True
    governing = found.lemma in GOVERNING or (plain == "other" and found.lemma in grammar.INTENTION)
    if governing and not reading.suffix:
        own = _mere(sentence, verb)
        kind = _framed(tokens[own].reading.lemma, near, sentence) if own and tokens[own].reading.suffix else None
        said = found.lemma in _SAYING  # أعلن في مؤتمر صحفي عن خطة: no meeting
        objects = [word for word in after if word.slot != "في"] if said else after
        kind = kind or _governed(sentence, objects, own)  # تم (الفيلم) إصداره, تم توقيع الاتفاق
        if kind is None and found.lemma in _OCCURRING:
            kind = _subject_kind(sentence, before, owner)
        if kind is not None:
            if found.lemma in _OPENING and kind not in _SESSIONS:
                kind = "opening"
            return _ended(kind) if found.lemma in _ENDING else kind, True
    field = _field(near) if plain in _FIELDLESS and found.lemma not in _OPENING else None
    if field is not None:
        return _ended(field) if found.lemma in _ENDING else field, True
    if found.lemma == _BEGIN and _undertaken(sentence, verb, near):
        plain = "opening"  # بدأ التطعيم, and not "بدأ الجليد بالذوبان"
    return plain, False


def _mere(sentence: Sentence, verb: int) -> int:
    """Where the noun stands that a verb only says takes place: "تم | توقيع", "كان من المقرر | افتتاح"; or 0."""
    tokens = sentence.tokens
    found = tokens[verb].reading.verb
    ahead = [token.reading.folded for token in tokens[verb + 1 : verb + 3]]
    due = len(ahead) == 2 and ahead[0] == "من" and ahead[1] in _TO_COME
    was_due = found is not None and found.lemma == _BE and due
    own = verb + 3 if was_due else verb + 1
    return own if found is not None and (was_due or found.lemma in _MERE) and own < len(tokens) else 0


def _undertaken(sentence: Sentence, verb: int, near: Iterable[Beside]) -> bool:
    """Is what begins a deed or an undertaking?"""
    if verb + 1 < len(sentence.tokens) and sentence.tokens[verb + 1].reading.noun is not None:
        return True
    return any(word.slot in ("", "في") and word.keys & _undertakings() for word in near)


def _second(sentence: Sentence, verb: int) -> int | None:
    """The imperfect that an auxiliary verb leads: "بدأ الجيش يقصف القلعة"."""
    tokens = sentence.tokens
    end = min(sentence.clauses[sentence.clause_of[verb]].end, verb + 7)
    for i in range(verb + 1, end):
        found = tokens[i].reading.verb
        if i in sentence.verbs and found is not None and not tokens[i].reading.conjunction:
            if tokens[i - 1].reading.base == "من" and tokens[i - 2].reading.base in _FIRST:
                return i  # كان أول من وحد البلاد
            return i if found.role == "imperfect" and tokens[i - 1].reading.function != "relative" else None
    return None


def noun_kind(sentence: Sentence, noun: int) -> str:
    """The kind of the event that an event noun tells."""
    tokens = sentence.tokens
    reading = tokens[noun].reading
    if noun and tokens[noun - 1].reading.base == _HALT and tokens[noun - 1].reading.noun is not None:
        noun -= 1  # وقف | إطلاق النار
        reading = tokens[noun].reading
    after = beside(sentence, range(noun + 1, min(len(tokens), noun + 9)))
    bases = (reading.base, reading.base[:-1] if reading.base[-1:] == "ا" else None, reading.lemma)  # انقلابا
    keys = [key for key in bases if key is not None and (key in FIXED or _frames(key))]
    for key in keys:
        if (kind := _framed(key, after, sentence)) is not None:
            return kind
    plain = next((FIXED[key] for key in keys if key in FIXED), reading.noun or "other")
    if reading.base in _EMPTY or reading.lemma in GOVERNING:
        governed = _governed(sentence, after[:4])
        opened = reading.lemma in _OPENING and governed not in _SESSIONS
        return plain if governed is None or opened else governed
    return plain


def participle_kind(sentence: Sentence, noun: int, participle: int) -> str:
    """The kind of what a participle tells of the noun before it: "القلعة المبنية", "الشاعر المولود".

    >>> from timeline.events.sentences.clauses import analyse
    >>> text = "القلعة المبنية"
    >>> participle_kind(analyse(text, 0, len(text), []), 0, 1)
    'construction'
    """
    reading = sentence.tokens[participle].reading
    found = read_participle(reading)
    if found is None or found.lemma is None or reading.folded in _TO_COME:
        return reading.noun or "other"
    after = beside(sentence, range(participle + 1, min(len(sentence.tokens), participle + 9)))
    near = [*after, *beside(sentence, range(noun, participle), behind=False)]
    return _framed(found.lemma, near, sentence) or FIXED.get(found.lemma, found.kind)


def _framed(key: _Key | None, near: Sequence[Beside], sentence: Sentence) -> str | None:
    """The kind of the first frame of a word that one of the words beside it fits."""
    tokens = sentence.tokens
    for slots, words, kind in _frames(key) if key is not None else ():
        for word in near:
            if word.slot in APART and word.slot not in slots:
                continue
            if words == EVENT:
                noun = tokens[word.index].reading.noun if word.index >= 0 else None
                if noun is not None and (word.slot in slots or word.glued in slots):
                    governed = noun_kind(sentence, word.index)
                    if kind or governed not in ("other", "statement"):
                        return kind or governed
                continue
            if word.index >= 0 and tokens[word.index].reading.definite and word.keys & _PREDICATED:
                continue  # أعلنت اللجنة المستقلة
            bare = "-" in slots and not word.slot
            if (not slots or bare or word.slot in slots) and (words == ANY or word.keys & words):
                return kind
            if word.glued and (not slots or word.glued in slots) and (words == ANY or word.rest & words):
                return kind
            if word.slot == _TO and _TO in slots and words > _places() and _unknown_name(tokens, word.index):
                return kind  # عاد إلى شقراء
            if words >= _persons() and _initialled(tokens, word.index):
                return kind  # أوقف ر. م. عند الحدود
    return None


@cache
def _places() -> frozenset[str]:
    return _class(PLACE)


@cache
def _persons() -> frozenset[str]:
    return _class(PERSON)


def _initialled(tokens: Sequence[Token], i: int) -> bool:
    """Is a word an initial, or one behind it: "ر. م.", "فؤاد ح."?"""
    return any(_INITIALS.fullmatch(token.text) is not None for token in tokens[max(i, 0) : i + 2])


def _unknown_name(tokens: Sequence[Token], i: int) -> bool:
    """Is a word a bare noun that the lexicon does not know, and nothing qualifies: the name of a place?"""
    if i < 0 or tokens[i].type != "word" or tokens[i].text.endswith("ة") or len(tokens[i].text) < 4:
        return False
    reading = tokens[i].reading
    if reading.definite or reading.suffix or reading.preposition or reading.function or reading.noun or reading.verb:
        return False
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    return behind is None or behind.type != "word" or bool(behind.reading.function or behind.reading.conjunction)


def _governed(sentence: Sentence, near: Sequence[Beside], own: int = 0) -> str | None:
    """The kind of the event noun that a light verb or an empty noun governs.

    The noun at the token `own` is surely what the verb does, and decides alone: "تم عرضه", "جرى توزيع الجوائز".
    """
    tokens = sentence.tokens
    for word in near:
        token = tokens[word.index]
        reading = token.reading
        if word.slot in (*APART, "مع", "ل") or token.type != "word" or reading.noun is None:
            continue
        if word.index == own and reading.base not in _LEADING:
            return noun_kind(sentence, word.index)
        if reading.definite and _lemma(tokens, word.index) in _SAW:
            continue  # شهدت العلاقات توترا: what saw it
        if reading.base in _FAINT or word.index in sentence.verbs:
            continue
        if _in_name(tokens, word.index) or _by_reason(tokens, word.index):
            continue
        kind = noun_kind(sentence, word.index)
        if kind != "other" or reading.suffix:
            return kind if kind not in _PLAIN else None
    return None


def _subject_kind(sentence: Sentence, before: Sequence[Beside], owner: str) -> str | None:
    """The kind of the event whose name is the subject before a verb: "الزلزال وقع", "الحرب ... بدأت"."""
    kinds = [read(word).noun for word in owner.split()[:1]]
    subject = next((word.index for word in before if word.index >= 0 and not word.slot), None)
    if subject is not None and sentence.tokens[subject].reading.base not in _FAINT:
        kinds.append(noun_kind(sentence, subject) if sentence.tokens[subject].reading.noun else None)
    return next((kind for kind in kinds if kind is not None and kind not in _PLAIN), None)


def _ended(kind: str) -> str:
    """What the end of an event is: that of a war is no war, that of a match is the match."""
    return kind if kind in _HELD else "closing"


def _says(sentence: Sentence, verb: int) -> bool:
    """Does a clause of أن, or a colon, say what was written: "كتب أحدهم أن المدينة خربت"?"""
    number = sentence.clause_of[verb] + 1
    if number >= len(sentence.clauses):
        return False
    start = sentence.clauses[number].start
    return start < verb + 12 and (
        sentence.clauses[number].opener == "complement" or sentence.tokens[start - 1].text == ":"
    )


def _lemma(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """The lemma of the verb just before a token."""
    verb = tokens[i - 1].reading.verb if i else None
    return verb.lemma if verb is not None else None


def _by_reason(tokens: Sequence[Token], i: int) -> bool:
    """Is it "بناء على", which is no building?"""
    return tokens[i].reading.base == "بناء" and i + 1 < len(tokens) and tokens[i + 1].reading.base == "علي"


def _in_name(tokens: Sequence[Token], i: int) -> bool:
    """Is the noun the second of a construct, as in a name: "منظمة التعاون"?"""
    before, reading = tokens[i - 1], tokens[i].reading
    if not reading.definite or reading.preposition or before.type != "word":
        return False
    noun = before.reading
    if noun.function or noun.definite or noun.suffix or noun.verb is not None or noun.noun is not None:
        return False
    known = (noun.folded in spellings for spellings in (_LEADING, names(), GIVEN_NAMES))
    return not (noun.base in _LEADING or any(known))


def _field(near: Iterable[Beside]) -> str | None:
    """The kind of the field that words beside a verb are about."""
    said = [word for word in near if word.slot not in APART]
    for words, kind, least in _fields():
        if len({tuple(sorted(hit)) for word in said if (hit := (word.keys | word.rest) & words)}) >= least:
            return kind
    return None
