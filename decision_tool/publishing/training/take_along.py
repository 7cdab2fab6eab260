"""What a trainer takes along to a session, in the place of its page that asks for it."""

from collections.abc import Mapping

from ...model.protocol import Protocol
from ..drawings import LATER
from ..render import render
from .sessions import Session

ASKED = f"<p>[drawing: {LATER}]</p>"


def put_in(html: str, protocol: Protocol, session: Session, titles: Mapping[str, str]) -> str:
    """The page of a session with its slides and sheets listed, by the titles of their pages."""
    sheets = [(f"../../{page}", page, titles[page]) for page in session.sheets]
    slides = (f"../../{session.slides}", session.slides)
    told = render("take_along.html", protocol, session=session, slides=slides, sheets=sheets)
    return html.replace(ASKED, told)
