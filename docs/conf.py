"""Sphinx builds the pages of this folder and the reference from the docstrings; warnings are errors in CI."""

from __future__ import annotations

import re
from importlib.metadata import version as installed
from typing import Any

project = "arabic-timeline"
author = "The arabic-timeline authors"
project_copyright = author
release = version = installed("arabic-timeline")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
default_role = "code"
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}

html_theme = "furo"
html_title = "arabic-timeline"


def short_defaults(_app: Any, _what: str, _name: str, _object: Any, _options: Any, signature: str, returns: str) -> Any:
    """A default Policy as it is written, without all that it holds."""
    return (re.sub(r"Policy\(direction=[^)]*\)", "Policy()", signature), returns) if signature else None


def setup(app: Any) -> None:
    app.connect("autodoc-process-signature", short_defaults)
