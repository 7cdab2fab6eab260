"""The packages for learning systems, played in one, and what it was told."""

import pytest
from playwright.sync_api import expect

from decision_tool.publishing.training import knowledge
from tests.browser.learning_system import opened
from tests.devon.browser.test_scenarios import ANSWERS, SCENARIO, SCENARIOS, told, wrong
from tests.devon.policy import DEVON, FLOW, FOLDER
from tests.site.sites import CHOSEN

FILES = CHOSEN.folder / "training" / "files"
QUESTIONS = knowledge.load(FOLDER, DEVON).check


@pytest.fixture
def play(browser, tmp_path):
    """Opens the package of this name in a learning system; it refuses nothing that it is told."""
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    playing = []

    def start(name):
        system = opened(context.new_page(), FILES / f"{name}-scorm.zip", tmp_path)
        playing.append((system, system.__enter__()))
        return playing[-1][1]

    yield start
    for manager, system in playing:
        assert system.refused == []
        manager.__exit__(None, None, None)
    context.close()


def choose(system, option):
    system.package.locator(f'.cr-ask[data-now] [data-option="{option}"] .cr-tile').click()


def press(system, name):
    system.package.locator(".cr-ask[data-now]").get_by_role("button", name=name).click()


def play_rightly(system, answers=ANSWERS):
    for answer in answers:
        choose(system, answer.option)
        press(system, "Go on")


def interactions(system):
    return list(system.kept()["interactions"].values())


def letter(answer, option):
    options = [it.id for it in FLOW.questions[answer.question].options]
    return "abcdefghij"[options.index(option)]


def test_the_protocols_way_is_passed_with_each_choice_recorded(play):
    system = play(SCENARIO.id)
    expect(system.package.locator("#learning")).to_contain_text("records what you choose")
    assert system.get("cmi.core.lesson_status") == "incomplete"
    play_rightly(system)
    assert system.get("cmi.core.lesson_status") == "passed"
    assert system.get("cmi.core.score.raw") == "100"
    recorded = interactions(system)
    chosen = [letter(answer, answer.option) for answer in ANSWERS]
    assert [it["student_response"] for it in recorded] == chosen
    assert {it["result"] for it in recorded} == {"correct"}
    assert {it["type"] for it in recorded} == {"choice"}
    assert all(it["id"] and it["time"] and it["latency"] for it in recorded)


def test_a_wrong_choice_is_recorded_lowers_the_score_and_still_lets_one_pass(play):
    system = play(SCENARIO.id)
    choose(system, wrong(ANSWERS[0]).id)
    press(system, "Try again")
    play_rightly(system)
    assert [it["result"] for it in interactions(system)][:2] == ["wrong", "correct"]
    assert system.get("cmi.core.lesson_status") == "passed"
    right = round(100 * (len(ANSWERS) - 1) / len(ANSWERS))
    assert system.get("cmi.core.score.raw") == str(right)


@pytest.mark.parametrize("tone", ["fits", "safer"])
def test_what_fits_too_or_is_safer_than_needed_is_never_wrong(play, tone):
    address, answer, other = told(tone)
    scenario = next(it for it in SCENARIOS if it.id in address)
    system = play(scenario.id)
    choose(system, other.option)
    press(system, "Go on")
    play_rightly(system, scenario.asked[1:])
    (recorded, *_) = interactions(system)
    patterns = [it["pattern"] for it in recorded["correct_responses"].values()]
    assert recorded["result"] == "correct"
    assert {letter(answer, other.option), letter(answer, answer.option)} <= {*patterns}
    assert system.get("cmi.core.lesson_status") == "passed"
    assert system.get("cmi.core.score.raw") == "100"


def test_who_has_an_answer_shown_has_completed_it_and_can_pass_by_playing_again(play):
    system = play(SCENARIO.id)
    choose(system, wrong(ANSWERS[0]).id)
    press(system, "Show the answer")
    press(system, "Go on")
    play_rightly(system, ANSWERS[1:])
    assert system.get("cmi.core.lesson_status") == "completed"
    system.package.get_by_role("button", name="Play it again").click()
    play_rightly(system)
    assert system.get("cmi.core.lesson_status") == "passed"


def test_who_leaves_and_comes_back_goes_on_there_with_nothing_recorded_twice(play):
    system = play(SCENARIO.id)
    choose(system, wrong(ANSWERS[0]).id)
    press(system, "Try again")
    choose(system, ANSWERS[0].option)
    press(system, "Go on")
    before = interactions(system)
    system.leave_and_come_back()
    title = FLOW.questions[ANSWERS[1].question].title
    expect(system.package.locator(".cr-ask[data-now] h2")).to_have_text(title)
    assert interactions(system) == before
    assert system.kept()["core"]["exit"] == "suspend"
    play_rightly(system, ANSWERS[1:])
    right = round(100 * (len(ANSWERS) - 1) / len(ANSWERS))
    assert system.get("cmi.core.score.raw") == str(right)


REFUSING = """part => {
    const { LMSSetValue } = API;
    API.LMSSetValue = (element, value) =>
        element.includes(part) ? "false" : LMSSetValue(element, value);
}"""


def test_a_learning_system_need_not_keep_single_choices(play):
    system = play(SCENARIO.id)
    system.page.evaluate(REFUSING, "interactions")
    play_rightly(system)
    assert interactions(system) == []
    assert system.get("cmi.core.lesson_status") == "passed"
    expect(system.package.locator("#learning")).to_contain_text("records what you choose")


def test_the_learner_is_told_when_the_learning_system_does_not_take_what_it_has_to(play):
    system = play(SCENARIO.id)
    system.page.evaluate(REFUSING, "suspend_data")
    choose(system, ANSWERS[0].option)
    press(system, "Go on")
    choose(system, ANSWERS[1].option)
    expect(system.package.locator("#learning")).to_contain_text("did not take")


def test_without_a_learning_system_it_plays_and_says_that_nothing_is_recorded(play):
    system = play(SCENARIO.id)
    system.page.goto(f"{system.address}package/index.html")
    expect(system.page.locator("#learning")).to_contain_text("nothing is recorded")
    expect(system.page.locator("[data-stored]")).to_be_visible()
    system.page.locator(f'[data-now] [data-option="{ANSWERS[0].option}"] .cr-tile').click()
    expect(system.page.locator(".cr-ask[data-now] .cr-feedback")).to_contain_text("That fits")
    system.page.go_back()


def test_the_knowledge_check_is_passed_once_each_answer_is_found(play):
    system = play("check")
    for question in QUESTIONS:
        section = system.package.locator(f'section[data-question="{question.id}"]')
        right = next(letter for letter, it in question.lettered.items() if it.right)
        section.locator(f'input[value="{right}"]').check()
        section.get_by_role("button").click()
        expect(section.get_by_role("status")).to_contain_text(f"{right} is right.")
    expect(system.package.get_by_text("You have found every right answer")).to_be_visible()
    assert len(interactions(system)) == len(QUESTIONS)
    assert system.get("cmi.core.lesson_status") == "passed"
    assert system.get("cmi.core.score.raw") == "100"
