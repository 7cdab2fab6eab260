"""What a letter tells of a case, as HTML: in the email, its file and on the page that sends it."""

from markupsafe import Markup

from ..model.protocol import Protocol
from ..sending.content import Content
from .render import render


def told_html(protocol: Protocol, content: Content) -> Markup:
    """What is told of a case. Whatever shows it brings its own style."""
    return Markup(render("told.html", protocol, content=content))
