"""The words in braces that protocol data may use, and how they are filled in.

One fact has one home: the data writes {front_door}, and the number stands in `partnership.toml`
alone. A word with a capital, {Stage}, is the same word at the start of a sentence.
"""

import dataclasses
import re
from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from ..model.partnership import Area, Contact, Stage
from .tables import Fault, Place

MONTHS = "January February March April May June July August September October November December"

T = TypeVar("T")
Words = dict[str, str]

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spoken_day(day: str) -> str:
    """A day (YYYY-MM-DD) as people write it: 23 November 2026. What is no day stays as it is."""
    try:
        given = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{given.day} {MONTHS.split()[given.month - 1]} {given.year}"


def general(facts: Words, contacts: Sequence[Contact]) -> Words:
    """The words that hold everywhere: the partnership's facts and its contacts."""
    words = dict(facts)
    for contact in contacts:
        words[contact.id] = contact.number
        words[f"{contact.id}_name"] = contact.name
    return _with_capitals(words)


def counted(noun: str, stages: Sequence[Stage]) -> Words:
    """The words about the list of stages as a whole."""
    count = len(stages)
    return _with_capitals(
        {
            "noun": noun,
            "count": NUMBERS[count] if count < len(NUMBERS) else str(count),
            "first_stage": f"{noun} 1",
            "first_stage_id": stages[0].id,
        }
    )


def of_stage(noun: str, stages: Sequence[Stage], index: int, after_last: str) -> Words:
    """The words about one stage and the one after it; the last has no {next_stage…}."""
    words = _stage_words("stage", noun, index, stages[index])
    words["stage_id_and_later"] = " ".join(stage.id for stage in stages[index:])
    if index + 1 < len(stages):
        words |= _stage_words("next_stage", noun, index + 1, stages[index + 1])
        words["next_step"] = words["next_stage"]
    else:
        words["next_step"] = after_last
    return _with_capitals(words)


def of_area(area: Area) -> Words:
    return {"area_id": area.id, "area_label": area.label}


def _stage_words(prefix: str, noun: str, index: int, stage: Stage) -> Words:
    return {
        prefix: f"{noun} {index + 1}",
        f"{prefix}_id": stage.id,
        f"{prefix}_name": stage.name,
        f"{prefix}_action": stage.action,
        f"{prefix}_tried": stage.tried,
        f"{prefix}_between": stage.between,
        f"{prefix}_clauses": " ".join(stage.clauses),
    }


def _with_capitals(words: Words) -> Words:
    return words | {
        key[:1].upper() + key[1:]: value[:1].upper() + value[1:] for key, value in words.items()
    }


def fill(value: T, words: Words, place: Place, faults: list[Fault]) -> T:
    """`value` (text, or a dataclass, tuple or dict holding text) with its words filled in.

    A list item that is one word, such as {stage_clauses}, may become several ids.
    """
    return _fill(value, words, place, faults)  # type: ignore[no-any-return]


def _fill(value: Any, words: Words, place: Place, faults: list[Fault]) -> Any:
    if isinstance(value, str):
        return _fill_text(value, words, place, faults)
    if isinstance(value, tuple):
        return tuple(
            filled
            for index, item in enumerate(value)
            for filled in _fill_item(item, words, place.item(index, item), faults)
        )
    if isinstance(value, dict):
        return {
            _fill_text(key, words, place, faults): _fill(item, words, place.at(key), faults)
            for key, item in value.items()
        }
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        filled = {
            f.name: _fill(getattr(value, f.name), words, place.at(f.name), faults)
            for f in dataclasses.fields(value)
        }
        return dataclasses.replace(value, **filled)
    return value


def _fill_item(item: Any, words: Words, place: Place, faults: list[Fault]) -> Sequence[Any]:
    filled = _fill(item, words, place, faults)
    return filled.split() if isinstance(item, str) and re.fullmatch(r"\{\w+\}", item) else (filled,)


def _fill_text(text: str, words: Words, place: Place, faults: list[Fault]) -> str:
    def word(match: re.Match[str]) -> str:
        name = match[1]
        if name not in words:
            known = ", ".join(sorted(key for key in words if key[0].islower()))
            faults.append(place.fault(f"has no word for {{{name}}}.", f"Known here: {known}."))
        return words.get(name, "")

    return re.sub(r"\{(\w+)\}", word, text)
