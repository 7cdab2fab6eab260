"""The words in braces that protocol data may use, and how they are filled in.

One fact has one home: the data writes {emergency}, and the number stands in `partnership.toml`
alone. A word with a capital, {Stage}, is the same word at the start of a sentence.
"""

import re
from collections.abc import Sequence
from typing import Any

from ..model.partnership import Contact
from ..model.sentences import in_words
from .faults import Fault, Place, nearest
from .shape import Table, built

Words = dict[str, str]

FACTS = ("name", "short_name", "place", "manager", "form")  # of `partnership.toml`
OF_STAGE = ("id", "name", "action", "tried", "between")  # of `stages.toml`
WORD = re.compile(r"\{(\w+)\}")


def general(partnership: Table) -> Words:
    """The words that hold everywhere: the partnership's facts and its contacts."""
    words = {fact: partnership[fact] for fact in FACTS}
    words["partnership"] = words.pop("name")
    for contact in partnership["contact"]:
        words |= of_contact(contact)
    return _with_capitals(words)


def of_contact(contact: Table) -> Words:
    """The words about a contact: its number, its name, and when it is open."""
    word, known = contact["id"].replace("-", "_"), built(Contact, contact)
    return {word: known.number, f"{word}_name": known.name, f"{word}_open": known.opening}


def counted(stages_file: Table) -> Words:
    """The words about the list of stages as a whole."""
    noun, stages = stages_file["noun"], stages_file["stage"]
    count = len(stages)
    return _with_capitals(
        {
            "noun": noun,
            "nouns": stages_file["nouns"],
            "count": in_words(count),
            "first_stage": f"{noun} 1",
            "first_stage_id": stages[0]["id"],
        }
    )


def of_stage(noun: str, stages: Sequence[Table], index: int, after_last: str) -> Words:
    """The words about one stage and the one after it; the last has no {next_stage…}."""
    words = _stage_words("stage", noun, index, stages[index])
    if index + 1 < len(stages):
        words |= _stage_words("next_stage", noun, index + 1, stages[index + 1])
        words["next_step"] = words["next_stage"]
        words["next_step_id"] = words["next_stage_id"]
    else:
        words["next_step"] = after_last
        words["next_step_id"] = ""  # a form is reached in more than one way
    return _with_capitals(words)


def of_area(area: Table) -> Words:
    return {"area_id": area["id"], "area_label": area["label"]}


def _stage_words(prefix: str, noun: str, index: int, stage: Table) -> Words:
    return {
        prefix: f"{noun} {index + 1}",
        f"{prefix}_clauses": " ".join(stage["clauses"]),
        **{f"{prefix}_{key}": stage[key] for key in OF_STAGE},
        f"{prefix}_spoke": stage.get("spoke", ""),
    }


def _with_capitals(words: Words) -> Words:
    return words | {
        key[:1].upper() + key[1:]: value[:1].upper() + value[1:] for key, value in words.items()
    }


def fill(value: Any, words: Words, place: Place, faults: list[Fault]) -> Any:
    """`value` (text, or a table or list holding text) with its words filled in.

    A list item that is one word, such as {stage_clauses}, may become several ids.
    """
    if isinstance(value, str):
        return _fill_text(value, words, place, faults)
    if isinstance(value, list):
        return [
            filled
            for here, item in place.items(value)
            for filled in _fill_item(item, words, here, faults)
        ]
    if isinstance(value, dict):
        return {
            _fill_text(key, words, place, faults): fill(item, words, place.at(key), faults)
            for key, item in value.items()
        }
    return value


def _fill_item(item: Any, words: Words, place: Place, faults: list[Fault]) -> Sequence[Any]:
    filled = fill(item, words, place, faults)
    return filled.split() if isinstance(item, str) and WORD.fullmatch(item) else (filled,)


def _fill_text(text: str, words: Words, place: Place, faults: list[Fault]) -> str:
    def word(match: re.Match[str]) -> str:
        if match[1] not in words:
            faults.append(_unknown(match[1], words, place))
        return words.get(match[1], "")

    return WORD.sub(word, text)


def _unknown(name: str, words: Words, place: Place) -> Fault:
    """A contact that is gone takes all its words along: one cause."""
    cause = f"{{{name.lower().removesuffix('_name').removesuffix('_open')}}}"
    return place.fault(f"has no word for {{{name}}}.", _remedy(name, words), cause)


def _remedy(name: str, words: Words) -> str:
    plain = name.lower()
    if plain.startswith("next_stage") and "stage" in words:
        return "The last has none after it: leave this out there, or write {next_step}."
    for each, told in (("stage", ("stage", "next_")), ("area", ("area_",))):
        if plain.startswith(told) and not any(word.startswith(told) for word in words):
            return f'Only what has each = "{each}" knows it.'
    alike = [word for word in words if word[0].isupper() == name[0].isupper()]
    if near := nearest(name, alike):
        return f"Did you mean {{{near}}}?"
    return f"Known here: {', '.join(sorted(word for word in words if word[0].islower()))}."
