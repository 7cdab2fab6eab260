"""The finished tables of a partnership: every word filled in and every repeat spelt out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import placeholders, repeats
from .faults import Fault, Place
from .placeholders import fill
from .repeats import Made, Wording
from .shape import Table


@dataclass(frozen=True)
class Tables:
    """The finished tables, and in `source` the files as they were read."""

    source: Mapping[str, Table]
    partnership: Table
    clauses: Table
    stages: Sequence[Table]
    questions: Sequence[Made]
    outcomes: Sequence[Made]
    form: Table
    guide: Table
    sending: Table
    changes: Sequence[Table]


def finished(source: Mapping[str, Table], faults: list[Fault]) -> Tables:
    """The files with their words filled in and repeats spelt out; mistakes go to `faults`."""
    partnership, stages_file = source["partnership.toml"], source["stages.toml"]
    words = placeholders.general(partnership) | placeholders.counted(stages_file)

    def filled(file: str) -> Any:
        return fill(source[file], words, Place(file), faults)

    stages = filled("stages.toml")["stage"]
    after_last = f"the {partnership['form']}"
    wording = Wording(words, stages_file["noun"], after_last, stages, partnership["area"])
    return Tables(
        source=source,
        partnership=filled("partnership.toml"),
        clauses=filled("clauses.toml"),
        stages=stages,
        questions=list(
            repeats.questions(
                source["questions.toml"]["question"],
                wording,
                Place("questions.toml", "question"),
                faults,
            )
        ),
        outcomes=list(
            repeats.outcomes(
                source["outcomes.toml"]["outcome"],
                wording,
                Place("outcomes.toml", "outcome"),
                faults,
            )
        ),
        form=_form(source["form.toml"], wording, faults),
        guide=filled("quick_guide.toml"),
        sending=filled("sending.toml"),
        changes=filled("changes.toml")["change"],
    )


def _form(file: Table, wording: Wording, faults: list[Fault]) -> Table:
    place = Place("form.toml")
    sections = [
        repeats.section(section, wording, place.at("section").item(index, section), faults)
        for index, section in enumerate(file["section"])
    ]
    row = repeats.section(file["discussion"], wording, place.at("discussion"), faults)
    return {"section": sections, "discussion": row}
