"""The next step in a terminal: what to do, and why."""

import json

import pytest

from decision_tool.terminal.main import main
from tests.fixture import DIFFER, FLOW, SAFE


@pytest.fixture
def run(capsys):
    """The next step after a story: exit code, output and errors."""

    def run(story="", *options):
        answers = [part for pair in story.split() for part in ("--answer", pair)]
        code = main(["next", "--partnership", "westmarch", *answers, *options])
        return code, *capsys.readouterr()

    return run


def test_it_asks_the_first_question_with_its_options_and_clauses(run):
    code, out, err = run()
    assert (code, err) == (0, "")
    assert out.startswith("Is a child in danger right now?\n")
    assert "  --answer unsafe-now=in-danger   Yes\n" in out
    assert "  1.2  If a child is in danger now, call 999." in out


def test_it_says_what_to_do_and_why(run):
    code, out, _ = run("unsafe-now=in-danger")
    assert code == 0
    assert out.startswith("Call 999\n\nCall 999 now\n")
    for heading in ("Do this now", "Who", "What to record", "What comes next", "Why we say this"):
        assert f"\n{heading}\n" in out
    assert "  Is a child in danger right now? Yes\n" in out


def test_a_line_tells_its_clauses_or_that_it_is_our_advice(run):
    _, out, _ = run("unsafe-now=not-now at-risk=not-at-risk role=relative")
    assert "You may want to note who you talked to, and when. [our advice]\n" in out
    assert "You, with somebody you trust if you like. [2.3]\n" in out


SPEAK_UP = "unsafe-now=not-now at-risk=not-at-risk role=worker need=cover-up"


def test_national_guidance_is_told_apart_from_the_protocol(run):
    _, out, _ = run(SPEAK_UP)
    clauses, guidance = out.split("National guidance, not the protocol\n")
    assert "  2.4  Whoever sees wrongdoing" in clauses
    assert guidance.startswith("  G1  Whoever is paid to work with children")
    found = json.loads(run(SPEAK_UP, "--json")[1])
    assert (list(found["clauses"]), list(found["guidance"])) == (["2.4"], ["G1"])


def test_where_nothing_national_is_cited_it_is_not_spoken_of(run):
    assert "National guidance" not in run("unsafe-now=in-danger")[1]


def test_as_json_it_has_the_outcome_its_clauses_and_the_reasons(run):
    code, out, _ = run(f"{DIFFER} step-tried=not-started", "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["reached"], found["kind"]) == ("colleagues", "outcome")
    assert list(found["clauses"]) == ["3.2.1", "3.1"]
    assert found["because"][0] == {
        "question": "unsafe-now",
        "option": "not-now",
        "asked": "Is a child in danger right now?",
        "answered": "No",
    }
    assert all(found[key] for key in ("title", "do", "say", "who", "record", "next"))
    assert found["left_out"] == []


def test_as_json_it_has_the_options_of_a_question(run):
    _, out, _ = run("", "--json")
    assert list(json.loads(out)["options"]) == ["in-danger", "rung", "not-now"]


def test_it_says_which_answers_were_left_out(run):
    _, out, _ = run(f"{SAFE} role=relative need=cover-up")
    assert "Left out, as it does not apply: need=cover-up" in out


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            "unsafe-now=maybe",
            "There is no answer unsafe-now=maybe. "
            "Options of unsafe-now: in-danger, rung, not-now.\n",
        ),
        (
            "unsafe-now",
            "There is no answer unsafe-now=. Options of unsafe-now: in-danger, rung, not-now.\n",
        ),
        (
            "weather=fine",
            f"There is no answer weather=fine. Questions: {', '.join(FLOW.questions)}.\n",
        ),
    ],
)
def test_an_answer_that_there_is_not_names_those_there_are(run, answer, message):
    assert run(answer) == (2, "", message)
