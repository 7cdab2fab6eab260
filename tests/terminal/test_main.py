"""The tool in a terminal: the next step, every path, and a check of protocol data."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from decision_tool.terminal.main import main
from tests.policy import DISAGREE, FLOW, FOLDER, copy_of_devon, edit

ROOT = Path(__file__).parents[2]


def run(capsys, *arguments):
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def after(story):
    return [part for pair in story.split() for part in ("--answer", pair)]


def test_next_asks_the_first_question_with_its_options_and_clauses(capsys):
    code, out, err = run(capsys, "next")
    assert (code, err) == (0, "")
    assert out.startswith("Is a child in danger right now?\n")
    assert "  --answer danger=yes   Yes\n" in out
    assert "  E3  In an emergency, call 999." in out


def test_next_says_what_to_do_and_why(capsys):
    code, out, _ = run(capsys, "next", *after("danger=yes"))
    assert code == 0
    assert out.startswith("Call 999 now\n")
    for heading in ("Do this now", "Who", "Record", "What comes next", "Why we say this"):
        assert f"\n{heading}\n" in out
    assert "  Is a child in danger right now? Yes\n" in out


def test_next_as_json_has_the_outcome_its_clauses_and_the_reasons(capsys):
    code, out, _ = run(capsys, "next", *after(f"{DISAGREE} reached=none"), "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["reached"], found["kind"]) == ("stage-1", "outcome")
    assert list(found["clauses"]) == ["C2", "R1", "Z1"]
    assert found["because"][0] == {
        "question": "danger",
        "option": "no",
        "asked": "Is a child in danger right now?",
        "answered": "No",
    }
    assert all(found[key] for key in ("title", "do", "who", "record", "next"))
    assert found["left_out"] == []


def test_next_as_json_has_the_options_of_a_question(capsys):
    _, out, _ = run(capsys, "next", "--json")
    assert list(json.loads(out)["options"]) == ["yes", "called", "no"]


def test_next_says_which_answers_were_left_out(capsys):
    _, out, _ = run(capsys, "next", *after("danger=no harm=no who=family about=worried"))
    assert "Left out, as it does not apply: about=worried" in out


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("danger=maybe", "There is no answer danger=maybe. Options of danger: yes, called, no.\n"),
        ("danger", "There is no answer danger=. Options of danger: yes, called, no.\n"),
        (
            "weather=fine",
            f"There is no answer weather=fine. Questions: {', '.join(FLOW.questions)}.\n",
        ),
    ],
)
def test_an_answer_that_there_is_not_names_those_there_are(capsys, answer, message):
    assert run(capsys, "next", "--answer", answer) == (2, "", message)


def test_a_command_that_there_is_not_names_those_there_are(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["fly"])
    assert stopped.value.code == 2
    assert "next" in capsys.readouterr().err


def test_check_passes_data_that_can_be_used(capsys):
    code, out, err = run(capsys, "check", str(FOLDER))
    assert (code, err) == (0, "")
    assert "no fault found; 2807 ways through the questions all end well." in out


def test_check_lists_each_mistake_with_its_remedy_and_no_traceback(tmp_path):
    folder = copy_of_devon(tmp_path)
    edit(folder, "stages.toml", 'noun = "stage"', "")
    edit(folder, "form.toml", "required = true", "required = 1")
    command = [sys.executable, "-m", "decision_tool", "check", str(folder)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr.decode().splitlines() == [
        "stages.toml: noun: is missing. Add it.",
        "form.toml: section[about-you].field[name].required: is a number. "
        "It must be true or false.",
    ]


def test_check_of_a_folder_that_there_is_not_names_the_files(capsys, tmp_path):
    code, _, err = run(capsys, "check", str(tmp_path / "nowhere"))
    assert code == 1
    assert "partnership.toml: (the file): is missing." in err


def test_check_of_a_file_asks_for_its_folder(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["check", str(FOLDER / "form.toml")])
    assert stopped.value.code == 2
    assert "form.toml is a file. Name its folder." in capsys.readouterr().err
