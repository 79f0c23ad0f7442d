"""A sentence and the clauses it falls into.

One pass decides for each word whether it is the verb of its clause, and opens a new clause where a conjunction with a
verb, a subordinator, a relative or أن stands. Everything is linear in the length of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from timeline.events.lexicon import grammar
from timeline.events.places import place
from timeline.events.sentences.rereading import reread
from timeline.events.sentences.tokens import (
    CLOSING,
    COMMA,
    HARD,
    NO_READING,
    OPENING,
    QUOTES,
    Token,
    is_comma,
    tokenise,
)
from timeline.events.sentences.verbs import HELPERS, described_body, governs_next, is_verb, of_occasion, until_done
from timeline.events.sentences.words import ACCUSATIVE, folded, read, wanted_by

if TYPE_CHECKING:
    from timeline.arabic.reader import Mention

_SAYING = (("قول", 1), ("ضيف", 4), ("تبع", 3), ("علق", 2), ("كتب", 1))
_PAPERS = folded(grammar.words("بيان نص برقية خطاب رسالة تغريدة"))
_YEARS = folded(grammar.OF_YEARS)
_COUNTS = folded(
    grammar.words("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس ست سبع ثماني تسع عشر عشرات مئات")
)
_WHEN = folded(grammar.words("عندما حين حينما لما بعدما"))
_STILL = (("زول", 1), ("لبث", 1), ("برح", 1), ("دوم", 1), ("كود", 1), ("كون", 1))  # ما زال, ما لبث
_BACK = ("عود", 1)  # عندما عاد إلى صحار | أسس شركة
_BEFORE_THAT = folded(grammar.words("بعد قبل منذ إلى حتى"))


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


_PLANNED = folded(grammar.PLANNED)
_AFTERWARDS = folded(grammar.words("عقب بعد إثر غداة فور قبيل قبل منذ"))
_MEANWHILE = folded(grammar.words("وخلال وأثناء وإبان وبعد وقبل وعقب وعند"))
_IN_ITS_COURSE = folded(grammar.IN_ITS_COURSE)
_LATER = 12  # tokens from a date to the verb of the clause that its preposition opened


def analyse(text: str, start: int, end: int, mentions: Sequence[tuple[Mention, bool]]) -> Sentence:
    """Find the verbs and clauses of the sentence `text[start:end]`."""
    tokens = reread(tokenise(text, start, end, mentions))
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
        elif i > 1 and _quoted_whole(tokens, i) and verbs:
            openers.setdefault(i, "main")  # «يعود اللاجئون إلى قراهم»، | تلك كلمات كتبها أمس
            seen = when = False
        if token.type != "word":
            if token.type == "date" and _starts_clause(tokens, i, before) and not (seen and _encloses(tokens, i)):
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
            if seen and is_comma(before) and _due(tokens, i):
                openers.setdefault(i, "main")  # وضعوا رهن الحراسة، | ومن المنتظر عرضهم غدا على القاضي
                seen = when = False
                continue
            if reading.base == "حتي" and i + 1 < len(tokens) and until_done(tokens, i + 1):
                openers.setdefault(i, "subordinator")  # بقيت في أيديهم حتى استردها القائد
                seen = when = False
                continue
            if seen and reading.folded in _MEANWHILE and _answered(tokens, i):
                openers.setdefault(i, "main")
                seen = when = False
                continue
            if seen and _what_was(tokens, i):
                continue  # نفى الوزير، أمس، ما تردد
            if (function in ("aspect", "negation", "future") and (reading.conjunction or is_comma(before))) or (
                function == "preposition" and (reading.conjunction or is_comma(before)) and _date_opens(tokens, i)
            ):
                openers.setdefault(i, "and")
                seen = when = False
            continue
        if reading.folded == "والا":
            openers.setdefault(i, "and")  # على المدعى عليه الحضور يوم الأحد، وإلا نظرت الدعوى
            seen = when = False
            continue
        if is_verb(tokens, i, seen, when):
            verbs.add(i)
            first = i
            while first and tokens[first - 1].reading.function in ("aspect", "negation", "future"):
                first -= 1
            if seen and _what_was(tokens, first):
                pass
            elif tokens[first].reading.conjunction or (
                first and tokens[first - 1].type == "mark" and tokens[first - 1].text not in QUOTES | CLOSING
            ):
                openers.setdefault(first, "and")
            elif seen and _heads(tokens, openers, verbs, i):
                openers[first] = "main"
            elif seen and _resumes(tokens, openers, verbs, first, i):
                openers[first] = "resumed"
            elif seen and _answers(tokens, openers, verbs, first, i):
                openers[first] = "main"
            elif seen and _meanwhile(tokens, i):
                openers[first] = "and"
            elif seen:
                # a second verb behind a comma opens a clause there: "... ، وعلى يده انتهت"
                for j in range(first - 1, max(first - 7, 0), -1):
                    if tokens[j].type != "word" or j in verbs or j in openers:
                        same = j + 1 < first and (of_occasion(tokens, i) == j + 1 or _goes_on(tokens, j, verbs))
                        if is_comma(tokens[j]) and not same:
                            openers.setdefault(j + 1, "and")
                        break
            seen = True
    return _assemble(text, tokens, openers, verbs)


def _quoted_whole(tokens: Sequence[Token], i: int) -> bool:
    """Does a token stand behind the comma of the one quotation that opens the sentence?"""
    if tokens[0].text not in QUOTES or tokens[i - 1].text not in COMMA or tokens[i - 2].text not in QUOTES:
        return False
    return not any(token.text in QUOTES for token in tokens[1 : i - 2])


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
        beyond = tokens[comma + 2].reading if comma + 2 < len(tokens) else NO_READING  # مشيرا إلى، مؤكدا أن
        if dated or not (beyond.function or following.reading.verb is not None):
            return True
    at = next((v for v in range(comma - 1, max(-1, comma - 12), -1) if v in verbs), None)
    own = tokens[at].reading.verb if at is not None else None
    if dated and at is not None and _subject_behind(tokens, at, comma):
        return True
    wanted = wanted_by(own.lemma if own is not None else None)
    if len(wanted) == 1:  # وجه الوزير في 3 أبريل، باعتماد مائة مليون لم يصرف منها شيء
        masdar = following.reading.noun is not None or following.reading.lemma is not None
        return dated and masdar and following.reading.folded.startswith(wanted)
    return wanted != "" and following.reading.folded == wanted


def _subject_behind(tokens: Sequence[Token], verb: int, comma: int) -> bool:
    """Has a verb nothing but a place before the date, its subject behind: "افتتح في صحار، أمس، معرض يستمر شهرا"?"""
    following = tokens[comma + 1]
    plain = following.type == "word" and not (following.reading.function or following.reading.definite)
    plain = plain and not (following.reading.conjunction or following.reading.preposition or following.reading.suffix)
    there = tokens[verb + 1].reading.function == "preposition" and tokens[comma - 2].text in COMMA
    return plain and there and comma - verb <= 7 and not following.text.endswith(ACCUSATIVE)


def _decimal(tokens: Sequence[Token], i: int) -> bool:
    """Does a period stand between the digits of one number: "40 .48 دولار"?"""
    numbers = i > 1 and tokens[i].type == "number" and tokens[i - 2].type == "number"
    return numbers and tokens[i - 1].text == "." and tokens[i - 1].end == tokens[i].start


def _listed(tokens: Sequence[Token], i: int) -> bool:
    """Does a colon only lead from a noun of time to a list of years: "خمس مرات أعوام: 1958 و1962"?"""
    years = i > 1 and tokens[i - 1].text == ":" and tokens[i - 2].reading.folded in _YEARS
    return years and tokens[i].type in ("date", "number")


def _due(tokens: Sequence[Token], i: int) -> bool:
    """Do "ومن" and a word of what is planned lead to a deed: "ومن المنتظر عرضهم", and not "ومن المنتظر أن"?"""
    row = tokens[i : i + 3]
    led = len(row) == 3 and row[0].reading.base == "من" and row[0].reading.conjunction > 0
    return led and row[1].reading.folded in _PLANNED and row[2].reading.noun is not None


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
    if own is None or one is None or other is None or i - own < 3 or one.lemma is None or one.lemma in HELPERS:
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
    if own is None or close or (found is not None and found.lemma in HELPERS):
        return False
    governed, noun = tokens[first - 2].reading.function == "preposition", tokens[first - 1].reading
    if (governed or noun.preposition) and noun.noun is not None and not (noun.definite or noun.suffix):
        return False  # المجلس الذي تأسس بقانون صدر في 1950
    before = max((at for at in openers if at < start), default=0)
    if any(before <= v < start for v in verbs) or openers.get(before) == "relative":
        return False
    opens = before + (tokens[before].reading.function in ("complement", "subordinator"))
    return opens < start and tokens[opens].type in ("word", "number") and not tokens[opens].reading.function


def _meanwhile(tokens: Sequence[Token], i: int) -> bool:
    """Does a verb tell with a date of its own what the deed went on with: "زيارة | يلتقي خلالها ... غدا"?"""
    if i + 1 >= len(tokens) or tokens[i + 1].reading.folded not in _IN_ITS_COURSE:
        return False
    row = tokens[i + 2 : i + _LATER]
    stop = next((j for j, token in enumerate(row) if token.type == "mark" and token.text not in QUOTES), len(row))
    return any(token.type == "date" for token in row[:stop])


def _answers(tokens: Sequence[Token], openers: dict[int, str], verbs: set[int], first: int, i: int) -> bool:
    """Does a verb answer the clause of time before it: "عندما تعافى | بنى فريقا", "بعد أن انسحبوا | عاد السكان"?"""
    start = max((at for at in openers if at < first), default=0)
    verb = tokens[i].reading.verb
    if verb is None or verb.role != "perfect" or start + 1 >= len(tokens):
        return False
    ambiguous = tokens[i].reading.noun and not governs_next(tokens, i)
    if not verb.sure and (tokens[first - 1].type != "date" or ambiguous):
        return False
    opener = tokens[start].reading.base
    if opener not in _WHEN and not (opener in _BEFORE_THAT and tokens[start + 1].reading.function == "complement"):
        return False
    own = next((v for v in sorted(verbs) if start < v < i), None)
    found = tokens[own].reading.verb if own is not None else None
    if own is None or i - own < 2 or (found is not None and found.lemma in HELPERS and found.lemma != _BACK):
        return False
    before = tokens[first - 1]  # an indefinite noun would be described by the verb
    known = before.reading.definite or before.reading.suffix or place((before.reading.folded,)) is not None
    return before.type in ("date", "time", "number") or bool(known)


def _date_opens(tokens: Sequence[Token], i: int) -> bool:
    """A preposition, a date soon after it, then a verb: "وفي عام 1962، بدأ ..."."""
    for j in range(i + 1, min(i + 9, len(tokens))):
        if tokens[j].type == "date":
            after = tokens[i].reading.base in _AFTERWARDS and tokens[i].reading.conjunction > 0
            return _verb_follows(tokens, j) or (after and _verb_later(tokens, j))
    return False


def _verb_later(tokens: Sequence[Token], i: int) -> bool:
    """Does a perfect without "and" stand further on, before any mark: "وعقب اغتيال الرئيس عام 1981 على يد ... تولى"?"""
    for j in range(i + 1, min(i + _LATER, len(tokens))):
        reading = tokens[j].reading
        if tokens[j].type != "word" or reading.function in ("relative", "complement", "subordinator"):
            return False
        verb = reading.verb
        if verb is not None and verb.role == "perfect" and not reading.conjunction and not reading.definite:
            return tokens[j - 1].reading.function != "preposition" and verb.person != 1
    return False


def _answered(tokens: Sequence[Token], i: int) -> bool:
    """Does a verb follow the few words that "and" with a preposition of time leads: "وأثناء حملها سافرت"?"""
    return _verb_later(tokens[: i + 7], i + 1)


def _starts_clause(tokens: Sequence[Token], i: int, before: Token | None) -> bool:
    """Does a date open a clause, with a verb soon behind it: "..., 3 مايو وقع الوزير"?"""
    if i > 1 and i + 1 < len(tokens) and tokens[i - 2].type == "date" and tokens[i + 1].text in COMMA:
        return False  # مع نهاية العام وبداية العام المقبل، ...
    if before is not None and before.reading.function == "conjunction" and before.end == tokens[i].start:
        return _verb_follows(tokens, i, 6)  # "... إلى عدن، وبعد عام سافر"
    return is_comma(before) and _verb_follows(tokens, i)


def _encloses(tokens: Sequence[Token], date: int) -> bool:
    """Do commas enclose a date before what may be an object: "أكد الوزير، أمس، رفض بلاده", "أصدر، أمس، أمرا"?"""
    if date + 2 >= len(tokens) or not (is_comma(tokens[date - 1]) and is_comma(tokens[date + 1])):
        return False
    reading = tokens[date + 2].reading
    dual = reading.verb is not None and reading.verb.gender == "d"
    own = bool(reading.suffix) and reading.noun == "other"
    return (reading.noun is not None or dual) and not (reading.conjunction or own)


def _verb_follows(tokens: Sequence[Token], i: int, within: int = 4) -> bool:
    """Does a verb stand among the next words, with no other word before it, unless more than three are looked at?"""
    for j in range(i + 1, min(i + within, len(tokens))):
        token = tokens[j]
        if within > 4 and token.type == "word" and token.reading.verb is None and not token.reading.function:
            continue
        if token.type == "mark" and (token.text in COMMA or token.text in CLOSING):
            continue
        if token.type == "word" and token.reading.function in ("aspect", "negation", "future"):
            return not _is_what(tokens, j)
        verb = token.reading.verb if not described_body(tokens, j) else None
        dual = verb is not None and verb.gender == "d" and token.text.endswith(ACCUSATIVE)
        accusative = dual and read(token.reading.folded[:-1]).noun is not None  # ...، عقدا يمتد
        return verb is not None and not accusative and not (token.reading.conjunction and token.text[0] in "وف")
    return False


def _is_what(tokens: Sequence[Token], i: int) -> bool:
    """Is it ما with what is spoken of, and no denial: "نفى الناطق، أمس، ما نقل عنه"?"""
    found = tokens[i + 1].reading.verb if i + 1 < len(tokens) else None
    plain = found is not None and found.role == "perfect" and found.lemma not in _STILL
    return plain and tokens[i].reading.folded == "ما"


def _what_was(tokens: Sequence[Token], i: int) -> bool:
    """Is it ما with what is spoken of behind a date between commas: "شهدت البلاد، في 1950، | ما سمي بثورة الملح"?"""
    if i < 3 or not is_comma(tokens[i - 1]) or tokens[i - 2].type != "date" or not _is_what(tokens, i):
        return False
    return any(map(is_comma, tokens[max(0, i - 4) : i - 2]))


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
