"""Devon's data says what the published protocol says, and nothing that it does not."""

import dataclasses
import re
from collections.abc import Iterator

import pytest
from markupsafe import escape

from decision_tool.model.sentences import capital
from decision_tool.pages import nodes
from decision_tool.publishing import front
from tests.devon.policy import DEVON, FLOW, FOLDER, filled_in, unset

NUMBER = r"(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty)"
TIME_LIMIT = re.compile(
    rf"\b{NUMBER}\W+(?:\w+\W+)?(hour|day|week|month)s?\b|\bworking\W+days?\b|\bdeadline\b", re.I
)


def texts(value: object, where: str) -> Iterator[tuple[str, str]]:
    """Every text in a record, with the path to it."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, f"{where}.{key}")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, f"{where}[{index}]")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name), f"{where}.{field.name}")


def test_no_time_limit_is_invented():
    """The source has none (Z2)."""
    assert TIME_LIMIT.search("within two working days")
    assert TIME_LIMIT.search("after 48 hours")
    found = [f"{where}: {text}" for where, text in texts(DEVON, "") if TIME_LIMIT.search(text)]
    assert not found


def test_an_address_stands_nowhere_but_where_it_is_filled_in():
    """The source has none (Z4, Z5)."""
    written = [
        text for where, text in texts(unset(), "") if not where.startswith((".form", ".guidance"))
    ]
    assert not [text for text in written if re.search(r"https?:|www\.|@", text)]


@pytest.mark.parametrize("setting", DEVON.settings.values(), ids=DEVON.settings)
def test_a_fact_that_is_not_known_says_where_to_find_it_and_names_its_silence(setting):
    assert setting.unset
    assert not setting.clause or DEVON.clauses[setting.clause].silent


@pytest.mark.parametrize(
    ("outcome", "setting"),
    [
        ("request-support", "request-for-support"),
        ("family", "request-for-support"),
        ("whistleblowing", "whistleblowing-policy"),
    ],
)
def test_a_link_is_one_once_it_is_known_and_until_then_the_page_says_where_to_look(
    outcome, setting
):
    before, after = (nodes.node_page(each, outcome).html for each in (unset(), filled_in()))
    where_to_look = str(escape(DEVON.settings[setting].unset))
    assert where_to_look in before
    assert where_to_look not in after
    assert 'href="https://partnership.example/page"' in after


@pytest.mark.parametrize("protocol", [unset(), filled_in()], ids=["unset", "filled in"])
def test_its_status_and_the_foot_of_every_page_are_true_of_the_edition(protocol):
    edition, status = protocol.edition, front.status_page(protocol).html
    assert (capital(edition.approved_unset) in status) is (not edition.approved_on)
    assert (capital(edition.owner_unset) in status) is (not edition.owner)
    foot = front.edition(protocol)
    assert ("Approved" in foot, "Owner" in foot) == (bool(edition.approved_on), bool(edition.owner))


def test_every_word_in_braces_is_filled_in():
    assert not [text for _, text in texts(DEVON, "") if re.search(r"\{\w+\}", text)]


def test_the_emergency_contacts_are_those_of_the_protocol():
    """E2 and E3."""
    assert [(c.number, c.tel, c.clause) for c in DEVON.contacts] == [
        ("999", "tel:999", "E3"),
        ("0345 155 1071", "tel:+443451551071", "E2"),
    ]


def test_a_telephone_number_stands_in_one_place_alone():
    for path in FOLDER.glob("*.toml"):
        count = path.read_text("utf-8").count("0345")
        assert count == (path.name == "partnership.toml"), path.name


def test_there_are_four_stages_and_each_says_how_far_the_source_backs_it():
    """Z1."""
    backing = {stage.id: stage.support for stage in DEVON.stages}
    assert backing == {
        "stage-1": "implied",
        "stage-2": "implied",
        "stage-3": "implied",
        "stage-4": "silent",
    }
    for stage in DEVON.stages:
        assert stage.support_note
        assert "Z1" in stage.clauses


def test_the_partnership_is_no_stage():
    """It comes after the last one and decides no case (C10, S11)."""
    for stage in DEVON.stages:
        who = f"{stage.between} {stage.name} {stage.action} {stage.tried}"
        for body in (DEVON.manager, DEVON.short_name, "partnership", "Business Group"):
            assert body not in who


def test_there_are_the_six_areas_of_disagreement():
    """P4."""
    assert [area.id for area in DEVON.areas] == [
        "risk",
        "roles",
        "sharing",
        "services",
        "plans",
        "steps",
    ]


@pytest.mark.parametrize(
    ("family", "count"),
    [("P", 5), ("R", 4), ("W", 4), ("C", 10), ("K", 15), ("S", 11), ("E", 3)],
)
def test_every_clause_of_the_register_is_there(family, count):
    found = [clause.id for clause in DEVON.clauses.values() if clause.family == family.lower()]
    whole = [id for id in found if not id.startswith("P4") or id == "P4"]  # the areas come next
    assert whole == [f"{family}{number}" for number in range(1, count + 1)]


def test_each_area_of_disagreement_is_a_clause_to_cite():
    assert [area.clause for area in DEVON.areas] == [f"P4{letter}" for letter in "abcdef"]


def test_every_silence_of_the_register_is_there():
    found = [clause.id for clause in DEVON.clauses.values() if clause.silent]
    assert found == [f"Z{number}" for number in range(1, 12)]


def test_every_silence_of_the_source_that_matters_to_an_outcome_is_a_silence():
    for outcome in FLOW.outcomes.values():
        assert all(DEVON.clauses[id].silent for id in outcome.silent), outcome.id


def test_field_ids_never_change():
    """They go into the payload, so programs that read it depend on them."""
    assert [field.id for field in DEVON.form.fields] == [
        *("name", "role", "agency", "sector", "email", "phone", "contact"),
        *("reference", "risk", "voice"),
        *("areas", "other-sector", "problem", "cause", "outcome"),
        *("evidence", "curiosity", "consulted", "tools"),
        *("reflection", "reflection-share"),
        *("conference", "reason", "early-reason"),
    ]
    row = [field.id for field in DEVON.form.discussion.field]
    assert row == ["stage", "date", "who", "said", "result", "waiting"]
