"""What a learner is told who gives another answer than the model answer.

Where an answer turns on a child's safety, a general sentence would teach the wrong thing: caution
and danger would be told alike. There the story has to say it, and these rules hold it to that:

- On the questions about danger and harm, and on whether it is safe to wait, every answer that
  leads elsewhere has words of its own.
- Whoever calls for help though it was not needed took care: that is never counted as wrong.
- Whoever does not call though it was needed is told that a child is left at risk.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ...loading.faults import Fault, Place
from ...model.flow import Flow, Option, Outcome, Question

FITS, SAFER, RISK, PLAIN = "fits", "safer", "risk", ""
TONES = (FITS, SAFER, RISK, PLAIN)
ACCEPTED = (FITS, SAFER)  # which count as found
URGENT = ("emergency", "harm")  # kinds of outcome that call for help at once


@dataclass(frozen=True)
class Other:
    """What the story says to another answer; `tone` is one of TONES."""

    option: str
    text: str
    tone: str = PLAIN


@dataclass(frozen=True)
class ModelAnswer:
    """The right answer to a question of the tool at this point of the story, and why.

    One that is `given` is not asked: the page says it as something that is settled.
    """

    question: str
    option: str
    reason: str
    clauses: tuple[str, ...]
    other: tuple[Other, ...] = ()
    given: bool = False


def is_urgent(flow: Flow, option: Option) -> bool:
    """Whether this answer leads straight to a call for help."""
    node = flow.node(option.to)
    return isinstance(node, Outcome) and node.kind in URGENT


def is_delay(flow: Flow, question: Question) -> bool:
    """Whether it asks if a child can wait: a question of a stage that may lead to waiting."""
    nodes = (flow.node(option.to) for option in question.options)
    return bool(question.stage) and any(
        isinstance(node, Outcome) and node.kind == "wait" for node in nodes
    )


def faults(flow: Flow, answer: ModelAnswer, place: Place) -> Iterator[Fault]:
    """What is wrong in the words for other answers, and where they are missing."""
    if answer.given:
        if answer.other:
            yield place.at("other").fault("is not asked, as it is given.", "Leave one of them out.")
        return
    question = flow.questions[answer.question]
    options = {option.id: option for option in question.options}
    right = options.pop(answer.option)
    said = [other.option for other in answer.other]
    for here, other in place.at("other").items(answer.other):
        yield from here.at("option").unknown([other.option], options)
        yield from here.at("tone").unknown([other.tone], TONES)
        if said.count(other.option) > 1:
            yield here.at("option").fault("stands twice.", "Say one thing to each answer.")
    if question.id in flow.safety or is_delay(flow, question):
        away = [option for option in options.values() if option.to != right.to]
        yield from _missing(away, said, place)
    if question.id in flow.safety:
        yield from _wrong_tone(flow, right, answer, place)


def _missing(away: list[Option], said: list[str], place: Place) -> Iterator[Fault]:
    for option in away:
        if option.id not in said:
            here = place.at(f"other[{option.id}]")
            problem = "is missing, and this answer leads elsewhere."
            yield here.fault(problem, "Say what it means for this child.")


def _wrong_tone(flow: Flow, right: Option, answer: ModelAnswer, place: Place) -> Iterator[Fault]:
    options = {option.id: option for option in flow.questions[answer.question].options}
    for here, other in place.at("other").items(answer.other):
        option = options.get(other.option)
        if option is None or option.to == right.to:
            continue
        if is_urgent(flow, option) and other.tone not in ACCEPTED:
            remedy = f"Write {SAFER} or {FITS}."
            yield here.at("tone").fault("counts a call for help as wrong.", remedy)
        if is_urgent(flow, right) and not is_urgent(flow, option) and other.tone != RISK:
            problem = "does not say that a child is left at risk."
            yield here.at("tone").fault(problem, f"Write {RISK}.")
