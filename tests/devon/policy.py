"""Devon's protocol as it stands, and how its tests speak about answers.

The partnership fills in facts and mends sentences: tests say what must hold whatever it writes.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from decision_tool.case.record import Case
from decision_tool.loading.folder import bundled, load
from decision_tool.model.protocol import Protocol
from decision_tool.model.replay import Journey, replay
from decision_tool.sending.payload import SCHEMA_FILE, Submission
from tests.cases import NHS_NUMBER, Cases
from tests.stories import answers

FOLDER = Path(str(bundled("devon")))
DEVON = load(FOLDER)
FLOW = DEVON.flow
FORM = DEVON.form
STAGES = [stage.id for stage in DEVON.stages]
TODAY = date(2026, 3, 1)
SUBMISSION = Submission("0123456789abcdef" * 2, TODAY, f"https://site.example/{SCHEMA_FILE}")

CASES = Cases(DEVON)
SPECIMEN, TEXTS, ROW_TEXTS = CASES.specimen, CASES.texts, CASES.row_texts
a_case, recorded, without = CASES.changed, CASES.recorded, CASES.without
filled_with = CASES.filled_with

# The start of most stories: no child at risk now, and somebody who works with children.
SAFE = "danger=no harm=no"
WORKER = f"{SAFE} who=practitioner"
DISAGREE = f"{WORKER} about=disagree setting=no"


def journey(text: str, protocol: Protocol = DEVON) -> Journey:
    """Where the answers in `text` lead."""
    return replay(protocol.flow, answers(text))


AT_THE_FORM = journey(f"{DISAGREE} reached=stage-4 stage-4-result=no")


def with_findings() -> Case:
    """A case that names the child in a part and in the record."""
    given = f"The NHS number is {NHS_NUMBER}."
    return replace(a_case(problem=given), discussions=recorded({"said": given}).discussions)


def unset() -> Protocol:
    """Devon's protocol as it is while nobody has filled in the facts that the source leaves out."""
    settings = {id: replace(setting, value="") for id, setting in DEVON.settings.items()}
    edition = replace(DEVON.edition, approved_on="", owner="")
    return replace(DEVON, settings=settings, edition=edition)


def filled_in() -> Protocol:
    """Devon's protocol once all of these are known."""
    values = {
        "email": "name@partnership.example",
        "link": "https://partnership.example/page",
        "phone": "01632 960000",
    }
    settings = {
        id: replace(setting, value=values[setting.kind]) for id, setting in DEVON.settings.items()
    }
    edition = replace(DEVON.edition, approved_on="2026-12-01", owner="Somebody")
    return replace(DEVON, settings=settings, edition=edition)
