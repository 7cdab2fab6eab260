"""Python's library for the browser: compiled once, then cut down to what is used of it."""

from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from scripts.runtime import pyodide

LIBRARIES = ("jinja2", "markupsafe", "python-stdnum")

# Imported by what is used, and never used itself: there, and next to empty.
#   pydoc              python-stdnum shows its documentation with it; with its own imports, 300 kB
#   ssl                asyncio and python-stdnum open connections with it, which no browser does so
#   jinja2.compiler …  templates travel compiled
NOTHING = b""
ANYTHING = b"""
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return object
"""
STAND_INS = {
    "pydoc.py": NOTHING,
    "ssl.py": ANYTHING,
    "jinja2/bccache.py": ANYTHING,
    "jinja2/compiler.py": ANYTHING,
    "jinja2/lexer.py": ANYTHING,
    "jinja2/parser.py": ANYTHING,
}
# Left out, as a Python may be built without them: shutil and zipfile, which import them at every
# start, then go on without.
ABSENT = ("bz2.pyc", "lzma.pyc", "compression/")


def inputs(root: Path) -> Iterator[bytes]:
    """What the whole library follows."""
    for script in ("library.py", "pyodide.py", "in_node.mjs", "in_pyodide.py"):
        yield Path(__file__).with_name(script).read_bytes()
    for name in LIBRARIES:
        yield metadata.version(name).encode()
    yield (pyodide.folder(root) / "package.json").read_bytes()
    yield pyodide.requirements(root).read_bytes()


def make(root: Path, library: Path) -> None:
    """Compile the whole standard library and the tool's libraries into one zip."""
    stock = pyodide.folder(root) / "python_stdlib.zip"
    with TemporaryDirectory(dir=pyodide.cache(root)) as work:
        made = Path(work, library.name)
        with ZipFile(stock) as sources, ZipFile(made, "w") as archive:
            for entry in sources.infolist():
                archive.writestr(entry, STAND_INS.get(entry.filename, sources.read(entry)))
            for name, source in _installed():
                archive.writestr(name, STAND_INS.get(name, source))
        # Without docstrings, a sixth smaller. Not so for the wheel: its assertions are to hold.
        pyodide.compile_archives(root, stock, made, PYTHONOPTIMIZE="2")
        made.rename(library)


def _installed() -> Iterator[tuple[str, bytes]]:
    for library in LIBRARIES:
        for file in metadata.files(library) or ():
            if file.suffix == ".py":
                yield file.as_posix(), Path(str(file.locate())).read_bytes()


def cut(library: Path, used: Iterable[str], part: Path, *others: Path) -> None:
    """Write the part of the library that is used, after what other archives hold."""
    files: dict[str, bytes] = {}
    for other in others:
        with ZipFile(other) as archive:
            files |= {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(library) as whole:
        files |= {name: whole.read(name) for name in used if not name.startswith(ABSENT)}
    pack(part, files)


def pack(archive: Path, files: dict[str, bytes]) -> None:
    """Write a zip that is the same for the same files.

    It is not compressed: servers do that better, over all files at once, and Python starts sooner.
    """
    with ZipFile(archive, "w", ZIP_STORED) as packed:
        for name, content in files.items():
            packed.writestr(ZipInfo(name), content)  # dated 1980
