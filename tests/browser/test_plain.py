"""Nothing typed is trapped: without Python it is copied, printed, kept and opened all the same."""

import json

import pytest
from playwright.sync_api import expect

from decision_tool.case.record import Case
from decision_tool.sending import saved
from tests.browser import steps
from tests.fixture import AT_STEP_3, FORM, PROTOCOL, SPECIMEN, SUBMISSION, TODAY, a_case
from tests.stories import answers

CLIPBOARD = ["clipboard-read", "clipboard-write"]
HOSTILE = '<script id="case">{"a": 1}</script> {"b": "c"} “É” = & \u202e\n-----\nFORM'
PRIVATE = [field for field in FORM.fields if field.sent_when]


@pytest.fixture
def page(page, problems):
    """A page in whose browser Python is missing."""
    page.route("**/worker.js", lambda route: route.fulfill(status=404, body="Not here"))
    page.context.grant_permissions(CLIPBOARD)
    problems.meant = True
    return page


def with_case(page, case, given=AT_STEP_3):
    """The list of parts, with a case that was opened from a file."""
    page.goto(steps.address("form"))
    steps.python(page, "failed")
    with steps.another_view(page):
        page.locator("[data-open]").set_input_files(files=[steps.saved_file(case, given)])
    return steps.at(page, "form")


def copied(page):
    page.get_by_role("button", name="Copy what you typed").click()
    expect(page.get_by_text("Copied at")).to_be_visible()
    return page.evaluate("navigator.clipboard.readText()")


def test_the_letter_has_every_answer_under_its_label_in_the_forms_order(page):
    with_case(page, SPECIMEN)
    letter = copied(page)
    asked = [
        field.told for field in FORM.fields if not field.sent_when and SPECIMEN.values.get(field.id)
    ]
    places = [letter.index(f"\n{label}\n") for label in asked]
    assert places == sorted(places)
    for number, row in enumerate(SPECIMEN.discussions, 1):
        assert f"{FORM.discussion.title} {number}".upper() in letter
        assert row["came-of-it"].splitlines()[0] in letter
    for question, answer in steps.in_words(AT_STEP_3):
        assert f"“{question}”\n  {answer}" in letter


def test_the_letter_leaves_out_what_is_kept_private(page):
    field = PRIVATE[0]
    case = a_case(**{field.id: "Quokka"})
    hidden = Case({id: it for id, it in case.values.items() if id not in field.sent_when})
    with_case(page, hidden)
    assert "Quokka" not in copied(page)


def test_a_line_of_an_answer_never_passes_for_a_heading(page):
    with_case(page, a_case(view=HOSTILE))
    letter = copied(page)
    assert "\n  -----\n  FORM\n" in letter


@pytest.mark.parametrize("case", [SPECIMEN, a_case(view=HOSTILE)], ids=["specimen", "hostile"])
def test_the_file_holds_what_python_would_have_kept(page, case):
    with_case(page, case)
    name, content = steps.download(page, "Save to this device")
    assert name.startswith("difference-of-opinion-in-progress-")
    found = saved.restore(PROTOCOL, content)
    assert found.case.written() == case.written()
    assert found.answers == answers(AT_STEP_3)
    as_python = saved.data(PROTOCOL, found)
    assert set(as_python) - set(json.loads(content)) == {"reached"}


def test_the_file_says_in_words_what_it_holds_and_where_to_go_on(page):
    with_case(page, SPECIMEN)
    words = json.loads(steps.download(page, "Save to this device")[1])["words"]
    assert "choose this file" in words[1]
    assert words[2].endswith("/next-step/form/")
    assert f"  {SPECIMEN.values['case-number']}" in words


def test_the_file_opens_again_without_python(page, tmp_path):
    with_case(page, a_case(view=HOSTILE))
    name, content = steps.download(page, "Save to this device")
    (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    steps.clear_everything(page)
    with steps.another_view(page):
        page.locator("[data-open]").set_input_files(tmp_path / name)
    assert steps.carried(page) == AT_STEP_3
    steps.edit_address(page, "form-opinion", AT_STEP_3)
    expect(steps.field(page, "view")).to_have_value(HOSTILE)


@pytest.mark.parametrize("revision", [0, saved.REVISIONS, 1.5, "2"])
def test_a_file_with_a_revision_that_python_refuses_is_refused_here_too(page, revision):
    with_case(page, a_case(view="Quokka"))
    kept = saved.Saved(SPECIMEN, {}, SUBMISSION.id, TODAY)
    data = json.dumps(saved.data(PROTOCOL, kept) | {"revision": revision}).encode()
    with pytest.raises(saved.SavedFileError):
        saved.restore(PROTOCOL, data)
    page.locator("[data-open]").set_input_files(
        files=[{"name": "a.json", "mimeType": "application/json", "buffer": data}]
    )
    expect(page.get_by_role("alert")).to_contain_text("can’t be opened")


def test_a_file_of_another_kind_changes_nothing(page):
    with_case(page, a_case(view="Quokka"))
    page.locator("[data-open]").set_input_files(
        files=[{"name": "a.txt", "mimeType": "text/plain", "buffer": b"Dear all"}]
    )
    expect(page.get_by_role("alert")).to_contain_text("can’t be opened")
    steps.edit_address(page, "form-opinion", AT_STEP_3)
    expect(steps.field(page, "view")).to_have_value("Quokka")


def test_the_form_on_paper_is_filled_in_with_what_was_typed(page):
    rows = (
        *SPECIMEN.discussions,
        SPECIMEN.discussions[0] | {"came-of-it": "Once more"},
        {"who": "Nobody knows when"},
    )
    with_case(page, Case(SPECIMEN.values, rows))
    page.get_by_role("link", name="Print the form").click()
    paper = steps.at(page, "paper")
    for field in FORM.fields:
        value = SPECIMEN.values.get(field.id, "")
        if field.sent_when or not value or field.kind == "date":
            continue
        if field.options:
            for chosen in [value] if isinstance(value, str) else value:
                box = paper.locator(f"[data-blank={field.id}] [data-option={chosen}]")
                expect(box).to_have_attribute("data-ticked", "")
        else:
            expect(paper.locator(f"[data-blank={field.id}] .cr-line")).to_have_text(str(value))
    record = paper.locator(".cr-stage-table tbody")
    for row in rows:
        expect(record.get_by_text(row.get("came-of-it", "Nobody knows")).first).to_be_visible()
    paper.get_by_role("button", name="Show it empty").click()
    expect(page.get_by_text("Once more")).to_have_count(0)


def test_each_discussion_on_paper_stands_in_a_row_of_its_stage_and_says_since_when_it_waits(page):
    first, second = (stage.id for stage in PROTOCOL.stages[:2])
    rows = (
        {"stage": first, "date": "2026-02-02", "who": "First", "answered": "had"},
        {"stage": first, "date": "2026-02-09", "who": "Second", "answered": "not-had"},
        {"stage": second, "who": "Third", "answered": "not-had"},
        *({"who": who} for who in ("Fourth", "Fifth", "Sixth")),
    )
    with_case(page, Case({}, rows))
    page.get_by_role("link", name="Print the form").click()
    told = steps.at(page, "paper").locator(".cr-stage-table tbody tr")
    expect(told).to_have_count(len(PROTOCOL.stages) + 4)  # one more of the first, two of the others
    cells = {row[1]: row for row in map(lines_of, told.all()) if row[1]}
    assert cells["First"][-1] == "–"
    assert cells["Second"][0] == cells["First"][0]
    assert cells["Second"][-1] == "9 February 2026"
    assert cells["Third"][-1] == "✓"
    assert set(cells) == {"First", "Second", "Third", "Fourth", "Fifth", "Sixth"}


def lines_of(row):
    """The heading of a row, who met whom, and the last cell."""
    return [
        row.locator(cell).text_content().strip()
        for cell in ("th", "[data-blank=who]", "[data-blank=answered]")
    ]


def test_a_sheet_of_paper_says_whose_it_is_and_when_it_was_filled_in(page):
    with_case(page, a_case(**{"case-number": "WM/22 \\"}))
    page.get_by_role("link", name="Print the form").click()
    paper = steps.at(page, "paper")
    for head in paper.locator("[data-same=case-number] .cr-line").all():
        assert head.text_content() == "WM/22 \\"
    assert paper.locator("[data-today] .cr-line").first.text_content()
    at_foot = "getComputedStyle(document.documentElement).getPropertyValue('--cr-about')"
    assert page.evaluate(at_foot).endswith('form, WM/22 \\\\"')
    paper.get_by_role("button", name="Show it empty").click()
    assert page.evaluate(at_foot) == '""'


def test_the_check_leads_to_a_letter_too(page):
    with_case(page, a_case(view="Quokka"))
    page.get_by_role("link", name="Check your answers").click()
    check = steps.at(page, "check")
    check.get_by_role("button", name="Copy the letter").click()
    expect(check.get_by_text("Copied at")).to_be_visible()
    assert "Quokka" in page.evaluate("navigator.clipboard.readText()")
    assert b"Quokka" in steps.download(page, "Save to this device")[1]
    check.get_by_role("button", name="The file is there").click()
    expect(check.get_by_text("you have the file")).to_be_visible()
    assert check.get_by_role("alert").text_content() == ""
