"""The rehearsal at the build uses all that the browser may use."""

import json

import pytest

from decision_tool import bridge
from decision_tool.model import stored
from scripts.runtime import rehearsal
from tests.fixture import FORM, PROTOCOL

TEXT = stored.write(PROTOCOL)


@pytest.fixture
def rehearsed():
    """The requests that a rehearsal makes, and the answers to them."""
    made = []

    def respond(protocol, request):
        made.append((json.loads(request), bridge.respond(protocol, request)))
        return made[-1][1]

    rehearsal.rehearse(TEXT, respond)
    return [(request, json.loads(answer)) for request, answer in made]


def test_it_makes_every_kind_of_request_and_one_that_there_is_not(rehearsed):
    assert {request["do"] for request, _ in rehearsed} == {*bridge.REQUESTS, "nothing"}


def test_it_comes_to_every_page_of_the_form(rehearsed):
    assert {answer.get("page") for _, answer in rehearsed} >= {"unsafe-now", *FORM.pages}


def test_it_makes_every_file(rehearsed):
    assert {file for _, answer in rehearsed for file in answer.get("files", ())} == {
        *("draft", "data", "html", "rows", "text", "kept"),
    }


def test_nothing_fails_but_what_is_meant_to(rehearsed):
    errors = {answer["error"].partition(" on ")[0] for _, answer in rehearsed if "error" in answer}
    assert errors == {"ValueError: there is nothing to save", "KeyError: 'nothing'"}


def test_a_form_that_can_not_be_sent_stops_the_build():
    with pytest.raises(RuntimeError, match=r"can't be sent under Pyodide: No\."):
        rehearsal.rehearse(TEXT, lambda protocol, request: '{"error": "No."}')
