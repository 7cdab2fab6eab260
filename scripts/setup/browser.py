"""Start a Chromium for the browser tests, whatever this machine has.

Run as a program, it makes sure that there is one and says which.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from scripts.setup import environment
from scripts.setup.steps import ROOT, SetupError, step

# No traffic of its own, so that what the tests see is the site's; and nothing to reach but us.
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
UNPACKED = ROOT / ".cache" / "chromium"
LOCK = ROOT / "scripts" / "setup" / "chromium"
UNPACK = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
MISSING = (
    "No Chromium was found and none could be fetched: install Chromium, Chrome or Edge, "
    "or set PW_CHROMIUM to the path of one."
)
WRONG = "PW_CHROMIUM names {}, which does not start as a Chromium: correct it or unset it."


def launch(
    playwright: Playwright, fetch: bool = True, flags: Sequence[str] = (), **more: Any
) -> Browser:
    """Start the first Chromium that starts, with what Playwright is told `more` of it.

    `flags` are for the browser. Where there is none, one is fetched if `fetch`. Raises SetupError
    if none starts.
    """
    chosen = os.environ.get("PW_CHROMIUM")
    found = [{"executable_path": chosen}] if chosen else chain(_here(), _fetched() if fetch else ())
    for options in found:
        try:
            return playwright.chromium.launch(args=[*FLAGS, *flags], **options, **more)
        except Error:
            continue
    raise SetupError(WRONG.format(chosen) if chosen else MISSING)


def _here() -> Iterator[dict[str, Any]]:
    """Ways to start one that this machine may have, the quickest first."""
    yield {}  # Playwright's own
    for name in ("chromium", "chromium-browser"):
        if found := shutil.which(name):
            yield {"executable_path": found}
    yield {"channel": "chrome"}
    yield {"channel": "msedge"}
    if environment.is_current(UNPACKED, _made_from()):
        yield _unpacked()


def _fetched() -> Iterator[dict[str, Any]]:
    """Ways to start one after fetching it."""
    install = [sys.executable, "-m", "playwright", "install", "chromium"]
    if step("Fetching Playwright's Chromium", *install).passed:
        yield {}
    if (platform.system(), platform.machine()) == ("Linux", "x86_64"):
        _unpack()
        yield _unpacked()


def _unpack() -> None:
    """Unpack the Chromium that npm carries, which needs neither root nor another download site."""
    shutil.rmtree(UNPACKED, ignore_errors=True)
    shutil.copytree(LOCK, UNPACKED)
    environment.required(step("Fetching Chromium from npm", "npm", "ci", cwd=UNPACKED))
    # The package is made for a cloud function: the variable has it unpack the libraries as well.
    unpack = step(
        "Unpacking Chromium",
        *("node", "--eval", UNPACK),
        cwd=UNPACKED,
        TMPDIR=str(UNPACKED),
        AWS_LAMBDA_JS_RUNTIME="nodejs22.x",
    )
    environment.required(unpack)
    # Without fonts of its own, every click would wait until it timed out.
    fonts = UNPACKED / "fonts" / "fonts.conf"
    fonts.write_text(fonts.read_text().replace("/tmp/fonts", str(fonts.parent)))
    shutil.rmtree(UNPACKED / "node_modules")
    environment.mark_current(UNPACKED, _made_from())


def _unpacked() -> dict[str, Any]:
    libraries = {
        "LD_LIBRARY_PATH": str(UNPACKED / "al2023" / "lib"),
        "FONTCONFIG_PATH": str(UNPACKED / "fonts"),
    }
    return {"executable_path": UNPACKED / "chromium", "env": {**os.environ, **libraries}}


def _made_from() -> str:
    return environment.key(LOCK / "package-lock.json", UNPACKED)


def main() -> int:
    """Say which Chromium the tests will use."""
    with sync_playwright() as playwright:
        try:
            print("Chromium", launch(playwright).version)
        except SetupError as problem:
            print(problem)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
