"""The same tool in a terminal: the next step, every path, checks of the data, forms to read.

python -m decision_tool next --answer danger=no --answer harm=no
python -m decision_tool paths
python -m decision_tool check decision_tool/protocols/devon
python -m decision_tool scenarios
python -m decision_tool read case-resolution-form.eml
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..loading.folder import bundled, load
from ..loading.tables import ProtocolError
from ..model import paths
from ..model.flow import Outcome
from ..model.partnership import Line
from ..model.protocol import Protocol
from ..model.replay import Journey, replay
from ..publishing.training import coverage, knowledge
from ..publishing.training.scenarios import load_scenarios
from . import inbox

HEADINGS = {
    "do": "Do this now",
    "who": "Who",
    "say": "What you could say",
    "record": "Record",
    "next": "What comes next",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, 1 for faulty data, 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except ProtocolError as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m decision_tool", description=__doc__.split("\n")[0]
    )
    commands = parser.add_subparsers(
        required=True, metavar="next | paths | check | scenarios | read"
    )

    command = commands.add_parser("next", help="the question or outcome that the answers lead to")
    command.add_argument("--answer", action="append", default=[], metavar="QUESTION=OPTION")
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_next)

    command = commands.add_parser("paths", help="every path and its outcome, one a line")
    command.set_defaults(run=_paths)

    command = commands.add_parser("check", help="check a folder of protocol data")
    command.add_argument("folder", type=_folder)
    command.set_defaults(run=_check)

    command = commands.add_parser("scenarios", help="what the training scenarios cover")
    command.set_defaults(run=_scenarios)

    command = commands.add_parser("read", help="print forms that were sent: .json, .eml or .html")
    command.add_argument("files", type=Path, nargs="+", metavar="FILE")
    command.add_argument("--json", action="store_true", help="print JSON lines; many files do too")
    command.set_defaults(run=inbox.run)
    return parser


def _folder(text: str) -> Path:
    path = Path(text)
    if path.is_file():
        raise argparse.ArgumentTypeError(f"{text} is a file. Name its folder.")
    return path


def _next(options: argparse.Namespace) -> int:
    protocol = load(bundled())
    pairs = [answer.partition("=") for answer in options.answer]
    journey = replay(protocol.flow, {question: option for question, _, option in pairs})
    if journey.unknown:
        for answer in journey.unknown:
            print(f"There is no answer {answer}. {_known(protocol, answer)}", file=sys.stderr)
        return 2
    found = described(protocol, journey)
    print(json.dumps(found, ensure_ascii=False, indent=2) if options.json else _as_text(found))
    return 0


def _known(protocol: Protocol, answer: str) -> str:
    question = protocol.flow.questions.get(answer.partition("=")[0])
    if question:
        return f"Options of {question.id}: {', '.join(o.id for o in question.options)}."
    return f"Questions: {', '.join(protocol.flow.questions)}."


def described(protocol: Protocol, journey: Journey) -> dict[str, Any]:
    """The question or outcome reached, its clauses, and the answers that led there, as data."""
    node = journey.node
    found: dict[str, Any] = {
        "reached": node.id,
        "kind": "outcome" if isinstance(node, Outcome) else "question",
        "title": node.title,
        "clauses": {id: protocol.clauses[id].text for id in node.clauses},
        "because": [
            {
                "question": step.question.id,
                "option": step.option.id,
                "asked": step.question.title,
                "answered": step.option.label,
            }
            for step in journey.steps
        ],
        "left_out": [f"{d.question.id}={d.option.id}" for d in journey.dropped],
    }
    if isinstance(node, Outcome):
        found |= {key: _lines(getattr(node, key)) for key in HEADINGS}
    else:
        found["options"] = {option.id: option.label for option in node.options}
    return found


def _lines(lines: Sequence[Line]) -> list[str]:
    return [f"{line.text} [{' '.join(line.clauses)}]" for line in lines]


def _as_text(found: dict[str, Any]) -> str:
    lines = [found["title"], ""]
    if found["kind"] == "question":
        question = found["reached"]
        lines += [f"  --answer {question}={id}   {label}" for id, label in found["options"].items()]
    for key, heading in HEADINGS.items():
        if found.get(key):
            lines += [heading, *(f"  {line}" for line in found[key]), ""]
    lines += ["", "Why we say this"] if found["kind"] == "question" else ["Why we say this"]
    lines += [f"  {step['asked']} {step['answered']}" for step in found["because"]]
    lines += [f"  {id}  {text}" for id, text in found["clauses"].items()]
    lines += [f"  Left out, as it does not apply: {answer}" for answer in found["left_out"]]
    return "\n".join(lines)


def _paths(options: argparse.Namespace) -> int:
    print(paths.table(load(bundled())))
    return 0


def _check(options: argparse.Namespace) -> int:
    protocol = load(options.folder)
    knowledge.load(options.folder, protocol)
    count = sum(path.combinations for path in paths.paths(protocol.flow))
    scenarios = len(load_scenarios(options.folder, protocol))
    print(f"{options.folder}: no fault found; {count} ways through the questions all end well.")
    print(f"{scenarios} training scenarios all lead where they say.")
    return 0


def _scenarios(options: argparse.Namespace) -> int:
    protocol = load(bundled())
    print(coverage.table(protocol, load_scenarios(bundled(), protocol)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
