"""A case is kept in a file and opened again, and whatever is wrong with a file is told."""

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_tool.case.agreement import reached
from decision_tool.case.record import Case
from decision_tool.pages import files
from decision_tool.sending import migrations, payload, reading, refusals, saved
from decision_tool.sending.refusals import SavedFileError
from decision_tool.sending.saved import Saved
from tests.fixture import (
    AT_THE_FORM,
    PROTOCOL,
    SPECIMEN,
    SUBMISSION,
    TODAY,
    a_case,
    journey,
    recorded,
)

KEPT = Saved(SPECIMEN, AT_THE_FORM.answers, "0123-4567", TODAY)
FILE = files.kept_html(PROTOCOL, AT_THE_FORM, KEPT)
DATA = saved.data(PROTOCOL, KEPT)
SENT = payload.payload(PROTOCOL, AT_THE_FORM, SPECIMEN, SUBMISSION)
START = FILE.index('id="case">')  # of the data in the file


def opened(data, protocol=PROTOCOL):
    return saved.restore(protocol, json.dumps(data).encode())


def refusal(text):
    with pytest.raises(SavedFileError) as caught:
        saved.restore(PROTOCOL, text.encode())
    return str(caught.value)


def without(data, key):
    return {name: value for name, value in data.items() if name != key}


# ---- Keeping and opening ---------------------------------------------------------------------


def test_what_was_kept_is_opened_as_it_was():
    assert saved.restore(PROTOCOL, FILE.encode()) == KEPT


def test_a_finding_that_somebody_kept_is_asked_again_of_whoever_opens_the_file():
    """Also where the file was changed by hand to say that it was kept."""
    file = replace(KEPT, case=replace(SPECIMEN, kept=("a",)))
    html = files.kept_html(PROTOCOL, AT_THE_FORM, file)
    changed = FILE.replace('"case": {', '"case": {"kept": ["a"], "holds": "record:1:2", ')
    for each in (html, changed):
        assert saved.restore(PROTOCOL, each.encode()) == KEPT


def test_an_empty_case_is_kept_too():
    """Somebody who has only begun."""
    begun = Saved(Case({}), {}, "1", TODAY)
    html = files.kept_html(PROTOCOL, journey(""), begun)
    assert saved.restore(PROTOCOL, html.encode()) == begun


def test_a_browser_that_changes_the_line_ends_changes_no_answer():
    kept = replace(KEPT, case=a_case(view="One\nTwo\r\nThree"))
    html = files.kept_html(PROTOCOL, AT_THE_FORM, kept).replace("\n", "\r\n")
    assert saved.restore(PROTOCOL, f"\ufeff{html}".encode()) == kept


def test_what_was_sent_can_be_gone_on_with():
    found = opened(SENT)
    assert found.case.values == SENT["form"]
    assert found.case.discussions == SPECIMEN.discussions
    assert found.answers == AT_THE_FORM.answers
    assert (found.submission, found.saved_on) == (SUBMISSION.id, TODAY)


def test_what_nobody_confirmed_is_not_what_they_wrote():
    """It is filled in from the answers again, and told as that again."""
    assumed = replace(SPECIMEN, assumed=("service",))
    sent = payload.payload(PROTOCOL, AT_THE_FORM, assumed, replace(SUBMISSION, revision=2))
    found = opened(sent)
    assert (found.case.assumed, found.revision) == (("service",), 2)
    assert "service" not in found.case.as_data()["values"]


def test_what_the_writer_said_of_record_and_answers_is_read():
    one = recorded({"stage": "named-leads"})
    said = reached(PROTOCOL, AT_THE_FORM, one).choices["answers"]
    sent = payload.payload(PROTOCOL, AT_THE_FORM, replace(one, holds=said), SUBMISSION)
    assert opened(sent).case.holds == said


def test_it_says_where_the_answers_led_by_its_edition():
    assert DATA["reached"] == {"id": "post-form", "title": AT_THE_FORM.node.title}


def test_answers_that_the_questions_do_not_know_stay_out_of_the_address():
    """No text from a file gets into an address."""
    strange = DATA["answers"] | {"unsafe-now": "Sam Smith", "Sam": "Smith"}
    assert "Sam" not in str(opened(DATA | {"answers": strange}).answers)


# ---- Whose file it is ------------------------------------------------------------------------


def test_a_file_of_another_partnership_is_opened_there():
    other = DATA | {"protocol": {"id": "elsewhere", "partnership": "Elsewhere Partnership"}}
    assert "was made for “Elsewhere Partnership”." in refusal(json.dumps(other))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("x" * 81, f"“{'x' * 80}…”"),
        ("a\nb", "another partnership"),
        ("\u202eb", "another partnership"),
        ("", "another partnership"),
        (None, "another partnership"),
        (["a"], "another partnership"),
    ],
)
def test_the_words_of_a_file_are_quoted_and_never_said_for_ours(name, told):
    other = DATA | {"protocol": {"id": "elsewhere", "partnership": name}}
    assert f"was made for {told}. Open it" in refusal(json.dumps(other))


def test_a_partnership_that_changes_its_name_opens_its_own_files():
    renamed = replace(PROTOCOL, name="Another Name")
    assert opened(DATA, renamed) == KEPT


# ---- Older editions --------------------------------------------------------------------------


def test_a_form_of_format_3_was_sent_once_and_says_nothing_more_of_its_stages():
    third = {key: it for key, it in SENT.items() if key not in ("stages", "assumed")}
    third |= {"format": 3, "submission": without(SENT["submission"], "revision")}
    (data,) = saved.records(PROTOCOL, json.dumps(third).encode())
    assert data == SENT


def test_a_record_of_format_3_was_never_sent():
    third = without(without(DATA, "revision"), "reached") | {"format": 3}
    assert opened(third) == KEPT


def second_format(partnership):
    """A record of format 2, which knew the partnership by its name alone."""
    protocol = {"partnership": partnership, "version": "2026-03"}
    return DATA | {"format": 2, "protocol": protocol}


def test_a_file_of_format_2_is_known_by_the_name_of_the_partnership():
    assert opened(second_format(PROTOCOL.name)) == KEPT
    assert "Elsewhere" in refusal(json.dumps(second_format("Elsewhere")))


def test_every_older_format_has_a_migration():
    assert list(migrations.MIGRATIONS) == list(range(1, payload.FORMAT))


def test_what_was_brought_up_to_date_is_of_todays_format():
    (data,) = saved.records(PROTOCOL, json.dumps(second_format(PROTOCOL.name)).encode())
    assert (data["format"], data["protocol"]["id"]) == (payload.FORMAT, PROTOCOL.id)


# ---- Files that can not be opened ------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "Dear all",
        "<!DOCTYPE html><p>Another page</p>",
        "<html>" + "<!--" * 50_000,
        "{}",
        '{"tool": {"name": "another"}}',
        '{"tool": "decision_tool"}',
        "[]",
        "null",
        "Subject: Hello\n\nDear all",
        "Content-Type: application/json\n\n[1]",
    ],
)
def test_a_file_of_another_kind_is_told_apart(text):
    assert refusal(text) == refusals.FOREIGN


@pytest.mark.parametrize(
    "text",
    [
        "{",
        json.dumps(SENT)[:-9],
        FILE[: START + 200],
        '{"a":' * 100_000,
        FILE[: START + len('id="case">')] + "[" * 100_000,
    ],
    ids=["begun", "cut off", "page cut off", "deep", "page with deep data"],
)
def test_a_file_that_was_cut_off_is_damaged(text):
    assert refusal(text) == refusals.DAMAGED


PARTS = [key for key in DATA if key not in ("tool", "case", "reached")]


@pytest.mark.parametrize("key", PARTS)
def test_a_kept_file_without_one_of_its_parts_is_damaged(key):
    assert refusal(json.dumps(without(DATA, key))) == refusals.DAMAGED


def test_a_kept_file_whose_case_has_lost_what_was_written_is_damaged():
    assert refusal(json.dumps(DATA | {"case": {}})) == refusals.DAMAGED


@pytest.mark.parametrize(
    "key",
    ["format", "submission", "protocol", "journey", "form", "discussions", "stages", "assumed"],
)
def test_a_payload_without_one_of_its_parts_is_damaged(key):
    assert refusal(json.dumps(without(SENT, key))) == refusals.DAMAGED


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("format", "two"),
        ("format", None),
        ("format", 0),
        ("format", -1),
        ("format", str(payload.FORMAT)),
        ("format", "٢"),
        ("format", 2.9),
        ("format", True),
        ("format", float("inf")),
        ("saved_on", "yesterday"),
        ("submission", "a\r\nBcc: x@y.example"),
        ("submission", "../../etc"),
        ("submission", ""),
        ("submission", 1),
        ("answers", ["unsafe-now"]),
        ("answers", None),
        ("protocol", "westmarch"),
        ("case", []),
        ("case", {"values": {"view": "Mine"}, "discussions": ["row"]}),
        ("case", {"values": {"view": 1}}),
        ("case", {"values": {"view": {"a": "b"}}}),
        ("revision", 0),
        ("revision", "1"),
        ("revision", True),
        ("revision", 1000),
        ("assumed", 1),
    ],
)
def test_a_part_of_another_kind_is_damage(key, wrong):
    assert refusal(json.dumps(DATA | {key: wrong})) == refusals.DAMAGED


def test_a_number_beyond_all_numbers_is_damage():
    assert refusal(json.dumps(DATA).replace('"format": 4', '"format": 1e999')) == refusals.DAMAGED


def test_a_file_of_a_later_format_asks_for_a_newer_tool():
    later = DATA | {"format": payload.FORMAT + 1, "case": "who knows"}
    assert refusal(json.dumps(later)) == refusals.TOO_NEW


def test_a_file_above_the_limit_is_refused_before_it_is_read(monkeypatch):
    raw = FILE.encode()
    monkeypatch.setattr(reading, "LIMIT", len(raw))
    assert saved.records(PROTOCOL, raw)
    with pytest.raises(SavedFileError, match="too large"):
        saved.records(PROTOCOL, raw + b" ")


def test_the_limit_is_far_above_what_a_person_writes():
    assert reading.LIMIT == 30_000_000


@given(st.binary() | st.text().map(str.encode))
def test_any_file_is_opened_or_refused(raw):
    with pytest.raises(SavedFileError):
        saved.records(PROTOCOL, raw)


@settings(max_examples=50)
@given(st.integers(0, len(FILE)), st.integers(0, 200))
def test_a_kept_file_with_a_hole_is_opened_or_refused(start, length):
    with suppress(SavedFileError):
        saved.restore(PROTOCOL, (FILE[:start] + FILE[start + length :]).encode())
