"""What is compared: the site as it is built, and the same with the usual worker."""

import shutil
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from scripts.runtime import library, pyodide, wheel

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORK = ROOT / ".cache" / "speed"
STOCK = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")


def ours(site: Path, folder: Path) -> None:
    """The site as it is built."""
    shutil.copytree(site, folder)


def stock(site: Path, folder: Path) -> None:
    """Pyodide as it comes, in a worker, with the same tool and its libraries from source."""
    shutil.copytree(site, folder)
    shutil.copyfile(HERE / "stock.js", folder / "assets" / "worker.js")
    there = folder / "assets" / "stock"
    there.mkdir()
    for name in (*STOCK, "pyodide-lock.json"):
        shutil.copyfile(pyodide.folder(ROOT) / name, there / name)
    with ZipFile(there / "packages.zip", "w", ZIP_DEFLATED) as packages:
        for name in library.LIBRARIES:
            for file in metadata.files(name) or ():
                if file.suffix == ".py":
                    packages.write(Path(str(file.locate())), str(file))
        for source in wheel.sources(ROOT):
            packages.write(source, source.relative_to(ROOT))


CONTENDERS: dict[str, Callable[[Path, Path], None]] = {"stock": stock, "ours": ours}


def make(site: Path) -> dict[str, Path]:
    """A folder to serve for each, with every file compressed."""
    folders = {name: WORK / name for name in CONTENDERS}
    for name, folder in folders.items():
        shutil.rmtree(folder, ignore_errors=True)
        CONTENDERS[name](site, folder)
        pyodide.node(HERE / "compress.mjs", str(folder), str(WORK / "brotli"))
    return folders
