"""MkDocs' events, each handed on to the `Site` that is being built.

MkDocs keeps this module for as long as it serves. What it hands on to is imported anew for each
build, so that live reload shows sources and data as they are now.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

if TYPE_CHECKING:
    from scripts.build.site import Site

OURS = ("decision_tool", "scripts.build", "scripts.host", "scripts.licences", "scripts.runtime")
_sites: list[Site] = []  # the one that is being built


def _site() -> Site:
    return _sites[-1]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin a site, with everything imported anew."""
    for name in [name for name in sys.modules if name.startswith(OURS)]:
        del sys.modules[name]
    _sites[:] = [importlib.import_module("scripts.build.site").Site(config)]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Choose the partnership's pages, and add those that are made of its data."""
    _site().choose(files)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give the frame the sections of the menu."""
    _site().arrange(nav)
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Write the heads of all pages, and at each old address a page that leads on."""
    _site().introduce()
    _site().lead_on(env)
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the facts in, and link the clauses that a page cites."""
    return _site().written(markdown, page)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put ready HTML in, past Markdown, which would change it."""
    return _site().content(html, page)


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: object
) -> TemplateContext:
    """Put the chapters of the whole protocol on the page that wants them."""
    _site().complete(page)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Publish the browser's Python, and leave out what no page loads."""
    _site().finish()
