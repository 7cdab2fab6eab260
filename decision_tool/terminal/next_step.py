"""The question or outcome that answers lead to, as data and as text."""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

from ..loading.folder import bundled, load
from ..model.flow import Outcome
from ..model.partnership import Line
from ..model.protocol import Protocol
from ..model.replay import Journey, replay

HEADINGS = {
    "do": "Do this now",
    "who": "Who",
    "say": "What you could say",
    "record": "Record",
    "next": "What comes next",
}


def run(options: argparse.Namespace) -> int:
    """Print where the answers lead; returns 2 if one of them is no answer."""
    protocol = load(bundled(options.partnership))
    pairs = [answer.partition("=") for answer in options.answer]
    journey = replay(protocol.flow, {question: option for question, _, option in pairs})
    for answer in journey.unknown:
        print(f"There is no answer {answer}. {_known(protocol, answer)}", file=sys.stderr)
    if journey.unknown:
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
        "clauses": {clause.id: clause.text for clause in protocol.ruling(node.clauses)},
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
        found["guidance"] = {
            fact.id: f"{fact.text} ({fact.title})" for fact in protocol.national(node.cited)
        }
    else:
        found["options"] = {option.id: option.label for option in node.options}
    return found


def _lines(lines: Sequence[Line]) -> list[str]:
    return [f"{line.text} [{line.behind}]" for line in lines]


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
    if found.get("guidance"):
        lines += ["", "National guidance, not the protocol"]
        lines += [f"  {id}  {text}" for id, text in found["guidance"].items()]
    lines += [f"  Left out, as it does not apply: {answer}" for answer in found["left_out"]]
    return "\n".join(lines)
