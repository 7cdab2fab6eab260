"""The pages of the form, in the states that a case can bring them to."""

from dataclasses import replace

from decision_tool.case import check as checks
from decision_tool.case.check import Checked
from decision_tool.case.record import Case
from decision_tool.case.validation import Mends
from decision_tool.model.form import Section, Values
from decision_tool.model.protocol import Protocol
from decision_tool.pages import check as check_pages
from decision_tool.pages import files, tasks
from decision_tool.pages import form as form_pages
from decision_tool.pages.render import Page
from tests.cases import MARKUP, NHS_NUMBER
from tests.fixture import (
    AT_THE_FORM,
    FORM,
    PROTOCOL,
    SPECIMEN,
    SUBMISSION,
    TODAY,
    a_case,
    filled_with,
    recorded,
)

FRAGMENT = AT_THE_FORM.fragment
EMPTY = Case({})
HOSTILE = filled_with(MARKUP)


def section(id: str) -> Section:
    return next(each for each in FORM.sections if each.id == id)


def listed(case: Case = SPECIMEN) -> Page:
    return tasks.list_page(PROTOCOL, case, AT_THE_FORM, TODAY)


def part(id: str, case: Case = SPECIMEN, errors: Mends | None = None) -> Page:
    return form_pages.section_page(PROTOCOL, section(id), case, FRAGMENT, errors)


def rows(case: Case = SPECIMEN) -> Page:
    return form_pages.rows_page(PROTOCOL, case, FRAGMENT)


def row(values: Values, errors: Mends | None = None) -> Page:
    return form_pages.row_page(PROTOCOL, values, FRAGMENT, errors)


def look(case: Case) -> Checked:
    return checks.checked(PROTOCOL, case, TODAY)


def check(case: Case = SPECIMEN, sending: bool = False) -> Page:
    return check_pages.check_page(PROTOCOL, AT_THE_FORM, case, look(case), sending=sending)


def send(case: Case = SPECIMEN, protocol: Protocol = PROTOCOL) -> Page:
    made = files.to_send(protocol, AT_THE_FORM, case, SUBMISSION)
    return form_pages.send_page(protocol, made, case, AT_THE_FORM, TODAY)


def with_findings() -> Case:
    """A case that names the child in a part and in the record."""
    given = f"The NHS number is {NHS_NUMBER}."
    return replace(a_case(view=given), discussions=recorded({"came-of-it": given}).discussions)


def _parts(case: Case) -> dict[str, Page]:
    return {each.id: part(each.id, case) for each in FORM.sections}


STATES = {
    "list": listed(),
    "list of a new case": listed(EMPTY),
    **{f"{id} filled in": page for id, page in _parts(SPECIMEN).items()},
    **{f"{id} hostile": page for id, page in _parts(HOSTILE).items()},
    "part with errors": part("writer", EMPTY, {"full-name": MARKUP, "reply-by": "Choose"}),
    "record": rows(),
    "record with an unwritten row": rows(Case({}, ({},))),
    "hostile record": rows(HOSTILE),
    "row with errors": row({}, {"stage": "Choose", "came-of-it": MARKUP}),
    "hostile row": row(HOSTILE.discussions[0]),
    "check": check(),
    "check of a new case": check(EMPTY),
    "check that refuses": check(with_findings(), sending=True),
    "check that refuses a new case": check(EMPTY, sending=True),
    "hostile check": check(HOSTILE, sending=True),
    "send": send(),
    "hostile letter": send(HOSTILE),
}
