"""The pages of the form, in the states that a case can bring them to."""

from collections.abc import Sequence

from decision_tool.case import privacy
from decision_tool.case import record as c
from decision_tool.case.record import Case
from decision_tool.case.validation import Mends
from decision_tool.model.form import Section, Values
from decision_tool.pages import form as form_pages
from decision_tool.pages.form import Checked
from decision_tool.pages.nodes import Page
from decision_tool.sending import letter
from tests.policy import (
    AT_THE_FORM,
    DEVON,
    FORM,
    MARKUP,
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
NHS_NUMBER = "943 476 5919"


def section(id: str) -> Section:
    return next(each for each in FORM.sections if each.id == id)


def listed(case: Case = SPECIMEN) -> Page:
    return form_pages.list_page(DEVON, case, FRAGMENT, TODAY, AT_THE_FORM.node.id)


def part(id: str, case: Case = SPECIMEN, errors: Mends | None = None) -> Page:
    return form_pages.section_page(DEVON, section(id), case, FRAGMENT, errors)


def rows(case: Case = SPECIMEN) -> Page:
    return form_pages.rows_page(DEVON, case, FRAGMENT)


def row(values: Values, errors: Mends | None = None) -> Page:
    return form_pages.row_page(DEVON, values, FRAGMENT, errors)


def look(case: Case) -> Checked:
    public = Case(c.sent(FORM, case), case.discussions)
    return form_pages.checked(DEVON, case, privacy.findings(FORM, public, TODAY), TODAY)


def check(case: Case = SPECIMEN, sending: bool = False) -> Page:
    return form_pages.check_page(DEVON, case, look(case), FRAGMENT, sending)


def send(case: Case = SPECIMEN) -> Page:
    return form_pages.send_page(
        DEVON, letter.letter(DEVON, AT_THE_FORM, case, SUBMISSION), FRAGMENT
    )


def without(*stages: str) -> Case:
    """A case whose record leaves these stages out."""
    kept = [row for row in SPECIMEN.discussions if row["stage"] not in stages]
    return Case(SPECIMEN.values, tuple(kept))


def with_findings() -> Case:
    """A case that names the child in a part and in the record."""
    given = f"The NHS number is {NHS_NUMBER}."
    return Case(a_case(problem=given).values, recorded({"said": given}).discussions)


def _parts(case: Case, errors: Sequence[str] = ()) -> dict[str, Page]:
    return {each.id: part(each.id, case, dict.fromkeys(errors, MARKUP)) for each in FORM.sections}


STATES = {
    "list": listed(),
    "list of a new case": listed(EMPTY),
    **{f"{id} filled in": page for id, page in _parts(SPECIMEN).items()},
    **{f"{id} hostile": page for id, page in _parts(HOSTILE).items()},
    "part with errors": part("about-you", EMPTY, {"name": MARKUP, "sector": "Choose"}),
    "record": rows(),
    "record with an unwritten row": rows(Case({}, ({},))),
    "hostile record": rows(HOSTILE),
    "row with errors": row({}, {"stage": "Choose", "said": MARKUP}),
    "hostile row": row(HOSTILE.discussions[0]),
    "check": check(),
    "check of a new case": check(EMPTY),
    "check that refuses": check(with_findings(), sending=True),
    "check that refuses a new case": check(EMPTY, sending=True),
    "hostile check": check(HOSTILE, sending=True),
    "send": send(),
    "hostile letter": send(HOSTILE),
}
