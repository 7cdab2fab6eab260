"""The picture of the journey: all of the flow is in it once, and its words fit their boxes."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from decision_tool import diagram, drawing, measure, site_pages
from tests.html import Html
from tests.policy import DEVON, with_stages

SHEETS = (drawing.NARROW, drawing.WIDE)


@pytest.fixture(scope="module", params=[3, 4, 6])
def protocol(request, tmp_path_factory):
    """Devon's protocol, and with fewer and more stages."""
    if request.param == len(DEVON.stages):
        return DEVON
    return with_stages(tmp_path_factory.mktemp("protocol"), request.param, "step")


@pytest.fixture(scope="module")
def page(protocol):
    return site_pages.picture_page(protocol)


@pytest.fixture(scope="module", params=SHEETS, ids=lambda sheet: sheet.name)
def strips(request, protocol):
    return drawing.strips(diagram.rows(protocol.flow), request.param)


def words(element):
    return " ".join("".join(element.itertext()).split())


def svgs(page):
    parts = page.html.split("<svg")[1:]
    return [
        ElementTree.fromstring("<svg" + part.partition("</svg>")[0] + "</svg>") for part in parts
    ]


# ---- What is in it ---------------------------------------------------------------------------


def test_every_question_outcome_and_option_is_in_it_once(protocol):
    flow, rows = protocol.flow, diagram.rows(protocol.flow)
    outs = [arrow.to.id for row in rows for arrow in row.arrows if arrow.way == "out"]
    assert sorted([*(row.box.id for row in rows), *outs]) == sorted(
        [*flow.questions, *flow.outcomes]
    )
    for row in rows:
        if row.box.kind == diagram.QUESTION:
            drawn = [(label, arrow.to.id) for arrow in row.arrows for label in arrow.labels]
            options = flow.questions[row.box.id].options
            assert sorted(drawn) == sorted((option.label, option.to) for option in options)


def test_it_begins_with_danger_and_then_harm():
    assert [row.box.id for row in diagram.rows(DEVON.flow)][:2] == ["danger", "harm"]


def test_the_stages_follow_each_other_each_with_its_questions(protocol):
    ids = [row.box.id for row in diagram.rows(protocol.flow)]
    ladder = [
        id
        for stage in protocol.stages
        for id in (stage.id, f"{stage.id}-result", f"{stage.id}-delay")
    ]
    start = ids.index(ladder[0])
    assert ids[start : start + len(ladder)] == ladder


def test_an_arrow_goes_where_it_says(protocol):
    rows = diagram.rows(protocol.flow)
    place = {row.box.id: index for index, row in enumerate(rows)}
    for index, row in enumerate(rows):
        for arrow in row.arrows:
            distance = place.get(arrow.to.id, index) - index
            expected = {"next": distance == 1, "past": distance == 2, "down": distance > 1}
            assert expected.get(arrow.way, distance <= 0), (row.box.id, arrow)


def test_an_arrow_that_runs_past_a_row_ends_at_the_one_after(protocol):
    rows = diagram.rows(protocol.flow)
    runs = [index for index, row in enumerate(rows) if any(a.way == "past" for a in row.arrows)]
    assert all(after - before > 1 for before, after in pairwise(runs))
    lanes = {index + 1: "by" for index in runs} | {index + 2: "end" for index in runs}
    assert [row.lane for row in rows] == [lanes.get(index, "") for index in range(len(rows))]


# ---- Where it is -----------------------------------------------------------------------------


def test_words_fit_their_boxes_and_the_sheet(strips):
    for strip in strips:
        for placed in strip.boxes:
            assert placed.text.width <= placed.width - 2 * drawing.PAD
            assert placed.text.height <= placed.height - 2 * drawing.PAD
            assert placed.right <= strip.sheet.width
        for label in strip.labels:
            assert label.x + label.width <= strip.sheet.width


def test_nothing_overlaps_and_all_of_a_strip_is_within_it(strips):
    for strip in strips:
        areas = [
            *((box.x, box.y, box.right, box.bottom) for box in strip.boxes),
            *((it.x, it.y, it.x + it.width, it.y + it.height) for it in strip.labels),
        ]
        for index, (left, top, right, bottom) in enumerate(areas):
            assert top >= 0
            assert bottom <= strip.height
            for x, y, x2, y2 in areas[:index]:
                assert right <= x or x2 <= left or bottom <= y or y2 <= top


def test_text_is_wrapped_at_spaces_and_keeps_its_words():
    text = "Is it safe for the child to wait for an answer?"
    lines = measure.wrap(text, 150)
    assert " ".join(lines) == text
    assert len(lines) > 1
    assert all(measure.width(line) <= 150 for line in lines)


# ---- The page --------------------------------------------------------------------------------


def test_each_picture_is_well_formed_named_and_described(page):
    for svg in svgs(page):
        title, description = svg.find("title"), svg.find("desc")
        assert svg.get("role") == "group"
        assert svg.get("aria-labelledby") == title.get("id")
        assert svg.get("aria-describedby") == description.get("id")
        assert title.text
        assert description.text.strip() or not svg.findall("path")


def test_on_each_sheet_every_box_links_to_its_page_and_every_sign_to_a_box(protocol, page):
    flow = protocol.flow
    links = [link for svg in svgs(page) for link in svg.iter("a")]
    boxes = [link for link in links if link.get("id")]
    pages_there = sorted(f"../../next-step/{id}/" for id in (*flow.questions, *flow.outcomes))
    for sheet in SHEETS:
        mine = [box for box in boxes if box.get("id").startswith(f"{sheet.name}-")]
        assert sorted(box.get("href") for box in mine) == pages_there
        for box in mine:
            assert words(box) == flow.node(box.get("id").removeprefix(f"{sheet.name}-")).title
    ids = {box.get("id") for box in boxes}
    assert all(link.get("href").removeprefix("#") in ids for link in links if not link.get("id"))


def test_each_option_is_written_on_each_sheet(protocol, page):
    text = " ".join(words(part) for svg in svgs(page) for part in svg)
    for question in protocol.flow.questions.values():
        assert all(text.count(option.label) >= len(SHEETS) for option in question.options)


def test_the_page_is_well_formed_and_holds_no_script_and_no_style(page):
    html = Html(page.html)
    ids = html.every("id")
    assert len(ids) == len(set(ids))
    assert html.text("h1") == page.title
    for tag, attributes in html.tags:
        assert tag not in ("script", "style")
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_the_same_is_there_in_words(protocol, page):
    text = Html(page.html).text("cr-words")
    for row in diagram.rows(protocol.flow):
        assert row.box.title in text
        assert all(", or ".join(a.labels) in text and a.to.title in text for a in row.arrows)
