"""The questions about danger and harm say what brings somebody back to them."""

import pytest

from decision_tool.loading.audit import safety
from decision_tool.loading.files import QUESTIONS
from tests.loading.audit.mistakes import told
from tests.loading.edits import drop, put


@pytest.mark.parametrize("id", ["unsafe-now", "at-risk"])
def test_one_that_does_not_is_told(id):
    for edit in (drop("question", id, "changed"), put("question", id, "changed", "")):
        assert told(safety.faults, QUESTIONS, edit) == [f"question[{id}].changed"]
