"""Find the data in a file that this tool wrote: JSON, HTML that carries it, an email with either.

What it means is for `saved` to say; here nothing is believed about it yet.
"""

import json
from email.message import Message
from email.parser import BytesParser
from typing import Any

# How the elements that carry the data begin and end. They are found by plain search, since an HTML
# parser may need minutes for a file that was made to keep it busy.
STARTS = tuple(f'<script type="application/json" id="{id}">' for id in ("case", "payload"))
END = "</script>"
KINDS = ("application/json", "text/html")
ENDINGS = (".json", ".html")  # of attachments that a mail program calls application/octet-stream
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def data_in(raw: bytes) -> list[Any]:
    """Everything in the file that could be a record, each once, as it was read from JSON.

    Raises ValueError or RecursionError where that is damaged.
    """
    raw = raw.removeprefix(BYTE_ORDER_MARK).strip()
    if raw.startswith(b"{"):
        return [json.loads(raw)]
    if raw.startswith(b"<"):
        return [json.loads(block) for block in _blocks(raw.decode())]
    return _in_email(raw)


def _blocks(html: str) -> list[str]:
    rests = [html.partition(start)[2] for start in STARTS if start in html]
    return [rest.partition(END)[0] for rest in rests]


def _in_email(raw: bytes) -> list[Any]:
    """A form is attached twice, for programs and for people: one of them may be damaged."""
    found: list[Any] = []
    damage: Exception | None = None
    for part in BytesParser().parsebytes(raw).walk():
        if _may_carry(part):
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)  # only a part with parts of its own has none
            try:
                found += [data for data in data_in(content) if data not in found]
            except (ValueError, RecursionError) as error:
                damage = error
    if damage and not found:
        raise damage
    return found


def _may_carry(part: Message) -> bool:
    kind, name = part.get_content_type(), part.get_filename() or ""
    return kind in KINDS or (not part.is_multipart() and name.lower().endswith(ENDINGS))
