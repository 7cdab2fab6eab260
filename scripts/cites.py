"""Clause ids in Markdown: [C2] becomes a link to the clause, and one that there is not is an error.

Writers cite as the protocol's own readers do: "Keep a record of all discussions. [C4]" or [C4, K9].
"""

import posixpath
import re
from collections.abc import Collection

CITE = re.compile(r"\[([A-Z]\d+(?:, ?[A-Z]\d+)*)\](?![(\[:])")


class UnknownClauseError(Exception):
    """A page cites a clause that the protocol does not have."""


def linked(markdown: str, page: str, clauses: Collection[str]) -> str:
    """`markdown` with its cites as links from `page` (a path in docs) to the register.

    Raises UnknownClauseError naming page and clause.
    """
    register = posixpath.relpath("clauses.md", posixpath.dirname(page) or ".")

    def link(match: re.Match[str]) -> str:
        return " ".join(_link(id, page, register, clauses) for id in re.split(", ?", match[1]))

    return CITE.sub(link, markdown)


def _link(id: str, page: str, register: str, clauses: Collection[str]) -> str:
    if id not in clauses:
        raise UnknownClauseError(f"{page}: there is no clause {id}. Cite one of clauses.toml.")
    attributes = f'.cr-cite data-search-exclude="" aria-label="Clause {id}"'
    return f"[{id}]({register}#{id.lower()}){{: {attributes} }}"
