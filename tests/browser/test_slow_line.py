"""A slow line is waited for; one that is silent, or breaks off, is given up and said to be."""

import json
from threading import Semaphore

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.server import Handler, serving
from tests.fixture import AT_STEP_3
from tests.stories import answers

PIECE = 1_000_000  # bytes
TYPED = "The plan does not keep her safe."
COUNT_BYTES = """
globalThis.bytes = 0;
globalThis.Worker = class extends Worker {
    constructor(...given) {
        super(...given);
        this.addEventListener("message", ({data}) => {
            if (data.step?.endsWith("asm.wasm")) bytes += data.bytes;
        });
    }
};
"""


class SlowLine(Handler):
    """Brings one file, packed, piece by piece: each when it is let through."""

    file: str
    through: Semaphore
    breaks_off = False

    def copyfile(self, source, outputfile):
        if not (self.file in self.path and self.path.endswith(".gz")):
            return super().copyfile(source, outputfile)
        while piece := source.read(PIECE):
            self.through.acquire()
            if self.breaks_off:
                self.close_connection = True
                return None
            outputfile.write(piece)
        return None


@pytest.fixture
def line(request):
    """A line of its own for each test, slow with the largest file or the one that is asked for."""
    file = getattr(request, "param", "pyodide.asm.wasm")
    return type("Line", (SlowLine,), {"file": file, "through": Semaphore(0)})


@pytest.fixture
def site_url(built, line):
    with serving(built.folder, line) as url:
        yield url
        line.breaks_off = True
        line.through.release()


@pytest.fixture
def part(page):
    """A part of the form, with something typed while Python is on its way."""
    page.add_init_script(COUNT_BYTES)
    page.clock.install()
    page.goto(steps.address("form-opinion"))
    steps.python(page, "loading")  # from now on, silence is measured
    expect(page.get_by_text("Getting the form ready")).to_be_visible()
    steps.field(page, "view").fill(TYPED)
    return page


def is_given_up(page):
    steps.python(page, "failed")
    expect(page.get_by_role("status").filter(has_text="did not load")).to_be_visible()
    expect(steps.field(page, "view")).to_have_value(TYPED)


def test_a_slow_line_is_waited_for_however_long_it_takes(part, line, built):
    size = next(built.folder.glob("assets/python/*/pyodide.asm.wasm.gz")).stat().st_size
    for _ in range(0, size, PIECE):
        part.clock.run_for("00:50")
        before = part.evaluate("bytes")
        line.through.release()
        part.wait_for_function("before => bytes > before", arg=before)
    steps.python(part, "ready")
    expect(steps.field(part, "view")).to_have_value(TYPED)


def test_python_is_given_up_when_nothing_is_heard_of_it_for_a_minute(part):
    part.clock.run_for("01:01")
    is_given_up(part)


def test_the_time_for_which_a_machine_sleeps_is_no_silence(part, line):
    part.clock.fast_forward("08:00:00")
    line.through.release(1_000)
    steps.python(part, "ready")


@pytest.mark.parametrize("line", ["pyodide.asm.wasm", "stdlib-", "decision_tool-"], indirect=True)
def test_python_is_given_up_at_once_when_the_line_breaks_off(part, line, problems):
    line.breaks_off = True
    line.through.release()
    is_given_up(part)
    problems.meant = True


# ---- Taps ------------------------------------------------------------------------------------


def test_a_tap_never_waits_for_python_nor_for_the_pages_of_the_tool(page, line):
    steps.hold(page, "**/pages.json")
    page.goto(steps.address("unsafe-now"))
    for question, option in answers(AT_STEP_3).items():
        steps.at(page, question)
        page.locator(":root[data-script]").wait_for()
        steps.tile(page, question, option).click()
    steps.at(page, "named-leads")
    assert steps.carried(page) == AT_STEP_3


@pytest.mark.parametrize("line", ["pages.json"], indirect=True)
def test_the_pages_come_before_python(page, line):
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(steps.address("unsafe-now"))
    with page.expect_event("worker"):
        line.through.release()
    assert asked.index("pages.json") < asked.index("worker.js")


def test_how_much_has_come_is_said(part, line, built):
    share = part.locator("#tool-share")
    all_of_it = json.loads(part.locator("#tool").get_attribute("data-runtime"))["bytes"]
    line.through.release()
    expect(share).to_contain_text(f"of {all_of_it / 1_000_000:.0f} MB")
    before = share.text_content()
    line.through.release()
    expect(share).not_to_have_text(before)
