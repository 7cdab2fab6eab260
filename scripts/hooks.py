"""MkDocs hooks: put the tool's pages, the payload's schema and the browser's Python on the site.

Thin on purpose. Pages come from `decision_tool.pages`, the runtime from `scripts.runtime`.
"""

import importlib
import json
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from scripts import runtime

ROOT = Path(__file__).parent.parent
_html: dict[str, str] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give every page the urgent contacts."""
    protocol = _fresh("decision_tool.bridge").protocol()
    config.extra["contacts"] = [
        {
            "id": contact.id,
            "name": contact.name,
            "situation": contact.situation,
            "number": contact.number,
            "tel": contact.tel,
            "urgent": True,
        }
        for contact in protocol.contacts
    ]
    return config


def _fresh(module: str) -> ModuleType:
    """Import from the sources as they are now: live reload keeps old modules."""
    for name in [name for name in sys.modules if name.startswith("decision_tool")]:
        del sys.modules[name]
    return importlib.import_module(module)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every question, every outcome, the form, the overview and the clauses as pages."""
    from decision_tool import bridge, pages, payload

    protocol = bridge.protocol()
    manifest = runtime.prepare(ROOT)
    built = pages.static_pages(protocol)
    _html.clear()
    for page in built.values():
        html = pages.root(protocol, page, manifest)
        _add_page(files, config, f"{pages.FOLDER}/{page.id}.md", page.title, html)
    overview, clauses = pages.overview_page(protocol), pages.clauses_page(protocol)
    _add_page(files, config, f"{pages.FOLDER}/index.md", overview.title, overview.html)
    _add_page(files, config, f"{clauses.id}.md", clauses.title, clauses.html)

    ready_made = {page.id: {"title": page.title, "html": page.html} for page in built.values()}
    _add_json(files, config, f"{pages.FOLDER}/pages.json", ready_made)
    _add_json(files, config, f"schema/{payload.SCHEMA_FILE}", payload.schema(protocol))
    return files


def _add_page(files: Files, config: MkDocsConfig, path: str, title: str, html: str) -> None:
    head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\ntemplate: tool.html\n---\n"
    files.append(File.generated(config, path, content=head))
    _html[path] = html


def _add_json(files: Files, config: MkDocsConfig, path: str, data: Any) -> None:
    files.append(File.generated(config, path, content=json.dumps(data, ensure_ascii=False)))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the ready HTML in, past Markdown, which would change it."""
    return _html.get(page.file.src_uri, html)


def on_post_build(config: MkDocsConfig) -> None:
    """Publish the browser's Python, and leave out what the theme brings and no page loads."""
    site = Path(config.site_dir)
    runtime.publish(ROOT, site)
    scripts = site / "assets" / "javascripts"
    for unused in (*site.glob("assets/**/*.map"), *scripts.glob("bundle*.js")):
        unused.unlink()
    shutil.rmtree(scripts / "lunr")
