"""The notebook: small, its outputs stored, and each of its cells runs in a clean kernel."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

LARGEST = 60_000  # bytes; a reader on a slow line opens it too


@pytest.fixture
def path(root: Path) -> Path:
    return root / "examples" / "tour.ipynb"


def code_cells(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def kinds(cell: dict[str, Any]) -> list[str]:
    """What sorts of output a cell has."""
    return [kind for output in cell["outputs"] for kind in sorted(output.get("data", {"stream": ""}))]


def shown(cell: dict[str, Any]) -> list[str]:
    """What a cell printed and displayed."""
    outputs = []
    for output in cell["outputs"]:
        if output["output_type"] == "stream":
            outputs.append("".join(output["text"]))
        else:
            outputs += ["".join(data) for _, data in sorted(output.get("data", {}).items())]
    return outputs


def test_the_notebook_is_small_and_was_run_in_order(path: Path) -> None:
    assert path.stat().st_size < LARGEST
    cells = code_cells(json.loads(path.read_text("utf-8")))
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))
    assert all(shown(cell) for cell in cells)
    assert any("<table" in output for cell in cells for output in shown(cell)), "a timeline is drawn"


@pytest.mark.filterwarnings("default")  # those of Jupyter's own machinery
def test_every_cell_runs_in_a_clean_kernel(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nbclient = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    pytest.importorskip("pandas")
    import nbformat

    paths = [str(path.parent.parent), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    notebook = nbformat.read(path, as_version=4)
    stored = [kinds(cell) for cell in code_cells(notebook)]
    strict = nbformat.v4.new_code_cell("import warnings; warnings.simplefilter('error')")
    notebook.cells.insert(0, strict)
    place = {"metadata": {"path": str(path.parent)}}
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", resources=place).execute()
    # The words of the outputs are renewed by `jupyter execute --inplace examples/tour.ipynb`.
    assert [kinds(cell) for cell in code_cells(notebook)[1:]] == stored
