"""The browsers that a visitor comes with."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from scripts.setup.browser import launch

Wait = Callable[[], None]
# Opens an address, and stays until the page is ready, and then until all is over; the MB that its
# process holds between the two, if known.
Visit = Callable[[str, Wait, Wait], float]
Visitor = Callable[[], AbstractContextManager[Visit]]  # somebody who has never been there

# Firefox is to open the page, and nothing of its own.
QUIET = {
    "browser.aboutwelcome.enabled": "false",
    "browser.shell.checkDefaultBrowser": "false",
    "browser.startup.homepage_override.mstone": '"ignore"',
    "browser.sessionstore.resume_from_crash": "false",
    "datareporting.policy.dataSubmissionEnabled": "false",
    "toolkit.telemetry.reportingpolicy.firstRun": "false",
}
WEBKIT = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"  # Debian's


@contextmanager
def chromium() -> Iterator[Visitor]:
    """The Chromium of the tests."""
    with sync_playwright() as playwright, launch(playwright) as browser:
        yield lambda: _in_context(browser)


@contextmanager
def _in_context(browser: Browser) -> Iterator[Visit]:
    with browser.new_context(locale="en-GB") as context:

        def visit(address: str, ready: Wait, over: Wait) -> float:
            page = context.new_page()
            page.goto(address, wait_until="commit")
            ready()
            held = _memory(context)
            over()
            page.close()
            return held

        yield visit


def _memory(context: BrowserContext) -> float:
    """What the largest process of a page holds, in MB of its own."""
    assert context.browser
    session = context.browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return max(_held(each["id"]) for each in processes if each["type"] == "renderer")


def _held(process: int) -> float:
    rollup = Path(f"/proc/{process}/smaps_rollup")
    if not rollup.is_file():
        return 0
    (line,) = [line for line in rollup.read_text().splitlines() if line.startswith("Pss:")]
    return int(line.split()[1]) / 1000


@contextmanager
def firefox() -> Iterator[Visitor]:
    """The machine's Firefox, started for each visit."""
    yield lambda: _started(_firefox)


def _firefox(home: Path) -> list[str]:
    lines = (f'user_pref("{name}", {value});\n' for name, value in QUIET.items())
    (home / "user.js").write_text("".join(lines), "ascii")
    name = shutil.which("firefox-esr") or "firefox"
    return [name, "--headless", "--no-remote", "--profile", str(home)]


@contextmanager
def webkit() -> Iterator[Visitor]:
    """WebKitGTK, started for each visit on a screen of its own."""
    yield lambda: _started(lambda _: ["xvfb-run", "-a", WEBKIT])


@contextmanager
def _started(command: Callable[[Path], list[str]]) -> Iterator[Visit]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        kept = {"HOME": folder, "XDG_CACHE_HOME": folder, "XDG_DATA_HOME": folder}

        def visit(address: str, ready: Wait, over: Wait) -> float:
            quiet = subprocess.DEVNULL
            with subprocess.Popen(
                [*command(home), address],
                env=os.environ | kept,
                stdout=quiet,
                stderr=quiet,
                start_new_session=True,
            ) as process:
                try:
                    ready()
                    over()
                finally:
                    os.killpg(process.pid, 15)
            return 0

        yield visit


BROWSERS: dict[str, Callable[[], AbstractContextManager[Visitor]]] = {
    "chromium": chromium,
    "firefox": firefox,
    "webkit": webkit,
}
