"""Makers of events for tests that want them by hand, and where things are."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import Event, Source, Told, from_edtf

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def articles(root: Path) -> dict[str, str]:
    """The example articles by name."""
    return {path.stem: path.read_text("utf-8") for path in sorted((root / "examples").glob("*.txt"))}


@pytest.fixture
def make_event() -> Callable[..., Event]:
    """An event with one telling, from EDTF text (or None) and words."""

    def make(edtf: str | None, what: str = "وصل الوفد إلى تونس", **fields: object) -> Event:
        when = None if edtf is None else from_edtf(edtf)
        kind, status = str(fields.get("kind", "visit")), str(fields.get("status", "happened"))
        places = tuple(fields.get("places", ()))  # type: ignore[arg-type, var-annotated]
        document, quote = str(fields.get("document", "d1")), str(fields.get("quote", what))
        source = Source(document, 0, len(quote), quote)
        reason = None if when is not None else "no reference date"
        told = Told(when, what, kind, status, source, places, reason)
        return Event((told,), when, what, kind, status, places, sources=(source,))

    return make


@pytest.fixture
def run_python(root: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """A fresh interpreter over this tree, with warnings as errors."""

    def run(*args: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        env = {**os.environ, "PYTHONPATH": str(root), **environment}
        return subprocess.run(
            [sys.executable, "-W", "error", *args], input=stdin, env=env, capture_output=True, check=False, timeout=120
        )

    return run
