"""What an article is about: the name it opens with, so that its later clauses may leave their subject to it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from timeline.arabic.folding import fold_word
from timeline.events.documents import paragraphs, sentences
from timeline.events.lexicon import fields, grammar
from timeline.events.lexicon.actors import MANY_PEOPLE
from timeline.events.places import places
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import GIVEN_NAMES, PERSONAL_GENDER, folded, read
from timeline.events.what import rendering
from timeline.events.who import actors, nounphrases, subjects, undergoers
from timeline.events.who.predicates import predicate

_BYNAMES = folded(
    grammar.words(
        """
        اسمه اسمها واسمه واسمها المعروف المعروفة المعروفه الملقب الملقبة الشهير الشهيرة أحد إحدى المشهور المشهورة
        لقبه شهرته ويعرف رسميا رسميًا رسمياً
        """
    )
)
_NAMING = folded(grammar.words("يعرف تعرف يسمى تسمى يلقب تلقب يدعى تدعى"))
_PREDICATES = folded(grammar.PREDICATES)
_OF_NAMES = folded(grammar.words("بن ابن بنت أبو أم آل عبد السيد السيدة الشيخ الإمام الدكتور الأمير"))
FORE = folded(grammar.words("بن ابن بنت أبو أبي أم آل عبد"))
_THINGS = folded(grammar.THINGS)
_PEOPLE_SAID = folded(grammar.PERSONS)
_MASCULINE = folded(grammar.MASCULINE)
_POINTING = folded(grammar.words("ها هنا هناك هكذا ربما لعل"))
_LASTING = folded(grammar.LIFE_NOT)
_PEOPLE = folded(MANY_PEOPLE)
_LIFE = re.compile(r"\(\D{0,12}\d{3,4}[^\d()]+\d{3,4}|\d{4}م?\s*[-–—]\s*\)")  # (1165 - 1227م)، (3 مايو 1950 - )
_ONE_OF = folded(grammar.words("واحدا واحدة أحد إحدى أبرز أهم أشهر أول أولى أكبر أقدم رائد رائدة"))
# Who a text opens with is a person where his birth is told later.
_DIED = re.compile(r"(?:توفيت?|تُوفيت?|رحلت?|فارقت? الحياة|[يت]عد|[يت]ُعد|[يت]عتبر)\s")
_MOURNED = re.compile(
    r"(?:غ[َ]?ي[ّ]?[َ]?ب الموت|غي[ّ]?بت المنية|ود[ّ]?عت|نعت|نعى|فقدت|رحلت?|توفيت?|تُوفيت?|انتقلت? إلى (?:رحمة|جوار))[\s،]"
)
_BESIDE = 2  # tokens: a verb and a title before a name
_MOURNING = 18  # tokens in which the one who died is named
_WAS_BORN = re.compile(r"(?<!\w)و?(?:ولدت?|وُلدت?|المولودة?|مواليد|رأ[ىت]ت? النور)(?!\w)")
_LIFE_TOLD = 1500  # code points in which the birth of one who died is told
_BIRTHS = folded(grammar.words("ولد ولدت مواليد"))
# How a club, a firm, a paper begins, and what of it is said to begin.
_BEGINNINGS = frozenset(
    (
        ("اسس", 5), ("اسس", 2), ("نشي", 4), ("نشا", 1), ("طلق", 7), ("بدا", 1), ("فتح", 8), ("دشن", 2), ("صدر", 1),
        ("صدر", 4), ("نشا", 4), ("ظهر", 1), ("بني", 1), ("شيد", 2), ("قوم", 4), ("ولد", 1), ("بصر", 4),
        ("قوم", 1), ("حدث", 4),
    )
)  # fmt: skip
_COURSES = folded(grammar.words("مسيرة قصة رحلة فكرة بدايات بداية أعمال نشاط مشوار حكاية تجربة"))
_FOUNDED = folded(
    fields.SCHOOL
    | grammar.words("شركة مصنع مؤسسة بنك مصرف نادي صحيفة جريدة مجلة إذاعة قناة متحف مكتبة مستشفى دار مسرح")
)
_MARKS = '"«»“”:،()'
_UNITS = folded(grammar.words("عام سنة يوم شهر صباح مساء فجر ليلة"))  # what a date begins with
_DAYS = folded(grammar.words("أمس اليوم غدا"))
_DATED = 9  # tokens of the date that may stand before a birth, and its verb
_OPENING = 600  # code points in which an article says what its thing is
_SAYING = r"(?<!\w)(?:هو|هي|اسم|عبارة عن|[يت]عد|[يت]عتبر)(?!\w)|[)،]"
LONGEST = 20  # words of a name with its forebears
SHORT = 5  # words of it that are worth repeating


def topic(text: str, title: str | None = None) -> tuple[str, str] | None:
    """Name what an article is about, and its gender ("m", "f" or ""); None where it opens as no article does.

    The name is the title where the opening words repeat it, else those words: before the first bracket, pronoun
    or "شاعر", "دولة".

    >>> topic("سميرة العامري (3 مايو 1950 - ) هي شاعرة من مسقط.")
    ('سميرة العامري', 'f')
    >>> topic("سالم بن ناصر بن علي بن حمود العامري شاعر من مسقط.")
    ('سالم بن ناصر', 'm')
    >>> topic("ابن ناصر: سيرة مختصرة\\nهو سالم بن ناصر، ولد بمسقط.")
    ('ابن ناصر', 'm')
    >>> topic("ليلى العامري\\nولدت ليلى العامري في مسقط.")
    ('ليلى العامري', 'f')
    >>> topic("ولدت سميرة العامري في مسقط، ودرست في القاهرة.")
    ('سميرة العامري', 'f')
    >>> topic("صحار، رسميا ولاية صحار، من مدن الساحل.", "صحار")
    ('صحار', 'f')
    >>> topic("غيب الموت، أمس، الفنان حمود البحري. والراحل، المولود في نزوى، نحات.", "رحيل الفنان حمود البحري")
    ('حمود البحري', 'm')
    """
    lines = paragraphs(text)
    first, last = next(lines, (0, 0))
    below = next(lines, (0, 0))
    headed = _headed(text[first:last], text[slice(*below)])
    if headed is not None:
        return headed
    if not title and below[1] and _is_heading(text[first:last]):
        title, (first, last) = text[first:last].strip(), below
    spans = iter(sentences(text, first, last))
    for start, end in spans:
        sentence = analyse(text, start, min(end, start + 600), ())
        if sentence.tokens and sentence.tokens[0].reading.folded in _POINTING:
            return None  # ها هي السنة تلملم أوراقها
        plain = " ".join((title or "").split("(")[0].split())
        stop = _name(sentence) or _titled(plain, sentence.tokens) or _titled_sort(plain, sentence.tokens)
        if not stop:
            return (
                _mourned(sentence, text, plain)
                or _introduced(sentence, plain)
                or _born(sentence, plain)
                or _opening(sentence)
                or _begun(sentence, plain)
            )
        words = [i for i in range(stop) if sentence.tokens[i].type == "word"]
        gender = _gender(sentence, stop) or _taken_up(text, next(spans, (0, 0))) or _of_noun(sentence.tokens[0])
        gender = "" if _either(sentence) else gender
        if plain and len(plain.split()) <= SHORT:
            if _repeats(plain, sentence.tokens[: stop + 12], all):
                return plain, gender
            if not _repeats(plain, sentence.tokens[:stop], any):
                return None  # the article is about something else
        return rendering.render(text, sentence.tokens, _short(sentence.tokens, words), {}, strip=False), gender
    return None


def _headed(line: str, below: str) -> tuple[str, str] | None:
    """The name in a line above an article, where it goes on with a pronoun or a calling: "هو ...", "شاعر من"."""
    first = fold_word(below.split(maxsplit=1)[0]) if below else ""
    called = "f" if first.endswith("ه") and first not in _MASCULINE else "m"
    gender = PERSONAL_GENDER.get(first, called if first in _PEOPLE_SAID else "")
    name = line.split(":", maxsplit=1)[0].strip()
    return (name, gender) if gender and 1 <= len(name.split()) <= SHORT and not name.endswith(".") else None


def _is_heading(line: str) -> bool:
    """May a line be the name of what is told below: a few words without a sign, no place where a report was written?"""
    words = line.split()
    if not 2 <= len(words) <= SHORT or not all(word.isalpha() for word in map(_bare, words)):
        return False
    return not places((fold_word(words[0]),))


def _bare(word: str) -> str:
    return "".join(letter for letter in word if not unicodedata.combining(letter))


def _introduced(sentence: Sentence, title: str) -> tuple[str, str] | None:
    """Whom a text opens on with a pronoun, "هو سالم بن ناصر، معلم", or, below his name, with what he is: "شاعر من"."""
    tokens, names = sentence.tokens, title.split()
    first = tokens[0].reading
    named = 0 < len(names) <= SHORT
    calling = first.folded in _PEOPLE_SAID or (
        first.definite and first.base in _PEOPLE_SAID
    )  # العالم والقاضي، من أعلام
    if named and calling and not title.startswith(tokens[0].text):
        return title, _calling_gender(tokens, 0)
    colon = next((i for i in range(1, min(SHORT, len(tokens) - 2)) if tokens[i].text == ":"), 0)
    told = PERSONAL_GENDER.get(tokens[colon + 1].reading.base) if colon else None
    if told is not None:  # ابن سيده: هو أبو الحسن ...
        return rendering.render(sentence.text, tokens, list(range(colon)), {}, strip=False), told
    gender = PERSONAL_GENDER.get(first.base)
    if gender is None or first.conjunction:
        return None
    stop = 1
    while stop < min(len(tokens), LONGEST) and tokens[stop].type == "word" and not tokens[stop].reading.function:
        wanted = tokens[stop - 1].reading.folded in FORE  # أبو | زيد, and no verb
        if not wanted and (predicate(tokens, stop) or (stop in sentence.verbs and not _of_name(tokens, stop))):
            break
        stop += 1
    if not any(actors.given(token) for token in tokens[1:stop]):
        return None
    if named and _repeats(title, tokens[1:stop], any):
        return title, gender
    return rendering.render(sentence.text, tokens, _short(tokens, list(range(1, stop))), {}, strip=False), gender


def _born(sentence: Sentence, title: str) -> tuple[str, str] | None:
    """Whose birth a text opens with: "في 3 مايو 1950 ولدت سميرة العامري في ..."; the title, where it is his name.

    So too whose death, where his life is told behind it.
    """
    tokens, clause = sentence.tokens, sentence.clauses[0]
    verb, at = tokens[clause.verb].reading.verb if clause.verb >= 0 else None, clause.verb + 1
    died = verb is not None and verb.kind == "death" and clause.verb == 0 and _is_obituary(sentence.text)
    told = died or (verb is not None and verb.kind == "birth")
    if verb is None or not told or at > _DATED or at >= clause.end:
        return None
    if at > 1 and tokens[0].reading.function != "preposition":
        return None
    names = title.split()
    found, first = subjects.after_verb(sentence, clause.verb), tokens[at]
    if found is None and (_named_so(tokens, at) or (names and first.text == names[0])):
        found = nounphrases.Subject(at, at + 1, verb.gender)  # بشيرة القابسي, and not: ب + شيرة
    if found is None:
        named = 1 < len(names) <= SHORT and fold_word(names[0]) in GIVEN_NAMES
        return (title, verb.gender) if named else None
    first, end = tokens[found.start], actors.end_of(sentence, found.start, clause.end, alone=True)
    end = next((i for i in range(found.start + 1, end) if tokens[i].reading.folded in _UNITS), end)
    unknown = actors.person(first) is None and not actors.definite(first)
    plain = end > found.start + 1 and not actors.definite(tokens[found.start + 1])
    if actors.person(first) is not True and not (unknown and (plain or _named_so(tokens, found.start))):
        return None
    if len(names) <= SHORT and names and _repeats(title, tokens[found.start : end], all):
        return title, verb.gender
    words = _short(tokens, list(range(found.start, end)))
    return rendering.render(sentence.text, tokens, words, {}, strip=False), verb.gender


def _is_obituary(text: str) -> bool:
    """Does a text open with a death or with praise, and tell of the birth later: "توفي سالم أمس ... ولد في صحار"?"""
    return (_DIED.match(text) or _MOURNED.match(text)) is not None and _WAS_BORN.search(text, 0, _LIFE_TOLD) is not None


def _mourned(sentence: Sentence, text: str, title: str) -> tuple[str, str] | None:
    """Whom an obituary mourns: "غيب الموت أمس المخرج الكبير سالم العامري عن 82 عاما. ... ولد الراحل في صحار"."""
    born = _WAS_BORN.search(text, 0, _LIFE_TOLD)
    if born is None or _MOURNED.match(text) is None:
        return None
    tokens = sentence.tokens[:_MOURNING]
    named = (i for i in range(1, len(tokens)) if tokens[i].type == "word" and _begins_name(tokens, i, title))
    first = next(named, None)
    if first is None or first <= _BESIDE:
        return None  # توفي المخرج سالم العامري: he is introduced
    end = first + 1
    while end < min(len(tokens), first + SHORT) and tokens[end].type == "word" and not tokens[end].reading.function:
        if tokens[end].reading.folded in _UNITS or tokens[end].reading.preposition or end in sentence.verbs:
            break
        end += 1
    if end - first < 2:
        return None
    name = rendering.render(sentence.text, sentence.tokens, list(range(first, end)), {}, strip=False)
    return name, "f" if born[0].endswith(("ت", "ة")) else "m"


def _begins_name(tokens: Sequence[Token], i: int, title: str) -> bool:
    """Is it a given name, or does the title end with it and the word behind it: "رحيل المخرج | حمود البوسعيدي"?"""
    behind = [token.reading.folded for token in tokens[i : i + 2]]
    if behind[0] in _UNITS and behind[-1].startswith(("ال", "امس")):
        return False  # صباح أمس
    return actors.given(tokens[i]) or [fold_word(word) for word in title.split()[-2:]] == behind


def _opening(sentence: Sentence) -> tuple[str, str] | None:
    """What a text opens with by saying where it lies or what it counts as.

    "تقع مدينة صحار على ساحل الباطنة", "يعد سالم العامري واحدا من رواد المسرح".
    """
    tokens = sentence.tokens
    verb = tokens[0].reading.verb
    if verb is None or not verb.ongoing or not (verb.lemma == ("وقع", 1) or _deems(tokens[0])):
        return None
    found = subjects.after_verb(sentence, 0)
    if 0 not in sentence.verbs or found is None or found.start != 1:
        return None
    end = 1
    while end < sentence.clauses[0].end and tokens[end].type == "word" and not tokens[end].reading.function:
        if tokens[end].reading.folded in _ONE_OF or tokens[end].reading.preposition:
            break
        end += 1
    words = _short(tokens, list(range(1, end)))
    return (rendering.render(sentence.text, tokens, words, {}, strip=False), verb.gender) if words else None


def _begun(sentence: Sentence, title: str) -> tuple[str, str] | None:
    """What a text opens with by telling how it began, where its title names it: "تأسس الأهلي عام 1950 باسم ...".

    So too "انطلقت مسيرة مجموعة النيل", "صدر العدد الأول من «الأيام»", of which the gender is that of its title.
    """
    tokens, clause = sentence.tokens, sentence.clauses[0]
    verb = tokens[clause.verb].reading.verb if 0 <= clause.verb < _DATED else None
    found = subjects.after_verb(sentence, clause.verb) if verb is not None else None
    if verb is None or found is None or verb.lemma not in _BEGINNINGS or tokens[found.start].reading.folded in _DAYS:
        return None
    if title and len(title.split()) <= SHORT and (theirs := _object_titled(tokens, found.end, title)):
        return title, theirs
    first, gender = found.start, verb.gender
    if tokens[first].reading.folded in _COURSES or tokens[first].reading.folded == "العدد":
        of = next((i for i in range(first + 1, clause.end) if tokens[i].reading.base == "من"), first)
        first = (first if tokens[first].reading.folded in _COURSES else of) + 1
        gender = ""
    first += first < clause.end and tokens[first].text in QUOTES
    end = first
    while end < min(clause.end, first + SHORT) and tokens[end].type == "word" and not tokens[end].reading.function:
        if end > first and (tokens[end].reading.preposition or tokens[end].reading.conjunction):
            break
        end += 1
    end = next((i for i in range(first + 1, end) if tokens[i].reading.folded in _UNITS), end)
    names = {fold_word(word.strip(_MARKS)).removeprefix("ال") for word in title.split()}
    words = list(range(first, end))
    while title and words and tokens[words[-1]].reading.folded.removeprefix("ال") not in names:
        words.pop()
    named = len(words) > 1 and _founded(tokens[first]) and any(map(actors.definite, tokens[first + 1 : first + 3]))
    named = named and verb.kind == "founding" and found.start == clause.verb + 1
    if not words or not (title or named):
        return None
    name = rendering.render(sentence.text, tokens, words, {}, strip=False)
    return name, gender or _of_noun(tokens[first]) or _of_title(title)


def _object_titled(tokens: Sequence[Token], low: int, title: str) -> str:
    """The gender of what somebody begins, the title, or "": "أصدر سالم | صحيفة الفجر", "أسس العمال | ناديهم"."""
    names = [fold_word(name.strip(_MARKS)) for name in title.split()]
    said = [token.reading.folded for token in tokens if token.text not in QUOTES]
    whole = any(said[i : i + len(names)] == names for i in range(low, len(said)))
    own = next(
        (t for t in tokens[low : low + 4] if t.reading.suffix in ("هم", "ه") and t.text.startswith(title[:3])), None
    )
    if not whole and own is None:
        return ""
    return "f" if names[0].endswith("ه") else "m"


def _founded(token: Token) -> bool:
    """Is it a word for what is founded, which a name follows: "تأسست | شركة | النيل"?"""
    return actors.body(token) or actors.bare(token) in _FOUNDED


def _of_title(title: str) -> str:
    """The gender of the noun that a title begins with: "جريدة «الأيام»"."""
    first = read(title.split(maxsplit=1)[0])
    return "f" if first.folded.endswith("ه") else ""


def _deems(token: Token) -> bool:
    return token.reading.base in ("يعد", "تعد", "يعتبر", "تعتبر")


def _named_so(tokens: Sequence[Token], i: int) -> bool:
    """Does a forebear or a nisba follow an unknown word, as behind a name: "بشيرة القابسي", "كعب بن زهير"?"""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or tokens[i].type != "word" or actors.definite(tokens[i]) or tokens[i].reading.function:
        return False
    if actors.bare(tokens[i]) in _THINGS or tokens[i].reading.folded[1:] in _THINGS:
        return False  # ولد بمدينة الأبي
    forebear = after.reading.folded in ("بن", "بنت", "ابن")
    return forebear or (actors.definite(after) and after.text.endswith("ي"))


def is_person(text: str) -> bool:
    """Tell whether the opening names a person: forebears, a birth in brackets, or what only a person is.

    >>> is_person("سميرة العامري (3 مايو 1950 - ) هي شاعرة من مسقط."), is_person("صحار هي مدينة على الساحل.")
    (True, False)
    """
    words = [fold_word(word.strip("،.():؛")) for word in text[:400].split()]
    if not words or words[0] in _THINGS:
        return False
    if _is_obituary(text):
        return True
    if words[0].startswith("ال") and words[0][2:] in _PEOPLE_SAID and len(words) > 1 and words[1][:1] == "و":
        return True  # العالم والقاضي والمربي، من أعلام ...
    pronoun = next((at for at, word in enumerate(words) if word in PERSONAL_GENDER), 30)
    thing = next((at for at, word in enumerate(words) if word in _THINGS), 30)  # حصن الرمال قلعة شيدها الإمام ناصر
    named = any(word in _OF_NAMES for word in words[: min(pronoun, thing, 12)])
    named = named or any(word in _BIRTHS for word in words[:30])
    if words[0] not in _LASTING and (named or _LIFE.search(text, 0, 300)):
        return True
    if any(word in _PEOPLE for word in words[pronoun + 1 : pronoun + 4]):
        return True  # هو أحد ملوك ...
    said = next((word for word in words[:40] if word in _PREDICATES), "")
    if pronoun < 30 and said not in words[pronoun + 1 : pronoun + 5]:
        return False
    return bool(said) and said not in _THINGS


def said_to_be(text: str, title: str | None, name: str, noun: str) -> bool:
    """Tell whether an article opens by saying that what it is about is a thing of that noun, or its title does.

    `noun` is a pattern, so that it may name several.

    >>> said_to_be("الأمواج (تأسست 1990) هي فرقة من صحار.", None, "الأمواج", "فرقة")
    True
    >>> said_to_be("سالم العامري لاعب في فرقة صحار.", None, "سالم العامري", "فرقة")
    False
    """
    if title is not None and re.search(rf"\((?:{noun})(?!\w)", title):
        return True
    opening = text[:_OPENING]
    _, last, behind = opening.partition(name.rsplit(maxsplit=1)[-1])
    sort = rf"(?:{_SAYING}|\A)\s*(?:سلسلة\s+)?(?:{noun})(?!\w)"
    return re.search(sort, behind if last else opening) is not None


def _name(sentence: Sentence) -> int:
    """Count the words that the sentence opens with as with a name, 0 where it does not."""
    tokens, stop = sentence.tokens, 0
    while stop < min(len(tokens), LONGEST + 1) and (tokens[stop].type == "word" or (stop and _byname(tokens, stop))):
        reading = tokens[stop].reading
        if reading.function or (stop and (reading.conjunction or reading.folded in _BYNAMES)):
            break
        closed = stop > 1 and (actors.definite(tokens[stop - 1]) or actors.land(tokens[stop - 1]))
        if closed and reading.folded in nounphrases.FIRSTS | nounphrases.FOREMOST:
            return stop  # جامع الساحل | ثاني الجوامع، جامعة صحار | أعرق الجامعات
        wanted = stop > 0 and tokens[stop - 1].reading.folded in FORE
        verb = stop in sentence.verbs and not _of_name(tokens, stop)
        if not wanted and ((stop and predicate(tokens, stop)) or verb):
            break
        stop += 1
    if not 1 <= stop <= LONGEST or stop + 1 >= len(tokens):
        return 0
    mark = tokens[stop]
    if mark.reading.conjunction or mark.reading.function == "conjunction":  # فلان وشهرته ...، أو
        rest = tokens[stop : stop + 40]
        naming = mark.reading.base in _NAMING
        return stop if naming or any(t.text in OPENING or t.reading.base in PERSONAL_GENDER for t in rest) else 0
    if mark.text in OPENING or predicate(tokens, stop):
        return stop
    if mark.type in ("date", "number") and tokens[stop + 1].reading.base in PERSONAL_GENDER:
        return stop  # بطولة الخليج 2010 | هي
    if mark.text in COMMA and _forebears(tokens, stop):
        return stop  # أبو الفضل جعفر بن مسعود الواسطي، النحوي
    officially = mark.text in COMMA and tokens[stop + 1].reading.folded == "رسميا"  # تونس، رسميا الجمهورية ...، هي
    said = mark.reading.folded in _BYNAMES or officially or (mark.text in COMMA and 2 <= stop <= SHORT)
    return stop if (mark.reading.function == "pronoun" or said) and _pronoun_gender(sentence) else 0


def _forebears(tokens: Sequence[Token], stop: int) -> bool:
    """Do the first words name a person with his forebears, and what he is follow the comma: "سالم بن ناصر، النحوي"?"""
    named = any(tokens[i].reading.folded in ("بن", "ابن", "بنت") for i in range(1, stop))
    after = tokens[stop + 1] if stop + 1 < len(tokens) else None
    calling = after is not None and (after.reading.definite or after.reading.folded in _PREDICATES)
    return named and calling and actors.person(tokens[0]) is not False


def _byname(tokens: Sequence[Token], i: int) -> bool:
    """Is it a quotation mark around one word within a name: سالم "البحري" العامري؟"""
    return tokens[i].text in QUOTES and any(tokens[k].text in QUOTES for k in (i - 2, i + 2) if 0 < k < len(tokens))


def _titled(title: str, tokens: Sequence[Token]) -> int:
    """Count the words of the title where the text opens with them, 0 where it does not."""
    names = [fold_word(word) for word in title.split()]
    said = [token.reading.folded for token in tokens[: len(names)]]
    return len(names) if names and said == names and len(tokens) > len(names) else 0


def _titled_sort(title: str, tokens: Sequence[Token]) -> int:
    """The same where a noun before the title says what it is: "فرقة | صحراء بالإنجليزية ... هي فرقة"."""
    sort = bool(tokens) and tokens[0].reading.folded in _THINGS and bool(title)
    stop = _titled(title, tokens[1:]) if sort else 0
    return stop + 1 if stop else 0


def _of_noun(token: Token) -> str:
    """The gender of the name itself, as far as its first word tells."""
    return actors.gender(token) if token.type == "word" else ""


def _of_name(tokens: Sequence[Token], i: int) -> bool:
    """Is a word with the letters of a verb part of a name: "سالم بن ...", "بشار حافظ الأسد (مواليد 1965)"?"""
    if i + 1 < len(tokens) and tokens[i + 1].reading.folded in ("بن", "بنت", "ابن"):
        return True
    found = tokens[i].reading.verb
    if tokens[i].reading.folded in GIVEN_NAMES and not i:
        return True
    if found is None or (found.sure and not i):
        return False
    for at in range(i + 1, min(i + 6, len(tokens) - 1)):
        if tokens[at].text in OPENING:
            inside = tokens[at + 1]
            return (
                inside.type == "number"
                or inside.reading.folded in ("مواليد", "ولد", "ولدت")
                or (inside.type == "word" and inside.text.startswith("بال") and inside.text.endswith("ية"))
            )
        if tokens[at].type != "word" or tokens[at].reading.function:
            return False
    return False


def _pronoun_gender(sentence: Sentence) -> str:
    """By the first هو or هي, "" where there is none."""
    return next((PERSONAL_GENDER[t.reading.base] for t in sentence.tokens if t.reading.base in PERSONAL_GENDER), "")


def _said_a_thing(sentence: Sentence) -> bool:
    """Does a word for a thing follow the first هو or هي?"""
    tokens = sentence.tokens
    at = next((i for i, t in enumerate(tokens) if t.reading.base in PERSONAL_GENDER), len(tokens))
    return at + 1 < len(tokens) and tokens[at + 1].reading.folded in _THINGS


def _either(sentence: Sentence) -> bool:
    """Is هي that of what a name is said to be rather than of the name: "بيتكوين هي عملة", "دوري الأبطال هي بطولة"?"""
    own = sentence.tokens[0]
    said = _pronoun_gender(sentence) == "f" and _said_a_thing(sentence)
    return said and _of_noun(own) != "f" and not actors.land(own)


def _gender(sentence: Sentence, stop: int) -> str:
    """By هو or هي, else by what the name is said to be: "مغنية مصرية"."""
    pronoun = _pronoun_gender(sentence)
    if pronoun:
        return pronoun
    for i in range(stop, min(stop + 40, len(sentence.tokens))):
        before = sentence.tokens[i - 1]  # "حاكم إمارة دبي" says nothing of an إمارة
        if predicate(sentence.tokens, i) and (i == stop or before.type == "mark" or before.reading.function):
            said, own = _calling_gender(sentence.tokens, i), sentence.tokens[0]
            thing = sentence.tokens[i].reading.folded in _THINGS and said == "f"
            own_m = actors.bare(own) in undergoers.MADE and own.text[-1] != "ة"  # حصن الرمال قلعة
            return "" if thing and own_m else said
    return ""


def _calling_gender(tokens: Sequence[Token], i: int) -> str:
    """The gender of what somebody is said to be: "شاعرة عربية" a woman, "رحالة مغربي" a man."""
    said, after = tokens[i].reading.folded, tokens[i + 1].reading.folded if i + 1 < len(tokens) else ""
    male = said in _MASCULINE or (after.endswith("ي") and not tokens[i + 1].reading.function)
    return "f" if said.endswith("ه") and not male else "m"


def _taken_up(text: str, span: tuple[int, int]) -> str:
    """The gender of the pronoun that opens the second sentence: "... (1918 - 1970). هو ثاني رؤساء الجزيرة"."""
    opening = text[span[0] : span[1]].split(maxsplit=1)
    return PERSONAL_GENDER.get(opening[0].removeprefix("و"), "") if opening else ""


def _repeats(title: str, tokens: Sequence[Token], ends: Callable[[Iterable[bool]], bool]) -> bool:
    """Do the opening words repeat the first and last word of the title (`ends` is all), or one of them (any)?"""
    said = {t.reading.folded.removeprefix("ال") for t in tokens if t.type == "word"}
    names = [fold_word(word).removeprefix("ال") for word in title.split()]
    return ends(name in said for name in (names[0], names[-1]))


def _short(tokens: Sequence[Token], words: list[int]) -> list[int]:
    if len(words) <= SHORT:
        return words
    kept = words[:SHORT]
    while len(kept) > 1 and (tokens[kept[-1]].reading.folded in _OF_NAMES or tokens[kept[-2]].reading.folded == "بن"):
        kept.pop()
        if len(kept) <= 3:
            break
    while len(kept) > 1 and tokens[kept[-1]].reading.folded in _OF_NAMES:
        kept.pop()
    return kept
