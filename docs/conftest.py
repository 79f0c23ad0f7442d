"""The examples of the pages run in a folder of their own, in which `examples/` stands as in a checkout."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(Path(__file__).resolve().parent.parent / "examples")
    monkeypatch.chdir(tmp_path)
