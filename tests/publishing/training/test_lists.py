"""What scenarios are sorted by is data, in the order in which it is written."""

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.training.lists import FILE, load_lists
from tests.fixture import a_copy


def test_a_protocol_needs_none(tmp_path):
    assert load_lists(a_copy(tmp_path)).sectors == {}


def test_they_keep_their_order(tmp_path):
    folder = a_copy(tmp_path)
    (folder / FILE).write_text('[levels]\nz = "Easy"\na = "Hard"\n', "utf-8")
    assert list(load_lists(folder).levels) == ["z", "a"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[levels]\na = " "', "levels.a: is empty."),
        ("[levels]\na = 1", "levels.a: is a number."),
        ('[level]\na = "Easy"', "level: is not a known key."),
    ],
)
def test_a_mistake_names_file_and_key(tmp_path, text, fault):
    folder = a_copy(tmp_path)
    (folder / FILE).write_text(text, "utf-8")
    with pytest.raises(ProtocolError, match=r"training\.toml: ") as raised:
        load_lists(folder)
    assert fault in str(raised.value)
