"""The same tool in a terminal: the next step, every path, checks of the data, forms to read.

python -m decision_tool next --answer QUESTION=OPTION --answer QUESTION=OPTION
python -m decision_tool paths
python -m decision_tool check FOLDER
python -m decision_tool scenarios
python -m decision_tool read FILE
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ..loading.faults import ProtocolError
from ..loading.folder import bundled, default, load, names
from ..model import paths
from ..publishing.training import coverage
from ..publishing.training.lists import load_lists
from ..publishing.training.scenarios import load_scenarios
from . import check, next_step
from .inbox import run as inbox


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, 1 for faulty data, 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
        return code
    except ProtocolError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever reads has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m decision_tool", description=(__doc__ or "").split("\n")[0]
    )
    commands = parser.add_subparsers(
        required=True, metavar="next | paths | check | scenarios | read"
    )

    command = commands.add_parser("next", help="the question or outcome that the answers lead to")
    command.add_argument("--answer", action="append", default=[], metavar="QUESTION=OPTION")
    command.add_argument("--json", action="store_true", help="print JSON")
    _of_partnership(command).set_defaults(run=next_step.run)

    command = commands.add_parser("paths", help="every path and its outcome, one a line")
    _of_partnership(command).set_defaults(run=_paths)

    command = commands.add_parser("check", help="all that a build would refuse in the data")
    command.add_argument("folder", nargs="?", default="", help="of the data, or its name")
    command.set_defaults(run=check.run)

    command = commands.add_parser("scenarios", help="what the training scenarios cover")
    _of_partnership(command).set_defaults(run=_scenarios)

    command = commands.add_parser("read", help="print forms that were sent")
    command.add_argument("files", type=Path, nargs="+", metavar="FILE", help="or a folder")
    command.add_argument("--json", action="store_true", help="print JSON lines; many files do too")
    _of_partnership(command).set_defaults(run=inbox.run)
    return parser


def _of_partnership(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    there = f"one of {', '.join(names())}; without it, {default()}"
    command.add_argument("--partnership", default=default(), metavar="NAME", help=there)
    return command


def _paths(options: argparse.Namespace) -> int:
    print(paths.table(load(bundled(options.partnership))))
    return 0


def _scenarios(options: argparse.Namespace) -> int:
    folder = bundled(options.partnership)
    protocol = load(folder)
    print(coverage.table(protocol, load_lists(folder), load_scenarios(folder, protocol)))
    return 0
