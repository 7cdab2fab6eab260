"""Run programs: in full view, or quietly as a named and timed step."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"


def programs(venv: Path) -> Path:
    """The folder of the programs of a virtual environment."""
    return venv / ("Scripts" if os.name == "nt" else "bin")


PROGRAMS = programs(VENV)
PYTHON = str(PROGRAMS / "python")
PATH = os.pathsep.join(
    [str(PROGRAMS), str(ROOT / "node_modules" / ".bin"), os.environ.get("PATH", os.defpath)]
)
WIDTH = 79


class SetupError(Exception):
    """Something stands in the way; the message says what, and the remedy, in one sentence."""


@dataclass(frozen=True)
class Result:
    """How a step went."""

    title: str
    passed: bool
    output: str


def run(*command: str) -> int:
    """Run a program in full view and return its exit code."""
    return subprocess.call(_found(command), cwd=ROOT, env=_environ())


def run_both(shown: Sequence[str], told_later: Sequence[str]) -> int:
    """Run two programs at once, and return the exit code of one that failed, or 0.

    One is in full view, and what the other says follows when both have ended.
    """
    with (
        TemporaryFile("w+", encoding="utf-8", errors="replace") as said,
        _started(told_later, stdout=said) as other,
    ):
        try:
            exit_codes = [run(*shown), other.wait()]
        except BaseException:  # whoever stops us stops both
            other.terminate()
            raise
        said.seek(0)
        print(f"\n{said.read()}", flush=True)
    return next(filter(None, exit_codes), 0)


def step(title: str, *command: str, cwd: Path = ROOT, **extra: str) -> Result:
    """Run a program in `cwd` with `extra` environment variables, and say how long it took."""
    start = perf_counter()
    print(f"{title} … ", end="", flush=True)
    with _started(command, stdout=subprocess.PIPE, cwd=cwd, **extra) as process:
        assert process.stdout is not None
        output = "".join(_shown(title, process.stdout))
    passed = process.returncode == 0
    print(f"{'' if passed else 'FAILED, '}{perf_counter() - start:.1f} s", flush=True)
    return Result(title, passed, output)


def _started(
    command: Sequence[str], stdout: int | IO[str], cwd: Path = ROOT, **extra: str
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        _found(command),
        cwd=cwd,
        env=_environ(**extra),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def _shown(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Pass lines on; in a terminal, each shows for a moment what the step is doing."""
    live = sys.stdout.isatty()
    again = f"\r\x1b[K{title} … "
    for line in lines:
        if live:
            print(again + line.strip()[: max(0, WIDTH - len(again))], end="", flush=True)
        yield line
    if live:
        print(again, end="")


def _found(command: Sequence[str]) -> list[str]:
    """The command with its program's full path, which Windows needs to run npm's scripts."""
    return [shutil.which(command[0], path=PATH) or command[0], *command[1:]]


def _environ(**extra: str) -> dict[str, str]:
    # Silences Material's notice at every run that its fixes end on 5 May 2027: a notice that is
    # always there is never read. What to do by then stands in docs/maintain/frame.md.
    return {**os.environ, "PATH": PATH, "NO_MKDOCS_2_WARNING": "1", **extra}
