"""The spaCy component: spans, extensions, storage, worker processes."""

from __future__ import annotations

import doctest
import importlib
import sys
import tomllib
import warnings
from pathlib import Path
from typing import Any

import pytest

from timeline import Duration, MissingExtraError, PartialDate, Policy, Timeline, TimelineError, extract, find
from timeline.integrations import spacy as component

TEXT = "استقلت الجزائر في 5 جويلية 1962، وبعدها بسنوات، في 7أكتوبر1975م، وصل الوزير إلى تونس. واستمرت الزيارة يومين."


@pytest.fixture(scope="module")
def spacy() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what its own dependencies deprecate is not ours to mend
        return pytest.importorskip("spacy", reason="spaCy is not installed: extra spacy")


@pytest.fixture
def nlp(spacy: Any) -> Any:
    blank = spacy.blank("ar")
    blank.add_pipe("arabic_timeline")
    return blank


def test_spans_are_the_mentions(nlp: Any) -> None:
    doc = nlp(TEXT)
    spans = list(doc.spans["timeline"])
    mentions = find(TEXT)
    assert [(span.label_, span.kb_id_) for span in spans] == [(mention.type, mention.value) for mention in mentions]
    for span, mention in zip(spans, mentions, strict=True):
        assert span._.mention == mention
        assert (span._.timex3, span._.when) == (mention.value, mention.when)
        # Whole tokens, and no more of them than the mention touches.
        assert span.start_char <= mention.start
        assert span.end_char >= mention.end
        assert span[0].idx + len(span[0]) > mention.start
        assert span[-1].idx < mention.end
    assert spans[0]._.when == PartialDate(1962, 7, 5)
    assert spans[-1]._.when == Duration(days=2)
    assert doc.text == TEXT


def test_the_timeline_is_that_of_extract(nlp: Any) -> None:
    doc = nlp(TEXT)
    assert doc._.timeline == extract(TEXT)
    assert doc._.timeline is doc._.timeline
    assert [event.when.edtf for event in doc.spans["timeline"][0]._.events] == ["1962-07-05"]
    assert doc.spans["timeline"][-1]._.events == ()


def test_where_nothing_was_read_there_is_nothing(spacy: Any, nlp: Any) -> None:
    doc = spacy.blank("ar")(TEXT)
    assert doc._.timeline is None
    assert (doc[0:2]._.timex3, doc[0:2]._.when, doc[0:2]._.mention, doc[0:2]._.events) == (None, None, None, ())
    for text in ("", "   ", "لا تاريخ هنا."):
        doc = nlp(text)
        assert len(doc.spans["timeline"]) == 0
        assert len(doc._.timeline) == 0


def test_expressions_inside_one_token_share_its_span(spacy: Any, nlp: Any) -> None:
    text = "استقلت تونس عام 1956. استقلت الجزائر عام 1962."
    doc = spacy.tokens.Doc(nlp.vocab, words=[text], spaces=[False])
    (span,) = nlp.get_pipe("arabic_timeline")(doc).spans["timeline"]
    assert (span.text, span._.timex3) == (text, "1956")
    assert len(doc._.timeline) == 2


def test_settings(spacy: Any) -> None:
    nlp = spacy.blank("ar")
    config = {"spans_key": "times", "reference": "2011-05-04", "policy": {"direction": "future"}}
    pipe = nlp.add_pipe("arabic_timeline", config=config)
    doc = nlp("وصل الوزير إلى تونس أمس.")
    assert [span._.timex3 for span in doc.spans["times"]] == ["2011-05-03"]
    assert doc._.timeline.documents[0].policy == Policy(direction="future")
    assert "future" in repr(pipe)


@pytest.mark.parametrize("date", ["2011-05-04", PartialDate(2011, 5, 4).earliest])
def test_a_document_has_its_own_date_and_name(nlp: Any, date: object) -> None:
    doc = nlp.make_doc("وصل الوزير إلى تونس أمس.")
    doc._.timeline_date = date
    doc._.timeline_id = "report-7"
    (doc,) = nlp.pipe([doc])
    assert doc.spans["timeline"][0]._.timex3 == "2011-05-03"
    assert doc._.timeline[0].sources[0].document == "report-7"
    assert doc.to_bytes()


@pytest.mark.parametrize(
    ("config", "wrong"),
    [({"policy": {"no": 1}}, "arabic_timeline: policy: "), ({"reference": "yesterday"}, "date")],
)
def test_wrong_settings_are_told(spacy: Any, config: dict[str, Any], wrong: str) -> None:
    with pytest.raises(TimelineError, match=wrong):
        spacy.blank("ar").add_pipe("arabic_timeline", config=config)


def test_it_works_in_batches_and_in_worker_processes(nlp: Any, articles: dict[str, str]) -> None:
    texts = list(articles.values())[:3]
    alone = [nlp(text)._.timeline for text in texts]
    assert [doc._.timeline for doc in nlp.pipe(texts, batch_size=2)] == alone
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of forking where threads run
        workers = list(nlp.pipe(texts, n_process=2, batch_size=1))
    assert [doc._.timeline for doc in workers] == alone
    assert [len(doc.spans["timeline"]) for doc in workers] == [len(nlp(text).spans["timeline"]) for text in texts]


def test_a_document_is_stored_and_read_again(spacy: Any, nlp: Any) -> None:
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    box = spacy.tokens.DocBin(store_user_data=True, docs=[doc])
    (boxed,) = spacy.tokens.DocBin().from_bytes(box.to_bytes()).get_docs(nlp.vocab)
    for read in (again, boxed):
        assert read._.timeline == doc._.timeline
        assert [s._.mention for s in read.spans["timeline"]] == [s._.mention for s in doc.spans["timeline"]]


def test_a_pipeline_is_stored_and_read_again(spacy: Any, tmp_path: Path) -> None:
    nlp = spacy.blank("ar")
    nlp.add_pipe("arabic_timeline", config={"reference": "2011-05-04"})
    nlp.to_disk(tmp_path / "pipeline")
    copied = spacy.blank("ar", config=nlp.config).from_bytes(nlp.to_bytes())
    for again in (spacy.load(tmp_path / "pipeline"), copied):
        assert again.pipe_names == ["arabic_timeline"]
        doc = again("وصل الوزير إلى تونس أمس.")
        assert doc.spans["timeline"][0]._.timex3 == "2011-05-03"


def test_names_of_others_are_not_taken(spacy: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    component.register()
    component.register()  # nothing the second time
    mine = spacy.tokens.Span.remove_extension("when")
    spacy.tokens.Span.set_extension("when", default="theirs")
    try:
        with pytest.raises(ValueError, match="when"):
            component.register()
    finally:
        spacy.tokens.Span.remove_extension("when")
        spacy.tokens.Span.set_extension("when", getter=mine[2])


def test_spacy_finds_the_component_by_its_entry_point(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    (found,) = project["entry-points"]["spacy_factories"].items()
    assert found == ("arabic_timeline", "timeline.integrations.spacy:make")
    module, _, function = found[1].partition(":")
    assert getattr(importlib.import_module(module), function) is component.make


def test_a_missing_extra_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(component, "Language", None)
    advice = r"^arabic_timeline needs spacy: pip install 'arabic-timeline\[spacy\]'$"
    with pytest.raises(MissingExtraError, match=advice):
        component.ArabicTimeline()


def test_the_module_can_be_read_without_spacy(run_python: Any) -> None:
    code = "import sys; sys.modules['spacy'] = None; import timeline.integrations.spacy as c; print(c.Language)"
    assert run_python("-c", code).stdout.strip() == b"None"


def test_the_examples_of_the_docstrings(spacy: Any) -> None:
    runner = doctest.DocTestRunner(verbose=False)
    for test in doctest.DocTestFinder().find(component):
        for example in test.examples:  # skipped elsewhere, where spaCy may be absent
            example.options.pop(doctest.SKIP, None)
        runner.run(test)
    assert runner.summarize(verbose=False).failed == 0
    assert runner.tries > 5
    assert "spacy" in sys.modules


def test_what_is_read_is_a_timeline(nlp: Any) -> None:
    one, other = nlp("استقلت الجزائر عام 1962."), nlp("استقلت تونس عام 1956.")
    both = one._.timeline | other._.timeline
    assert isinstance(both, Timeline)
    assert [event.when.edtf for event in both if event.when] == ["1956", "1962"]
