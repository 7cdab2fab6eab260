"""The facts that written pages take in: one file each, kept up to date."""

from dataclasses import replace

import pytest

from decision_tool.publishing.prose.fragments import fragments, write
from tests.fixture import PROTOCOL, addressed

FRAGMENTS = dict(fragments(PROTOCOL))
SETTINGS = PROTOCOL.settings
OPEN = dict(
    fragments(
        replace(
            PROTOCOL,
            settings={id: replace(setting, value="") for id, setting in SETTINGS.items()},
            edition=replace(PROTOCOL.edition, approved_on="", owner=""),
        )
    )
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("partnership", "Westmarch Safeguarding Children Partnership"),
        ("manager", "Westmarch Partnership Officer"),
        ("form", "difference of opinion form"),
        ("nouns", "steps"),
        ("count", "five"),
        ("day_line", "01632 960010"),
        ("day_line_call", "[01632 960010](tel:+441632960010)"),
        (
            "day_line_hours",
            "Open Monday to Friday, 9am to 5pm. "
            "At other times call [01632 960020](tel:+441632960020).",
        ),
        ("night_line_hours", "Open at night, at weekends and on bank holidays."),
        ("emergency_hours", ""),
        ("complaints", "[How to complain](https://westmarch.example/complaints)"),
        ("manager_email", "officer@westmarch.example"),
        ("adviser", "[01632 960030](tel:+441632960030)"),
        (
            "areas",
            "- How serious it is for the child [2.2]\n- Who should do what, and by when [2.2]",
        ),
    ],
)
def test_a_fact_is_a_fragment(name, text):
    assert FRAGMENTS[name] == text


def test_a_fact_that_is_not_filled_in_says_where_to_find_it():
    assert dict(fragments(addressed("")))["manager_email"] == PROTOCOL.manager_email.unset


def test_the_stages_are_a_numbered_list_of_links():
    first, *_, last = FRAGMENTS["stages"].split("\n")
    assert first.startswith("1. **[Colleagues](../next-step/colleagues.md)**: talk to")
    assert last.startswith("5. **[Directors](../next-step/directors.md)**: ask who")


def test_each_is_a_file_and_those_that_are_none_any_more_go(tmp_path):
    (tmp_path / "gone.md").write_text("Old")
    write(PROTOCOL, tmp_path, [])
    assert {file.stem for file in tmp_path.iterdir()} == set(FRAGMENTS)
    assert (tmp_path / "count.md").read_text("utf-8") == "five\n"


def test_a_file_that_is_up_to_date_is_not_written_again(tmp_path):
    """So that live reload comes to rest."""
    write(PROTOCOL, tmp_path, [])
    (tmp_path / "count.md").write_text("six\n")
    before = {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    write(PROTOCOL, tmp_path, [])
    after = {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    assert {name for name in before if before[name] != after[name]} == {"count.md"}


def test_texts_that_pages_share_stand_beside_them(tmp_path):
    part = tmp_path / "rules.md"
    part.write_text("Rules", "utf-8")
    write(PROTOCOL, tmp_path / "facts", [part])
    assert (tmp_path / "facts" / "rules.md").read_text("utf-8") == "Rules"


def test_what_is_open_is_listed_until_it_is_filled_in():
    assert all(setting.label in OPEN["missing"] for setting in SETTINGS.values())
    assert "An owner" in OPEN["missing"]
    assert "has not approved" in OPEN["standing"]
    assert "filled in" in FRAGMENTS["missing"]
    assert "approved this edition on" in FRAGMENTS["standing"]
