"""The parts of the form: filled in from the answers, in any order, mended, and never lost."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import FORM, NO_STEP_LEFT, SPECIMEN, STAGES, a_case

TOLD = NO_STEP_LEFT.replace("not-at-risk", "told")
PARTS = [f"form-{section.id}" for section in FORM.sections]
TYPED = "Quetzalcoatl 7261"


@pytest.fixture
def form(tool):
    """The list of parts, with the answers that lead to it."""
    steps.edit_address(tool, "form", TOLD)
    return tool


def go_to(page, part):
    page.locator(f'.cr-tasks a[href*="/{part}/"]').click()
    return steps.at(page, part)


def checked(page):
    return page.locator("#case-form :checked").evaluate_all(
        "them => them.map(({name, value}) => `${name}=${value}`)"
    )


def status(page, part):
    return page.locator(".cr-tasks li", has=page.locator(f'a[href*="/{part}/"]')).locator(
        ".govuk-task-list__status"
    )


def test_the_whole_job_from_the_first_question_to_the_saved_email(tool):
    steps.answer(tool, TOLD)
    steps.at(tool, "post-form").get_by_role("link", name="Fill in the").click()
    steps.at(tool, "form")
    go_to(tool, "discussions")
    for row in SPECIMEN.discussions:
        steps.add_discussion(tool, row)
    tool.get_by_role("link", name="All parts", exact=True).click()
    expect(status(tool, "discussions")).to_have_text(f"{len(STAGES)} kept")
    go_to(tool, PARTS[0])
    for part in PARTS:
        expect(steps.at(tool, part).locator("h1")).to_be_focused()
        steps.fill_in(tool, SPECIMEN.values | {"view": TYPED})
        steps.save_and_continue(tool)
    expect(steps.at(tool, "check").locator("dd", has_text=TYPED)).to_be_visible()
    steps.tick(tool, "I have read it all")
    tool.get_by_role("button", name="Go on to send it").click()
    expect(steps.at(tool, "send").locator("h1")).to_be_focused()
    name, content = steps.download(tool, "Save the draft email")
    assert name.startswith("difference-of-opinion-")
    assert TYPED.encode() in content
    assert steps.carried(tool) == TOLD


def test_the_parts_know_what_the_answers_already_said(tool):
    found = []
    for part in PARTS:
        steps.edit_address(tool, part, TOLD)
        found += checked(tool)
    assert found == ["topics=level-of-need"]


def test_the_list_tells_how_far_each_part_is(form):
    expect(status(form, "discussions")).to_have_text("Not started")
    expect(status(form, "form-young-person")).to_have_text("Not started")
    expect(status(form, "form-yourself")).to_have_text("Optional")
    go_to(form, "form-young-person")
    steps.fill_in(form, {"case-number": "1234", "safety": "judged-safe"})
    form.get_by_role("link", name="All parts", exact=True).click()
    expect(status(form, "form-young-person")).to_have_text("Done")
    steps.at(form, "form").get_by_role("link", name="Back").click()
    steps.at(form, "post-form")


WHERE = "them => them.map(one => one.getBoundingClientRect().toJSON())"


def test_nothing_moves_on_a_phone_once_it_is_known_how_far_each_part_is(page):
    page.set_viewport_size({"width": 390, "height": 844})
    let_go = steps.hold_python(page)
    page.goto(steps.address("form", TOLD))
    page.locator(":root[data-script]").wait_for()
    links = page.locator(".cr-tasks a:visible, .cr-clear, .cr-rail")
    before = links.evaluate_all(WHERE)
    let_go()
    expect(status(page, "form-writer")).to_have_text("Not started")
    assert links.evaluate_all(WHERE) == before


def test_what_cant_be_right_is_named_linked_and_mended_and_nothing_is_lost(form):
    go_to(form, "form-writer")
    typed = {"full-name": TYPED, "email": "not an address", "telephone": "none"}
    steps.fill_in(form, typed)
    steps.save_and_continue(form)
    summary = form.locator(".govuk-error-summary")
    expect(summary).to_be_focused()
    assert form.title().startswith("Error: Who writes")
    links = summary.get_by_role("link")
    assert links.count() == 2
    for link, id in zip(links.all(), ("email", "telephone"), strict=True):
        link.click()
        expect(steps.field(form, id)).to_be_focused()
        expect(form.locator(f"#error-{id}")).to_be_in_viewport()
        expect(steps.field(form, id)).to_have_attribute("aria-invalid", "true")
        expect(steps.field(form, id)).to_have_value(typed[id])
    assert steps.carried(form) == TOLD
    expect(steps.field(form, "full-name")).to_have_value(TYPED)
    steps.fill_in(form, {"email": "sam@school.example", "telephone": "01234 567890"})
    steps.save_and_continue(form)
    expect(steps.at(form, "form-young-person").locator("h1")).to_be_focused()
    assert form.title().startswith("The child or young person – ")


def test_a_date_is_typed_in_three_boxes_in_the_order_that_people_write(form):
    go_to(form, "form-opinion")
    steps.fill_in_day(steps.field(form, "first-seen"), "2026-02-30")
    steps.save_and_continue(form)
    expect(form.locator(".govuk-error-summary")).to_contain_text("Enter a real date")
    form.locator(".govuk-error-summary a").click()
    expect(steps.field(form, "first-seen").first).to_be_focused()
    steps.fill_in_day(steps.field(form, "first-seen"), "2026-02-28")
    steps.save_and_continue(form)
    form.go_back()
    boxes = steps.at(form, "form-opinion").locator('[name="first-seen"]')
    assert [box.input_value() for box in boxes.all()] == ["28", "2", "2026"]
    steps.edit_address(form, "check", TOLD)
    expect(steps.at(form, "check")).to_contain_text("28 February 2026")


def test_back_and_forward_keep_what_was_typed(form):
    go_to(form, "form-opinion")
    steps.fill_in(form, {"view": TYPED})
    form.go_back()
    expect(status(form, "form-opinion")).to_have_text("Started")
    form.go_forward()
    expect(steps.field(form, "view")).to_have_value(TYPED)
    steps.save_and_continue(form)
    form.go_back()
    expect(steps.field(form, "view")).to_have_value(TYPED)


def test_a_long_answer_is_never_cut(form):
    go_to(form, "form-opinion")
    long = "x" * 100_000
    steps.fill_in(form, {"view": long})
    steps.save_and_continue(form)
    form.go_back()
    expect(steps.field(form, "view")).to_have_value(long)


def test_a_reload_in_the_middle_of_a_part_keeps_everything(page):
    page.goto(steps.address("form-opinion", TOLD))
    steps.python(page, "ready")
    expect(steps.field(page, "topics", "level-of-need")).to_be_checked()
    typed = {"view": f"{TYPED}\n\nfor years", "topics": ["else"]}
    steps.fill_in(page, typed)
    steps.field(page, "topics", "level-of-need").uncheck()
    steps.reload(page)
    for _ in ("before Python", "after Python"):
        expect(steps.field(page, "view")).to_have_value(typed["view"])
        expect(steps.field(page, "topics", "else")).to_be_checked()
        expect(steps.field(page, "topics", "level-of-need")).not_to_be_checked()
        steps.python(page, "ready")
    assert steps.carried(page) == TOLD


def test_a_part_written_before_python_came_keeps_what_was_typed_and_what_the_answers_say(page):
    let_go = steps.hold_python(page)
    page.goto(steps.address("form-opinion", TOLD))
    steps.fill_in(page, {"view": TYPED})
    steps.save_and_continue(page)
    steps.at(page, "form")
    let_go()
    expect(status(page, "form-opinion")).to_have_text("Started")
    go_to(page, "form-opinion")
    expect(steps.field(page, "view")).to_have_value(TYPED)
    expect(steps.field(page, "topics", "level-of-need")).to_be_checked()


def test_clearing_throws_everything_away(tool):
    steps.open_case(tool, a_case(view=TYPED), TOLD)
    steps.clear_everything(tool)
    steps.at(tool, "form")
    assert tool.evaluate("[sessionStorage.length, localStorage.length]") == [0, 0]
    assert steps.carried(tool) == ""
    for part in PARTS:
        steps.edit_address(tool, part)
        assert checked(tool) == []
        filled = tool.locator("#case-form :is(textarea, input:not([type=radio], [type=checkbox]))")
        assert set(filled.evaluate_all("them => them.map(({value}) => value)")) <= {""}
    steps.edit_address(tool, "discussions")
    assert tool.locator(".cr-rows").count() == 0


def test_clearing_can_be_thought_better_of(form):
    go_to(form, "form-opinion")
    steps.fill_in(form, {"view": TYPED})
    form.get_by_role("link", name="All parts", exact=True).click()
    form.once("dialog", lambda dialog: dialog.dismiss())
    steps.press_clear(form)
    go_to(form, "form-opinion")
    expect(steps.field(form, "view")).to_have_value(TYPED)


def test_where_storage_is_barred_the_form_works_and_says_that_nothing_is_kept(page):
    page.add_init_script(
        "Object.defineProperty(globalThis, 'sessionStorage',"
        " {get() { throw new DOMException('barred', 'SecurityError'); }})"
    )
    steps.load_form(page, TOLD)
    expect(page.get_by_text("This browser keeps nothing")).to_be_visible()
    steps.open_case(page, a_case(view=TYPED), TOLD)
    steps.go_to_send(page)
    expect(steps.at(page, "send").locator("#letter")).to_contain_text(TYPED)
    page.go_back()
    expect(steps.at(page, "check").locator("dd", has_text=TYPED)).to_be_visible()


# ---- Its style sheet -------------------------------------------------------------------------

EDGE = "getComputedStyle(document.querySelector('.govuk-input')).borderTopWidth"


def test_the_style_of_the_form_comes_with_its_pages_alone(new_page):
    page = new_page(java_script_enabled=False)
    for id, wanted in (("unsafe-now", 0), ("form", 1), ("form-writer", 1), ("speaking", 1)):
        page.goto(steps.address(id))
        assert page.locator('link[href$="/form.css"]').count() == wanted, id


def test_a_page_of_the_form_is_shown_once_its_style_is_there(page):
    let_go = steps.hold(page, "**/form.css")
    page.goto(steps.address("post-form", TOLD))
    steps.python(page, "ready")
    page.get_by_role("link", name="Fill in the").click()
    page.wait_for_url("**/post-form/**")
    assert page.locator('[data-page-id="form"]').count() == 0
    let_go()
    go_to(page, "form-writer")
    assert page.evaluate(EDGE) == "2px"


def test_without_its_style_a_page_of_the_form_can_be_used(page, problems):
    page.route("**/form.css", lambda route: route.abort())
    page.goto(steps.address("post-form", TOLD))
    page.get_by_role("link", name="Fill in the").click()
    steps.at(page, "form")
    problems.meant = True


def test_cut_off_after_the_first_page_a_page_of_the_form_has_its_style(page):
    page.goto(steps.address("post-form", TOLD))
    steps.python(page, "ready")
    page.locator('link[href$="/form.css"]').wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.get_by_role("link", name="Fill in the").click()
    go_to(page, "form-writer")
    assert page.evaluate(EDGE) == "2px"
