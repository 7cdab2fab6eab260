"""What the head of a page says of it: its title, its section, a description, whether it is listed.

The template `partials/head.html` writes it, and reads it from what the page's front matter would
hold. What stands there already is kept.
"""

from collections.abc import Collection, Mapping

from mkdocs.structure.pages import Page

from decision_tool.model.page_ids import PAPER
from decision_tool.model.protocol import Protocol
from decision_tool.pages.nodes import FOLDER
from scripts.build import describe
from scripts.build.navigation import Navigation

ANSWERS = "training/answers.md"  # to the knowledge check, for trainers


def unlisted(protocol: Protocol) -> set[str]:
    """The pages, by path, that no search engine should lead to.

    They are those of the form, which are empty or out of place for whoever comes from outside
    (the one on paper is not), and the answers, for the sake of those who take the check.
    """
    pages = {*protocol.form.pages} - {PAPER}
    return {f"{FOLDER}/{id}.md" for id in pages} | {ANSWERS}


def fill(
    pages: Collection[Page], html: Mapping[str, str], protocol: Protocol, menu: Navigation
) -> None:
    """Give each page its head; `html` is what they say, by path."""
    titles = {page.file.src_uri: title(page, html[page.file.src_uri]) for page in pages}
    described = describe.descriptions(html, titles)
    hidden = unlisted(protocol)
    for page in pages:
        path = page.file.src_uri
        own = protocol.description if page.is_homepage else described.get(path, "")
        # In the tool, the browser gives each page its title, and knows no sections.
        section = "" if path.startswith(f"{FOLDER}/") else _section(page, menu)
        named = [protocol.site] if page.is_homepage else [titles[path], section, protocol.site]
        told = {"description": own, "noindex": path in hidden}
        told |= {"name": named[0], "full_title": full_title(*named)}
        page.meta = {**told, **page.meta}


def title(page: Page, html: str) -> str:
    """What the page calls itself: the menu may be shorter."""
    return str(page.meta.get("title") or describe.heading(html) or page.title)


def full_title(*parts: str) -> str:
    """The page, where it is, and the site; scripts read the last of them."""
    return " – ".join(dict.fromkeys(part for part in parts if part))


def _section(page: Page, menu: Navigation) -> str:
    section = menu.section_of(page)
    return str(section.title) if section else ""
