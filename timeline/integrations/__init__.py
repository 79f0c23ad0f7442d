"""Where a Timeline meets other libraries: each is imported when it is used, and told in one line when it is missing."""

from __future__ import annotations
