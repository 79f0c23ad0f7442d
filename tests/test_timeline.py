"""Timeline and pipeline: order, questions, merging, anchors, and what is refused."""

from __future__ import annotations

import copy
import datetime as dt
import itertools
import pickle
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import Document, Event, PartialDate, Policy, Timeline, TimelineError, extract, stream

Make = Callable[..., Event]

VISIT = "وصل وزير الخارجية إلى تونس في 3 مايو 2011."
SIGNED = "وقّع البلدان اتفاقية التعاون في مجال الطاقة في 5 مايو 2011."
FOUNDED = "تأسست الجامعة عام 1962."


def days(timeline: Timeline) -> list[str | None]:
    return [event.when.edtf if event.when else None for event in timeline]


# -- a sequence --------------------------------------------------------------------------------------------------------


def test_events_stand_in_order_of_time_wider_first(make_event: Make) -> None:
    edtf = ["2011-05-03", "-0330", "2011", "1801/1900", "2011-05", "1990/.."]
    for order in itertools.islice(itertools.permutations(edtf), 0, 720, 37):
        timeline = Timeline(make_event(text) for text in order)
        assert days(timeline) == ["-0330", "1801/1900", "1990/..", "2011", "2011-05", "2011-05-03"]


def test_it_is_a_sequence(make_event: Make) -> None:
    events = [make_event("1990"), make_event("1991"), make_event("1992")]
    timeline = Timeline(events)
    assert list(timeline) == events
    assert timeline[0] == events[0]
    assert timeline[-1] == events[2]
    assert events[1] in timeline
    assert timeline.index(events[1]) == 1
    assert timeline.count(events[1]) == 1
    assert [*reversed(timeline)] == events[::-1]
    assert isinstance(timeline[1:], Timeline)
    assert days(timeline[1:]) == ["1991", "1992"]
    assert not Timeline()
    with pytest.raises(IndexError):
        timeline[3]


def test_it_cannot_be_changed(make_event: Make) -> None:
    timeline = Timeline([make_event("1990")])
    with pytest.raises(AttributeError):
        timeline.events = ()  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        timeline.undated = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        timeline[0] = make_event("1991")  # type: ignore[index]
    with pytest.raises(TypeError, match="unhashable"):
        hash(timeline)


def test_equality_is_by_content(make_event: Make) -> None:
    assert Timeline([make_event("1990"), make_event("1991")]) == Timeline([make_event("1991"), make_event("1990")])
    assert Timeline([make_event("1990")]) != Timeline([make_event("1991")])
    assert Timeline([make_event(None)]) != Timeline()
    assert Timeline() != []


def test_it_holds_events_only(make_event: Make) -> None:
    with pytest.raises(TypeError, match="not str"):
        Timeline(["1990"])  # type: ignore[list-item]


def test_copies_and_pickles_are_equal() -> None:
    timeline = extract([VISIT, SIGNED, "غادر الوفد أمس."])
    assert copy.copy(timeline) == timeline
    assert copy.deepcopy(timeline) == timeline
    assert pickle.loads(pickle.dumps(timeline)) == timeline


def test_repr_tells_the_size_and_the_span(make_event: Make) -> None:
    timeline = Timeline([make_event("1990"), make_event("2011-05-03"), make_event(None)])
    assert repr(timeline) == "<Timeline: 2 events, 1990 to 2011-05-03, 1 undated, 0 documents>"
    assert repr(Timeline()) == "<Timeline: 0 events, 0 undated, 0 documents>"


# -- questions of time -------------------------------------------------------------------------------------------------


@pytest.fixture
def mixed(make_event: Make) -> Timeline:
    return Timeline(
        make_event(text) for text in ["1990", "1990-03", "1990-03-15", "1990-12-30/1991-01-02", "1991", "1992/..", None]
    )


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1990", "1990", ["1990", "1990-03", "1990-03-15", "1990-12-30/1991-01-02"]),
        ("1990-03", "1990-03", ["1990-03", "1990-03-15"]),
        ("1990-03-10", "1990-03-20", ["1990-03-15"]),
        ("1990-12-31", "1990-12-31", ["1990-12-30/1991-01-02"]),
        ("1991", "2000", ["1990-12-30/1991-01-02", "1991", "1992/.."]),
        ("1800", "1900", []),
    ],
)
def test_between_takes_what_surely_lies_inside(mixed: Timeline, start: str, end: str, expected: list[str]) -> None:
    assert days(mixed.between(start, end)) == expected


def test_between_can_take_what_may_lie_inside(mixed: Timeline) -> None:
    assert days(mixed.between("1990-03-10", "1990-03-20", possible=True)) == ["1990", "1990-03", "1990-03-15"]


def test_on_before_after(mixed: Timeline) -> None:
    assert days(mixed.on("1990-03-15")) == ["1990-03-15"]
    assert days(mixed.before("1991")) == ["1990", "1990-03", "1990-03-15"]
    assert days(mixed.before("1990-06", possible=True)) == ["1990", "1990-03", "1990-03-15"]
    assert days(mixed.after("1990")) == ["1991", "1992/.."]
    assert days(mixed.after("1990-06", possible=True)) == ["1990", "1990-12-30/1991-01-02", "1991", "1992/.."]


def test_questions_take_dates_values_and_edtf_alike(mixed: Timeline) -> None:
    asked = [dt.date(1990, 3, 15), dt.datetime(1990, 3, 15, 18), PartialDate(1990, 3, 15), "1990-03-15"]
    assert all(days(mixed.on(when)) == ["1990-03-15"] for when in asked)  # type: ignore[arg-type]


def test_open_ends(mixed: Timeline) -> None:
    assert days(mixed.on("1991/..")) == ["1990-12-30/1991-01-02", "1991", "1992/.."]
    assert days(mixed.before("../1991")) == []
    assert days(mixed.after("1991/..")) == []
    assert len(mixed.after("1600")) == 6


@pytest.mark.parametrize("wrong", [None, 1990, 1990.5, ["1990"], b"1990", dt.time(12)])
def test_a_time_of_the_wrong_type_is_a_type_error(mixed: Timeline, wrong: object) -> None:
    for ask in (mixed.on, mixed.before, mixed.after):
        with pytest.raises(TypeError, match="a date"):
            ask(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", ["", "1990-13", "أمس", "1990-02-30"])
def test_a_text_that_is_no_edtf_is_a_timeline_error(mixed: Timeline, wrong: str) -> None:
    with pytest.raises(TimelineError):
        mixed.on(wrong)


def test_between_refuses_an_end_before_its_start(mixed: Timeline) -> None:
    with pytest.raises(TimelineError, match="1992 is after 1990"):
        mixed.between("1992", "1990")


# -- other questions ---------------------------------------------------------------------------------------------------


def test_filter(make_event: Make) -> None:
    timeline = Timeline(
        [
            make_event("1990", kind="visit", places=("تونس", "الجزائر"), document="a"),
            make_event("1991", what="توقيع الاتفاقية الأولى", kind="agreement", status="planned", document="b"),
            make_event(None, what="افتتاح المدرسة", kind="opening", document="b"),
        ]
    )
    assert days(timeline.filter(kind="visit")) == ["1990"]
    assert days(timeline.filter(kind=["visit", "agreement"])) == ["1990", "1991"]
    assert days(timeline.filter(status="planned")) == ["1991"]
    assert days(timeline.filter(place="الجزائر")) == ["1990"]
    assert len(timeline.filter(source="b")) == len(timeline.filter(source="b").undated) == 1
    assert days(timeline.filter(lambda event: event.when == PartialDate(1990))) == ["1990"]
    assert days(timeline.filter(kind="visit", status="planned")) == []
    with pytest.raises(TypeError, match="callable"):
        timeline.filter("visit")  # type: ignore[arg-type]


def test_filter_by_text_does_not_care_for_spelling(make_event: Make) -> None:
    timeline = Timeline([make_event("1991", what="توقيعُ الاتفاقيّة الأولى"), make_event("1992", quote="عام ١٩٩٢")])
    assert days(timeline.filter(text="الاتفاقيه الاولي")) == ["1991"]
    assert days(timeline.filter(text="1992")) == ["1992"]


def test_group_by(make_event: Make) -> None:
    timeline = Timeline(
        [
            make_event("1962-07-05", places=("الجزائر",)),
            make_event("1962", kind="founding", places=("الجزائر", "تونس")),
            make_event("1969-12", places=()),
            make_event("1801/1900", kind="founding"),
            make_event("-0330"),
            make_event(None),
        ]
    )

    def sizes(key: object) -> dict[object, int]:
        return {group: len(events) + len(events.undated) for group, events in timeline.group_by(key).items()}  # type: ignore[arg-type]

    assert sizes("year") == {"-0330": 1, "1801/1900": 1, "1962": 2, "1969": 1, None: 1}
    assert sizes("decade") == {"-0330s": 1, "1801/1900": 1, "1960s": 3, None: 1}
    assert sizes("century") == {"-0399/-0300": 1, "1801/1900": 1, "1901/2000": 3, None: 1}
    assert sizes("month") == {"-0330": 1, "1801/1900": 1, "1962": 1, "1962-07": 1, "1969-12": 1, None: 1}
    assert sizes("kind") == {"visit": 4, "founding": 2}
    assert sizes("place") == {None: 4, "الجزائر": 2, "تونس": 1}
    assert sizes(lambda event: event.when is None) == {False: 5, True: 1}
    with pytest.raises(TimelineError, match="no such key 'yaer'"):
        timeline.group_by("yaer")


def test_summary_prefers_what_many_tell() -> None:
    timeline = extract([VISIT, SIGNED, FOUNDED, Document("زار تونس وفد.\n" + SIGNED, id="again")])
    (top,) = timeline.summary(1)
    assert "اتفاقية" in top.what
    assert timeline.summary(100) == timeline
    assert len(timeline.summary(0)) == 0
    with pytest.raises(TimelineError):
        timeline.summary(-1)


def test_explain_names_the_words_the_rule_and_the_anchor() -> None:
    timeline = extract(Document("وصل الوزير إلى تونس أمس.", id="report"), reference=dt.date(2011, 5, 4))
    text = timeline.explain(timeline[0])
    for part in ("2011-05-03", "report", "أمس", "rule ", "2011-05-04", "reference", "direction=past"):
        assert part in text
    twice = extract([Document(VISIT, id="a"), Document("خبر آخر. " + VISIT, id="b")])
    assert "2 tellings are one event" in twice.explain(twice[0])
    assert "a and b: on the same day; both say" in twice.explain(twice[0])
    with pytest.raises(TypeError):
        timeline.explain("an event")  # type: ignore[arg-type]


def test_explain_tells_why_there_is_no_date() -> None:
    timeline = extract("وصل الوزير إلى تونس أمس.")
    (event,) = timeline.undated
    assert event.told[0].reason
    assert event.told[0].reason in timeline.explain(event)


# -- reading -----------------------------------------------------------------------------------------------------------


def test_dates_come_from_the_document_then_the_reference_then_the_date_line() -> None:
    line = "الرياض، الثلاثاء 3 مايو 2011\n\nوصل الوزير إلى تونس أمس."
    own = Document(line, date=dt.date(2020, 1, 10))
    cases = [
        (own, dt.date(2015, 1, 10), "document", dt.date(2020, 1, 10), "2020-01-09"),
        (line, dt.date(2015, 1, 10), "reference", dt.date(2015, 1, 10), "2015-01-09"),
        (line, None, "date line", dt.date(2011, 5, 3), "2011-05-02"),
    ]
    for source, reference, date_from, date, arrival in cases:
        timeline = extract(source, reference=reference)
        (reading,) = timeline.documents
        assert reading.date_from == date_from
        assert reading.date is not None
        assert (reading.date.year, reading.date.month, reading.date.day) == (date.year, date.month, date.day)
        assert arrival in days(timeline)


def test_what_lies_behind_the_day_of_the_document_is_planned_wherever_that_day_stands() -> None:
    text = "الرياض، الثلاثاء 3 مايو 2011\n\nأعلنت الشركة عزمها بناء مصنع عام 2030."
    body = text.split("\n\n")[1]
    given = dt.date(2011, 5, 3)
    for timeline in (extract(Document(body, date=given)), extract(body, reference=given), extract(text)):
        assert [(event.what, event.status) for event in timeline] == [("بناء مصنع", "planned")]
    assert [event.status for event in extract(body)] != ["planned"], "without a day nothing says that it is to come"


CHRONICLE = "12 تموز: الجيش يدخل صحار.\n\n- 3 كانون الثاني – توقيع اتفاقية الصلح بين المدينتين."


@pytest.mark.parametrize(
    ("text", "title", "date", "expected"),
    [
        (CHRONICLE, "يوميات حرب الميناء 1996", None, ["1996-01-03", "1996-07-12"]),
        (CHRONICLE, "يوميات حرب تموز 1996", "2020-03-01", ["1996-01-03", "1996-07-12"]),
        ("20 ديسمبر: سقوط صحار.\n5 يناير: سقوط مسقط.", "أحداث 1995", None, ["1995-12-20", "1996-01-05"]),
        ("أحداث حزيران 1995\n" + CHRONICLE, None, "2020-03-01", ["1995-07-12", "1995-01-03"]),
        (
            "1995:\n" + CHRONICLE + "\n1999:\n5 آذار: انتخاب أول برلمان.",
            None,
            None,
            ["1995-01-03", "1995-07-12", "1999-03-05"],
        ),
        ("وصل الوفد في 3 مايو إلى صحار.", "زيارة الوفد عام 1996", None, ["1996-05-03"]),
        ("وصل الوفد في 3 مايو إلى صحار.", "من 1996 إلى 1999، وعام 2003", None, []),
    ],
)
def test_the_year_of_a_chronicle_stands_over_it(
    text: str, title: str | None, date: str | None, expected: list[str]
) -> None:
    told = extract(Document(text, title=title, date=date))
    assert [event.when.edtf for event in told if event.when is not None] == sorted(expected)


def test_a_title_tells_what_the_opening_words_found() -> None:
    text = "صدر العدد الأول من «الأيام» في صحار عام 1958. توقفت عن الصدور في 1967، ثم عادت إلى القراء في 1990."
    told = [event.what for event in extract(Document(text, title="جريدة «الأيام»"))]
    assert told[1:] == ["توقفت (الأيام) عن الصدور", "عادت (الأيام) إلى القراء"]
    text = "أسس عمال المرفأ ناديهم عام 1956. فاز بالدوري سنة 1980، وتعاقد مع مدرب أجنبي في 1985."
    told = [event.what for event in extract(Document(text, title="نادي المرفأ"))]
    assert told[1:] == ["فاز (نادي المرفأ) بالدوري", "تعاقد (نادي المرفأ) مع مدرب أجنبي"]
    text = "تأسس المريخ عام 1927 باسم نادي العمال. ترأسه سالم العامري سنة 2003. فُجع في 2010 بوفاة حارسه."
    told = [event.what for event in extract(Document(text, title="نادي المريخ السوداني"))]
    assert told[1:] == ["ترأس سالم العامري المريخ", "فُجع (المريخ) بوفاة حارسه"]


def test_without_any_date_relative_words_stay_open_with_a_reason() -> None:
    timeline = extract("وصل الوزير إلى تونس أمس.")
    assert timeline.documents[0].date is None
    assert timeline.documents[0].date_from is None
    assert len(timeline) == 0
    assert all(told.reason for event in timeline.undated for told in event.told)


def test_resolve_dates_what_waited() -> None:
    text = "وصل الوزير إلى تونس أمس. استقلت تونس عام 1956."
    reference = dt.date(2011, 5, 4)
    waiting = extract(text)
    resolved = waiting.resolve(reference)
    assert days(waiting) == ["1956"]
    assert days(resolved) == ["1956", "2011-05-03"]
    assert not resolved.undated
    assert resolved.documents[0].date_from == "reference"
    assert resolved.report.mentions == waiting.report.mentions
    assert [(e.when, e.what) for e in resolved] == [(e.when, e.what) for e in extract(text, reference=reference)]
    assert resolved.resolve(dt.date(1999, 1, 1)) == resolved
    with pytest.raises(TypeError, match="not str"):
        waiting.resolve("2011-05-04")  # type: ignore[arg-type]


def test_resolve_leaves_documents_with_a_date_alone() -> None:
    dated, undated = Document("غادر الوفد أمس.", id="a", date=dt.date(2000, 1, 2)), Document("وصل الوزير أمس.", id="b")
    timeline = extract([dated, undated]).resolve(dt.date(2011, 5, 4))
    assert days(timeline) == ["2000-01-01", "2011-05-03"]
    assert [reading.date_from for reading in timeline.documents] == ["document", "reference"]


def test_texts_documents_and_iterables_are_read_alike() -> None:
    one = extract(VISIT)
    assert one == extract([VISIT]) == extract(Document(VISIT)) == extract(iter([VISIT])) == extract(d for d in [VISIT])
    assert extract([VISIT, Document(SIGNED)]) == extract([Document(VISIT), SIGNED])
    assert extract([]) == Timeline()
    assert len(extract("لا وقت هنا.")) == 0


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (None, "not NoneType"),
        (5, "not int"),
        (b"text", "not bytes; decode it first"),
        ({"text": VISIT}, "not dict"),
        (Path("a.txt"), r"not \w*Path; pass its read_text"),
        ([VISIT, 7], r"not int \(item 2\)"),
        ([b"text"], r"not bytes \(item 1\); decode"),
        ([[VISIT]], r"not list \(item 1\)"),
    ],
)
def test_what_is_no_text_is_a_type_error(wrong: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        extract(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=message):
        list(stream(wrong))  # type: ignore[arg-type]


def test_wrong_references_and_policies_are_type_errors_at_once() -> None:
    for call in (extract, stream):
        with pytest.raises(TypeError, match="reference must be a date or datetime, not str"):
            call([VISIT], reference="2011-05-03")  # type: ignore[operator]
        with pytest.raises(TypeError, match="policy must be a Policy, not dict"):
            call([VISIT], policy={})  # type: ignore[operator]


@pytest.mark.parametrize(
    "text",
    [
        " ",
        "\n\n\n",
        "\ufeff",
        "\x00",
        "\ud800",
        "🙂" * 50,
        "١٢٣٤٥٦٧٨٩٠" * 30,
        "في في في " * 200,
        "3/3/3/3/3/3",
        "الموافق " * 60,
    ],
)
def test_strange_texts_give_a_timeline_and_no_exception(text: str) -> None:
    timeline = extract(text, reference=dt.date(2011, 5, 3))
    assert timeline.report.documents == 1
    str(timeline)
    assert Timeline.from_json(timeline.to_json()) == timeline


def test_policy_reaches_the_reader() -> None:
    text = "وصل الوزير إلى تونس في 3/5/2011."
    assert days(extract(text)) == ["2011-05-03"]
    assert days(extract(text, policy=Policy(numeric_order="MDY"))) == ["2011-03-05"]


def test_stream_reads_one_document_at_a_time() -> None:
    taken: list[str] = []

    def texts() -> object:
        for text in (VISIT, SIGNED, VISIT):
            taken.append(text)
            yield text

    events = stream(texts())  # type: ignore[arg-type]
    assert not taken
    assert next(events).when == PartialDate(2011, 5, 3)
    assert len(taken) == 1
    assert [event.when for event in events] == [PartialDate(2011, 5, 5), PartialDate(2011, 5, 3)]


def test_a_paragraph_printed_twice_tells_its_event_once() -> None:
    once, twice = extract(VISIT), extract(VISIT + "\n" + VISIT)
    assert len(once) == len(twice) == 1
    assert len(twice[0].told) == 2
    assert twice.report.merged == 1


# -- merging -----------------------------------------------------------------------------------------------------------


def test_merging_is_extracting_together(articles: dict[str, str]) -> None:
    documents = [Document(text, id=name) for name, text in articles.items()]
    together = extract(documents)
    parts = [extract(document) for document in documents]
    assert Timeline().merge(*parts) == together
    chance = random.Random(7)
    for _ in range(3):
        chance.shuffle(parts)
        left = parts[0]
        for part in parts[1:]:
            left = left | part
        assert left == together
        right = parts[-1]
        for part in reversed(parts[:-1]):
            right = part | right
        assert right == together
    assert together | together == together
    assert together | parts[0] == together
    assert together | Timeline() == together


def test_merging_keeps_every_telling(articles: dict[str, str]) -> None:
    first = extract(Document(articles["maghreb-port"], id="first"))
    second = extract(Document(articles["second-paper-port"], id="second"))
    both = first | second
    assert {t for e in (*first, *first.undated, *second, *second.undated) for t in e.told} == {
        t for e in (*both, *both.undated) for t in e.told
    }
    shared = [event for event in both if len({source.document for source in event.sources}) == 2]
    assert len(shared) >= 4
    assert len(both) < len(first) + len(second)


def test_merging_takes_timelines_only() -> None:
    with pytest.raises(TypeError, match="not list"):
        Timeline().merge([])  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Timeline() | []  # type: ignore[operator]


def test_the_sums_of_the_report_agree(articles: dict[str, str]) -> None:
    timeline = extract(Document(text, id=name) for name, text in articles.items())
    for each in (timeline, timeline.filter(kind="visit"), timeline.between("1900", "2000"), timeline | timeline):
        report = each.report
        assert report.mentions == report.events + report.merged + report.undated + report.filtered
        assert min(report.events, report.merged, report.undated, report.filtered) >= 0
        assert report.documents == len(articles)
        assert report.events == len(each)


def test_sources_point_into_the_text(articles: dict[str, str]) -> None:
    for event in extract(Document(text, id=name) for name, text in articles.items()):
        for source in event.sources:
            assert articles[source.document][source.start : source.end] == source.quote


# -- the example articles ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "gulf-library-agreement",
            {"2023-09-18", "2023-03-05", "2023-05-21", "1998", "2022-11", "2007-06", "2023-10-03", "2023-09-17"},
        ),
        (
            "maghreb-port",
            {"2023-08-01", "2019-07-14", "2020-03", "2021-02", "2022-10-30", "1905", "1966-06", "2003-05-21"},
        ),
        (
            "second-paper-port",
            {"2023-08-01", "2019-07", "2020-03", "2021-02", "2022-10-30", "1905", "1966-06", "2003-05-21"},
        ),
        (
            "levant-bridge",
            {"2020-02-06", "2019-01-08", "2019-05-22", "2019-06", "2019-08-20", "1873", "1914-11", "1976-07"},
        ),
        (
            "egypt-modern-history",
            {"-0330", "1805-05-17", "1869-11-17", "1882-09-13", "1956-07-26", "1973-10-06", "1979-03-26"},
        ),
        (
            "morocco-festival",
            {"2022-08-16", "2022-08-10", "2021-07-05", "2013", "2021-09-22/2021-09-26", "2001", "1952-05"},
        ),
        ("biography-ibn-khaldun", {"1406-03-17", "1858", "1857"}),
    ],
)
def test_an_editor_finds_the_dates_of_each_article(articles: dict[str, str], name: str, expected: set[str]) -> None:
    timeline = extract(articles[name])
    found = {event.when.edtf.split("T")[0] for event in timeline if event.when and event.when.edtf}
    assert expected <= found, f"missing: {sorted(expected - found)}"
    for event in (*timeline, *timeline.undated):
        assert event.what.strip()
        assert len(event.what.split()) <= 25
        assert "http" not in event.what
        assert "حقوق" not in event.what, "a footer is no event"


def test_a_feast_that_is_kept_is_told_with_its_deed() -> None:
    timeline = extract("أحيت سميرة ليلة القدر في قصر الأمير.", reference=dt.date(2015, 8, 1))
    assert [event.what for event in timeline] == ["أحيت سميرة ليلة القدر في قصر الأمير"]
