"""The command line, mostly in process; as a process where streams, locale and status are the point."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import Timeline, __version__, cli, show, terminal
from timeline.formats import FORMATS
from timeline.timeline import Reading

VISIT = "وصل الوزير إلى تونس في 3 مايو 2011."
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.txt").write_text(VISIT, "utf-8")
    (tmp_path / "deep" / "b.txt").write_text("استقلت تونس عام 1956.", "utf-8")
    (tmp_path / "notes.md").write_text("زار الوزير قطر في 1 يناير 2001.", "utf-8")
    return tmp_path


def test_extract_reads_folders_to_the_bottom(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(folder)]) == 0
    out = capsys.readouterr()
    assert "1956" in out.out
    assert "2011-05-03" in out.out
    assert "2001" not in out.out, "only texts and pages are read from a folder"
    assert out.err == ""


def test_extract_writes_json_that_reads_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(folder), "--format", "json"]) == 0
    timeline = Timeline.from_json(capsys.readouterr().out)
    assert [event.when.edtf for event in timeline if event.when] == ["1956", "2011-05-03"]
    assert [reading.id for reading in timeline.documents] == [str(folder / "a.txt"), str(folder / "deep" / "b.txt")]


def test_extract_writes_csv_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "out.csv"
    assert cli.main(["extract", str(folder), "-f", "csv", "--bom", "-o", str(out)]) == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfid,edtf,")
    assert b"\r\r\n" not in out.read_bytes()
    assert capsys.readouterr().out == ""
    assert sorted(p.name for p in folder.iterdir()) == ["a.txt", "deep", "notes.md", "out.csv"]


def test_the_date_is_what_relative_words_count_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("وصل الوزير إلى تونس أمس.", "utf-8")
    assert cli.main(["extract", str(tmp_path), "--date", "2011-05-04"]) == 0
    assert "2011-05-03" in capsys.readouterr().out
    assert cli.main(["extract", str(tmp_path), "--date", "2011-05-04T18:00"]) == 0
    assert "2011-05-03" in capsys.readouterr().out
    assert cli.main(["extract", str(tmp_path)]) == 0
    assert "undated (1)" in capsys.readouterr().out


def test_numeric_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("وصل الوزير إلى تونس في 3/5/2011.", "utf-8")
    assert cli.main(["extract", str(tmp_path), "--numeric-order", "MDY"]) == 0
    assert "2011-03-05" in capsys.readouterr().out


def test_status_1_when_nothing_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("لا وقت هنا.", "utf-8")
    assert cli.main(["extract", str(tmp_path)]) == 1
    assert "no events" in capsys.readouterr().out
    assert cli.main(["find", str(tmp_path)]) == 1


def test_status_1_when_some_inputs_fail_and_the_rest_is_done(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "z.txt").write_bytes(b"\xd3\xe1\xc7\xe3")  # windows-1256
    assert cli.main(["extract", str(folder), str(folder / "absent.txt")]) == 1
    out = capsys.readouterr()
    assert "2011-05-03" in out.out
    assert out.err.splitlines() == [
        f"timeline: {folder / 'z.txt'}: not utf-8, see byte 0",
        f"timeline: {folder / 'absent.txt'}: no such file or folder",
    ]


@pytest.mark.parametrize("command", ["extract", "find"])
def test_status_2_when_every_input_fails(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([command, str(tmp_path / "absent.txt")]) == 2
    assert cli.main([command, str(tmp_path)]) == 2
    err = capsys.readouterr().err
    assert "no such file or folder" in err
    assert "no *.txt or *.html or *.htm or *.xhtml in this folder" in err
    assert "none of the inputs could be read" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["extract"],
        ["extract", "a.txt", "--date", "yesterday"],
        ["extract", "a.txt", "--date", "2011-02-30"],
        ["extract", "a.txt", "--format", "pdf"],
        ["forget", "a.txt"],
        ["parse"],
        ["find", "--direction", "sideways", "a.txt"],
        ["find", "a.txt", "--format", "csv"],
        ["extract", "a.txt", "--jobs", "many"],
        ["extract", "a.txt", "--jobs", "-1"],
        ["extract", "a.txt", "--from", "pdf"],
        ["convert"],
        ["convert", "a.json", "--format", "arrow"],
        ["show"],
        ["score"],
    ],
)
def test_wrong_usage_is_status_2(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        cli.main(wrong)
    assert exit_.value.code == 2
    assert "usage: timeline" in capsys.readouterr().err


def test_an_encoding_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes(VISIT.encode("windows-1256"))
    assert cli.main(["extract", str(tmp_path), "--encoding", "windows-1256"]) == 0
    assert "2011-05-03" in capsys.readouterr().out
    assert cli.main(["extract", str(tmp_path), "--encoding", "klingon"]) == 2
    assert capsys.readouterr().err == "timeline: no encoding is called 'klingon'\n"


def test_an_output_that_cannot_be_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(folder), "-o", str(folder / "none" / "out.txt")]) == 2
    assert cli.main(["extract", str(folder), "-o", str(folder / "deep")]) == 2
    err = capsys.readouterr().err.splitlines()
    assert cli.main(["extract", str(folder), "-o", "."]) == 2
    err += capsys.readouterr().err.splitlines()
    assert len(err) == 3
    assert "No such file or directory" in err[0]
    assert "is a folder" in err[1]
    assert err[2] == "timeline: .: is a folder, a file is wanted"


def test_a_failed_run_leaves_yesterday_s_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "out.json"
    out.write_text("yesterday", "utf-8")
    assert cli.main(["find", str(folder / "absent.txt"), "-o", str(out)]) == 2
    assert out.read_text("utf-8") == "yesterday"
    assert not list(folder.glob(".*"))


def test_find_names_file_place_and_value(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["find", str(folder / "a.txt")]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    start = VISIT.index("3 مايو")
    assert line.startswith(f"{folder / 'a.txt'}:{start}-{start + len('3 مايو 2011')}  DATE")
    assert "2011-05-03" in line
    assert cli.main(["find", "--format", "json", str(folder / "a.txt")]) == 0
    row = json.loads(capsys.readouterr().out)
    assert VISIT[row["start"] : row["end"]] == row["text"] == "3 مايو 2011"
    assert (row["type"], row["value"], row["edtf"]) == ("DATE", "2011-05-03", "2011-05-03")


def test_parse_takes_words_with_or_without_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", "3 مايو 2011"]) == 0
    assert cli.main(["parse", "3", "مايو", "2011"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    assert first.split()[:2] == ["DATE", "2011-05-03"]
    assert cli.main(["parse", "أمس", "--date", "2011-05-04", "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["iso"] == "2011-05-03"


def test_parse_tells_what_it_cannot_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", "كتاب"]) == 1
    out = capsys.readouterr()
    assert out.out == ""
    assert len(out.err.splitlines()) == 1
    assert "كتاب" in out.err


def test_parse_reads_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("3 مايو 2011\n\nعام 1962\nكتاب\n"))
    assert cli.main(["parse", "-"]) == 1
    out = capsys.readouterr()
    assert [line.split()[1] for line in out.out.splitlines()] == ["2011-05-03", "1962"]
    assert "كتاب" in out.err


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    for option in ("--version", "--help"):
        with pytest.raises(SystemExit) as exit_:
            cli.main([option])
        assert exit_.value.code == 0
    out = capsys.readouterr().out
    assert f"arabic-timeline {__version__}" in out
    assert "exit status" in out


@pytest.mark.parametrize("rich", [True, False])
def test_progress_shows_on_a_terminal_when_it_takes_long(
    rich: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if rich:
        pytest.importorskip("rich")
    else:
        monkeypatch.setitem(sys.modules, "rich.console", None)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with terminal.Progress(3) as progress:
        progress.at(1, 20)
    assert capsys.readouterr().err == "", "it is soon over"
    with terminal.Progress(3, patience=-1.0) as progress:
        progress.at(1, 20)
        progress.at(2, 30)
    err = capsys.readouterr().err
    assert "1 of 3 inputs, 20 documents" in err or (rich and "inputs, 20 documents" in err)
    with terminal.Progress(3, patience=-1.0, wanted=False) as progress:
        progress.at(1, 20)
    assert capsys.readouterr().err == ""


# -- formats -----------------------------------------------------------------------------------------------------------

BEGINNINGS = {
    "csv": "id,edtf,",
    "html": "<!doctype html>",
    "ics": "BEGIN:VCALENDAR",
    "json": '{\n  "version": 1,',
    "jsonl": '{"record": "document"',
    "jsonld": "{",
    "markdown": "| date |",
    "mermaid": "timeline",
    "standoff": '{\n  "documents": [',
    "table": "1956",
    "timelinejs": "{",
    "timeml": "<?xml",
    "turtle": "@prefix",
    "vis": "{",
}


def test_every_format_has_its_key() -> None:
    assert set(FORMATS) == set(BEGINNINGS)


@pytest.mark.parametrize("key", sorted(BEGINNINGS))
def test_extract_and_convert_write_every_format(
    key: str, folder: Path, capsys: pytest.CaptureFixture[str], articles: dict[str, str]
) -> None:
    if key == "ics":
        pytest.importorskip("icalendar")
    assert cli.main(["extract", str(folder), "-f", key]) == 0
    direct = capsys.readouterr().out
    assert direct.lower().startswith(BEGINNINGS[key].lower())
    assert cli.main(["extract", str(folder), "-f", "jsonl", "-o", str(folder / "saved.jsonl")]) == 0
    texts = ["--texts", str(folder)] if key in ("timeml", "standoff") else []
    assert cli.main(["convert", str(folder / "saved.jsonl"), "-f", key, *texts]) == 0
    assert capsys.readouterr().out == direct


def test_convert_merges_what_it_is_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "saved").mkdir()
    for name in ("a.txt", "deep/b.txt"):
        out = folder / "saved" / f"{Path(name).stem}.json"
        assert cli.main(["extract", str(folder / name), "-f", "json", "-o", str(out)]) == 0
    assert cli.main(["extract", str(folder), "-f", "json"]) == 0
    both = Timeline.from_json(capsys.readouterr().out)
    for paths in ([str(folder / "saved")], [str(folder / "saved" / "*.json")]):
        assert cli.main(["convert", *paths]) == 0
        assert Timeline.from_json(capsys.readouterr().out) == both


def test_convert_reads_standard_input(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for key in ("json", "jsonl"):
        assert cli.main(["extract", str(folder), "-f", key]) == 0
        monkeypatch.setattr(sys, "stdin", io.StringIO(capsys.readouterr().out))
        assert cli.main(["convert", "-", "-f", "table"]) == 0
        assert "2 events" in capsys.readouterr().out


def test_convert_tells_what_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad, worse = folder / "good.json", folder / "bad.json", folder / "worse.jsonl"
    assert cli.main(["extract", str(folder), "-f", "json", "-o", str(good)]) == 0
    bad.write_text("[]", "utf-8")
    worse.write_text(f"{Timeline(documents=[Reading('d')]).to('jsonl')}nothing", "utf-8")
    assert cli.main(["convert", str(good), str(bad), str(worse), str(folder / "none*.json"), "-f", "table"]) == 1
    out = capsys.readouterr()
    assert "2 events" in out.out
    lines = out.err.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith(f"timeline: {bad}: from_json: ")
    assert lines[1].startswith(f"timeline: {worse}: from_jsonl: line 2: not JSON")
    assert lines[2].endswith("none*.json: no file has such a name")
    assert cli.main(["convert", str(bad)]) == 2
    assert cli.main(["convert", str(folder / "a.txt")]) == 2
    assert cli.main(["convert", str(good), "-f", "csv", "--texts", str(folder)]) == 2
    assert "takes no --texts" in capsys.readouterr().err


def test_an_empty_timeline_is_written_with_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.json").write_text(Timeline().to_json(), "utf-8")
    assert cli.main(["convert", str(tmp_path / "empty.json"), "-f", "markdown"]) == 1
    assert capsys.readouterr().out.startswith("| date |")


def test_options_of_formats(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(folder), "-f", "markdown", "--region", "lb"]) == 0
    assert "أيار" in capsys.readouterr().out
    assert cli.main(["extract", str(folder), "-f", "html", "--title", "خط <الزمن>"]) == 0
    assert "خط &lt;الزمن&gt;" in capsys.readouterr().out
    for wrong in (["-f", "json", "--title", "x"], ["-f", "html", "--bom"], ["-f", "vis", "--region", "atlantis"]):
        assert cli.main(["extract", str(folder), *wrong]) == 2
        out = capsys.readouterr()
        assert out.out == ""
        assert len(out.err.splitlines()) == 1


# -- show --------------------------------------------------------------------------------------------------------------


def _columns_of(line: str) -> list[str]:
    """The cells of a line of the table, from right to left, without the marks."""
    return [cell.strip("\u200e\u200f ") for cell in reversed(line.split("\u200e  \u200e"))]


def test_show_prints_texts_from_right_to_left(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["show", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert _columns_of(lines[0]) == ["التاريخ", "النوع", "الحدث", "المصدر"]
    assert _columns_of(lines[2]) == ["عام 1956", "استقلال", "استقلت تونس", "b"]
    assert _columns_of(lines[3])[0] == "3 مايو 2011"
    assert "حدثان" in lines[-1]
    assert len({show.columns(line) for line in lines}) == 1, "all lines end at the right edge"


def test_show_reads_saved_timelines_and_texts_together(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["show", str(folder)]) == 0
    whole = capsys.readouterr().out
    for key in ("json", "jsonl"):
        saved = folder / f"saved.{key}"
        assert cli.main(["extract", str(folder / "a.txt"), "-f", key, "-o", str(saved)]) == 0
        assert cli.main(["show", str(saved), str(folder / "deep")]) == 0
        assert capsys.readouterr().out == whole


def test_show_sees_what_standard_input_is(
    folder: Path, run_python: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for key in ("json", "jsonl"):
        assert cli.main(["extract", str(folder / "a.txt"), "-f", key]) == 0
        saved = capsys.readouterr().out
        monkeypatch.setattr(sys, "stdin", io.StringIO(saved))
        assert cli.main(["show", "-"]) == 0
        assert _columns_of(capsys.readouterr().out.splitlines()[2])[-1] == "a"
        assert (
            _columns_of(
                run_python("-m", "timeline", "show", "-", stdin=saved.encode()).stdout.decode().splitlines()[2]
            )[-1]
            == "a"
        )
    text = run_python("-m", "timeline", "show", "-", stdin=VISIT.encode()).stdout.decode()
    assert _columns_of(text.splitlines()[2])[-1] == "<stdin>"


def test_show_reads_globs_of_saved_timelines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(folder), "-f", "json", "-o", str(folder / "s.json")]) == 0
    assert cli.main(["show", str(folder / "*.json"), str(folder / "none*")]) == 1
    out = capsys.readouterr()
    assert "حدثان" in out.out
    assert "none*: no file has such a name" in out.err


def test_show_wraps_and_tells_the_undated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "وقّعت مؤسسة الميناء اتفاقية توأمة واسعة مع ميناء سوسة التونسي في مدينة سوسة عام 2022. وغادر الوفد أمس."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert cli.main(["show", str(tmp_path), "--width", "60", "--region", "none"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(show.columns(line) == 60 for line in lines)
    assert _columns_of(lines[2])[0] == "2022"
    assert _columns_of(lines[3])[0] == "", "what does not fit goes on below"
    assert sum(set(line) == {"─", " "} for line in lines) == 3
    assert any("غادر" in line for line in lines[5:])


def test_show_tells_what_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.json").write_text("{", "utf-8")
    assert cli.main(["show", str(folder / "bad.json")]) == 2
    assert cli.main(["show", str(folder / "bad.json"), str(folder / "a.txt")]) == 1
    assert cli.main(["show", str(folder), "--region", "atlantis"]) == 2
    (folder / "a.txt").write_text("لا وقت هنا.", "utf-8")
    assert cli.main(["show", str(folder / "a.txt")]) == 1
    assert "لا أحداث" in capsys.readouterr().out


# -- jobs --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [["extract", "-f", "json"], ["find"], ["show"]], ids=lambda c: c[0])
def test_jobs_change_nothing(
    command: list[str], root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "CHUNK_DOCUMENTS", 2)
    assert cli.main([*command, str(root / "examples")]) == 0
    one = capsys.readouterr()
    assert cli.main([*command, str(root / "examples"), "--jobs", "2"]) == 0
    two = capsys.readouterr()
    assert one.out == two.out
    assert two.err == ""


def test_jobs_with_an_input_that_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", str(folder), str(folder / "absent.txt"), "-j", "0"]) == 1
    out = capsys.readouterr()
    assert "2 events" in out.out
    assert "absent.txt: no such file" in out.err


# -- as a process ------------------------------------------------------------------------------------------------------


def test_standard_input_and_arabic_in_a_plain_locale(run_python: Run) -> None:
    done = run_python(
        "-m", "timeline", "extract", "-", stdin=b"\xef\xbb\xbf" + VISIT.encode(), LC_ALL="C", PYTHONUTF8="0"
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "2011-05-03" in done.stdout.decode("utf-8")
    assert "تونس" in done.stdout.decode("utf-8")
    assert "<stdin>" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_standard_input_that_is_no_text(run_python: Run) -> None:
    done = run_python("-m", "timeline", "find", "-", stdin=b"\xff\xff\x00")
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[0] == "timeline: -: not utf-8, see byte 0"
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("command", [["extract", "-f", "html"], ["find"], ["show"]])
def test_a_full_disk_is_told_in_one_line(folder: Path, root: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-m", "timeline", *command, str(folder)],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(root)},
            check=False,
        )
    assert done.stderr.decode() == "timeline: standard output: No space left on device\n"
    assert done.returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the streams")
@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("extract a.txt >&-", 2, "timeline: there is no standard output\n"),
        ("find a.txt >&-", 2, "timeline: there is no standard output\n"),
        ("show a.txt >&-", 2, "timeline: there is no standard output\n"),
        ("extract a.txt -o out.json >&-", 0, ""),
        ("extract absent.txt 2>&-", 2, ""),
    ],
)
def test_streams_that_are_closed(folder: Path, root: Path, command: str, status: int, said: str) -> None:
    env = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(
        f"{sys.executable} -W error -m timeline {command}",
        shell=True,
        cwd=folder,
        env=env,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.decode(), done.stdout) == (status, said, b"")


def test_words_and_names_come_through_a_locale_that_cannot_write_them(run_python: Run, tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run_python("-m", "timeline", "parse", "3 مايو 2011", **plain)
    assert (done.returncode, done.stdout.decode().split()[1]) == (0, "2011-05-03"), done.stderr
    done = run_python("-m", "timeline", "find", "غائب.txt", **plain)
    assert done.stderr.decode().splitlines()[0] == "timeline: غائب.txt: no such file or folder"


# Who runs the tests in the background has them ignore Ctrl-C, and what they start too.
_INTERRUPTIBLE = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("timeline", run_name="__main__", alter_sys=True)
"""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of Unix")
def test_an_interrupted_run_leaves_nothing(tmp_path: Path, root: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": VISIT * 200}) + "\n", "utf-8")
    os.mkfifo(tmp_path / "waits")
    arguments = ["extract", "a.jsonl", "waits", "--jobs", "2", "-f", "json", "-o", "out.json"]
    with subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTIBLE, *arguments],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as process:
        with (tmp_path / "waits").open("wb"):  # it is reading by now
            process.send_signal(signal.SIGINT)
            assert process.wait(60) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "waits"]


@pytest.mark.skipif(os.name != "posix", reason="pipes close differently elsewhere")
def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path, root: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join(f"تأسست الجامعة عام {1000 + n}." for n in range(900)), "utf-8")
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "timeline", "find", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_completion_offers_commands_and_formats(run_python: Run, tmp_path: Path) -> None:
    pytest.importorskip("argcomplete")
    for line, wanted in (
        ("timeline ", {"extract", "find", "parse", "convert", "show", "score"}),
        ("timeline extract -f ti", {"timelinejs", "timeml"}),
    ):
        out = tmp_path / "completions"
        run_python(
            "-m",
            "timeline",
            _ARGCOMPLETE="1",
            _ARGCOMPLETE_IFS="\n",
            COMP_LINE=line,
            COMP_POINT=str(len(line)),
            _ARGCOMPLETE_STDOUT_FILENAME=str(out),
            _ARGCOMPLETE_SUPPRESS_SPACE="1",
        )
        assert wanted <= {each.strip() for each in out.read_text("utf-8").split("\n")}


def test_example_scripts_run(run_python: Run, root: Path) -> None:
    for script in sorted((root / "examples").glob("*.py")):
        done = run_python(str(script))
        assert done.returncode == 0, done.stderr.decode()
        assert done.stdout.strip()
        assert done.stderr == b""
