"""The finished protocol is written as text, and read as what it was."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_tool.loading.folder import bundled, load, names
from decision_tool.model import stored
from decision_tool.model.partnership import Setting, Stage
from tests.fixture import PROTOCOL

few = settings(max_examples=5)


@pytest.mark.parametrize("name", names())
def test_a_protocol_comes_back_as_it_was(name):
    protocol = load(bundled(name))
    assert stored.read(stored.write(protocol)) == protocol


WHOLES = ("Protocol", "Form", "Flow", "Section", "Guide")  # made of the others
PARTS = {name: cls for name, cls in stored.CLASSES.items() if name not in WHOLES}


@pytest.mark.parametrize("cls", PARTS.values(), ids=PARTS)
def test_any_part_of_a_protocol_comes_back_as_it_was(cls):
    """Whatever a partnership writes in it."""

    @few
    @given(st.from_type(cls))
    def comes_back(part):
        assert stored.read(stored.write(part)) == part

    comes_back()


@few
@given(st.text(), st.from_type(Setting), st.lists(st.from_type(Stage), max_size=2))
def test_a_protocol_in_which_a_part_is_another_comes_back_as_it_was(text, setting, stages):
    edited = replace(
        PROTOCOL,
        name=text,
        settings=PROTOCOL.settings | {setting.id: setting},
        stages=(*PROTOCOL.stages, *stages),
    )
    assert stored.read(stored.write(edited)) == edited


def test_the_text_is_written_the_same_every_time():
    text = stored.write(PROTOCOL)
    assert stored.write(stored.read(text)) == text


def test_what_has_its_default_takes_no_room():
    assert json.loads(stored.write(PROTOCOL.contacts[0])).keys() == {
        *("@", "id", "name", "situation", "number", "clause", "short"),
    }


@pytest.mark.parametrize("name", ["dict", "Path", "Place", "stored"])
def test_nothing_is_made_of_the_text_but_classes_of_the_model(name):
    with pytest.raises(KeyError):
        stored.read(json.dumps({"@": name}))
    assert {cls.__module__.rpartition(".")[0] for cls in stored.CLASSES.values()} == {
        "decision_tool.model"
    }
