"""MkDocs hooks: put the tool's pages, the payload's schema and the browser's Python on the site.

Thin on purpose. Pages come from `decision_tool.pages`, the runtime from `scripts.runtime`.
"""

import json
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markdown import Markdown  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from scripts import cites, fragments, redirects, runtime, search, slides, whole

ROOT = Path(__file__).parent.parent
_html: dict[str, str] = {}  # of generated pages, by their path in docs
_root: dict[str, str] = {}  # the same inside the tool's root element, for those that have one
_read: dict[str, str] = {}  # what every page says, by its address


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give every page the urgent contacts and the edition; spell the stages out in the menu."""
    _forget("decision_tool")
    from decision_tool import bridge, site_pages

    protocol = _sound("The protocol data has mistakes.", bridge.protocol)
    fragments.write(protocol, Path(config.docs_dir) / "_includes")
    config.extra["contacts"] = protocol.contacts
    today = date.today()
    config.extra["edition"] = site_pages.edition(protocol, today)
    if protocol.edition.overdue(today):
        print(f"The text was due for review on {protocol.edition.review_due}.", file=sys.stderr)
    stages = [f"next-step/{stage.id}.md" for stage in protocol.stages]
    config.nav = _with_stages(config.nav, stages)
    return config


def _with_stages(nav: Any, stages: list[str]) -> Any:
    """The menu with a page for each stage where it says "stages"."""
    if isinstance(nav, dict):
        return {title: _with_stages(item, stages) for title, item in nav.items()}
    if not isinstance(nav, list):
        return nav
    spelt_out = [stages if item == "stages" else [_with_stages(item, stages)] for item in nav]
    return [item for items in spelt_out for item in items]


def _forget(package: str) -> None:
    """Have the sources read as they are now: live reload keeps modules once imported."""
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every question, every outcome, the form, the overview and the clauses as pages."""
    from decision_tool import bridge, form_pages, pages, schema, site_pages

    protocol = bridge.protocol()
    try:
        manifest = runtime.prepare(ROOT)
    except runtime.RuntimeBuildError as error:
        raise PluginError(str(error)) from error
    built = pages.static_pages(protocol) | form_pages.static_pages(protocol)
    for kept in (_html, _root, _read):
        kept.clear()
    for page in built.values():
        path = f"{pages.FOLDER}/{page.id}.md"
        _add_page(files, config, path, page.title, page.html)
        _root[path] = site_pages.root(protocol, page, manifest)
    overview = site_pages.overview_page(protocol)
    _add_page(files, config, f"{pages.FOLDER}/index.md", overview.title, overview.html)
    generated = (
        site_pages.clauses_page,
        site_pages.silences_page,
        site_pages.guide_page,
        site_pages.changes_page,
        site_pages.picture_page,
    )
    for page in (*(make(protocol) for make in generated), *_training(protocol)):
        _add_page(files, config, f"{page.id}.md", page.title, page.html)

    ready_made = {page.id: {"title": page.title, "html": page.html} for page in built.values()}
    _add_json(files, config, f"{pages.FOLDER}/pages.json", ready_made)
    _add_json(files, config, f"schema/{schema.FILE_NAME}", schema.schema(protocol))
    _add_json(files, config, "search/chosen.json", _chosen(files, Path(config.docs_dir)))
    files.append(
        File.generated(config, "feed.xml", content=site_pages.feed(protocol, config.site_url or ""))
    )
    return files


def _training(protocol: Any) -> Iterator[Any]:
    """The pages of the knowledge check and of the scenarios."""
    from decision_tool import knowledge, training_pages
    from decision_tool.loading import bundled
    from decision_tool.scenarios import load_scenarios

    data = bundled(), protocol
    questions = _sound("The knowledge check has mistakes.", knowledge.load, *data)
    yield knowledge.check_page(questions, protocol)
    yield knowledge.answers_page(questions, protocol)
    scenarios = _sound("The training scenarios have mistakes.", load_scenarios, *data)
    yield training_pages.list_page(protocol, scenarios)
    for scenario in scenarios:
        yield training_pages.scenario_page(protocol, scenario)


def _sound(otherwise: str, load: Callable[..., Any], *given: Any) -> Any:
    """What `load` makes of the data; mistakes in it stop the build, in a line and a list."""
    from decision_tool.reading import ProtocolError

    try:
        return load(*given)
    except ProtocolError as error:
        raise PluginError(f"{otherwise}\n{error}") from None


def _addresses(files: Files) -> dict[str, str]:
    """The address of each page, by its path in docs."""
    return {file.src_uri: file.url for file in files.documentation_pages()}


def _chosen(files: Files, docs: Path) -> dict[str, Any]:
    """The pages that answer what people search for."""
    try:
        return search.chosen((docs / search.FILE).read_text("utf-8"), _addresses(files))
    except search.SearchError as error:
        raise PluginError(f"What people search for can't be used.\n{error}") from None


def _add_page(files: Files, config: MkDocsConfig, path: str, title: str, html: str) -> None:
    head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\ntemplate: tool.html\n---\n"
    files.append(File.generated(config, path, content=head))
    _html[path] = html


def _add_json(files: Files, config: MkDocsConfig, path: str, data: Any) -> None:
    files.append(File.generated(config, path, content=json.dumps(data, ensure_ascii=False)))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Write a page that leads on at each old address."""
    source = (Path(config.docs_dir) / redirects.FILE).read_text("utf-8")
    try:
        moved = redirects.moved(source, _addresses(files))
    except redirects.RedirectError as error:
        raise PluginError(f"Old addresses can't be led on.\n{error}") from None
    template = env.get_template("moved.html")
    for path, new in moved.items():
        html = template.render(config=config, new=new, page=None, base_url="../" * path.count("/"))
        files.append(File.generated(config, path, content=html))
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link the clauses that a page cites; make slides of a deck."""
    from decision_tool import bridge

    path, clauses = page.file.src_uri, bridge.protocol().clauses

    def address(target: str) -> str | None:
        file = files.get_file_from_path(target)
        return file.url_relative_to(page.file) if file else None

    try:
        if not page.meta.get("marp"):
            return cites.linked(markdown, path, clauses)
        facts = Markdown(
            extensions=config.markdown_extensions, extension_configs=config.mdx_configs
        )
        page.meta["deck"] = slides.deck(page.file.content_string, path, clauses, facts, address)
    except (cites.UnknownClauseError, slides.SlidesError) as error:
        raise PluginError(str(error)) from None
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the ready HTML in, past Markdown, which would change it."""
    path = page.file.src_uri
    html = _html.get(path, html)
    _read[page.url] = html
    if path in _html:
        # For MkDocs to check links to them, as it does those of Markdown.
        page.present_anchor_ids = set(re.findall(r'\bid="([^"]+)"', html))
    return _root.get(path, html)


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Put the pages of the sections that a page names in its head one after the other on it."""
    if wanted := page.meta.get("sections"):
        chapters = [
            whole.Chapter(chapter.url, _read[chapter.url])
            for section in nav.items
            if section.title in wanted
            for chapter in section.children or ()
            if isinstance(chapter, Page) and chapter is not page
        ]
        page.content = f"{page.content}\n{whole.join(chapters, page.url)}"
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Publish the browser's Python, and leave out what the theme brings and no page loads."""
    site = Path(config.site_dir)
    runtime.publish(ROOT, site)
    shutil.rmtree(site / "assets" / "javascripts")
    for unused in site.glob("assets/**/*.map"):
        unused.unlink()
