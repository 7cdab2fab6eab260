"""Set up what the site's commands run on, or find in milliseconds that it is there.

The locks are the whole truth: whenever one changes, its folder is made anew. A stamp, written
last, says which lock a folder was made from, so a set-up that was cut short is done again.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import sys
from pathlib import Path

from scripts.setup.steps import ROOT, VENV, Result, SetupError, programs, step

NODE_MODULES = ROOT / "node_modules"
CAUSES = {
    r"No space left|ENOSPC": "the disk is full: free about 2 GB, then run this again.",
    r"connection broken|name resolution|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|timed out"
    r"|unreachable": "the first set-up needs the internet and the package registry was not "
    "reached: check the connection or the proxy, then run this again.",
}


def prepare() -> None:
    """Make `.venv` and `node_modules` what their locks say.

    Raises SetupError if something is missing.
    """
    python_packages(VENV, ROOT / "requirements.txt")
    _npm_packages()


def key(lock: Path, *facts: object) -> str:
    """What a folder is made from: a lock, and whatever else it works only with."""
    return hashlib.sha256(lock.read_bytes() + repr(facts).encode()).hexdigest()


def is_current(folder: Path, made_from: str) -> bool:
    """Whether a folder was made, to the end, from just this."""
    stamp = _stamp(folder)
    return stamp.is_file() and stamp.read_text() == made_from


def mark_current(folder: Path, made_from: str) -> None:
    """Say that a folder is complete; the last thing to do after making it."""
    _stamp(folder).write_text(made_from)


def required(result: Result) -> None:
    """Stop, with the likely cause and the remedy, if a step of the set-up failed."""
    if not result.passed:
        raise SetupError(f"{result.title.partition(' (')[0]} failed: {_cause(result.output)}")


def python_packages(folder: Path, lock: Path, *more: Path) -> None:
    """Make a folder the virtual environment that these locks say."""
    # A virtual environment works only where it was made: its scripts name their Python in full.
    made_from = key(lock, *(each.read_bytes() for each in more), sys.version, folder)
    if is_current(folder, made_from):
        return
    _refuse_a_link(folder)
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(
            "Python's venv module is missing: install it (on Debian and Ubuntu, as root: "
            "apt install python3-venv), then run this again."
        )
    make = [sys.executable, "-m", "venv", "--clear", str(folder)]
    required(step("Making a virtual environment", *make))
    # Wheels alone, since building one would fetch tools that no hash vouches for.
    python = str(programs(folder) / "python")
    install = [python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    hashed = ["--require-hashes", "--only-binary=:all:"]
    locks = [f"--requirement={each}" for each in (lock, *more)]
    required(step("Setting up Python packages (once, about a minute)", *install, *hashed, *locks))
    mark_current(folder, made_from)


def _npm_packages() -> None:
    lock = ROOT / "package-lock.json"
    made_from = key(lock)
    if is_current(NODE_MODULES, made_from):
        return
    _refuse_a_link(NODE_MODULES)
    required(step("Setting up npm packages (once, about 10 s)", "npm", "ci"))
    mark_current(NODE_MODULES, made_from)


def _refuse_a_link(folder: Path) -> None:
    """What is made anew is emptied first, and behind a link is somebody else's."""
    if folder.is_symlink():
        raise SetupError(
            f"{folder.name} is a link to {folder.readlink()}: remove the link, then run this again."
        )


def _stamp(folder: Path) -> Path:
    return folder / ".made-from"


def _cause(output: str) -> str:
    for sign, cause in CAUSES.items():
        if re.search(sign, output):
            return cause
    log = ROOT / ".cache" / "setup.log"
    log.parent.mkdir(exist_ok=True)
    log.write_text(output, encoding="utf-8")
    last = next((line for line in reversed(output.splitlines()) if line.strip()), "no output")
    return f"“{last.strip()}” (all of it is in {os.path.relpath(log, ROOT)})."
