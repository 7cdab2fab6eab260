"""What a web server on this machine bears, and how many bytes a first visit takes.

    python -m scripts.host.load        needs nginx, wrk, a Chromium, and a site that is ready

One process of nginx serves, and wrk asks from the same machine: what is left out is the line, which
is what visitors wait for.
"""

import re
import shutil
import subprocess
import sys

from playwright.sync_api import Browser, sync_playwright

from scripts.host.ready import SITE
from scripts.host.servers import ServerError, nginx
from scripts.setup.browser import launch

SECONDS = 5
AT_ONCE = 50  # connections, each of which asks as soon as it is answered
PACKED = ("-H", "Accept-Encoding: br")
KILOBYTE = 1000


def paths() -> dict[str, str]:
    """What is asked for, by what it is called."""
    (program,) = SITE.glob("assets/python/*/pyodide.asm.wasm")
    return {
        "home page": "",
        "all questions on one page": "next-step/",
        "style sheet of every page": "assets/site.css",
        "Python’s program": program.relative_to(SITE).as_posix(),
    }


def borne(url: str) -> tuple[float, float]:
    """Requests a second, and megabytes a second."""
    command = ("wrk", f"-d{SECONDS}s", f"-c{AT_ONCE}", "-t1", *PACKED, url)
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise ServerError(f"{url} was not always answered:\n{said}")
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    size = re.search(r"Transfer/sec:\s+([\d.]+)(\w+)", said)
    assert rate
    assert size
    units = {"KB": 1 / 1024, "MB": 1, "GB": 1024}
    return float(rate[1]), float(size[1]) * units[size[2]]


def visit(browser: Browser, url: str) -> tuple[int, int]:
    """How many files a first visit fetches, and their bytes as they come, headers included."""
    with browser.new_context() as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        sizes: list[int] = []
        session.on("Network.loadingFinished", lambda it: sizes.append(it["encodedDataLength"]))
        session.send("Network.enable")
        page.route("**/assets/runtime/worker.js", lambda route: route.abort())  # the page alone
        page.goto(url, wait_until="networkidle")
        return len(sizes), sum(sizes)


def main() -> int:
    """Measure, and print two tables."""
    if not shutil.which("wrk"):
        print("There is no wrk here. On Debian and Ubuntu: apt install wrk.")
        return 1
    try:
        with nginx(SITE) as address, sync_playwright() as playwright:
            print(f"{AT_ONCE} connections at once: requests a second, megabytes a second")
            for name, path in paths().items():
                rate, size = borne(address + path)
                print(f"  {name:28} {rate:8.0f} {size:8.1f}")
            print("A first visit, without Python: files, KB")
            with launch(playwright, fetch=False) as browser:
                for name in ("", "next-step/danger/", "next-step/form/", "clauses/"):
                    files, size = visit(browser, address + name)
                    print(f"  {name or 'home page':28} {files:8} {size / KILOBYTE:8.1f}")
    except ServerError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
