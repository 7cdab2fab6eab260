"""What a built site offers to take along, in `training/files/`.

02-eleven-emails.html          a scenario in one file
02-eleven-emails-scorm.zip     the same, and the knowledge check, for a learning system
learning-system.zip            all of these packages
pages/                         what packs are made of (scripts/build/alone/packs.py)
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.structure.pages import Page

from decision_tool.model.protocol import Protocol
from scripts.build.alone import scorm
from scripts.build.alone.files import Frame, whole
from scripts.build.alone.zips import zipped

FOLDER = "training/files"
PAGES = f"{FOLDER}/pages"
SCENARIOS = "training/scenarios/"
CHECK = "training/check.md"
ANSWERS = "training/answers.md"
ALL = "learning-system.zip"


class Take:
    """Writes them all; `context` is what MkDocs fills a page in with."""

    def __init__(
        self,
        protocol: Protocol,
        env: Environment,
        context: Callable[[Page], Mapping[str, Any]],
        folders: tuple[Path, Path],
    ) -> None:
        self.protocol, self.context = protocol, context
        self.frame = Frame(env)
        self.site, self.docs = folders

    def write(self, pages: Mapping[str, Page], packed: Iterable[str], answers: str) -> None:
        """Of `pages`, by their path in docs: scenarios, the check, and what is packed."""
        to_play = [path for path in pages if path.startswith(SCENARIOS)]
        to_learn = [*to_play, *([CHECK] if CHECK in pages else [])]
        alone = {path for path in (*to_learn, *packed) if path in pages}
        if not alone:
            return
        readings = {
            (path, learning): self.frame.read(
                self.context(pages[path]),
                learning=learning,
                answers=answers if path == CHECK else "",
            )
            for learning, paths in ((False, sorted(alone)), (True, to_learn))
            for path in paths
        }
        made = whole(readings, self.site, self.docs)
        for path in sorted(alone):
            self._write(f"{PAGES}/{path.removesuffix('.md')}.html", made[path, False].encode())
        for path in to_play:
            self._write(f"{FOLDER}/{Path(path).stem}.html", made[path, False].encode())
        packages = {
            f"{Path(path).stem}-scorm.zip": scorm.package(
                self.protocol, Path(path).stem, str(pages[path].title), made[path, True]
            )
            for path in to_learn
        }
        for name, content in packages.items():
            self._write(f"{FOLDER}/{name}", content)
        self._write(f"{FOLDER}/{ALL}", zipped(packages))

    def _write(self, path: str, content: bytes) -> None:
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
