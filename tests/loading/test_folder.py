"""A partnership changes data, not code: with other stages it has a whole protocol all the same."""

import pytest

from decision_tool.case import record
from decision_tool.loading.faults import ProtocolError
from decision_tool.loading.folder import bundled, default, load, names, sound, words
from decision_tool.model import paths
from decision_tool.model.sentences import capital
from decision_tool.pages import form, nodes
from tests.fixture import PROTOCOL, with_stages


@pytest.fixture(scope="module", params=[(1, "step"), (3, "step"), (7, "step"), (5, "stage")])
def other(request, tmp_path_factory):
    """A protocol with other stages, which has passed the audit."""
    count, noun = request.param
    return with_stages(tmp_path_factory.mktemp(f"{noun}-{count}"), count, noun)


def test_its_questions_outcomes_and_form_follow(other):
    ids = [stage.id for stage in other.stages]
    assert [id for id in other.flow.outcomes if id in ids] == ids
    tried = other.flow.questions["step-tried"]
    assert [option.id for option in tried.options] == ["not-started", *ids, "skipped"]
    stage = other.form.discussion.field[0]
    assert [choice.id for choice in stage.options] == [*ids, "outside"]


def test_its_last_stage_leads_to_the_form(other):
    last = other.stages[-1].id
    assert other.flow.questions[f"{last}-answer"].option("still-differ").to == "post-form"
    assert other.flow.questions[f"{last}-pause"].option("can-not-wait").to == "post-form"
    assert other.flow.questions[f"{last}-pause"].option("too-long") is None


def test_each_of_its_paths_ends_and_each_page_is_made(other):
    ends = {path.outcome.id for path in paths.paths(other.flow)}
    assert ends == set(other.flow.outcomes)
    assert nodes.static_pages(other).keys() == {*other.flow.questions, *ends}
    paper = form.static_pages(other)["paper"].html
    assert paper.count(f'<th scope="row">{capital(other.noun)} ') == len(other.stages)


def test_a_record_of_its_stages_leaves_none_out(other):
    full = record.specimen(other.form, other.stages)
    assert record.missed(other.stages, full) == []
    assert record.missed(other.stages, record.Case({})) == list(other.stages)


def test_its_texts_call_its_stages_by_their_name_and_number(tmp_path):
    other = with_stages(tmp_path, 3, "level")
    question = other.flow.questions["step-tried"]
    assert " level " in question.title
    assert "three levels" in question.hint
    assert other.flow.outcomes[other.stages[1].id].title.startswith("Level 2: ")
    assert not any("{" in outcome.title for outcome in other.flow.outcomes.values())


def test_what_other_texts_say_of_the_protocol_is_what_its_own_say():
    known = words(PROTOCOL)
    assert known["partnership"] == PROTOCOL.name
    assert known["first_stage_id"] == PROTOCOL.stages[0].id
    assert known["night_line"] == PROTOCOL.contact("night-line").number


# ---- Folders -----------------------------------------------------------------------------------


def faults(made, *given):
    with pytest.raises(ProtocolError) as raised:
        made(*given)
    return [str(fault) for fault in raised.value.faults]


def test_a_folder_that_is_not_there_is_one_mistake(tmp_path):
    (fault,) = faults(load, tmp_path / "nowhere")
    assert fault.startswith(f"{tmp_path}/nowhere: (the folder): is not there. There are: ")


def test_a_partnership_that_is_not_there_is_told_with_those_that_are():
    (fault,) = faults(bundled, "nowhere")
    assert fault.startswith("nowhere: (the folder): is no folder with a partnership’s data. There")


@pytest.mark.parametrize("name", names())
def test_every_partnership_here_passes(name):
    assert sound(bundled(name)).finished


def test_the_repository_is_for_a_partnership_that_is_here():
    assert default() in names()
    assert bundled() == bundled(default())
