"""A headless Chromium for the tests of what is drawn in a browser.

They need `chromium` and `chromedriver` (Debian: chromium, chromium-driver) and the extra `browser`; tests of other
people's scripts find them under the directory that TIMELINE_NODE_MODULES names (`.ci/run` shows how to fill it).
Where something is absent they are skipped and say what.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from timeline import Document, Timeline, extract

PHONE, DESKTOP = (360, 740), (1280, 900)

# A browser of its own that asks nobody for anything.
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Browser:
    """One page at a time, with what it complained of and what it asked the network for."""

    def __init__(self, driver: Any, folder: Path) -> None:
        self.driver = driver
        self.folder = folder
        self.number = 0

    def open(
        self,
        html: str,
        *,
        size: tuple[int, int] = DESKTOP,
        scheme: str = "light",
        script: bool = True,
        calm: bool = False,
    ) -> None:
        self.number += 1
        path = self.folder / f"page-{self.number}.html"
        path.write_text(html, "utf-8")
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=size[0],
            height=size[1],
            deviceScaleFactor=1,
            mobile=size[0] < 500,
        )
        self.media(scheme, calm=calm)
        self.command("Emulation.setScriptExecutionDisabled", value=not script)
        self.driver.get("about:blank")
        self.complaints(), self.requests()
        self.driver.get(path.as_uri())

    def media(self, scheme: str, *, kind: str = "", calm: bool = False) -> None:
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        features.append({"name": "prefers-reduced-motion", "value": "reduce" if calm else "no-preference"})
        self.command("Emulation.setEmulatedMedia", media=kind, features=features)

    def command(self, name: str, **arguments: object) -> Any:
        return self.driver.execute_cdp_cmd(name, arguments)

    def run(self, code: str, *arguments: object) -> Any:
        return self.driver.execute_script(code, *arguments)

    def all(self, selector: str) -> list[Any]:
        return list(self.driver.find_elements("css selector", selector))

    def one(self, selector: str) -> Any:
        return self.driver.find_element("css selector", selector)

    def texts(self, selector: str) -> list[str]:
        return list(self.run("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector))

    def press(self, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def until(self, code: str, *arguments: object, seconds: float = 10) -> Any:
        """What the code answers, once it answers something."""
        end = time.monotonic() + seconds
        while not (answer := self.run(code, *arguments)):
            assert time.monotonic() < end, f"never true: {code}"
            time.sleep(0.03)
        return answer

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """Addresses that were asked for, but for the file itself and what it carries within."""
        import json

        messages = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        asked = (m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent")
        return [url for url in asked if not url.startswith((self.folder.as_uri(), "data:", "about:"))]


@pytest.fixture(scope="session")
def _driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    selenium = pytest.importorskip("selenium.webdriver", reason="selenium is absent: pip install '.[browser]'")
    from selenium.webdriver.chrome.service import Service

    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or chromedriver is None:
        pytest.skip("chromium or chromedriver is absent: apt-get install chromium chromium-driver")
    options = selenium.ChromeOptions()
    options.binary_location = chromium
    for switch in (*SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = selenium.Chrome(options=options, service=Service(chromedriver))
    yield driver
    driver.quit()


@pytest.fixture
def browser(_driver: Any, tmp_path: Path) -> Browser:
    return Browser(_driver, tmp_path)


@pytest.fixture(scope="session")
def node_module() -> Callable[[str], Path]:
    """The file of a package for browsers."""

    def find(path: str) -> Path:
        folder = os.environ.get("TIMELINE_NODE_MODULES")
        if not folder or not (found := Path(folder) / path).is_file():
            pytest.skip(f"{path} is absent: put the npm package under the directory TIMELINE_NODE_MODULES")
        return found

    return find


@pytest.fixture(scope="session")
def told(articles: dict[str, str]) -> Timeline:
    """The timeline of the example articles."""
    return extract(
        Document(text, id=name, title=text.splitlines()[0], url=f"https://example.org/{name}")
        for name, text in articles.items()
    )
