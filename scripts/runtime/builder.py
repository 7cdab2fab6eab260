"""Build the browser's Python: Pyodide, a library of what the tool imports, and the tool's wheel.

Stock Pyodide boots from a zip of sources, which every visit compiles anew, and brings functions for
packages that are never loaded. We ship compiled modules, and only what is in use. Compiling takes
the very Python that will load the result, so it is done under Pyodide itself, in Node.

Work is redone when its inputs change, and only then. Pyodide cut down follows its version, and the
whole library, compiled, the tool's libraries too (12 and 15 seconds, once). The wheel follows the
sources of decision_tool (about 6 seconds). Which modules the tool uses is found with every wheel:
beside booting Pyodide that costs little, and so it is never out of date. At the end, what will be
published answers every kind of request, and must answer as Pyodide did before it was cut.

Everything is named after its content: a change that imports nothing new leaves the library as it
was, in the visitors' caches too.

    python -m scripts.runtime.builder    show what a visitor downloads
"""

import gzip
import json
import shutil
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NotRequired, TypedDict

from decision_tool.loading.folder import bundled, load
from decision_tool.model import stored
from scripts.build import word_lists
from scripts.runtime import library, pruned, pyodide, wheel

HERE = Path(__file__).parent
LOADED = (".wasm", ".zip", ".json", ".js")
KEPT = 5  # made before, for other partnerships and while data goes to and fro


class Manifest(TypedDict):
    """What the browser boots from: paths below `assets/python/`, and loadPyodide's lock.

    `names` and `rest` are no part of the start: they are fetched once all is ready, or else the one
    when a form is first checked, the other when a function in it is called. `rest` is empty where
    Pyodide is not split. The `desk` is for those alone who write a scenario. `sums` has every file,
    with its size in bytes and the begin of its SHA-256, and `bytes` is how many come at the start.
    """

    pyodide: str
    rest: str
    stdlib: str
    tool: str
    desk: str
    protocol: str
    names: str
    lock: dict[str, Any]
    sums: dict[str, tuple[int, str]]
    bytes: NotRequired[int]


def prepare(root: Path, protocol: str) -> Manifest:
    """Make what the browser's Python consists of, or reuse it, and say what it is.

    `protocol` is the finished protocol as text (see `decision_tool.model.stored`).
    """
    manifest: Manifest = pyodide.read_json(_made(root, protocol) / "manifest.json")
    at_start = {
        name: file.stat().st_size for file, name in _files(root, protocol) if name.endswith(LOADED)
    }
    for later in ("rest", "desk"):
        at_start.pop(manifest[later], None)
    return {**manifest, "bytes": sum(at_start.values())}


def publish(root: Path, protocol: str, site_dir: Path) -> None:
    """Copy to the site exactly what the manifest names."""
    for source, name in _files(root, protocol):
        target = site_dir / "assets" / "python" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _files(root: Path, protocol: str) -> Iterator[tuple[Path, str]]:
    """Each published file, and its name below `assets/python/`."""
    made = _made(root, protocol)
    for file in sorted(made.rglob("*")):
        if file.is_file() and file.name != "manifest.json":
            yield file, file.relative_to(made).as_posix()


def _made(root: Path, protocol: str) -> Path:
    """Return the folder with the manifest and all that it names, made if need be."""
    cache = pyodide.cache(root)
    whole = cache / f"library-{pyodide.digest(*library.inputs(root))}.zip"
    made = cache / f"made-{pyodide.digest(whole.name.encode(), *_inputs(root, protocol))}"
    if not whole.exists():
        _say("Compiling Python's library for the browser (once, about 15 seconds)…")
        library.make(root, whole)
    if not made.exists():
        _say("Compiling the decision tool for the browser…")
        older = sorted(cache.glob("made-*"), key=lambda folder: folder.stat().st_mtime)
        _make(root, protocol, whole, made)
        for folder in older[:-KEPT]:
            shutil.rmtree(folder)
    return made


def _inputs(root: Path, protocol: str) -> Iterator[bytes]:
    """What all that is made follows, beside the whole library."""
    yield protocol.encode()
    yield from pruned.inputs(root)
    yield from wheel.inputs(root)
    yield from word_lists.inputs()
    yield from (file.read_bytes() for file in sorted(HERE.iterdir()) if file.is_file())


def _make(root: Path, protocol: str, whole: Path, made: Path) -> None:
    """Compile the wheel, cut the library down to what it uses, and ask all of it once more."""
    with TemporaryDirectory(dir=pyodide.cache(root)) as folder:
        work = Path(folder)
        (work / "protocol.json").write_text(protocol, encoding="utf-8")
        (work / "names.txt").write_text(word_lists.made(), encoding="utf-8")
        desk = wheel.make_desk(root, work)
        pyodide.compile_archives(root, whole, wheel.make(root, work), desk)
        library.cut(whole, pyodide.read_json(work / "used.json"), work / "stdlib.zip")
        library.cut(whole, pyodide.read_json(work / "used-at-desk.json"), desk, desk)
        manifest = _named(root, work, work / "made")
        _rehearse(work, work / "made", manifest)
        (work / "made" / "manifest.json").write_text(json.dumps(manifest, indent=2), "utf-8")
        try:
            (work / "made").rename(made)
        except OSError:
            if not made.exists():  # else another build made the same meanwhile
                raise


def _named(root: Path, work: Path, finished: Path) -> Manifest:
    """Put all that is published into a folder, named after its content."""
    cut = pruned.made(root)
    names = sorted({file.name for file in cut.iterdir()} - {pruned.DIGEST})
    scripts = f"pyodide-{pyodide.digest(*((cut / name).read_bytes() for name in names))}/"
    (finished / scripts).mkdir(parents=True)
    for name in names:
        shutil.copyfile(cut / name, finished / scripts / name)
    (tool,) = work.glob("*.whl")

    def named(source: Path, stem: str, suffix: str) -> str:
        name = f"{stem}-{pyodide.digest(source.read_bytes())}{suffix}"
        shutil.copyfile(source, finished / name)
        return name

    manifest: Manifest = {
        "sums": {},
        "pyodide": scripts,
        "rest": scripts + pruned.REST if pruned.REST in names else "",
        "stdlib": named(work / "stdlib.zip", "stdlib", ".zip"),
        "tool": named(tool, "decision_tool", ".zip"),  # some servers do not serve .whl
        "desk": named(work / "desk.zip", "desk", ".zip"),
        "protocol": named(work / "protocol.json", "protocol", ".json"),
        "names": named(work / "names.txt", "names", ".txt"),
        "lock": pyodide.lock(root),
    }
    large = [scripts + pruned.WASM, manifest["rest"]]
    large += [manifest["stdlib"], manifest["tool"], manifest["desk"]]
    for name in filter(None, large):
        _pack(finished / name)
    for file in sorted(finished.rglob("*.*")):
        if file.suffix != ".gz":
            manifest["sums"][file.relative_to(finished).as_posix()] = summed(file)
    return manifest


def summed(file: Path) -> tuple[int, str]:
    """The size of a file, and enough of its SHA-256 to see that it was damaged on its way."""
    content = file.read_bytes()
    return len(content), sha256(content).hexdigest()[:16]


def _pack(file: Path) -> None:
    """Put a packed copy beside a file that many servers send unpacked, or not at all."""
    packed = gzip.compress(file.read_bytes(), mtime=0)  # for the same bytes
    file.with_name(f"{file.name}.gz").write_bytes(packed)


def _rehearse(work: Path, finished: Path, manifest: Manifest) -> None:
    """Boot what is published as a browser does, and compare its answers (see in_published.py)."""
    script = finished / manifest["pyodide"] / pruned.SCRIPTS["pyodide.mjs"]
    options = {
        "stdLibURL": str(finished / manifest["stdlib"]),
        "lockFileContents": manifest["lock"],
    }
    mounts = {"/published": finished, "/work": work, "/runtime": HERE}
    file = HERE / "in_published.py"
    names = (manifest["tool"], manifest["protocol"], manifest["desk"])
    pyodide.run(script, options, mounts, file, *names)


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
