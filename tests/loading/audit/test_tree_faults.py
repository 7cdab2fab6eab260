"""A way through the questions that is not safe, or does not end, is told where it goes wrong."""

import pytest

from decision_tool.loading.audit import tree
from decision_tool.loading.faults import Place
from decision_tool.loading.files import OUTCOMES, QUESTIONS
from tests.loading.audit.mistakes import LINE, told
from tests.loading.edits import add, drop, put

DANGER, HARM = ("question", "unsafe-now", "options"), ("question", "at-risk", "options")
TOPIC = ("question", "topic", "options")
RUNG, NOT_NOW = "question[unsafe-now].options[rung].to", "question[unsafe-now].options[not-now].to"
OUTCOME = {"title": "T", "summary": "S", "clauses": ["1.1"]} | {
    key: [LINE] for key in ("who", "do", "record", "next")
}


def lost_outcome(id):
    return add("outcome", OUTCOME | {"id": id, "kind": "settled"})


def lost_question(id):
    options = [{"id": "yes", "label": "Yes", "to": "settled"}]
    return add("question", {"id": id, "title": "?", "clauses": ["1.1"], "options": options})


def third_question_second(table):
    table["question"].insert(1, table["question"].pop(2))


MISTAKES = [
    ("an answer leads nowhere", tree.dead_ends, put(*TOPIC, 1, "to", "think"),
     ["question[topic].options[hard-to-say].to"]),
    ("a question has no answers", tree.dead_ends, put("question", "role", "options", []),
     ["question[role].options"]),
    ("questions lead in a circle", tree.circles, put(*TOPIC, 1, "to", "need"),
     ["question[need].options", "question[topic].options"]),
    ("a question leads to itself", tree.circles, put(*TOPIC, 1, "to", "topic"),
     ["question[topic].options"]),
    ("danger is not asked first", tree.unsafe, drop("question", "unsafe-now"),
     ["question[at-risk]"]),
    ("an answer about danger skips harm", tree.unsafe, put(*DANGER, 2, "to", "role"), [NOT_NOW]),
    ("an answer about danger ends too early", tree.unsafe, put(*DANGER, 2, "to", "settled"),
     [NOT_NOW]),
    ("no answer about harm leads to the call", tree.unsafe, put(*HARM, 0, "to", "role"),
     [RUNG, NOT_NOW]),
    ("another question stands second", tree.unsafe, third_question_second, ["question[role]"]),
    ("a question is asked of nobody", tree.unreachable, lost_question("lost"), ["question[lost]"]),
]  # fmt: skip


def on_the_tree(rule):
    return lambda tables: rule(tree.grown(tables))


@pytest.mark.parametrize(
    ("rule", "edit", "keys"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES]
)
def test_a_way_that_goes_wrong_is_told_where_it_does(rule, edit, keys):
    assert told(on_the_tree(rule), QUESTIONS, edit) == keys


def test_an_outcome_that_nobody_comes_to_is_told():
    assert told(tree.faults, OUTCOMES, lost_outcome("lost")) == ["outcome[lost]"]


def test_what_lies_behind_a_dead_end_is_not_called_out_of_reach():
    key = "question[at-risk].options[not-at-risk].to"
    edits = [put(*HARM, 1, "to", "rolle"), put(*HARM, 2, "to", "rolle")]
    assert told(tree.faults, QUESTIONS, *edits) == [key.replace("not-at-risk", "told"), key]


def test_all_that_is_out_of_reach_is_told_together():
    places = {id: Place(OUTCOMES, id) for id in ("one", "two")}
    lost = tree.Tree({"first": []}, dict.fromkeys(places, "settled"), places | {"first": Place("")})
    assert {fault.cause for fault in tree.unreachable(lost)} == {"unreachable"}
