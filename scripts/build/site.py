"""One build of the site of a partnership: which pages it has, and what stands on them."""

import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment
from markdown import Markdown  # type: ignore[import-untyped]
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation as Nav
from mkdocs.structure.pages import Page

from decision_tool.loading.audit.references import pages_named
from decision_tool.loading.faults import ProtocolError, report
from decision_tool.loading.folder import bundled, compiled, names, sound
from decision_tool.model import stored
from decision_tool.model.days import spoken_day
from decision_tool.model.page_ids import LIST
from decision_tool.pages.nodes import FOLDER
from decision_tool.publishing import cited, drawings, front, made, registers
from decision_tool.publishing.prose import (
    check,
    cites,
    fragments,
    home,
    menu,
    redirects,
    search,
    whole,
)
from decision_tool.publishing.prose.docs import Docs, without_purpose
from decision_tool.publishing.training import sessions, take_along
from scripts.build import beside, heads, minisearch, modules, offline, slides, styles
from scripts.build.alone import bundle, take
from scripts.build.navigation import navigation
from scripts.build.powerpoint.deck import Deck
from scripts.host import rules
from scripts.licences import gather, publish
from scripts.licences.shipped import SHIPPED
from scripts.runtime import builder, pyodide

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "decision_tool" / "pages" / "templates"
LICENCES = "about/licences.md"
CITED = f"{registers.CITED}.md"
# Pages that say again what others say.
REPEATING = (CITED, "clauses.md", "guidance.md", "whole.md", f"{FOLDER}/index.md")
NO_ADDRESS = (
    "SITE_URL is not set: without the address of the site there is no sitemap, and links that "
    "people share have no picture."
)
PARTNERSHIP = "PARTNERSHIP"  # the environment variable that names it
OFFLINE = "OFFLINE"  # and the one that says whether browsers keep a copy
T = TypeVar("T")
log = get_plugin_logger(__name__)
Refusal = (
    ProtocolError,
    bundle.BundleError,
    pyodide.RuntimeBuildError,
    gather.LicenceError,
    slides.SlidesError,
    styles.StylesError,
)


class Site:
    """The site that is being built; MkDocs' events call its methods in the order of this class."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.folder = _sound(bundled, os.environ.get(PARTNERSHIP, ""))
        self.tables = _sound(sound, self.folder)
        self.docs = Docs(Path(config.docs_dir), self.folder.name)
        self.menu = _sound(menu.load, self.docs.text(menu.FILE))
        self.protocol = compiled(self.tables, self.menu.titles())
        self.stored = stored.write(self.protocol)
        self.sessions = _sound(sessions.load_sessions, self.folder)
        address = config.site_url or ""
        self.drawings = drawings.Drawings(self.protocol, self.sessions, address)
        self.decks = Deck(ROOT, self.drawings, self.folder)
        self.made: dict[str, made.Made] = {}  # pages made of the data, by their path in docs
        self.html: dict[str, str] = {}  # what every page says, by its path in docs
        self._configure()

    def _configure(self) -> None:
        config, protocol, today = self.config, self.protocol, date.today()
        config.site_name, config.site_description = protocol.site, protocol.description
        config.nav = self.menu.nav(protocol)
        config.theme.dirs.append(str(TEMPLATES))  # for the frame to draw the tool's icons
        config.extra |= {
            "made_on": spoken_day(protocol.edition.made_on),
            "contacts": protocol.contacts,
            "start": f"{FOLDER}/{protocol.flow.start}/",
            "identity": front.identity(protocol, self.folder),
            "edition": front.edition(protocol),
            "age": front.age(protocol, today),
            "overdue": protocol.edition.overdue(today),
            "protocol": protocol,
            "policy": rules.IN_PAGE,
        }
        if not config.site_url:
            print(NO_ADDRESS, file=sys.stderr)
        facts = ROOT / ".cache" / "facts" / protocol.id
        fragments.write(protocol, facts, self.docs.parts())
        config.mdx_configs["markdown_include.include"]["base_path"] = str(facts)
        if protocol.edition.overdue(today):
            print(f"The text was due for review on {protocol.edition.review_due}.", file=sys.stderr)

    def choose(self, files: Files) -> None:
        """The partnership's own pages lie over those of every partnership, both over made ones."""
        self.files = files
        others = [file for file in files if file.src_uri.partition("/")[0] in names()]
        for file in others:
            files.remove(file)
        for uri in self.docs.own_files():
            self._add(File(uri, str(self.docs.own), *self._to))
        runtime = _sound(builder.prepare, ROOT, self.stored)
        home_page = made.home_page(self.protocol, _sound(home.load, self.docs.text(home.FILE)))
        drawn = self.drawings.url
        pages: list[made.Made] = _sound(
            list, made.pages(self.protocol, self.folder, runtime, drawn)
        )
        for page in (home_page, *pages):
            if not files.get_file_from_path(page.path):
                self.made[page.path] = page
                self._generate(page.path, page.head)
        self._check()
        _sound(sessions.check, self.sessions, self._pages())
        self._publish_data()

    def _check(self) -> None:
        """Refuse what `python -m decision_tool check` tells; while serving, say it and go on."""
        made, named = list(self.made.values()), pages_named(self.tables)
        found = list(check.faults(self.protocol, self.docs, made, named))
        if found and self.config.strict:
            raise PluginError(report(found))
        if found:
            log.warning(report(found))

    def _publish_data(self) -> None:
        """Write the files that no reader opens, and name them to the frame."""
        address = self.config.site_url or ""
        for path, text in _sound(beside.files, self.protocol, self.folder, address).items():
            self._generate(path, text)
        self._generate(search.READ, json.dumps(self._chosen(), ensure_ascii=False))
        self.config.extra["modules"] = modules.of_pages(self._script)
        if os.environ.get(OFFLINE) != offline.OFF:
            self.config.extra["build"] = self._build()

    def _script(self, path: str) -> str:
        file = self.files.get_file_from_path(path)
        return file.content_string if file else ""

    def _build(self) -> str:
        """A name for all that the pages of this build load: scripts, sheets, and what they read."""
        files = sorted(self.files, key=lambda file: file.src_uri)
        parts = [file for file in files if file.src_uri.endswith(offline.COVERED)]
        return offline.build_of([(file.src_uri, file.content_bytes) for file in parts])

    def arrange(self, nav: Nav) -> None:
        """Give the frame the sections, and where in them a page of the tool stands."""
        form_pages = {f"{FOLDER}/{id}.md" for id in self.protocol.form.pages}
        parts = {"questions": self.protocol.flow.start, "form": LIST}
        parts = {part: f"{FOLDER}/{page}.md" for part, page in parts.items()}

        def home(path: str) -> str:
            if path in form_pages:
                return parts["form"]
            return parts["questions"] if path.startswith(f"{FOLDER}/") else path

        self.config.extra["menu"] = navigation(nav, home, parts)
        self.nav = nav

    def _chosen(self) -> dict[str, Any]:
        """The pages that answer what people search for."""
        if source := self.docs.text(search.FILE):
            return _sound(search.chosen, source, self._pages())
        return search.default(self.protocol, self._pages())

    def introduce(self) -> None:
        """Say in the head of each page what it is, once it is known what all of them say."""
        pages = [file.page for file in self.files.documentation_pages() if file.page]
        heads.fill(pages, self.html, self.protocol, self.config.extra["menu"])

    def lead_on(self, env: Environment) -> None:
        """Write a page at each old address."""
        source = self.docs.text(redirects.FILE) or redirects.NONE
        moved = _sound(redirects.moved, source, self._pages())
        template = env.get_template("moved.html")
        self.env = env
        for path, new in moved.items():
            up = "../" * path.count("/")
            html = template.render(config=self.config, new=new, page=None, base_url=up)
            self._generate(path, html)

    def written(self, markdown: str, page: Page) -> str:
        """A written page with its facts put in and its clauses linked; a deck becomes slides."""
        path, citable = page.file.src_uri, cites.registers(self.protocol)
        if path == LICENCES:
            page.meta["licences"] = _sound(gather.gathered, ROOT, SHIPPED)
        extensions = {"extension_configs": self.config.mdx_configs}
        facts = Markdown(extensions=self.config.markdown_extensions, **extensions)
        if not page.meta.get("marp"):
            text = fragments.put_in(without_purpose(markdown), facts)
            return cites.linked(text, path, citable)

        def address(target: str) -> str | None:
            file = self.files.get_file_from_path(target)
            return file.url_relative_to(page.file) if file else None

        source = page.file.content_string
        made = _sound(slides.deck, source, path, citable, facts, address)
        page.meta["deck"] = made
        file = self.decks.make(str(page.title), path, made)
        self._generate(f"{path.removesuffix('.md')}.pptx", file)
        page.meta["draw"] = lambda html: self.drawings.put_in(html, path, on_slide=True)
        return ""

    def content(self, html: str, page: Page) -> str:
        """The HTML of a page; a page of the tool stands inside the tool's root element."""
        path = page.file.src_uri
        ready = self.made.get(path)
        html = self.drawings.put_in(html, path)
        self.html[path] = ready.html if ready else html
        if not ready:
            return html
        # For MkDocs to check links to them, as it does those of Markdown.
        page.present_anchor_ids = set(re.findall(r'\bid="([^"]+)"', ready.html))
        return ready.whole

    def complete(self, page: Page) -> None:
        """Put the chapters of the whole protocol on the page that wants them."""
        if page.meta.get("chapters"):
            paths = self.menu.chapters(self.protocol)
            wanted = [path for path in paths if path != page.file.src_uri]
            urls = self._pages()
            chapters = [whole.Chapter(urls[path], self.html[path]) for path in wanted]
            page.content = whole.document(self.protocol, page.content or "", chapters, page.url)
        if session := self.sessions.on(page.file.src_uri.removesuffix(".md")):
            page.content = take_along.put_in(
                page.content or "", self.protocol, session, self._named()
            )
        if page.file.src_uri == CITED:
            page.content = registers.cited_page(self.protocol, self._cited(), self._titles()).html

    def _cited(self) -> dict[str, list[cited.Cited]]:
        """Every line that cites a rule, but on the pages that say again what others say."""
        urls = self._pages()
        pages = {path: html for path, html in self.html.items() if path not in REPEATING}
        return cited.by_id({urls[path]: html for path, html in pages.items()})

    def _named(self) -> dict[str, str]:
        """The title of each page, by its path in docs without the ending."""
        files = self.files.documentation_pages()
        return {it.src_uri.removesuffix(".md"): str(it.page.title) for it in files if it.page}

    def _titles(self) -> dict[str, str]:
        files = self.files.documentation_pages()
        return {file.url: str(file.page.title) for file in files if file.page}

    def finish(self) -> None:
        """Publish what the browser runs; leave out what the theme brings and no page loads."""
        site = Path(self.config.site_dir)
        builder.publish(ROOT, self.stored, site)
        minisearch.publish(ROOT, site)
        self._take_along(site)
        for unused in ("images", "javascripts", "stylesheets"):
            shutil.rmtree(site / "assets" / unused)
        (site / "sitemap.xml.gz").unlink(missing_ok=True)  # it holds the day; scripts/host packs
        _sound(publish.check, site, (self.docs.root, self.docs.own), SHIPPED)
        publish.write_sources(site, site / LICENCES.removesuffix(".md"), SHIPPED)
        offline.write(site)

    def _take_along(self, site: Path) -> None:
        """Write what can be used without the site: pages in one file, and packages of them."""
        pages = {it.src_uri.removesuffix(".md"): it.page for it in self.files if it.page}
        answers = self.made.get(f"{take.ANSWERS}.md")
        built = take.Built(
            self.protocol,
            pages,
            self.sessions,
            self.env,
            lambda page: get_context(self.nav, self.files, self.config, page),
            answers.html if answers else "",
            self.config.site_url or "",
        )
        _sound(take.write, built, site, self.docs.root)

    def _pages(self) -> dict[str, str]:
        """The address of each page, by its path in docs."""
        return {file.src_uri: file.url for file in self.files.documentation_pages()}

    @property
    def _to(self) -> tuple[str, bool]:
        return self.config.site_dir, self.config.use_directory_urls

    def _generate(self, path: str, content: str | bytes) -> None:
        self._add(File.generated(self.config, path, content=content))

    def _add(self, file: File) -> None:
        if other := self.files.get_file_from_path(file.src_uri):
            self.files.remove(other)
        self.files.append(file)


def _sound(make: Callable[..., T], *given: Any) -> T:
    """What `make` makes; mistakes in the data stop the build with their own words."""
    try:
        return make(*given)
    except Refusal as error:
        raise PluginError(str(error)) from None
