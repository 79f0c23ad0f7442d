"""Under which name a text spoke first of what it now calls by a lone noun: "المبادرة" is "مبادرة صحار للتشغيل"."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Sequence

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import fields, grammar
from timeline.events.lexicon.actors import INERT, RANKS
from timeline.events.places import people
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import COMMA, OPENING, QUOTES, Token
from timeline.events.sentences.words import BODIES, GIVEN_NAMES, folded, read_participle
from timeline.events.who.actors import (
    adjective,
    bare,
    broken,
    definite,
    end_of,
    gender,
    given,
    hangs,
    known,
    land,
    many,
    person,
    specific,
)
from timeline.events.who.country import state, states
from timeline.events.who.duals import named_together
from timeline.events.who.entitled import entitled
from timeline.events.who.nounphrases import COMPARISONS, NO_SUBJECT, Subject, length
from timeline.events.who.rendered import render_subject

_HOLDERS = folded(grammar.HOLDERS | RANKS)
_RANKS = folded(RANKS)
_TOWNS = folded(fields.TOWN)  # المدينة صحار
_INCIDENTS = folded(grammar.INCIDENTS)
_NAMED = folded(grammar.GENERIC | grammar.NAMED) | _HOLDERS | _RANKS | _INCIDENTS
_DONE_SO = ("founding", "opening", "meeting", "appointment")
_PARTS, _ORDINALS = folded(grammar.PARTS), folded(grammar.ORDINALS)
_INERT = folded(INERT)
_TRADES = folded(grammar.TRADES)
TIMES = folded(
    grammar.words(
        """
        اليوم أمس غدا الآن حاليا سابقا مؤخرا الماضي الماضية المقبل المقبلة القادم القادمة الجاري الجارية
        مساء صباح ظهر فجر ليل ليلة يوم عام سنة شهر بداية نهاية خلال منذ
        """
    )
)
_WEEKDAYS = folded(grammar.words("السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة"))
_RANKED = folded(grammar.words("وزير كاتب سكرتير نائب أمين"))  # الوزير الأول، الكاتب الأول: an office of its own
# Adjectives that tell nobody which is meant: "الشركة الجديدة".
VAGUE = folded(
    grammar.words(
        """
        الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة الأخير الأخيرة الجديد الجديدة
        القديم القديمة الحالي الحالية السابق السابقة التالي التالية الرئيسي الرئيسية المذكور المذكورة نفسه نفسها
        الكبير الكبيرة الصغير الصغيرة المحلي المحلية الرسمي الرسمية السنوي السنوية العام العامة الخاص الخاصة
        الأساسي الأساسية الأصلي الأصلية النهائي النهائية المقترح المقترحة المعني المعنية الكبرى العظمى
        الآخر الأخرى الآلاف المئات العشرات الملايين العدد العديد البعض
        """
    )
)
# Those that say that it is another than the one named: "الدولة الجديدة".
_NEW = folded(grammar.words("الجديد الجديدة الآخر الأخرى"))
# Nouns whose names may join two: "حزب العدالة والتنمية".
_DOUBLE = folded(grammar.words("حزب حركة وزارة هيئة لجنة منظمة مؤسسة جمعية معهد كلية مركز رابطة نقابة"))
_CONCERNING = folded(grammar.words("على بين مع ضد بشأن حول"))
# Words that the noun behind them belongs to for good: "وزير الدولة", "كرة القدم".
_SET_PHRASES = {
    ("وزير", "دوله"),
    ("مجلس", "دوله"),
    ("امن", "دوله"),
    ("وزيره", "دوله"),
    ("ولي", "امر"),
    ("حل", "دولتين"),
}
# Nouns that a number tells apart: "الفرقة 30", "الرحلة 127".
_NUMBERED = folded(grammar.words("فرقة رحلة كتيبة لواء خط قمة طريق بئر محطة منطقة مرحلة جولة دورة"))
_STATES = {"البلاد": "جمهورية|مملكة|سلطنة|دولة"}
# A club is what its team is called by: "الفريق الأول بنادي الساحل".
_OTHERS = {"فريق": "فريق|نادي", "نادي": "نادي|فريق", "تشكيلة": "فريق|نادي|منتخب", "اتفاقية": "اتفاقية|اتفاق"}
_TEAMS = ("فريق", "نادي", "تشكيلة")
_TEAM_MATES = ("لاعبون", "لاعبين", "بعثة")  # of the team that the text tells of
_TEAMS_FOLDED = folded(frozenset(_TEAMS))
_OF_TEAM = re.compile(rf"(?<!\w)[وبلف]?(?:{'|'.join(sorted(grammar.OF_TEAMS))}) (ال\w+)(?!\w)")
_TO_THEM = re.compile(r"(?:عن|من|في|ل|ب|علي|الي)(?:ه|ها|هم|هن|هما)\Z")
_AGAINST = re.compile(
    r"(?<!\w)(?:أمام|ضد|نظيره|[بل]?(?:مواجهة|ملاقاة|لقاء)|للقاء|(?:س?ي|س?ت)(?:واجه|لاقي|قابل|لتقي)|واجه|واجهت) \Z"
)
_ASIDE = re.compile(r"\s*\([^()\n]*\)\s*\Z")  # what stands between a name and a calling: (25 عاما)
_NAME_BEFORE, _FEW = 60, 4  # code points and words of a name that stands before what calls him
_WORD = re.compile(r"\w+")
_LED = 12  # code points of the word before a noun
_FAR = 160  # code points that may hold the name behind its noun
# Code points before the noun that are searched, and how many names at most are read there.
_REACH, _TRIES = 10_000, 8
_TWO = ("ان", "ين")
_OF_STATE = frozenset(("بلد", "دولة", "حكومة"))
_TANWIN = "\u064b-\u064d"
_SHORT = 4  # letters: لعضو، بنحو
_LONGEST = 8  # words of a name that is worth repeating
# How often the one of several is named that a text is about, and how many times as often as any other.
_OFTEN, _TIMES_AS_OFTEN = 3, 3
_NEAR, _BEFORE = 120, 600  # code points: what is named so near is meant, where the others are named so far before
_PASSAGE = 300  # code points in which the one that is named last is rather meant


@attrs.frozen
class _Named:
    """By which word a name is told from others, the whole of it, if it is sure, how far before."""

    key: str
    name: str
    sure: bool
    far: int


class Names:
    """The full names in a text and its title, each read when it is first asked for."""

    def __init__(self, text: str, title: str | None = None) -> None:
        self._text = text
        self._title = title or ""
        self._read: dict[tuple[bool, int], tuple[str, str, bool] | None] = {}
        self._words: str | None = None

    def full_name(self, word: str, before: int) -> str | None:
        """The name that a definite noun had before a place of the text, None where it had none or several.

        >>> text = "أطلقت الشركة مبادرة صحار للتشغيل. وانطلقت المبادرة عام 2014."
        >>> Names(text).full_name("المبادرة", text.index("وانطلقت"))
        'مبادرة صحار للتشغيل'
        >>> text = "سجل اللاعب سالم العامري هدفا. وغادر اللاعب أمس."
        >>> Names(text).full_name("اللاعب", text.index("وغادر"))
        'اللاعب سالم العامري'
        >>> Names(text := "وصل اللاعب العماني سالم صبري. ").full_name("اللاعب العماني", len(text))
        'اللاعب العماني سالم صبري'
        >>> Names(text := "تتعاون تونس وليبيا. ").full_name("البلدان", len(text))
        'تونس وليبيا'
        """
        if " " in word:
            return self._described(word, before)
        noun = word.removeprefix("ال")
        if noun != word and (one := _one_of_two(noun)):
            return self._both(one, before)
        spelled = _STATES.get(word) or grammar.HONOURS.get(word)
        if not spelled and noun == word:
            return None
        found = self._found(spelled or spellings(noun), before, rivals=noun not in _TEAMS)
        sure = [one for one in found if one.sure]
        if word in grammar.HONOURS or not (spelled or generic(noun)) or (sure and fold_word(noun) in _TRADES):
            found = [one for one in sure if word not in grammar.HONOURS or not self._beside(word, before - one.far)]
        if fold_word(noun) in _INCIDENTS and self._another(noun, before):
            return None
        if not found and noun in _TEAMS:
            return self._team()
        if not found and noun in _TEAM_MATES and "لاعب" in self._text:
            return self.full_name("الفريق", before)
        return self._meant(found, noun)

    def _described(self, words: str, before: int) -> str | None:
        """The name of one who was called so: "اللاعب العماني" of "اللاعب العماني سالم صبري"."""
        noun = words.split(maxsplit=1)[0].removeprefix("ال")
        found = self._found(re.escape(noun), before, rivals=True) if fold_word(noun) in _HOLDERS else []
        return self._meant([one for one in found if one.name.startswith(f"{words} ")], noun)

    def _both(self, one: str, before: int) -> str | None:
        """The only two of a kind, or the only two countries, that are named in the passage before a place."""
        if (pair := named_together(self._text, one, before)) is not None:
            return pair
        if one in _OF_STATE:
            named = [*states(self._title), *states(self._text[max(0, before - _PASSAGE) : before])]
            names = dict.fromkeys(land.state for land in named)
            told = {land.state for land in named if land.how != "town"} == set(names)
        else:
            found = [f for f in self._found(spellings(one), before, rivals=True) if f.far < _PASSAGE or f.far == _REACH]
            names = dict.fromkeys({f.key: f.name for f in found}.values())
            told = True
        return " و".join(names) if told and len(names) == len(_TWO) else None

    def _found(self, spelled: str, before: int, rivals: bool) -> list[_Named]:
        """The names of a noun in the title and shortly before a place, in their order; those of `rivals` or not."""
        pattern = re.compile(rf"(?<!\w)(?:[وفب]|ل(?!ل))?((?:ال)?(?:{spelled}))(?![\w{_TANWIN}])")
        matches = pattern.finditer(self._text, max(0, before - _REACH), before)
        nearest = deque((match for match in matches if rivals or not self._rival(match.start())), _TRIES)
        titled = [(self._name(True, self._title, match.start(1)), _REACH) for match in pattern.finditer(self._title)]
        named = [(self._name(False, self._text, match.start(1)), before - match.start(1)) for match in nearest]
        found = [_Named(*name, far) for name, far in (*titled, *named) if name is not None]
        works = entitled(self._text, spelled, max(0, before - _REACH), before) if spelled.isalpha() else ()
        known = {one.key for one in found}
        return [*found, *(_Named(key, name, True, before - at) for key, name, at in works if key not in known)]

    def _rival(self, start: int) -> bool:
        """Is a team told of as the other one: "أمام | فريق الساحل"?"""
        return _AGAINST.search(self._text[max(0, start - _LED) : start]) is not None

    def _another(self, noun: str, before: int) -> bool:
        """Was something of that kind told last that has no name: "وقع | تفجير | في سوق. وأدان المجلس التفجير"?"""
        told = re.compile(rf"(?<!\w)[وفبل]?({re.escape(noun)})(?![\w{_TANWIN}])")
        last = deque(told.finditer(self._text, max(0, before - _REACH), before), 1)
        return bool(last) and self._name(False, self._text, last[0].start(1)) is None

    def _beside(self, honour: str, start: int) -> bool:
        """Is one named behind the honour in his sentence, and thus another: "رافق سموه | الأمير فيصل"?"""
        begun = max(self._text.rfind(stop, 0, max(0, start)) for stop in ".\n") + 1
        return re.search(rf"(?<!\w)[وفبلك]?{honour}(?!\w)", self._text[begun : max(0, start)]) is not None

    def _meant(self, found: Sequence[_Named], noun: str) -> str | None:
        """The name that all have; of several the one that the text is about, or that is named alone just before."""
        names: dict[str, str] = {}
        for one in found:
            told = names.setdefault(one.key, one.name)
            names[one.key] = one.name if one.name.startswith(f"{told} لل") else told  # اللجنة المنظمة | للمهرجان
        if len(names) < 2:
            return next(iter(names.values()), None)
        often = Counter({key: self._often(key) for key in names} if noun in _TEAMS else [one.key for one in found])
        (first, most), (_, second) = often.most_common(2)
        here = {one.key for one in found if one.far < _PASSAGE}
        about = first in here or not here or bool(self._times(first, fold_word(self._title)))
        if about and most >= max(_OFTEN, _TIMES_AS_OFTEN * second):
            return names[first]
        last = min(found, key=lambda one: one.far)
        past = _NEAR if noun in grammar.WORKS else _BEFORE
        alone = all(one.key == last.key or past < one.far < _REACH for one in found)
        acts = fold_word(noun) in BODIES  # تعاقدت مع شركة الضياء. وأعلنت الشركة
        near = _PASSAGE if noun in grammar.HONOURS else _NEAR
        return names[last.key] if alone and last.far < near and not acts else None

    def _often(self, key: str) -> int:
        """How often the text and its title say a folded word."""
        if self._words is None:
            self._words = fold_word(f"{self._title} {self._text[:_REACH]}")
        return self._times(key, self._words)

    @staticmethod
    def _times(key: str, words: str) -> int:
        return len(re.findall(rf"(?<!\w)[وف]?(?:لل|[بلك]?(?:ال)?){re.escape(key)}(?!\w)", words))

    def _team(self) -> str | None:
        """The team to which those belong of whom a text tells: "الساحل" of "مدرب الساحل", "لاعبو الساحل"."""
        counts = Counter(_OF_TEAM.findall(self._text[:_REACH]))
        (first, often), *others = (*counts.most_common(2), ("", 0))
        plain = fold_word(first.removeprefix("ال")) not in _NAMED | folded(grammar.OF_TEAMS)
        return first if plain and often > 1 and often > 2 * others[0][1] else None

    def _name(self, titled: bool, text: str, start: int) -> tuple[str, str, bool] | None:
        """What `_read_name` finds at a place, read once."""
        if (titled, start) not in self._read:
            name = _read_name(text, start, min(len(text), start + _FAR))
            noun = fold_word(_WORD.match(text, start)[0])  # type: ignore[index]
            kind = _WORD.findall(text[max(0, start - _LED) : start])[-1:]
            quoted = name is not None and not QUOTES.isdisjoint(name[1]) and noun.startswith("ال")
            if quoted and kind and fold_word(kind[0]) in _INERT:
                name = None  # فيلم الحركة | «الساحل»
            if noun in _HOLDERS and not (name is not None and name[2]):
                name = _before_calling(text, start) or name
            self._read[titled, start] = name
        return self._read[titled, start]


def _read_name(text: str, start: int, stop: int) -> tuple[str, str, bool] | None:
    """By which word a noun's name is told from others, the noun with it, and is it sure: in quotes or a person's.

    None where the noun has no name.
    """
    sentence = analyse(text, start, stop, ())
    tokens = sentence.tokens
    if not tokens:
        return None
    times = TIMES | _WEEKDAYS if bare(tokens[0]) in _INCIDENTS else TIMES  # هجوم الأحد
    last = next((i for i, t in enumerate(tokens) if t.reading.folded in times or (i and t.text in COMMA)), len(tokens))
    first = definite(tokens[0])
    end = _end_of_definite(sentence, last) if first else _end_of_construct(sentence, last)
    own = [t for t in tokens[1:end] if t.type == "word"]
    if not own or length(tokens, Subject(0, end, "")) > _LONGEST:
        return None
    quoted = any(t.text in QUOTES for t in tokens[1:end])
    known = not {own[0].reading.folded, f"ال{own[0].reading.folded}"} & VAGUE
    if known and not first:
        word = own[0].reading.folded  # اقتصاد أوروبي, and not: لجنة رعاية
        described = word.endswith(("ي", "يه")) and not word.endswith("ايه") and not definite(own[0])
        known = not described and any(specific(t) for t in own)
        known = known or quoted or strange(own[0], tokens[0])
    if not known:
        return None
    named = state([t.reading.folded for t in own], 0)  # الاقتصاد البريطاني, اقتصاد بريطانيا
    key = named.state if named is not None and named.how != "town" else bare(own[0])
    if bare(tokens[0]) in _HOLDERS:  # الرئيس الأميركي | باراك أوباما
        key = next((bare(t) for t in own if given(t) or (not definite(t) and strange(t, tokens[0]))), key)
    names = [t for i, t in enumerate(tokens[:end]) if i and (strange(t, tokens[0]) or _of_people(tokens, i))]
    called = first and bare(tokens[0]) in _HOLDERS and bool(names)  # اللاعب الغاني | مونتاري
    key = bare(names[0]) if called and not any(given(t) for t in own) else key
    return key, render_subject(sentence, Subject(0, end, "")), quoted or called or any(given(t) for t in own)


def _before_calling(text: str, start: int) -> tuple[str, str, bool] | None:
    """The one whom a noun calls that stands behind his name: "سالم العامري (25 عاما)، | لاعب الساحل"."""
    before = _ASIDE.sub("", text[max(0, start - _FAR) : start]).rstrip(" ،")
    sentence = analyse(before, max(0, len(before) - _NAME_BEFORE), len(before), ())
    tokens = sentence.tokens
    for i in range(max(1, len(tokens) - _FEW), len(tokens) - 1):
        word = tokens[i].reading.folded
        joined = word.startswith("و") and word[1:] in GIVEN_NAMES  # وحمد
        one = joined or (given(tokens[i]) and not given(tokens[i - 1]))
        if one and end_of(sentence, i, len(tokens)) == len(tokens):
            return word[joined:], render_subject(sentence, Subject(i, len(tokens), ""))[joined:], True
    return None


def _end_of_definite(sentence: Sentence, stop: int) -> int:
    """Where a name ends behind a definite noun: "المسلسل | السوري «باب البحر»", "اللاعب | سالم العامري"."""
    tokens, i = sentence.tokens, 1
    while i < stop and adjective(tokens[i]) and not hangs(tokens[i]) and _agree(tokens[0], tokens[i]):
        i += 1
    if i >= stop or i in sentence.verbs:
        return i
    held = bare(tokens[0]) in _HOLDERS | _RANKS
    if tokens[i].text in QUOTES:
        return end_of(sentence, i, stop) if _opens(tokens, i) else i
    if given(tokens[i]) and (held or (person(tokens[0]) is True and bare(tokens[0]) not in _TEAMS_FOLDED)):
        return _before_office(tokens, i, end_of(sentence, i, stop))
    if held and (strange(tokens[i], tokens[i - 1]) or _of_people(tokens, i)):
        more = i + 1 < stop and i + 1 not in sentence.verbs and strange(tokens[i + 1], tokens[i])
        return i + 1 + more  # المدرب كارلو | أنشيلوتي
    return _with_purpose(tokens, i, stop) if i > 1 else i


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Does a quotation mark open what it stands before, and not close what stands behind it?"""
    return tokens[i].text != "»" and tokens[i].start > tokens[i - 1].end


def _before_office(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a name ends before what the one who bears it is: "الأمير سالم بن ناصر | أمير المنطقة"."""
    held = (i for i in range(start + 1, end) if bare(tokens[i]) in _HOLDERS and not definite(tokens[i]))
    return next((i for i in held if not given(tokens[i])), end)


def _agree(noun: Token, token: Token) -> bool:
    """May an adjective be that of a noun: "الاقتصاد الألماني", and not "وزارة الاقتصاد | الألمانية"?"""
    if many(noun) or broken(bare(noun)) or noun.text.endswith("ات") or bare(noun) in _HOLDERS:
        return True
    feminine = noun.text.endswith("ة") or gender(noun) == "f"
    return feminine == token.text.endswith("ة")


def _end_of_construct(sentence: Sentence, stop: int) -> int:
    """Where a name ends behind a noun that it belongs to: "معرض | صحار الدولي للكتاب", "وزير | الخارجية سالم صبري"."""
    tokens = sentence.tokens
    if stop < 2 or not tokens[0].reading.folded or tokens[1].reading.function:
        return min(stop, 1)
    end = max(end_of(sentence, 0, stop), 2 if definite(tokens[1]) else 1)
    end = next((i for i in range(2, end) if _begins_another(tokens[i])), end)
    if end == 1 and _foreign(tokens, stop):
        end = 3 if definite(tokens[2]) and adjective(tokens[2]) else 2
    if end < stop and _governs_on(tokens, end):
        end = end_of(sentence, end, stop)  # لجنة ألعاب | كرة القدم
    while end > 2 and _done_so(tokens[end - 1]):
        end -= 1  # مجلس حقوق الإنسان | المنشأ حديثا
    if bare(tokens[0]) in _HOLDERS and end < stop and given(tokens[end]):
        return end_of(sentence, end, stop)
    while bare(tokens[0]) in _DOUBLE and end < stop and definite(tokens[end]) and tokens[end].reading.conjunction:
        if end + 1 < stop and _TO_THEM.match(tokens[end + 1].reading.folded):
            break  # لجنة رعاية السجناء | والمفرج عنهم
        end += 1  # وزارة التربية | والتعليم
        while end < stop and adjective(tokens[end]) and not hangs(tokens[end]):
            end += 1
    return _with_purpose(tokens, end, stop) if end > 1 else end  # فيلم | للمخرج سالم


def _foreign(tokens: Sequence[Token], stop: int) -> bool:
    """Is the first word of a name no preposition with its noun: "شركة | بوينغ الأمريكية", "شركة | كيوشو للطاقة"?

    A definite adjective behind an indefinite noun is of one that has a name between them; "و" ends a foreign name.
    """
    word, after = tokens[1], tokens[2] if stop > 2 else None
    plain = word.type == "word" and word.text[:1] in "بلك" and not word.text.startswith(("بال", "لل", "كال"))
    if not plain or after is None or word.reading.function or known(word.reading.folded[1:]) or land(word):
        return False
    described = definite(after) and people((after.reading.folded,)) is not None and _agree(tokens[0], after)
    return described or (len(word.text) > _SHORT and word.text.endswith("و"))


def _governs_on(tokens: Sequence[Token], end: int) -> bool:
    """Does an indefinite plural or masdar at the end of a name govern what stands behind: "لجنة ألعاب | كرة القدم"?"""
    last, token = tokens[end - 1], tokens[end]
    if end + 1 >= len(tokens) or any(specific(t) for t in tokens[1 : end + 1]):
        return False
    many_ = many(last) or broken(last.reading.folded) or last.reading.noun is not None
    tied = token.reading.function or token.reading.suffix or token.reading.conjunction or hangs(token)
    return end > 1 and many_ and token.type == "word" and not tied and definite(tokens[end + 1])


def _done_so(token: Token) -> bool:
    """Does a word with its article say what was done to the thing, and belongs to no name: المنشأ، المقام، المنعقد؟"""
    deed = read_participle(token.reading) if definite(token) and bare(token)[:1] == "م" else None
    return deed is not None and deed.kind in _DONE_SO


def _begins_another(token: Token) -> bool:
    """Is it no word of the name before it: "شركة موبايلي | نتائجها", "رابطة الأدباء | جمعية نفع عام"?"""
    if specific(token):
        return False
    return bool(token.reading.suffix) or (token.text.endswith("ة") and not token.text.endswith("ية"))


def _with_purpose(tokens: Sequence[Token], end: int, stop: int) -> int:
    """The same with what it is for: "معرض صحار الدولي | للكتاب", "الشركة السعودية | للكهرباء"."""
    if end < stop and tokens[end].text.startswith("لل") and person(tokens[end]) is not True:
        end += 1
        end += end < stop and definite(tokens[end]) and adjective(tokens[end])
    return end


def strange(token: Token, before: Token) -> bool:
    """Is it a word that no table knows, as foreign names are: "فرقة | إكسو", "شركة | موبايلي"?"""
    reading = token.reading
    if token.type != "word" or reading.function or reading.noun or reading.suffix or hangs(token) or definite(token):
        return False
    if reading.folded in NO_SUBJECT or reading.folded in COMPARISONS or land(token):
        return False  # كذلك، أكثر من، حكم الملك صحار
    inflected = token.text.endswith(("ة", "ا", "ات", "ين", "ون"))
    nisba = token.text.endswith("ي") and not before.text.endswith(("ة", "و"))
    plain = not (known(bare(token)) or inflected or nisba)
    return plain and (reading.verb is None or not reading.verb.sure)


def _of_people(tokens: Sequence[Token], i: int) -> bool:
    """Is an unknown word a name, whatever its ending, since it stands behind a people: "اللاعب الغاني | مونتاري"?"""
    reading, before = tokens[i].reading, tokens[i - 1]
    if tokens[i].type != "word" or definite(tokens[i]) or hangs(tokens[i]) or tokens[i].text.endswith(("ة", "ا", "ات")):
        return False
    plain = not (reading.function or reading.noun or reading.suffix or reading.verb or reading.conjunction)
    theirs = definite(before) and people((before.reading.folded,)) is not None
    return plain and theirs and not known(reading.folded) and reading.folded not in NO_SUBJECT


def _one_of_two(noun: str) -> str:
    """The noun of which a dual tells, where the two may be named: "شركة" of "شركتان", "بلد" of "بلدين"; else ""."""
    stem = next((noun.removesuffix(end) for end in _TWO if noun.endswith(end)), "")
    one = stem[:-1] + "ة" if stem.endswith("ت") else stem
    return one if one in grammar.NAMED_IN_TWO | _OF_STATE else ""


def generic(noun: str) -> bool:
    """Tell whether a noun is one of what has a name, so that it may stand alone for it.

    >>> generic("شركة"), generic("ماء")
    (True, False)
    """
    return fold_word(noun) in _NAMED


def spellings(noun: str) -> str:
    """The pattern of the nouns by which a thing is named that a noun calls: a team by its club.

    >>> spellings("فريق"), spellings("شركة")
    ('فريق|نادي', 'شركة')
    """
    return _OTHERS.get(noun, re.escape(noun))


def lone(tokens: Sequence[Token], i: int) -> int | None:
    """Where its name would stand, if the token is a definite noun with nothing beside it that tells which is meant.

    >>> text = "وصل الفريق الأول إلى صحار"
    >>> tokens = analyse(text, 0, len(text), ()).tokens
    >>> lone(tokens, 1), lone(tokens, 4)
    (2, None)
    """
    token = tokens[i]
    if token.type != "word" or not (
        token.text in grammar.HONOURS or token.text in _STATES or _may_have_name(tokens, i)
    ):
        return None
    if token.text in grammar.HONOURS:
        return i
    before = tokens[i - 1] if i else None
    behind = i > 1 and tokens[i - 2].reading.verb is not None and not adjective(token)  # زار الوزير | الجسر
    behind = behind or token.reading.preposition > 0  # المتحدث الرسمي | للمركز
    if before is not None and before.type != "date" and (_quoted(tokens, i) or (definite(before) and not behind)):
        return None
    if before is not None and (before.reading.base, bare(token)) in _SET_PHRASES:
        return None
    governed = before is not None and before.reading.verb is not None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    vague = after is not None and definite(after) and after.reading.folded in VAGUE
    vague = vague or (after is not None and bare(token) in _PARTS and after.reading.folded in _ORDINALS)
    if after is not None and (after.reading.folded in _NEW or (after.text == "الأول" and bare(token) in _RANKED)):
        return None  # الوزير الأول
    if vague:
        i, after = i + 1, tokens[i + 2] if i + 2 < len(tokens) else None
    if vague and after is not None and after.reading.folded in ("عشر", "عشره"):
        i, after = i + 1, tokens[i + 2] if i + 2 < len(tokens) else None
    led = token.reading.preposition > 0 or (before is not None and before.reading.function == "preposition")
    return None if after is not None and _tells_which(token, after, governed, led) else i


def _quoted(tokens: Sequence[Token], i: int) -> bool:
    """Is the noun itself in quotation marks, and not the first word of what somebody said?"""
    return tokens[i - 1].text in QUOTES and (i + 1 >= len(tokens) or tokens[i + 1].text in QUOTES)


def _may_have_name(tokens: Sequence[Token], i: int) -> bool:
    """Is it a definite noun of what has a name, or any beside a verb: "وصل اليخت", "إن اليخت وصل"?"""
    token = tokens[i]
    if bare(token) in _NAMED or bare(token) in _PARTS or _one_of_two(bare(token)):
        return definite(token)
    did = i > 0 and tokens[i - 1].reading.verb is not None
    after = tokens[i + 1].reading.verb if i + 1 < len(tokens) else None
    does = after is not None and after.sure and i > 0 and tokens[i - 1].reading.function == "complement"
    plain = definite(token) and not adjective(token) and token.reading.noun is None and not token.reading.suffix
    return (did or does) and plain and token.reading.folded not in TIMES


def _tells_which(token: Token, after: Token, governed: bool, led: bool) -> bool:
    """Does the word behind a noun tell which is meant?

    Not where it is the object, "واجه النادي | الفقر", or one beside a noun that a preposition leads in, "من الشركة
    | والوزارة".
    """
    if after.type != "word":
        return (after.type == "number" and bare(token) in _NUMBERED) or after.text in OPENING | QUOTES
    if land(after) and governed and not definite(after) and bare(token) not in _TOWNS:
        return False  # بلغ الخط | معان
    if after.reading.function == "relative" or given(after) or land(after) or after.text.startswith("عبد"):
        return True
    if token.reading.noun not in (None, "other") and after.reading.base in _CONCERNING:
        return True  # أعلنت الحرب على ألمانيا، الاتفاق بين البلدين
    if definite(after) and not hangs(after) and not (led and after.reading.conjunction):
        return not governed or adjective(after) or after.reading.folded in VAGUE
    return bare(token) in _HOLDERS and strange(after, token)
