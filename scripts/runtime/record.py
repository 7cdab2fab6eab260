"""Take the record of which functions of Pyodide are called, by which it is split in two.

python -m scripts.runtime.record SITE    rehearse a built site in Chromium, and write called.txt

To be done again when the build says that the record is of another Pyodide, or has a gap. It is
taken in a browser, and in Node as well, where the build looks for gaps: each calls a few that the
other does not. It is kept, so that a function stays in its file whatever changes in the tool.
"""

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import fill
from threading import Thread

from markupsafe import escape
from playwright.sync_api import Worker, sync_playwright

from decision_tool.case.record import specimen
from decision_tool.loading.folder import bundled, load
from decision_tool.model import stored
from decision_tool.model.form import Values
from decision_tool.model.page_ids import CHECK
from decision_tool.model.protocol import Protocol
from scripts.runtime import builder, pruned, pyodide
from scripts.runtime.rehearsal import ABOUT, rehearse
from scripts.setup.browser import launch

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WIDTH = 100
# Some of what people write: numbers, dates, names, other scripts, much of it, and what mail brings.
TEXTS = (
    "NHS 943 476 5919, born 3/2/2014, call 07700 900123 or write to mum@home.example.",
    "Siân O’Neill-Łukasz said: “12 Hill Road, EX1 2AB”. Zoë’s school agreed — 5 May 2026.",
    "Ребёнок 孩子 बच्चा طفل 👧🏽 \u200b\u202e \ufb01 ½ ٣",
    "She was seen on the 3rd. " * 2_000,
    "> On Monday Ann wrote:\r\n> =?utf-8?b?Y2Fmw6k=?=\t\x00\x1b[31m\u2028",
)
LOADED = 5_000  # milliseconds: what is loaded once Python is ready
WORKER = 'import "./note.js";\nimport "./worker-itself.js";\n'
ASK = """request => new Promise(resolve => {
    const { postMessage } = globalThis;
    globalThis.postMessage = ({ response }) => {
        globalThis.postMessage = postMessage;
        resolve(response);
    };
    dispatchEvent(new MessageEvent("message", { data: { id: 0, request } }));
})"""


def in_browser(site: Path) -> set[int]:
    """The numbers of the functions that a visit and the rehearsal call."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        noting = Path(folder, "site")
        _make_noting(site, noting)
        with _serving(noting) as address, launch(playwright) as browser:
            page = browser.new_page()
            page.goto(address)
            page.wait_for_selector("[data-python=ready]", state="attached", timeout=120_000)
            page.wait_for_timeout(LOADED)
            (worker,) = page.workers
            _rehearse(worker)
            return set(worker.evaluate("[...called]"))


def in_node(site: Path) -> set[int]:
    """The numbers of those that the build's last rehearsal calls."""
    published = site / "assets" / "python"
    (stdlib,), *others = (
        list(published.glob(name))
        for name in ("stdlib-*.zip", "decision_tool-*.zip", "protocol-*.json", "desk-*.zip")
    )
    names = [found.name for (found,) in others]
    options = {"stdLibURL": str(stdlib), "lockFileContents": pyodide.lock(ROOT)}
    script = pruned.noting(ROOT) / pruned.SCRIPTS["pyodide.mjs"]
    with TemporaryDirectory() as folder:
        work, made = Path(folder), Path(folder, "called.json")
        for answers in ("answers.json", "answers-at-desk.json"):
            (work / answers).write_text("{}", "ascii")  # they are not compared here
        mounts = {"/published": published, "/work": work, "/runtime": HERE}
        file = HERE / "in_published.py"
        pyodide.run(script, options, mounts, file, *names, record=str(made))
        return set(pyodide.read_json(made))


def _make_noting(site: Path, noting: Path) -> None:
    """A copy of the site in which every call is noted."""
    shutil.copytree(site, noting)
    scripts = noting / "assets" / "runtime"
    shutil.move(scripts / "worker.js", scripts / "worker-itself.js")
    (scripts / "worker.js").write_text(WORKER, encoding="utf-8")
    shutil.copyfile(HERE / "note.js", scripts / "note.js")
    (wasm,) = noting.glob(f"assets/python/pyodide-*/{pruned.WASM}")
    known = _sum(wasm)
    shutil.copyfile(pruned.noting(ROOT) / pruned.WASM, wasm)
    for page in noting.glob("next-step/**/*.html"):  # they say what sum it has to have
        page.write_text(page.read_text("utf-8").replace(known, _sum(wasm)), "utf-8")
    for packed in wasm.parent.glob(f"{wasm.name}.*"):
        packed.unlink()


def _sum(file: Path) -> str:
    size, sum = builder.summed(file)
    return str(escape(f'[{size}, "{sum}"]'))


def _rehearse(worker: Worker) -> None:
    """Ask the worker what the build asks."""

    def respond(_: Protocol, request: str) -> str:
        answer: str = worker.evaluate(ASK, request)
        return answer

    protocol = load(bundled())
    rehearse(stored.write(protocol), respond)
    for text in TEXTS:
        values: Values = {field.id: text for field in protocol.form.fields if not field.options}
        case = specimen(protocol.form, protocol.stages)
        typed = replace(case, values=case.values | values).as_data()
        respond(protocol, json.dumps(ABOUT | {"do": "page", "at": CHECK, "case": typed}))


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    handler = partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/next-step/{load(bundled()).flow.start}/"
        server.shutdown()


def written(digest: str, called: set[int]) -> str:
    """The record as text: see called.mjs."""
    distances = " ".join(str(other - one) for one, other in pairwise([0, *sorted(called)]))
    return f"{digest}\n{fill(distances, WIDTH)}\n"


def main(site: Path) -> None:
    """Take the record and write it."""
    called = in_browser(site) | in_node(site)
    digest = (pruned.noting(ROOT) / pruned.DIGEST).read_text("ascii")
    pruned.CALLED.write_text(written(digest, called), "ascii")
    print(f"{pruned.CALLED.relative_to(ROOT)}: {len(called)} functions")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
