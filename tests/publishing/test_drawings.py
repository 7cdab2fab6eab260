"""What pages and slides draw comes from the data, for any partnership."""

from itertools import pairwise

import pytest

from decision_tool.loading.faults import Place
from decision_tool.publishing.codes import code, short
from decision_tool.publishing.drawings import NAMES, Drawings, faults
from decision_tool.publishing.journey import journey
from decision_tool.publishing.training.sessions import Sessions, Sign
from tests.fixture import FLOW, PROTOCOL
from tests.html import Html

SIGNS = Sessions((Sign("Complain", "mail"),), (Sign("Kind", "people", "Be kind."),))
SITE = "https://site.example/"
PAGE = "training/slides.md"


def drawn(name, site_url=SITE, **more):
    asked = f"<p>[drawing: {name}]</p>"
    return Drawings(PROTOCOL, SIGNS, site_url).put_in(asked, PAGE, **more)


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_sound_html_without_style_of_its_own(name):
    tags = Html(drawn(name)).tags
    assert tags
    assert not {key for _, given in tags for key in given} & {"style", "onclick"}


def test_the_stairs_have_every_stage_what_to_do_and_the_form():
    html = drawn("stairs")
    told = [text for stage in PROTOCOL.stages for text in (stage.name, stage.action)]
    assert [text for text in told if text not in html] == []
    assert 'href="../../next-step/form/"' in html


def test_the_journey_goes_from_the_first_question_to_the_first_stage_by_the_shortest_way():
    legs = journey(PROTOCOL)
    assert legs[0].question.id == FLOW.start
    for one, two in pairwise(legs):
        assert two.question.id in [option.to for option in one.question.options]
    ends = [FLOW.node(option.to) for option in legs[-1].question.options]
    assert any(getattr(end, "acts", False) for end in ends)


def test_each_leg_tells_the_calls_that_leave_it_apart_from_other_ways():
    legs = journey(PROTOCOL)
    calls = [end.id for leg in legs for end in leg.calls]
    assert calls == ["ring-999", "ring-helpdesk"]
    assert all(end.kind not in ("emergency", "harm") for leg in legs for end in leg.others)


def test_the_drawn_tool_shows_the_first_question_and_a_stage():
    html = drawn("tool")
    first = FLOW.questions[FLOW.start]
    assert [it for it in (first.title, *(o.label for o in first.options)) if it not in html] == []


def test_signs_and_principles_are_data():
    assert "Complain" in drawn("signs")
    assert "Be kind." in drawn("principles")


def test_an_address_is_a_code_and_words_to_type():
    html = drawn("address next-step/form.md")
    assert "<svg" in html
    assert "".join(Html(html).texts["figcaption"]) == "site.example/next-step/form"


def test_where_nobody_knows_the_address_a_sheet_has_room_for_it_and_a_slide_leaves_it_out():
    assert "<input" in drawn("address", site_url="")
    assert drawn("address", site_url="", on_slide=True).strip() == ""


def test_a_code_differs_with_the_address_and_there_is_none_of_none():
    assert code(SITE) != code(f"{SITE}training/")
    assert code("") == ""
    assert short(f"{SITE}training/") == "site.example/training"


def test_on_a_slide_nothing_leads_away():
    asked = "<p>[drawing: stairs]</p>"
    assert "href" in Drawings(PROTOCOL, SIGNS).put_in(asked, PAGE)
    on_slide = Drawings(PROTOCOL, SIGNS).put_in(asked, PAGE, on_slide=True)
    assert PROTOCOL.stages[0].name in on_slide
    assert "href" not in on_slide


def test_text_that_only_speaks_of_a_drawing_stays():
    said = "<p>Write [drawing: stairs] there.</p>"
    assert Drawings(PROTOCOL, SIGNS).put_in(said, PAGE) == said


def test_a_drawing_that_is_not_there_is_told_with_those_that_are():
    (fault,) = faults(Place("page.md", "line 1"), "[drawing: stars]")
    assert "“stars”" in str(fault)
    assert "stairs" in str(fault)
    assert [*faults(Place("page.md", "line 1"), "[drawing: stairs]")] == []
