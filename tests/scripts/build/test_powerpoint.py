"""Slides as PowerPoint: what trainers can change, and drawings from the data of any partnership."""

import io
from dataclasses import replace

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from decision_tool.publishing.drawings import NAMES, Drawings
from decision_tool.publishing.training.sessions import Sessions, Sign
from scripts.build.powerpoint.deck import FILL_IN, LOGO, Deck
from scripts.build.powerpoint.drawn import DRAW
from scripts.build.powerpoint.shapes import HEIGHT, WIDTH
from scripts.build.site import ROOT
from scripts.build.slides import Slide
from tests.fixture import FOLDER, PROTOCOL

SIGNS = tuple(Sign(f"Route {number}", "phone", "Go there.") for number in range(5))
SITE = "https://site.example/"
PAGE = "training/slides.md"
# left, top, right, bottom, in hundredths of the width: what a cover leaves free
LOGO_ROOM = (72, 2, 98, 12)
SLIDES = (
    Slide("<section class='cover'><h1>A deck</h1><p>For a <strong>room</strong></p></section>", ""),
    Slide(
        "<section><h2>Three things</h2><ul><li>One</li><li>Two</li></ul><ol><li>First</li></ol>"
        "<p>See <a href='../poster/'>a poster</a></p></section>",
        "<p><strong>Open.</strong> Say it slowly.</p>",
        ('<a href="../../clauses/#b4">B4</a>',),
        minutes=(10, 5),
    ),
    *(Slide(f"<section><h2>{it}</h2><p>[drawing: {it}]</p></section>", "") for it in DRAW),
    Slide("<section><h2>Find it</h2><p>[drawing: address training/poster.md]</p></section>", ""),
)


def deck(site_url=SITE):
    return Deck(ROOT, Drawings(PROTOCOL, Sessions(SIGNS, SIGNS), site_url), FOLDER)


@pytest.fixture(scope="module")
def made():
    return Presentation(io.BytesIO(deck().make("A deck", PAGE, SLIDES)))


def texts(slide):
    return [shape.text_frame.text for shape in every(slide.shapes) if shape.has_text_frame]


def every(shapes):
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from every(shape.shapes)
        else:
            yield shape


def test_a_heading_is_the_title_of_its_slide(made):
    titles = [slide.shapes.title.text for slide in made.slides]
    assert titles == ["A deck", "Three things", *DRAW, "Find it"]


def test_a_list_is_bullets_of_the_layout_and_a_numbered_one_counts(made):
    body = made.slides[1].placeholders[1].text_frame.paragraphs
    assert [it.text for it in body] == ["One", "Two", "First", "See a poster"]
    marks = [{each.tag.rpartition("}")[2] for each in it._p.iter()} for it in body]
    assert ["buAutoNum" in mark for mark in marks] == [False, False, True, False]
    assert ["buNone" in mark for mark in marks] == [False, False, False, True]


def test_what_to_say_and_the_clauses_behind_it_are_notes(made):
    notes = made.slides[1].notes_slide.notes_text_frame.text
    assert notes == "Open. Say it slowly.\nBehind this slide: B4"


def test_a_link_leads_to_the_site(made):
    runs = made.slides[1].placeholders[1].text_frame.paragraphs[3].runs
    assert runs[1].hyperlink.address == f"{SITE}training/poster/"


def test_the_time_for_each_step_stands_on_the_slide_from_left_to_right(made):
    boxes = [
        it for it in made.slides[1].shapes if it.has_text_frame and "min" in it.text_frame.text
    ]
    assert [it.text_frame.text for it in sorted(boxes, key=lambda it: it.left)] == [
        "10 min",
        "5 min",
    ]


def test_whatever_a_page_draws_a_file_draws_too():
    assert {*DRAW, "address"} == set(NAMES)


@pytest.mark.parametrize("name", DRAW)
def test_a_drawing_is_shapes_with_a_text_for_those_who_do_not_see_it(made, name):
    slide = next(it for it in made.slides if it.shapes.title.text == name)
    (group,) = [it for it in slide.shapes if it.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert group._element.nvGrpSpPr.cNvPr.get("descr")
    assert len(list(every(group.shapes))) > 3


def test_the_stages_are_those_of_the_partnership(made):
    slide = next(it for it in made.slides if it.shapes.title.text == "stairs")
    said = " ".join(texts(slide))
    assert [stage.name for stage in PROTOCOL.stages if stage.name not in said] == []


def test_nothing_lies_outside_its_slide(made):
    for slide in made.slides:
        for shape in every(slide.shapes):
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= WIDTH
            assert shape.top + shape.height <= HEIGHT


def test_an_address_is_a_code_and_without_one_there_is_a_place_for_it(made):
    pictures = [it for it in made.slides[-1].shapes if it.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert len(pictures) == 1
    assert "site.example/training/poster" in texts(made.slides[-1])
    bare = Presentation(io.BytesIO(deck("").make("A deck", PAGE, SLIDES)))
    assert FILL_IN in texts(bare.slides[-1])


def test_band_mark_and_name_stand_on_the_master_alone(made):
    assert any(it.name == "Mark" for it in made.slide_master.shapes)
    said = [text for slide in made.slides for text in texts(slide)]
    assert PROTOCOL.name not in said
    assert PROTOCOL.name in [
        it.text_frame.text for it in made.slide_master.shapes if it.has_text_frame
    ]


def test_a_cover_has_room_for_a_logo_of_ones_own_and_its_notes_say_so(made):
    cover = made.slides[0]
    left, top, right, bottom = (part * WIDTH / 100 for part in LOGO_ROOM)
    for shape in [*cover.shapes, *cover.slide_layout.shapes]:
        beside = shape.left >= right or shape.left + shape.width <= left
        assert beside or shape.top >= bottom or shape.top + shape.height <= top, shape.name
    noted = [LOGO in slide.notes_slide.notes_text_frame.text for slide in made.slides]
    assert noted == [True] + [False] * (len(noted) - 1)


def test_the_same_slides_give_the_same_bytes_and_others_do_not():
    one, two = (deck().make("A deck", PAGE, SLIDES) for _ in range(2))
    assert one == two
    other = [replace(SLIDES[0], html="<section><h1>Another</h1></section>"), *SLIDES[1:]]
    assert deck().make("A deck", PAGE, other) != one
