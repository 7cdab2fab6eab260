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
from decision_tool.sending import payload, reading
from tests.fixture import AT_THE_FORM, PROTOCOL, SUBMISSION, a_case
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
    parts = [part for part in message.walk() if not part.is_multipart()]
    return [(part.get_filename(), part.get_payload(decode=True)) for part in parts]


@pytest.mark.parametrize("case", HOSTILE)
def test_a_draft_arrives_with_equal_content(server, case):
    data = payload.payload(PROTOCOL, AT_THE_FORM, case, SUBMISSION)
    made = files.to_send(PROTOCOL, AT_THE_FORM, case, SUBMISSION)
    letter, draft = made.letter, made.files["draft"]["text"]
    sent = parsed(draft.encode("ascii"))
    with smtplib.SMTP("127.0.0.1", server.port) as client:
        client.sendmail("name@school.example", letter.to, draft)
    arrived = parsed(server.handler.raw[-1])
    assert (arrived["To"], arrived["Subject"]) == (letter.to, letter.subject)
    assert contents(arrived) == contents(sent)
    (record,) = reading.found(PROTOCOL, server.handler.raw[-1]).records
    assert (record.data, record.notes) == (data, ())


def test_names_with_diacritics_and_a_long_reference_arrive_whole(server):
    long = "HV-2210/" * 40
    case = a_case(full_name="Siân Łukasz Ōkawa 🙂", case_number=long, view="“Naïve” – it’s £5")
    made = files.to_send(PROTOCOL, AT_THE_FORM, case, SUBMISSION).files
    with smtplib.SMTP("127.0.0.1", server.port) as client:
        client.sendmail("name@school.example", "x@y.example", made["draft"]["text"])
    plain, html, _ = contents(parsed(server.handler.raw[-1]))
    for text in ("Siân Łukasz Ōkawa 🙂", long, "“Naïve” – it’s £5"):
        assert text in plain[1].decode()
        assert text in html[1].decode()
    assert long not in parsed(server.handler.raw[-1])["Subject"]
