"""What a line leads to is told with its place, for those who know whether it is there."""

from decision_tool.loading.audit.references import pages_named
from decision_tool.loading.faults import Place
from decision_tool.loading.files import GUIDE, OUTCOMES, STAGES
from decision_tool.loading.tables import Tables
from tests.loading.edits import SOURCE, put, source


def test_every_page_that_a_line_names_is_told_with_its_place():
    files = {name: table for name, table in source().items() if name in (GUIDE, OUTCOMES, STAGES)}
    put("before", 0, "line", 1, "page", "why")(files[GUIDE])
    put("stage", "line-managers", "do", 0, "page", "situations/two")(files[STAGES])
    named = list(pages_named(Tables(files)))
    assert (Place(GUIDE, "before[1].line[2].page"), "why") in named
    assert (Place(STAGES, "stage[line-managers].do[1].page"), "situations/two") in named


def test_the_pages_of_advice_are_among_them():
    notes = [
        note["page"]
        for outcome in SOURCE[OUTCOMES]["outcome"]
        for note in outcome.get("note", ())
        if "page" in note
    ]
    named = [page for _, page in pages_named(Tables(SOURCE))]
    assert notes
    assert set(notes) <= set(named)


def test_a_question_that_is_called_page_is_no_page():
    files = source()
    put("outcome", "{stage_id}", "note", 0, "when", {"page": ["yes"]})(files[OUTCOMES])
    assert "yes" not in [page for _, page in pages_named(Tables(files))]
