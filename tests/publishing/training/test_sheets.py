"""Sheets for a room are made of the data."""

from decision_tool.publishing.training import sheets
from decision_tool.publishing.training.lists import Lists
from decision_tool.publishing.training.sessions import Sessions, Sign
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
