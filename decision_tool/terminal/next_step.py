"""The question or outcome that answers lead to, as data and as text."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from ..loading.folder import bundled, load
from ..model.description import described
from ..model.flow import Outcome, Question
from ..model.protocol import Protocol
from ..model.replay import Journey, replay
from . import outcome


def run(options: argparse.Namespace) -> int:
    """Print where the answers lead; returns 2 if one of them is no answer."""
    protocol = load(bundled(options.partnership))
    pairs = [answer.partition("=") for answer in options.answer]
    journey = replay(protocol.flow, {question: option for question, _, option in pairs})
    for answer in journey.unknown:
        print(f"There is no answer {answer}. {_known(protocol, answer)}", file=sys.stderr)
    if journey.unknown:
        return 2
    if options.json:
        print(json.dumps(as_data(protocol, journey), ensure_ascii=False, indent=2))
    else:
        print("\n".join(as_text(protocol, journey)))
    return 0


def _known(protocol: Protocol, answer: str) -> str:
    question = protocol.flow.questions.get(answer.partition("=")[0])
    if question:
        return f"Options of {question.id}: {', '.join(o.id for o in question.options)}."
    return f"Questions: {', '.join(protocol.flow.questions)}."


def as_data(protocol: Protocol, journey: Journey) -> dict[str, Any]:
    """The question or outcome reached, its clauses, and the answers that led there."""
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
        "left_out": _left_out(journey),
    }
    if isinstance(node, Outcome):
        return found | outcome.as_data(protocol, described(protocol, node, journey))
    return found | {"options": {option.id: option.label for option in node.options}}


def as_text(protocol: Protocol, journey: Journey) -> Iterator[str]:
    """The same, line by line."""
    node = journey.node
    told = described(protocol, node, journey) if isinstance(node, Outcome) else None
    if told:
        yield from outcome.as_text(protocol, told)
    elif isinstance(node, Question):
        yield from _asked(node)
    yield "Why we say this"
    yield from (f"  {step.question.title} {step.option.label}" for step in journey.steps)
    yield from (f"  {it.id}  {it.text}" for it in protocol.ruling(node.clauses))
    yield from (f"  Left out, as it does not apply: {answer}" for answer in _left_out(journey))
    if told:
        yield from outcome.guidance(told)


def _asked(question: Question) -> Iterator[str]:
    yield from [question.title, ""]
    yield from (f"  --answer {question.id}={o.id}   {o.label}" for o in question.options)
    yield ""


def _left_out(journey: Journey) -> list[str]:
    return [f"{d.question.id}={d.option.id}" for d in journey.dropped]
