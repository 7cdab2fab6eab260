"""The whole errand, counted: from stage 2 to the draft email, with four discussions recorded.

What people do once they know their next step was 39 presses and 32 typed fields at first, of which
half at most may be left. Reading is not counted, nor moving to what is pressed or typed into; a day
in three boxes is one field.
"""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import steps
from tests.browser.test_keyboard import tab_to
from tests.devon.policy import DEVON, DISAGREE

MOST_PRESSES, MOST_FIELDS = 39 // 2, 32 // 2
AT_STAGE_2 = f"{DISAGREE} reached=stage-1 stage-1-result=no"
PHONE = {"width": 390, "height": 844}
DAYS = ["2026-01-12", "2026-01-19", "2026-02-02"]  # of the discussions before today's
WORDS = "They see it otherwise."
TYPED = {"name": "Sam Field", "role": "Class teacher", "agency": "A school", "reference": "C-4711"}
NOT_ASKED = ("(optional)", "If ", ", if ")  # how the label of a field says that it may be left out
DOUBLE_TAP = (
    600  # milliseconds; a thumb is slower than a machine, whose second tap would be half of one
)
TYPED |= {"email": "name@school.example", "who": "Our director and theirs"}


@dataclass
class Person:
    """Somebody who does no more than is asked of them, and counts it."""

    page: Page
    presses: int = 0
    fields: int = 0

    def press(self, control: Locator) -> None:
        self.presses += 1
        self.reach(control)

    def write(self, boxes: Locator, text: str) -> None:
        self.fields += 1
        parts = reversed(text.split("-")) if boxes.count() == 3 else [text]
        for box, part in zip(boxes.all(), parts, strict=True):
            self.type(box, part)

    def fill_in(self, day: str = "") -> None:
        """Answer what the page asks for and does not know yet."""
        for group in self.page.locator("#case-form .govuk-form-group").all():
            label = group.locator("label, legend").first.inner_text()
            if not any(word in label for word in NOT_ASKED):
                self.answer(group, day)

    def answer(self, group: Locator, day: str) -> None:
        choices = group.locator("[type=radio], [type=checkbox]")
        boxes = group.locator("input[data-date], input[type=text], input[type=email], textarea")
        if choices.count():
            if not group.locator(":checked").count():
                self.press(choices.first)
        elif boxes.count() == 3:
            if day:
                self.write(boxes, day)
            else:
                self.press(group.get_by_role("button", name="Today"))
        elif not boxes.first.input_value():
            self.write(boxes, TYPED.get(str(boxes.first.get_attribute("name")), WORDS))

    def save(self, name: str = "Save and continue") -> None:
        with steps.another_view(self.page):
            self.press(self.page.get_by_role("button", name=name, exact=True))


class ByThumb(Person):
    def reach(self, control: Locator) -> None:
        self.page.wait_for_timeout(DOUBLE_TAP)
        control.tap()

    def type(self, box: Locator, text: str) -> None:
        box.fill(text)


class ByKeyboard(Person):
    def reach(self, control: Locator) -> None:
        tab_to(self.page, control, most=80)
        chosen = control.get_attribute("type") in ("radio", "checkbox")
        self.page.keyboard.press("Space" if chosen else "Enter")

    def type(self, box: Locator, text: str) -> None:
        tab_to(self.page, box)
        self.page.keyboard.type(text)


@pytest.mark.parametrize("who", [ByThumb, ByKeyboard])
def test_the_errand_takes_half_of_what_it_took(new_page, who):
    page = new_page(viewport=PHONE, has_touch=who is ByThumb)
    page.goto("")
    person = who(page)
    person.press(page.locator('.cr-tile[href$="danger=no"]'))
    steps.python(page, "ready")
    for question, option in list(steps.answers(AT_STAGE_2).items())[1:]:
        steps.at(page, question)
        person.press(steps.tile(page, question, option))
    steps.at(page, "stage-2")
    person.presses = 0
    keep_record(person)
    fill_in_form(person)
    send(person)
    assert (person.presses <= MOST_PRESSES, person.fields <= MOST_FIELDS) == (True, True), person


def keep_record(person):
    page = person.page
    person.press(page.get_by_role("link", name="Keep a record of it"))
    for day in DAYS:
        steps.at(page, "discussion")
        person.fill_in(day)
        person.save("Save and add the next")
    steps.at(page, "discussion")
    person.fill_in()
    person.save()
    shown = steps.at(page, "discussions")
    expect(shown.locator("[data-row]").filter(has_text="Change")).to_have_count(4)
    recorded = page.evaluate("JSON.parse(sessionStorage['draft-2']).case.discussions")
    assert [row["stage"] for row in recorded] == [stage.id for stage in DEVON.stages]


def fill_in_form(person):
    page = person.page
    person.press(page.get_by_role("link", name="Go on with the form"))
    page.locator("#case-form").wait_for()
    while page.locator("#case-form").count():
        person.fill_in()
        person.save()


def send(person):
    page = person.page
    steps.at(page, "check")
    for choice in ("I have read it all", "The record: "):
        with steps.another_view(page):
            person.press(page.get_by_label(choice))
    with steps.another_view(page):
        person.press(page.get_by_role("button", name="Go on to send it"))
    with page.expect_download():
        person.press(page.get_by_role("button", name="Save the draft email"))
