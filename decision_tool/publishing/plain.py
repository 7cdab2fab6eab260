"""The form as data for the script that serves while Python does not: `docs/assets/form/plain.js`.

With it, what was typed can be copied as a letter, printed on the form on paper, and kept in a file
that `sending.saved.restore` opens.
"""

from typing import Any

from ..case.kinds import kind
from ..model.form import Field, Section
from ..model.protocol import Protocol
from ..model.sentences import capital
from ..sending import saved, subject
from . import calendar


def data(protocol: Protocol) -> dict[str, Any]:
    """The parts of the form in their order, the words around them, and what a file says of itself.

    `file` is what every file says of itself, `submission` the pattern of the number in it, and
    `revisions` the number that no revision reaches. `reminders` are days for the calendar.
    """
    form = protocol.form
    return {
        "title": capital(protocol.form_name),
        "greeting": f"To the {protocol.manager}",
        "about": f"It is made under the {protocol.title} of the {protocol.name}.",
        "kept": KEPT,
        "why": WHY,
        "name": f"{subject.stem(protocol)}-in-progress",
        "file": saved.origin(protocol),
        "submission": f"^{saved.ID.pattern}$",
        "revisions": saved.REVISIONS,
        "reminders": calendar.reminders(protocol),
        "sections": [_section(section) for section in form.sections],
        "discussion": _section(form.discussion),
    }


KEPT = (
    "A record in progress, which has not been sent. To go on with it, choose “Open a saved file” "
    "on the page of the form, and choose this file. Change nothing in it. It holds what you keep "
    "private too, so don’t send it to anybody."
)
WHY = "The answers to the questions"


def _section(section: Section) -> dict[str, Any]:
    return {"title": section.told, "fields": [_field(field) for field in section.field]}


def _field(field: Field) -> dict[str, Any]:
    told: dict[str, Any] = {"id": field.id, "label": field.told}
    if field.options:
        told["options"] = {choice.id: choice.label for choice in field.options}
    if kind(field).control == "day":
        told["day"] = True
    if field.sent_when:
        told["sent_when"] = field.sent_when
    return told
