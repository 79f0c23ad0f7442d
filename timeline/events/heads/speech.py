"""A saying: who says it and the beginning of what is said."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.heads.place import HELPERS, Place, describing, in_relative, lemma_of
from timeline.events.lexicon import grammar
from timeline.events.places import places
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import BODIES, folded
from timeline.events.status import lemmas
from timeline.events.what.asides import without_brackets
from timeline.events.what.datewords import LINKS, is_subject, left_of_date
from timeline.events.what.endings import led, may_end, ties
from timeline.events.what.phrases import AIM, FARTHEST, WANTING, cut, saying, trim
from timeline.events.who.actors import (
    accredited,
    adjective,
    agent,
    continues_name,
    definite,
    end_of,
    gender,
    given,
    glued,
    specific,
)
from timeline.events.who.nounphrases import Subject
from timeline.events.who.subjects import after_verb, indefinite

_STATEMENTS = folded(grammar.words("بيان تصريح تقرير تصريحات مؤتمر حديث مقابلة خطاب كلمة رسالة"))

_TITLES = folded(grammar.words("التابع التابعة المتحدث المتحدثة الناطق الناطقة القيادي القيادية العضو"))
_HIS_WORDS = folded(grammar.words("قوله قولها قولهم تأكيده تأكيدها"))
_LEADING = folded(grammar.words("من إلى على عن"))
_REGIONS = folded(grammar.words("منطقة محافظة مدينة ولاية إمارة إقليم مديرية مقاطعة بلدية"))
_LONG = 5  # words of a subject that is cut behind them
_GENERAL = folded(grammar.GENERAL)
_PAPERS = folded(grammar.words("صحيفة جريدة مجلة وكالة قناة إذاعة شبكة تلفزيون موقع رويترز وسائل"))
_BODIES = folded(
    grammar.words(
        "وزارة وزير وزيرة لجنة منظمة هيئة جهاز مركز مجلس مؤسسة دائرة رئاسة مديرية صندوق رئيس رئيسة مدير مديرة"
    )
)
_OF_IT = ("منه", "منها", "عنه", "عنها", "عليه", "عليها", "فيه", "فيها")
_NAMING = folded(grammar.words("أن إن بأن بان"))
_KINDS = folded(grammar.words("جزء أمر شيء حق واجب ضروري مهم جزءا مفتوح قائم"))


def speech(place: Place, verb: int, before: Subject | None, shortened: Subject | None) -> list[int] | None:
    """The words of a saying: its verb, who says it, and the beginning of what is said.

    None where there is no saying or too little is said, an empty list where what is said has no predicate near.
    """
    s, tokens = place.sentence, place.sentence.tokens
    if not _speaks(s, verb):
        return None
    who = shortened or before
    after = after_verb(s, verb) if who is None else None
    start = _said(place, max(verb, after.end - 1 if after is not None else verb))
    if start is None or (lemma_of(s, verb) == ("وصف", 1) and tokens[start].reading.folded.startswith("با")):
        return None  # وصف الوزير القمة بأنها خطوة: the object is wanted
    if who is None and after is None and verb + 1 < start <= verb + 5:  # أظهرت أخبار صحافية أن ...
        row = range(verb + 1, next((i for i in range(verb + 1, start) if tokens[i].type == "date"), start))
        if row and all(tokens[i].type == "word" and not tokens[i].reading.function for i in row):
            after = Subject(verb + 1, row.stop, "")
    if who is None and after is None and indefinite(s, verb):  # كشفت دراسة نشرت أمس في مجلة ... أن
        after = Subject(verb + 1, verb + 2, "")
    if who is None and after is None:
        after = _behind_date(s, verb, start)
    said = [verb] if who is None else [*range(who.start, who.end), verb]
    if who is None and tokens[verb - 1].reading.function in ("negation", "future"):
        said.insert(0, verb - 1)
    if after is not None:
        said += speaker(place, after, start)
    said += _by(place, said[-1], start)
    led = start - 1 > said[-1] and tokens[start - 1].reading.base in _LEADING
    content = _content(place, start, sum(tokens[i].type == "word" for i in said))
    if not content:
        return []
    content = trim(tokens, content)
    if sum(tokens[i].type == "word" for i in content) < 3:
        return None
    if tokens[start - 1].text == ":" or led:
        content.insert(0, start - 1)
    return said + content


def _behind_date(sentence: Sentence, verb: int, start: int) -> Subject | None:
    """Who says it, between the date and what is said: "أعلنت في 3 مايو | وزارة الصحة | أن الحملة بدأت"."""
    tokens, found = sentence.tokens, sentence.tokens[verb].reading.verb
    first = next((i + 1 for i in range(start - 1, verb, -1) if tokens[i].type in ("date", "time", "mark")), start)
    row = range(first, start)
    if found is None or not 0 < len(row) <= 6 or tokens[first - 1].type == "mark":
        return None
    plain = all(tokens[i].type == "word" and not tokens[i].reading.function for i in row)
    agrees = agent(tokens[first]) is True and gender(tokens[first]) in ("", found.gender)
    free = not (tokens[first].reading.preposition or tokens[first].reading.conjunction or tokens[first].reading.suffix)
    return Subject(first, start, found.gender) if plain and agrees and free else None


def _by(place: Place, last: int, start: int) -> list[int]:
    """Whose words a paper passes on: "نقلت الوكالة | عن مصدر عسكري قوله | إن"."""
    tokens = place.sentence.tokens
    row = [i for i in range(last + 1, start) if tokens[i].type not in ("date", "time")]
    if not any(tokens[i].reading.folded in _HIS_WORDS for i in row):
        return []
    by = next((at for at, i in enumerate(row) if tokens[i].reading.base == "عن"), None)
    said = row[by:] if by is not None and len(row) - by <= 8 else []
    while said and tokens[said[-1]].reading.folded not in _HIS_WORDS:
        said.pop()
    return said


def _content(place: Place, start: int, before: int) -> list[int]:
    """What is said, from `start` up to its predicate and what that governs; nothing where no predicate is near.

    `before` words have been told already.
    """
    s, tokens = place.sentence, place.sentence.tokens
    row: list[int] = []
    stop, open_end = start, False
    while stop < len(tokens) and stop - start < 50:
        token = tokens[stop]
        if token.type == "mark" and token.text in "؛.":
            break
        if token.type == "date" and not is_subject(s, stop):
            row = row[: left_of_date(tokens, stop, start) - stop or None]
            acts = _predicate(place, row)
            if acts is not None and len(row) > acts + 1:
                open_end = True
                break
        else:
            row.append(stop)
        stop += 1
    whole = without_brackets(tokens, row)
    farthest = max(10, FARTHEST - before)
    content = cut(s, whole, start, aim=max(8, AIM - before), farthest=farthest)
    adjunct = tokens[start].reading.function == "complement" and len(whole) > 1 and _opens(tokens[whole[1]])
    if tokens[start].reading.folded not in _NAMING and not adjunct:
        return content
    acts = _predicate(place, whole)
    if acts is None:
        closed = not open_end if len(content) == len(whole) else tokens[whole[len(content)]].text in COMMA
        return content if closed else []
    if len(content) > acts + 1:
        return content
    return _over(place, whole, acts, max(8, AIM - before), farthest)


def _over(place: Place, whole: list[int], acts: int, aim: int, farthest: int) -> list[int]:
    """What is said when its predicate stands too far off: without the asides before it."""
    s, tokens = place.sentence, place.sentence.tokens
    commas = [at for at in range(2, acts) if tokens[whole[at]].text in COMMA]
    if len(commas) > 1 and commas[-1] == acts - 1:  # أن الملكة، زوجة الملك الراحل، ستزور المتحف
        whole, acts = [*whole[: commas[0]], *whole[acts:]], commas[0]
    plain = [i for at, i in enumerate(whole) if at >= acts or tokens[i].text not in COMMA]
    acts = plain.index(whole[acts])
    end = _ends(s, plain, acts)
    if end <= farthest:
        return cut(s, plain, plain[acts], aim=max(aim, end), farthest=farthest)
    # أن تدريب الجنود | ... | انطلق ببطء
    named = next((at for at in range(3, acts) if _opens(tokens[plain[at]]) and may_end(s, plain[at - 1], plain[at])), 0)
    return [*plain[:named], *plain[acts:end]] if named and end - acts < 9 else []


def _predicate(place: Place, whole: list[int]) -> int | None:
    """Where the predicate of what "that" names stands among the tokens `whole`: a verb, or a noun without its article.

    "أن الخدمات التي يقدمها المركز | توقفت", "أن المفاوضات | مستمرة", but not "أن ثمانية رجال | يحملون".
    """
    s, tokens = place.sentence, place.sentence.tokens
    described: int | None = None
    nominal: int | None = None  # rather than a name: المفاوضات مستمرة, الأميرة نورة
    partitive: int | None = None
    aside = 0  # where an aside between two commas ends
    for at in range(1, len(whole)):
        i = whole[at]
        reading = tokens[i].reading
        if at < aside:
            continue
        if reading.function in ("complement", "subordinator") and not in_relative(place, i):
            break  # another clause
        if tokens[i].text in COMMA and 1 < at < len(whole) - 1 and whole[at + 1] not in s.verbs:
            if tokens[whole[at + 1]].reading.conjunction:
                break
            second = next((j for j in range(at + 2, min(at + 12, len(whole) - 1)) if tokens[whole[j]].text in COMMA), 0)
            aside = second if second and whole[second + 1] in s.verbs else 0
        if tokens[i].type != "word" or (in_relative(place, i) and not _takes_up(place, i)):
            continue
        if i in s.verbs:
            known = any(tokens[j].reading.definite for j in whole[1:at])  # a definite noun waits for its predicate
            if at > 1 and described is None and (nominal or not known) and describing(s, i):
                described = nominal or at
                continue
            return at
        if reading.function in ("pronoun", "negation") or reading.folded in ("هناك", "ثمه"):
            return at
        before = tokens[i - 1].reading
        closed = at > 1 and (before.definite or bool(before.suffix)) and not before.function
        if (
            reading.base == "من"
            and closed
            and partitive is None
            and i + 1 < len(tokens)
            and tokens[i + 1].reading.definite
        ):
            partitive = at  # إن الخدمات من الأولويات
        plain = not (reading.function or reading.definite or reading.suffix or reading.conjunction)
        if closed and plain and not glued(reading.folded) and not reading.preposition and _predicative(tokens[i]):
            nominal = nominal or at
    return described or nominal or partitive


def _takes_up(place: Place, verb: int) -> bool:
    """Does a second verb end a relative clause: "أن الاتفاق الذي أبرمته القوى مع إيران | يشكل خطأ"?"""
    s, tokens = place.sentence, place.sentence.tokens
    if verb not in s.verbs or tokens[verb].reading.conjunction:
        return False
    own = s.clauses[s.clause_of[verb]].verb
    before = tokens[verb - 1]
    named = before.reading.definite or bool(before.reading.suffix) or bool(places((before.reading.folded,)))
    return 0 <= own < verb - 2 and lemma_of(s, own) not in HELPERS and (named or before.type != "word")


def _predicative(token: Token) -> bool:
    """May a noun be a predicate: no name, no accusative, no rest of a name?"""
    word = token.reading.folded
    return word.endswith(("ه", "ات", "ون", "ان")) or token.reading.noun is not None or word in _KINDS


def _ends(s: Sentence, whole: list[int], acts: int) -> int:
    """Where a predicate may end with a word of its own, as a position in `whole`."""
    for at in range(acts + 2, len(whole)):
        if may_end(s, whole[at - 1], whole[at]):
            return at
    return len(whole)


def complement(place: Place, verb: int, indices: list[int]) -> list[int]:
    """After قال and its like, the clause that says what."""
    s = place.sentence
    number = s.clause_of[verb]
    found = s.tokens[verb].reading.verb
    if not indices or number + 1 >= len(s.clauses) or len(indices) > 9 or found is None:
        return []
    following = s.clauses[number + 1]
    left_out = range(indices[-1] + 1, following.start)
    if following.opener != "complement" or any(not _introduces_date(place, i) for i in left_out):
        return []
    out: list[int] = []
    for i in range(following.start, following.end):
        if s.tokens[i].type == "date":
            break
        out.append(i)
    return out


def speaker(place: Place, after: Subject, stop: int) -> list[int]:
    """A subject with the nouns that ل ties to it: "وزير الدولة للشؤون الخارجية"."""
    tokens = place.sentence.tokens
    out: list[int] = []
    named = tokens[after.start].reading.base in _BODIES  # whose names go on: وزارة التربية والتعليم
    for i in range(after.start, stop):
        token = tokens[i]
        if token.type == "mark" and token.text in QUOTES:
            out.append(i)
            continue
        owned = token.text.startswith("ل") and bool(token.reading.preposition or _belongs(place, out, i))
        paired = bool(out) and named and token.reading.conjunction and token.reading.definite
        # فريقي ناشئين | وشباب الهلال
        paired = bool(paired or (out and token.reading.conjunction and not may_end(place.sentence, i - 1, i)))
        tied = token.reading.conjunction and not paired
        names = continues_name(tokens[i - 1], token) if out else False
        if len(out) > 6 + names or token.type != "word" or i in place.sentence.verbs or tied:
            break
        if i >= after.end and not (owned or paired or names or (i > after.end and token.reading.definite)):
            out += _office_of(place, out, i, stop) or _region_of(place, out, i, stop)
            break
        sent = accredited(tokens, after.start, i)  # سفير سلطنة عمان لدى تونس
        if token.reading.function and token.reading.function != "demonstrative" and not sent:
            break
        out.append(i)
    out += _its_genitive(place, out, stop)
    while len(out) > 1 and (
        tokens[out[-1]].reading.folded in _TITLES or _cut_off(place, out[-1]) or _torn(tokens, out[-1])
    ):
        out.pop()  # الحركة التابعة | لغرفة العمليات, سالم العامري المتحدث | باسم الجيش, وزير الصحة الدكتور | سالم
    return out + _of_general(place, out)


def _its_genitive(place: Place, out: list[int], stop: int) -> list[int]:
    """What a noun behind ل governs that ends the words: "المكتب الصحفي لبلدية | صحار", "لرئيس | مجلس النواب"."""
    tokens = place.sentence.tokens
    if len(out) < 2 or len(out) > _LONG or not _torn(tokens, out[-1]) or definite(tokens[out[-1] + 1]):
        return []
    row = range(out[-1] + 1, end_of(place.sentence, out[-1], stop))
    return [*row] if row and len(row) < _LONG and specific(tokens[row[-1]]) else []


def _of_general(place: Place, out: list[int]) -> list[int]:
    """Of what somebody with a name is general, behind a cut: "سالم بن ناصر الرئيس العام | لرعاية الشباب"."""
    tokens = place.sentence.tokens
    if len(out) < _LONG or tokens[out[-1]].reading.folded not in _GENERAL:
        return []
    row = tokens[out[-1] + 1 : out[-1] + 3]
    owned = len(row) == 2 and row[0].text.startswith("ل") and led(row[0].reading.folded)
    whole = owned and (row[0].reading.definite or row[1].reading.definite) and all(t.type == "word" for t in row)
    return list(range(out[-1] + 1, out[-1] + 3 - row[0].reading.definite)) if whole else []


def _belongs(place: Place, out: list[int], i: int) -> bool:
    """Does a noun behind ل say whose somebody is who has no name: "المديرة | لمنظمة ...", and not "لصحيفة ..."?"""
    tokens = place.sentence.tokens
    word = tokens[i].reading.folded
    called = any(tokens[k].reading.folded in _TITLES for k in out) and word[1:] not in BODIES
    named = called or any(given(tokens[k]) for k in out)  # المتحدث الرسمي | لوزارة الصحة
    return glued(word) and word[1:] not in _PAPERS and not named


def _torn(tokens: Sequence[Token], last: int) -> bool:
    """Is it a noun behind ل without its genitive: "مجلس التعاون | لدول", "الرئيس التنفيذي | لشركة"?"""
    reading = tokens[last].reading
    bare = tokens[last].text.startswith("ل") and not (reading.definite or reading.suffix) and glued(reading.folded)
    return bare and last + 1 < len(tokens) and tokens[last + 1].type == "word"


def _office_of(place: Place, out: list[int], i: int, stop: int) -> list[int]:
    """Of what somebody is general, or where the first team plays: "المشرف العام | على المشروع", "باسم الوزارة"."""
    tokens = place.sentence.tokens
    last = tokens[out[-1]] if out else None
    if last is None or not last.reading.definite or any(given(tokens[k]) for k in out):
        return []
    speaks = tokens[out[0]].reading.folded in _TITLES and tokens[i].reading.base == "باسم"  # الناطق | باسم الجيش
    if not (1 if speaks else 2) <= len(out) <= 4:
        return []
    club = tokens[i].reading.folded == "بنادي" or (tokens[i].reading.base == "في" and tokens[i + 1].text == "نادي")
    general = speaks or (last.reading.folded in _GENERAL and tokens[i].reading.base in ("علي", "باسم"))
    if not club and not general:
        return []
    at = i + 1 + (club and tokens[i].reading.base == "في")
    end = at + 1
    while end < min(stop, at + 3) and not (tokens[end - 1].reading.definite or tokens[end].reading.function):
        end += 1
    row = range(i, end)
    whole = end <= stop and all(tokens[k].type == "word" and k not in place.sentence.verbs for k in row)
    return list(row) if whole and (club or tokens[end - 1].reading.definite) else []


def _region_of(place: Place, out: list[int], i: int, stop: int) -> list[int]:
    """In which region somebody holds an office, before his name: "مدير التعليم | بمحافظة صور | سالم العلوي"."""
    tokens = place.sentence.tokens
    led = tokens[i].reading.folded.startswith("ب") and tokens[i].reading.folded[1:] in _REGIONS
    if not led or len(out) < 2 or i + 1 >= stop or not specific(tokens[i + 1]):
        return []
    described = i + 2 < stop and definite(tokens[i + 2]) and adjective(tokens[i + 2])  # بمنطقة مكة | المكرمة
    return [*range(i, i + 2 + described)]


def _cut_off(place: Place, last: int) -> bool:
    """Is a word a title or the beginning of a name, which goes on behind it, or does it want a preposition?"""
    tokens = place.sentence.tokens
    behind = tokens[last + 1].reading if last + 1 < len(tokens) else None
    if behind is not None and ties(tokens[last].reading.base) and tokens[last].reading.definite:
        return led(behind.folded) or behind.base in ("علي", "الي", "عن")  # فريق العمل المكلف | بالإشراف
    wants = tokens[last].reading.folded in WANTING and last + 1 < len(tokens)
    return wants and tokens[last + 1].type == "word" and not tokens[last + 1].reading.function


def _said(place: Place, after: int) -> int | None:
    """Where what is said begins: at إن، أن، or behind a colon."""
    s, tokens = place.sentence, place.sentence.tokens
    named = sum(t.text in QUOTES for t in tokens[max(0, after - 12) : after + 1]) % 2 == 1  # within a name's quotes
    depth = 0
    for i in range(after + 1, min(len(tokens), after + 40)):
        token, reading = tokens[i], tokens[i].reading
        depth += (token.text in OPENING) - (token.text in CLOSING) if token.type == "mark" else 0
        if depth > 0:
            continue  # نشر كتابا (سمي تلك السنة "الجامع")
        if token.type == "mark":
            named ^= token.text in QUOTES
            if token.text == ":" and i + 1 < len(tokens):
                return i + 1
            if token.text in "؛.!؟":
                return None
            if token.text in QUOTES and tokens[i - 1].type == "date" and i + 1 < len(tokens):
                return i
        elif reading.function == "complement":
            if tokens[i - 1].reading.base in ("الا", "غير", "علي", "رغم", "بعد", "قبل", "منذ", "برغم"):
                return None
            if reading.base.startswith(("ان", "بان")) and not reading.conjunction:
                return i
            return None
        elif (
            reading.function == "subordinator"
            or saying(tokens, i)
            or reading.folded == "وذلك"
            or (
                i in s.verbs
                and tokens[i - 1].reading.base not in _STATEMENTS
                and not in_relative(place, i)
                and not (named or describing(s, i) or _of_paper(s, after, i))
            )
        ):
            return None
    return None


def _of_paper(sentence: Sentence, after: int, verb: int) -> bool:
    """Does a verb only tell more of the paper before it: "قالت الحركة في بيان، | تلقت الصحيفة | نسخة منه: «"?"""
    tokens, end = sentence.tokens, sentence.clauses[sentence.clause_of[verb]].end
    if not any(token.reading.base in _STATEMENTS for token in tokens[after + 1 : verb]):
        return False
    return tokens[verb].reading.suffix in ("ه", "ها") or any(t.reading.base in _OF_IT for t in tokens[verb + 1 : end])


def _opens(token: Token) -> bool:
    """Does a word begin what only says more of the noun before it?"""
    return bool(token.reading.function or token.reading.preposition) or token.text in COMMA


def _speaks(sentence: Sentence, verb: int) -> bool:
    found = sentence.tokens[verb].reading.verb
    return found is not None and (found.kind == "statement" or found.lemma in lemmas("REPORT"))


def _introduces_date(place: Place, i: int) -> bool:
    token = place.sentence.tokens[i]
    return token.type in ("date", "mark") or token.reading.folded in LINKS
