"""The pieces of a file that may carry a form: a file is one, a message has several.

A mailbox has many messages, and a message may hold others that were forwarded. Every piece is
looked at, whatever its name: gateways rename what they do not know.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from itertools import count

from . import refusals
from .decoding import decoded, marked
from .refusals import quoted

# Between two messages of a mailbox. Some programs leave no empty line before it, and some leave
# lines of a message as they are that begin with the same word: what follows has to be a header.
MAILBOX = re.compile(
    rb"(?:(?:\A|\r?\n\r?\n)From [^\r\n]*|\r?\nFrom [^\r\n]*[0-9]:[0-9][0-9][^\r\n]*)\r?\n"
    rb"(?=[!-9;-~]+:)"
)
ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)  # a line of a message within a mailbox
TOLD = ("text", "application", "message")  # kinds of parts that may carry words
OURS = b"decision_tool"  # in a part of any other kind, which gateways may give it
SHUT = {".zip": b"PK\x03\x04", ".msg": b"\xd0\xcf\x11\xe0"}  # parts that may hold a form unseen
DEPTH = 20  # of messages that were forwarded as files


@dataclass(frozen=True)
class Piece:
    """One piece of a file as text. `message` numbers the message that it is a part of.

    `carrier` numbers the one in which that was forwarded, or itself. `title` says which message it
    is, where there are several. `attached` is whether it is beside what the message says, and
    `notes` are about how it was read. `shut` is said of a part that nobody can look into.
    """

    carrier: int
    message: int
    title: str
    attached: bool
    html: bool
    text: str
    notes: tuple[str, ...] = ()
    shut: str = ""


def pieces(raw: bytes) -> list[Piece]:
    """Every piece of a file. Raises ValueError where it is no text."""
    if marked(raw):
        raw = decoded(raw)[0].encode()
    if raw.lstrip().startswith(b"From "):
        messages = [ESCAPED.sub(rb"\1", part) for part in MAILBOX.split(raw) if part.strip()]
        return list(_numbered([_parsed(message) for message in messages]))
    text, notes = decoded(raw)
    stripped = text.lstrip("\ufeff \t\r\n")
    if stripped.startswith(("{", "[", "<")):
        return [Piece(1, 1, "", True, stripped.startswith("<"), text, notes)]
    return list(_numbered([_parsed(raw)]))


def _parsed(raw: bytes) -> Message:
    return BytesParser().parsebytes(raw.lstrip())


def _numbered(messages: list[Message]) -> Iterator[Piece]:
    numbers = count(1)
    for message in messages:
        yield from _of_message(message, numbers)


def _of_message(
    message: Message, numbers: "count[int]", carrier: int = 0, depth: int = 0
) -> Iterator[Piece]:
    """The pieces of a message, and then of those that were forwarded in it."""
    number = next(numbers)
    title = f"message {number} ({quoted(_subject(message), 'without a subject')})"
    leaves, forwarded = _taken_apart(message)
    for leaf in leaves:
        raw = leaf.get_payload(decode=True)
        assert isinstance(raw, bytes)  # only a part with parts of its own has none
        if _is_message(leaf) and depth < DEPTH:
            forwarded.append(_parsed(raw))
        elif shut := _shut(leaf, raw):
            yield Piece(carrier or number, number, title, True, False, "", shut=shut)
        elif leaf.get_content_maintype() in TOLD or OURS in raw:
            yield _piece(leaf, raw, (carrier or number, number, title))
    for each in forwarded:
        yield from _of_message(each, numbers, carrier or number, depth + 1)


def _taken_apart(message: Message) -> tuple[list[Message], list[Message]]:
    """The parts of a message that have no parts, and the messages that were forwarded in it."""
    leaves: list[Message] = []
    forwarded: list[Message] = []
    todo = [message]
    while todo:
        part = todo.pop()
        inside = part.get_payload()
        within = [it for it in inside if isinstance(it, Message)] if part.is_multipart() else []
        if not part.is_multipart():
            leaves.append(part)
        elif part.get_content_maintype() == "message":
            forwarded += within
        else:
            todo += reversed(within)
    return leaves, forwarded


def _subject(message: Message) -> str:
    try:
        return str(make_header(decode_header(str(message.get("Subject", "")))))
    except (ValueError, LookupError, HeaderParseError):
        return ""


def _is_message(part: Message) -> bool:
    """Whether this is a message that was forwarded as a file."""
    name = (part.get_filename() or "").lower()
    return part.get_content_type() == "message/rfc822" or name.endswith(".eml")


def _shut(part: Message, raw: bytes) -> str:
    """What to say of a part that is packed, or in another program's own format; else ""."""
    name = part.get_filename() or ""
    for ending, start in SHUT.items():
        if name.lower().endswith(ending) and raw.startswith(start):
            return refusals.SHUT.format(quoted(name, "of a message"), refusals.WRAPPED[start])
    return ""


def _piece(part: Message, raw: bytes, place: tuple[int, int, str]) -> Piece:
    text, notes = decoded(raw, part.get_content_charset("") or "")
    named = bool(part.get_filename()) or part.get_content_disposition() == "attachment"
    html = part.get_content_type() == "text/html" or text.lstrip().startswith("<")
    return Piece(*place, named or part.get_content_maintype() != "text", html, text, notes)
