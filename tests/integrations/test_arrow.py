"""Frames: the fixed schema, what each library makes of a Timeline, and the way back without loss."""

from __future__ import annotations

import doctest
import json
import sys
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from timeline import Document, Event, Interval, MissingExtraError, PartialDate, Timeline, TimelineError, extract
from timeline.formats import FRAMES, reader, writer
from timeline.integrations import arrow
from timeline.testing import timelines
from timeline.timeline import Reading

Make = Callable[..., Event]
TEXT = (
    "أسس الإسكندر المدينة سنة 331 ق.م. واستقلت الجزائر في 5 جويلية 1962. "
    "ووصل الوزير إلى تونس في 3 مايو 2011. وغادر الوفد بيروت أمس."
)


@pytest.fixture(scope="module")
def told() -> Timeline:
    return extract(Document(TEXT, id="a1", title="تاريخ", url="https://example.org/1"))


@pytest.fixture
def pa() -> Any:
    return pytest.importorskip("pyarrow", reason="pyarrow is not installed: extra arrow")


def test_the_columns_are_fixed_and_documented(pa: Any, told: Timeline, root: Any) -> None:
    documented = (root / "docs" / "frames.md").read_text("utf-8")
    schema = arrow.schema()
    for table in (Timeline().to_arrow(), told.to_arrow()):
        assert table.schema.equals(schema)
        table.validate(full=True)
    for field in schema:
        kind = "list" if pa.types.is_list(field.type) else str(field.type)
        assert f"| `{field.name}` | {kind}" in documented, field.name
    assert "timestamp" not in str(schema)


def test_rows(pa: Any, told: Timeline) -> None:
    rows = told.to_arrow().to_pylist()
    assert [row["edtf"] for row in rows] == ["-0330", "1962-07-05", "2011-05-03", None]
    assert [row["first_year"] for row in rows] == [-330, 1962, 2011, None]
    assert [row["id"] for row in rows] == [event.id for event in (*told, *told.undated)]
    day = rows[2]
    assert day["first_day"] == day["last_day"] == told[2].when.earliest.toordinal()  # type: ignore[union-attr]
    assert day["sources"][0]["document"] == "a1"
    source = day["sources"][0]
    assert TEXT[source["start"] : source["end"]] == source["quote"]
    assert day["reason"] is None
    undated = rows[3]
    assert undated["reason"]
    assert all(undated[name] is None for name in ("timex3", "iso", "granularity", "first_day", "last_day"))
    assert json.loads(day["json"])["documents"][0]["title"] == "تاريخ"


@pytest.mark.parametrize(
    ("when", "years"),
    [
        (PartialDate(-330), (-330, -330)),
        (PartialDate.century(3, bce=True), (-299, -200)),
        (PartialDate(1440, 9, calendar="hijri"), (2019, 2019)),
        (PartialDate(12345), (12345, 12345)),
        (Interval(PartialDate(-44, 3, 15), None), (-44, None)),
        (Interval(None, PartialDate(1990, 5)), (None, 1990)),
    ],
)
def test_years_are_whole_numbers_of_any_era(pa: Any, make_event: Make, when: Any, years: tuple[int, int]) -> None:
    event = attrs.evolve(make_event("2011"), when=when)
    (row,) = Timeline([event]).to_arrow().to_pylist()
    assert (row["first_year"], row["last_year"]) == years
    assert (row["first_day"], row["last_day"]) == (when.first_day, when.last_day)
    assert (row["edtf"], row["calendar"]) == (when.edtf, when.calendar)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=timelines())
def test_a_table_comes_back_the_same(pa: Any, drawn: Timeline) -> None:
    again = Timeline.from_arrow(drawn.to_arrow())
    assert again == drawn
    assert again.documents == drawn.documents
    assert again.report == drawn.report
    assert again.to_json() == drawn.to_json()


def test_hostile_texts_and_odd_dates_come_back_the_same(pa: Any, odd_timeline: Timeline) -> None:
    table = odd_timeline.to_arrow()
    table.validate(full=True)
    assert Timeline.from_arrow(table) == odd_timeline
    assert Timeline.from_arrow(table).to_json() == odd_timeline.to_json()


def test_parquet_keeps_everything(pa: Any, told: Timeline, tmp_path: Any) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow was built without Parquet")
    parquet.write_table(told.to_arrow(), tmp_path / "told.parquet")
    assert Timeline.from_arrow(parquet.read_table(tmp_path / "told.parquet")) == told


def test_pyarrow_reads_a_timeline(pa: Any, told: Timeline) -> None:
    assert pa.table(told).equals(told.to_arrow())
    assert Timeline.from_arrow(told) == told
    batch = told.to_arrow().to_batches()[0]
    assert Timeline.from_arrow(batch) == told
    assert Timeline.from_arrow(pa.RecordBatchReader.from_stream(told)) == told
    assert Timeline.from_arrow(Timeline().to_arrow()) == Timeline()


def test_documents_without_events_are_in_the_metadata(pa: Any) -> None:
    silent = Timeline(documents=[Reading("d1", mentions=2)])
    assert Timeline.from_arrow(silent.to_arrow()) == silent
    assert Timeline.from_arrow(silent.to_arrow().replace_schema_metadata(None)) == Timeline()


def test_pandas(pa: Any, told: Timeline) -> None:
    pd = pytest.importorskip("pandas", reason="pandas is not installed: extra pandas")
    frame = told.to_pandas()
    assert list(frame.columns) == arrow.schema().names
    assert frame["first_year"].dtype == "Int64"
    assert frame["first_year"].dropna().tolist() == [-330, 1962, 2011]
    assert frame.loc[frame["kind"] == "independence", "edtf"].tolist() == ["1962-07-05"]
    assert Timeline.from_arrow(frame) == told
    assert Timeline.from_arrow(frame[frame["first_year"] < 0]) == told.before("0001")
    if hasattr(pd.DataFrame, "from_arrow"):
        assert len(pd.DataFrame.from_arrow(told)) == 4


def test_polars(pa: Any, told: Timeline) -> None:
    pl = pytest.importorskip("polars", reason="polars is not installed: extra polars")
    frame = told.to_polars()
    assert frame.columns == arrow.schema().names
    assert frame.schema["first_year"] == pl.Int64
    assert frame["first_year"].to_list() == [-330, 1962, 2011, None]
    assert Timeline.from_arrow(frame.sort("what")) == told
    assert Timeline.from_arrow(frame.filter(pl.col("first_year") < 0)) == told.before("0001")
    if hasattr(pl, "scan_arrow_c_stream"):
        assert pl.scan_arrow_c_stream(told).collect().equals(frame)


def test_duckdb(pa: Any, told: Timeline) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed: extra frames-test")
    connection = duckdb.connect()
    connection.register("told", told)
    found = connection.sql("select edtf, first_year, sources[1].document from told where first_year < 1970 order by 2")
    assert found.fetchall() == [("-0330", -330, "a1"), ("1962-07-05", 1962, "a1")]
    # What it holds by itself, without a name registered.
    assert duckdb.sql("select count(*) from told").fetchall() == [(4,)]
    old = connection.sql("select * from told where first_year < 1970").to_arrow_table()
    assert Timeline.from_arrow(old) == told.before("1970")
    day = connection.sql("select date '1970-01-01' + (first_day - 719163)::int from told where edtf = '2011-05-03'")
    assert str(day.fetchall()[0][0])[:10] == "2011-05-03"


def test_a_part_of_the_rows_has_its_own_documents_and_a_true_report(pa: Any) -> None:
    both = extract([Document("استقلت الجزائر عام 1962.", id="a"), Document("استقلت تونس عام 1956.", id="b")])
    some = both.to_arrow().replace_schema_metadata(None).slice(0, 1)
    part = Timeline.from_arrow(some)
    assert [reading.id for reading in part.documents] == ["b"]
    assert str(part.report) == "1 documents, 1 mentions: 1 events, 0 merged, 0 undated, 0 filtered"
    assert part | extract(Document("استقلت الجزائر عام 1962.", id="a")) == both


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[]", "row 0: the text: an object is wanted, not a list"),
        (None, "row 0: not JSON: "),
        ("{", "row 0: not JSON: "),
        ("{}", "row 0: told: a list is wanted, not nothing"),
        ("[" * 100_000, "row 0: "),
    ],
)
def test_wrong_rows_are_told(pa: Any, text: str | None, wrong: str) -> None:
    with pytest.raises(TimelineError) as caught:
        Timeline.from_arrow(pa.table({"json": pa.array([text], pa.string())}))
    assert str(caught.value).startswith(f"from_arrow: {wrong}")


def test_other_things_are_refused(pa: Any) -> None:
    for thing in (5, "json", [1], None):
        with pytest.raises(TypeError, match=r"^from_arrow: an Arrow table or a frame is wanted, not "):
            Timeline.from_arrow(thing)
    with pytest.raises(TimelineError, match=r"^from_arrow: one column 'json' is wanted; columns: a$"):
        Timeline.from_arrow(pa.table({"a": [1]}))
    table = Timeline().to_arrow()
    for metadata, wrong in (('{"version": 9}', "version: this release reads version 1, not 9"), ("x", "not JSON: ")):
        with pytest.raises(TimelineError, match=f"^from_arrow: metadata: {wrong}"):
            Timeline.from_arrow(table.replace_schema_metadata({arrow.METADATA: metadata}))


@pytest.mark.parametrize(
    ("package", "feature", "extra"),
    [
        ("pyarrow", "to_arrow", "arrow"),
        ("pandas", "to_pandas", "pandas"),
        ("polars", "to_polars", "polars"),
    ],
)
def test_a_missing_extra_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, package: str, feature: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    advice = rf"^{feature} needs {package}: pip install 'arabic-timeline\[{extra}\]'$"
    with pytest.raises(MissingExtraError, match=advice):
        getattr(Timeline(), feature)()
    if package == "pyarrow":
        with pytest.raises(MissingExtraError, match=r"^from_arrow needs pyarrow"):
            Timeline.from_arrow({})


def test_frames_are_in_the_table_that_formats_are_in() -> None:
    for name in FRAMES:
        assert writer(name) is getattr(arrow, f"to_{name}")
        assert hasattr(Timeline, f"to_{name}")
    assert reader("arrow") is arrow.from_arrow


def test_a_timeline_is_light_until_a_frame_is_asked_for(run_python: Callable[..., Any]) -> None:
    code = (
        "import sys, timeline; timeline.extract('استقلت الجزائر عام 1962.').to_json(); "
        "print(*{'pyarrow', 'pandas', 'polars', 'numpy', 'spacy'} & set(sys.modules))"
    )
    done = run_python("-c", code)
    assert (done.returncode, done.stdout.strip()) == (0, b""), done.stderr.decode()


def test_the_examples_of_the_docstrings(pa: Any) -> None:
    for package in ("pandas", "polars"):
        pytest.importorskip(package, reason=f"{package} is not installed: extra {package}")
    runner = doctest.DocTestRunner(verbose=False)
    for test in doctest.DocTestFinder().find(arrow):
        for example in test.examples:  # skipped elsewhere, where the packages may be absent
            example.options.pop(doctest.SKIP, None)
        runner.run(test)
    assert runner.summarize(verbose=False).failed == 0
    assert runner.tries > 5
