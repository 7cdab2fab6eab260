"""Colours are told apart as WCAG 2.2 measures it."""

import pytest

from decision_tool.loading.colour import contrast, mixed


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#000000", 21),
        ("#123456", "#123456", 1),
        ("#767676", "#ffffff", 4.54),  # the lightest grey that may be text on white
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.00),
        ("#00ff00", "#FFFFFF", 1.37),
        ("#0000ff", "#ffffff", 8.59),
        ("#0a0a0a", "#000000", 1.06),  # below 0.04045 the light is in proportion
    ],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(("share", "colour"), [(0, "#204060"), (0.5, "#102030"), (1, "#000000")])
def test_a_mixture_has_its_share_of_the_other_colour(share, colour):
    assert mixed("#204060", "#000000", share) == colour
