"""The commands of the tool in a terminal, each for whichever partnership is named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from decision_tool.loading.folder import default, load, names
from decision_tool.model import paths
from decision_tool.terminal import main as terminal
from tests.fixture import PROTOCOL, a_copy, edit

ROOT = Path(__file__).parents[2]


def command(*arguments):
    """Run it as people do; what it said, once it has ended well."""
    line = [sys.executable, "-m", "decision_tool", *arguments]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)


def run(capsys, *arguments):
    return terminal.main(arguments), *capsys.readouterr()


def test_it_is_run_as_a_module():
    done = command("paths", "--partnership", "westmarch")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == paths.table(PROTOCOL) + "\n"


def test_without_a_partnership_it_takes_the_one_that_the_repository_is_for(capsys):
    assert run(capsys, "paths") == run(capsys, "paths", "--partnership", default())


def test_a_partnership_that_there_is_not_names_those_there_are(capsys):
    code, out, err = run(capsys, "paths", "--partnership", "atlantis")
    assert (code, out) == (1, "")
    assert err.startswith("atlantis: (the folder): is no folder with a partnership’s data.")
    assert f"There are: {', '.join(names())}." in err


def test_a_command_that_there_is_not_names_those_there_are(capsys):
    with pytest.raises(SystemExit) as stopped:
        terminal.main(["fly"])
    assert stopped.value.code == 2
    assert "next" in capsys.readouterr().err


def test_whoever_has_read_enough_sees_no_traceback():
    """As with `| head`."""
    reader, writer = os.pipe()
    os.close(reader)
    line = [sys.executable, "-m", "decision_tool", "paths"]
    done = subprocess.run(line, cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


# ---- check -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", names())
def test_check_passes_the_data_of_every_partnership_here(capsys, name):
    code, out, err = run(capsys, "check", name)
    assert (code, err) == (0, "")
    assert "no fault found" in out


def test_check_says_how_much_it_has_checked(capsys, tmp_path):
    folder = a_copy(tmp_path)
    count = sum(path.combinations for path in paths.paths(load(folder).flow))
    _, out, _ = run(capsys, "check", str(folder))
    assert f"{count} ways through the questions all end well." in out


def test_check_lists_each_mistake_with_its_remedy_and_no_traceback(capsys, tmp_path):
    folder = a_copy(tmp_path)
    edit(folder, "stages.toml", 'noun = "step"', "")
    edit(folder, "form.toml", "required = true", "required = 1")
    code, out, err = run(capsys, "check", str(folder))
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "stages.toml: noun: is missing. Add it.",
        "form.toml: section[writer].field[full-name].required: is a number. "
        "It must be true or false.",
    ]


@pytest.mark.parametrize("inside", ["form.toml", "nowhere", "."])
def test_check_of_what_is_no_folder_of_data_says_which_there_are(capsys, tmp_path, inside):
    code, out, err = run(capsys, "check", str(tmp_path / inside))
    assert (code, out) == (1, "")
    assert "no folder with a partnership’s data. There are: " in err
