"""Facts to fill in are of a known kind, and what is filled in can be used."""

import pytest

from decision_tool.loading.audit import settings
from decision_tool.loading.files import PARTNERSHIP
from tests.loading.audit.mistakes import told
from tests.loading.edits import drop, put

MANAGER, LINK = ("setting", "manager-email"), ("setting", "complaints")

MISTAKES = [
    ("the manager's address has no place", drop(*MANAGER), ["setting[manager-email]"]),
    ("the manager's address is a link", put(*MANAGER, "kind", "link"),
     ["setting[manager-email]", "setting[manager-email].value"]),
    ("mistakes can be told nowhere", drop("setting", "report"), ["setting[report]"]),
    ("mistakes are told by telephone", put("setting", "report", "kind", "phone"),
     ["setting[report]", "setting[report].value"]),
    ("the kind is unknown", put(*LINK, "kind", "site"), ["setting[complaints].kind"]),
    ("an address for email is none", put(*MANAGER, "value", "officer at westmarch"),
     ["setting[manager-email].value"]),
    ("a link is not safe", put(*LINK, "value", "http://westmarch.example"),
     ["setting[complaints].value"]),
    ("a link has a space", put(*LINK, "value", "https://westmarch.example/a b"),
     ["setting[complaints].value"]),
    ("a link leads nowhere", put(*LINK, "value", "https://westmarch"),
     ["setting[complaints].value"]),
    ("a number can't be called", put("setting", "adviser", "value", "ask the office"),
     ["setting[adviser].value"]),
    ("a link has no label", drop(*LINK, "label"), ["setting[complaints].label"]),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "keys"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_setting_that_could_not_be_used_is_told_where_it_is(edit, keys):
    assert told(settings.faults, PARTNERSHIP, edit) == keys


@pytest.mark.parametrize(
    "edit",
    [
        put(*MANAGER, "value", ""),
        put(*LINK, "value", ""),
        put("setting", "report", "value", ""),
        put("setting", "adviser", "value", ""),
        drop(*MANAGER, "label"),
    ],
    ids=[
        "no address yet",
        "no link yet",
        "nobody to tell yet",
        "no number yet",
        "an address without a label",
    ],
)
def test_what_may_be_left_open(edit):
    assert told(settings.faults, PARTNERSHIP, edit) == []
