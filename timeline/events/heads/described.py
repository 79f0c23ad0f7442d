"""The noun that a relative clause or a participle describes, and the words behind the date that go with it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.heads.antecedents import name_behind_fields
from timeline.events.heads.nominal import event_noun, of_a_name, row_start
from timeline.events.heads.place import HELPERS, Place, lemma_of
from timeline.events.lexicon import actors, fields, grammar, things
from timeline.events.places import places
from timeline.events.sentences.tokens import CLOSING, OPENING, QUOTES, Token
from timeline.events.sentences.words import BODIES, Reading, folded
from timeline.events.what.endings import numeral, wants
from timeline.events.who.actors import bare, definite, glued

_ATTRIBUTES = folded(grammar.words("كرة"))  # فريق لكرة القدم
_ADJECTIVES = folded(
    grammar.words("جديد كبير قديم أول ثاني ثالث أخير خاص عام مشترك مقبل طويل كامل أكبر أعلى حديث شهير سابق مستقل واحد")
)
STATUTES = folded(fields.LAW)
_SITES = folded(fields.BUILDING | actors.MASCULINE_THINGS | frozenset(" ".join(things.SITES.values()).split())) - BODIES
_TOTALS = folded(grammar.words("عدد حصيلة مجموع إجمالي"))


def described_before(place: Place, low: int, end: int) -> tuple[int, int]:
    """Where the noun phrase before `end` begins, and its event noun (or its first word)."""
    s, tokens = place.sentence, place.sentence.tokens
    # البطولة العربية | للكرة الطائرة | التي
    end = next((i for i in range(max(low + 1, end - 3), end) if attribute(tokens[i].reading)), end)
    first = end
    while first - 1 >= low and end - first < 9:
        token = tokens[first - 1]
        reading = token.reading
        enclosing = token.text in QUOTES or token.text in CLOSING or token.text in OPENING
        stops = reading.function and reading.function != "demonstrative" and reading.base != "غير"
        if (token.type == "mark" and not enclosing) or token.type in ("date", "time") or first - 1 in s.verbs or stops:
            break
        heading = tokens[first].reading if first < end else None
        which = first < end and _says_which(tokens, first, first - 1)
        event = heading is not None and heading.noun is not None and not (heading.preposition or which)
        if event and heading is not None and _closed(reading, heading):
            break  # على التوالي | موجة ...، الوزير سالم | التفجير ...
        if first < end and _counted(place, first - 1) and bare(tokens[first]) in _TOTALS:
            events = (i for i in range(first, end) if tokens[i].reading.noun not in (None, "other"))
            first = next(events, first)  # ارتفع إلى 40 قتيلا | عدد ضحايا | الانفجار الذي ...
            break
        first -= 1
        named = name_behind_fields(tokens, first, low) if reading.conjunction else None
        if named is not None and named not in s.verbs:
            first = named
            continue
        owner = reading.preposition and reading.folded[reading.conjunction] == "ل" and nominal(place, first - 1)
        alone = reading.noun is not None and not reading.definite and _alone(place, first)
        if reading.conjunction and first - 2 >= low and tokens[first - 1].reading.definite:
            outer = tokens[first - 2].reading  # اتفاقية العلاقات والحصانات الموقعة
            if bare(tokens[first - 2]) in BODIES and not outer.definite:
                return first - 2, first - 2  # اتحاد الأدباء والكتاب الذي
            tied = outer.noun is not None or bare(tokens[first - 2]) in STATUTES
            if tied and not outer.definite and first - 2 not in s.verbs:
                first -= 2
        if (reading.preposition and not owner) or reading.conjunction or alone:
            break
    events = (i for i in range(first, end) if tokens[i].reading.noun is not None and i not in s.verbs)
    noun = next((i for i in events if not (of_a_name(tokens, i) or _says_which(tokens, i, first))), None)
    if first == end:  # بطولة الصيادين مواليد 1997 | لكرة القدم | المقرر إقامتها
        farther = event_noun(place, max(low - 12, place.floor), first)
        return (farther, farther) if farther is not None else (first, first)
    if first and first - 1 in s.verbs and end - first > 1:
        # verb, subject, object, relative: the object is described
        if noun is not None:
            first = row_start(place, noun, first)
        helped = lemma_of(s, first - 1) in HELPERS  # وكان مجلس الشورى الذي اجتمع أمس ...
        helped = helped or _of_site(tokens, first, end)
        if not helped and (noun is None or not tokens[end - 1].reading.folded.endswith(("ي", "يه"))):
            start = first
            first = end - 1
            while first > start and tokens[first].reading.definite and _qualifies(tokens[first - 1], tokens[first]):
                first -= 1
            while first > start and nominal(place, first - 1) and not tokens[first - 1].reading.definite:
                first -= 1
            noun = noun if noun is not None and noun >= first else None
    elif noun is None:
        # ... صور المدينة لنادي الاتحاد الذي: the nearest noun in construct state
        inner = next((i for i in range(end - 1, first, -1) if tokens[i].reading.folded.startswith("ل")), None)
        if inner is not None and tokens[inner].reading.preposition and not tokens[inner].reading.function:
            first = inner
    return first, noun if noun is not None else first


def _says_which(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Is a word that may be an event noun rather the adjective of the one before it: "متحف الفن | الحديث"?"""
    both = i > first and tokens[i].reading.definite and definite(tokens[i - 1])
    return both and tokens[i].reading.base in _ADJECTIVES


def _of_site(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Is it a building with its name, which does nothing to another: "يحتضن | مسرح الهواء الطلق | الذي"?"""
    building, owner = tokens[first], tokens[first + 1].reading
    plain = not (building.reading.definite or building.reading.suffix or building.reading.noun)
    named = plain and bare(building) in _SITES and owner.definite and not owner.preposition
    return named and all(token.type == "word" and token.reading.definite for token in tokens[first + 1 : end])


def _closed(reading: Reading, heading: Reading) -> bool:
    """Can an event noun behind a word belong to it neither as its genitive nor as its adjective?"""
    if reading.definite:
        return not heading.definite or heading.noun != "other"
    return heading.definite and (bool(reading.suffix) or bool(places((reading.folded,))))


def _counted(place: Place, i: int) -> bool:
    """Does a number, or a round one, count the word: "40 | قتيلا", "مئة | جريح"?"""
    before = place.sentence.tokens[i - 1] if i else None
    return before is not None and (before.type == "number" or numeral(before))


def _alone(place: Place, first: int) -> bool:
    return first == 0 or place.sentence.tokens[first - 1].reading.noun is None


def _qualifies(before: Token, token: Token) -> bool:
    """May a word with its article be the adjective of the one before it: "المقبرة الصغيرة", "البرج العالي"?"""
    both = before.reading.definite and ends_feminine(before.reading) and ends_feminine(token.reading)
    return both or adjective(token.reading) or (before.reading.definite and token.reading.base in _ADJECTIVES)


def attribute(reading: Reading) -> bool:
    """Does the word only say of what kind the noun before it is: "بطولة ... لكرة القدم", "للكرة الطائرة"?"""
    return reading.base in _ATTRIBUTES or reading.folded[1:] in _ATTRIBUTES


def nominal(place: Place, i: int) -> bool:
    """Is the token a noun as far as its letters tell?"""
    if i < 0:
        return False
    token = place.sentence.tokens[i]
    return token.type == "word" and not token.reading.function and i not in place.sentence.verbs


def adjective(reading: Reading) -> bool:
    """Has a word the ending of an adjective of relation: "العربية"?"""
    agent = len(reading.base) == 4 and reading.base[1] == "ا"  # النادي، القاضي
    return reading.folded.endswith(("ي", "يه", "يين", "يون", "يات")) and not agent


def ends_feminine(reading: Reading) -> bool:
    """Has a word an ending that feminine words have?"""
    return reading.folded.endswith(("ه", "ات"))


def tied_behind(place: Place, rest: list[int]) -> list[int]:
    """The words behind the date where a preposition ties them: "التي بعثتها المركبة أمس | بيانات", not those."""
    first = place.sentence.tokens[rest[0]] if rest else None
    if first is None or not (first.reading.function == "preposition" or glued(first.reading.folded)):
        return []
    # أسفر النزاع المستمر منذ أربعة أعوام | عن آلاف القتلى: what the verb of the sentence wants
    number = place.sentence.clause_of[place.date]
    ruling = [place.sentence.clauses[n].verb for n in (number, number - 1) if n >= 0]
    wanting = any(0 <= v < place.date and wants(lemma_of(place.sentence, v), first) for v in ruling[:2])
    participial = place.sentence.clauses[number].opener != "relative"
    return [] if wanting and participial else rest
