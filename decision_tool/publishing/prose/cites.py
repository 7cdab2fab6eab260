"""Ids of clauses in Markdown: [B4] becomes a link to the clause in the register.

Writers cite as the protocol's own readers do: "Keep a record of all discussions. [B4]", [B4, B9] or
[3.2.1]. An id of national guidance leads to the register of that. Whether it is in one is for
`check` to say.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...loading.audit.ids import CLAUSE_ID
from ...model.protocol import Protocol

ID = CLAUSE_ID.pattern
CITE = re.compile(rf"\[({ID}(?:, ?{ID})*)\](?![(\[:])")


@dataclass(frozen=True)
class Register:
    """A page of what may be cited: its path in docs, its ids' class, and what an id is called."""

    page: str
    css: str
    called: str

    def attributes(self, id: str) -> str:
        """For Python-Markdown; other Markdown knows none."""
        return f'{{: {self.css} data-search-exclude="" aria-label="{self.called} {id}" }}'


CLAUSES = Register("clauses.md", ".cr-cites", "Clause")
GUIDANCE = Register("guidance.md", ".cr-cites .cr-guidance", "National guidance")
Registers = Mapping[str, Register]  # by the ids that stand in them


def registers(protocol: Protocol) -> Registers:
    """Where each id of a protocol stands."""
    return dict.fromkeys(protocol.clauses, CLAUSES) | dict.fromkeys(protocol.guidance, GUIDANCE)


def cited(markdown: str) -> list[str]:
    """The ids in a text, in order."""
    return [id for ids in CITE.findall(markdown) for id in re.split(", ?", ids)]


def linked(markdown: str, page: str, registers: Registers, attributes: bool = True) -> str:
    """`markdown` with its cites as links from `page` (a path in docs) to the registers.

    A cite of what stands in none stays.
    """
    folder = posixpath.dirname(page) or "."

    def one(id: str) -> str:
        register = registers[id]
        link = f"[{id}]({posixpath.relpath(register.page, folder)}#{id.lower()})"
        return link + register.attributes(id) if attributes else link

    def link(match: re.Match[str]) -> str:
        ids = re.split(", ?", match[1])
        return " ".join(map(one, ids)) if registers.keys() >= set(ids) else match[0]

    return CITE.sub(link, markdown)
