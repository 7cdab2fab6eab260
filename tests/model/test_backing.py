"""How far the source backs the stages is said in one sentence, wherever they are drawn."""

from dataclasses import replace

import pytest

from decision_tool.model.backing import backing
from decision_tool.publishing.social import social
from tests.fixture import FOLDER, PROTOCOL
from tests.html import Html


def backed(*supports):
    stages = [replace(PROTOCOL.stages[0], support=support) for support in supports]
    return backing(replace(PROTOCOL, stages=tuple(stages)))


@pytest.mark.parametrize(
    ("supports", "said"),
    [
        ("stated stated", "Of these 2 steps, the protocol sets out 2."),
        ("silent implied", "Of these 2 steps, the protocol points to 1 and leaves 1 open."),
        (
            "silent stated implied stated",
            "Of these 4 steps, the protocol sets out 2, points to 1 and leaves 1 open.",
        ),
    ],
)
def test_each_kind_of_backing_is_counted(supports, said):
    assert backed(*supports.split()) == said


def test_the_picture_for_shared_links_says_whose_site_it_is_and_how_far_its_steps_are_backed():
    told = Html(social(PROTOCOL, FOLDER)).text("html")
    steps = [stage.name for stage in PROTOCOL.stages]
    for said in (PROTOCOL.name, PROTOCOL.site, backing(PROTOCOL), *steps):
        assert said in told
