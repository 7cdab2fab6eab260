"""The letter as a mailto address and as a draft email. EmailMessage refuses a bad header."""

from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from .letter import Letter

SEVEN_BIT = SMTP.clone(cte_type="7bit")
# Python would begin a long subject with an empty line, which some servers take for the end of it.
UNFOLDED = SEVEN_BIT.clone(max_line_length=400)
WIDTH = 72  # characters: programs that break longer lines join them with the next
MAILTO_LIMIT = 2000  # encoded characters; some Windows mail programs refuse longer addresses


def mailto(letter: Letter) -> str:
    """A mailto address with the subject and the short note, always within MAILTO_LIMIT.

    Where even the note is too long, the body is left for the person to write.
    """
    start = f"mailto:{quote(letter.to, safe='@')}?subject={quote(letter.subject, safe='')}"
    body = quote(letter.note.replace("\n", "\r\n"), safe="")
    whole = f"{start}&body={body}"
    return whole if len(whole) <= MAILTO_LIMIT else start


def draft(letter: Letter, name: str, data: str, html: str) -> str:
    """An unsent message (.eml) that a mail program opens for editing.

    It says the same as plain text and as HTML, and has the data attached under `name`. It says
    nothing of who sends it: that is for the mail program, which may have other addresses.
    """
    message = EmailMessage(policy=SEVEN_BIT)
    message["X-Unsent"] = "1"
    if letter.to:
        message["To"] = letter.to
    message["Subject"] = letter.subject
    message.set_content(wrapped(letter.text))
    message.add_alternative(html, subtype="html")
    message.add_attachment(data.encode(), maintype="application", subtype="json", filename=name)
    return message.as_bytes(policy=UNFOLDED).decode("ascii")


def wrapped(text: str) -> str:
    """The text in lines of at most WIDTH characters, broken between words and kept indented."""
    return "\n".join(piece for line in text.split("\n") for piece in _broken(line))


def _broken(line: str) -> Iterator[str]:
    # What was typed stands indented or after a heading, and stays so; other lines are our own.
    indent = " " * (len(line) - len(line.lstrip(" "))) or ("  " if ": " in line else "")
    while len(line) > WIDTH:
        last = line.rfind(" ", len(indent), WIDTH + 1)
        end = last if last > 0 else line.find(" ", WIDTH)
        if end < 0:
            break
        yield line[:end]
        line = indent + line[end + 1 :]
    yield line
