"""The words of an event: from its head to a good place to stop, without its date."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import grammar
from timeline.events.sentences.clauses import Sentence
from timeline.events.sentences.tokens import CLOSING, COMMA, DASHES, OPENING, QUOTES, Token
from timeline.events.sentences.words import ACCUSATIVE, PARTICIPLES, TEMPORAL, folded, with_pronoun
from timeline.events.what.asides import ATTRIBUTING
from timeline.events.what.datewords import WITH_GENERAL, YEARS
from timeline.events.what.endings import hyphen, leads, led, may_end, purpose
from timeline.events.what.sides import side
from timeline.events.who.actors import glued, land, site
from timeline.events.who.partitive import said_of_many
from timeline.events.who.undergoers import takes_none

AIM = 15  # words: a longer phrase is cut at the last good place before this
FARTHEST = 20  # words at most, where no place before `AIM` is good
SHORT = 7  # words: a cut before them gives way to one behind `AIM`
_SLACK = 3  # words that a whole clause may have more
_LEAST = 4  # words that must remain for a cut to be good

_VALUED = folded(grammar.words("بقيمة بمبلغ بنسبة بسعر بواقع بمعدل"))
_THAT = folded(grammar.words("ذلك هذا هذه تلك"))
# No phrase ends with these.
_DANGLING = (
    _VALUED
    | _THAT
    | folded(
        grammar.words(
            """
        صادر صادرة مؤرخ مؤرخة المتوقع المتوقعة المنتظر المنتظرة المرتقب المرتقبة
        وذلك يوم عام سنة بتاريخ شهر أي وهو وهي كما حيث اعتبارا ابتداء بدءا أحد إحدى أكثر نحو
        حوالي غاية مثل ثم أو و قد كان كانت سيكون ستكون غير بعض كل أول عبر عدد بين مع خصوصا خاصة لا لم لن ما إلا لكن وقد
        حول
        قال وقال أيضا حسب بحسب وفق بعدما الموافق تقريبا ب ل أما لدى صباح مساء
        نتيجة بسبب جراء بفعل بهدف بغية بغرض باعتبار باعتباره باعتبارها بوصفه بوصفها يعتقد يرجح يظن يزعم يشتبه
        رقم المقرر المقررة المزمع المزمعة المسمى المسماة الملقب الملقبة ذي ذو ذات مدى مدة فترة بعنوان باسم
        بلقب عنوان كونه كونها بمناسبة حلول مناسبة بنتيجة بحلول الفور
        لنفس بنفس عامي شهري سنتي بشكل بصورة برسم
        """
        )
    )
)
_CONDITIONS = folded(grammar.CONDITIONS)
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
# One of several just told: "سبعة ألقاب، آخرها في أنغولا".
ONE_OF_THEM = folded(
    grammar.words(
        "آخرها آخره آخرهما آخرهم أولها أوله أولاها أولهما أولاهما ثانيها ثانيهما ثانيتهما ثانيتها ثالثتها أحدثها"
    )
)
_DAYS_OF = ("اول", "ثاني", "ثالث", "رابع", "خامس", "اخر")
_AMONG = folded(grammar.words("منهم ومنهم بينهم ومنها بينها ومنهن"))
# Nouns that a time owns: "في تداولات أمس", "خلال سنوات 1950", "بنهاية دوام الأربعاء".
_OF_TIMES = folded(
    grammar.words(
        """
        تداولات تعاملات جلسة جلسات فعاليات دوام منافسات تعداد إحصاء ختام نهاية بداية مطلع أوائل أواخر منتصف
        أعوام الأعوام سنوات السنوات موسم إجازة عطلة ربح أرباح صافي نتائج
        """
    )
)
_PERCENT = folded(grammar.PERCENT)
_GAINS = folded(grammar.words("ربح أرباح صافي نتائج"))
_BROKEN_OUT = frozenset(
    ("war", "protest", "disaster", "dissolution", "independence", "conquest")
)  # what a relative clause alone tells of: الحرب التي اندلعت
_HELD = frozenset((("عقد", 1), ("قوم", 4), ("برم", 4), ("نظم", 2), ("لام", 8)))
_RANKS = folded(
    grammar.words("فريق فريقا ملازم ملازما رقيب رقيبا جندي جنديا عريف عريفا لواء نائب نائبا وزير وزيرا كاتب")
)
_FEW_OF_THEM = folded(grammar.words("الثنائي الثلاثي الرباعي الخماسي السداسي"))
_TIMED_BY = folded(grammar.words("بعد عقب قبل إثر قبيل بعيد فور"))
_SO_THAT_IT_IS = folded(grammar.words("ليتم لتتم ليصار"))
_TO_SAY = folded(grammar.words("على إلى عن"))
_SON = folded(grammar.words("بن بنت"))
_OFFICES = folded(grammar.OFFICES)
_OWNING = folded(grammar.words("صاحب صاحبة"))
_HIGHNESS = folded(grammar.words("السمو الجلالة الفخامة المعالي السعادة الغبطة القداسة"))
_HONOURING = folded(grammar.words("فخامة جلالة معالي سعادة سيادة سماحة فضيلة"))
# After a cut in mid phrase these want the word that was cut off.
WANTING = folded(grammar.words("السيد الشيخ الدكتور الأمير المهندس مدينة دولة عبد بن أبو ابن آل بني أم حزب شركة رئيس"))


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
    if sum(tokens[i].type != "mark" for i in indices) > aim:
        indices = [i for i in indices if i == head or not _honours(tokens, i)]
    on = _condition(tokens, indices, head, aim)
    if on is not None:
        aim = farthest = farthest + _SLACK
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
                if not gap and token.text in COMMA and _goes_on(sentence, head, i):
                    continue
                if (words >= _LEAST or (gap and words >= 2)) and i > head and not wants_noun:
                    stop = position
                    break
                if words >= 2:
                    places.append((2, words, position))
            continue
        wants_noun = wants_noun and (i <= head or token.reading.noun in (None, "other"))
        contrast = token.reading.base in _CONTRASTING and token.type == "word" and words >= 4
        if i > head and (contrast or (not quoted and (_leaves(tokens, i, words) or _parts(sentence, head, i, words)))):
            stop = position
            break
        governed = i > head and leads(token, wanted)
        wanted = "" if governed else wanted
        tied = quoted or governed or i == on or said_of_many(sentence, i) is not None
        if words >= _LEAST and i > head and not tied and may_end(sentence, indices[position - 1], i):
            places.append((1 if _in_time(sentence, head, i, words) else _rank(sentence, i), words, position))
        words += len(token.text.split()) if token.type != "word" else 1
        if words > farthest:
            break
    if words <= min(aim + _SLACK, farthest):
        return indices[:stop]
    if stop is not None:
        places.append((2, words, stop))
    good = [place for place in places if place[1] <= aim]
    if good:
        best = max(good, key=lambda place: (place[0] >= 3 and place[1] >= 6, place[0] > 1 and place[1] > 4, place[1]))
        near = next(
            (place for place in places if aim < place[1] <= min(aim + _SLACK, farthest) and place[0] >= 3), None
        )
        if near is not None and best[0] < 3:
            return indices[: near[2]]  # a clause ends there
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
    while len(short) > SHORT and not (may_end(sentence, short[-1], short[-1] + 1) or _named(tokens, short[-1])):
        short.pop()  # التأكيد على المواطنين | بمراعاة | ذلك
    return short if len(short) > SHORT else out


def _condition(tokens: Sequence[Token], indices: Sequence[int], head: int, aim: int) -> int | None:
    """Where a condition follows so near that a cut would make plain what holds only then: "يغادر | إذا أهين"."""
    words = [i for i in indices if tokens[i].type != "mark"][: aim + _SLACK]
    row = (i for i in words if i > head and tokens[i].reading.base in _CONDITIONS)
    return next((i for i in row if tokens[i - 1].reading.base not in ("حتي", "الا")), None)


def _named(tokens: Sequence[Token], last: int) -> bool:
    """Is somebody named enough for a cut: "تركي بن سعود | بن محمد"?"""
    if not 1 < last < len(tokens) - 1 or tokens[last].type != "word":
        return False
    return all(tokens[i].reading.folded in _SON for i in (last - 1, last + 1))


def _honours(tokens: Sequence[Token], i: int) -> bool:
    """Does a word only honour the title behind it: "صاحب السمو الملكي | الأمير", "معالي | وزير الدولة"?"""
    word, after = tokens[i].reading.folded, tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or tokens[i].type != "word":
        return False
    if word in _OWNING or (word in _HIGHNESS and i and tokens[i - 1].reading.folded in _OWNING):
        return after.reading.folded in _HIGHNESS or (word not in _OWNING and after.reading.definite)
    if word == "الملكي":
        return i > 0 and tokens[i - 1].reading.folded in _HIGHNESS
    return word in _HONOURING and (after.reading.definite or after.reading.base in _OFFICES)


def _goes_on(sentence: Sentence, head: int, comma: int) -> bool:
    """Does what is told go on behind a comma: one of several, the second of two, the names of a few?"""
    tokens = sentence.tokens
    return _one_of_them(tokens, comma + 1) or _second_of_two(tokens, head, comma) or named_in(sentence, head, comma)


def named_in(sentence: Sentence, head: int, comma: int) -> bool:
    """Does a comma part the names of a few counted before: "واصل الثلاثي سالم، | ناصر وخالد تدريباتهم"?"""
    tokens, number = sentence.tokens, sentence.clause_of[comma]
    few = next((i for i in range(comma - 1, head, -1) if tokens[i].reading.folded in _FEW_OF_THEM), None)
    if few is None or few > head + 3:
        return False
    end = sentence.clauses[number].end
    last = next((i for i in range(comma + 1, min(end, comma + 12)) if tokens[i].reading.conjunction), None)
    return last is not None and all(
        i not in sentence.verbs
        and not tokens[i].reading.function
        and (tokens[i].type == "word" or tokens[i].text in COMMA)
        for i in range(few, last)
    )


def _second_of_two(tokens: Sequence[Token], head: int, comma: int) -> bool:
    """Does the second of two stand behind a comma: "بين المسلمين بقيادة النبي، | وقبيلة قريش"?"""
    if comma + 1 >= len(tokens) or not (tokens[comma + 1].reading.conjunction and tokens[comma + 1].text[0] == "و"):
        return False
    second = tokens[comma + 1].reading
    if side(tokens, comma - 1):
        return True  # بين الجيش والشرطة من جهة، | والمسلحين من جهة أخرى
    for i in range(comma - 1, head, -1):
        reading = tokens[i].reading
        if reading.base == "بين":
            return comma - i > 1 and not second.function and (second.verb is None or second.noun is not None)
        if tokens[i].type == "mark" or reading.conjunction or reading.function == "conjunction":
            return False
    return False


def _one_of_them(tokens: Sequence[Token], i: int) -> bool:
    """Does the date behind a comma belong to one of several: "سبعة ألقاب، آخرها في أنغولا | عام 2010"?"""
    if i >= len(tokens) or tokens[i].reading.folded not in ONE_OF_THEM:
        return False
    near = next((k for k in range(i + 1, min(i + 9, len(tokens))) if tokens[k].type in ("date", "mark")), None)
    if near is None or tokens[near].type != "date":
        return False
    return any(token.type == "word" and not token.reading.function for token in tokens[i + 1 : near])


def _leaves(tokens: Sequence[Token], i: int, words: int) -> bool:
    """Does a word leave what is told for something else: "مشيرا إلى", "حسب", "لكن", "إلا أن", "وهو"?"""
    reading = tokens[i].reading
    then = tokens[i + 1].reading.function if i + 1 < len(tokens) else ""
    if reading.base in ("الا", "غير") and then == "complement" and words >= 1:
        return True
    if fold_word(tokens[i].text) == "لاحقا" and i and tokens[i - 1].text in COMMA and words >= 2:
        return True  # أصدرت فرنسا مراسيم التقسيم، لاحقا
    if reading.base == "اي" and words >= 1 and i + 1 < len(tokens) and tokens[i + 1].reading.base in ("قبل", "بعد"):
        return True  # غادرت المدينة يوم 21 نيسان، | أي قبل سقوطها بيوم
    if reading.base.startswith("م") and reading.folded.endswith(("ا", "ه")) and then == "complement" and words >= 3:
        return not reading.definite  # معتبرة أن
    if words >= 3 and (reading.base in ATTRIBUTING or saying(tokens, i)):
        return True
    if reading.folded in _SO_THAT_IT_IS and words >= 3:
        return True  # أبرمت عقودا مع الدولة | ليتم تعويضها
    last = reading.folded in ONE_OF_THEM and not _one_of_them(tokens, i)
    if (words >= 3 and last) or (words >= 2 and _they_doing(tokens, i)):
        return True  # ... 36 مرة | آخرها في 2017
    if (reading.base in _CONTRASTING or reading.folded.endswith("بالتالي")) and words >= 2:
        return True
    if reading.function == "pronoun" and reading.conjunction and words >= (1 if tokens[i - 1].type == "mark" else 2):
        return True
    if reading.conjunction and reading.base in ("رغم", "برغم") and words >= 2:
        return True
    if reading.base in _DAYS_OF and i + 1 < len(tokens) and tokens[i + 1].reading.folded == "ايام":
        return words >= 2  # ... يوم الأحد | ثالث أيام العيد
    behind = tokens[i + 1].reading.base if i + 1 < len(tokens) else ""
    if reading.conjunction and reading.definite and behind in ("هو", "هي") and words >= 3:
        return True  # رفع سالم قضية على الشركة | والمحامي هو نفسه
    if tokens[i].text == "أي" and then == "preposition":
        return True  # ... | أي بعد الحرب الأخيرة
    return reading.folded == "وذلك" and words >= 1


def _parts(sentence: Sentence, head: int, i: int, words: int) -> bool:
    return _defines(sentence, head, i) or (words >= 6 and _told_beside(sentence, head, i))


def _told_beside(sentence: Sentence, head: int, i: int) -> bool:
    """Does another deed follow with no word that ties it: "بدأت الوزارة ترميما للحصن | استمر أربعة أعوام"?"""
    tokens, found, before = sentence.tokens, sentence.tokens[i].reading.verb, sentence.tokens[i - 1].reading
    if i not in sentence.verbs or head not in sentence.verbs or found is None or before.function:
        return False
    plain = found.role == "perfect" and found.sure and not tokens[i].reading.conjunction
    plain = plain and said_of_many(sentence, i) is None  # الغاز على مئات من الطلاب تجمعوا
    between = (t.reading.function for t in tokens[head + 1 : i])
    return plain and bool(before.definite or before.suffix) and not {"complement", "relative", "aspect"} & set(between)


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
        return 1 if reading.base in _TO_SAY else 4  # إلى تأكيده | على أن, ... | بعد أن
    if i in sentence.verbs and _says_which(sentence.tokens, i):
        return 2
    if reading.function == "conjunction" or i in sentence.verbs:
        return 3
    return 3 if reading.conjunction and reading.function else 2


def _in_time(sentence: Sentence, head: int, i: int, words: int) -> bool:
    """Does a preposition go on with a deed that times another: "... بعد إغلاقه في الجلسة السابقة | على أدنى مستوى"?"""
    tokens, reading = sentence.tokens, sentence.tokens[i].reading
    tied = reading.function == "preposition" or reading.preposition or glued(reading.folded)
    if not tied or reading.conjunction or reading.base in _TIMED_BY or words <= SHORT:
        return False
    for k in range(i - 2, max(head, i - 9), -1):
        if tokens[k].type == "mark" or tokens[k].reading.conjunction or k in sentence.verbs:
            return False
        if tokens[k].reading.base in _TIMED_BY:
            return tokens[k + 1].reading.lemma is not None and i > k + 2
    return False


def _says_which(tokens: Sequence[Token], verb: int) -> bool:
    """Does an imperfect tell which of its kind is meant: "توقيع عقد | يمتد لموسمين مع سالم العامري"?"""
    found, before = tokens[verb].reading.verb, tokens[verb - 1].reading if verb else None
    if found is None or not found.ongoing or before is None or tokens[verb - 1].type != "word":
        return False
    return not (before.definite or before.suffix or before.function or tokens[verb].reading.conjunction)


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
            if reading.folded == "عام" and end - start > 1 and tokens[indices[end - 2]].reading.base in WITH_GENERAL:
                break  # بشكل عام
            behind = tokens[indices[end - 1] + 1 : indices[end - 1] + 2]
            if reading.folded in YEARS and behind and (behind[0].type == "date" or behind[0].text == ":"):
                end -= 1  # ... أربع مرات أعوام
                continue
            if end - start > 3 and reading.folded in ONE_OF_THEM:
                end -= 1  # ... مرتين كانت آخرهما
                continue
            before = tokens[indices[end - 2]].reading if end - start > 2 else None
            if token.text == "عام" and before is not None and before.noun is not None and not before.definite:
                break  # إضراب عام
            if before is not None and reading.folded in _THAT and before.noun is not None:
                break  # بمراعاة ذلك
            if reading.folded == "اول" and before is not None and before.folded in _RANKS:
                break  # إلى رتبة فريق أول
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
            goes_on = last < len(tokens) and tokens[last].type == "word" and not tokens[last].reading.function
            if before is not None and before.folded in _VALUED and not reading.definite and goes_on:
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
        letter = token.type == "word" and len(token.text) == 1 and token.text.isascii()  # 2004l
        if letter or (token.type == "mark" and token.text not in QUOTES):
            start += 1
        else:
            break
    return indices[start:end]


def _planned(token: Token) -> bool:
    return token.reading.folded in ("المقرر", "المقرره", "المزمع", "المزمعه")


def without_owned(sentence: Sentence, indices: Sequence[int], head: int) -> list[int]:
    """Leave out a noun that only owned the date: "ارتفع السهم في تداولات | أمس | بنسبة كبيرة"."""
    tokens = sentence.tokens
    out: list[int] = []
    for position, i in enumerate(indices):
        out.append(i)
        gap = position + 1 == len(indices) or indices[position + 1] != i + 1
        dated = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].reading.folded == "بتاريخ")
        if not gap or dated >= len(tokens) or tokens[dated].type not in ("date", "time"):
            continue
        kept = list(out)
        this = tokens[i + 1].text.startswith(("هذا", "هذه", "ذلك", "تلك", "ذاك"))
        said = tokens[i + 1].mention
        # في اجتماع أبريل
        this = this or (said is not None and len(tokens[i + 1].text.split()) == 1 and said.rule == "month")
        while kept and _owned(tokens, kept, this) and not _share_of(tokens, kept):
            last = kept.pop()
            if tokens[last].reading.preposition or (kept and tokens[kept[-1]].reading.function == "preposition"):
                kept = kept if tokens[last].reading.preposition else kept[:-1]
                if head in kept and sum(tokens[j].type == "word" for j in kept) > 1:
                    out = kept
                break
    return out


def _share_of(tokens: Sequence[Token], indices: Sequence[int]) -> bool:
    """Is it what a share is a share of: "زيادة قدرها 43 في المائة | في صافي ربح | الربع الثاني"?"""
    at = next((at for at in range(len(indices) - 1, 1, -1) if tokens[indices[at]].reading.base == "في"), 0)
    if tokens[indices[-1]].reading.base not in _GAINS or not at:
        return False
    before = tokens[indices[at - 1]]
    return before.text == "%" or before.text.endswith(("%", "٪")) or before.reading.folded in _PERCENT


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
    began = found.kind in ("opening", "closing") and said.noun not in (None, "other")
    done = found.role == "perfect" or (found.future and found.lemma in grammar.PHASES)
    return (began and done) or said.noun in _BROKEN_OUT


def _takes_place(token: Token) -> bool:
    """Does a perfect without an object say that something took place: "مؤتمر صحار الذي انعقد", "... الذي أُبرم"?

    Or a future that it begins or ends on that day: "الدورة العربية التي ستنطلق".
    """
    found = token.reading.verb
    if found is None or token.reading.suffix or found.lemma is None:
        return False
    if found.role != "perfect":
        return found.future and found.lemma in grammar.PHASES
    return found.passive or found.lemma in _HELD or takes_none(found.lemma)


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
                if broke_out(tokens[out[0]], tokens[last]) or broke_out(tokens[head], tokens[last]):
                    break
                deed = tokens[last].reading.verb
                loose = before.conjunction and not (deed is not None and deed.future)
                if len(out) > 3 and _takes_place(tokens[last]) and not loose:
                    break  # دوري المنطقة والذي سينطلق | غدا
                if tokens[head].reading.noun == "agreement" and _lemma(tokens[last]) == ("وقع", 2):
                    break  # باتفاق صحار الذي وقع
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
        at_it = after is not None and after.reading.base in ("عند", "لدي")  # وصل في الوقت المحدد عند الثامنة مساء
        if (
            head in sentence.verbs
            and dated
            and not at_it
            and tokens[last].reading.folded in PARTICIPLES
            and not site(tokens, last)
            and before.function != "preposition"  # انتقل الحكم إلى | المعتمد
            and not tokens[last].text.endswith("مبنى")
        ):
            out = trim(tokens, out[:-1])  # أنشئت الجامعة بموجب القرار | الصادر في
            continue
        if _without_owner(tokens, last) and len(out) > 3:
            out = trim(tokens, out[:-1])  # افتتحت السلسلة | بصدور | أولها
            continue
        if purpose(tokens[last]) and not whole:
            out = trim(tokens, out[:-1])  # لتطيح | بعد أيام بالرئيس
            continue
        described = last + 1 in sentence.verbs and not tokens[last + 1].reading.conjunction
        described = described and not land(tokens[last])  # بعثة إلى فرنسا | قضى فيها سنة
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
    if len(out) > 5 and out[-2] > head and _torn(tokens, out[-2], out[-1]):
        out = trim(tokens, out[:-2])  # متابعة عودة الموظفين إلى أعمالهم | بعد تمتعهم | بإجازة العيد
    while len(out) > 2 and out[-1] > head and tokens[out[-1]].reading.folded in WANTING:
        after = tokens[out[-1] + 1] if out[-1] + 1 < len(tokens) else None
        if after is None or after.type != "word" or after.reading.function or after.reading.conjunction:
            break
        out = trim(tokens, out[:-1])  # في مدينة | بريدة
    return out or trim(tokens, indices)


def _without_owner(tokens: Sequence[Token], last: int) -> bool:
    """Does a masdar behind a glued preposition lack the noun that owns it: "بصدور | أولها", and not "بتعاون | مع"?"""
    reading, after = tokens[last].reading, tokens[last + 1] if last + 1 < len(tokens) else None
    construct = reading.preposition > 0 and reading.lemma is not None and not (reading.definite or reading.suffix)
    if not construct or after is None or after.type != "word":
        return False
    owner = after.reading
    return not (owner.function or owner.preposition or owner.conjunction) and bool(owner.suffix or owner.definite)


def _torn(tokens: Sequence[Token], before: int, last: int) -> bool:
    """Is a masdar with its owner, behind a preposition of time, torn from what it governs: "بعد تمتعهم | بإجازة"?"""
    reading, behind = tokens[last].reading, tokens[last + 1].reading if last + 1 < len(tokens) else None
    timed = tokens[before].reading.base in TEMPORAL and tokens[before].reading.function == "preposition"
    if before + 1 != last or not timed or not reading.suffix or reading.definite:
        return False
    return behind is not None and bool(behind.preposition or behind.base in ("من", "الي", "علي", "عن", "ب"))


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
    verb = tokens[head].reading.verb
    told = verb is not None and verb.kind == "statement" and wanted == "عن"  # كشفت الشركة، إلى جانب ...، | عن هاتفها
    told = told or (verb is not None and verb.kind == "travel" and wanted == "الي")  # سافر برفقة ابن عمه ... | إلى لندن
    if len(behind) < 2 or not (told or _masdar(tokens[behind[1]]) or (len(wanted) == 1 and _masdar(tokens[at]))):
        return indices
    stop = next((k for k, i in enumerate(indices) if i > head + 1 and may_end(sentence, indices[k - 1], i)), 0)
    if not stop:
        return indices
    return ended(sentence, cut(sentence, [*indices[:stop], *behind], head, aim=AIM), head)


def _masdar(token: Token) -> bool:
    return token.reading.lemma is not None or token.reading.noun is not None
