"""The tool's wheel: the sources that travel, and templates as modules.

A second archive, the desk, has what writing a scenario takes besides. Only the page for that loads
it, so that nobody else waits for it.
"""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from flit_core.wheel import make_wheel_in  # type: ignore[import-untyped]

from decision_tool import pages, publishing, writing
from decision_tool.pages.render import COMPILED, environment

# What travels to the browser: nothing of loading, publishing or the terminal, and no partnership's
# data but the finished protocol.
TRAVELS = ("__init__.py", "bridge.py", "model", "case", "sending", "pages")
# Of the training, what tells and checks one scenario.
TRAINING = ("__init__", "audit", "chapters", "feedback", "knowledge", "lists", "pages", "story")
DESK = (
    *("loading", "writing", "publishing/__init__.py", "publishing/render.py"),
    *(f"publishing/training/{name}.py" for name in (*TRAINING, "texts")),
)
SHOWN = "scenario.html"  # of the build's templates, the one that shows what was written


def inputs(root: Path) -> Iterator[bytes]:
    """What the wheel and the desk follow."""
    template = root / "decision_tool" / "publishing" / "templates" / SHOWN
    for file in (*sources(root), *_files(root, DESK), template):
        yield str(file.relative_to(root)).encode()
        yield file.read_bytes()


def sources(root: Path) -> list[Path]:
    """The files that travel, and those that say what they are."""
    tops = [root / name for name in ("pyproject.toml", "LICENSE", "docs/LICENSE")]
    return sorted([*tops, *_files(root, TRAVELS)])


def _files(root: Path, names: Iterable[str]) -> list[Path]:
    """The files of these rooms, and those of these names."""
    rooms = [root / "decision_tool" / name for name in names]
    files = [file for room in rooms for file in (room, *room.rglob("*"))]
    return sorted(file for file in files if file.is_file() and file.suffix != ".pyc")


def make(root: Path, work: Path) -> Path:
    """Build the wheel in a folder."""
    for source in sources(root):
        copy = work / "sources" / source.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
    pages_room = work / "sources" / "decision_tool" / "pages"
    _compile_templates(pages.__name__, pages_room)
    shutil.rmtree(pages_room / "templates")
    made: Path = make_wheel_in(work / "sources" / "pyproject.toml", work).file
    return made


def make_desk(root: Path, work: Path) -> Path:
    """Write the desk's sources to an archive in a folder."""
    sources = work / "desk"
    for source in _files(root, DESK):
        copy = sources / source.relative_to(root)
        if "templates" not in copy.parts:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
    _compile_templates(writing.__name__, sources / "decision_tool" / "writing")
    _compile_templates(publishing.__name__, sources / "decision_tool" / "publishing", SHOWN)
    return Path(shutil.make_archive(str(sources), "zip", sources))


def _compile_templates(package: str, room: Path, only: str = "") -> None:
    """Put in the modules that Jinja makes of templates, sparing each visit that."""
    compiled = room / COMPILED
    chosen = (lambda name: name == only) if only else None
    environment(package).compile_templates(
        compiled, zip=None, ignore_errors=False, filter_func=chosen
    )
    (compiled / "__init__.py").write_text('"""Templates, compiled."""\n', encoding="utf-8")
