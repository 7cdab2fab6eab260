"""The rooms of the package lead one way: what a room may use is written here, and no more."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "decision_tool"

ENGINE = {"model", "case", "sending", "pages"}  # with the bridge, what the browser gets
MAY_USE = {
    "model": set(),
    "case": {"model"},
    "loading": {"model", "case"},
    "sending": {"model", "case", "__init__"},  # which has the version
    "pages": {"model", "case", "sending"},
    "bridge": ENGINE,
    "publishing": ENGINE | {"loading"},
    "writing": ENGINE | {"loading", "publishing"},
    "terminal": ENGINE | {"loading", "publishing"},
    "__main__": {"terminal"},
    "__init__": set(),
}


def name(file: Path) -> str:
    """The module in a file, from inside the package: "model.flow", "model" for a room itself."""
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


FILES = {name(file): file for file in PACKAGE.rglob("*.py")}
ROOMS = {module.partition(".")[0] for module in FILES}


def used(module: str) -> Iterator[str]:
    """The modules of the package that a module imports, at whatever place in it."""
    file = FILES[module]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from _imported(node, file)
        if isinstance(node, ast.Import):
            for alias in node.names:
                assert not alias.name.startswith("decision_tool"), "inside, imports are relative"


def _imported(node: ast.ImportFrom, file: Path) -> Iterator[str]:
    if not node.level:
        assert not (node.module or "").startswith("decision_tool"), "inside, imports are relative"
        return
    start = file.parents[node.level - 1].relative_to(PACKAGE).parts
    base = ".".join([*start, *(node.module or "").split(".")]).strip(".")
    for alias in node.names:
        inside = f"{base}.{alias.name}".strip(".")
        yield inside if inside in FILES else base or "__init__"


USED = {module: set(used(module)) for module in FILES}


def test_every_room_is_one_that_is_known():
    assert set(MAY_USE) == ROOMS


@pytest.mark.parametrize("room", MAY_USE)
def test_a_room_uses_only_those_below_it(room):
    inside = [module for module in FILES if module.partition(".")[0] == room]
    found = {(module, other) for module in inside for other in USED[module]}
    allowed = MAY_USE[room] | {room}
    assert not {pair for pair in found if pair[1].partition(".")[0] not in allowed}


def test_there_is_no_circle():
    parts = {module: others - {module} for module, others in USED.items()}
    assert list(TopologicalSorter(parts).static_order())  # raises CycleError


def test_the_rooms_themselves_hold_nothing_but_what_they_say():
    """So that a module is imported from where it stands, and a room costs nothing to enter."""
    for room in ROOMS - {"__init__", "__main__", "bridge"}:
        body = ast.parse(FILES[room].read_text("utf-8")).body
        assert [type(node) for node in body] == [ast.Expr], room


def test_imports_were_found_at_all():
    assert "model.flow" in USED["model.replay"]
    assert "model.protocol" in USED["bridge"]
    assert "__init__" in USED["sending.payload"]
    assert "case.recogniser" in USED["case.privacy"]  # within a function
