"""Pyodide as it is published: cut down and split by prune.mjs, under names every server takes."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from scripts.runtime import pyodide

HERE = Path(__file__).parent
# Published as .js: some servers give .mjs a type that browsers refuse, or do not serve it at all.
SCRIPTS = {"pyodide.mjs": "pyodide.js", "pyodide.asm.mjs": "pyodide.asm.js"}
WASM = "pyodide.asm.wasm"
REST = "rest.wasm"
DIGEST = "digest.txt"
CALLED = HERE / "called.txt"  # the record by which it is split; record.py takes it
PRUNERS = ("prune.mjs", "glue.mjs", "called.mjs", "split.mjs", "segments.mjs")
WHOLE = (
    "The record of what is called is of another Pyodide, so that this one stays in one file, 1 MB "
    "larger. Take it anew: python -m scripts.runtime.record SITE"
)


def made(root: Path) -> Path:
    """The folder with what is published of it, made if need be (20 seconds) for each Pyodide."""
    return _kept(root, "pruned", CALLED)


def noting(root: Path) -> Path:
    """The same, whole, and made to note which functions are called."""
    return _kept(root, "noting")


def _kept(root: Path, name: str, *called: Path) -> Path:
    folder = pyodide.cache(root) / f"{name}-{pyodide.digest(*inputs(root))}"
    if not folder.exists():
        with TemporaryDirectory(dir=pyodide.cache(root)) as work:
            _prune(root, Path(work), called)
            _publish(Path(work, "pruned"), Path(work, "published"))
            Path(work, "published").rename(folder)
    if called and not (folder / REST).exists():
        print(WHOLE, file=sys.stderr, flush=True)
    return folder


def inputs(root: Path) -> Iterator[bytes]:
    """What all of it follows."""
    for name in ("pyodide", "binaryen", "terser"):
        yield (pyodide.package(root, name) / "package.json").read_bytes()
    for script in (*PRUNERS, CALLED.name, Path(__file__).name):
        yield (HERE / script).read_bytes()


def _prune(root: Path, work: Path, called: tuple[Path, ...]) -> None:
    brought = pyodide.folder(root)
    with ZipFile(brought / "python_stdlib.zip") as library:
        own = [name for name in library.namelist() if name.startswith(("pyodide/", "_pyodide/"))]
        (work / "python.txt").write_bytes(b"\n".join(map(library.read, own)))
    files = (brought, work / "pruned", work / "python.txt", *called)
    if pyodide.node(HERE / "prune.mjs", *map(str, files)):
        raise pyodide.RuntimeBuildError(
            "This Pyodide has another shape than the one that prune.mjs knows. What it says of "
            "that stands above this: look there what Pyodide has changed, and mend it."
        )


def _publish(pruned: Path, folder: Path) -> None:
    """Give the files their published names, by which the scripts name each other too."""
    folder.mkdir()
    for name in (WASM, REST, DIGEST):
        if (pruned / name).exists():
            shutil.copyfile(pruned / name, folder / name)
    for name, published in SCRIPTS.items():
        script = (pruned / name).read_bytes()
        if script.count(b"pyodide.asm.mjs") != 1:
            raise pyodide.RuntimeBuildError(
                f"Pyodide's {name} no longer names pyodide.asm.mjs once: find out how it loads "
                "that file now, and mend `_publish`."
            )
        (folder / published).write_bytes(script.replace(b"pyodide.asm.mjs", b"pyodide.asm.js"))
