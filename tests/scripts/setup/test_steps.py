import sys

from scripts.setup.steps import step


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
