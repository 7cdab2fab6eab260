"""What the writer does to a draft beside typing: an answer chosen, a part or a person more or less.

A place is named as faults name it, such as `part[2].answer[1]`, counted from 1.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from ..loading.shape import Table
from ..model.flow import Flow
from . import draft as drafts
from . import way

STEP = re.compile(r"(\w+)|\[(\d+)\]")
EMPTY: Mapping[str, Any] = {
    "discuss": "",
    "trainer": "",
    "invented": "",
}  # what is added, where it is no table


def at(draft: Table, place: str) -> Any:
    """What stands at a place."""
    found: Any = draft
    for key, number in STEP.findall(place):
        found = found[key] if key else found[int(number) - 1]
    return found


def answer(flow: Flow, draft: Table, place: str, question: str, option: str) -> str:
    """Put an answer in where it is asked, in the part at `place`."""
    parts = draft["part"]
    number = next(n for n, part in enumerate(parts) if part is at(draft, place))
    index = list(way.ways(flow, draft))[number].at
    at(draft, place)["answer"].insert(index, drafts.answered(flow.questions[question], option))
    return f"{place}.answer[{index + 1}].reason"


def again(flow: Flow, draft: Table, place: str, question: str, option: str) -> str:
    """Answer an earlier question again, for now as before."""
    return answer(flow, draft, place, question, _last(draft, question))


def _last(draft: Table, question: str) -> str:
    answers = (answer for part in draft["part"] for answer in part["answer"])
    found: str = [it["option"] for it in answers if it["question"] == question][-1]
    return found


def choose(flow: Flow, draft: Table, place: str, question: str, option: str) -> str:
    """Give another answer; what was written stays."""
    at(draft, place)["option"] = option
    return f"{place}.option[{option}]"


def add(flow: Flow, draft: Table, place: str, question: str, option: str) -> str:
    """One more at the end of a list."""
    items = at(draft, place)
    items.append(EMPTY.get(place.rpartition(".")[2], {}))
    return f"{place}[{len(items)}]"


def remove(flow: Flow, draft: Table, place: str, question: str, option: str) -> str:
    """Take one out of its list."""
    above, _, number = place.rpartition("[")
    del at(draft, above)[int(number.removesuffix("]")) - 1]
    return above


Change = Callable[[Flow, Table, str, str, str], str]

CHANGES: Mapping[str, Change] = {
    "answer": answer,
    "again": again,
    "choose": choose,
    "add": add,
    "remove": remove,
}  # each gives the place to go on at
