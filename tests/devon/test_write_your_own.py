"""What trainers are told about writing a scenario is true."""

import shutil
from pathlib import Path

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.training.scenarios import load_scenarios
from tests.devon.policy import DEVON, FOLDER

(PAGE,) = (Path(__file__).parents[2] / "docs").rglob("write-your-own.md")
NAME = "the-closed-referral.toml"


def test_the_blank_template_lacks_only_the_answers_left_to_the_writer(tmp_path):
    text = PAGE.read_text("utf-8")
    folder = Path(shutil.copytree(FOLDER, tmp_path / "protocol"))
    template = text.partition("```toml\n")[2].partition("```")[0]
    (folder / "scenarios" / NAME).write_text(template, "utf-8")
    with pytest.raises(ProtocolError) as raised:
        load_scenarios(folder, DEVON)
    (fault,) = raised.value.faults
    assert f"\n{fault}\n" in text
