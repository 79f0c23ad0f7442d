"""The heading of a document behind what would be open without it: "أدى اللاعبون تدريباتهم [الساحل يستعد للكأس]".

A reader of one article has its title before him, a reader of a timeline has not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from itertools import chain, pairwise

import attrs

from timeline.arabic.folding import fold_word
from timeline.events.documents import Document, paragraphs
from timeline.events.lexicon import grammar
from timeline.events.merging.gist import Gist, gist
from timeline.events.model import Told
from timeline.events.places import people, places
from timeline.events.sentences.clauses import Sentence, analyse
from timeline.events.sentences.tokens import QUOTES, Token
from timeline.events.sentences.words import PRONOUN_GENDER, folded, with_pronoun
from timeline.events.what.endings import may_end
from timeline.events.who.actors import adjective, bare, definite, given, hangs, land, person
from timeline.events.who.naming import generic, lone, strange
from timeline.events.who.subjects import after_verb, subjectless

_LONGEST = 11  # words of a heading that are told
_TOGETHER, _SAID = 20, 24  # words of a telling, or of what somebody said, with its heading,
_LEAST = 6  # of which the heading has at least so many
_READ = 400  # code points of a title
_SHORT, _BEYOND = 3, 4  # words behind which it may be cut, and beyond the longest where it may not before
# The weight of what a telling shares with the heading when it tells of it by itself: where it names somebody, and as a
# part of all that the heading says but its deed, where it names nobody.
_SHARED, _PART = 0.7, 0.4
_BELOW = 3  # times the words of a heading that the paragraph below it has at least
_AGO = 730  # days before the document from which on a definite event has its own name: "الأزمة المالية"
# Deeds of one with another, of which the one named is the other: "مواجهة فريق سويسري", "اتفاق مع تركيا".
_BETWEEN_TWO = frozenset(("agreement", "cooperation", "meeting", "sport", "travel", "visit"))
_LIFE = ("ميلاد", "وفاة")
_BRACKETS = re.compile(r"\s+\([^()]*\)\s*\Z|[\[\]]")
_WORD = re.compile(r"\w+")
_ADDED = re.compile(r" \(([^()]+)\)")
_PARTED = re.compile(r"\s*(?:\.{2,}|…|[:؛|]|\s[-–—])\s*")
_PAUSE = re.compile(r"[.…!؛|]+")
_RUBRIC = re.compile(r"\A(?:[^\W\d_]+\s){1,2}\s*/\s*")  # "اقتصادي / انطلاق المهرجان"
_CALLS = frozenset(grammar.words("شاهد بالصور بالفيديو صور فيديو عاجل حصري خاص تفاصيل إنفوجرافيك انفوجرافيك"))
# What several things are told under: no heading of any one of them.
_COLLECTIONS = folded(
    grammar.words("أخبار أخبارهم موجز نشرة رسائل صور أقوال اهتمامات متفرقات مختصرات حول يوميات مقال رأي")
)
_ASKING = folded(grammar.words("أين ماذا لماذا هل كيف متى من ما كم أي ولماذا وماذا"))
_SAME = folded(grammar.words("نفسه نفسها نفسهم نفسهما ذاته ذاتها ذاتهم المذكور المذكورة"))


@attrs.frozen
class Heading:
    """The words of a heading that are told, and what all of it says.

    >>> Heading.of(Document("وصل الوفد أمس.", title="شاهد.. بعثة الساحل تعود من صحار")).words()
    'بعثة الساحل تعود من صحار'
    """

    title: str
    read: Sentence
    gist: Gist

    @classmethod
    def of(cls, document: Document) -> Heading | None:
        """Read the title of a document, or the line above its text that may be one; None where none tells anything."""
        title = _plain(document.title or _line_above(document.text))
        read = analyse(title, 0, len(title), ())
        if not read.tokens or any(bare(token) in _COLLECTIONS for token in read.tokens[:2]):
            return None
        if read.tokens[0].reading.folded in _ASKING:
            return None
        return cls(title, read, gist(title))

    def words(self, longest: int = _LONGEST) -> str:
        """The heading, cut at its last pause or where its words may end, where it is longer."""
        tokens, text = self.read.tokens, self.read.text
        words = [i for i, token in enumerate(tokens) if token.type != "mark"]
        end = len(tokens)
        if len(words) > longest:
            low, high = words[_SHORT], words[longest]
            pauses = (i for i in range(high, low, -1) if i < end and _PAUSE.fullmatch(tokens[i].text))
            fitting = range(high, low, -1), range(high + 1, min(end, high + _BEYOND))
            ends = (i for i in chain(*fitting) if _whole(tokens, i) and may_end(self.read, i - 1, i))
            bare_ends = (
                i for i in range(low, 1, -1) if tokens[i - 1].type == "word" and not tokens[i - 1].reading.function
            )
            end = next(pauses, next(ends, next(bare_ends, low)))
        return text[tokens[0].start : tokens[end - 1].end].rstrip(" .،!…")

    def _has(self, name: str) -> bool:
        """Is a name that was added in brackets one of the title: (تونس), and not (الصحي) of "الخدمات الصحية"?"""
        if name not in self.title:
            return False
        lone_noun = " " not in name and generic(fold_word(name).removeprefix("ال"))  # (الهيئة): which?
        return not lone_noun and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", self.title) is not None

    def _said_in(self, what: str) -> bool:
        """Are all the words of the title in a telling?"""
        return set(_WORD.findall(self.title)) <= set(_WORD.findall(what))

    def beside(self, told: Told, document: Document) -> Told:
        """The same telling, with the heading behind it where it leaves open of whom or what it tells."""
        room = (_SAID if told.kind == "statement" else _TOGETHER) - len(told.what.split())
        if room < _LEAST or any(map(self._has, _ADDED.findall(told.what))):
            return told
        if self._said_in(told.what):
            return told
        read = analyse(told.what, 0, len(told.what), ())
        if _has_own_name(read, told, document) or not self._says_more(read, told):
            return told
        return attrs.evolve(told, what=f"{told.what} [{self.words(min(_LONGEST, room))}]")

    def _says_more(self, read: Sentence, told: Told) -> bool:
        """Does the heading tell what the words leave open?

        Where they share much with it they are its own event, told by itself, unless it alone has names, or a noun that
        they have with its article only: "إن الكتاب سيوزع" under "كتاب يوثق تاريخ صحار".
        """
        if any(_lone_at(read.tokens, i) and self._introduces(read.tokens[i]) for i in range(len(read.tokens))):
            return True
        shared = _shared(gist(told.what), self.gist)
        if shared >= _PART * (self.gist.weight - self.gist.act):
            return self.gist.act > 0 and _names(self.read) and not _names(read)
        if shared >= _SHARED and _names(read):
            return False
        unsaid = shared < _SHARED and (told.kind == "statement" or _half_told(read))
        return leaves_open(read) or unsaid or (_points_back(read.tokens) and _apart(read, self.read))

    def _introduces(self, noun: Token) -> bool:
        """Has the heading the noun of a definite one without its article?"""
        return any(bare(token) == bare(noun) and not definite(token) for token in self.read.tokens)


def leaves_open(read: Sentence) -> bool:
    """Do the words of a telling leave open of whom or what they tell?

    >>> [leaves_open(analyse(what, 0, len(what), ())) for what in ("استأنف الفريق تدريباته", "زار الملك صحار")]
    [True, False]
    """
    tokens = read.tokens
    return (
        not _names(read)
        or any(_points(tokens, i) for i in range(len(tokens)))
        or _pronoun_of_nobody(tokens)
        or _nobody_does(read)
        or _lone_first(tokens)
    )


def _line_above(text: str) -> str:
    """The first line of a text, where it stands above longer ones and is no sentence."""
    lines = paragraphs(text)
    first, below = next(lines, (0, 0)), next(lines, (0, 0))
    line = text[slice(*first)]
    short = 2 <= len(line.split()) <= 2 * _LONGEST and (below[1] - below[0]) > _BELOW * len(line)
    return line if short and line[-1] not in ".،,:" and not any(c.isdigit() for c in line) else ""


def _plain(title: str) -> str:
    """A title without the rubric, the calls and the brackets that are printed around it."""
    title = _RUBRIC.sub("", " ".join(html.unescape(title[:_READ]).split()))
    title = _BRACKETS.sub(" ", title).strip()
    first, *others = _PARTED.split(title, maxsplit=1)
    return others[0] if others and first in _CALLS else title


def _whole(tokens: Sequence[Token], end: int) -> bool:
    """Do words end with no quotation or bracket open, nor with a number or a deed whose thing is cut off?"""
    marks = "".join(token.text for token in tokens[:end] if token.type == "mark")
    paired = all(marks.count(a) == marks.count(b) for a, b in ("()", "«»", "“”")) and marks.count('"') % 2 == 0
    counted = end < len(tokens) and tokens[end].type == "number"  # مقتل | 50 مدنيا
    return paired and not counted and tokens[end - 1].type != "number" and tokens[end - 1].text not in "%:"


def _shared(ours: Gist, theirs: Gist) -> float:
    """What the words weigh that a telling shares with the heading: a rare one, or two of the rest, tell the same."""
    return sum(weight for forms, weight in ours.words if not theirs.stems.isdisjoint(forms)) + len(
        ours.given & theirs.given
    )


def _names(read: Sentence) -> bool:
    """Is anybody or anything named: a person, a place, a people, a work in quotes, a body with a foreign name?"""
    tokens = read.tokens
    quoted = [i for i, token in enumerate(tokens) if token.text in QUOTES]
    if len(quoted) > 1 and any(token.type == "word" for token in tokens[quoted[0] : quoted[-1]]) and quoted[0]:
        return True
    if places([token.reading.folded for token in tokens if token.type == "word"]):
        return True
    words = [token for token in tokens if token.type == "word"]
    opened = (i for i, token in enumerate(tokens[:-2]) if token.text == "(")
    if any(generic(bare(tokens[i + 1])) and tokens[i + 2].type == "word" for i in opened):
        return True  # أدى اللاعبون | (نادي الساحل) | تدريباتهم
    if any(given(token) or token.text[:1].isascii() or people((bare(token),)) is not None for token in words):
        return True
    return any((generic(bare(a)) or person(a)) and strange(b, a) for a, b in pairwise(words))


def _points(tokens: Sequence[Token], i: int) -> bool:
    """Does a demonstrative or "the same" point at what was told before, and no bracket say what that is?"""
    token = tokens[i]
    if token.reading.folded in _SAME:
        return all(after.text != "(" for after in tokens[i + 1 : i + 2])
    if token.reading.function != "demonstrative" or i + 1 >= len(tokens) or not definite(tokens[i + 1]):
        return False
    return all(after.text != "(" for after in tokens[i + 2 : i + 4])


def _pronoun(token: Token) -> bool:
    """Does a word end with a pronoun: تدريباته، إليها؟"""
    reading = token.reading
    return reading.suffix in PRONOUN_GENDER or (reading.function == "preposition" and with_pronoun(reading.base))


def _pronoun_of_nobody(tokens: Sequence[Token]) -> bool:
    """Does a pronoun stand before any noun that it may mean?"""
    for i, token in enumerate(tokens):
        if token.text == "(":
            return False
        if _pronoun(token):
            return True
        noun = token.type == "word" and not token.reading.function and token.reading.verb is None
        if noun and (i or definite(token)):
            return False
    return False


def _nobody_does(read: Sentence) -> bool:
    """Does a verb stand first with nobody to do it or to whom it is done, or one of an author nobody has named?"""
    tokens = read.tokens
    if len(tokens) < 2 or 0 not in read.verbs or tokens[1].text == "(":
        return False
    verb = tokens[0].reading.verb
    if verb is None or (verb.role == "perfect" and tokens[0].reading.folded.endswith("نا")):
        return verb is not None  # فسرنا معهم
    return after_verb(read, 0) is None and (not verb.passive or subjectless(read, 0))


def _lone_first(tokens: Sequence[Token]) -> bool:
    """Is the first whom or what the words tell of a lone noun: "استأنف | الفريق | تدريباته في مسقط"?"""
    for i, token in enumerate(tokens):
        if token.text in QUOTES or given(token) or land(token):
            return False
        if i == 1 and _of_a_people(tokens):
            return True  # مثلت | الأسترالية | أمام المحكمة
        at = lone(tokens, i)
        if at is None or not (generic(bare(token)) or person(token) or token.text in grammar.HONOURS):
            continue
        behind = tokens[at + 1 : at + 3]
        return not any(after.text in ("(", *QUOTES) or given(after) or land(after) for after in behind)
    return False


def _half_told(read: Sentence) -> bool:
    """Is a part of what happened left to the article: whose deed it is, what is in brackets, which of its kind?"""
    tokens = read.tokens
    of_its_kind = any(map(generic, map(bare, tokens))) and any(_lone_at(tokens, i) for i in range(len(tokens)))
    return _is_deed_of_nobody(read) or _lone_last(read) or of_its_kind or _nameless_bracket(tokens)


def _lone_at(tokens: Sequence[Token], i: int) -> bool:
    """Does a lone noun of what has a name stand there, and nothing behind that may be its name: "إن | السفينة"?"""
    at = lone(tokens, i) if generic(bare(tokens[i])) else None
    if at is None:
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return behind is None or not (behind.text in ("(", *QUOTES) or behind.text.isdigit() or strange(behind, tokens[at]))


def _nameless_bracket(tokens: Sequence[Token]) -> bool:
    """Is whom a verb tells of in brackets, and by no name: "قررت | (الأسترالية)", "عقد | (البرنامج التدريبي)"?"""
    at = next((i for i, token in enumerate(tokens) if token.text == "(" and i), 0)
    stop = next((i for i in range(at, len(tokens)) if tokens[i].text == ")"), at)
    inside = tokens[at + 1 : stop]
    if not inside or tokens[at - 1].reading.verb is None or not 1 <= len(inside) <= 3:
        return False
    plain = all(definite(token) and not token.reading.function for token in inside)
    named = any(people((bare(token),)) is not None for token in inside[1:])
    return plain and not named and not any(given(token) or land(token) for token in inside)


def _of_a_people(tokens: Sequence[Token]) -> bool:
    """Is the second word one of a people, behind a verb and before none that may be her name?"""
    token, behind = tokens[1], tokens[2] if len(tokens) > 2 else None
    one = definite(token) and people((bare(token),)) is not None and tokens[0].reading.verb is not None
    return one and (behind is None or bool(behind.reading.function) or behind.type != "word") and not land(token)


def _is_deed_of_nobody(read: Sentence) -> bool:
    """Is it a noun of a deed with places alone to tell whose: "العودة إلى صحار", "مؤتمر صحافي عقد في مسقط"?"""
    tokens = read.tokens
    if not tokens or 0 in read.verbs or tokens[0].reading.noun is None or "(" in read.text:
        return False
    beside = tokens[1:3] if tokens[0].reading.noun in _BETWEEN_TWO else tokens[1:]
    doers = any(people((bare(token),)) is not None and not land(token) for token in beside)
    return not doers and not any(given(token) or token.text in QUOTES for token in tokens[1:])


def _lone_last(read: Sentence) -> bool:
    """Is the object, last of the words, an event of which only the article tells: "أكد محافظ صحار | الحادثة"?"""
    tokens = read.tokens
    if len(tokens) < 3 or 0 not in read.verbs or tokens[-1].type != "word":
        return False
    last, before = tokens[-1], tokens[-2]
    apart = before.type == "word" and (definite(before) or given(before) or bool(before.reading.suffix))
    return apart and definite(last) and last.reading.noun is not None and not (adjective(last) or hangs(last))


def _apart(read: Sentence, heading: Sentence) -> bool:
    """Have a telling and the heading no word in common but those of grammar?"""
    ours, theirs = (
        {bare(token) for token in one.tokens if token.type == "word" and not token.reading.function}
        for one in (read, heading)
    )
    return ours.isdisjoint(theirs)


def _points_back(tokens: Sequence[Token]) -> bool:
    """May a pronoun in the words mean what they do not tell: "أعادت الإدارة | تشغيلها"?"""
    return any(map(_pronoun, tokens))


def _has_own_name(read: Sentence, told: Told, document: Document) -> bool:
    """Is it a life's beginning or end, or an event of long ago by its name, which a reader of today's news knows?

    "ميلاد سالم العامري", "الأزمة المالية".
    """
    words = [token for token in read.tokens if token.type == "word"]
    if len(words) > 1 and words[0].text in _LIFE and not definite(words[1]):
        return True
    last, said = None if told.when is None else told.when.last_day, document.date
    old = last is not None and said is not None and last < said.toordinal() - _AGO
    plain = len(words) <= 3 and not any(i in read.verbs for i in range(len(read.tokens)))
    return old and plain and not any(token.reading.suffix or token.reading.function for token in words)
