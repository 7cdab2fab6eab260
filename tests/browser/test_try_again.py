"""Another try goes on where the download stopped."""

import re
from threading import Event

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.server import Handler, serving

TYPED = "The plan does not keep her safe."
PIECE = 262_144  # bytes
RANGE = re.compile(r"bytes=(\d+)-$")
COUNT = """
globalThis.bytes = 0;
globalThis.Worker = class extends Worker {
    constructor(...given) {
        super(...given);
        this.addEventListener("message", ({ data }) => {
            if (data.step?.endsWith("asm.wasm.gz")) bytes += data.piece?.length ?? 0;
        });
    }
};
"""
WATCH = """
globalThis.tried = false;
new MutationObserver(() => { tried = true; })
    .observe(document.getElementById("tool"), { attributes: true });
"""


class BreaksOff(Handler):
    """Sends files as they are, and breaks off the first file that it is told to after a while."""

    file: str
    after: int  # bytes
    sends_parts = True
    breaks: Event  # when it does
    sent: list[tuple[str, int, int]]  # file, where it began, and how many bytes of it

    def send_head(self):
        found = RANGE.match(self.headers.get("Range", ""))
        if not (found and self.sends_parts):
            self.start = 0
            return super().send_head()
        self.start = int(found[1])
        return super().send_head()

    def send_response(self, code, message=None):
        super().send_response(206 if code == 200 and self.start else code, message)

    def send_header(self, keyword, value):
        if keyword == "Content-Length" and self.start:
            size = int(value)
            super().send_header("Content-Range", f"bytes {self.start}-{size - 1}/{size}")
            value = str(size - self.start)
        super().send_header(keyword, value)

    def copyfile(self, source, outputfile):
        source.seek(self.start)
        kind, sent = type(self), 0
        if self.file in self.path:
            kind.sent.append((self.path, self.start, 0))
        while piece := source.read(PIECE):
            if kind.after and self.file in self.path and sent >= kind.after:
                kind.after = 0  # only once
                outputfile.flush()
                self.breaks.wait()
                self.close_connection = True
                return
            outputfile.write(piece)
            sent += len(piece)
            if self.file in self.path:
                kind.sent[-1] = (self.path, self.start, sent)


@pytest.fixture
def line():
    told = {"file": "asm.wasm.gz", "after": 4 * PIECE, "sent": [], "breaks": Event()}
    return type("Line", (BreaksOff,), told)


@pytest.fixture
def site_url(built, line):
    with serving(built.folder, line) as url:
        yield url
        line.breaks.set()


@pytest.fixture
def given_up(page, problems, line):
    """A part of the form after the download stopped, with something typed."""
    problems.meant = True
    page.add_init_script(COUNT)
    page.goto(steps.address("form-opinion"))
    steps.field(page, "view").fill(TYPED)
    page.wait_for_function("most => bytes > most / 2", arg=line.after)
    line.breaks.set()
    steps.python(page, "failed")
    return page


def try_again(page):
    page.get_by_role("button", name="Try again").click()
    steps.python(page, "ready")
    expect(steps.field(page, "view")).to_have_value(TYPED)


def test_only_the_rest_of_a_file_comes_again(given_up, line, built):
    try_again(given_up)
    first, second = line.sent[0], line.sent[-1]
    size = next(built.folder.glob("assets/python/*/pyodide.asm.wasm.gz")).stat().st_size
    assert second[1] > 0
    assert second[1] <= first[2]
    assert second[1] + second[2] == size


def test_where_the_server_sends_no_parts_the_file_comes_whole(given_up, line):
    line.sends_parts = False
    try_again(given_up)
    assert line.sent[-1][1] == 0


def test_without_a_connection_in_between_nothing_that_came_is_lost(given_up, line):
    given_up.context.set_offline(True)
    given_up.evaluate(WATCH)
    given_up.get_by_role("button", name="Try again").click()
    given_up.wait_for_function("() => tried")
    steps.python(given_up, "failed")
    given_up.context.set_offline(False)
    try_again(given_up)
    assert line.sent[-1][1] > 0
