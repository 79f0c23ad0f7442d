"""A document, its paragraphs and sentences, and what of it is furniture of the page rather than text.

All offsets count code points of the text as given.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from timeline.arabic.folding import fold_word
from timeline.arabic.wrapping import unwrapped
from timeline.errors import DocumentError
from timeline.events.lexicon import grammar
from timeline.events.places import places

if TYPE_CHECKING:
    from timeline.arabic.reader import Mention

Span = tuple[int, int]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise DocumentError(f"a document's text must be a str, not {type(value).__name__}")
    return value


def _title(value: object) -> str | None:
    if not (value is None or isinstance(value, str)):
        raise DocumentError(f"a document's title must be a str or None, not {type(value).__name__}")
    return value


def _date(value: dt.date | str | None) -> dt.date | None:
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.fromisoformat(value) if len(value) > 10 else dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise DocumentError(f"a document's date must be a date or ISO 8601 text, not {value!r}") from None


@attrs.frozen
class Document:
    """A text and what is known about it.

    `id` defaults to a hash of the text; `date` (date, datetime or ISO 8601 text) is the day from which its relative
    words count. Raises `DocumentError` where text, date or title is of another type.

    >>> Document("وصل الوفد أمس.", date="2011-05-03")
    Document(text='وصل الوفد أمس.', id='1a717d4dce264dce', date=datetime.date(2011, 5, 3), title=None, url=None)
    """

    text: str = attrs.field(converter=_text)
    id: str = attrs.field(default=None, kw_only=False)
    date: dt.date | None = attrs.field(default=None, converter=_date)
    title: str | None = attrs.field(default=None, converter=_title)
    url: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.id is None:
            object.__setattr__(self, "id", hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16])


_ANY_WORD = re.compile(r"\w")
_LINES = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")
_STOP = re.compile(r"[.!؟?…۔]+[\"'»”’)\]]{0,3}(?=\s|\Z)|(?<=[.!؟?])(?=\[\d)|(?<=[^\W\d_])\.{2,}(?=\w)")
# د. أحمد، ق.م. ، أ. ف. ب. : a period after one letter, or after one more letter and a period, ends nothing.
# ... سنة 204 هـ. ثم: the letters of an era behind a number end a sentence as any word does.
_ERA = re.compile(r"[\d٠-٩]\s?(?:ق\.?\s?)?(?:م|هـ?)\Z")
_ABBREVIATION = re.compile(r"(?:^|[\s.(«\"])[^\W\d_]ـ?\Z")


def paragraphs(text: str) -> Iterator[Span]:
    """List the lines that hold anything, without the white space around them.

    >>> list(paragraphs("سطر\\n\\n  آخر "))
    [(0, 3), (7, 10)]
    """
    for found in _LINES.finditer(text):
        span = _strip(text, found.start(), found.end())
        if span is not None:
            yield span


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """List the sentences between two offsets; none crosses a line.

    >>> text = "وصل د. سعيد. ثم غادر؟ نعم."
    >>> [text[a:b] for a, b in sentences(text)]
    ['وصل د. سعيد.', 'ثم غادر؟', 'نعم.']
    """
    for line in _LINES.finditer(text, start, len(text) if end is None else end):
        begin = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            at = stop.start()
            short = text[at : at + 1] == "." and stop.end() - at == 1
            if short and _ABBREVIATION.search(text, max(begin, at - 4), at) and not _ERA.search(text, begin, at):
                continue
            span = _strip(text, begin, stop.end())
            if span is not None:
                yield span
            begin = stop.end()
        span = _strip(text, begin, line.end())
        if span is not None:
            yield span


def _strip(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    stripped = part.strip(" \t\xa0\ufeff\u200b\u200e\u200f\u202a\u202b\u202c")
    if not stripped or not _ANY_WORD.search(stripped):
        return None
    offset = part.index(stripped)
    return start + offset, start + offset + len(stripped)


# Lines that a page prints around its articles; folded.
_FURNITURE_START = re.compile(
    r"\W*(?:https?:|www\.|\[\d+\]\s*https?:|©|\(c\)\s|copyright|all rights reserved|"
    r"(?:جميع |كل )?(?:ال)?حقوق (?:النشر )?محفوظه|حقوق النشر|شارك(?:ها| ?:| هذا| المقال| عبر|\Z)|"
    r"مشاركه ?(?::|المقال|\Z)|اترك (?:تعليق|رد)|اضف تعليق|لن يتم نشر عنوان بريدك|الحقول الالزاميه|"
    r"(?:مقالات|مواضيع|اخبار) ذات صله|موضوعات (?:متعلقه|ذات صله)|ذات صله\Z|اقرا (?:ايضا|المزيد)|اقرئي ايضا|"
    r"طالع (?:ايضا|المزيد)|شاهد ايضا|زر الذهاب|تابعونا|تابعنا|اشترك |الوسوم ?:|كلمات دلاليه|الكلمات المفتاحيه|"
    r"رابط (?:مختصر|الخبر)|طباعه\Z|تعليق(?:ات)? ?\d*\Z|للتواصل ارسل|اخر تحديث|تاريخ (?:النشر|التحديث)|"
    r"عدد المشاهدات|م?صدر الصوره|التصنيف ?:)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"حقوق (?:النشر |الطبع )?(?:والنشر )?محفوظه|all rights reserved|©", re.IGNORECASE)
_PUBLISHED = frozenset(
    map(
        fold_word,
        grammar.words(
            """
            نشر نشرت في تاريخ النشر آخر تحديث حدث بتاريخ كتب الساعة يوم أضيف التحديث تم نشره الموافق على منذ
            بقلم ال و م هـ ه ق ص صباحا مساء بتوقيت غرينتش جرينتش مكة المكرمة القاهرة توقيت المحلي بالتوقيت
            الإنشاء التاريخ العدد رقم السنة الصفحة عدد GMT AM PM UTC updated published on
            """
        ),
    )
)
_AGENCIES = frozenset(
    fold_word(agency)
    for agency in (
        "واس", "وام", "قنا", "كونا", "بنا", "وات", "واج", "ومع", "سبأ", "سانا", "شينخوا", "رويترز", "وكالات", "خاص",
    )
)  # fmt: skip
_SET_OFF = re.compile(r"[،,–—-]\s*\Z")
_APART = re.compile(r"[،,:–—()/-]")
_COLON = re.compile(r"\s*م?\s*[:–—-]\s*(?=[^\W\d_])")
_WORDS = re.compile(r"[^\W\d_]+")
_TODAY = re.compile(r"(?:اليوم|هذا اليوم|يومه)\s")


def is_furniture(line: str) -> bool:
    """Tell whether a line or sentence belongs to the page, not to its text: rights, links, sharing, comments.

    >>> is_furniture("جميع الحقوق محفوظة - صحيفة الميناء - 2023"), is_furniture("شارك الوفد في المؤتمر")
    (True, False)
    """
    folded = fold_word(line[:400])
    if _FURNITURE_START.match(folded):
        return True
    return len(folded) < 160 and _RIGHTS.search(folded) is not None


def is_date_line(text: str, start: int, end: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line says nothing but a date, with at most the words that go with publication.

    `mentions` are those inside the line, in order.
    """
    if not mentions or end - start > 120:
        return False
    rest: list[str] = []
    at = start
    for mention in mentions:
        rest.append(text[at : max(at, mention.start)])
        at = max(at, mention.end)
    rest.append(text[at:end])
    others = [[word for word in _WORDS.findall(fold_word(part)) if word not in _PUBLISHED] for part in rest]
    if any(others[1:-1]) or any(word not in _AGENCIES for word in others[-1]):
        return False
    # "الرياض 3 مايو 2011 واس", "الصويرة، 17 غشت 2022": a town goes before its day, known by name or set off by a mark.
    town = others[0]
    if not town:
        return True
    if not _is_day(mentions[0]):
        return False
    if len(town) == 1:
        return bool(_SET_OFF.search(rest[0])) or bool(places(town))
    return bool(places(town)) and not places(town[:1]) and not places(town[1:])


def behind_place_and_day(text: str, start: int, mentions: Sequence[Mention]) -> int:
    """Where a report begins behind its place and day, `start` where it has none.

    `mentions` are the dates of its first sentence. Where that has no other, its day stays with it: "مسقط، 3 مايو 2011:
    وقعت الشركة اليوم ...".
    """
    if len(mentions) < 2 or mentions[0].start - start > 60 or not _is_day(mentions[0]):
        return start
    behind = _COLON.match(text, mentions[0].end)
    said = [_WORDS.findall(fold_word(part)) for part in _APART.split(text[start : mentions[0].start])]
    parts = [words for words in said if words]
    named = [bool(places(words)) or any(word in _AGENCIES for word in words) for words in parts]
    if behind is None or not parts or len(parts[0]) > 2 or not any(named) or not all(named[1:]):
        return start
    return behind.end()


def date_line(document: Document, mentions: Sequence[Mention] | None = None) -> Mention | None:
    """Find the mention that states the document's own day: its date line, or "اليوم الثلاثاء الموافق 3 مايو 2011".

    Only a date that is complete to the day by its own words counts. `mentions` are those of the text without a
    reference; by default they are read from the text here.
    """
    if mentions is None:
        from timeline.arabic import reader

        mentions = reader.find(document.text)
    text = unwrapped(document.text)
    complete = [m for m in mentions if m.certainty == "stated" and _is_day(m)]
    if not complete:
        return None
    lines = list(paragraphs(text))
    # A publication date stands at the head of a page or at its foot, never in the midst of the article.
    for start, end in lines[:12] + lines[-4:]:
        inside = [m for m in mentions if start <= m.start and m.end <= end]
        full = [m for m in inside if m in complete]
        if full and is_date_line(text, start, end, inside):
            return full[0]
    for mention in complete:
        before = fold_word(text[max(0, mention.start - 12) : mention.start])
        if _TODAY.match(fold_word(mention.text) + " ") or _TODAY.search(before[-7:]):
            return mention
    return None


def _is_day(mention: Mention) -> bool:
    when = mention.when
    day = getattr(when, "day", None)
    return day is not None and getattr(when, "month", None) is not None


def clauses(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """List the clauses of a stretch of text: sentences cut where a new verb or subordinate clause begins.

    >>> text = "افتتح الوزير المعرض، ثم غادر إلى تونس."
    >>> [text[a:b] for a, b in clauses(text)]
    ['افتتح الوزير المعرض،', 'ثم غادر إلى تونس.']
    """
    from timeline.events.sentences.clauses import analyse

    for first, last in sentences(text, start, end):
        tokens = analyse(text, first, last, ())
        for clause in tokens.clauses:
            yield tokens.tokens[clause.start].start, tokens.tokens[clause.end - 1].end
