"""The words of an event: from its head to a good place to stop, without its date."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import bare, known
from timeline.events.clauses import Sentence
from timeline.events.endings import hyphen, leads, led, may_end, purpose
from timeline.events.lexicon import grammar
from timeline.events.tokens import CLOSING, COMMA, DASHES, OPENING, QUOTES, Token
from timeline.events.words import ACCUSATIVE, NOT_VERBS, PARTICIPLES, folded, read, with_pronoun

AIM = 15  # words: a longer phrase is cut at the last good place before this
FARTHEST = 20  # words at most, where no place before `AIM` is good
SHORT = 7  # words: a cut before them gives way to one behind `AIM`
SLACK = 3  # words that a whole clause may have more
LEAST = 4  # words that must remain for a cut to be good

LINKS = folded(grammar.DATE_LINKS)
# Words that a verb follows at once, so that a و or ف is its own letter.
_TIED_TO_VERBS = ("relative", "complement", "aspect", "negation", "future")
_YEARS = folded(grammar.OF_YEARS)
_DANGLING = folded(
    grammar.words(
        """
        صادر صادرة مؤرخ مؤرخة المتوقع المتوقعة المنتظر المنتظرة المرتقب المرتقبة
        وذلك ذلك يوم عام سنة بتاريخ شهر أي وهو وهي كما حيث اعتبارا ابتداء بدءا هذا هذه تلك أحد إحدى أكثر نحو
        حوالي مثل ثم أو و قد كان كانت غير بعض كل أول عبر عدد بين مع خصوصا خاصة لا لم لن ما إلا لكن وقد حول قال
        وقال أيضا حسب بحسب وفق بعدما الموافق تقريبا ب ل أما لدى صباح مساء
        نتيجة بسبب جراء بفعل بهدف بغية بغرض يعتقد يرجح يظن يزعم يشتبه
        رقم المقرر المقررة المزمع المزمعة ذي ذو ذات مدى مدة فترة بعنوان باسم
        بلقب عنوان كونه كونها بمناسبة حلول مناسبة بنسبة بنتيجة بقيمة بمبلغ بسعر بواقع بمعدل بحلول الفور
        لنفس بنفس عامي شهري سنتي نتيجة جراء بفعل بشكل بصورة برسم
        """
    )
)

_LAWS = folded(grammar.words("أمر ظهير مرسوم قانون قرار نظام منشور اتفاقية معاهدة"))
_PRAYERS = ("فجر", "ظهر", "عصر", "مغرب", "عشاء", "جمعة", "الجمعة", "يوم")
_EARLIER = folded(grammar.words("سابق لاحق متأخر مبكر متأخرة مبكرة"))
_VALUED = folded(grammar.words("بقيمة بمبلغ بنسبة بسعر بواقع بمعدل"))
_ATTRIBUTING = folded(grammar.words("حسب بحسب وفق وفقا بحسبما حسبما نقلا علما فيما بعدما كما"))
_BY_WORD = folded(grammar.words("حسب بحسب وفق وفقا نقلا"))
_CONTRASTING = folded(grammar.words("لكن لكنه لكنها لكنهم مقارنة قياسا"))
# Participles that go on with another saying: "... التعليق قائلين إن".
_SAYING = folded(
    grammar.words(
        """
        قائلا قائلة قائلين لافتا لافتة لافتين داعيا داعين مشيرا مشيرة مشيرين مؤكدا مؤكدة مؤكدين موضحا موضحة مبينا مبينة
        مضيفا مضيفة مشددا مشددة معتبرا معتبرة محذرا محذرة منوها منوهة معلنا معلنة
        """
    )
)
_WITH_GENERAL = folded(grammar.words("شكل وجه مدير أمين رأي"))
ONE_OF_THEM = folded(grammar.words("آخرها آخره أولها أوله أولاها أولاهما أولهما أحدثها آخرهما ثانيها ثانيهما"))
_WITH_THEM = folded(grammar.words("ومن وبما بما ومنها ومنهم وبينهم وبينها بينهم بينها"))  # ، ومن ضمنها السوق،
_THAT = folded(grammar.words("ذلك هذا هذه تلك"))
_LAST_OF_THEM = folded(grammar.words("آخرها آخره آخرهما آخرهم أولها أولهما أولاها أولاهما"))
_AMONG = folded(grammar.words("منهم ومنهم بينهم ومنها بينها ومنهن"))
# Nouns that a time owns: "في تداولات أمس", "خلال سنوات 1950", "بنهاية دوام الأربعاء".
_OF_TIMES = folded(
    grammar.words(
        """
        تداولات تعاملات جلسة جلسات فعاليات دوام منافسات ختام نهاية بداية مطلع أوائل أواخر منتصف أعوام الأعوام سنوات
        السنوات موسم إجازة عطلة ربح أرباح صافي نتائج
        """
    )
)
# After a cut in mid phrase these want the word that was cut off.
BROKEN_OUT = frozenset(("war", "protest", "disaster"))  # what a relative clause alone tells of: الحرب التي اندلعت
WANTING = folded(grammar.words("السيد الشيخ الدكتور الأمير المهندس مدينة دولة عبد بن أبو ابن آل بني أم حزب شركة رئيس"))


def left_of_date(tokens: Sequence[Token], date: int, least: int) -> int:
    """Where the words end that only introduce the date: the first index that goes with it."""
    at = date
    if at - 1 >= least and _bare_year(tokens[date]) and tokens[at - 1].reading.folded in _YEARS:
        at -= 1
    if at - 1 >= least and tokens[at - 1].text == "مثل" and tokens[date].text.startswith("هذا "):
        at -= 1  # في مثل هذا اليوم من عام 1956
    while at - 1 >= least:
        token = tokens[at - 1]
        if token.type == "word":
            heir = token.reading.definite and token.reading.base in ("عهد", "زمن")  # ولي العهد
            heir = heir or (token.text == "عام" and at - 2 >= least and tokens[at - 2].reading.base in _WITH_GENERAL)
            public = token.text == "العام" and at < date and at - 2 >= least
            public = public and tokens[at - 2].reading.definite and tokens[at].reading.function == "preposition"
            heir = heir or (public and not tokens[date].text[:1].isdigit())  # للاكتتاب العام قبل نهاية العام
            kindred = token.text == "عام" and not tokens[at].text[:1].isdigit()  # إضراب عام يوم 24 مارس
            heir = heir or (kindred and at - 2 >= least and tokens[at - 2].reading.noun is not None)
            if at < date and tokens[at].text == ":" and token.reading.folded in _YEARS and _bare_year(tokens[date]):
                at -= 1  # أعوام: 1958
                continue
            if heir or (token.reading.folded == "التاريخ" and tokens[at - 2].reading.function != "preposition"):
                break  # كتب الفريق التاريخ أمس
            plain = token.reading.base in LINKS
            if not plain and token.reading.folded not in LINKS and token.text not in ("ول", "وب", "ولل"):
                if not (at - 2 >= least and _vague_time(tokens[at - 2], token)):
                    break
                at -= 1  # في وقت سابق من هذا الشهر
        elif token.type == "mark":
            if token.text in QUOTES or token.text in CLOSING:
                break
        else:
            break
        at -= 1
    by_law = at == date and at - 2 >= least and bare(tokens[at - 1]) in _LAWS
    if by_law and tokens[at - 2].reading.base in ("بمقتضي", "بموجب") and not tokens[at - 1].reading.definite:
        return at - 2  # ألحق بالدولة | بمقتضى أمر | 26 أفريل 1956
    prayed = at == date and at - 2 >= least and tokens[date].text.startswith(_PRAYERS)
    if prayed and tokens[at - 1].reading.base == "صلاه" and tokens[at - 2].reading.base in ("بعد", "قبل", "عقب"):
        at -= 2  # دفن عقب صلاة | عصر اليوم
    by = _attribution(tokens, at, least) if at == date else None
    return at if by is None else by


def _attribution(tokens: Sequence[Token], date: int, least: int) -> int | None:
    """Where an aside begins that names whose word it is, just before the day: "دعا الرئيس حسب الإذاعة الجمعة إلى"."""
    if any(character.isdigit() for character in tokens[date].text):
        return None  # وفق قانون 1990
    for i in range(date - 2, max(least, date - 6) - 1, -1):
        if tokens[i].type != "word" or tokens[i + 1].type != "word":
            return None
        if tokens[i].reading.base in _BY_WORD and not tokens[i].reading.conjunction:
            return i
        if tokens[i + 1].reading.verb is not None or tokens[i + 1].reading.function:
            return None
    return None


def _vague_time(noun: Token, token: Token) -> bool:
    """Do two words only say that it was earlier or later than the date: "وقت سابق", "ساعة متأخرة"?"""
    return noun.reading.base in ("وقت", "ساعه") and token.reading.folded in _EARLIER


def names_year(tokens: Sequence[Token], date: int) -> bool:
    """Is a bare year the name of what stands just before it, and no time: "كأس العالم 2022", "نهائيات 2018"?"""
    before = tokens[date - 1] if date else None
    if before is None or before.type != "word" or before.reading.function or before.reading.folded in LINKS:
        return False
    if before.reading.verb is not None and before.reading.noun is None:
        return False  # تأسس 1990
    return _bare_year(tokens[date]) and before.reading.folded not in _YEARS


def is_subject(sentence: Sentence, date: int) -> bool:
    """Is a date the subject of the verb behind it: "وعدونا بأن صيف 2008 سيكون أفضل"?"""
    before = sentence.tokens[date - 1].reading if date else None
    return before is not None and before.function == "complement" and date + 1 in sentence.verbs


def _bare_year(token: Token) -> bool:
    return token.text.rstrip(" مـه").isdigit()


def without_brackets(tokens: Sequence[Token], indices: Sequence[int]) -> list[int]:
    """Leave out what stands in brackets or between dashes, and footnote marks; a number before what it counts stays."""
    kept: list[int] = []
    depth = 0
    aside = -1  # where an aside between dashes ends
    for i in indices:
        token = tokens[i]
        if i <= aside:
            continue
        if token.type == "mark" and token.text in DASHES and not depth:
            aside = _dashed(tokens, i, indices[-1])
            if aside > 0:
                continue
        if token.type == "mark" and (_numbers(tokens, i) or _numbers(tokens, i - 2) or _number_of(tokens, i)):
            kept.append(i)
        elif token.type == "mark" and token.text in OPENING:
            depth += 1
        elif token.type == "mark" and token.text in CLOSING:
            if not depth and kept:  # the date was the first in the bracket: (18:18 ت.ع.م)
                opening = next((k for k in range(i - 1, max(-1, i - 12), -1) if tokens[k].text in OPENING), i)
                dated = tokens[opening + 1].type in ("date", "time") if opening < i else False
                kept = [k for k in kept if k < opening] if dated else kept
            depth = max(0, depth - 1)
        elif not depth and token.type != "aside":
            kept.append(i)
    return kept


def _number_of(tokens: Sequence[Token], i: int) -> bool:
    """Is it a bracket around a number that the word before it announces: "القرار رقم (2114)"?"""
    opening = i if tokens[i].text in OPENING else i - 2
    row = tokens[opening - 1 : opening + 3] if opening > 0 else ()
    announced = len(row) == 4 and row[0].reading.folded in ("رقم", "برقم", "المرقم", "رقمه")
    return announced and row[1].text in OPENING and row[2].type == "number" and row[3].text in CLOSING


def _numbers(tokens: Sequence[Token], i: int) -> bool:
    """Does a bracket open at a token that holds the number of what follows: "(15) مليون يورو"?"""
    row = tokens[i : i + 4] if i >= 0 else ()
    if len(row) < 4 or row[0].text not in OPENING or row[1].type != "number" or row[2].text not in CLOSING:
        return False
    counted = row[3].reading
    plain = row[3].type == "word" and not (counted.function or counted.conjunction or counted.preposition)
    return plain and not counted.definite and (counted.verb is None or row[3].text.endswith(ACCUSATIVE))


def _dashed(tokens: Sequence[Token], opening: int, last: int) -> int:
    """Where an aside ends that a dash opens between two spaces: "سالم - نجل عم الأمير - للعميد"; -1 where none does."""
    if not opening or tokens[opening - 1].type != "word" or tokens[opening - 1].end == tokens[opening].start:
        return -1
    for i in range(opening + 1, min(opening + 14, last)):
        token = tokens[i]
        if token.type in ("date", "time") or token.text in ".؛:!؟":
            return -1
        if token.text in DASHES and token.end < tokens[i + 1].start and tokens[i - 1].end < token.start:
            return i if i > opening + 2 else -1  # مكة - جدة - الطائف: a row
    return -1


def joined(
    tokens: Sequence[Token],
    indices: Sequence[int],
    verbs: frozenset[int],
    wants_object: bool = False,
    wanted: str = "",
) -> list[int]:
    """Leave out the commas around a date that stood inside the phrase: "أقامت الغرفة، أمس، حفل المعايدة".

    So with a comma behind the subject, "أعلنت الشركة، النتائج المالية", with the aside before the preposition `wanted`
    by the verb, "حصل الوزير، سالم العامري، على وسام", and before the object of a verb that `wants_object`: "قصف الجيش
    بالمدافع، تجمعات العدو".
    """
    out: list[int] = []
    words = 0
    indices = [i for at, i in enumerate(indices) if not _comma_again(tokens, indices, at)]
    plain = bool(indices) and indices[0] in verbs
    aside = 0
    for position, i in enumerate(indices):
        token = tokens[i]
        if position < aside:
            continue
        if token.type == "mark" and token.text in COMMA and 2 <= words <= (12 if wanted else 6):
            aside = _aside(tokens, indices, verbs, position, wanted) if plain or wanted else 0
            if aside:
                continue
        wanted = "" if position and wanted and token.reading.folded.startswith(wanted) else wanted
        if plain and 2 <= words <= 8 and token.type == "mark" and token.text in COMMA:
            aside = _to_object(tokens, indices, verbs, position)
            if aside:
                continue
        if wants_object and 3 <= words <= 14 and token.type == "mark" and token.text in COMMA:
            following = tokens[indices[position + 1]] if position + 1 < len(indices) else None
            if following is not None and indices[position + 1] not in verbs:
                if _nominal(following) or (_behind_place(tokens, indices, position) and _plain(following)):
                    wants_object = False
                    continue
                if following.reading.base == "مع":  # بحث الوزير في صحار، مع نظيره، العلاقات
                    continue
        gap = position > 0 and indices[position - 1] != i - 1
        most = 14 if wants_object else 8
        if gap and token.type == "mark" and (token.text in COMMA or token.text in DASHES) and words <= most:
            following = tokens[indices[position + 1]] if position + 1 < len(indices) else None
            if following is not None and indices[position + 1] not in verbs and _resumes(following):
                suffered = tokens[indices[0]].reading.verb
                if not (suffered and suffered.passive and following.reading.suffix):  # أُسس عام 1957، مقره في ...
                    continue
        elif plain and 2 <= words <= 6 and token.type == "mark" and token.text in COMMA and position + 1 < len(indices):
            following = tokens[indices[position + 1]]
            nominal = following.type == "word" and not following.reading.function
            nominal = nominal and (following.reading.definite or following.reading.noun is not None)
            if nominal and indices[position + 1] not in verbs and _resumes(following):
                continue
        elif words <= 10 and token.type == "mark" and token.text in COMMA and 0 < position < len(indices) - 1:
            following = tokens[indices[position + 1]]
            quoted = tokens[indices[position - 1]].text in QUOTES and following.reading.function == "preposition"
            many = following.reading.definite and following.text.endswith("ين") and words <= 9
            if (quoted and not following.reading.conjunction) or (many and not following.reading.conjunction):
                continue
        words += token.type == "word"
        tied = token.reading.conjunction and not token.reading.definite and position
        plain = plain and not (token.type == "word" and (token.reading.function or tied))
        out.append(i)
    return out


def _comma_again(tokens: Sequence[Token], indices: Sequence[int], at: int) -> bool:
    """Does another comma follow, with nothing between but what is left out: "السلطان، [حفظه الله]، [اليوم]، المبنى"?"""
    if tokens[indices[at]].text not in COMMA or at + 1 >= len(indices):
        return False
    return tokens[indices[at + 1]].text in COMMA and indices[at + 1] > indices[at] + 1


def _aside(tokens: Sequence[Token], indices: Sequence[int], verbs: frozenset[int], comma: int, wanted: str) -> int:
    """Where the clause goes on behind an aside between two commas, as a position; 0 where there is none."""
    if indices[comma - 1] != indices[comma] - 1 or tokens[indices[comma - 1]].type == "mark":
        return 0  # the date stood here
    opening = indices[comma] + 1
    among = opening < len(tokens) and tokens[opening].reading.folded in _WITH_THEM
    for position in range(comma, min(comma + 11, len(indices) - 1)):
        token = tokens[indices[position]]
        if token.type == "mark" and token.text in COMMA:
            after = tokens[indices[position + 1]].reading
            if wanted and after.folded.startswith(wanted) and (after.function or len(wanted) == 1):
                return position + 1
            if position > comma:
                return position + 1 if after.function == "complement" or (among and after.function) else 0
        opens = position == comma + 1 and (token.reading.conjunction or token.reading.function)
        if token.type == "date" or ((indices[position] in verbs or (opens and not among)) and not wanted):
            return 0
    return 0


def _to_object(tokens: Sequence[Token], indices: Sequence[int], verbs: frozenset[int], comma: int) -> int:
    """Where the object stands behind an aside and the date: "افتتح الأمير، حاكم الساحل، [أمس]، برج البحر"; else 0."""
    if indices[comma - 1] != indices[comma] - 1 or comma + 1 == len(indices):
        return 0
    if tokens[indices[comma + 1]].reading.conjunction:
        return 0
    for position in range(comma + 1, min(comma + 14, len(indices) - 1)):
        if indices[position] in verbs:
            return 0
        if indices[position + 1] != indices[position] + 1:  # the date stood here
            after = position + 1
            after += tokens[indices[after]].text in COMMA
            if after >= len(indices) or tokens[indices[position]].text not in COMMA or indices[after] in verbs:
                return 0
            return after if _resumes(tokens[indices[after]]) and not tokens[indices[after]].reading.function else 0
    return 0


def _behind_place(tokens: Sequence[Token], indices: Sequence[int], comma: int) -> bool:
    """Does a comma close a place or the like, or stand where the date stood: "بحث الوزير، أمس، في عمان، سبل ..."?"""
    for position in range(comma - 1, max(-1, comma - 9), -1):
        token = tokens[indices[position]]
        if indices[position + 1] != indices[position] + 1:  # the date stood here
            return position + 1 == comma or _led(tokens[indices[position + 1]])
        if token.type == "mark" and token.text in COMMA:
            return _led(tokens[indices[position + 1]])
    return False


def _led(token: Token) -> bool:
    """Does a preposition open what stands here?"""
    reading = token.reading
    return reading.function == "preposition" or bool(reading.preposition) or led(reading.folded)


def _plain(token: Token) -> bool:
    """May the word be an object as far as its letters tell, beside those that surely are?"""
    reading = token.reading
    free = token.type == "word" and not (reading.function or reading.conjunction or reading.suffix)
    return free and not _led(token) and not (reading.folded.startswith("م") and token.text.endswith(ACCUSATIVE))


def _nominal(token: Token) -> bool:
    """May the word be an object: a noun that no conjunction or preposition ties?"""
    reading = token.reading
    if token.type != "word" or reading.function or reading.conjunction or reading.preposition or reading.suffix:
        return False
    accusative = token.text.endswith(("اً", "ًا")) or (token.text.endswith("ا") and len(reading.folded) > 4)
    if accusative and known(reading.folded[:-1]):
        return True  # مجلسا
    return _resumes(token) and (reading.noun is not None or reading.folded.endswith("ات") or accusative)


def _resumes(token: Token) -> bool:
    """May a clause go on with this word behind a date that commas enclose?"""
    reading = token.reading
    if token.type == "number":
        return True
    if token.type != "word" or reading.conjunction or reading.base in _ATTRIBUTING:
        return False
    if reading.base.startswith("م") and token.text.endswith(ACCUSATIVE):
        return False  # مشيرا إلى ...
    return reading.function in ("", "preposition", "demonstrative", "complement")


def cut(
    sentence: Sentence,
    indices: list[int],
    head: int,
    wants_noun: bool = False,
    wanted: str = "",
    aim: int = AIM,
    farthest: int = FARTHEST,
) -> list[int]:
    """Stop at the best place: a comma, a relative, a preposition, the last before `aim` words or the next after it.

    Never before the preposition `wanted` by the verb: "أفاد مصدر في الوزارة | بمقتل خمسين".
    `wants_noun` lets no comma stop the phrase before an event noun: "شهدت المدينة، ومحيطها، هطول أمطار".
    """
    tokens = sentence.tokens
    words = 0
    quoted = False
    stop: int | None = None  # where the clause itself ends
    places: list[tuple[int, int, int]] = []  # (rank, words before, position)
    for position, i in enumerate(indices):
        token = tokens[i]
        if token.type == "mark":
            if token.text in QUOTES:
                quoted = not quoted and token.text not in "»”’"
            stops = token.text in COMMA or token.text in DASHES or token.text in "؛.!؟?…"
            if stops and not hyphen(tokens, i):
                gap = position > 0 and indices[position - 1] != i - 1  # the date stood here
                if not gap and token.text in COMMA and _one_of_them(tokens, i + 1):
                    continue
                if (words >= LEAST or (gap and words >= 2)) and i > head and not wants_noun:
                    stop = position
                    break
                if words >= 2:
                    places.append((2, words, position))
            continue
        wants_noun = wants_noun and (i <= head or token.reading.noun in (None, "other"))
        contrast = token.reading.base in _CONTRASTING and token.type == "word" and words >= 4
        if i > head and (contrast or (not quoted and (_leaves(tokens, i, words) or _defines(sentence, head, i)))):
            stop = position
            break
        governed = i > head and leads(token, wanted)
        wanted = "" if governed else wanted
        if words >= LEAST and i > head and not quoted and not governed and may_end(sentence, indices[position - 1], i):
            places.append((_rank(sentence, i), words, position))
        words += len(token.text.split()) if token.type != "word" else 1
        if words > farthest:
            break
    if words <= min(aim + SLACK, farthest):
        return indices[:stop]
    if stop is not None:
        places.append((2, words, stop))
    good = [place for place in places if place[1] <= aim]
    if good:
        best = max(good, key=lambda place: (place[0] >= 3 and place[1] >= 6, place[1]))
        later = next((place for place in places if aim < place[1] <= farthest), None)
        return indices[: later[2] if later is not None and best[1] < SHORT else best[2]]
    if places or words <= farthest:
        return indices[: places[0][2]] if places else indices[:stop]
    total, out = 0, []
    for i in indices:
        total += tokens[i].type != "mark"
        if total > aim + 1:
            break
        out.append(i)
    while out and tokens[out[-1]].reading.folded in WANTING:
        out.pop()
    short = list(out)
    while len(short) > SHORT and not may_end(sentence, short[-1], short[-1] + 1):
        short.pop()  # التأكيد على المواطنين | بمراعاة | ذلك
    return short if len(short) > SHORT else out


def _one_of_them(tokens: Sequence[Token], i: int) -> bool:
    """Does the date behind a comma belong to one of several: "سبعة ألقاب، آخرها في أنغولا | عام 2010"?"""
    if i >= len(tokens) or tokens[i].reading.folded not in ONE_OF_THEM:
        return False
    near = next((k for k in range(i + 1, min(i + 6, len(tokens))) if tokens[k].type in ("date", "mark")), None)
    if near is None or tokens[near].type != "date":
        return False
    return any(token.type == "word" and not token.reading.function for token in tokens[i + 1 : near])


def _leaves(tokens: Sequence[Token], i: int, words: int) -> bool:
    """Does a word leave what is told for something else: "مشيرا إلى", "حسب", "لكن", "إلا أن", "وهو"?"""
    reading = tokens[i].reading
    then = tokens[i + 1].reading.function if i + 1 < len(tokens) else ""
    if reading.base in ("الا", "غير") and then == "complement" and words >= 1:
        return True
    if reading.base == "اي" and words >= 1 and i + 1 < len(tokens) and tokens[i + 1].reading.base in ("قبل", "بعد"):
        return True  # غادرت المدينة يوم 21 نيسان، | أي قبل سقوطها بيوم
    if reading.base.startswith("م") and reading.folded.endswith(("ا", "ه")) and then == "complement" and words >= 3:
        return not reading.definite  # معتبرة أن
    if words >= 3 and (reading.base in _ATTRIBUTING or saying(tokens, i)):
        return True
    last = reading.folded in _LAST_OF_THEM and not _one_of_them(tokens, i)
    if (words >= 3 and last) or (words >= 2 and _they_doing(tokens, i)):
        return True  # ... 36 مرة | آخرها في 2017
    if (reading.base in _CONTRASTING or reading.folded.endswith("بالتالي")) and words >= 2:
        return True
    if reading.function == "pronoun" and reading.conjunction and words >= 2:
        return True
    if reading.conjunction and reading.base in ("رغم", "برغم") and words >= 2:
        return True
    if tokens[i].text == "أي" and then == "preposition":
        return True  # ... | أي بعد الحرب الأخيرة
    return reading.folded == "وذلك" and words >= 1


def _defines(sentence: Sentence, head: int, i: int) -> bool:
    """Does a pronoun behind the words of a verb say what something is: "... إلى المحقق كونان | هي سلسلة"?

    Behind an indefinite noun it says which is meant: "شركة كبيرة هي وورنر".
    """
    tokens = sentence.tokens
    if tokens[i].reading.function != "pronoun" or head not in sentence.verbs or i - head < 3:
        return False
    if not any(t.reading.definite for t in tokens[i - 2 : i]):
        return False
    return not any(t.reading.function in ("complement", "relative") for t in tokens[head + 1 : i])


def _they_doing(tokens: Sequence[Token], i: int) -> bool:
    """Is it a participle of those whom a clause before named: "... | مخفضين تقديراتهم", "مطالبين بـ"?"""
    word, before = tokens[i].reading, tokens[i - 1]
    if not (word.folded.startswith("م") and word.folded.endswith("ين")) or word.definite or i + 1 >= len(tokens):
        return False
    ends = before.reading.definite or before.reading.suffix or before.type != "word"
    return bool(ends) and tokens[i + 1].reading.suffix in ("هم", "هن")


def saying(tokens: Sequence[Token], i: int) -> bool:
    """Is a word a participle that goes on with another saying: "مشيرا", "مشددة على", but not "إجراءات مشددة"?"""
    reading = tokens[i].reading
    if reading.base not in _SAYING and reading.folded not in _SAYING:
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if not reading.folded.endswith("ه") or after is None:
        return True
    return after.text == ":" or after.reading.function == "complement" or after.reading.base in ("علي", "الي", "من")


def _rank(sentence: Sentence, i: int) -> int:
    """How good a place to stop stands before a token: a clause of its own 4, a verb or "و" with more 3, else 2."""
    reading = sentence.tokens[i].reading
    after = sentence.tokens[i + 1].reading if i + 1 < len(sentence.tokens) else None
    if reading.function in ("relative", "subordinator"):
        return 4
    if reading.function == "preposition" and after is not None and after.function == "complement":
        return 4  # بعد أن
    if reading.function == "conjunction" or i in sentence.verbs:
        return 3
    return 3 if reading.conjunction and reading.function else 2


def trim(tokens: Sequence[Token], indices: list[int]) -> list[int]:
    """Drop what cannot end or begin a phrase."""
    start, end = 0, len(indices)
    while end > start:
        token = tokens[indices[end - 1]]
        if end - start > 1 and token.reading.function == "preposition" and _planned(tokens[indices[end - 2]]):
            end -= 1  # المقرر له
            continue
        if token.type == "mark":
            if token.text in QUOTES and any(tokens[i].text in QUOTES for i in indices[start : end - 1]):
                break
            if token.text in CLOSING and end - start > 2 and tokens[indices[end - 3]].text in OPENING:
                break  # رقم (2114)
        elif token.type == "word":
            reading = token.reading
            if reading.folded == "جهه" and end - start > 2 and tokens[indices[end - 2]].reading.base == "من":
                end -= 2  # ... من جهة، وقوات
                continue
            if reading.folded == "عام" and end - start > 1 and tokens[indices[end - 2]].reading.base in _WITH_GENERAL:
                break  # بشكل عام
            behind = tokens[indices[end - 1] + 1 : indices[end - 1] + 2]
            if reading.folded in _YEARS and behind and (behind[0].type == "date" or behind[0].text == ":"):
                end -= 1  # ... أربع مرات أعوام
                continue
            if end - start > 3 and reading.folded in _LAST_OF_THEM:
                end -= 1  # ... مرتين كانت آخرهما
                continue
            before = tokens[indices[end - 2]].reading if end - start > 2 else None
            if token.text == "عام" and before is not None and before.noun is not None and not before.definite:
                break  # إضراب عام
            if before is not None and reading.folded in _THAT and before.noun is not None:
                break  # بمراعاة ذلك
            if reading.folded in _AMONG and end - start > 2 and tokens[indices[end - 2]].reading.verb is None:
                end -= 1  # ... مراجعا منهم (20) ...
                continue
            last = indices[end - 1] + 1
            if reading.base == "رغم" and before is not None and before.base == "علي":
                end -= 2  # انتهى أمرها على الرغم | من
                continue
            if reading.folded == "احد" and (last >= len(tokens) or tokens[last].type != "word"):
                break  # فريق أحد
            dangling = reading.function and reading.function != "preposition"
            bare = reading.function == "preposition" and not with_pronoun(reading.base)
            if before is not None and before.folded in _VALUED and not reading.definite:
                end -= 2  # بقيمة إجمالية | بلغت
                continue
            if not (
                dangling or bare or reading.folded in _DANGLING or (reading.base in _DANGLING and not reading.definite)
            ):
                break
        elif token.type == "number":
            break
        else:
            break
        end -= 1
    while start < end:
        token = tokens[indices[start]]
        if token.type == "mark" and token.text not in QUOTES:
            start += 1
        else:
            break
    return indices[start:end]


def without_owned(sentence: Sentence, indices: Sequence[int], head: int) -> list[int]:
    """Leave out a noun that only owned the date: "ارتفع السهم في تداولات | أمس | بنسبة كبيرة"."""
    tokens = sentence.tokens
    out: list[int] = []
    for position, i in enumerate(indices):
        out.append(i)
        gap = position + 1 == len(indices) or indices[position + 1] != i + 1
        if not gap or i + 1 >= len(tokens) or tokens[i + 1].type not in ("date", "time"):
            continue
        kept = list(out)
        this = tokens[i + 1].text.startswith(("هذا", "هذه", "ذلك", "تلك", "ذاك"))
        said = tokens[i + 1].mention
        # في اجتماع أبريل
        this = this or (said is not None and len(tokens[i + 1].text.split()) == 1 and said.rule == "month")
        while kept and _owned(tokens, kept, this):
            last = kept.pop()
            if tokens[last].reading.preposition or (kept and tokens[kept[-1]].reading.function == "preposition"):
                kept = kept if tokens[last].reading.preposition else kept[:-1]
                if head in kept and sum(tokens[j].type == "word" for j in kept) > 1:
                    out = kept
                break
    return out


def _owned(tokens: Sequence[Token], indices: Sequence[int], this: bool) -> bool:
    """Is the last word a noun that a time owns? Before `this`, "في حج ذلك العام", any that في governs."""
    token = tokens[indices[-1]]
    if token.type != "word" or token.reading.function:
        return False
    if token.reading.base in _OF_TIMES:
        return True
    led = len(indices) > 1 and tokens[indices[-2]].reading.base in ("في", "خلال")
    return this and led and not (token.reading.definite or token.reading.suffix)


def broke_out(noun: Token, verb: Token) -> bool:
    """Does a relative clause of one verb tell enough of an event: "الحرب التي اندلعت", "المفاوضات التي انطلقت"?"""
    said, found = noun.reading, verb.reading.verb
    if found is None or not said.definite:
        return False
    began = found.role == "perfect" and found.kind in ("opening", "closing") and said.noun not in (None, "other")
    return began or said.noun in BROKEN_OUT


def ended(sentence: Sentence, indices: list[int], head: int) -> list[int]:
    """Take back what hangs at the end: a verb without its words, a relative clause that said no more than its date.

    "الانتخابات التي ستجرى | غدا", "صدر عن دار | أنشأها سالم".
    """
    tokens = sentence.tokens
    out = trim(tokens, indices)
    while len(out) > 2 and out[-1] > head:
        last = out[-1]
        beside = tokens[last + 1 : last + 4]
        after, before = beside[0] if beside else None, tokens[out[-2]].reading
        dated = any(token.type in ("date", "time") for token in beside)
        closing = len(beside) < 2 or beside[1].type == "mark"
        whole = after is None or (after.type == "mark" and (after.text not in QUOTES or closing))
        same = tokens[last].reading.lemma is not None and tokens[last].reading.lemma == _lemma(tokens[head])
        if same and not whole and last not in sentence.verbs and tokens[last].text.endswith(ACCUSATIVE):
            out = trim(tokens, out[:-1])  # وثقت ليلى الإضراب | توثيقا | يكاد يكون يوميا
            continue
        if before.base == "لم" and last + 1 in sentence.verbs:
            out = trim(tokens, out[:-2])  # لأنني | لم أعد | أحتمل
            continue
        if last in sentence.verbs and not whole:
            if before.function == "relative":
                if len(out) == 3 and broke_out(tokens[out[0]], tokens[last]):
                    break
                out = trim(tokens, out[:-2])
                continue
            tied = before.function not in ("", "preposition") or tokens[last].reading.conjunction
            told = before.definite or before.suffix or tied
            if tokens[last].reading.conjunction and tokens[last - 1].text in COMMA:
                out = trim(tokens, out[:-1])  # قلنا إن الحكومة فشلت، | ونكرر اليوم أنها ...
                continue
            if dated and (told or out[-2] in sentence.verbs):
                break
            out = trim(tokens, out[:-1])
            continue
        if head in sentence.verbs and dated and tokens[last].reading.folded in PARTICIPLES:
            out = trim(tokens, out[:-1])  # أنشئت الجامعة بموجب القرار | الصادر في
            continue
        if purpose(tokens[last]) and not whole:
            out = trim(tokens, out[:-1])  # لتطيح | بعد أيام بالرئيس
            continue
        described = last + 1 in sentence.verbs and not tokens[last + 1].reading.conjunction
        reading = tokens[last].reading
        lone = reading.verb is not None and reading.verb.sure and reading.suffix and not (whole or reading.conjunction)
        if lone and before.verb is None and after is not None and after.reading.function == "preposition":
            out = trim(tokens, out[:-1])  # بهدف | سجله عن طريق الخطأ
            continue
        tied = not reading.function and (reading.preposition or led(reading.folded))
        if described and tied and not (reading.definite or reading.suffix):
            out = trim(tokens, out[:-1])  # بناحية | عين مليلة
            if len(out) > 3 and tokens[out[-1]].reading.folded.startswith("م") and tokens[out[-1]].text.endswith("ا"):
                out = trim(tokens, out[:-1])  # متأثرا | بجروح أصيب بها
            continue
        governed = described and before.function == "preposition" and (out[-3] not in sentence.verbs or out[-3] == head)
        if not governed or tokens[last].reading.noun is not None or may_end(sentence, last, last + 1):
            break
        out = trim(tokens, out[:-2])  # عن عمر | ناهز السبعين
    while len(out) > 2 and out[-1] > head and tokens[out[-1]].reading.folded in WANTING:
        after = tokens[out[-1] + 1] if out[-1] + 1 < len(tokens) else None
        if after is None or after.type != "word" or after.reading.function or after.reading.conjunction:
            break
        out = trim(tokens, out[:-1])  # في مدينة | بريدة
    return out or trim(tokens, indices)


def _lemma(token: Token) -> tuple[str, int] | None:
    return token.reading.verb.lemma if token.reading.verb is not None else None


def bridged(sentence: Sentence, indices: list[int], head: int, clause: Sequence[int], wanted: str) -> list[int]:
    """Go on to what the verb wants where a cut left it out: "أقدم شاب بصحبة رفاقه ... | على حرق متجر".

    Subject and verb are told with it, without what stands between.
    """
    tokens = sentence.tokens
    if not wanted or not indices or any(leads(tokens[i], wanted) for i in indices if i > head):
        return indices
    own = sentence.clause_of[head]
    reach = [i for i in clause if i > indices[-1] and sentence.clause_of[i] == own]
    at = next((i for i in reach if leads(tokens[i], wanted)), None)
    if at is None or at - head > 30 or tokens[at - 1].text in "؛:":
        return indices
    behind = [i for i in reach if i >= at]
    if len(behind) < 2 or not (_masdar(tokens[behind[1]]) or (len(wanted) == 1 and _masdar(tokens[at]))):
        return indices
    stop = next((k for k, i in enumerate(indices) if i > head + 1 and may_end(sentence, indices[k - 1], i)), 0)
    if not stop:
        return indices
    return ended(sentence, cut(sentence, [*indices[:stop], *behind], head, aim=AIM), head)


def _masdar(token: Token) -> bool:
    return token.reading.lemma is not None or token.reading.noun is not None


def _planned(token: Token) -> bool:
    return token.reading.folded in ("المقرر", "المقرره", "المزمع", "المزمعه")


def render(
    text: str,
    tokens: Sequence[Token],
    indices: Sequence[int],
    after: dict[int, str],
    strip: bool = True,
    noun: bool = False,
) -> str:
    """Write the chosen tokens as they stand; `after` adds a bracketed word behind a token.

    `strip` takes a glued conjunction or preposition from the first word, `noun` one that only its sense shows as well.
    """
    parts: list[str] = []
    previous = -2
    indices = _without_empty_quotes(tokens, indices)
    balanced = _quotes_pair(tokens, indices)
    inside = False
    for number, i in enumerate(indices):
        token = tokens[i]
        if token.type == "mark" and token.text in QUOTES and not balanced:
            previous = previous if previous != i - 1 else i
            continue
        word = text[token.start : token.end]
        if number == 0 and strip and token.type == "word":
            word = _first_word(token, word, noun, tokens[i - 1] if i else None)
        if token.type == "mark" and (token.text in COMMA or token.text == ":"):
            parts.append(word)
            previous = i
            continue
        quote = token.type == "mark" and token.text in QUOTES
        closes = quote and (inside if token.text in "\"'" else token.text in "»”’")
        inside = inside != quote
        if parts and not (closes and previous != i - 1) and (
            previous != i - 1
            or text[tokens[i - 1].end : token.start]
            or (tokens[i - 1].type == "mark" and not balanced)
        ):
            parts.append(" ")
        parts.append(word)
        previous = i
        if i in after:
            parts.append(f" ({after[i]})")
            previous = -2
    return " ".join("".join(parts).split())


def _without_empty_quotes(tokens: Sequence[Token], indices: Sequence[int]) -> Sequence[int]:
    """The words without a pair of quotation marks that stood around the date alone, or opened with it."""
    marks = [at for at, i in enumerate(indices) if tokens[i].type == "mark" and tokens[i].text in QUOTES]
    if len(marks) < 2:
        return indices
    gone: set[int] = set()
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        cut = indices[opening + 1] != indices[opening] + 1  # ستنطلق "| قبل نهاية السنة | على أقصى تقدير"
        if cut or all(tokens[indices[at]].type == "mark" for at in range(opening + 1, closing)):
            gone |= {opening, closing}
    return [i for at, i in enumerate(indices) if at not in gone]


def _first_word(token: Token, word: str, noun: bool, before: Token | None) -> str:
    reading = token.reading
    if before is not None and before.reading.function in _TIED_TO_VERBS:
        return word  # التي ورثها: no "and" stands there
    letters = reading.conjunction + (reading.preposition if reading.noun is not None or reading.definite else 0)
    rest = reading.folded[1:]
    if noun and not letters and reading.folded[:1] in ("ل", "ب") and not known(reading.folded):
        letters = int(known(rest) or rest in NOT_VERBS or read(rest).noun is not None)  # لتقرير، بفيلم
    at = 0
    for _ in range(letters):
        at += 1
        while at < len(word) and not word[at].isalnum():
            at += 1
    rest = word[at:]
    if reading.preposition and reading.definite and rest.startswith("ل") and not rest.startswith("لقاء"):
        rest = "ا" + rest  # للزيارة
    return rest or word


def _quotes_pair(tokens: Sequence[Token], indices: Sequence[int]) -> bool:
    marks = [tokens[i].text for i in indices if tokens[i].type == "mark" and tokens[i].text in QUOTES]
    opening = sum(mark in "«“‘„" for mark in marks)
    closing = sum(mark in "»”’" for mark in marks)
    return (opening == closing or ("”" in marks and not closing - opening)) and marks.count('"') % 2 == 0
