"""Spark: documents of a DataFrame read by its workers, and gathered into the Timeline that `extract` makes."""

from __future__ import annotations

import datetime as dt
import doctest
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from timeline import Document, MissingExtraError, Policy, Timeline, TimelineError, extract, find
from timeline.integrations import arrow, spark

# Spark says so of every pandas that is newer than itself.
pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")

DOCUMENTS = (
    Document(
        "أسس الإسكندر المدينة سنة 331 ق.م. واستقلت الجزائر في 5 جويلية 1962.",
        "a1",
        title="تاريخ",
        url="https://e.org/1",
    ),
    Document("استقلت الجزائر سنة 1962. وغادر الوفد بيروت أمس.", "a2", dt.datetime(2011, 5, 4, 18, 50)),
    Document("وصل الوزير إلى تونس أمس. <script>&\u202e=1+1", "a3"),
    Document("لا تاريخ في هذا الخبر.", "a4"),
    Document("", "a5"),
)
TABLE = "id string, text string, date timestamp_ntz, title string, url string"


@pytest.fixture(scope="module")
def session(root: Path) -> Iterator[Any]:
    """A Spark of this machine's own, whose workers read this tree."""
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is absent: extra spark")
    for package in ("pandas", "pyarrow"):
        pytest.importorskip(package, reason=f"{package} is absent: extra spark")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("Java is absent: apt-get install default-jre-headless")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", str(root))
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.session.timeZone", "Africa/Tunis")
        session = builder.config("spark.log.level", "OFF").getOrCreate()
        yield session
        session.stop()


def frame_of(session: Any, documents: tuple[Document, ...] = DOCUMENTS) -> Any:
    rows = [(d.id, d.text, d.date, d.title, d.url) for d in documents]
    return session.createDataFrame(rows, TABLE).repartition(3)


def test_the_documents_of_a_frame_are_one_timeline(session: Any) -> None:
    told = spark.extract(frame_of(session))
    assert told == extract(DOCUMENTS)
    assert len(told.documents) == len(DOCUMENTS)
    assert (len(told), len(told.undated)) == (3, 1)


def test_rows_of_events(session: Any) -> None:
    frame = spark.events(frame_of(session, DOCUMENTS[:1]))
    assert [row.asDict(recursive=True) for row in frame.collect()] == extract(DOCUMENTS[0]).to_arrow().to_pylist()
    assert frame.columns == arrow.schema().names
    assert frame.where("first_year < 0").count() == 1
    assert dict(frame.dtypes)["sources"] == "array<struct<document:string,start:bigint,end:bigint,quote:string>>"


def test_events_gathered_again_lose_nothing(session: Any, tmp_path: Path) -> None:
    rows = spark.events(frame_of(session))
    assert rows.count() == 5, "the independence is told by two documents, which nobody has merged yet"
    whole = extract(DOCUMENTS)
    gathered = spark.from_spark(rows)
    assert gathered == Timeline((*whole, *whole.undated), [r for r in whole.documents if r.id in ("a1", "a2", "a3")])
    rows.write.parquet(str(tmp_path / "events"))
    stored = session.read.parquet(str(tmp_path / "events"))
    assert spark.from_spark(stored) == gathered
    old = stored.where("first_year < 0").select("json")
    assert list(spark.from_spark(old)) == list(whole.before("0001"))
    if hasattr(stored, "toArrow"):
        assert Timeline.from_arrow(stored.toArrow()).merge() == gathered
    assert spark.from_spark(stored.where("false")) == Timeline()


def test_rows_of_mentions(session: Any) -> None:
    frame = spark.mentions(frame_of(session)).orderBy("document", "start")
    said = [(d.id, m.start, m.end, m.text, m.type, m.value) for d in DOCUMENTS for m in find(d.text, reference=d.date)]
    assert [tuple(row[:6]) for row in frame.collect()] == said
    # The offsets are those of Spark's own functions.
    texts = frame_of(session).selectExpr("id as document", "text as whole")
    same = frame.join(texts, "document").where("substring(whole, start + 1, end - start) = text")
    assert same.count() == len(said)


def test_columns_are_named_and_may_be_of_several_types(session: Any) -> None:
    rows = [(7, "وصل الوزير إلى تونس أمس.", dt.date(2011, 5, 4)), (8, None, None)]
    frame = session.createDataFrame(rows, "key bigint, `the body` string, `a.day` date")
    told = spark.extract(frame, text="the body", id="key", date="a.day")
    assert told == extract(Document(rows[0][1], "7", rows[0][2]))
    for kind in ("string", "timestamp", "timestamp_ntz"):
        cast = frame.selectExpr("`the body` as text", "key as id", f"cast(`a.day` as {kind}) as date")
        assert [event.when.edtf for event in spark.extract(cast)] == ["2011-05-03"]
    nameless = spark.extract(frame, text="the body", reference=dt.date(2011, 5, 4))
    assert nameless == extract(rows[0][1], reference=dt.date(2011, 5, 4))
    later = frame.selectExpr("'يصل الوزير إلى تونس الأحد.' as text").limit(1)
    for direction in ("past", "future"):
        policy = Policy(direction=direction)
        told = spark.extract(later, reference=dt.date(2011, 5, 4), policy=policy)
        assert told == extract("يصل الوزير إلى تونس الأحد.", reference=dt.date(2011, 5, 4), policy=policy)


def test_a_document_that_comes_twice_is_read_once(session: Any) -> None:
    frame = frame_of(session)
    assert spark.extract(frame.union(frame)) == extract(DOCUMENTS)


def test_many_documents_go_back_in_several_batches(session: Any) -> None:
    frame = session.range(spark.BATCH * 2 + 1).selectExpr(
        "cast(id as string) as id", "concat('استقلت الجزائر عام ', 1400 + id, '.') as text"
    )
    assert spark.events(frame.coalesce(1)).select("first_year").distinct().count() == spark.BATCH * 2 + 1


@pytest.mark.parametrize(
    ("options", "wrong"),
    [
        ({"text": "body"}, "no column 'body'; columns: id, text, date, title, url"),
        ({"text": "date"}, "column 'date' must be string, not timestamp_ntz"),
        ({"date": "day"}, "no column 'day'; columns: "),
    ],
)
def test_what_is_wrong_is_said_before_any_work(session: Any, options: Any, wrong: str) -> None:
    for name in ("events", "mentions", "extract"):
        with pytest.raises(TimelineError, match=f"^{name}: {wrong}"):
            getattr(spark, name)(frame_of(session), **options)
    with pytest.raises(TypeError, match="the reference must be a date"):
        spark.events(frame_of(session), reference="2011")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a Spark DataFrame is wanted, not list"):
        spark.events([1])
    with pytest.raises(TimelineError, match=r"^from_spark: one column 'json' is wanted; columns: id, "):
        spark.from_spark(frame_of(session))


def test_a_wrong_date_names_its_document(session: Any) -> None:
    frame = session.createDataFrame([("d7", "وصل أمس.", "3/5/2011")], "id string, text string, date string")
    with pytest.raises(Exception, match="document 'd7': a document's date must be a date or ISO 8601 text") as caught:
        spark.events(frame).collect()
    assert "PythonException" in type(caught.value).__name__


@pytest.mark.parametrize("package", ["pyspark", "pyarrow", "pandas"])
@pytest.mark.parametrize("name", ["events", "mentions", "extract", "from_spark"])
def test_a_missing_extra_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch, package: str, name: str) -> None:
    for each in ("pyspark", "pyarrow", "pandas"):
        monkeypatch.setitem(sys.modules, each, None if each == package else sys)
    with pytest.raises(MissingExtraError) as caught:
        getattr(spark, name)(object())
    assert str(caught.value) == f"{name} needs {package}: pip install 'arabic-timeline[spark]'"


def test_the_examples_of_the_docstrings(session: Any) -> None:
    articles = session.createDataFrame([("a1", "استقلت الجزائر عام 1962.")], ["id", "text"])
    body = articles.selectExpr("id", "text as body", "cast('2011-05-03' as date) as day")
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS)
    for test in doctest.DocTestFinder().find(spark):
        test.globs |= {"session": session, "articles": articles, "spark": spark}
        for example in test.examples:
            example.options.pop(doctest.SKIP, None)
            if 'text="body"' in example.source:
                example.source = example.source.replace("articles", "body")
        test.globs["body"] = body
        runner.run(test)
    assert runner.summarize(verbose=False).failed == 0
    assert runner.tries > 5
