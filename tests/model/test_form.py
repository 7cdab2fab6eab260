"""When a field must be filled in, and which answers and values fit a condition."""

import pytest

from decision_tool.model.form import Field, fits

PLAIN = Field("a", "text", "A?", "Because.", ())


@pytest.mark.parametrize(
    ("when", "given", "expected"),
    [
        (None, {}, True),
        ({}, {"role": "worker"}, True),
        ({"role": ("worker",)}, {"role": "worker"}, True),
        ({"role": ("worker", "volunteer")}, {"role": "volunteer"}, True),
        ({"role": ("worker",)}, {"role": "volunteer"}, False),
        ({"role": ("worker",)}, {}, False),
        ({"role": ("worker",), "need": ("differ",)}, {"role": "worker"}, False),
        ({"role": ("worker",)}, {"role": ["worker"]}, False),
    ],
)
def test_a_condition_fits_when_each_thing_it_names_has_one_of_its_values(when, given, expected):
    assert fits(when, given) is expected


def test_a_field_that_is_optional_is_never_needed():
    assert not PLAIN.needed({"b": "yes"})


def test_a_field_that_is_required_is_always_needed():
    assert Field("a", "text", "A?", "Because.", (), required=True).needed({})


@pytest.mark.parametrize(("value", "expected"), [("yes", True), ("no", False)])
def test_a_field_that_another_calls_for_is_needed_then(value, expected):
    called_for = Field("a", "text", "A?", "Because.", (), required_when={"b": ("yes",)})
    assert called_for.needed({"b": value}) is expected
