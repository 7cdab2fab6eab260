"""What the tests of the engine run on: Westmarch, a partnership that is made up."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from decision_tool.loading.folder import bundled, load
from decision_tool.model.protocol import Protocol
from decision_tool.model.replay import Journey, replay
from decision_tool.sending.payload import SCHEMA_FILE, Submission
from tests.cases import NHS_NUMBER, Cases
from tests.stories import answers

FOLDER = Path(str(bundled("westmarch")))
PROTOCOL = load(FOLDER)
FLOW = PROTOCOL.flow
FORM = PROTOCOL.form
STAGES = [stage.id for stage in PROTOCOL.stages]
TODAY = date(2026, 3, 1)
SUBMISSION = Submission("0123456789abcdef" * 2, TODAY, f"https://site.example/{SCHEMA_FILE}")

CASES = Cases(PROTOCOL)
SPECIMEN, TEXTS, ROW_TEXTS = CASES.specimen, CASES.texts, CASES.row_texts
a_case, recorded, without = CASES.changed, CASES.recorded, CASES.without
filled_with = CASES.filled_with
NAMED = f"The NHS number is {NHS_NUMBER}."
WITH_FINDINGS = replace(recorded({"came-of-it": NAMED}), values=a_case(view=NAMED).values)

# The start of most stories: no child at risk now, and somebody who works with children.
SAFE = "unsafe-now=not-now at-risk=not-at-risk"
WORKER = f"{SAFE} role=worker"
POSTED = f"{WORKER} need=posted"  # which is answered at once
DIFFER = f"{WORKER} need=differ topic=level-of-need"
AT_STEP_3 = f"{DIFFER} step-tried=line-managers line-managers-answer=still-differ"
NO_STEP_LEFT = f"{DIFFER} step-tried=directors directors-answer=still-differ"
WAITING = f"{DIFFER} step-tried=line-managers line-managers-answer=no-reply"


def journey(text: str, protocol: Protocol = PROTOCOL) -> Journey:
    """Where the answers in `text` lead."""
    return replay(protocol.flow, answers(text))


AT_THE_FORM = journey(NO_STEP_LEFT)


def addressed(address: str) -> Protocol:
    """The protocol with this address for the form to go to, or with none."""
    setting = replace(PROTOCOL.manager_email, value=address)
    return replace(PROTOCOL, settings=PROTOCOL.settings | {setting.id: setting})


def a_copy(folder: Path) -> Path:
    """The data of the protocol, to be edited as a partnership would."""
    return Path(shutil.copytree(FOLDER, folder / "protocol"))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    """Put `new` where a file of the data says `old` for the first time."""
    text = (folder / file).read_text("utf-8")
    assert old in text, f"{file} no longer says {old!r}"
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")


def with_stages(folder: Path, count: int, noun: str = PROTOCOL.noun) -> Protocol:
    """The protocol with another number of stages, the last repeated, and another word for them."""
    protocol = a_copy(folder)
    head, *stages = (protocol / "stages.toml").read_text("utf-8").split("[[stage]]\n")
    more = [
        stages[-1].replace(f'"{STAGES[-1]}"', f'"more-{number}"')
        for number in range(len(stages), count)
    ]
    text = "[[stage]]\n".join([head, *(stages + more)[:count]])
    (protocol / "stages.toml").write_text(text, "utf-8")
    (protocol / "counterparts.toml").unlink()  # who acts at each of its own stages
    edit(protocol, "stages.toml", f'noun = "{PROTOCOL.noun}"', f'noun = "{noun}"')
    edit(protocol, "stages.toml", f'nouns = "{PROTOCOL.nouns}"', f'nouns = "{noun}s"')
    return load(protocol)
