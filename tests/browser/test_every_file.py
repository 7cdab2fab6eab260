"""Each file of the tool is missing, or damaged, in turn: the next step is there all the same.

What was damaged comes with the headers of what is right, so that a browser keeps it as if it were.
"""

import re
from http import HTTPStatus
from typing import Any

import pytest
from playwright.sync_api import expect

from scripts.build.modules import brought
from scripts.setup.steps import ROOT
from tests.browser import steps
from tests.browser.server import Handler, serving
from tests.fixture import AT_STEP_3, NO_STEP_LEFT, a_case

TYPED = "The plan does not keep her safe."


def with_all_it_imports(*scripts):
    def read(path):
        return (ROOT / "docs" / "assets" / path).read_text("utf-8")

    return sorted({path for script in scripts for path in (script, *brought(script, read))})


SCRIPTS_OF_PAGES = with_all_it_imports(
    "early.js", "site.js", "printing.js", "tool/tool.js", "form/page.js"
)
OF_PAGES = [*SCRIPTS_OF_PAGES, "pages.json", "site.css", "tool.css", "form.css"]
OF_THE_WORKER = sorted({*with_all_it_imports("runtime/worker.js")} - {*SCRIPTS_OF_PAGES})
OF_PYTHON = ["pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm"]
OF_PYTHON += ["stdlib-", "decision_tool-", "protocol-"]
LATER = ["rest.wasm", "names-", "desk-"]  # for these are tests of their own


class Faulty(Handler):
    """Sends one file as it should not, until it is mended."""

    file = ""
    fault = ""

    @property
    def faulty(self) -> bool:
        return bool(self.file) and f"/{self.file}" in self.path

    def send_head(self) -> Any:
        if self.faulty and self.fault == "missing":
            return self.send_error(HTTPStatus.NOT_FOUND)
        return super().send_head()

    def copyfile(self, source, outputfile) -> None:
        content = source.read()
        if self.faulty and self.fault == "damaged":
            half = len(content) // 2
            content = content[:half] + bytes(len(content) - half)
        if self.faulty and self.fault == "changed":
            content = content.replace(b"child", b"adult")
        outputfile.write(content)


@pytest.fixture
def host(problems):
    problems.meant = True
    return type("Host", (Faulty,), {})


@pytest.fixture
def site_url(built, host):
    with serving(built.folder, host) as url:
        yield url


@pytest.fixture(params=["missing", "damaged"])
def fault(request):
    return request.param


def part_of_the_form(page):
    """A part of the form, with something typed into it."""
    page.goto(steps.address("form-opinion"))
    steps.field(page, "view").fill(TYPED)


def is_told_and_has_it_with_another_try(page, host):
    steps.python(page, "failed")
    expect(page.get_by_role("status").filter(has_text="did not load")).to_be_visible()
    host.fault = ""
    page.get_by_role("button", name="Try again").click()
    steps.python(page, "ready")
    expect(steps.field(page, "view")).to_have_value(TYPED)


@pytest.mark.parametrize("file", OF_PAGES)
def test_without_a_file_of_the_pages_an_answer_leads_on(page, host, file, fault):
    host.file, host.fault = file, fault
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, "unsafe-now=not-now")
    expect(steps.at(page, "at-risk").get_by_role("heading", level=1)).to_be_visible()
    assert steps.carried(page) == "unsafe-now=not-now"


def test_without_the_scripts_of_the_form_the_browser_shows_it(page, host, fault):
    """As it would without any script: nothing is promised that is not kept."""
    host.file, host.fault = "form/page.js", fault
    page.goto(steps.address("post-form", NO_STEP_LEFT))
    page.locator(":root[data-script]").wait_for()
    page.get_by_role("link", name="Fill in the").click()
    expect(page).to_have_url(re.compile(r"/next-step/form/"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.dataset.script") is None


@pytest.mark.parametrize("file", OF_THE_WORKER + OF_PYTHON)
def test_without_a_file_of_python_it_is_told_and_another_try_has_it(page, host, file, fault):
    host.file, host.fault = file, fault
    part_of_the_form(page)
    is_told_and_has_it_with_another_try(page, host)


@pytest.mark.parametrize("file", OF_PYTHON)
def test_who_comes_back_after_a_file_was_missing_has_it(page, host, file):
    host.file, host.fault = file, "missing"
    part_of_the_form(page)
    steps.python(page, "failed")
    host.fault = ""
    steps.reload(page)
    steps.python(page, "ready")


def test_one_word_that_was_changed_on_the_way_is_found_though_it_could_be_read(page, host):
    host.file, host.fault = "protocol-", "changed"
    part_of_the_form(page)
    is_told_and_has_it_with_another_try(page, host)


def test_a_script_of_python_that_was_changed_is_found_though_it_could_run(page, host):
    """Without a check it would start."""
    host.file, host.fault = "pyodide.asm.js", "changed"
    part_of_the_form(page)
    is_told_and_has_it_with_another_try(page, host)


def test_the_lists_of_names_that_were_damaged_come_anew(page, host, fault):
    case = a_case(view="Then Kayleigh rang, and we met.")
    host.file, host.fault = "names-", fault
    steps.load_form(page, NO_STEP_LEFT)
    steps.open_case(page, case, NO_STEP_LEFT)
    steps.edit_address(page, "check", NO_STEP_LEFT)
    expect(page.get_by_text("The list of names did not load")).to_be_visible()
    host.fault = ""
    steps.show_again(page)
    expect(page.get_by_text("The list of names did not load")).to_be_hidden()
    assert page.locator("#privacy mark").all_inner_texts() == ["Kayleigh"]


def test_every_script_of_the_worker_comes_anew():
    here = ROOT / "docs" / "assets" / "runtime"
    text = (here / "anew.js").read_text("utf-8")
    named = re.findall(r'^  "([\w./-]+\.js)",$', text, re.MULTILINE)
    assert {(here / name).resolve().relative_to(here.parent).as_posix() for name in named} == {
        *with_all_it_imports("runtime/worker.js")
    }


def test_every_published_file_of_python_is_tried(built):
    published = (built.folder / "assets" / "python").rglob("*.*")
    whole = {file.name for file in published if file.suffix not in (".gz", ".br")}
    tried = (*OF_PYTHON, *LATER)
    assert {name for name in whole if not name.startswith(tried)} == set()


def test_an_outcome_is_reached_though_nothing_of_python_comes(page, host):
    host.file, host.fault = "python/", "missing"
    page.goto(steps.address("unsafe-now"))
    steps.answer(page, AT_STEP_3)
    assert steps.carried(page) == AT_STEP_3
    assert steps.why(page) == steps.in_words(AT_STEP_3)
