"""Two partnerships in one place have ids of their own."""

from decision_tool.loading.folder import namesakes
from tests.fixture import FOLDER, PROTOCOL, a_copy


def test_a_copy_that_kept_its_id_is_told(tmp_path):
    (fault,) = namesakes(PROTOCOL.id, [a_copy(tmp_path)])
    assert str(fault).startswith("partnership.toml: id: is that of protocol too.")


def test_a_partnership_beside_others_is_none():
    assert namesakes("another", [FOLDER]) == []
