"""What is compared: the site as it is built, and the same tool as others would bring it.

Each is a folder to serve and the page to open in it. In that page, measure.js is put before all
else. What npm brings of the others is in package.json here.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from scripts.runtime import library, pyodide, wheel
from scripts.setup.environment import required
from scripts.setup.steps import step

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORK = ROOT / ".cache" / "speed"
STOCK = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
PLAIN = "about/privacy/"  # a page of the site without the tool
MEASURE = (HERE / "measure.js").read_text("utf-8")


@dataclass(frozen=True)
class Contender:
    """`asks`: it has the tool, and so can be asked."""

    name: str
    make: Callable[[Path, Path], None]
    page: str = ""
    until: str = "ready"
    asks: bool = False


def ours(site: Path, folder: Path) -> None:
    """The site as it is built."""
    shutil.copytree(site, folder)


def stock(site: Path, folder: Path) -> None:
    """Pyodide as it comes, in a worker, with the same tool and its libraries from source."""
    shutil.copytree(site, folder)
    shutil.copyfile(HERE / "stock.js", folder / "assets" / "runtime" / "worker.js")
    _pyodide(folder / "assets" / "stock")
    _packages(folder / "assets" / "stock")


def pyscript(site: Path, folder: Path) -> None:
    """A page of PyScript with its Pyodide beside it, and the same tool from source."""
    _page("pyscript", folder)
    shutil.copytree(_npm("@pyscript/core") / "dist", folder / "assets" / "pyscript")
    _pyodide(folder / "assets" / "stock")
    _packages(folder / "assets")
    (protocol,) = (site / "assets" / "python").glob("protocol-*.json")
    shutil.copyfile(protocol, folder / "assets" / "protocol.json")


def brython(site: Path, folder: Path) -> None:
    """Brython and its library, with what the tool imports of it: it has no Jinja2 for the tool."""
    _page("brython", folder)
    for name in ("brython.min.js", "brython_stdlib.js"):
        shutil.copyfile(_npm("brython") / name, folder / "assets" / name)


def _page(name: str, folder: Path) -> None:
    (folder / "assets").mkdir(parents=True)
    for file in (HERE / name).iterdir():
        shutil.copyfile(file, folder / file.name)


def _pyodide(there: Path) -> None:
    there.mkdir()
    for name in (*STOCK, "pyodide-lock.json"):
        shutil.copyfile(pyodide.folder(ROOT) / name, there / name)


def _packages(there: Path) -> None:
    with ZipFile(there / "packages.zip", "w", ZIP_DEFLATED) as packages:
        for name in library.LIBRARIES:
            for file in metadata.files(name) or ():
                if file.suffix == ".py":
                    packages.write(Path(str(file.locate())), str(file))
        for source in wheel.sources(ROOT):
            packages.write(source, source.relative_to(ROOT))


def _npm(name: str) -> Path:
    """Where npm has put a package that only this needs."""
    there = WORK / "npm"
    if not (there / "node_modules").is_dir():
        there.mkdir(parents=True, exist_ok=True)
        for file in HERE.glob("package*.json"):
            shutil.copyfile(file, there / file.name)
        required(step("Fetching PyScript and Brython", "npm", "ci", cwd=there))
    return there / "node_modules" / name


def make(site: Path, start: str) -> dict[Contender, Path]:
    """A folder to serve for each, compressed. `start`: the page of the first question."""
    found = {}
    for each in (
        Contender("a plain page", ours, PLAIN, until="load"),
        Contender("stock", stock, start, asks=True),
        Contender("ours", ours, start, asks=True),
        Contender("PyScript", pyscript, asks=True),
        Contender("Brython", brython),
    ):
        folder = WORK / each.name.replace(" ", "-")
        shutil.rmtree(folder, ignore_errors=True)
        each.make(site, folder)
        _measured(folder / each.page / "index.html", each.until)
        pyodide.node(HERE / "compress.mjs", str(folder), str(WORK / "brotli"))
        found[each] = folder
    return found


def _measured(file: Path, until: str) -> None:
    page = file.read_text("utf-8")
    script = f'<head><script data-until="{until}">{MEASURE}</script>'
    file.write_text(page.replace("<head>", script, 1), "utf-8")
