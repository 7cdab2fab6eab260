"""The form asks what the tool relies on, and its conditions name what is there."""

import pytest

from decision_tool.loading.audit import form
from decision_tool.loading.files import FORM
from tests.loading.audit.mistakes import told
from tests.loading.edits import add, again, both, drop, put

WRITER, CHILD, OPINION = "section[writer].field", "section[young-person].field", "section[opinion]"
NAME = ("section", "writer", "field", "full-name")
REPLY = ("section", "writer", "field", "reply-by")
TELEPHONE = ("section", "writer", "field", "telephone")
SAFETY = ("section", "young-person", "field", "safety")
TOPICS = ("section", "opinion", "field", "topics")
FEELINGS = ("section", "yourself", "field", "feelings")
TALK = ("discussion", "field")
SERVICE = ("section", "writer", "field", "service")
PREFILL = "section[writer].field[service].prefill[1]"

MISTAKES = [
    ("a kind is misspelt", put(*NAME, "kind", "tekst"), [f"{WRITER}[full-name].kind"]),
    ("a field the tool reads is left out", drop("section", "writer", "field", "email"),
     ["section"]),
    ("a field the tool reads is of another kind",
     put("section", "writer", "field", "email", "kind", "text"), [f"{WRITER}[email].kind"]),
    ("the record does not ask for what the tool reads", drop(*TALK, "date"), ["discussion"]),
    ("the record asks for it in another kind", put(*TALK, "date", "kind", "text"),
     ["discussion.field[date].kind"]),
    ("the record leaves a stage out", put(*TALK, "stage", "options",
     [{"id": "colleagues", "label": "One"}, {"id": "outside", "label": "None"}]),
     ["discussion.field[stage].options"]),
    ("a field stands twice", again("section", "writer", "field"), [f"{WRITER}[telephone].id"] * 2),
    ("a field stands twice in the record", again(*TALK),
     ["discussion.field[answered].id"] * 2),
    ("a field has the id that the tool gives", put(*NAME, "id", "stages-missed"),
     [f"{WRITER}[stages-missed].id"]),
    ("a choice has no options", put(*REPLY, "options", []),
     [f"{WRITER}[reply-by].options", f"{WRITER}[telephone].required_when.reply-by"]),
    ("choices have no options", both(put(*TOPICS, "options", []), drop(*TOPICS, "prefill_from")),
     [f"{OPINION}.field[topics].options"]),
    ("a text has options", put(*NAME, "options", [{"id": "a", "label": "A"}]),
     [f"{WRITER}[full-name].options"]),
    ("an option stands twice", again(*REPLY, "options"), [f"{WRITER}[reply-by].options[call]"]),
    ("a need hangs on no field", put(*TELEPHONE, "required_when", {"reply": ["call"]}),
     [f"{WRITER}[telephone].required_when"]),
    ("a need hangs on no answer", put(*TELEPHONE, "required_when", {"reply-by": ["phone"]}),
     [f"{WRITER}[telephone].required_when.reply-by"]),
    ("a need hangs on an empty list", put(*TELEPHONE, "required_when", {"reply-by": []}),
     [f"{WRITER}[telephone].required_when.reply-by"]),
    ("a need hangs on a text", put(*TELEPHONE, "required_when", {"full-name": ["Jo"]}),
     [f"{WRITER}[telephone].required_when"]),
    ("a need hangs on one of many choices", put(*TELEPHONE, "required_when", {"topics": ["else"]}),
     [f"{WRITER}[telephone].required_when"]),
    ("a need hangs on neither yes nor no", put(*TELEPHONE, "required_when",
     {"stages-missed": ["maybe"]}), [f"{WRITER}[telephone].required_when.stages-missed"]),
    ("a need in the record hangs on what is worked out for the whole",
     put(*TALK, "answered", "required_when", {"stages-missed": ["yes"]}),
     ["discussion.field[answered].required_when"]),
    ("a need in the record hangs on a field outside it",
     put(*TALK, "answered", "required_when", {"reply-by": ["call"]}),
     ["discussion.field[answered].required_when"]),
    ("privacy hangs on no field", put(*FEELINGS, "sent_when", {"share": ["share"]}),
     ["section[yourself].field[feelings].sent_when"]),
    ("privacy hangs on what is worked out", put(*FEELINGS, "sent_when", {"stages-missed": ["no"]}),
     ["section[yourself].field[feelings].sent_when"]),
    ("the record is said to be private in part",
     put(*TALK, "answered", "sent_when", {"answered": ["had"]}),
     ["discussion.field[answered].sent_when"]),
    ("the record takes an answer over", put(*TALK, "answered", "prefill_from", "topic"),
     ["discussion.field[answered].prefill_from"]),
    ("the record takes a value from answers",
     put(*TALK, "answered", "prefill", [{"when": {"unsafe-now": ["rung"]}, "value": "had"}]),
     ["discussion.field[answered].prefill"]),
    ("a value is taken from no question", put(*SERVICE, "prefill", 0, "when", {"safe": ["rung"]}),
     [f"{PREFILL}.when"]),
    ("a value is taken from no answer", put(*SERVICE, "prefill", 0, "when", {"unsafe-now": ["x"]}),
     [f"{PREFILL}.when.unsafe-now"]),
    ("a value becomes no option", put(*SERVICE, "prefill", 0, "value", "x"), [f"{PREFILL}.value"]),
    ("a text takes a value", put(*NAME, "prefill", [{"when": {"unsafe-now": ["rung"]},
     "value": "Jo"}]), [f"{WRITER}[full-name].prefill", f"{WRITER}[full-name].prefill[1].value"]),
    ("one of many choices takes a value", put(*TOPICS, "prefill",
     [{"when": {"unsafe-now": ["rung"]}, "value": "else"}]), [f"{OPINION}.field[topics].prefill"]),
    ("an answer is taken over from no question", put(*TOPICS, "prefill_from", "topics"),
     [f"{OPINION}.field[topics].prefill_from"]),
    ("an answer is taken over that is no option", put(*TOPICS, "prefill_from", "role"),
     [f"{OPINION}.field[topics].prefill_from"]),
    ("a text takes an answer over", put(*NAME, "prefill_from", "role"),
     [f"{WRITER}[full-name].prefill_from"] * 2),
    ("a choice of a part fills in another field", put(*SERVICE, "options", 0, "suggests",
     {"full-name": "Jo"}), [f"{WRITER}[service].options[public].suggests"]),
    ("a choice fills in what the record does not ask", put(*TALK, "stage", "options", 1, "suggests",
     {"whom": "Both"}), ["discussion.field[stage].options[outside].suggests"]),
    ("a choice fills in another choice", put(*TALK, "stage", "options", 1, "suggests",
     {"answered": "had"}), ["discussion.field[stage].options[outside].suggests"]),
]  # fmt: skip

RIGHT = [
    ("a need hangs on a stage that was missed", put(*TELEPHONE, "required_when",
     {"stages-missed": ["yes", "no"]})),
    ("a need in the record hangs on the record", put(*TALK, "answered", "required_when",
     {"stage": ["colleagues"]})),
    ("an answer is taken over where one of many fits", both(
        put(*SERVICE, "prefill_from", "role"),
        add(*SERVICE, "options", {"id": "worker", "label": "By a worker"}))),
    ("the record's choice of a stage has nothing more", drop(*TALK, "stage", "options", 1)),
    ("the record's choice of a stage has more to choose", add(*TALK, "stage", "options",
     {"id": "more", "label": "More"})),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "keys"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_in_the_form_is_told_where_it_is(edit, keys):
    assert told(form.faults, FORM, edit) == keys


@pytest.mark.parametrize("edit", [r[1] for r in RIGHT], ids=[r[0] for r in RIGHT])
def test_what_a_form_may_ask(edit):
    assert told(form.faults, FORM, edit) == []


def test_what_is_wrong_with_a_kind_is_all_that_is_said_of_its_options():
    edit = both(put(*REPLY, "kind", "choise"), put(*TELEPHONE, "required_when", {}))
    assert told(form.faults, FORM, edit) == [f"{WRITER}[reply-by].kind"]
