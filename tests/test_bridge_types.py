"""The page's scripts and Python agree on what a request and a response may hold."""

import re
from pathlib import Path

import pytest

from decision_tool import bridge

RUNTIME = Path(__file__).parents[1] / "docs" / "assets" / "runtime"
TYPES = (RUNTIME / "bridge.d.ts").read_text("utf-8")
MEMBER = re.compile(r"^  (\w+)(\??): ", re.MULTILINE)


def members(interface: str) -> list[tuple[str, str]]:
    body = re.search(
        rf"export interface {interface} \{{\n(.*?)^\}}", TYPES, re.DOTALL | re.MULTILINE
    )
    assert body, f"bridge.d.ts has no interface {interface}"
    return MEMBER.findall(body[1])


@pytest.mark.parametrize("message", [bridge.Request, bridge.Response])
def test_both_sides_name_the_same_parts_of_a_message(message):
    told = members(message.__name__)
    assert {name for name, _ in told} == set(message.__annotations__)
    assert {name for name, optional in told if not optional} == message.__required_keys__


def test_both_sides_know_the_same_requests():
    known = re.search(r"^  do: (.+);$", TYPES, re.MULTILINE)
    assert known
    assert set(re.findall(r'"(\w+)"', known[1])) == set(bridge.REQUESTS)
