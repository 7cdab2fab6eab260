"""What people search for: the file that says so, and what the browser is given of it."""

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.prose import search
from tests.fixture import FLOW, PROTOCOL

PAGES = {"a.md": "a/", "b/c.md": "b/c/", "b/d.md": "b/d/"}
SOURCE = """
repeats = ["b/*.md"]
[[nothing]]
page = "a.md"
[[answer]]
page = "b/c.md#part"
asked = ["how long", "deadline"]
"""


def test_the_browser_is_given_addresses_in_place_of_paths():
    chosen = search.chosen(SOURCE, PAGES)
    assert [answer["location"] for answer in chosen["answers"]] == ["b/c/#part"]
    assert chosen["answers"][0]["asked"] == ("how long", "deadline")
    assert [answer["location"] for answer in chosen["nothing"]] == ["a/"]
    assert chosen["repeats"] == ["b/c/", "b/d/"]


def test_the_browser_is_given_the_words_that_say_nothing():
    assert {"the", "my", "what"} <= set(search.chosen(SOURCE, PAGES)["filler"])
    assert not {"who", "how", "when"} & set(search.chosen(SOURCE, PAGES)["filler"])


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"b/c.md#part"', '"b/x.md#part"', "_search.toml: b/x.md#part: is no page."),
        ('"b/*.md"', '"x/*.md"', "_search.toml: x/*.md: is no page."),
        ("asked", "askd", "_search.toml: answer[1].askd: is not a known key."),
        ("repeats = [", "repeats = ", "_search.toml: line 2"),
    ],
)
def test_a_mistake_is_refused_and_named(old, new, fault):
    with pytest.raises(ProtocolError) as error:
        search.chosen(SOURCE.replace(old, new), PAGES)
    assert fault in str(error.value)


def test_without_words_of_its_own_a_site_brings_the_calls_first():
    pages = {f"next-step/{id}.md": f"next-step/{id}/" for id in FLOW.questions | FLOW.outcomes}
    chosen = search.default(PROTOCOL, pages | {"look-up/contacts.md": "look-up/contacts/"})
    kinds = [FLOW.outcomes[it["location"].split("/")[1]].kind for it in chosen["answers"]]
    assert kinds == ["emergency", "harm"]
    emergency, harm = chosen["answers"]
    assert {"emergency", "danger", "999"} <= set(emergency["asked"])
    assert {"risk", "harm", "danger"} <= set(harm["asked"])
