"""The words by which a partnership calls itself, its services and its stages: they name nobody."""

import re

from ..model.protocol import Protocol
from .normalise import fold

WORD = re.compile(r"[^\W\d_]+")


def own_words(protocol: Protocol) -> frozenset[str]:
    """Its own words, in lower case."""
    texts = [
        *(protocol.id, protocol.name, protocol.short_name, protocol.place, protocol.title),
        *(protocol.manager, protocol.form_name),
        *(contact.name for contact in protocol.contacts),
        *(stage.name for stage in protocol.stages),
        *(area.label for area in protocol.areas),
    ]
    return frozenset(fold(word) for text in texts for word in WORD.findall(text))
