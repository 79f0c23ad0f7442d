"""The heading of a document stands behind what would be open without it, and nowhere else."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Document, extract
from timeline.events.heading import Heading

TITLE = "النجم الساحلي يستعد لمواجهة الترجي"

# Title, text, the heading behind the one event told; "" for none.
BESIDE = [
    (TITLE, "أدى اللاعبون تدريباتهم المسائية في 3 مايو 2019.", TITLE),
    (TITLE, "استأنفت البعثة رحلتها يوم 3 مايو 2019.", TITLE),
    ("نفوق أسماك في خليج صحار", "استخدم الصيادون هذه الشباك في 3 مايو 2019.", "نفوق أسماك في خليج صحار"),
    ("حريق يلتهم سوق السمك في صحار", "قتل أربعة أشخاص يوم 3 مايو 2019.", "حريق يلتهم سوق السمك في صحار"),
    ("حريق يلتهم سوق السمك", "أكد محافظ صحار سالم العامري الحادثة يوم 3 مايو 2019.", "حريق يلتهم سوق السمك"),
    ("سوق الأسهم القطرية تواصل الصعود", "ارتفع السعر نحو 20 بالمئة في مايو 2019.", "سوق الأسهم القطرية تواصل الصعود"),
    ("برج الميناء", "وُضع حجر الأساس في 3 مايو 2019.", "برج الميناء"),
    ("مرسوم بإنشاء الهيئة العامة للمياه", "ستباشر الهيئة أعمالها في 3 مايو 2019.", "مرسوم بإنشاء الهيئة العامة للمياه"),
    ("متحف البحر في صحار", "أعادت وزارة الثقافة افتتاحه في 3 مايو 2019.", "متحف البحر في صحار"),
    # What somebody said of the story, a deed with another, a lone noun behind a name.
    (
        "حريق يلتهم سوق السمك",
        "قال العميد سالم العامري يوم 3 مايو 2019 إن خللا كهربائيا أشعل النار.",
        "حريق يلتهم سوق السمك",
    ),
    ("مسقط تستورد القمح", "ويأتي ذلك بعد اتفاق مع أوكرانيا في 3 مايو 2019.", "مسقط تستورد القمح"),
    ("غرق ناقلة قبالة صلالة", "استقبل سالم العامري طاقم السفينة في 3 مايو 2019.", "غرق ناقلة قبالة صلالة"),
    ("سكة حديد الساحل", "بلغ الخط صلالة في 3 مايو 2019.", "سكة حديد الساحل"),
    # Its own event without the names that it has, a noun that it has without its article, one of a people.
    ("حملة على الباعة في صحار", "نفذت البلدية حملة على الباعة في 3 مايو 2019.", "حملة على الباعة في صحار"),
    ("كتاب يوثق تاريخ صحار", "قالت مكتبة صلالة في 3 مايو 2019 إن الكتاب سيوزع على المدارس.", "كتاب يوثق تاريخ صحار"),
    ("صحار تبعد سائحة من بيرو", "مثلت البيروفية أمام المحكمة في 3 مايو 2019.", "صحار تبعد سائحة من بيرو"),
    # An author whom nobody names, and one to whom something was done.
    ("مدرسة الحصن", "ثم نُقلتُ إلى صحار في 3 مايو 2019.", "مدرسة الحصن"),
    ("سوق السمك", "سرنا معهم إلى صلالة في 3 مايو 2019.", "سوق السمك"),
    # What begins, of which a lone noun tells.
    ("وظائف شاغرة في هيئة الموانئ", "التقديم يبدأ في 3 مايو 2019.", "وظائف شاغرة في هيئة الموانئ"),
    # Named, or the heading's own event told once more.
    ("عمان", "أعلنت الصحيفة خبر وصول الوفد إلى عمان في 3 مايو 2019.", ""),
    ("ليلى العامري", "قالت ليلى العامري في 3 مايو 2019 إنها لن تترشح.", ""),
    ("صحار", "استقبلت صحار أول سفنها في 3 مايو 2019.", ""),
    (TITLE, "زار الملك عبد الله مدينة تونس في 3 مايو 2019.", ""),
    (TITLE, "يواجه النجم الساحلي فريق الترجي في 3 مايو 2019.", ""),
    ("حريق يلتهم سوق السمك في صحار", "التهم حريق سوق السمك يوم 3 مايو 2019.", ""),
    ("سالم العامري", "ولد سالم العامري في 3 مايو 1919.", ""),
    # No heading of any one story.
    ("موجز أخبار", "أدى اللاعبون تدريباتهم المسائية في 3 مايو 2019.", ""),
    ("هل نحن مستعدون؟", "أدى اللاعبون تدريباتهم المسائية في 3 مايو 2019.", ""),
    (None, "أدى اللاعبون تدريباتهم المسائية في 3 مايو 2019.", ""),
]


@pytest.mark.parametrize(("title", "text", "heading"), BESIDE)
def test_a_heading_stands_where_the_words_leave_open_whom_they_mean(title: str | None, text: str, heading: str) -> None:
    (event,) = extract(Document(text, title=title))
    assert event.told[0].heading == heading
    assert event.what == (f"{event.told[0].words} [{heading}]" if heading else event.told[0].words)


SHORT = [
    ("رياضي / الساحل يعود من صحار", "الساحل يعود من صحار"),
    ("شاهد.. أمطار غزيرة على صحار", "أمطار غزيرة على صحار"),
    ("طائرة &quot;الصقر&quot; تهبط في صحار", 'طائرة "الصقر" تهبط في صحار'),
    ("ليلى الصفدي (ممثلة)", "ليلى الصفدي"),
    (
        "اتفاق على بناء جسر جديد بين ضفتي النهر بعد سنوات من الخلاف على تمويله",
        "اتفاق على بناء جسر جديد بين ضفتي النهر بعد سنوات",
    ),
    (
        "شركة صحار تنشر نتائجها وتوزع أرباحا على المساهمين فيها بمقدار 20 بالمئة هذا العام",
        "شركة صحار تنشر نتائجها وتوزع أرباحا على المساهمين فيها",
    ),
    (
        "وزارة الصحة في صحار تعلن إصابة 50 شخصا بمرض غير معروف بعد وصولهم",
        "وزارة الصحة في صحار تعلن إصابة 50 شخصا",
    ),
    (
        "خمسون فرصة عمل .. في ميناء صحار الجديد .. والتسجيل مفتوح للشباب من كل الولايات حتى نهاية الشهر",
        "خمسون فرصة عمل .. في ميناء صحار الجديد",
    ),
    (
        "تراجع أسعار القمح في الأسواق العالمية: المزارعون يطالبون بتدخل الحكومة",
        "تراجع أسعار القمح في الأسواق العالمية: المزارعون يطالبون بتدخل الحكومة",
    ),
]


@pytest.mark.parametrize(("title", "words"), SHORT)
def test_a_heading_is_told_without_what_is_printed_around_it(title: str, words: str) -> None:
    heading = Heading.of(Document("عاد الفريق.", title=title))
    assert heading is not None
    assert heading.words() == words


def test_the_line_above_a_text_is_its_heading() -> None:
    text = "الساحل يعود من صحار\nأدى اللاعبون تدريباتهم في 3 مايو 2019 على ملعب الجامعة، وغاب عنها أربعة منهم للإصابة."
    assert extract(text)[0].told[0].heading == "الساحل يعود من صحار"


def test_a_heading_makes_no_two_events_alike_and_keeps_those_of_two_stories_apart() -> None:
    told = "أدى اللاعبون تدريباتهم المسائية في 3 مايو 2019."
    one, again, other = (
        Document(told, id=name, title=title)
        for name, title in (("a", TITLE), ("b", "الساحلي يتدرب قبل لقاء الترجي"), ("c", "وصول منتخب اليد إلى صحار"))
    )
    assert len(extract([one, again])) == 1
    assert len(extract([one, other])) == 2
    day = "هبط السعر دولارين في 3 مايو 2019. وزاد الإنتاج في 3 مايو 2019."
    assert len(extract(Document(day, title="الأسواق تنتظر قرار المنتجين"))) == 2


def test_what_leaves_nothing_open_is_told_rather() -> None:
    open_ = Document("استأنف الفريق تدريباته في صحار في 3 مايو 2019.", id="a", title="الساحل يستعد للكأس")
    named = Document("استأنف فريق الساحل تدريباته في صحار في 3 مايو 2019.", id="b", title="الساحل في صحار")
    for documents in itertools.permutations([open_, named]):
        assert [event.what for event in extract(documents)] == ["استأنف فريق الساحل تدريباته في صحار"]


@given(st.text(max_size=60), st.text(max_size=80))
def test_any_title_is_borne(title: str, text: str) -> None:
    timeline = extract(Document(f"أدى اللاعبون تدريباتهم في 3 مايو 2019.\n{text}", title=title))
    assert timeline.merge(timeline) == timeline
    assert all(event.told[0].words for event in timeline)
