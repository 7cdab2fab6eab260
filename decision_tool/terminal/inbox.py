"""Read forms that were sent: check each against the schema, and print the letter or JSON lines.

One bad file harms only itself: it is told, and the others are read.
"""

import argparse
import json
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..loading.folder import bundled, load
from ..model.protocol import Protocol
from ..model.replay import replay
from ..sending import letter, payload, saved, schema
from ..sending.payload import Submission
from ..sending.saved import Data, SavedFileError

Check = Callable[[Any], None]
MISSING = "Reading forms needs one more package. Get it with:  python -m pip install jsonschema"
IN_PROGRESS = "IN PROGRESS: saved on {}, not sent. What is kept private is left out.\n\n"


@dataclass(frozen=True)
class Received:
    """A form as it came: whether it was still in progress, its letter and its payload."""

    in_progress: bool
    text: str
    payload: Data


def run(options: argparse.Namespace) -> int:
    """Read every file; returns 1 if one of them could not be read."""
    protocol = load(bundled(options.partnership))
    try:
        check = _check(protocol)
    except ModuleNotFoundError:
        print(MISSING, file=sys.stderr)
        return 1
    as_json = options.json or len(options.files) > 1
    faulty = False
    for file in options.files:
        try:
            forms = read(protocol, file, check)
        except Exception as error:  # whatever a file brings about is a fault of that file
            print(_safe(f"{file}: {_fault(error)}"), file=sys.stderr)
            faulty = True
            continue
        for form in forms:
            print(_line(file, form) if as_json else _safe(form.text))
    return int(faulty)


def _check(protocol: Protocol) -> Check:
    """A function that raises SavedFileError for a payload that does not fit the schema."""
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

    formats = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(schema.schema(protocol), format_checker=formats)

    def check(data: Any) -> None:
        # The first, for a file may be made to have more than anybody could wait for.
        if error := next(validator.iter_errors(data), None):
            what = f"{error.json_path}: {error.message[:200]}"
            raise SavedFileError(f"The form does not fit its schema. {what}")

    return check


def _fault(error: Exception) -> str:
    if isinstance(error, SavedFileError):
        return str(error)
    if isinstance(error, OSError):
        return f"can’t be opened: {error.strerror}."
    return f"can’t be read: {type(error).__name__}. Ask for another copy."


def read(protocol: Protocol, file: Path, check: Check) -> list[Received]:
    """Every form in a file: one that was sent must fit the schema, one in progress need not."""
    with file.open("rb") as opened:
        raw = opened.read(saved.LIMIT + 1)  # of a file that never ends, too
    return [_form(protocol, data, check) for data in saved.records(protocol, raw)]


def _form(protocol: Protocol, data: Data, check: Check) -> Received:
    in_progress = saved.in_progress(data)
    if not in_progress:
        check(data)
    kept = saved.restored(protocol, data)
    journey = replay(protocol.flow, kept.answers)
    url = data.get("$schema", payload.SCHEMA_FILE)
    submission = Submission(kept.submission, kept.saved_on, url)
    text = letter.letter(protocol, journey, kept.case, submission).text
    if in_progress:
        text = IN_PROGRESS.format(kept.saved_on) + text
        data = payload.payload(protocol, journey, kept.case, submission)
    return Received(in_progress, text, data)


def _line(file: Path, received: Received) -> str:
    return json.dumps(
        {"file": str(file), "in_progress": received.in_progress, "payload": received.payload}
    )


def _safe(text: str) -> str:
    """Without the control characters by which a text could steer the terminal."""
    return "".join(
        character if character in "\n\t" or unicodedata.category(character) != "Cc" else "\ufffd"
        for character in text
    )
