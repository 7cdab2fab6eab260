"""No data passes in which somebody could get past the questions about danger and harm.

The judge here walks every way by itself, answer by answer; the audit reasons about the tree.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from decision_tool.loading import audit
from decision_tool.loading.audit import tree
from decision_tool.loading.faults import Place
from decision_tool.loading.files import FORM, OUTCOMES, PARTNERSHIP, QUESTIONS, STAGES
from decision_tool.loading.repeats import Made
from decision_tool.loading.tables import Tables, finished
from tests.loading.edits import Edit, both, put, source

Questions = Mapping[str, Sequence[str]]  # where the answers to each lead, in the order of the file
Kinds = Mapping[str, str]  # of outcomes


class LostError(Exception):
    """A way that ends nowhere or never."""


def ways(questions: Questions, kinds: Kinds) -> Iterator[list[str]]:
    """The questions and the outcome of every way through the tree."""

    def walk(here: str, before: list[str]) -> Iterator[list[str]]:
        if here in kinds:
            yield [*before, here]
        elif here in before or not questions.get(here):
            raise LostError
        else:
            for to in questions[here]:
                yield from walk(to, [*before, here])

    return walk(next(iter(questions)), [])


def keeps_its_promises(questions: Questions, kinds: Kinds) -> bool:
    """Whether every way asks about danger, then harm, and ends, and all that there is is used."""

    def asks(question: str, kind: str) -> bool:
        return any(kinds.get(to) == kind for to in questions[question])

    try:
        walked = list(ways(questions, kinds))
    except LostError:
        return False
    for first, *rest in walked:
        stopped_at_once = len(rest) == 1 and kinds[rest[0]] == "emergency"
        if not asks(first, "emergency"):
            return False
        if not stopped_at_once and (len(rest) == 1 or not asks(rest[0], "harm")):
            return False
    linked = list(questions)[:2]  # from the foot of every page
    passed = {id for way in walked for id in way}
    seconds = {way[1] for way in walked}
    return set(linked[1:]) <= seconds and passed == {*questions, *kinds}


def passes(questions: Questions, kinds: Kinds) -> bool:
    """Whether the audit's rules about the tree find nothing."""
    return not list(tree.faults(as_tables(questions, kinds)))


def as_tables(questions: Questions, kinds: Kinds) -> Tables:
    def made(file: str, table: dict[str, Any], count: int = 0) -> Made:
        return Made(Place(file, table["id"]), table, table, (Place(file),) * count)

    def options(leads: Sequence[str]) -> list[dict[str, str]]:
        return [{"id": str(number), "to": to} for number, to in enumerate(leads)]

    asked = [
        made(QUESTIONS, {"id": id, "options": options(leads)}, len(leads))
        for id, leads in questions.items()
    ]
    ends = [made(OUTCOMES, {"id": id, "kind": kind}) for id, kind in kinds.items()]
    return Tables({}, {QUESTIONS: asked, OUTCOMES: ends})


# ---- Small trees, from scratch -----------------------------------------------------------------

NODES = ["danger", "harm", "more", "call", "front", "end", "nowhere"]
SAFE_QUESTIONS = {"danger": ["call", "harm", "harm"], "harm": ["front", "more"], "more": ["end"]}
KINDS = {"call": "emergency", "front": "harm", "end": "settled"}


@st.composite
def small_trees(draw: st.DrawFn) -> tuple[Questions, Kinds]:
    """A small safe tree after a few changes of routes, kinds and order."""
    questions = {id: list(leads) for id, leads in SAFE_QUESTIONS.items()}
    kinds = dict(KINDS)
    for _ in range(draw(st.integers(0, 4))):
        question = draw(st.sampled_from(list(questions)))
        leads = questions[question]
        match draw(st.sampled_from(["lead", "more", "fewer", "kind", "order"])):
            case "lead" if leads:
                leads[draw(st.integers(0, len(leads) - 1))] = draw(st.sampled_from(NODES))
            case "more":
                leads.append(draw(st.sampled_from(NODES)))
            case "fewer" if leads:
                leads.pop()
            case "kind":
                kinds[draw(st.sampled_from(list(kinds)))] = draw(
                    st.sampled_from(["emergency", "harm", "settled"])
                )
            case "order":
                questions = {question: leads} | questions
    return questions, kinds


TRICKS = [
    ("999 is only reached after harm",
     {"danger": ["harm"], "harm": ["front", "call", "end"]}, KINDS),
    ("one answer of many skips harm",
     {"danger": ["call", "harm", "more"], "harm": ["front", "more"], "more": ["end"]}, KINDS),
    ("harm is asked third",
     {"danger": ["call", "more"], "more": ["harm"], "harm": ["front", "end"]}, KINDS),
    ("harm leads through another question",
     {"danger": ["call", "harm"], "harm": ["more", "end"], "more": ["front", "end"]}, KINDS),
    ("an answer ends at once, and not in the emergency",
     {"danger": ["call", "harm", "end"], "harm": ["front", "end"]}, KINDS),
    ("an answer goes straight to harm, which is not asked about",
     {"danger": ["call", "harm", "front"], "harm": ["front", "end"]}, KINDS),
    ("the kind of the emergency is another",
     SAFE_QUESTIONS, KINDS | {"call": "settled"}),
    ("the kind of harm is another", SAFE_QUESTIONS, KINDS | {"front": "settled"}),
    ("danger is asked twice",
     {"danger": ["call", "harm"], "harm": ["front", "danger", "end"]}, KINDS),
    ("harm has no answers", {"danger": ["call", "harm"], "harm": []}, {"call": "emergency"}),
    ("an answer leads nowhere",
     {"danger": ["call", "harm"], "harm": ["front", "nowhere"]}, {**KINDS}),
    ("every page leads back to another question than harm",
     {"danger": ["call", "harm"], "more": ["end"], "harm": ["front", "more"]}, KINDS),
    ("an outcome is never reached", SAFE_QUESTIONS, KINDS | {"lost": "settled"}),
    ("a question is never reached", SAFE_QUESTIONS | {"lost": ["end"]}, KINDS),
]  # fmt: skip


@pytest.mark.parametrize(
    ("questions", "kinds"), [trick[1:] for trick in TRICKS], ids=[trick[0] for trick in TRICKS]
)
def test_a_trick_is_refused(questions, kinds):
    assert not keeps_its_promises(questions, kinds)
    assert not passes(questions, kinds)


def test_a_tree_that_keeps_the_promises_passes():
    assert keeps_its_promises(SAFE_QUESTIONS, KINDS)
    assert passes(SAFE_QUESTIONS, KINDS)


@settings(max_examples=400)
@given(small_trees())
def test_the_audit_passes_exactly_the_trees_that_keep_the_promises(case):
    assert passes(*case) == keeps_its_promises(*case), case


# ---- Changes of a partnership's data -----------------------------------------------------------


def leading(question: str, option: str, to: str) -> Edit:
    """Let an option lead elsewhere."""
    return put("question", question, "options", option, "to", to)


def files(*edits: Edit) -> dict[str, Any]:
    """What says what leads where, after edits of the questions; two stages are enough."""
    tables = source()
    del tables[STAGES]["stage"][2:]
    both(*edits)(tables[QUESTIONS])
    return {name: tables[name] for name in (PARTNERSHIP, STAGES, QUESTIONS, OUTCOMES, FORM)}


@st.composite
def changes(draw: st.DrawFn) -> dict[str, Any]:
    """The files after one to three changes of what leads where."""
    tables = files()
    questions = tables[QUESTIONS]["question"]
    outcomes = tables[OUTCOMES]["outcome"]
    ends = [outcome["id"] for outcome in outcomes]
    targets = [*(question["id"] for question in questions), *ends]
    for _ in range(draw(st.integers(1, 3))):
        question = draw(st.sampled_from(questions))
        match draw(st.sampled_from(["lead", "lead", "kind", "swap", "drop", "id", "each"])):
            case "lead" if question["options"]:
                key = draw(st.sampled_from(["to", "to", "last_to"]))
                draw(st.sampled_from(question["options"]))[key] = draw(st.sampled_from(targets))
            case "kind":
                kind = draw(st.sampled_from(["emergency", "harm", "settled", "stage"]))
                draw(st.sampled_from(outcomes))["kind"] = kind
            case "swap":
                one, two = (draw(st.integers(0, len(questions) - 1)) for _ in "12")
                questions[one], questions[two] = questions[two], questions[one]
            case "drop" if question["options"]:
                question["options"].remove(draw(st.sampled_from(question["options"])))
            case "id":  # not another question's: that is refused when the file is read
                question["id"] = draw(st.sampled_from(ends))
            case "each":
                question["each"] = "stage"
    return tables


def routes(tables: Tables) -> tuple[Questions, Kinds]:
    """What leads where in finished tables, the first of namesakes in each case."""
    questions: dict[str, list[str]] = {}
    for made in tables.questions:
        leads = [option["to"] for option in made.table["options"]]
        questions.setdefault(made.table["id"], leads)
    return questions, {made.table["id"]: made.table["kind"] for made in tables.outcomes}


EMERGENCY_LATE = both(
    leading("unsafe-now", "in-danger", "at-risk"), leading("role", "worker", "ring-999")
)
HARM_SKIPPED = leading("unsafe-now", "not-now", "role")
ALL_SKIPPED = leading("unsafe-now", "not-now", "settled")
NO_END = leading("first-skipped", "{stage_id}", "need")
NOWHERE = leading("role", "volunteer", "nowhere")


@settings(max_examples=200)
@given(changes())
@example(files())
@example(files(EMERGENCY_LATE))
@example(files(HARM_SKIPPED))
@example(files(ALL_SKIPPED))
@example(files(NO_END))
@example(files(NOWHERE))
def test_no_change_of_the_data_passes_that_breaks_a_promise(written):
    tables = finished(written, words := [])
    if not words and not list(audit.faults(tables)):
        assert keeps_its_promises(*routes(tables))
