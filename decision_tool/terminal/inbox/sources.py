"""The files that somebody names: each itself, and of a folder all that are in it."""

import os
from collections.abc import Iterator
from pathlib import Path

MAILBOX = "cur"  # what every folder of mail has (Maildir), the hidden ones too


def files_in(path: Path) -> Iterator[Path]:
    """The file, or every file in the folder and its folders, by name; hidden ones are left out.

    What is in the way of a file comes too, as a folder that may not be read or a link that leads
    nowhere: whoever opens it is told what is wrong.
    """
    if not path.is_dir():
        yield path
        return
    closed: list[Path] = []
    found = []
    for folder, inner, names in os.walk(path, onerror=lambda it: closed.append(Path(it.filename))):
        here = Path(folder)
        found += [file for name in names if _is_seen(file := here / name)]
        found += [here / name for name in inner if (here / name).is_symlink()]
        inner[:] = [name for name in inner if _holds_files(here / name)]
    yield from sorted([*found, *closed])


def _is_seen(file: Path) -> bool:
    """Whether it is a file that is not hidden, or a link to none."""
    return not file.name.startswith(".") and (file.is_file() or not file.exists())


def _holds_files(folder: Path) -> bool:
    return not folder.name.startswith(".") or (folder / MAILBOX).is_dir()
