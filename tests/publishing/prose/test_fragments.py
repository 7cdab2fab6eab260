"""Pages take facts from the data, and say what is still open in it."""

from dataclasses import replace

from decision_tool.publishing.prose.fragments import fragments, write
from tests.fixture import PROTOCOL

SETTINGS = PROTOCOL.settings
UNSET = replace(
    PROTOCOL,
    settings={id: replace(setting, value="") for id, setting in SETTINGS.items()},
    edition=replace(PROTOCOL.edition, approved_on="", owner=""),
)


def said(protocol):
    return dict(fragments(protocol))


def test_each_contact_can_be_called_from_a_page():
    for contact in PROTOCOL.contacts:
        word = contact.id.replace("-", "_")
        assert said(PROTOCOL)[f"{word}_call"] == f"[{contact.number}]({contact.tel})"


def test_a_setting_that_is_empty_says_where_to_find_it():
    assert {said(UNSET)[id.replace("-", "_")] for id in SETTINGS} == {
        setting.unset for setting in SETTINGS.values()
    }


def test_what_is_open_is_listed_until_it_is_filled_in():
    assert all(setting.label in said(UNSET)["missing"] for setting in SETTINGS.values())
    assert "an owner" in said(UNSET)["missing"]
    assert "has not approved" in said(UNSET)["standing"]
    assert "filled in" in said(PROTOCOL)["missing"]
    assert "approved this edition on" in said(PROTOCOL)["standing"]


def test_files_are_written_when_they_change_and_taken_away_when_they_are_no_more(tmp_path):
    part = tmp_path / "rules.md"
    part.write_text("Rules", "utf-8")
    folder = tmp_path / "facts"
    write(PROTOCOL, folder, [part])
    before = {file: file.stat().st_mtime_ns for file in folder.iterdir()}
    assert (folder / "rules.md").read_text("utf-8") == "Rules"
    write(PROTOCOL, folder, [])
    after = {file: file.stat().st_mtime_ns for file in folder.iterdir()}
    assert after == {file: time for file, time in before.items() if file.name != "rules.md"}
