"""Turn questions and outcomes into HTML, the same at build and in the browser.

At build there is no journey: every question and outcome is a page of its own, whose links lead on.
In the browser the same templates also show the answers that led there. A page lives at
`next-step/<id>/`, so links between pages begin with `../` and those to the site with ROOT.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from ..model.backing import backing
from ..model.description import described
from ..model.flow import Outcome, Question
from ..model.leading import leading_to
from ..model.partnership import Line
from ..model.progress import progress
from ..model.protocol import Protocol
from ..model.replay import Journey, Step, to_fragment
from ..model.sentences import capital, condition
from .render import FORM_STYLES, Page, render
from .stages import ladder

FOLDER = "next-step"


@dataclass(frozen=True)
class Notice:
    """A sentence above a page, with a page to go to if there is one."""

    text: str
    page: str = ""
    link: str = ""


def static_pages(protocol: Protocol) -> dict[str, Page]:
    """Every question and outcome as built, for a reader whose browser runs nothing."""
    ids = (*protocol.flow.questions, *protocol.flow.outcomes)
    return {id: node_page(protocol, id) for id in ids}


def node_page(
    protocol: Protocol,
    at: str,
    journey: Journey | None = None,
    days: Mapping[str, str] | None = None,
) -> Page:
    """The question or outcome `at`, which must be on the path of `journey` if there is one.

    `days` are those on which stages were last discussed, by stage (see `case.record.last_days`).
    """
    if journey is None:
        return _node_page(protocol, at, None, [], "")
    return _node_page(protocol, at, journey, _notices(journey), journey.fragment, days)


def _node_page(
    protocol: Protocol,
    at: str,
    journey: Journey | None,
    notices: list[Notice],
    fragment: str,
    days: Mapping[str, str] | None = None,
) -> Page:
    node = protocol.flow.node(at)
    context: dict[str, Any] = {
        "journey": journey,
        "fragment": fragment,
        "notices": notices,
        "back": _back(protocol, at, journey),
    }
    if isinstance(node, Question):
        steps = _before(node, journey)
        context |= {"q": node, "href": _option_href(node, journey), "steps": steps}
        context |= {"progress": progress(protocol.flow, at, journey)}
        return Page(at, _title(protocol, node), render("question.html", protocol, **context))
    assert isinstance(node, Outcome)
    told = described(protocol, node, journey)
    context |= {"told": told, "rungs": ladder(protocol, told, journey, days or {})}
    context |= {"cards": _cards(told.next), "backed": backing(protocol)}
    context |= {"onward": lambda outcome: _onward(protocol, journey, outcome, fragment)}
    styles = FORM_STYLES if node.kind == "wait" else ()  # a day is asked there
    return Page(at, _title(protocol, node), render("outcome.html", protocol, **context), styles)


def _onward(protocol: Protocol, journey: Journey | None, outcome: str, fragment: str) -> str:
    """The answers for a link to another outcome: those that lead there, if any do."""
    answers = leading_to(protocol.flow, journey, outcome) if journey else {}
    return to_fragment(answers) or fragment


def _title(protocol: Protocol, node: Question | Outcome) -> str:
    """Its title, with the stage where that does not say it: the same is asked at several."""
    label = next((protocol.stage_label(it) for it in protocol.stages if it.id == node.stage), "")
    return node.title if label in node.title.lower() else f"{node.title} – {capital(label)}"


def _before(question: Question, journey: Journey | None) -> tuple[Step, ...]:
    """The answers that were given before this question."""
    steps = journey.steps if journey else ()
    return tuple(takewhile(lambda step: step.question != question, steps))


def _cards(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines that stand side by side, since each begins with a condition of its own."""
    found = tuple(takewhile(lambda line: condition(line.text)[0], lines))
    return found if len(found) > 1 else ()


def _option_href(question: Question, journey: Journey | None) -> Mapping[str, str]:
    answers = journey.answers | journey.kept if journey else {}
    return {
        option.id: f"../{option.to}/#{to_fragment(answers | {question.id: option.id})}"
        for option in question.options
    }


def _back(protocol: Protocol, at: str, journey: Journey | None) -> str:
    """The question before `at`: on the path if there is one, else the first that leads here."""
    if journey:
        asked = [step.question.id for step in journey.steps]
        before = asked[: asked.index(at)] if at in asked else asked
    else:
        before = [
            question.id
            for question in protocol.flow.questions.values()
            if any(option.to == at for option in question.options)
        ][:1]
    return before[-1] if before else ""


def _notices(journey: Journey) -> list[Notice]:
    """What happened to answers that could not be used, in words."""
    unknown = "This address holds an answer that we do not know: “{}”. We left it out."
    dropped = "We left out “{}” (your answer to “{}”), since “{}” leads another way."
    return [Notice(unknown.format(part[:80])) for part in journey.unknown] + [
        Notice(dropped.format(d.option.label, d.question.title, d.because.option.label))
        for d in journey.dropped
    ]


def stray_page(protocol: Protocol, at: str, journey: Journey) -> Page:
    """The page `at` for somebody whose answers do not lead to it: as built, and saying so."""
    notices = _notices(journey)
    if journey.steps:
        text = "The answers in this address do not lead to this page."
        notices.append(Notice(text, journey.node.id, "Go on from your answers"))
    return _node_page(protocol, at, None, notices, journey.fragment)
