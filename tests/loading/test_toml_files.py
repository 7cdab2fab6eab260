"""Files come from people's editors: what can be read is read, and what can not is named."""

import pytest

from decision_tool.loading.files import (
    FILES,
    FORM,
    GUIDANCE,
    NOT_EMPTY,
    OPTIONAL,
    OUTCOMES,
    PARTNERSHIP,
    STAGES,
)
from decision_tool.loading.folder import load
from tests.loading.edits import TEXTS, as_file, drop, found, in_folder, source


def told(folder):
    return [str(fault) for fault in found(folder)]


@pytest.mark.parametrize("name", FILES.keys() - OPTIONAL)
def test_a_file_that_is_missing_is_named_and_nothing_else_is(tmp_path, name):
    folder = in_folder(tmp_path, {})
    (folder / name).unlink()
    assert told(folder) == [f"{name}: (the file): is missing. Add {name} to the folder."]


def test_national_guidance_may_be_left_out_by_those_who_cite_none(tmp_path):
    tables = source()
    drop("outcome", "speak-up", "do", 1)(tables[OUTCOMES])
    folder = in_folder(tmp_path, {OUTCOMES: as_file(tables[OUTCOMES])})
    (folder / GUIDANCE).unlink()
    assert load(folder).guidance == {}


def test_national_guidance_that_is_cited_and_left_out_is_told(tmp_path):
    folder = in_folder(tmp_path, {})
    (folder / GUIDANCE).unlink()
    (fault,) = told(folder)
    assert fault.startswith("outcomes.toml: outcome[speak-up].do[2].clauses: names “G1”")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_file_saved_in_another_encoding_is_named(tmp_path, encoding):
    folder = in_folder(tmp_path, {})
    (folder / PARTNERSHIP).write_text(TEXTS[PARTNERSHIP], encoding)
    assert told(folder) == [
        "partnership.toml: (the file): is not saved as UTF-8. Save it again with encoding UTF-8."
    ]


def test_a_byte_order_mark_is_no_mistake(tmp_path):
    """Some editors on Windows put one in front of every file."""
    folder = in_folder(tmp_path, {})
    (folder / STAGES).write_text(TEXTS[STAGES], "utf-8-sig")
    assert load(folder).noun == source()[STAGES]["noun"]


def test_windows_ends_of_lines_are_no_mistake(tmp_path):
    folder = in_folder(tmp_path, {})
    (folder / FORM).write_text(TEXTS[FORM], "utf-8", newline="\r\n")
    assert told(folder) == []


@pytest.mark.parametrize(("name", "key"), NOT_EMPTY.items())
def test_a_list_without_which_there_is_no_protocol_is_not_empty(tmp_path, name, key):
    file = source()[name] | {key: []}
    folder = in_folder(tmp_path, {name: as_file(file)})
    assert told(folder) == [f"{name}: {key}: is empty. Write at least one."]


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("stage.toml", "Did you mean stages.toml?"),
        ("Stages.toml", "Did you mean stages.toml?"),
        ("path.txt", "Did you mean paths.txt?"),
        ("scenario", "Did you mean scenarios?"),
        ("rules-of-ours.toml", "The files are: partnership.toml, stages.toml,"),
    ],
)
def test_a_file_that_nothing_reads_is_named(tmp_path, name, remedy):
    folder = in_folder(tmp_path, {name: ""})
    (fault,) = told(folder)
    assert fault.startswith(f"{name}: (the file): is not read by anything. {remedy}")


@pytest.mark.parametrize(
    "name", ["README.md", "clauses.md", "old-logo.svg", ".DS_Store", "scenarios"]
)
def test_what_else_may_stand_beside_the_data_is_left_alone(tmp_path, name):
    assert told(in_folder(tmp_path, {name: ""})) == []
