"""The whole job on this partnership's own site, as a person does it; every view is accessible."""

import json

from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.test_same_everywhere import differing
from tests.devon.policy import DEVON, DISAGREE, FLOW, FORM, SPECIMEN
from tests.site.sites import CHOSEN
from tests.stories import one_set_of_answers_per_line

NO_AGREEMENT = f"{DISAGREE} reached=stage-4 stage-4-result=no"
TYPED = "Quetzalcoatl 7261"
FILES = ["Save the draft email", "Save its data", "Save it to read", "Save the record as a table"]


def test_from_the_first_question_to_the_files_that_are_sent(tool, axe):
    steps.answer(tool, NO_AGREEMENT)
    outcome = steps.at(tool, "form-no-agreement")
    assert steps.why(tool) == steps.in_words(NO_AGREEMENT, DEVON)
    assert axe(tool) == []

    outcome.get_by_role("link", name="Fill in the").click()
    form = steps.at(tool, "form")
    assert axe(tool) == []
    form.get_by_role("link", name="The record of discussions").click()
    for row in SPECIMEN.discussions:
        steps.add_discussion(tool, row | {"said": TYPED})
    assert axe(tool) == []

    for section in FORM.sections:
        tool.get_by_role("link", name="All parts", exact=True).click()
        steps.at(tool, "form").get_by_role("link", name=section.title).click()
        steps.at(tool, f"form-{section.id}")
        assert axe(tool) == []
        steps.fill_in(tool, SPECIMEN.values | {"problem": TYPED})
    steps.save_and_continue(tool)
    expect(steps.at(tool, "check").locator("dd", has_text=TYPED)).not_to_have_count(0)
    assert axe(tool) == []

    steps.tick(tool, "I have read it all")
    tool.get_by_role("button", name="Go on to send it").click()
    expect(steps.at(tool, "send").locator("#letter")).to_contain_text(TYPED)
    assert axe(tool) == []
    steps.open_row(tool, "another way")
    files = [steps.download(tool, name)[1] for name in FILES]
    assert all(TYPED.encode() in content for content in files)
    data = json.loads(files[1])
    assert data["journey"]["reached"] == "form-no-agreement"
    assert len(data["discussions"]) == len(DEVON.stages)


def test_a_child_in_danger_leads_to_999_and_then_on(tool):
    steps.answer(tool, "danger=yes")
    call = steps.at(tool, "call-999")
    expect(call.get_by_role("link", name="999").first).to_have_attribute("href", "tel:999")
    call.get_by_role("link", name=FLOW.outcomes["call-999"].go_on.label).click()
    steps.answer(tool, "harm=yes")
    for contact in (DEVON.contact(id) for id in FLOW.outcomes["call-front-door"].call):
        expect(steps.at(tool, "call-front-door").get_by_text(contact.number).first).to_be_visible()


def test_every_line_of_the_sign_off_table_gives_the_same_everywhere(tool):
    assert differing(tool, CHOSEN.protocol, one_set_of_answers_per_line(DEVON)) == []
