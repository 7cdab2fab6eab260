"""MkDocs' server, with one thing more: a mistake in the data shows as a page in the browser.

MkDocs tells it in the terminal alone. Whoever writes looks at the browser, where the page would
hang or stay as it was. So what keeps the site from being built takes the place of all its pages.
The next build that succeeds brings them back, and the open page reloads by itself.

    python -m scripts.build.serving --dev-addr 127.0.0.1:8000
"""

import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.__main__ import cli
from mkdocs.commands import build as mkdocs
from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError

TEMPLATE = "mend.html"
LOST = "404.html"  # what the server shows for every page that is not there


def build(config: MkDocsConfig, **options: Any) -> None:
    """Build the site, or put in its place what is to be mended."""
    try:
        mkdocs.build(config, **options)
    except Abort as stopped:
        if not isinstance(error := stopped.__context__, BuildError):
            raise
        tell(Path(config.site_dir), str(error))


def tell(site: Path, problem: str) -> None:
    """Put a page that tells the problem in place of each page in the folder of a site."""
    there = {*site.rglob("*.html"), site / "index.html", site / LOST}
    folder = FileSystemLoader(Path(__file__).parent)
    template = Environment(loader=folder, autoescape=True).get_template(TEMPLATE)
    for file in there:
        # The server brings every page up to date but the one for what is not there.
        html = template.render(lines=problem.splitlines(), asks_again=file.name == LOST)
        file.write_text(html, "utf-8")


def main() -> None:
    """Serve, with what the command line says."""
    vars(serve)["build"] = build  # it has no other place for this
    cli(["serve", *sys.argv[1:]])


if __name__ == "__main__":
    main()
