"""The session of 45 minutes, led from its zip alone, with no network."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from decision_tool.publishing.training.sessions import load_sessions
from scripts.build.alone import packs
from tests.devon.policy import FOLDER
from tests.site.sites import CHOSEN

SESSION = next(it for it in load_sessions(FOLDER).session if it.id == "short-session")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The zip as the site has it, or as it would be made of it, unpacked."""
    site = packs.Site(CHOSEN.folder)
    made = packs.zip_of(site, SESSION)
    content = packs.pack(site, SESSION, "") if site.titles else made.read_bytes()
    unpacked = tmp_path_factory.mktemp("pack") / "45 minutes"
    ZipFile(BytesIO(content)).extractall(unpacked)
    return unpacked


@pytest.fixture
def page(browser, folder):
    """The first file, opened by a double click; nothing outside the folder is asked for."""
    context = browser.new_context(offline=True, viewport={"width": 1366, "height": 768})
    said, asked = [], []
    context.on("console", lambda it: said.append(it.text))
    context.on("weberror", lambda it: said.append(str(it.error)))
    context.on("request", lambda it: asked.append(it.url))
    page = context.new_page()
    page.goto((folder / "Start here.html").as_uri())
    yield page
    context.close()
    assert said == []
    assert [url for url in asked if not url.startswith(folder.as_uri())] == []


def test_every_link_leads_to_a_file_that_is_there(page, folder):
    for file in sorted(folder.rglob("*.html")):
        page.goto(file.as_uri())
        links = page.locator("a[href]").evaluate_all("all => all.map(it => it.href)")
        local = {link.partition("#")[0] for link in links if link.startswith("file:")}
        there = {it.as_uri() for it in folder.rglob("*")}
        assert {link for link in local if link.replace("'", "%27") not in there} == set()


def test_every_scenario_is_found_by_the_list(page, folder):
    page.get_by_role("link", name="the list").first.click()
    listed = page.locator("main a[href$='.html']").evaluate_all("all => all.map(it => it.href)")
    scenarios = {it.as_uri() for kind in "25" for it in folder.glob(f"{kind} */[0-9]*.html")}
    assert len(scenarios) > len(SESSION.scenarios)
    assert scenarios <= {link.replace("'", "%27") for link in listed}


def test_the_slides_play_the_scenario_that_they_hold_and_go_on(page):
    page.get_by_role("link", name="slides").first.click()
    page.get_by_role("button", name="Show on a screen").click()
    place = page.locator("[data-place]")
    held = page.locator(".cr-slide[data-scenario]")
    number = 1 + held.evaluate("it => [...it.parentElement.children].indexOf(it)")
    page.keyboard.type(str(number))
    page.keyboard.press("Enter")
    expect(place).to_contain_text(f"{number} of")
    page.keyboard.press("PageDown")
    expect(page.locator("#scenario .cr-story[data-now]")).to_be_visible()
    page.get_by_role("button", name="To the slides").click()
    expect(place).to_contain_text(f"{number} of")


def test_the_presenters_window_opens(page):
    page.get_by_role("link", name="slides").first.click()
    page.get_by_role("button", name="Show on a screen").click()
    with page.context.expect_page() as opened:
        page.keyboard.press("s")
    expect(opened.value.get_by_role("heading", name="Your notes")).to_be_visible()


def test_the_knowledge_check_tells_what_is_right(page):
    page.get_by_role("link", name="knowledge check").click()
    question = page.locator("section[data-question]").first
    question.get_by_role("radio").first.check()
    question.get_by_role("button").click()
    expect(question.get_by_role("status")).to_contain_text("right.")


def test_the_certificate_is_filled_in_where_the_check_leads(page):
    page.get_by_role("link", name="knowledge check").click()
    link = page.get_by_role("link", name="Fill in my certificate", include_hidden=True)
    page.goto(link.evaluate("it => it.href"))
    field = page.get_by_role("textbox").first
    field.fill("A learner")
    expect(field).to_have_value("A learner")
