"""The form as a letter: plain text, a mailto address and a draft for a mail program.

The same content every way. What was typed only ever becomes the body or an attachment; subject and
addresses are ours or checked, and EmailMessage refuses a header with a line break.
"""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from . import payload as p
from .case import is_email
from .form import Values
from .journey import Journey
from .protocol import Protocol

MAILTO_LIMIT = 2000  # encoded characters; some Windows mail programs refuse longer addresses


@dataclass(frozen=True)
class Letter:
    """A subject, a full text, and a short note that stands in where only a little fits."""

    to: str
    sender: str
    subject: str
    text: str
    note: str


def letter(
    protocol: Protocol, journey: Journey, values: Values, submission: p.Submission
) -> Letter:
    """The letter to the partnership's Manager; `to` is empty while it is unset (Z4)."""
    note = _note(protocol, submission)
    return Letter(
        to=protocol.settings["manager_email"].value,
        sender=str(values.get("email", "")).strip(),
        subject=f"{protocol.form_name.capitalize()}: {submission.id[:8]}",
        text="\n".join([note, *_answers(protocol, journey), *_sections(protocol, values)]),
        note=note,
    )


def _note(protocol: Protocol, submission: p.Submission) -> str:
    return (
        f"To the {protocol.manager}\n\n"
        f"This is a {protocol.form_name} under the {protocol.title} of the {protocol.name}. "
        "I sent it by email; it was not made with the partnership’s own online form (Z11). "
        "Please tell me if you need it there instead.\n\n"
        f"The full form is attached or below; a program can read {p.FILE_NAME}.\n\n"
        f"Submission: {submission.id}\nPrepared on: {submission.prepared_on.isoformat()}\n"
    )


def _answers(protocol: Protocol, journey: Journey) -> list[str]:
    lines = ["", *_heading("How I came to send it")]
    lines += [f"{step.question.title} {step.option.label}" for step in journey.steps]
    lines.append(f"This led to: {journey.node.title} (clauses {', '.join(journey.node.clauses)})")
    return lines


def _sections(protocol: Protocol, values: Values) -> list[str]:
    lines: list[str] = []
    for section in protocol.form.sections:
        lines += ["", *_heading(section.title)]
        for field in section.field:
            value = field.shown(values.get(field.id, "")) or "(not answered)"
            lines += [field.label, *(f"  {line}" for line in value.splitlines()), ""]
    return lines


def _heading(title: str) -> list[str]:
    return [title.upper(), "-" * len(title)]


def mailto(letter: Letter) -> str:
    """A mailto address with the subject and the short note, always within MAILTO_LIMIT."""
    query = f"subject={_encoded(letter.subject)}&body={_encoded(letter.note)}"
    return f"mailto:{quote(letter.to, safe='@')}?{query}"


def _encoded(text: str) -> str:
    return quote("\r\n".join(text.splitlines()), safe="")


def draft(letter: Letter, data: str) -> str:
    """An unsent message (.eml) that a mail program opens for editing, `data` (JSON) attached."""
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["X-Unsent"] = "1"
    if letter.to:
        message["To"] = letter.to
    if is_email(letter.sender) and letter.sender.isascii():
        message["From"] = letter.sender
    message["Subject"] = letter.subject
    message.set_content(letter.text)
    message.add_attachment(
        data.encode(), maintype="application", subtype="json", filename=p.FILE_NAME
    )
    return message.as_bytes().decode("ascii")
