"""Clause ids in Markdown: [B4] becomes a link to the clause in the register.

Writers cite as the protocol's own readers do: "Keep a record of all discussions. [B4]", [B4, B9] or
[3.2.1]. Whether a clause is there is for `check` to say.
"""

import posixpath
import re
from collections.abc import Collection

from ...loading.audit.ids import CLAUSE_ID

ID = CLAUSE_ID.pattern
CITE = re.compile(rf"\[({ID}(?:, ?{ID})*)\](?![(\[:])")
ATTRIBUTES = '{{: .cr-cite data-search-exclude="" aria-label="{kind} {id}" }}'


def cited(markdown: str) -> list[str]:
    """The ids in a text, in order."""
    return [id for ids in CITE.findall(markdown) for id in re.split(", ?", ids)]


def linked(
    markdown: str,
    page: str,
    clauses: Collection[str],
    guidance: Collection[str] = (),
    attributes: str = ATTRIBUTES,
) -> str:
    """`markdown` with its cites as links from `page` (a path in docs) to the registers.

    `attributes` are for Python-Markdown; other Markdown knows none. A cite of no clause stays.
    """
    here = posixpath.dirname(page) or "."

    def to(id: str) -> str:
        kind, file = ("National guidance", "guidance") if id in guidance else ("Clause", "clauses")
        register = posixpath.relpath(f"{file}.md", here)
        return f"[{id}]({register}#{id.lower()}){attributes.format(kind=kind, id=id)}"

    def link(match: re.Match[str]) -> str:
        ids = re.split(", ?", match[1])
        if not set(ids) <= {*clauses, *guidance}:
            return match[0]
        return " ".join(map(to, ids))

    return CITE.sub(link, markdown)
