"""A scenario that is being written: the table of its file, with room for all that can be filled in.

It lives in the browser, which hands it over with each request. So whatever comes is read into
shape: what is missing is empty, and what nobody knows is left out. To every answer a draft has
words for each option, in the order of the question, so that none are lost when another is chosen.
"""

import dataclasses
import re
import tomllib
import typing
from collections.abc import Mapping
from typing import Any

from ..case.kinds import well_formed
from ..loading import shape, toml_faults
from ..loading.faults import Fault, Place
from ..loading.shape import Table
from ..model.flow import Flow, Option, Question
from ..publishing.training.feedback import PLAIN, RISK, SAFER, is_urgent
from ..publishing.training.story import Scenario

LEAST: Mapping[str, Any] = {  # what a draft begins with
    "people": [{}, {}],
    "part": [{}],
    "discuss": ["", "", ""],
    "trainer": [""],
}
FIRST: Mapping[str, Any] = {"minutes": 10}
OTHER = re.compile(r"(part\[(\d+)\]\.answer\[(\d+)\]\.other)\[([\w-]+)\]")
NAME = re.compile(r"[^a-z0-9]+")


def read(flow: Flow, data: Any) -> Table:
    """The draft in what a browser kept or a file held."""
    given = data if isinstance(data, dict) else {}
    whole = {**FIRST, **given, **{key: given.get(key) or it for key, it in LEAST.items()}}
    draft: Table = _read(Scenario, whole)
    del draft["id"], draft["outcome"]  # which are worked out
    for part in draft["part"]:
        for answer in part["answer"]:
            answer["other"] = _others(flow, answer)
    return draft


def _read(hint: Any, value: Any) -> Any:
    if typing.get_origin(hint) is tuple:
        items = value if isinstance(value, list) else []
        return [_read(typing.get_args(hint)[0], item) for item in items]
    if dataclasses.is_dataclass(hint):
        given = value if isinstance(value, dict) else {}
        hints = typing.get_type_hints(hint)
        return {
            field.name: _read(hints[field.name], given.get(field.name, field.default))
            for field in dataclasses.fields(hint)
        }
    if hint is int:
        return int(value) if str(value).isdecimal() else 0
    if hint is bool:
        return value is True
    return well_formed(value).replace("\r\n", "\n") if isinstance(value, str) else ""


def _others(flow: Flow, answer: Table) -> list[Table]:
    """Words for every option, those that are there already with it."""
    question = flow.questions.get(answer["question"])
    said = {other["option"]: other for other in answer["other"]}
    return [said.get(it.id) or _silent(flow, question, it, answer) for it in _options(question)]


def _options(question: Question | None) -> tuple[Option, ...]:
    return question.options if question else ()


def _silent(flow: Flow, question: Question | None, option: Option, answer: Table) -> Table:
    """No words yet, and the tone that the question asks for."""
    right = question.option(answer["option"]) if question else None
    tone = PLAIN
    if question and question.id in flow.safety and right and right.to != option.to:
        tone = SAFER if is_urgent(flow, option) else RISK if is_urgent(flow, right) else PLAIN
    return {"option": option.id, "text": "", "tone": tone}


def answered(question: Question, option: str) -> Table:
    """An answer to begin with: it cites what the question does."""
    return {"question": question.id, "option": option, "clauses": list(question.clauses)}


def table(draft: Table, outcome: str) -> Table:
    """What its file holds: without what is empty or stands for itself; `outcome` is worked out."""
    parts = [{**it, "answer": [_answer(answer) for answer in it["answer"]]} for it in draft["part"]]
    return _short(Scenario, {**draft, "outcome": outcome, "part": parts})


def _answer(answer: Table) -> Table:
    return {**answer, "other": [] if answer["given"] else _said(answer)}


def _said(answer: Table) -> list[Table]:
    return [it for it in answer["other"] if it["text"].strip() and it["option"] != answer["option"]]


def _short(cls: type, given: Table) -> Table:
    """In the order of the class, without defaults."""
    hints, made = typing.get_type_hints(cls), {}
    for field in dataclasses.fields(cls):
        value = given.get(field.name)
        default = field.default is not dataclasses.MISSING and value in (field.default, [])
        if value is None or default:
            continue
        (item, *_) = typing.get_args(hints[field.name]) or (None,)
        nested = dataclasses.is_dataclass(item)
        made[field.name] = (
            [_short(typing.cast(type, item), it) for it in value] if nested else value
        )
    return made


def field(draft: Table, key: str) -> str:
    """The field of the draft to which a fault of the file belongs: there, empty words are none."""
    if not (found := OTHER.match(key)):
        return key
    options = draft["part"][int(found[2]) - 1]["answer"][int(found[3]) - 1]
    ids = [other["option"] for other in options["other"]]
    said = [other["option"] for other in _said(options)]
    if found[4] in ids:  # words that are missing
        return f"{found[1]}[{ids.index(found[4]) + 1}].text"
    option = said[int(found[4]) - 1]
    return f"{found[1]}[{ids.index(option) + 1}]{key[found.end() :]}"


def opened(text: str, name: str) -> tuple[Table, list[Fault]]:
    """The table in the text of a file, and what keeps it from being that of a scenario."""
    try:
        found = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        key, problem, remedy = toml_faults.explained(text, error)
        return {}, [Place(name, key).fault(problem, remedy)]
    return found, list(shape.faults(Scenario, found, Place(name), {}))


def name(draft: Table) -> str:
    """The name of its file, without its end: it will be part of an address."""
    plain = draft["title"].casefold().replace("’", "").replace("'", "")
    return NAME.sub("-", plain).strip("-")[:60].strip("-") or "my-scenario"
