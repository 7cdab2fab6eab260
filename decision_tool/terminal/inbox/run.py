"""Read forms that were sent: check each against the schema, and print the letter or JSON lines.

One bad file harms only itself: it is told, and the others are read. Whatever is doubtful in a form
is told beside it.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ...loading.folder import bundled, load
from ...model.protocol import Protocol
from .readable import readable
from .received import Check, Received, checker, received
from .sources import files_in

MISSING = "Reading forms needs one more package. Get it with:  python -m pip install jsonschema"
IN_PROGRESS = "IN PROGRESS: saved on {}, not sent. What is kept private is left out.\n\n"


@dataclass
class Count:
    """What became of the files, for the last line."""

    files: int = 0
    forms: int = 0
    faults: int = 0

    def __str__(self) -> str:
        parts = [(self.files, "file"), (self.forms, "form"), (self.faults, "fault")]
        return ", ".join(f"{number} {word}{'' if number == 1 else 's'}" for number, word in parts)


def run(options: argparse.Namespace) -> int:
    """Read every file; returns 1 if something in one of them could not be read."""
    protocol = load(bundled(options.partnership))
    try:
        check = checker(protocol)
    except ModuleNotFoundError:
        print(MISSING, file=sys.stderr)
        return 1
    many = len(options.files) > 1 or any(file.is_dir() for file in options.files)
    count = Count()
    for file in options.files:
        for each in files_in(file):
            _read(protocol, each, check, options.json or many, count)
    if many:
        _tell(f"{count}.")
    return int(count.faults > 0)


def _read(protocol: Protocol, file: Path, check: Check, as_json: bool, count: Count) -> None:
    count.files += 1
    forms, faults = received(protocol, file, check)
    for form in forms:
        count.forms += 1
        where = f"{file}, {form.title}" if form.title else f"{file}"
        print(_line(file, form) if as_json else readable(_letter(form)))
        _tell_all(where, form.notes)
    count.faults += len(faults)
    _tell_all(f"{file}", faults)


def _tell_all(where: str, what: Iterable[str]) -> None:
    for each in what:
        _tell(f"{where}: {each}")


def _tell(what: str) -> None:
    print(readable(what), file=sys.stderr)


def _letter(form: Received) -> str:
    return IN_PROGRESS.format(form.saved_on) + form.text if form.in_progress else form.text


def _line(file: Path, form: Received) -> str:
    told = {"file": str(file), "in_progress": form.in_progress, "payload": form.payload}
    more = {"message": form.title, "notes": list(form.notes)}
    return json.dumps(told | {key: value for key, value in more.items() if value})
