"""Whether the words found for a date would tell a reader anything: better nothing than a fragment."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.complements import numeral
from timeline.events.lexicon import grammar
from timeline.events.places import place
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import COMMA, QUOTES, Token
from timeline.events.sentences.words import PERSONAL_GENDER, folded, wanted_by, with_pronoun
from timeline.events.status import lemmas
from timeline.events.what.endings import led
from timeline.events.what.phrases import ONE_OF_THEM, broke_out
from timeline.events.who.actors import addressed, bare, body, continues_name, glued, hangs, many, person
from timeline.events.who.nounphrases import FIRSTS, MANY_OR_FEW, ROUGHLY, kin, length
from timeline.events.who.subjects import after_verb

_NO_START = folded(grammar.NO_SUBJECT)
_SPEECH_ADJUNCTS = folded(
    grammar.words("في خلال لدى عبر أمام على هامش لـ ل من مع بعد قبل أثناء عقب حول ضمن تعليقا ردا عند وخلال وفي")
)
_BEFALLING = frozenset((("صدر", 1), ("وقع", 1), ("حدث", 1), ("جري", 1)))
_PREDICATING = frozenset((("صبح", 4), ("كون", 1), ("ظلل", 1), ("عدد", 1), ("شكل", 2), ("مثل", 2)))
_WITHOUT_OBJECT = frozenset(
    (
        ("لقي", 4), ("حدث", 5), ("نشر", 1), ("عبر", 2), ("عرب", 4), ("رحب", 2), ("ندد", 2), ("وهم", 8), ("حذر", 2),
        ("قسم", 4),
    )
)  # fmt: skip
# Sayings whose matter no ب brings: كشفت الشركة في حدث بالعاصمة | عن هاتفها.
_OF_WHAT = frozenset((("كشف", 1), ("علن", 4)))
_MATCHES = folded(grammar.words("مباراة لقاء مواجهة"))
_AGAINST = folded(grammar.words("بين أمام ضد مع"))
_ISSUING = (("نشر", 1), ("صدر", 4), ("عدد", 4), ("بثث", 1), ("كتب", 1))
# Talks that nobody could say what they were of, without their object: ناقش الوزير | مع نظيره.
_OF_A_MATTER = (("نقش", 3), ("بحث", 1), ("درس", 6), ("عرض", 10))
_AGREEING = ("وفق", 8)
_OUTDOING = folded(
    grammar.words("أشدها أبرزها أهمها أكبرها أعنفها أقواها أقدمها أطولها أكثرها أشهرها أفضلها أبرزهم أهمهم أشهرهم")
)
_PROCLAIMED = folded(
    grammar.words("ملكا ملكة سلطانا خليفة إمبراطورا أميرا رئيسا رئيسة إماما جمهورية مملكة سلطنة فائزا فائزة مستقلة")
)
_COURSE = folded(grammar.words("فعاليات أعمال أشغال منافسات جلسات"))
_GENERIC = folded(grammar.GENERIC)
_HEIGHTS = folded(
    grammar.words("ذروته ذروتها أوجه أوجها أقصاه أقصاها أشده أشدها منتهاه منتهاها حده قياسيا قياسية قياسي")
)
_GOALS = folded(
    grammar.words(
        "نقطة قمة مشارف حدود ساحل سواحل شاطئ أبواب أسوار مدار ضفاف الحضيض الأوج وجهته وجهتها مقصده القمة النهائي"
    )
)
_WITHOUT_PLACE = (("عود", 1), ("ذهب", 1), ("رجع", 1), ("جيء", 1), ("توجه", 5), ("وجه", 5))
# What was told before, and nobody knows what it is: "انتهى الحدث", "وصلت الفرقة".
_POINTING_BACK = folded(grammar.words("حدث عملية واقعة أمر فرقة موقع مجال قائمة مشهد حالة موضوع مسألة"))
_THIS = folded(grammar.words("هذا هذه هذان هذين هاتان هاتين هؤلاء"))
_SHARES = folded(grammar.PERCENT | grammar.words("نقطة نقطتين نقاط"))
_DECISIONS = ("قرار", "قرارات", "مرسوم", "حكم", "تعميم", "بيان")
_PROPOSED = folded(grammar.words("المطروح المعروض المرفوع المقترح المقدم"))
_ISSUED = folded(grammar.words("الصادر الصادرة المتخذ المتخذة المعلن المعلنة"))
_HOLDERS = folded((grammar.PERSONS | grammar.OFFICES) - {"حكم"})
_VAGUE = folded(
    grammar.words(
        """
        ذلك هذا هذه تلك أمر الأمر أمور شيء القيمة قيمة نفس حال الحال وقت الوقت فترة الفترة مدة المدة مرة المرة البالغ
        البالغة نسبة النسبة مقارنة التزامن تزامن معظم أغلب بداية نهاية انتظار الانتظار استعدادا حسب بحسب وفق
        """
    )
)


def tells(sentence: Sentence, indices: Sequence[int], head: int, shape: str, kind: str, owned: bool) -> bool:
    """Do the words `indices` say what happened? `owned` says that a subject or owner is added in brackets."""
    tokens = sentence.tokens
    content = [i for i in indices if _content(tokens[i])]
    if not content:
        return False
    first = tokens[indices[0]]
    verb = shape == "verb"
    second = tokens[indices[1]] if len(indices) > 1 else None
    if first.type == "word" and (shape, kind) != ("state", "birth") and _opens_badly(first, second, verb):
        return False
    if verb and head in indices[:-1] and tokens[indices[list(indices).index(head) + 1]].text in COMMA:
        return False
    whole = verb and len(indices) > 1 and tokens[head].reading.suffix  # لم أنهه
    titled = shape == "phrase" and first.text in QUOTES  # له ديوانان هما «النهر» (1965) و«الرماد» (1971)
    if len(content) == 1 and not (owned or whole or titled) and kind not in ("birth", "death"):
        return False
    ruled = indices[0] > 0 and tokens[indices[0] - 1].reading.function == "complement"  # إن زلزالا هز المدينة
    hers = owned and bool(first.reading.suffix) and kind != "other"  # استقلالها (البحرين): no accusative
    if not (verb or ruled or hers) and _accusative(first):
        return False
    found = tokens[head].reading.verb
    if len(content) == 1 and verb and found is not None and found.lemma in _PREDICATING:
        return False  # أصبحت في مايو ...
    if len(content) == 2 and content[0] == head and not owned and found is not None and found.lemma in _BEFALLING:
        last = tokens[content[1]].reading
        if last.noun not in (None, "other") and last.definite and last.noun == kind:
            return False  # صدر القرار: which?
    light = verb and found is not None and found.lemma == ("تمم", 1)
    rest = [tokens[i].reading for i in content if i != head and not (light and i == head + 1)]
    again = [reading for reading in rest if reading.folded not in FIRSTS]
    pointed = len(again) < len(rest) or all(reading.definite for reading in again)
    known = all(reading.base in _POINTING_BACK for reading in again)
    if again and pointed and known and (kind == "other" or not owned):
        return False  # تم انتهاء الحدث، وصول أول فرقة، دخلت هذا المجال
    if len(content) == 2 and verb and not owned and content[0] == head and _of_whom(tokens[content[1]]):
        return False  # استمر حكمه، هدم سورها
    if not owned and _nameless_matter(tokens, content, head):
        return False
    relative = next((at for at, i in enumerate(indices) if tokens[i].reading.function == "relative"), None)
    if relative is not None:
        deed = any(tokens[i].reading.noun is not None for i in content[1:])
        broken_out = broke_out(first, tokens[content[-1]])  # الحرب التي اندلعت
        if not broken_out and len(content) < 3 + (relative == 1 and not deed and content[-1] in sentence.verbs):
            return False  # التدريب الذي أقيم، الحملة التي كانت قد أطلقتها
        course = tokens[content[-1]].reading
        if relative == 1 and len(content) < 4 and course.suffix and course.base.removesuffix(course.suffix) in _COURSE:
            return False  # الندوة التي تختتم فعالياتها
        if tokens[indices[0]].reading.suffix and relative == 1 and not owned:
            return False  # كتابه الذي تم نشره
    if verb and (_unmeasured(sentence, indices, head) or _without_matter(sentence, indices, head)):
        return False
    if verb and not owned and tokens[head].reading.suffix and found is not None and found.lemma == ("وفي", 3):
        return False  # وافته المنية: whom?
    if (
        verb
        and len(content) == 2
        and (tokens[content[1]].reading.folded in ONE_OF_THEM or tokens[content[1]].reading.folded in _OUTDOING)
    ):
        return False  # كانت أولاهما، كان أشدها
    pointed = verb and second is not None and head == indices[0] and second.reading.folded in _THIS
    if pointed and kind == "other" and len(content) <= 3:
        return False  # نزلت هذه الآية، استمر هذا الوضع قائما: which?
    if shape == "noun" and (_nameless_match(tokens, indices, head) or _only_issued(sentence, content, kind)):
        return False
    if shape == "noun" and any(tokens[i].reading.folded in PERSONAL_GENDER for i in indices):
        return False  # the definition of a thing
    lone = shape == "noun" and len(content) == 2 and content[1] in sentence.verbs
    issued = lone and tokens[content[1]].reading.base in ("صدر", "صدرت") and not first.reading.definite
    if lone and (kind == "other" or issued or tokens[content[1]].reading.suffix):
        return False  # عملية نفذت، مرسوم نشرته، قانون صدر
    if shape == "noun" and not owned and (_share_alone(tokens, indices) or _of_somebody(tokens, indices, head)):
        return False
    if indices[0] not in sentence.verbs and _describes(first, tokens[indices[1]] if len(indices) > 1 else None):
        return False
    if verb and owned and len(content) == 1 and found is not None and found.lemma in _WITHOUT_PLACE:
        return False  # عاد (سمير): where to?
    if not verb and len(content) == 2 and tokens[content[1]].reading.base in grammar.SAME:
        return False  # الوضع نفسه
    if shape == "noun" and kind == "law" and _bare_decision(tokens, content):
        return False
    if shape == "noun":
        return owned or not _bare(tokens, content)
    return True


def _bare_decision(tokens: Sequence[Token], content: Sequence[int]) -> bool:
    """Is a decision said to be issued, but not what it says: "قرار الاتحاد المعلن عنه"?"""
    first, last = tokens[content[0]].reading, tokens[content[-1]].reading
    decided = first.base.removesuffix(first.suffix) in _DECISIONS
    if decided and first.definite and len(content) < 4 and tokens[content[0] + 1].reading.folded in _PROPOSED:
        return True  # القرار المطروح للتصويت: which?
    return decided and last.folded in _ISSUED and not any(tokens[i].type == "number" for i in content)


def _of_whom(token: Token) -> bool:
    """Is it a thing of somebody or something that only a pronoun names, no deed and nobody: حكمه، سورها؟"""
    reading = token.reading
    known = reading.definite or reading.function or reading.noun == "construction" or kin(token)
    holder = reading.folded.removesuffix(reading.suffix) in _HOLDERS and reading.suffix != "هم"  # رئيسها؛ ملكهم
    known = known or holder or reading.base.startswith("سراح")
    return bool(reading.suffix) and not known


def _nameless_matter(tokens: Sequence[Token], content: Sequence[int], head: int) -> bool:
    """Is it done to what no word names: "تم تعديل النظام", "العقد تم توقيعه"?"""
    words = [tokens[i].reading for i in content]
    if len(words) == 2 and content[0] and (before := tokens[content[0] - 1].reading.verb) is not None:
        return before.lemma == ("تمم", 1) and words[0].lemma is not None and words[1].base in _GENERIC
    if len(words) != 3:
        return False
    found = tokens[head].reading.verb
    done = found is not None and found.lemma == ("تمم", 1)
    deed, thing = (words[1], words[2]) if head == content[0] else (words[2], words[0])
    return done and deed.lemma is not None and thing.definite and thing.base in _GENERIC


def _of_somebody(tokens: Sequence[Token], indices: Sequence[int], head: int) -> bool:
    """Is it somebody's whom nothing names: "أول ظهور له"?"""
    named = any(many(tokens[i]) for i in indices if i > head)  # احتلال البريطانيين لها
    last = tokens[indices[-1]].reading.base in ("له", "لها", "لهم") and indices[-1] - head <= 2
    return last and len(indices) <= 4 and not named


def _describes(first: Token, second: Token | None) -> bool:
    """Does it begin with what describes a noun before it: "متأثرة بموجة الاحتجاجات"?"""
    reading = first.reading
    loose = reading.base.startswith(("مت", "مست")) and reading.base.endswith(("ه", "ا"))
    if not loose or reading.definite or reading.noun is not None or second is None:
        return False
    return second.text.startswith("ب") and led(second.reading.folded)


def _share_alone(tokens: Sequence[Token], indices: Sequence[int]) -> bool:
    """Is it a change of nobody knows what: "هبوط بنسبة 0.6 في المائة"?"""
    row = [tokens[i] for i in indices]
    first = row[0].reading
    if first.definite or len(row) < 3 or row[1].reading.folded not in ("بنسبه", "بنحو", "بمقدار"):
        return False
    return all(t.type != "word" or t.reading.function or t.reading.folded in _SHARES for t in row[2:])


def _unmeasured(sentence: Sentence, indices: Sequence[int], head: int) -> bool:
    """Does بلغ lack its number: "بلغت فرص العمل السياحية"?"""
    found = sentence.tokens[head].reading.verb
    beside = sentence.tokens[head + 1 : head + 2]
    if found is not None and found.lemma == ("غرق", 10) and beside and beside[0].reading.suffix:
        return sum(sentence.tokens[i].type != "mark" for i in indices if i > head) < 2  # استغرق إصلاحها
    if found is None or found.lemma != ("بلغ", 1):
        return False
    if sentence.tokens[head].reading.suffix:
        return False  # بلغها الترام
    if any(i < head and sentence.tokens[i].reading.definite for i in indices):
        return False  # «النوارس» قد بلغوا النهائي
    said = [sentence.tokens[i] for i in indices if i > head]
    if any(t.reading.folded in _HEIGHTS for t in said):
        return False  # بلغ الفيضان ذروته
    if any(t.reading.base in _GOALS or t.reading.folded in _GOALS for t in said):
        return False  # بلغت المركبة نقطة الالتقاء
    if any((at or t.reading.definite) and place((t.reading.folded,)) is not None for at, t in enumerate(said)):
        return False  # بلغت القافلة القاهرة، بلغ الوباء أوروبا
    if _reached(said):
        return False
    return not any(
        t.type == "number" or numeral(t.reading) or t.reading.noun == "trade" or t.reading.function == "preposition"
        for t in said
    )


def _reached(said: Sequence[Token]) -> bool:
    """Has it a goal and no amount: "بلغ الجيش | النهر", "بلغت المياه | قرية النخيل"?"""
    if len(said) < 2 or any(token.type != "word" for token in said[:2]):
        return False
    who, goal = said[0].reading, said[1].reading
    known = bool(who.definite or who.suffix) and not who.function
    if not known or goal.function or goal.preposition or goal.conjunction:
        return False
    if goal.definite:
        return body(said[0]) or person(said[0]) is True
    return not goal.folded.endswith("ا")


def _nameless_match(tokens: Sequence[Token], indices: Sequence[int], head: int) -> bool:
    """Is it a match of nobody knows whom: "مباراة في كأس الجزيرة"?"""
    reading = tokens[head].reading
    if reading.base not in _MATCHES or reading.definite or reading.suffix or indices[0] != head or len(indices) < 2:
        return False
    near = tokens[indices[1]].reading
    sides = any(tokens[i].reading.base in _AGAINST for i in indices)
    return near.function == "preposition" and near.base in ("في", "ضمن") and not sides


def _only_issued(sentence: Sentence, content: Sequence[int], kind: str) -> bool:
    """Is it a writing of which nothing is told but who put it out: "تقرير نشرته الصحيفة"?"""
    if kind != "statement" or not 2 <= len(content) <= 3 or content[1] not in sentence.verbs:
        return False
    found = sentence.tokens[content[1]].reading.verb
    return found is not None and found.lemma in _ISSUING and bool(sentence.tokens[content[1]].reading.suffix)


def _without_matter(sentence: Sentence, indices: Sequence[int], head: int) -> bool:
    """Does a talk lack what was talked of: "ناقش الوزير بمقر الوزارة مع نظيره"?"""
    tokens, found = sentence.tokens, sentence.tokens[head].reading.verb
    if found is not None and found.lemma == _AGREEING:  # اتفق المراقبون: on what?
        return not any(tokens[i].reading.base.startswith(("علي", "مع", "ان")) for i in indices if i > head)
    if found is None or found.lemma not in _OF_A_MATTER or found.passive or tokens[head].reading.suffix:
        return False
    named = False
    for at, i in enumerate(indices):
        reading, before = tokens[i].reading, tokens[i - 1]
        if i <= head or tokens[i].type == "mark" or hangs(tokens[i]):
            continue
        apart = indices[at - 1] != i - 1 or before.type == "mark"
        closed = bool(before.reading.definite or before.reading.suffix)
        called = continues_name(before, tokens[i]) or addressed(before) or (reading.definite and (closed or named))
        named = person(tokens[i]) is True or (called and not apart)
        governed = hangs(before) and not with_pronoun(before.reading.base)
        own = bool(reading.suffix) and not governed  # ناقشت أطروحتها، ناقش فيها أطروحته
        if not named and (apart or own or (closed and not reading.definite)):
            return False
    return True


def _content(token: Token) -> bool:
    return token.type == "number" or (token.type == "word" and not token.reading.function)


def _opens_badly(first: Token, second: Token | None, verb: bool) -> bool:
    reading = first.reading
    if reading.folded in FIRSTS and second is not None and second.reading.noun is not None:
        return False  # أول انتخابات تشريعية
    if reading.folded in _NO_START and not verb:
        return True
    if reading.function in ("negation", "future", "aspect") and verb:
        return False
    if reading.folded in ROUGHLY and second is not None and (second.type == "number" or bare(second) in MANY_OR_FEW):
        return False  # نحو 300 من العمال عادوا
    if reading.base == "نفس":
        return True
    if reading.function == "demonstrative":  # هذا وقد ...، ذلك قائمة ...
        return second is None or second.type != "word" or not second.reading.definite
    if reading.function == "preposition" and second is not None and second.text in QUOTES:
        return True
    begins = reading.base in ("بدايه", "نهايه") and second is not None and second.reading.noun not in (None, "other")
    if begins:
        return False  # بداية عرض الفيلم
    vague = reading.folded in _VAGUE or bool(reading.preposition and reading.base in _VAGUE)
    return bool(reading.function) or (not verb and vague)


def _accusative(token: Token) -> bool:
    if token.type != "word" or token.reading.definite:
        return False
    bare = token.text.endswith("ا") and token.reading.noun is not None and len(token.reading.base) > 5
    return bare or token.text.endswith(("ً", "ًا"))


def _bare(tokens: Sequence[Token], content: Sequence[int]) -> bool:
    """Is it a noun with nothing but a vague word: "القيمة المسجلة", "الاجتماع الأخير"?"""
    words = [tokens[i] for i in content]
    return len(words) == 2 and all(word.reading.folded in _VAGUE for word in words)


def _apart(tokens: Sequence[Token], rest: Sequence[int], at: int) -> bool:
    """Is a word the object, behind what is said aside: "أكدت في بيان، أمس، مواصلة أعمالها"?"""
    reading, before = tokens[rest[at]].reading, tokens[rest[at - 1]].reading
    if reading.noun is None or reading.preposition or reading.conjunction:
        return False
    if any(tokens[i].type == "date" for i in range(rest[at - 1] + 1, rest[at])):
        return True
    return before.definite and not (before.function or reading.definite or reading.suffix or reading.noun == "other")


def speaks_of_nothing(sentence: Sentence, indices: Sequence[int], verb: int, parted: bool) -> bool:
    """Does a saying lack what is said: "أوضح الصندوق في بيان صحفي"? `parted` says that who speaks stands elsewhere."""
    tokens = sentence.tokens
    found = tokens[verb].reading.verb
    if found is None or found.kind != "statement" or found.passive or found.lemma in _WITHOUT_OBJECT:
        return False
    if verb + 1 == len(tokens):
        return False  # a headline, or torn: what is said may stand before the verb
    if verb + 1 in indices and tokens[verb + 1].reading.noun is not None and not tokens[verb + 1].reading.definite:
        return False  # أعلنت وفاة الفنان
    if any(tokens[i].reading.function == "complement" or tokens[i].text in QUOTES | {":"} for i in indices):
        return False
    if found.lemma == ("كتب", 1) and any(tokens[i].reading.folded == "التاريخ" for i in indices):
        return False  # كتب المنتخب التاريخ
    near = tokens[verb + 1].reading
    if found.lemma == ("ضيف", 4) and near.base in ("اليه", "اليها", "اليهم"):
        return False  # أضيفت إليه المكتبة
    if found.lemma == ("علن", 4) and any(tokens[i].reading.folded in _PROCLAIMED for i in indices):
        return False  # أعلن فيصل ملكا
    who = None if parted else after_verb(sentence, verb)  # كان الوزير قد أعلن | أمس | الانسحاب
    rest = [i for i in indices if i >= (who.end if who is not None else verb + 1)]
    if rest and tokens[rest[0]].reading.folded == "باسم":  # المتحدث باسم الحركة
        by = next((at for at, i in enumerate(rest) if tokens[i].reading.function), len(rest))
        gap = next((at for at in range(1, by) if rest[at] != rest[at - 1] + 1), by)  # a date or an aside stood here
        rest = rest[gap:]
    following = tokens[indices[-1] + 1].reading if indices[-1] + 1 < len(tokens) else None
    if not rest and found.lemma in lemmas("REPORT") and following is not None and following.function == "preposition":
        return True
    if not rest and _that_follows(sentence, indices[-1]):
        return True
    if not rest:
        return who is not None and length(tokens, who) <= 2 and found.lemma in lemmas("REPORT")
    first = tokens[rest[0]].reading
    if first.function == "preposition" and _that_follows(sentence, indices[-1]):
        return True
    wanted = wanted_by(found.lemma)
    if near.base in ("به", "بها", "بهم", wanted + "ه", wanted + "ها") and rest:
        return False  # وعد بها الوالي
    said = any(wanted and tokens[i].reading.base == wanted for i in rest[1:])
    said = said or any(_message(tokens, i) or tokens[i].reading.folded == "ما" for i in rest[1:])  # نفى ما نقل عنه
    beside = tokens[rest[1]].reading.base if len(rest) > 1 else ""
    said = said or (bool(wanted) and first.base == wanted and beside != "هامش")  # شدد الوزير على ضرورة ...
    if said or any(_apart(tokens, rest, at) for at in range(1, len(rest))):
        return False
    if first.function == "preposition" and first.base in _SPEECH_ADJUNCTS:
        if found.lemma in _OF_WHAT:
            return True
        return not any(tokens[i].text.startswith("ب") and glued(tokens[i].reading.folded) for i in rest[1:])
    return False


def _message(tokens: Sequence[Token], i: int) -> bool:
    """Is a word what is said or sent, no matter with what: "وجه القائد من صحار | إنذاره | إلى الملك"?"""
    reading, before = tokens[i].reading, tokens[i - 1].reading
    free = not (reading.definite or reading.preposition or reading.conjunction or before.function == "preposition")
    return reading.noun == "statement" and free and (bool(reading.suffix) or before.definite)


def _that_follows(sentence: Sentence, last: int) -> bool:
    """Does what is said stand just behind the words, too long to be told?"""
    for token in sentence.tokens[last + 1 :]:
        if token.type in ("date", "time") or token.text in COMMA or token.text in QUOTES:
            continue
        return token.reading.function == "complement" or token.text == ":"
    return False
