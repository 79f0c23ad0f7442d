"""The noun that a relative pronoun means: "مدير الشركة التي" the company, "مدير الشركة الذي" the manager."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from timeline.events.lexicon import actors, fields, grammar
from timeline.events.places import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, OPENING, QUOTES, Token, opening_mark
from timeline.events.sentences.words import ACCUSATIVE, ADVERBIAL, BODIES, Reading, folded, read
from timeline.events.status import lemmas
from timeline.events.who.actors import (
    AFTER_THEM_AL,
    LONGEST,
    adjective,
    agent,
    bare,
    broken,
    definite,
    described,
    gender,
    given,
    glued,
    known,
    land,
    many,
    person,
)
from timeline.events.who.nounphrases import NUMBERS, Subject

_NO_NAMES = folded(
    grammar.NO_SUBJECT
    | grammar.COMPARISONS
    | grammar.words("نفس ذات مختلف معظم بعض كل ظل وقت الوقت أمر الأمر حين الحين كرة شكل الشكل حد الحد")
)
_FOLLOWING = folded(grammar.words("يليه يليها تليه تليها يليهم يلي تلي تعالى"))
_PLURAL = re.compile(r"(?:ال|[وفبلك]|لل)?(?:أ..ا.|آ.ا.)")  # آثار، الأسعار
_HERE = folded(grammar.words("هنا هناك هنالك أيضا كذلك لاحقا أمس غدا"))
_ITSELF = folded(grammar.words("ذاته ذاتها ذاتهم نفسه نفسها نفسهم عينه عينها كله كلها كلهم جميعها جميعهم"))
_SONS = frozenset(("ولد", "بن", "ابن", "بنت"))
SON_OF = ("ابن", "نجل", "شقيق")
_NAMED = folded(grammar.words("مسماة مسمى معروفة معروف ملقبة ملقب"))
_LANDS = folded(grammar.words("جزر جزيرة مدينة قرية بلدة محافظة ولاية منطقة دولة جمهورية"))
_CASES = folded(grammar.words("حالة حالات مثال نموذج شأن غرار إعادة"))  # كما في حالة الجزيرة التي ...
_SUPERLATIVE = re.compile(r"الأ[^\W\d_اوي]{3}\Z")  # الأشهر، الأكبر, and not الأمير
_THROUGH = ("في", "عبر", "خلال", "طوال")
_MEASURES = folded(grammar.words("متر مترا كيلومتر كيلومترا ميل ميلا كم حواجز"))
_QUANTITIES = folded(grammar.words("كمية كميات معدل معدلات نسبة مستوى حجم حصيلة عدد"))  # كمية الأمطار التي هطلت
_ROWS = folded(grammar.words("قائمة قوائم أسماء مجموعة مجموعات طلبات سلسلة لائحة جدول أعداد"))  # of many things
_COMING_OUT = ("صدر", 1)
# What is done to a work, and not to who made it.
_MAKING = frozenset(
    (
        ("صدر", 4), ("نشر", 1), ("طبع", 1), ("طبع", 2), ("عرض", 1), ("بثث", 1), ("نتج", 4), ("ترجم", 11), ("كتب", 1),
        ("الف", 2), ("لحن", 2), ("رسم", 1), ("نحت", 1), ("خرج", 4), ("نظم", 1),
    )
)  # fmt: skip
# Events and works that are named with their field behind "ل".
_EVENTS = folded(
    grammar.words(
        """
        حملة بطولة جائزة مسابقة دورة مبادرة قمة برنامج مؤتمر مهرجان معرض ملتقى منتدى مشروع أسبوع يوم سباق ندوة
        """
    )
)
_GROUPS = folded(grammar.words("أسر عائلات شعوب فئات"))
_SHARES = {"نصيب": "الذي", "حصه": "التي"}
_OFFICES = folded(grammar.OFFICES)
_TO_PEOPLE = ("dismissal", "appointment", "birth", "death", "arrest", "release", "court", "election", "travel")
_SITES = folded(fields.BUILDING | actors.MASCULINE_THINGS)
_REGIONS = folded(grammar.words("الشرق الغرب الشمال الجنوب العالم الوطن العاصمة المنطقة المدينة"))


def antecedent(sentence: Sentence, end: int, relative: int) -> Subject | None:
    """The noun phrase just before `end` that a relative pronoun means.

    None where gender and number speak against it. What came out is the work, and not the one whose it is: "كتاب "البحر"
    للمؤرخ سالم الذي نشرته الدار".
    """
    found = _nearest(sentence, end, relative)
    if found is None or not _came_out(sentence, relative):
        return undergoer(sentence, found, relative) if found is not None else None
    first = sentence.tokens[found.start]
    owner = without(first, found.clitic or first.reading.preposition)
    whose = first.text[:1] == "ل" and owner.text != first.text and (person(owner) is True or given(owner))
    work = _nearest(sentence, found.start, relative) if whose else None
    if work is None or person(sentence.tokens[work.start]) is True:
        return found
    known_one = any(definite(token) or token.text in QUOTES for token in sentence.tokens[work.start : work.end])
    return attrs.evolve(work, end=found.end) if known_one else found


def undergoer(sentence: Sentence, found: Subject, relative: int) -> Subject:
    """One whom a deed concerns, where no deed undergoes what is told: "استدعاء | رئيس الحي | الذي أحيل إلى المعاش"."""
    tokens, whom = sentence.tokens, found.start + 1
    deed, verb = tokens[found.start].reading, relative + 1
    told = tokens[verb].reading.verb if verb in sentence.verbs else None
    masdar = deed.noun is not None and deed.lemma is not None and not (deed.definite or deed.suffix)
    if told is None or not masdar or whom >= found.end - 1 or tokens[whom].type != "word":
        return found
    plain = not (definite(tokens[whom]) or tokens[whom].reading.suffix or tokens[whom].reading.function)
    fits = plain and _refers(tokens[whom], tokens[relative].reading)
    if fits and (
        (told.kind in _TO_PEOPLE and person(tokens[whom]) is True)
        or (told.kind in ("construction", "founding") and bare(tokens[whom]) in _SITES)
        or (told.kind == "agreement" and tokens[whom].reading.noun == "agreement")
    ):
        return attrs.evolve(found, start=whom, clitic=0)
    return found


def _came_out(sentence: Sentence, relative: int) -> bool:
    """Does a relative clause tell that a work came out, or who made it: "الذي صدر", "الذي تنوي الدار نشره"?"""
    tokens = sentence.tokens
    for token in tokens[relative + 1 : relative + 5]:
        reading = token.reading
        lemma = reading.verb.lemma if reading.verb is not None else None
        if reading.suffix == "ه" and not {lemma, reading.lemma}.isdisjoint(_MAKING):
            return True
        if lemma is not None:
            if lemma == _COMING_OUT and not reading.suffix:
                return True
            if lemma not in lemmas("INTENTION"):
                return False
    return False


def _nearest(sentence: Sentence, end: int, relative: int) -> Subject | None:
    """The noun phrase just before `end` that a relative pronoun may mean by its gender and number."""
    tokens = sentence.tokens
    end += end < relative and _quoted_name(tokens, end)
    opening = _bracket(tokens, end)
    if opening is not None:
        inside = range(opening + 1, end - 1)
        glued_to = tokens[opening - 1].reading.folded[:1] in ("ب", "ل", "ك") if opening else True
        if glued_to and 0 < len(inside) <= 4 and all(tokens[i].type == "word" for i in inside):
            return Subject(opening + 1, end - 1, "")  # بتيموجين (جنكيز خان) الذي
        led = tokens[opening - 1] if opening else tokens[end]
        known_ = definite(led) or led.reading.suffix or given(led) or land(led) or led.reading.function
        if led.type == "word" and not known_ and 0 < len(inside) <= 2 and bare(led) not in _NAMED:
            return Subject(opening + 1, end - 1, "")  # تنظيم | (النصر) | الذي
        end = opening - (opening > 1 and bare(tokens[opening - 1]) in _NAMED)  # السفن المسماة | (النورس) | التي
        title = opening_mark(tokens, QUOTES, end - 1, max(1, end - 14)) if tokens[end - 1].text in QUOTES else None
        work = _nearest(sentence, title, relative) if title is not None else None
        if work is not None and work.end == title:
            return attrs.evolve(work, end=end)  # روايتها الأولى «الرمل» (1971) التي
    if end < relative and tokens[end].text in QUOTES:
        opening = opening_mark(tokens, QUOTES, end, end - 20)
        governs = opening is not None and (definite(tokens[opening - 1]) or bool(tokens[opening - 1].reading.suffix))
        end = opening if opening and governs else end  # حملتها "كن آمنا في كل الظروف" التي
    while end > 1 and tokens[end - 1].reading.folded in _ITSELF:
        end -= 1  # صحار ذاتها التي ...
    reach = max(0, end - 3 * LONGEST)
    for nearest in (True, False, False):
        start = _begin(sentence, max(reach, end - LONGEST), end)
        if start < end and tokens[start].text in QUOTES and nearest:
            return Subject(start, end, "")  # كانت «مطاحن الساحل»، التي
        if start == end or tokens[start].type != "word":
            return None
        found = _meant(sentence, start, end, tokens[relative].reading, nearest)
        if (body := _with_its_field(sentence, reach, start, end, relative)) is not None:
            return body
        region = tokens[start].reading.folded in _REGIONS or land(tokens[start])
        region = region or bool(places(tuple(token.reading.folded for token in tokens[start:end])))
        region = region or bare(tokens[start]) in _LANDS
        whence = region and start > 0 and tokens[start - 1].reading.base == "من"
        if found is not None and whence and tokens[relative].reading.base in ("الذي", "الذين"):
            return _meant(sentence, _begin(sentence, reach, start - 1), start - 1, tokens[relative].reading, True)
        if found is not None and region and start and tokens[start - 1].reading.base == "في":
            event = _meant(sentence, _begin(sentence, reach, start - 1), start - 1, tokens[relative].reading, True)
            return event if event is not None and _takes_place(tokens, event) else found
        if found is not None and start and tokens[start - 1].reading.folded in ADVERBIAL and _glued_on(tokens[start]):
            return attrs.evolve(found, clitic=1)
        share = _share(tokens, found.start) if found is not None else None
        if found is not None and share is not None and tokens[relative].reading.base == _SHARES[bare(tokens[share])]:
            return attrs.evolve(found, start=share, clitic=0)  # نصيب الفرد من الناتج المحلي الذي بلغ
        owner = found is not None and found.start > start and land(tokens[found.start])
        owner = owner or (found is not None and _of_many(tokens[start], tokens[relative].reading))
        if owner and tokens[relative].reading.base in ("التي", "الذي") and tokens[start].text[:1] == "ل":
            whole = _meant(sentence, _begin(sentence, reach, start), start, tokens[relative].reading, False)
            if whole is not None:  # النسخة الرابعة | لماراثون بيروت | التي
                return attrs.evolve(whole, end=end)
        counted = found is not None and found.start > 0 and bare(tokens[found.start]) in NUMBERS
        if found is not None and counted and definite(tokens[found.start - 1]):
            return attrs.evolve(found, start=found.start - 1, clitic=0)  # الهجمات الثلاث التي
        named = found is not None and found.start > 0 and given(tokens[found.start - 1])
        if found is not None and (father := _father(tokens, found, relative)) is not None:
            return attrs.evolve(found, start=father, clitic=0)
        if found is not None and named and any(t.text in ("بن", "ابن") for t in tokens[found.start : found.end]):
            return attrs.evolve(found, start=found.start - 1, clitic=0)  # سالم العامري بن ناصر الذي
        if found is not None and _coordinated(tokens, found, tokens[relative].reading):
            first = _begin(sentence, reach, found.start)
            return attrs.evolve(found, start=first) if first < found.start else found
        if found is not None or (not nearest and found is None and start <= reach):
            return found
        if _clitic(tokens, start, end):
            end = start  # تدريبات الفريق | بنادي الاتحاد | التي
        elif start and tokens[start - 1].reading.function == "preposition":
            end = start - 1
        else:
            return None
    return None


def _with_its_field(sentence: Sentence, reach: int, start: int, end: int, relative: int) -> Subject | None:
    """The body or event whose field stands at `start`: "شركة صحار | للمقاولات | التي", "حملة صحار | للتطعيم | التي".

    Not so where it names people or a body of its own: "دعم الشركة للجمعية التي".
    """
    tokens, field = sentence.tokens, sentence.tokens[start]
    one = (
        (person(field) is True and not field.text.endswith("ة"))  # للسباحة
        or bare(field) in BODIES | _EVENTS | _GROUPS
        or land(field)
        or given(field)
        or field.reading.suffix
    )
    if not field.text.startswith("ل") or one or not (field.reading.preposition or glued(field.reading.folded)):
        return None
    if not (definite(field) or (start + 1 < end and definite(tokens[start + 1]))):
        return None
    whole = _meant(sentence, _begin(sentence, reach, start), start, tokens[relative].reading, False)
    if whole is None or bare(tokens[whole.start]) not in BODIES | _EVENTS:
        return None
    row = tokens[whole.start : min(start, whole.start + 2)]
    named = any(definite(t) or given(t) or land(t) or places((t.reading.folded,)) for t in row)
    return attrs.evolve(whole, end=end) if named else None


def _of_many(token: Token, relative: Reading) -> bool:
    """Is it a plural of things behind ل, which "الذي" cannot mean: "المبنى القديم | للجمارك | الذي شُيد"?"""
    things = token.text.startswith("لل") and broken(bare(token)) and person(token) is not True
    return relative.base == "الذي" and things


def _father(tokens: Sequence[Token], found: Subject, relative: int) -> int | None:
    """Of whom a living one is the son, and who died: "إعدام سالم العامري ابن | ناصر الحربي | الذي قتل عام 2014"."""
    verb = tokens[relative + 1].reading.verb if relative + 1 < len(tokens) else None
    if verb is None or (verb.kind != "death" and verb.lemma != ("قتل", 1)) or tokens[relative].reading.base != "الذي":
        return None
    row = range(max(2, found.start - 2), found.end - 1)
    son = next((i for i in row if tokens[i].reading.folded in SON_OF), None)
    if son is None:
        return None
    full = given(tokens[son - 1]) and given(tokens[son - 2])
    return son + 1 if full or (definite(tokens[son - 1]) and given(tokens[son - 2])) else None


def _share(tokens: Sequence[Token], start: int) -> int | None:
    """Where a share begins of what stands at `start` behind "of": "نصيب الفرد من | الناتج المحلي"."""
    if start < 2 or tokens[start - 1].reading.base != "من":
        return None
    near = range(start - 2, max(-1, start - 5), -1)
    return next((i for i in near if bare(tokens[i]) in _SHARES), None)


def _glued_on(token: Token) -> bool:
    """Has a word a preposition of one letter that its reading does not tell: لناصر؟"""
    return not token.reading.preposition and token.text[:1] in ("ل", "ب") and glued(token.reading.folded)


def _coordinated(tokens: Sequence[Token], found: Subject, relative: Reading) -> bool:
    """Does a noun of several people only go on with the one before it: "الوزير ورفاقه الذين"?"""
    reading = tokens[found.start].reading
    return relative.base == "الذين" and reading.conjunction > 0 and bool(reading.suffix)


def _takes_place(tokens: Sequence[Token], found: Subject) -> bool:
    """Is it an occasion: مؤتمر، معرض، معركة؟"""
    return any(tokens[i].reading.noun not in (None, "other") for i in range(found.start, found.end))


def _quoted_name(tokens: Sequence[Token], end: int) -> bool:
    """Does a quotation mark close a name there which a noun governs: "ديوان «حداء الرمل» الذي"?"""
    opening = opening_mark(tokens, QUOTES, end, end - 7) if tokens[end].text in QUOTES else None
    if opening is None or opening == 0 or tokens[opening - 1].type != "word":
        return False
    return not (tokens[opening - 1].reading.function or definite(tokens[opening - 1]))


def _bracket(tokens: Sequence[Token], end: int) -> int | None:
    """Where the bracket opens that closes just before `end`, None where none does."""
    if not end or tokens[end - 1].text not in CLOSING:
        return None
    return opening_mark(tokens, OPENING, end - 1, max(1, end - 7))


def _begin(sentence: Sentence, low: int, end: int) -> int:
    """Where the noun phrase begins that ends at `end`."""
    tokens = sentence.tokens
    start = end
    while start - 1 >= low and start - 1 not in sentence.verbs:
        token = tokens[start - 1]
        if token.type == "mark" and token.text in QUOTES:
            opening = opening_mark(tokens, QUOTES, start - 1, low)
            if opening is None or not all(adjective(tokens[i]) for i in range(start, end)):
                break  # موقع | «الساحل» | الإخباري | الذي
            start = opening
            continue
        measured = token.type == "number" and start - 2 >= low and tokens[start].reading.folded in _MEASURES
        if measured and tokens[start - 2].type == "word" and not tokens[start - 2].reading.function:
            start -= 2  # سباق 1500 متر
            continue
        shown = token.reading.function == "demonstrative" and start < end
        if token.type != "word" or (token.reading.function and not shown) or token.reading.folded in _FOLLOWING:
            break
        if start < end and token.reading.folded in ADVERBIAL | _HERE:
            break  # انتخاب رئيس خلفا | لسالم الذي, سأوقع هناك | كتابي الذي
        if start < end and _acts(token):
            break  # يشد | أوتار عوده الذي
        tied = start < end and described(tokens, start, sentence.verbs)
        if start < end and not tied and not _goes_before(tokens, start - 1, start):
            break
        start -= 1
        named = name_behind_fields(tokens, start, low) if token.reading.conjunction else None
        if named is not None:
            start = named
            continue
        if token.reading.conjunction or _clitic(tokens, start, end):
            break
    return start + _of_the_verb(sentence, start, end)


def name_behind_fields(tokens: Sequence[Token], i: int, low: int) -> int | None:
    """The last word of the name whose fields are told up to the token `i`: "مؤسسة | الساحل | للصحافة والنشر"."""
    while i > low and tokens[i].reading.conjunction and definite(tokens[i]):
        i -= 1
    fields = tokens[i].reading.folded.startswith("لل") and i > low
    before = tokens[i - 1] if fields else None
    return i - 1 if before is not None and before.type == "word" and not before.reading.function else None


def _of_the_verb(sentence: Sentence, start: int, end: int) -> int:
    """How many words are rather the subject of a verb before them: "زار | الأمير | أسرة البحار سالم الذي"."""
    tokens = sentence.tokens
    if start + 1 >= end or start - 1 not in sentence.verbs or person(tokens[start]) is not True:
        return 0
    object_ = tokens[start + 1]
    plain = not (definite(object_) or given(object_) or object_.reading.suffix or object_.reading.function)
    other = definite(object_) and definite(tokens[start]) and bare(object_) in _OFFICES  # التقى | الأمير | الملك الذي
    behind = tokens[start + 2] if start + 2 < end else None
    # تفقد | الوزير | مشروع السد الذي
    owned = behind is not None and definite(behind) and (behind.text.endswith("ى") or not adjective(behind))
    return int(other or (plain and definite(tokens[start]) and (object_.text.endswith("ة") or owned)))


def _meant(sentence: Sentence, start: int, end: int, pronoun: Reading, nearest: bool) -> Subject | None:
    """The noun of a phrase that a relative pronoun means; farther off only one whose gender is known."""
    tokens = sentence.tokens
    shown = tokens[start].reading.function == "demonstrative"
    words = [i for i in range(start + shown, end) if tokens[i].type == "word"]
    led = _CASES | _QUANTITIES if pronoun.base in ("التي", "الذين") else _CASES
    past = start > 0 and tokens[start].reading.folded == "تاريخ" and tokens[start - 1].reading.base in _THROUGH
    # الأغلى في تاريخ | النادي | الذي تأسس
    owned = past or (not shown and bare(tokens[start]) in led and len(words) > 1 and not adjective(tokens[words[1]]))
    if len(words) > 1 and owned:
        start, words = words[1], words[1:]
    for at in range(len(words) - 1) if pronoun.base == "التي" else ():
        if bare(tokens[words[at]]) in _ROWS and _things(tokens[words[at + 1]]):
            start, words = words[at + 1], words[at + 1 :]  # إعداد قائمة | الأغذية | التي ضبطت
            break
    heads = [i for i in words if i == words[0] or not _says_more(tokens, i, sentence.verbs)]
    if not heads:
        return None
    clitic = _clitic(tokens, start, end)
    plain = {i: tokens[i] for i in heads}
    plain[start] = without(tokens[start], clitic)
    meant = [i for i in heads if _refers(plain[i], pronoun)]
    if pronoun.base == "التي":
        meant = [i for i in meant if not _masculine(tokens, i, end)]
    other = [i for i in meant if tokens[i - 1].text in QUOTES and i - 2 in plain and i - 2 not in meant]
    meant = [i for i in meant if i not in other]  # أشغال التوسعة | بمستشفى «النور»، التي: its name is of its gender
    chosen = meant[0] if meant else None
    if chosen is not None and chosen != heads[0]:
        chosen = next((i for i in meant if gender(plain[i])), chosen)
    genitive = pronoun.base == "التي" and chosen == heads[0] + 1 and gender(plain[heads[0]]) == "m"
    works = chosen is not None and chosen + 1 < end and broken(bare(plain[chosen])) and _owned(tokens, chosen)
    works = works or (chosen is not None and chosen + 1 < end and definite(tokens[chosen + 1]))
    if genitive and chosen is not None and not gender(plain[chosen]) and not works:
        chosen = None  # مسيرة إلى | قصر فرساي | التي, and not: انتهاء | أعمال الترميم | التي
    if pronoun.base == "الذين":
        chosen = next((i for i in meant if many(plain[i])), chosen)  # جهود | رجال الإنقاذ | الذين
    before = [tokens[start], *(plain.get(i, tokens[i]) for i in words if chosen is not None and i <= chosen)]
    if chosen is None or any(token.reading.folded in _NO_NAMES or bare(token) in _NO_NAMES for token in before):
        return None  # نفس النوع، الوقت
    if chosen == heads[0] and pronoun.base == "التي" and not gender(plain[chosen]) and not broken(bare(plain[chosen])):
        chosen = next((i for i in heads if gender(plain[i]) == "f"), chosen)  # مقر الجامعة التي
    if not nearest and tokens[chosen].reading.lemma is not None and not definite(plain[chosen]):
        return None  # بهدف توفير متنفس | للناس | الذي
    alone = nearest and len(meant) == 1
    people = pronoun.base == "الذين" and many(plain[chosen])
    if not (chosen == heads[0] and nearest) and not alone and not (people or gender(plain[chosen])):
        return None
    begin = start if chosen == heads[0] else chosen
    reading = tokens[start].reading
    stripped = reading.preposition and (reading.noun is not None or reading.definite)
    return Subject(begin, end, "", clitic if begin == start and not stripped else 0)


def _things(token: Token) -> bool:
    """Is it a plural of things: الأغذية، الصور، المنشآت؟"""
    word = bare(token)
    plural = word.endswith("ات") or broken(word) or (word.endswith("يه") and word.startswith("ا"))
    return definite(token) and not many(token) and (plural or len(word) == 3)


def _masculine(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Does a nisba show that the noun before it is masculine, though its own letters do not: "المحيط الأطلسي"?"""
    nisba = i + 1 < end and definite(tokens[i + 1]) and adjective(tokens[i + 1])
    return nisba and gender(tokens[i]) != "f" and bare(tokens[i + 1]).endswith("ي")


def _acts(token: Token) -> bool:
    """Has an unknown word before a noun the letters of "he does", or of how he does it: يشد، مستعيدا؟"""
    reading = token.reading
    if reading.folded[:1] == "م" and token.text.endswith(ACCUSATIVE) and len(reading.folded) > 4:
        return not (reading.definite or given(token) or land(token))
    if reading.noun is not None or reading.definite or reading.suffix or given(token) or known(reading.folded):
        return False
    return reading.folded[:1] == "ي" and len(reading.folded) <= 4 and not land(token)


def without(token: Token, clitic: int) -> Token:
    """The word without the `clitic` letters of a glued preposition."""
    cut = token.reading.conjunction + clitic
    word = token.text[cut:]
    if cut and word.startswith("ل") and token.reading.definite and token.text[cut - 1] == "ل":
        word = "ا" + word  # للناس
    return attrs.evolve(token, text=word, reading=read(word)) if cut else token


def _says_more(tokens: Sequence[Token], i: int, verbs: frozenset[int]) -> bool:
    """Is the word an adjective of the noun before it?"""
    before = tokens[i - 1]
    known_one = definite(before) or bool(before.reading.suffix)
    return (adjective(tokens[i]) and known_one) or described(tokens, i, verbs)


def _goes_before(tokens: Sequence[Token], i: int, after: int) -> bool:
    """May the token `i` stand before the one at `after` in one noun phrase?"""
    token, following = tokens[i], tokens[after]
    if following.type == "mark":
        return not token.reading.suffix
    if following.reading.suffix and not definite(following) and (given(token) or definite(token)):
        return False  # لم يعرف سالم | أباه الذي
    if given(following) and gender(following) == "f" and definite(token) and not token.text.endswith("ة"):
        return False  # قابل الرئيس | ليلى التي
    if given(token) and after + 1 < len(tokens) and _owned(tokens, after):
        return False  # زار سالم | قبر والده الذي
    if token.reading.function == "demonstrative":
        return definite(following)
    if token.reading.suffix and not definite(token) and _SUPERLATIVE.match(following.text):
        return True  # روايتها | الأشهر
    plain = not (definite(token) or token.reading.suffix or land(token)) and "ً" not in token.text
    if token.reading.folded in _SONS or (following.reading.folded in _SONS and not token.reading.function):
        return True  # محمد ولد الشيخ العامري, الفاضل ابن عاشور
    if adjective(following) and not (plain and not given(token)):
        return True
    if definite(token) and definite(following) and person(token) is True and not many(token):
        named = person(following) is None and following.reading.noun is None and following.text.endswith("ي")
        if named and (after + 1 >= len(tokens) or tokens[after + 1].type == "mark" or _relates(tokens[after + 1])):
            return True  # البطريرك الراعي، الذي
    if definite(token) and definite(following) and i and bare(tokens[i - 1]) in _SITES and not definite(tokens[i - 1]):
        return True  # مسرح الهواء | الطلق
    if definite(following):
        return plain and (not given(token) or following.text.endswith("ي") or token.reading.folded in AFTER_THEM_AL)
    if plain:
        return not (given(token) and following.text.endswith("ات"))  # بقاعة ابن خلدون | فعاليات الأيام
    if not definite(token) or land(following) or following.reading.noun is not None or broken(bare(following)):
        return False
    at = i
    while at > max(0, i - 2) and adjective(tokens[at]):
        at -= 1
    return definite(tokens[at]) and person(tokens[at]) is True and not many(tokens[at])


def _owned(tokens: Sequence[Token], i: int) -> bool:
    """Is a common noun, which is no name, the first of a construct: "قبر والده"?"""
    token, owner = tokens[i], tokens[i + 1]
    plain = not (definite(token) or given(token) or token.reading.suffix or person(token) is True)
    return plain and bool(owner.reading.suffix) and not definite(owner) and not owner.reading.function


def _relates(token: Token) -> bool:
    return token.reading.function == "relative"


def _clitic(tokens: Sequence[Token], i: int, end: int) -> int:
    """Letters of a preposition that is glued to the word, as far as its letters and its company tell."""
    reading = tokens[i].reading
    if reading.preposition:
        return reading.preposition
    word = reading.folded[reading.conjunction :]
    if word[:1] in ("ب", "ل", "ك") and known(word[1:]) and not known(word):
        return 1
    owner = tokens[i + 1] if i + 1 < end else None
    owned = owner is not None and (definite(owner) or land(owner))
    row = owner is not None and known(bare(owner)) and i + 2 < end and definite(tokens[i + 2])  # بجهود رجال الإنقاذ
    return int(glued(reading.folded) and (owned or row))


def _refers(token: Token, relative: Reading) -> bool:
    """May a relative pronoun mean the noun, as far as gender and number tell?"""
    shown = gender(token)
    if relative.base == "الذي":
        return shown != "f" and not many(token) and not _PLURAL.fullmatch(token.text)
    if relative.base == "التي":
        return shown != "m" and not many(token)
    if relative.base in ("الذين", "اللواتي", "اللاتي"):
        return many(token) or (person(token) is not False and agent(token) is not False)
    return True
