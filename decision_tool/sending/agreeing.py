"""Whether a message says what its data says: whoever reads one must not be shown another."""

import re
from collections.abc import Iterable, Iterator

from ..model.form import Field, Values
from ..model.protocol import Protocol
from .extract import OURS
from .migrations import Data
from .pieces import Piece

ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)")  # in data that stands in a message itself
MARKUP = re.compile(r"<[^<>]*>|&(?:amp|lt|gt|quot|nbsp|#[0-9]+);")


def unlike(protocol: Protocol, data: Data, bodies: Iterable[Piece]) -> list[str]:
    """The labels of what was typed, by the data, and is not in one of these bodies as well.

    Letters and digits alone are compared, since mail programs break lines and change marks.
    """
    if "form" not in data:
        return []
    said = [_plain(_shown(body)) for body in bodies]
    missing = [
        label
        for label, text in _typed(protocol, data)
        if any(_plain(text) not in body for body in said)
    ]
    return list(dict.fromkeys(missing))


def _shown(body: Piece) -> str:
    text = MARKUP.sub(" ", body.text) if body.html else body.text
    if not OURS.search(text):
        return text
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else " ", text)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _typed(protocol: Protocol, data: Data) -> Iterator[tuple[str, str]]:
    yield from _texts(protocol.form.fields, data["form"])
    for row in data["discussions"]:
        yield from _texts(protocol.form.discussion.field, row)


def _texts(fields: Iterable[Field], values: Values) -> Iterator[tuple[str, str]]:
    for field in fields:
        value = values.get(field.id)
        if isinstance(value, str) and not field.options and field.kind != "date":
            yield field.told, value
