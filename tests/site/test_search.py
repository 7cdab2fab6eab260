"""What the search shows for a page that was chosen is there to show."""

import json


def test_each_page_chosen_has_a_title_and_a_text(built):
    places = {it["location"] for it in read(built, "search_index.json")["docs"]}
    chosen = read(built, "chosen.json")
    bare = [
        answer["location"]
        for answer in (*chosen["answers"], *chosen["nothing"])
        if answer["location"] not in places and not (answer["title"] and answer["text"])
    ]
    assert bare == []


def test_each_page_chosen_is_there(built):
    chosen = read(built, "chosen.json")
    for answer in (*chosen["answers"], *chosen["nothing"]):
        page, _, part = answer["location"].partition("#")
        assert not part or part in built.pages[page].ids


def read(built, name):
    return json.loads(built.text(f"search/{name}"))
