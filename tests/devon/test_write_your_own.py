"""What trainers are told about writing a scenario is true."""

import re
import shutil
from pathlib import Path

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.training import feedback
from decision_tool.publishing.training.scenarios import load_scenarios
from tests.devon.policy import DEVON, FOLDER

(PAGE,) = (Path(__file__).parents[2] / "docs").rglob("write-your-own.md")
TEXT = PAGE.read_text("utf-8")
NAME = "the-closed-referral.toml"


BLANK = re.compile(r"\(([^()\n]+)\)(?=\")")


@pytest.fixture
def faults(tmp_path):
    """What is found in the template, as it is or filled in."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "protocol"))

    def faults(change=lambda template: template):
        template = TEXT.partition("```toml\n")[2].partition("```")[0]
        (folder / "scenarios" / NAME).write_text(change(template), "utf-8")
        with pytest.raises(ProtocolError) as raised:
            load_scenarios(folder, DEVON)
        return list(map(str, raised.value.faults))

    return faults


def test_the_blank_template_is_refused_for_every_text_that_is_still_to_be_written(faults):
    found = faults()
    assert f"\n{found[0]}\n" in TEXT
    assert len(found) == len(BLANK.findall(TEXT))


def test_once_filled_in_it_lacks_only_the_answers_left_to_the_writer(faults):
    (fault,) = faults(lambda template: BLANK.sub(r"\1", template))
    assert f"\n{fault}\n" in TEXT


def test_it_names_every_tone():
    assert all(f"`{tone}`" in TEXT for tone in feedback.TONES if tone)
