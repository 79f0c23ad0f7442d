"""Event nouns: the nearest to a date, the row of nouns it stands in, and its words."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.heads.place import DURING, PLAIN, STRONG_ENOUGH, Head, Place, bracket
from timeline.events.lexicon import actors, grammar
from timeline.events.senses import noun_kind
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import ACCUSATIVE, BODIES, TEMPORAL, folded
from timeline.events.what.datewords import BY_WORD, left_of_date
from timeline.events.what.endings import purpose
from timeline.events.who.actors import bare, given, glued, person
from timeline.events.who.nounphrases import FIRSTS

LEADING = folded(
    grammar.words(
        """
        خبر نبأ أعمال مراسم فعاليات مشروع موعد اندلاع نشوب وقوع حدوث انطلاق حفل جلسة مراسيم ذكرى
        حادث حادثة محاولة عملية عمليات أشغال إعادة موجة فشل
        ضحايا قتلى منكوبي متضرري آثار تداعيات أضرار خسائر تبعات مخلفات
        """
    )
)
_COURTS = folded(grammar.words("محكمة محاكم دائرة غرفة قضاء هيئة لجنة لجان مكتب فرقة قاضي ركلات ضربات"))
_ADJECTIVES = folded(actors.ADJECTIVES)
_WITHOUT = folded(grammar.words("بلا دون بدون"))
_UNITS = folded(grammar.words("سنوات أعوام أيام أشهر شهور أسابيع ساعات سنة عاما يوما شهرا أسبوعا دقائق"))


def event_noun(place: Place, low: int, high: int) -> int | None:
    """The nearest event noun before `high`, one with a kind of its own before a vague one."""
    s, tokens = place.sentence, place.sentence.tokens
    weak: int | None = None
    for i in range(high - 1, max(low, high - 40) - 1, -1):
        reading = tokens[i].reading
        if reading.noun is None or i in s.verbs or tokens[i].type != "word" or of_a_name(tokens, i):
            continue
        if i - 2 >= low and _names(tokens, i - 1, low):
            continue  # احتجاجات «ثورة المظلات»
        if i and tokens[i - 1].reading.base in _WITHOUT:
            continue  # المبنى المقام بلا ترخيص
        if reading.folded == "الفصل" and i + 1 < high and tokens[i + 1].type == "number":
            continue  # الفصل 4 من القانون
        plain = reading.definite and not (reading.preposition or reading.conjunction)
        if plain and reading.base == "حكم" and any(map(given, tokens[i + 1 : i + 3])):
            continue  # الحكم الأردني سالم العامري
        if i - 1 in s.verbs and plain and reading.base in BODIES:
            continue  # دعت المعارضة
        if i and plain and not tokens[i - 1].reading.definite and person(tokens[i - 1]) is True:
            continue  # قاضي التحقيق، وزير الدفاع
        if reading.noun != "other" and reading.base not in STRONG_ENOUGH:
            return i
        weak = i if weak is None else weak
    return weak


def of_a_name(tokens: Sequence[Token], i: int) -> bool:
    """Is a masdar part of a body's name: "شركة الساحل للاستثمار", "الهيئة العامة للإحصاء", "مركز الإيداع (تداول)"?

    So too what a court is of, and which bodies they are: "بمحكمة الاستئناف", "أحزاب معارضة".
    """
    if 0 < i < len(tokens) - 1 and tokens[i - 1].text in OPENING and tokens[i + 1].text in CLOSING:
        return True
    if i and tokens[i - 1].type == "word" and not tokens[i - 1].reading.definite:
        word, plain = bare(tokens[i - 1]), not (tokens[i].reading.preposition or tokens[i].reading.conjunction)
        court = tokens[i].reading.definite and (word in _COURTS or word[1:] in _COURTS)
        which = word in BODIES and tokens[i].text.endswith("ة") and tokens[i].reading.base[:-1] in _ADJECTIVES
        if plain and (court or which):
            return True
    if not tokens[i].text.startswith("لل") or tokens[i].reading.lemma is None:
        return False
    for k in range(i - 1, max(-1, i - 4), -1):
        if tokens[k].type != "word" or tokens[k].reading.function:
            return False
        word = bare(tokens[k])
        if word in BODIES or (word[:1] in ("ل", "ب") and word[1:] in BODIES):
            return True
    return False


def row_start(place: Place, noun: int, low: int) -> int:
    """The first of a row of nouns in construct state: حفل إطلاق الدورة."""
    s, tokens = place.sentence, place.sentence.tokens
    i = noun
    while i - 1 >= low:
        token, reading = tokens[i - 1], tokens[i - 1].reading
        if _names(tokens, i - 1, low):
            i -= 2  # احتجاجات «ثورة المظلات»
            continue
        if token.type != "word" or i - 1 in s.verbs or reading.definite or reading.suffix or reading.function:
            break
        if tokens[i].reading.conjunction or tokens[i].reading.preposition:
            break
        if reading.noun is None and reading.base not in LEADING and reading.folded not in FIRSTS:
            break
        i -= 1
    return i


def _names(tokens: Sequence[Token], mark: int, low: int) -> bool:
    """Does a quotation mark open the name of the event whose noun stands before it?"""
    if mark - 1 < low or tokens[mark].text not in "«“" or tokens[mark].type != "mark":
        return False
    reading = tokens[mark - 1].reading
    plain = not (reading.definite or reading.suffix or reading.function)
    return tokens[mark - 1].type == "word" and plain and reading.noun not in (None, "other", "statement", "culture")


def row_end(place: Place, first: int) -> int:
    """The end of the row of nouns that begins at `first`."""
    tokens = place.sentence.tokens
    at = first + 1
    while at < len(tokens) and tokens[at].reading.noun is not None and not tokens[at - 1].reading.definite:
        at += 1
    return at


def noun_heads(place: Place, noun: int, low: int, left: int, governor: int | None) -> list[Head]:
    """The event of a noun, and of a noun before it that "و" ties to the same date."""
    tokens = place.sentence.tokens
    if tokens[noun].reading.base == "انتهاء" and noun + 1 < left and tokens[noun + 1].text.startswith("ب"):
        return []  # من ليلة صحار ... وانتهاء بليلة مسقط
    if any(tokens[i - 1].text in COMMA and purpose(tokens[i]) for i in range(noun + 1, left)):
        return []  # تأجيل المشروع عاما كاملا، ليسلم في مايو
    first = row_start(place, noun, low)
    # a nearer noun may stand inside the phrase of another: زيارة وفد المؤتمر
    while True:
        outer = event_noun(place, max(low, first - 10), first)
        if outer is None or not inside(place, outer, first) or _adverbial(tokens[outer].text):
            break
        if _makes_known(place, outer):
            break  # الإعلان عن | تسجيل أرباح في الربع الأول
        fixed = outer > 0 and tokens[outer - 1].reading.folded in ("المقرر", "المزمع", "المنتظر", "المتوقع")
        if tokens[outer].reading.noun == "other" and tokens[noun].reading.noun != "other" and not fixed:
            break
        first, noun = row_start(place, outer, low), outer
    said = tokens[place.date].mention
    if first < noun and tokens[first].reading.base == "ذكري" and said is not None and len(said.value) == 4:
        first += 1  # تحيي المدينة كل عام ذكرى | القصف | عام 1988
    noun = _telling(place, first, noun)
    heads_ = [noun_head(place, noun, first, left, governor)]
    during = first > low and tokens[first - 1].reading.base in DURING and governor is None
    if tokens[first].reading.conjunction or during:
        outer = event_noun(place, max(low, first - 14), first)
        if (
            outer is not None
            and tokens[outer].reading.noun not in PLAIN
            and not any(tokens[i].type == "mark" and tokens[i].text not in QUOTES for i in range(outer, first))
        ):
            heads_.insert(
                0,
                noun_head(
                    place,
                    _telling(place, row_start(place, outer, low), outer),
                    row_start(place, outer, low),
                    first - during,
                    governor,
                    extend=False,
                ),
            )
    return heads_


def _makes_known(place: Place, noun: int) -> bool:
    """Is it the announcement of what happened in a longer time: "الكشف عن ...", "الإعلان عن ..."?"""
    tokens, said = place.sentence.tokens, place.sentence.tokens[place.date].mention
    about = tokens[noun].reading.noun == "statement" and tokens[noun + 1].reading.base == "عن"
    return about and said is not None and said.value[4:6] in ("-Q", "-H")


def noun_head(place: Place, noun: int, first: int, left: int, governor: int | None, extend: bool = True) -> Head:
    """The head of an event noun, its words `first..left` and those behind the date."""
    indices = list(range(first, left))
    if extend and not _object_behind(place, first):
        indices += rest_of_clause(place, left - first)
    lemma = place.sentence.tokens[noun].reading.lemma
    return Head(noun, tuple(indices), noun_kind(place.sentence, noun), "noun", governor, lemma=lemma)


def _object_behind(place: Place, first: int) -> bool:
    """Does the object of the verb stand behind the date of an occasion: "ترك عند وفاته عام 1991 إرثا كبيرا"?"""
    s, tokens = place.sentence, place.sentence.tokens
    if not first or place.last + 1 >= len(tokens) or tokens[first - 1].reading.base not in TEMPORAL:
        return False
    behind = tokens[place.last + 1]
    accusative = behind.text.endswith(ACCUSATIVE) and len(behind.text) > 3
    verb = s.clauses[s.clause_of[first]].verb
    return 0 <= verb < first and accusative and behind.type == "word" and not behind.reading.definite


def rest_of_clause(place: Place, so_far: int) -> list[int]:
    """The words of the clause after the date, while the phrase is short."""
    s, tokens = place.sentence, place.sentence.tokens
    end = s.clauses[s.clause_of[place.last]].end
    out: list[int] = []
    at = place.last + 1
    opened = bracket(place)
    if so_far > 9 or at >= end or opened is not None:
        return []
    if tokens[place.date - 1].text == "ل" and tokens[at].reading.suffix:
        return []  # يواصل مهرجان الباحة لهذا العام | فعالياته: the object of the verb
    if at + 1 < end and tokens[at].text.startswith("ب") and _counts(tokens[at + 1]):
        return []  # بعد وفاة الأمير عام 632 بأربع سنوات
    behind = tokens[at + 1] if at + 1 < end and tokens[at].text in COMMA else None
    led = behind is not None and (behind.reading.function == "preposition" or glued(behind.reading.folded))
    at += led and so_far == 1  # قبل العودة السبت، إلى جدة
    if tokens[at].text.startswith("م") and tokens[at].text.endswith(ACCUSATIVE):
        return []  # أثناء الجلسة أمس مسجلا ...
    if tokens[at].type == "mark" or tokens[at].reading.conjunction:
        return []
    if tokens[at].reading.function in ("relative", "conjunction"):
        return []  # عائدات بقيمة مليارين عام 2016 | و795 مليونا هذه السنة
    stop = end
    if place.following is not None and place.following < end:
        stop = left_of_date(tokens, place.following, at)
        stop = next((i for i in range(at, stop) if tokens[i].reading.conjunction or tokens[i].text in COMMA), stop)
        if any(tokens[i].reading.noun is not None for i in range(at, stop)):
            return []
    for i in range(at, stop):
        if (
            tokens[i].reading.folded == "وذلك"
            or (tokens[i].type == "mark" and tokens[i].text in COMMA)
            or i in s.verbs
            or tokens[i].reading.function == "aspect"
            or tokens[i].reading.base in BY_WORD
        ):
            break
        out.append(i)
    return out


def _counts(token: Token) -> bool:
    return token.reading.folded in _UNITS or (token.mention is not None and token.mention.type == "DURATION")


def _telling(place: Place, first: int, noun: int) -> int:
    """The noun of the row `first..noun` that says what happened: توقيع in توقيع عقد, افتتاح in حفل افتتاح."""
    for i in range(first, noun):
        reading = place.sentence.tokens[i].reading
        if reading.noun not in (None, "other") and reading.base not in LEADING and i not in place.sentence.verbs:
            return i
    return noun


def inside(place: Place, outer: int, inner: int) -> bool:
    """Is the noun at `inner` part of the phrase that the noun at `outer` begins?"""
    for i in range(outer, inner + 1):
        token = place.sentence.tokens[i]
        if (
            token.type == "mark"
            and token.text not in QUOTES
            and token.text not in OPENING
            and token.text not in CLOSING
        ):
            return False
        if token.type in ("date", "time") or i in place.sentence.verbs:
            return False
        if i > outer and token.reading.function in ("complement", "subordinator", "relative"):
            return False
        if i > outer and (token.reading.base in TEMPORAL and token.reading.function == "preposition"):
            return False
        if i > outer and token.reading.conjunction:
            between = any(t.reading.base == "بين" for t in place.sentence.tokens[max(outer, i - 3) : i])
            if not between:  # توقيع اتفاقيات بين مصر والسودان في ختام الزيارة
                return False
    return True


def _adverbial(word: str) -> bool:
    """Is it an indefinite accusative: احتجاجا على ...؟"""
    return word.endswith(("اً", "ًا")) or (word.endswith("ا") and len(word) > 5)
