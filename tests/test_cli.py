"""The command line, mostly in process; as a process where streams, locale and status are the point."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import Timeline, __version__, cli

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
    assert "2001" not in out.out, "only *.txt is read from a folder"
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
    assert "no *.txt in this folder" in err
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
    assert len(err) == 2
    assert "No such file or directory" in err[0]
    assert "is a folder" in err[1]


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


def test_progress_shows_on_a_terminal_when_it_takes_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert list(cli._progress(["a", "b", "c"])) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""
    assert list(cli._progress(["a", "b", "c"], patience=-1.0)) == ["a", "b", "c"]
    assert "0 of 3 read" in capsys.readouterr().err


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
    done = run_python("-m", "timeline", "find", "-", stdin=b"\xff\xfe\x00")
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[0] == "timeline: -: not utf-8, see byte 0"
    assert b"Traceback" not in done.stderr


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


def test_example_scripts_run(run_python: Run, root: Path) -> None:
    for script in sorted((root / "examples").glob("*.py")):
        done = run_python(str(script))
        assert done.returncode == 0, done.stderr.decode()
        assert done.stdout.strip()
        assert done.stderr == b""
