"""Devon may have more or fewer stages, and call them otherwise, by changing one file."""

from copy import deepcopy

import pytest

from decision_tool.loading.files import STAGES
from decision_tool.loading.folder import load
from tests.devon.policy import FOLDER
from tests.loading.edits import Data, as_file

DATA = Data(FOLDER)


def with_stages(folder, count, noun):
    """Devon's protocol with another number of stages, the last repeated."""
    file = DATA.source()[STAGES]
    *_, last = stages = file["stage"]
    more = [deepcopy(last) | {"id": f"more-{number}"} for number in range(len(stages), count)]
    file |= {"noun": noun, "nouns": f"{noun}s", "stage": [*stages, *more][:count]}
    return load(DATA.in_folder(folder, {STAGES: as_file(file)}))


@pytest.mark.parametrize(("count", "noun"), [(1, "stage"), (3, "step"), (6, "stage")])
def test_its_questions_and_outcomes_follow(tmp_path, count, noun):
    protocol = with_stages(tmp_path, count, noun)
    ids = [stage.id for stage in protocol.stages]
    reached = protocol.flow.questions["reached"]
    assert [option.id for option in reached.options] == [
        "none",
        "unsure",
        *ids,
        "refused",
        "missed",
    ]
    assert reached.option(ids[0]).hint.endswith(f"{noun} 1")
    assert protocol.flow.outcomes[ids[-1]].title.startswith(f"{noun.capitalize()} {count}: ")
    last = protocol.flow.questions[f"{ids[-1]}-result"]
    assert last.option("no").to == "form-no-agreement"
