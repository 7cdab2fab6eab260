"""A learning system for the tests: scorm-again, which plays a package as SCORM 1.2 asks.

It holds to the standard's types: a value of the wrong form is an error.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from playwright.sync_api import FrameLocator, Page

from tests.browser.server import serving
from tests.site.sites import ROOT

SYSTEM = ROOT / "node_modules" / "scorm-again" / "dist" / "scorm12.min.js"
HOST = """<!DOCTYPE html>
<html lang="en"><title>Learning system</title>
<script src="scorm12.js"></script>
<script>
  const kept = sessionStorage.getItem("kept");
  var API = new Scorm12API({ autocommit: false, logLevel: 5 });
  if (kept) API.loadFromJSON(JSON.parse(kept));
  const refused = [];
  const take = API.LMSSetValue;
  API.LMSSetValue = (element, value) => {
    const taken = take.call(API, element, value);
    if (taken !== "true") refused.push(`${element} = ${value}`);
    return taken;
  };
  API.on("LMSFinish", () => {
    sessionStorage.setItem("kept", JSON.stringify(API.renderCMIToJSONObject().cmi));
  });
</script>
<iframe src="package/index.html" width="1200" height="700" title="Package"></iframe></html>
"""
# The tab has been closed: it keeps nothing, but what the learning system itself has.
ANOTHER_DAY = """() => {
    const kept = sessionStorage.getItem("kept");
    sessionStorage.clear();
    sessionStorage.setItem("kept", kept);
}"""


class Handler(SimpleHTTPRequestHandler):
    """A learning system sends no policy of ours."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests say what they see."""


@dataclass(frozen=True)
class LearningSystem:
    """A page of it, in which a package is open."""

    page: Page
    address: str

    @property
    def package(self) -> FrameLocator:
        return self.page.frame_locator("iframe")

    @property
    def refused(self) -> list[str]:
        """What it would not take."""
        return self.page.evaluate("refused")  # type: ignore[no-any-return]

    def get(self, element: str) -> str:
        return str(self.page.evaluate("it => API.LMSGetValue(it)", element))

    def kept(self) -> Any:
        """All that it was told, as it keeps it."""
        return json.loads(self.page.evaluate("JSON.stringify(API.cmi)"))

    def leave_and_come_back(self) -> None:
        """Close the package, and open it another day."""
        self.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        self.page.wait_for_function("sessionStorage.getItem('kept')")
        self.page.evaluate(ANOTHER_DAY)
        self.page.reload()


@contextmanager
def opened(page: Page, package: Path, folder: Path) -> Iterator[LearningSystem]:
    """The package (a zip) in a learning system that is served from `folder`."""
    (folder / "host.html").write_text(HOST, "utf-8")
    (folder / "scorm12.js").write_bytes(SYSTEM.read_bytes())
    with ZipFile(package) as archive:
        archive.extractall(folder / "package")
    with serving(folder, Handler) as address:
        page.goto(f"{address}host.html")
        yield LearningSystem(page, address)
