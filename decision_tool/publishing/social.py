"""The picture that stands where somebody shares a link to the site, as a page to photograph."""

from importlib.resources.abc import Traversable

from ..model.backing import backing
from ..model.protocol import Protocol
from .mark import mark
from .render import render


def social(protocol: Protocol, folder: Traversable) -> str:
    """A page of 1200 by 630: whose site it is, what it is for, and the steps that it has."""
    sentence, _, _ = protocol.description.partition(":")  # the rest tells what the site has
    context = {
        "mark": mark(protocol, folder),
        "sentence": f"{sentence.removesuffix('.')}.",
        "backed": backing(protocol),
    }
    return render("social.html", protocol, **context)
