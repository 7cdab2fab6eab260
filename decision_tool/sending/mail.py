"""The letter as a mailto address and as a draft email. EmailMessage refuses a bad header."""

from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from ..case.kinds import is_email
from .letter import Letter

MAILTO_LIMIT = 2000  # encoded characters; some Windows mail programs refuse longer addresses


def mailto(letter: Letter) -> str:
    """A mailto address with the subject and the short note, always within MAILTO_LIMIT.

    Where even the note is too long, the body is left for the person to write.
    """
    start = f"mailto:{quote(letter.to, safe='@')}?subject={quote(letter.subject, safe='')}"
    body = quote(letter.note.replace("\n", "\r\n"), safe="")
    whole = f"{start}&body={body}"
    return whole if len(whole) <= MAILTO_LIMIT else start


def draft(letter: Letter, stem: str, data: str, html: str) -> str:
    """An unsent message (.eml) that a mail program opens for editing, data and HTML attached.

    `stem` is what the names of the attachments begin with.
    """
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["X-Unsent"] = "1"
    if letter.to:
        message["To"] = letter.to
    if is_email(letter.sender) and letter.sender.isascii():
        message["From"] = letter.sender
    message["Subject"] = letter.subject
    message.set_content(letter.text)
    for content, maintype, subtype in ((data, "application", "json"), (html, "text", "html")):
        name = f"{stem}.{subtype}"
        message.add_attachment(content.encode(), maintype=maintype, subtype=subtype, filename=name)
    return message.as_bytes().decode("ascii")
