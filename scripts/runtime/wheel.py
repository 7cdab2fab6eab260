"""The tool's wheel: the sources that travel, and templates as modules."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from flit_core.wheel import make_wheel_in  # type: ignore[import-untyped]

from decision_tool import pages
from decision_tool.pages.render import COMPILED, environment

# What travels to the browser: nothing of loading, publishing or the terminal, and no partnership's
# data but the finished protocol.
TRAVELS = ("__init__.py", "bridge.py", "model", "case", "sending", "pages")


def inputs(root: Path) -> Iterator[bytes]:
    """What the wheel follows."""
    for file in sources(root):
        yield str(file.relative_to(root)).encode()
        yield file.read_bytes()


def sources(root: Path) -> list[Path]:
    """The files that travel, and those that say what they are."""
    tops = [root / name for name in ("pyproject.toml", "LICENSE", "docs/LICENSE")]
    rooms = [root / "decision_tool" / name for name in TRAVELS]
    files = [*tops, *(file for room in rooms for file in (room, *room.rglob("*")))]
    return sorted(file for file in files if file.is_file() and file.suffix != ".pyc")


def make(root: Path, work: Path) -> Path:
    """Build the wheel in a folder."""
    for source in sources(root):
        copy = work / "sources" / source.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
    _compile_templates(work / "sources" / "decision_tool" / "pages")
    made: Path = make_wheel_in(work / "sources" / "pyproject.toml", work).file
    return made


def _compile_templates(room: Path) -> None:
    """Exchange the templates for the modules that Jinja makes of them, sparing each visit that."""
    compiled = room / COMPILED
    environment(pages.__name__).compile_templates(compiled, zip=None, ignore_errors=False)
    (compiled / "__init__.py").write_text('"""Templates, compiled."""\n', encoding="utf-8")
    shutil.rmtree(room / "templates")
