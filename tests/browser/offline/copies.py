"""What the tests of the offline copy share: a server to cut off, and a look into what is kept."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from threading import Event
from typing import Any

from playwright.sync_api import Page

from scripts.build import offline
from tests.browser.server import Handler, serving

KEPT = """async part => {
    const names = (await caches.keys()).filter(name => name.includes(part));
    const caught = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
    return caught.flat().map(({ url }) => url);
}"""
WORKERS = """async () => {
    const found = await navigator.serviceWorker.getRegistration();
    return found ? [found.active, found.waiting].map(it => it?.state ?? "") : [];
}"""
POLL = 100  # milliseconds


class AskedFirst(Handler):
    """Has every page and file asked for, so that a copy is the only thing that can stand in.

    It can be silent with pages, answer with an error, and be given another site to serve.
    """

    folder: Path
    speaks: Event
    broken = False

    def translate_path(self, path: str) -> str:
        self.directory = str(self.folder)
        return super().translate_path(path)

    def send_header(self, keyword: str, value: str) -> None:
        super().send_header(keyword, "no-cache" if keyword == "Cache-Control" else value)

    def send_head(self) -> Any:
        self.speaks.wait()
        if self.broken:
            return self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
        return super().send_head()


@contextmanager
def serving_copies(folder: Path) -> Iterator[tuple[str, type[AskedFirst]]]:
    """The address of a site, and the server to change meanwhile."""
    speaks = Event()
    speaks.set()
    server = type("Server", (AskedFirst,), {"folder": folder, "speaks": speaks})
    with serving(folder, server) as url:
        yield url, server
        speaks.set()


def listed(folder: Path) -> dict[str, Any]:
    """What the service worker of a built site is to keep."""
    (data,) = re.findall(r"^serve\((.*)\);$", (folder / "sw.js").read_text(), re.MULTILINE)
    return json.loads(data)


def kept(page: Page, part: str) -> list[str]:
    """The addresses that are kept under names with this part."""
    return page.evaluate(KEPT, part)


def all_kept(page: Page, folder: Path) -> None:
    """Wait until every page of this build is kept."""
    site = listed(folder)
    number = len(site["first"]) + len(site["more"])
    wait(page, lambda: len(kept(page, f" pages {site['version']}")) == number)


def python_kept(page: Page, folder: Path) -> None:
    """Wait until what Python is loaded from is kept."""
    number = len(listed(folder)["python"])
    wait(page, lambda: len(kept(page, " python")) == number)


def workers(page: Page) -> list[str]:
    """The states of the service worker in use, and of the one that is next; empty for none."""
    return page.evaluate(WORKERS)


def wait(page: Page, true: Any, tries: int = 300) -> None:
    """Wait until something is true of what is kept."""
    for _ in range(tries):
        if true():
            return
        page.wait_for_timeout(POLL)
    raise AssertionError(f"It did not come to that: {workers(page)}, {page.url}")


def another_build(folder: Path, copy: Path, said: str, off: bool = False) -> Path:
    """The same site, built anew with other scripts and with a sentence more on every page."""
    shutil.copytree(folder, copy)
    for page in copy.rglob("*.html"):
        html = page.read_text("utf-8").replace("</main>", f"<p>{said}</p></main>")
        build = "" if off else ' data-build="0ther"'
        page.write_text(re.sub(r' data-build="\w+"', build, html), "utf-8")
    script = copy / "assets" / "site.js"
    script.write_text(f"{script.read_text('utf-8')}\n// {said}\n", "utf-8")
    offline.write(copy)
    return copy
