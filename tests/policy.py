"""What the tests of the decision tool share: Devon's protocol, and how to speak about answers."""

import shutil
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

from decision_tool.case import record as case
from decision_tool.case.record import Case
from decision_tool.loading.folder import bundled, load
from decision_tool.model import paths
from decision_tool.model.form import Value, Values
from decision_tool.model.protocol import Protocol
from decision_tool.model.replay import Answers, Journey, replay
from decision_tool.sending import schema
from decision_tool.sending.payload import Submission

FOLDER = Path(str(bundled("devon")))
DEVON = load(FOLDER)
FLOW = DEVON.flow
FORM = DEVON.form
TEXTS = [field.id for field in FORM.fields if field.kind not in ("choice", "choices")]
ROW_TEXTS = [field.id for field in FORM.discussion.field if field.kind != "choice"]
TODAY = date(2026, 3, 1)
SUBMISSION = Submission("0123456789abcdef" * 2, TODAY, f"https://site.example/{schema.FILE_NAME}")
MARKUP = "</textarea>\"'><script>alert(1)</script><b onclick=x>&amp;"
SPECIMEN = case.specimen(FORM, DEVON.stages)

# The start of most stories: no child at risk now, and somebody who works with children.
SAFE = "danger=no harm=no"
WORKER = f"{SAFE} who=practitioner"
DISAGREE = f"{WORKER} about=disagree setting=no area=risk"


def answers(text: str) -> Answers:
    """The answers in "danger=no harm=no"."""
    return dict(pair.split("=") for pair in text.split())


def journey(text: str, protocol: Protocol = DEVON) -> Journey:
    return replay(protocol.flow, answers(text))


AT_THE_FORM = journey(f"{DISAGREE} reached=stage-4 stage-4-result=no")


def every_set_of_answers(protocol: Protocol = DEVON) -> list[Answers]:
    """The answers of every path, each option by itself."""
    return [
        {question.id: option.id for (question, _), option in zip(path.steps, chosen, strict=True)}
        for path in paths.paths(protocol.flow)
        for chosen in product(*(options for _, options in path.steps))
    ]


def one_set_of_answers_per_line(protocol: Protocol = DEVON) -> list[Answers]:
    """The first set of answers of every line in the sign-off table."""
    return [
        {question.id: options[0].id for question, options in path.steps}
        for path in paths.paths(protocol.flow)
    ]


def a_case(**changed: Value) -> Case:
    """A case that passes, but for what is changed; underscores stand for hyphens."""
    changes = {id.replace("_", "-"): value for id, value in changed.items()}
    return replace(SPECIMEN, values=SPECIMEN.values | changes)


def recorded(*rows: Values) -> Case:
    """A case with these discussions, each with the simplest values for the rest."""
    simple = SPECIMEN.discussions[0]
    return replace(SPECIMEN, discussions=tuple(simple | row for row in rows))


def filled_with(text: str) -> Case:
    """A case with this text in every field that holds text."""
    row = SPECIMEN.discussions[0] | dict.fromkeys(ROW_TEXTS, text)
    return Case(SPECIMEN.values | dict.fromkeys(TEXTS, text), (row,))


def copy_of_devon(folder: Path) -> Path:
    """Devon's protocol data, to be edited as another partnership would."""
    return Path(shutil.copytree(FOLDER, folder / "protocol"))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text, f"{file} no longer says {old!r}"
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")


def with_stages(folder: Path, count: int, noun: str = "stage") -> Protocol:
    """Devon's protocol with another number of stages, and another word for them."""
    protocol = copy_of_devon(folder)
    head, *stages = (protocol / "stages.toml").read_text("utf-8").split("[[stage]]\n")
    more = [
        stages[-1].replace('"stage-4"', f'"stage-{number}"')
        for number in range(len(stages) + 1, count + 1)
    ]
    head = head.replace('noun = "stage"', f'noun = "{noun}"')
    text = "[[stage]]\n".join([head, *(stages + more)[:count]])
    (protocol / "stages.toml").write_text(text, "utf-8")
    return load(protocol)
