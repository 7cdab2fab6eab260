"""What has changed for one person since a file was made: for their answers, and nothing else.

A file says where its answers led by the edition that it was made with. Replaying them by today's
edition tells the rest, so that no table of an earlier edition has to be kept or fetched.
"""

from ..model.flow import Question
from ..model.protocol import Protocol
from ..model.replay import replay
from .migrations import Data
from .refusals import quoted


def since(protocol: Protocol, data: Data) -> str:
    """What to say of it, or "" where the edition is the same."""
    made_with, today = data["protocol"]["version"], protocol.edition.version
    if made_with == today:
        return ""
    editions = f"It was made with edition {quoted(made_with)}, and today’s is “{today}”."
    return f"{editions} {_of_answers(protocol, data)}"


def _of_answers(protocol: Protocol, data: Data) -> str:
    given = data["answers"] if "answers" in data else data["journey"]["answers"]
    journey = replay(protocol.flow, given)
    id, title = _then(protocol, data)
    if not given:
        return "It holds no answers to the questions."
    if isinstance(journey.node, Question):
        now = f"The questions have changed: “{journey.node.title}” is yours to answer now."
    elif id == journey.node.id:
        return f"Your answers still lead to “{journey.node.title}”."
    else:
        now = f"Your answers lead to “{journey.node.title}” now: read that page before you go on."
    return f"Then they led to {title}. {now}"


def _then(protocol: Protocol, data: Data) -> tuple[str, str]:
    """Where the answers led then; only a record that was kept says its title."""
    reached = data.get("reached") or data.get("journey", {}).get("reached", "")
    id, title = (reached["id"], reached["title"]) if isinstance(reached, dict) else (reached, "")
    node = protocol.flow.node(str(id))
    return str(id), quoted(title or (node.title if node else ""), "another page")
