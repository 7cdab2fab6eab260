"""The draft goes through a real mail server and arrives as it was sent."""

import email
import email.policy
import smtplib
import socket
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller

from decision_tool.pages import nodes
from decision_tool.sending import letter as letters
from decision_tool.sending import mail, payload, saved
from tests.hostile import HOSTILE
from tests.policy import AT_THE_FORM, DEVON, SUBMISSION

TO = replace(DEVON.settings["manager_email"], value="manager@partnership.example")
ADDRESSED = replace(DEVON, settings=DEVON.settings | {"manager_email": TO})


class Inbox:
    """Takes every message, as `aiosmtpd` hands it over."""

    def __init__(self) -> None:
        self.raw: list[bytes] = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802  (aiosmtpd's name)
        self.raw.append(envelope.content)
        return "250 Taken"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server() -> Iterator[Controller]:
    controller = Controller(Inbox(), hostname="127.0.0.1", port=free_port())
    controller.start()
    yield controller
    controller.stop()


def parsed(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.SMTP)


def contents(message: EmailMessage) -> list[tuple[str | None, bytes]]:
    parts = message.iter_parts()
    return [(part.get_filename(), part.get_payload(decode=True)) for part in parts]


@pytest.mark.parametrize("case", HOSTILE)
def test_a_draft_arrives_with_equal_content(server, case):
    data = payload.payload(ADDRESSED, AT_THE_FORM, case, SUBMISSION)
    letter = letters.letter(ADDRESSED, AT_THE_FORM, case, SUBMISSION)
    html = nodes.render("letter.html", ADDRESSED, letter=letter, data=data)
    draft = mail.draft(letter, payload.to_json(data), html)
    sent = parsed(draft.encode("ascii"))
    with smtplib.SMTP("127.0.0.1", server.port) as client:
        client.send_message(sent, from_addr="name@school.example")
    arrived = parsed(server.handler.raw[-1])
    assert (arrived["To"], arrived["Subject"]) == (letter.to, letter.subject)
    assert contents(arrived) == contents(sent)
    assert saved.records(ADDRESSED, server.handler.raw[-1]) == [data]
