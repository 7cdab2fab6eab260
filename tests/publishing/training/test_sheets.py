"""Sheets for a room are made of the data."""

from dataclasses import replace

from decision_tool.publishing.training import sheets
from decision_tool.publishing.training.lists import Lists
from decision_tool.publishing.training.sessions import Session, Sessions, Sign
from decision_tool.publishing.training.story import Part, Person, Scenario
from tests.fixture import PROTOCOL
from tests.html import Html

SCENARIO = Scenario(
    title="A test",
    sector="school",
    area="",
    level="first",
    minutes=10,
    age="9",
    themes=(),
    about="Secret",
    outcome="",
    people=(Person("a teacher", "I am worried.", 2),),
    part=(Part("It rains.", ()),),
    discuss=(),
    trainer=("Keep this back.",),
    id="01-test",
)
LISTS = Lists(sectors={"school": "School"})


def test_there_is_a_card_for_each_answer_that_a_question_may_have():
    most = max(len(question.options) for question in PROTOCOL.flow.questions.values())
    letters = "".join(Html(sheets.voting_cards(PROTOCOL).html).texts["b"])
    assert len(letters) >= most
    assert letters == "ABCDEFGHIJKL"[: len(letters)]


def test_there_is_a_sign_for_each_route():
    signs = Sessions((Sign("Complain", "mail"), Sign("Call", "phone")))
    assert Html(sheets.signs(PROTOCOL, signs).html).text("strong") == "Complain Call"


def test_a_role_card_says_who_somebody_is_and_how_they_see_it():
    html = sheets.role_cards(PROTOCOL, [SCENARIO]).html
    assert "a teacher" in html
    assert "I am worried." in html


def test_a_case_card_tells_the_story_and_neither_views_nor_answers():
    html = sheets.case_cards(PROTOCOL, LISTS, [SCENARIO], lambda page: "").html
    assert "It rains." in html
    assert not [said for said in ("I am worried.", "Secret", "Keep this back.") if said in html]


def test_a_case_card_has_a_code_that_leads_to_its_scenario_where_the_address_is_known():
    asked = []

    def url(page):
        asked.append(page)
        return f"https://site.example/{page}"

    assert "cr-code" in sheets.case_cards(PROTOCOL, LISTS, [SCENARIO], url).html
    assert asked == ["training/scenarios/01-test.md"]
    assert "cr-code" not in sheets.case_cards(PROTOCOL, LISTS, [SCENARIO], lambda page: "").html


def test_a_session_has_cards_of_its_own_cases_in_its_order():
    other = replace(SCENARIO, id="02-other", title="Another")
    session = Session("short", "", scenarios=("02-other", "01-test"))
    for page in (
        sheets.role_cards(PROTOCOL, [SCENARIO, other], session),
        sheets.case_cards(PROTOCOL, LISTS, [SCENARIO, other], lambda page: "", session),
    ):
        assert Html(page.html).text("h2") == "Another A test"
        assert page.id.endswith("-cards/short")
        assert page.title.endswith("for 2 cases")


def test_cards_of_a_session_leave_out_other_cases():
    session = Session("short", "", scenarios=("02-other",))
    assert "A test" not in sheets.role_cards(PROTOCOL, [SCENARIO], session).html


def test_a_table_sign_reads_the_same_from_both_sides():
    names = Html(sheets.table_signs(PROTOCOL, lambda page: "").html).texts["strong"]
    assert names[:4] == ["Table 1", "Table 1", "Table 2", "Table 2"]
    assert len(names) == 2 * sheets.TABLES


def test_a_table_sign_leads_phones_to_the_cases_where_the_address_is_known():
    html = sheets.table_signs(PROTOCOL, lambda page: f"https://site.example/{page}").html
    assert "site.example/training/scenarios.md" in html
    assert html.count("cr-code") == 2 * sheets.TABLES
