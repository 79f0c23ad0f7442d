"""One word out of context: which verb, event noun or function word its letters allow.

There is no tagger here: the lexicon writes out the forms of its roots, a few shapes of Arabic spelling tell the rest
(افتعل is a verb, افتعال its noun), and `rereading` and `verbs` decide by the neighbours where a word may be both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.lexicon import actors, events, grammar
from timeline.events.lexicon.morphology import Form, forms, stems
from timeline.events.lexicon.people import GIVEN
from timeline.events.places import people, place

SUFFIXES = ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ه")
_DAMMA = "ُ"  # قُتل is "was killed"
DOUBLED = "ّ"  # صوّت is a verb, صوت a noun
_ALIFS = str.maketrans("أإآىةؤئ", "ااايهوي")


@attrs.frozen
class Verb:
    """A reading as a finite verb: `lemma` is root and form, `sure` is False where a noun is spelled the same.

    `passive` is True only where a vowel sign says so: أُغلق.
    """

    kind: str
    role: str
    gender: str = ""
    person: int = 3
    lemma: tuple[str, int] | None = None
    future: bool = False
    sure: bool = True
    passive: bool = False

    @property
    def ongoing(self) -> bool:
        """Imperfect without a mark of the future: what goes on, recurs or stands under another verb."""
        return self.role == "imperfect" and not self.future


@attrs.frozen
class Reading:
    """What one spelling may be.

    `conjunction` is the length of a glued و or ف, `preposition` of a glued ب ل ك after it; `noun` is the kind of an
    event noun; `base` is the folded word without clitics. `twin` is the other verb of its letters: تعرض is "she shows"
    and "he was exposed".
    """

    folded: str
    base: str
    conjunction: int = 0
    preposition: int = 0
    verb: Verb | None = None
    noun: str | None = None
    lemma: tuple[str, int] | None = None
    definite: bool = False
    suffix: str = ""
    function: str = ""
    twin: Verb | None = None


@attrs.frozen
class _Entry:
    verb: Verb | None = None
    noun: str | None = None
    lemma: tuple[str, int] | None = None
    twin: Verb | None = None


def _plain(word: str) -> str:
    return word.translate(_ALIFS)


@cache
def _lexicon() -> dict[str, _Entry]:
    """Every spelling of every root of the lexicon; what comes first in the rows wins."""
    verbs: dict[str, Verb] = {}
    fifths: dict[str, Verb] = {}
    nouns: dict[str, tuple[str, tuple[str, int] | None]] = {}
    for kind, text in events.NOUNS.items():
        for word in text.split():
            nouns.setdefault(_plain(word), (kind, None))
    for kind, rows in events.ROOTS.items():
        for root, number, *masdars in rows:
            lemma = (root, number)
            for form in forms(stems(root, number, tuple(map(_plain, masdars)))):
                if form.role == "masdar":
                    known, own = nouns.setdefault(form.text, (kind, lemma))
                    nouns[form.text] = (known, own or lemma)
                elif form.role != "participle":
                    _keep(verbs, form, kind, lemma)
                    if number in (5, 6) and form.role == "perfect" and form.gender in ("m", "d"):
                        did = Verb(kind, "perfect", form.gender, 3, lemma, sure=form.gender == "m")
                        fifths.setdefault(form.text, did)
    table: dict[str, _Entry] = {}
    for word in verbs.keys() | nouns.keys():
        verb, (noun, lemma_) = verbs.get(word), nouns.get(word, (None, None))
        if verb is not None and (noun is not None or word in FAINT_VERBS):
            verb = attrs.evolve(verb, sure=False)
        twin = fifths.get(word) if verb is not None and verb.role == "imperfect" else None
        hamza = verb is not None and verb.lemma is not None and verb.lemma[0][0] == "ا" and verb.lemma[1] == 2
        if twin is not None and (word.endswith("وا") or twin.gender == "d" or hamza):  # تأسس: "she founds" is تؤسس
            verb, twin = twin, None  # توقعوا: "they expected"; "you sign" is not written so but behind أن
        table[word] = _Entry(verb, noun, lemma_, twin)
    return table


# "I" and "she" are spelled alike, and "she" is told far more often: بقيت، لقيت، حظيت.
_SAME_FOR_HER = (("بقي", 1), ("لقي", 1), ("حظي", 1), ("رضي", 1), ("خشي", 1), ("نسي", 1))
_COMMONEST = (("كون", 1),)  # whose forms are rarely those of another verb that is spelled alike: سيكون


def _keep(verbs: dict[str, Verb], form: Form, kind: str, lemma: tuple[str, int]) -> None:
    # A first person without the verb's own company is more often another word: أصل، نقل، نظم.
    of_her = kind == "death" or lemma in _SAME_FOR_HER
    if of_her and form.person == 1 and form.text.endswith("يت"):
        form = attrs.evolve(form, gender="f", person=3)  # توفيت: nobody says it of himself
    sure = form.person == 3 and form.gender != "d" and not form.rare
    found = verbs.get(form.text)
    if found is None or (sure and not found.sure) or (lemma in _COMMONEST and found.lemma not in _COMMONEST):
        verbs[form.text] = Verb(kind, form.role, form.gender, form.person, lemma, sure=sure and len(form.text) > 2)


_FUNCTIONS: dict[str, str] = {}
for _words, _name in (
    (grammar.PREPOSITIONS, "preposition"),
    (grammar.SUBORDINATORS, "subordinator"),
    (grammar.COMPLEMENTS, "complement"),
    (grammar.RELATIVES, "relative"),
    (grammar.DEMONSTRATIVES, "demonstrative"),
    (grammar.PRONOUNS, "pronoun"),
    (grammar.NEGATIONS - {"بدون", "دون"}, "negation"),
    (grammar.FUTURES, "future"),
    (grammar.ASPECT, "aspect"),
):
    for _word in _words:
        _FUNCTIONS[_plain(_word)] = _name
_FUNCTIONS |= dict.fromkeys(("ربما", "لعل", "لعله", "لعلها"), "aspect")
_FUNCTIONS["و"] = _FUNCTIONS["أو".translate(_ALIFS)] = "conjunction"


_OWN_HAA = frozenset(_plain(word) for word in grammar.PREPOSITIONS if word.endswith(("ة", "اه")))
_NAMES = frozenset({"علي", "عليّ", "عَلِي", "عليٌّ"})  # على is written so only by haste
_ACCEPTED = re.compile(r"قَ?بِلَ?")  # قَبِل, and not "before"
_MECHANISM = re.compile(r"[وف]?آلي(?:ة|ا|ًا|اً|ه|ها|هم)?\Z")  # آلية, with the folded letters of إليه
_GOVERNORS = frozenset({"والي", "واليا", "والياً", "والية", "ولاة", "وال", "والٍ"})  # their folded letters are وإلى، إليه


def folded(words: frozenset[str]) -> frozenset[str]:
    """The folded spellings of a set of the grammar's words."""
    return frozenset(map(_plain, words))


NOT_VERBS = folded(grammar.NOT_VERBS)
_DOUBLED_NOUNS = folded(grammar.words("حيز سيد"))
FAINT_VERBS = folded(grammar.FAINT_VERBS)
GIVEN_NAMES = frozenset(map(fold_word, GIVEN.split()))
TEMPORAL = folded(grammar.TEMPORAL)
# Why or for what: no object of a verb, "... [أمس] استعدادا للموسم".
ADVERBIAL = folded(frozenset(word for word in grammar.GOVERNING_NOUNS if word.endswith("ا")))
PARTICIPLES = folded(grammar.PARTICIPLES)
BODIES = folded(actors.BODIES)
PERSONAL_GENDER = {"هو": "m", "هي": "f"}  # he, she
PRONOUN_GENDER = {"ه": "m", "ها": "f"}  # of whom a pronoun suffix speaks; هم، هما say less
ACCUSATIVE = ("ا", "اً", "ًا")  # how an indefinite object may end: كتابا، كتاباً، كتابًا
_GOVERNING = {lemma: fold_word(word) for lemma, word in grammar.GOVERNING.items()}
# A و or ف that belongs to the word though the rest would be a word too.
_OWN_WAW = re.compile(
    r"و(?:زير|زاره(?!ا)|زارات|زارت[هن]|زرا|كال|كيل|كلا|ثيق|ثايق|رش|رق|لاي|لاد|فد|فود|فاه|فات|فيات|حد|قت(?!ل)|طن|سط|سام|سيل[هت]|سايل|اق(?:ع|ي|\Z)|احد|ادي|اد[يى]|ارسو|اشنطن|الد(?=(?:ت?(?:ه|ها|هم|هما|ي|نا|ك)|ا|ين|ان|يه|يها|اه)?\Z)|اجب|باء|جود|جه|"
    r"ظيف|ظايف|عد|قف(?:ه|ات)|جب(?:ه|ات)|ساط|صيه|صايا|عكه|ديع|فره|شاح|ردي|يكي|يلز|يمبل|ستمنستر|افت[هن]|افاه|خيم|هران|اثق|اضح|اسع|افد|اتش\Z|ا(?:ضع|صف|قف|رث|عظ|كب)(?:ا|ه|ين|ون|ات)\Z|ا(?:عد|صل)(?:ا|ين|ون)\Z|اردات|(?:يليام|ليام|ينستون|يلسون|يلهلم)\Z)"
)
_NO_VERB_WITH_WAW = frozenset(("زير", "عدل", "سيط", "سام", "ادي", "افته", "افتها"))  # وزير، وادي، وافته المنية
_OWN_FA = re.compile(
    "ف(?:براير|تره|ترات|رد|رنس|ريق|رق|رص|رع|ضاء|ضيه|قه|قيه|كر|لسط|لسف|ندق|نان|نون|وز|ور|وق|يلم|يرو|يفا|يليب|يصل|اطم|ارس|اس|خر|لاديمير|نزويلا|نلندا|ايد|يينا|يتنام|ي)"
)
_AGENT = re.compile(r"[وف]?.ائ.\Z")
_EIGHTH = re.compile(r"ا(?:ن[^ا]{3}|[^نا]ت[^ا]{2}|ست[^ا]{3}|ن[^ا]ا[^اه]|[^نسا]تا[^اه]|ست[^ا]ا[^اه])(?:ت|تا|وا)?\Z")
_FEMININE = re.compile(r"[^ا].+[^اوي]ت\Z")
_FIFTH = re.compile(r"ت[^اوي]{2,3}ت\Z|ت[^اوي]ا[^اوي]{2}ت\Z")
_FIFTH_IMPERFECT = re.compile(r"تت(?:[^اوي]{3}|[^اوي]ا[^اوي]{2}|وا.{2}|[^اوي]اي.)\Z")  # تتضمن، تتواصل، تتزايد
# حُقن, أُتلفت: a lone damma on the first letter is written to show a passive.
_PASSIVE = re.compile(rf"(?:[^\Wمايتال]{_DAMMA}|أ{_DAMMA}\w[ِّْ]*)[^\Wاوة][ِّ]*[^\Wاوةى][ِّْ]*[ت]?\Z")
_DONE_TO_HER = re.compile(r"\w{3}ئت\Z")  # أنشئت: "I founded" would be أنشأت
_RAISING = (2, 3, 4)  # forms whose active imperfect has the damma too: يُنظّم, يُنفق; but يُفتح
_RAISED = re.compile(rf"أ{_DAMMA}\w[ِّْ]*[^\Wاوي][ِّ]*[^\Wاويى]\Z")
_I_DO = re.compile(r"أ\w+ي\Z")
_FUTURE = re.compile(r"سي.{3,6}\Z|ست[^اوي].{3,5}\Z")
_NO_FUTURE = ("يه", "ات", "تين", "ته", "تها", "تهم")  # سيارتين، سيطرته، سيادتها
_IMPERFECT = re.compile(r"ي[^وا].{2,6}\Z|ي[وا].{2,6}\Z")
_PATTERN_NOUN = re.compile(r"ت..ي.ه?\Z|ان..ا.\Z|ا.ت.ا.\Z|است.{2}ا.\Z|است.ا.ه\Z|ا.تي?ا.\Z")
_HAMZA_NOUN = re.compile(r"(?:ال|[وف](?:ال)?|[بل])?إ[^ن].ا.ة?\Z|(?:ال|[وف](?:ال)?|[بل])?إن[^ا]ا.\Z")


# Verbs that their hamza, or their second ya, tells from another word: هنا, التام, يحيى.
_SIGNED = ("هنأ", "التأم", "يي")


# Perfects of hollow roots that only their hamza or madda tells from other words: أدار is no "I turn", آلت no "tools".
_HOLLOW = re.compile(r"([وف]?)(أدار|آل(?=ت))(ت|وا)?(ها?|هم|هما)?")
_HOLLOW_LEMMAS = {"أدار": ("دور", 4), "آل": ("اول", 1)}


def _hollow(word: str) -> Reading | None:
    """The reading of such a verb: "وأدارها", "آلت"."""
    found = _HOLLOW.fullmatch(word)
    if found is None:
        return None
    gender = {"ت": "f", "وا": ""}.get(found[3] or "", "m")
    verb = Verb("other", "perfect", gender, lemma=_HOLLOW_LEMMAS[found[2]], sure=True)
    base = fold_word(found[2] + (found[3] or ""))
    return Reading(fold_word(word), base, len(found[1]), verb=verb, suffix=found[4] or "")


def with_pronoun(base: str) -> bool:
    """Does a preposition end in its pronoun: له، فيها؟ Not: برفقة، تجاه."""
    return base not in _OWN_HAA and len(base) > 1 and base.endswith(("ه", "ها", "هم", "هما", "نا"))


def gender_behind(base: str) -> str:
    """Whom the pronoun of a preposition means: "m", "f", "p" for several, "" where it tells less or there is none.

    >>> gender_behind("إليها"), gender_behind("به"), gender_behind("عنهم"), gender_behind("برفقة")
    ('f', 'm', 'p', '')
    """
    endings = (("ها", "f"), ("هم", "p"), ("ه", "m"))
    return next((gender for ending, gender in endings if with_pronoun(base) and base.endswith(ending)), "")


def wanted_by(lemma: tuple[str, int] | None) -> str:
    """The preposition, folded, that a verb wants, or "".

    >>> wanted_by(("حصل", 1)), wanted_by(None)
    ('علي', '')
    """
    return _GOVERNING.get(lemma, "") if lemma is not None else ""


@lru_cache(maxsize=1_000)
def read_as_verb(word: str) -> Reading | None:
    """The verb that is spelled like another word, None where there is none: عبر is "through" and "crossed".

    >>> read_as_verb("وعبر").verb.lemma, read_as_verb("فقد").verb.lemma
    (('عبر', 1), ('فقد', 1))
    """
    text = fold_word(word)
    cut = int(text[:1] == "و" or (text[:1] == "ف" and text[1:] in _FUNCTIONS and text != "فقد"))
    rest = text[cut:]
    entry = _lexicon().get(rest)
    if (rest not in ("فقد", "ترك") and _FUNCTIONS.get(rest) != "preposition") or entry is None or entry.verb is None:
        return None
    rows = ((kind, row) for kind, rows in events.ROOTS.items() for row in rows)
    plain = next((kind for kind, row in rows if row[:2] == (rest, 1)), "")
    verb = Verb(plain, "perfect", "m", 3, (rest, 1)) if plain else attrs.evolve(entry.verb, sure=True)
    return Reading(text, rest, cut, 0, verb, entry.noun, entry.lemma)


def _forms_of_roots() -> Iterator[tuple[str, tuple[str, int], Form]]:
    """Each form of each root, with its kind and lemma, in the order of the rows."""
    for kind, rows in events.ROOTS.items():
        for root, number, *_ in rows:
            for form in forms(stems(root, number)):
                yield kind, (root, number), form


@cache
def _imperfects() -> dict[str, Verb]:
    out: dict[str, Verb] = {}
    for kind, lemma, form in _forms_of_roots():
        if form.role == "imperfect" and form.person == 3 and not form.rare:
            out.setdefault(form.text, Verb(kind, "imperfect", form.gender, 3, lemma))
    return out


def read_imperfect(reading: Reading) -> Reading:
    """The same word where only an imperfect can stand, as behind لم: تغير is then "she changes" and no "change".

    >>> read_imperfect(read("توقع")).verb.lemma
    ('وقع', 2)
    """
    verb = _imperfects().get(reading.folded)
    return reading if verb is None else Reading(reading.folded, reading.folded, verb=verb)


def read_raised(word: str, careful: bool = False) -> Reading | None:
    """A verb of the fourth form with its pronoun, where its hamza tells it from the masdar: أقاله, and no إقالة.

    >>> read_raised("أقالته").verb.lemma, read_raised("إقالته")
    (('قول', 4), None)

    So too of the tenth form, where a text is `careful` to write ة with its dots: استعاده.
    """
    found = read(word)
    tenth = careful and word[-1] == "ه" and not found.suffix and found.lemma is not None and found.lemma[1] == 10
    raised = word[found.conjunction :][:1] == "أ" and word[-1] != "ة" and not (found.definite or found.preposition)
    fourth = raised and found.lemma is not None and found.lemma[1] == 4
    if not (fourth or tenth) or found.verb is not None or found.definite or found.preposition:
        return None
    done = _done_to(found.folded[found.conjunction :], _lexicon())
    if done is None or done.verb is None:
        return None
    sure = attrs.evolve(done.verb, sure=True)
    return attrs.evolve(done, folded=found.folded, conjunction=found.conjunction, noun=None, lemma=None, verb=sure)


def read_done_to(word: str) -> Reading | None:
    """A perfect with the pronoun of its object, as behind a relative pronoun: "الذي | وقعه", "التي | شنها".

    >>> read_done_to("وقعه").verb.lemma, read_done_to("شنها").verb.lemma, read_done_to("وقعة")
    (('وقع', 2), ('شنن', 1), None)
    """
    text, table = fold_word(word), _lexicon()
    if word[-1:] == "ة":
        return None
    found = _done_to(text, table)
    if found is None or found.verb is None:
        suffix = "ها" if text.endswith("ها") else "ه"
        bare = text.removesuffix(suffix)
        short = table.get(bare) if len(bare) == 2 else None  # شن: a root with one letter twice
        done = short.verb if short is not None else None
        if done is None or (done.role, done.person) != ("perfect", 3):
            return None
        return Reading(text, bare, 0, 0, done, None, done.lemma, suffix=suffix)
    return attrs.evolve(found, noun=None, lemma=None, verb=attrs.evolve(found.verb, sure=True))


# Nouns with the shape of participles.
_NO_PARTICIPLES = folded(
    grammar.words("مدينة محافظة منظمة مؤسسة محكمة مدرسة مجتمع مركز مصدر مشروع مقاطعة"),
)


@cache
def _participles() -> dict[str, Verb]:
    out: dict[str, Verb] = {}
    for kind, lemma, form in _forms_of_roots():
        if form.role == "participle" and form.text not in _NO_PARTICIPLES:
            out.setdefault(form.text, Verb(kind, "participle", form.gender, 3, lemma))
    return out


def read_participle(reading: Reading) -> Verb | None:
    """The verb whose participle a word is, None where the lexicon knows none.

    >>> read_participle(read("المولود")).lemma, read_participle(read("المدينة"))
    (('ولد', 1), None)
    """
    return _participles().get(reading.base)


@cache
def _doubling() -> dict[str, Verb]:
    """The verbs whose middle letter is doubled, under their spellings; "he did" goes before "she does": تصدّر."""
    out: dict[str, Verb] = {}
    rows = [(kind, *row) for kind, rows in events.ROOTS.items() for row in rows]
    for kind, root, number, *_ in sorted(rows, key=lambda row: row[2] != 5):
        for form in forms(stems(root, number)) if number in (2, 5) else ():
            if form.role in ("perfect", "imperfect"):
                out.setdefault(form.text, Verb(kind, form.role, form.gender, form.person, (root, number)))
    return out


def _doubled(word: str, found: Reading) -> Reading:
    """The same word with the verb that its shadda shows: تصدّر came first, تصدر may be "appears" as well."""
    verb, other = found.verb, _doubling().get(found.base)
    if verb is None or other is None or other.lemma is None or verb.lemma == other.lemma or verb.future:
        return found
    at = word.index(DOUBLED, 2)
    if verb.lemma is not None and (verb.lemma[1] in (2, 5) or verb.lemma[0][1] == verb.lemma[0][2]):
        return found
    return attrs.evolve(found, verb=other) if _plain(word[at - 1]) == other.lemma[0][1] else found


@lru_cache(maxsize=40_000)
def read(word: str) -> Reading:
    """Read one word by its letters alone.

    >>> read("وتوقيعهما").noun, read("وتوقيعهما").suffix, read("وتوقيعهما").conjunction
    ('agreement', 'هما', 1)
    >>> read("سيزور").verb.future
    True
    """
    found = _by_letters(word)
    if found.verb is not None and _AGENT.match(word):
        found = attrs.evolve(found, verb=None)  # بائع sells, and did not swear: that is بايع
    if found.verb is not None and DOUBLED in word[2:-1]:
        found = _doubled(word, found)
    verb = found.verb
    if verb is not None and verb.lemma is not None and word[found.conjunction :][:1] == "آ" and verb.lemma[0][0] != "ا":
        return attrs.evolve(found, verb=None)  # آثار: traces, and no أثار
    derived = verb is not None and verb.role == "perfect" and verb.lemma is not None and verb.lemma[1] in (7, 8, 10)
    if verb is not None and derived and _I_DO.match(word, found.conjunction):  # ألتقي: التقى has no hamza
        return attrs.evolve(found, verb=attrs.evolve(verb, role="imperfect", gender="", person=1))
    if verb is not None and verb.role == "imperfect" and verb.person == 1 and _RAISED.match(word, found.conjunction):
        return attrs.evolve(found, verb=Verb(verb.kind, "perfect", "m", 3, verb.lemma, passive=True))  # أُحدث
    if verb is not None and verb.person == 1 and verb.role == "perfect" and _DONE_TO_HER.search(word):
        return attrs.evolve(found, verb=attrs.evolve(verb, person=3, gender="f", passive=True))
    if verb is None or _DAMMA not in word[:-2] or found.suffix or verb.lemma is None:
        return found
    if verb.role == "imperfect" and verb.person == 3 and verb.lemma[1] not in _RAISING:
        first = word[found.conjunction + 1 : found.conjunction + 2]
        return attrs.evolve(found, verb=attrs.evolve(verb, passive=True, sure=True)) if first == _DAMMA else found
    if verb.role != "perfect":
        return found
    if verb.person == 1 and word.endswith("ت"):
        verb = attrs.evolve(verb, person=3, gender="f")  # أُنشئت, أُلغيت: done to her
    # Of the nouns that are spelled so, masdars have no such sign: قُتل, نُقل; but حُكم.
    masdar = found.noun is None or found.lemma is not None
    return attrs.evolve(found, verb=attrs.evolve(verb, passive=True, sure=verb.sure or masdar))


def _by_letters(word: str) -> Reading:
    """The reading without regard to a passive's vowel sign."""
    text = fold_word(word)
    if text.endswith("الله"):
        return Reading(text, text, definite=True)  # its haa is no pronoun
    if (hollow := _hollow(word)) is not None:
        return hollow
    if word in _GOVERNORS or _MECHANISM.match(word):
        return Reading(text, text, conjunction=int(word[0] in "وف" and word not in _GOVERNORS))
    shown = (len(text) == 3 and DOUBLED in word and text not in _DOUBLED_NOUNS) or word.endswith(_SIGNED)
    if text in NOT_VERBS and text not in _FUNCTIONS and not shown:
        return Reading(text, text)
    table = _lexicon()
    for cut in _conjoined(text, table):
        rest = text[cut:]
        if cut and word[cut] != "أ" and _OWN_WAW.match(text):
            known = table.get(rest)  # وقتل، وحدث: more than وقت and وحدة with a letter behind
            valley = rest in _NO_VERB_WITH_WAW and word[1:2] != "أ"  # وادي, and not وأدى
            if known is None or known.verb is None or len(rest) < 3 or valley:
                break
        entry = table.get(rest)
        doubled = DOUBLED in word and len(rest) == 3 and entry is not None and entry.verb is not None  # غيّر، عبّر
        doubled = doubled or _ACCEPTED.fullmatch(word, cut) is not None
        function = _FUNCTIONS.get(rest, "") if word not in _NAMES and not doubled else ""
        if function in ("complement", "pronoun") and word[cut : cut + 1] == "آ":
            function = ""  # آني and آنا are names, and no أني, أنا
        if function:
            # فقد is "lost" as well as "has": the particle is far more frequent
            return Reading(text, rest, cut or int(text == "فقد"), function=function)
        if entry is not None and (
            rest not in NOT_VERBS or (DOUBLED in word and rest not in _DOUBLED_NOUNS) or word.endswith(_SIGNED)
        ):
            return Reading(text, rest, cut, 0, entry.verb, entry.noun, entry.lemma, twin=entry.twin)
    so = _done_to(text[1:], table) if text[:1] == "ف" and word[-1:] != "ة" and not _done_to(text, table) else None
    if so is not None and so.verb is not None and len(so.base) > 2:
        return attrs.evolve(so, folded=text, conjunction=1, noun=None, verb=attrs.evolve(so.verb, sure=True))  # فعزله
    own = _own_letter(text, table) if text[:1] in ("و", "ف") and not word.endswith("ة") else None
    if own is not None:
        return own
    conjunction = (
        1 if text[:1] in ("و", "ف") and len(text) > 3 and not _OWN_WAW.match(text) and not _OWN_FA.match(text) else 0
    )
    if conjunction and text[0] == "ف" and not text.startswith(("فال", "فلل", "في", "فت", "فسي", "فست", "فسن")):
        conjunction = 0  # an unknown word with ف is more often its own first letter: فعاليات
    rest = text[conjunction:]
    if rest in NOT_VERBS:
        return Reading(text, rest, conjunction)
    if rest.startswith("سا") and word[conjunction : conjunction + 2] == "سأ" and len(rest) > 3:
        known = table.get(rest[1:])
        told = known.verb if known is not None and known.verb is not None else None
        told = told if told is not None and told.role == "imperfect" else Verb("other", "imperfect")  # سأمر, and no أمر
        will = attrs.evolve(told, role="imperfect", gender="", person=1, future=True, sure=True)
        return Reading(text, rest, conjunction, verb=will)
    future = _future(rest, table)
    if future is not None:
        return Reading(text, rest, conjunction, verb=future)
    met = _done_to(rest, table) if rest.startswith("الت") and word[-1:] != "ة" else None
    if met is not None and met.verb is not None and met.noun is None:
        return attrs.evolve(met, folded=text, conjunction=conjunction)  # التقاه: its article is none
    preposition, definite, base = _clitics(rest)
    if not preposition and word[conjunction : conjunction + 2] in ("بإ", "لإ", "كإ"):
        preposition, base = 1, rest[1:]  # بإبطال: no word of its own begins so
    if definite and word[conjunction : conjunction + 2] in ("أل", "إل"):
        definite, base = False, rest  # ألغاه، إلزامي: its hamza is no article
    for suffix in ("", *SUFFIXES):
        if (suffix == "ه" and word[-1:] == "ة") or (not suffix and _owned(word, base, table)):
            continue
        if suffix and (not base.endswith(suffix) or len(base) < len(suffix) + 3 - (len(suffix) > 1) or definite):
            continue
        bare = base[: len(base) - len(suffix)]
        candidates: tuple[str, ...] = (bare,)
        if suffix and bare.endswith("ت"):
            candidates = (bare, bare[:-1] + "ه")  # زيارته
        elif suffix and bare.endswith(("اي", "او")):
            candidates = (bare, bare[:-1] + "ء")  # لقائه
        elif suffix and bare.endswith("ا"):
            candidates = (bare, bare[:-1] + "ي")  # بناها، أعطاهم
        elif suffix and bare.endswith("و"):
            candidates = (bare, bare + "ا")  # قتلوه
        for candidate in reversed(candidates):
            found = table.get(candidate)
            if found is None or candidate in NOT_VERBS:
                continue
            verb = None if definite or preposition else found.verb
            if suffix and len(candidate) < 3 and verb is None:
                continue  # ضمها, and no letter before a pronoun
            if verb is not None or found.noun is not None:
                return Reading(
                    text, candidate, conjunction, preposition, verb, found.noun, found.lemma, definite, suffix
                )
        one = _nunation(base, table) or (None if definite else _one_of_two(base, table)) if not suffix else None
        if one is not None:
            return Reading(text, base, conjunction, preposition, noun=one.noun, lemma=one.lemma, definite=definite)
    mine = _done_to_me(base, table) if not (preposition or definite) else None
    if mine is not None:
        return Reading(text, base[:-2], conjunction, verb=mine, suffix="ني")
    return _by_shape(word, text, rest, conjunction, preposition, definite, base)


def _done_to_me(base: str, table: dict[str, _Entry]) -> Verb | None:
    """The verb of what somebody did to me: "أوفدتني", "أخذني", "انتخبوني"."""
    bare = base[:-2]
    if not base.endswith("ني") or len(bare) < 3:
        return None
    found = table.get(bare + "ا" if bare.endswith("و") else bare) or table.get(bare[:-1] + "ي")
    done = found.verb if found is not None else None
    return done if done is not None and (done.role, done.person) == ("perfect", 3) else None


def _conjoined(text: str, table: dict[str, _Entry]) -> tuple[int, ...]:
    """How many letters may be a glued "and", the likelier first: ودعا is "and called", not "the two bade farewell"."""
    if text[:1] not in ("و", "ف") or len(text) < 3 or text.startswith("فرق"):
        return (0,)  # فرقت الشرطة المتظاهرين: no "and she rose"
    whole, rest = table.get(text), table.get(text[1:])
    if whole is None or whole.verb is None or rest is None or rest.verb is None:
        return (0, 1)
    # ودعت is "and called" rather than "bade farewell"
    called = whole.verb.lemma == ("ودع", 2) and rest.verb.lemma == ("دعو", 1)
    return (1, 0) if called or (whole.verb.gender == "d" and rest.verb.gender != "d") else (0, 1)


def _owned(word: str, base: str, table: dict[str, _Entry]) -> bool:
    """Is a word that may end in ة written with ه, and without it a noun too: كتابه is his book, كتابة is writing?"""
    shorter = table.get(base[:-1]) if word.endswith("ه") and base.endswith("ه") else None
    return shorter is not None and shorter.noun is not None and len(base) > 4


def _own_letter(text: str, table: dict[str, _Entry]) -> Reading | None:
    """A verb or event noun with its pronoun that begins with its own و or ف, where the rest is none: فتحها، وصوله."""
    whole = _done_to(text, table)
    return whole if whole is not None and _done_to(text[1:], table) is None else None


def _done_to(text: str, table: dict[str, _Entry]) -> Reading | None:
    """A perfect of the third person with the pronoun of its object, or an event noun with that of its owner."""
    for suffix in ("هما", "هم", "ها", "ه"):
        bare = text.removesuffix(suffix)
        if bare == text or len(bare) < 3:
            continue
        plural = bare + "ا" if bare[-1] == "و" and len(bare) > 3 else bare  # وجدوه
        for candidate in (bare, plural, bare[:-1] + "ي" if bare[-1] == "ا" else bare):  # ولاه
            found = table.get(candidate)
            if found is None or candidate in NOT_VERBS:
                continue
            done = found.verb is not None and (found.verb.role, found.verb.person) == ("perfect", 3)
            if done or found.noun is not None:
                verb = found.verb if done else None
                if verb is not None and len(candidate) == 3:
                    verb = attrs.evolve(verb, sure=False)  # وجهها is her face as well
                return Reading(text, candidate, 0, 0, verb, found.noun, found.lemma, suffix=suffix)
    return None


def _nunation(base: str, table: dict[str, _Entry]) -> _Entry | None:
    """The entry of an indefinite accusative: اجتماعا."""
    found = table.get(base[:-1]) if base.endswith("ا") and len(base) > 4 and base[-2] != "ه" else None  # not: ترجمها
    return found if found is not None and found.noun is not None else None


def _one_of_two(base: str, table: dict[str, _Entry]) -> _Entry | None:
    """The entry of which a word is the dual, of what befalls one: حادثين، غارتين; جلستين rather say how long."""
    if not base.endswith("ين") or len(base) < 6:
        return None
    found = table.get(base[:-3] + "ه" if base[-3] == "ت" else base[:-2])
    return found if found is not None and found.noun in ("attack", "accident", "disaster") else None


def _future(rest: str, table: dict[str, _Entry]) -> Verb | None:
    if rest[:2] not in ("سي", "ست", "سن") or len(rest) < 4:
        return None
    for suffix in ("", *SUFFIXES):
        if suffix and not rest.endswith(suffix):
            continue
        entry = table.get(rest[1 : len(rest) - len(suffix)])
        if entry is not None and entry.verb is not None and entry.verb.role == "imperfect":
            return attrs.evolve(entry.verb, future=True, sure=True)
    if _FUTURE.match(rest) and not rest.endswith(_NO_FUTURE):
        return Verb("other", "imperfect", "m" if rest[1] == "ي" else "f", future=True, sure=False)
    return None


def _clitics(rest: str) -> tuple[int, bool, str]:
    """Cut a glued preposition and the article: (its length, is it definite, what remains)."""
    if rest.startswith("ال") and len(rest) > 4:
        return 0, True, rest[2:]
    if rest.startswith("لل") and len(rest) > 4:
        if _names_deed(rest[1:]) and not _names_deed(rest[2:]):
            return 1, False, rest[1:]  # استعد الفريق | للقاء النجم
        return 1, True, rest[2:]
    if rest[:1] in ("ب", "ل", "ك") and len(rest) > 3:
        if rest.startswith(("بال", "كال")) and len(rest) > 5:
            return 1, True, rest[3:]
        if _names_deed(rest[1:]):
            return 1, False, rest[1:]
    return 0, False, rest


def _names_deed(word: str) -> bool:
    """Is it an event noun of the lexicon, by itself or with its pronoun?"""
    entry = _lexicon().get(word)
    if entry is not None and entry.noun is not None:
        return True
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            bare = word[: -len(suffix)]
            hamza = (bare[:-1] + "ء",) if bare.endswith(("اي", "او")) else ()  # ببنائه
            for candidate in (bare, bare[:-1] + "ه", *hamza):
                entry = _lexicon().get(candidate)
                if entry is not None and entry.noun is not None:
                    return True
    return False


def _by_shape(
    word: str, text: str, rest: str, conjunction: int, preposition: int, definite: bool, base: str
) -> Reading:
    """Guess by spelling what the lexicon does not know."""
    signed = _PASSIVE.match(word, conjunction) if not definite and not preposition else None
    if signed is not None and place((rest,)) is None and rest not in GIVEN_NAMES:
        gender = "f" if rest.endswith("ت") else "m"
        return Reading(text, rest, conjunction, verb=Verb("other", "perfect", gender, sure=False, passive=True))
    if not definite and not preposition:
        for suffix in SUFFIXES:
            if rest.endswith(suffix) and _EIGHTH.match(rest.removesuffix(suffix)):
                done = Verb("other", "perfect", "", sure=False)
                return Reading(text, rest.removesuffix(suffix), conjunction, verb=done, suffix=suffix)
        verb = _verb_by_shape(rest, raised=word[conjunction : conjunction + 1] == "أ")
        if verb is not None:
            return Reading(text, rest, conjunction, verb=verb)
    shaped = _PATTERN_NOUN.match(base) or _HAMZA_NOUN.match(word)
    if shaped and place((base,)) is None and people((base,)) is None and base not in NOT_VERBS:
        return Reading(text, base, conjunction, preposition, noun="other", definite=definite)
    suffix = next((s for s in SUFFIXES if base.endswith(s) and len(base) > len(s) + 2), "")
    if suffix == "ه" and not word.endswith("ه"):
        suffix = ""  # ة
    return Reading(text, base, conjunction, preposition, definite=definite, suffix=suffix if not definite else "")


def _verb_by_shape(rest: str, *, raised: bool) -> Verb | None:
    """The verb that a folded word without article and pronoun looks like; `raised` if it is written with أ."""
    if _EIGHTH.match(rest) and not rest.endswith("اء"):  # استياء: a masdar
        return Verb("other", "perfect", "f" if rest.endswith("ت") else "m", sure=False)
    if 4 <= len(rest) <= 8 and not rest.endswith(("يه", "ا", "ات", "يون", "يين")) and _IMPERFECT.match(rest):
        return Verb("other", "imperfect", "m", sure=False)
    if raised and rest.endswith("ت") and 5 <= len(rest) <= 6:
        return Verb("other", "perfect", "f", sure=False)  # أفرغت
    if _FIFTH_IMPERFECT.match(rest):
        return Verb("other", "imperfect", "f", sure=False)
    feminine = rest.endswith("ت") and 4 <= len(rest) <= 8 and _FEMININE.match(rest) and not rest.startswith("ت")
    return Verb("other", "perfect", "f", sure=False) if _FIFTH.match(rest) or feminine else None
