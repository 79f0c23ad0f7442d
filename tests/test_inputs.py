"""What the command line can read: each kind of input, and one line for each thing that can be wrong with it."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from pathlib import Path

import pytest

from timeline import Document, cli
from timeline.inputs import Columns, InputError, Inputs, Kind, day, expand

TEXT = "وصل الوزير إلى تونس أمس."
PAGE = """<!DOCTYPE html><html lang="ar"><head><meta charset="{charset}"><title>الوزير يصل</title>{date}
<link rel="canonical" href="https://example.org/news/1"></head><body><nav><a href="/">الرئيسية</a></nav>
<article><h1>الوزير يصل</h1>
<p>وصل وزير الخارجية إلى تونس أمس في زيارة رسمية تستمر ثلاثة أيام، والتقى فور وصوله نظيره التونسي.</p>
<p>وكان البلدان قد وقعا اتفاقية التعاون في 3 مايو 2009 بعد مفاوضات طويلة جرت في العاصمة.</p></article>
<footer>جميع الحقوق محفوظة 2015</footer></body></html>"""
PUBLISHED = '<meta property="article:published_time" content="2011-05-04T09:00:00+01:00">'


def read(*paths: object, **options: object) -> tuple[list[Document], list[str]]:
    """The documents, and what was told."""
    told: list[str] = []
    inputs = Inputs([str(path) for path in paths], told.append, **options)  # type: ignore[arg-type]
    documents = list(inputs)
    assert (inputs.failed > 0) == bool(told)
    assert inputs.read == len(documents)
    assert inputs.done == len(inputs.names)
    return documents, told


def lines(*rows: object) -> str:
    return "".join(f"{row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)}\n" for row in rows)


# -- texts, folders, globs ---------------------------------------------------------------------------------------------


def test_texts_with_and_without_a_mark(tmp_path: Path) -> None:
    for name, encoding in (("a.txt", "utf-8"), ("b.text", "utf-8-sig"), ("c", "utf-8")):
        (tmp_path / name).write_text(TEXT, encoding)
    documents, told = read(*(tmp_path / name for name in ("a.txt", "b.text", "c")))
    assert [document.text for document in documents] == [TEXT] * 3
    assert documents[0].id == str(tmp_path / "a.txt")
    assert told == []


def test_a_folder_gives_texts_and_a_glob_whatever_it_names(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "deep/a.TXT", "rows.csv", "notes.md", "saved.json"):
        (tmp_path / name).write_text("text\nx\n", "utf-8")
    assert expand(str(tmp_path), (".txt",)) == [str(tmp_path / "b.txt"), str(tmp_path / "deep" / "a.TXT")]
    assert expand(str(tmp_path / "*.md"), (".txt",)) == [str(tmp_path / "notes.md")]
    assert expand(str(tmp_path / "**" / "*.[tT]*"), (".txt",)) == [
        str(tmp_path / "b.txt"),
        str(tmp_path / "deep" / "a.TXT"),
    ]
    documents, told = read(tmp_path, kind="csv")
    assert [document.id for document in documents] == [f"{tmp_path / 'rows.csv'}:2"]
    assert told == []
    (tmp_path / "odd[1].txt").write_text(TEXT, "utf-8")
    assert expand(str(tmp_path / "odd[1].txt"), ()) == [str(tmp_path / "odd[1].txt")], "a name before it is a pattern"


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "saved.json").write_text("{}", "utf-8")
    _, told = read(tmp_path / "absent.txt", tmp_path / "*.txt", tmp_path, "a\0b", tmp_path / "saved.json")
    assert told[:2] == [
        f"{tmp_path / '*.txt'}: no file has such a name",
        f"{tmp_path}: no *.txt or *.html or *.htm or *.xhtml in this folder",
    ]
    assert told[2] == f"{tmp_path / 'absent.txt'}: no such file or folder"
    assert "null" in told[3]
    assert "saved timelines are for show and convert" in told[4]


def test_encodings(tmp_path: Path) -> None:
    for name in ("a.txt", "a.jsonl", "a.csv"):
        text = TEXT if name == "a.txt" else lines({"text": TEXT}) if name == "a.jsonl" else f"text\n{TEXT}\n"
        (tmp_path / name).write_bytes(text.encode("windows-1256"))
        documents, told = read(tmp_path / name, encoding="windows-1256")
        assert [document.text for document in documents] == [TEXT]
        documents, told = read(tmp_path / name)
        assert documents == []
        place = "see byte 0" if name == "a.txt" else "see the lines after 0"
        likely = "it looks like windows-1256: --encoding windows-1256"
        assert told == [f"{tmp_path / name}: not utf-8, {place}; {likely}"]
    with pytest.raises(InputError, match="no encoding is called 'klingon'"):
        read(tmp_path / "a.txt", encoding="klingon")


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "cp720", "utf-16-le", "utf-16-be"])
def test_what_the_bytes_look_like_is_said(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(f"وصل الوزير إلى تونس في {TEXT}".encode(encoding))
    documents, (told,) = read(tmp_path / "a.txt")
    assert documents == []
    assert told.startswith(f"{tmp_path / 'a.txt'}: not utf-8")
    assert told.endswith(f"; it looks like {encoding}: --encoding {encoding}")
    (document,), _ = read(tmp_path / "a.txt", encoding=encoding)
    assert document.text.endswith(TEXT)


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 9, f"{TEXT}\xff".encode("latin-1", "ignore") + b"\xff", TEXT.encode()[:-5] + b"\xd9"]
)
def test_no_encoding_is_guessed_where_none_fits(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert ";" not in read(tmp_path / "a.txt")[1][0]


def test_one_folder_may_hold_old_and_new_encodings(tmp_path: Path) -> None:
    for name, encoding in (("a", "utf-8"), ("b", "windows-1256"), ("c", "utf-8-sig")):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding)
    documents, told = read(tmp_path, encoding="windows-1256")
    assert ([document.text for document in documents], told) == ([TEXT] * 3, [])


def test_a_mark_says_utf_16(tmp_path: Path) -> None:
    for name, text in (("a.txt", TEXT), ("a.jsonl", lines({"text": TEXT})), ("a.csv", f"text\tdate\r\n{TEXT}\t\r\n")):
        (tmp_path / name).write_text(text, "utf-16", newline="")
        (document,), told = read(tmp_path / name)
        assert (document.text, told) == (TEXT, [])


def test_what_is_named_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(TEXT))
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    documents, _ = read("-", tmp_path / "a.txt", tmp_path, "-")
    assert [document.id for document in documents] == ["<stdin>", str(tmp_path / "a.txt")]


# -- pages -------------------------------------------------------------------------------------------------------------


def test_a_page_gives_its_article_and_the_date_of_its_metadata(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    for charset in ("utf-8", "windows-1256"):
        (tmp_path / "a.html").write_bytes(PAGE.format(charset=charset, date=PUBLISHED).encode(charset))
        (document,), told = read(tmp_path / "a.html")
        assert told == []
        assert document.text.startswith("الوزير يصل\nوصل وزير")
        assert "الحقوق" not in document.text
        assert "الرئيسية" not in document.text
        assert document.date == dt.date(2011, 5, 4)
        assert (document.title, document.url) == ("الوزير يصل", "https://example.org/news/1")


def test_a_page_without_a_date_takes_none_from_its_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_text(PAGE.format(charset="utf-8", date=""), "utf-8")
    (document,), _ = read(tmp_path / "a.html")
    assert document.date is None
    assert cli.main(["extract", str(tmp_path), "--date", "2011-05-04"]) == 0
    assert "2011-05-03" in capsys.readouterr().out
    (document,), _ = read(tmp_path / "a.html", encoding="utf-8")
    assert document.date is None


def test_pages_that_are_none(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_bytes(b"")
    (tmp_path / "b.html").write_bytes(b"\x00\xff\xfe")
    documents, told = read(tmp_path)
    assert documents == []
    assert told == [f"{tmp_path / name}: no article is found in this page" for name in ("a.html", "b.html")]


def test_a_missing_extra_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(PAGE, "utf-8")
    documents, told = read(tmp_path)
    assert documents == []
    assert told == [f"{tmp_path / 'a.html'}: reading html needs trafilatura: pip install 'arabic-timeline[web]'"]


# -- tables ------------------------------------------------------------------------------------------------------------


def test_json_lines(tmp_path: Path) -> None:
    rows = (
        {"id": 7, "text": TEXT, "date": "2011-05-04", "title": "خبر", "url": "https://example.org"},
        "",
        {"text": TEXT},
    )
    (tmp_path / "a.jsonl").write_text(lines(*rows), "utf-8")
    documents, told = read(tmp_path / "a.jsonl")
    assert told == []
    assert documents == [
        Document(TEXT, "7", dt.date(2011, 5, 4), "خبر", "https://example.org"),
        Document(TEXT, f"{tmp_path / 'a.jsonl'}:3"),
    ]


def test_lines_that_are_wrong_have_their_number(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(lines("{", [1], {"body": TEXT}, {"text": None}, {"text": TEXT}), "utf-8")
    documents, told = read(path)
    assert len(documents) == 1
    assert told[0] == f"{path}: line 1: not JSON: Expecting property name enclosed in double quotes, column 2"
    assert told[1:] == [
        f"{path}: line 2: a JSON object is wanted",
        f"{path}: line 3: no 'text'; there are body",
        f"{path}: line 4: 'text' must be a text, not null",
    ]
    path.write_text(lines({"text": TEXT, "date": "yesterday"}, {"text": TEXT, "date": 5}), "utf-8")
    assert read(path)[1] == [
        f'{path}: line 1: no day is stated by "yesterday"',
        f"{path}: line 2: no day is stated by 5",
    ]


def test_many_wrong_lines_are_told_in_a_few(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("nothing\n" * 1000, "utf-8")
    _, told = read(tmp_path / "a.jsonl")
    assert len(told) == 6
    assert told[-1] == f"{tmp_path / 'a.jsonl'}: 995 more of its lines cannot be read"


def test_deep_json_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("[" * 200_000 + "\n", "utf-8")
    assert len(read(tmp_path / "a.jsonl")[1]) == 1


@pytest.mark.parametrize(("name", "mark"), [("a.csv", ","), ("b.csv", ";"), ("c.tsv", "\t")])
def test_csv_with_the_columns_of_its_choice(tmp_path: Path, name: str, mark: str) -> None:
    rows = [
        ["key", "day", "body"],
        ["n1", "2011-05-04", f'"{TEXT}\nسطر {mark} آخر"'],
        [],
        ["", "4 أيار 2011", TEXT],
        ["n3"],
    ]
    (tmp_path / name).write_text("".join(mark.join(row) + "\r\n" for row in rows), "utf-8-sig", newline="")
    documents, told = read(tmp_path / name, columns=Columns(text="body", date="day", id="key"))
    assert told == []
    assert documents == [
        Document(f"{TEXT}\nسطر {mark} آخر", "n1", dt.date(2011, 5, 4)),
        Document(TEXT, f"{tmp_path / name}:5", dt.date(2011, 5, 4)),
        Document("", "n3"),
    ]


def test_columns_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"id,body\n1,{TEXT}\n", "utf-8")
    assert read(tmp_path / "a.csv")[1] == [f"{tmp_path / 'a.csv'}: no column 'text'; columns: id, body"]
    columns = Columns(text="body", date="day")
    assert read(tmp_path / "a.csv", columns=columns)[1] == [f"{tmp_path / 'a.csv'}: no column 'day'; columns: id, body"]
    (tmp_path / "b.csv").write_text("", "utf-8")
    assert read(tmp_path / "b.csv")[1] == [f"{tmp_path / 'b.csv'}: no column 'text'; it is empty"]
    (tmp_path / "a.jsonl").write_text(lines({"body": TEXT}), "utf-8")
    documents, told = read(tmp_path / "a.jsonl", columns=columns)
    assert len(documents) == 1
    assert told == [f"{tmp_path / 'a.jsonl'}: no line has 'day'"]


def test_a_quotation_mark_that_never_closes_swallows_nothing_in_silence(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'text,id\n{TEXT},1\n"{TEXT},2\n{TEXT},3\n', "utf-8")
    documents, told = read(tmp_path / "a.csv")
    assert [document.id for document in documents] == ["1"]
    assert told == [f"{tmp_path / 'a.csv'}: line 3: a quotation mark opens here that never closes"]
    (tmp_path / "b.csv").write_text(f'text,id\n"{TEXT}",1\n"{TEXT}",2', "utf-8")
    documents, told = read(tmp_path / "b.csv")
    assert ([document.id for document in documents], told) == (["1", "2"], [])


def test_two_columns_of_one_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"text,x,x,text\n{TEXT},1,1,2\n", "utf-8")
    assert read(tmp_path / "a.csv") == ([], [f"{tmp_path / 'a.csv'}: two columns are called 'text'"])
    assert len(read(tmp_path / "a.csv", columns=Columns(text="date"))[0]) == 0
    (tmp_path / "a.csv").write_text(f"text,x,x\n{TEXT},1,1\n", "utf-8")
    assert len(read(tmp_path / "a.csv")[0]) == 1


def test_a_long_cell(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"text\n{TEXT * 20_000}\n", "utf-8")
    (document,), _ = read(tmp_path / "a.csv")
    assert len(document.text) == 20_000 * len(TEXT)


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        (None, None),
        ("", None),
        (" 2011-05-03 ", dt.date(2011, 5, 3)),
        ("2011-05-03 18:50", dt.datetime(2011, 5, 3, 18, 50)),
        ("الثلاثاء 3 مايو 2011", dt.date(2011, 5, 3)),
        ("29 جمادى الأولى 1432 هـ", dt.date(2011, 5, 3)),
    ],
)
def test_days_of_cells(cell: object, wanted: dt.date | None) -> None:
    assert day(cell) == wanted


@pytest.mark.parametrize("cell", ["مايو 2011", "أمس", "3/5/2011", "2011-13-01", "soon", 20110503, ["2011-05-03"]])
def test_what_states_no_day(cell: object) -> None:
    with pytest.raises(InputError, match="no day is stated by"):
        day(cell)


# -- standard input ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("binary", [True, False])
@pytest.mark.parametrize(
    ("kind", "data"), [("txt", TEXT), ("jsonl", lines({"text": TEXT})), ("csv", f"text\n{TEXT}\n")]
)
def test_standard_input(kind: Kind, data: str, binary: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO(data.encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw) if binary else io.StringIO(data))
    (document,), told = read("-", kind=kind)
    assert told == []
    assert document.text == TEXT
    assert document.id == ("<stdin>" if kind == "txt" else "<stdin>:1" if kind == "jsonl" else "<stdin>:2")
    assert not raw.closed


def test_no_standard_input_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert read("-")[1] == ["-: there is no standard input"]


# -- as the command line says it ---------------------------------------------------------------------------------------


def test_a_table_by_its_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rows").write_text(f"key,day,body,head\nn1,2011-05-04,{TEXT},خبر\n", "utf-8")
    options = ["--from", "csv", "--text-column", "body", "--date-column", "day", "--id-column", "key"]
    path = str(tmp_path / "rows")
    assert cli.main(["extract", path, *options, "--title-column", "head", "-f", "csv"]) == 0
    out = capsys.readouterr().out
    assert "2011-05-03" in out
    assert "n1" in out
    assert cli.main(["find", path, *options]) == 0
    assert capsys.readouterr().out.startswith("n1:20-23  DATE      2011-05-03")
    assert cli.main(["extract", path, "--from", "csv"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"timeline: {path}: no column 'text'; columns: key, day, body, head",
        "timeline: none of the inputs could be read",
    ]


def test_a_wrong_line_is_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text(lines({"text": TEXT, "date": "2011-05-04"}, "{"), "utf-8")
    assert cli.main(["extract", str(tmp_path / "a.jsonl")]) == 1
    out = capsys.readouterr()
    assert "2011-05-03" in out.out
    assert "line 2: not JSON" in out.err
