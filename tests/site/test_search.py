"""What the search shows for a page that was chosen is there to show."""

import json

from tests.site.reading import SITE


def test_each_page_chosen_has_a_title_and_a_text():
    places = {it["location"] for it in read("search_index.json")["docs"]}
    chosen = read("chosen.json")
    bare = [
        answer["location"]
        for answer in (*chosen["answers"], *chosen["nothing"])
        if answer["location"] not in places and not (answer["title"] and answer["text"])
    ]
    assert bare == []


def test_each_page_chosen_is_there(site):
    chosen = read("chosen.json")
    for answer in (*chosen["answers"], *chosen["nothing"]):
        page, _, part = answer["location"].partition("#")
        assert not part or part in site[page].ids


def read(name):
    return json.loads((SITE / "search" / name).read_text("utf-8"))
