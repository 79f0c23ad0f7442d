"""What describes or remarks rather than tells: what a thing amounts to, is deemed or called; a byline, advice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.lexicon import grammar
from timeline.events.sentences.words import folded
from timeline.events.status import is_ahead

if TYPE_CHECKING:
    from timeline.events.what.refusals import Draft

_BE = ("كون", 1)
_AMOUNTING = (("قدر", 2), ("بلغ", 1))
_MEASURES = folded(grammar.words("عدد سكان السكان نصيب نسبة حصة مساحة كثافة متوسط تعداد ناتج إجمالي طول ارتفاع"))
_SHARES = folded(grammar.words("نصيب نسبة حصة مساحة كثافة"))
_DEEMING = ("يعد", "تعد", "يعتبر", "تعتبر")
_NAMING = (("عرف", 1), ("سمي", 2))
_WRITING = ("كتب", "كتبت", "كتبه", "كتبها", "تصوير", "تحرير")
_I_THINK = folded(grammar.words("نرى أرى نعتقد أعتقد نظن أظن نشعر أشعر"))
_NOW = ("اليوم", "الآن", "الان", "هذا العام", "هذه السنة", "هذه الأيام")
_FORMERLY = re.compile(r"(?:سابق|قديم|حالي)(?:ا|اً|ًا)")
_MOST = folded(grammar.words("أقدم أكبر أشهر أهم أعلى أعظم أطول أبرز"))
_UNTIL_NOW = re.compile(r"(?:إلى|الى|حتى) (?:اليوم|الآن|الان)$")
_TWO_YEARS = 730  # days
_LESSONS = folded(grammar.words("تجربة تجارب التجربة التجارب الأحداث أحداث الوقائع الواقع التاريخ الأيام"))
_DUE = folded(grammar.DUE)


def measured(draft: Draft) -> bool:
    """What a thing amounts to, and no measure told as news: "يقدر عدد السكان في 2016", "كان نصيب القارة 25%"."""
    verb, at = draft.verb, draft.head.index + 1
    if verb is None or at >= len(draft.tokens):
        return False
    if draft.head.lemma == _BE:
        return draft.tokens[at].reading.base in _SHARES
    of_measure = draft.tokens[at].reading.base in _MEASURES
    said, when = draft.document.date, draft.when
    ahead = said is not None and when is not None and when.last_day is not None and when.last_day > said.toordinal()
    estimated = draft.head.lemma == _AMOUNTING[0] or of_measure
    return draft.head.lemma in _AMOUNTING and verb.role == "imperfect" and estimated and not (ahead or verb.future)


def deemed(draft: Draft) -> bool:
    """What somebody has been held to be: "يعد العالم رائدا منذ ألف عام"."""
    since = any(token.reading.base in grammar.SINCE for token in draft.tokens[max(0, draft.date - 2) : draft.date + 1])
    since = since or draft.tokens[draft.date].text.startswith("منذ")
    return since and draft.tokens[draft.indices[0]].reading.base in _DEEMING


def called(draft: Draft) -> bool:
    """What a thing is called nowadays: "تعرف المدينة اليوم باسم صحار"."""
    if draft.verb is None or draft.verb.role != "imperfect" or draft.head.lemma not in _NAMING:
        return False
    return any(draft.tokens[i].text.startswith("ب") for i in draft.indices if i > draft.head.index)


def remarked(draft: Draft) -> bool:
    """What the speaker thinks of our days: "إننا نرى أن العالم دخل اليوم مرحلة جديدة"."""
    thinks = any(
        token.reading.folded in _I_THINK for token in draft.tokens[max(0, draft.head.index - 6) : draft.head.index]
    )
    return thinks and draft.best.text in _NOW


def learned(draft: Draft) -> bool:
    """What experience is said to teach: "أكدت التجربة هذا العام أن الرواية هي الأقوى"."""
    subject = [draft.head.index + 1, draft.indices[0]]
    lesson = any(draft.tokens[i].reading.folded in _LESSONS for i in subject if i < len(draft.tokens))
    return lesson and draft.verb is not None and draft.verb.kind == "statement"


def byline(draft: Draft) -> bool:
    """Who wrote the text, and where: "كتب سالم العامري - صحار - 5 مايو 2023"."""
    first, words = draft.indices[0], [draft.tokens[i] for i in draft.indices[1:]]
    if first > 2 or draft.tokens[first].reading.base not in _WRITING or draft.date + 2 < len(draft.tokens):
        return False
    dashed = any(token.text in "-–—:|/" for token in draft.tokens[first : draft.date] if token.type == "mark")
    return dashed and not any(token.reading.function or token.reading.noun for token in words)


def formerly(draft: Draft) -> bool:
    """A former name and its year: "دوري الأبطال، سابقا بطولة الأندية المعدلة عام 1997"."""
    first = draft.indices[0]
    return draft.head.shape == "noun" and first > 0 and _FORMERLY.fullmatch(draft.tokens[first - 1].text) is not None


def foremost(draft: Draft) -> bool:
    """What is the greatest or oldest: "أقدم مملكة في الإقليم هي مملكة الساحل في القرن الرابع"."""
    first = draft.indices[0]
    row = draft.tokens[first : draft.date]
    most = draft.tokens[first].reading.folded in _MOST
    is_ = any(token.reading.folded in ("هو", "هي") for token in row)
    return most and is_ and not any(first < v < draft.date for v in draft.sentence.verbs)


def not_till_now(draft: Draft) -> bool:
    """What was not done from years ago to this day: "منذ التسعينات إلى اليوم لم يعززوا روح القضية"."""
    mention, when = draft.best.mention, draft.when
    denied = draft.head.index > 0 and draft.tokens[draft.head.index - 1].reading.base == "لم"
    if mention is None or not denied or when is None or when.first_day is None or when.last_day is None:
        return False
    return _UNTIL_NOW.search(mention.text) is not None and when.last_day - when.first_day > _TWO_YEARS


def advised(draft: Draft) -> bool:
    """Who is meant by advice, at a time nobody knows: "ينبغي أن يعالج من خالط المريض خلال الشهر الماضي"."""
    due = any(token.reading.base in _DUE for token in draft.tokens[: draft.head.index])
    return due and draft.when is None and not is_ahead(draft.sentence, draft.date)


DESCRIPTIONS = (measured, deemed, called, remarked, learned, byline, formerly, foremost, not_till_now, advised)
