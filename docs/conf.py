"""Sphinx builds the pages of this folder and the reference from the docstrings; warnings are errors in CI."""

from __future__ import annotations

from importlib.metadata import version as installed

project = "arabic-timeline"
author = "The arabic-timeline authors"
project_copyright = author
release = version = installed("arabic-timeline")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "undoc-members": False, "show-inheritance": False}

html_theme = "furo"
html_title = "arabic-timeline"
