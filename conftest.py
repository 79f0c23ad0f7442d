"""For every test run: Hypothesis judges what comes out, not how busy the machine is that it runs on."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("timeline", deadline=None)
settings.load_profile("timeline")
