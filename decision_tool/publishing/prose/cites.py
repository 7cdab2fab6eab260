"""Clause ids in Markdown: [B4] becomes a link to the clause, and one that there is not is an error.

Writers cite as the protocol's own readers do: "Keep a record. [3.4]" or [B4, 3.2.1].
"""

import posixpath
import re
from collections.abc import Collection

from ...loading.audit.ids import CLAUSE_ID

ID = CLAUSE_ID.pattern
CITE = re.compile(rf"\[({ID}(?:, ?{ID})*)\](?![(\[:])")
ATTRIBUTES = '{{: .cr-cite data-search-exclude="" aria-label="Clause {id}" }}'


class UnknownClauseError(Exception):
    """A page cites a clause that the protocol does not have."""


def linked(markdown: str, page: str, clauses: Collection[str], attributes: str = ATTRIBUTES) -> str:
    """`markdown` with its cites as links from `page` (a path in docs) to the register.

    `attributes` are for Python-Markdown; other Markdown knows none.

    Raises UnknownClauseError naming page and clause.
    """
    register = posixpath.relpath("clauses.md", posixpath.dirname(page) or ".")

    def link(match: re.Match[str]) -> str:
        ids = re.split(", ?", match[1])
        for id in ids:
            if id not in clauses:
                raise UnknownClauseError(
                    f"{page}: there is no clause {id}. Cite one of clauses.toml."
                )
        return " ".join(f"[{id}]({register}#{id.lower()}){attributes.format(id=id)}" for id in ids)

    return CITE.sub(link, markdown)
