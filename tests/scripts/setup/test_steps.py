import sys

import pytest

from scripts.setup.steps import run_both, step


def test_a_step_says_what_it_is_and_how_long_it_took(capsys):
    result = step("Counting", sys.executable, "-c", "print(1, 2, 3)")
    assert result.passed
    assert result.output == "1 2 3\n"
    assert capsys.readouterr().out.startswith("Counting … 0.")


def test_a_step_that_fails_keeps_what_the_program_said(capsys):
    result = step("Counting", sys.executable, "-c", "raise SystemExit('Lost count')")
    assert not result.passed
    assert result.output == "Lost count\n"
    assert "FAILED" in capsys.readouterr().out


def test_a_step_can_set_the_environment(monkeypatch):
    show = "import os; print(os.environ['NOTE'])"
    assert step("Reading", sys.executable, "-c", show, NOTE="yes").output == "yes\n"


MEET = """
import pathlib, sys, time
mine, other = map(pathlib.Path, sys.argv[1:])
mine.touch()
while not other.exists():
    time.sleep(0.01)
"""


def program(does):
    return [sys.executable, "-c", does]


def test_of_two_programs_one_is_in_view_and_what_the_other_says_follows(capfd):
    assert run_both(program("print('one', flush=True)"), program("print('two')")) == 0
    assert capfd.readouterr().out.split() == ["one", "two"]


def test_two_programs_run_at_once(tmp_path):
    """Each waits for the file that the other writes."""
    names = [str(tmp_path / "one"), str(tmp_path / "two")]
    one, two = [*program(MEET), *names], [*program(MEET), *reversed(names)]
    assert run_both(one, two) == 0


@pytest.mark.parametrize("exits", [(3, 0), (0, 3)])
def test_of_two_programs_each_can_fail(exits):
    assert run_both(*(program(f"raise SystemExit({code})") for code in exits)) == 3


def test_who_stops_one_of_two_programs_stops_the_other(monkeypatch):
    """It would run for an hour."""

    def stopped(*command):
        raise KeyboardInterrupt

    monkeypatch.setattr("scripts.setup.steps.run", stopped)
    with pytest.raises(KeyboardInterrupt):
        run_both([], program("import time; time.sleep(3600)"))
