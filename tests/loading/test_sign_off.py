"""The table that a partnership signs off says what the tool does, or the check says so."""

import shutil

import pytest

from decision_tool.loading.folder import bundled, load, names
from decision_tool.loading.sign_off import faults
from decision_tool.model import paths
from tests.loading.edits import FOLDER, in_folder

PROTOCOL = load(FOLDER)
TABLE = paths.table(PROTOCOL)


def told(folder):
    return [(fault.key, fault.problem) for fault in faults(folder, PROTOCOL)]


@pytest.fixture
def folder(tmp_path):
    return in_folder(tmp_path, {"paths.txt": f"{TABLE}\n"})


@pytest.mark.parametrize("name", names())
def test_the_table_of_every_partnership_here_is_current(name):
    assert list(faults(bundled(name), load(bundled(name)))) == []


def test_a_table_that_was_printed_just_now_is_current(folder):
    assert told(folder) == []


def test_ends_of_lines_and_a_byte_order_mark_are_no_difference(folder):
    (folder / "paths.txt").write_text(f"{TABLE}\n", "utf-8-sig", newline="\r\n")
    assert told(folder) == []


def test_a_table_that_is_missing_is_told_with_the_command_that_writes_it(folder):
    (folder / "paths.txt").unlink()
    (fault,) = faults(folder, PROTOCOL)
    assert (fault.key, fault.problem) == ("(the file)", "is missing.")
    command = f"paths --partnership {folder.name} > {folder / 'paths.txt'}"
    assert fault.remedy.endswith(command)


@pytest.mark.parametrize("number", [1, 10, len(TABLE.splitlines())])
def test_the_first_line_that_differs_is_named(folder, number):
    lines = TABLE.splitlines()
    lines[number - 1] += " and more"
    (folder / "paths.txt").write_text("\n".join(lines), "utf-8")
    assert told(folder) == [(f"line {number}", "is not what the data says now.")]


def test_a_table_that_was_cut_off_or_goes_on_differs_after_its_end(folder):
    lines = TABLE.splitlines()
    (folder / "paths.txt").write_text("\n".join(lines[:-1]), "utf-8")
    assert told(folder) == [(f"line {len(lines)}", "is not what the data says now.")]
    (folder / "paths.txt").write_text("\n".join([*lines, "more"]), "utf-8")
    assert told(folder) == [(f"line {len(lines) + 1}", "is not what the data says now.")]


def test_a_table_in_another_encoding_is_named(folder):
    """A terminal of Windows may write what a command prints as UTF-16."""
    (folder / "paths.txt").write_text(TABLE, "utf-16")
    assert told(folder) == [("(the file)", "is not saved as UTF-8.")]


def test_a_folder_with_a_table_that_is_out_of_date_is_built_all_the_same(folder):
    """Whoever prints the new table needs the protocol first."""
    shutil.copy(folder / "stages.toml", folder / "paths.txt")
    assert load(folder) == PROTOCOL
