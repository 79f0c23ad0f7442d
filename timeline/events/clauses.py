"""A sentence as words, marks and dates, and the clauses it falls into.

One pass decides for each word whether it is the verb of its clause, and opens a new clause where a conjunction with a
verb, a subordinator, a relative or أن stands. Everything is linear in the length of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from timeline.arabic.lexicon.numbers import NUMBERS
from timeline.events.lexicon import actors, grammar
from timeline.events.places import place
from timeline.events.words import (
    ACCUSATIVE,
    FAINT_VERBS,
    GIVEN_NAMES,
    NOT_VERBS,
    Reading,
    Verb,
    folded,
    read,
    read_as_verb,
    read_imperfect,
    wanted_by,
)

if TYPE_CHECKING:
    from timeline.arabic.reader import Mention

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u0640"
# Pious and polite formulas stand aside from the sentence: they are no clause and no part of an event's words.
_FORMULA = (
    r"[ـ–-]?\s*(?:(?:حفظ|رحم|رعا|أيد|ايد|سلم|نصر|أعز|وفق|أطال)(?:ه|ها|هم|هما) الله(?: تعالى)?(?: ورعاه)?|"
    r"صلى الله عليه(?: وآله)?(?: وسلم)?|صلّى الله عليه وسلّم|رضي الله عن(?:ه|ها|هم|هما)|"
    r"عليه(?:ا|م)? (?:الصلاة و)?السلام|عز وجل|سبحانه وتعالى|ﷺ|"
    r"(?<!\w)[إا]ن شاء الله(?: تعالى)?|(?<!\w)بإذن الله(?: تعالى)?|(?<!\w)لا (?:قدر|قدّر|سمح) الله|(?<=الله )تعالى"
    r")(?!\w)\s*[ـ–-]?"
)
# Titles and names cut to their letters, which end no sentence: م. سالم، أ.د. سالم، ج. سالم.
_TITLE = r"(?:(?<!\w)[^\W\d_]ـ?\.\s?)+(?=\s?[^\W\d_]{2})"
_TOKEN = re.compile(
    rf"(?P<aside>{_FORMULA})|(\d+(?:[.,/:٫٬-]\d+)*[%٪]?)|({_TITLE}|[^\W\d_](?:[\w{_MARKS}](?<!\d))*(?:-\d+)?)|(\S)"
)
HARD = frozenset("؛;:.!؟?…")
COMMA = frozenset("،,")
OPENING = frozenset("([{")
CLOSING = frozenset(")]}")
QUOTES = frozenset("\"«»“”'‘’„")
DASHES = frozenset("-–—ـ")

TEMPORAL = folded(grammar.TEMPORAL)
PARTICIPLES = folded(grammar.PARTICIPLES)
_SAYING = (("قول", 1), ("ضيف", 4), ("تبع", 3), ("علق", 2), ("كتب", 1))
_PAPERS = folded(grammar.words("بيان نص برقية خطاب رسالة تغريدة"))
_ACTORS = folded(actors.BODIES)
_YEARS = folded(grammar.OF_YEARS)
_WILLING = Reading("", "", function="aspect")  # إن شاء الله: no verb and no subject
_TITLES_BEHIND = grammar.words("باشا بك بيك أفندي آغا خان هانم")
# These want a verb after them: "كان الوزير يعمل", "بدأت الشركة تبيع".
_HELPERS = (("كون", 1), ("عود", 1), ("ظلل", 1), ("بدا", 1), ("صبح", 4), ("اخذ", 1), ("مرر", 10), ("بقي", 1))
_TENS = folded(frozenset(number.name for number in NUMBERS if number.kind in ("ten", "tens", "hundred")))
_COUNTS = folded(
    grammar.words("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس ست سبع ثماني تسع عشر عشرات مئات")
)
_COUNTING = folded(grammar.words("قدر نحو حوالي قرابة زهاء بنحو من على إلى"))
_BIDI = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_NO_READING = Reading("", "")


@attrs.frozen
class Token:
    """One word, number, mark or date of a sentence; `start` and `end` are offsets in the document."""

    start: int
    end: int
    type: str  # "word", "number", "mark", "date" (an expression that may date an event), "time" (one that may not)
    text: str
    reading: Reading = _NO_READING
    mention: Mention | None = None


@attrs.frozen
class Clause:
    """Tokens `start:end` of a sentence; `opener` says what began it, `verb` is the index of its first verb or -1."""

    start: int
    end: int
    opener: str  # "main", "and", "relative", "resumed" (taken up after a relative), "complement", "subordinator"
    verb: int = -1


@attrs.frozen
class Sentence:
    """The tokens and clauses of a sentence, and for each token the clause it stands in."""

    text: str
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    clause_of: tuple[int, ...]
    verbs: frozenset[int]


def tokenise(text: str, start: int, end: int, mentions: Sequence[tuple[Mention, bool]]) -> list[Token]:
    """Cut a stretch of text into tokens; a mention is one token, "date" where its flag is set, else "time"."""
    tokens: list[Token] = []
    at = start
    for mention, dates in mentions:
        if mention.start < at or mention.end > end:
            continue
        tokens += _words(text, at, mention.start)
        tokens.append(
            Token(
                mention.start,
                mention.end,
                "date" if dates else "time",
                text[mention.start : mention.end],
                mention=mention,
            )
        )
        at = mention.end
    tokens += _words(text, at, end)
    return tokens


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _TOKEN.finditer(text, start, end):
        group = found.lastindex
        word = found.group()
        if group == 1:
            yield Token(found.start(), found.end(), "aside", word)
        elif group == 3 and word.strip("ـ"):
            yield _word(found.start(), word)
        elif word not in _BIDI:
            yield Token(found.start(), found.end(), "number" if group == 2 else "mark", word)


def _word(start: int, word: str) -> Token:
    if "." not in word:
        return Token(start, start + len(word), "word", word, read(word))
    word = word.rstrip()
    return Token(start, start + len(word), "word", word, Reading(word, word))


def analyse(text: str, start: int, end: int, mentions: Sequence[tuple[Mention, bool]]) -> Sentence:
    """Find the verbs and clauses of the sentence `text[start:end]`."""
    tokens = _reread(tokenise(text, start, end, mentions))
    openers: dict[int, str] = {}
    verbs: set[int] = set()
    seen = False  # has the clause at hand its verb?
    when = False  # is it a subordinate one, which another may answer?
    depth = depth_start = 0
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        if token.type == "mark":
            depth = depth + 1 if token.text in OPENING else max(0, depth - 1) if token.text in CLOSING else depth
        if depth and i - depth_start < 40:
            continue  # what stands in brackets opens no clause
        depth_start = i
        cut = before is not None and before.text in HARD and before.type == "mark"
        if cut and not (_decimal(tokens, i) or _listed(tokens, i)):
            openers.setdefault(i, "main")
            seen = when = False
        elif token.text in QUOTES and i + 1 < len(tokens) and _speaks(tokens, i, verbs):
            openers.setdefault(i + 1, "main")  # وتابع النائب "وعدونا قبل سنة ..."
            seen = when = False
        elif token.text in QUOTES and before is not None and before.reading.base in _PAPERS and i + 1 < len(tokens):
            openers.setdefault(i + 1, "main")  # وجاء في البيان "اللاعب انضم ..."
            seen = when = False
        if token.type != "word":
            if token.type == "date" and _starts_clause(tokens, i, before):
                openers.setdefault(i, "main")
                seen = when = False
            continue
        reading = token.reading
        function = reading.function
        if function in ("relative", "complement", "subordinator"):
            place = i
            if (
                function == "complement"
                and before is not None
                and before.reading.base in ("قبل", "بعد", "منذ", "الي", "حتي", "غير", "الا", "علي")
            ):
                place = i - 1  # بعد أن، إلا أن، على أن
            elif function == "complement" and before is not None and _remarks(before):
                place, function = i - 1, "main"  # والملاحظ أن
            openers.setdefault(place, function)
            seen, when = False, function != "relative"
            continue
        if function:
            if reading.folded == "وذلك" and _place_follows(tokens, i):
                openers.setdefault(i, "and")  # ..., وذلك في مقر البلدية مساء أمس
                seen = when = False
                continue
            if reading.base == "حتي" and i + 1 < len(tokens) and _until_done(tokens, i + 1):
                openers.setdefault(i, "subordinator")  # بقيت في أيديهم حتى استردها القائد
                seen = when = False
                continue
            if (function in ("aspect", "negation", "future") and (reading.conjunction or _comma(before))) or (
                function == "preposition" and (reading.conjunction or _comma(before)) and _date_opens(tokens, i)
            ):
                openers.setdefault(i, "and")
                seen = when = False
            continue
        if reading.folded == "والا":
            openers.setdefault(i, "and")  # على المدعى عليه الحضور يوم الأحد، وإلا نظرت الدعوى
            seen = when = False
            continue
        if _is_verb(tokens, i, seen, when):
            verbs.add(i)
            first = i
            while first and tokens[first - 1].reading.function in ("aspect", "negation", "future"):
                first -= 1
            if tokens[first].reading.conjunction or (
                first and tokens[first - 1].type == "mark" and tokens[first - 1].text not in QUOTES | CLOSING
            ):
                openers.setdefault(first, "and")
            elif seen and _heads(tokens, openers, verbs, i):
                openers[first] = "main"
            elif seen and _resumes(tokens, openers, verbs, first, i):
                openers[first] = "resumed"
            elif seen and _answers(tokens, openers, verbs, first, i):
                openers[first] = "main"
            elif seen:
                # a second verb behind a comma opens a clause there: "... ، وعلى يده انتهت"
                for j in range(first - 1, max(first - 7, 0), -1):
                    if tokens[j].type != "word" or j in verbs or j in openers:
                        if _comma(tokens[j]) and not (j + 1 < first and _goes_on(tokens, j, verbs)):
                            openers.setdefault(j + 1, "and")
                        break
            seen = True
    return _assemble(text, tokens, openers, verbs)


def _speaks(tokens: Sequence[Token], quote: int, verbs: set[int]) -> bool:
    """Does a quotation begin with a verb just behind who says it: "وتابع النائب "وعدونا ..."?"""
    first, before = tokens[quote + 1].reading, tokens[quote - 1] if quote else None
    if first.verb is None or first.noun is not None or before is None or before.type != "word":
        return False
    own = next((v for v in range(quote - 1, max(-1, quote - 5), -1) if v in verbs), None)
    found = tokens[own].reading.verb if own is not None else None
    if own is None or found is None or any(token.reading.function for token in tokens[own + 1 : quote]):
        return False
    return found.lemma in _SAYING


def _goes_on(tokens: Sequence[Token], comma: int, verbs: set[int]) -> bool:
    """Does the clause go on behind a comma: with its object behind a date, or with what its verb wants?

    "اعتقلت الشرطة الخميس، طالبا يتابع دراسته", "تمكنت الدورية، من ضبط ستة رجال تتراوح أعمارهم".
    """
    following = tokens[comma + 1]
    dated = comma > 0 and tokens[comma - 1].type == "date"
    accusative = following.text.endswith(ACCUSATIVE) and not following.reading.conjunction
    number = following.type == "number" or following.reading.base in _COUNTS
    if dated and number and not following.reading.conjunction:
        return True  # أوقفت الشرطة، أمس، ثلاثة أشخاص تتراوح أعمارهم
    if accusative and (dated or len(following.reading.folded) > 4):
        beyond = tokens[comma + 2].reading if comma + 2 < len(tokens) else _NO_READING  # مشيرا إلى، مؤكدا أن
        if dated or not (beyond.function or following.reading.verb is not None):
            return True
    own = next((tokens[v].reading.verb for v in range(comma - 1, max(-1, comma - 12), -1) if v in verbs), None)
    wanted = wanted_by(own.lemma if own is not None else None)
    if len(wanted) == 1:  # وجه الوزير في 3 أبريل، باعتماد مائة مليون لم يصرف منها شيء
        masdar = following.reading.noun is not None or following.reading.lemma is not None
        return dated and masdar and following.reading.folded.startswith(wanted)
    return wanted != "" and following.reading.folded == wanted


def _decimal(tokens: Sequence[Token], i: int) -> bool:
    """Does a period stand between the digits of one number: "40 .48 دولار"?"""
    numbers = i > 1 and tokens[i].type == "number" and tokens[i - 2].type == "number"
    return numbers and tokens[i - 1].text == "." and tokens[i - 1].end == tokens[i].start


def _listed(tokens: Sequence[Token], i: int) -> bool:
    """Does a colon only lead from a noun of time to a list of years: "خمس مرات أعوام: 1958 و1962"?"""
    years = i > 1 and tokens[i - 1].text == ":" and tokens[i - 2].reading.folded in _YEARS
    return years and tokens[i].type in ("date", "number")


def _remarks(token: Token) -> bool:
    """Does a word with "و" only lead to أن: "والملاحظ أن", "والحقيقة أن"?"""
    return bool(token.reading.conjunction and token.reading.definite) and token.text[0] == "و"


def _place_follows(tokens: Sequence[Token], i: int) -> bool:
    """Does "وذلك" go on with a place or occasion before its date: "وذلك في مقر البلدية مساء أمس"?"""
    after = [token.reading for token in tokens[i + 1 : i + 3]]
    if len(after) < 2 or tokens[i + 1].type != "word":
        return False
    if after[0].function == "preposition":
        return after[0].base in ("في", "علي", "امام", "لدي", "ضمن") and after[1].definite
    return bool(after[0].preposition) and after[0].folded[:1] == "ب"


def _heads(tokens: Sequence[Token], openers: dict[int, str], verbs: set[int], i: int) -> bool:
    """Does a sentence begin with the verb of the heading glued to it: "الأمير يدشن مهرجان صحار دشن الأمير أمس"?"""
    start = max((at for at in openers if at < i), default=0)
    own = next((v for v in sorted(verbs) if start <= v < i), None)
    one, other = tokens[own].reading.verb if own is not None else None, tokens[i].reading.verb
    if own is None or one is None or other is None or i - own < 3 or one.lemma is None or one.lemma in _HELPERS:
        return False
    titled = (one.role, other.role) == ("imperfect", "perfect") and own > start and not tokens[i].reading.suffix
    return titled and one.lemma == other.lemma and openers.get(start, "main") == "main"


def _resumes(tokens: Sequence[Token], openers: dict[int, str], verbs: set[int], first: int, i: int) -> bool:
    """Does a verb take up the clause that a relative clause broke: "أن السياسة التي وافق عليها المجلس ستخضع ..."?

    So it is where that clause has a noun and no verb yet, and the verb of the relative clause needs no second one.
    """
    start = max((at for at in openers if at < first), default=0)
    if openers.get(start) != "relative":
        return False
    verb = tokens[i].reading.verb
    if verb is None or tokens[i].reading.conjunction:
        return False
    denied = first < i and tokens[first].reading.function == "negation"  # الدولة التي لم تنتخب رئيسا | لا يمكنها
    if not (verb.future or denied or (verb.sure and verb.role == "perfect")):
        return False
    own = next((v for v in sorted(verbs) if start < v < i), None)
    found = tokens[own].reading.verb if own is not None else None
    close = i - own < 2 and verb.role != "perfect" if own is not None else True
    if own is None or close or (found is not None and found.lemma in _HELPERS):
        return False
    governed, noun = tokens[first - 2].reading.function == "preposition", tokens[first - 1].reading
    if (governed or noun.preposition) and noun.noun is not None and not (noun.definite or noun.suffix):
        return False  # المجلس الذي تأسس بقانون صدر في 1950
    before = max((at for at in openers if at < start), default=0)
    if any(before <= v < start for v in verbs) or openers.get(before) == "relative":
        return False
    opens = before + (tokens[before].reading.function in ("complement", "subordinator"))
    return opens < start and tokens[opens].type in ("word", "number") and not tokens[opens].reading.function


def _answers(tokens: Sequence[Token], openers: dict[int, str], verbs: set[int], first: int, i: int) -> bool:
    """Does a verb answer the clause of time before it: "عندما تعافى | بنى فريقا", "بعد أن انسحبوا | عاد السكان"?"""
    start = max((at for at in openers if at < first), default=0)
    verb = tokens[i].reading.verb
    if verb is None or verb.role != "perfect" or start + 1 >= len(tokens):
        return False
    ambiguous = tokens[i].reading.noun and not _governs_next(tokens, i)
    if not verb.sure and (tokens[first - 1].type != "date" or ambiguous):
        return False
    opener = tokens[start].reading.base
    if opener not in _WHEN and not (opener in _BEFORE_THAT and tokens[start + 1].reading.function == "complement"):
        return False
    own = next((v for v in sorted(verbs) if start < v < i), None)
    found = tokens[own].reading.verb if own is not None else None
    if own is None or i - own < 2 or (found is not None and found.lemma in _HELPERS):
        return False
    before = tokens[first - 1]  # an indefinite noun would be described by the verb
    return before.type in ("date", "time", "number") or before.reading.definite or bool(before.reading.suffix)


def _came_back(gender: str) -> Verb:
    return Verb("travel", "imperfect", gender, lemma=("عود", 1))


def _reread(tokens: list[Token]) -> list[Token]:
    """Words that their company shows to be others: "عن بعد" is "from afar", "عبر الجيش القناة" begins with a verb."""
    for i, token in enumerate(tokens):
        reading = token.reading
        if reading.base in ("فقد", "ترك") and i + 1 < len(tokens) and _nominal(tokens[i + 1]):
            tokens[i] = attrs.evolve(token, reading=read_as_verb(token.text) or reading)
        elif i and tokens[i - 1].text == "لا" and _after_no(reading):
            tokens[i] = attrs.evolve(token, reading=_after_negation(reading))
        elif i and tokens[i - 1].reading.base in ("لم", "لن", "سوف"):
            if reading.base in ("يعد", "تعد") and i + 1 < len(tokens) and tokens[i + 1].reading.base in _TO:
                gender = "m" if reading.base[:1] == "ي" else "f"  # لم يعد إلى بلاده: did not return
                tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.base, verb=_came_back(gender)))
            elif reading.verb is None or reading.verb.role != "imperfect":
                tokens[i] = attrs.evolve(token, reading=_after_negation(reading))
        elif reading.verb is not None and i + 1 < len(tokens) and _called(tokens, i):
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.folded))
        elif reading.folded == "الله" and i > 1 and [t.text for t in tokens[i - 2 : i]] == ["إن", "شاء"]:
            for at in (i - 1, i):
                tokens[at] = attrs.evolve(tokens[at], reading=attrs.evolve(_WILLING, folded=tokens[at].reading.folded))
        elif i and reading.noun is not None and reading.definite and tokens[i - 1].reading.folded == "عبد":
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun=None, lemma=None))  # عبد السلام
        elif reading.folded in _SINCE and i + 1 < len(tokens) and (tokens[i + 1].reading.definite or reading.suffix):
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.folded, function="subordinator"))
        elif reading.base == "كيف" and i and tokens[i - 1].type == "word":  # لا أحد ينسى كيف خرج الناس
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, function="subordinator"))
        elif reading.base in _HELD and _was_held(tokens, i):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun=None, verb=_sure(reading.verb)))
        elif reading.base in _REREAD:
            tokens[i] = _other(tokens, i) or token
        elif i and _done_to(tokens[i - 1], token):
            verb = Verb(reading.noun or "other", "perfect", "f", lemma=reading.lemma)
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, noun=None, verb=verb))
        elif i and reading.function == "preposition" and _stands_for_verb(tokens, i):
            tokens[i] = attrs.evolve(token, reading=read_as_verb(token.text) or reading)
        elif reading.twin is not None and i > 1 and tokens[i - 1].reading.base == "قد" and _masculine(tokens[i - 2]):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, verb=reading.twin))  # كان المسجد قد تهدم
        elif reading.twin is not None and i + 1 < len(tokens) and _takes_fifth(tokens[i + 1], reading.twin):
            tokens[i] = attrs.evolve(token, reading=attrs.evolve(reading, verb=reading.twin))
        elif i and token.type == "word" and reading.verb is None and (_wants_verb(tokens, i) or _was_doing(tokens, i)):
            verb = Verb("other", "imperfect", "f" if reading.folded[:1] == "ت" else "m")
            if _IMPERFECT.match(reading.folded) is None:
                verb = Verb("other", "perfect", "f" if reading.folded[-1:] == "ت" else "m")
            tokens[i] = attrs.evolve(token, reading=Reading(reading.folded, reading.folded, verb=verb))
    return _with_first_verb(tokens)


_THERE = ("هناك", "هنا", "بعدها", "حينها", "عندها", "وقتها", "فيها", "منها", "خلالها")
_TO = ("الي", "اليه", "اليها", "اليهم")
_ENTRUSTED = Verb("appointment", "perfect", "m", lemma=("عهد", 1))
_CAME = Verb("statement", "perfect", "m", lemma=("ورد", 1))
_DARED = Verb("other", "perfect", "m", lemma=("قدم", 4))
_SINCE = frozenset(("كون", "كونه", "كونها", "كونهم"))  # because: كون التجربة أكدت ...
# What is a verb behind an indefinite noun with its adjective: "خلال مؤتمر صحفي عقد في الرياض".
_HELD = frozenset(("عقد", "نشر", "طبع", "عرض", "نقل"))
_REREAD = frozenset(("بعد", "بيد", "صوت", "وصوت", "الف", "ولي", "رد", "اقدم", "ولد", "يسري", "تسري", "حول", "عهد"))
_VALID = folded(grammar.words("أحكام مفعول القانون النظام القرار المرسوم اللائحة الاتفاقية المعاهدة العقد الهدنة"))
_WARDED = folded(grammar.words("العهد عهد عهده الدين الله الأمر أمر أمره أمرها النعمة"))  # ولي العهد: a title
_COUNTED = folded(
    grammar.words("""
    شخص شخصا قتيل جريح مواطن نسمة طالب طالبة زائر متر كيلومتر برميل طن سنة عام يوم ريال دولار دينار درهم جنيه يورو ليرة
    جندي مقاتل لاجئ نازح وظيفة فرصة أسرة عائلة شاب حاج معتمر منزل قضية مرة سيارة سهم عامل موظف مشترك متفرج ناخب نخلة
    وحدة نسخة كتاب مستفيد مريض حالة إصابة صوت هكتار فدان كادر مشجع طفل امرأة رجل مهاجر سائح عضو عملية رأس قطعة
    """)
)
_FOR = folded(grammar.words("على لصالح ضد لمصلحة"))
_BEFORE_IMPERFECTS = frozenset(("ان", "بان", "لن", "لم", "سوف", "كي", "لكي"))
# يتباطأ, تكتسب: elsewhere a ت begins masdars too, تضخم.
# منذ تفجر الأزمة: a masdar, though it is spelled like a verb.
_NEVER_BEFORE_VERBS = folded(
    grammar.words("""
    في إلى على عن بعد قبل منذ خلال أثناء إثر عقب بين عند لدى حول ضد بسبب دون بدون مع رغم نتيجة جراء بفعل بفضل
    """)
)
_SUPERLATIVES = folded(grammar.words("أهم أكبر أبرز أول آخر أخطر أعظم أسوأ أضخم أكثر كل أي"))
_ROUGHLY = folded(grammar.words("يناهز يقارب يقرب يعادل يزيد يفوق يوافق"))
_WHEN = folded(grammar.words("عندما حين حينما لما بعدما"))
_BEFORE_THAT = folded(grammar.words("بعد قبل منذ إلى حتى"))
_IMPERFECT = re.compile(r"ي.{3}|ت.ت..|تست...")
_ANY_IMPERFECT = re.compile(r"[يت][^\W\d_]+\Z")
_VOTERS = folded(grammar.words("مجلس برلمان لجنة نواب أعضاء هيئة غالبية أغلبية الكنيست الكونغرس"))


def _was_doing(tokens: Sequence[Token], i: int) -> bool:
    """Is a word with the letters of "he does" what somebody was doing: "كان سالم العامري يشد أوتار عوده"?"""
    reading = tokens[i].reading
    if reading.folded[:1] != "ي" or not 3 <= len(reading.folded) <= 6 or reading.noun or reading.function:
        return False
    if reading.definite or reading.preposition or reading.folded in NOT_VERBS | GIVEN_NAMES:
        return False
    if tokens[i].text.endswith(("ة", *ACCUSATIVE)) or place((reading.folded,)) is not None:
        return False
    for before in reversed(tokens[max(0, i - 6) : i]):
        found = before.reading.verb
        if found is not None:
            return found.lemma == ("كون", 1)
        if before.type != "word" or before.reading.function:
            return False
    return False


def _after_negation(reading: Reading) -> Reading:
    """The verb that alone can stand behind لم, known or not: "لم تفرح"."""
    found = read_imperfect(reading)
    if found.verb is not None or reading.function or _ANY_IMPERFECT.match(reading.folded) is None:
        return found
    verb = Verb("other", "imperfect", {"ت": "f", "ي": "m"}.get(reading.folded[:1], ""))
    return Reading(reading.folded, reading.folded, verb=verb)


def _after_no(reading: Reading) -> bool:
    """Is a word behind لا an unknown verb, by its letters: "لا يمكنها"?"""
    plain = reading.verb is None and reading.noun is None and not reading.function
    return plain and reading.folded[:1] == "ي" and len(reading.folded) > 3


def _stands_for_verb(tokens: Sequence[Token], i: int) -> bool:
    """Is a word spelled like a preposition a verb: "وقد عبر السلطان النهر", "ثم قصد مكة", "الذي عبر الساحل أمس"?"""
    before = tokens[i - 1].reading
    if before.base in ("قد", "لقد", "ثم"):
        return True
    if before.function != "relative" or tokens[i].reading.base != "عبر":
        return False
    end = next((k for k in range(i + 1, len(tokens)) if tokens[k].type != "word"), len(tokens))
    return not any(token.reading.verb is not None and token.reading.verb.sure for token in tokens[i + 1 : end])


def _wants_verb(tokens: Sequence[Token], i: int) -> bool:
    """Does only a verb fit, though its letters alone do not tell: "أن يتباطأ الاقتصاد", "بعد أن خرب"?"""
    before, reading = tokens[i - 1], tokens[i].reading
    if before.reading.folded.removeprefix("و") not in _BEFORE_IMPERFECTS or before.text[-2:] == "إن":
        return False
    if reading.function or reading.noun or reading.definite or reading.folded in NOT_VERBS:
        return False
    after = i > 1 and before.reading.base == "ان" and tokens[i - 2].reading.base in ("بعد", "قبل", "منذ")
    return after or _IMPERFECT.match(reading.folded) is not None


def _other(tokens: list[Token], i: int) -> Token | None:
    """What one of `_REREAD` is beside its neighbours, or None where it is itself."""
    token, before = tokens[i], tokens[i - 1] if i else None
    base = token.reading.base
    if base == "بعد":
        from_afar = before is not None and before.reading.base == "عن"
        return attrs.evolve(token, reading=Reading("البعد", "البعد")) if from_afar else None
    if base == "بيد":  # سقطت بيد المغول
        by = before is not None and i + 1 < len(tokens) and not _that(tokens[i + 1])
        return attrs.evolve(token, reading=Reading("بيد", "يد", preposition=1)) if by else None
    if base == "رد":  # ورد في البيان أن
        came = token.reading.folded == "ورد" and i + 1 < len(tokens) and tokens[i + 1].reading.base == "في"
        return attrs.evolve(token, reading=Reading("ورد", "ورد", verb=_CAME)) if came else None
    following = tokens[i + 1].reading.folded if i + 1 < len(tokens) else ""
    if base == "الف":  # ألف قتيل: the number, unless a shadda makes it a verb
        numbered = before is not None and before.type == "number"
        counts = "ّ" not in token.text and (numbered or following in _COUNTED)
        return attrs.evolve(token, reading=Reading(token.reading.folded, "الف")) if counts else None
    if base == "اقدم":  # أقدم شاب على حرق ..., but أقدم مدينة
        return attrs.evolve(token, reading=attrs.evolve(token.reading, verb=_DARED)) if _dares(tokens, i) else None
    if base == "ولي":
        title = following in _WARDED
        return attrs.evolve(token, reading=Reading(token.reading.folded, "ولي")) if title else None
    if base == "عهد":  # عهد إليه السلطان بتنظيم الجيش
        free = before is None or before.type != "word" or token.reading.conjunction
        given_to = Reading(token.reading.folded, base, token.reading.conjunction, verb=_ENTRUSTED)
        return attrs.evolve(token, reading=given_to) if free and following in _TO else None
    if base == "حول":  # وحول إلى متحف
        free = before is None or before.type != "word" or token.reading.conjunction
        return attrs.evolve(token, reading=read(f"{token.text[:-3]}حوّل")) if free and following == "الي" else None
    if base in ("يسري", "تسري"):  # يسري هذا القانون: elsewhere a name
        law = i + 1 < len(tokens) and (tokens[i + 1].reading.function == "demonstrative" or following in _VALID)
        valid = Reading(token.reading.folded, base, verb=Verb("law", "imperfect", "m" if base[:1] == "ي" else "f"))
        return attrs.evolve(token, reading=valid) if law else None
    if base == "ولد":
        return attrs.evolve(token, reading=Reading("ولد", "ولد")) if _son(tokens, i) else None
    tied = token.reading.folded[:1] == "و"
    free = tied or before is None or before.type in ("mark", "date") or before.reading.function == "subordinator"
    voters = tokens[i + 1].reading if i + 1 < len(tokens) else None  # صوت البرلمان على ...
    voted = voters is not None and (voters.definite or voters.base in _VOTERS)
    many = voters is not None and voters.definite and voters.folded.endswith("ون")  # صوت الناخبون: a nominative
    if free and voted and (many or any(t.reading.folded in _FOR for t in tokens[i + 2 : i + 10])):
        return attrs.evolve(token, reading=read("وصوّت" if tied else "صوّت"))
    return None


def _called(tokens: Sequence[Token], i: int) -> bool:
    """Is it a name, though it is spelled like a verb: "سالم بن ناصر", "عمر خالد"?"""
    reading, after = tokens[i].reading, tokens[i + 1]
    named = after.text in ("بن", "أبو", "ابو") and not reading.conjunction  # معبر كرم أبو سالم
    if named and after.text != "بن" and (i == 0 or tokens[i - 1].type in ("mark", "date")):
        # شيد أبو جعفر المنصور مدينته: what opens a sentence is the verb of أبو
        named = reading.folded in GIVEN_NAMES or reading.verb is None or not reading.verb.sure
    named = named or after.text == "بن" or after.text in _TITLES_BEHIND  # رفعت باشا
    if named or reading.folded not in GIVEN_NAMES:
        return named
    nisba = after.text.startswith("ال") and after.text.endswith("ي") and after.reading.base not in _ACTORS
    return nisba or after.reading.folded in GIVEN_NAMES  # سالم العامري, and not: ناصر القاضي ...


def _oversees(tokens: Sequence[Token], i: int) -> bool:
    """Is أشرف no name: "أشرف على", "أشرف وزير الداخلية، أمس، على تدشين"?"""
    rest = [token.reading for token in tokens[i + 1 : i + 16]]
    if not rest or rest[0].base == "علي":
        return bool(rest)
    free = i == 0 or tokens[i - 1].type in ("mark", "date")
    return free and rest[0].folded not in GIVEN_NAMES and any(reading.folded == "علي" for reading in rest)


def _son(tokens: Sequence[Token], i: int) -> bool:
    """Is ولد "the son of", as in Mauritania: "محمد ولد الشيخ", and not "عمر ولد في"?"""
    if not i or i + 1 >= len(tokens) or tokens[i].text != "ولد" or tokens[i + 1].type != "word":
        return False
    before, after = tokens[i - 1].reading, tokens[i + 1].reading
    named = before.folded in GIVEN_NAMES or "ولد" in (tokens[i - 2].text, tokens[i - 3].text)
    return named and not (after.function or after.preposition or after.folded.endswith("ا"))


def _done_to(before: Token, token: Token) -> bool:
    """Does only a verb fit where its masdar is spelled the same: "الذي أقامته الغرفة", "وقد استضافتها المدينة"?"""
    reading = token.reading
    if before.reading.function not in ("relative", "aspect") or reading.verb is not None or reading.lemma is None:
        return False
    return bool(reading.suffix) and reading.folded.endswith("ت" + reading.suffix)


def _dares(tokens: Sequence[Token], i: int) -> bool:
    """Does a deed follow with على: "أقدم مسلح أمس على قتل ..."?"""
    for j in range(i + 2, min(i + 24, len(tokens) - 1)):
        if _comma(tokens[j]) and "date" not in (tokens[j - 1].type, tokens[j + 1].type):
            return False
        if tokens[j].reading.folded == "علي" and tokens[j + 1].reading.lemma is not None:
            return True
    return False


def _sure(verb: Verb | None) -> Verb | None:
    return None if verb is None else attrs.evolve(verb, sure=True)


def _was_held(tokens: Sequence[Token], i: int) -> bool:
    """Do an indefinite noun with a nisba before a word, and a preposition behind it, make it a verb?"""
    reading = tokens[i].reading
    if reading.verb is None or reading.definite or reading.suffix or i < 2 or i + 1 >= len(tokens):
        return False
    adjective, noun, behind = tokens[i - 1], tokens[i - 2].reading, tokens[i + 1].reading
    nisba = adjective.type == "word" and adjective.reading.folded.endswith("ي") and not adjective.reading.definite
    follows = behind.function == "preposition" or bool(behind.preposition)
    return nisba and noun.noun is not None and not (noun.definite or noun.suffix) and follows


def _done(token: Token) -> bool:
    verb = token.reading.verb
    return verb is not None and verb.sure and verb.role == "perfect" and token.reading.noun is None


def _until_done(tokens: Sequence[Token], i: int) -> bool:
    """Does a perfect follow حتى: "حتى استردها القائد", "حتى طردهم منها الإمام", and not "حتى طردهم"?"""
    verb = tokens[i].reading.verb
    if verb is None or not tokens[i].reading.suffix or verb.role != "perfect":
        return _done(tokens[i])
    at = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].reading.base in ("منها", "منه", "عنها", "فيها"))
    behind = tokens[at].reading if at < len(tokens) and tokens[at].type == "word" else None
    return _done(tokens[i]) or (behind is not None and not (behind.function or behind.preposition))


_LEFT = ("من", "في", "عام", "سنة", "منه", "فيه", "منها", "فيها")  # تخرج من الجامعة


def _takes_fifth(token: Token, twin: Verb) -> bool:
    """Does the word behind تعرض show that he met with something: "تعرض مخيم", "تعرض لمحاولة", "تخرج من الجامعة"?"""
    if twin.lemma == ("زعم", 5):
        return token.type == "word" and not token.reading.function  # تزعم حركة المقاومة
    if twin.lemma == ("خرج", 5) and (token.type == "date" or token.reading.base in _LEFT):
        return True
    if twin.lemma == ("عرف", 5) and token.reading.base in ("الي", "علي"):
        return True
    if twin.lemma == ("غلب", 5) and token.reading.base == "علي":
        return True
    return _masculine(token) or (bool(token.reading.preposition) and token.text[0] == "ل")


_NOT_PEOPLE = folded(grammar.words("صحراء كهرباء خضراء حمراء بيضاء سوداء زرقاء عذراء"))


def _masculine(token: Token) -> bool:
    """Is it a noun that takes a masculine verb, as far as its letters tell: "تعرض مخيم", not "تعرض الأفلام"?"""
    reading = token.reading
    if token.type != "word" or reading.function or reading.preposition or reading.conjunction or reading.suffix:
        return False
    word = reading.folded.removeprefix("ال")
    people = len(word) == 5 and word.endswith("اء") and word[0] != "ا" and word not in _NOT_PEOPLE  # خبراء، علماء
    plural = (word.endswith(("ه", "ات", "اء")) and not people) or (len(word) > 4 and word[0] == "ا" and word[-2] == "ا")
    return not plural and reading.verb is None


def _since(tokens: Sequence[Token], i: int) -> bool:
    """Does a word stand behind بعد أن, عندما and the like?"""
    before = tokens[i - 1].reading
    if before.function == "complement":
        return i > 1 and tokens[i - 2].reading.base in ("بعد", "قبل", "منذ", "عقب")
    return before.base in ("بعدما", "عندما", "حينما", "قبلما", "حالما")


def _nominal(token: Token) -> bool:
    """Is it a noun, which no particle of verbs stands before: فقد الجنيه ..., وفقد والديه?"""
    reading = token.reading
    return token.type == "word" and not reading.function and (reading.definite or reading.verb is None)


def _that(token: Token) -> bool:
    return token.reading.function == "complement"


def _with_first_verb(tokens: list[Token]) -> list[Token]:
    """A preposition that opens a sentence without a verb is the verb spelled like it."""
    first = tokens[0] if tokens else None
    if first is None or len(tokens) < 2 or first.type != "word" or first.reading.function != "preposition":
        return tokens
    verb = read_as_verb(first.text)
    if verb is None:
        return tokens
    pause = next((i for i, token in enumerate(tokens) if _comma(token)), len(tokens))
    if first.reading.folded == "مثل" and any(t.reading.base == "امام" for t in tokens[2:8]):
        return [attrs.evolve(first, reading=verb), *tokens[1:]]  # مثل المتهم أمام القاضي
    goes = tokens[1].reading.folded.endswith("ون") or any(t.reading.base == "الي" for t in tokens[2:6])
    pause = pause if goes else len(tokens)  # عبر الصيادون إلى الساحل سنة 1354، وبعد ذلك تمكنوا ...
    # عبر الجيش القناة في 6 أكتوبر | وحطم خط الدفاع: what "and" ties to it has another before it
    own = (t.reading for t in tokens[1:pause] if t.type == "word" and t.reading.verb is not None)
    if any(not reading.conjunction for reading in own):
        return tokens
    return [attrs.evolve(first, reading=verb), *tokens[1:]]


def _comma(token: Token | None) -> bool:
    return token is not None and token.type == "mark" and token.text in COMMA


def _date_opens(tokens: Sequence[Token], i: int) -> bool:
    """A preposition, a date soon after it, then a verb: "وفي عام 1962، بدأ ..."."""
    for j in range(i + 1, min(i + 6, len(tokens))):
        if tokens[j].type == "date":
            return _verb_follows(tokens, j)
    return False


def _starts_clause(tokens: Sequence[Token], i: int, before: Token | None) -> bool:
    if i > 1 and i + 1 < len(tokens) and tokens[i - 2].type == "date" and tokens[i + 1].text in COMMA:
        return False  # مع نهاية العام وبداية العام المقبل، ...
    if before is not None and before.reading.function == "conjunction" and before.end == tokens[i].start:
        return _verb_follows(tokens, i, 6)  # "... إلى عدن، وبعد عام سافر"
    return _comma(before) and _verb_follows(tokens, i)


def _verb_follows(tokens: Sequence[Token], i: int, within: int = 4) -> bool:
    for j in range(i + 1, min(i + within, len(tokens))):
        token = tokens[j]
        if within > 4 and token.type == "word" and token.reading.verb is None and not token.reading.function:
            continue
        if token.type == "mark" and (token.text in COMMA or token.text in CLOSING):
            continue
        if token.type == "word" and token.reading.function in ("aspect", "negation", "future"):
            return True
        verb = token.reading.verb
        dual = verb is not None and verb.gender == "d" and token.text.endswith(ACCUSATIVE)
        accusative = dual and read(token.reading.folded[:-1]).noun is not None  # ...، عقدا يمتد
        return verb is not None and not accusative and not (token.reading.conjunction and token.text[0] in "وف")
    return False


def _is_verb(tokens: Sequence[Token], i: int, seen: bool, when: bool) -> bool:
    reading = tokens[i].reading
    verb = reading.verb
    before = tokens[i - 1] if i else None
    if tokens[i].text.endswith(("اً", "ًا")):
        return False  # 39 صوتاً
    if before is not None and before.reading.folded in _SUPERLATIVES and not reading.conjunction:
        return False  # أهم حدث
    if before is not None and before.text in QUOTES and i + 1 < len(tokens) and tokens[i + 1].text in QUOTES:
        return False  # جزيرة "أنزار": one word in quotation marks is a name
    if reading.noun and reading.conjunction and reading.suffix and i > 1 and before is not None:
        governed = tokens[i - 2].reading.function == "preposition" or before.reading.preposition
        if before.reading.suffix == reading.suffix and governed:
            return False  # تمكن من هزمه وقتله
    if reading.noun and before is not None and before.text in COMMA and _done_by(tokens, i - 1):
        return False  # تم، الثلاثاء، طرد مواطنة
    if reading.base in _ROUGHLY and before is not None and before.reading.base == "ما":
        return False  # ظل بها ما يناهز ربع قرن
    if verb is None:
        # after الذي only a verb, a pronoun or a preposition can stand, after بعد أن only a verb
        after = before is not None and (before.reading.function == "relative" or _since(tokens, i))
        return after and reading.noun is None and not reading.definite
    if before is not None and before.type == "word" and not reading.conjunction and reading.folded in GIVEN_NAMES:
        return False  # الرئيس عمر البشير
    town = place((reading.base,)) if reading.conjunction and before is not None and before.type == "word" else None
    if town is not None and not town.common and verb.role == "imperfect" and before is not None and not seen:
        return False  # بين المحافظة وتعز
    if town is not None and i > 1 and tokens[i - 2].reading.base == "بين":
        return False
    if not reading.suffix and i + 1 < len(tokens) and place((reading.base, tokens[i + 1].reading.folded)) is not None:
        return False  # حلب ودير الزور
    if i > 1 and before is not None and tokens[i - 2].reading.folded in _SUPERLATIVES and verb.role == "imperfect":
        plain = before.type == "word" and not (before.reading.definite or before.reading.function)
        if plain and before.text.endswith("ة") and verb.gender == "f":
            return True  # كانت أول مصرية تحصل على ...
    if seen and not reading.conjunction and verb.role == "perfect" and reading.folded in _ACTORS:
        return False  # وصل أمس وفد
    so = bool(reading.conjunction) and tokens[i].text[0] == "ف" and verb.role == "imperfect"
    if so and before is not None and before.type == "word" and not (before.reading.definite or before.reading.function):
        return False  # "so he ..." stands behind a pause: هاكان فيدان is a name
    if before is not None and before.reading.folded in _TENS and not reading.conjunction:
        return False  # أربعين طالبا
    if reading.folded in ("وقدره", "وقدرها", "قدره", "قدرها"):
        return False  # مبلغ وقدره مئة ريال
    if reading.folded == "الف" and before is not None and (before.type == "number" or before.reading.base in _COUNTING):
        return False  # 85 ألف صفقة، نحو ألف دينار
    if reading.folded == "قدم" and before is not None and before.reading.base == "كره":
        return False  # كرة قدم
    young = reading.folded in ("شاب", "وشاب") and i + 1 < len(tokens) and not tokens[i + 1].reading.definite
    if young and before is not None and before.type == "word" and before.reading.function != "relative":
        return False  # مقتل شاب برصاص الشرطة
    if reading.folded == "خلف" and before is not None and before.reading.lemma and not before.reading.definite:
        return False  # وتعيين خلف له
    if reading.base == "اشرف" and not _oversees(tokens, i):
        return False  # a name, unless he oversees something
    if verb.lemma == ("بلغ", 1) and i + 1 < len(tokens) and tokens[i + 1].type == "number" and verb.sure:
        return True  # الإصابات التي سجلت أمس | بلغ 2500 إصابة
    if verb.gender == "d" and reading.conjunction and tokens[i].text[1:2] == "أ":
        return True  # وأنجبا ابنتهما
    if verb.gender == "d" and before is not None and before.type == "date" and i + 1 < len(tokens):
        return tokens[i + 1].reading.function == "preposition"  # وفي 1960 انتقلا إلى ...
    if verb.gender == "d" and before is not None and before.reading.function == "aspect":
        return True  # كان الوزير والقائد قد استقالا
    if verb.gender == "d":  # البلدان ... وقعا: without a dual before it rather an accusative: وتفاهما
        near = [t.reading for t in tokens[max(0, i - 6) : i] if not (t.reading.function or t.reading.verb)]
        return any(reading.base.endswith(("ان", "ين")) or reading.folded.endswith("ان") for reading in near)
    if (
        before is not None
        and before.reading.function == "complement"
        and reading.noun is not None
        and verb.role == "perfect"
    ):
        earlier = tokens[i - 2].reading.base if i > 1 else ""
        return earlier in ("بعد", "قبل", "منذ", "الي", "حتي")
    if (
        before is None
        or before.type in ("mark", "date", "time")
        or before.reading.function in ("relative", "complement", "subordinator")
    ):
        starts = True
        dated = before is not None and before.type in ("date", "time") and not reading.conjunction
        plain = verb.role == "perfect" and verb.lemma is not None and verb.lemma[1] == 1 and verb.gender == "m"
        if dated and seen and not (when and _governs_next(tokens, i)) and (reading.noun or (plain and not when)):
            return False  # نفذت الوزارة أمس حكم القتل، وصل البلدة أمس وفد
        if dated and seen and verb.role == "perfect":
            first = tokens[i - 2].reading.verb if i > 1 else None
            if first is not None and first.lemma not in _HELPERS:
                return False  # صدر أمس أمر ملكي: the subject
    elif before.reading.function in ("aspect", "negation", "future"):
        return verb.role == "imperfect" or before.reading.function != "negation" or before.reading.base in ("ما", "لا")
    else:
        starts = before.reading.function in ("pronoun", "conjunction") or reading.conjunction > 0
        starts = starts or (before.reading.base in _THERE and before.reading.conjunction > 0)  # وهناك تعرف إلى ...
    if verb.role == "imperfect" and verb.person == 1 and not verb.future:
        was = before.reading.verb if before is not None else None
        return was is not None and was.lemma == ("كون", 1) and was.person == 1  # كنت أرتب
    if (
        before is not None
        and before.type == "word"
        and before.reading.function in ("preposition", "demonstrative")
        and not reading.conjunction
    ):
        if before.reading.base == "حتي" and _until_done(tokens, i):
            return True
        if before.reading.function == "demonstrative" and i > 1 and tokens[i - 2].reading.function == "preposition":
            return verb.sure  # ورغم ذلك زاد ...
        # بعد / في / هذا before it make it a noun, yet "منها حصل", "له أعلن" are prepositions with their pronoun.
        return (
            verb.sure and len(before.reading.base) > 2 and before.reading.base.endswith(("ه", "ها", "هم", "هما"))
        ) or (verb.role == "imperfect" and verb.sure and before.reading.base not in _NEVER_BEFORE_VERBS)
    faint = reading.base in FAINT_VERBS and not reading.suffix
    if faint and not (starts and (before is None or before.reading.base != "اما")):
        return False
    if starts:
        return True
    if reading.suffix and len(reading.base) <= 3 and verb.role == "perfect":
        return not seen and verb.sure and _acts(tokens, i + 1)  # شكره، عملها; نادٍ أسسه تجار
    if verb.sure and not (verb.role == "imperfect" and reading.noun):
        return True
    if before is None:
        return False
    if verb.role == "perfect" and before.reading.definite and i > 1 and verb.gender != "d":
        helper = tokens[i - 2].reading.verb  # كان الحزب نشر ...
        if helper is not None and helper.lemma == ("كون", 1) and helper.gender == verb.gender:
            return True
    nominal = before.reading.definite or bool(before.reading.suffix) or before.type == "number"
    nominal = nominal or _said_of(tokens, i - 1)
    return (nominal and not seen and reading.noun is None) or (nominal and not seen)


def _acts(tokens: Sequence[Token], i: int) -> bool:
    """Can a word be no object but only who does it: the name of a person or a body, or an indefinite noun?"""
    if i >= len(tokens) or tokens[i].type != "word":
        return False
    reading = tokens[i].reading
    if reading.function or reading.conjunction or reading.preposition or reading.suffix:
        return False
    return not reading.definite or reading.base in _ACTORS or reading.folded.endswith(("ون", "ين"))


def _governs_next(tokens: Sequence[Token], i: int) -> bool:
    """Does a preposition follow, so that a word which may be a masdar is no object: "عام 1982 توسع في"?"""
    reading = tokens[i].reading
    plain = not (reading.definite or reading.suffix or reading.conjunction)
    return plain and i + 1 < len(tokens) and tokens[i + 1].reading.function == "preposition"


def _said_of(tokens: Sequence[Token], i: int) -> bool:
    """Does an indefinite adjective close the phrase before a verb: "جماعة متطرفة | تقلد"?"""
    word, noun = tokens[i], tokens[i - 1] if i else None
    if noun is None or word.type != "word" or noun.type != "word" or not word.text.endswith("ة"):
        return False
    plain = not (word.reading.function or word.reading.noun or noun.reading.function or noun.reading.definite)
    return plain and noun.text.endswith("ة") and not (word.reading.definite or word.reading.conjunction)


def _done_by(tokens: Sequence[Token], comma: int) -> bool:
    """Does a date between commas part what is done from تم and its like?"""
    at = comma
    while at and (tokens[at].type in ("date", "time", "mark") or tokens[at].reading.base in TEMPORAL):
        at -= 1
    verb = tokens[at].reading.verb
    return verb is not None and verb.lemma in (("تمم", 1), ("جري", 1))


def _assemble(text: str, tokens: list[Token], openers: dict[int, str], verbs: set[int]) -> Sentence:
    starts = sorted(openers.keys() | ({0} if tokens else set()))
    clauses: list[Clause] = []
    clause_of: list[int] = []
    ordered = sorted(verbs)
    at = 0
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(tokens)
        while at < len(ordered) and ordered[at] < start:
            at += 1
        verb = ordered[at] if at < len(ordered) and ordered[at] < end else -1
        clauses.append(Clause(start, end, openers.get(start, "main"), verb))
        clause_of += [number] * (end - start)
    return Sentence(text, tuple(tokens), tuple(clauses), tuple(clause_of), frozenset(verbs))
