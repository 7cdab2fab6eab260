"""The draft goes through a real mail server and arrives as it was sent."""

import email
import email.policy
import smtplib
import socket
from collections.abc import Iterator
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller

from decision_tool.pages import files
from decision_tool.sending import payload, saved
from tests.fixture import AT_THE_FORM, PROTOCOL, SUBMISSION
from tests.hostile import HOSTILE


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
    data = payload.payload(PROTOCOL, AT_THE_FORM, case, SUBMISSION)
    letter, made = files.to_send(PROTOCOL, AT_THE_FORM, case, SUBMISSION)
    sent = parsed(made["draft"]["text"].encode("ascii"))
    with smtplib.SMTP("127.0.0.1", server.port) as client:
        client.send_message(sent, from_addr="name@school.example")
    arrived = parsed(server.handler.raw[-1])
    assert (arrived["To"], arrived["Subject"]) == (letter.to, letter.subject)
    assert contents(arrived) == contents(sent)
    assert saved.records(PROTOCOL, server.handler.raw[-1]) == [data]
