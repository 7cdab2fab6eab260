"""Check a partnership's data: all that a build would refuse, in one go."""

import argparse
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from ..loading import sign_off
from ..loading.faults import Fault, ProtocolError
from ..loading.folder import bundled, load, names
from ..model import paths
from ..publishing.training import knowledge, scenarios


def folder(text: str) -> Traversable:
    """The folder of a protocol, by its path or by the name of a partnership."""
    if text in names():
        return bundled(text)
    path = Path(text)
    if path.is_file():
        raise argparse.ArgumentTypeError(f"{text} is a file. Name its folder.")
    if not path.is_dir():
        there = ", ".join(names())
        raise argparse.ArgumentTypeError(f"there is no folder {text}. There are: {there}.")
    return path


def run(options: argparse.Namespace) -> int:
    """Say what is wrong (by raising ProtocolError), or how much was checked."""
    protocol = load(options.folder)
    if faults := [*sign_off.faults(options.folder, protocol), *_training(options.folder)]:
        raise ProtocolError(faults)
    count = sum(path.combinations for path in paths.paths(protocol.flow))
    print(f"{options.folder}: no fault found; {count} ways through the questions all end well.")
    told = len(scenarios.load_scenarios(options.folder, protocol))
    print(f"{told} training scenarios all lead where they say.")
    return 0


def _training(folder: Traversable) -> Iterator[Fault]:
    protocol = load(folder)
    for part in (knowledge.load, scenarios.load_scenarios):
        try:
            part(folder, protocol)
        except ProtocolError as error:
            yield from error.faults
