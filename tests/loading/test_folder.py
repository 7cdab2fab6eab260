"""A partnership changes data, not code; a mistake in it stops, names file and key, and helps."""

import pytest

from decision_tool.case import record as case
from decision_tool.loading import audit
from decision_tool.loading.folder import load
from decision_tool.loading.tables import ProtocolError
from decision_tool.model.replay import replay
from decision_tool.pages import form as form_pages
from decision_tool.pages import nodes
from tests.policy import (
    DISAGREE,
    copy_of_devon,
    edit,
    every_set_of_answers,
    journey,
    with_stages,
)


def faults(folder):
    with pytest.raises(ProtocolError) as raised:
        load(folder)
    return [str(fault) for fault in raised.value.faults]


# ---- Stages are data -------------------------------------------------------------------------


@pytest.fixture(scope="module", params=[(1, "stage"), (3, "stage"), (6, "stage"), (4, "step")])
def other(request, tmp_path_factory):
    """Devon's protocol with another number of stages, or another word for them."""
    count, noun = request.param
    return with_stages(tmp_path_factory.mktemp(f"{noun}-{count}"), count, noun)


def test_a_protocol_with_other_stages_passes_the_audit(other):
    assert not audit.faults(other)


def test_its_questions_outcomes_and_form_follow(other):
    ids = [stage.id for stage in other.stages]
    assert [id for id in other.flow.outcomes if id in ids] == ids
    assert [o.id for o in other.flow.questions["reached"].options] == ["none", *ids, "missed"]
    stage = other.form.discussion.field[0]
    assert [choice.id for choice in stage.options] == [*ids, "other"]


def test_its_last_stage_leads_to_the_form(other):
    last = other.stages[-1].id
    reached = f"{DISAGREE} reached={last}"
    assert journey(f"{reached} {last}-result=no", other).node.id == "form-no-agreement"
    waiting = f"{reached} {last}-result=waiting {last}-delay=move"
    assert journey(waiting, other).node.id == "form-no-answer"


def test_each_of_its_paths_ends_and_each_page_is_made(other):
    for given in every_set_of_answers(other):
        assert replay(other.flow, given).node.id in other.flow.outcomes
    assert nodes.static_pages(other).keys() > other.flow.outcomes.keys()
    paper = form_pages.static_pages(other)["paper"].html
    assert paper.count(f"A discussion at {other.noun} ") == len(other.stages)


def test_a_record_of_its_stages_leaves_none_out(other):
    full = case.specimen(other.form, other.stages)
    assert case.missed(other.stages, full) == []
    assert case.missed(other.stages, case.Case({})) == list(other.stages)


def test_its_pages_call_its_stages_by_their_name_and_number(tmp_path):
    steps = with_stages(tmp_path, 3, "step")
    question = steps.flow.questions["reached"]
    assert question.title == "What is the last step you have tried?"
    assert "three steps" in question.hint
    assert steps.flow.outcomes["stage-2"].title.startswith("Step 2: ")
    assert steps.flow.outcomes["stage-3"].next[-1].text.endswith("the case resolution form.")


# ---- Mistakes in the data --------------------------------------------------------------------

MISTAKES = [
    ("a key that is missing", "stages.toml", 'noun = "stage"', "",
     "stages.toml: noun: is missing. Add it."),
    ("a key that is not known", "stages.toml", 'noun = "stage"', 'noun = "stage"\nverb = "go"',
     "stages.toml: verb: is not a known key. Use one of: noun, stage."),
    ("a value of the wrong type", "form.toml", "required = true", 'required = "yes"',
     "form.toml: section[about-you].field[name].required: is text. It must be true or false."),
    ("a clause that there is not", "questions.toml", '["E3", "P5"]', '["E9", "P5"]',
     "questions.toml: question[danger].clauses: names “E9”, which is not known."),
    ("a line that cites nothing", "outcomes.toml", 'clauses = ["K7"]', "clauses = []",
     "outcomes.toml: outcome[call-999].do[2].clauses: is empty. Name the clauses behind it."),
    ("an option that leads nowhere", "questions.toml", 'to = "family"', 'to = "familly"',
     "questions.toml: question[who].options[family].to: leads to “familly”, which does not exist."),
    ("a way that leads back", "questions.toml", 'to = "family"', 'to = "who"',
     "questions.toml: question[who].options: lead back to this question, so its paths never end."),
    ("an outcome that nobody reaches", "questions.toml", 'to = "family"', 'to = "about"',
     "outcomes.toml: outcome[family]: can never be reached."),
    ("a word that is not known", "outcomes.toml", "Call {front_door_name} now", "Call {front} now",
     "outcomes.toml: outcome[call-front-door].title: has no word for {front}. Known here: "),
    ("danger that is not asked first", "questions.toml", 'to = "call-999"', 'to = "harm"',
     "questions.toml: question[danger]: is asked first, and has no way to an outcome of kind"),
    ("harm that is not asked second", "questions.toml", 'to = "call-front-door"', 'to = "who"',
     "questions.toml: question[harm]: is asked second, and has no way to an outcome of kind"),
    ("a question in a prefill that there is not", "form.toml", "when = { danger", "when = { hazard",
     "form.toml: field[risk].prefill.when: names “hazard”, which is not known. Use one of: "),
    ("an answer in a prefill that there is not", "form.toml", '["called"]', '["phoned"]',
     "form.toml: field[risk].prefill.when.danger: names “phoned”, which is not known."),
    ("a value in a prefill that there is not", "form.toml", 'value = "front-door"',
     'value = "door"', "form.toml: field[risk].prefill.value: names “door”, which is not known."),
    ("a condition on a field that there is not", "form.toml", "{ contact = [", "{ contacts = [",
     "form.toml: field[phone].required_when: names “contacts”, which is not known."),
    ("a condition on a choice that there is not", "form.toml", '= ["phone"]', '= ["telephone"]',
     "form.toml: field[phone].required_when.contact: names “telephone”, which is not known. Use"),
    ("a privacy that hangs on a field that there is not", "form.toml",
     "sent_when = { reflection-share", "sent_when = { share",
     "form.toml: field[reflection].sent_when: names “share”, which is not known. Use one of: "),
    ("a field that stands twice in a discussion", "form.toml", 'id = "said"', 'id = "who"',
     "form.toml: discussion.field[who]: stands twice."),
    ("a kind of field that there is not", "form.toml", 'kind = "email"', 'kind = "e-mail"',
     "form.toml: field[email].kind: names “e-mail”, which is not known. Use one of: text, long,"),
    ("a question that stands twice", "questions.toml", 'id = "harm"', 'id = "danger"',
     "questions.toml: question[danger]: stands twice."),
    ("a field that stands twice", "form.toml", 'id = "voice"', 'id = "reason"',
     "form.toml: field[reason]: stands twice."),
    ("an outcome with the id of a question", "outcomes.toml", 'id = "form-sent"', 'id = "sent"',
     "outcomes.toml: outcome[sent]: has the id of a question."),
    ("a link that is not a setting", "outcomes.toml",
     'when you asked for support.", clauses = ["C4"]',
     'when you asked for support.", clauses = ["C4"], link = "support"',
     "outcomes.toml: outcome[request-support].link: names “support”, which is not known."),
    ("a question about a stage that there is not", "questions.toml", 'stage = "{stage_id}"',
     'stage = "stage-9"',
     "questions.toml: question[stage-1-result].stage: names “stage-9”, which is not known."),
    ("a way on from a question that there is not", "outcomes.toml", 'question = "area"',
     'question = "topic"',
     "outcomes.toml: outcome[prepare].go_on.question: names “topic”, which is not known."),
    ("a stage with the id of an option", "stages.toml", 'id = "stage-4"', 'id = "none"',
     "questions.toml: question[reached].options[none]: stands twice."),
    ("a setting that the pages use is missing", "partnership.toml", 'id = "manager_email"',
     'id = "manager_mail"', "partnership.toml: setting[manager_email]: is missing. Add it, and"),
    ("an email address that is none", "partnership.toml", 'kind = "email"\nvalue = ""',
     'kind = "email"\nvalue = "a@b.example\\nBcc: x@y.example"',
     "partnership.toml: setting[manager_email].value: is no email address."),
    ("a link that is none", "partnership.toml", 'label = "Whistleblowing policy"\nvalue = ""',
     'label = "Whistleblowing policy"\nvalue = "javascript:alert(1)"',
     "partnership.toml: setting[whistleblowing_policy].value: is no safe address."),
    ("a stage without backing", "stages.toml", 'support = "stated"', 'support = "certain"',
     "stages.toml: stage[stage-1].support: names “certain”, which is not known."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [mistake[1:] for mistake in MISTAKES],
    ids=[mistake[0] for mistake in MISTAKES],
)
def test_mistake(tmp_path, file, old, new, message):
    folder = copy_of_devon(tmp_path)
    edit(folder, file, old, new)
    assert any(fault.startswith(message) for fault in faults(folder)), faults(folder)


def test_a_file_that_is_missing_is_named(tmp_path):
    folder = copy_of_devon(tmp_path)
    (folder / "form.toml").unlink()
    assert faults(folder) == ["form.toml: (the file): is missing. Add form.toml to the folder."]


def test_a_file_that_is_not_toml_is_named_with_the_line(tmp_path):
    folder = copy_of_devon(tmp_path)
    edit(folder, "stages.toml", 'noun = "stage"', 'noun = "stage')
    (fault,) = faults(folder)
    assert fault.startswith("stages.toml: (the file): can't be read as TOML: ")
    assert "(at line 10, column" in fault


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_file_saved_in_another_encoding_is_named(tmp_path, encoding):
    folder = copy_of_devon(tmp_path)
    text = (folder / "partnership.toml").read_text("utf-8")
    (folder / "partnership.toml").write_text(text, encoding)
    assert faults(folder) == [
        "partnership.toml: (the file): is not saved as UTF-8. Save it again with encoding UTF-8."
    ]


def test_a_byte_order_mark_is_no_mistake(tmp_path):
    """Some editors on Windows put one in front of every file."""
    folder = copy_of_devon(tmp_path)
    text = (folder / "stages.toml").read_text("utf-8")
    (folder / "stages.toml").write_text(text, "utf-8-sig")
    assert load(folder).noun == "stage"


def test_a_stage_can_not_take_the_id_of_an_outcome(tmp_path):
    folder = copy_of_devon(tmp_path)
    edit(folder, "stages.toml", 'id = "stage-4"', 'id = "agreed"')
    assert faults(folder) == [
        "outcomes.toml: outcome[agreed]: stands twice. Give the stage another id."
    ]


def test_mistakes_in_several_files_are_found_at_once(tmp_path):
    folder = copy_of_devon(tmp_path)
    edit(folder, "stages.toml", 'noun = "stage"', "")
    edit(folder, "form.toml", "required = true", "required = 1")
    (folder / "clauses.toml").unlink()
    assert [fault.split(":")[0] for fault in faults(folder)] == [
        "stages.toml",
        "clauses.toml",
        "form.toml",
    ]


def test_mistakes_between_the_files_are_found_at_once(tmp_path):
    folder = copy_of_devon(tmp_path)
    edit(folder, "questions.toml", '["E3", "P5"]', '["E9", "P5"]')
    edit(folder, "outcomes.toml", 'call = ["emergency"]', 'call = ["police"]')
    edit(folder, "form.toml", 'kind = "email"', 'kind = "e-mail"')
    assert len(faults(folder)) == 3
