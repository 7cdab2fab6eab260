"""Python's library for the browser: compiled once, then cut down to what is used of it."""

from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from scripts.runtime import pyodide

HERE = Path(__file__).parent
LIBRARIES = ("jinja2", "markupsafe", "python-stdnum")

# Imported by what is used, and never used itself: a file of stand_ins is there instead.
#   pydoc              python-stdnum shows its documentation with it; with its own imports, 300 kB
#   ssl                python-stdnum opens connections with it, which no browser does so
#   ipaddress          urllib reads addresses of machines with it
#   jinja2.compiler …  templates travel compiled
#   asyncio            for whoever waits in Python; with what it imports, a quarter of the library
STAND_INS = {
    "asyncio/__init__.py": "anything",
    "pydoc.py": "nothing",
    "ssl.py": "anything",
    "ipaddress.py": "anything",
    "jinja2/bccache.py": "anything",
    "jinja2/compiler.py": "anything",
    "jinja2/lexer.py": "anything",
    "jinja2/parser.py": "anything",
    "pyodide/webloop.py": "webloop",
    "pyodide/_package_loader.py": "package_loader",
}
# Left out, as a Python may be built without them: shutil and zipfile, which import them at every
# start, then go on without.
ABSENT = ("bz2.pyc", "lzma.pyc", "compression/")


def inputs(root: Path) -> Iterator[bytes]:
    """What the whole library follows."""
    for script in ("library.py", "pyodide.py", "in_node.mjs", "in_pyodide.py"):
        yield (HERE / script).read_bytes()
    for name in sorted({*STAND_INS.values()}):
        yield _stand_in(name)
    for name in LIBRARIES:
        yield metadata.version(name).encode()
    yield (pyodide.folder(root) / "package.json").read_bytes()


def make(root: Path, library: Path) -> None:
    """Compile the whole standard library and the tool's libraries into one zip."""
    stock = pyodide.folder(root) / "python_stdlib.zip"
    with TemporaryDirectory(dir=pyodide.cache(root)) as work:
        made = Path(work, library.name)
        with ZipFile(stock) as sources, ZipFile(made, "w") as archive:
            for entry in sources.infolist():
                archive.writestr(entry, _used(entry.filename, sources.read(entry)))
            for name, source in _installed():
                archive.writestr(name, _used(name, source))
        # Without docstrings, a sixth smaller. Not so for the wheel: its assertions are to hold.
        pyodide.compile_archives(root, stock, made, PYTHONOPTIMIZE="2")
        made.rename(library)


def _used(name: str, source: bytes) -> bytes:
    """What is to be in a file of the library."""
    return _stand_in(STAND_INS[name]) if name in STAND_INS else source


def _stand_in(name: str) -> bytes:
    return (HERE / "stand_ins" / f"{name}.py").read_bytes()


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
