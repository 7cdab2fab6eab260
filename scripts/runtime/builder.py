"""Build the browser's Python: Pyodide, a library of what the tool imports, and the tool's wheel.

Stock Pyodide boots from a zip of sources, which every visit compiles anew. We ship compiled
modules, and only those in use. Compiling takes the very Python that will load the result, so it is
done under Pyodide itself, in Node, by pyodide-build.

Work is redone when its inputs change, and only then. The whole library, compiled, follows the
versions of Pyodide and of the tool's libraries (about 15 seconds, once). The wheel follows the
sources of decision_tool (about 3 seconds). Which modules the tool uses is found with every wheel:
beside booting Pyodide that costs little, and so it is never out of date. The library cut down to
them is named after its content: a change that imports nothing new leaves it as it was, in the
visitors' caches too.

    python -m scripts.runtime.builder    show what a visitor downloads
"""

import json
import shutil
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NotRequired, TypedDict
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from flit_core.wheel import make_wheel_in  # type: ignore[import-untyped]

from decision_tool.loading.folder import bundled, load
from decision_tool.model import stored
from scripts.build import word_lists
from scripts.runtime import pyodide

HERE = Path(__file__).parent
LOADED = (".wasm", ".zip", ".json")  # and scripts, which nobody counts
KEPT = 5  # made before, for other partnerships and while data goes to and fro
LIBRARIES = ("jinja2", "markupsafe", "python-stdnum")
# What travels to the browser: nothing of loading, publishing or the terminal, and no partnership's
# data but the finished protocol.
TRAVELS = ("__init__.py", "bridge.py", "model", "case", "sending", "pages")
# Imported by python-stdnum to show its documentation, which the tool never does. With all that it
# imports in turn, it would add 300 kB: it is there, and empty.
EMPTY = ("pydoc.py",)


class Manifest(TypedDict):
    """What the browser boots from: paths below `assets/python/`, and loadPyodide's lock.

    `names` is no part of the start: it is fetched when a form is first checked. `bytes` is how many
    the worker counts while it loads.
    """

    pyodide: str
    stdlib: str
    wheels: list[str]
    protocol: str
    names: str
    lock: dict[str, Any]
    bytes: NotRequired[int]


def prepare(root: Path, protocol: str) -> Manifest:
    """Make what the browser's Python consists of, or reuse it, and say what it is.

    `protocol` is the finished protocol as text (see `decision_tool.model.stored`).
    """
    manifest: Manifest = pyodide.read_json(_made(root, protocol) / "manifest.json")
    loaded = (file for file, name in _files(root, protocol) if name.endswith(LOADED))
    return {**manifest, "bytes": sum(file.stat().st_size for file in loaded)}


def publish(root: Path, protocol: str, site_dir: Path) -> None:
    """Copy to the site exactly what the manifest names."""
    for source, name in _files(root, protocol):
        target = site_dir / "assets" / "python" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _files(root: Path, protocol: str) -> Iterator[tuple[Path, str]]:
    """Each published file, and its name below `assets/python/`."""
    made = _made(root, protocol)
    manifest = pyodide.read_json(made / "manifest.json")
    yield pyodide.folder(root) / pyodide.WASM, manifest["pyodide"] + pyodide.WASM
    names = (*pyodide.SCRIPTS.values(), pyodide.PACKED_WASM)
    brought = (manifest["pyodide"] + name for name in names)
    alone = (manifest["stdlib"], manifest["protocol"], manifest["names"])
    for name in (*brought, *alone, *manifest["wheels"]):
        yield made / name, name


def _made(root: Path, protocol: str) -> Path:
    """Return the folder with the manifest, library, wheel and protocol, made if need be."""
    cache = pyodide.cache(root)
    library = cache / f"library-{pyodide.digest(*_library_inputs(root))}.zip"
    made = (
        cache
        / f"made-{pyodide.digest(library.name.encode(), protocol.encode(), *_made_inputs(root))}"
    )
    if not library.exists():
        _say("Compiling Python's library for the browser (once, about 15 seconds)…")
        _make_library(root, library)
    if not made.exists():
        _say("Compiling the decision tool for the browser…")
        older = sorted(cache.glob("made-*"), key=lambda folder: folder.stat().st_mtime)
        _make_wheel(root, protocol, library, made)
        for folder in older[:-KEPT]:
            shutil.rmtree(folder)
    return made


def _library_inputs(root: Path) -> Iterator[bytes]:
    for name in LIBRARIES:
        yield metadata.version(name).encode()
    yield (pyodide.folder(root) / "package.json").read_bytes()
    yield pyodide.requirements(root).read_bytes()
    for script in sorted(file for file in HERE.iterdir() if file.is_file()):
        yield script.read_bytes()


def _made_inputs(root: Path) -> Iterator[bytes]:
    yield from word_lists.inputs()
    for file in _sources(root):
        yield str(file.relative_to(root)).encode()
        yield file.read_bytes()


def _sources(root: Path) -> list[Path]:
    """What the wheel is made of."""
    tops = [root / name for name in ("pyproject.toml", "LICENSE", "docs/LICENSE")]
    rooms = [root / "decision_tool" / name for name in TRAVELS]
    files = [*tops, *(file for room in rooms for file in (room, *room.rglob("*")))]
    return sorted(file for file in files if file.is_file() and file.suffix != ".pyc")


def _make_library(root: Path, library: Path) -> None:
    """Compile the whole standard library and the template library into one zip."""
    stock = pyodide.folder(root) / "python_stdlib.zip"
    with TemporaryDirectory(dir=pyodide.cache(root)) as work:
        made = Path(work, library.name)
        with ZipFile(stock) as sources, ZipFile(made, "w") as archive:
            for entry in sources.infolist():
                archive.writestr(entry, b"" if entry.filename in EMPTY else sources.read(entry))
            for name in LIBRARIES:
                for file in metadata.files(name) or ():
                    if file.suffix == ".py":
                        archive.write(Path(str(file.locate())), str(file))
        # Without docstrings, a sixth smaller. Not so for the wheel: its assertions are to hold.
        pyodide.run(root, made, stock, PYTHONOPTIMIZE="2")
        made.rename(library)


def _make_wheel(root: Path, protocol: str, library: Path, made: Path) -> None:
    """Build and compile the wheel, and cut the library down to what it uses."""
    with TemporaryDirectory(dir=pyodide.cache(root)) as folder:
        work = Path(folder)
        for source in _sources(root):
            copy = work / "sources" / source.relative_to(root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
        (work / "protocol.json").write_text(protocol, encoding="utf-8")
        names = word_lists.made()
        made_wheel = make_wheel_in(work / "sources" / "pyproject.toml", work).file
        pyodide.run(root, made_wheel, library)
        stdlib = work / "stdlib.zip"
        with ZipFile(library) as whole, ZipFile(stdlib, "w") as part:
            for name in pyodide.read_json(work / "used.json"):
                part.writestr(ZipInfo(name), whole.read(name), ZIP_DEFLATED)  # dated 1980
        (wheel,) = work.glob("*.whl")
        manifest: Manifest = {
            "pyodide": f"pyodide-{pyodide.version(root)}/",
            "stdlib": f"stdlib-{pyodide.digest(stdlib.read_bytes())}.zip",
            # Some servers do not serve .whl. Pyodide is told that it is one.
            "wheels": [f"decision_tool-{pyodide.digest(wheel.read_bytes())}.zip"],
            "protocol": f"protocol-{pyodide.digest(protocol.encode())}.json",
            "names": f"names-{pyodide.digest(names.encode())}.txt",
            "lock": pyodide.lock(root),
        }
        finished = work / "made"
        pyodide.write_scripts(root, finished / manifest["pyodide"])
        pyodide.write_packed(root, finished / manifest["pyodide"])
        wheel.rename(finished / manifest["wheels"][0])
        stdlib.rename(finished / manifest["stdlib"])
        (work / "protocol.json").rename(finished / manifest["protocol"])
        (finished / manifest["names"]).write_text(names, encoding="utf-8")
        (finished / "manifest.json").write_text(json.dumps(manifest, indent=2), encoding="utf-8")
        try:
            finished.rename(made)
        except OSError:
            if not made.exists():  # else another build made the same meanwhile
                raise


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> None:
    """Show what a visitor downloads."""
    root = HERE.parents[1]
    protocol = stored.write(load(bundled()))
    print(json.dumps(prepare(root, protocol), indent=2))
    for source, name in _files(root, protocol):
        print(f"{source.stat().st_size:>12,} bytes  {name}")


if __name__ == "__main__":
    main()
