"""A case is kept in a file that people can read, and opened again, however old the file is."""

import json
import re
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.case.record import Case
from decision_tool.model.form import Values
from decision_tool.sending import payload, saved
from decision_tool.sending.saved import Saved, SavedFileError
from tests.hostile import HOSTILE
from tests.html import Html
from tests.policy import AT_THE_FORM, DEVON, SPECIMEN, SUBMISSION, TODAY, a_case, journey

KEPT = Saved(replace(SPECIMEN, kept=("a",)), AT_THE_FORM.answers, "0123-4567", TODAY)
FILE = saved.save(DEVON, AT_THE_FORM, KEPT)
SENT = payload.payload(DEVON, AT_THE_FORM, SPECIMEN, SUBMISSION)


def opened(data):
    return saved.restore(DEVON, json.dumps(data))


def data_of(html):
    return json.loads(re.search(r'id="case">(.*?)</script>', html, re.DOTALL)[1])


def refusal(text):
    with pytest.raises(SavedFileError) as caught:
        saved.restore(DEVON, text)
    return str(caught.value)


# ---- Keeping and opening ---------------------------------------------------------------------


def test_what_was_kept_is_opened_as_it_was():
    assert saved.restore(DEVON, FILE) == KEPT


def test_an_empty_case_is_kept_too():
    """Somebody who has only begun."""
    begun = Saved(Case({}), {}, "1", TODAY)
    assert saved.restore(DEVON, saved.save(DEVON, journey(""), begun)) == begun


def test_a_browser_that_changes_the_line_ends_changes_no_answer():
    kept = replace(KEPT, case=a_case(problem="One\nTwo\r\nThree"))
    html = saved.save(DEVON, AT_THE_FORM, kept).replace("\n", "\r\n")
    assert saved.restore(DEVON, f"\ufeff{html}") == kept


def test_what_was_sent_can_be_gone_on_with():
    found = opened(SENT)
    assert found.case.values == SENT["form"]
    assert found.case.discussions == SPECIMEN.discussions
    assert found.answers == AT_THE_FORM.answers
    assert (found.submission, found.saved_on) == (SUBMISSION.id, TODAY)


# ---- The file as a person reads it -----------------------------------------------------------


def test_it_says_what_it_is_when_it_was_kept_and_how_to_go_on():
    page = Html(FILE)
    assert page.text("h1") == "A record in progress"
    assert "Kept on 1 March 2026" in page.text("p")
    assert "“Open a saved file”" in page.text("p")
    assert f"Edition {DEVON.edition.version}" in page.text("p")


def test_it_has_the_emergency_contacts():
    assert Html(FILE).every("href") == ["tel:999", "tel:+443451551071"]


def test_it_shows_what_is_private_and_says_so():
    """K10: it is the person’s own file."""
    kept = replace(KEPT, case=a_case(reflection="Quokka", reflection_share="no"))
    page = Html(saved.save(DEVON, AT_THE_FORM, kept))
    assert "Quokka" in page.text("dd")
    assert "(private: it is not sent)" in page.text("dt")
    assert "don’t send it to anybody" in page.text("p")


def test_it_loads_and_runs_nothing():
    page = Html(FILE)
    scripts = [attrs for tag, attrs in page.tags if tag == "script"]
    assert scripts == [{"type": "application/json", "id": "case"}]
    assert not page.every("src")
    assert "default-src 'none'" in page.every("content")[-1]


@pytest.mark.parametrize("case", HOSTILE)
def test_no_text_breaks_out(case):
    one_discussion = replace(SPECIMEN, discussions=SPECIMEN.discussions[:1])
    pages = [
        Html(saved.save(DEVON, AT_THE_FORM, replace(KEPT, case=each)))
        for each in (case, one_discussion)
    ]
    assert pages[0].tags == pages[1].tags


def test_no_character_of_the_data_could_end_it():
    hostile = replace(KEPT, case=a_case(problem="</script><!--&\N{LINE SEPARATOR}\x85"))
    block = saved.save(DEVON, AT_THE_FORM, hostile).split('id="case">')[1].split("</script>")[0]
    assert block.isascii()
    assert not set(block) & set("<>&")


# ---- Older editions --------------------------------------------------------------------------


def first_format(**form: str) -> Values:
    """A payload of format 1, which had four fields for each stage."""
    stages = {
        "stage-1-followed": "yes",
        "stage-1-date": "2026-01-05",
        "stage-1-who": "Our lead, their lead",
        "stage-1-result": "We do not agree.",
        "stage-2-followed": "waiting",
        "stage-2-date": "2026-01-12",
        "stage-2-who": "Our manager, their manager",
        "stage-2-result": "No answer yet.",
        "stage-3-followed": "no",
        "stage-3-result": "Nobody answers.",
        "stage-4-followed": "no",
        "stage-4-date": "2026-01-19",
        "stage-4-result": "It was put off.",
    }
    rest = {id: value for id, value in SENT["form"].items() if id != "early-reason"}
    old = {key: value for key, value in SENT.items() if key != "discussions"}
    return old | {"format": 1, "form": rest | stages | form}


def test_the_stages_of_format_1_become_discussions():
    assert opened(first_format()).case.discussions == (
        {
            "stage": "stage-1",
            "date": "2026-01-05",
            "who": "Our lead, their lead",
            "said": "We do not agree.",
            "waiting": "no",
        },
        {
            "stage": "stage-2",
            "date": "2026-01-12",
            "who": "Our manager, their manager",
            "said": "No answer yet.",
            "waiting": "yes",
        },
    )


def test_what_format_1_says_of_a_stage_that_was_not_followed_becomes_the_reason():
    values = opened(first_format()).case.values
    assert values["early-reason"] == (
        "Stage 3: Nobody answers.\n\nStage 4: 2026-01-19\nIt was put off."
    )


def test_the_rest_of_format_1_stays_as_it_is():
    found = opened(first_format()).case.values
    assert found == SENT["form"] | {"early-reason": found["early-reason"]}


def test_every_older_format_has_a_migration():
    assert list(saved.MIGRATIONS) == list(range(1, payload.FORMAT))


# ---- Files that can not be opened ------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "Dear all",
        "%PDF-1.7",
        "<!DOCTYPE html><p>Another page</p>",
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
    assert refusal(text) == saved.FOREIGN


@pytest.mark.parametrize(
    "text",
    [
        "{",
        json.dumps(SENT)[:-9],
        FILE[: FILE.index('id="case">') + 200],
        '{"a":' * 100_000,
        "<script id=case>" + "[" * 100_000,
    ],
)
def test_a_file_that_was_cut_off_is_damaged(text):
    assert refusal(text) == saved.DAMAGED


@pytest.mark.parametrize("key", data_of(FILE).keys() - {"tool", "case"})
def test_a_kept_file_without_one_of_its_parts_is_damaged(key):
    data = data_of(FILE)
    del data[key]
    assert refusal(json.dumps(data)) == saved.DAMAGED


def test_a_kept_file_whose_case_has_lost_what_was_written_is_damaged():
    assert refusal(json.dumps(data_of(FILE) | {"case": {}})) == saved.DAMAGED


@pytest.mark.parametrize(
    "key", ["format", "submission", "protocol", "journey", "form", "discussions"]
)
def test_a_payload_without_one_of_its_parts_is_damaged(key):
    assert refusal(json.dumps({k: v for k, v in SENT.items() if k != key})) == saved.DAMAGED


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("format", "two"),
        ("format", None),
        ("format", 0),
        ("format", -1),
        ("saved_on", "yesterday"),
        ("submission", "a\r\nBcc: x@y.example"),
        ("submission", "../../etc"),
        ("submission", ""),
        ("submission", 1),
        ("answers", ["danger"]),
        ("answers", None),
        ("protocol", "Devon"),
        ("case", []),
        ("case", {"values": {"name": "Sam"}, "discussions": ["row"]}),
    ],
)
def test_a_part_of_another_kind_is_damage(key, wrong):
    assert refusal(json.dumps(data_of(FILE) | {key: wrong})) == saved.DAMAGED


def test_a_file_of_a_later_format_asks_for_a_newer_tool():
    later = data_of(FILE) | {"format": payload.FORMAT + 1, "case": "who knows"}
    assert refusal(json.dumps(later)) == saved.TOO_NEW


def test_a_file_of_another_partnership_is_opened_there():
    other = data_of(FILE) | {"protocol": {"partnership": "Elsewhere"}}
    assert "Elsewhere" in refusal(json.dumps(other))


def test_answers_that_the_questions_do_not_know_stay_out_of_the_address():
    """No text from a file gets into an address."""
    data = data_of(FILE)
    data["answers"] |= {"danger": "Sam Smith", "Sam": "Smith"}
    assert "Sam" not in str(opened(data).answers)


@given(st.binary() | st.text().map(str.encode))
def test_any_file_is_opened_or_refused(raw):
    with pytest.raises(SavedFileError):
        saved.records(DEVON, raw)


@given(st.integers(0, len(FILE)), st.integers(0, 200))
def test_a_kept_file_with_a_hole_is_opened_or_refused(start, length):
    with suppress(SavedFileError):
        saved.restore(DEVON, FILE[:start] + FILE[start + length :])
