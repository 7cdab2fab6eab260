"""Pyodide as it is published: cut down by prune.mjs, under names that every server takes."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from scripts.runtime import pyodide

HERE = Path(__file__).parent
# Published as .js: some servers give .mjs a type that browsers refuse, or do not serve it at all.
SCRIPTS = {"pyodide.mjs": "pyodide.js", "pyodide.asm.mjs": "pyodide.asm.js"}
WASM = "pyodide.asm.wasm"
PRUNERS = ("prune.mjs", "glue.mjs", "segments.mjs")


def made(root: Path) -> Path:
    """The folder with what is published of it, made if need be (12 seconds) for each Pyodide."""
    folder = pyodide.cache(root) / f"pruned-{pyodide.digest(*inputs(root))}"
    if not folder.exists():
        with TemporaryDirectory(dir=pyodide.cache(root)) as work:
            _prune(root, Path(work))
            _publish(Path(work, "pruned"), Path(work, "published"))
            Path(work, "published").rename(folder)
    return folder


def inputs(root: Path) -> Iterator[bytes]:
    for name in ("pyodide", "binaryen", "terser"):
        yield (pyodide.package(root, name) / "package.json").read_bytes()
    for script in (*PRUNERS, Path(__file__).name):
        yield (HERE / script).read_bytes()


def _prune(root: Path, work: Path) -> None:
    brought = pyodide.folder(root)
    with ZipFile(brought / "python_stdlib.zip") as library:
        own = [name for name in library.namelist() if name.startswith(("pyodide/", "_pyodide/"))]
        (work / "python.txt").write_bytes(b"\n".join(map(library.read, own)))
    # Beside node_modules, where they find what they import.
    if pyodide.node(HERE / "prune.mjs", str(brought), f"{work}/pruned", f"{work}/python.txt"):
        raise pyodide.RuntimeBuildError(
            "This Pyodide has another shape than the one that prune.mjs knows. What it says of "
            "that stands above this: look there what Pyodide has changed, and mend it."
        )


def _publish(pruned: Path, folder: Path) -> None:
    """Give the files their published names, by which the scripts name each other too."""
    folder.mkdir()
    shutil.copyfile(pruned / WASM, folder / WASM)
    for name, published in SCRIPTS.items():
        script = (pruned / name).read_bytes()
        if script.count(b"pyodide.asm.mjs") != 1:
            raise pyodide.RuntimeBuildError(
                f"Pyodide's {name} no longer names pyodide.asm.mjs once: find out how it loads "
                "that file now, and mend `_publish`."
            )
        (folder / published).write_bytes(script.replace(b"pyodide.asm.mjs", b"pyodide.asm.js"))
