"""What a clause tells: a table of texts, and what holds for any text."""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import timeline
from timeline.events.documents import Document
from timeline.events.extraction import dates_event, tell
from timeline.events.lexicon.kinds import KINDS
from timeline.events.model import STATUSES
from timeline.events.who.naming import Names

ROWS = [
    tuple((line + "\t\t\t").split("\t")[:4])
    for line in (Path(__file__).parent / "tellings.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


read_marked = runpy.run_path(str(Path(__file__).parent / "conftest.py"))["read_marked"]


def parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def test_table_is_large_enough() -> None:
    assert len(ROWS) >= 80


@pytest.mark.parametrize(("text", "what", "kind", "status"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_tells(marked: Callable, text: str, what: str, kind: str, status: str) -> None:
    plain, mentions = marked(text)
    told = tell(Document(plain), mentions)
    assert [t.what for t in told] == parts(what)
    assert [t.kind for t in told] == parts(kind)
    assert [t.status for t in told] == parts(status)


AT = ("في", "من", "إلى", "على", "حتى", "منذ", "خلال", "قبل", "بعد", "عام", "سنة", "يوم", "ليلة", "شهر")


@pytest.mark.parametrize("text", [row[0] for row in ROWS], ids=[row[0][:40] for row in ROWS])
def test_sources_quote_the_text(marked: Callable, text: str) -> None:
    plain, mentions = marked(text)
    for told in tell(Document(plain), mentions):
        assert plain[told.source.start : told.source.end] == told.source.quote
        assert told.source.mention in mentions
        assert told.kind in KINDS
        assert told.status in STATUSES
        assert (told.when is None) == (told.reason is not None)
        # the date is the name of the event before it, tells which session or profit, or is what a denial stops at
        before = plain[: told.source.mention.start].split()[-1:]
        named = bool(before) and before[0] not in AT and f"{before[0][-4:]} {told.source.mention.text}" in told.what
        named = named or "إلا" in told.what or "تداولات" in told.what or "صافي ربح" in told.what
        if told.kind not in ("birth", "death") and not named:
            assert told.source.mention.text not in told.what


@pytest.mark.parametrize("text", ["وأكثرها مطرًا، ويقع معظمها في عام 1990", "السنون أيضا، حكمه الأسبوع الماضي يختلف"])
def test_a_pronoun_that_means_nobody_who_is_told_names_nobody(text: str) -> None:
    assert all("()" not in event.what for event in timeline.extract(text))


def test_durations_sets_and_vague_references_tell_nothing(marked: Callable) -> None:
    for kind, value in (("DURATION", "P3Y"), ("SET", "P1W"), ("DATE", "PAST_REF"), ("TIME", "T15:00")):
        text, mentions = marked("وصل الوفد {كذا|2011}.", kind)
        mentions = [attrs.evolve(mention, value=value) for mention in mentions]
        assert not dates_event(mentions[0])
        assert tell(Document(text), mentions) == []


def test_what_was_done_time_and_again_is_no_event() -> None:
    assert [event.what for event in timeline.extract("وفي سنة 1870 كان العدد يصدر مرة كل أسبوع.")] == []
    assert len(timeline.extract("تنشر المجلة مقالا كل أسبوع منذ سنة 1870.")) == 1


def test_the_term_of_results_is_no_time_of_their_announcement() -> None:
    assert len(timeline.extract("أعلنت شركة الصيد نتائجها المالية خلال الربع الثاني من عام 2015.")) == 0
    (event,) = timeline.extract("وبعد الإعلان عن تسجيل نمو قوي في الربع الأول من عام 2015 تتوقع الوزارة المزيد.")
    assert event.what == "تسجيل نمو قوي"
    (event,) = timeline.extract("أعلنت وزارة الصيد، بلوغ قيمة المشاريع 320 مليون ريال خلال الربع الثاني من عام 2015.")
    assert event.what == "بلوغ قيمة المشاريع 320 مليون ريال"
    assert len(timeline.extract("ارتفعت أرباح شركة الصيد خلال الربع الثاني من عام 2015.")) == 1


def test_times_of_day_by_turns_are_no_day() -> None:
    text = "تدرب الفريق سواء في النادي صباحا أو في الملعب مساء."
    assert len(timeline.extract(timeline.Document(text, date="2015-07-21"))) == 0


def test_a_time_that_acts_itself_is_told() -> None:
    for text, what in (
        ("وقد شهد الربع الثاني من عام 2015 نموا في الصادرات.", "شهد الربع الثاني من عام 2015 نموا في الصادرات"),
        ("كان يونيو 2015 قد شهد خامس زيادة.", "كان يونيو 2015 قد شهد خامس زيادة"),
        ("ارتفعت صادرات شهر يونيو 2015 بنسبة 3%.", "ارتفعت صادرات شهر يونيو 2015 بنسبة 3%"),
        ("شهدت صحار في مايو 2015 نموا في الصادرات.", "شهدت صحار نموا في الصادرات"),
    ):
        (event,) = timeline.extract(text)
        assert event.what == what


def test_undetermined_dates_are_told_with_their_reason(marked: Callable) -> None:
    text, mentions = marked("زار الوفد المصنع {العام الماضي}.")
    (told,) = tell(Document(text), mentions)
    assert told.when is None
    assert told.reason == "no reference"


def test_a_repeated_paragraph_keeps_both_sources(marked: Callable) -> None:
    text, mentions = marked("وصل الوفد في {3 مايو 2011|2011-05-03}.\nوصل الوفد في {3 مايو 2011|2011-05-03}.")
    first, second = tell(Document(text), mentions)
    assert (first.what, first.when) == (second.what, second.when)
    assert first.source.start < second.source.start


def test_an_occasion_lends_its_date_to_the_next_sentence(marked: Callable) -> None:
    text, mentions = marked(
        "وصل الرئيس إلى موسكو في {22 فبراير 2022|2022-02-22}. وخلال لقائه مع نظيره، وقع اتفاق تحالف."
    )
    arrival, signing = tell(Document(text), mentions)
    assert signing.what.startswith("وقع")
    assert signing.kind == "agreement"
    assert signing.when == arrival.when
    assert signing.source.mention == mentions[0]
    assert text[signing.source.start : signing.source.end] == signing.source.quote


def test_other_sentences_do_not_inherit(marked: Callable) -> None:
    text, mentions = marked(
        "وصل الرئيس إلى موسكو في {22 فبراير 2022|2022-02-22}. وقع اتفاق تحالف. وخلال الحرب وقع اتفاقا."
    )
    assert len(tell(Document(text), mentions)) == 1


def test_the_subject_of_an_article_is_carried(marked: Callable) -> None:
    text, mentions = marked("سميرة العامري هي شاعرة من مسقط.\nتخرجت في جامعة الميناء {عام 1972|1972}.")
    (told,) = tell(Document(text), mentions)
    assert told.what == "تخرجت (سميرة العامري) في جامعة الميناء"


def test_the_subject_of_the_sentence_before_is_carried(marked: Callable) -> None:
    text, mentions = marked("هرب السجين من القلعة. وفي {سنة 2010|2010} فر من سجن الميناء.")
    (told,) = tell(Document(text), mentions)
    assert told.what == "فر (السجين) من سجن الميناء"


def test_the_paragraph_before_tells_who(marked: Callable) -> None:
    text, mentions = marked("جدد الوزير دعمه للصيادين.\nجاء ذلك خلال زيارته {أمس|2015-08-10} لميناء صحار.")
    (told,) = tell(Document(text), mentions)
    assert told.what == "زيارته (الوزير) لميناء صحار"
    text, mentions = marked("بعث الوزير برقية إلى الأهالي.\nوجاء في البرقية {أمس|2015-08-10} أن الميناء بخير.")
    assert tell(Document(text), mentions) == []


def test_places(marked: Callable) -> None:
    text, mentions = marked("زار الرئيس دوشانبي {عام 2020|2020}.")
    assert tell(Document(text), mentions)[0].places == ("دوشانبي", "طاجيكستان")


def test_what_is_short(marked: Callable) -> None:
    text, mentions = marked("وقع " + "الوزير الجديد المحترم الكبير العظيم الأول " * 9 + "العقد {أمس}.")
    assert all(len(t.what.split()) <= 16 for t in tell(Document(text), mentions))


WORDS = [
    "وصل", "الوزير", "إلى", "تونس", "في", "{عام 1990|1990}", "{أمس}", "،", "(", ")", "الذي", "أن", "ولم",
    "توقيع", "زيارة", "خلال", "وذلك", "{3 مايو 2011|2011-05-03}", ".", "«", "»", '"', "سيزور", "كان", "قد",
    "منذ", "المقرر", "\n", "بعد", "-", "مواليد", "هو", "و", "ثم", "عدم", "رقم", "الموقعة", "شكلت", "والتي",
    "نفى", "قال", "إن", "مقارنة", "وتوقيعه", "{1918 - 1970|1918/1970}", "حفظه الله", "جاء", "ذلك", "من", "ل",
    "العاشر", "محادثات", "يعود",
]  # fmt: skip
SAID = sorted({word for text, *_ in ROWS for word in re.sub(r"\{[^}]*\}", " ", text).split()})
TORN = st.lists(st.sampled_from(SAID) | st.sampled_from([*'«»"()،:.-–؛', "ـ"]), max_size=25).map(" ".join)
ANY = st.text(max_size=30).map(lambda text: text.translate({123: None, 124: None, 125: None}))


@settings(deadline=None)
@example("الوفد {عام 1990|1990} أضيفت")  # nothing stands behind the verb
@example("{عام 1990|1990} بالساحل، استغرق")
@example("في {عام 1990|1990} قد وأعيد")
@given(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
    | st.tuples(TORN, st.sampled_from([" {عام 1990|1990} ", " {أمس} "]), TORN).map("".join)
    | st.tuples(ANY, st.sampled_from(["{عام 1990|1990}", "{أمس}"]), ANY).map("".join)
)
def test_any_text_gives_tellings_with_exact_quotes(text: str) -> None:
    plain, mentions = read_marked(text)
    for told in tell(Document(plain), mentions):
        source = told.source
        assert plain[source.start : source.end] == source.quote
        assert source.mention in mentions
        assert any(character.isalpha() for character in told.what)
        assert "{" not in told.what
        assert told.what == told.what.strip()


@pytest.mark.parametrize(
    "piece",
    ["وصل الوفد في {عام 1990|1990} و", "أن ", "زيارة ", "كان قد ", "( {عام 1990|1990} ) ", "«", "ـ", "التي ", "وقع"],
)
def test_long_repetition_is_read_in_pieces(marked: Callable, piece: str) -> None:
    plain, mentions = marked(piece * 3000 + " في {عام 1990|1990}")
    for told in tell(Document(plain), mentions):
        assert plain[told.source.start : told.source.end] == told.source.quote
        assert told.source.end - told.source.start <= 3100


def test_what_lies_after_the_document_has_not_happened(marked: Callable) -> None:
    text, mentions = marked("تنطلق الرحلة البحرية في {5 مايو 2015|2015-05-05}.")
    (told,) = tell(Document(text, date="2015-05-01"), mentions)
    assert told.status == "planned"
    (told,) = tell(Document(text), mentions)
    assert told.status == "happened"
    text, mentions = marked("خسر الفريق لقاءه قبيل مباراة الكأس أمام الميناء {5 مايو 2015|2015-05-05}.")
    (told,) = tell(Document(text, date="2015-05-01"), mentions)
    assert (told.what, told.status) == ("مباراة الكأس أمام الميناء", "planned")
    text, mentions = marked("استجوبت الشرطة الشهود تمهيدا لإحالة القضية {5 مايو 2015|2015-05-05} إلى محكمة صحار.")
    (told,) = tell(Document(text, date="2015-05-01"), mentions)
    assert (told.what, told.status) == ("إحالة القضية إلى محكمة صحار", "planned")
    text, mentions = marked("المبعوث إلى صحار يعلن استئناف حوار القبائل {5 مايو 2015|2015-05-05}.")
    (told,) = tell(Document(text, date="2015-05-01"), mentions)
    assert (told.what, told.status) == ("استئناف حوار القبائل", "planned")
    text, mentions = marked("حدد ناشطون موعد تنظيم تظاهرة في صحار {مساء 5 مايو 2015|2015-05-05}.")
    (told,) = tell(Document(text, date="2015-05-01"), mentions)
    assert (told.what, told.status) == ("تظاهرة في صحار", "planned")
    text, mentions = marked("قال المؤرخ إن العائلات تبدأ في {أواخر رمضان|2015-07-10} بالاستعداد للعيد.")
    assert tell(Document(text, date="2015-07-24"), mentions) == []
    text, mentions = marked("و{بعد عشرين عاما|2035}، قال المتفائلون إن البلاد سوف تزدهر.")
    assert tell(Document(text, date="2015-05-01"), mentions) == []


def test_an_imperfect_of_the_same_day_is_planned(marked: Callable) -> None:
    text, mentions = marked("يلتقي الفريقان في الملعب الكبير {مساء اليوم|2015-05-01}.")
    (told,) = tell(Document(text, date="2015-05-01"), mentions)
    assert told.status == "planned"


def test_a_future_verb_has_no_past_date(marked: Callable) -> None:
    text, mentions = marked("ستزيد النسبة من 4% في {عام 2010|2010} إلى 28%.")
    assert tell(Document(text, date="2015-05-01"), mentions) == []


def test_fragments_habits_and_states_tell_nothing(marked: Callable) -> None:
    for text in (
        "وحج مرتين، كانت أولاهما {سنة 1079هـ|1668-06-11/1669-05-31}.",
        "بهدف توفير متنفس للناس الذي صدر {أمس}.",
        "قدمت اللجنة تقريرها السنوي ل{عام 2015|2015}.",
        "قرب مستوى قدره 1077 دولارا الذي سجله في {20 يوليو|2015-07-20}.",
        # habits and states
        "يصف المؤرخون الحاكم بالعدل في {القرن العشرين|1901/2000}.",
        "كنت في الميناء {قبل شهر|2015-04-01}.",
        "يشترط للعمل أن يكون المتقدم بحارا حتى {الجمعة القادم|2015-05-08}.",
        "هذا العدد تضاعف {عام 2014|2014}.",
    ):
        plain, mentions = marked(text)
        assert tell(Document(plain), mentions) == [], text


def test_verbs_that_last_open_an_interval(marked: Callable) -> None:
    text, mentions = marked("يعمل الطبيب في المستشفى منذ {عام 1990|1990}.")
    assert tell(Document(text), mentions)[0].when.edtf == "1990/.."
    text, mentions = marked("ظل القائد في المنفى حتى {عام 1950|1950}.")
    assert tell(Document(text), mentions)[0].when.edtf == "../1950"
    text, mentions = marked("لم يفز القائد منذ {عام 1950|1950}.")
    assert tell(Document(text), mentions)[0].when.edtf == "1950/.."
    text, mentions = marked("لن تفتح المدرسة أبوابها قبل {عام 1950|1950}.")
    assert tell(Document(text), mentions)[0].when.edtf == "../1949"
    text, mentions = marked("زار القائد المنفى منذ {عام 1950|1950}.")
    assert tell(Document(text), mentions)[0].when.edtf == "1950"


def test_a_title_names_the_subject(marked: Callable) -> None:
    text, mentions = marked("سالم بن ناصر العامري (ملاح) هو ملاح من صحار.\nاعتزل الملاحة {عام 1981|1981}.")
    (told,) = tell(Document(text, title="سالم العامري"), mentions)
    assert told.what == "اعتزل (سالم العامري) الملاحة"
    told = tell(Document(text, title="سفن صحار"), mentions)
    assert "سالم" not in "".join(t.what for t in told)


def test_undated_seasons_tell_nothing(marked: Callable) -> None:
    text, mentions = marked("هجرة الطيور إلى الساحل في {فصل الصيف}.")
    mentions = [attrs.evolve(mention, rule="season") for mention in mentions]
    assert tell(Document(text), mentions) == []


def test_a_plan_for_a_day_long_past_has_happened(marked: Callable) -> None:
    text, mentions = marked("الاتفاق المتوقع بين الميناءين والسوق في {14 يوليو|2015-07-14}.")
    assert tell(Document(text, date="2015-08-08"), mentions)[0].status == "happened"
    assert tell(Document(text, date="2015-07-10"), mentions)[0].status == "planned"


def test_a_report_may_open_with_what_goes_on_today(marked: Callable) -> None:
    text, mentions = marked("تتواصل فعاليات معرض الساحل {اليوم|2015-07-23}.")
    (told,) = tell(Document(text, date="2015-07-23"), mentions)
    assert told.what == "تتواصل فعاليات معرض الساحل"
    text, mentions = marked("وهو شاعر كبير يعيش في صحار {اليوم|2015-07-23}.")
    assert tell(Document(text, date="2015-07-23"), mentions) == []


@pytest.mark.parametrize(
    ("text", "what", "status"),
    [
        ("توقع الخبراء ارتفاع الأسعار {عام 2014|2014}.", "ارتفاع الأسعار", "uncertain"),
        ("توقع الخبراء أن ترتفع الأسعار {عام 2014|2014}.", "ترتفع الأسعار", "uncertain"),
        ("توقع الخبراء أن ترتفع الأسعار {عام 2016|2016}.", "ترتفع الأسعار", "planned"),
        ("التجار توقعوا أن ترتفع الأسعار {عام 2016|2016}.", "ترتفع الأسعار", "planned"),
        ("طالب النواب بإقالة الوزير {في مايو|2015-05}.", "طالب النواب بإقالة الوزير", "happened"),
        ("قررت اللجنة إقامة البطولة في {سبتمبر|2015-09}.", "إقامة البطولة", "planned"),
    ],
)
def test_what_is_foreseen_or_meant(marked: Callable, text: str, what: str, status: str) -> None:
    plain, mentions = marked(text)
    (told,) = tell(Document(plain, date="2015-06-15"), mentions)
    assert (told.what, told.status) == (what, status)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "يغيب اللاعب بعد الإصابة التي تعرض لها في لقاء النجم والساحل {الأحد الماضي|2015-04-26}.",
            "لقاء النجم والساحل",
        ),
        ("يبحث المجلس نتائج القمة العربية في صحار {الأحد الماضي|2015-04-26}.", "القمة العربية في صحار"),
    ],
)
def test_what_goes_on_now_leaves_a_day_that_is_over_to_what_it_names(marked: Callable, text: str, what: str) -> None:
    plain, mentions = marked(text)
    resolved = [attrs.evolve(mention, certainty="resolved") for mention in mentions]
    (told,) = tell(Document(plain, date="2015-05-01"), resolved)
    assert told.what == what


def test_a_match_is_told_where_nobody_plays_it(marked: Callable) -> None:
    text, mentions = marked("من المتوقع أن يزج به أساسيا في مباراة الكأس الكبرى أمام النجم في {12 أغسطس|2015-08-12}.")
    (told,) = tell(Document(text, date="2015-08-07"), mentions)
    assert (told.what, told.status) == ("مباراة الكأس الكبرى أمام النجم", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "في السنة نفسها كانت سعاد نعم الجارة.",
        "كثرت مظاهر الفرح بينهم في شهر رجب.",
        "في السنة التالية يضاف شهر إلى التقويم.",
    ],
)
def test_what_nobody_could_date_and_no_kind_knows_is_not_told(text: str) -> None:
    timeline_ = timeline.extract(text)
    assert not [*timeline_, *timeline_.undated]


def test_two_months_that_follow_each_other_are_one_time() -> None:
    told = timeline.extract("بلغت الصادرات خلال شهري مارس وأبريل 2014 مليون طن.")
    assert [event.when.edtf for event in told] == ["2014-03/2014-04"]
    apart = timeline.extract("سافر الوفد في شهري يناير وديسمبر 2014.")
    assert [event.when.edtf for event in apart] == ["2014-01", "2014-12"]


def test_years_that_end_after_the_document_are_those_of_no_deed_done() -> None:
    read_in = timeline.Document("توصلت الدولتان إلى اتفاق على الأهداف المالية للأعوام 2015-2018.", date="2015-08-10")
    assert not timeline.extract(read_in)
    growth = "ذكر التقرير أن معدل نمو السكان في البلاد خلال الفترة من 2010 إلى 2020 يقدر بثلاثة في المئة سنويا."
    assert [event.status for event in timeline.extract(timeline.Document(growth, date="2015-08-10"))] == ["uncertain"]


def test_a_full_name_is_looked_for_nearby_only() -> None:
    told, noun = "أطلقت الشركة مبادرة صحار للتشغيل. ", "وانطلقت المبادرة"
    for filler, name in (("", "مبادرة صحار للتشغيل"), ("عاد الوفد. " * 2000, None)):
        text = told + filler + noun
        assert Names(text).full_name("المبادرة", len(told + filler)) == name


@pytest.mark.parametrize(
    "text", ["يصوت المجلس {اليوم|2015-08-07} على قرار يلغي الرسوم.", "يعلن الوزير {اليوم|2015-08-07} نتائج القبول."]
)
@pytest.mark.parametrize("date", ["2015-08-07", "2015-08-08"])
def test_what_is_said_of_today_is_to_come(marked: Callable, text: str, date: str) -> None:
    """So too where the text is dated the day after it was written."""
    plain, mentions = marked(text)
    (told,) = tell(Document(plain, date=date), mentions)
    assert told.status == "planned"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("يزور الرئيس اليابان {هذا الشهر|2015-08}.", "planned"),
        ("يخوض المنتخب {هذا الشهر|2015-08} مباراتين في صحار.", "planned"),
        ("تشهد البلاد {هذا العام|2015} جفافا.", "happened"),
        ("يلعب سالم لنادي الساحل {هذا العام|2015}.", "happened"),
        ("يزور السياح الجزيرة منذ {هذا العام|2015}.", "happened"),
    ],
)
def test_what_has_its_time_in_a_month_that_is_not_over_is_to_come(marked: Callable, text: str, status: str) -> None:
    plain, mentions = marked(text)
    (told,) = tell(Document(plain, date="2015-08-07"), mentions)
    assert told.status == status


# What the rows tell of, without the signs of their dates.
_WORDS = [word for row in ROWS for word in re.sub(r"\{([^|}]*)[^}]*\}", r"\1", row[0]).split()]
_SIGNS = ["«", "»", "(", ")", "،", ".", ":", "-", "1950", "«2020»", "أمس", "في 3 مايو 2011", "عام 1990،"]


@given(
    st.integers(0, len(_WORDS) - 1),
    st.integers(1, 50),
    st.lists(st.tuples(st.integers(0, 50), st.sampled_from(_WORDS) | st.sampled_from(_SIGNS)), max_size=12),
)
@example(0, 1, [])
@settings(max_examples=300)
def test_words_torn_from_their_sentences_are_read(start: int, length: int, torn: list[tuple[int, str]]) -> None:
    """No order of words is beyond reading: what they tell is kept or dropped, and nothing fails."""
    words = _WORDS[start : start + length]
    for at, word in torn:
        words.insert(at, word)
    for event in timeline.extract(timeline.Document(" ".join(words), date="2015-08-10")):
        assert event.what.strip()
        assert "()" not in event.what
