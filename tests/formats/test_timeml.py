"""TimeML, read by lxml: well formed, and the text is the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from timeline import Document, DocumentError, Event, PartialDate, Source, Timeline, Told, extract, find
from timeline.formats.shared import clean
from timeline.formats.timeml import to_timeml
from timeline.testing import documents

NEWS = Document(
    'وصل الوزير أمس إلى تونس.\r\n\r\nولم يزر الجزائر منذ عام 1990 & <قال> ]]> "نعم". سيعود في 9 مايو 2011.',
    id='n "1" <&>\n',
    date="2011-05-03",
    title="خبر",
)


def parsed(text: str) -> list[etree._Element]:
    root = etree.fromstring(text.encode("utf-8"))
    assert root.tag == "TimeMLCorpus"
    assert all(child.tag == "TimeML" for child in root)
    ids = [element.get(name) for name in ("tid", "eid", "eiid", "lid") for element in root.iterfind(f".//*[@{name}]")]
    # MAKEINSTANCE is named by its eiid alone; its eventID is another attribute.
    assert len(ids) == len(set(ids))
    known = set(ids)
    for element in root.iter():
        for name in ("anchorTimeID", "eventID", "eventInstanceID", "relatedToTime"):
            assert element.get(name) is None or element.get(name) in known
    return list(root)


def test_the_text_is_unchanged_when_the_tags_are_removed(articles: dict[str, str]) -> None:
    given_ = [NEWS, *(Document(text, id=name) for name, text in articles.items())]
    elements = parsed(to_timeml(extract(given_), texts=given_))
    assert len(elements) == len(given_)
    for element, document in zip(elements, given_, strict=True):
        assert "".join(element.itertext()) == document.text
        assert element.get("whole") == "true"
    # An XML reader turns what stands in an attribute unescaped into spaces; these come back as they were.
    assert (elements[0].get("id"), elements[0].get("title")) == (NEWS.id, "خبر")


def test_tags_are_what_find_finds() -> None:
    (element,) = parsed(to_timeml(extract(NEWS), texts=[NEWS]))
    tags = [tag for tag in element.iter("TIMEX3") if tag.text]
    mentions = find(NEWS.text, reference=NEWS.date)
    assert [(t.text, t.get("type"), t.get("value"), t.get("mod")) for t in tags] == [
        (m.text, m.type, m.value, m.mod) for m in mentions
    ]
    created = element[0]
    assert (created.tag, created.get("functionInDocument"), created.get("value")) == (
        "TIMEX3",
        "CREATION_TIME",
        "2011-05-03",
    )
    assert tags[0].get("anchorTimeID") == created.get("tid")


def test_events_are_linked_to_their_times() -> None:
    (element,) = parsed(to_timeml(extract(NEWS), texts=[NEWS]))
    events = {tag.get("eid"): tag.text for tag in element.iter("EVENT")}
    assert "وصل" in events.values()
    instances = {tag.get("eiid"): tag for tag in element.iter("MAKEINSTANCE")}
    assert {tag.get("eventID") for tag in instances.values()} == set(events)
    assert {"POS", "NEG"} == {tag.get("polarity") for tag in instances.values()}
    times = {tag.get("tid"): tag.get("value") for tag in element.iter("TIMEX3")}
    links = {
        events[instances[link.get("eventInstanceID")].get("eventID")]: times[link.get("relatedToTime")]
        for link in element.iter("TLINK")
    }
    assert links["وصل"] == "2011-05-02"


def test_without_texts_the_clauses_are_there() -> None:
    timeline = extract(NEWS)
    (element,) = parsed(to_timeml(timeline))
    assert element.get("whole") == "false"
    lines = "".join(element.itertext())
    for event in timeline:
        assert event.told[0].source.quote in lines
    values = {tag.get("value") for tag in element.iter("TIMEX3")}
    assert values >= {event.sources[0].mention.value for event in timeline if event.sources[0].mention}
    assert {link.get("relType") for link in element.iter("TLINK")} == {"IS_INCLUDED", "BEGUN_BY"}  # لم يزر منذ 1990


def test_clauses_that_overlap_are_there_once() -> None:
    text = "وصل الوزير وغادر الوفد تونس"
    tellings = [Told(None, "وصل", "visit", "happened", Source("d", a, b, text[a:b])) for a, b in ((0, 16), (11, 27))]
    timeline = Timeline(
        Event((told,), None, f"{told.source.start}", "visit", "happened", sources=(told.source,)) for told in tellings
    )
    (element,) = parsed(to_timeml(timeline))
    assert "".join(element.itertext()) == text


def test_one_id_for_two_texts() -> None:
    twins = [Document("استقلت الجزائر عام 1962.", id="x"), Document("ثم استقلت تونس عام 1956.", id="x")]
    timeline = extract(twins)
    both = parsed(to_timeml(timeline, texts=twins))
    assert ["".join(element.itertext()) for element in both] == [document.text for document in twins]
    assert [element.find("TLINK") is not None for element in both] == [True, True]
    parsed(to_timeml(timeline))


def test_a_date_outside_its_clause_is_still_there() -> None:
    article = Document("عام 1962\n\nاستقلت الجزائر.", id="d")
    (mention,) = find(article.text)
    start = article.text.index("استقلت")
    source = Source("d", start, start + 15, article.text[start : start + 15], mention)
    assert isinstance(mention.when, PartialDate)
    told = Told(mention.when, "استقلت الجزائر", "independence", "happened", source)
    timeline = Timeline([Event((told,), told.when, told.what, told.kind, told.status, sources=(source,))])
    (element,) = parsed(to_timeml(timeline))
    assert [(tag.text, tag.get("value")) for tag in element.iter("TIMEX3")] == [(None, "1962")]
    assert element.find("TLINK") is not None


def test_a_text_that_was_not_read_is_refused() -> None:
    with pytest.raises(DocumentError, match="not the one that was read"):
        to_timeml(extract(NEWS), texts={NEWS.id: NEWS.text + " "})


def test_hostile_texts(odd_timeline: Timeline) -> None:
    elements = parsed(to_timeml(odd_timeline))
    quotes = [source.quote for event in (*odd_timeline, *odd_timeline.undated) for source in event.sources]
    told = "".join("".join(element.itertext()) for element in elements)
    # Carriage returns come through, and what XML has no place for is replaced, one for one.
    assert all(clean(quote)[:6] in told for quote in quotes)
    assert parsed(to_timeml(Timeline())) == []


@settings(max_examples=30, deadline=None)
@given(st.text(), documents())
def test_any_text_is_unchanged(text: str, document: Document) -> None:
    both = [Document(text, id="any"), Document(f"{text}\n{document.text}", id="drawn", date=document.date)]
    for element, given_ in zip(parsed(to_timeml(extract(both), texts=both)), both, strict=True):
        assert "".join(element.itertext()) == clean(given_.text)
