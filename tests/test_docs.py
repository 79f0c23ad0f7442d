"""The pages as their reader types them: Python and shell blocks of a page run in one folder, in the order they stand.

The doctests of all pages run by themselves (`--doctest-glob`); what is added here are the ```console blocks, whose
outputs have to be what the commands print.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(python|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)\s]*)?\)")
# The marks that keep Arabic in place on a terminal are no part of what a page shows.
INVISIBLE = str.maketrans("", "", "\N{RIGHT-TO-LEFT MARK}\N{LEFT-TO-RIGHT MARK}")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with the lines that it is said to print."""
    found: list[tuple[str, str]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], ""))
        else:
            command, printed = found[-1]
            found[-1] = (command, f"{printed}{line}\n")
    return found


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a `timeline` command of this tree on its path."""
    scripts = tmp_path / "bin"
    scripts.mkdir()
    command = scripts / "timeline"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -W error -m timeline "$@"\n', "utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{scripts}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    work = tmp_path / "work"
    work.mkdir()
    (work / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(work)
    return work


WITH_COMMANDS = [page for page in PAGES if "```console\n" in page.read_text("utf-8")]


@pytest.mark.skipif(os.name != "posix", reason="the commands are those of a Unix shell")
@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name_of)
def test_the_commands_print_what_the_page_shows(page: Path, shell: Path) -> None:
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(verbose=False)
    names: dict[str, object] = {}
    ran = 0
    for found in FENCE.finditer(page.read_text("utf-8")):
        language, block = found.groups()
        if language == "python":
            test = parser.get_doctest(block, names, name_of(page), str(page), 0)
            assert not runner.run(test, clear_globs=False).failed
            names = test.globs
            continue
        for command, printed in commands(block):
            done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
            assert done.stdout.translate(INVISIBLE) == printed, f"{command}\n{done.stderr}"
            ran += 1
    assert ran


@pytest.mark.skipif(os.name != "posix", reason="the commands are those of a Unix shell")
def test_the_readme_shows_what_its_first_command_prints(shell: Path) -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    lines = text.split("What the first prints, shortened:\n\n```\n", 1)[1].split("```", 1)[0].splitlines()
    done = subprocess.run(
        ["bash", "-c", "timeline extract examples/"], capture_output=True, text=True, check=True, timeout=60
    )
    printed = {" ".join(line.translate(INVISIBLE).split()) for line in done.stdout.splitlines()}
    assert len(lines) > 3
    assert {" ".join(line.split()) for line in lines} <= printed


# Behind an Arabic letter the parts of a date are drawn from right to left, until a Latin letter comes.
TURNED_ROUND = re.compile(r"[ؠ-ي][^A-Za-z\n]*?\d+-\d")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_date_is_drawn_backwards(page: Path) -> None:
    # The cells of a table are drawn each by itself.
    lines = [line for line in page.read_text("utf-8").splitlines() if not line.startswith("|")]
    assert not [line for line in lines if TURNED_ROUND.search(line)]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_to_files(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in LINK.findall(text):
        if "://" not in target and not re.fullmatch(r"\d\w*|[a-z]\w*", target):
            assert (page.parent / target).exists(), target


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    listed = set(re.findall(r"^[\w/-]+$", index, re.MULTILINE))
    pages = {page.relative_to(ROOT / "docs").with_suffix("").as_posix() for page in PAGES[1:]} - {"index"}
    assert pages == listed


@pytest.mark.parametrize("script", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.stem)
def test_example_scripts_are_short_and_say_what_they_show(script: Path) -> None:
    lines = script.read_text("utf-8").splitlines()
    assert lines[0].startswith('"""')
    assert len(lines) < 40
